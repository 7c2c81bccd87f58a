import { fetchAgreements, fetchCalendar, fetchDuties, RequestFailure } from '../client';
import { language } from '../i18n/language.svelte';
import type { Agreed, Duties } from './report';
import { stateOf, type State } from './words';

/** The page of commitments: whose duties, on which day, and what is asked of the server. */
class Commitments {
  /** null: the last day on which a source of the register was read. */
  asOf = $state<string | null>(null);
  agreement = $state('');
  state = $state<State | ''>('');
  duties = $state.raw<Duties | null>(null);
  agreed = $state.raw<Agreed | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  /** The duty that is looked at. */
  chosen = $state('');
  #asked = 0;

  get shown() {
    return (this.duties?.commitments ?? []).filter(
      (duty) => (!this.agreement || duty.agreement === this.agreement) && (!this.state || stateOf(duty) === this.state),
    );
  }

  start(query: URLSearchParams): void {
    const day = query.get('asOf') ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) this.asOf = day;
    this.agreement = query.get('agreement') ?? '';
    this.chosen = query.get('duty') ?? '';
  }

  write(query: URLSearchParams): void {
    if (this.asOf) query.set('asOf', this.asOf);
    if (this.agreement) query.set('agreement', this.agreement);
    if (this.chosen) query.set('duty', this.chosen);
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    this.running = true;
    this.failure = null;
    try {
      const [duties, agreed] = await Promise.all([fetchDuties(this.asOf, language.current), fetchAgreements(language.current)]);
      if (asked !== this.#asked) return;
      this.duties = duties;
      this.agreed = agreed;
      if (!agreed.agreements.some(({ id }) => id === this.agreement)) this.agreement = '';
    } catch (failure) {
      if (asked === this.#asked) this.#fail(failure);
    } finally {
      if (asked === this.#asked) this.running = false;
    }
  }

  choose(day: string): void {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    this.asOf = day;
    void this.load();
  }

  /** The calendar file that the command line writes. */
  async calendar(): Promise<string | null> {
    try {
      return await fetchCalendar(this.duties?.asOf ?? '', this.agreement, language.current);
    } catch (failure) {
      this.#fail(failure);
      return null;
    }
  }

  #fail(failure: unknown): void {
    this.failure = failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
  }
}

export const commitments = new Commitments();

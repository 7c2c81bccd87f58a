import { fetchControlScenario, fetchRegister, fetchScreening, fetchTable, RequestFailure } from '../client';
import { language } from '../i18n/language.svelte';
import type { Judged, Made, Register } from './report';

/** An order; empty fields are not stated. */
export interface Order {
  to: string;
  goods: string;
  element: string;
  hs: string;
  from: string;
  consignee: string;
  use: string;
  value: string;
  listedValue: string;
}

const empty: Order = { to: 'JP', goods: '', element: '', hs: '', from: 'CN', consignee: '', use: '', value: '', listedValue: '' };
const fields = ['to', 'goods', 'element', 'hs', 'from', 'consignee', 'use', 'value', 'listedValue'] as const;

function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

/** The page of trade controls: the register on a day, an order held against it, a scenario made of one. */
class Controls {
  /** null: the last day on which a source of the register was read. */
  asOf = $state<string | null>(null);
  issuer = $state('');
  against = $state('');
  state = $state('');
  chosen = $state('');
  order = $state<Order>({ ...empty });
  register = $state.raw<Register | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  judged = $state.raw<Judged | null>(null);
  judgeFailure = $state.raw<RequestFailure | null>(null);
  made = $state.raw<Made | null>(null);
  madeFailure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  #asked = 0;

  get all() {
    return this.register?.register.restrictions ?? [];
  }

  get shown() {
    return this.all.filter(
      (control) =>
        (!this.issuer || control.issuer === this.issuer) &&
        (!this.against || control.partners.length === 0 || control.partners.includes(this.against)) &&
        (!this.state || control.state === this.state),
    );
  }

  start(query: URLSearchParams): void {
    const day = query.get('asOf') ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(day)) this.asOf = day;
    this.issuer = query.get('issuer') ?? '';
    this.against = query.get('against') ?? '';
    this.chosen = query.get('control') ?? '';
  }

  write(query: URLSearchParams): void {
    if (this.asOf) query.set('asOf', this.asOf);
    if (this.issuer) query.set('issuer', this.issuer);
    if (this.against) query.set('against', this.against);
    if (this.chosen) query.set('control', this.chosen);
  }

  get #query(): URLSearchParams {
    return new URLSearchParams(this.asOf ? { asOf: this.asOf } : {});
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    this.running = true;
    this.failure = null;
    try {
      const register = await fetchRegister(this.#query, language.current);
      if (asked === this.#asked) this.register = register;
    } catch (failure) {
      if (asked === this.#asked) this.failure = failureOf(failure);
    } finally {
      if (asked === this.#asked) this.running = false;
    }
    if (this.judged) await this.judge();
  }

  choose(day: string): void {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    this.asOf = day;
    void this.load();
  }

  async judge(): Promise<void> {
    this.judgeFailure = null;
    const query = this.#query;
    for (const field of fields) if (this.order[field].trim()) query.set(field, this.order[field].trim());
    try {
      this.judged = await fetchScreening(query, language.current);
    } catch (failure) {
      // An old verdict must not stand under a new order.
      this.judged = null;
      this.judgeFailure = failureOf(failure);
    }
  }

  /** The command line that judges the same order. */
  get screenCommand(): string {
    const quoted = (text: string) => (/[^\w.+-]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : text);
    const options = fields
      .filter((field) => this.order[field].trim())
      .map((field) => `--${field === 'listedValue' ? 'listed-value' : field} ${quoted(this.order[field].trim())}`);
    return ['restriction screen', ...options, ...(this.asOf ? [`--as-of ${this.asOf}`] : [])].join(' ');
  }

  async make(id: string): Promise<void> {
    this.made = null;
    this.madeFailure = null;
    try {
      this.made = await fetchControlScenario(id, language.current);
    } catch (failure) {
      this.madeFailure = failureOf(failure);
    }
  }

  async csv(): Promise<string | null> {
    try {
      return await fetchTable(`api/restrictions.csv?${this.#query}`, language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return null;
    }
  }
}

export const controls = new Controls();

import { cancelEnsemble, fetchEnsemble, fetchOffer, RequestFailure, startEnsemble } from '../client';
import { language } from '../i18n/language.svelte';
import { isOver, type JobState, type Offer, type Report } from './report';

/** Often enough to look alive, seldom enough to cost nothing. */
const pause = 250;

const usualDraws = 1000;

/** Begins the name of a scenario that the server makes of a trade control. */
const control = 'control:';

/** The stress page: what is chosen, how far the run is, the last report. */
class Stress {
  offer = $state.raw<Offer | null>(null);
  /** Files, the first being what the others are compared with. */
  chosen = $state.raw<string[]>([]);
  draws = $state(usualDraws);
  job = $state.raw<JobState | null>(null);
  /** Of the last run that left one; it stays visible while the next is computed. */
  report = $state.raw<Report | null>(null);
  partial = $state(false);
  failure = $state.raw<RequestFailure | null>(null);
  cancelling = $state(false);
  #controls = $state.raw<string[]>([]);
  /** A link to a run starts it. */
  #begun = $state(false);

  /** The shipped scenarios, and those made of trade controls that the reader asked for. */
  get listed() {
    const { scenarios = [], controls = [] } = this.offer ?? {};
    return [...scenarios, ...controls.filter(({ file }) => this.#controls.includes(file))];
  }

  get running(): boolean {
    return this.job !== null && !isOver(this.job);
  }

  start(query: URLSearchParams): void {
    this.chosen = (query.get('scenarios') ?? '').split(',').filter((file) => file);
    this.#controls = this.chosen.filter((file) => file.startsWith(control));
    const draws = Number(query.get('draws') ?? NaN);
    if (draws >= 1) {
      this.draws = Math.round(draws);
      this.#begun = this.chosen.length > 0;
    }
  }

  /** What of the address belongs to this page. */
  write(query: URLSearchParams): void {
    if (this.chosen.length > 0) query.set('scenarios', this.chosen.join(','));
    if (this.#begun) query.set('draws', String(this.draws));
  }

  async load(): Promise<void> {
    if (this.offer) return;
    this.failure = null;
    try {
      this.offer = await fetchOffer(language.current);
    } catch (failure) {
      this.#fail(failure);
      return;
    }
    const known = this.listed.map(({ file }) => file);
    // In the order of the list, so that the same choice is the same question.
    const asked = known.filter((file) => this.chosen.includes(file)).slice(0, this.offer.mostScenarios);
    this.chosen = asked.length > 0 ? asked : known.slice(0, 1);
    if (this.#begun) void this.run();
  }

  toggle(file: string): void {
    const others = this.chosen.filter((known) => known !== file);
    // In the order of the list, so that the same choice is the same question.
    const wanted = others.length < this.chosen.length ? others : [...this.chosen, file];
    this.chosen = this.listed.map((known) => known.file).filter((known) => wanted.includes(known));
  }

  /** Comes from another page with one scenario; it is not run until the reader says so. */
  choose(file: string): void {
    this.chosen = [file];
    if (file.startsWith(control) && !this.#controls.includes(file)) this.#controls = [...this.#controls, file];
  }

  async run(): Promise<void> {
    if (this.running) return;
    this.failure = null;
    this.cancelling = false;
    this.#begun = true;
    try {
      this.job = await startEnsemble({ scenarios: this.chosen, draws: this.draws }, language.current);
      while (!isOver(this.job)) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        this.job = await fetchEnsemble(this.job.id, language.current);
      }
      this.#end(this.job);
    } catch (failure) {
      this.job = null;
      this.#fail(failure);
    }
  }

  #end(job: JobState): void {
    if (job.error) this.failure = new RequestFailure(job.error.code, job.error.message, job.error.advice);
    if (job.answer) this.report = job.answer;
    if (job.answer) this.partial = job.status === 'partial';
  }

  async cancel(): Promise<void> {
    if (!this.job) return;
    this.cancelling = true;
    try {
      await cancelEnsemble(this.job.id, language.current);
    } catch (failure) {
      this.#fail(failure);
    }
  }

  /** Nobody waits for a run whose page is gone; the next one would have to. */
  leave(): void {
    if (this.running) void this.cancel();
  }

  #fail(failure: unknown): void {
    this.failure = failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
  }
}

export const stress = new Stress();

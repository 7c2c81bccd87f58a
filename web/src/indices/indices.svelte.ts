import { fetchIndex, fetchIndexOffer, fetchReplication, fetchTable, RequestFailure } from '../client';
import { language } from '../i18n/language.svelte';
import type { IndexOffer, IndexReport, Repeated } from './report';

/** What is asked of an index; empty fields are not asked for. */
export interface Question {
  method: string;
  for: string;
  governance: string;
  recycled: string;
  mix: string;
}

const empty: Question = { method: 'hhi', for: 'JP', governance: '', recycled: '', mix: '' };
const fields = ['method', 'for', 'governance', 'recycled', 'mix'] as const;

function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

/** The page of indices: what is asked, and what the server answered. */
class Indices {
  question = $state<Question>({ ...empty });
  /** null: the last year of the answer. */
  year = $state<number | null>(null);
  replication = $state('');
  offer = $state.raw<IndexOffer | null>(null);
  report = $state.raw<IndexReport | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  repeated = $state.raw<Repeated | null>(null);
  repeatFailure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  #asked = 0;
  #repeating = 0;

  start(query: URLSearchParams): void {
    for (const field of fields) this.question[field] = query.get(field) ?? empty[field];
    const year = Number(query.get('year'));
    if (year > 0) this.year = year;
    this.replication = query.get('replicate') ?? '';
  }

  write(query: URLSearchParams): void {
    for (const field of fields) {
      if (this.question[field] !== empty[field]) query.set(field, this.question[field]);
    }
    if (this.year !== null) query.set('year', String(this.year));
    if (this.replication) query.set('replicate', this.replication);
  }

  get query(): URLSearchParams {
    return new URLSearchParams(fields.flatMap((field) => (this.question[field].trim() ? [[field, this.question[field].trim()]] : [])));
  }

  /** The command line that gives the same. */
  get command(): string {
    const options = fields.filter((field) => field !== 'method' && this.question[field].trim());
    return [`index ${this.question.method}`, ...options.map((field) => `--${field} ${this.question[field].trim()}`)].join(' ');
  }

  async load(): Promise<void> {
    try {
      this.offer = await fetchIndexOffer(language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return;
    }
    await Promise.all([this.ask(), this.repeat(this.replication)]);
  }

  async ask(): Promise<void> {
    const asked = ++this.#asked;
    this.running = true;
    this.failure = null;
    try {
      const report = await fetchIndex(this.query, language.current);
      if (asked !== this.#asked) return;
      this.report = report;
      if (!report.answer.rows.some(({ year }) => year === this.year)) this.year = null;
    } catch (failure) {
      if (asked !== this.#asked) return;
      // What stands below must be what the form asks.
      this.report = null;
      this.failure = failureOf(failure);
    } finally {
      if (asked === this.#asked) this.running = false;
    }
  }

  async repeat(name: string): Promise<void> {
    this.replication = name;
    const asked = ++this.#repeating;
    this.repeatFailure = null;
    this.repeated = null;
    if (!name) return;
    try {
      const repeated = await fetchReplication(name, language.current);
      if (asked === this.#repeating) this.repeated = repeated;
    } catch (failure) {
      if (asked === this.#repeating) this.repeatFailure = failureOf(failure);
    }
  }

  /** The table of the index as the command line writes it. */
  async csv(): Promise<string | null> {
    try {
      return await fetchTable(`api/indices.csv?${this.query}`, language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return null;
    }
  }

  async repeatedCsv(): Promise<string | null> {
    try {
      return await fetchTable(`api/replications.csv?${new URLSearchParams({ name: this.replication })}`, language.current);
    } catch (failure) {
      this.repeatFailure = failureOf(failure);
      return null;
    }
  }
}

export const indices = new Indices();

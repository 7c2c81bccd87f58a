import {
  cancelImport, fetchDifferences, fetchImport, fetchImportJob, fetchImportRows, fetchImports, fetchTable, RequestFailure, sendFile, startImport,
} from '../client';
import { language } from '../i18n/language.svelte';
import { isOver } from '../stress/report';
import type { Detail, Differences, Found, ImportJob, ImportReport, Offer } from './report';

/** Often enough to look alive, seldom enough to cost nothing. */
const pause = 250;

export interface Filter {
  column: string;
  value: string;
}

function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

function quoted(text: string): string {
  return /[^\w.=+/-]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : text;
}

/** The page of data: the imports that are there, one of them in full, the import of files, two editions beside each other. */
class Data {
  offer = $state.raw<Offer | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  /** Name of the import that is looked at. */
  chosen = $state('');
  detail = $state.raw<Detail | null>(null);
  filters = $state<Filter[]>([]);
  found = $state.raw<Found | null>(null);
  rowFailure = $state.raw<RequestFailure | null>(null);
  /** From the first file that is sent until the list of imports is there again. */
  busy = $state(false);
  /** What is sent, before there is a job. */
  sending = $state('');
  job = $state.raw<ImportJob | null>(null);
  made = $state.raw<ImportReport | null>(null);
  stopped = $state(false);
  importFailure = $state.raw<RequestFailure | null>(null);
  old = $state('');
  later = $state('');
  material = $state('');
  differences = $state.raw<Differences | null>(null);
  diffFailure = $state.raw<RequestFailure | null>(null);
  comparing = $state(false);
  #sender: AbortController | null = null;
  #asked = 0;
  #sought = 0;
  /** What the tables that are shown answer, whatever the forms say by now. */
  #foundQuery = new URLSearchParams();
  #comparedQuery = new URLSearchParams();

  /** The imports whose editions can be compared. */
  get editions() {
    return this.offer?.imports.filter(({ imported }) => imported.kind === 'mcs') ?? [];
  }

  start(query: URLSearchParams): void {
    this.chosen = query.get('import') ?? '';
    this.filters = query.getAll('where').flatMap((text) => {
      const at = text.indexOf('=');
      return at > 0 ? [{ column: text.slice(0, at), value: text.slice(at + 1) }] : [];
    });
    this.old = query.get('old') ?? '';
    this.later = query.get('new') ?? '';
    this.material = query.get('material') ?? '';
  }

  write(query: URLSearchParams): void {
    if (this.chosen) query.set('import', this.chosen);
    for (const where of this.#where) query.append('where', where);
    if (this.old) query.set('old', this.old);
    if (this.later) query.set('new', this.later);
    if (this.material) query.set('material', this.material);
  }

  get #where(): string[] {
    return this.filters.filter(({ column, value }) => column && value).map(({ column, value }) => `${column}=${value}`);
  }

  get #rowQuery(): URLSearchParams {
    const query = new URLSearchParams({ name: this.chosen });
    for (const where of this.#where) query.append('where', where);
    return query;
  }

  #folder(name: string): string {
    return quoted(`${this.offer?.folder ?? 'imports'}/${name}`);
  }

  /** The command line that gives the same rows. */
  get rowCommand(): string {
    return [`data rows ${this.#folder(this.chosen)}`, ...this.#where.map((where) => `--where ${quoted(where)}`)].join(' ');
  }

  get diffCommand(): string {
    const material = this.material.trim();
    return `data diff ${this.#folder(this.old)} ${this.#folder(this.later)}${material ? ` --material ${quoted(material)}` : ''}`;
  }

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.offer = await fetchImports(language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return;
    }
    const names = this.offer.imports.map(({ name }) => name);
    if (!names.includes(this.chosen)) this.#forget();
    const [older, newer] = this.editions.map(({ name }) => name);
    if (!names.includes(this.old)) this.old = older ?? '';
    if (!names.includes(this.later)) this.later = newer ?? '';
    if (this.chosen) await this.open(this.chosen);
    if (this.differences) await this.compare();
  }

  #forget(): void {
    // Rows of what is forgotten must not come in late.
    this.#sought++;
    this.chosen = '';
    this.filters = [];
    this.detail = null;
    this.found = null;
  }

  async open(name: string): Promise<void> {
    if (name !== this.chosen) this.#forget();
    this.chosen = name;
    const asked = ++this.#asked;
    try {
      const detail = await fetchImport(name, language.current);
      if (asked === this.#asked) this.detail = detail;
    } catch (failure) {
      if (asked === this.#asked) this.failure = failureOf(failure);
      return;
    }
    if (asked === this.#asked) await this.find();
  }

  async find(): Promise<void> {
    this.rowFailure = null;
    const sought = ++this.#sought;
    const query = this.#rowQuery;
    try {
      const found = await fetchImportRows(query, language.current);
      if (sought !== this.#sought) return;
      this.found = found;
      this.#foundQuery = query;
    } catch (failure) {
      if (sought !== this.#sought) return;
      // Other rows must not stand under these filters.
      this.found = null;
      this.rowFailure = failureOf(failure);
    }
  }

  async csv(part: 'rows' | 'rejected' | 'differences'): Promise<string | null> {
    const query = part === 'differences' ? this.#comparedQuery : part === 'rows' ? this.#foundQuery : new URLSearchParams({ name: this.chosen });
    try {
      return await fetchTable(`api/imports/${part}.csv?${query}`, language.current);
    } catch (failure) {
      if (part === 'differences') this.diffFailure = failureOf(failure);
      else this.rowFailure = failureOf(failure);
      return null;
    }
  }

  /** Sends files and imports them; an import that is there is never overwritten. */
  async add(files: File[], kind: string, edition: string): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.importFailure = null;
    this.made = null;
    this.stopped = false;
    this.job = null;
    try {
      const ids: string[] = [];
      this.#sender = new AbortController();
      for (const file of files) {
        this.sending = file.name;
        ids.push((await sendFile(file, language.current, this.#sender.signal)).id);
      }
      this.job = await startImport({ kind, edition, files: ids }, language.current);
      this.sending = '';
      while (!isOver(this.job)) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        this.job = await fetchImportJob(this.job.id, language.current);
      }
      await this.#end(this.job);
    } catch (failure) {
      if (this.#sender?.signal.aborted) this.stopped = true;
      else this.importFailure = failureOf(failure);
      this.job = null;
    } finally {
      this.sending = '';
      this.busy = false;
    }
  }

  async #end(job: ImportJob): Promise<void> {
    if (job.error) this.importFailure = new RequestFailure(job.error.code, job.error.message, job.error.advice);
    this.stopped = job.status === 'partial';
    if (job.answer) {
      this.made = job.answer;
      this.chosen = job.answer.name;
      this.filters = [];
      await this.load();
    }
  }

  async cancel(): Promise<void> {
    if (this.sending) this.#sender?.abort();
    else if (this.job) await cancelImport(this.job.id, language.current).catch(() => null);
  }

  /** Nobody waits for an import whose page is gone; what was begun is not kept. */
  leave(): void {
    if (this.busy) void this.cancel();
  }

  get #diffQuery(): URLSearchParams {
    const query = new URLSearchParams({ old: this.old, new: this.later });
    if (this.material.trim()) query.set('material', this.material.trim());
    return query;
  }

  async compare(): Promise<void> {
    this.diffFailure = null;
    this.comparing = true;
    const query = this.#diffQuery;
    try {
      this.differences = await fetchDifferences(query, language.current);
      this.#comparedQuery = query;
    } catch (failure) {
      this.differences = null;
      this.diffFailure = failureOf(failure);
    } finally {
      this.comparing = false;
    }
  }
}

export const data = new Data();

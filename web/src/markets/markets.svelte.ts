import {
  fetchEvents, fetchMarket, fetchMarketOffer, fetchMeasures, fetchPaths, fetchScreens, fetchTable, RequestFailure,
} from '../client';
import { language } from '../i18n/language.svelte';
import type { Events, Measures, Offer, Overview, Paths, Screens } from './report';

/** What is drawn of a price; empty fields are left to the server. */
export interface Drawing {
  series: string;
  from: string;
  years: string;
  draws: string;
  block: string;
  jump: string;
}

const noDrawing: Drawing = { series: '', from: '', years: '10', draws: '1000', block: '', jump: '' };

/** Shown first: what is asked there and what is paid is known, and differs. */
const firstForm = 'ox-dy';

function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

/** One part of the page: asked, answered or failed; an old answer never stands under a new question. */
class Part<T> {
  answer = $state.raw<T | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  #asked = 0;

  async ask(call: () => Promise<T>): Promise<void> {
    const asked = ++this.#asked;
    this.running = true;
    this.failure = null;
    try {
      const answer = await call();
      if (asked === this.#asked) this.answer = answer;
    } catch (failure) {
      if (asked !== this.#asked) return;
      this.answer = null;
      this.failure = failureOf(failure);
    } finally {
      if (asked === this.#asked) this.running = false;
    }
  }

  clear(): void {
    this.#asked++;
    this.answer = null;
    this.failure = null;
    this.running = false;
  }
}

const quoted = (text: string) => (/[^\w.+,:-]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : text);

/** The page of markets: one form or material at a time. */
class Markets {
  item = $state('');
  /** The day and the series of the study of an event. */
  on = $state('');
  studied = $state('');
  drawing = $state<Drawing>({ ...noDrawing });
  offer = $state.raw<Offer | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  saveFailure = $state.raw<RequestFailure | null>(null);
  overview = new Part<Overview>();
  measures = new Part<Measures>();
  events = new Part<Events>();
  screens = new Part<Screens>();
  paths = new Part<Paths>();

  start(query: URLSearchParams): void {
    this.item = query.get('item') ?? '';
    this.on = query.get('on') ?? '';
    this.studied = query.get('series') ?? '';
  }

  write(query: URLSearchParams): void {
    if (this.item) query.set('item', this.item);
    if (this.on) query.set('on', this.on);
    if (this.studied) query.set('series', this.studied);
  }

  /** The series of the chosen form or material. */
  get series() {
    return (this.offer?.series ?? []).map(({ series }) => series).filter(({ item }) => item === this.item);
  }

  /** Those that may be calculated with. */
  get priced() {
    return this.series.filter(({ prices }) => prices > 1);
  }

  /** The forms and materials that there are prices of first. */
  get items(): string[] {
    return this.offer?.forms ?? [];
  }

  /** The files that hold the series of this page, as the command line names them. */
  #files(ids: string[]): string[] {
    const files = (this.offer?.series ?? []).filter(({ series }) => ids.includes(series.id)).map(({ file }) => file);
    return [...new Set(files.filter((file) => file))];
  }

  command(name: string, ids: string[], options: string[]): string {
    return ['market', name, ...this.#files(ids).map(quoted), ...options].join(' ');
  }

  get showCommand(): string {
    return this.command('show', this.series.map(({ id }) => id), ['--form', quoted(this.item), '--quotes']);
  }

  get measuresCommand(): string {
    return this.command('measures', this.series.map(({ id }) => id), ['--form', quoted(this.item)]);
  }

  get screensCommand(): string {
    return this.command('screen', this.#screened, this.#screened.flatMap((id) => ['--series', quoted(id)]));
  }

  get eventsCommand(): string {
    return this.command('event', [this.studied], ['--series', quoted(this.studied), '--on', this.on]);
  }

  get pathsCommand(): string {
    const { drawing } = this;
    return this.command('paths', [drawing.series], [
      ...[...this.pathsQuery].map(([name, value]) => `--${name} ${quoted(value)}`), '--out', 'paths.csv',
    ]);
  }

  get #screened(): string[] {
    return this.priced.map(({ id }) => id);
  }

  get pathsQuery(): URLSearchParams {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(this.drawing)) if (value.trim()) query.set(name, value.trim());
    return query;
  }

  get eventsQuery(): URLSearchParams {
    return new URLSearchParams({ series: this.studied, on: this.on });
  }

  get screensQuery(): URLSearchParams {
    return new URLSearchParams(this.#screened.map((id) => ['series', id]));
  }

  get formQuery(): URLSearchParams {
    return new URLSearchParams({ form: this.item });
  }

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.offer = await fetchMarketOffer(language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return;
    }
    const known = this.items;
    if (!known.includes(this.item)) this.item = known.includes(firstForm) ? firstForm : (known[0] ?? '');
    await this.#show();
  }

  choose(item: string): void {
    this.item = item;
    this.studied = '';
    this.drawing = { ...noDrawing };
    void this.#show();
  }

  async #show(): Promise<void> {
    for (const part of [this.overview, this.measures, this.events, this.screens, this.paths]) part.clear();
    const longest = [...this.series].sort((a, b) => b.prices - a.prices)[0];
    const first = longest?.id ?? '';
    if (!this.series.some(({ id }) => id === this.studied)) this.studied = first;
    if (!this.drawing.series) this.drawing.series = first;
    const spoken = language.current;
    const measured = this.measures.ask(() => fetchMeasures(this.formQuery, spoken));
    if (this.series.length > 0) {
      await this.overview.ask(() => fetchMarket(this.formQuery, spoken));
      if (this.#screened.length > 0) await this.screens.ask(() => fetchScreens(this.screensQuery, spoken));
      if (this.on && this.studied) await this.study();
    }
    await measured;
  }

  study(): Promise<void> {
    return this.events.ask(() => fetchEvents(this.eventsQuery, language.current));
  }

  draw(): Promise<void> {
    return this.paths.ask(() => fetchPaths(this.pathsQuery, language.current));
  }

  /** A table as the command line writes it, or null and the reason why it may not leave. */
  async csv(path: string, query: URLSearchParams): Promise<string | null> {
    this.saveFailure = null;
    try {
      return await fetchTable(`api/${path}.csv?${query}`, language.current);
    } catch (failure) {
      this.saveFailure = failureOf(failure);
      return null;
    }
  }
}

export const markets = new Markets();

import type { Chain, Study, Without } from './api';
import { commitments } from './commitments/commitments.svelte';
import { controls } from './controls/controls.svelte';
import { data } from './data/data.svelte';
import { evidence } from './evidence/evidence.svelte';
import { fetchStudy, fetchWithout, RequestFailure } from './client';
import { indices } from './indices/indices.svelte';
import { language, languageOf } from './i18n/language.svelte';
import { markets } from './markets/markets.svelte';
import { plans } from './plan/plan.svelte';
import { stress } from './stress/stress.svelte';
import { trade } from './trade/trade.svelte';

export const consumers = ['JP', 'US', 'JP+US'] as const;
export type Consumer = (typeof consumers)[number];

/** The pages of the workbench. */
export const views = ['study', 'stress', 'plan', 'evidence', 'commitments', 'indices', 'controls', 'markets', 'trade', 'data'] as const;
export type View = (typeof views)[number];

function viewOf(query: URLSearchParams): View {
  return views.find((known) => known === query.get('page')) ?? 'study';
}

/** What the provenance card needs to explain a figure. */
export type Book = Pick<Study, 'rows' | 'sources' | 'names'> & { chain: Pick<Chain, 'stages'> };

export interface Supplier {
  place: string;
  stage: string;
}

/** Something asked of the server: under way, failed, or answered. The last answer stays visible while the next is computed. */
class Request<T> {
  answer = $state.raw<T | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  #controller: AbortController | null = null;

  async ask(call: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    this.running = true;
    this.failure = null;
    try {
      const answer = await call(controller.signal);
      if (!controller.signal.aborted) this.answer = answer;
    } catch (failure) {
      if (controller.signal.aborted) return;
      this.failure = failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
    } finally {
      if (this.#controller === controller) this.running = false;
    }
  }

  cancel(): void {
    this.#controller?.abort();
    this.running = false;
  }

  clear(): void {
    this.cancel();
    this.answer = null;
    this.failure = null;
  }
}

/** What the page shows. Everything that a reader can choose is in the address, so that a link shows the same. */
class Page {
  view = $state<View>('study');
  consumer = $state<Consumer>('JP');
  supplier = $state.raw<Supplier | null>(null);
  /** null: the stock that the study assumes. */
  stateStockDays = $state<number | null>(null);
  printing = $state(false);
  study = new Request<Study>();
  without = new Request<Without>();

  start(query: string): void {
    const asked = new URLSearchParams(query);
    language.current = languageOf(query);
    this.consumer = consumers.find((known) => known === asked.get('for')) ?? 'JP';
    const [place, stage] = (asked.get('without') ?? '').split(':');
    if (place && stage) this.supplier = { place, stage };
    const days = Number(asked.get('stock') ?? NaN);
    if (days >= 0 && days <= 180) this.stateStockDays = days;
    this.view = viewOf(asked);
    stress.start(asked);
    plans.start(asked);
    evidence.start(asked);
    commitments.start(asked);
    indices.start(asked);
    controls.start(asked);
    markets.start(asked);
    data.start(asked);
    trade.start(asked);
    this.#load();
  }

  /** Where the evidence of the figures on the page stands. */
  get book(): Book | null {
    if (this.view === 'study') return this.study.answer;
    const reports = { stress: stress.report, plan: plans.report, indices: indices.report };
    const report = this.view in reports ? reports[this.view as keyof typeof reports] : null;
    return report && { ...report, chain: { stages: [] } };
  }

  #load(): void {
    if (this.view === 'stress') {
      void stress.load();
    } else if (this.view === 'plan') {
      void plans.load();
    } else if (this.view === 'evidence') {
      void evidence.load();
    } else if (this.view === 'commitments') {
      void commitments.load();
    } else if (this.view === 'indices') {
      void indices.load();
    } else if (this.view === 'controls') {
      void controls.load();
    } else if (this.view === 'markets') {
      void markets.load();
    } else if (this.view === 'data') {
      void data.load();
    } else if (this.view === 'trade') {
      void trade.load();
    } else if (!this.study.answer) {
      void this.loadStudy();
      if (this.supplier) void this.loadWithout();
    }
  }

  /** Goes to another page; what was computed on this one is kept. */
  show(view: View): void {
    if (view === this.view) return;
    // The way back leads here.
    history.pushState(null, '', this.addressOf(view));
    this.view = view;
    this.#load();
  }

  /** The reader went back or forth. */
  follow(query: string): void {
    this.view = viewOf(new URLSearchParams(query));
    this.#load();
  }

  addressOf(view: View): string {
    switch (view) {
      case 'study':
        return address(this.#studyQuery());
      case 'stress':
        return address(this.#queryOf(view, stress));
      case 'plan':
        return address(this.#queryOf(view, plans));
      case 'evidence':
        return address(this.#queryOf(view, evidence));
      case 'commitments':
        return address(this.#queryOf(view, commitments));
      case 'indices':
        return address(this.#queryOf(view, indices));
      case 'controls':
        return address(this.#queryOf(view, controls));
      case 'markets':
        return address(this.#queryOf(view, markets));
      case 'data':
        return address(this.#queryOf(view, data));
      case 'trade':
        return address(this.#queryOf(view, trade));
    }
  }

  /** The address that shows what the page shows now. */
  address(): string {
    return this.addressOf(this.view);
  }

  #queryOf(view: View, part: { write(query: URLSearchParams): void }): URLSearchParams {
    const query = new URLSearchParams({ page: view });
    if (language.current !== 'en') query.set('lang', language.current);
    part.write(query);
    return query;
  }

  #studyQuery(): URLSearchParams {
    const query = new URLSearchParams();
    if (this.consumer !== 'JP') query.set('for', this.consumer);
    if (language.current !== 'en') query.set('lang', language.current);
    if (this.supplier) query.set('without', `${this.supplier.place}:${this.supplier.stage}`);
    if (this.supplier && this.stateStockDays !== null) query.set('stock', String(this.stateStockDays));
    return query;
  }

  chooseConsumer(consumer: Consumer): void {
    this.consumer = consumer;
    // Figures of one consumer must not stand under the title of another, not even for a second.
    this.study.clear();
    this.without.clear();
    void this.loadStudy();
    if (this.supplier) void this.loadWithout();
  }

  chooseSupplier(supplier: Supplier | null): void {
    this.supplier = supplier;
    this.without.clear();
    if (supplier) void this.loadWithout();
  }

  chooseStock(days: number): void {
    this.stateStockDays = days;
    void this.loadWithout();
  }

  loadStudy(): Promise<void> {
    return this.study.ask((signal) => fetchStudy(this.consumer, language.current, signal));
  }

  loadWithout(): Promise<void> {
    const { consumer, supplier, stateStockDays } = this;
    if (!supplier) return Promise.resolve();
    return this.without.ask((signal) => fetchWithout({ consumer, ...supplier, stateStockDays }, language.current, signal));
  }
}

function address(query: URLSearchParams): string {
  // Commas are allowed there and easier to read.
  return query.size > 0 ? `?${query}`.replaceAll('%2C', ',') : '.';
}

export const page = new Page();

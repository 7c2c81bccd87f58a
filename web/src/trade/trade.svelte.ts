import { fetchReconciliation, fetchShares, fetchTable, fetchTradeOffer, fetchWatch, RequestFailure } from '../client';
import { language } from '../i18n/language.svelte';
import type { Brought, Reconciled, Shares, TradeOffer, Watched } from './report';

/** The parts of the page. */
export const parts = ['shares', 'reconciliation', 'monitor'] as const;
export type Part = (typeof parts)[number];

const usual = {
  shares: { of: 'JP', direction: 'imports', code: '850511', material: '', stage: '', partner: 'CN', basis: 'value' },
  reconciliation: { code: '', period: '' },
  monitor: { series: '', basis: 'value' },
};

function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

function quoted(text: string): string {
  return /[^\w.,=+/-]/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : text;
}

/** A question of the page: what was asked last, and what came of it. */
class Asked<T> {
  answer = $state.raw<T | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  /** What the answer answers, whatever the form says by now. */
  query = new URLSearchParams();
  #asked = 0;

  async ask(query: URLSearchParams, call: (query: URLSearchParams) => Promise<T>): Promise<void> {
    const asked = ++this.#asked;
    this.running = true;
    this.failure = null;
    try {
      const answer = await call(query);
      if (asked !== this.#asked) return;
      this.answer = answer;
      this.query = query;
    } catch (failure) {
      if (asked !== this.#asked) return;
      // What stands below must be what the form asks.
      this.answer = null;
      this.failure = failureOf(failure);
    } finally {
      if (asked === this.#asked) this.running = false;
    }
  }

  cancel(): void {
    this.#asked++;
    this.running = false;
  }
}

/** The page of trade: who supplies whom, reports against a reconciliation, monthly flows beside controls. */
class Trade {
  part = $state<Part>('shares');
  offer = $state.raw<TradeOffer | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  /** Imports that the questions are put to; none chosen: all flows, the first reports, all months. */
  flows = $state.raw<string[]>([]);
  reports = $state('');
  against = $state('');
  monthly = $state.raw<string[]>([]);
  shareForm = $state({ ...usual.shares });
  codeForm = $state({ ...usual.reconciliation });
  watchForm = $state({ ...usual.monitor });
  /** Heading and partner of the series in the picture. */
  shown = $state('');
  shares = new Asked<Shares>();
  reconciled = new Asked<Reconciled>();
  watched = new Asked<Watched>();

  start(query: URLSearchParams): void {
    this.part = parts.find((known) => known === query.get('part')) ?? 'shares';
    const list = (name: string) => (query.get(name) ?? '').split(',').filter((one) => one);
    this.flows = list('flows');
    this.monthly = list('monthly');
    this.reports = query.get('reports') ?? '';
    this.against = query.get('against') ?? '';
    for (const field of Object.keys(usual.shares) as (keyof typeof usual.shares)[]) {
      this.shareForm[field] = query.get(field) ?? usual.shares[field];
    }
    if (query.get('material')) this.shareForm.code = query.get('code') ?? '';
    this.codeForm.code = query.get('only') ?? '';
    this.codeForm.period = query.get('period') ?? '';
    this.watchForm.series = query.get('series') ?? '';
    this.watchForm.basis = query.get('measured') ?? usual.monitor.basis;
    this.shown = query.get('shown') ?? '';
  }

  write(query: URLSearchParams): void {
    if (this.part !== 'shares') query.set('part', this.part);
    if (this.part === 'shares') {
      if (this.flows.length > 0) query.set('flows', this.flows.join(','));
      for (const field of Object.keys(usual.shares) as (keyof typeof usual.shares)[]) {
        if (this.shareForm[field] !== usual.shares[field]) query.set(field, this.shareForm[field]);
      }
    } else if (this.part === 'reconciliation') {
      if (this.reports) query.set('reports', this.reports);
      if (this.against) query.set('against', this.against);
      if (this.codeForm.code) query.set('only', this.codeForm.code);
      if (this.codeForm.period) query.set('period', this.codeForm.period);
    } else {
      if (this.monthly.length > 0) query.set('monthly', this.monthly.join(','));
      if (this.watchForm.series) query.set('series', this.watchForm.series);
      if (this.watchForm.basis !== usual.monitor.basis) query.set('measured', this.watchForm.basis);
      if (this.shown) query.set('shown', this.shown);
    }
  }

  async load(): Promise<void> {
    this.failure = null;
    try {
      this.offer = await fetchTradeOffer(language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return;
    }
    const there = (names: string[], known: Brought[]) => names.filter((name) => known.some((one) => one.name === name));
    this.flows = there(this.flows, this.offer.flows);
    this.monthly = there(this.monthly, this.offer.monthly);
    if (!there([this.reports], this.offer.reports).length) this.reports = this.offer.reports[0]?.name ?? '';
    if (this.against && !there([this.against], this.offer.flows).length) this.against = '';
    await this.ask();
  }

  show(part: Part): void {
    this.part = part;
    const answered = { shares: this.shares, reconciliation: this.reconciled, monitor: this.watched }[part];
    if (!answered.answer && !answered.running) void this.ask();
  }

  /** Puts the question of the part that is shown, if there are imports to put it to. */
  async ask(): Promise<void> {
    const { offer } = this;
    if (!offer) return;
    const spoken = language.current;
    if (this.part === 'shares' && offer.flows.length > 0) await this.shares.ask(this.shareQuery, (query) => fetchShares(query, spoken));
    if (this.part === 'reconciliation' && offer.reports.length > 0) {
      await this.reconciled.ask(this.codeQuery, (query) => fetchReconciliation(query, spoken));
    }
    if (this.part === 'monitor' && offer.monthly.length > 0) await this.watched.ask(this.watchQuery, (query) => fetchWatch(query, spoken));
  }

  #chosen(names: string[], known: Brought[] | undefined): string[] {
    return names.length > 0 ? names : (known ?? []).map(({ name }) => name);
  }

  get shareQuery(): URLSearchParams {
    const query = new URLSearchParams();
    for (const name of this.#chosen(this.flows, this.offer?.flows)) query.append('from', name);
    for (const [field, value] of Object.entries(this.shareForm)) if (value.trim()) query.set(field, value.trim());
    return query;
  }

  get codeQuery(): URLSearchParams {
    const query = new URLSearchParams({ from: this.reports });
    if (this.against) query.set('against', this.against);
    if (this.codeForm.code.trim()) query.set('code', this.codeForm.code.trim());
    if (this.codeForm.period.trim()) query.set('period', this.codeForm.period.trim());
    return query;
  }

  get watchQuery(): URLSearchParams {
    const query = new URLSearchParams({ basis: this.watchForm.basis });
    for (const name of this.#chosen(this.monthly, this.offer?.monthly)) query.append('from', name);
    if (this.watchForm.series.trim()) query.set('series', this.watchForm.series.trim());
    return query;
  }

  /** The command line that gives the same. */
  get command(): string {
    const folder = this.offer?.folder ?? 'imports';
    const query = { shares: this.shareQuery, reconciliation: this.codeQuery, monitor: this.watchQuery }[this.part];
    const options = [...query].map(([name, value]) => `--${name} ${quoted(name === 'from' || name === 'against' ? `${folder}/${value}` : value)}`);
    return [`trade ${this.part === 'reconciliation' ? 'reconcile' : this.part}`, ...options].join(' ');
  }

  /** A table of the answer that is shown, as the command line writes it. */
  async csv(table = ''): Promise<string | null> {
    const asked = { shares: this.shares, reconciliation: this.reconciled, monitor: this.watched }[this.part];
    const query = new URLSearchParams(asked.query);
    if (table) query.set('table', table);
    try {
      return await fetchTable(`api/trade/${this.part}.csv?${query}`, language.current);
    } catch (failure) {
      asked.failure = failureOf(failure);
      return null;
    }
  }
}

export const trade = new Trade();

/** The answers of `trade shares`, `trade reconcile` and `trade monitor` (docs/model/trade.md). */

import type { Manifest } from '../api';

/** An import that a question can be put to. */
export interface Brought {
  name: string;
  title: string;
  edition: string;
  licenceClass: string;
}

export interface TradeOffer {
  folder: string;
  flows: Brought[];
  reports: Brought[];
  monthly: Brought[];
  materials: { id: string; stages: string[] }[];
  places: string[];
}

export interface TradeInput {
  file: string;
  sha256: string;
  publisher: string;
  edition: string;
  licence: string;
  licenceClass: string;
  rows: number;
  rejected: number;
  rejects: string[];
}

export interface Partner {
  partner: string;
  share: number;
  low: number;
  high: number;
}

export interface Trimming {
  file: string;
  flows: number;
  ofFlows: number;
  keptValue: number;
  share: number | null;
  error: number | null;
}

export interface ShareYear {
  year: number;
  missing: 'not-in-files' | 'no-flows' | 'not-in-edition' | 'no-mass' | null;
  file: string | null;
  edition: string | null;
  total: number | null;
  lowTotal: number | null;
  highTotal: number | null;
  asked: Partner | null;
  largest: Partner[];
  hhi: number | null;
  lowHhi: number | null;
  highHhi: number | null;
  weighed: number | null;
  changes: string[];
  trimming: Trimming | null;
}

export interface CodePart {
  code: string;
  editions: string;
  form: string;
  confidence: 'exact' | 'dominant' | 'proxy';
  of: string;
  low: number;
  value: number;
  high: number;
  source: string;
  reason: string;
}

export interface Shares {
  manifest: Manifest;
  answer: {
    of: string;
    direction: 'imports' | 'exports';
    basis: 'value' | 'mass';
    partner: string | null;
    parts: CodePart[];
    years: ShareYear[];
    notes: string[];
    inputs: TradeInput[];
  };
}

export type Reason =
  | 'both-report'
  | 'exporter-reports-nothing'
  | 'exporter-does-not-name'
  | 'importer-reports-nothing'
  | 'importer-does-not-name'
  | 'no-report';

export interface CodeLine {
  code: string;
  flows: number;
  bothReport: number;
  mirrored: number;
  imputedMasses: number;
  freightMargin: number;
  imported_usd: number;
  exported_usd: number;
  reconciled_usd: number;
  low_usd: number;
  high_usd: number;
  topExporter: string;
  other_usd: number | null;
  ratio: number | null;
  otherTopExporter: string | null;
}

export interface FlowLine {
  code: string;
  exporter: string;
  importer: string;
  imported_usd: number | null;
  exported_usd: number | null;
  importerWeight: number;
  reason: Reason;
  reconciled_usd: number;
  low_usd: number;
  high_usd: number;
  importedMass_kg: number | null;
  exportedMass_kg: number | null;
  mass_kg: number | null;
  lowMass_kg: number | null;
  highMass_kg: number | null;
  massKind: 'both-report' | 'importer' | 'exporter' | 'imputed' | 'missing';
  oddUnitValue: boolean;
}

export interface Miss {
  code: string;
  ratio: number;
  topExporter: string;
  otherTopExporter: string;
  flows: {
    exporter: string;
    importer: string;
    ours_usd: number;
    theirs_usd: number;
    difference_usd: number;
    imported_usd: number | null;
    exported_usd: number | null;
    reason: Reason;
  }[];
}

export interface Reconciled {
  manifest: Manifest;
  answer: {
    rows: { read: number; used: number; setAside: Record<string, number> };
    worldChecks: Record<string, number>;
    codes: CodeLine[];
    misses: Miss[];
    /** Only of the code that was asked for; the largest come first. */
    flows: FlowLine[];
    inputs: TradeInput[];
  };
}

export interface AlertLine {
  heading: string;
  partner: string;
  first: string;
  known: string;
  months: number;
  ending: 'recovered' | 'series-ends';
  size: number;
  score: number;
  ahead: number;
  frontLoaded: boolean;
  netSize: number;
  control: string | null;
  lag: number | null;
}

export type SignKind = 'rush' | 'dip' | 'unconfirmed';

export interface ControlLine {
  control: string;
  name: string;
  announced: string | null;
  inForce: string;
  heading: string;
  partner: string;
  trace: 'seen' | 'not-seen' | 'not-testable';
  alert: string | null;
  lag: number | null;
  signs: { month: string; kind: SignKind; ratio: number; score: number; lag: number }[];
  firstMonth: string;
  lastMonth: string;
}

/** A series month by month; a month of which nothing is known is null. */
export interface SeriesLine {
  file: string;
  heading: string;
  partner: string;
  first: string;
  amounts: (number | null)[];
  testable: number;
  short: boolean;
  signs: { month: string; kind: SignKind; ratio: number; score: number }[];
  alerts: AlertLine[];
  controls: ControlLine[];
}

export interface Watched {
  manifest: Manifest;
  answer: {
    basis: 'value' | 'mass';
    series: number;
    shortSeries: number;
    notTestableSeries: number;
    seriesYears: number;
    alerts: number;
    falseAlarms: number;
    falseAlarmsPerYear: number | null;
    found: AlertLine[];
    signs: { kind: SignKind; months: number; unexplained: number; unexplainedPerYear: number | null }[];
    controls: ControlLine[];
    shortRecords: { heading: string; partner: string; months: { month: string; amount: number; overMedian: number }[]; lowMonths: string[] }[];
    inputs: TradeInput[];
  };
  series: SeriesLine[];
}

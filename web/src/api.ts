/** The study document, version 1 (docs/formats/study.md). Masses are tonnes per year; shares lie between 0 and 1; null is “not known”. */

export interface Text {
  en: string;
  fr: string;
}

export type Kind = 'observed' | 'derived' | 'assumed' | 'unknown';

export interface Evidence {
  type: string;
  formula: string | null;
  rows: string[];
}

export interface Quantity {
  value: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  basis: string;
  kind: Kind;
  evidence: Evidence;
}

export interface Manifest {
  dataset: string;
  datasetDigest: string;
  codeVersion: string;
  command: string;
  options: Record<string, unknown>;
  seed: number | null;
  solver: string | null;
}

/** `{0}`, `{1}` … in the text stand for the quantities; a text without them has its quantities shown behind it. */
export interface Sentence {
  text: Text;
  quantities: Quantity[];
}

/** What reconciliation changed in one figure. */
export interface Adjustment {
  what: Text;
  published: Quantity;
  used: Quantity;
  reason: Text;
}

export interface Baseline {
  year: number;
  assumedShare: number | null;
  unexplainedShare: number | null;
  adjustments: Adjustment[];
}

export interface StageName extends Text {
  id: string;
}

export interface ChainNode {
  id: string;
  stage: string;
  place: string;
  amount: Quantity;
}

export interface ChainLink {
  source: string;
  target: string;
  amount: Quantity;
  forms: { form: string; amount: Quantity }[];
}

export interface Chain {
  stages: StageName[];
  nodes: ChainNode[];
  links: ChainLink[];
}

export interface PlaceShare {
  place: string;
  share: Quantity;
}

export interface StageDependence {
  stage: string;
  forms: string[];
  place: string;
  direct: Quantity;
  lookedThrough: Quantity;
  /** Of the imports; null where nothing is imported. */
  hhi: Quantity | null;
  topPlace: string | null;
  top3: Quantity | null;
  importReliance: Quantity;
  suppliers: PlaceShare[];
  lookedThroughBy: PlaceShare[];
  byElement: { element: string; lookedThrough: Quantity }[];
}

export interface PublishedValue {
  value: number;
  low: number | null;
  high: number | null;
  /** As the source writes it, in its own unit: “>90”, “~60”; null for a computed value. */
  printed: string | null;
  unit: string;
  year: number | null;
  period: string;
  basis: string;
  scope: string;
  form: string;
  element: string | null;
  kind: 'published' | 'computed';
  source: string | null;
  grade: string | null;
  row: string | null;
  formula: string | null;
  rows: string[];
  answers: Text;
}

export interface Dependence {
  stages: StageDependence[];
  values: PublishedValue[];
}

export interface Outage {
  place: string;
  stage: string;
  site: string | null;
  uncovered: number;
  unit: string;
  uncoveredShare: number;
  /** null: no shortage within the horizon. */
  weeksToFirstShortage: number | null;
  uses: { form: string; uncovered: number }[];
}

export interface Gap {
  stage: string;
  form: string;
  wanted: Quantity;
  secure: Quantity;
  gap: Quantity;
  largestInsecure: string | null;
  closes: Text[];
  candidates: { site: string; place: string; status: string; capacity: Quantity | null }[];
}

export interface FirstShortage {
  form: string;
  /** Index into the periods of the series. */
  period: number | null;
  week: number | null;
  date: string | null;
}

export interface Series {
  periods: string[];
  served: { form: string; share: number[] }[];
  stock: { form: string; place: string; t: number[]; days: number[] }[];
  imports: { form: string; from: string; t: number[] }[];
}

export interface Run {
  id: string;
  label: Text;
  reroutingShare: number;
  stateStockDays: number | null;
  uncovered: Quantity;
  uncoveredShare: number;
  firstShortage: FirstShortage[];
  series: Series;
  causes: { form: string; chain: Text[] }[];
}

export interface Stress {
  scenario: {
    name: string;
    start: string;
    period: 'week' | 'month';
    horizonDays: number;
    contingencies: Text[];
    behaviour: Record<string, unknown>;
  };
  runs: Run[];
  bestResponse: { uncovered: Quantity; uncoveredShare: number } | null;
  breakEvenDays: Quantity | null;
}

export interface RowCard {
  id: string;
  quantity: string;
  place: string;
  partner: string | null;
  form: string | null;
  element: string | null;
  period: string | null;
  value: number | string | null;
  low: number | null;
  high: number | null;
  unit: string;
  basis: string;
  scope: string | null;
  status: string | null;
  note: string | null;
  kind: 'figure' | 'assumption';
  reason: string | null;
  source: string | null;
  locator: string | null;
  others: string[];
}

export interface SourceCard {
  id: string;
  publisher: string;
  title: string;
  address: string | null;
  published: string | null;
  retrieved: string | null;
  citedBy: string | null;
  licence: string;
  licenceClass: string;
  grade: string;
}

export interface Study {
  manifest: Manifest;
  consumer: { places: string[]; label: Text };
  baseline: Baseline;
  headline: Sentence[];
  chain: Chain;
  dependence: Dependence;
  outages: Outage[];
  gaps: Gap[];
  stress: Stress;
  values: PublishedValue[];
  notModelled: Text[];
  rows: Record<string, RowCard>;
  sources: Record<string, SourceCard>;
  /** Names of the ids that the document uses; an id without a name is shown as it stands. */
  names: Record<'places' | 'forms' | 'quantities' | 'sites', Record<string, Text>>;
}

/** `GET api/rows/{id}` */
export interface RowAnswer {
  row: RowCard;
  source: SourceCard | null;
  citedBy: SourceCard | null;
  others: RowCard[];
}

/** `GET api/without` */
export interface Without {
  outage: Outage;
  runs: Run[];
  links: ChainLink[];
  /** The command that gives the same answer. */
  manifest?: Manifest;
}

export interface ErrorAnswer {
  error: { code: string; message: string; advice: string | null };
}

/** Answers about evidence (docs/formats/evidence.md). Offsets are UTF-16 code units, which are those of JavaScript. */

export interface Source {
  name: string;
  kind: string;
  grade: string;
  reason: string;
}

export interface Listed {
  document: string;
  title: string;
  id: string;
  characters: number;
  language: string;
  published: string | null;
  publishedBasis: string | null;
  source: Source;
  addedOn: string | null;
  claims: number;
  undecided: number;
}

export interface Documents {
  documents: Listed[];
}

export interface Figure {
  value: number | null;
  high: number | null;
  unit: string;
  comparator: string;
  of: number | null;
  basis: string | null;
}

export interface Review {
  state: string;
  version: number;
  by: string;
  on: string;
  reason: string;
}

export interface Proposed {
  type: string;
  score: number;
}

export interface Claim {
  id: string;
  document: string;
  start: number;
  end: number;
  exact: string;
  zone: string;
  types: Proposed[];
  quantity: Figure | null;
  time: string | null;
  due: string | null;
  dueAlternatives: string[];
  attribution: string | null;
  modality: string;
  polarity: string;
  parties: string[];
  geography: string[];
  material: string[];
  stage: string | null;
  instruments: string[];
  inherited: string[];
  rule: string;
  origin: string;
  review: Review | null;
  difference: { fields: string[]; now: Claim | null; overlapping: string[] } | null;
}

export interface Zone {
  start: number;
  end: number;
  kind: string;
  rule: string;
  evidence: boolean;
}

export interface Grade extends Omit<Review, 'state'> {
  grade: string;
}

/** `evidence show`: a text with its zones and claims. */
export interface Shown {
  document: Listed;
  text: string;
  zones: Zone[];
  claims: Claim[];
  origin: string;
  originVersion: number;
  grades: Grade[];
}

export interface Reason {
  kind: string;
  documents: string[];
  words: string | null;
  part: number | null;
}

export interface Origin {
  id: string;
  documents: string[];
  evidence: Reason[];
}

/** What a person said about the origin of a document. */
export interface Correction {
  document: string;
  origin: string;
  review: Review;
}

export interface Lineage {
  documents: string[];
  origins: Origin[];
  corrections: Correction[];
}

export interface ValueGroup {
  value: string;
  claims: string[];
  origins: string[];
}

/** What a person made of a conflict or a question; outdated if there are other values now. */
export interface Settlement extends Review {
  answer: string;
  outdated: boolean;
}

export interface Conflict {
  id: string;
  facet: string;
  values: ValueGroup[];
  explanations: { kind: string; text: string }[];
  state: string;
  decision: Settlement | null;
}

export interface Item {
  id: string;
  from: string;
  question: string;
  claims: string[];
  note: string | null;
  answer: { text: string; claims: string[] } | null;
  state: string;
  decision: Settlement | null;
}

/** The words of a claim that a conflict or a question names. */
export interface Cited {
  id: string;
  document: string;
  start: number;
  end: number;
  exact: string;
}

export interface Findings {
  conflicts: Conflict[];
  items: Item[];
  cited: Cited[];
}

/** What became of a file. */
export interface Outcome {
  file: string;
  state: 'added' | 'known' | 'refused';
  document: string | null;
  characters: number | null;
  claims: number | null;
  reason: string | null;
}

export interface Added {
  files: Outcome[];
  added: number;
  known: number;
  refused: number;
}

/** One of two decisions of which only one is recorded. */
export interface Version extends Review {
  content: string;
}

export interface ReviewRequest {
  action: 'accept' | 'reject' | 'edit';
  set?: Record<string, string>;
  seen: number;
}

export const settleActions = ['resolve', 'explain', 'dismiss', 'reopen'] as const;
export type SettleAction = (typeof settleActions)[number];

export const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const families = [
  'SIGNING', 'MEETING', 'COMMITMENT', 'INSTRUMENT', 'SCOPE', 'SHARE', 'EXPORT_CONTROL', 'STOCKPILE', 'PROJECT', 'DEPENDENCY', 'FACILITY',
  'USE', 'STATEMENT', 'ROLE', 'ROLE_START', 'PURCHASE', 'PUBLICATION', 'POSSIBILITY', 'ASSESSMENT', 'RECOMMENDATION', 'EVENT', 'FACT',
  'PRICE', 'PRODUCTION', 'FUNDING', 'TRADE',
] as const;

export const modalities = [
  'fact', 'commitment', 'intention', 'planned', 'possible', 'hypothetical', 'quote', 'rumour', 'opinion', 'recommendation',
] as const;

export const comparators = ['eq', 'gt', 'ge', 'lt', 'le', 'approx', 'range', 'vague'] as const;

/** What the server says about plans: `api/plan-files`, `api/plans/{id}`. Money in millions of US dollars, present value; shares lie between 0 and 1. */
import type { Manifest, Quantity, Study, Text } from '../api';

export interface Offered {
  file: string;
  name: string;
  years: number;
  outcomes: number;
  parties: string[];
  /** That is proven unless another is asked for. */
  gap: number;
}

export interface Offer {
  plans: Offered[];
  broken: { file: string; fault: string }[];
  mostDraws: number;
  mostFactors: number;
}

export interface Dates {
  earliest: string;
  likely: string;
  latest: string;
}

export interface Support {
  party: string;
  programme: string;
  kind: string;
  giver: string;
  amount_musd: number;
  cost_musd: number;
  cash_musd: number[];
}

export interface Chosen {
  project: string;
  name: string;
  place: string;
  /** Project, programmes and year of the beginning. */
  option: string;
  startYear: number;
  adopted: string;
  supports: Support[];
  completion: number;
  completionWithout: number;
  firstProduction: Dates;
  rampUp_months: number;
  cost_musd: number;
  contingent_musd: number;
  saved_musd: number;
  deliveries: { form: string; tonnes_perYear: number }[];
}

export interface Out {
  project: string;
  name: string;
  place: string;
  reasons: { kind: string; text: string }[];
}

export interface Stored {
  party: string;
  place: string;
  form: string;
  days: number;
  tonnes: number;
  purchase_musd: number;
  cost_musd: number;
}

export interface PartyMoney {
  party: string;
  certain_musd: number;
  cash_musd: number[];
  budget_musd: number[];
}

export interface Uncovered {
  weeks: number;
  weeksTail: number;
  tonnes: number;
  value_musd: number;
  uses: { place: string; form: string; weeks: number; weeksTail: number }[];
  weeksByYear: number[];
}

export interface Tight {
  kind: string;
  text: string;
  used: number;
  allowed: number;
  saves: number;
  keepsOut: string[];
}

/** As `lodestone plan --json` gives it. */
export interface Answer {
  name: string;
  status: 'proven' | 'time-limit' | 'stalled';
  gap: number;
  lower: number;
  objective: number;
  objectiveWithout: number;
  outcomes: number;
  cost: { certain: number; contingent: number; contingentTail: number; unit: string };
  uncoveredWeeks: number;
  uncoveredWeeksWithout: number;
  chosen: Chosen[];
  rejected: Out[];
  stocks: Stored[];
  parties: PartyMoney[];
  uncovered: Uncovered;
  uncoveredWithout: Uncovered;
  binding: Tight[];
}

/** A plan under all budgets times `factor`. */
export interface Point {
  factor: number;
  answer: Answer;
  /** In the order of `answer.rejected`, the decisive reason first. */
  reasons: Text[][];
  /** In the order of `answer.binding`. */
  limits: Text[];
  in: string[];
  out: string[];
}

export const ladder = ['announced', 'conditional', 'committed', 'disbursed', 'delivered'] as const;
export type FundingState = (typeof ladder)[number];

/** An account of money for a project. */
export interface Money {
  id: string;
  party: string;
  giver: string;
  kind: string;
  state: FundingState;
  date: string;
  amount: Quantity;
  /** null: the plan file has no rate for the currency. */
  amount_musd: number | null;
  /** Another account of the same money; the two are never added. */
  rivalOf: string | null;
  rows: string[];
}

/** A project as the register knows it, without new support. */
export interface ProjectCard {
  id: string;
  name: string;
  place: string;
  owner: string;
  ultimateOwner: string;
  status: string;
  start: Dates;
  startReason: string;
  rampUp_months: number;
  openFlags: string[];
  funding: Money[];
  rows: string[];
}

export interface Assumed {
  kind: string;
  subject: string;
  values: { name: string; value: number }[];
  why: string;
}

export interface PlanReport extends Pick<Study, 'rows' | 'sources' | 'names'> {
  manifest: Manifest;
  frame: {
    file: string;
    name: string;
    signed: string;
    decideBy: string;
    start: string;
    years: number;
    outcomes: number;
    tailPart: number;
    parties: { place: string; fiscalYears: number[] }[];
  };
  points: Point[];
  projects: ProjectCard[];
  assumptions: Assumed[];
}

export interface PlanRequest {
  file: string;
  factors: number[];
  draws?: number;
}

export interface PlanJob {
  id: string;
  status: 'queued' | 'running' | 'done' | 'partial' | 'failed';
  answer: PlanReport | null;
  error: { code: string; message: string; advice: string } | null;
}

export const isOver = ({ status }: PlanJob) => status === 'done' || status === 'partial' || status === 'failed';

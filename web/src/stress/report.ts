/** What the server says about ensembles: `api/scenarios`, `api/ensembles/{id}`. Shares lie between 0 and 1; periods count from 0. */
import type { Manifest, Quantity, Study } from '../api';

export interface Offered {
  file: string;
  name: string;
  start: string;
  period: 'week' | 'month';
  periods: number;
  draws: number;
}

export interface Offer {
  scenarios: Offered[];
  /** Made of trade controls of the register. */
  controls: Offered[];
  mostScenarios: number;
  mostDraws: number;
}

/** At the part `p` of the draws; `error` is a standard error, of a quantile half of its 95 % interval. */
export interface Estimate {
  p: number;
  value: number;
  error: number;
}

export interface Probability {
  value: number;
  low: number;
  high: number;
}

export interface Spread {
  mean: number;
  meanError: number;
  quantiles: Estimate[];
  tailMeans: Estimate[];
}

export interface Series {
  /** `use-traction@JP`, or `total`. */
  name: string;
  uncovered: Spread;
  shortage: Probability;
  firstShortage: number[];
  /** Period of the first shortage at each band, of the draws that have one. */
  firstQuantiles: number[];
  bands: number[][];
}

export interface Summary {
  draws: number;
  total: Series;
  uses: Series[];
  cover: number[][];
  convergence: { draws: number; mean: number; meanHalfWidth: number; tailMean: number; tailHalfWidth: number }[];
}

export interface Bar {
  input: string;
  low: number;
  median: number;
  high: number;
  uncoveredLow: number;
  uncoveredHigh: number;
  flip: 'COVERED_BELOW' | 'COVERED_ABOVE' | 'ALWAYS_COVERED' | 'ALWAYS_SHORT';
  breakEven: number | null;
  evidence: { reason?: string };
}

export interface TornadoResult {
  status: 'COMPLETE' | 'STOPPED';
  uncovered: number;
  isCovered: boolean;
  bars: Bar[];
}

/** An amount of money with the ends of its range. */
export interface LossRange {
  low: number;
  value: number;
  high: number;
}

/** Money lost at a place: the mean of the draws, and of their worst twentieth a bound. What it leaves out: docs/model/economy.md. */
export interface Loss {
  place: string;
  currency: string;
  expected: LossRange;
  worstAtMost: LossRange | null;
  uses: { form: string; expected: LossRange; bands: LossRange[]; worst: LossRange | null; peakPrice: LossRange | null }[];
  /** Forms that may go short and whose value added nobody states. */
  notValued: string[];
  /** Rows of the data package behind the figures. */
  rests: string[];
}

export interface ScenarioResult {
  name: string;
  status: 'COMPLETE' | 'PARTIAL';
  asked: number;
  daysPerPeriod: number;
  summary: Summary | null;
  tornado: TornadoResult;
  /** Of each place among the consumer whose value added is known. */
  losses: Loss[];
  /** Sobol indices; null, because only the command line computes them. */
  indices: object | null;
}

export interface Difference {
  name: string;
  meanUncovered: number;
  largestError: number;
  tailMean95: number;
  shortage: number;
}

export interface First {
  shortage: Probability;
  /** Period by which so many of all draws are short, at each band; null: not within the run. */
  quantiles: (number | null)[];
}

export interface StockPoint {
  days: number;
  uncovered: Estimate;
  centralFirst: number | null;
  total: First;
  byUse: First[];
}

export interface StockCurve {
  status: 'COMPLETE' | 'STOPPED' | 'NO_STOCKPILE';
  draws: number;
  uses: string[];
  points: StockPoint[];
}

export interface Frame {
  file: string;
  name: string;
  start: string;
  period: 'week' | 'month';
  periods: number;
  inputs: { name: string; quantity: Quantity }[];
}

export interface Report extends Pick<Study, 'rows' | 'sources' | 'names'> {
  manifest: Manifest;
  answer: { consumer: string[]; scenarios: ScenarioResult[]; comparison: Difference[] };
  frames: Frame[];
  stocks: StockCurve[];
}

export interface JobState {
  id: string;
  status: 'queued' | 'running' | 'done' | 'partial' | 'failed';
  step: string;
  draws: number;
  asked: number;
  done: number;
  total: number;
  answer: Report | null;
  error: { code: string; message: string; advice: string } | null;
}

/** The parts of the draws at which every fan has its lines. */
export const bands = [0.05, 0.2, 0.5, 0.8, 0.95];

export const isOver = ({ status }: Pick<JobState, 'status'>) => status === 'done' || status === 'partial' || status === 'failed';

/** One scenario with what belongs to it. */
export interface Shown {
  result: ScenarioResult;
  frame: Frame;
  stock: StockCurve | undefined;
}

export function shown(report: Report): Shown[] {
  return report.answer.scenarios.map((result, i) => ({ result, frame: report.frames[i]!, stock: report.stocks[i] }));
}

/** The day on which a period begins, as `2026-03-02`; months are counted, not measured. */
export function dayOf(frame: Pick<Frame, 'start' | 'period'>, index: number): string {
  const day = new Date(`${frame.start}T00:00:00Z`);
  if (frame.period === 'week') day.setUTCDate(day.getUTCDate() + 7 * index);
  else day.setUTCMonth(day.getUTCMonth() + index);
  return day.toISOString().slice(0, 10);
}

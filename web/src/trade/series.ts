import type { ShareYear } from './report';

/** Neighbours stay together; what is missing parts them, so that no line is drawn over it. */
export function unbroken<T>(all: T[], known: (one: T) => boolean): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const one of all) {
    if (known(one)) {
      run.push(one);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

export interface Point {
  year: number;
  value: number;
  low: number;
  high: number;
  /** Who has the share, where it is the largest one of each year. */
  who: string;
}

/** The share of the partner that was asked for, or of the largest one of each year. */
export function sharePoint(line: ShareYear): Point | null {
  const partner = line.asked ?? line.largest[0];
  if (line.missing || !partner) return null;
  return { year: line.year, value: partner.share, low: partner.low, high: partner.high, who: partner.partner };
}

export function hhiPoint(line: ShareYear): Point | null {
  if (line.missing || line.hhi === null) return null;
  return { year: line.year, value: line.hhi, low: line.lowHhi ?? line.hhi, high: line.highHhi ?? line.hhi, who: '' };
}

/** A concentration to three decimals: its outer bounds are no finer. */
export function rounded(hhi: number): number {
  return Math.round(hhi * 1000) / 1000;
}

/** `2023-08` some months on. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = year * 12 + number - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Months from one to another; negative is before. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}

import type { Mark, Quote, Series, Shown } from './report';

const day = 86_400_000;

/** Days since 1970. */
export function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / day;
}

/** A quote stands in the middle of its period. */
export function middle(quote: Quote): number {
  return (dayOf(quote.from) + dayOf(quote.until)) / 2;
}

/** Prices that are joined by a line; over a hole, and to what was only asked, nothing is joined. */
export function runs(quotes: Quote[]): Quote[][] {
  const found: Quote[][] = [];
  for (const quote of quotes) {
    if (!quote.usable || quote.perKg === null) continue;
    const last = found.at(-1);
    if (last && quote.follows) last.push(quote);
    else found.push([quote]);
  }
  return found;
}

/** Asks and bounds: marks of their own. */
export function marksOnly(quotes: Quote[]): Quote[] {
  return quotes.filter(({ usable, perKg }) => !usable && perKg !== null);
}

/** Prices in different currencies have no axis in common. */
export function byCurrency(shown: Shown[]): { currency: string; lines: Shown[] }[] {
  const currencies = [...new Set(shown.map(({ series }) => series.currency))];
  return currencies.map((currency) => ({ currency, lines: shown.filter(({ series }) => series.currency === currency) }));
}

/** Steps 1, 2, 5 × 10ⁿ that lie around two numbers above zero. */
export function logTicks(low: number, high: number): number[] {
  const steps: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const factor of [1, 2, 5]) steps.push(factor * 10 ** power);
  }
  const first = steps.findLastIndex((step) => step <= low * (1 + 1e-9));
  const last = steps.findIndex((step) => step >= high * (1 - 1e-9));
  return steps.slice(Math.max(0, first), last + 1);
}

/** The announcements within the time of a chart, one mark a day. */
export function marksWithin(marks: Mark[], first: number, last: number): { day: number; date: string; names: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { day: date, name } of marks) {
    if (dayOf(date) >= first && dayOf(date) <= last) found.set(date, [...(found.get(date) ?? []), name]);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([date, names]) => ({ day: dayOf(date), date, names }));
}

/** The first days of years within a time, as many as there is room for. */
export function years(first: number, last: number): { day: number; year: number }[] {
  const from = new Date(first * day).getUTCFullYear();
  const until = new Date(last * day).getUTCFullYear();
  const every = Math.max(1, Math.ceil((until - from + 1) / 8));
  const all = Array.from({ length: until - from + 1 }, (_, i) => from + i);
  return all
    .filter((year) => (year - from) % every === 0)
    .map((year) => ({ day: Date.UTC(year, 0, 1) / day, year }))
    .filter((mark) => mark.day >= first && mark.day <= last);
}

/** Lines are told apart by dashes as well as by their order. */
export const dashes = ['', '6 4', '2 3', '9 3 2 3', '1 5', '12 4'];

export function dashOf(series: Series[], id: string): string {
  const lines = series.filter(({ prices }) => prices > 1);
  return dashes[lines.findIndex((one) => one.id === id) % dashes.length] ?? '';
}

/** Refusals for the same reason are said once. */
export function byReason<T>(all: T[], reason: (one: T) => string): { why: string; same: T[] }[] {
  return [...new Set(all.map(reason))].map((why) => ({ why, same: all.filter((one) => reason(one) === why) }));
}

export function distinct(values: string[]): string[] {
  return [...new Set(values)];
}

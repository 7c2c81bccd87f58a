import type { Duty } from './report';

export interface Row {
  duty: Duty;
  earliest: number;
  latest: number;
}

export const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Duties with a day, in the order in which they are due. */
export function rows(duties: Duty[]): Row[] {
  return duties
    .flatMap((duty) =>
      duty.due.earliest && duty.due.latest
        ? [{ duty, earliest: dayNumber(duty.due.earliest), latest: dayNumber(duty.due.latest) }]
        : [],
    )
    .sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || a.duty.id.localeCompare(b.duty.id));
}

/** First and last day of the picture: all deadlines and the day in question, with a margin of a fifteenth. */
export function range(all: Row[], asOf: string): { first: number; last: number } {
  const days = [dayNumber(asOf), ...all.flatMap(({ earliest, latest }) => [earliest, latest])];
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(14, (to - from) / 15);
  return { first: from - margin, last: to + margin };
}

/** The first days of quarters or years, few enough to be read. */
export function marks(first: number, last: number, most: number): string[] {
  const from = new Date(first * 86_400_000).getUTCFullYear();
  const to = new Date(last * 86_400_000).getUTCFullYear();
  for (const months of [1, 3, 6, 12, 24, 60]) {
    const all: string[] = [];
    for (let month = from * 12; month <= to * 12 + 11; month += months) {
      const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      if (dayNumber(day) >= first && dayNumber(day) <= last) all.push(day);
    }
    if (all.length <= most) return all;
  }
  return [];
}

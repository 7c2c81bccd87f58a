import type { Outage } from './api';

export type OutageOrder = 'place' | 'stage' | 'uncovered' | 'weeks';

/** No shortage within the horizon comes after every shortage. */
function weeks(outage: Outage): number {
  return outage.weeksToFirstShortage ?? Number.MAX_SAFE_INTEGER;
}

/** Sorted by one column, ties by what is left uncovered; `stages` gives the order of the chain. */
export function sortOutages(outages: Outage[], by: OutageOrder, descending: boolean, stages: string[]): Outage[] {
  const compare: Record<OutageOrder, (a: Outage, b: Outage) => number> = {
    place: (a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0),
    stage: (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
    uncovered: (a, b) => a.uncovered - b.uncovered,
    weeks: (a, b) => weeks(a) - weeks(b),
  };
  const sign = descending ? -1 : 1;
  return outages.toSorted((a, b) => sign * compare[by](a, b) || b.uncovered - a.uncovered);
}

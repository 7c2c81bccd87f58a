import type { ChainNode, Outage } from './api';

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

/** The node as a supplier that can be taken away: sums, the unknown and the uses cannot, for the ranking has no outage of them. */
export function supplierAt({ place, stage }: ChainNode, outages: Outage[]): { place: string; stage: string } | undefined {
  const known = outages.some((outage) => outage.place === place && outage.stage === stage && outage.site === null);
  return known ? { place, stage } : undefined;
}

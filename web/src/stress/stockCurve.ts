import type { First, StockPoint } from './report';

/** A number read between two computed sizes of the stock, or at one. */
export interface Reading {
  /** Computed sizes on both sides; the same one twice where the size itself was computed. */
  below: StockPoint;
  above: StockPoint;
  /** How far from `below` to `above`, 0 to 1. */
  part: number;
}

/** Finds the neighbours of a size among the computed points, which rise. */
export function readAt(points: StockPoint[], days: number): Reading | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const above = points.find((point) => point.days >= days) ?? last;
  if (above.days <= days || above === first) return { below: above, above, part: 0 };
  const below = points[points.indexOf(above) - 1]!;
  return { below, above, part: (days - below.days) / (above.days - below.days) };
}

export function isComputed({ below, above }: Reading): boolean {
  return below === above;
}

/** On the straight line between the two neighbours. */
export function valueAt(reading: Reading, of: (point: StockPoint) => number): number {
  const low = of(reading.below);
  return low + (of(reading.above) - low) * reading.part;
}

/** `after`: the lower neighbour runs short in this period and the upper one not at all, so that only the earliest is known. */
export type Week = { kind: 'at'; period: number } | { kind: 'after'; period: number } | { kind: 'never' };

/** The period of a first shortage; between two sizes of which only one has any, no line can be drawn. */
export function weekAt(reading: Reading, of: (point: StockPoint) => number | null): Week {
  const low = of(reading.below);
  const high = of(reading.above);
  if (low === null) return { kind: 'never' };
  if (high === null) return { kind: 'after', period: low };
  return { kind: 'at', period: Math.round(low + (high - low) * reading.part) };
}

export function firstOf(point: StockPoint, use: number | null): First {
  return use === null ? point.total : point.byUse[use]!;
}

/**
 * The sizes between which the answer of the middle case flips from short to covered; `below` is null if it is covered without any
 * stock, `above` if no computed size suffices.
 */
export function breakEvenBetween(points: StockPoint[]): { below: number | null; above: number | null } {
  const enough = points.findIndex((_, i) => points.slice(i).every((point) => point.centralFirst === null));
  if (enough < 0) return { below: points.at(-1)?.days ?? null, above: null };
  return { below: enough === 0 ? null : points[enough - 1]!.days, above: points[enough]!.days };
}

import type { Quantity, Study } from '../api';
import type { IndexAnswer, Line } from './report';

/** The years of an answer, first to last. */
export function yearsOf({ rows }: IndexAnswer): number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}

/** The items of a year, highest first. */
export function ranked({ rows }: IndexAnswer, year: number): Line[] {
  return rows.filter((line) => line.year === year).sort((a, b) => a.rank - b.rank || a.item.localeCompare(b.item, 'en'));
}

/** From what to what the values of an answer go, with everything that is drawn. */
export function domain(lines: Line[], threshold: number | null): [number, number] {
  const all = lines.flatMap(({ low, high, published, ifChanged }) => [low, high, published, ifChanged ?? high]);
  const top = Math.max(...all, threshold ?? 0);
  return [Math.min(0, ...all), top > 0 ? top * 1.02 : 1];
}

/** A value with what it rests on, for the card. */
export function quantityOf(line: Line, equation: string, rows: Study['rows']): Quantity {
  const assumed = line.evidence.some((id) => rows[id]?.kind === 'assumption');
  return {
    value: line.value,
    low: line.low,
    high: line.high,
    unit: 'none',
    basis: '',
    kind: assumed ? 'assumed' : 'derived',
    evidence: { type: 'derivation', formula: `${equation} (docs/model/indices.md)`, rows: line.evidence },
  };
}

/** Items with more than one year, each with its values by year. */
export function series({ rows }: IndexAnswer): { item: string; lines: Line[] }[] {
  const byItem = new Map<string, Line[]>();
  for (const line of rows) byItem.set(line.item, [...(byItem.get(line.item) ?? []), line]);
  return [...byItem]
    .map(([item, lines]) => ({ item, lines: lines.sort((a, b) => a.year - b.year) }))
    .filter(({ lines }) => lines.length > 1);
}

import type { Kind, Quantity, SourceCard, Study } from './api';

/**
 * How a sum is known: computed by us, as weak as its weakest part. A part that no source explains makes the sum an assumption,
 * not a remainder.
 */
export function kindOfSum(kinds: Kind[]): Kind {
  if (new Set(kinds).size === 1) return kinds[0] === 'observed' && kinds.length > 1 ? 'derived' : kinds[0]!;
  return kinds.includes('assumed') || kinds.includes('unknown') ? 'assumed' : 'derived';
}

/** The sum of amounts on one basis; its range adds up the ranges, as if all were wrong in the same direction. */
export function sum(parts: Quantity[]): Quantity {
  const total = (bound: (part: Quantity) => number | null) =>
    parts.reduce((soFar, part) => soFar + (bound(part) ?? part.value ?? 0), 0);
  const ranged = parts.some((part) => part.low !== null || part.high !== null);
  return {
    value: total((part) => part.value),
    low: ranged ? total((part) => part.low) : null,
    high: ranged ? total((part) => part.high) : null,
    unit: parts[0]?.unit ?? 't/a',
    basis: parts[0]?.basis ?? 'element',
    kind: kindOfSum(parts.map((part) => part.kind)),
    evidence: {
      type: 'derivation',
      formula: parts.length > 1 ? parts.map(termOf).join(' + ') : (parts[0]?.evidence.formula ?? null),
      rows: [...new Set(parts.flatMap((part) => part.evidence.rows))],
    },
  };
}

function termOf({ evidence }: Quantity): string {
  return evidence.formula ?? evidence.rows.join(' + ');
}

/** The sources behind rows, each once, in the order of the document. */
export function sourcesOf(rows: string[], study: Study): SourceCard[] {
  const wanted = new Set(rows.map((row) => study.rows[row]?.source).filter((id) => id != null));
  return Object.values(study.sources).filter((source) => wanted.has(source.id));
}

/** The numbers of those sources in the list at the end of the page: print has no cards to open. */
export function sourceNumbers(rows: string[], study: Study): number[] {
  const ids = Object.keys(study.sources);
  return sourcesOf(rows, study).map((source) => ids.indexOf(source.id) + 1);
}

/** “Publisher, Title, published, where in it, address, retrieved, licence”. */
export function citation(source: SourceCard, locator: string | null): string {
  return [source.publisher, source.title, source.published, locator, source.address, source.licence]
    .filter((part) => part)
    .join(', ');
}

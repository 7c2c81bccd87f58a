import type { Quantity } from '../api';

/** A number that the plan computes from assumptions; the equation stands in docs/model/plan.md. */
export function planned(value: number, unit: string, equation: string, rows: string[] = []): Quantity {
  return {
    value,
    low: null,
    high: null,
    unit,
    basis: unit === 'weeks' ? 'time' : 'value',
    kind: 'assumed',
    evidence: { type: 'derivation', formula: `docs/model/plan.md, ${equation}`, rows },
  };
}

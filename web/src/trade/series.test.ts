import { expect, test } from 'vitest';
import type { ShareYear } from './report';
import { hhiPoint, monthAfter, monthsBetween, sharePoint, unbroken } from './series';

const empty = {
  file: null, edition: null, total: null, lowTotal: null, highTotal: null, asked: null, largest: [], hhi: null, lowHhi: null,
  highHhi: null, weighed: null, changes: [], trimming: null,
};
const missing: ShareYear = { ...empty, year: 2023, missing: 'not-in-files' };
const known: ShareYear = {
  ...empty, year: 2024, missing: null, largest: [{ partner: 'CN', share: 0.6, low: 0.5, high: 0.7 }], hhi: 0.4, lowHhi: 0.3, highHhi: 0.5,
};

test('a line is never drawn over what is missing', () => {
  const runs = unbroken([1, 2, null, 4, null, null, 7, 8], (one) => one !== null);
  expect(runs).toEqual([[1, 2], [4], [7, 8]]);
  expect(unbroken([null], (one) => one !== null)).toEqual([]);
});

test('a missing year has no point, and a range goes with a share', () => {
  expect(sharePoint(missing)).toBeNull();
  expect(hhiPoint(missing)).toBeNull();
  expect(sharePoint(known)).toEqual({ year: 2024, value: 0.6, low: 0.5, high: 0.7, who: 'CN' });
  expect(sharePoint({ ...known, asked: { partner: 'JP', share: 0, low: 0, high: 0.1 } })?.who).toBe('JP');
  expect(hhiPoint(known)?.high).toBe(0.5);
});

test('months are counted over the turn of the year', () => {
  expect(monthAfter('2023-11', 3)).toBe('2024-02');
  expect(monthAfter('2023-01', -1)).toBe('2022-12');
  expect(monthsBetween('2023-08', '2023-12')).toBe(4);
  expect(monthsBetween('2023-12', '2023-08')).toBe(-4);
});

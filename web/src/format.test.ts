import { expect, test } from 'vitest';
import type { Quantity } from './api';
import { formatDate, formatNumber, formatRange, formatShare, formatValue, pair } from './format';

function quantity(value: number | null, changes: Partial<Quantity> = {}): Quantity {
  const evidence = { type: 'claim', formula: null, rows: [] };
  return { value, low: null, high: null, unit: 't/a', basis: 'element', kind: 'derived', evidence, ...changes };
}

test('English separates thousands by a comma, French by a narrow no-break space', () => {
  expect(formatNumber(31234.5, 'en')).toBe('31,200');
  expect(formatNumber(31234.5, 'fr')).toBe('31\u202f200');
  expect(formatNumber(7.64, 'en')).toBe('7.64');
  expect(formatNumber(7.64, 'fr')).toBe('7,64');
});

test('negative numbers carry a minus sign, not a hyphen', () => {
  expect(formatNumber(-2770, 'en')).toBe('−2,770');
  expect(formatShare(-0.79, 'fr')).toBe('−79\u202f%');
});

test('computed values have three significant digits, observed ones those of the source', () => {
  expect(formatValue(quantity(12345), 'en')).toBe('12,300\u00a0t/a');
  expect(formatValue(quantity(12345, { kind: 'observed' }), 'en')).toBe('12,345\u00a0t/a');
});

test('shares are shown in per cent, given as 0–1 or as per cent', () => {
  expect(formatValue(quantity(0.716, { unit: 'share' }), 'en')).toBe('72%');
  expect(formatValue(quantity(71.6, { unit: '%' }), 'fr')).toBe('72\u202f%');
  expect(formatShare(0.014, 'en')).toBe('1.4%');
  expect(formatShare(0, 'en')).toBe('0%');
  expect(formatShare(1, 'en')).toBe('100%');
});

test('unit symbols stay, unit words are translated', () => {
  expect(formatValue(quantity(94, { unit: 'days' }), 'fr')).toBe('94\u00a0jours');
  expect(formatValue(quantity(94, { unit: 't REO' }), 'fr')).toBe('94\u00a0t REO');
});

test('what is not known is null, never zero', () => {
  expect(formatValue(quantity(null), 'en')).toBeNull();
});

test('a range stands with one unit; none is shown where none is known', () => {
  expect(formatRange(quantity(2080, { low: 1830, high: 2290 }), 'en')).toBe('1,830–2,290');
  expect(formatRange(quantity(0.71, { low: 0.62, high: 0.84, unit: 'share' }), 'en')).toBe('62–84%');
  expect(formatRange(quantity(0.71, { low: 0.62, high: 0.84, unit: 'share' }), 'fr')).toBe('62–84\u202f%');
  expect(formatRange(quantity(5, { low: 4 }), 'en')).toBe('4–…');
  expect(formatRange(quantity(5), 'en')).toBeNull();
  expect(formatRange(quantity(5, { low: 5, high: 5 }), 'en')).toBeNull();
});

test('dates do not depend on the time zone; what is no date stays', () => {
  expect(formatDate('2027-03-01', 'en')).toBe('1 Mar 2027');
  expect(formatDate('2027-03-01', 'fr')).toBe('1 mars 2027');
  expect(formatDate('2027-03', 'en')).toBe('Mar 2027');
  expect(formatDate('2024-H1', 'en')).toBe('2024-H1');
});

test('French sets a no-break space before a colon', () => {
  expect(pair('a', 'b', 'en')).toBe('a: b');
  expect(pair('a', 'b', 'fr')).toBe('a\u00a0: b');
});

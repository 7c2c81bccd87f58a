import { expect, test } from 'vitest';
import type { First, StockPoint } from './report';
import { breakEvenBetween, isComputed, readAt, valueAt, weekAt } from './stockCurve';

function point(days: number, chance: number, week: number | null): StockPoint {
  const total: First = { shortage: { value: chance, low: 0, high: 1 }, quantiles: [week, null, null, null, null] };
  return { days, uncovered: { p: 1, value: chance / 10, error: 0 }, centralFirst: week, total, byUse: [total] };
}

const points = [point(0, 0.8, 10), point(15, 0.6, 20), point(30, 0.2, null)];
const chance = (p: StockPoint) => p.total.shortage.value;
const week = (p: StockPoint) => p.centralFirst;

test('at a computed size the computed figure stands', () => {
  for (const computed of points) {
    const reading = readAt(points, computed.days)!;
    expect(isComputed(reading)).toBe(true);
    expect(valueAt(reading, chance)).toBe(chance(computed));
  }
});

test('between two sizes a figure lies on the line between them', () => {
  const reading = readAt(points, 5)!;
  expect([reading.below.days, reading.above.days]).toEqual([0, 15]);
  expect(valueAt(reading, chance)).toBeCloseTo(0.8 - 0.2 / 3);
  expect(weekAt(reading, week)).toEqual({ kind: 'at', period: 13 });
});

test('where only one neighbour runs short, no week is made up', () => {
  expect(weekAt(readAt(points, 20)!, week)).toEqual({ kind: 'after', period: 20 });
  expect(weekAt(readAt(points, 30)!, week)).toEqual({ kind: 'never' });
});

test('beyond the computed sizes the last one stands', () => {
  expect(readAt(points, 400)!.above.days).toBe(30);
  expect(readAt([], 10)).toBeNull();
});

test('the break-even stock lies between the last short and the first covered size', () => {
  expect(breakEvenBetween(points)).toEqual({ below: 15, above: 30 });
  expect(breakEvenBetween(points.slice(2))).toEqual({ below: null, above: 30 });
  expect(breakEvenBetween(points.slice(0, 2))).toEqual({ below: 15, above: null });
});

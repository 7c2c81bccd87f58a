import { expect, test } from 'vitest';
import { domain, quantityOf, ranked, series, yearsOf } from './figures';
import type { IndexAnswer, Line } from './report';

function line(item: string, year: number, value: number, more: Partial<Line> = {}): Line {
  return {
    item, year, value, low: value - 0.1, high: value + 0.1, published: value, difference: 0, rank: 1, best: 1, worst: 2, unknown: [],
    standing: null, ifChanged: null, evidence: ['f-1'], ...more,
  };
}

const answer: IndexAnswer = {
  method: 'hhi', equation: 'I1', consumer: 'JP', convention: '', threshold: null, order: [], refused: [], rejects: [],
  rows: [line('b', 2024, 0.3, { rank: 2 }), line('a', 2024, 0.5), line('a', 2021, 0.4), line('c', 2021, 0.2, { rank: 2 })],
};

test('the items of a year stand by rank', () => {
  expect(yearsOf(answer)).toEqual([2021, 2024]);
  expect(ranked(answer, 2024).map(({ item }) => item)).toEqual(['a', 'b']);
});

test('only items with two years are a series, and missing years stay missing', () => {
  const all = series(answer);
  expect(all.map(({ item }) => item)).toEqual(['a']);
  expect(all[0]!.lines.map(({ year }) => year)).toEqual([2021, 2024]);
});

test('the scale holds intervals, changed values and the threshold', () => {
  const [low, high] = domain([line('a', 2024, 0.5, { ifChanged: 0.9 })], 1);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(1);
  expect(domain([line('a', 2024, -0.5)], null)[0]).toBeCloseTo(-0.6);
});

test('a value that rests on an assumption says so', () => {
  const card = { kind: 'assumption' } as never;
  expect(quantityOf(line('a', 2024, 0.5), 'I1', { 'f-1': card }).kind).toBe('assumed');
  expect(quantityOf(line('a', 2024, 0.5), 'I1', {}).kind).toBe('derived');
});

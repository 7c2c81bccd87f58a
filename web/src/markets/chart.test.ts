import { expect, test } from 'vitest';
import { byCurrency, byReason, logTicks, marksOnly, marksWithin, runs, dayOf } from './chart';
import type { Quote, Shown } from './report';

const quote = (period: string, perKg: number, more: Partial<Quote> = {}): Quote => ({
  period, from: period, until: period, price: perKg, usable: true, perKg, follows: true, ...more,
});

test('prices are joined step by step; over a hole and to an ask nothing is', () => {
  const quotes = [
    quote('2025-01-01', 10, { follows: false }),
    quote('2025-01-02', 11),
    quote('2025-01-20', 12, { follows: false }),
    quote('2025-01-21', 99, { usable: false }),
    quote('2025-01-22', 13),
  ];
  expect(runs(quotes).map((run) => run.map(({ perKg }) => perKg))).toEqual([[10, 11], [12, 13]]);
  expect(marksOnly(quotes).map(({ perKg }) => perKg)).toEqual([99]);
});

test('ticks of a logarithmic scale lie around the numbers', () => {
  expect(logTicks(224, 1100)).toEqual([200, 500, 1000, 2000]);
  expect(logTicks(6.5, 6.5)).toEqual([5, 10]);
  expect(logTicks(1, 1).length).toBeGreaterThan(0);
});

test('announcements of one day are one mark, those outside none', () => {
  const marks = ['2025-04-04', '2025-10-09', '2025-10-09', '2020-01-01'].map((day, i) => ({ control: `${i}`, name: `n${i}`, day }));
  expect(marksWithin(marks, dayOf('2025-01-01'), dayOf('2025-12-31')).map(({ date, names }) => [date, names])).toEqual([
    ['2025-04-04', ['n0']],
    ['2025-10-09', ['n1', 'n2']],
  ]);
});

test('currencies have charts of their own, and reasons are said once', () => {
  const shown = (id: string, currency: string) => ({ series: { id, currency }, readings: [], quotes: [] }) as unknown as Shown;
  expect(byCurrency([shown('a', 'USD'), shown('b', 'CNY'), shown('c', 'USD')]).map(({ lines }) => lines.length)).toEqual([2, 1]);
  expect(byReason(['xa', 'yb', 'xc'], (word) => word[0]!)).toEqual([
    { why: 'x', same: ['xa', 'xc'] },
    { why: 'y', same: ['yb'] },
  ]);
});

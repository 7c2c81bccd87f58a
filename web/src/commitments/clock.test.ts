import { expect, test } from 'vitest';
import { duty } from '../fixtures/commitments';
import { dayNumber, marks, range, rows } from './clock';

test('duties stand in the order of their last day, those without a day stand elsewhere', () => {
  const late = duty({ id: 'late', due: { ...duty({}).due, earliest: '2027-01-01', latest: '2027-01-02' } });
  const early = duty({ id: 'early' });
  const open = duty({ id: 'open', due: { ...duty({}).due, earliest: null, latest: null } });
  expect(rows([late, open, early]).map((row) => row.duty.id)).toEqual(['early', 'late']);
});

test('the picture holds the day in question and every deadline', () => {
  const { first, last } = range(rows([duty({})]), '2028-01-01');
  expect(first).toBeLessThan(dayNumber('2026-04-27'));
  expect(last).toBeGreaterThan(dayNumber('2028-01-01'));
});

test('there are only as many marks as can be read', () => {
  const first = dayNumber('2026-01-15');
  expect(marks(first, dayNumber('2026-06-15'), 6)).toEqual(['2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']);
  expect(marks(first, dayNumber('2032-01-15'), 6)).toEqual(['2027-01-01', '2028-01-01', '2029-01-01', '2030-01-01', '2031-01-01', '2032-01-01']);
});

import { expect, test } from 'vitest';
import type { Control, Step } from './report';
import { dayNumber, knownOn, partsOf, span, yearMarks } from './timeline';

const evidence = { kind: 'claim', source: 'fictional', locator: null, grade: 'B', reason: null };
const step = (kind: string, known: string, from: string, until: string | null = null): Step => ({
  step: kind, known, from, until, evidence,
});

/** A fictional control: told in October, in force in December, suspended in November of the next year for a year. */
const control: Control = {
  id: 'x', issuer: 'CN', notice: '1', name: 'Fictional', state: 'suspended', partners: [], objects: [], rules: [], evidence,
  steps: [
    step('announced', '2025-10-09', '2025-12-01'),
    step('in-force', '2025-10-09', '2025-12-01'),
    step('suspended', '2026-11-07', '2026-11-10', '2027-11-10'),
  ],
};

test('a past day shows what was known then', () => {
  expect(knownOn(control, '2025-10-08')).toEqual([]);
  expect(knownOn(control, '2026-11-06')).toHaveLength(2);
  expect(knownOn(control, '2026-11-07')).toHaveLength(3);
});

test('announced, in force, suspended and what nothing shows follow each other without a gap', () => {
  const end = dayNumber('2028-01-01');
  const parts = partsOf(control, '2026-12-01', end);
  expect(parts.map(({ phase }) => phase)).toEqual(['announced', 'in-force', 'suspended', 'suspension-over']);
  expect(parts[0]!.to).toBe(dayNumber('2025-12-01'));
  expect(parts[1]).toEqual({ phase: 'in-force', from: dayNumber('2025-12-01'), to: dayNumber('2026-11-10') });
  expect(parts[2]!.to).toBe(dayNumber('2027-11-10') + 1);
  expect(parts[3]!.to).toBe(end);
});

test('before the suspension was known the control goes on', () => {
  const end = dayNumber('2027-01-01');
  expect(partsOf(control, '2026-11-06', end).at(-1)).toEqual({ phase: 'in-force', from: dayNumber('2025-12-01'), to: end });
});

test('what expires ends', () => {
  const over = { ...control, steps: [...control.steps.slice(0, 2), step('expired', '2026-01-01', '2026-02-01')] };
  expect(partsOf(over, '2026-12-01', dayNumber('2027-01-01')).at(-1)!.to).toBe(dayNumber('2026-02-01'));
});

test('the picture holds every known step and the day of the question', () => {
  const { first, last } = span([control], '2026-12-01');
  expect(first).toBeLessThan(dayNumber('2025-10-09'));
  expect(last).toBeGreaterThan(dayNumber('2027-11-10'));
  expect(yearMarks(first, last).map(({ year }) => year)).toEqual([2026, 2027, 2028].filter((year) => dayNumber(`${year}-01-01`) <= last));
});

test('a month stands for its first day', () => {
  expect(dayNumber('2025-04')).toBe(dayNumber('2025-04-01'));
});

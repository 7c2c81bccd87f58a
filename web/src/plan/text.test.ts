import { expect, test } from 'vitest';
import { base, report } from '../fixtures/plan';
import { atMost, money, optionName, times, weeks, withNames } from './text';

test('money is rounded to what it can bear', () => {
  expect([0.04, 7.46, 12.6, 1234.5, -3.21].map((value) => money(value, 'en'))).toEqual(['0', '7.5', '13', '1,235', '−3.2']);
  expect(money(7.5, 'fr')).toBe('7,5');
});

test('a proven gap is never rounded down', () => {
  expect(atMost(0.00141, 'en')).toBe('0.15%');
  expect(atMost(0.0007, 'fr')).toBe('0,07\u202f%');
  expect(atMost(0, 'en')).toBe('0%');
});

test('weeks and factors', () => {
  expect(weeks(4.3535, 'en')).toBe('4.35');
  expect(weeks(18.34, 'fr')).toBe('18,3');
  expect(times(1.25, 'fr')).toBe('×\u00a01,25');
});

test('an option is named by its project and programmes', () => {
  expect(optionName('mine:bank+fund:2', report([base]))).toBe('Invented mine (bank + fund)');
  expect(optionName('unknown', report([base]))).toBe('unknown');
});

test('ids in sentences of the server are replaced by names', () => {
  const known = report([base]);
  known.projects[0]!.id = 'big-mine';
  expect(withNames('It needs feed from big-mine, no-mine and bigger-mine.', 'en', known)).toBe(
    'It needs feed from Invented mine, no-mine and bigger-mine.',
  );
});

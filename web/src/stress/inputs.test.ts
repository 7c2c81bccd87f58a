import { expect, test } from 'vitest';
import { inputName, inputUnit, inputValue } from './inputs';
import { dayOf } from './report';
import { points, probability, weekText, withError } from './text';

test('every kind of input has a name in both languages', () => {
  expect(inputName('length of Ban of x', 'en')).toBe('Length: Ban of x');
  expect(inputName('length of Ban of x', 'fr')).toBe('Durée\u00a0: Ban of x');
  expect(inputName('state-cover at JP', 'fr')).toBe('Stock de l’État, Japon');
  expect(inputName('state-cover', 'en')).toBe('Stock of the state');
  expect(inputName('capacity of oxide at MY', 'en')).toBe('Capacity: oxide, Malaysia');
  expect(inputName('demand of use-traction+use-wind', 'en')).toBe('Demand: use traction+use wind');
  expect(inputName('rerouting-share', 'fr')).toBe('Part achetée ailleurs');
  expect(inputName('something new', 'en')).toBe('something new');
});

test('values are written in the unit of their input', () => {
  expect(inputUnit('start of x')).toBe('days');
  expect(inputValue('state-cover at JP', 41, 'en')).toBe('41\u00a0days');
  expect(inputValue('state-cover at JP', 41, 'fr')).toBe('41\u00a0jours');
  expect(inputValue('approved of x', 0.52, 'fr')).toBe('52\u202f%');
  expect(inputValue('working-stock', 1.25, 'fr')).toBe('×\u00a01,25');
});

test('differences carry their sign and their error', () => {
  expect(points(0.0208, 'en', 0.0019)).toBe('+2.1\u00a0points (±0.19)');
  expect(points(-0.502, 'fr')).toBe('−50\u00a0pts');
  expect(points(0.00001, 'en')).toBe('0\u00a0points');
  expect(probability({ value: 0.55, low: 0.5, high: 0.59 }, 'fr')).toBe('55\u202f% (50–59\u202f%)');
  expect(withError(0.025, 0.0015, 'en')).toBe('2.5% ± 0.15%');
});

test('weeks are dated from the start of the scenario', () => {
  const frame = { file: '', name: '', start: '2026-01-05', period: 'week' as const, periods: 78, inputs: [] };
  expect(dayOf(frame, 8)).toBe('2026-03-02');
  expect(dayOf({ start: '2026-01-05', period: 'month' }, 2)).toBe('2026-03-05');
  expect(weekText({ kind: 'at', period: 8 }, frame, 'en')).toBe('week 9 (2 Mar 2026)');
  expect(weekText({ kind: 'never' }, frame, 'fr')).toBe('aucune en 78 semaines');
  expect(weekText({ kind: 'after', period: 8 }, frame, 'en')).toBe('not before week 9 (2 Mar 2026), if at all');
});

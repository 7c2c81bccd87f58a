import { expect, test } from 'vitest';
import { ticks, ticksBetween } from './ticks';

test('steps are round and cover the range', () => {
  expect(ticks(37)).toEqual([0, 10, 20, 30, 40]);
  expect(ticks(0)).toEqual([0]);
});

test('a range may lie on both sides of 0', () => {
  expect(ticksBetween(-24, 2)).toEqual([-30, -20, -10, 0, 10]);
  expect(ticksBetween(0, 37)).toEqual(ticks(37));
  expect(ticksBetween(-5, -1)).toEqual([-5, -4, -3, -2, -1, 0]);
});

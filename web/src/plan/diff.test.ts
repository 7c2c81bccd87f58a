import { expect, test } from 'vitest';
import { base, richer } from '../fixtures/plan';
import { changeOf, difference, isEmpty } from './diff';

test('what goes in, what goes out and what is otherwise supported', () => {
  const found = difference(base.answer, richer.answer);
  expect(found.in.map(({ project }) => project)).toEqual(['smelter']);
  expect(found.out.map(({ project }) => project)).toEqual(['plant']);
  expect(found.changed.map(({ before, now }) => [before.option, now.option])).toEqual([['mine:bank:0', 'mine:fund:0']]);
  expect(['smelter', 'plant', 'mine', 'other'].map((id) => changeOf(id, found))).toEqual(['in', 'out', 'changed', 'same']);
});

test('a plan does not differ from itself', () => {
  expect(isEmpty(difference(base.answer, base.answer))).toBe(true);
});

test('going back is the opposite', () => {
  const there = difference(base.answer, richer.answer);
  const back = difference(richer.answer, base.answer);
  expect(back.in).toEqual(there.out);
  expect(back.out).toEqual(there.in);
});

import { expect, test } from 'vitest';
import { base, chosen, money, project, report } from '../fixtures/plan';
import { bars, counted, endOf, isFirm, plusMonths, stackOf, sumOf } from './gantt';

test('rival accounts of the same money are not added', () => {
  const funding = [money('a', 'disbursed', 80), money('b', 'committed', 90, 'a')];
  expect(counted(funding).map(({ id }) => id)).toEqual(['a']);
  expect(sumOf(stackOf(project('mine', funding), null))).toBe(80);
});

test('from the firmest money over what may come to what the plan adds', () => {
  const stack = stackOf(project('mine', [money('a', 'announced', 50), money('b', 'committed', 30), money('c', 'delivered', 20)]), chosen('mine', 'bank'));
  expect(stack.map(({ sort, state }) => [sort, state])).toEqual([
    ['firm', 'delivered'],
    ['firm', 'committed'],
    ['open', 'announced'],
    ['plan', null],
  ]);
  expect([sumOf(stack, 'firm'), sumOf(stack, 'open'), sumOf(stack, 'plan')]).toEqual([50, 50, 120]);
});

test('only what a contract binds is firm', () => {
  const states = ['announced', 'conditional', 'committed', 'disbursed', 'delivered'] as const;
  expect(states.filter((state) => isFirm({ state }))).toEqual(['committed', 'disbursed', 'delivered']);
});

test('money without a rate is left out of the stack, not taken for zero dollars of something', () => {
  expect(stackOf(project('mine', [{ ...money('a', 'committed', 50), amount_musd: null }]), null)).toEqual([]);
});

test('chosen projects have the dates of their support, others those of the register', () => {
  const { inside, outside } = bars(report([base]), base);
  expect(inside.map(({ card, start }) => [card.id, start.likely])).toEqual([
    ['mine', '2027-07-01'],
    ['plant', '2027-07-01'],
  ]);
  expect(inside[0]!.full).toBe('2029-07-01');
  expect(outside.map(({ card, start }) => [card.id, start.likely])).toEqual([['smelter', '2028-07-01']]);
});

test('months are counted by the calendar', () => {
  expect(plusMonths('2026-04-01', 24)).toBe('2028-04-01');
  expect(endOf(report([base]).frame)).toBe('2028-04-01');
});

import { expect, test } from 'vitest';
import type { Chain, Quantity } from '../api';
import { study } from '../fixtures/study';
import { chainReaching, linksReaching, partsReaching, passedOn, reachesOthers } from './trace';

function amount(value: number): Quantity {
  const evidence = { type: 'claim', formula: null, rows: ['r'] };
  return { value, low: value / 2, high: value * 2, unit: 't/a', basis: 'element', kind: 'observed', evidence };
}

/** A mine feeds A (60) and B (40); A sells 30 of 60 home and 30 abroad, B all of its 40 abroad. */
const small: Chain = {
  stages: ['ore', 'magnet', 'use'].map((id) => ({ id, en: id, fr: id })),
  nodes: [
    { id: 'ore:M', stage: 'ore', place: 'M', amount: amount(100) },
    { id: 'magnet:A', stage: 'magnet', place: 'A', amount: amount(60) },
    { id: 'magnet:B', stage: 'magnet', place: 'B', amount: amount(40) },
    { id: 'use:A', stage: 'use', place: 'A', amount: amount(30) },
    { id: 'use:C', stage: 'use', place: 'C', amount: amount(70) },
  ],
  links: [
    { source: 'ore:M', target: 'magnet:A', amount: amount(60), forms: [] },
    { source: 'ore:M', target: 'magnet:B', amount: amount(40), forms: [] },
    { source: 'magnet:A', target: 'use:A', amount: amount(30), forms: [] },
    { source: 'magnet:A', target: 'use:C', amount: amount(30), forms: [] },
    { source: 'magnet:B', target: 'use:C', amount: amount(40), forms: [] },
  ],
};

test('each node passes on to the consumer the part of its sales that ends there (by hand)', () => {
  const parts = partsReaching(small, ['A']);
  expect(Object.fromEntries(parts)).toEqual({ 'ore:M': 0.3, 'magnet:A': 0.5, 'magnet:B': 0, 'use:A': 1, 'use:C': 0 });
  const chain = chainReaching(small, parts);
  expect(chain.nodes.map((node) => [node.id, node.amount.value])).toEqual([['ore:M', 30], ['magnet:A', 30], ['use:A', 30]]);
  expect(chain.links.map((link) => [link.source, link.amount.value, link.amount.low, link.amount.high])).toEqual([
    ['ore:M', 30, 15, 60],
    ['magnet:A', 30, 15, 60],
  ]);
  expect(chain.links[0]!.amount.kind).toBe('derived');
  expect(chain.links[0]!.amount.evidence.rows).toEqual(['r']);
});

test('the parts that reach all consumers add up to the whole', () => {
  const [a, c] = [partsReaching(small, ['A']), partsReaching(small, ['C'])];
  for (const { id } of small.nodes) expect(a.get(id)! + c.get(id)!).toBeCloseTo(1);
  expect(reachesOthers(a)).toBe(true);
  expect(reachesOthers(partsReaching(small, ['A', 'C']))).toBe(false);
});

test('a chain that serves only the consumer stays as it is', () => {
  const parts = partsReaching(small, ['A', 'C']);
  expect(chainReaching(small, parts)).toEqual(small);
});

test('what reaches Japan arrives in full at its uses and is conserved at every place', () => {
  const parts = partsReaching(study.chain, ['JP']);
  const links = linksReaching(study.chain.links, parts);
  const arriving = links.filter((link) => link.target === 'use:JP').reduce((total, link) => total + link.amount.value!, 0);
  expect(arriving).toBe(2884);
  expect(links.some((link) => link.target === 'use:US')).toBe(false);
});

test('what a lost supplier no longer sends is missing at every later stage, once (by hand)', () => {
  const after = small.links.filter((link) => !(link.source === 'ore:M' && link.target === 'magnet:A'));
  const left = passedOn(small, after);
  expect(left.map((link) => [link.source, link.target, link.amount.value])).toEqual([
    ['ore:M', 'magnet:B', 40],
    ['magnet:A', 'use:A', 0],
    ['magnet:A', 'use:C', 0],
    ['magnet:B', 'use:C', 40],
  ]);
  expect(passedOn(small, left)).toEqual(left);
  expect(passedOn(small, small.links)).toEqual(small.links);
});

test('more from another supplier makes up for what is lost', () => {
  const after = small.links.map((link) => (link.source === 'ore:M' && link.target === 'magnet:A' ? { ...link, amount: amount(30) } : link));
  const more = { source: 'ore:X', target: 'magnet:A', amount: amount(30), forms: [] };
  expect(passedOn(small, [...after, more]).find((link) => link.target === 'use:A')!.amount.value).toBe(30);
});

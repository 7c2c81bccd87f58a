import { expect, test } from 'vitest';
import type { ChainLink, ChainNode } from '../api';
import { study } from '../fixtures/study';
import { neighbour } from './sankeyKeys';
import { bandPath, layoutSankey, linkKey, orderOfPlaces, type SankeyInput } from './sankeyLayout';

const stages = study.chain.stages.map((stage) => stage.id);

function layout(changes: Partial<SankeyInput> = {}) {
  const { nodes, links } = study.chain;
  return layoutSankey({ stages, nodes, links, length: 1000, breadth: 500, thickness: 14, gap: 18, ...changes });
}

test('stages stand at equal distances in their order', () => {
  for (const { node, column, along } of layout().nodes) {
    expect(column).toBe(stages.indexOf(node.stage));
    expect(along).toBeCloseTo((986 * column) / 4);
  }
});

test('places keep one order in every column, others and the unknown last, without overlap and inside the frame', () => {
  const order = orderOfPlaces(study.chain.nodes);
  expect(order.slice(-2)).toEqual(['ZZ', 'XX']);
  const { nodes } = layout();
  for (const [column] of stages.entries()) {
    const members = nodes.filter((node) => node.column === column);
    members.slice(1).forEach((node, i) => {
      expect(order.indexOf(node.node.place)).toBeGreaterThan(order.indexOf(members[i]!.node.place));
      expect(node.start - members[i]!.end).toBeGreaterThanOrEqual(18 - 1e-6);
    });
    expect(members[0]!.start).toBeGreaterThanOrEqual(-1e-6);
    expect(members.at(-1)!.end).toBeLessThanOrEqual(500 + 1e-6);
  }
});

test('one tonne has the same width everywhere', () => {
  const widths = layout()
    .links.filter((placed) => placed.width > 1)
    .map((placed) => placed.width / placed.link.amount.value!);
  expect(Math.max(...widths)).toBeCloseTo(Math.min(...widths), 9);
});

test('bands lie side by side within their nodes', () => {
  const { nodes, links } = layout();
  for (const node of nodes) {
    const leaving = links.filter((link) => link.from === node).sort((a, b) => a.fromStart - b.fromStart);
    leaving.slice(1).forEach((link, i) => expect(link.fromStart).toBeCloseTo(leaving[i]!.fromStart + leaving[i]!.slot));
    const last = leaving.at(-1);
    if (last) expect(last.fromStart + last.slot).toBeLessThanOrEqual(node.end + leaving.length);
  }
});

test('the same study gives the same picture', () => {
  expect(JSON.stringify(layout())).toBe(JSON.stringify(layout()));
});

test('a thinned flow keeps the slot that it had, and a lost one leaves it empty', () => {
  const lost = linkKey(study.chain.links[0]!);
  const after = study.chain.links
    .filter((link) => linkKey(link) !== lost)
    .map((link) => ({ ...link, amount: { ...link.amount, value: link.amount.value! / 2 } }));
  const changed = layout({ links: after, before: study.chain.links });
  const unchanged = layout();
  for (const placed of changed.links) {
    const was = unchanged.links.find((link) => linkKey(link.link) === linkKey(placed.link))!;
    expect(placed.slot).toBeCloseTo(was.slot);
    expect(placed.before).toBe(was.link.amount.value);
  }
  const empty = changed.links.find((placed) => linkKey(placed.link) === lost)!;
  expect(empty.width).toBe(0);
  expect(empty.link.amount.value).toBe(0);
});

test('flows inside a stage, back to an earlier one or of unknown size are listed, not dropped', () => {
  const [first] = study.chain.links;
  const odd = (source: string, target: string, value: number | null): ChainLink => ({
    ...first!,
    source,
    target,
    amount: { ...first!.amount, value },
  });
  const links = [...study.chain.links, odd('oxide:CN', 'oxide:MY', 10), odd('magnet:JP', 'oxide:CN', 5), odd('ore:AU', 'oxide:CN', null)];
  const { links: drawn, undrawn } = layout({ links });
  expect(undrawn).toHaveLength(3);
  expect(drawn).toHaveLength(study.chain.links.length);
});

test('an empty chain gives an empty picture', () => {
  expect(layout({ nodes: [] as ChainNode[], links: [] })).toEqual({ nodes: [], links: [], undrawn: [] });
});

test('a band is a closed outline between its nodes, turned or not', () => {
  const placed = layout().links[0]!;
  const path = bandPath(placed, placed.width, 14, false);
  expect(path).toMatch(/^M.*Z$/);
  expect(path).not.toContain('NaN');
  const [x, y] = path.slice(1).split('C')[0]!.split(' ');
  expect(bandPath(placed, placed.width, 14, true).startsWith(`M${y} ${x}C`)).toBe(true);
});

test('arrow keys follow the flow and move within a column; at an edge they stay', () => {
  const placed = layout();
  const right = neighbour(placed, 'ore:CN', 'right')!;
  expect(right).toBe('ore:CN>oxide:CN');
  expect(neighbour(placed, right, 'right')).toBe('oxide:CN');
  expect(neighbour(placed, right, 'left')).toBe('ore:CN');
  const below = neighbour(placed, 'oxide:CN', 'down')!;
  expect(below).toMatch(/^oxide:/);
  expect(neighbour(placed, below, 'up')).toBe('oxide:CN');
  expect(neighbour(placed, 'oxide:CN', 'up')).toBeNull();
  expect(neighbour(placed, 'use:JP', 'right')).toBeNull();
  expect(neighbour(placed, 'nothing', 'right')).toBeNull();
});

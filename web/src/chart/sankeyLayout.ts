import type { ChainLink, ChainNode } from '../api';

/**
 * Positions of a stage Sankey. “Along” runs from the mines to the uses, “across” at right angles to it; the component
 * turns that into x and y, so that one layout serves wide screens (left to right) and narrow ones (top to bottom).
 *
 * Own code rather than d3-sankey because columns are fixed by stage, the order of places is the same in every column,
 * and a band must keep its slot when a scenario thins it.
 */
export interface PlacedNode {
  node: ChainNode;
  column: number;
  along: number;
  start: number;
  end: number;
  /** Where it still passes something on; without a change, all of it. */
  filled: { start: number; end: number }[];
}

export interface PlacedLink {
  link: ChainLink;
  /** Amount before a change; the slot is as wide as the larger of the two. */
  before: number;
  from: PlacedNode;
  to: PlacedNode;
  fromStart: number;
  toStart: number;
  slot: number;
  width: number;
}

export interface SankeyLayout {
  nodes: PlacedNode[];
  links: PlacedLink[];
  /** Flows inside one stage, back to an earlier one, or of unknown size: a picture of stages has no place for them. */
  undrawn: ChainLink[];
}

export interface SankeyInput {
  stages: string[];
  nodes: ChainNode[];
  links: ChainLink[];
  /** The flows before a change, if the picture shows one. */
  before?: ChainLink[];
  length: number;
  breadth: number;
  thickness: number;
  gap: number;
}

const thinnest = 1;

export function linkKey(link: ChainLink): string {
  return `${link.source}>${link.target}`;
}

/** Largest place of the whole chain first; the sum of others and the unknown always last. */
export function orderOfPlaces(nodes: ChainNode[]): string[] {
  const totals = new Map<string, number>();
  for (const node of nodes) totals.set(node.place, (totals.get(node.place) ?? 0) + (node.amount.value ?? 0));
  const last = (place: string) => (place === 'XX' ? 2 : place === 'ZZ' ? 1 : 0);
  return [...totals.keys()].sort(
    (a, b) => last(a) - last(b) || totals.get(b)! - totals.get(a)! || (a < b ? -1 : 1),
  );
}

export function layoutSankey(input: SankeyInput): SankeyLayout {
  const columnOf = new Map(input.nodes.map((node) => [node.id, input.stages.indexOf(node.stage)]));
  const forward = (link: ChainLink) =>
    (columnOf.get(link.source) ?? -1) >= 0 && (columnOf.get(link.target) ?? -1) > columnOf.get(link.source)!;

  const links = mergeBefore(input.links, input.before);
  const drawn = links.filter(({ link }) => forward(link));
  const amounts = throughput(input.nodes, drawn);
  const order = orderOfPlaces(input.nodes);
  const columns = input.stages.map((_, column) =>
    input.nodes
      .filter((node) => columnOf.get(node.id) === column && amounts.get(node.id)! > 0)
      .sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place)),
  );

  const scale = scaleOf(columns, amounts, input);
  const nodes = columns.flatMap((members, column) => stack(members, column, amounts, scale, input));
  const placed = placeLinks(drawn, new Map(nodes.map((node) => [node.node.id, node])), scale);
  settle(nodes, placed, input);
  slotLinks(nodes, placed);
  for (const node of nodes) node.filled = input.before ? filledBy(node, placed) : [{ start: node.start, end: node.end }];
  return { nodes, links: placed, undrawn: input.links.filter((link) => !forward(link) || link.amount.value === null) };
}

interface Flow {
  link: ChainLink;
  before: number;
  size: number;
}

function mergeBefore(links: ChainLink[], before: ChainLink[] | undefined): Flow[] {
  if (!before) return links.map((link) => ({ link, before: link.amount.value ?? 0, size: link.amount.value ?? 0 }));
  const was = new Map(before.map((link) => [linkKey(link), link]));
  const flows = links.map((link) => {
    const old = was.get(linkKey(link))?.amount.value ?? 0;
    return { link, before: old, size: Math.max(old, link.amount.value ?? 0) };
  });
  const remaining = new Set(links.map(linkKey));
  for (const link of before) {
    if (remaining.has(linkKey(link))) continue;
    const old = link.amount.value ?? 0;
    flows.push({ link: { ...link, amount: { ...link.amount, value: 0, low: null, high: null } }, before: old, size: old });
  }
  return flows;
}

function throughput(nodes: ChainNode[], flows: Flow[]): Map<string, number> {
  const total = (end: 'source' | 'target', id: string) =>
    flows.reduce((soFar, flow) => soFar + (flow.link[end] === id ? flow.size : 0), 0);
  return new Map(
    nodes.map((node) => [node.id, Math.max(node.amount.value ?? 0, total('source', node.id), total('target', node.id))]),
  );
}

/** Pixels per tonne: what the fullest column allows once its gaps are taken off. */
function scaleOf(columns: ChainNode[][], amounts: Map<string, number>, { breadth, gap }: SankeyInput): number {
  const scales = columns
    .filter((members) => members.length > 0)
    .map((members) => {
      const total = members.reduce((soFar, node) => soFar + amounts.get(node.id)!, 0);
      return Math.max(breadth - (members.length - 1) * gap, breadth * 0.2) / total;
    });
  return scales.length ? Math.min(...scales) : 0;
}

function stack(
  members: ChainNode[],
  column: number,
  amounts: Map<string, number>,
  scale: number,
  { stages, length, thickness, gap }: SankeyInput,
): PlacedNode[] {
  let next = 0;
  return members.map((node) => {
    const start = next;
    const end = start + Math.max(thinnest, amounts.get(node.id)! * scale);
    next = end + gap;
    const along = ((length - thickness) * column) / Math.max(1, stages.length - 1);
    return { node, column, along, start, end, filled: [] };
  });
}

function placeLinks(flows: Flow[], nodes: Map<string, PlacedNode>, scale: number): PlacedLink[] {
  return flows
    .filter(({ link, size }) => size > 0 && nodes.has(link.source) && nodes.has(link.target))
    .map(({ link, before, size }) => ({
      link,
      before,
      from: nodes.get(link.source)!,
      to: nodes.get(link.target)!,
      fromStart: 0,
      toStart: 0,
      slot: Math.max(thinnest, size * scale),
      width: link.amount.value ? Math.max(thinnest, link.amount.value * scale) : 0,
    }));
}

const middle = (node: PlacedNode) => (node.start + node.end) / 2;

/** Moves nodes towards what they are linked to, column by column and back, without changing the order within a column. */
function settle(nodes: PlacedNode[], links: PlacedLink[], { stages, breadth, gap }: SankeyInput): void {
  const columns = stages.map((_, column) => nodes.filter((node) => node.column === column));
  for (let round = 0; round < 8; round++) {
    const sweep = round % 2 === 0 ? columns : [...columns].reverse();
    for (const column of sweep) {
      for (const node of column) {
        const pull = pullOn(node, links);
        if (pull !== null) move(node, (pull - middle(node)) * 0.6);
      }
      separate(column, breadth, gap);
    }
  }
}

function pullOn(node: PlacedNode, links: PlacedLink[]): number | null {
  let weight = 0;
  let moment = 0;
  for (const link of links) {
    const other = link.from === node ? link.to : link.to === node ? link.from : null;
    if (!other) continue;
    weight += link.slot;
    moment += link.slot * middle(other);
  }
  return weight > 0 ? moment / weight : null;
}

function move(node: PlacedNode, by: number): void {
  node.start += by;
  node.end += by;
}

function separate(column: PlacedNode[], breadth: number, gap: number): void {
  let least = 0;
  for (const node of column) {
    if (node.start < least) move(node, least - node.start);
    least = node.end + gap;
  }
  let most = breadth;
  for (const node of [...column].reverse()) {
    if (node.end > most) move(node, most - node.end);
    most = node.start - gap;
  }
}

/** Bands leave and reach a node in the order of what lies at their other end, so that they cross as little as possible. */
function slotLinks(nodes: PlacedNode[], links: PlacedLink[]): void {
  for (const node of nodes) {
    let next = node.start;
    const leaving = links.filter((link) => link.from === node);
    for (const link of leaving.sort((a, b) => a.to.column - b.to.column || a.to.start - b.to.start)) {
      link.fromStart = next;
      next += link.slot;
    }
    next = node.start;
    const arriving = links.filter((link) => link.to === node);
    for (const link of arriving.sort((a, b) => a.from.start - b.from.start || b.from.column - a.from.column)) {
      link.toStart = next;
      next += link.slot;
    }
  }
}

function filledBy(node: PlacedNode, links: PlacedLink[]): { start: number; end: number }[] {
  const leaving = links.filter((link) => link.from === node);
  // The uses pass nothing on: for them counts what arrives.
  const spans = leaving.length > 0 ? leaving : links.filter((link) => link.to === node);
  return spans
    .filter((link) => link.width > 0)
    .map((link) => {
      const start = leaving.length > 0 ? link.fromStart : link.toStart;
      return { start, end: start + link.width };
    });
}

/** The outline of a band; `width` may be less than its slot. */
export function bandPath(link: PlacedLink, width: number, thickness: number, turned: boolean): string {
  const a = link.from.along + thickness;
  const b = link.to.along;
  const bend = (a + b) / 2;
  const point = (along: number, across: number) =>
    turned ? `${across.toFixed(1)} ${along.toFixed(1)}` : `${along.toFixed(1)} ${across.toFixed(1)}`;
  const { fromStart: f, toStart: t } = link;
  return (
    `M${point(a, f)}C${point(bend, f)} ${point(bend, t)} ${point(b, t)}` +
    `L${point(b, t + width)}C${point(bend, t + width)} ${point(bend, f + width)} ${point(a, f + width)}Z`
  );
}

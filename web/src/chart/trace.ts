import type { Chain, ChainLink, ChainNode, Quantity } from '../api';
import { linkKey } from './sankeyLayout';

/**
 * The part of what each node passes on that ends at the uses of the consumer. What arrives at a place mixes there, so each of its
 * buyers draws on all its origins alike: part(n) = Σ flow(n→m) part(m) / Σ flow(n→m), and 1 or 0 at the uses.
 */
export function partsReaching(chain: Chain, consumer: string[]): Map<string, number> {
  const last = chain.stages.at(-1)?.id;
  const parts = new Map<string, number>();
  const order = chain.stages.map((stage) => stage.id);
  const backwards = chain.nodes.toSorted((a, b) => order.indexOf(b.stage) - order.indexOf(a.stage));
  for (const node of backwards) {
    if (node.stage === last) {
      parts.set(node.id, consumer.includes(node.place) ? 1 : 0);
      continue;
    }
    const leaving = chain.links.filter((link) => link.source === node.id);
    const total = leaving.reduce((soFar, link) => soFar + (link.amount.value ?? 0), 0);
    const reaching = leaving.reduce((soFar, link) => soFar + (link.amount.value ?? 0) * (parts.get(link.target) ?? 0), 0);
    parts.set(node.id, total > 0 ? reaching / total : 0);
  }
  return parts;
}

/** Whether the chain holds more than what reaches the consumer. */
export function reachesOthers(parts: Map<string, number>): boolean {
  return [...parts.values()].some((part) => part < 1);
}

function partOf(quantity: Quantity, part: number): Quantity {
  if (part === 1) return quantity;
  const scaled = (value: number | null) => (value === null ? null : value * part);
  const { formula, rows } = quantity.evidence;
  return {
    ...quantity,
    value: scaled(quantity.value),
    low: scaled(quantity.low),
    high: scaled(quantity.high),
    kind: quantity.kind === 'observed' ? 'derived' : quantity.kind,
    evidence: { type: 'derivation', formula: `${part.toPrecision(3)} × (${formula ?? rows.join(' + ')})`, rows },
  };
}

function nodeReaching(node: ChainNode, parts: Map<string, number>): ChainNode[] {
  const part = parts.get(node.id) ?? 0;
  return part > 0 ? [{ ...node, amount: partOf(node.amount, part) }] : [];
}

/** The flows that reach the consumer, each with the part of it that does. */
export function linksReaching(links: ChainLink[], parts: Map<string, number>): ChainLink[] {
  return links.flatMap((link) => {
    const part = parts.get(link.target) ?? 0;
    if (part === 0) return [];
    const forms = link.forms.map(({ form, amount }) => ({ form, amount: partOf(amount, part) }));
    return [{ ...link, amount: partOf(link.amount, part), forms }];
  });
}

/**
 * What the chain can pass on in the end: no place sells more than before in proportion to what still arrives there. Where the answer
 * already says so, nothing changes.
 */
export function passedOn(chain: Chain, after: ChainLink[]): ChainLink[] {
  const order = chain.stages.map((stage) => stage.id);
  const forwards = chain.nodes.toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  const left = new Map(after.map((link) => [linkKey(link), link]));
  const arriving = (links: Iterable<ChainLink>, node: ChainNode) =>
    [...links].reduce((total, link) => total + (link.target === node.id ? (link.amount.value ?? 0) : 0), 0);
  for (const node of forwards) {
    const before = arriving(chain.links, node);
    const most = before > 0 ? arriving(left.values(), node) / before : 1;
    for (const old of chain.links.filter((link) => link.source === node.id)) {
      const link = left.get(linkKey(old));
      const now = link?.amount.value;
      const bound = (old.amount.value ?? 0) * most;
      if (link && now && now > bound) {
        const forms = link.forms.map(({ form, amount }) => ({ form, amount: partOf(amount, bound / now) }));
        left.set(linkKey(old), { ...link, amount: partOf(link.amount, bound / now), forms });
      }
    }
  }
  return [...left.values()];
}

export function chainReaching(chain: Chain, parts: Map<string, number>): Chain {
  return {
    stages: chain.stages,
    nodes: chain.nodes.flatMap((node) => nodeReaching(node, parts)),
    links: linksReaching(chain.links, parts),
  };
}

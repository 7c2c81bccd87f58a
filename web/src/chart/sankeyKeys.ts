import { linkKey, type PlacedLink, type PlacedNode, type SankeyLayout } from './sankeyLayout';

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The mark that an arrow key leads to. Left and right follow the flow, up and down move among marks side by side.
 * Marks are the ids of nodes and the keys of links.
 */
export function neighbour(layout: SankeyLayout, mark: string, direction: Direction): string | null {
  const node = layout.nodes.find((candidate) => candidate.node.id === mark);
  if (node) return fromNode(layout, node, direction);
  const link = layout.links.find((candidate) => linkKey(candidate.link) === mark);
  return link ? fromLink(layout, link, direction) : null;
}

function fromNode(layout: SankeyLayout, node: PlacedNode, direction: Direction): string | null {
  if (direction === 'left' || direction === 'right') {
    const end = direction === 'left' ? 'to' : 'from';
    const linked = layout.links.filter((link) => link[end] === node).sort((a, b) => b.slot - a.slot)[0];
    return linked ? linkKey(linked.link) : null;
  }
  const column = layout.nodes.filter((other) => other.column === node.column);
  return column[column.indexOf(node) + (direction === 'up' ? -1 : 1)]?.node.id ?? null;
}

function fromLink(layout: SankeyLayout, link: PlacedLink, direction: Direction): string | null {
  if (direction === 'left') return link.from.node.id;
  if (direction === 'right') return link.to.node.id;
  const beside = layout.links
    .filter((other) => other.from.column === link.from.column)
    .sort((a, b) => a.fromStart - b.fromStart || a.toStart - b.toStart);
  const next = beside[beside.indexOf(link) + (direction === 'up' ? -1 : 1)];
  return next ? linkKey(next.link) : null;
}

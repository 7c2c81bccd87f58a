import type { Claim, Shown, Zone } from './report';

/** A piece of a text under the same claims; those that begin here carry their number. */
export interface Piece {
  start: number;
  text: string;
  /** Shortest first: the one that a click means. */
  claims: Claim[];
  begins: Claim[];
}

/** A stretch of the text with its part on the page, cut where claims begin or end. */
export interface Block {
  zone: Zone;
  pieces: Piece[];
}

const between = (start: number, end: number): Zone => ({ start, end, kind: 'body', rule: '', evidence: false });

/** All letters of the text that are not blank stand in exactly one block, those between zones too. */
export function blocks({ text, zones, claims }: Pick<Shown, 'text' | 'zones' | 'claims'>): Block[] {
  const ordered = [...zones].sort((a, b) => a.start - b.start);
  const all: Zone[] = [];
  let at = 0;
  for (const zone of [...ordered, between(text.length, text.length)]) {
    if (text.slice(at, zone.start).trim()) all.push(between(at, zone.start));
    if (zone.end > zone.start) all.push(zone);
    at = Math.max(at, zone.end);
  }
  return all.map((zone) => ({ zone, pieces: pieces(text, zone, claims) }));
}

function pieces(text: string, { start, end }: Zone, claims: Claim[]): Piece[] {
  const inside = claims.filter((claim) => claim.start < end && claim.end > start);
  const cuts = new Set([start, end]);
  for (const claim of inside) {
    cuts.add(Math.max(start, claim.start));
    cuts.add(Math.min(end, claim.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!;
    const over = inside.filter((claim) => claim.start <= from && claim.end >= to);
    return {
      start: from,
      text: text.slice(from, to),
      claims: over.sort((a, b) => a.end - a.start - (b.end - b.start)),
      begins: over.filter((claim) => Math.max(start, claim.start) === from && claim.start >= start).reverse(),
    };
  });
}

/** How the words of a claim are underlined: by what kind of statement it is, never by colour alone. */
export type Style = 'figure' | 'duty' | 'said' | 'unsure' | 'plain';

const unsure = new Set(['possible', 'hypothetical', 'rumour', 'opinion', 'recommendation']);

export function styleOf(claim: Claim): Style {
  if (unsure.has(claim.modality)) return 'unsure';
  if (claim.due !== null || claim.modality === 'commitment') return 'duty';
  if (claim.quantity !== null) return 'figure';
  if (claim.attribution !== null || claim.modality === 'quote') return 'said';
  return 'plain';
}

/** What a person has made of it. */
export type State = 'proposed' | 'accepted' | 'edited' | 'rejected' | 'merged';

export function stateOf(claim: Claim): State {
  return (claim.review?.state ?? 'proposed') as State;
}

export const signs: Record<State, string> = { proposed: '', accepted: '✓', edited: '✎', rejected: '✕', merged: '⇢' };

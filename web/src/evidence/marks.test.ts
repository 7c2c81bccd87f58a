import { expect, test } from 'vitest';
import { claim } from '../fixtures/evidence';
import { blocks, signs, stateOf, styleOf } from './marks';

const text = 'Head\n\nOne two three four.\nRead more: five';
const zones = [
  { start: 0, end: 4, kind: 'headline', rule: 'r', evidence: true },
  { start: 6, end: 25, kind: 'body', rule: 'r', evidence: true },
  { start: 26, end: 41, kind: 'related-link', rule: 'r', evidence: false },
];
const outer = claim({ id: 'outer', start: 6, end: 24 });
const inner = claim({ id: 'inner', start: 10, end: 13 });

test('all letters stand in one piece, in their order, and nothing else does', () => {
  const all = blocks({ text, zones, claims: [outer, inner] });
  const shown = all.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('');
  expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
});

test('a claim inside another has the first click, the one around it the second', () => {
  const [, body] = blocks({ text, zones, claims: [outer, inner] });
  expect(body!.pieces.map((piece) => piece.text)).toEqual(['One ', 'two', ' three four', '.']);
  expect(body!.pieces.map((piece) => piece.claims.map(({ id }) => id))).toEqual([['outer'], ['inner', 'outer'], ['outer'], []]);
  expect(body!.pieces.map((piece) => piece.begins.map(({ id }) => id))).toEqual([['outer'], ['inner'], [], []]);
});

test('words between zones are not lost', () => {
  const all = blocks({ text, zones: zones.slice(0, 1), claims: [] });
  expect(all.map(({ pieces }) => pieces.map((piece) => piece.text).join('').trim())).toEqual(['Head', text.slice(6)]);
});

test('a text without zones is one block', () => {
  expect(blocks({ text: 'One.', zones: [], claims: [] })).toHaveLength(1);
  expect(blocks({ text: '', zones: [], claims: [] })).toHaveLength(0);
});

test('letters beyond the first plane and accents keep their places', () => {
  const words = '𠮷野の価格 é';
  const marked = claim({ start: 2, end: 4 });
  const [block] = blocks({ text: words, zones: [{ ...zones[1]!, start: 0, end: words.length }], claims: [marked] });
  expect(block!.pieces[1]!.text).toBe('野の');
});

test('underlines tell the kind of statement, signs the decision', () => {
  expect(styleOf(claim({ modality: 'rumour', due: '2026-04-28' }))).toBe('unsure');
  expect(styleOf(claim({ due: '2026-04-28' }))).toBe('duty');
  expect(styleOf(claim({ quantity: { value: 60, high: null, unit: '%', comparator: 'gt', of: null, basis: null } }))).toBe('figure');
  expect(styleOf(claim({ attribution: 'org:IEA' }))).toBe('said');
  expect(styleOf(claim({}))).toBe('plain');
  const review = { state: 'rejected', version: 1, by: 'Ada', on: '2026-05-20', reason: 'read' };
  expect(signs[stateOf(claim({ review }))]).toBe('✕');
  expect(stateOf(claim({}))).toBe('proposed');
});

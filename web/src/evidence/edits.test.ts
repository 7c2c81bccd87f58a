import { expect, test } from 'vitest';
import { claim } from '../fixtures/evidence';
import { changes, draftOf, isReadable } from './edits';

const share = claim({
  types: [{ type: 'SHARE', score: 0.9 }],
  quantity: { value: 60, high: null, unit: '%', comparator: 'gt', of: null, basis: null },
  geography: ['CN', 'JP'],
});

test('what is left alone is not sent', () => {
  expect(changes(share, draftOf(share))).toEqual({});
});

test('a figure is sent whole, with the basis that was missing', () => {
  const set = changes(share, { ...draftOf(share), basis: 'world extraction', value: '62,5' });
  expect(JSON.parse(set['quantity']!)).toEqual({
    value: 62.5, high: null, unit: '%', comparator: 'gt', of: null, basis: 'world extraction',
  });
});

test('a range has two ends, anything else has one', () => {
  const range = changes(share, { ...draftOf(share), comparator: 'range', high: '70' });
  expect(JSON.parse(range['quantity']!)).toMatchObject({ value: 60, high: 70, comparator: 'range' });
  const about = changes(share, { ...draftOf(share), comparator: 'approx', high: '70' });
  expect(JSON.parse(about['quantity']!)).toMatchObject({ high: null, comparator: 'approx' });
});

test('an emptied figure is no figure', () => {
  expect(changes(share, { ...draftOf(share), value: '', unit: '' })).toEqual({ quantity: '' });
});

test('lists and words are sent as they are typed', () => {
  const set = changes(share, { ...draftOf(share), geography: 'CN', modality: 'opinion', type: 'DEPENDENCY', due: ' 2026-04-28 ' });
  expect(set).toEqual({ geography: 'CN', modality: 'opinion', types: 'DEPENDENCY', due: '2026-04-28' });
});

test('a number that is none is seen before it is sent', () => {
  expect(isReadable({ ...draftOf(share), value: 'sixty' })).toBe(false);
  expect(isReadable({ ...draftOf(share), value: '1\u202f200' })).toBe(true);
  expect(isReadable({ ...draftOf(share), value: '' })).toBe(true);
});

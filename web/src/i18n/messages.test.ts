import { expect, test } from 'vitest';
import { en, type MessageKey } from './en';
import { fr } from './fr';
import { language, languageOf, m, messages } from './language.svelte';

const keys = Object.keys(en) as MessageKey[];
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1]).sort();

test('both languages have the same keys and no empty text', () => {
  expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  for (const texts of Object.values(messages)) expect(Object.values(texts).filter((text) => !text.trim())).toEqual([]);
});

test('both languages fill in the same parameters', () => {
  for (const key of keys) expect(holes(fr[key]), key).toEqual(holes(en[key]));
});

test('French punctuation is set with no-break spaces and typographic apostrophes', () => {
  for (const key of keys) {
    expect(fr[key], key).not.toMatch(/(?<![\u00a0\u202f])[;?!](?=\s|$)/);
    expect(fr[key], key).not.toMatch(/[^\u00a0]:(?=\s|$)/);
    expect(fr[key], key).not.toMatch(/'/);
  }
});

test('only few texts are the same in both languages', () => {
  // Words that French and English share; a new entry here should be looked at.
  const shared = keys.filter((key) => fr[key] === en[key]);
  expect(shared.sort()).toEqual([
    'column.source', 'controls.order.civil', 'controls.route.licence', 'nav.indices', 'sources.title', 'stocks.title', 'stocks.unit.t', 'whatif.first.short']);
});

test('the language is English unless the address asks for French', () => {
  expect(languageOf('')).toBe('en');
  expect(languageOf('?lang=fr')).toBe('fr');
  expect(languageOf('?lang=de')).toBe('en');
});

test('parameters are filled in, and an unknown one stays visible', () => {
  language.current = 'fr';
  expect(m('period.week', { n: 9 })).toBe('semaine\u00a09');
  language.current = 'en';
  expect(m('period.week', { n: 9 })).toBe('week 9');
  expect(m('period.week')).toBe('week {n}');
});

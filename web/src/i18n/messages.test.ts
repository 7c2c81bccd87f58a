import { expect, test } from 'vitest';
import { languageOf, messages } from './messages';

test('both languages have the same keys and no empty text', () => {
  expect(Object.keys(messages.fr).sort()).toEqual(Object.keys(messages.en).sort());
  expect([...Object.values(messages.en), ...Object.values(messages.fr)]).not.toContain('');
});

test('the language is English unless the address asks for French', () => {
  expect(languageOf('')).toBe('en');
  expect(languageOf('?lang=fr')).toBe('fr');
  expect(languageOf('?lang=de')).toBe('en');
});

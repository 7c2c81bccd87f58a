import { render } from 'svelte/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { agreed, duty } from '../fixtures/commitments';
import { language } from '../i18n/language.svelte';
import { page } from '../page.svelte';
import { commitments } from './commitments.svelte';
import CommitmentsPage from './CommitmentsPage.svelte';
import { rule } from './words';

const open = duty({
  id: 'invented/2',
  action: 'share invented facts',
  due: { earliest: null, latest: null, stated: null, rule: 'none', alternatives: [], finding: 'no deadline stated' },
  state: 'unknown',
  reached: null,
  proof: [],
});

beforeEach(() => {
  page.view = 'commitments';
  commitments.duties = {
    asOf: '2026-11-22',
    commitments: [duty({}), open],
    states: [],
    withoutDeadline: 1,
  };
  commitments.agreed = agreed;
  commitments.chosen = 'invented/1';
});

afterEach(() => {
  language.current = 'en';
});

const text = () => render(CommitmentsPage).body.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ').replace(/[ \n\t]+/g, ' ');

test.each(['en', 'fr'] as const)('the page is complete in %s', (spoken) => {
  language.current = spoken;
  const body = text();
  expect(body).not.toMatch(/undefined|NaN|\[object|\{\w+\}|commitments\.\w/);
  expect(body).toContain('lodestone commitment list --as-of 2026-11-22');
});

test('a deadline is an interval with its readings, and a passed day is no outcome', () => {
  const body = text();
  expect(body).toContain('27 Apr 2026 to 28 Apr 2026');
  expect(body).toContain('27 Apr 2026: 6 months after signature, by the calendar of United States');
  expect(body).toContain('due date passed, outcome to verify');
  expect(body).not.toContain('● met');
});

test('a duty without a deadline is listed as a finding', () => {
  const body = text();
  expect(body).toContain('With a deadline: 1; no deadline stated: 1, which is itself a finding.');
  expect(body).toMatch(/share invented facts .*no deadline stated/);
});

test('rules of deadlines are told in words', () => {
  expect(rule('45 business days JP+US', 'selection')).toBe('45 business days (JP+US) after selection');
  expect(rule('every 12 months', 'signature')).toBe('every 12 months');
  expect(rule('fiscal-year-end JP', 'signature')).toBe('end of the fiscal year (Japan)');
  expect(rule('something new', 'signature')).toBe('something new');
  language.current = 'fr';
  expect(rule('6 months', 'signature')).toBe('6 mois après la signature');
});

import { render } from 'svelte/server';
import { afterEach, expect, test } from 'vitest';
import { base, report, richer } from '../fixtures/plan';
import { language } from '../i18n/language.svelte';
import { page } from '../page.svelte';
import { plans } from './plan.svelte';
import PlanPage from './PlanPage.svelte';
import type { Point } from './report';

afterEach(() => {
  language.current = 'en';
  plans.report = null;
  plans.base = null;
  plans.frontier = null;
});

function text(shown: Point, compared: Point = shown): string {
  page.view = 'plan';
  plans.report = report([shown]);
  plans.base = compared;
  return render(PlanPage).body.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ').replace(/[ \n\t]+/g, ' ');
}

test.each(['en', 'fr'] as const)('the page is complete in %s', (spoken) => {
  language.current = spoken;
  plans.frontier = report([base, richer]);
  const body = text(richer, base);
  expect(body).not.toMatch(/undefined|NaN|\[object|\{\w+\}|plan\.\w/);
  expect(body.length).toBeGreaterThan(2000);
});

test('money stands beside uncovered weeks, with and without the plan', () => {
  const body = text(base);
  expect(body).toContain('Without a plan 12 weeks of demand stay uncovered over 2 years, with it 6; in the worst 10% of outcomes 20 and 12.');
  expect(body).toContain('Proven: no plan is better by more than 0.07%, over 4 outcomes.');
  expect(body).toContain('33\u00a0MUSD');
});

test('what went in and out is told in words', () => {
  const body = text(richer, base);
  expect(body).toContain('Compared with budgets ×\u00a01: in 1, out 1, otherwise supported 1.');
  expect(body).toMatch(/\+ in Invented smelter JP loan/);
  expect(body).toMatch(/− out Invented plant JP loan/);
  expect(body).toMatch(/± changed Invented mine/);
  language.current = 'fr';
  expect(text(richer, base)).toMatch(/− sort Invented plant JP prêt/);
});

test('reasons and limits speak the language of the page', () => {
  expect(text(base)).toContain('It saves 1 and costs 2.');
  language.current = 'fr';
  const body = text(base);
  expect(body).toContain('Il économise 1 et coûte 2.');
  expect(body).toContain('budget de JP, année 1');
  expect(body).not.toContain('It saves');
});

test('a second account of the same money is shown and marked', () => {
  expect(text(base)).toContain('another account of b, not added');
});

test('the command gives the same plan', () => {
  expect(text(base)).toContain('lodestone plan examples/plans/invented.yaml --gap 0.001 --draws 4 --no-trial');
});

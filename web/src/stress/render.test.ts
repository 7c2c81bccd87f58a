import { render } from 'svelte/server';
import { afterEach, expect, test } from 'vitest';
import { report } from '../fixtures/report';
import { language } from '../i18n/language.svelte';
import { page } from '../page.svelte';
import type { JobState, Report } from './report';
import { stress } from './stress.svelte';
import StressPage from './StressPage.svelte';

afterEach(() => {
  language.current = 'en';
  stress.report = null;
  stress.job = null;
  stress.partial = false;
});

function text(of: Report): string {
  page.view = 'stress';
  stress.report = of;
  return render(StressPage).body.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ').replace(/[ \n\t]+/g, ' ');
}

test.each(['en', 'fr'] as const)('the page is complete in %s', (spoken) => {
  language.current = spoken;
  const body = text(report);
  expect(body).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  expect(body.length).toBeGreaterThan(1000);
});

test('the differences stand before the scenarios', () => {
  const body = text(report);
  expect(body.indexOf('+10\u00a0points (±1)')).toBeGreaterThan(0);
  expect(body.indexOf('+10\u00a0points (±1)')).toBeLessThan(body.indexOf('Week by week'));
});

test('one scenario alone is compared with nothing', () => {
  const { answer } = report;
  const alone = { ...report, answer: { ...answer, scenarios: answer.scenarios.slice(0, 1), comparison: [] } };
  expect(text(alone)).not.toContain('What differs');
});

test('break-even values say where the answer flips', () => {
  expect(text(report)).toContain('flips to short below 41\u00a0days');
  language.current = 'fr';
  expect(text(report)).toContain('bascule en pénurie au-dessous de 41\u00a0jours');
});

test('losses stand with their range, their bound and what they leave out', () => {
  const body = text(report);
  expect(body).toContain('Japan, bn\u00a0JPY');
  expect(body).toMatch(/Mean loss .*All uses 2,500 625–6,250 .*≤ 7,500 1,875–18,800 /);
  expect(body).toMatch(/nobody states the value added, so it is not counted: \S/);
  expect(body).toContain('Not covered: losses of suppliers and customers');
  language.current = 'fr';
  expect(text(report)).toMatch(/Perte moyenne .*≤ 7\u202f500 /);
});

test('a place whose value added nobody states is named', () => {
  const { answer } = report;
  const without = { ...answer, scenarios: answer.scenarios.map((one) => ({ ...one, losses: [] })) };
  expect(text({ ...report, answer: without })).toContain('No loss in money can be told for Japan');
});

test('a run that was stopped is marked, with the draws that were made', () => {
  const { answer } = report;
  const stopped = answer.scenarios.map((one) => ({
    ...one,
    status: 'PARTIAL' as const,
    asked: 5000,
    tornado: { ...one.tornado, status: 'STOPPED' as const, bars: [] },
  }));
  const none = { ...stopped[1]!, summary: null };
  const curves = report.stocks.map((stock) => ({ ...stock, status: 'STOPPED' as const, points: [] }));
  stress.partial = true;
  const body = text({ ...report, answer: { ...answer, scenarios: [stopped[0]!, none], comparison: [] }, stocks: curves });
  expect(body).toContain('PARTIAL');
  expect(body).toContain('Ban: 100 of 5,000 draws');
  expect(body).toContain('Stopped before the first draw was finished.');
  expect(body).not.toMatch(/undefined|NaN/);
});

test('a job that is under way says how far it is and can be cancelled', () => {
  stress.job = { id: 'e1', status: 'running', step: 'Ban', draws: 1200, asked: 5000, done: 1, total: 2, answer: null, error: null } satisfies JobState;
  const body = text(report);
  expect(body).toContain('1,200 of 5,000 draws');
  expect(body).toContain('Cancel');
});

import { render } from 'svelte/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documents, findings, lineage, shown } from '../fixtures/evidence';
import { language } from '../i18n/language.svelte';
import { page } from '../page.svelte';
import { evidence, parts, type Part } from './evidence.svelte';
import EvidencePage from './EvidencePage.svelte';
import { edtf, entity, figure, key, quoted, readable, value } from './words';

beforeEach(() => {
  page.view = 'evidence';
  evidence.documents = documents;
  evidence.lineage = lineage;
  evidence.findings = findings;
  evidence.shown = shown;
  evidence.document = 'invented.txt';
  evidence.claim = 'c1';
});

afterEach(() => {
  language.current = 'en';
  evidence.by = '';
  evidence.reason = '';
});

function html(part: Part): string {
  evidence.part = part;
  return render(EvidencePage).body.replace(/<!--.*?-->/g, '');
}

function text(part: Part): string {
  return html(part).replace(/<[^>]*>/g, ' ').replace(/[ \n\t]+/g, ' ');
}

for (const spoken of ['en', 'fr'] as const) {
  test.each(parts)(`the part %s is complete in ${spoken}`, (part) => {
    language.current = spoken;
    const body = text(part);
    expect(body).not.toMatch(/undefined|NaN|\[object|\{\w+\}|evidence\.\w/);
    expect(body).toContain('lodestone evidence ');
    expect(body.length).toBeGreaterThan(500);
  });
}

test('documents are counted beside their origins', () => {
  expect(text('documents')).toContain('2 documents, 1 origin. Copies and translations count once.');
  language.current = 'fr';
  expect(text('documents')).toContain('2 textes, une origine.');
});

test('markup in a document stays text', () => {
  expect(html('read')).toContain('&lt;b>tin&lt;/b>');
  expect(html('read')).not.toContain('<b>tin');
});

test('a claim shows its figure, its missing basis, both deadlines, who says it and three types', () => {
  const body = text('read');
  expect(body).toContain('>\u00a060%');
  expect(body).toContain('the text does not say of what');
  expect(body).toContain('28 Apr 2026 or 27 Apr 2026 (by another reading)');
  expect(body).toContain('“invented people” (not named)');
  expect(body).toContain('from the event, not from these words');
  for (const type of ['share', 'production', 'fact']) expect(body).toMatch(new RegExp(`${type} \\d+%`));
  expect(body).toContain('link to another article: never evidence');
});

test('without a name and a reason nothing can be decided', () => {
  expect(html('read')).toMatch(/data-do="accept"[^>]* disabled/);
  evidence.by = 'Ada';
  evidence.reason = 'read';
  expect(html('read')).not.toMatch(/data-do="accept"[^>]* disabled/);
});

test('values stand side by side with their weight, and what a person decided', () => {
  const body = text('conflicts');
  expect(body).toContain('12 May 2026 claims: 1, origins: 1 – Invented');
  expect(body).toContain('11 May 2026 claims: 1, origins: 1 – copy.txt');
  expect(body).toContain('Signing · Japan, United States · minerals');
  expect(body).toContain('explained by Ada on 20 May 2026: two clocks');
  expect(body).toContain('Open again');
});

test('a question brings its suggested answer with the words that say it', () => {
  const body = text('verify');
  expect(body).toContain('Is 12 May 2026 in the future for Ada Invented?');
  expect(body).toContain('The documents say No: others appeared on 12 May 2026.');
  expect(body).toContain('Take this answer');
});

test('every link between documents has its evidence', () => {
  const body = text('origins');
  expect(body).toContain('names the agency: “Invented agency”');
  expect(body).toContain('share 52% of their words');
  expect(body).toContain('Set by Ada on 20 May 2026: same desk');
});

test('an empty workspace says what to do', () => {
  evidence.documents = { documents: [] };
  const body = text('documents');
  expect(body).toContain('The workspace has no documents yet.');
  expect(body).toContain('choose files');
});

test('nothing needs an inline handler or an inline script', () => {
  for (const part of parts) expect(html(part)).not.toMatch(/\son\w+="|<script/);
});

test('words for ids, figures, days and shells', () => {
  expect(entity('person:Ada_Invented', 'en')).toBe('Ada Invented');
  expect(entity('JP', 'fr')).toBe('Japon');
  expect(figure({ value: 1200, high: 1300.5, unit: 't', comparator: 'range', of: null, basis: null }, 'fr')).toBe('1\u202f200–1\u202f300,5\u00a0t');
  expect(figure({ value: 2, high: null, unit: 'country', comparator: 'eq', of: 5, basis: null }, 'en')).toBe('2\u00a0country out of 5');
  expect(edtf('2025-04-01/2026-03-31', 'en')).toBe('1 Apr 2025 – 31 Mar 2026');
  expect(edtf('../2026-03', 'en')).toBe('… – Mar 2026');
  expect(value('site:Port_Fictif', 'en')).toBe('Port Fictif');
  expect(value('goods', 'fr')).toBe('biens');
  expect(key('MEET|person:Ada_Invented+person:Ben|a.txt#place', 'en')).toBe('Meeting · Ada Invented, Ben · a.txt');
  expect(readable('What: goods / technologies?')).toBe('What: goods / technologies?');
  expect(quoted("it's here.txt")).toBe("'it'\\''s here.txt'");
});

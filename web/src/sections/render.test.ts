import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { afterEach, expect, test } from 'vitest';
import type { Study } from '../api';
import { study } from '../fixtures/study';
import { language } from '../i18n/language.svelte';
import { page } from '../page.svelte';
import Chain from './Chain.svelte';
import ChainFlows from './ChainFlows.svelte';
import ChainMatrix from './ChainMatrix.svelte';
import Dependence from './Dependence.svelte';
import Headline from './Headline.svelte';
import Outages from './Outages.svelte';
import PageFooter from './PageFooter.svelte';
import SourceList from './SourceList.svelte';
import WhatIf from './WhatIf.svelte';

const sections = { Headline, Chain, ChainMatrix, ChainFlows, WhatIf, Outages, Dependence, SourceList, PageFooter };

afterEach(() => {
  language.current = 'en';
  page.study.answer = null;
});

function html(section: Component<{ study: Study }>): string {
  page.study.answer = study;
  return render(section, { props: { study } }).body;
}

for (const spoken of ['en', 'fr'] as const) {
  test.each(Object.entries(sections))(`%s is complete in ${spoken}`, (_, section) => {
    language.current = spoken;
    const text = html(section).replace(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    expect(text.trim().length).toBeGreaterThan(100);
  });
}

test('the headline holds a button for each figure and no gap where it stood', () => {
  const body = html(Headline);
  const figures = study.headline.reduce((total, sentence) => total + sentence.quantities.length, 0);
  expect(body.match(/aria-haspopup="dialog"/g)).toHaveLength(figures);
});

test('tables have header cells for columns and rows', () => {
  const body = html(ChainMatrix);
  expect(body.match(/scope="col"/g)).toHaveLength(study.chain.stages.length + 1);
  expect(body).toContain('scope="row"');
});

test('nothing needs an inline handler or an inline script', () => {
  for (const section of Object.values(sections)) expect(html(section)).not.toMatch(/\son\w+="|<script/);
});

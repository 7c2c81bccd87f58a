import { render } from 'svelte/server';
import { afterEach, expect, test, vi } from 'vitest';
import ReconcilePart from './ReconcilePart.svelte';
import type { FlowLine, Reconciled, TradeOffer } from './report';
import { trade } from './trade.svelte';

const offer: TradeOffer = {
  folder: 'imports', flows: [], reports: [{ name: 'fictional-reports' }], monthly: [],
} as unknown as TradeOffer;

const flow = { code: '850511', exporter: 'CN', importer: 'JP', reconciled_usd: 1, low_usd: 1, high_usd: 1, reason: 'both', massKind: 'reported' } as unknown as FlowLine;

const reconciled = {
  manifest: {},
  answer: { rows: { read: 1, used: 1, setAside: {} }, worldChecks: {}, codes: [], misses: [], flows: [flow], inputs: [] },
} as unknown as Reconciled;

afterEach(() => vi.unstubAllGlobals());

test('heading and download are of the answer, not of what the form says meanwhile', async () => {
  const paths: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    paths.push(path);
    return new Response(path.includes('.csv') ? 'code\n' : JSON.stringify(reconciled));
  });
  trade.offer = offer;
  trade.part = 'reconciliation';
  trade.reports = 'fictional-reports';
  trade.codeForm.code = '850511';
  await trade.ask();
  trade.codeForm.code = '280530';

  const body = render(ReconcilePart, { props: { offer, onsave: () => {} } }).body;
  expect(body.match(/<h3[^>]*>(.*?)<\/h3>/s)?.[1]).toContain('850511');
  expect(await trade.csv('flows')).toBe('code\n');
  expect(paths.at(-1)).toContain('code=850511');
  expect(paths.at(-1)).toContain('table=flows');
});

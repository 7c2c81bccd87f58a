import { expect, test } from 'vitest';
import { study } from '../fixtures/study';
import { chainCsv, chainSummary, heldInChain, sourceLines } from './chainText';
import { exportCsv } from './csv';
import { rowsOf } from './dots';
import { ticks } from './ticks';

test('cells with commas, quotes and line ends are quoted; null is empty; every line says where it comes from', () => {
  const text = exportCsv(['a', 'b'], [['x,y', 'say "no"'], [null, 1.5], ['two\nlines', 'é']], study.manifest, 'en');
  expect(text.startsWith('\ufeffa,b,made_by,dataset,licence,citation\n"x,y","say ""no""",lodestone ')).toBe(true);
  expect(text).toContain('\n,1.5,lodestone ');
  expect(text).toContain('\n"two\nlines",é,lodestone ');
  expect(text.match(/sha256:/g)).toHaveLength(3);
  expect(exportCsv(['a'], [[1]], study.manifest, 'fr')).toContain('Contributeurs de Lodestone');
});

test('the list of flows has a line for each flow and each form in it, with rows, sources and digest', () => {
  const lines = chainCsv(study, 'en').trimEnd().split('\n');
  expect(lines).toHaveLength(1 + study.chain.links.reduce((total, link) => total + 1 + link.forms.length, 0));
  expect(lines[1]).toContain('ore,CN,oxide,CN,,2080,');
  expect(lines[1]).toContain('CC BY 4.0');
  for (const line of lines.slice(1)) expect(line).toContain(`${study.manifest.dataset} sha256:${study.manifest.datasetDigest}`);
});

test('a flow over a source that lets nothing pass stays out and is counted', () => {
  const sources = Object.fromEntries(
    Object.entries(study.sources).map(([id, source]) => [id, { ...source, licenceClass: 'C' }]),
  );
  const closed = { ...study, sources };
  const sourced = study.chain.links.flatMap((link) => [link, ...link.forms]).filter(({ amount }) => amount.evidence.rows.length > 0);
  expect(heldInChain(study)).toBe(0);
  expect(heldInChain(closed)).toBe(sourced.length);
  expect(chainCsv(closed, 'en')).not.toContain('CC BY 4.0');
});

test('an exported picture names its sources with licences and the dataset', () => {
  const [sources, dataset] = sourceLines(study.chain.links, study, 'fr');
  expect(sources).toMatch(/^Sources\u00a0: .*CC BY 4\.0/);
  expect(dataset).toContain(study.manifest.datasetDigest);
});

test('the summary names the largest place of each stage', () => {
  expect(chainSummary(study, 'en')).toBe(
    'Largest place at each stage: Ore and concentrate: China 56% · Separated oxide: China 78% · Metal and alloy: China 49% · Magnet: Japan 55% · Use: Japan 79%',
  );
});

test('ticks are round and cover the largest value', () => {
  expect(ticks(1)).toEqual([0, 0.5, 1]);
  expect(ticks(512)).toEqual([0, 200, 400, 600]);
  expect(ticks(0)).toEqual([0]);
});

test('marks that are too near go into the next row', () => {
  const at = (start: number) => ({ start, end: start + 40 });
  expect(rowsOf([at(100), at(110), at(160), at(112)])).toEqual([0, 1, 0, 2]);
  expect(rowsOf([])).toEqual([]);
});

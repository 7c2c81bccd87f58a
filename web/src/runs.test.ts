import { expect, test } from 'vitest';
import { study } from './fixtures/study';
import { sortOutages } from './outages';
import { citation, kindOfSum, sourceNumbers, sourcesOf, sum } from './quantities';
import { bandOf, linkChanges, lowestServed, shortageOf, stageChanges, usesByUrgency } from './runs';
import { splitSentence } from './sentence';
import { byQuestion, shareOf } from './values';

const { runs } = study.stress;

test('the band runs from no new supplier to full rerouting, whatever the order of the runs', () => {
  expect(bandOf(runs.toReversed()).map((run) => run.id)).toEqual(['no-new-supplier', 'full-rerouting']);
});

test('uses are in the order in which they run short, those that never do last', () => {
  const uses = usesByUrgency(runs);
  const first = uses.map((use) => shortageOf(runs[0]!, use)?.period ?? Infinity);
  expect(first).toEqual(first.toSorted((a, b) => (a === b ? 0 : a - b)));
  expect(first.at(-1)).toBe(Infinity);
  expect(lowestServed(runs[0]!, uses[0]!)).toBeLessThan(1);
  expect(lowestServed(runs[0]!, 'no such use')).toBeNull();
});

test('the change by stage adds up the flows before and after', () => {
  const halved = study.chain.links.map((link) => ({ ...link, amount: { ...link.amount, value: link.amount.value! / 2 } }));
  const changes = stageChanges(study, halved);
  // The uses pass nothing on.
  expect(changes.map(({ stage }) => stage)).toEqual(['ore', 'oxide', 'metal', 'magnet']);
  for (const { before, after } of changes) expect(after.value).toBeCloseTo(before.value! / 2);
  expect(linkChanges(study, halved)).toHaveLength(study.chain.links.length);
  expect(linkChanges(study, study.chain.links)).toEqual([]);
});

test('a flow that is gone counts as nothing after', () => {
  const [gone, ...rest] = study.chain.links;
  expect(linkChanges(study, rest)).toEqual([{ link: gone, before: gone!.amount.value, after: 0 }]);
});

test('a sum is computed, keeps its rows once and is as weak as its parts', () => {
  const [a, b] = study.chain.links;
  const total = sum([a!.amount, b!.amount]);
  expect(total.value).toBe(a!.amount.value! + b!.amount.value!);
  expect(total.low).toBe(a!.amount.low! + b!.amount.low!);
  expect(new Set(total.evidence.rows).size).toBe(total.evidence.rows.length);
  expect(kindOfSum(['observed', 'observed'])).toBe('derived');
  expect(kindOfSum(['observed', 'derived'])).toBe('derived');
  expect(kindOfSum(['observed', 'unknown'])).toBe('assumed');
  expect(kindOfSum(['unknown', 'unknown'])).toBe('unknown');
  expect(kindOfSum(['observed'])).toBe('observed');
});

test('sources are numbered as in the list at the end, and cited with locator and licence', () => {
  const rows = study.chain.links[0]!.amount.evidence.rows;
  const ids = Object.keys(study.sources);
  expect(sourceNumbers(rows, study)).toEqual(sourcesOf(rows, study).map((source) => ids.indexOf(source.id) + 1));
  expect(citation(study.sources['fib-2025-trade']!, 'table 3')).toBe(
    'Fictional Customs Office, Invented trade by partner 2025, 2025-03, table 3, https://example.org/trade, single points only',
  );
});

test('outages sort by every column; no shortage comes after every shortage', () => {
  const stages = study.chain.stages.map((stage) => stage.id);
  const uncovered = sortOutages(study.outages, 'uncovered', true, stages).map((outage) => outage.uncovered);
  expect(uncovered).toEqual(uncovered.toSorted((a, b) => b - a));
  expect(sortOutages(study.outages, 'weeks', false, stages).at(-1)!.weeksToFirstShortage).toBeNull();
  expect(sortOutages(study.outages, 'stage', false, stages)[0]!.stage).toBe('ore');
  expect(sortOutages(study.outages, 'place', false, stages)[0]!.place).toBe('AU');
});

test('a sentence is cut at its figures; figures without a place follow', () => {
  expect(splitSentence('{0} of {1}.', 2)).toEqual([0, ' of ', 1, '.']);
  expect(splitSentence('No holes.', 2)).toEqual(['No holes.', ' ', 0, ' ', 1]);
  expect(splitSentence('Too many {0} {7}.', 1)).toEqual(['Too many ', 0, ' {7}.']);
});

test('values that answer different questions are kept apart; per cent and shares meet on one axis', () => {
  const questions = byQuestion(study.dependence.values);
  expect(questions).toHaveLength(5);
  expect(questions.flatMap(({ subjects }) => subjects.flatMap(({ values }) => values))).toHaveLength(study.dependence.values.length);
  const [value] = study.dependence.values;
  const asked = (en: string) => ({ ...value!, answers: { en, fr: en } });
  const split = byQuestion([asked('How much? (Ce)'), asked('How much? (All (HS 2846))'), asked('How much? (Ce)')]);
  expect(split.map(({ text, subjects }) => [text.en, subjects.map(({ name, values }) => [name.en, values.length])])).toEqual([
    ['How much?', [['Ce', 2], ['All (HS 2846)', 1]]],
  ]);
  expect(shareOf({ ...value!, value: 58, unit: '%' })).toBe(0.58);
  expect(byQuestion([{ ...value!, unit: 't' }])).toEqual([]);
});

import { render } from 'svelte/server';
import { afterEach, expect, test, vi } from 'vitest';
import { language } from '../i18n/language.svelte';
import { data } from './data.svelte';
import ImportDetail from './ImportDetail.svelte';
import { countRows, type Detail, type FileRecord } from './report';

const file: FileRecord = {
  name: 'fictional.xlsx', bytes: 100, sha256: 'ab'.repeat(32), rows: 10, accepted: 6, rejected: 1, setAside: 3, ending: 'WHOLE', leftAlone: ['Notes', 'Legend'],
};
const detail: Detail = {
  name: 'fictional',
  imported: {
    kind: 'mcs', publisher: 'Fictional survey', title: 'Fictional table', address: '', edition: '', licence: 'none', licenceClass: 'C',
    files: [file, { ...file, name: 'other.csv', leftAlone: [] }], columns: ['code'], rows: 12, repeated: 0,
  },
  faults: 0,
  rejects: [],
};

afterEach(() => {
  vi.unstubAllGlobals();
  language.current = 'en';
  data.filters = [];
});

test('the rows of an import are the accepted, the rejected and those set aside', () => {
  const { rows, accepted, rejected, setAside } = countRows(detail.imported.files);
  expect({ rows, accepted, rejected, setAside }).toEqual({ rows: 20, accepted: 12, rejected: 2, setAside: 6 });
  expect(accepted + rejected + setAside).toBe(rows);
});

test.each(['en', 'fr'] as const)('what was set aside and left alone is shown in %s', (spoken) => {
  language.current = spoken;
  const text = render(ImportDetail, { props: { detail } }).body.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain(spoken === 'en' ? 'Set aside' : 'Mises de côté');
  expect(text).toMatch(/ 10 6 1 3 /);
  expect(text.match(/Notes, Legend/g)).toHaveLength(1);
});

/** Answers of the server that come when the test says so. */
function answers() {
  const waiting: { path: string; give: (status: number, body: unknown) => void }[] = [];
  vi.stubGlobal(
    'fetch',
    (path: string) =>
      new Promise<Response>((resolve) => {
        waiting.push({ path, give: (status, body) => resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })) });
      }),
  );
  return waiting;
}

const rows = (value: string) => ({ manifest: {}, answer: { imported: {}, table: { columns: [], numbers: [], rows: [[value]], matching: 1 } } });

async function search(value: string) {
  data.filters = [{ column: 'code', value }];
  await data.find();
}

test('of two filters the later one wins, and the download is of what is shown', async () => {
  const waiting = answers();
  const first = search('slow');
  const second = search('quick');
  waiting[1]!.give(200, rows('quick'));
  await second;
  waiting[0]!.give(200, rows('slow'));
  await first;
  expect(data.found?.answer.table.rows).toEqual([['quick']]);

  data.filters = [{ column: 'code', value: 'not sent' }];
  const saved = data.csv('rows');
  expect(waiting[2]!.path).toContain('where=code%3Dquick');
  waiting[2]!.give(200, 'code\n');
  expect(await saved).toBe('code\n');
});

test('a filter that fails late does not take the rows of a later one away', async () => {
  const waiting = answers();
  const first = search('wrong');
  const second = search('right');
  waiting[1]!.give(200, rows('right'));
  await second;
  waiting[0]!.give(400, { error: { code: 'bad-request', message: 'wrong', advice: null } });
  await first;
  expect(data.found?.answer.table.rows).toEqual([['right']]);
  expect(data.rowFailure).toBeNull();
});

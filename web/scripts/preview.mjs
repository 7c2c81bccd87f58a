// Shows the built page without the Java server: `npm run build && npm run preview`, then http://localhost:4173/.
// It answers from the fictional study of the tests, and sends the content security policy that the page must live with.
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const root = 'target/classes/web';
const study = JSON.parse(readFileSync('src/fixtures/study.json', 'utf8'));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The flows once a supplier is gone: what it sent is lost, and each later stage passes on what still arrives. */
function linksWithout(place, stage) {
  const kept = new Map();
  return study.chain.stages.flatMap(({ id }) =>
    study.chain.links
      .filter((link) => link.source.startsWith(`${id}:`))
      .map((link) => {
        const arriving = study.chain.links.filter((earlier) => earlier.target === link.source);
        const total = (part) => arriving.reduce((soFar, l) => soFar + l.amount.value * part(l), 0);
        const gone = link.source === `${stage}:${place}`;
        kept.set(link, gone ? 0 : arriving.length ? total((l) => kept.get(l)) / total(() => 1) : 1);
        const scaled = (value) => value && Math.round(value * kept.get(link));
        const { value, low, high } = link.amount;
        return { ...link, amount: { ...link.amount, value: scaled(value), low: scaled(low), high: scaled(high) } };
      }),
  );
}

/** The runs of the study, later by what the stock holds more than 60 days. */
function runsWith(days) {
  const shift = Math.round((days - 60) / 7);
  const later = (values, before) => values.map((_, i) => values[i - shift] ?? (i < shift ? before : values.at(-1)));
  return study.stress.runs.map((run) => ({
    ...run,
    firstShortage: run.firstShortage.map((first) =>
      first.period === null ? first : { ...first, period: Math.max(0, first.period + shift), date: null },
    ),
    series: { ...run.series, served: run.series.served.map((s) => ({ ...s, share: later(s.share, 1) })) },
  }));
}

function api(path, query) {
  if (path === '/api/study') return { ...study, consumer: { ...study.consumer, places: query.get('for').split('+') } };
  if (path === '/api/without') {
    const [place, stage] = [query.get('place'), query.get('stage')];
    const outage = study.outages.find((known) => known.place === place && known.stage === stage);
    if (outage) return { outage, runs: runsWith(Number(query.get('stateStockDays') ?? 60)), links: linksWithout(place, stage) };
  }
  return null;
}

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const answer = (status, type, body) =>
    response.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(body);
  if (pathname.startsWith('/api/')) {
    const found = api(pathname, searchParams);
    const body = found ?? { error: { code: 'unknown', message: `There is no ${pathname} for this question.`, advice: 'This is the fictional study.' } };
    setTimeout(() => answer(found ? 200 : 404, 'application/json', JSON.stringify(body)), Number(process.env.DELAY ?? 0));
    return;
  }
  const file = join(root, normalize(pathname === '/' ? '/index.html' : pathname));
  if (!existsSync(file)) return answer(404, 'text/plain', 'not found');
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policy });
  createReadStream(file).pipe(response);
}).listen(Number(process.env.PORT ?? 4173));

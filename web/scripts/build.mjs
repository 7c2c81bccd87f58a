// What Maven calls: `node scripts/build.mjs` builds the page into target/classes/web, `… test` tests it. Does only what
// changed: installs the packages when the lock file is another one than last time, bundles and tests when a source
// is. With nothing to do it ends in a tenth of a second.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['index.html', 'public', 'package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts', 'src'];

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name)));
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs the step unless its mark holds the digest of the inputs; marks it when it has succeeded. */
function unlessDone(mark, inputs, step) {
  const wanted = digest(inputs);
  try {
    if (readFileSync(mark, 'utf8') === wanted) return;
  } catch {
    // There is no mark yet: the step has not run.
  }
  step();
  writeFileSync(mark, wanted);
}

function npm(...parameters) {
  // On Windows npm is a command file, which only a shell can start.
  execFileSync('npm', parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
}

mkdirSync('target', { recursive: true });
if (process.argv[2] === 'test') {
  unlessDone('target/tested', sources, () => npm('run', '--silent', 'test'));
} else {
  unlessDone('node_modules/.installed', ['package-lock.json'], () =>
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'),
  );
  unlessDone('target/bundled', sources, () => npm('run', '--silent', 'build', '--', '--logLevel=warn'));
}

// How large dist/ is, and how much of it each process really loads: the files its imports lead to.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inDist } from './dist.ts';
import type { Family } from './family.ts';
import type { Figure } from './figure.ts';

const BYTES_PER_KB = 1_000;

export const distSize: Family = async () => {
  const all = readdirSync(inDist(''), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const beforeSampler = importedBy(inDist('main.js'), 'static');
  const beginJob = [...importedBy(inDist('main.js'), 'dynamic')].filter((path) => /begin-job/.test(path));
  if (beginJob.length === 0) throw new Error('dist/main.js no longer imports its second half, begin-job.');
  const wholeMain = new Set([
    ...beforeSampler,
    ...beginJob.flatMap((path) => [...importedBy(path, 'static')]),
  ]);
  const binding = inDist(`linux_${process.arch}/koffi.node`);
  return [
    size('dist/, all files', all),
    size(
      'dist/, JavaScript',
      all.filter((path) => path.endsWith('.js')),
    ),
    size('main loads before it starts the sampler', beforeSampler),
    size('main loads in all', wholeMain),
    size('sampler loads, JavaScript', importedBy(inDist('sampler.js'), 'static')),
    size('sampler loads, native binding', [binding]),
    size('post loads', importedBy(inDist('post.js'), 'static')),
    size('cli loads at its start', importedBy(inDist('cli.js'), 'static')),
  ];
};

const size = (name: string, paths: Iterable<string>): Figure => ({
  name: `size: ${name}`,
  unit: 'kB',
  values: [[...paths].reduce((sum, path) => sum + statSync(path).size, 0) / BYTES_PER_KB],
  limit: null,
});

/** As the bundler writes them, one statement a line. */
const STATIC = /^(?:import|export)\b[^'"\n]*["'](\.[^"']+\.js)["'];?$/gm;
const DYNAMIC = /\bimport\(["'](\.[^"']+\.js)["']\)/g;

/** `static`: the file and all that must be there before it runs; `dynamic`: what it names for later. */
function importedBy(entry: string, kind: 'static' | 'dynamic'): ReadonlySet<string> {
  if (kind === 'dynamic') return new Set(named(entry, DYNAMIC));
  const seen = new Set<string>([entry]);
  // A set that grows while it is walked is walked to its end.
  for (const path of seen) for (const imported of named(path, STATIC)) seen.add(imported);
  if (seen.size === 1 && /^import .*["']\./m.test(readFileSync(entry, 'utf8')))
    throw new Error(`The imports of ${relative(inDist(''), entry)} are not written as expected.`);
  return seen;
}

const named = (path: string, form: RegExp): string[] =>
  [...readFileSync(path, 'utf8').matchAll(form)].map(([, target = '']) => join(dirname(path), target));

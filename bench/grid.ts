// What it takes to place a job on a grid without a network: the time of every region name that is accepted, and the tables read for it.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Scope } from '../src/account/carbon/intensity.ts';
import { listRegions } from '../src/account/grid/list-regions.ts';
import { lookUp } from '../src/account/grid/look-up.ts';
import { US_STATES } from '../src/account/grid/place/us-states.ts';
import { type Datasets, openDatasets } from '../src/datasets.ts';
import { epochMs } from '../src/units.ts';
import { projectRoot } from './dist.ts';
import type { Family } from './family.ts';
import { type Figure, medianOf } from './figure.ts';
import { LIMITS } from './limits.ts';

const REPETITIONS = 15;
const QUICK_REPETITIONS = 5;
const BYTES_PER_KB = 1_000;
const DIRECTORY = join(projectRoot, 'datasets');
const SCOPES: readonly Scope[] = ['lifecycle', 'direct'];
/** The others are of hardware and of words, and are not read to place a job. */
const GRID_TABLES = ['zones', 'countries', 'cloud-regions', 'egrid', 'gcp-operational', 'fuel-factors'];

export const grid: Family = async ({ node, quick }) => {
  const repetitions = quick ? QUICK_REPETITIONS : REPETITIONS;
  const datasets = openDatasets(DIRECTORY);
  const slowest = slowestOf(namesOf(datasets), datasets, repetitions);
  const first = (region: string, scope: Scope): Figure => ({
    name: `grid: ${region} as the first of a process, tables read and checked`,
    unit: 'ms',
    values: Array.from({ length: repetitions }, () => firstOfProcess(node, region, scope)),
    limit: null,
  });
  return [
    {
      name: `grid: ${slowest.name}, the slowest of ${slowest.of} in both scopes`,
      unit: 'ms',
      values: slowest.values,
      limit: LIMITS.regionMs,
    },
    first('FR', 'lifecycle'),
    first('aws:us-west-2', 'direct'),
    {
      name: 'size: tables that place a job on a grid',
      unit: 'kB',
      values: [GRID_TABLES.reduce((sum, folder) => sum + sizeOf(folder), 0) / BYTES_PER_KB],
      limit: LIMITS.gridTablesKb,
    },
  ];
};

/** Listed ones, US states and three-letter codes. */
function namesOf(datasets: Datasets): readonly string[] {
  const listed = listRegions(datasets, { now: epochMs(Date.now()), scope: 'lifecycle' });
  const states = Object.keys(US_STATES).map((state) => `US-${state}`);
  const codes = datasets.countries().flatMap(({ iso2, iso3 }) => (iso2 === 'WORLD' ? [] : [iso3]));
  return [...new Set([...listed.map(({ region }) => region), ...states, ...codes])];
}

/** By the median of its repetitions, as one of thousands of calls is always interrupted by something else on the machine. */
function slowestOf(names: readonly string[], datasets: Datasets, repetitions: number) {
  const now = epochMs(Date.now());
  const timed = SCOPES.flatMap((scope) =>
    names.map((name) => ({
      name: `${name} (${scope})`,
      of: names.length,
      values: Array.from({ length: repetitions }, () => {
        const startedAt = performance.now();
        lookUp(name, datasets, { now, scope });
        return performance.now() - startedAt;
      }),
    })),
  );
  return timed.reduce((slowest, one) => (medianOf(one.values) > medianOf(slowest.values) ? one : slowest));
}

const firstOfProcess = (node: string, region: string, scope: Scope): number =>
  Number(
    execFileSync(node, ['--import', 'tsx', join(import.meta.dirname, 'grid-once.ts'), region, scope], {
      cwd: projectRoot,
      encoding: 'utf8',
    }),
  );

const sizeOf = (folder: string): number =>
  readdirSync(join(DIRECTORY, folder))
    .filter((name) => name.endsWith('.json'))
    .reduce((sum, name) => sum + statSync(join(DIRECTORY, folder, name)).size, 0);

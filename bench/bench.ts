// `npm run bench`: what measuring costs and how exact it is, on the committed dist/ with a stand-in driver, against the product's limits.
// Options: --quick (about 3 min instead of 9), --node PATH (the Node that runs dist/), --only FAMILY (may be repeated).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import buildStub, { hasStub } from '../test/harness/native/build-stub.ts';
import { projectRoot } from './dist.ts';
import { distSize } from './dist-size.ts';
import { energyError } from './energy-error.ts';
import type { Family } from './family.ts';
import { type Judged, judge } from './figure.ts';
import { grid } from './grid.ts';
import { machineFacts } from './machine.ts';
import { memoryFlatness } from './memory-flatness.ts';
import { memoryReal } from './memory-real.ts';
import { postCost } from './post-cost.ts';
import { reportCost } from './report-cost.ts';
import { startUp } from './start-up.ts';
import { steadyLoad } from './steady-load.ts';
import { renderTable } from './table.ts';
import { openWorkplace } from './workplace.ts';

const FAMILIES: Readonly<Record<string, Family>> = {
  'start-up': startUp,
  'steady-load': steadyLoad,
  'memory-flatness': memoryFlatness,
  'energy-error': energyError,
  'post-cost': postCost,
  report: reportCost,
  'dist-size': distSize,
  grid,
};
/** Too long for every run: only by name. */
const BY_NAME: Readonly<Record<string, Family>> = { 'memory-ten-minutes': memoryReal };
const ALL = Object.keys(FAMILIES);

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    node: { type: 'string', default: process.execPath },
    only: { type: 'string', multiple: true, default: ALL },
  },
});
buildStub();
if (!hasStub()) throw new Error('The bench needs a C compiler for the stand-in driver.');

// A sampler is started from the root folder.
const node = resolve(given.node);
const machine = machineFacts(node);
const mode = `${given.quick ? 'quick' : 'full'}${given.only === ALL ? '' : '-part'}`;
const workplace = openWorkplace();
const figures: Judged[] = [];
try {
  for (const name of given.only) figures.push(...(await measured(name)));
} finally {
  workplace.close();
}

const out = join(projectRoot, 'out', 'bench');
const path = join(out, `${machine.node}-${mode}.json`);
mkdirSync(out, { recursive: true });
writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), mode, machine, figures }, null, 2)}\n`);
console.log(renderTable(figures));
console.log(
  `${machine.cpu}, ${machine.threads} threads, ${machine.kernel}, Node ${machine.node}, ${mode} run.`,
);
console.log(`With every value: ${relative(projectRoot, path)}`);

async function measured(name: string): Promise<readonly Judged[]> {
  const family = FAMILIES[name] ?? BY_NAME[name];
  if (family === undefined)
    throw new Error(
      `There is no family "${name}". Families: ${[...ALL, ...Object.keys(BY_NAME)].join(', ')}.`,
    );
  const startedAt = performance.now();
  const found = await family({ node, quick: given.quick, workplace });
  console.error(`${name}: ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  return found.map(judge);
}

// `npm run bench:peers`: this product beside its peers on the same stand-in GPUs, in one table: cost, exactness, and what each does when
// things go wrong. Options: --quick (about 4 minutes instead of 20), --only FAMILY (may be repeated), --node PATH, --markdown,
// --keep DIR (the files that the other tools wrote).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import buildStub, { hasStub } from '../test/harness/native/build-stub.ts';
import { projectRoot } from './dist.ts';
import { buildFloor } from './floor.ts';
import { machineFacts } from './machine.ts';
import { missNotes } from './peers/attempt.ts';
import { goalsOf } from './peers/goals.ts';
import { FAMILIES, type FamilyName, type Found, type Order } from './peers/order.ts';
import { goalsTable, peersTable } from './peers/peers-table.ts';
import { hasQuietPlace, inQuietPlace } from './peers/quiet-place.ts';
import { SAMPLER, toolsWith } from './peers/tools.ts';
import { type MadeVenv, PINNED, venvOf } from './peers/venvs.ts';

/** A tool that never ends takes the bench along: in its own place every process ends with it. */
const LONGEST_MS = 45 * 60_000;

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    node: { type: 'string', default: process.execPath },
    keep: { type: 'string' },
    only: { type: 'string', multiple: true, default: [...FAMILIES] },
  },
});
const families = given.only.map((name): FamilyName => {
  const family = FAMILIES.find((one) => one === name);
  if (family === undefined)
    throw new Error(`There is no family "${name}". Families: ${FAMILIES.join(', ')}.`);
  return family;
});
buildStub();
if (!hasStub()) throw new Error('The bench needs a C compiler for the stand-in driver.');
buildFloor();

const node = resolve(given.node);
console.error('The peers are installed where they are not yet: the one step that needs the network.');
const venvs = { codecarbon: venvOf('codecarbon'), carbontracker: venvOf('carbontracker') };
const withoutNetwork = hasQuietPlace();
const versions = {
  codecarbon: versionOf('codecarbon'),
  carbontracker: versionOf('carbontracker'),
  python: pythonOf(),
};
const machine = machineFacts(node);
const mode = `${given.quick ? 'quick' : 'full'}${families.length === FAMILIES.length ? '' : '-part'}`;
const out = join(projectRoot, 'out', 'bench');
mkdirSync(out, { recursive: true });
const path = join(out, `peers-${machine.node}-${mode}.json`);

const { rows, misses, failed } = measured();
const goals = goalsOf(rows);
writeFileSync(
  path,
  `${JSON.stringify({ at: new Date().toISOString(), mode, machine, versions, without_network: withoutNetwork, rows, misses, goals }, null, 2)}\n`,
);
const columns = [...toolsWith({ node, venvs }), { id: SAMPLER, name: 'carbon-action, in a job' }];
const heading = (text: string): string => (given.markdown ? `### ${text}\n\n` : '');
console.log(`${heading('Figures')}${peersTable(columns, rows)}\n`);
console.log(`${heading('Goals')}${goalsTable(goals)}\n`);
for (const line of notes()) console.log(given.markdown ? `- ${line}` : line);
if (failed) process.exitCode = 1;

function measured(): Found & { readonly failed: boolean } {
  const result = `${path}.rows`;
  rmSync(result, { force: true });
  const order: Order = {
    ...{ families, node, venvs, withoutNetwork, result },
    quick: given.quick,
    keep: given.keep === undefined ? null : resolve(given.keep),
  };
  const measure = [...process.execArgv, join(import.meta.dirname, 'peers/measure.ts')];
  const [command, args] = withoutNetwork
    ? inQuietPlace(process.execPath, measure)
    : [process.execPath, measure];
  const { status } = spawnSync(command, args, {
    input: JSON.stringify(order),
    stdio: ['pipe', 'inherit', 'inherit'],
    timeout: LONGEST_MS,
  });
  const found = existsSync(result)
    ? (JSON.parse(readFileSync(result, 'utf8')) as Found)
    : { rows: [], misses: [] };
  rmSync(result, { force: true });
  return { ...found, failed: status !== 0 };
}

function versionOf(peer: keyof typeof PINNED): string {
  const venv: MadeVenv = venvs[peer];
  return 'skipped' in venv ? `skipped: ${venv.skipped}` : PINNED[peer];
}

function pythonOf(): string | null {
  const venv = Object.values(venvs).find((one) => 'pythonVersion' in one);
  return venv !== undefined && 'pythonVersion' in venv ? venv.pythonVersion : null;
}

function notes(): readonly string[] {
  return [
    `${machine.cpu}, ${machine.threads} threads, ${machine.kernel}, Node ${machine.node}, Python ${versions.python ?? 'missing'}; ${mode} run.`,
    `CodeCarbon ${versions.codecarbon}; Carbontracker ${versions.carbontracker}.`,
    withoutNetwork
      ? 'All tools ran without a network, and saw no processes but the bench’s.'
      : 'Namespaces are not permitted here: tools may have reached the network, and what they do without one was not seen.',
    'GPUs are stand-ins whose energy is known exactly; nvidia-smi is a C program of the bench, much cheaper than the real one.',
    'Energy is of GPUs alone: this bench knows no truth of a CPU. Carbontracker’s PUE of 1.58 is undone.',
    ...missNotes(misses),
    `With every value: ${relative(projectRoot, path)}`,
  ];
}

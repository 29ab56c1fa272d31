// The tools that are compared, in the order of the table.
import { join } from 'node:path';
import { stubLibraryPath } from '../../test/harness/native/build-stub.ts';
import { inDist } from '../dist.ts';
import { floorProgram } from '../floor.ts';
import { saidByCarbontracker, saidByCarbontrackerApi, saidByCodecarbon, saidByReceipt } from './said-by.ts';
import type { Said, Tool } from './tool.ts';
import type { MadeVenv, Peer, Venv } from './venvs.ts';

export interface Means {
  readonly node: string;
  readonly venvs: Readonly<Record<Peer, MadeVenv>>;
}

export const OURS = 'carbon-action';
export const SAMPLER = 'sampler';
export const FLOOR = 'floor';
/** Of CodeCarbon, what the goals are stated against. */
export const CODECARBON = ['codecarbon', 'codecarbon-api'] as const;

const MS_PER_SECOND = 1_000;

const script = (name: string): string => join(import.meta.dirname, name);

export function toolsWith({ node, venvs: { codecarbon, carbontracker } }: Means): readonly Tool[] {
  return [
    ours(node),
    ...('skipped' in codecarbon ? [] : codecarbonWith(codecarbon)),
    ...('skipped' in carbontracker ? [] : carbontrackerWith(carbontracker)),
    ...beside(),
  ];
}

const ours = (node: string): Tool => ({
  id: OURS,
  name: 'carbon-action run',
  shape: 'wraps',
  watches: 'gpu',
  firstSample: 'read',
  slowByDefault: false,
  argv: ({ folder, command }) => [
    ...[node, inDist('cli.js'), 'run', '--quiet'],
    ...['--receipt', join(folder, 'receipt.json'), '--trace', join(folder, 'trace.ndjson')],
    ...['--', ...command],
  ],
  said: saidByReceipt,
});

const codecarbonWith = ({ python, bin }: Venv): readonly Tool[] => [
  {
    id: 'codecarbon',
    name: 'CodeCarbon, command',
    shape: 'wraps',
    watches: 'gpu',
    firstSample: 'read',
    slowByDefault: true,
    argv: ({ command, everySeconds }) => [
      ...[python, join(bin, 'codecarbon'), 'monitor', '--no-api'],
      ...(everySeconds === null ? [] : ['--measure-power-secs', String(everySeconds)]),
      ...['--', ...command],
    ],
    said: saidByCodecarbon,
  },
  {
    id: 'codecarbon-api',
    name: 'CodeCarbon, library',
    shape: 'library',
    watches: 'gpu',
    firstSample: 'read',
    slowByDefault: true,
    argv: ({ command, everySeconds }) => [
      ...[python, script('codecarbon-api.py'), String(everySeconds ?? 'default')],
      ...command,
    ],
    said: saidByCodecarbon,
  },
];

const carbontrackerWith = ({ python, bin }: Venv): readonly Tool[] => [
  {
    id: 'carbontracker',
    name: 'Carbontracker, command',
    shape: 'wraps',
    watches: 'gpu',
    firstSample: 'read',
    slowByDefault: false,
    argv: ({ command }) => [python, join(bin, 'carbontracker'), ...command],
    said: saidByCarbontracker,
  },
  {
    id: 'carbontracker-api',
    name: 'Carbontracker, library',
    shape: 'library',
    watches: 'gpu',
    firstSample: 'read',
    slowByDefault: false,
    argv: ({ command }) => [python, script('carbontracker-api.py'), ...command],
    said: saidByCarbontrackerApi,
  },
];

const beside = (): readonly Tool[] => [
  {
    ...printer('nvidia-smi-each', 'nvidia-smi per sample'),
    firstSample: 'read',
    argv: () => ['sh', script('smi-each.sh')],
  },
  {
    ...printer('nvidia-smi-loop', 'nvidia-smi --loop-ms'),
    firstSample: 'read',
    argv: () => [
      ...['nvidia-smi', '--query-gpu=power.draw', '--format=csv,noheader,nounits'],
      `--loop-ms=${MS_PER_SECOND}`,
    ],
  },
  {
    ...printer('eco-like', 'shell, Eco-CI kind'),
    watches: 'cpu',
    argv: () => ['sh', script('eco-like.sh')],
  },
  {
    ...printer(FLOOR, 'C floor'),
    firstSample: 'read',
    argv: ({ folder }) => [
      floorProgram,
      stubLibraryPath,
      join(folder, 'floor.ndjson'),
      String(MS_PER_SECOND),
    ],
  },
];

const printer = (id: string, name: string): Omit<Tool, 'argv'> => ({
  id,
  name,
  shape: 'beside',
  watches: 'gpu',
  firstSample: 'line',
  slowByDefault: false,
  said: (): Said => {
    throw new Error(`${name} keeps no account`);
  },
});

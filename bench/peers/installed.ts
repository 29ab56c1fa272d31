// How much of a disk each tool takes: what `pip install` laid down, with the bytecode it makes and without pip itself, or all of dist/.
// The runtimes, which a machine may have anyway, stand apart.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inDist } from '../dist.ts';
import { floorProgram } from '../floor.ts';
import type { Row } from './row.ts';
import { FLOOR, type Means, OURS, SAMPLER } from './tools.ts';
import type { MadeVenv } from './venvs.ts';

const BYTES_PER_MB = 1e6;
/** In every virtual environment before anything is installed. */
const NOT_THE_TOOL = /^(?:pip|setuptools|pkg_resources|_distutils_hack|distutils-precedence)\b/;
/** Nor are Python's own tests and what it takes to link against it, which no package of a distribution brings along. */
const NOT_THE_LIBRARY = /^(?:site-packages|test|config-.*)$/;

export function installed({ node, venvs: { codecarbon, carbontracker } }: Means): readonly Row[] {
  const [codecarbonMb, carbontrackerMb] = [sitePackagesMb(codecarbon), sitePackagesMb(carbontracker)];
  const standard = 'skipped' in codecarbon ? [] : [folderMb(codecarbon.standardLibrary, NOT_THE_LIBRARY)];
  const dist = [folderMb(inDist(''), null)];
  const values = {
    [OURS]: dist,
    [SAMPLER]: dist,
    codecarbon: codecarbonMb,
    'codecarbon-api': codecarbonMb,
    carbontracker: carbontrackerMb,
    'carbontracker-api': carbontrackerMb,
    [FLOOR]: [statSync(floorProgram).size / BYTES_PER_MB],
  };
  const runtime = [statSync(node).size / BYTES_PER_MB];
  return [
    { name: 'installed, without the runtime', unit: 'MB', values },
    {
      name: 'its runtime (the Node executable; Python’s standard library)',
      unit: 'MB',
      values: {
        [OURS]: runtime,
        [SAMPLER]: runtime,
        codecarbon: standard,
        'codecarbon-api': standard,
        carbontracker: standard,
        'carbontracker-api': standard,
      },
    },
  ];
}

const sitePackagesMb = (venv: MadeVenv): readonly number[] =>
  'skipped' in venv ? [] : [folderMb(venv.sitePackages, NOT_THE_TOOL)];

function folderMb(folder: string, without: RegExp | null): number {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => without === null || !without.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );
  return files.reduce((sum, path) => sum + statSync(path).size, 0) / BYTES_PER_MB;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

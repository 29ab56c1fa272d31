// The packages and binaries of dist/ for docs/supply-chain.md, from the bundler's own list of modules and the lock file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../build/bundle.ts';
import { bundledPackages } from '../build/bundled-packages.ts';
import { LEFT_OUT } from '../build/left-out.ts';

type Table = readonly (readonly string[])[];

const BYTES_PER_KB = 1_000;

interface PackageTables {
  readonly packages: Table;
  readonly binaries: Table;
  readonly leftOut: Table;
}

export async function packageTables(root: string): Promise<PackageTables> {
  const packages = bundledPackages(await bundle(root));
  const kb = (bytes: number): string => (bytes / BYTES_PER_KB).toFixed(bytes < BYTES_PER_KB ? 1 : 0);
  return {
    packages: [
      ['package', 'version', 'licence', 'brought by', 'kB in dist/'],
      ...packages.map(({ name, version, licence, broughtBy, bytes }) => [
        name,
        version,
        licence.replaceAll(/[()]/g, ''),
        broughtBy.length === 0 ? '**direct**' : broughtBy.join(', '),
        kb(bytes),
      ]),
    ],
    binaries: binaryTable(root),
    leftOut: [
      ['left out', 'brought by', 'why'],
      ...LEFT_OUT.map(({ name, broughtBy, why }) => [`\`${name}\``, broughtBy, why]),
    ],
  };
}

/** The hash of the committed file; `npm run build` takes it out of a package that has the integrity of the lock file. */
function binaryTable(root: string): Table {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const rows = ['x64', 'arm64'].map((arch) => {
    const name = `@koromix/koffi-linux-${arch}`;
    const file = `linux_${arch}/koffi.node`;
    const bytes = readFileSync(join(root, 'dist', file));
    const hash = createHash('sha256').update(bytes).digest('hex');
    return [`dist/${file}`, `\`${hash}\``, `${name} ${packages[`node_modules/${name}`].version}`];
  });
  return [['file', 'SHA-256', 'out of package'], ...rows];
}

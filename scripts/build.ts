// Builds dist/ from the sources; `--check` rebuilds elsewhere and fails on any difference.
// `--elsewhere` does the check from a copy of the tree at another path, under another umask, locale and time zone (and CARBON_TEST_NODE):
// two builds give the same bytes.
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { bundle } from './build/bundle.ts';
import { bundledPackages } from './build/bundled-packages.ts';
import { buildElsewhere } from './build/elsewhere.ts';
import { copyNativeBinaries } from './build/native-binaries.ts';
import { thirdPartyNotices } from './build/third-party-notices.ts';

const root = resolve(import.meta.dirname, '..');
const READABLE_DIRECTORY = 0o755;
const READABLE_FILE = 0o644;

async function build(directory: string): Promise<void> {
  const made = await bundle(root);
  const texts = new Map([
    ...made.files,
    ['THIRD-PARTY-NOTICES.txt', thirdPartyNotices(root, bundledPackages(made))],
    ['package.json', '{ "type": "module" }\n'],
  ]);
  for (const [name, text] of texts) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), text);
  }
  await copyNativeBinaries(root, directory);
  await setModes(directory);
}

/** A temporary directory is its owner's alone, and packages unpack as the umask wants; what is shipped is for everybody to read. */
async function setModes(directory: string): Promise<void> {
  await chmod(directory, READABLE_DIRECTORY);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isFile() ? READABLE_FILE : READABLE_DIRECTORY);
}

async function filesOf(directory: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(directory, path), await readFile(path));
  }
  return files;
}

/** Names of files that differ, are missing or are too many in `dist/`. */
async function differences(fresh: string): Promise<string[]> {
  const [built, committed] = await Promise.all([filesOf(fresh), filesOf(join(root, 'dist'))]);
  const names = new Set([...built.keys(), ...committed.keys()]);
  return [...names].filter((name) => !built.get(name)?.equals(committed.get(name) ?? Buffer.alloc(0))).sort();
}

async function check(fresh: string): Promise<void> {
  const changed = await differences(fresh);
  if (changed.length === 0) return console.log('dist/ is what the sources give.');
  console.error(`dist/ is not what the sources give; run "npm run build". Different:\n${changed.join('\n')}`);
  process.exitCode = 1;
}

async function replace(fresh: string): Promise<void> {
  const changed = await differences(fresh);
  await rm(join(root, 'dist'), { recursive: true, force: true });
  await cp(fresh, join(root, 'dist'), { recursive: true });
  await setModes(join(root, 'dist'));
  console.log(changed.length > 0 ? `dist/: ${changed.length} files changed.` : 'dist/: no change.');
}

const into = process.argv.indexOf('--into');
const fresh =
  into < 0 ? await mkdtemp(join(tmpdir(), 'carbon-action-dist-')) : (process.argv[into + 1] ?? '');
try {
  if (process.argv.includes('--elsewhere')) buildElsewhere(root, fresh);
  else await build(fresh);
  if (process.argv.includes('--elsewhere') || process.argv.includes('--check')) await check(fresh);
  else if (into < 0) await replace(fresh);
} finally {
  if (into < 0) await rm(fresh, { recursive: true, force: true });
}

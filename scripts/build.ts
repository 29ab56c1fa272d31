// Builds dist/ from a map of entry to file with one bundler call; `--check` rebuilds elsewhere and fails on any difference.
// Not minified: people should be able to read what runs on their machines. Two builds give the same bytes.
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { copyNativeBinaries } from './build/native-binaries.ts';
import { thirdPartyNotices } from './build/third-party-notices.ts';

const root = resolve(import.meta.dirname, '..');
const READABLE_DIRECTORY = 0o755;
const ENTRIES = {
  main: 'src/entry/main.ts',
  post: 'src/entry/post.ts',
  sampler: 'src/entry/sampler.ts',
  cli: 'src/entry/cli.ts',
  hook: 'src/entry/hook.ts',
  report: 'src/entry/report.ts',
};
/** A chunk takes along what its packages need, so the lighter ones come first: main loads the Actions core, never the artifact client. */
const CHUNKS = [
  { name: 'undici', priority: 4, test: /node_modules\/undici\// },
  {
    name: 'actions-core',
    priority: 3,
    test: /node_modules\/(?:@actions\/(?:core|http-client|exec|io)|tunnel)\//,
  },
  { name: 'octokit', priority: 2, test: /node_modules\/(?:@octokit|@actions\/github|bottleneck)\// },
  { name: 'artifact-client', priority: 1, test: /node_modules\/@actions\/artifact\// },
  { name: 'valibot', test: /node_modules\/valibot\// },
  { name: 'systeminformation', test: /node_modules\/systeminformation\// },
];

/** A chunk of many rooms is named after what it is for, not after the first of its modules. */
const CHUNK_NAMES = [
  { holds: '/src/account/account.ts', name: 'account' },
  { holds: '/src/review/review.ts', name: 'review' },
  { holds: '/src/measure/meter/probe.ts', name: 'meters' },
] as const;

const chunkName = ({ name, moduleIds }: { name: string; moduleIds: readonly string[] }): string =>
  CHUNK_NAMES.find(({ holds }) => moduleIds.some((id) => id.endsWith(holds)))?.name ?? name;

async function build(directory: string): Promise<void> {
  const bundle = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: 'node',
    transform: { target: 'node20' },
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    dir: directory,
    format: 'esm',
    minify: false,
    comments: { legal: false },
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunk/${chunkName(chunk)}.js`,
    codeSplitting: { groups: CHUNKS },
  });
  await bundle.close();
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  await writeFile(join(directory, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root, modules));
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }\n');
  await copyNativeBinaries(root, directory);
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

const fresh = await mkdtemp(join(tmpdir(), 'carbon-action-dist-'));
try {
  await build(fresh);
  const changed = await differences(fresh);
  if (process.argv.includes('--check')) {
    if (changed.length > 0) {
      console.error(
        `dist/ is not what the sources give; run "npm run build". Different:\n${changed.join('\n')}`,
      );
      process.exitCode = 1;
    } else console.log('dist/ is what the sources give.');
  } else {
    await rm(join(root, 'dist'), { recursive: true, force: true });
    await cp(fresh, join(root, 'dist'), { recursive: true });
    // A temporary directory is its owner's alone; what is shipped is for everybody.
    await chmod(join(root, 'dist'), READABLE_DIRECTORY);
    console.log(changed.length > 0 ? `dist/: ${changed.length} files changed.` : 'dist/: no change.');
  }
} finally {
  await rm(fresh, { recursive: true, force: true });
}

// Bundles the entries of src/ in memory with one bundler call: the files of dist/, and which modules of which packages are in them.
// Not minified: people should be able to read what runs on their machines.
import { type OutputChunk, type PreRenderedChunk, rolldown } from 'rolldown';
import { leaveOut } from './left-out.ts';
import { onePerVersion } from './one-per-version.ts';

const ENTRIES = {
  main: 'src/entry/main.ts',
  post: 'src/entry/post.ts',
  sampler: 'src/entry/sampler.ts',
  cli: 'src/entry/cli.ts',
  hook: 'src/entry/hook.ts',
  report: 'src/entry/report.ts',
};
const ours = (...files: readonly string[]): RegExp => new RegExp(`/src/(?:${files.join('|')})\\.ts$`);

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
  { name: 'valibot', priority: 10, test: /node_modules\/valibot\// },
  { name: 'systeminformation', test: /node_modules\/systeminformation\// },
  { name: 'yaml', test: /node_modules\/yaml\// },
  // Ours: what several processes and commands need together, what all of them need first. The rest falls apart by who needs it.
  {
    name: 'ground',
    priority: 9,
    test: ours(
      'errors',
      'units',
      'spelling',
      'make-directory',
      'entry/product',
      'entry/leave',
      'entry/write-whole',
    ),
  },
  {
    name: 'sampler-ground',
    priority: 8,
    test: ours(
      'measure/sampler/(?:liveness|process-environment|environment|system-clock|trace-file|read-signal)',
      'measure/trace/serialise-record',
      'measure/meter/exporter/exporter-address',
      'measure/pace/interval',
    ),
  },
  {
    name: 'sampler-control',
    priority: 7,
    test: ours(...['start', 'stop', 'finish', 'mark', 'read-now'].map((verb) => `measure/sampler/${verb}`)),
  },
  { name: 'owner', priority: 6, test: ours('entry/owner-facts', 'entry/runner-environment', 'entry/work') },
  {
    name: 'budget-words',
    priority: 5,
    test: ours(
      'review/budget/parse',
      'review/exceed/stoppable',
      'review/ledger/spec',
      'review/ledger/only-in-actions',
    ),
  },
  { name: 'places', priority: 4, test: ours('datasets', 'account/grid/place/region') },
  { name: 'escape', priority: 4, test: ours('report/escape') },
  { name: 'report', priority: 3, test: /\/src\/report\// },
];

/** A chunk of many rooms is named after what it is for, not after the first of its modules. */
const CHUNK_NAMES = [
  { holds: '/src/account/account.ts', name: 'account' },
  { holds: '/src/review/review.ts', name: 'review' },
  { holds: '/src/measure/meter/probe.ts', name: 'meters' },
] as const;

/** A command of the command line is loaded when it is named. */
const COMMAND = /\/src\/entry\/command\/([a-z]+)\.ts$/;

type NamedChunk = Pick<PreRenderedChunk, 'name' | 'moduleIds' | 'facadeModuleId'>;

const chunkName = ({ name, moduleIds, facadeModuleId }: NamedChunk): string => {
  const command = COMMAND.exec(facadeModuleId ?? '')?.[1];
  if (command !== undefined) return `command-${command}`;
  return CHUNK_NAMES.find(({ holds }) => moduleIds.some((id) => id.endsWith(holds)))?.name ?? name;
};

export interface BundledModule {
  /** Path of the file; of what stands for a package that is left out, a name that is none. */
  readonly id: string;
  /** What it takes in dist/. */
  readonly bytes: number;
}

export interface Bundle {
  /** File name below dist/ to text. */
  readonly files: ReadonlyMap<string, string>;
  readonly modules: readonly BundledModule[];
  /** By module, those that only pass on what others export included. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

export async function bundle(root: string): Promise<Bundle> {
  const imports = new Map<string, readonly string[]>();
  const build = await rolldown({
    cwd: root,
    input: ENTRIES,
    platform: 'node',
    transform: { target: 'node20' },
    logLevel: 'warn',
    // A tree whose node_modules is a link to another's gives the same bytes, and no path of that one.
    resolve: { symlinks: false },
    plugins: [
      leaveOut(),
      onePerVersion(root),
      {
        name: 'imports',
        buildEnd() {
          for (const id of this.getModuleIds()) {
            const module = this.getModuleInfo(id);
            imports.set(id, [...(module?.importedIds ?? []), ...(module?.dynamicallyImportedIds ?? [])]);
          }
        },
      },
    ],
  });
  const { output } = await build.generate({
    format: 'esm',
    minify: false,
    comments: { legal: false },
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunk/${chunkName(chunk)}.js`,
    codeSplitting: { groups: CHUNKS },
  });
  await build.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const modulesOf = ({ modules }: Pick<OutputChunk, 'modules'>): BundledModule[] =>
    Object.entries(modules).map(([id, { renderedLength }]) => ({ id, bytes: renderedLength }));
  return {
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    modules: chunks.flatMap(modulesOf),
    imports,
  };
}

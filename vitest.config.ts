// Test projects: `unit` holds rooms and laws, `scenarios` and `reports` run the committed dist/ in real processes.
// Scenarios run one at a time: two runners on one host see each other, and their receipts are then rightly "contended".
// Jobs of `reports` and command lines over files measure nothing, so two files at once are as good as one, where what they are copies of can be measured alone.
import { defineConfig } from 'vitest/config';
import { hasPidNamespaces } from './test/harness/runner/pid-namespace.ts';

/** Command lines that only read and write files. */
const OVER_FILES =
  'test/scenario/cli-{account-receipt,bisect,grid,grid-advise,grid-live,hostile-receipt,hostile-trace,import,ledger,replay,simulate}.test.ts';

const globalSetup = ['test/harness/native/build-stub.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/scenario/**', 'node_modules/**'],
          globalSetup,
          testTimeout: 20_000,
          // A fresh process for each of hundreds of files took longer than the tests in them; no test changes a module's state.
          isolate: false,
          maxWorkers: 2,
          // It imports JSON as bundlers do and Node does not.
          server: { deps: { inline: [/@actions\/workflow-parser/] } },
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenario/*.test.ts'],
          exclude: [OVER_FILES, 'node_modules/**'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // Without isolation all files share one process: the harness is loaded, and the measured base run is played, once.
          isolate: false,
          sequence: { groupOrder: 1 },
          // Real processes on a shared machine: one that lost its time slice is played once more, and vitest says so.
          retry: 1,
        },
      },
      {
        test: {
          name: 'reports',
          include: ['test/scenario/report/*.test.ts', OVER_FILES],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          isolate: false,
          maxWorkers: hasPidNamespaces() ? 2 : 1,
          sequence: { groupOrder: 2 },
          retry: 1,
        },
      },
    ],
  },
});

// Test projects: `unit` holds rooms and laws, `scenarios` runs the committed dist/ in real processes.
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/scenario/**', 'node_modules/**'],
          globalSetup: existsSync('test/harness/native/build-stub.ts')
            ? ['test/harness/native/build-stub.ts']
            : [],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['test/scenario/**/*.test.ts'],
          globalSetup: existsSync('test/harness/native/build-stub.ts')
            ? ['test/harness/native/build-stub.ts']
            : [],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          pool: 'forks',
          maxWorkers: 2,
        },
      },
    ],
  },
});

// Small machines on disk: only the files the locator reads, under a root of their own.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Machine } from '../../../src/account/grid/machine.ts';
import { datasets } from '../../datasets/open-datasets.ts';

/** Writes the files and returns the root; the caller removes it. */
export function machineRoot(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'machine-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A machine nobody has said anything about. */
export const silentMachine = (changes: Partial<Machine>): Machine => ({
  environment: null,
  config: null,
  input: null,
  runnerName: 'gpu-box-3',
  readRules: () => null,
  misstated: 'refused',
  sysroot: '/nonexistent',
  variables: {},
  fetchMetadata: null,
  datasets,
  ...changes,
});

/** cloud-init's world-readable file, the standardised keys only. */
export const cloudInit = (cloud_name: string, region: string | null, availability_zone: string | null) => ({
  'run/cloud-init/instance-data.json': JSON.stringify({
    base64_encoded_keys: [],
    v1: { _beta_keys: ['subplatform'], cloud_name, region, availability_zone, platform: 'x' },
  }),
});

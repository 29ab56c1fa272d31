// A sampler for the length of one command line, in a temporary directory of its own; it ends with us, whatever ends us.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { readProcess } from '../../measure/sampler/process-stat.ts';
import { startSampler } from '../../measure/sampler/start.ts';
import { findProduct } from '../product.ts';
import type { Settings } from './settings.ts';

/** Stopping it and removing its directory is the caller's. @throws CarbonError or the system's error when no process or no directory can be had. */
export function startShortSampler({ sysroot, meters }: Settings, intervalMs: number): SamplerHandle {
  const directory = mkdtempSync(join(tmpdir(), 'carbon-action-'));
  try {
    return startSampler({
      directory,
      command: findProduct().sampler,
      env: process.env,
      sampleEvery: `${intervalMs}ms`,
      sysroot,
      nvmlPath: meters.nvmlPath,
      exporterUrl: meters.exporterUrl,
      parent: readProcess(process.pid),
    });
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

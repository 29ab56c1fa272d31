// Starts the sampler's source as a real child process for the tests, and ends whatever is left of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { SamplerHandle } from '../../../src/measure/sampler/handle.ts';
import { isRunning } from '../../../src/measure/sampler/liveness.ts';
import { type StartOptions, startSampler } from '../../../src/measure/sampler/start.ts';
import { parseTrace } from '../../../src/measure/trace/parse-trace.ts';
import type { Trace } from '../../../src/measure/trace/trace.ts';

const root = join(import.meta.dirname, '../../..');
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Node with the loader that runs TypeScript, and the sampler's entry. */
export const COMMAND: readonly [string, ...string[]] = [
  process.execPath,
  '--import',
  loader,
  join(root, 'src/entry/sampler.ts'),
];

export interface Child {
  readonly handle: SamplerHandle;
  /** Resolves with the trace once `seen` is true of it; rejects after ten seconds. */
  until(seen: (trace: Trace) => boolean): Promise<Trace>;
  remove(): void;
}

const POLL_MS = 20;
const PATIENCE_MS = 10_000;

export function startChild(options: Partial<StartOptions> = {}): Child {
  const directory = options.directory ?? join(mkdtempSync(join(tmpdir(), 'job-')), 'carbon-action', '42');
  const handle = startSampler({
    directory,
    command: COMMAND,
    env: { PATH: process.env.PATH },
    sampleEvery: '50ms',
    ...options,
  });
  return {
    handle,
    async until(seen) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        const trace = readTrace(handle.trace);
        if (trace !== null && seen(trace)) return trace;
        if (performance.now() > deadline) throw new Error(`not seen in the trace of ${handle.trace}`);
        await delay(POLL_MS);
      }
    },
    remove() {
      if (isRunning(handle)) process.kill(handle.pid, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function readTrace(path: string): Trace | null {
  try {
    return parseTrace(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

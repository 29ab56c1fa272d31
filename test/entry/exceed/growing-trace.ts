// A trace that grows by a second at every beat, as the sampler writes it: one H100 with an energy counter.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialiseRecord } from '../../../src/measure/trace/serialise-record.ts';
import { header } from '../../scenario/steady-trace.ts';

const US_PER_SECOND = 1_000_000;
const MS_PER_SECOND = 1_000;

/** CLOCK_MONOTONIC of the first sample. */
export const STARTED_US = header().mono0_us;

export interface GrowingTrace {
  readonly path: string;
  /** One more second at this power. */
  readonly grow: (watts: number) => void;
  readonly remove: () => void;
}

export function growingTrace(): GrowingTrace {
  const directory = mkdtempSync(join(tmpdir(), 'growing-trace-'));
  const path = join(directory, 'trace.ndjson');
  let second = 0;
  let millijoules = 0;
  const sample = () => {
    const [t, w] = [second * US_PER_SECOND, second * MS_PER_SECOND];
    appendFileSync(path, serialiseRecord({ k: 's', t, w, v: [millijoules] }));
  };
  writeFileSync(path, serialiseRecord(header()));
  sample();
  return {
    path,
    grow: (watts) => {
      second += 1;
      millijoules += Math.round(watts * MS_PER_SECOND);
      sample();
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

// Appends a mark to a running measurement's trace: a wrapped command, or `carbon-action mark`.
import { closeSync, readSync } from 'node:fs';
import { openRegular } from '../meter/file/open-regular.ts';
import { serialiseRecord } from '../trace/serialise-record.ts';
import type { SamplerHandle } from './handle.ts';
import { monotonicUs } from './system-clock.ts';
import { openTraceFile } from './trace-file.ts';

/** A line of a trace is at most 4,096 bytes, so that one write appends it whole. */
const LONGEST_LABEL = 500;

export interface Mark {
  readonly label: string;
  readonly at: 'start' | 'end';
  /** CLOCK_MONOTONIC, by default now. */
  readonly monoUs?: number;
  /** True where the sampler runs for this one command, so that a replay of the trace takes just that. */
  readonly whole?: boolean;
}

/** False when the trace has no header yet or cannot be written. */
export function appendMark(handle: Pick<SamplerHandle, 'trace'>, mark: Mark): boolean {
  const monoUs = mark.monoUs ?? monotonicUs();
  const mono0Us = originUs(handle.trace);
  if (mono0Us === null || monoUs < mono0Us) return false;
  const file = openTraceFile(handle.trace);
  const label = mark.label.slice(0, LONGEST_LABEL);
  const record = { k: 'mark', t: monoUs - mono0Us, label, at: mark.at } as const;
  const written = file.append(serialiseRecord(mark.whole ? { ...record, whole: true } : record));
  file.close();
  return written;
}

/** `mono0_us` stands near the front of the header, which is the first line. */
const FRONT_BYTES = 512;

function originUs(trace: string): number | null {
  try {
    const fd = openRegular(trace);
    const front = Buffer.alloc(FRONT_BYTES);
    const text = front.toString('latin1', 0, readSync(fd, front, 0, FRONT_BYTES, 0));
    closeSync(fd);
    const found = /^\{"k":"hdr",.*?"mono0_us":(\d+)/.exec(text)?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

// Puts programs in the place of nvidia-smi: the stand-in that prints from a power trace, or any shell script.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PowerTrace, writePowerTrace } from './power-trace.ts';

export interface Smi {
  readonly program: string;
  remove(): void;
}

const EXECUTABLE = 0o755;
/** Prints from the power trace that its environment names, as the library's stand-in does. */
export const smiStandIn = join(import.meta.dirname, 'nvidia-smi.mjs');

/** The stand-in, with time 0 of the trace now. */
export function smiWith(trace: PowerTrace): Smi {
  const folder = mkdtempSync(join(tmpdir(), 'smi-'));
  const path = join(folder, 'power-trace.txt');
  writeFileSync(path, writePowerTrace(trace));
  process.env.NVML_STUB_TRACE = path;
  return {
    program: smiStandIn,
    remove: () => {
      delete process.env.NVML_STUB_TRACE;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A shell script of these lines. */
export function smiScript(...lines: readonly string[]): Smi {
  const folder = mkdtempSync(join(tmpdir(), 'smi-'));
  const path = join(folder, 'nvidia-smi');
  writeFileSync(path, `${['#!/bin/sh', ...lines].join('\n')}\n`);
  chmodSync(path, EXECUTABLE);
  return {
    program: path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

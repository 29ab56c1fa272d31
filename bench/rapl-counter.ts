// A machine's powercap tree whose package counter follows a power pattern in real time and wraps after a few seconds.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { machineTree } from '../test/harness/machine/machine-tree.ts';
import { type PowerDevice, truthJoules } from '../test/harness/native/power-trace.ts';

export interface WrappingCounter {
  readonly sysroot: string;
  /** Wall clock at time 0 of the pattern, ms. */
  readonly zeroWallMs: number;
  wraps(): number;
  remove(): void;
}

/** As an Intel package shows it, µJ. */
const RANGE_UJ = 262_143_328_850;
const DIGITS = String(RANGE_UJ).length;
/** The pattern's mean power of 210 W wraps it some seconds into a job. */
const LEFT_UJ = 1_000_000_000;
/** Real counters move about every millisecond; this one every other. */
const UPDATE_MS = 2;
const UJ_PER_JOULE = 1_000_000;

export function wrappingCounter(power: Pick<PowerDevice, 'steps' | 'loopMs'>): WrappingCounter {
  const entry = 'intel-rapl:0';
  const tree = machineTree({
    zones: [{ entry, name: 'package-0', energyUj: RANGE_UJ - LEFT_UJ, rangeUj: RANGE_UJ }],
    ticks: [0, 0, 0, 0, 0, 0, 0, 0],
  });
  const zeroWallMs = Date.now();
  // Written in place and always as long, so that a reader never meets an empty or a half-written file.
  const fd = openSync(join(tree.sysroot, 'sys/class/powercap', entry, 'energy_uj'), 'r+');
  let wraps = 0;
  const timer = setInterval(() => {
    const joules = truthJoules(power, 0, Date.now() - zeroWallMs);
    const total = RANGE_UJ - LEFT_UJ + Math.round(joules * UJ_PER_JOULE);
    wraps = Math.floor(total / RANGE_UJ);
    writeSync(fd, String(total % RANGE_UJ).padStart(DIGITS, '0'), 0);
  }, UPDATE_MS);
  return {
    sysroot: tree.sysroot,
    zeroWallMs,
    wraps: () => wraps,
    remove: () => {
      clearInterval(timer);
      closeSync(fd);
      tree.remove();
    },
  };
}

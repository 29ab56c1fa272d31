// Reads the busy, total and stolen time of all CPUs from /proc/stat, in ticks as the kernel counts them (proc_stat(5)).
import type { NewColumn } from '../trace/column.ts';
import { type KeptFile, keepOpen } from './file/kept-file.ts';
import type { Meter, Opened, OpenMeter } from './meter.ts';

const column = (quantity: 'busy' | 'total' | 'steal'): NewColumn => ({
  domain: 'cpu',
  quantity,
  unit: 'jiffy',
  kind: 'counter',
  max: null,
  source: 'proc',
});

export const openProc: OpenMeter = ({ sysroot }) => {
  const path = `${sysroot}/proc/stat`;
  try {
    const file = keepOpen(path);
    if (readTicks(file)[1] !== null) return opened(file);
    file.close();
    return refused('not-supported', `${path} has no line of the kernel's form; CPU use is unknown.`);
  } catch {
    return refused('absent', `${path} cannot be read; CPU use is unknown.`);
  }
};

const opened = (file: KeptFile): Opened => ({ meter: meterOf(file), absences: [] });

const refused = (code: 'absent' | 'not-supported', hint: string): Opened => ({
  meter: null,
  absences: [{ source: 'proc', code, hint }],
});

function meterOf(file: KeptFile): Meter {
  return {
    name: 'proc',
    domains: [{ id: 'cpu', component: 'cpu', parent: null }],
    columns: [column('busy'), column('total'), column('steal')],
    read: () => readTicks(file),
    takeEvents: () => [],
    fallback: () => null,
    computeProcesses: () => null,
    close: () => file.close(),
  };
}

/** Positions of idle, iowait and steal among the times of a line, and how many times are counted. */
const [IDLE, IOWAIT, STEAL] = [3, 4, 7];
const LEAST_TIMES = 4;
const COUNTED_TIMES = 8;
const LABEL = 'cpu ';
const NOTHING: readonly null[] = [null, null, null];

/**
 * Busy is user + nice + system + irq + softirq + steal; total adds idle and iowait (iowait is idle time).
 * Guest time, fields 9 and 10, is already inside user and nice. Kernels before 2.6.11 know no steal.
 */
function readTicks(file: KeptFile): readonly (number | null)[] {
  try {
    const text = file.read();
    if (!text.startsWith(LABEL)) return NOTHING;
    // Without a regular expression or a callback: in a process that wakes once a second each part of the engine is paid for anew.
    const times = text.slice(LABEL.length, text.indexOf('\n')).trim().split(' ');
    let [total, idle, steal] = [0, 0, 0];
    for (let at = 0; at < times.length && at < COUNTED_TIMES; at++) {
      const ticks = Number(times[at]);
      total += ticks;
      if (at === IDLE || at === IOWAIT) idle += ticks;
      else if (at === STEAL) steal = ticks;
    }
    if (times.length < LEAST_TIMES || !Number.isSafeInteger(total)) return NOTHING;
    return [total - idle, total, steal];
  } catch {
    return NOTHING;
  }
}

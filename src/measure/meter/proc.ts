// Reads the busy and total time of all CPUs from /proc/stat, in ticks as the kernel counts them (proc_stat(5)).
import type { NewColumn } from '../trace/column.ts';
import { type KeptFile, keepOpen } from './kept-file.ts';
import type { Meter, Opened, OpenMeter } from './meter.ts';

const column = (quantity: 'busy' | 'total'): NewColumn => ({
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
    columns: [column('busy'), column('total')],
    read: () => readTicks(file),
    takeEvents: () => [],
    fallback: () => null,
    computeProcesses: () => null,
    close: () => file.close(),
  };
}

const IDLE_FIELDS = 2;
const COUNTED_FIELDS = 8;

/**
 * Busy is user + nice + system + irq + softirq + steal; total adds idle and iowait (iowait is idle time).
 * Guest time, fields 9 and 10, is already inside user and nice.
 */
function readTicks(file: KeptFile): readonly (number | null)[] {
  try {
    const text = file.read();
    // Without a regular expression: in a process that wakes once a second each part of the engine is paid for anew.
    const fields = text
      .slice(0, text.indexOf('\n'))
      .split(' ')
      .filter((word) => word !== '');
    const ticks = fields.slice(1, 1 + COUNTED_FIELDS).map(Number);
    const total = ticks.reduce((sum, value) => sum + value, 0);
    const [, , , idle = Number.NaN, iowait = 0] = ticks;
    if (fields[0] !== 'cpu' || ticks.length <= IDLE_FIELDS || !Number.isSafeInteger(total))
      return [null, null];
    return [total - idle - iowait, total];
  } catch {
    return [null, null];
  }
}

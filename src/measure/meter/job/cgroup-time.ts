// Reads the CPU time of one control group through a kept descriptor (cgroup-v2.rst: cpu.stat is there without any controller).
import { type KeptFile, keepOpen } from '../file/kept-file.ts';

export interface GroupTime {
  /** µs since the group was made; null once the group is gone. */
  read(): number | null;
  close(): void;
}

const FIELD = 'usage_usec ';

/** Null where there is no such group or its time cannot be read. */
export function openGroupTime(group: string): GroupTime | null {
  try {
    const file = keepOpen(`${group}/cpu.stat`);
    if (usageIn(file) !== null) return { read: () => usageIn(file), close: () => file.close() };
    file.close();
  } catch {
    // A group may vanish between its listing and its opening.
  }
  return null;
}

/** The first line of the file; its order is the kernel's own since 4.15. */
function usageIn(file: KeptFile): number | null {
  try {
    const text = file.read();
    const usage = Number(text.slice(FIELD.length, text.indexOf('\n')));
    return text.startsWith(FIELD) && Number.isSafeInteger(usage) ? usage : null;
  } catch {
    return null;
  }
}

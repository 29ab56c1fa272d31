// The identity of this machine: machine-id(5), else the board's UUID (DMI), else the serial number of a small board.
import { join } from 'node:path';
import { readSmallFile } from './read-small-file.ts';

/** In the order in which `systeminformation` looks, so an id stays what it was; asked there, it lists network interfaces too. */
const SOURCES: readonly { readonly path: string; readonly value: RegExp }[] = [
  { path: 'var/lib/dbus/machine-id', value: /^(.+)$/m },
  { path: 'etc/machine-id', value: /^(.+)$/m },
  { path: 'sys/class/dmi/id/product_uuid', value: /^(.+)$/m },
  { path: 'proc/cpuinfo', value: /^serial\s*:\s*(\S+)/im },
];

/** In lower case; null where the machine has none that this user may read. `root` is where its file tree begins. */
export function machineId(root = '/'): string | null {
  for (const { path, value } of SOURCES) {
    const found = value.exec(textOf(join(root, path)))?.[1]?.trim();
    if (found) return found.toLowerCase();
  }
  return null;
}

function textOf(path: string): string {
  try {
    return readSmallFile(path);
  } catch {
    return '';
  }
}

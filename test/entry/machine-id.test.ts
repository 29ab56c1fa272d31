// Which file names the machine, in which order, and nothing where none may be read.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { machineId } from '../../src/entry/machine-id.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'machine-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const DBUS = { 'var/lib/dbus/machine-id': 'AA11\n' };
const ETC = { 'etc/machine-id': 'bb22\n' };
const DMI = { 'sys/class/dmi/id/product_uuid': 'CC33-44\n' };
const BOARD = { 'proc/cpuinfo': 'processor\t: 0\nSerial\t\t: 00000000DD55\n' };

it.each<[string, Readonly<Record<string, string>>, string | null]>([
  ['nothing at all', {}, null],
  ['the id of D-Bus first', { ...DBUS, ...ETC, ...DMI }, 'aa11'],
  ['then that of the system', { ...ETC, ...DMI }, 'bb22'],
  ['an empty one is none, as in many images', { 'etc/machine-id': '', ...DMI }, 'cc33-44'],
  ['a board without firmware tables', BOARD, '00000000dd55'],
  ['processors without a serial number', { 'proc/cpuinfo': 'processor\t: 0\n' }, null],
])('%s', (_, files, id) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  expect(machineId(root)).toBe(id);
});

// Lists the RAPL zones of the powercap tree and sorts out which of them count energy that no other zone counts.
// Linux Documentation/power/powercap/powercap.rst; drivers/powercap/intel_rapl_common.c (AMD Zen uses the same driver).
import { readdirSync, readFileSync } from 'node:fs';
import type { Component } from '../trace/domain.ts';
import { type KeptFile, keepOpen } from './kept-file.ts';

export interface Zone {
  readonly id: string;
  readonly component: Component;
  /** Wrap range, µJ; null where the kernel does not say. */
  readonly max: number | null;
  readonly file: KeptFile;
}

export interface ZoneRefusal {
  readonly zone: string;
  readonly why: 'no-permission' | 'masked' | 'read-failed' | 'superset' | 'same-as-package';
}

export interface Zones {
  readonly zones: readonly Zone[];
  readonly refusals: readonly ZoneRefusal[];
}

const ZONE = /^intel-rapl(-mmio)?:\d+(:\d+)?$/;

/** Null when the machine has no powercap tree with RAPL zones in it. */
export function listZones(powercap: string): Zones | null {
  const names = entriesOf(powercap).filter((name) => name.startsWith('intel-rapl'));
  if (names.length === 0) return null;
  const zones: Zone[] = [];
  const refusals: ZoneRefusal[] = [];
  for (const name of names.filter((entry) => ZONE.test(entry)).sort(byNumber)) {
    const found = openZone(powercap, name);
    if (found === null) continue;
    if ('why' in found) refusals.push(found);
    else zones.push(found);
  }
  // A container hides the tree by an empty mount: the links of the class directory are left, and lead nowhere.
  if (zones.length === 0 && refusals.length === 0) refusals.push({ zone: 'intel-rapl', why: 'masked' });
  return { zones, refusals };
}

const entriesOf = (directory: string): string[] => {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
};

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Null for a zone inside another one (core and uncore are part of their package) and for one that leads nowhere. */
function openZone(powercap: string, entry: string): Zone | ZoneRefusal | null {
  const name = readLine(`${powercap}/${entry}/name`);
  if (name === null || name === 'core' || name === 'uncore') return null;
  // psys is the platform around the packages; the memory-mapped interface shows the same registers again.
  if (name === 'psys') return { zone: name, why: 'superset' };
  if (entry.startsWith('intel-rapl-mmio')) return { zone: `mmio:${name}`, why: 'same-as-package' };
  const parent = readLine(`${powercap}/${entry.slice(0, entry.lastIndexOf(':'))}/name`);
  const id = name === 'dram' ? `${parent ?? entry}/dram` : name;
  const max = Number(readLine(`${powercap}/${entry}/max_energy_range_uj`) ?? Number.NaN);
  try {
    return {
      id,
      component: name === 'dram' ? 'dram' : 'cpu',
      max: Number.isSafeInteger(max) && max > 0 ? max : null,
      file: keepOpen(`${powercap}/${entry}/energy_uj`),
    };
  } catch (error) {
    return { zone: id, why: isPermission(error) ? 'no-permission' : 'read-failed' };
  }
}

const readLine = (path: string): string | null => {
  try {
    return readFileSync(path, 'latin1').trim();
  } catch {
    return null;
  }
};

const isPermission = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');

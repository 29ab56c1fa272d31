// Lists the RAPL zones of the powercap tree and sorts out which of them count energy that no other zone counts.
// Linux Documentation/power/powercap/powercap.rst; drivers/powercap/intel_rapl_common.c (AMD Zen uses the same driver).
import type { Component } from '../../trace/domain.ts';
import type { KeptFile } from '../file/kept-file.ts';
import { openAttribute } from '../file/open-attribute.ts';
import { listNames, readAttribute, readNumber } from '../file/sysfs.ts';

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
const MMIO = 'intel-rapl-mmio';

/** Null when the machine has no powercap tree with RAPL zones in it. */
export function listZones(powercap: string): Zones | null {
  const names = listNames(powercap).filter((name) => name.startsWith('intel-rapl'));
  if (names.length === 0) return null;
  const zones: Zone[] = [];
  const refusals: ZoneRefusal[] = [];
  const seen = new Set<string>();
  // The registers before their second, memory-mapped door, which alone is there on some mobile parts.
  const entries = names.filter((entry) => ZONE.test(entry));
  for (const entry of [...entries.filter((name) => !isMapped(name)), ...entries.filter(isMapped)]) {
    const zone = zoneOf(powercap, entry);
    if (zone === null) continue;
    const found = seen.has(zone.id) ? alreadySeen(entry, zone) : open(powercap, entry, zone);
    seen.add(zone.id);
    if ('why' in found) refusals.push(found);
    else zones.push(found);
  }
  // A container hides the tree by an empty mount: the links of the class directory are left, and lead nowhere.
  if (zones.length === 0 && refusals.length === 0) refusals.push({ zone: 'intel-rapl', why: 'masked' });
  return { zones, refusals };
}

const isMapped = (entry: string): boolean => entry.startsWith(MMIO);

type Known = Pick<Zone, 'id' | 'component'>;

const alreadySeen = (entry: string, { id }: Known): ZoneRefusal => ({
  zone: isMapped(entry) ? `mmio:${id}` : id,
  why: 'same-as-package',
});

/** Null for a zone inside another one (core and uncore are part of their package) and for one that leads nowhere. */
function zoneOf(powercap: string, entry: string): Known | null {
  const name = readAttribute(`${powercap}/${entry}/name`);
  if (name === null || name === 'core' || name === 'uncore') return null;
  if (name !== 'dram') return { id: name, component: 'cpu' };
  const parent = readAttribute(`${powercap}/${entry.slice(0, entry.lastIndexOf(':'))}/name`);
  return { id: `${parent ?? entry}/dram`, component: 'dram' };
}

function open(powercap: string, entry: string, { id, component }: Known): Zone | ZoneRefusal {
  // psys is the platform around the packages.
  if (id === 'psys') return { zone: id, why: 'superset' };
  const file = openAttribute(`${powercap}/${entry}/energy_uj`);
  if (typeof file === 'string')
    return { zone: id, why: file === 'no-permission' ? 'no-permission' : 'read-failed' };
  return { id, component, max: readNumber(`${powercap}/${entry}/max_energy_range_uj`) || null, file };
}

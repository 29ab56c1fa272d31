// The country of the system's time zone, by the CLDR table in Node's own Intl: an assumption that fits office machines, and is called one.
// The machine's file is read and not `TZ`, which workflows set for their tests, nor Intl's own view, which takes CET for Belgium.
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { note } from '../../../errors.ts';
import { WORLD } from '../region-tables.ts';
import { type Answer, answered, refused } from './answer.ts';
import { fileText } from './file-text.ts';
import type { MachineAtHand } from './machine.ts';
import { readFirmware } from './machine-cloud.ts';
import { parseRegion } from './region.ts';

const SOURCE = 'time-zone';
/** A place's name has a part of the world in it; `CET` and `Etc/GMT-1` are hours, shared by many. */
const PLACE = /^(?!Etc\/)[A-Z]\w{1,20}(?:\/[\w-]{1,30}){1,2}$/;
/** Both of two countries claim it in the time zone database's own table (zone.tab). */
const CLAIMED_TWICE: readonly string[] = ['Europe/Simferopol'];

export function countryOfTimeZone(machine: MachineAtHand): Answer {
  const firmware = readFirmware(machine.sysroot);
  if (firmware !== null && firmware !== 'unreadable') {
    const text = `A machine of ${firmware.name} keeps the time of its people, wherever it stands.`;
    return refused(SOURCE, 'other-cloud', text);
  }
  const zone = systemZone(machine.sysroot);
  if (zone === '') return refused(SOURCE, 'absent', 'The system names no time zone.');
  if (!PLACE.test(zone) || CLAIMED_TWICE.includes(zone)) {
    return refused(SOURCE, 'unknown-place', 'The time zone of the system is that of no one country.');
  }
  const country = countryOf(zone, machine);
  if (country === null) return refused(SOURCE, 'unknown-place', `The datasets know no country of ${zone}.`);
  const text = `The country ${country} is assumed from the time zone ${zone}. CARBON_REGION on the runner settles it.`;
  return answered(SOURCE, parseRegion(country, machine.datasets), [note('region-assumed', text)]);
}

/** Name behind /etc/localtime as whoever set the machine up chose it, else the text of /etc/timezone (Debian). */
function systemZone(sysroot: string): string {
  const target = linkTarget(join(sysroot, 'etc/localtime'));
  const linked = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1];
  return linked ?? fileText(join(sysroot, 'etc/timezone')).trim();
}

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** Node 20 has the list as a property, later versions as a method. */
interface Zoned extends Intl.Locale {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[];
}

function countryOf(zone: string, { datasets }: MachineAtHand): string | null {
  const canonical = canonicalZone(zone);
  const row = datasets.countries().find(({ iso2 }) => {
    if (iso2 === WORLD) return false;
    const locale: Zoned = new Intl.Locale('und', { region: iso2 });
    return (locale.getTimeZones?.() ?? locale.timeZones ?? []).includes(canonical);
  });
  return row?.iso2 ?? null;
}

/** `Asia/Calcutta` for `Asia/Kolkata`, as the table spells it. */
function canonicalZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return zone;
  }
}

// The country by the system's time zone: an assumption that is called one, and none where an hour is shared by many.
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { countryOfTimeZone } from '../../../../src/account/grid/place/time-zone.ts';
import { datasets } from '../../../datasets/open-datasets.ts';
import { firmware, machineRoot, silentMachine } from './captured-machine.ts';

const roots: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function answerOf(files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>> = {}) {
  const sysroot = machineRoot(files, links);
  roots.push(sysroot);
  return countryOfTimeZone({ ...silentMachine({}), sysroot });
}
const linked = (zone: string) => answerOf({}, { 'etc/localtime': `/usr/share/zoneinfo/${zone}` });

describe('is assumed, and said to be', () => {
  it.each([
    ['Europe/Paris', 'FR'],
    ['Europe/Stockholm', 'SE'],
    ['Europe/Kyiv', 'UA'],
    ['Asia/Kolkata', 'IN'],
    ['Asia/Calcutta', 'IN'],
    ['America/Argentina/Buenos_Aires', 'AR'],
    ['America/Port-au-Prince', 'HT'],
    ['US/Pacific', 'US'],
    ['posix/Europe/Berlin', 'DE'],
  ])('%s is %s', (zone, country) => {
    const { found, notes } = linked(zone);
    expect(found).toMatchObject({ by: 'time-zone', region: { name: country } });
    expect(notes[0]).toMatchObject({
      code: 'region-assumed',
      text: expect.stringContaining(`The country ${country} is assumed from the time zone`),
    });
  });

  it('from the text of Debian, and from a link that counts from itself', () => {
    expect(answerOf({ 'etc/timezone': 'Europe/Oslo\n' }).found).toMatchObject({ region: { name: 'NO' } });
    const relative = answerOf({}, { 'etc/localtime': '../usr/share/zoneinfo/Europe/Oslo' });
    expect(relative.found).toMatchObject({ region: { name: 'NO' } });
  });
});

describe('is unknown', () => {
  it.each([
    'UTC',
    'Etc/UTC',
    'Etc/GMT-1',
    'GMT',
    'Universal',
    // Intl by itself takes it for Brussels.
    'CET',
    'EST5EDT',
    'Japan',
    'Europe/Simferopol',
    'Europe/Atlantis',
    'Antarctica/McMurdo',
    '../../../etc/passwd',
  ])('%s', (zone) => {
    expect(linked(zone)).toMatchObject({
      found: null,
      refusals: [{ source: 'time-zone', code: 'unknown-place' }],
    });
  });

  it('where nothing names a zone, or the file is a copy without a name', () => {
    const absent = [{ source: 'time-zone', code: 'absent', hint: 'The system names no time zone.' }];
    expect(answerOf({}).refusals).toEqual(absent);
    expect(answerOf({ 'etc/localtime': 'TZif2' }).refusals).toEqual(absent);
  });

  it('where a workflow sets a zone for its tests', () => {
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(linked('Etc/UTC').found).toBeNull();
  });

  it('on a machine of a cloud, which may stand anywhere', () => {
    const { found, refusals } = answerOf({ ...firmware('aws'), 'etc/timezone': 'Europe/Paris' });
    expect(found).toBeNull();
    expect(refusals).toMatchObject([{ code: 'other-cloud', hint: expect.stringContaining('Amazon EC2') }]);
  });
});

it('no zone belongs to two countries of the table', () => {
  const owners = new Map<string, string>();
  for (const { iso2 } of datasets.countries()) {
    if (iso2 === 'WORLD') continue;
    const locale: Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] } = new Intl.Locale(
      'und',
      { region: iso2 },
    );
    const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    for (const zone of zones) {
      expect(owners.get(zone), `${zone} of ${iso2}`).toBeUndefined();
      owners.set(zone, iso2);
    }
  }
  expect(owners.size).toBeGreaterThan(300);
});

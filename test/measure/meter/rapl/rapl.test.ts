// RAPL through powercap: which zones are read, which are refused and with what reason.
import { describe, expect, it } from 'vitest';
import { openRapl } from '../../../../src/measure/meter/rapl/rapl.ts';
import { rootOnlyRapl } from '../../../harness/machine/captured/without-sensors.ts';
import type { FakeMachine } from '../../../harness/machine/machine-tree.ts';
import { openOn } from '../../../harness/machine/open-on.ts';

const open = (machine: FakeMachine) => openOn(machine, openRapl);
const pkg = (at: number, energyUj: number | string, name = `package-${at}`) => ({
  entry: `intel-rapl:${at}`,
  name,
  energyUj,
});

describe('zones that are read', () => {
  it.each<[string, FakeMachine, [string, number | null][]]>([
    ['one package', { zones: [pkg(0, 123)] }, [['package-0', 123]]],
    [
      'package and its memory, not core and uncore inside it',
      {
        zones: [
          pkg(0, 500),
          { entry: 'intel-rapl:0:0', name: 'core', energyUj: 300 },
          { entry: 'intel-rapl:0:1', name: 'uncore', energyUj: 10 },
          { entry: 'intel-rapl:0:2', name: 'dram', energyUj: 80 },
        ],
      },
      [
        ['package-0', 500],
        ['package-0/dram', 80],
      ],
    ],
    [
      'two sockets',
      { sockets: 2, zones: [pkg(0, 900), pkg(1, 900)] },
      [
        ['package-0', 900],
        ['package-1', 900],
      ],
    ],
    [
      'two dies of one socket with counters of their own',
      { zones: [pkg(0, 5_000_000, 'package-0-die-0'), pkg(1, 9_000_000, 'package-0-die-1')] },
      [
        ['package-0-die-0', 5_000_000],
        ['package-0-die-1', 9_000_000],
      ],
    ],
    [
      'the memory-mapped door where it is the only one',
      { zones: [{ ...pkg(0, 77), entry: 'intel-rapl-mmio:0' }] },
      [['package-0', 77]],
    ],
    [
      'a counter at 2^53 is null, not rounded',
      { zones: [pkg(0, '9007199254740992')] },
      [['package-0', null]],
    ],
    ['a file with words in it', { zones: [pkg(0, 'n/a')] }, [['package-0', null]]],
  ])('%s', (_, machine, expected) => {
    const { meter } = open(machine);
    const values = meter?.read() ?? [];
    expect(meter?.columns.map((column, at) => [column.domain, values[at]])).toEqual(expected);
  });
});

describe('zones that are refused', () => {
  it.each<[string, FakeMachine, [string, string][]]>([
    ['psys', { zones: [pkg(0, 1), { ...pkg(1, 9), name: 'psys' }] }, [['powercap:psys', 'duplicate']]],
    [
      'the memory-mapped interface',
      { zones: [pkg(0, 1), { entry: 'intel-rapl-mmio:0', name: 'package-0', energyUj: 1 }] },
      [['powercap:mmio:package-0', 'duplicate']],
    ],
    [
      'a die that mirrors another on one socket',
      // 0.2 J apart: what a package draws in a millisecond between the two reads.
      { zones: [pkg(0, 65_000_000_000), pkg(1, 65_000_200_000)] },
      [['powercap:package-1', 'duplicate']],
    ],
    [
      'a zone that bears the name of another',
      { zones: [pkg(0, 1), pkg(1, 9, 'package-0')] },
      [['powercap:package-0', 'duplicate']],
    ],
    ['nothing on a virtual machine', { hypervisor: true }, [['powercap', 'absent']]],
    ['nothing on bare metal', {}, [['powercap', 'absent']]],
    ['a masked tree', { masked: true }, [['powercap:intel-rapl', 'masked']]],
    ['no tree in a container', { container: true }, [['powercap', 'masked']]],
  ])('%s', (_, machine, expected) => {
    const { absences } = open(machine);
    expect(absences.map(({ source, code }) => [source, code])).toEqual(expected);
    expect(absences.every(({ hint }) => hint.length > 0)).toBe(true);
  });

  it('a counter for root alone is present but unreadable, with the rule and the group that open it', () => {
    const { meter, absences } = open(rootOnlyRapl);
    expect(meter).toBeNull();
    expect(absences).toMatchObject([
      { source: 'powercap:package-0', code: 'no-permission' },
      { source: 'powercap:package-0/dram', code: 'no-permission' },
    ]);
    expect(absences[0]?.hint).toContain('a group "carbon"');
    expect(absences[0]?.hint).toContain('SUBSYSTEM=="powercap", ACTION=="add", RUN+="/bin/sh -c');
  });

  it('a container is told how it can be opened', () => {
    expect(open({ masked: true }).absences[0]?.hint).toContain('unmask=/sys/devices/virtual/powercap');
  });
});

it('a counter that grows past 2^53 is refused once', () => {
  const { meter, tree } = open({ zones: [pkg(0, 5)] });
  tree.setEnergy('intel-rapl:0', '18446744073709551615');
  expect([meter?.read(), meter?.read()]).toEqual([[null], [null]]);
  expect(meter?.takeEvents()).toMatchObject([{ e: 'refused', code: 'too-large', domain: 'package-0' }]);
  expect(meter?.takeEvents()).toEqual([]);
});

it('the wrap range is the column’s maximum, null where the kernel does not say', () => {
  const { meter } = open({
    sockets: 2,
    zones: [
      { ...pkg(0, 5), rangeUj: 65_532_610_987 },
      { ...pkg(1, 6), rangeUj: null },
    ],
  });
  expect(meter?.columns.map((column) => column.max)).toEqual([65_532_610_987, null]);
});

it('packages that only later turn out to show one counter are told, once', () => {
  // Just after boot both are near zero; then both say 2 kJ, a millisecond apart.
  const { meter, tree } = open({ zones: [pkg(0, 10), pkg(1, 20)] });
  expect([meter?.read(), meter?.takeEvents()]).toEqual([[10, 20], []]);
  tree.setEnergy('intel-rapl:0', 2_000_000_000);
  tree.setEnergy('intel-rapl:1', 2_000_100_000);
  // Still read: by these and the earlier readings the account knows it for a mirror.
  expect(meter?.read()).toEqual([2_000_000_000, 2_000_100_000]);
  expect(meter?.takeEvents()).toMatchObject([{ e: 'refused', code: 'duplicate', domain: 'package-1' }]);
  expect([meter?.read(), meter?.takeEvents()]).toEqual([[2_000_000_000, 2_000_100_000], []]);
});

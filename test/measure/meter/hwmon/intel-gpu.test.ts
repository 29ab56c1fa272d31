// Intel cards: facts of the device under either driver, and what stands in or is refused.
import { describe, expect, it } from 'vitest';
import { openIntelGpu } from '../../../../src/measure/meter/hwmon/intel-gpu.ts';
import { intelArcI915, intelArcXe } from '../../../harness/machine/captured/intel-arc.ts';
import type { FakeMachine } from '../../../harness/machine/machine-tree.ts';
import { openOn } from '../../../harness/machine/open-on.ts';

const open = (machine: FakeMachine) => openOn(machine, openIntelGpu);

describe('Intel cards', () => {
  it.each<[string, FakeMachine, object]>([
    ['i915', intelArcI915, { name: 'Intel GPU 8086:56a0', limit_mw: 190_000, driver: 'i915' }],
    [
      'xe, its own limit switched off',
      intelArcXe,
      { name: 'Intel GPU 8086:e20b', limit_mw: 190_000, driver: 'xe' },
    ],
  ])('%s', (_, machine, facts) => {
    expect(open(machine).meter?.domains).toEqual([
      { id: '0000:03:00.0', component: 'gpu', scope: 'gpu', parent: null, ...facts },
    ]);
  });

  it('the package stands in where the card has no counter', () => {
    const { 'sys/class/hwmon/hwmon5/energy1_input': _, ...files } = intelArcXe.files ?? {};
    expect(open({ files }).meter?.read()).toEqual([700_000_000]);
  });

  it.each<[string, FakeMachine, string]>([
    ['without a counter', { files: { 'sys/class/hwmon/hwmon0/name': 'i915' } }, 'not-supported'],
    [
      'for root alone',
      { ...intelArcI915, rootOnly: ['sys/class/hwmon/hwmon5/energy1_input'] },
      'no-permission',
    ],
  ])('%s', (_, machine, code) => {
    const { meter, absences } = open(machine);
    expect(meter).toBeNull();
    expect(absences).toMatchObject([{ source: 'intel-gpu:hwmon', code }]);
  });
});

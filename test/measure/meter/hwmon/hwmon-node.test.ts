// The whole machine's own meter: which of all meters it is, how good it says it is, and when it says nothing.
import { describe, expect, it } from 'vitest';
import { openNode } from '../../../../src/measure/meter/hwmon/hwmon-node.ts';
import { acpiMeterPath, acpiMeters, type FakeAcpiMeter } from '../../../harness/machine/acpi-meter.ts';
import type { FakeMachine } from '../../../harness/machine/machine-tree.ts';
import { openOn } from '../../../harness/machine/open-on.ts';

const open = (machine: FakeMachine) => openOn(machine, openNode);

describe('the whole machine', () => {
  it.each<[string, Partial<FakeAcpiMeter>, object | undefined]>([
    ['a meter that says nothing of itself', {}, { id: 'node', component: 'host', parent: null }],
    ['of a known maker', { label: 'Example Server' }, { id: 'node' }],
    ['that names the system among its devices', { measures: ['LNXSYBUS:00', 'PNP0C0A:00'] }, { id: 'node' }],
    ['that names a part of it', { measures: ['ACPI0007:00'] }, undefined],
    ['of a socket', { label: 'Total Power Socket 0' }, undefined],
    ['of a battery', { battery: true }, undefined],
  ])('%s', (_, fake, expected) => {
    const domains = open(acpiMeters(fake)).meter?.domains;
    if (expected === undefined) expect(domains).toBeUndefined();
    else expect(domains).toMatchObject([expected]);
  });

  // Thousandths of a percent, printed without leading zeros: 99.50 is 99.050.
  it.each<[string, number | undefined]>([
    ['90.0%', 10],
    ['99.50%', 0.95],
    ['98.500%', 1.5],
    ['5.0%', 5],
    ['100.0%', undefined],
    ['0.0%', undefined],
    ['101.0%', undefined],
    ['good', undefined],
  ])('an accuracy of %s is ± %d percent', (accuracy, expected) => {
    expect(open(acpiMeters({ accuracy })).meter?.domains[0]?.accuracy_percent).toBe(expected);
  });

  it('of several meters none is the machine', () => {
    const { meter, absences } = open(acpiMeters({}, {}));
    expect(meter).toBeNull();
    expect(absences).toMatchObject([{ source: 'hwmon:acpi', code: 'unknown' }]);
  });

  it.each<[string, string | number, number | null]>([
    ['a mean', 214_000_000, 214_000_000],
    ['the firmware’s "not available", all ones in mW', 4_294_967_295_000, null],
    ['words', 'unknown', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    const { meter, tree } = open(acpiMeters({}));
    tree.write(`${acpiMeterPath({ hwmon: 0 })}/power1_average`, text);
    expect(meter?.read()).toEqual([expected]);
  });

  it('that root alone may read', () => {
    const path = `${acpiMeterPath({ hwmon: 0 })}/power1_average`;
    const { meter, absences } = open({ ...acpiMeters({}), rootOnly: [path] });
    expect(meter).toBeNull();
    expect(absences).toMatchObject([{ source: 'hwmon:acpi', code: 'no-permission', domain: 'node' }]);
  });
});

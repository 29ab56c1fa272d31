// Jetson rails: the product of what is read, and nothing where a part of it is missing.
import { describe, expect, it } from 'vitest';
import { openJetson } from '../../../../src/measure/meter/hwmon/hwmon-ina3221.ts';
import { jetsonOrinNx, railMonitor } from '../../../harness/machine/captured/jetson.ts';
import type { FakeMachine } from '../../../harness/machine/machine-tree.ts';
import { openOn } from '../../../harness/machine/open-on.ts';

const open = (machine: FakeMachine) => openOn(machine, openJetson);

describe('Jetson rails', () => {
  const VDD_IN = 'sys/class/hwmon/hwmon3';

  it.each<[string, string, number | null]>([
    ['current through the input', '1000', 5_024_000],
    ['none', '0', 0],
    ['current that flows back is no use of power', '-8', null],
    ['words', 'n/a', null],
  ])('%s', (_, milliamperes, expected) => {
    const { meter, tree } = open(jetsonOrinNx);
    tree.write(`${VDD_IN}/curr1_input`, milliamperes);
    expect(meter?.read()).toEqual([expected]);
  });

  it('a board whose rails have no known total', () => {
    const rails = railMonitor(0, [{ label: 'VDD_CPU', millivolts: 5_000, milliamperes: 1 }, null, null]);
    const { meter, absences } = open({ files: rails });
    expect(meter).toBeNull();
    expect(absences).toMatchObject([{ source: 'hwmon:ina3221', code: 'not-supported' }]);
    expect(absences[0]?.hint).toContain('VDD_CPU');
  });

  it('a rail without its current', () => {
    const { [`${VDD_IN}/curr1_input`]: _, ...files } = jetsonOrinNx.files ?? {};
    const { meter, absences } = open({ ...jetsonOrinNx, files });
    expect(meter).toBeNull();
    expect(absences).toMatchObject([{ code: 'read-failed', domain: 'module' }]);
  });
});

// Grace sockets and modules: what each label means, and what lies inside what.
import { describe, expect, it } from 'vitest';
import { openGrace } from '../../../../src/measure/meter/hwmon/hwmon-grace.ts';
import { acpiMeters } from '../../../harness/machine/acpi-meter.ts';
import type { FakeMachine } from '../../../harness/machine/machine-tree.ts';
import { openOn } from '../../../harness/machine/open-on.ts';

const open = (machine: FakeMachine) => openOn(machine, openGrace);

describe('Grace', () => {
  it.each<[string, FakeMachine, [string, string, string | null][]]>([
    [
      'a Grace superchip: two sockets, no module',
      acpiMeters({ label: 'Grace Power Socket 0' }, { label: 'Grace Power Socket 1' }),
      [
        ['grace-0', 'cpu', null],
        ['grace-1', 'cpu', null],
      ],
    ],
    [
      'each socket on its own module',
      acpiMeters(
        { label: 'Grace Power Socket 1' },
        { label: 'Module Power Socket 1' },
        { label: 'Grace Power Socket 0' },
      ),
      [
        ['grace-1', 'cpu', 'module-1'],
        ['module-1', 'module', null],
        ['grace-0', 'cpu', null],
      ],
    ],
    [
      'a label twice counts once',
      acpiMeters({ label: 'Grace Power Socket 0' }, { label: 'Grace Power Socket 0' }),
      [['grace-0', 'cpu', null]],
    ],
    [
      'the attributes beside the name',
      acpiMeters({ label: 'Grace Power Socket 0', underDevice: false }),
      [['grace-0', 'cpu', null]],
    ],
    [
      'rails alone are too little',
      acpiMeters({ label: 'CPU Power Socket 0' }, { label: 'SysIO Power Socket 0' }),
      [],
    ],
    ['a meter of something else', acpiMeters({ label: 'Power Supply 1' }), []],
  ])('%s', (_, machine, expected) => {
    const { meter } = open(machine);
    expect(meter?.domains.map(({ id, component, parent }) => [id, component, parent]) ?? []).toEqual(
      expected,
    );
  });

  it('the window of the mean is the meter’s own', () => {
    const { meter } = open(acpiMeters({ label: 'Grace Power Socket 0', intervalMs: 50 }));
    expect(meter?.columns).toMatchObject([{ unit: 'uW', kind: 'gauge', window_ms: 50 }]);
  });
});

// AMD cards: facts of the device, what is refused, and what happens when a card misbehaves while it is read.
import { describe, expect, it } from 'vitest';
import { openAmdgpu } from '../../../../src/measure/meter/amd/amdgpu.ts';
import { amdCard, amdCardPath, type FakeAmdCard } from '../../../harness/machine/amd-card.ts';
import {
  mi250x,
  mi300a,
  mi300x,
  radeon,
  ryzenApu,
} from '../../../harness/machine/captured/amd-accelerators.ts';
import { gpuMetricsTable } from '../../../harness/machine/gpu-metrics-table.ts';
import type { FakeMachine } from '../../../harness/machine/machine-tree.ts';
import { openOn } from '../../../harness/machine/open-on.ts';

const open = (machine: FakeMachine, visible: Readonly<Record<string, string>> = {}) =>
  openOn(machine, openAmdgpu, visible);
const CARD: FakeAmdCard = { card: 0, slot: '0000:03:00.0', id: '1002:744C' };
const one = (card: Partial<FakeAmdCard>): FakeMachine => ({ files: amdCard({ ...CARD, ...card }) });

describe('facts of a card', () => {
  it('name, limit, scope', () => {
    expect(open(mi300x).meter?.domains[0]).toEqual({
      id: 'GPU-2000000000000a00',
      component: 'gpu',
      scope: 'gpu',
      parent: null,
      name: 'AMD Instinct MI300X OAM',
      limit_mw: 750_000,
    });
  });

  it.each<[string, FakeMachine, number | null]>([
    ['a Radeon, whose 32-bit counter wraps', radeon, 2 ** 32],
    ['MI200 in the same table, with 64 bits', mi250x, null],
    ['MI300', mi300x, null],
    [
      'a counter that is past 32 bits has more',
      one({ metrics: { format: 1, content: 3, energy: 2n ** 32n } }),
      null,
    ],
  ])('%s', (_, machine, max) => {
    const { meter } = open(machine);
    expect(meter?.columns[0]).toMatchObject({ unit: '2^-16J', kind: 'counter', max });
  });

  it('cards that claim one id go by their addresses', () => {
    const { meter } = open({
      files: {
        ...amdCard({ ...CARD, uniqueId: '00000000000000aa', averageUw: 1 }),
        ...amdCard({ ...CARD, card: 1, slot: '0000:04:00.0', uniqueId: '00000000000000aa', averageUw: 1 }),
      },
    });
    expect(meter?.domains.map(({ id }) => id)).toEqual(['0000:03:00.0', '0000:04:00.0']);
  });

  it('an APU is named after its processor’s package, MI300A is a module', () => {
    expect(open(ryzenApu).meter?.domains).toMatchObject([{ component: 'cpu', parent: 'package-0' }]);
    expect(open(mi300a).meter?.domains).toMatchObject([
      { component: 'module', scope: 'module', parent: null },
    ]);
  });
});

describe('what is refused', () => {
  it.each<[string, FakeMachine, string[], [string, string][]]>([
    ['no card at all', {}, [], []],
    ['another driver’s card', { files: { [`${amdCardPath(0)}/uevent`]: 'DRIVER=nouveau' } }, [], []],
    [
      'no table: power alone',
      one({ averageUw: 30_000_000 }),
      ['amdgpu:hwmon-average'],
      [['amdgpu:gpu-metrics', 'not-supported']],
    ],
    [
      'a table whose driver leaves the counter out',
      one({ metrics: { format: 1, content: 3 }, inputUw: 30_000_000 }),
      ['amdgpu:hwmon-input'],
      [['amdgpu:gpu-metrics', 'not-supported']],
    ],
    [
      'load alone, for the model',
      one({ busyPercent: 4 }),
      ['amdgpu:busy'],
      [['amdgpu:gpu-metrics', 'not-supported']],
    ],
    [
      'nothing, as in many virtual machines',
      one({}),
      [],
      [
        ['amdgpu:gpu-metrics', 'not-supported'],
        ['amdgpu', 'not-supported'],
      ],
    ],
    [
      'an APU without a sensor',
      one({ metrics: { format: 2, content: 1 } }),
      [],
      [['amdgpu', 'not-supported']],
    ],
    // Alone it may be asleep: what stands still while the card works is the sampler's check to find.
    [
      'one card that reads zero is a card',
      one({ metrics: { format: 1, content: 3, energy: 0n }, averageUw: 0 }),
      ['amdgpu:gpu-metrics', 'amdgpu:hwmon-average'],
      [],
    ],
  ])('%s', (_, machine, sources, absences) => {
    const opened = open(machine);
    expect(opened.meter?.columns.map(({ source }) => source) ?? []).toEqual(sources);
    expect(opened.absences.map(({ source, code }) => [source, code])).toEqual(absences);
  });
});

describe('visible devices', () => {
  it('a hidden card is read and marked', () => {
    const { meter, absences } = open(mi300x, { ROCR_VISIBLE_DEVICES: '1' });
    expect(meter?.domains.map(({ visible }) => visible)).toEqual([false, undefined]);
    expect(absences).toMatchObject([{ source: 'amdgpu:visible', code: 'hidden' }]);
  });

  it('a package is the job’s as soon as one of its dies is', () => {
    const { meter } = open(mi250x, { HIP_VISIBLE_DEVICES: '3' });
    expect(meter?.domains.map(({ visible }) => visible)).toEqual([false, undefined]);
  });
});

describe('while reading', () => {
  const table = (energy: bigint | null) => gpuMetricsTable({ format: 1, content: 3, energy });
  const metrics = `${amdCardPath(1)}/gpu_metrics`;

  it.each<[string, string | Uint8Array, number | null]>([
    ['the counter moves', table(131_072_100n), 131_072_100],
    ['the table is cut short', table(131_072_100n).subarray(0, 20), null],
    ['the table is empty', new Uint8Array(), null],
    ['the counter is left out', table(null), null],
  ])('%s', (_, bytes, expected) => {
    const { meter, tree } = open(radeon);
    tree.write(metrics, bytes);
    expect(meter?.read()).toEqual([expected, 21_000_000, 7]);
  });

  it('a counter past 2^53 is refused once, for each card', () => {
    const { meter, tree } = open(mi300x);
    for (const card of [1, 2]) {
      tree.write(
        `${amdCardPath(card)}/gpu_metrics`,
        gpuMetricsTable({ format: 1, content: 6, energy: 2n ** 60n }),
      );
    }
    expect([meter?.read()[0], meter?.read()[0]]).toEqual([null, null]);
    expect(meter?.takeEvents().map((event) => 'code' in event && event.code)).toEqual([
      'too-large',
      'too-large',
    ]);
  });
});

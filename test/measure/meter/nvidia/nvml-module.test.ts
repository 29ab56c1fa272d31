// Superchips: readings of the module that a GPU shares with an NVIDIA CPU and its memory, each module counted once.
import { describe, expect, it } from 'vitest';
import type { NvmlDevice } from '../../../../src/measure/meter/nvidia/nvml-device.ts';
import { countModulesOnce } from '../../../../src/measure/meter/nvidia/nvml-module.ts';
import { machineTree } from '../../../harness/machine/machine-tree.ts';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { card, nvmlCards } from './nvml-cards.ts';

const GH200 = 'NVIDIA GH200 480GB';
const GB200 = 'NVIDIA GB200';
const open = nvmlCards();

describe.skipIf(!hasStub())('what is read of a superchip', () => {
  it.each<[string, string, string | undefined, 'gpu' | 'module', string[], string[]]>([
    ['by name and scope', 'scope=module', GH200, 'module', ['module-energy', '185'], []],
    [
      'without a counter of its own scope the device’s is the module’s',
      'scope=module module_counter=unsupported',
      GH200,
      'module',
      ['total-energy', '185'],
      ['module-energy not-supported'],
    ],
    [
      'under an unknown name, by what it refuses',
      'scope=module',
      'NVIDIA VR900',
      'module',
      ['module-energy', '185'],
      [],
    ],
    ['with both scopes, by name', 'scope=both', GB200, 'module', ['module-energy', '185'], []],
    ['GB10 has a GPU scope only', '', 'NVIDIA GB10', 'gpu', ['total-energy', '185'], []],
    [
      'a card with both scopes and no such name is a GPU',
      'scope=both',
      'NVIDIA X',
      'gpu',
      ['total-energy', '185'],
      [],
    ],
    [
      'without any counter, the module’s samples',
      'scope=module energy=unsupported average=unsupported samples_ms=20',
      GH200,
      'module',
      ['samples'],
      ['module-energy not-supported', 'total-energy not-supported', '185 not-supported'],
    ],
  ])('%s', (_, facts, name, scope, sources, codes) => {
    const cards = open({ devices: [card('GPU-1', facts, name)], atMs: 2_000 });
    expect(cards.present.domains).toMatchObject([{ component: scope, scope }]);
    expect(cards.sources).toEqual([...sources, 'utilization']);
    expect(cards.codes).toEqual(codes);
  });

  it('energy and power are the module’s', () => {
    const cards = open({ devices: [card('GPU-1', 'scope=module module_mw=100000', GH200)] });
    // 70 W of the GPU and 100 W beside it, for a second.
    expect(cards.readAt(1_000)).toEqual([170_000, 170_000, 0]);
  });

  it('the counter of the device is the module’s as well where only that answers', () => {
    const facts = 'scope=module module_counter=unsupported module_mw=100000';
    const cards = open({ devices: [card('GPU-1', facts, GH200)] });
    expect(cards.readAt(1_000)).toEqual([170_000, 170_000, 0]);
  });
});

describe.skipIf(!hasStub())('two modules of two GPUs', () => {
  it('are read as two, each through one GPU, by the nodes of their places on the bus', () => {
    const places = ['0008:06:00.0', '0009:06:00.0', '0018:06:00.0', '0019:06:00.0'];
    const nodes = places.map((place, at) => [`sys/bus/pci/devices/${place}/numa_node`, at < 2 ? '0' : '1']);
    const tree = machineTree({ files: Object.fromEntries(nodes) });
    const devices = places.map((place, at) =>
      card(`GPU-${at}`, `scope=both module_mw=230000 bus=${place}`, GB200),
    );
    const cards = open({ devices, sysroot: tree.sysroot });
    tree.remove();
    // 70 W of the GPU by which it is read, and 230 W beside it.
    expect(cards.readAt(1_000)).toEqual([300_000, 300_000, 0, 0, 300_000, 300_000, 0, 0]);
    expect(cards.present.domains.map(({ component, parent }) => [component, parent])).toEqual([
      ['module', null],
      ['gpu', 'GPU-0'],
      ['module', null],
      ['gpu', 'GPU-2'],
    ]);
    expect(cards.codes).toEqual(['module-energy duplicate', 'module-energy duplicate']);
  });
});

describe('several GPUs of one module', () => {
  const device = (uuid: string, name: string, visible?: false): NvmlDevice => ({
    uuid,
    name,
    mig: false,
    instances: [],
    gpu: { uuid, handle: 1n },
    domain: {
      id: uuid,
      component: 'module',
      parent: null,
      scope: 'module',
      ...(visible === false ? { visible } : {}),
    },
    sources: (['energy', 'power', 'util'] as const).map((quantity) => ({
      column: { domain: uuid, quantity, unit: 'mJ', kind: 'counter', max: null, source: 'nvml:x' },
      read: () => ({ ok: true, value: 1 }),
    })),
    fallback: null,
    absences: [],
  });
  const NODES: Readonly<Record<string, number | null>> = { a: 0, b: 0, c: 1, d: 1, e: null, f: null };
  const counted = (...devices: NvmlDevice[]) =>
    countModulesOnce(devices, ({ uuid }) => NODES[uuid] ?? null).map(({ uuid, domain, sources }) =>
      [uuid, domain.component, domain.parent ?? '-', sources.length].join(' '),
    );

  it.each<[string, readonly NvmlDevice[], readonly string[]]>([
    [
      'two modules of two GPUs are two modules',
      ['a', 'b', 'c', 'd'].map((uuid) => device(uuid, GB200)),
      ['a module - 3', 'b gpu a 1', 'c module - 3', 'd gpu c 1'],
    ],
    [
      'a GPU that the job sees stands for its module',
      [device('a', GB200, false), device('b', GB200)],
      ['a gpu b 1', 'b module - 3'],
    ],
    [
      'Grace Hoppers are one GPU each, whatever their nodes',
      [device('a', GH200), device('b', GH200)],
      ['a module - 3', 'b module - 3'],
    ],
    [
      'nothing is shared where no node is known',
      [device('e', GB200), device('f', GB200)],
      ['e module - 3', 'f module - 3'],
    ],
  ])('%s', (_, devices, expected) => expect(counted(...devices)).toEqual(expected));

  it('the one left out says so', () => {
    const [, second] = countModulesOnce([device('a', GB200), device('b', GB200)], () => 0);
    expect(second?.absences).toMatchObject([{ code: 'duplicate', domain: 'b' }]);
  });
});

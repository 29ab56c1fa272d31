// A GPU split by MIG: its energy is read once, and how many of its slices are the job's is told.
import { describe, expect, it } from 'vitest';
import { hasStub } from '../../../harness/native/build-stub.ts';
import { card, nvmlCards } from './nvml-cards.ts';

const open = nvmlCards();
const A30 = 'NVIDIA A30';
/** Three slices, two, and one whose instance is split once more. */
const PARTS = [
  'mig 0 MIG-11aa 1 0 3',
  'mig 0 MIG-22bb 2 0 2',
  'mig 0 MIG-33cc 9 0 1',
  'mig 0 MIG-44dd 9 1 1',
];

describe.skipIf(!hasStub())('slices of the job', () => {
  it.each<[string, Record<string, string>, { ours: number; of: number } | undefined]>([
    ['none named: all that exist', {}, { ours: 6, of: 7 }],
    ['by UUID', { CUDA_VISIBLE_DEVICES: 'MIG-11aa' }, { ours: 3, of: 7 }],
    ['by a prefix', { CUDA_VISIBLE_DEVICES: 'MIG-2' }, { ours: 2, of: 7 }],
    ['by the name of older drivers', { CUDA_VISIBLE_DEVICES: 'MIG-GPU-1/2/0' }, { ours: 2, of: 7 }],
    ['two of one instance are one', { CUDA_VISIBLE_DEVICES: 'MIG-33cc,MIG-44dd' }, { ours: 1, of: 7 }],
    ['granted to the container', { NVIDIA_VISIBLE_DEVICES: 'MIG-11aa,MIG-22bb' }, { ours: 5, of: 7 }],
    ['granted by numbers', { NVIDIA_VISIBLE_DEVICES: '0:1' }, { ours: 2, of: 7 }],
    [
      'CUDA counts what was granted',
      { NVIDIA_VISIBLE_DEVICES: 'MIG-11aa,MIG-22bb', CUDA_VISIBLE_DEVICES: '1' },
      { ours: 2, of: 7 },
    ],
    ['the whole GPU', { CUDA_VISIBLE_DEVICES: 'GPU-1' }, { ours: 6, of: 7 }],
    ['none of them', { CUDA_VISIBLE_DEVICES: 'MIG-ff' }, undefined],
  ])('%s', (_, visible, slices) => {
    const cards = open({ devices: [card('GPU-1', 'mig=1')], extra: PARTS, visible });
    expect(cards.present.domains.map((domain) => domain.slices)).toEqual([slices]);
    expect(cards.present.domains[0]?.visible).toBe(slices === undefined ? false : undefined);
  });

  it('an A30 has four', () => {
    const devices = [card('GPU-1', 'mig=1 mig_of=4', A30)];
    expect(open({ devices, extra: ['mig 0 MIG-1 1 0 2'] }).present.domains).toMatchObject([
      { mig: true, slices: { ours: 2, of: 4 } },
    ]);
  });

  it('one of two GPUs is split: the name of a part finds its GPU', () => {
    const devices = [card('GPU-1'), card('GPU-2', 'mig=1')];
    const visible = { CUDA_VISIBLE_DEVICES: 'MIG-5' };
    const { present } = open({ devices, extra: ['mig 1 MIG-5 1 0 4'], visible });
    expect(present.domains.map(({ visible: isShown, slices }) => [isShown, slices])).toEqual([
      [false, undefined],
      [undefined, { ours: 4, of: 7 }],
    ]);
  });
});

describe.skipIf(!hasStub())('readings of a split GPU', () => {
  it('energy is the whole GPU’s, once, and utilisation is not known', () => {
    const cards = open({ devices: [card('GPU-1', 'mig=1')], extra: PARTS });
    expect(cards.sources).toEqual(['total-energy', '185']);
    expect(cards.codes).toEqual(['utilization not-supported']);
    expect(cards.readAt(1_000)).toEqual([70_000, 70_000]);
  });

  it('its processes are not told apart', () => {
    expect(open({ devices: [card('GPU-1', 'mig=1')], extra: PARTS }).present.follow?.(() => true)).toEqual(
      [],
    );
  });

  it('without parts nothing is said of slices', () => {
    const [domain] = open({ devices: [card('GPU-1', 'mig=1')] }).present.domains;
    expect([domain?.mig, domain?.slices]).toEqual([true, undefined]);
  });
});

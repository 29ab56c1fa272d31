// The NVIDIA meter over the stand-in: which sources it chooses, who the GPU is, and what it reads.
import { describe, expect, it } from 'vitest';
import { hasStub, oldDriverPath } from '../../../harness/native/build-stub.ts';
import { card, nvmlCards } from './nvml-cards.ts';

const open = nvmlCards();

describe.skipIf(!hasStub())('sources in order of preference', () => {
  const noCounter = 'total-energy not-supported';
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['counter, with the mean power as cross-check', '', ['total-energy', '185', 'utilization'], []],
    [
      'counter alone where only an instant is known',
      'average=unsupported',
      ['total-energy', 'utilization'],
      [],
    ],
    ['mean power without a counter', 'energy=unsupported', ['185', 'utilization'], [noCounter]],
    [
      'pre-Volta NOT_SUPPORTED: instant power as the last of them',
      'energy=unsupported average=unsupported arch=4',
      ['186', 'utilization'],
      [noCounter, '185 not-supported', 'samples not-supported'],
    ],
    [
      'vGPU NOT_SUPPORTED: utilisation alone, and never a zero of energy',
      'energy=unsupported power=unsupported',
      ['utilization'],
      [
        noCounter,
        '185 not-supported',
        'samples not-supported',
        '186 not-supported',
        'power-usage not-supported',
      ],
    ],
    ['MIG on: no utilisation', 'mig=1', ['total-energy', '185'], ['utilization not-supported']],
  ])('%s', (_, facts, sources, codes) => {
    const cards = open({ devices: [card('GPU-1', facts)] });
    expect(cards.sources).toEqual(sources);
    expect(cards.codes).toEqual(codes);
  });

  it('symbol missing: an old driver still gives power and utilisation', () => {
    const cards = open({ devices: [card('GPU-1')], library: oldDriverPath });
    expect(cards.sources).toEqual(['power-usage', 'utilization']);
    expect(cards.codes).toEqual([
      'total-energy no-symbol',
      '185 no-symbol',
      'samples no-symbol',
      '186 no-symbol',
    ]);
    // What the call means by generation is not known of such a driver: an instant.
    expect(cards.present.columns[0]?.window_ms).toBeUndefined();
  });

  it('a fallback is appended once, and only where one is left', () => {
    const cards = open({ devices: [card('GPU-1', 'average=unsupported'), card('GPU-2')] });
    const { present } = cards;
    expect(present.read()).toHaveLength(5);
    expect(present.fallback('GPU-1')).toMatchObject({
      source: 'nvml:186',
      domain: 'GPU-1',
      quantity: 'power',
    });
    expect([present.fallback('GPU-1'), present.fallback('GPU-2')]).toEqual([null, null]);
    expect(present.read().at(-1)).toBe(70_000);
  });
});

describe.skipIf(!hasStub())('who the GPU is', () => {
  it('in full', () => {
    const { present } = open({
      devices: [card('GPU-1', 'limit_mw=600000')],
      extra: ['driver 570.1'],
    });
    expect(present.domains).toEqual([
      {
        id: 'GPU-1',
        component: 'gpu',
        parent: null,
        name: 'NVIDIA H100 80GB HBM3',
        scope: 'gpu',
        limit_mw: 600_000,
        driver: '570.1',
        library: expect.stringContaining('libnvidia-ml.so.1'),
        mig: false,
        persistence: true,
      },
    ]);
  });

  it.each<[string, string, object]>([
    ['MIG on', 'mig=1', { mig: true }],
    ['persistence mode off', 'persistence=0', { persistence: false }],
    ['no limit to be read', '', { limit_mw: null }],
  ])('%s', (_, facts, expected) => {
    expect(open({ devices: [card('GPU-1', facts)] }).present.domains).toMatchObject([expected]);
  });

  it('a driver that does not say its persistence mode leaves it out', () => {
    const { present } = open({ devices: [card('GPU-1', 'persistence=-1')] });
    expect(present.domains[0]).not.toHaveProperty('persistence');
  });
});

describe.skipIf(!hasStub())('what is read', () => {
  it('raw integers of every GPU, each its own: two GPUs at 100 W and 300 W are summed, not averaged', () => {
    const at = (uuid: string, powerMw: number, facts = '') => ({
      uuid,
      facts,
      steps: [{ atMs: 0, powerMw }],
    });
    const cards = open({ devices: [at('GPU-1', 100_000, 'energy0_mj=5'), at('GPU-2', 300_000)] });
    // One second.
    expect(cards.readAt(1_000)).toEqual([100_005, 100_000, 0, 300_000, 300_000, 0]);
    // One hour: 0.1 and 0.3 kWh, in mJ.
    expect(cards.readAt(3_600_000).filter((_, column) => column % 3 === 0)).toEqual([
      360_000_005, 1_080_000_000,
    ]);
  });

  it('64-bit counter > 2^53 rejected: once, not rounded', () => {
    // 2^53 + 1 mJ.
    const { present } = open({ devices: [card('GPU-1', 'energy0_mj=9007199254740993 average=unsupported')] });
    expect([present.read()[0], present.read()[0]]).toEqual([null, null]);
    expect(present.takeEvents()).toMatchObject([{ e: 'refused', code: 'too-large', domain: 'GPU-1' }]);
  });

  it('compute processes of the visible GPUs', () => {
    const { present } = open({
      devices: [card('GPU-1'), card('GPU-2')],
      extra: ['proc 0 4242 1073741824 0 8000', 'proc 1 4343 1 0 8000'],
      visible: { CUDA_VISIBLE_DEVICES: '0' },
    });
    expect(present.computeProcesses()).toEqual([4242]);
  });

  it.each<[string, Record<string, string>, (boolean | undefined)[], string[]]>([
    ['one of two hidden', { CUDA_VISIBLE_DEVICES: '1' }, [false, undefined], ['visible hidden']],
    ['all GPUs invisible', { CUDA_VISIBLE_DEVICES: '-1' }, [false, false], ['visible hidden']],
    ['none hidden', {}, [undefined, undefined], []],
  ])('%s', (_, visible, expected, codes) => {
    const cards = open({ devices: [card('GPU-1'), card('GPU-2')], visible });
    expect(cards.present.domains.map((domain) => domain.visible)).toEqual(expected);
    expect(cards.sources).toHaveLength(6);
    expect(cards.codes).toEqual(codes);
  });
});

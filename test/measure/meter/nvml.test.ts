// The NVIDIA meter over the stand-in: which sources it chooses, what it reads, and how it tells a GPU that is not there.
import { afterEach, describe, expect, it } from 'vitest';
import type { Opened } from '../../../src/measure/meter/meter.ts';
import { openNvidia } from '../../../src/measure/meter/nvml.ts';
import { hasStub, oldDriverPath } from '../../harness/native/build-stub.ts';
import type { PowerDevice } from '../../harness/native/power-trace.ts';
import { type Stub, stubWith } from '../../harness/native/stub.ts';

let stub: Stub | null = null;
let opened: Opened | null = null;
afterEach(() => {
  opened?.meter?.close();
  stub?.remove();
});

interface Setting {
  readonly devices: readonly PowerDevice[];
  readonly extra?: readonly string[];
  readonly visible?: Record<string, string>;
  readonly library?: string;
}

function open({ devices, extra = [], visible = {}, library }: Setting): Opened {
  stub = stubWith({ devices, extra }, library);
  opened = openNvidia({ sysroot: '', nvmlPath: stub.library, exporterUrl: null, visible });
  return opened;
}

const gpu = (uuid: string, facts = '', powerMw = 70_000): PowerDevice => ({
  uuid,
  facts,
  steps: [
    { atMs: 0, powerMw },
    { atMs: 2_000, powerMw: 350_000, util: 80 },
  ],
});
const sourcesOf = ({ meter }: Opened) => meter?.columns.map((column) => column.source.replace('nvml:', ''));
const codesOf = ({ absences }: Opened) =>
  absences.map(({ source, code }) => `${source.replace('nvml:', '')} ${code}`);

describe.skipIf(!hasStub())('sources in order of preference', () => {
  it.each<[string, string, string[], string[]]>([
    ['counter, with the mean power as cross-check', '', ['total-energy', '185', 'utilization'], []],
    [
      'counter alone where only an instant is known',
      'average=unsupported',
      ['total-energy', 'utilization'],
      [],
    ],
    [
      'mean power without a counter',
      'energy=unsupported',
      ['185', 'utilization'],
      ['total-energy not-supported'],
    ],
    [
      'instant power as the last of them',
      'energy=unsupported average=unsupported',
      ['186', 'utilization'],
      ['total-energy not-supported', '185 not-supported', 'samples not-supported'],
    ],
    [
      'utilisation alone, as on a virtual GPU',
      'energy=unsupported power=unsupported',
      ['utilization'],
      [
        'total-energy not-supported',
        '185 not-supported',
        'samples not-supported',
        '186 not-supported',
        'power-usage not-supported',
      ],
    ],
    ['a sliced GPU has no utilisation', 'mig=1', ['total-energy', '185'], ['utilization not-supported']],
  ])('%s', (_, facts, sources, codes) => {
    const result = open({ devices: [gpu('GPU-1', facts)] });
    expect(sourcesOf(result)).toEqual(sources);
    expect(codesOf(result)).toEqual(codes);
  });

  it('an old driver without the newer symbols still gives power and utilisation', () => {
    const result = open({ devices: [gpu('GPU-1')], library: oldDriverPath });
    expect(sourcesOf(result)).toEqual(['power-usage', 'utilization']);
    expect(codesOf(result)).toEqual([
      'total-energy no-symbol',
      '185 no-symbol',
      'samples no-symbol',
      '186 no-symbol',
    ]);
  });
});

describe.skipIf(!hasStub())('what is read', () => {
  it('raw integers of every GPU, each its own: never a mean', () => {
    const result = open({ devices: [gpu('GPU-1', 'energy0_mj=5', 100_000), gpu('GPU-2', '', 300_000)] });
    stub?.setTimeMs(1_000);
    // 100 W and 300 W for a second.
    expect(result.meter?.read()).toEqual([100_005, 100_000, 0, 300_000, 300_000, 0]);
  });

  it('who the GPU is', () => {
    const { meter } = open({
      devices: [gpu('GPU-1', 'limit_mw=600000'), gpu('GPU-2', 'mig=1')],
      extra: ['driver 570.1'],
    });
    expect(meter?.domains).toEqual([
      {
        id: 'GPU-1',
        component: 'gpu',
        parent: null,
        name: 'NVIDIA H100 80GB HBM3',
        scope: 'gpu',
        limit_mw: 600_000,
        driver: '570.1',
        library: stub?.library,
        mig: false,
        persistence: true,
      },
      {
        id: 'GPU-2',
        component: 'gpu',
        parent: null,
        name: 'NVIDIA H100 80GB HBM3',
        scope: 'gpu',
        limit_mw: null,
        driver: '570.1',
        library: stub?.library,
        mig: true,
        persistence: true,
      },
    ]);
  });

  it('the counter of a superchip is the module’s, not the GPU’s', () => {
    const { meter } = open({ devices: [{ ...gpu('GPU-1'), name: 'NVIDIA GH200 480GB' }] });
    expect(meter?.domains).toMatchObject([{ component: 'module', scope: 'module' }]);
  });

  it('a counter past 2^53 is refused once, not rounded', () => {
    // 2^53 + 1 mJ.
    const { meter } = open({ devices: [gpu('GPU-1', 'energy0_mj=9007199254740993 average=unsupported')] });
    expect([meter?.read()[0], meter?.read()[0]]).toEqual([null, null]);
    expect(meter?.takeEvents()).toMatchObject([{ e: 'refused', code: 'too-large', domain: 'GPU-1' }]);
  });

  it('a GPU that is lost gives nulls and two events', () => {
    const { meter } = open({ devices: [gpu('GPU-1')], extra: ['fault 0 all 4000 5000 15'] });
    const seen = [3_000, 4_000, 4_500, 5_000].map((ms) => {
      stub?.setTimeMs(ms);
      return [meter?.read()[2], meter?.takeEvents().map((event) => event.e)];
    });
    expect(seen).toEqual([
      [80, []],
      [null, ['lost']],
      [null, []],
      [80, ['back']],
    ]);
  });

  it('a fallback is appended once, and only where one is left', () => {
    const { meter } = open({ devices: [gpu('GPU-1', 'average=unsupported'), gpu('GPU-2')] });
    expect(meter?.read()).toHaveLength(5);
    expect(meter?.fallback('GPU-1')).toMatchObject({
      source: 'nvml:186',
      domain: 'GPU-1',
      quantity: 'power',
    });
    expect([meter?.fallback('GPU-1'), meter?.fallback('GPU-2')]).toEqual([null, null]);
    expect(meter?.read().at(-1)).toBe(70_000);
  });

  it('compute processes of the visible GPUs', () => {
    const { meter } = open({
      devices: [gpu('GPU-1'), gpu('GPU-2')],
      extra: ['proc 0 4242 1073741824 0 8000', 'proc 1 4343 1 0 8000'],
      visible: { CUDA_VISIBLE_DEVICES: '0' },
    });
    expect(meter?.computeProcesses()).toEqual([4242]);
  });
});

describe.skipIf(!hasStub())('visible devices', () => {
  it.each<[string, Record<string, string>, (boolean | undefined)[], string[]]>([
    ['one of two hidden', { CUDA_VISIBLE_DEVICES: '1' }, [false, undefined], ['visible hidden']],
    ['all hidden', { CUDA_VISIBLE_DEVICES: '-1' }, [false, false], ['visible hidden']],
    ['none hidden', {}, [undefined, undefined], []],
  ])('%s', (_, visible, expected, codes) => {
    const result = open({ devices: [gpu('GPU-1'), gpu('GPU-2')], visible });
    expect(result.meter?.domains.map((domain) => domain.visible)).toEqual(expected);
    expect(result.meter?.columns).toHaveLength(6);
    expect(codesOf(result)).toEqual(codes);
  });
});

describe.skipIf(!hasStub())('a driver that does not answer', () => {
  it.each<[string, string, string]>([
    ['not loaded', 'init code=9', 'driver-not-loaded'],
    ['updated and not reloaded', 'init code=18', 'version-mismatch'],
    ['blocked by a cgroup', 'init code=17', 'no-permission'],
    ['no permission', 'init code=4', 'no-permission'],
    ['an unknown code', 'init code=999', 'unknown'],
  ])('%s', (_, line, code) => {
    const result = open({ devices: [gpu('GPU-1')], extra: [line] });
    expect(result).toMatchObject({ meter: null, absences: [{ source: 'nvml', code }] });
  });

  it('shows no GPU', () => {
    expect(open({ devices: [] })).toMatchObject({
      meter: null,
      absences: [{ source: 'nvml', code: 'absent' }],
    });
  });

  it('has lost one GPU of two: the other is read', () => {
    const result = open({ devices: [gpu('GPU-1'), gpu('GPU-2')], extra: ['fault 0 all 0 9000 15'] });
    expect(result.meter?.domains.map((domain) => domain.id)).toEqual(['GPU-2']);
    expect(codesOf(result)).toEqual(['gpu0 lost']);
  });
});

it.skipIf(!hasStub())('a library that is no NVIDIA driver lacks its symbols', () => {
  expect(openNvidia({ sysroot: '', nvmlPath: 'libm.so.6', exporterUrl: null, visible: {} })).toMatchObject({
    meter: null,
    absences: [{ source: 'nvml', code: 'no-symbol', hint: expect.stringContaining('nvmlInit_v2') }],
  });
});

it('a captured machine has no driver', () => {
  expect(openNvidia({ sysroot: '/captured', nvmlPath: null, exporterUrl: null, visible: {} })).toMatchObject({
    meter: null,
    absences: [{ code: 'absent' }],
  });
});

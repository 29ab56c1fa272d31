// What a receipt proves of idle GPUs: how long and how much, and nothing where the figures do not carry it.
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { idleGpus } from '../../src/report/idle-gpus.ts';
import { step, withSteps } from './sample-idle.ts';
import { receipt } from './sample-model.ts';

const BUSY = step('Train', 540, 900, { gpu_busy: 0.97 });
const install = (rest: Parameters<typeof step>[3] = {}) => step('Install', 0, 540, { gpu_busy: 0, ...rest });
const briefly = (toS: number) => step('Install', 0, toS, { gpu_busy: 0 });

describe('a step', () => {
  // The sample's four GPUs draw 250 W at rest: 540 s × 250 W = 135 kJ.
  it.each<[string, Receipt, number | null]>([
    ['with its energy at rest', withSteps([install(), BUSY]), 135_000],
    ['of less energy than that: all it has', withSteps([install({ energy_j: 120_000 }), BUSY]), 120_000],
    [
      'by time alone where the step is said to have used nothing',
      withSteps([install({ energy_j: 0 }), BUSY]),
      null,
    ],
    ['by time alone where the rest is unknown', withSteps([install(), BUSY], null), null],
    ['by time alone where the sensor reads nothing at rest', withSteps([install(), BUSY], 0), null],
    [
      'by time alone on a shared machine',
      { ...withSteps([install(), BUSY]), energy: { ...withSteps([]).energy, attribution: 'shared' } },
      null,
    ],
  ])('%s', (_, of, energyJ) => {
    expect(idleGpus(of)).toEqual([{ step: 'Install', gpus: 4, seconds: 540, ofS: 1_000, energyJ }]);
  });

  it.each<[string, Receipt]>([
    ['whose use is not known', withSteps([install({ gpu_busy: null }), BUSY])],
    ['that uses one GPU of four for a tenth of the time', withSteps([install({ gpu_busy: 0.025 }), BUSY])],
    ['beside another', withSteps([install({ shared: true }), BUSY])],
    ['of less than a minute', withSteps([briefly(59), BUSY])],
    [
      'of a trace with gaps',
      { ...withSteps([install(), BUSY]), energy: { ...receipt.energy, degraded: true } },
    ],
    ['of a job of a moment', { ...withSteps([install(), BUSY]), duration_s: 9 }],
    ['without a GPU', { ...withSteps([install(), BUSY]), machine: { ...receipt.machine, gpus: [] } }],
  ])('nothing of one %s', (_, of) => {
    expect(idleGpus(of)).toEqual([]);
  });

  it.each([
    ['a tenth of a short job counts', 300, 30, true],
    ['less than that does not', 300, 29, false],
    ['nor do a few seconds of a very short one', 60, 9, false],
  ])('%s', (_, duration_s, seconds, counts) => {
    const of = { ...withSteps([briefly(seconds), BUSY]), duration_s };
    expect(idleGpus(of)).toHaveLength(counts ? 1 : 0);
  });

  it('of many the three that hold most', () => {
    const steps = [70, 90, 60, 80, 100].map((length, i) =>
      step(`s${length}`, i * 100, i * 100 + length, { gpu_busy: 0 }),
    );
    expect(idleGpus(withSteps([...steps, BUSY])).map((one) => one.step)).toEqual(['s100', 's90', 's80']);
  });

  it('a mark within it is the same time', () => {
    const mark = step('wheels', 100, 300, { kind: 'mark', gpu_busy: 0 });
    expect(idleGpus(withSteps([mark, install(), BUSY])).map((one) => one.step)).toEqual(['Install']);
    expect(idleGpus(withSteps([mark, install({ gpu_busy: 0.3 }), BUSY])).map((one) => one.step)).toEqual([
      'wheels',
    ]);
  });
});

describe('the whole job', () => {
  const lint = (toS: number, gpu_busy: number | null) => step('Lint', 540, toS, { gpu_busy });

  it('where no step used a GPU, and they are all of it but moments', () => {
    // 960 s × 250 W = 240 kJ.
    expect(idleGpus(withSteps([install(), lint(960, 0), step('Clean up', 960, 961)]))).toEqual([
      { step: null, gpus: 4, seconds: 960, ofS: 1_000, energyJ: 240_000 },
    ]);
  });

  it.each([
    ['a kernel now and then is a use', lint(960, 0.001)],
    ['more than moments are not known', lint(940, 0)],
    ['a long step is not known', lint(960, null)],
  ])('else its steps: %s', (_, second) => {
    expect(idleGpus(withSteps([install(), second])).map((one) => one.step)).toContain('Install');
  });
});

// Files that CodeCarbon 3.3.0 wrote; how they came about is in test/fixtures/foreign/README.md.
import { describe, expect, it } from 'vitest';
import { codesOf, fixture, imported, lone } from './foreign-files.ts';

describe('a file of several runs', () => {
  const { receipts, problems, skipped } = imported([fixture('codecarbon/emissions.csv')]);

  it('has a receipt of every run, and of the flushed one its last total alone', () => {
    expect(receipts.map(({ subject }) => subject.name)).toEqual([
      'train-small',
      'train-small',
      'evaluate',
      'train-small',
      'train-small',
    ]);
    expect(problems).toEqual([]);
    expect(skipped).toEqual([
      { file: 'codecarbon/emissions.csv', line: 6, why: 'a longer row of the same run holds it' },
    ]);
  });

  it('has IT energy in joules, the PUE undone', () => {
    // kWh of the file's first row, × 3,600,000 / 1.2; the sum of the three is 813.334 J.
    const { energy, carbon } = receipts[0] ?? { energy: null, carbon: null };
    expect(energy?.components.gpu?.energy_j).toBeCloseTo((0.00025000019999999996 * 3.6e6) / 1.2, 9);
    expect(energy?.components.cpu?.energy_j).toBeCloseTo((1.8345340336863676e-6 * 3.6e6) / 1.2, 9);
    expect(energy?.components.dram?.energy_j).toBeCloseTo((1.9276619413382527e-5 * 3.6e6) / 1.2, 9);
    expect(energy?.total_j).toBeCloseTo((0.0002711113534470688 * 3.6e6) / 1.2, 9);
    expect(carbon?.pue).toBe(1.2);
    expect(carbon?.pue_source).toBe('CodeCarbon');
  });

  it('claims a counter of the GPU alone, and neither coverage nor accuracy', () => {
    const { components, shares, coverage, uncertainty_percent: percent } = receipts[0]?.energy ?? {};
    expect(components?.gpu).toMatchObject({
      provenance: 'measured',
      source: 'CodeCarbon 3.3.0',
      coverage: null,
    });
    expect(components?.cpu?.provenance).toBe('modelled');
    expect(components?.dram?.provenance).toBe('modelled');
    // 0.000250000 of 0.000271111 kWh.
    expect(shares?.measured).toBeCloseTo(0.9221, 4);
    expect(shares?.assumed).toBe(0);
    expect([coverage, percent]).toEqual([null, null]);
  });

  it('has grams, and an intensity that nobody stated', () => {
    const { carbon } = receipts[0] ?? {};
    expect(carbon?.emissions_g).toBeCloseTo(0.10327987, 8);
    // 0.00010327987009566086 kg over 0.0002711113534470688 kWh: Germany in the tool's table.
    expect(carbon?.intensity_g_per_kwh).toBeCloseTo(380.95, 2);
    expect(carbon).toMatchObject({
      zone: 'DE',
      resolved_by: 'CodeCarbon 3.3.0',
      intensity_source: 'CodeCarbon, not stated',
      intensity_year: null,
    });
  });

  it('has the local time put right, and the machine', () => {
    expect(receipts[0]).toMatchObject({
      ended_at: '2026-11-22T10:22:34.000Z',
      started_at: '2026-11-22T10:22:30.934Z',
    });
    expect(receipts[0]?.machine).toMatchObject({
      device: null,
      gpus: [{ model: 'NVIDIA H100 80GB HBM3', power_limit_w: null, driver: null }],
      cpu: { model: 'AMD EPYC', threads: 2 },
    });
    expect(receipts[0]?.versions).toEqual({ action: 'CodeCarbon 3.3.0', estimator: 0, datasets: 'none' });
  });

  it('keeps no coordinates', () => {
    expect(JSON.stringify(receipts)).not.toMatch(/\b(?:8\.7|50\.1)\b|hesse/);
  });
});

describe('a file of', () => {
  it('an offline tracker has one whole row, and the shortened ones are named by line', () => {
    const { receipts, problems } = imported([fixture('codecarbon/offline-appended.csv')]);
    expect(receipts).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
    expect(problems[0]?.why).toMatch(/^it has 35 fields where the header has 38/);
  });

  it('a GPU without a counter has no figure of it, and is never compared', () => {
    const { energy, absences } = lone([fixture('codecarbon/no-counter.csv')]);
    expect(energy.components.gpu).toBeUndefined();
    expect(energy.degraded).toBe(true);
    expect(absences).toContainEqual(
      expect.objectContaining({ source: 'CodeCarbon gpu_energy', code: 'not-counted' }),
    );
  });

  it('a machine that was not located may be anywhere', () => {
    const receipt = lone([fixture('codecarbon/no-network-two-gpus.csv')]);
    expect(codesOf(receipt)).toContain('possible-fallback');
    expect(receipt.carbon.zone).toBe('CA');
    expect(receipt.machine.gpus).toHaveLength(2);
  });

  it('process tracking says so', () => {
    const { receipts } = imported([fixture('codecarbon/process-updated.csv')]);
    expect(receipts.map(({ energy }) => energy.attribution)).toEqual(['shared', 'shared']);
    expect(codesOf(receipts[0] ?? lone([]))).toContain('process-tracking');
  });

  it('the logger is the same in JSON', () => {
    expect(lone([fixture('codecarbon/logger.json')])).toMatchObject({
      subject: { name: 'logged', series: '[null,null,{},"logged","command",null]' },
      carbon: { zone: 'FR', pue: 1 },
    });
  });
});

describe('tasks', () => {
  it('are spans of their run where its own row is given, and put its duration right', () => {
    const receipt = lone([fixture('codecarbon/tasks.csv'), fixture('codecarbon/tasks_fine-tune.csv')]);
    expect(receipt.spans.map(({ label }) => label)).toEqual(['load data', 'fit']);
    const energies = receipt.spans.map(({ energy_j: energy }) => energy ?? 0);
    expect(energies[0]).toBeCloseTo(0.00018831184916744608 * 3.6e6, 6);
    expect(energies.reduce((a, b) => a + b)).toBeCloseTo(receipt.energy.total_j ?? 0, 6);
    // The row of the run says 1.502 s, which is its last task alone.
    expect(receipt.duration_s).toBeCloseTo(1.5013241300039226 + 1.5020227299974067, 9);
    expect(codesOf(receipt)).toContain('duration-from-tasks');
  });

  it('are runs of their own without it', () => {
    const { receipts } = imported([fixture('codecarbon/tasks_fine-tune.csv')]);
    expect(receipts.map(({ subject }) => subject.name)).toEqual(['tasks · load data', 'tasks · fit']);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(2);
    expect(codesOf(receipts[0] ?? lone([]))).toContain('pue-not-stated');
  });
});

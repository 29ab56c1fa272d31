// Rows as they may come: older, hostile, torn. The rules are those of CodeCarbon's own writer (output_methods/file.py, 3.3.0).
import { describe, expect, it } from 'vitest';
import { gpuModels } from '../../../../src/account/receipt/foreign/codecarbon/gpu-models.ts';
import { codesOf, documentOf, imported, lone } from './foreign-files.ts';

const ROW: Readonly<Record<string, string>> = {
  timestamp: '2026-11-22T11:00:00',
  project_name: 'train',
  run_id: '0a0c8098-35f8-4f50-a8b7-4e56bcc7850b',
  duration: '100',
  emissions: '0.001',
  cpu_energy: '0.1',
  gpu_energy: '0.7',
  ram_energy: '0.2',
  energy_consumed: '1',
  country_iso_code: 'FRA',
  codecarbon_version: '3.3.0',
  gpu_count: '1',
  gpu_model: '1 x A',
  tracking_mode: 'machine',
  pue: '2',
};

const csv = (...rows: readonly Readonly<Record<string, string>>[]): string => {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((line) => line.join(','))
    .join('\n');
};
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(ROW).filter(([name]) => !names.includes(name)));

describe('a row', () => {
  it('is read by the names in the header, whatever their order', () => {
    const turned = Object.fromEntries(Object.entries(ROW).toReversed());
    expect(lone([documentOf(csv(turned))])).toEqual(lone([documentOf(csv(ROW))]));
  });

  it('of before the parts and the PUE has a total, and they are null', () => {
    const old = without(
      'cpu_energy',
      'gpu_energy',
      'ram_energy',
      'pue',
      'gpu_count',
      'gpu_model',
      'tracking_mode',
    );
    const receipt = lone([documentOf(csv({ ...old, codecarbon_version: '1.2.0' }))]);
    expect(receipt.energy).toMatchObject({ total_j: 3_600_000, components: {}, shares: null });
    expect(receipt.carbon).toMatchObject({ pue: 1, pue_source: null });
    expect(receipt.versions.action).toBe('CodeCarbon 1.2.0');
    expect(codesOf(receipt)).toContain('pue-not-stated');
  });

  it('without energy or grams says so, and has no zero', () => {
    const receipt = lone([documentOf(csv({ ...ROW, energy_consumed: '', emissions: '' }))]);
    expect([receipt.energy.total_j, receipt.carbon.emissions_g]).toEqual([null, null]);
    expect(receipt.absences.map(({ source }) => source)).toEqual([
      'CodeCarbon energy_consumed',
      'CodeCarbon emissions',
    ]);
  });

  it('of a run without GPU has 0 for it, which is no missing counter', () => {
    const { energy } = lone([
      documentOf(csv({ ...ROW, gpu_energy: '0', gpu_count: '0', energy_consumed: '0.3' })),
    ]);
    expect(energy.degraded).toBe(false);
    expect(energy.components.gpu).toBeUndefined();
  });

  it.each([
    ['a figure that is no number', { duration: 'long' }, 'its duration is not a number'],
    ['no duration', { duration: '' }, 'its duration is missing'],
    ['a negative energy', { cpu_energy: '-0.1' }, 'its cpu_energy is below 0'],
    ['an infinite energy', { gpu_energy: 'inf' }, 'its gpu_energy is not a number'],
    ['a PUE that would create energy', { pue: '0.5' }, 'its pue is below 1'],
    ['half a thread', { cpu_count: '1.5' }, 'its cpu_count is no whole number'],
    [
      'parts that are not the whole',
      { energy_consumed: '1.01' },
      'its energy_consumed is not the sum of its parts',
    ],
    [
      'a time with another calendar',
      { timestamp: '22.11.2026' },
      'its timestamp is no local time such as 2026-11-22T11:14:51',
    ],
    [
      'more than all power of earth',
      { cpu_energy: '1e14', gpu_energy: '0', ram_energy: '0', energy_consumed: '1e14' },
      /The receipt's "energy.total_j" is not valid/,
    ],
  ])('with %s is named and costs only itself', (_, cells, why) => {
    const bad = { cpu_count: '2', ...ROW, ...cells, run_id: 'bad' };
    const { receipts, problems } = imported([
      documentOf(csv({ cpu_count: '2', ...ROW }, bad), 'emissions.csv'),
    ]);
    expect(receipts).toHaveLength(1);
    expect(problems).toEqual([
      { file: 'emissions.csv', line: 3, why: typeof why === 'string' ? why : expect.stringMatching(why) },
    ]);
  });

  it('that was cut off is named, and so is every row that a lost quote swallows', () => {
    const { receipts, problems } = imported([documentOf(`${csv(ROW)}\n"2026-11-22T11:0`)]);
    expect(receipts).toHaveLength(1);
    expect(problems).toEqual([{ file: 'given', line: 3, why: 'a quote is opened and never closed' }]);
  });

  it('never gives away who ran it and where', () => {
    const text = csv({ ...ROW, longitude: '8.7', latitude: '50.1', user: 'alice', experiment_id: 'secret' });
    expect(JSON.stringify(imported([documentOf(text)]))).not.toMatch(/8\.7|50\.1|alice|secret/);
  });
});

describe('rows of one run', () => {
  it('are totals so far, in any order and file: the longest is taken', () => {
    const early = {
      ...ROW,
      duration: '10',
      energy_consumed: '0.3',
      cpu_energy: '0.1',
      gpu_energy: '0.1',
      ram_energy: '0.1',
    };
    const files = [documentOf(csv(ROW), 'emissions.csv'), documentOf(csv(early), 'emissions.csv.bak')];
    expect(lone(files).duration_s).toBe(100);
    expect(lone(files.toReversed())).toEqual(lone(files));
  });

  it('without a run id are runs each, and found again', () => {
    const [first, second] = [without('run_id'), { ...without('run_id'), timestamp: '2026-11-22T12:00:00' }];
    const ids = () => imported([documentOf(csv(first, second))]).receipts.map(({ id }) => id);
    expect(new Set(ids()).size).toBe(2);
    expect(ids()).toEqual(ids());
  });
});

describe('the GPUs of a row', () => {
  it.each([
    [2, '2 x NVIDIA A100', ['NVIDIA A100', 'NVIDIA A100']],
    [2, '1 x NVIDIA H100 80GB HBM31 x NVIDIA A100', ['NVIDIA H100 80GB HBM3', 'NVIDIA A100']],
    [3, '2 x A1001 x B', ['A100', 'A100', 'B']],
    [12, '2 x A10 x B', Array(12).fill('2 x A10 x B')],
    [3, '2 x NVIDIA L4G1 x NVIDIA L40S', ['NVIDIA L4G', 'NVIDIA L4G', 'NVIDIA L40S']],
    [1, null, [null]],
    [0, '', []],
    [null, '1 x A', []],
  ])('%s of %j are %j', (count, text, models) => {
    expect(gpuModels(count, text)).toEqual(models);
  });
});

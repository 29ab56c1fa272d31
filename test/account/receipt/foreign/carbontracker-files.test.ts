// Logs that Carbontracker 2.4.3 wrote; how they came about is in test/fixtures/foreign/README.md.
import { describe, expect, it } from 'vitest';
import { codesOf, fixture, imported, lone } from './foreign-files.ts';

const pair = (folder: string, stem: string) => [
  fixture(`carbontracker/${folder}/${stem}_carbontracker.log`),
  fixture(`carbontracker/${folder}/${stem}_carbontracker_output.log`),
];
const EPOCHS = pair('epochs', '260.866990_2026-11-22T111734Z');
const TWO = pair('two-gpus', '279.752698_2026-11-22T111743Z');
const INTERRUPTED = pair('interrupted', '298.248239_2026-11-22T111752Z');
const NAMES = pair('names', '317.944815_2026-11-22T111759Z');

describe('a run of three epochs of four', () => {
  const receipt = lone(EPOCHS);

  it('has the energy that was measured, not the predicted, and no PUE in it', () => {
    // "Actual consumption for 3 epoch(s)": 0.000897996367 kWh with a PUE of 1.58.
    expect(receipt.energy.total_j).toBeCloseTo((0.000897996367 * 3.6e6) / 1.58, 9);
    // 250 W for three times 2.20 s.
    expect(receipt.energy.components.gpu?.energy_j).toBeCloseTo(1_650, 6);
    expect(receipt.energy.components.cpu?.energy_j).toBeCloseTo(396, 6);
    expect(receipt.energy.components.gpu).toMatchObject({
      provenance: 'modelled',
      source: 'Carbontracker 2.4.3',
    });
    expect(receipt.carbon).toMatchObject({
      pue: 1.58,
      pue_source: 'Carbontracker',
      intensity_g_per_kwh: 445,
    });
    expect(receipt.carbon.emissions_g).toBeCloseTo(0.39960838334, 9);
  });

  it('has a span of every epoch, on a clock put right: the Z of the name is wrong', () => {
    expect(receipt.spans.map(({ label, energy_j: energy }) => [label, Math.round(energy ?? 0)])).toEqual([
      ['Epoch 1', 682],
      ['Epoch 2', 682],
      ['Epoch 3', 682],
    ]);
    expect(receipt.ended_at).toBe('2026-11-22T10:17:42.000Z');
    expect(receipt.duration_s).toBeCloseTo(6.6, 9);
  });

  it('may be anywhere, and names its series after the tool', () => {
    expect(codesOf(receipt)).toEqual(['intensity-not-stated', 'possible-fallback']);
    expect(receipt.subject.name).toBe('carbontracker');
    expect(receipt.id).toBe('carbontracker-260.866990_2026-11-22T111734Z');
  });

  it('is one run in any order of its logs, with the log of errors left out', () => {
    expect(lone(EPOCHS.toReversed())).toEqual(receipt);
    const errors = fixture('carbontracker/two-gpus/279.752698_2026-11-22T111743Z_carbontracker_err.log');
    const { receipts, problems, skipped } = imported([...EPOCHS, errors]);
    expect([receipts.length, problems.length]).toEqual([1, 0]);
    expect(skipped).toEqual([{ file: errors.name, line: null, why: 'it holds no measurement' }]);
  });
});

describe('either log alone has what it has', () => {
  it('the standard log the sum of its epochs', () => {
    const receipt = lone(EPOCHS.slice(0, 1));
    expect(receipt.energy.total_j).toBeCloseTo(2_046, 6);
    expect(codesOf(receipt)).toContain('total-from-power');
  });

  it('the output log a total, under a PUE that is assumed', () => {
    const receipt = lone(EPOCHS.slice(1));
    expect(receipt.energy.total_j).toBeCloseTo((0.000897996367 * 3.6e6) / 1.58, 9);
    expect(receipt.energy.components).toEqual({});
    expect(receipt.versions.action).toBe('Carbontracker');
    expect(codesOf(receipt)).toContain('pue-not-stated');
  });
});

it('the mean over two GPUs is imported as it stands, and the sum is told in words alone', () => {
  const receipt = lone(TWO);
  // 200 W for 6.6 s in place of 100 W + 300 W: 0.0004767 kWh with the processor, and 1,320 J more would be right.
  expect(receipt.energy.components.gpu?.energy_j).toBeCloseTo(1_320, 6);
  expect(receipt.machine.gpus.map(({ model }) => model)).toEqual([
    'NVIDIA A100-SXM4-40GB',
    'NVIDIA A100-SXM4-40GB',
  ]);
  expect(receipt.notes.find(({ code }) => code === 'devices-averaged')?.text).toBe(
    'The tool took the mean over 2 gpu devices for their sum: all together would be 0.0008434 kWh of IT energy, and 0.0004767 kWh is what it wrote.',
  );
});

it('an interrupted training is another amount of work, so no success', () => {
  const receipt = lone(INTERRUPTED);
  expect(receipt.subject.outcome).toBe('cancelled');
  expect(receipt.spans).toHaveLength(2);
  expect(receipt.energy.total_j).toBeCloseTo((0.000571449721 * 3.6e6) / 1.58, 9);
});

it('names of devices keep their dots and commas', () => {
  const { machine, notes } = lone(NAMES);
  expect(machine.gpus.map(({ model }) => model)).toEqual(['Test, GPU v2.5']);
  expect(machine.cpu.model).toBe('Intel(R) Xeon(R) CPU @ 2.20GHz, rev. 3');
  expect(notes.map(({ code }) => code)).not.toContain('devices-averaged');
});

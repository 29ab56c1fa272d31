// What must agree for two entries to be comparable, in which words they differ, and how hardware is named.
import { describe, expect, it } from 'vitest';
import { MATCH_FIELDS, type MatchField } from '../../../src/review/budget/policy.ts';
import { hardwareOf } from '../../../src/review/comparison/hardware.ts';
import { classDifference, machineClass } from '../../../src/review/comparison/machine-class.ts';
import { baseRun } from '../entry-builder.ts';

const gpu = (source: string) => ({ gpu: { energy_j: 1, provenance: 'measured', source } }) as const;
const DIFFERENT = [
  { change: { machine: { gpu_models: ['NVIDIA A100'] } }, fields: ['GPU model'] },
  { change: { machine: { power_limits_w: [500] } }, fields: ['power limit'] },
  { change: { machine: { mig: true } }, fields: ['MIG'] },
  { change: { machine: { mig: null } }, fields: ['MIG'] },
  { change: { machine: { mig_slices: ['2/7'] } }, fields: ['MIG slices'] },
  { change: { machine: { cpu_model: 'AMD EPYC 9654' } }, fields: ['CPU model'] },
  { change: { machine: { cpu_threads: 32 } }, fields: ['CPU threads'] },
  { change: { energy: { components: gpu('nvidia-smi') } }, fields: ['meter of a component'] },
  { change: { energy: { components: {} } }, fields: ['meter of a component'] },
  { change: { versions: { action: '1', estimator: 2, datasets: '1' } }, fields: ['estimator version'] },
  {
    change: {
      machine: { gpu_models: ['NVIDIA H100 80GB HBM3', 'NVIDIA H100 80GB HBM3'], power_limits_w: [700, 700] },
    },
    fields: ['GPU model', 'GPU count', 'power limit'],
  },
];
const SAME = [
  { name: 'another device', change: { machine: { device: 'h:ffffffffffffffff' } } },
  { name: 'another driver', change: { machine: { driver: '580.1' } } },
  { name: 'another action version', change: { versions: { action: '2', estimator: 1, datasets: '2' } } },
  { name: 'another energy of the same meter', change: { energy: { components: gpu('nvml-counter') } } },
];

describe('machineClass', () => {
  it.each(DIFFERENT)('differs in $fields', ({ change, fields }) => {
    const [a, b] = [baseRun(1), baseRun(2, change)];
    expect(machineClass(a, MATCH_FIELDS)).not.toBe(machineClass(b, MATCH_FIELDS));
    expect(classDifference(a, b, MATCH_FIELDS)).toEqual(fields);
  });

  it.each(SAME)('is the same with $name', ({ change }) => {
    expect(machineClass(baseRun(1), MATCH_FIELDS)).toBe(machineClass(baseRun(2, change), MATCH_FIELDS));
  });

  it('does not depend on the order of the GPUs', () => {
    const models = (gpu_models: string[], power_limits_w: number[]) =>
      machineClass(baseRun(1, { machine: { gpu_models, power_limits_w } }), MATCH_FIELDS);
    expect(models(['A', 'B'], [300, 700])).toBe(models(['B', 'A'], [700, 300]));
  });
});

describe('baseline.match', () => {
  const apart = baseRun(2, { machine: { gpu_models: ['NVIDIA A100'], cpu_threads: 32 } });
  it.each<{ match: readonly MatchField[]; fields: readonly string[] }>([
    { match: ['gpu-model'], fields: ['GPU model'] },
    { match: ['cpu-threads', 'gpu-model'], fields: ['GPU model', 'CPU threads'] },
    { match: ['power-limit', 'mig'], fields: [] },
    { match: [], fields: [] },
  ])('$match tells apart by $fields', ({ match, fields }) => {
    expect(classDifference(baseRun(1), apart, match)).toEqual(fields);
    expect(machineClass(baseRun(1), match) === machineClass(apart, match)).toBe(fields.length === 0);
  });

  it('is a set: its order is nothing', () => {
    const turned = MATCH_FIELDS.toReversed();
    expect(machineClass(apart, turned)).toBe(machineClass(apart, MATCH_FIELDS));
  });
});

it('two of seven slices are another machine than seven of seven', () => {
  const [part, whole] = ['2/7', '7/7'].map((slices) =>
    baseRun(1, { machine: { mig: true, mig_slices: [slices] } }),
  );
  expect(part && whole && classDifference(part, whole, MATCH_FIELDS)).toEqual(['MIG slices']);
  expect(part && hardwareOf(part)).toBe('NVIDIA H100 80GB HBM3 (MIG 2/7)');
});

describe('hardwareOf', () => {
  it.each([
    { gpu_models: ['NVIDIA H100', 'NVIDIA H100'], expected: '2 × NVIDIA H100' },
    { gpu_models: ['NVIDIA H100'], expected: 'NVIDIA H100' },
    { gpu_models: ['NVIDIA H100', 'NVIDIA A100', 'NVIDIA H100'], expected: 'NVIDIA A100 + 2 × NVIDIA H100' },
    { gpu_models: [null], expected: 'unknown GPU' },
    { gpu_models: [], expected: 'AMD EPYC 9354' },
  ])('$gpu_models: $expected', ({ gpu_models, expected }) => {
    expect(hardwareOf(baseRun(1, { machine: { gpu_models } }))).toBe(expected);
  });

  it('says so when nothing is known', () => {
    expect(hardwareOf(baseRun(1, { machine: { gpu_models: [], cpu_model: null } }))).toBe('unknown hardware');
  });
});

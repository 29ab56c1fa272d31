// A complete input of `account` for tests, with factor tables small enough to compute with by hand.
import type { AccountInput } from '../../src/account/account.ts';
import type { Factors } from '../../src/account/energy/model/factors.ts';
import type { Trace } from '../../src/measure/trace/trace.ts';
import { gramsPerKwh } from '../../src/units.ts';

export const FACTORS: Factors = {
  cpus: [
    { name: 'AMD EPYC 9354', tdp_w: 280, threads: 64, family: 'Genoa' },
    { name: 'AMD EPYC 7F52', tdp_w: 240, threads: 32, family: 'Rome' },
    { name: 'Intel Core i9-13900K', tdp_w: 125, threads: null, family: null },
  ],
  families: [
    {
      family: 'Rome',
      name_pattern: 'EPYC 7[0-9A-Z]{2}2',
      idle_w_per_thread: 0.5,
      full_w_per_thread: 1.7,
      results: 36,
    },
    {
      family: 'Genoa',
      name_pattern: 'EPYC 9[0-9A-Z]{2}4',
      idle_w_per_thread: 0.6,
      full_w_per_thread: 1.8,
      results: 72,
    },
    {
      family: 'Sapphire Rapids',
      name_pattern: 'Xeon (?:Bronze|Silver|Gold|Platinum) [345689]4[0-9]{2}',
      idle_w_per_thread: 1,
      full_w_per_thread: 4,
      results: 63,
    },
  ],
  gpus: [{ name: 'NVIDIA H100 80GB HBM3', tdp_w: 700 }],
  ramWattsPerGb: 0.3725,
};

export function inputOf(trace: Trace, extra: Partial<AccountInput> = {}): AccountInput {
  const reference = {
    zone: 'FR',
    from: null,
    to: null,
    value: gramsPerKwh(36),
    kind: 'average',
    scope: 'lifecycle',
    basis: 'consumption',
    source: 'electricity-maps-yearly',
    year: 2025,
    licence: 'ODbL-1.0',
    estimated: false,
    forecast: false,
  } as const;
  return {
    trace,
    id: '1-1-train-0123456789abcdef',
    subject: {
      repository: 'octo/train',
      repository_id: 1,
      head_repository_id: 1,
      workflow: '.github/workflows/ci.yml',
      job: 'train',
      name: null,
      matrix: { precision: 'fp16' },
      scope: 'job',
      within: null,
      series: '[".github/workflows/ci.yml","train",{"precision":"fp16"},null,"job",null]',
      sha: '1'.repeat(40),
      head_sha: '2'.repeat(40),
      tree: '3'.repeat(40),
      ref: 'refs/pull/12/merge',
      event: 'pull_request',
      pull_request: 12,
      run_id: 1,
      run_attempt: 1,
      outcome: 'success',
    },
    window: null,
    stepNames: [],
    inventory: {
      os: 'linux',
      virtual: false,
      memoryGb: null,
      cpuModel: null,
      threads: null,
      machineId: 'machine-1',
    },
    factors: FACTORS,
    placement: { region: 'FR', zone: 'FR', country: 'FR', resolvedBy: 'input', pue: null, pueSource: null },
    refusals: [],
    scope: 'lifecycle',
    reference,
    world: { ...reference, zone: 'WORLD', value: gramsPerKwh(473), source: 'world', year: 2024 },
    intensityFor: async () => ({ intensities: [reference], refusals: [], notes: [] }),
    facts: { pue: null, pueSource: null, wallFactor: null, overheadWatts: null, price: null },
    work: null,
    salt: 'salt',
    embodied: { table: [], statedKg: null, lifetimeHours: null },
    versions: { action: '0.1.0', datasets: 'test' },
    ...extra,
  };
}

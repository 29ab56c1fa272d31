// Ledger entries for tests: a clean base run on one H100, with what a case is about changed by name.
import type { LineCommit } from '../../src/review/comparison/anchor.ts';
import { ENTRY_SCHEMA, type Entry } from '../../src/review/history/entry.ts';
import { type EpochMs, epochMs } from '../../src/units.ts';

export const SERIES = '[".github/workflows/ci.yml","train",{},null,"job",null]';
export const NOW: EpochMs = epochMs(Date.parse('2026-06-01T00:00:00Z'));
const MS_PER_HOUR = 3_600_000;
const JOULES_PER_WH = 3_600;

/** The n-th commit of a test, as 40 hexadecimal digits. */
export const sha = (n: number): string => n.toString(16).padStart(40, '0');

type Change = Partial<Omit<Entry, 'machine' | 'energy'>> & {
  readonly wh?: number;
  readonly machine?: Partial<Entry['machine']>;
  readonly energy?: Partial<Entry['energy']>;
};

/** Commit `n` on main, measured `n` hours before NOW, so that a larger n is an older commit. */
export function baseRun(n: number, change: Change = {}): Entry {
  const { wh = 100, machine, energy, ...rest } = change;
  return {
    schema: ENTRY_SCHEMA,
    receipt: `r-${n}`,
    series: SERIES,
    scope: 'job',
    within: null,
    repository_id: 1,
    head_repository_id: 1,
    event: 'push',
    ref: 'refs/heads/main',
    pull_request: null,
    sha: sha(n),
    head_sha: sha(n),
    tree: null,
    run_id: 1_000_000 - n,
    run_attempt: 1,
    outcome: 'success',
    started_at: new Date(NOW - n * MS_PER_HOUR).toISOString(),
    duration_s: 60,
    machine: {
      device: 'h:0123456789abcdef',
      gpu_models: ['NVIDIA H100 80GB HBM3'],
      power_limits_w: [700],
      mig: false,
      driver: '570.86.15',
      cpu_model: 'AMD EPYC 9354',
      cpu_threads: 64,
      contended: false,
      ...machine,
    },
    energy: {
      total_j: wh * JOULES_PER_WH,
      assumed_j: 0,
      uncertainty_percent: 7,
      coverage: 1,
      degraded: false,
      measured: 0.93,
      components: {
        gpu: { energy_j: wh * JOULES_PER_WH, provenance: 'measured', source: 'nvml-counter' },
      },
      ...energy,
    },
    spans: [],
    curve_w: [],
    zone: 'DE',
    reference_g_per_kwh: 342,
    pue: 1,
    emissions_g: null,
    work: null,
    versions: { action: '1.0.0', estimator: 1, datasets: '2026-01' },
    ...rest,
  };
}

/** An attempt of pull request 12, ran on its merge commit. */
export const pullRun = (change: Change = {}): Entry =>
  baseRun(0, {
    receipt: 'pr-1',
    event: 'pull_request',
    ref: 'refs/pull/12/merge',
    pull_request: 12,
    sha: 'f'.repeat(40),
    head_sha: 'e'.repeat(40),
    run_id: 2_000_000,
    ...change,
  });

/** Id of the tree of the n-th commit. */
export const tree = (n: number): string => `7${n.toString(16).padStart(39, '0')}`;

/** Main as it was before the pull request: commit 1 is the anchor. */
export const mainLine = (length: number): readonly LineCommit[] =>
  Array.from({ length }, (_, i) => ({ sha: sha(i + 1), tree: tree(i + 1) }));

/** One clean run on each of the newest commits of main, newest first, with these energies in Wh. */
export const baseRuns = (energiesWh: readonly number[], change: Change = {}): readonly Entry[] =>
  energiesWh.map((wh, i) => baseRun(i + 1, { wh, ...change }));

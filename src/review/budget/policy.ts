// How verdicts are reached and what they do to the build: the judged half of `.github/carbon.yml`, with its defaults.
export type Consequence = 'pass' | 'warn' | 'fail';

export interface Policy {
  /** `stop` ends a wrapped command early; what is over is judged as with `fail`. */
  readonly onExceed: 'fail' | 'warn' | 'stop';
  readonly inconclusive: Consequence;
  readonly noBaseline: Consequence;
  readonly missing: Consequence;
  /** Share of the energy that must be measured for a `fail`, 0..1. */
  readonly measuredFloor: number;
  /** One-sided significance level. */
  readonly alpha: number;
  /** Standard deviation of the prior on the log scale, and its weight in degrees of freedom. */
  readonly priorNoise: number;
  readonly priorWeight: number;
  /** Fraction below which a change is never an alert. */
  readonly minEffect: number;
  /** Extra attempts an alert needs before it turns red. */
  readonly confirm: number;
  readonly minSamples: number;
  readonly maxSamples: number;
  readonly maxAgeDays: number;
  /** Commits between the anchor and the newest baseline value. */
  readonly maxDistance: number;
  readonly cutAtChangePoint: boolean;
  /** History before this commit is not used. */
  readonly since: string | null;
  /** What other hardware than the base's does to the build; `inconclusive` where the config says nothing of it. */
  readonly mismatch: Consequence | null;
  /** The prior is learnt from the other series of the machine class; off where the config states a noise. */
  readonly learnPrior: boolean;
  /** Fields that make up the machine class. */
  readonly match: readonly MatchField[];
  readonly series: SeriesRules;
  readonly mutes: readonly Mute[];
}

/** Values of `baseline.match`. */
export const MATCH_FIELDS = [
  'gpu-model',
  'gpu-count',
  'power-limit',
  'mig',
  'cpu-model',
  'cpu-threads',
  'source-per-component',
  'estimator-version',
] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/** Which runs are one series. */
export interface SeriesRules {
  /** Matrix keys that count; null for all. */
  readonly matrix: readonly string[] | null;
  /** Old job id, or workflow path, to the new one. */
  readonly alias: Readonly<Record<string, string>>;
}

/** A series that is shown and does not gate. */
export interface Mute {
  /** Glob over labels of jobs. */
  readonly series: string;
  /** `YYYY-MM-DD`, UTC, the last day. */
  readonly until: string;
  readonly reason: string;
}

export const DEFAULT_POLICY: Policy = {
  onExceed: 'fail',
  inconclusive: 'pass',
  noBaseline: 'pass',
  missing: 'warn',
  measuredFloor: 0,
  alpha: 0.01,
  priorNoise: 0.05,
  priorWeight: 4,
  minEffect: 0.05,
  confirm: 0,
  minSamples: 5,
  maxSamples: 30,
  maxAgeDays: 90,
  maxDistance: 50,
  cutAtChangePoint: true,
  since: null,
  mismatch: null,
  learnPrior: true,
  match: MATCH_FIELDS,
  series: { matrix: null, alias: {} },
  mutes: [],
};

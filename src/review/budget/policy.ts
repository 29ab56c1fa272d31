// How verdicts are reached and what they do to the build: the judged half of `.github/carbon.yml`, with its defaults.
export type Consequence = 'pass' | 'warn' | 'fail';

export interface Policy {
  readonly onExceed: 'fail' | 'warn';
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
};

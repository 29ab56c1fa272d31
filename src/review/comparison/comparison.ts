// The outcome of comparing a head with its baseline: figures with their intervals, never a bare number.

/** A relative change on the log scale. Fractions: 0.12 is +12 %. */
export interface Change {
  readonly change: number;
  /** 95 %, two-sided. */
  readonly low: number;
  readonly high: number;
  /** One-sided, for an increase. */
  readonly p: number;
  /** Baseline values. */
  readonly n: number;
  readonly df: number;
  /** The smallest rise that would have been called significant, at least the minimum effect. */
  readonly detectable: number;
}

export interface Row {
  /** `total`, or the label of a job or step. */
  readonly label: string;
  readonly kind: 'total' | 'job' | 'step';
  /** Label of the job that a step belongs to, in a comparison of several jobs; else null. */
  readonly job: string | null;
  readonly headJ: number | null;
  /** Mean of the baseline as the head's devices would have taken it: on one device its geometric mean; null when there is none. */
  readonly baseJ: number | null;
  readonly change: Change | null;
  /** Of a step only: as of the whole, largest of the medians of the newest 1, 2 and 3 baseline values, J. */
  readonly nearestBaseJ?: number | null;
  /** The side on which the step ran, yet has no figure: too short for the sampling, or beside another step. */
  readonly unresolved: 'head' | 'base' | null;
  /** Change split: ln(energy ratio) = ln(duration ratio) + ln(power ratio). */
  readonly durationRatio: number | null;
  readonly powerRatio: number | null;
  /** Significant after Holm's correction (the total: on its own). */
  readonly significant: boolean;
}

/** Why a comparison could not be made at all. */
export type NotCompared =
  | 'no-history'
  | 'history-unread'
  | 'other-hardware'
  | 'shared-machine'
  | 'gap'
  | 'not-successful'
  | 'ambiguous-series'
  | 'no-energy';

export interface Baseline {
  readonly runs: number;
  /** Newest commit used. */
  readonly sha: string | null;
  /** Commits from the anchor to `sha` along first parents; null when off the line. */
  readonly distance: number | null;
  /** True when values come from off the line or beyond the maximum distance. */
  readonly old: boolean;
  /** True when `baseline.since` was not found: such a baseline is old too. */
  readonly sinceLost: boolean;
  /** Entries dropped by the change-point cut. */
  readonly cut: number;
  /** Baseline energies, newest first, J, one per commit and device. */
  readonly energiesJ: readonly number[];
  /** Median power curve of the baseline, W; empty where none is known. */
  readonly curveW: readonly (number | null)[];
}

export interface Comparison {
  readonly series: string;
  readonly notCompared: NotCompared | null;
  /** Attempts of this head that were pooled. */
  readonly attempts: number;
  /** Median of the attempts; like every energy here without its assumed part, which observes nothing. */
  readonly headJ: number | null;
  readonly total: Change | null;
  /** The total's change is beyond chance, yet below the minimum effect, so it is no finding. */
  readonly belowMinEffect: boolean;
  readonly rows: readonly Row[];
  readonly baseline: Baseline | null;
  /** Ratios head / base; grid is the ratio of intensities and never gates. */
  readonly factors: {
    readonly duration: number | null;
    readonly power: number | null;
    readonly grid: number | null;
  };
  /** Largest of the medians of the newest 1, 2 and 3 baseline energies, J, on the head's devices: detects a base that has just moved. */
  readonly nearestBaseJ: number | null;
  /** For people: "2 × NVIDIA H100", or the CPU model. */
  readonly headHardware: string;
  readonly baseHardware: string | null;
  readonly branch: string | null;
  /** Where the head's device has been measured before, and what the test took for granted; null where nothing was tested. */
  readonly fleet: Fleet | null;
}

export interface Fleet {
  /** Devices among the baseline values. */
  readonly devices: number;
  /** False when no baseline value, of any series, comes from the head's device. */
  readonly headSeen: boolean;
  /** Standard deviation of the prior, log scale, and whether it was learnt from other series of the machine class. */
  readonly priorNoise: number;
  readonly priorLearned: boolean;
}

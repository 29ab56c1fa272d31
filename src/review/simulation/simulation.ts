// What a replay of a history says of a gate: how often it would have failed runs of the base branch, and which rises it finds.

export interface Simulation {
  /** The budgets that were replayed, as typed: those about an increase of one run. Others need no replay to be understood. */
  readonly budgets: readonly string[];
  /** Budgets that were left out. */
  readonly unreplayed: readonly string[];
  /** The branch whose runs are replayed; null where the runs name none. */
  readonly branch: string | null;
  /** Largest number of judged runs first. */
  readonly series: readonly SeriesSimulation[];
  /** Over all judged runs of all series. */
  readonly overall: Outcomes;
}

export interface SeriesSimulation extends Outcomes {
  readonly series: string;
  /** For people: `train (fp16)`. */
  readonly label: string;
  /** Base runs in the history, one per commit and device. */
  readonly runs: number;
  /** The smallest rise that the next run would show as significant, as a fraction; null without a baseline. */
  readonly detectable: number | null;
  /** Standard deviation of one run against its baseline, log scale, as the test takes it; null without a baseline. */
  readonly noise: number | null;
}

/** How the gate would have judged runs of the base branch, each against those before it. */
export interface Outcomes {
  /** Runs that had enough base runs before them; the newest ones where there are very many. */
  readonly judged: number;
  /** As they were: each of them is a false alarm, or a real rise that was merged. */
  readonly asMeasured: Shares;
  /** The same runs with their energy raised. */
  readonly raised: readonly Raised[];
}

export interface Raised extends Shares {
  /** Fraction, 0.1 for 10 %. */
  readonly rise: number;
}

/** Numbers of runs; the rest of `judged` passed. */
export interface Shares {
  readonly failed: number;
  readonly warned: number;
  readonly inconclusive: number;
}

// How long each part takes: the whole within 8 minutes, the quick one within about one; seconds unless named otherwise.

export interface Plan {
  readonly limit: number;
  /** Times the library is opened and closed. */
  readonly openings: number;
  /** Each call is timed so often, or for `callSeconds`, whichever is less. */
  readonly calls: number;
  readonly callSeconds: number;
  readonly counterPoll: number;
  readonly ringReads: readonly number[];
  readonly comparison: number;
  readonly squareWave: number;
  readonly steps: number;
  readonly stepSeconds: number;
  readonly closed: number;
  readonly smiReadings: number;
  readonly sampler: number;
}

export const FULL: Plan = {
  limit: 480,
  openings: 5,
  calls: 10_000,
  callSeconds: 4,
  counterPoll: 10,
  ringReads: [0.5, 1, 2, 5],
  comparison: 30,
  squareWave: 12,
  steps: 3,
  stepSeconds: 4,
  closed: 30,
  smiReadings: 5,
  sampler: 60,
};

export const QUICK: Plan = {
  limit: 90,
  openings: 2,
  calls: 1_000,
  callSeconds: 0.5,
  counterPoll: 2,
  ringReads: [0.5, 1],
  comparison: 4,
  squareWave: 3,
  steps: 1,
  stepSeconds: 3,
  closed: 3,
  smiReadings: 2,
  sampler: 5,
};

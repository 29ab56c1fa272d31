// The published table that ours is held against: |error| in percent, median / 95th percentile over 200 seeds.
// From this project's design notes on measurement, a simulation made before any of its code was written.

export type Pair = readonly [median: number, p95: number];

/** Columns in the order of LOADS; null where the notes give no figure. */
export const WHOLE_JOB: Readonly<Record<string, readonly (Pair | null)[]>> = {
  'counter, two reads': [
    [0, 0],
    [0.1, 0.2],
    [0, 0],
    [0, 2.1],
    [0, 0.3],
    [0, 0],
  ],
  'counter fed by 25/100 ms': [
    [1.8, 6.8],
    [3.2, 9],
    [0, 0.4],
    [0.3, 1.7],
    [0.2, 0.5],
    [0.1, 0.2],
  ],
  '1-s average, 1 Hz': [
    [0, 0],
    [0.1, 0.1],
    [0, 0],
    [0, 15.6],
    [0, 2.5],
    [0, 0.3],
  ],
  'instant 25/100, 1 Hz': [
    [22, 37],
    [50, 83],
    [0.9, 5],
    [3.3, 20],
    [2.2, 6.9],
    [0.8, 2.3],
  ],
  'instant 25/100, 10 Hz': [
    [1.9, 6.8],
    [3.3, 8.9],
    [0, 0.4],
    [0.4, 2.4],
    [0.2, 0.7],
    [0.1, 0.2],
  ],
  'instant 100/100, 1 Hz': [
    [5.3, 10],
    [33, 59],
    [0.5, 4.5],
    [2.8, 20],
    [2, 6.3],
    [0.6, 2.3],
  ],
  'instant 25/100, every 15 s': [
    [15, 29],
    [38, 68],
    [12, 33],
    [23, 134],
    [28, 80],
    [8.5, 26],
  ],
  'instant 25/100, 1 Hz, jitter': [null, [5.9, 17], null, null, null, null],
};

/** By step length in seconds; columns in the order of INTERVALS_MS. */
export const STEPS: Readonly<
  Record<string, readonly { readonly exact: Pair; readonly truncated: Pair | null }[]>
> = {
  5: [
    { exact: [0, 3.9], truncated: [0.8, 29] },
    { exact: [0.4, 6.6], truncated: [1.6, 28] },
    { exact: [1.7, 22], truncated: [4, 32] },
    { exact: [9, 74], truncated: [11, 86] },
    { exact: [32, 194], truncated: null },
  ],
  30: [
    { exact: [0.1, 0.8], truncated: [0.4, 7.2] },
    { exact: [0.1, 1.1], truncated: [0.6, 7.1] },
    { exact: [0.3, 2.8], truncated: [1, 6.8] },
    { exact: [1.8, 8.5], truncated: [2.4, 10] },
    { exact: [6, 28], truncated: null },
  ],
  120: [
    { exact: [0, 0.2], truncated: [0.1, 1.7] },
    { exact: [0, 0.3], truncated: [0.1, 1.6] },
    { exact: [0.1, 0.7], truncated: [0.2, 1.6] },
    { exact: [0.3, 2.3], truncated: [0.4, 2.4] },
    { exact: [1.3, 5.9], truncated: null },
  ],
};

// The table of fleets: a head on one of eight unequal devices, with a history on all of them, on the other seven, or of other jobs.
import type { DeviceSeries } from '../../src/review/comparison/device-series.ts';
import { type Cell, type Expected, percentOf } from './cell.ts';
import { type Draws, drawsOf } from './draws.ts';
import { changeOf, fails, fitted, isOver } from './trial.ts';

const PERCENT = 100;
const DEVICES = 8;
const LIMIT = 0.1;
const RISES = [0, 8, 10, 15, 20, 30];
const TOLERANCE = 2;
const OTHER_RUNS = 30;
const SEED = 8;

export interface FleetRow {
  readonly name: string;
  readonly runs: number;
  readonly noise: number;
  /** Standard deviation between devices, log scale. */
  readonly spread: number;
  /** Other series of thirty runs on all devices. */
  readonly others?: number;
  /** The head's device is new to its series. */
  readonly unseen?: boolean;
  /** Standard deviation of what a device adds to one series and not to another. */
  readonly workload?: number;
  readonly learnPrior?: boolean;
  /** Percent over +10 % at the rises; from the design notes, 1,500 to 3,000 trials a cell. */
  readonly expected: readonly Expected[] | null;
}

export const FLEET_ROWS: readonly FleetRow[] = [
  { name: 'window 30', runs: 30, noise: 0.02, spread: 0.08, expected: [0, 22, 48, 96, 98.8, 99.3] },
  { name: 'window 30, noise 4 %', runs: 30, noise: 0.04, spread: 0.08, expected: [0.7, 19, 32, 68, 90, 99] },
  {
    name: 'window 30, devices 16 %',
    runs: 30,
    noise: 0.02,
    spread: 0.16,
    expected: [0, 21, 49, 95, 98.7, 98.8],
  },
  {
    name: 'window 30, devices alike, noise 4 %',
    runs: 30,
    noise: 0.04,
    spread: 0,
    expected: [0.6, 19, 31, 68, 92, 100],
  },
  { name: 'window 10', runs: 10, noise: 0.02, spread: 0.08, expected: [0.1, 2, 5, 38, 71, 87] },
  { name: 'window 5', runs: 5, noise: 0.02, spread: 0.08, expected: [0, 0, 0, 4, 19, 57] },
  {
    name: 'window 5, 4 other series',
    runs: 5,
    noise: 0.02,
    spread: 0.08,
    others: 4,
    expected: [0, 0, 0, 3, 36, 98],
  },
  {
    name: 'the same, prior learnt',
    runs: 5,
    noise: 0.02,
    spread: 0.08,
    others: 4,
    learnPrior: true,
    expected: null,
  },
  {
    name: 'device new to the series, window 30',
    runs: 30,
    noise: 0.02,
    spread: 0.08,
    unseen: true,
    expected: [1, 6, 10, 21, 37, 68],
  },
  {
    name: 'the same, 4 other series',
    runs: 30,
    noise: 0.02,
    spread: 0.08,
    unseen: true,
    others: 4,
    expected: [0, 11, 34, 96, 100, 100],
  },
  {
    name: 'the same, gains differ by 3 % between jobs',
    runs: 30,
    noise: 0.02,
    spread: 0.08,
    unseen: true,
    others: 4,
    workload: 0.03,
    expected: [0.6, 28, 45, 81, 97, 100],
  },
];

/** Over the limit, then the whole gate, which asks the newest base values too. */
export const fleetCells = (trials: number, rows: readonly FleetRow[] = FLEET_ROWS): readonly Cell[] =>
  rows.flatMap((row) => {
    const counts = found(row, trials);
    const cells = (table: string, pick: (count: Counts) => number, expected: FleetRow['expected']) =>
      counts.map((count, i) => ({
        table,
        row: row.name,
        rise: RISES[i] ?? 0,
        isWanted: (RISES[i] ?? 0) >= PERCENT * LIMIT,
        trials,
        percent: percentOf(pick(count), trials),
        expected: expected?.[i] ?? null,
        tolerance: TOLERANCE,
      }));
    return [
      ...cells('eight devices, limit +10 %, percent over the limit', ({ over }) => over, row.expected),
      ...cells(
        'eight devices, limit +10 %, percent failed (base-moved asked too)',
        ({ failed }) => failed,
        null,
      ),
    ];
  });

interface Counts {
  over: number;
  failed: number;
}

function found(row: FleetRow, trials: number): readonly Counts[] {
  const { noise, learnPrior = false } = row;
  const draws = drawsOf(SEED);
  const counts = RISES.map((): Counts => ({ over: 0, failed: 0 }));
  for (let trial = 0; trial < trials; trial++) {
    const { series, head } = fleetTrial(row, draws);
    const history = fitted(series, { learnPrior });
    const log = head.log + noise * draws.normal();
    for (const [i, rise] of RISES.entries()) {
      const change = changeOf(history, { ...head, log: log + Math.log1p(rise / PERCENT) });
      const count = counts[i];
      if (count === undefined || !isOver(change, LIMIT, history.policy)) continue;
      count.over += 1;
      if (fails(history, change, LIMIT)) count.failed += 1;
    }
  }
  return counts;
}

interface FleetTrial {
  /** The head's own first. */
  readonly series: readonly DeviceSeries[];
  /** Where the head runs, and what it would take there without noise. */
  readonly head: { readonly device: string; readonly log: number };
}

function fleetTrial(row: FleetRow, draws: Draws): FleetTrial {
  const { runs, noise, spread, others = 0, unseen = false, workload = 0 } = row;
  const gains = Array.from({ length: DEVICES }, () => spread * draws.normal());
  const ofJob = () => gains.map((gain) => gain + workload * draws.normal());
  const series = (key: string, own: readonly number[], length: number, devices: number): DeviceSeries => ({
    key,
    values: Array.from({ length }, () => {
      const device = draws.below(devices);
      return { device: `device ${device}`, log: (own[device] ?? 0) + noise * draws.normal() };
    }),
  });
  const own = ofJob();
  const on = unseen ? DEVICES - 1 : draws.below(DEVICES);
  return {
    series: [
      series('own', own, runs, unseen ? DEVICES - 1 : DEVICES),
      ...Array.from({ length: others }, (_, i) => series(`other ${i}`, ofJob(), OTHER_RUNS, DEVICES)),
    ],
    head: { device: `device ${on}`, log: own[on] ?? 0 },
  };
}

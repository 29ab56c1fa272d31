// The plain table: one run against n base runs on one device, under four kinds of noise.
import type { Cell, Expected } from './cell.ts';
import { percentOf } from './cell.ts';
import { drawsOf, type Noise, noisy } from './draws.ts';
import { changeOf, fitted, isSignificant } from './trial.ts';

const PERCENT = 100;
const RISES = [0, 10, 20, 30];
const FALSE_ALARM_TOLERANCE = 0.5;
const POWER_TOLERANCE = 1.5;

interface Row {
  readonly name: string;
  readonly noise: Noise;
  /** By the number of base runs: percent significant at each rise. From the design notes, 20,000 to 40,000 trials a cell. */
  readonly expected: Readonly<Record<number, readonly Expected[]>>;
}

const OUTLIERS = { share: 0.07, least: 1.25, most: 1.6 };

export const PLAIN_ROWS: readonly Row[] = [
  {
    name: 'noise 4 %',
    noise: { spread: 0.04, outliers: null },
    expected: { 3: [0, 8, 64, 97], 5: [0.2, 18, 82, 100], 10: [0.5, 31, 93, 100], 30: [0.8, 44, 97, 100] },
  },
  {
    name: 'noise 4 %, 7 % outliers',
    noise: { spread: 0.04, outliers: OUTLIERS },
    expected: {
      3: [6.5, 13, 57, 86],
      5: [6.8, 20, 68, 88],
      10: [7, 25, 74, 93],
      30: [7.2, 26, 82, 98],
    },
  },
  {
    name: 'noise 8 %',
    noise: { spread: 0.08, outliers: null },
    expected: { 3: [2.7, 16, 43, 72], 5: [2.5, 16, 45, 75], 10: [2, 15, 46, 78], 30: [1.4, 14, 47, 81] },
  },
  {
    name: 'noise 12 %',
    noise: { spread: 0.12, outliers: null },
    expected: {
      3: [6.4, 18, 35, 54],
      5: [4.7, 14, 31, 50],
      10: [2.7, 10, 26, 47],
      30: [1.4, 8, 23, 45],
    },
  },
];

/** `significant`, whatever the limit of a budget. */
export const plainCells = (trials: number, rows: readonly Row[] = PLAIN_ROWS): readonly Cell[] =>
  rows.flatMap(({ name, noise, expected }) =>
    Object.entries(expected).flatMap(([runs, figures]) =>
      found(Number(runs), noise, trials).map((count, i) => {
        const rise = RISES[i] ?? 0;
        return {
          table: 'one run against n base runs, percent significant',
          row: `${name}, n = ${runs}`,
          rise,
          isWanted: rise > 0,
          trials,
          percent: percentOf(count, trials),
          expected: figures[i] ?? null,
          tolerance: rise === 0 ? FALSE_ALARM_TOLERANCE : POWER_TOLERANCE,
        };
      }),
    ),
  );

function found(n: number, noise: Noise, trials: number): readonly number[] {
  const draws = drawsOf(n);
  const counts = RISES.map(() => 0);
  const run = () => ({ device: 'a', log: noisy(draws, noise) });
  for (let trial = 0; trial < trials; trial++) {
    const history = fitted([{ key: 'own', values: Array.from({ length: n }, run) }]);
    for (const [i, rise] of RISES.entries()) {
      const { device, log } = run();
      const head = { device, log: log + Math.log1p(rise / PERCENT) };
      if (isSignificant(changeOf(history, head), history.policy)) counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  return counts;
}

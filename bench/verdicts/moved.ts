// Histories that are no steady noise: the newest base runs at a new level that an innocent head shares, and what caution about that
// costs where nothing moved.
import { type Cell, type Expected, percentOf } from './cell.ts';
import { drawsOf } from './draws.ts';
import { changeOf, fails, fitted, isOver, isSignificant } from './trial.ts';

const PERCENT = 100;
const RUNS = 30;
const LIMIT = 0.1;
const STEP = Math.log(1.15);
const FALSE_ALARM_TOLERANCE = 0.5;
const POWER_TOLERANCE = 2;

interface MovedRow {
  readonly noise: number;
  /** Base runs at the new level. */
  readonly moved: number;
  readonly withoutRow: Expected;
  readonly withRow: Expected;
}

/** Percent red of innocent heads; from the design notes, 1,500 to 3,000 trials a cell. */
export const MOVED_ROWS: readonly MovedRow[] = [
  { noise: 0.02, moved: 1, withoutRow: 97, withRow: [0, 0.1] },
  { noise: 0.02, moved: 2, withoutRow: 70, withRow: [0, 0.1] },
  { noise: 0.02, moved: 3, withoutRow: 4, withRow: [0, 0.1] },
  { noise: 0.02, moved: 4, withoutRow: 0, withRow: [0, 0.1] },
  { noise: 0.04, moved: 1, withoutRow: 70, withRow: [4.4, 4.6] },
  { noise: 0.04, moved: 2, withoutRow: 55, withRow: [1.9, 2.6] },
  { noise: 0.04, moved: 3, withoutRow: 25, withRow: [1, 2.4] },
  { noise: 0.04, moved: 4, withoutRow: 3, withRow: [1.1, 2.1] },
];

/** The price: percent red at these rises where nothing moved, without and with the row. */
const PRICE_RISES = [15, 20, 30];
const PRICE_ROWS = [
  { noise: 0.02, withoutRow: [98, 100, 100], withRow: [92, 100, 100] },
  { noise: 0.04, withoutRow: [81, 97, 100], withRow: [68, 91, 100] },
];

interface Shares {
  readonly over: number;
  readonly failed: number;
}

export function movedCells(trials: number): readonly Cell[] {
  const cell = (row: string, rise: number, percent: number, expected: Expected | null): Cell => ({
    table: 'limit +10 %, 30 base runs, percent red',
    row,
    rise,
    isWanted: rise > 0,
    trials,
    percent,
    expected,
    tolerance: rise === 0 ? FALSE_ALARM_TOLERANCE : POWER_TOLERANCE,
  });
  const moved = MOVED_ROWS.flatMap(({ noise, moved, withoutRow, withRow }) => {
    const { over, failed } = shares({ noise, moved, rise: STEP }, trials);
    const name = `noise ${PERCENT * noise} %, newest ${moved} up by 15 %, an innocent head`;
    return [
      { ...cell(`${name}, base-moved not asked`, 0, over, withoutRow), tolerance: POWER_TOLERANCE },
      cell(name, 0, failed, withRow),
    ];
  });
  const price = PRICE_ROWS.flatMap(({ noise, withoutRow, withRow }) =>
    PRICE_RISES.flatMap((rise, i) => {
      const { over, failed } = shares({ noise, moved: 0, rise: Math.log1p(rise / PERCENT) }, trials);
      const name = `noise ${PERCENT * noise} %, nothing moved`;
      return [
        cell(`${name}, base-moved not asked`, rise, over, withoutRow[i] ?? null),
        cell(name, rise, failed, withRow[i] ?? null),
      ];
    }),
  );
  return [...moved, ...price];
}

function shares(
  { noise, moved, rise }: { readonly noise: number; readonly moved: number; readonly rise: number },
  trials: number,
): Shares {
  const { normal } = drawsOf(Math.round(PERCENT * noise) + moved);
  let [over, failed] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const values = Array.from({ length: RUNS }, (_, i) => ({
      device: 'a',
      log: (i < moved ? STEP : 0) + noise * normal(),
    }));
    const history = fitted([{ key: 'own', values }]);
    const change = changeOf(history, { device: 'a', log: rise + noise * normal() });
    if (!isOver(change, LIMIT, history.policy)) continue;
    over += 1;
    if (fails(history, change, LIMIT)) failed += 1;
  }
  return { over: percentOf(over, trials), failed: percentOf(failed, trials) };
}

const SHIFT = Math.log(1.12);
const SHIFT_RUNS = 6;

/**
 * A shift that the cut sees: +12 % six runs ago, and a head at the new level. The design notes have 0.1 % after the cut,
 * and 19 % without; they do not say the noise. At 3 % their other figures come out.
 */
export function shiftCells(trials: number): readonly Cell[] {
  return [0.03, 0.04].flatMap((noise) =>
    [true, false].map((cutAtChangePoint): Cell => {
      const { normal } = drawsOf(Math.round(PERCENT * noise));
      let significant = 0;
      for (let trial = 0; trial < trials; trial++) {
        const values = Array.from({ length: RUNS }, (_, i) => ({
          device: 'a',
          log: (i < SHIFT_RUNS ? SHIFT : 0) + noise * normal(),
        }));
        const history = fitted([{ key: 'own', values }], { cutAtChangePoint });
        const head = { device: 'a', log: SHIFT + noise * normal() };
        if (isSignificant(changeOf(history, head), history.policy)) significant += 1;
      }
      return {
        table: 'base up by 12 % six runs ago, an innocent head, percent significant',
        row: `noise ${PERCENT * noise} %, ${cutAtChangePoint ? 'history cut' : 'not cut'}`,
        rise: 0,
        isWanted: false,
        trials,
        percent: percentOf(significant, trials),
        expected: noise === 0.03 && cutAtChangePoint ? 0.1 : null,
        tolerance: FALSE_ALARM_TOLERANCE,
      };
    }),
  );
}

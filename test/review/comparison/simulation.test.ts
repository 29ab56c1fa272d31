// The operating characteristics of the shipped statistics, in few trials: key cells of the tables that `npm run bench:verdicts` makes.
import { describe, expect, it } from 'vitest';
import { type Cell, judge } from '../../../bench/verdicts/cell.ts';
import { FLEET_ROWS, fleetCells } from '../../../bench/verdicts/fleet.ts';
import { learntCells } from '../../../bench/verdicts/learnt.ts';
import { PLAIN_ROWS, plainCells } from '../../../bench/verdicts/plain.ts';

const TRIALS = 500;
/** The noise-learning histories are five series each. */
const FEW_TRIALS = 150;

/** Within the tolerance of the table and three standard errors of so few trials. */
const worse = (cells: readonly Cell[]): readonly string[] =>
  cells
    .map(judge)
    .filter(({ verdict }) => verdict === 'worse')
    .map(({ row, rise, percent, expected }) => `${row}, +${rise} %: ${percent} %, not ${expected} %`);

describe('the shares of runs called a rise', () => {
  it.each(PLAIN_ROWS)('$name: are those of the reference', (row) => {
    expect(worse(plainCells(TRIALS, [row]))).toEqual([]);
  });

  it.each(FLEET_ROWS.filter(({ others }) => others === undefined))(
    'on eight devices, $name: are those of the reference',
    (row) => {
      expect(worse(fleetCells(FEW_TRIALS, [row]))).toEqual([]);
    },
  );

  it.each(FLEET_ROWS.filter(({ others, expected }) => others !== undefined && expected !== null))(
    'on eight devices, $name: are those of the reference',
    (row) => {
      expect(worse(fleetCells(FEW_TRIALS / 3, [row]))).toEqual([]);
    },
  );

  it('with a learnt prior hold what is pledged: +9 % over +5 % is found in at least 80 %', () => {
    const shares = learntCells(FEW_TRIALS).filter(({ row }) => row.startsWith('prior learnt'));
    // Three standard errors of 150 trials at 80 %.
    for (const { rise, percent } of shares) {
      if (rise === 0) expect(percent).toBeLessThanOrEqual(1 + 2.5);
      if (rise === 9) expect(percent).toBeGreaterThan(80 - 9.8);
    }
  });
});

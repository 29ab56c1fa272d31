// Five base runs at 2 % noise, with other series of the machine class from which the noise is learnt: what a limit of +5 % finds.
import type { DeviceSeries } from '../../src/review/comparison/device-series.ts';
import { type Cell, percentOf } from './cell.ts';
import { drawsOf } from './draws.ts';
import { changeOf, fails, fitted } from './trial.ts';

const PERCENT = 100;
const RUNS = 5;
const NOISE = 0.02;
const LIMIT = 0.05;
const RISES = [0, 5, 9, 12];

/** The fewest that teach, and more. */
const OTHERS = [
  { series: 3, runs: 10 },
  { series: 4, runs: 30 },
];

export const learntCells = (trials: number): readonly Cell[] =>
  [null, ...OTHERS].flatMap((others) =>
    found(others, trials).map((count, i) => ({
      table: 'noise 2 %, 5 base runs, limit +5 %, percent failed (base-moved asked too)',
      row: others === null ? 'prior 5 %' : `prior learnt from ${others.series} series of ${others.runs} runs`,
      rise: RISES[i] ?? 0,
      isWanted: (RISES[i] ?? 0) >= PERCENT * LIMIT,
      trials,
      percent: percentOf(count, trials),
      expected: null,
      tolerance: 0,
    })),
  );

function found(others: { series: number; runs: number } | null, trials: number): readonly number[] {
  const { normal } = drawsOf(RUNS);
  const series = (key: string, length: number): DeviceSeries => ({
    key,
    values: Array.from({ length }, () => ({ device: 'a', log: NOISE * normal() })),
  });
  const counts = RISES.map(() => 0);
  for (let trial = 0; trial < trials; trial++) {
    const teachers = Array.from({ length: others?.series ?? 0 }, (_, i) =>
      series(`other ${i}`, others?.runs ?? 0),
    );
    const history = fitted([series('own', RUNS), ...teachers]);
    const log = NOISE * normal();
    for (const [i, rise] of RISES.entries()) {
      const change = changeOf(history, { device: 'a', log: log + Math.log1p(rise / PERCENT) });
      if (fails(history, change, LIMIT)) counts[i] = (counts[i] ?? 0) + 1;
    }
  }
  return counts;
}

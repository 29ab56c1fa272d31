// What the product pledges of its verdicts, read off the cells of the tables.
import type { Cell } from './cell.ts';

export interface Target {
  readonly text: string;
  /** Percent. */
  readonly limit: string;
  readonly percent: number;
  readonly met: boolean;
}

interface Pledge {
  readonly text: string;
  readonly table: string;
  readonly row: RegExp;
  readonly rise: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const FLEET = 'eight devices, limit +10 %, percent failed (base-moved asked too)';
const PLAIN = 'one run against n base runs, percent significant';
const LEARNT = 'noise 2 %, 5 base runs, limit +5 %, percent failed (base-moved asked too)';

const PLEDGES: readonly Pledge[] = [
  { text: 'false alarms at 4 % noise, any n', table: PLAIN, row: /^noise 4 %, n = /, rise: 0, atMost: 1 },
  { text: '+20 % at 4 % noise, n = 5', table: PLAIN, row: /^noise 4 %, n = 5$/, rise: 20, atLeast: 80 },
  { text: 'fleet, window 30: false alarms', table: FLEET, row: /^window 30$/, rise: 0, atMost: 1 },
  { text: 'fleet, window 30: +15 %', table: FLEET, row: /^window 30$/, rise: 15, atLeast: 90 },
  { text: 'fleet, window 30: +20 %', table: FLEET, row: /^window 30$/, rise: 20, atLeast: 95 },
  { text: 'learnt prior, n = 5: +9 % over +5 %', table: LEARNT, row: /^prior learnt/, rise: 9, atLeast: 80 },
  { text: 'learnt prior, n = 5: false alarms', table: LEARNT, row: /^prior learnt/, rise: 0, atMost: 1 },
];

/** The worst of the cells that a pledge is about. */
export const targetsOf = (cells: readonly Cell[]): readonly Target[] =>
  PLEDGES.map(({ text, table, row, rise, atMost, atLeast }) => {
    const about = cells.filter((cell) => cell.table === table && cell.rise === rise && row.test(cell.row));
    if (about.length === 0) throw new Error(`No cell is about "${text}".`);
    const figures = about.map(({ percent }) => percent);
    if (atMost !== undefined) {
      const percent = Math.max(...figures);
      return { text, limit: `≤ ${atMost} %`, percent, met: percent <= atMost };
    }
    const least = atLeast ?? Number.NaN;
    const percent = Math.min(...figures);
    return { text, limit: `≥ ${least} %`, percent, met: percent >= least };
  });

// Several jobs of one workflow for tests of a whole run: each with its series, its base runs and its attempts.
import { seriesOf } from '../../src/account/receipt/series.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { baseRuns, pullRun } from './entry-builder.ts';

type Change = Parameters<typeof pullRun>[0];

/** Eight base runs of 1.2 % deviation around one. */
const QUIET = [1, 1.01, 0.99, 1, 1.02, 0.98, 1, 1.01];

export interface Leg {
  readonly series: string;
  readonly head: (wh: number, change?: Change) => Entry;
  readonly base: (wh: number, change?: Change) => readonly Entry[];
}

export function legOf(
  job: string,
  parts: {
    readonly matrix?: Readonly<Record<string, string | number>>;
    readonly name?: string;
    readonly unit?: string;
  } = {},
): Leg {
  const { matrix = {}, name = null, unit = null } = parts;
  const workflow = '.github/workflows/ci.yml';
  const series = seriesOf({ workflow, job, matrix, name, scope: 'job', unit });
  return {
    series,
    head: (wh, change = {}) => pullRun({ series, wh, ...change }),
    base: (wh, change = {}) =>
      baseRuns(
        QUIET.map((factor) => wh * factor),
        { series, ...change },
      ),
  };
}

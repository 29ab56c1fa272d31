// The goals that the product sets itself beside its peers, judged by the medians of one run.
import { isNumbers, medianIn, type NumberRow, type Row } from './row.ts';
import { CODECARBON, OURS, SAMPLER } from './tools.ts';

export interface Goal {
  readonly name: string;
  readonly limit: string;
  readonly found: string;
  /** `tied`: another is better by less than the sensor can tell. `not judged`: there is nothing to hold against. */
  readonly verdict: 'kept' | 'tied' | 'not kept' | 'not judged';
}

const CPU_SHARE = 1 / 10;
const MEMORY_SHARE = 2 / 3;
const START_SHARE = 1 / 15;
const FLOOR_RATIO = 8;
const DIGITS = 3;

export function goalsOf(rows: readonly Row[]): readonly Goal[] {
  const numbers = rows.filter(isNumbers);
  const row = (name: string) => numbers.find((one) => one.name === name);
  return [
    ...numbers.filter(({ name }) => name.startsWith('energy error')).map(leastError),
    ...shareGoals(row('CPU, steady, at 1 Hz'), {
      share: CPU_SHARE,
      limit: '1/10 of CodeCarbon’s',
      of: [OURS, SAMPLER],
    }),
    ...shareGoals(row('peak RSS, all processes'), {
      share: MEMORY_SHARE,
      limit: '2/3 of CodeCarbon’s',
      of: [OURS, SAMPLER],
    }),
    ...shareGoals(row('start to first sample'), {
      share: START_SHARE,
      limit: '1/15 of CodeCarbon’s',
      of: [OURS, SAMPLER],
    }),
    ...floorGoal(row('CPU over that of the C floor')),
  ];
}

function leastError(row: NumberRow): Goal {
  const ours = medianIn(row, OURS);
  const others = Object.keys(row.values)
    .filter((tool) => tool !== OURS)
    .flatMap((tool) => {
      const error = medianIn(row, tool);
      return error === null ? [] : [{ tool, error }];
    })
    .toSorted((a, b) => a.error - b.error);
  const [best] = others;
  const goal = { name: row.name, limit: 'the least of all' };
  if (ours === null || best === undefined)
    return { ...goal, found: 'nothing to compare', verdict: 'not judged' };
  const verdict = ours <= best.error ? 'kept' : ours - best.error <= (row.step ?? 0) ? 'tied' : 'not kept';
  return { ...goal, found: `${short(ours)} %, next ${short(best.error)} % (${best.tool})`, verdict };
}

/** Each of ours against each way in which CodeCarbon is used: what is like what depends on the user. */
function shareGoals(
  row: NumberRow | undefined,
  { share, limit, of }: { readonly share: number; readonly limit: string; readonly of: readonly string[] },
): readonly Goal[] {
  if (row === undefined) return [];
  return of.flatMap((tool) =>
    CODECARBON.map((peer): Goal => {
      const goal = { name: `${row.name}: ${tool} against ${peer}`, limit: `at most ${limit}` };
      const [ours, theirs] = [medianIn(row, tool), medianIn(row, peer)];
      if (ours === null || theirs === null)
        return { ...goal, found: 'nothing to compare', verdict: 'not judged' };
      return {
        ...goal,
        found: `${short(ours)} of ${short(theirs)} ${row.unit}, 1/${short(theirs / ours)}`,
        verdict: ours <= theirs * share ? 'kept' : 'not kept',
      };
    }),
  );
}

function floorGoal(row: NumberRow | undefined): readonly Goal[] {
  const ratio = row === undefined ? null : medianIn(row, SAMPLER);
  if (row === undefined || ratio === null) return [];
  return [
    {
      name: row.name,
      limit: `at most ${FLOOR_RATIO}`,
      found: short(ratio),
      verdict: ratio <= FLOOR_RATIO ? 'kept' : 'not kept',
    },
  ];
}

const short = (value: number): string => Number(value.toPrecision(DIGITS)).toString();

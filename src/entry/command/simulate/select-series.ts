// A simulation of some series only: theirs are the figures over all, though the history of all of them was replayed.
import { matchesGlob } from '../../../review/budget/glob.ts';
import type { Outcomes, Shares, Simulation } from '../../../review/simulation/simulation.ts';

/** `glob`: over labels, `train*`. */
export function selectSeries(simulation: Simulation, glob: string): Simulation {
  const series = simulation.series.filter(({ label }) => matchesGlob(glob, label));
  return { ...simulation, series, overall: sumOf(series, simulation.overall) };
}

function sumOf(parts: readonly Outcomes[], { raised }: Outcomes): Outcomes {
  return {
    judged: parts.reduce((total, { judged }) => total + judged, 0),
    asMeasured: shares(parts.map(({ asMeasured }) => asMeasured)),
    raised: raised.map(({ rise }, at) => ({
      rise,
      ...shares(parts.flatMap((part) => part.raised[at] ?? [])),
    })),
  };
}

const shares = (parts: readonly Shares[]): Shares => ({
  failed: parts.reduce((total, { failed }) => total + failed, 0),
  warned: parts.reduce((total, { warned }) => total + warned, 0),
  inconclusive: parts.reduce((total, { inconclusive }) => total + inconclusive, 0),
});

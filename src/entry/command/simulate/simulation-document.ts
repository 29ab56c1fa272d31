// A simulation as JSON: numbers of runs, shares in percent, null where there is nothing to say.
import type { SimulationReport } from '../../../report/simulation.ts';
import type { Outcomes, Shares } from '../../../review/simulation/simulation.ts';

const PERCENT = 100;

export function simulationDocument({ simulation, minSamples }: SimulationReport) {
  const { branch, budgets, unreplayed, series, overall } = simulation;
  return {
    branch,
    budgets,
    not_replayed: unreplayed,
    needed_runs: minSamples,
    overall: outcomes(overall),
    series: series.map((one) => ({
      series: one.series,
      label: one.label,
      runs: one.runs,
      missing_runs: Math.max(0, minSamples - one.runs),
      detectable_percent: percent(one.detectable),
      noise_percent: percent(one.noise),
      ...outcomes(one),
    })),
  };
}

const outcomes = ({ judged, asMeasured, raised }: Outcomes) => ({
  judged,
  /** Or real rises that were merged. */
  false_alarms: judged === 0 ? null : asMeasured.failed,
  false_alarms_percent: judged === 0 ? null : (PERCENT * asMeasured.failed) / judged,
  warned: judged === 0 ? null : asMeasured.warned,
  inconclusive: judged === 0 ? null : asMeasured.inconclusive,
  raised:
    judged === 0
      ? []
      : raised.map(({ rise, ...shares }) => ({ rise_percent: PERCENT * rise, ...powerOf(shares, judged) })),
});

const powerOf = ({ failed, warned, inconclusive }: Shares, judged: number) => ({
  failed,
  failed_percent: (PERCENT * failed) / judged,
  warned,
  inconclusive,
});

const percent = (fraction: number | null): number | null => (fraction === null ? null : PERCENT * fraction);

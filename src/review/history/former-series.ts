// The names a series had before, by `series.alias`: under which its older history was stored.
import { seriesOf } from '../../account/receipt/series.ts';
import type { SeriesRules } from '../budget/policy.ts';
import { canonicalSeries } from './canonical-series.ts';
import { seriesParts } from './series-parts.ts';

/** Those that the rules call this one; empty without an alias that leads here. */
export function formerSeries(series: string, rules: SeriesRules): readonly string[] {
  const parts = seriesParts(series);
  if (parts === null || typeof parts.matrix === 'string') return [];
  const { matrix } = parts;
  const old = Object.keys(rules.alias);
  const names = [parts.job, ...old].flatMap((job) =>
    [parts.workflow, ...old].map((workflow) => seriesOf({ ...parts, matrix, job, workflow })),
  );
  const present = canonicalSeries(series, rules);
  return [...new Set(names)].filter((name) => name !== series && canonicalSeries(name, rules) === present);
}

/** The paths a workflow file had before. */
export const formerWorkflows = (workflow: string, rules: SeriesRules): readonly string[] =>
  Object.keys(rules.alias).filter((old) => rules.alias[old] === workflow);

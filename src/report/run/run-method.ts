// The small print under a run's figures: what was counted and how well over all jobs, each grid by its zone, grams, checks, doubts.
import { unstopped } from '../check-text.ts';
import { COMPONENT_NAMES, COMPONENTS } from '../components.ts';
import { equivalenceLine } from '../equivalence-line.ts';
import { codeSpan, prose } from '../escape.ts';
import { massText, moneyText, shareText } from '../figures.ts';
import type { JobResult } from '../job-result.ts';
import { runCarbon } from './run-carbon.ts';
import { runShares, runUncertainty } from './run-figures.ts';
import type { RunModel } from './run-model.ts';
import { listed } from './run-sides.ts';

const MOST_JOBS = 3;

export interface RunMethodChoice {
  /** Markdown blocks, a line or a table: grids, checks, notes. */
  readonly grid: readonly string[];
  readonly checks: readonly string[];
  readonly notes: readonly string[];
}

/** Paragraphs, Markdown, most important first. */
export const runMethod = (run: RunModel, { grid, checks, notes }: RunMethodChoice): readonly string[] => [
  ...(run.jobs.length === 0 ? [] : [countedLine(run.jobs)]),
  ...grid,
  ...carbonLine(run.jobs),
  ...equivalenceLine(run.equivalents),
  ...checks,
  ...outcomeLine(run.jobs),
  ...notes,
];

function countedLine(jobs: readonly JobResult[]): string {
  const names = COMPONENTS.filter((part) => jobs.some(({ components }) => components.includes(part)));
  const facts = [...provenance(jobs), ...uncertainty(jobs), ...coverage(jobs)];
  const what = names.length === 0 ? 'nothing' : names.map((name) => COMPONENT_NAMES[name]).join(', ');
  const boundaries = [...new Set(jobs.map(({ boundary }) => unstopped(prose(boundary))))];
  const unmeasured = jobs.filter(({ energyJ }) => energyJ === null).map(({ label }) => codeSpan(label));
  const missing = unmeasured.length === 0 ? '' : ` No figure for ${listed(unmeasured, MOST_JOBS)}.`;
  const assumed = (runShares(jobs)?.assumed ?? 0) > 0 ? ' Assumed energy never gates.' : '';
  const quality = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `**Counted:** ${what}${quality}; ${listed(boundaries, 2)}.${missing}${assumed}`;
}

function provenance(jobs: readonly JobResult[]): readonly string[] {
  const shares = runShares(jobs);
  if (shares === null) return [];
  const kinds = ['measured', 'modelled', 'assumed'] as const;
  return kinds.filter((kind) => shares[kind] > 0).map((kind) => `${shareText(shares[kind])} ${kind}`);
}

function uncertainty(jobs: readonly JobResult[]): readonly string[] {
  const percent = runUncertainty(jobs);
  return percent === null ? [] : [`±${percent.toFixed(0)}\u00a0%`];
}

function coverage(jobs: readonly JobResult[]): readonly string[] {
  const least = Math.min(1, ...jobs.flatMap(({ coverage: share }) => share ?? []));
  return least >= 1
    ? []
    : [`readings for ${jobs.length === 1 ? '' : 'at least '}${shareText(least)} of the time`];
}

function carbonLine(jobs: readonly JobResult[]): readonly string[] {
  const { emissionsG, emissionsLowG: low, emissionsHighG: high, embodiedG, cost, unknown } = runCarbon(jobs);
  const range = low === null || high === null ? '' : ` (${massText(low)} … ${massText(high)})`;
  const known = unknown === 0 ? '' : ` of ${jobs.length - unknown} of ${jobs.length} jobs`;
  const parts = [
    ...(emissionsG === null ? [] : [`${massText(emissionsG)} CO₂e${range}${known}`]),
    ...(embodiedG === null ? [] : [`embodied +${massText(embodiedG)}`]),
    ...(cost === null ? [] : [moneyText(cost)]),
  ];
  return parts.length === 0 ? [] : [`**Carbon:** ${parts.join('; ')}.`];
}

function outcomeLine(jobs: readonly JobResult[]): readonly string[] {
  const ended = jobs.filter(({ outcome }) => outcome === 'failure' || outcome === 'cancelled');
  const words = ended.map(({ label, outcome }) => `${codeSpan(label)} (${outcome})`);
  return ended.length === 0 ? [] : [`Not successful: ${listed(words)}.`];
}

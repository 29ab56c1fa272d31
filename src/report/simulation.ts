// What a replay of a history says of a gate, for a terminal and as markdown: false alarms, the rises it finds, and how little a short history says.
import { markdownTable } from 'markdown-table';
import type { Outcomes, SeriesSimulation, Simulation } from '../review/simulation/simulation.ts';
import { codeSpan, prose, safeName } from './escape.ts';
import { changeText, NBSP, UNKNOWN } from './figures.ts';
import { columns } from './text-columns.ts';

export interface SimulationReport {
  readonly simulation: Simulation;
  /** Base runs that the gate needs. */
  readonly minSamples: number;
}

/** Lines without a trailing newline, the answer first. */
export function simulationText({ simulation, minSamples }: SimulationReport): string {
  const { series } = simulation;
  const rows = series.map((one) => [safeName(one.label), ...cellsOf(one, minSamples)]);
  return [
    ...sentences(simulation, minSamples),
    ...(rows.length === 0 ? [] : ['', ...columns([headOf(simulation), ...rows])]),
  ].join('\n');
}

export function simulationMarkdown({ simulation, minSamples }: SimulationReport): string {
  const { series } = simulation;
  const rows = series.map((one) => [codeSpan(one.label), ...cellsOf(one, minSamples)]);
  const align = [
    'l',
    ...headOf(simulation)
      .slice(1)
      .map(() => 'r'),
  ];
  const table = markdownTable([headOf(simulation), ...rows], { align, alignDelimiters: false });
  return [
    sentences(simulation, minSamples).map(prose).join('\n'),
    ...(rows.length === 0 ? [] : [table]),
  ].join('\n\n');
}

function sentences(simulation: Simulation, minSamples: number): readonly string[] {
  const { overall, budgets, unreplayed, branch } = simulation;
  const runs = simulation.series.reduce((total, one) => total + one.runs, 0);
  const where = branch === null ? '' : ` of ${safeName(branch)}`;
  const of = `${counted(runs, 'run')}${where} in ${counted(simulation.series.length, 'series', 'series')}`;
  const under = budgets.map((text) => `"${text}"`).join(' and ');
  return [
    `Replayed: ${of}, under ${under}.`,
    ...(overall.judged === 0 ? [tooShort(minSamples)] : [alarms(overall), ...power(overall)]),
    ...unreplayed.map(
      (text) => `Not replayed: "${text}" is no limit on a rise of one run, so chance has no part in it.`,
    ),
  ];
}

const tooShort = (minSamples: number): string =>
  `Nothing can be said yet: a run is judged after ${minSamples} others of its series on the same hardware, so ${minSamples + 1} are needed.`;

/** Which of the two a failed run was nobody can tell from the energies alone. */
function alarms({ judged, asMeasured: { failed, warned, inconclusive } }: Outcomes): string {
  const bound = failed === 0 ? ` (with so few, up to ${percentText(mostLikely(judged))} could be)` : '';
  const others = [
    ...(warned > 0 ? [`${warned} would have warned`] : []),
    ...(inconclusive > 0 ? [`${inconclusive} could not be decided`] : []),
  ];
  return `False alarms, or real rises that were merged: ${failed} of ${judged} judged runs failed${bound}${others.map((text) => `; ${text}`).join('')}.`;
}

/** 95 % confidence: the share at which none of so many would be seen once in twenty times (Clopper and Pearson, 1934). */
const mostLikely = (judged: number): number => 1 - 0.05 ** (1 / judged);

const power = ({ judged, raised }: Outcomes): readonly string[] => [
  `The same runs with more energy fail: ${raised.map(({ rise, failed }) => `${changeText(rise)}: ${percentText(failed / judged)}`).join(', ')}.`,
];

const headOf = ({ overall }: Simulation): readonly string[] => [
  'series',
  'runs',
  'judged',
  'failed',
  ...overall.raised.map(({ rise }) => `at ${changeText(rise)}`),
  'shows from',
];

function cellsOf(one: SeriesSimulation, minSamples: number): readonly string[] {
  const { runs, judged, asMeasured, raised, detectable } = one;
  const missing = minSamples - runs;
  return [
    String(runs),
    String(judged),
    judged === 0 ? UNKNOWN : String(asMeasured.failed),
    ...raised.map(({ failed }) => (judged === 0 ? UNKNOWN : percentText(failed / judged))),
    missing > 0
      ? `needs ${counted(missing, 'more run')}`
      : detectable === null
        ? UNKNOWN
        : changeText(detectable),
  ];
}

const PERCENT = 100;
const percentText = (share: number): string => `${Math.round(share * PERCENT)}${NBSP}%`;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

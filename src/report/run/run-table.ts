// The table of a run's change: the total, the jobs, and under each job that moved its steps. Unmoved jobs may share one row.
import { markdownTable } from 'markdown-table';
import type { Row } from '../../review/comparison/comparison.ts';
import {
  type Cells,
  changeCell,
  hasMoved,
  markOf,
  restCells,
  restWords,
  splitCell,
  stepCells,
  sumOfKnown,
  totalCells,
  weightOf,
} from '../change-cells.ts';
import { unstopped } from '../check-text.ts';
import { codeSpan, prose } from '../escape.ts';
import { type EnergyScale, energyNumber, NBSP, scaleFor, UNKNOWN } from '../figures.ts';
import type { JobResult } from '../job-result.ts';
import { baseName } from '../reasons.ts';
import type { RunModel } from './run-model.ts';

export interface JobChoice {
  /** Jobs that did not change get a row each; else they share one. */
  readonly unchanged: 'each' | 'together';
  /** Rows of jobs, those that moved first. */
  readonly most: number;
  readonly steps: boolean;
}

/** Ends without a newline: the caller leaves a blank line, or the next line would become a row. */
export function runTable(run: RunModel, choice: JobChoice): string {
  const jobs = run.jobs.map((job) => ({ job, row: jobRow(run, job) }));
  const compared = jobs.filter(({ row }) => row.change !== null).sort(byWeight);
  const apart = jobs.filter(({ row }) => row.change === null).sort(byWeight);
  // By the largest job, not by the total: of many small jobs every row would else read `0.1`.
  const scale = scaleFor(...jobs.flatMap(({ row }) => [row.headJ, row.baseJ]));
  const wanted = choice.unchanged === 'each' ? compared : compared.filter(({ row }) => hasMoved(row));
  const [shown, shownApart] = shared(wanted, apart, choice.most);
  const rest = compared.filter((one) => !shown.includes(one));
  /** Then its row is the total's. */
  const alone = compared.length < 2;
  const { checks } = run.verdict;
  const restApart = apart.length - shownApart.length;
  return markdownTable(
    [
      [scale.unit, baseName(run.branch), run.pull === null ? 'this run' : 'PR', 'change'],
      ...(run.total === null || alone ? [] : [totalCells(totalRow(run.total), scale, markOf(checks, null))]),
      ...shown.flatMap(({ job, row }) => [
        jobCells(row, scale, markOf(checks, row.label) || (alone ? markOf(checks, null) : '')),
        ...(choice.steps && row.significant ? stepsOf(run, job, scale) : []),
      ]),
      ...(rest.length === 0
        ? []
        : [
            restOf(
              shown.length === 0 ? 'job' : 'other job',
              rest.map(({ row }) => row),
              scale,
            ),
          ]),
      ...shownApart.map(({ job, row }) => apartCells(job, row, scale)),
      ...(restApart <= 0
        ? []
        : [[`${restApart} more not compared`, UNKNOWN, UNKNOWN, 'see the job summary']]),
      ...run.missing
        .slice(0, choice.most)
        .map(({ label, why }) => [
          codeSpan(label),
          UNKNOWN,
          UNKNOWN,
          `no receipt (${unstopped(prose(why))})`,
        ]),
    ],
    { align: ['l', 'r', 'r', 'l'], alignDelimiters: false },
  );
}

interface Placed {
  readonly job: JobResult;
  readonly row: Row;
}

const byWeight = (a: Placed, b: Placed): number => weightOf(b.row) - weightOf(a.row);

/** The limit is shared by both kinds, compared jobs first. */
const shared = (
  compared: readonly Placed[],
  apart: readonly Placed[],
  most: number,
): readonly [readonly Placed[], readonly Placed[]] => {
  const first = compared.slice(0, most);
  return [first, apart.slice(0, Math.max(0, most - first.length))];
};

/** What the total says of the job, since it knows of all jobs tested together. */
export function jobRow({ total }: Pick<RunModel, 'total'>, job: JobResult): Row {
  const { label, headJ, baseJ, change, significant, durationRatio, powerRatio } = job;
  const own: Row = {
    label,
    kind: 'job',
    job: null,
    headJ: headJ ?? job.energyJ,
    baseJ: change === null ? null : baseJ,
    change,
    unresolved: null,
    durationRatio,
    powerRatio,
    significant,
  };
  if (change === null) return own;
  const known = total?.rows.find((row) => row.label === label && row.headJ === headJ);
  return known === undefined ? own : { ...own, significant: known.significant, change: known.change };
}

/** True when the job is significantly above its base. */
export function isRisen(run: Pick<RunModel, 'total'>, job: JobResult): boolean {
  const { significant, change } = jobRow(run, job);
  return significant && (change?.change ?? 0) > 0;
}

const totalRow = (total: NonNullable<RunModel['total']>): Row => ({
  label: 'total',
  kind: 'total',
  job: null,
  headJ: total.headJ,
  baseJ: total.baseJ,
  change: total.change,
  unresolved: null,
  durationRatio: null,
  powerRatio: null,
  significant: total.significant,
});

const jobCells = (row: Row, scale: EnergyScale, mark: string): Cells => [
  codeSpan(row.label),
  energyNumber(row.baseJ, scale),
  energyNumber(row.headJ, scale),
  mark + changeCell(row) + splitCell(row),
];

function stepsOf({ verdict }: RunModel, job: JobResult, scale: EnergyScale): readonly Cells[] {
  const { otherSteps: other } = job;
  const steps = job.steps.map((row) =>
    stepCells(row, scale, markOf(verdict.checks, `${job.label}/${row.label}`)),
  );
  if (other === null) return steps;
  const label = `↳${NBSP}${other.count} ${steps.length === 0 ? '' : 'other '}step${other.count === 1 ? '' : 's'}`;
  return [
    ...steps,
    restCells({ ...other, label, words: other.moved ? 'see the job summary' : 'same' }, scale),
  ];
}

const restOf = (kind: string, rest: readonly Row[], scale: EnergyScale): Cells =>
  restCells(
    {
      label: `${rest.length} ${kind}${rest.length === 1 ? '' : 's'}`,
      baseJ: sumOfKnown(rest.map(({ baseJ }) => baseJ)),
      headJ: sumOfKnown(rest.map(({ headJ }) => headJ)),
      words: restWords(rest),
    },
    scale,
  );

/** Beside the total, not in it. */
function apartCells({ label, notCompared, hardware }: JobResult, { headJ }: Row, scale: EnergyScale): Cells {
  return [codeSpan(label), UNKNOWN, energyNumber(headJ, scale), apartWords(notCompared, hardware)];
}

const WORDS = {
  'no-history': 'new',
  'history-unread': 'history not read',
  'shared-machine': 'machine was shared',
  gap: 'readings are missing',
  'not-successful': 'no full run',
  'ambiguous-series': 'two jobs look the same',
  'no-energy': 'nothing observed',
} as const;

function apartWords(why: JobResult['notCompared'], hardware: string): string {
  if (why === null) return 'not compared';
  return why === 'other-hardware' ? `other hardware: ${codeSpan(hardware)}` : WORDS[why];
}

// The job summary of a whole run: verdict, every job by time, energy and change, what is worth doing, the checks, each grid, our own cost.
import { markdownTable } from 'markdown-table';
import { type Check, WORST_FIRST } from '../../review/budget/verdict.ts';
import { runCauseOf } from '../cause.ts';
import { unstopped } from '../check-text.ts';
import { codeSpan, prose } from '../escape.ts';
import { counted } from '../facts.ts';
import { durationText, energyNumber, scaleFor } from '../figures.ts';
import { hasRisen } from '../finding.ts';
import { headlineOf } from '../headline.ts';
import type { JobResult } from '../job-result.ts';
import { powerChart } from '../power-chart.ts';
import { statusLines } from '../status-lines.ts';
import { shareCell } from '../step-table.ts';
import { ownLine } from '../summary.ts';
import { worthDoing } from '../worth-doing.ts';
import { checkTable } from './run-checks.ts';
import { sumOf } from './run-figures.ts';
import { gridTable } from './run-grid.ts';
import { runMethod } from './run-method.ts';
import type { RunModel } from './run-model.ts';
import { runNotes } from './run-notes.ts';
import { runOutcome } from './run-outcome.ts';
import { sidesLine } from './run-sides.ts';
import { isRisen, runTable } from './run-table.ts';

/** Tables of so many rows stay far under GitHub's 1 MiB for a step's summary. */
const MOST_ROWS = 500;
const MOST_NOTES = 100;

/** Markdown for one step summary. */
export function renderRunSummary(run: RunModel): string {
  const grid = gridTable(run.jobs);
  const checks = checkTable(run.verdict.checks);
  const sections = [
    openingOf(run),
    ...(run.chart === null ? [] : [powerChart(run.chart)]),
    jobTable(run),
    worthDoing(run.jobs),
    changesOf(run),
    ...runMethod(run, {
      grid: grid === null ? [] : [grid],
      checks: checks === null ? [] : [checks],
      notes: runNotes(run)
        .slice(0, MOST_NOTES)
        .map(({ text }) => prose(text)),
    }),
    `<sub>${closingOf(run)}</sub>`,
  ];
  return `${sections.filter((section) => section !== null).join('\n\n')}\n`;
}

function openingOf(run: RunModel): string {
  const outcome = runOutcome(run);
  const { mark, verdict, detail } = headlineOf(outcome);
  const risen = run.jobs.filter((job) => isRisen(run, job));
  const cause = risen.length > 0 || hasRisen(outcome) ? runCauseOf(risen) : null;
  return [
    `### ${mark === '' ? '' : `${mark} `}${unstopped(verdict).replace(/:$/, '')} · ${counted(run.jobs.length, 'job')}`,
    ...(detail === '' ? [] : [ownLine(detail)]),
    ...(cause === null ? [] : [`**Cause:** ${cause}`]),
    ...sidesLine(run),
    ...statusLines(run),
  ].join('\n\n');
}

/** What this run used, whatever it is compared with; the hungriest job first. */
function jobTable({ jobs, verdict }: RunModel): string | null {
  if (jobs.length === 0) return null;
  const usedJ = sumOf(jobs, ({ energyJ }) => energyJ);
  const scale = scaleFor(usedJ);
  const judged = jobs.some(({ label }) => answerOf(verdict.checks, label) !== null);
  const shown = jobs.toSorted((a, b) => (b.energyJ ?? -1) - (a.energyJ ?? -1)).slice(0, MOST_ROWS);
  const rows = shown.map((job: JobResult) => [
    codeSpan(job.label),
    durationText(job.durationS),
    energyNumber(job.energyJ, scale),
    shareCell(job.energyJ, usedJ),
    codeSpan(job.hardware),
    ...(judged ? [answerOf(verdict.checks, job.label) ?? ''] : []),
  ]);
  const head = ['job', 'time', scale.unit, 'share', 'hardware', ...(judged ? ['verdict'] : [])];
  const table = markdownTable([head, ...rows], {
    align: ['l', 'r', 'r', 'l', 'l', 'l'],
    alignDelimiters: false,
  });
  const left = jobs.length - shown.length;
  return left > 0 ? `${table}\n\n${counted(left, 'smaller job')} not shown.` : table;
}

/** The worst of a job's own checks; null where no budget is about it alone. */
function answerOf(checks: readonly Check[], label: string): string | null {
  const own = checks.filter(({ subject }) => subject === label || subject?.startsWith(`${label}/`) === true);
  const counting = own.filter(({ waived }) => waived === null);
  const worst = WORST_FIRST.find((kind) => counting.some(({ verdict }) => verdict === kind));
  return worst ?? own[0]?.waived?.kind ?? null;
}

function changesOf(run: RunModel): string | null {
  if (run.total === null && run.missing.length === 0) return null;
  return `#### Against the base\n\n${runTable(run, { unchanged: 'each', most: MOST_ROWS, steps: true })}`;
}

/** HTML inside `<sub>` on a line of its own is still read as Markdown by GitHub, so code spans work. */
function closingOf({ jobs, ledgerName }: RunModel): string {
  const cpuS = sumOf(jobs, ({ samplerCpuS }) => samplerCpuS);
  const cost = cpuS === null ? [] : [`Measuring took ${durationText(cpuS)} of CPU time in all.`];
  return [...cost, `Ledger: ${codeSpan(ledgerName)}.`].join(' ');
}

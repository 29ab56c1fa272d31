// The job summary: verdict, power curve, steps, what is worth doing, change, small print, what was not measured and why, our own cost, where the receipt lies.
import { markdownTable } from 'markdown-table';
import type { Receipt } from '../account/receipt/receipt.ts';
import { causeOf, risenJob } from './cause.ts';
import { changeTable } from './change-table.ts';
import { equivalenceLine } from './equivalence-line.ts';
import { codeSpan, prose } from './escape.ts';
import { durationText, powerText } from './figures.ts';
import { hasRisen } from './finding.ts';
import { gridSection } from './grid-section.ts';
import { headlineOf } from './headline.ts';
import { idleGpus } from './idle-gpus.ts';
import { methodOf, remarksOf } from './method.ts';
import type { ReportModel } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { powerChart } from './power-chart.ts';
import { statusLines } from './status-lines.ts';
import { stepTable } from './step-table.ts';
import { tellingAbsences } from './telling-absences.ts';
import { worthDoing } from './worth-doing.ts';

const MOST_ROWS = 50;
const MOST_ABSENCES = 50;

/** Markdown for one step summary; its tables are capped, which keeps it far under GitHub's 1 MiB. */
export function renderSummary(model: ReportModel): string {
  const sections = [
    openingOf(model),
    runLine(model.receipt),
    chartOf(model),
    stepTable(model.receipt),
    worthDoing([{ label: model.subjectLabel, idle: idleGpus(model.receipt) }]),
    changesOf(model),
    methodOf(model, {
      notes: remarksOf(model),
      grid: [...gridSection(model.receipt), ...equivalenceLine(model.equivalents)],
    }).join('\n\n'),
    absencesOf(model.receipt),
    `<sub>${closingOf(model)}</sub>`,
  ];
  return `${sections.filter((section) => section !== null).join('\n\n')}\n`;
}

function openingOf(model: ReportModel): string {
  const { comparison, subjectLabel } = model;
  const outcome = outcomeOf(model);
  const { mark, verdict, detail } = headlineOf(outcome);
  const cause = comparison && hasRisen(outcome) ? causeOf(risenJob(comparison, subjectLabel)) : null;
  return [
    `### ${mark === '' ? '' : `${mark} `}${verdict.replace(/[:.]$/, '')} · ${codeSpan(model.subjectLabel)}`,
    ...(detail === '' ? [] : [ownLine(detail)]),
    ...(cause === null ? [] : [`**Cause:** ${cause}`]),
    ...statusLines(model),
  ].join('\n\n');
}

/** In the comment the detail goes on from the verdict; here it stands on a line of its own. */
export function ownLine(detail: string): string {
  const sentence = detail.replace(/^\((.*?)\): /, '($1) ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function runLine({ duration_s: durationS, power, machine }: Receipt): string {
  const gpus = machine.gpus.length;
  const model = machine.gpus[0]?.model ?? machine.cpu.model;
  const hardware = model === null ? [] : [gpus > 1 ? `${gpus} × ${codeSpan(model)}` : codeSpan(model)];
  const mean = power.mean_w === null ? [] : [`mean ${powerText(power.mean_w)}`];
  const peak = power.peak_w === null ? [] : [`peak ${powerText(power.peak_w)}`];
  return [durationText(durationS), ...mean, ...peak, ...hardware].join(' · ');
}

function chartOf({ receipt, comparison, branch }: ReportModel): string | null {
  return powerChart({
    headW: receipt.power.curve_w,
    baseW: comparison?.baseline?.curveW ?? [],
    durationS: receipt.duration_s,
    branch,
  });
}

function changesOf(model: ReportModel): string | null {
  const { comparison } = model;
  if (!comparison?.total) return null;
  return `#### Against the base\n\n${changeTable(model, comparison, { unchanged: 'each', most: MOST_ROWS })}`;
}

function absencesOf(receipt: Receipt): string | null {
  const absences = tellingAbsences(receipt);
  if (absences.length === 0) return null;
  const rows = absences
    .slice(0, MOST_ABSENCES)
    .map(({ source, code, hint }) => [codeSpan(source), codeSpan(code), prose(hint)]);
  const table = markdownTable([['source', 'why not', 'what to do'], ...rows], { alignDelimiters: false });
  return `<details><summary>What was not measured, and why</summary>\n\n${table}\n\n</details>`;
}

/** HTML inside `<sub>` on a line of its own is still read as Markdown by GitHub, so code spans work. */
function closingOf(model: ReportModel): string {
  const { receipt, ledgerName } = model;
  const { sampler_cpu_s: cpuS, sampler_rss_mb: memoryMb } = receipt.overhead;
  const cost = [
    ...(cpuS === null ? [] : [`${durationText(cpuS)} of CPU time`]),
    ...(memoryMb === null ? [] : [`${memoryMb.toFixed(0)}\u00a0MB of memory`]),
  ];
  return [
    ...(cost.length === 0 ? [] : [`Measuring took ${cost.join(' and ')}.`]),
    ...placeOf(model),
    `Ledger: ${codeSpan(ledgerName)}.`,
  ].join(' ');
}

/** The artifact where there is one: what lies in a runner's temporary directory is gone when the summary is read. */
function placeOf({ receiptArtifact, receiptPath }: ReportModel): readonly string[] {
  if (receiptArtifact !== null) return [`Receipt: artifact ${codeSpan(receiptArtifact)}.`];
  return receiptPath === null ? [] : [`Receipt: ${codeSpan(receiptPath)}.`];
}

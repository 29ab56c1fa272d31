// The report for a terminal or a job log: plain lines, no markup, no escape sequences; meaning never depends on colour.

import type { Receipt } from '../account/receipt/receipt.ts';
import { resultLine } from './annotations.ts';
import { boundaryOf } from './boundary.ts';
import { carbonLine } from './carbon-line.ts';
import { causeOf, risenJob } from './cause.ts';
import { checkText } from './check-text.ts';
import { COMPONENTS } from './components.ts';
import { safeName, terminalText, withoutMarkup } from './escape.ts';
import { UNSEEN_DEVICE } from './facts.ts';
import { durationText, energyText, powerText, scaleFor } from './figures.ts';
import { hasRisen } from './finding.ts';
import { gridSentences } from './grid-sentences.ts';
import { hiddenLine, remarksOf } from './method.ts';
import type { ReportModel } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { sectionLines } from './section-lines.ts';
import { sharedLine } from './shared-line.ts';
import { statusLines } from './status-lines.ts';
import { tellingAbsences } from './telling-absences.ts';
import { columns } from './text-columns.ts';

/** Lines without a trailing newline, the result first. */
export function renderText(model: ReportModel): string {
  const { receipt, comparison } = model;
  const outcome = outcomeOf(model);
  const cause = comparison && hasRisen(outcome) ? causeOf(risenJob(comparison, model.subjectLabel)) : null;
  return [
    resultLine(outcome),
    ...(cause === null ? [] : [`Cause: ${withoutMarkup(cause)}`]),
    `  ${totalLine(model)}`,
    ...componentLines(receipt),
    ...sectionLines(receipt),
    ...[...gridSentences(receipt), ...carbonLine(receipt)].map((text) => `  ${withoutMarkup(text)}`),
    `  ${boundaryOf(receipt.energy)}`,
    ...[...sharedLine(receipt), ...hiddenLine(receipt)].map((text) => `  ${withoutMarkup(text)}`),
    ...comparisonLine(model),
    ...statusLines(model).map((text) => `  ${withoutMarkup(text)}`),
    ...model.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
    ...tellingAbsences(receipt).map(({ source, code, hint }) => `  not read: ${source} (${code}): ${hint}`),
    ...remarksOf(model).map(
      ({ severity, text }) => `  ${severity === 'warning' ? 'warning' : 'note'}: ${text}`,
    ),
    ...(model.receiptPath === null ? [] : [`  receipt ${model.receiptPath}`]),
  ]
    .map(terminalText)
    .join('\n');
}

function totalLine({ receipt, subjectLabel }: ReportModel): string {
  const { energy, power, duration_s: durationS } = receipt;
  const percent = energy.uncertainty_percent;
  const doubt = percent === null ? '' : ` (±${percent.toFixed(0)}\u00a0%)`;
  const total = energy.total_j === null ? 'energy not measured' : `${energyText(energy.total_j)}${doubt}`;
  const mean = power.mean_w === null ? '' : `, mean ${powerText(power.mean_w)}`;
  const peak = power.peak_w === null ? '' : `, peak ${powerText(power.peak_w)}`;
  return `${safeName(subjectLabel)}: ${total} in ${durationText(durationS)}${mean}${peak}`;
}

function componentLines({ energy }: Receipt): readonly string[] {
  const present = COMPONENTS.flatMap((name) => {
    const component = energy.components[name];
    return component ? [{ name, component }] : [];
  });
  const scale = scaleFor(...present.map(({ component }) => component.energy_j));
  return columns(
    present.map(({ name, component }) => [
      component.provenance,
      name,
      energyText(component.energy_j, scale),
      safeName(component.source),
      component.uncertainty_percent === null ? '' : `±${component.uncertainty_percent.toFixed(0)}\u00a0%`,
    ]),
  );
}

function comparisonLine({ comparison }: ReportModel): readonly string[] {
  const baseline = comparison?.baseline;
  if (!comparison || !baseline) return [];
  const runs = `${baseline.runs} base run${baseline.runs === 1 ? '' : 's'}`;
  const attempts = comparison.attempts > 1 ? `, ${comparison.attempts} attempts pooled` : '';
  const { fleet } = comparison;
  const devices = (fleet?.devices ?? 0) > 1 ? `, ${fleet?.devices} devices` : '';
  const unseen = fleet?.headSeen === false ? `, ${UNSEEN_DEVICE}` : '';
  const hardware = safeName(comparison.baseHardware ?? 'unknown hardware');
  return [`  compared with ${runs} on ${hardware}${devices}${unseen}${attempts}`];
}

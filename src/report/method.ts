// The small print under every figure: what was counted and how well, which grid the grams come from, what each budget said, what was missing.
import type { Receipt } from '../account/receipt/receipt.ts';
import type { Note } from '../errors.ts';
import { boundaryOf } from './boundary.ts';
import { checkText } from './check-text.ts';
import { COMPONENT_NAMES, COMPONENTS } from './components.ts';
import { prose } from './escape.ts';
import { energyText, shareText } from './figures.ts';
import type { ReportModel } from './model.ts';
import { sharedLine } from './shared-line.ts';

export interface MethodChoice {
  /** By `remarksOf` or `doubtsOf`. */
  readonly notes: readonly Note[];
  /** Markdown blocks on the grid and its grams, a line or a table. */
  readonly grid: readonly string[];
}

/** Paragraphs, Markdown, most important first. */
export function methodOf(model: ReportModel, { notes, grid }: MethodChoice): readonly string[] {
  const { receipt, verdict } = model;
  return [
    countedLine(receipt),
    ...sharedLine(receipt),
    ...hiddenLine(receipt),
    ...grid,
    ...(verdict.checks.length === 0 ? [] : [`**Budget:** ${verdict.checks.map(checkText).join('; ')}.`]),
    ...(isUneventful(receipt) ? [] : [`The job's outcome was ${receipt.subject.outcome}.`]),
    ...notes.map((note) => prose(note.text)),
  ];
}

/** A trace that is replayed knows no outcome. */
const isUneventful = ({ subject: { outcome, scope } }: Receipt): boolean =>
  outcome === 'success' || (outcome === 'unknown' && scope === 'command');

/** What a reviewer must know: warnings, and every doubt about the comparison. How the machine was measured is the summary's. */
export function doubtsOf(model: ReportModel): readonly Note[] {
  const compared = new Set(model.notes.map(({ text }) => text));
  return remarksOf(model).filter(({ severity, text }) => severity === 'warning' || compared.has(text));
}

/** The lines on the grid say it in fewer words, from the refusals that the receipt keeps. */
const SAID_BY_GRID = 'intensity-live-refused';

/** Notes for a page that also shows the grid. */
export const remarksOf = (model: ReportModel): readonly Note[] =>
  notesOf(model).filter(({ code }) => code !== SAID_BY_GRID || !model.receipt.carbon.refusals?.length);

/** Warnings first; each text once. */
export function notesOf({ receipt, notes }: ReportModel): readonly Note[] {
  const all = [...receipt.notes, ...notes].filter(
    (note, index, list) => list.findIndex(({ text }) => text === note.text) === index,
  );
  return [
    ...all.filter(({ severity }) => severity === 'warning'),
    ...all.filter(({ severity }) => severity === 'info'),
  ];
}

function countedLine({ energy }: Receipt): string {
  const names = COMPONENTS.filter((component) => energy.components[component]).map(
    (component) => COMPONENT_NAMES[component],
  );
  const facts = [...provenance(energy), ...uncertainty(energy), ...coverage(energy)];
  const counted = names.length === 0 ? 'nothing' : names.join(', ');
  const quality = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  const assumed = (energy.shares?.assumed ?? 0) > 0 ? ' Assumed energy never gates.' : '';
  return `**Counted:** ${counted}${quality}; ${boundaryOf(energy)}.${assumed}`;
}

/** Devices of the machine that the job was not given; somebody pays for them all the same. */
export const hiddenLine = ({ energy }: Receipt): readonly string[] =>
  energy.hidden_gpus_j === null
    ? []
    : [`GPUs hidden from the job: ${energyText(energy.hidden_gpus_j)}, not in the total.`];

type Energy = Receipt['energy'];

function provenance({ shares }: Energy): readonly string[] {
  if (!shares) return [];
  const kinds = ['measured', 'modelled', 'assumed'] as const;
  return kinds.filter((kind) => shares[kind] > 0).map((kind) => `${shareText(shares[kind])} ${kind}`);
}

const uncertainty = ({ uncertainty_percent: percent }: Energy): readonly string[] =>
  percent === null ? [] : [`±${percent.toFixed(0)}\u00a0%`];

const coverage = ({ coverage }: Energy): readonly string[] =>
  coverage === null || coverage >= 1 ? [] : [`readings for ${shareText(coverage)} of the time`];

// The small print under every figure: what was counted and how well, which grid the grams come from, what each budget said, what was missing.
import type { Receipt } from '../account/receipt/receipt.ts';
import type { Note } from '../errors.ts';
import { boundaryOf } from './boundary.ts';
import { checkText } from './check-text.ts';
import { codeSpan, prose } from './escape.ts';
import { energyText, massText, moneyText, shareText } from './figures.ts';
import type { ReportModel } from './model.ts';
import { sharedLine } from './shared-line.ts';

const COMPONENT_NAMES = {
  gpu: 'GPU',
  cpu: 'CPU',
  dram: 'RAM',
  module: 'module of GPU, CPU and RAM',
  host: 'host',
} as const;
const COMPONENT_ORDER = ['gpu', 'module', 'cpu', 'dram', 'host'] as const;

/** Paragraphs, Markdown, most important first; `notes` chosen by `notesOf` or `doubtsOf`. */
export function methodOf(model: ReportModel, notes: readonly Note[]): readonly string[] {
  const { receipt, verdict } = model;
  return [
    countedLine(receipt),
    ...sharedLine(receipt),
    ...hiddenLine(receipt),
    gridLine(receipt),
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
  return notesOf(model).filter(({ severity, text }) => severity === 'warning' || compared.has(text));
}

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
  const names = COMPONENT_ORDER.filter((component) => energy.components[component]).map(
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

export function gridLine({ carbon }: Receipt): string {
  if (carbon.intensity_g_per_kwh === null) return '**Grid:** not known, so no grams.';
  const place =
    carbon.zone === 'WORLD' ? 'world average, region not known,' : codeSpan(carbon.zone ?? 'unknown zone');
  const year = carbon.intensity_year === null ? '' : `${carbon.intensity_year} `;
  const kind = carbon.kind === 'average' ? 'mean' : 'marginal';
  const pue = carbon.pue_source === null ? 'PUE unknown: IT energy only' : `PUE ${carbon.pue}`;
  const source = carbon.intensity_source === null ? '' : `, ${codeSpan(carbon.intensity_source)}`;
  const intensity = `${place} ${Number(carbon.intensity_g_per_kwh.toPrecision(3))}\u00a0g/kWh`;
  return `**Grid:** ${intensity}, ${year}${kind}, ${carbon.scope}${source}, ${pue}.${gramsSentence(carbon)}`;
}

function gramsSentence(carbon: Receipt['carbon']): string {
  const {
    emissions_g: grams,
    emissions_low_g: low,
    emissions_high_g: high,
    embodied_g: embodied,
    cost,
  } = carbon;
  const range = low === null || high === null ? '' : ` (${massText(low)} … ${massText(high)})`;
  const parts = [
    ...(grams === null ? [] : [`${massText(grams)} CO₂e${range}`]),
    ...(embodied === null ? [] : [`embodied +${massText(embodied)}`]),
    ...(cost === null ? [] : [moneyText(cost)]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
}

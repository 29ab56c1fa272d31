// The job summary's part on the grid: what, value, source and year, one row each; who gave no answer is folded under it.
import { markdownTable } from 'markdown-table';
import type { Receipt } from '../account/receipt/receipt.ts';
import { budgetReference } from './budget-reference.ts';
import { carbonRows } from './carbon-line.ts';
import { codeSpan, prose } from './escape.ts';
import { facilityOverhead } from './facility.ts';
import { intensityText, UNKNOWN } from './figures.ts';
import { noFigure } from './grid-sentences.ts';
import { intensityOrigin, yearlyMean } from './intensity-origin.ts';
import { silentServices } from './silent-services.ts';
import { sourceTitle } from './source-title.ts';
import { isPlaceHidden, pueStatedBy, zoneStatedBy } from './stated-by.ts';

type Carbon = Receipt['carbon'];
type Row = readonly [what: string, value: string, source: string];

/** Markdown blocks. */
export function gridSection(receipt: Receipt): readonly string[] {
  const rows: readonly Row[] = [
    zoneRow(receipt.carbon),
    intensityRow(receipt.carbon),
    ...referenceRow(receipt),
    ...worldRow(receipt.carbon),
    ...pueRows(receipt),
    ...carbonRows(receipt),
  ];
  const table = markdownTable([['grid and grams', '', 'from'], ...rows], {
    align: ['l', 'r', 'l'],
    alignDelimiters: false,
  });
  return [table, ...silentServices(receipt.carbon), ...refusalTable(receipt.carbon)];
}

function zoneRow({ zone, resolved_by: resolver }: Carbon): Row {
  if (isPlaceHidden(resolver)) return ['zone', 'not shown', zoneStatedBy(resolver)];
  if (zone === null) return ['zone', UNKNOWN, ''];
  return ['zone', zone === 'WORLD' ? '**unknown**' : codeSpan(zone), zoneStatedBy(resolver)];
}

/** What stands for an unknown place, or for one without a figure, is named in the source's column. */
function intensityRow(carbon: Carbon): Row {
  const { intensity_g_per_kwh: intensity, intensity_basis: basis, intensity_licence: licence } = carbon;
  if (intensity === null) return ['intensity', UNKNOWN, noFigure(carbon)];
  const facts = [
    ...(carbon.intensity_source === 'world' ? ['**world average**'] : []),
    intensityOrigin(carbon),
    carbon.scope,
    ...(basis == null ? [] : [`of ${basis}`]),
    ...(licence == null ? [] : [prose(licence)]),
  ];
  return ['intensity', intensityText(intensity), facts.join(', ')];
}

function referenceRow(receipt: Receipt): readonly Row[] {
  const reference = budgetReference(receipt);
  if (reference === null) return [];
  const counted = reference.grams === null ? '' : `: ${reference.grams}`;
  return [['for gram budgets', reference.intensity, `${reference.origin}${counted}`]];
}

/** For scale; pointless where the figure above is the world's own. */
function worldRow(carbon: Carbon): readonly Row[] {
  const { world_g_per_kwh: world, intensity_g_per_kwh: intensity, intensity_source: source } = carbon;
  if (world == null || source === 'world') return [];
  const facts = [
    ...(intensity ? [timesText(world / intensity)] : []),
    yearlyMean(carbon.world_year),
    ...(carbon.world_source == null ? [] : [sourceTitle(carbon.world_source)]),
  ];
  return [['world, for scale', intensityText(world), facts.join(', ')]];
}

const SAME: readonly [number, number] = [0.95, 1.05];
const WHOLE_FROM = 10;

function timesText(ratio: number): string {
  if (ratio >= SAME[0] && ratio <= SAME[1]) return 'about the same';
  return `${ratio >= WHOLE_FROM ? ratio.toFixed(0) : Number(ratio.toPrecision(2))} times this`;
}

function pueRows(receipt: Receipt): readonly Row[] {
  const { pue, pue_source: source } = receipt.carbon;
  if (source === null) return [['PUE', 'unknown', 'IT energy only']];
  const overhead = facilityOverhead(receipt);
  return [
    ['PUE', String(pue), pueStatedBy(source)],
    ...(overhead === null ? [] : [['facility overhead', overhead, ''] as const]),
  ];
}

function refusalTable({ refusals = [] }: Carbon): readonly string[] {
  if (refusals.length === 0) return [];
  const rows = refusals.map(({ source, code, hint }) => [codeSpan(source), codeSpan(code), prose(hint)]);
  const table = markdownTable([['asked', 'why not', ''], ...rows], { alignDelimiters: false });
  return [
    `<details><summary>Asked for place and intensity, without an answer</summary>\n\n${table}\n\n</details>`,
  ];
}

// What came out differently when a receipt was priced again, in one sentence for a terminal.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { withoutMarkup } from '../../../report/escape.ts';
import { changeText, intensityText, massText } from '../../../report/figures.ts';
import { sourceTitle } from '../../../report/source-title.ts';

/** Plain text: `Priced again: 370 g → 412 g CO₂e (+11 %); 342 g/kWh (…) → 381 g/kWh (…).` Names in it are the receipt's, so hostile. */
export function priceChange(before: Receipt, after: Receipt): string {
  const [was, is] = [before.carbon, after.carbon];
  const parts = [
    ...changed(was.zone ?? 'unknown', is.zone ?? 'unknown', 'zone '),
    ...changed(figureOf(was), figureOf(is)),
    ...changed(was.scope, is.scope, 'scope '),
    ...changed(String(was.pue), String(is.pue), 'PUE '),
  ];
  const grams = gramsOf(was, is);
  if (parts.length === 0) return `Priced again: ${grams}, at ${figureOf(is)} as before.`;
  return `Priced again: ${grams}; ${parts.join(', ')}.`;
}

type Carbon = Receipt['carbon'];

const changed = (was: string, is: string, name = ''): readonly string[] =>
  was === is ? [] : [`${name}${was} → ${is}`];

function gramsOf({ emissions_g: was }: Carbon, { emissions_g: is }: Carbon): string {
  const mass = (grams: number | null): string => (grams === null ? 'no grams' : `${massText(grams)} CO₂e`);
  if (was === null || is === null) return was === is ? mass(is) : `${mass(was)} → ${mass(is)}`;
  if (massText(was) === massText(is)) return mass(is);
  return `${massText(was)} → ${mass(is)}${was === 0 ? '' : ` (${changeText(is / was - 1)})`}`;
}

function figureOf({
  intensity_g_per_kwh: grams,
  intensity_source: source,
  intensity_year: year,
}: Carbon): string {
  if (grams === null) return 'no intensity';
  const origin = [source === null ? null : withoutMarkup(sourceTitle(source)), year]
    .filter((part) => part !== null)
    .join(', ');
  return `${intensityText(grams)}${origin === '' ? '' : ` (${origin})`}`;
}

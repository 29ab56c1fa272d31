// What came out differently when a receipt was priced again, in one sentence for a terminal.
import type { Receipt } from '../../../account/receipt/receipt.ts';
import { changeText, intensityText, massText } from '../../../report/figures.ts';

/** Plain text: `Priced again: 370 g → 412 g CO2e (+11 %), 342 → 381 g/kWh.` */
export function priceChange(before: Receipt, after: Receipt): string {
  if (before === after) return 'Priced again: nothing comes out differently.';
  const [was, is] = [before.carbon, after.carbon];
  const grams = `${massOf(was.emissions_g)} → ${massOf(is.emissions_g)} CO2e`;
  const change =
    was.emissions_g === null || is.emissions_g === null || was.emissions_g === 0
      ? ''
      : ` (${changeText(is.emissions_g / was.emissions_g - 1)})`;
  const why = [
    ...(was.zone === is.zone ? [] : [`zone ${was.zone ?? 'unknown'} → ${is.zone ?? 'unknown'}`]),
    `${figureOf(was)} → ${figureOf(is)}`,
    ...(was.scope === is.scope ? [] : [`scope ${was.scope} → ${is.scope}`]),
    ...(was.pue === is.pue ? [] : [`PUE ${was.pue} → ${is.pue}`]),
  ];
  return `Priced again: ${grams}${change}; ${why.join(', ')}.`;
}

const massOf = (grams: number | null): string => (grams === null ? 'no figure' : massText(grams));

function figureOf({
  intensity_g_per_kwh: grams,
  intensity_source: source,
  intensity_year: year,
}: Receipt['carbon']) {
  if (grams === null) return 'no intensity';
  const origin = [source, year].filter((part) => part !== null).join(', ');
  return `${intensityText(grams)}${origin === '' ? '' : ` (${origin})`}`;
}

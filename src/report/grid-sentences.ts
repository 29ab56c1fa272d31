// Which grid the grams come from, in sentences: place, intensity with its year or intervals, scope, source, PUE.
// Every gram stands beside these (GHG Protocol scope 2 guidance, location-based).
import type { Receipt } from '../account/receipt/receipt.ts';
import { budgetReference } from './budget-reference.ts';
import { codeSpan } from './escape.ts';
import { facilityOverhead, pueText } from './facility.ts';
import { intensityText } from './figures.ts';
import { intensityOrigin } from './intensity-origin.ts';
import { silentServices } from './silent-services.ts';
import { isPlaceHidden } from './stated-by.ts';

type Carbon = Receipt['carbon'];

/** Markdown: the grid; services that failed; the figure of gram budgets, where it is another. */
export function gridSentences(receipt: Receipt): readonly string[] {
  const { carbon } = receipt;
  if (carbon.intensity_g_per_kwh === null)
    return [`**Grid:** ${noFigure(carbon)}.`, ...silentServices(carbon)];
  const overhead = facilityOverhead(receipt);
  const facts = [
    `${placeOf(carbon)} ${intensityText(carbon.intensity_g_per_kwh)}`,
    carbon.scope,
    intensityOrigin(carbon),
    overhead === null ? pueText(receipt) : `${pueText(receipt)} (facility overhead ${overhead})`,
  ];
  return [`${facts.join(', ')}.`, ...silentServices(carbon), ...referenceSentence(receipt)];
}

function referenceSentence(receipt: Receipt): readonly string[] {
  const reference = budgetReference(receipt);
  if (reference === null) return [];
  const grams = reference.grams === null ? '' : `${reference.grams}: `;
  return [`Gram budgets count ${grams}${reference.intensity}, ${reference.origin}.`];
}

/** Why there are no grams, as a clause. Scopes are never mixed, so a place may lack a figure in one of them. */
export function noFigure(carbon: Carbon): string {
  if (carbon.zone === null || carbon.scope === 'lifecycle') return 'not known, so no grams';
  return `no ${carbon.scope} figure for ${nameOf(carbon) ?? 'an unknown place'}, so no grams`;
}

/** What stands for an unknown place is said as loudly as the figure; one that its owner stated is not the world's. */
function placeOf(carbon: Carbon): string {
  if (isPlaceHidden(carbon.resolved_by)) return '**Grid:** place not shown:';
  const name = nameOf(carbon);
  const isWorld = carbon.intensity_source === 'world';
  if (name === null) return isWorld ? '**Grid: world average, place unknown:**' : '**Grid: place unknown:**';
  return isWorld ? `**Grid: world average,** no figure for ${name}:` : `**Grid:** ${name}`;
}

/** The zone, or the region where nobody names its zone; null where nobody knows either. */
function nameOf({ zone, region }: Carbon): string | null {
  const name = zone === null || zone === 'WORLD' ? (region ?? null) : zone;
  return name === null ? null : codeSpan(name);
}

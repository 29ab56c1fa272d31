// Which grid the grams come from, in sentences: place, intensity with its year or intervals, scope, source, PUE.
// Every gram stands beside these (GHG Protocol scope 2 guidance, location-based).
import type { Receipt } from '../account/receipt/receipt.ts';
import { budgetReference } from './budget-reference.ts';
import { codeSpan } from './escape.ts';
import { facilityOverhead, pueText } from './facility.ts';
import { intensityText } from './figures.ts';
import { intensityOrigin } from './intensity-origin.ts';
import { silentServices } from './silent-services.ts';

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
export function noFigure({ zone, scope }: Carbon): string {
  if (zone === null || scope === 'lifecycle') return 'not known, so no grams';
  const place = zone === 'WORLD' ? 'an unknown place' : codeSpan(zone);
  return `no ${scope} figure for ${place}, so no grams`;
}

/** What stands for an unknown place is said as loudly as the figure. */
function placeOf({ zone, intensity_source: source }: Carbon): string {
  // A stated figure, or a cloud's own one of a region whose grid nobody names, is not the world's.
  if (zone === 'WORLD') return `**Grid: ${source === 'world' ? 'world average, place' : 'zone'} unknown:**`;
  const name = codeSpan(zone ?? 'unknown zone');
  return source === 'world' ? `**Grid: world average,** no figure for ${name}:` : `**Grid:** ${name}`;
}

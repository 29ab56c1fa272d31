// The grams of a job: operational with interval, embodied on top, per unit of work (SCI, ISO/IEC 21031), money; each where it is known.
import type { Receipt } from '../account/receipt/receipt.ts';
import { codeSpan } from './escape.ts';
import { massText, moneyText, NBSP } from './figures.ts';

type Carbon = Receipt['carbon'];

/** A Markdown sentence; nothing where none of it is known. */
export function carbonLine({ carbon }: Receipt): readonly string[] {
  const { embodied_g: embodied, embodied_factors: factors, sci, cost } = carbon;
  const lifetime = factors == null ? '' : ` over ${lifetimeText(factors.lifetime_h)}`;
  const parts = [
    ...operational(carbon),
    ...(embodied === null ? [] : [`embodied +${massText(embodied)}${lifetime}`]),
    ...(sci == null ? [] : [`${massText(sci.g_per_unit)} CO₂e per ${codeSpan(sci.unit)} (SCI)`]),
    ...(cost === null ? [] : [moneyText(cost)]),
  ];
  return parts.length === 0 ? [] : [`**Carbon:** ${parts.join('; ')}.`];
}

/** Rows of a table: what, value, what it is made of. */
export function carbonRows({ carbon }: Receipt): readonly (readonly [string, string, string])[] {
  const { embodied_g: embodied, embodied_factors: factors, sci, cost } = carbon;
  return [
    ...operational(carbon).map((text) => ['emissions', text, 'energy × PUE × intensity'] as const),
    ...(embodied === null ? [] : [['embodied', `+${massText(embodied)} CO₂e`, origin(factors)] as const]),
    ...(sci == null
      ? []
      : [
          ['SCI', `${massText(sci.g_per_unit)} CO₂e per ${codeSpan(sci.unit)}`, 'embodied included'] as const,
        ]),
    ...(cost === null ? [] : [['cost', moneyText(cost), 'energy × PUE × price'] as const]),
  ];
}

function operational({
  emissions_g: grams,
  emissions_low_g: low,
  emissions_high_g: high,
}: Carbon): readonly string[] {
  if (grams === null) return [];
  const range = low === null || high === null ? '' : ` (${massText(low)} … ${massText(high)})`;
  return [`${massText(grams)} CO₂e${range}`];
}

const GRAMS_PER_KG = 1_000;
const WHO = { owner: 'by the runner’s owner', footprints: 'published footprints' } as const;

/** It stands on top of the grams, and no budget counts it. */
function origin(factors: Carbon['embodied_factors']): string {
  if (factors == null) return 'in no budget';
  const { source, reserved_kg: kilograms, lifetime_h: hours } = factors;
  return `of ${massText(kilograms * GRAMS_PER_KG)} over ${lifetimeText(hours)}, ${WHO[source]}; in no budget`;
}

const HOURS_PER_YEAR = 8_760;

function lifetimeText(hours: number): string {
  const years = Number((hours / HOURS_PER_YEAR).toPrecision(2));
  return `${years}${NBSP}year${years === 1 ? '' : 's'}`;
}

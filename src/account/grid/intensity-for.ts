// The intensities a job is counted with and the pinned yearly figure its gram budgets use, with the doubts about both.
import type { Datasets } from '../../datasets.ts';
import { type Note, note, type Severity } from '../../errors.ts';
import { type EpochMs, joules } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import type { Refusal } from '../carbon/refusal.ts';
import { isSlot, timeParts } from '../carbon/time-parts.ts';
import { type EmbeddedAnswer, embeddedAnswer } from './dataset.ts';
import type { GridPlace, IntensityProvider } from './provider.ts';

export interface PricedGrid {
  /** Live slots with gaps between them, or one figure without an interval; the embedded one where nobody else answered. */
  readonly intensities: readonly Intensity[];
  /** The embedded yearly figure of the zone, whoever provides the others. */
  readonly reference: Intensity | null;
  readonly scope: Scope;
  /** Services that were asked, or could not be, and why they gave nothing. */
  readonly refusals: readonly Refusal[];
  readonly notes: readonly Note[];
}

export async function intensityFor(asked: {
  readonly place: GridPlace;
  readonly scope: Scope;
  readonly provider: IntensityProvider;
  readonly datasets: Datasets;
  readonly from: EpochMs;
  readonly to: EpochMs;
}): Promise<PricedGrid> {
  const { place, scope, provider, datasets, from, to } = asked;
  const embedded = embeddedAnswer({ place, scope, at: to }, datasets);
  const reference = embedded.intensity;
  const { intensities: given, refusals } = await provider.intensity({ place, scope, from, to });
  const refused = given.length === 0 && provider.isLive;
  const intensities = refused && reference !== null ? [reference] : given;
  const used = intensities.filter((slot) => slot.from === null || (slot.from < to && (slot.to ?? to) > from));
  return {
    intensities,
    reference,
    scope,
    refusals,
    notes: [
      ...(refused ? [refusedNote(provider.name, { refusals, reference })] : []),
      ...embeddedNotes(embedded, roleOf(intensities, { from, to })),
      ...oldNotes([reference, ...used.filter(isYearly)]),
      ...slotNotes(used.filter((slot) => !isYearly(slot))),
    ],
  };
}

const isYearly = ({ from }: Intensity): boolean => from === null;

/** Of a receipt's note: a receipt takes 1,024 characters. */
const MAX_REASONS = 800;

function refusedNote(
  provider: string,
  { refusals, reference }: Pick<PricedGrid, 'refusals' | 'reference'>,
): Note {
  const reasons = refusals.map(({ hint }) => hint).join(' ');
  const cut = reasons.length <= MAX_REASONS ? reasons : `${reasons.slice(0, MAX_REASONS - 1)}…`;
  const instead = reference === null ? 'there are no grams' : 'the embedded yearly figure is used';
  const text = `No live grid intensity, so ${instead}. ${cut}`;
  return note('intensity-live-refused', text, severity(provider, refusals));
}

/** Whoever says `live` wants what there is: that there is nothing for the place, or only for a key, is no news to act on. */
function severity(provider: string, refusals: readonly Refusal[]): Severity {
  const expected = refusals.every(({ code }) => code === 'zone-not-served' || code === 'no-key');
  return provider === 'live' && expected ? 'info' : 'warning';
}

/** What the embedded figure is for: the grams, the moments that no live slot is near, or gram budgets alone. */
type Role = 'grams' | 'rest' | 'budgets';

function roleOf(
  intensities: readonly Intensity[],
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): Role {
  if (intensities.length === 0 || intensities.some(isYearly)) return 'grams';
  const parts = timeParts([{ from, to, energy: joules(1) }], intensities.filter(isSlot), null);
  return parts.some(({ origin }) => origin === 'yearly') ? 'rest' : 'budgets';
}

const WITHOUT: Readonly<Record<Role, string>> = {
  grams: 'there are no grams',
  rest: 'there are no grams, as the live figures do not cover the whole job',
  budgets: 'gram budgets have no figure to be held against',
};

/** Of the place: which area the figure is of, or why there is none, and what that costs. */
function embeddedNotes({ remark, refusal }: EmbeddedAnswer, role: Role): readonly Note[] {
  if (remark !== null) return [note('intensity-area', remark)];
  if (refusal === null) return [];
  const text = `${refusal.hint} So ${WITHOUT[role]}.`;
  return [note('intensity-unknown', text, role === 'budgets' ? 'info' : 'warning')];
}

function oldNotes(figures: readonly (Intensity | null)[]): readonly Note[] {
  const old = figures.find((figure) => figure?.estimated && figure.source !== 'world');
  if (!old) return [];
  const year = old.year === null ? '' : `, ${old.year}`;
  const text = `The yearly intensity of ${old.zone} (${old.source}${year}) is old, carried forward or modelled.`;
  return [note('intensity-estimated', text)];
}

function slotNotes(slots: readonly Intensity[]): readonly Note[] {
  const [first] = slots;
  if (first === undefined) return [];
  const guessed = slots.filter(({ forecast, estimated }) => forecast || estimated);
  if (guessed.length === 0) return [];
  const forecasts = guessed.filter(({ forecast }) => forecast).length;
  const text = `Of ${slots.length} live intensities (${first.source}) ${forecasts} are forecasts and ${guessed.length - forecasts} estimates of the source. A later account of this receipt prices it with what became of them.`;
  return [note('intensity-provisional', text)];
}

// The regions of one cloud beside the one that is asked about, the cleanest first, with the grams that a job would have cost there.
import { type Note, note } from '../../../errors.ts';
import { grams, gramsFromEnergy, gramsPerKwh } from '../../../units.ts';
import type { Advice, AdvisedJob, AdvisedRegion } from '../../carbon/advice.ts';
import type { Intensity } from '../../carbon/intensity.ts';
import { comparedPue, type Facility } from './compared-pue.ts';
import type { SiblingRegion } from './sibling-regions.ts';

export interface AdviceQuestion {
  readonly here: SiblingRegion;
  /** All regions of the cloud, `here` among them. */
  readonly siblings: readonly SiblingRegion[];
  /** A live service's slots of the last day, by zone. */
  readonly live: ReadonlyMap<string, readonly Intensity[]>;
  readonly job: AdvisedJob | null;
}

const PERCENT = 100;

/**
 * Each region is compared with `here` by figures of one kind: live with live, yearly with yearly. Live figures count only where
 * there is one for `here`. Regions without a figure of the scope are left out, and counted in a note.
 */
export function advise(question: AdviceQuestion): Pick<Advice, 'here' | 'regions' | 'notes'> {
  const { here, siblings, job } = question;
  const { facility, notes: pueNotes } = comparedPue(here, siblings);
  const live = question.live.has(here.zone) ? question.live : NO_LIVE;
  const advised = (sibling: SiblingRegion): AdvisedRegion => {
    const slots = live.get(sibling.zone) ?? [];
    const isLive = slots.length > 0;
    const found = isLive ? meanOf(slots) : sibling.yearly;
    const own = isLive ? meanOf(live.get(here.zone) ?? []) : here.yearly;
    const cost = found && facility(found.value, sibling);
    const ownCost = own && facility(own.value, here);
    return {
      region: sibling.region,
      place: sibling.place,
      zone: sibling.zone,
      country: sibling.country,
      value: found?.value ?? null,
      year: found?.year ?? null,
      source: found?.source ?? null,
      live: isLive,
      pue: sibling.pue,
      grams: job === null || cost === null ? null : grams(gramsFromEnergy(job.energyKwh, cost)),
      changePercent: cost === null || !ownCost ? null : (cost / ownCost - 1) * PERCENT,
    };
  };
  const all = siblings.map(advised);
  const regions = all.filter(({ value }) => value !== null);
  const missing = all.filter(({ value, region }) => value === null && region !== here.region);
  return {
    here: advised(here),
    regions: regions.toSorted(cleanestFirst(facility)),
    notes: [...pueNotes, ...kindNotes(here, regions), ...missingNotes(missing.length)],
  };
}

const NO_LIVE: AdviceQuestion['live'] = new Map();

/** By what can be compared; behind it, where `here` has no figure of a kind, by the figure itself. */
const cleanestFirst =
  (facility: Facility) =>
  (a: AdvisedRegion, b: AdvisedRegion): number => {
    const [ours, theirs] = [a.changePercent, b.changePercent];
    if (ours !== null && theirs !== null) return ours - theirs;
    if (ours !== theirs) return ours === null ? 1 : -1;
    return a.value === null || b.value === null ? 0 : facility(a.value, a) - facility(b.value, b);
  };

/** Weighted by how long each slot lasts. */
function meanOf(slots: readonly Intensity[]): Pick<Intensity, 'value' | 'year' | 'source'> | null {
  const timed = slots.map(({ value, from, to }) => ({ value, length: (to ?? 0) - (from ?? 0) }));
  const length = timed.reduce((total, slot) => total + slot.length, 0);
  const [first] = slots;
  if (first === undefined || length <= 0) return null;
  const weighted = timed.reduce((total, slot) => total + slot.value * slot.length, 0);
  return { value: gramsPerKwh(weighted / length), year: null, source: first.source };
}

/** A year and a day are two measures; a change is of one of them. */
function kindNotes(here: SiblingRegion, regions: readonly AdvisedRegion[]): readonly Note[] {
  if (new Set(regions.map(({ live }) => live)).size < 2) return [];
  const text = `Where there is a yearly mean alone, the change is against the yearly mean of ${here.region}, not against its last day.`;
  return [note('day-and-year', text)];
}

function missingNotes(missing: number): readonly Note[] {
  if (missing === 0) return [];
  const text =
    missing === 1
      ? 'One region has no figure of this scope and is not listed.'
      : `${missing} regions have no figure of this scope and are not listed.`;
  return [note('regions-without-figure', text)];
}

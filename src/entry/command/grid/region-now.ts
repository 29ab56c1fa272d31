// What one region's grid emits: by the tables, and at this moment by a live service where the owner has turned that on.
import type { Intensity, Scope } from '../../../account/carbon/intensity.ts';
import type { Refusal } from '../../../account/carbon/refusal.ts';
import { type GridLookUp, lookUp } from '../../../account/grid/look-up.ts';
import type { IntensityProvider } from '../../../account/grid/provider.ts';
import type { Datasets } from '../../../datasets.ts';
import { note } from '../../../errors.ts';
import { type EpochMs, epochMs } from '../../../units.ts';
import { asksNobody } from '../../asks-nobody.ts';

export interface RegionNow extends GridLookUp {
  /** The yearly figure of the tables, whatever `intensity` is. */
  readonly reference: Intensity | null;
  /** Services that did not answer. */
  readonly refusals: readonly Refusal[];
}

export interface RegionQuestion {
  readonly datasets: Datasets;
  readonly provider: IntensityProvider;
  readonly scope: Scope;
  readonly now: EpochMs;
}

const HOUR_MS = 3_600_000;

/** @throws CarbonError `bad-region`. */
export async function regionNow(region: string, question: RegionQuestion): Promise<RegionNow> {
  const { datasets, provider, scope, now } = question;
  const found = lookUp(region, datasets, { now, scope });
  const embedded = { ...found, reference: found.intensity, refusals: [] };
  if (asksNobody(provider)) return embedded;
  const place = { region: found.region, zone: found.zone };
  const { intensities, refusals } = await provider.intensity({
    place,
    scope,
    from: epochMs(now - HOUR_MS),
    to: now,
  });
  const newest = intensities.findLast(({ from }) => from !== null && from <= now);
  if (newest === undefined) {
    const why = refusals.map(({ hint }) => note('no-live-figure', hint));
    return { ...embedded, refusals, notes: [...found.notes, ...why] };
  }
  // They say which yearly figure stands for the region.
  const notes = found.notes.filter(({ code }) => !OF_THE_TABLES.has(code));
  return { ...embedded, intensity: newest, refusals, notes };
}

const OF_THE_TABLES: ReadonlySet<string> = new Set(['intensity-area', 'no-direct-figure']);

// What one region's grid emits: by the tables, and at this moment by a live service where the owner has turned that on.
import type { Intensity, Scope } from '../../../account/carbon/intensity.ts';
import type { Refusal } from '../../../account/carbon/refusal.ts';
import { type GridLookUp, lookUp } from '../../../account/grid/look-up.ts';
import type { IntensityProvider } from '../../../account/grid/provider.ts';
import type { Datasets } from '../../../datasets.ts';
import { note } from '../../../errors.ts';
import { type EpochMs, epochMs } from '../../../units.ts';

export interface RegionNow extends GridLookUp {
  /** What a service says of this moment; null where none was wanted or none answered. */
  readonly live: Intensity | null;
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
  if (provider.name === 'constant')
    return { ...found, live: null, refusals: [], notes: [...found.notes, STATED] };
  if (!provider.isLive) return { ...found, live: null, refusals: [] };
  const place = { region: found.region, zone: found.zone };
  const { intensities, refusals } = await provider.intensity({
    place,
    scope,
    from: epochMs(now - HOUR_MS),
    to: now,
  });
  const live = intensities.findLast(({ from }) => from !== null && from <= now) ?? null;
  return { ...found, live, refusals };
}

/** A look-up asks what the tables say, so the number is not taken; silence would look as if it had been. */
const STATED = note(
  'intensity-stated',
  'CARBON_INTENSITY states a number for every job that runs with it; this is the figure of the tables.',
);

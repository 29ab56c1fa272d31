// The intensities a job is counted with and the pinned yearly figure its gram budgets use, with the doubts about both.
import type { Datasets } from '../../datasets.ts';
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import type { Refusal } from '../carbon/refusal.ts';
import { embeddedIntensity } from './dataset.ts';
import type { GridPlace, IntensityProvider } from './provider.ts';

export interface PricedGrid {
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
  const reference = embeddedIntensity({ place, scope, at: to }, datasets);
  const { intensities, refusals } = await provider.intensity({ place, scope, from, to });
  const doubtful = [reference, ...intensities].find(
    (figure) => figure !== null && figure.estimated && figure.source !== 'world',
  );
  if (!doubtful) return { intensities, reference, scope, refusals, notes: [] };
  const text = `The intensity of ${doubtful.zone} (${doubtful.source}${doubtful.year === null ? '' : `, ${doubtful.year}`}) is old, carried forward or modelled.`;
  return { intensities, reference, scope, refusals, notes: [note('intensity-estimated', text)] };
}

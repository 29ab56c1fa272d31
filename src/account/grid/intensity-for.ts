// The intensities a job is counted with and the pinned yearly figure its gram budgets use, with the doubts about both.
import type { Datasets } from '../../datasets.ts';
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import type { Intensity, Placement } from '../carbon/intensity.ts';
import { embeddedIntensity } from './dataset.ts';
import type { IntensityProvider } from './provider.ts';

export interface PricedGrid {
  readonly intensities: readonly Intensity[];
  /** The embedded yearly figure of the zone, whoever provides the others. */
  readonly reference: Intensity;
  readonly notes: readonly Note[];
}

export async function intensityFor(asked: {
  readonly placement: Placement;
  readonly provider: IntensityProvider;
  readonly datasets: Datasets;
  readonly from: EpochMs;
  readonly to: EpochMs;
}): Promise<PricedGrid> {
  const { placement, provider, datasets, from, to } = asked;
  const reference = embeddedIntensity(placement.zone, datasets, to);
  const intensities = await provider.intensity(placement.zone, from, to);
  const doubtful = [reference, ...intensities].find(
    ({ estimated, source }) => estimated && source !== 'world',
  );
  if (doubtful === undefined) return { intensities, reference, notes: [] };
  const text = `The intensity of ${doubtful.zone} (${doubtful.source}${doubtful.year === null ? '' : `, ${doubtful.year}`}) is old, carried forward or modelled.`;
  return { intensities, reference, notes: [note('intensity-estimated', text)] };
}

// What the tables say about one region, for the `grid REGION` command.
import type { Datasets } from '../../datasets.ts';
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import { embeddedIntensity } from './dataset.ts';
import { parseRegion } from './region.ts';

export interface GridLookUp {
  readonly region: string;
  readonly zone: string;
  readonly resolvedBy: 'input';
  /** Null where no table of the scope covers the place. Yearly mean with its source, year, scope, basis and licence. */
  readonly intensity: Intensity | null;
  readonly pue: number | null;
  readonly pueSource: string | null;
  readonly notes: readonly Note[];
}

/** Throws `bad-region` as `parseRegion` does. */
export function lookUp(
  regionText: string,
  datasets: Datasets,
  { now, scope }: { readonly now: EpochMs; readonly scope: Scope },
): GridLookUp {
  const { name, zone, pue, pueSource, remark, notes } = parseRegion(regionText, datasets);
  return {
    region: name,
    zone,
    resolvedBy: 'input',
    intensity: embeddedIntensity({ place: { region: name, zone }, scope, at: now }, datasets),
    pue,
    pueSource,
    notes: remark === null ? notes : [...notes, note('region-remark', remark)],
  };
}

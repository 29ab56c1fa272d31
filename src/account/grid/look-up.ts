// What the tables say about one region, for the `grid REGION` command.
import type { Datasets } from '../../datasets.ts';
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import type { Intensity, Scope } from '../carbon/intensity.ts';
import { embeddedAnswer } from './dataset.ts';
import { parseRegion } from './place/region.ts';

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

/** They say which lifecycle figure stands for a region that has none of its own. */
const LIFECYCLE_NOTES: readonly string[] = ['region-without-grid', 'state-has-several-grids'];

/** Throws `bad-region` as `parseRegion` does. */
export function lookUp(
  regionText: string,
  datasets: Datasets,
  { now, scope }: { readonly now: EpochMs; readonly scope: Scope },
): GridLookUp {
  const { name, zone, pue, pueSource, remark, notes } = parseRegion(regionText, datasets);
  const answer = embeddedAnswer({ place: { region: name, zone }, scope, at: now }, datasets);
  return {
    region: name,
    zone,
    resolvedBy: 'input',
    intensity: answer.intensity,
    pue,
    pueSource,
    notes: [
      ...notes.filter(({ code }) => scope === 'lifecycle' || !LIFECYCLE_NOTES.includes(code)),
      ...(remark === null ? [] : [note('region-remark', `The region table says: ${remark}`)]),
      ...(answer.remark === null ? [] : [note('intensity-area', answer.remark)]),
      ...(answer.refusal === null ? [] : [note('no-direct-figure', answer.refusal.hint, 'warning')]),
    ],
  };
}

// The JSON documents of `grid`: the outline of the interface, section 6, and what has been added to it since.

import type { Advice, AdvisedRegion } from '../../../account/carbon/advice.ts';
import type { Intensity, Scope } from '../../../account/carbon/intensity.ts';
import type { ListedRegion } from '../../../account/grid/list-regions.ts';
import { type EpochMs, gramsFromEnergy, gramsPerKwh } from '../../../units.ts';
import type { RegionNow } from './region-now.ts';

export const listedDocument = ({ region, place, zone, intensity, year, source }: ListedRegion) => ({
  region,
  place,
  zone,
  intensity_g_per_kwh: intensity,
  year,
  source,
});

export const regionDocument = (found: RegionNow, scope: Scope) => {
  const { region, zone, resolvedBy, intensity, live, pue, pueSource, refusals, notes } = found;
  return {
    region,
    zone,
    resolved_by: resolvedBy,
    intensity_g_per_kwh: intensity?.value ?? null,
    source: intensity?.source ?? null,
    year: intensity?.year ?? null,
    scope,
    kind: intensity?.kind ?? null,
    basis: intensity?.basis ?? null,
    licence: intensity?.licence ?? null,
    estimated: intensity?.estimated ?? null,
    live: live === null ? null : liveDocument(live),
    pue,
    pue_source: pueSource,
    refusals,
    notes,
  };
};

const liveDocument = ({ value, source, from, to, kind, basis, licence, estimated, forecast }: Intensity) => ({
  intensity_g_per_kwh: value,
  source,
  from: timeOf(from),
  to: timeOf(to),
  kind,
  basis,
  licence,
  estimated,
  forecast,
});

const timeOf = (time: EpochMs | null): string | null => (time === null ? null : new Date(time).toISOString());

export const adviceDocument = ({ scope, here, regions, job, start, notes }: Advice) => ({
  scope,
  here: advisedDocument(here),
  regions: regions.map(advisedDocument),
  job: job === null ? null : { energy_kwh: job.energyKwh, duration_s: job.durationSeconds },
  start:
    start === null
      ? null
      : {
          from: timeOf(start.from),
          intensity_g_per_kwh: start.value,
          now_g_per_kwh: start.nowValue,
          saves_percent: start.savesPercent,
          hours_known: start.hoursKnown,
          saves_g:
            job === null
              ? null
              : gramsFromEnergy(job.energyKwh, gramsPerKwh((start.nowValue - start.value) * (here.pue ?? 1))),
          source: start.source,
        },
  notes,
});

const advisedDocument = (advised: AdvisedRegion) => ({
  region: advised.region,
  place: advised.place,
  zone: advised.zone,
  country: advised.country,
  intensity_g_per_kwh: advised.value,
  year: advised.year,
  source: advised.source,
  live: advised.live,
  pue: advised.pue,
  emissions_g: advised.grams,
  change_percent: advised.changePercent,
});

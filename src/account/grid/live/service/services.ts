// Every live service, in the order in which `live` asks them: the whole world by hours first, then national ones without and with a key.
import { eco2mix } from './eco2mix.ts';
import { eiaService } from './eia.ts';
import { electricityMaps } from './electricity-maps.ts';
import { energiDataService } from './energi-data-service.ts';
import { energyCharts } from './energy-charts.ts';
import { fingrid } from './fingrid.ts';
import type { FuelFactor } from './mix-intensity.ts';
import type { LiveService } from './service.ts';
import { ukCarbonIntensity } from './uk-carbon-intensity.ts';

/** `factors` of `datasets.fuelFactors()`: EIA tells a mix of fuels, and no intensity. */
export const liveServices = (factors: readonly FuelFactor[]): readonly LiveService[] => [
  electricityMaps,
  ukCarbonIntensity,
  energiDataService,
  eco2mix,
  energyCharts,
  eiaService(factors),
  fingrid,
];

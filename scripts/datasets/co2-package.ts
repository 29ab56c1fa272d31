// Electricity Maps yearly zones and Ember country values as the npm package @tgwf/co2 republishes them.
import { createRequire } from 'node:module';
import * as v from 'valibot';

const YearlySchema = v.object({
  data: v.record(
    v.string(),
    v.object({
      zone: v.object({ zoneName: v.string(), countryName: v.optional(v.string()) }),
      carbonIntensity: v.object({ value: v.number(), unit: v.literal('gCO2eq/kWh') }),
    }),
  ),
});
const AverageSchema = v.object({
  averageIntensity: v.object({ data: v.record(v.string(), v.number()), type: v.literal('average') }),
});
const PackageSchema = v.object({ version: v.string() });

export const YEARS = [2021, 2022, 2023, 2024, 2025] as const;
export type YearlyZones = v.InferOutput<typeof YearlySchema>['data'];

// The package ships no types: what comes out of it is parsed like any foreign text.
const require = createRequire(import.meta.url);

/** `@tgwf/co2 0.19.0`: name and version of what is installed. */
export function packageName(): string {
  const path = require.resolve('@tgwf/co2').replace(/dist[\\/].*$/, 'package.json');
  return `@tgwf/co2 ${v.parse(PackageSchema, require(path)).version}`;
}

/** Zone key to name and yearly mean, gCO2e/kWh, lifecycle, consumption. */
export function yearlyZones(year: (typeof YEARS)[number]): YearlyZones {
  const tables = v.parse(v.record(v.string(), v.unknown()), require('@tgwf/co2/data/electricity-maps'));
  return v.parse(YearlySchema, tables[`yearly${year}`]).data;
}

/** ISO 3166-1 alpha-3 code or region name to gCO2e/kWh, lifecycle, production. */
export const averageIntensities = (): Readonly<Record<string, number>> =>
  v.parse(AverageSchema, require('@tgwf/co2/data')).averageIntensity.data;

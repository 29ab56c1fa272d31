// Electricity Maps yearly zones and Ember country values as the npm package @tgwf/co2 republishes them.
import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { CsvRow } from './csv.ts';

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

export type YearlyZones = v.InferOutput<typeof YearlySchema>['data'];

// The package ships no types: what comes out of it is parsed like any foreign text.
const require = createRequire(import.meta.url);

/** What is installed, `@tgwf/co2 0.19.0`, and the day that `lines` say it was read; throws where they do not know the version. */
export function packageOrigin(lines: readonly CsvRow[]): {
  readonly name: string;
  readonly retrieved: string;
} {
  const path = require.resolve('@tgwf/co2').replace(/dist[\\/].*$/, 'package.json');
  const { version } = v.parse(PackageSchema, require(path));
  const retrieved = lines.find((line) => line.version === version)?.retrieved;
  if (retrieved === undefined)
    throw new Error(
      `@tgwf/co2 ${version} is not in sources/co2-package.csv: add it with the day it was first read.`,
    );
  return { name: `@tgwf/co2 ${version}`, retrieved };
}

/** Every year that the package has, oldest first: zone key to name and yearly mean, gCO2e/kWh, lifecycle, consumption. */
export function yearlyZones(): readonly { readonly year: number; readonly zones: YearlyZones }[] {
  const tables = v.parse(v.record(v.string(), v.unknown()), require('@tgwf/co2/data/electricity-maps'));
  return Object.entries(tables)
    .flatMap(([name, table]) => {
      const year = /^yearly(\d{4})$/.exec(name)?.[1];
      return year === undefined ? [] : [{ year: Number(year), zones: v.parse(YearlySchema, table).data }];
    })
    .toSorted((a, b) => a.year - b.year);
}

/** ISO 3166-1 alpha-3 code or region name to gCO2e/kWh, lifecycle, production. */
export const averageIntensities = (): Readonly<Record<string, number>> =>
  v.parse(AverageSchema, require('@tgwf/co2/data')).averageIntensity.data;

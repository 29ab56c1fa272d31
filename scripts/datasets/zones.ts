// Grid zones with their yearly means, from Electricity Maps' open yearly files (ODbL 1.0) by way of @tgwf/co2.
import { packageOrigin, yearlyZones } from './co2-package.ts';
import type { CsvRow } from './csv.ts';
import type { Row, Table } from './table.ts';

export function zonesTable(packages: readonly CsvRow[]): Table {
  const { name, retrieved } = packageOrigin(packages);
  const years = yearlyZones();
  const newest = years.at(-1)?.zones ?? {};
  return {
    generatedFrom: `${name}, data/electricity-maps, yearly${years[0]?.year} to yearly${years.at(-1)?.year}`,
    retrieved,
    licence: 'ODbL-1.0',
    unit: 'gCO2e/kWh',
    scope: 'lifecycle',
    basis: 'consumption',
    rows: Object.entries(newest)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([zone, { zone: names }]): Row => {
        const values = years.flatMap(({ year, zones }) => {
          const value = zones[zone]?.carbonIntensity.value;
          return value === undefined ? [] : [[String(year), value] as const];
        });
        return {
          zone,
          name: names.zoneName,
          country: zone.slice(0, zone.includes('-') ? zone.indexOf('-') : undefined),
          modelled: isStill(values.map(([, value]) => value)),
          values: Object.fromEntries(values),
        };
      }),
  };
}

/** No measured grid that burns anything is so still: of weather and repairs alone a year differs by more. */
const MOST_MOVED = 0.01;

/** A figure that does not move in five years is a constant of the model, not a measurement (QA 490, BH 488, SA 552). */
const isStill = (values: readonly number[]): boolean =>
  Math.max(...values) - Math.min(...values) <= MOST_MOVED * Math.max(...values);

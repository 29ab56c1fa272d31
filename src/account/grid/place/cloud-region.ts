// A region of the table from the names a cloud gives to a place: its region, else its availability zone without the last part.
import { cloudRegionName, type RegionTables } from '../region-tables.ts';

type CloudTables = Pick<RegionTables, 'cloudRegions'>;

/** `aws:eu-west-3`, from the first name that the table has; null where it has none of them. */
export function cloudRegionOf(
  providers: readonly string[],
  names: readonly string[],
  tables: CloudTables,
): string | null {
  const rows = tables.cloudRegions().filter(({ provider }) => providers.includes(provider));
  for (const name of names.map(plainName)) {
    for (const candidate of [name, ...withoutZone(name)]) {
      const row = rows.find(({ region }) => region === candidate);
      if (row !== undefined) return cloudRegionName(row);
    }
  }
  return null;
}

/** Azure shows people "West Europe" and machines "westeurope". */
const plainName = (name: string): string => name.trim().toLowerCase().replaceAll(' ', '');

/** us-east-1b, europe-west12-a, fr-par-2, fsn1-dc14: whole parts only, so that europe-west12 never becomes europe-west1. */
const withoutZone = (name: string): readonly string[] => [
  name.replace(/(?<=\d)[a-z]$/, ''),
  name.replace(/-(?:[a-z]|\d|dc\d+)$/, ''),
];

/** Fit to be repeated to a person; no address, no coordinates, no page of HTML. */
export const isSpeakable = (name: string): boolean => /^[a-z][a-z\d_ -]{0,39}$/i.test(name.trim());

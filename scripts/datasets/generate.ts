// All dataset files as text, from the npm package and the curated tables beside this file: same input, same bytes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cloudRegionsTable } from './cloud-regions.ts';
import { countriesTable } from './countries.ts';
import { cpuCurvesTable, cpuTdpTable } from './cpus.ts';
import { parseCsv } from './csv.ts';
import { egridStatesTable, egridSubregionsTable, egridZonesTable } from './egrid.ts';
import { equivalencesTable } from './equivalences.ts';
import { fuelFactorsTable } from './fuel-factors.ts';
import { gcpOperationalTable } from './gcp-operational.ts';
import { embodiedTable, gpuTdpTable, ramTable } from './hardware.ts';
import { renderTable } from './table.ts';
import { zonesTable } from './zones.ts';

const VERSION_DIGITS = 12;

const source = (name: string) =>
  parseCsv(readFileSync(join(import.meta.dirname, 'sources', `${name}.csv`), 'utf8'));

/** Path inside `datasets/` to content. */
export function generateDatasets(): ReadonlyMap<string, string> {
  const packages = source('co2-package');
  const countries = { years: source('ember-years'), newest: source('ember-2025'), packages };
  const families = source('cpu-families');
  const cpus = {
    tdp: source('cpu-tdp'),
    repairs: source('cpu-repairs'),
    threads: source('cpu-threads'),
    families,
  };
  const files = new Map([
    ['cloud-regions/cloud-regions.json', renderTable(cloudRegionsTable(source('cloud-regions')))],
    ['countries/countries.json', renderTable(countriesTable(countries))],
    ['cpu-curves/cpu-curves.json', renderTable(cpuCurvesTable(families))],
    ['cpu-tdp/cpu-tdp.json', renderTable(cpuTdpTable(cpus))],
    ['egrid/states.json', renderTable(egridStatesTable(source('egrid-states')))],
    ['egrid/subregions.json', renderTable(egridSubregionsTable(source('egrid-subregions')))],
    ['egrid/zones.json', renderTable(egridZonesTable(source('egrid-zones')))],
    ['embodied/embodied.json', renderTable(embodiedTable(source('embodied')))],
    ['equivalences/equivalences.json', renderTable(equivalencesTable(source('equivalences')))],
    ['fuel-factors/fuel-factors.json', renderTable(fuelFactorsTable(source('fuel-factors')))],
    ['gcp-operational/gcp-operational.json', renderTable(gcpOperationalTable(source('gcp-operational')))],
    ['gpu-tdp/gpu-tdp.json', renderTable(gpuTdpTable(source('gpu-tdp')))],
    ['ram/ram.json', renderTable(ramTable())],
    ['zones/zones.json', renderTable(zonesTable(packages))],
  ]);
  return files.set('version.json', versionOf(files));
}

/** A short hash of every file, so that a receipt can name the tables it was made with. */
function versionOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) hash.update(`${path}\0${content}\0`);
  return `${JSON.stringify({ schemaVersion: 1, version: hash.digest('hex').slice(0, VERSION_DIGITS) })}\n`;
}

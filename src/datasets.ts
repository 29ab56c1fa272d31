// The tables in datasets/, read as files when first asked for and parsed once per opened directory.
// They stay beside the program and are never compiled into it: the ODbL wants its database separate and open.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CarbonError } from './errors.ts';

const text = v.string();
// JSON holds no infinity and no NaN.
const number = v.pipe(v.number(), v.minValue(0));
/** Years, or other keys, to numbers: one look a row, as a schema for every key takes four times as long on 352 zones. */
const numbersByKey = v.custom<Readonly<Record<string, number>>>(
  (cell) =>
    typeof cell === 'object' &&
    cell !== null &&
    !Array.isArray(cell) &&
    Object.values(cell).every((value) => typeof value === 'number' && value >= 0),
);

const ZoneSchema = v.object({
  zone: text,
  name: text,
  country: text,
  /** True where the figure does not move from year to year: a constant of the model. */
  modelled: v.boolean(),
  /** Year to gCO2e/kWh. */
  values: numbersByKey,
});
const CountrySchema = v.object({
  /** `WORLD` in the row of the world. */
  iso2: text,
  iso3: text,
  name: text,
  /** gCO2e/kWh. */
  value: number,
  year: number,
  carried_forward: v.boolean(),
});
const CloudRegionSchema = v.object({
  provider: text,
  region: text,
  location: v.nullable(text),
  country: v.nullable(text),
  zone: v.nullable(text),
  /** Of regions in the United States. */
  egrid_subregion: v.nullable(text),
  pue: v.nullable(number),
  pue_year: v.nullable(number),
  note: v.nullable(text),
});
const CpuSchema = v.object({
  name: text,
  tdp_w: number,
  threads: v.nullable(number),
  family: v.nullable(text),
  /** Set where the power is that of the chip and the memory soldered beside it. */
  memory_inside: v.optional(v.literal(true)),
});
const CpuFamilySchema = v.object({
  family: text,
  /** Regular expression for CPU names of the family, `(R)` and `(TM)` removed. */
  name_pattern: text,
  idle_w_per_thread: number,
  full_w_per_thread: number,
  results: number,
});
const GpuSchema = v.object({ name: text, tdp_w: number });
const EmbodiedSchema = v.object({
  name: text,
  kgco2e: number,
  host: v.picklist(['eight-gpu-server', 'rack-server']),
});
const FuelFactorSchema = v.object({
  /** `coal`, `gas`, `hydro-discharge`, `unknown`. */
  fuel: text,
  /** gCO2e/kWh with fuel supply and plant building. */
  lifecycle: number,
  /** gCO2e/kWh of combustion alone; null where no source states it: that part of a mix must be left out, not counted as 0. */
  direct: v.nullable(number),
  source: text,
});
/** Direct scope, production. */
const EgridSubregionSchema = v.object({
  /** `CAMX`; `US` in the row of the whole country. */
  subregion: text,
  name: text,
  year: number,
  co2e_g_per_kwh: number,
});
const EgridStateSchema = v.object({
  /** `CA`. */
  state: text,
  /** Subregion to the number of ZIP codes of the state that it supplies. */
  zip_codes: numbersByKey,
});
const EgridZoneSchema = v.object({ zone: text, subregion: text });
/** Direct scope. */
const GcpOperationalSchema = v.object({
  region: text,
  /** Year to gCO2e/kWh of the grid. */
  values: numbersByKey,
  /** Year to the carbon-free share of the hours, 0 to 1; years in which it is not stated are left out. */
  cfe: numbersByKey,
});
const EquivalenceSchema = v.object({
  key: text,
  value: number,
  unit: v.picklist(['kgCO2e', 'kgCO2', 'kWh']),
  /** `mile`, `seedling grown for ten years`. */
  per: text,
  for: text,
  source: text,
  year: number,
  /** False where the figure is as quoted by others and was not compared with its source. */
  checked: v.boolean(),
});
const RamSchema = v.object({ w_per_gb: number });

export type ZoneRow = Readonly<v.InferOutput<typeof ZoneSchema>>;
export type CountryRow = Readonly<v.InferOutput<typeof CountrySchema>>;
export type CloudRegionRow = Readonly<v.InferOutput<typeof CloudRegionSchema>>;
export type CpuRow = Readonly<v.InferOutput<typeof CpuSchema>>;
export type CpuFamilyRow = Readonly<v.InferOutput<typeof CpuFamilySchema>>;
export type GpuRow = Readonly<v.InferOutput<typeof GpuSchema>>;
export type EmbodiedRow = Readonly<v.InferOutput<typeof EmbodiedSchema>>;
export type FuelFactorRow = Readonly<v.InferOutput<typeof FuelFactorSchema>>;
export type EgridSubregionRow = Readonly<v.InferOutput<typeof EgridSubregionSchema>>;
export type EgridStateRow = Readonly<v.InferOutput<typeof EgridStateSchema>>;
export type EgridZoneRow = Readonly<v.InferOutput<typeof EgridZoneSchema>>;
export type GcpOperationalRow = Readonly<v.InferOutput<typeof GcpOperationalSchema>>;
export type EquivalenceRow = Readonly<v.InferOutput<typeof EquivalenceSchema>>;

/** Every method throws `file-unreadable` where its file is missing or not what it should be. */
export interface Datasets {
  zones(): readonly ZoneRow[];
  countries(): readonly CountryRow[];
  cloudRegions(): readonly CloudRegionRow[];
  egridSubregions(): readonly EgridSubregionRow[];
  egridStates(): readonly EgridStateRow[];
  egridZones(): readonly EgridZoneRow[];
  gcpOperational(): readonly GcpOperationalRow[];
  fuelFactors(): readonly FuelFactorRow[];
  equivalences(): readonly EquivalenceRow[];
  cpus(): readonly CpuRow[];
  cpuFamilies(): readonly CpuFamilyRow[];
  gpus(): readonly GpuRow[];
  embodied(): readonly EmbodiedRow[];
  /** W per GB of installed memory. */
  ramWattsPerGb(): number;
  /** Short hash of all tables; receipts name it. */
  version(): string;
}

/** `directory` is the folder `datasets/` beside `dist/`. Nothing is read until it is asked for. */
export function openDatasets(directory: string): Datasets {
  return {
    zones: table(directory, 'zones', ZoneSchema),
    countries: table(directory, 'countries', CountrySchema),
    cloudRegions: table(directory, 'cloud-regions', CloudRegionSchema),
    egridSubregions: table(directory, 'egrid/subregions', EgridSubregionSchema),
    egridStates: table(directory, 'egrid/states', EgridStateSchema),
    egridZones: table(directory, 'egrid/zones', EgridZoneSchema),
    gcpOperational: table(directory, 'gcp-operational', GcpOperationalSchema),
    fuelFactors: table(directory, 'fuel-factors', FuelFactorSchema),
    equivalences: table(directory, 'equivalences', EquivalenceSchema),
    cpus: table(directory, 'cpu-tdp', CpuSchema),
    cpuFamilies: table(directory, 'cpu-curves', CpuFamilySchema),
    gpus: table(directory, 'gpu-tdp', GpuSchema),
    embodied: table(directory, 'embodied', EmbodiedSchema),
    ramWattsPerGb: once(() => read(join(directory, 'ram', 'ram.json'), RamFile).rows[0].w_per_gb),
    version: once(() => read(join(directory, 'version.json'), VersionFile).version),
  };
}

const head = { schemaVersion: v.literal(1) };
const RamFile = v.object({ ...head, rows: v.tuple([RamSchema]) });
const VersionFile = v.object({ ...head, version: text });

/** `name`: of a folder and the file in it, or `folder/file`. */
function table<Row>(
  directory: string,
  name: string,
  row: v.GenericSchema<unknown, Row>,
): () => readonly Row[] {
  const schema = v.object({ ...head, rows: v.array(row) });
  const file = name.includes('/') ? `${name}.json` : `${name}/${name}.json`;
  return once(() => read(join(directory, file), schema).rows);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function read<Content>(path: string, schema: v.GenericSchema<unknown, Content>): Content {
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new CarbonError('file-unreadable', `The dataset ${path} cannot be read.`, {
      hint: 'The folder datasets/ belongs beside dist/ and comes with every release.',
      cause,
    });
  }
}

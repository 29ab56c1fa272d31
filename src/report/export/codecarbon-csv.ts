// Ledger entries as CodeCarbon's `emissions.csv`: its 38 columns in its order, so that dashboards made for it go on working.
// What an entry does not know stays an empty field, never 0; energies hold the PUE, powers do not (CodeCarbon 3.3.0).
import {
  CODECARBON_COLUMNS,
  type CodeCarbonColumn,
} from '../../account/receipt/foreign/codecarbon/columns.ts';
import type { Entry } from '../../review/history/entry.ts';
import { keyOf } from '../../review/history/entry-key.ts';
import { seriesLabel } from '../../review/history/series-label.ts';
import { JOULES_PER_KWH } from '../../units.ts';
import { csvLine } from './csv-line.ts';
import { csvParts } from './csv-parts.ts';

const MS_PER_SECOND = 1_000;
const GRAMS_PER_KG = 1_000;
/** `2026-11-22T10:14:51`, the tool's form, in UTC. */
const TIME_CHARACTERS = 19;

export interface Country {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string;
}

export interface CsvNames {
  /** `project_name` of all rows; null for the label of each series, which is the same from run to run. */
  readonly project: string | null;
  readonly countryOf: (zone: string) => Country | null;
}

/** Oldest run first. */
export function codeCarbonCsv(entries: readonly Entry[], names: CsvNames): string {
  const inTime = entries.toSorted((a, b) => endOf(a) - endOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
  const rows = inTime.map((entry) => {
    const cells = cellsOf(entry, names);
    return csvLine(CODECARBON_COLUMNS.map((column) => cells[column] ?? null));
  });
  return [csvLine(CODECARBON_COLUMNS), ...rows].join('');
}

const endOf = ({ started_at, duration_s }: Entry): number =>
  Date.parse(started_at) + duration_s * MS_PER_SECOND;

function cellsOf(
  entry: Entry,
  { project, countryOf }: CsvNames,
): Partial<Record<CodeCarbonColumn, string | number | null>> {
  const { energy, machine, pue, zone, duration_s: seconds } = entry;
  const country = zone === null ? null : countryOf(zone);
  const parts = csvParts(energy);
  const kwh = (joules: number | null) => (joules === null ? null : (joules * pue) / JOULES_PER_KWH);
  const watts = (joules: number | null) => (joules === null || seconds === 0 ? null : joules / seconds);
  const kg = entry.emissions_g === null ? null : entry.emissions_g / GRAMS_PER_KG;
  return {
    timestamp: wholeSecond(endOf(entry)),
    project_name: project ?? seriesLabel(entry.series),
    run_id: entry.receipt.replace(/^codecarbon-/, ''),
    duration: seconds,
    emissions: kg,
    emissions_rate: kg === null || seconds === 0 ? null : kg / seconds,
    cpu_power: watts(parts.cpu),
    gpu_power: watts(parts.gpu),
    ram_power: watts(parts.dram),
    cpu_energy: kwh(parts.cpu),
    gpu_energy: kwh(parts.gpu),
    ram_energy: kwh(parts.dram),
    energy_consumed: kwh(energy.total_j),
    country_name: country?.name ?? null,
    country_iso_code: country?.iso3 ?? null,
    cpu_count: machine.cpu_threads,
    cpu_model: machine.cpu_model,
    gpu_count: machine.gpu_models.length === 0 ? null : machine.gpu_models.length,
    gpu_model: gpuText(machine.gpu_models),
    tracking_mode: energy.attribution === 'shared' ? 'process' : 'machine',
    pue,
  };
}

/** Rounded: a start that was counted back from a whole second comes back to it. Null beyond every calendar. */
function wholeSecond(ms: number): string | null {
  const moment = new Date(Math.round(ms / MS_PER_SECOND) * MS_PER_SECOND);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, TIME_CHARACTERS);
}

/** `2 x NVIDIA A100`; unlike GPUs stand side by side, as the tool writes them. */
function gpuText(models: readonly (string | null)[]): string | null {
  const known = models.filter((model) => model !== null);
  const kinds = [...new Set(known)].map(
    (model) => `${known.filter((one) => one === model).length} x ${model}`,
  );
  return kinds.length === 0 ? null : kinds.join('');
}

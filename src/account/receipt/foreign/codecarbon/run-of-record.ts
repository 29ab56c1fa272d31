// A CodeCarbon row as a run. Its energies hold the PUE, its powers do not; a 0 beside a GPU means that nothing was counted.
import { type Note, note } from '../../../../errors.ts';
import { epochMs, grams, JOULES_PER_KWH, joules, seconds } from '../../../../units.ts';
import type { Receipt } from '../../receipt.ts';
import type { ReadingOptions } from '../document.ts';
import { foreignId } from '../foreign-id.ts';
import type { ForeignPart, ForeignRun } from '../foreign-run.ts';
import { localTime, timeNotes } from '../local-time.ts';
import { gpuModels } from './gpu-models.ts';
import type { CodeCarbonRecord } from './record.ts';

const GRAMS_PER_KG = 1_000;
const MS_PER_SECOND = 1_000;
/** Its parts are added in another order than the total is. */
const SUM_TOLERANCE = 1e-9;

/** The run, or why the row cannot be one. `pue` stands in where the row names none. */
export function runOfRecord(
  record: CodeCarbonRecord,
  options: ReadingOptions,
  pue: number | null = record.pue,
): ForeignRun | string {
  const endedAt = localTime(record.timestamp, options.utcOffsetMinutes);
  if (endedAt === null) return 'its timestamp is no local time such as 2026-11-22T11:14:51';
  if (!addsUp(record)) return 'its energy_consumed is not the sum of its parts';
  const itEnergy = (kwh: number) => joules((kwh * JOULES_PER_KWH) / (pue ?? 1));
  const parts = partsOf(record, itEnergy);
  const uncounted = uncountedParts(record);
  return {
    tool: toolOf(record),
    id: foreignId('codecarbon', record.task_name === null ? record.run_id : null, identityOf(record)),
    name: record.project_name,
    startedAt: epochMs(endedAt - record.duration * MS_PER_SECOND),
    endedAt,
    duration: seconds(record.duration),
    outcome: 'success',
    attribution: record.tracking_mode === 'process' ? 'shared' : 'dedicated',
    total: record.energy_consumed === null ? null : itEnergy(record.energy_consumed),
    parts,
    degraded: uncounted.length > 0,
    machine: {
      gpuModels: gpuModels(record.gpu_count, record.gpu_model),
      cpuModel: record.cpu_model,
      threads: record.cpu_count,
      memoryGb: record.ram_total_size,
      os: record.os,
    },
    spans: [],
    grid: {
      country: record.country_iso_code === null ? null : options.countryOf(record.country_iso_code),
      cloudRegion: cloudRegionOf(record),
      intensity: null,
      emissions: record.emissions === null ? null : grams(record.emissions * GRAMS_PER_KG),
      pue: pue ?? 1,
      pueSource: pue === null ? null : 'CodeCarbon',
    },
    absences: [...uncounted, ...unstated(record)],
    notes: [...timeNotes(options.utcOffsetMinutes), ...notesOf(record, pue)],
  };
}

const toolOf = ({ codecarbon_version: version }: CodeCarbonRecord): string =>
  version === null ? 'CodeCarbon' : `CodeCarbon ${version}`;

const identityOf = (record: CodeCarbonRecord): readonly unknown[] =>
  // Before run ids there were rows without one: then nothing but the figures tells them apart.
  record.run_id === null || record.task_name !== null
    ? [record.task_name, record.timestamp, record.project_name, record.duration, record.energy_consumed]
    : [];

/** True as well where a part is not stated. */
function addsUp({
  cpu_energy: cpu,
  gpu_energy: gpu,
  ram_energy: ram,
  energy_consumed: total,
}: CodeCarbonRecord): boolean {
  if (cpu === null || gpu === null || ram === null || total === null) return true;
  return Math.abs(cpu + gpu + ram - total) <= SUM_TOLERANCE * Math.max(total, cpu + gpu + ram);
}

const PARTS = [
  // Of a GPU CodeCarbon reads the energy counter alone; of a CPU the file does not say whether there was one.
  { component: 'gpu', column: 'gpu_energy', provenance: 'measured' },
  { component: 'cpu', column: 'cpu_energy', provenance: 'modelled' },
  { component: 'dram', column: 'ram_energy', provenance: 'modelled' },
] as const;

function partsOf(
  record: CodeCarbonRecord,
  itEnergy: (kwh: number) => ForeignPart['energy'],
): readonly ForeignPart[] {
  return PARTS.flatMap(({ component, column, provenance }) => {
    const kwh = record[column];
    return kwh === null || kwh === 0 ? [] : [{ component, provenance, energy: itEnergy(kwh) }];
  });
}

/** GPUs that are there and draw nothing do not exist: their counter was not read (CodeCarbon issue 1316). */
function uncountedParts({ gpu_energy: gpu, gpu_count: count }: CodeCarbonRecord): Receipt['absences'] {
  if (gpu !== 0 || count === null || count === 0) return [];
  const hint =
    'CodeCarbon writes 0 where the GPU has no energy counter, so the total lacks it: shown, never compared.';
  return [{ source: 'CodeCarbon gpu_energy', code: 'not-counted', hint }];
}

function unstated({ energy_consumed: total, emissions }: CodeCarbonRecord): Receipt['absences'] {
  const of = (column: string) => ({
    source: `CodeCarbon ${column}`,
    code: 'not-stated',
    hint: 'The row leaves it empty.',
  });
  return [
    ...(total === null ? [of('energy_consumed')] : []),
    ...(emissions === null ? [of('emissions')] : []),
  ];
}

const cloudRegionOf = ({
  cloud_provider: provider,
  cloud_region: region,
}: CodeCarbonRecord): string | null =>
  provider === null || region === null ? null : `${provider.toLowerCase()}:${region}`;

function notesOf(record: CodeCarbonRecord, pue: number | null): readonly Note[] {
  const notes = [
    note(
      'intensity-not-stated',
      'CodeCarbon does not say whose grid intensity it used, of which year or scope.',
    ),
  ];
  if (pue === null)
    notes.push(note('pue-not-stated', 'The file names no PUE; its energies are taken as they are.'));
  if (record.tracking_mode === 'process')
    notes.push(
      note('process-tracking', 'Tracked by process, which isolates a job only where the meter does.'),
    );
  // Without an answer from the services that locate a public address, the tool takes Canada/Quebec.
  if (record.country_iso_code === 'CAN' && record.region?.toLowerCase() === 'quebec')
    notes.push(
      note(
        'possible-fallback',
        'Canada/Quebec is what CodeCarbon assumes when it cannot locate the machine.',
        'warning',
      ),
    );
  return notes;
}

// One row of CodeCarbon's figures by column name: what is read of it, and what each cell may hold. Columns that are not named here
// are never looked at, among them the coordinates and the webhook's `user`.
import * as v from 'valibot';
import { plainNumber } from '../plain-number.ts';

/** A job of 30 years; more is no duration. */
const MAX_SECONDS = 1e9;
const MAX_GPUS = 256;
const MAX_PUE = 10;

/** The models of the most GPUs that a row may have, 128 letters each. */
const MAX_CHARACTERS = 32_768;

const text = v.nullable(v.pipe(v.string(), v.maxLength(MAX_CHARACTERS, 'is longer than 32,768 characters')));
const number = v.pipe(
  v.string(),
  v.transform(plainNumber),
  v.number('is not a number'),
  v.minValue(0, 'is below 0'),
);
const amount = v.nullable(number);

const RecordSchema = v.object({
  task_name: text,
  timestamp: v.string('is missing'),
  project_name: text,
  run_id: text,
  duration: v.pipe(v.string('is missing'), number, v.maxValue(MAX_SECONDS, 'is longer than 30 years')),
  /** kg. */
  emissions: amount,
  /** kWh each, with PUE in it. */
  cpu_energy: amount,
  gpu_energy: amount,
  ram_energy: amount,
  energy_consumed: amount,
  country_iso_code: text,
  region: text,
  cloud_provider: text,
  cloud_region: text,
  os: text,
  codecarbon_version: text,
  /** Written as a float. */
  cpu_count: v.nullable(v.pipe(number, v.integer('is no whole number'))),
  cpu_model: text,
  gpu_count: v.nullable(
    v.pipe(number, v.integer('is no whole number'), v.maxValue(MAX_GPUS, 'is above 256')),
  ),
  gpu_model: text,
  /** GB. */
  ram_total_size: amount,
  tracking_mode: text,
  pue: v.nullable(v.pipe(number, v.minValue(1, 'is below 1'), v.maxValue(MAX_PUE, 'is above 10'))),
});

export type CodeCarbonRecord = v.InferOutput<typeof RecordSchema>;

const NAMES = Object.keys(RecordSchema.entries);

/** The record, or what is wrong with it in a clause. A cell that is absent or empty is null. */
export function codeCarbonRecord(cellOf: (column: string) => string | null): CodeCarbonRecord | string {
  const cells = Object.fromEntries(
    NAMES.map((name) => {
      const cell = cellOf(name);
      return [name, cell === null || cell.trim() === '' ? null : cell];
    }),
  );
  const parsed = v.safeParse(RecordSchema, cells, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  return `its ${v.getDotPath(issue) ?? 'row'} ${issue.message}`;
}

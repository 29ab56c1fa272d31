// A foreign run as a receipt of ours. It goes through the receipt schema like any receipt from outside, and claims nothing that the
// file cannot prove: no commit, no event, no device, no coverage, no uncertainty (docs/adr/0028).
import { CarbonError } from '../../../errors.ts';
import { type EpochMs, type Joules, kwhFromJoules, sum } from '../../../units.ts';
import { clipped, MAX_HINT_CHARACTERS, MAX_LABEL_CHARACTERS } from '../clipped.ts';
import { parseReceipt } from '../codec.ts';
import { deviceHash } from '../device.ts';
import { RECEIPT_SCHEMA, type Receipt } from '../receipt.ts';
import { noteSection } from '../remarks.ts';
import { seriesOf } from '../series.ts';
import type { ForeignMachine, ForeignPart, ForeignRun } from './foreign-run.ts';

/** What a person calls the runs; each null leaves it to the file. */
export interface ForeignNames {
  readonly workflow: string | null;
  readonly job: string | null;
  readonly name: string | null;
  /** The one machine that all runs were on, under a name of the person's own. */
  readonly machine: string | null;
}

/** Ours are counted from 1; a figure of another tool has none of them. */
const NO_ESTIMATOR = 0;
const NO_DATASETS = 'none';
/** Keeps named machines apart from measured devices. */
const SALT = 'imported';
/** Parts that add up to the total but for rounding. */
const SAME = 1e-6;
const MOST_SPANS = 500;

/** @throws CarbonError `bad-receipt` for figures that no receipt holds. */
export function foreignReceipt(run: ForeignRun, names: ForeignNames): Receipt {
  return parseReceipt({
    schema: RECEIPT_SCHEMA,
    id: run.id,
    subject: subjectSection(run, names),
    machine: machineSection(run.machine, names.machine),
    started_at: timeText(run.startedAt),
    ended_at: timeText(run.endedAt),
    duration_s: run.duration,
    energy: energySection(run),
    power: {
      mean_w: run.total !== null && run.duration > 0 ? run.total / run.duration : null,
      peak_w: null,
      curve_w: [],
    },
    spans: run.spans.slice(0, MOST_SPANS).map((span) => ({
      label: clipped(span.label, MAX_LABEL_CHARACTERS),
      kind: 'mark',
      started_at: timeText(span.startedAt),
      ended_at: timeText(span.endedAt),
      energy_j: span.energy,
      uncertainty_percent: null,
      shared: false,
    })),
    work: null,
    carbon: carbonSection(run),
    overhead: { sampler_cpu_s: null, sampler_rss_mb: null },
    versions: { action: label(run.tool), estimator: NO_ESTIMATOR, datasets: NO_DATASETS },
    absences: run.absences.map((absence) => ({
      ...absence,
      hint: clipped(absence.hint, MAX_HINT_CHARACTERS),
    })),
    notes: noteSection(run.notes),
  });
}

/** A job only where the person says so: else these are runs of a command, as `carbon-action run --name` makes them. */
function subjectSection(run: ForeignRun, { workflow, job, name: asked }: ForeignNames) {
  const name = label(asked ?? run.name);
  const scope = job === null ? 'command' : 'job';
  return {
    repository: null,
    repository_id: null,
    head_repository_id: null,
    workflow,
    job,
    name,
    matrix: {},
    scope,
    within: null,
    series: seriesOf({ workflow, job, matrix: {}, name, scope, unit: null }),
    sha: null,
    head_sha: null,
    tree: null,
    ref: null,
    event: null,
    pull_request: null,
    run_id: null,
    run_attempt: null,
    outcome: run.outcome,
  };
}

/** Two machines of one make cannot be told apart in these files: only the person knows that all runs were on one. */
function machineSection({ gpuModels, cpuModel, threads, memoryGb, os }: ForeignMachine, name: string | null) {
  return {
    device: name === null ? null : deviceHash(SALT, [name]),
    gpus: gpuModels.map((model, at) => ({
      // A place in the file, since no file holds the identity of a device.
      device: deviceHash(SALT, [`${name}`, `${model}`, String(at)]),
      model: label(model),
      power_limit_w: null,
      driver: null,
      mig: null,
    })),
    cpu: { model: label(cpuModel), threads },
    memory_gb: memoryGb,
    os: label(os),
    virtual: null,
    contended: false,
  };
}

function energySection({ total, parts, tool, attribution, degraded }: ForeignRun) {
  return {
    total_j: total,
    uncertainty_percent: null,
    coverage: null,
    attribution,
    shares: total === null ? null : sharesOf(parts, total),
    components: Object.fromEntries(
      parts.map(({ component, energy, provenance }) => [
        component,
        {
          energy_j: energy,
          provenance,
          source: label(tool),
          coverage: null,
          uncertainty_percent: null,
          idle_j: null,
        },
      ]),
    ),
    domains: [],
    hidden_gpus_j: null,
    buckets: [],
    calibration: null,
    degraded,
  };
}

/** Null where the parts are not all of it: then nothing says how the rest came about. */
function sharesOf(parts: readonly ForeignPart[], total: Joules): Receipt['energy']['shares'] {
  const known = sum(parts.map(({ energy }) => energy));
  if (total <= 0 || Math.abs(known - total) > SAME * total) return null;
  const measured = sum(
    parts.filter(({ provenance }) => provenance === 'measured').map(({ energy }) => energy),
  );
  const share = Math.min(1, measured / known);
  return { measured: share, modelled: 1 - share, assumed: 0 };
}

function carbonSection({ grid, tool, total }: ForeignRun) {
  const { country, cloudRegion, emissions, pue, pueSource } = grid;
  const facilityKwh = total === null ? 0 : kwhFromJoules(total) * pue;
  const implied = emissions !== null && facilityKwh > 0 ? emissions / facilityKwh : null;
  const intensity = grid.intensity ?? implied;
  return {
    region: label(cloudRegion ?? country),
    zone: country,
    resolved_by: label(tool),
    intensity_g_per_kwh: intensity,
    intensity_source: intensity === null ? null : `${label(tool.split(' ', 1)[0] ?? tool)}, not stated`,
    intensity_year: null,
    scope: 'lifecycle',
    kind: 'average',
    intervals: [],
    reference_g_per_kwh: null,
    pue,
    pue_source: pueSource,
    emissions_g: emissions,
    emissions_low_g: null,
    emissions_high_g: null,
    embodied_g: null,
    cost: null,
  };
}

const label = <Text extends string | null>(text: Text): Text | string =>
  text === null ? text : clipped(text, MAX_LABEL_CHARACTERS);

/** Durations of a file may lead out of every calendar. */
function timeText(at: EpochMs): string {
  const moment = new Date(at);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new CarbonError('bad-receipt', 'its times are no moments of any calendar');
}

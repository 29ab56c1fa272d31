// Reduces a receipt to its ledger entry: what a later comparison needs, and nothing that could identify a host.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { ENTRY_SCHEMA, type Entry } from './entry.ts';
import { observedSpans } from './observed-spans.ts';

/** The entry of a receipt. Energies in joules, durations in seconds, as in the receipt; unknown stays null. */
export function entryOf(receipt: Receipt): Entry {
  const { subject, machine, energy, carbon } = receipt;
  const assumedJ = assumedJoules(energy);
  return {
    schema: ENTRY_SCHEMA,
    receipt: receipt.id,
    series: subject.series,
    scope: subject.scope,
    within: subject.within,
    repository_id: subject.repository_id,
    head_repository_id: subject.head_repository_id,
    event: subject.event,
    ref: subject.ref,
    pull_request: subject.pull_request,
    sha: subject.sha,
    head_sha: subject.head_sha,
    tree: subject.tree,
    run_id: subject.run_id,
    run_attempt: subject.run_attempt,
    outcome: subject.outcome,
    started_at: receipt.started_at,
    duration_s: receipt.duration_s,
    machine: {
      device: machine.device,
      gpu_models: machine.gpus.map((gpu) => gpu.model),
      power_limits_w: machine.gpus.map((gpu) => gpu.power_limit_w),
      mig: migOf(machine.gpus),
      ...slicesOf(machine.gpus),
      driver: machine.gpus[0]?.driver ?? null,
      cpu_model: machine.cpu.model,
      cpu_threads: machine.cpu.threads,
      contended: machine.contended,
    },
    energy: {
      total_j: energy.total_j,
      assumed_j: assumedJ,
      uncertainty_percent: energy.uncertainty_percent,
      coverage: energy.coverage,
      degraded: energy.degraded,
      measured: energy.shares?.measured ?? null,
      ...(energy.attribution === 'shared' ? { attribution: energy.attribution } : {}),
      components: componentsOf(energy),
    },
    spans: observedSpans(receipt, assumedJ),
    curve_w: receipt.power.curve_w.map(asPictured),
    zone: carbon.zone,
    reference_g_per_kwh: carbon.reference_g_per_kwh,
    pue: carbon.pue,
    emissions_g: carbon.emissions_g,
    intensity_scope: carbon.scope,
    work: receipt.work,
    versions: receipt.versions,
  };
}

/** Median curves are drawn, never computed with; the curve would otherwise be a third of an entry. */
const PICTURED_DIGITS = 3;
const asPictured = (watts: number | null): number | null =>
  watts === null ? null : Number(watts.toPrecision(PICTURED_DIGITS));

/** One partitioned GPU makes the whole set partitioned; one unknown leaves it unknown. */
function migOf(gpus: Receipt['machine']['gpus']): boolean | null {
  if (gpus.some((gpu) => gpu.mig === true)) return true;
  return gpus.length > 0 && gpus.every((gpu) => gpu.mig === false) ? false : null;
}

/** Two of seven slices are another machine than seven of seven. */
function slicesOf(gpus: Receipt['machine']['gpus']): Pick<Entry['machine'], 'mig_slices'> {
  const slices = gpus.flatMap((gpu) => (gpu.slices ? [`${gpu.slices.ours}/${gpu.slices.of}`] : []));
  return slices.length === 0 ? {} : { mig_slices: slices };
}

/** The shares decide, since they include the owner's own wall factor; without them, the assumed components. */
function assumedJoules(energy: Receipt['energy']): number {
  if (energy.total_j !== null && energy.shares !== null) return energy.total_j * energy.shares.assumed;
  return Object.values(energy.components)
    .filter((part) => part?.provenance === 'assumed')
    .reduce((total, part) => total + (part?.energy_j ?? 0), 0);
}

function componentsOf(energy: Receipt['energy']): Entry['energy']['components'] {
  const kept: Entry['energy']['components'] = {};
  for (const component of ['gpu', 'cpu', 'dram', 'module', 'host'] as const) {
    const part = energy.components[component];
    if (part === undefined) continue;
    kept[component] = { energy_j: part.energy_j, provenance: part.provenance, source: part.source };
  }
  return kept;
}

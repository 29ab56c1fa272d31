// What the parts of the machine draw while nobody, or somebody, computes: mean power over the few seconds of the probe.
import { microjoulesPer, wattsPer } from '../../../account/energy/raw-unit.ts';
import { readingsOf } from '../../../account/energy/readings.ts';
import type { Domain } from '../../../measure/trace/domain.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import type { PowerNow } from '../../../report/probe.ts';
import { counterWatts } from './agreement.ts';
import { type Findings, meteredDevices } from './findings.ts';
import type { Component } from './measured-share.ts';

/** GPUs are told apart, all others added up. */
const NAMES: Readonly<Record<Component, string>> = {
  gpu: 'GPU',
  module: 'module',
  cpu: 'CPU',
  dram: 'memory',
  host: 'node',
};
/** Above this busy share of all CPUs the machine is at work: our own sampler and a terminal stay below it. */
const BUSY_SHARE = 0.1;
/** No device refreshes a counter of its own so seldom. */
const SLOW_MS = 1_000;

export function powerNow(findings: Findings): PowerNow | null {
  const { trace, receipt } = findings;
  const { components, domains } = receipt.energy;
  const seconds = receipt.duration_s;
  if (seconds === 0 || domains.length === 0) return null;
  const watts = new Map<string, { watts: number; isMeasured: boolean }>();
  const metered = new Map(meteredDevices(findings).map((sensed) => [sensed.hash, sensed]));
  for (const { device, component, energy_j: energy } of domains) {
    const kind = (Object.keys(NAMES) as Component[]).find((name) => name === component);
    if (kind === undefined) continue;
    const name = nameOf(kind, device, receipt.machine.gpus);
    const before = watts.get(name)?.watts ?? 0;
    const isMeasured = components[kind]?.provenance === 'measured';
    // A counter's own steps tell its power better than the seconds around them, which may hold one step more or less.
    const sensed = metered.get(device);
    const stepped = sensed === undefined ? null : counterWatts(trace, sensed.domain.id);
    // An exporter that has refreshed once has told an energy, and not over which time.
    if (stepped === null && (sensed?.column.update_ms ?? 0) >= SLOW_MS) continue;
    watts.set(name, { watts: before + (stepped ?? energy / seconds), isMeasured });
  }
  return { idle: isIdle(trace), devices: [...watts].map(([name, power]) => ({ name, ...power })) };
}

function nameOf(component: Component, device: string, gpus: readonly { readonly device: string }[]): string {
  const at = gpus.findIndex((gpu) => gpu.device === device);
  return at >= 0 && gpus.length > 1 ? `${NAMES[component]} ${at}` : NAMES[component];
}

/** Null where nothing computes that tells its load, and a GPU tells none: in MIG mode, inside a module. */
function isIdle(trace: Trace): boolean | null {
  const accelerators = trace.domains.filter(({ component }) => component === 'gpu' || component === 'module');
  const loads = accelerators.map(({ id }) => readingsOf(trace, id, 'util').flatMap(({ values }) => values));
  const isBusy = loads.flat().some(({ value }) => value > 0) || (busyShare(trace) ?? 0) >= BUSY_SHARE;
  if (isBusy) return false;
  return loads.some((values) => values.length === 0) ? null : true;
}

function busyShare(trace: Trace): number | null {
  for (const { id } of trace.domains.filter(({ parent }) => parent === null)) {
    const [busy, total] = [riseOf(trace, id, 'busy'), riseOf(trace, id, 'total')];
    if (busy !== null && total !== null && total > 0) return busy / total;
  }
  return null;
}

function riseOf(trace: Trace, domain: string, quantity: 'busy' | 'total' | 'energy'): number | null {
  const values = readingsOf(trace, domain, quantity)[0]?.values ?? [];
  const [first, last] = [values.at(0), values.at(-1)];
  return first === undefined || last === undefined ? null : last.value - first.value;
}

/** Mean power of a meter of the whole node, W; null where it has given no figure. */
export function nodeWatts(trace: Trace, { id }: Domain): number | null {
  const power = readingsOf(trace, id, 'power')[0];
  const scale = power === undefined ? null : wattsPer(power.column.unit);
  if (power !== undefined && scale !== null) {
    return (power.values.reduce((sum, { value }) => sum + value, 0) / power.values.length) * scale;
  }
  const counter = readingsOf(trace, id, 'energy')[0];
  const perCount = counter === undefined ? null : microjoulesPer(counter.column.unit);
  const [from, to] = [counter?.values.at(0)?.t ?? 0, counter?.values.at(-1)?.t ?? 0];
  const rise = riseOf(trace, id, 'energy');
  return perCount === null || rise === null || to === from ? null : (rise * perCount) / (to - from);
}

// CPU and memory without a sensor: from the host's busy time and its installed memory.
import { type Note, note } from '../../errors.ts';
import type { Component, Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { micros } from '../../units.ts';
import { constantPower } from './constant-power.ts';
import { type DomainEnergy, domainEnergy, type Layer } from './domain-energy.ts';
import { ASSUMED_CPU_LOAD, type CpuHost, type CpuModel, cpuModel, UNKNOWN_CPU_PERCENT } from './model/cpu.ts';
import { DRAM_PERCENT, dramWatts } from './model/dram.ts';
import type { Factors } from './model/factors.ts';
import { readingsOf } from './readings.ts';
import type { Origin, Segment, Stretch } from './segment.ts';
import { modelUncertainty } from './uncertainty.ts';

export interface HostInput {
  readonly trace: Trace;
  readonly window: Stretch;
  readonly factors: Factors;
  readonly host: CpuHost;
  readonly memoryGb: number | null;
}

/** The components that no sensor covers, as far as a model can tell them. */
export function modelledHost(
  input: HostInput,
  missing: { readonly cpu: boolean; readonly dram: boolean },
): { readonly energies: readonly DomainEnergy[]; readonly notes: readonly Note[] } {
  const cpu = missing.cpu ? modelledCpu(input) : null;
  const memoryInside = missing.dram && cpu?.model.includesMemory === true;
  const dram = missing.dram && !memoryInside ? modelledDram(input) : null;
  const inside = note(
    'memory-in-cpu-curve',
    cpu?.model.source === 'cpu-model'
      ? 'The CPU figure is the design power of the processor with the memory beside it, so memory is already in it.'
      : 'The CPU figure is a curve of whole servers at the wall, so memory, fans and power supply are already in it.',
  );
  return {
    energies: [cpu?.energy ?? null, dram].filter((energy) => energy !== null),
    notes: memoryInside ? [inside] : [],
  };
}

/** Null where there is no curve for the host at all. */
function modelledCpu(input: HostInput): { readonly energy: DomainEnergy; readonly model: CpuModel } | null {
  const model = cpuModel(input.host, input.factors);
  if (model === null) return null;
  const energy =
    domainEnergy(modelDomain('cpu'), [busyLayer(input, model)], input.window) ??
    domainEnergy(modelDomain('cpu'), [assumedLayer(input, model)], input.window);
  return energy === null ? null : { energy, model };
}

/** Null where the installed memory is not known. */
function modelledDram(input: HostInput): DomainEnergy | null {
  const { header } = input.trace;
  const power = dramWatts({
    installedBytes: header.memory_bytes,
    limitBytes: header.memory_limit_bytes,
    inventoryGb: input.memoryGb,
    modules: header.memory_modules ?? null,
    cpuModel: input.host.model,
    wattsPerGb: input.factors.ramWattsPerGb,
  });
  if (power === null) return null;
  const origin = originOf('dram-model', 'modelled');
  const layer: Layer = {
    source: origin.source,
    stepMs: 0,
    segments: constantPower(power, input.window, origin),
    uncertainty: () => modelUncertainty(DRAM_PERCENT, 0),
  };
  return domainEnergy(modelDomain('dram'), [layer], input.window);
}

/** Busy time is itself a counter, so the mean load of an interval is known even across missing ticks. */
function busyLayer({ trace }: HostInput, model: CpuModel): Layer {
  const origin = originOf(model.source, 'modelled');
  return {
    source: origin.source,
    stepMs: 0,
    segments: busySegments(trace, model, origin),
    uncertainty: ({ filledShare }) => modelUncertainty(model.uncertaintyPercent, filledShare),
  };
}

function busySegments(trace: Trace, model: CpuModel, origin: Origin): readonly Segment[] {
  const busy = outermost(trace, 'busy');
  const total = new Map(outermost(trace, 'total').map(({ t, value }) => [t, value]));
  const segments: Segment[] = [];
  let before: { readonly t: number; readonly busy: number; readonly total: number } | null = null;
  for (const { t, value } of busy) {
    const now = { t, busy: value, total: total.get(t) ?? Number.NaN };
    const [busyTicks, allTicks] = [now.busy - (before?.busy ?? 0), now.total - (before?.total ?? 0)];
    // Two samples within one tick of the kernel's clock: the next sample tells the load of both.
    if (before !== null && allTicks === 0) continue;
    if (before !== null && allTicks > 0 && busyTicks >= 0) {
      const watts = model.power(Math.min(1, busyTicks / allTicks));
      const microjoules = Math.round(watts * (t - before.t));
      segments.push({ from: micros(before.t), to: t, microjoules, origin });
    }
    if (Number.isFinite(now.total)) before = now;
  }
  return segments;
}

/** The host's ticks, not those of a group inside it. */
const outermost = (trace: Trace, quantity: 'busy' | 'total') =>
  trace.domains
    .filter((domain) => domain.component === 'cpu' && domain.parent === null)
    .map((domain) => readingsOf(trace, domain.id, quantity)[0]?.values ?? [])
    .find((values) => values.length > 0) ?? [];

function assumedLayer({ window }: HostInput, model: CpuModel): Layer {
  const origin = originOf('cpu-assumed', 'assumed');
  return {
    source: origin.source,
    stepMs: 0,
    segments: constantPower(model.power(ASSUMED_CPU_LOAD), window, origin),
    uncertainty: () => modelUncertainty(UNKNOWN_CPU_PERCENT, 0),
  };
}

const modelDomain = (component: Component): Domain => ({ id: component, component, parent: null });

const originOf = (source: string, provenance: 'modelled' | 'assumed'): Origin => ({
  source,
  method: 'modelled',
  provenance,
  filled: false,
});

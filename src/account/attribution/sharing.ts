// By what each device is split where the job was not alone: GPUs by the time of their processes or MIG slices, CPU and memory by CPU time.
import type { Trace } from '../../measure/trace/trace.ts';
import type { DomainEnergy } from '../energy/domain-energy.ts';
import type { Stretch } from '../energy/segment.ts';
import { cpuActivity, gpuActivity } from './activity.ts';
import { type Company, gpuCompany, hostCompany } from './company.ts';
import type { ForeignLoad } from './foreign-load.ts';
import { type Share, sharesOf } from './share.ts';
import { isAnybody, type Tenancy } from './tenancy.ts';

export type SplitRule = 'cpu-time' | 'gpu-time' | 'memory-limit' | 'mig-slice';

/** How well a share of energy follows from a share of use, about 95 %, in percent. Engineering judgement. */
export const SPLIT_PERCENT: Readonly<Record<SplitRule, number>> = {
  'cpu-time': 15,
  'gpu-time': 25,
  'memory-limit': 15,
  'mig-slice': 30,
};

/** Null shares: others used the device, and nothing tells how much. */
export interface Sharing {
  readonly rule: SplitRule;
  readonly shares: readonly Share[] | null;
}

export interface SharingFacts {
  readonly trace: Trace;
  readonly window: Stretch;
  readonly tenancy: Tenancy;
  readonly load: ForeignLoad;
}

/** Answers for each device; null where the job had it for itself. */
export function sharingOf(facts: SharingFacts): (device: DomainEnergy) => Sharing | null {
  const { trace, window, tenancy, load } = facts;
  const onHost = hostCompany(tenancy, load.stretches);
  const onGpu = gpuCompany(tenancy);
  const host = onHost.length === 0 ? null : sharesOf(onHost, cpuActivity(trace));
  // Who is seen by the last look alone came at a time that nobody knows.
  const lateOnGpu = onGpu.length === 0 && (tenancy.most?.gpuProcesses ?? 0) > 0;
  const lateOnHost = onHost.length === 0 && tenancy.most !== null && isAnybody(tenancy.most);
  return ({ domain, component, use }) => {
    if (component === 'gpu' || component === 'module') {
      const slices = domain.slices;
      if (slices !== undefined && slices.ours < slices.of)
        return constantly('mig-slice', slices.ours / slices.of, [window]);
      // The others need not compute on the superchip's GPU to use its CPU.
      const isModule = component === 'module';
      if (lateOnGpu || (isModule && lateOnHost)) return { rule: 'gpu-time', shares: null };
      const company = onGpu.length > 0 || !isModule ? onGpu : onHost;
      return company.length === 0 ? null : byGpuTime(trace, domain.id, company);
    }
    if (lateOnHost) return { rule: 'cpu-time', shares: null };
    if (onHost.length === 0) return null;
    const byMemory = component === 'dram' ? memoryShare(trace, use.method === 'modelled') : null;
    if (byMemory === null) return { rule: 'cpu-time', shares: host };
    return byMemory === 1 ? null : constantly('memory-limit', byMemory, onHost);
  };
}

const byGpuTime = (trace: Trace, device: string, company: readonly Company[]): Sharing => ({
  rule: 'gpu-time',
  shares: sharesOf(company, gpuActivity(trace, device)),
});

/**
 * Memory draws power by its size, busy or not, so the limit of the runner's control group is its share. The model of memory
 * counts no more than that limit from the start. Null without a limit: then CPU time stands in.
 */
function memoryShare({ header }: Trace, modelled: boolean): number | null {
  const { memory_limit_bytes: limit, memory_bytes: installed } = header;
  if (limit === null || installed === null || installed <= 0) return null;
  return modelled ? 1 : Math.min(1, limit / installed);
}

const constantly = (rule: SplitRule, part: number, stretches: readonly Stretch[]): Sharing => ({
  rule,
  shares: stretches.map(({ start, end }) => ({ start, end, idle: part, active: part })),
});

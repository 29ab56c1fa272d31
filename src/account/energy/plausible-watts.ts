// The power above which a reading of a domain is an error: it tells a wrapped counter from one that was reset.
import type { Component, Domain } from '../../measure/trace/domain.ts';

const MW_PER_W = 1_000;
/** Head room over the configured limit: boards overshoot for moments, and an owner may raise the limit during the job. */
const OVER_LIMIT = 1.5;
/**
 * Without a limit: 1.5 kW covers every socket and accelerator sold by 2026; a superchip module holds two accelerators of
 * 1.2 kW and a CPU; a node of eight accelerators stays below 20 kW.
 */
const CAP_WATTS: Readonly<Record<Component, number>> = {
  gpu: 1_500,
  cpu: 1_500,
  dram: 1_500,
  module: 5_000,
  host: 20_000,
};

export function plausibleWatts(domain: Domain): number {
  const limit = (domain.limit_mw ?? 0) / MW_PER_W;
  return limit > 0 ? limit * OVER_LIMIT : CAP_WATTS[componentOf(domain)];
}

/** A module-scope counter covers GPU, CPU and memory, whatever its meter calls the device. */
export const componentOf = (domain: Domain): Component =>
  domain.scope === 'module' ? 'module' : domain.component;

// Says whether a GPU's readings are its own or those of the whole module it shares with an NVIDIA CPU and its memory.
import type { Nvml } from '../../native/nvml.ts';
import { NVML_NOT_SUPPORTED } from '../../native/nvml-symbols.ts';
import type { Gpu } from './nvml-source.ts';

/** NVML_FI_DEV_POWER_AVERAGE, NVML_FI_DEV_POWER_INSTANT (nvml.h). */
export const POWER_AVERAGE = 185;
export const POWER_INSTANT = 186;

export type Scope = 'gpu' | 'module';

/** Grace Hopper and Grace Blackwell. Not GB10, which has a GPU scope only (ml-energy/zeus, PR 242). */
const SUPERCHIP = /\bG[HB][23]00\b/;

/**
 * On GH200 the counter covers the module, and powers at GPU scope are refused (ml-energy/zeus, PR 172): by that behaviour
 * a superchip of an unknown name is recognised too.
 */
export function scopeOf(nvml: Nvml, gpu: Gpu, name: string): Scope {
  if (SUPERCHIP.test(name)) return 'module';
  const ask = (scope: 0 | 1) =>
    [POWER_AVERAGE, POWER_INSTANT].map((field) => nvml.field(gpu.handle, { field, scope }));
  const hasNoGpuScope = ask(0).every((answer) => !answer.ok && answer.code === NVML_NOT_SUPPORTED);
  return hasNoGpuScope && ask(1).some((answer) => answer.ok) ? 'module' : 'gpu';
}

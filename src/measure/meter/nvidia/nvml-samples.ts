// Reads the driver's own ring of power samples: many readings for one call a second, where the card has only an instant sensor.
// nvml.h, nvmlDeviceGetSamples; about 20 ms apart and 2.4 s deep in the output of old nvidia-smi versions.
import type { Nvml } from '../../native/nvml.ts';
import type { Answer } from '../../native/nvml-answer.ts';
import { NVML_NOT_FOUND } from '../../native/nvml-symbols.ts';
import type { NewColumn } from '../../trace/column.ts';
import type { Absence } from '../../trace/domain.ts';
import { nvmlAbsence } from './nvml-refusal.ts';
import type { Gpu, Source } from './nvml-source.ts';

const US_PER_SECOND = 1_000_000;
/** As many as polling the instant sensor would give: with fewer, polling sees more (simulated, 4 Hz load). */
const LEAST_PER_SECOND = 5;

export interface Ring {
  /** NVML_TOTAL_POWER_SAMPLES 0, NVML_MODULE_POWER_SAMPLES 7. */
  readonly type: number;
  readonly column: NewColumn;
}

/** Refused unless the driver shows, now, that it keeps several samples a second. */
export function openSamples(nvml: Nvml, gpu: Gpu, { type, column }: Ring): Source | Absence {
  const kept = nvml.powerSamples(gpu.handle, type, 0);
  if (!kept.ok) return { ...nvmlAbsence('samples', kept.code), domain: gpu.uuid };
  const { count, oldestUs, newestUs } = kept.value;
  const perSecond = ((count - 1) * US_PER_SECOND) / (newestUs - oldestUs);
  if (!(perSecond >= LEAST_PER_SECOND)) {
    return {
      source: 'nvml:samples',
      code: 'not-supported',
      hint: 'the driver keeps too few power samples a second',
      domain: gpu.uuid,
    };
  }
  // The first reading covers a second, like those after it.
  let sinceUs = newestUs - US_PER_SECOND;
  const read = (): Answer<number> => {
    const answer = nvml.powerSamples(gpu.handle, type, sinceUs);
    if (!answer.ok) return answer;
    if (answer.value.count === 0) return { ok: false, code: NVML_NOT_FOUND };
    sinceUs = answer.value.newestUs;
    return { ok: true, value: Math.round(answer.value.meanMw) };
  };
  return { column, read };
}

// Reads the chosen sources of all NVIDIA GPUs once per tick, and notices when a GPU is lost or comes back.
import type { Nvml } from '../../native/nvml.ts';
import {
  NVML_DRIVER_NOT_LOADED,
  NVML_GPU_IS_LOST,
  NVML_LIB_RM_VERSION_MISMATCH,
  NVML_RESET_REQUIRED,
  NVML_UNINITIALIZED,
} from '../../native/nvml-symbols.ts';
import type { Meter, MeterEvent } from '../meter.ts';
import type { NvmlDevice } from './nvml-device.ts';
import { processUseOf } from './nvml-process-use.ts';
import { codeOf } from './nvml-refusal.ts';
import { newRevival } from './nvml-revival.ts';
import type { Gpu, Source } from './nvml-source.ts';

/** A GPU's state between two reads: only its changes are events. Its first source speaks for it. */
interface Watch {
  readonly gpu: Gpu;
  readonly first: Source | undefined;
  refused: boolean;
}

export function meterOf(nvml: Nvml, devices: readonly NvmlDevice[], nowMs: () => number): Meter {
  const sources: Source[] = devices.flatMap((device) => device.sources);
  const watches = new Map<string, Watch>(
    devices.map(({ uuid, gpu, sources: [first] }) => [uuid, { gpu, first, refused: false }]),
  );
  const fallbacks = new Map(devices.map(({ uuid, fallback }) => [uuid, fallback]));
  const lost = new Set<Gpu>();
  const events: MeterEvent[] = [];
  let isOpen = true;
  const gpus = devices.map(({ gpu }) => gpu);
  const revive = newRevival(nvml, gpus, nowMs);

  const read = (source: Source): number | null => {
    const answer = source.read();
    const { domain } = source.column;
    const watch = watches.get(domain);
    if (watch === undefined) return null;
    if (!answer.ok) {
      if (isLoss(answer.code) && watch.first === source && !lost.has(watch.gpu)) {
        lost.add(watch.gpu);
        events.push({ e: 'lost', domain, code: codeOf(answer.code) });
      }
      return null;
    }
    if (watch.first === source && lost.delete(watch.gpu)) events.push({ e: 'back', domain, code: 'back' });
    if (Number.isSafeInteger(answer.value)) return answer.value;
    if (!watch.refused) events.push(tooLarge(source));
    watch.refused = true;
    return null;
  };

  return {
    name: 'nvml',
    domains: devices.map((device) => device.domain),
    columns: sources.map((source) => source.column),
    read() {
      const values = sources.map(read);
      if (lost.size > 0) revive([...lost]);
      return values;
    },
    takeEvents: () => events.splice(0),
    fallback(domain) {
      const source = fallbacks.get(domain) ?? null;
      if (source === null) return null;
      fallbacks.delete(domain);
      sources.push(source);
      return source.column;
    },
    computeProcesses: () => processesOn(nvml, devices),
    follow(isOurs) {
      const followed = devices.filter(canFollow);
      const added = followed.flatMap(({ gpu }) => processUseOf(nvml, { gpu, isOurs, nowMs }));
      sources.push(...added);
      return added.map((source) => source.column);
    },
    close() {
      // The library counts its users: a second word would be another meter's.
      if (isOpen) nvml.shutdown();
      isOpen = false;
    },
  };
}

/** The GPU itself, or the driver below it: one that is unloaded or updated in the middle of a job answers for no GPU any more. */
const LOSSES: readonly number[] = [
  NVML_GPU_IS_LOST,
  NVML_RESET_REQUIRED,
  NVML_UNINITIALIZED,
  NVML_DRIVER_NOT_LOADED,
  NVML_LIB_RM_VERSION_MISMATCH,
];

const isLoss = (code: number): boolean => LOSSES.includes(code);

/** With MIG on the driver does not tell its processes apart (nvml.h, nvmlDeviceGetProcessUtilization). */
const canFollow = ({ mig, domain }: NvmlDevice): boolean => !mig && domain.visible !== false;

const tooLarge = ({ column }: Source): MeterEvent => ({
  e: 'refused',
  source: column.source,
  code: 'too-large',
  domain: column.domain,
  hint: 'The counter is past 2^53 and is left out rather than rounded.',
});

function processesOn(nvml: Nvml, devices: readonly NvmlDevice[]): readonly number[] | null {
  const answers = devices
    .filter((device) => device.domain.visible !== false)
    .map((device) => nvml.computeProcesses(device.gpu.handle));
  const known = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  return known.length === 0 ? null : [...new Set(known.flat())];
}

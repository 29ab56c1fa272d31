// Reads the chosen sources of all NVIDIA GPUs once per tick, and notices when a GPU is lost or comes back.
import type { Nvml } from '../native/nvml.ts';
import { NVML_GPU_IS_LOST, NVML_RESET_REQUIRED } from '../native/nvml-symbols.ts';
import type { Meter, MeterEvent } from './meter.ts';
import type { NvmlDevice, Source } from './nvml-device.ts';

/** A GPU's state between two reads: only its changes are events. Its first source speaks for it. */
interface Watch {
  readonly first: Source | undefined;
  lost: boolean;
  refused: boolean;
}

export function meterOf(nvml: Nvml, devices: readonly NvmlDevice[]): Meter {
  const sources: Source[] = devices.flatMap((device) => device.sources);
  const watches = new Map<string, Watch>(
    devices.map((device) => [device.uuid, { first: device.sources[0], lost: false, refused: false }]),
  );
  const events: MeterEvent[] = [];

  const read = (source: Source): number | null => {
    const answer = source.read();
    const { domain } = source.column;
    const watch = watches.get(domain);
    if (watch === undefined) return null;
    if (!answer.ok) {
      if (isLoss(answer.code) && watch.first === source && !watch.lost) {
        watch.lost = true;
        events.push({ e: 'lost', domain, code: 'lost' });
      }
      return null;
    }
    if (watch.lost && watch.first === source) {
      watch.lost = false;
      events.push({ e: 'back', domain, code: 'back' });
    }
    if (Number.isSafeInteger(answer.value)) return answer.value;
    if (!watch.refused) events.push(tooLarge(source));
    watch.refused = true;
    return null;
  };

  return {
    name: 'nvml',
    domains: devices.map((device) => device.domain),
    columns: sources.map((source) => source.column),
    read: () => sources.map(read),
    takeEvents: () => events.splice(0),
    fallback(domain) {
      const source = devices.find((device) => device.uuid === domain)?.fallback ?? null;
      if (source === null || sources.includes(source)) return null;
      sources.push(source);
      return source.column;
    },
    computeProcesses: () => processesOn(nvml, devices),
    close: () => nvml.shutdown(),
  };
}

const isLoss = (code: number): boolean => code === NVML_GPU_IS_LOST || code === NVML_RESET_REQUIRED;

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
    .map((device) => nvml.computeProcesses(device.handle));
  const known = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  return known.length === 0 ? null : [...new Set(known.flat())];
}

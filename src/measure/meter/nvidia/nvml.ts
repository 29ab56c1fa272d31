// Opens the NVIDIA meter: the driver's library, its devices, and for each the best source of energy it has.
import { messageOf } from '../../../errors.ts';
import type { Nvml } from '../../native/nvml.ts';
import { openNvml } from '../../native/nvml.ts';
import type { Absence, AbsenceCode } from '../../trace/domain.ts';
import type { MeterOptions, Opened } from '../meter.ts';
import { visibleGpus } from '../visible/visible.ts';
import { visibleAbsences } from '../visible/visible-absences.ts';
import { isNvidiaOnBus } from './nvidia-bus.ts';
import { type NvmlDevice, openDevice } from './nvml-device.ts';
import { meterOf } from './nvml-meter.ts';
import { slicesOf } from './nvml-mig.ts';
import { countModulesOnce, numaNode } from './nvml-module.ts';
import { codeOf, hintOf } from './nvml-refusal.ts';

const SONAME = 'libnvidia-ml.so.1';

/** `nowMs` paces what is asked less often than every tick; any clock that does not go back. */
export function openNvidia(options: MeterOptions, nowMs: () => number = () => performance.now()): Opened {
  // A captured machine has no driver of its own, and this machine's driver is not its.
  if (options.sysroot !== '' && options.nvmlPath === null)
    return refused('absent', 'A captured machine has no driver.');
  const nvml = openNvml(options.nvmlPath ?? SONAME);
  const opened: Opened = 'code' in nvml ? { meter: null, absences: [nvml] } : openWith(nvml, options, nowMs);
  return options.nvmlPath === null ? unlessNoGpu(opened, isNvidiaOnBus(options.sysroot)) : opened;
}

/**
 * Where there is no GPU, a missing library or driver is nothing to mend. A GPU that answers is one, whatever the bus shows:
 * under WSL it is not on it.
 */
const unlessNoGpu = (opened: Opened, isOnBus: boolean | null): Opened =>
  opened.meter === null && isOnBus === false ? refused('absent', 'No NVIDIA GPU on the PCI bus.') : opened;

/** The same over a library that is open already. */
function openWith(nvml: Nvml, options: MeterOptions, nowMs: () => number): Opened {
  try {
    const started = nvml.init();
    if (!started.ok) return refused(codeOf(started.code), `nvmlInit: ${hintOf(started.code)}`);
    const opened = openDevices(nvml, options, nowMs);
    if (opened.meter === null) nvml.shutdown();
    return opened;
  } catch (error) {
    return refused('unknown', `The NVIDIA driver library failed: ${messageOf(error)}`);
  }
}

const refused = (code: AbsenceCode, hint: string): Opened => ({
  meter: null,
  absences: [{ source: 'nvml', code, hint }],
});

function openDevices(nvml: Nvml, options: MeterOptions, nowMs: () => number): Opened {
  const count = nvml.count();
  if (!count.ok) return refused(codeOf(count.code), `nvmlDeviceGetCount: ${hintOf(count.code)}`);
  if (count.value === 0) return refused('absent', 'The driver is loaded and shows no GPU.');
  const found = Array.from({ length: count.value }, (_, index) => openDevice(nvml, index));
  const unreadable = found.flatMap((device): Absence[] => ('gpu' in device ? [] : [device]));
  const opened = found.flatMap((device) => ('gpu' in device ? [device] : []));
  if (opened.length === 0) return { meter: null, absences: unreadable };
  const seen = visibleGpus(opened, options.visible);
  const marked = opened.map((device, at): NvmlDevice => {
    const isHidden = seen.shown[at] === false;
    const slices = isHidden ? {} : slicesOf(nvml, device.gpu.handle, seen.instances[at] ?? []);
    return { ...device, domain: { ...device.domain, ...slices, ...(isHidden ? { visible: false } : {}) } };
  });
  const devices = countModulesOnce(marked, ({ gpu }) => {
    const busId = nvml.busId(gpu.handle);
    return busId.ok ? numaNode(options.sysroot, busId.value) : null;
  });
  const absences = [...unreadable, ...devices.flatMap((device) => device.absences)];
  return {
    meter: meterOf(nvml, devices, nowMs),
    absences: [...absences, ...visibleAbsences('nvml:visible', seen)],
  };
}

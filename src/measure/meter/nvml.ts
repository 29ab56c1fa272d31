// Opens the NVIDIA meter: the driver's library, its devices, and for each the best source of energy it has.
// What each call means by GPU generation: nvml.h, API version 13, and arXiv 2312.02741.
import { messageOf } from '../../errors.ts';
import type { Nvml } from '../native/nvml.ts';
import { openNvml } from '../native/nvml.ts';
import type { Absence, AbsenceCode } from '../trace/domain.ts';
import type { Meter, MeterOptions, Opened, OpenMeter } from './meter.ts';
import { isNvidiaOnBus } from './nvidia-bus.ts';
import { openDevice } from './nvml-device.ts';
import { meterOf } from './nvml-meter.ts';
import { codeOf, hintOf } from './nvml-refusal.ts';
import { visibleGpus } from './visible.ts';

const SONAME = 'libnvidia-ml.so.1';

export const openNvidia: OpenMeter = (options) => {
  // A captured machine has no driver of its own, and this machine's driver is not its.
  if (options.sysroot !== '' && options.nvmlPath === null)
    return refused('absent', 'A captured machine has no driver.');
  const nvml = openNvml(options.nvmlPath ?? SONAME);
  const opened: Opened = 'code' in nvml ? { meter: null, absences: [nvml] } : openWith(nvml, options);
  return options.nvmlPath === null ? unlessNoGpu(opened, isNvidiaOnBus(options.sysroot)) : opened;
};

/**
 * Where there is no GPU, a missing library or driver is nothing to mend. A GPU that answers is one, whatever the bus shows:
 * under WSL it is not on it.
 */
const unlessNoGpu = (opened: Opened, isOnBus: boolean | null): Opened =>
  opened.meter === null && isOnBus === false ? refused('absent', 'No NVIDIA GPU on the PCI bus.') : opened;

/** The same over a library that is open already. */
function openWith(nvml: Nvml, options: MeterOptions): Opened {
  try {
    const started = nvml.init();
    if (!started.ok) return refused(codeOf(started.code), `nvmlInit: ${hintOf(started.code)}`);
    const opened = openDevices(nvml, options);
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

function openDevices(nvml: Nvml, options: MeterOptions): Opened {
  const count = nvml.count();
  if (!count.ok) return refused(codeOf(count.code), `nvmlDeviceGetCount: ${hintOf(count.code)}`);
  if (count.value === 0) return refused('absent', 'The driver is loaded and shows no GPU.');
  const found = Array.from({ length: count.value }, (_, index) => openDevice(nvml, index));
  const devices = found.flatMap((device) => ('absences' in device ? [device] : []));
  const absences: Absence[] = found.flatMap((device) => ('absences' in device ? device.absences : [device]));
  if (devices.length === 0) return { meter: null, absences };
  const { shown, certain } = visibleGpus(devices, options.visible);
  if (!certain) absences.push(UNCERTAIN);
  if (shown.includes(false)) absences.push(hiddenCount(shown));
  const meter: Meter = meterOf(
    nvml,
    devices.map((device, at) =>
      shown[at] ? device : { ...device, domain: { ...device.domain, visible: false } },
    ),
  );
  return { meter, absences };
}

const UNCERTAIN: Absence = {
  source: 'nvml:visible',
  code: 'unknown',
  hint: 'CUDA_VISIBLE_DEVICES counts unlike GPUs, the fastest first: name them by UUID, or set CUDA_DEVICE_ORDER=PCI_BUS_ID.',
};

const hiddenCount = (shown: readonly boolean[]): Absence => ({
  source: 'nvml:visible',
  code: 'hidden',
  hint: `${shown.filter((isShown) => !isShown).length} of ${shown.length} GPUs are hidden from the job by the visible-device variables; their energy is its own line.`,
});

// Translates NVML's return codes into reasons a person can act on (nvml.h, nvmlReturn_t).
import type { AbsenceCode } from '../trace/domain.ts';

const REASONS: Readonly<Record<number, readonly [AbsenceCode, string]>> = {
  3: ['not-supported', 'not supported by this GPU or in its mode'],
  4: ['no-permission', 'the runner user may not use the driver: check the device files /dev/nvidia*'],
  9: ['driver-not-loaded', 'the NVIDIA kernel driver is not loaded: try `nvidia-smi` on the host'],
  12: ['no-library', 'a library of the driver is missing: reinstall the driver'],
  13: ['no-symbol', 'the driver is too old for this call'],
  15: ['lost', 'the GPU has fallen off the bus: the host needs a reboot'],
  16: ['lost', 'the GPU needs a reset'],
  17: ['no-permission', 'the operating system or a cgroup blocks the GPU: grant the device to the container'],
  18: ['version-mismatch', 'the driver was updated and not reloaded: reboot, or reload the kernel module'],
};

export const codeOf = (nvmlReturn: number): AbsenceCode => REASONS[nvmlReturn]?.[0] ?? 'unknown';

export const hintOf = (nvmlReturn: number): string =>
  REASONS[nvmlReturn]?.[1] ?? `the driver answered with code ${nvmlReturn}`;

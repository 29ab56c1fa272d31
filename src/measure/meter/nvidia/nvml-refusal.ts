// Translates NVML's return codes into reasons a person can act on (nvml.h, nvmlReturn_t).
import type { Absence, AbsenceCode } from '../../trace/domain.ts';

const REASONS: Readonly<Record<number, readonly [AbsenceCode, string]>> = {
  1: ['unknown', 'the driver library has been shut down'],
  3: ['not-supported', 'not supported by this GPU or in its mode'],
  4: ['no-permission', 'the runner user may not use the driver: check the device files /dev/nvidia*'],
  6: ['not-supported', 'the driver has no reading of it'],
  9: ['driver-not-loaded', 'the NVIDIA kernel driver is not loaded: try `nvidia-smi` on the host'],
  10: [
    'read-failed',
    'the driver did not answer in time and may be stuck: look for Xid messages in `dmesg` on the host',
  ],
  12: ['no-library', 'a library of the driver is missing: reinstall the driver'],
  13: ['no-symbol', 'the driver is too old for this call'],
  15: [
    'lost',
    'the GPU has fallen off the bus: look for Xid 79 in `dmesg` on the host, which then needs a reboot',
  ],
  16: ['lost', 'the GPU needs a reset: `nvidia-smi --gpu-reset` on the host while nothing uses it'],
  // Seen when `systemctl daemon-reload` rewrites the device cgroup of a running container (NVIDIA/nvidia-docker#1730).
  17: [
    'no-permission',
    'the operating system or a cgroup blocks the GPU: grant the device to the container (`--gpus`), and restart a container that had it before',
  ],
  18: [
    'version-mismatch',
    'the driver was updated and its old kernel module still runs: reboot, or unload and load the nvidia modules; a container must be restarted',
  ],
  21: ['not-supported', 'the driver has no reading of it'],
  999: [
    'unknown',
    'the driver failed for a reason it does not name: in a container the GPU may have been taken away, so restart it; else look at `dmesg` on the host',
  ],
};

export const codeOf = (nvmlReturn: number): AbsenceCode => REASONS[nvmlReturn]?.[0] ?? 'unknown';

export const hintOf = (nvmlReturn: number): string =>
  REASONS[nvmlReturn]?.[1] ?? `the driver answered with code ${nvmlReturn}`;

/** `detail` follows `nvml:` in the name of the source. */
export const nvmlAbsence = (detail: string, nvmlReturn: number): Absence => ({
  source: `nvml:${detail}`,
  code: codeOf(nvmlReturn),
  hint: hintOf(nvmlReturn),
});

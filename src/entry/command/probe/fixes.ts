// What the owner of a machine can do about a refused source, one row per case: lines to type, printed and never run by us.
// Permissions: Linux powercap.rst and CVE-2020-8694; NVIDIA Container Toolkit, driver capabilities; ROCm, group render.
import type { Absence } from '../../../measure/trace/domain.ts';

/** Facts of the machine that decide between two ways to the same end. */
export interface Situation {
  readonly container: boolean;
  readonly virtual: boolean;
  readonly cpuModel: string | null;
}

export interface Remedy {
  readonly why: string;
  /** `{user}` is the user that the probe ran as. */
  readonly steps: readonly string[];
  readonly afterwards: string | null;
}

interface Fix extends Remedy {
  readonly sources: RegExp;
  readonly codes: readonly Absence['code'][];
  readonly where?: (situation: Situation) => boolean;
}

const GROUP = ['groupadd --system carbon; usermod -aG carbon {user}'];
const RELOAD = (subsystem: string): string =>
  `udevadm control --reload; udevadm trigger --action=add -s ${subsystem}`;
const rule = (subsystem: string, files: readonly string[]): readonly string[] => [
  "cat > /etc/udev/rules.d/70-carbon.rules <<'RULE'",
  `SUBSYSTEM=="${subsystem}", ACTION=="add", RUN+="/bin/sh -c 'chgrp carbon ${files.join(' ')}; chmod 0440 ${files.join(' ')}'"`,
  'RULE',
  RELOAD(subsystem),
];
const NEW_GROUP =
  'Then restart the runner, so that its user has the new group. Who is in it can watch what others compute: docs/meters.md.';
const inContainer = ({ container }: Situation): boolean => container;
const onHost = ({ container }: Situation): boolean => !container;
/** powercap knows these; on other processors the module finds nothing. */
const hasRapl = ({ virtual, cpuModel }: Situation): boolean =>
  !virtual && /intel|amd|xeon|epyc|ryzen/i.test(cpuModel ?? '');

/** The first whose source, code and situation fit. */
const FIXES: readonly Fix[] = [
  {
    sources: /^powercap/,
    codes: ['no-permission'],
    why: 'Only root may read RAPL (CVE-2020-8694). As root, once:',
    steps: [...GROUP, ...rule('powercap', ['/sys%p/energy_uj'])],
    afterwards: NEW_GROUP,
  },
  {
    sources: /^powercap/,
    codes: ['masked'],
    why: 'Containers hide RAPL, even from root. Run the runner on the host itself, or start its container with one of:',
    steps: [
      'podman run --security-opt unmask=/sys/devices/virtual/powercap …',
      'docker run --security-opt systempaths=unconfined …   # opens other paths too',
    ],
    afterwards:
      'Or let a Kepler exporter on the host read it, share the host network, and set CARBON_EXPORTER=http://127.0.0.1:28282/metrics in the environment of the runner.',
  },
  {
    sources: /^powercap/,
    codes: ['absent'],
    where: (situation) => onHost(situation) && hasRapl(situation),
    why: 'The kernel module of RAPL is not loaded. As root, once:',
    steps: ['modprobe intel_rapl_msr', 'echo intel_rapl_msr > /etc/modules-load.d/carbon.conf'],
    afterwards: 'It serves AMD Zen too. Then probe again: the counters may need a udev rule.',
  },
  {
    sources: /^(?:amdgpu|intel-gpu|hwmon)/,
    codes: ['no-permission'],
    where: onHost,
    why: 'The sensor is there and its file is closed to this user. As root, once:',
    steps: [
      ...GROUP,
      ...rule('hwmon', ['/sys%p/energy*_input', '/sys%p/power*_average', '/sys%p/power*_input']),
    ],
    afterwards: NEW_GROUP,
  },
  {
    sources: /^nvml/,
    codes: ['no-library', 'no-permission'],
    where: inContainer,
    why: 'The container was not given the GPU and its management library. Start it with:',
    steps: ['docker run --gpus all -e NVIDIA_DRIVER_CAPABILITIES=compute,utility …'],
    afterwards:
      'For a job container, `options: --gpus all`; for a pod, the limit nvidia.com/gpu and the same variable.',
  },
  {
    sources: /^nvml/,
    codes: ['no-library'],
    why: "The driver's management library is not where the loader looks. Install the driver; or, where it lies elsewhere, set in the runner's environment:",
    steps: ['CARBON_NVML=/path/to/libnvidia-ml.so.1'],
    afterwards: null,
  },
  {
    sources: /^nvml/,
    codes: ['no-permission'],
    why: 'The user "{user}" may not open the GPU. It needs to read and write:',
    steps: ['ls -l /dev/nvidiactl /dev/nvidia[0-9]*'],
    afterwards: null,
  },
  {
    sources: /^nvml/,
    codes: ['driver-not-loaded'],
    why: 'The kernel driver of the GPU is not loaded. As root:',
    steps: ['modprobe nvidia && nvidia-smi'],
    afterwards: null,
  },
  {
    sources: /^nvml/,
    codes: ['version-mismatch'],
    why: 'The driver was updated while the old one is still loaded. Reboot, or with no GPU job running, as root:',
    steps: ['modprobe -r nvidia_uvm nvidia_drm nvidia_modeset nvidia && modprobe nvidia'],
    afterwards: null,
  },
  {
    sources: /^nvml/,
    codes: ['musl'],
    why: "The driver's library needs glibc: use an image of Debian, Ubuntu or UBI in place of Alpine.",
    steps: [],
    afterwards: null,
  },
  {
    sources: /^nvml/,
    codes: ['no-binding'],
    why: 'The native binding does not load. Is the folder of the action on a mount without execution, or libstdc++ missing?',
    steps: ['mount | grep noexec', 'apt-get install libstdc++6'],
    afterwards: null,
  },
  {
    sources: /^nvml/,
    codes: ['no-symbol'],
    why: 'The driver is older than the calls for energy. Update it, or check that CARBON_NVML names the library of NVIDIA.',
    steps: [],
    afterwards: null,
  },
];

/** What helps against a refusal; null where nothing does. */
export function remedyFor(
  { source, code }: Pick<Absence, 'source' | 'code'>,
  situation: Situation,
): Remedy | null {
  return (
    FIXES.find(
      ({ sources, codes, where }) =>
        sources.test(source) && codes.includes(code) && (where?.(situation) ?? true),
    ) ?? null
  );
}

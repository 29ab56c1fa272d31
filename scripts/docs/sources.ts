// The sources of figures for README and docs/meters.md: what each reads, how well it is known (from the product's own table), what it needs.
import { sensorPercent } from '../../src/account/energy/sensor-accuracy.ts';
import { SENSOR_WORDS } from '../../src/entry/command/probe/sensor-words.ts';

type Kind = 'counter' | 'average' | 'instant';

interface Device {
  readonly component: string;
  readonly name: string | null;
  readonly cpuModel: string | null;
}

interface Row {
  /** By `Column.source`. */
  readonly source: string;
  readonly device: string;
  /** As receipts name it, without its kind. */
  readonly meter: string;
  readonly kind: Kind;
  /** Devices that stand for all kinds of it: each has its own uncertainty. */
  readonly examples: readonly Device[];
  readonly needs: string;
}

const gpu = (name: string): Device => ({ component: 'gpu', name, cpuModel: null });
const cpu = (cpuModel: string): Device => ({ component: 'cpu', name: null, cpuModel });
const NVIDIA = [gpu('NVIDIA H100 80GB HBM3'), gpu('NVIDIA GeForce RTX 4090')];
const SUPERCHIP = [{ ...gpu('NVIDIA GH200 480GB'), component: 'module' }];
const OTHER_GPU = [gpu('AMD GPU')];
const PROCESSORS = [
  cpu('Intel(R) Xeon(R) Gold 6430'),
  cpu('Intel(R) Core(TM) i7-12700'),
  cpu('AMD EPYC 9354'),
];
const ARM = [cpu('NVIDIA Grace')];
const NODE = [{ component: 'host', name: null, cpuModel: null }];
const DRIVER = 'the driver; in a container `--gpus` with the capability `utility`';
const SAME = 'as above';

/** In the order in which they are tried, device by device. */
const ROWS: readonly Row[] = [
  {
    source: 'nvml:total-energy',
    device: 'NVIDIA GPU, Volta and later',
    meter: 'nvml',
    kind: 'counter',
    examples: NVIDIA,
    needs: DRIVER,
  },
  {
    source: 'nvml:module-energy',
    device: 'Grace Hopper, Grace Blackwell',
    meter: 'nvml',
    kind: 'counter',
    examples: SUPERCHIP,
    needs: SAME,
  },
  {
    source: 'nvml:185',
    device: 'NVIDIA GPU without a usable counter',
    meter: 'nvml',
    kind: 'average',
    examples: NVIDIA,
    needs: SAME,
  },
  {
    source: 'nvml:samples',
    device: 'NVIDIA GPU with an instant sensor',
    meter: 'nvml',
    kind: 'average',
    examples: NVIDIA,
    needs: SAME,
  },
  {
    source: 'nvml:186',
    device: 'NVIDIA GPU with an instant sensor',
    meter: 'nvml',
    kind: 'instant',
    examples: NVIDIA,
    needs: SAME,
  },
  {
    source: 'nvml:power-usage',
    device: 'NVIDIA GPU, old driver',
    meter: 'nvml',
    kind: 'instant',
    examples: NVIDIA,
    needs: SAME,
  },
  {
    source: 'exporter:dcgm',
    device: 'NVIDIA GPU',
    meter: 'dcgm',
    kind: 'counter',
    examples: NVIDIA,
    needs: '`CARBON_EXPORTER`',
  },
  {
    source: 'nvidia-smi:power.draw',
    device: 'NVIDIA GPU, library not callable',
    meter: 'nvidia-smi',
    kind: 'instant',
    examples: NVIDIA,
    needs: '`nvidia-smi` on the `PATH`',
  },
  {
    source: 'amdgpu:gpu-metrics',
    device: 'AMD Instinct, Radeon',
    meter: 'amdgpu',
    kind: 'counter',
    examples: OTHER_GPU,
    needs: 'the driver `amdgpu`',
  },
  {
    source: 'amdgpu:hwmon-average',
    device: 'AMD GPU',
    meter: 'amdgpu',
    kind: 'average',
    examples: OTHER_GPU,
    needs: SAME,
  },
  {
    source: 'amdgpu:hwmon-input',
    device: 'AMD GPU',
    meter: 'amdgpu',
    kind: 'instant',
    examples: OTHER_GPU,
    needs: SAME,
  },
  {
    source: 'intel-gpu:hwmon',
    device: 'Intel GPU card',
    meter: 'intel-gpu',
    kind: 'counter',
    examples: OTHER_GPU,
    needs: '`i915` from Linux 6.2, `xe` from 6.5',
  },
  {
    source: 'powercap',
    device: 'Intel and AMD processors; memory of Intel servers',
    meter: 'rapl',
    kind: 'counter',
    examples: PROCESSORS,
    needs: 'a udev rule (`probe` prints it); not in a VM, masked in containers',
  },
  {
    source: 'hwmon:module',
    device: 'Grace superchip',
    meter: 'module',
    kind: 'average',
    examples: SUPERCHIP,
    needs: 'firmware with ACPI power meters',
  },
  {
    source: 'hwmon:grace',
    device: 'Grace processor',
    meter: 'grace',
    kind: 'average',
    examples: ARM,
    needs: 'firmware with ACPI power meters',
  },
  {
    source: 'hwmon:ina3221',
    device: 'Jetson module',
    meter: 'ina3221',
    kind: 'instant',
    examples: SUPERCHIP,
    needs: 'a board whose rails are known',
  },
  {
    source: 'exporter:kepler',
    device: 'processor and memory of the host of a pod',
    meter: 'kepler',
    kind: 'counter',
    examples: PROCESSORS,
    needs: '`CARBON_EXPORTER`, host network',
  },
  {
    source: 'hwmon:acpi',
    device: 'the whole node, as a bound',
    meter: 'acpi',
    kind: 'average',
    examples: NODE,
    needs: 'firmware with an ACPI power meter',
  },
];

/** Those that a machine of its kind is normally read from; the others stand in for them. */
const MAIN: readonly string[] = [
  'nvml:total-energy',
  'nvml:module-energy',
  'amdgpu:gpu-metrics',
  'intel-gpu:hwmon',
  'powercap',
  'hwmon:grace',
  'hwmon:ina3221',
  'exporter:kepler',
  'hwmon:acpi',
];

export const SOURCE_HEAD = ['device', 'read from', '±', 'needs'] as const;

/** @throws Error when a source of the product has no row here, or a row none in the product. */
export function sourceRows(which: 'main' | 'all'): readonly (readonly string[])[] {
  const known = Object.keys(SENSOR_WORDS);
  const told = ROWS.map(({ source }) => source);
  const wrong = [
    ...known.filter((one) => !told.includes(one)),
    ...told.filter((one) => !known.includes(one)),
  ];
  if (wrong.length > 0)
    throw new Error(`scripts/docs/sources.ts and the probe disagree on: ${wrong.join(', ')}`);
  const rows = which === 'all' ? ROWS : ROWS.filter(({ source }) => MAIN.includes(source));
  return rows.map(({ source, device, meter, kind, examples, needs }) => {
    // Receipts name RAPL alone without its kind.
    const name = meter === 'rapl' ? meter : `${meter}-${kind}`;
    const percents = new Set(examples.map((example) => sensorPercent({ source: name, ...example })));
    return [device, SENSOR_WORDS[source] ?? '', `${[...percents].join(', ')}\u00a0%`, needs];
  });
}

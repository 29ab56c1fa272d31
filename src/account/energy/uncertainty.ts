// How well a figure is known: about 95 %, in percent. One table, from the design notes on accuracy.
// u² = sensor² + window² + edge² + gap²; a model's own ± stands in for the sensor.
// Sensors: 70 GPUs against an external meter (SC'24 study, arXiv 2312.02741); RAPL: Desrochers 2016, Khan 2018, Schoene 2021.
// The figures for AMD, Intel GPUs and client RAPL are engineering judgement.
import type { SensorKind } from './sensor-layers.ts';

const SENSOR_PERCENT = {
  nvidiaDataCentre: 7,
  nvidiaOther: 9,
  raplIntelServer: 5,
  raplIntelClient: 8,
  raplAmd: 10,
  raplDramClient: 20,
  other: 10,
};
/** Error of a counter fed by 25 of every 100 ms (A100, H100); of a 1-s mean; both small against bursts. */
const COUNTER_WINDOW_PERCENT = { short: 2, long: 0.5, longFromSeconds: 60 };
const AVERAGE_WINDOW_PERCENT = 0.3;
/** 95th percentile of simulated bursts, by polling interval and duration. */
const INSTANT_WINDOW_PERCENT = {
  fast: 0.7,
  slow: 6.9,
  slowOverTenMinutes: 2.3,
  fastMs: 200,
  longSeconds: 600,
};
/** Half of what was filled into gaps. */
const GAP_SHARE = 0.5;
const PERCENT = 100;
const MS_PER_SECOND = 1_000;

const DATA_CENTRE = /\b(?:tesla|[abhlptvk]\d{1,3}[a-z]?|gh200|gb[23]00)\b/i;
const CONSUMER = /geforce|rtx|quadro|titan/i;

export interface Uncertainty {
  /** What devices of one type have in common; it adds up linearly over them. */
  readonly sharedPercent: number;
  /** What each has on its own; it adds up as squares. */
  readonly ownPercent: number;
}

export function sensorPercent(device: {
  readonly source: string;
  readonly component: string;
  readonly name: string | null;
  readonly cpuModel: string | null;
}): number {
  const { source, component, name, cpuModel } = device;
  if (isNvidia(source)) {
    const dataCentre = name !== null && DATA_CENTRE.test(name) && !CONSUMER.test(name);
    return dataCentre ? SENSOR_PERCENT.nvidiaDataCentre : SENSOR_PERCENT.nvidiaOther;
  }
  if (source !== 'rapl') return SENSOR_PERCENT.other;
  if (/xeon/i.test(cpuModel ?? '')) return SENSOR_PERCENT.raplIntelServer;
  if (component === 'dram') return SENSOR_PERCENT.raplDramClient;
  return /intel/i.test(cpuModel ?? '') ? SENSOR_PERCENT.raplIntelClient : SENSOR_PERCENT.raplAmd;
}

export function meteringUncertainty(metering: {
  readonly sensorPercent: number;
  readonly source: string;
  readonly kind: SensorKind;
  readonly updateMs: number;
  readonly windowMs: number;
  readonly intervalMs: number;
  readonly seconds: number;
  readonly joules: number;
  readonly peakWatts: number;
  readonly filledShare: number;
  /** Observed disagreement with another sensor of the same device. */
  readonly widenPercent: number;
}): Uncertainty {
  const { kind, updateMs, windowMs, joules, peakWatts } = metering;
  const edgeSeconds = (kind === 'counter' ? 2 * updateMs : windowMs) / MS_PER_SECOND;
  const edge = joules > 0 ? (PERCENT * edgeSeconds * peakWatts) / joules : 0;
  return {
    sharedPercent: Math.max(metering.sensorPercent, metering.widenPercent),
    ownPercent: Math.hypot(windowPercent(metering), edge, gapPercent(metering.filledShare)),
  };
}

export const modelUncertainty = (percent: number, filledShare: number): Uncertainty => ({
  sharedPercent: percent,
  ownPercent: gapPercent(filledShare),
});

/** Percent of the sum, for devices of one type. */
export function combineDevices(
  devices: readonly { readonly joules: number; readonly uncertainty: Uncertainty }[],
): number {
  const total = devices.reduce((sum, device) => sum + device.joules, 0);
  if (total === 0) return Math.max(0, ...devices.map(({ uncertainty }) => percentOf(uncertainty)));
  const shared = devices.reduce((sum, device) => sum + device.joules * device.uncertainty.sharedPercent, 0);
  const own = Math.hypot(...devices.map((device) => device.joules * device.uncertainty.ownPercent));
  return Math.hypot(shared, own) / total;
}

/** Percent of the sum, for types of device whose errors have nothing in common. */
export function combineTypes(
  types: readonly { readonly joules: number; readonly percent: number }[],
): number {
  const total = types.reduce((sum, type) => sum + type.joules, 0);
  return total === 0 ? 0 : Math.hypot(...types.map((type) => type.joules * type.percent)) / total;
}

export const percentOf = (uncertainty: Uncertainty): number =>
  Math.hypot(uncertainty.sharedPercent, uncertainty.ownPercent);

function windowPercent(metering: {
  readonly source: string;
  readonly kind: SensorKind;
  readonly intervalMs: number;
  readonly seconds: number;
}): number {
  if (metering.kind === 'average') return AVERAGE_WINDOW_PERCENT;
  if (metering.kind === 'counter') {
    if (!isNvidia(metering.source)) return 0;
    const { short, long, longFromSeconds } = COUNTER_WINDOW_PERCENT;
    return metering.seconds >= longFromSeconds ? long : short;
  }
  if (metering.intervalMs <= INSTANT_WINDOW_PERCENT.fastMs) return INSTANT_WINDOW_PERCENT.fast;
  return metering.seconds >= INSTANT_WINDOW_PERCENT.longSeconds
    ? INSTANT_WINDOW_PERCENT.slowOverTenMinutes
    : INSTANT_WINDOW_PERCENT.slow;
}

const isNvidia = (source: string): boolean => source.startsWith('nvml') || source.startsWith('nvidia');

const gapPercent = (filledShare: number): number => GAP_SHARE * filledShare * PERCENT;

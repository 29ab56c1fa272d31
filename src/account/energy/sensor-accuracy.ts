// How well each sensor knows its own figure: about 95 %, in percent. One table; every term of it is common to devices of a type.
// NVIDIA: 70 GPUs against an external meter (SC'24 study, arXiv 2312.02741). RAPL: Desrochers 2016, Khan 2018, Schoene 2021.
// The figures for AMD and Intel GPUs and for client and AMD RAPL are engineering judgement: no public validation was found.

const PERCENT = {
  nvidiaDataCentre: 7,
  /** GeForce, RTX professional and unknown cards: seen from -8 to +1, one at +13. */
  nvidiaOther: 9,
  /** AMD and Intel GPUs, and whatever has no row here. */
  unvalidated: 10,
  raplIntelServer: 5,
  raplIntelClient: 8,
  raplAmd: 10,
  raplDramClient: 20,
  grace: 5,
  ina3221: 3,
  /** ACPI power meter that states no accuracy, and other meters of a whole node. */
  nodeMeter: 5,
};

const DATA_CENTRE = /\b(?:tesla|[abhlptvk]\d{1,3}[a-z]?|g[hb]\d{3})\b/i;
const CONSUMER = /geforce|rtx|quadro|titan/i;

export interface Sensor {
  /** As receipts name it: `nvml-counter`, `rapl`, `grace-average`. */
  readonly source: string;
  readonly component: string;
  readonly name: string | null;
  readonly cpuModel: string | null;
  /** What the sensor states of itself. */
  readonly accuracyPercent?: number;
}

/** An exporter repeats the figure of a sensor and is as good as that. */
export function sensorPercent(sensor: Sensor): number {
  const { source, component } = sensor;
  const meter = source.replace(/-(?:counter|average|instant)$/, '');
  // DCGM shows NVIDIA's own sensors; Kepler shows those and RAPL, and for a whole node a platform meter.
  if (meter === 'kepler' && component === 'host') return PERCENT.nodeMeter;
  if (meter === 'kepler' && component !== 'gpu') return raplPercent(sensor);
  if (isNvidia(source) || meter === 'kepler') return nvidiaPercent(sensor);
  if (meter === 'rapl') return raplPercent(sensor);
  if (meter === 'grace' || meter === 'module') return PERCENT.grace;
  if (meter === 'ina3221') return PERCENT.ina3221;
  if (meter === 'acpi') return sensor.accuracyPercent || PERCENT.nodeMeter;
  return PERCENT.unvalidated;
}

/** NVIDIA's own sensors, through whatever interface they are read. */
export const isNvidia = (source: string): boolean => /^(?:nvml|nvidia-smi|dcgm)-/.test(source);

function nvidiaPercent({ name }: Sensor): number {
  const dataCentre = name !== null && DATA_CENTRE.test(name) && !CONSUMER.test(name);
  return dataCentre ? PERCENT.nvidiaDataCentre : PERCENT.nvidiaOther;
}

function raplPercent({ component, cpuModel }: Sensor): number {
  if (/xeon/i.test(cpuModel ?? '')) return PERCENT.raplIntelServer;
  if (component === 'dram') return PERCENT.raplDramClient;
  return /intel/i.test(cpuModel ?? '') ? PERCENT.raplIntelClient : PERCENT.raplAmd;
}

// What the DCGM exporter says of NVIDIA GPUs: the driver's own energy counter, power and utilisation, by UUID.
// Names and units: DCGM field identifiers 156, 155, 203, and the exporter's default list of counters.
import type { NewColumn, Quantity } from '../../trace/column.ts';
import type { Domain } from '../../trace/domain.ts';
import { visibleGpus } from '../visible/visible.ts';
import { uncertainChoice } from '../visible/visible-absences.ts';
import { type ExporterKind, integerOf } from './exporter-kind.ts';
import type { Series } from './exporter-text.ts';

const SOURCE = 'exporter:dcgm';
/** Its default; what it really is shows in the readings. */
const UPDATE_MS = 30_000;
const FULL_PERCENT = 100;

interface Field {
  readonly name: string;
  readonly quantity: Quantity;
  readonly column: Pick<NewColumn, 'unit' | 'kind' | 'max'>;
  /** Raw units in one of the exporter's. */
  readonly factor: number;
}

const FIELDS: readonly Field[] = [
  {
    name: 'DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION',
    quantity: 'energy',
    column: { unit: 'mJ', kind: 'counter', max: null },
    factor: 1,
  },
  {
    name: 'DCGM_FI_DEV_POWER_USAGE',
    quantity: 'power',
    column: { unit: 'mW', kind: 'gauge', max: null },
    factor: 1_000,
  },
  {
    name: 'DCGM_FI_DEV_GPU_UTIL',
    quantity: 'util',
    column: { unit: '%', kind: 'gauge', max: FULL_PERCENT },
    factor: 1,
  },
];

export const dcgm: ExporterKind = {
  source: SOURCE,
  title: 'DCGM',
  series: new Set(FIELDS.map(({ name }) => name)),
  expose(series, visible) {
    const gpus = gpusOf(series);
    const { shown, certain } = visibleGpus(gpus, visible);
    const readings = readingsOf(series);
    const parts = gpus.flatMap(({ uuid }) =>
      FIELDS.flatMap((field) => (readings.has(keyOf(uuid, field)) ? [{ uuid, field }] : [])),
    );
    return {
      domains: gpus.map((gpu, at) => domainOf(gpu, shown[at] ?? true)),
      columns: parts.map(({ uuid, field }) => columnOf(uuid, field)),
      absences: certain ? [] : [uncertainChoice(SOURCE)],
      read(now) {
        const latest = readingsOf(now);
        return parts.map(({ uuid, field }) => latest.get(keyOf(uuid, field)) ?? null);
      },
    };
  },
};

interface Gpu {
  readonly uuid: string;
  readonly name: string;
  readonly mig: boolean;
  readonly driver: string | null;
}

/** In the driver's order, by which integers of the visible-device variables count. */
function gpusOf(series: readonly Series[]): Gpu[] {
  const byUuid = new Map<string, Gpu & { readonly index: number }>();
  for (const { labels } of series) {
    const uuid = labels.get('UUID');
    if (uuid === undefined) continue;
    byUuid.set(uuid, {
      uuid,
      name: labels.get('modelName') ?? 'NVIDIA GPU',
      // Of a GPU that is split every slice has a row.
      mig: labels.has('GPU_I_ID') || byUuid.get(uuid)?.mig === true,
      driver: labels.get('DCGM_FI_DRIVER_VERSION') ?? null,
      index: Number(labels.get('gpu') ?? byUuid.size),
    });
  }
  return [...byUuid.values()].toSorted((a, b) => a.index - b.index);
}

/** No name of a field has a blank in it. */
const keyOf = (uuid: string, { name }: Field): string => `${name} ${uuid}`;

/**
 * Every slice's row repeats the whole GPU's energy and power (dcgm-exporter#317), so the rows of a GPU are never added;
 * the largest is the latest. Blank values of DCGM are past 2^53 or past 100 %, and none.
 */
function readingsOf(series: readonly Series[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { name, labels, value } of series) {
    const field = FIELDS.find((one) => one.name === name);
    const uuid = labels.get('UUID');
    if (field === undefined || uuid === undefined) continue;
    const raw = integerOf(value, field.factor);
    if (raw === null || raw > (field.column.max ?? raw)) continue;
    const key = keyOf(uuid, field);
    largest.set(key, Math.max(raw, largest.get(key) ?? 0));
  }
  return largest;
}

const domainOf = ({ uuid, name, mig, driver }: Gpu, isShown: boolean): Domain => ({
  id: uuid,
  component: 'gpu',
  parent: null,
  name,
  mig,
  ...(driver === null ? {} : { driver }),
  ...(isShown ? {} : { visible: false }),
});

const columnOf = (domain: string, { quantity, column }: Field): NewColumn => ({
  domain,
  quantity,
  ...column,
  source: SOURCE,
  update_ms: UPDATE_MS,
});

// What Kepler says of CPU and memory: the RAPL counters of the host, read where a pod cannot read them.
// Names: sustainable-computing-io/kepler, its power collector since 0.10 and the node energy metrics of 0.5 to 0.9.
import type { NewColumn } from '../../trace/column.ts';
import type { Absence, Component } from '../../trace/domain.ts';
import { type ExporterKind, type Exposed, integerOf } from './exporter-kind.ts';
import type { Series } from './exporter-text.ts';

const SOURCE = 'exporter:kepler';
/** Its default period of reading; a question that comes later than half a second after it brings a fresh one. */
const UPDATE_MS = 5_000;
const UJ_PER_JOULE = 1_000_000;

const INFO = 'kepler_node_info';
const CURRENT = 'kepler_node_cpu_joules_total';
const FORMER: ReadonlyMap<string, string> = new Map([
  ['kepler_node_package_joules_total', 'package'],
  ['kepler_node_dram_joules_total', 'dram'],
]);

export const kepler: ExporterKind = {
  source: SOURCE,
  title: 'Kepler',
  series: new Set([INFO, CURRENT, ...FORMER.keys()]),
  expose(series) {
    if (series.some(isEstimate))
      return none('Kepler finds no RAPL on its host and estimates; that is no measurement.');
    const domains = [...countersOf(series).keys()];
    if (series.some(isDynamic) && !series.some(isIdle))
      return none(
        'Kepler leaves idle energy out; set its EXPOSE_ESTIMATED_IDLE_POWER_METRICS, or update it.',
      );
    return {
      domains: domains.map((id) => ({ id, component: componentOf(id), parent: null })),
      columns: domains.map(columnOf),
      absences: [],
      read(now) {
        const counters = countersOf(now);
        return domains.map((id) => integerOf(counters.get(id), UJ_PER_JOULE));
      },
    };
  },
};

const none = (hint: string): Exposed => ({
  domains: [],
  columns: [],
  absences: [{ source: SOURCE, code: 'not-supported', hint } satisfies Absence],
  read: () => [],
});

const isEstimate = ({ name, labels }: Series): boolean =>
  name === INFO && labels.get('components_power_source') === 'estimator';
const isDynamic = ({ labels }: Series): boolean => labels.get('mode') === 'dynamic';
const isIdle = ({ labels }: Series): boolean => labels.get('mode') === 'idle';

/** Joules by domain. */
function countersOf(series: readonly Series[]): ReadonlyMap<string, number> {
  const counters = new Map<string, number>();
  // Idle and dynamic energy of one package are disjoint parts of it; nothing else has a domain in common.
  for (const [id, { value }] of series.flatMap((one) => currentOf(one, series) ?? formerOf(one)))
    counters.set(id, (counters.get(id) ?? 0) + value);
  return counters;
}

type Counter = readonly [id: string, series: Series];

/** Zones are RAPL domains: `core` and `uncore` lie inside the package, `psys` around it, and MMIO repeats it. */
const ZONE = /^(?:package|dram)(?:-\d+)?$/;

function currentOf(one: Series, all: readonly Series[]): readonly Counter[] | null {
  if (one.name !== CURRENT) return null;
  const zone = zoneOf(one);
  if (zone === null) return [];
  // Zones of one name are of several sockets: Kepler has added them up, or tells them apart by their path.
  const paths = all
    .filter((other) => zoneOf(other) === zone)
    .map(pathOf)
    .toSorted();
  const id = new Set(paths).size > 1 ? `${zone}-${paths.indexOf(pathOf(one))}` : zone;
  return [[id, one]];
}

function zoneOf(one: Series): string | null {
  const zone = one.name === CURRENT ? one.labels.get('zone')?.toLowerCase() : undefined;
  return zone !== undefined && ZONE.test(zone) && !pathOf(one).includes('mmio') ? zone : null;
}

const pathOf = ({ labels }: Series): string => labels.get('path') ?? '';

function formerOf(one: Series): readonly Counter[] {
  const zone = FORMER.get(one.name);
  return zone === undefined ? [] : [[`${zone}-${one.labels.get('package') ?? '0'}`, one]];
}

const componentOf = (id: string): Component => (id.startsWith('dram') ? 'dram' : 'cpu');

const columnOf = (domain: string): NewColumn => ({
  domain,
  quantity: 'energy',
  unit: 'uJ',
  kind: 'counter',
  max: null,
  source: SOURCE,
  update_ms: UPDATE_MS,
});

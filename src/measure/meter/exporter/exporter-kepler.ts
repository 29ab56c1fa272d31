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
  const sockets = socketsOf(series);
  const counters = new Map<string, number>();
  for (const one of series) {
    const id = one.name === CURRENT ? currentId(one, sockets) : formerId(one);
    // Idle and dynamic energy of one package are disjoint parts of it; nothing else has a domain in common.
    if (id !== null) counters.set(id, (counters.get(id) ?? 0) + one.value);
  }
  return counters;
}

/** Zones are RAPL domains: `core` and `uncore` lie inside the package, `psys` around it, and MMIO repeats it. */
const ZONE = /^(?:package|dram)(?:-\d+)?$/;

/** The paths of each zone, numbered in their order: Kepler has added sockets up, or tells them apart by their path. */
type Sockets = ReadonlyMap<string, ReadonlyMap<string, number>>;

function socketsOf(series: readonly Series[]): Sockets {
  const paths = new Map<string, Set<string>>();
  for (const one of series) {
    const zone = zoneOf(one);
    if (zone !== null) paths.set(zone, (paths.get(zone) ?? new Set()).add(pathOf(one)));
  }
  const numbered = (of: Set<string>) => new Map([...of].toSorted().map((path, at) => [path, at]));
  return new Map([...paths].map(([zone, of]) => [zone, numbered(of)]));
}

function currentId(one: Series, sockets: Sockets): string | null {
  const zone = zoneOf(one);
  if (zone === null) return null;
  const numbers = sockets.get(zone);
  return numbers === undefined || numbers.size === 1 ? zone : `${zone}-${numbers.get(pathOf(one))}`;
}

function zoneOf(one: Series): string | null {
  const zone = one.name === CURRENT ? one.labels.get('zone')?.toLowerCase() : undefined;
  return zone !== undefined && ZONE.test(zone) && !pathOf(one).includes('mmio') ? zone : null;
}

const pathOf = ({ labels }: Series): string => labels.get('path') ?? '';

function formerId({ name, labels }: Series): string | null {
  const zone = FORMER.get(name);
  return zone === undefined ? null : `${zone}-${labels.get('package') ?? '0'}`;
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

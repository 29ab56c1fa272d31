// The machine class: what must agree for two entries to be comparable, by `baseline.match`. Read from stored fields, never part of
// the series, so that new hardware is told from a first measurement. The driver is not in it: an update would throw a history away.
import type { MatchField } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';

interface Field {
  /** In the words people use for it. */
  readonly name: string;
  readonly read: (entry: Entry) => unknown;
}

const FIELDS: Readonly<Record<MatchField, readonly Field[]>> = {
  'gpu-model': [{ name: 'GPU model', read: ({ machine }) => machine.gpu_models.toSorted() }],
  'gpu-count': [{ name: 'GPU count', read: ({ machine }) => machine.gpu_models.length }],
  'power-limit': [
    {
      name: 'power limit',
      read: ({ machine }) => machine.power_limits_w.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    },
  ],
  mig: [
    { name: 'MIG', read: ({ machine }) => machine.mig },
    { name: 'MIG slices', read: ({ machine }) => machine.mig_slices?.toSorted() ?? [] },
  ],
  'cpu-model': [{ name: 'CPU model', read: ({ machine }) => machine.cpu_model }],
  'cpu-threads': [{ name: 'CPU threads', read: ({ machine }) => machine.cpu_threads }],
  'source-per-component': [
    {
      name: 'meter of a component',
      read: ({ energy }) =>
        Object.entries(energy.components)
          .map(([component, part]) => [component, part?.source])
          .toSorted(([a], [b]) => (`${a}` < `${b}` ? -1 : 1)),
    },
  ],
  'estimator-version': [{ name: 'estimator version', read: ({ versions }) => versions.estimator }],
};

/** Two entries are comparable when this text is equal; the order of `match` is nothing. */
export const machineClass = (entry: Entry, match: readonly MatchField[]): string =>
  JSON.stringify(fieldsOf(match).map(({ read }) => read(entry)));

/** The matched fields in which two entries differ, in words; empty for one class. */
export const classDifference = (a: Entry, b: Entry, match: readonly MatchField[]): readonly string[] =>
  fieldsOf(match)
    .filter(({ read }) => JSON.stringify(read(a)) !== JSON.stringify(read(b)))
    .map(({ name }) => name);

function fieldsOf(match: readonly MatchField[]): readonly Field[] {
  const wanted: ReadonlySet<string> = new Set(match);
  return Object.entries(FIELDS).flatMap(([field, parts]) => (wanted.has(field) ? parts : []));
}

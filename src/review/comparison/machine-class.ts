// The machine class: what must agree for two entries to be comparable. Read from stored fields, never part of the series,
// so that new hardware is told from a first measurement. The driver is not in it: an update would throw a fleet's history away.
import type { Entry } from '../history/entry.ts';

/** The default of `baseline.match`: one line per field, in the words people use for it. */
const FIELDS: Readonly<Record<string, (entry: Entry) => unknown>> = {
  'GPU model': ({ machine }) => machine.gpu_models.toSorted(),
  'GPU count': ({ machine }) => machine.gpu_models.length,
  'power limit': ({ machine }) => machine.power_limits_w.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
  MIG: ({ machine }) => machine.mig,
  'MIG slices': ({ machine }) => machine.mig_slices?.toSorted() ?? [],
  'CPU model': ({ machine }) => machine.cpu_model,
  'CPU threads': ({ machine }) => machine.cpu_threads,
  'meter of a component': ({ energy }) =>
    Object.entries(energy.components)
      .map(([component, part]) => [component, part?.source])
      .toSorted(([a], [b]) => (`${a}` < `${b}` ? -1 : 1)),
  'estimator version': ({ versions }) => versions.estimator,
};

/** Two entries are comparable when this text is equal. */
export const machineClass = (entry: Entry): string =>
  JSON.stringify(Object.values(FIELDS).map((read) => read(entry)));

/** The fields in which two entries differ, in words; empty for one class. */
export const classDifference = (a: Entry, b: Entry): readonly string[] =>
  Object.entries(FIELDS)
    .filter(([, read]) => JSON.stringify(read(a)) !== JSON.stringify(read(b)))
    .map(([field]) => field);

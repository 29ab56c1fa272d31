// When the doctor stops watching: not before every late source has answered and been read for two seconds.
import { expect, it } from 'vitest';
import { awaited } from '../../../../src/entry/command/probe/settled.ts';
import type { Absence } from '../../../../src/measure/trace/domain.ts';
import type { Trace } from '../../../../src/measure/trace/trace.ts';
import {
  counterOf,
  everySecond,
  gpu,
  powerOf,
  raplOf,
  traceOf,
} from '../../../account/energy/trace-builder.ts';

const ALONE = { exporter: false };
const WITH_EXPORTER = { exporter: true };
const absence = (source: string): Absence => ({ source, code: 'absent', hint: 'None.' });

const bare = (seconds: number, absences: readonly Absence[] = []): Trace => ({
  ...traceOf({ domains: [], columns: [], rows: everySecond(seconds, () => []) }),
  absences,
});
const withGpu = (rows: Parameters<typeof traceOf>[0]['rows']): Trace =>
  traceOf({ domains: [gpu('GPU-1')], columns: [counterOf('GPU-1'), powerOf('GPU-1')], rows });
const KEPLER = counterOf('package-0', { unit: 'uJ', source: 'exporter:kepler' });
const withKepler = (values: (second: number) => number): Trace => ({
  ...traceOf({
    domains: [{ id: 'package-0', component: 'cpu', parent: null }],
    columns: [KEPLER],
    rows: everySecond(4, (s) => [values(s)]),
  }),
  absences: [absence('nvml')],
});
const withRapl: Trace = {
  ...traceOf({
    domains: [{ id: 'package-0', component: 'cpu', parent: null }],
    columns: [raplOf('package-0', 2 ** 32)],
    rows: everySecond(2, (s) => [s]),
  }),
  absences: [absence('nvml')],
};

it.each([
  ['no answer of the driver yet', bare(5), ALONE, 'the NVIDIA driver'],
  ['no GPU, one second', bare(1, [absence('nvml')]), ALONE, 'the sensors'],
  ['no GPU, two seconds', bare(2, [absence('nvml')]), ALONE, null],
  [
    'a GPU that came a second late',
    withGpu([
      [0, null, null],
      [1, 1, 1],
      [2, 2, 1],
    ]),
    ALONE,
    'the sensors',
  ],
  [
    'a GPU read for two seconds',
    withGpu([
      [0, null, null],
      [1, 1, 1],
      [3, 2, 1],
    ]),
    ALONE,
    null,
  ],
  [
    'a pipe that has a column and no value yet',
    withGpu([
      [0, null, null],
      [9, null, null],
    ]),
    ALONE,
    'the sensors',
  ],
  ['an exporter that has not answered', bare(5, [absence('nvml')]), WITH_EXPORTER, 'the exporter'],
  [
    'an exporter that was refused',
    bare(5, [absence('nvml'), absence('exporter:kepler')]),
    WITH_EXPORTER,
    null,
  ],
  ['an exporter that nobody asks, beside RAPL', withRapl, WITH_EXPORTER, null],
  ['an exporter before its next figures', withKepler(() => 7), WITH_EXPORTER, "the exporter's next figures"],
  ['an exporter that has refreshed', withKepler((s) => (s < 2 ? 7 : 8)), WITH_EXPORTER, null],
])('%s', (_, trace, expected, what) => expect(awaited(trace, expected)).toBe(what));

// The sensor layers of one domain in the order they are believed in, and what a reader must know about them.

import { type Note, note } from '../../errors.ts';
import type { Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import type { Layer } from './domain-energy.ts';
import { type Plausibility, plausibilityOf } from './plausibility.ts';
import { intendedInterval, type Sampling } from './sampling.ts';
import type { Stretch } from './segment.ts';
import { isNvidia, sensorPercent } from './sensor-accuracy.ts';
import { type SensorLayer, sensorLayers } from './sensor-layers.ts';
import { meteringUncertainty } from './uncertainty.ts';

const US_PER_MS = 1_000;

export interface MeteredInput {
  readonly trace: Trace;
  readonly domain: Domain;
  /** For people: "GPU 0 (NVIDIA H100 80GB HBM3)". */
  readonly title: string;
  readonly sampling: Sampling;
  readonly window: Stretch;
}

export function meteredLayers(input: MeteredInput): {
  readonly layers: readonly Layer[];
  readonly notes: readonly Note[];
} {
  const sensors = sensorLayers(input.trace, input.domain, input.sampling);
  const counter = sensors.find((sensor) => sensor.kind === 'counter');
  const gauge = sensors.find((sensor) => sensor.kind !== 'counter');
  const plausibility =
    counter === undefined || gauge === undefined
      ? null
      : plausibilityOf(counter.segments, gauge.segments, input.window);
  const distrusted =
    plausibility?.believable === false || (gauge !== undefined && failedCheck(input, counter));
  const ordered = distrusted
    ? [
        ...sensors.filter((sensor) => sensor.kind !== 'counter'),
        ...sensors.filter((s) => s.kind === 'counter'),
      ]
    : sensors;
  return {
    layers: ordered.map((sensor) => layerOf(sensor, input, plausibility)),
    notes: [
      ...sensors.flatMap((sensor) => counterNotes(sensor, input.title)),
      ...plausibilityNotes(plausibility, distrusted, input.title),
    ],
  };
}

/** The sampler's own check, made while it ran; it says which device where one source reads several. */
const failedCheck = ({ trace, domain }: MeteredInput, counter: SensorLayer | undefined): boolean =>
  trace.events.some(
    (event) =>
      event.e === 'check' &&
      !event.ok &&
      event.source === counter?.column.source &&
      (event.domain === undefined || event.domain === domain.id),
  );

function layerOf(sensor: SensorLayer, input: MeteredInput, plausibility: Plausibility | null): Layer {
  const { column, kind, source, updateMs } = sensor;
  const { domain, trace, sampling, window } = input;
  const facts = {
    kind,
    nvidia: isNvidia(source),
    sensorPercent: sensorPercent({
      source,
      component: domain.component,
      name: domain.name ?? null,
      cpuModel: trace.header.cpu.model,
      accuracyPercent: domain.accuracy_percent ?? 0,
    }),
    updateMs,
    windowMs: column.window_ms ?? 0,
    intervalMs: Math.max(updateMs, intendedInterval(sampling, window) / US_PER_MS),
    widenPercent: kind === 'counter' ? (plausibility?.widenPercent ?? 0) : 0,
  };
  return {
    source,
    stepMs: kind === 'counter' ? updateMs : 0,
    segments: sensor.segments,
    uncertainty: (outcome) => meteringUncertainty({ ...facts, ...outcome }),
  };
}

function counterNotes({ counter }: SensorLayer, title: string): readonly Note[] {
  if (counter === null) return [];
  const found: readonly (readonly [boolean, string, string])[] = [
    [
      counter.resets > 0,
      'counter-reset',
      'was reset during the job; the time before each reset is filled in',
    ],
    [
      counter.hiddenWraps > 0,
      'counter-wrap-hidden',
      'may have wrapped unseen in a gap; that part is an estimate',
    ],
    [counter.impossible > 0, 'counter-impossible', 'gave an impossible value; that part is filled in'],
    [counter.frozen, 'counter-frozen', 'stood still; that part comes from elsewhere'],
  ];
  return found
    .filter(([seen]) => seen)
    .map(([, code, what]) => note(code, `The energy counter of ${title} ${what}.`, 'warning'));
}

function plausibilityNotes(found: Plausibility | null, distrusted: boolean, title: string): readonly Note[] {
  if (!distrusted && (found === null || found.widenPercent === 0)) return [];
  const ratio =
    found === null || found.widenPercent === 0 ? '' : ` (${found.ratio.toFixed(2)} of the integrated power)`;
  return [
    distrusted
      ? note(
          'counter-distrusted',
          `The energy counter of ${title} contradicts its power sensor${ratio}; the power sensor is used.`,
          'warning',
        )
      : note(
          'counter-disagrees',
          `The energy counter of ${title} disagrees with its power sensor${ratio}; the uncertainty is widened to it.`,
          'warning',
        ),
  ];
}

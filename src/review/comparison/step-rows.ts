// The steps of a job beside those of its baseline, matched by label: advice on where a change comes from, never a gate.
import type { Entry } from '../history/entry.ts';
import { against, type Tested } from './against.ts';
import type { BaseSample } from './baseline.ts';
import { baselineMean } from './baseline-mean.ts';
import type { TestRules } from './change-of.ts';
import type { Row } from './comparison.ts';
import { decompose } from './decompose.ts';
import type { DeviceFit } from './device-fit.ts';
import { type DeviceSeries, momentsOf } from './device-series.ts';
import { holm } from './holm.ts';
import { median } from './median.ts';
import { nearestShift } from './nearest.ts';
import { type Step, type Steps, stepsOf } from './steps-of.ts';
import { withoutOutliers } from './without-outliers.ts';

export interface StepsInput {
  readonly attempts: readonly Entry[];
  readonly base: readonly BaseSample[];
  /** Whether the devices of all runs compared are known. */
  readonly devices: 'known' | 'unknown';
  /** Of the whole runs: a step moves with its job from one device to another, and is no witness of its own. */
  readonly fit: DeviceFit;
  readonly rules: TestRules;
}

/** All of them, since a budget may name any; the largest contribution first. A step with a figure on one side only has a null on the other, and no change. */
export function stepRows({ attempts, base, devices, fit, rules }: StepsInput): readonly Row[] {
  const known = (device: string | null): string | null => (devices === 'known' ? device : null);
  const heads = attempts.map((entry): Run => ({ device: entry.machine.device, steps: stepsOf(entry) }));
  const bases = base.map(
    ({ device, entries }): Run => ({ device: known(device), steps: pooledSteps(entries.map(stepsOf)) }),
  );
  const seen = [...heads, ...bases].flatMap(({ steps }) => [...steps]);
  const labels = new Set(seen.flatMap(([label, step]) => (step === null ? [] : [label])));
  const rows = [...labels].map((label) => {
    const head = present(heads, label);
    const past = present(bases, label);
    const headJ = head.length === 0 ? null : geometricMedian(head.map(({ energyJ }) => energyJ));
    const tested = headJ === null || past.length === 0 ? null : test({ label, head, past }, fit, rules);
    const baseJ =
      headJ === null || tested === null
        ? baselineMean(past.map(({ energyJ }) => energyJ))
        : headJ * Math.exp(-tested.shift);
    const factors = decompose(
      { energy: headJ, duration: head.length === 0 ? null : median(durations(head)), intensity: null },
      { energy: baseJ, duration: baselineMean(durations(past)), intensity: null },
    );
    const unresolved =
      head.length === 0 && ran(heads, label)
        ? 'head'
        : past.length === 0 && ran(bases, label)
          ? 'base'
          : null;
    const nearestBaseJ = tested === null || baseJ === null ? null : baseJ * Math.exp(tested.nearest);
    const ratios = { nearestBaseJ, durationRatio: factors.duration, powerRatio: factors.power };
    return { label, headJ, baseJ, change: tested?.change ?? null, unresolved, ...ratios } as const;
  });
  const significant = significantLabels(rows, rules.alpha);
  return rows
    .map((row): Row => ({ ...row, kind: 'step', job: null, significant: significant.has(row.label) }))
    .toSorted((a, b) => contribution(b) - contribution(a) || (a.label < b.label ? -1 : 1));
}

interface Run {
  readonly device: string | null;
  readonly steps: Steps;
}

function pooledSteps(attempts: readonly Steps[]): Steps {
  const labels = new Set(attempts.flatMap((steps) => [...steps.keys()]));
  return new Map(
    [...labels].map((label) => {
      const steps = attempts.flatMap((attempt) => attempt.get(label) ?? []);
      const energies = steps.map(({ energyJ }) => energyJ);
      return [
        label,
        steps.length === 0 ? null : { energyJ: median(energies), durationS: median(durations(steps)) },
      ];
    }),
  );
}

/** A step of one run, with the device it ran on. */
interface Placed extends Step {
  readonly device: string | null;
}

function present(runs: readonly Run[], label: string): readonly Placed[] {
  return runs.flatMap(({ device, steps }) => {
    const step = steps.get(label) ?? null;
    return step === null ? [] : [{ ...step, device }];
  });
}

const ran = (runs: readonly Run[], label: string): boolean => runs.some(({ steps }) => steps.has(label));

/** Against its own past, with the gains that the whole runs tell of their devices. */
function test(
  {
    label,
    head,
    past,
  }: { readonly label: string; readonly head: readonly Placed[]; readonly past: readonly Placed[] },
  fit: DeviceFit,
  rules: TestRules,
): TestedStep {
  const values: DeviceSeries = { key: `step ${label}`, values: past.map(observed) };
  const series = momentsOf(withoutOutliers(values, fit));
  const nearest = nearestShift(values.values, { fit, series });
  return { ...against({ fit, series }, head.map(observed), rules), nearest };
}

interface TestedStep extends Tested {
  /** ln(nearest / expected) of its base values. */
  readonly nearest: number;
}

const observed = ({ device, energyJ }: Placed) => ({ device, log: Math.log(energyJ) });

const durations = (steps: readonly Step[]): readonly number[] =>
  steps.map(({ durationS }) => durationS).filter((duration) => duration > 0);

const geometricMedian = (values: readonly number[]): number => Math.exp(median(values.map(Math.log)));

const contribution = ({ headJ, baseJ }: Row): number => Math.abs((headJ ?? 0) - (baseJ ?? 0));

/** Two-sided, since a step may fall as well as rise, and corrected for the number of steps. */
function significantLabels(
  rows: readonly Pick<Row, 'label' | 'change'>[],
  alpha: number,
): ReadonlySet<string> {
  const tested = rows.flatMap(({ label, change }) =>
    change === null ? [] : [{ label, p: 2 * Math.min(change.p, 1 - change.p) }],
  );
  const rejected = holm(
    tested.map(({ p }) => p),
    alpha,
  );
  return new Set(tested.filter((_, index) => rejected[index]).map(({ label }) => label));
}

// Turns readings of an energy counter into energy per interval: wraps, resets, and wraps that may hide in a long gap.
// Linux powercap: `energy_uj` returns to 0 at `max_energy_range_uj`. NVML: the counter starts at 0 with the driver.
import { type Micros, micros } from '../../units.ts';
import { neighbourWatts } from './neighbours.ts';
import type { Readings } from './readings.ts';
import type { Origin, Segment } from './segment.ts';

export interface CounterRules {
  /** Microjoules per count. */
  readonly microjoules: number;
  /** Wrap range in counts; null where the counter does not wrap. */
  readonly max: number | null;
  /** No device of this kind draws more, W. */
  readonly capWatts: number;
  /** The counter moves in steps this long: a short interval may hold the energy of one step more. */
  readonly update: Micros;
  readonly origin: Origin;
}

export interface CounterEnergy {
  /** Ascending; holes where a delta was impossible. */
  readonly segments: readonly Segment[];
  readonly resets: number;
  /** Intervals so long that the counter may have wrapped unseen; their joules are estimates. */
  readonly hiddenWraps: number;
  readonly impossible: number;
}

type Verdict = 'plain' | 'reset' | 'hidden' | 'impossible';

interface Step {
  readonly from: Micros;
  readonly to: Micros;
  /** Microjoules between the readings as far as they say it; since the reset, where there was one. */
  readonly microjoules: number;
  readonly verdict: Verdict;
}

export function counterEnergy(values: Readings['values'], rules: CounterRules): CounterEnergy {
  const steps = stepsOf(values, rules);
  const trusted = steps
    .filter((step) => step.verdict === 'plain')
    .map((step) => segmentOf(step, rules.origin));
  const count = (verdict: Verdict): number => steps.filter((step) => step.verdict === verdict).length;
  const doubtful = steps
    .filter((step) => step.verdict !== 'plain')
    .flatMap((step) => resolve(step, neighbourWatts(trusted, step), rules));
  return {
    segments: doubtful.length === 0 ? trusted : trusted.concat(doubtful).sort((a, b) => a.from - b.from),
    resets: count('reset'),
    hiddenWraps: count('hidden'),
    impossible: count('impossible'),
  };
}

function stepsOf(values: Readings['values'], rules: CounterRules): readonly Step[] {
  const steps: Step[] = [];
  values.forEach((now, i) => {
    const before = values[i - 1];
    if (before !== undefined && now.t > before.t) steps.push(stepBetween(before, now, rules));
  });
  return steps;
}

type Value = Readings['values'][number];

function stepBetween(before: Value, now: Value, rules: CounterRules): Step {
  const [from, to] = [before.t, now.t];
  const most = mostMicrojoules(before.t, now.t, rules);
  const range = rangeOf(rules);
  const delta = (now.value - before.value) * rules.microjoules;
  const wrapped = delta < 0 ? delta + range : delta;
  if (wrapped <= most) {
    return { from, to, microjoules: wrapped, verdict: wrapped + range <= most ? 'hidden' : 'plain' };
  }
  const since = now.value * rules.microjoules;
  const wasReset = delta < 0 && since <= most;
  return { from, to, microjoules: since, verdict: wasReset ? 'reset' : 'impossible' };
}

/** Microjoules of a full turn; infinite for a counter that does not wrap (or says that it wraps at once). */
const rangeOf = (rules: CounterRules): number =>
  rules.max === null || rules.max <= 0 ? Number.POSITIVE_INFINITY : rules.max * rules.microjoules;

const mostMicrojoules = (from: Micros, to: Micros, rules: CounterRules): number =>
  rules.capWatts * (to - from + rules.update);

function resolve(step: Step, watts: number | null, rules: CounterRules): readonly Segment[] {
  if (step.verdict === 'reset') return afterReset(step, watts, rules.origin);
  if (step.verdict === 'hidden') return [withHiddenWraps(step, watts, rules)];
  return [];
}

const segmentOf = ({ from, to, microjoules }: Step, origin: Origin): Segment => ({
  from,
  to,
  microjoules,
  origin,
});

/** The counter shows what came after the reset, a lower bound; the time before it is filled at the neighbours' power. */
function afterReset(step: Step, watts: number | null, origin: Origin): readonly Segment[] {
  const filled = { ...origin, filled: true };
  if (watts === null || watts === 0) return [segmentOf(step, filled)];
  const resetAt = micros(Math.max(step.from, step.to - Math.round(step.microjoules / watts)));
  const since = { from: resetAt, to: step.to, microjoules: step.microjoules, origin };
  const before = { from: step.from, to: resetAt, microjoules: Math.round(watts * (resetAt - step.from)) };
  return [{ ...before, origin: filled }, since].filter((segment) => segment.to > segment.from);
}

/** Of the energies that the reading allows (one range apart), the one nearest to the neighbours' power. */
function withHiddenWraps(step: Step, watts: number | null, rules: CounterRules): Segment {
  const range = rangeOf(rules);
  const expected = watts === null ? step.microjoules : watts * (step.to - step.from);
  const most = Math.floor((mostMicrojoules(step.from, step.to, rules) - step.microjoules) / range);
  const wraps = Math.min(most, Math.max(0, Math.round((expected - step.microjoules) / range)));
  return segmentOf(
    { ...step, microjoules: step.microjoules + wraps * range },
    { ...rules.origin, filled: true },
  );
}

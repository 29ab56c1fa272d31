// Step boundaries: the runner's file-command sets tell when (below 1 ms), the jobs API tells the names (to the second).
// One set appears at the start of every executed step, of a composite action's inner steps and of hooks alike
// (actions/runner, FileCommandManager.InitializeFiles). Undocumented there, so all of this fails soft: no step rows.
import { type Note, note } from '../../../errors.ts';
import type { Span } from '../../../measure/trace/span.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { type Micros, micros } from '../../../units.ts';
import { type Clock, monotonicAt } from '../clock.ts';
import type { Stretch } from '../segment.ts';
import { stepEnds } from './step-ends.ts';
import type { StepName } from './step-name.ts';

/** The API's times are whole seconds and may come from a moment later. */
const TOLERANCE_S = 1;
const MS_PER_SECOND = 1_000;
/** Work of the runner itself, listed as steps and given no files (actions/runner, JobExtension): they must not take another's. */
const WITHOUT_SET: readonly string[] = ['Initialize containers', 'Stop containers', 'Complete job'];

interface Start {
  readonly guid: string;
  readonly action: string | null;
  readonly t: Micros;
  /** Wall time of the start, whole seconds since 1970. */
  readonly second: number;
}

interface Named {
  readonly label: string;
  readonly start: Start;
  readonly step: StepName | null;
}

/** Spans inside the window, in order; empty with a note where times and names do not fit together. */
export function stepSpans(
  trace: Trace,
  names: readonly StepName[],
  { clock, window }: { readonly clock: Clock; readonly window: Stretch },
): { readonly spans: readonly Span[]; readonly notes: readonly Note[] } {
  const starts = startsOf(trace);
  const named = names.length === 0 ? byAction(starts) : join(starts, names);
  if (starts.length > 0 && named.length === 0) {
    return {
      spans: [],
      notes: [
        note('steps-not-matched', 'Step names and step times do not fit together, so no steps are shown.'),
      ],
    };
  }
  const endOf = stepEnds(trace);
  const spans = named.map((step, i) => {
    const next = named[i + 1];
    const nextStart = next?.start.t ?? window.end;
    const own = endOf(step.start.guid);
    // An end is seen at the next beat only: it runs into the next step for sure where it was still seen alive within it.
    const overrun = own === null ? apiOverrun(step, next, clock) : own.aliveAt > nextStart ? own.t : null;
    return {
      label: step.label,
      start: step.start.t,
      end: overrun ?? Math.min(own?.t ?? nextStart, nextStart),
    };
  });
  return { spans: within(spans, window), notes: [] };
}

function startsOf(trace: Trace): readonly Start[] {
  const seen = new Set<string>();
  // A process that came a moment after its files has told its name at the end.
  const actions = new Map(trace.steps.map(({ guid, action }) => [guid, action]));
  return [...trace.steps]
    .sort((a, b) => a.t - b.t)
    .flatMap(({ at, guid, action, t, w }) => {
      if (at !== 'start' || seen.has(guid)) return [];
      seen.add(guid);
      const second = Math.floor((trace.header.wall0_ms + w) / MS_PER_SECOND);
      return [{ guid, action: action ?? actions.get(guid) ?? null, t: micros(t), second }];
    });
}

/** Without the API: the runner's own ids, `__run_2`, `train`. */
const byAction = (starts: readonly Start[]): readonly Named[] =>
  starts.map((start, i) => ({ label: start.action ?? `step ${i + 1}`, start, step: null }));

/**
 * Aligned from the end: measuring begins in the middle of a job, so the first sets are unknown, but the last one is post's own.
 * Of several sets that fit a step only (a composite action's inner steps), the first is the step's start.
 */
function join(starts: readonly Start[], names: readonly StepName[]): readonly Named[] {
  const executed = names.filter(
    ({ name, startedAt, conclusion }) =>
      startedAt !== null && conclusion !== 'skipped' && !WITHOUT_SET.includes(name),
  );
  const named: Named[] = [];
  let at = starts.length - 1;
  for (let of = executed.length - 1; of >= 0 && at >= 0; of--) {
    const step = executed[of];
    const previous = executed[of - 1];
    while (at >= 0 && secondsAfter(starts[at], step) > TOLERANCE_S) at--;
    if (step === undefined || !isNear(starts[at], step)) continue;
    while (isNear(starts[at - 1], step) && !isNear(starts[at - 1], previous)) at--;
    const start = starts[at];
    if (start !== undefined) named.unshift({ label: step.name, start, step });
    at--;
  }
  return named;
}

/** Whole seconds from the API's start of a step to a set; not a number where either is missing. */
const secondsAfter = (start: Start | undefined, step: StepName | undefined): number =>
  (start?.second ?? Number.NaN) - Math.floor((step?.startedAt ?? Number.NaN) / MS_PER_SECOND);

const isNear = (start: Start | undefined, step: StepName | undefined): boolean =>
  Math.abs(secondsAfter(start, step)) <= TOLERANCE_S;

/** A background step runs on while the next one does: where nobody saw its process, its end is the API's. */
function apiOverrun(step: Named, next: Named | undefined, clock: Clock): Micros | null {
  const completed = step.step?.completedAt ?? null;
  if (completed === null || next?.step?.startedAt == null) return null;
  const overlaps = completed > next.step.startedAt + TOLERANCE_S * MS_PER_SECOND;
  return overlaps ? monotonicAt(clock, completed) : null;
}

interface Draft {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function within(drafts: readonly Draft[], window: Stretch): readonly Span[] {
  const inside = drafts
    .map(({ label, start, end }) => ({
      label,
      kind: 'step' as const,
      start: micros(Math.max(start, window.start)),
      end: micros(Math.min(end, window.end)),
    }))
    .filter(({ start, end }) => end > start);
  const byStart = inside.toSorted((a, b) => a.start - b.start);
  let busyUntil = Number.NEGATIVE_INFINITY;
  return byStart.map((span, i) => {
    const shared = busyUntil > span.start || (byStart[i + 1]?.start ?? window.end) < span.end;
    busyUntil = Math.max(busyUntil, span.end);
    return { ...span, shared };
  });
}

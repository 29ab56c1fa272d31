// The typed state our comment carries out of sight: JSON in base64 inside an HTML comment, so that no `--` can end it early.
import * as v from 'valibot';
import { epochMs, joules } from '../units.ts';
import { type JobResult, JobResultSchema } from './job-result.ts';
import { EMPTY_TOTALS, foldTotals, type PullTotals, PullTotalsSchema } from './pull-totals.ts';

/** Half of what a comment may hold (65,536 characters): the other half is for words. */
const MAX_ENCODED = 30_000;
/** Jobs that may keep one comment without a report job (review.md 11.5). */
export const MOST_CONVERGED = 8;
/** The last thing in a body of ours; in no other place is it read. */
const STATE = /<!-- carbon:state:v([12]) ([A-Za-z0-9+/=]{1,60000}) -->\s*$/;

const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15), v.transform(epochMs));
const energy = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(3.6e15), v.transform(joules));
const label = v.pipe(v.string(), v.maxLength(256));
/** What a figure is of: `run`, or the `series16` of a job. */
const subject = v.pipe(v.string(), v.regex(/^(?:run|[0-9a-f]{16})$/));
/** Figures by subject: those of the jobs that share a comment, and no more. */
const bySubject = <T extends v.GenericSchema>(figure: T) =>
  v.pipe(v.record(subject, figure), v.maxEntries(MOST_CONVERGED + 1));

const CommentStateSchema = v.object({
  totals: PullTotalsSchema,
  /** Of the newest run attempt, and only where there is no report job. */
  jobs: v.optional(v.pipe(v.array(JobResultSchema), v.maxLength(MOST_CONVERGED)), []),
  /** What was reported last, for a label that is added later. */
  reported: v.optional(bySubject(v.object({ energy_j: v.nullable(energy), at: moment })), {}),
  accepted: v.optional(
    v.nullable(
      v.object({
        by: label,
        at: moment,
        until: moment,
        reason: v.nullable(v.pipe(v.string(), v.maxLength(600))),
        /** Up to which energy it holds; null where none was known. */
        energies: bySubject(v.nullable(energy)),
      }),
    ),
    null,
  ),
});

/** `accepted` is a consent as it was when the label was first seen. */
export type CommentState = v.InferOutput<typeof CommentStateSchema>;

/** What a report adds to the totals. */
export type KeptState = Omit<CommentState, 'totals'>;

export const NOTHING_KEPT: KeptState = { jobs: [], reported: {}, accepted: null };

export const EMPTY_STATE: CommentState = { ...NOTHING_KEPT, totals: EMPTY_TOTALS };

const LEADS = 'carbon:state:v2';

/** At most 30,000 characters: where it is longer, receipts are folded into their sum, then jobs lose their steps and notes, then all go. */
export function serialiseState(state: CommentState): string {
  const told = { ...state, jobs: state.jobs.map(withoutIdle) };
  const encoded = SMALLER.map((make) => encode(make(told)));
  const best = encoded.find(({ length }) => length <= MAX_ENCODED) ?? encode(EMPTY_STATE);
  return `<!-- ${LEADS} ${best} -->`;
}

/** Idle GPUs are told in job summaries only. */
const withoutIdle = ({ idle: _, ...job }: JobResult): JobResult => job;

const FEW_KEPT = 100;
const fewer = (state: CommentState): CommentState => ({
  ...state,
  totals: foldTotals(state.totals, FEW_KEPT),
});
const slimmer = (state: CommentState): CommentState => ({ ...fewer(state), jobs: state.jobs.map(slim) });
const slim = (job: JobResult): JobResult => ({ ...job, steps: [], notes: [] });
const SMALLER: readonly ((state: CommentState) => CommentState)[] = [
  (state) => state,
  fewer,
  slimmer,
  (state) => ({ ...fewer(state), jobs: [] }),
];

const encode = (state: CommentState): string => Buffer.from(JSON.stringify(state), 'utf8').toString('base64');

/** The state in a body of ours; empty when it is absent, damaged or of a newer format. */
export function parseState(body: string): CommentState {
  const [, version, encoded] = STATE.exec(body) ?? [];
  if (encoded === undefined) return EMPTY_STATE;
  const json = jsonOf(Buffer.from(encoded, 'base64').toString('utf8'));
  // Before comments were kept for whole runs, the totals stood alone.
  const parsed = v.safeParse(CommentStateSchema, version === '1' ? { totals: json } : json);
  return parsed.success ? parsed.output : EMPTY_STATE;
}

/** The body with other totals in its state, else untouched: for a run that is too old to speak, yet has used energy. */
export function withTotals(body: string, totals: PullTotals): string {
  const hidden = serialiseState({ ...parseState(body), totals });
  return STATE.test(body) ? body.replace(STATE, () => hidden) : `${body}\n\n${hidden}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

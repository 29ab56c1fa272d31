// What main hands to post through the runner's state file (GITHUB_STATE): which measurement is whose.
import * as v from 'valibot';

const StateSchema = v.object({
  directory: v.string(),
  receiptId: v.string(),
  /** Directory of the sampler that the runner's hook has started, which goes on after us; null where it is the action's. */
  hook: v.nullable(v.string()),
  /** Receipt id of the measured job around this use; null for the outermost. */
  within: v.nullable(v.string()),
  /** CLOCK_MONOTONIC when this use began, µs; null for the first use, which takes the whole trace. */
  startUs: v.nullable(v.pipe(v.number(), v.finite())),
  notes: v.array(v.object({ code: v.string(), severity: v.picklist(['info', 'warning']), text: v.string() })),
});

export type State = v.InferOutput<typeof StateSchema>;

export const STATE_NAME = 'measurement';

/** Null when main did not come so far, or had nothing to leave. */
export function parseState(text: string): State | null {
  try {
    const parsed = v.safeParse(StateSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

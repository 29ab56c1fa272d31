// Energy from samples of power, as a user of a shell sampler reckons it: every sample holds until the next one.

export interface Sample {
  readonly wallMs: number;
  /** Of all GPUs together. */
  readonly watts: number;
}

const MS_PER_SECOND = 1_000;

/** J between two times. Before the first sample its own power stands. */
export function heldJoules(
  samples: readonly Sample[],
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): number {
  return samples.reduce((joules, { wallMs, watts }, at) => {
    const begin = at === 0 ? fromMs : Math.max(wallMs, fromMs);
    const end = Math.min(samples[at + 1]?.wallMs ?? toMs, toMs);
    return joules + (watts * Math.max(0, end - begin)) / MS_PER_SECOND;
  }, 0);
}

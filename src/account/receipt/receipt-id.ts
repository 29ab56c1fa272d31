// Makes the id of a receipt: readable at a glance, unique by the randomness handed in.

const MAX_JOB_CHARACTERS = 48;

/** `<run>-<attempt>-<job>-<random>`, in the letters the receipt schema allows; `local` outside a workflow run. */
export function receiptId(parts: {
  readonly runId: number | null;
  readonly attempt: number | null;
  readonly job: string | null;
  /** Letters and digits, such as 16 hexadecimal digits from a random source. */
  readonly random: string;
}): string {
  const run = parts.runId === null ? 'local' : `${parts.runId}-${parts.attempt ?? 1}`;
  const job = (parts.job ?? 'job').replace(/[^0-9a-zA-Z._-]+/g, '-').slice(0, MAX_JOB_CHARACTERS);
  return `${run}-${job}-${parts.random}`;
}

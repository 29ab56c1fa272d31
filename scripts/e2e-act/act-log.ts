// What act says with `--json`: one line an event, reduced to what was run, how it ended, and what was said.

export interface ActLine {
  /** As the jobs API names it, `train (fp16)`; null for what act says of itself. */
  readonly job: string | null;
  /** `Main`, `Post`, `Pre`; null outside steps. */
  readonly stage: string | null;
  readonly step: string | null;
  /** `success` or `failure` where the line ends a step, or a job. */
  readonly stepResult: string | null;
  readonly jobResult: string | null;
  /** `notice`, `warning`, `error`, `summary`: what a step told the runner. */
  readonly command: string | null;
  readonly text: string;
}

/** Null for a line that is no event: act and its libraries also print plain text. */
export function parseActLine(line: string): ActLine | null {
  const event = objectIn(line);
  if (event === null) return null;
  const word = (name: string): string | null => {
    const value = event[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    job: nameOf(word('jobID'), event.matrix),
    stage: word('stage'),
    step: word('step'),
    stepResult: word('stepResult'),
    jobResult: word('jobResult'),
    command: word('command'),
    // No-break spaces as people type them.
    text: (word('content') ?? word('arg') ?? word('msg') ?? '').replaceAll('\u00a0', ' '),
  };
}

function nameOf(job: string | null, matrix: unknown): string | null {
  if (job === null || typeof matrix !== 'object' || matrix === null) return job;
  const values = Object.values(matrix);
  return values.length === 0 ? job : `${job} (${values.join(', ')})`;
}

function objectIn(line: string): Readonly<Record<string, unknown>> | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** `<stage> <step>: <result>` of every step of a job that ended, in order. */
export const endedSteps = (lines: readonly ActLine[], job: string): readonly string[] =>
  lines
    .filter((line) => line.job === job && line.stage !== null && line.stepResult !== null)
    .map(({ stage, step, stepResult }) => `${stage} ${step}: ${stepResult}`);

export const jobResult = (lines: readonly ActLine[], job: string): string | null =>
  lines.findLast((line) => line.job === job && line.jobResult !== null)?.jobResult ?? null;

/** Everything of one kind that a job's steps told the runner. */
export const told = (lines: readonly ActLine[], command: string, job?: string): readonly string[] =>
  lines
    .filter((line) => line.command === command && (job === undefined || line.job === job))
    .map(({ text }) => text);

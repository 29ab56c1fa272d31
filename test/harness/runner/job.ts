// What a simulated job is made of, and what is known after it ran.
import type { JsonObject } from '../json.ts';
import type { ContainerDefinition } from './container.ts';
import type { Step } from './step.ts';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A point in a job: so long after its first step began, or when a step (by id or name) prints a line holding a text. */
export type Moment =
  | { readonly atMs: number }
  | { readonly step: string; readonly line: string; readonly afterMs?: number };

export interface JobDefinition {
  readonly steps: readonly Step[];
  readonly event: { readonly name: string; readonly payload: JsonObject };
  /** The `github` context as the service sends it (`repository`, `run_id`, `token`, …); becomes `GITHUB_*` by the runner's allow-list. */
  readonly github: Readonly<Record<string, string>>;
  /** Node that runs the actions; this process's own by default. */
  readonly node?: string;
  /** `ACTIONS_*` of the service: given to action steps, never to `run:` steps. */
  readonly runtime?: Readonly<Record<string, string>>;
  /** `env:` of the workflow and the job. */
  readonly env?: Readonly<Record<string, string>>;
  /** The `.env` file of the runner: environment of the worker itself, seen by every step; its hooks among it. */
  readonly runnerEnv?: Readonly<Record<string, string>>;
  readonly runnerName?: string;
  /** `container:` of the job. */
  readonly container?: ContainerDefinition;
  /** On a machine of its own, as far as processes go: it sees no other job. Only where `hasPidNamespaces()`. */
  readonly alone?: boolean;
  /** The `job` context; `check_run_id` is absent on GHES. `status` is the runner's own. */
  readonly job?: JsonObject;
  readonly matrix?: JsonObject;
  readonly strategy?: JsonObject;
  readonly needs?: JsonObject;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Work folder of the runner. A fresh one, removed afterwards, by default; one that is handed in stays. */
  readonly root?: string;
  /** Where to put a copy of RUNNER_TEMP as it was before the runner emptied it. */
  readonly keepTemp?: string;
  readonly cancel?: Moment;
  readonly shutdown?: Moment;
  /** The worker is killed and nothing is cleaned up, as when the machine's owner kills it. */
  readonly crash?: Moment;
  /** Stretches the runner's grace periods: 0.1 makes the 7.5 s after SIGINT 0.75 s. */
  readonly timeScale?: number;
  /** The whole job may take so long, else the test fails. */
  readonly limitMs?: number;
}

export interface StepResult {
  readonly name: string;
  readonly kind: 'run' | 'main' | 'post' | 'hook';
  /** After `continue-on-error`. */
  readonly conclusion: Conclusion;
  readonly outcome: Conclusion;
  /** 128 + n when killed by signal n; null when nothing was started. */
  readonly exitCode: number | null;
  /** As the log shows it, secrets masked. */
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly step: string;
  readonly message: string;
  readonly title: string | null;
  readonly file: string | null;
}

export interface Leftover {
  readonly pid: number;
  readonly command: string;
}

export interface JobResult {
  readonly steps: readonly StepResult[];
  readonly conclusion: Conclusion;
  readonly annotations: readonly Annotation[];
  /** Step summaries in step order, secrets masked. */
  readonly summary: string;
  /** Processes that carried the job's tracking id after the last step: killed, but for a crash. */
  readonly leftovers: readonly Leftover[];
  readonly trackingId: string;
}

/** Progress of a step, as the runner reports it to the service for the jobs API. */
export interface StepEvent {
  readonly number: number;
  readonly name: string;
  readonly status: 'in_progress' | 'completed';
  readonly conclusion: Conclusion | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
}

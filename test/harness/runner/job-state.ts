// What a running job remembers from step to step. After actions/runner `ExecutionContext.cs` and `GlobalContext.cs`.
import type { Json, JsonObject } from '../json.ts';
import type { Container } from './container.ts';
import type { Status } from './expression.ts';
import type { Folders } from './folders.ts';
import type { Conclusion, JobDefinition } from './job.ts';

export interface JobState {
  readonly job: JobDefinition;
  readonly folders: Folders;
  readonly trackingId: string;
  /** Where the steps run; null for the host, and after its end. */
  container: Container | null;
  readonly secrets: Set<string>;
  /** Workflow and job `env:`, then whatever steps wrote to GITHUB_ENV. */
  readonly env: Map<string, string>;
  /** From GITHUB_PATH, newest first. */
  readonly path: string[];
  /** The `steps` context: only main stages of steps, by id. */
  readonly steps: Map<string, { outputs: JsonObject; outcome: Conclusion; conclusion: Conclusion }>;
  status: Status;
  interruption: 'cancel' | 'shutdown' | null;
}

/** The contexts an input default may use (`action_yaml.json`: `input-default-context`). */
export function defaultContexts(state: JobState, action: string): JsonObject {
  const { job } = state;
  return {
    github: { ...job.github, ...ownGithub(state, action), event: job.event.payload },
    job: { ...job.job, status: state.status },
    matrix: job.matrix ?? {},
    strategy: job.strategy ?? {},
    runner: runnerFacts(state),
  };
}

/** The contexts of `with:`, `if:` and the other texts of a workflow file. */
export function workflowContexts(state: JobState, action: string): JsonObject {
  return {
    ...defaultContexts(state, action),
    env: Object.fromEntries(state.env),
    steps: Object.fromEntries(state.steps),
    needs: state.job.needs ?? {},
    secrets: { ...state.job.secrets },
    vars: {},
    inputs: {},
  };
}

/** What the runner itself adds to the `github` context. */
function ownGithub({ folders, job }: JobState, action: string): Record<string, Json> {
  return { action, workspace: folders.workspace, event_path: folders.eventFile, event_name: job.event.name };
}

export function runnerFacts({ job, folders }: JobState): Record<string, string> {
  return {
    name: job.runnerName ?? 'mini-runner',
    os: 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    environment: 'self-hosted',
    temp: folders.temp,
    tool_cache: folders.tools,
    workspace: folders.pipeline,
  };
}

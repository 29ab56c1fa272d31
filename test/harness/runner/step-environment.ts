// Builds the environment of a step's process. After actions/runner `GitHubContext.cs` (allow-list), `Handler.cs`,
// `NodeScriptActionHandler.cs` and `ProcessInvoker.cs`.
import type { FileCommands } from './file-commands.ts';
import { type JobState, runnerFacts } from './job-state.ts';

/** `GitHubContext._contextEnvAllowlist`: the token and the event are no environment variables. */
const GITHUB_VARIABLES: readonly string[] = [
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'graphql_url',
  'head_ref',
  'job',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
];

interface StepFacts {
  /** GITHUB_ACTION: the step's id, or `__run`, `__owner_name`, numbered when repeated. */
  readonly action: string;
  readonly files: FileCommands;
  /** `env:` of the step, then INPUT_*, STATE_* and ACTIONS_* of an action. */
  readonly own: Readonly<Record<string, string>>;
}

/** The worker's own environment first, as a child inherits it, then the job's, the runner's and the step's. */
export function stepEnvironment(state: JobState, { action, files, own }: StepFacts): NodeJS.ProcessEnv {
  const { container } = state;
  const env: NodeJS.ProcessEnv = {
    ...(container === null ? process.env : container.env),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(state.env),
    ...githubVariables(state),
    ...prefixed('RUNNER_', runnerFacts(state)),
    ...prefixed('GITHUB_', { ...files, action }),
    ...(container === null ? { RUNNER_TRACKING_ID: state.trackingId } : {}),
    ...own,
  };
  const full = { ...env, PATH: [...state.path, env.PATH ?? ''].join(':') };
  if (container === null) return full;
  // `ContainerStepHost.TranslateToContainerPath`
  return Object.fromEntries(
    Object.entries(full).map(([name, value]) => [name, value && container.inside(value)]),
  );
}

/** Of a hook: the runner's own, and no `env:` of the workflow, no inputs, no tokens. After `JobHookProvider.cs`. */
export function hookEnvironment(state: JobState, files: FileCommands): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...githubVariables(state),
    ...prefixed('RUNNER_', runnerFacts(state)),
    ...prefixed('GITHUB_', { ...files }),
    RUNNER_TRACKING_ID: state.trackingId,
  };
}

function githubVariables({ job, folders }: JobState): Record<string, string> {
  const known = Object.entries(job.github).filter(([name]) => GITHUB_VARIABLES.includes(name));
  return {
    ...prefixed('GITHUB_', Object.fromEntries(known)),
    GITHUB_EVENT_NAME: job.event.name,
    GITHUB_EVENT_PATH: folders.eventFile,
    GITHUB_WORKSPACE: folders.workspace,
  };
}

function prefixed(prefix: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [prefix + name.toUpperCase(), value]),
  );
}

// The command line and environment of act in host mode, as the owner of a runner and the service would set them.

import { dirname } from 'node:path';
import type { WorkflowEvent } from '../../test/harness/events/event.ts';
import { stubLibraryPath } from '../../test/harness/native/build-stub.ts';
import { inPidNamespace } from '../../test/harness/runner/pid-namespace.ts';
import type { Tested } from './tested-action.ts';

export interface ActPaths {
  readonly workspace: string;
  readonly payload: string;
  readonly artifacts: string;
  readonly home: string;
  readonly state: string;
  /** Gets the number of samplers that outlived act. */
  readonly leftovers: string;
  /** The name of a signal put here goes to act. */
  readonly signal: string;
  readonly trace: string;
}

export interface ActFacts {
  readonly event: WorkflowEvent;
  readonly runId: number;
  readonly token: string;
  readonly api: string;
  readonly results: string;
  readonly port: number;
  /** False: only what act knows by itself, and a token; no artifacts. */
  readonly isTold: boolean;
  /** In a PID namespace of its own: it sees no other run of act. */
  readonly isAlone: boolean;
}

export interface ActCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const REPOSITORY = 'octo/train';
/**
 * Runs act, passes a signal on that somebody writes to a file, and counts the samplers of this job that outlive it, by the name that they
 * give themselves. A sampler sees that a job has gone at its next beat.
 */
const AROUND = `out="$1"; signal="$2"; shift 2
"$@" & act=$!
( until [ -s "$signal" ]; do sleep 0.1; done; kill -s "$(cat "$signal")" $act ) & watch=$!
wait $act; code=$?
while kill -0 $act 2>/dev/null; do wait $act; code=$?; done
kill $watch 2>/dev/null; sleep 1.5; count=0
for process in /proc/[0-9]*; do
  if grep -qs '^carbon-sampler$' $process/comm && grep -qsz "^CARBON_STATE_DIR=$CARBON_STATE_DIR$" $process/environ
  then count=$((count + 1)); fi
done
echo $count > "$out"; exit $code`;

export function actCommand(tested: Tested, paths: ActPaths, facts: ActFacts): ActCommand {
  const { event, api, token, results, isTold, isAlone } = facts;
  const options = {
    workflows: '.github/workflows/ci.yml',
    eventpath: paths.payload,
    platform: 'self-hosted=-self-hosted',
    'local-repository': `org/carbon-action@v1=${tested.action}`,
    secret: `GITHUB_TOKEN=${token}`,
  };
  const env = { GITHUB_API_URL: api, ...(isTold ? serviceFacts(facts) : {}) };
  const act = [
    ...[tested.act, event.name, '--json', '--no-cache-server'],
    ...Object.entries({ ...options, ...(isTold ? artifactServer(paths, facts) : {}) }).map(
      ([name, value]) => `--${name}=${value}`,
    ),
    ...Object.entries(env).map(([name, value]) => `--env=${name}=${value}`),
  ];
  const around = ['-c', AROUND, 'sh', paths.leftovers, paths.signal, ...act];
  const [program, args] = isAlone ? inPidNamespace('sh', around) : ['sh', around];
  const owner = ownersEnvironment(tested, paths);
  return { program, args, env: isTold ? { ...owner, ACTIONS_RUNTIME_URL: results } : owner };
}

const artifactServer = ({ artifacts }: ActPaths, { port }: ActFacts): Record<string, string> => ({
  'artifact-server-path': artifacts,
  'artifact-server-addr': '127.0.0.1',
  'artifact-server-port': String(port),
});

/** What a service tells a runner of a run, and act does not make up: without these there is no history and no comment. */
const serviceFacts = ({ event, runId }: ActFacts): Record<string, string> => ({
  GITHUB_RUN_ID: String(runId),
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/ci.yml@${event.ref}`,
  RUNNER_NAME: 'gpu-box-1',
});

/** In host mode the steps inherit the environment of act. */
const ownersEnvironment = (
  { node, action }: Tested,
  { home, state, trace }: ActPaths,
): Record<string, string> => ({
  PATH: [dirname(node), '/usr/local/bin', '/usr/bin', '/bin'].join(':'),
  HOME: home,
  LANG: 'C.UTF-8',
  CARBON_REGION: 'FR',
  CARBON_SAMPLE_EVERY: '250ms',
  CARBON_STATE_DIR: state,
  CARBON_NVML: stubLibraryPath,
  NVIDIA_STUB_TRACE: trace,
  CLI: `node ${action}/dist/cli.js`,
});

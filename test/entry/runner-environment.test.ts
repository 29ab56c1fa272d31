// Whose word counts: what the runner was started with, and not what a workflow has set since; keys alone may be a step's.
import { afterEach, expect, it } from 'vitest';
import { machineEnvironment, runnerEnvironment } from '../../src/entry/runner-environment.ts';
import { type ProcTree, procTree } from '../harness/machine/proc-tree.ts';

const STEP = {
  CARBON_REGION: 'NO',
  CARBON_EIA_KEY: 'of-the-step',
  AWS_REGION: 'us-east-1',
  ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.169.254/latest/user-data?',
};
const OWNER = { CARBON_REGION: 'FR', CARBON_FINGRID_KEY: 'of-the-machine', AWS_REGION: 'eu-west-3' };
const PID = 30;

let tree: ProcTree | null = null;
afterEach(() => tree?.remove());

/** A step of ours, two processes below whoever started the job. */
function stepBelow(name: string) {
  tree = procTree([
    { pid: 10, name, environment: OWNER },
    { pid: 20, name: 'bash', parent: 10, environment: STEP },
    { pid: PID, name: 'node', parent: 20, environment: STEP },
  ]);
  return { pid: PID, proc: tree.proc };
}

it('facts of the machine are those of the worker, and a key that of the step', () => {
  expect(runnerEnvironment(STEP, stepBelow('Runner.Worker'))).toEqual({
    values: { CARBON_REGION: 'FR', CARBON_FINGRID_KEY: 'of-the-machine', CARBON_EIA_KEY: 'of-the-step' },
    fromWorker: true,
  });
});

it('what clouds and clusters say is said to the worker: where a workflow deploys to is not where it runs', () => {
  expect(machineEnvironment(STEP, stepBelow('Runner.Worker'))).toEqual(OWNER);
});

it('without a worker above, as in a job container, our own environment is all there is', () => {
  const asker = stepBelow('containerd-shim');
  expect(runnerEnvironment(STEP, asker)).toEqual({
    values: { CARBON_REGION: 'NO', CARBON_EIA_KEY: 'of-the-step' },
    fromWorker: false,
  });
  expect(machineEnvironment(STEP, asker)).toEqual(STEP);
});

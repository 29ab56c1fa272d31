// As a workflow file names the step that runs this code: the sub-action in a job of the file, or a reusable workflow called by one.
import type { WantedStep } from '../../review/budget/base-step.ts';
import type { WorkflowRun } from '../run/workflow-run.ts';
import type { ReportInputs } from './inputs.ts';

/** Null where the runner does not say which job this is. */
export function reportStep(
  { owner, repo, workflow, job, actionRepository }: WorkflowRun,
  { definedIn }: ReportInputs,
): WantedStep | null {
  if (job === null) return null;
  const isReusable = definedIn !== null && definedIn !== `${owner}/${repo}/${workflow}`;
  // Of a called workflow the job's id is another one than the caller's, and the call is what has the inputs.
  if (isReusable) return { job, action: definedIn, name: null };
  return { job, action: actionRepository === null ? './report' : `${actionRepository}/report`, name: null };
}

// Who a receipt is about: the job or command of a workflow run, with the series it belongs to.
import type { Outcome, Subject } from '../../account/receipt/receipt.ts';
import { seriesOf } from '../../account/receipt/series.ts';
import { DEFAULT_POLICY, type SeriesRules } from '../../review/budget/policy.ts';
import { canonicalSeries } from '../../review/history/canonical-series.ts';
import type { WorkflowRun } from './workflow-run.ts';

export interface SubjectParts {
  readonly run: WorkflowRun;
  readonly name: string | null;
  readonly matrix: Subject['matrix'];
  readonly scope: Subject['scope'];
  readonly within: string | null;
  readonly unit: string | null;
  readonly tree: string | null;
  readonly outcome: Outcome;
  /** Which runs are one series, by the config of the base; absent where there is none. */
  readonly rules?: SeriesRules;
}

export function subjectOf(parts: SubjectParts): Subject {
  const { run, name, matrix, scope, within, unit, tree, outcome, rules = DEFAULT_POLICY.series } = parts;
  const { workflow, job, event } = run;
  return {
    repository: run.owner && run.repo ? `${run.owner}/${run.repo}` : null,
    repository_id: run.repositoryId,
    head_repository_id: event.pullRequest === null ? run.repositoryId : event.headRepositoryId,
    workflow,
    job,
    name,
    matrix,
    scope,
    within,
    series: canonicalSeries(seriesOf({ workflow, job, matrix, name, scope, unit }), rules),
    sha: run.sha,
    head_sha: event.headSha ?? run.sha,
    tree,
    ref: run.ref,
    event: event.name || null,
    pull_request: event.pullRequest,
    run_id: run.runId,
    run_attempt: run.runId === null ? null : run.attempt,
    outcome,
  };
}

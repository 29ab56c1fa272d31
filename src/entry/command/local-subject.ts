// Who a receipt made from a terminal is about: in a workflow's step its job, else only a name.
import type { Outcome, Subject } from '../../account/receipt/receipt.ts';
import { subjectOf } from '../run/subject.ts';
import { readPayload, readWorkflowRun } from '../run/workflow-run.ts';

export interface LocalParts {
  readonly name: string;
  readonly scope: Subject['scope'];
  readonly unit: string | null;
  readonly outcome: Outcome;
  readonly within?: string | null;
}

export function localSubject({ name, scope, unit, outcome, within = null }: LocalParts): Subject {
  const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
  return subjectOf({ run, name, matrix: {}, scope, within, unit, tree: null, outcome });
}

// The inputs of report/: INPUT_* variables become one typed value, or one clear sentence before anything is asked of GitHub.
import { workflowPath } from '../../github/workflow-path.ts';
import { inputVariable, REPORT_INPUT_NAMES, type ReportInputName } from '../input-names.ts';
import { refuseMisspelt } from '../refuse-misspelt.ts';
import { type ReviewInputs, readReviewInputs } from '../review-inputs.ts';
import { type Needs, parseNeeds } from './needs.ts';

export interface ReportInputs extends ReviewInputs {
  readonly needs: Needs;
  /** Workflow file that holds the step, `owner/name/path`: that of a reusable workflow is not the caller's. Null where the runner does not know it. */
  readonly definedIn: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws CarbonError `bad-input` or `bad-budget`. */
export function readReportInputs(env: Environment): ReportInputs {
  refuseMisspelt(env, REPORT_INPUT_NAMES);
  const read = (name: ReportInputName): string => (env[inputVariable(name)] ?? '').trim();
  return {
    ...readReviewInputs(read),
    needs: parseNeeds(read('needs')),
    definedIn: workflowPath(read('defined-in')),
  };
}

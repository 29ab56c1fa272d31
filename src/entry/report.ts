// Entry `report`: joins the receipts of a run into one comparison, one verdict, one comment; on `workflow_run` those of a run that has ended.
import { notice, setOutput } from '@actions/core';
import { context } from '@actions/github';
import { runOutputs } from '../report/outputs.ts';
import { openTimeBudget } from './deadline.ts';
import { failing } from './fail.ts';
import { concludeRun } from './report/conclude-run.ts';
import { readReportInputs } from './report/inputs.ts';
import { refuseCheckout } from './report/refuse-checkout.ts';
import { readEndedRun, readOwnRun } from './report/reported-run.ts';
import { readWorkspaceHead } from './run/base/workspace-head.ts';
import { connect } from './run/connect.ts';
import { readWorkflowRun } from './run/workflow-run.ts';

/** A report is waited for by people. */
const TOTAL_LIMIT_MS = 60_000;

// What goes wrong with reporting never fails the build; only the gate does, and inputs that say nothing.
await failing({ mendable: 'fails', bug: 'warns' }, async () => {
  const inputs = readReportInputs(process.env);
  const own = readWorkflowRun(process.env, context.payload);
  const isOther = own.event.name === 'workflow_run';
  refuseCheckout(own.event.name, readWorkspaceHead(own.workspace), own.sha);
  const connection = connect(own, inputs.token, process.env);
  const asked = { inputs, own, connection, atMost: openTimeBudget(TOTAL_LIMIT_MS) };
  const reported = isOther ? await readEndedRun(asked) : await readOwnRun(asked);
  if (reported === null) {
    notice('Nothing to report: the run that has ended proposes no change to compare.', {
      title: 'carbon-action',
    });
    return 0;
  }
  const published = await concludeRun(reported, asked);
  for (const [name, value] of Object.entries(runOutputs(published.model, published))) setOutput(name, value);
  return published.model.verdict.failed ? 1 : 0;
});

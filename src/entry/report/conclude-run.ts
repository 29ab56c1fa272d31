// From the receipts of a run to one comparison, one verdict and one report, in the order that loses nothing: history before words.
import { canonicalEntries } from '../../review/history/canonical-entries.ts';
import { entryOf } from '../../review/history/reduce.ts';
import { epochMs } from '../../units.ts';
import { rulesOf } from '../run/base/rules-of.ts';
import { markerOf } from '../run/comment/sticky-comment.ts';
import { enterHistory } from '../run/history/enter-history.ts';
import { openHistory, readHistory } from '../run/history/open-history.ts';
import { seriesNames } from '../run/history/series-names.ts';
import { judgeHead } from '../run/judge-head.ts';
import { measuredJobs } from '../run/receipts/measured-jobs.ts';
import { missingJobs } from './missing-jobs.ts';
import { type PublishedRun, publishRun } from './publish-run.ts';
import type { Asked, ReportedRun } from './reported-run.ts';

export async function concludeRun(
  reported: ReportedRun,
  { inputs, own, connection, atMost }: Asked,
): Promise<PublishedRun> {
  const { run, gathered, base, pull } = reported;
  const { receipts } = gathered;
  const { repository } = connection;
  const now = epochMs(Date.now());
  const rules = rulesOf(base.config);
  const measured = measuredJobs(receipts, rules);
  const opened = openHistory({
    spec: inputs.ledger,
    connection,
    run,
    base,
    writes: 'workflow',
    now,
  });
  const stored = [...new Set(receipts.map(({ subject }) => subject.series))];
  const history = await readHistory(opened.ledger, seriesNames(stored, rules), atMost);
  const missing = missingJobs({
    history: gathered.listed ? canonicalEntries(history.entries, rules) : [],
    workflow: run.workflow,
    branch: base.anchor.branch,
    needs: inputs.needs,
    seen: new Set(measured.map(({ reviewed }) => reviewed.series)),
  });
  const judged = await judgeHead({
    run,
    base,
    inputs: { budgets: inputs.budgets, onExceed: 'fail' },
    history,
    jobs: [...measured.map(({ reviewed }) => reviewed), ...missing.jobs],
    extent: 'run',
    pull,
    repository,
    marker: markerOf(run, base.config, receipts),
    now,
    atMost,
  });
  // Receipts of an ended run are somebody else's word; one that this repository's own run left was kept by itself.
  const isOwn = run.runId === own.runId;
  const entries = isOwn ? receipts.map(entryOf) : [];
  const entered = await enterHistory({ run, base, opened, judged, entries, repository, atMost });
  const notes = [
    ...connection.notes,
    ...reported.notes,
    ...gathered.notes,
    ...opened.notes,
    ...history.notes,
    ...missing.notes,
    ...judged.decided.notes,
    ...judged.notes,
    ...judged.review.notes,
    ...entered,
  ];
  return publishRun({
    reported,
    measured,
    judged,
    ledgerName: opened.ledger.name,
    inputs,
    repository,
    isOwn,
    notes,
    atMost,
    now,
  });
}

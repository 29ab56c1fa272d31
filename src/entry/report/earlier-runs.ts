// Runs of the same pull request that nobody has reported, since they were cancelled or superseded: what their jobs used is read from
// the receipts they left, within bounds; of the rest it is said that they are not measured.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { type Note, note } from '../../errors.ts';
import type { Repository } from '../../github/repository.ts';
import { artifactsOfRun } from '../../github/run-artifacts.ts';
import { type RunFacts, runsOfWorkflow } from '../../github/workflow-runs.ts';
import type { PullTotals } from '../../report/pull-totals.ts';
import { gatherReceipts } from '../run/receipts/gather-receipts.ts';
import type { WorkflowRun } from '../run/workflow-run.ts';

export interface EarlierRuns {
  readonly receipts: readonly Receipt[];
  /** Runs that count without a figure. */
  readonly unmeasured: readonly Pick<RunFacts, 'id' | 'attempt'>[];
  readonly notes: readonly Note[];
}

/** Each run costs a request, and each receipt another one. */
const MOST_RUNS = 3;
const MOST_RECEIPTS = 10;
const LISTED = 50;
const NOTHING: EarlierRuns = { receipts: [], unmeasured: [], notes: [] };

/** Never throws: this is for a figure that only informs. */
export async function earlierRuns(
  repository: Repository,
  run: WorkflowRun,
  totals: PullTotals,
): Promise<EarlierRuns> {
  const { workflow, headBranch, runId, event } = run;
  if (workflow === null || headBranch === null || runId === null) return NOTHING;
  const listed = await runsOfWorkflow(repository, workflow, {
    branch: headBranch,
    event: 'pull_request',
    limit: LISTED,
  });
  if (!listed.ok) return NOTHING;
  const known = new Set(totals.receipts.map(([, key]) => Number(key.split('.', 1)[0])));
  const unknown = listed.value.filter(
    (other) => other.id < runId && other.headRepositoryId === event.headRepositoryId && !known.has(other.id),
  );
  const receipts: Receipt[] = [];
  const unmeasured: RunFacts[] = [];
  for (const other of unknown.slice(0, MOST_RUNS)) {
    const found = await receiptsOf(repository, { run, other, most: MOST_RECEIPTS - receipts.length });
    receipts.push(...found);
    if (found.length === 0 && isOurs(other, known)) unmeasured.push(other);
  }
  const rest = unknown.slice(MOST_RUNS).filter((other) => isOurs(other, known));
  const skipped = rest.length === 0 ? [] : [unread(rest.length)];
  return { receipts, unmeasured: [...unmeasured, ...rest], notes: skipped };
}

/** A branch may have served an earlier pull request: only what came after the first report is certainly of this one. */
const isOurs = ({ id }: RunFacts, known: ReadonlySet<number>): boolean =>
  known.size > 0 && id > Math.min(...known);

const unread = (runs: number): Note =>
  note(
    'runs-not-read',
    `${runs} earlier runs of this pull request left no report and were too many to be read.`,
  );

interface Other {
  readonly run: WorkflowRun;
  readonly other: RunFacts;
  readonly most: number;
}

async function receiptsOf(repository: Repository, { run, other, most }: Other): Promise<readonly Receipt[]> {
  if (most <= 0) return [];
  const { receipts } = await gatherReceipts({
    artifacts: artifactsOfRun(repository, other.id),
    origin: {
      runId: other.id,
      attempt: other.attempt,
      repositoryId: run.repositoryId,
      workflow: run.workflow,
      sha: null,
      headSha: other.headSha,
      headRepositoryId: other.headRepositoryId,
      event: other.event,
      ref: null,
    },
    most,
    isLate: () => false,
  });
  return receipts.filter(({ subject }) => subject.pull_request === run.event.pullRequest);
}

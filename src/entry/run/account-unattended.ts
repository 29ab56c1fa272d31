// Accounts a whole job or command that nobody concludes: no token, no configuration, no names of steps.
import type { Outcome, Receipt } from '../../account/receipt/receipt.ts';
import type { Note } from '../../errors.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { accountTrace } from '../account-trace.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import type { JobRecord } from './job-record.ts';
import { subjectOf } from './subject.ts';

export interface UnattendedJob extends JobRecord {
  readonly trace: Trace;
  readonly outcome: Outcome;
  readonly owner: OwnerFacts;
  /** Where an `@FILE` region and the like are looked for. */
  readonly directory: string;
  readonly notes: readonly Note[];
  /** As `accountTrace` calls it; absent where nobody is waited for. */
  readonly keep?: (receipt: Receipt) => void;
}

/** @throws CarbonError as `accountTrace` does. */
export function accountUnattended(job: UnattendedJob): Promise<Receipt> {
  const { trace, receiptId, scope, run, name, matrix, outcome, owner, directory, notes, keep } = job;
  return accountTrace({
    trace,
    fromHere: true,
    id: receiptId,
    window: null,
    subject: subjectOf({
      run,
      name,
      matrix,
      scope,
      within: null,
      unit: null,
      tree: null,
      outcome,
    }),
    stepNames: [],
    owner,
    config: null,
    region: null,
    misstated: 'noted',
    runnerName: run.runnerName,
    directory,
    work: null,
    notes,
    sysroot: '/',
    // Interrupted jobs are accounted within the last minute of another one.
    hurried: outcome === 'cancelled',
    ...(keep === undefined ? {} : { keep }),
    salt: String(run.repositoryId ?? 'local'),
  });
}

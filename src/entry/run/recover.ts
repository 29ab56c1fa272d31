// Accounts jobs that were cut off before their post step came to its end: their traces lie in the state directory, and nothing is lost.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { summary, warning } from '@actions/core';
import { CarbonError, messageOf, note } from '../../errors.ts';
import { tracePath } from '../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { energyText } from '../../report/figures.ts';
import { RECEIPT_FILE } from '../../review/ledger/receipt-artifact.ts';
import { type JobPlace, recordPath } from '../job-place.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { readTrace } from '../read-trace.ts';
import { writeReceipt } from '../write-receipt.ts';
import { isAbandoned } from './abandoned.ts';
import { accountUnattended } from './account-unattended.ts';
import { jobDirectories } from './job-directories.ts';
import { type JobRecord, readJobRecord } from './job-record.ts';

/** One job has one minute for everything after it; what is left waits for the next one. */
const MAX_RECOVERED = 5;
const INTERRUPTED = note(
  'interrupted',
  'The runner was shut down, or a step of carbon-action killed, before this was accounted; a later job did it.',
  'warning',
);

/** A job of the same runner that is still measured or being concluded is left alone. Failures are warnings. */
export async function recoverInterrupted(
  place: JobPlace,
  owner: OwnerFacts,
  runnerName: string | null,
): Promise<void> {
  const lines: string[] = [];
  for (const directory of jobDirectories(place)) {
    if (lines.length >= MAX_RECOVERED || isConcluded(directory) || findLiveSampler(directory) !== null)
      continue;
    const record = readJobRecord(directory);
    if (record === null) continue;
    try {
      const trace = readTrace(tracePath(directory));
      // A runner has one job at a time, so an earlier job of our own runner is in nobody's hands.
      const isOurRunner = record.run.runnerName !== null && record.run.runnerName === runnerName;
      if (!isOurRunner && !isAbandoned(directory, trace.end, Date.now())) continue;
      lines.push(await recover({ directory, record, trace }, owner));
    } catch (error) {
      warning(`An interrupted job's trace in ${directory} could not be accounted: ${messageOf(error)}`);
      if (isFinal(error)) rmSync(recordPath(directory), { force: true });
    }
  }
  if (lines.length > 0) await summary.addRaw(`\n${lines.join('\n')}\n`, true).write();
}

/** A machine that lost its power may have kept the name of a receipt and none of its bytes (ext4(5), auto_da_alloc). */
const isConcluded = (directory: string): boolean =>
  (statSync(join(directory, RECEIPT_FILE), { throwIfNoEntry: false })?.size ?? 0) > 0;

/** A trace that cannot be read today cannot be read tomorrow: without its record nobody tries, and warns, again. */
const isFinal = (error: unknown): boolean =>
  error instanceof CarbonError && (error.code === 'file-unreadable' || error.code === 'bad-trace');

interface Interrupted {
  readonly directory: string;
  readonly record: JobRecord;
  readonly trace: Trace;
}

async function recover({ directory, record, trace }: Interrupted, owner: OwnerFacts): Promise<string> {
  const receipt = await accountUnattended({
    ...record,
    trace,
    outcome: 'cancelled',
    owner,
    directory,
    notes: [INTERRUPTED],
  });
  const path = join(directory, RECEIPT_FILE);
  writeReceipt(receipt, path);
  const total = receipt.energy.total_j;
  const energy = total === null ? 'an unknown amount' : energyText(total);
  return `- Recovered: run ${record.run.runId ?? '?'} of an interrupted ${record.scope} used ${energy}; receipt in \`${path}\`.`;
}

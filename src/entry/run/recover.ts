// Accounts jobs whose runner was shut down before their post step: their traces lie in the state directory, and nothing is lost.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { summary, warning } from '@actions/core';
import { messageOf, note } from '../../errors.ts';
import { tracePath } from '../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import { energyText } from '../../report/figures.ts';
import { accountTrace } from '../account-trace.ts';
import type { JobPlace } from '../job-place.ts';
import type { OwnerFacts } from '../owner-facts.ts';
import { readTrace } from '../read-trace.ts';
import { RECEIPT_FILE } from './history.ts';
import { type JobRecord, readJobRecord } from './job-record.ts';
import { writeReceipt } from './keep.ts';
import { subjectOf } from './subject.ts';

/** One job has one minute for everything after it; what is left waits for the next one. */
const MAX_RECOVERED = 5;
/** Concluded jobs are kept for a look back, then removed. */
const KEEP_DAYS = 7;
const MS_PER_DAY = 86_400_000;

const INTERRUPTED = note(
  'interrupted',
  'The runner was shut down before this job ended; the trace was accounted by a later job.',
  'warning',
);

/** A job of the same runner that is still measured is left alone. Failures are warnings. */
export async function recoverInterrupted(
  { root, directory, outlivesJob }: JobPlace,
  owner: OwnerFacts,
): Promise<void> {
  if (!outlivesJob) return;
  const lines: string[] = [];
  for (const other of directoriesOf(root)) {
    if (other === directory || findLiveSampler(other) !== null) continue;
    try {
      if (modifiedMs(join(other, RECEIPT_FILE)) !== null) {
        if (isOld(other)) rmSync(other, { recursive: true, force: true });
        continue;
      }
      const record = readJobRecord(other);
      if (record === null || lines.length >= MAX_RECOVERED) continue;
      lines.push(await recover(other, record, owner));
    } catch (error) {
      warning(`An interrupted job's trace in ${other} could not be accounted: ${messageOf(error)}`);
    }
  }
  if (lines.length > 0) await summary.addRaw(`\n${lines.join('\n')}\n`, true).write();
}

async function recover(
  directory: string,
  { receiptId, name, matrix, run }: JobRecord,
  owner: OwnerFacts,
): Promise<string> {
  const receipt = await accountTrace({
    trace: readTrace(tracePath(directory)),
    fromHere: true,
    id: receiptId,
    window: null,
    subject: subjectOf({
      run,
      name,
      matrix,
      scope: 'job',
      within: null,
      unit: null,
      tree: null,
      outcome: 'cancelled',
    }),
    stepNames: [],
    owner,
    config: null,
    region: null,
    misstated: 'noted',
    runnerName: run.runnerName,
    directory,
    work: null,
    notes: [INTERRUPTED],
    sysroot: '/',
    salt: String(run.repositoryId ?? 'local'),
  });
  const path = join(directory, RECEIPT_FILE);
  writeReceipt(receipt, path);
  const total = receipt.energy.total_j;
  const energy = total === null ? 'an unknown amount' : energyText(total);
  return `- Recovered: run ${run.runId ?? '?'} of an interrupted job used ${energy}; receipt in \`${path}\`.`;
}

function directoriesOf(root: string): string[] {
  try {
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(root, entry.name));
  } catch {
    return [];
  }
}

function modifiedMs(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

const isOld = (directory: string): boolean =>
  Date.now() - (modifiedMs(join(directory, RECEIPT_FILE)) ?? Date.now()) > KEEP_DAYS * MS_PER_DAY;

// A fresh id for the receipt of a run's job or command.
import { randomBytes } from 'node:crypto';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import type { WorkflowRun } from './workflow-run.ts';

const RANDOM_BYTES = 8;

export const newReceiptId = ({ runId, attempt, job }: WorkflowRun): string =>
  receiptId({ runId, attempt, job, random: randomBytes(RANDOM_BYTES).toString('hex') });

// A report of one receipt without history or budget.
import type { Receipt } from '../../account/receipt/receipt.ts';
import type { ReportModel } from '../../report/model.ts';
import { DEFAULT_POLICY } from '../../review/budget/policy.ts';

export const loneModel = (receipt: Receipt, receiptPath: string | null): ReportModel => ({
  receipt,
  comparison: null,
  verdict: { verdict: null, reason: 'no-budget', checks: [], failed: false },
  budgets: [],
  minSamples: DEFAULT_POLICY.minSamples,
  subjectLabel: receipt.subject.name ?? receipt.subject.job ?? 'job',
  branch: null,
  marker: null,
  pull: null,
  notes: [],
  receiptArtifact: null,
  receiptPath,
  ledgerName: 'none',
});

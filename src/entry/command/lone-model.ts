// A report of one receipt without history or budget.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { NOTHING_KEPT } from '../../report/hidden-state.ts';
import type { ReportModel } from '../../report/model.ts';
import { DEFAULT_POLICY } from '../../review/budget/policy.ts';
import { seriesLabel } from '../../review/history/series-label.ts';

export const loneModel = (receipt: Receipt, receiptPath: string | null): ReportModel => ({
  receipt,
  comparison: null,
  verdict: { verdict: null, reason: 'no-budget', checks: [], failed: false },
  budgets: [],
  minSamples: DEFAULT_POLICY.minSamples,
  subjectLabel: seriesLabel(receipt.subject.series),
  branch: null,
  marker: null,
  pull: null,
  kept: NOTHING_KEPT,
  notes: [],
  policyChanges: [],
  acceptance: null,
  selfReported: false,
  staleSha: null,
  receiptArtifact: null,
  receiptPath,
  ledgerName: 'none',
});

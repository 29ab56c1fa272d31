import { F as NOTHING_KEPT, T as seriesLabel } from "./report.js";
import { n as DEFAULT_POLICY } from "./canonical-series.js";

// src/entry/command/lone-model.ts
const loneModel = (receipt, receiptPath) => ({
	receipt,
	comparison: null,
	verdict: {
		verdict: null,
		reason: "no-budget",
		checks: [],
		failed: false
	},
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
	ledgerName: "none"
});

export { loneModel as t };
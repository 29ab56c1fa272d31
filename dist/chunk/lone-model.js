import { Z as DEFAULT_POLICY } from "./account.js";

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
	subjectLabel: receipt.subject.name ?? receipt.subject.job ?? "job",
	branch: null,
	marker: null,
	pull: null,
	notes: [],
	receiptArtifact: null,
	receiptPath,
	ledgerName: "none"
});

export { loneModel as t };
import { r as JOULES_PER_KWH } from "./spelling.js";
import { C as farthest, D as sumOf, E as sameOf, S as runCarbon, T as runShares, w as fewestRuns } from "./review.js";

// src/report/outputs.ts
const PERCENT = 100;
/** Enough to lose nothing of any meter, few enough to read. */
const DIGITS = 6;
function outputsOf(model, published) {
	const { receipt, comparison } = model;
	const { energy, carbon } = receipt;
	const baseline = comparison?.baseline ?? null;
	return {
		...verdictOutputs(model),
		"energy-kwh": number(energy.total_j, 1 / JOULES_PER_KWH),
		"emissions-g": number(carbon.emissions_g),
		"emissions-low-g": number(carbon.emissions_low_g),
		"emissions-high-g": number(carbon.emissions_high_g),
		"embodied-g": number(carbon.embodied_g),
		cost: number(carbon.cost?.amount),
		"duration-s": number(receipt.duration_s),
		"measured-percent": number(energy.shares?.measured, PERCENT),
		"intensity-g-per-kwh": number(carbon.intensity_g_per_kwh),
		"intensity-source": word(carbon.intensity_source),
		zone: word(carbon.zone),
		pue: number(carbon.pue),
		...changeOutputs(comparison?.total ?? null),
		"baseline-sha": baseline?.sha ?? "",
		"baseline-runs": number(baseline?.runs),
		"baseline-distance": number(baseline?.distance),
		"receipt-path": model.receiptPath ?? "",
		...publishedOutputs(published)
	};
}
/** Of a whole run: sums, and what is the same for all its jobs; what differs from job to job is empty. */
function runOutputs(run, published) {
	const { jobs } = run;
	const compared = jobs.filter(({ change }) => change !== null);
	const carbon = runCarbon(jobs);
	return {
		...verdictOutputs(run),
		"energy-kwh": number(sumOf(jobs, ({ energyJ }) => energyJ), 1 / JOULES_PER_KWH),
		"emissions-g": number(carbon.emissionsG),
		"emissions-low-g": number(carbon.emissionsLowG),
		"emissions-high-g": number(carbon.emissionsHighG),
		"embodied-g": number(carbon.embodiedG),
		cost: number(carbon.cost?.amount),
		"duration-s": number(sumOf(jobs, ({ durationS }) => durationS)),
		"measured-percent": number(runShares(jobs)?.measured, PERCENT),
		"intensity-g-per-kwh": number(sameOf(jobs, ({ grid }) => grid.intensityGPerKwh)),
		"intensity-source": word(sameOf(jobs, ({ grid }) => grid.source)),
		zone: word(sameOf(jobs, ({ grid }) => grid.zone)),
		pue: number(sameOf(jobs, ({ grid }) => grid.pue)),
		...changeOutputs(run.total?.change ?? null),
		"baseline-sha": sameOf(compared, ({ baseline }) => baseline?.sha ?? null) ?? "",
		"baseline-runs": number(fewestRuns(compared)),
		"baseline-distance": number(farthest(compared)),
		"receipt-path": "",
		...publishedOutputs(published)
	};
}
const verdictOutputs = ({ verdict }) => ({
	verdict: verdict.verdict ?? "",
	reason: verdict.reason ?? "",
	"budget-used-percent": number(budgetUsed(verdict), PERCENT)
});
const changeOutputs = (change) => ({
	"energy-change-percent": number(change?.change, PERCENT),
	"energy-change-low-percent": number(change?.low, PERCENT),
	"energy-change-high-percent": number(change?.high, PERCENT),
	"detectable-percent": number(change?.detectable, PERCENT),
	"p-value": number(change?.p)
});
const publishedOutputs = ({ reportPath, commentUrl }) => ({
	"report-path": reportPath ?? "",
	"comment-url": commentUrl ?? ""
});
/** What zones and sources are made of. */
const WORD = /^[A-Za-z0-9][\w.:+ -]{0,127}$/;
/** A receipt may be a fork's, and an output is put into shells as it stands: what is no plain word is left out. */
const word = (text) => text !== null && WORD.test(text) ? text : "";
function number(value, factor = 1) {
	if (value === null || value === void 0) return "";
	return String(Number((value * factor).toPrecision(DIGITS)));
}
/** The fullest of the budgets over a day, week or month; null where there is none with a figure. */
function budgetUsed({ checks }) {
	const used = checks.filter(({ window, limit }) => window !== null && limit > 0).flatMap(({ actual, limit }) => actual === null ? [] : [actual / limit]);
	return used.length === 0 ? null : Math.max(...used);
}

export { runOutputs as n, outputsOf as t };
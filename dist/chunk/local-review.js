import { d as openLedger, g as noLedger, t as review, u as policyFrom, v as NO_ANCHOR } from "./review.js";
import { t as everydayAmounts } from "./everyday-amounts.js";
import { i as parseConfig, n as seriesNames, r as rulesOf, t as measuredJobs } from "./measured-jobs.js";
import { n as openDatasets, t as parseRegion } from "./places.js";
import { n as findProduct } from "./ground.js";
import { t as readText } from "./read-text.js";
import { t as loneModel } from "./lone-model.js";
import { r as readReviewWish } from "./review-wish.js";

// src/entry/command/local-config.ts
/** @throws CarbonError `file-unreadable`, `bad-config` or `bad-region`. An `@FILE` is read by the job that runs there. */
function readLocalConfig(path) {
	const config = parseConfig(readText("The config", path));
	const { region } = config;
	const stated = region === null ? [] : typeof region === "string" ? [region] : Object.values(region);
	const datasets = openDatasets(findProduct().datasets);
	for (const text of stated.map((word) => word.trim())) if (text !== "" && text.toLowerCase() !== "auto" && !text.startsWith("@")) parseRegion(text, datasets, path);
	return config;
}

// src/entry/command/local-review.ts
/** @throws CarbonError for a bad ledger, budget, configuration or consequence. */
function readLocalReview(given) {
	const config = given.text("config");
	return openLocalReview(readReviewWish(given), config === null ? null : readLocalConfig(config));
}
const openLocalReview = ({ ledger, budgets, onExceed }, config) => ({
	ledger: ledger === null ? null : openLedger(ledger, null),
	budgets,
	onExceed,
	config
});
/** Reads the history, reviews, and adds nothing: what is compared must not depend on how often it is asked. */
async function judgeLocally(receipts, { ledger, budgets, onExceed, config }, { extent, now }) {
	const once = [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()];
	const rules = rulesOf(config);
	const measured = measuredJobs(once, rules);
	const stored = [...new Set(once.map(({ subject }) => subject.series))];
	const history = await (ledger ?? noLedger).read(seriesNames(stored, rules));
	const decided = policyFrom({
		base: config,
		head: "unread",
		baseStep: null,
		inputs: {
			budgets,
			onExceed
		}
	});
	const reviewed = review({
		jobs: measured.map((job) => ({
			...job.reviewed,
			ambiguous: false
		})),
		extent,
		history: history.entries,
		spent: history.spent,
		unread: history.notes.some(({ severity }) => severity === "warning"),
		anchor: {
			...NO_ANCHOR,
			branch: config?.branch ?? null
		},
		budgets: decided.budgets,
		policy: decided.policy,
		acceptance: null,
		now,
		event: "other"
	});
	return {
		measured,
		reviewed,
		decided,
		notes: [
			...history.notes,
			...decided.notes,
			...reviewed.notes
		],
		ledgerName: (ledger ?? noLedger).name
	};
}
/** The report of one job, from receipts of its attempts. */
async function replay(receipts, options, now) {
	const [newest] = receipts.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
	if (newest === void 0) throw new Error("a review needs a receipt");
	const lone = loneModel(newest, null);
	const { config, budgets, ledger } = options;
	if (ledger === null && budgets.length === 0 && config === null) return lone;
	const judged = await judgeLocally(receipts, options, {
		extent: "job",
		now
	});
	const [job] = judged.reviewed.jobs;
	return {
		...lone,
		equivalents: everydayAmounts(newest, config),
		comparison: ledger === null ? null : job?.comparison ?? null,
		verdict: judged.reviewed.verdict,
		budgets: judged.decided.budgets,
		minSamples: judged.decided.policy.minSamples,
		branch: config?.branch ?? null,
		ledgerName: judged.ledgerName,
		notes: judged.notes
	};
}

export { replay as i, openLocalReview as n, readLocalReview as r, judgeLocally as t };
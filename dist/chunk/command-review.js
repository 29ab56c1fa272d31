import "./rolldown-runtime.js";
import { t as parseReceipt } from "./codec.js";
import { b as CarbonError, x as explain } from "./ground.js";
import { F as NOTHING_KEPT, b as jobResultOf, m as renderRunComment, r as renderRunText, u as renderText, v as renderComment } from "./report.js";
import { t as readText } from "./read-text.js";
import { i as say, n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { i as replay, r as readLocalReview, t as judgeLocally } from "./local-review.js";
import { n as BUDGET_OPTIONS } from "./review-wish.js";
import { t as readSettings } from "./settings.js";

// src/entry/command/replay-run.ts
async function replayRun(receipts, options, now) {
	const judged = await judgeLocally(receipts, options, {
		extent: "run",
		now
	});
	const { measured, reviewed, decided } = judged;
	const newest = new Map(measured.map((job) => [job.reviewed.series, job.receipts.at(-1)]));
	return {
		model: {
			jobs: reviewed.jobs.flatMap((job) => {
				const receipt = newest.get(job.series);
				return receipt === void 0 ? [] : [jobResultOf({
					receipt,
					review: job,
					verdict: null
				})];
			}),
			missing: [],
			total: reviewed.total,
			verdict: reviewed.verdict,
			budgets: decided.budgets,
			minSamples: decided.policy.minSamples,
			branch: options.config?.branch ?? null,
			marker: null,
			pull: null,
			kept: NOTHING_KEPT,
			notes: judged.notes,
			ledgerName: judged.ledgerName,
			policyChanges: [],
			acceptance: null,
			selfReported: false,
			staleSha: null,
			chart: null
		},
		review: reviewed
	};
}

// src/entry/command/review-document.ts
/** Of one job, whose attempts the receipts are. */
const jobDocument = ({ verdict, comparison }) => ({
	...verdictDocument(verdict),
	comparison: comparison === null ? null : comparisonDocument(comparison)
});
/** Of several jobs: the total, and each job in full. */
const runDocument = ({ verdict, total, jobs }) => ({
	...verdictDocument(verdict),
	comparison: {
		energy_j: total?.headJ ?? null,
		base_j: total?.baseJ ?? null,
		...changeDocument(total?.change ?? null),
		left_out: total?.left ?? [],
		rows: (total?.rows ?? []).map(rowDocument)
	},
	jobs: jobs.map(({ label, series, comparison }) => ({
		label,
		series,
		comparison: comparisonDocument(comparison)
	}))
});
const verdictDocument = ({ verdict, reason, checks }) => ({
	verdict,
	reason,
	checks: checks.map(checkDocument)
});
const checkDocument = (check) => ({
	budget: check.budget,
	level: check.level,
	kind: check.kind,
	subject: check.subject,
	actual: check.actual,
	limit: check.limit,
	and: check.and,
	unit: check.unit,
	window: check.window,
	verdict: check.verdict,
	reason: check.reason,
	remedy: check.remedy,
	waived: check.waived
});
const comparisonDocument = ({ total, baseline, factors, rows, notCompared, attempts }) => ({
	not_compared: notCompared,
	attempts,
	...changeDocument(total),
	baseline_runs: baseline?.runs ?? 0,
	baseline_sha: baseline?.sha ?? null,
	baseline_distance: baseline?.distance ?? null,
	factors,
	rows: rows.map(rowDocument)
});
const PERCENT = 100;
const percent = (fraction) => fraction === null || fraction === void 0 ? null : fraction * PERCENT;
const changeDocument = (change) => ({
	energy_change_percent: percent(change?.change),
	low_percent: percent(change?.low),
	high_percent: percent(change?.high),
	detectable_percent: percent(change?.detectable),
	p_value: change?.p ?? null
});
const rowDocument = (row) => ({
	label: row.label,
	kind: row.kind,
	energy_j: row.headJ,
	base_j: row.baseJ,
	change_percent: percent(row.change?.change),
	low_percent: percent(row.change?.low),
	high_percent: percent(row.change?.high),
	significant: row.significant
});

// src/entry/command/review.ts
/** What `git bisect run` takes an exit status for (git-bisect(1), "Bisect run"). */
const BISECT = {
	good: 0,
	bad: 1,
	cannotTell: 125
};
const reviewCommand = {
	usage: "review RECEIPT… --ledger SPEC [options]",
	purpose: "Compares receipts of one commit with a ledger and judges budgets.",
	options: {
		ledger: {
			type: "string",
			value: "SPEC",
			help: "directory:PATH"
		},
		config: {
			type: "string",
			value: "FILE",
			help: "a .github/carbon.yml: budgets and policy"
		},
		...BUDGET_OPTIONS,
		bisect: {
			type: "boolean",
			help: "exit as `git bisect run` wants: 0 good, 1 bad, 125 cannot tell"
		}
	},
	uses: ["now"],
	examples: [
		"review receipt.json --ledger directory:/var/lib/carbon --budget \"+10 %\"",
		"review receipt.json --ledger directory:/var/lib/carbon --config .github/carbon.yml --format markdown",
		"review train.json eval.json --ledger directory:/var/lib/carbon --budget \"+10 %\""
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 3 when a budget failed, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const isBisect = given.flag("bisect");
		try {
			const verdict = await reviewed(given, readSettings(given));
			return isBisect ? bisected(verdict) : verdict.failed ? EXIT.overBudget : EXIT.ok;
		} catch (error) {
			if (!isBisect) throw error;
			say(explain(error));
			return BISECT.cannotTell;
		}
	}
};
async function reviewed(given, settings) {
	const options = readLocalReview(given);
	const receipts = given.positionals.map(readReceipt);
	const [first, ...more] = receipts;
	if (first === void 0) throw new CarbonError("bad-usage", "At least one receipt is wanted.");
	if (options.ledger === null) throw new CarbonError("bad-usage", "A ledger is wanted.", { hint: "Such as --ledger directory:PATH." });
	if (more.some(({ subject }) => subject.series !== first.subject.series)) return reviewedRun(receipts, {
		given,
		settings
	});
	const model = await replay(receipts, options, settings.now);
	if (settings.format === "json") print(JSON.stringify(jobDocument(model), null, 2));
	else print((settings.format === "markdown" ? renderComment : renderText)(model));
	return model.verdict;
}
async function reviewedRun(receipts, { given, settings }) {
	const { model, review } = await replayRun(receipts, readLocalReview(given), settings.now);
	if (settings.format === "json") print(JSON.stringify(runDocument(review), null, 2));
	else print(settings.format === "markdown" ? renderRunComment(model) : renderRunText(model));
	return model.verdict;
}
/** Warnings are not proof, and a limit that only warns is a limit all the same. */
function bisected({ verdict, reason }) {
	if (verdict === "pass") return BISECT.good;
	return (verdict === "fail" || verdict === "warn") && reason === "over-limit" ? BISECT.bad : BISECT.cannotTell;
}
/** @throws CarbonError `file-unreadable` or `bad-receipt`, naming the file: there may be several. */
function readReceipt(path) {
	try {
		return parseReceipt(readText("The receipt", path));
	} catch (error) {
		if (!(error instanceof CarbonError) || error.code !== "bad-receipt") throw error;
		const { code, message, hint } = error;
		throw new CarbonError(code, `${path}: ${message}`, {
			cause: error,
			...hint === null ? {} : { hint }
		});
	}
}

export { reviewCommand };
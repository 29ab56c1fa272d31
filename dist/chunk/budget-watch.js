import "./rolldown-runtime.js";
import { x as explain } from "./ground.js";
import { m as findLiveSampler } from "./sampler-ground.js";
import { et as stoppedSentence } from "./report.js";
import { i as say } from "./command.js";
import { d as openLedger, g as noLedger, t as review, u as policyFrom, v as NO_ANCHOR } from "./review.js";
import { r as openAccounting } from "./account.js";
import { t as receiptsSoFar } from "./receipts-so-far.js";
import { r as localSubject, t as LOCAL_SALT } from "./account-locally.js";

// src/entry/command/run/local-judgement.ts
/** The judgement is on its way when this resolves: only a limit in grams waits, for the place whose grid it is of. */
async function localJudgement(plan, settings) {
	const accounting = openAccounting({
		owner: settings.owner,
		config: null,
		region: plan.region,
		misstated: "refused",
		runnerName: process.env.RUNNER_NAME ?? null,
		directory: process.cwd(),
		fromHere: true,
		sysroot: settings.sysroot,
		salt: LOCAL_SALT
	});
	if (plan.review.budgets.some(({ limits }) => limits.some(isInGrams))) await accounting;
	const coming = judgement(plan, settings, accounting);
	coming.catch(() => void 0);
	return { coming };
}
const isInGrams = ({ kind }) => kind === "emissions" || kind === "increase-emissions";
async function judgement(plan, settings, opening) {
	const { name } = plan;
	const subject = localSubject({
		name,
		scope: "command",
		unit: null,
		outcome: "unknown"
	});
	const { ledger, budgets, onExceed } = plan.review;
	const opened = ledger === null ? noLedger : openLedger(ledger, null);
	const [accounting, history] = await Promise.all([opening, opened.read([subject.series])]);
	const decided = policyFrom({
		base: null,
		head: null,
		baseStep: null,
		inputs: {
			budgets,
			onExceed
		}
	});
	return {
		receiptOf: receiptsSoFar(accounting, subject),
		review: (entry) => review({
			jobs: [{
				label: name,
				series: subject.series,
				attempts: [entry],
				ambiguous: false,
				missing: null
			}],
			extent: "job",
			history: history.entries,
			spent: history.spent,
			unread: history.notes.some(({ severity }) => severity === "warning"),
			anchor: NO_ANCHOR,
			budgets: decided.budgets,
			policy: decided.policy,
			acceptance: null,
			now: settings.now,
			event: "other"
		})
	};
}

// src/entry/command/run/budget-watch.ts
/** @throws CarbonError for a place that the grams of a budget cannot be of. */
async function budgetWatch(plan, settings) {
	const { coming } = await localJudgement(plan, settings);
	return ({ trace, directory }, startUs) => ({
		trace,
		startUs,
		beatMs: settings.owner.intervalMs,
		samplerLives: () => findLiveSampler(directory) !== null,
		judgement: coming,
		onExcess: (certain) => say(stoppedSentence(certain)),
		onFailure: (error) => say(`The budget is not watched any more. ${explain(error)}`)
	});
}

export { budgetWatch };
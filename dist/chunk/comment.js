import { i as note } from "./errors.js";
import { f as readTail, g as ownNamespace, o as findLiveSampler } from "./process-environment.js";
import { a as hasHeader } from "./runner-environment.js";
import { c as joules, u as kwhFromJoules } from "./spelling.js";
import { t as findProduct } from "./product.js";
import { T as appendDirectRead, n as writeReceipt } from "./account.js";
import { t as READ_SIGNAL } from "./read-signal.js";
import { P as outcomeOf, Qt as massText, S as hasMoved, U as headlineOf, Xt as energyText, et as findingOf, g as risenJob, h as causeOf, m as changeTable, n as statusLines, qt as changeText, tn as scaleFor, tt as hasRisen } from "./telling-absences.js";
import { u as openDatasets } from "./region.js";
import { c as firstThatFits, f as TOO_LONG, g as signed, h as retryLine, l as foldOf, m as plainLine, p as alertBlock } from "./review.js";
import { setTimeout } from "node:timers/promises";

// src/measure/sampler/read-now.ts
/** A reading takes milliseconds. A sampler that needs longer is stuck in a driver, and nobody waits for that. */
const LIMIT_MS = 500;
const POLL_MS = 4;
/**
* True when a reading was taken. Where the sampler lives no driver is touched from here, so a driver that hangs costs half a
* second; where it cannot be reached, its last beat must do. Reads directly where it is gone. Never throws for a device.
*/
async function readNow({ directory, trace }, meters) {
	const sampler = findLiveSampler(directory);
	if (sampler === null) return appendDirectRead({ trace }, meters);
	const before = lastSample(trace);
	if (sampler.namespace !== ownNamespace() || !hasHeader(trace) || !ask(sampler)) return false;
	const deadline = performance.now() + LIMIT_MS;
	while (lastSample(trace) === before) {
		if (performance.now() >= deadline) return false;
		await setTimeout(POLL_MS);
	}
	return true;
}
function ask({ pid }) {
	try {
		return process.kill(pid, READ_SIGNAL);
	} catch {
		return false;
	}
}
const lastSample = (trace) => readTail(trace)?.text.match(/^\{"k":"s","t":\d+/gm)?.at(-1);

// src/report/stopped.ts
/** Plain text. Nothing is claimed to be saved where no usual run is known, or where that would have used no more. */
function stoppedSentence({ check, spentJ, usualJ }) {
	const saved = usualJ === null || usualJ <= spentJ ? "" : ` ${savedSentence(usualJ - spentJ, usualJ)}`;
	return `The command was stopped at ${energyText(spentJ)}: its budget "${check.budget}" is certainly exceeded, with ${certainly(check)} when the meters' uncertainty is taken off.${saved}`;
}
/** For the receipt, and so for whatever tells of it. */
const stoppedNote = (excess) => note("stopped-at-budget", stoppedSentence(excess), "warning");
/** What remains when the meters' uncertainty is taken off, in the limit's own terms. */
function certainly({ kind, actual }) {
	const value = actual ?? 0;
	switch (kind) {
		case "increase": return `${changeText(value)} against the base`;
		case "energy": return energyText(value);
		case "increase-energy": return `+${energyText(value)} against the base`;
		case "emissions": return massText(value);
		case "increase-emissions": return `+${massText(value)} against the base`;
	}
}
/** Two numbers of one unit, two digits each: neither the usual run nor the rest of this one is known better. */
function savedSentence(savedJ, usualJ) {
	const { unit, joulesPerUnit } = scaleFor(usualJ);
	const rounded = (energyJ) => String(Number((energyJ / joulesPerUnit).toPrecision(2)));
	return `About ${rounded(savedJ)}${"\xA0"}${unit} of a usual ${rounded(usualJ)}${"\xA0"}${unit} run were not used.`;
}

// src/entry/write-first.ts
/** What cannot be written is tried again, and then said, with the receipt that is kept for good. */
function writeFirst(receipt, path) {
	try {
		writeReceipt(receipt, path);
	} catch {}
}

// src/review/exceed/stopped-verdict.ts
/** A part of a run is compared with nothing, so its own review cannot say what was certain when it was ended. */
function stoppedVerdict(verdict, gone) {
	const stopped = ({ actual, and } = gone) => ({
		...gone,
		actual: actual ?? gone.actual,
		and: and ?? gone.and,
		verdict: "fail",
		reason: "over-limit",
		remedy: "The command was ended here: use less energy, or raise the limit where the budget is set."
	});
	return {
		verdict: "fail",
		reason: "over-limit",
		checks: verdict.checks.some(({ budget }) => budget === gone.budget) ? verdict.checks.map((check) => check.budget === gone.budget ? stopped(check) : check) : [...verdict.checks, stopped()],
		failed: true
	};
}

// src/account/carbon/equivalents.ts
/** In order of preference: what readers of the place know. */
const IN_THE_UNITED_STATES = [
	"car-mile-us",
	"home-year-us",
	"gasoline-gallon-us",
	"tree-ten-years"
];
const ELSEWHERE = [
	"new-car-km-eu",
	"train-km-uk",
	"tree-ten-years"
];
const UNITED_STATES = /^US(?:-|$)/;
const MOST = 2;
/** Smaller or larger numbers give nobody a picture. */
const READABLE_FROM = .1;
const READABLE_BELOW = 1e6;
const GRAMS_PER_KG = 1e3;
/** At most two, none where the amounts could not be read; what is null is compared with nothing. */
function equivalentsOf(job, rows) {
	return (UNITED_STATES.test(job.zone ?? "") ? IN_THE_UNITED_STATES : ELSEWHERE).flatMap((key) => rows.find((row) => row.key === key) ?? []).flatMap((row) => {
		const spent = row.unit === "kWh" ? job.kwh : job.emissions === null ? null : job.emissions / GRAMS_PER_KG;
		const amount = spent === null ? 0 : spent / row.value;
		return amount >= READABLE_FROM && amount < READABLE_BELOW ? [{
			amount,
			row
		}] : [];
	}).slice(0, MOST);
}

// src/entry/everyday-amounts.ts
/** Empty where it is not asked for, and where nothing compares. */
function everydayAmounts({ carbon, energy }, config) {
	if (config?.comment.equivalences !== true) return [];
	const kwh = energy.total_j === null ? null : kwhFromJoules(joules(energy.total_j * carbon.pue));
	const rows = openDatasets(findProduct().datasets).equivalences();
	return equivalentsOf({
		emissions: carbon.emissions_g,
		kwh,
		zone: carbon.zone
	}, rows);
}

// src/report/comment.ts
const STAGES = [
	{
		rows: Number.MAX_SAFE_INTEGER,
		foldTable: true,
		fold: true
	},
	{
		rows: Number.MAX_SAFE_INTEGER,
		foldTable: false,
		fold: true
	},
	{
		rows: 10,
		foldTable: false,
		fold: true
	},
	{
		rows: 0,
		foldTable: false,
		fold: false
	}
];
/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
function renderComment(model) {
	const outcome = outcomeOf(model);
	const finding = findingOf(outcome);
	const said = {
		model,
		outcome,
		finding,
		headline: headlineOf(outcome, finding)
	};
	return firstThatFits(STAGES, (stage) => render(said, stage));
}
function render(said, stage) {
	const { model, finding, headline } = said;
	const table = tableOf(said, stage);
	const parts = [
		openingOf(said),
		...statusLines(model),
		...table,
		...retryLine(finding, model, [model.subjectLabel]),
		stage.fold ? foldOf(model, {
			table: stage.foldTable && !showsAll(model, table),
			grams: !headline.detail.includes("CO₂e")
		}) : TOO_LONG
	];
	return signed(model, finding, parts.join("\n\n"));
}
function openingOf({ model, outcome, finding, headline }) {
	if (headline.alert === null) return plainLine(headline);
	const { comparison, subjectLabel } = model;
	const cause = comparison && hasRisen(outcome) ? causeOf(risenJob(comparison, subjectLabel)) : null;
	return alertBlock(headline, {
		finding,
		cause,
		checks: model.verdict.checks
	});
}
function tableOf({ model, outcome, finding }, { rows }) {
	const { comparison } = model;
	const moved = finding.kind === "saving" || hasRisen(outcome);
	if (rows === 0 || !comparison || !moved) return [];
	return [changeTable(model, comparison, {
		unchanged: "together",
		most: rows
	})];
}
/** A visible table that left no step out makes the folded one needless. */
const showsAll = ({ comparison }, table) => table.length > 0 && (comparison?.rows ?? []).every((row) => row.kind === "total" || hasMoved(row));

export { stoppedNote as a, writeFirst as i, everydayAmounts as n, stoppedSentence as o, stoppedVerdict as r, readNow as s, renderComment as t };
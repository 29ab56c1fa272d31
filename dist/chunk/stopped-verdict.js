import { t as writeReceipt } from "./write-receipt.js";

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

export { writeFirst as n, stoppedVerdict as t };
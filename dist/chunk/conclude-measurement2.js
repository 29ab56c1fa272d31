import "./rolldown-runtime.js";
import { t as receiptId } from "./receipt-id.js";
import { S as messageOf, b as CarbonError, x as explain } from "./ground.js";
import { $ as stoppedNote } from "./report.js";
import { n as writeFirst, t as stoppedVerdict } from "./stopped-verdict.js";
import { t as entryOf } from "./reduce.js";
import { t as readTrace } from "./read-trace.js";
import { t as writeReceipt } from "./write-receipt.js";
import { n as accountLocally } from "./account-locally.js";
import { i as say } from "./command.js";
import { i as replay, n as openLocalReview } from "./local-review.js";
import { constants, copyFileSync, renameSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";

// src/entry/command/conclude-measurement.ts
/** What is to be told. @throws CarbonError as `accountTrace` and the ledger do, and `file-unwritable` where it is repeatable. */
async function concludeMeasurement(plan, settings, measured) {
	const written = (write) => {
		try {
			write();
			return true;
		} catch (error) {
			if (measured.repeatable) throw error;
			say(explain(error));
			return false;
		}
	};
	const { trace: tracePath, receipt: receiptPath } = plan;
	if (tracePath !== null) written(() => keepTrace(measured.trace, tracePath));
	const receipt = await receiptOf(plan, settings, measured);
	const isKept = receiptPath !== null && written(() => writeReceipt(receipt, receiptPath));
	const review = openLocalReview(plan.review, null);
	const replayed = await replay([receipt], review, settings.now);
	const { excess } = measured;
	const reviewed = excess === null ? replayed : {
		...replayed,
		verdict: stoppedVerdict(replayed.verdict, excess.check)
	};
	const appended = await review.ledger?.append([entryOf(receipt)]) ?? [];
	return {
		...reviewed,
		receiptPath: isKept ? receiptPath : null,
		notes: [...reviewed.notes, ...appended]
	};
}
function receiptOf({ region, work, receipt: path }, settings, { trace, excess, repeatable: _, ...measured }) {
	const random = randomBytes(ID_BYTES).toString("hex");
	return accountLocally({
		...measured,
		trace: readTrace(trace),
		id: receiptId({
			runId: null,
			attempt: null,
			job: measured.name,
			random
		}),
		fromHere: true,
		scope: "command",
		region,
		work,
		notes: excess === null ? [] : [stoppedNote(excess)],
		runnerName: process.env.RUNNER_NAME ?? null,
		hurried: measured.outcome === "cancelled",
		...path === null ? {} : { keep: (first) => writeFirst(first, path) }
	}, settings);
}
const ID_BYTES = 8;
/** Whole or not at all, as the receipt. @throws CarbonError `file-unwritable`. */
function keepTrace(from, to) {
	const draft = `${to}.part`;
	try {
		rmSync(draft, { force: true });
		copyFileSync(from, draft, constants.COPYFILE_EXCL);
		renameSync(draft, to);
	} catch (cause) {
		rmSync(draft, { force: true });
		throw new CarbonError("file-unwritable", `The trace cannot be written to ${to}: ${messageOf(cause)}.`, { cause });
	}
}

export { concludeMeasurement as t };
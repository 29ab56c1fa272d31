import { t as readSmallFile } from "./read-small-file.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

// src/account/receipt/receipt-id.ts
const MAX_JOB_CHARACTERS = 48;
/** `<run>-<attempt>-<job>-<random>`, in the letters the receipt schema allows; `local` outside a workflow run. */
function receiptId(parts) {
	return `${parts.runId === null ? "local" : `${parts.runId}-${parts.attempt ?? 1}`}-${(parts.job ?? "job").replace(/[^0-9a-zA-Z._-]+/g, "-").slice(0, MAX_JOB_CHARACTERS)}-${parts.random}`;
}

// src/entry/hook-record.ts
const recordPath = (directory) => join(directory, "hook.json");
/** As `receiptId` makes them. */
const ID = /^[\w.-]{1,200}$/;
const writeHookRecord = (directory, receiptId) => writeFileSync(recordPath(directory), `${JSON.stringify({ receipt_id: receiptId })}\n`);
/** Null where there is none, or none of ours. */
function readHookReceiptId(directory) {
	try {
		const parsed = JSON.parse(readSmallFile(recordPath(directory)));
		if (typeof parsed !== "object" || parsed === null || !("receipt_id" in parsed)) return null;
		const { receipt_id: id } = parsed;
		return typeof id === "string" && ID.test(id) ? id : null;
	} catch {
		return null;
	}
}

export { writeHookRecord as n, receiptId as r, readHookReceiptId as t };
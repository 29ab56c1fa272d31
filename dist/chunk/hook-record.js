import { c as readSmallFile } from "./owner.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

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

export { writeHookRecord as n, readHookReceiptId as t };
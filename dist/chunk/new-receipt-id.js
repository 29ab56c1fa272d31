import { t as receiptId } from "./receipt-id.js";
import { randomBytes } from "node:crypto";

// src/entry/run/new-receipt-id.ts
const RANDOM_BYTES = 8;
const newReceiptId = ({ runId, attempt, job }) => receiptId({
	runId,
	attempt,
	job,
	random: randomBytes(RANDOM_BYTES).toString("hex")
});

export { newReceiptId as t };
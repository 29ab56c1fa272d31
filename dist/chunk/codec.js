import { T as parse, j as safeParse, s as getDotPath } from "./valibot.js";
import { b as CarbonError } from "./ground.js";
import { K as RECEIPT_SCHEMA, q as ReceiptSchema } from "./report.js";

// src/account/receipt/codec.ts
/** 1 MiB; a receipt of 500 spans and 500 buckets takes about 0.2 MB. */
const MAX_BYTES = 1048576;
const MAX_QUOTED = 64;
const MAX_REASON = 200;
const HINT = `Accepted: one JSON document of at most 1 MiB with "schema": "${RECEIPT_SCHEMA}".`;
/**
* A receipt from text or from an already parsed value.
* @throws CarbonError `bad-receipt` naming the first thing that is wrong and the version accepted.
*/
function parseReceipt(input) {
	const document = typeof input === "string" ? parseJson(input) : input;
	refuseOtherVersions(document);
	const result = safeParse(ReceiptSchema, document, { abortEarly: true });
	if (result.success) return result.output;
	const path = getDotPath(result.issues[0]) ?? "document";
	throw refusal(`The receipt's ${quote(path)} is not valid: ${result.issues[0].message.slice(0, MAX_REASON)}`);
}
/** One JSON document with a final newline; keys in the schema's order, so equal receipts are equal bytes. */
function serialiseReceipt(receipt) {
	const ordered = parse(ReceiptSchema, receipt);
	const matrix = Object.fromEntries(Object.entries(ordered.subject.matrix).sort(([a], [b]) => a < b ? -1 : 1));
	return `${JSON.stringify({
		...ordered,
		subject: {
			...ordered.subject,
			matrix
		}
	}, null, 2)}\n`;
}
function parseJson(text) {
	if (Buffer.byteLength(text, "utf8") > MAX_BYTES) throw refusal("The receipt is larger than 1 MiB.");
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw refusal("The receipt is not a JSON document.", cause);
	}
}
/** Said before the schema looks, so that a newer receipt is named as such and not by its first unknown field. */
function refuseOtherVersions(document) {
	const schema = typeof document === "object" && document !== null && "schema" in document ? document.schema : null;
	if (schema === "carbon-action/receipt/1") return;
	throw refusal(typeof schema === "string" ? `The receipt is of version ${quote(schema)}, which this version cannot read.` : "The document is not a receipt: it has no \"schema\".");
}
const quote = (text) => JSON.stringify(text.slice(0, MAX_QUOTED));
const refusal = (sentence, cause) => new CarbonError("bad-receipt", sentence, {
	hint: HINT,
	cause
});

export { serialiseReceipt as n, parseReceipt as t };
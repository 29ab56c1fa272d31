import { n as serialiseReceipt } from "./codec.js";
import { S as messageOf, b as CarbonError, t as writeWhole } from "./ground.js";

// src/entry/write-receipt.ts
/** @throws CarbonError `file-unwritable`. */
function writeReceipt(receipt, path) {
	const text = serialiseReceipt(receipt);
	try {
		writeWhole(path, text);
	} catch (cause) {
		throw new CarbonError("file-unwritable", `The receipt cannot be written to ${path}: ${messageOf(cause)}.`, { cause });
	}
}

export { writeReceipt as t };
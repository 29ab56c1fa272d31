import { createHash } from "node:crypto";

// src/account/receipt/clipped.ts
const MAX_NOTE_CHARACTERS = 1024;
/** The text itself, or its beginning with an ellipsis. */
const clipped = (text, characters) => text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;

// src/account/receipt/device.ts
/** 128 bits: no collision among devices, and well inside the receipt schema's 64 digits. */
const HEX_DIGITS = 32;
/** `h:` and 32 hexadecimal digits; equal for equal salt and ids, whatever the order of the ids. */
function deviceHash(salt, ids) {
	const text = JSON.stringify([salt, ...[...ids].sort()]);
	return `h:${createHash("sha256").update(text, "utf8").digest("hex").slice(0, HEX_DIGITS)}`;
}

// src/account/receipt/remarks.ts
/** The receipt schema's bound on either list. */
const MOST_REMARKS = 500;
/** Refusals from the header and from later, without the device they name: ids stay in the trace. */
function absenceSection(trace) {
	const late = trace.events.flatMap((event) => event.e === "refused" ? [event] : []);
	return uniqueBy([...trace.absences, ...late].map(({ source, code, hint }) => ({
		source: clipped(source, 256),
		code,
		hint: clipped(hint, 512)
	})), ({ source, code, hint }) => JSON.stringify([
		source,
		code,
		hint
	])).slice(0, MOST_REMARKS);
}
function noteSection(notes) {
	return uniqueBy(notes.map(({ code, severity, text }) => ({
		code,
		severity,
		text: clipped(text, MAX_NOTE_CHARACTERS)
	})), ({ code, text }) => JSON.stringify([code, text])).slice(0, MOST_REMARKS);
}
function uniqueBy(items, keyOf) {
	const seen = /* @__PURE__ */ new Map();
	for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
	return [...seen.values()];
}

export { clipped as i, noteSection as n, deviceHash as r, absenceSection as t };
import { i as note, r as messageOf, t as CarbonError } from "./errors.js";
import { t as readSmallFile } from "./read-small-file.js";
import { resolve } from "node:path";

// src/entry/work.ts
const ACCEPTED = "Accepted: file:PATH to a file with a positive number or with {\"sample\": 12000}.";
const UNIT_PATTERN = /^[a-z][a-z0-9_-]{0,31}$/;
const DEFAULT_UNIT = "unit";
/** @throws CarbonError `bad-work` for anything but `file:PATH`. Null for an empty text. */
function parseWorkSource(text) {
	if (text === "") return null;
	if (text.startsWith("file:") && text.length > 5) return { path: text.slice(5) };
	throw new CarbonError("bad-work", `The work is "${text}".`, { hint: ACCEPTED });
}
/** @throws CarbonError `bad-work` when the text is neither form. */
function parseWork(text) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch (cause) {
		throw new CarbonError("bad-work", "The work file holds no number and no JSON.", {
			hint: ACCEPTED,
			cause
		});
	}
	if (isAmount(parsed)) return {
		amount: parsed,
		unit: DEFAULT_UNIT
	};
	if (typeof parsed === "object" && parsed !== null) {
		const [[unit, amount] = [], ...more] = Object.entries(parsed);
		if (unit !== void 0 && more.length === 0 && UNIT_PATTERN.test(unit) && isAmount(amount)) return {
			amount,
			unit
		};
	}
	throw new CarbonError("bad-work", "The work file holds no positive number and no single named one.", { hint: ACCEPTED });
}
const isAmount = (value) => typeof value === "number" && Number.isFinite(value) && value > 0 && value <= Number.MAX_SAFE_INTEGER;
/** Reads the work when the job has ended; a missing or bad file is a note, never a failure of the job. */
function readWork(source, directory) {
	if (!source) return {
		work: null,
		notes: []
	};
	try {
		return {
			work: parseWork(readSmallFile(resolve(directory, source.path))),
			notes: []
		};
	} catch (error) {
		const text = `Work is unknown, so there are no per-unit figures: ${messageOf(error)}`;
		return {
			work: null,
			notes: [note("work-unknown", text, "warning")]
		};
	}
}

export { readWork as n, parseWorkSource as t };
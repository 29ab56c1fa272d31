import { i as note, r as messageOf, t as CarbonError } from "./errors.js";
import { r as readSmallFile } from "./job-place.js";
import { a as grams, c as joules, r as JOULES_PER_KWH } from "./spelling.js";
import { resolve } from "node:path";

// src/review/budget/parse.ts
const PERCENT = 100;
const MAX_LINE = 256;
const ACCEPTED$1 = "Accepted, one a line: +10 %, 0.3 kWh, 300 Wh, 50 gCO2e, 1.2 kgCO2e; \"warn:\" in front only reports.";
/** Joules per unit, and grams per unit. */
const ENERGY = /* @__PURE__ */ new Map([["Wh", JOULES_PER_KWH / 1e3], ["kWh", JOULES_PER_KWH]]);
const EMISSIONS = /* @__PURE__ */ new Map([["gCO2e", 1], ["kgCO2e", 1e3]]);
const LIMIT = String.raw`\d{1,9}(?:\.\d{1,9})?\s*(?:%|k?Wh|k?gCO2e)`;
/** [warn:] [JOB[/STEP]:] LIMIT [and LIMIT] [per UNIT [on BRANCH]] */
const GRAMMAR = new RegExp(String.raw`^(?<warn>[Ww]arn\s*:)?\s*(?<scope>[^:]*\S\s*:)?\s*(?<sign>\+?)\s*(?<limit>${LIMIT})` + String.raw`(?<both>\s+and\s+\+?\s*${LIMIT})?(?<per>\s+per\s+[a-z][\w-]*(?:\s+on\s+\S+)?)?$`);
/** Budgets in the order typed; blank lines and what follows a `#` are comments. Throws `bad-budget` or `not-available-yet`. */
const parseBudgets = (text) => text.split(/\r?\n/).map((line, index) => ({
	line: line.replace(/(?:^|\s)#.*$/, "").trim(),
	number: index + 1
})).filter(({ line }) => line !== "").map(({ line, number }) => parseLine(line, number));
function parseLine(text, number) {
	const line = text.normalize("NFKC");
	const parts = line.length > MAX_LINE ? void 0 : GRAMMAR.exec(line)?.groups;
	if (parts === void 0) throw malformed(text, number, suggestionFor(line));
	const { warn, scope, sign, limit = "", both, per } = parts;
	const later = notBuilt({
		scope,
		both,
		per
	});
	if (later !== null) throw new CarbonError("not-available-yet", `Budget line ${number}, "${text}": ${later}.`, { hint: ACCEPTED$1 });
	const amount = Number.parseFloat(limit);
	const unit = limit.replace(/^[\d.\s]+/, "");
	const level = warn === void 0 ? "fail" : "warn";
	if (unit === "%") {
		if (sign !== "+") throw malformed(text, number, suggestionFor(line));
		return {
			text,
			level,
			kind: "increase",
			limit: amount / PERCENT
		};
	}
	if (sign === "+") throw new CarbonError("not-available-yet", `Budget line ${number}, "${text}": a rise in ${unit} is not available yet, only in percent.`, { hint: ACCEPTED$1 });
	if (!(amount > 0)) throw malformed(text, number, null);
	const factor = ENERGY.get(unit);
	return factor === void 0 ? {
		text,
		level,
		kind: "emissions",
		limit: grams(amount * (EMISSIONS.get(unit) ?? NaN))
	} : {
		text,
		level,
		kind: "energy",
		limit: joules(amount * factor)
	};
}
function notBuilt({ scope, both, per }) {
	if (scope !== void 0) return "a budget for one job or step is not available yet";
	if (both !== void 0) return "a budget with two limits is not available yet";
	if (per !== void 0) return /\bper\s+(?:day|week|month)\b/.test(per) ? "a budget over days, weeks or months is not available yet" : "a budget per unit of work is not available yet";
	return null;
}
const malformed = (text, number, suggestion) => new CarbonError("bad-budget", `Budget line ${number}, "${text.slice(0, MAX_LINE)}", cannot be read.`, { hint: suggestion === null ? ACCEPTED$1 : `Did you mean "${suggestion}"? ${ACCEPTED$1}` });
/** Slips of the unit, in lower case. */
const MEANT = new Map([
	["", "%"],
	["%", "%"],
	["percent", "%"],
	["pct", "%"],
	["wh", "Wh"],
	["kwh", "kWh"],
	...[
		"g",
		"gco2",
		"gco2e",
		"gco2eq"
	].map((slip) => [slip, "gCO2e"]),
	...[
		"kg",
		"kgco2",
		"kgco2e",
		"kgco2eq"
	].map((slip) => [slip, "kgCO2e"])
]);
function suggestionFor(line) {
	const slip = /^(?<warn>warn\s*:)?\s*[+-]?\s*(?<amount>\d{1,9}(?:[.,]\d{1,9})?)\s*(?<unit>%|[a-z0-9]*)$/i.exec(line);
	const { warn, amount = "", unit = "" } = slip?.groups ?? {};
	const meant = MEANT.get(unit.toLowerCase());
	if (slip === null || meant === void 0 || /,\d{3}$/.test(amount)) return null;
	const limit = `${amount.replace(",", ".")} ${meant}`;
	return `${warn === void 0 ? "" : "warn: "}${meant === "%" ? "+" : ""}${limit}`;
}

// src/review/ledger/spec.ts
const HINT = "Accepted: artifact, directory:PATH, none.";
/** Throws `CarbonError('bad-input')` for other words, `CarbonError('not-available-yet')` for `branch`. */
function parseLedgerSpec(text) {
	const [kind, ...rest] = text.trim().split(":");
	const path = rest.join(":");
	if (kind === "branch") throw new CarbonError("not-available-yet", "A ledger on a git branch is not available yet.", { hint: HINT });
	if (kind === "directory" && path !== "") return {
		kind,
		path
	};
	if ((kind === "artifact" || kind === "none") && rest.length === 0) return { kind };
	throw new CarbonError("bad-input", `\`${text}\` names no ledger.`, { hint: HINT });
}

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

export { parseBudgets as i, readWork as n, parseLedgerSpec as r, parseWorkSource as t };
import { a as JOULES_PER_KWH, b as CarbonError, s as grams, u as joules } from "./ground.js";

// src/review/budget/parse-limit.ts
/** One limit after NFKC: a subscript two is a 2. Twelve digits and more are typing errors. */
const LIMIT_PATTERN = String.raw`\+?\s*\d{1,9}(?:\.\d{1,9})?\s*(?:%|k?Wh|k?gCO2e)`;
const PERCENT = 100;
const PER_KILO = 1e3;
/** Joules per unit, and grams per unit. */
const ENERGY = /* @__PURE__ */ new Map([["Wh", JOULES_PER_KWH / PER_KILO], ["kWh", JOULES_PER_KWH]]);
const EMISSIONS = /* @__PURE__ */ new Map([["gCO2e", 1], ["kgCO2e", PER_KILO]]);
/** Of a text that fits `LIMIT_PATTERN`. Null for a percentage without its plus, and for a fixed limit of nothing. */
function parseLimit(text) {
	const isRise = text.startsWith("+");
	const amount = Number.parseFloat(text.replace(/^\+?\s*/, ""));
	const unit = text.replace(/^[+\d.\s]+/, "");
	if (unit === "%") return isRise ? {
		kind: "increase",
		limit: amount / PERCENT
	} : null;
	if (!isRise && !(amount > 0)) return null;
	const perUnit = ENERGY.get(unit);
	if (perUnit !== void 0) return {
		kind: isRise ? "increase-energy" : "energy",
		limit: joules(amount * perUnit)
	};
	const gramsPerUnit = EMISSIONS.get(unit);
	if (gramsPerUnit === void 0) return null;
	return {
		kind: isRise ? "increase-emissions" : "emissions",
		limit: grams(amount * gramsPerUnit)
	};
}

// src/review/budget/parse-scope.ts
/**
* The first `/` parts job and step. One inside parentheses belongs to the job, as in `train (nvidia/cuda)`; elsewhere in a
* job's name it is written `\/`. A step's name may hold any. Null where a part is empty.
*/
function parseScope(text) {
	const at = firstSlash(text);
	const job = (at === null ? text : text.slice(0, at)).replaceAll(String.raw`\/`, "/").trim();
	const step = at === null ? null : text.slice(at + 1).trim();
	return job === "" || step === "" ? null : {
		job,
		step
	};
}
function firstSlash(text) {
	let depth = 0;
	for (const [i, character] of Array.from({ length: text.length }, (_, i) => text.charAt(i)).entries()) {
		if (character === "(") depth += 1;
		if (character === ")") depth = Math.max(0, depth - 1);
		if (character === "/" && depth === 0 && text.charAt(i - 1) !== "\\") return i;
	}
	return null;
}

// src/review/budget/suggest-budget.ts
/** Each slip with its correction; the later ones see what the earlier ones have put right. */
const SLIPS = [
	[/^(?:fail|error|block)\s*:\s*/i, ""],
	[/^(?:warning|info)\s*:/i, "warn:"],
	[/(?<=^|[:\s])(?:<=|<|≤|max\.?|at most)\s*(?=[+\d])/giu, ""],
	[/\s+(?:&&?|or)\s+(?=[+\d])/gi, " and "],
	[/(?<=\d\s*(?:%|[a-z0-9]{1,8}))\s*\/\s*(?=[a-z])/gi, " per "],
	[/\s+(?:daily|weekly|monthly)\b/gi, (adverb) => ` per ${SPAN_OF.get(adverb.trim().toLowerCase()) ?? ""}`],
	[/\bper (?:a |the )?(days?|weeks?|months?)\b/gi, (_, span = "") => `per ${span.toLowerCase().replace(/s$/, "")}`],
	[/\bper (day|week|month)$/, "per $1 on main"],
	[/\sand\s+(?=\d)/gi, " and +"],
	[/(%|wh|co2e)per\b/gi, "$1 per"],
	[/\bper [A-Z]\w*/g, (unit) => unit.toLowerCase()],
	[/(?<![\d,])(\d{1,9}),(?!\d{3}(?:\D|$))(\d{1,9})/g, "$1.$2"],
	[/(?<![\w.,*?-])(?:[+-]\s*)?(\d{1,9}(?:\.\d{1,9})?)\s*(%|[a-z]+(?:2[a-z]*)?)?(?=\s|$)/gi, (whole, amount = "", unit = "") => {
		const meant = MEANT.get(unit.toLowerCase());
		if (meant === void 0) return whole;
		return `${meant === "%" || whole.startsWith("+") ? "+" : ""}${amount} ${meant}`;
	}]
];
const SPAN_OF = /* @__PURE__ */ new Map([
	["daily", "day"],
	["weekly", "week"],
	["monthly", "month"]
]);
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
/** Lines beyond it are no slips. */
const MAX_LINE$1 = 256;
/** Null where no known slip explains the line. */
function suggestBudget(line, isReadable) {
	if (line.length > MAX_LINE$1) return null;
	const repaired = SLIPS.reduce((text, [slip, meant]) => typeof meant === "string" ? text.replace(slip, meant) : text.replace(slip, (...found) => meant(...found)), line.normalize("NFKC").replace(/\s+/g, " ")).replace(/^warn\s*:\s*/i, "warn: ").trim();
	return isReadable(repaired) ? repaired : null;
}

// src/review/budget/parse.ts
const MAX_LINE = 256;
const MAX_BRANCH = 255;
const ACCEPTED = "Accepted, one a line: +10 %, +20 Wh, +20 gCO2e, +10 % and +20 Wh, 0.3 kWh, 300 Wh, 50 gCO2e, 1.2 kgCO2e; each may end with \"per UNIT\" of work, fixed grams with \"per day|week|month on BRANCH\"; \"JOB:\" or \"JOB/STEP:\" in front names a part of the run, \"warn:\" before all only reports.";
/** A unit of work, as the receipt's, and a branch without what Git forbids in its name (git-check-ref-format). */
const UNIT = "[a-z][a-z0-9_-]{0,31}";
const BRANCH = String.raw`[^\s~^:?*\[\\]{1,${MAX_BRANCH}}`;
const GRAMMAR = new RegExp(String.raw`^(?<warn>(?:[Ww]arn|WARN)\s*:)?\s*(?:(?<scope>.*\S)\s*:)?\s*` + String.raw`(?<limits>${LIMIT_PATTERN}(?:\s+and\s+${LIMIT_PATTERN})*)` + String.raw`(?:\s+per\s+(?<unit>${UNIT}))?(?:\s+per\s+(?<span>${UNIT})\s+on\s+(?<branch>${BRANCH}))?$`);
/** Budgets in the order typed; blank lines and what follows a `#` are comments. Throws `bad-budget`. */
const parseBudgets = (text) => text.split(/\r?\n/).map((line, index) => ({
	line: line.replace(/(?:^|\s)#.*$/, "").trim(),
	number: index + 1
})).filter(({ line }) => line !== "").map(({ line, number }) => parseLine(line, number));
function parseLine(text, number) {
	const budget = budgetOf(text);
	if (typeof budget !== "string") return budget;
	const suggestion = suggestBudget(text, (repaired) => typeof budgetOf(repaired) !== "string");
	const line = `Budget line ${number}, "${text.slice(0, MAX_LINE)}"`;
	throw new CarbonError("bad-budget", `${line}, ${budget}.`, { hint: suggestion === null ? ACCEPTED : `Did you mean "${suggestion}"? ${ACCEPTED}` });
}
/** The budget, or why it is none: the rest of a sentence about it. */
function budgetOf(text) {
	const line = text.normalize("NFKC");
	const parts = line.length > MAX_LINE ? void 0 : GRAMMAR.exec(line)?.groups;
	if (parts === void 0) return "cannot be read";
	const { warn, unit = null, span, branch } = parts;
	const scope = parts.scope === void 0 ? null : scopeOf(parts.scope);
	const limits = (parts.limits ?? "").split(/\s+and\s+/).map(parseLimit);
	const window = span === void 0 || branch === void 0 ? null : windowOf(span, branch);
	for (const refusal of [scope, window]) if (typeof refusal === "string") return refusal;
	const known = limits.filter((limit) => limit !== null);
	const [first, ...more] = known;
	if (first === void 0 || known.length < limits.length) return "cannot be read";
	const budget = {
		text,
		level: warn === void 0 ? "fail" : "warn",
		scope: typeof scope === "string" ? null : scope,
		limits: [first, ...more],
		unit,
		window: typeof window === "string" ? null : window
	};
	return contradictionIn(budget) ?? budget;
}
/** Words that a person may take for a level, as `warn:` is one. */
const NO_LEVELS = /* @__PURE__ */ new Set([
	"fail",
	"error",
	"warning",
	"block",
	"info"
]);
function scopeOf(text) {
	if (NO_LEVELS.has(text.trim().toLowerCase())) return `starts with "${text.trim()}:", which is no level: without "warn:" a budget fails`;
	return parseScope(text) ?? "names no job, or no step, before its colon";
}
const SPANS = [
	"day",
	"week",
	"month"
];
function windowOf(written, branch) {
	const span = SPANS.find((known) => known === written);
	return span === void 0 ? `is over a ${written}: spans are day, week and month` : {
		span,
		branch
	};
}
/** Spans of time are no units of work, whatever a receipt may call its own. */
const TIMES = /* @__PURE__ */ new Set([
	...SPANS,
	"minute",
	"hour",
	"quarter",
	"year"
]);
const isRise = ({ kind }) => kind.startsWith("increase");
/** What the grammar would allow and nobody could judge. */
function contradictionIn({ scope, limits, unit, window }) {
	const [first, second, ...more] = limits;
	if (unit !== null && TIMES.has(unit)) return `is per ${unit}, but does not say on which branch`;
	if (more.length > 0) return "has more than two limits";
	if (second !== void 0 && !(isRise(first) && isRise(second))) return "joins a fixed limit with \"and\": both must be a rise, fixed limits stand on lines of their own";
	if (second?.kind === first.kind) return "has two limits of one kind";
	if (window === null) return null;
	if (unit !== null) return `is per ${unit} and per ${window.span}: a budget over a span is of all its runs`;
	if (first.kind !== "emissions") return `is over a ${window.span}, and such a budget is of fixed grams`;
	if (scope !== null && scope.step !== null) return `is over a ${window.span}, and no step is counted so long`;
	return null;
}

// src/review/ledger/spec.ts
const DEFAULT_BRANCH = "carbon-ledger";
const HINT = "Accepted: artifact, branch, branch:NAME, directory:PATH, none.";
/** Throws `CarbonError('bad-input')` for other words, and for a branch name that git would refuse. */
function parseLedgerSpec(text) {
	const [kind, ...rest] = text.trim().split(":");
	const named = rest.join(":");
	if (kind === "directory" && named !== "") return {
		kind,
		path: named
	};
	if ((kind === "artifact" || kind === "none") && rest.length === 0) return { kind };
	if (kind === "branch") {
		const name = rest.length === 0 ? DEFAULT_BRANCH : named;
		if (isBranchName(name)) return {
			kind,
			name
		};
		throw new CarbonError("bad-input", `\`${text}\` names no branch that git accepts.`, { hint: HINT });
	}
	throw new CarbonError("bad-input", `\`${text}\` names no ledger.`, { hint: HINT });
}
const MAX_NAME = 200;
/** After git-check-ref-format(1), narrowed to letters, digits and `._/-`, so that no name needs quoting anywhere. */
const isBranchName = (name) => name.length <= MAX_NAME && /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.startsWith("-") && !name.startsWith("refs/") && name.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock") && !part.endsWith(".")) && !name.includes("..") && !/^[0-9a-f]{40,64}$/.test(name);

// src/review/ledger/only-in-actions.ts
const onlyInActions = (kind) => new CarbonError("bad-usage", `The ledger \`${kind}\` works only inside a GitHub Actions run.`, { hint: "Here: directory:PATH, none." });

// src/review/exceed/stoppable.ts
/** Work is known at the end, a step ends before its job, and a month has other runs: such budgets wait for the end. */
const isStoppable = ({ level, scope, unit, window }) => level === "fail" && unit === null && window === null && (scope === null || scope.step === null);

export { parseBudgets as a, parseLedgerSpec as i, onlyInActions as n, DEFAULT_BRANCH as r, isStoppable as t };
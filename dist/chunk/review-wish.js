import { b as CarbonError } from "./ground.js";
import { a as parseBudgets, i as parseLedgerSpec, n as onlyInActions } from "./budget-words.js";

// src/entry/command/review-wish.ts
/** The options that `readReviewWish` reads alike for every command that judges. */
const BUDGET_OPTIONS = {
	budget: {
		type: "string",
		multiple: true,
		value: "BUDGET",
		help: "\"+10 %\", \"0.3 kWh\", \"50 gCO2e\"; may be repeated"
	},
	"on-exceed": {
		type: "string",
		value: "WHAT",
		help: "fail (default) or warn"
	}
};
/** What there is to do about a budget where nothing runs any more. */
const AFTERWARDS = ["fail", "warn"];
/** @throws CarbonError for a bad ledger, budget or consequence. */
function readReviewWish(given, consequences = AFTERWARDS) {
	const asked = given.text("on-exceed") ?? "fail";
	const onExceed = consequences.find((consequence) => consequence === asked);
	if (onExceed === void 0) throw new CarbonError("bad-usage", `The value of --on-exceed is "${asked}".`, { hint: `Accepted: ${consequences.join(", ")}.` });
	const ledger = given.text("ledger");
	return {
		ledger: ledger === null ? null : localSpec(ledger),
		budgets: given.texts("budget").flatMap(parseBudgets),
		onExceed
	};
}
function localSpec(text) {
	const spec = parseLedgerSpec(text);
	if (spec.kind === "artifact" || spec.kind === "branch") throw onlyInActions(spec.kind);
	return spec;
}

export { BUDGET_OPTIONS as n, readReviewWish as r, AFTERWARDS as t };
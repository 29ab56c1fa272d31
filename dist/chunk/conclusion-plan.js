import { b as CarbonError } from "./ground.js";
import { o as parseWorkSource } from "./owner.js";
import { t as EXIT } from "./command.js";
import { n as BUDGET_OPTIONS, r as readReviewWish, t as AFTERWARDS } from "./review-wish.js";
import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";

// src/entry/command/conclusion-plan.ts
const CONCLUSION_OPTIONS = {
	receipt: {
		type: "string",
		value: "FILE",
		help: "write the receipt there"
	},
	trace: {
		type: "string",
		value: "FILE",
		help: "keep the raw readings there, for `account`"
	},
	ledger: {
		type: "string",
		value: "SPEC",
		help: "directory:PATH: compare with earlier runs and add this one"
	},
	region: {
		type: "string",
		value: "REGION",
		help: "where the machine stands, as `grid` takes it"
	},
	work: {
		type: "string",
		value: "file:PATH",
		help: "unit of work, for per-unit figures"
	},
	...BUDGET_OPTIONS,
	"exceed-code": {
		type: "string",
		value: "N",
		help: "exit status of a failed budget (default 3)"
	}
};
/** All but the place, whose tables are worth loading only where one is stated. @throws CarbonError for anything that could only fail after hours of work. */
function readConclusionPlan(given, consequences = AFTERWARDS) {
	return {
		region: given.text("region"),
		work: parseWorkSource(given.text("work") ?? ""),
		receipt: writablePath(given, "receipt"),
		trace: writablePath(given, "trace"),
		exceedCode: exceedCodeOf(given.text("exceed-code") ?? String(EXIT.overBudget)),
		review: readReviewWish(given, consequences)
	};
}
const MAX_EXIT_CODE = 255;
function exceedCodeOf(text) {
	if (/^\d{1,3}$/.test(text) && Number(text) <= MAX_EXIT_CODE) return Number(text);
	throw new CarbonError("bad-usage", `The exceed code is "${text}".`, { hint: `Accepted: 0 to ${MAX_EXIT_CODE}.` });
}
/** Asked beforehand: afterwards a measurement would be lost. */
function writablePath(given, option) {
	const path = given.text(option);
	if (path === null) return null;
	if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false) && isWritable(dirname(path))) return path;
	throw new CarbonError("bad-usage", `The file ${path} of --${option} cannot be written.`, { hint: "Accepted: a file in a directory that exists and may be written." });
}
function isWritable(directory) {
	try {
		accessSync(directory, constants.W_OK);
		return statSync(directory).isDirectory();
	} catch {
		return false;
	}
}

export { readConclusionPlan as n, CONCLUSION_OPTIONS as t };
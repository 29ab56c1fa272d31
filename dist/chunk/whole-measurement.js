import { b as CarbonError } from "./ground.js";

// src/entry/command/outcome.ts
const OUTCOMES = [
	"success",
	"failure",
	"cancelled",
	"unknown"
];
/** @throws CarbonError `bad-usage`. */
function outcomeOf(text) {
	const outcome = OUTCOMES.find((known) => known === text);
	if (outcome) return outcome;
	throw new CarbonError("bad-usage", `The outcome is "${text}".`, { hint: `Accepted: ${OUTCOMES.join(", ")}.` });
}

// src/entry/command/whole-measurement.ts
/** Null for the trace of a job, which is about all of it. */
function wholeMeasurement({ header, marks }) {
	const start = marks.find(({ whole, at }) => whole && at === "start");
	const end = marks.findLast(({ whole, at, label }) => whole && at === "end" && label === start?.label);
	if (start === void 0 || end === void 0) return null;
	return {
		label: start.label,
		window: {
			startUs: header.mono0_us + start.t,
			endUs: header.mono0_us + end.t
		}
	};
}

export { OUTCOMES as n, outcomeOf as r, wholeMeasurement as t };
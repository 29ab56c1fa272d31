import { t as CarbonError } from "./errors.js";

// src/measure/pace/interval.ts
/** The knee of cost and accuracy: faster cannot beat the 1 s step times of the jobs API. */
const DEFAULT_INTERVAL_MS = 1e3;
const FASTEST_MS = 10;
const SLOWEST_MS = 6e4;
const MS = {
	ms: 1,
	s: 1e3
};
/**
* Milliseconds of `1s`, `0.5s`, `100ms`.
* @throws CarbonError `bad-environment` for anything else, or outside 10 ms to 60 s.
*/
function parseInterval(text) {
	const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*(ms|s)\s*$/.exec(text) ?? [];
	const ms = Math.round(Number(amount) * (MS[unit ?? ""] ?? NaN));
	if (ms >= FASTEST_MS && ms <= SLOWEST_MS) return ms;
	throw new CarbonError("bad-environment", `"${text}" is no sampling interval.`, { hint: "Accepted are 10ms to 60s, such as CARBON_SAMPLE_EVERY=1s or 500ms." });
}

export { parseInterval as n, DEFAULT_INTERVAL_MS as t };
import { t as parsePrice } from "./price.js";
import { t as CarbonError } from "./errors.js";
import { r as parseExporters } from "./process-environment.js";
import { n as parseInterval, t as DEFAULT_INTERVAL_MS } from "./interval.js";
import { i as readServiceKeys } from "./runner-environment.js";

// src/account/carbon/stated-embodied.ts
const HOURS_PER_YEAR = 8760;
const YEARS = [1, 30];
/** From a single board to a rack of 72 GPUs and its switches. */
const KILOGRAMS = [1, 1e6];
/** Hours of use; null for an empty text. Throws `bad-environment` for anything that is no number of years. */
function parseLifetime(text) {
	const years = numberWithin$1(text, YEARS);
	if (years === "refused") throw refusal("CARBON_LIFETIME", text, `a number of years from ${YEARS.join(" to ")} such as 5`);
	return years === null ? null : years * HOURS_PER_YEAR;
}
/** Kilograms CO2e of making the whole machine with its GPUs; null for an empty text. Throws `bad-environment`. */
function parseEmbodied(text) {
	const kilograms = numberWithin$1(text, KILOGRAMS);
	if (kilograms === "refused") {
		const accepted = `kilograms of CO2e for making the whole machine, GPUs included, from ${KILOGRAMS.join(" to ")}, such as 3200`;
		throw refusal("CARBON_EMBODIED", text, accepted);
	}
	return kilograms;
}
function numberWithin$1(text, [least, most]) {
	const written = text?.trim() ?? "";
	if (written === "") return null;
	const value = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : NaN;
	return value >= least && value <= most ? value : "refused";
}
const refusal = (name, text, accepted) => new CarbonError("bad-environment", `${name} is "${text?.trim()}".`, { hint: `Accepted: ${accepted}.` });

// src/entry/owner-facts.ts
const PLACE = [
	"CARBON_REGION",
	"CARBON_PUE",
	"CARBON_INTENSITY",
	"CARBON_INTENSITY_SCOPE"
];
const MAX_WALL_FACTOR = 5;
const MAX_OVERHEAD_WATTS = 1e5;
/** @throws CarbonError `bad-environment`. */
function readOwnerFacts(values) {
	const text = (name) => values[name]?.trim() || null;
	const exporter = text("CARBON_EXPORTER");
	parseExporters(exporter ?? "");
	const interval = text("CARBON_SAMPLE_EVERY");
	return {
		region: text("CARBON_REGION"),
		pue: text("CARBON_PUE"),
		price: parsePrice(text("CARBON_PRICE")),
		wallFactor: numberWithin("CARBON_WALL_FACTOR", text("CARBON_WALL_FACTOR"), [1, MAX_WALL_FACTOR]),
		overheadWatts: numberWithin("CARBON_OVERHEAD_WATTS", text("CARBON_OVERHEAD_WATTS"), [0, MAX_OVERHEAD_WATTS]),
		intensity: text("CARBON_INTENSITY"),
		scope: text("CARBON_INTENSITY_SCOPE"),
		keys: readServiceKeys(values),
		embodiedKg: parseEmbodied(text("CARBON_EMBODIED")),
		lifetimeHours: parseLifetime(text("CARBON_LIFETIME")),
		intervalMs: interval === null ? DEFAULT_INTERVAL_MS : parseInterval(interval),
		stateDirectory: text("CARBON_STATE_DIR"),
		nvml: text("CARBON_NVML"),
		exporter,
		isStated: PLACE.some((name) => text(name) !== null)
	};
}
function numberWithin(name, text, [least, most]) {
	if (text === null) return null;
	const value = Number(text);
	if (/^\d+(?:\.\d+)?$/.test(text) && value >= least && value <= most) return value;
	throw new CarbonError("bad-environment", `${name} is "${text}".`, { hint: `Accepted: a number from ${least} to ${most}.` });
}

export { readOwnerFacts as t };
import { n as parseExporters, o as findWorker } from "./exporter-address.js";
import { t as CarbonError } from "./errors.js";
import { n as parseInterval, t as DEFAULT_INTERVAL_MS } from "./interval.js";
import { readFileSync } from "node:fs";

// src/account/carbon/price.ts
const FORM = /^(\d+(?:\.\d+)?)\s*([A-Za-z]{3})\s*\/\s*kWh$/i;
/** ISO 4217 codes in use, as the language's own tables list them. */
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
/** Null for an empty text: no price, no cost line. Throws `bad-environment` for anything that is not a price. */
function parsePrice(text) {
	const written = text?.trim() ?? "";
	if (written === "") return null;
	const [, amount, code] = FORM.exec(written) ?? [];
	const currency = code?.toUpperCase();
	if (amount !== void 0 && currency !== void 0 && CURRENCIES.has(currency)) return {
		amount: Number(amount),
		currency
	};
	throw new CarbonError("bad-environment", `CARBON_PRICE is "${written}", which is no price of electricity.`, { hint: "Accepted: a number, a currency code and /kWh, such as 0.29 EUR/kWh." });
}

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

// src/entry/runner-environment.ts
function runnerEnvironment(own) {
	const worker = findWorker();
	const environ = worker === null ? null : readEnviron(worker.pid);
	return {
		values: onlyCarbon(environ ?? own),
		fromWorker: environ !== null
	};
}
function readEnviron(pid) {
	try {
		const pairs = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
		return Object.fromEntries(pairs.filter((pair) => pair.includes("=")).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
	} catch {
		return null;
	}
}
const onlyCarbon = (env) => Object.fromEntries(Object.entries(env).filter((pair) => pair[0].startsWith("CARBON_") && Boolean(pair[1])));

export { readOwnerFacts as n, runnerEnvironment as t };
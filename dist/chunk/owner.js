import { C as note, S as messageOf, b as CarbonError } from "./ground.js";
import { c as DEFAULT_INTERVAL_MS, d as parseExporters, g as findWorker, k as readWhole, l as parseInterval, s as readEnvironment } from "./sampler-ground.js";
import { resolve } from "node:path";

// src/entry/read-small-file.ts
const SMALL_FILE_BYTES = 1048576;
/**
* The text of a regular file of at most `maxBytes`. A FIFO would block us for ever, a device or a huge file fill our memory.
* @throws Error with one sentence, or the system's error.
*/
const readSmallFile = (path, maxBytes = SMALL_FILE_BYTES) => readWhole(path, maxBytes).toString("utf8");

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

// src/account/carbon/price.ts
const FORM$1 = /^(\d+(?:\.\d+)?)\s*([A-Za-z]{3})\s*\/\s*kWh$/i;
/** The weakest currencies price a kWh in tens of thousands; more is a typing error. */
const MAX_AMOUNT = 1e6;
/** ISO 4217 codes in use, as the language's own tables list them. */
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
/** Null for an empty text: no price, no cost line. Throws `bad-environment` for anything that is not a price. */
function parsePrice(text) {
	const written = text?.trim() ?? "";
	if (written === "") return null;
	const [, amount, code] = FORM$1.exec(written) ?? [];
	const currency = code?.toUpperCase();
	const price = Number(amount);
	if (price <= MAX_AMOUNT && currency !== void 0 && CURRENCIES.has(currency)) return {
		amount: price,
		currency
	};
	throw new CarbonError("bad-environment", `CARBON_PRICE is "${written}", which is no price of electricity.`, { hint: `Accepted: a number up to ${MAX_AMOUNT}, a currency code and /kWh, such as 0.29 EUR/kWh.` });
}

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

// src/entry/service-keys.ts
const KEY_VARIABLES = [
	"CARBON_ELECTRICITYMAPS_TOKEN",
	"CARBON_EIA_KEY",
	"CARBON_FINGRID_KEY"
];
/** What an HTTP header and a query can carry; far longer than any key. */
const FORM = /^[\x21-\x7e]{1,512}$/;
/** @throws CarbonError `bad-environment`, which does not show the key. */
function readServiceKeys(values) {
	const stated = KEY_VARIABLES.flatMap((name) => {
		const key = values[name]?.trim() ?? "";
		return key === "" ? [] : [[name, key]];
	});
	for (const [name, key] of stated) {
		if (FORM.test(key)) continue;
		throw new CarbonError("bad-environment", `${name} holds a space or a letter that no key has.`, { hint: "Accepted: the key as the service shows it, on one line and without quotes." });
	}
	return Object.fromEntries(stated);
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

// src/entry/runner-environment.ts
const US = {
	pid: process.pid,
	proc: "/proc"
};
function runnerEnvironment(own, asker = US) {
	const worker = workerEnvironment(asker);
	const keys = Object.fromEntries(KEY_VARIABLES.map((name) => [name, own[name]]));
	return {
		values: {
			...onlyCarbon(worker ?? own),
			...onlyCarbon(keys)
		},
		fromWorker: worker !== null
	};
}
/**
* Variables by which clouds and clusters speak to the machine. On a runner those of the worker, too: an action that logs in to a
* cloud leaves `AWS_REGION` of where it deploys to in the environment of every later step, ours among them.
*/
const machineEnvironment = (own, asker = US) => workerEnvironment(asker) ?? own;
function workerEnvironment({ pid, proc }) {
	const worker = findWorker(pid, proc);
	const environment = worker === null ? null : readEnvironment(worker.pid, proc);
	return environment === null ? null : Object.fromEntries(environment);
}
const onlyCarbon = (env) => Object.fromEntries(Object.entries(env).filter((pair) => pair[0].startsWith("CARBON_") && Boolean(pair[1])));

export { parsePrice as a, readSmallFile as c, KEY_VARIABLES as i, runnerEnvironment as n, parseWorkSource as o, readOwnerFacts as r, readWork as s, machineEnvironment as t };
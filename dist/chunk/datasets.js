import { i as note, t as CarbonError } from "./errors.js";
import { n as editDistance, s as gramsPerKwh } from "./spelling.js";
import { C as pipe, O as string, S as picklist, _ as nullable, a as finite, b as optional, d as literal, h as minValue, k as tuple, n as boolean, t as array, v as number$2, w as record, x as parse, y as object } from "./valibot.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";

// src/account/carbon/pue.ts
const MIN_PUE = 1;
/** The receipt's bound; a room that wastes nine parts in ten is a typing error. */
const MAX_PUE = 10;
/** `CARBON_PUE` of the runner, else the config file, else the row of the cloud region. Throws `bad-environment` or `bad-config`. */
function choosePue(stated) {
	const environment = parsePue(stated.environment, "bad-environment");
	const config = parsePue(stated.config, "bad-config");
	const notes = environment !== null && config !== null && environment !== config ? [note("pue-conflict", `PUE ${environment} (CARBON_PUE) is used, the config says ${config}.`, "warning")] : [];
	if (environment !== null) return {
		pue: {
			value: environment,
			source: "runner-environment"
		},
		notes
	};
	if (config !== null) return {
		pue: {
			value: config,
			source: "config"
		},
		notes
	};
	const { pue, pueSource } = stated.placement;
	return {
		pue: pue === null ? {
			value: 1,
			source: null
		} : {
			value: pue,
			source: pueSource
		},
		notes
	};
}
function parsePue(text, code) {
	const written = text?.trim() ?? "";
	if (written === "") return null;
	const value = /^\d+(?:\.\d+)?$/.test(written) ? Number(written) : NaN;
	if (value >= MIN_PUE && value <= MAX_PUE) return value;
	throw new CarbonError(code, `"${written}" is not a PUE.`, { hint: `Accepted: a number from ${MIN_PUE} to ${MAX_PUE} such as 1.2, the energy of the facility per energy of its computers.` });
}

// src/account/grid/constant.ts
/** The number is taken as lifecycle and average; source `user`, no year. */
const constantProvider = (value) => ({
	name: "constant",
	intensity: async (zone) => [{
		zone,
		from: null,
		to: null,
		value,
		kind: "average",
		scope: "lifecycle",
		basis: null,
		source: "user",
		year: null,
		licence: null,
		estimated: false,
		forecast: false
	}]
});

// src/account/grid/region-tables.ts
const WORLD = "WORLD";

// src/account/grid/dataset.ts
const embeddedProvider = (datasets) => ({
	name: "embedded",
	intensity: async (zone, _from, to) => [embeddedIntensity(zone, datasets, to)]
});
/** Figures that are older than this when they are used count as estimated, years after their own. */
const FRESH_YEARS = 2;
/** The newest figure of the table, lifecycle, average; `at` is the moment it is used for. A zone that no table knows gets the world's. */
function embeddedIntensity(zone, { zones, countries }, at) {
	const row = zones().find((candidate) => candidate.zone === zone);
	const found = (row && ofZone(row)) ?? ofCountry(countries(), zone) ?? ofWorld(countries());
	const stale = found.year !== null && new Date(at).getUTCFullYear() - found.year > FRESH_YEARS;
	return {
		...found,
		estimated: found.estimated || stale
	};
}
const YEARLY = {
	from: null,
	to: null,
	kind: "average",
	scope: "lifecycle",
	forecast: false
};
function ofZone({ zone, values, modelled }) {
	const newest = Object.entries(values).toSorted(([a], [b]) => Number(b) - Number(a))[0];
	if (newest === void 0) return null;
	return {
		...YEARLY,
		zone,
		value: gramsPerKwh(newest[1]),
		basis: "consumption",
		source: "electricity-maps-yearly",
		year: Number(newest[0]),
		licence: "ODbL-1.0",
		estimated: modelled
	};
}
function ofCountry(countries, zone) {
	const country = zone.split("-")[0];
	const row = countries.find(({ iso2 }) => iso2 === country && iso2 !== "WORLD");
	return row === void 0 ? null : {
		...ofEmber(row),
		source: "ember-yearly"
	};
}
function ofWorld(countries) {
	const row = countries.find(({ iso2 }) => iso2 === WORLD);
	if (row === void 0) throw new Error("The country table has no row of the world.");
	return {
		...ofEmber(row),
		source: "world",
		estimated: true
	};
}
const ofEmber = ({ iso2, value, year, carried_forward }) => ({
	...YEARLY,
	zone: iso2,
	value: gramsPerKwh(value),
	basis: "production",
	year,
	licence: "CC-BY-SA-4.0",
	estimated: carried_forward
});

// src/account/grid/choose-provider.ts
const ACCEPTED = "Accepted: embedded (the default), or a number in gCO2e/kWh such as 31.";
/** No grid emits more: the dirtiest country figure in use is 1306. */
const MAX_G_PER_KWH = 2e3;
const LIVE = /^(?:live|electricity-?maps|watttime|uk|uk-carbon-intensity|energi-?data-?service|eco2mix|energy-?charts|entso-?e|eia|openelectricity|fingrid|ember|carbon-aware-sdk)$/;
/** Throws `not-available-yet` for live providers and the direct scope, `bad-environment` for anything else that is not a setting. */
function chooseProvider(setting, datasets) {
	refuseOtherScopes(setting.scope?.trim().toLowerCase() ?? "");
	const text = setting.intensity?.trim().toLowerCase() ?? "";
	if (text === "" || text === "embedded") return embeddedProvider(datasets);
	if (/^\d+(?:\.\d+)?$/.test(text)) {
		const value = Number(text);
		if (value <= MAX_G_PER_KWH) return constantProvider(gramsPerKwh(value));
	}
	const live = text.split(/[\s,]+/).find((name) => LIVE.test(name));
	if (live !== void 0) throw new CarbonError("not-available-yet", `Live grid intensity ("${live}") is not available yet.`, { hint: ACCEPTED });
	throw new CarbonError("bad-environment", `"${setting.intensity}" is not a grid intensity.`, { hint: `${ACCEPTED} At most ${MAX_G_PER_KWH}.` });
}
function refuseOtherScopes(scope) {
	if (scope === "" || scope === "lifecycle") return;
	if (scope === "direct") throw new CarbonError("not-available-yet", "The direct scope of grid intensity is not available yet.", { hint: "Accepted: lifecycle (the default). The embedded tables hold lifecycle figures, and scopes are never mixed." });
	throw new CarbonError("bad-environment", `"${scope}" is not a scope of grid intensity.`, { hint: "Accepted: lifecycle." });
}

// src/account/grid/us-states.ts
const covered = (name, zone) => ({
	name,
	zone,
	zones: [zone]
});
const shared = (name, ...zones) => ({
	name,
	zone: null,
	zones
});
const BPAT = "US-NW-BPAT";
const ISNE = "US-NE-ISNE";
const MISO = "US-MIDW-MISO";
const PACE = "US-NW-PACE";
const PACW = "US-NW-PACW";
const PJM = "US-MIDA-PJM";
const SWPP = "US-CENT-SWPP";
const SOCO = "US-SE-SOCO";
const TVA = "US-TEN-TVA";
const WACM = "US-NW-WACM";
/** By two-letter postal code. */
const US_STATES = {
	AK: covered("Alaska", "US-AK"),
	AL: shared("Alabama", SOCO, TVA),
	AR: shared("Arkansas", MISO, SWPP),
	AZ: shared("Arizona", "US-SW-AZPS", "US-SW-SRP", "US-SW-TEPC", "US-SW-WALC"),
	CA: covered("California", "US-CAL-CISO"),
	CO: shared("Colorado", "US-NW-PSCO", WACM),
	CT: covered("Connecticut", ISNE),
	DC: covered("District of Columbia", PJM),
	DE: covered("Delaware", PJM),
	FL: shared("Florida", "US-FLA-FPL", "US-FLA-FPC", "US-FLA-TEC", "US-FLA-JEA"),
	GA: covered("Georgia", SOCO),
	HI: covered("Hawaii", "US-HI"),
	IA: shared("Iowa", MISO, SWPP),
	ID: shared("Idaho", "US-NW-IPCO", BPAT, PACE),
	IL: shared("Illinois", MISO, PJM),
	IN: shared("Indiana", MISO, PJM),
	KS: shared("Kansas", SWPP),
	KY: shared("Kentucky", "US-MIDW-LGEE", TVA, PJM),
	LA: shared("Louisiana", MISO, SWPP),
	MA: covered("Massachusetts", ISNE),
	MD: covered("Maryland", PJM),
	ME: covered("Maine", ISNE),
	MI: shared("Michigan", MISO, PJM),
	MN: shared("Minnesota", MISO, SWPP),
	MO: shared("Missouri", MISO, "US-MIDW-AECI", SWPP),
	MS: shared("Mississippi", MISO, TVA, SOCO),
	MT: shared("Montana", "US-NW-NWMT", "US-NW-WAUW", BPAT),
	NC: shared("North Carolina", "US-CAR-DUK", "US-CAR-CPLE", "US-CAR-CPLW", PJM),
	ND: shared("North Dakota", MISO, SWPP),
	NE: shared("Nebraska", SWPP, WACM),
	NH: covered("New Hampshire", ISNE),
	NJ: covered("New Jersey", PJM),
	NM: shared("New Mexico", "US-SW-PNM", "US-SW-EPE", SWPP),
	NV: shared("Nevada", "US-NW-NEVP", "US-SW-WALC"),
	NY: covered("New York", "US-NY-NYIS"),
	OH: covered("Ohio", PJM),
	OK: shared("Oklahoma", SWPP),
	OR: shared("Oregon", "US-NW-PGE", PACW, BPAT),
	PA: covered("Pennsylvania", PJM),
	RI: covered("Rhode Island", ISNE),
	SC: shared("South Carolina", "US-CAR-DUK", "US-CAR-SCEG", "US-CAR-SC", "US-CAR-CPLE"),
	SD: shared("South Dakota", SWPP, MISO, WACM),
	TN: covered("Tennessee", TVA),
	TX: covered("Texas", "US-TEX-ERCO"),
	UT: shared("Utah", PACE),
	VA: covered("Virginia", PJM),
	VT: covered("Vermont", ISNE),
	WA: shared("Washington", BPAT, "US-NW-PSEI", "US-NW-SCL", PACW, "US-NW-AVA"),
	WI: shared("Wisconsin", MISO),
	WV: covered("West Virginia", PJM),
	WY: shared("Wyoming", PACE, WACM)
};

// src/account/grid/nearest-region.ts
/** Habits that are no ISO 3166-1 code: the United Kingdom is GB, Greece is GR. */
const HABITS = /* @__PURE__ */ new Map([["uk", "GB"], ["el", "GR"]]);
/** One slip in this many letters. */
const LETTERS_PER_SLIP = 4;
function nearestRegion(text, tables) {
	const wanted = text.toLowerCase();
	const clouds = tables.cloudRegions().map(({ provider, region }) => ({
		provider,
		region,
		name: `${provider}:${region}`
	}));
	const named = HABITS.get(wanted) ?? tables.zones().find(({ name }) => name.toLowerCase() === wanted)?.zone ?? tables.countries().find(({ iso2, name }) => iso2 !== "WORLD" && name.toLowerCase() === wanted)?.iso2 ?? Object.entries(US_STATES).filter(([code, { name }]) => name.toLowerCase() === wanted || code.toLowerCase() === wanted).map(([code]) => `US-${code}`)[0] ?? clouds.find(({ region }) => region === wanted)?.name;
	if (named !== void 0) return named;
	const names = [...tables.zones().map(({ zone }) => zone), ...clouds.map(({ name }) => name)];
	const limit = Math.floor(wanted.length / LETTERS_PER_SLIP);
	let best = null;
	for (const name of names) {
		if (Math.abs(name.length - wanted.length) > limit) continue;
		const distance = editDistance(name.toLowerCase(), wanted);
		if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = {
			name,
			distance
		};
	}
	return best?.name ?? null;
}

// src/account/grid/region.ts
const ACCEPTED_FORMS = "Accepted: a grid zone (DK-DK1, US-CAL-CISO), a country (FR, FRA), a US state (US-CA), a cloud region (aws:eu-west-3, gcp:europe-west9, azure:francecentral, oci:eu-paris-1), auto, or @FILE.";
/** Case does not matter. Throws `bad-region` for anything that names no place in the tables, with the nearest that does. */
function parseRegion(text, tables) {
	const name = text.trim();
	const region = name.includes(":") ? cloudRegion(name.toLowerCase(), tables) : gridPlace(name.toUpperCase(), tables);
	if (region !== null) return region;
	const nearest = nearestRegion(name, tables);
	throw new CarbonError("bad-region", `"${name}" is not a region that the datasets know.`, { hint: nearest === null ? ACCEPTED_FORMS : `Did you mean ${nearest}? ${ACCEPTED_FORMS}` });
}
function cloudRegion(name, tables) {
	const row = tables.cloudRegions().find(({ provider, region }) => `${provider}:${region}` === name);
	if (row === void 0) return null;
	const zone = row.zone ?? row.country ?? "WORLD";
	const nowhere = note("region-without-grid", `No grid is stated for ${name}: the world average is used.`, "warning");
	return {
		name,
		kind: "cloud",
		zone,
		country: row.country,
		pue: row.pue,
		pueSource: row.pue === null ? null : `${row.provider} ${row.pue_year}`,
		remark: row.note,
		notes: zone === "WORLD" ? [nowhere] : []
	};
}
const PLAIN = {
	pue: null,
	pueSource: null,
	remark: null,
	notes: []
};
function gridPlace(name, tables) {
	const zone = tables.zones().find((row) => row.zone === name);
	if (name.includes("-")) {
		if (zone !== void 0) return {
			...PLAIN,
			name,
			kind: "zone",
			zone: name,
			country: zone.country
		};
		return usState(name);
	}
	const row = tables.countries().find(({ iso2, iso3 }) => iso2 !== "WORLD" && (iso2 === name || iso3 === name));
	const country = zone?.country ?? row?.iso2;
	if (country === void 0) return null;
	const notes = name.length === 2 ? ambiguity(country, row?.name ?? zone?.name ?? country) : [];
	return {
		...PLAIN,
		name: country,
		kind: "country",
		zone: country,
		country,
		notes
	};
}
function usState(name) {
	const state = name.startsWith("US-") ? US_STATES[name.slice(3)] : void 0;
	if (state === void 0) return null;
	const place = {
		...PLAIN,
		name,
		kind: "state",
		country: "US"
	};
	if (state.zone !== null) return {
		...place,
		zone: state.zone
	};
	const text = `${state.name} has several grids: the figure of the United States is used. Closer: ${state.zones.join(", ")}.`;
	return {
		...place,
		zone: "US",
		notes: [note("state-has-several-grids", text)]
	};
}
/** Two letters that are also a US state, and Georgia, which is both by name. */
function ambiguity(country, countryName) {
	const code = country === "GE" ? "GA" : country;
	const state = US_STATES[code];
	if (state === void 0) return [];
	const text = `${country} is taken as the country ${countryName}; the US state of ${state.name} is US-${code}.`;
	return [note("country-not-state", text)];
}

// src/datasets.ts
const text = string();
const number = pipe(number$2(), finite(), minValue(0));
const ZoneSchema = object({
	zone: text,
	name: text,
	country: text,
	/** True where the figure never moves: a constant of the model. */
	modelled: boolean(),
	/** Year to gCO2e/kWh. */
	values: record(text, number)
});
const CountrySchema = object({
	/** `WORLD` in the row of the world. */
	iso2: text,
	iso3: text,
	name: text,
	/** gCO2e/kWh. */
	value: number,
	year: number,
	carried_forward: boolean()
});
const CloudRegionSchema = object({
	provider: text,
	region: text,
	location: nullable(text),
	country: nullable(text),
	zone: nullable(text),
	pue: nullable(number),
	pue_year: nullable(number),
	note: nullable(text)
});
const CpuSchema = object({
	name: text,
	tdp_w: number,
	threads: nullable(number),
	family: nullable(text),
	/** Set where the power is that of the chip and the memory soldered beside it. */
	memory_inside: optional(literal(true))
});
const CpuFamilySchema = object({
	family: text,
	/** Regular expression for CPU names of the family, `(R)` and `(TM)` removed. */
	name_pattern: text,
	idle_w_per_thread: number,
	full_w_per_thread: number,
	results: number
});
const GpuSchema = object({
	name: text,
	tdp_w: number
});
const EmbodiedSchema = object({
	name: text,
	kgco2e: number,
	host: picklist(["eight-gpu-server", "rack-server"])
});
const RamSchema = object({ w_per_gb: number });
/** `directory` is the folder `datasets/` beside `dist/`. Nothing is read until it is asked for. */
function openDatasets(directory) {
	return {
		zones: table(directory, "zones", ZoneSchema),
		countries: table(directory, "countries", CountrySchema),
		cloudRegions: table(directory, "cloud-regions", CloudRegionSchema),
		cpus: table(directory, "cpu-tdp", CpuSchema),
		cpuFamilies: table(directory, "cpu-curves", CpuFamilySchema),
		gpus: table(directory, "gpu-tdp", GpuSchema),
		embodied: table(directory, "embodied", EmbodiedSchema),
		ramWattsPerGb: once(() => read(join(directory, "ram", "ram.json"), RamFile).rows[0].w_per_gb),
		version: once(() => read(join(directory, "version.json"), VersionFile).version)
	};
}
const head = { schemaVersion: literal(1) };
const RamFile = object({
	...head,
	rows: tuple([RamSchema])
});
const VersionFile = object({
	...head,
	version: text
});
function table(directory, name, row) {
	const schema = object({
		...head,
		rows: array(row)
	});
	return once(() => read(join(directory, name, `${name}.json`), schema).rows);
}
function once(make) {
	let made = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
function read(path, schema) {
	try {
		return parse(schema, JSON.parse(readFileSync(path, "utf8")));
	} catch (cause) {
		throw new CarbonError("file-unreadable", `The dataset ${path} cannot be read.`, {
			hint: "The folder datasets/ belongs beside dist/ and comes with every release.",
			cause
		});
	}
}

export { WORLD as a, embeddedIntensity as i, parseRegion as n, choosePue as o, chooseProvider as r, openDatasets as t };
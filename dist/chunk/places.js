import { C as note, b as CarbonError, i as editDistance } from "./ground.js";
import { C as object, D as pipe, E as picklist, I as tuple, P as string, S as number$2, T as parse, i as custom, n as boolean, p as literal, t as array, w as optional, x as nullable, y as minValue } from "./valibot.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";

// src/account/grid/region-tables.ts
const WORLD = "WORLD";
/** `aws:eu-west-3`, as people and receipts name it. */
const cloudRegionName = ({ provider, region }) => `${provider}:${region}`;
/** Key of the zone or country table, or `WORLD` where no grid is stated for the region. */
const gridOfCloudRegion = ({ zone, country }) => zone ?? country ?? "WORLD";

// src/datasets.ts
const text = string();
const number = pipe(number$2(), minValue(0));
/** Years, or other keys, to numbers: one look a row, as a schema for every key takes four times as long on 352 zones. */
const numbersByKey = custom((cell) => typeof cell === "object" && cell !== null && !Array.isArray(cell) && Object.values(cell).every((value) => typeof value === "number" && value >= 0));
const ZoneSchema = object({
	zone: text,
	name: text,
	country: text,
	/** True where the figure does not move from year to year: a constant of the model. */
	modelled: boolean(),
	/** Year to gCO2e/kWh. */
	values: numbersByKey
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
	/** Of regions in the United States. */
	egrid_subregion: nullable(text),
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
const FuelFactorSchema = object({
	/** `coal`, `gas`, `hydro-discharge`, `unknown`. */
	fuel: text,
	/** gCO2e/kWh with fuel supply and plant building. */
	lifecycle: number,
	/** gCO2e/kWh of combustion alone; null where no source states it: that part of a mix must be left out, not counted as 0. */
	direct: nullable(number),
	source: text
});
/** Direct scope, production. */
const EgridSubregionSchema = object({
	/** `CAMX`; `US` in the row of the whole country. */
	subregion: text,
	name: text,
	year: number,
	co2e_g_per_kwh: number
});
const EgridStateSchema = object({
	/** `CA`. */
	state: text,
	/** Subregion to the number of ZIP codes of the state that it supplies. */
	zip_codes: numbersByKey
});
const EgridZoneSchema = object({
	zone: text,
	subregion: text
});
/** Direct scope. */
const GcpOperationalSchema = object({
	region: text,
	/** Year to gCO2e/kWh of the grid. */
	values: numbersByKey,
	/** Year to the carbon-free share of the hours, 0 to 1; years in which it is not stated are left out. */
	cfe: numbersByKey
});
const EquivalenceSchema = object({
	key: text,
	value: number,
	unit: picklist([
		"kgCO2e",
		"kgCO2",
		"kWh"
	]),
	/** `mile`, `seedling grown for ten years`. */
	per: text,
	for: text,
	source: text,
	year: number,
	/** False where the figure is as quoted by others and was not compared with its source. */
	checked: boolean()
});
const RamSchema = object({ w_per_gb: number });
/** `directory` is the folder `datasets/` beside `dist/`. Nothing is read until it is asked for. */
function openDatasets(directory) {
	return {
		zones: table(directory, "zones", ZoneSchema),
		countries: table(directory, "countries", CountrySchema),
		cloudRegions: table(directory, "cloud-regions", CloudRegionSchema),
		egridSubregions: table(directory, "egrid/subregions", EgridSubregionSchema),
		egridStates: table(directory, "egrid/states", EgridStateSchema),
		egridZones: table(directory, "egrid/zones", EgridZoneSchema),
		gcpOperational: table(directory, "gcp-operational", GcpOperationalSchema),
		fuelFactors: table(directory, "fuel-factors", FuelFactorSchema),
		equivalences: table(directory, "equivalences", EquivalenceSchema),
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
/** `name`: of a folder and the file in it, or `folder/file`. */
function table(directory, name, row) {
	const schema = object({
		...head,
		rows: array(row)
	});
	const file = name.includes("/") ? `${name}.json` : `${name}/${name}.json`;
	return once(() => read(join(directory, file), schema).rows);
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

// src/account/grid/place/us-states.ts
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

// src/account/grid/place/nearest-region.ts
/** Habits that are no ISO 3166-1 code: the United Kingdom is GB, Greece is GR. */
const HABITS = /* @__PURE__ */ new Map([["uk", "GB"], ["el", "GR"]]);
/** One slip in this many letters. */
const LETTERS_PER_SLIP = 4;
function nearestRegion(text, tables) {
	const wanted = text.toLowerCase();
	const clouds = tables.cloudRegions().map((row) => ({
		region: row.region,
		name: cloudRegionName(row)
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

// src/account/grid/place/region.ts
const ACCEPTED_FORMS = "Accepted: a grid zone (DK-DK1, US-CAL-CISO), a country (FR, FRA), a US state (US-CA), a cloud region (aws:eu-west-3, gcp:europe-west9, azure:francecentral, oci:eu-paris-1); `grid list` prints all.";
/** `statedIn`: where a person would look for a wrong one. Case does not matter, and a cloud region may have a slash for its colon. Throws `bad-region` for anything that names no place in the tables, with the nearest that does. */
function parseRegion(text, tables, statedIn) {
	const name = text.trim();
	const region = /[:/]/.test(name) ? cloudRegion(name.toLowerCase().replace("/", ":"), tables) : gridPlace(name.toUpperCase(), tables);
	if (region !== null) return region;
	const nearest = nearestRegion(name, tables);
	const where = statedIn === void 0 ? "" : ` in ${statedIn}`;
	throw new CarbonError("bad-region", `"${name}"${where} is not a region that the datasets know.`, { hint: nearest === null ? ACCEPTED_FORMS : `Did you mean ${nearest}? ${ACCEPTED_FORMS}` });
}
function cloudRegion(name, tables) {
	const row = tables.cloudRegions().find((candidate) => cloudRegionName(candidate) === name);
	if (row === void 0) return null;
	const zone = gridOfCloudRegion(row);
	const nowhere = note("region-without-grid", `No grid is stated for ${name}: in lifecycle scope only the world average can stand for it.`, "warning");
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
	const text = `${state.name} has several grids: in lifecycle scope the figure of the United States stands for it. Closer: ${state.zones.join(", ")}.`;
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

export { gridOfCloudRegion as a, cloudRegionName as i, openDatasets as n, WORLD as r, parseRegion as t };
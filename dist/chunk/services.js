import { C as note, b as CarbonError, l as gramsPerKwh, o as epochMs, r as closest } from "./ground.js";
import { H as MAX_G_PER_KWH } from "./report.js";
import { C as object, L as union, P as string, R as unknown, S as number, j as safeParse, t as array, w as optional } from "./valibot.js";
import { r as WORLD } from "./places.js";
import { t as parseIntensityChoice } from "./intensity-choice.js";

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

// src/account/carbon/intensity.ts
const SCOPES = ["lifecycle", "direct"];

// src/account/grid/intensity-setting.ts
/**
* Embedded lifecycle figures where nothing is stated. @throws CarbonError `not-available-yet` for a service that is known but not built,
* `bad-environment` for what is no intensity, no scope, or services of which none has figures of the scope; `bad-config` where the
* config named them.
*/
function intensitySetting({ environment, config }, services) {
	const owners = parseIntensityChoice(environment.intensity ?? "", "bad-environment");
	const ownersScope = parseScope(environment.scope ?? "");
	const choice = owners ?? config?.intensity ?? "embedded";
	const scope = ownersScope ?? config?.scope ?? "lifecycle";
	refuseOtherScope({
		choice,
		scope,
		code: owners === null ? "bad-config" : "bad-environment"
	}, services);
	return {
		choice,
		scope,
		notes: [...conflict("CARBON_INTENSITY", {
			owners,
			config: config?.intensity ?? null
		}), ...conflict("CARBON_INTENSITY_SCOPE", {
			owners: ownersScope,
			config: config?.scope ?? null
		})]
	};
}
function parseScope(text) {
	const word = text.trim().toLowerCase();
	if (word === "") return null;
	const scope = SCOPES.find((name) => name === word);
	if (scope !== void 0) return scope;
	const near = closest(word, SCOPES);
	throw new CarbonError("bad-environment", `CARBON_INTENSITY_SCOPE is "${text.trim()}".`, { hint: near === null ? "Accepted: lifecycle (the default), direct." : `Did you mean "${near}"?` });
}
/** Services of which not one has figures of the scope would be asked for nothing, in every job: better said once, before. */
function refuseOtherScope({ choice, scope, code }, services) {
	if (typeof choice !== "object") return;
	const named = services.filter(({ name }) => choice.some((wanted) => wanted === name));
	if (named.some(({ scopes }) => scopes.includes(scope))) return;
	const other = scope === "lifecycle" ? "direct" : "lifecycle";
	const titles = named.map(({ title }) => title).join(", ");
	throw new CarbonError(code, `There are no ${scope} figures from ${titles}, and scopes are never mixed.`, { hint: `Set CARBON_INTENSITY_SCOPE=${other} on the runner, or intensity-scope in the config; or name a service with ${scope} figures.` });
}
/** What the owner of the machine says wins, since it is there that the machine stands. */
function conflict(variable, { owners, config }) {
	if (owners === null || config === null || String(owners) === String(config)) return [];
	const key = variable === "CARBON_INTENSITY" ? "intensity" : "intensity-scope";
	const text = `The runner says ${variable}=${owners}, the config file says ${key}: ${config}; the runner's is used.`;
	return [note(`${key}-conflict`, text, "warning")];
}

// src/account/grid/live/service/refused-answer.ts
var RefusedAnswer = class extends Error {
	name = "RefusedAnswer";
	code;
	constructor(code, sentence) {
		super(sentence);
		this.code = code;
	}
};

// src/account/grid/live/utc-time.ts
const MINUTE_MS = 6e4;
const HOUR_MS = 36e5;
const MS_PER_SECOND = 1e3;
const ISO = /^(?<day>\d{4}-\d\d-\d\d)(?:T(?<hour>\d\d)(?::(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d{1,9})?)?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/;
/** No grid service has figures of another century: a time outside is a mistake of units. */
const [EARLIEST, LATEST] = [Date.UTC(2e3, 0, 1), Date.UTC(2100, 0, 1)];
/** Null for anything that is no time of this century. Fractions of a second are left out. */
function parseUtc(text) {
	const parts = typeof text === "string" ? ISO.exec(text)?.groups : void 0;
	if (parts === void 0) return null;
	const { day, hour = "00", minute = "00", second = "00", offset = "Z" } = parts;
	return inRange(Date.parse(`${day}T${hour}:${minute}:${second}${offset}`));
}
const parseUnixSeconds = (seconds) => typeof seconds === "number" ? inRange(Math.round(seconds * MS_PER_SECOND)) : null;
const inRange = (at) => at >= EARLIEST && at < LATEST ? epochMs(at) : null;
/** `2026-11-21T08:30`, UTC. */
const utcMinute = (at) => new Date(at).toISOString().slice(0, 16);
/** `2026-11-21T08`, UTC. */
const utcHour = (at) => new Date(at).toISOString().slice(0, 13);
const floorTo = (at, stepMs) => epochMs(Math.floor(at / stepMs) * stepMs);
const ceilTo = (at, stepMs) => epochMs(Math.ceil(at / stepMs) * stepMs);

// src/account/grid/live/service/point.ts
/** None or one, for `flatMap` over the rows of an answer. `estimated` and `forecast` are false unless stated. */
function pointOf(row) {
	const { from, stepMs, estimated = false, forecast = false } = row;
	const value = usableGrams(row.value);
	if (from === null || value === null) return [];
	return [{
		from,
		stepMs,
		value,
		estimated,
		forecast
	}];
}
/** Some clients and services write "unknown" as -1 (Carbon Aware SDK): nothing below 0 or above every real grid is taken. */
const usableGrams = (value) => typeof value === "number" && value >= 0 && value <= 2e3 ? gramsPerKwh(value) : null;

// src/account/grid/live/service/shape.ts
/** Throws `RefusedAnswer` `bad-answer`; the sentence quotes nothing of the answer, which may hold a key or an address. */
function ofShape(schema, answer, { title }) {
	const parsed = safeParse(schema, answer, { abortEarly: true });
	if (parsed.success) return parsed.output;
	throw new RefusedAnswer("bad-answer", `${title} answers in a shape that is not known.`);
}

// src/account/grid/live/service/slots.ts
/**
* Of several points at one moment the first counts. What begins after the moment of asking is a forecast, whatever the service says.
* Throws `RefusedAnswer` `no-values` where nothing overlaps the question, and `bad-answer` for more slots than it has minutes.
*/
function slotsOf(points, { name, title, basis, licence }, { zone, from, to, scope, now }) {
	const slots = withoutOverlap(points).filter((point) => point.from < to && point.from + point.stepMs > from).map((point) => ({
		zone,
		from: point.from,
		to: epochMs(point.from + point.stepMs),
		value: point.value,
		kind: "average",
		scope,
		basis,
		source: name,
		year: null,
		licence,
		estimated: point.estimated,
		forecast: point.forecast || point.from > now
	}));
	if (slots.length === 0) throw new RefusedAnswer("no-values", `${title} has no usable figure for this time.`);
	if (slots.length > mostSlots(to - from)) throw new RefusedAnswer("bad-answer", `${title} answers with more figures than the time has minutes.`);
	return slots;
}
/** No service has finer figures, and each costs time after the job. Widened, since slots reach over both ends of a question. */
const mostSlots = (ms) => (ms + HOUR_MS) / MINUTE_MS;
/** Each lasts until the next begins, and no longer than its own step. */
function withoutOverlap(points) {
	const ordered = points.toSorted((a, b) => a.from - b.from);
	const distinct = ordered.filter((point, index) => point.from !== ordered[index - 1]?.from);
	return distinct.map((point, index) => {
		const next = distinct[index + 1]?.from ?? Number.POSITIVE_INFINITY;
		return {
			...point,
			stepMs: Math.min(point.stepMs, next - point.from)
		};
	});
}

// src/account/grid/live/service/windows.ts
/** In order, without gaps; each starts and ends on a whole step and is at most `longestMs` long (a multiple of the step). */
function windowsOf({ from, to }, { stepMs, longestMs }) {
	const end = ceilTo(to, stepMs);
	const windows = [];
	for (let start = floorTo(from, stepMs); start < end;) {
		const next = epochMs(Math.min(end, start + longestMs));
		windows.push({
			from: start,
			to: next
		});
		start = next;
	}
	return windows;
}

// src/account/grid/live/service/eco2mix.ts
const SERIES$6 = {
	name: "eco2mix",
	title: "eco2mix",
	basis: "production",
	licence: "Licence Ouverte 2.0"
};
const eco2mix = {
	name: SERIES$6.name,
	title: SERIES$6.title,
	scopes: ["direct"],
	keyVariable: null,
	hasForecast: false,
	area: ({ zone }) => zone === "FR" ? FRANCE : null,
	requests: (question) => windowsOf(question, CALL$1).map(request$6),
	read: (answers, question) => slotsOf(answers.flatMap(pointsOf$5), SERIES$6, question)
};
const RECORDS = "https://odre.opendatasoft.com/api/explore/v2.1/catalog/datasets/eco2mix-national-tr/records";
/** `perimetre` in the rows. */
const FRANCE = "France";
const HALF_HOUR_MS$1 = 30 * MINUTE_MS;
/** The portal gives at most so many rows a call. */
const MOST_ROWS$2 = 100;
/** 96 rows, should every quarter of an hour have its figure one day. */
const CALL$1 = {
	stepMs: HALF_HOUR_MS$1,
	longestMs: 24 * HOUR_MS
};
function request$6({ from, to }) {
	const url = new URL(RECORDS);
	const parameters = {
		select: "perimetre,date_heure,taux_co2",
		where: `taux_co2 is not null and date_heure >= date'${utcMinute(from)}' and date_heure < date'${utcMinute(to)}'`,
		order_by: "date_heure asc",
		limit: String(MOST_ROWS$2),
		timezone: "UTC"
	};
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
	return {
		url,
		headers: {}
	};
}
const Answer$5 = object({ results: array(object({
	perimetre: optional(unknown()),
	date_heure: unknown(),
	taux_co2: unknown()
})) });
function pointsOf$5(answer) {
	return ofShape(Answer$5, answer, SERIES$6).results.flatMap(({ perimetre, date_heure, taux_co2 }) => {
		if ((perimetre ?? FRANCE) !== FRANCE) throw new RefusedAnswer("other-zone", `${SERIES$6.title} answers for another area than France.`);
		return pointOf({
			from: parseUtc(date_heure),
			stepMs: HALF_HOUR_MS$1,
			value: taux_co2
		});
	});
}

// src/account/grid/live/service/balancing-authorities.ts
/** Zone keys without `US-`; the last part is EIA's respondent code (EIA-930, list of balancing authorities). */
const ZONES = "CAL-BANC CAL-CISO CAL-IID CAL-LDWP CAL-TIDC CAR-CPLE CAR-CPLW CAR-DUK CAR-SC CAR-SCEG CAR-YAD CENT-SPA CENT-SWPP FLA-FMPP FLA-FPC FLA-FPL FLA-GVL FLA-HST FLA-JEA FLA-SEC FLA-TAL FLA-TEC MIDA-PJM MIDW-AECI MIDW-LGEE MIDW-MISO NE-ISNE NW-AVA NW-BPAT NW-CHPD NW-DOPD NW-GCPD NW-GRID NW-IPCO NW-NEVP NW-NWMT NW-PACE NW-PACW NW-PGE NW-PSCO NW-PSEI NW-SCL NW-TPWR NW-WACM NW-WAUW NY-NYIS SE-SEPA SE-SOCO SW-AZPS SW-EPE SW-PNM SW-SRP SW-TEPC SW-WALC TEN-TVA TEX-ERCO";
/** Respondent by zone. The country is EIA's sum of the lower 48 states; Alaska and Hawaii do not report by the hour. */
const BALANCING_AUTHORITIES = new Map([["US", "US48"], ...ZONES.split(" ").map((zone) => [`US-${zone}`, zone.slice(zone.indexOf("-") + 1)])]);

// src/account/grid/live/service/group-by.ts
function groupBy(rows, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = keyOf(row);
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [row]);
		else group.push(row);
	}
	return groups;
}

// src/account/grid/live/service/mix-intensity.ts
/**
* gCO2e/kWh; null where nothing generates. A fuel without a factor in the scope (storage that discharges, in direct scope) is left
* out of both sums, as if it had the mix's own: it was counted when it was generated.
*/
function mixIntensity(mix, { factors, scope }) {
	const generating = mix.filter(({ mwh }) => mwh > 0);
	let [energy, emitted] = [0, 0];
	for (const { fuel, mwh } of generating) {
		const factor = factors.find((row) => row.fuel === fuel)?.[scope] ?? null;
		if (factor === null) continue;
		energy += mwh;
		emitted += mwh * factor;
	}
	return energy > 0 ? gramsPerKwh(emitted / energy) : null;
}

// src/account/grid/live/service/eia.ts
const SERIES$5 = {
	name: "eia",
	title: "EIA",
	basis: "production",
	licence: "public domain"
};
/** `factors` by fuel, of `datasets.fuelFactors()`. */
const eiaService = (factors) => ({
	name: SERIES$5.name,
	title: SERIES$5.title,
	scopes: ["lifecycle", "direct"],
	keyVariable: "CARBON_EIA_KEY",
	hasForecast: false,
	area: ({ zone }) => BALANCING_AUTHORITIES.get(zone) ?? null,
	requests: (question) => [request$5(question)],
	read: (answers, question) => {
		const rows = answers.flatMap((answer) => generationsOf(answer, question));
		return slotsOf(pointsOf$4(rows, {
			factors,
			scope: question.scope
		}), SERIES$5, question);
	}
});
const URL_OF_MIX = "https://api.eia.gov/v2/electricity/rto/fuel-type-data/data/";
/** Rows, of about ten fuels an hour. */
const MOST_ROWS$1 = 5e3;
function request$5({ area, from, to, key }) {
	const url = new URL(URL_OF_MIX);
	const parameters = {
		frequency: "hourly",
		"data[]": "value",
		"facets[respondent][]": area,
		start: utcHour(epochMs(floorTo(from, HOUR_MS) + HOUR_MS)),
		end: utcHour(ceilTo(to, HOUR_MS)),
		"sort[0][column]": "period",
		"sort[0][direction]": "asc",
		length: String(MOST_ROWS$1),
		...key === null ? {} : { api_key: key }
	};
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
	return {
		url,
		headers: {}
	};
}
const Answer$4 = object({ response: object({ data: array(object({
	period: unknown(),
	respondent: string(),
	fueltype: string(),
	value: unknown(),
	"value-units": optional(unknown())
})) }) });
const UNITS = "megawatthours";
/** EIA's code to a fuel of the factors. SNB and WNB are solar and wind with a battery of their own, OES and UES other storage. */
const FUELS = {
	COL: "coal",
	NG: "gas",
	NUC: "nuclear",
	OIL: "oil",
	SUN: "solar",
	SNB: "solar",
	WAT: "hydro",
	WND: "wind",
	WNB: "wind",
	GEO: "geothermal",
	BIO: "biomass",
	BAT: "battery-discharge",
	OES: "battery-discharge",
	UES: "battery-discharge",
	PS: "hydro-discharge"
};
/** `OTH`, `UNK`, and codes that EIA has added since. */
const OTHER_FUEL = "unknown";
function generationsOf(answer, { area }) {
	return ofShape(Answer$4, answer, SERIES$5).response.data.flatMap((row) => {
		if (row.respondent !== area) throw new RefusedAnswer("other-zone", `${SERIES$5.title} answers for another balancing authority.`);
		if ((row["value-units"] ?? UNITS) !== UNITS) throw new RefusedAnswer("bad-answer", `${SERIES$5.title} answers in another unit than megawatt-hours.`);
		const mwh = megawattHours(row.value);
		if (mwh === null || typeof row.period !== "string") return [];
		const fuel = Object.entries(FUELS).find(([code]) => code === row.fueltype)?.[1] ?? OTHER_FUEL;
		return [{
			period: row.period,
			fuel,
			mwh
		}];
	});
}
const NUMBER = /^-?\d{1,9}(?:\.\d{1,9})?$/;
const megawattHours = (value) => typeof value === "string" && NUMBER.test(value) || typeof value === "number" ? Number(value) : null;
/** An hour that lacks a fuel which another hour of the answer has may not be complete yet: estimated. */
function pointsOf$4(rows, using) {
	const hours = [...groupBy(rows, ({ period }) => period)];
	const fuelsIn = (mix) => new Set(mix.map(({ fuel }) => fuel)).size;
	const most = hours.reduce((before, [, mix]) => Math.max(before, fuelsIn(mix)), 0);
	return hours.flatMap(([period, mix]) => {
		const end = parseUtc(period);
		return pointOf({
			from: end === null ? null : epochMs(end - HOUR_MS),
			stepMs: HOUR_MS,
			value: mixIntensity(mix, using),
			estimated: fuelsIn(mix) < most
		});
	});
}

// src/account/grid/live/service/electricity-maps.ts
const SERIES$4 = {
	name: "electricity-maps",
	title: "Electricity Maps",
	basis: "consumption",
	licence: "Electricity Maps API terms"
};
const electricityMaps = {
	name: SERIES$4.name,
	title: SERIES$4.title,
	scopes: ["lifecycle", "direct"],
	keyVariable: "CARBON_ELECTRICITYMAPS_TOKEN",
	hasForecast: true,
	area: ({ zone }) => zone === "WORLD" ? null : zone,
	requests: (question) => [...past(question), ...future(question)],
	read: (answers, question) => slotsOf(answers.flatMap((answer) => pointsOf$3(answer, question)), SERIES$4, question)
};
const BASE$2 = "https://api.electricitymaps.com/v3/carbon-intensity/";
/** What `history` holds, without a paid plan: the hour that runs and those before it. For the first hour of a day's question nobody pays. */
const HISTORY_MS = 24 * HOUR_MS;
/** What `forecast` offers for `horizonHours`. */
const HORIZONS = [
	6,
	24,
	48,
	72
];
function past(question) {
	const { from, to, now } = question;
	if (from >= now) return [];
	if (from >= floorTo(now, 36e5) - HISTORY_MS) return [request$4(question, "history", {})];
	const end = utcTime(ceilTo(to, HOUR_MS));
	return [request$4(question, "past-range", {
		start: utcTime(floorTo(from, HOUR_MS)),
		end
	})];
}
/** The hour that runs has its own slot in `history`: a job that ends within it needs no forecast. */
function future(question) {
	const { from, to, now } = question;
	if (from < now && to <= ceilTo(now, 36e5)) return [];
	const hours = (to - now) / HOUR_MS;
	const horizon = HORIZONS.find((offered) => offered >= hours) ?? Math.max(...HORIZONS);
	return [request$4(question, "forecast", { horizonHours: String(horizon) })];
}
const utcTime = (at) => `${utcMinute(at)}:00Z`;
function request$4({ area, scope, key }, endpoint, times) {
	const url = new URL(endpoint, BASE$2);
	const parameters = {
		zone: area,
		emissionFactorType: scope,
		temporalGranularity: "hourly",
		shouldUseFallbackCallerLookup: "false",
		...times
	};
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
	return {
		url,
		headers: key === null ? {} : { "auth-token": key }
	};
}
const Rows = optional(array(object({
	zone: optional(unknown()),
	datetime: unknown(),
	carbonIntensity: unknown(),
	isEstimated: optional(unknown()),
	emissionFactorType: optional(unknown())
})));
/** `history`, `past-range` and `forecast` name their rows differently. */
const Answer$3 = object({
	zone: string(),
	history: Rows,
	data: Rows,
	forecast: Rows
});
function pointsOf$3(answer, { area, scope }) {
	const { zone, history, data, forecast } = ofShape(Answer$3, answer, SERIES$4);
	const measured = history ?? data;
	if (measured === void 0 && forecast === void 0) throw new RefusedAnswer("bad-answer", `${SERIES$4.title} answers without any list of hours.`);
	if (zone !== area) throw otherZone();
	return [...measured ?? [], ...forecast ?? []].flatMap((row, index) => {
		if ((row.zone ?? area) !== area) throw otherZone();
		if ((row.emissionFactorType ?? scope) !== scope) throw new RefusedAnswer("scope-not-served", `${SERIES$4.title} answers in another scope than asked for.`);
		return pointOf({
			from: parseUtc(row.datetime),
			stepMs: HOUR_MS,
			value: row.carbonIntensity,
			estimated: row.isEstimated === true,
			forecast: index >= (measured?.length ?? 0)
		});
	});
}
/** The zone is not quoted: it may be where the caller's address lies. */
const otherZone = () => new RefusedAnswer("other-zone", `${SERIES$4.title} answers for another zone than the one asked for.`);

// src/account/grid/live/service/energi-data-service.ts
const SERIES$3 = {
	name: "energi-data-service",
	title: "Energi Data Service",
	basis: "consumption",
	licence: "Energinet, free with attribution"
};
/** Price areas by zone. */
const AREAS = {
	"DK-DK1": "DK1",
	"DK-DK2": "DK2"
};
const energiDataService = {
	name: SERIES$3.name,
	title: SERIES$3.title,
	scopes: ["direct"],
	keyVariable: null,
	hasForecast: true,
	area: ({ zone }) => Object.entries(AREAS).find(([key]) => key === zone)?.[1] ?? null,
	requests: (question) => partsOf(question).map((part) => request$3(part, question)),
	read(answers, question) {
		const parts = partsOf(question);
		const points = answers.flatMap((answer, index) => pointsOf$2(answer, {
			area: question.area,
			forecast: parts[index]?.table === PROGNOSIS
		}));
		return slotsOf(points, SERIES$3, question);
	}
};
const BASE$1 = "https://api.energidataservice.dk/dataset/";
const MEASURED = "CO2Emis";
const PROGNOSIS = "CO2EmisProg";
const STEP_MS = 5 * MINUTE_MS;
/** The newest measured rows come some minutes late; the prognosis tells the time until now, too. */
const LATE_MS = HOUR_MS;
/** The measured part first: where both tell the same five minutes, it counts. */
function partsOf({ from, to, now }) {
	const start = floorTo(from, STEP_MS);
	const end = ceilTo(to, STEP_MS);
	const present = ceilTo(now, STEP_MS);
	const parts = [];
	if (start < present) parts.push({
		table: MEASURED,
		from: start,
		to: epochMs(Math.min(end, present))
	});
	if (end > present) parts.push({
		table: PROGNOSIS,
		from: epochMs(Math.max(start, present - LATE_MS)),
		to: end
	});
	return parts;
}
function request$3({ table, from, to }, { area }) {
	const url = new URL(table, BASE$1);
	const parameters = {
		start: utcMinute(from),
		end: utcMinute(to),
		timezone: "UTC",
		filter: JSON.stringify({ PriceArea: [area] }),
		columns: "Minutes5UTC,PriceArea,CO2Emission",
		sort: "Minutes5UTC asc",
		limit: String((to - from) / STEP_MS + 1)
	};
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
	return {
		url,
		headers: {}
	};
}
const Answer$2 = object({ records: array(object({
	Minutes5UTC: unknown(),
	PriceArea: string(),
	CO2Emission: unknown()
})) });
function pointsOf$2(answer, { area, forecast }) {
	return ofShape(Answer$2, answer, SERIES$3).records.flatMap(({ Minutes5UTC, PriceArea, CO2Emission }) => {
		if (PriceArea !== area) throw new RefusedAnswer("other-zone", `${SERIES$3.title} answers for another price area than asked for.`);
		return pointOf({
			from: parseUtc(Minutes5UTC),
			stepMs: STEP_MS,
			value: CO2Emission,
			forecast
		});
	});
}

// src/account/grid/live/service/energy-charts.ts
const SERIES$2 = {
	name: "energy-charts",
	title: "Energy-Charts",
	basis: "production",
	licence: "CC-BY-4.0"
};
/** Whole countries only: a country's figure is not the figure of one of its zones (SE-SE3, IT-NO). */
const COUNTRIES = new Set("AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GE GR HR HU IE IT LT LU LV MD ME MK NL NO PL PT RO RS SE SI SK UA XK".split(" "));
/** Areas that the service names otherwise than by their two letters. */
const OTHERWISE = {
	GB: "uk",
	"GB-NIR": "nie"
};
const energyCharts = {
	name: SERIES$2.name,
	title: SERIES$2.title,
	scopes: ["lifecycle"],
	keyVariable: null,
	hasForecast: true,
	area: ({ zone }) => COUNTRIES.has(zone) ? zone.toLowerCase() : Object.entries(OTHERWISE).find(([key]) => key === zone)?.[1] ?? null,
	requests: (question) => [request$2(question)],
	read: (answers, question) => slotsOf(answers.flatMap(pointsOf$1), SERIES$2, question)
};
const URL_OF_FIGURES$1 = "https://api.energy-charts.info/co2eq";
const QUARTER_MS$1 = 15 * MINUTE_MS;
function request$2({ area, from, to }) {
	const url = new URL(URL_OF_FIGURES$1);
	url.searchParams.set("country", area);
	url.searchParams.set("start", `${utcMinute(floorTo(from, HOUR_MS))}Z`);
	url.searchParams.set("end", `${utcMinute(ceilTo(to, HOUR_MS))}Z`);
	return {
		url,
		headers: {}
	};
}
const Column = array(unknown());
const Answer$1 = object({
	unix_seconds: Column,
	co2eq: Column,
	co2eq_forecast: optional(Column)
});
function pointsOf$1(answer) {
	const { unix_seconds, co2eq, co2eq_forecast: ahead = [] } = ofShape(Answer$1, answer, SERIES$2);
	if (co2eq.length !== unix_seconds.length || ahead.length > 0 && ahead.length !== unix_seconds.length) throw new RefusedAnswer("bad-answer", `${SERIES$2.title} answers with columns of different lengths.`);
	const times = unix_seconds.map(parseUnixSeconds);
	return times.flatMap((from, index) => {
		const measured = usableGrams(co2eq[index]);
		return pointOf({
			from,
			stepMs: stepAt(times, index),
			value: measured ?? ahead[index],
			forecast: measured === null
		});
	});
}
/** The times tell the step, also around an hour without a figure; the last lasts as long as the one before. */
function stepAt(times, index) {
	const [from, next] = index + 1 < times.length ? [times[index], times[index + 1]] : times.slice(-2);
	const step = from == null || next == null ? QUARTER_MS$1 : next - from;
	return step > 0 && step <= 36e5 ? step : QUARTER_MS$1;
}

// src/account/grid/live/service/fingrid.ts
const SERIES$1 = {
	name: "fingrid",
	title: "Fingrid",
	basis: "consumption",
	licence: "CC-BY-4.0"
};
const fingrid = {
	name: SERIES$1.name,
	title: SERIES$1.title,
	scopes: ["direct"],
	keyVariable: "CARBON_FINGRID_KEY",
	hasForecast: false,
	area: ({ zone }) => zone === "FI" ? zone : null,
	requests: (question) => [request$1(question)],
	read: (answers, question) => slotsOf(quartersOf(answers.flatMap(stretchesOf)), SERIES$1, question)
};
/** Emission factor of the electricity consumed in Finland, gCO2/kWh, real time. */
const CONSUMED = 265;
const URL_OF_FIGURES = `https://data.fingrid.fi/api/datasets/${CONSUMED}/data`;
/** The most that one page holds: 41 days of three minutes. */
const MOST_ROWS = 2e4;
/** As long as the energy buckets of a receipt. */
const QUARTER_MS = 15 * MINUTE_MS;
function request$1({ from, to, key }) {
	const url = new URL(URL_OF_FIGURES);
	const parameters = {
		startTime: `${utcMinute(floorTo(from, QUARTER_MS))}:00Z`,
		endTime: `${utcMinute(ceilTo(to, QUARTER_MS))}:00Z`,
		format: "json",
		pageSize: String(MOST_ROWS),
		sortBy: "startTime",
		sortOrder: "asc"
	};
	for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
	return {
		url,
		headers: key === null ? {} : { "x-api-key": key }
	};
}
const Answer = object({ data: array(object({
	datasetId: optional(unknown()),
	startTime: unknown(),
	endTime: unknown(),
	value: unknown()
})) });
function stretchesOf(answer) {
	return ofShape(Answer, answer, SERIES$1).data.flatMap(({ datasetId, startTime, endTime, value }) => {
		if ((datasetId ?? CONSUMED) !== CONSUMED) throw new RefusedAnswer("bad-answer", `${SERIES$1.title} answers with another dataset than asked for.`);
		const [from, to, grams] = [
			parseUtc(startTime),
			parseUtc(endTime),
			usableGrams(value)
		];
		if (from === null || to === null || grams === null) return [];
		return from < to && to - from <= QUARTER_MS ? [{
			from,
			to,
			value: grams
		}] : [];
	});
}
/** Means by quarter of an hour, weighted by time; one that is not covered whole is estimated. */
function quartersOf(stretches) {
	return [...groupBy(stretches, ({ from }) => Math.floor(from / QUARTER_MS) * QUARTER_MS)].flatMap(([quarter, parts]) => {
		const ms = parts.reduce((total, { from, to }) => total + to - from, 0);
		const weighted = parts.reduce((total, { from, to, value }) => total + value * (to - from), 0);
		return pointOf({
			from: epochMs(quarter),
			stepMs: QUARTER_MS,
			value: weighted / ms,
			estimated: ms < QUARTER_MS
		});
	});
}

// src/account/grid/live/service/uk-carbon-intensity.ts
const SERIES = {
	name: "uk-carbon-intensity",
	title: "UK Carbon Intensity",
	basis: "consumption",
	licence: "CC-BY-4.0"
};
const ukCarbonIntensity = {
	name: SERIES.name,
	title: SERIES.title,
	scopes: ["direct"],
	keyVariable: null,
	hasForecast: true,
	area,
	requests: (question) => windowsOf(question, CALL).map((stretch) => request(stretch, question)),
	read: (answers, question) => slotsOf(answers.flatMap((answer) => pointsOf(answer, question)), SERIES, question)
};
const BASE = "https://api.carbonintensity.org.uk/";
const HALF_HOUR_MS = 30 * MINUTE_MS;
/** The API refuses a longer stretch. */
const CALL = {
	stepMs: HALF_HOUR_MS,
	longestMs: 336 * HOUR_MS
};
const GREAT_BRITAIN = "GB";
/**
* Cloud regions that lie as a whole in one distribution area, by its `regionid`. Its figures are forecasts for ever, but South Wales
* burns gas where Scotland has wind: the forecast of the right area is nearer than the measurement of the whole island.
* London is left out on purpose: its data centres lie from Slough to the Docklands, in four areas, and no provider says in which;
* there the national figure is measured and the better one. Places: Azure UK West in Cardiff, OCI uk-cardiff-1 in Newport.
*/
const REGION_IDS = {
	"azure:ukwest": "7",
	"oci:uk-cardiff-1": "7"
};
function area({ region, zone }) {
	if (zone !== GREAT_BRITAIN) return null;
	return Object.entries(REGION_IDS).find(([name]) => name === region)?.[1] ?? GREAT_BRITAIN;
}
function request(stretch, question) {
	const [from, to] = [stretch.from, stretch.to].map((at) => `${utcMinute(at)}Z`);
	const path = question.area === GREAT_BRITAIN ? `intensity/${from}/${to}` : `regional/intensity/${from}/${to}/regionid/${question.area}`;
	return {
		url: new URL(path, BASE),
		headers: {}
	};
}
const Slots = array(object({
	from: unknown(),
	to: unknown(),
	intensity: object({
		forecast: optional(unknown()),
		actual: optional(unknown())
	})
}));
const National = object({ data: Slots });
const Region = object({
	regionid: number(),
	data: Slots
});
const Regional = object({ data: union([Region, array(Region)]) });
function pointsOf(answer, question) {
	return slotsIn(answer, question).flatMap(({ from, to, intensity: { actual, forecast } }) => {
		const [start, end] = [parseUtc(from), parseUtc(to)];
		if (start === null || end === null || end - start !== HALF_HOUR_MS) return [];
		const measured = usableGrams(actual);
		return pointOf({
			from: start,
			stepMs: HALF_HOUR_MS,
			value: measured ?? forecast,
			forecast: measured === null
		});
	});
}
function slotsIn(answer, question) {
	if (question.area === GREAT_BRITAIN) return ofShape(National, answer, SERIES).data;
	const found = ofShape(Regional, answer, SERIES).data;
	const regions = Array.isArray(found) ? found : [found];
	if (regions.some(({ regionid }) => String(regionid) !== question.area)) throw new RefusedAnswer("other-zone", `${SERIES.title} answers for another region than the one asked for.`);
	return regions.flatMap((region) => region.data);
}

// src/account/grid/live/service/services.ts
/** `factors` of `datasets.fuelFactors()`: EIA tells a mix of fuels, and no intensity. */
const liveServices = (factors) => [
	electricityMaps,
	ukCarbonIntensity,
	energiDataService,
	eco2mix,
	energyCharts,
	eiaService(factors),
	fingrid
];

export { RefusedAnswer as a, choosePue as c, utcHour as i, HOUR_MS as n, intensitySetting as o, floorTo as r, SCOPES as s, liveServices as t };
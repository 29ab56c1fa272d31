import { a as parsePrice, c as readSmallFile, t as machineEnvironment } from "./owner.js";
import { a as RefusedAnswer, c as choosePue, i as utcHour, n as HOUR_MS, o as intensitySetting, r as floorTo, t as liveServices } from "./services.js";
import { C as note, b as CarbonError, l as gramsPerKwh, o as epochMs, x as explain, y as makeDirectory } from "./ground.js";
import { i as cloudRegionName, r as WORLD, t as parseRegion } from "./places.js";
import { A as safeInteger, C as object, D as pipe, E as picklist, F as transform, M as strictObject, O as record, P as string, R as unknown, S as number, T as parse$1, g as maxValue, h as maxLength, j as safeParse, n as boolean, o as finite, p as literal, r as check, t as array, v as minLength, w as optional, x as nullable, y as minValue } from "./valibot.js";
import { H as MAX_G_PER_KWH } from "./report.js";
import { n as proxiesOf, t as createFetch } from "./http.js";
import { t as yamlValue } from "./yaml-value.js";
import { closeSync, constants, fstatSync, openSync, opendirSync, readSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash, randomUUID } from "node:crypto";

// src/account/grid/newest-value.ts
/** `values`: year to figure, as the tables hold them; null for a row without any. */
function newestValue(values) {
	return Object.entries(values).map(([year, value]) => ({
		year: Number(year),
		value
	})).toSorted((a, b) => b.year - a.year)[0] ?? null;
}

// src/account/grid/direct-figure.ts
/** The figure of the smallest area that holds the place, or why there is none. */
function directFigure(place, tables) {
	return ofGoogle(place, tables) ?? ofCloudRegion(place, tables) ?? ofState(place, tables) ?? ofZone$1(place, tables) ?? ofNation(place, tables) ?? refusalFor(place);
}
const YEARLY$1 = {
	from: null,
	to: null,
	kind: "average",
	scope: "direct",
	forecast: false
};
function ofGoogle({ region }, { gcpOperational }) {
	const row = gcpOperational().find((candidate) => `gcp:${candidate.region}` === region);
	const newest = row === void 0 ? null : newestValue(row.values);
	if (region === null || newest === null) return null;
	return {
		intensity: {
			...YEARLY$1,
			zone: region,
			value: gramsPerKwh(newest.value),
			basis: null,
			source: `google-${newest.year}`,
			year: newest.year,
			licence: "Apache-2.0",
			estimated: false
		},
		remark: null
	};
}
function ofCloudRegion({ region }, tables) {
	if (region === null) return null;
	const code = tables.cloudRegions().find((candidate) => cloudRegionName(candidate) === region)?.egrid_subregion ?? null;
	return code === null ? null : ofSubregion(code, region, tables);
}
/** Alaska and Hawaii are zones too, by the same names. */
function ofState({ region, zone }, tables) {
	const name = region ?? zone;
	const row = tables.egridStates().find(({ state }) => `US-${state}` === name);
	if (row === void 0) return null;
	const parts = Object.entries(row.zip_codes);
	const [first] = parts;
	return first !== void 0 && parts.length === 1 ? ofSubregion(first[0], name, tables) : ofSeveral(parts, name, tables);
}
const PERCENT = 100;
/** Weighted by ZIP codes, as no finer shares are published with them: by addresses and not by energy, so an estimate. */
function ofSeveral(parts, state, tables) {
	const all = parts.reduce((sum, [, zipCodes]) => sum + zipCodes, 0);
	const shares = parts.map(([code, zipCodes]) => ({
		row: subregion(code, tables),
		share: zipCodes / all
	}));
	const mean = shares.reduce((sum, { row, share }) => sum + share * row.co2e_g_per_kwh, 0);
	const year = Math.min(...shares.map(({ row }) => row.year));
	const listed = shares.map(({ row, share }) => `${row.subregion} ${percentText(share)} %`);
	return {
		intensity: {
			...ofEgrid(state, mean, year),
			estimated: true
		},
		remark: `The figure is the mean of the eGRID subregions of ${state}, weighted by ZIP codes and not by energy: ${listed.join(", ")}.`
	};
}
const LEAST_SHOWN = .1;
/** A part that is there is never shown as 0. */
function percentText(share) {
	const percent = PERCENT * share;
	return percent < LEAST_SHOWN / 2 ? `<${LEAST_SHOWN}` : percent.toFixed(1);
}
function ofZone$1({ zone }, tables) {
	const row = tables.egridZones().find((candidate) => candidate.zone === zone);
	return row === void 0 ? null : ofSubregion(row.subregion, zone, tables);
}
const NATION = "US";
function ofNation({ zone }, tables) {
	if (zone !== NATION) return null;
	const { co2e_g_per_kwh, year } = subregion(NATION, tables);
	return {
		intensity: ofEgrid(NATION, co2e_g_per_kwh, year),
		remark: null
	};
}
function ofSubregion(code, place, tables) {
	const { name, co2e_g_per_kwh, year } = subregion(code, tables);
	return {
		intensity: ofEgrid(code, co2e_g_per_kwh, year),
		remark: `The figure is that of the eGRID subregion ${code} (${name}), in which ${place} lies.`
	};
}
function subregion(code, { egridSubregions }) {
	const row = egridSubregions().find((candidate) => candidate.subregion === code);
	if (row === void 0) throw new Error(`The eGRID table has no subregion ${code}.`);
	return row;
}
const ofEgrid = (zone, value, year) => ({
	...YEARLY$1,
	zone,
	value: gramsPerKwh(value),
	basis: "production",
	source: `egrid-${year}`,
	year,
	licence: "US-government-work",
	estimated: false
});
function refusalFor({ region, zone }) {
	return {
		source: "embedded",
		code: "scope-not-served",
		hint: whyNone({
			region,
			zone
		})
	};
}
function whyNone({ region, zone }) {
	if (zone.startsWith(`${NATION}-`)) return `${zone} lies in several eGRID subregions, or in none; a state (US-VA) or a cloud region has a direct figure.`;
	const covered = "they are of Google's regions and of the United States.";
	if (zone === "WORLD") return `No embedded table has direct figures for ${region ?? "an unknown place"}: ${covered}`;
	return `No embedded table has direct figures for ${region ?? zone}: ${covered} The lifecycle scope has one.`;
}

// src/account/grid/dataset.ts
const embeddedProvider = (datasets) => ({
	name: "embedded",
	isLive: false,
	intensity: async ({ place, scope, to }) => {
		const { intensity, refusal } = embeddedAnswer({
			place,
			scope,
			at: to
		}, datasets);
		return {
			intensities: intensity === null ? [] : [intensity],
			refusals: refusal === null ? [] : [refusal]
		};
	}
});
const embeddedIntensity = (asked, tables) => embeddedAnswer(asked, tables).intensity;
/** Figures that are older than this when they are used count as estimated, years after their own. */
const FRESH_YEARS = 2;
/**
* The newest average figure of the scope. In lifecycle scope a zone that no table knows gets the world's; in direct scope, where no
* table covers the place, there is none: scopes are never mixed.
*/
function embeddedAnswer({ place, scope, at }, tables) {
	const found = scope === "direct" ? directFigure(place, tables) : {
		intensity: lifecycleFigure(place.zone, tables),
		remark: null
	};
	if ("code" in found) return {
		intensity: null,
		refusal: found,
		remark: null
	};
	const { intensity, remark } = found;
	const stale = intensity.year !== null && new Date(at).getUTCFullYear() - intensity.year > FRESH_YEARS;
	return {
		intensity: {
			...intensity,
			estimated: intensity.estimated || stale
		},
		refusal: null,
		remark
	};
}
function lifecycleFigure(zone, { zones, countries }) {
	const row = zones().find((candidate) => candidate.zone === zone);
	return (row && ofZone(row)) ?? ofCountry(countries(), zone) ?? ofWorld(countries());
}
const YEARLY = {
	from: null,
	to: null,
	kind: "average",
	scope: "lifecycle",
	forecast: false
};
function ofZone({ zone, values, modelled }) {
	const newest = newestValue(values);
	if (newest === null) return null;
	return {
		...YEARLY,
		zone,
		value: gramsPerKwh(newest.value),
		basis: "consumption",
		source: "electricity-maps-yearly",
		year: newest.year,
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

// src/entry/is-this-machine.ts
const isThisMachine = (sysroot) => sysroot.replace(/\/+$/, "") === "";

// src/account/grid/constant.ts
/** The number is taken as an average of the scope asked for; source `user`, no year. */
const constantProvider = (value) => ({
	name: "constant",
	isLive: false,
	intensity: async ({ place: { zone }, scope }) => ({
		intensities: [{
			zone,
			from: null,
			to: null,
			value,
			kind: "average",
			scope,
			basis: null,
			source: "user",
			year: null,
			licence: null,
			estimated: false,
			forecast: false
		}],
		refusals: []
	})
});

// src/account/grid/live/failure.ts
/** A failure that a second call would not mend. `how` completes "… answers". */
function failure(code, { title }, how = "") {
	return {
		code,
		hint: {
			timeout: `${title} did not answer within 5 s.`,
			"out-of-time": `There was no time left for ${title}: live sources have 15 s together.`,
			"bad-answer": `${title} answers ${how}.`
		}[code],
		again: false,
		afterMs: null
	};
}
const TOO_MANY_REQUESTS = 429;
const SERVER_ERROR = 500;
const MS_PER_SECOND$1 = 1e3;
/** Of any status but 200. RFC 9110 section 15, RFC 6585 section 4. */
function ofStatus(status, service, afterMs) {
	const { title } = service;
	if (status === 401 || status === 403) return {
		code: "unauthorized",
		hint: unauthorized(status, service),
		again: false,
		afterMs: null
	};
	if (status === TOO_MANY_REQUESTS) return {
		code: "rate-limited",
		hint: `${title} has been asked too often (429).${afterMs === null ? "" : ` It asks to wait ${Math.ceil(afterMs / MS_PER_SECOND$1)} s.`}`,
		again: true,
		afterMs
	};
	return {
		code: "bad-status",
		hint: `${title} answers with status ${status}${status >= 300 && status < 400 ? ", to another address, which is not followed" : ""}.`,
		again: status >= SERVER_ERROR,
		afterMs
	};
}
const unauthorized = (status, { title, keyVariable }) => keyVariable === null ? `${title} refuses to answer (${status}).` : `${title} refuses the key in ${keyVariable} (${status}): see whether it is valid and covers this zone.`;
/** Of a connection that failed. Only the system's code is told: its sentence may hold addresses. */
function unreachable(error, { title }) {
	const code = systemCode(error);
	const remedy = CERTIFICATE.test(code ?? "") ? "Its certificate is not trusted here: name the authority of your proxy in NODE_EXTRA_CA_CERTS." : "Let this machine out to it or name a proxy in https_proxy; a later account of the receipt, where there is a network, prices it too.";
	return {
		code: "no-network",
		hint: `${title} cannot be reached${code === null ? "" : ` (${code})`}. ${remedy}`,
		again: true,
		afterMs: null
	};
}
const CERTIFICATE = /CERT|LEAF_SIGNATURE/;
/** `ENOTFOUND`, `UND_ERR_SOCKET`. */
const CODE = /^[A-Z][A-Z\d_]{2,40}$/;
/** One cause in another: undici has two, and a chain may be a ring. */
const MOST_CAUSES = 4;
/** undici puts what the system said into `cause`. */
function systemCode(error) {
	for (let at = error, depth = 0; at instanceof Error && depth < MOST_CAUSES; at = at.cause, depth++) if ("code" in at && typeof at.code === "string" && CODE.test(at.code)) return at.code;
	return null;
}

// src/account/grid/live/read-bounded.ts
/** Null where there is more; what is then still under way is cancelled. UTF-8, a byte order mark left out. */
async function readBounded(response, maxBytes) {
	if (response.body === null) return "";
	const chunks = [];
	let bytes = 0;
	for await (const chunk of response.body) {
		bytes += chunk.byteLength;
		if (bytes > maxBytes) return null;
		chunks.push(chunk);
	}
	return new TextDecoder().decode(Buffer.concat(chunks));
}

// src/account/grid/live/redirect.ts
const MOST_HOPS = 3;
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
/** The first answer that is no redirect, or the redirect itself where it leads elsewhere or nowhere. */
async function redirectWithin(url, get) {
	let at = url;
	let response = await get(at.href);
	for (let hops = 0; hops < MOST_HOPS && REDIRECTS.includes(response.status); hops++) {
		const next = target(response.headers.get("location"), at);
		if (next === null || next.origin !== url.origin) return response;
		at = next;
		response = await get(at.href);
	}
	return response;
}
const target = (location, base) => location !== null && URL.canParse(location, base.href) ? new URL(location, base) : null;

// src/account/grid/live/retry-after.ts
const MS_PER_SECOND = 1e3;
/** More digits than this are no wait that anybody means. */
const SECONDS = /^\d{1,9}$/;
const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Milliseconds from `now`, 0 for a date in the past; null for a missing or unreadable one, the two obsolete date forms among them. */
function retryAfterMs(value, now) {
	const text = value?.trim() ?? "";
	if (SECONDS.test(text)) return Number(text) * MS_PER_SECOND;
	const date = DATE.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

// src/account/grid/live/time-limit.ts
function startTimeLimit(ms, clock) {
	const end = clock.elapsedMs() + ms;
	return { leftMs: () => Math.max(0, end - clock.elapsedMs()) };
}
/** Null when the time was over first: the signal is then aborted, and what the work says later is not heard. Rejects as the work does. */
async function within(ms, clock, work) {
	const over = new AbortController();
	const done = new AbortController();
	const working = work(over.signal);
	working.catch(() => void 0);
	try {
		return await Promise.race([working, clock.sleep(ms, done.signal).then(() => null)]);
	} finally {
		done.abort();
		over.abort();
	}
}

// src/account/grid/live/call.ts
/** One call of one service. */
const CALL_MS$1 = 5e3;
/** Two days of five-minute slots are under 100 kB in the wordiest of the formats. */
const MAX_BYTES$2 = 5e6;
const OK$1 = 200;
/** Never rejects. */
async function call(request, service, asking) {
	const allowedMs = Math.min(CALL_MS$1, asking.limit.leftMs());
	if (allowedMs === 0) return { failure: failure("out-of-time", service) };
	try {
		return await within(allowedMs, asking.clock, (signal) => get(request, service, {
			asking,
			signal
		})) ?? { failure: failure(allowedMs < CALL_MS$1 ? "out-of-time" : "timeout", service) };
	} catch (error) {
		if (error instanceof Error && error.name === "AbortError") return { failure: failure("timeout", service) };
		return { failure: unreachable(error, service) };
	}
}
async function get({ url, headers }, service, { asking, signal }) {
	const response = await redirectWithin(url, (next) => asking.fetch(next, {
		headers: {
			accept: "application/json",
			"user-agent": "carbon-action",
			...headers
		},
		redirect: "manual",
		signal
	}));
	if (response.status !== OK$1) {
		const afterMs = retryAfterMs(response.headers.get("retry-after"), asking.clock.now());
		return { failure: ofStatus(response.status, service, afterMs) };
	}
	const text = await readBounded(response, MAX_BYTES$2);
	if (text === null) return { failure: failure("bad-answer", service, "with more than 5 MB") };
	try {
		return { json: JSON.parse(text) };
	} catch {
		const kind = text.trimStart().startsWith("<") ? "with a web page instead of JSON" : "with no JSON";
		return { failure: failure("bad-answer", service, kind) };
	}
}

// src/account/grid/live/redact.ts
const HIDDEN = "***";
const ADDRESS = "(address)";
/** Of a hint: more than any sentence of ours, less than a receipt takes. */
const MAX_CHARACTERS = 300;
const IPV4 = /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g;
/** In full, or shortened by `::` (RFC 4291 section 2.2); a time of day is neither. */
const IPV6 = /(?<![\w:])\[?(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?::(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?)\]?(?![\w:])/gi;
/** Control characters, as a hostile answer could bring them into a log: C0, DEL and C1. */
const CONTROL = /\p{Cc}+/gu;
/** At most 300 characters on one line; null stands for "no key". */
function redact(sentence, key) {
	const plain = (key === null ? [] : [
		key,
		encodeURIComponent(key),
		encodeURI(key),
		formEncoded(key)
	]).reduce((text, spelling) => text.replaceAll(spelling, HIDDEN), sentence).replaceAll(CONTROL, " ").replaceAll(IPV4, ADDRESS).replaceAll(IPV6, ADDRESS);
	return plain.length <= MAX_CHARACTERS ? plain : `${plain.slice(0, 299)}…`;
}
/** As `URL.searchParams` writes it. */
const formEncoded = (key) => new URLSearchParams([["", key]]).toString().slice(1);

// src/account/grid/live/ask.ts
/** Never rejects. The refusal holds no key and no address. */
async function ask$1(service, question, asking) {
	const refused = (code, hint) => ({ refusal: {
		source: service.name,
		code,
		hint: redact(hint, question.key)
	} });
	try {
		const calls = service.requests(question).map((request) => callTwice(request, service, asking));
		const answers = [];
		for (const called of await Promise.all(calls)) {
			if ("failure" in called) return refused(called.failure.code, called.failure.hint);
			answers.push(called.json);
		}
		return { intensities: service.read(answers, question) };
	} catch (error) {
		if (error instanceof RefusedAnswer) return refused(error.code, error.message);
		return refused("bad-answer", `The answer of ${service.title} was not understood; please report it.`);
	}
}
/** So that the jobs of a matrix, refused at one moment, do not all come back at one moment. */
const LEAST_WAIT_MS = 200;
const JITTER_MS = 600;
/** A second call where it may help and there is time to wait for it. */
async function callTwice(request, service, asking) {
	const first = await call(request, service, asking);
	if (!("failure" in first) || !first.failure.again) return first;
	const { clock, limit } = asking;
	const waitMs = first.failure.afterMs ?? LEAST_WAIT_MS + JITTER_MS * clock.random();
	if (waitMs >= limit.leftMs()) return first;
	await clock.sleep(waitMs, new AbortController().signal);
	return call(request, service, asking);
}

// src/account/grid/live/needed-hours.ts
/** A job so short may lie wholly in what a service has not published yet; a longer one has slots of its own to take from. */
const SHORT_MS = 2 * HOUR_MS;
/** Begins of the hours, in order. What has not happened is asked for only where the question goes there. */
function neededHours({ from, to, now }) {
	const first = floorTo(to - from < SHORT_MS ? epochMs(from - HOUR_MS) : from, HOUR_MS);
	const end = Math.max(to, Math.min(to + HOUR_MS, now));
	const count = Math.max(1, Math.ceil((end - first) / HOUR_MS));
	return Array.from({ length: count }, (_, index) => epochMs(first + index * HOUR_MS));
}
/** The time to ask a service for, with whole hours where they are over; null where no hour is missing. */
function missingPart(missing, { to, now }) {
	const [first, last] = [missing[0], missing.at(-1)];
	if (first === void 0 || last === void 0) return null;
	return {
		from: first,
		to: epochMs(Math.min(last + HOUR_MS, Math.max(to, now)))
	};
}
/** Overlaps the question, or lies within an hour of it. */
const isNear = ({ from, to }, question) => from !== null && to !== null && to > question.from - 36e5 && from < question.to + 36e5;

// src/account/grid/live/answer-of.ts
/** Never rejects. No socket is opened where the cache holds every hour. */
async function answerOf(service, question, { permit, asking, cache }) {
	const { scope, to } = question;
	const { zone } = question.place;
	const now = asking.clock.now();
	const place = {
		service: service.name,
		area: permit.area,
		zone,
		scope
	};
	const hours = neededHours({
		...question,
		now
	}).map((hour) => ({
		...place,
		hour
	}));
	const cached = hours.map((hour) => cache.read(hour));
	const missing = hours.filter((_, index) => cached[index] === null);
	const part = missingPart(missing.map(({ hour }) => hour), {
		to,
		now
	});
	const known = cached.flatMap((slots) => slots ?? []);
	if (part === null) return answered$1(known, {
		service,
		question
	});
	const asked = await ask$1(service, {
		...permit,
		...part,
		zone,
		scope,
		now
	}, asking);
	if ("refusal" in asked) return {
		...answered$1(known, {
			service,
			question
		}),
		refusal: asked.refusal
	};
	const slots = [...known, ...asked.intensities];
	for (const hour of missing) cache.write(hour, slots);
	return answered$1(slots, {
		service,
		question
	});
}
/** A slot that several hours hold counts once, as it was told last. */
function answered$1(slots, { service, question }) {
	const intensities = [...new Map(slots.map((slot) => [slot.from, slot])).values()].filter((slot) => isNear(slot, question)).toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
	const hint = `${service.title} has no figures of that time.`;
	return {
		intensities,
		refusal: intensities.length > 0 ? null : {
			source: service.name,
			code: "no-values",
			hint
		}
	};
}

// src/account/grid/regular-text.ts
/**
* Null for what is not there, may not be read, is no regular file (a FIFO would be waited for, for ever), or is larger.
* `flags`: further ones of open(2), such as O_NOFOLLOW.
*/
function regularText(path, maxBytes, flags = 0) {
	let fd = null;
	try {
		fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | flags);
		if (!fstatSync(fd).isFile()) return null;
		const bytes = Buffer.allocUnsafe(maxBytes + 1);
		const length = readSync(fd, bytes, 0, bytes.length, 0);
		return length > maxBytes ? null : bytes.toString("utf8", 0, length);
	} catch {
		return null;
	} finally {
		if (fd !== null) closeSync(fd);
	}
}

// src/account/grid/live/cache-file.ts
const MAX_BYTES$1 = 65536;
/** For everybody to read: a job container's root and the runner's user may share the directory, and there is no secret in it. */
const DIRECTORY_MODE = 493;
const FILE_MODE = 420;
const CACHED = /^[a-z\d-]+-[\da-f]{16}-\d{4}-\d{2}-\d{2}T\d{2}\.json(?:\.[\da-f-]{36}\.part)?$/;
/** Longer than a job may last (five days on a self-hosted runner), so that its later account finds its hours. */
const MAX_AGE_MS = 6912e5;
/** Of 4 kB at most: eight megabytes, eleven weeks of one zone's hours. */
const MAX_FILES = 2e3;
/** Looked at in one go: some tenth of a second. Of a directory that a job has filled, the next job removes more. */
const MAX_LISTED = 5e3;
/** Null for what is not there, is no regular file, is a link, or is too large. */
const readCached = (directory, name) => regularText(join(directory, name), MAX_BYTES$1, constants.O_NOFOLLOW);
/** A draft of its own, then a new name: readers see the old text or the new one (rename(2)). False where it cannot be written. */
function writeCached(directory, name, text) {
	const draft = join(directory, `${name}.${randomUUID()}.part`);
	try {
		makeDirectory(directory, DIRECTORY_MODE);
		writeFileSync(draft, text, {
			mode: FILE_MODE,
			flag: "wx"
		});
		renameSync(draft, join(directory, name));
		return true;
	} catch {
		removed(draft);
		return false;
	}
}
/** Removes our files that are too old, and the oldest of too many. What somebody else removes meanwhile is none of our business. */
function pruneCache(directory, nowMs) {
	const old = namesIn(directory).filter((name) => CACHED.test(name)).map((name) => join(directory, name)).map((path) => ({
		path,
		writtenMs: writtenMs(path)
	})).toSorted((a, b) => b.writtenMs - a.writtenMs).filter(({ writtenMs }, index) => index >= MAX_FILES || nowMs - writtenMs > MAX_AGE_MS);
	for (const { path } of old) removed(path);
}
/** In no order. */
function namesIn(directory) {
	const names = [];
	try {
		const listing = opendirSync(directory);
		try {
			for (let entry = listing.readSync(); entry && names.length < MAX_LISTED; entry = listing.readSync()) names.push(entry.name);
		} finally {
			listing.closeSync();
		}
	} catch {}
	return names;
}
const writtenMs = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
function removed(path) {
	try {
		rmSync(path, { force: true });
	} catch {}
}

// src/account/grid/live/hour-cache.ts
const SCHEMA = "carbon-action/grid-hour/1";
/** Newest slots come late, and forecasts are replaced. */
const UNFINISHED_MS = 6e5;
/** One a minute, and one that overlaps the hour at either end; no service has finer ones, or any longer than an hour. */
const MAX_SLOTS = 62;
const MAX_LABEL = 128;
/** 64 bits: some thousand files never share a name by chance. */
const KEY_DIGITS = 16;
const label = pipe(string(), minLength(1), maxLength(MAX_LABEL));
const time = pipe(number(), safeInteger(), transform(epochMs));
const CachedSchema = strictObject({
	schema: literal(SCHEMA),
	service: label,
	area: label,
	zone: label,
	scope: picklist(["direct", "lifecycle"]),
	hour: time,
	asked_at: time,
	slots: pipe(array(strictObject({
		zone: label,
		from: time,
		to: time,
		value: pipe(number(), finite(), minValue(0), maxValue(MAX_G_PER_KWH), transform(gramsPerKwh)),
		kind: literal("average"),
		scope: picklist(["direct", "lifecycle"]),
		basis: nullable(picklist(["production", "consumption"])),
		source: label,
		year: nullable(pipe(number(), safeInteger())),
		licence: nullable(label),
		estimated: boolean(),
		forecast: boolean()
	})), maxLength(MAX_SLOTS))
});
function openHourCache(directory, now) {
	if (directory === null) return {
		read: () => null,
		write: () => void 0
	};
	let isPruned = false;
	return {
		read: (asked) => {
			const kept = parse(readCached(directory, fileName(asked)));
			return kept !== null && isOf(kept, asked) && isValid(kept, now()) ? kept.slots : null;
		},
		write: (asked, slots) => {
			const own = slots.filter(({ from, to }) => from !== null && to !== null && overlaps({
				from,
				to
			}, asked.hour));
			const kept = {
				schema: SCHEMA,
				...asked,
				asked_at: now(),
				slots: own
			};
			if (!writeCached(directory, fileName(asked), JSON.stringify(kept)) || isPruned) return;
			isPruned = true;
			pruneCache(directory, now());
		}
	};
}
/** Of a question: its words may hold signs that no file name can. */
function fileName({ service, area, zone, scope, hour }) {
	return `${service}-${createHash("sha256").update(JSON.stringify([
		service,
		area,
		zone,
		scope
	])).digest("hex").slice(0, KEY_DIGITS)}-${utcHour(hour)}.json`;
}
function parse(text) {
	try {
		const parsed = safeParse(CachedSchema, JSON.parse(text ?? ""));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
/** The file's name is only a way to find it: what it holds must say the same, and each slot too. */
const isOf = (kept, { service, area, zone, scope, hour }) => kept.service === service && kept.area === area && kept.zone === zone && kept.scope === scope && kept.hour === hour && kept.slots.every((slot) => slot.zone === zone && slot.scope === scope && slot.source === service) && kept.slots.every(({ from, to }) => from < to && to - from <= 36e5 && overlaps({
	from,
	to
}, hour));
function isValid(kept, now) {
	const age = now - kept.asked_at;
	return age >= 0 && (isFinished(kept) || age <= UNFINISHED_MS);
}
/** Nothing about the hour will change: it was over when it was asked for, and every moment of it has a figure that is no guess. */
function isFinished({ hour, asked_at, slots }) {
	const end = hour + HOUR_MS;
	if (asked_at < end || slots.some(({ estimated, forecast }) => estimated || forecast)) return false;
	let covered = hour;
	for (const { from, to } of slots.toSorted((a, b) => a.from - b.from)) {
		if (from > covered) return false;
		covered = Math.max(covered, to);
	}
	return covered >= end;
}
const overlaps = ({ from, to }, hour) => to > hour && from < hour + 36e5;

// src/account/grid/live/permit.ts
/** What a header can carry without changing (RFC 9110 section 5.5), and no service's key is longer. */
const KEY = /^[\x21-\x7e]{1,512}$/;
function permit({ name, title, area, scopes, keyVariable }, { place, scope }, keys) {
	const refused = (code, hint) => ({ refusal: {
		source: name,
		code,
		hint
	} });
	const served = area(place);
	if (served === null) return refused("zone-not-served", `${title} has no figures for ${place.zone}.`);
	if (!scopes.includes(scope)) return refused("scope-not-served", `${title} has no ${scope} figures, and scopes are never mixed: ${`set CARBON_INTENSITY_SCOPE=${scopes.join(" or ")} to use them`}.`);
	if (keyVariable === null) return {
		area: served,
		key: null
	};
	const key = keys[keyVariable]?.trim() ?? "";
	if (key === "") return refused("no-key", `${title} needs a key in ${keyVariable}.`);
	if (!KEY.test(key)) return refused("no-key", `${keyVariable} holds no key: there are blanks or other signs in it.`);
	return {
		area: served,
		key
	};
}

// src/account/grid/live/live-provider.ts
/** All services together, over all questions to one provider: a job's end does not wait longer for a gram. */
const WHOLE_MS = 15e3;
const DAY_MS = 864e5;
/** Longer than a job may last (five days on a self-hosted runner); a clock that was set from 1970 to now lets one seem to last decades. */
const MOST_DAYS = 8;
function tooLong(days) {
	return {
		intensities: [],
		refusals: [{
			source: "live",
			code: "no-values",
			hint: `Live services are asked about ${MOST_DAYS} days at most, and this job seems to have lasted ${Math.ceil(days)}.`
		}]
	};
}
function liveProvider(asked) {
	const { services, names, access } = asked;
	const line = names?.flatMap((name) => services.filter((service) => service.name === name)) ?? services;
	const cache = openHourCache(access.cacheDirectory, access.clock.now);
	let limit = null;
	return {
		name: names === null ? "live" : names.join(", "),
		isLive: true,
		intensity: async (question) => {
			const days = (question.to - question.from) / DAY_MS;
			if (days > MOST_DAYS) return tooLong(days);
			limit ??= startTimeLimit(WHOLE_MS, access.clock);
			const means = {
				asking: {
					...access,
					limit
				},
				cache,
				keys: access.keys
			};
			const answer = await firstAnswer(line, question, means);
			return names === null ? ofNobody(answer, question) : answer;
		}
	};
}
async function firstAnswer(services, question, { keys, ...means }) {
	const refusals = [];
	for (const service of services) {
		const permitted = permit(service, question, keys);
		if ("refusal" in permitted) {
			refusals.push(permitted.refusal);
			continue;
		}
		const { intensities, refusal } = await answerOf(service, question, {
			...means,
			permit: permitted
		});
		if (refusal !== null) refusals.push(refusal);
		if (intensities.length > 0) return {
			intensities,
			refusals
		};
	}
	return {
		intensities: [],
		refusals
	};
}
/** Whom nobody named, and who has nothing to do with the place, is no news; that it is nobody's place is. */
function ofNobody({ intensities, refusals }, { place }) {
	const news = refusals.filter(({ code }) => code !== "zone-not-served");
	if (intensities.length > 0 || news.length > 0) return {
		intensities,
		refusals: news
	};
	return {
		intensities: [],
		refusals: [{
			source: "live",
			code: "zone-not-served",
			hint: `No live service has figures for ${place.zone}.`
		}]
	};
}

// src/account/grid/choose-provider.ts
/** @throws CarbonError as `intensitySetting` does, but for a config's mistake that is only to be noted. */
function chooseProvider({ datasets, access, misstated, ...stated }) {
	const services = liveServices(datasets.fuelFactors());
	const { choice, scope, notes } = settingOf(stated, {
		services,
		misstated
	});
	const chosen = (provider) => ({
		provider,
		scope,
		notes
	});
	if (choice === "embedded") return chosen(embeddedProvider(datasets));
	if (typeof choice === "number") return chosen(constantProvider(choice));
	return chosen(liveProvider({
		services,
		names: choice === "live" ? null : choice,
		access
	}));
}
function settingOf(stated, { services, misstated }) {
	try {
		return intensitySetting(stated, services);
	} catch (error) {
		if (misstated === "refused" || !(error instanceof CarbonError) || error.code !== "bad-config") throw error;
		const { scope, notes } = intensitySetting({
			...stated,
			config: {
				intensity: null,
				scope: stated.config?.scope ?? null
			}
		}, services);
		const text = `${error.message} The embedded figure is used. ${error.hint ?? ""}`.trim();
		return {
			choice: "embedded",
			scope,
			notes: [...notes, note("intensity-misstated", text, "warning")]
		};
	}
}

// src/account/grid/live/clock.ts
const systemClock = {
	now: () => epochMs(Date.now()),
	elapsedMs: () => performance.now(),
	sleep: (ms, stop) => setTimeout(ms, void 0, { signal: stop }).catch(() => void 0),
	random: Math.random
};

// src/account/grid/place/answer.ts
const answered = (by, region, notes = []) => ({
	found: {
		region,
		by
	},
	notes: [...notes, ...region.notes],
	refusals: []
});
/** `hint` is one sentence for a person; it never holds an address or coordinates. */
const refused = (source, code, hint) => ({
	found: null,
	notes: [],
	refusals: [{
		source,
		code,
		hint
	}]
});
/** For a resolver whose question has not come up. */
const SILENT = {
	found: null,
	notes: [],
	refusals: []
};

// src/account/grid/place/cloud-region.ts
/** `aws:eu-west-3`, from the first name that the table has; null where it has none of them. */
function cloudRegionOf(providers, names, tables) {
	const rows = tables.cloudRegions().filter(({ provider }) => providers.includes(provider));
	for (const name of names.map(plainName)) for (const candidate of [name, ...withoutZone(name)]) {
		const row = rows.find(({ region }) => region === candidate);
		if (row !== void 0) return cloudRegionName(row);
	}
	return null;
}
/** Azure shows people "West Europe" and machines "westeurope". */
const plainName = (name) => name.trim().toLowerCase().replaceAll(" ", "");
/** us-east-1b, europe-west12-a, fr-par-2, fsn1-dc14: whole parts only, so that europe-west12 never becomes europe-west1. */
const withoutZone = (name) => [name.replace(/(?<=\d)[a-z]$/, ""), name.replace(/-(?:[a-z]|\d|dc\d+)$/, "")];
/** Fit to be repeated to a person; no address, no coordinates, no page of HTML. */
const isSpeakable = (name) => /^[a-z][a-z\d_ -]{0,39}$/i.test(name.trim());

// src/account/grid/place/file-text.ts
/** cloud-init's whole instance data, user data left out, is some 20 kB. */
const MAX_BYTES = 1048576;
/** A larger file is none of those that are looked for, and counts as not there. */
const fileText = (path) => regularText(path, MAX_BYTES) ?? "";

// src/account/grid/place/cloud-init.ts
const SOURCE$3 = "cloud-init";
/** World readable; the root-only twin holds the secrets. */
const INSTANCE_FILE = "run/cloud-init/instance-data.json";
const text = optional(nullable(string()));
const InstanceSchema = object({ v1: object({
	cloud_name: text,
	region: text,
	availability_zone: text
}) });
/** cloud-init's name of a cloud to those of the region table. */
const CLOUDS$1 = /* @__PURE__ */ new Map([
	["aws", ["aws"]],
	["azure", ["azure"]],
	["digitalocean", ["digitalocean"]],
	["gce", ["gcp"]],
	["hetzner", ["hetzner"]],
	["openstack", ["ovh", "ovhcloud"]],
	["oracle", ["oci"]],
	["scaleway", ["scaleway"]]
]);
function regionOfInstance({ sysroot, datasets }) {
	const json = fileText(join(sysroot, INSTANCE_FILE));
	if (json === "") return refused(SOURCE$3, "absent", "cloud-init has left nothing on this machine.");
	const instance = instanceOf(json);
	if (instance === null) return refused(SOURCE$3, "bad-answer", "What cloud-init left cannot be read.");
	const providers = CLOUDS$1.get(instance.cloud_name ?? "");
	if (providers === void 0) return refused(SOURCE$3, "absent", "cloud-init names no cloud that we know.");
	const names = [instance.region, instance.availability_zone].flatMap((name) => name?.trim() || []);
	if (names.length === 0) return refused(SOURCE$3, "absent", "cloud-init names no region.");
	const region = cloudRegionOf(providers, names, datasets);
	if (region !== null) return answered(SOURCE$3, parseRegion(region, datasets));
	const said = names.filter(isSpeakable).join(", ") || "something";
	return refused(SOURCE$3, "unknown-place", `cloud-init says ${said}, which the datasets do not know.`);
}
function instanceOf(json) {
	try {
		return parse$1(InstanceSchema, JSON.parse(json)).v1;
	} catch {
		return null;
	}
}

// src/account/grid/place/machine-cloud.ts
const STRINGS = [
	"sys_vendor",
	"product_name",
	"bios_vendor",
	"chassis_asset_tag"
];
/** The asset tag that every Azure machine carries and Hyper-V elsewhere does not. */
const AZURE_TAG = "7783-7084-3265-9085-8269-3286-77";
const OPENSTACK_PRODUCTS = /^OpenStack (?:Nova|Compute)$/i;
const CLOUDS = [
	{
		id: "aws",
		providers: ["aws"],
		name: "Amazon EC2",
		example: "aws:eu-west-3",
		fits: (dmi) => dmi.sys_vendor === "Amazon EC2" || dmi.bios_vendor === "Amazon EC2"
	},
	{
		id: "gcp",
		providers: ["gcp"],
		name: "Google Cloud",
		example: "gcp:europe-west9",
		fits: (dmi) => dmi.product_name === "Google Compute Engine"
	},
	{
		id: "azure",
		providers: ["azure"],
		name: "Azure",
		example: "azure:francecentral",
		fits: (dmi) => dmi.chassis_asset_tag === AZURE_TAG
	},
	{
		id: "oci",
		providers: ["oci"],
		name: "Oracle Cloud",
		example: "oci:eu-paris-1",
		fits: (dmi) => dmi.chassis_asset_tag === "OracleCloud.com"
	},
	{
		id: "hetzner",
		providers: ["hetzner"],
		name: "Hetzner",
		example: "hetzner:fsn1",
		fits: (dmi) => dmi.sys_vendor === "Hetzner"
	},
	{
		id: "digitalocean",
		providers: ["digitalocean"],
		name: "DigitalOcean",
		example: "digitalocean:ams3",
		fits: (dmi) => dmi.sys_vendor === "DigitalOcean"
	},
	{
		id: "scaleway",
		providers: ["scaleway"],
		name: "Scaleway",
		example: "scaleway:fr-par",
		fits: (dmi) => dmi.sys_vendor === "Scaleway"
	},
	{
		id: "alibaba",
		providers: [],
		name: "Alibaba Cloud",
		example: null,
		fits: (dmi) => dmi.sys_vendor === "Alibaba Cloud" || dmi.product_name === "Alibaba Cloud ECS"
	},
	{
		id: "linode",
		providers: [],
		name: "Akamai (Linode)",
		example: null,
		fits: (dmi) => dmi.sys_vendor === "Akamai" || dmi.sys_vendor === "Linode"
	},
	{
		id: "vultr",
		providers: [],
		name: "Vultr",
		example: null,
		fits: (dmi) => dmi.sys_vendor === "Vultr"
	},
	{
		id: "openstack",
		providers: ["ovh", "ovhcloud"],
		name: "OpenStack",
		example: null,
		fits: (dmi) => OPENSTACK_PRODUCTS.test(dmi.product_name) || OPENSTACK_PRODUCTS.test(dmi.chassis_asset_tag)
	}
];
/** Null on a machine of one's own, and wherever the firmware says nothing we know. */
const cloudOfMachine = (dmi) => CLOUDS.find(({ fits }) => fits(dmi)) ?? null;
function readFirmware(sysroot) {
	const string = (name) => fileText(join(sysroot, "sys/class/dmi/id", name)).trim();
	const dmi = {
		sys_vendor: string("sys_vendor"),
		product_name: string("product_name"),
		bios_vendor: string("bios_vendor"),
		chassis_asset_tag: string("chassis_asset_tag")
	};
	return STRINGS.every((name) => dmi[name] === "") ? "unreadable" : cloudOfMachine(dmi);
}

// src/account/grid/place/cloud-environment.ts
const SOURCE$2 = "cloud-environment";
/** Azure App Service sets `REGION_NAME`, Fly.io `FLY_REGION`; the others are read by the clouds' own tools. */
const VARIABLES = [
	["AWS_REGION", "aws"],
	["AWS_DEFAULT_REGION", "aws"],
	["GOOGLE_CLOUD_REGION", "gcp"],
	["AZURE_REGION", "azure"],
	["REGION_NAME", "azure"],
	["FLY_REGION", "fly"],
	["OCI_REGION", "oci"]
];
function regionOfVariables(machine) {
	const refusals = [];
	for (const [name, provider] of VARIABLES) {
		const value = machine.variables[name]?.trim() ?? "";
		if (value === "") continue;
		const answer = regionOfVariable({
			name,
			provider,
			value
		}, machine);
		if (answer.found !== null) return {
			...answer,
			refusals
		};
		refusals.push(...answer.refusals);
	}
	if (refusals.length > 0) return {
		...SILENT,
		refusals
	};
	return refused(SOURCE$2, "absent", "No environment variable of a cloud is set.");
}
function regionOfVariable({ name, provider, value }, machine) {
	const firmware = readFirmware(machine.sysroot);
	if (firmware !== "unreadable" && firmware?.providers.includes(provider) !== true) {
		const text = `${name} is not used: the firmware names ${firmware === null ? "no cloud" : firmware.name}, and in a job such a variable often names where the workload deploys.`;
		return refused(SOURCE$2, "other-cloud", text);
	}
	const region = cloudRegionOf([provider], [value], machine.datasets);
	if (region === null) {
		const said = isSpeakable(value) ? `"${value}", a region` : "something";
		return refused(SOURCE$2, "unknown-place", `${name} says ${said} that the datasets do not know.`);
	}
	const doubts = [...unconfirmed(name, region, firmware), ...contradiction(name, region, machine)];
	return answered(SOURCE$2, parseRegion(region, machine.datasets), doubts);
}
function unconfirmed(name, region, firmware) {
	if (firmware !== "unreadable") return [];
	const text = `${name} places this runner in ${region}; the firmware could not confirm it, and in a job such a variable often names where the workload deploys. CARBON_REGION on the runner settles it.`;
	return [note("region-unconfirmed", text)];
}
/** The machine's own word against the job's: the variable is used, and the contradiction is seen. */
function contradiction(name, region, machine) {
	const booted = regionOfInstance(machine).found?.region.name ?? region;
	if (booted === region) return [];
	const text = `Region ${region} (${name}) is used, cloud-init says ${booted}. CARBON_REGION on the runner settles it.`;
	return [note("region-conflict", text, "warning")];
}

// src/account/grid/place/dmi.ts
function regionOfFirmware({ sysroot }) {
	const firmware = readFirmware(sysroot);
	if (firmware === "unreadable") return refused("dmi", "absent", "The firmware shows no strings here.");
	if (firmware === null) return refused("dmi", "absent", "The firmware names no cloud.");
	return refused("dmi", "absent", `The firmware names ${firmware.name}, but not which region.`);
}

// src/account/grid/place/kubernetes.ts
const SOURCE$1 = "kubernetes";
/** Volume and file of "Expose Pod Information to Containers Through Files" in the Kubernetes documentation. */
const LABELS_FILE = "etc/podinfo/labels";
const LABELS = ["topology.kubernetes.io/region", "topology.kubernetes.io/zone"];
function regionOfPod(machine) {
	if ((machine.variables.KUBERNETES_SERVICE_HOST ?? "") === "") return refused(SOURCE$1, "absent", "This is no pod of Kubernetes.");
	const labels = fileText(join(machine.sysroot, LABELS_FILE));
	const names = LABELS.flatMap((label) => labelValue(label, labels)).filter(isSpeakable);
	if (names.length === 0) return refused(SOURCE$1, "absent", "The pod is not told where its node stands: set CARBON_REGION in the pod spec of the runner, such as aws:eu-west-3.");
	return regionOfLabels(names, machine);
}
/** `key="value"`, one a line, the value quoted as in Go. Names of places need no escapes. */
function labelValue(label, labels) {
	const line = labels.split("\n").find((text) => text.startsWith(`${label}=`)) ?? "";
	return /="([^"\\]+)"$/.exec(line.trimEnd())?.slice(1) ?? [];
}
/** Labels name no cloud and may be written by hand, so the firmware has to name the cloud whose region it is. */
function regionOfLabels(names, { sysroot, datasets }) {
	const said = `The labels of the pod say ${names.join(", ")}`;
	const firmware = readFirmware(sysroot);
	if (firmware === null) return refused(SOURCE$1, "other-cloud", `${said}, but the firmware names no cloud that has regions.`);
	const unsure = firmware === "unreadable";
	const providers = unsure ? datasets.cloudRegions().map(({ provider }) => provider) : firmware.providers;
	const region = cloudRegionOf(providers, names, datasets);
	if (region === null) {
		const whose = unsure ? "a cloud" : firmware.name;
		return refused(SOURCE$1, "unknown-place", `${said}, which is no region of ${whose} that the datasets know.`);
	}
	const text = `The labels of the pod place this runner in ${region}; the firmware could not confirm it. CARBON_REGION on the runner settles it.`;
	const doubts = unsure ? [note("region-unconfirmed", text)] : [];
	return answered(SOURCE$1, parseRegion(region, datasets), doubts);
}

// src/account/grid/place/metadata/link-local.ts
const isLinkLocal = (url) => URL.canParse(url) && /^http:\/\/(?:169\.254\.\d+\.\d+|100\.100\.100\.200)$/.test(plainOrigin(new URL(url)));
/** Without the port, which a container's endpoint may have. */
const plainOrigin = ({ protocol, hostname }) => `${protocol}//${hostname}`;

// src/account/grid/place/metadata/ask.ts
/** An instance's whole description is a few kilobytes. */
const MAX_BODY_BYTES = 65536;
const OK = 200;
/** What fits into a header. */
const TICKET = /^[\x21-\x7e]{1,1024}$/;
/** Never rejects. */
async function ask({ token, request }, send) {
	if (token === null) return await exchange(request, "GET", send);
	const granted = await exchange(token, "PUT", send);
	if (!("text" in granted)) return granted;
	const ticket = granted.text.trim();
	if (!TICKET.test(ticket)) return {
		code: "bad-answer",
		why: "grants a token that is none"
	};
	const headers = {
		...request.headers,
		[token.sentAs]: ticket
	};
	return await exchange({
		...request,
		headers
	}, "GET", send);
}
async function exchange({ url, headers }, method, { fetch, deadline }) {
	if (!isLinkLocal(url)) return {
		code: "no-network",
		why: "is not at a link-local address and is not asked"
	};
	try {
		const response = await fetch(url, {
			method,
			headers,
			redirect: "manual",
			signal: deadline
		});
		if (response.status !== OK) {
			await response.body?.cancel();
			return badStatus(response.status);
		}
		const text = await readBounded(response, MAX_BODY_BYTES);
		return text === null ? {
			code: "bad-answer",
			why: "answers without end"
		} : { text };
	} catch (error) {
		return deadline.aborted || error instanceof Error && error.name === "AbortError" ? TOO_LATE : {
			code: "no-network",
			why: "cannot be reached"
		};
	}
}
const TOO_LATE = {
	code: "timeout",
	why: "does not answer within a second; inside a container the instance may allow it one hop only"
};
const UNAUTHORIZED = [401, 403];
const TOO_MANY = 429;
function badStatus(status) {
	if (UNAUTHORIZED.includes(status)) return {
		code: "unauthorized",
		why: `refuses (status ${status})`
	};
	if (status === TOO_MANY) return {
		code: "rate-limited",
		why: "is asked too often"
	};
	return {
		code: "bad-status",
		why: `answers with status ${status}`
	};
}

// src/account/grid/place/metadata/metadata-fetch.ts
/** All requests to a metadata service together. */
const METADATA_LIMIT_MS = 1e3;
const createMetadataFetch = () => createFetch({
	proxies: {
		http: null,
		https: null,
		no: null
	},
	timeoutMs: METADATA_LIMIT_MS
});

// src/account/grid/place/metadata/alibaba.ts
const TOKEN_SECONDS$1 = "60";
const alibaba = {
	name: "alibaba",
	token: {
		url: "http://100.100.100.200/latest/api/token",
		headers: { "X-aliyun-ecs-metadata-token-ttl-seconds": TOKEN_SECONDS$1 },
		sentAs: "X-aliyun-ecs-metadata-token"
	},
	request: {
		url: "http://100.100.100.200/latest/meta-data/region-id",
		headers: {}
	},
	namesIn: (text) => [text]
};

// src/account/grid/place/metadata/aws.ts
const TOKEN_SECONDS = "60";
const aws = {
	name: "aws",
	token: {
		url: "http://169.254.169.254/latest/api/token",
		headers: { "X-aws-ec2-metadata-token-ttl-seconds": TOKEN_SECONDS },
		sentAs: "X-aws-ec2-metadata-token"
	},
	request: {
		url: "http://169.254.169.254/latest/meta-data/placement/region",
		headers: {}
	},
	namesIn: (text) => [text]
};

// src/account/grid/place/metadata/json-text.ts
function jsonText(json, ...path) {
	let value;
	try {
		value = JSON.parse(json);
	} catch {
		return [];
	}
	for (const key of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return [];
		value = Object.getOwnPropertyDescriptor(value, key)?.value;
	}
	return typeof value === "string" ? [value] : [];
}

// src/account/grid/place/metadata/aws-ecs.ts
const ECS_VARIABLE = "ECS_CONTAINER_METADATA_URI_V4";
const awsEcs = (uri) => ({
	name: "aws-ecs",
	token: null,
	request: {
		url: `${uri}/task`,
		headers: {}
	},
	namesIn: (json) => jsonText(json, "AvailabilityZone")
});

// src/account/grid/place/metadata/azure.ts
const azure = {
	name: "azure",
	token: null,
	request: {
		url: "http://169.254.169.254/metadata/instance/compute?api-version=2021-02-01",
		headers: { Metadata: "true" }
	},
	namesIn: (json) => jsonText(json, "location")
};

// src/account/grid/place/metadata/digitalocean.ts
const digitalocean = {
	name: "digitalocean",
	token: null,
	request: {
		url: "http://169.254.169.254/metadata/v1/region",
		headers: {}
	},
	namesIn: (text) => [text]
};

// src/account/grid/place/metadata/gcp.ts
const gcp = {
	name: "gcp",
	token: null,
	request: {
		url: "http://169.254.169.254/computeMetadata/v1/instance/zone",
		headers: { "Metadata-Flavor": "Google" }
	},
	/** `projects/123/zones/europe-west12-a`. */
	namesIn: (text) => /^projects\/[^/\s]+\/zones\/([^/\s]+)\s*$/.exec(text)?.slice(1) ?? []
};

// src/account/grid/place/metadata/hetzner.ts
const hetzner = {
	name: "hetzner",
	token: null,
	request: {
		url: "http://169.254.169.254/hetzner/v1/metadata/availability-zone",
		headers: {}
	},
	namesIn: (text) => [text]
};

// src/account/grid/place/metadata/oci.ts
const oci = {
	name: "oci",
	token: null,
	request: {
		url: "http://169.254.169.254/opc/v2/instance/",
		headers: { Authorization: "Bearer Oracle" }
	},
	namesIn: (json) => [...jsonText(json, "canonicalRegionName"), ...jsonText(json, "region")]
};

// src/account/grid/place/metadata/openstack.ts
const openstack = {
	name: "openstack",
	token: null,
	request: {
		url: "http://169.254.169.254/openstack/latest/meta_data.json",
		headers: {}
	},
	namesIn: (json) => jsonText(json, "availability_zone")
};

// src/account/grid/place/metadata/scaleway.ts
const scaleway = {
	name: "scaleway",
	token: null,
	request: {
		url: "http://169.254.42.42/conf?format=json",
		headers: {}
	},
	namesIn: (json) => [...jsonText(json, "zone"), ...jsonText(json, "location", "zone_id")]
};

// src/account/grid/place/metadata/services.ts
const OTHERS = {
	gcp,
	azure,
	oci,
	hetzner,
	digitalocean,
	scaleway,
	alibaba,
	openstack
};
/** `cloud` by its id as the firmware names it; `variables` hold the endpoint that a container on ECS is told. */
function servicesOf(cloud, variables) {
	if (cloud === "aws") {
		const uri = variables["ECS_CONTAINER_METADATA_URI_V4"] ?? "";
		return isLinkLocal(uri) ? [awsEcs(uri), aws] : [aws];
	}
	return Object.entries(OTHERS).flatMap(([name, service]) => name === cloud ? [service] : []);
}

// src/account/grid/place/metadata/region-of-metadata.ts
/** Never rejects. Silent where no cloud is named: the firmware's own refusal says so. */
async function regionOfMetadata(machine) {
	const firmware = readFirmware(machine.sysroot);
	if (firmware === null || firmware === "unreadable") return SILENT;
	const { fetchMetadata: fetch } = machine;
	const sender = fetch === null ? null : {
		fetch,
		deadline: AbortSignal.timeout(METADATA_LIMIT_MS)
	};
	const refusals = [];
	for (const service of servicesOf(firmware.id, machine.variables)) {
		const answer = await regionOfService({
			service,
			cloud: firmware,
			sender
		}, machine.datasets);
		if (answer.found !== null) return {
			...answer,
			refusals
		};
		refusals.push(...answer.refusals);
	}
	return {
		...SILENT,
		refusals
	};
}
async function regionOfService({ service, cloud, sender }, datasets) {
	const by = `metadata:${service.name}`;
	if (sender === null) return refused(by, "absent", "A captured machine has no metadata service.");
	const asked = await ask(service, sender);
	if (!("text" in asked)) return refused(by, asked.code, `The metadata service of ${cloud.name} ${asked.why}.`);
	const names = service.namesIn(asked.text).filter(isSpeakable);
	if (names.length === 0) return refused(by, "bad-answer", `The metadata service of ${cloud.name} answers with no region.`);
	const region = cloudRegionOf(cloud.providers, names, datasets);
	if (region !== null) return answered(by, parseRegion(region, datasets));
	const text = `${cloud.name} says ${names.join(", ")}, which the datasets do not know.`;
	return refused(by, "unknown-place", text);
}

// src/account/grid/place/region-rules.ts
const RulesSchema = pipe(unknown(), check((content) => !Array.isArray(content)), record(string(), string()));
/** Reads `gpu-eu-*: DE` lines. Throws `bad-region` where the text is no map of patterns to regions. */
function parseRegionRules(text, path) {
	try {
		return parse$1(RulesSchema, yamlValue(text));
	} catch (cause) {
		throw new CarbonError("bad-region", `${path} is not a list of runner-name patterns and their regions.`, {
			hint: "One rule a line, such as \"gpu-eu-*\": DE or \"gpu-us-*\": US-CAL-CISO; the first that fits wins.",
			cause
		});
	}
}
/** Region of the first pattern that fits; null when none does, or when the runner has no name. */
function regionOfRunner(rules, runnerName) {
	if (runnerName === null) return null;
	const name = runnerName.toLowerCase();
	return Object.entries(rules).find(([pattern]) => fits(name, pattern.toLowerCase()))?.[1] ?? null;
}
/** Each piece between stars is taken where it first fits: time of name by pattern, where a regular expression of many stars takes minutes. */
function fits(name, pattern) {
	const [first = "", ...others] = pattern.split(/\*+/);
	const last = others.pop();
	if (last === void 0) return name.length === first.length && isAt(0, first, name);
	if (!isAt(0, first, name)) return false;
	let end = first.length;
	for (const piece of others) {
		while (!isAt(end, piece, name)) if (++end > name.length) return false;
		end += piece.length;
	}
	return name.length - last.length >= end && isAt(name.length - last.length, last, name);
}
const isAt = (start, piece, name) => start + piece.length <= name.length && [...piece].every((sign, index) => sign === "?" || sign === name[start + index]);

// src/account/grid/place/stated-region.ts
/** Throws `bad-region` for text that names no place, and `file-unreadable` for a missing `@FILE`, where that is refused. */
function statedRegion(statement, machine) {
	try {
		return read(statement, machine);
	} catch (error) {
		if (!(statement.doubtful && machine.misstated === "noted") || !(error instanceof CarbonError)) throw error;
		const text = `A stated region is not used. ${explain(error)}`;
		return {
			...refused(statement.by, "unknown-place", error.message),
			notes: [note("region-not-used", text, "warning")]
		};
	}
}
/** Where a person would look for it; an input or option has just been typed. */
const PLACES = /* @__PURE__ */ new Map([["runner-environment", "CARBON_REGION"], ["config", "the config file"]]);
function read({ by, text: stated }, machine) {
	if (stated === null) return refused(by, "absent", "No region is stated there.");
	const text = typeof stated === "string" ? stated.trim() : "";
	if (typeof stated === "string" && !text.startsWith("@")) {
		if (text === "") return refused(by, "absent", "No region is stated there.");
		if (text.toLowerCase() === "auto") return refused(by, "absent", "It says auto: others are asked.");
		return answered(by, parseRegion(text, machine.datasets, PLACES.get(by)));
	}
	const rules = typeof stated === "string" ? rulesOf(text.slice(1), machine) : stated;
	const region = regionOfRunner(rules, machine.runnerName);
	if (region !== null) return answered(by, parseRegion(region, machine.datasets, PLACES.get(by)));
	const unmatched = `No region rule fits the runner ${machine.runnerName === null ? "without a name" : `"${machine.runnerName}"`}.`;
	return {
		...refused(by, "absent", unmatched),
		notes: [note("region-rules-silent", unmatched, "warning")]
	};
}
function rulesOf(path, machine) {
	const text = machine.readRules(path);
	if (text !== null) return parseRegionRules(text, path);
	throw new CarbonError("file-unreadable", `The region file ${path} cannot be read.`, { hint: "The path after @ counts from the root of the checkout; check the repository out before, or write the region itself." });
}

// src/account/grid/place/time-zone.ts
const SOURCE = "time-zone";
/** A place's name has a part of the world in it; `CET` and `Etc/GMT-1` are hours, shared by many. */
const PLACE = /^(?!Etc\/)[A-Z]\w{1,20}(?:\/[\w-]{1,30}){1,2}$/;
/** Both of two countries claim it in the time zone database's own table (zone.tab). */
const CLAIMED_TWICE = ["Europe/Simferopol"];
function countryOfTimeZone(machine) {
	const firmware = readFirmware(machine.sysroot);
	if (firmware !== null && firmware !== "unreadable") {
		const text = `A machine of ${firmware.name} keeps the time of its people, wherever it stands.`;
		return refused(SOURCE, "other-cloud", text);
	}
	const zone = systemZone(machine.sysroot);
	if (zone === "") return refused(SOURCE, "absent", "The system names no time zone.");
	if (!PLACE.test(zone) || CLAIMED_TWICE.includes(zone)) return refused(SOURCE, "unknown-place", "The time zone of the system is that of no one country.");
	const country = countryOf(zone, machine);
	if (country === null) return refused(SOURCE, "unknown-place", `The datasets know no country of ${zone}.`);
	const text = `The country ${country} is assumed from the time zone ${zone}. CARBON_REGION on the runner settles it.`;
	return answered(SOURCE, parseRegion(country, machine.datasets), [note("region-assumed", text)]);
}
/** Name behind /etc/localtime as whoever set the machine up chose it, else the text of /etc/timezone (Debian). */
function systemZone(sysroot) {
	const target = linkTarget(join(sysroot, "etc/localtime"));
	return /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1] ?? fileText(join(sysroot, "etc/timezone")).trim();
}
function linkTarget(path) {
	try {
		return readlinkSync(path);
	} catch {
		return "";
	}
}
function countryOf(zone, { datasets }) {
	const canonical = canonicalZone(zone);
	return datasets.countries().find(({ iso2 }) => {
		if (iso2 === "WORLD") return false;
		const locale = new Intl.Locale("und", { region: iso2 });
		return (locale.getTimeZones?.() ?? locale.timeZones ?? []).includes(canonical);
	})?.iso2 ?? null;
}
/** `Asia/Calcutta` for `Asia/Kolkata`, as the table spells it. */
function canonicalZone(zone) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
	} catch {
		return zone;
	}
}

// src/account/grid/place/locate.ts
const RESOLVERS = [
	said(({ environment }) => ({
		by: "runner-environment",
		text: environment,
		doubtful: false
	})),
	said(({ config }) => ({
		by: "config",
		text: config,
		doubtful: true
	})),
	said(({ input }) => ({
		by: "input",
		text: input,
		doubtful: true
	})),
	seen("cloud-environment", regionOfVariables),
	seen("cloud-init", regionOfInstance),
	seen("dmi", regionOfFirmware),
	seen("metadata", regionOfMetadata),
	seen("kubernetes", regionOfPod),
	seen("time-zone", countryOfTimeZone)
];
function said(statement) {
	return {
		stated: true,
		resolve: (machine) => statedRegion(statement(machine), machine)
	};
}
function seen(source, look) {
	const resolve = (machine) => machine.sysroot === null ? refused(source, "absent", "The machine that was measured is not at hand.") : look({
		...machine,
		sysroot: machine.sysroot
	});
	return {
		stated: false,
		resolve
	};
}
/**
* Takes at most the second of a metadata service. Rejects with `bad-region` for a stated region that names no place and with
* `file-unreadable` for a missing `@FILE`, where that is refused; for nothing that the machine itself holds.
*/
async function locate(machine) {
	const notes = [];
	const refusals = [];
	let winner = null;
	for (const { stated, resolve } of RESOLVERS) {
		if (winner !== null && !stated) continue;
		const answer = await resolve(machine);
		if (winner === null) {
			notes.push(...answer.notes);
			refusals.push(...answer.refusals);
			winner = answer.found;
		} else if (answer.found !== null && answer.found.region.zone !== winner.region.zone) notes.push(conflict(winner, answer.found));
	}
	if (winner !== null) return {
		placement: placementOf(winner),
		refusals,
		notes
	};
	return {
		placement: NOWHERE,
		refusals,
		notes: [...notes, ...nobodyKnows(machine)]
	};
}
const NOWHERE = {
	region: null,
	zone: WORLD,
	country: null,
	resolvedBy: "none",
	pue: null,
	pueSource: null
};
function placementOf({ region, by }) {
	const { name, zone, country, pue, pueSource } = region;
	return {
		region: name,
		zone,
		country,
		resolvedBy: by,
		pue,
		pueSource
	};
}
function conflict(winner, other) {
	const text = `Region ${winner.region.name} (${winner.by}) is used, ${other.by} says ${other.region.name}.`;
	return note("region-conflict", text, "warning");
}
function nobodyKnows({ sysroot }) {
	const unknown = note("region-unknown", "Nothing says where this runner stands: in lifecycle scope only the world average can stand for it. Set CARBON_REGION on the runner, such as FR.", "warning");
	const cloud = sysroot === null ? null : readFirmware(sysroot);
	if (cloud === null || cloud === "unreadable") return [unknown];
	const example = cloud.example === null ? "to its country" : `such as ${cloud.example}`;
	const text = `The firmware says ${cloud.name} but not which region. Set CARBON_REGION on the runner, ${example}.`;
	return [note("cloud-without-region", text), unknown];
}

// src/entry/place-and-price.ts
/** Asks no service of the grid yet. @throws CarbonError for a bad owner's value, and for others where that is refused. */
async function placeAndPrice(question) {
	const { owner, config, sysroot, datasets } = question;
	const isOurs = sysroot !== null && isThisMachine(sysroot);
	const { placement, refusals, notes } = await locate({
		environment: owner.region,
		config: config?.region ?? null,
		input: question.region,
		runnerName: question.runnerName,
		readRules: (path) => textOrNull(isAbsolute(path) ? path : resolve(question.directory, path)),
		misstated: question.misstated,
		sysroot: sysroot === "" ? "/" : sysroot,
		variables: isOurs ? machineEnvironment(process.env) : {},
		fetchMetadata: isOurs ? createMetadataFetch() : null,
		datasets
	});
	const chosen = intensityProvider(question);
	const pue = choosePue({
		environment: owner.pue,
		config: config?.pue == null ? null : String(config.pue),
		placement
	});
	const price = choosePrice(owner.price, parsePrice(config?.price ?? null));
	return {
		placement,
		refusals,
		provider: chosen.provider,
		scope: chosen.scope,
		pue: pue.pue,
		price: price.price,
		notes: [
			...notes,
			...chosen.notes,
			...pue.notes,
			...price.notes
		]
	};
}
/** Of one call; all of them together have a limit of their own. */
const CALL_MS = 5e3;
/** @throws CarbonError as `chooseProvider` does. */
const intensityProvider = ({ owner, config, misstated, datasets }) => chooseProvider({
	environment: {
		intensity: owner.intensity,
		scope: owner.scope
	},
	config: config === null ? null : {
		intensity: config.intensity,
		scope: config.intensityScope
	},
	misstated,
	datasets,
	access: {
		fetch: (input, init) => createFetch({
			proxies: proxiesOf(process.env),
			timeoutMs: CALL_MS
		})(input, init),
		clock: systemClock,
		keys: owner.keys,
		cacheDirectory: cacheDirectory(owner)
	}
});
/** Of the runner, so that the jobs of a matrix do not each ask; at a terminal only where the owner has named a place to keep things. */
function cacheDirectory({ stateDirectory }) {
	const tools = process.env.RUNNER_TOOL_CACHE;
	if (tools !== void 0 && isAbsolute(tools)) return join(tools, "carbon-action", "grid");
	return stateDirectory === null ? null : join(stateDirectory, "carbon-action-grid");
}
function choosePrice(owners, configs) {
	const price = owners ?? configs;
	if (owners === null || configs === null || wordsOf(owners) === wordsOf(configs)) return {
		price,
		notes: []
	};
	const text = `The price ${wordsOf(owners)} (CARBON_PRICE) is used, the config says ${wordsOf(configs)}.`;
	return {
		price,
		notes: [note("price-conflict", text, "warning")]
	};
}
const wordsOf = ({ amount, currency }) => `${amount} ${currency}/kWh`;
function textOrNull(path) {
	try {
		return readSmallFile(path);
	} catch {
		return null;
	}
}

export { embeddedIntensity as a, embeddedAnswer as i, placeAndPrice as n, embeddedProvider as o, isThisMachine as r, intensityProvider as t };
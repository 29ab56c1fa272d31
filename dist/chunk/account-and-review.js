import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { i as note, n as explain, r as messageOf, t as CarbonError } from "./errors.js";
import { a as parseBudgets, i as parseLedgerSpec, o as stopSampler, r as readSmallFile } from "./work.js";
import { a as epochMs, c as gramsPerKwh, d as kwhFromJoules, f as micros, g as watts, h as sum, i as JOULES_PER_KWH, l as joules, m as secondsFromMicros, o as grams, p as seconds$1, r as findProduct, s as gramsFromEnergy, t as closest, u as kilowattHours } from "./spelling.js";
import { a as SLOW_ROWS, i as QUICK_ROWS, n as serialiseRecord, o as openMeters, r as TRACE_SCHEMA, t as openTraceFile } from "./meters.js";
import { A as union, C as pipe, D as strictObject, E as safeParse, M as variant, O as string, S as picklist, T as regex, _ as nullable, a as finite, b as optional, c as integer$1, d as literal, f as maxLength, g as null_, h as minValue, i as description, j as unknown, k as tuple, l as is, m as minLength, n as boolean, o as getDotPath, p as maxValue, r as check, s as gtValue, t as array, u as isoTimestamp, v as number, w as record, x as parse$2, y as object } from "./valibot.js";
import { t as monotonicUs } from "./system-clock.js";
import { a as WORLD, i as embeddedIntensity, n as parseRegion, o as choosePue, r as chooseProvider, t as openDatasets } from "./datasets.js";
import { t as require_lib } from "./systeminformation.js";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isAbsolute, join as join$1, resolve as resolve$1 } from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";

// src/measure/trace/record-schema.ts
const integer = pipe(number(), integer$1(), minValue(Number.MIN_SAFE_INTEGER), maxValue(Number.MAX_SAFE_INTEGER));
const natural = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const orNull = nullable(natural);
/** Microseconds since `mono0_us`. */
const time$2 = natural;
const ColumnSchema = object({
	i: pipe(natural, maxValue(4095)),
	domain: string(),
	quantity: picklist([
		"energy",
		"power",
		"busy",
		"total",
		"util",
		"bytes"
	]),
	unit: picklist([
		"uJ",
		"mJ",
		"2^-16J",
		"uW",
		"mW",
		"jiffy",
		"us",
		"%",
		"B"
	]),
	kind: picklist(["counter", "gauge"]),
	max: orNull,
	source: string(),
	update_ms: optional(natural),
	window_ms: optional(natural)
});
const DomainSchema = object({
	id: string(),
	component: picklist([
		"gpu",
		"cpu",
		"dram",
		"module",
		"host"
	]),
	parent: nullable(string()),
	name: optional(string()),
	scope: optional(picklist(["gpu", "module"])),
	limit_mw: optional(orNull),
	driver: optional(string()),
	library: optional(string()),
	mig: optional(boolean()),
	visible: optional(boolean())
});
const absence = {
	source: string(),
	code: picklist([
		"absent",
		"no-permission",
		"masked",
		"not-supported",
		"no-library",
		"no-symbol",
		"no-binding",
		"musl",
		"version-mismatch",
		"driver-not-loaded",
		"lost",
		"frozen",
		"implausible",
		"duplicate",
		"hidden",
		"read-failed",
		"too-large",
		"unknown"
	]),
	hint: string(),
	domain: optional(string())
};
const AbsenceSchema = object(absence);
const HeaderSchema = object({
	k: literal("hdr"),
	schema: literal(TRACE_SCHEMA),
	mono0_us: natural,
	wall0_ms: integer,
	clock: literal("monotonic"),
	interval_ms: pipe(number(), integer$1(), minValue(1)),
	clk_tck: pipe(number(), integer$1(), minValue(1)),
	cpu: object({
		model: nullable(string()),
		threads: natural,
		sockets: natural
	}),
	memory_bytes: orNull,
	memory_limit_bytes: orNull,
	visible: record(string(), string()),
	domains: array(DomainSchema),
	columns: array(ColumnSchema),
	absences: array(AbsenceSchema)
});
const ColumnRecordSchema = object({
	k: literal("col"),
	t: time$2,
	columns: array(ColumnSchema),
	domains: optional(array(DomainSchema)),
	absences: optional(array(AbsenceSchema))
});
const SampleSchema = object({
	k: literal("s"),
	t: time$2,
	w: integer,
	v: array(orNull),
	by: optional(literal("post"))
});
const event = {
	k: literal("ev"),
	t: time$2
};
const EventSchema = variant("e", [
	object({
		...event,
		e: literal("check"),
		source: string(),
		domain: optional(string()),
		ok: boolean(),
		ratio: optional(number()),
		code: optional(string())
	}),
	object({
		...event,
		e: literal("suspend"),
		ms: integer
	}),
	object({
		...event,
		e: literal("lost"),
		domain: string(),
		code: string()
	}),
	object({
		...event,
		e: literal("back"),
		domain: string(),
		code: string()
	}),
	object({
		...event,
		e: literal("foreign"),
		workers: natural,
		samplers: natural,
		gpu_procs: natural
	}),
	object({
		...event,
		e: literal("beat"),
		interval_ms: natural,
		why: picklist([
			"size",
			"age",
			"sensor"
		])
	}),
	object({
		...event,
		e: literal("refused"),
		...absence
	})
]);
const StepSchema = object({
	k: literal("step"),
	t: integer,
	w: integer,
	guid: string(),
	action: nullable(string()),
	at: picklist(["start", "end"])
});
const MarkSchema = object({
	k: literal("mark"),
	t: time$2,
	label: string(),
	at: picklist(["start", "end"]),
	whole: optional(literal(true))
});
const OwnSchema = object({
	k: literal("own"),
	t: time$2,
	cpu_us: natural,
	rss_kb: natural,
	lat_us: tuple([natural, natural])
});
const EndSchema = object({
	k: literal("end"),
	t: time$2,
	reason: picklist([
		"stop",
		"signal",
		"worker-gone",
		"dir-gone",
		"max-age"
	])
});
/** Any line of a trace file, as written by this version. */
const TraceRecordSchema = union([
	HeaderSchema,
	ColumnRecordSchema,
	SampleSchema,
	EventSchema,
	StepSchema,
	MarkSchema,
	OwnSchema,
	EndSchema
]);

// src/measure/trace/tally.ts
const newTally = () => ({
	tornEnd: false,
	brokenLines: 0,
	unknown: 0,
	badNumbers: 0
});
function notesOf$1(tally) {
	const notes = [];
	if (tally.tornEnd) notes.push(note("trace-torn-end", "The last line of the trace was cut off and is left out."));
	if (tally.brokenLines > 0) notes.push(note("trace-broken-lines", `${lines(tally.brokenLines)} of the trace could not be read.`, "warning"));
	if (tally.unknown > 0) notes.push(note("trace-unknown", `Left out of the trace as unknown to this version: ${count$4(tally.unknown)}.`));
	if (tally.badNumbers > 0) notes.push(note("trace-bad-numbers", `${count$4(tally.badNumbers, "reading")} in the trace cannot be and count as missing.`, "warning"));
	return notes;
}
const count$4 = (n, noun = "item") => `${n} ${noun}${n === 1 ? "" : "s"}`;
const lines = (n) => count$4(n, "line");

// src/measure/trace/parse-records.ts
const HINT$1 = `This version reads ${TRACE_SCHEMA}.`;
const LINE_SCHEMAS = {
	col: ColumnRecordSchema,
	ev: EventSchema,
	step: StepSchema,
	mark: MarkSchema,
	own: OwnSchema,
	end: EndSchema
};
const EVENTS = new Set(EventSchema.options.map((option) => option.entries.e.literal));
/** @throws CarbonError `bad-trace` when there is no header, or one of another format or version. */
function parseRecords(text) {
	const tally = newTally();
	const lines = text.split("\n");
	const header = parseHeader(lines[0] ?? "", tally);
	const records = [];
	for (let at = 1; at < lines.length; at += 1) {
		const line = lines[at];
		if (!line) continue;
		const json = parseObject(line);
		if (json === null && at === lines.length - 1) tally.tornEnd = true;
		else if (json === null) tally.brokenLines += 1;
		else {
			const record = json.k === "s" ? parseSample(json, tally) : parseLine(json, tally);
			if (record !== null) records.push(record);
		}
	}
	return {
		header,
		records,
		tally
	};
}
function parseHeader(line, tally) {
	const json = parseObject(line);
	if (json === null) throw new CarbonError("bad-trace", "The trace has no complete header line.", { hint: HINT$1 });
	const schema = json.schema;
	if (json.k !== "hdr" || schema !== "carbon-action/trace/1") {
		const named = typeof schema === "string" ? ` but "${schema.slice(0, TRACE_SCHEMA.length * 2)}"` : "";
		throw new CarbonError("bad-trace", `The first line is not a trace header of a known version${named}.`, { hint: HINT$1 });
	}
	const parsed = safeParse(HeaderSchema, withKnownParts(json, tally));
	if (!parsed.success) {
		const issue = parsed.issues[0];
		throw new CarbonError("bad-trace", `The trace header has a bad "${getDotPath(issue)}": ${issue.message}.`, { hint: HINT$1 });
	}
	tally.unknown += countLeftOut(json, parsed.output);
	return parsed.output;
}
function parseLine(json, tally) {
	const kind = json.k;
	if (!isLineKind(kind) || kind === "ev" && !EVENTS.has(json.e)) {
		tally.unknown += 1;
		return null;
	}
	const known = kind === "col" ? withKnownParts(json, tally) : json;
	const parsed = safeParse(LINE_SCHEMAS[kind], known);
	if (!parsed.success) {
		tally.brokenLines += 1;
		return null;
	}
	tally.unknown += countLeftOut(json, parsed.output);
	return parsed.output;
}
const isLineKind = (kind) => typeof kind === "string" && Object.hasOwn(LINE_SCHEMAS, kind);
const SAMPLE_KEYS = /* @__PURE__ */ new Set([
	"k",
	"t",
	"w",
	"v",
	"by"
]);
function parseSample(json, tally) {
	const { t, w, v: values, by } = json;
	if (!Number.isSafeInteger(t) || !Number.isSafeInteger(w) || !Array.isArray(values) || Number(t) < 0) {
		tally.brokenLines += 1;
		return null;
	}
	for (const key in json) if (!SAMPLE_KEYS.has(key)) tally.unknown += 1;
	const readings = values.map((value) => {
		if (value === null || typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
		tally.badNumbers += 1;
		return null;
	});
	const sample = {
		k: "s",
		t: Number(t),
		w: Number(w),
		v: readings
	};
	if (by === void 0) return sample;
	if (by === "post") return {
		...sample,
		by
	};
	tally.unknown += 1;
	return sample;
}
/** Drops columns, domains and absences of kinds this version does not know, so that they cost no whole line. */
function withKnownParts(json, tally) {
	const keep = (list, schema) => {
		if (!Array.isArray(list)) return list;
		const known = list.filter((entry) => is(schema, entry));
		tally.unknown += list.length - known.length;
		return known;
	};
	return {
		...json,
		columns: keep(json.columns, ColumnSchema),
		domains: keep(json.domains, DomainSchema),
		absences: keep(json.absences, AbsenceSchema)
	};
}
/** Keys of `given` that are not in `kept`, at any depth; entries of lists that were dropped are counted elsewhere. */
function countLeftOut(given, kept) {
	if (Array.isArray(given) && Array.isArray(kept)) {
		if (given.length !== kept.length) return 0;
		return given.reduce((sum, entry, index) => sum + countLeftOut(entry, kept[index]), 0);
	}
	if (!isObject(given) || !isObject(kept)) return 0;
	return Object.keys(given).reduce((sum, key) => sum + (Object.hasOwn(kept, key) ? countLeftOut(given[key], kept[key]) : 1), 0);
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parseObject(line) {
	try {
		const json = JSON.parse(line);
		return isObject(json) ? json : null;
	} catch {
		return null;
	}
}

// src/measure/sampler/direct-read.ts
/**
* Appends a sample with `by: "post"`, its values in the trace's own columns, matched by domain, quantity and source.
* False when the trace has no header, or cannot be read or written; never throws for a device.
*/
function appendDirectRead(handle, options) {
	const lineup = readLineup(handle.trace);
	if (lineup === null) return false;
	const usesDriver = lineup.columns.some((column) => column.source.startsWith("nvml:"));
	const { meters } = openMeters(usesDriver ? [...QUICK_ROWS, ...SLOW_ROWS] : QUICK_ROWS, options);
	const readers = meters.map((meter) => ({
		meter,
		columns: columnsOf(meter, lineup.columns)
	}));
	const before = monotonicUs();
	const values = new Map(readers.flatMap(({ meter, columns }) => {
		const read = meter.read();
		return columns.map((column, at) => [keyOf$2(column), read[at] ?? null]);
	}));
	const t = Math.round((before + monotonicUs()) / 2) - lineup.header.mono0_us;
	const w = Date.now() - lineup.header.wall0_ms;
	for (const meter of meters) meter.close();
	if (t < 0) return false;
	const length = Math.max(0, ...lineup.columns.map((column) => column.i + 1));
	const v = Array.from({ length }, () => null);
	for (const column of lineup.columns) v[column.i] = values.get(keyOf$2(column)) ?? null;
	const file = openTraceFile(handle.trace);
	const written = file.append(serialiseRecord({
		k: "s",
		t,
		w,
		v,
		by: "post"
	}));
	file.close();
	return written;
}
const keyOf$2 = ({ domain, quantity, source }) => JSON.stringify([
	domain,
	quantity,
	source
]);
/** Header and columns with the file's own indexes; samples are not looked at. */
function readLineup(trace) {
	try {
		const described = readFileSync(trace, "utf8").split("\n").filter((line, at) => at === 0 || line.startsWith("{\"k\":\"col\""));
		const { header, records } = parseRecords(`${described.join("\n")}\n`);
		const later = records.flatMap((record) => record.k === "col" ? record.columns : []);
		return {
			header,
			columns: [...header.columns, ...later]
		};
	} catch {
		return null;
	}
}
/** The meter's columns, and after them the fallbacks that the sampler has added for its domains. */
function columnsOf(meter, lineup) {
	const columns = [...meter.columns];
	for (const wanted of lineup) {
		if (!meter.domains.some((domain) => domain.id === wanted.domain) || columns.some((column) => keyOf$2(column) === keyOf$2(wanted))) continue;
		const added = meter.fallback(wanted.domain);
		if (added !== null) columns.push(added);
	}
	return columns;
}

// src/measure/sampler/finish.ts
/**
* Never throws for a device. A sampler that had to be killed was most likely stuck in a driver: reading that driver here
* would hang us as well, so its last reading stays the last.
*/
async function finishSampler(handle, meters) {
	const outcome = await stopSampler(handle);
	if (outcome === "gone") appendDirectRead(handle, meters);
	return outcome;
}

// src/account/attribution/contended.ts
/** The sampler looks around every 15 s and writes what it sees; the last look before the window still holds at its start. */
function isContended(trace, window) {
	const looks = trace.events.flatMap((event) => event.e === "foreign" ? [event] : []);
	const before = looks.filter((look) => look.t < window.start).at(-1);
	const during = looks.filter((look) => look.t >= window.start && look.t <= window.end);
	return [...before === void 0 ? [] : [before], ...during].some((look) => look.workers > 0 || look.samplers > 0 || look.gpu_procs > 0);
}

// src/account/attribution/attribute.ts
/** Idle is never more than what was measured. */
function attribute(energy, idle, duration) {
	const idleEnergy = joules(Math.min(energy, idle * duration));
	return {
		active: joules(energy - idleEnergy),
		idle: idleEnergy
	};
}

// src/account/energy/search.ts
/** Index of the first entry whose key is at least `wanted`; the length of the list where there is none. */
function firstAtLeast(entries, wanted, keyOf) {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = low + high >> 1;
		const entry = entries[middle];
		if (entry !== void 0 && keyOf(entry) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/account/energy/curve.ts
/** The curve over segments that ascend without holes. */
function curveOf(segments) {
	const first = segments[0];
	const times = first === void 0 ? [] : [first.from];
	const microjoules = first === void 0 ? [] : [0];
	let total = 0;
	for (const segment of segments) {
		total += segment.microjoules;
		times.push(segment.to);
		microjoules.push(total);
	}
	return {
		times,
		microjoules
	};
}
const curveTotal = (curve) => curve.microjoules.at(-1) ?? 0;
/** Microjoules from the start of the curve to a time; held at its ends. */
function microjoulesUntil(curve, time) {
	const next = firstAtLeast(curve.times, time, (t) => t);
	const [t0, t1] = [curve.times[next - 1], curve.times[next]];
	const [e0, e1] = [curve.microjoules[next - 1], curve.microjoules[next]];
	if (t0 === void 0 || e0 === void 0) return 0;
	if (t1 === void 0 || e1 === void 0) return e0;
	return e0 + (e1 - e0) * (time - t0) / (t1 - t0);
}

// src/account/attribution/idle-power.ts
const REFERENCE_US = 5e6;
/** Null where the device was never quiet for 5 s, or its energy there is a model's or a filling. */
function idlePower(energy, quiet) {
	if (energy.use.provenance !== "measured") return null;
	const start = energy.curve.times.at(0);
	const end = energy.curve.times.at(-1);
	if (start === void 0 || end === void 0) return null;
	let lowest = Number.POSITIVE_INFINITY;
	for (const run of quiet) {
		const times = run.filter((time) => time >= start && time <= end);
		const energies = times.map((time) => microjoulesUntil(energy.curve, time));
		lowest = Math.min(lowest, lowestMean(times, energies));
	}
	return Number.isFinite(lowest) ? watts(lowest) : null;
}
/** Over every stretch that starts at a reading and is just 5 s long or longer; microjoules over microseconds are watts. */
function lowestMean(times, energies) {
	let lowest = Number.POSITIVE_INFINITY;
	let first = 0;
	times.forEach((time, last) => {
		while (time - (times[first + 1] ?? time) >= REFERENCE_US) first += 1;
		const elapsed = time - (times[first] ?? time);
		if (elapsed < REFERENCE_US) return;
		lowest = Math.min(lowest, ((energies[last] ?? 0) - (energies[first] ?? 0)) / elapsed);
	});
	return lowest;
}

// src/account/energy/readings.ts
/** One entry per source of the quantity, in the order the sources appeared; sources without a single value are left out. */
function readingsOf(trace, domain, quantity) {
	const columns = trace.columns.filter((column) => column.domain === domain && column.quantity === quantity);
	return [...new Set(columns.map(sourceOf))].flatMap((source) => {
		const group = columns.filter((column) => sourceOf(column) === source);
		const column = group.at(-1);
		const values = column === void 0 ? [] : valuesOf(trace, group);
		return column === void 0 || values.length === 0 ? [] : [{
			column,
			values
		}];
	});
}
/** The values read in a stretch, its ends included. */
const valuesBetween = (values, { start, end }) => values.slice(firstAtLeast(values, start, ({ t }) => t), firstAtLeast(values, end + 1, ({ t }) => t));
const sourceOf = (column) => `${column.source} ${column.unit}`;
function valuesOf(trace, columns) {
	const values = [];
	for (const sample of trace.samples) for (const column of columns) {
		const value = sample.v[column.i];
		if (typeof value !== "number" || !isPossible(value, column)) continue;
		values.push({
			t: micros(sample.t),
			value
		});
		break;
	}
	return values;
}
/** A gauge above its upper bound is a misreading; a counter above its wrap range likewise. */
const isPossible = (value, column) => Number.isFinite(value) && value >= 0 && (column.max === null || value <= column.max);

// src/account/attribution/quiet.ts
/** A host is never at 0: its own timers and our sampler stay below this busy share. */
const QUIET_BUSY_SHARE = .01;
/** Times of consecutive readings that were all quiet, one list per stretch of them. */
function quietRuns(trace, domain) {
	if (domain.component === "cpu") return runsOf(quietHost(trace));
	return runsOf((readingsOf(trace, domain.id, "util")[0]?.values ?? []).map(({ t, value }) => ({
		t,
		quiet: value === 0
	})));
}
function quietHost(trace) {
	const host = trace.domains.find((domain) => domain.component === "cpu" && readingsOf(trace, domain.id, "total").length > 0);
	const busy = host === void 0 ? [] : readingsOf(trace, host.id, "busy")[0]?.values ?? [];
	const totals = host === void 0 ? [] : readingsOf(trace, host.id, "total")[0]?.values ?? [];
	const total = new Map(totals.map(({ t, value }) => [t, value]));
	return busy.map(({ t, value }, i) => {
		const before = busy[i - 1];
		const all = (total.get(t) ?? 0) - (total.get(before?.t ?? t) ?? 0);
		const ticks = value - (before?.value ?? value);
		return {
			t,
			quiet: all > 0 && ticks >= 0 && ticks / all <= QUIET_BUSY_SHARE
		};
	});
}
function runsOf(looks) {
	const runs = [];
	let run = [];
	for (const { t, quiet } of looks) if (quiet) run.push(t);
	else {
		runs.push(run);
		run = [];
	}
	return [...runs, run].filter((times) => times.length > 1);
}

// src/account/attribution/idle-energy.ts
/** Null where one of the devices has no idle reference: a part of it would look like all. */
function idleEnergy(trace, devices, duration) {
	const parts = [];
	for (const device of devices) {
		const power = idlePower(device, quietRuns(trace, device.domain));
		if (power === null) return null;
		parts.push(attribute(device.use.energy, power, duration).idle);
	}
	return sum(parts);
}

// src/account/carbon/emissions.ts
const PERCENT$9 = 100;
/** Grams per kWh and grams as the receipt states them. Unknown energy or intensity gives null, never 0. */
function emissionsOf(input) {
	const fits = ({ kind, scope }) => kind === "average" && scope === input.scope;
	const reference = input.reference !== null && fits(input.reference) ? input.reference : null;
	const fitting = input.intensities.filter(fits);
	const intervals = fitting.filter(isInterval);
	const yearly = fitting.find((intensity) => !isInterval(intensity)) ?? reference;
	const mean = meanIntensity(input.buckets, intervals, yearly);
	const facility = input.total === null ? null : kilowattHours(kwhFromJoules(input.total) * input.pue.value);
	const emissions = facility === null || mean === null ? null : gramsFromEnergy(facility, mean.value);
	const spread = input.uncertaintyPercent === null ? null : input.uncertaintyPercent / PERCENT$9;
	return {
		zone: input.placement.zone,
		resolved_by: input.placement.resolvedBy,
		intensity_g_per_kwh: mean?.value ?? null,
		intensity_source: mean === null ? null : unique(mean.used.map(({ source }) => source)).join(" + "),
		intensity_year: only(mean?.used.map(({ year }) => year) ?? []),
		scope: input.scope,
		kind: "average",
		intervals: (mean?.used.filter(isInterval) ?? []).map(({ from, to, value, estimated, forecast }) => ({
			from: new Date(from).toISOString(),
			to: new Date(to).toISOString(),
			intensity_g_per_kwh: value,
			estimated: estimated || forecast
		})),
		reference_g_per_kwh: reference?.value ?? null,
		pue: input.pue.value,
		pue_source: input.pue.source,
		emissions_g: emissions,
		emissions_low_g: emissions === null || spread === null ? null : emissions * Math.max(0, 1 - spread),
		emissions_high_g: emissions === null || spread === null ? null : emissions * (1 + spread),
		embodied_g: input.embodied,
		cost: facility === null || input.price === null ? null : {
			amount: facility * input.price.amount,
			currency: input.price.currency
		}
	};
}
const isInterval = (intensity) => intensity.from !== null && intensity.to !== null;
/** Energy-weighted mean over the buckets; null where some energy falls on a moment without any intensity. */
function meanIntensity(buckets, intervals, yearly) {
	const parts = buckets.flatMap((bucket) => partsOf$1(bucket, intervals, yearly)).filter(({ energy }) => energy > 0);
	if (parts.length === 0) return yearly === null ? null : {
		value: yearly.value,
		used: [yearly]
	};
	let energy = 0;
	let weighted = 0;
	for (const part of parts) {
		if (part.intensity === null) return null;
		energy += part.energy;
		weighted += part.energy * part.intensity.value;
	}
	const used = unique(parts.flatMap(({ intensity }) => intensity ?? []));
	return {
		value: only(used.map((intensity) => intensity.value)) ?? gramsPerKwh(weighted / energy),
		used
	};
}
/** A bucket cut at the edges of the intervals; power is taken as even inside a bucket. A moment covered twice goes to the first. */
function partsOf$1(bucket, intervals, yearly) {
	const edges = unique([
		bucket.from,
		bucket.to,
		...intervals.flatMap(({ from, to }) => [from, to])
	].filter((edge) => edge >= bucket.from && edge <= bucket.to)).toSorted((a, b) => a - b);
	const at = (moment) => intervals.find(({ from, to }) => from <= moment && moment < to) ?? yearly;
	const duration = bucket.to - bucket.from;
	if (duration <= 0) return [{
		energy: bucket.energy,
		intensity: at(bucket.from)
	}];
	return edges.slice(1).map((edge, index) => {
		const start = edges[index] ?? bucket.from;
		return {
			energy: joules(bucket.energy * (edge - start) / duration),
			intensity: at(start)
		};
	});
}
const unique = (values) => [...new Set(values)];
/** The value all share; null for none or several. */
const only = (values) => {
	const [first, ...others] = unique(values);
	return first === void 0 || others.length > 0 ? null : first;
};

// src/account/energy/clock.ts
const US_PER_MS$3 = 1e3;
const MS_PER_SECOND$3 = 1e3;
/** Wall and monotonic time further apart than this between two samples: somebody set the clock. */
const STEP_MS = 1e3;
/** Anchored at the first sample: later steps of the wall clock move nothing, since durations are monotonic. */
function clockOf(trace) {
	const first = trace.samples[0];
	const offset = first === void 0 ? 0 : first.w - first.t / US_PER_MS$3;
	return {
		start: epochMs(trace.header.wall0_ms + offset),
		sleeps: trace.events.flatMap((event) => event.e === "suspend" ? [{
			at: micros(event.t),
			ms: event.ms
		}] : [])
	};
}
/** Whole milliseconds. */
function wallAt(clock, time) {
	const slept = clock.sleeps.reduce((total, sleep) => total + (sleep.at <= time ? sleep.ms : 0), 0);
	return epochMs(Math.round(clock.start + time / US_PER_MS$3 + slept));
}
/** The monotonic time of a civil one; a time inside a sleep is the moment of waking. */
function monotonicAt(clock, wall) {
	let awake = wall - clock.start;
	for (const sleep of clock.sleeps) {
		const fellAsleep = sleep.at / US_PER_MS$3;
		if (awake > fellAsleep) awake = Math.max(fellAsleep, awake - sleep.ms);
	}
	return micros(awake * US_PER_MS$3);
}
function clockNotes(trace, clock) {
	const slept = clock.sleeps.reduce((total, sleep) => total + sleep.ms, 0);
	const steps = stepsOf$2(trace);
	return [...slept === 0 ? [] : [note("suspend", `The machine slept for ${seconds(slept)} s; power sensors saw nothing of it.`, "warning")], ...steps.length === 0 ? [] : [note("clock-step", `The wall clock was set ${steps.length === 1 ? "once" : `${steps.length} times`} during the job, by ${steps.map(seconds).join(", ")} s; energies and durations do not depend on it.`)]];
}
/** Milliseconds by which the wall clock left the monotonic one, sleeps taken out. */
function stepsOf$2(trace) {
	const samples = trace.samples;
	return samples.flatMap((now, i) => {
		const before = samples[i - 1];
		if (before === void 0) return [];
		const step = now.w - before.w - (now.t - before.t) / US_PER_MS$3;
		if (Math.abs(step) <= STEP_MS) return [];
		return trace.events.some((event) => event.e === "suspend" && Math.abs(event.ms - step) <= STEP_MS) ? [] : [step];
	});
}
const seconds = (ms) => (ms / MS_PER_SECOND$3).toFixed(1);

// src/account/energy/sampling.ts
const US_PER_MS$2 = 1e3;
/** An interval longer than this many ticks is a gap. */
const TICKS_OF_A_GAP = 3;
function samplingOf(trace) {
	const first = {
		from: micros(Number.NEGATIVE_INFINITY),
		interval: micros(trace.header.interval_ms * US_PER_MS$2)
	};
	const stretched = trace.events.flatMap((event) => event.e === "beat" ? [{
		from: micros(event.t),
		interval: micros(event.interval_ms * US_PER_MS$2)
	}] : []);
	return {
		times: [...new Set(trace.samples.map((sample) => sample.t))].sort((a, b) => a - b).map(micros),
		beats: [first, ...stretched],
		suspends: trace.events.filter((event) => event.e === "suspend").map((event) => micros(event.t))
	};
}
/** The longer of the intervals meant at both ends: a beat may change in between. */
function intendedInterval(sampling, { start, end }) {
	let atStart = micros(0);
	let atEnd = micros(0);
	for (const beat of sampling.beats) {
		if (beat.from <= start) atStart = beat.interval;
		if (beat.from <= end) atEnd = beat.interval;
	}
	return micros(Math.max(atStart, atEnd));
}
/** True where a gauge cannot be trusted across the stretch: ticks are missing, or the machine slept in it. */
function isGap(sampling, stretch) {
	const interval = intendedInterval(sampling, stretch);
	if (stretch.end - stretch.start > TICKS_OF_A_GAP * interval) return true;
	return sampling.suspends.some((t) => t > stretch.start && t - interval <= stretch.end);
}
/** The gaps between samples, and between the window's ends and the samples, that lie in the window. */
function gapsIn(sampling, window) {
	const inside = sampling.times.filter((t) => t > window.start && t < window.end);
	const edges = [
		window.start,
		...inside,
		window.end
	];
	const gaps = [];
	edges.forEach((end, i) => {
		const start = edges[i - 1];
		if (start !== void 0 && isGap(sampling, {
			start,
			end
		})) gaps.push({
			start,
			end
		});
	});
	return gaps;
}

// src/account/energy/calibration.ts
const NO_CALIBRATION = {
	wallFactor: 1,
	overheadWatts: 0
};
/**
* The calibration as stated by the machine's owner. What it adds is *assumed*; components stay as they were read.
* A factor below 1 would make counted energy vanish and is left out with a warning.
*/
function calibrationFrom(stated) {
	const wallFactor = stated.wallFactor ?? 1;
	const overheadWatts = stated.overheadWatts ?? 0;
	const usable = wallFactor >= 1 && overheadWatts >= 0;
	return {
		calibration: usable ? {
			wallFactor,
			overheadWatts
		} : NO_CALIBRATION,
		notes: usable ? [] : [note("calibration-ignored", `A wall factor of ${wallFactor} with ${overheadWatts} W of overhead was left out: the factor must be 1 or more, the watts 0 or more.`, "warning")]
	};
}

// src/account/energy/timeline.ts
const MICROJOULES_PER_JOULE$1 = 1e6;
/**
* Inside the window energies are rounded to 2^-16 J (15 uJ, the finest unit of any counter). Differences of such numbers
* and of the total are exact in binary floating point, so parts add up to the total to the last bit, up to 38 MWh.
*/
const PARTS_OF_A_JOULE = 65536;
function timelineOf(curves, window, calibration = NO_CALIBRATION) {
	return {
		window,
		curves,
		calibration,
		total: calibrated(curves.reduce((total, curve) => total + curveTotal(curve), 0) / MICROJOULES_PER_JOULE$1, window, calibration)
	};
}
function energyBetween(timeline, from, to) {
	return joules(energyUntil(timeline, to) - energyUntil(timeline, from));
}
function energyUntil(timeline, time) {
	const { window, curves, calibration, total } = timeline;
	if (time <= window.start) return joules(0);
	if (time >= window.end) return total;
	const energy = calibrated(curves.reduce((sum, curve) => sum + microjoulesUntil(curve, time), 0) / MICROJOULES_PER_JOULE$1, {
		start: window.start,
		end: time
	}, calibration);
	return joules(Math.min(total, Math.round(energy * PARTS_OF_A_JOULE) / PARTS_OF_A_JOULE));
}
function calibrated(measured, { start, end }, calibration) {
	const seconds = secondsFromMicros(micros(end - start));
	return joules(measured * calibration.wallFactor + calibration.overheadWatts * seconds);
}

// src/account/energy/buckets.ts
const QUARTER_HOUR_MS = 9e5;
/** The first and last may be shorter; together they are the total to the last bit. */
function bucketsOf(timeline, clock, sampling) {
	const { window } = timeline;
	const from = wallAt(clock, window.start);
	const to = wallAt(clock, window.end);
	const gaps = gapsIn(sampling, window);
	const edges = [
		from,
		...quartersBetween(from, to),
		to
	];
	const times = [
		window.start,
		...edges.slice(1, -1).map((edge) => monotonicAt(clock, edge)),
		window.end
	];
	return edges.slice(1).flatMap((end, i) => {
		const [start, t0, t1] = [
			edges[i],
			times[i],
			times[i + 1]
		];
		if (start === void 0 || t0 === void 0 || t1 === void 0) return [];
		const filled = gaps.some((gap) => gap.start <= t0 && gap.end >= t1);
		return [{
			from: start,
			to: end,
			energy: energyBetween(timeline, t0, t1),
			filled
		}];
	});
}
function quartersBetween(from, to) {
	let length = QUARTER_HOUR_MS;
	while ((to - from) / length > 498) length *= 2;
	const edges = [];
	for (let edge = (Math.floor(from / length) + 1) * length; edge < to; edge += length) edges.push(epochMs(edge));
	return edges;
}

// src/account/energy/event-notes.ts
/** Shorter gaps are told with a decimal, or one of less than half a second would be called none. */
const WHOLE_FROM_S = 10;
function eventNotes(trace, sampling, window) {
	const lost = trace.events.filter((event) => event.e === "lost").length;
	const failed = new Set(trace.events.flatMap((event) => event.e === "check" && !event.ok ? [`${event.source} (${event.code ?? "no reason given"})`] : []));
	const sliced = trace.domains.some((domain) => domain.mig === true && domain.visible !== false);
	const missing = unsampledSeconds(sampling, window);
	return [
		lost > 0 && note("gpu-lost", `A GPU stopped answering ${lost === 1 ? "once" : `${lost} times`}.`, "warning"),
		failed.size > 0 && note("check-failed", `These sources failed their check: ${[...failed].join(", ")}.`, "warning"),
		sliced && note("mig", "A GPU is split by MIG; the whole card is counted, once, whatever slice the job had."),
		trace.end === null && trace.samples.length > 0 && note("sampler-died", "The sampler left no end record: it was killed, or the machine went down.", "warning"),
		missing > 0 && note("samples-missing", `For ${missing.toFixed(missing < WHOLE_FROM_S ? 1 : 0)} s no sample was taken; counters span that time, steps do not.`)
	].filter((found) => found !== false);
}
/** Seconds of the window that lie in gaps between samples. */
const unsampledSeconds = (sampling, window) => secondsFromMicros(micros(gapsIn(sampling, window).reduce((total, gap) => total + gap.end - gap.start, 0)));

// src/account/energy/containment.ts
/** The ids among `counted` that have no counted ancestor; a loop in the parents ends the walk. */
function outermost$1(domains, counted) {
	const parents = new Map(domains.map((domain) => [domain.id, domain.parent]));
	return new Set([...counted].filter((id) => !ancestorsOf(id, parents).some((ancestor) => counted.has(ancestor))));
}
function ancestorsOf(id, parents) {
	const ancestors = [];
	let parent = parents.get(id) ?? null;
	while (parent !== null && parent !== id && !ancestors.includes(parent)) {
		ancestors.push(parent);
		parent = parents.get(parent) ?? null;
	}
	return ancestors;
}

// src/account/energy/coverage.ts
/** A sensor must have covered this share of the window for the label *measured*. */
const MEASURED_FROM = .95;
/** Null where there is no segment. */
function coverageOf$1(segments, window) {
	const first = segments[0];
	if (first === void 0) return null;
	let observed = 0;
	let measured = 0;
	let filledMicrojoules = 0;
	const bySource = /* @__PURE__ */ new Map();
	for (const { from, to, microjoules, origin } of segments) {
		const time = to - from;
		if (origin.filled) filledMicrojoules += microjoules;
		else if (origin.provenance !== "assumed") observed += time;
		if (!origin.filled && origin.provenance === "measured") measured += time;
		const known = bySource.get(origin.source);
		bySource.set(origin.source, {
			origin: known?.origin ?? origin,
			time: (known?.time ?? 0) + time
		});
	}
	const duration = window.end - window.start;
	const [main] = [...bySource.values()].sort((a, b) => b.time - a.time);
	const origin = main?.origin ?? first.origin;
	const isMeasured = measured >= MEASURED_FROM * duration;
	return {
		share: Math.min(1, observed / duration),
		filledMicrojoules,
		origin,
		provenance: isMeasured ? "measured" : origin.provenance === "assumed" ? "assumed" : "modelled"
	};
}

// src/account/energy/segment.ts
/** Mean power of a segment, W: microjoules over microseconds. */
const segmentWatts = (segment) => segment.to > segment.from ? segment.microjoules / (segment.to - segment.from) : 0;
/** The part of a segment inside a stretch, energy in proportion to time; null where they do not overlap. */
function clip$1(segment, { start, end }) {
	if (segment.from >= start && segment.to <= end) return segment;
	const from = Math.max(segment.from, start);
	const to = Math.min(segment.to, end);
	if (to <= from) return null;
	const microjoules = Math.round(segmentWatts(segment) * (to - from));
	return {
		...segment,
		from: micros(from),
		to: micros(to),
		microjoules
	};
}

// src/account/energy/neighbours.ts
/**
* Mean power, W, of the last segment that ends by `from` and the first that starts at or after `to`; of one of them where
* the other is missing; null where there is neither. Segments ascend without overlap.
*/
function neighbourWatts(segments, hole) {
	const startOf = (segment) => segment.from;
	const neighbours = [segments[firstAtLeast(segments, hole.from, startOf) - 1], segments[firstAtLeast(segments, hole.to, startOf)]].filter((segment) => segment !== void 0);
	if (neighbours.length === 0) return null;
	return neighbours.reduce((total, segment) => total + segmentWatts(segment), 0) / neighbours.length;
}

// src/account/energy/slice.ts
/** Segments ascend without overlap; so does the answer. */
function slice(segments, stretch) {
	const first = firstAtLeast(segments, stretch.start, (segment) => segment.to);
	const end = firstAtLeast(segments, stretch.end, (segment) => segment.from);
	return segments.slice(first, end).flatMap((segment) => clip$1(segment, stretch) ?? []);
}
/** Microjoules and covered microseconds of a list of segments. */
function sumOf$1(segments) {
	let microjoules = 0;
	let covered = 0;
	for (const segment of segments) {
		microjoules += segment.microjoules;
		covered += segment.to - segment.from;
	}
	return {
		microjoules,
		covered
	};
}

// src/account/energy/overlay.ts
/** Segments of the window, ascending, without overlap; the layers' segments ascend too. */
function overlay(layers, window) {
	let laid = [];
	for (const layer of layers) {
		const added = holesIn(laid, window).flatMap((hole) => slice(layer, hole));
		if (added.length > 0) laid = laid.concat(added).sort((a, b) => a.from - b.from);
	}
	return laid;
}
/** The stretches of the window that no segment covers. */
function holesIn(segments, window) {
	const holes = [];
	let covered = window.start;
	for (const segment of segments) {
		if (segment.from > covered) holes.push({
			start: covered,
			end: segment.from
		});
		if (segment.to > covered) covered = segment.to;
	}
	if (covered < window.end) holes.push({
		start: covered,
		end: window.end
	});
	return holes;
}

// src/account/energy/gaps.ts
/** Segments that cover the whole window; none at all where nothing is known of any part of it. */
function fillGaps(segments, window) {
	const filling = segments.length === 0 ? null : fillingOf(segments);
	if (filling === null) return [];
	const filled = holesIn(segments, window).flatMap(({ start, end }) => {
		const watts = neighbourWatts(segments, {
			from: start,
			to: end
		});
		if (watts === null) return [];
		return [{
			from: start,
			to: end,
			microjoules: Math.round(watts * (end - start)),
			origin: filling
		}];
	});
	return filled.length === 0 ? segments : [...segments, ...filled].sort((a, b) => a.from - b.from);
}
function fillingOf(segments) {
	const first = segments[0];
	return first === void 0 ? null : {
		...first.origin,
		filled: true
	};
}

// src/account/energy/plausible-watts.ts
const MW_PER_W$3 = 1e3;
/** Head room over the configured limit: boards overshoot for moments, and an owner may raise the limit during the job. */
const OVER_LIMIT = 1.5;
/**
* Without a limit: 1.5 kW covers every socket and accelerator sold by 2026; a superchip module holds two accelerators of
* 1.2 kW and a CPU; a node of eight accelerators stays below 20 kW.
*/
const CAP_WATTS = {
	gpu: 1500,
	cpu: 1500,
	dram: 1500,
	module: 5e3,
	host: 2e4
};
function plausibleWatts(domain) {
	const limit = (domain.limit_mw ?? 0) / MW_PER_W$3;
	return limit > 0 ? limit * OVER_LIMIT : CAP_WATTS[componentOf(domain)];
}
/** A module-scope counter covers GPU, CPU and memory, whatever its meter calls the device. */
const componentOf = (domain) => domain.scope === "module" ? "module" : domain.component;

// src/account/energy/counter.ts
function counterEnergy(values, rules) {
	const steps = stepsOf$1(values, rules);
	const trusted = steps.filter((step) => step.verdict === "plain").map((step) => segmentOf$1(step, rules.origin));
	const count = (verdict) => steps.filter((step) => step.verdict === verdict).length;
	const doubtful = steps.filter((step) => step.verdict !== "plain").flatMap((step) => resolve(step, neighbourWatts(trusted, step), rules));
	return {
		segments: doubtful.length === 0 ? trusted : trusted.concat(doubtful).sort((a, b) => a.from - b.from),
		resets: count("reset"),
		hiddenWraps: count("hidden"),
		impossible: count("impossible")
	};
}
function stepsOf$1(values, rules) {
	const steps = [];
	values.forEach((now, i) => {
		const before = values[i - 1];
		if (before !== void 0 && now.t > before.t) steps.push(stepBetween(before, now, rules));
	});
	return steps;
}
function stepBetween(before, now, rules) {
	const [from, to] = [before.t, now.t];
	const most = mostMicrojoules(before.t, now.t, rules);
	const range = rangeOf(rules);
	const delta = (now.value - before.value) * rules.microjoules;
	const wrapped = delta < 0 ? delta + range : delta;
	if (wrapped <= most) return {
		from,
		to,
		microjoules: wrapped,
		verdict: wrapped + range <= most ? "hidden" : "plain"
	};
	const since = now.value * rules.microjoules;
	return {
		from,
		to,
		microjoules: since,
		verdict: delta < 0 && since <= most ? "reset" : "impossible"
	};
}
/** Microjoules of a full turn; infinite for a counter that does not wrap (or says that it wraps at once). */
const rangeOf = (rules) => rules.max === null || rules.max <= 0 ? Number.POSITIVE_INFINITY : rules.max * rules.microjoules;
const mostMicrojoules = (from, to, rules) => rules.capWatts * (to - from + rules.update);
function resolve(step, watts, rules) {
	if (step.verdict === "reset") return afterReset(step, watts, rules.origin);
	if (step.verdict === "hidden") return [withHiddenWraps(step, watts, rules)];
	return [];
}
const segmentOf$1 = ({ from, to, microjoules }, origin) => ({
	from,
	to,
	microjoules,
	origin
});
/** The counter shows what came after the reset, a lower bound; the time before it is filled at the neighbours' power. */
function afterReset(step, watts, origin) {
	const filled = {
		...origin,
		filled: true
	};
	if (watts === null || watts === 0) return [segmentOf$1(step, filled)];
	const resetAt = micros(Math.max(step.from, step.to - Math.round(step.microjoules / watts)));
	const since = {
		from: resetAt,
		to: step.to,
		microjoules: step.microjoules,
		origin
	};
	return [{
		from: step.from,
		to: resetAt,
		microjoules: Math.round(watts * (resetAt - step.from)),
		origin: filled
	}, since].filter((segment) => segment.to > segment.from);
}
/** Of the energies that the reading allows (one range apart), the one nearest to the neighbours' power. */
function withHiddenWraps(step, watts, rules) {
	const range = rangeOf(rules);
	const expected = watts === null ? step.microjoules : watts * (step.to - step.from);
	const most = Math.floor((mostMicrojoules(step.from, step.to, rules) - step.microjoules) / range);
	const wraps = Math.min(most, Math.max(0, Math.round((expected - step.microjoules) / range)));
	return segmentOf$1({
		...step,
		microjoules: step.microjoules + wraps * range
	}, {
		...rules.origin,
		filled: true
	});
}

// src/account/energy/frozen.ts
/**
* A run of zero deltas of at least `patience` is frozen where the device was busy in it, or where the counter never moved
* in the whole trace: a powered device with a living counter always does.
*/
function thaw(segments, util, patience) {
	const neverMoved = segments.every((segment) => segment.microjoules === 0);
	const frozen = runsOfZero(segments).filter((run) => {
		const stretch = {
			start: micros(run.at(0)?.from ?? 0),
			end: micros(run.at(-1)?.to ?? 0)
		};
		if (stretch.end - stretch.start < patience) return false;
		return neverMoved || valuesBetween(util, stretch).some(({ value }) => value > 0);
	});
	const dropped = new Set(frozen.flat());
	return {
		segments: segments.filter((segment) => !dropped.has(segment)),
		frozen: dropped.size > 0
	};
}
function runsOfZero(segments) {
	const runs = [];
	let open = [];
	for (const segment of segments) {
		if (!(segment.microjoules === 0 && (open.at(-1)?.to ?? segment.from) === segment.from)) {
			runs.push(open);
			open = [];
		}
		if (segment.microjoules === 0) open.push(segment);
	}
	return [...runs, open].filter((run) => run.length > 0);
}

// src/account/energy/power.ts
/**
* Energy between neighbouring points. `window` is the averaging time of the sensor: a mean over the last second belongs
* half a second back, so the signal is shifted by half of it, and its last value holds to the end.
*/
function integratePower(points, { sampling, window, origin }) {
	const shift = Math.round(window / 2);
	const segments = [];
	points.forEach((now, i) => {
		const before = points[i - 1];
		if (before === void 0 || now.t <= before.t) return;
		if (isGap(sampling, {
			start: before.t,
			end: now.t
		})) return;
		const mean = (before.watts + now.watts) / 2;
		segments.push(segmentOf(before.t - shift, now.t - shift, mean, origin));
	});
	const last = points.at(-1);
	if (last === void 0 || shift === 0 || segments.length === 0) return segments;
	return [...segments, segmentOf(last.t - shift, last.t, last.watts, origin)];
}
const segmentOf = (from, to, watts, origin) => ({
	from: micros(from),
	to: micros(to),
	microjoules: Math.round(watts * (to - from)),
	origin
});

// src/account/energy/raw-unit.ts
const MICROJOULES = {
	uJ: 1,
	mJ: 1e3,
	"2^-16J": 1e6 / 65536
};
const WATTS = {
	uW: 1e-6,
	mW: .001
};
/** Microjoules per count of an energy counter; null for a unit that is no energy. */
const microjoulesPer = (unit) => MICROJOULES[unit] ?? null;
/** Watts per count of a power gauge; null for a unit that is no power. */
const wattsPer = (unit) => WATTS[unit] ?? null;

// src/account/energy/sensor-layers.ts
const US_PER_MS$1 = 1e3;
/** The slowest counter of a device itself: NVML refreshes every 20 to 100 ms (SC'24 study, arXiv 2312.02741). */
const DEFAULT_UPDATE_MS = 100;
/** Five seconds without a microjoule cannot be a slow counter. */
const STILL_US = 5e6;
const STILL_UPDATES = 3;
function sensorLayers(trace, domain, sampling) {
	const util = readingsOf(trace, domain.id, "util")[0]?.values ?? [];
	const counters = readingsOf(trace, domain.id, "energy").flatMap((readings) => counterLayer(readings, domain, util));
	const gauges = readingsOf(trace, domain.id, "power").flatMap((readings) => powerLayer(readings, domain, sampling));
	return [...counters, ...gauges.sort((a, b) => rankOf(a) - rankOf(b))].filter((layer) => layer.segments.length > 0 || layer.counter?.frozen);
}
const rankOf = (layer) => layer.kind === "average" ? 0 : 1;
function counterLayer(readings, domain, util) {
	const { column, values } = readings;
	const microjoules = microjoulesPer(column.unit);
	if (microjoules === null) return [];
	const update = (column.update_ms ?? 100) * US_PER_MS$1;
	const source = sourceName(column, "counter");
	const { segments, ...events } = counterEnergy(values, {
		microjoules,
		max: column.max,
		capWatts: plausibleWatts(domain),
		update: micros(update),
		origin: originOf$1(source, "counter")
	});
	const thawed = thaw(segments, util, micros(Math.max(STILL_US, STILL_UPDATES * update)));
	const counter = {
		...events,
		frozen: thawed.frozen
	};
	return [{
		kind: "counter",
		column,
		source,
		segments: thawed.segments,
		counter
	}];
}
function powerLayer(readings, domain, sampling) {
	const { column, values } = readings;
	const scale = wattsPer(column.unit);
	if (scale === null) return [];
	const most = plausibleWatts(domain);
	const points = values.map(({ t, value }) => ({
		t,
		watts: value * scale
	})).filter(({ watts }) => watts <= most);
	const window = micros((column.window_ms ?? 0) * US_PER_MS$1);
	const kind = window > 0 ? "average" : "instant";
	const source = sourceName(column, kind);
	return [{
		kind,
		column,
		source,
		segments: integratePower(points, {
			sampling,
			window,
			origin: originOf$1(source, "integrated")
		}),
		counter: null
	}];
}
const originOf$1 = (source, method) => ({
	source,
	method,
	provenance: "measured",
	filled: false
});
/** RAPL goes by its own name; every other source by its meter and kind. */
function sourceName(column, kind) {
	const meter = column.source.split(":")[0] ?? column.source;
	return meter === "powercap" ? "rapl" : `${meter}-${kind}`;
}

// src/account/energy/uncertainty.ts
const SENSOR_PERCENT = {
	nvidiaDataCentre: 7,
	nvidiaOther: 9,
	raplIntelServer: 5,
	raplIntelClient: 8,
	raplAmd: 10,
	raplDramClient: 20,
	other: 10
};
/** Error of a counter fed by 25 of every 100 ms (A100, H100); of a 1-s mean; both small against bursts. */
const COUNTER_WINDOW_PERCENT = {
	short: 2,
	long: .5,
	longFromSeconds: 60
};
const AVERAGE_WINDOW_PERCENT = .3;
/** 95th percentile of simulated bursts, by polling interval and duration. */
const INSTANT_WINDOW_PERCENT = {
	fast: .7,
	slow: 6.9,
	slowOverTenMinutes: 2.3,
	fastMs: 200,
	longSeconds: 600
};
/** Half of what was filled into gaps. */
const GAP_SHARE = .5;
const PERCENT$8 = 100;
const MS_PER_SECOND$2 = 1e3;
const DATA_CENTRE = /\b(?:tesla|[abhlptvk]\d{1,3}[a-z]?|gh200|gb[23]00)\b/i;
const CONSUMER = /geforce|rtx|quadro|titan/i;
function sensorPercent(device) {
	const { source, component, name, cpuModel } = device;
	if (isNvidia(source)) return name !== null && DATA_CENTRE.test(name) && !CONSUMER.test(name) ? SENSOR_PERCENT.nvidiaDataCentre : SENSOR_PERCENT.nvidiaOther;
	if (source !== "rapl") return SENSOR_PERCENT.other;
	if (/xeon/i.test(cpuModel ?? "")) return SENSOR_PERCENT.raplIntelServer;
	if (component === "dram") return SENSOR_PERCENT.raplDramClient;
	return /intel/i.test(cpuModel ?? "") ? SENSOR_PERCENT.raplIntelClient : SENSOR_PERCENT.raplAmd;
}
function meteringUncertainty(metering) {
	const { kind, updateMs, windowMs, joules, peakWatts } = metering;
	const edgeSeconds = (kind === "counter" ? 2 * updateMs : windowMs) / MS_PER_SECOND$2;
	const edge = joules > 0 ? PERCENT$8 * edgeSeconds * peakWatts / joules : 0;
	return {
		sharedPercent: Math.max(metering.sensorPercent, metering.widenPercent),
		ownPercent: Math.hypot(windowPercent(metering), edge, gapPercent(metering.filledShare))
	};
}
const modelUncertainty = (percent, filledShare) => ({
	sharedPercent: percent,
	ownPercent: gapPercent(filledShare)
});
/** Percent of the sum, for devices of one type. */
function combineDevices(devices) {
	const total = devices.reduce((sum, device) => sum + device.joules, 0);
	if (total === 0) return Math.max(0, ...devices.map(({ uncertainty }) => percentOf(uncertainty)));
	const shared = devices.reduce((sum, device) => sum + device.joules * device.uncertainty.sharedPercent, 0);
	const own = Math.hypot(...devices.map((device) => device.joules * device.uncertainty.ownPercent));
	return Math.hypot(shared, own) / total;
}
/** Percent of the sum, for types of device whose errors have nothing in common. */
function combineTypes(types) {
	const total = types.reduce((sum, type) => sum + type.joules, 0);
	return total === 0 ? 0 : Math.hypot(...types.map((type) => type.joules * type.percent)) / total;
}
const percentOf = (uncertainty) => Math.hypot(uncertainty.sharedPercent, uncertainty.ownPercent);
function windowPercent(metering) {
	if (metering.kind === "average") return AVERAGE_WINDOW_PERCENT;
	if (metering.kind === "counter") {
		if (!isNvidia(metering.source)) return 0;
		const { short, long, longFromSeconds } = COUNTER_WINDOW_PERCENT;
		return metering.seconds >= longFromSeconds ? long : short;
	}
	if (metering.intervalMs <= INSTANT_WINDOW_PERCENT.fastMs) return INSTANT_WINDOW_PERCENT.fast;
	return metering.seconds >= INSTANT_WINDOW_PERCENT.longSeconds ? INSTANT_WINDOW_PERCENT.slowOverTenMinutes : INSTANT_WINDOW_PERCENT.slow;
}
const isNvidia = (source) => source.startsWith("nvml") || source.startsWith("nvidia");
const gapPercent = (filledShare) => GAP_SHARE * filledShare * PERCENT$8;

// src/account/energy/domain-energy.ts
const MICROJOULES_PER_JOULE = 1e6;
const COUNTER_STEP_US = 100 * 1e3;
/** Null where no layer holds anything in the window: unknown, never 0 J. */
function domainEnergy(domain, layers, window) {
	const covered = overlay(layers.map((layer) => layer.segments), window);
	const segments = fillGaps(covered, window);
	const coverage = coverageOf$1(segments, window);
	const layer = layers.find(({ source }) => source === coverage?.origin.source);
	if (coverage === null || layer === void 0) return null;
	const energy = joules(sumOf$1(segments).microjoules / MICROJOULES_PER_JOULE);
	const uncertainty = layer.uncertainty(outcomeOf(segments, coverage, window));
	return {
		domain,
		component: componentOf(domain),
		uncertainty,
		curve: curveOf(segments),
		segments,
		use: {
			domain: domain.id,
			component: componentOf(domain),
			energy,
			method: coverage.origin.method,
			provenance: coverage.provenance,
			source: coverage.origin.source,
			coverage: coverage.share,
			filled: joules(coverage.filledMicrojoules / MICROJOULES_PER_JOULE),
			uncertaintyPercent: percentOf(uncertainty)
		}
	};
}
function outcomeOf(segments, coverage, window) {
	const { microjoules } = sumOf$1(segments);
	const mean = window.end > window.start ? microjoules / (window.end - window.start) : 0;
	return {
		seconds: secondsFromMicros(micros(window.end - window.start)),
		joules: microjoules / MICROJOULES_PER_JOULE,
		peakWatts: segments.reduce((peak, segment) => Math.max(peak, steadyWatts(segment)), mean),
		filledShare: microjoules === 0 ? 0 : coverage.filledMicrojoules / microjoules
	};
}
/** A counter moves in steps: what two reads a few milliseconds apart saw of it came over a whole step. */
function steadyWatts(segment) {
	if (segment.origin.method !== "counter") return segmentWatts(segment);
	return segment.microjoules / Math.max(segment.to - segment.from, COUNTER_STEP_US);
}

// src/account/energy/constant-power.ts
function constantPower(power, { start, end }, origin) {
	return [{
		from: start,
		to: end,
		microjoules: Math.round(power * (end - start)),
		origin
	}];
}

// src/account/energy/plausibility.ts
const MINUTE_US = 6e7;
/** A minute is judged only where both sources saw (nearly) all of it. */
const LEAST_SEEN = .99;
/** Band of counter over power in which the two agree as well as their sensors allow. */
const AGREE = {
	least: .8,
	most: 1.25
};
/** Band outside which the counter is not of this device at all. */
const BELIEVE = {
	least: .5,
	most: 2
};
const PERCENT$7 = 100;
/** Null where there is no minute that both sources saw. */
function plausibilityOf(counter, power, window) {
	const minutes = minutesOf(window).flatMap((minute) => {
		const [byCounter, byPower] = [sumOf$1(slice(counter, minute)), sumOf$1(slice(power, minute))];
		return Math.min(byCounter.covered, byPower.covered) >= LEAST_SEEN * MINUTE_US && byPower.microjoules > 0 ? [{
			counter: byCounter.microjoules,
			power: byPower.microjoules
		}] : [];
	});
	if (minutes.length === 0) return null;
	const doubtful = minutes.filter((minute) => !isInside(minute.counter / minute.power, AGREE));
	if (doubtful.length === 0) return {
		ratio: 1,
		widenPercent: 0,
		believable: true
	};
	const total = (key) => doubtful.reduce((sum, minute) => sum + minute[key], 0);
	const ratio = total("counter") / total("power");
	return {
		ratio,
		widenPercent: differencePercent(ratio),
		believable: isInside(ratio, BELIEVE)
	};
}
/** If the power sensor is right, a counter at 0.57 of it is 75 % too low in its own terms, not 43 %. */
const differencePercent = (ratio) => PERCENT$7 * Math.max(Math.abs(1 - ratio), ratio > 0 ? Math.abs(1 / ratio - 1) : 0);
const isInside = (ratio, band) => ratio >= band.least && ratio <= band.most;
function minutesOf({ start, end }) {
	const count = Math.floor((end - start) / MINUTE_US);
	return Array.from({ length: count }, (_, i) => ({
		start: micros(start + i * MINUTE_US),
		end: micros(start + (i + 1) * MINUTE_US)
	}));
}

// src/account/energy/metered-layers.ts
const US_PER_MS = 1e3;
function meteredLayers(input) {
	const sensors = sensorLayers(input.trace, input.domain, input.sampling);
	const counter = sensors.find((sensor) => sensor.kind === "counter");
	const gauge = sensors.find((sensor) => sensor.kind !== "counter");
	const plausibility = counter === void 0 || gauge === void 0 ? null : plausibilityOf(counter.segments, gauge.segments, input.window);
	const distrusted = plausibility?.believable === false || gauge !== void 0 && failedCheck(input, counter);
	return {
		layers: (distrusted ? [...sensors.filter((sensor) => sensor.kind !== "counter"), ...sensors.filter((s) => s.kind === "counter")] : sensors).map((sensor) => layerOf(sensor, input, plausibility)),
		notes: [...sensors.flatMap((sensor) => counterNotes(sensor, input.title)), ...plausibilityNotes(plausibility, distrusted, input.title)]
	};
}
/** The sampler's own check, made while it ran; it says which device where one source reads several. */
const failedCheck = ({ trace, domain }, counter) => trace.events.some((event) => event.e === "check" && !event.ok && event.source === counter?.column.source && (event.domain === void 0 || event.domain === domain.id));
function layerOf(sensor, input, plausibility) {
	const { column, kind, source } = sensor;
	const { domain, trace, sampling, window } = input;
	const facts = {
		source,
		kind,
		sensorPercent: sensorPercent({
			source,
			component: domain.component,
			name: domain.name ?? null,
			cpuModel: trace.header.cpu.model
		}),
		updateMs: column.update_ms ?? 100,
		windowMs: column.window_ms ?? 0,
		intervalMs: intendedInterval(sampling, window) / US_PER_MS,
		widenPercent: kind === "counter" ? plausibility?.widenPercent ?? 0 : 0
	};
	return {
		source,
		segments: sensor.segments,
		uncertainty: (outcome) => meteringUncertainty({
			...facts,
			...outcome
		})
	};
}
function counterNotes({ counter }, title) {
	if (counter === null) return [];
	return [
		[
			counter.resets > 0,
			"counter-reset",
			"was reset during the job; the time before each reset is filled in"
		],
		[
			counter.hiddenWraps > 0,
			"counter-wrap-hidden",
			"may have wrapped unseen in a gap; that part is an estimate"
		],
		[
			counter.impossible > 0,
			"counter-impossible",
			"gave an impossible value; that part is filled in"
		],
		[
			counter.frozen,
			"counter-frozen",
			"stood still while the device worked; that part comes from elsewhere"
		]
	].filter(([seen]) => seen).map(([, code, what]) => note(code, `The energy counter of ${title} ${what}.`, "warning"));
}
function plausibilityNotes(found, distrusted, title) {
	if (!distrusted && (found === null || found.widenPercent === 0)) return [];
	const ratio = found === null || found.widenPercent === 0 ? "" : ` (${found.ratio.toFixed(2)} of the integrated power)`;
	return [distrusted ? note("counter-distrusted", `The energy counter of ${title} contradicts its power sensor${ratio}; the power sensor is used.`, "warning") : note("counter-disagrees", `The energy counter of ${title} disagrees with its power sensor${ratio}; the uncertainty is widened to it.`, "warning")];
}

// src/account/energy/model/load-curve.ts
const CPU_CURVE = [
	{
		load: 0,
		fraction: .12
	},
	{
		load: .1,
		fraction: .32
	},
	{
		load: .5,
		fraction: .75
	},
	{
		load: 1,
		fraction: 1.02
	}
];
const GPU_CURVE = [
	{
		load: 0,
		fraction: .116
	},
	{
		load: .1,
		fraction: .318
	},
	{
		load: .5,
		fraction: .752
	},
	{
		load: 1,
		fraction: 1.019
	}
];
/** Fraction of the design power at a load of 0..1, linear between the points; loads outside are held at the ends. */
function fractionAt(curve, load) {
	let below = curve[0];
	for (const point of curve) {
		if (below === void 0 || point.load >= load) {
			if (below === void 0 || point.load === below.load || load <= below.load) return point.fraction;
			const share = (load - below.load) / (point.load - below.load);
			return below.fraction + share * (point.fraction - below.fraction);
		}
		below = point;
	}
	return below?.fraction ?? 0;
}

// src/account/energy/model/gpu.ts
const ASSUMED_SHARE_OF_LIMIT = .5;
const MW_PER_W$2 = 1e3;
const PERCENT$6 = 100;
/** The configured limit, else the design power of a card of exactly this name; null where neither is known. */
function gpuLimit(gpu, rows) {
	if (typeof gpu.limit_mw === "number" && gpu.limit_mw > 0) return watts(gpu.limit_mw / MW_PER_W$2);
	const wanted = comparable$1(gpu.name ?? "");
	const row = rows.find(({ name }) => comparable$1(name) === wanted);
	return row === void 0 ? null : watts(row.tdp_w);
}
const gpuWatts = (limit, utilPercent) => watts(limit * fractionAt(GPU_CURVE, utilPercent / PERCENT$6));
const assumedGpuWatts = (limit) => watts(limit * ASSUMED_SHARE_OF_LIMIT);
const comparable$1 = (name) => name.toLowerCase().replace(/^nvidia\s+/, "").replace(/\s+/g, " ").trim();

// src/account/energy/gpu-energy.ts
function gpuEnergy(input) {
	const { domain, window, factors, title } = input;
	const metered = meteredLayers(input);
	const limit = gpuLimit(domain, factors.gpus);
	const models = limit === null ? [] : [utilisationLayer(input, limit), assumedLayer$1(input, limit)];
	const seen = [...metered.layers, ...models.slice(0, 1)];
	const energy = domainEnergy(domain, seen, window) ?? domainEnergy(domain, models.slice(1), window);
	const nothing = energy === null && domain.visible !== false ? [note("gpu-unknown", `Nothing is known of ${title}: no counter, no power, no utilisation with a limit. It is missing in the total.`, "warning")] : [];
	return {
		energy,
		notes: [
			...metered.notes,
			...nothing,
			...mixed(energy, title)
		]
	};
}
/** No source takes over without a word. */
function mixed(energy, title) {
	const origins = (energy?.segments ?? []).map(({ origin }) => origin).filter(({ filled }) => !filled);
	const sources = [...new Set(origins.map(({ source }) => source))];
	return sources.length < 2 ? [] : [note("source-changed", `${title} was read from ${sources.join(" and ")} in turn.`)];
}
function utilisationLayer({ trace, domain, sampling }, limit) {
	const points = (readingsOf(trace, domain.id, "util")[0]?.values ?? []).map(({ t, value }) => ({
		t,
		watts: gpuWatts(limit, value)
	}));
	const origin = {
		source: "gpu-model",
		method: "modelled",
		provenance: "modelled",
		filled: false
	};
	return {
		source: origin.source,
		segments: integratePower(points, {
			sampling,
			window: micros(0),
			origin
		}),
		uncertainty: ({ filledShare }) => modelUncertainty(40, filledShare)
	};
}
function assumedLayer$1({ window }, limit) {
	const origin = {
		source: "gpu-limit",
		method: "modelled",
		provenance: "assumed",
		filled: false
	};
	return {
		source: origin.source,
		segments: constantPower(assumedGpuWatts(limit), window, origin),
		uncertainty: () => modelUncertainty(60, 0)
	};
}

// src/account/energy/model/cpu-name.ts
/** "Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz" → "Intel Xeon Platinum 8481C". */
function cleanCpuName(model) {
	return model.replace(/\((?:R|TM)\)/gi, " ").replace(/@.*$/, " ").replace(/\bwith Radeon.*$/i, " ").replace(/\b\d+(?:st|nd|rd|th) Gen\b/i, " ").replace(/\b(?:\d+|Dual|Quad|Six|Eight|Twelve|Sixteen)-Core\b/i, " ").replace(/\b(?:CPU|Processor)(?= Max\b)/gi, "$&").replace(/\b(?:CPU(?! Max)|Processor)\b/gi, " ").replace(/\s+/g, " ").trim();
}
/** The row whose name says the same, the maker's name aside; null for an unknown or unspecific model ("AMD EPYC"). */
function findCpu(model, factors) {
	const wanted = comparable(model);
	return factors.cpus.find((row) => comparable(row.name) === wanted) ?? null;
}
/** The family a model number belongs to by its maker's numbering; null where the name holds no such number. */
function familyOf(model, factors) {
	const row = findCpu(model, factors);
	const name = cleanCpuName(model);
	return factors.families.find((family) => family.family === row?.family) ?? factors.families.find(({ name_pattern }) => new RegExp(`\\b(?:${name_pattern})(?![0-9])`, "i").test(name)) ?? null;
}
const comparable = (name) => cleanCpuName(name).toLowerCase().replace(/^(?:amd|intel)\s+/, "");

// src/account/energy/model/cpu.ts
/** Design notes on CPU models without a sensor: about 95 %. */
const TDP_PERCENT = 45;
const FAMILY_PERCENT = 35;
const UNKNOWN_CPU_PERCENT = 70;
/** The load that is assumed where none was seen, as other trackers do. */
const ASSUMED_CPU_LOAD = .5;
/** The best curve for this host; null where there is no table to draw one from. */
function cpuModel(host, factors) {
	const row = host.model === null ? null : findCpu(host.model, factors);
	const chips = row === null ? null : chipsOf(host, row.threads);
	if (row !== null && chips !== null) return {
		source: "cpu-model",
		power: (share) => watts(chips * row.tdp_w * fractionAt(CPU_CURVE, share)),
		uncertaintyPercent: TDP_PERCENT,
		includesMemory: false
	};
	const family = host.model === null ? null : familyOf(host.model, factors);
	if (family !== null) return {
		source: "cpu-family-curve",
		power: (share) => perThread(family, host.threads, share),
		uncertaintyPercent: FAMILY_PERCENT,
		includesMemory: true
	};
	const typical = medianFamily(factors.families);
	return typical === null ? null : {
		source: "cpu-generic-curve",
		power: (share) => perThread(typical, host.threads, share),
		uncertaintyPercent: 70,
		includesMemory: true
	};
}
function chipsOf(host, threadsOfChip) {
	if (host.virtual === false) return Math.max(1, host.sockets);
	return threadsOfChip === null ? null : host.threads / threadsOfChip;
}
/** Between idle and full in the shape of the TDP curve: a family row knows only its two ends. */
function perThread(row, threads, share) {
	const idle = fractionAt(CPU_CURVE, 0);
	const shape = (fractionAt(CPU_CURVE, share) - idle) / (fractionAt(CPU_CURVE, 1) - idle);
	return watts(threads * (row.idle_w_per_thread + shape * (row.full_w_per_thread - row.idle_w_per_thread)));
}
function medianFamily(families) {
	if (families.length === 0) return null;
	return {
		idle_w_per_thread: median$1(families.map((row) => row.idle_w_per_thread)),
		full_w_per_thread: median$1(families.map((row) => row.full_w_per_thread))
	};
}
function median$1(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
	return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? upper) + upper) / 2;
}

// src/account/energy/model/dram.ts
/** Memory is sold in binary gigabytes. */
const BYTES_PER_GB$2 = 2 ** 30;
/**
* Power of the memory that the runner may use; its cgroup's limit caps it, so that a shared 1 TB host does not outweigh
* the GPU. Null where the installed memory is not known.
*/
function dramWatts(memory) {
	const installedGb = memory.installedBytes === null ? memory.inventoryGb : memory.installedBytes / BYTES_PER_GB$2;
	if (installedGb === null) return null;
	const limitGb = memory.limitBytes === null ? installedGb : memory.limitBytes / BYTES_PER_GB$2;
	return watts(Math.min(installedGb, limitGb) * memory.wattsPerGb);
}

// src/account/energy/host-models.ts
/** The components that no sensor covers, as far as a model can tell them. */
function modelledHost(input, missing) {
	const cpu = missing.cpu ? modelledCpu(input) : null;
	const memoryInside = missing.dram && cpu?.model.includesMemory === true;
	const dram = missing.dram && !memoryInside ? modelledDram(input) : null;
	const inside = note("memory-in-cpu-curve", "The CPU figure is a curve of whole servers at the wall, so memory, fans and power supply are already in it.");
	return {
		energies: [cpu?.energy ?? null, dram].filter((energy) => energy !== null),
		notes: memoryInside ? [inside] : []
	};
}
/** Null where there is no curve for the host at all. */
function modelledCpu(input) {
	const model = cpuModel(input.host, input.factors);
	if (model === null) return null;
	const energy = domainEnergy(modelDomain("cpu"), [busyLayer(input, model)], input.window) ?? domainEnergy(modelDomain("cpu"), [assumedLayer(input, model)], input.window);
	return energy === null ? null : {
		energy,
		model
	};
}
/** Null where the installed memory is not known. */
function modelledDram(input) {
	const { header } = input.trace;
	const power = dramWatts({
		installedBytes: header.memory_bytes,
		limitBytes: header.memory_limit_bytes,
		inventoryGb: input.memoryGb,
		wattsPerGb: input.factors.ramWattsPerGb
	});
	if (power === null) return null;
	const origin = originOf("dram-model", "modelled");
	const layer = {
		source: origin.source,
		segments: constantPower(power, input.window, origin),
		uncertainty: () => modelUncertainty(50, 0)
	};
	return domainEnergy(modelDomain("dram"), [layer], input.window);
}
/** Busy time is itself a counter, so the mean load of an interval is known even across missing ticks. */
function busyLayer({ trace }, model) {
	const origin = originOf(model.source, "modelled");
	return {
		source: origin.source,
		segments: busySegments(trace, model, origin),
		uncertainty: ({ filledShare }) => modelUncertainty(model.uncertaintyPercent, filledShare)
	};
}
function busySegments(trace, model, origin) {
	const busy = outermost(trace, "busy");
	const total = new Map(outermost(trace, "total").map(({ t, value }) => [t, value]));
	const segments = [];
	let before = null;
	for (const { t, value } of busy) {
		const now = {
			t,
			busy: value,
			total: total.get(t) ?? NaN
		};
		const [busyTicks, allTicks] = [now.busy - (before?.busy ?? 0), now.total - (before?.total ?? 0)];
		if (before !== null && allTicks === 0) continue;
		if (before !== null && allTicks > 0 && busyTicks >= 0) {
			const watts = model.power(Math.min(1, busyTicks / allTicks));
			const microjoules = Math.round(watts * (t - before.t));
			segments.push({
				from: micros(before.t),
				to: t,
				microjoules,
				origin
			});
		}
		if (Number.isFinite(now.total)) before = now;
	}
	return segments;
}
/** The host's ticks, not those of a group inside it. */
const outermost = (trace, quantity) => trace.domains.filter((domain) => domain.component === "cpu" && domain.parent === null).map((domain) => readingsOf(trace, domain.id, quantity)[0]?.values ?? []).find((values) => values.length > 0) ?? [];
function assumedLayer({ window }, model) {
	const origin = originOf("cpu-assumed", "assumed");
	return {
		source: origin.source,
		segments: constantPower(model.power(ASSUMED_CPU_LOAD), window, origin),
		uncertainty: () => modelUncertainty(70, 0)
	};
}
const modelDomain = (component) => ({
	id: component,
	component,
	parent: null
});
const originOf = (source, provenance) => ({
	source,
	method: "modelled",
	provenance,
	filled: false
});

// src/account/energy/integrate.ts
function integrate(input) {
	const sampling = samplingOf(input.trace);
	if (input.window.end <= input.window.start) return nothing(sampling);
	const gpus = input.trace.domains.filter(isGpu).map((domain, i) => ({
		domain,
		...gpuEnergy({
			...input,
			sampling,
			domain,
			title: titleOf(domain, i)
		})
	}));
	const host = meteredHost(input, sampling);
	const settled = settleHost([...gpus.filter(({ domain }) => domain.visible !== false), ...host].flatMap(({ energy }) => energy ?? []), host, input.trace);
	const modelled = modelledHost(input, settled.missing);
	return {
		sampling,
		summed: [...settled.summed, ...modelled.energies],
		hidden: gpus.flatMap(({ domain, energy }) => domain.visible === false && energy !== null ? [energy] : []),
		notes: [...gpus, ...host].flatMap(({ notes }) => notes).concat(settled.notes, modelled.notes)
	};
}
const isGpu = (domain) => domain.component === "gpu" || domain.component === "module";
/** Without the id, which must not leave the machine. */
const titleOf = (domain, index) => `GPU ${index}${domain.name === void 0 ? "" : ` (${domain.name})`}`;
/** CPU and memory domains that have a sensor. A node's own meter is a bound on the total and no part of it. */
function meteredHost(input, sampling) {
	const { trace, window } = input;
	const hasSensor = (domain) => trace.columns.some(({ domain: id, quantity }) => id === domain.id && (quantity === "energy" || quantity === "power"));
	return trace.domains.filter((domain) => !isGpu(domain) && domain.component !== "host" && hasSensor(domain)).map((domain) => {
		const { layers, notes } = meteredLayers({
			trace,
			domain,
			title: domain.id,
			sampling,
			window
		});
		return {
			domain,
			energy: domainEnergy(domain, layers, window),
			notes
		};
	});
}
/** Drops what another counted domain contains, and says which host components are left to the models. */
function settleHost(measured, host, trace) {
	const broken = new Set(host.filter(({ energy }) => energy === null).map(({ domain }) => domain.component));
	const usable = measured.filter(({ component }) => !broken.has(component));
	const outer = outermost$1(trace.domains, new Set(usable.map(({ domain }) => domain.id)));
	const module = usable.some(({ component }) => component === "module");
	const summed = usable.filter(({ domain, component }) => outer.has(domain.id) && !(module && (component === "cpu" || component === "dram")));
	const isMissing = (wanted) => !module && !usable.some((energy) => energy.component === wanted);
	return {
		summed,
		missing: {
			cpu: isMissing("cpu"),
			dram: isMissing("dram")
		},
		notes: [...broken].map((component) => note(`${component}-sensor-incomplete`, `A ${component} sensor is present but gave nothing usable, so this component is modelled as a whole.`, "warning"))
	};
}
const nothing = (sampling) => ({
	sampling,
	summed: [],
	hidden: [],
	notes: [note("no-samples", "The trace holds no two samples, so no energy is known; it is not zero.", "warning")]
});

// src/account/energy/power-curve.ts
/** As many points as a chart in a job summary can show, and the receipt schema allows. */
const MOST_POINTS = 120;
const MW_PER_W$1 = 1e3;
function powerOf(timeline, sampling) {
	const { window } = timeline;
	const gaps = gapsIn(sampling, window);
	const points = partsOf(window, intendedInterval(sampling, window));
	return {
		mean: meanWatts(timeline, window),
		peak: toMilliwatt(peakOf(timeline, sampling)),
		curve: points.map((part) => gaps.some((gap) => gap.start <= part.start && gap.end >= part.end) ? null : toMilliwatt(meanWatts(timeline, part)))
	};
}
/** Over sampling intervals of at least half the intended length: a shorter one measures the counter's own steps. */
function peakOf(timeline, sampling) {
	const { window } = timeline;
	const inside = sampling.times.filter((time) => time > window.start && time < window.end);
	const edges = [
		window.start,
		...inside,
		window.end
	];
	const shortest = intendedInterval(sampling, window) / 2;
	let peak = meanWatts(timeline, window);
	edges.forEach((end, i) => {
		const start = edges[i - 1];
		if (start === void 0 || end - start < shortest) return;
		const power = meanWatts(timeline, {
			start,
			end
		});
		if (power > peak) peak = power;
	});
	return peak;
}
/** Parts no shorter than the sampling interval. */
function partsOf(window, interval) {
	const duration = window.end - window.start;
	const count = Math.min(MOST_POINTS, Math.max(1, Math.floor(duration / interval)));
	const edge = (i) => micros(window.start + duration * i / count);
	return Array.from({ length: count }, (_, i) => ({
		start: edge(i),
		end: edge(i + 1)
	}));
}
/** A picture of the power needs no digit beyond; the energies keep all of theirs. */
const toMilliwatt = (power) => watts(Math.round(power * MW_PER_W$1) / MW_PER_W$1);
const meanWatts = (timeline, { start, end }) => watts(energyBetween(timeline, start, end) / secondsFromMicros(micros(end - start)));

// src/account/energy/spans/mark-spans.ts
/** In order of their starts; `command` where a mark is the window itself, a wrapped command. */
function markSpans(trace, window) {
	const marks = [...trace.marks].sort((a, b) => a.t - b.t);
	const inside = marks.flatMap((mark, i) => {
		if (mark.at !== "start") return [];
		const later = marks.slice(i + 1);
		const nextStart = later.find((other) => other.at === "start")?.t;
		const end = later.find((other) => other.at === "end" && other.label === mark.label)?.t;
		return [{
			label: mark.label,
			start: micros(mark.t),
			end: micros(end ?? nextStart ?? window.end)
		}];
	}).map((draft) => ({
		...draft,
		start: later(draft.start, window.start),
		end: sooner(draft.end, window.end)
	})).filter(({ start, end }) => end > start);
	return inside.map((span) => ({
		...span,
		kind: span.start === window.start && span.end === window.end ? "command" : "mark",
		shared: inside.some((other) => other !== span && other.start < span.end && other.end > span.start)
	}));
}
const later = (a, b) => a > b ? a : b;
const sooner = (a, b) => a < b ? a : b;

// src/account/energy/spans/span-energy.ts
const SHORTEST_US = 1e7;
/** A span must be this many times longer than the sampling intervals its edges fall into. */
const INTERVALS = 5;
const PERCENT$5 = 100;
function spanEnergy(span, { timeline, sampling, totalPercent }) {
	const duration = span.end - span.start;
	const edges = [span.start, span.end].map((time) => intervalAround(sampling, time, timeline.window));
	const longest = Math.max(...edges.map((edge) => edge.end - edge.start));
	if (span.shared || duration < SHORTEST_US || duration < INTERVALS * longest) return null;
	const energy = energyBetween(timeline, span.start, span.end);
	if (energy <= 0) return null;
	const blur = edges.reduce((sum, edge) => sum + edgeBlur(timeline, edge), 0);
	return {
		energy,
		uncertaintyPercent: Math.hypot(totalPercent, PERCENT$5 * blur / energy)
	};
}
/** One interval's worth of the difference in power on its two sides, J: what a misplaced edge can cost. */
function edgeBlur(timeline, edge) {
	const length = edge.end - edge.start;
	const inside = (time) => time > timeline.window.start && time < timeline.window.end;
	if (length === 0 || !inside(edge.start) || !inside(edge.end)) return 0;
	const before = energyBetween(timeline, micros(edge.start - length), edge.start);
	const after = energyBetween(timeline, edge.end, micros(edge.end + length));
	return Math.abs(after - before);
}
/** The sampling interval that a time falls into; empty at a window's end, where no energy can leak across. */
function intervalAround(sampling, time, window) {
	if (time <= window.start || time >= window.end) return {
		start: time,
		end: time
	};
	const next = firstAtLeast(sampling.times, time, (t) => t);
	const [start, end] = [sampling.times[next - 1], sampling.times[next]];
	if (end === time) return {
		start: time,
		end: time
	};
	return {
		start: start ?? window.start,
		end: end ?? window.end
	};
}

// src/account/energy/spans/step-spans.ts
/** The API's times are whole seconds and may come from a moment later. */
const TOLERANCE_S = 1;
const MS_PER_SECOND$1 = 1e3;
/** Spans inside the window, in order; empty with a note where times and names do not fit together. */
function stepSpans(trace, names, { clock, window }) {
	const starts = startsOf(trace);
	const named = names.length === 0 ? byAction(starts) : join(starts, names);
	if (starts.length > 0 && named.length === 0) return {
		spans: [],
		notes: [note("steps-not-matched", "Step names and step times do not fit together, so no steps are shown.")]
	};
	const ends = new Map(trace.steps.flatMap((record) => record.at === "end" ? [[record.guid, record.t]] : []));
	return {
		spans: within(named.map((step, i) => {
			const next = named[i + 1]?.start.t ?? window.end;
			const own = ends.get(step.start.guid);
			const overrun = overlapEnd(step, named[i + 1], clock);
			return {
				label: step.label,
				start: step.start.t,
				end: overrun ?? Math.min(own ?? next, next)
			};
		}), window),
		notes: []
	};
}
function startsOf(trace) {
	const seen = /* @__PURE__ */ new Set();
	return [...trace.steps].sort((a, b) => a.t - b.t).flatMap(({ at, guid, action, t, w }) => {
		if (at !== "start" || seen.has(guid)) return [];
		seen.add(guid);
		const second = Math.floor((trace.header.wall0_ms + w) / MS_PER_SECOND$1);
		return [{
			guid,
			action,
			t: micros(t),
			second
		}];
	});
}
/** Without the API: the runner's own ids, `__run_2`, `train`. */
const byAction = (starts) => starts.map((start, i) => ({
	label: start.action ?? `step ${i + 1}`,
	start,
	step: null
}));
/**
* Aligned from the end: measuring begins in the middle of a job, so the first sets are unknown, but the last one is post's own.
* Of several sets that fit a step only (a composite action's inner steps), the first is the step's start.
*/
function join(starts, names) {
	const executed = names.filter((step) => step.startedAt !== null && step.conclusion !== "skipped");
	const named = [];
	let at = starts.length - 1;
	for (let of = executed.length - 1; of >= 0 && at >= 0; of--) {
		const step = executed[of];
		const previous = executed[of - 1];
		while (at >= 0 && secondsAfter(starts[at], step) > TOLERANCE_S) at--;
		if (step === void 0 || !isNear(starts[at], step)) continue;
		while (isNear(starts[at - 1], step) && !isNear(starts[at - 1], previous)) at--;
		const start = starts[at];
		if (start !== void 0) named.unshift({
			label: step.name,
			start,
			step
		});
		at--;
	}
	return named;
}
/** Whole seconds from the API's start of a step to a set; not a number where either is missing. */
const secondsAfter = (start, step) => (start?.second ?? NaN) - Math.floor((step?.startedAt ?? NaN) / MS_PER_SECOND$1);
const isNear = (start, step) => Math.abs(secondsAfter(start, step)) <= TOLERANCE_S;
/** A background step runs on while the next one does: then its end is the API's. */
function overlapEnd(step, next, clock) {
	const completed = step.step?.completedAt ?? null;
	if (completed === null || next?.step?.startedAt == null) return null;
	return completed > next.step.startedAt + TOLERANCE_S * MS_PER_SECOND$1 ? monotonicAt(clock, completed) : null;
}
function within(drafts, window) {
	const inside = drafts.map(({ label, start, end }) => ({
		label,
		kind: "step",
		start: micros(Math.max(start, window.start)),
		end: micros(Math.min(end, window.end))
	})).filter(({ start, end }) => end > start);
	return inside.map((span) => ({
		...span,
		shared: overlapsAnother(span, inside)
	}));
}
const overlapsAnother = (span, all) => all.some((other) => other !== span && other.start < span.end && other.end > span.start);

// src/account/energy/component-energy.ts
/** In the order gpu, module, cpu, dram, host; components without a device are left out. */
function componentEnergies(devices) {
	return COMPONENTS.flatMap((component) => {
		const own = devices.filter((device) => device.component === component);
		return own.length === 0 ? [] : [componentEnergy(component, own)];
	});
}
const COMPONENTS = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
function componentEnergy(component, devices) {
	const uses = devices.map(({ use }) => use);
	return {
		component,
		energy: sum(uses.map((use) => use.energy)),
		filled: sum(uses.map((use) => use.filled)),
		provenance: provenanceOf(uses.map((use) => use.provenance)),
		source: [...new Set(uses.map((use) => use.source))].sort().join("+"),
		coverage: sum(uses.map((use) => use.coverage)) / uses.length,
		uncertaintyPercent: combineDevices(devices.map(({ use, uncertainty }) => ({
			joules: use.energy,
			uncertainty
		}))),
		devices
	};
}
/** One name for a mixed lot: measured only if all are, assumed only if all are. */
function provenanceOf(all) {
	const [first] = all;
	return first !== void 0 && all.every((provenance) => provenance === first) ? first : "modelled";
}

// src/account/energy/shares.ts
/** `added` is what the owner's calibration put on top: assumed. Null where there is no energy to share. */
function sharesOf(devices, added, total) {
	if (total <= 0) return null;
	const measured = sum(devices.map(({ use }) => use.provenance === "measured" ? use.energy - use.filled : 0));
	const assumed = added + sum(devices.map(({ use }) => use.provenance === "assumed" ? use.energy : 0));
	const shares = {
		measured: Math.min(1, measured / total),
		assumed: Math.min(1, assumed / total)
	};
	return {
		...shares,
		modelled: Math.max(0, 1 - shares.measured - shares.assumed)
	};
}

// src/account/receipt/device.ts
/** 128 bits: no collision among devices, and well inside the receipt schema's 64 digits. */
const HEX_DIGITS = 32;
/** `h:` and 32 hexadecimal digits; equal for equal salt and ids, whatever the order of the ids. */
function deviceHash(salt, ids) {
	const text = JSON.stringify([salt, ...[...ids].sort()]);
	return `h:${createHash("sha256").update(text, "utf8").digest("hex").slice(0, HEX_DIGITS)}`;
}

// src/account/receipt/energy-section.ts
/** The receipt schema's bound. */
const MOST_DEVICES = 256;
function energySection(facts) {
	const { devices, hidden, total, calibration, salt } = facts;
	const components = componentEnergies(devices);
	const coverage = coverageOf(components);
	const counted = sum(components.map(({ energy }) => energy));
	const added = calibrationOf(calibration) === null ? joules(0) : joules(Math.max(0, (total ?? 0) - counted));
	const factored = components.map(({ energy, uncertaintyPercent }) => ({
		joules: energy,
		percent: uncertaintyPercent
	}));
	return {
		total_j: total,
		uncertainty_percent: total === null || total === 0 ? null : relative(combineTypes(factored), {
			counted,
			total,
			calibration
		}),
		coverage,
		attribution: "dedicated",
		shares: total === null ? null : sharesOf(devices, added, total),
		components: Object.fromEntries(components.map((component) => [component.component, entryOf$1(component, facts)])),
		domains: devices.slice(0, MOST_DEVICES).map(({ domain, component, use }) => ({
			device: deviceHash(salt, [domain.id]),
			component,
			energy_j: use.energy
		})),
		hidden_gpus_j: hidden.length === 0 ? null : sum(hidden.map(({ use }) => use.energy)),
		buckets: facts.buckets.map(({ from, to, energy, filled }) => ({
			from: new Date(from).toISOString(),
			to: new Date(to).toISOString(),
			energy_j: energy,
			filled
		})),
		calibration: calibrationOf(calibration),
		degraded: (coverage ?? 0) < .95 || facts.unsampled > 1 - .95
	};
}
/** Over what was observed at all, weighted by energy; a part that is assumed has nothing to cover. */
function coverageOf(components) {
	if (components.length === 0) return null;
	const observed = components.filter(({ provenance }) => provenance !== "assumed");
	const energy = sum(observed.map((component) => component.energy));
	if (energy === 0) return 0;
	const covered = sum(observed.map((component) => component.coverage * component.energy));
	return Math.min(1, covered / energy);
}
/** The counted parts' error as a share of the calibrated total; the owner's own line adds none. */
const relative = (percent, parts) => percent * parts.counted * parts.calibration.wallFactor / parts.total;
const entryOf$1 = (component, { idleOf }) => ({
	energy_j: component.energy,
	provenance: component.provenance,
	source: component.source,
	coverage: component.coverage,
	uncertainty_percent: component.uncertaintyPercent,
	idle_j: idleOf(component)
});
const calibrationOf = ({ wallFactor, overheadWatts }) => wallFactor === 1 && overheadWatts === 0 ? null : {
	wall_factor: wallFactor === 1 ? null : wallFactor,
	overhead_w: overheadWatts === 0 ? null : overheadWatts
};

// src/account/receipt/clipped.ts
const MAX_NOTE_CHARACTERS = 1024;
/** The text itself, or its beginning with an ellipsis. */
const clipped$1 = (text, characters) => text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;

// src/account/receipt/machine-section.ts
const MW_PER_W = 1e3;
const BYTES_PER_GB$1 = 2 ** 30;
/** The receipt schema's bound. */
const MOST_GPUS = 256;
/** Facts of the trace win over the inventory's: every run has them, so the machine class stays the same. */
function machineSection(trace, { inventory, salt, contended }) {
	const { header } = trace;
	const gpus = trace.domains.filter((domain) => domain.component === "gpu" || domain.component === "module").filter((domain) => domain.visible !== false).slice(0, MOST_GPUS);
	const ids = gpus.length > 0 ? gpus.map(({ id }) => id) : [inventory.machineId].filter((id) => id !== null);
	const memoryGb = inventory.memoryGb ?? (header.memory_bytes === null ? null : header.memory_bytes / BYTES_PER_GB$1);
	return {
		device: ids.length === 0 ? null : deviceHash(salt, ids),
		gpus: gpus.map((gpu) => ({
			device: deviceHash(salt, [gpu.id]),
			model: label$2(gpu.name),
			power_limit_w: typeof gpu.limit_mw === "number" ? gpu.limit_mw / MW_PER_W : null,
			driver: label$2(gpu.driver),
			mig: gpu.mig ?? null
		})),
		cpu: {
			model: label$2(header.cpu.model ?? inventory.cpuModel),
			threads: header.cpu.threads > 0 ? header.cpu.threads : inventory.threads
		},
		memory_gb: memoryGb,
		os: label$2(inventory.os),
		virtual: inventory.virtual,
		contended
	};
}
const label$2 = (text) => text === null || text === void 0 || text === "" ? null : clipped$1(text, 256);

// src/account/receipt/receipt.ts
const RECEIPT_SCHEMA = "carbon-action/receipt/1";
const MAX_TEXT$1 = 512;
const MAX_LABEL = 256;
const MAX_SPANS$1 = 2e3;
const MAX_BUCKETS = 500;
const MAX_CURVE = 120;
const MAX_DEVICES = 256;
const MAX_LIST = 500;
/** 1 TWh in joules: no job on earth uses more, and sums of hostile numbers stay finite below it. */
const MAX_JOULES$1 = 0xcca2e51310000;
const MAX_FINITE = 0x38d7ea4c68000;
const text$1 = pipe(string(), maxLength(MAX_TEXT$1));
const label$1 = pipe(string(), maxLength(MAX_LABEL));
const time$1 = pipe(string(), isoTimestamp());
const count$3 = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const amount$1 = pipe(number(), finite(), minValue(0), maxValue(MAX_FINITE));
const energy$1 = pipe(number(), finite(), minValue(0), maxValue(MAX_JOULES$1));
const share$1 = pipe(number(), minValue(0), maxValue(1));
/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
const sha$1 = pipe(string(), regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const device = pipe(string(), regex(/^h:[0-9a-f]{8,64}$/));
const ProvenanceSchema = picklist([
	"measured",
	"modelled",
	"assumed"
]);
const OutcomeSchema = picklist([
	"success",
	"failure",
	"cancelled",
	"unknown"
]);
const SubjectSchema = object({
	repository: nullable(label$1),
	repository_id: nullable(count$3),
	head_repository_id: nullable(count$3),
	/** Path of the workflow file, `.github/workflows/ci.yml`. */
	workflow: nullable(label$1),
	job: nullable(label$1),
	name: nullable(label$1),
	matrix: record(label$1, union([
		string(),
		number(),
		boolean(),
		null_()
	])),
	scope: picklist(["job", "command"]),
	/** Receipt id of the measured job this command ran inside; its energy is then already counted there. */
	within: nullable(label$1),
	/** Canonical JSON array of workflow, job, matrix, name, scope, unit of work: what makes two receipts one stream. */
	series: pipe(string(), maxLength(2048)),
	/** The commit that ran (GITHUB_SHA). */
	sha: nullable(sha$1),
	/** The commit to report on: the head of the pull request, else `sha`. */
	head_sha: nullable(sha$1),
	tree: nullable(sha$1),
	ref: nullable(label$1),
	event: nullable(label$1),
	pull_request: nullable(count$3),
	run_id: nullable(count$3),
	run_attempt: nullable(count$3),
	/** The job's status before our own gate. */
	outcome: OutcomeSchema
});
const MachineSchema = object({
	/** Salted hash of the GPU set, or of the CPU machine where there is no GPU. */
	device: nullable(device),
	gpus: pipe(array(object({
		device,
		model: nullable(label$1),
		power_limit_w: nullable(amount$1),
		driver: nullable(label$1),
		mig: nullable(boolean())
	})), maxLength(MAX_DEVICES)),
	cpu: object({
		model: nullable(label$1),
		threads: nullable(count$3)
	}),
	memory_gb: nullable(amount$1),
	os: nullable(label$1),
	virtual: nullable(boolean()),
	/** Another runner worker, sampler or foreign GPU process was seen on the machine. */
	contended: boolean()
});
const ComponentSchema = object({
	energy_j: energy$1,
	provenance: ProvenanceSchema,
	source: label$1,
	coverage: share$1,
	uncertainty_percent: amount$1,
	idle_j: nullable(energy$1)
});
const EnergySchema = object({
	/** Null when nothing at all could be measured or modelled; the absences say why. */
	total_j: nullable(energy$1),
	uncertainty_percent: nullable(amount$1),
	coverage: nullable(share$1),
	attribution: picklist(["dedicated", "shared"]),
	shares: nullable(object({
		measured: share$1,
		modelled: share$1,
		assumed: share$1
	})),
	components: record(picklist([
		"gpu",
		"cpu",
		"dram",
		"module",
		"host"
	]), optional(ComponentSchema)),
	domains: pipe(array(object({
		device,
		component: label$1,
		energy_j: energy$1
	})), maxLength(MAX_DEVICES)),
	/** Energy of GPUs of the machine that the job could not see; not in the total. */
	hidden_gpus_j: nullable(energy$1),
	/** UTC quarter hours, first and last may be shorter; they add up to the total. */
	buckets: pipe(array(object({
		from: time$1,
		to: time$1,
		energy_j: energy$1,
		filled: boolean()
	})), maxLength(MAX_BUCKETS)),
	calibration: nullable(object({
		wall_factor: nullable(amount$1),
		overhead_w: nullable(amount$1)
	})),
	/** A gap in the trace or low coverage: shown, never compared. */
	degraded: boolean()
});
const SpanSchema = object({
	label: label$1,
	kind: picklist([
		"job",
		"step",
		"command",
		"mark"
	]),
	started_at: time$1,
	ended_at: time$1,
	/** Null where the span is shorter than the sampling can resolve, or shared with another. */
	energy_j: nullable(energy$1),
	uncertainty_percent: nullable(amount$1),
	shared: boolean()
});
const CarbonSchema = object({
	zone: nullable(label$1),
	resolved_by: label$1,
	intensity_g_per_kwh: nullable(amount$1),
	intensity_source: nullable(label$1),
	intensity_year: nullable(count$3),
	scope: picklist(["direct", "lifecycle"]),
	kind: picklist(["average", "marginal"]),
	intervals: pipe(array(object({
		from: time$1,
		to: time$1,
		intensity_g_per_kwh: amount$1,
		estimated: boolean()
	})), maxLength(MAX_BUCKETS)),
	/** The pinned yearly figure every gram gate uses. */
	reference_g_per_kwh: nullable(amount$1),
	pue: pipe(number(), minValue(1), maxValue(10)),
	/** Who stated the PUE; null means unknown, so 1.0 and "IT energy only". */
	pue_source: nullable(label$1),
	emissions_g: nullable(amount$1),
	emissions_low_g: nullable(amount$1),
	emissions_high_g: nullable(amount$1),
	embodied_g: nullable(amount$1),
	cost: nullable(object({
		amount: amount$1,
		currency: pipe(string(), regex(/^[A-Z]{3}$/))
	}))
});
const NoteSchema = object({
	code: pipe(string(), regex(/^[a-z0-9-]{1,64}$/)),
	severity: picklist(["info", "warning"]),
	text: pipe(string(), maxLength(1024))
});
const ReceiptSchema = object({
	schema: literal(RECEIPT_SCHEMA),
	id: pipe(string(), regex(/^[0-9a-zA-Z._-]{1,128}$/)),
	subject: SubjectSchema,
	machine: MachineSchema,
	started_at: time$1,
	ended_at: time$1,
	duration_s: amount$1,
	energy: EnergySchema,
	power: object({
		mean_w: nullable(amount$1),
		peak_w: nullable(amount$1),
		/** At most 120 points, evenly spaced over the duration. */
		curve_w: pipe(array(nullable(amount$1)), maxLength(MAX_CURVE))
	}),
	spans: pipe(array(SpanSchema), maxLength(MAX_SPANS$1)),
	work: nullable(object({
		amount: pipe(amount$1, gtValue(0)),
		unit: pipe(string(), regex(/^[a-z][a-z0-9_-]{0,31}$/))
	})),
	carbon: CarbonSchema,
	overhead: object({
		sampler_cpu_s: nullable(amount$1),
		sampler_rss_mb: nullable(amount$1)
	}),
	versions: object({
		action: label$1,
		estimator: count$3,
		datasets: label$1
	}),
	absences: pipe(array(object({
		source: label$1,
		code: label$1,
		hint: text$1
	})), maxLength(MAX_LIST)),
	notes: pipe(array(NoteSchema), maxLength(MAX_LIST))
});

// src/account/receipt/remarks.ts
/** The receipt schema's bound on either list. */
const MOST_REMARKS = 500;
/** Refusals from the header and from later, without the device they name: ids stay in the trace. */
function absenceSection(trace) {
	const late = trace.events.flatMap((event) => event.e === "refused" ? [event] : []);
	return uniqueBy([...trace.absences, ...late].map(({ source, code, hint }) => ({
		source: clipped$1(source, 256),
		code,
		hint: clipped$1(hint, 512)
	})), ({ source, code, hint }) => JSON.stringify([
		source,
		code,
		hint
	])).slice(0, MOST_REMARKS);
}
function noteSection(notes) {
	return uniqueBy(notes.map(({ code, severity, text }) => ({
		code,
		severity,
		text: clipped$1(text, MAX_NOTE_CHARACTERS)
	})), ({ code, text }) => JSON.stringify([code, text])).slice(0, MOST_REMARKS);
}
function uniqueBy(items, keyOf) {
	const seen = /* @__PURE__ */ new Map();
	for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
	return [...seen.values()];
}

// src/account/receipt/span-section.ts
/** Keeps the document well below its size limit. */
const MOST_SPANS = 500;
/** In the order given. Of too many the shortest go, whatever their kind, and a note says how many. */
function spanSection(spans, { clock, energyOf }) {
	const longest = new Set(spans.toSorted((a, b) => durationOf$1(b) - durationOf$1(a)).slice(0, MOST_SPANS));
	const kept = spans.filter((span) => longest.has(span));
	return {
		spans: kept.map((span) => {
			const found = energyOf(span);
			return {
				label: clipped$1(span.label, 256),
				kind: span.kind,
				started_at: new Date(wallAt(clock, span.start)).toISOString(),
				ended_at: new Date(wallAt(clock, span.end)).toISOString(),
				energy_j: found?.energy ?? null,
				uncertainty_percent: found?.uncertaintyPercent ?? null,
				shared: span.shared
			};
		}),
		notes: kept.length < spans.length ? [cut(spans.length)] : []
	};
}
const durationOf$1 = ({ start, end }) => end - start;
const cut = (all) => note("spans-cut", `Of ${all} steps and marks the ${MOST_SPANS} longest are listed; the total holds them all.`);

// src/account/account.ts
const US_PER_SECOND = 1e6;
const KB_PER_MB = 1024;
/** Never throws for what a trace lacks: a total that cannot be known is null, and the notes say why. */
async function account(input) {
	const { trace, inventory, factors, salt } = input;
	const window = input.window ?? windowOf$1(trace);
	const duration = secondsFromMicros(micros(window.end - window.start));
	const clock = clockOf(trace);
	const { calibration, notes: calibrationNotes } = calibrationFrom(input.facts);
	const energy = integrate({
		trace,
		window,
		factors,
		host: {
			model: trace.header.cpu.model ?? inventory.cpuModel,
			threads: trace.header.cpu.threads,
			sockets: trace.header.cpu.sockets,
			virtual: inventory.virtual
		},
		memoryGb: inventory.memoryGb
	});
	const known = energy.summed.length > 0;
	const timeline = timelineOf(energy.summed.map(({ curve }) => curve), window, calibration);
	const buckets = known ? bucketsOf(timeline, clock, energy.sampling) : [];
	const total = known ? timeline.total : null;
	const power = known ? powerOf(timeline, energy.sampling) : null;
	const contended = isContended(trace, window);
	const section = energySection({
		devices: energy.summed,
		hidden: energy.hidden,
		total,
		calibration,
		buckets,
		unsampled: duration > 0 ? unsampledSeconds(energy.sampling, window) / duration : 0,
		salt,
		idleOf: ({ devices }) => idleEnergy(trace, devices, duration)
	});
	const steps = stepSpans(trace, input.stepNames, {
		clock,
		window
	});
	const totalPercent = section.uncertainty_percent ?? 0;
	const spans = spanSection([...steps.spans, ...markSpans(trace, window)], {
		clock,
		energyOf: (span) => known ? spanEnergy(span, {
			timeline,
			sampling: energy.sampling,
			totalPercent
		}) : null
	});
	const [startedAt, endedAt] = [wallAt(clock, window.start), wallAt(clock, window.end)];
	const machine = machineSection(trace, {
		inventory,
		salt,
		contended
	});
	const grid = await intensities(input, startedAt, endedAt);
	return {
		schema: RECEIPT_SCHEMA,
		id: input.id,
		subject: input.subject,
		machine,
		started_at: new Date(startedAt).toISOString(),
		ended_at: new Date(endedAt).toISOString(),
		duration_s: duration,
		energy: section,
		power: {
			mean_w: power?.mean ?? null,
			peak_w: power?.peak ?? null,
			curve_w: [...power?.curve ?? []]
		},
		spans: spans.spans,
		work: input.work,
		carbon: emissionsOf({
			buckets,
			total,
			uncertaintyPercent: section.uncertainty_percent,
			placement: input.placement,
			intensities: grid.intensities,
			reference: input.reference,
			scope: input.reference?.scope ?? grid.intensities[0]?.scope ?? "lifecycle",
			pue: {
				value: input.facts.pue ?? 1,
				source: input.facts.pue === null ? null : input.facts.pueSource
			},
			price: input.facts.price,
			embodied: input.embodied(machine.gpus.map(({ model }) => model), duration)
		}),
		overhead: {
			sampler_cpu_s: trace.own === null ? null : trace.own.cpu_us / US_PER_SECOND,
			sampler_rss_mb: trace.own === null ? null : trace.own.rss_kb / KB_PER_MB
		},
		versions: {
			...input.versions,
			estimator: 1
		},
		absences: absenceSection(trace),
		notes: noteSection([
			...energy.notes,
			...eventNotes(trace, energy.sampling, window),
			...clockNotes(trace, clock),
			...steps.notes,
			...spans.notes,
			...calibrationNotes,
			...contendedNotes(contended),
			...grid.notes,
			...trace.notes
		])
	};
}
/** From the first sample to the last: a direct read by post is one of them, even after a killed sampler. */
function windowOf$1(trace) {
	const start = trace.samples.at(0)?.t ?? 0;
	const end = trace.samples.at(-1)?.t ?? Math.max(start, trace.end?.t ?? 0);
	return {
		start: micros(start),
		end: micros(end)
	};
}
const contendedNotes = (contended) => contended ? [note("contended", "Another runner, measurement or GPU process worked on this machine at the same time.", "warning")] : [];
/** The grid never fails a job: without an answer the grams rest on the pinned yearly figure, or stay unknown. */
async function intensities({ intensityFor }, from, to) {
	try {
		return {
			intensities: await intensityFor(from, to),
			notes: []
		};
	} catch (error) {
		return {
			intensities: [],
			notes: [note("intensity-unavailable", `The grid intensity could not be had: ${messageOf(error)}`, "warning")]
		};
	}
}

// src/account/carbon/embodied.ts
/** Four years of servers: CCF and BoaviztAPI, 35,040 h. */
const LIFETIME_SECONDS = 126144e3;
/** Server of the eight-GPU class without its GPUs, kgCO2e (EcoLogits), shared by eight. */
const EIGHT_GPU_SERVER_KG = 5700;
const GPUS_PER_SERVER = 8;
/** Rack server with one CPU and little memory, kgCO2e (Cloud Carbon Footprint). */
const RACK_SERVER_KG = 1e3;
const GRAMS_PER_KG = 1e3;
/**
* Grams for `seconds` on a machine with these GPUs (names as the driver reports them); no GPU: a plain rack server.
* Null where a GPU has no published footprint: half a machine would look like a whole one.
*/
function embodiedGrams(machine) {
	const { gpuModels, seconds, table } = machine;
	const gpus = gpuModels.map((model) => table.find(({ name }) => bare(name) === bare(model ?? "")));
	let kilograms = 0;
	for (const gpu of gpus) {
		if (gpu === void 0) return null;
		kilograms += gpu.kgco2e + (gpu.host === "eight-gpu-server" ? EIGHT_GPU_SERVER_KG / GPUS_PER_SERVER : 0);
	}
	if (!gpus.some((gpu) => gpu?.host === "eight-gpu-server")) kilograms += RACK_SERVER_KG;
	return grams(kilograms * GRAMS_PER_KG * seconds / LIFETIME_SECONDS);
}
/** Older drivers leave the maker out: `A100-SXM4-40GB`. */
const bare = (name) => name.replace(/^NVIDIA /, "");

// src/account/grid/intensity-for.ts
async function intensityFor(asked) {
	const { placement, provider, datasets, from, to } = asked;
	const reference = embeddedIntensity(placement.zone, datasets, to);
	const intensities = await provider.intensity(placement.zone, from, to);
	const doubtful = [reference, ...intensities].find(({ estimated, source }) => estimated && source !== "world");
	if (doubtful === void 0) return {
		intensities,
		reference,
		notes: []
	};
	const text = `The intensity of ${doubtful.zone} (${doubtful.source}${doubtful.year === null ? "" : `, ${doubtful.year}`}) is old, carried forward or modelled.`;
	return {
		intensities,
		reference,
		notes: [note("intensity-estimated", text)]
	};
}

// src/account/grid/cloud-init.ts
/** World readable; the root-only twin holds the secrets. */
const INSTANCE_FILE = "run/cloud-init/instance-data.json";
const text = optional(nullable(string()));
const InstanceSchema = object({ v1: object({
	cloud_name: text,
	region: text,
	availability_zone: text
}) });
/** cloud-init's name of a cloud to ours. */
const CLOUDS$1 = /* @__PURE__ */ new Map([
	["aws", "aws"],
	["azure", "azure"],
	["digitalocean", "digitalocean"],
	["gce", "gcp"],
	["hetzner", "hetzner"],
	["oracle", "oci"],
	["scaleway", "scaleway"]
]);
/** `aws:eu-west-3`; null where the text is not cloud-init's or names no region of the table. */
function regionOfInstance(json, tables) {
	const { cloud_name, region, availability_zone } = instanceOf(json);
	const provider = CLOUDS$1.get(cloud_name ?? "");
	if (provider === void 0) return null;
	const known = new Set(tables.cloudRegions().filter((row) => row.provider === provider).map((row) => row.region));
	const zone = availability_zone ?? "";
	const found = [
		region ?? "",
		zone,
		zone.replace(/[a-z]$/, ""),
		zone.replace(/-(?:[a-z]|\d|dc\d+)$/, "")
	].find((candidate) => known.has(candidate));
	return found === void 0 ? null : `${provider}:${found}`;
}
function instanceOf(json) {
	try {
		return parse$2(InstanceSchema, JSON.parse(json)).v1;
	} catch {
		return {};
	}
}

// src/account/grid/machine-cloud.ts
/** The asset tag that every Azure machine carries and Hyper-V elsewhere does not. */
const AZURE_TAG = "7783-7084-3265-9085-8269-3286-77";
const CLOUDS = [
	{
		name: "Amazon EC2",
		example: "aws:eu-west-3",
		fits: (dmi) => dmi.sys_vendor === "Amazon EC2" || dmi.bios_vendor === "Amazon EC2"
	},
	{
		name: "Google Cloud",
		example: "gcp:europe-west9",
		fits: (dmi) => dmi.sys_vendor === "Google"
	},
	{
		name: "Azure",
		example: "azure:francecentral",
		fits: (dmi) => dmi.chassis_asset_tag === AZURE_TAG
	},
	{
		name: "Oracle Cloud",
		example: "oci:eu-paris-1",
		fits: (dmi) => dmi.chassis_asset_tag === "OracleCloud.com"
	},
	{
		name: "Hetzner",
		example: "hetzner:fsn1",
		fits: (dmi) => dmi.sys_vendor === "Hetzner"
	},
	{
		name: "DigitalOcean",
		example: "digitalocean:ams3",
		fits: (dmi) => dmi.sys_vendor === "DigitalOcean"
	},
	{
		name: "Scaleway",
		example: "scaleway:fr-par",
		fits: (dmi) => dmi.sys_vendor === "Scaleway"
	},
	{
		name: "Alibaba Cloud",
		example: null,
		fits: (dmi) => dmi.sys_vendor === "Alibaba Cloud"
	}
];
/** Null on a machine of one's own, and wherever the firmware says nothing we know. */
const cloudOfMachine = (dmi) => CLOUDS.find(({ fits }) => fits(dmi)) ?? null;

// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));

// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));

// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));

// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = /* @__PURE__ */ new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));

// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		const k = createNode.createNode(key, void 0, ctx);
		const v = createNode.createNode(value, void 0, ctx);
		return new Pair(k, v);
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));

// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	const map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
	exports.map = map;
}));

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	const seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
	exports.seq = seq;
}));

// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	const string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
	exports.string = string;
}));

// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));

// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));

// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	const schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	const binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
	exports.binary = binary;
}));

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	const float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.float = float;
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	const schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
	exports.schema = schema;
}));

// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	var Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
	exports.Schema = Schema;
}));

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));

// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));

// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = /* @__PURE__ */ new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = /* @__PURE__ */ new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));

// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));

// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));

// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));

// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));

// node_modules/yaml/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
}));

// src/account/grid/region-rules.ts
var import_dist = require_dist();
const RulesSchema = pipe(unknown(), check((content) => !Array.isArray(content)), record(string(), string()));
/** Reads `gpu-eu-*: DE` lines. Throws `bad-region` where the text is no map of patterns to regions. */
function parseRegionRules(text, path) {
	try {
		return parse$2(RulesSchema, (0, import_dist.parse)(text, { logLevel: "error" }));
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
	return Object.entries(rules).find(([pattern]) => globOf(pattern).test(runnerName))?.[1] ?? null;
}
function globOf(pattern) {
	const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll(/\*+/g, ".*").replaceAll("?", ".");
	return new RegExp(`^${source}$`, "i");
}

// src/account/grid/locate.ts
const SILENT = {
	region: null,
	notes: []
};
const RESOLVERS = [
	{
		name: "runner-environment",
		stated: true,
		resolve: (machine) => fromStatement(machine.environment, machine)
	},
	{
		name: "config",
		stated: true,
		resolve: (machine) => fromDoubtful(machine.config, machine)
	},
	{
		name: "input",
		stated: true,
		resolve: (machine) => fromDoubtful(machine.input, machine)
	},
	{
		name: "cloud-init",
		stated: false,
		resolve: fromCloudInit
	},
	{
		name: "dmi",
		stated: false,
		resolve: fromFirmware
	}
];
/** Throws `bad-region` for a stated region that names no place, and `file-unreadable` for a missing `@FILE`, where that is refused. */
function locate(machine) {
	const notes = [];
	let found = null;
	for (const { name, stated, resolve } of RESOLVERS) {
		if (found !== null && !stated) continue;
		const { region, notes: doubts } = resolve(machine);
		if (found === null) notes.push(...doubts);
		if (region === null) continue;
		if (found === null) found = {
			region,
			by: name
		};
		else if (found.region.zone !== region.zone) notes.push(conflict(found, {
			region,
			by: name
		}));
	}
	if (found !== null) return {
		placement: placementOf(found.region, found.by),
		notes
	};
	const unknown = "Nothing says where this runner stands: the world average is used. Set CARBON_REGION on the runner, such as FR.";
	return {
		placement: NOWHERE,
		notes: [...notes, note("region-unknown", unknown, "warning")]
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
const placementOf = ({ name, zone, country, pue, pueSource }, resolvedBy) => ({
	region: name,
	zone,
	country,
	resolvedBy,
	pue,
	pueSource
});
function conflict(winner, other) {
	const text = `Region ${winner.region.name} (${winner.by}) is used, ${other.by} says ${other.region.name}.`;
	return note("region-conflict", text, "warning");
}
/** Said by code that the job may change, and seen too late to be refused: not worth the receipt of a whole job. */
function fromDoubtful(statement, machine) {
	try {
		return fromStatement(statement, machine);
	} catch (error) {
		if (machine.misstated === "refused" || !(error instanceof CarbonError)) throw error;
		const text = `A stated region is not used. ${explain(error)}`;
		return {
			region: null,
			notes: [note("region-not-used", text, "warning")]
		};
	}
}
function fromStatement(statement, machine) {
	if (statement === null) return SILENT;
	const text = typeof statement === "string" ? statement.trim() : "";
	if (typeof statement === "string" && !text.startsWith("@")) {
		if (text === "" || text.toLowerCase() === "auto") return SILENT;
		return answered(parseRegion(text, machine.datasets));
	}
	const rules = typeof statement === "string" ? rulesOf(text.slice(1), machine) : statement;
	const region = regionOfRunner(rules, machine.runnerName);
	if (region !== null) return answered(parseRegion(region, machine.datasets));
	const unmatched = `No region rule fits the runner ${machine.runnerName === null ? "without a name" : `"${machine.runnerName}"`}.`;
	return {
		region: null,
		notes: [note("region-rules-silent", unmatched, "warning")]
	};
}
const answered = (region) => ({
	region,
	notes: region.notes
});
function rulesOf(path, machine) {
	const text = machine.readRules(path);
	if (text !== null) return parseRegionRules(text, path);
	throw new CarbonError("file-unreadable", `The region file ${path} cannot be read.`, { hint: "The path after @ counts from the root of the checkout; check the repository out before, or write the region itself." });
}
function fromCloudInit({ sysroot, datasets }) {
	if (sysroot === null) return SILENT;
	const region = regionOfInstance(textOf(join$1(sysroot, INSTANCE_FILE)), datasets);
	return region === null ? SILENT : answered(parseRegion(region, datasets));
}
/** Firmware names the cloud only, so it cannot place the machine; it can say what to write. */
function fromFirmware({ sysroot }) {
	if (sysroot === null) return SILENT;
	const string = (file) => textOf(join$1(sysroot, "sys/class/dmi/id", file)).trim();
	const cloud = cloudOfMachine({
		sys_vendor: string("sys_vendor"),
		bios_vendor: string("bios_vendor"),
		chassis_asset_tag: string("chassis_asset_tag")
	});
	if (cloud === null) return SILENT;
	const example = cloud.example === null ? "to its country" : `such as ${cloud.example}`;
	const text = `The firmware says ${cloud.name} but not which region. Set CARBON_REGION on the runner, ${example}.`;
	return {
		region: null,
		notes: [note("cloud-without-region", text)]
	};
}
function textOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}

// src/entry/deadline.ts
var import_lib = require_lib();
/** The value, or `late`. A promise that comes later is left alone, its failure included. */
async function withDeadline(promise, limitMs) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve("late"), Math.max(0, limitMs));
	});
	promise.catch(() => void 0);
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
/** Everything that asks this one budget together takes no longer than `totalMs`. */
function openTimeBudget(totalMs) {
	const end = performance.now() + totalMs;
	return (wishedMs) => Math.max(0, Math.min(wishedMs, end - performance.now()));
}

// src/entry/inventory.ts
const LIMIT_MS = 5e3;
const BYTES_PER_GB = 1e9;
async function readInventory() {
	const answers = await withDeadline(Promise.all([
		(0, import_lib.osInfo)(),
		(0, import_lib.system)(),
		(0, import_lib.cpu)(),
		(0, import_lib.mem)(),
		(0, import_lib.uuid)()
	]), LIMIT_MS);
	if (answers === "late") return {
		inventory: UNKNOWN_INVENTORY,
		notes: [note("no-inventory", "The hardware inventory took too long; model names come from the meters alone.")]
	};
	const [os, machine, processor, memory, ids] = answers;
	return {
		inventory: {
			os: os.platform || null,
			virtual: machine.virtual ?? null,
			memoryGb: memory.total > 0 ? memory.total / BYTES_PER_GB : null,
			cpuModel: [processor.manufacturer, processor.brand].filter(Boolean).join(" ") || null,
			threads: processor.cores > 0 ? processor.cores : null,
			machineId: ids.os || ids.hardware || null
		},
		notes: []
	};
}
const UNKNOWN_INVENTORY = {
	os: null,
	virtual: null,
	memoryGb: null,
	cpuModel: null,
	threads: null,
	machineId: null
};

// src/entry/account-trace.ts
/** @throws CarbonError for a bad owner's value, and for a bad region where that is refused. */
async function accountTrace(asked) {
	const { owner, config, trace } = asked;
	const product = findProduct();
	const datasets = openDatasets(product.datasets);
	const { placement, notes: placeNotes } = locate({
		environment: owner.region,
		config: config?.region ?? null,
		input: asked.region,
		runnerName: asked.runnerName,
		readRules: (path) => textOrNull(isAbsolute(path) ? path : resolve$1(asked.directory, path)),
		misstated: asked.misstated,
		sysroot: asked.fromHere ? asked.sysroot || "/" : null,
		datasets
	});
	const intensity = owner.intensity ?? (config?.intensity == null ? null : String(config.intensity));
	const provider = chooseProvider({
		intensity,
		scope: owner.scope
	}, datasets);
	const [from, to] = wallTimes(trace);
	const priced = await intensityFor({
		placement,
		provider,
		datasets,
		from,
		to
	});
	const { pue, notes: pueNotes } = choosePue({
		environment: owner.pue,
		config: null,
		placement
	});
	const { inventory, notes: inventoryNotes } = asked.fromHere ? await readInventory() : ELSEWHERE;
	const receipt = await account({
		trace,
		id: asked.id,
		subject: asked.subject,
		window: windowOf(trace, asked.window),
		stepNames: asked.stepNames,
		inventory,
		factors: {
			cpus: datasets.cpus(),
			families: datasets.cpuFamilies(),
			gpus: datasets.gpus(),
			ramWattsPerGb: datasets.ramWattsPerGb()
		},
		placement,
		reference: priced.reference,
		intensityFor: async () => priced.intensities,
		facts: {
			pue: pue.source === null ? null : pue.value,
			pueSource: pue.source,
			wallFactor: owner.wallFactor,
			overheadWatts: owner.overheadWatts,
			price: owner.price
		},
		work: asked.work,
		salt: asked.salt,
		embodied: (gpuModels, duration) => embodiedGrams({
			gpuModels,
			seconds: seconds$1(duration),
			table: datasets.embodied()
		}),
		versions: {
			action: product.version,
			datasets: datasets.version()
		}
	});
	const notes = [
		...asked.notes,
		...placeNotes,
		...priced.notes,
		...pueNotes,
		...inventoryNotes,
		...receipt.notes
	];
	return {
		...receipt,
		notes: noteSection(notes)
	};
}
const ELSEWHERE = {
	inventory: UNKNOWN_INVENTORY,
	notes: [note("other-machine", "The trace comes from another machine: only what it says itself is known of the hardware.")]
};
function windowOf({ header }, window) {
	if (window === null) return null;
	return {
		start: micros(window.startUs - header.mono0_us),
		end: micros(window.endUs - header.mono0_us)
	};
}
function wallTimes({ header, samples }) {
	const last = samples.at(-1)?.w ?? 0;
	return [epochMs(header.wall0_ms), epochMs(header.wall0_ms + last)];
}
function textOrNull(path) {
	try {
		return readSmallFile(path);
	} catch {
		return null;
	}
}

// src/measure/trace/parse-trace.ts
/**
* Times stay microseconds from `mono0_us`, readings the integers of the device. Columns that this version does not know
* are left out and the others numbered anew, so `columns[i].i === i` and `v[i]` is always column i.
* @throws CarbonError `bad-trace` when there is no header, or one of another format or version.
*/
function parseTrace(text) {
	const { header, records, tally } = parseRecords(text);
	const sorted = records.toSorted((a, b) => a.t - b.t);
	const of = (k) => sorted.filter((record) => record.k === k);
	const later = of("col");
	const domains = uniqueDomains([header, ...later]);
	const { columns, place } = numberAnew([header, ...later], domains, tally);
	const early = new Set(header.columns.map((column) => column.i));
	const samples = of("s").map((sample) => rearrange(sample, columns, place, tally));
	const events = of("ev");
	const steps = of("step");
	const marks = of("mark");
	const owns = of("own");
	const ends = of("end");
	return {
		header: {
			...header,
			columns: columns.filter((column) => early.has(place[column.i] ?? -1))
		},
		columns,
		domains,
		absences: absencesOf(header, later, events),
		samples,
		events,
		steps,
		marks,
		own: owns.at(-1) ?? null,
		end: ends.at(-1) ?? null,
		notes: notesOf$1(tally)
	};
}
function uniqueDomains(sources) {
	const byId = /* @__PURE__ */ new Map();
	for (const domain of sources.flatMap((source) => source.domains ?? [])) if (!byId.has(domain.id)) byId.set(domain.id, domain);
	return [...byId.values()];
}
/** Columns in the order of their file index, and where each file index went; a column without a domain says nothing. */
function numberAnew(sources, domains, tally) {
	const ids = new Set(domains.map((domain) => domain.id));
	const byIndex = /* @__PURE__ */ new Map();
	for (const column of sources.flatMap((source) => source.columns)) if (ids.has(column.domain) && !byIndex.has(column.i)) byIndex.set(column.i, column);
	else tally.unknown += 1;
	const ordered = [...byIndex.values()].sort((a, b) => a.i - b.i);
	const place = ordered.map((column) => column.i);
	return {
		columns: ordered.map((column, i) => ({
			...column,
			i
		})),
		place
	};
}
/** `place[i]` is the index in the file of the i-th known column; a missing tail stays missing. */
function rearrange(sample, columns, place, tally) {
	const length = place.filter((at) => at < sample.v.length).length;
	const v = place.slice(0, length).map((at, i) => {
		const value = sample.v[at] ?? null;
		if (value === null || value >= 0 || columns[i]?.kind === "gauge") return value;
		tally.badNumbers += 1;
		return null;
	});
	return {
		...sample,
		v
	};
}
function absencesOf(header, later, events) {
	const late = events.flatMap((event) => {
		if (event.e !== "refused") return [];
		const { k: _k, t: _t, e: _e, ...absence } = event;
		return [absence];
	});
	return [
		...header.absences,
		...later.flatMap((record) => record.absences ?? []),
		...late
	];
}

// src/entry/read-text.ts
/** `what` begins the sentence: "The trace". @throws CarbonError `file-unreadable`. */
function readText(what, path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
		const sentence = `${what} ${path} ${REASONS[code] ?? `cannot be read: ${messageOf(cause)}`}.`;
		throw new CarbonError("file-unreadable", sentence, { cause });
	}
}
/** Codes of open(2) and read(2) in words. */
const REASONS = {
	ENOENT: "does not exist",
	EISDIR: "is a directory",
	EACCES: "may not be read by this user",
	ENOTDIR: "does not exist"
};

// src/entry/read-trace.ts
/** @throws CarbonError `file-unreadable` or `bad-trace`. */
const readTrace = (path) => parseTrace(readText("The trace", path));

// src/review/budget/config.ts
const percent = pipe(string(), regex(/^\d+(?:\.\d+)?\s*%$/), description("A percentage such as \"5 %\"."));
/** A prior without noise would call any difference certain. */
const noise = pipe(string(), regex(/^(?!0+(?:\.0+)?\s*%)\d+(?:\.\d+)?\s*%$/), description("A percentage above 0, such as \"5 %\"."));
const consequence = picklist([
	"pass",
	"warn",
	"fail"
]);
const count$2 = (least, most) => pipe(number(), integer$1(), minValue(least), maxValue(most));
const MAX_BUDGETS = 50;
/** The reference values of the simulation end here; more history adds age, not power. */
const MAX_SAMPLES = 200;
/** Beyond it the line behind the base commit is not read: five requests of 100 commits, and a margin of 50. */
const MAX_DISTANCE = 450;
const MAX_CONFIRM = 3;
const MAX_ALPHA = .05;
const MAX_WEIGHT = 100;
/** Below five base runs no increase rule may fail, so no configuration may ask for it. */
const LEAST_SAMPLES = 5;
const ConfigSchema = strictObject({
	version: literal(1),
	region: optional(pipe(string(), minLength(1), description("Where the runners are, as the `region` input."))),
	intensity: optional(pipe(union([literal("embedded"), pipe(number(), minValue(0), maxValue(2e3))]), description("`embedded`, or grams of CO2e per kilowatt-hour."))),
	baseline: optional(strictObject({
		branch: optional(pipe(string(), minLength(1), description("`auto`: the base of the pull request."))),
		since: optional(nullable(pipe(string(), regex(/^[0-9a-f]{7,64}$/), description("A commit; history before it is not used.")))),
		samples: optional(strictObject({
			min: optional(count$2(5, MAX_SAMPLES)),
			max: optional(count$2(5, MAX_SAMPLES)),
			"max-age": optional(pipe(string(), regex(/^\d{1,4}\s*d$/), description("Days, such as \"90d\"."))),
			"max-distance": optional(count$2(0, MAX_DISTANCE))
		})),
		"cut-at-change-point": optional(boolean())
	})),
	compare: optional(strictObject({
		alpha: optional(pipe(number(), gtValue(0), maxValue(MAX_ALPHA))),
		prior: optional(strictObject({
			noise: optional(noise),
			weight: optional(pipe(number(), minValue(1), maxValue(MAX_WEIGHT)))
		})),
		"min-effect": optional(percent),
		confirm: optional(count$2(0, MAX_CONFIRM))
	})),
	budgets: optional(pipe(array(string()), maxLength(MAX_BUDGETS))),
	policy: optional(strictObject({
		inconclusive: optional(consequence),
		"no-baseline": optional(consequence),
		missing: optional(consequence),
		"measured-floor": optional(pipe(number(), minValue(0), maxValue(1)))
	})),
	comment: optional(strictObject({
		when: optional(picklist([
			"always",
			"changes",
			"alerts",
			"never"
		])),
		id: optional(pipe(string(), regex(/^[A-Za-z0-9._-]{1,64}$/)))
	})),
	ledger: optional(pipe(string(), minLength(1), description("`artifact`, `directory:PATH`, `none`.")))
});

// src/review/budget/policy.ts
const DEFAULT_POLICY = {
	onExceed: "fail",
	inconclusive: "pass",
	noBaseline: "pass",
	missing: "warn",
	measuredFloor: 0,
	alpha: .01,
	priorNoise: .05,
	priorWeight: 4,
	minEffect: .05,
	confirm: 0,
	minSamples: 5,
	maxSamples: 30,
	maxAgeDays: 90,
	maxDistance: 50,
	cutAtChangePoint: true,
	since: null
};

// src/review/budget/parse-config.ts
/** 64 KiB: some hundred times the full example. */
const MAX_CHARACTERS = 65536;
const PERCENT$4 = 100;
/** Keys of the published schema that this version does not judge. */
const NOT_BUILT = [
	"series",
	"mute",
	"privacy",
	"baseline.match",
	"comment.author"
];
/** Throws `CarbonError`: `bad-config`, `not-available-yet`, or `bad-budget` for a line of `budgets`. */
function parseConfig(text) {
	const file = safeParse(ConfigSchema, refuseNotBuilt(documentOf(text)));
	if (!file.success) throw refusal$1(file.issues[0]);
	const { region, intensity, baseline, budgets, comment, ledger } = file.output;
	const { min, max } = baseline?.samples ?? {};
	if ((min ?? DEFAULT_POLICY.minSamples) > (max ?? DEFAULT_POLICY.maxSamples)) throw new CarbonError("bad-config", "In \"baseline.samples\", min is more than max.");
	return {
		region: region ?? null,
		intensity: typeof intensity === "number" ? gramsPerKwh(intensity) : intensity ?? null,
		branch: baseline?.branch === void 0 || baseline.branch === "auto" ? null : baseline.branch,
		budgets: (budgets ?? []).flatMap(parseBudgets),
		policy: policyOf(file.output),
		comment: {
			when: comment?.when ?? null,
			id: comment?.id ?? "default"
		},
		ledger: ledger ?? null
	};
}
function documentOf(text) {
	if (text.length > MAX_CHARACTERS) throw new CarbonError("bad-config", "The config file is larger than 64 KiB.");
	try {
		return (0, import_dist.parse)(text, { logLevel: "error" });
	} catch (cause) {
		throw new CarbonError("bad-config", `The config file is not YAML: ${messageOf(cause)}`, { cause });
	}
}
function refuseNotBuilt(file) {
	for (const key of NOT_BUILT) {
		if (valueAt(file, key.split(".")) === void 0) continue;
		throw new CarbonError("not-available-yet", `The key "${key}" of the config is not available yet.`, { hint: "Leave it out." });
	}
	const region = valueAt(file, ["region"]);
	if (typeof region === "object" && region !== null) throw new CarbonError("not-available-yet", "A map of runner names in \"region\" is not available yet.", { hint: "Accepted: one region; or set CARBON_REGION in the environment of each runner." });
	const intensity = valueAt(file, ["intensity"]);
	if (Array.isArray(intensity) || typeof intensity === "string" && intensity !== "embedded") throw new CarbonError("not-available-yet", "Live intensities are not available yet.", { hint: "Accepted for \"intensity\": embedded, or grams of CO2e per kWh as a number." });
	return file;
}
function valueAt(value, path) {
	const [key, ...rest] = path;
	if (key === void 0) return value;
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return valueAt(Object.entries(value).find(([name]) => name === key)?.[1], rest);
}
function refusal$1(issue) {
	const path = getDotPath(issue);
	if (path === null) return new CarbonError("bad-config", "The config file is not a map with \"version: 1\".");
	if (issue.type === "strict_object" && issue.expected === "never") {
		const keys = keysAt(path);
		const near = closest(path.split(".").at(-1) ?? path, keys);
		return new CarbonError("bad-config", `The config has no key "${path}".`, { hint: near === null ? `Keys here: ${keys.join(", ")}.` : `Did you mean "${near}"?` });
	}
	if (path === "version") return new CarbonError("bad-config", "The config needs \"version: 1\".", { hint: "Accepted: version: 1." });
	const least = /^baseline\.samples\.(?:min|max)$/.test(path) ? ` From ${5} up.` : "";
	return new CarbonError("bad-config", `The value of "${path}" in the config is not accepted.`, { hint: `Expected ${issue.expected ?? "another value"}, found ${issue.received}.${least}` });
}
/** The keys the schema knows beside the one named by a dotted path. */
function keysAt(path) {
	let entries = ConfigSchema.entries;
	for (const key of path.split(".").slice(0, -1)) {
		const wrapped = valueAt(entries, [
			key,
			"wrapped",
			"entries"
		]);
		entries = typeof wrapped === "object" && wrapped !== null ? Object.fromEntries(Object.entries(wrapped)) : {};
	}
	return Object.keys(entries);
}
function policyOf({ baseline, compare, policy }) {
	const { samples } = baseline ?? {};
	const maxAge = samples?.["max-age"];
	const all = {
		inconclusive: policy?.inconclusive,
		noBaseline: policy?.["no-baseline"],
		missing: policy?.missing,
		measuredFloor: policy?.["measured-floor"],
		alpha: compare?.alpha,
		priorNoise: fractionOf(compare?.prior?.noise),
		priorWeight: compare?.prior?.weight,
		minEffect: fractionOf(compare?.["min-effect"]),
		confirm: compare?.confirm,
		minSamples: samples?.min,
		maxSamples: samples?.max,
		maxAgeDays: maxAge === void 0 ? void 0 : Number.parseInt(maxAge, 10),
		maxDistance: samples?.["max-distance"],
		cutAtChangePoint: baseline?.["cut-at-change-point"],
		since: baseline?.since ?? void 0
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== void 0));
}
const fractionOf = (percent) => percent === void 0 ? void 0 : Number.parseFloat(percent) / PERCENT$4;

// src/review/comparison/anchor.ts
const NO_ANCHOR = {
	kind: "none",
	sha: null,
	line: [],
	branch: null
};

// src/review/budget/policy-from.ts
/** Budgets add up, since one more can only tighten. `on-exceed: warn` loosens, so budgets of the config overrule it. */
function policyFrom(config, inputs) {
	const fromConfig = config?.budgets ?? [];
	const budgets = [...new Map([...fromConfig, ...inputs.budgets].map((budget) => [budget.text, budget])).values()];
	const loosened = fromConfig.length > 0 && inputs.onExceed === "warn";
	return {
		policy: {
			...DEFAULT_POLICY,
			...config?.policy,
			onExceed: loosened ? "fail" : inputs.onExceed
		},
		budgets,
		notes: loosened ? [NOT_LOOSENED] : []
	};
}
const NOT_LOOSENED = note("policy-not-loosened", "The input \"on-exceed: warn\" is not used: the budgets of the config decide. There, \"warn:\" in front of a budget only reports.", "warning");

// src/review/history/entry.ts
const ENTRY_SCHEMA = "carbon-action/entry/1";
const label = pipe(string(), maxLength(256));
const count$1 = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const amount = pipe(number(), finite(), minValue(0), maxValue(0xcca2e51310000));
const share = pipe(number(), minValue(0), maxValue(1));
const sha = pipe(string(), regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const time = pipe(string(), isoTimestamp());
const EntrySchema = object({
	schema: literal(ENTRY_SCHEMA),
	/** Id of the receipt it was reduced from. */
	receipt: pipe(string(), regex(/^[0-9a-zA-Z._-]{1,128}$/)),
	series: pipe(string(), maxLength(2048)),
	scope: picklist(["job", "command"]),
	within: nullable(label),
	repository_id: nullable(count$1),
	head_repository_id: nullable(count$1),
	event: nullable(label),
	ref: nullable(label),
	pull_request: nullable(count$1),
	sha: nullable(sha),
	head_sha: nullable(sha),
	tree: nullable(sha),
	run_id: nullable(count$1),
	run_attempt: nullable(count$1),
	outcome: OutcomeSchema,
	started_at: time,
	duration_s: amount,
	machine: object({
		device: nullable(label),
		gpu_models: pipe(array(nullable(label)), maxLength(256)),
		power_limits_w: pipe(array(nullable(amount)), maxLength(256)),
		mig: nullable(boolean()),
		driver: nullable(label),
		cpu_model: nullable(label),
		cpu_threads: nullable(count$1),
		contended: boolean()
	}),
	energy: object({
		total_j: nullable(amount),
		/** The part of the total without any observation; left out of every gate. */
		assumed_j: amount,
		uncertainty_percent: nullable(amount),
		coverage: nullable(share),
		degraded: boolean(),
		measured: nullable(share),
		components: record(picklist([
			"gpu",
			"cpu",
			"dram",
			"module",
			"host"
		]), optional(object({
			energy_j: amount,
			provenance: ProvenanceSchema,
			source: label
		})))
	}),
	/** Energies without their assumed part, so that they compare as the gated total does. */
	spans: pipe(array(object({
		label,
		kind: label,
		energy_j: nullable(amount),
		duration_s: amount
	})), maxLength(200)),
	curve_w: pipe(array(nullable(amount)), maxLength(120)),
	zone: nullable(label),
	reference_g_per_kwh: nullable(amount),
	pue: amount,
	emissions_g: nullable(amount),
	work: nullable(object({
		amount,
		unit: label
	})),
	versions: object({
		action: label,
		estimator: count$1,
		datasets: label
	})
});

// src/review/history/observed-spans.ts
/** Spans kept per entry; a job with more keeps the ones that used most energy. */
const MAX_SPANS = 200;
const MS_PER_SECOND = 1e3;
/**
* In the order they ran; the job itself is the total. `assumedJ` is the assumed part of the total in joules, the owner's
* wall factor and overhead included: a receipt's spans hold all three, so the calibration is undone first.
*/
function observedSpans(receipt, assumedJ) {
	const assumedW = assumedWatts(receipt, assumedJ);
	const { wall_factor: factor, overhead_w: overheadW } = receipt.energy.calibration ?? NONE;
	const parts = receipt.spans.filter((span) => span.kind !== "job");
	const largest = parts.toSorted((a, b) => (b.energy_j ?? 0) - (a.energy_j ?? 0)).slice(0, MAX_SPANS);
	const kept = new Set(largest);
	return parts.filter((span) => kept.has(span)).map((span) => {
		const seconds = Math.max(0, Date.parse(span.ended_at) - Date.parse(span.started_at)) / MS_PER_SECOND;
		const observed = (energyJ) => Math.max(0, (energyJ - (overheadW ?? 0) * seconds) / (factor || 1) - assumedW * seconds);
		return {
			label: span.label,
			kind: span.kind,
			energy_j: span.energy_j === null ? null : observed(span.energy_j),
			duration_s: seconds
		};
	});
}
const NONE = {
	wall_factor: null,
	overhead_w: null
};
/** Mean power of the devices that were assumed: they are a constant over the whole job. The calibration's part is left out. */
function assumedWatts({ energy, duration_s: seconds }, assumedJ) {
	if (seconds <= 0) return 0;
	const counted = Object.values(energy.components).reduce((total, part) => total + (part?.energy_j ?? 0), 0);
	const added = energy.calibration !== null && energy.shares !== null && energy.total_j !== null ? Math.max(0, (energy.total_j ?? 0) - counted) : 0;
	return Math.max(0, assumedJ - added) / seconds;
}

// src/review/history/reduce.ts
/** The entry of a receipt. Energies in joules, durations in seconds, as in the receipt; unknown stays null. */
function entryOf(receipt) {
	const { subject, machine, energy, carbon } = receipt;
	const assumedJ = assumedJoules(energy);
	return {
		schema: ENTRY_SCHEMA,
		receipt: receipt.id,
		series: subject.series,
		scope: subject.scope,
		within: subject.within,
		repository_id: subject.repository_id,
		head_repository_id: subject.head_repository_id,
		event: subject.event,
		ref: subject.ref,
		pull_request: subject.pull_request,
		sha: subject.sha,
		head_sha: subject.head_sha,
		tree: subject.tree,
		run_id: subject.run_id,
		run_attempt: subject.run_attempt,
		outcome: subject.outcome,
		started_at: receipt.started_at,
		duration_s: receipt.duration_s,
		machine: {
			device: machine.device,
			gpu_models: machine.gpus.map((gpu) => gpu.model),
			power_limits_w: machine.gpus.map((gpu) => gpu.power_limit_w),
			mig: migOf(machine.gpus),
			driver: machine.gpus[0]?.driver ?? null,
			cpu_model: machine.cpu.model,
			cpu_threads: machine.cpu.threads,
			contended: machine.contended
		},
		energy: {
			total_j: energy.total_j,
			assumed_j: assumedJ,
			uncertainty_percent: energy.uncertainty_percent,
			coverage: energy.coverage,
			degraded: energy.degraded,
			measured: energy.shares?.measured ?? null,
			components: componentsOf(energy)
		},
		spans: observedSpans(receipt, assumedJ),
		curve_w: receipt.power.curve_w,
		zone: carbon.zone,
		reference_g_per_kwh: carbon.reference_g_per_kwh,
		pue: carbon.pue,
		emissions_g: carbon.emissions_g,
		work: receipt.work,
		versions: receipt.versions
	};
}
/** One partitioned GPU makes the whole set partitioned; one unknown leaves it unknown. */
function migOf(gpus) {
	if (gpus.some((gpu) => gpu.mig === true)) return true;
	return gpus.length > 0 && gpus.every((gpu) => gpu.mig === false) ? false : null;
}
/** The shares decide, since they include the owner's own wall factor; without them, the assumed components. */
function assumedJoules(energy) {
	if (energy.total_j !== null && energy.shares !== null) return energy.total_j * energy.shares.assumed;
	return Object.values(energy.components).filter((part) => part?.provenance === "assumed").reduce((total, part) => total + (part?.energy_j ?? 0), 0);
}
function componentsOf(energy) {
	const kept = {};
	for (const component of [
		"gpu",
		"cpu",
		"dram",
		"module",
		"host"
	]) {
		const part = energy.components[component];
		if (part === void 0) continue;
		kept[component] = {
			energy_j: part.energy_j,
			provenance: part.provenance,
			source: part.source
		};
	}
	return kept;
}

// src/review/budget/missing.ts
/** `lenient` where this kind of budget must not fail here at all, as an increase on a push. */
function missing(level, policy, lenient) {
	return {
		verdict: policy.missing === "fail" && (level === "warn" || lenient) ? "warn" : policy.missing,
		reason: "gap",
		remedy: "There is no figure for this budget: the notes of the measurement say why."
	};
}

// src/review/budget/judge-increase.ts
/** `actual` is the change as a fraction; null where nothing could be compared. Never `fail` on a push or below 5 base runs. */
function judgeIncrease(budget, facts) {
	const { text, level, kind, limit } = budget;
	const finding = find$1(budget, facts);
	return {
		budget: text,
		level,
		kind,
		limit,
		actual: facts.comparison.total?.change ?? null,
		...finding
	};
}
function find$1({ limit, level }, { comparison, head, policy, onPush }) {
	const { total } = comparison;
	if (head.entry === null && comparison.notCompared !== "ambiguous-series") return missing(level, policy, onPush);
	if (comparison.notCompared === "no-energy") return missing(level, policy, onPush);
	if (comparison.notCompared !== null) return refused(comparison.notCompared, comparison, policy);
	if (total === null) return inconclusive("gap", RERUN);
	if (total.change < limit) return passed(total.p >= policy.alpha ? "within-noise" : null);
	const doubt = doubtAbout(total, {
		limit,
		comparison,
		policy,
		measured: head.entry?.energy.measured ?? null
	});
	if (doubt !== null) return doubt;
	return {
		verdict: level === "warn" || onPush ? "warn" : "fail",
		reason: "over-limit",
		remedy: "One more attempt would be pooled with this one: re-run the job if the rise is doubtful."
	};
}
/** The rows between a rise above the limit and its proof; null where it is proven. */
function doubtAbout(total, { limit, comparison, policy, measured }) {
	const { baseline, nearestBaseJ, headJ, attempts } = comparison;
	const branch = comparison.branch ?? "the base branch";
	if (total.n < policy.minSamples) return inconclusive("too-few-base-runs", `The gate needs ${policy.minSamples} base runs on ${branch}, has ${total.n}.`);
	if (baseline?.old) return inconclusive("old-base", baseline.sinceLost ? "The commit of `baseline.since` was not found: correct it in the config, or take it out." : `Run the job on ${branch}: its newest runs are too far from this commit.`);
	if (!(total.p < policy.alpha)) return inconclusive("within-noise", "Re-run the job: attempts are pooled and narrow the interval.");
	if (total.change < policy.minEffect) return inconclusive("within-noise", belowMinEffect(policy));
	if (headJ !== null && nearestBaseJ !== null && headJ / nearestBaseJ - 1 < limit) return inconclusive("base-moved", `The newest runs of ${branch} already lie near this level; more of them will decide.`);
	if (policy.measuredFloor > 0 && (measured ?? 0) < policy.measuredFloor) return inconclusive("gap", "Less of the energy is measured than policy.measured-floor asks for.");
	const lacking = policy.confirm + 1 - attempts;
	if (lacking > 0) return inconclusive("unconfirmed", rerunOnce(lacking));
	return null;
}
const PERCENT$3 = 100;
const belowMinEffect = ({ minEffect }) => `Changes under \`compare.min-effect\` (${Number((minEffect * PERCENT$3).toPrecision(2))}\u00a0%) never fail: lower it to judge this limit.`;
const RERUN = "Re-run the job: this run left no figure that can be compared.";
const rerunOnce = (runs) => `Re-run the job ${runs === 1 ? "once: 1 more run decides" : `${runs} times: ${runs} more runs decide`}.`;
function refused(why, comparison, policy) {
	const branch = comparison.branch ?? "the base branch";
	switch (why) {
		case "ambiguous-series": return inconclusive("ambiguous-series", "Two jobs of this run measure the same series: set `name` on each.");
		case "no-history": return {
			verdict: "no-baseline",
			reason: "too-few-base-runs",
			remedy: `The gate needs ${policy.minSamples} base runs on ${branch}, has 0.`
		};
		case "history-unread": return inconclusive("gap", "The history could not be read, the notes say why: re-run the job.");
		case "other-hardware": return inconclusive("other-hardware", `This ran on ${comparison.headHardware}, ${branch} on ${comparison.baseHardware ?? "other hardware"}: run both on one.`);
		case "shared-machine": return inconclusive("shared-machine", "Another job used this machine: re-run while it is alone.");
		case "not-successful": return inconclusive("gap", "A job that did not succeed is no full run: the next that does is compared.");
		case "gap": return inconclusive("gap", RERUN);
	}
}
const inconclusive = (reason, remedy) => ({
	verdict: "inconclusive",
	reason,
	remedy
});
const passed = (reason) => ({
	verdict: "pass",
	reason,
	remedy: null
});

// src/review/comparison/median.ts
/** NaN for an empty list, as the mean of nothing is. */
function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

// src/review/budget/judge-static.ts
const PERCENT$2 = 100;
/** `actual` in the unit of the limit: joules, or grams at the zone's pinned yearly intensity times PUE, without embodied. */
function judgeStatic(budget, facts) {
	const { text, level, kind, limit } = budget;
	const figure = figureOf(facts);
	const scale = kind === "energy" ? 1 : gramsPerJoule(facts.head.entry);
	const actual = figure === null || scale === null ? null : figure.value * scale;
	const check = {
		budget: text,
		level,
		kind,
		limit,
		actual
	};
	if (actual === null || figure === null || scale === null) return {
		...check,
		...missing(level, facts.policy, false)
	};
	return {
		...check,
		...find(budget, facts, {
			actual,
			least: figure.least * scale,
			scale
		})
	};
}
function find({ level, limit }, { comparison, head, policy }, figures) {
	if (figures.least <= limit) return {
		verdict: "pass",
		reason: figures.actual > limit ? "within-noise" : null,
		remedy: null
	};
	if (head.refusal === "shared-machine") return {
		verdict: "inconclusive",
		reason: "shared-machine",
		remedy: "Another job used this machine: re-run while it is alone."
	};
	if (head.refusal === "gap" && head.entry?.energy.degraded) return {
		verdict: "inconclusive",
		reason: "gap",
		remedy: "The measurement has gaps: re-run the job."
	};
	if (policy.measuredFloor > 0 && (head.entry?.energy.measured ?? 0) < policy.measuredFloor) return {
		verdict: "inconclusive",
		reason: "gap",
		remedy: "Less of the energy is measured than policy.measured-floor asks for."
	};
	const baseJ = comparison.rows.find((row) => row.kind === "total")?.baseJ ?? null;
	if (baseJ !== null && baseJ * figures.scale > limit) return {
		verdict: "warn",
		reason: "over-limit",
		remedy: `${comparison.branch ?? "The base branch"} is already over this limit: lower it there, or raise the limit.`
	};
	return {
		verdict: level === "warn" ? "warn" : "fail",
		reason: "over-limit",
		remedy: "Use less energy, or raise the limit where the budget is set."
	};
}
/** Median over the attempts that are clean; else the attempt at hand. Joules; assumed energy counts 0. */
function figureOf({ head }) {
	const entries = head.attempts.length > 0 ? head.attempts : [head.entry].filter((entry) => entry !== null);
	const values = [];
	const leasts = [];
	for (const { energy } of entries) {
		if (energy.total_j === null || energy.uncertainty_percent === null) continue;
		const value = Math.max(0, energy.total_j - energy.assumed_j);
		values.push(value);
		leasts.push(Math.max(0, value - energy.total_j * energy.uncertainty_percent / PERCENT$2));
	}
	return values.length === 0 ? null : {
		value: median(values),
		least: median(leasts)
	};
}
const gramsPerJoule = (entry) => entry === null || entry.reference_g_per_kwh === null ? null : gramsFromEnergy(kwhFromJoules(joules(1)), gramsPerKwh(entry.reference_g_per_kwh)) * entry.pue;

// src/review/budget/judge.ts
const WORST_FIRST = [
	"fail",
	"warn",
	"inconclusive",
	"no-baseline",
	"pass"
];
/** One check per budget in their order. Without a budget there is no verdict, and nothing fails. */
function judge(budgets, facts) {
	if (budgets.length === 0) return {
		verdict: null,
		reason: "no-budget",
		checks: [],
		failed: false
	};
	const checks = budgets.map((budget) => budget.kind === "increase" ? judgeIncrease(budget, facts) : judgeStatic(budget, facts));
	const worst = WORST_FIRST.flatMap((kind) => checks.filter(({ verdict }) => verdict === kind))[0];
	return {
		verdict: worst?.verdict ?? null,
		reason: worst?.reason ?? null,
		checks,
		failed: checks.some((check) => breaks(check, facts))
	};
}
/** Whether one check makes the exit status non-zero. `on-exceed` is about limits exceeded, not about missing receipts. */
function breaks({ verdict, level, kind, reason }, { policy, onPush }) {
	if (level === "warn" || kind === "increase" && onPush) return false;
	switch (verdict) {
		case "fail": return reason !== "over-limit" || policy.onExceed === "fail";
		case "inconclusive": return policy.inconclusive === "fail";
		case "no-baseline": return policy.noBaseline === "fail";
		default: return false;
	}
}

// src/account/receipt/series.ts
const SHORT_HEX_DIGITS = 16;
/** The receipt schema's bound on `subject.series`. */
const MAX_SERIES_CHARACTERS = 2048;
/** Canonical JSON array of the six parts; the matrix keys sorted, so that their order in the workflow is nothing. */
function seriesOf(parts) {
	const matrix = Object.fromEntries(Object.entries(parts.matrix).sort(([a], [b]) => a < b ? -1 : 1));
	const text = seriesText(parts, matrix);
	return text.length <= MAX_SERIES_CHARACTERS ? text : seriesText(parts, sha256(JSON.stringify(matrix)));
}
/** First 16 hexadecimal digits of the SHA-256 of a series, as in `carbon-receipt-<series16>-<attempt>`. */
const series16 = (series) => sha256(series).slice(0, SHORT_HEX_DIGITS);
/** First 16 hexadecimal digits of the SHA-256 of a workflow file's path, as in `carbon-base-<workflow16>`. */
const workflow16 = (path) => sha256(path).slice(0, SHORT_HEX_DIGITS);
const seriesText = (parts, matrix) => JSON.stringify([
	parts.workflow,
	parts.job,
	matrix,
	parts.name,
	parts.scope,
	parts.unit
]);
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

// src/review/history/entry-key.ts
/** `<series16>/<sha>/<run>/<attempt>/<receipt>`; a part that is not known is `-`. */
const keyOf$1 = (entry) => [
	series16(entry.series),
	entry.sha ?? "-",
	entry.run_id ?? "-",
	entry.run_attempt ?? "-",
	entry.receipt
].join("/");

// node_modules/jstat/dist/jstat.js
var require_jstat = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(window, factory) {
		if (typeof exports === "object") module.exports = factory();
		else if (typeof define === "function" && define.amd) define(factory);
		else window.jStat = factory();
	})(this$1, function() {
		var jStat = function(Math, undefined) {
			var concat = Array.prototype.concat;
			var slice = Array.prototype.slice;
			var toString = Object.prototype.toString;
			function calcRdx(n, m) {
				var val = n > m ? n : m;
				return Math.pow(10, 17 - ~~(Math.log(val > 0 ? val : -val) * Math.LOG10E));
			}
			var isArray = Array.isArray || function isArray(arg) {
				return toString.call(arg) === "[object Array]";
			};
			function isFunction(arg) {
				return toString.call(arg) === "[object Function]";
			}
			function isNumber(num) {
				return typeof num === "number" ? num - num === 0 : false;
			}
			function toVector(arr) {
				return concat.apply([], arr);
			}
			function jStat() {
				return new jStat._init(arguments);
			}
			jStat.fn = jStat.prototype;
			jStat._init = function _init(args) {
				if (isArray(args[0])) {
					if (isArray(args[0][0])) {
						if (isFunction(args[1])) args[0] = jStat.map(args[0], args[1]);
						for (var i = 0; i < args[0].length; i++) this[i] = args[0][i];
						this.length = args[0].length;
					} else {
						this[0] = isFunction(args[1]) ? jStat.map(args[0], args[1]) : args[0];
						this.length = 1;
					}
				} else if (isNumber(args[0])) {
					this[0] = jStat.seq.apply(null, args);
					this.length = 1;
				} else if (args[0] instanceof jStat) return jStat(args[0].toArray());
				else {
					this[0] = [];
					this.length = 1;
				}
				return this;
			};
			jStat._init.prototype = jStat.prototype;
			jStat._init.constructor = jStat;
			jStat.utils = {
				calcRdx,
				isArray,
				isFunction,
				isNumber,
				toVector
			};
			jStat._random_fn = Math.random;
			jStat.setRandom = function setRandom(fn) {
				if (typeof fn !== "function") throw new TypeError("fn is not a function");
				jStat._random_fn = fn;
			};
			jStat.extend = function extend(obj) {
				var i, j;
				if (arguments.length === 1) {
					for (j in obj) jStat[j] = obj[j];
					return this;
				}
				for (i = 1; i < arguments.length; i++) for (j in arguments[i]) obj[j] = arguments[i][j];
				return obj;
			};
			jStat.rows = function rows(arr) {
				return arr.length || 1;
			};
			jStat.cols = function cols(arr) {
				return arr[0].length || 1;
			};
			jStat.dimensions = function dimensions(arr) {
				return {
					rows: jStat.rows(arr),
					cols: jStat.cols(arr)
				};
			};
			jStat.row = function row(arr, index) {
				if (isArray(index)) return index.map(function(i) {
					return jStat.row(arr, i);
				});
				return arr[index];
			};
			jStat.rowa = function rowa(arr, i) {
				return jStat.row(arr, i);
			};
			jStat.col = function col(arr, index) {
				if (isArray(index)) {
					var submat = jStat.arange(arr.length).map(function() {
						return new Array(index.length);
					});
					index.forEach(function(ind, i) {
						jStat.arange(arr.length).forEach(function(j) {
							submat[j][i] = arr[j][ind];
						});
					});
					return submat;
				}
				var column = new Array(arr.length);
				for (var i = 0; i < arr.length; i++) column[i] = [arr[i][index]];
				return column;
			};
			jStat.cola = function cola(arr, i) {
				return jStat.col(arr, i).map(function(a) {
					return a[0];
				});
			};
			jStat.diag = function diag(arr) {
				var nrow = jStat.rows(arr);
				var res = new Array(nrow);
				for (var row = 0; row < nrow; row++) res[row] = [arr[row][row]];
				return res;
			};
			jStat.antidiag = function antidiag(arr) {
				var nrow = jStat.rows(arr) - 1;
				var res = new Array(nrow);
				for (var i = 0; nrow >= 0; nrow--, i++) res[i] = [arr[i][nrow]];
				return res;
			};
			jStat.transpose = function transpose(arr) {
				var obj = [];
				var objArr, rows, cols, j, i;
				if (!isArray(arr[0])) arr = [arr];
				rows = arr.length;
				cols = arr[0].length;
				for (i = 0; i < cols; i++) {
					objArr = new Array(rows);
					for (j = 0; j < rows; j++) objArr[j] = arr[j][i];
					obj.push(objArr);
				}
				return obj.length === 1 ? obj[0] : obj;
			};
			jStat.map = function map(arr, func, toAlter) {
				var row, nrow, ncol, res, col;
				if (!isArray(arr[0])) arr = [arr];
				nrow = arr.length;
				ncol = arr[0].length;
				res = toAlter ? arr : new Array(nrow);
				for (row = 0; row < nrow; row++) {
					if (!res[row]) res[row] = new Array(ncol);
					for (col = 0; col < ncol; col++) res[row][col] = func(arr[row][col], row, col);
				}
				return res.length === 1 ? res[0] : res;
			};
			jStat.cumreduce = function cumreduce(arr, func, toAlter) {
				var row, nrow, ncol, res, col;
				if (!isArray(arr[0])) arr = [arr];
				nrow = arr.length;
				ncol = arr[0].length;
				res = toAlter ? arr : new Array(nrow);
				for (row = 0; row < nrow; row++) {
					if (!res[row]) res[row] = new Array(ncol);
					if (ncol > 0) res[row][0] = arr[row][0];
					for (col = 1; col < ncol; col++) res[row][col] = func(res[row][col - 1], arr[row][col]);
				}
				return res.length === 1 ? res[0] : res;
			};
			jStat.alter = function alter(arr, func) {
				return jStat.map(arr, func, true);
			};
			jStat.create = function create(rows, cols, func) {
				var res = new Array(rows);
				var i, j;
				if (isFunction(cols)) {
					func = cols;
					cols = rows;
				}
				for (i = 0; i < rows; i++) {
					res[i] = new Array(cols);
					for (j = 0; j < cols; j++) res[i][j] = func(i, j);
				}
				return res;
			};
			function retZero() {
				return 0;
			}
			jStat.zeros = function zeros(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, retZero);
			};
			function retOne() {
				return 1;
			}
			jStat.ones = function ones(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, retOne);
			};
			jStat.rand = function rand(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, jStat._random_fn);
			};
			function retIdent(i, j) {
				return i === j ? 1 : 0;
			}
			jStat.identity = function identity(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, retIdent);
			};
			jStat.symmetric = function symmetric(arr) {
				var size = arr.length;
				var row, col;
				if (arr.length !== arr[0].length) return false;
				for (row = 0; row < size; row++) for (col = 0; col < size; col++) if (arr[col][row] !== arr[row][col]) return false;
				return true;
			};
			jStat.clear = function clear(arr) {
				return jStat.alter(arr, retZero);
			};
			jStat.seq = function seq(min, max, length, func) {
				if (!isFunction(func)) func = false;
				var arr = [];
				var hival = calcRdx(min, max);
				var step = (max * hival - min * hival) / ((length - 1) * hival);
				var current = min;
				var cnt = 0;
				for (; current <= max && cnt < length; cnt++, current = (min * hival + step * hival * cnt) / hival) arr.push(func ? func(current, cnt) : current);
				return arr;
			};
			jStat.arange = function arange(start, end, step) {
				var rl = [];
				var i;
				step = step || 1;
				if (end === undefined) {
					end = start;
					start = 0;
				}
				if (start === end || step === 0) return [];
				if (start < end && step < 0) return [];
				if (start > end && step > 0) return [];
				if (step > 0) for (i = start; i < end; i += step) rl.push(i);
				else for (i = start; i > end; i += step) rl.push(i);
				return rl;
			};
			jStat.slice = function() {
				function _slice(list, start, end, step) {
					var i;
					var rl = [];
					var length = list.length;
					if (start === undefined && end === undefined && step === undefined) return jStat.copy(list);
					start = start || 0;
					end = end || list.length;
					start = start >= 0 ? start : length + start;
					end = end >= 0 ? end : length + end;
					step = step || 1;
					if (start === end || step === 0) return [];
					if (start < end && step < 0) return [];
					if (start > end && step > 0) return [];
					if (step > 0) for (i = start; i < end; i += step) rl.push(list[i]);
					else for (i = start; i > end; i += step) rl.push(list[i]);
					return rl;
				}
				function slice(list, rcSlice) {
					var colSlice, rowSlice;
					rcSlice = rcSlice || {};
					if (isNumber(rcSlice.row)) {
						if (isNumber(rcSlice.col)) return list[rcSlice.row][rcSlice.col];
						var row = jStat.rowa(list, rcSlice.row);
						colSlice = rcSlice.col || {};
						return _slice(row, colSlice.start, colSlice.end, colSlice.step);
					}
					if (isNumber(rcSlice.col)) {
						var col = jStat.cola(list, rcSlice.col);
						rowSlice = rcSlice.row || {};
						return _slice(col, rowSlice.start, rowSlice.end, rowSlice.step);
					}
					rowSlice = rcSlice.row || {};
					colSlice = rcSlice.col || {};
					return _slice(list, rowSlice.start, rowSlice.end, rowSlice.step).map(function(row) {
						return _slice(row, colSlice.start, colSlice.end, colSlice.step);
					});
				}
				return slice;
			}();
			jStat.sliceAssign = function sliceAssign(A, rcSlice, B) {
				var nl, ml;
				if (isNumber(rcSlice.row)) {
					if (isNumber(rcSlice.col)) return A[rcSlice.row][rcSlice.col] = B;
					rcSlice.col = rcSlice.col || {};
					rcSlice.col.start = rcSlice.col.start || 0;
					rcSlice.col.end = rcSlice.col.end || A[0].length;
					rcSlice.col.step = rcSlice.col.step || 1;
					nl = jStat.arange(rcSlice.col.start, Math.min(A.length, rcSlice.col.end), rcSlice.col.step);
					var m = rcSlice.row;
					nl.forEach(function(n, i) {
						A[m][n] = B[i];
					});
					return A;
				}
				if (isNumber(rcSlice.col)) {
					rcSlice.row = rcSlice.row || {};
					rcSlice.row.start = rcSlice.row.start || 0;
					rcSlice.row.end = rcSlice.row.end || A.length;
					rcSlice.row.step = rcSlice.row.step || 1;
					ml = jStat.arange(rcSlice.row.start, Math.min(A[0].length, rcSlice.row.end), rcSlice.row.step);
					var n = rcSlice.col;
					ml.forEach(function(m, j) {
						A[m][n] = B[j];
					});
					return A;
				}
				if (B[0].length === undefined) B = [B];
				rcSlice.row.start = rcSlice.row.start || 0;
				rcSlice.row.end = rcSlice.row.end || A.length;
				rcSlice.row.step = rcSlice.row.step || 1;
				rcSlice.col.start = rcSlice.col.start || 0;
				rcSlice.col.end = rcSlice.col.end || A[0].length;
				rcSlice.col.step = rcSlice.col.step || 1;
				ml = jStat.arange(rcSlice.row.start, Math.min(A.length, rcSlice.row.end), rcSlice.row.step);
				nl = jStat.arange(rcSlice.col.start, Math.min(A[0].length, rcSlice.col.end), rcSlice.col.step);
				ml.forEach(function(m, i) {
					nl.forEach(function(n, j) {
						A[m][n] = B[i][j];
					});
				});
				return A;
			};
			jStat.diagonal = function diagonal(diagArray) {
				var mat = jStat.zeros(diagArray.length, diagArray.length);
				diagArray.forEach(function(t, i) {
					mat[i][i] = t;
				});
				return mat;
			};
			jStat.copy = function copy(A) {
				return A.map(function(row) {
					if (isNumber(row)) return row;
					return row.map(function(t) {
						return t;
					});
				});
			};
			var jProto = jStat.prototype;
			jProto.length = 0;
			jProto.push = Array.prototype.push;
			jProto.sort = Array.prototype.sort;
			jProto.splice = Array.prototype.splice;
			jProto.slice = Array.prototype.slice;
			jProto.toArray = function toArray() {
				return this.length > 1 ? slice.call(this) : slice.call(this)[0];
			};
			jProto.map = function map(func, toAlter) {
				return jStat(jStat.map(this, func, toAlter));
			};
			jProto.cumreduce = function cumreduce(func, toAlter) {
				return jStat(jStat.cumreduce(this, func, toAlter));
			};
			jProto.alter = function alter(func) {
				jStat.alter(this, func);
				return this;
			};
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(func) {
						var self = this, results;
						if (func) {
							setTimeout(function() {
								func.call(self, jProto[passfunc].call(self));
							});
							return this;
						}
						results = jStat[passfunc](this);
						return isArray(results) ? jStat(results) : results;
					};
				})(funcs[i]);
			})("transpose clear symmetric rows cols dimensions diag antidiag".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(index, func) {
						var self = this;
						if (func) {
							setTimeout(function() {
								func.call(self, jProto[passfunc].call(self, index));
							});
							return this;
						}
						return jStat(jStat[passfunc](this, index));
					};
				})(funcs[i]);
			})("row col".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function() {
						return jStat(jStat[passfunc].apply(null, arguments));
					};
				})(funcs[i]);
			})("create zeros ones rand identity".split(" "));
			return jStat;
		}(Math);
		(function(jStat, Math) {
			var isFunction = jStat.utils.isFunction;
			function ascNum(a, b) {
				return a - b;
			}
			function clip(arg, min, max) {
				return Math.max(min, Math.min(arg, max));
			}
			jStat.sum = function sum(arr) {
				var sum = 0;
				var i = arr.length;
				while (--i >= 0) sum += arr[i];
				return sum;
			};
			jStat.sumsqrd = function sumsqrd(arr) {
				var sum = 0;
				var i = arr.length;
				while (--i >= 0) sum += arr[i] * arr[i];
				return sum;
			};
			jStat.sumsqerr = function sumsqerr(arr) {
				var mean = jStat.mean(arr);
				var sum = 0;
				var i = arr.length;
				var tmp;
				while (--i >= 0) {
					tmp = arr[i] - mean;
					sum += tmp * tmp;
				}
				return sum;
			};
			jStat.sumrow = function sumrow(arr) {
				var sum = 0;
				var i = arr.length;
				while (--i >= 0) sum += arr[i];
				return sum;
			};
			jStat.product = function product(arr) {
				var prod = 1;
				var i = arr.length;
				while (--i >= 0) prod *= arr[i];
				return prod;
			};
			jStat.min = function min(arr) {
				var low = arr[0];
				var i = 0;
				while (++i < arr.length) if (arr[i] < low) low = arr[i];
				return low;
			};
			jStat.max = function max(arr) {
				var high = arr[0];
				var i = 0;
				while (++i < arr.length) if (arr[i] > high) high = arr[i];
				return high;
			};
			jStat.unique = function unique(arr) {
				var hash = {}, _arr = [];
				for (var i = 0; i < arr.length; i++) if (!hash[arr[i]]) {
					hash[arr[i]] = true;
					_arr.push(arr[i]);
				}
				return _arr;
			};
			jStat.mean = function mean(arr) {
				return jStat.sum(arr) / arr.length;
			};
			jStat.meansqerr = function meansqerr(arr) {
				return jStat.sumsqerr(arr) / arr.length;
			};
			jStat.geomean = function geomean(arr) {
				var logs = arr.map(Math.log);
				var meanOfLogs = jStat.mean(logs);
				return Math.exp(meanOfLogs);
			};
			jStat.median = function median(arr) {
				var arrlen = arr.length;
				var _arr = arr.slice().sort(ascNum);
				return !(arrlen & 1) ? (_arr[arrlen / 2 - 1] + _arr[arrlen / 2]) / 2 : _arr[arrlen / 2 | 0];
			};
			jStat.cumsum = function cumsum(arr) {
				return jStat.cumreduce(arr, function(a, b) {
					return a + b;
				});
			};
			jStat.cumprod = function cumprod(arr) {
				return jStat.cumreduce(arr, function(a, b) {
					return a * b;
				});
			};
			jStat.diff = function diff(arr) {
				var diffs = [];
				var arrLen = arr.length;
				var i = 1;
				for (; i < arrLen; i++) diffs.push(arr[i] - arr[i - 1]);
				return diffs;
			};
			jStat.rank = function(arr) {
				var i;
				var distinctNumbers = [];
				var numberCounts = {};
				for (i = 0; i < arr.length; i++) {
					var number = arr[i];
					if (numberCounts[number]) numberCounts[number]++;
					else {
						numberCounts[number] = 1;
						distinctNumbers.push(number);
					}
				}
				var sortedDistinctNumbers = distinctNumbers.sort(ascNum);
				var numberRanks = {};
				var currentRank = 1;
				for (i = 0; i < sortedDistinctNumbers.length; i++) {
					var number = sortedDistinctNumbers[i];
					var count = numberCounts[number];
					numberRanks[number] = (currentRank + (currentRank + count - 1)) / 2;
					currentRank += count;
				}
				return arr.map(function(number) {
					return numberRanks[number];
				});
			};
			jStat.mode = function mode(arr) {
				var arrLen = arr.length;
				var _arr = arr.slice().sort(ascNum);
				var count = 1;
				var maxCount = 0;
				var numMaxCount = 0;
				var mode_arr = [];
				var i = 0;
				for (; i < arrLen; i++) if (_arr[i] === _arr[i + 1]) count++;
				else {
					if (count > maxCount) {
						mode_arr = [_arr[i]];
						maxCount = count;
						numMaxCount = 0;
					} else if (count === maxCount) {
						mode_arr.push(_arr[i]);
						numMaxCount++;
					}
					count = 1;
				}
				return numMaxCount === 0 ? mode_arr[0] : mode_arr;
			};
			jStat.range = function range(arr) {
				return jStat.max(arr) - jStat.min(arr);
			};
			jStat.variance = function variance(arr, flag) {
				return jStat.sumsqerr(arr) / (arr.length - (flag ? 1 : 0));
			};
			jStat.pooledvariance = function pooledvariance(arr) {
				return arr.reduce(function(a, samples) {
					return a + jStat.sumsqerr(samples);
				}, 0) / (arr.reduce(function(a, samples) {
					return a + samples.length;
				}, 0) - arr.length);
			};
			jStat.deviation = function(arr) {
				var mean = jStat.mean(arr);
				var arrlen = arr.length;
				var dev = new Array(arrlen);
				for (var i = 0; i < arrlen; i++) dev[i] = arr[i] - mean;
				return dev;
			};
			jStat.stdev = function stdev(arr, flag) {
				return Math.sqrt(jStat.variance(arr, flag));
			};
			jStat.pooledstdev = function pooledstdev(arr) {
				return Math.sqrt(jStat.pooledvariance(arr));
			};
			jStat.meandev = function meandev(arr) {
				var mean = jStat.mean(arr);
				var a = [];
				for (var i = arr.length - 1; i >= 0; i--) a.push(Math.abs(arr[i] - mean));
				return jStat.mean(a);
			};
			jStat.meddev = function meddev(arr) {
				var median = jStat.median(arr);
				var a = [];
				for (var i = arr.length - 1; i >= 0; i--) a.push(Math.abs(arr[i] - median));
				return jStat.median(a);
			};
			jStat.coeffvar = function coeffvar(arr) {
				return jStat.stdev(arr) / jStat.mean(arr);
			};
			jStat.quartiles = function quartiles(arr) {
				var arrlen = arr.length;
				var _arr = arr.slice().sort(ascNum);
				return [
					_arr[Math.round(arrlen / 4) - 1],
					_arr[Math.round(arrlen / 2) - 1],
					_arr[Math.round(arrlen * 3 / 4) - 1]
				];
			};
			jStat.quantiles = function quantiles(arr, quantilesArray, alphap, betap) {
				var sortedArray = arr.slice().sort(ascNum);
				var quantileVals = [quantilesArray.length];
				var n = arr.length;
				var i, p, m, aleph, k, gamma;
				if (typeof alphap === "undefined") alphap = 3 / 8;
				if (typeof betap === "undefined") betap = 3 / 8;
				for (i = 0; i < quantilesArray.length; i++) {
					p = quantilesArray[i];
					m = alphap + p * (1 - alphap - betap);
					aleph = n * p + m;
					k = Math.floor(clip(aleph, 1, n - 1));
					gamma = clip(aleph - k, 0, 1);
					quantileVals[i] = (1 - gamma) * sortedArray[k - 1] + gamma * sortedArray[k];
				}
				return quantileVals;
			};
			jStat.percentile = function percentile(arr, k, exclusive) {
				var _arr = arr.slice().sort(ascNum);
				var realIndex = k * (_arr.length + (exclusive ? 1 : -1)) + (exclusive ? 0 : 1);
				var index = parseInt(realIndex);
				var frac = realIndex - index;
				if (index + 1 < _arr.length) return _arr[index - 1] + frac * (_arr[index] - _arr[index - 1]);
				else return _arr[index - 1];
			};
			jStat.percentileOfScore = function percentileOfScore(arr, score, kind) {
				var counter = 0;
				var len = arr.length;
				var strict = false;
				var value, i;
				if (kind === "strict") strict = true;
				for (i = 0; i < len; i++) {
					value = arr[i];
					if (strict && value < score || !strict && value <= score) counter++;
				}
				return counter / len;
			};
			jStat.histogram = function histogram(arr, binCnt) {
				binCnt = binCnt || 4;
				var first = jStat.min(arr);
				var binWidth = (jStat.max(arr) - first) / binCnt;
				var len = arr.length;
				var bins = [];
				var i = 0;
				for (; i < binCnt; i++) bins[i] = 0;
				for (i = 0; i < len; i++) bins[Math.min(Math.floor((arr[i] - first) / binWidth), binCnt - 1)] += 1;
				return bins;
			};
			jStat.covariance = function covariance(arr1, arr2) {
				var u = jStat.mean(arr1);
				var v = jStat.mean(arr2);
				var arr1Len = arr1.length;
				var sq_dev = new Array(arr1Len);
				var i = 0;
				for (; i < arr1Len; i++) sq_dev[i] = (arr1[i] - u) * (arr2[i] - v);
				return jStat.sum(sq_dev) / (arr1Len - 1);
			};
			jStat.corrcoeff = function corrcoeff(arr1, arr2) {
				return jStat.covariance(arr1, arr2) / jStat.stdev(arr1, 1) / jStat.stdev(arr2, 1);
			};
			jStat.spearmancoeff = function(arr1, arr2) {
				arr1 = jStat.rank(arr1);
				arr2 = jStat.rank(arr2);
				return jStat.corrcoeff(arr1, arr2);
			};
			jStat.stanMoment = function stanMoment(arr, n) {
				var mu = jStat.mean(arr);
				var sigma = jStat.stdev(arr);
				var len = arr.length;
				var skewSum = 0;
				for (var i = 0; i < len; i++) skewSum += Math.pow((arr[i] - mu) / sigma, n);
				return skewSum / arr.length;
			};
			jStat.skewness = function skewness(arr) {
				return jStat.stanMoment(arr, 3);
			};
			jStat.kurtosis = function kurtosis(arr) {
				return jStat.stanMoment(arr, 4) - 3;
			};
			var jProto = jStat.prototype;
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(fullbool, func) {
						var arr = [];
						var i = 0;
						var tmpthis = this;
						if (isFunction(fullbool)) {
							func = fullbool;
							fullbool = false;
						}
						if (func) {
							setTimeout(function() {
								func.call(tmpthis, jProto[passfunc].call(tmpthis, fullbool));
							});
							return this;
						}
						if (this.length > 1) {
							tmpthis = fullbool === true ? this : this.transpose();
							for (; i < tmpthis.length; i++) arr[i] = jStat[passfunc](tmpthis[i]);
							return arr;
						}
						return jStat[passfunc](this[0], fullbool);
					};
				})(funcs[i]);
			})("cumsum cumprod".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(fullbool, func) {
						var arr = [];
						var i = 0;
						var tmpthis = this;
						if (isFunction(fullbool)) {
							func = fullbool;
							fullbool = false;
						}
						if (func) {
							setTimeout(function() {
								func.call(tmpthis, jProto[passfunc].call(tmpthis, fullbool));
							});
							return this;
						}
						if (this.length > 1) {
							if (passfunc !== "sumrow") tmpthis = fullbool === true ? this : this.transpose();
							for (; i < tmpthis.length; i++) arr[i] = jStat[passfunc](tmpthis[i]);
							return fullbool === true ? jStat[passfunc](jStat.utils.toVector(arr)) : arr;
						}
						return jStat[passfunc](this[0], fullbool);
					};
				})(funcs[i]);
			})("sum sumsqrd sumsqerr sumrow product min max unique mean meansqerr geomean median diff rank mode range variance deviation stdev meandev meddev coeffvar quartiles histogram skewness kurtosis".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function() {
						var arr = [];
						var i = 0;
						var tmpthis = this;
						var args = Array.prototype.slice.call(arguments);
						var callbackFunction;
						if (isFunction(args[args.length - 1])) {
							callbackFunction = args[args.length - 1];
							var argsToPass = args.slice(0, args.length - 1);
							setTimeout(function() {
								callbackFunction.call(tmpthis, jProto[passfunc].apply(tmpthis, argsToPass));
							});
							return this;
						} else {
							callbackFunction = void 0;
							var curriedFunction = function curriedFunction(vector) {
								return jStat[passfunc].apply(tmpthis, [vector].concat(args));
							};
						}
						if (this.length > 1) {
							tmpthis = tmpthis.transpose();
							for (; i < tmpthis.length; i++) arr[i] = curriedFunction(tmpthis[i]);
							return arr;
						}
						return curriedFunction(this[0]);
					};
				})(funcs[i]);
			})("quantiles percentileOfScore".split(" "));
		})(jStat, Math);
		(function(jStat, Math) {
			jStat.gammaln = function gammaln(x) {
				var j = 0;
				var cof = [
					76.18009172947146,
					-86.50532032941678,
					24.01409824083091,
					-1.231739572450155,
					.001208650973866179,
					-5395239384953e-18
				];
				var ser = 1.000000000190015;
				var xx, y, tmp = (y = xx = x) + 5.5;
				tmp -= (xx + .5) * Math.log(tmp);
				for (; j < 6; j++) ser += cof[j] / ++y;
				return Math.log(2.5066282746310007 * ser / xx) - tmp;
			};
			jStat.loggam = function loggam(x) {
				var x0, x2, xp, gl, gl0;
				var k, n;
				var a = [
					.08333333333333333,
					-.002777777777777778,
					.0007936507936507937,
					-.0005952380952380952,
					.0008417508417508418,
					-.001917526917526918,
					.00641025641025641,
					-.02955065359477124,
					.1796443723688307,
					-1.3924322169059
				];
				x0 = x;
				n = 0;
				if (x == 1 || x == 2) return 0;
				if (x <= 7) {
					n = Math.floor(7 - x);
					x0 = x + n;
				}
				x2 = 1 / (x0 * x0);
				xp = 2 * Math.PI;
				gl0 = a[9];
				for (k = 8; k >= 0; k--) {
					gl0 *= x2;
					gl0 += a[k];
				}
				gl = gl0 / x0 + .5 * Math.log(xp) + (x0 - .5) * Math.log(x0) - x0;
				if (x <= 7) for (k = 1; k <= n; k++) {
					gl -= Math.log(x0 - 1);
					x0 -= 1;
				}
				return gl;
			};
			jStat.gammafn = function gammafn(x) {
				var p = [
					-1.716185138865495,
					24.76565080557592,
					-379.80425647094563,
					629.3311553128184,
					866.9662027904133,
					-31451.272968848367,
					-36144.413418691176,
					66456.14382024054
				];
				var q = [
					-30.8402300119739,
					315.35062697960416,
					-1015.1563674902192,
					-3107.771671572311,
					22538.11842098015,
					4755.846277527881,
					-134659.9598649693,
					-115132.2596755535
				];
				var fact = false;
				var n = 0;
				var xden = 0;
				var xnum = 0;
				var y = x;
				var i, z, yi, res;
				if (x > 171.6243769536076) return 1e400;
				if (y <= 0) {
					res = y % 1 + 36e-17;
					if (res) {
						fact = (!(y & 1) ? 1 : -1) * Math.PI / Math.sin(Math.PI * res);
						y = 1 - y;
					} else return 1e400;
				}
				yi = y;
				if (y < 1) z = y++;
				else z = (y -= n = (y | 0) - 1) - 1;
				for (i = 0; i < 8; ++i) {
					xnum = (xnum + p[i]) * z;
					xden = xden * z + q[i];
				}
				res = xnum / xden + 1;
				if (yi < y) res /= yi;
				else if (yi > y) for (i = 0; i < n; ++i) {
					res *= y;
					y++;
				}
				if (fact) res = fact / res;
				return res;
			};
			jStat.gammap = function gammap(a, x) {
				return jStat.lowRegGamma(a, x) * jStat.gammafn(a);
			};
			jStat.lowRegGamma = function lowRegGamma(a, x) {
				var aln = jStat.gammaln(a);
				var ap = a;
				var sum = 1 / a;
				var del = sum;
				var b = x + 1 - a;
				var c = 1 / 1e-30;
				var d = 1 / b;
				var h = d;
				var i = 1;
				var ITMAX = -~(Math.log(a >= 1 ? a : 1 / a) * 8.5 + a * .4 + 17);
				var an;
				if (x < 0 || a <= 0) return NaN;
				else if (x < a + 1) {
					for (; i <= ITMAX; i++) sum += del *= x / ++ap;
					return sum * Math.exp(-x + a * Math.log(x) - aln);
				}
				for (; i <= ITMAX; i++) {
					an = -i * (i - a);
					b += 2;
					d = an * d + b;
					c = b + an / c;
					d = 1 / d;
					h *= d * c;
				}
				return 1 - h * Math.exp(-x + a * Math.log(x) - aln);
			};
			jStat.factorialln = function factorialln(n) {
				return n < 0 ? NaN : jStat.gammaln(n + 1);
			};
			jStat.factorial = function factorial(n) {
				return n < 0 ? NaN : jStat.gammafn(n + 1);
			};
			jStat.combination = function combination(n, m) {
				return n > 170 || m > 170 ? Math.exp(jStat.combinationln(n, m)) : jStat.factorial(n) / jStat.factorial(m) / jStat.factorial(n - m);
			};
			jStat.combinationln = function combinationln(n, m) {
				return jStat.factorialln(n) - jStat.factorialln(m) - jStat.factorialln(n - m);
			};
			jStat.permutation = function permutation(n, m) {
				return jStat.factorial(n) / jStat.factorial(n - m);
			};
			jStat.betafn = function betafn(x, y) {
				if (x <= 0 || y <= 0) return void 0;
				return x + y > 170 ? Math.exp(jStat.betaln(x, y)) : jStat.gammafn(x) * jStat.gammafn(y) / jStat.gammafn(x + y);
			};
			jStat.betaln = function betaln(x, y) {
				return jStat.gammaln(x) + jStat.gammaln(y) - jStat.gammaln(x + y);
			};
			jStat.betacf = function betacf(x, a, b) {
				var fpmin = 1e-30;
				var m = 1;
				var qab = a + b;
				var qap = a + 1;
				var qam = a - 1;
				var c = 1;
				var d = 1 - qab * x / qap;
				var m2, aa, del, h;
				if (Math.abs(d) < fpmin) d = fpmin;
				d = 1 / d;
				h = d;
				for (; m <= 100; m++) {
					m2 = 2 * m;
					aa = m * (b - m) * x / ((qam + m2) * (a + m2));
					d = 1 + aa * d;
					if (Math.abs(d) < fpmin) d = fpmin;
					c = 1 + aa / c;
					if (Math.abs(c) < fpmin) c = fpmin;
					d = 1 / d;
					h *= d * c;
					aa = -(a + m) * (qab + m) * x / ((a + m2) * (qap + m2));
					d = 1 + aa * d;
					if (Math.abs(d) < fpmin) d = fpmin;
					c = 1 + aa / c;
					if (Math.abs(c) < fpmin) c = fpmin;
					d = 1 / d;
					del = d * c;
					h *= del;
					if (Math.abs(del - 1) < 3e-7) break;
				}
				return h;
			};
			jStat.gammapinv = function gammapinv(p, a) {
				var j = 0;
				var a1 = a - 1;
				var EPS = 1e-8;
				var gln = jStat.gammaln(a);
				var x, err, t, u, pp, lna1, afac;
				if (p >= 1) return Math.max(100, a + 100 * Math.sqrt(a));
				if (p <= 0) return 0;
				if (a > 1) {
					lna1 = Math.log(a1);
					afac = Math.exp(a1 * (lna1 - 1) - gln);
					pp = p < .5 ? p : 1 - p;
					t = Math.sqrt(-2 * Math.log(pp));
					x = (2.30753 + t * .27061) / (1 + t * (.99229 + t * .04481)) - t;
					if (p < .5) x = -x;
					x = Math.max(.001, a * Math.pow(1 - 1 / (9 * a) - x / (3 * Math.sqrt(a)), 3));
				} else {
					t = 1 - a * (.253 + a * .12);
					if (p < t) x = Math.pow(p / t, 1 / a);
					else x = 1 - Math.log(1 - (p - t) / (1 - t));
				}
				for (; j < 12; j++) {
					if (x <= 0) return 0;
					err = jStat.lowRegGamma(a, x) - p;
					if (a > 1) t = afac * Math.exp(-(x - a1) + a1 * (Math.log(x) - lna1));
					else t = Math.exp(-x + a1 * Math.log(x) - gln);
					u = err / t;
					x -= t = u / (1 - .5 * Math.min(1, u * ((a - 1) / x - 1)));
					if (x <= 0) x = .5 * (x + t);
					if (Math.abs(t) < EPS * x) break;
				}
				return x;
			};
			jStat.erf = function erf(x) {
				var cof = [
					-1.3026537197817094,
					.6419697923564902,
					.019476473204185836,
					-.00956151478680863,
					-.000946595344482036,
					.000366839497852761,
					42523324806907e-18,
					-20278578112534e-18,
					-1624290004647e-18,
					130365583558e-17,
					1.5626441722e-8,
					-8.5238095915e-8,
					6.529054439e-9,
					5.059343495e-9,
					-991364156e-18,
					-227365122e-18,
					96467911e-18,
					2394038e-18,
					-6886027e-18,
					894487e-18,
					313092e-18,
					-112708e-18,
					381e-18,
					7106e-18,
					-1523e-18,
					-94e-18,
					121e-18,
					-28e-18
				];
				var j = cof.length - 1;
				var isneg = false;
				var d = 0;
				var dd = 0;
				var t, ty, tmp, res;
				if (x < 0) {
					x = -x;
					isneg = true;
				}
				t = 2 / (2 + x);
				ty = 4 * t - 2;
				for (; j > 0; j--) {
					tmp = d;
					d = ty * d - dd + cof[j];
					dd = tmp;
				}
				res = t * Math.exp(-x * x + .5 * (cof[0] + ty * d) - dd);
				return isneg ? res - 1 : 1 - res;
			};
			jStat.erfc = function erfc(x) {
				return 1 - jStat.erf(x);
			};
			jStat.erfcinv = function erfcinv(p) {
				var j = 0;
				var x, err, t, pp;
				if (p >= 2) return -100;
				if (p <= 0) return 100;
				pp = p < 1 ? p : 2 - p;
				t = Math.sqrt(-2 * Math.log(pp / 2));
				x = -.70711 * ((2.30753 + t * .27061) / (1 + t * (.99229 + t * .04481)) - t);
				for (; j < 2; j++) {
					err = jStat.erfc(x) - pp;
					x += err / (1.1283791670955126 * Math.exp(-x * x) - x * err);
				}
				return p < 1 ? x : -x;
			};
			jStat.ibetainv = function ibetainv(p, a, b) {
				var EPS = 1e-8;
				var a1 = a - 1;
				var b1 = b - 1;
				var j = 0;
				var lna, lnb, pp, t, u, err, x, al, h, w, afac;
				if (p <= 0) return 0;
				if (p >= 1) return 1;
				if (a >= 1 && b >= 1) {
					pp = p < .5 ? p : 1 - p;
					t = Math.sqrt(-2 * Math.log(pp));
					x = (2.30753 + t * .27061) / (1 + t * (.99229 + t * .04481)) - t;
					if (p < .5) x = -x;
					al = (x * x - 3) / 6;
					h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
					w = x * Math.sqrt(al + h) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (al + 5 / 6 - 2 / (3 * h));
					x = a / (a + b * Math.exp(2 * w));
				} else {
					lna = Math.log(a / (a + b));
					lnb = Math.log(b / (a + b));
					t = Math.exp(a * lna) / a;
					u = Math.exp(b * lnb) / b;
					w = t + u;
					if (p < t / w) x = Math.pow(a * w * p, 1 / a);
					else x = 1 - Math.pow(b * w * (1 - p), 1 / b);
				}
				afac = -jStat.gammaln(a) - jStat.gammaln(b) + jStat.gammaln(a + b);
				for (; j < 10; j++) {
					if (x === 0 || x === 1) return x;
					err = jStat.ibeta(x, a, b) - p;
					t = Math.exp(a1 * Math.log(x) + b1 * Math.log(1 - x) + afac);
					u = err / t;
					x -= t = u / (1 - .5 * Math.min(1, u * (a1 / x - b1 / (1 - x))));
					if (x <= 0) x = .5 * (x + t);
					if (x >= 1) x = .5 * (x + t + 1);
					if (Math.abs(t) < EPS * x && j > 0) break;
				}
				return x;
			};
			jStat.ibeta = function ibeta(x, a, b) {
				var bt = x === 0 || x === 1 ? 0 : Math.exp(jStat.gammaln(a + b) - jStat.gammaln(a) - jStat.gammaln(b) + a * Math.log(x) + b * Math.log(1 - x));
				if (x < 0 || x > 1) return false;
				if (x < (a + 1) / (a + b + 2)) return bt * jStat.betacf(x, a, b) / a;
				return 1 - bt * jStat.betacf(1 - x, b, a) / b;
			};
			jStat.randn = function randn(n, m) {
				var u, v, x, y, q;
				if (!m) m = n;
				if (n) return jStat.create(n, m, function() {
					return jStat.randn();
				});
				do {
					u = jStat._random_fn();
					v = 1.7156 * (jStat._random_fn() - .5);
					x = u - .449871;
					y = Math.abs(v) + .386595;
					q = x * x + y * (.196 * y - .25472 * x);
				} while (q > .27597 && (q > .27846 || v * v > -4 * Math.log(u) * u * u));
				return v / u;
			};
			jStat.randg = function randg(shape, n, m) {
				var oalph = shape;
				var a1, a2, u, v, x, mat;
				if (!m) m = n;
				if (!shape) shape = 1;
				if (n) {
					mat = jStat.zeros(n, m);
					mat.alter(function() {
						return jStat.randg(shape);
					});
					return mat;
				}
				if (shape < 1) shape += 1;
				a1 = shape - 1 / 3;
				a2 = 1 / Math.sqrt(9 * a1);
				do {
					do {
						x = jStat.randn();
						v = 1 + a2 * x;
					} while (v <= 0);
					v = v * v * v;
					u = jStat._random_fn();
				} while (u > 1 - .331 * Math.pow(x, 4) && Math.log(u) > .5 * x * x + a1 * (1 - v + Math.log(v)));
				if (shape == oalph) return a1 * v;
				do
					u = jStat._random_fn();
				while (u === 0);
				return Math.pow(u, 1 / oalph) * a1 * v;
			};
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jStat.fn[passfunc] = function() {
						return jStat(jStat.map(this, function(value) {
							return jStat[passfunc](value);
						}));
					};
				})(funcs[i]);
			})("gammaln gammafn factorial factorialln".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jStat.fn[passfunc] = function() {
						return jStat(jStat[passfunc].apply(null, arguments));
					};
				})(funcs[i]);
			})("randn".split(" "));
		})(jStat, Math);
		(function(jStat, Math) {
			(function(list) {
				for (var i = 0; i < list.length; i++) (function(func) {
					jStat[func] = function f(a, b, c) {
						if (!(this instanceof f)) return new f(a, b, c);
						this._a = a;
						this._b = b;
						this._c = c;
						return this;
					};
					jStat.fn[func] = function(a, b, c) {
						var newthis = jStat[func](a, b, c);
						newthis.data = this;
						return newthis;
					};
					jStat[func].prototype.sample = function(arr) {
						var a = this._a;
						var b = this._b;
						var c = this._c;
						if (arr) return jStat.alter(arr, function() {
							return jStat[func].sample(a, b, c);
						});
						else return jStat[func].sample(a, b, c);
					};
					(function(vals) {
						for (var i = 0; i < vals.length; i++) (function(fnfunc) {
							jStat[func].prototype[fnfunc] = function(x) {
								var a = this._a;
								var b = this._b;
								var c = this._c;
								if (!x && x !== 0) x = this.data;
								if (typeof x !== "number") return jStat.fn.map.call(x, function(x) {
									return jStat[func][fnfunc](x, a, b, c);
								});
								return jStat[func][fnfunc](x, a, b, c);
							};
						})(vals[i]);
					})("pdf cdf inv".split(" "));
					(function(vals) {
						for (var i = 0; i < vals.length; i++) (function(fnfunc) {
							jStat[func].prototype[fnfunc] = function() {
								return jStat[func][fnfunc](this._a, this._b, this._c);
							};
						})(vals[i]);
					})("mean median mode variance".split(" "));
				})(list[i]);
			})("beta centralF cauchy chisquare exponential gamma invgamma kumaraswamy laplace lognormal noncentralt normal pareto studentt weibull uniform binomial negbin hypgeom poisson triangular tukey arcsine".split(" "));
			jStat.extend(jStat.beta, {
				pdf: function pdf(x, alpha, beta) {
					if (x > 1 || x < 0) return 0;
					if (alpha == 1 && beta == 1) return 1;
					if (alpha < 512 && beta < 512) return Math.pow(x, alpha - 1) * Math.pow(1 - x, beta - 1) / jStat.betafn(alpha, beta);
					else return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - x) - jStat.betaln(alpha, beta));
				},
				cdf: function cdf(x, alpha, beta) {
					return x > 1 || x < 0 ? (x > 1) * 1 : jStat.ibeta(x, alpha, beta);
				},
				inv: function inv(x, alpha, beta) {
					return jStat.ibetainv(x, alpha, beta);
				},
				mean: function mean(alpha, beta) {
					return alpha / (alpha + beta);
				},
				median: function median(alpha, beta) {
					return jStat.ibetainv(.5, alpha, beta);
				},
				mode: function mode(alpha, beta) {
					return (alpha - 1) / (alpha + beta - 2);
				},
				sample: function sample(alpha, beta) {
					var u = jStat.randg(alpha);
					return u / (u + jStat.randg(beta));
				},
				variance: function variance(alpha, beta) {
					return alpha * beta / (Math.pow(alpha + beta, 2) * (alpha + beta + 1));
				}
			});
			jStat.extend(jStat.centralF, {
				pdf: function pdf(x, df1, df2) {
					var p, q, f;
					if (x < 0) return 0;
					if (df1 <= 2) {
						if (x === 0 && df1 < 2) return 1e400;
						if (x === 0 && df1 === 2) return 1;
						return 1 / jStat.betafn(df1 / 2, df2 / 2) * Math.pow(df1 / df2, df1 / 2) * Math.pow(x, df1 / 2 - 1) * Math.pow(1 + df1 / df2 * x, -(df1 + df2) / 2);
					}
					p = df1 * x / (df2 + x * df1);
					q = df2 / (df2 + x * df1);
					f = df1 * q / 2;
					return f * jStat.binomial.pdf((df1 - 2) / 2, (df1 + df2 - 2) / 2, p);
				},
				cdf: function cdf(x, df1, df2) {
					if (x < 0) return 0;
					return jStat.ibeta(df1 * x / (df1 * x + df2), df1 / 2, df2 / 2);
				},
				inv: function inv(x, df1, df2) {
					return df2 / (df1 * (1 / jStat.ibetainv(x, df1 / 2, df2 / 2) - 1));
				},
				mean: function mean(df1, df2) {
					return df2 > 2 ? df2 / (df2 - 2) : void 0;
				},
				mode: function mode(df1, df2) {
					return df1 > 2 ? df2 * (df1 - 2) / (df1 * (df2 + 2)) : void 0;
				},
				sample: function sample(df1, df2) {
					var x1 = jStat.randg(df1 / 2) * 2;
					var x2 = jStat.randg(df2 / 2) * 2;
					return x1 / df1 / (x2 / df2);
				},
				variance: function variance(df1, df2) {
					if (df2 <= 4) return void 0;
					return 2 * df2 * df2 * (df1 + df2 - 2) / (df1 * (df2 - 2) * (df2 - 2) * (df2 - 4));
				}
			});
			jStat.extend(jStat.cauchy, {
				pdf: function pdf(x, local, scale) {
					if (scale < 0) return 0;
					return scale / (Math.pow(x - local, 2) + Math.pow(scale, 2)) / Math.PI;
				},
				cdf: function cdf(x, local, scale) {
					return Math.atan((x - local) / scale) / Math.PI + .5;
				},
				inv: function(p, local, scale) {
					return local + scale * Math.tan(Math.PI * (p - .5));
				},
				median: function median(local) {
					return local;
				},
				mode: function mode(local) {
					return local;
				},
				sample: function sample(local, scale) {
					return jStat.randn() * Math.sqrt(1 / (2 * jStat.randg(.5))) * scale + local;
				}
			});
			jStat.extend(jStat.chisquare, {
				pdf: function pdf(x, dof) {
					if (x < 0) return 0;
					return x === 0 && dof === 2 ? .5 : Math.exp((dof / 2 - 1) * Math.log(x) - x / 2 - dof / 2 * Math.log(2) - jStat.gammaln(dof / 2));
				},
				cdf: function cdf(x, dof) {
					if (x < 0) return 0;
					return jStat.lowRegGamma(dof / 2, x / 2);
				},
				inv: function(p, dof) {
					return 2 * jStat.gammapinv(p, .5 * dof);
				},
				mean: function(dof) {
					return dof;
				},
				median: function median(dof) {
					return dof * Math.pow(1 - 2 / (9 * dof), 3);
				},
				mode: function mode(dof) {
					return dof - 2 > 0 ? dof - 2 : 0;
				},
				sample: function sample(dof) {
					return jStat.randg(dof / 2) * 2;
				},
				variance: function variance(dof) {
					return 2 * dof;
				}
			});
			jStat.extend(jStat.exponential, {
				pdf: function pdf(x, rate) {
					return x < 0 ? 0 : rate * Math.exp(-rate * x);
				},
				cdf: function cdf(x, rate) {
					return x < 0 ? 0 : 1 - Math.exp(-rate * x);
				},
				inv: function(p, rate) {
					return -Math.log(1 - p) / rate;
				},
				mean: function(rate) {
					return 1 / rate;
				},
				median: function(rate) {
					return 1 / rate * Math.log(2);
				},
				mode: function mode() {
					return 0;
				},
				sample: function sample(rate) {
					return -1 / rate * Math.log(jStat._random_fn());
				},
				variance: function(rate) {
					return Math.pow(rate, -2);
				}
			});
			jStat.extend(jStat.gamma, {
				pdf: function pdf(x, shape, scale) {
					if (x < 0) return 0;
					return x === 0 && shape === 1 ? 1 / scale : Math.exp((shape - 1) * Math.log(x) - x / scale - jStat.gammaln(shape) - shape * Math.log(scale));
				},
				cdf: function cdf(x, shape, scale) {
					if (x < 0) return 0;
					return jStat.lowRegGamma(shape, x / scale);
				},
				inv: function(p, shape, scale) {
					return jStat.gammapinv(p, shape) * scale;
				},
				mean: function(shape, scale) {
					return shape * scale;
				},
				mode: function mode(shape, scale) {
					if (shape > 1) return (shape - 1) * scale;
				},
				sample: function sample(shape, scale) {
					return jStat.randg(shape) * scale;
				},
				variance: function variance(shape, scale) {
					return shape * scale * scale;
				}
			});
			jStat.extend(jStat.invgamma, {
				pdf: function pdf(x, shape, scale) {
					if (x <= 0) return 0;
					return Math.exp(-(shape + 1) * Math.log(x) - scale / x - jStat.gammaln(shape) + shape * Math.log(scale));
				},
				cdf: function cdf(x, shape, scale) {
					if (x <= 0) return 0;
					return 1 - jStat.lowRegGamma(shape, scale / x);
				},
				inv: function(p, shape, scale) {
					return scale / jStat.gammapinv(1 - p, shape);
				},
				mean: function(shape, scale) {
					return shape > 1 ? scale / (shape - 1) : void 0;
				},
				mode: function mode(shape, scale) {
					return scale / (shape + 1);
				},
				sample: function sample(shape, scale) {
					return scale / jStat.randg(shape);
				},
				variance: function variance(shape, scale) {
					if (shape <= 2) return void 0;
					return scale * scale / ((shape - 1) * (shape - 1) * (shape - 2));
				}
			});
			jStat.extend(jStat.kumaraswamy, {
				pdf: function pdf(x, alpha, beta) {
					if (x === 0 && alpha === 1) return beta;
					else if (x === 1 && beta === 1) return alpha;
					return Math.exp(Math.log(alpha) + Math.log(beta) + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - Math.pow(x, alpha)));
				},
				cdf: function cdf(x, alpha, beta) {
					if (x < 0) return 0;
					else if (x > 1) return 1;
					return 1 - Math.pow(1 - Math.pow(x, alpha), beta);
				},
				inv: function inv(p, alpha, beta) {
					return Math.pow(1 - Math.pow(1 - p, 1 / beta), 1 / alpha);
				},
				mean: function(alpha, beta) {
					return beta * jStat.gammafn(1 + 1 / alpha) * jStat.gammafn(beta) / jStat.gammafn(1 + 1 / alpha + beta);
				},
				median: function median(alpha, beta) {
					return Math.pow(1 - Math.pow(2, -1 / beta), 1 / alpha);
				},
				mode: function mode(alpha, beta) {
					if (!(alpha >= 1 && beta >= 1 && alpha !== 1 && beta !== 1)) return void 0;
					return Math.pow((alpha - 1) / (alpha * beta - 1), 1 / alpha);
				},
				variance: function variance() {
					throw new Error("variance not yet implemented");
				}
			});
			jStat.extend(jStat.lognormal, {
				pdf: function pdf(x, mu, sigma) {
					if (x <= 0) return 0;
					return Math.exp(-Math.log(x) - .5 * Math.log(2 * Math.PI) - Math.log(sigma) - Math.pow(Math.log(x) - mu, 2) / (2 * sigma * sigma));
				},
				cdf: function cdf(x, mu, sigma) {
					if (x < 0) return 0;
					return .5 + .5 * jStat.erf((Math.log(x) - mu) / Math.sqrt(2 * sigma * sigma));
				},
				inv: function(p, mu, sigma) {
					return Math.exp(-1.4142135623730951 * sigma * jStat.erfcinv(2 * p) + mu);
				},
				mean: function mean(mu, sigma) {
					return Math.exp(mu + sigma * sigma / 2);
				},
				median: function median(mu) {
					return Math.exp(mu);
				},
				mode: function mode(mu, sigma) {
					return Math.exp(mu - sigma * sigma);
				},
				sample: function sample(mu, sigma) {
					return Math.exp(jStat.randn() * sigma + mu);
				},
				variance: function variance(mu, sigma) {
					return (Math.exp(sigma * sigma) - 1) * Math.exp(2 * mu + sigma * sigma);
				}
			});
			jStat.extend(jStat.noncentralt, {
				pdf: function pdf(x, dof, ncp) {
					var tol = 1e-14;
					if (Math.abs(ncp) < tol) return jStat.studentt.pdf(x, dof);
					if (Math.abs(x) < tol) return Math.exp(jStat.gammaln((dof + 1) / 2) - ncp * ncp / 2 - .5 * Math.log(Math.PI * dof) - jStat.gammaln(dof / 2));
					return dof / x * (jStat.noncentralt.cdf(x * Math.sqrt(1 + 2 / dof), dof + 2, ncp) - jStat.noncentralt.cdf(x, dof, ncp));
				},
				cdf: function cdf(x, dof, ncp) {
					var tol = 1e-14;
					var min_iterations = 200;
					if (Math.abs(ncp) < tol) return jStat.studentt.cdf(x, dof);
					var flip = false;
					if (x < 0) {
						flip = true;
						ncp = -ncp;
					}
					var prob = jStat.normal.cdf(-ncp, 0, 1);
					var value = tol + 1;
					var lastvalue = value;
					var y = x * x / (x * x + dof);
					var j = 0;
					var p = Math.exp(-ncp * ncp / 2);
					var q = Math.exp(-ncp * ncp / 2 - .5 * Math.log(2) - jStat.gammaln(3 / 2)) * ncp;
					while (j < min_iterations || lastvalue > tol || value > tol) {
						lastvalue = value;
						if (j > 0) {
							p *= ncp * ncp / (2 * j);
							q *= ncp * ncp / (2 * (j + 1 / 2));
						}
						value = p * jStat.beta.cdf(y, j + .5, dof / 2) + q * jStat.beta.cdf(y, j + 1, dof / 2);
						prob += .5 * value;
						j++;
					}
					return flip ? 1 - prob : prob;
				}
			});
			jStat.extend(jStat.normal, {
				pdf: function pdf(x, mean, std) {
					return Math.exp(-.5 * Math.log(2 * Math.PI) - Math.log(std) - Math.pow(x - mean, 2) / (2 * std * std));
				},
				cdf: function cdf(x, mean, std) {
					return .5 * (1 + jStat.erf((x - mean) / Math.sqrt(2 * std * std)));
				},
				inv: function(p, mean, std) {
					return -1.4142135623730951 * std * jStat.erfcinv(2 * p) + mean;
				},
				mean: function(mean) {
					return mean;
				},
				median: function median(mean) {
					return mean;
				},
				mode: function(mean) {
					return mean;
				},
				sample: function sample(mean, std) {
					return jStat.randn() * std + mean;
				},
				variance: function(mean, std) {
					return std * std;
				}
			});
			jStat.extend(jStat.pareto, {
				pdf: function pdf(x, scale, shape) {
					if (x < scale) return 0;
					return shape * Math.pow(scale, shape) / Math.pow(x, shape + 1);
				},
				cdf: function cdf(x, scale, shape) {
					if (x < scale) return 0;
					return 1 - Math.pow(scale / x, shape);
				},
				inv: function inv(p, scale, shape) {
					return scale / Math.pow(1 - p, 1 / shape);
				},
				mean: function mean(scale, shape) {
					if (shape <= 1) return void 0;
					return shape * Math.pow(scale, shape) / (shape - 1);
				},
				median: function median(scale, shape) {
					return scale * (shape * Math.SQRT2);
				},
				mode: function mode(scale) {
					return scale;
				},
				variance: function(scale, shape) {
					if (shape <= 2) return void 0;
					return scale * scale * shape / (Math.pow(shape - 1, 2) * (shape - 2));
				}
			});
			jStat.extend(jStat.studentt, {
				pdf: function pdf(x, dof) {
					dof = dof > 1e100 ? 1e100 : dof;
					return 1 / (Math.sqrt(dof) * jStat.betafn(.5, dof / 2)) * Math.pow(1 + x * x / dof, -((dof + 1) / 2));
				},
				cdf: function cdf(x, dof) {
					var dof2 = dof / 2;
					return jStat.ibeta((x + Math.sqrt(x * x + dof)) / (2 * Math.sqrt(x * x + dof)), dof2, dof2);
				},
				inv: function(p, dof) {
					var x = jStat.ibetainv(2 * Math.min(p, 1 - p), .5 * dof, .5);
					x = Math.sqrt(dof * (1 - x) / x);
					return p > .5 ? x : -x;
				},
				mean: function mean(dof) {
					return dof > 1 ? 0 : void 0;
				},
				median: function median() {
					return 0;
				},
				mode: function mode() {
					return 0;
				},
				sample: function sample(dof) {
					return jStat.randn() * Math.sqrt(dof / (2 * jStat.randg(dof / 2)));
				},
				variance: function variance(dof) {
					return dof > 2 ? dof / (dof - 2) : dof > 1 ? 1e400 : void 0;
				}
			});
			jStat.extend(jStat.weibull, {
				pdf: function pdf(x, scale, shape) {
					if (x < 0 || scale < 0 || shape < 0) return 0;
					return shape / scale * Math.pow(x / scale, shape - 1) * Math.exp(-Math.pow(x / scale, shape));
				},
				cdf: function cdf(x, scale, shape) {
					return x < 0 ? 0 : 1 - Math.exp(-Math.pow(x / scale, shape));
				},
				inv: function(p, scale, shape) {
					return scale * Math.pow(-Math.log(1 - p), 1 / shape);
				},
				mean: function(scale, shape) {
					return scale * jStat.gammafn(1 + 1 / shape);
				},
				median: function median(scale, shape) {
					return scale * Math.pow(Math.log(2), 1 / shape);
				},
				mode: function mode(scale, shape) {
					if (shape <= 1) return 0;
					return scale * Math.pow((shape - 1) / shape, 1 / shape);
				},
				sample: function sample(scale, shape) {
					return scale * Math.pow(-Math.log(jStat._random_fn()), 1 / shape);
				},
				variance: function variance(scale, shape) {
					return scale * scale * jStat.gammafn(1 + 2 / shape) - Math.pow(jStat.weibull.mean(scale, shape), 2);
				}
			});
			jStat.extend(jStat.uniform, {
				pdf: function pdf(x, a, b) {
					return x < a || x > b ? 0 : 1 / (b - a);
				},
				cdf: function cdf(x, a, b) {
					if (x < a) return 0;
					else if (x < b) return (x - a) / (b - a);
					return 1;
				},
				inv: function(p, a, b) {
					return a + p * (b - a);
				},
				mean: function mean(a, b) {
					return .5 * (a + b);
				},
				median: function median(a, b) {
					return jStat.mean(a, b);
				},
				mode: function mode() {
					throw new Error("mode is not yet implemented");
				},
				sample: function sample(a, b) {
					return a / 2 + b / 2 + (b / 2 - a / 2) * (2 * jStat._random_fn() - 1);
				},
				variance: function variance(a, b) {
					return Math.pow(b - a, 2) / 12;
				}
			});
			function betinc(x, a, b, eps) {
				var a0 = 0;
				var b0 = 1;
				var a1 = 1;
				var b1 = 1;
				var m9 = 0;
				var a2 = 0;
				var c9;
				while (Math.abs((a1 - a2) / a1) > eps) {
					a2 = a1;
					c9 = -(a + m9) * (a + b + m9) * x / (a + 2 * m9) / (a + 2 * m9 + 1);
					a0 = a1 + c9 * a0;
					b0 = b1 + c9 * b0;
					m9 = m9 + 1;
					c9 = m9 * (b - m9) * x / (a + 2 * m9 - 1) / (a + 2 * m9);
					a1 = a0 + c9 * a1;
					b1 = b0 + c9 * b1;
					a0 = a0 / b1;
					b0 = b0 / b1;
					a1 = a1 / b1;
					b1 = 1;
				}
				return a1 / a;
			}
			jStat.extend(jStat.binomial, {
				pdf: function pdf(k, n, p) {
					return p === 0 || p === 1 ? n * p === k ? 1 : 0 : jStat.combination(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
				},
				cdf: function cdf(x, n, p) {
					var betacdf;
					var eps = 1e-10;
					if (x < 0) return 0;
					if (x >= n) return 1;
					if (p < 0 || p > 1 || n <= 0) return NaN;
					x = Math.floor(x);
					var z = p;
					var a = x + 1;
					var b = n - x;
					var s = a + b;
					var bt = Math.exp(jStat.gammaln(s) - jStat.gammaln(b) - jStat.gammaln(a) + a * Math.log(z) + b * Math.log(1 - z));
					if (z < (a + 1) / (s + 2)) betacdf = bt * betinc(z, a, b, eps);
					else betacdf = 1 - bt * betinc(1 - z, b, a, eps);
					return Math.round((1 - betacdf) * (1 / eps)) / (1 / eps);
				}
			});
			jStat.extend(jStat.negbin, {
				pdf: function pdf(k, r, p) {
					if (k !== k >>> 0) return false;
					if (k < 0) return 0;
					return jStat.combination(k + r - 1, r - 1) * Math.pow(1 - p, k) * Math.pow(p, r);
				},
				cdf: function cdf(x, r, p) {
					var sum = 0, k = 0;
					if (x < 0) return 0;
					for (; k <= x; k++) sum += jStat.negbin.pdf(k, r, p);
					return sum;
				}
			});
			jStat.extend(jStat.hypgeom, {
				pdf: function pdf(k, N, m, n) {
					if (k !== k | 0) return false;
					else if (k < 0 || k < m - (N - n)) return 0;
					else if (k > n || k > m) return 0;
					else if (m * 2 > N) {
						if (n * 2 > N) return jStat.hypgeom.pdf(N - m - n + k, N, N - m, N - n);
						else return jStat.hypgeom.pdf(n - k, N, N - m, n);
					} else if (n * 2 > N) return jStat.hypgeom.pdf(m - k, N, m, N - n);
					else if (m < n) return jStat.hypgeom.pdf(k, N, n, m);
					else {
						var scaledPDF = 1;
						var samplesDone = 0;
						for (var i = 0; i < k; i++) {
							while (scaledPDF > 1 && samplesDone < n) {
								scaledPDF *= 1 - m / (N - samplesDone);
								samplesDone++;
							}
							scaledPDF *= (n - i) * (m - i) / ((i + 1) * (N - m - n + i + 1));
						}
						for (; samplesDone < n; samplesDone++) scaledPDF *= 1 - m / (N - samplesDone);
						return Math.min(1, Math.max(0, scaledPDF));
					}
				},
				cdf: function cdf(x, N, m, n) {
					if (x < 0 || x < m - (N - n)) return 0;
					else if (x >= n || x >= m) return 1;
					else if (m * 2 > N) {
						if (n * 2 > N) return jStat.hypgeom.cdf(N - m - n + x, N, N - m, N - n);
						else return 1 - jStat.hypgeom.cdf(n - x - 1, N, N - m, n);
					} else if (n * 2 > N) return 1 - jStat.hypgeom.cdf(m - x - 1, N, m, N - n);
					else if (m < n) return jStat.hypgeom.cdf(x, N, n, m);
					else {
						var scaledCDF = 1;
						var scaledPDF = 1;
						var samplesDone = 0;
						for (var i = 0; i < x; i++) {
							while (scaledCDF > 1 && samplesDone < n) {
								var factor = 1 - m / (N - samplesDone);
								scaledPDF *= factor;
								scaledCDF *= factor;
								samplesDone++;
							}
							scaledPDF *= (n - i) * (m - i) / ((i + 1) * (N - m - n + i + 1));
							scaledCDF += scaledPDF;
						}
						for (; samplesDone < n; samplesDone++) scaledCDF *= 1 - m / (N - samplesDone);
						return Math.min(1, Math.max(0, scaledCDF));
					}
				}
			});
			jStat.extend(jStat.poisson, {
				pdf: function pdf(k, l) {
					if (l < 0 || k % 1 !== 0 || k < 0) return 0;
					return Math.pow(l, k) * Math.exp(-l) / jStat.factorial(k);
				},
				cdf: function cdf(x, l) {
					var sumarr = [], k = 0;
					if (x < 0) return 0;
					for (; k <= x; k++) sumarr.push(jStat.poisson.pdf(k, l));
					return jStat.sum(sumarr);
				},
				mean: function(l) {
					return l;
				},
				variance: function(l) {
					return l;
				},
				sampleSmall: function sampleSmall(l) {
					var p = 1, k = 0, L = Math.exp(-l);
					do {
						k++;
						p *= jStat._random_fn();
					} while (p > L);
					return k - 1;
				},
				sampleLarge: function sampleLarge(l) {
					var lam = l;
					var k;
					var U, V, slam = Math.sqrt(lam), loglam = Math.log(lam), a, b = .931 + 2.53 * slam, invalpha, vr, us;
					a = -.059 + .02483 * b;
					invalpha = 1.1239 + 1.1328 / (b - 3.4);
					vr = .9277 - 3.6224 / (b - 2);
					while (1) {
						U = Math.random() - .5;
						V = Math.random();
						us = .5 - Math.abs(U);
						k = Math.floor((2 * a / us + b) * U + lam + .43);
						if (us >= .07 && V <= vr) return k;
						if (k < 0 || us < .013 && V > us) continue;
						if (Math.log(V) + Math.log(invalpha) - Math.log(a / (us * us) + b) <= -lam + k * loglam - jStat.loggam(k + 1)) return k;
					}
				},
				sample: function sample(l) {
					if (l < 10) return this.sampleSmall(l);
					else return this.sampleLarge(l);
				}
			});
			jStat.extend(jStat.triangular, {
				pdf: function pdf(x, a, b, c) {
					if (b <= a || c < a || c > b) return NaN;
					else if (x < a || x > b) return 0;
					else if (x < c) return 2 * (x - a) / ((b - a) * (c - a));
					else if (x === c) return 2 / (b - a);
					else return 2 * (b - x) / ((b - a) * (b - c));
				},
				cdf: function cdf(x, a, b, c) {
					if (b <= a || c < a || c > b) return NaN;
					if (x <= a) return 0;
					else if (x >= b) return 1;
					if (x <= c) return Math.pow(x - a, 2) / ((b - a) * (c - a));
					else return 1 - Math.pow(b - x, 2) / ((b - a) * (b - c));
				},
				inv: function inv(p, a, b, c) {
					if (b <= a || c < a || c > b) return NaN;
					else if (p <= (c - a) / (b - a)) return a + (b - a) * Math.sqrt(p * ((c - a) / (b - a)));
					else return a + (b - a) * (1 - Math.sqrt((1 - p) * (1 - (c - a) / (b - a))));
				},
				mean: function mean(a, b, c) {
					return (a + b + c) / 3;
				},
				median: function median(a, b, c) {
					if (c <= (a + b) / 2) return b - Math.sqrt((b - a) * (b - c)) / Math.sqrt(2);
					else if (c > (a + b) / 2) return a + Math.sqrt((b - a) * (c - a)) / Math.sqrt(2);
				},
				mode: function mode(a, b, c) {
					return c;
				},
				sample: function sample(a, b, c) {
					var u = jStat._random_fn();
					if (u < (c - a) / (b - a)) return a + Math.sqrt(u * (b - a) * (c - a));
					return b - Math.sqrt((1 - u) * (b - a) * (b - c));
				},
				variance: function variance(a, b, c) {
					return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
				}
			});
			jStat.extend(jStat.arcsine, {
				pdf: function pdf(x, a, b) {
					if (b <= a) return NaN;
					return x <= a || x >= b ? 0 : 2 / Math.PI * Math.pow(Math.pow(b - a, 2) - Math.pow(2 * x - a - b, 2), -.5);
				},
				cdf: function cdf(x, a, b) {
					if (x < a) return 0;
					else if (x < b) return 2 / Math.PI * Math.asin(Math.sqrt((x - a) / (b - a)));
					return 1;
				},
				inv: function(p, a, b) {
					return a + (.5 - .5 * Math.cos(Math.PI * p)) * (b - a);
				},
				mean: function mean(a, b) {
					if (b <= a) return NaN;
					return (a + b) / 2;
				},
				median: function median(a, b) {
					if (b <= a) return NaN;
					return (a + b) / 2;
				},
				mode: function mode() {
					throw new Error("mode is not yet implemented");
				},
				sample: function sample(a, b) {
					return (a + b) / 2 + (b - a) / 2 * Math.sin(2 * Math.PI * jStat.uniform.sample(0, 1));
				},
				variance: function variance(a, b) {
					if (b <= a) return NaN;
					return Math.pow(b - a, 2) / 8;
				}
			});
			function laplaceSign(x) {
				return x / Math.abs(x);
			}
			jStat.extend(jStat.laplace, {
				pdf: function pdf(x, mu, b) {
					return b <= 0 ? 0 : Math.exp(-Math.abs(x - mu) / b) / (2 * b);
				},
				cdf: function cdf(x, mu, b) {
					if (b <= 0) return 0;
					if (x < mu) return .5 * Math.exp((x - mu) / b);
					else return 1 - .5 * Math.exp(-(x - mu) / b);
				},
				mean: function(mu) {
					return mu;
				},
				median: function(mu) {
					return mu;
				},
				mode: function(mu) {
					return mu;
				},
				variance: function(mu, b) {
					return 2 * b * b;
				},
				sample: function sample(mu, b) {
					var u = jStat._random_fn() - .5;
					return mu - b * laplaceSign(u) * Math.log(1 - 2 * Math.abs(u));
				}
			});
			function tukeyWprob(w, rr, cc) {
				var nleg = 12;
				var ihalf = 6;
				var C1 = -30;
				var C2 = -50;
				var C3 = 60;
				var bb = 8;
				var wlar = 3;
				var wincr1 = 2;
				var wincr2 = 3;
				var xleg = [
					.9815606342467192,
					.9041172563704749,
					.7699026741943047,
					.5873179542866175,
					.3678314989981802,
					.1252334085114689
				];
				var aleg = [
					.04717533638651183,
					.10693932599531843,
					.16007832854334622,
					.20316742672306592,
					.2334925365383548,
					.24914704581340277
				];
				var qsqz = w * .5;
				if (qsqz >= bb) return 1;
				var pr_w = 2 * jStat.normal.cdf(qsqz, 0, 1, 1, 0) - 1;
				if (pr_w >= Math.exp(C2 / cc)) pr_w = Math.pow(pr_w, cc);
				else pr_w = 0;
				var wincr;
				if (w > wlar) wincr = wincr1;
				else wincr = wincr2;
				var blb = qsqz;
				var binc = (bb - qsqz) / wincr;
				var bub = blb + binc;
				var einsum = 0;
				var cc1 = cc - 1;
				for (var wi = 1; wi <= wincr; wi++) {
					var elsum = 0;
					var a = .5 * (bub + blb);
					var b = .5 * (bub - blb);
					for (var jj = 1; jj <= nleg; jj++) {
						var j, xx;
						if (ihalf < jj) {
							j = nleg - jj + 1;
							xx = xleg[j - 1];
						} else {
							j = jj;
							xx = -xleg[j - 1];
						}
						var ac = a + b * xx;
						var qexpo = ac * ac;
						if (qexpo > C3) break;
						var pplus = 2 * jStat.normal.cdf(ac, 0, 1, 1, 0);
						var pminus = 2 * jStat.normal.cdf(ac, w, 1, 1, 0);
						var rinsum = pplus * .5 - pminus * .5;
						if (rinsum >= Math.exp(C1 / cc1)) {
							rinsum = aleg[j - 1] * Math.exp(-(.5 * qexpo)) * Math.pow(rinsum, cc1);
							elsum += rinsum;
						}
					}
					elsum *= 2 * b * cc / Math.sqrt(2 * Math.PI);
					einsum += elsum;
					blb = bub;
					bub += binc;
				}
				pr_w += einsum;
				if (pr_w <= Math.exp(C1 / rr)) return 0;
				pr_w = Math.pow(pr_w, rr);
				if (pr_w >= 1) return 1;
				return pr_w;
			}
			function tukeyQinv(p, c, v) {
				var p0 = .322232421088;
				var q0 = .099348462606;
				var p1 = -1;
				var q1 = .588581570495;
				var p2 = -.342242088547;
				var q2 = .531103462366;
				var p3 = -.204231210125;
				var q3 = .10353775285;
				var p4 = -453642210148e-16;
				var q4 = .0038560700634;
				var c1 = .8832;
				var c2 = .2368;
				var c3 = 1.214;
				var c4 = 1.208;
				var c5 = 1.4142;
				var vmax = 120;
				var ps = .5 - .5 * p;
				var yi = Math.sqrt(Math.log(1 / (ps * ps)));
				var t = yi + ((((yi * p4 + p3) * yi + p2) * yi + p1) * yi + p0) / ((((yi * q4 + q3) * yi + q2) * yi + q1) * yi + q0);
				if (v < vmax) t += (t * t * t + t) / v / 4;
				var q = c1 - c2 * t;
				if (v < vmax) q += -c3 / v + c4 * t / v;
				return t * (q * Math.log(c - 1) + c5);
			}
			jStat.extend(jStat.tukey, {
				cdf: function cdf(q, nmeans, df) {
					var rr = 1;
					var cc = nmeans;
					var nlegq = 16;
					var ihalfq = 8;
					var eps1 = -30;
					var eps2 = 1e-14;
					var dhaf = 100;
					var dquar = 800;
					var deigh = 5e3;
					var dlarg = 25e3;
					var ulen1 = 1;
					var ulen2 = .5;
					var ulen3 = .25;
					var ulen4 = .125;
					var xlegq = [
						.9894009349916499,
						.9445750230732326,
						.8656312023878318,
						.755404408355003,
						.6178762444026438,
						.45801677765722737,
						.2816035507792589,
						.09501250983763744
					];
					var alegq = [
						.027152459411754096,
						.062253523938647894,
						.09515851168249279,
						.12462897125553388,
						.14959598881657674,
						.16915651939500254,
						.18260341504492358,
						.1894506104550685
					];
					if (q <= 0) return 0;
					if (df < 2 || rr < 1 || cc < 2) return NaN;
					if (!Number.isFinite(q)) return 1;
					if (df > dlarg) return tukeyWprob(q, rr, cc);
					var f2 = df * .5;
					var f2lf = f2 * Math.log(df) - df * Math.log(2) - jStat.gammaln(f2);
					var f21 = f2 - 1;
					var ff4 = df * .25;
					var ulen;
					if (df <= dhaf) ulen = ulen1;
					else if (df <= dquar) ulen = ulen2;
					else if (df <= deigh) ulen = ulen3;
					else ulen = ulen4;
					f2lf += Math.log(ulen);
					var ans = 0;
					for (var i = 1; i <= 50; i++) {
						var otsum = 0;
						var twa1 = (2 * i - 1) * ulen;
						for (var jj = 1; jj <= nlegq; jj++) {
							var j, t1;
							if (ihalfq < jj) {
								j = jj - ihalfq - 1;
								t1 = f2lf + f21 * Math.log(twa1 + xlegq[j] * ulen) - (xlegq[j] * ulen + twa1) * ff4;
							} else {
								j = jj - 1;
								t1 = f2lf + f21 * Math.log(twa1 - xlegq[j] * ulen) + (xlegq[j] * ulen - twa1) * ff4;
							}
							var qsqz;
							if (t1 >= eps1) {
								if (ihalfq < jj) qsqz = q * Math.sqrt((xlegq[j] * ulen + twa1) * .5);
								else qsqz = q * Math.sqrt((-(xlegq[j] * ulen) + twa1) * .5);
								var rotsum = tukeyWprob(qsqz, rr, cc) * alegq[j] * Math.exp(t1);
								otsum += rotsum;
							}
						}
						if (i * ulen >= 1 && otsum <= eps2) break;
						ans += otsum;
					}
					if (otsum > eps2) throw new Error("tukey.cdf failed to converge");
					if (ans > 1) ans = 1;
					return ans;
				},
				inv: function(p, nmeans, df) {
					var rr = 1;
					var cc = nmeans;
					var eps = 1e-4;
					var maxiter = 50;
					if (df < 2 || rr < 1 || cc < 2) return NaN;
					if (p < 0 || p > 1) return NaN;
					if (p === 0) return 0;
					if (p === 1) return 1e400;
					var x0 = tukeyQinv(p, cc, df);
					var valx0 = jStat.tukey.cdf(x0, nmeans, df) - p;
					var x1;
					if (valx0 > 0) x1 = Math.max(0, x0 - 1);
					else x1 = x0 + 1;
					var valx1 = jStat.tukey.cdf(x1, nmeans, df) - p;
					var ans;
					for (var iter = 1; iter < maxiter; iter++) {
						ans = x1 - valx1 * (x1 - x0) / (valx1 - valx0);
						valx0 = valx1;
						x0 = x1;
						if (ans < 0) {
							ans = 0;
							valx1 = -p;
						}
						valx1 = jStat.tukey.cdf(ans, nmeans, df) - p;
						x1 = ans;
						if (Math.abs(x1 - x0) < eps) return ans;
					}
					throw new Error("tukey.inv failed to converge");
				}
			});
		})(jStat, Math);
		(function(jStat, Math) {
			var push = Array.prototype.push;
			var isArray = jStat.utils.isArray;
			function isUsable(arg) {
				return isArray(arg) || arg instanceof jStat;
			}
			jStat.extend({
				add: function add(arr, arg) {
					if (isUsable(arg)) {
						if (!isUsable(arg[0])) arg = [arg];
						return jStat.map(arr, function(value, row, col) {
							return value + arg[row][col];
						});
					}
					return jStat.map(arr, function(value) {
						return value + arg;
					});
				},
				subtract: function subtract(arr, arg) {
					if (isUsable(arg)) {
						if (!isUsable(arg[0])) arg = [arg];
						return jStat.map(arr, function(value, row, col) {
							return value - arg[row][col] || 0;
						});
					}
					return jStat.map(arr, function(value) {
						return value - arg;
					});
				},
				divide: function divide(arr, arg) {
					if (isUsable(arg)) {
						if (!isUsable(arg[0])) arg = [arg];
						return jStat.multiply(arr, jStat.inv(arg));
					}
					return jStat.map(arr, function(value) {
						return value / arg;
					});
				},
				multiply: function multiply(arr, arg) {
					var row, col, nrescols, sum, nrow, ncol, res, rescols;
					if (arr.length === void 0 && arg.length === void 0) return arr * arg;
					nrow = arr.length, ncol = arr[0].length, res = jStat.zeros(nrow, nrescols = isUsable(arg) ? arg[0].length : ncol), rescols = 0;
					if (isUsable(arg)) {
						for (; rescols < nrescols; rescols++) for (row = 0; row < nrow; row++) {
							sum = 0;
							for (col = 0; col < ncol; col++) sum += arr[row][col] * arg[col][rescols];
							res[row][rescols] = sum;
						}
						return nrow === 1 && rescols === 1 ? res[0][0] : res;
					}
					return jStat.map(arr, function(value) {
						return value * arg;
					});
				},
				outer: function outer(A, B) {
					return jStat.multiply(A.map(function(t) {
						return [t];
					}), [B]);
				},
				dot: function dot(arr, arg) {
					if (!isUsable(arr[0])) arr = [arr];
					if (!isUsable(arg[0])) arg = [arg];
					var left = arr[0].length === 1 && arr.length !== 1 ? jStat.transpose(arr) : arr, right = arg[0].length === 1 && arg.length !== 1 ? jStat.transpose(arg) : arg, res = [], row = 0, nrow = left.length, ncol = left[0].length, sum, col;
					for (; row < nrow; row++) {
						res[row] = [];
						sum = 0;
						for (col = 0; col < ncol; col++) sum += left[row][col] * right[row][col];
						res[row] = sum;
					}
					return res.length === 1 ? res[0] : res;
				},
				pow: function pow(arr, arg) {
					return jStat.map(arr, function(value) {
						return Math.pow(value, arg);
					});
				},
				exp: function exp(arr) {
					return jStat.map(arr, function(value) {
						return Math.exp(value);
					});
				},
				log: function exp(arr) {
					return jStat.map(arr, function(value) {
						return Math.log(value);
					});
				},
				abs: function abs(arr) {
					return jStat.map(arr, function(value) {
						return Math.abs(value);
					});
				},
				norm: function norm(arr, p) {
					var nnorm = 0, i = 0;
					if (isNaN(p)) p = 2;
					if (isUsable(arr[0])) arr = arr[0];
					for (; i < arr.length; i++) nnorm += Math.pow(Math.abs(arr[i]), p);
					return Math.pow(nnorm, 1 / p);
				},
				angle: function angle(arr, arg) {
					return Math.acos(jStat.dot(arr, arg) / (jStat.norm(arr) * jStat.norm(arg)));
				},
				aug: function aug(a, b) {
					var newarr = [];
					var i = 0;
					for (; i < a.length; i++) newarr.push(a[i].slice());
					for (i = 0; i < newarr.length; i++) push.apply(newarr[i], b[i]);
					return newarr;
				},
				inv: function inv(a) {
					var rows = a.length;
					var cols = a[0].length;
					var b = jStat.identity(rows, cols);
					var c = jStat.gauss_jordan(a, b);
					var result = [];
					var i = 0;
					var j;
					for (; i < rows; i++) {
						result[i] = [];
						for (j = cols; j < c[0].length; j++) result[i][j - cols] = c[i][j];
					}
					return result;
				},
				det: function det(a) {
					if (a.length === 2) return a[0][0] * a[1][1] - a[0][1] * a[1][0];
					var determinant = 0;
					for (var i = 0; i < a.length; i++) {
						var submatrix = [];
						for (var row = 1; row < a.length; row++) {
							submatrix[row - 1] = [];
							for (var col = 0; col < a.length; col++) if (col < i) submatrix[row - 1][col] = a[row][col];
							else if (col > i) submatrix[row - 1][col - 1] = a[row][col];
						}
						var sign = i % 2 ? -1 : 1;
						determinant += det(submatrix) * a[0][i] * sign;
					}
					return determinant;
				},
				gauss_elimination: function gauss_elimination(a, b) {
					var i = 0, j = 0, n = a.length, m = a[0].length, factor = 1, sum = 0, x = [], maug, pivot, temp, k;
					a = jStat.aug(a, b);
					maug = a[0].length;
					for (i = 0; i < n; i++) {
						pivot = a[i][i];
						j = i;
						for (k = i + 1; k < m; k++) if (pivot < Math.abs(a[k][i])) {
							pivot = a[k][i];
							j = k;
						}
						if (j != i) for (k = 0; k < maug; k++) {
							temp = a[i][k];
							a[i][k] = a[j][k];
							a[j][k] = temp;
						}
						for (j = i + 1; j < n; j++) {
							factor = a[j][i] / a[i][i];
							for (k = i; k < maug; k++) a[j][k] = a[j][k] - factor * a[i][k];
						}
					}
					for (i = n - 1; i >= 0; i--) {
						sum = 0;
						for (j = i + 1; j <= n - 1; j++) sum = sum + x[j] * a[i][j];
						x[i] = (a[i][maug - 1] - sum) / a[i][i];
					}
					return x;
				},
				gauss_jordan: function gauss_jordan(a, b) {
					var m = jStat.aug(a, b);
					var h = m.length;
					var w = m[0].length;
					var c = 0;
					var x, y = 0, y2;
					for (; y < h; y++) {
						var maxrow = y;
						for (y2 = y + 1; y2 < h; y2++) if (Math.abs(m[y2][y]) > Math.abs(m[maxrow][y])) maxrow = y2;
						var tmp = m[y];
						m[y] = m[maxrow];
						m[maxrow] = tmp;
						for (y2 = y + 1; y2 < h; y2++) {
							c = m[y2][y] / m[y][y];
							for (x = y; x < w; x++) m[y2][x] -= m[y][x] * c;
						}
					}
					for (y = h - 1; y >= 0; y--) {
						c = m[y][y];
						for (y2 = 0; y2 < y; y2++) for (x = w - 1; x > y - 1; x--) m[y2][x] -= m[y][x] * m[y2][y] / c;
						m[y][y] /= c;
						for (x = h; x < w; x++) m[y][x] /= c;
					}
					return m;
				},
				triaUpSolve: function triaUpSolve(A, b) {
					var size = A[0].length;
					var x = jStat.zeros(1, size)[0];
					var parts;
					var matrix_mode = false;
					if (b[0].length != void 0) {
						b = b.map(function(i) {
							return i[0];
						});
						matrix_mode = true;
					}
					jStat.arange(size - 1, -1, -1).forEach(function(i) {
						parts = jStat.arange(i + 1, size).map(function(j) {
							return x[j] * A[i][j];
						});
						x[i] = (b[i] - jStat.sum(parts)) / A[i][i];
					});
					if (matrix_mode) return x.map(function(i) {
						return [i];
					});
					return x;
				},
				triaLowSolve: function triaLowSolve(A, b) {
					var size = A[0].length;
					var x = jStat.zeros(1, size)[0];
					var parts;
					var matrix_mode = false;
					if (b[0].length != void 0) {
						b = b.map(function(i) {
							return i[0];
						});
						matrix_mode = true;
					}
					jStat.arange(size).forEach(function(i) {
						parts = jStat.arange(i).map(function(j) {
							return A[i][j] * x[j];
						});
						x[i] = (b[i] - jStat.sum(parts)) / A[i][i];
					});
					if (matrix_mode) return x.map(function(i) {
						return [i];
					});
					return x;
				},
				lu: function lu(A) {
					var size = A.length;
					var L = jStat.identity(size);
					var R = jStat.zeros(A.length, A[0].length);
					var parts;
					jStat.arange(size).forEach(function(t) {
						R[0][t] = A[0][t];
					});
					jStat.arange(1, size).forEach(function(l) {
						jStat.arange(l).forEach(function(i) {
							parts = jStat.arange(i).map(function(jj) {
								return L[l][jj] * R[jj][i];
							});
							L[l][i] = (A[l][i] - jStat.sum(parts)) / R[i][i];
						});
						jStat.arange(l, size).forEach(function(j) {
							parts = jStat.arange(l).map(function(jj) {
								return L[l][jj] * R[jj][j];
							});
							R[l][j] = A[parts.length][j] - jStat.sum(parts);
						});
					});
					return [L, R];
				},
				cholesky: function cholesky(A) {
					var size = A.length;
					var T = jStat.zeros(A.length, A[0].length);
					var parts;
					jStat.arange(size).forEach(function(i) {
						parts = jStat.arange(i).map(function(t) {
							return Math.pow(T[i][t], 2);
						});
						T[i][i] = Math.sqrt(A[i][i] - jStat.sum(parts));
						jStat.arange(i + 1, size).forEach(function(j) {
							parts = jStat.arange(i).map(function(t) {
								return T[i][t] * T[j][t];
							});
							T[j][i] = (A[i][j] - jStat.sum(parts)) / T[i][i];
						});
					});
					return T;
				},
				gauss_jacobi: function gauss_jacobi(a, b, x, r) {
					var i = 0;
					var j = 0;
					var n = a.length;
					var l = [];
					var u = [];
					var d = [];
					var xv, c, h, xk;
					for (; i < n; i++) {
						l[i] = [];
						u[i] = [];
						d[i] = [];
						for (j = 0; j < n; j++) if (i > j) {
							l[i][j] = a[i][j];
							u[i][j] = d[i][j] = 0;
						} else if (i < j) {
							u[i][j] = a[i][j];
							l[i][j] = d[i][j] = 0;
						} else {
							d[i][j] = a[i][j];
							l[i][j] = u[i][j] = 0;
						}
					}
					h = jStat.multiply(jStat.multiply(jStat.inv(d), jStat.add(l, u)), -1);
					c = jStat.multiply(jStat.inv(d), b);
					xv = x;
					xk = jStat.add(jStat.multiply(h, x), c);
					i = 2;
					while (Math.abs(jStat.norm(jStat.subtract(xk, xv))) > r) {
						xv = xk;
						xk = jStat.add(jStat.multiply(h, xv), c);
						i++;
					}
					return xk;
				},
				gauss_seidel: function gauss_seidel(a, b, x, r) {
					var i = 0;
					var n = a.length;
					var l = [];
					var u = [];
					var d = [];
					var j, xv, c, h, xk;
					for (; i < n; i++) {
						l[i] = [];
						u[i] = [];
						d[i] = [];
						for (j = 0; j < n; j++) if (i > j) {
							l[i][j] = a[i][j];
							u[i][j] = d[i][j] = 0;
						} else if (i < j) {
							u[i][j] = a[i][j];
							l[i][j] = d[i][j] = 0;
						} else {
							d[i][j] = a[i][j];
							l[i][j] = u[i][j] = 0;
						}
					}
					h = jStat.multiply(jStat.multiply(jStat.inv(jStat.add(d, l)), u), -1);
					c = jStat.multiply(jStat.inv(jStat.add(d, l)), b);
					xv = x;
					xk = jStat.add(jStat.multiply(h, x), c);
					i = 2;
					while (Math.abs(jStat.norm(jStat.subtract(xk, xv))) > r) {
						xv = xk;
						xk = jStat.add(jStat.multiply(h, xv), c);
						i = i + 1;
					}
					return xk;
				},
				SOR: function SOR(a, b, x, r, w) {
					var i = 0;
					var n = a.length;
					var l = [];
					var u = [];
					var d = [];
					var j, xv, c, h, xk;
					for (; i < n; i++) {
						l[i] = [];
						u[i] = [];
						d[i] = [];
						for (j = 0; j < n; j++) if (i > j) {
							l[i][j] = a[i][j];
							u[i][j] = d[i][j] = 0;
						} else if (i < j) {
							u[i][j] = a[i][j];
							l[i][j] = d[i][j] = 0;
						} else {
							d[i][j] = a[i][j];
							l[i][j] = u[i][j] = 0;
						}
					}
					h = jStat.multiply(jStat.inv(jStat.add(d, jStat.multiply(l, w))), jStat.subtract(jStat.multiply(d, 1 - w), jStat.multiply(u, w)));
					c = jStat.multiply(jStat.multiply(jStat.inv(jStat.add(d, jStat.multiply(l, w))), b), w);
					xv = x;
					xk = jStat.add(jStat.multiply(h, x), c);
					i = 2;
					while (Math.abs(jStat.norm(jStat.subtract(xk, xv))) > r) {
						xv = xk;
						xk = jStat.add(jStat.multiply(h, xv), c);
						i++;
					}
					return xk;
				},
				householder: function householder(a) {
					var m = a.length;
					var n = a[0].length;
					var i = 0;
					var w = [];
					var p = [];
					var alpha, r, k, j, factor;
					for (; i < m - 1; i++) {
						alpha = 0;
						for (j = i + 1; j < n; j++) alpha += a[j][i] * a[j][i];
						factor = a[i + 1][i] > 0 ? -1 : 1;
						alpha = factor * Math.sqrt(alpha);
						r = Math.sqrt((alpha * alpha - a[i + 1][i] * alpha) / 2);
						w = jStat.zeros(m, 1);
						w[i + 1][0] = (a[i + 1][i] - alpha) / (2 * r);
						for (k = i + 2; k < m; k++) w[k][0] = a[k][i] / (2 * r);
						p = jStat.subtract(jStat.identity(m, n), jStat.multiply(jStat.multiply(w, jStat.transpose(w)), 2));
						a = jStat.multiply(p, jStat.multiply(a, p));
					}
					return a;
				},
				QR: function() {
					var sum = jStat.sum;
					var range = jStat.arange;
					function qr2(x) {
						var n = x.length;
						var p = x[0].length;
						var r = jStat.zeros(p, p);
						x = jStat.copy(x);
						var i, j = 0, k;
						for (; j < p; j++) {
							r[j][j] = Math.sqrt(sum(range(n).map(function(i) {
								return x[i][j] * x[i][j];
							})));
							for (i = 0; i < n; i++) x[i][j] = x[i][j] / r[j][j];
							for (k = j + 1; k < p; k++) {
								r[j][k] = sum(range(n).map(function(i) {
									return x[i][j] * x[i][k];
								}));
								for (i = 0; i < n; i++) x[i][k] = x[i][k] - x[i][j] * r[j][k];
							}
						}
						return [x, r];
					}
					return qr2;
				}(),
				lstsq: function() {
					function R_I(A) {
						A = jStat.copy(A);
						var size = A.length;
						var I = jStat.identity(size);
						jStat.arange(size - 1, -1, -1).forEach(function(i) {
							jStat.sliceAssign(I, { row: i }, jStat.divide(jStat.slice(I, { row: i }), A[i][i]));
							jStat.sliceAssign(A, { row: i }, jStat.divide(jStat.slice(A, { row: i }), A[i][i]));
							jStat.arange(i).forEach(function(j) {
								var c = jStat.multiply(A[j][i], -1);
								var Aj = jStat.slice(A, { row: j });
								var cAi = jStat.multiply(jStat.slice(A, { row: i }), c);
								jStat.sliceAssign(A, { row: j }, jStat.add(Aj, cAi));
								var Ij = jStat.slice(I, { row: j });
								var cIi = jStat.multiply(jStat.slice(I, { row: i }), c);
								jStat.sliceAssign(I, { row: j }, jStat.add(Ij, cIi));
							});
						});
						return I;
					}
					function qr_solve(A, b) {
						var array_mode = false;
						if (b[0].length === void 0) {
							b = b.map(function(x) {
								return [x];
							});
							array_mode = true;
						}
						var QR = jStat.QR(A);
						var Q = QR[0];
						var R = QR[1];
						var attrs = A[0].length;
						var Q1 = jStat.slice(Q, { col: { end: attrs } });
						var RI = R_I(jStat.slice(R, { row: { end: attrs } }));
						var Q2 = jStat.transpose(Q1);
						if (Q2[0].length === void 0) Q2 = [Q2];
						var x = jStat.multiply(jStat.multiply(RI, Q2), b);
						if (x.length === void 0) x = [[x]];
						if (array_mode) return x.map(function(i) {
							return i[0];
						});
						return x;
					}
					return qr_solve;
				}(),
				jacobi: function jacobi(a) {
					var condition = 1;
					var n = a.length;
					var e = jStat.identity(n, n);
					var ev = [];
					var b, i, j, p, q, maxim, theta, s;
					while (condition === 1) {
						maxim = a[0][1];
						p = 0;
						q = 1;
						for (i = 0; i < n; i++) for (j = 0; j < n; j++) if (i != j) {
							if (maxim < Math.abs(a[i][j])) {
								maxim = Math.abs(a[i][j]);
								p = i;
								q = j;
							}
						}
						if (a[p][p] === a[q][q]) theta = a[p][q] > 0 ? Math.PI / 4 : -Math.PI / 4;
						else theta = Math.atan(2 * a[p][q] / (a[p][p] - a[q][q])) / 2;
						s = jStat.identity(n, n);
						s[p][p] = Math.cos(theta);
						s[p][q] = -Math.sin(theta);
						s[q][p] = Math.sin(theta);
						s[q][q] = Math.cos(theta);
						e = jStat.multiply(e, s);
						b = jStat.multiply(jStat.multiply(jStat.inv(s), a), s);
						a = b;
						condition = 0;
						for (i = 1; i < n; i++) for (j = 1; j < n; j++) if (i != j && Math.abs(a[i][j]) > .001) condition = 1;
					}
					for (i = 0; i < n; i++) ev.push(a[i][i]);
					return [e, ev];
				},
				rungekutta: function rungekutta(f, h, p, t_j, u_j, order) {
					var k1, k2, u_j1, k3, k4;
					if (order === 2) while (t_j <= p) {
						k1 = h * f(t_j, u_j);
						k2 = h * f(t_j + h, u_j + k1);
						u_j1 = u_j + (k1 + k2) / 2;
						u_j = u_j1;
						t_j = t_j + h;
					}
					if (order === 4) while (t_j <= p) {
						k1 = h * f(t_j, u_j);
						k2 = h * f(t_j + h / 2, u_j + k1 / 2);
						k3 = h * f(t_j + h / 2, u_j + k2 / 2);
						k4 = h * f(t_j + h, u_j + k3);
						u_j1 = u_j + (k1 + 2 * k2 + 2 * k3 + k4) / 6;
						u_j = u_j1;
						t_j = t_j + h;
					}
					return u_j;
				},
				romberg: function romberg(f, a, b, order) {
					var i = 0;
					var h = (b - a) / 2;
					var x = [];
					var h1 = [];
					var g = [];
					var m, a1, j, k, I;
					while (i < order / 2) {
						I = f(a);
						for (j = a, k = 0; j <= b; j = j + h, k++) x[k] = j;
						m = x.length;
						for (j = 1; j < m - 1; j++) I += (j % 2 !== 0 ? 4 : 2) * f(x[j]);
						I = h / 3 * (I + f(b));
						g[i] = I;
						h /= 2;
						i++;
					}
					a1 = g.length;
					m = 1;
					while (a1 !== 1) {
						for (j = 0; j < a1 - 1; j++) h1[j] = (Math.pow(4, m) * g[j + 1] - g[j]) / (Math.pow(4, m) - 1);
						a1 = h1.length;
						g = h1;
						h1 = [];
						m++;
					}
					return g;
				},
				richardson: function richardson(X, f, x, h) {
					function pos(X, x) {
						var i = 0;
						var n = X.length;
						var p;
						for (; i < n; i++) if (X[i] === x) p = i;
						return p;
					}
					var h_min = Math.abs(x - X[pos(X, x) + 1]);
					var i = 0;
					var g = [];
					var h1 = [];
					var y1, y2, m, a, j;
					while (h >= h_min) {
						y1 = pos(X, x + h);
						y2 = pos(X, x);
						g[i] = (f[y1] - 2 * f[y2] + f[2 * y2 - y1]) / (h * h);
						h /= 2;
						i++;
					}
					a = g.length;
					m = 1;
					while (a != 1) {
						for (j = 0; j < a - 1; j++) h1[j] = (Math.pow(4, m) * g[j + 1] - g[j]) / (Math.pow(4, m) - 1);
						a = h1.length;
						g = h1;
						h1 = [];
						m++;
					}
					return g;
				},
				simpson: function simpson(f, a, b, n) {
					var h = (b - a) / n;
					var I = f(a);
					var x = [];
					var j = a;
					var k = 0;
					var i = 1;
					var m;
					for (; j <= b; j = j + h, k++) x[k] = j;
					m = x.length;
					for (; i < m - 1; i++) I += (i % 2 !== 0 ? 4 : 2) * f(x[i]);
					return h / 3 * (I + f(b));
				},
				hermite: function hermite(X, F, dF, value) {
					var n = X.length;
					var p = 0;
					var i = 0;
					var l = [];
					var dl = [];
					var A = [];
					var B = [];
					var j;
					for (; i < n; i++) {
						l[i] = 1;
						for (j = 0; j < n; j++) if (i != j) l[i] *= (value - X[j]) / (X[i] - X[j]);
						dl[i] = 0;
						for (j = 0; j < n; j++) if (i != j) dl[i] += 1 / (X[i] - X[j]);
						A[i] = (1 - 2 * (value - X[i]) * dl[i]) * (l[i] * l[i]);
						B[i] = (value - X[i]) * (l[i] * l[i]);
						p += A[i] * F[i] + B[i] * dF[i];
					}
					return p;
				},
				lagrange: function lagrange(X, F, value) {
					var p = 0;
					var i = 0;
					var j, l;
					var n = X.length;
					for (; i < n; i++) {
						l = F[i];
						for (j = 0; j < n; j++) if (i != j) l *= (value - X[j]) / (X[i] - X[j]);
						p += l;
					}
					return p;
				},
				cubic_spline: function cubic_spline(X, F, value) {
					var n = X.length;
					var i = 0, j;
					var A = [];
					var B = [];
					var alpha = [];
					var c = [];
					var h = [];
					var b = [];
					var d = [];
					for (; i < n - 1; i++) h[i] = X[i + 1] - X[i];
					alpha[0] = 0;
					for (i = 1; i < n - 1; i++) alpha[i] = 3 / h[i] * (F[i + 1] - F[i]) - 3 / h[i - 1] * (F[i] - F[i - 1]);
					for (i = 1; i < n - 1; i++) {
						A[i] = [];
						B[i] = [];
						A[i][i - 1] = h[i - 1];
						A[i][i] = 2 * (h[i - 1] + h[i]);
						A[i][i + 1] = h[i];
						B[i][0] = alpha[i];
					}
					c = jStat.multiply(jStat.inv(A), B);
					for (j = 0; j < n - 1; j++) {
						b[j] = (F[j + 1] - F[j]) / h[j] - h[j] * (c[j + 1][0] + 2 * c[j][0]) / 3;
						d[j] = (c[j + 1][0] - c[j][0]) / (3 * h[j]);
					}
					for (j = 0; j < n; j++) if (X[j] > value) break;
					j -= 1;
					return F[j] + (value - X[j]) * b[j] + jStat.sq(value - X[j]) * c[j] + (value - X[j]) * jStat.sq(value - X[j]) * d[j];
				},
				gauss_quadrature: function gauss_quadrature() {
					throw new Error("gauss_quadrature not yet implemented");
				},
				PCA: function PCA(X) {
					var m = X.length;
					var n = X[0].length;
					var i = 0;
					var j, temp1;
					var u = [];
					var D = [];
					var result = [];
					var temp2 = [];
					var Y = [];
					var Bt = [];
					var B = [];
					var C = [];
					var V = [];
					var Vt = [];
					for (i = 0; i < m; i++) u[i] = jStat.sum(X[i]) / n;
					for (i = 0; i < n; i++) {
						B[i] = [];
						for (j = 0; j < m; j++) B[i][j] = X[j][i] - u[j];
					}
					B = jStat.transpose(B);
					for (i = 0; i < m; i++) {
						C[i] = [];
						for (j = 0; j < m; j++) C[i][j] = jStat.dot([B[i]], [B[j]]) / (n - 1);
					}
					result = jStat.jacobi(C);
					V = result[0];
					D = result[1];
					Vt = jStat.transpose(V);
					for (i = 0; i < D.length; i++) for (j = i; j < D.length; j++) if (D[i] < D[j]) {
						temp1 = D[i];
						D[i] = D[j];
						D[j] = temp1;
						temp2 = Vt[i];
						Vt[i] = Vt[j];
						Vt[j] = temp2;
					}
					Bt = jStat.transpose(B);
					for (i = 0; i < m; i++) {
						Y[i] = [];
						for (j = 0; j < Bt.length; j++) Y[i][j] = jStat.dot([Vt[i]], [Bt[j]]);
					}
					return [
						X,
						D,
						Vt,
						Y
					];
				}
			});
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jStat.fn[passfunc] = function(arg, func) {
						var tmpthis = this;
						if (func) {
							setTimeout(function() {
								func.call(tmpthis, jStat.fn[passfunc].call(tmpthis, arg));
							}, 15);
							return this;
						}
						if (typeof jStat[passfunc](this, arg) === "number") return jStat[passfunc](this, arg);
						else return jStat(jStat[passfunc](this, arg));
					};
				})(funcs[i]);
			})("add divide multiply subtract dot pow exp log abs norm angle".split(" "));
		})(jStat, Math);
		(function(jStat, Math) {
			var slice = [].slice;
			var isNumber = jStat.utils.isNumber;
			var isArray = jStat.utils.isArray;
			jStat.extend({
				zscore: function zscore() {
					var args = slice.call(arguments);
					if (isNumber(args[1])) return (args[0] - args[1]) / args[2];
					return (args[0] - jStat.mean(args[1])) / jStat.stdev(args[1], args[2]);
				},
				ztest: function ztest() {
					var args = slice.call(arguments);
					var z;
					if (isArray(args[1])) {
						z = jStat.zscore(args[0], args[1], args[3]);
						return args[2] === 1 ? jStat.normal.cdf(-Math.abs(z), 0, 1) : jStat.normal.cdf(-Math.abs(z), 0, 1) * 2;
					} else if (args.length > 2) {
						z = jStat.zscore(args[0], args[1], args[2]);
						return args[3] === 1 ? jStat.normal.cdf(-Math.abs(z), 0, 1) : jStat.normal.cdf(-Math.abs(z), 0, 1) * 2;
					} else {
						z = args[0];
						return args[1] === 1 ? jStat.normal.cdf(-Math.abs(z), 0, 1) : jStat.normal.cdf(-Math.abs(z), 0, 1) * 2;
					}
				}
			});
			jStat.extend(jStat.fn, {
				zscore: function zscore(value, flag) {
					return (value - this.mean()) / this.stdev(flag);
				},
				ztest: function ztest(value, sides, flag) {
					var zscore = Math.abs(this.zscore(value, flag));
					return sides === 1 ? jStat.normal.cdf(-zscore, 0, 1) : jStat.normal.cdf(-zscore, 0, 1) * 2;
				}
			});
			jStat.extend({
				tscore: function tscore() {
					var args = slice.call(arguments);
					return args.length === 4 ? (args[0] - args[1]) / (args[2] / Math.sqrt(args[3])) : (args[0] - jStat.mean(args[1])) / (jStat.stdev(args[1], true) / Math.sqrt(args[1].length));
				},
				ttest: function ttest() {
					var args = slice.call(arguments);
					var tscore;
					if (args.length === 5) {
						tscore = Math.abs(jStat.tscore(args[0], args[1], args[2], args[3]));
						return args[4] === 1 ? jStat.studentt.cdf(-tscore, args[3] - 1) : jStat.studentt.cdf(-tscore, args[3] - 1) * 2;
					}
					if (isNumber(args[1])) {
						tscore = Math.abs(args[0]);
						return args[2] == 1 ? jStat.studentt.cdf(-tscore, args[1] - 1) : jStat.studentt.cdf(-tscore, args[1] - 1) * 2;
					}
					tscore = Math.abs(jStat.tscore(args[0], args[1]));
					return args[2] == 1 ? jStat.studentt.cdf(-tscore, args[1].length - 1) : jStat.studentt.cdf(-tscore, args[1].length - 1) * 2;
				}
			});
			jStat.extend(jStat.fn, {
				tscore: function tscore(value) {
					return (value - this.mean()) / (this.stdev(true) / Math.sqrt(this.cols()));
				},
				ttest: function ttest(value, sides) {
					return sides === 1 ? 1 - jStat.studentt.cdf(Math.abs(this.tscore(value)), this.cols() - 1) : jStat.studentt.cdf(-Math.abs(this.tscore(value)), this.cols() - 1) * 2;
				}
			});
			jStat.extend({
				anovafscore: function anovafscore() {
					var args = slice.call(arguments), expVar, sample, sampMean, sampSampMean, tmpargs, unexpVar, i, j;
					if (args.length === 1) {
						tmpargs = new Array(args[0].length);
						for (i = 0; i < args[0].length; i++) tmpargs[i] = args[0][i];
						args = tmpargs;
					}
					sample = new Array();
					for (i = 0; i < args.length; i++) sample = sample.concat(args[i]);
					sampMean = jStat.mean(sample);
					expVar = 0;
					for (i = 0; i < args.length; i++) expVar = expVar + args[i].length * Math.pow(jStat.mean(args[i]) - sampMean, 2);
					expVar /= args.length - 1;
					unexpVar = 0;
					for (i = 0; i < args.length; i++) {
						sampSampMean = jStat.mean(args[i]);
						for (j = 0; j < args[i].length; j++) unexpVar += Math.pow(args[i][j] - sampSampMean, 2);
					}
					unexpVar /= sample.length - args.length;
					return expVar / unexpVar;
				},
				anovaftest: function anovaftest() {
					var args = slice.call(arguments), df1, df2, n, i;
					if (isNumber(args[0])) return 1 - jStat.centralF.cdf(args[0], args[1], args[2]);
					var anovafscore = jStat.anovafscore(args);
					df1 = args.length - 1;
					n = 0;
					for (i = 0; i < args.length; i++) n = n + args[i].length;
					df2 = n - df1 - 1;
					return 1 - jStat.centralF.cdf(anovafscore, df1, df2);
				},
				ftest: function ftest(fscore, df1, df2) {
					return 1 - jStat.centralF.cdf(fscore, df1, df2);
				}
			});
			jStat.extend(jStat.fn, {
				anovafscore: function anovafscore() {
					return jStat.anovafscore(this.toArray());
				},
				anovaftes: function anovaftes() {
					var n = 0;
					var i = 0;
					for (; i < this.length; i++) n = n + this[i].length;
					return jStat.ftest(this.anovafscore(), this.length - 1, n - this.length);
				}
			});
			jStat.extend({
				qscore: function qscore() {
					var args = slice.call(arguments);
					var mean1, mean2, n1, n2, sd;
					if (isNumber(args[0])) {
						mean1 = args[0];
						mean2 = args[1];
						n1 = args[2];
						n2 = args[3];
						sd = args[4];
					} else {
						mean1 = jStat.mean(args[0]);
						mean2 = jStat.mean(args[1]);
						n1 = args[0].length;
						n2 = args[1].length;
						sd = args[2];
					}
					return Math.abs(mean1 - mean2) / (sd * Math.sqrt((1 / n1 + 1 / n2) / 2));
				},
				qtest: function qtest() {
					var args = slice.call(arguments);
					var qscore;
					if (args.length === 3) {
						qscore = args[0];
						args = args.slice(1);
					} else if (args.length === 7) {
						qscore = jStat.qscore(args[0], args[1], args[2], args[3], args[4]);
						args = args.slice(5);
					} else {
						qscore = jStat.qscore(args[0], args[1], args[2]);
						args = args.slice(3);
					}
					var n = args[0];
					var k = args[1];
					return 1 - jStat.tukey.cdf(qscore, k, n - k);
				},
				tukeyhsd: function tukeyhsd(arrays) {
					var sd = jStat.pooledstdev(arrays);
					var means = arrays.map(function(arr) {
						return jStat.mean(arr);
					});
					var n = arrays.reduce(function(n, arr) {
						return n + arr.length;
					}, 0);
					var results = [];
					for (var i = 0; i < arrays.length; ++i) for (var j = i + 1; j < arrays.length; ++j) {
						var p = jStat.qtest(means[i], means[j], arrays[i].length, arrays[j].length, sd, n, arrays.length);
						results.push([[i, j], p]);
					}
					return results;
				}
			});
			jStat.extend({
				normalci: function normalci() {
					var args = slice.call(arguments), ans = new Array(2), change;
					if (args.length === 4) change = Math.abs(jStat.normal.inv(args[1] / 2, 0, 1) * args[2] / Math.sqrt(args[3]));
					else change = Math.abs(jStat.normal.inv(args[1] / 2, 0, 1) * jStat.stdev(args[2]) / Math.sqrt(args[2].length));
					ans[0] = args[0] - change;
					ans[1] = args[0] + change;
					return ans;
				},
				tci: function tci() {
					var args = slice.call(arguments), ans = new Array(2), change;
					if (args.length === 4) change = Math.abs(jStat.studentt.inv(args[1] / 2, args[3] - 1) * args[2] / Math.sqrt(args[3]));
					else change = Math.abs(jStat.studentt.inv(args[1] / 2, args[2].length - 1) * jStat.stdev(args[2], true) / Math.sqrt(args[2].length));
					ans[0] = args[0] - change;
					ans[1] = args[0] + change;
					return ans;
				},
				significant: function significant(pvalue, alpha) {
					return pvalue < alpha;
				}
			});
			jStat.extend(jStat.fn, {
				normalci: function normalci(value, alpha) {
					return jStat.normalci(value, alpha, this.toArray());
				},
				tci: function tci(value, alpha) {
					return jStat.tci(value, alpha, this.toArray());
				}
			});
			function differenceOfProportions(p1, n1, p2, n2) {
				if (p1 > 1 || p2 > 1 || p1 <= 0 || p2 <= 0) throw new Error("Proportions should be greater than 0 and less than 1");
				var pooled = (p1 * n1 + p2 * n2) / (n1 + n2);
				var se = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
				return (p1 - p2) / se;
			}
			jStat.extend(jStat.fn, {
				oneSidedDifferenceOfProportions: function oneSidedDifferenceOfProportions(p1, n1, p2, n2) {
					var z = differenceOfProportions(p1, n1, p2, n2);
					return jStat.ztest(z, 1);
				},
				twoSidedDifferenceOfProportions: function twoSidedDifferenceOfProportions(p1, n1, p2, n2) {
					var z = differenceOfProportions(p1, n1, p2, n2);
					return jStat.ztest(z, 2);
				}
			});
		})(jStat, Math);
		jStat.models = (function() {
			function sub_regress(exog) {
				var var_count = exog[0].length;
				return jStat.arange(var_count).map(function(endog_index) {
					var exog_index = jStat.arange(var_count).filter(function(i) {
						return i !== endog_index;
					});
					return ols(jStat.col(exog, endog_index).map(function(x) {
						return x[0];
					}), jStat.col(exog, exog_index));
				});
			}
			function ols(endog, exog) {
				var nobs = endog.length;
				var df_model = exog[0].length - 1;
				var df_resid = nobs - df_model - 1;
				var coef = jStat.lstsq(exog, endog);
				var predict = jStat.multiply(exog, coef.map(function(x) {
					return [x];
				})).map(function(p) {
					return p[0];
				});
				var resid = jStat.subtract(endog, predict);
				var ybar = jStat.mean(endog);
				var SSE = jStat.sum(predict.map(function(f) {
					return Math.pow(f - ybar, 2);
				}));
				var SSR = jStat.sum(endog.map(function(y, i) {
					return Math.pow(y - predict[i], 2);
				}));
				var SST = SSE + SSR;
				return {
					exog,
					endog,
					nobs,
					df_model,
					df_resid,
					coef,
					predict,
					resid,
					ybar,
					SST,
					SSE,
					SSR,
					R2: SSE / SST
				};
			}
			function t_test(model) {
				var subModelList = sub_regress(model.exog);
				var sigmaHat = Math.sqrt(model.SSR / model.df_resid);
				var seBetaHat = subModelList.map(function(mod) {
					var SST = mod.SST;
					var R2 = mod.R2;
					return sigmaHat / Math.sqrt(SST * (1 - R2));
				});
				var tStatistic = model.coef.map(function(coef, i) {
					return (coef - 0) / seBetaHat[i];
				});
				var pValue = tStatistic.map(function(t) {
					var leftppf = jStat.studentt.cdf(t, model.df_resid);
					return (leftppf > .5 ? 1 - leftppf : leftppf) * 2;
				});
				var c = jStat.studentt.inv(.975, model.df_resid);
				return {
					se: seBetaHat,
					t: tStatistic,
					p: pValue,
					sigmaHat,
					interval95: model.coef.map(function(coef, i) {
						var d = c * seBetaHat[i];
						return [coef - d, coef + d];
					})
				};
			}
			function F_test(model) {
				var F_statistic = model.R2 / model.df_model / ((1 - model.R2) / model.df_resid);
				var fcdf = function(x, n1, n2) {
					return jStat.beta.cdf(x / (n2 / n1 + x), n1 / 2, n2 / 2);
				};
				return {
					F_statistic,
					pvalue: 1 - fcdf(F_statistic, model.df_model, model.df_resid)
				};
			}
			function ols_wrap(endog, exog) {
				var model = ols(endog, exog);
				var ttest = t_test(model);
				var ftest = F_test(model);
				var adjust_R2 = 1 - (1 - model.R2) * ((model.nobs - 1) / model.df_resid);
				model.t = ttest;
				model.f = ftest;
				model.adjust_R2 = adjust_R2;
				return model;
			}
			return { ols: ols_wrap };
		})();
		jStat.extend({
			buildxmatrix: function buildxmatrix() {
				var matrixRows = new Array(arguments.length);
				for (var i = 0; i < arguments.length; i++) matrixRows[i] = [1].concat(arguments[i]);
				return jStat(matrixRows);
			},
			builddxmatrix: function builddxmatrix() {
				var matrixRows = new Array(arguments[0].length);
				for (var i = 0; i < arguments[0].length; i++) matrixRows[i] = [1].concat(arguments[0][i]);
				return jStat(matrixRows);
			},
			buildjxmatrix: function buildjxmatrix(jMat) {
				var pass = new Array(jMat.length);
				for (var i = 0; i < jMat.length; i++) pass[i] = jMat[i];
				return jStat.builddxmatrix(pass);
			},
			buildymatrix: function buildymatrix(array) {
				return jStat(array).transpose();
			},
			buildjymatrix: function buildjymatrix(jMat) {
				return jMat.transpose();
			},
			matrixmult: function matrixmult(A, B) {
				var i, j, k, result, sum;
				if (A.cols() == B.rows()) {
					if (B.rows() > 1) {
						result = [];
						for (i = 0; i < A.rows(); i++) {
							result[i] = [];
							for (j = 0; j < B.cols(); j++) {
								sum = 0;
								for (k = 0; k < A.cols(); k++) sum += A.toArray()[i][k] * B.toArray()[k][j];
								result[i][j] = sum;
							}
						}
						return jStat(result);
					}
					result = [];
					for (i = 0; i < A.rows(); i++) {
						result[i] = [];
						for (j = 0; j < B.cols(); j++) {
							sum = 0;
							for (k = 0; k < A.cols(); k++) sum += A.toArray()[i][k] * B.toArray()[j];
							result[i][j] = sum;
						}
					}
					return jStat(result);
				}
			},
			regress: function regress(jMatX, jMatY) {
				var innerinv = jStat.xtranspxinv(jMatX);
				var xtransp = jMatX.transpose();
				var next = jStat.matrixmult(jStat(innerinv), xtransp);
				return jStat.matrixmult(next, jMatY);
			},
			regresst: function regresst(jMatX, jMatY, sides) {
				var beta = jStat.regress(jMatX, jMatY);
				var compile = {};
				compile.anova = {};
				var jMatYBar = jStat.jMatYBar(jMatX, beta);
				compile.yBar = jMatYBar;
				var yAverage = jMatY.mean();
				compile.anova.residuals = jStat.residuals(jMatY, jMatYBar);
				compile.anova.ssr = jStat.ssr(jMatYBar, yAverage);
				compile.anova.msr = compile.anova.ssr / (jMatX[0].length - 1);
				compile.anova.sse = jStat.sse(jMatY, jMatYBar);
				compile.anova.mse = compile.anova.sse / (jMatY.length - (jMatX[0].length - 1) - 1);
				compile.anova.sst = jStat.sst(jMatY, yAverage);
				compile.anova.mst = compile.anova.sst / (jMatY.length - 1);
				compile.anova.r2 = 1 - compile.anova.sse / compile.anova.sst;
				if (compile.anova.r2 < 0) compile.anova.r2 = 0;
				compile.anova.fratio = compile.anova.msr / compile.anova.mse;
				compile.anova.pvalue = jStat.anovaftest(compile.anova.fratio, jMatX[0].length - 1, jMatY.length - (jMatX[0].length - 1) - 1);
				compile.anova.rmse = Math.sqrt(compile.anova.mse);
				compile.anova.r2adj = 1 - compile.anova.mse / compile.anova.mst;
				if (compile.anova.r2adj < 0) compile.anova.r2adj = 0;
				compile.stats = new Array(jMatX[0].length);
				var covar = jStat.xtranspxinv(jMatX);
				var sds, ts, ps;
				for (var i = 0; i < beta.length; i++) {
					sds = Math.sqrt(compile.anova.mse * Math.abs(covar[i][i]));
					ts = Math.abs(beta[i] / sds);
					ps = jStat.ttest(ts, jMatY.length - jMatX[0].length - 1, sides);
					compile.stats[i] = [
						beta[i],
						sds,
						ts,
						ps
					];
				}
				compile.regress = beta;
				return compile;
			},
			xtranspx: function xtranspx(jMatX) {
				return jStat.matrixmult(jMatX.transpose(), jMatX);
			},
			xtranspxinv: function xtranspxinv(jMatX) {
				var inner = jStat.matrixmult(jMatX.transpose(), jMatX);
				return jStat.inv(inner);
			},
			jMatYBar: function jMatYBar(jMatX, beta) {
				return new jStat(jStat.matrixmult(jMatX, beta));
			},
			residuals: function residuals(jMatY, jMatYBar) {
				return jStat.matrixsubtract(jMatY, jMatYBar);
			},
			ssr: function ssr(jMatYBar, yAverage) {
				var ssr = 0;
				for (var i = 0; i < jMatYBar.length; i++) ssr += Math.pow(jMatYBar[i] - yAverage, 2);
				return ssr;
			},
			sse: function sse(jMatY, jMatYBar) {
				var sse = 0;
				for (var i = 0; i < jMatY.length; i++) sse += Math.pow(jMatY[i] - jMatYBar[i], 2);
				return sse;
			},
			sst: function sst(jMatY, yAverage) {
				var sst = 0;
				for (var i = 0; i < jMatY.length; i++) sst += Math.pow(jMatY[i] - yAverage, 2);
				return sst;
			},
			matrixsubtract: function matrixsubtract(A, B) {
				var ans = new Array(A.length);
				for (var i = 0; i < A.length; i++) {
					ans[i] = new Array(A[i].length);
					for (var j = 0; j < A[i].length; j++) ans[i][j] = A[i][j] - B[i][j];
				}
				return jStat(ans);
			}
		});
		jStat.jStat = jStat;
		return jStat;
	});
}));

// src/review/comparison/change-point.ts
var import_jstat = /* @__PURE__ */ __toESM(require_jstat(), 1);
const MIN_SIDE = 5;
/** Two-sided; strict, since every split of a history is a trial. */
const MAX_P = .001;
/**
* How many of the newest values lie after the last accepted split; all of them when there is none.
* `newestFirst` are energies above 0; `minEffect` is the smallest relative step that counts.
*/
function sinceLastChange(newestFirst, minEffect) {
	const logs = newestFirst.map(Math.log);
	let kept = logs.length;
	for (;;) {
		const split = bestSplit(logs.slice(0, kept));
		if (split === null || split.p >= MAX_P || split.step < Math.log1p(minEffect)) return kept;
		kept = split.newer;
	}
}
function bestSplit(logs) {
	let best = null;
	for (let newer = MIN_SIDE; newer <= logs.length - MIN_SIDE; newer++) {
		const split = {
			newer,
			...twoSample(logs.slice(0, newer), logs.slice(newer))
		};
		if (best === null || split.p < best.p || split.p === best.p && split.step > best.step) best = split;
	}
	return best;
}
/** Student's two-sample t-test with pooled variance. Without any spread, unequal means are certain (p = 0). */
function twoSample(a, b) {
	const first = moments(a);
	const second = moments(b);
	const df = a.length + b.length - 2;
	const error = Math.sqrt((first.squares + second.squares) / df * (1 / a.length + 1 / b.length));
	const step = Math.abs(first.mean - second.mean);
	if (error === 0) return {
		p: step > 0 ? 0 : 1,
		step
	};
	return {
		p: 2 * import_jstat.default.studentt.cdf(-step / error, df),
		step
	};
}
function moments(values) {
	const mean = values.reduce((a, b) => a + b, 0) / values.length;
	return {
		mean,
		squares: values.reduce((total, x) => total + (x - mean) ** 2, 0)
	};
}

// src/review/comparison/gated-energy.ts
/** Joules above 0, or null where nothing comparable is known (its logarithm would not be a number). */
function gatedEnergy({ energy }) {
	if (energy.total_j === null) return null;
	const observed = energy.total_j - energy.assumed_j;
	return Number.isFinite(observed) && observed > 0 ? joules(observed) : null;
}

// src/review/comparison/baseline.ts
/** `eligible` are base runs of the head's machine class; a run that none of the steps can use is left out. */
function baselineWindow(eligible, anchor, policy) {
	const { placed, old, sinceLost, notes } = onLadder(eligible, anchor, policy);
	const samples = pooled(placed).slice(0, policy.maxSamples);
	const kept = policy.cutAtChangePoint && new Set(samples.map(({ device }) => device)).size === 1 ? sinceLastChange(samples.map(({ energyJ }) => energyJ), policy.minEffect) : samples.length;
	return {
		samples: samples.slice(0, kept),
		old,
		sinceLost,
		cut: samples.length - kept,
		notes
	};
}
function onLadder(eligible, { kind, sha, line }, { maxDistance, since }) {
	const start = since === null ? -1 : line.findIndex((commit) => commit.startsWith(since));
	const sinceLost = since !== null && start === -1;
	const notes = sinceLost ? [sinceNotFound(since)] : [];
	const ladder = (placed, old) => ({
		placed,
		old: old || sinceLost,
		sinceLost,
		notes
	});
	const unplaced = eligible.map((entry) => ({
		entry,
		distance: null
	}));
	if (sha === null && line.length === 0) return ladder(unplaced, kind === "unknown");
	const places = new Map((start === -1 ? line : line.slice(0, start + 1)).map((commit, i) => [commit, i]));
	const placed = eligible.flatMap((entry) => {
		const distance = entry.sha === null ? void 0 : places.get(entry.sha);
		return distance === void 0 ? [] : [{
			entry,
			distance
		}];
	});
	if (placed.length > 0) return ladder(placed, Math.min(...placed.map(({ distance }) => distance)) > maxDistance);
	if (start !== -1) return ladder([], false);
	return ladder(unplaced.filter(({ entry }) => entry.event !== "merge_group"), true);
}
const sinceNotFound = (since) => note("since-not-found", `The commit ${since} of baseline.since is not among the newest commits of the base branch, so no change is judged: correct it, or take it out once it lies that far back.`, "warning");
/** One value per commit and device, newest first: by place on the line where there is one, else by time. */
function pooled(placed) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of placed) {
		const key = JSON.stringify([item.entry.sha ?? item.entry.receipt, item.entry.machine.device]);
		groups.set(key, [...groups.get(key) ?? [], item]);
	}
	return [...groups].map(([key, items]) => ({
		key,
		time: latest(items),
		sample: sampleOf(items)
	})).toSorted((a, b) => (a.sample.distance ?? 0) - (b.sample.distance ?? 0) || b.time - a.time || (a.key < b.key ? 1 : -1)).map(({ sample }) => sample);
}
const latest = (items) => Math.max(...items.map(({ entry }) => Date.parse(entry.started_at)));
const sampleOf = (items) => ({
	energyJ: median(items.map(({ entry }) => gatedEnergy(entry) ?? NaN)),
	sha: items[0]?.entry.sha ?? null,
	device: items[0]?.entry.machine.device ?? null,
	distance: items[0]?.distance ?? null,
	entries: items.map(({ entry }) => entry)
});

// src/review/comparison/decompose.ts
/** Ratios head / base; null where either side is unknown or 0. */
function decompose(head, base) {
	const duration = ratio(head.duration, base.duration);
	const energy = ratio(head.energy, base.energy);
	return {
		duration,
		power: ratio(energy, duration),
		grid: ratio(head.intensity, base.intensity)
	};
}
const ratio = (a, b) => a === null || b === null || !(a > 0 && b > 0) ? null : a / b;

// src/review/comparison/device-spread.ts
/**
* τ: standard deviation between devices of one model, log scale.
* Identical GPUs differ by 8 % on average (Sinha et al., SC22, arXiv 2208.11035).
*/
const SPREAD = .08;
const PERCENT$1 = 100;
/** `devices` are the salted hashes of all runs compared; null for a run whose device is not known. */
function deviceSpread(devices) {
	const distinct = new Set(devices);
	if (distinct.size === 1 && !distinct.has(null)) return {
		spread: 0,
		notes: []
	};
	const text = `Compared across ${distinct.has(null) ? "devices that are not all known" : `${distinct.size} devices of one model`}: the interval allows for ${SPREAD * PERCENT$1} % between devices.`;
	return {
		spread: SPREAD,
		notes: [note("several-devices", text)]
	};
}

// src/review/comparison/eligibility.ts
const MS_PER_DAY = 864e5;
const BRANCH_EVENTS$1 = [
	"push",
	"schedule",
	"workflow_dispatch"
];
/** Complete, alone on its machine, successful, with energy that can be compared. The same for heads and for bases. */
const isClean = (entry) => entry.outcome === "success" && !entry.machine.contended && !entry.energy.degraded && gatedEnergy(entry) !== null;
/** Whether an entry is a base run for this head, whatever its machine; its place on the line is judged later. */
const isBaseRun = (entry, { head, anchor, maxAgeDays, now }) => entry.series === head.series && isClean(entry) && !isOwn(entry, head) && isOfBranch(entry, anchor) && Date.parse(entry.started_at) >= now - maxAgeDays * MS_PER_DAY;
/** The head's own commit is never its own reference. */
const isOwn = (entry, head) => entry.receipt === head.receipt || entry.sha !== null && (entry.sha === head.sha || entry.sha === head.head_sha);
/** Outside GitHub there is neither repository nor branch: then any entry that claims neither is as good as the head. */
function isOfBranch(entry, { kind, branch }) {
	if (kind === "none" && entry.event === null) return true;
	if (entry.head_repository_id === null || entry.head_repository_id !== entry.repository_id) return false;
	const { event, ref } = entry;
	if (event === null || ref === null) return false;
	if (event === "merge_group") return ref.startsWith(`refs/heads/gh-readonly-queue/${branch === null ? "" : `${branch}/`}`);
	return BRANCH_EVENTS$1.includes(event) && (branch === null || ref === `refs/heads/${branch}`);
}

// src/review/comparison/hardware.ts
/** GPU models with their counts, joined by " + " where they are mixed; else the CPU model; else "unknown hardware". */
function hardwareOf({ machine }) {
	const counts = /* @__PURE__ */ new Map();
	for (const model of machine.gpu_models) {
		const name = model ?? "unknown GPU";
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	if (counts.size === 0) return machine.cpu_model ?? "unknown hardware";
	return [...counts].toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, count]) => count === 1 ? name : `${count} × ${name}`).join(" + ");
}

// src/review/comparison/machine-class.ts
/** The default of `baseline.match`: one line per field, in the words people use for it. */
const FIELDS = {
	"GPU model": ({ machine }) => machine.gpu_models.toSorted(),
	"GPU count": ({ machine }) => machine.gpu_models.length,
	"power limit": ({ machine }) => machine.power_limits_w.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
	MIG: ({ machine }) => machine.mig,
	"CPU model": ({ machine }) => machine.cpu_model,
	"CPU threads": ({ machine }) => machine.cpu_threads,
	"meter of a component": ({ energy }) => Object.entries(energy.components).map(([component, part]) => [component, part?.source]).toSorted(([a], [b]) => `${a}` < `${b}` ? -1 : 1),
	"estimator version": ({ versions }) => versions.estimator
};
/** Two entries are comparable when this text is equal. */
const machineClass = (entry) => JSON.stringify(Object.values(FIELDS).map((read) => read(entry)));
/** The fields in which two entries differ, in words; empty for one class. */
const classDifference = (a, b) => Object.entries(FIELDS).filter(([, read]) => JSON.stringify(read(a)) !== JSON.stringify(read(b))).map(([field]) => field);

// src/review/comparison/power-curve.ts
/** As many points as the longest curve has, W; a point that no run knows is null; empty without curves. */
function medianCurve(curves) {
	const known = curves.filter((curve) => curve.length > 0);
	const points = Math.max(0, ...known.map((curve) => curve.length));
	return Array.from({ length: points }, (_, i) => {
		const watts = known.map((curve) => curve[Math.floor(i / points * curve.length)] ?? null).filter((value) => value !== null);
		return watts.length === 0 ? null : median(watts);
	});
}

// src/review/comparison/statistics.ts
/** Makes the median absolute deviation estimate the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const MAD_TO_SD = 1.4826;
/** Baseline values further out than this many standard deviations are pulled in (winsorised). */
const WINSOR_SDS = 3;
const INTERVAL = .975;
/**
* m times the variance of the median of m standard normal values, m = 1…10 (order statistics of the normal distribution,
* integrated numerically). Beyond, its limit π/2: never too narrow.
*/
const MEDIAN_VARIANCE = [
	1,
	1,
	1.35,
	1.19,
	1.43,
	1.29,
	1.47,
	1.35,
	1.5,
	1.38
];
const MEDIAN_VARIANCE_LIMIT = Math.PI / 2;
/** The change of the head against the baseline with its interval; null when either side is empty. */
function logT({ base, head, deviceSpread }, rules) {
	const n = base.length;
	const m = head.length;
	if (n === 0 || m === 0) return null;
	const logs = winsorised(base.map(Math.log));
	const mean = meanOf(logs);
	const shift = median(head.map(Math.log)) - mean;
	const squares = logs.reduce((total, x) => total + (x - mean) ** 2, 0);
	const df = n - 1 + rules.priorWeight;
	const variance = (squares + rules.priorWeight * rules.priorNoise ** 2) / df;
	const perHead = (MEDIAN_VARIANCE[m - 1] ?? MEDIAN_VARIANCE_LIMIT) / m;
	const error = Math.sqrt(variance * (perHead + 1 / n) + deviceSpread ** 2);
	const reach = quantile(INTERVAL, df) * error;
	return {
		change: Math.expm1(shift),
		low: Math.expm1(shift - reach),
		high: Math.expm1(shift + reach),
		p: upperTail(shift / error, df),
		n,
		df,
		detectable: Math.max(rules.minEffect, Math.expm1(quantile(1 - rules.alpha, df) * error))
	};
}
/** Geometric mean of the winsorised baseline: what `change` is relative to. Same unit as the values; null for none. */
const baselineMean = (base) => base.length === 0 ? null : Math.exp(meanOf(winsorised(base.map(Math.log))));
function winsorised(logs) {
	const centre = median(logs);
	const reach = WINSOR_SDS * MAD_TO_SD * median(logs.map((x) => Math.abs(x - centre)));
	return logs.map((x) => Math.min(Math.max(x, centre - reach), centre + reach));
}
const meanOf = (values) => values.reduce((a, b) => a + b, 0) / values.length;
const quantile = (p, df) => import_jstat.default.studentt.inv(p, df);
/** By symmetry, so that small p keep their digits. */
const upperTail = (t, df) => import_jstat.default.studentt.cdf(-t, df);

// src/review/comparison/sides.ts
/** Medians over the attempts. */
const headSide = (energy, attempts) => ({
	energy,
	duration: middle(attempts, durationOf),
	intensity: middle(attempts, intensityOf)
});
/** Geometric means over the baseline values, as its energy is. */
const baseSide = (energy, samples) => ({
	energy,
	duration: pastMean(samples, durationOf),
	intensity: pastMean(samples, intensityOf)
});
const durationOf = (entry) => entry.duration_s > 0 ? entry.duration_s : null;
/** What a kilowatt-hour of this run emitted, g/kWh, PUE included: shown as the grid factor, never gated. */
function intensityOf({ emissions_g, energy }) {
	if (emissions_g === null || emissions_g === 0 || energy.total_j === null || energy.total_j === 0) return null;
	return emissions_g / kwhFromJoules(joules(energy.total_j));
}
function middle(entries, figure) {
	const values = entries.map(figure).filter((value) => value !== null);
	return values.length === 0 ? null : median(values);
}
const pastMean = (samples, figure) => baselineMean(samples.map(({ entries }) => middle(entries, figure)).filter((value) => value !== null));

// src/review/comparison/holm.ts
/** Which of the hypotheses are rejected at the family-wise level `alpha`, in the order given. */
function holm(ps, alpha) {
	const ascending = ps.map((p, index) => ({
		p,
		index
	})).toSorted((a, b) => a.p - b.p);
	const miss = ascending.findIndex(({ p }, rank) => !(p < alpha / (ps.length - rank)));
	const rejected = new Set(ascending.slice(0, miss === -1 ? ps.length : miss).map(({ index }) => index));
	return ps.map((_, index) => rejected.has(index));
}

// src/review/comparison/step-rows.ts
/** Rows kept, by how much they add to the change; a comment shows fewer. */
const MAX_ROWS = 20;
/** Largest contribution first. A step with a figure on one side only has a null on the other, and no change. */
function stepRows({ attempts, base, deviceSpread, rules }) {
	const heads = attempts.map(stepsOf);
	const bases = base.map(({ entries }) => pooledSteps(entries.map(stepsOf)));
	const seen = [...heads, ...bases].flatMap((steps) => [...steps]);
	const rows = [...new Set(seen.flatMap(([label, step]) => step === null ? [] : [label]))].map((label) => {
		const head = present(heads, label);
		const past = present(bases, label);
		const headJ = head.length === 0 ? null : geometricMedian(head.map(({ energyJ }) => energyJ));
		const energies = past.map(({ energyJ }) => energyJ);
		const baseJ = baselineMean(energies);
		const change = logT({
			base: energies,
			head: head.map(({ energyJ }) => energyJ),
			deviceSpread
		}, rules);
		const factors = decompose({
			energy: headJ,
			duration: head.length === 0 ? null : median(durations(head)),
			intensity: null
		}, {
			energy: baseJ,
			duration: baselineMean(durations(past)),
			intensity: null
		});
		return {
			label,
			headJ,
			baseJ,
			change,
			unresolved: head.length === 0 && ran(heads, label) ? "head" : past.length === 0 && ran(bases, label) ? "base" : null,
			durationRatio: factors.duration,
			powerRatio: factors.power
		};
	});
	const significant = significantLabels(rows, rules.alpha);
	return rows.map((row) => ({
		...row,
		kind: "step",
		significant: significant.has(row.label)
	})).toSorted((a, b) => contribution(b) - contribution(a) || (a.label < b.label ? -1 : 1)).slice(0, MAX_ROWS);
}
/** By label; a repeated label gets its number of occurrence. Marks and commands stand in where no step is known. */
function stepsOf(entry) {
	const steps = entry.spans.filter((span) => span.kind === "step");
	const found = /* @__PURE__ */ new Map();
	const times = /* @__PURE__ */ new Map();
	for (const span of steps.length > 0 ? steps : entry.spans) {
		const time = (times.get(span.label) ?? 0) + 1;
		times.set(span.label, time);
		const energyJ = span.energy_j ?? 0;
		const step = energyJ > 0 ? {
			energyJ,
			durationS: span.duration_s
		} : null;
		found.set(time === 1 ? span.label : `${span.label} (${time})`, step);
	}
	return found;
}
function pooledSteps(attempts) {
	const labels = new Set(attempts.flatMap((steps) => [...steps.keys()]));
	return new Map([...labels].map((label) => {
		const steps = present(attempts, label);
		const energies = steps.map(({ energyJ }) => energyJ);
		return [label, steps.length === 0 ? null : {
			energyJ: median(energies),
			durationS: median(durations(steps))
		}];
	}));
}
const present = (all, label) => all.flatMap((steps) => steps.get(label) ?? []);
const ran = (all, label) => all.some((steps) => steps.has(label));
const durations = (steps) => steps.map(({ durationS }) => durationS).filter((duration) => duration > 0);
const geometricMedian = (values) => Math.exp(median(values.map(Math.log)));
const contribution = ({ headJ, baseJ }) => Math.abs((headJ ?? 0) - (baseJ ?? 0));
/** Two-sided, since a step may fall as well as rise, and corrected for the number of steps. */
function significantLabels(rows, alpha) {
	const tested = rows.flatMap(({ label, change }) => change === null ? [] : [{
		label,
		p: 2 * Math.min(change.p, 1 - change.p)
	}]);
	const rejected = holm(tested.map(({ p }) => p), alpha);
	return new Set(tested.filter((_, index) => rejected[index]).map(({ label }) => label));
}

// src/review/comparison/compare.ts
/** The base may just have moved: the newest values, alone and in medians of two and three, are asked apart. */
const NEAREST = [
	1,
	2,
	3
];
/** Pure and independent of the order of the entries; duplicates and runs of other repositories change nothing. */
function compare({ head, history, unread, anchor, policy, now }) {
	const { entry, attempts } = head;
	if (entry === null || head.refusal === "ambiguous-series") return notCompared(head, anchor, head.refusal ?? "gap");
	if (head.refusal === "no-energy") return notCompared(head, anchor, head.refusal);
	const runs = [...new Map(history.map((past) => [keyOf$1(past), past])).values()].filter((past) => isBaseRun(past, {
		head: entry,
		anchor,
		maxAgeDays: policy.maxAgeDays,
		now
	}));
	const alike = runs.filter((past) => machineClass(past) === machineClass(entry));
	const window = baselineWindow(alike, anchor, policy);
	if (window.samples.length === 0) {
		const other = baselineWindow(runs, anchor, policy).samples[0]?.entries[0];
		if (other === void 0) return notCompared(head, anchor, unread ? "history-unread" : "no-history", window.notes);
		return notCompared(head, anchor, "other-hardware", [...window.notes, difference(entry, other)], other);
	}
	if (head.refusal !== null) return notCompared(head, anchor, head.refusal, window.notes);
	return measured({
		entry,
		attempts,
		window,
		anchor,
		policy
	});
}
function measured(input) {
	const { entry, attempts, window, anchor, policy } = input;
	const { samples } = window;
	const entries = samples.flatMap((sample) => sample.entries);
	const energies = samples.map(({ energyJ }) => energyJ);
	const heads = attempts.map((attempt) => gatedEnergy(attempt) ?? NaN);
	const { spread, notes } = deviceSpread([...attempts, ...entries].map(({ machine }) => machine.device));
	const total = logT({
		base: energies,
		head: heads,
		deviceSpread: spread
	}, policy);
	const headJ = Math.exp(median(heads.map(Math.log)));
	const baseJ = baselineMean(energies);
	const factors = decompose(headSide(headJ, attempts), baseSide(baseJ, samples));
	const steps = stepRows({
		attempts,
		base: samples,
		deviceSpread: spread,
		rules: policy
	});
	const newest = entries[0] ?? entry;
	return {
		comparison: {
			series: entry.series,
			notCompared: null,
			attempts: attempts.length,
			headJ,
			total,
			belowMinEffect: total !== null && isBeyondChance(total, policy) && !isLarge(total, policy),
			rows: [{
				label: "total",
				kind: "total",
				headJ,
				baseJ,
				change: total,
				unresolved: null,
				durationRatio: factors.duration,
				powerRatio: factors.power,
				significant: isSignificant(total, policy)
			}, ...steps],
			baseline: {
				runs: samples.length,
				sha: samples[0]?.sha ?? null,
				distance: samples[0]?.distance ?? null,
				old: window.old,
				sinceLost: window.sinceLost,
				cut: window.cut,
				energiesJ: energies,
				curveW: medianCurve(entries.map(({ curve_w }) => curve_w))
			},
			factors,
			nearestBaseJ: Math.max(...NEAREST.map((count) => median(energies.slice(0, count)))),
			headHardware: hardwareOf(entry),
			baseHardware: hardwareOf(newest),
			branch: anchor.branch
		},
		notes: [
			...window.notes,
			...notes,
			...driverNotes(entry, newest)
		]
	};
}
function notCompared({ entry, attempts }, anchor, reason, notes = [], other = null) {
	const energies = attempts.map((attempt) => Math.log(gatedEnergy(attempt) ?? NaN));
	return {
		comparison: {
			series: entry?.series ?? "",
			notCompared: reason,
			attempts: attempts.length,
			headJ: energies.length > 0 ? Math.exp(median(energies)) : entry && gatedEnergy(entry),
			total: null,
			belowMinEffect: false,
			rows: [],
			baseline: null,
			factors: {
				duration: null,
				power: null,
				grid: null
			},
			nearestBaseJ: null,
			headHardware: entry === null ? "unknown hardware" : hardwareOf(entry),
			baseHardware: entry && other && contrasted(entry, other),
			branch: anchor.branch
		},
		notes
	};
}
/** In the direction of the change, at the gate's level, and large enough to matter. */
const isSignificant = (change, policy) => change !== null && isBeyondChance(change, policy) && isLarge(change, policy);
const isBeyondChance = ({ p }, { alpha }) => Math.min(p, 1 - p) < alpha;
const isLarge = ({ change }, { minEffect }) => Math.abs(Math.log1p(change)) >= Math.log1p(minEffect);
/** The base's hardware; where that is the head's too, what else sets them apart: `NVIDIA H100 (different power limit)`. */
const contrasted = (head, base) => hardwareOf(head) === hardwareOf(base) ? `${hardwareOf(base)} (different ${classDifference(head, base).join(", ")})` : hardwareOf(base);
const difference = (head, base) => note("other-machine-class", `The base runs differ in: ${classDifference(head, base).join(", ")}.`);
function driverNotes(head, base) {
	const [now, before] = [head.machine.driver, base.machine.driver];
	if (now === null || before === null || major(now) === major(before)) return [];
	return [note("driver-changed", `The GPU driver changed since the base runs: ${before} to ${now}.`)];
}
const major = (version) => version.split(".", 1)[0] ?? version;

// src/review/comparison/head.ts
/** `ambiguous` when the caller knows of two receipts of this series in one attempt; found here too where both are given. */
function poolHead(entries, ambiguous) {
	const unique = [...new Map(entries.map((entry) => [keyOf$1(entry), entry])).values()];
	const newestFirst = unique.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at) || (keyOf$1(a) < keyOf$1(b) ? 1 : -1));
	const clean = newestFirst.filter(isClean);
	const entry = clean[0] ?? newestFirst[0] ?? null;
	const attempts = clean.filter((other) => entry !== null && machineClass(other) === machineClass(entry));
	return {
		entry,
		attempts,
		refusal: ambiguous || hasTwins(unique) ? "ambiguous-series" : attempts.length > 0 ? null : whyUnclean(entry)
	};
}
/** Two receipts of one attempt of one run: the series names two jobs. */
function hasTwins(entries) {
	const runs = entries.filter((entry) => entry.run_id !== null).map((entry) => `${entry.run_id}/${entry.run_attempt}`);
	return new Set(runs).size < runs.length;
}
function whyUnclean(entry) {
	if (entry === null) return "gap";
	if (gatedEnergy(entry) === null) return "no-energy";
	if (entry.machine.contended) return "shared-machine";
	return entry.energy.degraded ? "gap" : "not-successful";
}

// src/review/review.ts
function review({ head, budgets, event, ambiguous, ...rest }) {
	const pooled = poolHead(head, ambiguous);
	const { comparison, notes } = compare({
		head: pooled,
		...rest
	});
	return {
		comparison,
		verdict: judge(budgets, {
			comparison,
			head: pooled,
			policy: rest.policy,
			onPush: event === "push"
		}),
		notes
	};
}

// src/account/receipt/codec.ts
/** 1 MiB; a receipt of 500 spans and 500 buckets takes about 0.2 MB. */
const MAX_BYTES$2 = 1048576;
const MAX_QUOTED = 64;
const MAX_REASON = 200;
const HINT = `Accepted: one JSON document of at most 1 MiB with "schema": "${RECEIPT_SCHEMA}".`;
/**
* A receipt from text or from an already parsed value.
* @throws CarbonError `bad-receipt` naming the first thing that is wrong and the version accepted.
*/
function parseReceipt(input) {
	const document = typeof input === "string" ? parseJson(input) : input;
	refuseOtherVersions(document);
	const result = safeParse(ReceiptSchema, document, { abortEarly: true });
	if (result.success) return result.output;
	const path = getDotPath(result.issues[0]) ?? "document";
	throw refusal(`The receipt's ${quote(path)} is not valid: ${result.issues[0].message.slice(0, MAX_REASON)}`);
}
/** One JSON document with a final newline; keys in the schema's order, so equal receipts are equal bytes. */
function serialiseReceipt(receipt) {
	const ordered = parse$2(ReceiptSchema, receipt);
	const matrix = Object.fromEntries(Object.entries(ordered.subject.matrix).sort(([a], [b]) => a < b ? -1 : 1));
	return `${JSON.stringify({
		...ordered,
		subject: {
			...ordered.subject,
			matrix
		}
	}, null, 2)}\n`;
}
function parseJson(text) {
	if (Buffer.byteLength(text, "utf8") > MAX_BYTES$2) throw refusal("The receipt is larger than 1 MiB.");
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw refusal("The receipt is not a JSON document.", cause);
	}
}
/** Said before the schema looks, so that a newer receipt is named as such and not by its first unknown field. */
function refuseOtherVersions(document) {
	const schema = typeof document === "object" && document !== null && "schema" in document ? document.schema : null;
	if (schema === "carbon-action/receipt/1") return;
	throw refusal(typeof schema === "string" ? `The receipt is of version ${quote(schema)}, which this version cannot read.` : "The document is not a receipt: it has no \"schema\".");
}
const quote = (text) => JSON.stringify(text.slice(0, MAX_QUOTED));
const refusal = (sentence, cause) => new CarbonError("bad-receipt", sentence, {
	hint: HINT,
	cause
});

// src/review/ledger/none.ts
const noLedger = {
	name: "none",
	read: async () => ({
		entries: [],
		notes: []
	}),
	append: async () => []
};

// src/review/history/bundle.ts
const BUNDLE_SCHEMA = "carbon-action/bundle/1";
const id = pipe(number(), integer$1(), minValue(1), maxValue(Number.MAX_SAFE_INTEGER));
const BundleSchema = object({
	schema: literal(BUNDLE_SCHEMA),
	/** Artifact ids whose content this bundle has absorbed, transitively. */
	merged: pipe(array(id), maxLength(1e4)),
	entries: pipe(array(EntrySchema), maxLength(2e4)),
	/** Real grams of base-branch runs: month `YYYY-MM` to addends by entry key, so that union never counts twice. */
	months: record(pipe(string(), regex(/^\d{4}-\d{2}$/)), record(pipe(string(), maxLength(256)), pipe(number(), finite(), minValue(0)))),
	/** Login of our comment's author where it is not the default token. */
	comment_author: nullable(pipe(string(), maxLength(64)))
});

// src/review/history/parse-entries.ts
const SCHEMA_FAMILY = "carbon-action/entry/";
/** Entries that this version understands; the others are counted in the notes. Never throws. */
function parseEntries(values) {
	const entries = [];
	let newer = 0;
	let damaged = 0;
	for (const value of values) {
		const parsed = safeParse(EntrySchema, value);
		if (parsed.success) entries.push(parsed.output);
		else if (isOtherVersion(value)) newer += 1;
		else damaged += 1;
	}
	const notes = [];
	if (newer > 0) notes.push(note("newer-entries", `${counted(newer)} of another format than ${ENTRY_SCHEMA} skipped.`));
	if (damaged > 0) notes.push(note("damaged-entries", `${counted(damaged)} could not be read and skipped.`, "warning"));
	return {
		entries,
		notes
	};
}
function isOtherVersion(value) {
	if (typeof value !== "object" || value === null || !("schema" in value)) return false;
	const { schema } = value;
	return typeof schema === "string" && schema.startsWith(SCHEMA_FAMILY) && schema !== "carbon-action/entry/1";
}
const counted = (n) => n === 1 ? "1 ledger entry" : `${n} ledger entries`;

// src/review/history/union.ts
/** Entries kept per series and in all; the oldest go first. */
const MAX_PER_SERIES = 200;
const MAX_ENTRIES = 2e4;
/** The bundle that holds everything the given ones hold, within the caps; the empty bundle for an empty list. */
function unionOf(bundles) {
	return {
		schema: BUNDLE_SCHEMA,
		merged: mergedOf(bundles),
		entries: entriesOf(bundles),
		months: monthsOf(bundles),
		comment_author: bundles.reduce((kept, b) => greater(kept, b.comment_author), null)
	};
}
const mergedOf = (bundles) => [...new Set(bundles.flatMap((bundle) => bundle.merged))].toSorted((a, b) => a - b).slice(-1e4);
function entriesOf(bundles) {
	const byKey = /* @__PURE__ */ new Map();
	for (const entry of bundles.flatMap((bundle) => bundle.entries)) {
		const key = keyOf$1(entry);
		const known = byKey.get(key);
		byKey.set(key, known === void 0 ? entry : ofTwo(known, entry));
	}
	const newestFirst = [...byKey].map(([key, entry]) => ({
		key,
		time: Date.parse(entry.started_at),
		entry
	})).toSorted((a, b) => b.time - a.time || (a.key < b.key ? 1 : -1));
	const seen = /* @__PURE__ */ new Map();
	return newestFirst.filter(({ entry }) => {
		const rank = seen.get(entry.series) ?? 0;
		seen.set(entry.series, rank + 1);
		return rank < MAX_PER_SERIES;
	}).slice(0, MAX_ENTRIES).toSorted((a, b) => a.key < b.key ? -1 : 1).map(({ entry }) => entry);
}
/** Entries are immutable, so two of one key are equal; should they differ, every order must still choose the same. */
const ofTwo = (a, b) => JSON.stringify(a) >= JSON.stringify(b) ? a : b;
function monthsOf(bundles) {
	const months = {};
	for (const bundle of bundles) for (const [month, addends] of Object.entries(bundle.months)) {
		const sums = months[month] ?? {};
		months[month] = sums;
		for (const [key, value] of Object.entries(addends)) sums[key] = Math.max(sums[key] ?? 0, value);
	}
	return months;
}
function greater(a, b) {
	if (a === null || b === null) return a ?? b;
	return a > b ? a : b;
}

// src/review/history/codec.ts
/** 16 MiB of text: the cap of a downloaded history; a full series of 200 entries is below 4 MiB. */
const MAX_BYTES$1 = 16777216;
const ACCEPTED = `Accepted is a JSON document with "schema": "${BUNDLE_SCHEMA}".`;
const EnvelopeSchema = object({
	...BundleSchema.entries,
	entries: array(unknown())
});
/** Throws `CarbonError('bad-bundle')` for anything that is not a bundle of this version; skips single bad entries. */
function parseBundle(source) {
	const envelope = safeParse(EnvelopeSchema, jsonOf$1(source));
	if (!envelope.success) {
		const where = getDotPath(envelope.issues[0]) ?? "the document";
		throw new CarbonError("bad-bundle", `The history bundle cannot be read: ${where} is not as expected.`, { hint: ACCEPTED });
	}
	const { entries, notes } = parseEntries(envelope.output.entries);
	return {
		bundle: unionOf([{
			...envelope.output,
			entries: [...entries]
		}]),
		notes
	};
}
/** Stable: entries in key order, object keys sorted, one trailing newline. */
const serialiseBundle = (bundle) => `${JSON.stringify(unionOf([bundle]), sortedKeys)}\n`;
function jsonOf$1(source) {
	if (source.length > MAX_BYTES$1) throw new CarbonError("bad-bundle", `The history bundle is larger than ${MAX_BYTES$1} bytes.`, { hint: ACCEPTED });
	try {
		return JSON.parse(typeof source === "string" ? source : new TextDecoder("utf-8", { fatal: true }).decode(source));
	} catch (cause) {
		throw new CarbonError("bad-bundle", "The history bundle is not JSON text.", {
			hint: ACCEPTED,
			cause
		});
	}
}
const sortedKeys = (_key, value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1)) : value;

// src/review/ledger/bundle-names.ts
/**
* A name is taken when another job of the run, or an earlier attempt of it, has used it. The list API knows exact names only and
* each costs a request of every reader, so there are three: what a fourth attempt would add to the history is not worth more.
*/
const SUFFIXES = [
	"",
	"-2",
	"-3"
];
const bundleNames = (series) => SUFFIXES.map((suffix) => `carbon-base-${series16(series)}${suffix}`);

// src/review/ledger/carrier.ts
const BRANCH_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch"
];
/** What the listing alone can refuse, before a request is spent. An unknown repository or branch is refused. */
const isCandidate = (listing, rules) => !listing.expired && listing.run !== null && listing.run.repositoryId === rules.repositoryId && listing.run.headRepositoryId === rules.repositoryId && (listing.run.headBranch === rules.branch || isQueueOf(rules.branch, listing.run.headBranch));
/** The run itself: same repository, this workflow file, and an event that goes with its branch. */
const isTrusted = (run, rules) => run.repositoryId === rules.repositoryId && run.headRepositoryId === rules.repositoryId && run.path === rules.workflow && (run.event === "merge_group" ? isQueueOf(rules.branch, run.headBranch) : BRANCH_EVENTS.includes(run.event) && run.headBranch === rules.branch);
const isQueueOf = (branch, head) => head?.startsWith(`gh-readonly-queue/${branch}/`) ?? false;

// src/review/ledger/gather-bundles.ts
/** The one file inside a history artifact. */
const BUNDLE_FILE = "bundle.json";
/** Normally one download is enough; siblings of racing runs need more, and beyond this many a note says what is missing. */
const MAX_DOWNLOADS = 40;
/** The union of all that can be read, its `merged` naming every artifact read. Never throws; notes say what was left out. */
async function gatherBundles(from) {
	const notes = [];
	const bundles = [];
	const covered = /* @__PURE__ */ new Set();
	const candidates = await candidatesOf(from, notes);
	const trusts = trustIn(from, notes);
	let downloads = 0;
	let unread = 0;
	for (const { id, run } of candidates) {
		if (covered.has(id) || run === null) continue;
		if (downloads === MAX_DOWNLOADS) {
			unread += 1;
			continue;
		}
		if (!await trusts(run.id)) continue;
		downloads += 1;
		try {
			const parsed = parseBundle(await from.store.download(id, BUNDLE_FILE));
			bundles.push({
				...parsed.bundle,
				merged: [...parsed.bundle.merged, id]
			});
			for (const absorbed of parsed.bundle.merged) covered.add(absorbed);
			notes.push(...parsed.notes);
		} catch (error) {
			notes.push(note("history-skipped", `Artifact ${id} was skipped: ${messageOf(error)}`, "warning"));
		}
	}
	if (unread > 0) notes.push(capped(unread));
	return {
		bundle: unionOf(bundles),
		notes
	};
}
/** Listings that may carry history, newest first. Ids rise with time. */
async function candidatesOf({ store, rules, series }, notes) {
	const names = [`carbon-base-${workflow16(rules.workflow)}`, ...bundleNames(series)];
	const lists = await Promise.allSettled(names.map((name) => store.list(name)));
	const found = [];
	for (const list of lists) if (list.status === "fulfilled") found.push(...list.value);
	const refused = lists.find((list) => list.status === "rejected");
	if (refused) notes.push(note("history-not-listed", messageOf(refused.reason), "warning"));
	return found.filter((listing) => isCandidate(listing, rules)).toSorted((a, b) => b.id - a.id);
}
/** Asks once per run; a run that cannot be looked up is not trusted. */
function trustIn({ store, rules }, notes) {
	const answers = /* @__PURE__ */ new Map();
	const ask = async (runId) => {
		try {
			return isTrusted(await store.carrier(runId), rules);
		} catch (error) {
			notes.push(note("carrier-unknown", `Run ${runId} was not trusted: ${messageOf(error)}`, "warning"));
			return false;
		}
	};
	return (runId) => {
		const answer = answers.get(runId) ?? ask(runId);
		answers.set(runId, answer);
		return answer;
	};
}
const capped = (unread) => note("history-capped", `${MAX_DOWNLOADS} history artifacts were read; ${unread} more were not. The next run on the base branch joins them.`, "warning");

// src/review/ledger/artifact.ts
/** Reading needs `actions: read`. Append only from runs of the base branch: readers refuse what others upload. */
function artifactLedger(options) {
	/** The last reading of each series: appending joins it, so one run lists and downloads once. */
	const gathered = /* @__PURE__ */ new Map();
	const gather = async (series) => {
		const fresh = await gatherBundles({
			...options,
			series
		});
		gathered.set(series, fresh);
		return fresh;
	};
	return {
		name: "artifact",
		read: async (series) => {
			const { bundle, notes } = await gather(series);
			return {
				entries: bundle.entries.filter((entry) => entry.series === series),
				notes
			};
		},
		append: async (entries) => {
			const notes = [];
			for (const series of new Set(entries.map((entry) => entry.series))) {
				const own = entries.filter((entry) => entry.series === series);
				const read = gathered.get(series);
				const base = read ?? await gather(series);
				if (read === void 0) notes.push(...base.notes);
				const known = new Set(base.bundle.entries.map(keyOf$1));
				if (own.every((entry) => known.has(keyOf$1(entry)))) continue;
				const joined = unionOf([base.bundle, bundleOf(own)]);
				const refused = await upload$1(options, series, joined);
				if (refused === null) gathered.set(series, {
					bundle: joined,
					notes: []
				});
				else notes.push(refused);
			}
			return notes;
		}
	};
}
/** Null when written. */
async function upload$1({ store }, series, bundle) {
	const content = new TextEncoder().encode(serialiseBundle(bundle));
	const names = bundleNames(series);
	try {
		for (const free of names) if (await store.upload(free, "bundle.json", content) !== "taken") return null;
		return note("ledger-not-written", `Artifacts ${names.join(", ")} exist already in this run.`, "warning");
	} catch (error) {
		return note("ledger-not-written", `No history was written: ${messageOf(error)}`, "warning");
	}
}
const bundleOf = (entries) => ({
	schema: BUNDLE_SCHEMA,
	merged: [],
	entries: [...entries],
	months: {},
	comment_author: null
});

// src/review/ledger/directory.ts
/** Temporary names start with a dot, so a reader never takes an unfinished file for an entry. */
const isEntryFile = (name) => name.endsWith(".json") && !name.startsWith(".");
/** The ledger under `path`, created by the first append. Concurrent writers on one host or shared mount are safe. */
const directoryLedger = (path) => ({
	name: `directory:${path}`,
	read: (series) => read(join$1(path, series16(series)), series),
	append: async (entries) => {
		const notes = [];
		for (const entry of entries) try {
			await write(join$1(path, series16(entry.series)), entry);
		} catch (error) {
			notes.push(note("ledger-not-written", `Nothing was added to ${path}: ${messageOf(error)}`, "warning"));
		}
		return notes;
	}
});
async function read(folder, series) {
	const notes = [];
	const values = [];
	for (const name of await namesIn(folder, notes)) try {
		values.push(JSON.parse(await readFile(join$1(folder, name), "utf8")));
	} catch (error) {
		notes.push(note("ledger-file-skipped", `${name} was skipped: ${messageOf(error)}`, "warning"));
	}
	const parsed = parseEntries(values);
	return {
		entries: parsed.entries.filter((entry) => entry.series === series),
		notes: [...notes, ...parsed.notes]
	};
}
async function namesIn(folder, notes) {
	try {
		return (await readdir(folder)).filter(isEntryFile).toSorted();
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) notes.push(note("ledger-not-read", `No history was read: ${messageOf(error)}`, "warning"));
		return [];
	}
}
async function write(folder, entry) {
	const file = join$1(folder, `${entry.run_id ?? "local"}-${entry.run_attempt ?? 1}-${entry.receipt}.json`);
	if (await exists(file)) return;
	await mkdir(folder, { recursive: true });
	const unfinished = join$1(folder, `.${randomUUID()}.tmp`);
	try {
		await writeFile(unfinished, `${JSON.stringify(entry)}\n`, { flag: "wx" });
		await rename(unfinished, file);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}
const exists = (file) => access(file).then(() => true, () => false);

// src/review/ledger/open-ledger.ts
/** `artifact` is null outside GitHub Actions; asking for it there is `CarbonError('bad-usage')`. */
function openLedger(spec, artifact) {
	if (spec.kind === "directory") return directoryLedger(spec.path);
	if (spec.kind === "none") return noLedger;
	if (artifact === null) throw new CarbonError("bad-usage", "The artifact ledger works only inside a GitHub Actions run.", { hint: "Here: directory:PATH, none." });
	return artifactLedger(artifact);
}

// src/entry/run/history.ts
const RECEIPT_FILE = "receipt.json";
/** More attempts than this are not pooled: each costs two requests, and the median has long settled. */
const MAX_ATTEMPTS = 4;
const receiptArtifact = (series, attempt) => `carbon-receipt-${series16(series)}-${attempt}`;
/** A ledger that cannot be had is no ledger, with the reason. */
function ledgerOf(place) {
	const { configured, store, run, branch } = place;
	const none = (text) => ({
		ledger: noLedger,
		spec: { kind: "none" },
		notes: [note("no-ledger", text, "warning")]
	});
	let spec = place.spec;
	try {
		if (configured !== null) spec = parseLedgerSpec(configured);
	} catch (error) {
		return none(`The ledger of the config is not used, so nothing is compared. ${explain(error)}`);
	}
	if (spec.kind !== "artifact") return {
		ledger: openLedger(spec, null),
		spec,
		notes: []
	};
	const { repositoryId, workflow } = run;
	if (store === null || repositoryId === null || workflow === null || branch === null) return none("History in artifacts needs a token and a workflow run on github.com; nothing is compared.");
	return {
		ledger: openLedger(spec, {
			store,
			rules: {
				repositoryId,
				workflow,
				branch
			}
		}),
		spec,
		notes: []
	};
}
/** Receipts of earlier attempts of this run, so that a re-run is pooled and never a second draw. */
async function earlierAttempts(store, run, series) {
	const entries = [];
	if (store === null || run.runId === null) return {
		entries,
		notes: []
	};
	for (let attempt = Math.max(1, run.attempt - MAX_ATTEMPTS); attempt < run.attempt; attempt++) try {
		const own = (await store.listOfRun(run.runId, receiptArtifact(series, attempt))).find(({ expired }) => !expired);
		if (own === void 0) continue;
		const receipt = parseReceipt(new TextDecoder().decode(await store.download(own.id, RECEIPT_FILE)));
		if (receipt.subject.head_sha === run.event.headSha || receipt.subject.sha === run.sha) entries.push(entryOf(receipt));
	} catch (error) {
		if (error instanceof CarbonError && error.code === "bad-receipt") continue;
		return {
			entries,
			notes: [note("attempts-unread", `Earlier attempts are not pooled: ${messageOf(error)}`)]
		};
	}
	return {
		entries,
		notes: []
	};
}

// src/entry/run/keep.ts
const UPLOAD_LIMIT_MS = 2e4;
/** Whole or not at all: a reader never sees half a receipt. @throws CarbonError `file-unwritable`. */
function writeReceipt(receipt, path) {
	const text = serialiseReceipt(receipt);
	const draft = `${path}.part`;
	try {
		writeFileSync(draft, text, { mode: 384 });
		renameSync(draft, path);
	} catch (cause) {
		rmSync(draft, { force: true });
		throw new CarbonError("file-unwritable", `The receipt cannot be written to ${path}: ${messageOf(cause)}.`, { cause });
	}
}
/** A command inside a measured job keeps its files beside the job's own. */
const fileName = ({ id, subject }, kind) => subject.within === null ? kind : `${id}-${kind}`;
async function keepReceipt(receipt, { directory, store, atMost }) {
	const notes = [];
	let path = join$1(directory, fileName(receipt, RECEIPT_FILE));
	try {
		writeReceipt(receipt, path);
	} catch (error) {
		notes.push(note("receipt-not-written", messageOf(error), "warning"));
		path = null;
	}
	if (store === null) return {
		path,
		artifact: null,
		ambiguous: false,
		notes
	};
	const uploaded = await withDeadline(upload(receipt, store), atMost(UPLOAD_LIMIT_MS)).catch((error) => messageOf(error));
	if (typeof uploaded === "object") return {
		path,
		...uploaded,
		notes
	};
	const why = uploaded === "late" ? "the service did not answer in time" : uploaded;
	notes.push(note("receipt-not-uploaded", `The receipt could not be uploaded: ${why}.`, "warning"));
	return {
		path,
		artifact: null,
		ambiguous: false,
		notes
	};
}
/** A name that is taken in this attempt is that of another job with the same series: the receipt's own digits tell it apart. */
async function upload(receipt, store) {
	const name = receiptArtifact(receipt.subject.series, receipt.subject.run_attempt ?? 1);
	const content = new TextEncoder().encode(serialiseReceipt(receipt));
	if (await store.upload(name, "receipt.json", content) !== "taken") return {
		artifact: name,
		ambiguous: false
	};
	const own = `${name}-${receipt.id.slice(-8)}`;
	await store.upload(own, RECEIPT_FILE, content);
	return {
		artifact: own,
		ambiguous: true
	};
}

// src/report/escape.ts
const MAX_NAME = 64;
const MAX_PROSE = 600;
/** Everything but letters, marks, digits, space and the punctuation that step names commonly hold. */
const OUTSIDE_NAME = /[^\p{L}\p{M}\p{N} ._,:;=+\-()/@#%×'&]/gu;
/** GitHub reads `@` after anything but a word character as a mention. */
const MENTION = /(?<![\p{L}\p{N}])@/gu;
/** Never a link, not even in places that make links out of code. */
const SCHEME = /:\/\//g;
const OUTSIDE_PROSE = /[^\p{L}\p{M}\p{N} ._,:;=+\-−–…·≥≤±×°()/%'"→]/gu;
/** What GitHub turns into links by itself. */
const AUTOLINK = /:\/\/|\bwww\./giu;
/** ANSI and C0/C1 control characters, and the bidirectional overrides that reorder a line. */
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;
function clip(text, limit) {
	const points = [...text];
	return points.length <= limit ? text : `${points.slice(0, limit - 1).join("")}…`;
}
/** A name reduced to the allow-list: one line, at most 64 characters, no mention; `unnamed` when nothing is left. */
function safeName(name) {
	const tidy = name.replace(CONTROL, " ").replace(OUTSIDE_NAME, "_").replace(MENTION, "_").replace(SCHEME, ":").replace(/\s+/g, " ").trim();
	return tidy === "" ? "unnamed" : clip(tidy, MAX_NAME);
}
/** A name as a Markdown code span; the allow-list holds no backtick and no pipe, so it is safe in tables too. */
const codeSpan = (name) => `\`${safeName(name)}\``;
/** A name as HTML, for `<summary>` lines, where Markdown is not read. */
const codeElement = (name) => `<code>${safeName(name).replaceAll("&", "&amp;").replaceAll("'", "&#39;")}</code>`;
/** A sentence for Markdown: paired backticks stay code spans, everything else outside the allow-list goes. */
function prose(text) {
	const parts = clip(text.replace(CONTROL, " "), MAX_PROSE).split("`");
	const paired = parts.length % 2 === 1;
	return parts.map((part, index) => paired && index % 2 === 1 ? codeSpan(part) : plainProse(part)).join(paired ? "" : " ").replace(/ {2,}/g, " ").trim();
}
const plainProse = (text) => text.replace(AUTOLINK, " ").replace(OUTSIDE_PROSE, " ").replaceAll("_", "\\_");
/** A line for a terminal or job log: control and reordering characters removed, nothing else. */
const terminalText = (text) => text.replace(CONTROL, " ");
/** Markdown made by our own renderers as a terminal line: emphasis, code marks and escapes removed. */
const withoutMarkup = (markdown) => terminalText(markdown).replaceAll("**", "").replace(/[`\\]/g, "");

// src/report/one-sided.ts
/** True when the 95 % interval lies on one side of no change: "no change" would be no honest word for it. */
const isOneSided = ({ low, high }) => low > 0 || high < 0;

// src/report/finding.ts
/** The form of the report; the first that applies, worst news first. */
function findingOf(model) {
	const { receipt, comparison, verdict } = model;
	const over = verdict.checks.find((check) => check.verdict === "fail" && check.reason === "over-limit");
	const warned = verdict.checks.find((check) => check.verdict === "warn" && check.reason === "over-limit");
	if (over) return {
		kind: "over-budget",
		check: over,
		level: "fail"
	};
	if (receipt.energy.total_j === null) return { kind: "not-measured" };
	const figureless = verdict.failed ? verdict.checks.find((check) => check.verdict === "fail") : void 0;
	if (figureless) return {
		kind: "not-judged",
		check: figureless
	};
	if (warned && !verdict.failed) return {
		kind: "over-budget",
		check: warned,
		level: "warn"
	};
	const why = comparison?.notCompared ?? null;
	if (why !== null && why !== "no-history") return {
		kind: "not-compared",
		why
	};
	if (why === "no-history" && model.ledgerName !== "none") return { kind: "first-measurement" };
	const unproven = verdict.checks.find((check) => check.verdict === "inconclusive");
	const change = comparison?.total ?? null;
	if (unproven) return {
		kind: "not-proven",
		check: unproven,
		change
	};
	if (comparison && change) return withChange(comparison, change);
	const baseless = verdict.failed ? verdict.checks.find((check) => check.verdict === "no-baseline") : void 0;
	return baseless ? {
		kind: "not-judged",
		check: baseless
	} : { kind: "figures-only" };
}
function withChange(comparison, change) {
	if (!isProven(comparison)) return {
		kind: isOneSided(change) ? "unproven" : "no-change",
		change
	};
	return {
		kind: change.change > 0 ? "rise" : "saving",
		change
	};
}
/** The total's own test, at the level and least effect of the policy, in either direction. */
const isProven = ({ rows }) => rows.some((row) => row.kind === "total" && row.significant);
/** True when the total is significantly above the base, over a budget or not. */
const hasRisen = (comparison) => isProven(comparison) && (comparison.total?.change ?? 0) > 0;
/** True when the form is worth a table and a notification. */
const isNoteworthy = (finding) => finding.kind === "over-budget" || finding.kind === "rise" || finding.kind === "saving";

// src/report/figures.ts
const NBSP = "\xA0";
const MINUS = "−";
const UNKNOWN = "–";
const JOULES_PER_WH = 3600;
/** From a tenth of a kilowatt hour on, kWh with two decimals still shows two digits. */
const KWH_FROM_J = 36e4;
/** Three significant digits at most: more would outrun any meter's uncertainty of some percent. */
function decimalsFor(value) {
	const [hundreds, tens] = [100, 10];
	if (value >= hundreds) return 0;
	return value >= tens ? 1 : 2;
}
function scale(unit, joulesPerUnit, largest) {
	return {
		unit,
		joulesPerUnit,
		decimals: decimalsFor(largest / joulesPerUnit)
	};
}
/** One unit and one number of decimals for a whole table or sentence, chosen by its largest energy in joules. */
function scaleFor(...energiesJ) {
	const largest = Math.max(0, ...energiesJ.map((energy) => Math.abs(energy ?? 0)));
	if (largest >= KWH_FROM_J) return scale("kWh", JOULES_PER_KWH, largest);
	return largest >= JOULES_PER_WH ? scale("Wh", JOULES_PER_WH, largest) : scale("J", 1, largest);
}
/** An energy in the scale's unit, without it; `–` for unknown, `<0.01` for what would round to nothing. */
function energyNumber(energyJ, by) {
	if (energyJ === null) return "–";
	const smallest = 10 ** -by.decimals;
	const value = energyJ / by.joulesPerUnit;
	if (value > 0 && value < smallest / 2) return `<${smallest.toFixed(by.decimals)}`;
	return value === 0 ? "0" : value.toFixed(by.decimals);
}
function energyText(energyJ, by = scaleFor(energyJ)) {
	return `${energyNumber(energyJ, by)}${"\xA0"}${by.unit}`;
}
const PERCENT = 100;
/** A fraction as a signed percentage without its unit: `+12`, `−4`, `+0.4`, `±0`. */
function changeNumber(fraction, decimals) {
	const percent = fraction * PERCENT;
	const places = decimals ?? (Math.abs(percent) < 1 ? 1 : 0);
	const digits = Math.abs(percent).toFixed(places);
	if (Number(digits) === 0) return "±0";
	return `${percent < 0 ? MINUS : "+"}${digits}`;
}
const changeText = (fraction, decimals) => `${changeNumber(fraction, decimals)}${"\xA0"}%`;
/** An interval with its unit once: `−4 … +5 %`. It never breaks: half an interval in a narrow table reads as a figure. */
const intervalText = (low, high) => `${changeNumber(low)}${"\xA0"}…${"\xA0"}${changeNumber(high)}${"\xA0"}%`;
/** A share 0..1 as a whole percentage; a part that is there is never shown as 0, nor an incomplete whole as 100. */
function shareText(share) {
	const percent = share * PERCENT;
	const whole = Math.round(percent);
	if (whole === 0 && percent > 0) return `<1${"\xA0"}%`;
	return whole === PERCENT && percent < PERCENT ? `>99${"\xA0"}%` : `${whole}${"\xA0"}%`;
}
const MASS_STEPS = [
	{
		from: 1e6,
		unit: "t",
		grams: 1e6
	},
	{
		from: 1e3,
		unit: "kg",
		grams: 1e3
	},
	{
		from: .1,
		unit: "g",
		grams: 1
	}
];
const MILLIGRAM = {
	unit: "mg",
	grams: .001
};
/** CO2e mass in the unit that fits; whole grams from 10 g on. */
function massText(grams) {
	const step = MASS_STEPS.find(({ from }) => grams >= from) ?? MILLIGRAM;
	const value = grams / step.grams;
	if (value === 0) return `0${"\xA0"}g`;
	return `${value >= 10 ? value.toFixed(0) : trimmed(value)}${"\xA0"}${step.unit}`;
}
/** Two significant digits without trailing zeros. */
const trimmed = (value) => String(Number(value.toPrecision(2)));
const SYMBOLS = {
	EUR: "€",
	USD: "$",
	GBP: "£"
};
const SMALLEST_COIN = .01;
function moneyText(cost) {
	const tiny = cost.amount > 0 && cost.amount < SMALLEST_COIN;
	const digits = (tiny ? SMALLEST_COIN : cost.amount).toFixed(2);
	const symbol = SYMBOLS[cost.currency];
	return `${tiny ? "<" : ""}${symbol ? `${symbol}${digits}` : `${digits}${"\xA0"}${cost.currency}`}`;
}
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
/** A duration in seconds as `0.4 s`, `61 s`, `12 min 4 s`, `3 h 5 min`. */
function durationText(durationS) {
	if (durationS < 10) return `${trimmed(durationS)}${"\xA0"}s`;
	if (durationS < 120) return `${Math.round(durationS)}${"\xA0"}s`;
	const rounded = Math.round(durationS);
	const [hours, rest] = [Math.floor(rounded / SECONDS_PER_HOUR), rounded % SECONDS_PER_HOUR];
	const minutes = Math.floor(rest / SECONDS_PER_MINUTE);
	if (hours > 0) return `${hours}${"\xA0"}h ${minutes}${"\xA0"}min`;
	return `${minutes}${"\xA0"}min ${rest % SECONDS_PER_MINUTE}${"\xA0"}s`;
}
const powerText = (powerW) => {
	return `${powerW >= 10 ? powerW.toFixed(0) : trimmed(powerW)}${"\xA0"}W`;
};

// src/report/check-text.ts
/** `+10 %` fail (+12 %) – remedy. */
function checkText(check) {
	const actual = check.kind === "increase" ? increaseText(check) : `${valueAgainstLimit(check)}${doubtOf(check)}`;
	const remedy = check.remedy === null ? "" : ` – ${unstopped(prose(check.remedy))}`;
	return `${budgetSpan(check)} ${check.verdict}${actual === "" ? "" : ` (${actual})`}${remedy}`;
}
/** A fixed limit is judged in the build's favour: a pass above it needs its reason. */
const doubtOf = ({ reason }) => reason === "within-noise" ? ", within the meters’ doubt" : "";
const increaseText = ({ actual }) => actual === null ? "" : changeText(actual);
/** The budget as typed, kept on one line. */
const budgetSpan = ({ budget }) => codeSpan(budget).replaceAll(" ", "\xA0");
/** `energy 0.41 kWh, limit 0.30 kWh`, both in one unit, or grams. For fixed limits only. */
function valueAgainstLimit({ kind, actual, limit }) {
	if (kind === "emissions") return `emissions ${actual === null ? "unknown" : massText(actual)}, limit ${massText(limit)}`;
	const scale = scaleFor(actual, limit);
	return `energy ${actual === null ? "unknown" : energyText(actual, scale)}, limit ${energyText(limit, scale)}`;
}
/** `+12 %, limit +10 %`, with a decimal where the whole number would read the same as the limit. */
function changeAgainstLimit(change, limit) {
	const whole = changeText(change);
	return `${whole === changeText(limit) ? changeText(change, 1) : whole}, limit ${changeText(limit)}`;
}
/** Without its full stop, for use inside a longer sentence. */
const unstopped = (sentence) => sentence.replace(/[.\s]+$/u, "");

// src/report/reasons.ts
/** After "Not compared:"; a clause without a full stop. */
function notComparedReason(why, model) {
	switch (why) {
		case "other-hardware": return otherHardware(model);
		case "shared-machine": return "another job or process used this machine at the same time";
		case "gap": return "readings are missing for part of the job";
		case "not-successful": return `the job’s outcome was ${model.receipt.subject.outcome}, so this is no full run`;
		case "ambiguous-series": return "two jobs of this run look the same; give each its own `name`";
		case "history-unread": return `the history of ${baseName(model.branch)} could not be read`;
		case "no-history": return "no earlier run to compare with";
		case "no-energy": return "nothing of this run’s energy was observed";
	}
}
function otherHardware({ comparison, branch }) {
	const head = codeSpan(comparison?.headHardware ?? "");
	const base = comparison?.baseHardware;
	return base ? `ran on ${head}, ${baseName(branch)} on ${codeSpan(base)}` : `ran on ${head}, new to ${baseName(branch)}`;
}
/** After "not proven": why the change may be chance; a clause without a full stop. */
function notProvenReason(check, model) {
	const { comparison, branch } = model;
	const base = baseName(branch);
	switch (check.reason) {
		case "too-few-base-runs": return `only ${comparison?.baseline?.runs ?? 0} of ${model.minSamples} runs of ${base}${onHardware(comparison)}`;
		case "within-noise": return withinNoise(comparison, base);
		case "old-base": return oldBase(comparison, base);
		case "base-moved": return `${base} itself has just moved to about this figure`;
		default: return check.remedy === null ? "the runs at hand do not decide it" : unstopped(prose(check.remedy));
	}
}
const onHardware = (comparison) => comparison ? ` on ${codeSpan(comparison.headHardware)}` : "";
function withinNoise(comparison, base) {
	if (comparison?.belowMinEffect) return "changes below `compare.min-effect` never fail";
	const detectable = comparison?.total?.detectable;
	const noise = `the runs of ${base} vary as much`;
	return detectable === void 0 ? noise : `${noise}; a rise of ${changeText(detectable).slice(1)} would have shown`;
}
function oldBase(comparison, base) {
	if (comparison?.baseline?.sinceLost) return "the commit of `baseline.since` was not found";
	const distance = comparison?.baseline?.distance ?? null;
	return distance === null ? `no usable run of ${base} is known to be an ancestor of this commit` : `the newest usable run of ${base} is ${distance} commits back`;
}
/** The base branch as a code span, `the base` where no name is known. */
const baseName = (branch) => branch === null ? "the base" : codeSpan(branch);

// src/report/gate-start.ts
/** `The gate starts with the 5th run on main (now 0).`; empty where no budget asks for a base. */
function gateStart(model) {
	if (!model.budgets.some(({ kind }) => kind === "increase")) return withinLimit(model);
	const runs = model.comparison?.baseline?.runs ?? 0;
	return `The gate starts with the ${ordinal(model.minSamples)} run on ${baseName(model.branch)} (now ${runs}).`;
}
/** A fixed limit needs no history: say so when it was kept. */
function withinLimit({ verdict }) {
	const [kept] = verdict.verdict === "pass" ? verdict.checks : [];
	return kept ? `Within ${budgetSpan(kept)}.` : "";
}
const ORDINALS = {
	one: "st",
	two: "nd",
	few: "rd",
	other: "th"
};
const ordinalRules = new Intl.PluralRules("en", { type: "ordinal" });
const ordinal = (count) => `${count}${ORDINALS[ordinalRules.select(count)] ?? "th"}`;

// src/report/quiet-line.ts
const MAX_VISIBLE = 120;
const MAX_BRANCH = 24;
/** What follows the verdict. Where it is too long cost goes first, then grams; both stay in the fold. */
function quietLine(model, change, energy) {
	const branch = model.branch !== null && model.branch.length <= MAX_BRANCH ? codeSpan(model.branch) : "the base";
	const interval = `(95${"\xA0"}%: ${intervalText(change.low, change.high)} against ${branch})`;
	const parts = [
		`${energy} ${perRun(model)} ${interval}`,
		...resolved(model),
		...gramsAndCost(model)
	];
	while (parts.length > 1 && 24 + visibleLength(parts) > MAX_VISIBLE) parts.pop();
	return parts.join(" · ");
}
const visibleLength = (parts) => parts.join(" · ").replaceAll("`", "").length;
/** Said once, when a pull request passes that was over a budget before. */
const resolved = ({ pull, verdict }) => pull?.alerted && verdict.verdict === "pass" ? ["earlier alert resolved"] : [];
/** Assumed energy observes nothing, so what is compared and judged leaves it out; grams and cost are of all of it. */
const leavesOut = ({ receipt, comparison, verdict }) => (receipt.energy.shares?.assumed ?? 0) > 0 && (comparison?.total != null || verdict.checks.some(({ reason }) => reason === "over-limit"));
/** After an energy that was compared. */
const perRun = (model) => leavesOut(model) ? "counted a run" : "a run";
/** Grams and money, where known and of the energy that stands beside them; else the fold has them, with the shares. */
function gramsAndCost(model) {
	const { emissions_g: emissions, cost } = model.receipt.carbon;
	if (leavesOut(model)) return [];
	return [...emissions === null ? [] : [`${massText(emissions)} CO₂e`], ...cost ? [moneyText(cost)] : []];
}

// src/report/headline.ts
const line = (mark, verdict, detail) => ({
	mark,
	alert: null,
	verdict,
	detail
});
/** The headline of the report. Names inside are code spans; nothing else comes from outside. */
function headlineOf(model, finding = findingOf(model)) {
	const passed = model.verdict.verdict === "pass" ? "✅" : "";
	switch (finding.kind) {
		case "over-budget": return overBudget(model, finding.check, finding.level);
		case "not-measured": return line("⚪", "CI energy: not measured.", blocking(model, "No sensor and no model gave a figure."));
		case "not-judged": return notJudged(model, finding.check);
		case "not-compared": return line("⚪", "Not compared:", blocking(model, `${notComparedReason(finding.why, model)}. ${figures(model)}.`));
		case "first-measurement": return line("🌱", `First measurement: ${headEnergy(model)}.`, blocking(model, gateStart(model)));
		case "not-proven": return notProven(model, finding.check, finding.change);
		case "saving": return line("↘", `CI energy ${changeText(finding.change.change)}.`, movement(model, finding.change));
		case "rise": return line(passed, riseVerdict(model, finding.change), movement(model, finding.change));
		case "unproven": return line(passed, `${unprovenVerdict(model, finding.change)}.`, [movement(model, finding.change), ...resolved(model)].join(" · "));
		case "no-change": return line(passed, "CI energy: no change.", quietLine(model, finding.change, headEnergy(model)));
		case "figures-only": return line(passed, `CI energy: ${headEnergy(model)}.`, gramsAndCost(model).join(" · "));
	}
}
/** What was compared: the median of the attempts, without assumed energy; else what this run used. */
const headJ = ({ comparison, receipt }) => comparison?.total ? comparison.headJ : receipt.energy.total_j;
function headEnergy(model) {
	const energyJ = headJ(model);
	return energyJ === null ? "unknown" : energyText(energyJ);
}
const figures = (model) => [headEnergy(model), ...gramsAndCost(model)].join(" · ");
function overBudget(model, check, level) {
	const alert = level === "fail" ? "CAUTION" : "WARNING";
	const mark = level === "fail" ? "❌" : "⚠";
	const tail = model.verdict.failed ? "" : " Not blocking.";
	const change = model.comparison?.total ?? null;
	if (check.kind === "increase" && change) return {
		mark,
		alert,
		verdict: `CI energy ${changeAgainstLimit(change.change, check.limit)}.`,
		detail: `${movement(model, change)}.${tail}`
	};
	const percent = model.receipt.energy.uncertainty_percent;
	const margin = percent === null ? "" : `, even after allowing for the meters’ ±${percent.toFixed(0)}${"\xA0"}%`;
	const remedy = check.remedy === null ? "" : ` ${prose(check.remedy)}`;
	return {
		mark,
		alert,
		verdict: `CI ${valueAgainstLimit(check)}.`,
		detail: `Over the limit${margin}.${remedy}${tail}`
	};
}
function riseVerdict({ verdict }, { change }) {
	const limit = verdict.checks.find((check) => check.kind === "increase")?.limit;
	return `CI energy ${limit === void 0 ? changeText(change) : changeAgainstLimit(change, limit)}.`;
}
function notProven(model, check, change) {
	const reason = `${notProvenReason(check, model)}.`;
	if (check.kind !== "increase") {
		const detail = `CI ${valueAgainstLimit(check)}. ${reason}`;
		return line("🟡", "CI energy: limit not judged.", blocking(model, detail, "Not blocking."));
	}
	const interval = change ? `(${intervalText(change.low, change.high)}): ` : "";
	const verdict = change ? unprovenVerdict(model, change) : "CI energy: not proven.";
	return line("🟡", verdict, blocking(model, `${interval}${reason}`, "Not blocking."));
}
/** Beyond chance and below `compare.min-effect` is proven, only too small for a finding. */
const unprovenVerdict = ({ comparison }, { change }) => `CI energy ${changeText(change)}, ${comparison?.belowMinEffect ? "below min-effect" : "not proven"}`;
/** A red build says why first; the figures stand in the fold. */
function notJudged(model, check) {
	const remedy = check.remedy === null ? "" : `: ${prose(check.remedy)}`;
	return line("❌", "CI energy: budget not judged.", blocking(model, `${budgetSpan(check)}${remedy}`));
}
/** Ends a sentence with what it means for the merge; nothing where there is no budget. */
function blocking(model, detail, otherwise = "") {
	return [detail, model.verdict.failed ? "Blocking, by policy." : otherwise].filter((part) => part !== "").join(" ");
}
/** `0.94 → 1.06 kWh a run (95 %: +6 … +19 %)`. */
function movement(model, change) {
	const baseJ = model.comparison?.rows.find((row) => row.kind === "total")?.baseJ ?? null;
	const energyJ = headJ(model);
	const interval = `(95${"\xA0"}%: ${intervalText(change.low, change.high)})`;
	if (baseJ === null || energyJ === null) return interval;
	const scale = scaleFor(baseJ, energyJ);
	return `${energyNumber(baseJ, scale)} → ${energyText(energyJ, scale)} ${perRun(model)} ${interval}`;
}

// src/report/method.ts
/** Power supply losses and fans by wall-meter comparisons of GPU servers: +20 to +37 % over what the sensors see. */
const BOUNDARY = "power supply, fans, network not seen (typically +20–37\xA0% at the wall)";
const COMPONENT_NAMES = {
	gpu: "GPU",
	cpu: "CPU",
	dram: "RAM",
	module: "GPU module",
	host: "host"
};
const COMPONENT_ORDER = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
/** Paragraphs, Markdown, most important first; `notes` chosen by `notesOf` or `doubtsOf`. */
function methodOf(model, notes) {
	const { receipt, verdict } = model;
	return [
		countedLine(receipt),
		...hiddenLine(receipt),
		gridLine(receipt),
		...verdict.checks.length === 0 ? [] : [`**Budget:** ${verdict.checks.map(checkText).join("; ")}.`],
		...receipt.subject.outcome === "success" ? [] : [`The job's outcome was ${receipt.subject.outcome}.`],
		...notes.map((note) => prose(note.text))
	];
}
/** What a reviewer must know: warnings, and every doubt about the comparison. How the machine was measured is the summary's. */
function doubtsOf(model) {
	const compared = new Set(model.notes.map(({ text }) => text));
	return notesOf(model).filter(({ severity, text }) => severity === "warning" || compared.has(text));
}
/** Warnings first; each text once. */
function notesOf({ receipt, notes }) {
	const all = [...receipt.notes, ...notes].filter((note, index, list) => list.findIndex(({ text }) => text === note.text) === index);
	return [...all.filter(({ severity }) => severity === "warning"), ...all.filter(({ severity }) => severity === "info")];
}
function countedLine({ energy }) {
	const names = COMPONENT_ORDER.filter((component) => energy.components[component]).map((component) => COMPONENT_NAMES[component]);
	const facts = [
		...provenance(energy),
		...uncertainty(energy),
		...coverage(energy)
	];
	const counted = names.length === 0 ? "nothing" : names.join(", ");
	const quality = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
	const assumed = (energy.shares?.assumed ?? 0) > 0 ? " Assumed energy never gates." : "";
	return `**Counted:** ${counted}${quality}; ${boundaryOf(energy)}.${assumed}`;
}
/** Devices of the machine that the job was not given; somebody pays for them all the same. */
const hiddenLine = ({ energy }) => energy.hidden_gpus_j === null ? [] : [`GPUs hidden from the job: ${energyText(energy.hidden_gpus_j)}, not in the total.`];
function provenance({ shares }) {
	if (!shares) return [];
	return [
		"measured",
		"modelled",
		"assumed"
	].filter((kind) => shares[kind] > 0).map((kind) => `${shareText(shares[kind])} ${kind}`);
}
const uncertainty = ({ uncertainty_percent: percent }) => percent === null ? [] : [`±${percent.toFixed(0)}\u00a0%`];
const coverage = ({ coverage }) => coverage === null || coverage >= 1 ? [] : [`readings for ${shareText(coverage)} of the time`];
/** The owner's own factor replaces the typical range, always as an assumption. */
function boundaryOf({ calibration }) {
	const factor = calibration?.wall_factor ?? null;
	const overheadW = calibration?.overhead_w ?? null;
	const parts = [...factor === null ? [] : [`times ${factor}`], ...overheadW === null ? [] : [`plus ${overheadW}\u00a0W`]];
	return parts.length === 0 ? BOUNDARY : `power supply, fans, network assumed by the runner's owner as ${parts.join(", ")}`;
}
function gridLine({ carbon }) {
	if (carbon.intensity_g_per_kwh === null) return "**Grid:** not known, so no grams.";
	const place = carbon.zone === "WORLD" ? "world average, region not known," : codeSpan(carbon.zone ?? "unknown zone");
	const year = carbon.intensity_year === null ? "" : `${carbon.intensity_year} `;
	const kind = carbon.kind === "average" ? "mean" : "marginal";
	const pue = carbon.pue_source === null ? "PUE unknown: IT energy only" : `PUE ${carbon.pue}`;
	const source = carbon.intensity_source === null ? "" : `, ${codeSpan(carbon.intensity_source)}`;
	return `**Grid:** ${`${place} ${Number(carbon.intensity_g_per_kwh.toPrecision(3))}\u00a0g/kWh`}, ${year}${kind}, ${carbon.scope}${source}, ${pue}.${gramsSentence(carbon)}`;
}
function gramsSentence(carbon) {
	const { emissions_g: grams, emissions_low_g: low, emissions_high_g: high, embodied_g: embodied, cost } = carbon;
	const range = low === null || high === null ? "" : ` (${massText(low)} … ${massText(high)})`;
	const parts = [
		...grams === null ? [] : [`${massText(grams)} CO₂e${range}`],
		...embodied === null ? [] : [`embodied +${massText(embodied)}`],
		...cost === null ? [] : [moneyText(cost)]
	];
	return parts.length === 0 ? "" : ` ${parts.join(", ")}.`;
}

// src/report/annotations.ts
/** The runner forwards the first 10 of each level per step (`_maxCountPerIssueType`); one is kept for the result. */
const MOST_NOTES = 9;
/** The runner cuts at 4,096 characters (`_maxIssueMessageLength`). */
const MAX_TEXT = 4e3;
function annotationsOf(model) {
	const warnings = notesOf(model).filter(({ severity }) => severity === "warning");
	return [{
		level: levelOf(model),
		text: clipped(resultLine(model))
	}, ...warnings.slice(0, MOST_NOTES).map(({ text }) => ({
		level: "warning",
		text: clipped(text)
	}))];
}
/** The headline as one line of plain text, for logs. */
function resultLine(model) {
	const { verdict, detail } = headlineOf(model);
	return withoutMarkup(`${verdict} ${detail}`).trim();
}
/** An edit of the comment notifies nobody, so a warning must also be an annotation. */
function levelOf(model) {
	if (model.verdict.failed) return "error";
	return findingOf(model).kind === "over-budget" || model.verdict.verdict === "warn" ? "warning" : "notice";
}
const clipped = (text) => withoutMarkup(text).slice(0, MAX_TEXT);

// src/report/cause.ts
/** A factor is named when it carries at least this part of the change on the log scale, a new step of the rise in joules. */
const NAMED_PART = .2;
/** One sentence or two for a proven rise; null where nothing points anywhere. */
function causeOf(comparison, job) {
	const { rows } = comparison;
	const leastJ = NAMED_PART * Math.max(0, ...rows.filter(({ kind }) => kind === "total").map(riseJ));
	const [first, ...others] = rows.filter((row) => row.kind === "step" && (isGrown(row) || isNew(row) && riseJ(row) >= leastJ)).sort((a, b) => riseJ(b) - riseJ(a));
	if (!first) return wholeJob(comparison, job);
	const rest = others.length === 0 ? "No other step grew." : `${otherSteps(others.length)} grew too.`;
	return `${stepText(first, job)}. ${rest}`;
}
const isGrown = ({ significant, change }) => significant && (change?.change ?? 0) > 0;
/** On the base it did not run, or has no figure: there is no change to test, only the energy it has now. */
const isNew = ({ headJ, baseJ }) => headJ !== null && baseJ === null;
function stepText(row, job) {
	const step = `step ${codeSpan(row.label)} of ${codeSpan(job)}`;
	if (!isNew(row)) return `${step} ${splitOf(row.durationRatio, row.powerRatio) ?? "uses more energy"}`;
	const uses = `${step} uses ${energyText(row.headJ ?? 0)}`;
	return row.unresolved === null ? `new ${uses}` : `${uses}, and has no figure on the base`;
}
const riseJ = (row) => (row.headJ ?? 0) - (row.baseJ ?? 0);
const otherSteps = (many) => many === 1 ? "One other step" : `${many} other steps`;
function wholeJob(comparison, job) {
	const what = splitOf(comparison.factors.duration, comparison.factors.power);
	return what === null ? null : `${codeSpan(job)} ${what}; no single step stands out.`;
}
/** "draws 17 % more power", "takes 9 % longer", or both; null where the ratios are unknown or no rise. */
function splitOf(duration, power) {
	if (duration === null || power === null) return null;
	const rise = Math.log(duration) + Math.log(power);
	if (!(rise > 0)) return null;
	const named = (ratio) => Math.log(ratio) >= NAMED_PART * rise;
	const longer = named(duration) ? `takes ${unsigned(duration)} longer` : null;
	const harder = named(power) ? `draws ${unsigned(power)} more power` : null;
	const shorter = duration < 1 && named(1 / duration) ? ` in ${unsigned(duration)} less time` : "";
	return `${[longer, harder].filter((part) => part !== null).join(" and ")}${shorter}`;
}
const unsigned = (ratio) => changeText(ratio - 1).slice(1);

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/change-table.ts
/** Ends without a newline: the caller leaves a blank line, or the next line would become a row. */
function changeTable(model, comparison, choice) {
	const scale = scaleFor(...comparison.rows.flatMap((row) => [row.headJ, row.baseJ]));
	const total = comparison.rows.filter(({ kind }) => kind === "total");
	const steps = comparison.rows.filter(({ kind }) => kind === "step").sort((a, b) => weight(b) - weight(a));
	const shown = (choice.unchanged === "each" ? steps : steps.filter(hasMoved)).slice(0, choice.most);
	const rest = steps.filter((row) => !shown.includes(row));
	const here = model.pull === null ? "this run" : "PR";
	return markdownTable([
		[
			scale.unit,
			baseName(model.branch),
			here,
			"change"
		],
		...total.map((row) => totalCells(model, row, scale)),
		...shown.map((row) => stepCells(row, scale)),
		...rest.length === 0 ? [] : [restCells(shown.length === 0 ? "step" : "other step", rest, scale)]
	], {
		align: [
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	});
}
/** A new or a vanished step has no change to test, and is one all the same. */
const hasMoved = ({ significant, change }) => significant || change === null;
/** Significant steps first, the largest movement in joules before smaller ones. */
const weight = (row) => (row.significant ? Number.MAX_SAFE_INTEGER / 2 : 0) + Math.abs((row.headJ ?? 0) - (row.baseJ ?? 0));
const MARKS = {
	fail: "❌ ",
	warn: "⚠ "
};
function totalCells({ verdict }, row, scale) {
	const over = verdict.checks.filter(({ kind, reason }) => kind === "increase" && reason === "over-limit");
	const worst = over.some((check) => check.verdict === "fail") ? "fail" : "warn";
	const mark = over.length > 0 ? MARKS[worst] : "";
	return [
		"**total**",
		energyNumber(row.baseJ, scale),
		`**${energyNumber(row.headJ, scale)}**`,
		mark + changeCell(row)
	];
}
const stepCells = (row, scale) => [
	`↳${"\xA0"}${codeSpan(row.label)}`,
	energyNumber(row.baseJ, scale),
	energyNumber(row.headJ, scale),
	changeCell(row) + splitCell(row)
];
function restCells(kind, rest, scale) {
	return [
		`↳${"\xA0"}${rest.length} ${kind}${rest.length === 1 ? "" : "s"}`,
		...[sumOf(rest.map(({ baseJ }) => baseJ)), sumOf(rest.map(({ headJ }) => headJ))].map((energyJ) => energyNumber(energyJ, scale)),
		restWords(rest)
	];
}
function restWords(rest) {
	if (rest.some(hasMoved)) return "see the job summary";
	return rest.some(({ change }) => change !== null && isOneSided(change)) ? "not proven" : "same";
}
/** Null when no row has a figure; rows without one (too short to resolve) hold next to nothing. */
function sumOf(energiesJ) {
	const known = energiesJ.filter((energyJ) => energyJ !== null);
	return known.length === 0 ? null : known.reduce((total, energyJ) => total + energyJ, 0);
}
function changeCell({ headJ, baseJ, change, significant, unresolved }) {
	if (unresolved === null && headJ !== null && baseJ === null) return "new";
	if (unresolved === null && headJ === null && baseJ !== null) return "gone";
	if (change === null) return "not compared";
	const interval = `(${changeNumber(change.low)}${"\xA0"}…${"\xA0"}${changeNumber(change.high)})`;
	if (significant) return `**${changeText(change.change)}** ${interval}`;
	return `${isOneSided(change) ? changeText(change.change) : "same"} ${interval}`;
}
function splitCell({ significant, durationRatio, powerRatio }) {
	if (!significant || durationRatio === null || powerRatio === null) return "";
	return ` = power ${changeText(powerRatio - 1)} × time ${changeText(durationRatio - 1)}`;
}

// src/report/pull-totals.ts
/** Keeps the hidden state under about 20 kB; older receipts live on as a sum. */
const MAX_KEPT = 300;
const KEY_DIGITS = 16;
/** The receipt's own bound for an energy, 1 TWh in joules. */
const MAX_JOULES = 0xcca2e51310000;
const count = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const energy = pipe(number(), finite(), minValue(0), maxValue(MAX_JOULES));
const PullTotalsSchema = object({
	/** Newest last: hashed receipt id, run and attempt, joules (null where nothing could be measured). */
	receipts: pipe(array(tuple([
		pipe(string(), regex(/^[0-9a-f]{16}$/)),
		pipe(string(), regex(/^\d{1,16}\.\d{1,6}$/)),
		nullable(energy)
	])), maxLength(MAX_KEPT)),
	/** Sums of the receipts that are no longer kept one by one. */
	folded: object({
		runs: count,
		energy_j: energy
	}),
	/** True once any run of the pull request was over a budget: a later pass then says "resolved". */
	alerted: boolean()
});
const EMPTY_TOTALS = {
	receipts: [],
	folded: {
		runs: 0,
		energy_j: 0
	},
	alerted: false
};
const keyOf = (receiptId) => createHash("sha256").update(receiptId).digest("hex").slice(0, KEY_DIGITS);
/** Adds a receipt, unless it is there already. A command inside a measured job adds nothing: the job has counted it. */
function addReceipt(totals, receipt) {
	const key = keyOf(receipt.id);
	const { subject } = receipt;
	if (subject.within !== null || totals.receipts.some(([known]) => known === key)) return totals;
	const run = `${subject.run_id ?? 0}.${subject.run_attempt ?? 0}`;
	return folded({
		...totals,
		receipts: [...totals.receipts, [
			key,
			run,
			receipt.energy.total_j
		]]
	});
}
/** The union of what several comments of ours remember: duplicates of one receipt count once. */
function mergeTotals(all) {
	const receipts = new Map(all.flatMap(({ receipts }) => receipts.map((entry) => [entry[0], entry])));
	const largest = all.reduce((a, b) => b.folded.energy_j > a.folded.energy_j ? b : a, EMPTY_TOTALS).folded;
	return folded({
		receipts: [...receipts.values()],
		folded: largest,
		alerted: all.some(({ alerted }) => alerted)
	});
}
function folded(totals) {
	const surplus = totals.receipts.slice(0, -300);
	if (surplus.length === 0) return totals;
	const kept = totals.receipts.slice(-300);
	const keptRuns = new Set(kept.map(([, run]) => run));
	const goneRuns = new Set(surplus.map(([, run]) => run).filter((run) => !keptRuns.has(run)));
	const gone = surplus.reduce((total, [, , energyJ]) => total + (energyJ ?? 0), totals.folded.energy_j);
	return {
		receipts: kept,
		folded: {
			runs: totals.folded.runs + goneRuns.size,
			energy_j: Math.min(gone, MAX_JOULES)
		},
		alerted: totals.alerted
	};
}
function pullFigures({ receipts, folded }) {
	const runsOf = (kept) => new Set(kept.map(([, run]) => run)).size;
	const known = receipts.filter(([, , energyJ]) => energyJ !== null);
	const measured = runsOf(known) + (folded.energy_j > 0 ? folded.runs : 0);
	const energy = known.reduce((total, [, , energyJ]) => total + (energyJ ?? 0), folded.energy_j);
	return {
		runs: runsOf(receipts) + folded.runs,
		measured,
		energy: measured === 0 ? null : joules(energy)
	};
}

// src/report/fold.ts
/** No more rows in a comment: the job summary has them all. */
const MOST_ROWS = 100;
function foldOf(model, choice) {
	const { comparison } = model;
	const steps = comparison?.rows.some(({ kind }) => kind === "step") ?? false;
	const table = choice.table && comparison && steps ? [changeTable(model, comparison, {
		unchanged: "each",
		most: MOST_ROWS
	})] : [];
	return [
		`<details><summary><sub>${factsOf(model, choice).join(" · ")}</sub></summary>`,
		...table,
		...methodOf(model, doubtsOf(model)),
		"</details>"
	].join("\n\n");
}
/** HTML, not Markdown: GitHub does not read Markdown on the summary line. */
function factsOf(model, choice) {
	const facts = [
		...detectable(model),
		...baseRuns(model),
		...attempts(model),
		...hardware(model),
		...choice.grams ? gramsAndCost(model) : [],
		...soFar(model)
	];
	return facts.length === 0 ? ["how this was measured"] : facts;
}
function detectable({ comparison }) {
	const change = comparison?.total;
	return change ? [`a rise of ${changeText(change.detectable).slice(1)} would have shown`] : [];
}
function baseRuns({ comparison }) {
	const baseline = comparison?.total ? comparison.baseline : null;
	if (!baseline) return [];
	const runs = `${baseline.runs} base run${baseline.runs === 1 ? "" : "s"}`;
	if (baseline.distance === null) return [baseline.old ? `${runs}, none a known ancestor` : runs];
	if (baseline.distance === 0) return [runs];
	return [`${runs}, newest ${baseline.distance} commit${baseline.distance === 1 ? "" : "s"} back`];
}
/** A re-run narrows the figure, it does not replace it. */
function attempts({ comparison }) {
	const many = comparison?.total ? comparison.attempts : 0;
	return many > 1 ? [`${many} attempts pooled`] : [];
}
function hardware({ comparison }) {
	if (!comparison) return [];
	return [`${comparison.total !== null && comparison.baseHardware === comparison.headHardware ? "same " : ""}${codeElement(comparison.headHardware)}`];
}
function soFar({ pull }) {
	if (pull === null) return [];
	const { runs, measured, energy } = pullFigures(pull);
	if (runs === 0) return [];
	const all = `${runs} run${runs === 1 ? "" : "s"}`;
	if (energy === null) return [`this PR so far: ${all}`];
	return [`this PR so far: ${measured < runs ? `${measured} of ${all} measured` : all}, ${energyText(energy)}`];
}

// src/report/hidden-state.ts
const STATE = /<!-- carbon:state:v1 ([A-Za-z0-9+/=]{1,60000}) -->/;
const serialiseState = (totals) => `<!-- carbon:state:v1 ${Buffer.from(JSON.stringify(totals), "utf8").toString("base64")} -->`;
/** The state in a body of ours; empty totals when it is absent, damaged or of a newer format. */
function parseState(body) {
	const encoded = STATE.exec(body)?.[1];
	if (encoded === void 0) return EMPTY_TOTALS;
	const parsed = safeParse(PullTotalsSchema, jsonOf(Buffer.from(encoded, "base64").toString("utf8")));
	return parsed.success ? parsed.output : EMPTY_TOTALS;
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/report/marker.ts
const HASH_DIGITS = 16;
/** Longer bodies are not scanned: the marker is the first thing in a comment of ours. */
const MAX_MARKER = 512;
const LINE = /^<!-- carbon:v1 id=([A-Za-z0-9_-]{1,64}) wf=([0-9a-f]{16}) run=(\d{1,15}) attempt=(\d{1,6}) sha=([0-9a-f]{40}|[0-9a-f]{64}) set=([0-9a-f]{16}) -->/;
function serialiseMarker(marker) {
	const { id, workflow16, run, attempt, sha, set } = marker;
	return `<!-- carbon:v1 id=${id} wf=${workflow16} run=${run} attempt=${attempt} sha=${sha} set=${set} -->`;
}
/** The marker at the very start of a body; null for anything else, a marker in the middle of a text included. */
function parseMarker(body) {
	const [, id, workflow16, run, attempt, sha, set] = LINE.exec(body.slice(0, MAX_MARKER)) ?? [];
	if (!id || !workflow16 || !run || !attempt || !sha || !set) return null;
	return {
		id,
		workflow16,
		run: Number(run),
		attempt: Number(attempt),
		sha,
		set
	};
}
/** True when both markers name the one comment of a workflow and configuration. */
const isSameComment = (a, b) => a.id === b.id && a.workflow16 === b.workflow16;
/** True when `a` comes from an earlier run, or attempt of the same run, than `b`. Only within one workflow. */
const isOlderRun = (a, b) => a.run < b.run || a.run === b.run && a.attempt < b.attempt;
/** Order-free hash of receipt ids, for the marker's `set`. */
const receiptSet = (receiptIds) => createHash("sha256").update([...new Set(receiptIds)].sort().join("\n")).digest("hex").slice(0, HASH_DIGITS);

// src/report/size.ts
const MAX_UTF16_UNITS = 6e4;
const MAX_BYTES = 19e4;
const encoder = new TextEncoder();
const fits = (text) => text.length <= MAX_UTF16_UNITS && encoder.encode(text).byteLength <= MAX_BYTES;
/** The first stage that fits. The last one must be bounded by its author: it is returned whatever its size. */
function firstThatFits(stages, render) {
	let text = "";
	for (const stage of stages) {
		text = render(stage);
		if (fits(text)) return text;
	}
	return text;
}

// src/report/comment.ts
const STAGES = [
	{
		rows: Number.MAX_SAFE_INTEGER,
		foldTable: true,
		fold: true
	},
	{
		rows: Number.MAX_SAFE_INTEGER,
		foldTable: false,
		fold: true
	},
	{
		rows: 10,
		foldTable: false,
		fold: true
	},
	{
		rows: 0,
		foldTable: false,
		fold: false
	}
];
/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
function renderComment(model) {
	const finding = findingOf(model);
	const headline = headlineOf(model, finding);
	return firstThatFits(STAGES, (stage) => render(model, finding, headline, stage));
}
function render(model, finding, headline, stage) {
	const table = tableOf(model, finding, stage);
	const parts = [
		openingOf(model, finding, headline),
		...table,
		...retryLine(model, finding),
		stage.fold ? foldOf(model, {
			table: stage.foldTable && !showsAll(model, table),
			grams: !headline.detail.includes("CO₂e")
		}) : "Too long for a comment: the details are in the job summary."
	];
	return [
		...markerOf(model),
		parts.join("\n\n"),
		...stateOf(model, finding)
	].join("\n");
}
const markerOf = ({ marker }) => marker ? [serialiseMarker(marker)] : [];
/** An alert is remembered, so that a later pass can be shown as "resolved". */
function stateOf({ marker, pull }, finding) {
	if (!marker || !pull) return [];
	return ["", serialiseState({
		...pull,
		alerted: pull.alerted || finding.kind === "over-budget"
	})];
}
function openingOf(model, finding, headline) {
	if (headline.alert === null) {
		const glue = headline.detail === "" ? "" : " ";
		return `${headline.mark === "" ? "" : `${headline.mark} `}**${headline.verdict}**${glue}${headline.detail}`;
	}
	const { comparison } = model;
	const cause = comparison && hasRisen(comparison) ? causeOf(comparison, model.subjectLabel) : null;
	return [
		`[!${headline.alert}]`,
		`**${headline.verdict}** ${headline.detail}`,
		...cause === null ? [] : [`**Cause:** ${cause}`],
		...alsoOver(model, finding)
	].map((line) => `> ${line}`).join("\n");
}
function alsoOver({ verdict }, finding) {
	if (finding.kind !== "over-budget") return [];
	const others = verdict.checks.filter((check) => check.reason === "over-limit" && check !== finding.check);
	return others.length === 0 ? [] : [`**Also over:** ${others.map(checkText).join("; ")}.`];
}
function tableOf(model, finding, { rows }) {
	const { comparison } = model;
	const moved = finding.kind === "saving" || comparison !== null && hasRisen(comparison);
	if (rows === 0 || !comparison || !moved) return [];
	return [changeTable(model, comparison, {
		unchanged: "together",
		most: rows
	})];
}
/** A visible table that left no step out makes the folded one needless. */
const showsAll = ({ comparison }, table) => table.length > 0 && (comparison?.rows ?? []).every((row) => row.kind === "total" || hasMoved(row));
/** Attempts are pooled by their median, so one more run settles whether a lone outlier was to blame. */
const retryLine = (model, finding) => finding.kind === "over-budget" && finding.check.kind === "increase" ? [`**Doubtful?** Re-run ${codeSpan(model.subjectLabel)}: attempts are pooled.`] : [];

// src/entry/run/subject.ts
function subjectOf({ run, name, matrix, scope, within, unit, tree, outcome }) {
	const { workflow, job, event } = run;
	return {
		repository: run.owner && run.repo ? `${run.owner}/${run.repo}` : null,
		repository_id: run.repositoryId,
		head_repository_id: event.pullRequest === null ? run.repositoryId : event.headRepositoryId,
		workflow,
		job,
		name,
		matrix,
		scope,
		within,
		series: seriesOf({
			workflow,
			job,
			matrix,
			name,
			scope,
			unit
		}),
		sha: run.sha,
		head_sha: event.headSha ?? run.sha,
		tree,
		ref: run.ref,
		event: event.name || null,
		pull_request: event.pullRequest,
		run_id: run.runId,
		run_attempt: run.runId === null ? null : run.attempt,
		outcome
	};
}

export { parseConfig as $, hasRisen as A, RECEIPT_FILE as B, durationText as C, scaleFor as D, powerText as E, terminalText as F, parseReceipt as G, ledgerOf as H, withoutMarkup as I, series16 as J, serialiseReceipt as K, fileName as L, codeSpan as M, prose as N, shareText as O, safeName as P, NO_ANCHOR as Q, keepReceipt as R, checkText as S, energyText as T, openLedger as U, earlierAttempts as V, noLedger as W, entryOf as X, workflow16 as Y, policyFrom as Z, gridLine as _, parseMarker as a, openTimeBudget as at, notesOf as b, addReceipt as c, sensorPercent as ct, markdownTable as d, readingsOf as dt, DEFAULT_POLICY as et, causeOf as f, finishSampler as ft, boundaryOf as g, BOUNDARY as h, isSameComment as i, accountTrace as it, isNoteworthy as j, findingOf as k, mergeTotals as l, microjoulesPer as lt, resultLine as m, renderComment as n, readText as nt, receiptSet as o, withDeadline as ot, annotationsOf as p, appendDirectRead as pt, review as q, isOlderRun as r, parseTrace as rt, parseState as s, cleanCpuName as st, subjectOf as t, readTrace as tt, changeTable as u, wattsPer as ut, hiddenLine as v, energyNumber as w, headlineOf as x, methodOf as y, writeReceipt as z };
import { i as __toESM, r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as visibleVariables } from "./process-environment.js";
import { i as note, n as explain, r as messageOf, t as CarbonError } from "./errors.js";
import { i as makeDirectory, r as readSmallFile } from "./job-place.js";
import { a as parsePrice, t as machineEnvironment } from "./runner-environment.js";
import { t as stopSampler } from "./stop.js";
import { a as grams, c as joules, d as micros, h as watts, i as epochMs, l as kilowattHours, m as sum, o as gramsFromEnergy, p as secondsFromMicros, r as JOULES_PER_KWH, s as gramsPerKwh, u as kwhFromJoules } from "./spelling.js";
import { t as findProduct } from "./product.js";
import { a as probeQuickly, i as ROWS, n as serialiseRecord, o as readSurroundings, r as TRACE_SCHEMA, t as openTraceFile } from "./meters.js";
import { t as monotonicUs } from "./system-clock.js";
import { A as safeInteger, C as object, D as pipe, E as picklist, F as tuple, I as union, L as unknown, M as strictObject, N as string, O as record, P as transform, R as variant, S as number, T as parse$2, b as null_, c as getDotPath, d as is, f as isoTimestamp, g as maxValue, h as maxLength, j as safeParse, k as regex, l as gtValue, n as boolean, o as finite, p as literal, r as check, t as array, u as integer$1, v as minLength, w as optional, x as nullable, y as minValue } from "./valibot.js";
import { a as utcHour, f as choosePue, h as cloudRegionName, i as floorTo, l as MAX_G_PER_KWH, m as WORLD, n as liveServices, o as RefusedAnswer, p as openDatasets, r as HOUR_MS, s as intensitySetting, t as parseRegion, u as SERVICE_NAMES } from "./region.js";
import { t as require_lib } from "./systeminformation.js";
import { t as writeWhole } from "./write-whole.js";
import { closeSync, constants, fstatSync, openSync, opendirSync, readFileSync, readSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join as join$1, resolve as resolve$1, sep } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createHash, randomUUID } from "node:crypto";

// src/measure/trace/record-schema.ts
const integer = pipe(number(), integer$1(), minValue(Number.MIN_SAFE_INTEGER), maxValue(Number.MAX_SAFE_INTEGER));
const natural = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const orNull = nullable(natural);
/** Microseconds since `mono0_us`. */
const time$2 = natural;
const upTo = (most) => pipe(number(), integer$1(), minValue(0), maxValue(most));
/** What no machine has, so that no figure made of it leaves the range of a receipt: parts of one machine, 1 MW, a day. */
const MOST_PARTS = 65536;
const MOST_MW = 1e9;
const DAY_MS$1 = 864e5;
const ColumnSchema = object({
	i: pipe(natural, maxValue(4095)),
	domain: string(),
	quantity: picklist([
		"energy",
		"power",
		"busy",
		"total",
		"steal",
		"util",
		"util-job",
		"util-all",
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
	update_ms: optional(upTo(DAY_MS$1)),
	window_ms: optional(upTo(DAY_MS$1))
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
	limit_mw: optional(nullable(upTo(MOST_MW))),
	driver: optional(string()),
	library: optional(string()),
	mig: optional(boolean()),
	visible: optional(boolean()),
	slices: optional(object({
		ours: natural,
		of: pipe(natural, minValue(1))
	})),
	persistence: optional(boolean()),
	accuracy_percent: optional(pipe(number(), minValue(0), maxValue(100)))
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
		threads: upTo(MOST_PARTS),
		sockets: upTo(MOST_PARTS)
	}),
	memory_bytes: orNull,
	memory_limit_bytes: orNull,
	memory_modules: optional(nullable(upTo(MOST_PARTS))),
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
	if (tally.unknown > 0) notes.push(note("trace-unknown", `Left out of the trace as unknown to this version: ${count$1(tally.unknown)}.`));
	if (tally.badNumbers > 0) notes.push(note("trace-bad-numbers", `${count$1(tally.badNumbers, "reading")} in the trace cannot be and count as missing.`, "warning"));
	return notes;
}
const count$1 = (n, noun = "item") => `${n} ${noun}${n === 1 ? "" : "s"}`;
const lines = (n) => count$1(n, "line");

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
/** @throws CarbonError `bad-trace` when there is no header, one of another format or version, or hardly a line that is one. */
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
		else if (json === null) countBroken(tally);
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
/** A crash breaks one line; so many were put there by somebody, and each costs some microseconds. */
const MOST_BROKEN_LINES = 1e5;
function countBroken(tally) {
	tally.brokenLines += 1;
	if (tally.brokenLines <= MOST_BROKEN_LINES) return;
	throw new CarbonError("bad-trace", `More than ${MOST_BROKEN_LINES} lines of the trace are unreadable.`, { hint: "Something else was written into it." });
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
/** Meters that are opened later than those of the header. */
const LATE = [
	"nvml:",
	"nvidia-smi:",
	"exporter:"
];
/** The job has ended, and its end waits for us; one reading more is not worth what nvidia-smi takes on the largest hosts. */
const PATIENCE_MS = 2e3;
/**
* Appends a sample with `by: "post"`, its values in the trace's own columns, matched by domain, quantity and source.
* False when the trace has no header, or cannot be read or written; never throws for a device.
*/
async function appendDirectRead(handle, options) {
	const lineup = readLineup(handle.trace);
	if (lineup === null) return false;
	const { meters: quick, rest } = probeQuickly(ROWS, {
		patienceMs: PATIENCE_MS,
		...options
	});
	const isLate = ({ source }) => LATE.some((prefix) => source.startsWith(prefix));
	const late = lineup.columns.some(isLate) ? await Promise.all(rest.map((open) => open())) : [];
	const meters = [...quick, ...late.flatMap((probed) => probed.meters)];
	const readers = meters.map((meter) => ({
		meter,
		columns: columnsOf(meter, lineup.columns)
	}));
	const before = monotonicUs();
	const values = new Map(readers.flatMap(({ meter, columns }) => {
		const read = meter.read();
		return columns.map((column, at) => [keyOf(column), read[at] ?? null]);
	}));
	const t = Math.round((before + monotonicUs()) / 2) - lineup.header.mono0_us;
	const w = Date.now() - lineup.header.wall0_ms;
	for (const meter of meters) meter.close();
	if (t < 0) return false;
	const length = Math.max(0, ...lineup.columns.map((column) => column.i + 1));
	const v = Array.from({ length }, () => null);
	for (const column of lineup.columns) v[column.i] = values.get(keyOf(column)) ?? null;
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
const keyOf = ({ domain, quantity, source }) => JSON.stringify([
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
		if (!meter.domains.some((domain) => domain.id === wanted.domain) || columns.some((column) => keyOf(column) === keyOf(wanted))) continue;
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
	if (outcome === "gone") await appendDirectRead(handle, meters);
	return outcome;
}

// src/entry/owners-meters.ts
const ownersMeters = ({ nvml, exporter }, env) => ({
	sysroot: "",
	nvmlPath: nvml,
	exporterUrl: exporter,
	visible: visibleVariables(env)
});

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

// src/account/attribution/cpu-time.ts
const US_PER_SECOND$2 = 1e6;
/**
* Cumulative readings; empty where the job's own time was never read, or stood still: the sampler is among the job's processes,
* so a counter that never moves counts nothing. `source` restricts them to one.
*/
function cpuTimes(trace, source) {
	const host = trace.domains.find(({ id, component, parent }) => component === "cpu" && parent === null && readingsOf(trace, id, "busy").length > 0);
	const job = readingsOf(trace, "job", "busy").find(({ column }) => source === void 0 || column.source === source);
	if (host === void 0 || job === void 0 || job.values.at(0)?.value === job.values.at(-1)?.value) return [];
	const usPerTick = US_PER_SECOND$2 / trace.header.clk_tck;
	const busy = readingsOf(trace, host.id, "busy")[0]?.values ?? [];
	const stolen = readingsOf(trace, host.id, "steal")[0]?.values ?? [];
	const steal = new Map(stolen.map(({ t, value }) => [t, value]));
	const all = new Map(busy.map(({ t, value }) => [t, (value - (steal.get(t) ?? 0)) * usPerTick]));
	return job.values.flatMap(({ t, value }) => {
		const busyUs = all.get(t);
		return busyUs === void 0 ? [] : [{
			t,
			all: busyUs,
			job: value
		}];
	});
}
/** What was used between readings at least `least` µs apart, in turn; one in which a counter fell is left out. */
function cpuUses(times, least) {
	const uses = [];
	let from = times[0];
	for (const now of times.slice(1)) {
		if (from === void 0 || now.t - from.t < least) continue;
		const use = {
			start: from.t,
			end: now.t,
			all: now.all - from.all,
			job: now.job - from.job
		};
		if (use.all >= 0 && use.job >= 0) uses.push(use);
		from = now;
	}
	return uses;
}

// src/account/attribution/foreign-load.ts
/** As often as neighbours are looked for; shorter stretches are ruled by the length of a tick. */
const WINDOW_US = 15e6;
/**
* What daemons and kernel threads may use before it is a neighbour: half a core, 2 % of a large machine, or a tenth of what
* the job uses, since writing its pages back and serving its interrupts is charged to nobody. Engineering judgement.
*/
const DAEMON_CORES = .5;
const DAEMON_SHARE_OF_THREADS = .02;
const KERNEL_SHARE_OF_JOB = .1;
/** Load in less of the window than this is a timer's errand (updates, log rotation): it moves the total by less than the meters know it. */
const LEAST_SHARE_OF_WINDOW = .1;
/** Only a control group knows all of the job: by tracking ids alone its orphans would look foreign. */
function foreignLoad(trace, window) {
	const times = cpuTimes(trace, "job:cgroup").filter(({ t }) => t >= window.start && t <= window.end);
	const [first, last] = [times.at(0), times.at(-1)];
	if (first === void 0 || last === void 0 || last.t <= first.t) return {
		cores: null,
		stretches: []
	};
	const foreign = last.all - first.all - (last.job - first.job);
	const loaded = cpuUses(times, WINDOW_US).filter(({ start, end, all, job }) => all - job > allowedCores(job / (end - start), trace.header.cpu.threads) * (end - start));
	const length = loaded.reduce((sum, { start, end }) => sum + end - start, 0);
	return {
		cores: Math.max(0, foreign / (last.t - first.t)),
		stretches: length < LEAST_SHARE_OF_WINDOW * (window.end - window.start) ? [] : joined$1(loaded)
	};
}
const allowedCores = (jobCores, threads) => Math.max(DAEMON_CORES, DAEMON_SHARE_OF_THREADS * threads, KERNEL_SHARE_OF_JOB * jobCores);
function joined$1(stretches) {
	const result = [];
	for (const { start, end } of stretches) {
		const before = result.at(-1);
		if (before?.end === start) result[result.length - 1] = {
			start: before.start,
			end
		};
		else result.push({
			start,
			end
		});
	}
	return result;
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

// src/account/energy/window-error.ts
/** A counter fed by 25 of every 100 ms (A100, H100): small against bursts, and smaller the longer it counts. */
const COUNTER_PERCENT = {
	short: 2,
	long: .5,
	longFromSeconds: 60
};
const AVERAGE_PERCENT = .3;
/** Instant power: percent by time between looks, ascending; columns are jobs of 10, 60 and 600 s. */
const INSTANT_PERCENT = [
	{
		ms: 100,
		percent: [
			2.4,
			.7,
			.2
		]
	},
	{
		ms: 1e3,
		percent: [
			20,
			6.9,
			2.3
		]
	},
	{
		ms: 15e3,
		percent: [
			134,
			80,
			26
		]
	}
];
const MINUTE_S = 60;
const TEN_MINUTES_S = 600;
/** Percent of the energy. */
function windowPercent({ kind, nvidia, intervalMs, seconds }) {
	if (kind === "average") return AVERAGE_PERCENT;
	if (kind === "instant") return instantPercent(intervalMs, seconds);
	if (!nvidia) return 0;
	return seconds >= COUNTER_PERCENT.longFromSeconds ? COUNTER_PERCENT.long : COUNTER_PERCENT.short;
}
/** The error is close to a power law of the interval, so between two rows it is interpolated on both logarithms. */
function instantPercent(intervalMs, seconds) {
	const column = seconds >= TEN_MINUTES_S ? 2 : seconds >= MINUTE_S ? 1 : 0;
	let below = INSTANT_PERCENT[0];
	for (const row of INSTANT_PERCENT) {
		if (below === void 0 || row.ms >= intervalMs) {
			if (below === void 0 || row.ms === below.ms || intervalMs <= below.ms) return row.percent[column];
			const share = Math.log(intervalMs / below.ms) / Math.log(row.ms / below.ms);
			return below.percent[column] * (row.percent[column] / below.percent[column]) ** share;
		}
		below = row;
	}
	return below?.percent[column] ?? 0;
}

// src/account/energy/uncertainty.ts
/** Half of what was filled into gaps. */
const GAP_SHARE = .5;
const PERCENT$8 = 100;
const MS_PER_SECOND$5 = 1e3;
function meteringUncertainty(metering) {
	const { kind, updateMs, windowMs, joules, peakWatts } = metering;
	const edgeSeconds = (kind === "counter" ? 2 * updateMs : windowMs) / MS_PER_SECOND$5;
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
const gapPercent = (filledShare) => GAP_SHARE * filledShare * PERCENT$8;

// src/account/attribution/attribute.ts
/** `shares` ascend without overlap; `idle` null splits all energy by use. */
function attribute(segments, { shares, idle }) {
	const mine = [];
	let splitMicrojoules = 0;
	let splitTime = 0;
	let idleMicrojoules = 0;
	for (const { piece, share } of piecesOf$1(segments, shares)) {
		const standing = Math.min(piece.microjoules, (idle ?? 0) * (piece.to - piece.from));
		idleMicrojoules += standing * (share?.idle ?? 1);
		if (share === null) {
			mine.push(piece);
			continue;
		}
		const microjoules = Math.floor(standing * share.idle + (piece.microjoules - standing) * share.active);
		mine.push({
			...piece,
			microjoules
		});
		splitMicrojoules += microjoules;
		splitTime += piece.to - piece.from;
	}
	return {
		segments: mine,
		splitMicrojoules,
		splitTime,
		idleMicrojoules
	};
}
/** Every segment cut where a share begins or ends; the pieces of one add up to it exactly. */
function piecesOf$1(segments, shares) {
	return segments.flatMap((segment) => {
		const touching = [];
		for (let i = firstAtLeast(shares, segment.from + 1, ({ end }) => end); i < shares.length; i += 1) {
			const share = shares[i];
			if (share === void 0 || share.start >= segment.to) break;
			touching.push(share);
		}
		if (touching.length === 0) return [{
			piece: segment,
			share: null
		}];
		const inside = touching.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > segment.from && edge < segment.to);
		const cuts = [.../* @__PURE__ */ new Set([
			segment.from,
			...inside,
			segment.to
		])];
		return cuts.slice(1).map((to, i) => {
			const piece = pieceOf(segment, cuts[i] ?? to, to);
			return {
				piece,
				share: touching.find(({ start, end }) => start <= piece.from && end >= piece.to) ?? null
			};
		});
	});
}
function pieceOf(segment, from, to) {
	const until = (time) => time === segment.to ? segment.microjoules : Math.floor(segment.microjoules * (time - segment.from) / (segment.to - segment.from));
	return {
		...segment,
		from: micros(from),
		to: micros(to),
		microjoules: until(to) - until(from)
	};
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

// src/account/attribution/quiet.ts
/** A host is never at 0: its own timers and our sampler stay below this busy share. */
const QUIET_BUSY_SHARE = .01;
/** Times of consecutive readings that were all quiet, one list per stretch of them. */
function quietRuns(trace, domain) {
	if (domain.component === "cpu") return runsOf$1(quietHost(trace));
	return runsOf$1((readingsOf(trace, domain.id, "util")[0]?.values ?? []).map(({ t, value }) => ({
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
function runsOf$1(looks) {
	const runs = [];
	let run = [];
	for (const { t, quiet } of looks) if (quiet) run.push(t);
	else {
		runs.push(run);
		run = [];
	}
	return [...runs, run].filter((times) => times.length > 1);
}

// src/account/attribution/idle-reference.ts
/** `earlier` is the lowest idle power that receipts of this device have kept; null for none. */
function idleReference(trace, device, earlier) {
	const own = idlePower(device, quietRuns(trace, device.domain));
	if (own !== null) return {
		power: own,
		from: "trace"
	};
	return earlier !== null && device.use.provenance === "measured" ? {
		power: earlier,
		from: "earlier-receipts"
	} : null;
}

// src/account/attribution/activity.ts
/** Shorter than this the ratio is ruled by the tick of the kernel's clock (10 ms) and by the period of the job's own meter. */
const CPU_WINDOW_US = 5e6;
const cpuActivity = (trace) => cpuUses(cpuTimes(trace), CPU_WINDOW_US).map(({ start, end, all, job }) => ({
	start,
	end,
	share: ratio(job, all)
}));
/** Each reading is the mean since the one before it; there is none before the meter was told to follow processes. */
function gpuActivity(trace, device) {
	const job = readingsOf(trace, device, "util-job")[0]?.values ?? [];
	const all = new Map((readingsOf(trace, device, "util-all")[0]?.values ?? []).map(({ t, value }) => [t, value]));
	return job.slice(1).flatMap(({ t, value }, i) => {
		const [start, whole] = [job[i]?.t, all.get(t)];
		return start === void 0 || whole === void 0 ? [] : [{
			start,
			end: t,
			share: ratio(value, whole)
		}];
	});
}
/** The job's time is read a moment after the machine's, so it may seem to be more. */
const ratio = (job, all) => all > 0 ? Math.min(1, job / all) : job > 0 ? 1 : null;

// src/account/attribution/company.ts
/** On the host: each job has a runner, a measurement or both; load that belongs to none of them is one more where there is no other. */
function hostCompany(tenancy, loaded) {
	const ordered = [.../* @__PURE__ */ new Set([...edgesOf(tenancy.stretches), ...edgesOf(loaded)])].sort((a, b) => a - b);
	return ordered.slice(1).flatMap((end, i) => {
		const start = ordered[i] ?? end;
		const seen = holding(tenancy.stretches, start);
		const others = Math.max(seen?.workers ?? 0, seen?.samplers ?? 0, (seen?.gpuProcesses ?? 0) > 0 ? 1 : 0, holding(loaded, start) === void 0 ? 0 : 1);
		return others > 0 ? [{
			start,
			end,
			others
		}] : [];
	});
}
/** On the job's GPUs: one job may compute with several processes, and a runner may have no part in the GPU. */
const gpuCompany = (tenancy) => tenancy.stretches.map((seen) => ({
	start: seen.start,
	end: seen.end,
	others: jobsOnGpu(seen)
})).filter(({ start, end, others }) => others > 0 && end > start);
const jobsOnGpu = ({ workers, gpuProcesses }) => Math.min(Math.max(1, workers), gpuProcesses);
const edgesOf = (stretches) => stretches.flatMap(({ start, end }) => [start, end]);
/** The stretch in which a time lies, its end not among it; stretches ascend without overlap. */
function holding(stretches, time) {
	const found = stretches[firstAtLeast(stretches, time + 1, ({ end }) => end)];
	return found !== void 0 && found.start <= time ? found : void 0;
}

// src/account/attribution/share.ts
/** Below this part of the shared time with a known use, a split would be a guess. */
const KNOWN_FROM = .5;
/** Ascending; null where too little is known of what the job used: then all of it stays counted, an upper bound. */
function sharesOf$1(company, activity) {
	const shares = company.map((stretch) => meet(stretch, activity));
	const known = shares.flat();
	const time = lengthOf(known);
	if (time < KNOWN_FROM * lengthOf(company)) return null;
	const mean = known.reduce((sum, { start, end, active }) => sum + active * (end - start), 0) / time;
	return company.flatMap((stretch, i) => withoutHoles(stretch, shares[i] ?? [], mean));
}
/** The parts of a stretch in which the use is known. Where the device did nothing, what it drew is shared like idle power. */
function meet({ start, end, others }, activity) {
	const idle = 1 / (1 + others);
	const first = firstAtLeast(activity, start + 1, (use) => use.end);
	const beyond = firstAtLeast(activity, end, (use) => use.start);
	return activity.slice(first, beyond).map((use) => ({
		start: use.start > start ? use.start : start,
		end: use.end < end ? use.end : end,
		idle,
		active: use.share ?? idle
	}));
}
/** Where no use was read the mean of what was read stands in, as in any gap. */
function withoutHoles({ start, end, others }, known, mean) {
	const filled = [];
	const fill = (from, to) => {
		if (from < to) filled.push({
			start: from,
			end: to,
			idle: 1 / (1 + others),
			active: mean
		});
	};
	let covered = start;
	for (const share of known) {
		fill(covered, share.start);
		filled.push(share);
		covered = share.end;
	}
	fill(covered, end);
	return filled;
}
const lengthOf = (stretches) => stretches.reduce((sum, { start, end }) => sum + end - start, 0);

// src/account/attribution/tenancy.ts
const NOBODY = {
	workers: 0,
	samplers: 0,
	gpuProcesses: 0
};
/** The sampler looks around every 15 s and writes what has changed; the last look before the window still holds at its start. */
function tenancyOf(trace, window) {
	const looks = trace.events.flatMap((event) => event.e === "foreign" ? [{
		t: event.t,
		workers: event.workers,
		samplers: event.samplers,
		gpuProcesses: event.gpu_procs
	}] : []);
	const before = looks.filter((look) => look.t < window.start).at(-1) ?? NOBODY;
	const during = looks.filter((look) => look.t >= window.start && look.t <= window.end);
	const seen = [{
		...before,
		t: window.start
	}, ...during];
	const blind = trace.absences.some(({ source, code }) => source === "neighbours" && code === "hidden");
	const most = seen.reduce((all, one) => ({
		workers: Math.max(all.workers, one.workers),
		samplers: Math.max(all.samplers, one.samplers),
		gpuProcesses: Math.max(all.gpuProcesses, one.gpuProcesses)
	}), NOBODY);
	return {
		most: blind && !isAnybody(most) ? null : most,
		stretches: seen.map(({ t, ...sighting }, i) => ({
			...sighting,
			start: micros(t),
			end: micros(seen[i + 1]?.t ?? window.end)
		}))
	};
}
const isAnybody = ({ workers, samplers, gpuProcesses }) => workers + samplers + gpuProcesses > 0;

// src/account/attribution/sharing.ts
/** How well a share of energy follows from a share of use, about 95 %, in percent. Engineering judgement. */
const SPLIT_PERCENT = {
	"cpu-time": 15,
	"gpu-time": 25,
	"memory-limit": 15,
	"mig-slice": 30
};
/** Answers for each device; null where the job had it for itself. */
function sharingOf(facts) {
	const { trace, window, tenancy, load } = facts;
	const onHost = hostCompany(tenancy, load.stretches);
	const onGpu = gpuCompany(tenancy);
	const host = onHost.length === 0 ? null : sharesOf$1(onHost, cpuActivity(trace));
	const lateOnGpu = onGpu.length === 0 && (tenancy.most?.gpuProcesses ?? 0) > 0;
	const lateOnHost = onHost.length === 0 && tenancy.most !== null && isAnybody(tenancy.most);
	return ({ domain, component, use }) => {
		if (component === "gpu" || component === "module") {
			const slices = domain.slices;
			if (slices !== void 0 && slices.ours < slices.of) return constantly("mig-slice", slices.ours / slices.of, [window]);
			const isModule = component === "module";
			if (lateOnGpu || isModule && lateOnHost) return {
				rule: "gpu-time",
				shares: null
			};
			const company = onGpu.length > 0 || !isModule ? onGpu : onHost;
			return company.length === 0 ? null : byGpuTime(trace, domain.id, company);
		}
		if (lateOnHost) return {
			rule: "cpu-time",
			shares: null
		};
		if (onHost.length === 0) return null;
		const byMemory = component === "dram" ? memoryShare(trace, use.method === "modelled") : null;
		if (byMemory === null) return {
			rule: "cpu-time",
			shares: host
		};
		return byMemory === 1 ? null : constantly("memory-limit", byMemory, onHost);
	};
}
const byGpuTime = (trace, device, company) => ({
	rule: "gpu-time",
	shares: sharesOf$1(company, gpuActivity(trace, device))
});
/**
* Memory draws power by its size, busy or not, so the limit of the runner's control group is its share. The model of memory
* counts no more than that limit from the start. Null without a limit: then CPU time stands in.
*/
function memoryShare({ header }, modelled) {
	const { memory_limit_bytes: limit, memory_bytes: installed } = header;
	if (limit === null || installed === null || installed <= 0) return null;
	return modelled ? 1 : Math.min(1, limit / installed);
}
const constantly = (rule, part, stretches) => ({
	rule,
	shares: stretches.map(({ start, end }) => ({
		start,
		end,
		idle: part,
		active: part
	}))
});

// src/account/attribution/split-energy.ts
const US_PER_SECOND$1 = 1e6;
const MICROJOULES_PER_JOULE$2 = 1e6;
function splitEnergy(facts) {
	const { trace, window, devices } = facts;
	const sharing = sharingOf(facts);
	const seconds = (window.end - window.start) / US_PER_SECOND$1;
	return devices.map((whole) => {
		const reference = idleReference(trace, whole, facts.earlierIdle(whole.domain.id));
		const idleOver = (power) => power === null ? null : joules(Math.min(whole.use.energy, power * seconds));
		const found = sharing(whole);
		const standing = idleOver(reference?.power ?? null);
		const alone = {
			whole,
			job: whole,
			rule: null,
			reference,
			idle: standing,
			wholeIdle: standing
		};
		if (found === null) return {
			...alone,
			upperBound: false
		};
		if (found.shares === null) return {
			...alone,
			upperBound: true
		};
		const { rule, shares } = found;
		const idle = reference?.power ?? modelledRest(whole, facts.modelledIdle);
		const part = attribute(whole.segments, {
			shares,
			idle
		});
		const job = jobEnergy(whole, part, SPLIT_PERCENT[rule]);
		return {
			whole,
			job,
			rule,
			upperBound: false,
			reference,
			idle: idle === null ? null : joules(Math.min(job.use.energy, part.idleMicrojoules / MICROJOULES_PER_JOULE$2)),
			wholeIdle: idleOver(idle)
		};
	});
}
/** A model knows what it gives a device at rest; modelled memory draws by its size alone, busy or not. */
function modelledRest({ component, use, curve }, cpu) {
	const [start, end] = [curve.times.at(0), curve.times.at(-1)];
	if (use.method !== "modelled") return null;
	if (component === "cpu") return cpu;
	if (component !== "dram" || start === void 0 || end === void 0) return null;
	return watts(curveTotal(curve) / (end - start));
}
/** `percent`: the uncertainty of the split, for the part of the energy that it concerns. */
function jobEnergy(whole, part, percent) {
	const { segments, splitMicrojoules, splitTime } = part;
	const curve = curveOf(segments);
	const total = curveTotal(curve);
	const filled = segments.reduce((sum, { origin, microjoules }) => sum + (origin.filled ? microjoules : 0), 0);
	const uncertainty = {
		...whole.uncertainty,
		sharedPercent: Math.hypot(whole.uncertainty.sharedPercent, percent * (total === 0 ? 1 : splitMicrojoules / total))
	};
	const { use } = whole;
	const length = segments.reduce((sum, { from, to }) => sum + to - from, 0);
	const isMostlyRead = splitTime <= (1 - MEASURED_FROM) * length;
	return {
		...whole,
		segments,
		curve,
		uncertainty,
		use: {
			...use,
			energy: joules(total / MICROJOULES_PER_JOULE$2),
			provenance: use.provenance === "measured" && !isMostlyRead ? "modelled" : use.provenance,
			filled: joules(Math.min(total, filled + splitMicrojoules) / MICROJOULES_PER_JOULE$2),
			uncertaintyPercent: percentOf(uncertainty)
		}
	};
}

// src/account/attribution/tenancy-notes.ts
const NAMES$1 = {
	gpu: "the GPU",
	cpu: "the CPU",
	dram: "the memory",
	module: "the module",
	host: "the host"
};
function tenancyNotes(contended, parts) {
	const bounds = [...new Set(parts.filter(({ upperBound }) => upperBound).map(({ job }) => job.component))];
	const unsure = parts.some(({ whole: { domain } }) => domain.mig === true && domain.slices === void 0);
	const noIdle = parts.filter(({ rule, idle }) => (rule === "cpu-time" || rule === "gpu-time") && idle === null);
	return [
		...contended ? [note("contended", "Another runner, measurement, GPU process or load worked on this machine at the same time.", "warning")] : [],
		...bounds.length === 0 ? [] : [note("share-unknown", `Nothing tells how much of ${bounds.map((one) => NAMES$1[one]).join(" and ")} the others used, so all of it is counted: an upper bound.`, "warning")],
		...unsure ? [note("mig-slices-unknown", "The GPU is split by MIG, and which of its slices are the job’s could not be told, so the whole card is counted: an upper bound.", "warning")] : [],
		...noIdle.length === 0 ? [] : [note("idle-unknown", `No idle power of ${[...new Set(noIdle.map(({ job }) => NAMES$1[job.component]))].join(" and ")} was seen, so all of its energy is shared by use.`)]
	];
}

// src/account/attribution/job-part.ts
function jobPart(facts) {
	const tenancy = tenancyOf(facts.trace, facts.window);
	const load = foreignLoad(facts.trace, facts.window);
	const contended = tenancy.most !== null && isAnybody(tenancy.most) || load.stretches.length > 0;
	const parts = splitEnergy({
		...facts,
		tenancy,
		load
	});
	return {
		parts,
		contended,
		tenancy,
		foreignCores: load.cores,
		notes: tenancyNotes(contended, parts)
	};
}

// src/account/carbon/embodied.ts
/** Four years of servers: Cloud Carbon Footprint and BoaviztAPI. */
const DEFAULT_LIFETIME_HOURS = 35040;
/** Server of the eight-GPU class without its GPUs, kgCO2e (EcoLogits), shared by eight. */
const EIGHT_GPU_SERVER_KG = 5700;
const GPUS_PER_SERVER = 8;
/** Rack server with one CPU and little memory, kgCO2e (Cloud Carbon Footprint). */
const RACK_SERVER_KG = 1e3;
const GRAMS_PER_KG$1 = 1e3;
const SECONDS_PER_HOUR$1 = 3600;
/**
* For `seconds` on a machine with these GPUs; without a GPU the whole machine is reserved (docs/adr/0015).
* Null where the owner states nothing and a GPU has no published footprint: half a machine would look like a whole one.
*/
function embodiedShare(job) {
	const { facts, gpus, hiddenGpus } = job;
	const reserved = gpus.map(({ slices }) => slices ? Math.min(1, slices.ours / slices.of) : 1);
	const had = reserved.reduce((total, part) => total + part, 0);
	const share = gpus.length === 0 ? 1 : had / (gpus.length + hiddenGpus);
	const reservedKg = facts.statedKg === null ? footprintKg({
		table: facts.table,
		gpus,
		reserved,
		share
	}) : facts.statedKg * share;
	if (reservedKg === null) return null;
	const lifetimeHours = facts.lifetimeHours ?? DEFAULT_LIFETIME_HOURS;
	return {
		grams: grams(reservedKg * GRAMS_PER_KG$1 * job.seconds / SECONDS_PER_HOUR$1 / lifetimeHours),
		source: facts.statedKg === null ? "footprints" : "owner",
		reservedKg,
		lifetimeHours
	};
}
/** Each GPU with its eighth of a server; a rack server goes in the proportion of its GPUs. */
function footprintKg(machine) {
	const { table, gpus, reserved, share } = machine;
	let kilograms = 0;
	let inEights = false;
	for (const [index, { model }] of gpus.entries()) {
		const gpu = table.find(({ name }) => bare(name) === bare(model ?? ""));
		if (gpu === void 0) return null;
		const host = gpu.host === "eight-gpu-server" ? EIGHT_GPU_SERVER_KG / GPUS_PER_SERVER : 0;
		inEights ||= host > 0;
		kilograms += (gpu.kgco2e + host) * (reserved[index] ?? 1);
	}
	return inEights ? kilograms : kilograms + RACK_SERVER_KG * share;
}
/** Older drivers leave the maker out: `A100-SXM4-40GB`. */
const bare = (name) => name.replace(/^NVIDIA /, "");

// src/account/receipt/clipped.ts
const MAX_NOTE_CHARACTERS = 1024;
/** The text itself, or its beginning with an ellipsis. */
const clipped = (text, characters) => text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;

// src/account/carbon/mean-intensity.ts
/** Null where some energy falls on a moment without any intensity, and for no parts. One figure for all is that figure, free of rounding. */
function meanIntensity(parts) {
	let weighted = 0;
	for (const { energy, intensity } of parts) {
		if (intensity === null) return null;
		weighted += energy * intensity.value;
	}
	const [first, ...others] = new Set(parts.map(({ intensity }) => intensity?.value));
	if (first === void 0 || others.length === 0) return first ?? null;
	return gramsPerKwh(weighted / sum(parts.map(({ energy }) => energy)));
}

// src/account/carbon/intervals.ts
/** The receipt schema's bound. */
const MOST_INTERVALS = 500;
/** In order of time, without overlap where the buckets have none. Empty where the yearly figure alone was used. */
function intervalsOf(parts) {
	if (parts.every(({ origin }) => origin === "yearly")) return [];
	const runs = runsOf(parts);
	const size = Math.ceil(runs.length / MOST_INTERVALS);
	return Array.from({ length: Math.ceil(runs.length / size) }, (_, index) => runs.slice(index * size, (index + 1) * size).flat()).flatMap(intervalOf);
}
/** Parts that follow each other at one figure. */
function runsOf(parts) {
	const runs = [];
	for (const part of parts) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last?.intensity === part.intensity && last.origin === part.origin) run.push(part);
		else runs.push([part]);
	}
	return runs;
}
/** Of several figures, their mean by energy: the sum over the list stays what it was. */
function intervalOf(run) {
	const [first, last, mean] = [
		run.at(0),
		run.at(-1),
		meanIntensity(run)
	];
	if (first === void 0 || last === void 0 || mean === null) return [];
	const known = run.flatMap(({ intensity }) => intensity ?? []);
	const isForetold = known.some(({ forecast }) => forecast);
	const isBeside = run.some(({ origin }) => origin === "neighbour");
	return [{
		from: new Date(first.from).toISOString(),
		to: new Date(last.to).toISOString(),
		intensity_g_per_kwh: mean,
		estimated: isForetold || isBeside || known.some(({ estimated }) => estimated),
		...isBeside ? { neighbour: true } : {},
		forecast: isForetold,
		source: clipped([...new Set(known.map(({ source }) => source))].join(" + "), 256)
	}];
}

// src/account/carbon/sci.ts
/** Both parts in gCO2e. Null without a unit of work, and where either part is not known: the standard has no score without M. */
function sciScore(job) {
	const { operational, embodied, work } = job;
	if (operational === null || embodied === null || work === null) return null;
	return {
		g_per_unit: (operational + embodied) / work.amount,
		unit: work.unit
	};
}

// src/account/carbon/time-parts.ts
const isSlot = (intensity) => intensity.from !== null && intensity.to !== null && intensity.from < intensity.to;
/** A slot stands for the moments beside it for as long as this. */
const NEIGHBOUR_MS = 36e5;
/** Parts of all buckets, in their order; their energies add up to the buckets'. */
function timeParts(buckets, slots, yearly) {
	const preferred = slots.toSorted((a, b) => doubt(a) - doubt(b));
	const cuts = cutsOf(slots);
	return buckets.flatMap((bucket) => piecesOf(bucket, cuts).map((piece) => ({
		...piece,
		...intensityAt((piece.from + piece.to) / 2, preferred, yearly)
	})));
}
/** Of two slots for one moment, a measured one is better than an estimate, and that better than what was foretold. */
const doubt = ({ estimated, forecast }) => forecast ? 2 : estimated ? 1 : 0;
function intensityAt(moment, preferred, yearly) {
	const own = preferred.find(({ from, to }) => from <= moment && moment < to);
	if (own !== void 0) return {
		intensity: own,
		origin: "slot"
	};
	let nearest = null;
	let least = NEIGHBOUR_MS;
	for (const slot of preferred) {
		const distance = Math.max(slot.from - moment, moment - slot.to);
		if (distance > least || distance === least && nearest !== null) continue;
		nearest = slot;
		least = distance;
	}
	return nearest === null ? {
		intensity: yearly,
		origin: "yearly"
	} : {
		intensity: nearest,
		origin: "neighbour"
	};
}
/** Moments at which the answer may change: the slots' edges, an hour before and after, and the middle of each hole. */
function cutsOf(slots) {
	const cuts = slots.flatMap(({ from, to }) => [
		from - NEIGHBOUR_MS,
		from,
		to,
		to + NEIGHBOUR_MS
	]);
	let covered = null;
	for (const { from, to } of slots.toSorted((a, b) => a.from - b.from)) {
		if (covered !== null && covered < from) cuts.push((covered + from) / 2);
		covered = Math.max(covered ?? to, to);
	}
	return [...new Set(cuts)].toSorted((a, b) => a - b);
}
function piecesOf(bucket, cuts) {
	const { from, to, energy } = bucket;
	const inside = cuts.filter((cut) => from < cut && cut < to).map(epochMs);
	if (inside.length === 0) return [bucket];
	const edges = [
		from,
		...inside,
		to
	];
	return edges.slice(1).map((end, index) => {
		const start = edges[index] ?? from;
		return {
			from: start,
			to: end,
			energy: joules(energy * (end - start) / (to - from))
		};
	});
}

// src/account/carbon/emissions.ts
const PERCENT$7 = 100;
/** The receipt schema's bound. */
const MOST_REFUSALS = 50;
/** Grams per kWh and grams as the receipt states them. Unknown energy or intensity gives null, never 0. */
function emissionsOf(input) {
	const { scope, pue, price, embodied } = input;
	const fits = ({ kind, scope: its, value }) => kind === "average" && its === scope && Number.isFinite(value) && value >= 0;
	const fittingOrNull = (figure) => figure !== null && fits(figure) ? figure : null;
	const [reference, world] = [fittingOrNull(input.reference), fittingOrNull(input.world)];
	const fitting = input.intensities.filter(fits);
	const slots = fitting.filter(isSlot);
	const yearly = fitting.find(({ from, to }) => from === null && to === null) ?? reference;
	const parts = weighed(timeParts(input.buckets, slots, yearly));
	const figures = parts.length === 0 ? [yearly] : parts.map((part) => part.intensity);
	const intensity = parts.length === 0 ? yearly?.value ?? null : meanIntensity(parts);
	const used = intensity === null ? [] : unique(figures.filter((figure) => figure !== null));
	const facility = input.total === null ? null : kilowattHours(kwhFromJoules(input.total) * pue.value);
	const emissions = facility === null || intensity === null ? null : gramsFromEnergy(facility, intensity);
	const spread = input.uncertaintyPercent === null ? null : input.uncertaintyPercent / PERCENT$7;
	return {
		region: input.placement.region,
		zone: input.placement.zone,
		resolved_by: input.placement.resolvedBy,
		intensity_g_per_kwh: intensity,
		intensity_source: joined(used.map(({ source }) => source)),
		intensity_year: only(used.map(({ year }) => year)),
		intensity_basis: only(used.map(({ basis }) => basis)),
		intensity_licence: joined(used.map(({ licence }) => licence)),
		intensity_coverage: slots.length === 0 ? null : ownShare(parts),
		scope,
		kind: "average",
		intervals: intensity === null ? [] : intervalsOf(parts),
		reference_g_per_kwh: reference?.value ?? null,
		reference_source: reference?.source ?? null,
		reference_year: reference?.year ?? null,
		world_g_per_kwh: world?.value ?? null,
		world_source: world?.source ?? null,
		world_year: world?.year ?? null,
		refusals: input.refusals.slice(0, MOST_REFUSALS).map(({ source, code, hint }) => ({
			source: clipped(source, 256),
			code: clipped(code, 256),
			hint: clipped(hint, 512)
		})),
		pue: pue.value,
		pue_source: pue.source,
		emissions_g: emissions,
		emissions_low_g: emissions === null || spread === null ? null : emissions * Math.max(0, 1 - spread),
		emissions_high_g: emissions === null || spread === null ? null : emissions * (1 + spread),
		embodied_g: embodied?.grams ?? null,
		embodied_factors: embodied === null ? null : {
			source: embodied.source,
			reserved_kg: embodied.reservedKg,
			lifetime_h: embodied.lifetimeHours
		},
		sci: sciScore({
			operational: emissions,
			embodied: embodied?.grams ?? null,
			work: input.work
		}),
		cost: facility === null || price === null ? null : {
			amount: facility * price.amount,
			currency: price.currency
		}
	};
}
/** Parts that count, by their energy; where there is none at all, by their time. */
function weighed(parts) {
	const spent = parts.filter(({ energy }) => energy > 0);
	if (spent.length > 0) return spent;
	const lasting = parts.filter(({ from, to }) => to > from);
	return lasting.length > 0 ? lasting.map((part) => ({
		...part,
		energy: joules(part.to - part.from)
	})) : parts.map((part) => ({
		...part,
		energy: joules(1)
	}));
}
/** Share of the energy in the service's own slots, 0..1. */
function ownShare(parts) {
	const own = parts.filter(({ origin }) => origin === "slot");
	if (own.length === parts.length) return parts.length === 0 ? 0 : 1;
	const energyOf = (some) => sum(some.map(({ energy }) => energy));
	return Math.min(1, energyOf(own) / energyOf(parts));
}
const unique = (values) => [...new Set(values)];
/** The value all share; null for none or several. */
const only = (values) => {
	const [first, ...others] = unique(values);
	return first === void 0 || others.length > 0 ? null : first;
};
const joined = (texts) => {
	const known = unique(texts.filter((text) => text !== null));
	return known.length === 0 ? null : clipped(known.join(" + "), 256);
};

// src/account/energy/clock.ts
const US_PER_MS$5 = 1e3;
const MS_PER_SECOND$4 = 1e3;
/** Wall and monotonic time further apart than this between two samples: somebody set the clock. */
const STEP_MS = 1e3;
const MOST_STEPS_TOLD = 3;
/** Anchored at the first sample: later steps of the wall clock move nothing, since durations are monotonic. */
function clockOf(trace) {
	const first = trace.samples[0];
	const offset = first === void 0 ? 0 : first.w - first.t / US_PER_MS$5;
	return {
		start: epochMs(trace.header.wall0_ms + offset),
		sleeps: trace.events.flatMap((event) => event.e === "suspend" ? [{
			at: micros(event.t),
			ms: event.ms
		}] : [])
	};
}
/** The last millisecond with a year of four digits: what a trace says beyond it is no time. */
const LATEST_MS = Date.UTC(1e4, 0) - 1;
/** Whole milliseconds, 1970 to 9999. */
function wallAt(clock, time) {
	const slept = clock.sleeps.reduce((total, sleep) => total + (sleep.at <= time ? sleep.ms : 0), 0);
	const wall = Math.round(clock.start + time / US_PER_MS$5 + slept);
	return epochMs(Math.min(LATEST_MS, Math.max(0, wall)));
}
/** The monotonic time of a civil one; a time inside a sleep is the moment of waking. */
function monotonicAt(clock, wall) {
	let awake = wall - clock.start;
	for (const sleep of clock.sleeps) {
		const fellAsleep = sleep.at / US_PER_MS$5;
		if (awake > fellAsleep) awake = Math.max(fellAsleep, awake - sleep.ms);
	}
	return micros(awake * US_PER_MS$5);
}
function clockNotes(trace, clock) {
	const slept = clock.sleeps.reduce((total, sleep) => total + sleep.ms, 0);
	const steps = stepsOf$1(trace);
	return [...slept === 0 ? [] : [note("suspend", `The machine slept for ${seconds(slept)} s; power sensors saw nothing of it.`, "warning")], ...steps.length === 0 ? [] : [note("clock-step", `The wall clock was set ${steps.length === 1 ? "once" : `${steps.length} times`} during the job, by ${steps.slice(0, MOST_STEPS_TOLD).map(seconds).join(", ")}${steps.length > MOST_STEPS_TOLD ? " …" : ""} s; energies and durations do not depend on it.`)]];
}
/** Milliseconds by which the wall clock left the monotonic one, sleeps taken out. */
function stepsOf$1(trace) {
	const samples = trace.samples;
	const ordered = trace.events.flatMap((event) => event.e === "suspend" ? [event.ms] : []).sort((a, b) => a - b);
	const isSleep = (ms) => {
		const nearest = ordered[firstAtLeast(ordered, ms - STEP_MS, (slept) => slept)];
		return nearest !== void 0 && nearest - ms <= STEP_MS;
	};
	return samples.flatMap((now, i) => {
		const before = samples[i - 1];
		if (before === void 0) return [];
		const step = now.w - before.w - (now.t - before.t) / US_PER_MS$5;
		if (Math.abs(step) <= STEP_MS) return [];
		return isSleep(step) ? [] : [step];
	});
}
const seconds = (ms) => (ms / MS_PER_SECOND$4).toFixed(1);

// src/account/energy/sampling.ts
const US_PER_MS$4 = 1e3;
/** An interval longer than this many ticks is a gap. */
const TICKS_OF_A_GAP = 3;
function samplingOf(trace) {
	const first = {
		from: micros(Number.NEGATIVE_INFINITY),
		interval: micros(trace.header.interval_ms * US_PER_MS$4)
	};
	const stretched = trace.events.flatMap((event) => event.e === "beat" ? [{
		from: micros(event.t),
		interval: micros(event.interval_ms * US_PER_MS$4)
	}] : []);
	return {
		times: [...new Set(trace.samples.map((sample) => sample.t))].sort((a, b) => a - b).map(micros),
		beats: [first, ...stretched],
		suspends: trace.events.filter((event) => event.e === "suspend").map((event) => micros(event.t))
	};
}
/** The longer of the intervals meant at both ends: a beat may change in between. */
function intendedInterval({ beats }, { start, end }) {
	const at = (time) => beats[firstAtLeast(beats, time + 1, ({ from }) => from) - 1]?.interval ?? 0;
	return micros(Math.max(at(start), at(end)));
}
/** True where a gauge cannot be trusted across the stretch: ticks are missing, or the machine slept in it. */
function isGap(sampling, stretch) {
	const interval = intendedInterval(sampling, stretch);
	if (stretch.end - stretch.start > TICKS_OF_A_GAP * interval) return true;
	const noticed = sampling.suspends[firstAtLeast(sampling.suspends, stretch.start + 1, (time) => time)];
	return noticed !== void 0 && noticed - interval <= stretch.end;
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
/** A part of a whole, its total a little less: what is left of the whole then makes up the whole with it to the last bit. */
const asPart = (timeline) => ({
	...timeline,
	total: joules(Math.floor(timeline.total * PARTS_OF_A_JOULE) / PARTS_OF_A_JOULE)
});
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

// src/account/energy/end-notes.ts
const endNotes = ({ end, samples }) => end === null && samples.length > 0 ? [note("sampler-died", "The sampler left no end record: it was killed, or the machine went down.", "warning")] : [];

// src/account/energy/event-notes.ts
/** Shorter gaps are told with a decimal, or one of less than half a second would be called none. */
const WHOLE_FROM_S = 10;
function eventNotes(trace, sampling, window) {
	const lost = trace.events.filter((event) => event.e === "lost").length;
	const failed = new Set(trace.events.flatMap((event) => event.e === "check" && !event.ok ? [`${event.source} (${event.code ?? "no reason given"})`] : []));
	const missing = unsampledSeconds(sampling, window);
	return [
		lost > 0 && note("gpu-lost", `A GPU stopped answering ${lost === 1 ? "once" : `${lost} times`}.`, "warning"),
		failed.size > 0 && note("check-failed", `These sources failed their check: ${[...failed].join(", ")}.`, "warning"),
		missing > 0 && note("samples-missing", `For ${missing.toFixed(missing < WHOLE_FROM_S ? 1 : 0)} s no sample was taken; counters span that time, steps do not.`)
	].filter((found) => found !== false);
}
/** Seconds of the window that lie in gaps between samples. */
const unsampledSeconds = (sampling, window) => secondsFromMicros(micros(gapsIn(sampling, window).reduce((total, gap) => total + gap.end - gap.start, 0)));

// src/account/energy/containment.ts
/** The ids among `counted` that have no counted ancestor. Domains whose parents run in a circle contain nothing. */
function outermost$1(domains, counted) {
	const isHeld = heldBy(domains, counted);
	return new Set([...counted].filter((id) => !isHeld(id)));
}
/** Answers for an id whether one of its ancestors is counted. */
function heldBy(domains, counted) {
	const parents = new Map(domains.map((domain) => [domain.id, domain.parent]));
	return (id) => ancestorsOf(id, parents).some((ancestor) => counted.has(ancestor));
}
/** Nearest first; none for a domain that would be its own ancestor. */
function ancestorsOf(id, parents) {
	const ancestors = /* @__PURE__ */ new Set();
	let parent = parents.get(id) ?? null;
	while (parent !== null && !ancestors.has(parent)) {
		if (parent === id) return [];
		ancestors.add(parent);
		parent = parents.get(parent) ?? null;
	}
	return [...ancestors];
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

// src/account/energy/domain-energy.ts
const MICROJOULES_PER_JOULE = 1e6;
const US_PER_MS$3 = 1e3;
/** Null where no layer holds anything in the window: unknown, never 0 J. */
function domainEnergy(domain, layers, window) {
	const covered = overlay(layers.map((layer) => layer.segments), window);
	const segments = fillGaps(covered, window);
	const coverage = coverageOf$1(segments, window);
	const layer = layers.find(({ source }) => source === coverage?.origin.source);
	if (coverage === null || layer === void 0) return null;
	const energy = joules(sumOf$1(segments).microjoules / MICROJOULES_PER_JOULE);
	const uncertainty = layer.uncertainty(outcomeOf(segments, {
		coverage,
		window,
		stepUs: layer.stepMs * US_PER_MS$3
	}));
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
function outcomeOf(segments, { coverage, window, stepUs }) {
	const { microjoules } = sumOf$1(segments);
	const mean = window.end > window.start ? microjoules / (window.end - window.start) : 0;
	return {
		seconds: secondsFromMicros(micros(window.end - window.start)),
		joules: microjoules / MICROJOULES_PER_JOULE,
		peakWatts: segments.reduce((peak, segment) => Math.max(peak, steadyWatts(segment, stepUs)), mean),
		filledShare: microjoules === 0 ? 0 : coverage.filledMicrojoules / microjoules
	};
}
/** A counter moves in steps: what two reads a few milliseconds apart saw of it came over a whole step. */
function steadyWatts(segment, stepUs) {
	if (segment.origin.method !== "counter") return segmentWatts(segment);
	return segment.microjoules / Math.max(segment.to - segment.from, stepUs, 1);
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
const PERCENT$6 = 100;
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
	const doubtful = minutes.filter((minute) => !isInside$1(minute.counter / minute.power, AGREE));
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
		believable: isInside$1(ratio, BELIEVE)
	};
}
/** If the power sensor is right, a counter at 0.57 of it is 75 % too low in its own terms, not 43 %. */
const differencePercent = (ratio) => PERCENT$6 * Math.max(Math.abs(1 - ratio), ratio > 0 ? Math.abs(1 / ratio - 1) : 0);
const isInside$1 = (ratio, band) => ratio >= band.least && ratio <= band.most;
function minutesOf({ start, end }) {
	const count = Math.floor((end - start) / MINUTE_US);
	return Array.from({ length: count }, (_, i) => ({
		start: micros(start + i * MINUTE_US),
		end: micros(start + (i + 1) * MINUTE_US)
	}));
}

// src/account/energy/sensor-accuracy.ts
const PERCENT$5 = {
	nvidiaDataCentre: 7,
	/** GeForce, RTX professional and unknown cards: seen from -8 to +1, one at +13. */
	nvidiaOther: 9,
	/** AMD and Intel GPUs, and whatever has no row here. */
	unvalidated: 10,
	raplIntelServer: 5,
	raplIntelClient: 8,
	raplAmd: 10,
	raplDramClient: 20,
	grace: 5,
	ina3221: 3,
	/** ACPI power meter that states no accuracy, and other meters of a whole node. */
	nodeMeter: 5
};
const DATA_CENTRE = /\b(?:tesla|[abhlptvk]\d{1,3}[a-z]?|g[hb]\d{3})\b/i;
const CONSUMER = /geforce|rtx|quadro|titan/i;
/** An exporter repeats the figure of a sensor and is as good as that. */
function sensorPercent(sensor) {
	const { source, component } = sensor;
	const meter = source.replace(/-(?:counter|average|instant)$/, "");
	if (meter === "kepler" && component === "host") return PERCENT$5.nodeMeter;
	if (meter === "kepler" && component !== "gpu") return raplPercent(sensor);
	if (isNvidia(source) || meter === "kepler") return nvidiaPercent(sensor);
	if (meter === "rapl") return raplPercent(sensor);
	if (meter === "grace" || meter === "module") return PERCENT$5.grace;
	if (meter === "ina3221") return PERCENT$5.ina3221;
	if (meter === "acpi") return sensor.accuracyPercent || PERCENT$5.nodeMeter;
	return PERCENT$5.unvalidated;
}
/** NVIDIA's own sensors, through whatever interface they are read. */
const isNvidia = (source) => /^(?:nvml|nvidia-smi|dcgm)-/.test(source);
function nvidiaPercent({ name }) {
	return name !== null && DATA_CENTRE.test(name) && !CONSUMER.test(name) ? PERCENT$5.nvidiaDataCentre : PERCENT$5.nvidiaOther;
}
function raplPercent({ component, cpuModel }) {
	if (/xeon/i.test(cpuModel ?? "")) return PERCENT$5.raplIntelServer;
	if (component === "dram") return PERCENT$5.raplDramClient;
	return /intel/i.test(cpuModel ?? "") ? PERCENT$5.raplIntelClient : PERCENT$5.raplAmd;
}

// src/account/energy/counter.ts
function counterEnergy(values, rules) {
	const steps = stepsOf(values, rules);
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
function stepsOf(values, rules) {
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
* A counter that never moved in the whole trace has shown nothing, however short that was. In one that did, a run of zero
* deltas of at least `patience` is frozen unless its device is known to have rested all along.
*/
function thaw(segments, util, patience) {
	if (segments.every((segment) => segment.microjoules === 0)) return {
		segments: [],
		frozen: segments.length > 0
	};
	const frozen = runsOfZero(segments).filter((run) => {
		const stretch = {
			start: micros(run.at(0)?.from ?? 0),
			end: micros(run.at(-1)?.to ?? 0)
		};
		if (stretch.end - stretch.start < patience) return false;
		const seen = valuesBetween(util, stretch);
		return seen.length === 0 || seen.some(({ value }) => value > 0);
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

// src/account/energy/refresh.ts
/**
* The median time between two changes of the value; null where it changed fewer than twice, so that nothing can be said.
* Readings that were taken less often than the value changes give the time between readings.
*/
function refreshPeriod(values) {
	const changes = changesOf(values);
	const gaps = changes.slice(1).map(({ t }, i) => t - (changes[i]?.t ?? t));
	if (gaps.length === 0) return null;
	const sorted = gaps.toSorted((a, b) => a - b);
	return micros(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
/**
* A slow counter without its repeats. What it shows at its first change was gathered over one period, part of which may lie
* before the first reading; what follows its last change it has not shown yet, so that stretch is left open.
* Empty where it never changed: then it has shown nothing at all.
*/
function withoutRepeats(values, period) {
	const first = values[0];
	const changes = changesOf(values);
	const firstChange = changes[0];
	if (first === void 0 || firstChange === void 0) return [];
	return [{
		...first,
		t: micros(Math.min(first.t, firstChange.t - period))
	}, ...changes];
}
/** The readings that differ from the one before. */
const changesOf = (values) => values.filter(({ value }, i) => i > 0 && value !== values[i - 1]?.value);

// src/account/energy/sensor-layers.ts
const US_PER_MS$2 = 1e3;
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
	const updateMs = updatePeriod(readings) ?? 100;
	const update = updateMs * US_PER_MS$2;
	const source = sourceName(column, "counter");
	const seen = isExported(column) ? withoutRepeats(values, micros(update)) : values;
	const { segments, ...events } = counterEnergy(seen, {
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
		updateMs,
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
	const window = micros((column.window_ms ?? 0) * US_PER_MS$2);
	const kind = window > 0 ? "average" : "instant";
	const source = sourceName(column, kind);
	const segments = integratePower(points, {
		sampling,
		window,
		origin: originOf$1(source, "integrated")
	});
	return [{
		kind,
		column,
		source,
		updateMs: updatePeriod(readings) ?? 0,
		segments,
		counter: null
	}];
}
const isExported = ({ source }) => source.startsWith("exporter:");
/** In ms. An exporter looks at its sensors when its owner says: what the trace shows of that is better than its default. */
function updatePeriod({ column, values }) {
	const seen = isExported(column) ? refreshPeriod(values) : null;
	return seen === null ? column.update_ms ?? null : seen / US_PER_MS$2;
}
const originOf$1 = (source, method) => ({
	source,
	method,
	provenance: "measured",
	filled: false
});
/** Meters that read several unlike sensors: what they read says more than their own name. */
const NAMED_BY_DETAIL = /* @__PURE__ */ new Set(["exporter", "hwmon"]);
/** RAPL goes by its own name; every other source by its meter, or the sensor behind it, and kind. */
function sourceName(column, kind) {
	const [meter = column.source, detail = meter] = column.source.split(":");
	if (meter === "powercap") return "rapl";
	return `${NAMED_BY_DETAIL.has(meter) ? detail : meter}-${kind}`;
}

// src/account/energy/metered-layers.ts
const US_PER_MS$1 = 1e3;
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
	const { column, kind, source, updateMs } = sensor;
	const { domain, trace, sampling, window } = input;
	const facts = {
		kind,
		nvidia: isNvidia(source),
		sensorPercent: sensorPercent({
			source,
			component: domain.component,
			name: domain.name ?? null,
			cpuModel: trace.header.cpu.model,
			accuracyPercent: domain.accuracy_percent ?? 0
		}),
		updateMs,
		windowMs: column.window_ms ?? 0,
		intervalMs: Math.max(updateMs, intendedInterval(sampling, window) / US_PER_MS$1),
		widenPercent: kind === "counter" ? plausibility?.widenPercent ?? 0 : 0
	};
	return {
		source,
		stepMs: kind === "counter" ? updateMs : 0,
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
			"stood still; that part comes from elsewhere"
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
const PERCENT$4 = 100;
/** The configured limit, else the design power of a card of exactly this name; null where neither is known. */
function gpuLimit(gpu, rows) {
	if (typeof gpu.limit_mw === "number" && gpu.limit_mw > 0) return watts(gpu.limit_mw / MW_PER_W$2);
	const wanted = comparable(gpu.name ?? "");
	const row = rows.find(({ name }) => comparable(name) === wanted);
	return row === void 0 ? null : watts(row.tdp_w);
}
const gpuWatts = (limit, utilPercent) => watts(limit * fractionAt(GPU_CURVE, utilPercent / PERCENT$4));
const assumedGpuWatts = (limit) => watts(limit * ASSUMED_SHARE_OF_LIMIT);
const comparable = (name) => name.toLowerCase().replace(/\((?:r|tm)\)/g, "").replace(/^(?:amd|intel|nvidia)\s+/, "").replace(/\s+oam$/, "").replace(/\s+/g, " ").trim();

// src/account/energy/gpu-energy.ts
function gpuEnergy(input) {
	const { domain, window, factors, title } = input;
	const metered = meteredLayers(input);
	const limit = gpuLimit(domain, factors.gpus);
	const models = limit === null ? [] : [utilisationLayer(input, limit), assumedLayer$1(input, limit)];
	const seen = [...metered.layers, ...models.slice(0, 1)];
	const energy = domainEnergy(domain, seen, window) ?? domainEnergy(domain, models.slice(1), window);
	const nothing = energy === null && domain.visible !== false && !isPart(input) ? [note("gpu-unknown", `Nothing is known of ${title}: no counter, no power, no utilisation with a limit. It is missing in the total.`, "warning")] : [];
	return {
		energy,
		notes: [
			...metered.notes,
			...nothing,
			...mixed(energy, title)
		]
	};
}
/** True of a GPU whose energy is read with that of its module. */
const isPart = ({ domain, trace }) => trace.domains.some(({ id }) => id === domain.parent);
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
		stepMs: 0,
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
		stepMs: 0,
		segments: constantPower(assumedGpuWatts(limit), window, origin),
		uncertainty: () => modelUncertainty(60, 0)
	};
}

// src/account/energy/model/cpu-name.ts
/** "Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz" → "Intel Xeon Platinum 8481C". */
function cleanCpuName(model) {
	return model.replace(/\((?:R|TM)\)/gi, " ").replace(/@.*$/, " ").replace(/(?:\bwith |\bw\/ ?|\b)Radeon.*$/i, " ").replace(/\b\d+(?:st|nd|rd|th) Gen(?: AMD)?\b/i, " ").replace(/\bAPU\b|\(OEM Only\)/g, " ").replace(/\b(?:\d+|Dual|Quad|Six|Eight|Twelve|Sixteen)-Core\b/i, " ").replace(/\b(?:CPU(?! Max)|Processor)\b/gi, " ").replace(/\s+/g, " ").trim();
}
/** The row whose name says the same, the maker's name aside; null for an unknown or unspecific model ("AMD EPYC"). */
function findCpu(model, factors) {
	const wanted = withoutMaker(cleanCpuName(model));
	return factors.cpus.find(({ name }) => withoutMaker(name) === wanted) ?? null;
}
/** The family a model number belongs to by its maker's numbering; null where the name holds no such number. */
function familyOf(model, factors) {
	const row = findCpu(model, factors);
	const name = cleanCpuName(model);
	return factors.families.find((family) => family.family === row?.family) ?? factors.families.find(({ name_pattern }) => new RegExp(`\\b(?:${name_pattern})(?![0-9])`, "i").test(name)) ?? null;
}
/** Of a clean name, as those of the table are. */
const withoutMaker = (name) => name.toLowerCase().replace(/^(?:amd|ampere|aws|intel|nvidia)\s+/, "");

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
		includesMemory: row.memory_inside === true
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
		idle_w_per_thread: median(families.map((row) => row.idle_w_per_thread)),
		full_w_per_thread: median(families.map((row) => row.full_w_per_thread))
	};
}
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
	return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? upper) + upper) / 2;
}

// src/account/energy/model/dram.ts
/** Memory is sold in binary gigabytes. */
const BYTES_PER_GB$2 = 2 ** 30;
const MODULE_W = {
	x86: 5,
	arm: 1.5
};
/** Share of the module's power: the first four, up to the eighth, up to the sixteenth, and beyond. */
const TAPER = [
	{
		modules: 4,
		share: 1
	},
	{
		modules: 8,
		share: .9
	},
	{
		modules: 16,
		share: .8
	},
	{
		modules: Number.POSITIVE_INFINITY,
		share: .7
	}
];
/** Names of Arm processors as kernels and firmware give them. */
const ARM = /\b(?:arm|neoverse|cortex|graviton\d?|ampere|ampereone|grace|cobalt|axion|jetson|apple)\b/i;
/**
* Power of the memory that the runner may use; its cgroup's limit caps it, so that a shared 1 TB host does not outweigh
* the GPU. Null where the installed memory is not known.
*/
function dramWatts(memory) {
	const { installedBytes, limitBytes, modules } = memory;
	const installedGb = installedBytes === null ? memory.inventoryGb : installedBytes / BYTES_PER_GB$2;
	if (installedGb === null || installedGb <= 0) return null;
	const limitGb = limitBytes === null ? installedGb : limitBytes / BYTES_PER_GB$2;
	const ours = Math.min(1, limitGb / installedGb);
	const all = modules === null || modules === 0 ? installedGb * memory.wattsPerGb : modulesWatts(modules, ARM.test(memory.cpuModel ?? "") ? MODULE_W.arm : MODULE_W.x86);
	return watts(all * ours);
}
function modulesWatts(modules, each) {
	let [power, counted] = [0, 0];
	for (const { modules: upTo, share } of TAPER) {
		const more = Math.max(0, Math.min(modules, upTo) - counted);
		power += more * each * share;
		counted += more;
	}
	return power;
}

// src/account/energy/host-models.ts
/** The components that no sensor covers, as far as a model can tell them. */
function modelledHost(input, missing) {
	const cpu = missing.cpu ? modelledCpu(input) : null;
	const memoryInside = missing.dram && cpu?.model.includesMemory === true;
	const dram = missing.dram && !memoryInside ? modelledDram(input) : null;
	const inside = note("memory-in-cpu-curve", cpu?.model.source === "cpu-model" ? "The CPU figure is the design power of the processor with the memory beside it, so memory is already in it." : "The CPU figure is a curve of whole servers at the wall, so memory, fans and power supply are already in it.");
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
		modules: header.memory_modules ?? null,
		cpuModel: input.host.model,
		wattsPerGb: input.factors.ramWattsPerGb
	});
	if (power === null) return null;
	const origin = originOf("dram-model", "modelled");
	const layer = {
		source: origin.source,
		stepMs: 0,
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
		stepMs: 0,
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
		stepMs: 0,
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

// src/account/energy/metered-host.ts
function meteredHost({ trace, sampling, window }) {
	return trace.domains.filter((domain) => !isAccelerator(domain, trace) && hasSensor(domain, trace)).map((domain) => {
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
/** A device with a driver of its own, which can be modelled where its sensor fails; sockets and rails are sensors only. */
const isAccelerator = ({ id, component }, { columns }) => component === "gpu" || component === "module" && !columns.some(({ domain, source }) => domain === id && source.startsWith("hwmon:"));
const hasSensor = ({ id }, { columns }) => columns.some(({ domain, quantity }) => domain === id && (quantity === "energy" || quantity === "power"));

// src/account/energy/mirrors.ts
const US_PER_MS = 1e3;
/** Two reads of one register a moment apart differ by what is drawn in that moment, a millisecond at least. */
const LEAST_LATCH_MS = 1;
/** Fewer different readings than these could agree by chance. */
const LEAST_READINGS = 3;
/** More than any machine has; each is compared with all before it. */
const MOST_COUNTERS = 256;
/** Ids of domains whose cumulative counter is, all along, that of an earlier one. GPUs are told apart by their driver. */
function mirroredDomains(trace) {
	const counters = trace.domains.filter(({ component, scope }) => component !== "gpu" || scope === "module").flatMap((domain) => {
		const readings = readingsOf(trace, domain.id, "energy")[0];
		return readings === void 0 ? [] : [{
			domain,
			readings
		}];
	}).slice(0, MOST_COUNTERS);
	return new Set(counters.filter((counter, i) => counters.slice(0, i).some((earlier) => isMirror(counter, earlier))).map(({ domain }) => domain.id));
}
function isMirror(counter, earlier) {
	const { column, values } = counter.readings;
	const other = earlier.readings;
	if (counter.domain.component !== earlier.domain.component || column.source !== other.column.source) return false;
	const most = slack(counter);
	const seen = /* @__PURE__ */ new Set();
	let at = 0;
	for (const { t, value } of values) {
		while ((other.values[at]?.t ?? t) < t) at += 1;
		const twin = other.values[at];
		if (twin?.t !== t) continue;
		if (Math.abs(value - twin.value) > most) return false;
		seen.add(value);
	}
	return seen.size >= LEAST_READINGS;
}
/** In counts: the energy of one latch at the most that the domain can draw. */
function slack({ domain, readings: { column } }) {
	const latchUs = Math.max(LEAST_LATCH_MS, column.update_ms ?? 100) * US_PER_MS;
	return plausibleWatts(domain) * latchUs / (microjoulesPer(column.unit) ?? 1);
}

// src/account/energy/modules.ts
/** GPUs that share a module with their CPU: Grace Hopper, Grace Blackwell, Jetson. Any other card has a feed of its own. */
const ON_A_MODULE = /\bG[HB][23]00\b|\b(?:orin|xavier|thor|tegra|nvgpu)\b/i;
function settleModules(energies) {
	const kept = withoutRivals(energies);
	const inside = new Set(kept.flatMap((energy) => partsInside(energy, kept)));
	return {
		kept: kept.filter((energy) => !isInside(energy, kept)),
		inside
	};
}
/** One source for each module: what a less believed one says of the same parts is left out. */
function withoutRivals(energies) {
	const sockets = energies.filter(isSocket);
	const chips = energies.filter((energy) => isOnModule(energy.domain) && !isSocket(energy));
	const chipsTellAll = chips.length > 0 && chips.every((chip) => isModule(chip) && isSensed(chip));
	if (sockets.length > 0) return energies.filter((energy) => !(chipsTellAll ? sockets : chips).includes(energy));
	const hasPackage = energies.some((energy) => energy.use.source === "rapl" && energy.component === "cpu");
	return energies.filter((energy) => !(hasPackage && isModule(energy) && !isSensed(energy)));
}
function partsInside(energy, all) {
	const { source } = energy.use;
	if (isPlatform(energy)) return ["cpu", "dram"];
	if (source.startsWith("grace-")) return ["dram"];
	if (!isModule(energy)) return [];
	const hasGrace = all.some(({ use }) => use.source.startsWith("grace-"));
	return isSensed(energy) || !hasGrace ? ["cpu", "dram"] : [];
}
const isInside = (energy, all) => !isPlatform(energy) && all.some((other) => other !== energy && partsInside(other, all).some((part) => part === energy.component));
/** RAPL's psys: everything on the board's own regulators, packages and memory among it. */
const isPlatform = ({ domain }) => /^psys(?![a-z])/.test(domain.id);
const isModule = ({ component }) => component === "module";
const isSensed = ({ use }) => use.method !== "modelled";
/** True of a figure that feeds GPUs the job does not see as well. */
const isSocket = ({ use, component }) => component === "module" && /^(?:module|ina3221)-/.test(use.source);
/** True of a GPU whose energy is part of a module's. */
const isOnModule = ({ name, scope }) => scope === "module" || ON_A_MODULE.test(name ?? "");

// src/account/energy/node-bound.ts
const PERCENT$3 = 100;
const JOULES_PER_WH$1 = 3600;
/** No such meter knows more of them: their accuracy is some percent. */
const SIGNIFICANT_DIGITS = 3;
/** What a reader may learn from it; nothing where it did not see (nearly) all of the window. */
function nodeNotes(node, parts) {
	if (node === null || node.use.provenance !== "measured" || node.use.energy === 0) return [];
	const counted = sum(parts.map(({ use }) => use.energy));
	if (counted > node.use.energy * (1 + node.use.uncertaintyPercent / PERCENT$3)) return [note("node-exceeded", `The counted parts add up to ${inWords(counted)}, more than the ${inWords(node.use.energy)} that the machine's own power meter saw: one of them is too high.`, "warning")];
	const share = Math.round(counted / node.use.energy * PERCENT$3);
	return [note("node-bound", `The machine's own power meter saw ${inWords(node.use.energy)}; the counted parts are ${share} % of it.`)];
}
/** In J, Wh or kWh: the largest of them of which there is at least one. */
function inWords(energy) {
	const rounded = Number(energy.toPrecision(SIGNIFICANT_DIGITS));
	if (rounded >= 36e5) return `${significant(energy / JOULES_PER_KWH)} kWh`;
	return rounded >= JOULES_PER_WH$1 ? `${significant(energy / JOULES_PER_WH$1)} Wh` : `${significant(energy)} J`;
}
const significant = (value) => String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));

// src/account/energy/integrate.ts
function integrate(input) {
	const { trace, window } = input;
	const sampling = samplingOf(trace);
	if (window.end <= window.start) return nothing(sampling);
	const mirrors = mirroredDomains(trace);
	const own = {
		...trace,
		domains: trace.domains.filter(({ id }) => !mirrors.has(id))
	};
	const gpus = own.domains.filter((domain) => isAccelerator(domain, own)).map((domain, i) => ({
		domain,
		...gpuEnergy({
			...input,
			trace: own,
			sampling,
			domain,
			title: titleOf$1(domain, i)
		})
	}));
	const sensors = meteredHost({
		trace: own,
		sampling,
		window
	});
	const host = sensors.filter(({ domain }) => domain.component !== "host");
	const node = sensors.find(({ domain, energy }) => domain.component === "host" && energy !== null);
	const settled = settle([...gpus.filter(({ domain }) => domain.visible !== false), ...host].flatMap(({ energy }) => energy ?? []), host, own.domains);
	const modelled = modelledHost(input, settled.missing);
	const summed = [...settled.summed, ...modelled.energies];
	const hidden = gpus.flatMap(({ domain, energy }) => domain.visible === false && energy !== null && !(settled.holdsGpus && isOnModule(domain)) ? [energy] : []);
	return {
		sampling,
		summed,
		hidden,
		node: node?.energy ?? null,
		notes: [
			...[...gpus, ...sensors].flatMap(({ notes }) => notes),
			...mirrorNotes(mirrors),
			...settled.notes,
			...modelled.notes,
			...nodeNotes(node?.energy ?? null, [...summed, ...hidden])
		]
	};
}
/** Without the id, which must not leave the machine. */
const titleOf$1 = (domain, index) => `GPU ${index}${domain.name === void 0 ? "" : ` (${domain.name})`}`;
/** Drops what another counted domain contains, and says which host components are left to the models. */
function settle(energies, host, domains) {
	const known = new Set(energies.map(({ domain }) => domain.id));
	const outer = outermost$1(domains, known);
	const silent = host.filter(({ energy }) => energy === null).map(({ domain }) => domain);
	const isHeld = heldBy(domains, known);
	const lost = silent.filter(({ id }) => !isHeld(id));
	const broken = new Set(lost.map(({ component }) => component));
	broken.delete("module");
	const usable = energies.filter(({ domain, component }) => outer.has(domain.id) && !broken.has(component));
	const { kept, inside } = settleModules(usable);
	const isMissing = (wanted) => !inside.has(wanted) && !energies.some(({ component }) => component === wanted && !broken.has(component));
	const missing = {
		cpu: isMissing("cpu"),
		dram: isMissing("dram")
	};
	const incomplete = [...broken].filter((component) => component === "cpu" && missing.cpu || component === "dram" && missing.dram);
	return {
		summed: kept,
		/** True where a socket or rail is counted, which feeds GPUs that the job does not see as well. */
		holdsGpus: kept.some(isSocket),
		missing,
		notes: incomplete.map((component) => note(`${component}-sensor-incomplete`, `A ${component} sensor is present but gave nothing usable, so this component is modelled as a whole.`, "warning"))
	};
}
const mirrorNotes = ({ size }) => size === 0 ? [] : [note("domain-mirrored", `${size === 1 ? "One energy counter shows" : `${size} energy counters show`} another one a second time and ${size === 1 ? "is" : "are"} counted once.`)];
const nothing = (sampling) => ({
	sampling,
	summed: [],
	hidden: [],
	node: null,
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

// src/account/energy/spans/crossings.ts
/** Their indexes. Stretches that only touch, and those of one beginning or one end, do not cross. */
function crossings(stretches) {
	const forwards = stretches.map(({ start, end }, index) => ({
		from: start,
		to: end,
		index
	}));
	const backwards = forwards.map(({ from, to, index }) => ({
		from: -to,
		to: -from,
		index
	}));
	return /* @__PURE__ */ new Set([...outlasted(forwards), ...outlasted(backwards)]);
}
/** Those within which another begins that ends later. */
function outlasted(legs) {
	const found = [];
	/** Those that last, and that nothing has outlasted yet: each ends no later than the one below it. */
	const lasting = [];
	for (const leg of legs.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
		for (let top = lasting.at(-1); top !== void 0 && top.to < leg.to; top = lasting.at(-1)) {
			if (top.to > leg.from) found.push(top.index);
			lasting.pop();
		}
		lasting.push(leg);
	}
	return found;
}

// src/account/energy/spans/mark-spans.ts
/**
* In order of their starts. A mark that is the window itself, a wrapped command or what lies between `start` and `stop`, is a
* `command`; it holds the others, and so do sections others lie in. Two that only overlap share what both cover.
*/
function markSpans(trace, window) {
	const marks = trace.marks.filter(({ whole }) => whole !== true).toSorted((a, b) => a.t - b.t);
	const inside = [...sectionsOf(trace.marks.filter(({ whole }) => whole === true).toSorted((a, b) => a.t - b.t), window), ...sectionsOf(marks, window)].map((draft) => ({
		...draft,
		start: later(draft.start, window.start),
		end: sooner(draft.end, window.end)
	})).filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start || b.end - a.end);
	const crossed = crossings(inside);
	return inside.map((span, i) => ({
		...span,
		kind: span.start === window.start && span.end === window.end ? "command" : "mark",
		shared: crossed.has(i)
	}));
}
/** An end belongs to the nearest start of its label before it. Looked at from the last one back, which is one look each. */
function sectionsOf(marks, window) {
	const sections = [];
	const nextOf = /* @__PURE__ */ new Map();
	let nextStart = null;
	for (const mark of marks.toReversed()) {
		const { label, at } = mark;
		if (at === "start") {
			const next = nextOf.get(label);
			const end = next?.at === "end" ? next : nextStart;
			sections.push({
				label,
				start: micros(mark.t),
				end: micros(end?.t ?? window.end)
			});
			nextStart = mark;
		}
		nextOf.set(label, mark);
	}
	return sections.toReversed();
}
const later = (a, b) => a > b ? a : b;
const sooner = (a, b) => a < b ? a : b;

// src/account/energy/spans/span-energy.ts
const SHORTEST_US = 1e7;
/** A span must be this many times longer than the sampling intervals its edges fall into. */
const INTERVALS = 5;
const PERCENT$2 = 100;
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
		uncertaintyPercent: Math.hypot(totalPercent, PERCENT$2 * blur / energy)
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

// src/account/energy/spans/step-ends.ts
/** By the GUID of the step's file-command set; null where nobody saw its process. */
function stepEnds(trace) {
	const beats = trace.samples.filter(({ by }) => by === void 0).map(({ t }) => t);
	const ends = new Map(trace.steps.flatMap(({ at, guid, t }) => at === "end" ? [[guid, t]] : []));
	return (guid) => {
		const t = ends.get(guid);
		if (t === void 0) return null;
		const latest = firstAtLeast(beats, t, (time) => time) - 1;
		return {
			t,
			aliveAt: beats[latest - 1] ?? Number.NEGATIVE_INFINITY
		};
	};
}

// src/account/energy/spans/step-spans.ts
/** The API's times are whole seconds and may come from a moment later. */
const TOLERANCE_S = 1;
const MS_PER_SECOND$3 = 1e3;
/** Work of the runner itself, listed as steps and given no files (actions/runner, JobExtension): they must not take another's. */
const WITHOUT_SET = [
	"Initialize containers",
	"Stop containers",
	"Complete job"
];
/** Spans inside the window, in order; empty with a note where times and names do not fit together. */
function stepSpans(trace, names, { clock, window }) {
	const starts = startsOf(trace);
	const named = names.length === 0 ? byAction(starts) : join(starts, names);
	if (starts.length > 0 && named.length === 0) return {
		spans: [],
		notes: [note("steps-not-matched", "Step names and step times do not fit together, so no steps are shown.")]
	};
	const endOf = stepEnds(trace);
	return {
		spans: within$1(named.map((step, i) => {
			const next = named[i + 1];
			const nextStart = next?.start.t ?? window.end;
			const own = endOf(step.start.guid);
			const overrun = own === null ? apiOverrun(step, next, clock) : own.aliveAt > nextStart ? own.t : null;
			return {
				label: step.label,
				start: step.start.t,
				end: overrun ?? Math.min(own?.t ?? nextStart, nextStart)
			};
		}), window),
		notes: []
	};
}
function startsOf(trace) {
	const seen = /* @__PURE__ */ new Set();
	const actions = new Map(trace.steps.map(({ guid, action }) => [guid, action]));
	return [...trace.steps].sort((a, b) => a.t - b.t).flatMap(({ at, guid, action, t, w }) => {
		if (at !== "start" || seen.has(guid)) return [];
		seen.add(guid);
		const second = Math.floor((trace.header.wall0_ms + w) / MS_PER_SECOND$3);
		return [{
			guid,
			action: action ?? actions.get(guid) ?? null,
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
	const executed = names.filter(({ name, startedAt, conclusion }) => startedAt !== null && conclusion !== "skipped" && !WITHOUT_SET.includes(name));
	const named = [];
	let at = starts.length - 1;
	for (let of = executed.length - 1; of >= 0 && at >= 0; of--) {
		const step = executed[of];
		const previous = executed[of - 1];
		while (at >= 0 && secondsAfter(starts[at], step) > TOLERANCE_S) at--;
		if (step === void 0 || !isNear$1(starts[at], step)) continue;
		while (isNear$1(starts[at - 1], step) && !isNear$1(starts[at - 1], previous)) at--;
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
const secondsAfter = (start, step) => (start?.second ?? NaN) - Math.floor((step?.startedAt ?? NaN) / MS_PER_SECOND$3);
const isNear$1 = (start, step) => Math.abs(secondsAfter(start, step)) <= TOLERANCE_S;
/** A background step runs on while the next one does: where nobody saw its process, its end is the API's. */
function apiOverrun(step, next, clock) {
	const completed = step.step?.completedAt ?? null;
	if (completed === null || next?.step?.startedAt == null) return null;
	return completed > next.step.startedAt + TOLERANCE_S * MS_PER_SECOND$3 ? monotonicAt(clock, completed) : null;
}
function within$1(drafts, window) {
	const byStart = drafts.map(({ label, start, end }) => ({
		label,
		kind: "step",
		start: micros(Math.max(start, window.start)),
		end: micros(Math.min(end, window.end))
	})).filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
	let busyUntil = Number.NEGATIVE_INFINITY;
	return byStart.map((span, i) => {
		const shared = busyUntil > span.start || (byStart[i + 1]?.start ?? window.end) < span.end;
		busyUntil = Math.max(busyUntil, span.end);
		return {
			...span,
			shared
		};
	});
}

// src/account/receipt/device.ts
/** 128 bits: no collision among devices, and well inside the receipt schema's 64 digits. */
const HEX_DIGITS = 32;
/** `h:` and 32 hexadecimal digits; equal for equal salt and ids, whatever the order of the ids. */
function deviceHash(salt, ids) {
	const text = JSON.stringify([salt, ...[...ids].sort()]);
	return `h:${createHash("sha256").update(text, "utf8").digest("hex").slice(0, HEX_DIGITS)}`;
}

// src/account/energy/component-energy.ts
/** In the order gpu, module, cpu, dram, host; components without a device are left out. */
function componentEnergies(devices) {
	return COMPONENTS$1.flatMap((component) => {
		const own = devices.filter((device) => device.component === component);
		return own.length === 0 ? [] : [componentEnergy(component, own)];
	});
}
const COMPONENTS$1 = [
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
	const all = Math.max(total, sum(devices.map(({ use }) => use.energy)));
	const shares = {
		measured: Math.min(1, measured / all),
		assumed: Math.min(1, assumed / all)
	};
	return {
		...shares,
		modelled: Math.max(0, 1 - shares.measured - shares.assumed)
	};
}

// src/account/receipt/energy-section.ts
/** The receipt schema's bound. */
const MOST_DEVICES = 256;
function energySection(facts) {
	const { parts, hidden, total, machine, calibration } = facts;
	const devices = parts.map(({ job }) => job);
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
		attribution: machine === null ? "dedicated" : "shared",
		machine_j: machine,
		machine_idle_j: machine === null ? null : sumOrNull(parts.map(({ wholeIdle }) => wholeIdle)),
		others_j: machine !== null && total !== null ? joules(Math.max(0, machine - total)) : null,
		shares: total === null ? null : sharesOf(devices, added, total),
		components: Object.fromEntries(components.map((component) => [component.component, entryOf(component, parts)])),
		domains: parts.slice(0, MOST_DEVICES).map((part) => domainOf(part, facts.salt)),
		node_j: facts.node?.use.energy ?? null,
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
function entryOf(component, parts) {
	const own = parts.filter(({ job }) => job.component === component.component);
	return {
		energy_j: component.energy,
		provenance: component.provenance,
		source: component.source,
		coverage: component.coverage,
		uncertainty_percent: component.uncertaintyPercent,
		idle_j: sumOrNull(own.map(({ idle }) => idle)),
		split_by: [...new Set(own.flatMap(({ rule }) => rule ?? []))].sort()
	};
}
const domainOf = ({ job, reference }, salt) => ({
	device: deviceHash(salt, [job.domain.id]),
	component: job.component,
	energy_j: job.use.energy,
	idle_w: reference?.power ?? null,
	idle_from: reference?.from ?? null
});
/** Null where one of them is not known: a part of it would look like all. */
const sumOrNull = (values) => {
	const known = values.filter((value) => value !== null);
	return known.length === values.length && known.length > 0 ? sum(known) : null;
};
const calibrationOf = ({ wallFactor, overheadWatts }) => wallFactor === 1 && overheadWatts === 0 ? null : {
	wall_factor: wallFactor === 1 ? null : wallFactor,
	overhead_w: overheadWatts === 0 ? null : overheadWatts
};

// src/account/receipt/machine-section.ts
const MW_PER_W = 1e3;
const BYTES_PER_GB$1 = 2 ** 30;
/** The receipt schema's bound. */
const MOST_GPUS = 256;
/** Facts of the trace win over the inventory's: every run has them, so the machine class stays the same. */
function machineSection(trace, { inventory, salt, contended, tenancy, foreignCores }) {
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
			mig: gpu.mig ?? null,
			slices: gpu.slices ?? null,
			scope: gpu.component === "module" ? "module" : gpu.scope ?? "gpu"
		})),
		cpu: {
			model: label$2(header.cpu.model ?? inventory.cpuModel),
			threads: header.cpu.threads > 0 ? header.cpu.threads : inventory.threads
		},
		memory_gb: memoryGb,
		os: label$2(inventory.os),
		virtual: inventory.virtual,
		contended,
		neighbours: tenancy.most === null ? null : {
			workers: tenancy.most.workers,
			samplers: tenancy.most.samplers,
			gpu_processes: tenancy.most.gpuProcesses
		},
		foreign_cores: foreignCores
	};
}
const label$2 = (text) => text === null || text === void 0 || text === "" ? null : clipped(text, 256);

// src/account/receipt/receipt.ts
const RECEIPT_SCHEMA = "carbon-action/receipt/1";
const MAX_TEXT = 512;
const MAX_LABEL$1 = 256;
const MAX_SPANS = 2e3;
const MAX_BUCKETS = 500;
const MAX_CURVE = 120;
const MAX_DEVICES = 256;
const MAX_LIST = 500;
/** More than all resolvers and services together. */
const MAX_REFUSALS = 50;
/** 1 TWh in joules: no job on earth uses more, and sums of hostile numbers stay finite below it. */
const MAX_JOULES = 0xcca2e51310000;
const MAX_FINITE = 0x38d7ea4c68000;
/** As many as there are. */
const MAX_RULES = 4;
const text$1 = pipe(string(), maxLength(MAX_TEXT));
const label$1 = pipe(string(), maxLength(MAX_LABEL$1));
const time$1 = pipe(string(), isoTimestamp(), check((written) => Number.isFinite(Date.parse(written)), "no moment of any calendar"));
const count = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const amount = pipe(number(), finite(), minValue(0), maxValue(MAX_FINITE));
const energy = pipe(number(), finite(), minValue(0), maxValue(MAX_JOULES));
const share = pipe(number(), minValue(0), maxValue(1));
/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
const sha = pipe(string(), regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
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
	repository_id: nullable(count),
	head_repository_id: nullable(count),
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
	sha: nullable(sha),
	/** The commit to report on: the head of the pull request, else `sha`. */
	head_sha: nullable(sha),
	tree: nullable(sha),
	ref: nullable(label$1),
	event: nullable(label$1),
	pull_request: nullable(count),
	run_id: nullable(count),
	run_attempt: nullable(count),
	/** The job's status before our own gate. */
	outcome: OutcomeSchema
});
const MachineSchema = object({
	/** Salted hash of the GPU set, or of the CPU machine where there is no GPU. */
	device: nullable(device),
	gpus: pipe(array(object({
		device,
		model: nullable(label$1),
		power_limit_w: nullable(amount),
		driver: nullable(label$1),
		mig: nullable(boolean()),
		/** Of a card split by MIG: slices that the job had, of all; the card's energy is counted in this proportion. */
		slices: optional(nullable(object({
			ours: count,
			of: pipe(count, minValue(1))
		}))),
		/** `module`: one counter for GPU, CPU and memory of a superchip. */
		scope: optional(picklist(["gpu", "module"]))
	})), maxLength(MAX_DEVICES)),
	cpu: object({
		model: nullable(label$1),
		threads: nullable(count)
	}),
	memory_gb: nullable(amount),
	os: nullable(label$1),
	virtual: nullable(boolean()),
	/** Another runner worker, sampler, foreign GPU process or foreign CPU load was seen on the machine. */
	contended: boolean(),
	/** The most of each that was seen at once; null where the sampler could not look, as in a container. */
	neighbours: optional(nullable(object({
		workers: count,
		samplers: count,
		gpu_processes: count
	}))),
	/** Mean number of cores that others kept busy; null where the job's own CPU time was not read. */
	foreign_cores: optional(nullable(amount))
});
const ComponentSchema = object({
	energy_j: energy,
	provenance: ProvenanceSchema,
	source: label$1,
	coverage: share,
	uncertainty_percent: amount,
	idle_j: nullable(energy),
	/** How the job's part was taken out of a shared device; empty where the job had it for itself. */
	split_by: optional(pipe(array(picklist([
		"cpu-time",
		"gpu-time",
		"memory-limit",
		"mig-slice"
	])), maxLength(MAX_RULES)))
});
const EnergySchema = object({
	/** Null when nothing at all could be measured or modelled; the absences say why. */
	total_j: nullable(energy),
	uncertainty_percent: nullable(amount),
	coverage: nullable(share),
	/** `shared`: the total is the job's part of what was counted on the machine. */
	attribution: picklist(["dedicated", "shared"]),
	/** Of a shared machine: all that was counted, its idle energy, and what was left to others; total_j + others_j = machine_j. */
	machine_j: optional(nullable(energy)),
	machine_idle_j: optional(nullable(energy)),
	others_j: optional(nullable(energy)),
	shares: nullable(object({
		measured: share,
		modelled: share,
		assumed: share
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
		energy_j: energy,
		/** What the device draws at rest, and whether this job's trace or earlier receipts say so. */
		idle_w: optional(nullable(amount)),
		idle_from: optional(nullable(picklist(["trace", "earlier-receipts"])))
	})), maxLength(MAX_DEVICES)),
	/** What the machine's own power meter saw: a bound on all parts together, and no part of the total. */
	node_j: optional(nullable(energy)),
	/** Energy of GPUs of the machine that the job could not see; not in the total. */
	hidden_gpus_j: nullable(energy),
	/** UTC quarter hours, first and last may be shorter; they add up to the total. */
	buckets: pipe(array(object({
		from: time$1,
		to: time$1,
		energy_j: energy,
		filled: boolean()
	})), maxLength(MAX_BUCKETS)),
	calibration: nullable(object({
		wall_factor: nullable(amount),
		overhead_w: nullable(amount)
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
	energy_j: nullable(energy),
	uncertainty_percent: nullable(amount),
	shared: boolean()
});
const CarbonSchema = object({
	/** What the zone was found by, and direct figures are: `aws:eu-west-3`, `US-CA`, `FR`; null when nobody knew. */
	region: optional(nullable(label$1)),
	zone: nullable(label$1),
	resolved_by: label$1,
	intensity_g_per_kwh: nullable(amount),
	intensity_source: nullable(label$1),
	intensity_year: nullable(count),
	intensity_basis: optional(nullable(picklist(["production", "consumption"]))),
	intensity_licence: optional(nullable(label$1)),
	/** Share of the energy that falls into intervals of a live source; null where one yearly figure stands for all of it. */
	intensity_coverage: optional(nullable(share)),
	scope: picklist(["direct", "lifecycle"]),
	kind: picklist(["average", "marginal"]),
	intervals: pipe(array(object({
		from: time$1,
		to: time$1,
		intensity_g_per_kwh: amount,
		/** Of the source's own doubt, or taken from a neighbouring interval. */
		estimated: boolean(),
		/** Set where the source says nothing of the time, and its interval beside it stands in. */
		neighbour: optional(literal(true)),
		forecast: optional(boolean()),
		source: optional(label$1)
	})), maxLength(MAX_BUCKETS)),
	/** The pinned yearly figure every gram gate uses. */
	reference_g_per_kwh: nullable(amount),
	reference_source: optional(nullable(label$1)),
	reference_year: optional(nullable(count)),
	/** Yearly mean of the world in the same scope, for scale; null where none is known. */
	world_g_per_kwh: optional(nullable(amount)),
	world_source: optional(nullable(label$1)),
	world_year: optional(nullable(count)),
	/** Sources of the place and of the intensity that did not answer, each with its reason. */
	refusals: optional(pipe(array(object({
		source: label$1,
		code: label$1,
		hint: text$1
	})), maxLength(MAX_REFUSALS))),
	pue: pipe(number(), minValue(1), maxValue(10)),
	/** Who stated the PUE; null means unknown, so 1.0 and "IT energy only". */
	pue_source: nullable(label$1),
	emissions_g: nullable(amount),
	emissions_low_g: nullable(amount),
	emissions_high_g: nullable(amount),
	embodied_g: nullable(amount),
	/** What `embodied_g` is made of: kilograms of making what the job had reserved, over the lifetime. */
	embodied_factors: optional(nullable(object({
		source: picklist(["owner", "footprints"]),
		reserved_kg: amount,
		lifetime_h: pipe(amount, gtValue(0))
	}))),
	/** Software carbon intensity (ISO/IEC 21031): operational and embodied grams per unit of work. */
	sci: optional(nullable(object({
		g_per_unit: amount,
		unit: label$1
	}))),
	cost: nullable(object({
		amount,
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
	duration_s: amount,
	energy: EnergySchema,
	power: object({
		mean_w: nullable(amount),
		peak_w: nullable(amount),
		/** At most 120 points, evenly spaced over the duration. */
		curve_w: pipe(array(nullable(amount)), maxLength(MAX_CURVE))
	}),
	spans: pipe(array(SpanSchema), maxLength(MAX_SPANS)),
	work: nullable(object({
		amount: pipe(amount, gtValue(0)),
		unit: pipe(string(), regex(/^[a-z][a-z0-9_-]{0,31}$/))
	})),
	carbon: CarbonSchema,
	overhead: object({
		sampler_cpu_s: nullable(amount),
		sampler_rss_mb: nullable(amount)
	}),
	versions: object({
		action: label$1,
		estimator: count,
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
		source: clipped(source, 256),
		code,
		hint: clipped(hint, 512)
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
		text: clipped(text, MAX_NOTE_CHARACTERS)
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
	const longest = new Set(spans.toSorted((a, b) => durationOf(b) - durationOf(a)).slice(0, MOST_SPANS));
	const kept = spans.filter((span) => longest.has(span));
	return {
		spans: kept.map((span) => {
			const found = energyOf(span);
			return {
				label: clipped(span.label, 256),
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
const durationOf = ({ start, end }) => end - start;
const cut = (all) => note("spans-cut", `Of ${all} steps and marks the ${MOST_SPANS} longest are listed; the total holds them all.`);

// src/account/account.ts
const US_PER_SECOND = 1e6;
const KB_PER_MB = 1024;
const GPU_PARTS = /* @__PURE__ */ new Set(["gpu", "module"]);
/** Never throws for what a trace lacks: a total that cannot be known is null, and the notes say why. */
async function account(input) {
	const { trace, inventory, factors, salt } = input;
	const window = input.window ?? windowOf$1(trace);
	const duration = secondsFromMicros(micros(window.end - window.start));
	const clock = clockOf(trace);
	const { calibration, notes: calibrationNotes } = calibrationFrom(input.facts);
	const host = {
		model: trace.header.cpu.model ?? inventory.cpuModel,
		threads: trace.header.cpu.threads,
		sockets: trace.header.cpu.sockets,
		virtual: inventory.virtual
	};
	const energy = integrate({
		trace,
		window,
		factors,
		host,
		memoryGb: inventory.memoryGb
	});
	const known = energy.summed.length > 0;
	const { parts, notes: tenancyNotes, ...company } = jobPart({
		trace,
		window,
		devices: energy.summed,
		modelledIdle: cpuModel(host, factors)?.power(0) ?? null,
		earlierIdle: (id) => input.idleReference?.get(deviceHash(salt, [id])) ?? null
	});
	const timelineFor = (devices) => timelineOf(devices.map(({ curve }) => curve), window, calibration);
	const whole = timelineFor(energy.summed);
	const isSplit = parts.some(({ rule }) => rule !== null);
	const timeline = isSplit ? asPart(timelineFor(parts.map(({ job }) => job))) : whole;
	const buckets = known ? bucketsOf(timeline, clock, energy.sampling) : [];
	const total = known ? timeline.total : null;
	const power = known ? powerOf(timeline, energy.sampling) : null;
	const section = energySection({
		parts,
		hidden: energy.hidden,
		node: energy.node,
		total,
		machine: isSplit ? whole.total : null,
		calibration,
		buckets,
		unsampled: duration > 0 ? unsampledSeconds(energy.sampling, window) / duration : 0,
		salt
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
		...company
	});
	const grid = await gridAnswer(input, startedAt, endedAt);
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
			world: input.world,
			scope: input.scope,
			refusals: [...input.refusals, ...grid.refusals],
			pue: {
				value: input.facts.pue ?? 1,
				source: input.facts.pue === null ? null : input.facts.pueSource
			},
			price: input.facts.price,
			embodied: embodiedShare({
				facts: input.embodied,
				gpus: machine.gpus,
				hiddenGpus: hiddenGpus(trace),
				seconds: duration
			}),
			work: input.work
		}),
		overhead: {
			sampler_cpu_s: trace.own === null ? null : trace.own.cpu_us / US_PER_SECOND,
			sampler_rss_mb: trace.own === null ? null : trace.own.rss_kb / KB_PER_MB
		},
		versions: {
			...input.versions,
			estimator: 2
		},
		absences: absenceSection(trace),
		notes: noteSection([
			...energy.notes,
			...input.samplerLives ? [] : endNotes(trace),
			...eventNotes(trace, energy.sampling, window),
			...clockNotes(trace, clock),
			...steps.notes,
			...spans.notes,
			...calibrationNotes,
			...tenancyNotes,
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
const hiddenGpus = ({ domains }) => domains.filter(({ component, visible }) => GPU_PARTS.has(component) && visible === false).length;
/** The grid never fails a job: without an answer the grams rest on the pinned yearly figure, or stay unknown. */
async function gridAnswer({ intensityFor }, from, to) {
	try {
		return await intensityFor(from, to);
	} catch (error) {
		const text = `The grid intensity could not be had: ${messageOf(error)}`;
		return {
			intensities: [],
			refusals: [],
			notes: [note("intensity-unavailable", text, "warning")]
		};
	}
}

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
const PERCENT$1 = 100;
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
	const percent = PERCENT$1 * share;
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

// src/account/grid/intensity-for.ts
async function intensityFor(asked) {
	const { place, scope, provider, datasets, from, to } = asked;
	const embedded = embeddedAnswer({
		place,
		scope,
		at: to
	}, datasets);
	const reference = embedded.intensity;
	const { intensities: given, refusals } = await provider.intensity({
		place,
		scope,
		from,
		to
	});
	const refused = given.length === 0 && provider.isLive;
	const intensities = refused && reference !== null ? [reference] : given;
	const used = intensities.filter((slot) => slot.from === null || slot.from < to && (slot.to ?? to) > from);
	return {
		intensities,
		reference,
		scope,
		refusals,
		notes: [
			...refused ? [refusedNote(provider.name, {
				refusals,
				reference
			})] : [],
			...embeddedNotes(embedded, roleOf(intensities, {
				from,
				to
			})),
			...oldNotes([reference, ...used.filter(isYearly$1)]),
			...slotNotes(used.filter((slot) => !isYearly$1(slot)))
		]
	};
}
const isYearly$1 = ({ from }) => from === null;
/** Of a receipt's note: a receipt takes 1,024 characters. */
const MAX_REASONS = 800;
function refusedNote(provider, { refusals, reference }) {
	const reasons = refusals.map(({ hint }) => hint).join(" ");
	const cut = reasons.length <= MAX_REASONS ? reasons : `${reasons.slice(0, 799)}…`;
	const text = `No live grid intensity, so ${reference === null ? "there are no grams" : "the embedded yearly figure is used"}. ${cut}`;
	return note("intensity-live-refused", text, severity(provider, refusals));
}
/** Whoever says `live` wants what there is: that there is nothing for the place, or only for a key, is no news to act on. */
function severity(provider, refusals) {
	const expected = refusals.every(({ code }) => code === "zone-not-served" || code === "no-key");
	return provider === "live" && expected ? "info" : "warning";
}
function roleOf(intensities, { from, to }) {
	if (intensities.length === 0 || intensities.some(isYearly$1)) return "grams";
	return timeParts([{
		from,
		to,
		energy: joules(1)
	}], intensities.filter(isSlot), null).some(({ origin }) => origin === "yearly") ? "rest" : "budgets";
}
const WITHOUT = {
	grams: "there are no grams",
	rest: "there are no grams, as the live figures do not cover the whole job",
	budgets: "gram budgets have no figure to be held against"
};
/** Of the place: which area the figure is of, or why there is none, and what that costs. */
function embeddedNotes({ remark, refusal }, role) {
	if (remark !== null) return [note("intensity-area", remark)];
	if (refusal === null) return [];
	const text = `${refusal.hint} So ${WITHOUT[role]}.`;
	return [note("intensity-unknown", text, role === "budgets" ? "info" : "warning")];
}
function oldNotes(figures) {
	const old = figures.find((figure) => figure?.estimated && figure.source !== "world");
	if (!old) return [];
	const year = old.year === null ? "" : `, ${old.year}`;
	const text = `The yearly intensity of ${old.zone} (${old.source}${year}) is old, carried forward or modelled.`;
	return [note("intensity-estimated", text)];
}
function slotNotes(slots) {
	const [first] = slots;
	if (first === void 0) return [];
	const guessed = slots.filter(({ forecast, estimated }) => forecast || estimated);
	if (guessed.length === 0) return [];
	const forecasts = guessed.filter(({ forecast }) => forecast).length;
	const text = `Of ${slots.length} live intensities (${first.source}) ${forecasts} are forecasts and ${guessed.length - forecasts} estimates of the source. A later account of this receipt prices it with what became of them.`;
	return [note("intensity-provisional", text)];
}

// src/entry/library-note.ts
/** One warning at most, naming the first such file; nothing outside a workflow's job, which has no folders of its own. */
function libraryNotes(domains, env) {
	const roots = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== void 0).filter((folder) => folder !== "").flatMap(namesOf);
	const isOurs = (file) => namesOf(file).some((name) => roots.some((root) => name.startsWith(`${root}${sep}`)));
	const found = [...new Set(domains.flatMap(({ library }) => library ?? []))].find(isOurs);
	return found === void 0 ? [] : [loadedFrom(found)];
}
const loadedFrom = (file) => note("library-in-workspace", `The NVIDIA library or program in use was loaded from ${file}, inside the job's own folders: its figures are the job's word.`, "warning");
/** As it was named and, where it is still there, without links: the kernel tells of mapped files by the latter. */
function namesOf(path) {
	const named = resolve$1(path);
	try {
		return [named, realpathSync(named)];
	} catch {
		return [named];
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

// src/entry/is-this-machine.ts
const isThisMachine = (sysroot) => sysroot.replace(/\/+$/, "") === "";

// src/entry/machine-inventory.ts
/** This host's inventory must not stand for a captured machine, whose own files say the rest. */
async function inventoryOf({ fromHere, sysroot }) {
	if (!fromHere) return ELSEWHERE$1;
	if (isThisMachine(sysroot)) return readInventory();
	const { virtual } = readSurroundings(sysroot);
	return {
		inventory: {
			...UNKNOWN_INVENTORY,
			os: "linux",
			virtual
		},
		notes: []
	};
}
const ELSEWHERE$1 = {
	inventory: UNKNOWN_INVENTORY,
	notes: [note("other-machine", "The trace comes from another machine: only what it says itself is known of the hardware.")]
};

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
const MS_PER_SECOND$2 = 1e3;
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
		hint: `${title} has been asked too often (429).${afterMs === null ? "" : ` It asks to wait ${Math.ceil(afterMs / MS_PER_SECOND$2)} s.`}`,
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
const MS_PER_SECOND$1 = 1e3;
/** More digits than this are no wait that anybody means. */
const SECONDS = /^\d{1,9}$/;
const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Milliseconds from `now`, 0 for a date in the past; null for a missing or unreadable one, the two obsolete date forms among them. */
function retryAfterMs(value, now) {
	const text = value?.trim() ?? "";
	if (SECONDS.test(text)) return Number(text) * MS_PER_SECOND$1;
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
const MAX_BYTES$3 = 5e6;
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
	const text = await readBounded(response, MAX_BYTES$3);
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
const CONTROL$1 = /\p{Cc}+/gu;
/** At most 300 characters on one line; null stands for "no key". */
function redact(sentence, key) {
	const plain = (key === null ? [] : [
		key,
		encodeURIComponent(key),
		encodeURI(key),
		formEncoded(key)
	]).reduce((text, spelling) => text.replaceAll(spelling, HIDDEN), sentence).replaceAll(CONTROL$1, " ").replaceAll(IPV4, ADDRESS).replaceAll(IPV6, ADDRESS);
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
const MAX_BYTES$2 = 65536;
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
const readCached = (directory, name) => regularText(join$1(directory, name), MAX_BYTES$2, constants.O_NOFOLLOW);
/** A draft of its own, then a new name: readers see the old text or the new one (rename(2)). False where it cannot be written. */
function writeCached(directory, name, text) {
	const draft = join$1(directory, `${name}.${randomUUID()}.part`);
	try {
		makeDirectory(directory, DIRECTORY_MODE);
		writeFileSync(draft, text, {
			mode: FILE_MODE,
			flag: "wx"
		});
		renameSync(draft, join$1(directory, name));
		return true;
	} catch {
		removed(draft);
		return false;
	}
}
/** Removes our files that are too old, and the oldest of too many. What somebody else removes meanwhile is none of our business. */
function pruneCache(directory, nowMs) {
	const old = namesIn(directory).filter((name) => CACHED.test(name)).map((name) => join$1(directory, name)).map((path) => ({
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
			const kept = parse$1(readCached(directory, fileName(asked)));
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
function parse$1(text) {
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
	sleep: (ms, stop) => setTimeout$1(ms, void 0, { signal: stop }).catch(() => void 0),
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
const MAX_BYTES$1 = 1048576;
/** A larger file is none of those that are looked for, and counts as not there. */
const fileText = (path) => regularText(path, MAX_BYTES$1) ?? "";

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
	const json = fileText(join$1(sysroot, INSTANCE_FILE));
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
		return parse$2(InstanceSchema, JSON.parse(json)).v1;
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
	const string = (name) => fileText(join$1(sysroot, "sys/class/dmi/id", name)).trim();
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
	const labels = fileText(join$1(machine.sysroot, LABELS_FILE));
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

// src/http.ts
/** Reads the usual variables, lower case first as curl does, out of an environment that is handed in. */
function proxiesOf(environment) {
	const read = (name) => environment[name] || environment[name.toUpperCase()] || null;
	return {
		http: withScheme(read("http_proxy")),
		https: withScheme(read("https_proxy")),
		no: read("no_proxy")
	};
}
/** `proxy:3128` is an HTTP proxy, as curl reads it (curl(1), --proxy). */
const withScheme = (proxy) => proxy === null || /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
/** Sockets are not kept: an idle one would keep a post step's process alive. */
const KEEP_ALIVE_MS = 1e3;
/** What undici takes for a proxy. */
const PROXY_PROTOCOLS = [
	"http:",
	"https:",
	"socks5:",
	"socks:"
];
/**
* A fetch with a deadline over headers and body, after which it fails with an AbortError; the caller's own signal still counts.
* @throws TypeError for a proxy that is no address, before anything is asked.
*/
function createFetch(options) {
	const { proxies, timeoutMs } = options;
	for (const proxy of [proxies.http, proxies.https]) if (proxy !== null && !isProxy(proxy)) throw new TypeError("The address of the proxy is none");
	let transport = null;
	return async (input, init) => {
		transport ??= openTransport(proxies);
		const { fetch, dispatcher } = await transport;
		const deadline = new AbortController();
		setTimeout(() => deadline.abort(), timeoutMs).unref();
		const signal = init?.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal;
		return fetch(input, {
			...init,
			dispatcher,
			signal
		});
	};
}
const isProxy = (proxy) => URL.canParse(proxy) && PROXY_PROTOCOLS.includes(new URL(proxy).protocol);
async function openTransport(proxies) {
	const { Agent, EnvHttpProxyAgent, fetch } = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const agent = {
		keepAliveTimeout: KEEP_ALIVE_MS,
		keepAliveMaxTimeout: KEEP_ALIVE_MS
	};
	if (proxies.http === null && proxies.https === null) return {
		fetch,
		dispatcher: new Agent(agent)
	};
	return {
		fetch,
		dispatcher: new EnvHttpProxyAgent({
			...agent,
			httpProxy: proxies.http ?? "",
			httpsProxy: proxies.https ?? proxies.http ?? "",
			noProxy: proxies.no ?? ""
		})
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

// src/account/grid/place/region-rules.ts
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
	const target = linkTarget(join$1(sysroot, "etc/localtime"));
	return /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(target)?.[1] ?? fileText(join$1(sysroot, "etc/timezone")).trim();
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
		readRules: (path) => textOrNull(isAbsolute(path) ? path : resolve$1(question.directory, path)),
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
	if (tools !== void 0 && isAbsolute(tools)) return join$1(tools, "carbon-action", "grid");
	return stateDirectory === null ? null : join$1(stateDirectory, "carbon-action-grid");
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

// src/entry/account-trace.ts
/** @throws CarbonError for a bad owner's value, and for a bad region where that is refused. */
async function accountTrace(asked) {
	const { owner, trace } = asked;
	const product = findProduct();
	const datasets = openDatasets(product.datasets);
	const sysroot = asked.fromHere ? asked.sysroot : null;
	const { provider: chosen, ...place } = await placeAndPrice({
		...asked,
		sysroot,
		datasets
	});
	const { placement, scope, pue } = place;
	const { inventory, notes: inventoryNotes } = await inventoryOf(asked);
	const at = endOf(trace);
	const accounted = (provider) => account({
		trace,
		id: asked.id,
		subject: asked.subject,
		window: windowOf(trace, asked.window),
		samplerLives: asked.samplerLives ?? false,
		stepNames: asked.stepNames,
		inventory,
		factors: {
			cpus: datasets.cpus(),
			families: datasets.cpuFamilies(),
			gpus: datasets.gpus(),
			ramWattsPerGb: datasets.ramWattsPerGb()
		},
		placement,
		refusals: place.refusals,
		scope,
		reference: embeddedIntensity({
			place: placement,
			scope,
			at
		}, datasets),
		world: embeddedIntensity({
			place: {
				region: null,
				zone: WORLD
			},
			scope,
			at
		}, datasets),
		intensityFor: (from, to) => intensityFor({
			place: placement,
			scope,
			provider,
			datasets,
			from,
			to
		}),
		facts: {
			pue: pue.source === null ? null : pue.value,
			pueSource: pue.source,
			wallFactor: owner.wallFactor,
			overheadWatts: owner.overheadWatts,
			price: place.price
		},
		work: asked.work,
		salt: asked.salt,
		...asked.idleReference === void 0 ? {} : { idleReference: asked.idleReference },
		embodied: {
			table: datasets.embodied(),
			statedKg: owner.embodiedKg,
			lifetimeHours: owner.lifetimeHours
		},
		versions: {
			action: product.version,
			datasets: datasets.version()
		}
	});
	const notes = [
		...asked.notes,
		...place.notes,
		...inventoryNotes,
		...asked.fromHere ? libraryNotes(trace.domains, process.env) : []
	];
	const noted = (receipt, ...more) => ({
		...receipt,
		notes: noteSection([
			...notes,
			...more,
			...receipt.notes
		])
	});
	if (!chosen.isLive) return noted(await accounted(chosen));
	const embedded = embeddedProvider(datasets);
	if (asked.hurried) return noted(await accounted(embedded), NOT_ASKED$1);
	if (asked.keep !== void 0) asked.keep(noted(await accounted(embedded)));
	return noted(await accounted(chosen));
}
const NOT_ASKED$1 = note("live-not-asked", "No live service of the grid was asked, so that nobody waits for it; `carbon-action account` of the receipt asks later.");
function windowOf({ header }, window) {
	if (window === null) return null;
	return {
		start: micros(window.startUs - header.mono0_us),
		end: micros(window.endUs - header.mono0_us)
	};
}
const endOf = ({ header, samples }) => epochMs(header.wall0_ms + (samples.at(-1)?.w ?? 0));

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
	const domains = uniqueDomains([header, ...later], tally);
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
/** As many as there can be columns; what claims more would only cost time. */
const MOST_DOMAINS = 4096;
function uniqueDomains(sources, tally) {
	const byId = /* @__PURE__ */ new Map();
	for (const domain of sources.flatMap((source) => source.domains ?? [])) {
		if (byId.has(domain.id)) continue;
		if (byId.size < MOST_DOMAINS) byId.set(domain.id, domain);
		else tally.unknown += 1;
	}
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

// src/entry/read-trace.ts
/** Three times the size from which the sampler slows down; five days at its slowest beat add 2 MB to that. */
const MOST_BYTES = 67108864;
/** @throws CarbonError `file-unreadable`, also for one that is no regular file or larger than 64 MiB, or `bad-trace`. */
function readTrace(path) {
	let text;
	try {
		text = readSmallFile(path, MOST_BYTES);
	} catch (cause) {
		const sentence = `The trace ${path} cannot be read: ${messageOf(cause)}`;
		throw new CarbonError("file-unreadable", sentence, { cause });
	}
	return parseTrace(text);
}

// src/account/receipt/codec.ts
/** 1 MiB; a receipt of 500 spans and 500 buckets takes about 0.2 MB. */
const MAX_BYTES = 1048576;
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
	if (Buffer.byteLength(text, "utf8") > MAX_BYTES) throw refusal("The receipt is larger than 1 MiB.");
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

// src/entry/write-receipt.ts
/** @throws CarbonError `file-unwritable`. */
function writeReceipt(receipt, path) {
	const text = serialiseReceipt(receipt);
	try {
		writeWhole(path, text);
	} catch (cause) {
		throw new CarbonError("file-unwritable", `The receipt cannot be written to ${path}: ${messageOf(cause)}.`, { cause });
	}
}

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

// src/report/escape.ts
const MAX_NAME = 64;
const MAX_PROSE = 600;
/** Everything but letters, marks, digits, space and the punctuation that step names commonly hold. */
const OUTSIDE_NAME = /[^\p{L}\p{M}\p{N} ._,:;=+\-()/@#%×'&]/gu;
/** GitHub reads `@` after anything but a word character as a mention. */
const MENTION = /(?<![\p{L}\p{N}])@/gu;
/** Never a link, not even in places that make links out of code. */
const SCHEME = /:\/\//g;
/** The no-break space stays: it keeps a number and its unit together. */
const OUTSIDE_PROSE = /[^\p{L}\p{M}\p{N} \u00a0._,:;=+\-−–…·≥≤±×°()/%'"→]/gu;
/** What GitHub turns into links by itself. */
const AUTOLINK = /:\/\/|\bwww\./giu;
/** The runner takes a log line that begins so for a command, whoever printed it (workflow commands of GitHub Actions). */
const COMMAND = /:{2,}/g;
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
const plainProse = (text) => text.replace(AUTOLINK, " ").replace(OUTSIDE_PROSE, " ").replace(COMMAND, ":").replaceAll("_", "\\_");
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
/** A grid's intensity to three digits: no source is surer. */
const intensityText = (gramsPerKwh) => {
	return `${Number(gramsPerKwh.toPrecision(3))}${"\xA0"}g/kWh`;
};
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

// src/report/boundary.ts
/** Curves of whole servers at the wall hold their power supply and fans (SPECpower_ssj2008). */
const WHOLE_SERVER = /^cpu-(?:family|generic)-curve$/;
/** Power supply losses and fans by wall-meter comparisons of GPU servers: +20 to +37 % over what the sensors see. */
const TYPICALLY = "typically +20–37\xA0% at the wall";
const OUTSIDE = "power supply, fans, network";
/** The row of a table. */
function boundaryRow(energy) {
	const owner = ownerOf(energy);
	if (owner !== null) return {
		label: "assumed",
		text: `${OUTSIDE} ${owner}`
	};
	return {
		label: "not seen",
		text: holdsServer(energy) ? "network; power supply and fans only inside the CPU curve" : `${OUTSIDE} (${TYPICALLY})`
	};
}
/** A clause of a sentence. */
function boundaryOf(energy) {
	const owner = ownerOf(energy);
	if (owner !== null) return `${OUTSIDE} assumed ${owner}`;
	return holdsServer(energy) ? "power supply and fans seen only inside the CPU curve, network not seen" : `${OUTSIDE} not seen (${TYPICALLY})`;
}
const holdsServer = ({ components }) => WHOLE_SERVER.test(components.cpu?.source ?? "");
/** The owner's own factor replaces the typical range, always as an assumption; null without one. */
function ownerOf({ calibration }) {
	const factor = calibration?.wall_factor ?? null;
	const overheadW = calibration?.overhead_w ?? null;
	const parts = [...factor === null ? [] : [`times ${factor}`], ...overheadW === null ? [] : [`plus ${overheadW}\u00a0W`]];
	return parts.length === 0 ? null : `by the runner's owner as ${parts.join(", ")}`;
}

// src/report/shared-line.ts
const COMPONENTS = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
const NAMES = {
	gpu: "GPU",
	module: "module",
	cpu: "CPU",
	dram: "RAM",
	host: "host"
};
/** Nothing for a job that had the machine to itself, or where no part could be told: a note of the receipt says that. */
function sharedLine({ energy, machine }) {
	const { total_j: job, machine_j: whole } = energy;
	if (energy.attribution !== "shared" || job === null || whole == null) return [];
	const scale = scaleFor(job, whole);
	const ways = COMPONENTS.flatMap((name) => (energy.components[name]?.split_by ?? []).map((rule) => `${NAMES[name]} by ${wayOf(rule, machine)}`));
	const idle = isSplitByUse(energy) ? ", idle power in equal parts" : "";
	return [`**Shared:** the job’s part is ${energyNumber(job, scale)} of the ${energyText(whole, scale)} that the machine used, modelled: ${ways.join(", ")}${idle}.`];
}
function wayOf(rule, machine) {
	switch (rule) {
		case "cpu-time": return "CPU time";
		case "gpu-time": return "the time of its processes";
		case "memory-limit": return "the runner’s memory limit";
		case "mig-slice": return `MIG slice (${slicesOf(machine)})`;
	}
}
const slicesOf = ({ gpus }) => gpus.flatMap(({ slices }) => slices ? [`${slices.ours} of ${slices.of}`] : []).join(", ");
/** Only where idle power was known is it split apart from the rest. */
const isSplitByUse = ({ components }) => COMPONENTS.some((name) => {
	const { split_by: rules = [], idle_j: idle = null } = components[name] ?? {};
	return idle !== null && (rules.includes("cpu-time") || rules.includes("gpu-time"));
});

// src/report/method.ts
const COMPONENT_NAMES = {
	gpu: "GPU",
	cpu: "CPU",
	dram: "RAM",
	module: "module of GPU, CPU and RAM",
	host: "host"
};
const COMPONENT_ORDER = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
/** Paragraphs, Markdown, most important first. */
function methodOf(model, { notes, grid }) {
	const { receipt, verdict } = model;
	return [
		countedLine(receipt),
		...sharedLine(receipt),
		...hiddenLine(receipt),
		...grid,
		...verdict.checks.length === 0 ? [] : [`**Budget:** ${verdict.checks.map(checkText).join("; ")}.`],
		...isUneventful(receipt) ? [] : [`The job's outcome was ${receipt.subject.outcome}.`],
		...notes.map((note) => prose(note.text))
	];
}
/** A trace that is replayed knows no outcome. */
const isUneventful = ({ subject: { outcome, scope } }) => outcome === "success" || outcome === "unknown" && scope === "command";
/** What a reviewer must know: warnings, and every doubt about the comparison. How the machine was measured is the summary's. */
function doubtsOf(model) {
	const compared = new Set(model.notes.map(({ text }) => text));
	return remarksOf(model).filter(({ severity, text }) => severity === "warning" || compared.has(text));
}
/** The lines on the grid say it in fewer words, from the refusals that the receipt keeps. */
const SAID_BY_GRID = "intensity-live-refused";
/** Notes for a page that also shows the grid. */
const remarksOf = (model) => notesOf(model).filter(({ code }) => code !== SAID_BY_GRID || !model.receipt.carbon.refusals?.length);
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

// src/report/carbon-line.ts
/** A Markdown sentence; nothing where none of it is known. */
function carbonLine({ carbon }) {
	const { embodied_g: embodied, embodied_factors: factors, sci, cost } = carbon;
	const lifetime = factors == null ? "" : ` over ${lifetimeText(factors.lifetime_h)}`;
	const parts = [
		...operational(carbon),
		...embodied === null ? [] : [`embodied +${massText(embodied)}${lifetime}`],
		...sci == null ? [] : [`${massText(sci.g_per_unit)} CO₂e per ${codeSpan(sci.unit)} (SCI)`],
		...cost === null ? [] : [moneyText(cost)]
	];
	return parts.length === 0 ? [] : [`**Carbon:** ${parts.join("; ")}.`];
}
/** Rows of a table: what, value, what it is made of. */
function carbonRows({ carbon }) {
	const { embodied_g: embodied, embodied_factors: factors, sci, cost } = carbon;
	return [
		...operational(carbon).map((text) => [
			"emissions",
			text,
			"energy × PUE × intensity"
		]),
		...embodied === null ? [] : [[
			"embodied",
			`+${massText(embodied)} CO₂e`,
			origin(factors)
		]],
		...sci == null ? [] : [[
			"SCI",
			`${massText(sci.g_per_unit)} CO₂e per ${codeSpan(sci.unit)}`,
			"embodied included"
		]],
		...cost === null ? [] : [[
			"cost",
			moneyText(cost),
			"energy × PUE × price"
		]]
	];
}
function operational({ emissions_g: grams, emissions_low_g: low, emissions_high_g: high }) {
	if (grams === null) return [];
	const range = low === null || high === null ? "" : ` (${massText(low)} … ${massText(high)})`;
	return [`${massText(grams)} CO₂e${range}`];
}
const GRAMS_PER_KG = 1e3;
const WHO = {
	owner: "by the runner’s owner",
	footprints: "published footprints"
};
/** It stands on top of the grams, and no budget counts it. */
function origin(factors) {
	if (factors == null) return "in no budget";
	const { source, reserved_kg: kilograms, lifetime_h: hours } = factors;
	return `of ${massText(kilograms * GRAMS_PER_KG)} over ${lifetimeText(hours)}, ${WHO[source]}; in no budget`;
}
const HOURS_PER_YEAR = 8760;
function lifetimeText(hours) {
	const years = Number((hours / HOURS_PER_YEAR).toPrecision(2));
	return `${years}${"\xA0"}year${years === 1 ? "" : "s"}`;
}

// src/report/equivalence-line.ts
/** What the amount counts, by the row's key; a tree takes ten years for it, and a home a whole one. */
const WORDS = {
	"car-mile-us": "miles by an average US car",
	"new-car-km-eu": "km by a new car in the EU, at its tailpipe",
	"train-km-uk": "passenger-km by UK rail",
	"gasoline-gallon-us": "US gallons of gasoline",
	"home-year-us": "years of a US home’s electricity",
	"tree-ten-years": "urban seedlings grown for ten years"
};
/** Markdown; nothing without equivalents. */
function equivalenceLine(equivalents = []) {
	if (equivalents.length === 0) return [];
	return [`**For scale:** as much as ${equivalents.map(({ amount, row }) => {
		const words = Object.hasOwn(WORDS, row.key) ? WORDS[row.key] : void 0;
		return `${amountText(amount)}${"\xA0"}${words ?? prose(`${row.per}, ${row.for}`)} (${citation(row)})`;
	}).join(", or ")}.`];
}
/** Two digits: more would pretend that the job is one. */
function amountText(amount) {
	return amount >= 10 ? amount.toFixed(0) : String(Number(amount.toPrecision(2)));
}
/** What follows a colon in the table says how the source came by its figure. */
const citation = ({ source, year }) => `${prose(source.split(":")[0] ?? "")}, ${year}`;

// src/report/source-title.ts
const TITLES = {
	"electricity-maps-yearly": "Electricity Maps",
	"ember-yearly": "Ember",
	world: "Ember",
	egrid: "EPA eGRID",
	google: "Google",
	user: "a stated figure",
	"electricity-maps": "Electricity Maps",
	"uk-carbon-intensity": "NESO UK Carbon Intensity",
	"energi-data-service": "Energi Data Service",
	eco2mix: "RTE eco2mix",
	"energy-charts": "Energy-Charts",
	eia: "EIA",
	fingrid: "Fingrid"
};
/** Several sources stand in a receipt with this between them. */
const BETWEEN = " + ";
/** `egrid-2023`: the year is said beside it. */
const YEAR = /-\d{4}$/;
/** Markdown; a source that is not known here is a code span. */
const sourceTitle = (source) => [...new Set(source.split(BETWEEN).map(titleOf))].join(" and ");
function titleOf(source) {
	const name = source.replace(YEAR, "");
	return Object.hasOwn(TITLES, name) ? TITLES[name] ?? codeSpan(source) : codeSpan(source);
}

// src/report/intensity-origin.ts
/** Markdown: `2025 mean, Ember`, or `mean of 7 intervals from Energi Data Service (2 forecast), 14 % of the energy at the 2025 mean`. */
function intensityOrigin(carbon) {
	const { intensity_source: source, intensity_year: year, kind } = carbon;
	const live = carbon.intervals.filter((interval) => !isYearly(interval, carbon));
	if (live.length > 0) return liveOrigin(carbon, live);
	if (source === "user") return sourceTitle(source);
	const mean = kind === "average" ? yearlyMean(year) : "marginal";
	return source === null ? mean : `${mean}, ${sourceTitle(source)}`;
}
const yearlyMean = (year) => year == null ? "yearly mean" : `${year} mean`;
/** A stretch that no service covers is listed too, with the source of the pinned figure. */
const isYearly = ({ source }, { reference_source: reference }) => source !== void 0 && source === reference;
function liveOrigin(carbon, live) {
	const own = live.filter(({ neighbour }) => neighbour !== true);
	const named = new Set(live.flatMap(({ source }) => source ?? []));
	const from = named.size > 0 ? [...named].join(" + ") : carbon.intensity_source;
	const forecast = own.filter((interval) => interval.forecast === true).length;
	const estimated = own.filter((interval) => interval.estimated && interval.forecast !== true).length;
	const doubts = [...forecast === 0 ? [] : [`${forecast} forecast`], ...estimated === 0 ? [] : [`${estimated} estimated`]];
	return [
		own.length === 0 ? "the nearest interval" : `mean of ${own.length} interval${own.length === 1 ? "" : "s"}`,
		...from === null ? [] : [` from ${sourceTitle(from)}`],
		...doubts.length === 0 ? [] : [` (${doubts.join(", ")})`],
		...own.length === 0 && live.length === carbon.intervals.length ? [] : restOf(carbon, live)
	].join("");
}
/** What falls outside the service's own intervals takes the one beside, which is estimated then, or else the yearly figure. */
function restOf(carbon, live) {
	const { intensity_coverage: coverage, reference_year: year } = carbon;
	if (coverage == null || coverage >= 1) return [];
	const inPart = live.length < carbon.intervals.length;
	const ways = [...inPart ? [`the ${yearlyMean(year)}`] : [], ...!inPart || live.some(({ neighbour }) => neighbour) ? ["a neighbouring interval"] : []];
	return [`, ${shareText(1 - coverage)} of the energy at ${ways.join(" or ")}`];
}

// src/report/budget-reference.ts
/** Null where it is the figure of the grams, or not known. */
function budgetReference({ carbon, energy }) {
	const { reference_g_per_kwh: value, reference_year: year, reference_source: source, pue } = carbon;
	if (value === null) return null;
	if (carbon.intervals.length === 0 && value === carbon.intensity_g_per_kwh) return null;
	const observed = 1 - (energy.shares?.assumed ?? 0);
	const grams = energy.total_j === null ? null : energy.total_j / JOULES_PER_KWH * observed * pue * value;
	return {
		intensity: intensityText(value),
		origin: source == null ? yearlyMean(year) : `${yearlyMean(year)}, ${sourceTitle(source)}`,
		grams: grams === null ? null : `${massText(grams)} CO₂e`
	};
}

// src/report/facility.ts
/** `PUE 1.14`; never a number where nobody states one. */
const pueText = ({ carbon }) => carbon.pue_source === null ? "PUE unknown: IT energy only" : `PUE ${carbon.pue}`;
/** `+0.13 kWh`; null where there is none, or where it is not known. */
function facilityOverhead({ carbon, energy }) {
	if (carbon.pue_source === null || carbon.pue <= 1 || !energy.total_j) return null;
	return `+${energyText(joules(energy.total_j * (carbon.pue - 1)))}`;
}

// src/report/silent-services.ts
/** For a reader who does not know the codes. */
const REASONS = {
	"zone-not-served": "another zone only",
	"scope-not-served": "another scope only",
	"no-key": "no key",
	"no-network": "not reached",
	timeout: "too slow",
	unauthorized: "key refused",
	"rate-limited": "too many requests",
	"bad-status": "error of the service",
	"bad-answer": "unreadable answer",
	"no-values": "no usable figure",
	"other-zone": "answer for another zone",
	"out-of-time": "no time left"
};
/** What nobody can mend is left out beside what somebody could. */
const NOT_ASKED = [
	"zone-not-served",
	"scope-not-served",
	"no-key"
];
const ELSEWHERE = ["zone-not-served"];
/** Markdown; nothing where no service was wanted, or where all that were asked answered. */
function silentServices({ refusals = [], intervals }) {
	const silent = SERVICE_NAMES.flatMap((name) => refusals.find(({ source }) => source === name) ?? []);
	const failed = silent.filter(({ code }) => !NOT_ASKED.includes(code));
	if (intervals.length > 0) return failed.length === 0 ? [] : [`No answer from ${listed(failed)}.`];
	const near = silent.filter(({ code }) => !ELSEWHERE.includes(code));
	const shown = near.length > 0 ? near : silent;
	return shown.length === 0 ? [] : [`No live figure: ${listed(shown)}.`];
}
const listed = (refused) => refused.map(({ source, code }) => `${sourceTitle(source)} (${reasonOf(code)})`).join(", ");
const reasonOf = (code) => Object.entries(REASONS).find(([known]) => known === code)?.[1] ?? codeSpan(code);

// src/report/grid-sentences.ts
/** Markdown: the grid; services that failed; the figure of gram budgets, where it is another. */
function gridSentences(receipt) {
	const { carbon } = receipt;
	if (carbon.intensity_g_per_kwh === null) return [`**Grid:** ${noFigure(carbon)}.`, ...silentServices(carbon)];
	const overhead = facilityOverhead(receipt);
	return [
		`${[
			`${placeOf(carbon)} ${intensityText(carbon.intensity_g_per_kwh)}`,
			carbon.scope,
			intensityOrigin(carbon),
			overhead === null ? pueText(receipt) : `${pueText(receipt)} (facility overhead ${overhead})`
		].join(", ")}.`,
		...silentServices(carbon),
		...referenceSentence(receipt)
	];
}
function referenceSentence(receipt) {
	const reference = budgetReference(receipt);
	if (reference === null) return [];
	return [`Gram budgets count ${reference.grams === null ? "" : `${reference.grams}: `}${reference.intensity}, ${reference.origin}.`];
}
/** Why there are no grams, as a clause. Scopes are never mixed, so a place may lack a figure in one of them. */
function noFigure(carbon) {
	if (carbon.zone === null || carbon.scope === "lifecycle") return "not known, so no grams";
	return `no ${carbon.scope} figure for ${nameOf(carbon) ?? "an unknown place"}, so no grams`;
}
/** What stands for an unknown place is said as loudly as the figure; one that its owner stated is not the world's. */
function placeOf(carbon) {
	const name = nameOf(carbon);
	const isWorld = carbon.intensity_source === "world";
	if (name === null) return isWorld ? "**Grid: world average, place unknown:**" : "**Grid: place unknown:**";
	return isWorld ? `**Grid: world average,** no figure for ${name}:` : `**Grid:** ${name}`;
}
/** The zone, or the region where nobody names its zone; null where nobody knows either. */
function nameOf({ zone, region }) {
	const name = zone === null || zone === "WORLD" ? region ?? null : zone;
	return name === null ? null : codeSpan(name);
}

// src/report/step-table.ts
const MOST_STEPS = 50;
const BAR_CELLS = 10;
const MS_PER_SECOND = 1e3;
/** Null where the receipt has no steps or marks. */
function stepTable(receipt) {
	const steps = receipt.spans.filter(({ kind }) => kind !== "job");
	if (steps.length === 0) return null;
	const totalJ = receipt.energy.total_j;
	const scale = scaleFor(totalJ);
	const kept = new Set([...steps].sort((a, b) => (b.energy_j ?? 0) - (a.energy_j ?? 0)).slice(0, MOST_STEPS));
	const table = markdownTable([[
		"step",
		"time",
		scale.unit,
		"share"
	], ...steps.filter((step) => kept.has(step)).map((step) => [
		codeSpan(step.label),
		durationText(secondsOf(step)),
		step.energy_j === null ? whyUnknown(step, totalJ) : energyNumber(step.energy_j, scale),
		shareCell(step.energy_j, totalJ)
	])], {
		align: [
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	});
	const left = steps.length - kept.size;
	return [table, ...left > 0 ? [`${left} smaller steps are in the receipt.`] : []].join("\n\n");
}
/** A step beside another has no energy of its own; one of a few seconds lies between two readings. */
function whyUnknown({ shared }, totalJ) {
	if (shared) return "shared with others";
	return totalJ === null ? "–" : "below resolution";
}
const secondsOf = (step) => Math.max(0, Date.parse(step.ended_at) - Date.parse(step.started_at)) / MS_PER_SECOND;
function shareCell(energyJ, totalJ) {
	if (energyJ === null || totalJ === null || totalJ <= 0) return "–";
	const share = Math.min(1, energyJ / totalJ);
	const full = Math.round(share * BAR_CELLS);
	return `\`${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)}\` ${shareText(share)}`;
}

// src/report/telling-absences.ts
/** The meter of the job's own CPU time has no energy; it only matters beside other jobs. */
const OF_SHARED_MACHINES = /^job:/;
const tellingAbsences = ({ absences, machine }) => machine.contended ? absences : absences.filter(({ source }) => !OF_SHARED_MACHINES.test(source));

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

export { parseReceipt as $, gramsAndCost as A, parseRecords as At, findingOf as B, methodOf as C, emissionsOf as Ct, boundaryOf as D, ownersMeters as Dt, sharedLine as E, readingsOf as Et, intensityText as F, prose as G, isNoteworthy as H, massText as I, withoutMarkup as J, safeName as K, powerText as L, changeText as M, durationText as N, boundaryRow as O, finishSampler as Ot, energyText as P, writeReceipt as Q, scaleFor as R, hiddenLine as S, sensorPercent as St, remarksOf as T, sciScore as Tt, codeElement as U, hasRisen as V, codeSpan as W, workflow16 as X, series16 as Y, DEFAULT_POLICY as Z, changeTable as _, RECEIPT_SCHEMA as _t, whyUnknown as a, placeAndPrice as at, causeOf as b, microjoulesPer as bt, silentServices as c, proxiesOf as ct, intensityOrigin as d, intensityFor as dt, serialiseReceipt as et, yearlyMean as f, embeddedAnswer as ft, carbonRows as g, ProvenanceSchema as gt, carbonLine as h, OutcomeSchema as ht, stepTable as i, intensityProvider as it, checkText as j, headlineOf as k, appendDirectRead as kt, facilityOverhead as l, openTimeBudget as lt, equivalenceLine as m, noteSection as mt, tellingAbsences as n, parseTrace as nt, gridSentences as o, require_dist as ot, sourceTitle as p, embeddedIntensity as pt, terminalText as q, secondsOf as r, accountTrace as rt, noFigure as s, createFetch as st, subjectOf as t, readTrace as tt, budgetReference as u, withDeadline as ut, hasMoved as v, deviceHash as vt, notesOf as w, isSlot as wt, doubtsOf as x, wattsPer as xt, markdownTable as y, cleanCpuName as yt, shareText as z };
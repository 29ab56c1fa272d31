import { i as note, n as explain, r as messageOf, t as CarbonError } from "./errors.js";
import { a as visibleVariables } from "./process-environment.js";
import { n as makeDirectory, t as readSmallFile } from "./read-small-file.js";
import { t as machineEnvironment } from "./runner-environment.js";
import { t as stopSampler } from "./stop.js";
import { a as grams, c as joules, d as micros, h as watts, i as epochMs, l as kilowattHours, m as sum, o as gramsFromEnergy, p as secondsFromMicros, r as JOULES_PER_KWH, s as gramsPerKwh, u as kwhFromJoules } from "./spelling.js";
import { t as parsePrice } from "./price.js";
import { t as findProduct } from "./product.js";
import { a as ROWS, i as DRIVERLESS_ROWS, n as serialiseRecord, o as probeQuickly, r as TRACE_SCHEMA, s as readSurroundings, t as openTraceFile } from "./meters.js";
import { t as monotonicUs } from "./system-clock.js";
import { A as safeInteger, C as object, D as pipe, E as picklist, F as transform, I as tuple, L as union, M as strictObject, O as record, P as string, R as unknown, S as number, T as parse$1, g as maxValue, h as maxLength, j as safeParse, l as integer$1, n as boolean, o as finite, p as literal, r as check, s as getDotPath, t as array, u as is, v as minLength, w as optional, x as nullable, y as minValue, z as variant } from "./valibot.js";
import { At as DEFAULT_POLICY, Ft as createFetch, Gt as seriesOf, It as proxiesOf, Nt as serialiseReceipt, Pt as yamlValue, Rt as withDeadline, Vt as RECEIPT_SCHEMA, it as canonicalSeries } from "./telling-absences.js";
import { a as utcHour, d as WORLD, f as cloudRegionName, i as floorTo, l as choosePue, n as liveServices, o as RefusedAnswer, r as HOUR_MS, s as intensitySetting, t as parseRegion, u as openDatasets } from "./region.js";
import { t as require_lib } from "./systeminformation.js";
import { n as MAX_G_PER_KWH } from "./intensity-choice.js";
import { t as writeWhole } from "./write-whole.js";
import { closeSync, constants, fstatSync, openSync, opendirSync, readFileSync, readSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isAbsolute, join as join$1, resolve as resolve$1, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash, randomUUID } from "node:crypto";

// src/measure/trace/record-schema.ts
const integer = pipe(number(), integer$1(), minValue(Number.MIN_SAFE_INTEGER), maxValue(Number.MAX_SAFE_INTEGER));
const natural = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const orNull = nullable(natural);
/** Microseconds since `mono0_us`. */
const time$1 = natural;
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
	t: time$1,
	columns: array(ColumnSchema),
	domains: optional(array(DomainSchema)),
	absences: optional(array(AbsenceSchema))
});
const SampleSchema = object({
	k: literal("s"),
	t: time$1,
	w: integer,
	v: array(orNull),
	by: optional(literal("post"))
});
const event = {
	k: literal("ev"),
	t: time$1
};
const EventSchema = variant("e", [
	object({
		...event,
		e: literal("check"),
		source: string(),
		domain: optional(string()),
		ok: boolean(),
		ratio: optional(pipe(number(), finite())),
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
	t: time$1,
	label: string(),
	at: picklist(["start", "end"]),
	whole: optional(literal(true))
});
const OwnSchema = object({
	k: literal("own"),
	t: time$1,
	cpu_us: natural,
	rss_kb: natural,
	lat_us: tuple([natural, natural])
});
const EndSchema = object({
	k: literal("end"),
	t: time$1,
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
function notesOf(tally) {
	const notes = [];
	if (tally.tornEnd) notes.push(note("trace-torn-end", "The last line of the trace was cut off and is left out."));
	if (tally.brokenLines > 0) notes.push(note("trace-broken-lines", `${lines(tally.brokenLines)} of the trace could not be read.`, "warning"));
	if (tally.unknown > 0) notes.push(note("trace-unknown", `Left out of the trace as unknown to this version: ${count(tally.unknown)}.`));
	if (tally.badNumbers > 0) notes.push(note("trace-bad-numbers", `${count(tally.badNumbers, "reading")} in the trace cannot be and count as missing.`, "warning"));
	return notes;
}
const count = (n, noun = "item") => `${n} ${noun}${n === 1 ? "" : "s"}`;
const lines = (n) => count(n, "line");

// src/measure/trace/parse-records.ts
const HINT = `This version reads ${TRACE_SCHEMA}.`;
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
	if (json === null) throw new CarbonError("bad-trace", "The trace has no complete header line.", { hint: HINT });
	const schema = json.schema;
	if (json.k !== "hdr" || schema !== "carbon-action/trace/1") {
		const named = typeof schema === "string" ? ` but "${schema.slice(0, TRACE_SCHEMA.length * 2)}"` : "";
		throw new CarbonError("bad-trace", `The first line is not a trace header of a known version${named}.`, { hint: HINT });
	}
	const parsed = safeParse(HeaderSchema, withKnownParts(json, tally));
	if (!parsed.success) {
		const issue = parsed.issues[0];
		throw new CarbonError("bad-trace", `The trace header has a bad "${getDotPath(issue)}": ${issue.message}.`, { hint: HINT });
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
async function appendDirectRead(handle, { driverHangs = false, ...options }) {
	const lineup = readLineup(handle.trace);
	if (lineup === null) return false;
	const { meters: quick, rest } = probeQuickly(driverHangs ? DRIVERLESS_ROWS : ROWS, {
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
	if (driverHangs) file.append(serialiseRecord({
		k: "ev",
		t,
		e: "refused",
		...HANGS
	}));
	file.close();
	return written;
}
const HANGS = {
	source: "sampler",
	code: "read-failed",
	hint: "The sampler no longer answered and was killed, as one is that waits for a driver: of the devices nothing is known since its last reading, and one that had not been opened by then is missing."
};
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
* would hang us as well, so of its devices the last reading stays the last; the kernel's own counters are read once more.
*/
async function finishSampler(handle, meters) {
	const outcome = await stopSampler(handle);
	if (outcome !== "stopped") await appendDirectRead(handle, {
		...meters,
		driverHangs: outcome === "killed"
	});
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
const MS_PER_SECOND$4 = 1e3;
function meteringUncertainty(metering) {
	const { kind, updateMs, windowMs, joules, peakWatts } = metering;
	const edgeSeconds = (kind === "counter" ? 2 * updateMs : windowMs) / MS_PER_SECOND$4;
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
const NAMES = {
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
		...bounds.length === 0 ? [] : [note("share-unknown", `Nothing tells how much of ${bounds.map((one) => NAMES[one]).join(" and ")} the others used, so all of it is counted: an upper bound.`, "warning")],
		...unsure ? [note("mig-slices-unknown", "The GPU is split by MIG, and which of its slices are the job’s could not be told, so the whole card is counted: an upper bound.", "warning")] : [],
		...noIdle.length === 0 ? [] : [note("idle-unknown", `No idle power of ${[...new Set(noIdle.map(({ job }) => NAMES[job.component]))].join(" and ")} was seen, so all of its energy is shared by use.`)]
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
const GRAMS_PER_KG = 1e3;
const SECONDS_PER_HOUR = 3600;
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
		grams: grams(reservedKg * GRAMS_PER_KG * job.seconds / SECONDS_PER_HOUR / lifetimeHours),
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
const MS_PER_SECOND$3 = 1e3;
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
const seconds = (ms) => (ms / MS_PER_SECOND$3).toFixed(1);

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
function clip(segment, { start, end }) {
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
	return segments.slice(first, end).flatMap((segment) => clip(segment, stretch) ?? []);
}
/** Microjoules and covered microseconds of a list of segments. */
function sumOf(segments) {
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
	const energy = joules(sumOf(segments).microjoules / MICROJOULES_PER_JOULE);
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
	const { microjoules } = sumOf(segments);
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
		const [byCounter, byPower] = [sumOf(slice(counter, minute)), sumOf(slice(power, minute))];
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
const LEAST_READINGS$1 = 3;
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
	return seen.size >= LEAST_READINGS$1;
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
const JOULES_PER_WH = 3600;
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
	return rounded >= JOULES_PER_WH ? `${significant(energy / JOULES_PER_WH)} Wh` : `${significant(energy)} J`;
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
			title: titleOf(domain, i)
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
const titleOf = (domain, index) => `GPU ${index}${domain.name === void 0 ? "" : ` (${domain.name})`}`;
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

// src/account/energy/spans/gpu-busy.ts
const PERCENT$2 = 100;
/** Of a span, that readings must cover. */
const LEAST_COVER = .5;
/** Two readings know nothing of a span's edges. */
const LEAST_READINGS = 3;
/** Mean over the GPUs that the job sees, 0 to 1; null where the readings of one of them do not cover the span. */
function gpuBusy(trace, sampling) {
	const gpus = trace.domains.flatMap(({ id, component, visible }) => {
		const values = readingsOf(trace, id, "util")[0]?.values;
		if (visible === false) return [];
		return component === "gpu" ? [values ?? []] : values === void 0 ? [] : [values];
	});
	return (span) => {
		const shares = gpus.map((values) => meanOf(values, span, sampling));
		const known = shares.filter((share) => share !== null);
		if (known.length === 0 || known.length < shares.length) return null;
		return known.reduce((total, share) => total + share, 0) / known.length;
	};
}
/** A reading tells of the time since the one before it. */
function meanOf(values, span, sampling) {
	let [covered, busy, readings] = [
		0,
		0,
		0
	];
	const first = firstAtLeast(values, span.start, ({ t }) => t);
	for (let at = Math.max(1, first); at < values.length; at += 1) {
		const [before, now] = [values[at - 1], values[at]];
		if (before === void 0 || now === void 0 || before.t >= span.end) break;
		if (isGap(sampling, {
			start: before.t,
			end: now.t
		})) continue;
		const length = Math.min(now.t, span.end) - Math.max(before.t, span.start);
		if (length <= 0) continue;
		covered += length;
		busy += length * now.value;
		readings += 1;
	}
	return readings >= LEAST_READINGS && covered >= LEAST_COVER * (span.end - span.start) ? Math.min(1, busy / covered / PERCENT$2) : null;
}

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
const PERCENT$1 = 100;
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
		uncertaintyPercent: Math.hypot(totalPercent, PERCENT$1 * blur / energy)
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
const MS_PER_SECOND$2 = 1e3;
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
		const second = Math.floor((trace.header.wall0_ms + w) / MS_PER_SECOND$2);
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
const secondsAfter = (start, step) => (start?.second ?? NaN) - Math.floor((step?.startedAt ?? NaN) / MS_PER_SECOND$2);
const isNear$1 = (start, step) => Math.abs(secondsAfter(start, step)) <= TOLERANCE_S;
/** A background step runs on while the next one does: where nobody saw its process, its end is the API's. */
function apiOverrun(step, next, clock) {
	const completed = step.step?.completedAt ?? null;
	if (completed === null || next?.step?.startedAt == null) return null;
	return completed > next.step.startedAt + TOLERANCE_S * MS_PER_SECOND$2 ? monotonicAt(clock, completed) : null;
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
			model: label$1(gpu.name),
			power_limit_w: typeof gpu.limit_mw === "number" ? gpu.limit_mw / MW_PER_W : null,
			driver: label$1(gpu.driver),
			mig: gpu.mig ?? null,
			slices: gpu.slices ?? null,
			scope: gpu.component === "module" ? "module" : gpu.scope ?? "gpu"
		})),
		cpu: {
			model: label$1(header.cpu.model ?? inventory.cpuModel),
			threads: header.cpu.threads > 0 ? header.cpu.threads : inventory.threads
		},
		memory_gb: memoryGb,
		os: label$1(inventory.os),
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
const label$1 = (text) => text === null || text === void 0 || text === "" ? null : clipped(text, 256);

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
/** Drivers tell whole percents; a mean of many is good for a tenth of one. */
const THOUSAND = 1e3;
/** In the order given. Of too many the shortest go, whatever their kind, and a note says how many. */
function spanSection(spans, { clock, energyOf, busyOf }) {
	const longest = new Set(spans.toSorted((a, b) => durationOf(b) - durationOf(a)).slice(0, MOST_SPANS));
	const kept = spans.filter((span) => longest.has(span));
	return {
		spans: kept.map((span) => {
			const found = energyOf(span);
			const busy = busyOf(span);
			return {
				label: clipped(span.label, 256),
				kind: span.kind,
				started_at: new Date(wallAt(clock, span.start)).toISOString(),
				ended_at: new Date(wallAt(clock, span.end)).toISOString(),
				energy_j: found?.energy ?? null,
				uncertainty_percent: found?.uncertaintyPercent ?? null,
				...busy === null ? {} : { gpu_busy: Math.round(busy * THOUSAND) / THOUSAND },
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
		busyOf: company.contended ? () => null : gpuBusy(trace, energy.sampling),
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
			...oldNotes([reference, ...used.filter(isYearly)]),
			...slotNotes(used.filter((slot) => !isYearly(slot)))
		]
	};
}
const isYearly = ({ from }) => from === null;
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
	if (intensities.length === 0 || intensities.some(isYearly)) return "grams";
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

// src/entry/machine-id.ts
var import_lib = require_lib();
/** In the order in which `systeminformation` looks, so an id stays what it was; asked there, it lists network interfaces too. */
const SOURCES = [
	{
		path: "var/lib/dbus/machine-id",
		value: /^(.+)$/m
	},
	{
		path: "etc/machine-id",
		value: /^(.+)$/m
	},
	{
		path: "sys/class/dmi/id/product_uuid",
		value: /^(.+)$/m
	},
	{
		path: "proc/cpuinfo",
		value: /^serial\s*:\s*(\S+)/im
	}
];
/** In lower case; null where the machine has none that this user may read. `root` is where its file tree begins. */
function machineId(root = "/") {
	for (const { path, value } of SOURCES) {
		const found = value.exec(textOf(join$1(root, path)))?.[1]?.trim();
		if (found) return found.toLowerCase();
	}
	return null;
}
function textOf(path) {
	try {
		return readSmallFile(path);
	} catch {
		return "";
	}
}

// src/entry/inventory.ts
const LIMIT_MS = 5e3;
const BYTES_PER_GB = 1e9;
async function readInventory() {
	const answers = await withDeadline(Promise.all([
		(0, import_lib.system)(),
		(0, import_lib.cpu)(),
		(0, import_lib.mem)()
	]), LIMIT_MS);
	if (answers === "late") return {
		inventory: UNKNOWN_INVENTORY,
		notes: [note("no-inventory", "The hardware inventory took too long; model names come from the meters alone.")]
	};
	const [machine, processor, memory] = answers;
	return {
		inventory: {
			os: process.platform,
			virtual: machine.virtual ?? null,
			memoryGb: memory.total > 0 ? memory.total / BYTES_PER_GB : null,
			cpuModel: [processor.manufacturer, processor.brand].filter(Boolean).join(" ") || null,
			threads: processor.cores > 0 ? processor.cores : null,
			machineId: machineId()
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
	if (!fromHere) return ELSEWHERE;
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
const ELSEWHERE = {
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
const readCached = (directory, name) => regularText(join$1(directory, name), MAX_BYTES$1, constants.O_NOFOLLOW);
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
const accountTrace = async (asked) => (await openAccounting(asked))(asked);
/** Place, prices and hardware are looked up once, for as many accounts as are wanted. @throws CarbonError as `accountTrace` does. */
async function openAccounting(asked) {
	const datasets = openDatasets(findProduct().datasets);
	const sysroot = asked.fromHere ? asked.sysroot : null;
	const place = await placeAndPrice({
		...asked,
		sysroot,
		datasets
	});
	const hardware = await inventoryOf(asked);
	return (part) => accountPart(part, {
		asked,
		place,
		hardware,
		datasets
	});
}
async function accountPart(part, { asked, place, hardware, datasets }) {
	const { owner } = asked;
	const { trace } = part;
	const { provider: chosen, placement, scope, pue } = place;
	const product = findProduct();
	const at = endOf(trace);
	const accounted = (provider) => account({
		trace,
		id: part.id,
		subject: part.subject,
		window: windowOf(trace, part.window),
		samplerLives: part.samplerLives ?? false,
		stepNames: part.stepNames,
		inventory: hardware.inventory,
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
		work: part.work,
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
		...part.notes,
		...place.notes,
		...hardware.notes,
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
	if (part.hurried) return noted(await accounted(embedded), NOT_ASKED);
	if (part.keep !== void 0) part.keep(noted(await accounted(embedded)));
	return noted(await accounted(chosen));
}
const NOT_ASKED = note("live-not-asked", "No live service of the grid was asked, so that nobody waits for it; `carbon-action account` of the receipt asks later.");
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
		notes: notesOf(tally)
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

// src/entry/run/subject.ts
function subjectOf(parts) {
	const { run, name, matrix, scope, within, unit, tree, outcome, rules = DEFAULT_POLICY.series } = parts;
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
		series: canonicalSeries(seriesOf({
			workflow,
			job,
			matrix,
			name,
			scope,
			unit
		}), rules),
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

export { ownersMeters as C, parseRecords as E, readingsOf as S, appendDirectRead as T, sensorPercent as _, accountTrace as a, sciScore as b, placeAndPrice as c, embeddedIntensity as d, noteSection as f, wattsPer as g, microjoulesPer as h, parseTrace as i, intensityFor as l, cleanCpuName as m, writeReceipt as n, openAccounting as o, deviceHash as p, readTrace as r, intensityProvider as s, subjectOf as t, embeddedAnswer as u, emissionsOf as v, finishSampler as w, clipped as x, isSlot as y };
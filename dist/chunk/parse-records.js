import { C as object, D as pipe, E as picklist, I as tuple, L as union, O as record, P as string, S as number, g as maxValue, j as safeParse, l as integer$1, n as boolean, o as finite, p as literal, s as getDotPath, t as array, u as is, w as optional, x as nullable, y as minValue, z as variant } from "./valibot.js";
import { C as note, b as CarbonError } from "./ground.js";
import { t as TRACE_SCHEMA } from "./record.js";

// src/measure/trace/record-schema.ts
const integer = pipe(number(), integer$1(), minValue(Number.MIN_SAFE_INTEGER), maxValue(Number.MAX_SAFE_INTEGER));
const natural = pipe(number(), integer$1(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const orNull = nullable(natural);
/** Microseconds since `mono0_us`. */
const time = natural;
const upTo = (most) => pipe(number(), integer$1(), minValue(0), maxValue(most));
/** What no machine has, so that no figure made of it leaves the range of a receipt: parts of one machine, 1 MW, a day. */
const MOST_PARTS = 65536;
const MOST_MW = 1e9;
const DAY_MS = 864e5;
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
	update_ms: optional(upTo(DAY_MS)),
	window_ms: optional(upTo(DAY_MS))
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
	t: time,
	columns: array(ColumnSchema),
	domains: optional(array(DomainSchema)),
	absences: optional(array(AbsenceSchema))
});
const SampleSchema = object({
	k: literal("s"),
	t: time,
	w: integer,
	v: array(orNull),
	by: optional(literal("post"))
});
const event = {
	k: literal("ev"),
	t: time
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
	t: time,
	label: string(),
	at: picklist(["start", "end"]),
	whole: optional(literal(true))
});
const OwnSchema = object({
	k: literal("own"),
	t: time,
	cpu_us: natural,
	rss_kb: natural,
	lat_us: tuple([natural, natural])
});
const EndSchema = object({
	k: literal("end"),
	t: time,
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

export { notesOf as n, parseRecords as t };
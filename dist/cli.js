#!/usr/bin/env node
import { i as note, n as explain, r as messageOf, t as CarbonError } from "./chunk/errors.js";
import { a as epochMs, r as findProduct, t as closest } from "./chunk/spelling.js";
import { $ as parseConfig, A as hasRisen, C as durationText, D as scaleFor, E as powerText, F as terminalText, G as parseReceipt, I as withoutMarkup, K as serialiseReceipt, N as prose, O as shareText, P as safeName, Q as NO_ANCHOR, S as checkText, T as energyText, U as openLedger, W as noLedger, X as entryOf, Z as policyFrom, _ as gridLine, b as notesOf, ct as sensorPercent, d as markdownTable, dt as readingsOf, et as DEFAULT_POLICY, f as causeOf, ft as finishSampler, g as boundaryOf, h as BOUNDARY, it as accountTrace, lt as microjoulesPer, m as resultLine, n as renderComment, nt as readText, pt as appendDirectRead, q as review, rt as parseTrace, st as cleanCpuName, t as subjectOf, tt as readTrace, ut as wattsPer, v as hiddenLine, z as writeReceipt } from "./chunk/account-and-review.js";
import { t as receiptId } from "./chunk/receipt-id.js";
import { s as readMachine } from "./chunk/meters.js";
import { a as parseBudgets, i as parseLedgerSpec, n as readWork, o as stopSampler, s as startSampler, t as parseWorkSource } from "./chunk/work.js";
import { c as readWorkflowRun, s as readPayload, t as readJobRecord } from "./chunk/job-record.js";
import { n as parseInterval } from "./chunk/interval.js";
import { c as readProcess, n as visibleVariables, r as findLiveSampler } from "./chunk/environment.js";
import { n as readOwnerFacts, t as runnerEnvironment } from "./chunk/runner-environment.js";
import { a as WORLD, i as embeddedIntensity, n as parseRegion, t as openDatasets } from "./chunk/datasets.js";
import { t as refuseBadPlace } from "./chunk/refuse-bad-place2.js";
import { n as appendMark, r as waitForReadings, t as runCommand } from "./chunk/run-command.js";
import { t as monotonicUs } from "./chunk/system-clock.js";
import { t as jobPlace } from "./chunk/job-place.js";
import { accessSync, constants, copyFileSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash, randomBytes } from "node:crypto";
import { hostname, tmpdir, userInfo } from "node:os";
import { isDeepStrictEqual, parseArgs } from "node:util";

// src/report/text-columns.ts
const GAP$1 = "  ";
/** Indented lines; the last cell of a row is not padded. */
function columns(rows) {
	const widths = [];
	for (const row of rows) row.slice(0, -1).forEach((cell, index) => {
		widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
	});
	return rows.map((row) => `${GAP$1}${row.map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - [...cell].length))).join(GAP$1)}`.trimEnd());
}

// src/report/console.ts
/** Lines without a trailing newline, the result first. */
function renderText(model) {
	const { receipt, comparison } = model;
	const cause = comparison && hasRisen(comparison) ? causeOf(comparison, model.subjectLabel) : null;
	return [
		resultLine(model),
		...cause === null ? [] : [`Cause: ${withoutMarkup(cause)}`],
		`  ${totalLine(model)}`,
		...componentLines(receipt),
		`  ${withoutMarkup(gridLine(receipt))}`,
		`  ${boundaryOf(receipt.energy)}`,
		...hiddenLine(receipt).map((text) => `  ${text}`),
		...comparisonLine(model),
		...model.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
		...receipt.absences.map(({ source, code, hint }) => terminalText(`  absent ${source} (${code}): ${hint}`)),
		...notesOf(model).map(({ severity, text }) => terminalText(`  ${severity === "warning" ? "warning" : "note"}: ${text}`)),
		...model.receiptPath === null ? [] : [terminalText(`  receipt ${model.receiptPath}`)]
	].join("\n");
}
function totalLine({ receipt, subjectLabel }) {
	const { energy, power, duration_s: durationS } = receipt;
	const percent = energy.uncertainty_percent;
	const doubt = percent === null ? "" : ` (±${percent.toFixed(0)}\u00a0%)`;
	const total = energy.total_j === null ? "energy not measured" : `${energyText(energy.total_j)}${doubt}`;
	const mean = power.mean_w === null ? "" : `, mean ${powerText(power.mean_w)}`;
	const peak = power.peak_w === null ? "" : `, peak ${powerText(power.peak_w)}`;
	return `${safeName(subjectLabel)}: ${total} in ${durationText(durationS)}${mean}${peak}`;
}
const COMPONENTS$2 = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
function componentLines({ energy }) {
	const present = COMPONENTS$2.flatMap((name) => {
		const component = energy.components[name];
		return component ? [{
			name,
			component
		}] : [];
	});
	const scale = scaleFor(...present.map(({ component }) => component.energy_j));
	return columns(present.map(({ name, component }) => [
		component.provenance,
		name,
		energyText(component.energy_j, scale),
		safeName(component.source),
		`±${component.uncertainty_percent.toFixed(0)}\u00a0%`
	]));
}
function comparisonLine({ comparison }) {
	const baseline = comparison?.baseline;
	if (!comparison || !baseline) return [];
	const runs = `${baseline.runs} base run${baseline.runs === 1 ? "" : "s"}`;
	const attempts = comparison.attempts > 1 ? `, ${comparison.attempts} attempts pooled` : "";
	return [`  compared with ${runs} on ${safeName(comparison.baseHardware ?? "unknown hardware")}${attempts}`];
}

// src/entry/command/local-subject.ts
function localSubject({ name, scope, unit, outcome, within = null }) {
	const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
	return subjectOf({
		run,
		name,
		matrix: {},
		scope,
		within,
		unit,
		tree: null,
		outcome
	});
}

// src/entry/command/account-locally.ts
/** @throws CarbonError as `accountTrace` does. */
async function accountLocally({ name, scope, outcome, within = null, work: source, ...asked }, { owner, sysroot }) {
	const directory = process.cwd();
	const { work, notes } = readWork(source, directory);
	return accountTrace({
		...asked,
		subject: localSubject({
			name,
			scope,
			unit: work?.unit ?? null,
			outcome,
			within
		}),
		stepNames: [],
		owner,
		config: null,
		misstated: "refused",
		directory,
		work,
		notes,
		sysroot,
		salt: "local"
	});
}

// src/entry/command/command.ts
const EXIT = {
	ok: 0,
	failure: 1,
	wrongUse: 2,
	overBudget: 3,
	notStarted: 125
};
/** Of all commands but `run`, whose exit statuses belong to the wrapped command. */
const USUAL_EXITS = {
	wrongUse: EXIT.wrongUse,
	failure: EXIT.failure
};
const PREFIX = "carbon: ";
/** A result. */
const print = (text) => {
	process.stdout.write(ended(text));
};
/** A note, progress, or what went wrong: each line begins with our prefix, since a wrapped command writes there as well. */
const say = (text) => {
	sayUnmarked(text.replace(/^/gm, PREFIX));
};
/** A document that belongs on stderr, such as the receipt of `run --format json`. */
const sayUnmarked = (text) => {
	process.stderr.write(ended(text));
};
const ended = (text) => text.endsWith("\n") ? text : `${text}\n`;

// src/entry/command/lone-model.ts
const loneModel = (receipt, receiptPath) => ({
	receipt,
	comparison: null,
	verdict: {
		verdict: null,
		reason: "no-budget",
		checks: [],
		failed: false
	},
	budgets: [],
	minSamples: DEFAULT_POLICY.minSamples,
	subjectLabel: receipt.subject.name ?? receipt.subject.job ?? "job",
	branch: null,
	marker: null,
	pull: null,
	notes: [],
	receiptArtifact: null,
	receiptPath,
	ledgerName: "none"
});

// src/entry/command/settings.ts
const FORMATS = [
	"text",
	"json",
	"markdown"
];
/** @throws CarbonError `bad-usage` or `bad-environment`. */
function readSettings(given) {
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	const sysroot = given.text("sysroot") ?? "";
	const every = given.text("sample-every");
	const intervalMs = every === null ? null : parseInterval(every);
	const nvmlPath = given.text("nvml") ?? owner.nvml;
	return {
		format: formatOf(given.text("format") ?? "text"),
		quiet: given.flag("quiet"),
		now: timeOf(given.text("now")),
		sysroot,
		owner: {
			...owner,
			intervalMs: intervalMs ?? owner.intervalMs
		},
		askedIntervalMs: intervalMs,
		meters: {
			sysroot,
			nvmlPath,
			visible: visibleVariables(process.env)
		}
	};
}
function formatOf(text) {
	const format = FORMATS.find((candidate) => candidate === text);
	if (format) return format;
	throw new CarbonError("bad-usage", `The format is "${text}".`, { hint: `Accepted: ${FORMATS.join(", ")}.` });
}
function timeOf(text) {
	if (text === null) return epochMs(Date.now());
	const parsed = Date.parse(text);
	if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(parsed)) return epochMs(parsed);
	throw new CarbonError("bad-usage", `The time is "${text}".`, { hint: "Accepted: ISO 8601, such as 2026-11-21T20:15:00Z." });
}

// src/entry/command/account.ts
const accountCommand = {
	usage: "account TRACE [options]",
	purpose: "Turns a trace into a receipt: energy, coverage, uncertainty, emissions.",
	options: {
		receipt: {
			type: "string",
			value: "FILE",
			help: "write the receipt there"
		},
		region: {
			type: "string",
			value: "REGION",
			help: "where the machine stands, as `grid` takes it"
		},
		name: {
			type: "string",
			value: "NAME",
			help: "what receipts are compared under"
		},
		outcome: {
			type: "string",
			value: "OUTCOME",
			help: "of the job: success, failure, cancelled or unknown (default); only successes are compared"
		},
		work: {
			type: "string",
			value: "file:PATH",
			help: "unit of work, for per-unit figures"
		}
	},
	uses: ["sysroot", "now"],
	examples: ["account trace.ndjson --region FR", "account trace.ndjson --name train --outcome success --receipt receipt.json"],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use or a trace that cannot be read, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const work = parseWorkSource(given.text("work") ?? "");
		const outcome = outcomeOf$1(given.text("outcome") ?? "unknown");
		const text = readText("The trace", onlyTrace(given));
		const trace = parseTrace(text);
		const command = commandIn(trace);
		const name = given.text("name") ?? command?.label ?? "trace";
		const receipt = await accountLocally({
			trace,
			id: receiptId({
				runId: null,
				attempt: null,
				job: name,
				random: fingerprint(text)
			}),
			window: command?.window ?? null,
			fromHere: isFromHere(trace, settings.sysroot),
			name,
			scope: command === null ? "job" : "command",
			outcome,
			region: given.text("region"),
			work,
			runnerName: null
		}, settings);
		const path = given.text("receipt");
		if (path !== null) writeReceipt(receipt, path);
		if (settings.format === "json") print(serialiseReceipt(receipt));
		else print((settings.format === "markdown" ? renderComment : renderText)(loneModel(receipt, path)));
		return EXIT.ok;
	}
};
function onlyTrace({ positionals }) {
	const [trace, ...rest] = positionals;
	if (trace !== void 0 && rest.length === 0) return trace;
	throw new CarbonError("bad-usage", "Exactly one trace file is wanted.", { hint: "Such as one that `carbon-action run --trace FILE` has kept." });
}
const OUTCOMES = [
	"success",
	"failure",
	"cancelled",
	"unknown"
];
function outcomeOf$1(text) {
	const outcome = OUTCOMES.find((known) => known === text);
	if (outcome) return outcome;
	throw new CarbonError("bad-usage", `The outcome is "${text}".`, { hint: `Accepted: ${OUTCOMES.join(", ")}.` });
}
const ID_DIGITS = 16;
const fingerprint = (text) => createHash("sha256").update(text).digest("hex").slice(0, ID_DIGITS);
/** The command that a trace was made for, as `run` marks it: between its marks lies what the live receipt was about. */
function commandIn({ header, marks }) {
	const start = marks.find(({ whole, at }) => whole && at === "start");
	const end = marks.findLast(({ whole, at, label }) => whole && at === "end" && label === start?.label);
	if (start === void 0 || end === void 0) return null;
	return {
		label: start.label,
		window: {
			startUs: header.mono0_us + start.t,
			endUs: header.mono0_us + end.t
		}
	};
}
/** A machine of the same processor and memory: its inventory may stand for what the trace does not say. */
function isFromHere({ header }, sysroot) {
	const { cpu, memory_bytes } = readMachine(sysroot);
	return isDeepStrictEqual(cpu, header.cpu) && memory_bytes === header.memory_bytes;
}

// src/entry/command/arguments.ts
const COMMON_OPTIONS = {
	format: {
		type: "string",
		value: "FORMAT",
		help: "text (default), json or markdown"
	},
	quiet: {
		type: "boolean",
		help: "no notes and no progress on stderr"
	},
	help: {
		type: "boolean",
		short: "h",
		help: "this page"
	},
	sysroot: {
		type: "string",
		value: "DIR",
		help: "read /sys and /proc from a captured machine"
	},
	nvml: {
		type: "string",
		value: "PATH",
		help: "NVIDIA management library to load"
	},
	"sample-every": {
		type: "string",
		value: "TIME",
		help: "sampling interval, 10ms to 60s (default 1s)"
	},
	now: {
		type: "string",
		value: "TIME",
		help: "the present, ISO 8601, for reproducible replays"
	}
};
/**
* Options and positionals of `words` against the table.
* @throws CarbonError `bad-usage` for an unknown option, a missing value or a value where none is taken.
*/
function parseArguments(words, table) {
	refuseUnknown(words, table);
	const parsed = parsedBy(words, table);
	const texts = (name) => {
		const value = parsed.values[name];
		return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
	};
	return {
		text: (name) => texts(name).at(-1) ?? null,
		texts,
		flag: (name) => parsed.values[name] === true,
		positionals: parsed.positionals
	};
}
function parsedBy(words, table) {
	const options = Object.fromEntries(Object.entries(table).map(([name, { type, multiple = false, short }]) => [name, {
		type,
		multiple,
		...short ? { short } : {}
	}]));
	let parsed;
	try {
		parsed = parseArgs({
			args: [...words],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (cause) {
		const [sentence = "", ...advice] = messageOf(cause).split("\n");
		const hint = advice.join(" ") || "See --help.";
		throw new CarbonError("bad-usage", sentence.replace(/\.?$/, "."), {
			cause,
			hint
		});
	}
	const [empty] = Object.entries(parsed.values).find(([, value]) => [value].flat().includes("")) ?? [];
	if (empty === void 0) return parsed;
	throw new CarbonError("bad-usage", `The option "--${empty}" has an empty value.`, { hint: "See --help." });
}
/** Splits `run`'s words: after `--`, else from the first word that is no option, everything belongs to the command. */
function splitCommand(words, table) {
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? "";
		if (word === "--") return {
			own: words.slice(0, index),
			command: words.slice(index + 1)
		};
		if (!word.startsWith("-") || word === "-") return {
			own: words.slice(0, index),
			command: words.slice(index)
		};
		if (word.startsWith("--") && !word.includes("=") && optionOf(table, word)?.type === "string") index++;
	}
	return {
		own: [...words],
		command: []
	};
}
const optionOf = (table, word) => Object.hasOwn(table, word.slice(2)) ? table[word.slice(2)] ?? null : null;
function refuseUnknown(words, table) {
	const letters = Object.values(table).flatMap(({ short }) => short ? [`-${short}`] : []);
	for (const word of words) {
		if (word === "--") return;
		if (!(word.startsWith("-") && word !== "-" && !NEGATIVE_NUMBER.test(word)) || letters.includes(word)) continue;
		const name = word.replace(/^--?/, "").split("=", 1)[0] ?? "";
		if (word.startsWith("--") && Object.hasOwn(table, name)) continue;
		const suggestion = closest(name, Object.keys(table));
		throw new CarbonError("bad-usage", `There is no option "${word.split("=", 1)[0]}".`, { hint: suggestion ? `Did you mean "--${suggestion}"?` : "See --help." });
	}
}
const NEGATIVE_NUMBER = /^-\d/;

// src/account/grid/list-regions.ts
/** Zones and countries by key, then cloud regions by provider. US states and three-letter codes are accepted too, but not listed. */
function listRegions(datasets, now) {
	const zones = datasets.zones().map(({ zone, name }) => ({
		region: zone,
		place: name,
		zone
	}));
	const known = new Set(zones.map(({ zone }) => zone));
	const countries = datasets.countries().filter(({ iso2 }) => iso2 !== "WORLD" && !known.has(iso2)).map(({ iso2, name }) => ({
		region: iso2,
		place: name,
		zone: iso2
	}));
	const clouds = datasets.cloudRegions().map(({ provider, region, location, country, zone }) => ({
		region: `${provider}:${region}`,
		place: location,
		zone: zone ?? country ?? "WORLD"
	}));
	return [...[...zones, ...countries].toSorted((a, b) => a.region < b.region ? -1 : 1), ...clouds].map((place) => {
		const { value, year, source } = embeddedIntensity(place.zone, datasets, now);
		return {
			...place,
			intensity: value,
			year,
			source
		};
	});
}

// src/account/grid/look-up.ts
/** Throws `bad-region` as `parseRegion` does. */
function lookUp(regionText, datasets, now) {
	const { name, zone, pue, pueSource, remark, notes } = parseRegion(regionText, datasets);
	return {
		region: name,
		zone,
		resolvedBy: "input",
		intensity: embeddedIntensity(zone, datasets, now),
		pue,
		pueSource,
		notes: remark === null ? notes : [...notes, note("region-remark", remark)]
	};
}

// src/report/grid.ts
function renderGrid(grid, format) {
	const rows = rowsOf(grid);
	const notes = grid.notes.map((text) => format === "markdown" ? prose(text) : `note: ${text}`);
	if (format === "text") return [...columns(rows), ...notes].map((line) => terminalText(line).trim()).join("\n");
	const cells = rows.map(([name = "", value = ""]) => [name, prose(value)]);
	return [markdownTable([["", ""], ...cells], { alignDelimiters: false }), ...notes].join("\n\n");
}
function rowsOf({ placement, intensity }) {
	const pue = placement.pue === null ? "unknown: 1.0, IT energy only" : `${placement.pue}${sourceOf(placement.pueSource)}`;
	return [
		["region", placement.region ?? "not known"],
		["zone", `${placement.zone} (by ${placement.resolvedBy})`],
		["intensity", intensity === null ? "–" : intensityText(intensity)],
		["PUE", pue],
		...intensity === null ? [] : [["source", `${intensity.source}${intensity.licence === null ? "" : `, ${intensity.licence}`}`]]
	];
}
const sourceOf = (source) => source === null ? "" : ` (${source})`;
function intensityText({ value, year, kind, scope, estimated }) {
	const when = year === null ? "" : `, ${year}`;
	const doubt = estimated ? ", estimated" : "";
	return `${Number(value.toPrecision(3))}${"\xA0"}g/kWh${when}, ${kind}, ${scope}${doubt}`;
}
const HEAD = [
	"region",
	"place",
	"zone",
	"g/kWh",
	"year",
	"source"
];
/** One line per region, in the order given. */
function renderGridList(rows, format) {
	const cells = rows.map(({ region, place, zone, intensity, year, source }) => [
		region,
		place ?? "–",
		zone,
		String(Number(intensity.toPrecision(3))),
		year === null ? "–" : String(year),
		source
	]);
	if (format === "text") return columns([HEAD, ...cells]).map((line) => terminalText(line).trim()).join("\n");
	return markdownTable([HEAD, ...cells.map((row) => row.map(prose))], {
		align: [
			"l",
			"l",
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	});
}

// src/entry/command/grid.ts
const gridCommand = {
	usage: "grid REGION | grid list",
	purpose: "Zone, carbon intensity, source, year and scope of a region; or all regions.",
	options: {},
	uses: ["now"],
	examples: [
		"grid FR",
		"grid aws:eu-west-3 --format json",
		"grid list"
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const { format, now, quiet } = readSettings(given);
		const region = onlyRegion(given);
		const datasets = openDatasets(findProduct().datasets);
		if (region === "list") {
			const rows = listRegions(datasets, now);
			print(format === "json" ? documentText(rows.map(listedDocument)) : renderGridList(rows, format));
			return EXIT.ok;
		}
		const found = lookUp(region, datasets, now);
		print(format === "json" ? documentText(gridDocument(found)) : renderGrid(modelOf(found, format), format));
		if (format === "text" && !quiet) for (const { text } of found.notes) say(`note: ${text}`);
		return EXIT.ok;
	}
};
function onlyRegion({ positionals }) {
	const [first, ...rest] = positionals;
	if (first === "advise") throw new CarbonError("not-available-yet", "The command \"grid advise\" is not available yet.", { hint: "Here: grid REGION, grid list." });
	if (first !== void 0 && rest.length === 0) return first;
	throw new CarbonError("bad-usage", "Exactly one region is wanted.", { hint: "Such as FR, DK-DK1, US-CA, aws:eu-west-3; or list." });
}
const documentText = (document) => JSON.stringify(document, null, 2);
const listedDocument = ({ region, place, zone, intensity, year, source }) => ({
	region,
	place,
	zone,
	intensity_g_per_kwh: intensity,
	year,
	source
});
/** The outline of the interface document, section 6. */
const gridDocument = ({ region, zone, resolvedBy, intensity, pue, pueSource, notes }) => ({
	region,
	zone,
	resolved_by: resolvedBy,
	intensity_g_per_kwh: intensity.value,
	source: intensity.source,
	year: intensity.year,
	scope: intensity.scope,
	kind: intensity.kind,
	licence: intensity.licence,
	estimated: intensity.estimated,
	pue,
	pue_source: pueSource,
	notes
});
/** As text, notes go to stderr; a Markdown page carries them. */
const modelOf = ({ region, zone, resolvedBy, intensity, pue, pueSource, notes }, format) => ({
	placement: {
		region,
		zone,
		country: null,
		resolvedBy,
		pue,
		pueSource
	},
	intensity,
	notes: format === "text" ? [] : notes.map(({ text }) => text)
});

// src/entry/command/help-page.ts
const NARROWEST_COLUMN = 20;
const GAP = 2;
/** Text with a final newline. */
function helpPage({ usage, purpose, options, uses, examples, exits }) {
	const common = Object.fromEntries(Object.entries(COMMON_OPTIONS).filter(([name]) => isUsed(name, uses)));
	const width = Math.max(NARROWEST_COLUMN, ...Object.entries({
		...options,
		...common
	}).map((entry) => nameOf(entry).length));
	const lines = (table) => Object.entries(table).map((entry) => `  ${nameOf(entry).padEnd(width + GAP)}${entry[1].help}`);
	return [
		`Usage: carbon-action ${usage}`,
		"",
		purpose,
		"",
		...Object.keys(options).length === 0 ? [] : [...lines(options), ""],
		"Common options:",
		...lines(common),
		"",
		"Examples:",
		...examples.map((example) => `  carbon-action ${example}`),
		"",
		`Exit status: ${exits.text}`,
		""
	].join("\n");
}
/** These mean the same everywhere. */
const EVERYWHERE = [
	"format",
	"quiet",
	"help"
];
const isUsed = (name, uses) => EVERYWHERE.includes(name) || uses.some((used) => used === name);
const nameOf = ([name, { value, short }]) => `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;

// src/report/probe.ts
/** Lines without a trailing newline. */
function renderProbe(probe) {
	return [
		probe.machine.join(" · "),
		...columns([...probe.sources.map(sourceCells), notSeen]),
		...probe.absences.map(({ source, code, hint }) => `  absent ${source} (${code}): ${hint}`),
		...summaryLines(probe),
		...probe.facts.length === 0 ? [] : [`  ${probe.facts.join(" · ")}`]
	].map(terminalText).join("\n");
}
function sourceCells({ provenance, what, how, uncertaintyPercent }) {
	return [
		provenance,
		what,
		how,
		uncertaintyPercent === null ? "" : `±${uncertaintyPercent.toFixed(0)}\u00a0%`
	];
}
const NOT_SEEN = " not seen ";
const notSeen = [NOT_SEEN.trim(), BOUNDARY.replace(NOT_SEEN, " ")];
function summaryLines({ measured, fix, sources }) {
	if (sources.length === 0) return ["Nothing can be measured here.", ...fix ? [`One fix:  ${fix.instruction}`] : []];
	const here = measured === null ? [] : [`Here ${shareText(measured)} of a GPU job is measured.`];
	if (fix === null) return here;
	const after = fix.measuredAfter === null ? "One fix helps most" : `One fix makes it ${shareText(fix.measuredAfter)}`;
	return [`${[...here, after].join(" ")}:  ${fix.instruction}`];
}

// src/entry/command/probe/long-run-percent.ts
/** About 95 %, percent. A model's figure does not depend on the duration. */
function longRunPercent(component, { provenance, source, uncertainty_percent }, { machine }) {
	if (provenance !== "measured") return uncertainty_percent;
	const cpuModel = machine.cpu.model;
	const models = machine.gpus.length > 0 ? machine.gpus.map(({ model }) => model) : [null];
	return Math.max(...models.map((name) => sensorPercent({
		source,
		component,
		name,
		cpuModel
	})));
}

// src/entry/command/probe/measured-share.ts
/** GPUs draw about 70 % of a server's power in training (Zeus documentation, "Measuring energy"). */
const GPU_SHARE_OF_TRAINING = .7;
/** 0..1, with the components `fixed` counted as measured; null without a GPU. */
function measuredShare(components, fixed = []) {
	if (components.gpu === void 0) return null;
	const isMeasured = (name) => components[name]?.provenance === "measured" || fixed.includes(name);
	const rest = ["cpu", "dram"].map((name) => ({
		name,
		energy: components[name]?.energy_j ?? 0
	}));
	const total = rest.reduce((sum, { energy }) => sum + energy, 0);
	const seen = rest.reduce((sum, { name, energy }) => sum + (isMeasured(name) ? energy : 0), 0);
	return (isMeasured("gpu") ? GPU_SHARE_OF_TRAINING : 0) + .30000000000000004 * (total > 0 ? seen / total : 0);
}

// src/entry/command/probe/agreement.ts
/** Over two seconds a counter of 100 ms steps and a sensor that averages over 1 s may differ by half (Zeus takes 0.1 to 10). */
const LEAST_RATIO = .5;
const MOST_RATIO = 2;
/** True where all GPUs agree, false where one does not; null where there is nothing to compare. */
function counterAgrees(trace) {
	const ratios = trace.domains.filter(({ component }) => component === "gpu" || component === "module").flatMap(({ id }) => ratioOf(readingsOf(trace, id, "energy")[0], readingsOf(trace, id, "power")[0]) ?? []);
	return ratios.length === 0 ? null : ratios.every((ratio) => ratio > LEAST_RATIO && ratio < MOST_RATIO);
}
/** Energy of the counter over mean power times the same time; null where either says nothing. */
function ratioOf(counter, power) {
	const [first, last] = [counter?.values.at(0), counter?.values.at(-1)];
	if (!counter || !power || !first || !last || last.t === first.t || power.values.length === 0) return null;
	const perCount = microjoulesPer(counter.column.unit);
	const perUnit = wattsPer(power.column.unit);
	const sum = power.values.reduce((total, { value }) => total + value, 0);
	if (perCount === null || perUnit === null || sum === 0) return null;
	const sensed = sum / power.values.length * perUnit * (last.t - first.t);
	return (last.value - first.value) * perCount / sensed;
}

// src/entry/command/probe/wording.ts
/** `NVML energy counter, agrees with power`; `EPYC 9354 curve; RAPL present, not readable by "ci"`. */
function howRead(component, source, probed) {
	const { receipt, user } = probed;
	const sensor = component === "cpu" || component === "dram" ? "RAPL" : "NVML";
	const refusals = refusedFor(component, receipt).map(({ code }) => `${sensor} ${REFUSALS[code]?.replace("USER", user) ?? `refused (${code})`}`);
	return [`${sourceText(source, probed)}${agreement(source, probed)}`, ...new Set(refusals)].join("; ");
}
/** What was refused on the way to a component that is not measured. */
function refusedFor(component, { absences, energy }) {
	if (energy.components[component]?.provenance === "measured") return [];
	const meter = METERS[component];
	return meter === void 0 ? [] : absences.filter(({ source }) => meter.test(source));
}
const METERS = {
	cpu: /^powercap(?!.*dram)/,
	dram: /^powercap.*dram/,
	gpu: /^nvml/
};
/** Codes of absences in words; all others keep their code. */
const REFUSALS = {
	"no-permission": "present, not readable by \"USER\"",
	masked: "hidden by the container",
	absent: "not offered here",
	"no-library": "not installed"
};
const SENSORS = {
	"nvml-counter": "NVML energy counter",
	"nvml-average": "NVML power, 1 s mean",
	"nvml-instant": "NVML power",
	rapl: "RAPL energy counter",
	"gpu-model": "utilisation × power limit",
	"gpu-limit": "half of the power limit, assumed",
	"cpu-assumed": "half load, assumed",
	"cpu-generic-curve": "curve of an average server, model not known"
};
function sourceText(source, { receipt, trace }) {
	const cpu = cleanCpuName(receipt.machine.cpu.model ?? "CPU");
	if (source === "cpu-model") return `${cpu} curve`;
	if (source === "cpu-family-curve") return `curve of servers of the ${cpu} family, memory inside`;
	if (source === "dram-model") return memoryText(receipt, trace);
	return SENSORS[source] ?? source;
}
const BYTES_PER_GB = 2 ** 30;
/** Power per gigabyte as it came out: the model's constant. */
function memoryText({ energy, duration_s }, { header }) {
	const installed = header.memory_bytes;
	if (installed === null || duration_s === 0) return "installed memory";
	const gigabytes = Math.min(installed, header.memory_limit_bytes ?? installed) / BYTES_PER_GB;
	const wattsPerGb = (energy.components.dram?.energy_j ?? 0) / duration_s / gigabytes;
	return `${Math.round(gigabytes)} GB × ${wattsPerGb.toFixed(2)} W`;
}
const AGREEMENT = /* @__PURE__ */ new Map([
	[true, ", agrees with power"],
	[false, ", does not agree with power"],
	[null, ""]
]);
const agreement = (source, { trace }) => source === "nvml-counter" && AGREEMENT.get(counterAgrees(trace)) || "";

// src/entry/command/probe/probe-model.ts
const COMPONENTS$1 = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
/** Names of components at a terminal. */
const SPOKEN = {
	gpu: "gpu",
	module: "module",
	cpu: "cpu",
	dram: "memory",
	host: "host"
};
/** Components with a figure, the ones that matter most first. */
const presentComponents = (components) => COMPONENTS$1.flatMap((name) => {
	const component = components[name];
	return component === void 0 ? [] : [[name, component]];
});
function probeModel(probed, host) {
	const { receipt, user } = probed;
	const { components } = receipt.energy;
	const fix = bestFix(receipt);
	const told = COMPONENTS$1.flatMap((name) => components[name] ? refusedFor(name, receipt) : []);
	return {
		machine: [
			host,
			...hardware(receipt),
			`user "${user}"`
		],
		sources: presentComponents(components).map(([name, found]) => ({
			provenance: found.provenance,
			what: `${SPOKEN[name]}${numbersOf(name, receipt)}`,
			how: howRead(name, found.source, probed),
			uncertaintyPercent: longRunPercent(name, found, receipt)
		})),
		absences: receipt.absences.filter((absence) => !told.includes(absence) && absence.hint !== fix?.instruction),
		measured: measuredShare(components),
		fix,
		facts: factsOf(receipt)
	};
}
/** ` 0,1` where there are several. */
const numbersOf = (name, { machine }) => name === "gpu" && machine.gpus.length > 1 ? ` ${machine.gpus.map((_, at) => at).join(",")}` : "";
/** An owner can give a permission or a driver; a sensor that does not exist is no fix. */
const MENDABLE = [
	"no-permission",
	"masked",
	"no-library",
	"driver-not-loaded",
	"version-mismatch",
	"musl",
	"no-binding"
];
function bestFix({ absences, energy }) {
	const mendable = absences.filter(({ code }) => MENDABLE.includes(code));
	const ofCpu = mendable.find(({ source }) => source.startsWith("powercap"));
	const best = (energy.components.gpu === void 0 ? mendable.find(({ source }) => source.startsWith("nvml")) : void 0) ?? ofCpu;
	if (best === void 0) return null;
	return {
		measuredAfter: best === ofCpu ? measuredShare(energy.components, ["cpu"]) : null,
		instruction: best.hint
	};
}
function hardware({ machine }) {
	const models = /* @__PURE__ */ new Map();
	for (const { model } of machine.gpus) models.set(model ?? "GPU", (models.get(model ?? "GPU") ?? 0) + 1);
	const { cpu, memory_gb: memory } = machine;
	return [
		...[...models].map(([model, count]) => `${count} × ${model.replace(/^NVIDIA /, "")}`),
		...cpu.model === null ? [] : [`${cleanCpuName(cpu.model)}, ${cpu.threads ?? "?"} threads`],
		...memory === null ? [] : [`${Math.round(memory)} GB`]
	];
}
/** Who said where the machine stands; names of the grid's resolvers in words. */
const RESOLVERS = {
	"runner-environment": "from CARBON_REGION",
	input: "from --region",
	"cloud-init": "from cloud-init"
};
function factsOf({ carbon, machine, energy }) {
	const { zone, resolved_by: by, reference_g_per_kwh: grams, intensity_year: year } = carbon;
	const figure = grams === null ? "" : ` (${Number(grams.toPrecision(3))} g/kWh${year === null ? "" : `, ${year}`})`;
	return [
		zone === null || by === "none" ? "region not known: set CARBON_REGION on the runner, such as FR" : `region ${zone}, ${RESOLVERS[by] ?? by}${figure}`,
		...machine.contended ? ["another runner or measurement shares this machine"] : [],
		...energy.hidden_gpus_j === null ? [] : ["some GPUs are hidden from the job"]
	];
}

// src/entry/command/probe/probe-document.ts
const PERCENT$1 = 100;
function probeDocument(receipt) {
	const { energy, absences } = receipt;
	const { components, domains, shares } = energy;
	const share = measuredShare(components) ?? shares?.measured ?? null;
	return {
		domains: presentComponents(components).flatMap(([component, found]) => {
			const ids = domains.filter((domain) => domain.component === component).map(({ device }) => device);
			return (ids.length > 0 ? ids : [component]).map((id) => ({
				id,
				component,
				source: found.source,
				provenance: found.provenance,
				uncertainty_percent: longRunPercent(component, found, receipt)
			}));
		}),
		absences,
		measured_percent: share === null ? null : share * PERCENT$1
	};
}

// src/entry/command/probe/requirement.ts
const COMPONENTS = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
const RANK = {
	assumed: 0,
	modelled: 1,
	measured: 2
};
const HINT = "Accepted: gpu, cpu, memory, module or host = measured, modelled or assumed; such as gpu=measured,cpu=modelled.";
/** @throws CarbonError `bad-usage`. None for null. */
function parseRequirements(text) {
	return (text === null ? [] : text.split(",")).map((part) => {
		const [name, level, ...rest] = part.trim().split("=");
		const component = COMPONENTS.find((known) => known === name || SPOKEN[known] === name);
		const provenance = [
			"measured",
			"modelled",
			"assumed"
		].find((known) => known === level);
		if (component !== void 0 && provenance !== void 0 && rest.length === 0) return {
			component,
			provenance
		};
		throw new CarbonError("bad-usage", `The requirement is "${part.trim()}".`, { hint: HINT });
	});
}
/** Null where it holds, else what is there instead. */
function unmet({ component, provenance }, { energy }) {
	const found = energy.components[component]?.provenance;
	if (found !== void 0 && RANK[found] >= RANK[provenance]) return null;
	return `Required is ${SPOKEN[component]}=${provenance}; here it is ${found ?? "not seen"}.`;
}

// src/entry/command/short-sampler.ts
/** Waits for the first readings; stopping it and removing its directory is the caller's. @throws CarbonError or the system's error when no process or no directory can be had. */
async function startShortSampler({ sysroot, meters }, intervalMs) {
	const directory = mkdtempSync(join(tmpdir(), "carbon-action-"));
	try {
		const sampler = startSampler({
			directory,
			command: findProduct().sampler,
			env: process.env,
			sampleEvery: `${intervalMs}ms`,
			sysroot,
			nvmlPath: meters.nvmlPath,
			parent: readProcess(process.pid)
		});
		await waitForReadings(sampler.trace);
		return sampler;
	} catch (error) {
		rmSync(directory, {
			recursive: true,
			force: true
		});
		throw error;
	}
}

// src/entry/command/probe.ts
/** Two reads of the NVIDIA counter must lie a second apart to see it move; some ticks more for the checks. */
const WATCH_MS = 1500;
const WATCH_INTERVAL_MS = 250;
const probeCommand = {
	usage: "probe [options]",
	purpose: "What can be measured here, how well, why not the rest, and the one thing to do.",
	options: {
		require: {
			type: "string",
			value: "LIST",
			help: "exit 1 unless it holds: gpu=measured,cpu=measured"
		},
		region: {
			type: "string",
			value: "REGION",
			help: "where the machine stands, as `grid` takes it"
		}
	},
	uses: [
		"sysroot",
		"nvml",
		"sample-every"
	],
	examples: ["probe", "probe --require gpu=measured,cpu=modelled --format json"],
	exits: {
		...USUAL_EXITS,
		text: "0 when something can be measured and --require holds, else 1; 2 for wrong use."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		if (given.positionals.length > 0) throw new CarbonError("bad-usage", `The command probe takes no "${given.positionals[0]}".`);
		const requirements = parseRequirements(given.text("require"));
		const region = given.text("region");
		refuseBadPlace(region, settings.owner);
		if (process.stderr.isTTY && !settings.quiet) say("Reading the meters for two seconds …");
		const trace = await measureBriefly(settings);
		const receipt = await accountLocally({
			trace,
			id: "probe",
			window: null,
			fromHere: true,
			name: "probe",
			scope: "command",
			outcome: "unknown",
			region,
			work: null,
			runnerName: process.env.RUNNER_NAME ?? null
		}, settings);
		if (settings.format === "json") print(JSON.stringify(probeDocument(receipt), null, 2));
		else {
			const text = renderProbe(probeModel({
				receipt,
				trace,
				user: userName()
			}, hostname()));
			print(settings.format === "markdown" ? fenced(text) : text);
		}
		const failures = requirements.flatMap((requirement) => unmet(requirement, receipt) ?? []);
		for (const failure of failures) say(failure);
		return receipt.energy.total_j !== null && failures.length === 0 ? EXIT.ok : EXIT.failure;
	}
};
/** A container may run under a number that no name is known for. */
function userName() {
	try {
		return userInfo().username;
	} catch {
		return `uid ${process.getuid?.() ?? "unknown"}`;
	}
}
/** Its columns are aligned by spaces, which an issue keeps only in a code block. */
const fenced = (text) => `\`\`\`text\n${text}\n\`\`\``;
async function measureBriefly(settings) {
	const sampler = await startShortSampler(settings, settings.askedIntervalMs ?? WATCH_INTERVAL_MS);
	try {
		await setTimeout(WATCH_MS);
		await stopSampler(sampler);
		return readTrace(sampler.trace);
	} finally {
		rmSync(sampler.directory, {
			recursive: true,
			force: true
		});
	}
}

// src/entry/command/local-review.ts
/** The options that `readLocalReview` reads alike for every command that judges. */
const BUDGET_OPTIONS = {
	budget: {
		type: "string",
		multiple: true,
		value: "BUDGET",
		help: "\"+10 %\", \"0.3 kWh\", \"50 gCO2e\"; may be repeated"
	},
	"on-exceed": {
		type: "string",
		value: "WHAT",
		help: "fail (default) or warn"
	}
};
/** @throws CarbonError for a bad ledger, budget, configuration or consequence. */
function readLocalReview(given) {
	const spec = given.text("ledger");
	const config = given.text("config");
	const onExceed = given.text("on-exceed") ?? "fail";
	if (onExceed === "stop") throw new CarbonError("not-available-yet", "The value \"stop\" of --on-exceed is not available yet.");
	if (onExceed !== "fail" && onExceed !== "warn") throw new CarbonError("bad-usage", `The value of --on-exceed is "${onExceed}".`, { hint: "Accepted: fail, warn." });
	return {
		ledger: spec === null ? null : openLedger(parseLedgerSpec(spec), null),
		budgets: given.texts("budget").flatMap(parseBudgets),
		onExceed,
		config: config === null ? null : parseConfig(readText("The config", config))
	};
}
/** Reads the history, reviews, and adds nothing: what is compared must not depend on how often it is asked. */
async function replay(receipts, options, now) {
	const attempts = [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()];
	const [newest] = attempts.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
	if (newest === void 0) throw new Error("a review needs a receipt");
	const lone = loneModel(newest, null);
	const { config, budgets, onExceed } = options;
	if (options.ledger === null && budgets.length === 0 && config === null) return lone;
	const ledger = options.ledger ?? noLedger;
	const history = await ledger.read(newest.subject.series);
	const decided = policyFrom(config, {
		budgets,
		onExceed
	});
	const reviewed = review({
		head: attempts.map(entryOf),
		history: history.entries,
		unread: history.notes.length > 0,
		anchor: {
			...NO_ANCHOR,
			branch: config?.branch ?? null
		},
		budgets: decided.budgets,
		policy: decided.policy,
		now,
		event: "other",
		ambiguous: false
	});
	return {
		...lone,
		comparison: options.ledger === null ? null : reviewed.comparison,
		verdict: reviewed.verdict,
		budgets: decided.budgets,
		minSamples: decided.policy.minSamples,
		ledgerName: ledger.name,
		notes: [
			...history.notes,
			...decided.notes,
			...reviewed.notes
		]
	};
}

// src/entry/command/review.ts
const reviewCommand = {
	usage: "review RECEIPT… --ledger SPEC [options]",
	purpose: "Compares receipts of one commit with a ledger and judges budgets.",
	options: {
		ledger: {
			type: "string",
			value: "SPEC",
			help: "directory:PATH"
		},
		config: {
			type: "string",
			value: "FILE",
			help: "a .github/carbon.yml: budgets and policy"
		},
		...BUDGET_OPTIONS
	},
	uses: ["now"],
	examples: ["review receipt.json --ledger directory:/var/lib/carbon --budget \"+10 %\"", "review receipt.json --ledger directory:/var/lib/carbon --config .github/carbon.yml --format markdown"],
	exits: {
		...USUAL_EXITS,
		text: "0, 3 when a budget failed, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const { format, now } = readSettings(given);
		const options = readLocalReview(given);
		const receipts = given.positionals.map(readReceipt);
		const [first, ...more] = receipts;
		if (first === void 0) throw new CarbonError("bad-usage", "At least one receipt is wanted.");
		if (options.ledger === null) throw new CarbonError("bad-usage", "A ledger is wanted.", { hint: "Such as --ledger directory:PATH." });
		if (more.some(({ subject }) => subject.series !== first.subject.series)) throw new CarbonError("bad-usage", "The receipts belong to different series.", { hint: "Several receipts are attempts of one job; review each series on its own." });
		const model = await replay(receipts, options, now);
		if (format === "json") print(JSON.stringify(documentOf(model), null, 2));
		else print((format === "markdown" ? renderComment : renderText)(model));
		return model.verdict.failed ? EXIT.overBudget : EXIT.ok;
	}
};
/** @throws CarbonError `file-unreadable` or `bad-receipt`, naming the file: there may be several. */
function readReceipt(path) {
	try {
		return parseReceipt(readText("The receipt", path));
	} catch (error) {
		if (!(error instanceof CarbonError) || error.code !== "bad-receipt") throw error;
		const { code, message, hint } = error;
		throw new CarbonError(code, `${path}: ${message}`, {
			cause: error,
			...hint === null ? {} : { hint }
		});
	}
}
const PERCENT = 100;
const percent = (fraction) => fraction === null || fraction === void 0 ? null : fraction * PERCENT;
/** The outline of the interface document, section 6. */
function documentOf({ verdict, comparison }) {
	return {
		verdict: verdict.verdict,
		reason: verdict.reason,
		checks: verdict.checks,
		comparison: comparison === null ? null : comparisonDocument(comparison)
	};
}
function comparisonDocument({ total, baseline, factors, rows, notCompared, attempts }) {
	return {
		not_compared: notCompared,
		attempts,
		energy_change_percent: percent(total?.change),
		low_percent: percent(total?.low),
		high_percent: percent(total?.high),
		detectable_percent: percent(total?.detectable),
		p_value: total?.p ?? null,
		baseline_runs: baseline?.runs ?? 0,
		baseline_sha: baseline?.sha ?? null,
		baseline_distance: baseline?.distance ?? null,
		factors,
		rows: rows.map((row) => ({
			label: row.label,
			kind: row.kind,
			energy_j: row.headJ,
			base_j: row.baseJ,
			change_percent: percent(row.change?.change),
			low_percent: percent(row.change?.low),
			high_percent: percent(row.change?.high),
			significant: row.significant
		}))
	};
}

// src/entry/command/run/conclude-command.ts
/** The exit status: the command's own, or the plan's for a failed budget. A failure of ours is said and changes nothing. */
async function concludeCommand(plan, settings, { result, measurement }) {
	try {
		if (plan.trace !== null) keepTrace(measurement.trace, plan.trace);
		const receipt = await receiptOf(plan, settings, {
			result,
			measurement
		});
		const receiptPath = plan.receipt !== null && keepReceipt(receipt, plan.receipt) ? plan.receipt : null;
		const { review } = plan;
		const reviewed = await replay([receipt], review, settings.now);
		const appended = await review.ledger?.append([entryOf(receipt)]) ?? [];
		const notes = [...reviewed.notes, ...appended];
		if (!settings.quiet) summarise({
			...reviewed,
			receiptPath,
			notes
		}, settings);
		return result.exitCode === 0 && reviewed.verdict.failed ? plan.exceedCode : result.exitCode;
	} catch (error) {
		say(`No figures. ${explain(error)}`);
		return result.exitCode;
	}
}
function receiptOf(plan, settings, { result, measurement }) {
	const { name, region, work } = plan;
	const { window, within } = measurement;
	return accountLocally({
		trace: readTrace(measurement.trace),
		id: receiptId({
			runId: null,
			attempt: null,
			job: name,
			random: randomBytes(ID_BYTES).toString("hex")
		}),
		window,
		fromHere: true,
		name,
		scope: "command",
		outcome: outcomeOf(result),
		within,
		region,
		work,
		runnerName: process.env.RUNNER_NAME ?? null
	}, settings);
}
const ID_BYTES = 8;
function outcomeOf({ exitCode, signal }) {
	if (signal !== null) return "cancelled";
	return exitCode === 0 ? "success" : "failure";
}
function summarise(model, { format }) {
	if (format === "json") sayUnmarked(serialiseReceipt(model.receipt));
	else say((format === "markdown" ? renderComment : renderText)(model));
}
/** False when it could not be written, which has been said. */
function keepReceipt(receipt, path) {
	try {
		writeReceipt(receipt, path);
		return true;
	} catch (error) {
		say(explain(error));
		return false;
	}
}
/** Whole or not at all, as the receipt. */
function keepTrace(from, to) {
	const draft = `${to}.part`;
	try {
		copyFileSync(from, draft);
		renameSync(draft, to);
	} catch (error) {
		rmSync(draft, { force: true });
		say(`The trace cannot be written to ${to}: ${messageOf(error)}.`);
	}
}

// src/entry/command/run/measure-command.ts
async function measureCommand(plan, settings) {
	const sampling = await beginSampling(settings);
	if (sampling === null) return {
		result: await perform$1(plan),
		measurement: null
	};
	const { sampler, isOurs, within } = sampling;
	const mark = {
		label: plan.name,
		whole: isOurs
	};
	const startUs = monotonicUs();
	appendMark(sampler, {
		...mark,
		at: "start",
		monoUs: startUs
	});
	const result = await perform$1(plan);
	const endUs = monotonicUs();
	appendMark(sampler, {
		...mark,
		at: "end",
		monoUs: endUs
	});
	if (isOurs) await finishSampler(sampler, settings.meters);
	else appendDirectRead(sampler, settings.meters);
	const remove = () => {
		if (isOurs) rmSync(sampler.directory, {
			recursive: true,
			force: true
		});
	};
	return {
		result,
		measurement: {
			trace: sampler.trace,
			window: {
				startUs,
				endUs
			},
			within,
			remove
		}
	};
}
/** Inside a measured job its sampler is used: two would count one device twice. Measuring fails open. */
async function beginSampling(settings) {
	const { owner, meters } = settings;
	try {
		const around = samplerAround(owner.stateDirectory);
		if (around !== null) {
			appendDirectRead(around, meters);
			return {
				sampler: around,
				isOurs: false,
				within: readJobRecord(around.directory)?.receiptId ?? null
			};
		}
		return {
			sampler: await startShortSampler(settings, owner.intervalMs),
			isOurs: true,
			within: null
		};
	} catch (error) {
		say(`Nothing is measured. ${explain(error)}`);
		return null;
	}
}
/** Only a workflow run has one; at a terminal the same place is anybody's, and so may be what another user left in it. */
function samplerAround(stateDirectory) {
	if (process.env.GITHUB_RUN_ID === void 0) return null;
	const { directory } = jobPlace(process.env, stateDirectory);
	return statSync(directory, { throwIfNoEntry: false })?.uid === process.getuid?.() ? findLiveSampler(directory) : null;
}
async function perform$1({ file, args }) {
	const result = await runCommand({
		file,
		args,
		cwd: process.cwd(),
		env: process.env,
		killAfterTermMs: null
	});
	if (result.notStarted) say(explain(result.notStarted));
	return result;
}

// src/entry/command/run/plan.ts
/** @throws CarbonError for anything that could only fail after hours of work. */
function readPlan(given, wrapped, { owner }) {
	const [file, ...args] = wrapped;
	if (file === void 0) throw new CarbonError("bad-usage", "There is no command to measure.", { hint: "Such as: carbon-action run -- python train.py" });
	const region = given.text("region");
	refuseBadPlace(region, owner);
	return {
		file,
		args,
		name: given.text("name") ?? `command-${hashOf(wrapped)}`,
		region,
		work: parseWorkSource(given.text("work") ?? ""),
		receipt: writablePath(given, "receipt"),
		trace: writablePath(given, "trace"),
		exceedCode: exceedCodeOf(given.text("exceed-code") ?? String(EXIT.overBudget)),
		review: readLocalReview(given)
	};
}
const NAME_DIGITS = 8;
/** Command lines may hold secrets, so the name that travels with a receipt is a hash of ours. */
const hashOf = (wrapped) => createHash("sha256").update(JSON.stringify(wrapped)).digest("hex").slice(0, NAME_DIGITS);
const MAX_EXIT_CODE = 255;
function exceedCodeOf(text) {
	if (/^\d{1,3}$/.test(text) && Number(text) <= MAX_EXIT_CODE) return Number(text);
	throw new CarbonError("bad-usage", `The exceed code is "${text}".`, { hint: `Accepted: 0 to ${MAX_EXIT_CODE}.` });
}
/** Asked before the command starts: afterwards a measurement would be lost. */
function writablePath(given, option) {
	const path = given.text(option);
	if (path === null) return null;
	if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false) && isWritable(dirname(path))) return path;
	throw new CarbonError("bad-usage", `The file ${path} of --${option} cannot be written.`, { hint: "Accepted: a file in a directory that exists and may be written." });
}
function isWritable(directory) {
	try {
		accessSync(directory, constants.W_OK);
		return statSync(directory).isDirectory();
	} catch {
		return false;
	}
}

// src/entry/command/run.ts
const runCommandCommand = {
	usage: "run [options] -- COMMAND [arguments]",
	purpose: "Measures a command and passes its output, signals and exit code through.",
	options: {
		receipt: {
			type: "string",
			value: "FILE",
			help: "write the receipt there"
		},
		trace: {
			type: "string",
			value: "FILE",
			help: "keep the raw readings there, for `account`"
		},
		ledger: {
			type: "string",
			value: "SPEC",
			help: "directory:PATH: compare with earlier runs and add this one"
		},
		region: {
			type: "string",
			value: "REGION",
			help: "where the machine stands, as `grid` takes it"
		},
		name: {
			type: "string",
			value: "NAME",
			help: "what runs are compared under; default from the command"
		},
		work: {
			type: "string",
			value: "file:PATH",
			help: "unit of work, for per-unit figures"
		},
		...BUDGET_OPTIONS,
		"exceed-code": {
			type: "string",
			value: "N",
			help: "exit status of a failed budget (default 3)"
		}
	},
	uses: [
		"sysroot",
		"nvml",
		"sample-every",
		"now"
	],
	examples: [
		"run -- python train.py",
		"run --name train --ledger directory:runs --budget \"+10 %\" -- python train.py",
		"run --receipt receipt.json --trace trace.ndjson -- ./bench.sh"
	],
	exits: {
		wrongUse: EXIT.notStarted,
		failure: EXIT.notStarted,
		text: "the command's own (126 not executable, 127 not found, 128+n by signal n);\n3 when it succeeded over a failed budget; 125 when it was not started."
	},
	wraps: true,
	execute: async (given, wrapped) => {
		const settings = readSettings(given);
		const plan = readPlan(given, wrapped, settings);
		const { result, measurement } = await measureCommand(plan, settings);
		if (measurement === null) return result.exitCode;
		try {
			if (result.notStarted) return result.exitCode;
			return await concludeCommand(plan, settings, {
				result,
				measurement
			});
		} finally {
			measurement.remove();
		}
	}
};

// src/entry/cli.ts
const COMMANDS = /* @__PURE__ */ new Map([
	["run", runCommandCommand],
	["probe", probeCommand],
	["account", accountCommand],
	["review", reviewCommand],
	["grid", gridCommand]
]);
/** Named in the interface, built later: refused by name. */
const LATER = [
	"start",
	"mark",
	"stop",
	"simulate",
	"ledger",
	"dashboard"
];
const HELP_WORDS = [
	"--help",
	"-h",
	"help"
];
async function main([name, ...words]) {
	if (name === void 0) {
		sayUnmarked(overview());
		return EXIT.wrongUse;
	}
	if (name === "--version") {
		print(findProduct().version);
		return EXIT.ok;
	}
	if (HELP_WORDS.includes(name)) return help(words[0] ?? null);
	const command = COMMANDS.get(name);
	return command === void 0 ? unknownCommand(name) : perform(command, words);
}
async function perform(command, words) {
	try {
		const table = {
			...COMMON_OPTIONS,
			...command.options
		};
		const { own, command: wrapped } = command.wraps ? splitCommand(words, table) : {
			own: words,
			command: []
		};
		const given = parseArguments(own, table);
		if (given.flag("help")) {
			print(helpPage(command));
			return EXIT.ok;
		}
		return await command.execute(given, wrapped);
	} catch (error) {
		say(explain(error));
		const { wrongUse, failure } = command.exits;
		return error instanceof CarbonError && error.code !== "file-unwritable" ? wrongUse : failure;
	}
}
function help(name) {
	const command = COMMANDS.get(name ?? "");
	if (name !== null && command === void 0) return unknownCommand(name);
	print(command === void 0 ? overview() : helpPage(command));
	return EXIT.ok;
}
const overview = () => `Usage: carbon-action COMMAND [options]

${[...COMMANDS.values()].map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`).join("\n")}

Every command: --format text|json|markdown, --quiet, --help. Version ${findProduct().version}.
`;
function unknownCommand(name) {
	const isLater = LATER.includes(name);
	const known = [...COMMANDS.keys()];
	const suggestion = isLater ? null : closest(name, known);
	const hint = suggestion ? `Did you mean "${suggestion}"?` : `Commands: ${known.join(", ")}.`;
	const error = isLater ? new CarbonError("not-available-yet", `The command "${name}" is not available yet.`, { hint }) : new CarbonError("bad-usage", `There is no command "${name}".`, { hint });
	say(explain(error));
	return EXIT.wrongUse;
}
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") process.exit(EXIT.failure);
});
process.stderr.on("error", () => {});
process.exitCode = await main(process.argv.slice(2));

export {  };
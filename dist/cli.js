#!/usr/bin/env node
import "./chunk/rolldown-runtime.js";
import { i as note, n as explain, r as messageOf, t as CarbonError } from "./chunk/errors.js";
import { a as grams, c as joules, f as seconds, i as epochMs, m as sum, o as gramsFromEnergy, r as JOULES_PER_KWH, s as gramsPerKwh, t as closest, u as kwhFromJoules } from "./chunk/spelling.js";
import { B as sharedLine, Ct as prose, Dt as markdownTable, Et as withoutMarkup, Gt as seriesOf, H as boundaryRow, I as hiddenLine, J as checkText, Jt as durationText, Mt as parseReceipt, N as sidesLine, Nt as serialiseReceipt, Ot as COMPONENTS$1, P as outcomeOf$2, Qt as massText, St as codeSpan, Tt as terminalText, V as boundaryOf, Vt as RECEIPT_SCHEMA, Xt as energyText, Zt as intensityText, _t as secondsOf, b as sourceTitle, bt as whyUnknown, en as powerText, g as risenJob, h as causeOf, n as statusLines, nn as shareText, qt as changeText, r as gridSentences, rt as seriesLabel, st as NOTHING_KEPT, t as tellingAbsences, tn as scaleFor, tt as hasRisen, u as carbonLine, wt as safeName, x as changeCell, z as remarksOf } from "./chunk/telling-absences.js";
import { r as receiptId, t as readHookReceiptId } from "./chunk/hook-record.js";
import { c as readMachine, r as TRACE_SCHEMA, s as readSurroundings } from "./chunk/meters.js";
import { C as ownersMeters, E as parseRecords, S as readingsOf, _ as sensorPercent, a as accountTrace, b as sciScore, c as placeAndPrice, d as embeddedIntensity, f as noteSection, g as wattsPer, h as microjoulesPer, i as parseTrace, l as intensityFor, m as cleanCpuName, n as writeReceipt, o as openAccounting, p as deviceHash, r as readTrace, s as intensityProvider, t as subjectOf, u as embeddedAnswer, v as emissionsOf, w as finishSampler, x as clipped, y as isSlot } from "./chunk/account.js";
import { a as stoppedNote, i as writeFirst, n as everydayAmounts, o as stoppedSentence, r as stoppedVerdict, s as readNow, t as renderComment } from "./chunk/comment.js";
import { A as review, B as estimateOf, F as compare, G as directoryLedger, H as policyFrom, J as entryFile, K as listEntryFiles, L as judge, M as pastOf, N as poolHead, O as runNotes, P as isClean, U as seriesNames, V as matchesGlob, W as openLedger, Y as seriesFolder, _ as jobResultOf, dt as rulesOf, et as isBranchRun, ft as parseConfig, j as canonicalEntries, k as measuredJobs, nt as keyOf, ot as entryOf, pt as NO_ANCHOR, q as readEntryFile, r as jobRow, rt as noLedger, t as renderRunComment, tt as parseEntries, u as UNSEEN_DEVICE, x as runOutcome, y as resultLine } from "./chunk/review.js";
import { n as readWork, t as parseWorkSource } from "./chunk/work.js";
import { c as SCOPES, d as WORLD, f as cloudRegionName, p as gridOfCloudRegion, t as parseRegion, u as openDatasets } from "./chunk/region.js";
import { r as SERVICE_NAMES } from "./chunk/intensity-choice.js";
import { t as findProduct } from "./chunk/product.js";
import { o as readPayload, s as readWorkflowRun } from "./chunk/workflow-run.js";
import { t as loneModel } from "./chunk/lone-model.js";
import { n as parseInterval } from "./chunk/interval.js";
import { t as readOwnerFacts } from "./chunk/owner-facts.js";
import { n as runnerEnvironment, o as startSampler } from "./chunk/runner-environment.js";
import { n as parseLedgerSpec, r as parseBudgets } from "./chunk/spec.js";
import { C as object, D as pipe, F as transform, L as union, O as record, P as string, R as unknown, S as number$2, g as maxValue, h as maxLength, j as safeParse, l as integer, s as getDotPath, t as array, v as minLength, x as nullable, y as minValue } from "./chunk/valibot.js";
import { n as makeDirectory, t as readSmallFile } from "./chunk/read-small-file.js";
import { a as appendMark, i as waitForReadings, n as receiptsSoFar, r as runWatched, t as refuseUnstoppable } from "./chunk/refuse-unstoppable.js";
import { t as monotonicUs } from "./chunk/system-clock.js";
import { _ as readHandle, l as isRunning, m as readProcess, o as findLiveSampler, y as tracePath } from "./chunk/process-environment.js";
import { n as hookDirectory, r as joinedPlace } from "./chunk/hook-place.js";
import { n as recordPath$1, t as jobPlace } from "./chunk/job-place.js";
import { t as readJobRecord } from "./chunk/job-record.js";
import { t as refuseBadPlace } from "./chunk/refuse-bad-place2.js";
import { t as stopSampler } from "./chunk/stop.js";
import { t as leave } from "./chunk/leave.js";
import { accessSync, constants, copyFileSync, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createHash, randomBytes } from "node:crypto";
import { hostname, tmpdir, userInfo } from "node:os";
import { isDeepStrictEqual, parseArgs } from "node:util";

// src/report/text-columns.ts
const GAP$2 = "  ";
/** Indented lines; the last cell of a row is not padded. */
function columns(rows) {
	const widths = [];
	for (const row of rows) row.slice(0, -1).forEach((cell, index) => {
		widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
	});
	return rows.map((row) => `${GAP$2}${row.map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - [...cell].length))).join(GAP$2)}`.trimEnd());
}

// src/report/section-lines.ts
const MOST_LINES$1 = 20;
/** In the order in which they began; the first of very many. */
function sectionLines({ spans, energy }) {
	const sections = spans.filter(({ kind }) => kind === "mark");
	const scale = scaleFor(...sections.map(({ energy_j: energyJ }) => energyJ));
	const left = sections.length - MOST_LINES$1;
	return [...columns(sections.slice(0, MOST_LINES$1).map((section) => [
		"section",
		safeName(section.label),
		durationText(secondsOf(section)),
		section.energy_j === null ? whyUnknown(section, energy.total_j) : energyText(section.energy_j, scale)
	])), ...left > 0 ? [`  ${left} more sections are in the receipt.`] : []];
}

// src/report/console.ts
/** Lines without a trailing newline, the result first. */
function renderText(model) {
	const { receipt, comparison } = model;
	const outcome = outcomeOf$2(model);
	const cause = comparison && hasRisen(outcome) ? causeOf(risenJob(comparison, model.subjectLabel)) : null;
	return [
		resultLine(outcome),
		...cause === null ? [] : [`Cause: ${withoutMarkup(cause)}`],
		`  ${totalLine(model)}`,
		...componentLines(receipt),
		...sectionLines(receipt),
		...[...gridSentences(receipt), ...carbonLine(receipt)].map((text) => `  ${withoutMarkup(text)}`),
		`  ${boundaryOf(receipt.energy)}`,
		...[...sharedLine(receipt), ...hiddenLine(receipt)].map((text) => `  ${withoutMarkup(text)}`),
		...comparisonLine(model),
		...statusLines(model).map((text) => `  ${withoutMarkup(text)}`),
		...model.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
		...tellingAbsences(receipt).map(({ source, code, hint }) => `  not read: ${source} (${code}): ${hint}`),
		...remarksOf(model).map(({ severity, text }) => `  ${severity === "warning" ? "warning" : "note"}: ${text}`),
		...model.receiptPath === null ? [] : [`  receipt ${model.receiptPath}`]
	].map(terminalText).join("\n");
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
function componentLines({ energy }) {
	const present = COMPONENTS$1.flatMap((name) => {
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
		component.uncertainty_percent === null ? "" : `±${component.uncertainty_percent.toFixed(0)}\u00a0%`
	]));
}
function comparisonLine({ comparison }) {
	const baseline = comparison?.baseline;
	if (!comparison || !baseline) return [];
	const runs = `${baseline.runs} base run${baseline.runs === 1 ? "" : "s"}`;
	const attempts = comparison.attempts > 1 ? `, ${comparison.attempts} attempts pooled` : "";
	const { fleet } = comparison;
	const devices = (fleet?.devices ?? 0) > 1 ? `, ${fleet?.devices} devices` : "";
	const unseen = fleet?.headSeen === false ? `, ${UNSEEN_DEVICE}` : "";
	return [`  compared with ${runs} on ${safeName(comparison.baseHardware ?? "unknown hardware")}${devices}${unseen}${attempts}`];
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

// src/entry/command/account/document-kind.ts
const TRACE = /^[^\n]*"k"\s*:\s*"hdr"/;
/** Of any version: a newer one is named as such by the reader. */
const RECEIPT = /"schema"\s*:\s*"carbon-action\/receipt\//;
/** @throws CarbonError `bad-trace` for neither. */
function documentKind(text, path) {
	if (TRACE.test(text)) return "trace";
	if (RECEIPT.test(text)) return "receipt";
	throw new CarbonError("bad-trace", `${path} is neither a trace nor a receipt.`, { hint: `Accepted: a trace (${TRACE_SCHEMA}), as \`run --trace FILE\` keeps it, or a receipt (${RECEIPT_SCHEMA}).` });
}

// src/account/price-receipt.ts
/**
* Energy, id and all else stay; `carbon` is new, and the note `priced-again` says when and what stood there before.
* What was stated of the machine (PUE, price, embodied carbon) stays where nothing new is stated.
* The receipt itself where nothing comes out differently, so pricing twice is pricing once.
* @throws CarbonError `bad-receipt` where the receipt's figures lead beyond its own bounds.
*/
function priceReceipt(asked) {
	const { receipt, grid, placement } = asked;
	const { energy, carbon } = receipt;
	const priced = emissionsOf({
		buckets: energy.buckets.map(({ from, to, energy_j }) => ({
			from: epochMs(Date.parse(from)),
			to: epochMs(Date.parse(to)),
			energy: joules(energy_j)
		})),
		total: energy.total_j === null ? null : joules(energy.total_j),
		uncertaintyPercent: energy.uncertainty_percent,
		placement: placement ?? placeOf(carbon),
		intensities: grid.intensities,
		reference: grid.reference,
		world: asked.world,
		scope: grid.scope,
		refusals: [...placement === null ? ofPlace(carbon) : asked.refusals, ...grid.refusals],
		pue: asked.pue ?? {
			value: carbon.pue,
			source: carbon.pue_source
		},
		price: asked.price,
		embodied: null,
		work: null
	});
	const next = parseReceipt({
		...receipt,
		carbon: {
			...priced,
			...stated(priced, asked)
		}
	});
	if (serialiseReceipt(next) === serialiseReceipt(receipt)) return receipt;
	const kept = receipt.notes.filter(({ code }) => !isReplaced(code, placement));
	return {
		...next,
		notes: noteSection([
			pricedAgain(carbon, asked.at),
			...kept,
			...grid.notes
		])
	};
}
/** Services, and all of them together. */
const OF_THE_GRID = [...SERVICE_NAMES, "live"];
const placeOf = ({ region, zone, resolved_by }) => ({
	region: region ?? null,
	zone,
	resolvedBy: resolved_by
});
/** Why resolvers did not answer when the place was found, without the services of that pricing. */
const ofPlace = ({ refusals }) => (refusals ?? []).filter(({ source }) => !OF_THE_GRID.includes(source));
/** Notes about an intensity that no longer stands, or a place that is known now. */
const isReplaced = (code, placement) => code.startsWith("intensity-") || code === "live-not-asked" || code === "region-unknown" && placement !== null;
/** What rests on the owner's word and not on the grid. */
function stated(priced, { receipt: { carbon, work }, price }) {
	const { embodied_g, embodied_factors } = carbon;
	const kept = carbon.cost === null || priced.pue === carbon.pue ? carbon.cost : {
		...carbon.cost,
		amount: carbon.cost.amount / carbon.pue * priced.pue
	};
	return {
		embodied_g,
		embodied_factors,
		sci: sciScore({
			operational: priced.emissions_g,
			embodied: embodied_g,
			work
		}),
		cost: price === null ? kept : priced.cost
	};
}
function pricedAgain(before, at) {
	const { emissions_g: emissions, intensity_g_per_kwh: intensity } = before;
	const year = before.intensity_year === null ? "" : `, ${before.intensity_year}`;
	const figure = emissions === null || intensity === null ? "no grams" : `${rounded(emissions)} gCO2e at ${rounded(intensity)} g/kWh (${before.intensity_source ?? "unknown source"}${year})`;
	const place = `${before.zone ?? "no zone"}, ${before.scope}, PUE ${before.pue}`;
	return note("priced-again", `Priced again at ${new Date(at).toISOString()}. Before: ${figure}, ${place}.`);
}
const SHOWN_DIGITS = 4;
const rounded = (value) => Number(value.toPrecision(SHOWN_DIGITS));

// src/entry/command/account/price-again.ts
/** Zone, scope, PUE and price stay the receipt's where nothing new is stated. @throws CarbonError for what is stated and means nothing. */
async function priceAgain(receipt, region, { owner, now }) {
	const { carbon } = receipt;
	const datasets = openDatasets(findProduct().datasets);
	const place = await placeAndPrice({
		owner: {
			...owner,
			scope: owner.scope ?? carbon.scope
		},
		config: null,
		region,
		misstated: "refused",
		runnerName: null,
		directory: process.cwd(),
		sysroot: null,
		datasets
	});
	const { provider, scope } = place;
	const placement = place.placement.region === null ? null : place.placement;
	const where = placement ?? {
		region: carbon.region ?? null,
		zone: carbon.zone ?? "WORLD"
	};
	const to = epochMs(Date.parse(receipt.ended_at));
	const from = epochMs(Math.max(Date.parse(receipt.started_at), to - LONGEST_JOB_MS));
	const grid = await intensityFor({
		place: where,
		scope,
		provider,
		datasets,
		from,
		to
	});
	const world = embeddedIntensity({
		place: {
			region: null,
			zone: WORLD
		},
		scope,
		at: to
	}, datasets);
	const priced = priceReceipt({
		receipt,
		grid,
		world,
		placement,
		refusals: placement === null ? [] : place.refusals,
		pue: statedPue(place, receipt),
		price: place.price,
		at: now
	});
	const notes = placement === null ? place.notes.filter(({ code }) => code !== "region-unknown") : place.notes;
	return priced === receipt ? receipt : {
		...priced,
		notes: noteSection([...priced.notes, ...notes])
	};
}
/** A job lasts five days at most (GitHub's limit of self-hosted runners); a forged one must not make us ask for decades. */
const LONGEST_JOB_MS = 432e6;
/** Said of the machine by its owner, and not by the row of a region that the receipt no longer stands for. */
const OWNERS_WORD = ["runner-environment", "config"];
function statedPue({ pue, placement }, { carbon }) {
	const stays = placement.region === null || OWNERS_WORD.includes(carbon.pue_source);
	return pue.source === null && stays ? null : pue;
}

// src/entry/command/account/price-change.ts
/** Plain text: `Priced again: 370 g → 412 g CO₂e (+11 %); 342 g/kWh (…) → 381 g/kWh (…).` Names in it are the receipt's, so hostile. */
function priceChange(before, after) {
	const [was, is] = [before.carbon, after.carbon];
	const parts = [
		...changed(was.zone ?? "unknown", is.zone ?? "unknown", "zone "),
		...changed(figureOf(was), figureOf(is)),
		...changed(was.scope, is.scope, "scope "),
		...changed(String(was.pue), String(is.pue), "PUE ")
	];
	const grams = gramsOf(was, is);
	if (parts.length === 0) return `Priced again: ${grams}, at ${figureOf(is)} as before.`;
	return `Priced again: ${grams}; ${parts.join(", ")}.`;
}
const changed = (was, is, name = "") => was === is ? [] : [`${name}${was} → ${is}`];
function gramsOf({ emissions_g: was }, { emissions_g: is }) {
	const mass = (grams) => grams === null ? "no grams" : `${massText(grams)} CO₂e`;
	if (was === null || is === null) return was === is ? mass(is) : `${mass(was)} → ${mass(is)}`;
	if (massText(was) === massText(is)) return mass(is);
	return `${massText(was)} → ${mass(is)}${was === 0 ? "" : ` (${changeText(is / was - 1)})`}`;
}
function figureOf({ intensity_g_per_kwh: grams, intensity_source: source, intensity_year: year }) {
	if (grams === null) return "no intensity";
	const origin = [source === null ? null : withoutMarkup(sourceTitle(source)), year].filter((part) => part !== null).join(", ");
	return `${intensityText(grams)}${origin === "" ? "" : ` (${origin})`}`;
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
/** What is printed here stays here; it is the hash that needs some salt. */
const LOCAL_SALT = "local";
/** @throws CarbonError as `accountTrace` does. */
async function accountLocally({ name, scope, outcome, within = null, work: source, notes = [], ...asked }, { owner, sysroot }) {
	const directory = process.cwd();
	const { work, notes: workNotes } = readWork(source, directory);
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
		notes: [...notes, ...workNotes],
		sysroot,
		salt: LOCAL_SALT
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
	sayUnmarked(text.replace(/[^\n]+/g, terminalText).replace(/^/gm, PREFIX));
};
/** A document that belongs on stderr, such as the receipt of `run --format json`. */
const sayUnmarked = (text) => {
	process.stderr.write(ended(text));
};
const ended = (text) => text.endsWith("\n") ? text : `${text}\n`;

// src/entry/command/outcome.ts
const OUTCOMES = [
	"success",
	"failure",
	"cancelled",
	"unknown"
];
/** @throws CarbonError `bad-usage`. */
function outcomeOf$1(text) {
	const outcome = OUTCOMES.find((known) => known === text);
	if (outcome) return outcome;
	throw new CarbonError("bad-usage", `The outcome is "${text}".`, { hint: `Accepted: ${OUTCOMES.join(", ")}.` });
}

// src/entry/command/settings.ts
const FORMATS$1 = [
	"text",
	"json",
	"markdown"
];
/** @throws CarbonError `bad-usage` or `bad-environment`. */
function readSettings(given) {
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	const captured = given.text("sysroot");
	const sysroot = captured === null ? "" : resolve(captured);
	const every = given.text("sample-every");
	const intervalMs = every === null ? null : parseInterval(every);
	const nvml = given.text("nvml");
	const nvmlPath = nvml?.includes("/") ? resolve(nvml) : nvml ?? owner.nvml;
	return {
		format: formatOf(given.text("format") ?? "text"),
		quiet: given.flag("quiet"),
		now: timeOf$2(given.text("now")),
		sysroot,
		owner: {
			...owner,
			intervalMs: intervalMs ?? owner.intervalMs
		},
		askedIntervalMs: intervalMs,
		meters: {
			...ownersMeters(owner, process.env),
			sysroot,
			nvmlPath
		}
	};
}
function formatOf(text) {
	const format = FORMATS$1.find((candidate) => candidate === text);
	if (format) return format;
	throw new CarbonError("bad-usage", `The format is "${text}".`, { hint: `Accepted: ${FORMATS$1.join(", ")}.` });
}
function timeOf$2(text) {
	if (text === null) return epochMs(Date.now());
	const parsed = Date.parse(text);
	if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(parsed)) return epochMs(parsed);
	throw new CarbonError("bad-usage", `The time is "${text}".`, { hint: "Accepted: ISO 8601, such as 2026-11-21T20:15:00Z." });
}

// src/entry/command/whole-measurement.ts
/** Null for the trace of a job, which is about all of it. */
function wholeMeasurement({ header, marks }) {
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

// src/entry/command/account.ts
const accountCommand = {
	usage: "account TRACE|RECEIPT [options]",
	purpose: "Turns a trace into a receipt; prices a receipt again, as when the grid is known better.",
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
	examples: [
		"account trace.ndjson --region FR",
		"account trace.ndjson --name train --outcome success --receipt receipt.json",
		"CARBON_INTENSITY=live account receipt.json --receipt priced.json"
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use or a file that cannot be read, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const outcome = outcomeOf$1(given.text("outcome") ?? "unknown");
		const path = onlyFile(given);
		const text = readText("The file", path);
		if (documentKind(text, path) === "receipt") return repriced(text, given, settings);
		conclude(await replayed(parseTrace(text), {
			text,
			outcome,
			given,
			settings
		}), {
			given,
			settings,
			before: null
		});
		return EXIT.ok;
	}
};
/** What belongs to the measurement is settled in a receipt. */
const OF_A_TRACE = [
	"name",
	"outcome",
	"work"
];
async function repriced(text, given, settings) {
	const foreign = OF_A_TRACE.find((name) => given.text(name) !== null);
	if (foreign !== void 0) throw new CarbonError("bad-usage", `"--${foreign}" belongs to a trace; a receipt has its own.`, { hint: "A receipt is priced again with --region and the CARBON_* variables." });
	const before = parseReceipt(text);
	conclude(await priceAgain(before, given.text("region"), settings), {
		given,
		settings,
		before
	});
	return EXIT.ok;
}
function replayed(trace, asked) {
	const { text, outcome, given, settings } = asked;
	const command = wholeMeasurement(trace);
	const name = given.text("name") ?? command?.label ?? "trace";
	return accountLocally({
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
		work: parseWorkSource(given.text("work") ?? ""),
		runnerName: null,
		hurried: false
	}, settings);
}
/** `before`: of a receipt that was priced again. */
function conclude(receipt, asked) {
	const { before } = asked;
	const { format } = asked.settings;
	const path = asked.given.text("receipt");
	if (path !== null) writeReceipt(receipt, path);
	if (format === "json") {
		print(serialiseReceipt(receipt));
		return;
	}
	const model = loneModel(receipt, path);
	const change = before === null ? null : priceChange(before, receipt);
	if (format === "markdown") print([...change === null ? [] : [prose(change)], renderComment(model)].join("\n\n"));
	else print([...change === null ? [] : [terminalText(change)], renderText(model)].join("\n"));
}
function onlyFile({ positionals }) {
	const [file, ...rest] = positionals;
	if (file !== void 0 && rest.length === 0) return file;
	throw new CarbonError("bad-usage", "Exactly one trace or receipt is wanted.", { hint: "Such as one that `carbon-action run --trace FILE` has kept." });
}
const ID_DIGITS = 16;
const fingerprint = (text) => createHash("sha256").update(text).digest("hex").slice(0, ID_DIGITS);
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
function listRegions(datasets, { now, scope }) {
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
	const clouds = datasets.cloudRegions().map((row) => ({
		region: cloudRegionName(row),
		place: row.location,
		zone: gridOfCloudRegion(row)
	}));
	return [...[...zones, ...countries].toSorted((a, b) => a.region < b.region ? -1 : 1), ...clouds].map((place) => {
		const figure = embeddedIntensity({
			place,
			scope,
			at: now
		}, datasets);
		return {
			...place,
			intensity: figure?.value ?? null,
			year: figure?.year ?? null,
			source: figure?.source ?? null
		};
	});
}

// src/account/carbon/forecast.ts
const MS_PER_SECOND$7 = 1e3;
const MS_PER_HOUR = 36e5;
/** Full hours that are looked at. */
const HOURS_AHEAD = 24;
const PERCENT$6 = 100;
/**
* The earliest of the cleanest starts. Windows that the slots do not cover without a gap are left out; null where the one from
* now on is among them, or all later ones, since then nothing can be compared. Of two slots for one moment the first counts.
*/
function cleanestStart(slots, { now, duration }) {
	const covered = slots.filter(isSlot);
	const meanFrom = (from) => meanOver(covered, from, from + duration * MS_PER_SECOND$7);
	const current = meanFrom(now);
	if (current === null) return null;
	let best = {
		...current,
		from: now
	};
	let hoursKnown = 0;
	const firstHour = Math.floor(now / MS_PER_HOUR) + 1;
	for (let hour = firstHour; hour < firstHour + 24; hour++) {
		const from = epochMs(hour * MS_PER_HOUR);
		const mean = meanFrom(from);
		if (mean === null) continue;
		hoursKnown += 1;
		if (mean.value < best.value) best = {
			...mean,
			from
		};
	}
	if (hoursKnown === 0) return null;
	const saved = current.value === 0 ? 0 : (current.value - best.value) / current.value;
	return {
		...best,
		nowValue: current.value,
		savesPercent: saved * PERCENT$6,
		hoursKnown
	};
}
/** Null where a moment of the window has no slot. A window without a length is that of the moment. */
function meanOver(slots, from, to) {
	const at = (moment) => slots.find((slot) => slot.from <= moment && moment < slot.to);
	const first = at(from);
	if (first === void 0) return null;
	const edges = slots.flatMap((slot) => [slot.from, slot.to]).filter((edge) => edge > from && edge < to);
	const moments = [.../* @__PURE__ */ new Set([from, ...edges.toSorted((a, b) => a - b)])];
	let weighted = 0;
	for (const [index, start] of moments.entries()) {
		const slot = at(start);
		if (slot === void 0) return null;
		weighted += slot.value * ((moments[index + 1] ?? to) - start);
	}
	return {
		value: to > from ? gramsPerKwh(weighted / (to - from)) : first.value,
		source: first.source
	};
}

// src/report/moment.ts
const DATE_AND_MINUTE = 16;
const written = (moment) => new Date(moment).toISOString().slice(0, DATE_AND_MINUTE).replace("T", " ");
/** `2026-11-22 14:00 UTC`. */
const momentText = (moment) => `${written(moment)} UTC`;
/** `2026-11-22 14:00–14:30 UTC`; both dates where they differ. */
function intervalTimes(from, to) {
	const [start, end] = [written(from), written(to)];
	return `${start}–${start.slice(0, -5) === end.slice(0, -5) ? end.slice(-5) : end} UTC`;
}

// src/report/advice.ts
const MOST_REGIONS = 10;
function renderAdvice(advice, format) {
	const { regions, notes } = advice;
	const shown = shownOf(advice);
	const rows = [headOf$1(advice), ...shown.map((row) => cellsOf$2(row, advice))];
	const under = [
		...moreLine(advice, regions.length - shown.length),
		...startLine(advice),
		...limitsOf(advice),
		...notes.map(({ text }) => text)
	];
	if (format === "text") return [
		titleOf(advice),
		...columns(rows),
		...under.map(withoutMarkup)
	].map(terminalText).join("\n");
	const table = markdownTable(rows.map((row) => row.map(prose)), {
		align: ALIGN,
		alignDelimiters: false
	});
	return [
		prose(titleOf(advice)),
		table,
		...under.map(prose)
	].join("\n\n");
}
const ALIGN = [
	"l",
	"l",
	"l",
	"r",
	"l",
	"r",
	"r",
	"r"
];
/** The best, and the reader's own wherever it stands. */
function shownOf({ here, regions }) {
	const best = regions.slice(0, MOST_REGIONS);
	const own = regions.find(({ region }) => region === here.region) ?? here;
	return best.includes(own) ? best : [...best.slice(0, 9), own];
}
function moreLine({ here, regions }, more) {
	if (more <= 0) return [];
	const rank = regions.findIndex(({ region }) => region === here.region) + 1;
	const own = rank > MOST_REGIONS ? `; ${here.region} is number ${rank} of ${regions.length}` : "";
	return [`${more} more region${more === 1 ? " of this cloud is" : "s of this cloud are"} not shown${own}.`];
}
function titleOf({ here, job, scope }) {
	const figure = here.value === null ? `no ${scope} figure` : `${intensityText(here.value)}, ${scope}`;
	const what = job === null ? "" : `; a job of ${energyText(job.energyKwh * JOULES_PER_KWH)} in ${durationText(job.durationSeconds)}`;
	return `${here.region}: ${figure}${what}`;
}
const headOf$1 = ({ job }) => [
	"region",
	"place",
	"zone",
	"g/kWh",
	"mean of",
	"PUE",
	"change",
	...job === null ? [] : ["this job"]
];
const PERCENT$5 = 100;
function cellsOf$2(row, { here, job }) {
	const when = row.live ? "the last day" : row.year ?? "–";
	const change = row.changePercent === null ? "–" : changeText(row.changePercent / PERCENT$5);
	return [
		row.region,
		row.place ?? "–",
		row.zone,
		row.value === null ? "–" : String(Number(row.value.toPrecision(3))),
		String(when),
		row.pue === null ? "–" : String(row.pue),
		row.region === here.region ? "you are here" : change,
		...job === null ? [] : [row.grams === null ? "–" : massText(row.grams)]
	];
}
/** Waiting is worth a word only where it saves something. */
function startLine({ start }) {
	if (start === null) return [];
	const source = sourceTitle(start.source);
	const now = intensityText(start.nowValue);
	const hours = hoursText(start);
	if (start.savesPercent <= 0) return [`No start in ${hours} is cleaner than now: ${now} on average, forecast of ${source}.`];
	const saved = changeText(-start.savesPercent / PERCENT$5);
	return [`Cleanest start in ${hours}: ${momentText(start.from)}, ${intensityText(start.value)} on average instead of ${now} (${saved}), forecast of ${source}.`];
}
/** What a forecast does not reach is not said to be worse. */
function hoursText({ hoursKnown }) {
	if (hoursKnown === 24) return `the next ${24} hours`;
	return `the ${hoursKnown} of the next ${24} hours that are foretold to the end of the job`;
}
/** What a table of regions cannot say. */
function limitsOf({ regions }) {
	if (regions.length === 0) return [];
	const sources = [...new Set(regions.flatMap(({ source }) => source ?? []))];
	const from = sourceTitle(sources.join(" + "));
	return [`${regions.some(({ live }) => live) ? "Means of a day or a year" : "Yearly means"} (${from}), not the hour a job runs in.`, ...regions.length > 1 ? ["Moving a job moves its data: mind cost, latency and data residency."] : []];
}

// src/report/grid.ts
function renderGrid(grid, format) {
	const rows = rowsOf(grid);
	const notes = grid.notes.map((text) => format === "markdown" ? prose(text) : `note: ${text}`);
	if (format === "text") return [...columns(rows), ...notes].map((line) => terminalText(line).trim()).join("\n");
	const cells = rows.map(([name = "", value = ""]) => [name, prose(value)]);
	return [markdownTable([["", ""], ...cells], { alignDelimiters: false }), ...notes].join("\n\n");
}
function rowsOf({ placement, scope, intensity, live = null, refusals = [] }) {
	const { pue, pueSource } = placement;
	return [
		["region", placement.region ?? "not known"],
		["zone", zoneText(placement)],
		["intensity", intensity === null ? `${"–"} (no ${scope} figure)` : yearlyText(intensity)],
		...intensity === null ? [] : [["source", sourceOf(intensity)]],
		...live === null ? [] : [["live", liveText(live)], ["source", sourceOf(live)]],
		...refusals.map(({ source, code, hint }) => ["not live", `${source} (${code}): ${hint}`]),
		["PUE", pue === null ? "unknown: IT energy only" : `${pue}${pueSource === null ? "" : ` (${pueSource})`}`]
	];
}
/** The world is no zone of a grid: its mean stands where nobody states one. */
const zoneText = ({ zone, resolvedBy }) => zone === "WORLD" ? "unknown" : `${zone} (by ${resolvedBy})`;
function yearlyText(intensity) {
	const when = `${intensity.year ?? "yearly"} ${intensity.kind === "average" ? "mean" : "marginal"}`;
	if (intensity.source === "world") return `world average, ${factsOf$1(intensity, when)}`;
	return factsOf$1(intensity, intensity.source === "user" ? "stated" : when);
}
const liveText = (live) => factsOf$1(live, live.from === null || live.to === null ? "–" : intervalTimes(live.from, live.to));
function factsOf$1({ value, scope, basis, estimated, forecast }, when) {
	return [
		intensityText(value),
		scope,
		when,
		...basis === null ? [] : [`of ${basis}`],
		...forecast ? ["forecast"] : [],
		...estimated ? ["estimated"] : []
	].join(", ");
}
const sourceOf = ({ source, licence }) => `${withoutMarkup(sourceTitle(source))}${licence === null ? "" : `, ${licence}`}`;
const HEAD = [
	"region",
	"place",
	"zone",
	"g/kWh",
	"year",
	"source"
];
/** One line per region, in the order given; how many have no figure stands below. */
function renderGridList(rows, format) {
	const cells = rows.map(({ region, place, zone, intensity, year, source }) => [
		region,
		place ?? "–",
		zone,
		intensity === null ? "–" : String(Number(intensity.toPrecision(3))),
		year === null ? "–" : String(year),
		source === null ? "–" : withoutMarkup(sourceTitle(source))
	]);
	const unknown = rows.filter(({ intensity }) => intensity === null).length;
	const count = unknown === 0 ? [] : [countLine(unknown, rows.length)];
	if (format === "text") return [...columns([HEAD, ...cells]), ...count].map((line) => terminalText(line).trim()).join("\n");
	return [markdownTable([HEAD, ...cells.map((row) => row.map(prose))], {
		align: [
			"l",
			"l",
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	}), ...count].join("\n\n");
}
const countLine = (unknown, all) => `${unknown} of ${all} regions have no figure in this scope (${"–"}): scopes are never mixed.`;

// src/account/grid/advice/compared-pue.ts
/** An unknown PUE is taken as that of `here`; where that is unknown, nobody's counts. `all` are the regions compared, `here` among them. */
function comparedPue(here, all) {
	const { pue: own } = here;
	const unknown = all.filter(({ pue }) => pue === null).length;
	return {
		facility: own === null ? (value) => value : (value, { pue }) => gramsPerKwh(value * (pue ?? own)),
		notes: unknown === 0 ? [] : [note("pue-unknown", wordsFor(here, {
			unknown,
			all: all.length
		}))]
	};
}
function wordsFor(here, { unknown, all }) {
	if (unknown === all) return "The PUE of none of these regions is known: only their grids are compared.";
	if (here.pue === null) return `The PUE of ${here.region} is unknown: only grids are compared, and grams are of the machines alone.`;
	return `The PUE of ${unknown} of ${all} regions is unknown and taken as the ${here.pue} of ${here.region}.`;
}

// src/account/grid/advice/advise.ts
const PERCENT$4 = 100;
/**
* Each region is compared with `here` by figures of one kind: live with live, yearly with yearly. Live figures count only where
* there is one for `here`. Regions without a figure of the scope are left out, and counted in a note.
*/
function advise(question) {
	const { here, siblings, job } = question;
	const { facility, notes: pueNotes } = comparedPue(here, siblings);
	const live = question.live.has(here.zone) ? question.live : NO_LIVE;
	const advised = (sibling) => {
		const slots = live.get(sibling.zone) ?? [];
		const isLive = slots.length > 0;
		const found = isLive ? meanOf(slots) : sibling.yearly;
		const own = isLive ? meanOf(live.get(here.zone) ?? []) : here.yearly;
		const cost = found && facility(found.value, sibling);
		const ownCost = own && facility(own.value, here);
		return {
			region: sibling.region,
			place: sibling.place,
			zone: sibling.zone,
			country: sibling.country,
			value: found?.value ?? null,
			year: found?.year ?? null,
			source: found?.source ?? null,
			live: isLive,
			pue: sibling.pue,
			grams: job === null || cost === null ? null : grams(gramsFromEnergy(job.energyKwh, cost)),
			changePercent: cost === null || !ownCost ? null : (cost / ownCost - 1) * PERCENT$4
		};
	};
	const all = siblings.map(advised);
	const regions = all.filter(({ value }) => value !== null);
	const missing = all.filter(({ value, region }) => value === null && region !== here.region);
	return {
		here: advised(here),
		regions: regions.toSorted(cleanestFirst(facility)),
		notes: [
			...pueNotes,
			...kindNotes(here, regions),
			...missingNotes(missing.length)
		]
	};
}
const NO_LIVE = /* @__PURE__ */ new Map();
/** By what can be compared; behind it, where `here` has no figure of a kind, by the figure itself. */
const cleanestFirst = (facility) => (a, b) => {
	const [ours, theirs] = [a.changePercent, b.changePercent];
	if (ours !== null && theirs !== null) return ours - theirs;
	if (ours !== theirs) return ours === null ? 1 : -1;
	return a.value === null || b.value === null ? 0 : facility(a.value, a) - facility(b.value, b);
};
/** Weighted by how long each slot lasts. */
function meanOf(slots) {
	const timed = slots.map(({ value, from, to }) => ({
		value,
		length: (to ?? 0) - (from ?? 0)
	}));
	const length = timed.reduce((total, slot) => total + slot.length, 0);
	const [first] = slots;
	if (first === void 0 || length <= 0) return null;
	const weighted = timed.reduce((total, slot) => total + slot.value * slot.length, 0);
	return {
		value: gramsPerKwh(weighted / length),
		year: null,
		source: first.source
	};
}
/** A year and a day are two measures; a change is of one of them. */
function kindNotes(here, regions) {
	if (new Set(regions.map(({ live }) => live)).size < 2) return [];
	const text = `Where there is a yearly mean alone, the change is against the yearly mean of ${here.region}, not against its last day.`;
	return [note("day-and-year", text)];
}
function missingNotes(missing) {
	if (missing === 0) return [];
	const text = missing === 1 ? "One region has no figure of this scope and is not listed." : `${missing} regions have no figure of this scope and are not listed.`;
	return [note("regions-without-figure", text)];
}

// src/account/grid/advice/sibling-regions.ts
/** Parts of a cloud that an account of another part cannot use: government clouds and those of China. */
const REALM = /:(?:us-gov|cn-|china)/;
/** All regions that an account which uses `region` may use, itself among them; those without a grid or a figure stand last. */
function siblingRegions(region, datasets, { now, scope }) {
	const provider = region.split(":", 1)[0];
	const realmOf = (name) => REALM.exec(name)?.[0];
	return datasets.cloudRegions().filter((row) => row.provider === provider).map((row) => siblingOf(row, datasets, {
		now,
		scope
	})).filter((sibling) => realmOf(sibling.region) === realmOf(region)).toSorted((a, b) => intensityOf(a) - intensityOf(b));
}
function siblingOf(row, datasets, { now, scope }) {
	const { location, country, pue } = row;
	const region = cloudRegionName(row);
	const zone = gridOfCloudRegion(row);
	return {
		region,
		place: location,
		zone,
		country,
		pue,
		yearly: zone === "WORLD" ? null : embeddedIntensity({
			place: {
				region,
				zone
			},
			scope,
			at: now
		}, datasets)
	};
}
/** Of the grid alone: of many regions the PUE is not known. */
const intensityOf = ({ yearly }) => yearly?.value ?? Number.POSITIVE_INFINITY;

// src/account/grid/advice/whole-day.ts
const DAY_MS$1 = 864e5;
/** Services publish up to some hours late; a night without its day would be compared with days. */
const LEAST_PART = .8;
/** Those that overlap the 24 hours before `now`; null where they cover less than four fifths of them. */
function wholeDay(slots, now) {
	const start = now - DAY_MS$1;
	let covered = 0;
	const within = slots.filter(({ from, to }) => {
		if (from === null || to === null || from >= now || to <= start) return false;
		covered += Math.min(to, now) - Math.max(from, start);
		return true;
	});
	return covered >= LEAST_PART * DAY_MS$1 ? within : null;
}

// src/entry/command/grid/advise-region.ts
const MS_PER_SECOND$6 = 1e3;
const DAY_MS = 864e5;
/** No service tells more than three days. */
const MOST_JOB_MS = 2 * DAY_MS;
/** A job of nobody knows how long. */
const USUAL_JOB = seconds(3600);
/** Zones that live services are asked about: a cloud has up to sixty, and a free key some hundred requests a day. */
const MOST_ZONES = 12;
/** @throws CarbonError `bad-region`, and `bad-usage` where there is nothing to compare. */
async function adviseRegion(text, question) {
	const { job, provider } = question;
	const region = parseRegion(text, question.datasets);
	const { isLive } = provider;
	const siblings = siblingsOf(region, question, isLive);
	const here = siblings.find((sibling) => sibling.region === region.name);
	if (here === void 0) throw new Error(`${region.name} is not among its own siblings`);
	const [past, ahead] = isLive ? await Promise.all([lastDay(here, siblings, question), nextDay(here, question)]) : [{
		slots: /* @__PURE__ */ new Map(),
		notes: []
	}, null];
	const advised = advise({
		here,
		siblings,
		live: past.slots,
		job
	});
	const duration = job?.durationSeconds ?? USUAL_JOB;
	const start = ahead && cleanestStart(ahead.intensities, {
		now: question.now,
		duration
	});
	const notes = [
		...region.notes.filter(({ code }) => code !== "region-without-grid"),
		...region.kind === "cloud" ? [] : [NO_SIBLINGS],
		...siblings.length > 1 ? advised.notes : [],
		...past.notes,
		...startNotes({
			ahead,
			isKnown: start !== null,
			hasJob: job !== null
		})
	];
	return {
		...advised,
		scope: question.scope,
		job,
		start,
		notes
	};
}
const NO_SIBLINGS = note("not-a-cloud-region", "A grid zone has no other regions to choose from: only the hour is advised.");
function siblingsOf(region, { datasets, now, scope }, isLive) {
	if (region.kind === "cloud") return siblingRegions(region.name, datasets, {
		now,
		scope
	});
	if (!isLive) throw new CarbonError("bad-usage", `${region.name} is a place on the grid, and no region of a cloud: there is none to move to.`, { hint: "Accepted: a cloud region such as aws:eu-west-3. With CARBON_INTENSITY=live the cleanest start hour is advised for any zone." });
	const { name, zone, country, pue } = region;
	return [{
		region: name,
		place: null,
		zone,
		country,
		pue,
		yearly: embeddedIntensity({
			place: {
				region: name,
				zone
			},
			scope,
			at: now
		}, datasets)
	}];
}
/** Of the zone itself and the cleanest others; all questions together have the provider's one time limit. */
async function lastDay(here, siblings, { provider, scope, now }) {
	const byZone = new Map([here, ...siblings].toReversed().map((sibling) => [sibling.zone, sibling]));
	const zones = [...new Set([here, ...siblings].map(({ zone }) => zone))];
	const asked = zones.slice(0, MOST_ZONES);
	const answers = await Promise.all(asked.map(async (zone) => {
		const place = byZone.get(zone) ?? here;
		return [zone, await provider.intensity({
			place,
			scope,
			from: epochMs(now - DAY_MS),
			to: now
		})];
	}));
	const slots = new Map(answers.flatMap(([zone, { intensities }]) => {
		const day = wholeDay(intensities, now);
		return day === null ? [] : [[zone, day]];
	}));
	const [own] = answers;
	const silent = own === void 0 || slots.has(here.zone) ? [] : whyNot(own[1]);
	const rest = zones.length - asked.length;
	const capped = `Live services were asked about the ${asked.length} cleanest zones by the year; the other ${rest} stand with their yearly figure.`;
	return {
		slots,
		notes: [...silent, ...rest > 0 ? [note("live-asked-in-part", capped)] : []]
	};
}
/** Without a live figure of its own the region is compared by the year. */
const whyNot = ({ intensities, refusals }) => intensities.length > 0 ? [NO_DAY] : refusals.map(({ hint }) => note("no-live-figure", hint));
const NO_DAY = note("no-live-figure", "The live figures of this zone do not make up its last day: the year stands for it.");
function nextDay(here, { provider, scope, now, job }) {
	const durationMs = Math.min((job?.durationSeconds ?? USUAL_JOB) * MS_PER_SECOND$6, MOST_JOB_MS);
	return provider.intensity({
		place: here,
		scope,
		from: now,
		to: epochMs(now + DAY_MS + durationMs)
	});
}
function startNotes({ ahead, isKnown, hasJob }) {
	if (ahead === null) return [YEARLY_ONLY];
	if (!isKnown) return [NO_FORECAST];
	return hasJob ? [] : [ONE_HOUR];
}
const YEARLY_ONLY = note("no-forecast", "No start hour: yearly figures know none. CARBON_INTENSITY=live asks services that tell the next hours.");
const NO_FORECAST = note("no-forecast", "No start hour: no service tells the next hours of this zone for as long as the job lasts.");
const ONE_HOUR = note("start-of-one-hour", "The start hour is that of a job of one hour; --receipt FILE takes the length of a job.");

// src/entry/command/grid/grid-documents.ts
const listedDocument = ({ region, place, zone, intensity, year, source }) => ({
	region,
	place,
	zone,
	intensity_g_per_kwh: intensity,
	year,
	source
});
const regionDocument = (found, scope) => {
	const { region, zone, resolvedBy, intensity, live, pue, pueSource, refusals, notes } = found;
	return {
		region,
		zone,
		resolved_by: resolvedBy,
		intensity_g_per_kwh: intensity?.value ?? null,
		source: intensity?.source ?? null,
		year: intensity?.year ?? null,
		scope,
		kind: intensity?.kind ?? null,
		basis: intensity?.basis ?? null,
		licence: intensity?.licence ?? null,
		estimated: intensity?.estimated ?? null,
		live: live === null ? null : liveDocument(live),
		pue,
		pue_source: pueSource,
		refusals,
		notes
	};
};
const liveDocument = ({ value, source, from, to, kind, basis, licence, estimated, forecast }) => ({
	intensity_g_per_kwh: value,
	source,
	from: timeOf$1(from),
	to: timeOf$1(to),
	kind,
	basis,
	licence,
	estimated,
	forecast
});
const timeOf$1 = (time) => time === null ? null : new Date(time).toISOString();
const adviceDocument = ({ scope, here, regions, job, start, notes }) => ({
	scope,
	here: advisedDocument(here),
	regions: regions.map(advisedDocument),
	job: job === null ? null : {
		energy_kwh: job.energyKwh,
		duration_s: job.durationSeconds
	},
	start: start === null ? null : {
		from: timeOf$1(start.from),
		intensity_g_per_kwh: start.value,
		now_g_per_kwh: start.nowValue,
		saves_percent: start.savesPercent,
		hours_known: start.hoursKnown,
		saves_g: job === null ? null : gramsFromEnergy(job.energyKwh, gramsPerKwh((start.nowValue - start.value) * (here.pue ?? 1))),
		source: start.source
	},
	notes
});
const advisedDocument = (advised) => ({
	region: advised.region,
	place: advised.place,
	zone: advised.zone,
	country: advised.country,
	intensity_g_per_kwh: advised.value,
	year: advised.year,
	source: advised.source,
	live: advised.live,
	pue: advised.pue,
	emissions_g: advised.grams,
	change_percent: advised.changePercent
});

// src/account/grid/look-up.ts
/** They say which lifecycle figure stands for a region that has none of its own. */
const LIFECYCLE_NOTES = ["region-without-grid", "state-has-several-grids"];
/** Throws `bad-region` as `parseRegion` does. */
function lookUp(regionText, datasets, { now, scope }) {
	const { name, zone, pue, pueSource, remark, notes } = parseRegion(regionText, datasets);
	const answer = embeddedAnswer({
		place: {
			region: name,
			zone
		},
		scope,
		at: now
	}, datasets);
	return {
		region: name,
		zone,
		resolvedBy: "input",
		intensity: answer.intensity,
		pue,
		pueSource,
		notes: [
			...notes.filter(({ code }) => scope === "lifecycle" || !LIFECYCLE_NOTES.includes(code)),
			...remark === null ? [] : [note("region-remark", `The region table says: ${remark}`)],
			...answer.remark === null ? [] : [note("intensity-area", answer.remark)],
			...answer.refusal === null ? [] : [note("no-direct-figure", answer.refusal.hint, "warning")]
		]
	};
}

// src/entry/command/grid/region-now.ts
const HOUR_MS = 36e5;
/** @throws CarbonError `bad-region`. */
async function regionNow(region, question) {
	const { datasets, provider, scope, now } = question;
	const found = lookUp(region, datasets, {
		now,
		scope
	});
	if (provider.name === "constant") return {
		...found,
		live: null,
		refusals: [],
		notes: [...found.notes, STATED]
	};
	if (!provider.isLive) return {
		...found,
		live: null,
		refusals: []
	};
	const place = {
		region: found.region,
		zone: found.zone
	};
	const { intensities, refusals } = await provider.intensity({
		place,
		scope,
		from: epochMs(now - HOUR_MS),
		to: now
	});
	const live = intensities.findLast(({ from }) => from !== null && from <= now) ?? null;
	return {
		...found,
		live,
		refusals
	};
}
/** A look-up asks what the tables say, so the number is not taken; silence would look as if it had been. */
const STATED = note("intensity-stated", "CARBON_INTENSITY states a number for every job that runs with it; this is the figure of the tables.");

// src/entry/command/grid.ts
const gridCommand = {
	usage: "grid REGION | grid list | grid advise REGION",
	purpose: "Carbon intensity of a region with source, year and scope; all regions; cleaner regions and hours.",
	options: {
		scope: {
			type: "string",
			value: "SCOPE",
			help: "lifecycle (default) or direct: with or without fuel supply and building the plants"
		},
		receipt: {
			type: "string",
			value: "FILE",
			help: "advise: the grams that this very job would have cost"
		}
	},
	uses: ["now"],
	examples: [
		"grid FR",
		"grid aws:eu-west-3 --format json",
		"grid list --scope direct",
		"grid advise aws:eu-central-1 --receipt receipt.json",
		"CARBON_INTENSITY=live grid GB --scope direct"
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const wish = wishOf(given);
		const receipt = given.text("receipt");
		if (receipt !== null && wish.what !== "advise") throw new CarbonError("bad-usage", "\"--receipt\" belongs to `grid advise`.");
		const question = questionOf(settings, scopeOf(given.text("scope")));
		if (wish.what === "list") listed$1(question, settings);
		else if (wish.what === "region") told(await regionNow(wish.region, question), question, settings);
		else await advised(wish.region, {
			...question,
			job: receipt === null ? null : jobOf(receipt)
		}, settings);
		return EXIT.ok;
	}
};
function wishOf({ positionals: [first, second, ...more] }) {
	if (first === "advise" && second !== void 0 && more.length === 0) return {
		what: "advise",
		region: second
	};
	if (first === "list" && second === void 0) return { what: "list" };
	if (first !== void 0 && first !== "advise" && second === void 0) return {
		what: "region",
		region: first
	};
	if (first === "list") throw new CarbonError("bad-usage", "`grid list` takes no region: it prints all.");
	throw new CarbonError("bad-usage", "Exactly one region is wanted.", { hint: "Such as FR, DK-DK1, US-CA, aws:eu-west-3; or list; or advise aws:eu-west-3." });
}
function scopeOf(text) {
	if (text === null) return null;
	const scope = SCOPES.find((name) => name === text);
	if (scope !== void 0) return scope;
	throw new CarbonError("bad-usage", `The scope is "${text}".`, { hint: `Accepted: ${SCOPES.join(", ")}.` });
}
/** `--scope` is the last word at a terminal. @throws CarbonError for an owner's intensity that is none. */
function questionOf({ owner, now }, asked) {
	const datasets = openDatasets(findProduct().datasets);
	const { provider, scope } = intensityProvider({
		owner: asked === null ? owner : {
			...owner,
			scope: asked
		},
		config: null,
		misstated: "refused",
		datasets
	});
	return {
		datasets,
		provider,
		scope,
		now
	};
}
function jobOf(path) {
	const { energy, duration_s } = parseReceipt(readText("The receipt", path));
	if (energy.total_j !== null) return {
		energyKwh: kwhFromJoules(joules(energy.total_j)),
		durationSeconds: seconds(duration_s)
	};
	throw new CarbonError("bad-receipt", `The receipt ${path} has no energy figure, so it has no grams anywhere.`);
}
function listed$1({ datasets, now, scope }, { format }) {
	const rows = listRegions(datasets, {
		now,
		scope
	});
	print(format === "json" ? documentText(rows.map(listedDocument)) : renderGridList(rows, format));
}
function told(found, { scope }, { format, quiet }) {
	if (format === "json") {
		print(documentText(regionDocument(found, scope)));
		return;
	}
	const { region, zone, resolvedBy, pue, pueSource, intensity, live, refusals, notes } = found;
	print(renderGrid({
		placement: {
			region,
			zone,
			country: null,
			resolvedBy,
			pue,
			pueSource
		},
		scope,
		intensity,
		live,
		refusals: live === null ? refusals : [],
		notes: format === "text" ? [] : notes.map(({ text }) => text)
	}, format));
	if (format === "text" && !quiet) sayNotes(notes);
}
async function advised(region, question, { format }) {
	const advice = await adviseRegion(region, question);
	print(format === "json" ? documentText(adviceDocument(advice)) : renderAdvice(advice, format));
}
const documentText = (document) => JSON.stringify(document, null, 2);
const sayNotes = (notes) => {
	for (const { text } of notes) say(`note: ${text}`);
};

// src/entry/command/help-page.ts
const NARROWEST_COLUMN = 20;
const GAP$1 = 2;
/** Text with a final newline. */
function helpPage({ usage, purpose, options, uses, examples, exits }) {
	const common = Object.fromEntries(Object.entries(COMMON_OPTIONS).filter(([name]) => isUsed(name, uses)));
	const width = Math.max(NARROWEST_COLUMN, ...Object.entries({
		...options,
		...common
	}).map((entry) => nameOf$1(entry).length));
	const lines = (table) => Object.entries(table).map((entry) => `  ${nameOf$1(entry).padEnd(width + GAP$1)}${entry[1].help}`);
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
		...examples.map((example) => `  ${example.replace(AFTER_VARIABLES, "$1carbon-action ")}`),
		"",
		`Exit status: ${exits.text}`,
		""
	].join("\n");
}
/** A variable of the owner stands before the program. */
const AFTER_VARIABLES = /^((?:CARBON_\w+=\S+ )*)/;
/** These mean the same everywhere. */
const EVERYWHERE = [
	"format",
	"quiet",
	"help"
];
const isUsed = (name, uses) => EVERYWHERE.includes(name) || uses.some((used) => used === name);
const nameOf$1 = ([name, { value, short }]) => `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;

// src/entry/command/ledger/add-entries.ts
/** @throws CarbonError `file-unwritable` for a ledger that cannot be written. */
async function addEntries(entries, ledger) {
	const unique = new Map(entries.map((entry) => [keyOf(entry), entry]));
	const read = await ledger.read([...new Set(entries.map(({ series }) => series))]);
	const known = new Map(read.entries.map((entry) => [keyOf(entry), entry]));
	const news = [...unique].flatMap(([key, entry]) => known.has(key) ? [] : [entry]);
	const different = [...unique].filter(([key, entry]) => {
		const there = known.get(key);
		return there !== void 0 && textOf(there) !== textOf(entry);
	});
	const [refused] = await ledger.append(news);
	if (refused !== void 0) throw new CarbonError("file-unwritable", refused.text);
	return {
		added: news.length,
		already_there: unique.size - news.length,
		different: different.length
	};
}
/** In the order of the schema's keys, as it is read back. */
const textOf = (entry) => JSON.stringify(parseEntries([JSON.parse(JSON.stringify(entry))]).entries);

// src/entry/command/ledger/add-receipts.ts
/** @throws CarbonError for a receipt that is none, naming its file, or a ledger that cannot be written. */
async function addReceipts(paths, ledger) {
	const entries = paths.map((path) => entryOf(parseReceipt(readText("The receipt", path))));
	const { added, already_there } = await addEntries(entries, ledger);
	return {
		added,
		already_there
	};
}

// src/entry/command/ledger/directory-entries.ts
/** @throws CarbonError `file-unreadable` where there is no such directory. */
async function directoryEntries(path) {
	if (!existsSync(path)) throw new CarbonError("file-unreadable", `The ledger ${path} does not exist.`);
	const { files, notes } = await listEntryFiles(path);
	const filed = [];
	const problems = notes.map(({ text }) => ({
		file: path,
		why: text
	}));
	for (const at of files) {
		const file = `${at.folder}/${at.name}`;
		const read = await readEntryFile(path, at);
		const { entries, notes: doubts } = parseEntries(read.ok ? [read.value] : []);
		const [entry] = entries;
		if (entry === void 0) problems.push({
			file,
			why: read.ok ? doubts[0]?.text ?? "" : read.note.text
		});
		else if (!isInPlace(entry, at)) problems.push({
			file,
			why: `The name belongs to another entry than ${entry.receipt}.`
		});
		else filed.push({
			file,
			entry
		});
	}
	return {
		filed,
		problems
	};
}
const isInPlace = (entry, { folder, name }) => folder === seriesFolder(entry.series) && name === entryFile(entry);

// src/account/receipt/foreign/codecarbon/columns.ts
const CODECARBON_COLUMNS = [
	"timestamp",
	"project_name",
	"run_id",
	"experiment_id",
	"duration",
	"emissions",
	"emissions_rate",
	"cpu_power",
	"gpu_power",
	"ram_power",
	"cpu_energy",
	"gpu_energy",
	"ram_energy",
	"energy_consumed",
	"water_consumed",
	"country_name",
	"country_iso_code",
	"region",
	"cloud_provider",
	"cloud_region",
	"os",
	"python_version",
	"codecarbon_version",
	"cpu_count",
	"cpu_model",
	"gpu_count",
	"gpu_model",
	"longitude",
	"latitude",
	"ram_total_size",
	"tracking_mode",
	"cpu_utilization_percent",
	"gpu_utilization_percent",
	"ram_utilization_percent",
	"ram_used_gb",
	"on_cloud",
	"pue",
	"wue"
];

// src/report/export/csv-line.ts
/** Null and the empty text are an empty field; every separator is there. */
const csvLine = (cells) => `${cells.map((cell) => cell === null ? "" : quoted(String(cell))).join(",")}\n`;
const quoted = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;

// src/report/export/csv-parts.ts
const PARTS$1 = [
	"gpu",
	"cpu",
	"dram"
];
const NOTHING = {
	gpu: null,
	cpu: null,
	dram: null
};
/** A difference of sums, and no part of the energy. */
const ROUNDING = 1e-9;
/**
* Joules, null for a part that was not counted. An owner's wall factor and overhead are spread over the parts, as the tool does
* with the PUE; where one figure stands for several parts, or a part has no column, there is only the total.
*/
function csvParts({ total_j: total, components }) {
	const known = Object.entries(components);
	const counted = known.reduce((all, [, part]) => all + (part?.energy_j ?? 0), 0);
	if (total === null || counted <= 0 || known.some(([name]) => !PARTS$1.includes(name))) return NOTHING;
	const factor = Math.abs(total - counted) <= ROUNDING * total ? 1 : total / counted;
	const of = (name) => {
		const part = components[name];
		return part === void 0 ? null : part.energy_j * factor;
	};
	return {
		gpu: of("gpu"),
		cpu: of("cpu"),
		dram: of("dram")
	};
}

// src/report/export/codecarbon-csv.ts
const MS_PER_SECOND$5 = 1e3;
const GRAMS_PER_KG$1 = 1e3;
/** `2026-11-22T10:14:51`, the tool's form, in UTC. */
const TIME_CHARACTERS = 19;
/** Oldest run first. */
function codeCarbonCsv(entries, names) {
	const rows = entries.toSorted((a, b) => endOf(a) - endOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1)).map((entry) => {
		const cells = cellsOf$1(entry, names);
		return csvLine(CODECARBON_COLUMNS.map((column) => cells[column] ?? null));
	});
	return [csvLine(CODECARBON_COLUMNS), ...rows].join("");
}
const endOf = ({ started_at, duration_s }) => Date.parse(started_at) + duration_s * MS_PER_SECOND$5;
function cellsOf$1(entry, { project, countryOf }) {
	const { energy, machine, pue, zone, duration_s: seconds } = entry;
	const country = zone === null ? null : countryOf(zone);
	const parts = csvParts(energy);
	const kwh = (joules) => joules === null ? null : joules * pue / JOULES_PER_KWH;
	const watts = (joules) => joules === null || seconds === 0 ? null : joules / seconds;
	const kg = entry.emissions_g === null ? null : entry.emissions_g / GRAMS_PER_KG$1;
	return {
		timestamp: wholeSecond(endOf(entry)),
		project_name: project ?? seriesLabel(entry.series),
		run_id: entry.receipt.replace(/^codecarbon-/, ""),
		duration: seconds,
		emissions: kg,
		emissions_rate: kg === null || seconds === 0 ? null : kg / seconds,
		cpu_power: watts(parts.cpu),
		gpu_power: watts(parts.gpu),
		ram_power: watts(parts.dram),
		cpu_energy: kwh(parts.cpu),
		gpu_energy: kwh(parts.gpu),
		ram_energy: kwh(parts.dram),
		energy_consumed: kwh(energy.total_j),
		country_name: country?.name ?? null,
		country_iso_code: country?.iso3 ?? null,
		cpu_count: machine.cpu_threads,
		cpu_model: machine.cpu_model,
		gpu_count: machine.gpu_models.length === 0 ? null : machine.gpu_models.length,
		gpu_model: gpuText(machine.gpu_models),
		tracking_mode: energy.attribution === "shared" ? "process" : "machine",
		pue
	};
}
/** Rounded: a start that was counted back from a whole second comes back to it. Null beyond every calendar. */
function wholeSecond(ms) {
	const moment = /* @__PURE__ */ new Date(Math.round(ms / MS_PER_SECOND$5) * MS_PER_SECOND$5);
	return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, TIME_CHARACTERS);
}
/** `2 x NVIDIA A100`; unlike GPUs stand side by side, as the tool writes them. */
function gpuText(models) {
	const known = models.filter((model) => model !== null);
	const kinds = [...new Set(known)].map((model) => `${known.filter((one) => one === model).length} x ${model}`);
	return kinds.length === 0 ? null : kinds.join("");
}

// src/entry/command/ledger/export-codecarbon.ts
const FORMATS = "Accepted: codecarbon.";
/** The file's text. @throws CarbonError `bad-usage` for a format that is not written. */
function exportCodeCarbon(entries, given) {
	const format = given.text("as");
	if (format === null) throw new CarbonError("bad-usage", "A format is wanted.", { hint: "Such as --as codecarbon." });
	if (format !== "codecarbon") throw new CarbonError("bad-usage", `The format of the export is "${format}".`, { hint: FORMATS });
	const glob = given.text("series");
	const chosen = glob === null ? entries : entries.filter(({ series }) => matchesGlob(glob, seriesLabel(series)));
	const datasets = openDatasets(findProduct().datasets);
	const countries = new Map(datasets.countries().map((country) => [country.iso2, country]));
	const zones = new Map(datasets.zones().map(({ zone, country }) => [zone, country]));
	return codeCarbonCsv(chosen, {
		project: given.text("project"),
		countryOf: (zone) => countries.get(zones.get(zone) ?? zone) ?? null
	});
}

// src/account/receipt/foreign/carbontracker/log-lines.ts
const BEGIN = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) - (.*)$/;
function logLines(text) {
	const lines = [];
	for (const [at, source] of text.split(/\r?\n/).entries()) {
		const [, time, message = ""] = BEGIN.exec(source) ?? [];
		if (time !== void 0) lines.push({
			line: at + 1,
			time,
			parts: [message]
		});
		else lines.at(-1)?.parts.push(source);
	}
	return lines.map(({ line, time, parts }) => ({
		line,
		time,
		message: parts.join("\n").trimEnd()
	}));
}

// src/account/receipt/foreign/plain-number.ts
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** Longer than any double is written. */
const MAX_CHARACTERS = 64;
/** Null for anything but a finite decimal number. */
function plainNumber(text) {
	const trimmed = text.trim();
	if (trimmed.length > MAX_CHARACTERS || !DECIMAL.test(trimmed)) return null;
	const value = Number(trimmed);
	return Number.isFinite(value) ? value : null;
}

// src/account/receipt/foreign/carbontracker/output-log.ts
const SECONDS_PER_HOUR$1 = 3600;
const SECONDS_PER_MINUTE$1 = 60;
const BLOCK = /^CarbonTracker:\s*Actual consumption(?: for \d+ epoch\(s\))?:\s*Time:\s*(\d{1,6}):(\d{2}):(\d{2})\s*Energy:\s*(\S+) kWh\s*CO2eq:\s*(\S+) g/;
const isOutputLog = (lines) => lines.some(({ message }) => message.startsWith("CarbonTracker:"));
/** The last that was written; null where the run was killed before, or only a prediction is there. */
function actualOf(text) {
	return logLines(text).flatMap(({ time, message }) => {
		const [, hours, minutes, rest, energy = "", co2 = ""] = BLOCK.exec(message) ?? [];
		const kwh = plainNumber(energy);
		if (kwh === null || kwh < 0) return [];
		return {
			time,
			seconds: Number(hours) * SECONDS_PER_HOUR$1 + Number(minutes) * SECONDS_PER_MINUTE$1 + Number(rest),
			kwh,
			grams: plainNumber(co2)
		};
	}).at(-1) ?? null;
}

// src/account/receipt/foreign/carbontracker/found-devices.ts
const SENTENCE = /^The following components were found: (.*)\.$/s;
/** The next component begins behind a full stop; the last one ends with the sentence. */
const COMPONENT = /(GPU|CPU) with device\(s\) (.*?)(?=\. (?:GPU|CPU) with device\(s\) |$)/gs;
/** Counters of RAPL: nothing else has such names. */
const RAPL = /^\w+(?:-\d+)?:\d+$/;
/** With these a GPU's name begins, so a comma before one stands between two names. */
const BEFORE_GPU = /, (?=(?:NVIDIA|Tesla|Quadro|GeForce|TITAN|GRID|Apple|AMD)\b)/;
/** Null for another sentence. */
function foundDevices(message) {
	const [, list] = SENTENCE.exec(message) ?? [];
	if (list === void 0) return null;
	const named = new Map([...list.matchAll(COMPONENT)].map(([, component, names = ""]) => [component, names]));
	return {
		gpus: gpuNames(named.get("GPU") ?? ""),
		cpus: cpuNames(named.get("CPU") ?? "")
	};
}
function gpuNames(text) {
	if (text === "") return [];
	return repeated(text) ?? text.split(BEFORE_GPU);
}
/** One name several times, whatever is in it: `A, b, A, b` is twice `A, b`. */
function repeated(text) {
	const pieces = text.split(", ");
	for (let length = 1; length <= pieces.length / 2; length++) {
		if (pieces.length % length !== 0) continue;
		const name = pieces.slice(0, length).join(", ");
		const times = pieces.length / length;
		if (Array.from({ length: times }, () => name).join(", ") === text) return Array.from({ length: times }, () => name);
	}
	return null;
}
/** Without RAPL there is one model for the whole machine, under the name of its processor. */
function cpuNames(text) {
	if (text === "") return [];
	const pieces = text.split(", ");
	return pieces.every((piece) => RAPL.test(piece)) ? pieces : [text];
}
const isRaplDevice = (name) => RAPL.test(name);

// src/account/receipt/foreign/carbontracker/standard-log.ts
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_MINUTE = 60;
const isStandardLog = (lines) => lines.some(({ message }) => /^(?:carbontracker version \S|Epoch \d+:$)/.test(message));
function standardLog(text) {
	const lines = logLines(text);
	const first = (pattern) => {
		for (const { message } of lines) {
			const [, found] = pattern.exec(message) ?? [];
			if (found !== void 0) return found;
		}
		return null;
	};
	const epochs = epochsOf(lines);
	return {
		version: first(/^carbontracker version (\S{1,40})$/),
		pue: numberOf(first(/multiplied by a PUE coefficient of ([\d.]+)/)),
		devices: lines.flatMap(({ message }) => foundDevices(message) ?? [])[0] ?? {
			gpus: [],
			cpus: []
		},
		epochs,
		shifted: isShifted(lines, epochs),
		intensity: numberOf(first(/^Average carbon intensity during training was ([\d.]+) gCO2/)),
		located: first(/detected location: (Unknown):/) === null,
		interrupted: lines.some(({ message }) => /^Training was interrupted before all \d+ epochs/.test(message))
	};
}
const numberOf = (text) => text === null ? null : plainNumber(text);
function epochsOf(lines) {
	const epochs = [];
	for (const { time, message } of lines) {
		const [, number] = /^Epoch (\d{1,9}):$/.exec(message) ?? [];
		if (number !== void 0) epochs.push({
			number: Number(number),
			time,
			seconds: null,
			powers: /* @__PURE__ */ new Map()
		});
		const epoch = epochs.at(-1);
		if (epoch === void 0) continue;
		const [, hours, minutes, rest] = /^Duration: (\d{1,6}):(\d{2}):(\d{2}(?:\.\d{1,9})?)$/.exec(message) ?? [];
		if (rest !== void 0) epoch.seconds = Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + Number(rest);
		const [, component, watts = ""] = POWER.exec(message) ?? [];
		if (component !== void 0) epoch.powers.set(component, powersOf(watts));
	}
	return epochs;
}
const POWER = /^Average power usage \(W\) for (\w{1,20}): ([\s\S]*)$/;
/** `250.0`, `[250.]`, `[ 40.1 300.]` with any blanks, `None`. */
function powersOf(text) {
	const [, inside] = /^\[([\s\S]*)\]$/.exec(text.trim()) ?? [];
	const values = (inside ?? text).trim().split(/\s+/).map(plainNumber);
	const known = values.filter((value) => value !== null).filter((value) => value >= 0);
	return known.length === values.length ? known : null;
}
/** Every epoch has one duration, and one power of each component that any epoch has. */
function isShifted(lines, epochs) {
	const components = new Set(epochs.flatMap(({ powers }) => [...powers.keys()]));
	const powerLines = lines.filter(({ message }) => POWER.test(message)).length;
	return lines.filter(({ message }) => message.startsWith("Duration: ")).length !== epochs.length || powerLines !== epochs.length * components.size || epochs.some(({ seconds, powers }) => seconds === null || powers.size !== components.size);
}

// src/account/receipt/foreign/carbontracker/pair-logs.ts
const NAME = /^(.*?)_carbontracker(?:_output|_err)?\.log$/;
/** Of the log of errors: `2026-11-22 11:15:32,808 - MainThread - WARNING - …`. */
const ERROR_LINE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3} - .* - [A-Z]+ - /;
const isCarbontrackerLog = (text) => {
	const lines = logLines(text);
	return ERROR_LINE.test(text) || isStandardLog(lines) || isOutputLog(lines);
};
function pairLogs(documents) {
	const skipped = [];
	const pairs = /* @__PURE__ */ new Map();
	for (const document of documents) {
		const lines = logLines(document.text);
		const kind = isStandardLog(lines) ? "standard" : isOutputLog(lines) ? "output" : null;
		if (kind === null) {
			skipped.push({
				file: document.name,
				line: null,
				why: "it holds no measurement"
			});
			continue;
		}
		const stem = NAME.exec(document.name)?.[1] ?? null;
		const key = stem ?? JSON.stringify([document.name]);
		const known = pairs.get(key) ?? {
			stem,
			standard: null,
			output: null
		};
		pairs.set(key, {
			...known,
			[kind]: document
		});
	}
	return {
		pairs: [...pairs.values()],
		skipped
	};
}

// src/account/receipt/foreign/foreign-id.ts
/** Of a hash: 128 bits, no collision among runs. */
const HEX_DIGITS = 32;
/** A run id of the tool's own is kept as it is where it fits a receipt id, so that people find it again. */
const OWN = /^[0-9a-zA-Z][0-9a-zA-Z._-]{0,63}$/;
/** `codecarbon-<run id>`. `own` is the tool's name for the run, if it has one; `parts` tell it from all others otherwise. */
function foreignId(prefix, own, parts) {
	if (own !== null && OWN.test(own)) return `${prefix}-${own}`;
	const text = JSON.stringify([own, ...parts]);
	return `${prefix}-${createHash("sha256").update(text, "utf8").digest("hex").slice(0, HEX_DIGITS)}`;
}

// src/account/receipt/foreign/foreign-run.ts
const UNKNOWN_MACHINE = {
	gpuModels: [],
	cpuModel: null,
	threads: null,
	memoryGb: null,
	os: null
};

// src/account/receipt/foreign/local-time.ts
const MS_PER_MINUTE = 6e4;
/** Fractions of a second are dropped: no tool here writes them, and duration decides. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?$/;
/** `2026-11-22T11:14:51` on a clock so many minutes east of UTC; null for what is no moment of the calendar. */
function localTime(text, utcOffsetMinutes) {
	const [, day, time] = LOCAL.exec(text.trim()) ?? [];
	if (day === void 0 || time === void 0) return null;
	const asUtc = Date.parse(`${day}T${time}Z`);
	if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, day.length) !== day) return null;
	return epochMs(asUtc - (utcOffsetMinutes ?? 0) * MS_PER_MINUTE);
}
/** Said of every run whose time could be hours off. */
const timeNotes = (utcOffsetMinutes) => utcOffsetMinutes === null ? [note("time-taken-as-utc", "The file tells local times without an offset; they are taken as UTC.")] : [];

// src/account/receipt/foreign/carbontracker/epoch-energies.ts
const MS_PER_SECOND$4 = 1e3;
/** Empty where the log's lines do not match each other: then nobody knows which power belongs to which epoch. */
function epochEnergies(log, utcOffsetMinutes) {
	if (log.shifted) return [];
	return log.epochs.flatMap(({ number, time, seconds: lasted, powers }) => {
		const endedAt = localTime(time, utcOffsetMinutes);
		if (endedAt === null || lasted === null) return [];
		const parts = new Map([...powers].map(([component, watts]) => [component, watts === null ? null : joules(sum(watts) * lasted)]));
		return {
			label: `Epoch ${number}`,
			startedAt: epochMs(endedAt - lasted * MS_PER_SECOND$4),
			endedAt,
			duration: seconds(lasted),
			parts,
			energy: sumOfAll([...parts.values()])
		};
	});
}
/** Null where one of them is not known: a part of it would look like all. */
function sumOfAll(values) {
	const known = values.filter((value) => value !== null);
	return known.length === values.length && known.length > 0 ? sum(known) : null;
}

// src/account/receipt/foreign/carbontracker/log-notes.ts
/** Durations are written with two decimals. */
const DURATION_ERROR_S = .005;
/** The tool's sum and ours are of the same figures. */
const SAME$1 = .001;
const DIGITS = 4;
function averagedDevices(log, epochs, total) {
	const missing = [["gpu", log.devices.gpus], ["cpu", log.devices.cpus]].flatMap(([component, devices]) => {
		const isOneFigure = log.epochs.every(({ powers }) => powers.get(component)?.length === 1);
		const energy = sumOfAll(epochs.map(({ parts }) => parts.get(component) ?? null));
		if (devices.length < 2 || !isOneFigure || energy === null) return [];
		return {
			words: `${devices.length} ${component} devices`,
			energy: energy * (devices.length - 1)
		};
	});
	if (missing.length === 0) return [];
	const all = total + sum(missing.map(({ energy }) => energy));
	const text = `The tool took the mean over ${missing.map(({ words }) => words).join(" and ")} for their sum: all together would be ${kwh(all)} kWh of IT energy, and ${kwh(total)} kWh is what it wrote.`;
	return [note("devices-averaged", text, "warning")];
}
const kwh = (energy) => String(Number((energy / JOULES_PER_KWH).toPrecision(DIGITS)));
/** The measured total and the epochs are two tellings of one thing. */
function disagreement(log, epochs, total) {
	const ofEpochs = sumOfAll(epochs.map(({ energy }) => energy));
	if (ofEpochs === null) return [];
	const watts = log.epochs.map(({ powers }) => sum([...powers.values()].flatMap((each) => sum(each ?? []))));
	const rounding = sum(watts.map((each) => each * DURATION_ERROR_S));
	if (Math.abs(ofEpochs - total) <= SAME$1 * total + rounding) return [];
	const text = `The epochs come to ${kwh(ofEpochs)} kWh of IT energy, the total to ${kwh(total)} kWh, which is taken.`;
	return [note("figures-differ", text, "warning")];
}
function logNotes(log) {
	if (log === null) return [note("pue-not-stated", "Without the standard log nothing names the PUE; 1.58, the tool’s since 2023, is undone.", "warning")];
	const notes = [note("intensity-not-stated", "Carbontracker does not say of which year or scope its grid intensity is.")];
	if (log.shifted) notes.push(note("totals-only", "Lines of power and of duration do not match, so only the total is taken.", "warning"));
	if (!log.located) notes.push(note("possible-fallback", "The tool did not know where it was and took the mean of the world.", "warning"));
	if (log.interrupted) notes.push(note("interrupted", "The training was stopped before all its epochs had run."));
	return notes;
}

// src/account/receipt/foreign/carbontracker/run-of-logs.ts
const MS_PER_SECOND$3 = 1e3;
/** Uptime Institute's mean of 2023: the tool's only PUE since, taken where the log that names it is not at hand. */
const PUE_SINCE_2023 = 1.58;
/** The run, or why there is none in a clause. */
function runOfLogs({ stem, standard, output }, options) {
	const log = standard === null ? null : standardLog(standard.text);
	const actual = output === null ? null : actualOf(output.text);
	const epochs = log === null ? [] : epochEnergies(log, options.utcOffsetMinutes);
	const pue = log?.pue ?? PUE_SINCE_2023;
	const total = actual === null ? sumOfAll(epochs.map(({ energy }) => energy)) : joules(actual.kwh * JOULES_PER_KWH / pue);
	if (total === null) return "it tells no energy of epochs that were measured";
	const covered = coveredTime(epochs, actual, options);
	if (covered === null) return "its times cannot be read";
	return {
		tool: log === null || log.version === null ? "Carbontracker" : `Carbontracker ${log.version}`,
		id: foreignId("carbontracker", stem === null ? null : baseName(stem), [standard?.text ?? output?.text]),
		name: stem === null ? "carbontracker" : prefixOf(stem),
		...covered,
		outcome: log?.interrupted ? "cancelled" : "success",
		attribution: "dedicated",
		total,
		parts: partsOf$1(epochs),
		degraded: false,
		machine: log === null ? UNKNOWN_MACHINE : machineOf(log),
		spans: epochs.map(({ label, startedAt, endedAt, energy }) => ({
			label,
			startedAt,
			endedAt,
			energy
		})),
		grid: {
			country: null,
			cloudRegion: null,
			intensity: log === null || log.intensity === null ? null : gramsPerKwh(log.intensity),
			emissions: actual === null || actual.grams === null ? null : grams(actual.grams),
			pue,
			pueSource: "Carbontracker"
		},
		absences: [{
			source: "Carbontracker memory",
			code: "not-counted",
			hint: "The tool has no model of memory."
		}],
		notes: [
			...timeNotes(options.utcOffsetMinutes),
			...logNotes(log),
			...log === null ? [] : [...averagedDevices(log, epochs, total), ...disagreement(log, epochs, total)],
			...actual === null ? [note("total-from-power", "No output log gives the total: it is the sum of the epochs.")] : []
		]
	};
}
/** From the first epoch to the end of the last; the duration is theirs alone, for so long the tool has looked. */
function coveredTime(epochs, actual, { utcOffsetMinutes }) {
	const [first, last] = [epochs[0], epochs.at(-1)];
	if (first !== void 0 && last !== void 0) {
		const duration = seconds(sum(epochs.map((epoch) => epoch.duration)));
		return {
			startedAt: first.startedAt,
			endedAt: last.endedAt,
			duration
		};
	}
	const endedAt = actual === null ? null : localTime(actual.time, utcOffsetMinutes);
	if (actual === null || endedAt === null) return null;
	return {
		startedAt: epochMs(endedAt - actual.seconds * MS_PER_SECOND$3),
		endedAt,
		duration: seconds(actual.seconds)
	};
}
/** Never `measured`: devices may be simulated by name, and a processor half of the time not looked at, and no log tells. */
function partsOf$1(epochs) {
	return ["gpu", "cpu"].flatMap((component) => {
		const energy = sumOfAll(epochs.map(({ parts }) => parts.get(component) ?? null));
		return energy === null ? [] : [{
			component,
			energy,
			provenance: "modelled"
		}];
	});
}
const machineOf = ({ devices }) => ({
	...UNKNOWN_MACHINE,
	gpuModels: devices.gpus,
	cpuModel: devices.cpus.find((name) => !isRaplDevice(name)) ?? null
});
const baseName = (stem) => stem.slice(stem.lastIndexOf("/") + 1);
/** `<prefix>_<pid>.<number>_<date>`; the prefix is the person's own. */
const prefixOf = (stem) => /^(.+)_\d+\.\d{1,6}_\d{4}-\d{2}-\d{2}T\d{6}Z$/.exec(baseName(stem))?.[1] ?? "carbontracker";

// src/account/receipt/foreign/carbontracker/read-carbontracker.ts
/** A run that was killed before its first epoch ended has left logs without energy: those are skipped, and lose nothing. */
function readCarbontracker(documents, options) {
	const { pairs, skipped } = pairLogs(documents);
	const runs = [];
	const empty = [];
	for (const pair of pairs) {
		const run = runOfLogs(pair, options);
		const file = (pair.standard ?? pair.output)?.name ?? "";
		if (typeof run !== "string") runs.push({
			file,
			line: null,
			run
		});
		else empty.push({
			file,
			line: null,
			why: run
		});
	}
	return {
		runs,
		problems: [],
		skipped: [...skipped, ...empty]
	};
}

// src/account/receipt/foreign/csv-rows.ts
/** A cell, or what stands behind one in quotes; then what ends it. The last cell of a text ends with nothing. */
const REST = /([^,\r\n]*)(,|\r\n|\n|\r|$)/y;
/** In the file's order; blank lines are left out. */
function csvRows(text) {
	const source = text.startsWith("﻿") ? text.slice(1) : text;
	const matcher = new RegExp(REST);
	const rows = [];
	let cells = [];
	let torn = false;
	let line = 1;
	let firstLine = line;
	while (matcher.lastIndex < source.length || cells.length > 0) {
		const begin = matcher.lastIndex + 1;
		const isQuoted = source[begin - 1] === "\"";
		const close = isQuoted ? closingQuote(source, begin) : null;
		const quoted = isQuoted ? source.slice(begin, close ?? source.length) : "";
		if (isQuoted) matcher.lastIndex = close === null ? source.length : close + 1;
		const [, rest = "", end = ""] = matcher.exec(source) ?? [];
		cells.push(`${quoted.replaceAll("\"\"", "\"")}${rest}`);
		torn ||= isQuoted && close === null;
		line += lineEndsIn(quoted);
		if (end === ",") continue;
		line += lineEndsIn(end);
		if (cells.length > 1 || cells[0] !== "") rows.push({
			line: firstLine,
			cells,
			torn
		});
		if (end === "") break;
		[cells, torn, firstLine] = [
			[],
			false,
			line
		];
	}
	return rows;
}
/** Where the quotes that end before `from` are closed; a doubled quote is one in the cell. Null where they never are. */
function closingQuote(source, from) {
	for (let at = source.indexOf("\"", from); at >= 0; at = source.indexOf("\"", at + 2)) if (source[at + 1] !== "\"") return at;
	return null;
}
const lineEndsIn = (text) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

// src/account/receipt/foreign/codecarbon/record.ts
/** A job of 30 years; more is no duration. */
const MAX_SECONDS = 1e9;
const MAX_GPUS = 256;
const MAX_PUE = 10;
const text = nullable(pipe(string(), maxLength(32768, "is longer than 32,768 characters")));
const number = pipe(string(), transform(plainNumber), number$2("is not a number"), minValue(0, "is below 0"));
const amount$1 = nullable(number);
const RecordSchema$1 = object({
	task_name: text,
	timestamp: string("is missing"),
	project_name: text,
	run_id: text,
	duration: pipe(string("is missing"), number, maxValue(MAX_SECONDS, "is longer than 30 years")),
	/** kg. */
	emissions: amount$1,
	/** kWh each, with PUE in it. */
	cpu_energy: amount$1,
	gpu_energy: amount$1,
	ram_energy: amount$1,
	energy_consumed: amount$1,
	country_iso_code: text,
	region: text,
	cloud_provider: text,
	cloud_region: text,
	os: text,
	codecarbon_version: text,
	/** Written as a float. */
	cpu_count: nullable(pipe(number, integer("is no whole number"))),
	cpu_model: text,
	gpu_count: nullable(pipe(number, integer("is no whole number"), maxValue(MAX_GPUS, "is above 256"))),
	gpu_model: text,
	/** GB. */
	ram_total_size: amount$1,
	tracking_mode: text,
	pue: nullable(pipe(number, minValue(1, "is below 1"), maxValue(MAX_PUE, "is above 10")))
});
const NAMES$1 = Object.keys(RecordSchema$1.entries);
/** The record, or what is wrong with it in a clause. A cell that is absent or empty is null. */
function codeCarbonRecord(cellOf) {
	const cells = Object.fromEntries(NAMES$1.map((name) => {
		const cell = cellOf(name);
		return [name, cell === null || cell.trim() === "" ? null : cell];
	}));
	const parsed = safeParse(RecordSchema$1, cells, { abortEarly: true });
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	return `its ${getDotPath(issue) ?? "row"} ${issue.message}`;
}

// src/account/receipt/foreign/codecarbon/read-records.ts
/** More than a file of the largest size holds of real ones; each takes memory, whatever is in it. */
const MOST_ROWS = 5e5;
const TOO_MANY = {
	line: 1,
	cellOf: null,
	why: "it holds more than 500,000 rows"
};
/** What no file of CodeCarbon's lacks, in any version. */
const EVERY_FILE = [
	"timestamp",
	"project_name",
	"duration",
	"emissions"
];
const isCodeCarbonHeader = (names) => EVERY_FILE.every((name) => names.includes(name));
function readRecords({ name: file, text }) {
	const records = [];
	const problems = [];
	for (const { line, cellOf, why } of /^\s*[[{]/.test(text) ? jsonRows(text) : tableRows(text)) {
		const record = cellOf === null ? why : codeCarbonRecord(cellOf);
		if (typeof record === "string") problems.push({
			file,
			line,
			why: record
		});
		else records.push({
			file,
			line,
			record
		});
	}
	return {
		records,
		problems
	};
}
/** By header name, never by position: the order differs between versions, and between the tool's own files. */
function tableRows(text) {
	if (hasTooManyLines(text)) return [TOO_MANY];
	const [header, ...rows] = csvRows(text);
	const places = new Map(header?.cells.map((name, at) => [name.trim(), at]));
	return rows.map(({ line, cells, torn }) => {
		if (torn) return {
			line,
			cellOf: null,
			why: "a quote is opened and never closed"
		};
		const wanted = header?.cells.length ?? 0;
		if (cells.length !== wanted) return {
			line,
			cellOf: null,
			why: misaligned(cells.length, wanted)
		};
		return {
			line,
			cellOf: (column) => cells[places.get(column) ?? -1] ?? null,
			why: ""
		};
	});
}
function hasTooManyLines(text) {
	let lines = 0;
	for (const _ of text.matchAll(/\r\n|\n|\r/g)) if (++lines > 500001) return true;
	return false;
}
/** CodeCarbon leaves out empty columns when it appends to a file, and what follows them slips to the left. */
const misaligned = (found, wanted) => `it has ${found} fields where the header has ${wanted}, so nobody can say which figure is which` + (found < wanted ? " (CodeCarbon drops empty columns of a row that it appends)" : "");
const FieldsSchema = record(string(), unknown());
/** One document, an array, or a document a line as a logger writes them. */
function jsonRows(text) {
	const whole = parsed$1(text);
	if (whole === void 0 ? hasTooManyLines(text) : [whole].flat().length > MOST_ROWS) return [TOO_MANY];
	return (whole !== void 0 ? [whole].flat().map((value) => ({
		value,
		line: 1
	})) : text.split("\n").map((source, at) => ({
		value: parsed$1(source),
		line: at + 1,
		blank: source.trim() === ""
	})).filter(({ blank }) => !blank)).map(({ value, line }) => {
		const fields = safeParse(FieldsSchema, value);
		if (!fields.success) return {
			line,
			cellOf: null,
			why: "it is not a JSON document"
		};
		const cells = new Map(Object.entries(fields.output));
		return {
			line,
			cellOf: (column) => cellText(cells.get(column)),
			why: ""
		};
	});
}
const cellText = (value) => typeof value === "string" ? value : typeof value === "number" ? String(value) : null;
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/account/receipt/foreign/codecarbon/gpu-models.ts
/** Names end in digits (`HBM3`), so of a number behind one only the last digit is a count: ten of a second kind are rare. */
const ONE_KIND = /(\d{1,3}) x (.*?)(?=[1-9] x |$)/gs;
/** As many as `gpu_count` says. Names that do not come to that number are not told apart: every GPU then bears the whole text. */
function gpuModels(count, text) {
	const wanted = count ?? 0;
	const models = [];
	for (const [, times, name = ""] of (text ?? "").matchAll(ONE_KIND)) {
		if (models.length + Number(times) > wanted) return Array.from({ length: wanted }, () => text);
		for (let made = 0; made < Number(times); made++) models.push(name.trim());
	}
	return models.length === wanted ? models : Array.from({ length: wanted }, () => text);
}

// src/account/receipt/foreign/codecarbon/run-of-record.ts
const GRAMS_PER_KG = 1e3;
const MS_PER_SECOND$2 = 1e3;
/** Its parts are added in another order than the total is. */
const SUM_TOLERANCE = 1e-9;
/** The run, or why the row cannot be one. `pue` stands in where the row names none. */
function runOfRecord(record, options, pue = record.pue) {
	const endedAt = localTime(record.timestamp, options.utcOffsetMinutes);
	if (endedAt === null) return "its timestamp is no local time such as 2026-11-22T11:14:51";
	if (!addsUp(record)) return "its energy_consumed is not the sum of its parts";
	const itEnergy = (kwh) => joules(kwh * JOULES_PER_KWH / (pue ?? 1));
	const parts = partsOf(record, itEnergy);
	const uncounted = uncountedParts(record);
	return {
		tool: toolOf$2(record),
		id: foreignId("codecarbon", record.task_name === null ? record.run_id : null, identityOf$1(record)),
		name: record.project_name,
		startedAt: epochMs(endedAt - record.duration * MS_PER_SECOND$2),
		endedAt,
		duration: seconds(record.duration),
		outcome: "success",
		attribution: record.tracking_mode === "process" ? "shared" : "dedicated",
		total: record.energy_consumed === null ? null : itEnergy(record.energy_consumed),
		parts,
		degraded: uncounted.length > 0,
		machine: {
			gpuModels: gpuModels(record.gpu_count, record.gpu_model),
			cpuModel: record.cpu_model,
			threads: record.cpu_count,
			memoryGb: record.ram_total_size,
			os: record.os
		},
		spans: [],
		grid: {
			country: record.country_iso_code === null ? null : options.countryOf(record.country_iso_code),
			cloudRegion: cloudRegionOf(record),
			intensity: null,
			emissions: record.emissions === null ? null : grams(record.emissions * GRAMS_PER_KG),
			pue: pue ?? 1,
			pueSource: pue === null ? null : "CodeCarbon"
		},
		absences: [...uncounted, ...unstated(record)],
		notes: [...timeNotes(options.utcOffsetMinutes), ...notesOf(record, pue)]
	};
}
const toolOf$2 = ({ codecarbon_version: version }) => version === null ? "CodeCarbon" : `CodeCarbon ${version}`;
const identityOf$1 = (record) => record.run_id === null || record.task_name !== null ? [
	record.task_name,
	record.timestamp,
	record.project_name,
	record.duration,
	record.energy_consumed
] : [];
/** True as well where a part is not stated. */
function addsUp({ cpu_energy: cpu, gpu_energy: gpu, ram_energy: ram, energy_consumed: total }) {
	if (cpu === null || gpu === null || ram === null || total === null) return true;
	return Math.abs(cpu + gpu + ram - total) <= SUM_TOLERANCE * Math.max(total, cpu + gpu + ram);
}
const PARTS = [
	{
		component: "gpu",
		column: "gpu_energy",
		provenance: "measured"
	},
	{
		component: "cpu",
		column: "cpu_energy",
		provenance: "modelled"
	},
	{
		component: "dram",
		column: "ram_energy",
		provenance: "modelled"
	}
];
function partsOf(record, itEnergy) {
	return PARTS.flatMap(({ component, column, provenance }) => {
		const kwh = record[column];
		return kwh === null || kwh === 0 ? [] : [{
			component,
			provenance,
			energy: itEnergy(kwh)
		}];
	});
}
/** GPUs that are there and draw nothing do not exist: their counter was not read (CodeCarbon issue 1316). */
function uncountedParts({ gpu_energy: gpu, gpu_count: count }) {
	if (gpu !== 0 || count === null || count === 0) return [];
	return [{
		source: "CodeCarbon gpu_energy",
		code: "not-counted",
		hint: "CodeCarbon writes 0 where the GPU has no energy counter, so the total lacks it: shown, never compared."
	}];
}
function unstated({ energy_consumed: total, emissions }) {
	const of = (column) => ({
		source: `CodeCarbon ${column}`,
		code: "not-stated",
		hint: "The row leaves it empty."
	});
	return [...total === null ? [of("energy_consumed")] : [], ...emissions === null ? [of("emissions")] : []];
}
const cloudRegionOf = ({ cloud_provider: provider, cloud_region: region }) => provider === null || region === null ? null : `${provider.toLowerCase()}:${region}`;
function notesOf(record, pue) {
	const notes = [note("intensity-not-stated", "CodeCarbon does not say whose grid intensity it used, of which year or scope.")];
	if (pue === null) notes.push(note("pue-not-stated", "The file names no PUE; its energies are taken as they are."));
	if (record.tracking_mode === "process") notes.push(note("process-tracking", "Tracked by process, which isolates a job only where the meter does."));
	if (record.country_iso_code === "CAN" && record.region?.toLowerCase() === "quebec") notes.push(note("possible-fallback", "Canada/Quebec is what CodeCarbon assumes when it cannot locate the machine.", "warning"));
	return notes;
}

// src/account/receipt/foreign/codecarbon/with-tasks.ts
const MS_PER_SECOND$1 = 1e3;
/** The run with a span per task, in the order they ended; or what is wrong with a task. */
function withTasks(run, tasks, options) {
	const parts = [];
	for (const task of tasks) {
		const part = runOfRecord(task, options, run.grid.pueSource === null ? null : run.grid.pue);
		if (typeof part === "string") return `of its task ${JSON.stringify(clipped(task.task_name ?? "", 256))} ${part}`;
		parts.push({
			...part,
			name: task.task_name
		});
	}
	if (parts.length === 0) return run;
	const spans = parts.toSorted((a, b) => a.endedAt - b.endedAt).map(({ name, startedAt, endedAt, total }) => ({
		label: name ?? "",
		startedAt,
		endedAt,
		energy: total
	}));
	return {
		...withDuration(run, seconds(sum(parts.map(({ duration }) => duration)))),
		spans
	};
}
/** With tasks, version 3.3.0 writes the duration of the last one into the row of the run, beside the energy of all. */
function withDuration(run, ofTasks) {
	if (ofTasks <= run.duration) return run;
	const text = `The row of the run says ${run.duration.toFixed(1)} s, its tasks took ${ofTasks.toFixed(1)} s, which is taken.`;
	return {
		...run,
		startedAt: epochMs(run.endedAt - ofTasks * MS_PER_SECOND$1),
		duration: ofTasks,
		notes: [...run.notes, note("duration-from-tasks", text)]
	};
}

// src/account/receipt/foreign/codecarbon/read-codecarbon.ts
/** Of all files together: the tool moves older rows to `.bak` files when its columns change, and tasks to files of their own. */
function readCodeCarbon(documents, options) {
	const read = documents.map(readRecords);
	const records = read.flatMap((file) => file.records);
	const { kept, replaced, strange } = longest(records.filter(({ record }) => record.task_name === null));
	const tasks = records.filter(({ record }) => record.task_name !== null);
	const tasksOf = byRunId(tasks);
	const runs = [];
	const problems = [...read.flatMap((file) => file.problems), ...strange];
	const taken = /* @__PURE__ */ new Set();
	for (const placed of kept) {
		const run = runOfRecord(placed.record, options);
		const own = tasksOf.get(placed.record.run_id) ?? [];
		for (const task of own) taken.add(task);
		const complete = typeof run === "string" ? run : withTasks(run, own.map(({ record }) => record), options);
		if (typeof complete === "string") problems.push({
			file: placed.file,
			line: placed.line,
			why: complete
		});
		else runs.push({
			file: placed.file,
			line: placed.line,
			run: complete
		});
	}
	for (const placed of tasks.filter((task) => !taken.has(task))) {
		const run = runOfRecord(placed.record, options);
		if (typeof run === "string") problems.push({
			file: placed.file,
			line: placed.line,
			why: run
		});
		else runs.push({
			file: placed.file,
			line: placed.line,
			run: {
				...run,
				name: taskName(placed.record)
			}
		});
	}
	return {
		runs,
		problems,
		skipped: replaced
	};
}
function byRunId(tasks) {
	const groups = /* @__PURE__ */ new Map();
	for (const task of tasks) {
		const { run_id } = task.record;
		const group = groups.get(run_id);
		if (group !== void 0) group.push(task);
		else if (run_id !== null) groups.set(run_id, [task]);
	}
	return groups;
}
/** A task whose run is not among the files is a run of its own, in a series of its own. */
const taskName = ({ project_name: project, task_name: task }) => [project, task].filter((part) => part !== null).join(" · ");
/** `flush` writes what there is so far, under the same run id: adding those rows would count the beginning twice. */
function longest(records) {
	const byRun = /* @__PURE__ */ new Map();
	const replaced = [];
	const strange = [];
	for (const placed of records) {
		const key = placed.record.run_id ?? placed;
		const known = byRun.get(key);
		const isLonger = known === void 0 || placed.record.duration >= known.record.duration;
		const shorter = isLonger ? known : placed;
		if (isLonger) byRun.set(key, placed);
		if (shorter === void 0) continue;
		const { file, line } = shorter;
		if (holds((isLonger ? placed : known).record, shorter.record)) replaced.push({
			file,
			line,
			why: "a longer row of the same run holds it"
		});
		else strange.push({
			file,
			line,
			why: "a longer row with its run_id does not continue it"
		});
	}
	return {
		kept: [...byRun.values()],
		replaced,
		strange
	};
}
/** Running totals of one tracker never fall. */
const holds = (longer, shorter) => longer.project_name === shorter.project_name && (longer.energy_consumed ?? 0) >= (shorter.energy_consumed ?? 0);

// src/account/receipt/foreign/eco-ci/lap-document.ts
const MAX_LAPS = 500;
const amount = pipe(union([string(), number$2()]), transform((value) => plainNumber(String(value))), number$2("is not a number"), minValue(0, "is below 0"));
const encoded = pipe(string(), maxLength(1024), transform(decoded));
const LapDocumentSchema = object({
	repository: encoded,
	branch: encoded,
	/** The numeric id of the workflow, or its name. */
	workflow: encoded,
	run_id: encoded,
	steps: pipe(array(object({
		label: string(),
		energy_joules: amount,
		/** Seconds. */
		time: amount
	})), minLength(1, "are empty"), maxLength(MAX_LAPS, "are more than 500"))
});
const isLapDocument = (document) => typeof document === "object" && document !== null && "steps" in document && "repository" in document;
/** The document, or what is wrong with it in a clause. */
function lapDocument(document) {
	const parsed = safeParse(LapDocumentSchema, document, { abortEarly: true });
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	return `its ${getDotPath(issue) ?? "document"} ${issue.message}`;
}
/** As it stands where it is no URL encoding at all. */
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

// src/account/receipt/foreign/eco-ci/read-eco-ci.ts
const MS_PER_SECOND = 1e3;
const TOOL = "Eco-CI";
/** A lap file holds all laps so far, so of several of one job the longest is kept. */
function readEcoCi(documents) {
	const problems = [];
	const skipped = [];
	const byJob = /* @__PURE__ */ new Map();
	for (const file of documents) {
		const laps = lapDocument(JSON.parse(file.text));
		if (typeof laps === "string") {
			problems.push({
				file: file.name,
				line: null,
				why: laps
			});
			continue;
		}
		const known = byJob.get(identityOf(laps));
		const isLonger = known === void 0 || laps.steps.length >= known.laps.steps.length;
		const shorter = isLonger ? known?.file : file;
		if (isLonger) byJob.set(identityOf(laps), {
			file,
			laps
		});
		if (shorter !== void 0) skipped.push({
			file: shorter.name,
			line: null,
			why: "a longer file of the same job holds it"
		});
	}
	return {
		runs: [...byJob.values()].map((placed) => ({
			file: placed.file.name,
			line: null,
			run: runOf(placed)
		})),
		problems,
		skipped
	};
}
/** Jobs of one run differ in nothing but their laps, and the first is there from the beginning. */
const identityOf = ({ repository, branch, workflow, run_id, steps: [first] }) => JSON.stringify([
	repository,
	branch,
	workflow,
	run_id,
	first
]);
function runOf({ file, laps }) {
	const spans = spansTo(file.modifiedAt, laps.steps);
	return {
		tool: TOOL,
		id: foreignId("eco-ci", null, [identityOf(laps)]),
		name: `${laps.repository} · ${laps.workflow}`,
		startedAt: spans[0]?.startedAt ?? file.modifiedAt,
		endedAt: file.modifiedAt,
		duration: seconds(sum(laps.steps.map(({ time }) => time))),
		outcome: "success",
		attribution: "dedicated",
		total: joules(sum(laps.steps.map(({ energy_joules }) => energy_joules))),
		parts: [{
			component: "cpu",
			energy: joules(sum(laps.steps.map(({ energy_joules }) => energy_joules))),
			provenance: "modelled"
		}],
		degraded: false,
		machine: UNKNOWN_MACHINE,
		spans,
		grid: {
			country: null,
			cloudRegion: null,
			intensity: null,
			emissions: null,
			pue: 1,
			pueSource: null
		},
		absences: [{
			source: "Eco-CI gpu",
			code: "not-counted",
			hint: "The tool models the processor alone."
		}, {
			source: "Eco-CI carbon",
			code: "not-stated",
			hint: "A lap file holds neither grams nor grid intensity."
		}],
		notes: [note("time-of-file", "A lap file tells no time: the run is taken to have ended when the file was written last."), note("overhead-not-counted", "Eco-CI’s own overhead is not in its lap file.")]
	};
}
/** One behind the other, ending with the file. */
function spansTo(end, steps) {
	let startedAt = epochMs(end - sum(steps.map(({ time }) => time)) * MS_PER_SECOND);
	return steps.map(({ label, energy_joules: energy, time }) => {
		const span = {
			label,
			startedAt,
			endedAt: epochMs(startedAt + time * MS_PER_SECOND),
			energy: joules(energy)
		};
		startedAt = span.endedAt;
		return span;
	});
}

// src/account/receipt/foreign/foreign-receipt.ts
/** Ours are counted from 1; a figure of another tool has none of them. */
const NO_ESTIMATOR = 0;
const NO_DATASETS = "none";
/** Keeps named machines apart from measured devices. */
const SALT = "imported";
/** Parts that add up to the total but for rounding. */
const SAME = 1e-6;
const MOST_SPANS = 500;
/** @throws CarbonError `bad-receipt` for figures that no receipt holds. */
function foreignReceipt(run, names) {
	return parseReceipt({
		schema: RECEIPT_SCHEMA,
		id: run.id,
		subject: subjectSection(run, names),
		machine: machineSection(run.machine, names.machine),
		started_at: timeText(run.startedAt),
		ended_at: timeText(run.endedAt),
		duration_s: run.duration,
		energy: energySection(run),
		power: {
			mean_w: run.total !== null && run.duration > 0 ? run.total / run.duration : null,
			peak_w: null,
			curve_w: []
		},
		spans: run.spans.slice(0, MOST_SPANS).map((span) => ({
			label: clipped(span.label, 256),
			kind: "mark",
			started_at: timeText(span.startedAt),
			ended_at: timeText(span.endedAt),
			energy_j: span.energy,
			uncertainty_percent: null,
			shared: false
		})),
		work: null,
		carbon: carbonSection(run),
		overhead: {
			sampler_cpu_s: null,
			sampler_rss_mb: null
		},
		versions: {
			action: label(run.tool),
			estimator: NO_ESTIMATOR,
			datasets: NO_DATASETS
		},
		absences: run.absences.map((absence) => ({
			...absence,
			hint: clipped(absence.hint, 512)
		})),
		notes: noteSection(run.notes)
	});
}
/** A job only where the person says so: else these are runs of a command, as `carbon-action run --name` makes them. */
function subjectSection(run, { workflow, job, name: asked }) {
	const name = label(asked ?? run.name);
	const scope = job === null ? "command" : "job";
	return {
		repository: null,
		repository_id: null,
		head_repository_id: null,
		workflow,
		job,
		name,
		matrix: {},
		scope,
		within: null,
		series: seriesOf({
			workflow,
			job,
			matrix: {},
			name,
			scope,
			unit: null
		}),
		sha: null,
		head_sha: null,
		tree: null,
		ref: null,
		event: null,
		pull_request: null,
		run_id: null,
		run_attempt: null,
		outcome: run.outcome
	};
}
/** Two machines of one make cannot be told apart in these files: only the person knows that all runs were on one. */
function machineSection({ gpuModels, cpuModel, threads, memoryGb, os }, name) {
	return {
		device: name === null ? null : deviceHash(SALT, [name]),
		gpus: gpuModels.map((model, at) => ({
			device: deviceHash(SALT, [
				`${name}`,
				`${model}`,
				String(at)
			]),
			model: label(model),
			power_limit_w: null,
			driver: null,
			mig: null
		})),
		cpu: {
			model: label(cpuModel),
			threads
		},
		memory_gb: memoryGb,
		os: label(os),
		virtual: null,
		contended: false
	};
}
function energySection({ total, parts, tool, attribution, degraded }) {
	return {
		total_j: total,
		uncertainty_percent: null,
		coverage: null,
		attribution,
		shares: total === null ? null : sharesOf(parts, total),
		components: Object.fromEntries(parts.map(({ component, energy, provenance }) => [component, {
			energy_j: energy,
			provenance,
			source: label(tool),
			coverage: null,
			uncertainty_percent: null,
			idle_j: null
		}])),
		domains: [],
		hidden_gpus_j: null,
		buckets: [],
		calibration: null,
		degraded
	};
}
/** Null where the parts are not all of it: then nothing says how the rest came about. */
function sharesOf(parts, total) {
	const known = sum(parts.map(({ energy }) => energy));
	if (total <= 0 || Math.abs(known - total) > SAME * total) return null;
	const measured = sum(parts.filter(({ provenance }) => provenance === "measured").map(({ energy }) => energy));
	const share = Math.min(1, measured / known);
	return {
		measured: share,
		modelled: 1 - share,
		assumed: 0
	};
}
function carbonSection({ grid, tool, total }) {
	const { country, cloudRegion, emissions, pue, pueSource } = grid;
	const facilityKwh = total === null ? 0 : kwhFromJoules(total) * pue;
	const implied = emissions !== null && facilityKwh > 0 ? emissions / facilityKwh : null;
	const intensity = grid.intensity ?? implied;
	return {
		region: label(cloudRegion ?? country),
		zone: country,
		resolved_by: label(tool),
		intensity_g_per_kwh: intensity,
		intensity_source: intensity === null ? null : `${label(tool.split(" ", 1)[0] ?? tool)}, not stated`,
		intensity_year: null,
		scope: "lifecycle",
		kind: "average",
		intervals: [],
		reference_g_per_kwh: null,
		pue,
		pue_source: pueSource,
		emissions_g: emissions,
		emissions_low_g: null,
		emissions_high_g: null,
		embodied_g: null,
		cost: null
	};
}
const label = (text) => text === null ? text : clipped(text, 256);
/** Durations of a file may lead out of every calendar. */
function timeText(at) {
	const moment = new Date(at);
	if (!Number.isNaN(moment.getTime())) return moment.toISOString();
	throw new CarbonError("bad-receipt", "its times are no moments of any calendar");
}

// src/account/receipt/foreign/recognise.ts
const FOREIGN_TOOLS = [
	"codecarbon",
	"carbontracker",
	"eco-ci"
];
/** Null for a file of none of them. */
function recognise(text) {
	if (/^\s*[[{]/.test(text)) return ofJson(text);
	if (isCodeCarbonHeader(headerOf(text))) return "codecarbon";
	return isCarbontrackerLog(text) ? "carbontracker" : null;
}
/** The first line alone: no header has a line break in it, and a file may be long. */
function headerOf(text) {
	const [line = ""] = text.split(/\r\n|\n|\r/, 1);
	return csvRows(line)[0]?.cells.map((name) => name.trim()) ?? [];
}
function ofJson(text) {
	const whole = parsed(text);
	if (isLapDocument(whole)) return "eco-ci";
	const [first] = [whole ?? parsed(text.trimStart().split("\n", 1)[0] ?? "")].flat();
	const names = typeof first === "object" && first !== null ? Object.keys(first) : [];
	return isCodeCarbonHeader(names) ? "codecarbon" : null;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/account/receipt/foreign/import-documents.ts
/** 64 MiB: a CodeCarbon file of 100,000 runs is half of it. */
const MAX_FOREIGN_CHARACTERS = 67108864;
const ACCEPTED = "Accepted: emissions.csv or JSON of CodeCarbon, logs of Carbontracker, lap-data.json of Eco-CI.";
/** @throws CarbonError `bad-input` for a file that is none of the three, or not of the tool that was named. */
function importDocuments(documents, options) {
	const empty = documents.filter(({ text }) => text.trim() === "");
	const byTool = /* @__PURE__ */ new Map();
	for (const document of documents.filter((one) => !empty.includes(one))) {
		const tool = toolOf$1(document, options.from);
		byTool.set(tool, [...byTool.get(tool) ?? [], document]);
	}
	const readings = [...byTool].map(([tool, files]) => READERS[tool](files, options));
	const receipts = [];
	const problems = readings.flatMap((reading) => reading.problems);
	for (const { file, line, run } of readings.flatMap((reading) => reading.runs)) try {
		receipts.push(foreignReceipt(run, options));
	} catch (error) {
		if (!(error instanceof CarbonError)) throw error;
		problems.push({
			file,
			line,
			why: messageOf(error)
		});
	}
	return {
		receipts,
		problems,
		skipped: [...empty.map(({ name }) => ({
			file: name,
			line: null,
			why: "it is empty"
		})), ...readings.flatMap((reading) => reading.skipped)]
	};
}
const READERS = {
	codecarbon: readCodeCarbon,
	carbontracker: readCarbontracker,
	"eco-ci": readEcoCi
};
function toolOf$1({ name, text }, from) {
	const found = text.length > 67108864 ? null : recognise(text);
	if (found !== null && (from === null || from === found)) return found;
	const sentence = text.length > 67108864 ? `${name} is larger than 64 MiB.` : found === null ? `${name} is no file of CodeCarbon, Carbontracker or Eco-CI.` : `${name} is a file of ${found}, not of ${from}.`;
	throw new CarbonError("bad-input", sentence, { hint: ACCEPTED });
}

// src/entry/command/ledger/read-documents.ts
/** @throws CarbonError `file-unreadable`, or `bad-input` for a file that is too large or no text. */
const readDocuments = (paths) => [...new Set(paths)].map((path) => {
	const stat = statSync(path, { throwIfNoEntry: false });
	if (stat?.isFile() && stat.size > 67108864) throw new CarbonError("bad-input", `${path} is larger than 64 MiB.`);
	return {
		name: path,
		text: stat?.isFile() ? utf8(path) : readText("The file", path),
		modifiedAt: epochMs(Math.round(stat?.mtimeMs ?? 0))
	};
});
function utf8(path) {
	const text = readText("The file", path);
	if (!text.includes("�")) return text;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
	} catch (cause) {
		throw new CarbonError("bad-input", `${path} is no UTF-8 text.`, { cause });
	}
}

// src/entry/command/ledger/utc-offset.ts
const MINUTES_PER_HOUR = 60;
/** Kiribati, the furthest that there is. */
const MAX_MINUTES = 840;
/** Minutes east of UTC. @throws CarbonError `bad-usage`. */
function utcOffset(text) {
	if (/^(?:Z|UTC)$/i.test(text)) return 0;
	const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?([0-5]\d)$/.exec(text) ?? [];
	const total = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
	if (sign === void 0 || total > MAX_MINUTES) throw new CarbonError("bad-usage", `The offset is "${text}".`, { hint: "Accepted: +02:00, -05:30, Z; the clock of the machine that wrote the file." });
	return sign === "-" && total > 0 ? -total : total;
}

// src/entry/command/ledger/import-files.ts
/**
* Everything is read before anything is written.
* @throws CarbonError for files that cannot be read or are of no known tool, wrong options, and places that cannot be written.
*/
async function importFiles(paths, given, ledger) {
	if (paths.length === 0) throw new CarbonError("bad-usage", "At least one file is wanted.", { hint: "Such as ledger import emissions.csv." });
	const offset = given.text("utc-offset");
	const countries = openDatasets(findProduct().datasets).countries();
	const byIso3 = new Map(countries.map(({ iso2, iso3 }) => [iso3, iso2]));
	const imported = importDocuments(readDocuments(paths), {
		from: toolOf(given.text("from")),
		name: given.text("name"),
		job: given.text("job"),
		workflow: given.text("workflow"),
		machine: given.text("machine"),
		utcOffsetMinutes: offset === null ? null : utcOffset(offset),
		countryOf: (iso3) => byIso3.get(iso3) ?? null
	});
	const directory = given.text("receipts");
	if (directory !== null) writeReceipts(directory, imported.receipts);
	return {
		...imported,
		done: await addEntries(imported.receipts.map(entryOf), ledger)
	};
}
function toolOf(text) {
	if (text === null) return null;
	const tool = FOREIGN_TOOLS.find((known) => known === text);
	if (tool !== void 0) return tool;
	throw new CarbonError("bad-usage", `The tool is "${text}".`, { hint: `Accepted: ${FOREIGN_TOOLS.join(", ")}.` });
}
/** One's own umask decides who else may read them. */
const ANYBODYS = 511;
function writeReceipts(directory, receipts) {
	try {
		makeDirectory(directory, ANYBODYS);
		for (const receipt of receipts) writeFileSync(join(directory, `${receipt.id}.json`), serialiseReceipt(receipt));
	} catch (cause) {
		throw new CarbonError("file-unwritable", `The receipts cannot be written to ${directory}: ${messageOf(cause)}`, { cause });
	}
}

// src/entry/command/ledger/import-words.ts
/** More are counted; `--format json` has them all. */
const MOST_LINES = 20;
function importedText({ done, problems }) {
	const left = problems.length === 0 ? "" : `, ${problems.length} left behind`;
	return `${done.added} imported, ${done.already_there} already there${left}`;
}
/** A line for each of the first, as compilers write them. */
function problemLines(problems) {
	const more = problems.length - MOST_LINES;
	return [...problems.slice(0, MOST_LINES).map(({ file, line, why }) => `${placeText(file, line)}: not imported, ${why}.`), ...more > 0 ? [`and ${more} more; --format json names them all.`] : []];
}
const placeText = (file, line) => line === null ? file : `${file}:${line}`;
function importNotes({ done, skipped, receipts }) {
	const reasons = /* @__PURE__ */ new Map();
	for (const { why } of skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
	return [
		...done.different === 0 ? [] : [`${done.different} of those already there tell other figures, and stay as they were imported first.`],
		...[...reasons].map(([why, count]) => `${count} left out without loss: ${why}.`),
		...[...noteCounts(receipts)].map(([text, count]) => `${count} of ${receipts.length}: ${text}`)
	];
}
function noteCounts(receipts) {
	const counts = /* @__PURE__ */ new Map();
	for (const { notes, absences } of receipts) for (const text of /* @__PURE__ */ new Set([...notes.map((note) => note.text), ...absences.map(absenceText)])) counts.set(text, (counts.get(text) ?? 0) + 1);
	return counts;
}
const absenceText = ({ source, hint }) => `${source}: ${hint}`;
const importDocument = ({ done, receipts, problems, skipped }) => ({
	...done,
	receipts: receipts.map((receipt) => ({
		id: receipt.id,
		label: seriesLabel(receipt.subject.series),
		tool: receipt.versions.action,
		started_at: receipt.started_at,
		duration_s: receipt.duration_s,
		energy_j: receipt.energy.total_j,
		notes: receipt.notes.map(({ code }) => code),
		absences: receipt.absences.map(({ source, code }) => ({
			source,
			code
		}))
	})),
	problems,
	skipped
});

// src/entry/command/ledger/list-series.ts
/** By label, then by series, which two workflows with jobs of one name tell apart. */
function listSeries(entries) {
	const groups = /* @__PURE__ */ new Map();
	for (const { series, started_at } of entries) groups.set(series, [...groups.get(series) ?? [], started_at]);
	return [...groups].map(([series, times]) => {
		const inTime = times.toSorted((a, b) => Date.parse(a) - Date.parse(b));
		return {
			label: seriesLabel(series),
			series,
			runs: times.length,
			oldest: inTime[0] ?? "",
			newest: inTime.at(-1) ?? ""
		};
	}).toSorted((a, b) => a.label.localeCompare(b.label) || (a.series < b.series ? -1 : 1));
}

// src/entry/command/ledger/listed-entry.ts
const listedEntry = ({ file, entry }) => ({
	file,
	receipt: entry.receipt,
	label: seriesLabel(entry.series),
	sha: entry.sha,
	run_id: entry.run_id,
	run_attempt: entry.run_attempt,
	started_at: entry.started_at,
	outcome: entry.outcome,
	energy_j: entry.energy.total_j
});

// src/entry/command/ledger/merge-directories.ts
/** @throws CarbonError for a directory that is not there, or cannot be written. */
async function mergeDirectories(from, into) {
	const ledger = directoryLedger(into, null);
	const read = await Promise.all(from.map(directoryEntries));
	const all = new Map(read.flatMap(({ filed }) => filed.map(({ entry }) => [keyOf(entry), entry])));
	const known = await ledger.read([...new Set([...all.values()].map(({ series }) => series))]);
	const keys = new Set(known.entries.map(keyOf));
	const news = [...all].filter(([key]) => !keys.has(key)).map(([, entry]) => entry);
	const [refused] = await ledger.append(news);
	if (refused !== void 0) throw new CarbonError("file-unwritable", refused.text);
	return {
		added: news.length,
		already_there: all.size - news.length,
		problems: read.flatMap(({ problems }) => problems)
	};
}

// src/entry/command/ledger/series-table.ts
const DAY_CHARACTERS = 10;
const COUNT_CHARACTERS = 5;
function seriesTable(rows) {
	if (rows.length === 0) return "no entries";
	const width = Math.max(...rows.map(({ label }) => label.length));
	return rows.map(({ label, runs, oldest, newest }) => {
		const days = [oldest, newest].map((time) => time.slice(0, DAY_CHARACTERS)).join(" to ");
		return `${label.padEnd(width)}  ${String(runs).padStart(COUNT_CHARACTERS)}  ${days}`;
	}).join("\n");
}

// src/entry/command/ledger.ts
const ledgerCommand = {
	usage: "ledger add RECEIPT… | import FILE… | list | verify | merge FROM… --into SPEC | export --as FORMAT",
	purpose: "Adds receipts to a history in a directory, or what CodeCarbon, Carbontracker and Eco-CI have measured;\nshows it, checks it, joins several, writes it for other tools.",
	options: {
		ledger: {
			type: "string",
			value: "SPEC",
			help: "directory:PATH; all but merge want it"
		},
		into: {
			type: "string",
			value: "SPEC",
			help: "merge: directory:PATH that takes up the others"
		},
		from: {
			type: "string",
			value: "TOOL",
			help: "import: codecarbon, carbontracker or eco-ci; else by content"
		},
		"utc-offset": {
			type: "string",
			value: "+HH:MM",
			help: "import: of the clock that wrote the files; else UTC"
		},
		name: {
			type: "string",
			value: "NAME",
			help: "import: what the runs are compared under; else as in the file"
		},
		job: {
			type: "string",
			value: "JOB",
			help: "import: the job that the runs were"
		},
		workflow: {
			type: "string",
			value: "PATH",
			help: "import: its workflow, .github/workflows/ci.yml"
		},
		machine: {
			type: "string",
			value: "NAME",
			help: "import: the one machine of all the runs; else theirs is unknown"
		},
		receipts: {
			type: "string",
			value: "DIR",
			help: "import: writes the whole receipts there as well"
		},
		as: {
			type: "string",
			value: "FORMAT",
			help: "export: codecarbon, its emissions.csv on stdout"
		},
		series: {
			type: "string",
			value: "GLOB",
			help: "export: only series whose label fits, such as \"train*\""
		},
		project: {
			type: "string",
			value: "NAME",
			help: "export: project_name of all rows; else the label"
		}
	},
	uses: ["format", "quiet"],
	examples: [
		"ledger add receipt.json --ledger directory:/var/lib/carbon",
		"ledger import emissions.csv --utc-offset +02:00 --ledger directory:/var/lib/carbon",
		"ledger list --ledger directory:/var/lib/carbon --format json",
		"ledger verify --ledger directory:/var/lib/carbon",
		"ledger merge directory:/mnt/a directory:/mnt/b --into directory:/var/lib/carbon",
		"ledger export --as codecarbon --ledger directory:/var/lib/carbon"
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 1 when verify finds something, import leaves something behind, or for a failure of ours, 2 for wrong use."
	},
	wraps: false,
	execute: async (given) => {
		const [verb, ...names] = given.positionals;
		const settings = readSettings(given);
		switch (verb) {
			case "add": return add(names, given, settings);
			case "list": return list(names, given, settings);
			case "verify": return verify(names, given, settings);
			case "merge": return merge(names, given, settings);
			case "import": return take(names, given, settings);
			case "export": return hand(names, given, settings);
			default: throw new CarbonError("bad-usage", verb ? `There is no "ledger ${verb}".` : "Say what to do.", { hint: VERBS });
		}
	}
};
const VERBS = "Accepted: add, import, list, verify, merge, export.";
const HINT$1 = "Here: directory:PATH.";
async function add(receipts, given, { format }) {
	if (receipts.length === 0) throw new CarbonError("bad-usage", "At least one receipt is wanted.");
	const done = await addReceipts(receipts, directoryLedger(directoryOf(given), null));
	print(format === "json" ? documentOf(done) : `${done.added} added, ${done.already_there} already there`);
	return EXIT.ok;
}
/** What could not be read is named however quiet it is to be: it is not in the ledger. */
async function take(files, given, { format, quiet }) {
	const imported = await importFiles(files, given, directoryLedger(directoryOf(given), null));
	print(format === "json" ? documentOf(importDocument(imported)) : importedText(imported));
	for (const line of [...problemLines(imported.problems), ...quiet ? [] : importNotes(imported)]) say(line);
	return imported.problems.length === 0 ? EXIT.ok : EXIT.failure;
}
async function hand(more, given, { quiet }) {
	refuseMore("export", more);
	const { filed, problems } = await directoryEntries(directoryOf(given));
	print(exportCodeCarbon(filed.map(({ entry }) => entry), given));
	if (!quiet) for (const { file, why } of problems) say(`skipped ${file}: ${why}`);
	return EXIT.ok;
}
async function list(more, given, { format, quiet }) {
	refuseMore("list", more);
	const { filed, problems } = await directoryEntries(directoryOf(given));
	const rows = listSeries(filed.map(({ entry }) => entry));
	print(format === "json" ? documentOf({
		series: rows,
		entries: filed.map(listedEntry)
	}) : seriesTable(rows));
	if (!quiet) for (const { file, why } of problems) say(`skipped ${file}: ${why}`);
	return EXIT.ok;
}
/** A file may only hold the entry that its name says, and be whole; names are unique, so entries are. */
async function verify(more, given, { format }) {
	refuseMore("verify", more);
	const { filed, problems } = await directoryEntries(directoryOf(given));
	const series = listSeries(filed.map(({ entry }) => entry));
	const found = `${filed.length} entries of ${series.length} series, ${problems.length} problems`;
	if (format === "json") print(documentOf({
		entries: filed.length,
		series,
		problems
	}));
	else print([...problems.map(lineOf), found].join("\n"));
	return problems.length === 0 ? EXIT.ok : EXIT.failure;
}
async function merge(from, given, { format, quiet }) {
	const into = given.text("into");
	if (into === null || from.length === 0 || given.text("ledger") !== null) throw new CarbonError("bad-usage", "`ledger merge` takes ledgers, and one to join them in.", { hint: "Such as ledger merge directory:A directory:B --into directory:C." });
	const done = await mergeDirectories(from.map(pathOf), pathOf(into));
	print(format === "json" ? documentOf(done) : `${done.added} new in ${into}, ${done.already_there} already there`);
	if (!quiet) for (const problem of done.problems) say(`left behind ${lineOf(problem)}`);
	return EXIT.ok;
}
/** @throws CarbonError `bad-usage`. */
function directoryOf(given) {
	const text = given.text("ledger");
	if (text !== null) return pathOf(text);
	throw new CarbonError("bad-usage", "A ledger is wanted.", { hint: "Such as --ledger directory:PATH." });
}
/** Other ledgers are written by the runs whose history they are. @throws CarbonError `bad-usage` or `bad-input`. */
function pathOf(text) {
	const spec = parseLedgerSpec(text);
	if (spec.kind === "directory") return spec.path;
	throw new CarbonError("bad-usage", `The ledger \`${text}\` cannot be handled from a terminal.`, { hint: HINT$1 });
}
function refuseMore(verb, more) {
	if (more.length > 0) throw new CarbonError("bad-usage", `\`ledger ${verb}\` takes no "${more[0]}".`);
}
const documentOf = (document) => JSON.stringify(document, null, 2);
const lineOf = ({ file, why }) => `${file}: ${why}`;

// src/measure/trace/open-sections.ts
/** Labels, oldest first. @throws CarbonError `bad-trace`. */
function openSections(text) {
	const told = text.split("\n").filter((line, at) => at === 0 || line.startsWith("{\"k\":\"mark\""));
	const open = /* @__PURE__ */ new Set();
	for (const record of parseRecords(`${told.join("\n")}\n`).records) {
		if (record.k !== "mark" || record.whole) continue;
		if (record.at === "start") open.add(record.label);
		else open.delete(record.label);
	}
	return [...open];
}

// src/entry/measured-job.ts
/** Only a workflow run has one; at a terminal the same place is anybody's, and so may be what another user left in it. */
function findMeasuredJob(env, stateDirectory) {
	if (env.GITHUB_RUN_ID === void 0) return null;
	const { directory } = jobPlace(env, stateDirectory);
	const own = isOurs$1(directory) && existsSync(recordPath$1(directory)) ? findLiveSampler(directory) : null;
	if (own !== null) return {
		sampler: own,
		receiptId: readJobRecord(directory)?.receiptId ?? null
	};
	const hook = hookDirectory(env) ?? (isOurs$1(directory) ? directory : null);
	if (hook === null) return null;
	const joined = joinedPlace(hook).directory;
	const sampler = findLiveSampler(joined) ?? findLiveSampler(hook);
	if (sampler === null) return null;
	return {
		sampler,
		receiptId: readJobRecord(joined)?.receiptId ?? readHookReceiptId(hook)
	};
}
const isOurs$1 = (directory) => statSync(directory, { throwIfNoEntry: false })?.uid === process.getuid?.();

// src/entry/command/started.ts
const RecordSchema = object({
	name: nullable(string()),
	started_at: string(),
	boot: nullable(string())
});
const PRIVATE_DIRECTORY = 448;
const recordPath = (directory) => join(directory, "started.json");
function startedDirectory(env, stateDirectory) {
	const { root, directory } = jobPlace(env, stateDirectory);
	return env.GITHUB_RUN_ID === void 0 ? join(root, "started") : `${directory}-started`;
}
/** Null where nothing was started, or another user has put something in our place. */
function findStarted(directory) {
	if (!isOurs(directory)) return null;
	try {
		const parsed = safeParse(RecordSchema, JSON.parse(readSmallFile(recordPath(directory))));
		if (!parsed.success) return null;
		const { name, started_at: startedAt, boot } = parsed.output;
		const sameBoot = boot === bootId();
		const sampler = findLiveSampler(directory);
		return {
			directory,
			trace: tracePath(directory),
			name,
			startedAt,
			sameBoot,
			sampler
		};
	} catch {
		return null;
	}
}
/**
* Makes the directory, in which only one of two that start at once succeeds.
* @throws CarbonError `bad-usage` where a measurement is, `file-unwritable` where none can be.
*/
function claimStarted(directory, name, startedAt) {
	const before = findStarted(directory);
	if (before !== null) throw alreadyStarted(before);
	try {
		if (isOurs(directory)) rmSync(directory, { recursive: true });
		makeDirectory(directory, PRIVATE_DIRECTORY);
		if (!isOurs(directory)) throw new Error("it belongs to another user");
		const record = {
			name,
			started_at: startedAt.toISOString(),
			boot: bootId()
		};
		writeFileSync(recordPath(directory), `${JSON.stringify(record)}\n`, { flag: "wx" });
	} catch (cause) {
		const other = findStarted(directory);
		if (other !== null) throw alreadyStarted(other);
		throw new CarbonError("file-unwritable", `The measurement's directory ${directory} cannot be made.`, {
			cause,
			hint: "CARBON_STATE_DIR names another place: an absolute path that you may write."
		});
	}
}
const alreadyStarted = ({ name, startedAt, sampler }) => new CarbonError("bad-usage", `A measurement${name === null ? "" : ` "${name}"`} ${sampler === null ? "was started" : "runs"} here already, since ${startedAt}.`, { hint: "`carbon-action stop` ends it; `carbon-action mark LABEL` begins a section of it." });
/** It and the folder it is in, whose owner may do with it as he likes; a link is what it is, not what it leads to. */
const isOurs = (directory) => [directory, join(directory, "..")].every((path) => lstatSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.());
/** Another at every boot (random(4)). */
function bootId() {
	try {
		return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
	} catch {
		return null;
	}
}

// src/entry/command/mark.ts
const markCommand = {
	usage: "mark LABEL [--end]",
	purpose: "Begins a section of the measurement that runs here; it lasts until the next one, or until its end.",
	options: { end: {
		type: "boolean",
		help: "end the section instead"
	} },
	uses: [],
	examples: ["mark \"epoch 1\"", "mark --end \"epoch 1\""],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use or where nothing is measured, 1 when it cannot be written; in a job these two only warn."
	},
	wraps: false,
	execute: async (given) => {
		const monoUs = monotonicUs();
		const label = labelOf(given);
		const at = given.flag("end") ? "end" : "start";
		const samplers = samplersHere(readSettings(given));
		if (samplers.length === 0) return unmarked(new CarbonError("bad-usage", "Nothing is measured here.", NO_START));
		for (const sampler of samplers) {
			if (at === "end") refuseUnopened(label, sampler);
			if (appendMark(sampler, {
				label,
				at,
				monoUs
			})) continue;
			return unmarked(new CarbonError("file-unwritable", `The mark cannot be written to ${sampler.trace}.`));
		}
		return EXIT.ok;
	}
};
const NO_START = { hint: "`carbon-action start` begins a measurement." };
const LONGEST_LABEL = 100;
function labelOf({ positionals: [label, ...more] }) {
	const text = label?.trim() ?? "";
	if (more.length === 0 && text !== "" && text.length <= LONGEST_LABEL && !/\p{Cc}/u.test(text)) return text;
	throw new CarbonError("bad-usage", "Exactly one label is wanted.", { hint: `Accepted: up to ${LONGEST_LABEL} characters on one line, such as: carbon-action mark "epoch 1"` });
}
/** That of the job around us, and that of `start`: usually one of the two. */
function samplersHere({ owner }) {
	return [findMeasuredJob(process.env, owner.stateDirectory)?.sampler ?? null, findStarted(startedDirectory(process.env, owner.stateDirectory))?.sampler ?? null].filter((sampler) => sampler !== null);
}
/** A sampler may have died since `start`; a step that only wants to be told apart must not fail for that. */
function unmarked(error) {
	if (process.env.GITHUB_RUN_ID === void 0) throw error;
	say(`The section is not marked. ${explain(error)}`);
	return EXIT.ok;
}
/** A slip in a label would be a section that silently goes on. */
function refuseUnopened(label, { trace }) {
	const open = openSections(readFileSync(trace, "utf8"));
	if (open.includes(label)) return;
	const hint = open.length === 0 ? "No section is open." : `Open: ${open.map((one) => `"${one}"`).join(", ")}.`;
	throw new CarbonError("bad-usage", `No section "${label}" is open.`, { hint });
}

// src/report/text-wrap.ts
/** Lines of at most `width` code points each, where words allow. */
function wrapText(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").filter((part) => part !== "")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && [...longer].length > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

// src/report/probe.ts
const WIDTH = 80;
const GAP = "  ";
/** Lines without a trailing newline. */
function renderProbe(probe) {
	const [page, facts, summary, ...reasons] = [
		[
			...machineLines(probe.machine),
			...sourceLines(probe),
			...nowLines(probe.now)
		],
		probe.facts.flatMap((fact) => hanging(fact)),
		summaryLines(probe),
		probe.refused.flatMap(({ source, code, hint }) => hanging(`${source} (${code}): ${hint}`)),
		listed("counted already (duplicate)", probe.countedOnce),
		listed("not here", probe.notHere)
	].map((lines) => lines.map(terminalText));
	const why = reasons.flat();
	return [
		...page ?? [],
		...facts ?? [],
		...summary ?? [],
		...why.length === 0 ? [] : ["Why not more:", ...why]
	].join("\n");
}
/** The parts of the first line are kept whole. */
const machineLines = (parts) => wrapText(parts.map((part) => part.replaceAll(" ", "\xA0")).join(" · "), WIDTH).map((line) => line.replaceAll("\xA0", " "));
/** A paragraph whose further lines are indented under the first. */
const hanging = (text) => wrapText(text, 76).map((line, at) => `${at === 0 ? GAP : "    "}${line}`);
const listed = (title, names) => names.length === 0 ? [] : hanging(`${title}: ${[...new Set(names)].join(", ")}`);
/** Four columns; the third is as wide as the terminal leaves it and breaks between words. */
function sourceLines({ sources, boundary }) {
	const whats = sources.map(({ what }) => [...what].length);
	const provenances = [boundary.label, ...sources.map(({ provenance }) => provenance)];
	const [first, second] = [Math.max(...provenances.map(({ length }) => length)), Math.max(0, ...whats)];
	const left = (provenance, what) => `${GAP}${provenance.padEnd(first)}${GAP}${padded(what, second)}${GAP}`;
	const room = WIDTH - left("", "").length - 2 - 6;
	const texts = sources.map(({ how }) => wrapText(how, room));
	const third = Math.max(0, ...texts.flat().map((line) => [...line].length));
	return [...sources.flatMap(({ provenance, what, uncertaintyPercent: percent }, at) => (texts[at] ?? []).map((line, nth) => nth > 0 ? `${left("", "")}${line}` : `${left(provenance, what)}${padded(line, third)}${percent === null ? "" : `${GAP}±${percent.toFixed(0)}\u00a0%`}`.trimEnd())), `${GAP}${boundary.label.padEnd(first)}${GAP}${boundary.text}`];
}
const padded = (text, width) => text + " ".repeat(Math.max(0, width - [...text].length));
function nowLines(now) {
	if (now === null || now.devices.length === 0) return [];
	const parts = now.devices.map(({ name, watts, isMeasured }) => `${name} ${isMeasured ? "" : "≈\xA0"}${powerText(watts)}`);
	const total = now.devices.reduce((sum, { watts }) => sum + watts, 0);
	const sum = now.devices.length === 1 ? "" : `; together ${powerText(total)}`;
	const state = now.idle === null ? "now" : now.idle ? "idle now" : "busy now";
	return hanging(`${state}: ${parts.join(", ")}${sum}`);
}
function summaryLines({ measured, fix, sources }) {
	const here = [...sources.length === 0 ? ["Nothing can be measured here."] : [], ...measured === null ? [] : [`Here ${shareText(measured)} of a GPU job is measured.`]];
	if (fix === null) return here.length === 0 ? [] : [here.join(" ")];
	const { measuredAfter: after, why, steps, afterwards } = fix;
	const gain = gainText(measured, after);
	return [
		[...here, gain].join(" "),
		...hanging(why),
		...steps.map((step) => `${GAP}${GAP}${step}`),
		...afterwards === null ? [] : hanging(afterwards)
	];
}
/** A part that draws next to nothing at this moment gains nothing that can be shown. */
function gainText(measured, after) {
	const [now, then] = [measured, after].map((share) => share === null ? null : shareText(share));
	if (then === null || now === then) return "One fix helps most:";
	return now === null ? `One fix measures ${then} of a GPU job:` : `One fix makes it ${then}:`;
}

// src/entry/command/probe/as-of-a-long-job.ts
/** Receipts name a sensor by its meter and kind, RAPL by its own name; all other names are models. */
const SENSOR = /-(?:counter|average|instant)$|^rapl$/;
/** What sensors see is measured, to the sensor's own accuracy; models, and a job's part of a shared device, stay as they are. */
function asOfALongJob(receipt) {
	const { energy, machine } = receipt;
	const components = {};
	for (const [component, found] of Object.entries(energy.components)) {
		if (found === void 0) continue;
		const sources = found.source.split("+");
		const isSensed = sources.every((source) => SENSOR.test(source));
		const isWhole = (found.split_by ?? []).length === 0;
		components[component] = isSensed && isWhole ? {
			...found,
			provenance: "measured",
			uncertainty_percent: percentOf$1(component, sources, machine)
		} : found;
	}
	return {
		...receipt,
		energy: {
			...energy,
			components
		}
	};
}
/** Of unlike GPUs and sources, the worst. */
function percentOf$1(component, sources, { cpu, gpus }) {
	const names = gpus.length > 0 ? gpus.map(({ model }) => model) : [null];
	return Math.max(...sources.flatMap((source) => names.map((name) => sensorPercent({
		source,
		component,
		name,
		cpuModel: cpu.model
	}))));
}

// src/entry/command/probe/agreement.ts
/** Over two seconds a counter of 100 ms steps and a sensor that averages over 1 s may differ by half (Zeus takes 0.1 to 10). */
const LEAST_RATIO = .5;
const MOST_RATIO = 2;
const agrees = (ratio) => ratio > LEAST_RATIO && ratio < MOST_RATIO;
/** Energy of the counter over the mean power of the sensor in the same time; null where either says nothing. */
function counterRatio(trace, domain) {
	const power = readingsOf(trace, domain, "power")[0];
	const rise = counterRise(trace, domain);
	const perUnit = power === void 0 ? null : wattsPer(power.column.unit);
	if (rise === null || power === void 0 || perUnit === null) return null;
	const during = power.values.filter(({ t }) => t >= rise.from && t <= rise.to);
	const sum = during.reduce((total, { value }) => total + value, 0);
	return sum === 0 ? null : rise.microjoules / (sum / during.length * perUnit * (rise.to - rise.from));
}
/** Mean power that a device's counter shows, W; null for a device without one that moves. */
function counterWatts(trace, domain) {
	const rise = counterRise(trace, domain);
	return rise === null ? null : rise.microjoules / (rise.to - rise.from);
}
/** From the first step of the counter to its last: between two steps, time and energy belong together exactly. */
function counterRise(trace, domain) {
	const counter = readingsOf(trace, domain, "energy")[0];
	const perCount = counter === void 0 ? null : microjoulesPer(counter.column.unit);
	const steps = (counter?.values ?? []).filter(({ value }, at, values) => at > 0 && value !== values[at - 1]?.value);
	const [first, last] = [steps.at(0), steps.at(-1)];
	if (perCount === null || !first || !last || last.t === first.t || last.value < first.value) return null;
	return {
		from: first.t,
		to: last.t,
		microjoules: (last.value - first.value) * perCount
	};
}

// src/entry/command/probe/findings.ts
/** How a job's own share is told belongs to a job; the doctor is none. */
const OF_A_JOB = /^job:/;
/** Refusals of the header and of later, each once. */
function absencesOf({ trace }) {
	const later = trace.events.flatMap((event) => event.e === "refused" ? [event] : []);
	const all = [...trace.absences, ...later].map(({ source, code, hint }) => ({
		source,
		code,
		hint
	}));
	const keys = all.map(({ source, code, hint }) => JSON.stringify([
		source,
		code,
		hint
	]));
	return all.filter(({ source }, at) => !OF_A_JOB.test(source) && keys.indexOf(keys[at] ?? "") === at);
}
const QUANTITIES = ["energy", "power"];
/** Devices with a sensor that are part of the total, in the receipt's order; their counter before their power. */
function meteredDevices({ trace, receipt }) {
	return receipt.energy.domains.flatMap(({ device }) => {
		const domain = trace.domains.find(({ id }) => deviceHash(LOCAL_SALT, [id]) === device);
		const column = domain === void 0 ? null : sensorOf(trace, domain);
		return domain === void 0 || column === null ? [] : [{
			domain,
			hash: device,
			column
		}];
	});
}
/** The newest column of the best quantity whose readings have not been found false; null for a device without a sensor. A counter that stands still is the last choice. */
function sensorOf(trace, domain) {
	const failed = trace.events.flatMap((event) => event.e === "check" && !event.ok && event.domain === domain.id ? [event.source] : []);
	const own = trace.columns.filter((column) => column.domain === domain.id && !failed.includes(column.source));
	const best = QUANTITIES.flatMap((quantity) => own.filter((column) => column.quantity === quantity).at(-1) ?? []);
	return best.find((column) => !standsStill(trace, column)) ?? best[0] ?? null;
}
/** A device that runs draws power, so its counter moves. */
function standsStill({ samples }, { i, quantity }) {
	const values = samples.flatMap(({ v }) => typeof v[i] === "number" ? [v[i]] : []);
	return quantity === "energy" && values.length > 1 && new Set(values).size === 1;
}

// src/entry/command/probe/measured-share.ts
/** GPUs draw about 70 % of a server's power in training (Zeus documentation, "Measuring energy"). */
const GPU_SHARE_OF_TRAINING = .7;
/** One counter of a module covers these. */
const INSIDE_MODULE = [
	"gpu",
	"cpu",
	"dram"
];
/** Whether a sensor sees a component, be it as part of a module; those `fixed` count as seen. */
function isMeasured(components, name, fixed = []) {
	const seen = (part) => components[part]?.provenance === "measured" || fixed.includes(part);
	return seen(name) || INSIDE_MODULE.includes(name) && seen("module");
}
/** 0..1, with the components `fixed` counted as measured; null where there is no GPU, now or then. */
function measuredShare(components, fixed = []) {
	if (!["gpu", "module"].some((name) => components[name] || fixed.includes(name))) return null;
	const rest = ["cpu", "dram"].map((name) => ({
		name,
		energy: components[name]?.energy_j ?? 0
	}));
	const total = rest.reduce((sum, { energy }) => sum + energy, 0);
	const seen = rest.reduce((sum, { name, energy }) => sum + (isMeasured(components, name, fixed) ? energy : 0), 0);
	const restShare = total > 0 ? seen / total : Number(isMeasured(components, "module", fixed));
	return (isMeasured(components, "gpu", fixed) ? GPU_SHARE_OF_TRAINING : 0) + .30000000000000004 * restShare;
}

// src/entry/command/probe/present-components.ts
const COMPONENTS = [
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
	host: "node"
};
/** Components with a figure, the ones that matter most first. */
const presentComponents = (components) => COMPONENTS.flatMap((name) => {
	const component = components[name];
	return component === void 0 ? [] : [[name, component]];
});

// src/entry/command/probe/probe-document.ts
const PERCENT$3 = 100;
function probeDocument(findings, { fix, now, facts }) {
	const { receipt, trace } = findings;
	const { energy, absences, duration_s: seconds } = receipt;
	const { components, domains, shares } = energy;
	const share = measuredShare(components) ?? shares?.measured ?? null;
	const metered = new Map(meteredDevices(findings).map((device) => [device.hash, device]));
	return {
		domains: presentComponents(components).flatMap(([component, found]) => domains.filter((domain) => domain.component === component).map(({ device, energy_j: joules }) => {
			const sensor = metered.get(device);
			return {
				id: device,
				component,
				source: found.source,
				provenance: found.provenance,
				uncertainty_percent: found.uncertainty_percent,
				sensor: sensor?.column.source ?? null,
				power_w: seconds === 0 ? null : joules / seconds,
				counter_over_power: sensor === void 0 ? null : counterRatio(trace, sensor.domain.id)
			};
		})),
		absences,
		measured_percent: percentOf(share),
		fix: fix && {
			measured_percent: percentOf(fix.measuredAfter),
			why: fix.why,
			steps: fix.steps,
			afterwards: fix.afterwards
		},
		idle: now?.idle ?? null,
		runners: findings.runners,
		facts
	};
}
const percentOf = (share) => share === null ? null : share * PERCENT$3;

// src/entry/command/probe/fixes.ts
const GROUP = ["groupadd --system carbon; usermod -aG carbon {user}"];
const RELOAD = (subsystem) => `udevadm control --reload; udevadm trigger --action=add -s ${subsystem}`;
const rule = (subsystem, files) => [
	"cat > /etc/udev/rules.d/70-carbon.rules <<'RULE'",
	`SUBSYSTEM=="${subsystem}", ACTION=="add", RUN+="/bin/sh -c 'chgrp carbon ${files.join(" ")}; chmod 0440 ${files.join(" ")}'"`,
	"RULE",
	RELOAD(subsystem)
];
const NEW_GROUP = "Then restart the runner, so that its user has the new group. Who is in it can watch what others compute: docs/meters.md.";
const inContainer = ({ container }) => container;
const onHost = ({ container }) => !container;
/** powercap knows these; on other processors the module finds nothing. */
const hasRapl = ({ virtual, cpuModel }) => !virtual && /intel|amd|xeon|epyc|ryzen/i.test(cpuModel ?? "");
/** The first whose source, code and situation fit. */
const FIXES = [
	{
		sources: /^powercap/,
		codes: ["no-permission"],
		why: "Only root may read RAPL (CVE-2020-8694). As root, once:",
		steps: [...GROUP, ...rule("powercap", ["/sys%p/energy_uj"])],
		afterwards: NEW_GROUP
	},
	{
		sources: /^powercap/,
		codes: ["masked"],
		why: "Containers hide RAPL, even from root. Run the runner on the host itself, or start its container with one of:",
		steps: ["podman run --security-opt unmask=/sys/devices/virtual/powercap …", "docker run --security-opt systempaths=unconfined …   # opens other paths too"],
		afterwards: "Or let a Kepler exporter on the host read it, share the host network, and set CARBON_EXPORTER=http://127.0.0.1:28282/metrics in the environment of the runner."
	},
	{
		sources: /^powercap/,
		codes: ["absent"],
		where: (situation) => onHost(situation) && hasRapl(situation),
		why: "The kernel module of RAPL is not loaded. As root, once:",
		steps: ["modprobe intel_rapl_msr", "echo intel_rapl_msr > /etc/modules-load.d/carbon.conf"],
		afterwards: "It serves AMD Zen too. Then probe again: the counters may need a udev rule."
	},
	{
		sources: /^(?:amdgpu|intel-gpu|hwmon)/,
		codes: ["no-permission"],
		where: onHost,
		why: "The sensor is there and its file is closed to this user. As root, once:",
		steps: [...GROUP, ...rule("hwmon", [
			"/sys%p/energy*_input",
			"/sys%p/power*_average",
			"/sys%p/power*_input"
		])],
		afterwards: NEW_GROUP
	},
	{
		sources: /^nvml/,
		codes: ["no-library", "no-permission"],
		where: inContainer,
		why: "The container was not given the GPU and its management library. Start it with:",
		steps: ["docker run --gpus all -e NVIDIA_DRIVER_CAPABILITIES=compute,utility …"],
		afterwards: "For a job container, `options: --gpus all`; for a pod, the limit nvidia.com/gpu and the same variable."
	},
	{
		sources: /^nvml/,
		codes: ["no-library"],
		why: "The driver's management library is not where the loader looks. Install the driver; or, where it lies elsewhere, set in the runner's environment:",
		steps: ["CARBON_NVML=/path/to/libnvidia-ml.so.1"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["no-permission"],
		why: "The user \"{user}\" may not open the GPU. It needs to read and write:",
		steps: ["ls -l /dev/nvidiactl /dev/nvidia[0-9]*"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["driver-not-loaded"],
		why: "The kernel driver of the GPU is not loaded. As root:",
		steps: ["modprobe nvidia && nvidia-smi"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["version-mismatch"],
		why: "The driver was updated while the old one is still loaded. Reboot, or with no GPU job running, as root:",
		steps: ["modprobe -r nvidia_uvm nvidia_drm nvidia_modeset nvidia && modprobe nvidia"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["musl"],
		why: "The driver's library needs glibc: use an image of Debian, Ubuntu or UBI in place of Alpine.",
		steps: [],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["no-binding"],
		why: "The native binding does not load. Is the folder of the action on a mount without execution, or libstdc++ missing?",
		steps: ["mount | grep noexec", "apt-get install libstdc++6"],
		afterwards: null
	},
	{
		sources: /^nvml/,
		codes: ["no-symbol"],
		why: "The driver is older than the calls for energy. Update it, or check that CARBON_NVML names the library of NVIDIA.",
		steps: [],
		afterwards: null
	}
];
/** What helps against a refusal; null where nothing does. */
function remedyFor({ source, code }, situation) {
	return FIXES.find(({ sources, codes, where }) => sources.test(source) && codes.includes(code) && (where?.(situation) ?? true)) ?? null;
}

// src/entry/command/probe/sensor-family.ts
/** The first that matches. */
const FAMILIES = [
	{
		sources: /:visible$|^neighbours\b/,
		name: "note",
		component: null
	},
	{
		sources: /^nvml:utilization$/,
		name: "GPU utilisation",
		component: null
	},
	{
		sources: /^nvml/,
		name: "NVIDIA GPU (NVML)",
		component: "gpu"
	},
	{
		sources: /^nvidia-smi/,
		name: "NVIDIA GPU (nvidia-smi)",
		component: "gpu"
	},
	{
		sources: /^amdgpu/,
		name: "AMD GPU",
		component: "gpu"
	},
	{
		sources: /^intel-gpu/,
		name: "Intel GPU",
		component: "gpu"
	},
	{
		sources: /^powercap.*\bdram/,
		name: "RAPL",
		component: "dram"
	},
	{
		sources: /^powercap/,
		name: "RAPL",
		component: "cpu"
	},
	{
		sources: /^hwmon:module/,
		name: "module sensor",
		component: "module"
	},
	{
		sources: /^hwmon:acpi/,
		name: "node power meter",
		component: "host"
	},
	{
		sources: /^hwmon:grace/,
		name: "Grace sensor",
		component: "cpu"
	},
	{
		sources: /^hwmon:ina3221/,
		name: "Jetson rails",
		component: "cpu"
	},
	{
		sources: /^hwmon/,
		name: "power sensors (hwmon)",
		component: "cpu"
	},
	{
		sources: /^exporter:dcgm/,
		name: "DCGM exporter",
		component: "gpu"
	},
	{
		sources: /^exporter/,
		name: "exporter",
		component: "cpu"
	}
];
const familyOf = (source) => FAMILIES.find(({ sources }) => sources.test(source)) ?? {
	sources: /^/,
	name: source.split(":")[0] ?? source,
	component: null
};

// src/entry/command/probe/best-fix.ts
/** Null where nothing is to be gained, or nothing can be done. */
function bestFix({ absences, components, situation, user }) {
	const best = candidates({
		absences,
		components,
		situation
	}).toSorted((a, b) => (b.after ?? 0) - (a.after ?? 0)).at(0);
	if (best === void 0) return null;
	const { remedy, after, gains } = best;
	const isKnown = gains.includes("gpu") || gains.includes("dram") || components.dram !== void 0;
	const named = (text) => text.replaceAll("{user}", user);
	const { why, steps, afterwards } = remedy;
	return {
		remedy,
		told: {
			measuredAfter: isKnown ? after : null,
			why: named(why),
			steps: steps.map(named),
			afterwards
		}
	};
}
/** One per remedy: a single udev rule opens packages and memory together. */
function candidates({ absences, components, situation }) {
	const gainsOf = /* @__PURE__ */ new Map();
	for (const absence of absences) {
		const remedy = remedyFor(absence, situation);
		const { component } = familyOf(absence.source);
		if (remedy === null || component === null || isMeasured(components, component)) continue;
		gainsOf.set(remedy, [...gainsOf.get(remedy) ?? [], component]);
	}
	return [...gainsOf].map(([remedy, gains]) => ({
		remedy,
		gains,
		after: measuredShare(components, gains)
	}));
}

// src/entry/command/probe/facts.ts
/** Who said where the machine stands; names of the grid's resolvers in words. */
const RESOLVERS = {
	"runner-environment": "from CARBON_REGION",
	input: "from --region",
	"cloud-environment": "from the cloud's variables",
	"cloud-init": "from cloud-init",
	kubernetes: "from the cluster's variables",
	"time-zone": "assumed from the time zone"
};
const FIGURE_DIGITS = 3;
/** One sentence each, the region first. */
function factsOf(findings) {
	return [
		regionText(findings),
		...sharingTexts(findings),
		...gpuTexts(findings)
	];
}
function regionText({ receipt }) {
	const { zone, resolved_by: by, reference_g_per_kwh: grams, reference_year: year } = receipt.carbon;
	if (zone === null || by === "none") return "region not known: set CARBON_REGION on the runner, such as FR";
	const figure = grams === null ? "" : ` (${Number(grams.toPrecision(FIGURE_DIGITS))} g/kWh${year === null ? "" : `, ${year}`})`;
	return `region ${zone}, ${resolverText(by)}${figure}`;
}
const resolverText = (by) => RESOLVERS[by] ?? (by.startsWith("metadata:") ? "from its metadata service" : by);
function sharingTexts({ trace, runners }) {
	const { workers = 0, samplers = 0, gpu_procs: processes = 0 } = trace.events.flatMap((event) => event.e === "foreign" ? [event] : []).at(-1) ?? {};
	return [
		...runners !== null && runners > 1 ? [`${runners} runners share this machine and its GPUs: jobs that overlap are split, and not compared`] : [],
		...workers > 0 ? ["a job of another runner is running now"] : [],
		...samplers > 0 ? ["another measurement is running now"] : [],
		...processes > 0 ? [`${processes} other processes compute on these GPUs now`] : []
	];
}
function gpuTexts({ trace }) {
	const gpus = trace.domains.filter(({ component }) => component === "gpu" || component === "module");
	const hidden = gpus.filter(({ visible }) => visible === false).length;
	return [
		...hidden > 0 ? [`${hidden} of ${gpus.length} GPUs are hidden from the job; their energy is a line of its own`] : [],
		...gpus.flatMap(sliceText),
		...gpus.some(({ persistence }) => persistence === false) ? ["persistence mode is off: every measurement wakes the GPU first (`nvidia-smi -pm 1` keeps it ready)"] : []
	];
}
const sliceText = ({ slices, mig, visible }, at) => mig !== true || visible === false ? [] : [`GPU ${at} is split by MIG: ${slices === void 0 ? "its slices" : `${slices.ours} of ${slices.of} slices`} are ours, their share of its energy is modelled`];

// src/entry/command/probe/power-now.ts
/** GPUs are told apart, all others added up. */
const NAMES = {
	gpu: "GPU",
	module: "module",
	cpu: "CPU",
	dram: "memory",
	host: "node"
};
/** Above this busy share of all CPUs the machine is at work: our own sampler and a terminal stay below it. */
const BUSY_SHARE = .1;
/** No device refreshes a counter of its own so seldom. */
const SLOW_MS = 1e3;
function powerNow(findings) {
	const { trace, receipt } = findings;
	const { components, domains } = receipt.energy;
	const seconds = receipt.duration_s;
	if (seconds === 0 || domains.length === 0) return null;
	const watts = /* @__PURE__ */ new Map();
	const metered = new Map(meteredDevices(findings).map((sensed) => [sensed.hash, sensed]));
	for (const { device, component, energy_j: energy } of domains) {
		const kind = Object.keys(NAMES).find((name) => name === component);
		if (kind === void 0) continue;
		const name = nameOf(kind, device, receipt.machine.gpus);
		const before = watts.get(name)?.watts ?? 0;
		const isMeasured = components[kind]?.provenance === "measured";
		const sensed = metered.get(device);
		const stepped = sensed === void 0 ? null : counterWatts(trace, sensed.domain.id);
		if (stepped === null && (sensed?.column.update_ms ?? 0) >= SLOW_MS) continue;
		watts.set(name, {
			watts: before + (stepped ?? energy / seconds),
			isMeasured
		});
	}
	return {
		idle: isIdle(trace),
		devices: [...watts].map(([name, power]) => ({
			name,
			...power
		}))
	};
}
function nameOf(component, device, gpus) {
	const at = gpus.findIndex((gpu) => gpu.device === device);
	return at >= 0 && gpus.length > 1 ? `${NAMES[component]} ${at}` : NAMES[component];
}
/** Null where nothing computes that tells its load, and a GPU tells none: in MIG mode, inside a module. */
function isIdle(trace) {
	const loads = trace.domains.filter(({ component }) => component === "gpu" || component === "module").map(({ id }) => readingsOf(trace, id, "util").flatMap(({ values }) => values));
	if (loads.flat().some(({ value }) => value > 0) || (busyShare(trace) ?? 0) >= BUSY_SHARE) return false;
	return loads.some((values) => values.length === 0) ? null : true;
}
function busyShare(trace) {
	for (const { id } of trace.domains.filter(({ parent }) => parent === null)) {
		const [busy, total] = [riseOf(trace, id, "busy"), riseOf(trace, id, "total")];
		if (busy !== null && total !== null && total > 0) return busy / total;
	}
	return null;
}
function riseOf(trace, domain, quantity) {
	const values = readingsOf(trace, domain, quantity)[0]?.values ?? [];
	const [first, last] = [values.at(0), values.at(-1)];
	return first === void 0 || last === void 0 ? null : last.value - first.value;
}
/** Mean power of a meter of the whole node, W; null where it has given no figure. */
function nodeWatts(trace, { id }) {
	const power = readingsOf(trace, id, "power")[0];
	const scale = power === void 0 ? null : wattsPer(power.column.unit);
	if (power !== void 0 && scale !== null) return power.values.reduce((sum, { value }) => sum + value, 0) / power.values.length * scale;
	const counter = readingsOf(trace, id, "energy")[0];
	const perCount = counter === void 0 ? null : microjoulesPer(counter.column.unit);
	const [from, to] = [counter?.values.at(0)?.t ?? 0, counter?.values.at(-1)?.t ?? 0];
	const rise = riseOf(trace, id, "energy");
	return perCount === null || rise === null || to === from ? null : rise * perCount / (to - from);
}

// src/entry/command/probe/sensor-words.ts
/** By `Column.source`. */
const SENSOR_WORDS = {
	"nvml:total-energy": "NVML energy counter",
	"nvml:module-energy": "NVML energy counter of the module: GPU, CPU, memory",
	"nvml:185": "NVML power, mean of 1 s",
	"nvml:186": "NVML power, instants at 5 Hz",
	"nvml:samples": "NVML power, the driver's own samples",
	"nvml:power-usage": "NVML power",
	"nvidia-smi:power.draw": "nvidia-smi, power once a second",
	"amdgpu:gpu-metrics": "amdgpu energy accumulator",
	"amdgpu:hwmon-average": "amdgpu power, averaged",
	"amdgpu:hwmon-input": "amdgpu power, instants",
	"intel-gpu:hwmon": "Intel GPU energy counter",
	powercap: "RAPL energy counter",
	"hwmon:grace": "Grace power sensor",
	"hwmon:module": "power sensor of the Grace module",
	"hwmon:acpi": "ACPI power meter",
	"hwmon:ina3221": "rail sensors of the board (INA3221)",
	"exporter:dcgm": "DCGM exporter",
	"exporter:kepler": "Kepler exporter"
};
/** By the `source` of a receipt's component. `{cpu}` is the processor's name. */
const MODEL_WORDS = {
	"gpu-model": "utilisation × power limit",
	"gpu-limit": "half of the power limit",
	"cpu-model": "{cpu} curve",
	"cpu-family-curve": "curve of servers of the {cpu} family, memory inside",
	"cpu-generic-curve": "curve of an average server, memory inside",
	"cpu-assumed": "half load"
};

// src/entry/command/probe/model-text.ts
const BYTES_PER_GB = 2 ** 30;
const WATTS_DECIMALS = 2;
/** How a job's part of a shared device is taken out. */
const SPLIT_WORDS = {
	"cpu-time": "CPU time",
	"gpu-time": "GPU use",
	"memory-limit": "memory limit",
	"mig-slice": "MIG slices"
};
/** A sensor's figure that was divided is modelled, and still the sensor's; of unlike devices each is told. */
function modelText(name, { source, split_by: rules = [] }, findings) {
	const sensors = meteredDevices(findings).filter(({ domain }) => domain.component === name);
	const sensor = SENSOR_WORDS[sensors[0]?.column.source ?? ""];
	const cpu = cleanCpuName(findings.receipt.machine.cpu.model ?? "CPU");
	const told = source.split("+").map((one) => one === "dram-model" ? memoryText(findings) : MODEL_WORDS[one] ?? sensor ?? one).map((words) => words.replace("{cpu}", cpu));
	const split = rules.length === 0 ? "" : `; the job's part by ${rules.map((rule) => SPLIT_WORDS[rule]).join(", ")}`;
	return `${[...new Set(told)].join(" and ")}${split}`;
}
/** Power per module, or per gigabyte that the runner may use, as it came out: the model's constant. */
function memoryText({ receipt, trace: { header } }) {
	const { energy, duration_s: seconds } = receipt;
	const { memory_bytes: installed, memory_limit_bytes: limit, memory_modules: modules } = header;
	if (installed === null || seconds === 0) return "installed memory";
	const watts = (energy.components.dram?.energy_j ?? 0) / seconds;
	if (modules && (limit ?? installed) >= installed) return `${modules} modules × ${(watts / modules).toFixed(1)} W`;
	const gigabytes = Math.min(installed, limit ?? installed) / BYTES_PER_GB;
	return `${Math.round(gigabytes)} GB × ${(watts / gigabytes).toFixed(WATTS_DECIMALS)} W`;
}

// src/entry/command/probe/refusal-words.ts
const REFUSAL_WORDS = {
	absent: "not offered here",
	"no-permission": "present, not readable by \"{user}\"",
	masked: "hidden by the container",
	"not-supported": "not supported by the device",
	"no-library": "library not found",
	"no-symbol": "driver too old",
	"no-binding": "native binding does not load",
	musl: "needs glibc",
	"version-mismatch": "driver updated but not reloaded",
	"driver-not-loaded": "driver not loaded",
	lost: "device lost",
	frozen: "stands still",
	implausible: "contradicts another sensor",
	duplicate: "shows the same energy again",
	hidden: "hidden",
	"read-failed": "cannot be read",
	"too-large": "too large to be held exactly",
	unknown: "no reason given"
};
const refusalText = (name, code, user) => `${name} ${REFUSAL_WORDS[code].replace("{user}", user)}`;

// src/entry/command/probe/told-refusals.ts
/** A processor without RAPL is worth a word: most have it. */
const EXPECTED = /^powercap/;
const toldRefusals = (name, findings) => findings.receipt.energy.components[name]?.provenance === "measured" ? [] : absencesOf(findings).filter(({ source, code }) => familyOf(source).component === name && (code !== "absent" || EXPECTED.test(source)));

// src/entry/command/probe/source-rows.ts
function sourceRows(findings) {
	const { components } = findings.receipt.energy;
	return [...presentComponents(components).flatMap(([name, found]) => found.provenance === "measured" ? measuredRows(name, found, findings) : [modelledRow(name, found, findings)]), ...boundRows(findings)];
}
/** One row per kind of sensor: GPUs of two makers are read in two ways. */
function measuredRows(name, found, findings) {
	const devices = meteredDevices(findings).filter(({ domain }) => domain.component === name);
	return [...new Set(devices.map(({ column }) => column.source))].map((source) => {
		const alike = devices.filter(({ column }) => column.source === source);
		return {
			provenance: "measured",
			what: `${SPOKEN[name]}${numbersOf(alike, findings)}`,
			how: [`${SENSOR_WORDS[source] ?? source}${agreement(alike, findings)}`, ...stillTexts(alike.map(({ domain }) => domain), findings)].join("; "),
			uncertaintyPercent: doubted(alike, findings) ? null : found.uncertainty_percent
		};
	});
}
/** ` 0,1` where the job sees several GPUs. */
function numbersOf(devices, { receipt }) {
	const { gpus } = receipt.machine;
	if (gpus.length < 2) return "";
	const numbers = devices.map(({ hash }) => gpus.findIndex(({ device }) => device === hash));
	return numbers.some((at) => at < 0) ? "" : ` ${numbers.join(",")}`;
}
const RATIO_DECIMALS = 2;
/** Of several devices, the one that is furthest off; null where nothing can be compared. */
function worstRatio(devices, { trace }) {
	return devices.filter(({ column }) => column.kind === "counter").flatMap(({ domain }) => counterRatio(trace, domain.id) ?? []).toSorted((a, b) => Math.abs(Math.log(b)) - Math.abs(Math.log(a)))[0] ?? null;
}
function doubted(devices, findings) {
	const worst = worstRatio(devices, findings);
	return worst !== null && !agrees(worst);
}
function agreement(devices, findings) {
	const worst = worstRatio(devices, findings);
	if (worst === null) return "";
	return `, ${agrees(worst) ? "agrees" : "does not agree"} with power (${worst.toFixed(RATIO_DECIMALS)})`;
}
/** Counters that say nothing, each in words once. */
function stillTexts(domains, { trace }) {
	const ids = domains.map(({ id }) => id);
	const still = trace.columns.filter((column) => ids.includes(column.domain) && standsStill(trace, column));
	return [...new Set(still.map(({ source }) => `${SENSOR_WORDS[source] ?? source} stands still`))];
}
function modelledRow(name, found, findings) {
	const { user } = findings;
	const domains = findings.trace.domains.filter(({ component }) => component === name);
	const refusals = toldRefusals(name, findings).map(({ source, code }) => refusalText(familyOf(source).name, code, user));
	return {
		provenance: found.provenance,
		what: SPOKEN[name],
		how: [
			modelText(name, found, findings),
			...stillTexts(domains, findings),
			...new Set(refusals)
		].join("; "),
		uncertaintyPercent: found.uncertainty_percent
	};
}
/** Meters of the whole node: an upper bound on the sum of the parts, and no part of it. */
function boundRows({ trace }) {
	return trace.domains.filter(({ component }) => component === "host").flatMap((domain) => {
		const column = sensorOf(trace, domain);
		const watts = nodeWatts(trace, domain);
		if (column === null || watts === null) return [];
		const words = SENSOR_WORDS[column.source] ?? column.source;
		return [{
			provenance: "bound",
			what: SPOKEN.host,
			how: `${words}: ${Math.round(watts)}\u00a0W now, a bound for the parts`,
			uncertaintyPercent: domain.accuracy_percent ?? null
		}];
	});
}

// src/entry/command/probe/probe-model.ts
function probeModel(findings, host) {
	const { receipt, user, situation } = findings;
	const { components } = receipt.energy;
	const absences = absencesOf(findings);
	const fix = bestFix({
		absences,
		components,
		situation,
		user
	});
	const told = presentComponents(components).flatMap(([name]) => toldRefusals(name, findings));
	const left = absences.filter((absence) => {
		const remedy = remedyFor(absence, situation);
		const isTold = told.some(({ source }) => source === absence.source) || absence.code === "hidden" && absence.source.endsWith(":visible");
		return remedy === null ? !isTold : remedy !== fix?.remedy;
	});
	return {
		machine: [
			host,
			...hardware(receipt),
			`user "${user}"`
		],
		sources: sourceRows(findings),
		boundary: boundaryRow(receipt.energy),
		now: powerNow(findings),
		measured: measuredShare(components),
		fix: fix?.told ?? null,
		facts: factsOf(findings),
		refused: grouped(left.filter((absence) => !isMissingKind(absence) && absence.code !== "duplicate")),
		countedOnce: left.filter(({ code }) => code === "duplicate").map(({ source }) => source),
		notHere: [...new Set(left.filter((absence) => isMissed(absence, components)).map(({ source }) => familyOf(source).name))]
	};
}
/** A sensor of a kind that the machine does not have is named once, without its hint. */
const isMissingKind = ({ source, code }) => code === "absent" && familyOf(source).component !== null;
/** Where another sensor sees the same, nobody looks for it. */
function isMissed(absence, components) {
	const { component } = familyOf(absence.source);
	if (!isMissingKind(absence) || component === null) return false;
	return !components[component] && !(components.module && INSIDE_MODULE.includes(component));
}
/** Sources that were refused for one reason stand on one line. */
function grouped(absences) {
	const byReason = /* @__PURE__ */ new Map();
	for (const { source, code, hint } of absences) {
		const group = byReason.get(`${code} ${hint}`) ?? {
			sources: [],
			code,
			hint
		};
		if (!group.sources.includes(source)) group.sources.push(source);
		byReason.set(`${code} ${hint}`, group);
	}
	return [...byReason.values()].map(({ sources, code, hint }) => ({
		source: sources.join(", "),
		code,
		hint
	}));
}
function hardware({ machine }) {
	const models = /* @__PURE__ */ new Map();
	for (const { model } of machine.gpus) models.set(model ?? "GPU", (models.get(model ?? "GPU") ?? 0) + 1);
	const { cpu, memory_gb: memory } = machine;
	return [
		...[...models].map(([model, count]) => `${count} × ${model.replace(/^NVIDIA /, "")}`),
		...cpu.model === null ? [] : [`${cleanCpuName(cpu.model)}, ${threadsText(cpu.threads)}`],
		...memory === null ? [] : [`${Math.round(memory)} GB`]
	];
}
const threadsText = (count) => `${count ?? "?"} ${count === 1 ? "thread" : "threads"}`;

// src/entry/command/probe/requirement.ts
/** Words of the command line: the names of JSON, and those of the page. */
const WORDS = {
	gpu: "gpu",
	module: "module",
	cpu: "cpu",
	dram: "dram",
	memory: "dram",
	host: "host",
	node: "host"
};
const RANK = {
	assumed: 0,
	modelled: 1,
	measured: 2
};
const HINT = "Accepted: gpu, cpu, memory (dram), module or node (host) = measured, modelled or assumed; such as gpu=measured,cpu=modelled.";
/** @throws CarbonError `bad-usage`. None for null. */
function parseRequirements(text) {
	return (text === null ? [] : text.split(",")).map((part) => {
		const [name = "", level, ...rest] = part.trim().split("=");
		const component = Object.hasOwn(WORDS, name) ? WORDS[name] : void 0;
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
/** Null where it holds, else what is there instead and why. */
function unmet({ component, provenance }, findings) {
	const found = provenanceOf(component, findings);
	if (found !== null && RANK[found] >= RANK[provenance]) return null;
	const why = reasons(component, findings);
	const because = why.length === 0 ? "" : `: ${why.join("; ")}`;
	return `Required is ${SPOKEN[component]}=${provenance}; here it is ${found ?? "not seen"}${because}.`;
}
/** What a module's counter covers is measured with it; a node's own meter is no part of any total, and measured all the same. */
function provenanceOf(component, { receipt, trace }) {
	const { components } = receipt.energy;
	const own = components[component] ?? (INSIDE_MODULE.includes(component) ? components.module : void 0);
	if (own !== void 0) return own.provenance;
	return trace.domains.some((domain) => domain.component === component && component === "host" && sensorOf(trace, domain) !== null && nodeWatts(trace, domain) !== null) ? "measured" : null;
}
const reasons = (component, findings) => [...new Set(absencesOf(findings).filter(({ source }) => familyOf(source).component === component).map(({ source, code }) => `${refusalText(familyOf(source).name, code, findings.user)} (${code})`))];

// src/entry/command/probe/runner-count.ts
const LISTENER = "Runner.Listener";
/** Null where /proc cannot be read; in a PID namespace of its own only the runners inside are seen. */
function countRunners(proc = "/proc") {
	try {
		return readdirSync(proc).map(Number).filter(Number.isInteger).filter((pid) => readProcess(pid, proc)?.name === LISTENER).length;
	} catch {
		return null;
	}
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
			exporterUrl: meters.exporterUrl,
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

// src/entry/command/probe/settled.ts
/** Two reads of a counter must lie well over a second apart to see it move beside a power sensor that averages over 1 s. */
const WATCH_US = 2e6;
/** Sources that are opened behind the header; a row answers with a column or with absences, all at once. */
const NVIDIA = /^(?:nvml|nvidia-smi|exporter:dcgm)\b/;
const HOST = /^(?:powercap|hwmon|exporter:kepler)\b/;
const EXPORTER = /^exporter\b/;
/** What is still waited for, in words; null when nothing is. */
function awaited(trace, expected) {
	if (!hasAnswered(trace, NVIDIA)) return "the NVIDIA driver";
	const sensors = trace.columns.filter(({ quantity }) => quantity === "energy" || quantity === "power");
	const isHostMetered = sensors.some(({ source }) => HOST.test(source));
	const hasExporterAnswered = trace.absences.some(({ source }) => source === "exporter:kepler");
	if (expected.exporter && !isHostMetered && !hasExporterAnswered) return "the exporter";
	if (sensors.some((column) => EXPORTER.test(column.source) && !hasRefreshed(trace, column))) return "the exporter's next figures";
	return watchedUs(trace, sensors) >= WATCH_US ? null : "the sensors";
}
const hasAnswered = (trace, sources) => [...trace.columns, ...trace.absences].some(({ source }) => sources.test(source));
const valuesOf = ({ samples }, { i }) => samples.flatMap(({ t, v }) => typeof v[i] === "number" ? [{
	t,
	value: v[i]
}] : []);
/** A counter that moved; a gauge may rightly stay as it is. */
function hasRefreshed(trace, column) {
	const values = valuesOf(trace, column);
	return column.kind === "gauge" ? values.length > 0 : new Set(values.map(({ value }) => value)).size > 1;
}
/** Of the sensor that has been read for the shortest time; without one, since the first sample. */
function watchedUs(trace, sensors) {
	const since = (times) => (times.at(-1) ?? 0) - (times[0] ?? 0);
	const spans = sensors.map((column) => since(valuesOf(trace, column).map(({ t }) => t)));
	return Math.min(since(trace.samples.map(({ t }) => t)), ...spans);
}

// src/entry/command/probe/watch.ts
/** The counters of GPUs step every 100 ms: twice as often, so that over two seconds a step is known to 2.5 %. */
const INTERVAL_MS = 50;
const LOOK_EVERY_MS = 250;
/** Eight GPUs without persistence mode take 1.5 s each to initialise; `nvidia-smi` has been seen to take 6 s. */
const LIMIT_MS = 2e4;
/** Exporters refresh every 15 to 30 s. */
const EXPORTER_LIMIT_MS = 4e4;
/** What is waited for longer than this is said. */
const PATIENCE_MS = 3e3;
/** `tell` hears once of each thing that takes long. @throws CarbonError when no sampler can be had. */
async function watchMeters(settings, tell) {
	const expected = { exporter: settings.meters.exporterUrl !== null };
	const sampler = await startShortSampler(settings, settings.askedIntervalMs ?? INTERVAL_MS);
	try {
		const started = performance.now();
		const limit = expected.exporter ? EXPORTER_LIMIT_MS : LIMIT_MS;
		const told = /* @__PURE__ */ new Set();
		for (;;) {
			const waited = performance.now() - started;
			const what = awaitedIn(sampler.trace, expected);
			if (what === null || waited > limit) break;
			if (waited > PATIENCE_MS && !told.has(what)) tell(what);
			if (waited > PATIENCE_MS) told.add(what);
			await setTimeout(LOOK_EVERY_MS);
		}
		await stopSampler(sampler);
		return readTrace(sampler.trace);
	} finally {
		rmSync(sampler.directory, {
			recursive: true,
			force: true
		});
	}
}
/** A sampler that is slow to begin has no header yet; one that has ended will say nothing more. */
function awaitedIn(path, expected) {
	try {
		const trace = readTrace(path);
		return trace.end === null ? awaited(trace, expected) : null;
	} catch {
		return "the sampler";
	}
}

// src/entry/command/probe.ts
const probeCommand = {
	usage: "probe [options]",
	purpose: "What can be measured here, how well, why not the rest, and the one thing to do.",
	options: {
		require: {
			type: "string",
			value: "LIST",
			help: "exit 1 unless it holds: gpu=measured,cpu=measured; also memory, module, node"
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
	examples: [
		"probe",
		"probe --require gpu=measured,cpu=modelled --format json",
		"probe --format markdown"
	],
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
		const findings = await examine(settings, region);
		const model = probeModel(findings, hostname());
		const text = renderProbe(model);
		if (settings.format === "json") print(JSON.stringify(probeDocument(findings, model), null, 2));
		else print(settings.format === "markdown" ? fenced(text) : text);
		const failures = requirements.flatMap((requirement) => unmet(requirement, findings) ?? []);
		for (const failure of failures) say(failure);
		return findings.receipt.energy.total_j !== null && failures.length === 0 ? EXIT.ok : EXIT.failure;
	}
};
async function examine(settings, region) {
	const isWatched = process.stderr.isTTY && !settings.quiet;
	if (isWatched) say("Reading the meters for two seconds …");
	const trace = await watchMeters(settings, (what) => {
		if (isWatched) say(`Waiting for ${what} …`);
	});
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
		runnerName: process.env.RUNNER_NAME ?? null,
		hurried: true
	}, settings);
	const { container, virtual } = readSurroundings(settings.sysroot);
	return {
		trace,
		receipt: asOfALongJob(receipt),
		user: userName(),
		situation: {
			container,
			virtual,
			cpuModel: receipt.machine.cpu.model
		},
		runners: countRunners(`${settings.sysroot}/proc`)
	};
}
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

// src/report/run/run-console.ts
/** Lines without a trailing newline. */
function renderRunText(run) {
	return [
		resultLine(runOutcome(run)),
		...jobLines(run),
		...[...sidesLine(run), ...statusLines(run)].map((text) => `  ${withoutMarkup(text)}`),
		...run.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
		...runNotes(run).map(({ severity, text }) => `  ${severity === "warning" ? "warning" : "note"}: ${withoutMarkup(text)}`)
	].map(terminalText).join("\n");
}
function jobLines(run) {
	const scale = scaleFor(...run.jobs.map(({ energyJ }) => energyJ));
	return columns(run.jobs.map((job) => [
		safeName(job.label),
		job.energyJ === null ? "not measured" : energyText(job.energyJ, scale),
		withoutMarkup(changeCell(jobRow(run, job)))
	]));
}

// src/entry/command/local-config.ts
/** @throws CarbonError `file-unreadable`, `bad-config` or `bad-region`. An `@FILE` is read by the job that runs there. */
function readLocalConfig(path) {
	const config = parseConfig(readText("The config", path));
	const { region } = config;
	const stated = region === null ? [] : typeof region === "string" ? [region] : Object.values(region);
	const datasets = openDatasets(findProduct().datasets);
	for (const text of stated.map((word) => word.trim())) if (text !== "" && text.toLowerCase() !== "auto" && !text.startsWith("@")) parseRegion(text, datasets, path);
	return config;
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
/** What there is to do about a budget where nothing runs any more. */
const AFTERWARDS = ["fail", "warn"];
/** @throws CarbonError for a bad ledger, budget, configuration or consequence. */
function readLocalReview(given, consequences = AFTERWARDS) {
	const spec = given.text("ledger");
	const config = given.text("config");
	const asked = given.text("on-exceed") ?? "fail";
	const onExceed = consequences.find((consequence) => consequence === asked);
	if (onExceed === void 0) throw new CarbonError("bad-usage", `The value of --on-exceed is "${asked}".`, { hint: `Accepted: ${consequences.join(", ")}.` });
	return {
		ledger: spec === null ? null : openLedger(parseLedgerSpec(spec), null),
		budgets: given.texts("budget").flatMap(parseBudgets),
		onExceed,
		config: config === null ? null : readLocalConfig(config)
	};
}
/** Reads the history, reviews, and adds nothing: what is compared must not depend on how often it is asked. */
async function judgeLocally(receipts, { ledger, budgets, onExceed, config }, { extent, now }) {
	const once = [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()];
	const rules = rulesOf(config);
	const measured = measuredJobs(once, rules);
	const stored = [...new Set(once.map(({ subject }) => subject.series))];
	const history = await (ledger ?? noLedger).read(seriesNames(stored, rules));
	const decided = policyFrom({
		base: config,
		head: "unread",
		baseStep: null,
		inputs: {
			budgets,
			onExceed
		}
	});
	const reviewed = review({
		jobs: measured.map((job) => ({
			...job.reviewed,
			ambiguous: false
		})),
		extent,
		history: history.entries,
		spent: history.spent,
		unread: history.notes.some(({ severity }) => severity === "warning"),
		anchor: {
			...NO_ANCHOR,
			branch: config?.branch ?? null
		},
		budgets: decided.budgets,
		policy: decided.policy,
		acceptance: null,
		now,
		event: "other"
	});
	return {
		measured,
		reviewed,
		decided,
		notes: [
			...history.notes,
			...decided.notes,
			...reviewed.notes
		],
		ledgerName: (ledger ?? noLedger).name
	};
}
/** The report of one job, from receipts of its attempts. */
async function replay(receipts, options, now) {
	const [newest] = receipts.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
	if (newest === void 0) throw new Error("a review needs a receipt");
	const lone = loneModel(newest, null);
	const { config, budgets, ledger } = options;
	if (ledger === null && budgets.length === 0 && config === null) return lone;
	const judged = await judgeLocally(receipts, options, {
		extent: "job",
		now
	});
	const [job] = judged.reviewed.jobs;
	return {
		...lone,
		equivalents: everydayAmounts(newest, config),
		comparison: ledger === null ? null : job?.comparison ?? null,
		verdict: judged.reviewed.verdict,
		budgets: judged.decided.budgets,
		minSamples: judged.decided.policy.minSamples,
		branch: config?.branch ?? null,
		ledgerName: judged.ledgerName,
		notes: judged.notes
	};
}

// src/entry/command/replay-run.ts
async function replayRun(receipts, options, now) {
	const judged = await judgeLocally(receipts, options, {
		extent: "run",
		now
	});
	const { measured, reviewed, decided } = judged;
	const newest = new Map(measured.map((job) => [job.reviewed.series, job.receipts.at(-1)]));
	return {
		model: {
			jobs: reviewed.jobs.flatMap((job) => {
				const receipt = newest.get(job.series);
				return receipt === void 0 ? [] : [jobResultOf({
					receipt,
					review: job,
					verdict: null
				})];
			}),
			missing: [],
			total: reviewed.total,
			verdict: reviewed.verdict,
			budgets: decided.budgets,
			minSamples: decided.policy.minSamples,
			branch: options.config?.branch ?? null,
			marker: null,
			pull: null,
			kept: NOTHING_KEPT,
			notes: judged.notes,
			ledgerName: judged.ledgerName,
			policyChanges: [],
			acceptance: null,
			selfReported: false,
			staleSha: null,
			chart: null
		},
		review: reviewed
	};
}

// src/entry/command/review-document.ts
/** Of one job, whose attempts the receipts are. */
const jobDocument = ({ verdict, comparison }) => ({
	...verdictDocument(verdict),
	comparison: comparison === null ? null : comparisonDocument(comparison)
});
/** Of several jobs: the total, and each job in full. */
const runDocument = ({ verdict, total, jobs }) => ({
	...verdictDocument(verdict),
	comparison: {
		energy_j: total?.headJ ?? null,
		base_j: total?.baseJ ?? null,
		...changeDocument(total?.change ?? null),
		left_out: total?.left ?? [],
		rows: (total?.rows ?? []).map(rowDocument)
	},
	jobs: jobs.map(({ label, series, comparison }) => ({
		label,
		series,
		comparison: comparisonDocument(comparison)
	}))
});
const verdictDocument = ({ verdict, reason, checks }) => ({
	verdict,
	reason,
	checks: checks.map(checkDocument)
});
const checkDocument = (check) => ({
	budget: check.budget,
	level: check.level,
	kind: check.kind,
	subject: check.subject,
	actual: check.actual,
	limit: check.limit,
	and: check.and,
	unit: check.unit,
	window: check.window,
	verdict: check.verdict,
	reason: check.reason,
	remedy: check.remedy,
	waived: check.waived
});
const comparisonDocument = ({ total, baseline, factors, rows, notCompared, attempts }) => ({
	not_compared: notCompared,
	attempts,
	...changeDocument(total),
	baseline_runs: baseline?.runs ?? 0,
	baseline_sha: baseline?.sha ?? null,
	baseline_distance: baseline?.distance ?? null,
	factors,
	rows: rows.map(rowDocument)
});
const PERCENT$2 = 100;
const percent$1 = (fraction) => fraction === null || fraction === void 0 ? null : fraction * PERCENT$2;
const changeDocument = (change) => ({
	energy_change_percent: percent$1(change?.change),
	low_percent: percent$1(change?.low),
	high_percent: percent$1(change?.high),
	detectable_percent: percent$1(change?.detectable),
	p_value: change?.p ?? null
});
const rowDocument = (row) => ({
	label: row.label,
	kind: row.kind,
	energy_j: row.headJ,
	base_j: row.baseJ,
	change_percent: percent$1(row.change?.change),
	low_percent: percent$1(row.change?.low),
	high_percent: percent$1(row.change?.high),
	significant: row.significant
});

// src/entry/command/review.ts
/** What `git bisect run` takes an exit status for (git-bisect(1), "Bisect run"). */
const BISECT = {
	good: 0,
	bad: 1,
	cannotTell: 125
};
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
		...BUDGET_OPTIONS,
		bisect: {
			type: "boolean",
			help: "exit as `git bisect run` wants: 0 good, 1 bad, 125 cannot tell"
		}
	},
	uses: ["now"],
	examples: [
		"review receipt.json --ledger directory:/var/lib/carbon --budget \"+10 %\"",
		"review receipt.json --ledger directory:/var/lib/carbon --config .github/carbon.yml --format markdown",
		"review train.json eval.json --ledger directory:/var/lib/carbon --budget \"+10 %\""
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 3 when a budget failed, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const isBisect = given.flag("bisect");
		try {
			const verdict = await reviewed(given, readSettings(given));
			return isBisect ? bisected(verdict) : verdict.failed ? EXIT.overBudget : EXIT.ok;
		} catch (error) {
			if (!isBisect) throw error;
			say(explain(error));
			return BISECT.cannotTell;
		}
	}
};
async function reviewed(given, settings) {
	const options = readLocalReview(given);
	const receipts = given.positionals.map(readReceipt);
	const [first, ...more] = receipts;
	if (first === void 0) throw new CarbonError("bad-usage", "At least one receipt is wanted.");
	if (options.ledger === null) throw new CarbonError("bad-usage", "A ledger is wanted.", { hint: "Such as --ledger directory:PATH." });
	if (more.some(({ subject }) => subject.series !== first.subject.series)) return reviewedRun(receipts, {
		given,
		settings
	});
	const model = await replay(receipts, options, settings.now);
	if (settings.format === "json") print(JSON.stringify(jobDocument(model), null, 2));
	else print((settings.format === "markdown" ? renderComment : renderText)(model));
	return model.verdict;
}
async function reviewedRun(receipts, { given, settings }) {
	const { model, review } = await replayRun(receipts, readLocalReview(given), settings.now);
	if (settings.format === "json") print(JSON.stringify(runDocument(review), null, 2));
	else print(settings.format === "markdown" ? renderRunComment(model) : renderRunText(model));
	return model.verdict;
}
/** Warnings are not proof, and a limit that only warns is a limit all the same. */
function bisected({ verdict, reason }) {
	if (verdict === "pass") return BISECT.good;
	return (verdict === "fail" || verdict === "warn") && reason === "over-limit" ? BISECT.bad : BISECT.cannotTell;
}
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

// src/entry/command/conclusion-plan.ts
const CONCLUSION_OPTIONS = {
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
};
/** @throws CarbonError for anything that could only fail after hours of work. */
function readConclusionPlan(given, { owner }, consequences = AFTERWARDS) {
	const region = given.text("region");
	refuseBadPlace(region, owner);
	return {
		region,
		work: parseWorkSource(given.text("work") ?? ""),
		receipt: writablePath(given, "receipt"),
		trace: writablePath(given, "trace"),
		exceedCode: exceedCodeOf(given.text("exceed-code") ?? String(EXIT.overBudget)),
		review: readLocalReview(given, consequences)
	};
}
const MAX_EXIT_CODE = 255;
function exceedCodeOf(text) {
	if (/^\d{1,3}$/.test(text) && Number(text) <= MAX_EXIT_CODE) return Number(text);
	throw new CarbonError("bad-usage", `The exceed code is "${text}".`, { hint: `Accepted: 0 to ${MAX_EXIT_CODE}.` });
}
/** Asked beforehand: afterwards a measurement would be lost. */
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

// src/entry/command/conclude-measurement.ts
/** What is to be told. @throws CarbonError as `accountTrace` and the ledger do, and `file-unwritable` where it is repeatable. */
async function concludeMeasurement(plan, settings, measured) {
	const written = (write) => {
		try {
			write();
			return true;
		} catch (error) {
			if (measured.repeatable) throw error;
			say(explain(error));
			return false;
		}
	};
	const { trace: tracePath, receipt: receiptPath } = plan;
	if (tracePath !== null) written(() => keepTrace(measured.trace, tracePath));
	const receipt = await receiptOf(plan, settings, measured);
	const isKept = receiptPath !== null && written(() => writeReceipt(receipt, receiptPath));
	const { review } = plan;
	const replayed = await replay([receipt], review, settings.now);
	const { excess } = measured;
	const reviewed = excess === null ? replayed : {
		...replayed,
		verdict: stoppedVerdict(replayed.verdict, excess.check)
	};
	const appended = await review.ledger?.append([entryOf(receipt)]) ?? [];
	return {
		...reviewed,
		receiptPath: isKept ? receiptPath : null,
		notes: [...reviewed.notes, ...appended]
	};
}
function receiptOf({ region, work, receipt: path }, settings, { trace, excess, repeatable: _, ...measured }) {
	const random = randomBytes(ID_BYTES).toString("hex");
	return accountLocally({
		...measured,
		trace: readTrace(trace),
		id: receiptId({
			runId: null,
			attempt: null,
			job: measured.name,
			random
		}),
		fromHere: true,
		scope: "command",
		region,
		work,
		notes: excess === null ? [] : [stoppedNote(excess)],
		runnerName: process.env.RUNNER_NAME ?? null,
		hurried: measured.outcome === "cancelled",
		...path === null ? {} : { keep: (first) => writeFirst(first, path) }
	}, settings);
}
const ID_BYTES = 8;
/** Whole or not at all, as the receipt. @throws CarbonError `file-unwritable`. */
function keepTrace(from, to) {
	const draft = `${to}.part`;
	try {
		rmSync(draft, { force: true });
		copyFileSync(from, draft, constants.COPYFILE_EXCL);
		renameSync(draft, to);
	} catch (cause) {
		rmSync(draft, { force: true });
		throw new CarbonError("file-unwritable", `The trace cannot be written to ${to}: ${messageOf(cause)}.`, { cause });
	}
}

// src/entry/command/run/conclude-command.ts
/** The exit status: the command's own, or the plan's for a budget that failed or that it was stopped at. A failure of ours is said and changes nothing. */
async function concludeCommand(plan, settings, { result, measurement, excess }) {
	const exitCode = excess === null ? result.exitCode : plan.exceedCode;
	try {
		const { remove: _, ...known } = measurement;
		const measured = {
			...known,
			name: plan.name,
			outcome: outcomeOf(result),
			excess
		};
		const model = await concludeMeasurement(plan, settings, {
			...measured,
			repeatable: false
		});
		if (!settings.quiet) summarise(model, settings);
		return result.exitCode === 0 && model.verdict.failed ? plan.exceedCode : exitCode;
	} catch (error) {
		say(`No figures. ${explain(error)}`);
		return exitCode;
	}
}
/** A program that saves its work when it is stopped, and succeeds, has not done all of it. */
function outcomeOf({ exitCode, signal, wasEnded }) {
	if (signal !== null || wasEnded) return "cancelled";
	return exitCode === 0 ? "success" : "failure";
}
function summarise(model, { format }) {
	if (format === "json") sayUnmarked(serialiseReceipt(model.receipt));
	else say((format === "markdown" ? renderComment : renderText)(model));
}

// src/entry/command/run/local-judgement.ts
/** The judgement is on its way when this resolves: only a limit in grams waits, for the place whose grid it is of. */
async function localJudgement(plan, settings) {
	const accounting = openAccounting({
		owner: settings.owner,
		config: null,
		region: plan.region,
		misstated: "refused",
		runnerName: process.env.RUNNER_NAME ?? null,
		directory: process.cwd(),
		fromHere: true,
		sysroot: settings.sysroot,
		salt: LOCAL_SALT
	});
	if (plan.review.budgets.some(({ limits }) => limits.some(isInGrams))) await accounting;
	const coming = judgement(plan, settings, accounting);
	coming.catch(() => void 0);
	return { coming };
}
const isInGrams = ({ kind }) => kind === "emissions" || kind === "increase-emissions";
async function judgement(plan, settings, opening) {
	const { name } = plan;
	const subject = localSubject({
		name,
		scope: "command",
		unit: null,
		outcome: "unknown"
	});
	const { ledger, budgets, onExceed } = plan.review;
	const [accounting, history] = await Promise.all([opening, (ledger ?? noLedger).read([subject.series])]);
	const decided = policyFrom({
		base: null,
		head: null,
		baseStep: null,
		inputs: {
			budgets,
			onExceed
		}
	});
	return {
		receiptOf: receiptsSoFar(accounting, subject),
		review: (entry) => review({
			jobs: [{
				label: name,
				series: subject.series,
				attempts: [entry],
				ambiguous: false,
				missing: null
			}],
			extent: "job",
			history: history.entries,
			spent: history.spent,
			unread: history.notes.some(({ severity }) => severity === "warning"),
			anchor: NO_ANCHOR,
			budgets: decided.budgets,
			policy: decided.policy,
			acceptance: null,
			now: settings.now,
			event: "other"
		})
	};
}

// src/entry/command/run/measure-command.ts
async function measureCommand(plan, settings) {
	const judgement = plan.review.onExceed === "stop" ? await localJudgement(plan, settings) : null;
	const sampling = await beginSampling(settings);
	if (sampling === null) return {
		...await perform$1(plan, null),
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
	const { result, excess } = await perform$1(plan, judgement && {
		trace: sampler.trace,
		startUs,
		beatMs: settings.owner.intervalMs,
		samplerLives: () => findLiveSampler(sampler.directory) !== null,
		judgement: judgement.coming,
		onExcess: (certain) => say(stoppedSentence(certain)),
		onFailure: (error) => say(`The budget is not watched any more. ${explain(error)}`)
	});
	const endUs = monotonicUs();
	appendMark(sampler, {
		...mark,
		at: "end",
		monoUs: endUs
	});
	if (isOurs) await finishSampler(sampler, settings.meters);
	else await readNow(sampler, settings.meters);
	const remove = () => {
		if (isOurs) rmSync(sampler.directory, {
			recursive: true,
			force: true
		});
	};
	const samplerLives = !isOurs && findLiveSampler(sampler.directory) !== null;
	const window = {
		startUs,
		endUs
	};
	return {
		result,
		excess,
		measurement: {
			trace: sampler.trace,
			window,
			samplerLives,
			within,
			remove
		}
	};
}
/** Inside a measured job its sampler is used: two would count one device twice. Measuring fails open. */
async function beginSampling(settings) {
	const { owner, meters } = settings;
	try {
		const job = findMeasuredJob(process.env, owner.stateDirectory);
		if (job !== null) {
			await readNow(job.sampler, meters);
			return {
				sampler: job.sampler,
				isOurs: false,
				within: job.receiptId
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
async function perform$1({ file, args }, watch) {
	const command = {
		file,
		args,
		cwd: process.cwd(),
		env: process.env,
		killAfterTermMs: null
	};
	const watched = await runWatched(command, watch);
	if (watched.result.notStarted) say(explain(watched.result.notStarted));
	return watched;
}

// src/entry/command/run/plan.ts
/** @throws CarbonError for anything that could only fail after hours of work. */
function readPlan(given, wrapped, settings) {
	const [file, ...args] = wrapped;
	if (file === void 0) throw new CarbonError("bad-usage", "There is no command to measure.", { hint: "Such as: carbon-action run -- python train.py" });
	const conclusion = readConclusionPlan(given, settings, [...AFTERWARDS, "stop"]);
	const { onExceed, budgets, ledger } = conclusion.review;
	if (onExceed === "stop") {
		const hasHistory = ledger !== null && conclusion.work === null;
		refuseUnstoppable({
			budgets,
			hasHistory,
			code: "bad-usage"
		});
	}
	return {
		...conclusion,
		file,
		args,
		name: given.text("name") ?? `command-${hashOf(wrapped)}`
	};
}
const NAME_DIGITS = 8;
/** Command lines may hold secrets, so the name that travels with a receipt is a hash of ours. */
const hashOf = (wrapped) => createHash("sha256").update(JSON.stringify(wrapped)).digest("hex").slice(0, NAME_DIGITS);

// src/entry/command/run.ts
const runCommandCommand = {
	usage: "run [options] -- COMMAND [arguments]",
	purpose: "Measures a command and passes its output, signals and exit code through.",
	options: {
		...CONCLUSION_OPTIONS,
		"on-exceed": {
			type: "string",
			value: "WHAT",
			help: "fail (default), warn, or stop: end the command when a budget is certainly gone"
		},
		name: {
			type: "string",
			value: "NAME",
			help: "what runs are compared under; default from the command"
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
		"run --budget \"0.3 kWh\" --on-exceed stop -- python train.py",
		"run --receipt receipt.json --trace trace.ndjson -- ./bench.sh"
	],
	exits: {
		wrongUse: EXIT.notStarted,
		failure: EXIT.notStarted,
		text: "the command's own (126 not executable, 127 not found, 128+n by signal n);\n3 when it succeeded over a failed budget, or was stopped at one; 125 when it was not started."
	},
	wraps: true,
	execute: async (given, wrapped) => {
		const settings = readSettings(given);
		const plan = readPlan(given, wrapped, settings);
		const { result, measurement, excess } = await measureCommand(plan, settings);
		if (measurement === null) return result.exitCode;
		try {
			if (result.notStarted) return result.exitCode;
			return await concludeCommand(plan, settings, {
				result,
				measurement,
				excess
			});
		} finally {
			measurement.remove();
		}
	}
};

// src/report/simulation.ts
/** Lines without a trailing newline, the answer first. */
function simulationText({ simulation, minSamples }) {
	const { series } = simulation;
	const rows = series.map((one) => [safeName(one.label), ...cellsOf(one, minSamples)]);
	return [...sentences(simulation, minSamples), ...rows.length === 0 ? [] : ["", ...columns([headOf(simulation), ...rows])]].join("\n");
}
function simulationMarkdown({ simulation, minSamples }) {
	const { series } = simulation;
	const rows = series.map((one) => [codeSpan(one.label), ...cellsOf(one, minSamples)]);
	const align = ["l", ...headOf(simulation).slice(1).map(() => "r")];
	const table = markdownTable([headOf(simulation), ...rows], {
		align,
		alignDelimiters: false
	});
	return [sentences(simulation, minSamples).map(prose).join("\n"), ...rows.length === 0 ? [] : [table]].join("\n\n");
}
function sentences(simulation, minSamples) {
	const { overall, budgets, unreplayed, branch } = simulation;
	const runs = simulation.series.reduce((total, one) => total + one.runs, 0);
	const where = branch === null ? "" : ` of ${safeName(branch)}`;
	return [
		`Replayed: ${`${counted(runs, "run")}${where} in ${counted(simulation.series.length, "series", "series")}`}, under ${budgets.map((text) => `"${text}"`).join(" and ")}.`,
		...overall.judged === 0 ? [tooShort(minSamples)] : [alarms(overall), ...power(overall)],
		...unreplayed.map((text) => `Not replayed: "${text}" is no limit on a rise of one run, so chance has no part in it.`)
	];
}
const tooShort = (minSamples) => `Nothing can be said yet: a run is judged after ${minSamples} others of its series on the same hardware, so ${minSamples + 1} are needed.`;
/** Which of the two a failed run was nobody can tell from the energies alone. */
function alarms({ judged, asMeasured: { failed, warned, inconclusive } }) {
	return `False alarms, or real rises that were merged: ${failed} of ${judged} judged runs failed${failed === 0 ? ` (with so few, up to ${percentText(mostLikely(judged))} could be)` : ""}${[...warned > 0 ? [`${warned} would have warned`] : [], ...inconclusive > 0 ? [`${inconclusive} could not be decided`] : []].map((text) => `; ${text}`).join("")}.`;
}
/** 95 % confidence: the share at which none of so many would be seen once in twenty times (Clopper and Pearson, 1934). */
const mostLikely = (judged) => 1 - .05 ** (1 / judged);
const power = ({ judged, raised }) => [`The same runs with more energy fail: ${raised.map(({ rise, failed }) => `${changeText(rise)}: ${percentText(failed / judged)}`).join(", ")}.`];
const headOf = ({ overall }) => [
	"series",
	"runs",
	"judged",
	"failed",
	...overall.raised.map(({ rise }) => `at ${changeText(rise)}`),
	"shows from"
];
function cellsOf(one, minSamples) {
	const { runs, judged, asMeasured, raised, detectable } = one;
	const missing = minSamples - runs;
	return [
		String(runs),
		String(judged),
		judged === 0 ? "–" : String(asMeasured.failed),
		...raised.map(({ failed }) => judged === 0 ? "–" : percentText(failed / judged)),
		missing > 0 ? `needs ${counted(missing, "more run")}` : detectable === null ? "–" : changeText(detectable)
	];
}
const PERCENT$1 = 100;
const percentText = (share) => `${Math.round(share * PERCENT$1)}${"\xA0"}%`;
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

// src/review/simulation/base-branch.ts
const HEADS = "refs/heads/";
/** The branch with the most runs pushed to it or scheduled on it; of equals the first by name; null where no run names one. */
function baseBranch(entries) {
	const counts = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (!isBranchRun(entry, null) || entry.event === "merge_group" || !entry.ref?.startsWith(HEADS)) continue;
		const branch = entry.ref.slice(11);
		counts.set(branch, (counts.get(branch) ?? 0) + 1);
	}
	const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	return first?.[0] ?? null;
}
/** Outside GitHub a run has no branch: then every one is as good as the next. */
const isBaseRunOf = (entry, branch) => isClean(entry) && (entry.event === null || isBranchRun(entry, branch));

// src/review/simulation/judged-alone.ts
/** Null where nothing can be said: no budget is about this job, or too few runs lie before it. */
function judgedAlone(run, past, budgets) {
	const { policy, anchor, now } = past;
	const head = poolHead([run], {
		ambiguous: false,
		match: policy.match
	});
	const { comparison } = compare({
		head,
		past
	});
	if (comparison.total === null || comparison.total.n < policy.minSamples) return null;
	const isPerUnit = budgets.some(({ unit }) => unit !== null && unit === run.work?.unit);
	const verdict = judge(budgets, {
		jobs: [{
			label: seriesLabel(run.series),
			series: run.series,
			head,
			comparison,
			perUnit: isPerUnit ? compare({
				head,
				past,
				per: "unit"
			}).comparison : null,
			attempts: [run],
			missing: null
		}],
		extent: "job",
		total: null,
		spent: [],
		policy,
		acceptance: null,
		branch: anchor.branch,
		now,
		event: "pull_request"
	});
	return verdict.checks.length === 0 ? null : verdict;
}

// src/review/simulation/open-past.ts
function openPast({ runs, branch, policy, now }) {
	const anchor = {
		...NO_ANCHOR,
		branch
	};
	const history = runs.filter(({ started_at }) => Date.parse(started_at) < now);
	return pastOf({
		history,
		unread: false,
		anchor,
		policy,
		now
	});
}

// src/review/simulation/outlook.ts
/** `runs` are those of one series, oldest first; the next one is taken to run where the newest did. */
function outlookOf(runs, past) {
	const newest = runs.at(-1);
	const next = newest === void 0 ? null : asNext(newest);
	const { total } = compare({
		head: {
			entry: next,
			attempts: next === null ? [] : [next],
			refusal: null
		},
		past
	}).comparison;
	return {
		runs: new Set(runs.map(({ sha, receipt, machine }) => JSON.stringify([sha ?? receipt, machine.device]))).size,
		detectable: total?.detectable ?? null,
		noise: total === null ? null : estimateOf(total).error
	};
}
/** A run of a commit that nothing is known of yet. */
const asNext = (run) => ({
	...run,
	receipt: "next",
	sha: null,
	head_sha: null,
	run_id: null
});

// src/review/simulation/raised.ts
/** `rise` is a fraction. Durations stay: more power, not more time. */
function raised(entry, rise) {
	if (rise === 0) return entry;
	const more = (value) => value && value * (1 + rise);
	const { energy, spans } = entry;
	return {
		...entry,
		energy: {
			...energy,
			total_j: more(energy.total_j),
			assumed_j: energy.assumed_j * (1 + rise)
		},
		spans: spans.map((span) => ({
			...span,
			energy_j: more(span.energy_j)
		})),
		emissions_g: more(entry.emissions_g)
	};
}

// src/review/simulation/simulate.ts
/** Fractions of the energy of a run, around the limits that people set. */
const RISES = [
	.05,
	.1,
	.15,
	.2,
	.3
];
/** Pure; the order of the entries and duplicates among them change nothing. */
function simulate({ entries, budgets, policy, now }) {
	const unique = new Map(canonicalEntries(entries, policy.series).map((entry) => [keyOf(entry), entry]));
	const branch = baseBranch([...unique.values()]);
	const runs = [...unique.values()].filter((entry) => isBaseRunOf(entry, branch)).toSorted((a, b) => timeOf(a) - timeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
	const replay = {
		runs: runs.slice(startOf(runs, policy.since)),
		branch,
		policy: {
			...policy,
			mutes: [],
			since: null
		}
	};
	const budgetsByUse = {
		replayed: budgets.filter(isReplayed),
		left: budgets.filter((one) => !isReplayed(one))
	};
	const judged = judgedRuns(replay, budgetsByUse.replayed);
	const present = openPast({
		...replay,
		now
	});
	const series = [...new Set(replay.runs.map((run) => run.series))].toSorted();
	return {
		budgets: budgetsByUse.replayed.map(({ text }) => text),
		unreplayed: budgetsByUse.left.map(({ text }) => text),
		branch,
		series: series.map((name) => ({
			series: name,
			label: seriesLabel(name),
			...outlookOf(replay.runs.filter((run) => run.series === name), present),
			...outcomesOf(judged.filter((run) => run.series === name))
		})).toSorted((a, b) => b.judged - a.judged),
		overall: outcomesOf(judged)
	};
}
/** What a span of time or a fixed limit does needs no replay: no chance is in it. */
const isReplayed = ({ limits: [limit], window }) => window === null && limit.kind.startsWith("increase");
function judgedRuns({ runs, branch, policy }, budgets) {
	if (budgets.length === 0) return [];
	return commitsOf(runs).slice(-100).flatMap((commit) => {
		const now = epochMs(Math.min(...commit.map(timeOf)));
		const past = openPast({
			runs,
			branch,
			policy,
			now
		});
		return commit.flatMap((run) => {
			const verdicts = [0, ...RISES].map((rise) => judgedAlone(raised(run, rise), past, budgets));
			const kinds = verdicts.flatMap((verdict) => verdict === null ? [] : [verdict.verdict]);
			return kinds.length < verdicts.length ? [] : [{
				series: run.series,
				verdicts: kinds
			}];
		});
	});
}
/** The legs of one run are judged against one past, as they would have been. In the order of their first leg. */
function commitsOf(runs) {
	const commits = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const key = run.sha ?? run.receipt;
		const commit = commits.get(key);
		if (commit === void 0) commits.set(key, [run]);
		else commit.push(run);
	}
	return [...commits.values()];
}
/** Without a line of commits the history starts at the first run of the commit that the policy names. */
function startOf(runs, since) {
	if (since === null) return 0;
	return Math.max(0, runs.findIndex(({ sha }) => sha?.startsWith(since) === true));
}
function outcomesOf(judged) {
	const shares = (position) => {
		const count = (kind) => judged.filter(({ verdicts }) => verdicts[position] === kind).length;
		return {
			failed: count("fail"),
			warned: count("warn"),
			inconclusive: count("inconclusive")
		};
	};
	return {
		judged: judged.length,
		asMeasured: shares(0),
		raised: RISES.map((rise, i) => ({
			rise,
			...shares(i + 1)
		}))
	};
}
const timeOf = ({ started_at }) => Date.parse(started_at);

// src/entry/command/simulate/select-series.ts
/** `glob`: over labels, `train*`. */
function selectSeries(simulation, glob) {
	const series = simulation.series.filter(({ label }) => matchesGlob(glob, label));
	return {
		...simulation,
		series,
		overall: sumOf(series, simulation.overall)
	};
}
function sumOf(parts, { raised }) {
	return {
		judged: parts.reduce((total, { judged }) => total + judged, 0),
		asMeasured: shares(parts.map(({ asMeasured }) => asMeasured)),
		raised: raised.map(({ rise }, at) => ({
			rise,
			...shares(parts.flatMap((part) => part.raised[at] ?? []))
		}))
	};
}
const shares = (parts) => ({
	failed: parts.reduce((total, { failed }) => total + failed, 0),
	warned: parts.reduce((total, { warned }) => total + warned, 0),
	inconclusive: parts.reduce((total, { inconclusive }) => total + inconclusive, 0)
});

// src/entry/command/simulate/simulation-document.ts
const PERCENT = 100;
function simulationDocument({ simulation, minSamples }) {
	const { branch, budgets, unreplayed, series, overall } = simulation;
	return {
		branch,
		budgets,
		not_replayed: unreplayed,
		needed_runs: minSamples,
		overall: outcomes(overall),
		series: series.map((one) => ({
			series: one.series,
			label: one.label,
			runs: one.runs,
			missing_runs: Math.max(0, minSamples - one.runs),
			detectable_percent: percent(one.detectable),
			noise_percent: percent(one.noise),
			...outcomes(one)
		}))
	};
}
const outcomes = ({ judged, asMeasured, raised }) => ({
	judged,
	/** Or real rises that were merged. */
	false_alarms: judged === 0 ? null : asMeasured.failed,
	false_alarms_percent: judged === 0 ? null : PERCENT * asMeasured.failed / judged,
	warned: judged === 0 ? null : asMeasured.warned,
	inconclusive: judged === 0 ? null : asMeasured.inconclusive,
	raised: judged === 0 ? [] : raised.map(({ rise, ...shares }) => ({
		rise_percent: PERCENT * rise,
		...powerOf(shares, judged)
	}))
});
const powerOf = ({ failed, warned, inconclusive }, judged) => ({
	failed,
	failed_percent: PERCENT * failed / judged,
	warned,
	inconclusive
});
const percent = (fraction) => fraction === null ? null : PERCENT * fraction;

// src/entry/command/simulate.ts
const simulateCommand = {
	usage: "simulate --ledger SPEC [options]",
	purpose: "Replays a history: false alarms of the gate, the rises it finds, and what the next run would show.",
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
		budget: {
			...BUDGET_OPTIONS.budget,
			help: "a rise such as \"+10 %\"; may be repeated"
		},
		series: {
			type: "string",
			value: "GLOB",
			help: "only series whose label fits, such as \"train*\""
		}
	},
	uses: ["now"],
	examples: ["simulate --ledger directory:/var/lib/carbon --budget \"+10 %\"", "simulate --ledger directory:/var/lib/carbon --config .github/carbon.yml --series \"train*\" --format markdown"],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const { format, quiet, now } = readSettings(given);
		const { ledger, config, budgets } = readLocalReview(given);
		if (given.positionals.length > 0) throw new CarbonError("bad-usage", `simulate takes no "${given.positionals[0]}".`);
		if (ledger === null) throw new CarbonError("bad-usage", "A ledger is wanted.", { hint: "Such as --ledger directory:PATH." });
		const decided = policyFrom({
			base: config,
			head: "unread",
			baseStep: null,
			inputs: {
				budgets,
				onExceed: "fail"
			}
		});
		const { entries, notes } = await wholeHistory(ledger);
		const replayed = simulate({
			entries,
			budgets: decided.budgets,
			policy: decided.policy,
			now
		});
		if (replayed.budgets.length === 0) throw new CarbonError("bad-usage", "No budget limits a rise of one run, so there is nothing to replay.", { hint: "Such as --budget \"+10 %\"." });
		const glob = given.text("series");
		const simulation = glob === null ? replayed : selectSeries(replayed, glob);
		const { minSamples } = decided.policy;
		if (!quiet) for (const { text } of notes) say(text);
		if (format === "json") print(JSON.stringify(simulationDocument({
			simulation,
			minSamples
		}), null, 2));
		else print((format === "markdown" ? simulationMarkdown : simulationText)({
			simulation,
			minSamples
		}));
		return EXIT.ok;
	}
};
/** Read twice: what was not asked for comes along only up to a number. */
async function wholeHistory(ledger) {
	const { entries } = await ledger.read([]);
	return ledger.read([...new Set(entries.map(({ series }) => series))]);
}

// src/entry/command/start.ts
/** Label of the whole where nobody has named it. */
const UNNAMED = "measurement";
const startCommand = {
	usage: "start [options]",
	purpose: "Begins a measurement that lasts until `stop`, also after this terminal or step has ended.",
	options: { name: {
		type: "string",
		value: "NAME",
		help: "what it is called and compared under"
	} },
	uses: [
		"sysroot",
		"nvml",
		"sample-every"
	],
	examples: ["start", "start --name nightly --sample-every 5s"],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 where something is measured already, 1 when nothing can be."
	},
	wraps: false,
	execute: async (given) => {
		refuseWords(given);
		const settings = readSettings(given);
		const { stateDirectory } = settings.owner;
		if (findMeasuredJob(process.env, stateDirectory) !== null) throw new CarbonError("bad-usage", "This job is measured already; use mark.", { hint: "Such as: carbon-action mark LABEL" });
		const directory = startedDirectory(process.env, stateDirectory);
		const name = given.text("name");
		claimStarted(directory, name, /* @__PURE__ */ new Date());
		if (!await begin(directory, settings, name ?? "measurement")) {
			rmSync(directory, {
				recursive: true,
				force: true
			});
			say("Nothing is measured: the sampler ended at once.");
			return EXIT.failure;
		}
		if (!settings.quiet) say("Measuring. `carbon-action stop` ends it.");
		return EXIT.ok;
	}
};
function refuseWords({ positionals: [word] }) {
	if (word === void 0) return;
	throw new CarbonError("bad-usage", `start takes no "${word}".`, { hint: "A command is measured by: carbon-action run -- COMMAND" });
}
/** False when the sampler did not live. Waits for the first readings, so that what follows is measured from its first moment. */
async function begin(directory, { sysroot, meters, owner }, label) {
	try {
		const sampler = startSampler({
			directory,
			command: findProduct().sampler,
			env: process.env,
			sampleEvery: `${owner.intervalMs}ms`,
			sysroot,
			nvmlPath: meters.nvmlPath,
			exporterUrl: meters.exporterUrl
		});
		if (!await waitForReadings(sampler.trace) && !isRunning(sampler)) return false;
		appendMark(sampler, {
			label,
			at: "start",
			whole: true
		});
		return true;
	} catch (error) {
		rmSync(directory, {
			recursive: true,
			force: true
		});
		throw error;
	}
}

// src/entry/command/stop.ts
const DEFAULT_OUTCOME = "success";
const stopCommand = {
	usage: "stop [options]",
	purpose: "Ends the measurement that `start` began, and says what it used.",
	options: {
		...CONCLUSION_OPTIONS,
		name: {
			type: "string",
			value: "NAME",
			help: "what it is compared under; default that of `start`"
		},
		outcome: {
			type: "string",
			value: "OUTCOME",
			help: `${OUTCOMES.join(", ")} (default ${DEFAULT_OUTCOME}); only successes are compared`
		}
	},
	uses: [
		"sysroot",
		"nvml",
		"now"
	],
	examples: ["stop --receipt receipt.json", "stop --ledger directory:runs --budget \"+10 %\" --name nightly"],
	exits: {
		...USUAL_EXITS,
		text: "0, 3 over a failed budget, 2 for wrong use or where nothing was started, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const plan = readConclusionPlan(given, settings);
		const outcome = outcomeOf$1(given.text("outcome") ?? DEFAULT_OUTCOME);
		const started = theStarted(given, settings);
		const name = given.text("name") ?? started.name;
		if (plan.review.ledger !== null && name === null) throw new CarbonError("bad-usage", "A measurement that enters a history needs a name.", { hint: "Give --name, the same for what is to be compared. The measurement goes on." });
		await finish(started, settings);
		const { trace, directory } = started;
		const read = readable(trace);
		if (read === null) {
			rmSync(directory, {
				recursive: true,
				force: true
			});
			say("Nothing was measured: the sampler left no readings.");
			return EXIT.failure;
		}
		const window = wholeMeasurement(read)?.window ?? null;
		const model = await concludeMeasurement(plan, settings, {
			name: name ?? "measurement",
			trace,
			window,
			samplerLives: false,
			within: null,
			outcome,
			excess: null,
			repeatable: true
		});
		rmSync(directory, {
			recursive: true,
			force: true
		});
		if (settings.format === "json") print(serialiseReceipt(model.receipt));
		else print((settings.format === "markdown" ? renderComment : renderText)(model));
		return model.verdict.failed ? plan.exceedCode : EXIT.ok;
	}
};
function theStarted({ positionals: [word] }, { owner }) {
	if (word !== void 0) throw new CarbonError("bad-usage", `stop takes no "${word}".`);
	const started = findStarted(startedDirectory(process.env, owner.stateDirectory));
	if (started !== null) return started;
	if (findMeasuredJob(process.env, owner.stateDirectory) !== null) throw new CarbonError("bad-usage", "This job is measured to its end; there is nothing to stop.", { hint: "`carbon-action mark --end LABEL` ends a section of it." });
	throw new CarbonError("bad-usage", "Nothing was started here.", { hint: "`carbon-action start` begins a measurement." });
}
/** The end is marked before the last reading: opening a driver may take a while. An end of before stays. */
async function finish({ directory, trace, name, sameBoot }, { meters }) {
	const sampler = readHandle(directory);
	const before = readable(trace);
	const hasEnded = before !== null && (before.end !== null || wholeMeasurement(before) !== null);
	if (sampler === null || !sameBoot || hasEnded) return;
	appendMark(sampler, {
		label: name ?? "measurement",
		at: "end",
		whole: true
	});
	await finishSampler(sampler, meters);
}
function readable(path) {
	try {
		return readTrace(path);
	} catch (error) {
		if (error instanceof CarbonError) return null;
		throw error;
	}
}

// src/entry/cli.ts
const COMMANDS = /* @__PURE__ */ new Map([
	["run", runCommandCommand],
	["start", startCommand],
	["mark", markCommand],
	["stop", stopCommand],
	["probe", probeCommand],
	["account", accountCommand],
	["review", reviewCommand],
	["simulate", simulateCommand],
	["ledger", ledgerCommand],
	["grid", gridCommand]
]);
/** Named in the interface, built later: refused by name. */
const LATER = ["dashboard"];
/** What nobody has misspelt: a full disk, a process that cannot be made. */
const OURS = ["file-unwritable", "command-not-started"];
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
		return error instanceof CarbonError && !OURS.includes(error.code) ? wrongUse : failure;
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
await leave(await main(process.argv.slice(2)));

export {  };
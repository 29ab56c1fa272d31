import "./rolldown-runtime.js";
import { C as note, S as messageOf, a as JOULES_PER_KWH, b as CarbonError, f as kwhFromJoules, g as sum, l as gramsPerKwh, m as seconds, n as findProduct, o as epochMs, s as grams, u as joules, y as makeDirectory } from "./ground.js";
import { a as entryFile, i as readEntryFile, l as parseEntries, n as directoryLedger, o as seriesFolder, r as listEntryFiles, t as matchesGlob } from "./glob.js";
import { i as parseLedgerSpec } from "./budget-words.js";
import { i as say, n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { n as serialiseReceipt, t as parseReceipt } from "./codec.js";
import { t as entryOf } from "./reduce.js";
import { t as readText } from "./read-text.js";
import { K as RECEIPT_SCHEMA, O as keyOf, T as seriesLabel, Z as seriesOf, a as codeCarbonCsv } from "./report.js";
import { n as openDatasets } from "./places.js";
import { C as object, D as pipe, F as transform, L as union, O as record, P as string, R as unknown, S as number$2, g as maxValue, h as maxLength, j as safeParse, l as integer, s as getDotPath, t as array, v as minLength, x as nullable, y as minValue } from "./valibot.js";
import { i as clipped, n as noteSection, r as deviceHash } from "./remarks.js";
import { a as terminalText } from "./escape.js";
import { t as readSettings } from "./settings.js";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHash } from "node:crypto";

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
const RecordSchema = object({
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
const NAMES = Object.keys(RecordSchema.entries);
/** The record, or what is wrong with it in a clause. A cell that is absent or empty is null. */
function codeCarbonRecord(cellOf) {
	const cells = Object.fromEntries(NAMES.map((name) => {
		const cell = cellOf(name);
		return [name, cell === null || cell.trim() === "" ? null : cell];
	}));
	const parsed = safeParse(RecordSchema, cells, { abortEarly: true });
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
	const labels = rows.map(({ label }) => terminalText(label));
	const width = labels.reduce((most, label) => Math.max(most, label.length), 0);
	return rows.map(({ runs, oldest, newest }, at) => {
		const label = labels[at] ?? "";
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
const HINT = "Here: directory:PATH.";
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
	throw new CarbonError("bad-usage", `The ledger \`${text}\` cannot be handled from a terminal.`, { hint: HINT });
}
function refuseMore(verb, more) {
	if (more.length > 0) throw new CarbonError("bad-usage", `\`ledger ${verb}\` takes no "${more[0]}".`);
}
const documentOf = (document) => JSON.stringify(document, null, 2);
const lineOf = ({ file, why }) => `${file}: ${why}`;

export { ledgerCommand };
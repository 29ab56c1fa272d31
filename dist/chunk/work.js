import { a as isRunning, c as readProcess, d as sentinelPath, i as findWorker, l as handleOf, p as writeHandle, t as samplerEnvironment } from "./environment.js";
import { i as note, r as messageOf, t as CarbonError } from "./errors.js";
import { i as JOULES_PER_KWH, l as joules, o as grams } from "./spelling.js";
import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

// src/measure/sampler/start.ts
const PRIVATE_DIRECTORY = 448;
/**
* Returns as soon as the process exists; its trace follows.
* @throws CarbonError, and no process is left: `file-unwritable` for the directory, `command-not-started` when the process cannot be made.
*/
function startSampler(options) {
	const { directory, command } = options;
	try {
		mkdirSync(directory, {
			recursive: true,
			mode: PRIVATE_DIRECTORY
		});
	} catch (cause) {
		throw new CarbonError("file-unwritable", `The sampler's directory ${directory} cannot be made.`, { cause });
	}
	const [program, ...first] = command;
	const child = spawn(program, [...first, ...flagsOf(options)], {
		cwd: "/",
		detached: true,
		env: samplerEnvironment(options.env),
		stdio: "ignore"
	});
	child.on("error", () => {});
	child.unref();
	const started = child.pid === void 0 ? null : readProcess(child.pid);
	if (started === null) throw new CarbonError("command-not-started", `The sampler cannot be started: ${program}.`);
	const handle = handleOf(directory, started);
	try {
		writeHandle(handle);
	} catch (cause) {
		child.kill("SIGKILL");
		throw new CarbonError("file-unwritable", `The sampler's directory ${directory} cannot be written.`, { cause });
	}
	return handle;
}
function flagsOf({ directory, sampleEvery, sysroot, nvmlPath, parent }) {
	const worker = findWorker();
	const flags = ["--directory", directory];
	if (worker !== null) flags.push("--worker", `${worker.pid}:${worker.startTime}`);
	if (parent) flags.push("--parent", `${parent.pid}:${parent.startTime}`);
	if (sampleEvery) flags.push("--sample-every", sampleEvery);
	if (sysroot) flags.push("--sysroot", sysroot);
	if (nvmlPath) flags.push("--nvml", nvmlPath);
	return flags;
}
const POLL_MS$1 = 5;
/** True when the trace has its header within `timeoutMs`; false is no error, only a slow machine. */
async function waitForHeader({ trace }, timeoutMs) {
	const deadline = performance.now() + timeoutMs;
	while (!hasHeader(trace)) {
		if (performance.now() >= deadline) return false;
		await setTimeout(POLL_MS$1);
	}
	return true;
}
/** The header comes in one write, so a file that is not empty has it. */
function hasHeader(trace) {
	try {
		return statSync(trace).size > 0;
	} catch {
		return false;
	}
}

// src/measure/sampler/stop.ts
const GRACE_MS = 3e3;
/** A sampler we cannot see may be dead, or live in another PID namespace and look for the file within a second. */
const UNSEEN_MS = 1500;
const AFTER_SIGNAL_MS = 1e3;
const POLL_MS = 10;
/** Never throws: a directory that cannot be written leaves the signals. */
async function stopSampler(handle, options = {}) {
	if (hasEnded(handle)) return "gone";
	writeSentinel(handle.directory);
	const seen = isRunning(handle);
	if (seen && hasHeader(handle.trace)) signal(handle, "SIGTERM");
	const graceMs = options.graceMs ?? GRACE_MS;
	if (await endsWithin(handle, seen ? graceMs : Math.min(graceMs, UNSEEN_MS))) return "stopped";
	if (!isRunning(handle)) return "gone";
	signal(handle, "SIGTERM");
	if (await endsWithin(handle, AFTER_SIGNAL_MS)) return "stopped";
	if (!isRunning(handle)) return "gone";
	signal(handle, "SIGKILL");
	return "killed";
}
function writeSentinel(directory) {
	try {
		writeFileSync(sentinelPath(directory), "");
	} catch {}
}
function signal(handle, name) {
	if (!isRunning(handle)) return;
	try {
		process.kill(handle.pid, name);
	} catch {}
}
async function endsWithin(handle, timeoutMs) {
	const deadline = performance.now() + timeoutMs;
	let wasRunning = isRunning(handle);
	while (!hasEnded(handle)) {
		const runs = isRunning(handle);
		if (wasRunning && !runs || performance.now() >= deadline) return hasEnded(handle);
		wasRunning = runs;
		await setTimeout(POLL_MS);
	}
	return true;
}
/** The end record is the last line but for what others append after it. */
const TAIL_BYTES = 4096;
function hasEnded({ trace }) {
	try {
		const fd = openSync(trace, "r");
		try {
			const tail = Buffer.alloc(TAIL_BYTES);
			const from = Math.max(0, fstatSync(fd).size - TAIL_BYTES);
			return tail.toString("latin1", 0, readSync(fd, tail, 0, TAIL_BYTES, from)).includes("{\"k\":\"end\"");
		} finally {
			closeSync(fd);
		}
	} catch {
		return false;
	}
}

// src/review/budget/parse.ts
const PERCENT = 100;
const MAX_LINE = 256;
const ACCEPTED$1 = "Accepted, one a line: +10 %, 0.3 kWh, 300 Wh, 50 gCO2e, 1.2 kgCO2e; \"warn:\" in front only reports.";
/** Joules per unit, and grams per unit. */
const ENERGY = /* @__PURE__ */ new Map([["Wh", JOULES_PER_KWH / 1e3], ["kWh", JOULES_PER_KWH]]);
const EMISSIONS = /* @__PURE__ */ new Map([["gCO2e", 1], ["kgCO2e", 1e3]]);
const LIMIT = String.raw`\d{1,9}(?:\.\d{1,9})?\s*(?:%|k?Wh|k?gCO2e)`;
/** [warn:] [JOB[/STEP]:] LIMIT [and LIMIT] [per UNIT [on BRANCH]] */
const GRAMMAR = new RegExp(String.raw`^(?<warn>[Ww]arn\s*:)?\s*(?<scope>[^:]*\S\s*:)?\s*(?<sign>\+?)\s*(?<limit>${LIMIT})` + String.raw`(?<both>\s+and\s+\+?\s*${LIMIT})?(?<per>\s+per\s+[a-z][\w-]*(?:\s+on\s+\S+)?)?$`);
/** Budgets in the order typed; blank lines and what follows a `#` are comments. Throws `bad-budget` or `not-available-yet`. */
const parseBudgets = (text) => text.split(/\r?\n/).map((line, index) => ({
	line: line.replace(/(?:^|\s)#.*$/, "").trim(),
	number: index + 1
})).filter(({ line }) => line !== "").map(({ line, number }) => parseLine(line, number));
function parseLine(text, number) {
	const line = text.normalize("NFKC");
	const parts = line.length > MAX_LINE ? void 0 : GRAMMAR.exec(line)?.groups;
	if (parts === void 0) throw malformed(text, number, suggestionFor(line));
	const { warn, scope, sign, limit = "", both, per } = parts;
	const later = notBuilt({
		scope,
		both,
		per
	});
	if (later !== null) throw new CarbonError("not-available-yet", `Budget line ${number}, "${text}": ${later}.`, { hint: ACCEPTED$1 });
	const amount = Number.parseFloat(limit);
	const unit = limit.replace(/^[\d.\s]+/, "");
	const level = warn === void 0 ? "fail" : "warn";
	if (unit === "%") {
		if (sign !== "+") throw malformed(text, number, suggestionFor(line));
		return {
			text,
			level,
			kind: "increase",
			limit: amount / PERCENT
		};
	}
	if (sign === "+") throw new CarbonError("not-available-yet", `Budget line ${number}, "${text}": a rise in ${unit} is not available yet, only in percent.`, { hint: ACCEPTED$1 });
	if (!(amount > 0)) throw malformed(text, number, null);
	const factor = ENERGY.get(unit);
	return factor === void 0 ? {
		text,
		level,
		kind: "emissions",
		limit: grams(amount * (EMISSIONS.get(unit) ?? NaN))
	} : {
		text,
		level,
		kind: "energy",
		limit: joules(amount * factor)
	};
}
function notBuilt({ scope, both, per }) {
	if (scope !== void 0) return "a budget for one job or step is not available yet";
	if (both !== void 0) return "a budget with two limits is not available yet";
	if (per !== void 0) return /\bper\s+(?:day|week|month)\b/.test(per) ? "a budget over days, weeks or months is not available yet" : "a budget per unit of work is not available yet";
	return null;
}
const malformed = (text, number, suggestion) => new CarbonError("bad-budget", `Budget line ${number}, "${text.slice(0, MAX_LINE)}", cannot be read.`, { hint: suggestion === null ? ACCEPTED$1 : `Did you mean "${suggestion}"? ${ACCEPTED$1}` });
/** Slips of the unit, in lower case. */
const MEANT = new Map([
	["", "%"],
	["%", "%"],
	["percent", "%"],
	["pct", "%"],
	["wh", "Wh"],
	["kwh", "kWh"],
	...[
		"g",
		"gco2",
		"gco2e",
		"gco2eq"
	].map((slip) => [slip, "gCO2e"]),
	...[
		"kg",
		"kgco2",
		"kgco2e",
		"kgco2eq"
	].map((slip) => [slip, "kgCO2e"])
]);
function suggestionFor(line) {
	const slip = /^(?<warn>warn\s*:)?\s*[+-]?\s*(?<amount>\d{1,9}(?:[.,]\d{1,9})?)\s*(?<unit>%|[a-z0-9]*)$/i.exec(line);
	const { warn, amount = "", unit = "" } = slip?.groups ?? {};
	const meant = MEANT.get(unit.toLowerCase());
	if (slip === null || meant === void 0 || /,\d{3}$/.test(amount)) return null;
	const limit = `${amount.replace(",", ".")} ${meant}`;
	return `${warn === void 0 ? "" : "warn: "}${meant === "%" ? "+" : ""}${limit}`;
}

// src/review/ledger/spec.ts
const HINT = "Accepted: artifact, directory:PATH, none.";
/** Throws `CarbonError('bad-input')` for other words, `CarbonError('not-available-yet')` for `branch`. */
function parseLedgerSpec(text) {
	const [kind, ...rest] = text.trim().split(":");
	const path = rest.join(":");
	if (kind === "branch") throw new CarbonError("not-available-yet", "A ledger on a git branch is not available yet.", { hint: HINT });
	if (kind === "directory" && path !== "") return {
		kind,
		path
	};
	if ((kind === "artifact" || kind === "none") && rest.length === 0) return { kind };
	throw new CarbonError("bad-input", `\`${text}\` names no ledger.`, { hint: HINT });
}

// src/entry/read-small-file.ts
const MIB = 1048576;
const SMALL_FILE_BYTES = MIB;
/**
* The text of a regular file of at most `maxBytes`. A FIFO would block us for ever, a device or a huge file fill our memory.
* @throws Error with one sentence, or the system's error.
*/
function readSmallFile(path, maxBytes = SMALL_FILE_BYTES) {
	const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		if (!fstatSync(fd).isFile()) throw new Error(`${path} is not a regular file.`);
		const chunks = [];
		let bytes = 0;
		for (;;) {
			const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, maxBytes + 1 - bytes));
			const read = readSync(fd, chunk);
			if (read === 0) return Buffer.concat(chunks).toString("utf8");
			chunks.push(chunk.subarray(0, read));
			bytes += read;
			if (bytes > maxBytes) throw new Error(`${path} is larger than ${maxBytes / MIB} MiB.`);
		}
	} finally {
		closeSync(fd);
	}
}
const CHUNK_BYTES = 65536;

// src/entry/work.ts
const ACCEPTED = "Accepted: file:PATH to a file with a positive number or with {\"sample\": 12000}.";
const UNIT_PATTERN = /^[a-z][a-z0-9_-]{0,31}$/;
const DEFAULT_UNIT = "unit";
/** @throws CarbonError `bad-work` for anything but `file:PATH`. Null for an empty text. */
function parseWorkSource(text) {
	if (text === "") return null;
	if (text.startsWith("file:") && text.length > 5) return { path: text.slice(5) };
	throw new CarbonError("bad-work", `The work is "${text}".`, { hint: ACCEPTED });
}
/** @throws CarbonError `bad-work` when the text is neither form. */
function parseWork(text) {
	let parsed;
	try {
		parsed = JSON.parse(text);
	} catch (cause) {
		throw new CarbonError("bad-work", "The work file holds no number and no JSON.", {
			hint: ACCEPTED,
			cause
		});
	}
	if (isAmount(parsed)) return {
		amount: parsed,
		unit: DEFAULT_UNIT
	};
	if (typeof parsed === "object" && parsed !== null) {
		const [[unit, amount] = [], ...more] = Object.entries(parsed);
		if (unit !== void 0 && more.length === 0 && UNIT_PATTERN.test(unit) && isAmount(amount)) return {
			amount,
			unit
		};
	}
	throw new CarbonError("bad-work", "The work file holds no positive number and no single named one.", { hint: ACCEPTED });
}
const isAmount = (value) => typeof value === "number" && Number.isFinite(value) && value > 0 && value <= Number.MAX_SAFE_INTEGER;
/** Reads the work when the job has ended; a missing or bad file is a note, never a failure of the job. */
function readWork(source, directory) {
	if (!source) return {
		work: null,
		notes: []
	};
	try {
		return {
			work: parseWork(readSmallFile(resolve(directory, source.path))),
			notes: []
		};
	} catch (error) {
		const text = `Work is unknown, so there are no per-unit figures: ${messageOf(error)}`;
		return {
			work: null,
			notes: [note("work-unknown", text, "warning")]
		};
	}
}

export { parseBudgets as a, waitForHeader as c, parseLedgerSpec as i, readWork as n, stopSampler as o, readSmallFile as r, startSampler as s, parseWorkSource as t };
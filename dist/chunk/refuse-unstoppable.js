import { t as CarbonError } from "./errors.js";
import { n as openRegular } from "./read-whole.js";
import { l as isRunning, m as readProcess } from "./process-environment.js";
import { c as joules, o as gramsFromEnergy, s as gramsPerKwh, u as kwhFromJoules } from "./spelling.js";
import { n as serialiseRecord, t as openTraceFile } from "./meters.js";
import { t as monotonicUs } from "./system-clock.js";
import { i as parseTrace, r as readTrace } from "./account.js";
import { I as gatedEnergy, ot as entryOf } from "./review.js";
import { closeSync, existsSync, fstatSync, readFileSync, readSync, readdirSync } from "node:fs";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants as constants$1 } from "node:os";
import { StringDecoder } from "node:string_decoder";

// src/measure/sampler/mark.ts
/** A line of a trace is at most 4,096 bytes, so that one write appends it whole. */
const LONGEST_LABEL = 500;
/** False when the trace has no header yet or cannot be written. */
function appendMark(handle, mark) {
	const monoUs = mark.monoUs ?? monotonicUs();
	const mono0Us = originUs(handle.trace);
	if (mono0Us === null || monoUs < mono0Us) return false;
	const file = openTraceFile(handle.trace);
	const label = mark.label.slice(0, LONGEST_LABEL);
	const record = {
		k: "mark",
		t: monoUs - mono0Us,
		label,
		at: mark.at
	};
	const written = file.append(serialiseRecord(mark.whole ? {
		...record,
		whole: true
	} : record));
	file.close();
	return written;
}
/** `mono0_us` stands near the front of the header, which is the first line. */
const FRONT_BYTES = 512;
function originUs(trace) {
	try {
		const fd = openRegular(trace);
		const front = Buffer.alloc(FRONT_BYTES);
		const text = front.toString("latin1", 0, readSync(fd, front, 0, FRONT_BYTES, 0));
		closeSync(fd);
		const found = /^\{"k":"hdr",.*?"mono0_us":(\d+)/.exec(text)?.[1];
		return found === void 0 ? null : Number(found);
	} catch {
		return null;
	}
}

// src/entry/wait-for-readings.ts
const POLL_MS$1 = 5;
/** A driver without persistence mode may take 1.5 s a GPU to initialise; longer is not worth a user's time. */
const LIMIT_MS = 3e3;
/** The first sample holds the quick columns, the second follows the slow drivers. */
const SAMPLES = 2;
/** False when it took too long: the measurement then begins with what there is. */
async function waitForReadings(trace) {
	const deadline = performance.now() + LIMIT_MS;
	while (performance.now() < deadline) {
		if (samplesIn(trace) >= SAMPLES) return true;
		await setTimeout$1(POLL_MS$1);
	}
	return false;
}
function samplesIn(trace) {
	try {
		return readFileSync(trace, "latin1").split("\n{\"k\":\"s\"").length - 1;
	} catch {
		return 0;
	}
}

// src/entry/group-lives.ts
/** Positions of fields 3 and 5 of proc_pid_stat(5) in what follows the name. */
const STATE = 0;
const GROUP = 2;
/** `leader` is the group's number. A zombie runs no more, and in a container without an init nobody ever buries it. */
function groupLives(leader) {
	try {
		process.kill(-leader, 0);
	} catch {
		return false;
	}
	return readdirSync("/proc").some((name) => /^\d+$/.test(name) && isAliveIn(leader, name));
}
function isAliveIn(leader, pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		return Number(fields[GROUP]) === leader && !"ZX".includes(fields[STATE] ?? "");
	} catch {
		return false;
	}
}

// src/entry/command-processes.ts
const commandProcesses = (pid, { inOurGroup }) => inOurGroup ? family(pid) : group(pid);
function group(leader) {
	const send = (signal) => sent(-leader, signal);
	return {
		send,
		sendToAll: send,
		live: () => groupLives(leader)
	};
}
function family(pid) {
	const send = (signal) => sent(pid, signal);
	const known = /* @__PURE__ */ new Map();
	const members = () => [...known.values()].filter((member) => isRunning(member));
	return {
		send,
		sendToAll: (signal) => {
			for (const member of descendantsOf(pid)) known.set(member.pid, member);
			const isThere = send(signal);
			for (const member of members()) sent(member.pid, signal);
			return isThere;
		},
		live: () => members().length > 0
	};
}
/** False when it is gone already; its exit is then on its way to us. */
function sent(target, signal) {
	try {
		return process.kill(target, signal);
	} catch {
		return false;
	}
}
/** Parents before their children. */
function descendantsOf(pid) {
	const all = readdirSync("/proc").flatMap((name) => /^\d+$/.test(name) ? readProcess(Number(name)) ?? [] : []);
	const of = (parent) => all.filter((one) => one.parent === parent).flatMap((child) => [child, ...of(child.pid)]);
	return of(pid);
}

// src/entry/run-command.ts
/**
* All that others send a program to end it, to talk to it, or to tell it of its terminal. SIGQUIT as well: else Ctrl-\ would
* end us and leave the command running. A job script that checkpoints on SIGUSR1 gets it.
*/
const FORWARDED = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"SIGQUIT",
	"SIGUSR1",
	"SIGUSR2",
	"SIGCONT",
	"SIGWINCH"
];
/** What a terminal or its shell sends to the whole foreground group, the command included: forwarding would send it twice. */
const FROM_TERMINAL = [
	"SIGINT",
	"SIGQUIT",
	"SIGCONT",
	"SIGWINCH"
];
const NOT_EXECUTABLE = 126;
const NOT_FOUND = 127;
const SIGNAL_BASE = 128;
const POLL_MS = 20;
/**
* A command of ours leads a group of its own, so that a signal reaches all of it. At a terminal it stays in ours:
* a new session would have no terminal to ask for a password, to be stopped by Ctrl-Z, or to learn a new window size from.
*/
async function runCommand(options) {
	const atTerminal = process.stdin.isTTY === true;
	const { end } = options;
	let processes = null;
	const killers = [];
	let killed = false;
	let wasEnded = false;
	const killIn = (ms) => {
		killers.push(setTimeout(() => {
			killed = true;
			processes?.sendToAll("SIGKILL");
		}, ms));
	};
	const forward = (signal) => {
		if (atTerminal && FROM_TERMINAL.includes(signal)) return;
		processes?.send(signal);
		if (signal === "SIGTERM" && options.killAfterTermMs !== null) killIn(options.killAfterTermMs);
	};
	const endIt = () => {
		wasEnded = processes?.sendToAll("SIGTERM") ?? false;
		if (wasEnded && end !== null) killIn(end.graceMs);
	};
	for (const signal of FORWARDED) process.on(signal, forward);
	try {
		const child = start(options, { detached: !atTerminal });
		if (child instanceof Error) return notStarted(options, child);
		if (child.pid !== void 0) processes = commandProcesses(child.pid, { inOurGroup: atTerminal });
		if (end?.when.aborted) endIt();
		else end?.when.addEventListener("abort", endIt, { once: true });
		const result = await new Promise((resolve) => {
			child.once("error", (error) => resolve(notStarted(options, error)));
			child.once("exit", (code, signal) => {
				end?.when.removeEventListener("abort", endIt);
				resolve({
					exitCode: code ?? SIGNAL_BASE + (signal ? constants$1.signals[signal] : 0),
					signal,
					wasEnded,
					notStarted: null
				});
			});
		});
		while (killers.length > 0 && !killed && processes?.live()) await setTimeout$1(POLL_MS);
		return result;
	} finally {
		for (const killer of killers) clearTimeout(killer);
		for (const signal of FORWARDED) process.off(signal, forward);
	}
}
/** Some failures of exec(3) come as an event, others, such as ENOTDIR and E2BIG, are thrown at once. */
function start({ file, args, cwd, env }, { detached }) {
	try {
		return spawn(file, args, {
			cwd,
			env,
			stdio: "inherit",
			detached
		});
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
function notStarted({ file, cwd }, error) {
	const { exitCode, sentence } = refusalOf({
		file,
		cwd
	}, error);
	return {
		exitCode,
		signal: null,
		wasEnded: false,
		notStarted: new CarbonError("command-not-started", sentence, { cause: error })
	};
}
function refusalOf({ file, cwd }, error) {
	const missing = "code" in error && error.code === "ENOENT";
	if (missing && !existsSync(cwd)) return {
		exitCode: NOT_EXECUTABLE,
		sentence: `The directory "${cwd}" does not exist.`
	};
	return missing ? {
		exitCode: NOT_FOUND,
		sentence: `The command "${file}" was not found.`
	} : {
		exitCode: NOT_EXECUTABLE,
		sentence: `The command "${file}" could not be started: ${error.message}.`
	};
}

// src/review/exceed/least-entry.ts
const PERCENT = 100;
/**
* The observed energy minus the meters' uncertainty, as if the command had just succeeded: what this exceeds, the whole run will
* exceed too. Steps and work are left out, since neither has ended. Null where no energy, or no uncertainty, is known.
*/
function leastEntry(entry) {
	const { total_j: total, assumed_j: assumed, uncertainty_percent: percent } = entry.energy;
	if (total === null || percent === null) return null;
	const least = Math.max(0, total - assumed - total * percent / PERCENT);
	return {
		...entry,
		outcome: "success",
		spans: [],
		work: null,
		energy: {
			...entry.energy,
			total_j: least,
			assumed_j: 0,
			uncertainty_percent: 0
		}
	};
}

// src/review/exceed/find-excess.ts
/** `review` judges an entry as the gate does at the end. Doubt is on the build's side: what the gate would not fail ends nothing. */
function findExcess(entry, review) {
	const least = leastEntry(entry);
	const spentJ = gatedEnergy(entry);
	if (least === null || spentJ === null) return {
		excess: null,
		growth: 1
	};
	const { jobs, verdict } = review(least);
	const judged = verdict.checks.filter(isJudged);
	const gone = judged.find(isGone);
	const usualJ = jobs[0]?.comparison.rows.find(({ kind }) => kind === "total")?.baseJ ?? null;
	const headJ = jobs[0]?.comparison.headJ ?? least.energy.total_j ?? 0;
	const growths = judged.map((check) => growthOf(check, {
		...least,
		headJ
	}));
	return {
		excess: gone === void 0 ? null : {
			check: gone,
			spentJ,
			usualJ
		},
		growth: Math.min(...growths, Number.POSITIVE_INFINITY)
	};
}
const isJudged = ({ level, unit, window, waived, actual }) => level === "fail" && unit === null && window === null && waived === null && actual !== null;
/**
* A fixed limit that the base exceeds too fails no gate, but whoever asks for a stop wants an end there.
* A rise has to fail as it would at the end: proven, with enough base runs, and not on the base branch.
*/
const isGone = ({ kind, verdict, reason }) => reason === "over-limit" && (isFixed$1(kind) || verdict === "fail");
const isFixed$1 = (kind) => kind === "energy" || kind === "emissions";
/** All limits of a budget must be exceeded, so the farthest one counts. */
function growthOf(check, least) {
	const measures = check.and === null ? [check] : [check, check.and];
	return Math.max(...measures.map((measure) => growthTo(measure, least)));
}
function growthTo({ kind, actual, limit }, { headJ, reference_g_per_kwh: intensity, pue }) {
	if (actual === null || headJ <= 0) return 1;
	const missing = limit - actual;
	switch (kind) {
		case "increase": return 1 + missing / (1 + actual);
		case "energy":
		case "emissions": return actual > 0 ? limit / actual : 1;
		case "increase-energy": return 1 + missing / headJ;
		case "increase-emissions": return 1 + missing / (gramsFromEnergy(kwhFromJoules(joules(headJ)), gramsPerKwh(intensity ?? 0)) * pue);
	}
}

// src/entry/exceed/running-energy.ts
function runningEnergy(trace, receiptOf) {
	let closedJ = 0;
	return { soFar: async () => {
		const part = trace.openPart();
		if (part === null) return closedJ;
		const openJ = gatedEnergy(entryOf(await receiptOf(part.trace, part.window))) ?? 0;
		if (part.isFull) closedJ += openJ;
		return part.isFull ? closedJ : closedJ + openJ;
	} };
}

// src/entry/exceed/growing-file.ts
const CHUNK_BYTES = 262144;
function growingFile(path) {
	const chunk = Buffer.alloc(CHUNK_BYTES);
	const decoder = new StringDecoder("utf8");
	let offset = 0;
	let rest = "";
	return { newLines: () => {
		const fd = openRegular(path);
		try {
			if (fstatSync(fd).size < offset) throw new Error(`${path} is shorter than it was.`);
			for (let read = readSync(fd, chunk, 0, CHUNK_BYTES, offset); read > 0;) {
				offset += read;
				rest += decoder.write(chunk.subarray(0, read));
				read = readSync(fd, chunk, 0, CHUNK_BYTES, offset);
			}
		} finally {
			closeSync(fd);
		}
		const lines = rest.split("\n");
		rest = lines.pop() ?? "";
		return lines;
	} };
}

// src/entry/exceed/running-trace.ts
/** A part is accounted again at every beat: 30 samples take two milliseconds of one core, 120 take six. */
const MOST_SAMPLES = 30;
const SAMPLE = /^\{"k":"s","t":(\d{1,16})[,}]/;
/** `startUs`: CLOCK_MONOTONIC; what lies before belongs to others. */
function runningTrace(path, startUs) {
	const file = growingFile(path);
	/** The header, and whatever is no sample: columns that came later, events, marks. */
	const setting = [];
	let samples = [];
	let fromUs = startUs;
	return { openPart: () => {
		for (const text of file.newLines()) {
			const t = SAMPLE.exec(text)?.[1];
			if (t === void 0) setting.push(text);
			else samples.push({
				text,
				t: Number(t)
			});
		}
		if (setting.length === 0) return null;
		const trace = parseTrace(`${[...setting, ...samples.map(({ text }) => text)].join("\n")}\n`);
		const { mono0_us: mono0Us } = trace.header;
		const newestUs = mono0Us + Math.max(0, ...samples.map(({ t }) => t));
		if (newestUs <= fromUs) return null;
		const window = {
			startUs: fromUs,
			endUs: newestUs
		};
		const isFull = samples.filter(({ t }) => mono0Us + t > fromUs).length >= MOST_SAMPLES;
		if (isFull) {
			fromUs = newestUs;
			samples = samples.toSorted((a, b) => a.t - b.t).slice(-3);
		}
		return {
			trace,
			window,
			isFull
		};
	} };
}

// src/entry/exceed/watch-spending.ts
/** One reading that is odd ends nobody's work: the whole trace must say it at two beats. */
const CONFIRMATIONS = 2;
/**
* The next look at the whole: when most of what is missing has been added, yet soon enough for doubts that shrink in the
* meantime, and near the limit after some thousandths more. All looks together cost some ten accounts of the whole.
*/
const PART_OF_GROWTH = .9;
const MOST_GROWTH = .1;
const LEAST_GROWTH = .002;
/**
* Null when the command ended first, when the sampler died, or when nothing that is watched can be exceeded.
* The whole trace is accounted only where the running sum says that it may decide; both by the account of the receipt.
* @throws whatever reading the trace or the judgement throws.
*/
async function watchSpending(watched) {
	const { over, pause, beatMs, samplerLives, trace, startUs } = watched;
	const judgement = await Promise.race([watched.judgement, ended(over)]);
	if (judgement === null) return null;
	const energy = runningEnergy(runningTrace(trace, startUs), judgement.receiptOf);
	let dueJ = 0;
	let confirmed = 0;
	while (!over.aborted && samplerLives()) {
		const soFarJ = await energy.soFar();
		if (soFarJ > 0 && soFarJ >= dueJ) {
			const { excess, growth } = await lookAt(watched, judgement);
			confirmed = excess === null ? 0 : confirmed + 1;
			if (excess !== null && confirmed >= CONFIRMATIONS) return over.aborted ? null : excess;
			if (excess === null) dueJ = soFarJ * (1 + nextGrowth(growth));
		}
		await pause(beatMs);
	}
	return null;
}
const nextGrowth = (growth) => Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, PART_OF_GROWTH * (growth - 1)));
async function lookAt({ trace: path, startUs }, { receiptOf, review }) {
	const trace = readTrace(path);
	const newestUs = trace.header.mono0_us + (trace.samples.at(-1)?.t ?? 0);
	const entry = entryOf(await receiptOf(trace, {
		startUs,
		endUs: newestUs
	}));
	return findExcess(entry, review);
}
const ended = (over) => new Promise((resolve) => {
	if (over.aborted) resolve(null);
	over.addEventListener("abort", () => resolve(null), { once: true });
});

// src/entry/exceed/run-watched.ts
/** From SIGTERM to SIGKILL, ms: time for a training to save its state. */
const GRACE_MS = 1e4;
/** `watch`: null for a command that nobody ends. */
async function runWatched(command, watch) {
	if (watch === null) return {
		result: await runCommand({
			...command,
			end: null
		}),
		excess: null
	};
	const over = new AbortController();
	const end = new AbortController();
	let excess = null;
	const found = (certain) => {
		if (certain === null) return;
		excess = certain;
		watch.onExcess(certain);
		end.abort();
	};
	const pause = (ms) => setTimeout$1(ms, void 0, { signal: over.signal }).catch(() => void 0);
	watchSpending({
		...watch,
		pause,
		over: over.signal
	}).then(found, watch.onFailure);
	const result = await runCommand({
		...command,
		end: {
			when: end.signal,
			graceMs: GRACE_MS
		}
	});
	over.abort();
	return {
		result,
		excess: result.wasEnded ? excess : null
	};
}

// src/entry/exceed/receipts-so-far.ts
/** Stands nowhere but in memory. */
const SO_FAR = "so-far";
const receiptsSoFar = (accounting, subject) => (trace, window) => accounting({
	trace,
	id: SO_FAR,
	window,
	samplerLives: true,
	subject,
	stepNames: [],
	work: null,
	notes: [],
	hurried: true
});

// src/review/exceed/stoppable.ts
/** Work is known at the end, a step ends before its job, and a month has other runs: such budgets wait for the end. */
const isStoppable = ({ level, scope, unit, window }) => level === "fail" && unit === null && window === null && (scope === null || scope.step === null);

// src/entry/exceed/refuse-unstoppable.ts
const HINT = "Accepted: a limit such as 0.3 kWh or 50 gCO2e, or +10 % where a ledger holds earlier runs.";
/** @throws CarbonError where no budget could ever end the command. */
function refuseUnstoppable({ budgets, hasHistory, code }) {
	if (budgets.length === 0) throw new CarbonError(code, "The command shall be stopped at its budget, and there is none.", { hint: HINT });
	if (budgets.filter((budget) => isStoppable(budget) && (hasHistory || budget.limits.every(({ kind }) => isFixed(kind)))).length > 0) return;
	throw new CarbonError(code, "The command shall be stopped at its budget, and none of its budgets can be judged while it runs.", { hint: HINT });
}
const isFixed = (kind) => kind === "energy" || kind === "emissions";

export { appendMark as a, waitForReadings as i, receiptsSoFar as n, runWatched as r, refuseUnstoppable as t };
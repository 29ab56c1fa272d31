import { n as openRegular } from "./read-whole.js";
import { t as CarbonError } from "./errors.js";
import { n as serialiseRecord, t as openTraceFile } from "./meters.js";
import { t as monotonicUs } from "./system-clock.js";
import { closeSync, existsSync, readFileSync, readSync, readdirSync } from "node:fs";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants as constants$1 } from "node:os";

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
	let pid;
	const send = (signal) => {
		if (pid === void 0) return;
		try {
			process.kill(atTerminal ? pid : -pid, signal);
		} catch {}
	};
	let killer;
	let killed = false;
	const forward = (signal) => {
		if (atTerminal && FROM_TERMINAL.includes(signal)) return;
		send(signal);
		if (signal === "SIGTERM" && options.killAfterTermMs !== null) killer ??= setTimeout(() => {
			killed = true;
			send("SIGKILL");
		}, options.killAfterTermMs);
	};
	for (const signal of FORWARDED) process.on(signal, forward);
	try {
		const child = start(options, { detached: !atTerminal });
		if (child instanceof Error) return notStarted(options, child);
		pid = child.pid;
		const result = await new Promise((resolve) => {
			child.once("error", (error) => resolve(notStarted(options, error)));
			child.once("exit", (code, signal) => {
				resolve({
					exitCode: code ?? SIGNAL_BASE + (signal ? constants$1.signals[signal] : 0),
					signal,
					notStarted: null
				});
			});
		});
		while (killer !== void 0 && !killed && pid !== void 0 && groupLives(pid)) await setTimeout$1(POLL_MS);
		return result;
	} finally {
		clearTimeout(killer);
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

export { waitForReadings as n, appendMark as r, runCommand as t };
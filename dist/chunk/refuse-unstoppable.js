import { b as CarbonError } from "./ground.js";
import { S as readProcess, _ as isRunning } from "./sampler-ground.js";
import { t as isStoppable } from "./budget-words.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants as constants$1 } from "node:os";

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
	import("./watch-spending.js").then(({ watchSpending }) => watchSpending({
		...watch,
		pause,
		over: over.signal
	})).then(found, watch.onFailure);
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

// src/entry/exceed/refuse-unstoppable.ts
const HINT = "Accepted: a limit such as 0.3 kWh or 50 gCO2e, or +10 % where a ledger holds earlier runs.";
/** @throws CarbonError where no budget could ever end the command. */
function refuseUnstoppable({ budgets, hasHistory, code }) {
	if (budgets.length === 0) throw new CarbonError(code, "The command shall be stopped at its budget, and there is none.", { hint: HINT });
	if (budgets.filter((budget) => isStoppable(budget) && (hasHistory || budget.limits.every(({ kind }) => isFixed(kind)))).length > 0) return;
	throw new CarbonError(code, "The command shall be stopped at its budget, and none of its budgets can be judged while it runs.", { hint: HINT });
}
const isFixed = (kind) => kind === "energy" || kind === "emissions";

export { runWatched as n, refuseUnstoppable as t };
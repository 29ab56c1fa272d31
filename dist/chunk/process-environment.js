import { t as CarbonError } from "./errors.js";
import { n as openRegular, t as readWhole } from "./read-whole.js";
import { closeSync, fstatSync, openSync, readSync, readlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

// src/measure/sampler/handle.ts
const tracePath = (directory) => join(directory, "trace.ndjson");
/** The sampler ends when this file appears: it works across PID namespaces, where signals do not. */
const sentinelPath = (directory) => join(directory, "stop");
const identityPath = (directory) => join(directory, "sampler.json");
/** Of a sampler that we have started, and that so shares our PID namespace. */
const handleOf = (directory, { pid, startTime }) => ({
	directory,
	trace: tracePath(directory),
	pid,
	startTime,
	namespace: ownNamespace()
});
/** Pids of another namespace are those of other processes here: only the trace then tells whether its sampler lives. */
function ownNamespace() {
	try {
		return readlinkSync("/proc/self/ns/pid");
	} catch {
		return null;
	}
}
/** @throws the system's error when the directory cannot be written. */
function writeHandle({ directory, pid, startTime, namespace }) {
	const saved = {
		pid,
		start_time: startTime,
		pid_namespace: namespace
	};
	writeFileSync(identityPath(directory), `${JSON.stringify(saved)}\n`);
}
/** The handle that was written into a job's directory; null when there is none. Paths follow the directory as we see it. */
function readHandle(directory) {
	try {
		const saved = JSON.parse(readWhole(identityPath(directory)).toString());
		if (typeof saved !== "object" || saved === null || !("pid" in saved) || !("start_time" in saved)) return null;
		const { pid, start_time: startTime } = saved;
		if (!isWhole(pid) || pid < 1 || !isWhole(startTime)) return null;
		const named = "pid_namespace" in saved && typeof saved.pid_namespace === "string";
		return {
			...handleOf(directory, {
				pid,
				startTime
			}),
			namespace: named ? String(saved.pid_namespace) : null
		};
	} catch {
		return null;
	}
}
const isWhole = (value) => typeof value === "number" && Number.isSafeInteger(value);

// src/measure/sampler/process-stat.ts
/** Positions of fields 3, 4, 14 to 17 (utime, stime, cutime, cstime) and 22 in what follows the name. */
const STATE = 0;
const PARENT = 1;
const FIRST_TIME = 11;
const START_TIME = 19;
/** Null when there is no such process, or the kernel hides it. */
function readProcess(pid, proc = "/proc") {
	try {
		const stat = readWhole(`${proc}/${pid}/stat`).toString("utf8");
		const nameEnd = stat.lastIndexOf(")");
		const fields = stat.slice(nameEnd + 2).split(" ");
		const startTime = Number(fields[START_TIME] ?? NaN);
		const parent = Number(fields[PARENT]);
		const ticks = fields.slice(FIRST_TIME, 15).map(Number).reduce((sum, time) => sum + time, 0);
		if (nameEnd < 0 || ![
			startTime,
			parent,
			ticks
		].every(Number.isFinite)) return null;
		return {
			pid,
			name: stat.slice(stat.indexOf("(") + 1, nameEnd),
			state: fields[STATE] ?? "",
			parent,
			startTime,
			ticks
		};
	} catch {
		return null;
	}
}
const WORKER = "Runner.Worker";
/** Whether a process is the worker of a GitHub Actions runner, by its name, its executable, or its first argument. */
function isRunnerWorker(process, proc = "/proc") {
	if (process.name === WORKER) return true;
	return executableOf(process.pid, proc) === WORKER || firstArgument(process.pid, proc) === WORKER;
}
function executableOf(pid, proc) {
	try {
		return basename(readlinkSync(`${proc}/${pid}/exe`));
	} catch {
		return null;
	}
}
function firstArgument(pid, proc) {
	try {
		return basename(readWhole(`${proc}/${pid}/cmdline`).toString("utf8").split("\0", 1)[0] ?? "");
	} catch {
		return null;
	}
}

// src/measure/sampler/trace-tail.ts
/** The end record is the last line but for what others append after it. */
const TAIL_BYTES = 4096;
/** Null where there is no such file. */
function readTail(trace) {
	try {
		const fd = openRegular(trace);
		try {
			const { size, mtimeMs } = fstatSync(fd);
			const tail = Buffer.alloc(TAIL_BYTES);
			const length = readSync(fd, tail, 0, TAIL_BYTES, Math.max(0, size - TAIL_BYTES));
			return {
				text: tail.toString("latin1", 0, length),
				writtenMs: mtimeMs
			};
		} finally {
			closeSync(fd);
		}
	} catch {
		return null;
	}
}
const isEnded = ({ text }) => text.includes("{\"k\":\"end\"");

// src/measure/sampler/liveness.ts
/** True while this very process runs: not a zombie, and not another one that was given its number. */
function isRunning({ pid, startTime }, proc = "/proc") {
	const process = readProcess(pid, proc);
	return process !== null && process.startTime === startTime && process.state !== "Z" && process.state !== "X";
}
/** How the size of a process's memory begins where it has none left: a zombie's (proc_pid_statm(5)). */
const ZERO = "0".charCodeAt(0);
/**
* The same asked again and again through a kept descriptor: it stays with the process, reads nothing once that is reaped, and
* never reaches another process that was given its number (proc(5)). A process has memory until it dies; the kernel tells
* its size in a fifth of the time that its state takes.
*/
function lifeline(identity) {
	const first = Buffer.alloc(1);
	let fd;
	try {
		fd = openSync(`/proc/${identity.pid}/statm`, "r");
	} catch {
		return () => false;
	}
	if (!isRunning(identity)) {
		closeSync(fd);
		return () => false;
	}
	return () => {
		try {
			return readSync(fd, first, 0, 1, 0) === 1 && first[0] !== ZERO;
		} catch {
			return false;
		}
	};
}
/** The nearest ancestor that is a runner's worker; null in a job container, another CI, or on a laptop. */
const findWorker = (from = process.pid, proc = "/proc") => findAncestor((process) => isRunnerWorker(process, proc), from, proc);
/** The nearest ancestor of this name; null where there is none. */
const findNamed = (name, from = process.pid, proc = "/proc") => findAncestor((process) => process.name === name, from, proc);
function findAncestor(isWanted, from, proc) {
	for (let at = readProcess(from, proc); at !== null; at = readProcess(at.parent, proc)) {
		if (at.pid !== from && isWanted(at)) return {
			pid: at.pid,
			startTime: at.startTime
		};
		if (at.parent === 0) break;
	}
	return null;
}
/** The sampler of this job's directory while it lives; null when there is none or it has ended. */
function findLiveSampler(directory) {
	const handle = readHandle(directory);
	return handle !== null && lives(handle) ? handle : null;
}
/** A pid of another namespace is nobody's here, or somebody else's: then only the trace tells. */
const lives = (handle) => handle.namespace === ownNamespace() ? isRunning(handle) : isWriting(handle.trace);
/** A sampler that has not written for so long has missed several beats. */
const SILENT_MS = 5e3;
const SILENT_BEATS = 3;
const US_PER_MS = 1e3;
function isWriting(trace) {
	const tail = readTail(trace);
	if (tail === null || isEnded(tail)) return false;
	const [before, last] = [...tail.text.matchAll(/^\{"k":"s","t":(\d+)/gm)].map(([, us]) => Number(us) / US_PER_MS).slice(-2);
	const beatMs = before === void 0 || last === void 0 ? 0 : last - before;
	return Date.now() - tail.writtenMs < Math.max(SILENT_MS, SILENT_BEATS * beatMs);
}

// src/measure/sampler/environment.ts
/** RUNNER_TRACKING_ID is kept on purpose: by it the runner cleans up what a job leaves behind. */
const EXACT = /* @__PURE__ */ new Set([
	"PATH",
	"LD_LIBRARY_PATH",
	"CUDA_VISIBLE_DEVICES",
	"CUDA_DEVICE_ORDER",
	"ROCR_VISIBLE_DEVICES",
	"HIP_VISIBLE_DEVICES",
	"RUNNER_TRACKING_ID",
	"RUNNER_TEMP"
]);
const PREFIXES = ["NVIDIA_", "CARBON_"];
const SECRET = /TOKEN|KEY|SECRET|PASSWORD/;
/** The visible-device variables, as the trace header records them. */
const VISIBLE = [
	"NVIDIA_VISIBLE_DEVICES",
	"CUDA_VISIBLE_DEVICES",
	"CUDA_DEVICE_ORDER",
	"ROCR_VISIBLE_DEVICES",
	"HIP_VISIBLE_DEVICES"
];
const pick = (env, wanted) => Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== void 0 && wanted(pair[0])));
const samplerEnvironment = (env) => pick(env, (name) => EXACT.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix)) && !SECRET.test(name));
const visibleVariables = (env) => pick(env, (name) => VISIBLE.includes(name));

// src/measure/meter/exporter/exporter-address.ts
/**
* The URLs of a comma-separated list; one without a path means `/metrics`.
* @throws CarbonError `bad-environment` for any other scheme or host, or a user name.
*/
function parseExporters(text) {
	return text.split(",").map((entry) => entry.trim()).filter(Boolean).map(addressOf);
}
/** 127.0.0.0/8 and ::1 (RFC 6890), as the system or a URL writes them. */
const isLoopback = (address) => address === "::1" || /^127(?:\.\d{1,3}){3}$/.test(address);
function addressOf(text) {
	if (!URL.canParse(text)) throw refusal(text);
	const url = new URL(text);
	const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
	const isHere = host === "localhost" || isLoopback(host);
	if (url.protocol !== "http:" || !isHere || url.username !== "" || url.password !== "") throw refusal(text);
	if (url.pathname === "/") url.pathname = "/metrics";
	return url;
}
const refusal = (text) => new CarbonError("bad-environment", `CARBON_EXPORTER names "${text}", which is no exporter on this machine.`, { hint: "Accepted: http and a loopback address, such as http://127.0.0.1:9400/metrics; several are separated by commas." });

// src/measure/sampler/process-environment.ts
/** Null where the process is gone or belongs to another user. */
function readEnvironment(pid, proc = "/proc") {
	try {
		const pairs = readWhole(`${proc}/${pid}/environ`).toString("utf8").split("\0").filter((pair) => pair.includes("="));
		return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
	} catch {
		return null;
	}
}

export { readHandle as _, visibleVariables as a, writeHandle as b, findWorker as c, isEnded as d, readTail as f, ownNamespace as g, handleOf as h, samplerEnvironment as i, isRunning as l, readProcess as m, isLoopback as n, findLiveSampler as o, isRunnerWorker as p, parseExporters as r, findNamed as s, readEnvironment as t, lifeline as u, sentinelPath as v, tracePath as y };
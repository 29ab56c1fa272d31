import { t as keepOpen } from "./kept-file.js";
import { readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

// src/measure/sampler/handle.ts
const tracePath = (directory) => join(directory, "trace.ndjson");
/** The sampler ends when this file appears: it works across PID namespaces, where signals do not. */
const sentinelPath = (directory) => join(directory, "stop");
const identityPath = (directory) => join(directory, "sampler.json");
const handleOf = (directory, { pid, startTime }) => ({
	directory,
	trace: tracePath(directory),
	pid,
	startTime
});
/** @throws the system's error when the directory cannot be written. */
function writeHandle({ directory, pid, startTime }) {
	writeFileSync(identityPath(directory), `${JSON.stringify({
		pid,
		start_time: startTime
	})}\n`);
}
/** The handle that was written into a job's directory; null when there is none. Paths follow the directory as we see it. */
function readHandle(directory) {
	try {
		const saved = JSON.parse(readFileSync(identityPath(directory), "utf8"));
		if (typeof saved !== "object" || saved === null || !("pid" in saved) || !("start_time" in saved)) return null;
		const { pid, start_time: startTime } = saved;
		return typeof pid === "number" && typeof startTime === "number" ? handleOf(directory, {
			pid,
			startTime
		}) : null;
	} catch {
		return null;
	}
}

// src/measure/sampler/process-stat.ts
/** Positions of fields 3, 4 and 22 in what follows the name. */
const STATE = 0;
const PARENT = 1;
const START_TIME = 19;
/** Null when there is no such process, or the kernel hides it. */
function readProcess(pid, proc = "/proc") {
	try {
		const stat = readFileSync(`${proc}/${pid}/stat`, "utf8");
		const nameEnd = stat.lastIndexOf(")");
		const fields = stat.slice(nameEnd + 2).split(" ");
		const startTime = Number(fields[START_TIME] ?? NaN);
		if (nameEnd < 0 || Number.isNaN(startTime)) return null;
		return {
			pid,
			name: stat.slice(stat.indexOf("(") + 1, nameEnd),
			state: fields[STATE] ?? "",
			parent: Number(fields[PARENT]),
			startTime
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
		return basename(readFileSync(`${proc}/${pid}/cmdline`, "utf8").split("\0", 1)[0] ?? "");
	} catch {
		return null;
	}
}

// src/measure/sampler/liveness.ts
/** True while this very process runs: not a zombie, and not another one that was given its number. */
function isRunning({ pid, startTime }, proc = "/proc") {
	const process = readProcess(pid, proc);
	return process !== null && process.startTime === startTime && process.state !== "Z" && process.state !== "X";
}
/**
* The same asked again and again through a kept descriptor: cheaper than by path, and it stays with the process, reads
* nothing once that is reaped, and never reaches another process that was given its number (proc(5)).
*/
function lifeline(identity) {
	let file;
	try {
		file = keepOpen(`/proc/${identity.pid}/stat`);
	} catch {
		return () => false;
	}
	if (!isRunning(identity)) {
		file.close();
		return () => false;
	}
	return () => {
		try {
			const stat = file.read();
			return !"ZX".includes(stat.charAt(stat.lastIndexOf(")") + 2));
		} catch {
			return false;
		}
	};
}
/** The nearest ancestor that is a runner's worker; null in a job container, another CI, or on a laptop. */
function findWorker(from = process.pid, proc = "/proc") {
	for (let at = readProcess(from, proc); at !== null; at = readProcess(at.parent, proc)) {
		if (at.pid !== from && isRunnerWorker(at, proc)) return {
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
	return handle !== null && isRunning(handle) ? handle : null;
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

export { isRunning as a, readProcess as c, sentinelPath as d, tracePath as f, findWorker as i, handleOf as l, visibleVariables as n, lifeline as o, writeHandle as p, findLiveSampler as r, isRunnerWorker as s, samplerEnvironment as t, readHandle as u };
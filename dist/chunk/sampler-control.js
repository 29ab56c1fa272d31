import { S as messageOf, b as CarbonError, y as makeDirectory } from "./ground.js";
import { A as openRegular, C as handleOf, E as sentinelPath, O as writeHandle, S as readProcess, _ as isRunning, b as readTail, f as samplerEnvironment, g as findWorker, m as findLiveSampler, n as serialiseRecord, o as READ_SIGNAL, r as monotonicUs, t as openTraceFile, w as ownNamespace, y as isEnded } from "./sampler-ground.js";
import { closeSync, readSync, statSync, writeFileSync } from "node:fs";
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
		makeDirectory(directory, PRIVATE_DIRECTORY);
	} catch (cause) {
		throw unwritable(`The sampler's directory ${directory} cannot be made`, cause);
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
		throw unwritable(`The sampler's directory ${directory} cannot be written`, cause);
	}
	return handle;
}
const unwritable = (sentence, cause) => new CarbonError("file-unwritable", `${sentence}: ${messageOf(cause)}.`, { cause });
function flagsOf(options) {
	const { directory, sampleEvery, sysroot, nvmlPath, exporterUrl, parent } = options;
	const worker = findWorker();
	const flags = ["--directory", directory];
	if (worker !== null) flags.push("--worker", `${worker.pid}:${worker.startTime}`);
	if (parent) flags.push("--parent", `${parent.pid}:${parent.startTime}`);
	if (sampleEvery) flags.push("--sample-every", sampleEvery);
	if (sysroot) flags.push("--sysroot", sysroot);
	if (nvmlPath) flags.push("--nvml", nvmlPath);
	if (exporterUrl) flags.push("--exporter", exporterUrl);
	return flags;
}
const POLL_MS$2 = 5;
/** True when the trace has its header within `timeoutMs`; false is no error, only a slow machine. */
async function waitForHeader({ trace }, timeoutMs) {
	const deadline = performance.now() + timeoutMs;
	while (!hasHeader(trace)) {
		if (performance.now() >= deadline) return false;
		await setTimeout(POLL_MS$2);
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
const POLL_MS$1 = 10;
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
		await setTimeout(POLL_MS$1);
	}
	return true;
}
function hasEnded({ trace }) {
	const tail = readTail(trace);
	return tail !== null && isEnded(tail);
}

// src/measure/sampler/finish.ts
/**
* Never throws for a device. A sampler that had to be killed was most likely stuck in a driver: reading that driver here
* would hang us as well, so of its devices the last reading stays the last; the kernel's own counters are read once more.
*/
async function finishSampler(handle, meters) {
	const outcome = await stopSampler(handle);
	if (outcome === "stopped") return outcome;
	const { appendDirectRead } = await import("./direct-read.js");
	await appendDirectRead(handle, {
		...meters,
		driverHangs: outcome === "killed"
	});
	return outcome;
}

// src/measure/sampler/read-now.ts
/** A reading takes milliseconds. A sampler that needs longer is stuck in a driver, and nobody waits for that. */
const LIMIT_MS = 500;
const POLL_MS = 4;
/**
* True when a reading was taken. Where the sampler lives no driver is touched from here, so a driver that hangs costs half a
* second; where it cannot be reached, its last beat must do. Reads directly where it is gone. Never throws for a device.
*/
async function readNow({ directory, trace }, meters) {
	const sampler = findLiveSampler(directory);
	if (sampler === null) {
		const { appendDirectRead } = await import("./direct-read.js");
		return appendDirectRead({ trace }, meters);
	}
	const before = lastSample(trace);
	if (sampler.namespace !== ownNamespace() || !hasHeader(trace) || !ask(sampler)) return false;
	const deadline = performance.now() + LIMIT_MS;
	while (lastSample(trace) === before) {
		if (performance.now() >= deadline) return false;
		await setTimeout(POLL_MS);
	}
	return true;
}
function ask({ pid }) {
	try {
		return process.kill(pid, READ_SIGNAL);
	} catch {
		return false;
	}
}
const lastSample = (trace) => readTail(trace)?.text.match(/^\{"k":"s","t":\d+/gm)?.at(-1);

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

export { startSampler as a, stopSampler as i, readNow as n, waitForHeader as o, finishSampler as r, appendMark as t };
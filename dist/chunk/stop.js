import { d as isEnded, f as readTail, l as isRunning, v as sentinelPath } from "./process-environment.js";
import { a as hasHeader } from "./runner-environment.js";
import { writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

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
function hasEnded({ trace }) {
	const tail = readTail(trace);
	return tail !== null && isEnded(tail);
}

export { stopSampler as t };
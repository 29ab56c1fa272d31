import { g as sentinelPath, l as isEnded, s as isRunning, u as readTail } from "./exporter-address.js";
import { t as hasHeader } from "./start.js";
import { closeSync, constants, fstatSync, openSync, readSync, writeFileSync } from "node:fs";
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

export { stopSampler as n, readSmallFile as t };
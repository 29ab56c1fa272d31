import { closeSync, openSync, readSync } from "node:fs";

// src/measure/meter/kept-file.ts
/** The largest text read here is the first line of `/proc/stat`; the files of sysfs are at most one page. */
const PAGE_BYTES = 4096;
const buffer = Buffer.alloc(PAGE_BYTES);
/** @throws the system's error (ENOENT, EACCES) when the file cannot be opened. */
function keepOpen(path) {
	const fd = openSync(path, "r");
	return {
		read: () => buffer.toString("latin1", 0, readSync(fd, buffer, 0, PAGE_BYTES, 0)),
		close: () => closeSync(fd)
	};
}

// src/measure/sampler/system-clock.ts
const US_PER_SECOND = 1e6;
const NS_PER_US = 1e3;
const US_PER_MS = 1e3;
const MS_PER_SECOND = 1e3;
/** Between beats of half a minute a stop file or a dead worker must still be seen soon. */
const LONGEST_SLEEP_MS = 1e3;
/** CLOCK_MONOTONIC, µs: the same for all processes since the machine's boot. */
function monotonicUs() {
	const [seconds, nanoseconds] = process.hrtime();
	return seconds * US_PER_SECOND + Math.floor(nanoseconds / NS_PER_US);
}
function systemClock() {
	const uptime = openUptime();
	let wake = () => {};
	return {
		monoUs: monotonicUs,
		wallMs: () => Date.now(),
		uptimeMs: () => readUptime(uptime),
		sleepUntil: (dueUs) => new Promise((resolve) => {
			const ms = Math.ceil((dueUs - monotonicUs()) / US_PER_MS);
			const timer = setTimeout(resolve, Math.min(Math.max(ms, 0), LONGEST_SLEEP_MS));
			wake = () => {
				clearTimeout(timer);
				resolve();
			};
		}),
		wake: () => wake()
	};
}
function openUptime() {
	try {
		return keepOpen("/proc/uptime");
	} catch {
		return null;
	}
}
function readUptime(file) {
	try {
		const seconds = file === null ? NaN : Number.parseFloat(file.read());
		return Number.isNaN(seconds) ? null : Math.round(seconds * MS_PER_SECOND);
	} catch {
		return null;
	}
}

export { systemClock as n, keepOpen as r, monotonicUs as t };
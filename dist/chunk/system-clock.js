import { n as openRegular } from "./read-whole.js";
import { closeSync, readSync } from "node:fs";

// src/measure/meter/file/kept-file.ts
/** The largest text read here is the first line of `/proc/stat`; the files of sysfs are at most one page. */
const PAGE_BYTES = 4096;
const buffer = Buffer.alloc(PAGE_BYTES);
/** @throws the system's error (ENOENT, EACCES) when the file cannot be opened, or another when it is no regular one. */
function keepOpen(path) {
	let fd = openRegular(path);
	const fill = () => {
		if (fd === null) throw new Error(`${path} is closed`);
		return readSync(fd, buffer, 0, PAGE_BYTES, 0);
	};
	return {
		read: () => buffer.toString("latin1", 0, fill()),
		readBytes: () => buffer.subarray(0, fill()),
		close() {
			if (fd !== null) closeSync(fd);
			fd = null;
		}
	};
}

// src/measure/sampler/system-clock.ts
const US_PER_SECOND = 1e6;
const NS_PER_US = 1e3;
const US_PER_MS = 1e3;
const MS_PER_SECOND = 1e3;
/** Between beats of half a minute a stop file or a dead worker must still be seen soon. */
const LONGEST_SLEEP_MS = 1e3;
/** CLOCK_MONOTONIC at the start of this process, µs: its performance clock is the same one from there on, and far cheaper to read. */
const originUs = hrtimeUs() - performance.now() * US_PER_MS;
function hrtimeUs() {
	const [seconds, nanoseconds] = process.hrtime();
	return seconds * US_PER_SECOND + nanoseconds / NS_PER_US;
}
/** CLOCK_MONOTONIC, µs: the same for all processes since the machine's boot. */
const monotonicUs = () => Math.floor(originUs + performance.now() * US_PER_MS);
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
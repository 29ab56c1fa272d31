import { t as keepOpen } from "./kept-file.js";

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

export { systemClock as n, monotonicUs as t };
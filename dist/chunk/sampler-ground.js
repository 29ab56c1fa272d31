import { b as CarbonError } from "./ground.js";
import { closeSync, constants, fstatSync, openSync, readSync, readlinkSync, writeFileSync, writeSync } from "node:fs";
import { basename, join } from "node:path";

// src/measure/meter/file/open-regular.ts
/**
* A descriptor whose reads never wait: a FIFO without a writer, a terminal or a device is refused, and of a file such as
* `trace_pipe`, which blocks until there is news, a read says EAGAIN (open(2), read(2)).
* @throws the system's error, or one that says what is wrong with the file.
*/
function openRegular(path) {
	const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	try {
		if (fstatSync(fd).isFile()) return fd;
	} catch (error) {
		closeSync(fd);
		throw error;
	}
	closeSync(fd);
	throw new Error(`${path} is not a regular file.`);
}

// src/measure/meter/file/read-whole.ts
/** `/proc/cpuinfo` is the longest of them: 2 kB for each of 8,192 processors, the most that Linux runs on. */
const MOST_BYTES = 16777216;
const MIB = 1048576;
const FIRST_BYTES = 4096;
const GROWTH = 4;
/** By default as much as any file of procfs or sysfs. @throws the system's error, or one that says what is wrong with the file. */
function readWhole(path, mostBytes = MOST_BYTES) {
	const fd = openRegular(path);
	try {
		let bytes = Buffer.allocUnsafe(FIRST_BYTES);
		let length = 0;
		for (;;) {
			const read = readSync(fd, bytes, length, bytes.length - length, null);
			if (read === 0) return bytes.subarray(0, length);
			length += read;
			if (length > mostBytes) throw new Error(`${path} is larger than ${mostBytes / MIB} MiB.`);
			if (length < bytes.length) continue;
			bytes = Buffer.concat([bytes], Math.min(bytes.length * GROWTH, mostBytes + 1));
		}
	} finally {
		closeSync(fd);
	}
}

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
const US_PER_MS$1 = 1e3;
function isWriting(trace) {
	const tail = readTail(trace);
	if (tail === null || isEnded(tail)) return false;
	const [before, last] = [...tail.text.matchAll(/^\{"k":"s","t":(\d+)/gm)].map(([, us]) => Number(us) / US_PER_MS$1).slice(-2);
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

// src/measure/pace/interval.ts
/** The knee of cost and accuracy: faster cannot beat the 1 s step times of the jobs API. */
const DEFAULT_INTERVAL_MS = 1e3;
const FASTEST_MS = 10;
const SLOWEST_MS = 6e4;
const MS = {
	ms: 1,
	s: 1e3
};
/**
* Milliseconds of `1s`, `0.5s`, `100ms`.
* @throws CarbonError `bad-environment` for anything else, or outside 10 ms to 60 s.
*/
function parseInterval(text) {
	const [, amount, unit] = /^\s*(\d+(?:\.\d+)?)\s*(ms|s)\s*$/.exec(text) ?? [];
	const ms = Math.round(Number(amount) * (MS[unit ?? ""] ?? NaN));
	if (ms >= FASTEST_MS && ms <= SLOWEST_MS) return ms;
	throw new CarbonError("bad-environment", `"${text}" is no sampling interval.`, { hint: "Accepted are 10ms to 60s, such as CARBON_SAMPLE_EVERY=1s or 500ms." });
}

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

// src/measure/sampler/read-signal.ts
const READ_SIGNAL = "SIGUSR2";

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

// src/measure/trace/serialise-record.ts
/** One NDJSON line with its line feed. A number that JSON cannot hold (NaN, infinity) becomes null, never 0. */
const serialiseRecord = (record) => `${JSON.stringify(record)}\n`;

// src/measure/sampler/trace-file.ts
const PRIVATE_FILE = 384;
const LINE_FEED = 10;
/** Opens at the first append and again after a failure; never throws. */
function openTraceFile(path) {
	let fd = null;
	let tail = newTail();
	const close = () => {
		if (fd !== null) closeSync(fd);
		fd = null;
		tail = newTail();
	};
	return {
		append(text) {
			try {
				fd ??= openSync(path, "a+", PRIVATE_FILE);
				const lines = tail.endsInsideLine(fd) ? `\n${text}` : text;
				const written = writeSync(fd, lines);
				if (written === Buffer.byteLength(lines)) {
					tail.grow(written);
					return true;
				}
			} catch {}
			try {
				close();
			} catch {
				fd = null;
			}
			return false;
		},
		close
	};
}
/** The end of the file as we left it: one small read tells at every beat whether it is still ours, and whole. */
function newTail() {
	const bytes = Buffer.alloc(2);
	let end = 0;
	return {
		endsInsideLine(fd) {
			if (end > 0 && readSync(fd, bytes, 0, 2, end - 1) === 1) return bytes[0] !== LINE_FEED;
			end = fstatSync(fd).size;
			return end > 0 && readSync(fd, bytes, 0, 1, end - 1) === 1 && bytes[0] !== LINE_FEED;
		},
		grow(written) {
			end += written;
		}
	};
}

export { openRegular as A, handleOf as C, tracePath as D, sentinelPath as E, writeHandle as O, readProcess as S, readHandle as T, isRunning as _, keepOpen as a, readTail as b, DEFAULT_INTERVAL_MS as c, parseExporters as d, samplerEnvironment as f, findWorker as g, findNamed as h, systemClock as i, readWhole as k, parseInterval as l, findLiveSampler as m, serialiseRecord as n, READ_SIGNAL as o, visibleVariables as p, monotonicUs as r, readEnvironment as s, openTraceFile as t, isLoopback as u, lifeline as v, ownNamespace as w, isRunnerWorker as x, isEnded as y };
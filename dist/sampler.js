import { a as SLOW_ROWS, i as QUICK_ROWS, n as serialiseRecord, o as openMeters, r as TRACE_SCHEMA, s as readMachine, t as openTraceFile } from "./chunk/meters.js";
import { n as parseInterval, t as DEFAULT_INTERVAL_MS } from "./chunk/interval.js";
import { c as readProcess, d as sentinelPath, f as tracePath, i as findWorker, n as visibleVariables, o as lifeline, s as isRunnerWorker } from "./chunk/environment.js";
import { n as systemClock } from "./chunk/system-clock.js";
import { existsSync, readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

// src/measure/pace/backlog.ts
/** Ten minutes of a full disk at 1 Hz; then samples are left out, which counters bridge and coverage shows. */
const MOST_SAMPLES = 600;
function newBacklog(write) {
	let held = [];
	let samples = 0;
	let bytes = 0;
	return {
		add(record) {
			const isSample = record.k === "s";
			held.push({
				line: serialiseRecord(record),
				isSample
			});
			if (isSample) samples += 1;
			if (samples <= MOST_SAMPLES) return;
			const first = held.findIndex((entry) => entry.isSample);
			held.splice(held.findIndex((entry, at) => at > first && entry.isSample), 1);
			samples -= 1;
		},
		flush() {
			if (held.length === 0) return;
			const text = held.map((entry) => entry.line).join("");
			if (!write(text)) return;
			bytes += Buffer.byteLength(text);
			held = [];
			samples = 0;
		},
		written: () => bytes
	};
}

// src/measure/pace/beat.ts
/** The trace's size cap; it is approached in ever slower stages and is never a reason to end. */
const SIZE_CAP_BYTES = 2e7;
/** After this age counters alone are read at `OLD_INTERVAL_MS`: 1 s steps no longer matter in a job of hours. */
const OLD_MS = 36e5;
const OLD_INTERVAL_MS = 5e3;
/** An instant power sensor needs 5 Hz or more: at 1 Hz a 4 Hz load is missed by up to 83 % (simulated, p95). */
const INSTANT_INTERVAL_MS = 200;
/** With a counter that wraps never slower: a line of 125 B every 30 s is 0.36 MB a day, and the file may pass its cap. */
const SLOWEST_WITH_WRAP_MS = 3e4;
/** The tenth stage begins after five days at 1 Hz and 245 B a line: longer than any job. */
const MOST_STAGES = 10;
/** No CPU package or DRAM domain draws more: the power that decides how soon a counter could wrap. */
const PEAK_WATTS = 1500;
const UJ_PER_JOULE = 1e6;
const MS_PER_SECOND = 1e3;
function beatOf(state) {
	const instant = readsInstantPower(state.columns);
	const old = state.ageMs > OLD_MS && readsOnlyCounters(state.columns);
	const base = instant ? slowerOf(state.wantedMs, INSTANT_INTERVAL_MS) : old && state.wantedMs < OLD_INTERVAL_MS ? {
		intervalMs: OLD_INTERVAL_MS,
		why: "age",
		jitter: false
	} : {
		intervalMs: state.wantedMs,
		why: null,
		jitter: false
	};
	const doublings = stagesOf(state.writtenBytes);
	const intervalMs = Math.min(base.intervalMs * 2 ** doublings, ceilingMs(state.columns));
	if (intervalMs === base.intervalMs) return base;
	return {
		intervalMs,
		why: doublings > 0 ? "size" : "sensor",
		jitter: base.jitter
	};
}
function slowerOf(wantedMs, neededMs) {
	if (wantedMs <= neededMs) return {
		intervalMs: wantedMs,
		why: null,
		jitter: true
	};
	return {
		intervalMs: neededMs,
		why: "sensor",
		jitter: true
	};
}
/** 0 below half of the cap, then one more at each half of what is left: every stage lasts as long as the first. */
function stagesOf(bytes) {
	const left = 1 - bytes / SIZE_CAP_BYTES;
	return left <= 0 ? MOST_STAGES : Math.min(MOST_STAGES, Math.max(0, Math.floor(-Math.log2(left))));
}
/** Never past half the time in which the smallest energy counter could wrap. */
function ceilingMs(columns) {
	const wrapMs = columns.flatMap((column) => column.quantity === "energy" && column.unit === "uJ" && column.max !== null ? [column.max] : []).map((range) => range / UJ_PER_JOULE / PEAK_WATTS * MS_PER_SECOND);
	if (wrapMs.length === 0) return Number.POSITIVE_INFINITY;
	return Math.floor(Math.min(SLOWEST_WITH_WRAP_MS, ...wrapMs.map((ms) => ms / 2)));
}
const hasCounter = (columns, domain) => columns.some((column) => column.domain === domain && column.quantity === "energy");
/** A power column whose domain has no energy counter is the only measurement of that domain. */
const solePower = (columns) => columns.filter((column) => column.quantity === "power" && !hasCounter(columns, column.domain));
const readsOnlyCounters = (columns) => solePower(columns).length === 0;
const readsInstantPower = (columns) => solePower(columns).some((column) => column.window_ms === void 0);

// src/measure/pace/counter-check.ts
/** NVML refreshes its counter every 20 to 100 ms (SC'24 study, arXiv 2312.02741), so a second is ample. */
const SHORTEST_US = 1e6;
/** Five busy seconds without a millijoule cannot be a slow counter. */
const STILL_US = 5e6;
/** Band of counter over integrated power (Zeus uses 0.1 to 10 over 0.5 s; ours is tighter over longer). */
const LEAST_RATIO = .5;
const MOST_RATIO = 2;
/** The ratio is taken over this long, so that the 1 s averaging lag of the power sensor hardly matters. */
const RATIO_US = 1e7;
const US_PER_SECOND = 1e6;
const newCounterCheck = (source, domain) => ({
	source,
	domain,
	anchor: null,
	stillSinceUs: null,
	sensedJ: 0,
	previous: null,
	state: "open"
});
/** The check after one more reading, and the verdict where this reading brought one. */
function advance(check, now) {
	if (check.state === "failed" || now.energyJ === null) return {
		check,
		result: null
	};
	const { anchor, previous } = check;
	if (anchor?.energyJ == null || previous === null || now.energyJ < anchor.energyJ) return {
		check: {
			...check,
			anchor: now,
			previous: now,
			stillSinceUs: null,
			sensedJ: 0
		},
		result: null
	};
	const busy = (now.utilPercent ?? 0) > 0;
	const moved = now.energyJ !== previous.energyJ;
	return verdict({
		...check,
		stillSinceUs: busy && !moved ? check.stillSinceUs ?? previous.timeUs : null,
		sensedJ: sensed(check.sensedJ, previous, now),
		previous: now
	}, anchor.energyJ, now);
}
function verdict(check, anchorJ, now) {
	const elapsedUs = now.timeUs - (check.anchor?.timeUs ?? now.timeUs);
	const gainedJ = (now.energyJ ?? anchorJ) - anchorJ;
	if (check.stillSinceUs !== null && now.timeUs - check.stillSinceUs >= STILL_US) return fail(check, { code: "frozen" });
	if (check.state === "passed") return {
		check,
		result: null
	};
	if (gainedJ === 0 || elapsedUs < SHORTEST_US) return {
		check,
		result: null
	};
	if (check.sensedJ === null || check.sensedJ === 0) return pass(check, {});
	if (elapsedUs < RATIO_US) return {
		check,
		result: null
	};
	const ratio = rounded(gainedJ / check.sensedJ);
	return ratio > LEAST_RATIO && ratio < MOST_RATIO ? pass(check, { ratio }) : fail(check, {
		code: "implausible",
		ratio
	});
}
const fail = (check, facts) => ({
	check: {
		...check,
		state: "failed"
	},
	result: {
		e: "check",
		source: check.source,
		domain: check.domain,
		ok: false,
		...facts
	}
});
const pass = (check, facts) => ({
	check: {
		...check,
		state: "passed"
	},
	result: {
		e: "check",
		source: check.source,
		domain: check.domain,
		ok: true,
		...facts
	}
});
function sensed(soFar, before, now) {
	if (soFar === null || before.powerW === null || now.powerW === null) return null;
	return soFar + (before.powerW + now.powerW) / 2 * (now.timeUs - before.timeUs) / US_PER_SECOND;
}
const PERCENT = 100;
const rounded = (ratio) => Math.round(ratio * PERCENT) / PERCENT;

// src/measure/pace/counter-checks.ts
/** Raw units in joules or watts. */
const SI = {
	uJ: 1e-6,
	mJ: .001,
	uW: 1e-6,
	mW: .001,
	"%": 1
};
function newCounterChecks() {
	const checks = /* @__PURE__ */ new Map();
	return { judge(timeUs, columns, v) {
		const results = [];
		for (const column of columns) {
			if (column.quantity !== "energy" || column.kind !== "counter") continue;
			const of = (quantity) => readingOf(columns, v, {
				domain: column.domain,
				quantity
			});
			const reading = {
				timeUs,
				energyJ: of("energy"),
				powerW: of("power"),
				utilPercent: of("util")
			};
			const before = checks.get(column.i) ?? newCounterCheck(column.source, column.domain);
			const { check, result } = advance(before, reading);
			checks.set(column.i, check);
			if (result !== null) results.push(result);
		}
		return results;
	} };
}
function readingOf(columns, v, wanted) {
	const column = columns.find((candidate) => candidate.domain === wanted.domain && candidate.quantity === wanted.quantity);
	const raw = column === void 0 ? null : v[column.i] ?? null;
	const factor = column === void 0 ? void 0 : SI[column.unit];
	return raw === null || factor === void 0 ? null : raw * factor;
}

// src/measure/pace/latency.ts
/** About 17 minutes at 1 Hz: enough for a 99th percentile, and the same few kilobytes on any day of a job. */
const KEPT = 1024;
const MEDIAN = .5;
const P99 = .99;
function newLatency() {
	const ring = new Float64Array(KEPT);
	let added = 0;
	return {
		add(microseconds) {
			ring[added % KEPT] = microseconds;
			added += 1;
		},
		percentiles() {
			const sorted = ring.slice(0, Math.min(added, KEPT)).sort();
			const at = (share) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
			return [at(MEDIAN), at(P99)];
		}
	};
}

// src/measure/pace/lineup.ts
function newLineup() {
	const columns = [];
	const places = /* @__PURE__ */ new Map();
	return {
		columns,
		append(reader, added) {
			const numbered = added.map((column, at) => ({
				i: columns.length + at,
				...column
			}));
			columns.push(...numbered);
			places.set(reader, [...places.get(reader) ?? [], ...numbered.map((column) => column.i)]);
			return numbered;
		},
		readAll() {
			const v = columns.map(() => null);
			for (const [reader, indexes] of places) {
				const values = reader.read();
				indexes.forEach((index, at) => {
					v[index] = values[at] ?? null;
				});
			}
			return v;
		}
	};
}

// src/measure/pace/suspension.ts
/** `/proc/uptime` has a resolution of 10 ms, and the two clocks are read a moment apart. */
const LEAST_MS = 1e3;
const US_PER_MS$1 = 1e3;
/** Milliseconds suspended between two readings; null where it is less than a second. */
function suspendedMs(before, after) {
	const asleep = after.uptimeMs - before.uptimeMs - (after.monoUs - before.monoUs) / US_PER_MS$1;
	return asleep > LEAST_MS ? Math.round(asleep) : null;
}

// src/measure/measure.ts
const US_PER_MS = 1e3;
const OWN_EVERY_US = 6e7;
const NEIGHBOURS_EVERY_US = 15e6;
/** Half of the shortest sleep that is said; a clock that is slewed moves by half a millisecond a second (adjtimex(2)). */
const WALL_JUMP_MS = 500;
/** Resolves when `stop` has given a reason and the end is written, or at least tried. Never rejects for a failed reading. */
async function measure(input) {
	const recording = record(input);
	recording.begin();
	let dueUs = recording.nextDueUs(input.clock.monoUs());
	for (;;) {
		await input.clock.sleepUntil(dueUs);
		const reason = input.stop();
		if (reason !== null) return recording.end(reason);
		if (input.clock.monoUs() < dueUs) continue;
		recording.tick();
		dueUs = recording.nextDueUs(dueUs);
	}
}
function record(input) {
	const { clock, machine, quick } = input;
	const mono0Us = clock.monoUs();
	const wall0Ms = Math.round(clock.wallMs());
	const lineup = newLineup();
	const backlog = newBacklog(input.write);
	const latency = newLatency();
	const checks = newCounterChecks();
	const meters = [];
	let beat = {
		intervalMs: input.intervalMs,
		why: null,
		jitter: false
	};
	let clocks = readClocks(clock);
	let wallAheadMs = wallAhead(clock);
	let ownDueUs = OWN_EVERY_US;
	let neighboursDueUs = 0;
	let strangers = {
		workers: 0,
		samplers: 0,
		gpu_procs: 0
	};
	const nowUs = () => clock.monoUs() - mono0Us;
	function enlist(probed) {
		meters.push(...probed.meters);
		return {
			domains: probed.meters.flatMap((meter) => meter.domains),
			columns: probed.meters.flatMap((meter) => lineup.append(meter, meter.columns)),
			absences: probed.absences
		};
	}
	function begin() {
		backlog.add({
			k: "hdr",
			schema: TRACE_SCHEMA,
			mono0_us: mono0Us,
			wall0_ms: wall0Ms,
			clock: "monotonic",
			interval_ms: input.intervalMs,
			...machine,
			visible: input.visible,
			...enlist(quick)
		});
		sample();
		backlog.flush();
		const late = enlist(input.openSlow());
		if (late.columns.length + late.absences.length > 0) backlog.add({
			k: "col",
			t: nowUs(),
			...late
		});
		tick();
	}
	function tick() {
		sample();
		watchClocks();
		watchSteps();
		watchNeighbours();
		if (nowUs() >= ownDueUs) own();
		pace();
		backlog.flush();
	}
	function sample() {
		const before = nowUs();
		const v = lineup.readAll();
		const after = nowUs();
		const t = Math.round((before + after) / 2);
		latency.add(after - before);
		backlog.add({
			k: "s",
			t,
			w: Math.round(clock.wallMs()) - wall0Ms,
			v
		});
		for (const event of meters.flatMap((meter) => meter.takeEvents())) backlog.add({
			k: "ev",
			t,
			...event
		});
		for (const result of checks.judge(t, lineup.columns, v)) {
			backlog.add({
				k: "ev",
				t,
				...result
			});
			if (!result.ok && result.domain !== void 0) fallBack(result.domain);
		}
	}
	function fallBack(domain) {
		for (const meter of meters) {
			const column = meter.fallback(domain);
			if (column !== null) backlog.add({
				k: "col",
				t: nowUs(),
				columns: lineup.append(meter, [column])
			});
		}
	}
	function watchClocks() {
		const before = wallAheadMs;
		wallAheadMs = wallAhead(clock);
		if (Math.abs(wallAheadMs - before) < WALL_JUMP_MS) return;
		const now = readClocks(clock);
		const ms = clocks === null || now === null ? null : suspendedMs(clocks, now);
		if (ms !== null) backlog.add({
			k: "ev",
			t: nowUs(),
			e: "suspend",
			ms
		});
		clocks = now;
	}
	function watchSteps() {
		for (const { guid, action, startedWallMs } of input.steps()) {
			const agoUs = Math.round((clock.wallMs() - startedWallMs) * US_PER_MS);
			const w = Math.round(startedWallMs) - wall0Ms;
			backlog.add({
				k: "step",
				t: nowUs() - agoUs,
				w,
				guid,
				action,
				at: "start"
			});
		}
	}
	function watchNeighbours() {
		if (nowUs() < neighboursDueUs) return;
		const gpuProcs = neighboursDueUs === 0 ? foreignProcesses(meters, input.isOurs) : strangers.gpu_procs;
		neighboursDueUs = nowUs() + NEIGHBOURS_EVERY_US;
		const seen = {
			...input.neighbours(),
			gpu_procs: gpuProcs
		};
		if (!isSame(seen, strangers)) backlog.add({
			k: "ev",
			t: nowUs(),
			e: "foreign",
			...seen
		});
		strangers = seen;
	}
	function own() {
		backlog.add({
			k: "own",
			t: nowUs(),
			...input.cost(),
			lat_us: latency.percentiles()
		});
		ownDueUs += OWN_EVERY_US;
	}
	function pace() {
		const next = beatOf({
			wantedMs: input.intervalMs,
			ageMs: nowUs() / US_PER_MS,
			writtenBytes: backlog.written(),
			columns: lineup.columns
		});
		if (next.intervalMs !== beat.intervalMs) backlog.add({
			k: "ev",
			t: nowUs(),
			e: "beat",
			interval_ms: next.intervalMs,
			why: next.why ?? "sensor"
		});
		beat = next;
	}
	/** Deadlines are absolute, so a late tick does not delay the next; ticks that were missed are not caught up. */
	function nextDueUs(lastDueUs) {
		const intervalUs = beat.intervalMs * US_PER_MS;
		const now = clock.monoUs();
		if (beat.jitter) return now + Math.round(intervalUs * (1 / 2 + input.random()));
		return lastDueUs + intervalUs * Math.max(1, Math.ceil((now - lastDueUs + 1) / intervalUs));
	}
	function end(reason) {
		sample();
		watchSteps();
		own();
		backlog.add({
			k: "end",
			t: nowUs(),
			reason
		});
		backlog.flush();
		for (const meter of meters) meter.close();
	}
	return {
		begin,
		tick,
		end,
		nextDueUs
	};
}
const wallAhead = (clock) => clock.wallMs() - clock.monoUs() / US_PER_MS;
function readClocks(clock) {
	const uptimeMs = clock.uptimeMs();
	return uptimeMs === null ? null : {
		uptimeMs,
		monoUs: clock.monoUs()
	};
}
const isSame = (a, b) => a.workers === b.workers && a.samplers === b.samplers && a.gpu_procs === b.gpu_procs;
const foreignProcesses = (meters, isOurs) => meters.flatMap((meter) => meter.computeProcesses() ?? []).filter((pid) => !isOurs(pid)).length;

// src/measure/sampler/neighbours.ts
/** The name a sampler gives itself; at most 15 bytes are kept by the kernel (prctl(2), PR_SET_NAME). */
const SAMPLER_NAME = "carbon-sampler";
/** USER_HZ: the unit in which the kernel counts the start of a process (time(7)). */
const TICKS_PER_SECOND = 100;
/** As old as this, a process runs what it was forked for. */
const GROWN_UP_TICKS = 1500;
function neighbourScan({ own, proc = "/proc" }) {
	const kernel = kernelThreads(proc);
	let known = /* @__PURE__ */ new Map();
	return () => {
		const grownUpSince = ticksSinceBoot(proc) - GROWN_UP_TICKS;
		const seen = /* @__PURE__ */ new Map();
		for (const pid of pidsIn(proc)) {
			const before = known.get(pid);
			if (before?.settled) seen.set(pid, before);
			else seen.set(pid, look(pid, {
				proc,
				kernel,
				grownUpSince,
				again: before !== void 0
			}));
		}
		known = seen;
		const count = {
			worker: 0,
			sampler: 0,
			other: 0
		};
		for (const [pid, { kind }] of seen) if (!own.includes(pid)) count[kind] += 1;
		return {
			workers: count.worker,
			samplers: count.sampler
		};
	};
}
function pidsIn(proc) {
	try {
		return readdirSync(proc).map(Number).filter(Number.isInteger);
	} catch {
		return [];
	}
}
function look(pid, { proc, kernel, grownUpSince, again }) {
	const process = readProcess(pid, proc);
	if (process === null || process.state === "Z") return {
		kind: "other",
		settled: again
	};
	if (process.parent === kernel) return {
		kind: "other",
		settled: true
	};
	return {
		kind: kindOf(process, proc),
		settled: again || process.startTime < grownUpSince
	};
}
function kindOf(process, proc) {
	if (process.name === "carbon-sampler") return "sampler";
	return isRunnerWorker(process, proc) ? "worker" : "other";
}
const KTHREADD = 2;
/** In a PID namespace of its own a container has an ordinary process 2. */
const kernelThreads = (proc) => readProcess(KTHREADD, proc)?.name === "kthreadd" ? KTHREADD : null;
/** NaN where uptime cannot be read: then nothing counts as grown up, and every process is read twice. */
function ticksSinceBoot(proc) {
	try {
		return Number.parseFloat(readFileSync(`${proc}/uptime`, "utf8")) * TICKS_PER_SECOND;
	} catch {
		return NaN;
	}
}
/** The first PID namespace of every boot (include/linux/proc_ns.h, PROC_PID_INIT_INO). */
const INITIAL_NAMESPACE = "pid:[4026531836]";
/** In a PID namespace of its own a sampler sees no neighbours: that must be said, or it looks like solitude. */
function namespaceAbsence(proc = "/proc") {
	try {
		if (readlinkSync(`${proc}/self/ns/pid`) === INITIAL_NAMESPACE) return [];
	} catch {}
	return [{
		source: "neighbours",
		code: "hidden",
		hint: "Inside a container other jobs on this host cannot be seen; only its owner knows that it was alone."
	}];
}

// src/measure/sampler/process-environment.ts
/** Null where the process is gone or belongs to another user. */
function readEnvironment(pid, proc = "/proc") {
	try {
		const pairs = readFileSync(`${proc}/${pid}/environ`, "utf8").split("\0").filter((pair) => pair.includes("="));
		return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
	} catch {
		return null;
	}
}

// src/measure/sampler/step-watch.ts
const GUID = /_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;
/** Each call returns the steps that have begun since the one before. */
function stepWatch(options) {
	const { runnerTemp } = options;
	if (runnerTemp === null) return () => [];
	const directory = join(runnerTemp, "_runner_file_commands");
	const known = /* @__PURE__ */ new Set();
	let listedAtMs = NaN;
	return () => {
		const changedAtMs = modifiedMs(directory);
		if (changedAtMs === null || changedAtMs === listedAtMs) return [];
		listedAtMs = changedAtMs;
		const fresh = [...startsIn(directory)].filter(([guid]) => !known.has(guid));
		for (const [guid] of fresh) known.add(guid);
		return ours(fresh, options.sinceWallMs).map(([guid, startedWallMs]) => ({
			guid,
			startedWallMs,
			action: liveAction(guid, options)
		}));
	};
}
/** The step in which the sampler starts began before it; earlier ones are over. */
function ours(starts, sinceWallMs) {
	const sorted = starts.toSorted((a, b) => a[1] - b[1]);
	const before = sorted.filter(([, startedWallMs]) => startedWallMs < sinceWallMs);
	return sorted.slice(Math.max(0, before.length - 1));
}
const modifiedMs = (path) => {
	try {
		return statSync(path).mtimeMs;
	} catch {
		return null;
	}
};
/** Start of each set: the earliest birth or change of its files. */
function startsIn(directory) {
	const starts = /* @__PURE__ */ new Map();
	for (const name of namesIn(directory)) {
		const guid = GUID.exec(name)?.[1];
		const at = guid === void 0 ? null : bornMs(join(directory, name));
		if (guid !== void 0 && at !== null) starts.set(guid, Math.min(at, starts.get(guid) ?? at));
	}
	return starts;
}
const namesIn = (directory) => {
	try {
		return readdirSync(directory);
	} catch {
		return [];
	}
};
function bornMs(path) {
	try {
		const { birthtimeMs, mtimeMs } = statSync(path);
		return birthtimeMs > 0 ? Math.min(birthtimeMs, mtimeMs) : mtimeMs;
	} catch {
		return null;
	}
}
/** The step's GITHUB_ACTION, from a child of the worker whose output file bears the set's GUID; null when it is over already. */
function liveAction(guid, { worker, proc = "/proc" }) {
	if (worker === null) return null;
	for (const pid of childrenOf(worker.pid, proc)) {
		const environment = readEnvironment(pid, proc);
		if (environment?.get("GITHUB_OUTPUT")?.endsWith(guid)) return environment.get("GITHUB_ACTION") ?? null;
	}
	return null;
}
/** Children are listed by the thread that made them (proc_tid_children(5)). */
const childrenOf = (pid, proc) => namesIn(`${proc}/${pid}/task`).flatMap((thread) => {
	try {
		return readFileSync(`${proc}/${pid}/task/${thread}/children`, "latin1").split(" ").filter(Boolean).map(Number);
	} catch {
		return [];
	}
});

// src/measure/sampler/stop-reason.ts
/** A job on a self-hosted runner may run for 5 days (GitHub Docs, usage limits). */
const LONGEST_JOB_US = 432e9;
function stopReason({ directory, worker, parent, monoUs, signalled }) {
	const sentinel = sentinelPath(directory);
	const bornUs = monoUs();
	const lives = [worker, parent].flatMap((process) => process === null ? [] : [lifeline(process)]);
	return () => {
		if (existsSync(sentinel)) return "stop";
		if (signalled()) return "signal";
		if (!existsSync(directory)) return "dir-gone";
		if (lives.some((isAlive) => !isAlive())) return "worker-gone";
		return monoUs() - bornUs > LONGEST_JOB_US ? "max-age" : null;
	};
}

// src/entry/sampler.ts
const { values: flags } = parseArgs({ options: {
	directory: { type: "string" },
	worker: { type: "string" },
	parent: { type: "string" },
	"sample-every": { type: "string" },
	sysroot: { type: "string" },
	nvml: { type: "string" }
} });
const env = process.env;
process.title = SAMPLER_NAME;
const clock = systemClock();
let signalled = false;
for (const signal of [
	"SIGTERM",
	"SIGINT",
	"SIGHUP"
]) process.on(signal, () => {
	signalled = true;
	clock.wake();
});
const directory = flags.directory ?? process.cwd();
const worker = identityOf(flags.worker) ?? findWorker();
const options = {
	sysroot: flags.sysroot ?? "",
	nvmlPath: flags.nvml ?? null,
	visible: visibleVariables(env)
};
const quick = openMeters(QUICK_ROWS, options);
const file = openTraceFile(tracePath(directory));
await measure({
	machine: readMachine(options.sysroot),
	visible: options.visible,
	quick: {
		...quick,
		absences: [...quick.absences, ...namespaceAbsence()]
	},
	openSlow: () => openMeters(SLOW_ROWS, options),
	intervalMs: intervalOf(flags["sample-every"]),
	clock,
	write: file.append,
	stop: stopReason({
		directory,
		worker,
		parent: identityOf(flags.parent),
		monoUs: clock.monoUs,
		signalled: () => signalled
	}),
	neighbours: neighbourScan({ own: [process.pid, worker?.pid ?? process.pid] }),
	isOurs: (pid) => readEnvironment(pid)?.get("RUNNER_TRACKING_ID") === (env.RUNNER_TRACKING_ID ?? ""),
	steps: stepWatch({
		runnerTemp: env.RUNNER_TEMP ?? null,
		worker,
		sinceWallMs: Date.now()
	}),
	cost: () => {
		const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
		return {
			cpu_us: userCPUTime + systemCPUTime,
			rss_kb: maxRSS
		};
	},
	random: Math.random
});
file.close();
process.exit(0);
function identityOf(flag) {
	const [pid, startTime] = (flag ?? "").split(":").map(Number);
	return pid && startTime !== void 0 ? {
		pid,
		startTime
	} : null;
}
/** The entry that starts us refuses a bad interval aloud; here it must not cost the measurement. */
function intervalOf(text) {
	try {
		return text === void 0 ? DEFAULT_INTERVAL_MS : parseInterval(text);
	} catch {
		return DEFAULT_INTERVAL_MS;
	}
}

export {  };
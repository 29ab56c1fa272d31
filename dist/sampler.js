import "./chunk/rolldown-runtime.js";
import { D as tracePath, E as sentinelPath, S as readProcess, _ as isRunning, c as DEFAULT_INTERVAL_MS, g as findWorker, i as systemClock, l as parseInterval, n as serialiseRecord, o as READ_SIGNAL, p as visibleVariables, s as readEnvironment, t as openTraceFile, v as lifeline, x as isRunnerWorker } from "./chunk/sampler-ground.js";
import { t as TRACE_SCHEMA } from "./chunk/record.js";
import { t as readMachine } from "./chunk/machine.js";
import { n as ROWS, r as probeQuickly } from "./chunk/meters.js";
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readdirSync, readlinkSync, statSync } from "node:fs";
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

// src/measure/pace/si-factor.ts
/** The unit of RAPL on AMD, and of the accumulator of AMD GPUs (kgd_pp_interface.h). */
const JOULES_PER_AMD_UNIT = 2 ** -16;
const SI_FACTOR = {
	uJ: 1e-6,
	mJ: .001,
	"2^-16J": JOULES_PER_AMD_UNIT,
	uW: 1e-6,
	mW: .001,
	"%": 1
};

// src/measure/pace/beat.ts
/** The trace's size cap; it is approached in ever slower stages and is never a reason to end. */
const SIZE_CAP_BYTES = 2e7;
/** After this age counters alone are read at `OLD_INTERVAL_MS`: 1 s steps no longer matter in a job of hours. */
const OLD_MS = 36e5;
const OLD_INTERVAL_MS = 5e3;
/** No sensor is read more often for its own sake. An instant one needs 5 Hz or more: at 1 Hz a 4 Hz load is missed by up to 83 % (simulated, p95). */
const INSTANT_INTERVAL_MS = 200;
/** With a counter that wraps never slower: a line of 125 B every 30 s is 0.36 MB a day, and the file may pass its cap. */
const SLOWEST_WITH_WRAP_MS = 3e4;
/** The tenth stage begins after five days at 1 Hz and 245 B a line: longer than any job. */
const MOST_STAGES = 10;
/** No CPU package or DRAM domain draws more: the power that decides how soon a counter could wrap. */
const PEAK_WATTS = 1500;
const MS_PER_SECOND = 1e3;
function beatOf(state) {
	const base = baseOf(state);
	const doublings = stagesOf(state.writtenBytes);
	const intervalMs = Math.min(base.intervalMs * 2 ** doublings, ceilingMs(state.columns));
	if (intervalMs === base.intervalMs) return base;
	return {
		intervalMs,
		why: doublings > 0 ? "size" : "sensor",
		jitter: base.jitter
	};
}
function baseOf({ wantedMs, ageMs, columns }) {
	const sole = soleGauges(columns);
	const seenMs = sole.filter(({ quantity }) => quantity === "power").map(stretchSeenMs);
	const neededMs = Math.max(INSTANT_INTERVAL_MS, Math.min(...seenMs));
	const intervalMs = Math.min(wantedMs, neededMs);
	const jitter = seenMs.some((ms) => ms < intervalMs);
	if (intervalMs < wantedMs) return {
		intervalMs,
		why: "sensor",
		jitter
	};
	if (ageMs <= OLD_MS || sole.length > 0 || wantedMs >= OLD_INTERVAL_MS) return {
		intervalMs,
		why: null,
		jitter
	};
	return {
		intervalMs: OLD_INTERVAL_MS,
		why: "age",
		jitter
	};
}
/** What one reading of a power sensor stands for: the window of a mean, or the time until there is another value. */
const stretchSeenMs = ({ window_ms = 0, update_ms = 0 }) => Math.max(window_ms, update_ms);
/** 0 below half of the cap, then one more at each half of what is left: every stage lasts as long as the first. */
function stagesOf(bytes) {
	const left = 1 - bytes / SIZE_CAP_BYTES;
	return left <= 0 ? MOST_STAGES : Math.min(MOST_STAGES, Math.max(0, Math.floor(-Math.log2(left))));
}
/** Never past half the time in which the smallest energy counter could wrap. */
function ceilingMs(columns) {
	const wrapMs = columns.filter(({ quantity }) => quantity === "energy").map(({ max, unit }) => (max ?? Number.POSITIVE_INFINITY) * (SI_FACTOR[unit] ?? NaN)).filter(Number.isFinite).map((joules) => joules / PEAK_WATTS * MS_PER_SECOND);
	if (wrapMs.length === 0) return Number.POSITIVE_INFINITY;
	return Math.floor(Math.min(SLOWEST_WITH_WRAP_MS, ...wrapMs.map((ms) => ms / 2)));
}
/** The whole machine's power is a bound beside what is counted, and no reason to hurry. */
const BOUND = "hwmon:acpi";
/** Power of a domain without a counter, and utilisation of one without either: all that is known of what it uses. */
const soleGauges = (columns) => columns.filter(({ domain, quantity, source }) => quantity === "power" && source !== BOUND && !reads(columns, domain, "energy") || quantity === "util" && !reads(columns, domain, "energy") && !reads(columns, domain, "power"));
const reads = (columns, domain, quantity) => columns.some((column) => column.domain === domain && column.quantity === quantity);

// src/measure/pace/company.ts
const EVERY_US = 15e6;
function newCompany({ neighbours, processes, isOurs, tellsOurs }) {
	let seen = {
		workers: 0,
		samplers: 0,
		gpu_procs: 0
	};
	let dueUs = 0;
	let listing = true;
	let shared = false;
	function see(list) {
		const strangers = list ? processes()?.filter((pid) => !isOurs(pid)) : null;
		const now = {
			...neighbours(),
			gpu_procs: strangers?.length ?? seen.gpu_procs
		};
		const isNew = !isSame(now, seen);
		seen = now;
		shared ||= now.workers + now.samplers + now.gpu_procs > 0;
		return isNew ? now : null;
	}
	return {
		look(nowUs) {
			if (nowUs < dueUs) return null;
			dueUs = nowUs + EVERY_US;
			const list = listing || shared && tellsOurs;
			listing = false;
			return see(list);
		},
		lookBack: () => see(tellsOurs),
		listSoon() {
			listing = true;
			dueUs = 0;
		},
		isShared: () => shared
	};
}
const isSame = (a, b) => a.workers === b.workers && a.samplers === b.samplers && a.gpu_procs === b.gpu_procs;

// src/measure/pace/counter-check.ts
/** NVML refreshes its counter every 20 to 100 ms (SC'24 study, arXiv 2312.02741), so a second is ample; an exporter every 30 s. */
const SHORTEST_US = 1e6;
/** Five busy seconds without a millijoule cannot be a slow counter. */
const STILL_US = 5e6;
/** Band of counter over integrated power (Zeus uses 0.1 to 10 over 0.5 s; ours is tighter over longer). */
const LEAST_RATIO = .5;
const MOST_RATIO = 2;
/** The ratio is taken over this long, so that the 1 s averaging lag of the power sensor hardly matters. */
const RATIO_US = 1e7;
/** A counter that is refreshed slowly is given this many refreshes: one more or less is a tenth of the energy. */
const RATIO_UPDATES = 10;
/** Busy for three refreshes without one is still, too. */
const STILL_UPDATES = 3;
const US_PER_MS$3 = 1e3;
const US_PER_SECOND = 1e6;
const newCounterCheck = ({ source, domain, update_ms = 0 }) => ({
	source,
	domain,
	updateUs: update_ms * US_PER_MS$3,
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
	if (check.stillSinceUs !== null && now.timeUs - check.stillSinceUs >= Math.max(STILL_US, STILL_UPDATES * check.updateUs)) return fail(check, { code: "frozen" });
	if (check.state === "passed") return {
		check,
		result: null
	};
	if (gainedJ === 0 || elapsedUs < SHORTEST_US) return {
		check,
		result: null
	};
	if (check.sensedJ === null || check.sensedJ === 0) return pass(check, {});
	if (elapsedUs < Math.max(RATIO_US, RATIO_UPDATES * check.updateUs)) return {
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
function newCounterChecks() {
	let watched = [];
	let known = 0;
	return { judge(timeUs, columns, v) {
		if (columns.length !== known) watched = watch(columns, watched);
		known = columns.length;
		const results = [];
		for (const one of watched) {
			const reading = {
				timeUs,
				energyJ: readingOf(one.energy, v),
				powerW: readingOf(one.power, v),
				utilPercent: readingOf(one.util, v)
			};
			const { check, result } = advance(one.check, reading);
			one.check = check;
			if (result !== null) results.push(result);
		}
		return results;
	} };
}
function watch(columns, before) {
	return columns.filter(({ quantity, kind }) => quantity === "energy" && kind === "counter").map((energy) => {
		const of = (quantity) => columns.find((column) => column.domain === energy.domain && column.quantity === quantity) ?? null;
		return {
			check: before.find((one) => one.energy.i === energy.i)?.check ?? newCounterCheck(energy),
			energy,
			power: of("power"),
			util: of("util")
		};
	});
}
function readingOf(column, v) {
	const raw = column === null ? null : v[column.i] ?? null;
	const factor = column === null ? void 0 : SI_FACTOR[column.unit];
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
			const v = new Array(columns.length).fill(null);
			for (const [reader, indexes] of places) {
				const values = reader.read();
				let at = 0;
				for (const index of indexes) v[index] = values[at++] ?? null;
			}
			return v;
		}
	};
}

// src/measure/pace/suspension.ts
/** `/proc/uptime` has a resolution of 10 ms, and the two clocks are read a moment apart. */
const LEAST_MS = 1e3;
const US_PER_MS$2 = 1e3;
/** Milliseconds suspended between two readings; null where it is less than a second. */
function suspendedMs(before, after) {
	const asleep = after.uptimeMs - before.uptimeMs - (after.monoUs - before.monoUs) / US_PER_MS$2;
	return asleep > LEAST_MS ? Math.round(asleep) : null;
}

// src/measure/pace/sleep-watch.ts
const US_PER_MS$1 = 1e3;
/** Half of the shortest sleep that is said; a clock that is slewed moves by half a millisecond a second (adjtimex(2)). */
const WALL_JUMP_MS = 500;
/** Each call gives the milliseconds that the machine has slept since the one before; null where it has not. */
function newSleepWatch(clock) {
	let clocks = readClocks(clock);
	let aheadMs = wallAhead(clock);
	return () => {
		const before = aheadMs;
		aheadMs = wallAhead(clock);
		if (Math.abs(aheadMs - before) < WALL_JUMP_MS) return null;
		const now = readClocks(clock);
		const ms = clocks === null || now === null ? null : suspendedMs(clocks, now);
		clocks = now;
		return ms;
	};
}
const wallAhead = (clock) => clock.wallMs() - clock.monoUs() / US_PER_MS$1;
function readClocks(clock) {
	const uptimeMs = clock.uptimeMs();
	return uptimeMs === null ? null : {
		uptimeMs,
		monoUs: clock.monoUs()
	};
}

// src/measure/measure.ts
const US_PER_MS = 1e3;
const OWN_EVERY_US = 6e7;
const PACE_EVERY_US = 15e6;
/** Resolves when `stop` has given a reason and the end is written, or at least tried. Never rejects for a failed reading. */
async function measure(input) {
	const recording = record(input);
	recording.begin();
	let dueUs = recording.nextDueUs(input.clock.monoUs());
	for (;;) {
		await input.clock.sleepUntil(dueUs);
		const reason = input.stop();
		if (reason !== null) return recording.end(reason);
		const isDue = input.clock.monoUs() >= dueUs;
		if (!isDue && !input.asked()) continue;
		recording.tick();
		if (isDue) dueUs = recording.nextDueUs(dueUs);
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
	const slept = newSleepWatch(clock);
	const meters = [];
	const company = newCompany({
		...input,
		processes: () => processesOn(meters)
	});
	let beat = {
		intervalMs: input.intervalMs,
		why: null,
		jitter: false
	};
	let ownDueUs = OWN_EVERY_US;
	let stepsSeenUs = Number.NEGATIVE_INFINITY;
	let following = false;
	let paceDueUs = 0;
	let pacedColumns = 0;
	let ended = false;
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
		for (const open of input.late) {
			const probed = open();
			if (probed instanceof Promise) probed.then(joinLate);
			else joinLate(probed);
		}
		tick();
	}
	/** A source that answers after the end is closed again. */
	function joinLate(probed) {
		if (ended) {
			for (const meter of probed.meters) meter.close();
			return;
		}
		const late = enlist(probed);
		if (late.columns.length + late.absences.length > 0) backlog.add({
			k: "col",
			t: nowUs(),
			...late
		});
		if (probed.meters.length > 0) company.listSoon();
		if (following) follow(probed.meters);
	}
	function tick() {
		sample();
		watchSleep();
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
		for (const meter of meters) for (const event of meter.takeEvents()) backlog.add({
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
	function watchSleep() {
		const ms = slept();
		if (ms !== null) backlog.add({
			k: "ev",
			t: nowUs(),
			e: "suspend",
			ms
		});
	}
	function watchSteps() {
		const now = nowUs();
		for (const { guid, action, at, wallMs } of input.steps()) {
			const agoUs = Math.round((clock.wallMs() - wallMs) * US_PER_MS);
			const t = Math.min(now, Math.max(now - agoUs, stepsSeenUs));
			backlog.add({
				k: "step",
				t,
				w: Math.round(wallMs) - wall0Ms,
				guid,
				action,
				at
			});
		}
		stepsSeenUs = now;
	}
	function watchNeighbours() {
		note(company.look(nowUs()));
		if (following || !company.isShared()) return;
		following = true;
		follow(meters);
	}
	function note(seen) {
		if (seen !== null) backlog.add({
			k: "ev",
			t: nowUs(),
			e: "foreign",
			...seen
		});
	}
	/** From here on it matters whose use of a device is whose. */
	function follow(those) {
		for (const meter of those) {
			if (!input.tellsOurs && meter.computeProcesses() !== null) continue;
			const columns = meter.follow?.(input.isOurs) ?? [];
			if (columns.length > 0) backlog.add({
				k: "col",
				t: nowUs(),
				columns: lineup.append(meter, columns)
			});
		}
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
	/** The pace depends on the columns; age and size change it slowly. */
	function pace() {
		if (nowUs() < paceDueUs && lineup.columns.length === pacedColumns) return;
		paceDueUs = nowUs() + PACE_EVERY_US;
		pacedColumns = lineup.columns.length;
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
		note(company.lookBack());
		own();
		backlog.add({
			k: "end",
			t: nowUs(),
			reason
		});
		backlog.flush();
		ended = true;
		for (const meter of meters) meter.close();
	}
	return {
		begin,
		tick,
		end,
		nextDueUs
	};
}
/** Of all meters that can say; null where none can. */
function processesOn(meters) {
	const lists = meters.map((meter) => meter.computeProcesses()).filter((list) => list !== null);
	return lists.length === 0 ? null : [...new Set(lists.flat())];
}

// src/measure/sampler/neighbours.ts
/** The name a sampler gives itself; at most 15 bytes are kept by the kernel (prctl(2), PR_SET_NAME). */
const SAMPLER_NAME = "carbon-sampler";
/** USER_HZ: the unit in which the kernel counts the start of a process (time(7)). */
const TICKS_PER_SECOND = 100;
/** As old as this, a process runs what it was forked for. */
const GROWN_UP_TICKS = 1500;
function neighbourScan({ own, job = null, proc = "/proc" }) {
	const kernel = kernelThreads(proc);
	let passed = new Set(own.map(String));
	let known = /* @__PURE__ */ new Map();
	return () => {
		const grownUpSince = ticksSinceBoot(proc) - GROWN_UP_TICKS;
		const passing = new Set(own.map(String));
		const seen = /* @__PURE__ */ new Map();
		for (const name of namesIn$1(proc)) {
			if (passed.has(name)) {
				passing.add(name);
				continue;
			}
			const pid = Number(name);
			if (!Number.isInteger(pid)) continue;
			const before = known.get(name);
			const sighting = before?.settled ? before : look$1(pid, {
				proc,
				job,
				kernel,
				grownUpSince,
				again: before !== void 0
			});
			if (sighting.settled && sighting.kind === "other") passing.add(name);
			else seen.set(name, sighting);
		}
		[passed, known] = [passing, seen];
		const kinds = [...seen.values()].map(({ kind }) => kind);
		const countOf = (wanted) => kinds.filter((kind) => kind === wanted).length;
		return {
			workers: countOf("worker"),
			samplers: countOf("sampler")
		};
	};
}
function namesIn$1(proc) {
	try {
		return readdirSync(proc);
	} catch {
		return [];
	}
}
function look$1(pid, { proc, job, kernel, grownUpSince, again }) {
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
		kind: kindOf(process, {
			proc,
			job
		}),
		settled: again || process.startTime < grownUpSince
	};
}
/** The runner's id of a job; where there is none, as in a job container, or an empty one, as with `act`, the place that its steps share. */
const jobOf = (name) => name("RUNNER_TRACKING_ID") || (name("RUNNER_TEMP") ?? null);
function kindOf(process, { proc, job }) {
	if (process.name === "carbon-sampler") {
		const environment = job === null ? null : readEnvironment(process.pid, proc);
		return environment !== null && jobOf((variable) => environment.get(variable)) === job ? "other" : "sampler";
	}
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

// src/measure/sampler/kept-directory.ts
/**
* The kernel stamps changes with its coarse clock, a few milliseconds wide: two changes can bear one time, so a directory
* that was changed just now counts as changed once more.
*/
const YOUNG_MS = 2e3;
/** A function that looks; a directory that is made anew, or comes later, is found at the look after. */
function keepDirectory(path, nowMs = Date.now) {
	let fd = null;
	let seenMs = NaN;
	const forget = () => {
		if (fd !== null) closeSync(fd);
		fd = null;
		seenMs = NaN;
		return "gone";
	};
	return () => {
		try {
			fd ??= openSync(path, "r");
			const { mtimeMs, nlink } = fstatSync(fd);
			if (nlink === 0) return forget();
			const isSame = mtimeMs === seenMs && nowMs() - mtimeMs >= YOUNG_MS;
			seenMs = mtimeMs;
			return isSame ? "same" : "changed";
		} catch {
			return forget();
		}
	};
}

// src/measure/sampler/step-watch.ts
const GUID = /_([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;
/** The process comes milliseconds after its files; a composite action's outer step never has one. */
const MOST_LOOKS = 5;
/** Each call returns the steps that have begun or ended since the one before. */
function stepWatch(options) {
	const { runnerTemp, proc = "/proc", nowMs = Date.now } = options;
	if (runnerTemp === null) return () => [];
	const newStarts = startWatch(join(runnerTemp, "_runner_file_commands"), options.sinceWallMs);
	let open = [];
	return () => {
		const starts = newStarts();
		const started = starts.map(([guid]) => ({
			guid,
			action: null,
			process: null,
			looks: 0
		}));
		const looked = [...open, ...started].map((step) => step.process === null ? look(step, options) : step);
		const gone = looked.filter(({ process }) => process !== null && !isRunning(process, proc));
		open = looked.filter((step) => !gone.includes(step) && (step.process !== null || step.looks < MOST_LOOKS));
		return [...starts.map(([guid, wallMs]) => ({
			guid,
			action: actionOf(guid, looked),
			at: "start",
			wallMs
		})), ...gone.map(({ guid, action }) => ({
			guid,
			action,
			at: "end",
			wallMs: nowMs()
		}))];
	};
}
const actionOf = (guid, steps) => steps.find((step) => step.guid === guid)?.action ?? null;
/** Each call returns the sets that have appeared since the one before. */
function startWatch(directory, sinceWallMs) {
	const known = /* @__PURE__ */ new Set();
	const look = keepDirectory(directory);
	return () => {
		if (look() !== "changed") return [];
		const fresh = [...startsIn(directory)].filter(([guid]) => !known.has(guid));
		for (const [guid] of fresh) known.add(guid);
		return ours(fresh, sinceWallMs);
	};
}
/** The step in which the sampler starts began before it; earlier ones are over. */
function ours(starts, sinceWallMs) {
	const sorted = starts.toSorted((a, b) => a[1] - b[1]);
	const before = sorted.filter(([, wallMs]) => wallMs < sinceWallMs);
	return sorted.slice(Math.max(0, before.length - 1));
}
/** Start of each set: the earliest birth or change of its files. A copy, as in the Kubernetes modes, keeps the change alone. */
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
/** The child of the worker whose output file bears the set's GUID, with its GITHUB_ACTION; that of a container step is `docker exec`. */
function look(step, { worker, proc = "/proc" }) {
	const children = worker === null ? [] : childrenOf(worker.pid, proc);
	for (const pid of children) {
		const environment = readEnvironment(pid, proc);
		const identity = environment?.get("GITHUB_OUTPUT")?.endsWith(step.guid) ? readProcess(pid, proc) : null;
		if (identity === null) continue;
		const { startTime } = identity;
		return {
			...step,
			action: environment?.get("GITHUB_ACTION") ?? null,
			process: {
				pid,
				startTime
			}
		};
	}
	return {
		...step,
		looks: step.looks + 1
	};
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
	const look = keepDirectory(directory);
	const lives = [worker, parent].flatMap((process) => process === null ? [] : [lifeline(process)]);
	return () => {
		const state = look();
		if (state === "changed" && existsSync(sentinel)) return "stop";
		if (signalled()) return "signal";
		if (state === "gone") return "dir-gone";
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
	nvml: { type: "string" },
	exporter: { type: "string" }
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
let asked = false;
process.on(READ_SIGNAL, () => {
	asked = true;
	clock.wake();
});
const directory = flags.directory ?? process.cwd();
const worker = identityOf(flags.worker) ?? findWorker();
const options = {
	sysroot: flags.sysroot ?? "",
	nvmlPath: flags.nvml ?? null,
	exporterUrl: flags.exporter ?? null,
	visible: visibleVariables(env)
};
const { rest, ...quick } = probeQuickly(ROWS, options);
const hidden = namespaceAbsence();
const file = openTraceFile(tracePath(directory));
await measure({
	machine: readMachine(options.sysroot),
	visible: options.visible,
	quick: {
		...quick,
		absences: [...quick.absences, ...hidden]
	},
	late: rest,
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
	asked: () => {
		const was = asked;
		asked = false;
		return was;
	},
	neighbours: neighbourScan({
		own: [process.pid, worker?.pid ?? process.pid],
		job: jobOf((variable) => env[variable])
	}),
	isOurs: (pid) => readEnvironment(pid)?.get("RUNNER_TRACKING_ID") === (env.RUNNER_TRACKING_ID ?? ""),
	tellsOurs: hidden.length === 0 && Boolean(env.RUNNER_TRACKING_ID),
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
import { C as note, S as messageOf, _ as watts, a as JOULES_PER_KWH, c as gramsFromEnergy, d as kilowattHours, f as kwhFromJoules, g as sum, h as secondsFromMicros, l as gramsPerKwh, n as findProduct, o as epochMs, p as micros, s as grams, u as joules } from "./ground.js";
import { c as readSmallFile } from "./owner.js";
import { J as isSlot, K as RECEIPT_SCHEMA, Y as timeParts, Z as seriesOf } from "./report.js";
import { i as clipped, n as noteSection, r as deviceHash, t as absenceSection } from "./remarks.js";
import { a as embeddedIntensity, i as embeddedAnswer, n as placeAndPrice, o as embeddedProvider, r as isThisMachine } from "./place-and-price.js";
import { n as openDatasets, r as WORLD } from "./places.js";
import { t as readSurroundings } from "./surroundings.js";
import { t as require_lib } from "./systeminformation.js";
import { n as withDeadline } from "./deadline.js";
import { n as DEFAULT_POLICY, t as canonicalSeries } from "./canonical-series.js";
import { realpathSync } from "node:fs";
import { join as join$1, resolve as resolve$1, sep } from "node:path";

// src/account/energy/search.ts
/** Index of the first entry whose key is at least `wanted`; the length of the list where there is none. */
function firstAtLeast(entries, wanted, keyOf) {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = low + high >> 1;
		const entry = entries[middle];
		if (entry !== void 0 && keyOf(entry) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/account/energy/readings.ts
/** One entry per source of the quantity, in the order the sources appeared; sources without a single value are left out. */
function readingsOf(trace, domain, quantity) {
	const columns = trace.columns.filter((column) => column.domain === domain && column.quantity === quantity);
	return [...new Set(columns.map(sourceOf))].flatMap((source) => {
		const group = columns.filter((column) => sourceOf(column) === source);
		const column = group.at(-1);
		const values = column === void 0 ? [] : valuesOf(trace, group);
		return column === void 0 || values.length === 0 ? [] : [{
			column,
			values
		}];
	});
}
/** The values read in a stretch, its ends included. */
const valuesBetween = (values, { start, end }) => values.slice(firstAtLeast(values, start, ({ t }) => t), firstAtLeast(values, end + 1, ({ t }) => t));
const sourceOf = (column) => `${column.source} ${column.unit}`;
function valuesOf(trace, columns) {
	const values = [];
	for (const sample of trace.samples) for (const column of columns) {
		const value = sample.v[column.i];
		if (typeof value !== "number" || !isPossible(value, column)) continue;
		values.push({
			t: micros(sample.t),
			value
		});
		break;
	}
	return values;
}
/** A gauge above its upper bound is a misreading; a counter above its wrap range likewise. */
const isPossible = (value, column) => Number.isFinite(value) && value >= 0 && (column.max === null || value <= column.max);

// src/account/attribution/cpu-time.ts
const US_PER_SECOND$2 = 1e6;
/**
* Cumulative readings; empty where the job's own time was never read, or stood still: the sampler is among the job's processes,
* so a counter that never moves counts nothing. `source` restricts them to one.
*/
function cpuTimes(trace, source) {
	const host = trace.domains.find(({ id, component, parent }) => component === "cpu" && parent === null && readingsOf(trace, id, "busy").length > 0);
	const job = readingsOf(trace, "job", "busy").find(({ column }) => source === void 0 || column.source === source);
	if (host === void 0 || job === void 0 || job.values.at(0)?.value === job.values.at(-1)?.value) return [];
	const usPerTick = US_PER_SECOND$2 / trace.header.clk_tck;
	const busy = readingsOf(trace, host.id, "busy")[0]?.values ?? [];
	const stolen = readingsOf(trace, host.id, "steal")[0]?.values ?? [];
	const steal = new Map(stolen.map(({ t, value }) => [t, value]));
	const all = new Map(busy.map(({ t, value }) => [t, (value - (steal.get(t) ?? 0)) * usPerTick]));
	return job.values.flatMap(({ t, value }) => {
		const busyUs = all.get(t);
		return busyUs === void 0 ? [] : [{
			t,
			all: busyUs,
			job: value
		}];
	});
}
/** What was used between readings at least `least` µs apart, in turn; one in which a counter fell is left out. */
function cpuUses(times, least) {
	const uses = [];
	let from = times[0];
	for (const now of times.slice(1)) {
		if (from === void 0 || now.t - from.t < least) continue;
		const use = {
			start: from.t,
			end: now.t,
			all: now.all - from.all,
			job: now.job - from.job
		};
		if (use.all >= 0 && use.job >= 0) uses.push(use);
		from = now;
	}
	return uses;
}

// src/account/attribution/foreign-load.ts
/** As often as neighbours are looked for; shorter stretches are ruled by the length of a tick. */
const WINDOW_US = 15e6;
/**
* What daemons and kernel threads may use before it is a neighbour: half a core, 2 % of a large machine, or a tenth of what
* the job uses, since writing its pages back and serving its interrupts is charged to nobody. Engineering judgement.
*/
const DAEMON_CORES = .5;
const DAEMON_SHARE_OF_THREADS = .02;
const KERNEL_SHARE_OF_JOB = .1;
/** Load in less of the window than this is a timer's errand (updates, log rotation): it moves the total by less than the meters know it. */
const LEAST_SHARE_OF_WINDOW = .1;
/** Only a control group knows all of the job: by tracking ids alone its orphans would look foreign. */
function foreignLoad(trace, window) {
	const times = cpuTimes(trace, "job:cgroup").filter(({ t }) => t >= window.start && t <= window.end);
	const [first, last] = [times.at(0), times.at(-1)];
	if (first === void 0 || last === void 0 || last.t <= first.t) return {
		cores: null,
		stretches: []
	};
	const foreign = last.all - first.all - (last.job - first.job);
	const loaded = cpuUses(times, WINDOW_US).filter(({ start, end, all, job }) => all - job > allowedCores(job / (end - start), trace.header.cpu.threads) * (end - start));
	const length = loaded.reduce((sum, { start, end }) => sum + end - start, 0);
	return {
		cores: Math.max(0, foreign / (last.t - first.t)),
		stretches: length < LEAST_SHARE_OF_WINDOW * (window.end - window.start) ? [] : joined$1(loaded)
	};
}
const allowedCores = (jobCores, threads) => Math.max(DAEMON_CORES, DAEMON_SHARE_OF_THREADS * threads, KERNEL_SHARE_OF_JOB * jobCores);
function joined$1(stretches) {
	const result = [];
	for (const { start, end } of stretches) {
		const before = result.at(-1);
		if (before?.end === start) result[result.length - 1] = {
			start: before.start,
			end
		};
		else result.push({
			start,
			end
		});
	}
	return result;
}

// src/account/energy/coverage.ts
/** A sensor must have covered this share of the window for the label *measured*. */
const MEASURED_FROM = .95;
/** Null where there is no segment. */
function coverageOf$1(segments, window) {
	const first = segments[0];
	if (first === void 0) return null;
	let observed = 0;
	let measured = 0;
	let filledMicrojoules = 0;
	const bySource = /* @__PURE__ */ new Map();
	for (const { from, to, microjoules, origin } of segments) {
		const time = to - from;
		if (origin.filled) filledMicrojoules += microjoules;
		else if (origin.provenance !== "assumed") observed += time;
		if (!origin.filled && origin.provenance === "measured") measured += time;
		const known = bySource.get(origin.source);
		bySource.set(origin.source, {
			origin: known?.origin ?? origin,
			time: (known?.time ?? 0) + time
		});
	}
	const duration = window.end - window.start;
	const [main] = [...bySource.values()].sort((a, b) => b.time - a.time);
	const origin = main?.origin ?? first.origin;
	const isMeasured = measured >= MEASURED_FROM * duration;
	return {
		share: Math.min(1, observed / duration),
		filledMicrojoules,
		origin,
		provenance: isMeasured ? "measured" : origin.provenance === "assumed" ? "assumed" : "modelled"
	};
}

// src/account/energy/curve.ts
/** The curve over segments that ascend without holes. */
function curveOf(segments) {
	const first = segments[0];
	const times = first === void 0 ? [] : [first.from];
	const microjoules = first === void 0 ? [] : [0];
	let total = 0;
	for (const segment of segments) {
		total += segment.microjoules;
		times.push(segment.to);
		microjoules.push(total);
	}
	return {
		times,
		microjoules
	};
}
const curveTotal = (curve) => curve.microjoules.at(-1) ?? 0;
/** Microjoules from the start of the curve to a time; held at its ends. */
function microjoulesUntil(curve, time) {
	const next = firstAtLeast(curve.times, time, (t) => t);
	const [t0, t1] = [curve.times[next - 1], curve.times[next]];
	const [e0, e1] = [curve.microjoules[next - 1], curve.microjoules[next]];
	if (t0 === void 0 || e0 === void 0) return 0;
	if (t1 === void 0 || e1 === void 0) return e0;
	return e0 + (e1 - e0) * (time - t0) / (t1 - t0);
}

// src/account/energy/window-error.ts
/** A counter fed by 25 of every 100 ms (A100, H100): small against bursts, and smaller the longer it counts. */
const COUNTER_PERCENT = {
	short: 2,
	long: .5,
	longFromSeconds: 60
};
const AVERAGE_PERCENT = .3;
/** Instant power: percent by time between looks, ascending; columns are jobs of 10, 60 and 600 s. */
const INSTANT_PERCENT = [
	{
		ms: 100,
		percent: [
			2.4,
			.7,
			.2
		]
	},
	{
		ms: 1e3,
		percent: [
			20,
			6.9,
			2.3
		]
	},
	{
		ms: 15e3,
		percent: [
			134,
			80,
			26
		]
	}
];
const MINUTE_S = 60;
const TEN_MINUTES_S = 600;
/** Percent of the energy. */
function windowPercent({ kind, nvidia, intervalMs, seconds }) {
	if (kind === "average") return AVERAGE_PERCENT;
	if (kind === "instant") return instantPercent(intervalMs, seconds);
	if (!nvidia) return 0;
	return seconds >= COUNTER_PERCENT.longFromSeconds ? COUNTER_PERCENT.long : COUNTER_PERCENT.short;
}
/** The error is close to a power law of the interval, so between two rows it is interpolated on both logarithms. */
function instantPercent(intervalMs, seconds) {
	const column = seconds >= TEN_MINUTES_S ? 2 : seconds >= MINUTE_S ? 1 : 0;
	let below = INSTANT_PERCENT[0];
	for (const row of INSTANT_PERCENT) {
		if (below === void 0 || row.ms >= intervalMs) {
			if (below === void 0 || row.ms === below.ms || intervalMs <= below.ms) return row.percent[column];
			const share = Math.log(intervalMs / below.ms) / Math.log(row.ms / below.ms);
			return below.percent[column] * (row.percent[column] / below.percent[column]) ** share;
		}
		below = row;
	}
	return below?.percent[column] ?? 0;
}

// src/account/energy/uncertainty.ts
/** Half of what was filled into gaps. */
const GAP_SHARE = .5;
const PERCENT$7 = 100;
const MS_PER_SECOND$2 = 1e3;
function meteringUncertainty(metering) {
	const { kind, updateMs, windowMs, joules, peakWatts } = metering;
	const edgeSeconds = (kind === "counter" ? 2 * updateMs : windowMs) / MS_PER_SECOND$2;
	const edge = joules > 0 ? PERCENT$7 * edgeSeconds * peakWatts / joules : 0;
	return {
		sharedPercent: Math.max(metering.sensorPercent, metering.widenPercent),
		ownPercent: Math.hypot(windowPercent(metering), edge, gapPercent(metering.filledShare))
	};
}
const modelUncertainty = (percent, filledShare) => ({
	sharedPercent: percent,
	ownPercent: gapPercent(filledShare)
});
/** Percent of the sum, for devices of one type. */
function combineDevices(devices) {
	const total = devices.reduce((sum, device) => sum + device.joules, 0);
	if (total === 0) return Math.max(0, ...devices.map(({ uncertainty }) => percentOf(uncertainty)));
	const shared = devices.reduce((sum, device) => sum + device.joules * device.uncertainty.sharedPercent, 0);
	const own = Math.hypot(...devices.map((device) => device.joules * device.uncertainty.ownPercent));
	return Math.hypot(shared, own) / total;
}
/** Percent of the sum, for types of device whose errors have nothing in common. */
function combineTypes(types) {
	const total = types.reduce((sum, type) => sum + type.joules, 0);
	return total === 0 ? 0 : Math.hypot(...types.map((type) => type.joules * type.percent)) / total;
}
const percentOf = (uncertainty) => Math.hypot(uncertainty.sharedPercent, uncertainty.ownPercent);
const gapPercent = (filledShare) => GAP_SHARE * filledShare * PERCENT$7;

// src/account/attribution/attribute.ts
/** `shares` ascend without overlap; `idle` null splits all energy by use. */
function attribute(segments, { shares, idle }) {
	const mine = [];
	let splitMicrojoules = 0;
	let splitTime = 0;
	let idleMicrojoules = 0;
	for (const { piece, share } of piecesOf(segments, shares)) {
		const standing = Math.min(piece.microjoules, (idle ?? 0) * (piece.to - piece.from));
		idleMicrojoules += standing * (share?.idle ?? 1);
		if (share === null) {
			mine.push(piece);
			continue;
		}
		const microjoules = Math.floor(standing * share.idle + (piece.microjoules - standing) * share.active);
		mine.push({
			...piece,
			microjoules
		});
		splitMicrojoules += microjoules;
		splitTime += piece.to - piece.from;
	}
	return {
		segments: mine,
		splitMicrojoules,
		splitTime,
		idleMicrojoules
	};
}
/** Every segment cut where a share begins or ends; the pieces of one add up to it exactly. */
function piecesOf(segments, shares) {
	return segments.flatMap((segment) => {
		const touching = [];
		for (let i = firstAtLeast(shares, segment.from + 1, ({ end }) => end); i < shares.length; i += 1) {
			const share = shares[i];
			if (share === void 0 || share.start >= segment.to) break;
			touching.push(share);
		}
		if (touching.length === 0) return [{
			piece: segment,
			share: null
		}];
		const inside = touching.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > segment.from && edge < segment.to);
		const cuts = [.../* @__PURE__ */ new Set([
			segment.from,
			...inside,
			segment.to
		])];
		return cuts.slice(1).map((to, i) => {
			const piece = pieceOf(segment, cuts[i] ?? to, to);
			return {
				piece,
				share: touching.find(({ start, end }) => start <= piece.from && end >= piece.to) ?? null
			};
		});
	});
}
function pieceOf(segment, from, to) {
	const until = (time) => time === segment.to ? segment.microjoules : Math.floor(segment.microjoules * (time - segment.from) / (segment.to - segment.from));
	return {
		...segment,
		from: micros(from),
		to: micros(to),
		microjoules: until(to) - until(from)
	};
}

// src/account/attribution/idle-power.ts
const REFERENCE_US = 5e6;
/** Null where the device was never quiet for 5 s, or its energy there is a model's or a filling. */
function idlePower(energy, quiet) {
	if (energy.use.provenance !== "measured") return null;
	const start = energy.curve.times.at(0);
	const end = energy.curve.times.at(-1);
	if (start === void 0 || end === void 0) return null;
	let lowest = Number.POSITIVE_INFINITY;
	for (const run of quiet) {
		const times = run.filter((time) => time >= start && time <= end);
		const energies = times.map((time) => microjoulesUntil(energy.curve, time));
		lowest = Math.min(lowest, lowestMean(times, energies));
	}
	return Number.isFinite(lowest) ? watts(lowest) : null;
}
/** Over every stretch that starts at a reading and is just 5 s long or longer; microjoules over microseconds are watts. */
function lowestMean(times, energies) {
	let lowest = Number.POSITIVE_INFINITY;
	let first = 0;
	times.forEach((time, last) => {
		while (time - (times[first + 1] ?? time) >= REFERENCE_US) first += 1;
		const elapsed = time - (times[first] ?? time);
		if (elapsed < REFERENCE_US) return;
		lowest = Math.min(lowest, ((energies[last] ?? 0) - (energies[first] ?? 0)) / elapsed);
	});
	return lowest;
}

// src/account/attribution/quiet.ts
/** A host is never at 0: its own timers and our sampler stay below this busy share. */
const QUIET_BUSY_SHARE = .01;
/** Times of consecutive readings that were all quiet, one list per stretch of them. */
function quietRuns(trace, domain) {
	if (domain.component === "cpu") return runsOf$1(quietHost(trace));
	return runsOf$1((readingsOf(trace, domain.id, "util")[0]?.values ?? []).map(({ t, value }) => ({
		t,
		quiet: value === 0
	})));
}
function quietHost(trace) {
	const host = trace.domains.find((domain) => domain.component === "cpu" && readingsOf(trace, domain.id, "total").length > 0);
	const busy = host === void 0 ? [] : readingsOf(trace, host.id, "busy")[0]?.values ?? [];
	const totals = host === void 0 ? [] : readingsOf(trace, host.id, "total")[0]?.values ?? [];
	const total = new Map(totals.map(({ t, value }) => [t, value]));
	return busy.map(({ t, value }, i) => {
		const before = busy[i - 1];
		const all = (total.get(t) ?? 0) - (total.get(before?.t ?? t) ?? 0);
		const ticks = value - (before?.value ?? value);
		return {
			t,
			quiet: all > 0 && ticks >= 0 && ticks / all <= QUIET_BUSY_SHARE
		};
	});
}
function runsOf$1(looks) {
	const runs = [];
	let run = [];
	for (const { t, quiet } of looks) if (quiet) run.push(t);
	else {
		runs.push(run);
		run = [];
	}
	return [...runs, run].filter((times) => times.length > 1);
}

// src/account/attribution/idle-reference.ts
/** `earlier` is the lowest idle power that receipts of this device have kept; null for none. */
function idleReference(trace, device, earlier) {
	const own = idlePower(device, quietRuns(trace, device.domain));
	if (own !== null) return {
		power: own,
		from: "trace"
	};
	return earlier !== null && device.use.provenance === "measured" ? {
		power: earlier,
		from: "earlier-receipts"
	} : null;
}

// src/account/attribution/activity.ts
/** Shorter than this the ratio is ruled by the tick of the kernel's clock (10 ms) and by the period of the job's own meter. */
const CPU_WINDOW_US = 5e6;
const cpuActivity = (trace) => cpuUses(cpuTimes(trace), CPU_WINDOW_US).map(({ start, end, all, job }) => ({
	start,
	end,
	share: ratio(job, all)
}));
/** Each reading is the mean since the one before it; there is none before the meter was told to follow processes. */
function gpuActivity(trace, device) {
	const job = readingsOf(trace, device, "util-job")[0]?.values ?? [];
	const all = new Map((readingsOf(trace, device, "util-all")[0]?.values ?? []).map(({ t, value }) => [t, value]));
	return job.slice(1).flatMap(({ t, value }, i) => {
		const [start, whole] = [job[i]?.t, all.get(t)];
		return start === void 0 || whole === void 0 ? [] : [{
			start,
			end: t,
			share: ratio(value, whole)
		}];
	});
}
/** The job's time is read a moment after the machine's, so it may seem to be more. */
const ratio = (job, all) => all > 0 ? Math.min(1, job / all) : job > 0 ? 1 : null;

// src/account/attribution/company.ts
/** On the host: each job has a runner, a measurement or both; load that belongs to none of them is one more where there is no other. */
function hostCompany(tenancy, loaded) {
	const ordered = [.../* @__PURE__ */ new Set([...edgesOf(tenancy.stretches), ...edgesOf(loaded)])].sort((a, b) => a - b);
	return ordered.slice(1).flatMap((end, i) => {
		const start = ordered[i] ?? end;
		const seen = holding(tenancy.stretches, start);
		const others = Math.max(seen?.workers ?? 0, seen?.samplers ?? 0, (seen?.gpuProcesses ?? 0) > 0 ? 1 : 0, holding(loaded, start) === void 0 ? 0 : 1);
		return others > 0 ? [{
			start,
			end,
			others
		}] : [];
	});
}
/** On the job's GPUs: one job may compute with several processes, and a runner may have no part in the GPU. */
const gpuCompany = (tenancy) => tenancy.stretches.map((seen) => ({
	start: seen.start,
	end: seen.end,
	others: jobsOnGpu(seen)
})).filter(({ start, end, others }) => others > 0 && end > start);
const jobsOnGpu = ({ workers, gpuProcesses }) => Math.min(Math.max(1, workers), gpuProcesses);
const edgesOf = (stretches) => stretches.flatMap(({ start, end }) => [start, end]);
/** The stretch in which a time lies, its end not among it; stretches ascend without overlap. */
function holding(stretches, time) {
	const found = stretches[firstAtLeast(stretches, time + 1, ({ end }) => end)];
	return found !== void 0 && found.start <= time ? found : void 0;
}

// src/account/attribution/share.ts
/** Below this part of the shared time with a known use, a split would be a guess. */
const KNOWN_FROM = .5;
/** Ascending; null where too little is known of what the job used: then all of it stays counted, an upper bound. */
function sharesOf$1(company, activity) {
	const shares = company.map((stretch) => meet(stretch, activity));
	const known = shares.flat();
	const time = lengthOf(known);
	if (time < KNOWN_FROM * lengthOf(company)) return null;
	const mean = known.reduce((sum, { start, end, active }) => sum + active * (end - start), 0) / time;
	return company.flatMap((stretch, i) => withoutHoles(stretch, shares[i] ?? [], mean));
}
/** The parts of a stretch in which the use is known. Where the device did nothing, what it drew is shared like idle power. */
function meet({ start, end, others }, activity) {
	const idle = 1 / (1 + others);
	const first = firstAtLeast(activity, start + 1, (use) => use.end);
	const beyond = firstAtLeast(activity, end, (use) => use.start);
	return activity.slice(first, beyond).map((use) => ({
		start: use.start > start ? use.start : start,
		end: use.end < end ? use.end : end,
		idle,
		active: use.share ?? idle
	}));
}
/** Where no use was read the mean of what was read stands in, as in any gap. */
function withoutHoles({ start, end, others }, known, mean) {
	const filled = [];
	const fill = (from, to) => {
		if (from < to) filled.push({
			start: from,
			end: to,
			idle: 1 / (1 + others),
			active: mean
		});
	};
	let covered = start;
	for (const share of known) {
		fill(covered, share.start);
		filled.push(share);
		covered = share.end;
	}
	fill(covered, end);
	return filled;
}
const lengthOf = (stretches) => stretches.reduce((sum, { start, end }) => sum + end - start, 0);

// src/account/attribution/tenancy.ts
const NOBODY = {
	workers: 0,
	samplers: 0,
	gpuProcesses: 0
};
/** The sampler looks around every 15 s and writes what has changed; the last look before the window still holds at its start. */
function tenancyOf(trace, window) {
	const looks = trace.events.flatMap((event) => event.e === "foreign" ? [{
		t: event.t,
		workers: event.workers,
		samplers: event.samplers,
		gpuProcesses: event.gpu_procs
	}] : []);
	const before = looks.filter((look) => look.t < window.start).at(-1) ?? NOBODY;
	const during = looks.filter((look) => look.t >= window.start && look.t <= window.end);
	const seen = [{
		...before,
		t: window.start
	}, ...during];
	const blind = trace.absences.some(({ source, code }) => source === "neighbours" && code === "hidden");
	const most = seen.reduce((all, one) => ({
		workers: Math.max(all.workers, one.workers),
		samplers: Math.max(all.samplers, one.samplers),
		gpuProcesses: Math.max(all.gpuProcesses, one.gpuProcesses)
	}), NOBODY);
	return {
		most: blind && !isAnybody(most) ? null : most,
		stretches: seen.map(({ t, ...sighting }, i) => ({
			...sighting,
			start: micros(t),
			end: micros(seen[i + 1]?.t ?? window.end)
		}))
	};
}
const isAnybody = ({ workers, samplers, gpuProcesses }) => workers + samplers + gpuProcesses > 0;

// src/account/attribution/sharing.ts
/** How well a share of energy follows from a share of use, about 95 %, in percent. Engineering judgement. */
const SPLIT_PERCENT = {
	"cpu-time": 15,
	"gpu-time": 25,
	"memory-limit": 15,
	"mig-slice": 30
};
/** Answers for each device; null where the job had it for itself. */
function sharingOf(facts) {
	const { trace, window, tenancy, load } = facts;
	const onHost = hostCompany(tenancy, load.stretches);
	const onGpu = gpuCompany(tenancy);
	const host = onHost.length === 0 ? null : sharesOf$1(onHost, cpuActivity(trace));
	const lateOnGpu = onGpu.length === 0 && (tenancy.most?.gpuProcesses ?? 0) > 0;
	const lateOnHost = onHost.length === 0 && tenancy.most !== null && isAnybody(tenancy.most);
	return ({ domain, component, use }) => {
		if (component === "gpu" || component === "module") {
			const slices = domain.slices;
			if (slices !== void 0 && slices.ours < slices.of) return constantly("mig-slice", slices.ours / slices.of, [window]);
			const isModule = component === "module";
			if (lateOnGpu || isModule && lateOnHost) return {
				rule: "gpu-time",
				shares: null
			};
			const company = onGpu.length > 0 || !isModule ? onGpu : onHost;
			return company.length === 0 ? null : byGpuTime(trace, domain.id, company);
		}
		if (lateOnHost) return {
			rule: "cpu-time",
			shares: null
		};
		if (onHost.length === 0) return null;
		const byMemory = component === "dram" ? memoryShare(trace, use.method === "modelled") : null;
		if (byMemory === null) return {
			rule: "cpu-time",
			shares: host
		};
		return byMemory === 1 ? null : constantly("memory-limit", byMemory, onHost);
	};
}
const byGpuTime = (trace, device, company) => ({
	rule: "gpu-time",
	shares: sharesOf$1(company, gpuActivity(trace, device))
});
/**
* Memory draws power by its size, busy or not, so the limit of the runner's control group is its share. The model of memory
* counts no more than that limit from the start. Null without a limit: then CPU time stands in.
*/
function memoryShare({ header }, modelled) {
	const { memory_limit_bytes: limit, memory_bytes: installed } = header;
	if (limit === null || installed === null || installed <= 0) return null;
	return modelled ? 1 : Math.min(1, limit / installed);
}
const constantly = (rule, part, stretches) => ({
	rule,
	shares: stretches.map(({ start, end }) => ({
		start,
		end,
		idle: part,
		active: part
	}))
});

// src/account/attribution/split-energy.ts
const US_PER_SECOND$1 = 1e6;
const MICROJOULES_PER_JOULE$2 = 1e6;
function splitEnergy(facts) {
	const { trace, window, devices } = facts;
	const sharing = sharingOf(facts);
	const seconds = (window.end - window.start) / US_PER_SECOND$1;
	return devices.map((whole) => {
		const reference = idleReference(trace, whole, facts.earlierIdle(whole.domain.id));
		const idleOver = (power) => power === null ? null : joules(Math.min(whole.use.energy, power * seconds));
		const found = sharing(whole);
		const standing = idleOver(reference?.power ?? null);
		const alone = {
			whole,
			job: whole,
			rule: null,
			reference,
			idle: standing,
			wholeIdle: standing
		};
		if (found === null) return {
			...alone,
			upperBound: false
		};
		if (found.shares === null) return {
			...alone,
			upperBound: true
		};
		const { rule, shares } = found;
		const idle = reference?.power ?? modelledRest(whole, facts.modelledIdle);
		const part = attribute(whole.segments, {
			shares,
			idle
		});
		const job = jobEnergy(whole, part, SPLIT_PERCENT[rule]);
		return {
			whole,
			job,
			rule,
			upperBound: false,
			reference,
			idle: idle === null ? null : joules(Math.min(job.use.energy, part.idleMicrojoules / MICROJOULES_PER_JOULE$2)),
			wholeIdle: idleOver(idle)
		};
	});
}
/** A model knows what it gives a device at rest; modelled memory draws by its size alone, busy or not. */
function modelledRest({ component, use, curve }, cpu) {
	const [start, end] = [curve.times.at(0), curve.times.at(-1)];
	if (use.method !== "modelled") return null;
	if (component === "cpu") return cpu;
	if (component !== "dram" || start === void 0 || end === void 0) return null;
	return watts(curveTotal(curve) / (end - start));
}
/** `percent`: the uncertainty of the split, for the part of the energy that it concerns. */
function jobEnergy(whole, part, percent) {
	const { segments, splitMicrojoules, splitTime } = part;
	const curve = curveOf(segments);
	const total = curveTotal(curve);
	const filled = segments.reduce((sum, { origin, microjoules }) => sum + (origin.filled ? microjoules : 0), 0);
	const uncertainty = {
		...whole.uncertainty,
		sharedPercent: Math.hypot(whole.uncertainty.sharedPercent, percent * (total === 0 ? 1 : splitMicrojoules / total))
	};
	const { use } = whole;
	const length = segments.reduce((sum, { from, to }) => sum + to - from, 0);
	const isMostlyRead = splitTime <= (1 - MEASURED_FROM) * length;
	return {
		...whole,
		segments,
		curve,
		uncertainty,
		use: {
			...use,
			energy: joules(total / MICROJOULES_PER_JOULE$2),
			provenance: use.provenance === "measured" && !isMostlyRead ? "modelled" : use.provenance,
			filled: joules(Math.min(total, filled + splitMicrojoules) / MICROJOULES_PER_JOULE$2),
			uncertaintyPercent: percentOf(uncertainty)
		}
	};
}

// src/account/attribution/tenancy-notes.ts
const NAMES = {
	gpu: "the GPU",
	cpu: "the CPU",
	dram: "the memory",
	module: "the module",
	host: "the host"
};
function tenancyNotes(contended, parts) {
	const bounds = [...new Set(parts.filter(({ upperBound }) => upperBound).map(({ job }) => job.component))];
	const unsure = parts.some(({ whole: { domain } }) => domain.mig === true && domain.slices === void 0);
	const noIdle = parts.filter(({ rule, idle }) => (rule === "cpu-time" || rule === "gpu-time") && idle === null);
	return [
		...contended ? [note("contended", "Another runner, measurement, GPU process or load worked on this machine at the same time.", "warning")] : [],
		...bounds.length === 0 ? [] : [note("share-unknown", `Nothing tells how much of ${bounds.map((one) => NAMES[one]).join(" and ")} the others used, so all of it is counted: an upper bound.`, "warning")],
		...unsure ? [note("mig-slices-unknown", "The GPU is split by MIG, and which of its slices are the job’s could not be told, so the whole card is counted: an upper bound.", "warning")] : [],
		...noIdle.length === 0 ? [] : [note("idle-unknown", `No idle power of ${[...new Set(noIdle.map(({ job }) => NAMES[job.component]))].join(" and ")} was seen, so all of its energy is shared by use.`)]
	];
}

// src/account/attribution/job-part.ts
function jobPart(facts) {
	const tenancy = tenancyOf(facts.trace, facts.window);
	const load = foreignLoad(facts.trace, facts.window);
	const contended = tenancy.most !== null && isAnybody(tenancy.most) || load.stretches.length > 0;
	const parts = splitEnergy({
		...facts,
		tenancy,
		load
	});
	return {
		parts,
		contended,
		tenancy,
		foreignCores: load.cores,
		notes: tenancyNotes(contended, parts)
	};
}

// src/account/carbon/embodied.ts
/** Four years of servers: Cloud Carbon Footprint and BoaviztAPI. */
const DEFAULT_LIFETIME_HOURS = 35040;
/** Server of the eight-GPU class without its GPUs, kgCO2e (EcoLogits), shared by eight. */
const EIGHT_GPU_SERVER_KG = 5700;
const GPUS_PER_SERVER = 8;
/** Rack server with one CPU and little memory, kgCO2e (Cloud Carbon Footprint). */
const RACK_SERVER_KG = 1e3;
const GRAMS_PER_KG = 1e3;
const SECONDS_PER_HOUR = 3600;
/**
* For `seconds` on a machine with these GPUs; without a GPU the whole machine is reserved (docs/adr/0015).
* Null where the owner states nothing and a GPU has no published footprint: half a machine would look like a whole one.
*/
function embodiedShare(job) {
	const { facts, gpus, hiddenGpus } = job;
	const reserved = gpus.map(({ slices }) => slices ? Math.min(1, slices.ours / slices.of) : 1);
	const had = reserved.reduce((total, part) => total + part, 0);
	const share = gpus.length === 0 ? 1 : had / (gpus.length + hiddenGpus);
	const reservedKg = facts.statedKg === null ? footprintKg({
		table: facts.table,
		gpus,
		reserved,
		share
	}) : facts.statedKg * share;
	if (reservedKg === null) return null;
	const lifetimeHours = facts.lifetimeHours ?? DEFAULT_LIFETIME_HOURS;
	return {
		grams: grams(reservedKg * GRAMS_PER_KG * job.seconds / SECONDS_PER_HOUR / lifetimeHours),
		source: facts.statedKg === null ? "footprints" : "owner",
		reservedKg,
		lifetimeHours
	};
}
/** Each GPU with its eighth of a server; a rack server goes in the proportion of its GPUs. */
function footprintKg(machine) {
	const { table, gpus, reserved, share } = machine;
	let kilograms = 0;
	let inEights = false;
	for (const [index, { model }] of gpus.entries()) {
		const gpu = table.find(({ name }) => bare(name) === bare(model ?? ""));
		if (gpu === void 0) return null;
		const host = gpu.host === "eight-gpu-server" ? EIGHT_GPU_SERVER_KG / GPUS_PER_SERVER : 0;
		inEights ||= host > 0;
		kilograms += (gpu.kgco2e + host) * (reserved[index] ?? 1);
	}
	return inEights ? kilograms : kilograms + RACK_SERVER_KG * share;
}
/** Older drivers leave the maker out: `A100-SXM4-40GB`. */
const bare = (name) => name.replace(/^NVIDIA /, "");

// src/account/carbon/mean-intensity.ts
/** Null where some energy falls on a moment without any intensity, and for no parts. One figure for all is that figure, free of rounding. */
function meanIntensity(parts) {
	let weighted = 0;
	for (const { energy, intensity } of parts) {
		if (intensity === null) return null;
		weighted += energy * intensity.value;
	}
	const [first, ...others] = new Set(parts.map(({ intensity }) => intensity?.value));
	if (first === void 0 || others.length === 0) return first ?? null;
	return gramsPerKwh(weighted / sum(parts.map(({ energy }) => energy)));
}

// src/account/carbon/intervals.ts
/** The receipt schema's bound. */
const MOST_INTERVALS = 500;
/** In order of time, without overlap where the buckets have none. Empty where the yearly figure alone was used. */
function intervalsOf(parts) {
	if (parts.every(({ origin }) => origin === "yearly")) return [];
	const runs = runsOf(parts);
	const size = Math.ceil(runs.length / MOST_INTERVALS);
	return Array.from({ length: Math.ceil(runs.length / size) }, (_, index) => runs.slice(index * size, (index + 1) * size).flat()).flatMap(intervalOf);
}
/** Parts that follow each other at one figure. */
function runsOf(parts) {
	const runs = [];
	for (const part of parts) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last?.intensity === part.intensity && last.origin === part.origin) run.push(part);
		else runs.push([part]);
	}
	return runs;
}
/** Of several figures, their mean by energy: the sum over the list stays what it was. */
function intervalOf(run) {
	const [first, last, mean] = [
		run.at(0),
		run.at(-1),
		meanIntensity(run)
	];
	if (first === void 0 || last === void 0 || mean === null) return [];
	const known = run.flatMap(({ intensity }) => intensity ?? []);
	const isForetold = known.some(({ forecast }) => forecast);
	const isBeside = run.some(({ origin }) => origin === "neighbour");
	return [{
		from: new Date(first.from).toISOString(),
		to: new Date(last.to).toISOString(),
		intensity_g_per_kwh: mean,
		estimated: isForetold || isBeside || known.some(({ estimated }) => estimated),
		...isBeside ? { neighbour: true } : {},
		forecast: isForetold,
		source: clipped([...new Set(known.map(({ source }) => source))].join(" + "), 256)
	}];
}

// src/account/carbon/sci.ts
/** Both parts in gCO2e. Null without a unit of work, and where either part is not known: the standard has no score without M. */
function sciScore(job) {
	const { operational, embodied, work } = job;
	if (operational === null || embodied === null || work === null) return null;
	return {
		g_per_unit: (operational + embodied) / work.amount,
		unit: work.unit
	};
}

// src/account/carbon/emissions.ts
const PERCENT$6 = 100;
/** The receipt schema's bound. */
const MOST_REFUSALS = 50;
/** Grams per kWh and grams as the receipt states them. Unknown energy or intensity gives null, never 0. */
function emissionsOf(input) {
	const { scope, pue, price, embodied } = input;
	const fits = ({ kind, scope: its, value }) => kind === "average" && its === scope && Number.isFinite(value) && value >= 0;
	const fittingOrNull = (figure) => figure !== null && fits(figure) ? figure : null;
	const [reference, world] = [fittingOrNull(input.reference), fittingOrNull(input.world)];
	const fitting = input.intensities.filter(fits);
	const slots = fitting.filter(isSlot);
	const yearly = fitting.find(({ from, to }) => from === null && to === null) ?? reference;
	const parts = weighed(timeParts(input.buckets, slots, yearly));
	const figures = parts.length === 0 ? [yearly] : parts.map((part) => part.intensity);
	const intensity = parts.length === 0 ? yearly?.value ?? null : meanIntensity(parts);
	const used = intensity === null ? [] : unique(figures.filter((figure) => figure !== null));
	const facility = input.total === null ? null : kilowattHours(kwhFromJoules(input.total) * pue.value);
	const emissions = facility === null || intensity === null ? null : gramsFromEnergy(facility, intensity);
	const spread = input.uncertaintyPercent === null ? null : input.uncertaintyPercent / PERCENT$6;
	return {
		region: input.placement.region,
		zone: input.placement.zone,
		resolved_by: input.placement.resolvedBy,
		intensity_g_per_kwh: intensity,
		intensity_source: joined(used.map(({ source }) => source)),
		intensity_year: only(used.map(({ year }) => year)),
		intensity_basis: only(used.map(({ basis }) => basis)),
		intensity_licence: joined(used.map(({ licence }) => licence)),
		intensity_coverage: slots.length === 0 ? null : ownShare(parts),
		scope,
		kind: "average",
		intervals: intensity === null ? [] : intervalsOf(parts),
		reference_g_per_kwh: reference?.value ?? null,
		reference_source: reference?.source ?? null,
		reference_year: reference?.year ?? null,
		world_g_per_kwh: world?.value ?? null,
		world_source: world?.source ?? null,
		world_year: world?.year ?? null,
		refusals: input.refusals.slice(0, MOST_REFUSALS).map(({ source, code, hint }) => ({
			source: clipped(source, 256),
			code: clipped(code, 256),
			hint: clipped(hint, 512)
		})),
		pue: pue.value,
		pue_source: pue.source,
		emissions_g: emissions,
		emissions_low_g: emissions === null || spread === null ? null : emissions * Math.max(0, 1 - spread),
		emissions_high_g: emissions === null || spread === null ? null : emissions * (1 + spread),
		embodied_g: embodied?.grams ?? null,
		embodied_factors: embodied === null ? null : {
			source: embodied.source,
			reserved_kg: embodied.reservedKg,
			lifetime_h: embodied.lifetimeHours
		},
		sci: sciScore({
			operational: emissions,
			embodied: embodied?.grams ?? null,
			work: input.work
		}),
		cost: facility === null || price === null ? null : {
			amount: facility * price.amount,
			currency: price.currency
		}
	};
}
/** Parts that count, by their energy; where there is none at all, by their time. */
function weighed(parts) {
	const spent = parts.filter(({ energy }) => energy > 0);
	if (spent.length > 0) return spent;
	const lasting = parts.filter(({ from, to }) => to > from);
	return lasting.length > 0 ? lasting.map((part) => ({
		...part,
		energy: joules(part.to - part.from)
	})) : parts.map((part) => ({
		...part,
		energy: joules(1)
	}));
}
/** Share of the energy in the service's own slots, 0..1. */
function ownShare(parts) {
	const own = parts.filter(({ origin }) => origin === "slot");
	if (own.length === parts.length) return parts.length === 0 ? 0 : 1;
	const energyOf = (some) => sum(some.map(({ energy }) => energy));
	return Math.min(1, energyOf(own) / energyOf(parts));
}
const unique = (values) => [...new Set(values)];
/** The value all share; null for none or several. */
const only = (values) => {
	const [first, ...others] = unique(values);
	return first === void 0 || others.length > 0 ? null : first;
};
const joined = (texts) => {
	const known = unique(texts.filter((text) => text !== null));
	return known.length === 0 ? null : clipped(known.join(" + "), 256);
};

// src/account/energy/clock.ts
const US_PER_MS$5 = 1e3;
const MS_PER_SECOND$1 = 1e3;
/** Wall and monotonic time further apart than this between two samples: somebody set the clock. */
const STEP_MS = 1e3;
const MOST_STEPS_TOLD = 3;
/** Anchored at the first sample: later steps of the wall clock move nothing, since durations are monotonic. */
function clockOf(trace) {
	const first = trace.samples[0];
	const offset = first === void 0 ? 0 : first.w - first.t / US_PER_MS$5;
	return {
		start: epochMs(trace.header.wall0_ms + offset),
		sleeps: trace.events.flatMap((event) => event.e === "suspend" ? [{
			at: micros(event.t),
			ms: event.ms
		}] : [])
	};
}
/** The last millisecond with a year of four digits: what a trace says beyond it is no time. */
const LATEST_MS = Date.UTC(1e4, 0) - 1;
/** Whole milliseconds, 1970 to 9999. */
function wallAt(clock, time) {
	const slept = clock.sleeps.reduce((total, sleep) => total + (sleep.at <= time ? sleep.ms : 0), 0);
	const wall = Math.round(clock.start + time / US_PER_MS$5 + slept);
	return epochMs(Math.min(LATEST_MS, Math.max(0, wall)));
}
/** The monotonic time of a civil one; a time inside a sleep is the moment of waking. */
function monotonicAt(clock, wall) {
	let awake = wall - clock.start;
	for (const sleep of clock.sleeps) {
		const fellAsleep = sleep.at / US_PER_MS$5;
		if (awake > fellAsleep) awake = Math.max(fellAsleep, awake - sleep.ms);
	}
	return micros(awake * US_PER_MS$5);
}
function clockNotes(trace, clock) {
	const slept = clock.sleeps.reduce((total, sleep) => total + sleep.ms, 0);
	const steps = stepsOf$1(trace);
	return [...slept === 0 ? [] : [note("suspend", `The machine slept for ${seconds(slept)} s; power sensors saw nothing of it.`, "warning")], ...steps.length === 0 ? [] : [note("clock-step", `The wall clock was set ${steps.length === 1 ? "once" : `${steps.length} times`} during the job, by ${steps.slice(0, MOST_STEPS_TOLD).map(seconds).join(", ")}${steps.length > MOST_STEPS_TOLD ? " …" : ""} s; energies and durations do not depend on it.`)]];
}
/** Milliseconds by which the wall clock left the monotonic one, sleeps taken out. */
function stepsOf$1(trace) {
	const samples = trace.samples;
	const ordered = trace.events.flatMap((event) => event.e === "suspend" ? [event.ms] : []).sort((a, b) => a - b);
	const isSleep = (ms) => {
		const nearest = ordered[firstAtLeast(ordered, ms - STEP_MS, (slept) => slept)];
		return nearest !== void 0 && nearest - ms <= STEP_MS;
	};
	return samples.flatMap((now, i) => {
		const before = samples[i - 1];
		if (before === void 0) return [];
		const step = now.w - before.w - (now.t - before.t) / US_PER_MS$5;
		if (Math.abs(step) <= STEP_MS) return [];
		return isSleep(step) ? [] : [step];
	});
}
const seconds = (ms) => (ms / MS_PER_SECOND$1).toFixed(1);

// src/account/energy/sampling.ts
const US_PER_MS$4 = 1e3;
/** An interval longer than this many ticks is a gap. */
const TICKS_OF_A_GAP = 3;
function samplingOf(trace) {
	const first = {
		from: micros(Number.NEGATIVE_INFINITY),
		interval: micros(trace.header.interval_ms * US_PER_MS$4)
	};
	const stretched = trace.events.flatMap((event) => event.e === "beat" ? [{
		from: micros(event.t),
		interval: micros(event.interval_ms * US_PER_MS$4)
	}] : []);
	return {
		times: [...new Set(trace.samples.map((sample) => sample.t))].sort((a, b) => a - b).map(micros),
		beats: [first, ...stretched],
		suspends: trace.events.filter((event) => event.e === "suspend").map((event) => micros(event.t))
	};
}
/** The longer of the intervals meant at both ends: a beat may change in between. */
function intendedInterval({ beats }, { start, end }) {
	const at = (time) => beats[firstAtLeast(beats, time + 1, ({ from }) => from) - 1]?.interval ?? 0;
	return micros(Math.max(at(start), at(end)));
}
/** True where a gauge cannot be trusted across the stretch: ticks are missing, or the machine slept in it. */
function isGap(sampling, stretch) {
	const interval = intendedInterval(sampling, stretch);
	if (stretch.end - stretch.start > TICKS_OF_A_GAP * interval) return true;
	const noticed = sampling.suspends[firstAtLeast(sampling.suspends, stretch.start + 1, (time) => time)];
	return noticed !== void 0 && noticed - interval <= stretch.end;
}
/** The gaps between samples, and between the window's ends and the samples, that lie in the window. */
function gapsIn(sampling, window) {
	const inside = sampling.times.filter((t) => t > window.start && t < window.end);
	const edges = [
		window.start,
		...inside,
		window.end
	];
	const gaps = [];
	edges.forEach((end, i) => {
		const start = edges[i - 1];
		if (start !== void 0 && isGap(sampling, {
			start,
			end
		})) gaps.push({
			start,
			end
		});
	});
	return gaps;
}

// src/account/energy/calibration.ts
const NO_CALIBRATION = {
	wallFactor: 1,
	overheadWatts: 0
};
/**
* The calibration as stated by the machine's owner. What it adds is *assumed*; components stay as they were read.
* A factor below 1 would make counted energy vanish and is left out with a warning.
*/
function calibrationFrom(stated) {
	const wallFactor = stated.wallFactor ?? 1;
	const overheadWatts = stated.overheadWatts ?? 0;
	const usable = wallFactor >= 1 && overheadWatts >= 0;
	return {
		calibration: usable ? {
			wallFactor,
			overheadWatts
		} : NO_CALIBRATION,
		notes: usable ? [] : [note("calibration-ignored", `A wall factor of ${wallFactor} with ${overheadWatts} W of overhead was left out: the factor must be 1 or more, the watts 0 or more.`, "warning")]
	};
}

// src/account/energy/timeline.ts
const MICROJOULES_PER_JOULE$1 = 1e6;
/**
* Inside the window energies are rounded to 2^-16 J (15 uJ, the finest unit of any counter). Differences of such numbers
* and of the total are exact in binary floating point, so parts add up to the total to the last bit, up to 38 MWh.
*/
const PARTS_OF_A_JOULE = 65536;
function timelineOf(curves, window, calibration = NO_CALIBRATION) {
	return {
		window,
		curves,
		calibration,
		total: calibrated(curves.reduce((total, curve) => total + curveTotal(curve), 0) / MICROJOULES_PER_JOULE$1, window, calibration)
	};
}
/** A part of a whole, its total a little less: what is left of the whole then makes up the whole with it to the last bit. */
const asPart = (timeline) => ({
	...timeline,
	total: joules(Math.floor(timeline.total * PARTS_OF_A_JOULE) / PARTS_OF_A_JOULE)
});
function energyBetween(timeline, from, to) {
	return joules(energyUntil(timeline, to) - energyUntil(timeline, from));
}
function energyUntil(timeline, time) {
	const { window, curves, calibration, total } = timeline;
	if (time <= window.start) return joules(0);
	if (time >= window.end) return total;
	const energy = calibrated(curves.reduce((sum, curve) => sum + microjoulesUntil(curve, time), 0) / MICROJOULES_PER_JOULE$1, {
		start: window.start,
		end: time
	}, calibration);
	return joules(Math.min(total, Math.round(energy * PARTS_OF_A_JOULE) / PARTS_OF_A_JOULE));
}
function calibrated(measured, { start, end }, calibration) {
	const seconds = secondsFromMicros(micros(end - start));
	return joules(measured * calibration.wallFactor + calibration.overheadWatts * seconds);
}

// src/account/energy/buckets.ts
const QUARTER_HOUR_MS = 9e5;
/** The first and last may be shorter; together they are the total to the last bit. */
function bucketsOf(timeline, clock, sampling) {
	const { window } = timeline;
	const from = wallAt(clock, window.start);
	const to = wallAt(clock, window.end);
	const gaps = gapsIn(sampling, window);
	const edges = [
		from,
		...quartersBetween(from, to),
		to
	];
	const times = [
		window.start,
		...edges.slice(1, -1).map((edge) => monotonicAt(clock, edge)),
		window.end
	];
	return edges.slice(1).flatMap((end, i) => {
		const [start, t0, t1] = [
			edges[i],
			times[i],
			times[i + 1]
		];
		if (start === void 0 || t0 === void 0 || t1 === void 0) return [];
		const filled = gaps.some((gap) => gap.start <= t0 && gap.end >= t1);
		return [{
			from: start,
			to: end,
			energy: energyBetween(timeline, t0, t1),
			filled
		}];
	});
}
function quartersBetween(from, to) {
	let length = QUARTER_HOUR_MS;
	while ((to - from) / length > 498) length *= 2;
	const edges = [];
	for (let edge = (Math.floor(from / length) + 1) * length; edge < to; edge += length) edges.push(epochMs(edge));
	return edges;
}

// src/account/energy/end-notes.ts
const endNotes = ({ end, samples }) => end === null && samples.length > 0 ? [note("sampler-died", "The sampler left no end record: it was killed, or the machine went down.", "warning")] : [];

// src/account/energy/event-notes.ts
/** Shorter gaps are told with a decimal, or one of less than half a second would be called none. */
const WHOLE_FROM_S = 10;
function eventNotes(trace, sampling, window) {
	const lost = trace.events.filter((event) => event.e === "lost").length;
	const failed = new Set(trace.events.flatMap((event) => event.e === "check" && !event.ok ? [`${event.source} (${event.code ?? "no reason given"})`] : []));
	const missing = unsampledSeconds(sampling, window);
	return [
		lost > 0 && note("gpu-lost", `A GPU stopped answering ${lost === 1 ? "once" : `${lost} times`}.`, "warning"),
		failed.size > 0 && note("check-failed", `These sources failed their check: ${[...failed].join(", ")}.`, "warning"),
		missing > 0 && note("samples-missing", `For ${missing.toFixed(missing < WHOLE_FROM_S ? 1 : 0)} s no sample was taken; counters span that time, steps do not.`)
	].filter((found) => found !== false);
}
/** Seconds of the window that lie in gaps between samples. */
const unsampledSeconds = (sampling, window) => secondsFromMicros(micros(gapsIn(sampling, window).reduce((total, gap) => total + gap.end - gap.start, 0)));

// src/account/energy/containment.ts
/** The ids among `counted` that have no counted ancestor. Domains whose parents run in a circle contain nothing. */
function outermost$1(domains, counted) {
	const isHeld = heldBy(domains, counted);
	return new Set([...counted].filter((id) => !isHeld(id)));
}
/** Answers for an id whether one of its ancestors is counted. */
function heldBy(domains, counted) {
	const parents = new Map(domains.map((domain) => [domain.id, domain.parent]));
	return (id) => ancestorsOf(id, parents).some((ancestor) => counted.has(ancestor));
}
/** Nearest first; none for a domain that would be its own ancestor. */
function ancestorsOf(id, parents) {
	const ancestors = /* @__PURE__ */ new Set();
	let parent = parents.get(id) ?? null;
	while (parent !== null && !ancestors.has(parent)) {
		if (parent === id) return [];
		ancestors.add(parent);
		parent = parents.get(parent) ?? null;
	}
	return [...ancestors];
}

// src/account/energy/constant-power.ts
function constantPower(power, { start, end }, origin) {
	return [{
		from: start,
		to: end,
		microjoules: Math.round(power * (end - start)),
		origin
	}];
}

// src/account/energy/segment.ts
/** Mean power of a segment, W: microjoules over microseconds. */
const segmentWatts = (segment) => segment.to > segment.from ? segment.microjoules / (segment.to - segment.from) : 0;
/** The part of a segment inside a stretch, energy in proportion to time; null where they do not overlap. */
function clip(segment, { start, end }) {
	if (segment.from >= start && segment.to <= end) return segment;
	const from = Math.max(segment.from, start);
	const to = Math.min(segment.to, end);
	if (to <= from) return null;
	const microjoules = Math.round(segmentWatts(segment) * (to - from));
	return {
		...segment,
		from: micros(from),
		to: micros(to),
		microjoules
	};
}

// src/account/energy/neighbours.ts
/**
* Mean power, W, of the last segment that ends by `from` and the first that starts at or after `to`; of one of them where
* the other is missing; null where there is neither. Segments ascend without overlap.
*/
function neighbourWatts(segments, hole) {
	const startOf = (segment) => segment.from;
	const neighbours = [segments[firstAtLeast(segments, hole.from, startOf) - 1], segments[firstAtLeast(segments, hole.to, startOf)]].filter((segment) => segment !== void 0);
	if (neighbours.length === 0) return null;
	return neighbours.reduce((total, segment) => total + segmentWatts(segment), 0) / neighbours.length;
}

// src/account/energy/slice.ts
/** Segments ascend without overlap; so does the answer. */
function slice(segments, stretch) {
	const first = firstAtLeast(segments, stretch.start, (segment) => segment.to);
	const end = firstAtLeast(segments, stretch.end, (segment) => segment.from);
	return segments.slice(first, end).flatMap((segment) => clip(segment, stretch) ?? []);
}
/** Microjoules and covered microseconds of a list of segments. */
function sumOf(segments) {
	let microjoules = 0;
	let covered = 0;
	for (const segment of segments) {
		microjoules += segment.microjoules;
		covered += segment.to - segment.from;
	}
	return {
		microjoules,
		covered
	};
}

// src/account/energy/overlay.ts
/** Segments of the window, ascending, without overlap; the layers' segments ascend too. */
function overlay(layers, window) {
	let laid = [];
	for (const layer of layers) {
		const added = holesIn(laid, window).flatMap((hole) => slice(layer, hole));
		if (added.length > 0) laid = laid.concat(added).sort((a, b) => a.from - b.from);
	}
	return laid;
}
/** The stretches of the window that no segment covers. */
function holesIn(segments, window) {
	const holes = [];
	let covered = window.start;
	for (const segment of segments) {
		if (segment.from > covered) holes.push({
			start: covered,
			end: segment.from
		});
		if (segment.to > covered) covered = segment.to;
	}
	if (covered < window.end) holes.push({
		start: covered,
		end: window.end
	});
	return holes;
}

// src/account/energy/gaps.ts
/** Segments that cover the whole window; none at all where nothing is known of any part of it. */
function fillGaps(segments, window) {
	const filling = segments.length === 0 ? null : fillingOf(segments);
	if (filling === null) return [];
	const filled = holesIn(segments, window).flatMap(({ start, end }) => {
		const watts = neighbourWatts(segments, {
			from: start,
			to: end
		});
		if (watts === null) return [];
		return [{
			from: start,
			to: end,
			microjoules: Math.round(watts * (end - start)),
			origin: filling
		}];
	});
	return filled.length === 0 ? segments : [...segments, ...filled].sort((a, b) => a.from - b.from);
}
function fillingOf(segments) {
	const first = segments[0];
	return first === void 0 ? null : {
		...first.origin,
		filled: true
	};
}

// src/account/energy/plausible-watts.ts
const MW_PER_W$3 = 1e3;
/** Head room over the configured limit: boards overshoot for moments, and an owner may raise the limit during the job. */
const OVER_LIMIT = 1.5;
/**
* Without a limit: 1.5 kW covers every socket and accelerator sold by 2026; a superchip module holds two accelerators of
* 1.2 kW and a CPU; a node of eight accelerators stays below 20 kW.
*/
const CAP_WATTS = {
	gpu: 1500,
	cpu: 1500,
	dram: 1500,
	module: 5e3,
	host: 2e4
};
function plausibleWatts(domain) {
	const limit = (domain.limit_mw ?? 0) / MW_PER_W$3;
	return limit > 0 ? limit * OVER_LIMIT : CAP_WATTS[componentOf(domain)];
}
/** A module-scope counter covers GPU, CPU and memory, whatever its meter calls the device. */
const componentOf = (domain) => domain.scope === "module" ? "module" : domain.component;

// src/account/energy/domain-energy.ts
const MICROJOULES_PER_JOULE = 1e6;
const US_PER_MS$3 = 1e3;
/** Null where no layer holds anything in the window: unknown, never 0 J. */
function domainEnergy(domain, layers, window) {
	const covered = overlay(layers.map((layer) => layer.segments), window);
	const segments = fillGaps(covered, window);
	const coverage = coverageOf$1(segments, window);
	const layer = layers.find(({ source }) => source === coverage?.origin.source);
	if (coverage === null || layer === void 0) return null;
	const energy = joules(sumOf(segments).microjoules / MICROJOULES_PER_JOULE);
	const uncertainty = layer.uncertainty(outcomeOf(segments, {
		coverage,
		window,
		stepUs: layer.stepMs * US_PER_MS$3
	}));
	return {
		domain,
		component: componentOf(domain),
		uncertainty,
		curve: curveOf(segments),
		segments,
		use: {
			domain: domain.id,
			component: componentOf(domain),
			energy,
			method: coverage.origin.method,
			provenance: coverage.provenance,
			source: coverage.origin.source,
			coverage: coverage.share,
			filled: joules(coverage.filledMicrojoules / MICROJOULES_PER_JOULE),
			uncertaintyPercent: percentOf(uncertainty)
		}
	};
}
function outcomeOf(segments, { coverage, window, stepUs }) {
	const { microjoules } = sumOf(segments);
	const mean = window.end > window.start ? microjoules / (window.end - window.start) : 0;
	return {
		seconds: secondsFromMicros(micros(window.end - window.start)),
		joules: microjoules / MICROJOULES_PER_JOULE,
		peakWatts: segments.reduce((peak, segment) => Math.max(peak, steadyWatts(segment, stepUs)), mean),
		filledShare: microjoules === 0 ? 0 : coverage.filledMicrojoules / microjoules
	};
}
/** A counter moves in steps: what two reads a few milliseconds apart saw of it came over a whole step. */
function steadyWatts(segment, stepUs) {
	if (segment.origin.method !== "counter") return segmentWatts(segment);
	return segment.microjoules / Math.max(segment.to - segment.from, stepUs, 1);
}

// src/account/energy/plausibility.ts
const MINUTE_US = 6e7;
/** A minute is judged only where both sources saw (nearly) all of it. */
const LEAST_SEEN = .99;
/** Band of counter over power in which the two agree as well as their sensors allow. */
const AGREE = {
	least: .8,
	most: 1.25
};
/** Band outside which the counter is not of this device at all. */
const BELIEVE = {
	least: .5,
	most: 2
};
const PERCENT$5 = 100;
/** Null where there is no minute that both sources saw. */
function plausibilityOf(counter, power, window) {
	const minutes = minutesOf(window).flatMap((minute) => {
		const [byCounter, byPower] = [sumOf(slice(counter, minute)), sumOf(slice(power, minute))];
		return Math.min(byCounter.covered, byPower.covered) >= LEAST_SEEN * MINUTE_US && byPower.microjoules > 0 ? [{
			counter: byCounter.microjoules,
			power: byPower.microjoules
		}] : [];
	});
	if (minutes.length === 0) return null;
	const doubtful = minutes.filter((minute) => !isInside$1(minute.counter / minute.power, AGREE));
	if (doubtful.length === 0) return {
		ratio: 1,
		widenPercent: 0,
		believable: true
	};
	const total = (key) => doubtful.reduce((sum, minute) => sum + minute[key], 0);
	const ratio = total("counter") / total("power");
	return {
		ratio,
		widenPercent: differencePercent(ratio),
		believable: isInside$1(ratio, BELIEVE)
	};
}
/** If the power sensor is right, a counter at 0.57 of it is 75 % too low in its own terms, not 43 %. */
const differencePercent = (ratio) => PERCENT$5 * Math.max(Math.abs(1 - ratio), ratio > 0 ? Math.abs(1 / ratio - 1) : 0);
const isInside$1 = (ratio, band) => ratio >= band.least && ratio <= band.most;
function minutesOf({ start, end }) {
	const count = Math.floor((end - start) / MINUTE_US);
	return Array.from({ length: count }, (_, i) => ({
		start: micros(start + i * MINUTE_US),
		end: micros(start + (i + 1) * MINUTE_US)
	}));
}

// src/account/energy/sensor-accuracy.ts
const PERCENT$4 = {
	nvidiaDataCentre: 7,
	/** GeForce, RTX professional and unknown cards: seen from -8 to +1, one at +13. */
	nvidiaOther: 9,
	/** AMD and Intel GPUs, and whatever has no row here. */
	unvalidated: 10,
	raplIntelServer: 5,
	raplIntelClient: 8,
	raplAmd: 10,
	raplDramClient: 20,
	grace: 5,
	ina3221: 3,
	/** ACPI power meter that states no accuracy, and other meters of a whole node. */
	nodeMeter: 5
};
const DATA_CENTRE = /\b(?:tesla|[abhlptvk]\d{1,3}[a-z]?|g[hb]\d{3})\b/i;
const CONSUMER = /geforce|rtx|quadro|titan/i;
/** An exporter repeats the figure of a sensor and is as good as that. */
function sensorPercent(sensor) {
	const { source, component } = sensor;
	const meter = source.replace(/-(?:counter|average|instant)$/, "");
	if (meter === "kepler" && component === "host") return PERCENT$4.nodeMeter;
	if (meter === "kepler" && component !== "gpu") return raplPercent(sensor);
	if (isNvidia(source) || meter === "kepler") return nvidiaPercent(sensor);
	if (meter === "rapl") return raplPercent(sensor);
	if (meter === "grace" || meter === "module") return PERCENT$4.grace;
	if (meter === "ina3221") return PERCENT$4.ina3221;
	if (meter === "acpi") return sensor.accuracyPercent || PERCENT$4.nodeMeter;
	return PERCENT$4.unvalidated;
}
/** NVIDIA's own sensors, through whatever interface they are read. */
const isNvidia = (source) => /^(?:nvml|nvidia-smi|dcgm)-/.test(source);
function nvidiaPercent({ name }) {
	return name !== null && DATA_CENTRE.test(name) && !CONSUMER.test(name) ? PERCENT$4.nvidiaDataCentre : PERCENT$4.nvidiaOther;
}
function raplPercent({ component, cpuModel }) {
	if (/xeon/i.test(cpuModel ?? "")) return PERCENT$4.raplIntelServer;
	if (component === "dram") return PERCENT$4.raplDramClient;
	return /intel/i.test(cpuModel ?? "") ? PERCENT$4.raplIntelClient : PERCENT$4.raplAmd;
}

// src/account/energy/counter.ts
function counterEnergy(values, rules) {
	const steps = stepsOf(values, rules);
	const trusted = steps.filter((step) => step.verdict === "plain").map((step) => segmentOf$1(step, rules.origin));
	const count = (verdict) => steps.filter((step) => step.verdict === verdict).length;
	const doubtful = steps.filter((step) => step.verdict !== "plain").flatMap((step) => resolve(step, neighbourWatts(trusted, step), rules));
	return {
		segments: doubtful.length === 0 ? trusted : trusted.concat(doubtful).sort((a, b) => a.from - b.from),
		resets: count("reset"),
		hiddenWraps: count("hidden"),
		impossible: count("impossible")
	};
}
function stepsOf(values, rules) {
	const steps = [];
	values.forEach((now, i) => {
		const before = values[i - 1];
		if (before !== void 0 && now.t > before.t) steps.push(stepBetween(before, now, rules));
	});
	return steps;
}
function stepBetween(before, now, rules) {
	const [from, to] = [before.t, now.t];
	const most = mostMicrojoules(before.t, now.t, rules);
	const range = rangeOf(rules);
	const delta = (now.value - before.value) * rules.microjoules;
	const wrapped = delta < 0 ? delta + range : delta;
	if (wrapped <= most) return {
		from,
		to,
		microjoules: wrapped,
		verdict: wrapped + range <= most ? "hidden" : "plain"
	};
	const since = now.value * rules.microjoules;
	return {
		from,
		to,
		microjoules: since,
		verdict: delta < 0 && since <= most ? "reset" : "impossible"
	};
}
/** Microjoules of a full turn; infinite for a counter that does not wrap (or says that it wraps at once). */
const rangeOf = (rules) => rules.max === null || rules.max <= 0 ? Number.POSITIVE_INFINITY : rules.max * rules.microjoules;
const mostMicrojoules = (from, to, rules) => rules.capWatts * (to - from + rules.update);
function resolve(step, watts, rules) {
	if (step.verdict === "reset") return afterReset(step, watts, rules.origin);
	if (step.verdict === "hidden") return [withHiddenWraps(step, watts, rules)];
	return [];
}
const segmentOf$1 = ({ from, to, microjoules }, origin) => ({
	from,
	to,
	microjoules,
	origin
});
/** The counter shows what came after the reset, a lower bound; the time before it is filled at the neighbours' power. */
function afterReset(step, watts, origin) {
	const filled = {
		...origin,
		filled: true
	};
	if (watts === null || watts === 0) return [segmentOf$1(step, filled)];
	const resetAt = micros(Math.max(step.from, step.to - Math.round(step.microjoules / watts)));
	const since = {
		from: resetAt,
		to: step.to,
		microjoules: step.microjoules,
		origin
	};
	return [{
		from: step.from,
		to: resetAt,
		microjoules: Math.round(watts * (resetAt - step.from)),
		origin: filled
	}, since].filter((segment) => segment.to > segment.from);
}
/** Of the energies that the reading allows (one range apart), the one nearest to the neighbours' power. */
function withHiddenWraps(step, watts, rules) {
	const range = rangeOf(rules);
	const expected = watts === null ? step.microjoules : watts * (step.to - step.from);
	const most = Math.floor((mostMicrojoules(step.from, step.to, rules) - step.microjoules) / range);
	const wraps = Math.min(most, Math.max(0, Math.round((expected - step.microjoules) / range)));
	return segmentOf$1({
		...step,
		microjoules: step.microjoules + wraps * range
	}, {
		...rules.origin,
		filled: true
	});
}

// src/account/energy/frozen.ts
/**
* A counter that never moved in the whole trace has shown nothing, however short that was. In one that did, a run of zero
* deltas of at least `patience` is frozen unless its device is known to have rested all along.
*/
function thaw(segments, util, patience) {
	if (segments.every((segment) => segment.microjoules === 0)) return {
		segments: [],
		frozen: segments.length > 0
	};
	const frozen = runsOfZero(segments).filter((run) => {
		const stretch = {
			start: micros(run.at(0)?.from ?? 0),
			end: micros(run.at(-1)?.to ?? 0)
		};
		if (stretch.end - stretch.start < patience) return false;
		const seen = valuesBetween(util, stretch);
		return seen.length === 0 || seen.some(({ value }) => value > 0);
	});
	const dropped = new Set(frozen.flat());
	return {
		segments: segments.filter((segment) => !dropped.has(segment)),
		frozen: dropped.size > 0
	};
}
function runsOfZero(segments) {
	const runs = [];
	let open = [];
	for (const segment of segments) {
		if (!(segment.microjoules === 0 && (open.at(-1)?.to ?? segment.from) === segment.from)) {
			runs.push(open);
			open = [];
		}
		if (segment.microjoules === 0) open.push(segment);
	}
	return [...runs, open].filter((run) => run.length > 0);
}

// src/account/energy/power.ts
/**
* Energy between neighbouring points. `window` is the averaging time of the sensor: a mean over the last second belongs
* half a second back, so the signal is shifted by half of it, and its last value holds to the end.
*/
function integratePower(points, { sampling, window, origin }) {
	const shift = Math.round(window / 2);
	const segments = [];
	points.forEach((now, i) => {
		const before = points[i - 1];
		if (before === void 0 || now.t <= before.t) return;
		if (isGap(sampling, {
			start: before.t,
			end: now.t
		})) return;
		const mean = (before.watts + now.watts) / 2;
		segments.push(segmentOf(before.t - shift, now.t - shift, mean, origin));
	});
	const last = points.at(-1);
	if (last === void 0 || shift === 0 || segments.length === 0) return segments;
	return [...segments, segmentOf(last.t - shift, last.t, last.watts, origin)];
}
const segmentOf = (from, to, watts, origin) => ({
	from: micros(from),
	to: micros(to),
	microjoules: Math.round(watts * (to - from)),
	origin
});

// src/account/energy/raw-unit.ts
const MICROJOULES = {
	uJ: 1,
	mJ: 1e3,
	"2^-16J": 1e6 / 65536
};
const WATTS = {
	uW: 1e-6,
	mW: .001
};
/** Microjoules per count of an energy counter; null for a unit that is no energy. */
const microjoulesPer = (unit) => MICROJOULES[unit] ?? null;
/** Watts per count of a power gauge; null for a unit that is no power. */
const wattsPer = (unit) => WATTS[unit] ?? null;

// src/account/energy/refresh.ts
/**
* The median time between two changes of the value; null where it changed fewer than twice, so that nothing can be said.
* Readings that were taken less often than the value changes give the time between readings.
*/
function refreshPeriod(values) {
	const changes = changesOf(values);
	const gaps = changes.slice(1).map(({ t }, i) => t - (changes[i]?.t ?? t));
	if (gaps.length === 0) return null;
	const sorted = gaps.toSorted((a, b) => a - b);
	return micros(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
/**
* A slow counter without its repeats. What it shows at its first change was gathered over one period, part of which may lie
* before the first reading; what follows its last change it has not shown yet, so that stretch is left open.
* Empty where it never changed: then it has shown nothing at all.
*/
function withoutRepeats(values, period) {
	const first = values[0];
	const changes = changesOf(values);
	const firstChange = changes[0];
	if (first === void 0 || firstChange === void 0) return [];
	return [{
		...first,
		t: micros(Math.min(first.t, firstChange.t - period))
	}, ...changes];
}
/** The readings that differ from the one before. */
const changesOf = (values) => values.filter(({ value }, i) => i > 0 && value !== values[i - 1]?.value);

// src/account/energy/sensor-layers.ts
const US_PER_MS$2 = 1e3;
/** The slowest counter of a device itself: NVML refreshes every 20 to 100 ms (SC'24 study, arXiv 2312.02741). */
const DEFAULT_UPDATE_MS = 100;
/** Five seconds without a microjoule cannot be a slow counter. */
const STILL_US = 5e6;
const STILL_UPDATES = 3;
function sensorLayers(trace, domain, sampling) {
	const util = readingsOf(trace, domain.id, "util")[0]?.values ?? [];
	const counters = readingsOf(trace, domain.id, "energy").flatMap((readings) => counterLayer(readings, domain, util));
	const gauges = readingsOf(trace, domain.id, "power").flatMap((readings) => powerLayer(readings, domain, sampling));
	return [...counters, ...gauges.sort((a, b) => rankOf(a) - rankOf(b))].filter((layer) => layer.segments.length > 0 || layer.counter?.frozen);
}
const rankOf = (layer) => layer.kind === "average" ? 0 : 1;
function counterLayer(readings, domain, util) {
	const { column, values } = readings;
	const microjoules = microjoulesPer(column.unit);
	if (microjoules === null) return [];
	const updateMs = updatePeriod(readings) ?? 100;
	const update = updateMs * US_PER_MS$2;
	const source = sourceName(column, "counter");
	const seen = isExported(column) ? withoutRepeats(values, micros(update)) : values;
	const { segments, ...events } = counterEnergy(seen, {
		microjoules,
		max: column.max,
		capWatts: plausibleWatts(domain),
		update: micros(update),
		origin: originOf$1(source, "counter")
	});
	const thawed = thaw(segments, util, micros(Math.max(STILL_US, STILL_UPDATES * update)));
	const counter = {
		...events,
		frozen: thawed.frozen
	};
	return [{
		kind: "counter",
		column,
		source,
		updateMs,
		segments: thawed.segments,
		counter
	}];
}
function powerLayer(readings, domain, sampling) {
	const { column, values } = readings;
	const scale = wattsPer(column.unit);
	if (scale === null) return [];
	const most = plausibleWatts(domain);
	const points = values.map(({ t, value }) => ({
		t,
		watts: value * scale
	})).filter(({ watts }) => watts <= most);
	const window = micros((column.window_ms ?? 0) * US_PER_MS$2);
	const kind = window > 0 ? "average" : "instant";
	const source = sourceName(column, kind);
	const segments = integratePower(points, {
		sampling,
		window,
		origin: originOf$1(source, "integrated")
	});
	return [{
		kind,
		column,
		source,
		updateMs: updatePeriod(readings) ?? 0,
		segments,
		counter: null
	}];
}
const isExported = ({ source }) => source.startsWith("exporter:");
/** In ms. An exporter looks at its sensors when its owner says: what the trace shows of that is better than its default. */
function updatePeriod({ column, values }) {
	const seen = isExported(column) ? refreshPeriod(values) : null;
	return seen === null ? column.update_ms ?? null : seen / US_PER_MS$2;
}
const originOf$1 = (source, method) => ({
	source,
	method,
	provenance: "measured",
	filled: false
});
/** Meters that read several unlike sensors: what they read says more than their own name. */
const NAMED_BY_DETAIL = /* @__PURE__ */ new Set(["exporter", "hwmon"]);
/** RAPL goes by its own name; every other source by its meter, or the sensor behind it, and kind. */
function sourceName(column, kind) {
	const [meter = column.source, detail = meter] = column.source.split(":");
	if (meter === "powercap") return "rapl";
	return `${NAMED_BY_DETAIL.has(meter) ? detail : meter}-${kind}`;
}

// src/account/energy/metered-layers.ts
const US_PER_MS$1 = 1e3;
function meteredLayers(input) {
	const sensors = sensorLayers(input.trace, input.domain, input.sampling);
	const counter = sensors.find((sensor) => sensor.kind === "counter");
	const gauge = sensors.find((sensor) => sensor.kind !== "counter");
	const plausibility = counter === void 0 || gauge === void 0 ? null : plausibilityOf(counter.segments, gauge.segments, input.window);
	const distrusted = plausibility?.believable === false || gauge !== void 0 && failedCheck(input, counter);
	return {
		layers: (distrusted ? [...sensors.filter((sensor) => sensor.kind !== "counter"), ...sensors.filter((s) => s.kind === "counter")] : sensors).map((sensor) => layerOf(sensor, input, plausibility)),
		notes: [...sensors.flatMap((sensor) => counterNotes(sensor, input.title)), ...plausibilityNotes(plausibility, distrusted, input.title)]
	};
}
/** The sampler's own check, made while it ran; it says which device where one source reads several. */
const failedCheck = ({ trace, domain }, counter) => trace.events.some((event) => event.e === "check" && !event.ok && event.source === counter?.column.source && (event.domain === void 0 || event.domain === domain.id));
function layerOf(sensor, input, plausibility) {
	const { column, kind, source, updateMs } = sensor;
	const { domain, trace, sampling, window } = input;
	const facts = {
		kind,
		nvidia: isNvidia(source),
		sensorPercent: sensorPercent({
			source,
			component: domain.component,
			name: domain.name ?? null,
			cpuModel: trace.header.cpu.model,
			accuracyPercent: domain.accuracy_percent ?? 0
		}),
		updateMs,
		windowMs: column.window_ms ?? 0,
		intervalMs: Math.max(updateMs, intendedInterval(sampling, window) / US_PER_MS$1),
		widenPercent: kind === "counter" ? plausibility?.widenPercent ?? 0 : 0
	};
	return {
		source,
		stepMs: kind === "counter" ? updateMs : 0,
		segments: sensor.segments,
		uncertainty: (outcome) => meteringUncertainty({
			...facts,
			...outcome
		})
	};
}
function counterNotes({ counter }, title) {
	if (counter === null) return [];
	return [
		[
			counter.resets > 0,
			"counter-reset",
			"was reset during the job; the time before each reset is filled in"
		],
		[
			counter.hiddenWraps > 0,
			"counter-wrap-hidden",
			"may have wrapped unseen in a gap; that part is an estimate"
		],
		[
			counter.impossible > 0,
			"counter-impossible",
			"gave an impossible value; that part is filled in"
		],
		[
			counter.frozen,
			"counter-frozen",
			"stood still; that part comes from elsewhere"
		]
	].filter(([seen]) => seen).map(([, code, what]) => note(code, `The energy counter of ${title} ${what}.`, "warning"));
}
function plausibilityNotes(found, distrusted, title) {
	if (!distrusted && (found === null || found.widenPercent === 0)) return [];
	const ratio = found === null || found.widenPercent === 0 ? "" : ` (${found.ratio.toFixed(2)} of the integrated power)`;
	return [distrusted ? note("counter-distrusted", `The energy counter of ${title} contradicts its power sensor${ratio}; the power sensor is used.`, "warning") : note("counter-disagrees", `The energy counter of ${title} disagrees with its power sensor${ratio}; the uncertainty is widened to it.`, "warning")];
}

// src/account/energy/model/load-curve.ts
const CPU_CURVE = [
	{
		load: 0,
		fraction: .12
	},
	{
		load: .1,
		fraction: .32
	},
	{
		load: .5,
		fraction: .75
	},
	{
		load: 1,
		fraction: 1.02
	}
];
const GPU_CURVE = [
	{
		load: 0,
		fraction: .116
	},
	{
		load: .1,
		fraction: .318
	},
	{
		load: .5,
		fraction: .752
	},
	{
		load: 1,
		fraction: 1.019
	}
];
/** Fraction of the design power at a load of 0..1, linear between the points; loads outside are held at the ends. */
function fractionAt(curve, load) {
	let below = curve[0];
	for (const point of curve) {
		if (below === void 0 || point.load >= load) {
			if (below === void 0 || point.load === below.load || load <= below.load) return point.fraction;
			const share = (load - below.load) / (point.load - below.load);
			return below.fraction + share * (point.fraction - below.fraction);
		}
		below = point;
	}
	return below?.fraction ?? 0;
}

// src/account/energy/model/gpu.ts
const ASSUMED_SHARE_OF_LIMIT = .5;
const MW_PER_W$2 = 1e3;
const PERCENT$3 = 100;
/** The configured limit, else the design power of a card of exactly this name; null where neither is known. */
function gpuLimit(gpu, rows) {
	if (typeof gpu.limit_mw === "number" && gpu.limit_mw > 0) return watts(gpu.limit_mw / MW_PER_W$2);
	const wanted = comparable(gpu.name ?? "");
	const row = rows.find(({ name }) => comparable(name) === wanted);
	return row === void 0 ? null : watts(row.tdp_w);
}
const gpuWatts = (limit, utilPercent) => watts(limit * fractionAt(GPU_CURVE, utilPercent / PERCENT$3));
const assumedGpuWatts = (limit) => watts(limit * ASSUMED_SHARE_OF_LIMIT);
const comparable = (name) => name.toLowerCase().replace(/\((?:r|tm)\)/g, "").replace(/^(?:amd|intel|nvidia)\s+/, "").replace(/\s+oam$/, "").replace(/\s+/g, " ").trim();

// src/account/energy/gpu-energy.ts
function gpuEnergy(input) {
	const { domain, window, factors, title } = input;
	const metered = meteredLayers(input);
	const limit = gpuLimit(domain, factors.gpus);
	const models = limit === null ? [] : [utilisationLayer(input, limit), assumedLayer$1(input, limit)];
	const seen = [...metered.layers, ...models.slice(0, 1)];
	const energy = domainEnergy(domain, seen, window) ?? domainEnergy(domain, models.slice(1), window);
	const nothing = energy === null && domain.visible !== false && !isPart(input) ? [note("gpu-unknown", `Nothing is known of ${title}: no counter, no power, no utilisation with a limit. It is missing in the total.`, "warning")] : [];
	return {
		energy,
		notes: [
			...metered.notes,
			...nothing,
			...mixed(energy, title)
		]
	};
}
/** True of a GPU whose energy is read with that of its module. */
const isPart = ({ domain, trace }) => trace.domains.some(({ id }) => id === domain.parent);
/** No source takes over without a word. */
function mixed(energy, title) {
	const origins = (energy?.segments ?? []).map(({ origin }) => origin).filter(({ filled }) => !filled);
	const sources = [...new Set(origins.map(({ source }) => source))];
	return sources.length < 2 ? [] : [note("source-changed", `${title} was read from ${sources.join(" and ")} in turn.`)];
}
function utilisationLayer({ trace, domain, sampling }, limit) {
	const points = (readingsOf(trace, domain.id, "util")[0]?.values ?? []).map(({ t, value }) => ({
		t,
		watts: gpuWatts(limit, value)
	}));
	const origin = {
		source: "gpu-model",
		method: "modelled",
		provenance: "modelled",
		filled: false
	};
	return {
		source: origin.source,
		stepMs: 0,
		segments: integratePower(points, {
			sampling,
			window: micros(0),
			origin
		}),
		uncertainty: ({ filledShare }) => modelUncertainty(40, filledShare)
	};
}
function assumedLayer$1({ window }, limit) {
	const origin = {
		source: "gpu-limit",
		method: "modelled",
		provenance: "assumed",
		filled: false
	};
	return {
		source: origin.source,
		stepMs: 0,
		segments: constantPower(assumedGpuWatts(limit), window, origin),
		uncertainty: () => modelUncertainty(60, 0)
	};
}

// src/account/energy/model/cpu-name.ts
/** "Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz" → "Intel Xeon Platinum 8481C". */
function cleanCpuName(model) {
	return model.replace(/\((?:R|TM)\)/gi, " ").replace(/@.*$/, " ").replace(/(?:\bwith |\bw\/ ?|\b)Radeon.*$/i, " ").replace(/\b\d+(?:st|nd|rd|th) Gen(?: AMD)?\b/i, " ").replace(/\bAPU\b|\(OEM Only\)/g, " ").replace(/\b(?:\d+|Dual|Quad|Six|Eight|Twelve|Sixteen)-Core\b/i, " ").replace(/\b(?:CPU(?! Max)|Processor)\b/gi, " ").replace(/\s+/g, " ").trim();
}
/** The row whose name says the same, the maker's name aside; null for an unknown or unspecific model ("AMD EPYC"). */
function findCpu(model, factors) {
	const wanted = withoutMaker(cleanCpuName(model));
	return factors.cpus.find(({ name }) => withoutMaker(name) === wanted) ?? null;
}
/** The family a model number belongs to by its maker's numbering; null where the name holds no such number. */
function familyOf(model, factors) {
	const row = findCpu(model, factors);
	const name = cleanCpuName(model);
	return factors.families.find((family) => family.family === row?.family) ?? factors.families.find(({ name_pattern }) => new RegExp(`\\b(?:${name_pattern})(?![0-9])`, "i").test(name)) ?? null;
}
/** Of a clean name, as those of the table are. */
const withoutMaker = (name) => name.toLowerCase().replace(/^(?:amd|ampere|aws|intel|nvidia)\s+/, "");

// src/account/energy/model/cpu.ts
/** Design notes on CPU models without a sensor: about 95 %. */
const TDP_PERCENT = 45;
const FAMILY_PERCENT = 35;
const UNKNOWN_CPU_PERCENT = 70;
/** The load that is assumed where none was seen, as other trackers do. */
const ASSUMED_CPU_LOAD = .5;
/** The best curve for this host; null where there is no table to draw one from. */
function cpuModel(host, factors) {
	const row = host.model === null ? null : findCpu(host.model, factors);
	const chips = row === null ? null : chipsOf(host, row.threads);
	if (row !== null && chips !== null) return {
		source: "cpu-model",
		power: (share) => watts(chips * row.tdp_w * fractionAt(CPU_CURVE, share)),
		uncertaintyPercent: TDP_PERCENT,
		includesMemory: row.memory_inside === true
	};
	const family = host.model === null ? null : familyOf(host.model, factors);
	if (family !== null) return {
		source: "cpu-family-curve",
		power: (share) => perThread(family, host.threads, share),
		uncertaintyPercent: FAMILY_PERCENT,
		includesMemory: true
	};
	const typical = medianFamily(factors.families);
	return typical === null ? null : {
		source: "cpu-generic-curve",
		power: (share) => perThread(typical, host.threads, share),
		uncertaintyPercent: 70,
		includesMemory: true
	};
}
function chipsOf(host, threadsOfChip) {
	if (host.virtual === false) return Math.max(1, host.sockets);
	return threadsOfChip === null ? null : host.threads / threadsOfChip;
}
/** Between idle and full in the shape of the TDP curve: a family row knows only its two ends. */
function perThread(row, threads, share) {
	const idle = fractionAt(CPU_CURVE, 0);
	const shape = (fractionAt(CPU_CURVE, share) - idle) / (fractionAt(CPU_CURVE, 1) - idle);
	return watts(threads * (row.idle_w_per_thread + shape * (row.full_w_per_thread - row.idle_w_per_thread)));
}
function medianFamily(families) {
	if (families.length === 0) return null;
	return {
		idle_w_per_thread: median(families.map((row) => row.idle_w_per_thread)),
		full_w_per_thread: median(families.map((row) => row.full_w_per_thread))
	};
}
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
	return ((sorted[Math.ceil(sorted.length / 2) - 1] ?? upper) + upper) / 2;
}

// src/account/energy/model/dram.ts
/** Memory is sold in binary gigabytes. */
const BYTES_PER_GB$2 = 2 ** 30;
const MODULE_W = {
	x86: 5,
	arm: 1.5
};
/** Share of the module's power: the first four, up to the eighth, up to the sixteenth, and beyond. */
const TAPER = [
	{
		modules: 4,
		share: 1
	},
	{
		modules: 8,
		share: .9
	},
	{
		modules: 16,
		share: .8
	},
	{
		modules: Number.POSITIVE_INFINITY,
		share: .7
	}
];
/** Names of Arm processors as kernels and firmware give them. */
const ARM = /\b(?:arm|neoverse|cortex|graviton\d?|ampere|ampereone|grace|cobalt|axion|jetson|apple)\b/i;
/**
* Power of the memory that the runner may use; its cgroup's limit caps it, so that a shared 1 TB host does not outweigh
* the GPU. Null where the installed memory is not known.
*/
function dramWatts(memory) {
	const { installedBytes, limitBytes, modules } = memory;
	const installedGb = installedBytes === null ? memory.inventoryGb : installedBytes / BYTES_PER_GB$2;
	if (installedGb === null || installedGb <= 0) return null;
	const limitGb = limitBytes === null ? installedGb : limitBytes / BYTES_PER_GB$2;
	const ours = Math.min(1, limitGb / installedGb);
	const all = modules === null || modules === 0 ? installedGb * memory.wattsPerGb : modulesWatts(modules, ARM.test(memory.cpuModel ?? "") ? MODULE_W.arm : MODULE_W.x86);
	return watts(all * ours);
}
function modulesWatts(modules, each) {
	let [power, counted] = [0, 0];
	for (const { modules: upTo, share } of TAPER) {
		const more = Math.max(0, Math.min(modules, upTo) - counted);
		power += more * each * share;
		counted += more;
	}
	return power;
}

// src/account/energy/host-models.ts
/** The components that no sensor covers, as far as a model can tell them. */
function modelledHost(input, missing) {
	const cpu = missing.cpu ? modelledCpu(input) : null;
	const memoryInside = missing.dram && cpu?.model.includesMemory === true;
	const dram = missing.dram && !memoryInside ? modelledDram(input) : null;
	const inside = note("memory-in-cpu-curve", cpu?.model.source === "cpu-model" ? "The CPU figure is the design power of the processor with the memory beside it, so memory is already in it." : "The CPU figure is a curve of whole servers at the wall, so memory, fans and power supply are already in it.");
	return {
		energies: [cpu?.energy ?? null, dram].filter((energy) => energy !== null),
		notes: memoryInside ? [inside] : []
	};
}
/** Null where there is no curve for the host at all. */
function modelledCpu(input) {
	const model = cpuModel(input.host, input.factors);
	if (model === null) return null;
	const energy = domainEnergy(modelDomain("cpu"), [busyLayer(input, model)], input.window) ?? domainEnergy(modelDomain("cpu"), [assumedLayer(input, model)], input.window);
	return energy === null ? null : {
		energy,
		model
	};
}
/** Null where the installed memory is not known. */
function modelledDram(input) {
	const { header } = input.trace;
	const power = dramWatts({
		installedBytes: header.memory_bytes,
		limitBytes: header.memory_limit_bytes,
		inventoryGb: input.memoryGb,
		modules: header.memory_modules ?? null,
		cpuModel: input.host.model,
		wattsPerGb: input.factors.ramWattsPerGb
	});
	if (power === null) return null;
	const origin = originOf("dram-model", "modelled");
	const layer = {
		source: origin.source,
		stepMs: 0,
		segments: constantPower(power, input.window, origin),
		uncertainty: () => modelUncertainty(50, 0)
	};
	return domainEnergy(modelDomain("dram"), [layer], input.window);
}
/** Busy time is itself a counter, so the mean load of an interval is known even across missing ticks. */
function busyLayer({ trace }, model) {
	const origin = originOf(model.source, "modelled");
	return {
		source: origin.source,
		stepMs: 0,
		segments: busySegments(trace, model, origin),
		uncertainty: ({ filledShare }) => modelUncertainty(model.uncertaintyPercent, filledShare)
	};
}
function busySegments(trace, model, origin) {
	const busy = outermost(trace, "busy");
	const total = new Map(outermost(trace, "total").map(({ t, value }) => [t, value]));
	const segments = [];
	let before = null;
	for (const { t, value } of busy) {
		const now = {
			t,
			busy: value,
			total: total.get(t) ?? NaN
		};
		const [busyTicks, allTicks] = [now.busy - (before?.busy ?? 0), now.total - (before?.total ?? 0)];
		if (before !== null && allTicks === 0) continue;
		if (before !== null && allTicks > 0 && busyTicks >= 0) {
			const watts = model.power(Math.min(1, busyTicks / allTicks));
			const microjoules = Math.round(watts * (t - before.t));
			segments.push({
				from: micros(before.t),
				to: t,
				microjoules,
				origin
			});
		}
		if (Number.isFinite(now.total)) before = now;
	}
	return segments;
}
/** The host's ticks, not those of a group inside it. */
const outermost = (trace, quantity) => trace.domains.filter((domain) => domain.component === "cpu" && domain.parent === null).map((domain) => readingsOf(trace, domain.id, quantity)[0]?.values ?? []).find((values) => values.length > 0) ?? [];
function assumedLayer({ window }, model) {
	const origin = originOf("cpu-assumed", "assumed");
	return {
		source: origin.source,
		stepMs: 0,
		segments: constantPower(model.power(ASSUMED_CPU_LOAD), window, origin),
		uncertainty: () => modelUncertainty(70, 0)
	};
}
const modelDomain = (component) => ({
	id: component,
	component,
	parent: null
});
const originOf = (source, provenance) => ({
	source,
	method: "modelled",
	provenance,
	filled: false
});

// src/account/energy/metered-host.ts
function meteredHost({ trace, sampling, window }) {
	return trace.domains.filter((domain) => !isAccelerator(domain, trace) && hasSensor(domain, trace)).map((domain) => {
		const { layers, notes } = meteredLayers({
			trace,
			domain,
			title: domain.id,
			sampling,
			window
		});
		return {
			domain,
			energy: domainEnergy(domain, layers, window),
			notes
		};
	});
}
/** A device with a driver of its own, which can be modelled where its sensor fails; sockets and rails are sensors only. */
const isAccelerator = ({ id, component }, { columns }) => component === "gpu" || component === "module" && !columns.some(({ domain, source }) => domain === id && source.startsWith("hwmon:"));
const hasSensor = ({ id }, { columns }) => columns.some(({ domain, quantity }) => domain === id && (quantity === "energy" || quantity === "power"));

// src/account/energy/mirrors.ts
const US_PER_MS = 1e3;
/** Two reads of one register a moment apart differ by what is drawn in that moment, a millisecond at least. */
const LEAST_LATCH_MS = 1;
/** Fewer different readings than these could agree by chance. */
const LEAST_READINGS$1 = 3;
/** More than any machine has; each is compared with all before it. */
const MOST_COUNTERS = 256;
/** Ids of domains whose cumulative counter is, all along, that of an earlier one. GPUs are told apart by their driver. */
function mirroredDomains(trace) {
	const counters = trace.domains.filter(({ component, scope }) => component !== "gpu" || scope === "module").flatMap((domain) => {
		const readings = readingsOf(trace, domain.id, "energy")[0];
		return readings === void 0 ? [] : [{
			domain,
			readings
		}];
	}).slice(0, MOST_COUNTERS);
	return new Set(counters.filter((counter, i) => counters.slice(0, i).some((earlier) => isMirror(counter, earlier))).map(({ domain }) => domain.id));
}
function isMirror(counter, earlier) {
	const { column, values } = counter.readings;
	const other = earlier.readings;
	if (counter.domain.component !== earlier.domain.component || column.source !== other.column.source) return false;
	const most = slack(counter);
	const seen = /* @__PURE__ */ new Set();
	let at = 0;
	for (const { t, value } of values) {
		while ((other.values[at]?.t ?? t) < t) at += 1;
		const twin = other.values[at];
		if (twin?.t !== t) continue;
		if (Math.abs(value - twin.value) > most) return false;
		seen.add(value);
	}
	return seen.size >= LEAST_READINGS$1;
}
/** In counts: the energy of one latch at the most that the domain can draw. */
function slack({ domain, readings: { column } }) {
	const latchUs = Math.max(LEAST_LATCH_MS, column.update_ms ?? 100) * US_PER_MS;
	return plausibleWatts(domain) * latchUs / (microjoulesPer(column.unit) ?? 1);
}

// src/account/energy/modules.ts
/** GPUs that share a module with their CPU: Grace Hopper, Grace Blackwell, Jetson. Any other card has a feed of its own. */
const ON_A_MODULE = /\bG[HB][23]00\b|\b(?:orin|xavier|thor|tegra|nvgpu)\b/i;
function settleModules(energies) {
	const kept = withoutRivals(energies);
	const inside = new Set(kept.flatMap((energy) => partsInside(energy, kept)));
	return {
		kept: kept.filter((energy) => !isInside(energy, kept)),
		inside
	};
}
/** One source for each module: what a less believed one says of the same parts is left out. */
function withoutRivals(energies) {
	const sockets = energies.filter(isSocket);
	const chips = energies.filter((energy) => isOnModule(energy.domain) && !isSocket(energy));
	const chipsTellAll = chips.length > 0 && chips.every((chip) => isModule(chip) && isSensed(chip));
	if (sockets.length > 0) return energies.filter((energy) => !(chipsTellAll ? sockets : chips).includes(energy));
	const hasPackage = energies.some((energy) => energy.use.source === "rapl" && energy.component === "cpu");
	return energies.filter((energy) => !(hasPackage && isModule(energy) && !isSensed(energy)));
}
function partsInside(energy, all) {
	const { source } = energy.use;
	if (isPlatform(energy)) return ["cpu", "dram"];
	if (source.startsWith("grace-")) return ["dram"];
	if (!isModule(energy)) return [];
	const hasGrace = all.some(({ use }) => use.source.startsWith("grace-"));
	return isSensed(energy) || !hasGrace ? ["cpu", "dram"] : [];
}
const isInside = (energy, all) => !isPlatform(energy) && all.some((other) => other !== energy && partsInside(other, all).some((part) => part === energy.component));
/** RAPL's psys: everything on the board's own regulators, packages and memory among it. */
const isPlatform = ({ domain }) => /^psys(?![a-z])/.test(domain.id);
const isModule = ({ component }) => component === "module";
const isSensed = ({ use }) => use.method !== "modelled";
/** True of a figure that feeds GPUs the job does not see as well. */
const isSocket = ({ use, component }) => component === "module" && /^(?:module|ina3221)-/.test(use.source);
/** True of a GPU whose energy is part of a module's. */
const isOnModule = ({ name, scope }) => scope === "module" || ON_A_MODULE.test(name ?? "");

// src/account/energy/node-bound.ts
const PERCENT$2 = 100;
const JOULES_PER_WH = 3600;
/** No such meter knows more of them: their accuracy is some percent. */
const SIGNIFICANT_DIGITS = 3;
/** What a reader may learn from it; nothing where it did not see (nearly) all of the window. */
function nodeNotes(node, parts) {
	if (node === null || node.use.provenance !== "measured" || node.use.energy === 0) return [];
	const counted = sum(parts.map(({ use }) => use.energy));
	if (counted > node.use.energy * (1 + node.use.uncertaintyPercent / PERCENT$2)) return [note("node-exceeded", `The counted parts add up to ${inWords(counted)}, more than the ${inWords(node.use.energy)} that the machine's own power meter saw: one of them is too high.`, "warning")];
	const share = Math.round(counted / node.use.energy * PERCENT$2);
	return [note("node-bound", `The machine's own power meter saw ${inWords(node.use.energy)}; the counted parts are ${share} % of it.`)];
}
/** In J, Wh or kWh: the largest of them of which there is at least one. */
function inWords(energy) {
	const rounded = Number(energy.toPrecision(SIGNIFICANT_DIGITS));
	if (rounded >= 36e5) return `${significant(energy / JOULES_PER_KWH)} kWh`;
	return rounded >= JOULES_PER_WH ? `${significant(energy / JOULES_PER_WH)} Wh` : `${significant(energy)} J`;
}
const significant = (value) => String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));

// src/account/energy/integrate.ts
function integrate(input) {
	const { trace, window } = input;
	const sampling = samplingOf(trace);
	if (window.end <= window.start) return nothing(sampling);
	const mirrors = mirroredDomains(trace);
	const own = {
		...trace,
		domains: trace.domains.filter(({ id }) => !mirrors.has(id))
	};
	const gpus = own.domains.filter((domain) => isAccelerator(domain, own)).map((domain, i) => ({
		domain,
		...gpuEnergy({
			...input,
			trace: own,
			sampling,
			domain,
			title: titleOf(domain, i)
		})
	}));
	const sensors = meteredHost({
		trace: own,
		sampling,
		window
	});
	const host = sensors.filter(({ domain }) => domain.component !== "host");
	const node = sensors.find(({ domain, energy }) => domain.component === "host" && energy !== null);
	const settled = settle([...gpus.filter(({ domain }) => domain.visible !== false), ...host].flatMap(({ energy }) => energy ?? []), host, own.domains);
	const modelled = modelledHost(input, settled.missing);
	const summed = [...settled.summed, ...modelled.energies];
	const hidden = gpus.flatMap(({ domain, energy }) => domain.visible === false && energy !== null && !(settled.holdsGpus && isOnModule(domain)) ? [energy] : []);
	return {
		sampling,
		summed,
		hidden,
		node: node?.energy ?? null,
		notes: [
			...[...gpus, ...sensors].flatMap(({ notes }) => notes),
			...mirrorNotes(mirrors),
			...settled.notes,
			...modelled.notes,
			...nodeNotes(node?.energy ?? null, [...summed, ...hidden])
		]
	};
}
/** Without the id, which must not leave the machine. */
const titleOf = (domain, index) => `GPU ${index}${domain.name === void 0 ? "" : ` (${domain.name})`}`;
/** Drops what another counted domain contains, and says which host components are left to the models. */
function settle(energies, host, domains) {
	const known = new Set(energies.map(({ domain }) => domain.id));
	const outer = outermost$1(domains, known);
	const silent = host.filter(({ energy }) => energy === null).map(({ domain }) => domain);
	const isHeld = heldBy(domains, known);
	const lost = silent.filter(({ id }) => !isHeld(id));
	const broken = new Set(lost.map(({ component }) => component));
	broken.delete("module");
	const usable = energies.filter(({ domain, component }) => outer.has(domain.id) && !broken.has(component));
	const { kept, inside } = settleModules(usable);
	const isMissing = (wanted) => !inside.has(wanted) && !energies.some(({ component }) => component === wanted && !broken.has(component));
	const missing = {
		cpu: isMissing("cpu"),
		dram: isMissing("dram")
	};
	const incomplete = [...broken].filter((component) => component === "cpu" && missing.cpu || component === "dram" && missing.dram);
	return {
		summed: kept,
		/** True where a socket or rail is counted, which feeds GPUs that the job does not see as well. */
		holdsGpus: kept.some(isSocket),
		missing,
		notes: incomplete.map((component) => note(`${component}-sensor-incomplete`, `A ${component} sensor is present but gave nothing usable, so this component is modelled as a whole.`, "warning"))
	};
}
const mirrorNotes = ({ size }) => size === 0 ? [] : [note("domain-mirrored", `${size === 1 ? "One energy counter shows" : `${size} energy counters show`} another one a second time and ${size === 1 ? "is" : "are"} counted once.`)];
const nothing = (sampling) => ({
	sampling,
	summed: [],
	hidden: [],
	node: null,
	notes: [note("no-samples", "The trace holds no two samples, so no energy is known; it is not zero.", "warning")]
});

// src/account/energy/power-curve.ts
/** As many points as a chart in a job summary can show, and the receipt schema allows. */
const MOST_POINTS = 120;
const MW_PER_W$1 = 1e3;
function powerOf(timeline, sampling) {
	const { window } = timeline;
	const gaps = gapsIn(sampling, window);
	const points = partsOf(window, intendedInterval(sampling, window));
	return {
		mean: meanWatts(timeline, window),
		peak: toMilliwatt(peakOf(timeline, sampling)),
		curve: points.map((part) => gaps.some((gap) => gap.start <= part.start && gap.end >= part.end) ? null : toMilliwatt(meanWatts(timeline, part)))
	};
}
/** Over sampling intervals of at least half the intended length: a shorter one measures the counter's own steps. */
function peakOf(timeline, sampling) {
	const { window } = timeline;
	const inside = sampling.times.filter((time) => time > window.start && time < window.end);
	const edges = [
		window.start,
		...inside,
		window.end
	];
	const shortest = intendedInterval(sampling, window) / 2;
	let peak = meanWatts(timeline, window);
	edges.forEach((end, i) => {
		const start = edges[i - 1];
		if (start === void 0 || end - start < shortest) return;
		const power = meanWatts(timeline, {
			start,
			end
		});
		if (power > peak) peak = power;
	});
	return peak;
}
/** Parts no shorter than the sampling interval. */
function partsOf(window, interval) {
	const duration = window.end - window.start;
	const count = Math.min(MOST_POINTS, Math.max(1, Math.floor(duration / interval)));
	const edge = (i) => micros(window.start + duration * i / count);
	return Array.from({ length: count }, (_, i) => ({
		start: edge(i),
		end: edge(i + 1)
	}));
}
/** A picture of the power needs no digit beyond; the energies keep all of theirs. */
const toMilliwatt = (power) => watts(Math.round(power * MW_PER_W$1) / MW_PER_W$1);
const meanWatts = (timeline, { start, end }) => watts(energyBetween(timeline, start, end) / secondsFromMicros(micros(end - start)));

// src/account/energy/spans/gpu-busy.ts
const PERCENT$1 = 100;
/** Of a span, that readings must cover. */
const LEAST_COVER = .5;
/** Two readings know nothing of a span's edges. */
const LEAST_READINGS = 3;
/** Mean over the GPUs that the job sees, 0 to 1; null where the readings of one of them do not cover the span. */
function gpuBusy(trace, sampling) {
	const gpus = trace.domains.flatMap(({ id, component, visible }) => {
		const values = readingsOf(trace, id, "util")[0]?.values;
		if (visible === false) return [];
		return component === "gpu" ? [values ?? []] : values === void 0 ? [] : [values];
	});
	return (span) => {
		const shares = gpus.map((values) => meanOf(values, span, sampling));
		const known = shares.filter((share) => share !== null);
		if (known.length === 0 || known.length < shares.length) return null;
		return known.reduce((total, share) => total + share, 0) / known.length;
	};
}
/** A reading tells of the time since the one before it. */
function meanOf(values, span, sampling) {
	let [covered, busy, readings] = [
		0,
		0,
		0
	];
	const first = firstAtLeast(values, span.start, ({ t }) => t);
	for (let at = Math.max(1, first); at < values.length; at += 1) {
		const [before, now] = [values[at - 1], values[at]];
		if (before === void 0 || now === void 0 || before.t >= span.end) break;
		if (isGap(sampling, {
			start: before.t,
			end: now.t
		})) continue;
		const length = Math.min(now.t, span.end) - Math.max(before.t, span.start);
		if (length <= 0) continue;
		covered += length;
		busy += length * now.value;
		readings += 1;
	}
	return readings >= LEAST_READINGS && covered >= LEAST_COVER * (span.end - span.start) ? Math.min(1, busy / covered / PERCENT$1) : null;
}

// src/account/energy/spans/crossings.ts
/** Their indexes. Stretches that only touch, and those of one beginning or one end, do not cross. */
function crossings(stretches) {
	const forwards = stretches.map(({ start, end }, index) => ({
		from: start,
		to: end,
		index
	}));
	const backwards = forwards.map(({ from, to, index }) => ({
		from: -to,
		to: -from,
		index
	}));
	return /* @__PURE__ */ new Set([...outlasted(forwards), ...outlasted(backwards)]);
}
/** Those within which another begins that ends later. */
function outlasted(legs) {
	const found = [];
	/** Those that last, and that nothing has outlasted yet: each ends no later than the one below it. */
	const lasting = [];
	for (const leg of legs.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
		for (let top = lasting.at(-1); top !== void 0 && top.to < leg.to; top = lasting.at(-1)) {
			if (top.to > leg.from) found.push(top.index);
			lasting.pop();
		}
		lasting.push(leg);
	}
	return found;
}

// src/account/energy/spans/mark-spans.ts
/**
* In order of their starts. A mark that is the window itself, a wrapped command or what lies between `start` and `stop`, is a
* `command`; it holds the others, and so do sections others lie in. Two that only overlap share what both cover.
*/
function markSpans(trace, window) {
	const marks = trace.marks.filter(({ whole }) => whole !== true).toSorted((a, b) => a.t - b.t);
	const inside = [...sectionsOf(trace.marks.filter(({ whole }) => whole === true).toSorted((a, b) => a.t - b.t), window), ...sectionsOf(marks, window)].map((draft) => ({
		...draft,
		start: later(draft.start, window.start),
		end: sooner(draft.end, window.end)
	})).filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start || b.end - a.end);
	const crossed = crossings(inside);
	return inside.map((span, i) => ({
		...span,
		kind: span.start === window.start && span.end === window.end ? "command" : "mark",
		shared: crossed.has(i)
	}));
}
/** An end belongs to the nearest start of its label before it. Looked at from the last one back, which is one look each. */
function sectionsOf(marks, window) {
	const sections = [];
	const nextOf = /* @__PURE__ */ new Map();
	let nextStart = null;
	for (const mark of marks.toReversed()) {
		const { label, at } = mark;
		if (at === "start") {
			const next = nextOf.get(label);
			const end = next?.at === "end" ? next : nextStart;
			sections.push({
				label,
				start: micros(mark.t),
				end: micros(end?.t ?? window.end)
			});
			nextStart = mark;
		}
		nextOf.set(label, mark);
	}
	return sections.toReversed();
}
const later = (a, b) => a > b ? a : b;
const sooner = (a, b) => a < b ? a : b;

// src/account/energy/spans/span-energy.ts
const SHORTEST_US = 1e7;
/** A span must be this many times longer than the sampling intervals its edges fall into. */
const INTERVALS = 5;
const PERCENT = 100;
function spanEnergy(span, { timeline, sampling, totalPercent }) {
	const duration = span.end - span.start;
	const edges = [span.start, span.end].map((time) => intervalAround(sampling, time, timeline.window));
	const longest = Math.max(...edges.map((edge) => edge.end - edge.start));
	if (span.shared || duration < SHORTEST_US || duration < INTERVALS * longest) return null;
	const energy = energyBetween(timeline, span.start, span.end);
	if (energy <= 0) return null;
	const blur = edges.reduce((sum, edge) => sum + edgeBlur(timeline, edge), 0);
	return {
		energy,
		uncertaintyPercent: Math.hypot(totalPercent, PERCENT * blur / energy)
	};
}
/** One interval's worth of the difference in power on its two sides, J: what a misplaced edge can cost. */
function edgeBlur(timeline, edge) {
	const length = edge.end - edge.start;
	const inside = (time) => time > timeline.window.start && time < timeline.window.end;
	if (length === 0 || !inside(edge.start) || !inside(edge.end)) return 0;
	const before = energyBetween(timeline, micros(edge.start - length), edge.start);
	const after = energyBetween(timeline, edge.end, micros(edge.end + length));
	return Math.abs(after - before);
}
/** The sampling interval that a time falls into; empty at a window's end, where no energy can leak across. */
function intervalAround(sampling, time, window) {
	if (time <= window.start || time >= window.end) return {
		start: time,
		end: time
	};
	const next = firstAtLeast(sampling.times, time, (t) => t);
	const [start, end] = [sampling.times[next - 1], sampling.times[next]];
	if (end === time) return {
		start: time,
		end: time
	};
	return {
		start: start ?? window.start,
		end: end ?? window.end
	};
}

// src/account/energy/spans/step-ends.ts
/** By the GUID of the step's file-command set; null where nobody saw its process. */
function stepEnds(trace) {
	const beats = trace.samples.filter(({ by }) => by === void 0).map(({ t }) => t);
	const ends = new Map(trace.steps.flatMap(({ at, guid, t }) => at === "end" ? [[guid, t]] : []));
	return (guid) => {
		const t = ends.get(guid);
		if (t === void 0) return null;
		const latest = firstAtLeast(beats, t, (time) => time) - 1;
		return {
			t,
			aliveAt: beats[latest - 1] ?? Number.NEGATIVE_INFINITY
		};
	};
}

// src/account/energy/spans/step-spans.ts
/** The API's times are whole seconds and may come from a moment later. */
const TOLERANCE_S = 1;
const MS_PER_SECOND = 1e3;
/** Work of the runner itself, listed as steps and given no files (actions/runner, JobExtension): they must not take another's. */
const WITHOUT_SET = [
	"Initialize containers",
	"Stop containers",
	"Complete job"
];
/** Spans inside the window, in order; empty with a note where times and names do not fit together. */
function stepSpans(trace, names, { clock, window }) {
	const starts = startsOf(trace);
	const named = names.length === 0 ? byAction(starts) : join(starts, names);
	if (starts.length > 0 && named.length === 0) return {
		spans: [],
		notes: [note("steps-not-matched", "Step names and step times do not fit together, so no steps are shown.")]
	};
	const endOf = stepEnds(trace);
	return {
		spans: within(named.map((step, i) => {
			const next = named[i + 1];
			const nextStart = next?.start.t ?? window.end;
			const own = endOf(step.start.guid);
			const overrun = own === null ? apiOverrun(step, next, clock) : own.aliveAt > nextStart ? own.t : null;
			return {
				label: step.label,
				start: step.start.t,
				end: overrun ?? Math.min(own?.t ?? nextStart, nextStart)
			};
		}), window),
		notes: []
	};
}
function startsOf(trace) {
	const seen = /* @__PURE__ */ new Set();
	const actions = new Map(trace.steps.map(({ guid, action }) => [guid, action]));
	return [...trace.steps].sort((a, b) => a.t - b.t).flatMap(({ at, guid, action, t, w }) => {
		if (at !== "start" || seen.has(guid)) return [];
		seen.add(guid);
		const second = Math.floor((trace.header.wall0_ms + w) / MS_PER_SECOND);
		return [{
			guid,
			action: action ?? actions.get(guid) ?? null,
			t: micros(t),
			second
		}];
	});
}
/** Without the API: the runner's own ids, `__run_2`, `train`. */
const byAction = (starts) => starts.map((start, i) => ({
	label: start.action ?? `step ${i + 1}`,
	start,
	step: null
}));
/**
* Aligned from the end: measuring begins in the middle of a job, so the first sets are unknown, but the last one is post's own.
* Of several sets that fit a step only (a composite action's inner steps), the first is the step's start.
*/
function join(starts, names) {
	const executed = names.filter(({ name, startedAt, conclusion }) => startedAt !== null && conclusion !== "skipped" && !WITHOUT_SET.includes(name));
	const named = [];
	let at = starts.length - 1;
	for (let of = executed.length - 1; of >= 0 && at >= 0; of--) {
		const step = executed[of];
		const previous = executed[of - 1];
		while (at >= 0 && secondsAfter(starts[at], step) > TOLERANCE_S) at--;
		if (step === void 0 || !isNear(starts[at], step)) continue;
		while (isNear(starts[at - 1], step) && !isNear(starts[at - 1], previous)) at--;
		const start = starts[at];
		if (start !== void 0) named.unshift({
			label: step.name,
			start,
			step
		});
		at--;
	}
	return named;
}
/** Whole seconds from the API's start of a step to a set; not a number where either is missing. */
const secondsAfter = (start, step) => (start?.second ?? NaN) - Math.floor((step?.startedAt ?? NaN) / MS_PER_SECOND);
const isNear = (start, step) => Math.abs(secondsAfter(start, step)) <= TOLERANCE_S;
/** A background step runs on while the next one does: where nobody saw its process, its end is the API's. */
function apiOverrun(step, next, clock) {
	const completed = step.step?.completedAt ?? null;
	if (completed === null || next?.step?.startedAt == null) return null;
	return completed > next.step.startedAt + TOLERANCE_S * MS_PER_SECOND ? monotonicAt(clock, completed) : null;
}
function within(drafts, window) {
	const byStart = drafts.map(({ label, start, end }) => ({
		label,
		kind: "step",
		start: micros(Math.max(start, window.start)),
		end: micros(Math.min(end, window.end))
	})).filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
	let busyUntil = Number.NEGATIVE_INFINITY;
	return byStart.map((span, i) => {
		const shared = busyUntil > span.start || (byStart[i + 1]?.start ?? window.end) < span.end;
		busyUntil = Math.max(busyUntil, span.end);
		return {
			...span,
			shared
		};
	});
}

// src/account/energy/component-energy.ts
/** In the order gpu, module, cpu, dram, host; components without a device are left out. */
function componentEnergies(devices) {
	return COMPONENTS.flatMap((component) => {
		const own = devices.filter((device) => device.component === component);
		return own.length === 0 ? [] : [componentEnergy(component, own)];
	});
}
const COMPONENTS = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
function componentEnergy(component, devices) {
	const uses = devices.map(({ use }) => use);
	return {
		component,
		energy: sum(uses.map((use) => use.energy)),
		filled: sum(uses.map((use) => use.filled)),
		provenance: provenanceOf(uses.map((use) => use.provenance)),
		source: [...new Set(uses.map((use) => use.source))].sort().join("+"),
		coverage: sum(uses.map((use) => use.coverage)) / uses.length,
		uncertaintyPercent: combineDevices(devices.map(({ use, uncertainty }) => ({
			joules: use.energy,
			uncertainty
		}))),
		devices
	};
}
/** One name for a mixed lot: measured only if all are, assumed only if all are. */
function provenanceOf(all) {
	const [first] = all;
	return first !== void 0 && all.every((provenance) => provenance === first) ? first : "modelled";
}

// src/account/energy/shares.ts
/** `added` is what the owner's calibration put on top: assumed. Null where there is no energy to share. */
function sharesOf(devices, added, total) {
	if (total <= 0) return null;
	const measured = sum(devices.map(({ use }) => use.provenance === "measured" ? use.energy - use.filled : 0));
	const assumed = added + sum(devices.map(({ use }) => use.provenance === "assumed" ? use.energy : 0));
	const all = Math.max(total, sum(devices.map(({ use }) => use.energy)));
	const shares = {
		measured: Math.min(1, measured / all),
		assumed: Math.min(1, assumed / all)
	};
	return {
		...shares,
		modelled: Math.max(0, 1 - shares.measured - shares.assumed)
	};
}

// src/account/receipt/energy-section.ts
/** The receipt schema's bound. */
const MOST_DEVICES = 256;
function energySection(facts) {
	const { parts, hidden, total, machine, calibration } = facts;
	const devices = parts.map(({ job }) => job);
	const components = componentEnergies(devices);
	const coverage = coverageOf(components);
	const counted = sum(components.map(({ energy }) => energy));
	const added = calibrationOf(calibration) === null ? joules(0) : joules(Math.max(0, (total ?? 0) - counted));
	const factored = components.map(({ energy, uncertaintyPercent }) => ({
		joules: energy,
		percent: uncertaintyPercent
	}));
	return {
		total_j: total,
		uncertainty_percent: total === null || total === 0 ? null : relative(combineTypes(factored), {
			counted,
			total,
			calibration
		}),
		coverage,
		attribution: machine === null ? "dedicated" : "shared",
		machine_j: machine,
		machine_idle_j: machine === null ? null : sumOrNull(parts.map(({ wholeIdle }) => wholeIdle)),
		others_j: machine !== null && total !== null ? joules(Math.max(0, machine - total)) : null,
		shares: total === null ? null : sharesOf(devices, added, total),
		components: Object.fromEntries(components.map((component) => [component.component, entryOf(component, parts)])),
		domains: parts.slice(0, MOST_DEVICES).map((part) => domainOf(part, facts.salt)),
		node_j: facts.node?.use.energy ?? null,
		hidden_gpus_j: hidden.length === 0 ? null : sum(hidden.map(({ use }) => use.energy)),
		buckets: facts.buckets.map(({ from, to, energy, filled }) => ({
			from: new Date(from).toISOString(),
			to: new Date(to).toISOString(),
			energy_j: energy,
			filled
		})),
		calibration: calibrationOf(calibration),
		degraded: (coverage ?? 0) < .95 || facts.unsampled > 1 - .95
	};
}
/** Over what was observed at all, weighted by energy; a part that is assumed has nothing to cover. */
function coverageOf(components) {
	if (components.length === 0) return null;
	const observed = components.filter(({ provenance }) => provenance !== "assumed");
	const energy = sum(observed.map((component) => component.energy));
	if (energy === 0) return 0;
	const covered = sum(observed.map((component) => component.coverage * component.energy));
	return Math.min(1, covered / energy);
}
/** The counted parts' error as a share of the calibrated total; the owner's own line adds none. */
const relative = (percent, parts) => percent * parts.counted * parts.calibration.wallFactor / parts.total;
function entryOf(component, parts) {
	const own = parts.filter(({ job }) => job.component === component.component);
	return {
		energy_j: component.energy,
		provenance: component.provenance,
		source: component.source,
		coverage: component.coverage,
		uncertainty_percent: component.uncertaintyPercent,
		idle_j: sumOrNull(own.map(({ idle }) => idle)),
		split_by: [...new Set(own.flatMap(({ rule }) => rule ?? []))].sort()
	};
}
const domainOf = ({ job, reference }, salt) => ({
	device: deviceHash(salt, [job.domain.id]),
	component: job.component,
	energy_j: job.use.energy,
	idle_w: reference?.power ?? null,
	idle_from: reference?.from ?? null
});
/** Null where one of them is not known: a part of it would look like all. */
const sumOrNull = (values) => {
	const known = values.filter((value) => value !== null);
	return known.length === values.length && known.length > 0 ? sum(known) : null;
};
const calibrationOf = ({ wallFactor, overheadWatts }) => wallFactor === 1 && overheadWatts === 0 ? null : {
	wall_factor: wallFactor === 1 ? null : wallFactor,
	overhead_w: overheadWatts === 0 ? null : overheadWatts
};

// src/account/receipt/machine-section.ts
const MW_PER_W = 1e3;
const BYTES_PER_GB$1 = 2 ** 30;
/** The receipt schema's bound. */
const MOST_GPUS = 256;
/** Facts of the trace win over the inventory's: every run has them, so the machine class stays the same. */
function machineSection(trace, { inventory, salt, contended, tenancy, foreignCores }) {
	const { header } = trace;
	const gpus = trace.domains.filter((domain) => domain.component === "gpu" || domain.component === "module").filter((domain) => domain.visible !== false).slice(0, MOST_GPUS);
	const ids = gpus.length > 0 ? gpus.map(({ id }) => id) : [inventory.machineId].filter((id) => id !== null);
	const memoryGb = inventory.memoryGb ?? (header.memory_bytes === null ? null : header.memory_bytes / BYTES_PER_GB$1);
	return {
		device: ids.length === 0 ? null : deviceHash(salt, ids),
		gpus: gpus.map((gpu) => ({
			device: deviceHash(salt, [gpu.id]),
			model: label(gpu.name),
			power_limit_w: typeof gpu.limit_mw === "number" ? gpu.limit_mw / MW_PER_W : null,
			driver: label(gpu.driver),
			mig: gpu.mig ?? null,
			slices: gpu.slices ?? null,
			scope: gpu.component === "module" ? "module" : gpu.scope ?? "gpu"
		})),
		cpu: {
			model: label(header.cpu.model ?? inventory.cpuModel),
			threads: header.cpu.threads > 0 ? header.cpu.threads : inventory.threads
		},
		memory_gb: memoryGb,
		os: label(inventory.os),
		virtual: inventory.virtual,
		contended,
		neighbours: tenancy.most === null ? null : {
			workers: tenancy.most.workers,
			samplers: tenancy.most.samplers,
			gpu_processes: tenancy.most.gpuProcesses
		},
		foreign_cores: foreignCores
	};
}
const label = (text) => text === null || text === void 0 || text === "" ? null : clipped(text, 256);

// src/account/receipt/span-section.ts
/** Keeps the document well below its size limit. */
const MOST_SPANS = 500;
/** Drivers tell whole percents; a mean of many is good for a tenth of one. */
const THOUSAND = 1e3;
/** In the order given. Of too many the shortest go, whatever their kind, and a note says how many. */
function spanSection(spans, { clock, energyOf, busyOf }) {
	const longest = new Set(spans.toSorted((a, b) => durationOf(b) - durationOf(a)).slice(0, MOST_SPANS));
	const kept = spans.filter((span) => longest.has(span));
	return {
		spans: kept.map((span) => {
			const found = energyOf(span);
			const busy = busyOf(span);
			return {
				label: clipped(span.label, 256),
				kind: span.kind,
				started_at: new Date(wallAt(clock, span.start)).toISOString(),
				ended_at: new Date(wallAt(clock, span.end)).toISOString(),
				energy_j: found?.energy ?? null,
				uncertainty_percent: found?.uncertaintyPercent ?? null,
				...busy === null ? {} : { gpu_busy: Math.round(busy * THOUSAND) / THOUSAND },
				shared: span.shared
			};
		}),
		notes: kept.length < spans.length ? [cut(spans.length)] : []
	};
}
const durationOf = ({ start, end }) => end - start;
const cut = (all) => note("spans-cut", `Of ${all} steps and marks the ${MOST_SPANS} longest are listed; the total holds them all.`);

// src/account/account.ts
const US_PER_SECOND = 1e6;
const KB_PER_MB = 1024;
const GPU_PARTS = /* @__PURE__ */ new Set(["gpu", "module"]);
/** Never throws for what a trace lacks: a total that cannot be known is null, and the notes say why. */
async function account(input) {
	const { trace, inventory, factors, salt } = input;
	const window = input.window ?? windowOf$1(trace);
	const duration = secondsFromMicros(micros(window.end - window.start));
	const clock = clockOf(trace);
	const { calibration, notes: calibrationNotes } = calibrationFrom(input.facts);
	const host = {
		model: trace.header.cpu.model ?? inventory.cpuModel,
		threads: trace.header.cpu.threads,
		sockets: trace.header.cpu.sockets,
		virtual: inventory.virtual
	};
	const energy = integrate({
		trace,
		window,
		factors,
		host,
		memoryGb: inventory.memoryGb
	});
	const known = energy.summed.length > 0;
	const { parts, notes: tenancyNotes, ...company } = jobPart({
		trace,
		window,
		devices: energy.summed,
		modelledIdle: cpuModel(host, factors)?.power(0) ?? null,
		earlierIdle: (id) => input.idleReference?.get(deviceHash(salt, [id])) ?? null
	});
	const timelineFor = (devices) => timelineOf(devices.map(({ curve }) => curve), window, calibration);
	const whole = timelineFor(energy.summed);
	const isSplit = parts.some(({ rule }) => rule !== null);
	const timeline = isSplit ? asPart(timelineFor(parts.map(({ job }) => job))) : whole;
	const buckets = known ? bucketsOf(timeline, clock, energy.sampling) : [];
	const total = known ? timeline.total : null;
	const power = known ? powerOf(timeline, energy.sampling) : null;
	const section = energySection({
		parts,
		hidden: energy.hidden,
		node: energy.node,
		total,
		machine: isSplit ? whole.total : null,
		calibration,
		buckets,
		unsampled: duration > 0 ? unsampledSeconds(energy.sampling, window) / duration : 0,
		salt
	});
	const steps = stepSpans(trace, input.stepNames, {
		clock,
		window
	});
	const totalPercent = section.uncertainty_percent ?? 0;
	const spans = spanSection([...steps.spans, ...markSpans(trace, window)], {
		clock,
		busyOf: company.contended ? () => null : gpuBusy(trace, energy.sampling),
		energyOf: (span) => known ? spanEnergy(span, {
			timeline,
			sampling: energy.sampling,
			totalPercent
		}) : null
	});
	const [startedAt, endedAt] = [wallAt(clock, window.start), wallAt(clock, window.end)];
	const machine = machineSection(trace, {
		inventory,
		salt,
		...company
	});
	const grid = await gridAnswer(input, startedAt, endedAt);
	return {
		schema: RECEIPT_SCHEMA,
		id: input.id,
		subject: input.subject,
		machine,
		started_at: new Date(startedAt).toISOString(),
		ended_at: new Date(endedAt).toISOString(),
		duration_s: duration,
		energy: section,
		power: {
			mean_w: power?.mean ?? null,
			peak_w: power?.peak ?? null,
			curve_w: [...power?.curve ?? []]
		},
		spans: spans.spans,
		work: input.work,
		carbon: emissionsOf({
			buckets,
			total,
			uncertaintyPercent: section.uncertainty_percent,
			placement: input.placement,
			intensities: grid.intensities,
			reference: input.reference,
			world: input.world,
			scope: input.scope,
			refusals: [...input.refusals, ...grid.refusals],
			pue: {
				value: input.facts.pue ?? 1,
				source: input.facts.pue === null ? null : input.facts.pueSource
			},
			price: input.facts.price,
			embodied: embodiedShare({
				facts: input.embodied,
				gpus: machine.gpus,
				hiddenGpus: hiddenGpus(trace),
				seconds: duration
			}),
			work: input.work
		}),
		overhead: {
			sampler_cpu_s: trace.own === null ? null : trace.own.cpu_us / US_PER_SECOND,
			sampler_rss_mb: trace.own === null ? null : trace.own.rss_kb / KB_PER_MB
		},
		versions: {
			...input.versions,
			estimator: 2
		},
		absences: absenceSection(trace),
		notes: noteSection([
			...energy.notes,
			...input.samplerLives ? [] : endNotes(trace),
			...eventNotes(trace, energy.sampling, window),
			...clockNotes(trace, clock),
			...steps.notes,
			...spans.notes,
			...calibrationNotes,
			...tenancyNotes,
			...grid.notes,
			...trace.notes
		])
	};
}
/** From the first sample to the last: a direct read by post is one of them, even after a killed sampler. */
function windowOf$1(trace) {
	const start = trace.samples.at(0)?.t ?? 0;
	const end = trace.samples.at(-1)?.t ?? Math.max(start, trace.end?.t ?? 0);
	return {
		start: micros(start),
		end: micros(end)
	};
}
const hiddenGpus = ({ domains }) => domains.filter(({ component, visible }) => GPU_PARTS.has(component) && visible === false).length;
/** The grid never fails a job: without an answer the grams rest on the pinned yearly figure, or stay unknown. */
async function gridAnswer({ intensityFor }, from, to) {
	try {
		return await intensityFor(from, to);
	} catch (error) {
		const text = `The grid intensity could not be had: ${messageOf(error)}`;
		return {
			intensities: [],
			refusals: [],
			notes: [note("intensity-unavailable", text, "warning")]
		};
	}
}

// src/account/grid/intensity-for.ts
async function intensityFor(asked) {
	const { place, scope, provider, datasets, from, to } = asked;
	const embedded = embeddedAnswer({
		place,
		scope,
		at: to
	}, datasets);
	const reference = embedded.intensity;
	const { intensities: given, refusals } = await provider.intensity({
		place,
		scope,
		from,
		to
	});
	const refused = given.length === 0 && provider.isLive;
	const intensities = refused && reference !== null ? [reference] : given;
	const used = intensities.filter((slot) => slot.from === null || slot.from < to && (slot.to ?? to) > from);
	return {
		intensities,
		reference,
		scope,
		refusals,
		notes: [
			...refused ? [refusedNote(provider.name, {
				refusals,
				reference
			})] : [],
			...embeddedNotes(embedded, roleOf(intensities, {
				from,
				to
			})),
			...oldNotes([reference, ...used.filter(isYearly)]),
			...slotNotes(used.filter((slot) => !isYearly(slot)))
		]
	};
}
const isYearly = ({ from }) => from === null;
/** Of a receipt's note: a receipt takes 1,024 characters. */
const MAX_REASONS = 800;
function refusedNote(provider, { refusals, reference }) {
	const reasons = refusals.map(({ hint }) => hint).join(" ");
	const cut = reasons.length <= MAX_REASONS ? reasons : `${reasons.slice(0, 799)}…`;
	const text = `No live grid intensity, so ${reference === null ? "there are no grams" : "the embedded yearly figure is used"}. ${cut}`;
	return note("intensity-live-refused", text, severity(provider, refusals));
}
/** Whoever says `live` wants what there is: that there is nothing for the place, or only for a key, is no news to act on. */
function severity(provider, refusals) {
	const expected = refusals.every(({ code }) => code === "zone-not-served" || code === "no-key");
	return provider === "live" && expected ? "info" : "warning";
}
function roleOf(intensities, { from, to }) {
	if (intensities.length === 0 || intensities.some(isYearly)) return "grams";
	return timeParts([{
		from,
		to,
		energy: joules(1)
	}], intensities.filter(isSlot), null).some(({ origin }) => origin === "yearly") ? "rest" : "budgets";
}
const WITHOUT = {
	grams: "there are no grams",
	rest: "there are no grams, as the live figures do not cover the whole job",
	budgets: "gram budgets have no figure to be held against"
};
/** Of the place: which area the figure is of, or why there is none, and what that costs. */
function embeddedNotes({ remark, refusal }, role) {
	if (remark !== null) return [note("intensity-area", remark)];
	if (refusal === null) return [];
	const text = `${refusal.hint} So ${WITHOUT[role]}.`;
	return [note("intensity-unknown", text, role === "budgets" ? "info" : "warning")];
}
function oldNotes(figures) {
	const old = figures.find((figure) => figure?.estimated && figure.source !== "world");
	if (!old) return [];
	const year = old.year === null ? "" : `, ${old.year}`;
	const text = `The yearly intensity of ${old.zone} (${old.source}${year}) is old, carried forward or modelled.`;
	return [note("intensity-estimated", text)];
}
function slotNotes(slots) {
	const [first] = slots;
	if (first === void 0) return [];
	const guessed = slots.filter(({ forecast, estimated }) => forecast || estimated);
	if (guessed.length === 0) return [];
	const forecasts = guessed.filter(({ forecast }) => forecast).length;
	const text = `Of ${slots.length} live intensities (${first.source}) ${forecasts} are forecasts and ${guessed.length - forecasts} estimates of the source. A later account of this receipt prices it with what became of them.`;
	return [note("intensity-provisional", text)];
}

// src/entry/library-note.ts
/** One warning at most, naming the first such file; nothing outside a workflow's job, which has no folders of its own. */
function libraryNotes(domains, env) {
	const roots = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== void 0).filter((folder) => folder !== "").flatMap(namesOf);
	const isOurs = (file) => namesOf(file).some((name) => roots.some((root) => name.startsWith(`${root}${sep}`)));
	const found = [...new Set(domains.flatMap(({ library }) => library ?? []))].find(isOurs);
	return found === void 0 ? [] : [loadedFrom(found)];
}
const loadedFrom = (file) => note("library-in-workspace", `The NVIDIA library or program in use was loaded from ${file}, inside the job's own folders: its figures are the job's word.`, "warning");
/** As it was named and, where it is still there, without links: the kernel tells of mapped files by the latter. */
function namesOf(path) {
	const named = resolve$1(path);
	try {
		return [named, realpathSync(named)];
	} catch {
		return [named];
	}
}

// src/entry/machine-id.ts
var import_lib = require_lib();
/** In the order in which `systeminformation` looks, so an id stays what it was; asked there, it lists network interfaces too. */
const SOURCES = [
	{
		path: "var/lib/dbus/machine-id",
		value: /^(.+)$/m
	},
	{
		path: "etc/machine-id",
		value: /^(.+)$/m
	},
	{
		path: "sys/class/dmi/id/product_uuid",
		value: /^(.+)$/m
	},
	{
		path: "proc/cpuinfo",
		value: /^serial\s*:\s*(\S+)/im
	}
];
/** In lower case; null where the machine has none that this user may read. `root` is where its file tree begins. */
function machineId(root = "/") {
	for (const { path, value } of SOURCES) {
		const found = value.exec(textOf(join$1(root, path)))?.[1]?.trim();
		if (found) return found.toLowerCase();
	}
	return null;
}
function textOf(path) {
	try {
		return readSmallFile(path);
	} catch {
		return "";
	}
}

// src/entry/inventory.ts
const LIMIT_MS = 5e3;
const BYTES_PER_GB = 1e9;
async function readInventory() {
	const answers = await withDeadline(Promise.all([
		(0, import_lib.system)(),
		(0, import_lib.cpu)(),
		(0, import_lib.mem)()
	]), LIMIT_MS);
	if (answers === "late") return {
		inventory: UNKNOWN_INVENTORY,
		notes: [note("no-inventory", "The hardware inventory took too long; model names come from the meters alone.")]
	};
	const [machine, processor, memory] = answers;
	return {
		inventory: {
			os: process.platform,
			virtual: machine.virtual ?? null,
			memoryGb: memory.total > 0 ? memory.total / BYTES_PER_GB : null,
			cpuModel: [processor.manufacturer, processor.brand].filter(Boolean).join(" ") || null,
			threads: processor.cores > 0 ? processor.cores : null,
			machineId: machineId()
		},
		notes: []
	};
}
const UNKNOWN_INVENTORY = {
	os: null,
	virtual: null,
	memoryGb: null,
	cpuModel: null,
	threads: null,
	machineId: null
};

// src/entry/machine-inventory.ts
/** This host's inventory must not stand for a captured machine, whose own files say the rest. */
async function inventoryOf({ fromHere, sysroot }) {
	if (!fromHere) return ELSEWHERE;
	if (isThisMachine(sysroot)) return readInventory();
	const { virtual } = readSurroundings(sysroot);
	return {
		inventory: {
			...UNKNOWN_INVENTORY,
			os: "linux",
			virtual
		},
		notes: []
	};
}
const ELSEWHERE = {
	inventory: UNKNOWN_INVENTORY,
	notes: [note("other-machine", "The trace comes from another machine: only what it says itself is known of the hardware.")]
};

// src/entry/account-trace.ts
/** @throws CarbonError for a bad owner's value, and for a bad region where that is refused. */
const accountTrace = async (asked) => (await openAccounting(asked))(asked);
/** Place, prices and hardware are looked up once, for as many accounts as are wanted. @throws CarbonError as `accountTrace` does. */
async function openAccounting(asked) {
	const datasets = openDatasets(findProduct().datasets);
	const sysroot = asked.fromHere ? asked.sysroot : null;
	const place = await placeAndPrice({
		...asked,
		sysroot,
		datasets
	});
	const hardware = await inventoryOf(asked);
	return (part) => accountPart(part, {
		asked,
		place,
		hardware,
		datasets
	});
}
async function accountPart(part, { asked, place, hardware, datasets }) {
	const { owner } = asked;
	const { trace } = part;
	const { provider: chosen, placement, scope, pue } = place;
	const product = findProduct();
	const at = endOf(trace);
	const accounted = (provider) => account({
		trace,
		id: part.id,
		subject: part.subject,
		window: windowOf(trace, part.window),
		samplerLives: part.samplerLives ?? false,
		stepNames: part.stepNames,
		inventory: hardware.inventory,
		factors: {
			cpus: datasets.cpus(),
			families: datasets.cpuFamilies(),
			gpus: datasets.gpus(),
			ramWattsPerGb: datasets.ramWattsPerGb()
		},
		placement,
		refusals: place.refusals,
		scope,
		reference: embeddedIntensity({
			place: placement,
			scope,
			at
		}, datasets),
		world: embeddedIntensity({
			place: {
				region: null,
				zone: WORLD
			},
			scope,
			at
		}, datasets),
		intensityFor: (from, to) => intensityFor({
			place: placement,
			scope,
			provider,
			datasets,
			from,
			to
		}),
		facts: {
			pue: pue.source === null ? null : pue.value,
			pueSource: pue.source,
			wallFactor: owner.wallFactor,
			overheadWatts: owner.overheadWatts,
			price: place.price
		},
		work: part.work,
		salt: asked.salt,
		...asked.idleReference === void 0 ? {} : { idleReference: asked.idleReference },
		embodied: {
			table: datasets.embodied(),
			statedKg: owner.embodiedKg,
			lifetimeHours: owner.lifetimeHours
		},
		versions: {
			action: product.version,
			datasets: datasets.version()
		}
	});
	const notes = [
		...part.notes,
		...place.notes,
		...hardware.notes,
		...asked.fromHere ? libraryNotes(trace.domains, process.env) : []
	];
	const noted = (receipt, ...more) => ({
		...receipt,
		notes: noteSection([
			...notes,
			...more,
			...receipt.notes
		])
	});
	if (!chosen.isLive) return noted(await accounted(chosen));
	const embedded = embeddedProvider(datasets);
	if (part.hurried) return noted(await accounted(embedded), NOT_ASKED);
	if (part.keep !== void 0) part.keep(noted(await accounted(embedded)));
	return noted(await accounted(chosen));
}
const NOT_ASKED = note("live-not-asked", "No live service of the grid was asked, so that nobody waits for it; `carbon-action account` of the receipt asks later.");
function windowOf({ header }, window) {
	if (window === null) return null;
	return {
		start: micros(window.startUs - header.mono0_us),
		end: micros(window.endUs - header.mono0_us)
	};
}
const endOf = ({ header, samples }) => epochMs(header.wall0_ms + (samples.at(-1)?.w ?? 0));

// src/entry/run/subject.ts
function subjectOf(parts) {
	const { run, name, matrix, scope, within, unit, tree, outcome, rules = DEFAULT_POLICY.series } = parts;
	const { workflow, job, event } = run;
	return {
		repository: run.owner && run.repo ? `${run.owner}/${run.repo}` : null,
		repository_id: run.repositoryId,
		head_repository_id: event.pullRequest === null ? run.repositoryId : event.headRepositoryId,
		workflow,
		job,
		name,
		matrix,
		scope,
		within,
		series: canonicalSeries(seriesOf({
			workflow,
			job,
			matrix,
			name,
			scope,
			unit
		}), rules),
		sha: run.sha,
		head_sha: event.headSha ?? run.sha,
		tree,
		ref: run.ref,
		event: event.name || null,
		pull_request: event.pullRequest,
		run_id: run.runId,
		run_attempt: run.runId === null ? null : run.attempt,
		outcome
	};
}

export { cleanCpuName as a, sensorPercent as c, readingsOf as d, intensityFor as i, emissionsOf as l, accountTrace as n, microjoulesPer as o, openAccounting as r, wattsPer as s, subjectOf as t, sciScore as u };
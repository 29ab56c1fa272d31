import "./rolldown-runtime.js";
import { c as gramsFromEnergy, f as kwhFromJoules, l as gramsPerKwh, u as joules } from "./ground.js";
import { t as gatedEnergy } from "./gated-energy.js";
import { t as entryOf } from "./reduce.js";
import { t as readTrace } from "./read-trace.js";
import { t as parseTrace } from "./parse-trace.js";
import { A as openRegular } from "./sampler-ground.js";
import { closeSync, fstatSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

// src/review/exceed/least-entry.ts
const PERCENT = 100;
/**
* The observed energy minus the meters' uncertainty, as if the command had just succeeded: what this exceeds, the whole run will
* exceed too. Steps and work are left out, since neither has ended. Null where no energy, or no uncertainty, is known.
*/
function leastEntry(entry) {
	const { total_j: total, assumed_j: assumed, uncertainty_percent: percent } = entry.energy;
	if (total === null || percent === null) return null;
	const least = Math.max(0, total - assumed - total * percent / PERCENT);
	return {
		...entry,
		outcome: "success",
		spans: [],
		work: null,
		energy: {
			...entry.energy,
			total_j: least,
			assumed_j: 0,
			uncertainty_percent: 0
		}
	};
}

// src/review/exceed/find-excess.ts
/** `review` judges an entry as the gate does at the end. Doubt is on the build's side: what the gate would not fail ends nothing. */
function findExcess(entry, review) {
	const least = leastEntry(entry);
	const spentJ = gatedEnergy(entry);
	if (least === null || spentJ === null) return {
		excess: null,
		growth: 1
	};
	const { jobs, verdict } = review(least);
	const judged = verdict.checks.filter(isJudged);
	const gone = judged.find(isGone);
	const usualJ = jobs[0]?.comparison.rows.find(({ kind }) => kind === "total")?.baseJ ?? null;
	const headJ = jobs[0]?.comparison.headJ ?? least.energy.total_j ?? 0;
	const growths = judged.map((check) => growthOf(check, {
		...least,
		headJ
	}));
	return {
		excess: gone === void 0 ? null : {
			check: gone,
			spentJ,
			usualJ
		},
		growth: Math.min(...growths, Number.POSITIVE_INFINITY)
	};
}
const isJudged = ({ level, unit, window, waived, actual }) => level === "fail" && unit === null && window === null && waived === null && actual !== null;
/**
* A fixed limit that the base exceeds too fails no gate, but whoever asks for a stop wants an end there.
* A rise has to fail as it would at the end: proven, with enough base runs, and not on the base branch.
*/
const isGone = ({ kind, verdict, reason }) => reason === "over-limit" && (isFixed(kind) || verdict === "fail");
const isFixed = (kind) => kind === "energy" || kind === "emissions";
/** All limits of a budget must be exceeded, so the farthest one counts. */
function growthOf(check, least) {
	const measures = check.and === null ? [check] : [check, check.and];
	return Math.max(...measures.map((measure) => growthTo(measure, least)));
}
function growthTo({ kind, actual, limit }, { headJ, reference_g_per_kwh: intensity, pue }) {
	if (actual === null || headJ <= 0) return 1;
	const missing = limit - actual;
	switch (kind) {
		case "increase": return 1 + missing / (1 + actual);
		case "energy":
		case "emissions": return actual > 0 ? limit / actual : 1;
		case "increase-energy": return 1 + missing / headJ;
		case "increase-emissions": return 1 + missing / (gramsFromEnergy(kwhFromJoules(joules(headJ)), gramsPerKwh(intensity ?? 0)) * pue);
	}
}

// src/entry/exceed/running-energy.ts
function runningEnergy(trace, receiptOf) {
	let closedJ = 0;
	return { soFar: async () => {
		const part = trace.openPart();
		if (part === null) return closedJ;
		const openJ = gatedEnergy(entryOf(await receiptOf(part.trace, part.window))) ?? 0;
		if (part.isFull) closedJ += openJ;
		return part.isFull ? closedJ : closedJ + openJ;
	} };
}

// src/entry/exceed/growing-file.ts
const CHUNK_BYTES = 262144;
function growingFile(path) {
	const chunk = Buffer.alloc(CHUNK_BYTES);
	const decoder = new StringDecoder("utf8");
	let offset = 0;
	let rest = "";
	return { newLines: () => {
		const fd = openRegular(path);
		try {
			if (fstatSync(fd).size < offset) throw new Error(`${path} is shorter than it was.`);
			for (let read = readSync(fd, chunk, 0, CHUNK_BYTES, offset); read > 0;) {
				offset += read;
				rest += decoder.write(chunk.subarray(0, read));
				read = readSync(fd, chunk, 0, CHUNK_BYTES, offset);
			}
		} finally {
			closeSync(fd);
		}
		const lines = rest.split("\n");
		rest = lines.pop() ?? "";
		return lines;
	} };
}

// src/entry/exceed/running-trace.ts
/** A part is accounted again at every beat: 30 samples take two milliseconds of one core, 120 take six. */
const MOST_SAMPLES = 30;
const SAMPLE = /^\{"k":"s","t":(\d{1,16})[,}]/;
/** `startUs`: CLOCK_MONOTONIC; what lies before belongs to others. */
function runningTrace(path, startUs) {
	const file = growingFile(path);
	/** The header, and whatever is no sample: columns that came later, events, marks. */
	const setting = [];
	let samples = [];
	let fromUs = startUs;
	return { openPart: () => {
		for (const text of file.newLines()) {
			const t = SAMPLE.exec(text)?.[1];
			if (t === void 0) setting.push(text);
			else samples.push({
				text,
				t: Number(t)
			});
		}
		if (setting.length === 0) return null;
		const trace = parseTrace(`${[...setting, ...samples.map(({ text }) => text)].join("\n")}\n`);
		const { mono0_us: mono0Us } = trace.header;
		const newestUs = mono0Us + Math.max(0, ...samples.map(({ t }) => t));
		if (newestUs <= fromUs) return null;
		const window = {
			startUs: fromUs,
			endUs: newestUs
		};
		const isFull = samples.filter(({ t }) => mono0Us + t > fromUs).length >= MOST_SAMPLES;
		if (isFull) {
			fromUs = newestUs;
			samples = samples.toSorted((a, b) => a.t - b.t).slice(-3);
		}
		return {
			trace,
			window,
			isFull
		};
	} };
}

// src/entry/exceed/watch-spending.ts
/** One reading that is odd ends nobody's work: the whole trace must say it at two beats. */
const CONFIRMATIONS = 2;
/**
* The next look at the whole: when most of what is missing has been added, yet soon enough for doubts that shrink in the
* meantime, and near the limit after some thousandths more. All looks together cost some ten accounts of the whole.
*/
const PART_OF_GROWTH = .9;
const MOST_GROWTH = .1;
const LEAST_GROWTH = .002;
/**
* Null when the command ended first, when the sampler died, or when nothing that is watched can be exceeded.
* The whole trace is accounted only where the running sum says that it may decide; both by the account of the receipt.
* @throws whatever reading the trace or the judgement throws.
*/
async function watchSpending(watched) {
	const { over, pause, beatMs, samplerLives, trace, startUs } = watched;
	const judgement = await Promise.race([watched.judgement, ended(over)]);
	if (judgement === null) return null;
	const energy = runningEnergy(runningTrace(trace, startUs), judgement.receiptOf);
	let dueJ = 0;
	let confirmed = 0;
	while (!over.aborted && samplerLives()) {
		const soFarJ = await energy.soFar();
		if (soFarJ > 0 && soFarJ >= dueJ) {
			const { excess, growth } = await lookAt(watched, judgement);
			confirmed = excess === null ? 0 : confirmed + 1;
			if (excess !== null && confirmed >= CONFIRMATIONS) return over.aborted ? null : excess;
			if (excess === null) dueJ = soFarJ * (1 + nextGrowth(growth));
		}
		await pause(beatMs);
	}
	return null;
}
const nextGrowth = (growth) => Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, PART_OF_GROWTH * (growth - 1)));
async function lookAt({ trace: path, startUs }, { receiptOf, review }) {
	const trace = readTrace(path);
	const newestUs = trace.header.mono0_us + (trace.samples.at(-1)?.t ?? 0);
	const entry = entryOf(await receiptOf(trace, {
		startUs,
		endUs: newestUs
	}));
	return findExcess(entry, review);
}
const ended = (over) => new Promise((resolve) => {
	if (over.aborted) resolve(null);
	over.addEventListener("abort", () => resolve(null), { once: true });
});

export { watchSpending };
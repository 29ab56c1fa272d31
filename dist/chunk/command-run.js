import "./rolldown-runtime.js";
import { i as say, t as EXIT } from "./command.js";
import { n as readConclusionPlan, t as CONCLUSION_OPTIONS } from "./conclusion-plan.js";
import { b as CarbonError, x as explain } from "./ground.js";
import { i as stopSampler, n as readNow, r as finishSampler, t as appendMark } from "./sampler-control.js";
import { m as findLiveSampler, r as monotonicUs } from "./sampler-ground.js";
import { n as runWatched, t as refuseUnstoppable } from "./refuse-unstoppable.js";
import { t as refuseStatedPlace } from "./refuse-stated-place.js";
import { t as findMeasuredJob } from "./measured-job.js";
import { t as waitForReadings } from "./wait-for-readings.js";
import { t as startShortSampler } from "./short-sampler.js";
import { t as AFTERWARDS } from "./review-wish.js";
import { t as readSettings } from "./settings.js";
import { rmSync } from "node:fs";
import { createHash } from "node:crypto";

// src/entry/command/run/conclude-command.ts
/** The exit status: the command's own, or the plan's for a budget that failed or that it was stopped at. A failure of ours is said and changes nothing. */
async function concludeCommand(plan, settings, { result, measurement, excess }) {
	const exitCode = excess === null ? result.exitCode : plan.exceedCode;
	try {
		const { concludeMeasurement } = await import("./conclude-measurement.js");
		const { summarise } = await import("./summarise.js");
		const { remove: _, ...known } = measurement;
		const model = await concludeMeasurement(plan, settings, {
			...known,
			name: plan.name,
			outcome: outcomeOf(result),
			excess,
			repeatable: false
		});
		if (!settings.quiet) summarise(model, settings);
		return result.exitCode === 0 && model.verdict.failed ? plan.exceedCode : exitCode;
	} catch (error) {
		say(`No figures. ${explain(error)}`);
		return exitCode;
	}
}
/** A program that saves its work when it is stopped, and succeeds, has not done all of it. */
function outcomeOf({ exitCode, signal, wasEnded }) {
	if (signal !== null || wasEnded) return "cancelled";
	return exitCode === 0 ? "success" : "failure";
}

// src/entry/command/run/sampling.ts
/**
* Returns as soon as the process exists. Inside a measured job its sampler is used: two would count one device twice.
* Measuring fails open: null when nothing can be measured, which is said.
*/
function beginSampling(settings) {
	const { owner } = settings;
	try {
		const job = findMeasuredJob(process.env, owner.stateDirectory);
		if (job !== null) return {
			sampler: job.sampler,
			isOurs: false,
			within: job.receiptId
		};
		return {
			sampler: startShortSampler(settings, owner.intervalMs),
			isOurs: true,
			within: null
		};
	} catch (error) {
		say(`Nothing is measured. ${explain(error)}`);
		return null;
	}
}
/** What the command's first moment is measured from. Never throws for a device. */
async function firstReadings({ sampler, isOurs }, { meters }) {
	if (isOurs) await waitForReadings(sampler.trace);
	else await readNow(sampler, meters);
}
/** For a command that is refused: nothing has been measured yet that anybody would wait for. */
async function abandonSampling({ sampler, isOurs }) {
	if (!isOurs) return;
	await stopSampler(sampler, { graceMs: 0 });
	rmSync(sampler.directory, {
		recursive: true,
		force: true
	});
}

// src/entry/command/run/measure-command.ts
/**
* The sampler opens its meters while the last is loaded that may refuse the command.
* @throws CarbonError where it was not started: its place, or what it shall be stopped at, cannot be told.
*/
async function measureCommand(plan, settings) {
	const sampling = beginSampling(settings);
	let watch;
	try {
		watch = await lastChecked(plan, settings);
	} catch (error) {
		if (sampling !== null) await abandonSampling(sampling);
		throw error;
	}
	if (sampling === null) return {
		...await perform(plan, null),
		measurement: null
	};
	const { sampler, isOurs, within } = sampling;
	await firstReadings(sampling, settings);
	const mark = {
		label: plan.name,
		whole: isOurs
	};
	const startUs = monotonicUs();
	appendMark(sampler, {
		...mark,
		at: "start",
		monoUs: startUs
	});
	const { result, excess } = await perform(plan, watch?.(sampler, startUs) ?? null);
	const endUs = monotonicUs();
	appendMark(sampler, {
		...mark,
		at: "end",
		monoUs: endUs
	});
	if (!result.notStarted) import("./conclude-measurement.js").catch(() => void 0);
	if (isOurs) await finishSampler(sampler, settings.meters);
	else await readNow(sampler, settings.meters);
	const remove = () => {
		if (isOurs) rmSync(sampler.directory, {
			recursive: true,
			force: true
		});
	};
	const samplerLives = !isOurs && findLiveSampler(sampler.directory) !== null;
	const window = {
		startUs,
		endUs
	};
	return {
		result,
		excess,
		measurement: {
			trace: sampler.trace,
			window,
			samplerLives,
			within,
			remove
		}
	};
}
/** Null for a command that nobody ends. */
async function lastChecked(plan, settings) {
	await refuseStatedPlace(plan.region, settings.owner);
	if (plan.review.onExceed !== "stop") return null;
	const { budgetWatch } = await import("./budget-watch.js");
	return budgetWatch(plan, settings);
}
async function perform({ file, args }, watch) {
	const command = {
		file,
		args,
		cwd: process.cwd(),
		env: process.env,
		killAfterTermMs: null
	};
	const watched = await runWatched(command, watch);
	if (watched.result.notStarted) say(explain(watched.result.notStarted));
	return watched;
}

// src/entry/command/run/plan.ts
/** All but the place. @throws CarbonError for anything that could only fail after hours of work. */
function readPlan(given, wrapped) {
	const [file, ...args] = wrapped;
	if (file === void 0) throw new CarbonError("bad-usage", "There is no command to measure.", { hint: "Such as: carbon-action run -- python train.py" });
	const conclusion = readConclusionPlan(given, [...AFTERWARDS, "stop"]);
	const { onExceed, budgets, ledger } = conclusion.review;
	if (onExceed === "stop") {
		const hasHistory = ledger !== null && conclusion.work === null;
		refuseUnstoppable({
			budgets,
			hasHistory,
			code: "bad-usage"
		});
	}
	return {
		...conclusion,
		file,
		args,
		name: given.text("name") ?? `command-${hashOf(wrapped)}`
	};
}
const NAME_DIGITS = 8;
/** Command lines may hold secrets, so the name that travels with a receipt is a hash of ours. */
const hashOf = (wrapped) => createHash("sha256").update(JSON.stringify(wrapped)).digest("hex").slice(0, NAME_DIGITS);

// src/entry/command/run.ts
const runCommandCommand = {
	usage: "run [options] -- COMMAND [arguments]",
	purpose: "Measures a command and passes its output, signals and exit code through.",
	options: {
		...CONCLUSION_OPTIONS,
		"on-exceed": {
			type: "string",
			value: "WHAT",
			help: "fail (default), warn, or stop: end the command when a budget is certainly gone"
		},
		name: {
			type: "string",
			value: "NAME",
			help: "what runs are compared under; default from the command"
		}
	},
	uses: [
		"sysroot",
		"nvml",
		"sample-every",
		"now"
	],
	examples: [
		"run -- python train.py",
		"run --name train --ledger directory:runs --budget \"+10 %\" -- python train.py",
		"run --budget \"0.3 kWh\" --on-exceed stop -- python train.py",
		"run --receipt receipt.json --trace trace.ndjson -- ./bench.sh"
	],
	exits: {
		wrongUse: EXIT.notStarted,
		failure: EXIT.notStarted,
		text: "the command's own (126 not executable, 127 not found, 128+n by signal n);\n3 when it succeeded over a failed budget, or was stopped at one; 125 when it was not started."
	},
	wraps: true,
	execute: async (given, wrapped) => {
		const settings = readSettings(given);
		const plan = readPlan(given, wrapped);
		const { result, measurement, excess } = await measureCommand(plan, settings);
		if (measurement === null) return result.exitCode;
		try {
			if (result.notStarted) return result.exitCode;
			return await concludeCommand(plan, settings, {
				result,
				measurement,
				excess
			});
		} finally {
			measurement.remove();
		}
	}
};

export { runCommandCommand };
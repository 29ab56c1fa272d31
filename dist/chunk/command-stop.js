import "./rolldown-runtime.js";
import { n as serialiseReceipt } from "./codec.js";
import { b as CarbonError } from "./ground.js";
import { r as finishSampler, t as appendMark } from "./sampler-control.js";
import { T as readHandle } from "./sampler-ground.js";
import { u as renderText, v as renderComment } from "./report.js";
import { t as findMeasuredJob } from "./measured-job.js";
import { t as readTrace } from "./read-trace.js";
import { t as refuseStatedPlace } from "./refuse-stated-place.js";
import { i as say, n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { t as concludeMeasurement } from "./conclude-measurement2.js";
import { n as readConclusionPlan, t as CONCLUSION_OPTIONS } from "./conclusion-plan.js";
import { n as OUTCOMES, r as outcomeOf, t as wholeMeasurement } from "./whole-measurement.js";
import { t as readSettings } from "./settings.js";
import { t as UNNAMED } from "./start.js";
import { n as findStarted, r as startedDirectory } from "./started.js";
import { rmSync } from "node:fs";

// src/entry/command/stop.ts
const DEFAULT_OUTCOME = "success";
const stopCommand = {
	usage: "stop [options]",
	purpose: "Ends the measurement that `start` began, and says what it used.",
	options: {
		...CONCLUSION_OPTIONS,
		name: {
			type: "string",
			value: "NAME",
			help: "what it is compared under; default that of `start`"
		},
		outcome: {
			type: "string",
			value: "OUTCOME",
			help: `${OUTCOMES.join(", ")} (default ${DEFAULT_OUTCOME}); only successes are compared`
		}
	},
	uses: [
		"sysroot",
		"nvml",
		"now"
	],
	examples: ["stop --receipt receipt.json", "stop --ledger directory:runs --budget \"+10 %\" --name nightly"],
	exits: {
		...USUAL_EXITS,
		text: "0, 3 over a failed budget, 2 for wrong use or where nothing was started, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const plan = readConclusionPlan(given);
		await refuseStatedPlace(plan.region, settings.owner);
		const outcome = outcomeOf(given.text("outcome") ?? DEFAULT_OUTCOME);
		const started = theStarted(given, settings);
		const name = given.text("name") ?? started.name;
		if (plan.review.ledger !== null && name === null) throw new CarbonError("bad-usage", "A measurement that enters a history needs a name.", { hint: "Give --name, the same for what is to be compared. The measurement goes on." });
		await finish(started, settings);
		const { trace, directory } = started;
		const read = readable(trace);
		if (read === null) {
			rmSync(directory, {
				recursive: true,
				force: true
			});
			say("Nothing was measured: the sampler left no readings.");
			return EXIT.failure;
		}
		const window = wholeMeasurement(read)?.window ?? null;
		const model = await concludeMeasurement(plan, settings, {
			name: name ?? "measurement",
			trace,
			window,
			samplerLives: false,
			within: null,
			outcome,
			excess: null,
			repeatable: true
		});
		rmSync(directory, {
			recursive: true,
			force: true
		});
		if (settings.format === "json") print(serialiseReceipt(model.receipt));
		else print((settings.format === "markdown" ? renderComment : renderText)(model));
		return model.verdict.failed ? plan.exceedCode : EXIT.ok;
	}
};
function theStarted({ positionals: [word] }, { owner }) {
	if (word !== void 0) throw new CarbonError("bad-usage", `stop takes no "${word}".`);
	const started = findStarted(startedDirectory(process.env, owner.stateDirectory));
	if (started !== null) return started;
	if (findMeasuredJob(process.env, owner.stateDirectory) !== null) throw new CarbonError("bad-usage", "This job is measured to its end; there is nothing to stop.", { hint: "`carbon-action mark --end LABEL` ends a section of it." });
	throw new CarbonError("bad-usage", "Nothing was started here.", { hint: "`carbon-action start` begins a measurement." });
}
/** The end is marked before the last reading: opening a driver may take a while. An end of before stays. */
async function finish({ directory, trace, name, sameBoot }, { meters }) {
	const sampler = readHandle(directory);
	const before = readable(trace);
	const hasEnded = before !== null && (before.end !== null || wholeMeasurement(before) !== null);
	if (sampler === null || !sameBoot || hasEnded) return;
	appendMark(sampler, {
		label: name ?? "measurement",
		at: "end",
		whole: true
	});
	await finishSampler(sampler, meters);
}
function readable(path) {
	try {
		return readTrace(path);
	} catch (error) {
		if (error instanceof CarbonError) return null;
		throw error;
	}
}

export { stopCommand };
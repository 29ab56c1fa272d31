import "./rolldown-runtime.js";
import { b as CarbonError, n as findProduct } from "./ground.js";
import { _ as isRunning } from "./sampler-ground.js";
import { a as startSampler, t as appendMark } from "./sampler-control.js";
import { t as findMeasuredJob } from "./measured-job.js";
import { t as waitForReadings } from "./wait-for-readings.js";
import { i as say, n as USUAL_EXITS, t as EXIT } from "./command.js";
import { t as readSettings } from "./settings.js";
import { r as startedDirectory, t as claimStarted } from "./started.js";
import { rmSync } from "node:fs";

// src/entry/command/start.ts
/** Label of the whole where nobody has named it. */
const UNNAMED = "measurement";
const startCommand = {
	usage: "start [options]",
	purpose: "Begins a measurement that lasts until `stop`, also after this terminal or step has ended.",
	options: { name: {
		type: "string",
		value: "NAME",
		help: "what it is called and compared under"
	} },
	uses: [
		"sysroot",
		"nvml",
		"sample-every"
	],
	examples: ["start", "start --name nightly --sample-every 5s"],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 where something is measured already, 1 when nothing can be."
	},
	wraps: false,
	execute: async (given) => {
		refuseWords(given);
		const settings = readSettings(given);
		const { stateDirectory } = settings.owner;
		if (findMeasuredJob(process.env, stateDirectory) !== null) throw new CarbonError("bad-usage", "This job is measured already; use mark.", { hint: "Such as: carbon-action mark LABEL" });
		const directory = startedDirectory(process.env, stateDirectory);
		const name = given.text("name");
		claimStarted(directory, name, /* @__PURE__ */ new Date());
		if (!await begin(directory, settings, name ?? "measurement")) {
			rmSync(directory, {
				recursive: true,
				force: true
			});
			say("Nothing is measured: the sampler ended at once.");
			return EXIT.failure;
		}
		if (!settings.quiet) say("Measuring. `carbon-action stop` ends it.");
		return EXIT.ok;
	}
};
function refuseWords({ positionals: [word] }) {
	if (word === void 0) return;
	throw new CarbonError("bad-usage", `start takes no "${word}".`, { hint: "A command is measured by: carbon-action run -- COMMAND" });
}
/** False when the sampler did not live. Waits for the first readings, so that what follows is measured from its first moment. */
async function begin(directory, { sysroot, meters, owner }, label) {
	try {
		const sampler = startSampler({
			directory,
			command: findProduct().sampler,
			env: process.env,
			sampleEvery: `${owner.intervalMs}ms`,
			sysroot,
			nvmlPath: meters.nvmlPath,
			exporterUrl: meters.exporterUrl
		});
		if (!await waitForReadings(sampler.trace) && !isRunning(sampler)) return false;
		appendMark(sampler, {
			label,
			at: "start",
			whole: true
		});
		return true;
	} catch (error) {
		rmSync(directory, {
			recursive: true,
			force: true
		});
		throw error;
	}
}

export { startCommand as n, UNNAMED as t };
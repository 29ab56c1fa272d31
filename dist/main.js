import { r as findLiveSampler } from "./chunk/environment.js";
import { c as waitForHeader, o as stopSampler, s as startSampler } from "./chunk/work.js";
import { n as failing, t as readInputs } from "./chunk/inputs.js";
import { i as inputVariable, r as INPUT_NAMES } from "./chunk/shell.js";
import { n as recordPath, t as jobPlace } from "./chunk/job-place.js";
import { n as readOwnerFacts, t as runnerEnvironment } from "./chunk/runner-environment.js";
import { n as editDistance, r as findProduct, t as closest } from "./chunk/spelling.js";
import { t as CarbonError } from "./chunk/errors.js";
import { existsSync, rmSync } from "node:fs";

// src/entry/refuse-misspelt.ts
const PREFIX = "INPUT_";
/** A third of the letters wrong is a slip; `INPUT_NODE` is somebody else's variable, and no slip for `name`. */
const SLIP = 1 / 3;
/** @throws CarbonError `bad-input`. Variables of others that begin with INPUT_ are none of our business. */
function refuseMisspelt(env) {
	for (const key of Object.keys(env)) {
		if (!key.startsWith(PREFIX)) continue;
		const name = key.slice(6).toLowerCase();
		const meant = closest(name, INPUT_NAMES);
		if (meant === null || meant === name || editDistance(name, meant) > meant.length * SLIP) continue;
		throw new CarbonError("bad-input", `There is no input "${name}".`, { hint: `Did you mean "${meant}"?` });
	}
}

// src/entry/main.ts
/** Nobody waits for a slow machine: a header that is late is found by post. */
const HEADER_LIMIT_MS = 100;
/** What escapes a wrapped command's run is that it did not run. */
const bug = process.env[inputVariable("run")]?.trim() ? "fails" : "warns";
await failing({
	mendable: "fails",
	bug
}, async () => {
	refuseMisspelt(process.env);
	const inputs = readInputs(process.env);
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	const place = jobPlace(process.env, owner.stateDirectory);
	const isMeasured = existsSync(recordPath(place.directory));
	if (inputs.region !== "auto" || owner.isStated) {
		const { refuseBadPlace } = await import("./chunk/refuse-bad-place.js");
		refuseBadPlace(inputs.region, owner);
	}
	const start = (directory) => startSampler({
		directory,
		command: findProduct().sampler,
		env: process.env,
		sampleEvery: `${owner.intervalMs}ms`,
		nvmlPath: owner.nvml
	});
	if (inputs.run !== null) {
		const around = isMeasured ? findLiveSampler(place.directory) : null;
		const { wrapCommand } = await import("./chunk/wrap-command.js");
		return wrapCommand({
			inputs,
			script: inputs.run,
			owner,
			place,
			around,
			start
		});
	}
	const sampler = isMeasured ? null : start(place.directory);
	try {
		const [{ beginJob }] = await Promise.all([import("./chunk/begin-job.js"), sampler && waitForHeader(sampler, HEADER_LIMIT_MS)]);
		beginJob({
			inputs,
			place,
			sampler
		});
	} catch (error) {
		if (sampler !== null) await abandon(sampler);
		throw error;
	}
	return 0;
});
/** Nobody would stop it later; its directory must not look to a later use like that of a measured job. */
async function abandon(sampler) {
	await stopSampler(sampler);
	rmSync(sampler.directory, {
		recursive: true,
		force: true
	});
}

export {  };
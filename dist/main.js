import { r as findLiveSampler } from "./chunk/environment.js";
import { o as startSampler, s as waitForHeader } from "./chunk/work.js";
import { n as failing, t as readInputs } from "./chunk/inputs.js";
import { n as recordPath, t as jobPlace } from "./chunk/job-place.js";
import { n as readOwnerFacts, t as runnerEnvironment } from "./chunk/runner-environment.js";
import { t as findProduct } from "./chunk/product.js";
import { existsSync } from "node:fs";

// src/entry/main.ts
/** Nobody waits for a slow machine: a header that is late is found by post. */
const HEADER_LIMIT_MS = 100;
await failing("fails", async () => {
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
		command: [process.execPath, findProduct().sampler],
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
	const [{ beginJob }] = await Promise.all([import("./chunk/begin-job.js"), sampler && waitForHeader(sampler, HEADER_LIMIT_MS)]);
	beginJob({
		inputs,
		place,
		sampler
	});
	return 0;
});

export {  };
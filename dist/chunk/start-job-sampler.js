import { h as findNamed } from "./sampler-ground.js";
import { a as startSampler } from "./sampler-control.js";
import { n as findProduct } from "./ground.js";

// src/entry/start-job-sampler.ts
/** @throws CarbonError as `startSampler` does. */
const startJobSampler = (directory, owner, env) => startSampler({
	directory,
	command: findProduct().sampler,
	env,
	sampleEvery: `${owner.intervalMs}ms`,
	nvmlPath: owner.nvml,
	exporterUrl: owner.exporter,
	parent: env.ACT === "true" ? findNamed("act") : null
});

export { startJobSampler as t };
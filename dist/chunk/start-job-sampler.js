import { s as findNamed } from "./process-environment.js";
import { o as startSampler } from "./runner-environment.js";
import { t as findProduct } from "./product.js";

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
import { S as readProcess } from "./sampler-ground.js";
import { a as startSampler } from "./sampler-control.js";
import { n as findProduct } from "./ground.js";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";

// src/entry/command/short-sampler.ts
/** Stopping it and removing its directory is the caller's. @throws CarbonError or the system's error when no process or no directory can be had. */
function startShortSampler({ sysroot, meters }, intervalMs) {
	const directory = mkdtempSync(join(tmpdir(), "carbon-action-"));
	try {
		return startSampler({
			directory,
			command: findProduct().sampler,
			env: process.env,
			sampleEvery: `${intervalMs}ms`,
			sysroot,
			nvmlPath: meters.nvmlPath,
			exporterUrl: meters.exporterUrl,
			parent: readProcess(process.pid)
		});
	} catch (error) {
		rmSync(directory, {
			recursive: true,
			force: true
		});
		throw error;
	}
}

export { startShortSampler as t };
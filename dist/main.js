import "./chunk/rolldown-runtime.js";
import { b as CarbonError, x as explain } from "./chunk/ground.js";
import { T as readHandle, m as findLiveSampler, w as ownNamespace } from "./chunk/sampler-ground.js";
import { i as stopSampler, o as waitForHeader } from "./chunk/sampler-control.js";
import { r as failing } from "./chunk/review-inputs.js";
import { r as inputVariable, t as INPUT_NAMES } from "./chunk/input-names.js";
import { n as readInputs, t as maskKeys } from "./chunk/mask-keys.js";
import { n as hookDirectory, r as joinedPlace } from "./chunk/hook-place.js";
import { n as recordPath, t as jobPlace } from "./chunk/job-place.js";
import { n as runnerEnvironment, r as readOwnerFacts } from "./chunk/owner.js";
import { t as refuseMisspelt } from "./chunk/refuse-misspelt.js";
import { t as refuseStatedPlace } from "./chunk/refuse-stated-place.js";
import { t as startJobSampler } from "./chunk/start-job-sampler.js";
import { existsSync, rmSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

// src/entry/measuring-place.ts
/** What was decided once holds for the job: its record says so. @throws CarbonError as `jobPlace` does. */
async function measuringPlace(env, stateDirectory) {
	const own = jobPlace(env, stateDirectory);
	if (existsSync(recordPath(own.directory))) return {
		place: own,
		hook: null,
		isMeasured: true
	};
	const untold = readHandle(own.directory) === null ? null : own.directory;
	const hook = hookDirectory(env) ?? untold;
	if (hook === null) return {
		place: own,
		hook: null,
		isMeasured: false
	};
	const joined = joinedPlace(hook);
	if (existsSync(recordPath(joined.directory))) return {
		place: joined,
		hook: readHandle(joined.directory) === null ? hook : null,
		isMeasured: true
	};
	if (await isAtWork(hook)) return {
		place: joined,
		hook,
		isMeasured: false
	};
	return {
		place: own.directory === hook ? joined : own,
		hook: null,
		isMeasured: false
	};
}
/** Two beats of the default interval: nobody waits for a slower one, and the action then measures by itself. */
const LIMIT_MS = 2200;
const POLL_MS = 20;
/**
* In a job container only the trace tells, and where runner temp is copied into a pod (ARC `kubernetes-novolume`) it may be a
* fresh copy of a trace that grows elsewhere: so it must be seen to grow.
*/
async function isAtWork(hook) {
	const sampler = findLiveSampler(hook);
	if (sampler === null || sampler.namespace === ownNamespace()) return sampler !== null;
	const size = sizeOf(sampler.trace);
	const deadline = performance.now() + LIMIT_MS;
	while (sizeOf(sampler.trace) <= size) {
		if (performance.now() >= deadline) return false;
		await setTimeout(POLL_MS);
	}
	return true;
}
const sizeOf = (path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

// src/entry/main.ts
/** Nobody waits for a slow machine: a header that is late is found by post. */
const HEADER_LIMIT_MS = 100;
/** A full or unwritable disk, a process that cannot be made: nobody's input is at fault, and the job is not to be broken for it. */
const OF_THE_PLACE = ["file-unwritable", "command-not-started"];
/** What escapes a wrapped command's run is that it did not run. */
const bug = process.env[inputVariable("run")]?.trim() ? "fails" : "warns";
await failing({
	mendable: "fails",
	bug
}, async () => {
	refuseMisspelt(process.env, INPUT_NAMES);
	const inputs = readInputs(process.env);
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	await maskKeys(owner.keys);
	const { place, hook, isMeasured } = await measuringPlace(process.env, owner.stateDirectory);
	await refuseStatedPlace(inputs.region, owner);
	const start = (directory) => startJobSampler(directory, owner, process.env);
	if (inputs.run !== null) {
		const around = isMeasured || hook !== null ? findLiveSampler(hook ?? place.directory) : null;
		const { wrapCommand } = await import("./chunk/wrap-command.js");
		return wrapCommand({
			inputs,
			script: inputs.run,
			owner,
			place,
			hook,
			around,
			start
		});
	}
	let sampler = null;
	try {
		if (!isMeasured && hook === null) sampler = start(place.directory);
		const [{ beginJob }] = await Promise.all([import("./chunk/begin-job.js"), sampler && waitForHeader(sampler, HEADER_LIMIT_MS)]);
		beginJob({
			inputs,
			place,
			hook,
			isMeasured
		});
	} catch (error) {
		if (sampler !== null) await abandon(sampler);
		if (error instanceof CarbonError && !OF_THE_PLACE.includes(error.code)) throw error;
		const { warning } = await import("./chunk/core.js");
		warning(`Nothing is measured. ${explain(error)}`, { title: "carbon-action" });
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
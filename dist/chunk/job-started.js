import "./rolldown-runtime.js";
import { S as messageOf, b as CarbonError, y as makeDirectory } from "./ground.js";
import { D as tracePath, T as readHandle } from "./sampler-ground.js";
import { i as placeToTell, r as joinedPlace, t as HOOK_VARIABLE } from "./hook-place.js";
import { n as writeHookRecord } from "./hook-record.js";
import { t as jobPlace } from "./job-place.js";
import { n as runnerEnvironment, r as readOwnerFacts } from "./owner.js";
import { t as refuseStatedPlace } from "./refuse-stated-place.js";
import { t as newReceiptId } from "./new-receipt-id.js";
import { o as readPayload, s as readWorkflowRun } from "./workflow-run.js";
import { t as startJobSampler } from "./start-job-sampler.js";
import { appendFileSync, chmodSync, writeFileSync } from "node:fs";

// src/entry/hook/job-started.ts
/**
* A container's user is another one, often root, sometimes not: he reads, and appends marks to the trace. The directory
* itself stays ours, so that nobody else can tell the sampler to stop, or put another trace in the place of this one.
*/
const READABLE_DIRECTORY = 493;
const SHARED_DIRECTORY = 1023;
const APPENDABLE_FILE = 438;
const OTHERS_READ = 18;
/** What is to be said, which is nothing where all went well. @throws CarbonError for what the runner's owner can mend, or the system's error. */
async function jobStarted(env) {
	if (env.RUNNER_TEMP === void 0 || env.GITHUB_ENV === void 0) throw new CarbonError("bad-environment", "This is no hook of a job: RUNNER_TEMP and GITHUB_ENV are not set.", { hint: "Set ACTIONS_RUNNER_HOOK_JOB_STARTED to the path of hooks/job-started.sh in the .env file of the runner." });
	const owner = readOwnerFacts(runnerEnvironment(env).values);
	await refuseStatedPlace(null, owner);
	const place = jobPlace(env, null);
	const { directory } = place;
	if (readHandle(directory) !== null) return "";
	process.umask(OTHERS_READ);
	makeDirectory(directory, READABLE_DIRECTORY);
	const { directory: shared } = joinedPlace(directory);
	makeDirectory(shared, READABLE_DIRECTORY);
	chmodSync(shared, SHARED_DIRECTORY);
	writeFileSync(tracePath(directory), "", { flag: "a" });
	chmodSync(tracePath(directory), APPENDABLE_FILE);
	writeHookRecord(directory, newReceiptId(readWorkflowRun(env, readPayload(env.GITHUB_EVENT_PATH))));
	startJobSampler(directory, owner, env);
	try {
		appendFileSync(env.GITHUB_ENV, `${HOOK_VARIABLE}=${placeToTell(place)}\n`);
		return "";
	} catch (error) {
		return `The job is measured, but its containers cannot be told: ${messageOf(error)}`;
	}
}

export { jobStarted };
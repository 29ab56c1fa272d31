import { m as findLiveSampler } from "./sampler-ground.js";
import { n as hookDirectory, r as joinedPlace } from "./hook-place.js";
import { t as readHookReceiptId } from "./hook-record.js";
import { n as recordPath, t as jobPlace } from "./job-place.js";
import { t as readJobRecord } from "./job-record.js";
import { existsSync, statSync } from "node:fs";

// src/entry/measured-job.ts
/** Only a workflow run has one; at a terminal the same place is anybody's, and so may be what another user left in it. */
function findMeasuredJob(env, stateDirectory) {
	if (env.GITHUB_RUN_ID === void 0) return null;
	const { directory } = jobPlace(env, stateDirectory);
	const own = isOurs(directory) && existsSync(recordPath(directory)) ? findLiveSampler(directory) : null;
	if (own !== null) return {
		sampler: own,
		receiptId: readJobRecord(directory)?.receiptId ?? null
	};
	const hook = hookDirectory(env) ?? (isOurs(directory) ? directory : null);
	if (hook === null) return null;
	const joined = joinedPlace(hook).directory;
	const sampler = findLiveSampler(joined) ?? findLiveSampler(hook);
	if (sampler === null) return null;
	return {
		sampler,
		receiptId: readJobRecord(joined)?.receiptId ?? readHookReceiptId(hook)
	};
}
const isOurs = (directory) => statSync(directory, { throwIfNoEntry: false })?.uid === process.getuid?.();

export { findMeasuredJob as t };
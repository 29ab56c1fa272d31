import { S as messageOf } from "./ground.js";
import { m as findLiveSampler } from "./sampler-ground.js";
import { n as accountTrace, t as subjectOf } from "./account.js";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

// src/entry/run/account-unattended.ts
/** @throws CarbonError as `accountTrace` does. */
function accountUnattended(job) {
	const { trace, receiptId, scope, run, name, matrix, outcome, owner, directory, notes, keep } = job;
	return accountTrace({
		trace,
		fromHere: true,
		id: receiptId,
		window: null,
		subject: subjectOf({
			run,
			name,
			matrix,
			scope,
			within: null,
			unit: null,
			tree: null,
			outcome
		}),
		stepNames: [],
		owner,
		config: null,
		region: null,
		misstated: "noted",
		runnerName: run.runnerName,
		directory,
		work: null,
		notes,
		sysroot: "/",
		hurried: outcome === "cancelled",
		...keep === void 0 ? {} : { keep },
		salt: String(run.repositoryId ?? "local")
	});
}

// src/entry/run/job-directories.ts
function jobDirectories({ root, directory, outlivesJob }) {
	if (!outlivesJob) return [];
	try {
		return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name)).filter((other) => other !== directory);
	} catch {
		return [];
	}
}

// src/entry/run/remove-old-jobs.ts
/** Longer than any job may run, and some days to look back. */
const KEEP_DAYS = 7;
const MS_PER_DAY = 864e5;
/** A measurement that is alive is left alone. Failures are warnings. */
function removeOldJobs(place, nowMs, warn) {
	for (const directory of jobDirectories(place)) try {
		if (nowMs - touchedMs(directory) > KEEP_DAYS * MS_PER_DAY && findLiveSampler(directory) === null) rmSync(directory, {
			recursive: true,
			force: true
		});
	} catch (error) {
		warn(`What an earlier job left in ${directory} could not be removed: ${messageOf(error)}`);
	}
}
/** When anything in it was last written. */
const touchedMs = (directory) => Math.max(...[directory, ...readdirSync(directory).map((name) => join(directory, name))].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0));

export { jobDirectories as n, accountUnattended as r, removeOldJobs as t };
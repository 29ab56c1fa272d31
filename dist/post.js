import "./chunk/rolldown-runtime.js";
import { a as getState, d as warning, f as summary } from "./chunk/actions-core.js";
import { a as context } from "./chunk/octokit.js";
import { C as note, S as messageOf, b as CarbonError } from "./chunk/ground.js";
import { n as readNow, r as finishSampler } from "./chunk/sampler-control.js";
import { D as tracePath, E as sentinelPath, T as readHandle, m as findLiveSampler, r as monotonicUs } from "./chunk/sampler-ground.js";
import { r as failing } from "./chunk/review-inputs.js";
import { n as readInputs, t as maskKeys } from "./chunk/mask-keys.js";
import { n as recordPath, t as jobPlace } from "./chunk/job-place.js";
import { n as runnerEnvironment, r as readOwnerFacts } from "./chunk/owner.js";
import { t as ownersMeters } from "./chunk/owners-meters.js";
import { t as conclude } from "./chunk/conclude.js";
import { t as connect } from "./chunk/connect.js";
import { nt as energyText } from "./chunk/report.js";
import { t as RECEIPT_FILE } from "./chunk/receipt-artifact.js";
import { t as readTrace } from "./chunk/read-trace.js";
import { t as writeReceipt } from "./chunk/write-receipt.js";
import { n as jobDirectories, r as accountUnattended, t as removeOldJobs } from "./chunk/remove-old-jobs.js";
import { t as readJobRecord } from "./chunk/job-record.js";
import { n as parseState, t as STATE_NAME } from "./chunk/state.js";
import { s as readWorkflowRun } from "./chunk/workflow-run.js";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";

// src/entry/run/abandoned.ts
/** A job that is concluded beside us is silent for a minute at most; its post step is given no longer. */
const SILENCE_MS = 12e4;
/**
* A sampler that was not stopped by a post step outlived its job: that is settled at once. A trace without an end, or with the
* end that post asks for, may be in the hands of a post step on another runner, and is left alone while it is fresh.
*/
function isAbandoned(directory, end, nowMs) {
	if (end !== null && end.reason !== "stop") return true;
	const touched = [tracePath(directory), sentinelPath(directory)].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
	return nowMs - Math.max(...touched) > SILENCE_MS;
}

// src/entry/run/recover.ts
/** One job has one minute for everything after it; what is left waits for the next one. */
const MAX_RECOVERED = 5;
const INTERRUPTED = note("interrupted", "The runner was shut down, or a step of carbon-action killed, before this was accounted; a later job did it.", "warning");
/** A job of the same runner that is still measured or being concluded is left alone. Failures are warnings. */
async function recoverInterrupted(place, owner, runnerName) {
	const lines = [];
	for (const directory of jobDirectories(place)) {
		if (lines.length >= MAX_RECOVERED || isConcluded(directory) || findLiveSampler(directory) !== null) continue;
		const record = readJobRecord(directory);
		if (record === null) continue;
		try {
			const trace = readTrace(tracePath(directory));
			if (!(record.run.runnerName !== null && record.run.runnerName === runnerName) && !isAbandoned(directory, trace.end, Date.now())) continue;
			lines.push(await recover({
				directory,
				record,
				trace
			}, owner));
		} catch (error) {
			warning(`An interrupted job's trace in ${directory} could not be accounted: ${messageOf(error)}`);
			if (isFinal(error)) rmSync(recordPath(directory), { force: true });
		}
	}
	if (lines.length > 0) await summary.addRaw(`\n${lines.join("\n")}\n`, true).write();
}
/** A machine that lost its power may have kept the name of a receipt and none of its bytes (ext4(5), auto_da_alloc). */
const isConcluded = (directory) => (statSync(join(directory, "receipt.json"), { throwIfNoEntry: false })?.size ?? 0) > 0;
/** A trace that cannot be read today cannot be read tomorrow: without its record nobody tries, and warns, again. */
const isFinal = (error) => error instanceof CarbonError && (error.code === "file-unreadable" || error.code === "bad-trace");
async function recover({ directory, record, trace }, owner) {
	const receipt = await accountUnattended({
		...record,
		trace,
		outcome: "cancelled",
		owner,
		directory,
		notes: [INTERRUPTED]
	});
	const path = join(directory, RECEIPT_FILE);
	writeReceipt(receipt, path);
	const total = receipt.energy.total_j;
	const energy = total === null ? "an unknown amount" : energyText(total);
	return `- Recovered: run ${record.run.runId ?? "?"} of an interrupted ${record.scope} used ${energy}; receipt in \`${path}\`.`;
}

// src/entry/post.ts
await failing({
	mendable: "warns",
	bug: "warns"
}, async () => {
	const state = parseState(getState(STATE_NAME));
	if (state === null) {
		await tidy();
		return 0;
	}
	const inputs = readInputs(process.env);
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	await maskKeys(owner.keys);
	const { directory, hook, startUs } = state;
	const measuring = hook ?? directory;
	const trace = tracePath(measuring);
	const endUs = monotonicUs();
	const meters = ownersMeters(owner, process.env);
	const sampler = startUs === null && hook === null ? readHandle(directory) : null;
	if (sampler === null) await readNow({
		directory: measuring,
		trace
	}, meters);
	else await finishSampler(sampler, meters);
	const run = readWorkflowRun(process.env, context.payload);
	const { model } = await conclude({
		directory,
		trace,
		receiptId: state.receiptId,
		window: startUs === null ? null : {
			startUs,
			endUs
		},
		samplerLives: sampler === null && findLiveSampler(measuring) !== null,
		scope: "job",
		within: state.within,
		outcome: inputs.jobStatus,
		notes: state.notes
	}, {
		inputs,
		owner,
		run,
		connection: connect(run, inputs.token, process.env)
	});
	if (state.within === null) await settleEarlier(owner);
	return model.verdict.failed ? 1 : 0;
});
/** What earlier jobs of this runner have left. */
async function settleEarlier(owner) {
	const place = jobPlace(process.env, owner.stateDirectory);
	removeOldJobs(place, Date.now(), warning);
	await recoverInterrupted(place, owner, process.env.RUNNER_NAME || null);
}
/** Where main has wrapped a command, was killed, or began nothing; what is wrong with the owner's variables it has said. */
async function tidy() {
	try {
		await settleEarlier(readOwnerFacts(runnerEnvironment(process.env).values));
	} catch (error) {
		if (!(error instanceof CarbonError)) throw error;
	}
}

export {  };
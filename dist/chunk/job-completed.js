import "./rolldown-runtime.js";
import { C as note, S as messageOf, y as makeDirectory } from "./ground.js";
import { r as finishSampler } from "./sampler-control.js";
import { D as tracePath, T as readHandle } from "./sampler-ground.js";
import { y as renderSummary } from "./report.js";
import { t as RECEIPT_FILE } from "./receipt-artifact.js";
import { t as loneModel } from "./lone-model.js";
import { r as joinedPlace } from "./hook-place.js";
import { t as readHookReceiptId } from "./hook-record.js";
import { t as jobPlace } from "./job-place.js";
import { n as runnerEnvironment, r as readOwnerFacts } from "./owner.js";
import { t as ownersMeters } from "./owners-meters.js";
import { t as readTrace } from "./read-trace.js";
import { r as accountUnattended, t as removeOldJobs } from "./remove-old-jobs.js";
import { t as newReceiptId } from "./new-receipt-id.js";
import { o as readPayload, s as readWorkflowRun } from "./workflow-run.js";
import { t as writeReceipt } from "./write-receipt.js";
import { appendFileSync, copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";

// src/entry/hook/job-completed.ts
const PRIVATE_DIRECTORY = 448;
/** One line for the log. @throws CarbonError or the system's error. */
async function jobCompleted(env) {
	const owner = readOwnerFacts(runnerEnvironment(env).values);
	const place = jobPlace(env, null);
	const kept = jobPlace(env, owner.stateDirectory);
	const sampler = readHandle(place.directory);
	if (sampler === null) return "The started hook has measured nothing.";
	await finishSampler(sampler, ownersMeters(owner, env));
	removeOldJobs(kept, Date.now(), () => {});
	if (isConcluded(place, kept)) return "The measurement has ended; the action has reported it.";
	const first = (receipt) => void keep(receipt, place, kept);
	const receipt = await accountJob(place.directory, {
		env,
		owner,
		keep: first
	});
	const path = join(place.directory, RECEIPT_FILE);
	const lasting = keep(receipt, place, kept);
	try {
		writeReceipt(receipt, path);
	} catch (error) {
		if (lasting.path === null) throw error;
	}
	const model = {
		...loneModel(receipt, lasting.path ?? path),
		notes: lasting.notes
	};
	const unsaid = summarise(renderSummary(model), env.GITHUB_STEP_SUMMARY);
	return `The receipt of this job is in ${lasting.path ?? path}${unsaid}`;
}
/** What is to be said where it cannot be written: the receipt is kept by then. */
function summarise(text, path) {
	try {
		if (path !== void 0) appendFileSync(path, text);
		return "";
	} catch (error) {
		return `\nThe summary cannot be written: ${messageOf(error)}`;
	}
}
/** By its action under our sampler, or by one that has measured it by itself. */
const isConcluded = ({ directory }, kept) => [joinedPlace(directory), kept].some((place) => existsSync(join(place.directory, RECEIPT_FILE)));
/** Without a token the names of the steps are the runner's ids, and how the job ended is unknown. */
function accountJob(directory, asked) {
	const { env, owner, keep } = asked;
	const run = readWorkflowRun(env, readPayload(env.GITHUB_EVENT_PATH));
	return accountUnattended({
		trace: readTrace(tracePath(directory)),
		receiptId: readHookReceiptId(directory) ?? newReceiptId(run),
		scope: "job",
		run,
		name: null,
		matrix: {},
		outcome: "unknown",
		owner,
		directory: run.workspace ?? ".",
		notes: [HOOK_ALONE],
		keep
	});
}
const HOOK_ALONE = note("hook-alone", "Measured by the hook of the runner: steps have no names, and nothing is compared.");
/** A copy that outlives the job, with the trace beside the receipt. */
function keep(receipt, place, kept) {
	if (kept.directory === place.directory) return {
		path: null,
		notes: [NOT_KEPT]
	};
	const path = join(kept.directory, RECEIPT_FILE);
	try {
		makeDirectory(kept.directory, PRIVATE_DIRECTORY);
		copyFileSync(tracePath(place.directory), tracePath(kept.directory));
		writeReceipt(receipt, path);
		return {
			path,
			notes: []
		};
	} catch (error) {
		const text = `Receipt and trace cannot be kept in ${kept.directory}: ${messageOf(error)}`;
		return {
			path: null,
			notes: [note("receipt-not-kept", text, "warning")]
		};
	}
}
const NOT_KEPT = note("no-state-directory", "Without CARBON_STATE_DIR on the runner, receipt and trace are gone when the runner clears its temporary directory.", "warning");

export { jobCompleted };
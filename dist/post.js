import { a as getState, d as warning, f as summary } from "./chunk/actions-core.js";
import { a as context } from "./chunk/octokit.js";
import { R as writeReceipt, dt as stopSampler, et as readTrace, ft as appendDirectRead, rt as accountTrace, t as subjectOf, w as energyText, z as RECEIPT_FILE } from "./chunk/account-and-review.js";
import { f as tracePath, n as visibleVariables, r as findLiveSampler, u as readHandle } from "./chunk/environment.js";
import { t as monotonicUs } from "./chunk/system-clock.js";
import { n as failing, t as readInputs } from "./chunk/inputs.js";
import { t as jobPlace } from "./chunk/job-place.js";
import { n as readOwnerFacts, t as runnerEnvironment } from "./chunk/runner-environment.js";
import { n as conclude, t as connect } from "./chunk/connect.js";
import { i as note, r as messageOf } from "./chunk/errors.js";
import { s as readWorkflowRun, t as readJobRecord } from "./chunk/job-record.js";
import { n as parseState, t as STATE_NAME } from "./chunk/state.js";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

// src/entry/run/recover.ts
/** One job has one minute for everything after it; what is left waits for the next one. */
const MAX_RECOVERED = 5;
/** Concluded jobs are kept for a look back, then removed. */
const KEEP_DAYS = 7;
const MS_PER_DAY = 864e5;
const INTERRUPTED = note("interrupted", "The runner was shut down before this job ended; the trace was accounted by a later job.", "warning");
/** A job of the same runner that is still measured is left alone. Failures are warnings. */
async function recoverInterrupted({ root, directory, outlivesJob }, owner) {
	if (!outlivesJob) return;
	const lines = [];
	for (const other of directoriesOf(root)) {
		if (other === directory || findLiveSampler(other) !== null) continue;
		try {
			if (modifiedMs(join(other, "receipt.json")) !== null) {
				if (isOld(other)) rmSync(other, {
					recursive: true,
					force: true
				});
				continue;
			}
			const record = readJobRecord(other);
			if (record === null || lines.length >= MAX_RECOVERED) continue;
			lines.push(await recover(other, record, owner));
		} catch (error) {
			warning(`An interrupted job's trace in ${other} could not be accounted: ${messageOf(error)}`);
		}
	}
	if (lines.length > 0) await summary.addRaw(`\n${lines.join("\n")}\n`, true).write();
}
async function recover(directory, { receiptId, name, matrix, run }, owner) {
	const receipt = await accountTrace({
		trace: readTrace(tracePath(directory)),
		fromHere: true,
		id: receiptId,
		window: null,
		subject: subjectOf({
			run,
			name,
			matrix,
			scope: "job",
			within: null,
			unit: null,
			tree: null,
			outcome: "cancelled"
		}),
		stepNames: [],
		owner,
		config: null,
		region: null,
		runnerName: run.runnerName,
		directory,
		work: null,
		notes: [INTERRUPTED],
		sysroot: "/",
		salt: String(run.repositoryId ?? "local")
	});
	const path = join(directory, RECEIPT_FILE);
	writeReceipt(receipt, path);
	const total = receipt.energy.total_j;
	const energy = total === null ? "an unknown amount" : energyText(total);
	return `- Recovered: run ${run.runId ?? "?"} of an interrupted job used ${energy}; receipt in \`${path}\`.`;
}
function directoriesOf(root) {
	try {
		return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name));
	} catch {
		return [];
	}
}
function modifiedMs(path) {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
const isOld = (directory) => Date.now() - (modifiedMs(join(directory, "receipt.json")) ?? Date.now()) > KEEP_DAYS * MS_PER_DAY;

// src/entry/post.ts
await failing("warns", async () => {
	const state = parseState(getState(STATE_NAME));
	if (state === null) return 0;
	const inputs = readInputs(process.env);
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	const { directory, startUs } = state;
	const trace = tracePath(directory);
	const endUs = monotonicUs();
	appendDirectRead({ trace }, {
		sysroot: "",
		nvmlPath: owner.nvml,
		visible: visibleVariables(process.env)
	});
	const sampler = startUs === null ? readHandle(directory) : null;
	if (sampler !== null) await stopSampler(sampler);
	const run = readWorkflowRun(process.env, context.payload);
	const { model } = await conclude({
		directory,
		trace,
		receiptId: state.receiptId,
		window: startUs === null ? null : {
			startUs,
			endUs
		},
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
	if (state.within === null) await recoverInterrupted(jobPlace(process.env, owner.stateDirectory), owner);
	return model.verdict.failed ? 1 : 0;
});

export {  };
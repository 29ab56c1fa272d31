import "./rolldown-runtime.js";
import { c as saveState } from "./actions-core.js";
import { C as note, b as CarbonError, y as makeDirectory } from "./ground.js";
import { r as monotonicUs } from "./sampler-ground.js";
import { t as readHookReceiptId } from "./hook-record.js";
import { n as writeJobRecord, t as readJobRecord } from "./job-record.js";
import { t as newReceiptId } from "./new-receipt-id.js";
import { t as STATE_NAME } from "./state.js";
import { o as readPayload, s as readWorkflowRun } from "./workflow-run.js";
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/entry/run/shows-steps.ts
/** `temp` is RUNNER_TEMP. */
const showsSteps = (temp) => temp !== void 0 && existsSync(join(temp, "_runner_file_commands"));

// src/entry/run/begin-job.ts
const PRIVATE_DIRECTORY = 448;
/** @throws CarbonError `bad-usage` for a second use without a name. */
function beginJob({ inputs, place, hook, isMeasured }) {
	const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
	const { directory } = place;
	if (isMeasured) {
		const outer = readJobRecord(directory);
		if (inputs.name === null || inputs.name === outer?.name) throw new CarbonError("bad-usage", "This job is measured already by an earlier use of the action.", { hint: "Set \"name\" to tell this use apart, or remove it." });
		const within = outer?.receiptId ?? null;
		save({
			directory,
			hook,
			receiptId: newReceiptId(run),
			within,
			startUs: monotonicUs(),
			notes: []
		});
		return;
	}
	const receiptId = (hook === null ? null : readHookReceiptId(hook)) ?? newReceiptId(run);
	makeDirectory(directory, PRIVATE_DIRECTORY);
	writeJobRecord(directory, {
		receiptId,
		scope: "job",
		name: inputs.name,
		matrix: inputs.matrix,
		run
	});
	const notes = [...place.outlivesJob ? [] : [hook === null ? NO_STATE_DIRECTORY : HOOK_IN_TEMP], ...showsSteps(process.env.RUNNER_TEMP) ? [] : [NO_STEPS]];
	save({
		directory,
		hook,
		receiptId,
		within: null,
		startUs: null,
		notes
	});
}
const save = (state) => saveState(STATE_NAME, JSON.stringify(state));
const NO_STEPS = note("no-steps", "This runner does not show where steps begin, so they are not told apart; `carbon-action mark` makes sections.");
const NO_STATE_DIRECTORY = note("no-state-directory", "Without CARBON_STATE_DIR on the runner, a job whose runner is shut down loses its trace.");
const HOOK_IN_TEMP = note("hook-in-temp", "The runner's hook measures in RUNNER_TEMP, from before the first step on; a job whose runner is shut down loses its trace.");

export { beginJob };
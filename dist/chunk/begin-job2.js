import { c as saveState } from "./actions-core.js";
import { t as receiptId } from "./receipt-id.js";
import { i as note, t as CarbonError } from "./errors.js";
import { t as monotonicUs } from "./system-clock.js";
import { c as readWorkflowRun, n as writeJobRecord, s as readPayload, t as readJobRecord } from "./job-record.js";
import { t as STATE_NAME } from "./state.js";
import { randomBytes } from "node:crypto";

// src/entry/run/begin-job.ts
const RANDOM_BYTES = 8;
function newReceiptId({ runId, attempt, job }) {
	return receiptId({
		runId,
		attempt,
		job,
		random: randomBytes(RANDOM_BYTES).toString("hex")
	});
}
/** @throws CarbonError `bad-usage` for a second use without a name. */
function beginJob({ inputs, place, sampler }) {
	const run = readWorkflowRun(process.env, readPayload(process.env.GITHUB_EVENT_PATH));
	const id = newReceiptId(run);
	const { directory } = place;
	if (sampler === null) {
		const outer = readJobRecord(directory);
		if (inputs.name === null || inputs.name === outer?.name) throw new CarbonError("bad-usage", "This job is measured already by an earlier use of the action.", { hint: "Set \"name\" to tell this use apart, or remove it." });
		save({
			directory,
			receiptId: id,
			within: outer?.receiptId ?? null,
			startUs: monotonicUs(),
			notes: []
		});
		return;
	}
	writeJobRecord(directory, {
		receiptId: id,
		name: inputs.name,
		matrix: inputs.matrix,
		run
	});
	save({
		directory,
		receiptId: id,
		within: null,
		startUs: null,
		notes: [...shortLived(place)]
	});
}
const save = (state) => saveState(STATE_NAME, JSON.stringify(state));
const shortLived = ({ outlivesJob }) => outlivesJob ? [] : [note("no-state-directory", "Without CARBON_STATE_DIR on the runner, a job whose runner is shut down loses its trace.")];

export { newReceiptId as n, beginJob as t };
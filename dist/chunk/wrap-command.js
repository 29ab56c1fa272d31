import { d as warning, l as setOutput } from "./actions-core.js";
import { a as context } from "./octokit.js";
import { n as explain } from "./errors.js";
import { dt as stopSampler, ft as appendDirectRead } from "./account-and-review.js";
import { n as visibleVariables } from "./environment.js";
import { n as appendMark, r as waitForReadings, t as runCommand } from "./run-command.js";
import { t as monotonicUs } from "./system-clock.js";
import { i as JOULES_PER_KWH } from "./product.js";
import { t as shellCommand } from "./shell.js";
import { n as newReceiptId } from "./begin-job2.js";
import { n as conclude, t as connect } from "./connect.js";
import { s as readWorkflowRun, t as readJobRecord } from "./job-record.js";
import { randomBytes } from "node:crypto";

// src/report/outputs.ts
const PERCENT = 100;
/** Enough to lose nothing of any meter, few enough to read. */
const DIGITS = 6;
function outputsOf(model, published) {
	const { receipt, comparison, verdict } = model;
	const { energy, carbon } = receipt;
	const change = comparison?.total ?? null;
	const baseline = comparison?.baseline ?? null;
	return {
		verdict: verdict.verdict ?? "",
		reason: verdict.reason ?? "",
		"energy-kwh": number(energy.total_j, 1 / JOULES_PER_KWH),
		"emissions-g": number(carbon.emissions_g),
		"emissions-low-g": number(carbon.emissions_low_g),
		"emissions-high-g": number(carbon.emissions_high_g),
		"embodied-g": number(carbon.embodied_g),
		cost: number(carbon.cost?.amount),
		"duration-s": number(receipt.duration_s),
		"measured-percent": number(energy.shares?.measured, PERCENT),
		"intensity-g-per-kwh": number(carbon.intensity_g_per_kwh),
		"intensity-source": carbon.intensity_source ?? "",
		zone: carbon.zone ?? "",
		pue: number(carbon.pue),
		"energy-change-percent": number(change?.change, PERCENT),
		"energy-change-low-percent": number(change?.low, PERCENT),
		"energy-change-high-percent": number(change?.high, PERCENT),
		"detectable-percent": number(change?.detectable, PERCENT),
		"p-value": number(change?.p),
		"baseline-sha": baseline?.sha ?? "",
		"baseline-runs": number(baseline?.runs),
		"baseline-distance": number(baseline?.distance),
		"budget-used-percent": number(budgetUsed(model), PERCENT),
		"receipt-path": model.receiptPath ?? "",
		"report-path": published.reportPath ?? "",
		"comment-url": published.commentUrl ?? ""
	};
}
function number(value, factor = 1) {
	if (value === null || value === void 0) return "";
	return String(Number((value * factor).toPrecision(DIGITS)));
}
/** The fullest of the absolute budgets; null where there is none with a figure. */
function budgetUsed({ verdict }) {
	const used = verdict.checks.filter((check) => check.kind !== "increase" && check.limit > 0).flatMap((check) => check.actual === null ? [] : [check.actual / check.limit]);
	return used.length === 0 ? null : Math.max(...used);
}

// src/entry/run/wrap-command.ts
/** The runner kills the step 2.5 s after SIGTERM, and then only its entry process (runner source, ProcessInvoker). */
const KILL_AFTER_TERM_MS = 1500;
const SUFFIX_BYTES = 4;
/** Exit status of a command that succeeded over a failed budget. */
const OVER_BUDGET = 1;
async function wrapCommand(wanted) {
	const { inputs, owner, place, around } = wanted;
	const sampler = around ?? wanted.start(`${place.directory}-${randomBytes(SUFFIX_BYTES).toString("hex")}`);
	if (around === null) await waitForReadings(sampler.trace);
	const label = inputs.name ?? "run";
	const meters = {
		sysroot: "",
		nvmlPath: owner.nvml,
		visible: visibleVariables(process.env)
	};
	if (around !== null) appendDirectRead(sampler, meters);
	const startUs = monotonicUs();
	const whole = around === null;
	appendMark(sampler, {
		label,
		at: "start",
		monoUs: startUs,
		whole
	});
	const result = await runScript(wanted, sampler.directory);
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void 0);
	const endUs = monotonicUs();
	appendMark(sampler, {
		label,
		at: "end",
		monoUs: endUs,
		whole
	});
	appendDirectRead(sampler, meters);
	if (around === null) await stopSampler(sampler);
	try {
		const failed = await report(wanted, {
			sampler,
			window: {
				startUs,
				endUs
			},
			outcome: outcomeOf(result)
		});
		return result.exitCode === 0 && failed ? OVER_BUDGET : result.exitCode;
	} catch (error) {
		warning(explain(error), { title: "carbon-action" });
		return result.exitCode;
	}
}
async function runScript({ inputs, script }, directory) {
	const [file, ...args] = shellCommand(script, inputs.shell, directory);
	const result = await runCommand({
		file,
		args,
		cwd: inputs.workingDirectory ?? process.env.GITHUB_WORKSPACE ?? process.cwd(),
		env: stepEnvironment(process.env),
		killAfterTermMs: KILL_AFTER_TERM_MS
	});
	if (result.notStarted) process.stderr.write(`${explain(result.notStarted)}\n`);
	return result;
}
/** A `run:` step has neither the inputs of an action, our token among them, nor the runtime's credentials. */
const NOT_FOR_COMMANDS = /^(?:INPUT_|STATE_|ACTIONS_RUNTIME_|ACTIONS_RESULTS_URL$|ACTIONS_CACHE_|ACTIONS_ID_TOKEN_)/;
const stepEnvironment = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !NOT_FOR_COMMANDS.test(name)));
function outcomeOf({ exitCode, signal }) {
	if (signal !== null) return "cancelled";
	return exitCode === 0 ? "success" : "failure";
}
/** True when a budget failed. */
async function report({ inputs, owner, around }, { sampler, window, outcome }) {
	const run = readWorkflowRun(process.env, context.payload);
	const receiptId = newReceiptId(run);
	const conclusion = await conclude({
		directory: sampler.directory,
		trace: sampler.trace,
		receiptId,
		window,
		scope: "command",
		within: around === null ? null : readJobRecord(sampler.directory)?.receiptId ?? null,
		outcome,
		notes: []
	}, {
		inputs,
		owner,
		run,
		connection: connect(run, inputs.token, process.env)
	});
	for (const [name, value] of Object.entries(outputsOf(conclusion.model, conclusion))) setOutput(name, value);
	return conclusion.model.verdict.failed;
}

export { wrapCommand };
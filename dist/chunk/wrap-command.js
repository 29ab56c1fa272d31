import { d as warning, l as setOutput } from "./actions-core.js";
import { a as context } from "./octokit.js";
import { n as explain } from "./errors.js";
import { o as findLiveSampler } from "./process-environment.js";
import { r as JOULES_PER_KWH } from "./spelling.js";
import { t as readHookReceiptId } from "./hook-record.js";
import { Dt as ownersMeters, Ot as finishSampler } from "./account.js";
import { n as waitForReadings, r as appendMark, t as runCommand } from "./run-command.js";
import { i as inputVariable, r as INPUT_NAMES, t as shellCommand } from "./shell.js";
import { b as readNow } from "./review.js";
import { t as monotonicUs } from "./system-clock.js";
import { n as conclude, t as connect } from "./connect.js";
import { t as readJobRecord } from "./job-record.js";
import { t as newReceiptId } from "./new-receipt-id.js";
import { r as KEY_VARIABLES } from "./runner-environment.js";
import { o as readWorkflowRun } from "./workflow-run.js";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";

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

// src/entry/run/command-sampling.ts
/** Null when nothing can be measured, which is said: the command runs all the same. */
async function beginSampling({ label, meters, around, start }) {
	try {
		const sampler = around ?? start();
		const mark = {
			label,
			whole: around === null
		};
		if (around === null) await waitForReadings(sampler.trace);
		else await readNow(sampler, meters);
		const startUs = monotonicUs();
		appendMark(sampler, {
			...mark,
			at: "start",
			monoUs: startUs
		});
		return {
			sampler,
			end: async () => {
				const endUs = monotonicUs();
				appendMark(sampler, {
					...mark,
					at: "end",
					monoUs: endUs
				});
				if (around === null) await finishSampler(sampler, meters);
				else await readNow(sampler, meters);
				return {
					startUs,
					endUs
				};
			}
		};
	} catch (error) {
		warning(`The command is not measured. ${explain(error)}`, { title: "carbon-action" });
		return null;
	}
}

// src/entry/run/step-environment.ts
/** Our inputs, a token among them, and our keys; variables of others that begin with INPUT_ are the user's. */
const OURS = /* @__PURE__ */ new Set([...INPUT_NAMES.map(inputVariable), ...KEY_VARIABLES]);
const OF_ACTIONS = /^ACTIONS_(?:RUNTIME_|CACHE_|RESULTS_URL$)/;
const stepEnvironment = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !OURS.has(name) && !OF_ACTIONS.test(name)));

// src/entry/run/wrap-command.ts
/** The runner kills the step 2.5 s after SIGTERM, and then only its entry process (runner source, ProcessInvoker). */
const KILL_AFTER_TERM_MS = 1500;
const SUFFIX_BYTES = 4;
/** Exit status of a command that succeeded over a failed budget. */
const OVER_BUDGET = 1;
/**
* The exit status of the step. Whatever goes wrong with measuring, the command runs once and its own status counts.
* @throws CarbonError or the system's error only where the command did not run.
*/
async function wrapCommand(wanted) {
	const { inputs, owner, place, around, start } = wanted;
	const directory = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), "carbon-run-"));
	const sampling = await beginSampling({
		label: inputs.name ?? "run",
		meters: ownersMeters(owner, process.env),
		around,
		start: () => start(`${place.directory}-${randomBytes(SUFFIX_BYTES).toString("hex")}`)
	});
	let result;
	let window;
	try {
		result = await runScript(wanted, directory);
	} finally {
		for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void 0);
		window = await sampling?.end();
	}
	if (sampling === null || window === void 0 || result.notStarted) return result.exitCode;
	try {
		const { sampler } = sampling;
		const failed = await report(wanted, {
			sampler,
			window,
			outcome: outcomeOf(result)
		});
		return result.exitCode === 0 && failed ? OVER_BUDGET : result.exitCode;
	} catch (error) {
		warning(explain(error), { title: "carbon-action" });
		return result.exitCode;
	}
}
async function runScript({ inputs, script }, directory) {
	const { shell } = inputs;
	const [file, ...args] = shellCommand({
		text: script,
		shell,
		directory,
		path: process.env.PATH
	});
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
function outcomeOf({ exitCode, signal }) {
	if (signal !== null) return "cancelled";
	return exitCode === 0 ? "success" : "failure";
}
/** True when a budget failed. */
async function report({ inputs, owner, place, hook, around }, { sampler, window, outcome }) {
	const run = readWorkflowRun(process.env, context.payload);
	const directory = around === null ? sampler.directory : place.directory;
	const outer = readJobRecord(directory)?.receiptId ?? (hook === null ? null : readHookReceiptId(hook));
	const conclusion = await conclude({
		directory,
		trace: sampler.trace,
		receiptId: newReceiptId(run),
		window,
		samplerLives: around !== null && findLiveSampler(sampler.directory) !== null,
		scope: "command",
		within: around === null ? null : outer,
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
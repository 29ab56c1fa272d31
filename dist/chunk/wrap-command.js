import "./rolldown-runtime.js";
import { d as warning, l as setOutput, o as info } from "./actions-core.js";
import { a as context } from "./octokit.js";
import { o as epochMs, x as explain } from "./ground.js";
import { m as findLiveSampler, r as monotonicUs } from "./sampler-ground.js";
import { T as seriesLabel, et as stoppedSentence, f as outputsOf } from "./report.js";
import { n as runWatched, t as refuseUnstoppable } from "./refuse-unstoppable.js";
import { t as readHookReceiptId } from "./hook-record.js";
import { n as recordPath } from "./job-place.js";
import { t as ownersMeters } from "./owners-meters.js";
import { t as shellCommand } from "./shell.js";
import { n as readNow, r as finishSampler, t as appendMark } from "./sampler-control.js";
import { t as waitForReadings } from "./wait-for-readings.js";
import { n as isPlaceHidden, r as hidePlace, t as conclude } from "./conclude.js";
import { D as readWorkspaceHead, F as unreadBase, M as readPull, P as readBase, g as openHistory, o as earlierAttempts, t as connect, y as hasAcceptingLabel } from "./connect.js";
import { n as writeJobRecord, t as readJobRecord } from "./job-record.js";
import { t as newReceiptId } from "./new-receipt-id.js";
import { r as inputVariable, t as INPUT_NAMES } from "./input-names.js";
import { i as KEY_VARIABLES } from "./owner.js";
import { t as review, u as policyFrom } from "./review.js";
import { t as entryOf } from "./reduce.js";
import { r as openAccounting, t as subjectOf } from "./account.js";
import { n as withDeadline } from "./deadline.js";
import { t as receiptsSoFar } from "./receipts-so-far.js";
import { n as seriesNames, r as rulesOf } from "./measured-jobs.js";
import { n as eventOf, s as readWorkflowRun } from "./workflow-run.js";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";

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
			startUs,
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

// src/entry/run/running-judgement.ts
/** A slow service must not leave a command without its fixed limits. */
const BASE_LIMIT_MS = 3e4;
const HISTORY_LIMIT_MS = 3e4;
/** `within`: receipt id of the measured job around it. Never waited for by the command. What cannot be read leaves only the limits that need no history. */
async function runningJudgement(within, circumstances) {
	const { inputs, owner, run } = circumstances;
	const salt = String(run.repositoryId ?? "local");
	const base = await baseOf(circumstances);
	const subject = subjectOf({
		run,
		name: inputs.name,
		matrix: inputs.matrix,
		scope: "command",
		within,
		unit: null,
		tree: base.tree,
		outcome: "unknown",
		rules: rulesOf(base.config)
	});
	const decided = policyFrom({
		base: base.config,
		head: base.headConfig,
		baseStep: base.baseStep,
		inputs: {
			budgets: inputs.budgets,
			onExceed: inputs.onExceed
		}
	});
	const [accounting, past, isAccepted] = await Promise.all([
		openAccounting({
			owner,
			config: base.config,
			region: inputs.region,
			misstated: "noted",
			runnerName: run.runnerName,
			directory: run.workspace ?? ".",
			fromHere: true,
			sysroot: "/",
			salt
		}),
		pastOf(circumstances, base, subject.series),
		decided.budgets.every(isFixed) ? false : mayBeAccepted(circumstances)
	]);
	const soFar = receiptsSoFar(accounting, subject);
	const isHidden = isPlaceHidden(base, run, inputs.config);
	return {
		receiptOf: async (...part) => isHidden ? hidePlace(await soFar(...part), salt) : soFar(...part),
		review: (entry) => review({
			jobs: [{
				label: seriesLabel(subject.series),
				series: subject.series,
				attempts: [...past.attempts, entry],
				ambiguous: false,
				missing: null
			}],
			extent: "job",
			history: past.entries,
			spent: {},
			unread: past.entries.length === 0,
			anchor: base.anchor,
			budgets: isAccepted ? decided.budgets.filter(isFixed) : decided.budgets,
			policy: decided.policy,
			acceptance: null,
			now: epochMs(Date.parse(entry.started_at)),
			event: eventOf(run)
		})
	};
}
async function baseOf({ inputs, run, connection }) {
	const { repository } = connection;
	if (repository === null) return unreadBase(run);
	const reading = readBase(repository, run, {
		configPath: inputs.config,
		configRef: null,
		step: null,
		checkedOut: readWorkspaceHead(run.workspace)
	});
	const read = await withDeadline(reading, BASE_LIMIT_MS);
	return read === "late" ? unreadBase(run) : read;
}
const NOTHING = {
	entries: [],
	attempts: []
};
async function pastOf({ inputs, run, connection }, base, series) {
	const rules = rulesOf(base.config);
	const { ledger } = openHistory({
		spec: inputs.ledger,
		connection,
		run,
		base,
		writes: "series",
		now: epochMs(Date.now())
	});
	const reading = Promise.all([ledger.read(seriesNames([series], rules)), earlierAttempts({
		artifacts: connection.own,
		run,
		series
	})]);
	const read = await withDeadline(reading, HISTORY_LIMIT_MS);
	return read === "late" ? NOTHING : {
		entries: read[0].entries,
		attempts: read[1].receipts.map(entryOf)
	};
}
/** Whoever may have put the label there, and also where nobody can tell: a rise that somebody may have accepted ends nothing. */
async function mayBeAccepted({ run, connection }) {
	const { repository } = connection;
	const { pullRequest } = run.event;
	if (repository === null || pullRequest === null) return false;
	const pull = await readPull(repository, pullRequest);
	if (pull.ok) return hasAcceptingLabel(pull.value);
	info(`Nothing stops the command at a rise: its pull request could not be read. ${pull.note.text}`);
	return true;
}
const isFixed = ({ limits }) => limits.every(({ kind }) => kind === "energy" || kind === "emissions");

// src/entry/run/stop-watch.ts
/**
* Budgets of the base's configuration are not known yet; where the workspace has a file of that name, there may be some.
* @throws CarbonError `bad-input`.
*/
function refuseWhatCannotStop({ onExceed, budgets, ledger, work, config }, workspace) {
	if (onExceed !== "stop" || existsSync(join(workspace, config))) return;
	refuseUnstoppable({
		budgets,
		hasHistory: ledger.kind !== "none" && work === null,
		code: "bad-input"
	});
}
/** Null for a command that nobody ends, or that is not measured. `within`: receipt id of the measured job around it. */
function stopWatch(sampling, within, circumstances) {
	const { inputs, owner } = circumstances;
	if (sampling === null || inputs.onExceed !== "stop") return null;
	const { sampler, startUs } = sampling;
	const judgement = runningJudgement(within, circumstances);
	judgement.catch(() => void 0);
	return {
		trace: sampler.trace,
		startUs,
		beatMs: owner.intervalMs,
		samplerLives: () => findLiveSampler(sampler.directory) !== null,
		judgement,
		onExcess: (excess) => info(stoppedSentence(excess)),
		onFailure: (error) => warning(`The budget is not watched any more. ${explain(error)}`, { title: "carbon-action" })
	};
}

// src/entry/run/wrap-command.ts
/** The runner kills the step 2.5 s after SIGTERM, and then only its entry process (runner source, ProcessInvoker). */
const KILL_AFTER_TERM_MS = 1500;
const SUFFIX_BYTES = 4;
/** Exit status of a command that succeeded over a failed budget, or that was stopped at one. */
const OVER_BUDGET = 1;
/**
* The exit status of the step. Whatever goes wrong with measuring, the command runs once and its own status counts.
* @throws CarbonError or the system's error only where the command did not run.
*/
async function wrapCommand(wanted) {
	const { inputs, owner, place, around, start } = wanted;
	refuseWhatCannotStop(inputs, process.env.GITHUB_WORKSPACE ?? ".");
	const run = readWorkflowRun(process.env, context.payload);
	const circumstances = {
		inputs,
		owner,
		run,
		connection: connect(run, inputs.token, process.env)
	};
	const directory = mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), "carbon-run-"));
	const receiptId = newReceiptId(run);
	const record = {
		receiptId,
		scope: "command",
		name: inputs.name,
		matrix: inputs.matrix,
		run
	};
	const sampling = await beginSampling({
		label: inputs.name ?? "run",
		meters: ownersMeters(owner, process.env),
		around,
		start: () => recorded(start(`${place.directory}-${randomBytes(SUFFIX_BYTES).toString("hex")}`), record)
	});
	const within = outerReceipt(wanted);
	const watch = stopWatch(sampling, within, circumstances);
	let watched;
	let window;
	let hasRun = false;
	try {
		watched = await runScript(wanted, directory, watch);
		hasRun = watched.result.notStarted === null;
	} finally {
		for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void 0);
		window = await sampling?.end();
		if (!hasRun && around === null && sampling !== null) rmSync(recordPath(sampling.sampler.directory), { force: true });
	}
	const { result, excess } = watched;
	const exitCode = excess === null ? result.exitCode : OVER_BUDGET;
	if (sampling === null || window === void 0 || !hasRun) return exitCode;
	try {
		const failed = await report(wanted, circumstances, {
			sampler: sampling.sampler,
			receiptId,
			within,
			window,
			outcome: outcomeOf(result),
			excess
		});
		return exitCode === 0 && failed ? OVER_BUDGET : exitCode;
	} catch (error) {
		warning(explain(error), { title: "carbon-action" });
		return exitCode;
	}
}
/** Should we be killed, a later job learns from it whose trace that is; where it cannot be written, only that is lost. */
function recorded(sampler, record) {
	try {
		writeJobRecord(sampler.directory, record);
	} catch {}
	return sampler;
}
async function runScript({ inputs, script }, directory, watch) {
	const { shell } = inputs;
	const [file, ...args] = shellCommand({
		text: script,
		shell,
		directory,
		path: process.env.PATH
	});
	const command = {
		file,
		args,
		cwd: inputs.workingDirectory ?? process.env.GITHUB_WORKSPACE ?? process.cwd(),
		env: stepEnvironment(process.env),
		killAfterTermMs: KILL_AFTER_TERM_MS
	};
	const watched = await runWatched(command, watch);
	if (watched.result.notStarted) process.stderr.write(`${explain(watched.result.notStarted)}\n`);
	return watched;
}
/** A program that saves its work when it is stopped, and succeeds, has not done all of it. */
function outcomeOf({ exitCode, signal, wasEnded }) {
	if (signal !== null || wasEnded) return "cancelled";
	return exitCode === 0 ? "success" : "failure";
}
/** Receipt id of the measured job around us; null when we are the outermost. */
function outerReceipt({ place, hook, around }) {
	if (around === null) return null;
	return readJobRecord(place.directory)?.receiptId ?? (hook === null ? null : readHookReceiptId(hook));
}
/** True when a budget failed. */
async function report({ place, around }, circumstances, { sampler, receiptId, window, within, outcome, excess }) {
	const conclusion = await conclude({
		directory: around === null ? sampler.directory : place.directory,
		trace: sampler.trace,
		receiptId,
		window,
		samplerLives: around !== null && findLiveSampler(sampler.directory) !== null,
		scope: "command",
		within,
		outcome,
		excess,
		notes: []
	}, circumstances);
	for (const [name, value] of Object.entries(outputsOf(conclusion.model, conclusion))) setOutput(name, value);
	return conclusion.model.verdict.failed;
}

export { wrapCommand };
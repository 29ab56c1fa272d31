import { $ as stoppedNote, I as parseState, N as receiptSet, S as annotationsOf, X as series16, _ as mayOpenComment, b as jobResultOf, g as jointVerdict, h as reportJobHint, m as renderRunComment, v as renderComment, y as renderSummary } from "./report.js";
import { n as receiptArtifact, t as RECEIPT_FILE } from "./receipt-artifact.js";
import { C as note, S as messageOf, _ as watts, o as epochMs } from "./ground.js";
import { n as accountTrace, t as subjectOf } from "./account.js";
import { n as withDeadline, t as openTimeBudget } from "./deadline.js";
import { t as readTrace } from "./read-trace.js";
import { c as readSmallFile, s as readWork } from "./owner.js";
import { n as writeFirst, t as stoppedVerdict } from "./stopped-verdict.js";
import { c as totalOf, y as ask } from "./review.js";
import { i as isProposal, n as eventOf } from "./workflow-run.js";
import { A as staleSha, C as markerOf, D as readWorkspaceHead, E as withReceipts, F as unreadBase, N as ownComments, P as readBase, S as commentRequest, T as strangeAuthor, _ as readHistory, a as upsertComment, b as FORK_CANNOT_COMMENT, c as receiptsOfOthers, d as joinConsent, f as joinJobs, g as openHistory, h as memoryOf, i as convergeComment, k as readPullNow, m as keptOf, o as earlierAttempts, p as joinReported, r as say, u as judgeHead, v as enterHistory, w as ownRule, x as authorRule } from "./connect.js";
import { n as seriesNames, r as rulesOf, t as measuredJobs } from "./measured-jobs.js";
import { r as deviceHash } from "./remarks.js";
import { n as serialiseReceipt, t as parseReceipt } from "./codec.js";
import { t as entryOf } from "./reduce.js";
import { t as writeReceipt } from "./write-receipt.js";
import { t as everydayAmounts } from "./everyday-amounts.js";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { randomInt } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

// src/github/jobs.ts
/** Null when no running job fits. Needs `actions: read`. */
function findOwnJob(repository, own) {
	const { checkRunId } = own;
	return ask("read-jobs", () => checkRunId === null ? byRunner(repository, own) : byId(repository, checkRunId));
}
async function byId({ client, owner, repo }, id) {
	const { data } = await client.rest.actions.getJobForWorkflowRun({
		owner,
		repo,
		job_id: id
	});
	return jobOf(data);
}
async function byRunner(repository, own) {
	const running = (await listJobs(repository, own)).filter((job) => job.status === "in_progress" && job.runnerName === own.runnerName);
	const named = running.filter(({ name }) => name.startsWith(own.jobId));
	return newest(named.length > 0 ? named : running);
}
function newest(jobs) {
	return [...jobs].sort((a, b) => (b.startedAt ?? "").localeCompare(a.startedAt ?? ""))[0] ?? null;
}
const PAGE = 100;
async function listJobs({ client, owner, repo }, { runId, attempt }) {
	return (await client.paginate(client.rest.actions.listJobsForWorkflowRunAttempt, {
		owner,
		repo,
		run_id: runId,
		attempt_number: attempt,
		per_page: PAGE
	})).map(jobOf);
}
const jobOf = (job) => ({
	id: job.id,
	name: job.name,
	status: job.status,
	conclusion: job.conclusion,
	runnerName: job.runner_name,
	startedAt: job.started_at,
	completedAt: job.completed_at,
	steps: (job.steps ?? []).map((step) => ({
		number: step.number,
		name: step.name,
		status: step.status,
		conclusion: step.conclusion,
		startedAt: step.started_at ?? null,
		completedAt: step.completed_at ?? null
	}))
});

// src/entry/run/base/find-base.ts
const READING_LIMIT_MS = 15e3;
const BASE_LATE = note("base-late", "GitHub did not answer in time, so the base commit is unknown.", "warning");
async function findBase({ inputs, run, connection, wantsSteps, atMost }) {
	const { repository } = connection;
	if (repository === null) return {
		base: unreadBase(run),
		steps: [],
		pull: null,
		notes: []
	};
	const question = {
		configPath: inputs.config,
		configRef: null,
		step: ownStep(run, inputs.name),
		checkedOut: readWorkspaceHead(run.workspace)
	};
	const { pullRequest } = run.event;
	const [base, job, pull] = await Promise.all([
		withDeadline(readBase(repository, run, question), atMost(READING_LIMIT_MS)),
		wantsSteps && run.runId !== null ? withDeadline(findOwnJob(repository, ownJob(inputs, run, run.runId)), atMost(READING_LIMIT_MS)) : null,
		isProposal(run) && pullRequest !== null ? readPullNow(repository, pullRequest, atMost(READING_LIMIT_MS)) : null
	]);
	const answered = base === "late" ? unreadBase(run, [BASE_LATE]) : base;
	const isAnswer = job !== null && job !== "late";
	return {
		base: answered,
		steps: isAnswer && job.ok ? job.value?.steps ?? [] : [],
		pull,
		notes: [...answered.notes, ...isAnswer && !job.ok ? [job.note] : []]
	};
}
/** As a workflow file names the step that runs this code; a local action has no repository of its own. */
const ownStep = ({ job, actionRepository }, name) => job === null ? null : {
	job,
	action: actionRepository ?? "./",
	name
};
const ownJob = (inputs, run, runId) => ({
	checkRunId: inputs.checkRunId,
	runId,
	attempt: run.attempt,
	runnerName: run.runnerName ?? "",
	jobId: run.job ?? ""
});

// src/entry/run/hide-place.ts
/** As long as tells the models of a fleet apart. */
const SHOWN = 10;
const HIDDEN = "hidden";
function hidePlace(receipt, salt) {
	const { machine, carbon } = receipt;
	const models = [...machine.gpus.map(({ model }) => model), machine.cpu.model].filter((name) => name !== null);
	const places = [carbon.zone, carbon.region ?? null].filter((name) => name !== null);
	const hidden = new Map([...models.map((name) => [name, hashOf(name, salt)]), ...places.map((name) => [name, HIDDEN])]);
	const clean = (text) => without(text, hidden);
	return {
		...receipt,
		machine: {
			...machine,
			gpus: machine.gpus.map((gpu) => ({
				...gpu,
				model: gpu.model && `GPU ${hashOf(gpu.model, salt)}`
			})),
			cpu: {
				...machine.cpu,
				model: machine.cpu.model && `CPU ${hashOf(machine.cpu.model, salt)}`
			}
		},
		carbon: {
			...carbon,
			region: null,
			zone: null,
			resolved_by: HIDDEN,
			intensity_source: carbon.intensity_source && HIDDEN,
			reference_source: carbon.reference_source && HIDDEN,
			intensity_licence: null,
			pue_source: carbon.pue_source && HIDDEN,
			intervals: carbon.intervals.map(({ source: _, ...interval }) => interval),
			refusals: []
		},
		absences: receipt.absences.map((absence) => ({
			...absence,
			hint: clean(absence.hint)
		})),
		notes: receipt.notes.map((note) => ({
			...note,
			text: isOfPlace(note) ? REMARK : clean(note.text)
		}))
	};
}
const REMARK = "A remark on the place of the machine, which `privacy: public` hides.";
/** They name other places and services than the chosen ones: what contradicts them, what was asked in vain. */
const isOfPlace = ({ code }) => code !== "region-unknown" && /^(?:region|regions|cloud|country|state|intensity)-/.test(code);
const hashOf = (name, salt) => deviceHash(salt, [name]).slice(0, SHOWN);
/** Names as whole words: `FR` is none in `FROM`. */
function without(text, hidden) {
	const words = [...hidden.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
	if (words.length === 0) return text;
	const names = new RegExp(`(?<![\\w-])(?:${words.join("|")})(?![\\w-])`, "g");
	return text.replaceAll(names, (name) => hidden.get(name) ?? name);
}
const escaped = (name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

// src/entry/run/idle-reference.ts
/** A runner's jobs of the days that their directories are kept; post has a minute for all of its work. */
const MOST_RECEIPTS = 100;
/** The lowest that any of them saw itself, by the device's hash, which differs from repository to repository. */
function readIdleReference(directory) {
	const lowest = /* @__PURE__ */ new Map();
	for (const receipt of receiptsBeside(directory)) for (const { device, idle_w: power, idle_from: from } of receipt.energy.domains) {
		if (power == null || from !== "trace") continue;
		lowest.set(device, watts(Math.min(power, lowest.get(device) ?? power)));
	}
	return lowest;
}
function receiptsBeside(directory) {
	const root = dirname(directory);
	return siblingsIn(root).map((name) => join(root, name)).filter((other) => other !== directory).slice(0, MOST_RECEIPTS).flatMap((other) => {
		try {
			return [parseReceipt(readSmallFile(join(other, RECEIPT_FILE)))];
		} catch {
			return [];
		}
	});
}
function siblingsIn(root) {
	try {
		return readdirSync(root);
	} catch {
		return [];
	}
}

// src/entry/run/is-place-hidden.ts
/** By the config of the base; where that could not be had, the workspace's own copy may still say so, even a broken one. */
function isPlaceHidden({ config, isConfigKnown }, { workspace }, configPath) {
	if (isConfigKnown) return config?.privacy === "public";
	try {
		return PUBLIC.test(readSmallFile(join(workspace ?? ".", configPath)));
	} catch {
		return false;
	}
}
const PUBLIC = /^privacy:\s*["']?public\b/m;

// src/entry/run/judge-job.ts
async function judgeJob(job) {
	const { receipt, inputs, run, connection, base, atMost } = job;
	const { series } = receipt.subject;
	const now = epochMs(Date.parse(receipt.ended_at));
	const rules = rulesOf(base.config);
	const opened = openHistory({
		spec: inputs.ledger,
		connection,
		run,
		base,
		writes: "series",
		now
	});
	const [history, attempts] = await Promise.all([readHistory(opened.ledger, seriesNames([series], rules), atMost), attemptsOf(job)]);
	const receipts = [...attempts.receipts, receipt];
	const judged = await judgeHead({
		...job,
		history,
		jobs: measuredJobs(receipts, rules).filter(({ receipts: own }) => own.includes(receipt)).map(({ reviewed }) => ({
			...reviewed,
			ambiguous: reviewed.ambiguous || job.ambiguous
		})),
		extent: "job",
		repository: connection.repository,
		now
	});
	const entered = await enterHistory({
		run,
		base,
		opened,
		judged,
		entries: [entryOf(receipt)],
		repository: connection.repository,
		atMost
	});
	return {
		...judged,
		receipts,
		ledger: opened.ledger,
		hasReportJob: history.hasReportJob === true,
		notes: [
			...opened.notes,
			...history.notes,
			...attempts.notes,
			...judged.decided.notes,
			...judged.notes,
			...judged.review.notes,
			...entered
		]
	};
}
const ATTEMPTS_LIMIT_MS = 15e3;
const LATE$1 = {
	receipts: [],
	notes: [note("attempts-unread", "Earlier attempts could not be read in time and are not pooled.", "warning")]
};
async function attemptsOf({ receipt, run, connection, atMost }) {
	const { series } = receipt.subject;
	const reading = earlierAttempts({
		artifacts: connection.own,
		run,
		series
	});
	const read = await withDeadline(reading, atMost(ATTEMPTS_LIMIT_MS));
	return read === "late" ? LATE$1 : read;
}

// src/entry/run/keep.ts
const UPLOAD_LIMIT_MS = 2e4;
/** A command inside a measured job keeps its files beside the job's own. */
const fileName = ({ id, subject }, kind) => subject.within === null ? kind : `${id}-${kind}`;
async function keepReceipt(receipt, { directory, store, atMost }) {
	const notes = [];
	let path = join(directory, fileName(receipt, RECEIPT_FILE));
	try {
		writeReceipt(receipt, path);
	} catch (error) {
		notes.push(note("receipt-not-written", messageOf(error), "warning"));
		path = null;
	}
	if (store === null) return {
		path,
		artifact: null,
		ambiguous: false,
		notes
	};
	const uploaded = await withDeadline(upload(receipt, store), atMost(UPLOAD_LIMIT_MS)).catch((error) => messageOf(error));
	if (typeof uploaded === "object") return {
		path,
		...uploaded,
		notes
	};
	const why = uploaded === "late" ? "the service did not answer in time" : uploaded;
	notes.push(note("receipt-not-uploaded", `The receipt could not be uploaded: ${why}.`, "warning"));
	return {
		path,
		artifact: null,
		ambiguous: false,
		notes
	};
}
/** A name that is taken in this attempt is that of another job with the same series: the receipt's own digits tell it apart. */
async function upload(receipt, store) {
	const name = receiptArtifact(receipt.subject.series, receipt.subject.run_attempt ?? 1);
	const content = new TextEncoder().encode(serialiseReceipt(receipt));
	const uploaded = await store.upload(name, RECEIPT_FILE, content);
	if (typeof uploaded === "object") return {
		artifact: name,
		ambiguous: false
	};
	const own = `${name}-${receipt.id.slice(-8)}`;
	if (typeof await store.upload(own, "receipt.json", content) !== "object") throw new Error(`the names ${name} and ${own} are taken`);
	return {
		artifact: own,
		ambiguous: uploaded === "taken"
	};
}

// src/entry/run/comment/apart.ts
const LEAST_MS = 200;
const MOST_MS = 1500;
/** Longer after every round. */
const apart = async (round) => {
	await setTimeout(randomInt(LEAST_MS, MOST_MS) * round);
};

// src/entry/run/comment/silent-jobs.ts
function openSilentJobs(resultsOf) {
	/** By receipt; null where there is nothing to say of it. */
	const judged = /* @__PURE__ */ new Map();
	return {
		results: () => [...judged.values()].filter((result) => result !== null),
		areSaidIn: async ({ jobs }, receipts) => {
			const silent = receipts.filter((receipt) => !jobs.some((job) => isOf(job, receipt)));
			const fresh = silent.filter(({ id }) => !judged.has(id));
			const results = fresh.length === 0 ? [] : await resultsOf(fresh);
			for (const { id } of fresh) judged.set(id, results.find(({ receipt }) => receipt === id) ?? null);
			return silent.every(({ id }) => judged.get(id) === null);
		}
	};
}
/** A job's own words about this attempt, or about a later one. */
const isOf = (job, { subject }) => job.run === subject.run_id && job.series === subject.series && (job.attempt ?? 0) >= (subject.run_attempt ?? 0);

// src/entry/run/comment/job-comment.ts
async function writeJobComment(comment) {
	const { config, model, pull, mode } = comment;
	const { marker } = model;
	if (marker === null || mode === "never") return {
		url: null,
		notes: []
	};
	const author = authorRule(config);
	const before = await comment.others();
	const listed = await pull.comments();
	if (!listed.ok) return {
		url: null,
		notes: leftToReport(listed.note, comment)
	};
	const known = memoryOf(ownComments(listed.value, ownRule(marker, author)).map(({ body }) => body));
	const silent = openSilentJobs(comment.resultsOf);
	let beside = before;
	await silent.areSaidIn(known, beside);
	const open = mayOpenComment(mode, model) ? "allowed" : "not-now";
	const request = commentRequest({
		...comment,
		marker,
		number: pull.number,
		author,
		listed: listed.value,
		open,
		render: (bodies) => render(comment, {
			results: silent.results(),
			receipts: beside
		}, memoryOf(bodies))
	});
	const covers = async (body) => {
		beside = await comment.others();
		const state = parseState(body);
		return (state.jobs.length >= 8 || await silent.areSaidIn(state, beside)) && holds(state, comment, beside);
	};
	const converging = {
		...request,
		covers,
		pause: comment.pause
	};
	const first = before.length === 0 ? await upsertComment(request) : await convergeComment(converging);
	const result = before.length === 0 && first.action !== "failed" && (await comment.others()).length > 0 ? await convergeComment({
		...converging,
		listed: null
	}) : first;
	const crowd = crowdNotes(before.length + 1);
	return {
		url: result.url,
		notes: [
			...crowd,
			...result.notes,
			...strangeAuthor(result, author)
		]
	};
}
/** Measured jobs beside a report job hold no right to write, and nothing is wrong with that. */
const leftToReport = (refusal, { hasReportJob }) => hasReportJob && (refusal.code === "permission-missing" || refusal.code === "not-found") ? [] : [refusal];
/** More jobs than can share one comment: what to add. Empty otherwise. */
function crowdNotes(jobs) {
	const hint = reportJobHint(jobs);
	return hint === null ? [] : [note("add-report-job", hint, "warning")];
}
function render(comment, beside, memory) {
	const { model, result, receipts } = comment;
	const sameRun = memory.jobs.filter(({ run }) => run === result.run);
	const all = joinJobs(joinJobs(beside.results, sameRun), [result]);
	const jobs = all.length <= 8 ? all : all.filter((job) => job !== result).slice(0, 8);
	const pull = withReceipts(memory.totals, [...beside.receipts, ...receipts]);
	const kept = {
		jobs,
		reported: joinReported(ofJobs(memory.reported, jobs), model.kept.reported),
		accepted: joinConsent(memory.accepted, model.kept.accepted)
	};
	const [only, ...more] = all;
	if (only === result && more.length === 0) return renderComment({
		...model,
		pull,
		kept
	});
	return renderRunComment({
		...joint(comment, jobs, all.length),
		pull,
		kept
	});
}
/** What was reported of jobs that are no more is no longer asked for. */
function ofJobs(reported, jobs) {
	const subjects = new Set(jobs.map(({ series }) => series16(series)));
	return Object.fromEntries(Object.entries(reported).filter(([subject]) => subjects.has(subject)));
}
function joint({ model, policy }, jobs, count) {
	const { marker, notes, ...rest } = model;
	return {
		...rest,
		jobs,
		missing: [],
		total: totalOf(jobs, policy),
		verdict: jointVerdict(jobs),
		marker: marker && {
			...marker,
			set: receiptSet(jobs.map((job) => job.receipt))
		},
		notes: [...notes, ...crowdNotes(count)],
		chart: null
	};
}
/** True when nothing of this job is missing, nor anybody's energy; the state may have lost details for want of room. */
function holds(state, { result, receipts }, beside) {
	if (withReceipts(state.totals, [...beside, ...receipts]) !== state.totals) return false;
	const said = state.jobs.find(({ receipt }) => receipt === result.receipt);
	if (said === void 0) return state.jobs.length >= 8;
	return said.verdict?.verdict === result.verdict?.verdict && isDeepStrictEqual(said.verdict, result.verdict);
}

// src/entry/run/comment/results-of-others.ts
/** Judged by the budgets of the config alone: what another job's step was told, only that step knows. */
async function resultsOfOthers(receipts, { run, base, ledger, atMost }) {
	const rules = rulesOf(base.config);
	const jobs = measuredJobs(receipts, rules);
	const stored = receipts.map(({ subject }) => subject.series);
	const history = await readHistory(ledger, seriesNames(stored, rules), atMost);
	const results = [];
	for (const { reviewed, receipts: attempts } of jobs) {
		const { review } = await judgeHead({
			run,
			base: {
				...base,
				baseStep: null
			},
			inputs: {
				budgets: [],
				onExceed: "fail"
			},
			history,
			jobs: [reviewed],
			extent: "job",
			pull: null,
			repository: null,
			marker: null,
			now: epochMs(Date.parse(attempts[0].ended_at)),
			atMost
		});
		const [job] = review.jobs;
		const newest = attempts.at(-1);
		if (job !== void 0 && newest !== void 0) results.push(jobResultOf({
			receipt: newest,
			review: job,
			verdict: review.verdict
		}));
	}
	return results;
}

// src/entry/run/publish-job.ts
const COMMENT_LIMIT_MS = 2e4;
const LATE = note("comment-late", "The comment took too long and was given up.", "warning");
async function publishJob(publication) {
	const model = modelOf(publication);
	const comment = await withDeadline(speak(publication, model), publication.atMost(COMMENT_LIMIT_MS));
	const { url, notes } = comment === "late" ? {
		url: null,
		notes: [LATE]
	} : comment;
	const said = {
		...model,
		notes: [...model.notes, ...notes]
	};
	const { directory } = publication.measured;
	return {
		model: said,
		reportPath: await say({
			text: renderSummary(said),
			annotations: annotationsOf(said),
			directory,
			fileName: fileName(publication.receipt, "report.md")
		}),
		commentUrl: url
	};
}
function modelOf({ measured, run, base, pull, receipt, kept, judged }) {
	const { review, decided, acceptance } = judged;
	const [job] = review.jobs;
	const { excess = null } = measured;
	const headSha = run.event.headSha ?? run.sha;
	const headJ = job?.comparison.headJ ?? null;
	return {
		receipt,
		comparison: job?.comparison ?? null,
		verdict: excess === null ? review.verdict : stoppedVerdict(review.verdict, excess.check),
		budgets: decided.budgets,
		minSamples: decided.policy.minSamples,
		subjectLabel: job?.label ?? "job",
		branch: base.anchor.branch,
		marker: markerOf(run, base.config, [receipt]),
		pull: null,
		kept: keptOf({
			subject: judged.subject,
			headJ,
			at: epochMs(Date.now()),
			acceptance
		}),
		equivalents: everydayAmounts(receipt, base.config),
		notes: [...kept.notes, ...judged.notes],
		policyChanges: decided.changes,
		acceptance,
		selfReported: false,
		staleSha: staleSha(pull, headSha),
		receiptArtifact: kept.artifact,
		receiptPath: kept.path,
		ledgerName: judged.ledger.name
	};
}
/** A command inside a measured job is a part of what the job's own comment says. */
async function speak(publication, model) {
	const { measured, inputs, run, connection, base, pull, judged, receipt, atMost } = publication;
	const { repository, own } = connection;
	const [job] = judged.review.jobs;
	if (!(measured.within === null) || repository === null || pull === null || job === void 0) return SILENT;
	if (eventOf(run) !== "pull_request") return SILENT;
	if (run.event.fork === true) return {
		url: null,
		notes: [FORK_CANNOT_COMMENT]
	};
	const rules = rulesOf(base.config);
	const { series } = receipt.subject;
	const asOuterJobs = (receipts) => measuredJobs([receipt, ...receipts], rules).flatMap(({ receipts: attempts }) => attempts.at(-1) ?? []).filter((each) => each.subject.series !== series);
	const artifacts = publication.kept.artifact === null ? null : own;
	const others = async () => asOuterJobs(await receiptsOfOthers({
		artifacts,
		run,
		series
	}));
	return writeJobComment({
		repository,
		pull,
		config: base.config,
		mode: modeOf(inputs.comment, base),
		policy: judged.decided.policy,
		model,
		hasReportJob: judged.hasReportJob,
		result: jobResultOf({
			receipt,
			review: job,
			verdict: model.verdict
		}),
		receipts: judged.receipts,
		others,
		pause: apart,
		resultsOf: (receipts) => resultsOfOthers(receipts.slice(0, 8), {
			...publication,
			ledger: judged.ledger,
			atMost
		})
	});
}
/** Measured jobs that leave the comment to a report job say so, whatever the config has for that one. */
const modeOf = (asked, { config }) => asked === "never" ? asked : config?.comment.when ?? asked;
const SILENT = {
	url: null,
	notes: []
};

// src/entry/run/conclude.ts
/** Cancelled jobs have minutes for all posts together (runner source, JobDispatcher); one sink that hangs must not eat the others. */
const TOTAL_LIMIT_MS = 6e4;
async function conclude(measured, circumstances) {
	const { inputs, run, connection } = circumstances;
	const atMost = openTimeBudget(TOTAL_LIMIT_MS);
	const found = await findBase({
		inputs,
		run,
		connection,
		wantsSteps: measured.scope === "job",
		atMost
	});
	const { base, pull } = found;
	const receipt = await receiptOf(measured, circumstances, found);
	const kept = await keepReceipt(receipt, {
		directory: measured.directory,
		store: connection.store,
		atMost
	});
	const judged = await judgeJob({
		receipt,
		ambiguous: kept.ambiguous,
		inputs,
		run,
		connection,
		base,
		pull,
		marker: markerOf(run, base.config, [receipt]),
		atMost
	});
	return publishJob({
		...circumstances,
		measured,
		base,
		pull,
		receipt,
		kept,
		judged,
		atMost
	});
}
async function receiptOf(measured, { inputs, owner, run, connection }, { base, steps, notes }) {
	const { work, notes: workNotes } = readWork(inputs.work, run.workspace ?? ".");
	const { excess = null } = measured;
	const time = (text) => text === null ? null : epochMs(Date.parse(text));
	const salt = String(run.repositoryId ?? "local");
	const receipt = await accountTrace({
		trace: readTrace(measured.trace),
		fromHere: true,
		id: measured.receiptId,
		window: measured.window,
		samplerLives: measured.samplerLives,
		subject: subjectOf({
			run,
			name: inputs.name,
			matrix: inputs.matrix,
			scope: measured.scope,
			within: measured.within,
			unit: work?.unit ?? null,
			tree: base.tree,
			outcome: measured.outcome,
			rules: rulesOf(base.config)
		}),
		stepNames: steps.map(({ name, startedAt, completedAt, conclusion }) => ({
			name,
			startedAt: time(startedAt),
			completedAt: time(completedAt),
			conclusion
		})),
		owner,
		config: base.config,
		region: inputs.region,
		misstated: "noted",
		runnerName: run.runnerName,
		directory: run.workspace ?? ".",
		work,
		notes: [
			...excess === null ? [] : [stoppedNote(excess)],
			...measured.notes,
			...connection.notes,
			...notes,
			...workNotes
		],
		sysroot: "/",
		hurried: measured.outcome === "cancelled",
		keep: (receipt) => writeFirst(receipt, join(measured.directory, fileName(receipt, RECEIPT_FILE))),
		salt,
		...owner.stateDirectory === null ? {} : { idleReference: readIdleReference(measured.directory) }
	});
	return isPlaceHidden(base, run, inputs.config) ? hidePlace(receipt, salt) : receipt;
}

export { isPlaceHidden as n, hidePlace as r, conclude as t };
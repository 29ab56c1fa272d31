import "./chunk/rolldown-runtime.js";
import { l as setOutput, s as notice } from "./chunk/actions-core.js";
import { a as context } from "./chunk/octokit.js";
import { C as runAnnotations, D as seriesParts, T as seriesLabel, Z as seriesOf, _ as mayOpenComment, b as jobResultOf, d as renderRunSummary, m as renderRunComment, p as runOutputs, z as addUnmeasured } from "./chunk/report.js";
import { n as withDeadline, t as openTimeBudget } from "./chunk/deadline.js";
import { n as readReviewInputs, r as failing } from "./chunk/review-inputs.js";
import { _ as runsOfWorkflow, n as canonicalEntries } from "./chunk/review.js";
import { t as entryOf } from "./chunk/reduce.js";
import { C as note, b as CarbonError, o as epochMs } from "./chunk/ground.js";
import { n as seriesNames, r as rulesOf, t as measuredJobs } from "./chunk/measured-jobs.js";
import { A as staleSha, C as markerOf, D as readWorkspaceHead, E as withReceipts, F as unreadBase, I as firstParentLine, L as readCommit, N as ownComments, O as pullNow, P as readBase, S as commentRequest, T as strangeAuthor, _ as readHistory, a as upsertComment, b as FORK_CANNOT_COMMENT, d as joinConsent, g as openHistory, h as memoryOf, j as findPull, k as readPullNow, l as gatherReceipts, m as keptOf, n as artifactsOfRun, r as say, s as originOf, t as connect, u as judgeHead, v as enterHistory, w as ownRule, x as authorRule } from "./chunk/connect.js";
import { c as isBranchRun } from "./chunk/glob.js";
import { i as isProposal, n as eventOf, s as readWorkflowRun } from "./chunk/workflow-run.js";
import { t as workflowPath } from "./chunk/workflow-path.js";
import { n as REPORT_INPUT_NAMES, r as inputVariable } from "./chunk/input-names.js";
import { t as refuseMisspelt } from "./chunk/refuse-misspelt.js";
import { C as object, E as picklist, O as record, P as string, j as safeParse } from "./chunk/valibot.js";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";

// src/entry/report/missing-jobs.ts
/** What changes go through: nightly runs may measure more than a pull request does. */
const EVERY_CHANGE = ["push", "merge_group"];
function missingJobs(expected) {
	const { seen, needs } = expected;
	const known = seriesOfNewestRun(expected).filter((series) => !seen.has(series));
	const absent = known.map((series) => missing(series, whyOf(needs.get(seriesParts(series)?.job ?? ""))));
	const measured = new Set([...seen, ...known].map((series) => seriesParts(series)?.job));
	const unknown = [...needs].filter(([job]) => !measured.has(job));
	return {
		jobs: [...absent, ...unknown.filter(([, result]) => result === "failure" || result === "cancelled").map(([job, result]) => missing(seriesOfNeed(job, expected.workflow), whyOf(result)))],
		notes: unmeasured(unknown.filter(([, result]) => result === "success").map(([job]) => job))
	};
}
function seriesOfNewestRun({ history, workflow, branch }) {
	const runs = history.filter((entry) => entry.within === null && seriesParts(entry.series)?.workflow === workflow && isBranchRun(entry, branch) && EVERY_CHANGE.includes(entry.event ?? ""));
	const [newest] = runs.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
	if (newest === void 0) return [];
	return [...new Set(runs.filter(({ run_id }) => run_id === newest.run_id).map(({ series }) => series))];
}
const WHY = {
	skipped: "skipped",
	cancelled: "cancelled before it was measured",
	failure: "failed before it was measured",
	success: "ran and left no receipt"
};
const whyOf = (result) => result === void 0 ? "left no receipt" : WHY[result];
const missing = (series, why) => ({
	label: seriesLabel(series),
	series,
	attempts: [],
	ambiguous: false,
	missing: why
});
const seriesOfNeed = (job, workflow) => seriesOf({
	workflow,
	job,
	matrix: {},
	name: null,
	scope: "job",
	unit: null
});
const MOST_NAMED = 5;
function unmeasured(jobs) {
	if (jobs.length === 0) return [];
	const named = jobs.slice(0, MOST_NAMED).map((job) => `\`${job}\``);
	const rest = jobs.length > MOST_NAMED ? ` and ${jobs.length - MOST_NAMED} more` : "";
	const text = `Without a receipt, and not measured on the base either: ${named.join(", ")}${rest}.`;
	return [note("not-measured", text)];
}

// src/entry/report/earlier-runs.ts
/** Each run costs a request, and each receipt another one. */
const MOST_RUNS = 3;
const MOST_RECEIPTS = 10;
const LISTED = 50;
const NOTHING = {
	receipts: [],
	unmeasured: [],
	notes: []
};
/** Never throws: this is for a figure that only informs. */
async function earlierRuns(repository, run, totals) {
	const { workflow, headBranch, runId, event } = run;
	if (workflow === null || headBranch === null || runId === null) return NOTHING;
	const listed = await runsOfWorkflow(repository, workflow, {
		branch: headBranch,
		event: "pull_request",
		limit: LISTED
	});
	if (!listed.ok) return NOTHING;
	const known = new Set(totals.receipts.map(([, key]) => Number(key.split(".", 1)[0])));
	const unknown = listed.value.filter((other) => other.id < runId && other.headRepositoryId === event.headRepositoryId && !known.has(other.id));
	const receipts = [];
	const unmeasured = [];
	for (const other of unknown.slice(0, MOST_RUNS)) {
		const found = await receiptsOf(repository, {
			run,
			other,
			most: MOST_RECEIPTS - receipts.length
		});
		receipts.push(...found);
		if (found.length === 0 && isOurs(other, known)) unmeasured.push(other);
	}
	const rest = unknown.slice(MOST_RUNS).filter((other) => isOurs(other, known));
	const skipped = rest.length === 0 ? [] : [unread(rest.length)];
	return {
		receipts,
		unmeasured: [...unmeasured, ...rest],
		notes: skipped
	};
}
/** A branch may have served an earlier pull request: only what came after the first report is certainly of this one. */
const isOurs = ({ id }, known) => known.size > 0 && id > Math.min(...known);
const unread = (runs) => note("runs-not-read", `${runs} earlier runs of this pull request left no report and were too many to be read.`);
async function receiptsOf(repository, { run, other, most }) {
	if (most <= 0) return [];
	const { receipts } = await gatherReceipts({
		artifacts: artifactsOfRun(repository, other.id),
		origin: {
			runId: other.id,
			attempt: other.attempt,
			repositoryId: run.repositoryId,
			workflow: run.workflow,
			sha: null,
			headSha: other.headSha,
			headRepositoryId: other.headRepositoryId,
			event: other.event,
			ref: null
		},
		most,
		isLate: () => false
	});
	return receipts.filter(({ subject }) => subject.pull_request === run.event.pullRequest);
}

// src/entry/report/publish-run.ts
const COMMENT_LIMIT_MS = 2e4;
/** A part of the time for the comment, which says more than what earlier runs have used. */
const EARLIER_LIMIT_MS = 7e3;
const LATE = note("comment-late", "The comment took too long and was given up.", "warning");
async function publishRun(publication) {
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
	return {
		model: said,
		reportPath: await say({
			text: renderRunSummary(said),
			annotations: runAnnotations(said),
			directory: mkdtempSync(join(process.env.RUNNER_TEMP ?? tmpdir(), "carbon-report-")),
			fileName: "report.md"
		}),
		commentUrl: url
	};
}
function modelOf({ reported, measured, judged, ledgerName, notes, now }) {
	const { run, base, pull, selfReported } = reported;
	const { review, decided, acceptance } = judged;
	const newest = new Map(measured.map(({ reviewed, receipts }) => [reviewed.series, receipts.at(-1)]));
	const jobs = review.jobs.flatMap((job) => {
		const receipt = newest.get(job.series);
		return receipt === void 0 ? [] : [jobResultOf({
			receipt,
			review: job,
			verdict: null
		})];
	});
	const headSha = run.event.headSha ?? run.sha;
	const headJ = review.total?.headJ ?? null;
	return {
		jobs,
		missing: review.jobs.flatMap(({ label, missing: why }) => why === null ? [] : [{
			label,
			why
		}]),
		total: review.total,
		verdict: review.verdict,
		budgets: decided.budgets,
		minSamples: decided.policy.minSamples,
		branch: base.anchor.branch,
		marker: markerOf(run, base.config, reported.gathered.receipts),
		pull: null,
		kept: keptOf({
			subject: judged.subject,
			headJ,
			at: now,
			acceptance
		}),
		notes,
		ledgerName,
		policyChanges: decided.changes,
		acceptance,
		selfReported,
		staleSha: staleSha(pull, headSha),
		chart: null
	};
}
const SILENT = {
	url: null,
	notes: []
};
async function speak({ reported, inputs, repository, isOwn, atMost }, model) {
	const { run, base, pull, gathered } = reported;
	const { marker } = model;
	const mode = base.config?.comment.when ?? inputs.comment;
	if (repository === null || pull === null || marker === null || mode === "never") return SILENT;
	if (eventOf(run) !== "pull_request") return SILENT;
	if (isOwn && run.event.fork === true) return {
		url: null,
		notes: [FORK_CANNOT_COMMENT]
	};
	const author = authorRule(base.config);
	const listed = await pull.comments();
	if (!listed.ok) return {
		url: null,
		notes: [listed.note]
	};
	const memory = memoryOf(ownComments(listed.value, ownRule(marker, author)).map(({ body }) => body));
	const sought = isOwn ? await withDeadline(earlierRuns(repository, run, memory.totals), atMost(EARLIER_LIMIT_MS)) : null;
	const earlier = sought === "late" ? null : sought;
	const receipts = [...earlier?.receipts ?? [], ...gathered.receipts];
	const told = {
		...model,
		notes: [...model.notes, ...earlier?.notes ?? []]
	};
	const result = await upsertComment(commentRequest({
		repository,
		number: pull.number,
		marker,
		author,
		listed: listed.value,
		receipts,
		open: mayOpenComment(mode, model) ? "allowed" : "not-now",
		render: (bodies) => {
			const { totals, accepted } = memoryOf(bodies);
			return renderRunComment({
				...told,
				pull: withReceipts((earlier?.unmeasured ?? []).reduce(addUnmeasured, totals), receipts),
				kept: {
					...model.kept,
					accepted: joinConsent(accepted, model.kept.accepted)
				}
			});
		}
	}));
	return {
		url: result.url,
		notes: [
			...result.notes,
			...strangeAuthor(result, author),
			...earlier?.notes ?? []
		]
	};
}

// src/entry/report/conclude-run.ts
async function concludeRun(reported, { inputs, own, connection, atMost }) {
	const { run, gathered, base, pull } = reported;
	const { receipts } = gathered;
	const { repository } = connection;
	const now = epochMs(Date.now());
	const rules = rulesOf(base.config);
	const measured = measuredJobs(receipts, rules);
	const opened = openHistory({
		spec: inputs.ledger,
		connection,
		run,
		base,
		writes: "workflow",
		now
	});
	const stored = [...new Set(receipts.map(({ subject }) => subject.series))];
	const history = await readHistory(opened.ledger, seriesNames(stored, rules), atMost);
	const missing = missingJobs({
		history: gathered.listed ? canonicalEntries(history.entries, rules) : [],
		workflow: run.workflow,
		branch: base.anchor.branch,
		needs: inputs.needs,
		seen: new Set(measured.map(({ reviewed }) => reviewed.series))
	});
	const judged = await judgeHead({
		run,
		base,
		inputs: {
			budgets: inputs.budgets,
			onExceed: "fail"
		},
		history,
		jobs: [...measured.map(({ reviewed }) => reviewed), ...missing.jobs],
		extent: "run",
		pull,
		repository,
		marker: markerOf(run, base.config, receipts),
		now,
		atMost
	});
	const isOwn = run.runId === own.runId;
	const entries = isOwn ? receipts.map(entryOf) : [];
	const entered = await enterHistory({
		run,
		base,
		opened,
		judged,
		entries,
		repository,
		atMost
	});
	const notes = [
		...connection.notes,
		...reported.notes,
		...gathered.notes,
		...opened.notes,
		...history.notes,
		...missing.notes,
		...judged.decided.notes,
		...judged.notes,
		...judged.review.notes,
		...entered
	];
	return publishRun({
		reported,
		measured,
		judged,
		ledgerName: opened.ledger.name,
		inputs,
		repository,
		isOwn,
		notes,
		atMost,
		now
	});
}

// src/entry/report/needs.ts
const NeedsSchema = record(string(), object({ result: picklist([
	"success",
	"failure",
	"cancelled",
	"skipped"
]) }));
/** Empty where nothing was handed in. @throws CarbonError `bad-input`. */
function parseNeeds(text) {
	if (text === "" || text === "null") return /* @__PURE__ */ new Map();
	const parsed = safeParse(NeedsSchema, jsonOf(text));
	if (parsed.success) return new Map(Object.entries(parsed.output).map(([job, { result }]) => [job, result]));
	throw new CarbonError("bad-input", "The input \"needs\" is not what the jobs before this one have come to.", { hint: "Accepted: ${{ toJSON(needs) }}, or nothing." });
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/entry/report/inputs.ts
/** @throws CarbonError `bad-input` or `bad-budget`. */
function readReportInputs(env) {
	refuseMisspelt(env, REPORT_INPUT_NAMES);
	const read = (name) => (env[inputVariable(name)] ?? "").trim();
	return {
		...readReviewInputs(read),
		needs: parseNeeds(read("needs")),
		definedIn: workflowPath(read("defined-in"))
	};
}

// src/entry/report/refuse-checkout.ts
/** @throws CarbonError `bad-usage` on `workflow_run` with another commit in the workspace than the one that runs. */
function refuseCheckout(event, checkedOut, sha) {
	if (event !== "workflow_run" || checkedOut === null || checkedOut === sha) return;
	throw new CarbonError("bad-usage", "Another commit than that of the default branch is checked out, which a privileged run must never do.", { hint: "Remove the checkout step: the report needs none. See docs/threat-model.md, T1." });
}

// src/entry/report/believed-merge.ts
/** As far as a base branch may have gone on since the merge commit was made. */
const LINE_LENGTH = 100;
/** The commit that all receipts name, where it merges exactly this head into the line of the base; else null. Two calls. */
async function believedMerge(repository, run, claimed) {
	const [sha, ...others] = new Set(claimed);
	const { baseSha, headSha } = run.event;
	if (sha === void 0 || sha === null || others.length > 0 || baseSha === null) return null;
	const commit = await readCommit(repository, sha);
	if (!commit.ok) return null;
	const [base, head, ...more] = commit.value.parents;
	if (base === void 0 || head !== headSha || more.length > 0) return null;
	const line = await firstParentLine(repository, baseSha, LINE_LENGTH);
	return line.ok && line.value.some((known) => known.sha === base) ? sha : null;
}

// src/entry/report/believed-receipt.ts
/** What a receipt says of its own commit would choose which runs it is compared with, or whose base it is. */
const believedReceipt = (receipt, { sha, tree, isFork }) => ({
	...receipt,
	subject: {
		...receipt.subject,
		sha,
		tree
	},
	notes: isFork ? [] : receipt.notes
});
/** Sentences of a fork in a comment of ours could say anything, such as that somebody has approved: they are only counted. */
function unrepeated(receipts) {
	const count = receipts.flatMap(({ notes }) => notes.filter(({ severity }) => severity === "warning")).length;
	if (count === 0) return [];
	const text = `${count === 1 ? "1 warning" : `${count} warnings`} of the measured jobs are in their own job summaries.`;
	return [note("fork-warnings", text)];
}

// src/entry/report/ended-run.ts
/** Null for a run that proposes no change. One call. @throws CarbonError `bad-usage` where the event names no run. */
async function endedRun(repository, own, atMost) {
	const { workflowRun: ended, defaultBranch, repositoryId } = own.event;
	if (ended === null) throw new CarbonError("bad-usage", "The event names no run that has ended.", { hint: "On `workflow_run`, the report is of the run in the event: `types: [completed]`." });
	if (ended.event !== "pull_request") return null;
	const { headOwner, headBranch, headSha, headRepositoryId } = ended;
	const wanted = headOwner !== null && headBranch !== null && headRepositoryId !== null && repositoryId !== null ? {
		headOwner,
		headBranch,
		headSha,
		headRepositoryId,
		repositoryId
	} : null;
	const answer = wanted && await withDeadline(findPull(repository, wanted), atMost(SEARCH_LIMIT_MS));
	const found = answer === "late" ? "late" : answer?.ok ? answer.value : "none";
	const pull = typeof found === "string" ? null : found;
	const run = {
		...own,
		workflow: ended.path,
		job: null,
		sha: null,
		ref: pull === null ? null : `refs/pull/${pull.number}/merge`,
		headBranch,
		refProtected: false,
		runId: ended.id,
		attempt: ended.attempt,
		workspace: null,
		event: {
			...own.event,
			name: "pull_request",
			pullRequest: pull?.number ?? null,
			baseRef: pull?.baseRef ?? defaultBranch,
			baseSha: pull?.baseSha ?? own.sha,
			headSha,
			headRepositoryId,
			fork: headRepositoryId === null || headRepositoryId !== repositoryId,
			workflowRun: null
		}
	};
	const why = answer !== null && answer !== "late" && !answer.ok ? answer.note : null;
	return {
		run,
		pull,
		notes: typeof found === "string" ? [why ?? SUMMARY_ONLY[found]] : []
	};
}
const SEARCH_LIMIT_MS = 15e3;
const SUMMARY_ONLY = {
	late: note("no-pull", "GitHub did not say in time which pull request this is, so no comment is written.", "warning"),
	none: note("no-pull", "No open pull request has this very commit as its head, so no comment is written.", "warning"),
	several: note("several-pulls", "Several open pull requests have this very commit as their head, so no comment is written.", "warning")
};

// src/entry/report/report-step.ts
/** Null where the runner does not say which job this is. */
function reportStep({ owner, repo, workflow, job, actionRepository }, { definedIn }) {
	if (job === null) return null;
	if (definedIn !== null && definedIn !== `${owner}/${repo}/${workflow}`) return {
		job,
		action: definedIn,
		name: null
	};
	return {
		job,
		action: actionRepository === null ? "./report" : `${actionRepository}/report`,
		name: null
	};
}

// src/entry/report/reported-run.ts
const READING_LIMIT_MS = 3e4;
const BASE_LIMIT_MS = 15e3;
/** Each receipt of another run costs one of the repository's 1,000 requests an hour, and a fork may leave any number: a full matrix. */
const MOST_OF_OTHERS = 256;
/** The run that this job belongs to. */
async function readOwnRun({ inputs, own: run, connection, atMost }) {
	const { repository } = connection;
	const { pullRequest } = run.event;
	const [gathered, base, pull] = await Promise.all([
		gather(run, connection.own, {
			most: 512,
			atMost
		}),
		baseOf(repository, run, {
			inputs,
			configRef: null,
			checkedOut: run.sha,
			isOwn: true,
			atMost
		}),
		isProposal(run) && repository !== null && pullRequest !== null ? readPullNow(repository, pullRequest, atMost(BASE_LIMIT_MS)) : null
	]);
	const known = {
		sha: run.sha,
		tree: base.tree,
		isFork: false
	};
	return {
		run,
		gathered: {
			...gathered,
			receipts: gathered.receipts.map((each) => believedReceipt(each, known))
		},
		base,
		pull,
		selfReported: run.event.fork === true,
		notes: base.notes
	};
}
/** Null where the run that has ended proposes no change. @throws CarbonError `bad-usage`. */
async function readEndedRun({ inputs, own, connection, atMost }) {
	const { repository } = connection;
	if (repository === null) return null;
	const ended = await endedRun(repository, own, atMost);
	if (ended === null) return null;
	const artifacts = artifactsOfRun(repository, ended.run.runId ?? 0);
	const gathered = await gather(ended.run, artifacts, {
		most: MOST_OF_OTHERS,
		atMost
	});
	const claimed = gathered.receipts.map(({ subject }) => subject.sha);
	const merge = await withDeadline(believedMerge(repository, ended.run, claimed), atMost(BASE_LIMIT_MS));
	const sha = merge === "late" ? null : merge;
	const run = {
		...ended.run,
		sha
	};
	const selfReported = run.event.fork === true;
	const base = await baseOf(repository, run, {
		inputs,
		configRef: own.sha,
		checkedOut: sha,
		isOwn: false,
		atMost
	});
	const { pull } = ended;
	const known = {
		sha,
		tree: base.tree,
		isFork: selfReported
	};
	return {
		run,
		gathered: {
			...gathered,
			receipts: gathered.receipts.map((each) => believedReceipt(each, known))
		},
		base,
		pull: pull && pullNow(repository, pull.number, {
			ok: true,
			value: pull
		}),
		selfReported,
		notes: [
			...ended.notes,
			...base.notes,
			...selfReported ? unrepeated(gathered.receipts) : []
		]
	};
}
function gather(run, artifacts, { most, atMost }) {
	const origin = originOf(run);
	if (artifacts === null || origin === null) return {
		receipts: [],
		listed: false,
		notes: [NO_RECEIPTS]
	};
	const end = performance.now() + atMost(READING_LIMIT_MS);
	const left = () => end - performance.now();
	return gatherReceipts({
		artifacts: readInTime(artifacts, left),
		origin,
		most,
		isLate: () => left() < 0
	});
}
/** The same artifacts, each answer within the time that is left. */
function readInTime({ list, read }, left) {
	const inTime = async (answer) => {
		const value = await withDeadline(answer, left());
		if (value === "late") throw new Error("the service did not answer in time");
		return value;
	};
	return {
		list: () => inTime(list()),
		read: (...file) => inTime(read(...file))
	};
}
const NO_RECEIPTS = note("receipts-unread", "Receipts travel between jobs as artifacts, which this server does not have: each job reports for itself.", "warning");
const BASE_LATE = note("base-late", "GitHub did not answer in time, so the base commit is unknown.", "warning");
async function baseOf(repository, run, where) {
	if (repository === null) return unreadBase(run);
	const { inputs, configRef, checkedOut, isOwn, atMost } = where;
	const step = isOwn ? reportStep(run, inputs) : null;
	const question = {
		configPath: inputs.config,
		configRef,
		checkedOut,
		step
	};
	const base = await withDeadline(readBase(repository, run, question), atMost(BASE_LIMIT_MS));
	return base === "late" ? unreadBase(run, [BASE_LATE]) : base;
}

// src/entry/report.ts
/** A report is waited for by people. */
const TOTAL_LIMIT_MS = 6e4;
await failing({
	mendable: "fails",
	bug: "warns"
}, async () => {
	const inputs = readReportInputs(process.env);
	const own = readWorkflowRun(process.env, context.payload);
	const isOther = own.event.name === "workflow_run";
	refuseCheckout(own.event.name, readWorkspaceHead(own.workspace), own.sha);
	const asked = {
		inputs,
		own,
		connection: connect(own, inputs.token, process.env),
		atMost: openTimeBudget(TOTAL_LIMIT_MS)
	};
	const reported = isOther ? await readEndedRun(asked) : await readOwnRun(asked);
	if (reported === null) {
		notice("Nothing to report: the run that has ended proposes no change to compare.", { title: "carbon-action" });
		return 0;
	}
	const published = await concludeRun(reported, asked);
	for (const [name, value] of Object.entries(runOutputs(published.model, published))) setOutput(name, value);
	return published.model.verdict.failed ? 1 : 0;
});

export {  };
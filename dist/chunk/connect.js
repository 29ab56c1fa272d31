import { i as note, n as explain, r as messageOf, t as CarbonError } from "./errors.js";
import { r as readSmallFile } from "./job-place.js";
import { h as watts, i as epochMs } from "./spelling.js";
import { n as readWork, r as parseLedgerSpec } from "./work.js";
import { t as findProduct } from "./product.js";
import { d as warning, f as summary, i as error, r as debug, s as notice } from "./actions-core.js";
import { i as retry, r as throttling, t as Octokit } from "./octokit.js";
import { $ as parseReceipt, B as findingOf, H as isNoteworthy, Q as writeReceipt, X as workflow16, Y as series16, Z as DEFAULT_POLICY, ct as proxiesOf, et as serialiseReceipt, lt as openTimeBudget, rt as accountTrace, st as createFetch, t as subjectOf, tt as readTrace, ut as withDeadline } from "./account.js";
import { _ as parseConfig, a as receiptSet, c as mergeTotals, d as openLedger, f as noLedger, g as NO_ANCHOR, h as policyFrom, i as parseMarker, l as annotationsOf, m as entryOf, n as isOlderRun, o as parseState, p as review, r as isSameComment, s as addReceipt, t as renderComment, v as writeFirst, y as everydayAmounts } from "./review.js";
import { t as writeWhole } from "./write-whole.js";
import { i as otherBranch, n as eventOf, r as isBaseRun, s as workflowPath, t as baseBranch } from "./workflow-run.js";
import { n as RECEIPT_FILE, t as renderSummary } from "./summary.js";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { mkdtemp, rm, writeFile } from "node:fs/promises";

// src/github/permission.ts
const OPERATIONS = {
	"read-jobs": {
		doing: "Reading the jobs of a run",
		permission: "actions: read"
	},
	"read-runs": {
		doing: "Reading a workflow run",
		permission: "actions: read"
	},
	"read-artifacts": {
		doing: "Reading artifacts",
		permission: "actions: read"
	},
	"read-commits": {
		doing: "Reading commits",
		permission: "contents: read"
	},
	"read-branches": {
		doing: "Reading a branch",
		permission: "contents: read"
	},
	"read-contents": {
		doing: "Reading a file of the repository",
		permission: "contents: read"
	},
	"read-comments": {
		doing: "Commenting on the pull request",
		permission: "pull-requests: write"
	},
	"write-comment": {
		doing: "Commenting on the pull request",
		permission: "pull-requests: write"
	}
};
const [FORBIDDEN, NOT_FOUND$1, TOO_MANY] = [
	403,
	404,
	429
];
/** `Resource not accessible by integration`, `… by personal access token`. */
const NO_ACCESS = /not accessible by/i;
const RATE_LIMIT = /rate limit/i;
/** Runs a request; whatever it throws comes back as a note, so that no outage leaves the room as an exception. */
async function ask(operation, request) {
	try {
		return {
			ok: true,
			value: await request()
		};
	} catch (error) {
		return {
			ok: false,
			note: noteOfFailure(operation, error)
		};
	}
}
/** Codes: `permission-missing`, `not-found`, `rate-limited`, `github-unreachable`. */
function noteOfFailure(operation, error) {
	const { doing, permission } = OPERATIONS[operation];
	const status = statusOf(error);
	const message = messageOf(error);
	if (status === TOO_MANY || RATE_LIMIT.test(message)) return note("rate-limited", `${doing} was refused by GitHub's rate limit; try again later.`, "warning");
	if (status === FORBIDDEN && NO_ACCESS.test(message)) {
		const text = `${doing} needs \`${permission}\` under \`permissions:\` of the job.`;
		return note("permission-missing", text, "warning");
	}
	if (status === NOT_FOUND$1) {
		const text = `${doing}: not found, or hidden because the job lacks \`${permission}\` under \`permissions:\`.`;
		return note("not-found", text, "warning");
	}
	return note("github-unreachable", `${doing} failed: ${message}`, "warning");
}
/** HTTP status of a thrown request error; null for anything else. */
function statusOf(error) {
	if (typeof error !== "object" || error === null || !("status" in error)) return null;
	return typeof error.status === "number" ? error.status : null;
}

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
const PAGE$3 = 100;
async function byRunner({ client, owner, repo }, own) {
	const running = (await client.paginate(client.rest.actions.listJobsForWorkflowRunAttempt, {
		owner,
		repo,
		run_id: own.runId,
		attempt_number: own.attempt,
		per_page: PAGE$3
	})).map(jobOf).filter((job) => job.status === "in_progress" && job.runnerName === own.runnerName);
	const named = running.filter(({ name }) => name.startsWith(own.jobId));
	return newest(named.length > 0 ? named : running);
}
function newest(jobs) {
	return [...jobs].sort((a, b) => (b.startedAt ?? "").localeCompare(a.startedAt ?? ""))[0] ?? null;
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

// src/github/branches.ts
/** `repos/get-branch`; needs `contents: read`. A branch that is gone is `not-found`. */
function isProtected({ client, owner, repo }, branch) {
	return ask("read-branches", async () => {
		const { data } = await client.rest.repos.getBranch({
			owner,
			repo,
			branch
		});
		return data.protected;
	});
}

// src/github/commits.ts
/** `git/get-commit`; needs `contents: read`. */
function readCommit({ client, owner, repo }, sha) {
	return ask("read-commits", async () => {
		const { data } = await client.rest.git.getCommit({
			owner,
			repo,
			commit_sha: sha
		});
		return {
			sha: data.sha,
			tree: data.tree.sha,
			parents: data.parents.map((parent) => parent.sha)
		};
	});
}
/** `repos/compare-commits-with-basehead`, one small page: only the merge base is wanted. Needs `contents: read`. */
function mergeBase({ client, owner, repo }, base, head) {
	return ask("read-commits", async () => {
		const basehead = `${base}...${head}`;
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 1
		});
		return data.merge_base_commit.sha;
	});
}
const PAGE$2 = 100;
/** A line hidden among merged side branches must not eat the run's API allowance. */
const MAX_CALLS = 5;
/**
* The commit and its first-parent ancestors, newest first, at most `limit`. Each call lists 100 commits from where the
* line stands; a line that could not be followed to the limit is simply shorter. Needs `contents: read`.
*/
function firstParentLine({ client, owner, repo }, sha, limit) {
	return ask("read-commits", async () => {
		const line = [];
		let next = sha;
		for (let calls = 0; next !== void 0 && line.length < limit && calls < MAX_CALLS; calls++) {
			const { data } = await client.rest.repos.listCommits({
				owner,
				repo,
				sha: next,
				per_page: PAGE$2
			});
			const known = new Map(data.map((commit) => [commit.sha, commit.parents[0]?.sha]));
			while (next !== void 0 && known.has(next) && line.length < limit) {
				line.push(next);
				next = known.get(next);
			}
		}
		return line;
	});
}

// src/github/contents.ts
const NOT_FOUND = 404;
/** Configuration and workflow files; GitHub itself refuses workflows over 500 KB. */
const MAX_CHARACTERS = 5e5;
/** `repos/get-content`, raw; null on 404. Needs `contents: read`. */
function readText({ client, owner, repo }, path, ref) {
	return ask("read-contents", async () => {
		try {
			const { data } = await client.rest.repos.getContent({
				owner,
				repo,
				path,
				ref,
				mediaType: { format: "raw" }
			});
			return textOf$1(data, path);
		} catch (error) {
			if (statusOf(error) === NOT_FOUND) return null;
			throw error;
		}
	});
}
/** The client's types describe the JSON form; with the raw media type the body is the file's text or bytes. */
function textOf$1(body, path) {
	const text = body instanceof ArrayBuffer ? new TextDecoder().decode(body) : body;
	if (typeof text !== "string") throw new Error(`${path} is not a file`);
	if (text.length > MAX_CHARACTERS) throw new Error(`${path} is larger than ${MAX_CHARACTERS} characters`);
	return text;
}

// src/review/comparison/choose-anchor.ts
const ZEROS = /^0+$/;
/** The anchor's kind and commit; the caller reads the first-parent line behind it. Pure: the facts are fetched before. */
function chooseAnchor(facts) {
	switch (facts.event) {
		case "pull_request": return ofPullRequest(facts);
		case "merge_group": return facts.mergeGroupBase === null ? firstParent(facts) : at("merge-group-base", facts.mergeGroupBase);
		case "push": return facts.before === null || ZEROS.test(facts.before) ? firstParent(facts) : at("before", facts.before);
		default: return at("previous", null);
	}
}
function ofPullRequest(facts) {
	const { sha, headSha, workspaceHead, mergeBase, parentsOfSha } = facts;
	const isMerge = parentsOfSha.length > 1;
	if (isMerge && workspaceHead !== null && workspaceHead === sha) return firstParent(facts);
	const ranHead = workspaceHead !== null && workspaceHead === headSha;
	if (mergeBase !== null && (ranHead || !isMerge)) return at("merge-base", mergeBase);
	if (!isMerge) return at("none", null);
	return firstParent(facts, [note("anchor-assumed", `${ranHead ? "The merge base could not be read" : "The workspace holds neither the merge commit nor the head of this pull request"}: compared with the first parent of the merge commit.`)]);
}
function firstParent({ parentsOfSha }, notes = []) {
	const [parent] = parentsOfSha;
	return parent === void 0 ? at("none", null) : {
		kind: "first-parent",
		sha: parent,
		notes
	};
}
const at = (kind, sha) => ({
	kind,
	sha,
	notes: []
});

// src/entry/run/workspace-head.ts
/** A repository of 100,000 refs packs them into some 10 MB. */
const MAX_PACKED_BYTES = 16777216;
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Null where there is no checkout, or none in the usual form. */
function readWorkspaceHead(workspace) {
	if (workspace === null) return null;
	const git = join(workspace, ".git");
	const head = textOf(join(git, "HEAD"));
	if (SHA.test(head)) return head;
	const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
	if (ref === void 0 || ref.includes("..")) return null;
	const loose = textOf(join(git, ref));
	if (SHA.test(loose)) return loose;
	const packed = textOf(join(git, "packed-refs"), MAX_PACKED_BYTES).split("\n").find((line) => line.endsWith(` ${ref}`))?.split(" ", 1)[0];
	return packed !== void 0 && SHA.test(packed) ? packed : null;
}
function textOf(path, maxBytes) {
	try {
		return readSmallFile(path, maxBytes).trim();
	} catch {
		return "";
	}
}

// src/entry/run/base.ts
const UNKNOWN = { kind: "unknown" };
/** The base of a run for which GitHub cannot be asked. */
const unreadBase = (run, notes = []) => ({
	anchor: {
		...NO_ANCHOR,
		...UNKNOWN,
		branch: baseBranch(run, null)
	},
	tree: null,
	config: null,
	notes
});
/** The line is read this much further than the largest distance, so that "too far" can be told from "not on the line". */
const LINE_MARGIN = 50;
async function readBase(repository, run, configPath) {
	const notes = [];
	const take = (answer) => {
		if (answer.ok) return answer.value;
		notes.push(answer.note);
		return null;
	};
	const { event, sha } = run;
	const commit = sha === null ? null : take(await readCommit(repository, sha));
	const workspaceHead = readWorkspaceHead(run.workspace);
	const common = event.pullRequest !== null && event.headSha !== null && workspaceHead === event.headSha && event.baseSha !== null && event.headSha !== null ? take(await mergeBase(repository, event.baseSha, event.headSha)) : null;
	const choice = chooseAnchor({
		event: event.name,
		sha,
		parentsOfSha: commit?.parents ?? [],
		headSha: event.headSha,
		workspaceHead,
		mergeBase: common,
		before: event.before,
		mergeGroupBase: event.mergeGroupBaseSha
	});
	notes.push(...choice.notes);
	const from = choice.sha ?? (event.name === "pull_request" ? event.baseSha : sha);
	const config = from === null ? null : await readConfig(repository, configPath, from, notes);
	const line = from !== null && (choice.sha !== null || choice.kind === "previous") ? take(await firstParentLine(repository, from, lineLength(config))) : null;
	const branch = await branchOf(repository, run, config, notes);
	const { kind } = choice.kind === "none" ? UNKNOWN : choice;
	return {
		anchor: {
			kind,
			sha: choice.sha,
			line: line ?? [],
			branch
		},
		tree: commit?.tree ?? null,
		config,
		notes
	};
}
/** As far as a base may lie, and all that can be read where the history starts at a commit somewhere behind. */
function lineLength(config) {
	const { since, maxDistance } = {
		...DEFAULT_POLICY,
		...config?.policy
	};
	return since === null ? maxDistance + LINE_MARGIN : 500;
}
/** The branch whose runs are compared with: that of a stacked pull request keeps none, so its history is the main one's. */
async function branchOf(repository, run, config, notes) {
	const own = baseBranch(run, config?.branch ?? null);
	const other = otherBranch(run, config?.branch ?? null);
	if (own === null || other === null) return own;
	const answer = await isProtected(repository, own);
	if (!answer.ok) notes.push(answer.note);
	if (!answer.ok || answer.value) return own;
	const text = `Compared with ${other}, since runs of ${own} are not kept.`;
	notes.push(note("base-not-kept", text, "warning"));
	return other;
}
/** A broken file on the base is said and left out; the inputs of the workflow still count. */
async function readConfig(repository, path, ref, notes) {
	const answer = await readText(repository, path, ref);
	if (!answer.ok) {
		notes.push(answer.note);
		return null;
	}
	if (answer.value === null) return null;
	try {
		return parseConfig(answer.value);
	} catch (error) {
		if (!(error instanceof CarbonError)) throw error;
		notes.push(note("config-not-used", `${path} is not used. ${explain(error)}`, "warning"));
		return null;
	}
}

// src/entry/run/history.ts
/** More attempts than this are not pooled: each costs two requests, and the median has long settled. */
const MAX_ATTEMPTS = 4;
const receiptArtifact = (series, attempt) => `carbon-receipt-${series16(series)}-${attempt}`;
/** A ledger that cannot be had is no ledger, with the reason. */
function ledgerOf(place) {
	const { configured, store, run, branch } = place;
	const none = (text) => ({
		ledger: noLedger,
		spec: { kind: "none" },
		notes: [note("no-ledger", text, "warning")]
	});
	let spec = place.spec;
	try {
		if (configured !== null) spec = parseLedgerSpec(configured);
	} catch (error) {
		return none(`The ledger of the config is not used, so nothing is compared. ${explain(error)}`);
	}
	if (spec.kind !== "artifact") return {
		ledger: openLedger(spec, null),
		spec,
		notes: []
	};
	const { repositoryId, workflow } = run;
	if (store === null || repositoryId === null || workflow === null || branch === null) return none("History in artifacts needs a token and a workflow run on github.com; nothing is compared.");
	return {
		ledger: openLedger(spec, {
			store,
			rules: {
				repositoryId,
				workflow,
				branch
			}
		}),
		spec,
		notes: []
	};
}
/** Receipts of earlier attempts of this run, so that a re-run is pooled and never a second draw. */
async function earlierAttempts(store, run, series) {
	const entries = [];
	if (store === null || run.runId === null) return {
		entries,
		notes: []
	};
	for (let attempt = Math.max(1, run.attempt - MAX_ATTEMPTS); attempt < run.attempt; attempt++) try {
		const own = (await store.listOfRun(run.runId, receiptArtifact(series, attempt))).find(({ expired }) => !expired);
		if (own === void 0) continue;
		const receipt = parseReceipt(new TextDecoder().decode(await store.download(own.id, RECEIPT_FILE)));
		if (receipt.subject.head_sha === run.event.headSha || receipt.subject.sha === run.sha) entries.push(entryOf(receipt));
	} catch (error) {
		if (error instanceof CarbonError && error.code === "bad-receipt") continue;
		return {
			entries,
			notes: [note("attempts-unread", `Earlier attempts are not pooled: ${messageOf(error)}`)]
		};
	}
	return {
		entries,
		notes: []
	};
}

// src/entry/run/compare-run.ts
const HISTORY_LIMIT_MS = 2e4;
const APPEND_LIMIT_MS = 2e4;
const HISTORY_LATE = note("history-late", "The history could not be read in time, so nothing is compared.", "warning");
const APPEND_LATE = note("history-not-kept", "The receipt could not be added to the history in time.", "warning");
async function comparisonOf(receipt, input) {
	const { inputs, run, connection, base, ambiguous, atMost } = input;
	const { store } = connection;
	const { series } = receipt.subject;
	const { branch } = base.anchor;
	const { ledger, spec, notes } = ledgerOf({
		spec: inputs.ledger,
		configured: base.config?.ledger ?? null,
		store,
		run,
		branch
	});
	const reading = Promise.all([ledger.read(series), earlierAttempts(store, run, series)]);
	const read = await withDeadline(reading, atMost(HISTORY_LIMIT_MS));
	const [history, attempts] = read === "late" ? [{
		entries: [],
		notes: [HISTORY_LATE]
	}, NONE] : read;
	const entry = entryOf(receipt);
	const decided = policyFrom(base.config, {
		budgets: inputs.budgets,
		onExceed: inputs.onExceed
	});
	const reviewed = review({
		head: [...attempts.entries, entry],
		history: history.entries,
		unread: history.notes.length > 0,
		anchor: base.anchor,
		budgets: decided.budgets,
		policy: decided.policy,
		now: epochMs(Date.parse(receipt.ended_at)),
		event: eventOf(run),
		ambiguous
	});
	const appended = run.event.fork !== true && (spec.kind === "directory" || isBaseRun(run, base.config?.branch ?? null)) ? await withDeadline(ledger.append([entry]), atMost(APPEND_LIMIT_MS)) : [];
	return {
		comparison: reviewed.comparison,
		verdict: reviewed.verdict,
		budgets: decided.budgets,
		minSamples: decided.policy.minSamples,
		ledgerName: ledger.name,
		notes: [
			...changeable(input) ? [OWN_POLICY] : [],
			...notes,
			...history.notes,
			...attempts.notes,
			...decided.notes,
			...reviewed.notes,
			...appended === "late" ? [APPEND_LATE] : appended
		]
	};
}
/** A pull request may edit its own workflow; only what the base commit says is out of its reach. */
const changeable = ({ run, base, inputs }) => eventOf(run) === "pull_request" && base.config === null && inputs.budgets.length > 0;
const OWN_POLICY = note("policy-from-pull-request", "The budget comes from this pull request's workflow. A .github/carbon.yml on the base branch is out of its reach.");
const NONE = {
	entries: [],
	notes: []
};

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
	const uploaded = await withDeadline(upload$1(receipt, store), atMost(UPLOAD_LIMIT_MS)).catch((error) => messageOf(error));
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
async function upload$1(receipt, store) {
	const name = receiptArtifact(receipt.subject.series, receipt.subject.run_attempt ?? 1);
	const content = new TextEncoder().encode(serialiseReceipt(receipt));
	if (await store.upload(name, "receipt.json", content) !== "taken") return {
		artifact: name,
		ambiguous: false
	};
	const own = `${name}-${receipt.id.slice(-8)}`;
	await store.upload(own, RECEIPT_FILE, content);
	return {
		artifact: own,
		ambiguous: true
	};
}

// src/github/comment.ts
/** The default token's author: an installation token cannot ask who it is. */
const BOT = {
	login: "github-actions[bot]",
	type: "Bot"
};
async function upsertComment(request) {
	const listed = await ask("read-comments", () => listComments(request));
	if (!listed.ok) return failed(listed.note);
	const ours = listed.value.filter((comment) => isByUs(comment, request.author) && request.isOurs(comment.body));
	const [kept, ...duplicates] = ours.sort((a, b) => a.id - b.id);
	if (!kept) return request.open === "allowed" ? create(request) : result("not-opened", null);
	if (ours.some(({ body }) => request.isNewer(body))) return result("kept-newer", kept);
	const body = request.render(ours.map((comment) => comment.body));
	const written = body === kept.body ? result("unchanged", kept) : await update(request, kept, body);
	if (written.action === "failed") return written;
	return {
		...written,
		notes: await remove(request, duplicates)
	};
}
const PAGE$1 = 100;
async function listComments({ repository, number }) {
	const { client, owner, repo } = repository;
	return (await client.paginate(client.rest.issues.listComments, {
		owner,
		repo,
		issue_number: number,
		per_page: PAGE$1
	})).map(commentOf);
}
const commentOf = ({ id, body, html_url, user }) => ({
	id,
	body: body ?? "",
	url: html_url,
	author: user?.login ?? null,
	authorType: user?.type ?? null
});
const isByUs = ({ author, authorType }, rule) => rule.kind === "login" ? author === rule.login : author === BOT.login && authorType === BOT.type;
async function create({ repository, number, render }) {
	const { client, owner, repo } = repository;
	const answer = await ask("write-comment", async () => {
		const { data } = await client.rest.issues.createComment({
			owner,
			repo,
			issue_number: number,
			body: render([])
		});
		return commentOf(data);
	});
	return answer.ok ? result("created", answer.value) : failed(answer.note);
}
async function update({ repository }, kept, body) {
	const { client, owner, repo } = repository;
	const answer = await ask("write-comment", () => client.rest.issues.updateComment({
		owner,
		repo,
		comment_id: kept.id,
		body
	}));
	return answer.ok ? result("updated", kept) : failed(answer.note);
}
/** Racing writers leave several; the oldest stays. One that cannot be removed is a doubt, not a failure. */
async function remove({ repository }, duplicates) {
	const { client, owner, repo } = repository;
	const notes = [];
	for (const { id, url } of duplicates) if (!(await ask("write-comment", () => client.rest.issues.deleteComment({
		owner,
		repo,
		comment_id: id
	}))).ok) notes.push(note("duplicate-comment", `A second comment of ours is left at ${url}.`));
	return notes;
}
const result = (action, comment) => ({
	action,
	url: comment?.url ?? null,
	author: comment?.author ?? null,
	notes: []
});
const failed = (reason) => ({
	action: "failed",
	url: null,
	author: null,
	notes: [reason]
});

// src/report/comment-mode.ts
/** True when a comment should be created where there is none yet. */
function mayOpenComment(mode, model) {
	const finding = findingOf(model);
	switch (mode) {
		case "always": return true;
		case "changes": return isNoteworthy(finding) || model.verdict.failed;
		case "alerts": return finding.kind === "over-budget" || model.verdict.failed;
		case "never": return false;
	}
}

// src/entry/run/publish.ts
const COMMENT_LIMIT_MS = 2e4;
async function publish(publication) {
	const comment = await withDeadline(writeComment(publication), publication.atMost(COMMENT_LIMIT_MS));
	const notes = comment === "late" ? [LATE] : [...comment.notes, ...strangeAuthor(comment)];
	const model = {
		...publication.model,
		notes: [...publication.model.notes, ...notes]
	};
	const text = renderSummary(model);
	const reportPath = join(publication.directory, fileName(model.receipt, "report.md"));
	try {
		writeWhole(reportPath, text);
		await summary.addRaw(text, true).write();
	} catch (failure) {
		warning(`The job summary could not be written: ${messageOf(failure)}`);
	}
	const print = {
		error,
		warning,
		notice
	};
	for (const { level, text: line } of annotationsOf(model)) print[level](line, { title: "carbon-action" });
	return {
		reportPath,
		commentUrl: comment === "late" ? null : comment.url
	};
}
async function writeComment({ model, repository, pullRequest, mode }) {
	const marker = model.marker;
	if (repository === null || pullRequest === null || marker === null || mode === "never") return SILENT;
	const isOf = (body, test) => {
		const theirs = parseMarker(body);
		return theirs !== null && test(theirs);
	};
	return upsertComment({
		repository,
		number: pullRequest,
		author: { kind: "default-token" },
		isOurs: (body) => isOf(body, (theirs) => isSameComment(theirs, marker)),
		isNewer: (body) => isOf(body, (theirs) => isOlderRun(marker, theirs)),
		render: (bodies) => {
			const pull = addReceipt(mergeTotals(bodies.map(parseState)), model.receipt);
			return renderComment({
				...model,
				pull
			});
		},
		open: mayOpenComment(mode, model) ? "allowed" : "not-now"
	});
}
const LATE = note("comment-late", "The comment took too long and was given up.", "warning");
const DEFAULT_AUTHOR = "github-actions[bot]";
/** Later runs look for the default token's comment only, or a forged marker could capture ours. */
function strangeAuthor({ author }) {
	if (author === null || author === DEFAULT_AUTHOR) return [];
	const text = `The comment was written by ${author}; later runs will not find it and write another. Use the default github-token.`;
	return [note("comment-author", text, "warning")];
}
const SILENT = {
	author: null,
	url: null,
	notes: []
};
/** Ids in a marker are 1 to 64 letters, digits, `_` and `-`. */
const SERIES_DIGITS = 8;
/** Null outside a run of a workflow. Several measured jobs of one workflow have one comment each, told apart by their series. */
function markerOf({ receipt }, configId) {
	const { workflow, series, run_id: run, run_attempt: attempt, head_sha: sha } = receipt.subject;
	if (workflow === null || run === null || sha === null) return null;
	return {
		id: `${configId}-${series16(series).slice(0, SERIES_DIGITS)}`,
		workflow16: workflow16(workflow),
		run,
		attempt: attempt ?? 1,
		sha,
		set: receiptSet([receipt.id])
	};
}

// src/entry/run/conclude.ts
/** Cancelled jobs have minutes for all posts together (runner source, JobDispatcher); one sink that hangs must not eat the others. */
const TOTAL_LIMIT_MS = 6e4;
const READING_LIMIT_MS = 15e3;
async function conclude(measured, circumstances) {
	const { inputs, run, connection } = circumstances;
	const atMost = openTimeBudget(TOTAL_LIMIT_MS);
	const found = await findings(measured, circumstances, atMost);
	const receipt = await receiptOf(measured, circumstances, found);
	const kept = await keepReceipt(receipt, {
		directory: measured.directory,
		store: connection.store,
		atMost
	});
	const compared = await comparisonOf(receipt, {
		...circumstances,
		base: found.base,
		ambiguous: kept.ambiguous,
		atMost
	});
	const { config, anchor } = found.base;
	const model = {
		receipt,
		...compared,
		subjectLabel: inputs.name ?? run.job ?? "job",
		branch: anchor.branch,
		marker: markerOf({ receipt }, config?.comment.id ?? "default"),
		pull: null,
		equivalents: everydayAmounts(receipt, config),
		notes: [...kept.notes, ...compared.notes],
		receiptArtifact: kept.artifact,
		receiptPath: kept.path
	};
	return {
		model,
		...await publish({
			model,
			repository: connection.repository,
			pullRequest: measured.within === null && eventOf(run) === "pull_request" ? run.event.pullRequest : null,
			mode: config?.comment.when ?? inputs.comment,
			directory: measured.directory,
			atMost
		})
	};
}
/** What GitHub knows of this run: the base to compare with, and the names of the steps. */
async function findings({ scope, notes }, { inputs, run, connection }, atMost) {
	const { repository } = connection;
	const known = [...notes, ...connection.notes];
	if (repository === null) return {
		base: unreadBase(run),
		steps: [],
		notes: known
	};
	const [base, job] = await Promise.all([withDeadline(readBase(repository, run, inputs.config), atMost(READING_LIMIT_MS)), scope === "job" && run.runId !== null ? withDeadline(findOwnJob(repository, ownJob(inputs, run, run.runId)), atMost(READING_LIMIT_MS)) : null]);
	const answered = base === "late" ? unreadBase(run, [BASE_LATE]) : base;
	const steps = job === null || job === "late" || !job.ok ? [] : job.value?.steps ?? [];
	const stepNotes = job === null || job === "late" || job.ok ? [] : [job.note];
	return {
		base: answered,
		steps,
		notes: [
			...known,
			...answered.notes,
			...stepNotes
		]
	};
}
const BASE_LATE = note("base-late", "GitHub did not answer in time, so the base commit is unknown.", "warning");
const ownJob = (inputs, run, runId) => ({
	checkRunId: inputs.checkRunId,
	runId,
	attempt: run.attempt,
	runnerName: run.runnerName ?? "",
	jobId: run.job ?? ""
});
async function receiptOf(measured, { inputs, owner, run }, found) {
	const { work, notes: workNotes } = readWork(inputs.work, run.workspace ?? ".");
	const time = (text) => text === null ? null : epochMs(Date.parse(text));
	return accountTrace({
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
			tree: found.base.tree,
			outcome: measured.outcome
		}),
		stepNames: found.steps.map(({ name, startedAt, completedAt, conclusion }) => ({
			name,
			startedAt: time(startedAt),
			completedAt: time(completedAt),
			conclusion
		})),
		owner,
		config: found.base.config,
		region: inputs.region,
		misstated: "noted",
		runnerName: run.runnerName,
		directory: run.workspace ?? ".",
		work,
		notes: [...found.notes, ...workNotes],
		sysroot: "/",
		hurried: measured.outcome === "cancelled",
		keep: (receipt) => writeFirst(receipt, join(measured.directory, fileName(receipt, RECEIPT_FILE))),
		salt: String(run.repositoryId ?? "local"),
		...owner.stateDirectory === null ? {} : { idleReference: readIdleReference(measured.directory) }
	});
}

// src/github/zip-entry.ts
const END_SIGNATURE = 101010256;
const CENTRAL_SIGNATURE = 33639248;
const LOCAL_SIGNATURE = 67324752;
/** Lengths of the fixed parts of the records, bytes (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [
	22,
	46,
	30
];
const MAX_COMMENT = 65535;
const [STORED, DEFLATED] = [0, 8];
/** The content of the entry of exactly this name. Throws with one sentence when the zip is malformed or too large. */
function zipEntry(zip, name, limits) {
	const end = endOf(zip);
	const entries = zip.readUInt16LE(end + 10);
	if (entries > limits.maxEntries) throw new Error(`the archive has more than ${limits.maxEntries} entries`);
	let at = zip.readUInt32LE(end + 16);
	for (let index = 0; index < entries; index++) {
		expectSignature(zip, at, CENTRAL_SIGNATURE, CENTRAL_LENGTH);
		const nameEnd = at + CENTRAL_LENGTH + zip.readUInt16LE(at + 28);
		if (zip.toString("utf8", at + CENTRAL_LENGTH, nameEnd) === name) return contentOf(zip, at, limits);
		at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	throw new Error(`the archive has no ${name}`);
}
/** The end record is the last thing in the file, but for a comment. */
function endOf(zip) {
	const first = Math.max(0, zip.length - END_LENGTH - MAX_COMMENT);
	for (let at = zip.length - END_LENGTH; at >= first; at--) if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
	throw new Error("not a zip archive");
}
function expectSignature(zip, at, signature, length) {
	if (at + length > zip.length || zip.readUInt32LE(at) !== signature) throw new Error("the archive is damaged");
}
function contentOf(zip, central, { maxBytes }) {
	const method = zip.readUInt16LE(central + 10);
	const size = zip.readUInt32LE(central + 20);
	const local = zip.readUInt32LE(central + 42);
	expectSignature(zip, local, LOCAL_SIGNATURE, LOCAL_LENGTH);
	const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const packed = zip.subarray(start, start + size);
	if (packed.length !== size) throw new Error("the archive is damaged");
	if (method === STORED && size <= maxBytes) return packed;
	if (method !== DEFLATED) throw new Error("the archive is too large or packed in an unknown way");
	return inflateRawSync(packed, { maxOutputLength: maxBytes });
}

// src/github/artifacts.ts
const PAGE = 100;
const MIB = 1048576;
const MAX_DOWNLOAD = 4 * MIB;
const LIMITS = {
	maxEntries: 256,
	maxBytes: 16 * MIB
};
/**
* Methods throw an Error with one sentence, which names the missing permission where that is the reason.
* Needs `actions: read`; uploading needs the runtime token of an action step.
*/
function createArtifactStore(place) {
	if (!hasArtifactService(place.serverUrl)) throw notOnEnterpriseServer();
	const { repository } = place;
	return {
		list: (name) => said("read-artifacts", () => list(repository, name)),
		listOfRun: (runId, name) => said("read-artifacts", () => listOfRun(repository, runId, name)),
		carrier: (runId) => said("read-runs", () => carrier(repository, runId)),
		download: (id, fileName) => said("read-artifacts", () => download(repository, id, fileName)),
		upload: (name, fileName, content) => upload(place.temporary, name, {
			fileName,
			content
		})
	};
}
/** The official client's own rule: github.com, GHE.com, and `*.localhost`. */
function hasArtifactService(serverUrl) {
	const host = new URL(serverUrl).hostname.toUpperCase();
	return host === "GITHUB.COM" || host.endsWith(".GHE.COM") || host.endsWith(".LOCALHOST");
}
const notOnEnterpriseServer = () => new CarbonError("not-available-yet", "The ledger `artifact` does not work on GitHub Enterprise Server.", { hint: "Use `ledger: directory:PATH` on a disk the runners share, or `ledger: none`." });
async function said(operation, request) {
	try {
		return await request();
	} catch (error) {
		throw new Error(noteOfFailure(operation, error).text, { cause: error });
	}
}
async function list({ client, owner, repo }, name) {
	const { data } = await client.rest.actions.listArtifactsForRepo({
		owner,
		repo,
		name,
		per_page: PAGE
	});
	return data.artifacts.map(listingOf);
}
async function listOfRun({ client, owner, repo }, runId, name) {
	const { data } = await client.rest.actions.listWorkflowRunArtifacts({
		owner,
		repo,
		run_id: runId,
		name,
		per_page: PAGE
	});
	return data.artifacts.map(listingOf);
}
const listingOf = ({ id, name, expired, size_in_bytes, created_at, workflow_run: run }) => ({
	id,
	name,
	expired,
	sizeBytes: size_in_bytes,
	createdAt: created_at ?? "",
	run: run?.id === void 0 ? null : {
		id: run.id,
		headBranch: run.head_branch ?? null,
		headSha: run.head_sha ?? null,
		repositoryId: run.repository_id ?? null,
		headRepositoryId: run.head_repository_id ?? null
	}
});
async function carrier({ client, owner, repo }, runId) {
	const { data } = await client.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: runId
	});
	return {
		id: data.id,
		event: data.event,
		path: workflowPath(data.path) ?? data.path,
		headBranch: data.head_branch,
		repositoryId: data.repository?.id ?? null,
		headRepositoryId: data.head_repository?.id ?? null
	};
}
async function download({ client, owner, repo }, id, fileName) {
	const { data } = await client.rest.actions.downloadArtifact({
		owner,
		repo,
		artifact_id: id,
		archive_format: "zip",
		request: { parseSuccessResponseBody: false }
	});
	return zipEntry(await readCapped(data), fileName, LIMITS);
}
/** Reads a body no further than the cap, whatever its length header says. */
async function readCapped(body) {
	if (!(body instanceof ReadableStream)) throw new Error("the download has no content");
	const chunks = [];
	let bytes = 0;
	for await (const chunk of body) {
		if (!(chunk instanceof Uint8Array)) throw new Error("the download has no bytes");
		bytes += chunk.byteLength;
		if (bytes > MAX_DOWNLOAD) throw new Error(`the archive is larger than ${MAX_DOWNLOAD / MIB} MiB`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
/** What the artifact service answers for a name that this run has used already. */
const TAKEN = /\(409\)/;
/** The official client is 1.8 MB of code, so it is loaded only here; it prints lines of its own. */
async function upload(temporary, name, file) {
	const { DefaultArtifactClient } = await import("./artifact.js");
	const directory = await mkdtemp(join(temporary, "carbon-artifact-"));
	try {
		const path = join(directory, file.fileName);
		await writeFile(path, file.content);
		const { id } = await new DefaultArtifactClient().uploadArtifact(name, [path], directory);
		if (id === void 0) throw new Error("the artifact service gave no id");
		return { id };
	} catch (error) {
		if (TAKEN.test(messageOf(error))) return "taken";
		throw new Error(`Uploading ${name} failed: ${messageOf(error)}`, { cause: error });
	} finally {
		await rm(directory, {
			recursive: true,
			force: true
		});
	}
}

// src/github/client.ts
/** The version every GitHub Enterprise Server in support knows; newer ones break response shapes. */
const API_VERSION = "2022-11-28";
/** A post step has a minute for all its sinks; one hanging request must not take it. */
const REQUEST_TIMEOUT_MS = 1e4;
/** The plugin waits 1 s, then 4 s. */
const RETRIES = 2;
/** Longer bans are not sat out in a post step. */
const MAX_WAIT_S = 5;
/** Statuses that a retry cannot cure; 429 is the throttling plugin's. */
const FINAL_STATUSES = [
	400,
	401,
	403,
	404,
	409,
	410,
	413,
	422,
	429,
	451
];
const Rest = Octokit.plugin(retry, throttling);
function createClient({ token, baseUrl, userAgent, proxies, debug }) {
	const patient = (retryAfterS, _request, _octokit, tries) => {
		const worthIt = retryAfterS <= MAX_WAIT_S && tries < 1;
		debug(`GitHub asks to wait ${retryAfterS} s: ${worthIt ? "waiting" : "giving up"}`);
		return worthIt;
	};
	const client = new Rest({
		auth: token,
		baseUrl: baseUrl.replace(/\/+$/, ""),
		userAgent,
		request: { fetch: createFetch({
			proxies,
			timeoutMs: REQUEST_TIMEOUT_MS
		}) },
		log: {
			debug,
			info: debug,
			warn: debug,
			error: debug
		},
		retry: {
			retries: RETRIES,
			doNotRetry: FINAL_STATUSES
		},
		throttle: {
			id: randomUUID(),
			onRateLimit: patient,
			onSecondaryRateLimit: patient
		}
	});
	client.hook.before("request", (request) => {
		request.headers["x-github-api-version"] = API_VERSION;
		request.request = { ...request.request };
	});
	return client;
}

// src/entry/run/connect.ts
function connect(run, token, env) {
	if (token === null || run.owner === "" || run.repo === "") return {
		repository: null,
		store: null,
		notes: [note("no-token", "No github-token: nothing is compared or commented, the figures stand in the job summary.", "warning")]
	};
	let repository;
	try {
		repository = {
			client: createClient({
				token,
				baseUrl: run.apiUrl,
				userAgent: `carbon-action/${findProduct().version}`,
				proxies: proxiesOf(env),
				debug
			}),
			owner: run.owner,
			repo: run.repo
		};
	} catch (error) {
		const text = `GitHub cannot be reached, so nothing is compared or commented: ${messageOf(error)}.`;
		return {
			repository: null,
			store: null,
			notes: [note("no-connection", text, "warning")]
		};
	}
	try {
		const temporary = env.RUNNER_TEMP ?? ".";
		const store = createArtifactStore({
			repository,
			temporary,
			serverUrl: env.GITHUB_SERVER_URL ?? "https://github.com"
		});
		return {
			repository,
			store,
			notes: []
		};
	} catch (error) {
		return {
			repository,
			store: null,
			notes: [note("no-artifacts", messageOf(error), "warning")]
		};
	}
}

export { conclude as n, connect as t };
import { C as note, S as messageOf, b as CarbonError, n as findProduct, o as epochMs, t as writeWhole, u as joules, x as explain } from "./ground.js";
import { i as parseLedgerSpec, r as DEFAULT_BRANCH } from "./budget-words.js";
import { c as readSmallFile } from "./owner.js";
import { d as warning, f as summary, i as error, r as debug, s as notice } from "./actions-core.js";
import { i as retry, r as throttling, t as Octokit } from "./octokit.js";
import { A as isOlderRun, B as mergeTotals, I as parseState, L as withTotals, M as parseMarker, N as receiptSet, P as EMPTY_STATE, Q as workflow16, R as addReceipt, X as series16, j as isSameComment, k as ACCEPTING_LABEL } from "./report.js";
import { n as receiptArtifact, t as RECEIPT_FILE } from "./receipt-artifact.js";
import { n as withDeadline } from "./deadline.js";
import { n as proxiesOf, t as createFetch } from "./http.js";
import { t as yamlValue } from "./yaml-value.js";
import { t as parseReceipt } from "./codec.js";
import { _ as runsOfWorkflow, b as said, d as openLedger, f as contentOf, g as noLedger, h as tooLarge, m as readCapped, p as zipFiles, t as review, u as policyFrom, v as NO_ANCHOR, x as statusOf, y as ask } from "./review.js";
import { t as workflowPath } from "./workflow-path.js";
import { a as otherBranch, i as isProposal, n as eventOf, r as isBaseRun, t as baseBranch } from "./workflow-run.js";
import { n as DEFAULT_POLICY } from "./canonical-series.js";
import { i as parseConfig, r as rulesOf } from "./measured-jobs.js";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";

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
const PAGE$5 = 100;
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
				per_page: PAGE$5
			});
			const known = new Map(data.map((listed) => [listed.sha, listed]));
			while (next !== void 0 && line.length < limit) {
				const found = known.get(next);
				if (found === void 0) break;
				line.push({
					sha: found.sha,
					tree: found.commit.tree.sha
				});
				next = found.parents[0]?.sha;
			}
		}
		return line;
	});
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

// src/github/contents.ts
const NOT_FOUND$1 = 404;
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
			if (statusOf(error) === NOT_FOUND$1) return null;
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

// src/review/budget/base-step.ts
/** `not-found` unless exactly one step fits and both inputs stand there without an expression. Never throws. */
function baseStep(workflow, wanted) {
	const jobs = mapOf(mapOf(documentOf(workflow)).jobs);
	const inputs = (/\.ya?ml$/.test(wanted.action) ? Object.values(jobs) : stepsOf(jobs[wanted.job])).map(mapOf).filter((step) => sameAction(step.uses, wanted.action)).map((step) => inputsOf(step.with));
	if (inputs.some(({ name }) => isExpression(name))) return "not-found";
	const [found, ...more] = inputs.filter(({ name }) => name === (wanted.name ?? ""));
	if (found === void 0 || more.length > 0) return "not-found";
	const { budget, onExceed } = found;
	return isExpression(budget) || isExpression(onExceed) ? "not-found" : {
		budget,
		onExceed
	};
}
function documentOf(text) {
	try {
		return yamlValue(text);
	} catch {
		return null;
	}
}
const stepsOf = (job) => {
	const { steps } = mapOf(job);
	return Array.isArray(steps) ? steps : [];
};
/** Own keys only: a job may be called `constructor`. */
const mapOf = (value) => Object.assign(Object.create(null), typeof value === "object" && value !== null ? value : {});
/** Whatever the version; owners and repositories know no case, paths do. */
function sameAction(uses, action) {
	return typeof uses === "string" && normalised(uses) === normalised(action);
}
function normalised(uses) {
	const path = uses.trim().replace(/@[^@]*$/, "").replace(/\/+$/, "");
	return path.startsWith(".") ? path : path.replace(/^[^/]+\/[^/]+/, (repository) => repository.toLowerCase());
}
function inputsOf(given) {
	const inputs = new Map(Object.entries(mapOf(given)).map(([key, value]) => [key.toLowerCase(), value]));
	const text = (key) => {
		const value = inputs.get(key);
		return typeof value === "object" || value === void 0 ? "" : String(value).trim();
	};
	return {
		budget: text("budget"),
		onExceed: text("on-exceed"),
		name: text("name")
	};
}
const isExpression = (text) => text.includes("${{");

// src/entry/run/base/policy-files.ts
/** A broken file on the base is said and left out; the inputs of the workflow still count. One call. */
async function readBaseConfig(repository, path, ref) {
	const answer = await readText(repository, path, ref);
	if (!answer.ok) return {
		config: null,
		notes: [answer.note]
	};
	if (answer.value === null) return {
		config: null,
		notes: []
	};
	try {
		return {
			config: parseConfig(answer.value),
			notes: []
		};
	} catch (error) {
		if (!(error instanceof CarbonError)) throw error;
		const text = `${path} is not used. ${explain(error)}`;
		return {
			config: null,
			notes: [note("config-not-used", text, "warning")]
		};
	}
}
/** Off pull requests nobody proposes anything. */
const NOTHING_PROPOSED = {
	headConfig: "unread",
	baseStep: null
};
/** The config after the merge, where the base has one that judges; the step at the base, where that has no budgets. One call, or two. */
async function readProposedPolicy(repository, { configPath, config, sha, base, workflow, step }) {
	const judges = config !== null && (config.budgets.length > 0 || Object.keys(config.policy).length > 0);
	const [headConfig, workflowText] = await Promise.all([judges ? readHeadConfig(repository, configPath, sha) : "unread", (config?.budgets.length ?? 0) === 0 && workflow !== null ? readText(repository, workflow, base) : null]);
	return {
		headConfig,
		baseStep: workflowText === null ? null : stepIn(workflowText, step)
	};
}
async function readHeadConfig(repository, path, ref) {
	const answer = await readText(repository, path, ref);
	if (!answer.ok) return "unread";
	if (answer.value === null) return null;
	try {
		return parseConfig(answer.value);
	} catch (error) {
		if (!(error instanceof CarbonError)) throw error;
		return "refused";
	}
}
/** A file that cannot be read says nothing of the step, and neither does one that is not there. */
function stepIn(text, step) {
	return text.ok && text.value !== null ? baseStep(text.value, step) : "not-found";
}

// src/entry/run/base/base.ts
const UNKNOWN = { kind: "unknown" };
/** The base of a run for which GitHub cannot be asked. */
const unreadBase = (run, notes = []) => ({
	...NOTHING_PROPOSED,
	anchor: {
		...NO_ANCHOR,
		...UNKNOWN,
		branch: baseBranch(run, null)
	},
	tree: null,
	config: null,
	isConfigKnown: false,
	notes
});
/** The line is read this much further than the largest distance, so that "too far" can be told from "not on the line". */
const LINE_MARGIN = 50;
async function readBase(repository, run, question) {
	const notes = [];
	const take = (answer) => {
		if (answer.ok) return answer.value;
		notes.push(answer.note);
		return null;
	};
	const { event, sha } = run;
	const { checkedOut, configPath } = question;
	const commit = sha === null ? null : take(await readCommit(repository, sha));
	const common = event.pullRequest !== null && event.headSha !== null && (checkedOut === event.headSha || sha === null) && event.baseSha !== null && event.headSha !== null ? take(await mergeBase(repository, event.baseSha, event.headSha)) : null;
	const choice = chooseAnchor({
		event: event.name,
		sha,
		parentsOfSha: commit?.parents ?? [],
		headSha: event.headSha,
		workspaceHead: checkedOut,
		mergeBase: common,
		before: event.before,
		mergeGroupBase: event.mergeGroupBaseSha
	});
	notes.push(...choice.notes);
	const from = choice.sha ?? (event.name === "pull_request" ? event.baseSha : sha);
	const ref = question.configRef ?? from;
	const read = ref === null ? null : await readBaseConfig(repository, configPath, ref);
	notes.push(...read?.notes ?? []);
	const config = read?.config ?? null;
	const hasLine = from !== null && (choice.sha !== null || choice.kind === "previous");
	const [line, proposed] = await Promise.all([hasLine ? firstParentLine(repository, from, lineLength(config)).then(take) : null, isProposal(run) && question.step !== null && from !== null && sha !== null ? readProposedPolicy(repository, {
		configPath,
		config,
		sha,
		base: from,
		workflow: run.workflow,
		step: question.step
	}) : NOTHING_PROPOSED]);
	const branch = await branchOf(repository, run, config, notes);
	const { kind } = choice.kind === "none" ? UNKNOWN : choice;
	const anchor = {
		kind,
		sha: choice.sha,
		line: line ?? [],
		branch
	};
	const isConfigKnown = read !== null && read.notes.length === 0;
	return {
		...proposed,
		anchor,
		tree: commit?.tree ?? null,
		config,
		isConfigKnown,
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

// src/github/comments.ts
const PAGE$4 = 100;
/** Oldest first. `issues/list-comments`, a call per 100; needs `pull-requests: write`, since only who writes reads them. */
function readComments({ client, owner, repo }, number) {
	return ask("read-comments", async () => {
		const where = {
			owner,
			repo,
			issue_number: number,
			per_page: PAGE$4
		};
		return (await client.paginate(client.rest.issues.listComments, where)).map(commentOf).sort((a, b) => a.id - b.id);
	});
}
const commentOf = ({ id, body, html_url, user }) => ({
	id,
	body: body ?? "",
	url: html_url,
	author: user?.login ?? null,
	authorType: user?.type ?? null
});
/** The default token's author: an installation token cannot ask who it is. */
const BOT = {
	login: "github-actions[bot]",
	type: "Bot"
};
/** Oldest first; more than one where writers raced. */
const ownComments = (comments, { author, isOurs }) => comments.filter((comment) => isBy(comment, author) && isOurs(comment.body));
const isBy = ({ author, authorType }, rule) => rule.kind === "login" ? author === rule.login : author === BOT.login && authorType === BOT.type;

// src/github/pulls.ts
/** `pulls/get`; needs `pull-requests: read`. */
function readPull({ client, owner, repo }, number) {
	return ask("read-pulls", async () => {
		const { data } = await client.rest.pulls.get({
			owner,
			repo,
			pull_number: number
		});
		return factsOf(data);
	});
}
const PAGE$3 = 100;
/**
* The one open pull request of this repository whose head is exactly this commit of exactly that repository. A branch name
* alone says nothing: a fork may call its own `main`. `pulls/list`, one call; needs `pull-requests: read`.
*/
function findPull({ client, owner, repo }, wanted) {
	return ask("read-pulls", async () => {
		const head = `${wanted.headOwner}:${wanted.headBranch}`;
		const { data } = await client.rest.pulls.list({
			owner,
			repo,
			state: "open",
			head,
			per_page: PAGE$3
		});
		const [found, ...others] = data.map(factsOf).filter((pull) => isOf(pull, wanted));
		return others.length > 0 ? "several" : found ?? "none";
	});
}
const isOf = (pull, { headSha, headRepositoryId, repositoryId }) => pull.open && pull.headSha === headSha && pull.headRepositoryId === headRepositoryId && pull.baseRepositoryId === repositoryId;
/**
* For a commit of the default branch the merged pull requests it came by, for another one the open ones that hold it.
* `repos/list-pull-requests-associated-with-commit`, one call; needs `pull-requests: read`.
*/
function pullsOfCommit({ client, owner, repo }, sha) {
	return ask("read-pulls", async () => {
		const { data } = await client.rest.repos.listPullRequestsAssociatedWithCommit({
			owner,
			repo,
			commit_sha: sha,
			per_page: PAGE$3
		});
		return data.map(factsOf);
	});
}
const factsOf = ({ number, state, merged_at, head, base, labels }) => ({
	number,
	open: state === "open",
	merged: merged_at !== null,
	headSha: head.sha,
	headRef: head.ref,
	headOwner: head.repo?.owner.login ?? null,
	headRepositoryId: head.repo?.id ?? null,
	baseRepositoryId: base.repo?.id ?? null,
	baseRef: base.ref,
	baseSha: base.sha,
	labels: labels.map(({ name }) => name)
});

// src/entry/run/base/pull-now.ts
/** One call; the comments another one, when they are first asked for. Its number is known, whatever GitHub says, and when. */
async function readPullNow(repository, number, limitMs) {
	const answer = await withDeadline(readPull(repository, number), limitMs);
	return pullNow(repository, number, answer === "late" ? {
		ok: false,
		note: LATE$3
	} : answer);
}
const LATE$3 = note("pull-late", "GitHub did not say in time how the pull request stands now.", "warning");
function pullNow(repository, number, answer) {
	let comments = null;
	return {
		number,
		facts: answer.ok ? answer.value : null,
		notes: answer.ok ? [] : [answer.note],
		comments: () => {
			comments ??= readComments(repository, number);
			return comments;
		}
	};
}
/** The commit a report is for where the pull request has newer ones; null where it is the head, or nobody knows. */
function staleSha(pull, headSha) {
	const now = pull?.facts?.headSha ?? null;
	return now === null || now === headSha ? null : headSha;
}

// src/entry/run/base/workspace-head.ts
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

// src/entry/run/comment/sticky-comment.ts
/** Null outside a run of a workflow. */
function markerOf(run, config, receipts) {
	const { workflow, runId, attempt, event } = run;
	const sha = event.headSha ?? run.sha;
	if (workflow === null || runId === null || sha === null) return null;
	return {
		id: (config?.comment.id ?? "default").replaceAll(".", "_"),
		workflow16: workflow16(workflow),
		run: runId,
		attempt,
		sha,
		set: receiptSet(receipts.map(({ id }) => id))
	};
}
const FORK_CANNOT_COMMENT = note("fork-comment", "A fork's own run cannot write the comment. The workflow on workflow_run that docs/review.md shows under Forks writes it, with the default branch's rules.");
const authorRule = (config) => {
	const login = config?.comment.author ?? null;
	return login === null ? { kind: "default-token" } : {
		kind: "login",
		login
	};
};
const ownRule = (marker, author) => ({
	author,
	isOurs: (body) => {
		const theirs = parseMarker(body);
		return theirs !== null && isSameComment(theirs, marker);
	}
});
const commentRequest = (place) => {
	const { repository, number, marker, author, listed, receipts, open, render } = place;
	return {
		...ownRule(marker, author),
		repository,
		number,
		listed,
		open,
		render,
		isNewer: (body) => {
			const theirs = parseMarker(body);
			return theirs !== null && isOlderRun(marker, theirs);
		},
		amend: (newer) => {
			const { totals } = parseState(newer);
			const joined = withReceipts(totals, receipts);
			return joined === totals ? null : withTotals(newer, joined);
		}
	};
};
/** The very same totals where all are known. */
const withReceipts = (totals, receipts) => receipts.reduce(addReceipt, totals);
const DEFAULT_AUTHOR = "github-actions[bot]";
/** Later runs look for the author they know only, or a forged marker could capture our comment. */
function strangeAuthor({ author }, rule) {
	const expected = rule.kind === "login" ? rule.login : DEFAULT_AUTHOR;
	if (author === null || author === expected) return [];
	const text = `The comment was written by ${author}; later runs will not find it and write another. Use the default github-token, or set comment.author in the config.`;
	return [note("comment-author", text, "warning")];
}

// src/github/label.ts
const PAGE$2 = 100;
/** Names the last page in a Link header (RFC 8288). */
const LAST_PAGE = /[?&]page=(\d+)[^>]*>; rel="last"/;
/**
* The person who added the label last; null when it was removed since, never was there, or the account is gone.
* `issues/list-events`, read backwards from the newest; needs `pull-requests: read`.
*/
function whoAdded(repository, number, label) {
	return ask("read-labels", async () => {
		const first = await pageOf(repository, number, 1);
		for (let page = first.last; page > 1; page--) {
			if (page <= first.last - 9) throw new Error("it has too many events");
			const { events } = await pageOf(repository, number, page);
			const found = lastChange(events, label);
			if (found !== void 0) return adderOf(found);
		}
		const found = lastChange(first.events, label);
		return found === void 0 ? null : adderOf(found);
	});
}
async function pageOf({ client, owner, repo }, number, page) {
	const where = {
		owner,
		repo,
		issue_number: number
	};
	const { data, headers } = await client.rest.issues.listEvents({
		...where,
		per_page: PAGE$2,
		page
	});
	return {
		events: data,
		last: Number(LAST_PAGE.exec(headers.link ?? "")?.[1] ?? 1)
	};
}
/** Labels are told apart without regard to case. */
const lastChange = (events, label) => events.findLast(({ event, label: changed }) => (event === "labeled" || event === "unlabeled") && changed?.name?.toLowerCase() === label.toLowerCase());
const adderOf = ({ event, actor, created_at }) => event === "labeled" && actor ? {
	login: actor.login,
	at: created_at
} : null;
const NOT_FOUND = 404;
/** Custom roles are reported as the base role they extend. */
const WRITERS = [
	"admin",
	"maintain",
	"write"
];
/** No person's login has brackets. An app may write, and the workflow of a pull request speaks as one: that is nobody's consent. */
const APP = /\[bot\]$/;
/** `repos/get-collaborator-permission-level`; every token may ask. Not a user, such as a bot: false. */
function mayWrite({ client, owner, repo }, login) {
	return ask("read-collaborators", async () => {
		if (APP.test(login)) return false;
		try {
			const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
				owner,
				repo,
				username: login
			});
			return WRITERS.includes(data.permission);
		} catch (error) {
			if (statusOf(error) === NOT_FOUND) return false;
			throw error;
		}
	});
}

// src/entry/run/consent/accepting-label.ts
/** Labels are told apart without regard to case. */
const hasAcceptingLabel = ({ labels }) => labels.some((label) => label.toLowerCase() === ACCEPTING_LABEL);
/** Null where the label does not count, with the reason. Two calls; anybody with triage rights can add a label. */
async function findConsent(repository, pull) {
	if (!hasAcceptingLabel(pull)) return {
		consent: null,
		notes: []
	};
	const added = await whoAdded(repository, pull.number, ACCEPTING_LABEL);
	if (!added.ok) return refused(added.note);
	if (added.value === null) return {
		consent: null,
		notes: []
	};
	const { login, at } = added.value;
	const allowed = await mayWrite(repository, login);
	if (!allowed.ok) return refused(allowed.note);
	if (!allowed.value) {
		const text = `The label ${ACCEPTING_LABEL} was added by ${login}, who may not write to this repository: it does not count.`;
		return refused(note("label-not-valid", text, "warning"));
	}
	return {
		consent: {
			by: login,
			at: epochMs(Date.parse(at))
		},
		notes: []
	};
}
const refused = (reason) => ({
	consent: null,
	notes: [reason]
});

// src/entry/run/consent/merged-consent.ts
/** One call, and two more where the pull request carries the label. What cannot be asked is no consent. */
async function mergedConsent(repository, sha) {
	const pulls = await pullsOfCommit(repository, sha);
	if (!pulls.ok) return {
		accepted: null,
		notes: []
	};
	const labelled = pulls.value.find((pull) => pull.merged && hasAcceptingLabel(pull));
	if (labelled === void 0) return {
		accepted: null,
		notes: []
	};
	const { consent, notes } = await findConsent(repository, labelled);
	return {
		accepted: consent && {
			by: consent.by,
			pull_request: labelled.number
		},
		notes
	};
}

// src/entry/run/history/enter-history.ts
const APPEND_LIMIT_MS = 2e4;
const CONSENT_LIMIT_MS$1 = 1e4;
const LATE$2 = note("history-not-kept", "The run could not be added to the history in time.", "warning");
/** Figures of a fork are never history: nobody else can check them. */
async function enterHistory(entering) {
	const { run, base, opened, entries, atMost } = entering;
	const isOfBase = isBaseRun(run, base.config?.branch ?? null);
	if (run.event.fork === true || entries.length === 0) return [];
	if (!isOfBase && opened.spec.kind !== "directory") return [];
	const { accepted, notes } = isOfBase ? await consentFor(entering) : NOBODY$1;
	const risen = new Set(entering.judged.review.jobs.filter((job) => hasRisen(job, entering)).flatMap(idsOf));
	const marked = entries.map((entry) => accepted && risen.has(entry.receipt) ? {
		...entry,
		accepted
	} : entry);
	const appended = await withDeadline(opened.ledger.append(marked), atMost(APPEND_LIMIT_MS));
	return [...notes, ...appended === "late" ? [LATE$2] : appended];
}
const NOBODY$1 = {
	accepted: null,
	notes: []
};
/** Nothing is asked where nothing has risen, or where no budget could have stood in the way. */
async function consentFor(entering) {
	const { run, judged, repository, atMost } = entering;
	const { acceptance, decided, review } = judged;
	const { pullRequest, name } = run.event;
	if (acceptance !== null && pullRequest !== null) return {
		accepted: {
			by: acceptance.by,
			pull_request: pullRequest
		},
		notes: []
	};
	const hasRise = review.jobs.some((job) => hasRisen(job, entering));
	if (name !== "push" || !hasRise || decided.budgets.length === 0) return NOBODY$1;
	if (repository === null || run.sha === null) return NOBODY$1;
	const answer = await withDeadline(mergedConsent(repository, run.sha), atMost(CONSENT_LIMIT_MS$1));
	return answer === "late" ? NOBODY$1 : answer;
}
/** The label was given for a proven rise; here its size is enough, since the same rise on few runs proves nothing yet. */
const hasRisen = ({ comparison }, { judged }) => (comparison.total?.change ?? 0) >= judged.decided.policy.minEffect;
const idsOf = ({ attempts }) => attempts.map(({ receipt }) => receipt);

// src/entry/run/history/open-history.ts
/** A ledger that cannot be had is no ledger, with the reason. */
function openHistory(place) {
	const { base, connection } = place;
	const configured = base.config?.ledger ?? null;
	let { spec } = place;
	try {
		if (configured !== null) spec = parseLedgerSpec(configured);
	} catch (error) {
		return none(`The ledger of the config is not used, so nothing is compared. ${explain(error)}`);
	}
	const instead = spec.kind === "artifact" && connection.isEnterprise;
	if (instead) spec = {
		kind: "branch",
		name: DEFAULT_BRANCH
	};
	const opened = openAt(place, spec);
	return instead && opened.spec.kind === "branch" ? {
		...opened,
		notes: [...opened.notes, ON_A_BRANCH]
	} : opened;
}
const ON_A_BRANCH = note("ledger-on-branch", `GitHub Enterprise Server has no artifact service for actions: the history is kept on the branch \`${DEFAULT_BRANCH}\`.`);
const none = (text) => ({
	ledger: noLedger,
	spec: { kind: "none" },
	notes: [note("no-ledger", text, "warning")]
});
function openAt(place, spec) {
	const { connection, run, writes, now } = place;
	const { anchor, config } = place.base;
	const { repository, store } = connection;
	const { repositoryId, workflow } = run;
	const { branch } = anchor;
	const opened = (at) => ({
		ledger: openLedger(spec, {
			...NOWHERE,
			...at
		}),
		spec,
		notes: []
	});
	const origin = repositoryId === null || branch === null ? null : {
		repositoryId,
		branch
	};
	if (spec.kind === "directory" || spec.kind === "none") return opened({ base: origin });
	if (repository === null || workflow === null || origin === null) return none(`History on GitHub needs ${lacking(place)}; nothing is compared.`);
	const rules = {
		...origin,
		workflow,
		formerWorkflows: formerNames(workflow, rulesOf(config))
	};
	if (spec.kind === "branch") return opened({ branch: {
		repository,
		rules,
		sleep: setTimeout,
		random: Math.random
	} });
	if (store === null) return none("History in artifacts needs the artifact service of GitHub; nothing is compared.");
	const rescue = {
		trees: anchor.line.map(({ tree }) => tree),
		headBranch: run.headBranch,
		runs: () => runsOfWorkflow(repository, workflow, {
			event: "pull_request",
			limit: MOST_RUNS
		}),
		commit: (sha) => readCommit(repository, sha)
	};
	return opened({ artifact: {
		store,
		rules,
		writes,
		attempt: run.attempt,
		now,
		rescue
	} });
}
/** Other runners leave out some of what GitHub's own tells of a run. */
function lacking({ connection, run }) {
	if (connection.repository === null) return "a token";
	if (run.workflow === null) return "GITHUB_WORKFLOW_REF, which this runner does not set";
	if (run.repositoryId === null) return "the repository's id, by GITHUB_REPOSITORY_ID or the event";
	return "a base branch, which neither the event nor the config names";
}
const NOWHERE = {
	artifact: null,
	branch: null,
	base: null
};
const formerNames = (workflow, { alias }) => Object.keys(alias).filter((before) => alias[before] === workflow);
const MOST_RUNS = 100;
const READING_LIMIT_MS = 2e4;
const LATE$1 = {
	entries: [],
	spent: {},
	notes: [note("history-late", "The history could not be read in time, so nothing is compared.", "warning")]
};
async function readHistory(ledger, series, atMost) {
	const read = await withDeadline(ledger.read(series), atMost(READING_LIMIT_MS));
	return read === "late" ? LATE$1 : read;
}

// src/entry/run/comment/comment-memory.ts
function memoryOf(bodies) {
	const states = bodies.map(parseState);
	return {
		totals: mergeTotals([EMPTY_STATE.totals, ...states.map(({ totals }) => totals)]),
		jobs: newestRun(states.flatMap(({ jobs }) => jobs)),
		reported: states.map(({ reported }) => reported).reduce(joinReported, {}),
		accepted: states.map(({ accepted }) => accepted).reduce(joinConsent, null)
	};
}
/** What a report leaves for the next one, of what it judged. */
function keptOf({ subject, headJ, at, acceptance }) {
	const energy = headJ === null ? null : joules(headJ);
	const consent = acceptance && {
		by: acceptance.by,
		at: acceptance.at,
		until: acceptance.until,
		reason: acceptance.reason,
		energies: { [subject]: acceptance.acceptedJ ?? energy }
	};
	return {
		jobs: [],
		reported: { [subject]: {
			energy_j: energy,
			at
		} },
		accepted: consent
	};
}
/** Of each subject the newer report. */
function joinReported(known, more) {
	const newer = Object.entries(more).filter(([subject, { at }]) => at >= (known[subject]?.at ?? 0));
	return {
		...known,
		...Object.fromEntries(newer)
	};
}
/** The newer consent; of one and the same the energies that either knows. */
function joinConsent(known, more) {
	if (known === null || more === null) return known ?? more;
	if (known.at !== more.at) return known.at > more.at ? known : more;
	return {
		...more,
		energies: {
			...known.energies,
			...more.energies
		}
	};
}
/** Of each job the newest attempt, of the newest run: a job that was not run again stands by its first attempt. */
function newestRun(jobs) {
	const run = Math.max(...jobs.map((job) => job.run ?? 0));
	return joinJobs([], jobs.filter((job) => (job.run ?? 0) === run));
}
/** Of two results of one job the newer attempt; of two of one attempt the later in the list. */
function joinJobs(known, more) {
	const bySeries = /* @__PURE__ */ new Map();
	for (const job of [...known, ...more]) {
		const other = bySeries.get(job.series);
		if (other === void 0 || (job.attempt ?? 0) >= (other.attempt ?? 0)) bySeries.set(job.series, job);
	}
	return [...bySeries.values()];
}

// src/entry/run/consent/acceptance-of.ts
/** A rise that is not merged within a month is looked at again. */
const VALID_MS = 2592e6;
const MAX_REASON = 120;
/** Null without a label that counts. */
async function acceptanceOf({ repository, pull, comments, state, subject }) {
	const { consent, notes } = await findConsent(repository, pull);
	if (consent === null) return {
		acceptance: null,
		notes
	};
	const { by, at } = consent;
	return {
		acceptance: {
			by,
			at,
			until: epochMs(at + VALID_MS),
			reason: reasonOf(comments, by),
			acceptedJ: acceptedJoules(state, subject, consent)
		},
		notes
	};
}
/** What the maintainer had before them: the report when the label was added. Null where nothing had been reported by then. */
function acceptedJoules({ accepted, reported }, subject, { at }) {
	const kept = accepted?.at === at ? accepted.energies[subject] : void 0;
	if (kept !== void 0) return kept;
	const before = reported[subject];
	return before !== void 0 && before.at <= at ? before.energy_j : null;
}
/** The newest comment of the same person that begins with the label's name and a colon. */
function reasonOf(comments, by) {
	const lead = `${ACCEPTING_LABEL}:`;
	const reason = comments.findLast(({ author, body }) => author === by && body.trimStart().toLowerCase().startsWith(lead))?.body.trimStart().slice(lead.length).trim().split("\n", 1)[0]?.slice(0, MAX_REASON).trim();
	return reason ? reason : null;
}

// src/entry/run/judge-head.ts
async function judgeHead(head) {
	const { run, base, inputs, history, jobs, extent, now } = head;
	const subject = subjectOf(head);
	const { config, headConfig, baseStep, anchor } = base;
	const decided = policyFrom({
		base: config,
		head: headConfig,
		baseStep,
		inputs
	});
	const reviewWith = (acceptance) => review({
		jobs,
		extent,
		history: history.entries,
		spent: history.spent,
		unread: isUnread(history),
		anchor,
		budgets: decided.budgets,
		policy: decided.policy,
		acceptance,
		now,
		event: eventOf(run)
	});
	const first = reviewWith(null);
	const { acceptance, notes } = first.verdict.failed ? await consentInTime(head) : NOBODY;
	return {
		review: acceptance === null ? first : reviewWith(acceptance),
		decided,
		acceptance,
		subject,
		notes
	};
}
const NOBODY = {
	acceptance: null,
	notes: []
};
/** What informs says that something was read in another way; what warns, that something is lacking. */
const isUnread = ({ notes }) => notes.some(({ severity }) => severity === "warning");
const CONSENT_LIMIT_MS = 15e3;
const LATE = note("label-late", "GitHub did not say in time whether a maintainer has accepted the rise, so nobody has.", "warning");
async function consentInTime(head) {
	const answer = await withDeadline(consentTo(head), head.atMost(CONSENT_LIMIT_MS));
	return answer === "late" ? {
		acceptance: null,
		notes: [LATE]
	} : answer;
}
async function consentTo(head) {
	const { pull, repository, base, marker } = head;
	if (pull === null || repository === null) return NOBODY;
	if (pull.facts === null) return {
		acceptance: null,
		notes: pull.notes
	};
	if (!hasAcceptingLabel(pull.facts)) return NOBODY;
	const comments = await pull.comments();
	const listed = comments.ok ? comments.value : [];
	const ours = marker === null ? [] : ownComments(listed, ownRule(marker, authorRule(base.config)));
	const state = memoryOf(ours.map(({ body }) => body));
	return acceptanceOf({
		repository,
		pull: pull.facts,
		comments: listed,
		state,
		subject: subjectOf(head)
	});
}
/** Jobs that share a comment must not answer for each other. */
const subjectOf = ({ extent, jobs }) => extent === "run" ? "run" : series16(jobs[0]?.series ?? "");

// src/entry/run/receipts/accept-receipt.ts
const NAME = /^carbon-receipt-([0-9a-f]{16})-(\d{1,6})(?:-[0-9a-zA-Z._-]{1,128})?$/;
const isReceiptArtifact = (name) => NAME.test(name);
/** A receipt that is what its artifact's name and the run say, or a clause that says what it is not. */
function acceptReceipt({ name, content }, origin) {
	const receipt = parsed(content);
	if (typeof receipt === "string") return receipt;
	const { subject } = receipt;
	const [, series, attempt] = NAME.exec(name) ?? [];
	return [
		[subject.run_id !== origin.runId, "it is of another run"],
		[subject.repository_id !== origin.repositoryId, "it is of another repository"],
		[subject.workflow !== origin.workflow, "it is of another workflow"],
		[(subject.run_attempt ?? 0) > origin.attempt, "it is of an attempt that has not begun"],
		[origin.sha !== null && subject.sha !== origin.sha, "it is of another commit"],
		[origin.headSha !== null && subject.head_sha !== origin.headSha, "it is of another commit"],
		[origin.headRepositoryId !== null && subject.head_repository_id !== origin.headRepositoryId, "it is of another repository"],
		[subject.event !== origin.event, "it is of another event"],
		[origin.ref !== null && subject.ref !== origin.ref, "it is of another branch"],
		[series !== series16(subject.series), "its name is of another job"],
		[Number(attempt) !== (subject.run_attempt ?? 1), "its name is of another attempt"]
	].find(([isLie]) => isLie)?.[1] ?? receipt;
}
function parsed(content) {
	try {
		return parseReceipt(new TextDecoder().decode(content));
	} catch (error) {
		if (error instanceof CarbonError && error.code === "bad-receipt") return "it is no receipt";
		throw error;
	}
}

// src/entry/run/receipts/gather-receipts.ts
/** Enough to hide the way to the service, few enough to be no burden to it. */
const AT_ONCE = 8;
const MOST_NAMED = 5;
async function gatherReceipts(gathering) {
	const { artifacts, most, isLate } = gathering;
	let listed;
	try {
		listed = await artifacts.list();
	} catch (error) {
		const text = `The receipts of this run could not be listed: ${messageOf(error)}`;
		return {
			receipts: [],
			listed: false,
			notes: [note("receipts-unread", text, "warning")]
		};
	}
	const wanted = listed.filter(({ name }) => isReceiptArtifact(name)).sort((a, b) => b.id - a.id);
	const read = /* @__PURE__ */ new Map();
	const refused = [];
	const waiting = wanted.slice(0, most);
	let late = 0;
	const work = async () => {
		for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
			if (isLate()) {
				late += 1;
				continue;
			}
			const receipt = await readOne(next, gathering);
			if (typeof receipt === "string") refused.push(`\`${next.name}\`: ${receipt}`);
			else read.set(next.id, receipt);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	const receipts = [...read].sort(([a], [b]) => a - b).map(([, receipt]) => receipt);
	return {
		receipts: [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()],
		listed: true,
		notes: [...refusals(refused), ...unread(Math.max(0, wanted.length - most) + late)]
	};
}
/** Never throws: one hostile archive must not hide the others. */
async function readOne(artifact, { artifacts, origin }) {
	try {
		return acceptReceipt({
			name: artifact.name,
			content: await artifacts.read(artifact, RECEIPT_FILE)
		}, origin);
	} catch (error) {
		return messageOf(error);
	}
}
function refusals(refused) {
	const named = refused.toSorted().slice(0, MOST_NAMED);
	const rest = refused.length - named.length;
	return [...named.map((text) => note("receipt-refused", `The receipt ${text}. It is left out.`, "warning")), ...rest > 0 ? [note("receipt-refused", `${rest} more receipts are left out.`, "warning")] : []];
}
const unread = (count) => count === 0 ? [] : [note("receipts-not-read", `${count} receipts of this run were too many to be read.`, "warning")];

// src/entry/run/receipts/run-receipts.ts
/** More attempts than this are not pooled: the median has long settled. */
const MOST_ATTEMPTS = 4;
/** What a receipt of this run must say of it; null outside a run. */
const originOf = ({ runId, attempt, repositoryId, workflow, sha, ref, event }) => runId === null ? null : {
	runId,
	attempt,
	repositoryId,
	workflow,
	sha,
	headSha: event.headSha ?? sha,
	headRepositoryId: null,
	event: event.name,
	ref: sha === null ? null : ref
};
const NONE = {
	receipts: [],
	notes: []
};
/** Receipts of earlier attempts of this job, so that a re-run is pooled and never a second draw. */
async function earlierAttempts({ artifacts, run, series }) {
	const origin = originOf(run);
	if (artifacts === null || origin === null || run.attempt === 1) return NONE;
	const names = Array.from({ length: MOST_ATTEMPTS }, (_, back) => run.attempt - 1 - back).filter((attempt) => attempt >= 1).map((attempt) => receiptArtifact(series, attempt));
	const isEarlier = ({ name }) => names.some((known) => name === known || name.startsWith(`${known}-`));
	try {
		const found = await gathered(artifacts, {
			origin,
			isWanted: isEarlier,
			most: names.length
		});
		if (found.listed) return found;
		return {
			receipts: [],
			notes: [note("attempts-unread", "Earlier attempts could not be read and are not pooled.")]
		};
	} catch (error) {
		return {
			receipts: [],
			notes: [note("attempts-unread", `Earlier attempts are not pooled: ${messageOf(error)}`)]
		};
	}
}
const gathered = (artifacts, { origin, isWanted, most }) => gatherReceipts({
	artifacts: {
		...artifacts,
		list: async () => (await artifacts.list()).filter(isWanted)
	},
	origin,
	most,
	isLate: () => false
});
/** Four for each of as many jobs as may share a comment: commands inside them leave receipts too. */
const MOST_OTHERS = 32;
/** Receipts of the other jobs of this run, commands inside measured jobs among them. Empty where they cannot be read. */
async function receiptsOfOthers({ artifacts, run, series }) {
	const origin = originOf(run);
	if (artifacts === null || origin === null) return [];
	const isOurs = new RegExp(`^${receiptArtifact(series, 1).slice(0, -1)}\\d`);
	const isWanted = ({ name }) => !isOurs.test(name);
	return (await gathered(artifacts, {
		origin,
		isWanted,
		most: MOST_OTHERS
	})).receipts;
}

// src/github/write-comment.ts
const SERVER_ERROR$1 = 500;
const TRIES = 2;
/** `ours` oldest first: racing writers leave several, and the oldest stays. */
async function writeComment(request, ours) {
	const newer = newerOf(request, ours);
	if (newer !== void 0) return amend(request, newer);
	const [kept, ...duplicates] = ours;
	if (kept === void 0) return request.open === "allowed" ? create(request) : settled(request, ours);
	const body = request.render(ours.map((comment) => comment.body));
	const written = body === kept.body ? result("unchanged", kept) : await update(request, kept, body);
	if (written.action === "failed") return written;
	return {
		...written,
		notes: await remove(request, duplicates)
	};
}
/** What there is to say where nothing is written. */
function settled(request, ours) {
	const newer = newerOf(request, ours);
	if (newer !== void 0) return result("kept-newer", newer);
	const [kept] = ours;
	return kept === void 0 ? result("not-opened", null) : result("unchanged", kept);
}
const failed = (reason) => ({
	action: "failed",
	url: null,
	author: null,
	notes: [reason]
});
const newerOf = ({ isNewer }, ours) => ours.find(({ body }) => isNewer(body));
async function amend(request, newer) {
	const body = request.amend(newer.body);
	const kept = result("kept-newer", newer);
	if (body === null || body === newer.body) return kept;
	const written = await update(request, newer, body);
	return written.action === "failed" ? written : kept;
}
/**
* A comment whose writing nobody has confirmed may stand already, so it is looked for before it is written again: the plugin would
* write it twice.
*/
async function create(request, tries = TRIES) {
	const { client, owner, repo } = request.repository;
	const { number, render } = request;
	let isConfirmed = true;
	const answer = await ask("write-comment", async () => {
		const body = render([]);
		const where = {
			owner,
			repo,
			issue_number: number,
			body,
			request: { retries: 0 }
		};
		try {
			const { data } = await client.rest.issues.createComment(where);
			return commentOf(data);
		} catch (error) {
			isConfirmed = (statusOf(error) ?? SERVER_ERROR$1) < SERVER_ERROR$1;
			throw error;
		}
	});
	if (answer.ok) return result("created", answer.value);
	const after = isConfirmed ? null : await readComments(request.repository, number);
	if (after === null || !after.ok) return failed(answer.note);
	const ours = ownComments(after.value, request);
	if (ours.length > 0) return writeComment(request, ours);
	return tries > 1 ? create(request, tries - 1) : failed(answer.note);
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
/** One that cannot be removed is a doubt, not a failure; one that is gone has been removed by another writer. */
async function remove({ repository }, duplicates) {
	const { client, owner, repo } = repository;
	const notes = [];
	for (const { id, url } of duplicates) {
		const answer = await ask("write-comment", () => client.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		}));
		if (answer.ok || answer.note.code === "not-found") continue;
		notes.push(note("duplicate-comment", `A second comment of ours is left at ${url}.`));
	}
	return notes;
}
const result = (action, comment) => ({
	action,
	url: comment?.url ?? null,
	author: comment?.author ?? null,
	notes: []
});

// src/github/comment.ts
/** The comment of a single writer: one listing, one write, and one more for each duplicate that racing writers left. */
async function upsertComment(request) {
	const listed = await listedOnce(request);
	return listed.ok ? writeComment(request, ownComments(listed.value, request)) : failed(listed.note);
}
/** Whoever is still overwritten after so many is found in the artifacts by the next writer. */
const MAX_ROUNDS = 3;
/**
* The comment of several writers, none of whom can lock it: each writes what all bodies in place say together, lists again,
* and goes on until a single comment stands that covers it. One that covers it from the start is not touched.
*/
async function convergeComment(request) {
	const listed = await listedOnce(request);
	if (!listed.ok) return failed(listed.note);
	let round = await converge(request, listed.value);
	for (let number = 1; !round.isLast && number < MAX_ROUNDS; number++) {
		await request.pause(number);
		const again = await readComments(request.repository, request.number);
		if (!again.ok) return round.result;
		const next = await converge(request, again.value);
		round = {
			...next,
			result: joined(round.result, next.result)
		};
	}
	return round.isLast ? round.result : {
		...round.result,
		notes: [...round.result.notes, CROSSED]
	};
}
const CROSSED = note("comment-crossed", "Several jobs wrote the comment at once, and this one may be missing in it; the job summary has it.", "warning");
async function converge(request, comments) {
	const ours = ownComments(comments, request);
	if (await isSettled(request, ours)) return {
		result: settled(request, ours),
		isLast: true
	};
	const result = await writeComment(request, ours);
	if (result.action === "failed") return {
		result,
		isLast: ours.length === 0 || !result.notes.some(isGone)
	};
	if (result.action === "unchanged" && ours.length === 1) return {
		result,
		isLast: true
	};
	const after = await readComments(request.repository, request.number);
	return {
		result,
		isLast: !after.ok || await isSettled(request, ownComments(after.value, request))
	};
}
async function isSettled(request, ours) {
	const newer = ours.find(({ body }) => request.isNewer(body));
	if (newer !== void 0) return request.amend(newer.body) === null;
	const [kept, ...duplicates] = ours;
	if (kept === void 0) return request.open === "not-now";
	return duplicates.length === 0 && await request.covers(kept.body);
}
/** The comment was another writer's duplicate, and is removed by now. */
const isGone = ({ code }) => code === "not-found";
function joined(before, after) {
	if (before.action === "failed") return after;
	const isMore = before.action !== "created" && after.action !== "unchanged";
	return {
		...after,
		action: isMore || after.action === "failed" ? after.action : before.action,
		notes: [...before.notes, ...after.notes]
	};
}
const listedOnce = ({ listed, repository, number }) => listed === null ? readComments(repository, number) : {
	ok: true,
	value: listed
};

// src/entry/run/say.ts
/** Path of the file; null where it could not be written, which is said. */
async function say({ text, annotations, directory, fileName }) {
	let path = join(directory, fileName);
	try {
		writeWhole(path, text);
	} catch (failure) {
		warning(`The report could not be written to ${path}: ${messageOf(failure)}`);
		path = null;
	}
	try {
		await summary.addRaw(text, true).write();
	} catch (failure) {
		warning(`The job summary could not be written: ${messageOf(failure)}`);
	}
	const print = {
		error,
		warning,
		notice
	};
	for (const { level, text: line } of annotations) print[level](line, { title: "carbon-action" });
	return path;
}

// src/github/artifact-service.ts
/** By GITHUB_SERVER_URL, after the official client's own rule: github.com, GHE.com, and `*.localhost`. */
function hasArtifactService(serverUrl) {
	const host = new URL(serverUrl).hostname.toUpperCase();
	return host === "GITHUB.COM" || host.endsWith(".GHE.COM") || host.endsWith(".LOCALHOST");
}

// src/github/upload-artifact.ts
/** What the artifact service answers for a name that this run has used already. */
const TAKEN = /\(409\)/;
/** A connection that broke, which the official client does not try again: what was asked may have been done. */
const LOST = /ECONNRESET|EPIPE|ETIMEDOUT|socket hang up/;
/** Throws an Error with one sentence. */
async function uploadArtifact(temporary, name, file) {
	try {
		return await uploadOnce(temporary, name, file);
	} catch (error) {
		if (!LOST.test(messageOf(error))) throw notUploaded(name, error);
	}
	try {
		const { artifacts } = await (await officialClient()).listArtifacts();
		const own = artifacts.find((artifact) => artifact.name === name);
		if (own !== void 0) return { id: own.id };
		const again = await uploadOnce(temporary, name, file);
		return again === "taken" ? "begun" : again;
	} catch (error) {
		throw notUploaded(name, error);
	}
}
const notUploaded = (name, error) => new Error(`Uploading ${name} failed: ${messageOf(error)}`, { cause: error });
/** The official client is 1.8 MB of code, so it is loaded only here; it prints lines of its own. */
async function officialClient() {
	return new (await (import("./artifact.js"))).DefaultArtifactClient();
}
async function uploadOnce(temporary, name, file) {
	const client = await officialClient();
	const directory = await mkdtemp(join(temporary, "carbon-artifact-"));
	try {
		const path = join(directory, file.fileName);
		await writeFile(path, file.content);
		const { id } = await client.uploadArtifact(name, [path], directory);
		if (id === void 0) throw new Error("the artifact service gave no id");
		return { id };
	} catch (error) {
		if (TAKEN.test(messageOf(error))) return "taken";
		throw error;
	} finally {
		await rm(directory, {
			recursive: true,
			force: true
		});
	}
}

// src/github/zip-entry.ts
/** The content of the file of exactly this name. Throws with one sentence when the zip is malformed or too large. */
function zipEntry(zip, name, { maxEntries, maxBytes }) {
	const file = zipFiles(zip, maxEntries).find((each) => each.name === name);
	if (file === void 0) throw new Error(`the archive has no ${name}`);
	return contentOf(zip, file, maxBytes);
}

// src/github/artifacts.ts
const PAGE$1 = 100;
const MIB = 1048576;
/** Bundles are the largest: what is written inflates to 24 MiB at most. */
const MAX_DOWNLOAD = 8 * MIB;
const LIMITS$1 = {
	maxEntries: 256,
	maxBytes: 32 * MIB
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
		upload: (name, fileName, content) => uploadArtifact(place.temporary, name, {
			fileName,
			content
		})
	};
}
const notOnEnterpriseServer = () => new CarbonError("not-available-yet", "The ledger `artifact` does not work on GitHub Enterprise Server.", { hint: "Use `ledger: branch`, `ledger: directory:PATH` on a disk the runners share, or `ledger: none`." });
async function list({ client, owner, repo }, name) {
	const { data } = await client.rest.actions.listArtifactsForRepo({
		owner,
		repo,
		name,
		per_page: PAGE$1
	});
	return data.artifacts.map(listingOf);
}
async function listOfRun({ client, owner, repo }, runId, name) {
	const { data } = await client.rest.actions.listWorkflowRunArtifacts({
		owner,
		repo,
		run_id: runId,
		name,
		per_page: PAGE$1
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
		attempt: data.run_attempt ?? 1,
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
	return zipEntry(await readCapped(data, MAX_DOWNLOAD), fileName, LIMITS$1);
}

// src/github/patience.ts
/** GitHub itself gives up a request after so long ("Timeouts" in the documentation of the REST API). */
const LIMIT_MS = 1e4;
/** Enough for one that is not slow; of one that is, its own slowest answer says what it takes. */
const LIMIT_WHEN_DOWN_MS = 3e3;
/** No two answers of a busy server take the same time. */
const SLACK = 2;
/** One call with all its tries; a try that was waited for in vain is worth as much. */
const TRIES_UNTIL_DOWN = 3;
function openPatience() {
	let inVain = 0;
	let whenDownMs = LIMIT_WHEN_DOWN_MS;
	const isDown = () => inVain >= TRIES_UNTIL_DOWN;
	return {
		limitMs: () => isDown() ? whenDownMs : LIMIT_MS,
		isDown,
		answered: (tookMs) => {
			inVain = 0;
			whenDownMs = Math.min(LIMIT_MS, Math.max(whenDownMs, SLACK * tookMs));
		},
		unanswered: (why) => {
			inVain += why === "timeout" ? TRIES_UNTIL_DOWN : 1;
		}
	};
}

// src/github/whole-answer.ts
/** A hundred comments of the longest kind are 26 MB: 65,536 characters of four bytes each. */
const MAX_ANSWER = 33554432;
/** No Content, Reset Content, Not Modified (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
const WITHOUT_BODY = [
	204,
	205,
	304
];
const REFUSED = 400;
const JSON_TYPE = "application/json";
/** An archive comes back as it is: whoever reads it notices by itself. @throws Error with one clause. */
async function wholeAnswer(response) {
	const { status } = response;
	if (WITHOUT_BODY.includes(status)) return response;
	const type = typeOf(response);
	if (status < REFUSED && !isGitHubs(type) && !isText(type)) return response;
	try {
		return again(response, await ownText(response, type));
	} catch (error) {
		if (status >= REFUSED) return again(response, JSON.stringify({ message: `${status} ${response.statusText}` }));
		throw error;
	}
}
async function ownText(response, type) {
	if (!isGitHubs(type)) {
		await response.body?.cancel();
		throw new Error(`the answer is ${type === "" ? "of no type" : type}, which is not GitHub's own`);
	}
	const text = (await readCapped(response.body, MAX_ANSWER, "answer")).toString("utf8");
	if (type === JSON_TYPE) JSON.parse(text);
	return text;
}
const typeOf = ({ headers }) => (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
/** Files come as `application/vnd.github.raw+json`, whatever is in them. */
const isGitHubs = (type) => type === JSON_TYPE || type.startsWith("application/vnd.github");
const isText = (type) => type === "" || type.startsWith("text/");
function again(response, body) {
	const { status, statusText, headers, url } = response;
	const type = isGitHubs(typeOf(response)) ? {} : { "content-type": JSON_TYPE };
	const whole = new Response(body, {
		status,
		statusText,
		headers: {
			...Object.fromEntries(headers),
			...type
		}
	});
	return Object.defineProperty(whole, "url", { value: url });
}

// src/github/client.ts
/** The version every GitHub Enterprise Server in support knows; newer ones break response shapes. */
const API_VERSION = "2022-11-28";
/** The plugin waits 1 s, then 4 s. */
const RETRIES = 2;
/** Longer bans are not sat out in a post step. */
const MAX_WAIT_S = 5;
const MS_PER_SECOND = 1e3;
const SERVER_ERROR = 500;
/** Ten seconds and then three: waiting longer is more than one call may cost a report. */
const MOST_TIMEOUTS = 2;
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
	const patience = openPatience();
	const fetch = createFetch({
		proxies,
		timeoutMs: patience.limitMs
	});
	client.hook.before("request", (request) => {
		request.headers["x-github-api-version"] = API_VERSION;
		request.request = patientCall(request.request ?? {}, {
			fetch,
			patience
		});
	});
	return client;
}
/** What one call asks with. A try without an answer fails as a cut connection does, since that is what the plugin tries again. */
function patientCall(asked, { fetch, patience }) {
	let timeouts = 0;
	const call = {
		...asked,
		...patience.isDown() ? { retries: 0 } : {}
	};
	call.fetch = async (...question) => {
		const limitMs = patience.limitMs();
		const begun = performance.now();
		try {
			const answer = await wholeAnswer(await fetch(...question));
			if (answer.status < SERVER_ERROR) patience.answered(performance.now() - begun);
			else patience.unanswered("failure");
			return answer;
		} catch (error) {
			const isLate = error instanceof Error && error.name === "AbortError";
			patience.unanswered(isLate ? "timeout" : "failure");
			if (!isLate) throw error;
			timeouts += 1;
			if (timeouts === MOST_TIMEOUTS) call.retries = 0;
			throw new Error(`no whole answer within ${limitMs / MS_PER_SECOND} s`, { cause: error });
		}
	};
	return call;
}

// src/github/run-artifacts.ts
const KIB = 1024;
const MAX_ARCHIVE = 256 * KIB;
const LIMITS = {
	maxEntries: 256,
	maxBytes: 1024 * KIB
};
/**
* Needs no permission and no REST call, but the environment of an action step: ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL.
* `temporary` is a directory of the job's own: the official client downloads to files only.
*/
function artifactsOfThisRun({ temporary }) {
	return {
		list: () => spoken("Listing the artifacts of this run", async () => {
			const { artifacts } = await (await client()).listArtifacts();
			return artifacts.map(({ id, name, size }) => ({
				id,
				name,
				sizeBytes: size
			}));
		}),
		read: (artifact, fileName) => spoken(`Reading ${artifact.name}`, async () => {
			checkSize(artifact.sizeBytes);
			return zipEntry(await downloaded(artifact.id, temporary), fileName, LIMITS);
		})
	};
}
/** The official client is 1.8 MB of code, so it is loaded only here; it prints lines of its own. */
async function client() {
	return new (await (import("./artifact.js"))).DefaultArtifactClient();
}
async function downloaded(id, temporary) {
	const directory = await mkdtemp(join(temporary, "carbon-download-"));
	try {
		await (await client()).downloadArtifact(id, {
			path: directory,
			skipDecompress: true
		});
		const [file] = await readdir(directory);
		if (file === void 0) throw new Error("the download has no content");
		const path = join(directory, file);
		checkSize((await stat(path)).size);
		return await readFile(path);
	} finally {
		await rm(directory, {
			recursive: true,
			force: true
		});
	}
}
async function spoken(doing, request) {
	try {
		return await request();
	} catch (error) {
		throw new Error(`${doing} failed: ${messageOf(error)}`, { cause: error });
	}
}
function checkSize(bytes) {
	if (bytes > MAX_ARCHIVE) throw tooLarge(MAX_ARCHIVE);
}
const PAGE = 100;
const MAX_PAGES = 10;
/** `actions/list-workflow-run-artifacts`, a call per 100, and `actions/download-artifact`, a call each; needs `actions: read`. */
function artifactsOfRun(repository, runId) {
	return {
		list: () => said("read-artifacts", () => listed(repository, runId)),
		read: (artifact, fileName) => said("read-artifacts", async () => {
			checkSize(artifact.sizeBytes);
			return zipEntry(await fetched(repository, artifact.id), fileName, LIMITS);
		})
	};
}
async function listed({ client: rest, owner, repo }, runId) {
	const found = [];
	for (let page = 1; page <= MAX_PAGES; page++) {
		const where = {
			owner,
			repo,
			run_id: runId,
			per_page: PAGE,
			page
		};
		const { data } = await rest.rest.actions.listWorkflowRunArtifacts(where);
		const alive = data.artifacts.filter(({ expired }) => !expired);
		found.push(...alive.map(({ id, name, size_in_bytes }) => ({
			id,
			name,
			sizeBytes: size_in_bytes
		})));
		if (page * PAGE >= data.total_count) break;
	}
	return found;
}
async function fetched({ client: rest, owner, repo }, id) {
	const { data } = await rest.rest.actions.downloadArtifact({
		owner,
		repo,
		artifact_id: id,
		archive_format: "zip",
		request: { parseSuccessResponseBody: false }
	});
	return readCapped(data, MAX_ARCHIVE);
}

// src/entry/run/connect.ts
const NOTHING = {
	repository: null,
	store: null,
	own: null,
	isEnterprise: false
};
function connect(run, token, env) {
	if (token === null || run.owner === "" || run.repo === "") {
		const text = "No github-token: nothing is compared or commented, the figures stand in the job summary.";
		return {
			...NOTHING,
			notes: [note("no-token", text, "warning")]
		};
	}
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
			...NOTHING,
			notes: [note("no-connection", text, "warning")]
		};
	}
	return {
		repository,
		...artifactsOf(repository, env)
	};
}
/** Without the service, receipts stay on the runner; what that means for the history, its opening says. */
function artifactsOf(repository, env) {
	const serverUrl = env.GITHUB_SERVER_URL || "https://github.com";
	const temporary = env.RUNNER_TEMP ?? ".";
	try {
		if (!hasArtifactService(serverUrl)) return {
			store: null,
			own: null,
			isEnterprise: true,
			notes: []
		};
		return {
			store: createArtifactStore({
				repository,
				temporary,
				serverUrl
			}),
			own: artifactsOfThisRun({ temporary }),
			isEnterprise: false,
			notes: []
		};
	} catch (error) {
		return {
			store: null,
			own: null,
			isEnterprise: false,
			notes: [note("no-artifacts", messageOf(error), "warning")]
		};
	}
}

export { staleSha as A, markerOf as C, readWorkspaceHead as D, withReceipts as E, unreadBase as F, firstParentLine as I, readCommit as L, readPull as M, ownComments as N, pullNow as O, readBase as P, commentRequest as S, strangeAuthor as T, readHistory as _, upsertComment as a, FORK_CANNOT_COMMENT as b, receiptsOfOthers as c, joinConsent as d, joinJobs as f, openHistory as g, memoryOf as h, convergeComment as i, findPull as j, readPullNow as k, gatherReceipts as l, keptOf as m, artifactsOfRun as n, earlierAttempts as o, joinReported as p, say as r, originOf as s, connect as t, judgeHead as u, enterHistory as v, ownRule as w, authorRule as x, hasAcceptingLabel as y };
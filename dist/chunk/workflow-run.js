import { t as workflowPath } from "./workflow-path.js";
import { readFileSync } from "node:fs";

// src/github/event.ts
const SHA$1 = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const ZEROS = /^0+$/;
const MAX_REF = 255;
const HEADS$1 = "refs/heads/";
/** `refs/heads/gh-readonly-queue/<base>/pr-<number>-<sha>`, the merge queue's own branches. */
const QUEUE_BRANCH = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/;
function readEvent(name, payload) {
	const pull = member(payload, "pull_request");
	const group = member(payload, "merge_group");
	const repositoryId = idOf(payload, "repository", "id");
	const headRepositoryId = idOf(pull, "head", "repo", "id");
	return {
		name,
		repositoryId,
		defaultBranch: refOf(payload, "repository", "default_branch"),
		pullRequest: idOf(pull, "number") ?? queuedPull(group),
		baseRef: refOf(pull, "base", "ref") ?? refOf(group, "base_ref"),
		baseSha: shaOf(pull, "base", "sha"),
		headSha: shaOf(pull, "head", "sha") ?? shaOf(group, "head_sha"),
		headRepositoryId,
		fork: pull === void 0 ? null : headRepositoryId === null || headRepositoryId !== repositoryId,
		mergeGroupBaseSha: shaOf(group, "base_sha"),
		before: shaOf(payload, "before"),
		workflowRun: name === "workflow_run" ? endedRun(member(payload, "workflow_run")) : null
	};
}
function endedRun(run) {
	const [id, headSha] = [idOf(run, "id"), shaOf(run, "head_sha")];
	if (id === null || headSha === null) return null;
	return {
		id,
		headSha,
		headBranch: refOf(run, "head_branch"),
		headOwner: wordOf(run, "head_repository", "owner", "login"),
		headRepositoryId: idOf(run, "head_repository", "id"),
		event: wordOf(run, "event"),
		path: workflowPath(wordOf(run, "path") ?? ""),
		attempt: idOf(run, "run_attempt") ?? 1,
		conclusion: wordOf(run, "conclusion")
	};
}
function member(value, ...path) {
	let current = value;
	for (const key of path) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return void 0;
		current = Reflect.get(current, key);
	}
	return current;
}
function idOf(value, ...path) {
	const id = member(value, ...path);
	return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}
function shaOf(value, ...path) {
	const sha = member(value, ...path);
	return typeof sha === "string" && SHA$1.test(sha) && !ZEROS.test(sha) ? sha : null;
}
function refOf(value, ...path) {
	const ref = member(value, ...path);
	if (typeof ref !== "string" || ref === "" || ref.length > MAX_REF) return null;
	return ref.startsWith(HEADS$1) ? ref.slice(11) : ref;
}
/** Logins, event names, paths: short texts of the service's own. */
function wordOf(value, ...path) {
	const word = member(value, ...path);
	return typeof word === "string" && word !== "" && word.length <= MAX_REF ? word : null;
}
function queuedPull(group) {
	const ref = member(group, "head_ref");
	const number = typeof ref === "string" ? QUEUE_BRANCH.exec(ref)?.[1] : void 0;
	return number === void 0 ? null : Number(number);
}

// src/entry/run/workflow-run.ts
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function readWorkflowRun(env, payload) {
	const [owner = "", repo = ""] = (env.GITHUB_REPOSITORY ?? "").split("/");
	const event = readEvent(env.GITHUB_EVENT_NAME ?? "", payload);
	return {
		owner,
		repo,
		repositoryId: numberOf(env.GITHUB_REPOSITORY_ID) ?? event.repositoryId,
		workflow: ownWorkflow(env.GITHUB_WORKFLOW_REF, `${owner}/${repo}/`),
		job: env.GITHUB_JOB || null,
		sha: SHA.test(env.GITHUB_SHA ?? "") ? env.GITHUB_SHA ?? null : null,
		ref: env.GITHUB_REF || null,
		headBranch: env.GITHUB_HEAD_REF || null,
		refProtected: env.GITHUB_REF_PROTECTED === "true",
		runId: numberOf(env.GITHUB_RUN_ID),
		attempt: numberOf(env.GITHUB_RUN_ATTEMPT) ?? 1,
		runnerName: env.RUNNER_NAME || null,
		workspace: env.GITHUB_WORKSPACE || null,
		actionRepository: env.GITHUB_ACTION_REPOSITORY || null,
		apiUrl: env.GITHUB_API_URL || "https://api.github.com",
		event
	};
}
/** The payload of GITHUB_EVENT_PATH; null when it cannot be read, which leaves every fact of the event null. */
function readPayload(path) {
	try {
		return path === void 0 ? null : JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return null;
	}
}
const numberOf = (text) => text !== void 0 && /^\d{1,15}$/.test(text) ? Number(text) : null;
/** `octo/train/.github/workflows/ci.yml@refs/heads/main` without repository and ref. */
function ownWorkflow(workflowRef, repository) {
	const path = workflowPath(workflowRef ?? "");
	return path?.startsWith(repository) ? path.slice(repository.length) : path;
}
const HEADS = "refs/heads/";
const BASE_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch"
];
/**
* Base branch of a comparison: what the change goes to; for a run of a branch that is a base itself, that branch;
* else the configured or default one.
*/
const baseBranch = (run, configured) => run.event.baseRef ?? ownBase(run, configured) ?? configured ?? run.event.defaultBranch;
/**
* True when this run's receipt belongs to the history of the branch that `baseBranch` names, so that later runs compare with it:
* what is written under a branch holds what was read of the same branch, and of no other.
*/
const isBaseRun = (run, configured) => run.event.name === "merge_group" || ownBase(run, configured) !== null;
/** The branch that runs, where it is one that changes go to. */
function ownBase({ event, ref, refProtected }, configured) {
	if (!BASE_EVENTS.includes(event.name) || !ref?.startsWith(HEADS)) return null;
	const branch = ref.slice(11);
	return branch === event.defaultBranch || branch === configured || refProtected ? branch : null;
}
/** The branch to compare with instead, should nothing protect a pull request's own base: its runs are not kept. Null where they are. */
function otherBranch({ event }, configured) {
	const other = configured ?? event.defaultBranch;
	const isKept = event.baseRef === configured || event.baseRef === event.defaultBranch;
	return event.baseRef === null || isKept || event.name === "merge_group" ? null : other;
}
/** The kinds of event that a verdict tells apart. */
function eventOf({ event }) {
	if (event.name === "pull_request" || event.name === "pull_request_target") return "pull_request";
	return event.name === "push" || event.name === "merge_group" ? event.name : "other";
}
/** True for a change that is not merged yet, and so may have edited the very rules it is judged by. */
const isProposal = ({ event }) => event.name === "pull_request" || event.name === "merge_group";

export { otherBranch as a, isProposal as i, eventOf as n, readPayload as o, isBaseRun as r, readWorkflowRun as s, baseBranch as t };
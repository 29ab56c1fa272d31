import { n as recordPath } from "./job-place.js";
import { A as union, E as safeParse, O as string, _ as nullable, g as null_, n as boolean, v as number$2, w as record, y as object } from "./valibot.js";
import { readFileSync, renameSync, writeFileSync } from "node:fs";

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
		before: shaOf(payload, "before")
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
		workflow: workflowPath(env.GITHUB_WORKFLOW_REF, `${owner}/${repo}/`),
		job: env.GITHUB_JOB || null,
		sha: SHA.test(env.GITHUB_SHA ?? "") ? env.GITHUB_SHA ?? null : null,
		ref: env.GITHUB_REF || null,
		refProtected: env.GITHUB_REF_PROTECTED === "true",
		runId: numberOf(env.GITHUB_RUN_ID),
		attempt: numberOf(env.GITHUB_RUN_ATTEMPT) ?? 1,
		runnerName: env.RUNNER_NAME || null,
		workspace: env.GITHUB_WORKSPACE || null,
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
function workflowPath(workflowRef, repository) {
	const path = /^(.+?\.ya?ml)@/.exec(workflowRef ?? "")?.[1] ?? "";
	if (path === "") return null;
	return path.startsWith(repository) ? path.slice(repository.length) : path;
}
/** Base branch of a comparison: what the change goes to, else the configured or default branch. */
const baseBranch = ({ event }, configured) => event.baseRef ?? configured ?? event.defaultBranch;
const HEADS = "refs/heads/";
const BASE_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch"
];
/** True when this run's receipt belongs to the history of a base branch, so that later runs compare with it. */
function isBaseRun(run, configured) {
	if (run.event.name === "merge_group") return true;
	if (!BASE_EVENTS.includes(run.event.name) || !run.ref?.startsWith(HEADS)) return false;
	const branch = run.ref.slice(11);
	return branch === run.event.defaultBranch || branch === configured || run.refProtected;
}
/** The kinds of event that a verdict tells apart. */
function eventOf({ event }) {
	if (event.name === "pull_request" || event.name === "pull_request_target") return "pull_request";
	return event.name === "push" || event.name === "merge_group" ? event.name : "other";
}

// src/entry/run/job-record.ts
const text = nullable(string());
const number = nullable(number$2());
const JobRecordSchema = object({
	receiptId: string(),
	name: text,
	matrix: record(string(), union([
		string(),
		number$2(),
		boolean(),
		null_()
	])),
	run: object({
		owner: string(),
		repo: string(),
		repositoryId: number,
		workflow: text,
		job: text,
		sha: text,
		ref: text,
		refProtected: boolean(),
		runId: number,
		attempt: number$2(),
		runnerName: text,
		workspace: text,
		apiUrl: string(),
		event: object({
			name: string(),
			repositoryId: number,
			defaultBranch: text,
			pullRequest: number,
			baseRef: text,
			baseSha: text,
			headSha: text,
			headRepositoryId: number,
			fork: nullable(boolean()),
			mergeGroupBaseSha: text,
			before: text
		})
	})
});
function writeJobRecord(directory, record) {
	const path = recordPath(directory);
	writeFileSync(`${path}.part`, JSON.stringify(record), { mode: 384 });
	renameSync(`${path}.part`, path);
}
/** Null where there is none, or none of ours. */
function readJobRecord(directory) {
	try {
		const parsed = safeParse(JobRecordSchema, JSON.parse(readFileSync(recordPath(directory), "utf8")));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

export { isBaseRun as a, eventOf as i, writeJobRecord as n, readPayload as o, baseBranch as r, readWorkflowRun as s, readJobRecord as t };
import { C as object, D as pipe, E as picklist, L as union, O as record, P as string, S as number$2, b as null_, j as safeParse, n as boolean, o as finite$1, w as optional, x as nullable } from "./valibot.js";
import { n as recordPath } from "./job-place.js";
import { c as readSmallFile } from "./owner.js";
import { t as writeWhole } from "./ground.js";

// src/entry/run/job-record.ts
const text = nullable(string());
const finite = pipe(number$2(), finite$1());
const number = nullable(finite);
const JobRecordSchema = object({
	receiptId: string(),
	scope: optional(picklist(["job", "command"]), "job"),
	name: text,
	matrix: record(string(), union([
		string(),
		finite,
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
		headBranch: optional(text, null),
		refProtected: boolean(),
		runId: number,
		attempt: finite,
		runnerName: text,
		workspace: text,
		actionRepository: optional(text, null),
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
			before: text,
			workflowRun: optional(null_(), null)
		})
	})
});
/** @throws the system's error. */
const writeJobRecord = (directory, record) => writeWhole(recordPath(directory), JSON.stringify(record));
/** Null where there is none, or none of ours. */
function readJobRecord(directory) {
	try {
		const parsed = safeParse(JobRecordSchema, JSON.parse(readSmallFile(recordPath(directory))));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

export { writeJobRecord as n, readJobRecord as t };
import { C as object, L as union, O as record, P as string, S as number$2, b as null_, j as safeParse, n as boolean, w as optional, x as nullable } from "./valibot.js";
import { n as recordPath } from "./job-place.js";
import { t as readSmallFile } from "./read-small-file.js";
import { t as writeWhole } from "./write-whole.js";

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
		headBranch: optional(text, null),
		refProtected: boolean(),
		runId: number,
		attempt: number$2(),
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
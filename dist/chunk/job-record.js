import { C as object, I as union, N as string, O as record, S as number$2, b as null_, j as safeParse, n as boolean, x as nullable } from "./valibot.js";
import { n as recordPath, r as readSmallFile } from "./job-place.js";
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
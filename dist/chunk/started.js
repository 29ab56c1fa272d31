import { C as object, P as string, j as safeParse, x as nullable } from "./valibot.js";
import { b as CarbonError, y as makeDirectory } from "./ground.js";
import { D as tracePath, m as findLiveSampler } from "./sampler-ground.js";
import { t as jobPlace } from "./job-place.js";
import { c as readSmallFile } from "./owner.js";
import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// src/entry/command/started.ts
const RecordSchema = object({
	name: nullable(string()),
	started_at: string(),
	boot: nullable(string())
});
const PRIVATE_DIRECTORY = 448;
const recordPath = (directory) => join(directory, "started.json");
function startedDirectory(env, stateDirectory) {
	const { root, directory } = jobPlace(env, stateDirectory);
	return env.GITHUB_RUN_ID === void 0 ? join(root, "started") : `${directory}-started`;
}
/** Null where nothing was started, or another user has put something in our place. */
function findStarted(directory) {
	if (!isOurs(directory)) return null;
	try {
		const parsed = safeParse(RecordSchema, JSON.parse(readSmallFile(recordPath(directory))));
		if (!parsed.success) return null;
		const { name, started_at: startedAt, boot } = parsed.output;
		const sameBoot = boot === bootId();
		const sampler = findLiveSampler(directory);
		return {
			directory,
			trace: tracePath(directory),
			name,
			startedAt,
			sameBoot,
			sampler
		};
	} catch {
		return null;
	}
}
/**
* Makes the directory, in which only one of two that start at once succeeds.
* @throws CarbonError `bad-usage` where a measurement is, `file-unwritable` where none can be.
*/
function claimStarted(directory, name, startedAt) {
	const before = findStarted(directory);
	if (before !== null) throw alreadyStarted(before);
	try {
		if (isOurs(directory)) rmSync(directory, { recursive: true });
		makeDirectory(directory, PRIVATE_DIRECTORY);
		if (!isOurs(directory)) throw new Error("it belongs to another user");
		const record = {
			name,
			started_at: startedAt.toISOString(),
			boot: bootId()
		};
		writeFileSync(recordPath(directory), `${JSON.stringify(record)}\n`, { flag: "wx" });
	} catch (cause) {
		const other = findStarted(directory);
		if (other !== null) throw alreadyStarted(other);
		throw new CarbonError("file-unwritable", `The measurement's directory ${directory} cannot be made.`, {
			cause,
			hint: "CARBON_STATE_DIR names another place: an absolute path that you may write."
		});
	}
}
const alreadyStarted = ({ name, startedAt, sampler }) => new CarbonError("bad-usage", `A measurement${name === null ? "" : ` "${name}"`} ${sampler === null ? "was started" : "runs"} here already, since ${startedAt}.`, { hint: "`carbon-action stop` ends it; `carbon-action mark LABEL` begins a section of it." });
/** It and the folder it is in, whose owner may do with it as he likes; a link is what it is, not what it leads to. */
const isOurs = (directory) => [directory, join(directory, "..")].every((path) => lstatSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.());
/** Another at every boot (random(4)). */
function bootId() {
	try {
		return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
	} catch {
		return null;
	}
}

export { findStarted as n, startedDirectory as r, claimStarted as t };
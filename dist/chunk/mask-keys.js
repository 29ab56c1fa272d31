import { b as CarbonError } from "./ground.js";
import { n as readReviewInputs, t as oneOf } from "./review-inputs.js";
import { r as inputVariable } from "./input-names.js";
import { n as shellOf } from "./shell.js";
import { o as parseWorkSource } from "./owner.js";

// src/entry/inputs.ts
const CONSEQUENCES = [
	"fail",
	"warn",
	"stop"
];
const STATUSES = [
	"success",
	"failure",
	"cancelled"
];
/** Ids of the API are far below 10^15, the last power of ten that a double holds exactly. */
const ID = /^\d{1,15}$/;
const NAME_PATTERN = /^[\w .:-]{1,64}$/;
/**
* Reads and validates every input.
* @throws CarbonError `bad-input`, `bad-budget` or `not-available-yet`, before anything is measured.
*/
function readInputs(env) {
	const read = (name) => (env[inputVariable(name)] ?? "").trim();
	const run = read("run") || null;
	for (const name of ["shell", "working-directory"]) if (!run && read(name)) throw new CarbonError("bad-input", `The input "${name}" has no meaning without "run".`);
	if (read("full-run")) throw new CarbonError("not-available-yet", "The input \"full-run\" is not available yet; leave it out.");
	return {
		...readReviewInputs(read),
		run,
		shell: readShell(read("shell")),
		workingDirectory: read("working-directory") || null,
		name: readName(read("name")),
		region: read("region") || "auto",
		work: parseWorkSource(read("work")),
		onExceed: readOnExceed(read("on-exceed") || "fail", run),
		checkRunId: ID.test(read("check-run-id")) ? Number(read("check-run-id")) : null,
		jobStatus: STATUSES.find((status) => status === read("job-status")) ?? "unknown",
		matrix: readMatrix(read("matrix"))
	};
}
function readOnExceed(value, run) {
	const onExceed = oneOf("on-exceed", value, CONSEQUENCES);
	if (onExceed !== "stop" || run !== null) return onExceed;
	throw new CarbonError("bad-input", "The value \"stop\" of \"on-exceed\" ends a command, and there is none.", { hint: "Set \"run\" to the command to measure, or \"on-exceed\" to fail or warn." });
}
/** Refused here, and not when the script is to be run: by then the sampler has been started. */
function readShell(value) {
	if (value === "") return null;
	shellOf(value);
	return value;
}
function readName(value) {
	if (value === "") return null;
	if (NAME_PATTERN.test(value)) return value;
	throw new CarbonError("bad-input", `The input "name" is ${JSON.stringify(value)}.`, { hint: "Accepted: up to 64 letters, digits, spaces and . : _ -" });
}
/** `toJSON(matrix)` is `null` without a matrix; nested values take part in the series as their JSON text. */
function readMatrix(value) {
	if (value === "" || value === "null") return {};
	try {
		const parsed = JSON.parse(value);
		if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return {};
		const values = Object.entries(parsed).map(([key, entry]) => [key, leafOf(entry)]);
		return Object.fromEntries(values.filter(([key]) => key !== "__proto__"));
	} catch {
		return {};
	}
}
function leafOf(entry) {
	if (typeof entry === "number") return Number.isFinite(entry) ? entry : String(entry);
	return entry === null || typeof entry === "string" || typeof entry === "boolean" ? entry : JSON.stringify(entry);
}

// src/entry/mask-keys.ts
/** The Actions core is loaded only where there is something to hide: main has to be quick. */
async function maskKeys(keys) {
	const secrets = Object.values(keys);
	if (secrets.length === 0) return;
	const { setSecret } = await import("./core.js");
	for (const secret of secrets) setSecret(secret);
}

export { readInputs as n, maskKeys as t };
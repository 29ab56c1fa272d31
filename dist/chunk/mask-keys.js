import { n as explain, t as CarbonError } from "./errors.js";
import { t as leave } from "./leave.js";
import { i as inputVariable, n as shellOf } from "./shell.js";
import { i as parseBudgets, r as parseLedgerSpec, t as parseWorkSource } from "./work.js";

// src/entry/fail.ts
/** Runs an entry and ends the process, since an open socket or a detached child would keep it alive. */
async function failing(failure, entry) {
	let exitCode = 0;
	try {
		exitCode = await entry();
	} catch (thrown) {
		const fails = failure[thrown instanceof CarbonError ? "mendable" : "bug"] === "fails";
		exitCode = fails ? 1 : 0;
		const { error, warning } = await import("./core.js");
		(fails ? error : warning)(explain(thrown), { title: "carbon-action" });
	}
	await leave(exitCode);
}

// src/entry/inputs.ts
const COMMENT_MODES = [
	"always",
	"changes",
	"alerts",
	"never"
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
		budgets: parseBudgets(read("budget")),
		run,
		shell: readShell(read("shell")),
		workingDirectory: read("working-directory") || null,
		name: readName(read("name")),
		region: read("region") || "auto",
		work: parseWorkSource(read("work")),
		onExceed: readOnExceed(read("on-exceed") || "fail"),
		comment: oneOf("comment", read("comment") || "always", COMMENT_MODES),
		ledger: parseLedgerSpec(read("ledger") || "artifact"),
		config: readConfigPath(read("config") || ".github/carbon.yml"),
		token: read("github-token") || null,
		checkRunId: ID.test(read("check-run-id")) ? Number(read("check-run-id")) : null,
		jobStatus: STATUSES.find((status) => status === read("job-status")) ?? "unknown",
		matrix: readMatrix(read("matrix"))
	};
}
function oneOf(input, value, accepted) {
	const found = accepted.find((candidate) => candidate === value);
	if (found) return found;
	throw new CarbonError("bad-input", `The input "${input}" is "${value}".`, { hint: `Accepted: ${accepted.join(", ")}.` });
}
function readOnExceed(value) {
	if (value === "stop") throw new CarbonError("not-available-yet", "The value \"stop\" of \"on-exceed\" is not available yet.", { hint: "Accepted: fail, warn." });
	return oneOf("on-exceed", value, ["fail", "warn"]);
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
function readConfigPath(value) {
	if (!value.startsWith("/") && !value.split("/").includes("..")) return value;
	throw new CarbonError("bad-input", `The input "config" is "${value}".`, { hint: "Accepted: a path inside the repository, such as .github/carbon.yml." });
}
/** `toJSON(matrix)` is `null` without a matrix; nested values take part in the series as their JSON text. */
function readMatrix(value) {
	if (value === "" || value === "null") return {};
	let parsed;
	try {
		parsed = JSON.parse(value);
	} catch {
		return {};
	}
	if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return {};
	return Object.fromEntries(Object.entries(parsed).map(([key, entry]) => [key, entry === null || typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean" ? entry : JSON.stringify(entry)]));
}

// src/entry/mask-keys.ts
/** The Actions core is loaded only where there is something to hide: main has to be quick. */
async function maskKeys(keys) {
	const secrets = Object.values(keys);
	if (secrets.length === 0) return;
	const { setSecret } = await import("./core.js");
	for (const secret of secrets) setSecret(secret);
}

export { readInputs as n, failing as r, maskKeys as t };
import { b as CarbonError, v as leave, x as explain } from "./ground.js";
import { a as parseBudgets, i as parseLedgerSpec } from "./budget-words.js";

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

// src/entry/review-inputs.ts
const COMMENT_MODES = [
	"always",
	"changes",
	"alerts",
	"never"
];
/** `read` gives an input's text without surrounding space. @throws CarbonError `bad-input` or `bad-budget`. */
function readReviewInputs(read) {
	return {
		budgets: parseBudgets(read("budget")),
		comment: oneOf("comment", read("comment") || "always", COMMENT_MODES),
		ledger: parseLedgerSpec(read("ledger") || "artifact"),
		config: configPathOf(read("config") || ".github/carbon.yml"),
		token: read("github-token") || null
	};
}
/** @throws CarbonError `bad-input`, naming what is accepted. */
function oneOf(input, value, accepted) {
	const found = accepted.find((candidate) => candidate === value);
	if (found) return found;
	throw new CarbonError("bad-input", `The input "${input}" is "${value}".`, { hint: `Accepted: ${accepted.join(", ")}.` });
}
function configPathOf(value) {
	if (!value.startsWith("/") && !value.split("/").includes("..")) return value;
	throw new CarbonError("bad-input", `The input "config" is "${value}".`, { hint: "Accepted: a path inside the repository, such as .github/carbon.yml." });
}

export { readReviewInputs as n, failing as r, oneOf as t };
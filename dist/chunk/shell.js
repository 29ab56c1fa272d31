import { t as CarbonError } from "./errors.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

// src/entry/shell.ts
const UNSPECIFIED = {
	template: [
		"bash",
		"-e",
		"{0}"
	],
	extension: ".sh"
};
const SHELLS = /* @__PURE__ */ new Map([
	["bash", {
		template: [
			"bash",
			"--noprofile",
			"--norc",
			"-eo",
			"pipefail",
			"{0}"
		],
		extension: ".sh"
	}],
	["sh", {
		template: [
			"sh",
			"-e",
			"{0}"
		],
		extension: ".sh"
	}],
	["python", {
		template: ["python", "{0}"],
		extension: ".py"
	}],
	["pwsh", {
		template: [
			"pwsh",
			"-command",
			". '{0}'"
		],
		extension: ".ps1"
	}]
]);
/** Writes the script into `directory` and gives the argument vector. @throws CarbonError as `shellOf` does. */
function shellCommand(script, shell, directory) {
	const { template, extension } = shellOf(shell);
	const path = join(directory, `run${extension}`);
	writeFileSync(path, `${script}\n`, { mode: 448 });
	const [file = "bash", ...args] = template.map((part) => part.replaceAll("{0}", () => path));
	return [file, ...args];
}
/** @throws CarbonError `bad-input` for a shell that is neither known nor a template with `{0}`. */
function shellOf(shell) {
	if (shell === null) return UNSPECIFIED;
	const known = SHELLS.get(shell);
	if (known !== void 0) return known;
	const template = shell.split(/\s+/);
	if (template.length > 1 && shell.includes("{0}")) return {
		template,
		extension: ""
	};
	throw new CarbonError("bad-input", `The input "shell" is "${shell}".`, { hint: `Accepted: ${[...SHELLS.keys()].join(", ")}, or a template with {0} such as "perl {0}".` });
}

export { shellOf as n, shellCommand as t };
import { b as CarbonError } from "./ground.js";
import { accessSync, constants, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

// src/entry/shell.ts
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
		extension: ".ps1",
		before: "$ErrorActionPreference = 'stop'",
		after: "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }"
	}]
]);
/** Writes the script's file and gives the argument vector. @throws CarbonError as `shellOf` does. */
function shellCommand({ text, shell, directory, path }) {
	const { template, extension, before, after } = shell === null ? unspecified(path) : shellOf(shell);
	const lines = [
		before,
		text,
		after
	].filter((line) => line !== void 0);
	const target = join(directory, `run${extension}`);
	writeFileSync(target, `${lines.join("\n")}\n`, { mode: 448 });
	const [file = "sh", ...args] = template.map((part) => part.replaceAll("{0}", () => target));
	return [file, ...args];
}
/** bash where there is one, with fewer options than a named bash; many slim images have none (runner source, ScriptHandler). */
const unspecified = (path) => ({
	template: [
		hasProgram("bash", path) ? "bash" : "sh",
		"-e",
		"{0}"
	],
	extension: ".sh"
});
function hasProgram(name, path = "") {
	return path.split(delimiter).some((directory) => {
		try {
			if (directory !== "") accessSync(join(directory, name), constants.X_OK);
			return directory !== "";
		} catch {
			return false;
		}
	});
}
/** @throws CarbonError `bad-input` for a shell that is neither known nor a template with `{0}`. */
function shellOf(shell) {
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
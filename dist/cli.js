#!/usr/bin/env node
import "./chunk/rolldown-runtime.js";
import { S as messageOf, b as CarbonError, n as findProduct, r as closest, v as leave, x as explain } from "./chunk/ground.js";
import { a as sayUnmarked, i as say, r as print, t as EXIT } from "./chunk/command.js";
import { parseArgs } from "node:util";

// src/entry/command/arguments.ts
const COMMON_OPTIONS = {
	format: {
		type: "string",
		value: "FORMAT",
		help: "text (default), json or markdown"
	},
	quiet: {
		type: "boolean",
		help: "no notes and no progress on stderr"
	},
	help: {
		type: "boolean",
		short: "h",
		help: "this page"
	},
	sysroot: {
		type: "string",
		value: "DIR",
		help: "read /sys and /proc from a captured machine"
	},
	nvml: {
		type: "string",
		value: "PATH",
		help: "NVIDIA management library to load"
	},
	"sample-every": {
		type: "string",
		value: "TIME",
		help: "sampling interval, 10ms to 60s (default 1s)"
	},
	now: {
		type: "string",
		value: "TIME",
		help: "the present, ISO 8601, for reproducible replays"
	}
};
/**
* Options and positionals of `words` against the table.
* @throws CarbonError `bad-usage` for an unknown option, a missing value or a value where none is taken.
*/
function parseArguments(words, table) {
	refuseUnknown(words, table);
	const parsed = parsedBy(words, table);
	const texts = (name) => {
		const value = parsed.values[name];
		return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
	};
	return {
		text: (name) => texts(name).at(-1) ?? null,
		texts,
		flag: (name) => parsed.values[name] === true,
		positionals: parsed.positionals
	};
}
function parsedBy(words, table) {
	const options = Object.fromEntries(Object.entries(table).map(([name, { type, multiple = false, short }]) => [name, {
		type,
		multiple,
		...short ? { short } : {}
	}]));
	let parsed;
	try {
		parsed = parseArgs({
			args: [...words],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (cause) {
		const [sentence = "", ...advice] = messageOf(cause).split("\n");
		const hint = advice.join(" ") || "See --help.";
		throw new CarbonError("bad-usage", sentence.replace(/\.?$/, "."), {
			cause,
			hint
		});
	}
	const [empty] = Object.entries(parsed.values).find(([, value]) => [value].flat().includes("")) ?? [];
	if (empty === void 0) return parsed;
	throw new CarbonError("bad-usage", `The option "--${empty}" has an empty value.`, { hint: "See --help." });
}
/** Splits `run`'s words: after `--`, else from the first word that is no option, everything belongs to the command. */
function splitCommand(words, table) {
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? "";
		if (word === "--") return {
			own: words.slice(0, index),
			command: words.slice(index + 1)
		};
		if (!word.startsWith("-") || word === "-") return {
			own: words.slice(0, index),
			command: words.slice(index)
		};
		if (word.startsWith("--") && !word.includes("=") && optionOf(table, word)?.type === "string") index++;
	}
	return {
		own: [...words],
		command: []
	};
}
const optionOf = (table, word) => Object.hasOwn(table, word.slice(2)) ? table[word.slice(2)] ?? null : null;
function refuseUnknown(words, table) {
	const letters = Object.values(table).flatMap(({ short }) => short ? [`-${short}`] : []);
	for (const word of words) {
		if (word === "--") return;
		if (!(word.startsWith("-") && word !== "-" && !NEGATIVE_NUMBER.test(word)) || letters.includes(word)) continue;
		const name = word.replace(/^--?/, "").split("=", 1)[0] ?? "";
		if (word.startsWith("--") && Object.hasOwn(table, name)) continue;
		const suggestion = closest(name, Object.keys(table));
		throw new CarbonError("bad-usage", `There is no option "${word.split("=", 1)[0]}".`, { hint: suggestion ? `Did you mean "--${suggestion}"?` : "See --help." });
	}
}
const NEGATIVE_NUMBER = /^-\d/;

// src/entry/command/help-page.ts
const NARROWEST_COLUMN = 20;
const GAP = 2;
/** Text with a final newline. */
function helpPage({ usage, purpose, options, uses, examples, exits }) {
	const common = Object.fromEntries(Object.entries(COMMON_OPTIONS).filter(([name]) => isUsed(name, uses)));
	const width = Math.max(NARROWEST_COLUMN, ...Object.entries({
		...options,
		...common
	}).map((entry) => nameOf(entry).length));
	const lines = (table) => Object.entries(table).map((entry) => `  ${nameOf(entry).padEnd(width + GAP)}${entry[1].help}`);
	return [
		`Usage: carbon-action ${usage}`,
		"",
		purpose,
		"",
		...Object.keys(options).length === 0 ? [] : [...lines(options), ""],
		"Common options:",
		...lines(common),
		"",
		"Examples:",
		...examples.map((example) => `  ${example.replace(AFTER_VARIABLES, "$1carbon-action ")}`),
		"",
		`Exit status: ${exits.text}`,
		""
	].join("\n");
}
/** A variable of the owner stands before the program. */
const AFTER_VARIABLES = /^((?:CARBON_\w+=\S+ )*)/;
/** These mean the same everywhere. */
const EVERYWHERE = [
	"format",
	"quiet",
	"help"
];
const isUsed = (name, uses) => EVERYWHERE.includes(name) || uses.some((used) => used === name);
const nameOf = ([name, { value, short }]) => `${short ? `-${short}, ` : ""}--${name}${value ? ` ${value}` : ""}`;

// src/entry/cli.ts
/** Each with its engine, and loaded only when it is named: what runs beside a job shall be small. */
const COMMANDS = /* @__PURE__ */ new Map([
	["run", async () => (await import("./chunk/command-run.js")).runCommandCommand],
	["start", async () => (await import("./chunk/command-start.js")).startCommand],
	["mark", async () => (await import("./chunk/command-mark.js")).markCommand],
	["stop", async () => (await import("./chunk/command-stop.js")).stopCommand],
	["probe", async () => (await import("./chunk/command-probe.js")).probeCommand],
	["account", async () => (await import("./chunk/command-account.js")).accountCommand],
	["review", async () => (await import("./chunk/command-review.js")).reviewCommand],
	["simulate", async () => (await import("./chunk/command-simulate.js")).simulateCommand],
	["ledger", async () => (await import("./chunk/command-ledger.js")).ledgerCommand],
	["grid", async () => (await import("./chunk/command-grid.js")).gridCommand]
]);
/** Named in the interface, built later: refused by name. */
const LATER = ["dashboard"];
/** What nobody has misspelt: a full disk, a process that cannot be made. */
const OURS = ["file-unwritable", "command-not-started"];
const HELP_WORDS = [
	"--help",
	"-h",
	"help"
];
async function main([name, ...words]) {
	if (name === void 0) {
		sayUnmarked(await overview());
		return EXIT.wrongUse;
	}
	if (name === "--version") {
		print(findProduct().version);
		return EXIT.ok;
	}
	if (HELP_WORDS.includes(name)) return help(words[0] ?? null);
	const load = COMMANDS.get(name);
	return load === void 0 ? unknownCommand(name) : perform(await load(), words);
}
async function perform(command, words) {
	try {
		const table = {
			...COMMON_OPTIONS,
			...command.options
		};
		const { own, command: wrapped } = command.wraps ? splitCommand(words, table) : {
			own: words,
			command: []
		};
		const given = parseArguments(own, table);
		if (given.flag("help")) {
			print(helpPage(command));
			return EXIT.ok;
		}
		return await command.execute(given, wrapped);
	} catch (error) {
		say(explain(error));
		const { wrongUse, failure } = command.exits;
		return error instanceof CarbonError && !OURS.includes(error.code) ? wrongUse : failure;
	}
}
async function help(name) {
	const load = COMMANDS.get(name ?? "");
	if (name !== null && load === void 0) return unknownCommand(name);
	print(load === void 0 ? await overview() : helpPage(await load()));
	return EXIT.ok;
}
async function overview() {
	return `Usage: carbon-action COMMAND [options]

${(await Promise.all([...COMMANDS.values()].map((load) => load()))).map(({ usage, purpose }) => `  ${usage}\n      ${purpose}`).join("\n")}

Every command: --format text|json|markdown, --quiet, --help. Version ${findProduct().version}.
`;
}
function unknownCommand(name) {
	const isLater = LATER.includes(name);
	const known = [...COMMANDS.keys()];
	const suggestion = isLater ? null : closest(name, known);
	const hint = suggestion ? `Did you mean "${suggestion}"?` : `Commands: ${known.join(", ")}.`;
	const error = isLater ? new CarbonError("not-available-yet", `The command "${name}" is not available yet.`, { hint }) : new CarbonError("bad-usage", `There is no command "${name}".`, { hint });
	say(explain(error));
	return EXIT.wrongUse;
}
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") process.exit(EXIT.failure);
});
process.stderr.on("error", () => {});
await leave(await main(process.argv.slice(2)));

export {  };
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// src/errors.ts
/** One clear sentence and one hint with what was accepted; shown without a stack. */
var CarbonError = class extends Error {
	name = "CarbonError";
	code;
	hint;
	constructor(code, sentence, options = {}) {
		super(sentence, options.cause === void 0 ? void 0 : { cause: options.cause });
		this.code = code;
		this.hint = options.hint ?? null;
	}
};
const note = (code, text, severity = "info") => ({
	code,
	severity,
	text
});
/** The sentence of any thrown value, for notes and logs. Of an answer without a body some HTTP clients make an error without one. */
function messageOf(error) {
	if (!(error instanceof Error)) return String(error);
	if (error.message !== "") return error.message;
	return "statusCode" in error ? `HTTP status ${String(error.statusCode)}` : error.name;
}
/** What no program can help: no room, no quota, nothing may be written, no memory, no more open files, a broken disk (errno(3)). */
const OF_MACHINE = [
	"ENOSPC",
	"EDQUOT",
	"EFBIG",
	"EROFS",
	"ENOMEM",
	"EMFILE",
	"ENFILE",
	"EIO"
];
const isOfMachine = (error) => error instanceof Error && "code" in error && OF_MACHINE.includes(String(error.code));
/** Two lines for a person: the sentence, then the hint where there is one. Our own bugs keep their stack. */
function explain(error) {
	if (error instanceof CarbonError) return error.hint ? `${error.message}\n${error.hint}` : error.message;
	if (isOfMachine(error)) return `The machine refuses: ${messageOf(error)}.`;
	return `This is a bug in carbon-action, please report it with the lines below.\n${error instanceof Error ? error.stack ?? error.message : String(error)}`;
}

// src/make-directory.ts
/** `mode` is that of every directory made. Others may make the same ones at the same time. @throws the system's error. */
function makeDirectory(path, mode) {
	const parent = dirname(path);
	if (parent !== path && !isDirectory(parent)) makeDirectory(parent, mode);
	try {
		mkdirSync(path, mode);
	} catch (error) {
		if (!isDirectory(path)) throw error;
	}
}
const isDirectory = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

// src/entry/leave.ts
/** Output to a pipe is asynchronous: what is not written before the exit is lost (Node.js, "A note on process I/O"). */
async function leave(exitCode) {
	const streams = [process.stdout, process.stderr];
	await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write("", resolve))));
	process.exit(exitCode);
}

// src/units.ts
const joules = (value) => value;
const watts = (value) => value;
const kilowattHours = (value) => value;
const grams = (value) => value;
const gramsPerKwh = (value) => value;
const seconds = (value) => value;
const micros = (value) => value;
const epochMs = (value) => value;
const JOULES_PER_KWH = 36e5;
const MICROS_PER_SECOND = 1e6;
const kwhFromJoules = (energy) => kilowattHours(energy / JOULES_PER_KWH);
const secondsFromMicros = (time) => seconds(time / MICROS_PER_SECOND);
const gramsFromEnergy = (energy, intensity) => grams(energy * intensity);
/** Sum of quantities of one unit; 0 for an empty list. */
const sum = (values) => {
	let total = 0;
	for (const value of values) total += value;
	return total;
};

// src/spelling.ts
const MAX_EDITS = 3;
/** Null where nothing is near enough to be a likely slip: at most three edits, and at most half of the word. */
function closest(word, accepted) {
	const [nearest] = accepted.filter((candidate) => Math.abs(candidate.length - word.length) <= MAX_EDITS).map((candidate) => ({
		candidate,
		edits: editDistance(word, candidate)
	})).filter(({ candidate, edits }) => edits <= Math.min(MAX_EDITS, candidate.length / 2)).toSorted((a, b) => a.edits - b.edits);
	return nearest?.candidate ?? null;
}
/** Insertions, deletions and substitutions of one character (Levenshtein 1966), one row of the table at a time. */
function editDistance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

// src/entry/product.ts
function findProduct(from = import.meta.dirname) {
	let root = from;
	while (!existsSync(join(root, "action.yml"))) {
		if (dirname(root) === root) throw new Error(`No action.yml above ${from}: the installation is incomplete.`);
		root = dirname(root);
	}
	return {
		datasets: join(root, "datasets"),
		sampler: [
			process.execPath,
			"--jitless",
			"--max-semi-space-size=1",
			join(root, "dist", "sampler.js")
		],
		version: versionOf(join(root, "package.json"))
	};
}
function versionOf(manifest) {
	const parsed = JSON.parse(readFileSync(manifest, "utf8"));
	return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "unknown";
}

// src/entry/write-whole.ts
const PRIVATE_FILE = 384;
/**
* The draft is made anew, by us: where others may write, a link of its name would lead us to a file of their choice
* (symlink(7), open(2) O_EXCL). Renaming replaces a link, and does not follow it. @throws the system's error.
*/
function writeWhole(path, text) {
	const draft = `${path}.part`;
	rmSync(draft, { force: true });
	try {
		writeFileSync(draft, text, {
			mode: PRIVATE_FILE,
			flag: "wx"
		});
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}

export { note as C, messageOf as S, watts as _, JOULES_PER_KWH as a, CarbonError as b, gramsFromEnergy as c, kilowattHours as d, kwhFromJoules as f, sum as g, secondsFromMicros as h, editDistance as i, gramsPerKwh as l, seconds as m, findProduct as n, epochMs as o, micros as p, closest as r, grams as s, writeWhole as t, joules as u, leave as v, explain as x, makeDirectory as y };
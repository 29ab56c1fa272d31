import { C as note, S as messageOf, y as makeDirectory } from "./ground.js";
import { O as keyOf, X as series16 } from "./report.js";
import { j as safeParse } from "./valibot.js";
import { n as ENTRY_SCHEMA, r as EntrySchema } from "./reduce.js";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { access, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";

// src/review/history/spent.ts
/** Two months and a day: the longest month that a budget may add up, seen from its last day and from the next one's first. */
const KEPT_DAYS = 62;
const MS_PER_DAY = 864e5;
const DAY_CHARACTERS = 10;
/** The day an entry's grams belong to. */
const dayOf = (entry) => new Date(entry.started_at).toISOString().slice(0, DAY_CHARACTERS);
/**
* What these entries have emitted; the caller hands in runs of one branch. A pull request's run is none of them, a command
* inside a measured job is counted there, and an unknown amount is not zero: all three are left out.
*/
function spentOf(entries) {
	const spent = {};
	for (const entry of entries) {
		if (entry.event === "pull_request" || entry.within !== null || entry.emissions_g === null) continue;
		const day = dayOf(entry);
		const addends = spent[day] ?? {};
		spent[day] = addends;
		addends[keyOf(entry)] = entry.emissions_g;
	}
	return spent;
}
/** Everything that the given ones hold; of two amounts for one key the larger, so that every order gives the same. */
function unionOfSpent(parts) {
	const union = /* @__PURE__ */ new Map();
	for (const part of parts) for (const [day, addends] of Object.entries(part)) {
		const sums = union.get(day) ?? /* @__PURE__ */ new Map();
		union.set(day, sums);
		for (const [key, grams] of Object.entries(addends)) sums.set(key, Math.max(sums.get(key) ?? 0, grams));
	}
	return Object.fromEntries([...union].map(([day, sums]) => [day, Object.fromEntries(sums)]));
}
/** The part of one series; its entries' keys begin with its hash. */
const spentBySeries = (spent, series) => filtered(spent, (_, key) => key.startsWith(`${series16(series)}/`));
/** Without the days that no budget can ask for any more. */
function withoutOldDays(spent, newest) {
	const first = oldestKeptDay(newest);
	return filtered(spent, (day) => day >= first);
}
/** Two months back from the newest day known. */
const oldestKeptDay = (newest) => (/* @__PURE__ */ new Date(Date.parse(newest) - KEPT_DAYS * MS_PER_DAY)).toISOString().slice(0, DAY_CHARACTERS);
function filtered(spent, keeps) {
	const kept = {};
	for (const [day, addends] of Object.entries(spent)) {
		const left = Object.entries(addends).filter(([key]) => keeps(day, key));
		if (left.length > 0) kept[day] = Object.fromEntries(left);
	}
	return kept;
}

// src/review/history/parse-entries.ts
const SCHEMA_FAMILY = "carbon-action/entry/";
/** Entries that this version understands; the others are counted in the notes. Never throws. */
function parseEntries(values) {
	const entries = [];
	let newer = 0;
	let damaged = 0;
	for (const value of values) {
		const parsed = safeParse(EntrySchema, value);
		if (parsed.success) entries.push(parsed.output);
		else if (isOtherVersion(value)) newer += 1;
		else damaged += 1;
	}
	const notes = [];
	if (newer > 0) {
		const text = `${counted(newer)} of another format than ${ENTRY_SCHEMA} skipped.`;
		notes.push(note("newer-entries", text, "warning"));
	}
	if (damaged > 0) notes.push(note("damaged-entries", `${counted(damaged)} could not be read and skipped.`, "warning"));
	return {
		entries,
		notes
	};
}
function isOtherVersion(value) {
	if (typeof value !== "object" || value === null || !("schema" in value)) return false;
	const { schema } = value;
	return typeof schema === "string" && schema.startsWith(SCHEMA_FAMILY) && schema !== "carbon-action/entry/1";
}
const counted = (n) => n === 1 ? "1 ledger entry" : `${n} ledger entries`;

// src/review/history/branch-run.ts
const BRANCH_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch"
];
const HEADS = "refs/heads/";
/** `branch` null: of any branch. Unknown repositories are refused, since nothing says that they are one. */
function isBranchRun(run, branch) {
	const { event, ref, repository_id, head_repository_id } = run;
	if (repository_id === null || head_repository_id !== repository_id) return false;
	if (event === null || ref === null) return false;
	const queue = `${HEADS}gh-readonly-queue/${branch === null ? "" : `${branch}/`}`;
	if (event === "merge_group") return ref.startsWith(queue);
	return BRANCH_EVENTS.includes(event) && (branch === null || ref === `${HEADS}${branch}`);
}

// src/review/ledger/base-branch.ts
/** Null outside GitHub: then everything is of the one who asks. */
const spentOn = (base, entries) => spentOf(base === null ? entries : entries.filter((entry) => entry.repository_id === base.repositoryId && isBranchRun(entry, base.branch)));

// src/review/ledger/entry-file.ts
/** Folder of a series, 16 hexadecimal digits. */
const seriesFolder = series16;
const isSeriesFolder = (name) => /^[0-9a-f]{16}$/.test(name);
/** `<run>-<attempt>-<receipt>.json`; `local` outside a workflow run. */
const entryFile = (entry) => `${entry.run_id ?? "local"}-${entry.run_attempt ?? 1}-${entry.receipt}.json`;
/** Temporary names start with a dot, so a reader never takes an unfinished file for an entry. */
const isEntryFile = (name) => name.endsWith(".json") && !name.startsWith(".");

// src/review/ledger/directory-files.ts
/** A directory that is not there is an empty ledger. */
async function listEntryFiles(path) {
	const notes = [];
	const files = [];
	for (const folder of (await namesIn(path, notes)).filter(isSeriesFolder)) for (const name of (await namesIn(join(path, folder), notes)).filter(isEntryFile)) files.push({
		folder,
		name
	});
	return {
		files,
		notes
	};
}
async function namesIn(path, notes) {
	try {
		return (await readdir(path)).toSorted();
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) notes.push(note("ledger-not-read", `No history was read: ${messageOf(error)}`, "warning"));
		return [];
	}
}
/** The parsed JSON of one file, which may still be anything. */
async function readEntryFile(path, { folder, name }) {
	try {
		return {
			ok: true,
			value: JSON.parse(await readFile(join(path, folder, name), "utf8"))
		};
	} catch (error) {
		const text = `${folder}/${name} was skipped: ${messageOf(error)}`;
		return {
			ok: false,
			note: note("ledger-file-skipped", text, "warning")
		};
	}
}

// src/review/ledger/directory.ts
/** Files of other series that are read besides: enough to learn from, and a second of reading on a slow share. */
const MAX_OTHERS = 2e3;
/** The ledger under `path`, created by the first append. Concurrent writers on one host or shared mount are safe. */
const directoryLedger = (path, base) => ({
	name: `directory:${path}`,
	read: (series) => read(path, series, base),
	append: async (entries) => {
		const notes = [];
		for (const entry of entries) try {
			await write(join(path, seriesFolder(entry.series)), entry);
		} catch (error) {
			notes.push(note("ledger-not-written", `Nothing was added to ${path}: ${messageOf(error)}`, "warning"));
		}
		return notes;
	}
});
async function read(path, series, base) {
	const folders = new Set(series.map(seriesFolder));
	const { files, notes } = await listEntryFiles(path);
	const wanted = files.filter(({ folder }) => folders.has(folder));
	const others = files.filter(({ folder }) => !folders.has(folder)).slice(0, MAX_OTHERS);
	const values = [];
	const skipped = [];
	for (const file of [...wanted, ...others]) {
		const read = await readEntryFile(path, file);
		if (read.ok) values.push(read.value);
		else skipped.push(read.note);
	}
	const parsed = parseEntries(values);
	return {
		entries: parsed.entries,
		spent: spentOn(base, parsed.entries),
		notes: [
			...notes,
			...skipped,
			...parsed.notes
		]
	};
}
/** As far as the umask of the one who writes first allows: whose a shared ledger is, its owner decides. */
const ANYBODYS = 511;
async function write(folder, entry) {
	const file = join(folder, entryFile(entry));
	if (await exists(file)) return;
	makeDirectory(folder, ANYBODYS);
	const unfinished = join(folder, `.${randomUUID()}.tmp`);
	try {
		await writeFile(unfinished, `${JSON.stringify(entry)}\n`, {
			flag: "wx",
			flush: true
		});
		await rename(unfinished, file);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}
const exists = (file) => access(file).then(() => true, () => false);

// src/review/budget/glob.ts
/**
* Whether the whole text fits, in time bounded by the product of the lengths. Compatibility forms are one (NFKC), as in
* budgets: a no-break space is a space.
*/
function matchesGlob(glob, text) {
	const [pattern, name] = [[...glob.normalize("NFKC")], [...text.normalize("NFKC")]];
	let [p, n] = [0, 0];
	let [star, taken] = [-1, 0];
	while (n < name.length) if (pattern[p] === "*") {
		[star, taken] = [p, n];
		p += 1;
	} else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === name[n])) {
		p += 1;
		n += 1;
	} else if (star !== -1) {
		taken += 1;
		[p, n] = [star + 1, taken];
	} else return false;
	return pattern.slice(p).every((rest) => rest === "*");
}

export { entryFile as a, isBranchRun as c, oldestKeptDay as d, spentBySeries as f, withoutOldDays as h, readEntryFile as i, parseEntries as l, unionOfSpent as m, directoryLedger as n, seriesFolder as o, spentOf as p, listEntryFiles as r, spentOn as s, matchesGlob as t, dayOf as u };
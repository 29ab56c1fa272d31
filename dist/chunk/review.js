import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { C as note, S as messageOf, a as JOULES_PER_KWH, b as CarbonError, c as gramsFromEnergy, f as kwhFromJoules, l as gramsPerKwh, u as joules } from "./ground.js";
import { a as parseBudgets, n as onlyInActions } from "./budget-words.js";
import { D as seriesParts, E as WORST_FIRST, O as keyOf, Q as workflow16, T as seriesLabel, X as series16 } from "./report.js";
import { n as receiptArtifact, t as RECEIPT_FILE } from "./receipt-artifact.js";
import { C as object, D as pipe, O as record, P as string, R as unknown$1, S as number, d as isoDate, g as maxValue, h as maxLength, j as safeParse, k as regex, l as integer, o as finite, p as literal, s as getDotPath, t as array, w as optional, x as nullable, y as minValue } from "./valibot.js";
import { t as parseReceipt } from "./codec.js";
import { t as workflowPath } from "./workflow-path.js";
import { n as DEFAULT_POLICY, t as canonicalSeries } from "./canonical-series.js";
import { r as EntrySchema, t as entryOf } from "./reduce.js";
import { a as entryFile, c as isBranchRun, d as oldestKeptDay, f as spentBySeries, h as withoutOldDays, l as parseEntries, m as unionOfSpent, n as directoryLedger, o as seriesFolder, p as spentOf, s as spentOn, t as matchesGlob, u as dayOf } from "./glob.js";
import { t as gatedEnergy } from "./gated-energy.js";
import { inflateRawSync } from "node:zlib";
import { basename } from "node:path/posix";

// src/github/permission.ts
const OPERATIONS = {
	"read-jobs": {
		doing: "Reading the jobs of a run",
		permission: "actions: read"
	},
	"read-runs": {
		doing: "Reading a workflow run",
		permission: "actions: read"
	},
	"read-artifacts": {
		doing: "Reading artifacts",
		permission: "actions: read"
	},
	"read-commits": {
		doing: "Reading commits",
		permission: "contents: read"
	},
	"read-branches": {
		doing: "Reading a branch",
		permission: "contents: read"
	},
	"read-contents": {
		doing: "Reading a file of the repository",
		permission: "contents: read"
	},
	"write-contents": {
		doing: "Writing to a branch",
		permission: "contents: write"
	},
	"read-pulls": {
		doing: "Reading pull requests",
		permission: "pull-requests: read"
	},
	"read-labels": {
		doing: "Reading who labelled the pull request",
		permission: "pull-requests: read"
	},
	"read-collaborators": {
		doing: "Reading what a person may do",
		permission: "metadata: read"
	},
	"read-comments": {
		doing: "Commenting on the pull request",
		permission: "pull-requests: write"
	},
	"write-comment": {
		doing: "Commenting on the pull request",
		permission: "pull-requests: write"
	}
};
const [FORBIDDEN, NOT_FOUND$1, TOO_MANY] = [
	403,
	404,
	429
];
/** `Resource not accessible by integration`, `… by personal access token`. */
const NO_ACCESS = /not accessible by/i;
const RATE_LIMIT = /rate limit/i;
/** Runs a request; whatever it throws comes back as a note, so that no outage leaves the room as an exception. */
async function ask(operation, request) {
	try {
		return {
			ok: true,
			value: await request()
		};
	} catch (error) {
		return {
			ok: false,
			note: noteOfFailure(operation, error)
		};
	}
}
/** Runs a request; what it throws becomes an Error with one sentence, which names the missing permission where that is the reason. */
async function said(operation, request) {
	try {
		return await request();
	} catch (error) {
		throw new Error(noteOfFailure(operation, error).text, { cause: error });
	}
}
/** Codes: `permission-missing`, `not-found`, `rate-limited`, `github-unreachable`. */
function noteOfFailure(operation, error) {
	const { doing, permission } = OPERATIONS[operation];
	const status = statusOf(error);
	const message = messageOf(error);
	if (status === TOO_MANY || RATE_LIMIT.test(message)) return note("rate-limited", `${doing} was refused by GitHub's rate limit; try again later.`, "warning");
	if (status === FORBIDDEN && NO_ACCESS.test(message)) {
		const text = `${doing} needs \`${permission}\` under \`permissions:\` of the job.`;
		return note("permission-missing", text, "warning");
	}
	if (status === NOT_FOUND$1) {
		const text = `${doing}: not found, or hidden because the job lacks \`${permission}\` under \`permissions:\`.`;
		return note("not-found", text, "warning");
	}
	return note("github-unreachable", `${doing} failed: ${message}`, "warning");
}
/** HTTP status of a thrown request error; null for anything else. */
function statusOf(error) {
	if (typeof error !== "object" || error === null || !("status" in error)) return null;
	return typeof error.status === "number" ? error.status : null;
}

// src/review/comparison/anchor.ts
const NO_ANCHOR = {
	kind: "none",
	sha: null,
	line: [],
	branch: null
};

// src/github/workflow-runs.ts
const PAGE = 100;
/** Newest first. `actions/list-workflow-runs` by file name, one call; needs `actions: read`. */
function runsOfWorkflow({ client, owner, repo }, workflowFile, { branch, event, limit }) {
	return ask("read-runs", async () => {
		const { data } = await client.rest.actions.listWorkflowRuns({
			owner,
			repo,
			workflow_id: basename(workflowFile),
			per_page: Math.min(limit, PAGE),
			...branch === void 0 ? {} : { branch },
			...event === void 0 ? {} : { event }
		});
		return data.workflow_runs.map((run) => ({
			id: run.id,
			attempt: run.run_attempt ?? 1,
			event: run.event,
			path: workflowPath(run.path) ?? run.path,
			headBranch: run.head_branch,
			headSha: run.head_sha,
			headRepositoryId: repositoryId(run.head_repository),
			conclusion: run.conclusion,
			createdAt: run.created_at
		}));
	});
}
/** GitHub's description forbids null here; a deleted fork has it all the same. */
const repositoryId = (repository) => repository?.id ?? null;

// src/review/ledger/none.ts
const noLedger = {
	name: "none",
	read: async () => ({
		entries: [],
		spent: {},
		notes: []
	}),
	append: async () => []
};

// src/review/history/bundle.ts
const BUNDLE_SCHEMA = "carbon-action/bundle/1";
const id = pipe(number(), integer(), minValue(1), maxValue(Number.MAX_SAFE_INTEGER));
const BundleSchema = object({
	schema: literal(BUNDLE_SCHEMA),
	/** Artifact ids whose content this bundle has absorbed, transitively. */
	merged: pipe(array(id), maxLength(1e4)),
	entries: pipe(array(EntrySchema), maxLength(2e4)),
	/** Real grams of runs that are no longer among the entries: day to addends by entry key. */
	spent: optional(record(pipe(string(), isoDate()), record(pipe(string(), maxLength(256)), pipe(number(), finite(), minValue(0)))), {})
});
/** The bundle that holds nothing but these. */
const bundleOf = (entries) => ({
	schema: BUNDLE_SCHEMA,
	merged: [],
	entries: [...entries],
	spent: {}
});

// src/review/history/newest-entries.ts
function newestEntries(entries, { perSeries, inAll }) {
	const newestFirst = keyed(entries).toSorted((a, b) => b.time - a.time || (a.key < b.key ? 1 : -1));
	const seen = /* @__PURE__ */ new Map();
	const kept = [];
	const evicted = [];
	for (const each of newestFirst) {
		const rank = seen.get(each.entry.series) ?? 0;
		seen.set(each.entry.series, rank + 1);
		if (rank < perSeries && kept.length < inAll) kept.push(each);
		else evicted.push(each.entry);
	}
	return {
		kept: kept.toSorted((a, b) => a.key < b.key ? -1 : 1).map(({ entry }) => entry),
		evicted
	};
}
function keyed(entries) {
	const byKey = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const key = keyOf(entry);
		const known = byKey.get(key);
		byKey.set(key, known === void 0 ? entry : ofTwo(known, entry));
	}
	return [...byKey].map(([key, entry]) => ({
		key,
		time: Date.parse(entry.started_at),
		entry
	}));
}
/** Entries are immutable, so two of one key are equal; should they differ, every order must still choose the same. */
function ofTwo(a, b) {
	const [more, less] = (a.emissions_g ?? -1) >= (b.emissions_g ?? -1) ? [a, b] : [b, a];
	if (more.emissions_g !== less.emissions_g) return more;
	return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

// src/review/history/union.ts
/** Entries kept per series and in all; the oldest go first. */
const MAX_PER_SERIES = 200;
const MAX_ENTRIES$1 = 2e4;
/** Of an empty bundle, which has no day to count back from. */
const NO_DAY = "1970-01-01";
/**
* The bundle that holds everything the given ones hold, within the caps; the empty bundle for an empty list. What an entry
* that has to go has emitted stays for two months more, so that no budget over a span forgets it.
*/
function unionOf(bundles, perSeries = 200) {
	const all = bundles.flatMap(({ entries }) => entries);
	const { kept, evicted } = newestEntries(all, {
		perSeries,
		inAll: MAX_ENTRIES$1
	});
	const spent = unionOfSpent([...bundles.map((bundle) => bundle.spent), spentOf(evicted)]);
	const days = [...Object.keys(spent), ...all.map(dayOf)].toSorted();
	return {
		schema: BUNDLE_SCHEMA,
		merged: mergedOf(bundles),
		entries: [...kept],
		spent: withoutOldDays(spent, days.at(-1) ?? NO_DAY)
	};
}
const mergedOf = (bundles) => [...new Set(bundles.flatMap(({ merged }) => merged))].toSorted((a, b) => a - b).slice(-1e4);

// src/review/ledger/bundle-artifact.ts
const BUNDLE_FILE = "bundle.json";
/** Written by the one report job of a workflow. */
const workflowBundle = (workflow) => `carbon-base-${workflow16(workflow)}`;
/** Written by the measuring job itself where no report job is. */
const seriesBundle = (series) => `carbon-base-${series16(series)}`;
/** A name is taken once per run, so a later attempt writes beside an earlier one. */
const againIn = (name, attempt) => `${name}-${attempt}`;

// src/review/history/bundle-writer.ts
/** Writes the newest `perSeries` entries of every series; each entry once, however many sizes are tried. */
function bundleWriter() {
	const texts = /* @__PURE__ */ new Map();
	const textOf = (entry) => {
		const text = texts.get(entry) ?? JSON.stringify(withSortedKeys(entry));
		texts.set(entry, text);
		return text;
	};
	return (bundle, perSeries) => {
		const { entries, ...rest } = unionOf([bundle], perSeries);
		return `{"entries":[${entries.map(textOf).join(",")}],${JSON.stringify(withSortedKeys(rest)).slice(1)}\n`;
	};
}
function withSortedKeys(value) {
	if (Array.isArray(value)) return value.map(withSortedKeys);
	if (typeof value !== "object" || value === null) return value;
	const members = Object.entries(value).toSorted(([a], [b]) => a < b ? -1 : 1);
	return Object.fromEntries(members.map(([key, member]) => [key, withSortedKeys(member)]));
}

// src/review/ledger/fit-bundle.ts
/** 24 MiB: a matrix of 256 jobs with 30 runs of ten steps each; a reader takes a third more. */
const MAX_WRITTEN_BYTES = 25165824;
/** Searched by halves: a series can only lose its oldest entries, so a smaller number never needs more room. */
function fitBundle(bundle, maxBytes = MAX_WRITTEN_BYTES) {
	const write = bundleWriter();
	const written = (perSeries) => new TextEncoder().encode(write(bundle, perSeries));
	const whole = written(200);
	if (whole.length <= maxBytes) return {
		content: whole,
		notes: []
	};
	let [fits, tooMany] = [0, 200];
	let content = null;
	while (tooMany - fits > 1) {
		const perSeries = Math.floor((fits + tooMany) / 2);
		const attempt = written(perSeries);
		if (attempt.length <= maxBytes) [fits, content] = [perSeries, attempt];
		else tooMany = perSeries;
	}
	return {
		content,
		notes: [content === null ? tooLarge$1() : shortened(fits)]
	};
}
const shortened = (perSeries) => note("history-shortened", `The history keeps the newest ${perSeries} runs of every series: more do not fit.`);
const tooLarge$1 = () => note("ledger-not-written", "No history was written: not even the newest run of every series fits. Say with series.matrix which keys count.", "warning");

// src/review/history/codec.ts
/** 32 MiB of text: a third more than what is written at most. */
const MAX_BYTES = 33554432;
const ACCEPTED = `Accepted is a JSON document with "schema": "${BUNDLE_SCHEMA}".`;
const EnvelopeSchema = object({
	...BundleSchema.entries,
	entries: array(unknown$1())
});
/** Throws `CarbonError('bad-bundle')` for anything that is not a bundle of this version; skips single bad entries. */
function parseBundle(source) {
	const envelope = safeParse(EnvelopeSchema, jsonOf$1(source));
	if (!envelope.success) {
		const where = getDotPath(envelope.issues[0]) ?? "the document";
		throw new CarbonError("bad-bundle", `The history bundle cannot be read: ${where} is not as expected.`, { hint: ACCEPTED });
	}
	const { entries, notes } = parseEntries(envelope.output.entries);
	return {
		bundle: unionOf([{
			...envelope.output,
			entries: [...entries]
		}]),
		notes
	};
}
function jsonOf$1(source) {
	if (source.length > MAX_BYTES) throw new CarbonError("bad-bundle", `The history bundle is larger than ${MAX_BYTES} bytes.`, { hint: ACCEPTED });
	try {
		return JSON.parse(typeof source === "string" ? source : new TextDecoder("utf-8", { fatal: true }).decode(source));
	} catch (cause) {
		throw new CarbonError("bad-bundle", "The history bundle is not JSON text.", {
			hint: ACCEPTED,
			cause
		});
	}
}

// src/review/ledger/carrier.ts
/** What the listing alone can refuse, before a request is spent. An unknown repository or branch is refused. */
const isCandidate = (listing, rules) => !listing.expired && listing.run !== null && listing.run.repositoryId === rules.repositoryId && ["push", "merge_group"].some((event) => isOfBranch$1({
	...listing.run,
	event
}, rules));
/** The run itself: same repository, this workflow file, and an event that goes with its branch. */
const isTrusted$1 = (run, rules) => run.repositoryId === rules.repositoryId && [rules.workflow, ...rules.formerWorkflows].includes(run.path) && isOfBranch$1(run, rules);
const isOfBranch$1 = (run, { branch }) => isBranchRun({
	event: run.event ?? null,
	ref: run.headBranch ? `refs/heads/${run.headBranch}` : null,
	repository_id: run.repositoryId ?? null,
	head_repository_id: run.headRepositoryId ?? null
}, branch);

// src/review/ledger/bundle-reader.ts
/** Normally one download is enough; siblings of racing runs need more, and beyond this many a note says what is missing. */
const MAX_DOWNLOADS$1 = 40;
/** What later attempts than the fourth would add is not worth a request of every reader. */
const MAX_ATTEMPTS = 4;
/** Said once: whatever keeps one list from being read keeps the next. */
const NOT_LISTED = "history-not-listed";
function openBundleReader({ store, rules }) {
	const notes = [];
	const bundles = [];
	const covered = /* @__PURE__ */ new Set();
	const carrierOf = trustIn({
		store,
		rules
	}, notes);
	let downloads = 0;
	const download = async (listing) => {
		const { id } = listing;
		downloads += 1;
		try {
			const parsed = parseBundle(await store.download(id, BUNDLE_FILE));
			bundles.push({
				listing,
				bundle: parsed.bundle
			});
			for (const absorbed of [id, ...parsed.bundle.merged]) covered.add(absorbed);
			notes.push(...parsed.notes);
		} catch (error) {
			notes.push(note("history-skipped", `Artifact ${id} was skipped: ${messageOf(error)}`, "warning"));
		}
	};
	const listed = async (name) => {
		const found = (await store.list(name)).filter((listing) => isCandidate(listing, rules));
		const [newest] = found.toSorted((a, b) => b.id - a.id);
		const carrier = newest?.run ? await carrierOf(newest.run.id) : null;
		const again = await Promise.all(laterAttempts(carrier).map((attempt) => store.listOfRun(carrier?.id ?? 0, againIn(name, attempt))));
		return [...found, ...again.flat().filter((listing) => isCandidate(listing, rules))];
	};
	return {
		bundles,
		notes,
		read: async (names) => {
			const lists = await Promise.allSettled(names.map(listed));
			const refused = lists.find((list) => list.status === "rejected");
			if (refused && !notes.some(({ code }) => code === NOT_LISTED)) notes.push(note(NOT_LISTED, messageOf(refused.reason), "warning"));
			const candidates = lists.flatMap((list) => list.status === "fulfilled" ? list.value : []);
			let unread = 0;
			for (const listing of candidates.toSorted((a, b) => b.id - a.id)) {
				if (covered.has(listing.id) || listing.run === null) continue;
				if (downloads === MAX_DOWNLOADS$1) unread += 1;
				else if (await carrierOf(listing.run.id) !== null) await download(listing);
			}
			if (unread > 0) notes.push(capped(unread));
		}
	};
}
/** Nearly always none, and then no request. */
const laterAttempts = (carrier) => Array.from({ length: Math.min(carrier?.attempt ?? 1, MAX_ATTEMPTS) - 1 }, (_, at) => at + 2);
/** Asks once per run; null for a run that is not trusted, or cannot be looked up. */
function trustIn({ store, rules }, notes) {
	const answers = /* @__PURE__ */ new Map();
	const ask = async (runId) => {
		try {
			const run = await store.carrier(runId);
			return isTrusted$1(run, rules) ? run : null;
		} catch (error) {
			notes.push(note("carrier-unknown", `Run ${runId} was not trusted: ${messageOf(error)}`, "warning"));
			return null;
		}
	};
	return (runId) => {
		const answer = answers.get(runId) ?? ask(runId);
		answers.set(runId, answer);
		return answer;
	};
}
const capped = (unread) => note("history-capped", `${MAX_DOWNLOADS$1} history artifacts were read; ${unread} more were not. The next run on the base branch joins them.`, "warning");

// src/review/ledger/gather-bundles.ts
/** With so many entries a series can be judged; with fewer its other places are asked too. The review's smallest sample. */
const ENOUGH_ENTRIES = 5;
/** Two weeks without a push are a holiday; for longer a report job that once wrote is taken to be gone. */
const FRESH_MS = 12096e5;
/** Each name costs a request. Beyond eight jobs a workflow has a report job, whose runs take over eight at a time. */
const MAX_NAMES$1 = 8;
/** Never throws; the notes say what could not be read. */
async function gatherBundles({ series, now, ...place }) {
	const reader = openBundleReader(place);
	const { workflow, formerWorkflows } = place.rules;
	const ofWorkflow = [workflow, ...formerWorkflows].map(workflowBundle);
	await reader.read(ofWorkflow);
	const hasFreshWorkflow = reader.bundles.some(({ listing }) => Date.parse(listing.createdAt) >= now - FRESH_MS);
	const counts = countsOf(reader.bundles);
	const lacking = series.filter((each) => !hasFreshWorkflow || (counts.get(each) ?? 0) < 5).toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
	await reader.read(lacking.slice(0, MAX_NAMES$1).map(seriesBundle));
	const left = lacking.length - MAX_NAMES$1;
	const notes = left > 0 && reader.bundles.length > 0 ? [leftFor(left)] : [];
	return {
		bundles: reader.bundles,
		hasFreshWorkflow,
		notes: [...reader.notes, ...notes]
	};
}
/** How many receipts of each series the bundles hold together. */
function countsOf(bundles) {
	const receipts = /* @__PURE__ */ new Map();
	for (const { series, receipt } of bundles.flatMap(({ bundle }) => bundle.entries)) receipts.set(series, (receipts.get(series) ?? /* @__PURE__ */ new Set()).add(receipt));
	return new Map([...receipts].map(([series, known]) => [series, known.size]));
}
const leftFor = (series) => note("history-later", `Bundles of ${series} more series were not asked for; the next runs on the base branch take them over.`);

// src/review/ledger/joined-bundle.ts
/**
* `series` null: all series of the workflow. The bundle of one series claims no artifact of another name as absorbed, for it
* does not hold the other series that lie in there, and readers skip what they find claimed.
*/
function joinedBundle({ bundles, added }, series) {
	const sources = bundles.map(({ listing, bundle }) => {
		const isAbsorbed = series === null || isNamed(listing.name, seriesBundle(series));
		return {
			...bundle,
			merged: isAbsorbed ? [...bundle.merged, listing.id] : []
		};
	});
	const all = unionOf([...sources, bundleOf(added)]);
	if (series === null) return all;
	return {
		...all,
		entries: all.entries.filter((entry) => entry.series === series),
		spent: spentBySeries(all.spent, series)
	};
}
const isNamed = (name, stem) => name === stem || name.startsWith(`${stem}-`);

// src/review/ledger/rescue-receipts.ts
/** Requests are few whatever the history holds: the poorest series and the newest receipts. */
const MAX_NAMES = 4;
const MAX_DOWNLOADS = 10;
const NOTHING = {
	entries: [],
	notes: []
};
/** Never throws; a note says how many were read and how many of them count. */
async function rescueReceipts({ store, rules, rescue, series }) {
	if (rescue.trees.length === 0 || series.length === 0) return NOTHING;
	try {
		const names = series.slice(0, MAX_NAMES).map((each) => receiptArtifact(each, 1));
		const candidates = (await Promise.all(names.map((name) => store.list(name)))).flat().filter((listing) => mayCount(listing, rules, rescue));
		if (candidates.length === 0) return NOTHING;
		const runs = await rescue.runs();
		if (!runs.ok) return {
			entries: [],
			notes: [runs.note]
		};
		const carriers = new Map(runs.value.filter((run) => isTrusted(run, rules)).map((run) => [run.id, run]));
		const chosen = newestOfEachBranch(candidates).filter(({ run }) => run !== null && carriers.has(run.id));
		const read = await Promise.all(chosen.slice(0, MAX_DOWNLOADS).map((listing) => entryIn(listing, {
			store,
			carriers
		})));
		const claimed = read.filter((entry) => entry !== null).filter((entry) => counts(entry, {
			rules,
			rescue,
			series
		}));
		const tested = await Promise.all(claimed.map((entry) => hasTested(entry, rescue)));
		const entries = claimed.filter((_, at) => tested[at]);
		return {
			entries,
			notes: [told(read.length, entries.length)]
		};
	} catch (error) {
		return {
			entries: [],
			notes: [note("receipts-not-read", messageOf(error), "warning")]
		};
	}
}
const mayCount = (listing, rules, { headBranch }) => !listing.expired && listing.run !== null && listing.run.repositoryId === rules.repositoryId && listing.run.headRepositoryId === rules.repositoryId && (headBranch === null || listing.run.headBranch !== headBranch);
const isTrusted = (run, { repositoryId, workflow }) => run.event === "pull_request" && run.headRepositoryId === repositoryId && run.path === workflow;
/** What was merged is usually what was tested last: the newest of every branch first, then the next newest. */
function newestOfEachBranch(listings) {
	const seen = /* @__PURE__ */ new Map();
	return listings.toSorted((a, b) => b.id - a.id).map((listing) => {
		const key = `${listing.name} ${listing.run?.headBranch}`;
		const rank = seen.get(key) ?? 0;
		seen.set(key, rank + 1);
		return {
			listing,
			rank
		};
	}).toSorted((a, b) => a.rank - b.rank || b.listing.id - a.listing.id).map(({ listing }) => listing);
}
/** The entry of a receipt that says of its run what GitHub says of it; null for any other, and for none. */
async function entryIn(listing, { store, carriers }) {
	const carrier = carriers.get(listing.run?.id ?? 0);
	try {
		const text = new TextDecoder().decode(await store.download(listing.id, RECEIPT_FILE));
		const entry = entryOf(parseReceipt(text));
		return entry.run_id === carrier?.id && entry.head_sha === carrier?.headSha ? entry : null;
	} catch {
		return null;
	}
}
const counts = (entry, { rules, rescue, series }) => entry.event === "pull_request" && entry.repository_id === rules.repositoryId && entry.head_repository_id === rules.repositoryId && series.includes(entry.series) && entry.tree !== null && rescue.trees.includes(entry.tree);
/** The commit it names is the head of its run, or the merge of that head, and has the tree it names. One call each, ten at most. */
async function hasTested({ sha, head_sha, tree }, { commit }) {
	const answer = sha === null ? null : await commit(sha);
	if (!answer?.ok) return false;
	return (sha === head_sha || answer.value.parents[1] === head_sha) && answer.value.tree === tree;
}
const told = (read, found) => note("receipts-of-merged", `${read} receipts of other pull requests were read, for the base has few runs of its own; ${found} measured a tree that was merged.`);

// src/review/ledger/artifact.ts
/** Reading needs `actions: read`. Append only from runs of the base branch: readers refuse what others upload. */
function artifactLedger(options) {
	let known = null;
	const gather = async (series) => {
		const gathered = await gatherBundles({
			...options,
			series
		});
		const counts = countsOf(gathered.bundles);
		const poor = series.filter((each) => (counts.get(each) ?? 0) < 5).toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
		const { rescue } = options;
		const rescued = rescue === null ? null : await rescueReceipts({
			...options,
			rescue,
			series: poor
		});
		return {
			...gathered,
			series: new Set(series),
			added: rescued?.entries ?? [],
			notes: [...gathered.notes, ...rescued?.notes ?? []]
		};
	};
	/** One run lists and downloads once: what it has read is what it joins; only series never asked for are asked for now. */
	const readFor = async (entries) => {
		const missing = [...new Set(entries.map((entry) => entry.series))].filter((each) => !known?.series.has(each));
		if (known !== null && missing.length === 0) return {
			read: known,
			notes: []
		};
		const fresh = await gather(missing);
		return {
			read: known === null ? fresh : both(known, fresh),
			notes: fresh.notes
		};
	};
	return {
		name: "artifact",
		read: async (series) => {
			known = await gather(series);
			const { entries, spent } = unionOf([...known.bundles.map(({ bundle }) => bundle), bundleOf(known.added)]);
			return {
				entries,
				spent: unionOfSpent([spent, spentOf(entries)]),
				notes: known.notes,
				hasReportJob: known.hasFreshWorkflow
			};
		},
		append: async (entries) => {
			const { read, notes } = await readFor(entries);
			let base = read;
			const told = [...notes];
			for (const { name, own, series } of groupsOf(entries, options)) {
				const held = keysOf(base);
				if (own.every((entry) => held.has(keyOf(entry))) || !own.some(mayBecomeBase)) continue;
				if (series !== null && base.hasFreshWorkflow) continue;
				base = {
					...base,
					added: [...base.added, ...own]
				};
				told.push(...await upload(name, joinedBundle(base, series), options));
			}
			known = base;
			return told;
		}
	};
}
const both = (one, other) => ({
	series: /* @__PURE__ */ new Set([...one.series, ...other.series]),
	bundles: [...one.bundles, ...other.bundles],
	hasFreshWorkflow: one.hasFreshWorkflow || other.hasFreshWorkflow,
	added: [...one.added, ...other.added],
	notes: [...one.notes, ...other.notes]
});
function groupsOf(entries, { writes, rules }) {
	if (writes === "workflow") return [{
		name: workflowBundle(rules.workflow),
		own: entries,
		series: null
	}];
	return [...new Set(entries.map(({ series }) => series))].map((series) => ({
		name: seriesBundle(series),
		own: entries.filter((entry) => entry.series === series),
		series
	}));
}
const keysOf = ({ bundles, added }) => new Set([...bundles.map(({ bundle }) => bundle.entries), added].flat().map(keyOf));
/** What can never be a base value is not worth the name, which a re-run would then find taken. */
const mayBecomeBase = ({ outcome, machine, energy, accepted }) => accepted !== void 0 || outcome === "success" && !machine.contended && !energy.degraded;
async function upload(name, bundle, { store, attempt }) {
	const { content, notes } = fitBundle(bundle);
	if (content === null) return notes;
	const names = attempt > 1 ? [name, againIn(name, attempt)] : [name];
	try {
		for (const free of names) if (typeof await store.upload(free, "bundle.json", content) === "object") return notes;
		return [note("ledger-not-written", `The artifact ${names.join(", ")} exists already in this run.`, "warning")];
	} catch (error) {
		return [note("ledger-not-written", `No history was written: ${messageOf(error)}`, "warning")];
	}
}

// src/github/capped-body.ts
const MIB$1 = 1048576;
const KIB = 1024;
/** @throws Error with one sentence when it is larger or no stream of bytes. */
async function readCapped(body, maxBytes, what = "archive") {
	if (!(body instanceof ReadableStream)) throw new Error(`the ${what} has no content`);
	const chunks = [];
	let bytes = 0;
	for await (const chunk of body) {
		if (!(chunk instanceof Uint8Array)) throw new Error(`the ${what} has no bytes`);
		bytes += chunk.byteLength;
		if (bytes > maxBytes) throw tooLarge(maxBytes, what);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
const tooLarge = (maxBytes, what = "archive") => /* @__PURE__ */ new Error(`the ${what} is larger than ${maxBytes >= MIB$1 ? `${maxBytes / MIB$1} MiB` : `${maxBytes / KIB} KiB`}`);

// src/github/zip-archive.ts
const END_SIGNATURE = 101010256;
const CENTRAL_SIGNATURE = 33639248;
const LOCAL_SIGNATURE = 67324752;
/** Lengths of the fixed parts of the records, bytes (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const [END_LENGTH, CENTRAL_LENGTH, LOCAL_LENGTH] = [
	22,
	46,
	30
];
const MAX_COMMENT = 65535;
const [STORED, DEFLATED] = [0, 8];
/** Bit 0 of the general purpose flags (APPNOTE 4.4.4). */
const ENCRYPTED = 1;
/** The Unix file type in the upper half of the external attributes; 0 where it was packed elsewhere (stat(2), S_IFMT, S_IFREG). */
const [TYPE_MASK, REGULAR] = [61440, 32768];
/** Throws with one sentence when the archive is malformed or lists more than `maxEntries`. */
function zipFiles(zip, maxEntries) {
	const end = endOf(zip);
	const entries = zip.readUInt16LE(end + 10);
	if (entries > maxEntries) throw new Error(`the archive has more than ${maxEntries} entries`);
	const files = [];
	let at = zip.readUInt32LE(end + 16);
	for (let index = 0; index < entries; index++) {
		expectSignature(zip, at, CENTRAL_SIGNATURE, CENTRAL_LENGTH);
		const nameEnd = at + CENTRAL_LENGTH + zip.readUInt16LE(at + 28);
		const name = zip.toString("utf8", at + CENTRAL_LENGTH, nameEnd);
		if (isPlainFile(zip, at) && !name.endsWith("/")) files.push({
			name,
			at
		});
		at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return files;
}
/** The file's content, at most `maxBytes` of it. Throws with one sentence when it is malformed or larger. */
function contentOf(zip, { at }, maxBytes) {
	const method = zip.readUInt16LE(at + 10);
	const size = zip.readUInt32LE(at + 20);
	const local = zip.readUInt32LE(at + 42);
	expectSignature(zip, local, LOCAL_SIGNATURE, LOCAL_LENGTH);
	const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const packed = zip.subarray(start, start + size);
	if (packed.length !== size) throw new Error("the archive is damaged");
	if (method === STORED && size <= maxBytes) return packed;
	if (method !== DEFLATED) throw new Error("the archive is too large or packed in an unknown way");
	return inflated(packed, maxBytes);
}
/** The engine's own sentences tell of buffers and distance codes. */
function inflated(packed, maxBytes) {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
	} catch (cause) {
		throw new Error("the archive is damaged, or inflates to more than it may", { cause });
	}
}
/** The end record is the last thing in the file, but for a comment. */
function endOf(zip) {
	const first = Math.max(0, zip.length - END_LENGTH - MAX_COMMENT);
	for (let at = zip.length - END_LENGTH; at >= first; at--) if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
	throw new Error("not a zip archive");
}
function expectSignature(zip, at, signature, length) {
	if (at + length > zip.length || zip.readUInt32LE(at) !== signature) throw new Error("the archive is damaged");
}
function isPlainFile(zip, at) {
	const type = zip.readUInt16LE(at + 40) & TYPE_MASK;
	return !((zip.readUInt16LE(at + 8) & ENCRYPTED) !== 0) && (type === 0 || type === REGULAR);
}

// src/github/zip-entries.ts
/**
* Content by name of the files that `wanted` gives a key for; of two with one key the first. Throws with one sentence when
* the zip is malformed, lists too many entries, or the wanted ones inflate to more than the cap.
*/
function zipEntries(zip, wanted, { maxEntries, maxBytes }) {
	const found = /* @__PURE__ */ new Map();
	let left = maxBytes;
	for (const file of zipFiles(zip, maxEntries)) {
		const key = wanted(file.name);
		if (key === null || found.has(key)) continue;
		const content = contentOf(zip, file, left);
		left -= content.length;
		if (left < 0) throw new Error(`the archive inflates to more than ${maxBytes} bytes`);
		found.set(key, content);
	}
	return found;
}

// src/github/git-data.ts
const [NOT_FOUND, CONFLICT, UNPROCESSABLE, SERVER_ERROR] = [
	404,
	409,
	422,
	500
];
/** The commit a branch points at, `git/get-ref`; null where there is no such branch. Needs `contents: read`. */
function readTip({ client, owner, repo }, branch) {
	return ask("read-branches", async () => {
		try {
			const { data } = await client.rest.git.getRef({
				owner,
				repo,
				ref: `heads/${branch}`
			});
			return data.object.sha;
		} catch (error) {
			if ([NOT_FOUND, CONFLICT].includes(statusOf(error) ?? 0)) return null;
			throw error;
		}
	});
}
/**
* The files of a commit by path, in one call whatever their number: `repos/download-zipball-archive`, read in memory.
* Needs `contents: read`.
*/
function readFiles({ client, owner, repo }, { sha, wanted, limits }) {
	return ask("read-contents", async () => {
		const { data } = await client.rest.repos.downloadZipballArchive({
			owner,
			repo,
			ref: sha,
			request: { parseSuccessResponseBody: false }
		});
		const zip = await readCapped(data, limits.maxArchive);
		return zipEntries(zip, (name) => pathIn(name, wanted), limits);
	});
}
/** GitHub packs everything below one folder, named after repository and commit. */
function pathIn(name, wanted) {
	const path = name.slice(name.indexOf("/") + 1);
	return wanted(path) ? path : null;
}
/**
* One commit by the owner of the token, which GitHub then signs. Never forces: whoever is overtaken is told. Needs
* `contents: write`. A refusal by a ruleset comes back in GitHub's own words.
*/
function commitFiles(repository, commit) {
	return ask("write-contents", async () => {
		try {
			return {
				kind: "written",
				sha: await written(repository, commit)
			};
		} catch (error) {
			if (isOvertaken(error)) return {
				kind: "overtaken",
				why: messageOf(error)
			};
			throw error;
		}
	});
}
async function written(repository, { branch, tip, changes, message }) {
	const { client, owner, repo } = repository;
	const tree = await client.rest.git.createTree({
		owner,
		repo,
		...tip === null ? {} : { base_tree: await treeOf(repository, tip) },
		tree: [...changes].map(([path, content]) => ({
			path,
			mode: "100644",
			type: "blob",
			...content === null ? { sha: null } : { content }
		}))
	});
	const parents = tip === null ? [] : [tip];
	const { sha } = (await client.rest.git.createCommit({
		owner,
		repo,
		message,
		tree: tree.data.sha,
		parents
	})).data;
	if (tip === null) await client.rest.git.createRef({
		owner,
		repo,
		ref: `refs/heads/${branch}`,
		sha
	});
	else await client.rest.git.updateRef({
		owner,
		repo,
		ref: `heads/${branch}`,
		sha,
		force: false
	});
	return sha;
}
async function treeOf({ client, owner, repo }, tip) {
	const { data } = await client.rest.git.getCommit({
		owner,
		repo,
		commit_sha: tip
	});
	return data.tree.sha;
}
/** What no second try can cure: a ruleset or the protection of the branch. */
const RULES$1 = /\brules?\b|\bruleset|protected/i;
/** 422 for a commit that is not on the tip, or a branch that has come about meanwhile; 409 and 5xx for a busy repository. */
function isOvertaken(error) {
	const status = statusOf(error) ?? 0;
	if (status === UNPROCESSABLE) return !RULES$1.test(messageOf(error));
	return status === CONFLICT || status >= SERVER_ERROR;
}

// src/review/ledger/branch-files.ts
const MONTH_CHARACTERS = 7;
/** All that is read of an archive. */
const isLedgerFile = (path) => /^data\/[0-9a-f]{16}\/\d{4}-\d{2}\/[\w.-]{1,200}\.json$/.test(path) || daySpent(path) !== null;
const entryPath = (entry) => `data/${seriesFolder(entry.series)}/${dayOf(entry).slice(0, MONTH_CHARACTERS)}/${entryFile(entry)}`;
const spentPath = (day, key) => `spent/${day}/${key.replaceAll("/", "-")}.json`;
const daySpent = (path) => /^spent\/(\d{4}-\d{2}-\d{2})\/[\w.-]{1,256}\.json$/.exec(path)?.[1] ?? null;
const MAX_KEY = 256;
const SpentSchema = object({
	key: pipe(string(), maxLength(MAX_KEY), regex(/^[0-9a-f]{16}(?:\/[\w.-]+){4}$/)),
	grams: pipe(number(), finite(), minValue(0)),
	ref: nullable(pipe(string(), maxLength(MAX_KEY)))
});
/** The text of a spent file. */
const spentText = (entry) => `${JSON.stringify({
	key: keyOf(entry),
	grams: entry.emissions_g,
	ref: entry.ref
})}\n`;
/** Never throws: a file that is damaged, newer, or not where its content belongs is skipped and counted. */
function parseBranchFiles(files) {
	const values = [];
	const spent = [];
	const paths = /* @__PURE__ */ new Set();
	let damaged = 0;
	for (const [path, content] of files) {
		const value = jsonOf(content);
		const day = daySpent(path);
		if (value === void 0) damaged += 1;
		else if (day === null) {
			values.push(value);
			paths.add(path);
		} else {
			const parsed = safeParse(SpentSchema, value);
			if (parsed.success && path === spentPath(day, parsed.output.key)) spent.push({
				path,
				day,
				...parsed.output
			});
			else damaged += 1;
		}
	}
	const { entries, notes } = parseEntries(values);
	const placed = entries.filter((entry) => paths.has(entryPath(entry)));
	const skipped = damaged + entries.length - placed.length;
	return {
		entries: placed,
		spent,
		notes: skipped === 0 ? notes : [...notes, skippedFiles(skipped)]
	};
}
function jsonOf(content) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
	} catch {
		return;
	}
}
const skippedFiles = (count) => note("ledger-file-skipped", `${count} ${count === 1 ? "file" : "files"} of the ledger's branch were skipped: damaged, or not where they belong.`, "warning");

// src/review/ledger/plan-commit.ts
/** Files of entries in all: an archive of them is read in seconds. Series that nobody runs any more go with time. */
const MAX_ENTRIES = 1e4;
/** Of their grams: a few hundred runs a day for two months. */
const MAX_SPENT = 2e4;
/** Text by path, null to delete; empty when every entry is there already. */
function planCommit({ entries, spent }, added) {
	const changes = /* @__PURE__ */ new Map();
	const known = new Set(entries.map(entryPath));
	const news = added.filter((entry) => !known.has(entryPath(entry)));
	if (news.length === 0) return changes;
	const all = [...entries, ...news];
	const { kept, evicted } = newestEntries(all, {
		perSeries: 200,
		inAll: MAX_ENTRIES
	});
	const stays = new Set(kept.map(entryPath));
	for (const entry of news) if (stays.has(entryPath(entry))) changes.set(entryPath(entry), `${JSON.stringify(entry)}\n`);
	const firstDay = oldestKeptDay(all.map(dayOf).toSorted().at(-1) ?? "");
	for (const entry of evicted) {
		if (known.has(entryPath(entry))) changes.set(entryPath(entry), null);
		const day = dayOf(entry);
		if (day >= firstDay && spentOf([entry])[day] !== void 0) changes.set(spentPath(day, keyOf(entry)), spentText(entry));
	}
	const newestFirst = spent.toSorted((a, b) => a.path < b.path ? 1 : -1);
	for (const [rank, { path, day }] of newestFirst.entries()) if (day < firstDay || rank >= MAX_SPENT) changes.set(path, null);
	return changes;
}

// src/review/ledger/verify-entries.ts
/** Entries of this workflow whose run exists and says of itself what they say of it. Other workflows' are left out silently. */
function verifyEntries(entries, runs, rules) {
	const listed = new Map(runs.map((run) => [run.id, run]));
	const oldest = oldestIn(runs);
	const own = entries.filter(({ series }) => seriesParts(series)?.workflow === rules.workflow);
	const confirmed = [];
	let tooOld = 0;
	let refuted = 0;
	for (const entry of own) {
		const run = listed.get(entry.run_id ?? 0);
		if (run !== void 0 && isOf(entry, run, rules)) confirmed.push(entry);
		else if (run === void 0 && (entry.run_id ?? 0) < oldest(entry.event)) tooOld += 1;
		else refuted += 1;
	}
	return {
		entries: confirmed,
		notes: [...tooOld > 0 ? [older(tooOld)] : [], ...refuted > 0 ? [unconfirmed(refuted)] : []]
	};
}
/** Runs of the merge queue are listed apart, so each listing reaches back as far as it does. */
function oldestIn(runs) {
	const ids = (isQueued) => Math.min(...runs.filter(({ event }) => event === "merge_group" === isQueued).map(({ id }) => id));
	const [queued, others] = [ids(true), ids(false)];
	return (event) => event === "merge_group" ? queued : others;
}
const isOf = (entry, run, { repositoryId, workflow }) => run.path === workflow && run.headRepositoryId === repositoryId && entry.head_repository_id === repositoryId && entry.repository_id === repositoryId && run.event === entry.event && run.headSha === entry.sha && entry.ref === `refs/heads/${run.headBranch}` && (entry.run_attempt ?? 0) <= run.attempt;
const counted = (count) => count === 1 ? "1 ledger entry" : `${count} ledger entries`;
const older = (count) => note("entries-too-old", `${counted(count)} of runs before the newest hundred not used.`);
const unconfirmed = (count) => note("entries-unconfirmed", `${counted(count)} on the ledger's branch not used: GitHub has no such run, or says something else of it.`, "warning");

// src/review/ledger/branch.ts
const MAX_TRIES = 8;
/** Doubled with every try. A try takes GitHub about a second, and twenty writers at once then all come through within a minute. */
const FIRST_PAUSE_MS = 500;
const MESSAGE = "Add measured runs";
const MIB = 1048576;
/** Twice what we leave there; others may push anything. A zip without extensions lists 65,535 at most. */
const LIMITS = {
	maxArchive: 32 * MIB,
	maxBytes: 64 * MIB,
	maxEntries: 6e4
};
/** GitHub lists so many at once. */
const MAX_RUNS = 100;
/**
* Reading needs `contents: read` and `actions: read`, and four requests whatever the branch holds; appending needs
* `contents: write`. Append only from runs of the base branch.
*/
function branchLedger(name, options) {
	let state = null;
	return {
		name: `branch:${name}`,
		read: async () => {
			const answer = await stateOf(name, options);
			if (!answer.ok) return unread(answer.note);
			state = answer.value;
			return readingOf(state, options);
		},
		append: async (entries) => {
			const answer = state === null ? await stateOf(name, options) : {
				ok: true,
				value: state
			};
			if (!answer.ok) return [notWritten(answer.note.text)];
			state = null;
			const changes = planCommit(answer.value, entries);
			return changes.size === 0 ? [] : add(name, {
				tip: answer.value.tip,
				changes
			}, options);
		}
	};
}
async function add(branch, first, options) {
	const { repository, sleep, random } = options;
	let { tip, changes } = first;
	let why = "";
	for (let tries = 1; tries <= MAX_TRIES; tries++) {
		const done = await commitFiles(repository, {
			branch,
			tip,
			changes,
			message: MESSAGE
		});
		if (!done.ok) return [notWritten(done.note.text)];
		if (done.value.kind === "written") return [];
		({why} = done.value);
		await sleep(random() * FIRST_PAUSE_MS * 2 ** tries);
		const moved = await readTip(repository, branch);
		if (!moved.ok) return [notWritten(moved.note.text)];
		tip = moved.value;
		changes = new Map([...changes].filter(([path]) => isNewEntry(path, changes)));
	}
	return [notWritten(`other writers were faster in ${MAX_TRIES} tries (${why})`)];
}
const isNewEntry = (path, changes) => path.startsWith("data/") && changes.get(path) !== null;
async function stateOf(branch, { repository }) {
	const tip = await readTip(repository, branch);
	if (!tip.ok) return tip;
	if (tip.value === null) return {
		ok: true,
		value: {
			tip: null,
			entries: [],
			spent: [],
			notes: []
		}
	};
	const files = await readFiles(repository, {
		sha: tip.value,
		wanted: isLedgerFile,
		limits: LIMITS
	});
	return files.ok ? {
		ok: true,
		value: {
			tip: tip.value,
			...parseBranchFiles(files.value)
		}
	} : files;
}
async function readingOf(state, options) {
	const { entries, notes } = state;
	const { rules } = options;
	const spent = unionOfSpent([spentOn(rules, entries), spentIn(state, rules)]);
	if (entries.length === 0) return {
		entries,
		spent,
		notes
	};
	const runs = await runsOf(options);
	if (!runs.ok) return {
		entries: [],
		spent,
		notes: [...notes, runs.note]
	};
	const verified = verifyEntries(entries, runs.value, rules);
	return {
		entries: verified.entries,
		spent,
		notes: [...notes, ...verified.notes]
	};
}
async function runsOf({ repository, rules }) {
	const { workflow, branch } = rules;
	const [own, queued] = await Promise.all([runsOfWorkflow(repository, workflow, {
		branch,
		limit: MAX_RUNS
	}), runsOfWorkflow(repository, workflow, {
		event: "merge_group",
		limit: MAX_RUNS
	})]);
	if (!own.ok) return own;
	return queued.ok ? {
		ok: true,
		value: [...own.value, ...queued.value]
	} : queued;
}
/** Of entries that had to go, as far as they were runs of this branch. */
function spentIn({ spent }, { branch }) {
	const own = spent.filter(({ ref }) => ref === `refs/heads/${branch}` || ref?.startsWith(`refs/heads/gh-readonly-queue/${branch}/`));
	return unionOfSpent(own.map(({ day, key, grams }) => ({ [day]: { [key]: grams } })));
}
const unread = (why) => ({
	entries: [],
	spent: {},
	notes: [why]
});
const notWritten = (why) => note("ledger-not-written", `Nothing was added to the ledger's branch: ${why}`, "warning");

// src/review/ledger/open-ledger.ts
/** `place` is null outside GitHub Actions; asking for a ledger that it does not have is `CarbonError('bad-usage')`. */
function openLedger(spec, place) {
	switch (spec.kind) {
		case "none": return noLedger;
		case "directory": return directoryLedger(spec.path, place?.base ?? null);
		case "branch":
			if (!place?.branch) throw onlyInActions("branch");
			return branchLedger(spec.name, place.branch);
		case "artifact":
			if (!place?.artifact) throw onlyInActions("artifact");
			return artifactLedger(place.artifact);
	}
}

// src/review/budget/canonical-budget.ts
/** `warn: train/Train: +10 % and +20 Wh per sample`. */
function canonicalBudget({ level, scope, limits, unit, window }) {
	const job = scope?.job.replaceAll("/", String.raw`\/`);
	return [
		level === "warn" ? "warn: " : "",
		scope === null ? "" : `${[job, scope.step].filter((part) => part !== null).join("/")}: `,
		limits.map(limitText).join(" and "),
		unit === null ? "" : ` per ${unit}`,
		window === null ? "" : ` per ${window.span} on ${window.branch}`
	].join("");
}
const PERCENT$5 = 100;
const PER_KILO = 1e3;
const JOULES_PER_WH = JOULES_PER_KWH / PER_KILO;
/** A double holds 15 decimal digits exactly: more would show the rounding of the conversion. */
const DIGITS$1 = 15;
function limitText({ kind, limit }) {
	switch (kind) {
		case "increase": return `+${tidy(limit * PERCENT$5)} %`;
		case "increase-energy": return `+${scaled$1(limit / JOULES_PER_WH, "Wh")}`;
		case "energy": return scaled$1(limit / JOULES_PER_WH, "Wh");
		case "increase-emissions": return `+${scaled$1(limit, "gCO2e")}`;
		case "emissions": return scaled$1(limit, "gCO2e");
	}
}
const scaled$1 = (amount, unit) => amount < PER_KILO ? `${tidy(amount)} ${unit}` : `${tidy(amount / PER_KILO)} k${unit}`;
const tidy = (amount) => String(Number(amount.toPrecision(DIGITS$1)));

// src/review/budget/policy-changes.ts
/** In the order budgets, mutes, other rules. Empty where nothing would change, or nothing can be told. */
const policyChanges = ({ base, head, step, inputs }) => [...configChanges(base, head), ...step === null ? [] : stepChanges(step, inputs)];
function configChanges(base, head) {
	if (head === "unread" || base === null && head === null) return [];
	if (head === "refused") return ["The config of this pull request has a mistake: after the merge it is not used."];
	if (head === null) return ["The config is deleted by this pull request: after the merge it no longer decides."];
	const before = {
		...DEFAULT_POLICY,
		...base?.policy
	};
	const after = {
		...DEFAULT_POLICY,
		...head.policy
	};
	return [
		...budgetChanges(base?.budgets ?? [], head.budgets),
		...muteChanges(before.mutes, after.mutes),
		...RULES.flatMap(([key, read]) => {
			const [old, now] = [read(before), read(after)];
			return old === now ? [] : [`\`${key}\` changes from ${old} to ${now} after the merge.`];
		})
	];
}
/** A budget that only stands in the pull request counts at once, since it can only tighten: that is no change to wait for. */
function stepChanges(step, inputs) {
	return [...inputs.budgets.length < step.budgets.length || hasLost(step.budgets, inputs.budgets) ? budgetChanges(step.budgets, inputs.budgets) : [], ...step.budgets.length > 0 && step.onExceed !== inputs.onExceed ? [`\`on-exceed\` changes from ${step.onExceed} to ${inputs.onExceed} after the merge.`] : []];
}
const hasLost = (before, after) => missingFrom(after, before).length > 0;
function budgetChanges(before, after) {
	const removed = missingFrom(after, before);
	const added = missingFrom(before, after);
	const [old, now] = [removed[0], added[0]];
	if (old !== void 0 && now !== void 0 && removed.length === 1 && added.length === 1) return [`The budget \`${old.text}\` becomes \`${now.text}\` after the merge.`];
	return [...removed.map(({ text }) => `The budget \`${text}\` is removed after the merge.`), ...added.map(({ text }) => `The budget \`${text}\` is added after the merge.`)];
}
/** The budgets of `all` that `some` lacks, however they are typed. */
function missingFrom(some, all) {
	const known = new Set(some.map(canonicalBudget));
	return all.filter((budget) => !known.has(canonicalBudget(budget)));
}
function muteChanges(before, after) {
	const named = ({ series, until }) => `${series} ${until}`;
	const [old, now] = [before.map(named), after.map(named)];
	return [...before.filter((mute) => !now.includes(named(mute))).map(({ series, until }) => `\`${series}\` is no longer muted until ${until} after the merge.`), ...after.filter((mute) => !old.includes(named(mute))).map(({ series, until, reason }) => `\`${series}\` is muted until ${until} after the merge: ${reason}.`)];
}
const PERCENT$4 = 100;
/** Enough to tell two settings apart, without the rounding of the conversion. */
const DIGITS = 6;
const percent = (fraction) => `${Number((fraction * PERCENT$4).toPrecision(DIGITS))}\u00a0%`;
const list = (words) => `[${words.join(", ")}]`;
/** The judged keys of the config, as written there. */
const RULES = [
	["policy.inconclusive", (p) => p.inconclusive],
	["policy.no-baseline", (p) => p.noBaseline],
	["policy.missing", (p) => p.missing],
	["policy.mismatch", (p) => p.mismatch ?? p.inconclusive],
	["policy.measured-floor", (p) => String(p.measuredFloor)],
	["compare.alpha", (p) => String(p.alpha)],
	["compare.prior.noise", (p) => p.learnPrior ? "learnt" : percent(p.priorNoise)],
	["compare.prior.weight", (p) => String(p.priorWeight)],
	["compare.min-effect", (p) => percent(p.minEffect)],
	["compare.confirm", (p) => String(p.confirm)],
	["baseline.since", (p) => p.since ?? "none"],
	["baseline.samples.min", (p) => String(p.minSamples)],
	["baseline.samples.max", (p) => String(p.maxSamples)],
	["baseline.samples.max-age", (p) => `${p.maxAgeDays}d`],
	["baseline.samples.max-distance", (p) => String(p.maxDistance)],
	["baseline.cut-at-change-point", (p) => String(p.cutAtChangePoint)],
	["baseline.match", (p) => list(p.match)],
	["series.matrix", (p) => p.series.matrix === null ? "all" : list(p.series.matrix)],
	["series.alias", (p) => list(Object.entries(p.series.alias).map(([from, to]) => `${from}: ${to}`).toSorted())]
];

// src/review/budget/policy-from.ts
/** Budgets add up, since one more can only tighten; of `on-exceed` the stricter counts. Never throws. */
function policyFrom({ base, head, baseStep, inputs }) {
	const step = stepPolicy(baseStep);
	const fromConfig = base?.budgets ?? [];
	const decided = fromConfig.length > 0 ? "fail" : step !== null && step.budgets.length > 0 ? step.onExceed : null;
	const onExceed = decided === null ? inputs.onExceed : stricter(decided, inputs.onExceed);
	const isTheirOwn = fromConfig.length === 0 && baseStep !== null && step === null && inputs.budgets.length > 0;
	return {
		policy: {
			...DEFAULT_POLICY,
			...base?.policy,
			onExceed
		},
		budgets: eachOnce([
			...fromConfig,
			...step?.budgets ?? [],
			...inputs.budgets
		]),
		changes: policyChanges({
			base,
			head,
			step,
			inputs
		}),
		notes: [...fromConfig.length > 0 && inputs.onExceed === "warn" ? [NOT_LOOSENED] : [], ...isTheirOwn ? [OWN_POLICY] : []]
	};
}
/** Null where it cannot be read. A step that the action itself would refuse decides nothing. */
function stepPolicy(step) {
	if (step === null || step === "not-found") return null;
	try {
		return {
			budgets: parseBudgets(step.budget),
			onExceed: STRICT_LAST.find((v) => v === step.onExceed) ?? "fail"
		};
	} catch (error) {
		if (error instanceof CarbonError) return null;
		throw error;
	}
}
const STRICT_LAST = [
	"warn",
	"fail",
	"stop"
];
const stricter = (a, b) => STRICT_LAST.indexOf(a) > STRICT_LAST.indexOf(b) ? a : b;
const eachOnce = (budgets) => [...new Map(budgets.toReversed().map((budget) => [canonicalBudget(budget), budget])).values()].toReversed();
const NOT_LOOSENED = note("policy-not-loosened", "The input \"on-exceed: warn\" is not used: the budgets of the config decide. There, \"warn:\" in front of a budget only reports.", "warning");
const OWN_POLICY = note("policy-from-pull-request", "The budget comes from this pull request's workflow. A .github/carbon.yml on the base branch is out of its reach.");

// src/review/budget/consequence.ts
/** `on-exceed` is about limits exceeded, not about missing receipts. What is waived, and a rise on a push, breaks nothing. */
function consequenceOf({ verdict, reason, level, kind, waived }, { policy, event }) {
	if (waived !== null || verdict === "pass") return "pass";
	const mayFail = level === "fail" && !(event === "push" && kind.startsWith("increase"));
	switch (verdict) {
		case "warn": return "warn";
		case "fail": return mayFail && !(reason === "over-limit" && policy.onExceed === "warn") ? "fail" : "warn";
		case "no-baseline": return mayFail ? policy.noBaseline : "pass";
		case "inconclusive":
			if (!mayFail) return "pass";
			return reason === "other-hardware" ? policy.mismatch ?? policy.inconclusive : policy.inconclusive;
	}
}

// src/review/budget/doubt-notes.ts
const doubtNotes = ({ checks }, facts) => checks.filter(({ verdict }) => verdict === "inconclusive" || verdict === "no-baseline").filter((check) => consequenceOf(check, facts) === "warn").map(({ budget, subject, remedy }) => {
	const about = subject === null ? "" : ` of \`${subject}\``;
	return note("not-judged", `The budget \`${budget}\`${about} could not be judged. ${remedy ?? ""}`.trim(), "warning");
});

// src/review/budget/is-meant.ts
/** Whether a glob of a budget or a mute means this job; an id means every leg of its matrix. */
function isMeant(glob, { label, series }) {
	const parts = seriesParts(series);
	return [
		label,
		parts?.job ?? null,
		parts?.name ?? null
	].some((name) => name !== null && matchesGlob(glob, name));
}

// src/review/budget/mute-of.ts
/** The first mute that means this job and holds; the last day counts, in UTC. */
const muteOf = (job, mutes, now) => mutes.find((mute) => isMeant(mute.series, job) && holds(mute, now)) ?? null;
const DATE_LENGTH = 10;
/** ISO dates sort as text. */
const holds = ({ until }, now) => new Date(now).toISOString().slice(0, DATE_LENGTH) <= until;

// src/review/budget/ended-mutes.ts
/** Of the jobs at hand only; none for a job that a later mute still holds. */
const endedMutes = (jobs, { policy, now }) => policy.mutes.filter((mute) => !holds(mute, now)).filter((mute) => jobs.some((job) => isMeant(mute.series, job) && muteOf(job, policy.mutes, now) === null)).map(({ series, until }) => note("mute-ended", `The mute of \`${series}\` ended on ${until}: it gates again.`));

// src/review/comparison/part-of.ts
const partOf = (label, comparison) => ({
	label,
	headJ: comparison.headJ,
	baseJ: comparison.rows.find(({ kind }) => kind === "total")?.baseJ ?? null,
	change: comparison.total,
	nearestBaseJ: comparison.nearestBaseJ,
	significant: comparison.rows.some(({ kind, significant }) => kind === "total" && significant),
	notCompared: comparison.notCompared,
	durationRatio: comparison.factors.duration,
	powerRatio: comparison.factors.power
});

// node_modules/jstat/dist/jstat.js
var require_jstat = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(window, factory) {
		if (typeof exports === "object") module.exports = factory();
		else if (typeof define === "function" && define.amd) define(factory);
		else window.jStat = factory();
	})(this$1, function() {
		var jStat = function(Math, undefined) {
			var concat = Array.prototype.concat;
			var slice = Array.prototype.slice;
			var toString = Object.prototype.toString;
			function calcRdx(n, m) {
				var val = n > m ? n : m;
				return Math.pow(10, 17 - ~~(Math.log(val > 0 ? val : -val) * Math.LOG10E));
			}
			var isArray = Array.isArray || function isArray(arg) {
				return toString.call(arg) === "[object Array]";
			};
			function isFunction(arg) {
				return toString.call(arg) === "[object Function]";
			}
			function isNumber(num) {
				return typeof num === "number" ? num - num === 0 : false;
			}
			function toVector(arr) {
				return concat.apply([], arr);
			}
			function jStat() {
				return new jStat._init(arguments);
			}
			jStat.fn = jStat.prototype;
			jStat._init = function _init(args) {
				if (isArray(args[0])) {
					if (isArray(args[0][0])) {
						if (isFunction(args[1])) args[0] = jStat.map(args[0], args[1]);
						for (var i = 0; i < args[0].length; i++) this[i] = args[0][i];
						this.length = args[0].length;
					} else {
						this[0] = isFunction(args[1]) ? jStat.map(args[0], args[1]) : args[0];
						this.length = 1;
					}
				} else if (isNumber(args[0])) {
					this[0] = jStat.seq.apply(null, args);
					this.length = 1;
				} else if (args[0] instanceof jStat) return jStat(args[0].toArray());
				else {
					this[0] = [];
					this.length = 1;
				}
				return this;
			};
			jStat._init.prototype = jStat.prototype;
			jStat._init.constructor = jStat;
			jStat.utils = {
				calcRdx,
				isArray,
				isFunction,
				isNumber,
				toVector
			};
			jStat._random_fn = Math.random;
			jStat.setRandom = function setRandom(fn) {
				if (typeof fn !== "function") throw new TypeError("fn is not a function");
				jStat._random_fn = fn;
			};
			jStat.extend = function extend(obj) {
				var i, j;
				if (arguments.length === 1) {
					for (j in obj) jStat[j] = obj[j];
					return this;
				}
				for (i = 1; i < arguments.length; i++) for (j in arguments[i]) obj[j] = arguments[i][j];
				return obj;
			};
			jStat.rows = function rows(arr) {
				return arr.length || 1;
			};
			jStat.cols = function cols(arr) {
				return arr[0].length || 1;
			};
			jStat.dimensions = function dimensions(arr) {
				return {
					rows: jStat.rows(arr),
					cols: jStat.cols(arr)
				};
			};
			jStat.row = function row(arr, index) {
				if (isArray(index)) return index.map(function(i) {
					return jStat.row(arr, i);
				});
				return arr[index];
			};
			jStat.rowa = function rowa(arr, i) {
				return jStat.row(arr, i);
			};
			jStat.col = function col(arr, index) {
				if (isArray(index)) {
					var submat = jStat.arange(arr.length).map(function() {
						return new Array(index.length);
					});
					index.forEach(function(ind, i) {
						jStat.arange(arr.length).forEach(function(j) {
							submat[j][i] = arr[j][ind];
						});
					});
					return submat;
				}
				var column = new Array(arr.length);
				for (var i = 0; i < arr.length; i++) column[i] = [arr[i][index]];
				return column;
			};
			jStat.cola = function cola(arr, i) {
				return jStat.col(arr, i).map(function(a) {
					return a[0];
				});
			};
			jStat.diag = function diag(arr) {
				var nrow = jStat.rows(arr);
				var res = new Array(nrow);
				for (var row = 0; row < nrow; row++) res[row] = [arr[row][row]];
				return res;
			};
			jStat.antidiag = function antidiag(arr) {
				var nrow = jStat.rows(arr) - 1;
				var res = new Array(nrow);
				for (var i = 0; nrow >= 0; nrow--, i++) res[i] = [arr[i][nrow]];
				return res;
			};
			jStat.transpose = function transpose(arr) {
				var obj = [];
				var objArr, rows, cols, j, i;
				if (!isArray(arr[0])) arr = [arr];
				rows = arr.length;
				cols = arr[0].length;
				for (i = 0; i < cols; i++) {
					objArr = new Array(rows);
					for (j = 0; j < rows; j++) objArr[j] = arr[j][i];
					obj.push(objArr);
				}
				return obj.length === 1 ? obj[0] : obj;
			};
			jStat.map = function map(arr, func, toAlter) {
				var row, nrow, ncol, res, col;
				if (!isArray(arr[0])) arr = [arr];
				nrow = arr.length;
				ncol = arr[0].length;
				res = toAlter ? arr : new Array(nrow);
				for (row = 0; row < nrow; row++) {
					if (!res[row]) res[row] = new Array(ncol);
					for (col = 0; col < ncol; col++) res[row][col] = func(arr[row][col], row, col);
				}
				return res.length === 1 ? res[0] : res;
			};
			jStat.cumreduce = function cumreduce(arr, func, toAlter) {
				var row, nrow, ncol, res, col;
				if (!isArray(arr[0])) arr = [arr];
				nrow = arr.length;
				ncol = arr[0].length;
				res = toAlter ? arr : new Array(nrow);
				for (row = 0; row < nrow; row++) {
					if (!res[row]) res[row] = new Array(ncol);
					if (ncol > 0) res[row][0] = arr[row][0];
					for (col = 1; col < ncol; col++) res[row][col] = func(res[row][col - 1], arr[row][col]);
				}
				return res.length === 1 ? res[0] : res;
			};
			jStat.alter = function alter(arr, func) {
				return jStat.map(arr, func, true);
			};
			jStat.create = function create(rows, cols, func) {
				var res = new Array(rows);
				var i, j;
				if (isFunction(cols)) {
					func = cols;
					cols = rows;
				}
				for (i = 0; i < rows; i++) {
					res[i] = new Array(cols);
					for (j = 0; j < cols; j++) res[i][j] = func(i, j);
				}
				return res;
			};
			function retZero() {
				return 0;
			}
			jStat.zeros = function zeros(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, retZero);
			};
			function retOne() {
				return 1;
			}
			jStat.ones = function ones(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, retOne);
			};
			jStat.rand = function rand(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, jStat._random_fn);
			};
			function retIdent(i, j) {
				return i === j ? 1 : 0;
			}
			jStat.identity = function identity(rows, cols) {
				if (!isNumber(cols)) cols = rows;
				return jStat.create(rows, cols, retIdent);
			};
			jStat.symmetric = function symmetric(arr) {
				var size = arr.length;
				var row, col;
				if (arr.length !== arr[0].length) return false;
				for (row = 0; row < size; row++) for (col = 0; col < size; col++) if (arr[col][row] !== arr[row][col]) return false;
				return true;
			};
			jStat.clear = function clear(arr) {
				return jStat.alter(arr, retZero);
			};
			jStat.seq = function seq(min, max, length, func) {
				if (!isFunction(func)) func = false;
				var arr = [];
				var hival = calcRdx(min, max);
				var step = (max * hival - min * hival) / ((length - 1) * hival);
				var current = min;
				var cnt = 0;
				for (; current <= max && cnt < length; cnt++, current = (min * hival + step * hival * cnt) / hival) arr.push(func ? func(current, cnt) : current);
				return arr;
			};
			jStat.arange = function arange(start, end, step) {
				var rl = [];
				var i;
				step = step || 1;
				if (end === undefined) {
					end = start;
					start = 0;
				}
				if (start === end || step === 0) return [];
				if (start < end && step < 0) return [];
				if (start > end && step > 0) return [];
				if (step > 0) for (i = start; i < end; i += step) rl.push(i);
				else for (i = start; i > end; i += step) rl.push(i);
				return rl;
			};
			jStat.slice = function() {
				function _slice(list, start, end, step) {
					var i;
					var rl = [];
					var length = list.length;
					if (start === undefined && end === undefined && step === undefined) return jStat.copy(list);
					start = start || 0;
					end = end || list.length;
					start = start >= 0 ? start : length + start;
					end = end >= 0 ? end : length + end;
					step = step || 1;
					if (start === end || step === 0) return [];
					if (start < end && step < 0) return [];
					if (start > end && step > 0) return [];
					if (step > 0) for (i = start; i < end; i += step) rl.push(list[i]);
					else for (i = start; i > end; i += step) rl.push(list[i]);
					return rl;
				}
				function slice(list, rcSlice) {
					var colSlice, rowSlice;
					rcSlice = rcSlice || {};
					if (isNumber(rcSlice.row)) {
						if (isNumber(rcSlice.col)) return list[rcSlice.row][rcSlice.col];
						var row = jStat.rowa(list, rcSlice.row);
						colSlice = rcSlice.col || {};
						return _slice(row, colSlice.start, colSlice.end, colSlice.step);
					}
					if (isNumber(rcSlice.col)) {
						var col = jStat.cola(list, rcSlice.col);
						rowSlice = rcSlice.row || {};
						return _slice(col, rowSlice.start, rowSlice.end, rowSlice.step);
					}
					rowSlice = rcSlice.row || {};
					colSlice = rcSlice.col || {};
					return _slice(list, rowSlice.start, rowSlice.end, rowSlice.step).map(function(row) {
						return _slice(row, colSlice.start, colSlice.end, colSlice.step);
					});
				}
				return slice;
			}();
			jStat.sliceAssign = function sliceAssign(A, rcSlice, B) {
				var nl, ml;
				if (isNumber(rcSlice.row)) {
					if (isNumber(rcSlice.col)) return A[rcSlice.row][rcSlice.col] = B;
					rcSlice.col = rcSlice.col || {};
					rcSlice.col.start = rcSlice.col.start || 0;
					rcSlice.col.end = rcSlice.col.end || A[0].length;
					rcSlice.col.step = rcSlice.col.step || 1;
					nl = jStat.arange(rcSlice.col.start, Math.min(A.length, rcSlice.col.end), rcSlice.col.step);
					var m = rcSlice.row;
					nl.forEach(function(n, i) {
						A[m][n] = B[i];
					});
					return A;
				}
				if (isNumber(rcSlice.col)) {
					rcSlice.row = rcSlice.row || {};
					rcSlice.row.start = rcSlice.row.start || 0;
					rcSlice.row.end = rcSlice.row.end || A.length;
					rcSlice.row.step = rcSlice.row.step || 1;
					ml = jStat.arange(rcSlice.row.start, Math.min(A[0].length, rcSlice.row.end), rcSlice.row.step);
					var n = rcSlice.col;
					ml.forEach(function(m, j) {
						A[m][n] = B[j];
					});
					return A;
				}
				if (B[0].length === undefined) B = [B];
				rcSlice.row.start = rcSlice.row.start || 0;
				rcSlice.row.end = rcSlice.row.end || A.length;
				rcSlice.row.step = rcSlice.row.step || 1;
				rcSlice.col.start = rcSlice.col.start || 0;
				rcSlice.col.end = rcSlice.col.end || A[0].length;
				rcSlice.col.step = rcSlice.col.step || 1;
				ml = jStat.arange(rcSlice.row.start, Math.min(A.length, rcSlice.row.end), rcSlice.row.step);
				nl = jStat.arange(rcSlice.col.start, Math.min(A[0].length, rcSlice.col.end), rcSlice.col.step);
				ml.forEach(function(m, i) {
					nl.forEach(function(n, j) {
						A[m][n] = B[i][j];
					});
				});
				return A;
			};
			jStat.diagonal = function diagonal(diagArray) {
				var mat = jStat.zeros(diagArray.length, diagArray.length);
				diagArray.forEach(function(t, i) {
					mat[i][i] = t;
				});
				return mat;
			};
			jStat.copy = function copy(A) {
				return A.map(function(row) {
					if (isNumber(row)) return row;
					return row.map(function(t) {
						return t;
					});
				});
			};
			var jProto = jStat.prototype;
			jProto.length = 0;
			jProto.push = Array.prototype.push;
			jProto.sort = Array.prototype.sort;
			jProto.splice = Array.prototype.splice;
			jProto.slice = Array.prototype.slice;
			jProto.toArray = function toArray() {
				return this.length > 1 ? slice.call(this) : slice.call(this)[0];
			};
			jProto.map = function map(func, toAlter) {
				return jStat(jStat.map(this, func, toAlter));
			};
			jProto.cumreduce = function cumreduce(func, toAlter) {
				return jStat(jStat.cumreduce(this, func, toAlter));
			};
			jProto.alter = function alter(func) {
				jStat.alter(this, func);
				return this;
			};
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(func) {
						var self = this, results;
						if (func) {
							setTimeout(function() {
								func.call(self, jProto[passfunc].call(self));
							});
							return this;
						}
						results = jStat[passfunc](this);
						return isArray(results) ? jStat(results) : results;
					};
				})(funcs[i]);
			})("transpose clear symmetric rows cols dimensions diag antidiag".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(index, func) {
						var self = this;
						if (func) {
							setTimeout(function() {
								func.call(self, jProto[passfunc].call(self, index));
							});
							return this;
						}
						return jStat(jStat[passfunc](this, index));
					};
				})(funcs[i]);
			})("row col".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function() {
						return jStat(jStat[passfunc].apply(null, arguments));
					};
				})(funcs[i]);
			})("create zeros ones rand identity".split(" "));
			return jStat;
		}(Math);
		(function(jStat, Math) {
			var isFunction = jStat.utils.isFunction;
			function ascNum(a, b) {
				return a - b;
			}
			function clip(arg, min, max) {
				return Math.max(min, Math.min(arg, max));
			}
			jStat.sum = function sum(arr) {
				var sum = 0;
				var i = arr.length;
				while (--i >= 0) sum += arr[i];
				return sum;
			};
			jStat.sumsqrd = function sumsqrd(arr) {
				var sum = 0;
				var i = arr.length;
				while (--i >= 0) sum += arr[i] * arr[i];
				return sum;
			};
			jStat.sumsqerr = function sumsqerr(arr) {
				var mean = jStat.mean(arr);
				var sum = 0;
				var i = arr.length;
				var tmp;
				while (--i >= 0) {
					tmp = arr[i] - mean;
					sum += tmp * tmp;
				}
				return sum;
			};
			jStat.sumrow = function sumrow(arr) {
				var sum = 0;
				var i = arr.length;
				while (--i >= 0) sum += arr[i];
				return sum;
			};
			jStat.product = function product(arr) {
				var prod = 1;
				var i = arr.length;
				while (--i >= 0) prod *= arr[i];
				return prod;
			};
			jStat.min = function min(arr) {
				var low = arr[0];
				var i = 0;
				while (++i < arr.length) if (arr[i] < low) low = arr[i];
				return low;
			};
			jStat.max = function max(arr) {
				var high = arr[0];
				var i = 0;
				while (++i < arr.length) if (arr[i] > high) high = arr[i];
				return high;
			};
			jStat.unique = function unique(arr) {
				var hash = {}, _arr = [];
				for (var i = 0; i < arr.length; i++) if (!hash[arr[i]]) {
					hash[arr[i]] = true;
					_arr.push(arr[i]);
				}
				return _arr;
			};
			jStat.mean = function mean(arr) {
				return jStat.sum(arr) / arr.length;
			};
			jStat.meansqerr = function meansqerr(arr) {
				return jStat.sumsqerr(arr) / arr.length;
			};
			jStat.geomean = function geomean(arr) {
				var logs = arr.map(Math.log);
				var meanOfLogs = jStat.mean(logs);
				return Math.exp(meanOfLogs);
			};
			jStat.median = function median(arr) {
				var arrlen = arr.length;
				var _arr = arr.slice().sort(ascNum);
				return !(arrlen & 1) ? (_arr[arrlen / 2 - 1] + _arr[arrlen / 2]) / 2 : _arr[arrlen / 2 | 0];
			};
			jStat.cumsum = function cumsum(arr) {
				return jStat.cumreduce(arr, function(a, b) {
					return a + b;
				});
			};
			jStat.cumprod = function cumprod(arr) {
				return jStat.cumreduce(arr, function(a, b) {
					return a * b;
				});
			};
			jStat.diff = function diff(arr) {
				var diffs = [];
				var arrLen = arr.length;
				var i = 1;
				for (; i < arrLen; i++) diffs.push(arr[i] - arr[i - 1]);
				return diffs;
			};
			jStat.rank = function(arr) {
				var i;
				var distinctNumbers = [];
				var numberCounts = {};
				for (i = 0; i < arr.length; i++) {
					var number = arr[i];
					if (numberCounts[number]) numberCounts[number]++;
					else {
						numberCounts[number] = 1;
						distinctNumbers.push(number);
					}
				}
				var sortedDistinctNumbers = distinctNumbers.sort(ascNum);
				var numberRanks = {};
				var currentRank = 1;
				for (i = 0; i < sortedDistinctNumbers.length; i++) {
					var number = sortedDistinctNumbers[i];
					var count = numberCounts[number];
					numberRanks[number] = (currentRank + (currentRank + count - 1)) / 2;
					currentRank += count;
				}
				return arr.map(function(number) {
					return numberRanks[number];
				});
			};
			jStat.mode = function mode(arr) {
				var arrLen = arr.length;
				var _arr = arr.slice().sort(ascNum);
				var count = 1;
				var maxCount = 0;
				var numMaxCount = 0;
				var mode_arr = [];
				var i = 0;
				for (; i < arrLen; i++) if (_arr[i] === _arr[i + 1]) count++;
				else {
					if (count > maxCount) {
						mode_arr = [_arr[i]];
						maxCount = count;
						numMaxCount = 0;
					} else if (count === maxCount) {
						mode_arr.push(_arr[i]);
						numMaxCount++;
					}
					count = 1;
				}
				return numMaxCount === 0 ? mode_arr[0] : mode_arr;
			};
			jStat.range = function range(arr) {
				return jStat.max(arr) - jStat.min(arr);
			};
			jStat.variance = function variance(arr, flag) {
				return jStat.sumsqerr(arr) / (arr.length - (flag ? 1 : 0));
			};
			jStat.pooledvariance = function pooledvariance(arr) {
				return arr.reduce(function(a, samples) {
					return a + jStat.sumsqerr(samples);
				}, 0) / (arr.reduce(function(a, samples) {
					return a + samples.length;
				}, 0) - arr.length);
			};
			jStat.deviation = function(arr) {
				var mean = jStat.mean(arr);
				var arrlen = arr.length;
				var dev = new Array(arrlen);
				for (var i = 0; i < arrlen; i++) dev[i] = arr[i] - mean;
				return dev;
			};
			jStat.stdev = function stdev(arr, flag) {
				return Math.sqrt(jStat.variance(arr, flag));
			};
			jStat.pooledstdev = function pooledstdev(arr) {
				return Math.sqrt(jStat.pooledvariance(arr));
			};
			jStat.meandev = function meandev(arr) {
				var mean = jStat.mean(arr);
				var a = [];
				for (var i = arr.length - 1; i >= 0; i--) a.push(Math.abs(arr[i] - mean));
				return jStat.mean(a);
			};
			jStat.meddev = function meddev(arr) {
				var median = jStat.median(arr);
				var a = [];
				for (var i = arr.length - 1; i >= 0; i--) a.push(Math.abs(arr[i] - median));
				return jStat.median(a);
			};
			jStat.coeffvar = function coeffvar(arr) {
				return jStat.stdev(arr) / jStat.mean(arr);
			};
			jStat.quartiles = function quartiles(arr) {
				var arrlen = arr.length;
				var _arr = arr.slice().sort(ascNum);
				return [
					_arr[Math.round(arrlen / 4) - 1],
					_arr[Math.round(arrlen / 2) - 1],
					_arr[Math.round(arrlen * 3 / 4) - 1]
				];
			};
			jStat.quantiles = function quantiles(arr, quantilesArray, alphap, betap) {
				var sortedArray = arr.slice().sort(ascNum);
				var quantileVals = [quantilesArray.length];
				var n = arr.length;
				var i, p, m, aleph, k, gamma;
				if (typeof alphap === "undefined") alphap = 3 / 8;
				if (typeof betap === "undefined") betap = 3 / 8;
				for (i = 0; i < quantilesArray.length; i++) {
					p = quantilesArray[i];
					m = alphap + p * (1 - alphap - betap);
					aleph = n * p + m;
					k = Math.floor(clip(aleph, 1, n - 1));
					gamma = clip(aleph - k, 0, 1);
					quantileVals[i] = (1 - gamma) * sortedArray[k - 1] + gamma * sortedArray[k];
				}
				return quantileVals;
			};
			jStat.percentile = function percentile(arr, k, exclusive) {
				var _arr = arr.slice().sort(ascNum);
				var realIndex = k * (_arr.length + (exclusive ? 1 : -1)) + (exclusive ? 0 : 1);
				var index = parseInt(realIndex);
				var frac = realIndex - index;
				if (index + 1 < _arr.length) return _arr[index - 1] + frac * (_arr[index] - _arr[index - 1]);
				else return _arr[index - 1];
			};
			jStat.percentileOfScore = function percentileOfScore(arr, score, kind) {
				var counter = 0;
				var len = arr.length;
				var strict = false;
				var value, i;
				if (kind === "strict") strict = true;
				for (i = 0; i < len; i++) {
					value = arr[i];
					if (strict && value < score || !strict && value <= score) counter++;
				}
				return counter / len;
			};
			jStat.histogram = function histogram(arr, binCnt) {
				binCnt = binCnt || 4;
				var first = jStat.min(arr);
				var binWidth = (jStat.max(arr) - first) / binCnt;
				var len = arr.length;
				var bins = [];
				var i = 0;
				for (; i < binCnt; i++) bins[i] = 0;
				for (i = 0; i < len; i++) bins[Math.min(Math.floor((arr[i] - first) / binWidth), binCnt - 1)] += 1;
				return bins;
			};
			jStat.covariance = function covariance(arr1, arr2) {
				var u = jStat.mean(arr1);
				var v = jStat.mean(arr2);
				var arr1Len = arr1.length;
				var sq_dev = new Array(arr1Len);
				var i = 0;
				for (; i < arr1Len; i++) sq_dev[i] = (arr1[i] - u) * (arr2[i] - v);
				return jStat.sum(sq_dev) / (arr1Len - 1);
			};
			jStat.corrcoeff = function corrcoeff(arr1, arr2) {
				return jStat.covariance(arr1, arr2) / jStat.stdev(arr1, 1) / jStat.stdev(arr2, 1);
			};
			jStat.spearmancoeff = function(arr1, arr2) {
				arr1 = jStat.rank(arr1);
				arr2 = jStat.rank(arr2);
				return jStat.corrcoeff(arr1, arr2);
			};
			jStat.stanMoment = function stanMoment(arr, n) {
				var mu = jStat.mean(arr);
				var sigma = jStat.stdev(arr);
				var len = arr.length;
				var skewSum = 0;
				for (var i = 0; i < len; i++) skewSum += Math.pow((arr[i] - mu) / sigma, n);
				return skewSum / arr.length;
			};
			jStat.skewness = function skewness(arr) {
				return jStat.stanMoment(arr, 3);
			};
			jStat.kurtosis = function kurtosis(arr) {
				return jStat.stanMoment(arr, 4) - 3;
			};
			var jProto = jStat.prototype;
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(fullbool, func) {
						var arr = [];
						var i = 0;
						var tmpthis = this;
						if (isFunction(fullbool)) {
							func = fullbool;
							fullbool = false;
						}
						if (func) {
							setTimeout(function() {
								func.call(tmpthis, jProto[passfunc].call(tmpthis, fullbool));
							});
							return this;
						}
						if (this.length > 1) {
							tmpthis = fullbool === true ? this : this.transpose();
							for (; i < tmpthis.length; i++) arr[i] = jStat[passfunc](tmpthis[i]);
							return arr;
						}
						return jStat[passfunc](this[0], fullbool);
					};
				})(funcs[i]);
			})("cumsum cumprod".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function(fullbool, func) {
						var arr = [];
						var i = 0;
						var tmpthis = this;
						if (isFunction(fullbool)) {
							func = fullbool;
							fullbool = false;
						}
						if (func) {
							setTimeout(function() {
								func.call(tmpthis, jProto[passfunc].call(tmpthis, fullbool));
							});
							return this;
						}
						if (this.length > 1) {
							if (passfunc !== "sumrow") tmpthis = fullbool === true ? this : this.transpose();
							for (; i < tmpthis.length; i++) arr[i] = jStat[passfunc](tmpthis[i]);
							return fullbool === true ? jStat[passfunc](jStat.utils.toVector(arr)) : arr;
						}
						return jStat[passfunc](this[0], fullbool);
					};
				})(funcs[i]);
			})("sum sumsqrd sumsqerr sumrow product min max unique mean meansqerr geomean median diff rank mode range variance deviation stdev meandev meddev coeffvar quartiles histogram skewness kurtosis".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jProto[passfunc] = function() {
						var arr = [];
						var i = 0;
						var tmpthis = this;
						var args = Array.prototype.slice.call(arguments);
						var callbackFunction;
						if (isFunction(args[args.length - 1])) {
							callbackFunction = args[args.length - 1];
							var argsToPass = args.slice(0, args.length - 1);
							setTimeout(function() {
								callbackFunction.call(tmpthis, jProto[passfunc].apply(tmpthis, argsToPass));
							});
							return this;
						} else {
							callbackFunction = void 0;
							var curriedFunction = function curriedFunction(vector) {
								return jStat[passfunc].apply(tmpthis, [vector].concat(args));
							};
						}
						if (this.length > 1) {
							tmpthis = tmpthis.transpose();
							for (; i < tmpthis.length; i++) arr[i] = curriedFunction(tmpthis[i]);
							return arr;
						}
						return curriedFunction(this[0]);
					};
				})(funcs[i]);
			})("quantiles percentileOfScore".split(" "));
		})(jStat, Math);
		(function(jStat, Math) {
			jStat.gammaln = function gammaln(x) {
				var j = 0;
				var cof = [
					76.18009172947146,
					-86.50532032941678,
					24.01409824083091,
					-1.231739572450155,
					.001208650973866179,
					-5395239384953e-18
				];
				var ser = 1.000000000190015;
				var xx, y, tmp = (y = xx = x) + 5.5;
				tmp -= (xx + .5) * Math.log(tmp);
				for (; j < 6; j++) ser += cof[j] / ++y;
				return Math.log(2.5066282746310007 * ser / xx) - tmp;
			};
			jStat.loggam = function loggam(x) {
				var x0, x2, xp, gl, gl0;
				var k, n;
				var a = [
					.08333333333333333,
					-.002777777777777778,
					.0007936507936507937,
					-.0005952380952380952,
					.0008417508417508418,
					-.001917526917526918,
					.00641025641025641,
					-.02955065359477124,
					.1796443723688307,
					-1.3924322169059
				];
				x0 = x;
				n = 0;
				if (x == 1 || x == 2) return 0;
				if (x <= 7) {
					n = Math.floor(7 - x);
					x0 = x + n;
				}
				x2 = 1 / (x0 * x0);
				xp = 2 * Math.PI;
				gl0 = a[9];
				for (k = 8; k >= 0; k--) {
					gl0 *= x2;
					gl0 += a[k];
				}
				gl = gl0 / x0 + .5 * Math.log(xp) + (x0 - .5) * Math.log(x0) - x0;
				if (x <= 7) for (k = 1; k <= n; k++) {
					gl -= Math.log(x0 - 1);
					x0 -= 1;
				}
				return gl;
			};
			jStat.gammafn = function gammafn(x) {
				var p = [
					-1.716185138865495,
					24.76565080557592,
					-379.80425647094563,
					629.3311553128184,
					866.9662027904133,
					-31451.272968848367,
					-36144.413418691176,
					66456.14382024054
				];
				var q = [
					-30.8402300119739,
					315.35062697960416,
					-1015.1563674902192,
					-3107.771671572311,
					22538.11842098015,
					4755.846277527881,
					-134659.9598649693,
					-115132.2596755535
				];
				var fact = false;
				var n = 0;
				var xden = 0;
				var xnum = 0;
				var y = x;
				var i, z, yi, res;
				if (x > 171.6243769536076) return 1e400;
				if (y <= 0) {
					res = y % 1 + 36e-17;
					if (res) {
						fact = (!(y & 1) ? 1 : -1) * Math.PI / Math.sin(Math.PI * res);
						y = 1 - y;
					} else return 1e400;
				}
				yi = y;
				if (y < 1) z = y++;
				else z = (y -= n = (y | 0) - 1) - 1;
				for (i = 0; i < 8; ++i) {
					xnum = (xnum + p[i]) * z;
					xden = xden * z + q[i];
				}
				res = xnum / xden + 1;
				if (yi < y) res /= yi;
				else if (yi > y) for (i = 0; i < n; ++i) {
					res *= y;
					y++;
				}
				if (fact) res = fact / res;
				return res;
			};
			jStat.gammap = function gammap(a, x) {
				return jStat.lowRegGamma(a, x) * jStat.gammafn(a);
			};
			jStat.lowRegGamma = function lowRegGamma(a, x) {
				var aln = jStat.gammaln(a);
				var ap = a;
				var sum = 1 / a;
				var del = sum;
				var b = x + 1 - a;
				var c = 1 / 1e-30;
				var d = 1 / b;
				var h = d;
				var i = 1;
				var ITMAX = -~(Math.log(a >= 1 ? a : 1 / a) * 8.5 + a * .4 + 17);
				var an;
				if (x < 0 || a <= 0) return NaN;
				else if (x < a + 1) {
					for (; i <= ITMAX; i++) sum += del *= x / ++ap;
					return sum * Math.exp(-x + a * Math.log(x) - aln);
				}
				for (; i <= ITMAX; i++) {
					an = -i * (i - a);
					b += 2;
					d = an * d + b;
					c = b + an / c;
					d = 1 / d;
					h *= d * c;
				}
				return 1 - h * Math.exp(-x + a * Math.log(x) - aln);
			};
			jStat.factorialln = function factorialln(n) {
				return n < 0 ? NaN : jStat.gammaln(n + 1);
			};
			jStat.factorial = function factorial(n) {
				return n < 0 ? NaN : jStat.gammafn(n + 1);
			};
			jStat.combination = function combination(n, m) {
				return n > 170 || m > 170 ? Math.exp(jStat.combinationln(n, m)) : jStat.factorial(n) / jStat.factorial(m) / jStat.factorial(n - m);
			};
			jStat.combinationln = function combinationln(n, m) {
				return jStat.factorialln(n) - jStat.factorialln(m) - jStat.factorialln(n - m);
			};
			jStat.permutation = function permutation(n, m) {
				return jStat.factorial(n) / jStat.factorial(n - m);
			};
			jStat.betafn = function betafn(x, y) {
				if (x <= 0 || y <= 0) return void 0;
				return x + y > 170 ? Math.exp(jStat.betaln(x, y)) : jStat.gammafn(x) * jStat.gammafn(y) / jStat.gammafn(x + y);
			};
			jStat.betaln = function betaln(x, y) {
				return jStat.gammaln(x) + jStat.gammaln(y) - jStat.gammaln(x + y);
			};
			jStat.betacf = function betacf(x, a, b) {
				var fpmin = 1e-30;
				var m = 1;
				var qab = a + b;
				var qap = a + 1;
				var qam = a - 1;
				var c = 1;
				var d = 1 - qab * x / qap;
				var m2, aa, del, h;
				if (Math.abs(d) < fpmin) d = fpmin;
				d = 1 / d;
				h = d;
				for (; m <= 100; m++) {
					m2 = 2 * m;
					aa = m * (b - m) * x / ((qam + m2) * (a + m2));
					d = 1 + aa * d;
					if (Math.abs(d) < fpmin) d = fpmin;
					c = 1 + aa / c;
					if (Math.abs(c) < fpmin) c = fpmin;
					d = 1 / d;
					h *= d * c;
					aa = -(a + m) * (qab + m) * x / ((a + m2) * (qap + m2));
					d = 1 + aa * d;
					if (Math.abs(d) < fpmin) d = fpmin;
					c = 1 + aa / c;
					if (Math.abs(c) < fpmin) c = fpmin;
					d = 1 / d;
					del = d * c;
					h *= del;
					if (Math.abs(del - 1) < 3e-7) break;
				}
				return h;
			};
			jStat.gammapinv = function gammapinv(p, a) {
				var j = 0;
				var a1 = a - 1;
				var EPS = 1e-8;
				var gln = jStat.gammaln(a);
				var x, err, t, u, pp, lna1, afac;
				if (p >= 1) return Math.max(100, a + 100 * Math.sqrt(a));
				if (p <= 0) return 0;
				if (a > 1) {
					lna1 = Math.log(a1);
					afac = Math.exp(a1 * (lna1 - 1) - gln);
					pp = p < .5 ? p : 1 - p;
					t = Math.sqrt(-2 * Math.log(pp));
					x = (2.30753 + t * .27061) / (1 + t * (.99229 + t * .04481)) - t;
					if (p < .5) x = -x;
					x = Math.max(.001, a * Math.pow(1 - 1 / (9 * a) - x / (3 * Math.sqrt(a)), 3));
				} else {
					t = 1 - a * (.253 + a * .12);
					if (p < t) x = Math.pow(p / t, 1 / a);
					else x = 1 - Math.log(1 - (p - t) / (1 - t));
				}
				for (; j < 12; j++) {
					if (x <= 0) return 0;
					err = jStat.lowRegGamma(a, x) - p;
					if (a > 1) t = afac * Math.exp(-(x - a1) + a1 * (Math.log(x) - lna1));
					else t = Math.exp(-x + a1 * Math.log(x) - gln);
					u = err / t;
					x -= t = u / (1 - .5 * Math.min(1, u * ((a - 1) / x - 1)));
					if (x <= 0) x = .5 * (x + t);
					if (Math.abs(t) < EPS * x) break;
				}
				return x;
			};
			jStat.erf = function erf(x) {
				var cof = [
					-1.3026537197817094,
					.6419697923564902,
					.019476473204185836,
					-.00956151478680863,
					-.000946595344482036,
					.000366839497852761,
					42523324806907e-18,
					-20278578112534e-18,
					-1624290004647e-18,
					130365583558e-17,
					1.5626441722e-8,
					-8.5238095915e-8,
					6.529054439e-9,
					5.059343495e-9,
					-991364156e-18,
					-227365122e-18,
					96467911e-18,
					2394038e-18,
					-6886027e-18,
					894487e-18,
					313092e-18,
					-112708e-18,
					381e-18,
					7106e-18,
					-1523e-18,
					-94e-18,
					121e-18,
					-28e-18
				];
				var j = cof.length - 1;
				var isneg = false;
				var d = 0;
				var dd = 0;
				var t, ty, tmp, res;
				if (x < 0) {
					x = -x;
					isneg = true;
				}
				t = 2 / (2 + x);
				ty = 4 * t - 2;
				for (; j > 0; j--) {
					tmp = d;
					d = ty * d - dd + cof[j];
					dd = tmp;
				}
				res = t * Math.exp(-x * x + .5 * (cof[0] + ty * d) - dd);
				return isneg ? res - 1 : 1 - res;
			};
			jStat.erfc = function erfc(x) {
				return 1 - jStat.erf(x);
			};
			jStat.erfcinv = function erfcinv(p) {
				var j = 0;
				var x, err, t, pp;
				if (p >= 2) return -100;
				if (p <= 0) return 100;
				pp = p < 1 ? p : 2 - p;
				t = Math.sqrt(-2 * Math.log(pp / 2));
				x = -.70711 * ((2.30753 + t * .27061) / (1 + t * (.99229 + t * .04481)) - t);
				for (; j < 2; j++) {
					err = jStat.erfc(x) - pp;
					x += err / (1.1283791670955126 * Math.exp(-x * x) - x * err);
				}
				return p < 1 ? x : -x;
			};
			jStat.ibetainv = function ibetainv(p, a, b) {
				var EPS = 1e-8;
				var a1 = a - 1;
				var b1 = b - 1;
				var j = 0;
				var lna, lnb, pp, t, u, err, x, al, h, w, afac;
				if (p <= 0) return 0;
				if (p >= 1) return 1;
				if (a >= 1 && b >= 1) {
					pp = p < .5 ? p : 1 - p;
					t = Math.sqrt(-2 * Math.log(pp));
					x = (2.30753 + t * .27061) / (1 + t * (.99229 + t * .04481)) - t;
					if (p < .5) x = -x;
					al = (x * x - 3) / 6;
					h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
					w = x * Math.sqrt(al + h) / h - (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (al + 5 / 6 - 2 / (3 * h));
					x = a / (a + b * Math.exp(2 * w));
				} else {
					lna = Math.log(a / (a + b));
					lnb = Math.log(b / (a + b));
					t = Math.exp(a * lna) / a;
					u = Math.exp(b * lnb) / b;
					w = t + u;
					if (p < t / w) x = Math.pow(a * w * p, 1 / a);
					else x = 1 - Math.pow(b * w * (1 - p), 1 / b);
				}
				afac = -jStat.gammaln(a) - jStat.gammaln(b) + jStat.gammaln(a + b);
				for (; j < 10; j++) {
					if (x === 0 || x === 1) return x;
					err = jStat.ibeta(x, a, b) - p;
					t = Math.exp(a1 * Math.log(x) + b1 * Math.log(1 - x) + afac);
					u = err / t;
					x -= t = u / (1 - .5 * Math.min(1, u * (a1 / x - b1 / (1 - x))));
					if (x <= 0) x = .5 * (x + t);
					if (x >= 1) x = .5 * (x + t + 1);
					if (Math.abs(t) < EPS * x && j > 0) break;
				}
				return x;
			};
			jStat.ibeta = function ibeta(x, a, b) {
				var bt = x === 0 || x === 1 ? 0 : Math.exp(jStat.gammaln(a + b) - jStat.gammaln(a) - jStat.gammaln(b) + a * Math.log(x) + b * Math.log(1 - x));
				if (x < 0 || x > 1) return false;
				if (x < (a + 1) / (a + b + 2)) return bt * jStat.betacf(x, a, b) / a;
				return 1 - bt * jStat.betacf(1 - x, b, a) / b;
			};
			jStat.randn = function randn(n, m) {
				var u, v, x, y, q;
				if (!m) m = n;
				if (n) return jStat.create(n, m, function() {
					return jStat.randn();
				});
				do {
					u = jStat._random_fn();
					v = 1.7156 * (jStat._random_fn() - .5);
					x = u - .449871;
					y = Math.abs(v) + .386595;
					q = x * x + y * (.196 * y - .25472 * x);
				} while (q > .27597 && (q > .27846 || v * v > -4 * Math.log(u) * u * u));
				return v / u;
			};
			jStat.randg = function randg(shape, n, m) {
				var oalph = shape;
				var a1, a2, u, v, x, mat;
				if (!m) m = n;
				if (!shape) shape = 1;
				if (n) {
					mat = jStat.zeros(n, m);
					mat.alter(function() {
						return jStat.randg(shape);
					});
					return mat;
				}
				if (shape < 1) shape += 1;
				a1 = shape - 1 / 3;
				a2 = 1 / Math.sqrt(9 * a1);
				do {
					do {
						x = jStat.randn();
						v = 1 + a2 * x;
					} while (v <= 0);
					v = v * v * v;
					u = jStat._random_fn();
				} while (u > 1 - .331 * Math.pow(x, 4) && Math.log(u) > .5 * x * x + a1 * (1 - v + Math.log(v)));
				if (shape == oalph) return a1 * v;
				do
					u = jStat._random_fn();
				while (u === 0);
				return Math.pow(u, 1 / oalph) * a1 * v;
			};
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jStat.fn[passfunc] = function() {
						return jStat(jStat.map(this, function(value) {
							return jStat[passfunc](value);
						}));
					};
				})(funcs[i]);
			})("gammaln gammafn factorial factorialln".split(" "));
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jStat.fn[passfunc] = function() {
						return jStat(jStat[passfunc].apply(null, arguments));
					};
				})(funcs[i]);
			})("randn".split(" "));
		})(jStat, Math);
		(function(jStat, Math) {
			(function(list) {
				for (var i = 0; i < list.length; i++) (function(func) {
					jStat[func] = function f(a, b, c) {
						if (!(this instanceof f)) return new f(a, b, c);
						this._a = a;
						this._b = b;
						this._c = c;
						return this;
					};
					jStat.fn[func] = function(a, b, c) {
						var newthis = jStat[func](a, b, c);
						newthis.data = this;
						return newthis;
					};
					jStat[func].prototype.sample = function(arr) {
						var a = this._a;
						var b = this._b;
						var c = this._c;
						if (arr) return jStat.alter(arr, function() {
							return jStat[func].sample(a, b, c);
						});
						else return jStat[func].sample(a, b, c);
					};
					(function(vals) {
						for (var i = 0; i < vals.length; i++) (function(fnfunc) {
							jStat[func].prototype[fnfunc] = function(x) {
								var a = this._a;
								var b = this._b;
								var c = this._c;
								if (!x && x !== 0) x = this.data;
								if (typeof x !== "number") return jStat.fn.map.call(x, function(x) {
									return jStat[func][fnfunc](x, a, b, c);
								});
								return jStat[func][fnfunc](x, a, b, c);
							};
						})(vals[i]);
					})("pdf cdf inv".split(" "));
					(function(vals) {
						for (var i = 0; i < vals.length; i++) (function(fnfunc) {
							jStat[func].prototype[fnfunc] = function() {
								return jStat[func][fnfunc](this._a, this._b, this._c);
							};
						})(vals[i]);
					})("mean median mode variance".split(" "));
				})(list[i]);
			})("beta centralF cauchy chisquare exponential gamma invgamma kumaraswamy laplace lognormal noncentralt normal pareto studentt weibull uniform binomial negbin hypgeom poisson triangular tukey arcsine".split(" "));
			jStat.extend(jStat.beta, {
				pdf: function pdf(x, alpha, beta) {
					if (x > 1 || x < 0) return 0;
					if (alpha == 1 && beta == 1) return 1;
					if (alpha < 512 && beta < 512) return Math.pow(x, alpha - 1) * Math.pow(1 - x, beta - 1) / jStat.betafn(alpha, beta);
					else return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - x) - jStat.betaln(alpha, beta));
				},
				cdf: function cdf(x, alpha, beta) {
					return x > 1 || x < 0 ? (x > 1) * 1 : jStat.ibeta(x, alpha, beta);
				},
				inv: function inv(x, alpha, beta) {
					return jStat.ibetainv(x, alpha, beta);
				},
				mean: function mean(alpha, beta) {
					return alpha / (alpha + beta);
				},
				median: function median(alpha, beta) {
					return jStat.ibetainv(.5, alpha, beta);
				},
				mode: function mode(alpha, beta) {
					return (alpha - 1) / (alpha + beta - 2);
				},
				sample: function sample(alpha, beta) {
					var u = jStat.randg(alpha);
					return u / (u + jStat.randg(beta));
				},
				variance: function variance(alpha, beta) {
					return alpha * beta / (Math.pow(alpha + beta, 2) * (alpha + beta + 1));
				}
			});
			jStat.extend(jStat.centralF, {
				pdf: function pdf(x, df1, df2) {
					var p, q, f;
					if (x < 0) return 0;
					if (df1 <= 2) {
						if (x === 0 && df1 < 2) return 1e400;
						if (x === 0 && df1 === 2) return 1;
						return 1 / jStat.betafn(df1 / 2, df2 / 2) * Math.pow(df1 / df2, df1 / 2) * Math.pow(x, df1 / 2 - 1) * Math.pow(1 + df1 / df2 * x, -(df1 + df2) / 2);
					}
					p = df1 * x / (df2 + x * df1);
					q = df2 / (df2 + x * df1);
					f = df1 * q / 2;
					return f * jStat.binomial.pdf((df1 - 2) / 2, (df1 + df2 - 2) / 2, p);
				},
				cdf: function cdf(x, df1, df2) {
					if (x < 0) return 0;
					return jStat.ibeta(df1 * x / (df1 * x + df2), df1 / 2, df2 / 2);
				},
				inv: function inv(x, df1, df2) {
					return df2 / (df1 * (1 / jStat.ibetainv(x, df1 / 2, df2 / 2) - 1));
				},
				mean: function mean(df1, df2) {
					return df2 > 2 ? df2 / (df2 - 2) : void 0;
				},
				mode: function mode(df1, df2) {
					return df1 > 2 ? df2 * (df1 - 2) / (df1 * (df2 + 2)) : void 0;
				},
				sample: function sample(df1, df2) {
					var x1 = jStat.randg(df1 / 2) * 2;
					var x2 = jStat.randg(df2 / 2) * 2;
					return x1 / df1 / (x2 / df2);
				},
				variance: function variance(df1, df2) {
					if (df2 <= 4) return void 0;
					return 2 * df2 * df2 * (df1 + df2 - 2) / (df1 * (df2 - 2) * (df2 - 2) * (df2 - 4));
				}
			});
			jStat.extend(jStat.cauchy, {
				pdf: function pdf(x, local, scale) {
					if (scale < 0) return 0;
					return scale / (Math.pow(x - local, 2) + Math.pow(scale, 2)) / Math.PI;
				},
				cdf: function cdf(x, local, scale) {
					return Math.atan((x - local) / scale) / Math.PI + .5;
				},
				inv: function(p, local, scale) {
					return local + scale * Math.tan(Math.PI * (p - .5));
				},
				median: function median(local) {
					return local;
				},
				mode: function mode(local) {
					return local;
				},
				sample: function sample(local, scale) {
					return jStat.randn() * Math.sqrt(1 / (2 * jStat.randg(.5))) * scale + local;
				}
			});
			jStat.extend(jStat.chisquare, {
				pdf: function pdf(x, dof) {
					if (x < 0) return 0;
					return x === 0 && dof === 2 ? .5 : Math.exp((dof / 2 - 1) * Math.log(x) - x / 2 - dof / 2 * Math.log(2) - jStat.gammaln(dof / 2));
				},
				cdf: function cdf(x, dof) {
					if (x < 0) return 0;
					return jStat.lowRegGamma(dof / 2, x / 2);
				},
				inv: function(p, dof) {
					return 2 * jStat.gammapinv(p, .5 * dof);
				},
				mean: function(dof) {
					return dof;
				},
				median: function median(dof) {
					return dof * Math.pow(1 - 2 / (9 * dof), 3);
				},
				mode: function mode(dof) {
					return dof - 2 > 0 ? dof - 2 : 0;
				},
				sample: function sample(dof) {
					return jStat.randg(dof / 2) * 2;
				},
				variance: function variance(dof) {
					return 2 * dof;
				}
			});
			jStat.extend(jStat.exponential, {
				pdf: function pdf(x, rate) {
					return x < 0 ? 0 : rate * Math.exp(-rate * x);
				},
				cdf: function cdf(x, rate) {
					return x < 0 ? 0 : 1 - Math.exp(-rate * x);
				},
				inv: function(p, rate) {
					return -Math.log(1 - p) / rate;
				},
				mean: function(rate) {
					return 1 / rate;
				},
				median: function(rate) {
					return 1 / rate * Math.log(2);
				},
				mode: function mode() {
					return 0;
				},
				sample: function sample(rate) {
					return -1 / rate * Math.log(jStat._random_fn());
				},
				variance: function(rate) {
					return Math.pow(rate, -2);
				}
			});
			jStat.extend(jStat.gamma, {
				pdf: function pdf(x, shape, scale) {
					if (x < 0) return 0;
					return x === 0 && shape === 1 ? 1 / scale : Math.exp((shape - 1) * Math.log(x) - x / scale - jStat.gammaln(shape) - shape * Math.log(scale));
				},
				cdf: function cdf(x, shape, scale) {
					if (x < 0) return 0;
					return jStat.lowRegGamma(shape, x / scale);
				},
				inv: function(p, shape, scale) {
					return jStat.gammapinv(p, shape) * scale;
				},
				mean: function(shape, scale) {
					return shape * scale;
				},
				mode: function mode(shape, scale) {
					if (shape > 1) return (shape - 1) * scale;
				},
				sample: function sample(shape, scale) {
					return jStat.randg(shape) * scale;
				},
				variance: function variance(shape, scale) {
					return shape * scale * scale;
				}
			});
			jStat.extend(jStat.invgamma, {
				pdf: function pdf(x, shape, scale) {
					if (x <= 0) return 0;
					return Math.exp(-(shape + 1) * Math.log(x) - scale / x - jStat.gammaln(shape) + shape * Math.log(scale));
				},
				cdf: function cdf(x, shape, scale) {
					if (x <= 0) return 0;
					return 1 - jStat.lowRegGamma(shape, scale / x);
				},
				inv: function(p, shape, scale) {
					return scale / jStat.gammapinv(1 - p, shape);
				},
				mean: function(shape, scale) {
					return shape > 1 ? scale / (shape - 1) : void 0;
				},
				mode: function mode(shape, scale) {
					return scale / (shape + 1);
				},
				sample: function sample(shape, scale) {
					return scale / jStat.randg(shape);
				},
				variance: function variance(shape, scale) {
					if (shape <= 2) return void 0;
					return scale * scale / ((shape - 1) * (shape - 1) * (shape - 2));
				}
			});
			jStat.extend(jStat.kumaraswamy, {
				pdf: function pdf(x, alpha, beta) {
					if (x === 0 && alpha === 1) return beta;
					else if (x === 1 && beta === 1) return alpha;
					return Math.exp(Math.log(alpha) + Math.log(beta) + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - Math.pow(x, alpha)));
				},
				cdf: function cdf(x, alpha, beta) {
					if (x < 0) return 0;
					else if (x > 1) return 1;
					return 1 - Math.pow(1 - Math.pow(x, alpha), beta);
				},
				inv: function inv(p, alpha, beta) {
					return Math.pow(1 - Math.pow(1 - p, 1 / beta), 1 / alpha);
				},
				mean: function(alpha, beta) {
					return beta * jStat.gammafn(1 + 1 / alpha) * jStat.gammafn(beta) / jStat.gammafn(1 + 1 / alpha + beta);
				},
				median: function median(alpha, beta) {
					return Math.pow(1 - Math.pow(2, -1 / beta), 1 / alpha);
				},
				mode: function mode(alpha, beta) {
					if (!(alpha >= 1 && beta >= 1 && alpha !== 1 && beta !== 1)) return void 0;
					return Math.pow((alpha - 1) / (alpha * beta - 1), 1 / alpha);
				},
				variance: function variance() {
					throw new Error("variance not yet implemented");
				}
			});
			jStat.extend(jStat.lognormal, {
				pdf: function pdf(x, mu, sigma) {
					if (x <= 0) return 0;
					return Math.exp(-Math.log(x) - .5 * Math.log(2 * Math.PI) - Math.log(sigma) - Math.pow(Math.log(x) - mu, 2) / (2 * sigma * sigma));
				},
				cdf: function cdf(x, mu, sigma) {
					if (x < 0) return 0;
					return .5 + .5 * jStat.erf((Math.log(x) - mu) / Math.sqrt(2 * sigma * sigma));
				},
				inv: function(p, mu, sigma) {
					return Math.exp(-1.4142135623730951 * sigma * jStat.erfcinv(2 * p) + mu);
				},
				mean: function mean(mu, sigma) {
					return Math.exp(mu + sigma * sigma / 2);
				},
				median: function median(mu) {
					return Math.exp(mu);
				},
				mode: function mode(mu, sigma) {
					return Math.exp(mu - sigma * sigma);
				},
				sample: function sample(mu, sigma) {
					return Math.exp(jStat.randn() * sigma + mu);
				},
				variance: function variance(mu, sigma) {
					return (Math.exp(sigma * sigma) - 1) * Math.exp(2 * mu + sigma * sigma);
				}
			});
			jStat.extend(jStat.noncentralt, {
				pdf: function pdf(x, dof, ncp) {
					var tol = 1e-14;
					if (Math.abs(ncp) < tol) return jStat.studentt.pdf(x, dof);
					if (Math.abs(x) < tol) return Math.exp(jStat.gammaln((dof + 1) / 2) - ncp * ncp / 2 - .5 * Math.log(Math.PI * dof) - jStat.gammaln(dof / 2));
					return dof / x * (jStat.noncentralt.cdf(x * Math.sqrt(1 + 2 / dof), dof + 2, ncp) - jStat.noncentralt.cdf(x, dof, ncp));
				},
				cdf: function cdf(x, dof, ncp) {
					var tol = 1e-14;
					var min_iterations = 200;
					if (Math.abs(ncp) < tol) return jStat.studentt.cdf(x, dof);
					var flip = false;
					if (x < 0) {
						flip = true;
						ncp = -ncp;
					}
					var prob = jStat.normal.cdf(-ncp, 0, 1);
					var value = tol + 1;
					var lastvalue = value;
					var y = x * x / (x * x + dof);
					var j = 0;
					var p = Math.exp(-ncp * ncp / 2);
					var q = Math.exp(-ncp * ncp / 2 - .5 * Math.log(2) - jStat.gammaln(3 / 2)) * ncp;
					while (j < min_iterations || lastvalue > tol || value > tol) {
						lastvalue = value;
						if (j > 0) {
							p *= ncp * ncp / (2 * j);
							q *= ncp * ncp / (2 * (j + 1 / 2));
						}
						value = p * jStat.beta.cdf(y, j + .5, dof / 2) + q * jStat.beta.cdf(y, j + 1, dof / 2);
						prob += .5 * value;
						j++;
					}
					return flip ? 1 - prob : prob;
				}
			});
			jStat.extend(jStat.normal, {
				pdf: function pdf(x, mean, std) {
					return Math.exp(-.5 * Math.log(2 * Math.PI) - Math.log(std) - Math.pow(x - mean, 2) / (2 * std * std));
				},
				cdf: function cdf(x, mean, std) {
					return .5 * (1 + jStat.erf((x - mean) / Math.sqrt(2 * std * std)));
				},
				inv: function(p, mean, std) {
					return -1.4142135623730951 * std * jStat.erfcinv(2 * p) + mean;
				},
				mean: function(mean) {
					return mean;
				},
				median: function median(mean) {
					return mean;
				},
				mode: function(mean) {
					return mean;
				},
				sample: function sample(mean, std) {
					return jStat.randn() * std + mean;
				},
				variance: function(mean, std) {
					return std * std;
				}
			});
			jStat.extend(jStat.pareto, {
				pdf: function pdf(x, scale, shape) {
					if (x < scale) return 0;
					return shape * Math.pow(scale, shape) / Math.pow(x, shape + 1);
				},
				cdf: function cdf(x, scale, shape) {
					if (x < scale) return 0;
					return 1 - Math.pow(scale / x, shape);
				},
				inv: function inv(p, scale, shape) {
					return scale / Math.pow(1 - p, 1 / shape);
				},
				mean: function mean(scale, shape) {
					if (shape <= 1) return void 0;
					return shape * Math.pow(scale, shape) / (shape - 1);
				},
				median: function median(scale, shape) {
					return scale * (shape * Math.SQRT2);
				},
				mode: function mode(scale) {
					return scale;
				},
				variance: function(scale, shape) {
					if (shape <= 2) return void 0;
					return scale * scale * shape / (Math.pow(shape - 1, 2) * (shape - 2));
				}
			});
			jStat.extend(jStat.studentt, {
				pdf: function pdf(x, dof) {
					dof = dof > 1e100 ? 1e100 : dof;
					return 1 / (Math.sqrt(dof) * jStat.betafn(.5, dof / 2)) * Math.pow(1 + x * x / dof, -((dof + 1) / 2));
				},
				cdf: function cdf(x, dof) {
					var dof2 = dof / 2;
					return jStat.ibeta((x + Math.sqrt(x * x + dof)) / (2 * Math.sqrt(x * x + dof)), dof2, dof2);
				},
				inv: function(p, dof) {
					var x = jStat.ibetainv(2 * Math.min(p, 1 - p), .5 * dof, .5);
					x = Math.sqrt(dof * (1 - x) / x);
					return p > .5 ? x : -x;
				},
				mean: function mean(dof) {
					return dof > 1 ? 0 : void 0;
				},
				median: function median() {
					return 0;
				},
				mode: function mode() {
					return 0;
				},
				sample: function sample(dof) {
					return jStat.randn() * Math.sqrt(dof / (2 * jStat.randg(dof / 2)));
				},
				variance: function variance(dof) {
					return dof > 2 ? dof / (dof - 2) : dof > 1 ? 1e400 : void 0;
				}
			});
			jStat.extend(jStat.weibull, {
				pdf: function pdf(x, scale, shape) {
					if (x < 0 || scale < 0 || shape < 0) return 0;
					return shape / scale * Math.pow(x / scale, shape - 1) * Math.exp(-Math.pow(x / scale, shape));
				},
				cdf: function cdf(x, scale, shape) {
					return x < 0 ? 0 : 1 - Math.exp(-Math.pow(x / scale, shape));
				},
				inv: function(p, scale, shape) {
					return scale * Math.pow(-Math.log(1 - p), 1 / shape);
				},
				mean: function(scale, shape) {
					return scale * jStat.gammafn(1 + 1 / shape);
				},
				median: function median(scale, shape) {
					return scale * Math.pow(Math.log(2), 1 / shape);
				},
				mode: function mode(scale, shape) {
					if (shape <= 1) return 0;
					return scale * Math.pow((shape - 1) / shape, 1 / shape);
				},
				sample: function sample(scale, shape) {
					return scale * Math.pow(-Math.log(jStat._random_fn()), 1 / shape);
				},
				variance: function variance(scale, shape) {
					return scale * scale * jStat.gammafn(1 + 2 / shape) - Math.pow(jStat.weibull.mean(scale, shape), 2);
				}
			});
			jStat.extend(jStat.uniform, {
				pdf: function pdf(x, a, b) {
					return x < a || x > b ? 0 : 1 / (b - a);
				},
				cdf: function cdf(x, a, b) {
					if (x < a) return 0;
					else if (x < b) return (x - a) / (b - a);
					return 1;
				},
				inv: function(p, a, b) {
					return a + p * (b - a);
				},
				mean: function mean(a, b) {
					return .5 * (a + b);
				},
				median: function median(a, b) {
					return jStat.mean(a, b);
				},
				mode: function mode() {
					throw new Error("mode is not yet implemented");
				},
				sample: function sample(a, b) {
					return a / 2 + b / 2 + (b / 2 - a / 2) * (2 * jStat._random_fn() - 1);
				},
				variance: function variance(a, b) {
					return Math.pow(b - a, 2) / 12;
				}
			});
			function betinc(x, a, b, eps) {
				var a0 = 0;
				var b0 = 1;
				var a1 = 1;
				var b1 = 1;
				var m9 = 0;
				var a2 = 0;
				var c9;
				while (Math.abs((a1 - a2) / a1) > eps) {
					a2 = a1;
					c9 = -(a + m9) * (a + b + m9) * x / (a + 2 * m9) / (a + 2 * m9 + 1);
					a0 = a1 + c9 * a0;
					b0 = b1 + c9 * b0;
					m9 = m9 + 1;
					c9 = m9 * (b - m9) * x / (a + 2 * m9 - 1) / (a + 2 * m9);
					a1 = a0 + c9 * a1;
					b1 = b0 + c9 * b1;
					a0 = a0 / b1;
					b0 = b0 / b1;
					a1 = a1 / b1;
					b1 = 1;
				}
				return a1 / a;
			}
			jStat.extend(jStat.binomial, {
				pdf: function pdf(k, n, p) {
					return p === 0 || p === 1 ? n * p === k ? 1 : 0 : jStat.combination(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
				},
				cdf: function cdf(x, n, p) {
					var betacdf;
					var eps = 1e-10;
					if (x < 0) return 0;
					if (x >= n) return 1;
					if (p < 0 || p > 1 || n <= 0) return NaN;
					x = Math.floor(x);
					var z = p;
					var a = x + 1;
					var b = n - x;
					var s = a + b;
					var bt = Math.exp(jStat.gammaln(s) - jStat.gammaln(b) - jStat.gammaln(a) + a * Math.log(z) + b * Math.log(1 - z));
					if (z < (a + 1) / (s + 2)) betacdf = bt * betinc(z, a, b, eps);
					else betacdf = 1 - bt * betinc(1 - z, b, a, eps);
					return Math.round((1 - betacdf) * (1 / eps)) / (1 / eps);
				}
			});
			jStat.extend(jStat.negbin, {
				pdf: function pdf(k, r, p) {
					if (k !== k >>> 0) return false;
					if (k < 0) return 0;
					return jStat.combination(k + r - 1, r - 1) * Math.pow(1 - p, k) * Math.pow(p, r);
				},
				cdf: function cdf(x, r, p) {
					var sum = 0, k = 0;
					if (x < 0) return 0;
					for (; k <= x; k++) sum += jStat.negbin.pdf(k, r, p);
					return sum;
				}
			});
			jStat.extend(jStat.hypgeom, {
				pdf: function pdf(k, N, m, n) {
					if (k !== k | 0) return false;
					else if (k < 0 || k < m - (N - n)) return 0;
					else if (k > n || k > m) return 0;
					else if (m * 2 > N) {
						if (n * 2 > N) return jStat.hypgeom.pdf(N - m - n + k, N, N - m, N - n);
						else return jStat.hypgeom.pdf(n - k, N, N - m, n);
					} else if (n * 2 > N) return jStat.hypgeom.pdf(m - k, N, m, N - n);
					else if (m < n) return jStat.hypgeom.pdf(k, N, n, m);
					else {
						var scaledPDF = 1;
						var samplesDone = 0;
						for (var i = 0; i < k; i++) {
							while (scaledPDF > 1 && samplesDone < n) {
								scaledPDF *= 1 - m / (N - samplesDone);
								samplesDone++;
							}
							scaledPDF *= (n - i) * (m - i) / ((i + 1) * (N - m - n + i + 1));
						}
						for (; samplesDone < n; samplesDone++) scaledPDF *= 1 - m / (N - samplesDone);
						return Math.min(1, Math.max(0, scaledPDF));
					}
				},
				cdf: function cdf(x, N, m, n) {
					if (x < 0 || x < m - (N - n)) return 0;
					else if (x >= n || x >= m) return 1;
					else if (m * 2 > N) {
						if (n * 2 > N) return jStat.hypgeom.cdf(N - m - n + x, N, N - m, N - n);
						else return 1 - jStat.hypgeom.cdf(n - x - 1, N, N - m, n);
					} else if (n * 2 > N) return 1 - jStat.hypgeom.cdf(m - x - 1, N, m, N - n);
					else if (m < n) return jStat.hypgeom.cdf(x, N, n, m);
					else {
						var scaledCDF = 1;
						var scaledPDF = 1;
						var samplesDone = 0;
						for (var i = 0; i < x; i++) {
							while (scaledCDF > 1 && samplesDone < n) {
								var factor = 1 - m / (N - samplesDone);
								scaledPDF *= factor;
								scaledCDF *= factor;
								samplesDone++;
							}
							scaledPDF *= (n - i) * (m - i) / ((i + 1) * (N - m - n + i + 1));
							scaledCDF += scaledPDF;
						}
						for (; samplesDone < n; samplesDone++) scaledCDF *= 1 - m / (N - samplesDone);
						return Math.min(1, Math.max(0, scaledCDF));
					}
				}
			});
			jStat.extend(jStat.poisson, {
				pdf: function pdf(k, l) {
					if (l < 0 || k % 1 !== 0 || k < 0) return 0;
					return Math.pow(l, k) * Math.exp(-l) / jStat.factorial(k);
				},
				cdf: function cdf(x, l) {
					var sumarr = [], k = 0;
					if (x < 0) return 0;
					for (; k <= x; k++) sumarr.push(jStat.poisson.pdf(k, l));
					return jStat.sum(sumarr);
				},
				mean: function(l) {
					return l;
				},
				variance: function(l) {
					return l;
				},
				sampleSmall: function sampleSmall(l) {
					var p = 1, k = 0, L = Math.exp(-l);
					do {
						k++;
						p *= jStat._random_fn();
					} while (p > L);
					return k - 1;
				},
				sampleLarge: function sampleLarge(l) {
					var lam = l;
					var k;
					var U, V, slam = Math.sqrt(lam), loglam = Math.log(lam), a, b = .931 + 2.53 * slam, invalpha, vr, us;
					a = -.059 + .02483 * b;
					invalpha = 1.1239 + 1.1328 / (b - 3.4);
					vr = .9277 - 3.6224 / (b - 2);
					while (1) {
						U = Math.random() - .5;
						V = Math.random();
						us = .5 - Math.abs(U);
						k = Math.floor((2 * a / us + b) * U + lam + .43);
						if (us >= .07 && V <= vr) return k;
						if (k < 0 || us < .013 && V > us) continue;
						if (Math.log(V) + Math.log(invalpha) - Math.log(a / (us * us) + b) <= -lam + k * loglam - jStat.loggam(k + 1)) return k;
					}
				},
				sample: function sample(l) {
					if (l < 10) return this.sampleSmall(l);
					else return this.sampleLarge(l);
				}
			});
			jStat.extend(jStat.triangular, {
				pdf: function pdf(x, a, b, c) {
					if (b <= a || c < a || c > b) return NaN;
					else if (x < a || x > b) return 0;
					else if (x < c) return 2 * (x - a) / ((b - a) * (c - a));
					else if (x === c) return 2 / (b - a);
					else return 2 * (b - x) / ((b - a) * (b - c));
				},
				cdf: function cdf(x, a, b, c) {
					if (b <= a || c < a || c > b) return NaN;
					if (x <= a) return 0;
					else if (x >= b) return 1;
					if (x <= c) return Math.pow(x - a, 2) / ((b - a) * (c - a));
					else return 1 - Math.pow(b - x, 2) / ((b - a) * (b - c));
				},
				inv: function inv(p, a, b, c) {
					if (b <= a || c < a || c > b) return NaN;
					else if (p <= (c - a) / (b - a)) return a + (b - a) * Math.sqrt(p * ((c - a) / (b - a)));
					else return a + (b - a) * (1 - Math.sqrt((1 - p) * (1 - (c - a) / (b - a))));
				},
				mean: function mean(a, b, c) {
					return (a + b + c) / 3;
				},
				median: function median(a, b, c) {
					if (c <= (a + b) / 2) return b - Math.sqrt((b - a) * (b - c)) / Math.sqrt(2);
					else if (c > (a + b) / 2) return a + Math.sqrt((b - a) * (c - a)) / Math.sqrt(2);
				},
				mode: function mode(a, b, c) {
					return c;
				},
				sample: function sample(a, b, c) {
					var u = jStat._random_fn();
					if (u < (c - a) / (b - a)) return a + Math.sqrt(u * (b - a) * (c - a));
					return b - Math.sqrt((1 - u) * (b - a) * (b - c));
				},
				variance: function variance(a, b, c) {
					return (a * a + b * b + c * c - a * b - a * c - b * c) / 18;
				}
			});
			jStat.extend(jStat.arcsine, {
				pdf: function pdf(x, a, b) {
					if (b <= a) return NaN;
					return x <= a || x >= b ? 0 : 2 / Math.PI * Math.pow(Math.pow(b - a, 2) - Math.pow(2 * x - a - b, 2), -.5);
				},
				cdf: function cdf(x, a, b) {
					if (x < a) return 0;
					else if (x < b) return 2 / Math.PI * Math.asin(Math.sqrt((x - a) / (b - a)));
					return 1;
				},
				inv: function(p, a, b) {
					return a + (.5 - .5 * Math.cos(Math.PI * p)) * (b - a);
				},
				mean: function mean(a, b) {
					if (b <= a) return NaN;
					return (a + b) / 2;
				},
				median: function median(a, b) {
					if (b <= a) return NaN;
					return (a + b) / 2;
				},
				mode: function mode() {
					throw new Error("mode is not yet implemented");
				},
				sample: function sample(a, b) {
					return (a + b) / 2 + (b - a) / 2 * Math.sin(2 * Math.PI * jStat.uniform.sample(0, 1));
				},
				variance: function variance(a, b) {
					if (b <= a) return NaN;
					return Math.pow(b - a, 2) / 8;
				}
			});
			function laplaceSign(x) {
				return x / Math.abs(x);
			}
			jStat.extend(jStat.laplace, {
				pdf: function pdf(x, mu, b) {
					return b <= 0 ? 0 : Math.exp(-Math.abs(x - mu) / b) / (2 * b);
				},
				cdf: function cdf(x, mu, b) {
					if (b <= 0) return 0;
					if (x < mu) return .5 * Math.exp((x - mu) / b);
					else return 1 - .5 * Math.exp(-(x - mu) / b);
				},
				mean: function(mu) {
					return mu;
				},
				median: function(mu) {
					return mu;
				},
				mode: function(mu) {
					return mu;
				},
				variance: function(mu, b) {
					return 2 * b * b;
				},
				sample: function sample(mu, b) {
					var u = jStat._random_fn() - .5;
					return mu - b * laplaceSign(u) * Math.log(1 - 2 * Math.abs(u));
				}
			});
			function tukeyWprob(w, rr, cc) {
				var nleg = 12;
				var ihalf = 6;
				var C1 = -30;
				var C2 = -50;
				var C3 = 60;
				var bb = 8;
				var wlar = 3;
				var wincr1 = 2;
				var wincr2 = 3;
				var xleg = [
					.9815606342467192,
					.9041172563704749,
					.7699026741943047,
					.5873179542866175,
					.3678314989981802,
					.1252334085114689
				];
				var aleg = [
					.04717533638651183,
					.10693932599531843,
					.16007832854334622,
					.20316742672306592,
					.2334925365383548,
					.24914704581340277
				];
				var qsqz = w * .5;
				if (qsqz >= bb) return 1;
				var pr_w = 2 * jStat.normal.cdf(qsqz, 0, 1, 1, 0) - 1;
				if (pr_w >= Math.exp(C2 / cc)) pr_w = Math.pow(pr_w, cc);
				else pr_w = 0;
				var wincr;
				if (w > wlar) wincr = wincr1;
				else wincr = wincr2;
				var blb = qsqz;
				var binc = (bb - qsqz) / wincr;
				var bub = blb + binc;
				var einsum = 0;
				var cc1 = cc - 1;
				for (var wi = 1; wi <= wincr; wi++) {
					var elsum = 0;
					var a = .5 * (bub + blb);
					var b = .5 * (bub - blb);
					for (var jj = 1; jj <= nleg; jj++) {
						var j, xx;
						if (ihalf < jj) {
							j = nleg - jj + 1;
							xx = xleg[j - 1];
						} else {
							j = jj;
							xx = -xleg[j - 1];
						}
						var ac = a + b * xx;
						var qexpo = ac * ac;
						if (qexpo > C3) break;
						var pplus = 2 * jStat.normal.cdf(ac, 0, 1, 1, 0);
						var pminus = 2 * jStat.normal.cdf(ac, w, 1, 1, 0);
						var rinsum = pplus * .5 - pminus * .5;
						if (rinsum >= Math.exp(C1 / cc1)) {
							rinsum = aleg[j - 1] * Math.exp(-(.5 * qexpo)) * Math.pow(rinsum, cc1);
							elsum += rinsum;
						}
					}
					elsum *= 2 * b * cc / Math.sqrt(2 * Math.PI);
					einsum += elsum;
					blb = bub;
					bub += binc;
				}
				pr_w += einsum;
				if (pr_w <= Math.exp(C1 / rr)) return 0;
				pr_w = Math.pow(pr_w, rr);
				if (pr_w >= 1) return 1;
				return pr_w;
			}
			function tukeyQinv(p, c, v) {
				var p0 = .322232421088;
				var q0 = .099348462606;
				var p1 = -1;
				var q1 = .588581570495;
				var p2 = -.342242088547;
				var q2 = .531103462366;
				var p3 = -.204231210125;
				var q3 = .10353775285;
				var p4 = -453642210148e-16;
				var q4 = .0038560700634;
				var c1 = .8832;
				var c2 = .2368;
				var c3 = 1.214;
				var c4 = 1.208;
				var c5 = 1.4142;
				var vmax = 120;
				var ps = .5 - .5 * p;
				var yi = Math.sqrt(Math.log(1 / (ps * ps)));
				var t = yi + ((((yi * p4 + p3) * yi + p2) * yi + p1) * yi + p0) / ((((yi * q4 + q3) * yi + q2) * yi + q1) * yi + q0);
				if (v < vmax) t += (t * t * t + t) / v / 4;
				var q = c1 - c2 * t;
				if (v < vmax) q += -c3 / v + c4 * t / v;
				return t * (q * Math.log(c - 1) + c5);
			}
			jStat.extend(jStat.tukey, {
				cdf: function cdf(q, nmeans, df) {
					var rr = 1;
					var cc = nmeans;
					var nlegq = 16;
					var ihalfq = 8;
					var eps1 = -30;
					var eps2 = 1e-14;
					var dhaf = 100;
					var dquar = 800;
					var deigh = 5e3;
					var dlarg = 25e3;
					var ulen1 = 1;
					var ulen2 = .5;
					var ulen3 = .25;
					var ulen4 = .125;
					var xlegq = [
						.9894009349916499,
						.9445750230732326,
						.8656312023878318,
						.755404408355003,
						.6178762444026438,
						.45801677765722737,
						.2816035507792589,
						.09501250983763744
					];
					var alegq = [
						.027152459411754096,
						.062253523938647894,
						.09515851168249279,
						.12462897125553388,
						.14959598881657674,
						.16915651939500254,
						.18260341504492358,
						.1894506104550685
					];
					if (q <= 0) return 0;
					if (df < 2 || rr < 1 || cc < 2) return NaN;
					if (!Number.isFinite(q)) return 1;
					if (df > dlarg) return tukeyWprob(q, rr, cc);
					var f2 = df * .5;
					var f2lf = f2 * Math.log(df) - df * Math.log(2) - jStat.gammaln(f2);
					var f21 = f2 - 1;
					var ff4 = df * .25;
					var ulen;
					if (df <= dhaf) ulen = ulen1;
					else if (df <= dquar) ulen = ulen2;
					else if (df <= deigh) ulen = ulen3;
					else ulen = ulen4;
					f2lf += Math.log(ulen);
					var ans = 0;
					for (var i = 1; i <= 50; i++) {
						var otsum = 0;
						var twa1 = (2 * i - 1) * ulen;
						for (var jj = 1; jj <= nlegq; jj++) {
							var j, t1;
							if (ihalfq < jj) {
								j = jj - ihalfq - 1;
								t1 = f2lf + f21 * Math.log(twa1 + xlegq[j] * ulen) - (xlegq[j] * ulen + twa1) * ff4;
							} else {
								j = jj - 1;
								t1 = f2lf + f21 * Math.log(twa1 - xlegq[j] * ulen) + (xlegq[j] * ulen - twa1) * ff4;
							}
							var qsqz;
							if (t1 >= eps1) {
								if (ihalfq < jj) qsqz = q * Math.sqrt((xlegq[j] * ulen + twa1) * .5);
								else qsqz = q * Math.sqrt((-(xlegq[j] * ulen) + twa1) * .5);
								var rotsum = tukeyWprob(qsqz, rr, cc) * alegq[j] * Math.exp(t1);
								otsum += rotsum;
							}
						}
						if (i * ulen >= 1 && otsum <= eps2) break;
						ans += otsum;
					}
					if (otsum > eps2) throw new Error("tukey.cdf failed to converge");
					if (ans > 1) ans = 1;
					return ans;
				},
				inv: function(p, nmeans, df) {
					var rr = 1;
					var cc = nmeans;
					var eps = 1e-4;
					var maxiter = 50;
					if (df < 2 || rr < 1 || cc < 2) return NaN;
					if (p < 0 || p > 1) return NaN;
					if (p === 0) return 0;
					if (p === 1) return 1e400;
					var x0 = tukeyQinv(p, cc, df);
					var valx0 = jStat.tukey.cdf(x0, nmeans, df) - p;
					var x1;
					if (valx0 > 0) x1 = Math.max(0, x0 - 1);
					else x1 = x0 + 1;
					var valx1 = jStat.tukey.cdf(x1, nmeans, df) - p;
					var ans;
					for (var iter = 1; iter < maxiter; iter++) {
						ans = x1 - valx1 * (x1 - x0) / (valx1 - valx0);
						valx0 = valx1;
						x0 = x1;
						if (ans < 0) {
							ans = 0;
							valx1 = -p;
						}
						valx1 = jStat.tukey.cdf(ans, nmeans, df) - p;
						x1 = ans;
						if (Math.abs(x1 - x0) < eps) return ans;
					}
					throw new Error("tukey.inv failed to converge");
				}
			});
		})(jStat, Math);
		(function(jStat, Math) {
			var push = Array.prototype.push;
			var isArray = jStat.utils.isArray;
			function isUsable(arg) {
				return isArray(arg) || arg instanceof jStat;
			}
			jStat.extend({
				add: function add(arr, arg) {
					if (isUsable(arg)) {
						if (!isUsable(arg[0])) arg = [arg];
						return jStat.map(arr, function(value, row, col) {
							return value + arg[row][col];
						});
					}
					return jStat.map(arr, function(value) {
						return value + arg;
					});
				},
				subtract: function subtract(arr, arg) {
					if (isUsable(arg)) {
						if (!isUsable(arg[0])) arg = [arg];
						return jStat.map(arr, function(value, row, col) {
							return value - arg[row][col] || 0;
						});
					}
					return jStat.map(arr, function(value) {
						return value - arg;
					});
				},
				divide: function divide(arr, arg) {
					if (isUsable(arg)) {
						if (!isUsable(arg[0])) arg = [arg];
						return jStat.multiply(arr, jStat.inv(arg));
					}
					return jStat.map(arr, function(value) {
						return value / arg;
					});
				},
				multiply: function multiply(arr, arg) {
					var row, col, nrescols, sum, nrow, ncol, res, rescols;
					if (arr.length === void 0 && arg.length === void 0) return arr * arg;
					nrow = arr.length, ncol = arr[0].length, res = jStat.zeros(nrow, nrescols = isUsable(arg) ? arg[0].length : ncol), rescols = 0;
					if (isUsable(arg)) {
						for (; rescols < nrescols; rescols++) for (row = 0; row < nrow; row++) {
							sum = 0;
							for (col = 0; col < ncol; col++) sum += arr[row][col] * arg[col][rescols];
							res[row][rescols] = sum;
						}
						return nrow === 1 && rescols === 1 ? res[0][0] : res;
					}
					return jStat.map(arr, function(value) {
						return value * arg;
					});
				},
				outer: function outer(A, B) {
					return jStat.multiply(A.map(function(t) {
						return [t];
					}), [B]);
				},
				dot: function dot(arr, arg) {
					if (!isUsable(arr[0])) arr = [arr];
					if (!isUsable(arg[0])) arg = [arg];
					var left = arr[0].length === 1 && arr.length !== 1 ? jStat.transpose(arr) : arr, right = arg[0].length === 1 && arg.length !== 1 ? jStat.transpose(arg) : arg, res = [], row = 0, nrow = left.length, ncol = left[0].length, sum, col;
					for (; row < nrow; row++) {
						res[row] = [];
						sum = 0;
						for (col = 0; col < ncol; col++) sum += left[row][col] * right[row][col];
						res[row] = sum;
					}
					return res.length === 1 ? res[0] : res;
				},
				pow: function pow(arr, arg) {
					return jStat.map(arr, function(value) {
						return Math.pow(value, arg);
					});
				},
				exp: function exp(arr) {
					return jStat.map(arr, function(value) {
						return Math.exp(value);
					});
				},
				log: function exp(arr) {
					return jStat.map(arr, function(value) {
						return Math.log(value);
					});
				},
				abs: function abs(arr) {
					return jStat.map(arr, function(value) {
						return Math.abs(value);
					});
				},
				norm: function norm(arr, p) {
					var nnorm = 0, i = 0;
					if (isNaN(p)) p = 2;
					if (isUsable(arr[0])) arr = arr[0];
					for (; i < arr.length; i++) nnorm += Math.pow(Math.abs(arr[i]), p);
					return Math.pow(nnorm, 1 / p);
				},
				angle: function angle(arr, arg) {
					return Math.acos(jStat.dot(arr, arg) / (jStat.norm(arr) * jStat.norm(arg)));
				},
				aug: function aug(a, b) {
					var newarr = [];
					var i = 0;
					for (; i < a.length; i++) newarr.push(a[i].slice());
					for (i = 0; i < newarr.length; i++) push.apply(newarr[i], b[i]);
					return newarr;
				},
				inv: function inv(a) {
					var rows = a.length;
					var cols = a[0].length;
					var b = jStat.identity(rows, cols);
					var c = jStat.gauss_jordan(a, b);
					var result = [];
					var i = 0;
					var j;
					for (; i < rows; i++) {
						result[i] = [];
						for (j = cols; j < c[0].length; j++) result[i][j - cols] = c[i][j];
					}
					return result;
				},
				det: function det(a) {
					if (a.length === 2) return a[0][0] * a[1][1] - a[0][1] * a[1][0];
					var determinant = 0;
					for (var i = 0; i < a.length; i++) {
						var submatrix = [];
						for (var row = 1; row < a.length; row++) {
							submatrix[row - 1] = [];
							for (var col = 0; col < a.length; col++) if (col < i) submatrix[row - 1][col] = a[row][col];
							else if (col > i) submatrix[row - 1][col - 1] = a[row][col];
						}
						var sign = i % 2 ? -1 : 1;
						determinant += det(submatrix) * a[0][i] * sign;
					}
					return determinant;
				},
				gauss_elimination: function gauss_elimination(a, b) {
					var i = 0, j = 0, n = a.length, m = a[0].length, factor = 1, sum = 0, x = [], maug, pivot, temp, k;
					a = jStat.aug(a, b);
					maug = a[0].length;
					for (i = 0; i < n; i++) {
						pivot = a[i][i];
						j = i;
						for (k = i + 1; k < m; k++) if (pivot < Math.abs(a[k][i])) {
							pivot = a[k][i];
							j = k;
						}
						if (j != i) for (k = 0; k < maug; k++) {
							temp = a[i][k];
							a[i][k] = a[j][k];
							a[j][k] = temp;
						}
						for (j = i + 1; j < n; j++) {
							factor = a[j][i] / a[i][i];
							for (k = i; k < maug; k++) a[j][k] = a[j][k] - factor * a[i][k];
						}
					}
					for (i = n - 1; i >= 0; i--) {
						sum = 0;
						for (j = i + 1; j <= n - 1; j++) sum = sum + x[j] * a[i][j];
						x[i] = (a[i][maug - 1] - sum) / a[i][i];
					}
					return x;
				},
				gauss_jordan: function gauss_jordan(a, b) {
					var m = jStat.aug(a, b);
					var h = m.length;
					var w = m[0].length;
					var c = 0;
					var x, y = 0, y2;
					for (; y < h; y++) {
						var maxrow = y;
						for (y2 = y + 1; y2 < h; y2++) if (Math.abs(m[y2][y]) > Math.abs(m[maxrow][y])) maxrow = y2;
						var tmp = m[y];
						m[y] = m[maxrow];
						m[maxrow] = tmp;
						for (y2 = y + 1; y2 < h; y2++) {
							c = m[y2][y] / m[y][y];
							for (x = y; x < w; x++) m[y2][x] -= m[y][x] * c;
						}
					}
					for (y = h - 1; y >= 0; y--) {
						c = m[y][y];
						for (y2 = 0; y2 < y; y2++) for (x = w - 1; x > y - 1; x--) m[y2][x] -= m[y][x] * m[y2][y] / c;
						m[y][y] /= c;
						for (x = h; x < w; x++) m[y][x] /= c;
					}
					return m;
				},
				triaUpSolve: function triaUpSolve(A, b) {
					var size = A[0].length;
					var x = jStat.zeros(1, size)[0];
					var parts;
					var matrix_mode = false;
					if (b[0].length != void 0) {
						b = b.map(function(i) {
							return i[0];
						});
						matrix_mode = true;
					}
					jStat.arange(size - 1, -1, -1).forEach(function(i) {
						parts = jStat.arange(i + 1, size).map(function(j) {
							return x[j] * A[i][j];
						});
						x[i] = (b[i] - jStat.sum(parts)) / A[i][i];
					});
					if (matrix_mode) return x.map(function(i) {
						return [i];
					});
					return x;
				},
				triaLowSolve: function triaLowSolve(A, b) {
					var size = A[0].length;
					var x = jStat.zeros(1, size)[0];
					var parts;
					var matrix_mode = false;
					if (b[0].length != void 0) {
						b = b.map(function(i) {
							return i[0];
						});
						matrix_mode = true;
					}
					jStat.arange(size).forEach(function(i) {
						parts = jStat.arange(i).map(function(j) {
							return A[i][j] * x[j];
						});
						x[i] = (b[i] - jStat.sum(parts)) / A[i][i];
					});
					if (matrix_mode) return x.map(function(i) {
						return [i];
					});
					return x;
				},
				lu: function lu(A) {
					var size = A.length;
					var L = jStat.identity(size);
					var R = jStat.zeros(A.length, A[0].length);
					var parts;
					jStat.arange(size).forEach(function(t) {
						R[0][t] = A[0][t];
					});
					jStat.arange(1, size).forEach(function(l) {
						jStat.arange(l).forEach(function(i) {
							parts = jStat.arange(i).map(function(jj) {
								return L[l][jj] * R[jj][i];
							});
							L[l][i] = (A[l][i] - jStat.sum(parts)) / R[i][i];
						});
						jStat.arange(l, size).forEach(function(j) {
							parts = jStat.arange(l).map(function(jj) {
								return L[l][jj] * R[jj][j];
							});
							R[l][j] = A[parts.length][j] - jStat.sum(parts);
						});
					});
					return [L, R];
				},
				cholesky: function cholesky(A) {
					var size = A.length;
					var T = jStat.zeros(A.length, A[0].length);
					var parts;
					jStat.arange(size).forEach(function(i) {
						parts = jStat.arange(i).map(function(t) {
							return Math.pow(T[i][t], 2);
						});
						T[i][i] = Math.sqrt(A[i][i] - jStat.sum(parts));
						jStat.arange(i + 1, size).forEach(function(j) {
							parts = jStat.arange(i).map(function(t) {
								return T[i][t] * T[j][t];
							});
							T[j][i] = (A[i][j] - jStat.sum(parts)) / T[i][i];
						});
					});
					return T;
				},
				gauss_jacobi: function gauss_jacobi(a, b, x, r) {
					var i = 0;
					var j = 0;
					var n = a.length;
					var l = [];
					var u = [];
					var d = [];
					var xv, c, h, xk;
					for (; i < n; i++) {
						l[i] = [];
						u[i] = [];
						d[i] = [];
						for (j = 0; j < n; j++) if (i > j) {
							l[i][j] = a[i][j];
							u[i][j] = d[i][j] = 0;
						} else if (i < j) {
							u[i][j] = a[i][j];
							l[i][j] = d[i][j] = 0;
						} else {
							d[i][j] = a[i][j];
							l[i][j] = u[i][j] = 0;
						}
					}
					h = jStat.multiply(jStat.multiply(jStat.inv(d), jStat.add(l, u)), -1);
					c = jStat.multiply(jStat.inv(d), b);
					xv = x;
					xk = jStat.add(jStat.multiply(h, x), c);
					i = 2;
					while (Math.abs(jStat.norm(jStat.subtract(xk, xv))) > r) {
						xv = xk;
						xk = jStat.add(jStat.multiply(h, xv), c);
						i++;
					}
					return xk;
				},
				gauss_seidel: function gauss_seidel(a, b, x, r) {
					var i = 0;
					var n = a.length;
					var l = [];
					var u = [];
					var d = [];
					var j, xv, c, h, xk;
					for (; i < n; i++) {
						l[i] = [];
						u[i] = [];
						d[i] = [];
						for (j = 0; j < n; j++) if (i > j) {
							l[i][j] = a[i][j];
							u[i][j] = d[i][j] = 0;
						} else if (i < j) {
							u[i][j] = a[i][j];
							l[i][j] = d[i][j] = 0;
						} else {
							d[i][j] = a[i][j];
							l[i][j] = u[i][j] = 0;
						}
					}
					h = jStat.multiply(jStat.multiply(jStat.inv(jStat.add(d, l)), u), -1);
					c = jStat.multiply(jStat.inv(jStat.add(d, l)), b);
					xv = x;
					xk = jStat.add(jStat.multiply(h, x), c);
					i = 2;
					while (Math.abs(jStat.norm(jStat.subtract(xk, xv))) > r) {
						xv = xk;
						xk = jStat.add(jStat.multiply(h, xv), c);
						i = i + 1;
					}
					return xk;
				},
				SOR: function SOR(a, b, x, r, w) {
					var i = 0;
					var n = a.length;
					var l = [];
					var u = [];
					var d = [];
					var j, xv, c, h, xk;
					for (; i < n; i++) {
						l[i] = [];
						u[i] = [];
						d[i] = [];
						for (j = 0; j < n; j++) if (i > j) {
							l[i][j] = a[i][j];
							u[i][j] = d[i][j] = 0;
						} else if (i < j) {
							u[i][j] = a[i][j];
							l[i][j] = d[i][j] = 0;
						} else {
							d[i][j] = a[i][j];
							l[i][j] = u[i][j] = 0;
						}
					}
					h = jStat.multiply(jStat.inv(jStat.add(d, jStat.multiply(l, w))), jStat.subtract(jStat.multiply(d, 1 - w), jStat.multiply(u, w)));
					c = jStat.multiply(jStat.multiply(jStat.inv(jStat.add(d, jStat.multiply(l, w))), b), w);
					xv = x;
					xk = jStat.add(jStat.multiply(h, x), c);
					i = 2;
					while (Math.abs(jStat.norm(jStat.subtract(xk, xv))) > r) {
						xv = xk;
						xk = jStat.add(jStat.multiply(h, xv), c);
						i++;
					}
					return xk;
				},
				householder: function householder(a) {
					var m = a.length;
					var n = a[0].length;
					var i = 0;
					var w = [];
					var p = [];
					var alpha, r, k, j, factor;
					for (; i < m - 1; i++) {
						alpha = 0;
						for (j = i + 1; j < n; j++) alpha += a[j][i] * a[j][i];
						factor = a[i + 1][i] > 0 ? -1 : 1;
						alpha = factor * Math.sqrt(alpha);
						r = Math.sqrt((alpha * alpha - a[i + 1][i] * alpha) / 2);
						w = jStat.zeros(m, 1);
						w[i + 1][0] = (a[i + 1][i] - alpha) / (2 * r);
						for (k = i + 2; k < m; k++) w[k][0] = a[k][i] / (2 * r);
						p = jStat.subtract(jStat.identity(m, n), jStat.multiply(jStat.multiply(w, jStat.transpose(w)), 2));
						a = jStat.multiply(p, jStat.multiply(a, p));
					}
					return a;
				},
				QR: function() {
					var sum = jStat.sum;
					var range = jStat.arange;
					function qr2(x) {
						var n = x.length;
						var p = x[0].length;
						var r = jStat.zeros(p, p);
						x = jStat.copy(x);
						var i, j = 0, k;
						for (; j < p; j++) {
							r[j][j] = Math.sqrt(sum(range(n).map(function(i) {
								return x[i][j] * x[i][j];
							})));
							for (i = 0; i < n; i++) x[i][j] = x[i][j] / r[j][j];
							for (k = j + 1; k < p; k++) {
								r[j][k] = sum(range(n).map(function(i) {
									return x[i][j] * x[i][k];
								}));
								for (i = 0; i < n; i++) x[i][k] = x[i][k] - x[i][j] * r[j][k];
							}
						}
						return [x, r];
					}
					return qr2;
				}(),
				lstsq: function() {
					function R_I(A) {
						A = jStat.copy(A);
						var size = A.length;
						var I = jStat.identity(size);
						jStat.arange(size - 1, -1, -1).forEach(function(i) {
							jStat.sliceAssign(I, { row: i }, jStat.divide(jStat.slice(I, { row: i }), A[i][i]));
							jStat.sliceAssign(A, { row: i }, jStat.divide(jStat.slice(A, { row: i }), A[i][i]));
							jStat.arange(i).forEach(function(j) {
								var c = jStat.multiply(A[j][i], -1);
								var Aj = jStat.slice(A, { row: j });
								var cAi = jStat.multiply(jStat.slice(A, { row: i }), c);
								jStat.sliceAssign(A, { row: j }, jStat.add(Aj, cAi));
								var Ij = jStat.slice(I, { row: j });
								var cIi = jStat.multiply(jStat.slice(I, { row: i }), c);
								jStat.sliceAssign(I, { row: j }, jStat.add(Ij, cIi));
							});
						});
						return I;
					}
					function qr_solve(A, b) {
						var array_mode = false;
						if (b[0].length === void 0) {
							b = b.map(function(x) {
								return [x];
							});
							array_mode = true;
						}
						var QR = jStat.QR(A);
						var Q = QR[0];
						var R = QR[1];
						var attrs = A[0].length;
						var Q1 = jStat.slice(Q, { col: { end: attrs } });
						var RI = R_I(jStat.slice(R, { row: { end: attrs } }));
						var Q2 = jStat.transpose(Q1);
						if (Q2[0].length === void 0) Q2 = [Q2];
						var x = jStat.multiply(jStat.multiply(RI, Q2), b);
						if (x.length === void 0) x = [[x]];
						if (array_mode) return x.map(function(i) {
							return i[0];
						});
						return x;
					}
					return qr_solve;
				}(),
				jacobi: function jacobi(a) {
					var condition = 1;
					var n = a.length;
					var e = jStat.identity(n, n);
					var ev = [];
					var b, i, j, p, q, maxim, theta, s;
					while (condition === 1) {
						maxim = a[0][1];
						p = 0;
						q = 1;
						for (i = 0; i < n; i++) for (j = 0; j < n; j++) if (i != j) {
							if (maxim < Math.abs(a[i][j])) {
								maxim = Math.abs(a[i][j]);
								p = i;
								q = j;
							}
						}
						if (a[p][p] === a[q][q]) theta = a[p][q] > 0 ? Math.PI / 4 : -Math.PI / 4;
						else theta = Math.atan(2 * a[p][q] / (a[p][p] - a[q][q])) / 2;
						s = jStat.identity(n, n);
						s[p][p] = Math.cos(theta);
						s[p][q] = -Math.sin(theta);
						s[q][p] = Math.sin(theta);
						s[q][q] = Math.cos(theta);
						e = jStat.multiply(e, s);
						b = jStat.multiply(jStat.multiply(jStat.inv(s), a), s);
						a = b;
						condition = 0;
						for (i = 1; i < n; i++) for (j = 1; j < n; j++) if (i != j && Math.abs(a[i][j]) > .001) condition = 1;
					}
					for (i = 0; i < n; i++) ev.push(a[i][i]);
					return [e, ev];
				},
				rungekutta: function rungekutta(f, h, p, t_j, u_j, order) {
					var k1, k2, u_j1, k3, k4;
					if (order === 2) while (t_j <= p) {
						k1 = h * f(t_j, u_j);
						k2 = h * f(t_j + h, u_j + k1);
						u_j1 = u_j + (k1 + k2) / 2;
						u_j = u_j1;
						t_j = t_j + h;
					}
					if (order === 4) while (t_j <= p) {
						k1 = h * f(t_j, u_j);
						k2 = h * f(t_j + h / 2, u_j + k1 / 2);
						k3 = h * f(t_j + h / 2, u_j + k2 / 2);
						k4 = h * f(t_j + h, u_j + k3);
						u_j1 = u_j + (k1 + 2 * k2 + 2 * k3 + k4) / 6;
						u_j = u_j1;
						t_j = t_j + h;
					}
					return u_j;
				},
				romberg: function romberg(f, a, b, order) {
					var i = 0;
					var h = (b - a) / 2;
					var x = [];
					var h1 = [];
					var g = [];
					var m, a1, j, k, I;
					while (i < order / 2) {
						I = f(a);
						for (j = a, k = 0; j <= b; j = j + h, k++) x[k] = j;
						m = x.length;
						for (j = 1; j < m - 1; j++) I += (j % 2 !== 0 ? 4 : 2) * f(x[j]);
						I = h / 3 * (I + f(b));
						g[i] = I;
						h /= 2;
						i++;
					}
					a1 = g.length;
					m = 1;
					while (a1 !== 1) {
						for (j = 0; j < a1 - 1; j++) h1[j] = (Math.pow(4, m) * g[j + 1] - g[j]) / (Math.pow(4, m) - 1);
						a1 = h1.length;
						g = h1;
						h1 = [];
						m++;
					}
					return g;
				},
				richardson: function richardson(X, f, x, h) {
					function pos(X, x) {
						var i = 0;
						var n = X.length;
						var p;
						for (; i < n; i++) if (X[i] === x) p = i;
						return p;
					}
					var h_min = Math.abs(x - X[pos(X, x) + 1]);
					var i = 0;
					var g = [];
					var h1 = [];
					var y1, y2, m, a, j;
					while (h >= h_min) {
						y1 = pos(X, x + h);
						y2 = pos(X, x);
						g[i] = (f[y1] - 2 * f[y2] + f[2 * y2 - y1]) / (h * h);
						h /= 2;
						i++;
					}
					a = g.length;
					m = 1;
					while (a != 1) {
						for (j = 0; j < a - 1; j++) h1[j] = (Math.pow(4, m) * g[j + 1] - g[j]) / (Math.pow(4, m) - 1);
						a = h1.length;
						g = h1;
						h1 = [];
						m++;
					}
					return g;
				},
				simpson: function simpson(f, a, b, n) {
					var h = (b - a) / n;
					var I = f(a);
					var x = [];
					var j = a;
					var k = 0;
					var i = 1;
					var m;
					for (; j <= b; j = j + h, k++) x[k] = j;
					m = x.length;
					for (; i < m - 1; i++) I += (i % 2 !== 0 ? 4 : 2) * f(x[i]);
					return h / 3 * (I + f(b));
				},
				hermite: function hermite(X, F, dF, value) {
					var n = X.length;
					var p = 0;
					var i = 0;
					var l = [];
					var dl = [];
					var A = [];
					var B = [];
					var j;
					for (; i < n; i++) {
						l[i] = 1;
						for (j = 0; j < n; j++) if (i != j) l[i] *= (value - X[j]) / (X[i] - X[j]);
						dl[i] = 0;
						for (j = 0; j < n; j++) if (i != j) dl[i] += 1 / (X[i] - X[j]);
						A[i] = (1 - 2 * (value - X[i]) * dl[i]) * (l[i] * l[i]);
						B[i] = (value - X[i]) * (l[i] * l[i]);
						p += A[i] * F[i] + B[i] * dF[i];
					}
					return p;
				},
				lagrange: function lagrange(X, F, value) {
					var p = 0;
					var i = 0;
					var j, l;
					var n = X.length;
					for (; i < n; i++) {
						l = F[i];
						for (j = 0; j < n; j++) if (i != j) l *= (value - X[j]) / (X[i] - X[j]);
						p += l;
					}
					return p;
				},
				cubic_spline: function cubic_spline(X, F, value) {
					var n = X.length;
					var i = 0, j;
					var A = [];
					var B = [];
					var alpha = [];
					var c = [];
					var h = [];
					var b = [];
					var d = [];
					for (; i < n - 1; i++) h[i] = X[i + 1] - X[i];
					alpha[0] = 0;
					for (i = 1; i < n - 1; i++) alpha[i] = 3 / h[i] * (F[i + 1] - F[i]) - 3 / h[i - 1] * (F[i] - F[i - 1]);
					for (i = 1; i < n - 1; i++) {
						A[i] = [];
						B[i] = [];
						A[i][i - 1] = h[i - 1];
						A[i][i] = 2 * (h[i - 1] + h[i]);
						A[i][i + 1] = h[i];
						B[i][0] = alpha[i];
					}
					c = jStat.multiply(jStat.inv(A), B);
					for (j = 0; j < n - 1; j++) {
						b[j] = (F[j + 1] - F[j]) / h[j] - h[j] * (c[j + 1][0] + 2 * c[j][0]) / 3;
						d[j] = (c[j + 1][0] - c[j][0]) / (3 * h[j]);
					}
					for (j = 0; j < n; j++) if (X[j] > value) break;
					j -= 1;
					return F[j] + (value - X[j]) * b[j] + jStat.sq(value - X[j]) * c[j] + (value - X[j]) * jStat.sq(value - X[j]) * d[j];
				},
				gauss_quadrature: function gauss_quadrature() {
					throw new Error("gauss_quadrature not yet implemented");
				},
				PCA: function PCA(X) {
					var m = X.length;
					var n = X[0].length;
					var i = 0;
					var j, temp1;
					var u = [];
					var D = [];
					var result = [];
					var temp2 = [];
					var Y = [];
					var Bt = [];
					var B = [];
					var C = [];
					var V = [];
					var Vt = [];
					for (i = 0; i < m; i++) u[i] = jStat.sum(X[i]) / n;
					for (i = 0; i < n; i++) {
						B[i] = [];
						for (j = 0; j < m; j++) B[i][j] = X[j][i] - u[j];
					}
					B = jStat.transpose(B);
					for (i = 0; i < m; i++) {
						C[i] = [];
						for (j = 0; j < m; j++) C[i][j] = jStat.dot([B[i]], [B[j]]) / (n - 1);
					}
					result = jStat.jacobi(C);
					V = result[0];
					D = result[1];
					Vt = jStat.transpose(V);
					for (i = 0; i < D.length; i++) for (j = i; j < D.length; j++) if (D[i] < D[j]) {
						temp1 = D[i];
						D[i] = D[j];
						D[j] = temp1;
						temp2 = Vt[i];
						Vt[i] = Vt[j];
						Vt[j] = temp2;
					}
					Bt = jStat.transpose(B);
					for (i = 0; i < m; i++) {
						Y[i] = [];
						for (j = 0; j < Bt.length; j++) Y[i][j] = jStat.dot([Vt[i]], [Bt[j]]);
					}
					return [
						X,
						D,
						Vt,
						Y
					];
				}
			});
			(function(funcs) {
				for (var i = 0; i < funcs.length; i++) (function(passfunc) {
					jStat.fn[passfunc] = function(arg, func) {
						var tmpthis = this;
						if (func) {
							setTimeout(function() {
								func.call(tmpthis, jStat.fn[passfunc].call(tmpthis, arg));
							}, 15);
							return this;
						}
						if (typeof jStat[passfunc](this, arg) === "number") return jStat[passfunc](this, arg);
						else return jStat(jStat[passfunc](this, arg));
					};
				})(funcs[i]);
			})("add divide multiply subtract dot pow exp log abs norm angle".split(" "));
		})(jStat, Math);
		(function(jStat, Math) {
			var slice = [].slice;
			var isNumber = jStat.utils.isNumber;
			var isArray = jStat.utils.isArray;
			jStat.extend({
				zscore: function zscore() {
					var args = slice.call(arguments);
					if (isNumber(args[1])) return (args[0] - args[1]) / args[2];
					return (args[0] - jStat.mean(args[1])) / jStat.stdev(args[1], args[2]);
				},
				ztest: function ztest() {
					var args = slice.call(arguments);
					var z;
					if (isArray(args[1])) {
						z = jStat.zscore(args[0], args[1], args[3]);
						return args[2] === 1 ? jStat.normal.cdf(-Math.abs(z), 0, 1) : jStat.normal.cdf(-Math.abs(z), 0, 1) * 2;
					} else if (args.length > 2) {
						z = jStat.zscore(args[0], args[1], args[2]);
						return args[3] === 1 ? jStat.normal.cdf(-Math.abs(z), 0, 1) : jStat.normal.cdf(-Math.abs(z), 0, 1) * 2;
					} else {
						z = args[0];
						return args[1] === 1 ? jStat.normal.cdf(-Math.abs(z), 0, 1) : jStat.normal.cdf(-Math.abs(z), 0, 1) * 2;
					}
				}
			});
			jStat.extend(jStat.fn, {
				zscore: function zscore(value, flag) {
					return (value - this.mean()) / this.stdev(flag);
				},
				ztest: function ztest(value, sides, flag) {
					var zscore = Math.abs(this.zscore(value, flag));
					return sides === 1 ? jStat.normal.cdf(-zscore, 0, 1) : jStat.normal.cdf(-zscore, 0, 1) * 2;
				}
			});
			jStat.extend({
				tscore: function tscore() {
					var args = slice.call(arguments);
					return args.length === 4 ? (args[0] - args[1]) / (args[2] / Math.sqrt(args[3])) : (args[0] - jStat.mean(args[1])) / (jStat.stdev(args[1], true) / Math.sqrt(args[1].length));
				},
				ttest: function ttest() {
					var args = slice.call(arguments);
					var tscore;
					if (args.length === 5) {
						tscore = Math.abs(jStat.tscore(args[0], args[1], args[2], args[3]));
						return args[4] === 1 ? jStat.studentt.cdf(-tscore, args[3] - 1) : jStat.studentt.cdf(-tscore, args[3] - 1) * 2;
					}
					if (isNumber(args[1])) {
						tscore = Math.abs(args[0]);
						return args[2] == 1 ? jStat.studentt.cdf(-tscore, args[1] - 1) : jStat.studentt.cdf(-tscore, args[1] - 1) * 2;
					}
					tscore = Math.abs(jStat.tscore(args[0], args[1]));
					return args[2] == 1 ? jStat.studentt.cdf(-tscore, args[1].length - 1) : jStat.studentt.cdf(-tscore, args[1].length - 1) * 2;
				}
			});
			jStat.extend(jStat.fn, {
				tscore: function tscore(value) {
					return (value - this.mean()) / (this.stdev(true) / Math.sqrt(this.cols()));
				},
				ttest: function ttest(value, sides) {
					return sides === 1 ? 1 - jStat.studentt.cdf(Math.abs(this.tscore(value)), this.cols() - 1) : jStat.studentt.cdf(-Math.abs(this.tscore(value)), this.cols() - 1) * 2;
				}
			});
			jStat.extend({
				anovafscore: function anovafscore() {
					var args = slice.call(arguments), expVar, sample, sampMean, sampSampMean, tmpargs, unexpVar, i, j;
					if (args.length === 1) {
						tmpargs = new Array(args[0].length);
						for (i = 0; i < args[0].length; i++) tmpargs[i] = args[0][i];
						args = tmpargs;
					}
					sample = new Array();
					for (i = 0; i < args.length; i++) sample = sample.concat(args[i]);
					sampMean = jStat.mean(sample);
					expVar = 0;
					for (i = 0; i < args.length; i++) expVar = expVar + args[i].length * Math.pow(jStat.mean(args[i]) - sampMean, 2);
					expVar /= args.length - 1;
					unexpVar = 0;
					for (i = 0; i < args.length; i++) {
						sampSampMean = jStat.mean(args[i]);
						for (j = 0; j < args[i].length; j++) unexpVar += Math.pow(args[i][j] - sampSampMean, 2);
					}
					unexpVar /= sample.length - args.length;
					return expVar / unexpVar;
				},
				anovaftest: function anovaftest() {
					var args = slice.call(arguments), df1, df2, n, i;
					if (isNumber(args[0])) return 1 - jStat.centralF.cdf(args[0], args[1], args[2]);
					var anovafscore = jStat.anovafscore(args);
					df1 = args.length - 1;
					n = 0;
					for (i = 0; i < args.length; i++) n = n + args[i].length;
					df2 = n - df1 - 1;
					return 1 - jStat.centralF.cdf(anovafscore, df1, df2);
				},
				ftest: function ftest(fscore, df1, df2) {
					return 1 - jStat.centralF.cdf(fscore, df1, df2);
				}
			});
			jStat.extend(jStat.fn, {
				anovafscore: function anovafscore() {
					return jStat.anovafscore(this.toArray());
				},
				anovaftes: function anovaftes() {
					var n = 0;
					var i = 0;
					for (; i < this.length; i++) n = n + this[i].length;
					return jStat.ftest(this.anovafscore(), this.length - 1, n - this.length);
				}
			});
			jStat.extend({
				qscore: function qscore() {
					var args = slice.call(arguments);
					var mean1, mean2, n1, n2, sd;
					if (isNumber(args[0])) {
						mean1 = args[0];
						mean2 = args[1];
						n1 = args[2];
						n2 = args[3];
						sd = args[4];
					} else {
						mean1 = jStat.mean(args[0]);
						mean2 = jStat.mean(args[1]);
						n1 = args[0].length;
						n2 = args[1].length;
						sd = args[2];
					}
					return Math.abs(mean1 - mean2) / (sd * Math.sqrt((1 / n1 + 1 / n2) / 2));
				},
				qtest: function qtest() {
					var args = slice.call(arguments);
					var qscore;
					if (args.length === 3) {
						qscore = args[0];
						args = args.slice(1);
					} else if (args.length === 7) {
						qscore = jStat.qscore(args[0], args[1], args[2], args[3], args[4]);
						args = args.slice(5);
					} else {
						qscore = jStat.qscore(args[0], args[1], args[2]);
						args = args.slice(3);
					}
					var n = args[0];
					var k = args[1];
					return 1 - jStat.tukey.cdf(qscore, k, n - k);
				},
				tukeyhsd: function tukeyhsd(arrays) {
					var sd = jStat.pooledstdev(arrays);
					var means = arrays.map(function(arr) {
						return jStat.mean(arr);
					});
					var n = arrays.reduce(function(n, arr) {
						return n + arr.length;
					}, 0);
					var results = [];
					for (var i = 0; i < arrays.length; ++i) for (var j = i + 1; j < arrays.length; ++j) {
						var p = jStat.qtest(means[i], means[j], arrays[i].length, arrays[j].length, sd, n, arrays.length);
						results.push([[i, j], p]);
					}
					return results;
				}
			});
			jStat.extend({
				normalci: function normalci() {
					var args = slice.call(arguments), ans = new Array(2), change;
					if (args.length === 4) change = Math.abs(jStat.normal.inv(args[1] / 2, 0, 1) * args[2] / Math.sqrt(args[3]));
					else change = Math.abs(jStat.normal.inv(args[1] / 2, 0, 1) * jStat.stdev(args[2]) / Math.sqrt(args[2].length));
					ans[0] = args[0] - change;
					ans[1] = args[0] + change;
					return ans;
				},
				tci: function tci() {
					var args = slice.call(arguments), ans = new Array(2), change;
					if (args.length === 4) change = Math.abs(jStat.studentt.inv(args[1] / 2, args[3] - 1) * args[2] / Math.sqrt(args[3]));
					else change = Math.abs(jStat.studentt.inv(args[1] / 2, args[2].length - 1) * jStat.stdev(args[2], true) / Math.sqrt(args[2].length));
					ans[0] = args[0] - change;
					ans[1] = args[0] + change;
					return ans;
				},
				significant: function significant(pvalue, alpha) {
					return pvalue < alpha;
				}
			});
			jStat.extend(jStat.fn, {
				normalci: function normalci(value, alpha) {
					return jStat.normalci(value, alpha, this.toArray());
				},
				tci: function tci(value, alpha) {
					return jStat.tci(value, alpha, this.toArray());
				}
			});
			function differenceOfProportions(p1, n1, p2, n2) {
				if (p1 > 1 || p2 > 1 || p1 <= 0 || p2 <= 0) throw new Error("Proportions should be greater than 0 and less than 1");
				var pooled = (p1 * n1 + p2 * n2) / (n1 + n2);
				var se = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
				return (p1 - p2) / se;
			}
			jStat.extend(jStat.fn, {
				oneSidedDifferenceOfProportions: function oneSidedDifferenceOfProportions(p1, n1, p2, n2) {
					var z = differenceOfProportions(p1, n1, p2, n2);
					return jStat.ztest(z, 1);
				},
				twoSidedDifferenceOfProportions: function twoSidedDifferenceOfProportions(p1, n1, p2, n2) {
					var z = differenceOfProportions(p1, n1, p2, n2);
					return jStat.ztest(z, 2);
				}
			});
		})(jStat, Math);
		jStat.models = (function() {
			function sub_regress(exog) {
				var var_count = exog[0].length;
				return jStat.arange(var_count).map(function(endog_index) {
					var exog_index = jStat.arange(var_count).filter(function(i) {
						return i !== endog_index;
					});
					return ols(jStat.col(exog, endog_index).map(function(x) {
						return x[0];
					}), jStat.col(exog, exog_index));
				});
			}
			function ols(endog, exog) {
				var nobs = endog.length;
				var df_model = exog[0].length - 1;
				var df_resid = nobs - df_model - 1;
				var coef = jStat.lstsq(exog, endog);
				var predict = jStat.multiply(exog, coef.map(function(x) {
					return [x];
				})).map(function(p) {
					return p[0];
				});
				var resid = jStat.subtract(endog, predict);
				var ybar = jStat.mean(endog);
				var SSE = jStat.sum(predict.map(function(f) {
					return Math.pow(f - ybar, 2);
				}));
				var SSR = jStat.sum(endog.map(function(y, i) {
					return Math.pow(y - predict[i], 2);
				}));
				var SST = SSE + SSR;
				return {
					exog,
					endog,
					nobs,
					df_model,
					df_resid,
					coef,
					predict,
					resid,
					ybar,
					SST,
					SSE,
					SSR,
					R2: SSE / SST
				};
			}
			function t_test(model) {
				var subModelList = sub_regress(model.exog);
				var sigmaHat = Math.sqrt(model.SSR / model.df_resid);
				var seBetaHat = subModelList.map(function(mod) {
					var SST = mod.SST;
					var R2 = mod.R2;
					return sigmaHat / Math.sqrt(SST * (1 - R2));
				});
				var tStatistic = model.coef.map(function(coef, i) {
					return (coef - 0) / seBetaHat[i];
				});
				var pValue = tStatistic.map(function(t) {
					var leftppf = jStat.studentt.cdf(t, model.df_resid);
					return (leftppf > .5 ? 1 - leftppf : leftppf) * 2;
				});
				var c = jStat.studentt.inv(.975, model.df_resid);
				return {
					se: seBetaHat,
					t: tStatistic,
					p: pValue,
					sigmaHat,
					interval95: model.coef.map(function(coef, i) {
						var d = c * seBetaHat[i];
						return [coef - d, coef + d];
					})
				};
			}
			function F_test(model) {
				var F_statistic = model.R2 / model.df_model / ((1 - model.R2) / model.df_resid);
				var fcdf = function(x, n1, n2) {
					return jStat.beta.cdf(x / (n2 / n1 + x), n1 / 2, n2 / 2);
				};
				return {
					F_statistic,
					pvalue: 1 - fcdf(F_statistic, model.df_model, model.df_resid)
				};
			}
			function ols_wrap(endog, exog) {
				var model = ols(endog, exog);
				var ttest = t_test(model);
				var ftest = F_test(model);
				var adjust_R2 = 1 - (1 - model.R2) * ((model.nobs - 1) / model.df_resid);
				model.t = ttest;
				model.f = ftest;
				model.adjust_R2 = adjust_R2;
				return model;
			}
			return { ols: ols_wrap };
		})();
		jStat.extend({
			buildxmatrix: function buildxmatrix() {
				var matrixRows = new Array(arguments.length);
				for (var i = 0; i < arguments.length; i++) matrixRows[i] = [1].concat(arguments[i]);
				return jStat(matrixRows);
			},
			builddxmatrix: function builddxmatrix() {
				var matrixRows = new Array(arguments[0].length);
				for (var i = 0; i < arguments[0].length; i++) matrixRows[i] = [1].concat(arguments[0][i]);
				return jStat(matrixRows);
			},
			buildjxmatrix: function buildjxmatrix(jMat) {
				var pass = new Array(jMat.length);
				for (var i = 0; i < jMat.length; i++) pass[i] = jMat[i];
				return jStat.builddxmatrix(pass);
			},
			buildymatrix: function buildymatrix(array) {
				return jStat(array).transpose();
			},
			buildjymatrix: function buildjymatrix(jMat) {
				return jMat.transpose();
			},
			matrixmult: function matrixmult(A, B) {
				var i, j, k, result, sum;
				if (A.cols() == B.rows()) {
					if (B.rows() > 1) {
						result = [];
						for (i = 0; i < A.rows(); i++) {
							result[i] = [];
							for (j = 0; j < B.cols(); j++) {
								sum = 0;
								for (k = 0; k < A.cols(); k++) sum += A.toArray()[i][k] * B.toArray()[k][j];
								result[i][j] = sum;
							}
						}
						return jStat(result);
					}
					result = [];
					for (i = 0; i < A.rows(); i++) {
						result[i] = [];
						for (j = 0; j < B.cols(); j++) {
							sum = 0;
							for (k = 0; k < A.cols(); k++) sum += A.toArray()[i][k] * B.toArray()[j];
							result[i][j] = sum;
						}
					}
					return jStat(result);
				}
			},
			regress: function regress(jMatX, jMatY) {
				var innerinv = jStat.xtranspxinv(jMatX);
				var xtransp = jMatX.transpose();
				var next = jStat.matrixmult(jStat(innerinv), xtransp);
				return jStat.matrixmult(next, jMatY);
			},
			regresst: function regresst(jMatX, jMatY, sides) {
				var beta = jStat.regress(jMatX, jMatY);
				var compile = {};
				compile.anova = {};
				var jMatYBar = jStat.jMatYBar(jMatX, beta);
				compile.yBar = jMatYBar;
				var yAverage = jMatY.mean();
				compile.anova.residuals = jStat.residuals(jMatY, jMatYBar);
				compile.anova.ssr = jStat.ssr(jMatYBar, yAverage);
				compile.anova.msr = compile.anova.ssr / (jMatX[0].length - 1);
				compile.anova.sse = jStat.sse(jMatY, jMatYBar);
				compile.anova.mse = compile.anova.sse / (jMatY.length - (jMatX[0].length - 1) - 1);
				compile.anova.sst = jStat.sst(jMatY, yAverage);
				compile.anova.mst = compile.anova.sst / (jMatY.length - 1);
				compile.anova.r2 = 1 - compile.anova.sse / compile.anova.sst;
				if (compile.anova.r2 < 0) compile.anova.r2 = 0;
				compile.anova.fratio = compile.anova.msr / compile.anova.mse;
				compile.anova.pvalue = jStat.anovaftest(compile.anova.fratio, jMatX[0].length - 1, jMatY.length - (jMatX[0].length - 1) - 1);
				compile.anova.rmse = Math.sqrt(compile.anova.mse);
				compile.anova.r2adj = 1 - compile.anova.mse / compile.anova.mst;
				if (compile.anova.r2adj < 0) compile.anova.r2adj = 0;
				compile.stats = new Array(jMatX[0].length);
				var covar = jStat.xtranspxinv(jMatX);
				var sds, ts, ps;
				for (var i = 0; i < beta.length; i++) {
					sds = Math.sqrt(compile.anova.mse * Math.abs(covar[i][i]));
					ts = Math.abs(beta[i] / sds);
					ps = jStat.ttest(ts, jMatY.length - jMatX[0].length - 1, sides);
					compile.stats[i] = [
						beta[i],
						sds,
						ts,
						ps
					];
				}
				compile.regress = beta;
				return compile;
			},
			xtranspx: function xtranspx(jMatX) {
				return jStat.matrixmult(jMatX.transpose(), jMatX);
			},
			xtranspxinv: function xtranspxinv(jMatX) {
				var inner = jStat.matrixmult(jMatX.transpose(), jMatX);
				return jStat.inv(inner);
			},
			jMatYBar: function jMatYBar(jMatX, beta) {
				return new jStat(jStat.matrixmult(jMatX, beta));
			},
			residuals: function residuals(jMatY, jMatYBar) {
				return jStat.matrixsubtract(jMatY, jMatYBar);
			},
			ssr: function ssr(jMatYBar, yAverage) {
				var ssr = 0;
				for (var i = 0; i < jMatYBar.length; i++) ssr += Math.pow(jMatYBar[i] - yAverage, 2);
				return ssr;
			},
			sse: function sse(jMatY, jMatYBar) {
				var sse = 0;
				for (var i = 0; i < jMatY.length; i++) sse += Math.pow(jMatY[i] - jMatYBar[i], 2);
				return sse;
			},
			sst: function sst(jMatY, yAverage) {
				var sst = 0;
				for (var i = 0; i < jMatY.length; i++) sst += Math.pow(jMatY[i] - yAverage, 2);
				return sst;
			},
			matrixsubtract: function matrixsubtract(A, B) {
				var ans = new Array(A.length);
				for (var i = 0; i < A.length; i++) {
					ans[i] = new Array(A[i].length);
					for (var j = 0; j < A[i].length; j++) ans[i][j] = A[i][j] - B[i][j];
				}
				return jStat(ans);
			}
		});
		jStat.jStat = jStat;
		return jStat;
	});
}));

// src/review/comparison/student.ts
var import_jstat = /* @__PURE__ */ __toESM(require_jstat(), 1);
/** P(T > t) with `df` degrees of freedom; by symmetry, so that small tails keep their digits. */
const upperTail = (t, df) => import_jstat.default.studentt.cdf(-t, df);
/** The t with P(T <= t) = p. A report asks for the same few again and again, and each is an iteration: they are kept. */
function quantile(p, df) {
	const key = `${p}/${df}`;
	const known = QUANTILES.get(key);
	if (known !== void 0) return known;
	const found = import_jstat.default.studentt.inv(p, df);
	QUANTILES.set(key, found);
	return found;
}
const QUANTILES = /* @__PURE__ */ new Map();

// src/review/comparison/change-of.ts
/** Two-sided 95 %. */
const INTERVAL = .975;
function changeOf({ shift, error, n, df }, { alpha, minEffect }) {
	const reach = quantile(INTERVAL, df) * error;
	return {
		change: Math.expm1(shift),
		low: Math.expm1(shift - reach),
		high: Math.expm1(shift + reach),
		p: upperTail(shift / error, df),
		n,
		df,
		detectable: Math.max(minEffect, Math.expm1(quantile(1 - alpha, df) * error))
	};
}
/** The estimate that a change was made from: what a later sum needs, and a stored change does not hold. */
function estimateOf({ change, low, high, n, df }) {
	const error = (Math.log1p(high) - Math.log1p(low)) / (2 * quantile(INTERVAL, df));
	return {
		shift: Math.log1p(change),
		error,
		n,
		df
	};
}

// src/review/comparison/holm.ts
/** Which of the hypotheses are rejected at the family-wise level `alpha`, in the order given. */
function holm(ps, alpha) {
	const ascending = ps.map((p, index) => ({
		p,
		index
	})).toSorted((a, b) => a.p - b.p);
	const miss = ascending.findIndex(({ p }, rank) => !(p < alpha / (ps.length - rank)));
	const rejected = new Set(ascending.slice(0, miss === -1 ? ps.length : miss).map(({ index }) => index));
	return ps.map((_, index) => rejected.has(index));
}

// src/review/comparison/reaches.ts
/** Logarithms and back cost some 1e-15 of a figure; people state limits to far fewer digits. */
const ROUNDING = 1e-12;
/** `size` is that of the figures whose difference `value` is; 1 for a fraction. */
const reaches = (value, limit, size = 1) => value >= limit - ROUNDING * size;

// src/review/comparison/significance.ts
const isSignificant = (change, rules) => change !== null && isBeyondChance(change, rules) && isLarge(change, rules);
/** Beyond chance, yet too small to be a finding. */
const isBelowMinEffect = (change, rules) => change !== null && isBeyondChance(change, rules) && !isLarge(change, rules);
const isBeyondChance = ({ p }, { alpha }) => Math.min(p, 1 - p) < alpha;
const isLarge = ({ change }, { minEffect }) => reaches(Math.abs(Math.log1p(change)), Math.log1p(minEffect));

// src/review/comparison/sorted-sum.ts
/** Smallest first. */
const sortedSum = (values) => values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);

// src/review/comparison/total-of.ts
/** Null where no job has a change. The order of the parts is the order of the rows, and changes nothing else. */
function totalOf(parts, rules) {
	const compared = parts.filter(isCompared);
	const judgeable = compared.filter(({ change }) => change.n >= rules.minSamples);
	const added = judgeable.length > 0 ? judgeable : compared;
	if (added.length === 0) return null;
	const [headJ, baseJ] = [sortedSum(added.map((part) => part.headJ)), sortedSum(added.map((part) => part.baseJ))];
	const estimates = added.map(({ change }) => estimateOf(change));
	const errors = added.map((part, i) => Math.max(part.headJ / headJ, part.baseJ / baseJ) * (estimates[i]?.error ?? NaN));
	const estimate = {
		shift: Math.log(headJ / baseJ),
		error: sortedSum(errors),
		n: Math.min(...estimates.map(({ n }) => n)),
		df: Math.min(...estimates.map(({ df }) => df))
	};
	const change = changeOf(estimate, rules);
	const nearest = added.map(({ nearestBaseJ }) => nearestBaseJ).filter((value) => value !== null);
	return {
		headJ,
		baseJ,
		change,
		significant: isSignificant(change, rules),
		belowMinEffect: isBelowMinEffect(change, rules),
		nearestBaseJ: nearest.length === added.length ? sortedSum(nearest) : null,
		rows: rowsOf(added, rules),
		left: parts.filter((part) => !added.some((one) => one === part)).map((part) => ({
			label: part.label,
			why: whyLeft(part)
		}))
	};
}
const isCompared = (part) => part.headJ !== null && part.baseJ !== null && part.change !== null;
function whyLeft({ headJ, change, notCompared }) {
	if (change !== null) return "too-few-base-runs";
	if (headJ === null) return "missing";
	return notCompared === null || notCompared === "no-history" ? "new" : notCompared;
}
/** Advice on which job moved: corrected for how many were asked, in each direction by itself as the total's own mark. */
function rowsOf(parts, { alpha }) {
	const rejected = holm(parts.map(({ change }) => Math.min(change.p, 1 - change.p)), alpha);
	return parts.map(({ label, headJ, baseJ, change, significant, durationRatio, powerRatio }, i) => ({
		label,
		kind: "job",
		job: null,
		headJ,
		baseJ,
		change,
		unresolved: null,
		durationRatio,
		powerRatio,
		significant: significant && rejected[i] === true
	}));
}

// src/review/budget/gating-total.ts
/** Muted jobs are out; so is one with an old base, unless all are old: it would leave the sum without a judgement. */
function gatingTotal(jobs, { policy, now }) {
	const muted = new Set(jobs.filter((job) => muteOf(job, policy.mutes, now) !== null));
	const counting = jobs.filter((job) => !muted.has(job));
	const isOld = ({ comparison }) => comparison.baseline?.old === true;
	const isFresh = (job) => job.comparison.total !== null && !isOld(job);
	const old = counting.some(isFresh) ? counting.filter(isOld) : [];
	const parts = counting.filter((job) => !old.includes(job));
	const total = totalOf(parts.map(({ label, comparison }) => partOf(label, comparison)), policy);
	if (total === null) return null;
	const named = (left, why) => [...left].map(({ label }) => ({
		label,
		why
	}));
	return {
		...total,
		left: [
			...total.left,
			...named(old, "old-base"),
			...named(muted, "muted")
		]
	};
}

// src/review/budget/findings.ts
const inconclusive = (reason, remedy) => ({
	verdict: "inconclusive",
	reason,
	remedy
});
const passed = (reason = null) => ({
	verdict: "pass",
	reason,
	remedy: null
});
/** A figure that does not exist at all: as `policy.missing` asks, never more than a warning where only that is allowed. */
function missing(lack) {
	const { budget, facts, remedy } = lack;
	const mayNotFail = budget.level === "warn" || isRise(budget) && facts.event === "push";
	return {
		verdict: facts.policy.missing === "fail" && mayNotFail ? "warn" : facts.policy.missing,
		reason: "gap",
		remedy
	};
}
/** On the base branch itself a rise never breaks the build: main must stay able to accept one. */
const isRise = ({ limits: [{ kind }] }) => kind.startsWith("increase");
const NO_FIGURE = "There is no figure for this budget: the notes of the measurement say why.";
const NO_ZONE = "The zone of the machine is not known, so there are no grams: name its region.";
const RERUN = "Re-run the job: this run left no figure that can be compared.";
const SHARED = "Another job used this machine: re-run while it is alone.";
const GAPS = "The measurement has gaps: re-run the job.";
const TOO_LITTLE_MEASURED = "Less of the energy is measured than policy.measured-floor asks for.";
const AMBIGUOUS = "Two jobs of this run measure the same series: set `name` on each.";
/** Why a comparison was refused, and what can be done. A receipt without energy is `missing`, by the caller. */
function refused(why, comparison, { policy: { minSamples } }) {
	const branch = comparison.branch ?? "the base branch";
	switch (why) {
		case "ambiguous-series": return inconclusive("ambiguous-series", AMBIGUOUS);
		case "no-history": return noBaseline(`The gate needs ${minSamples} base runs on ${branch}, has 0.`);
		case "history-unread": return inconclusive("gap", "The history could not be read, the notes say why: re-run the job.");
		case "other-hardware": return inconclusive("other-hardware", `This ran on ${comparison.headHardware}, ${branch} on ${comparison.baseHardware ?? "other hardware"}: run both on one.`);
		case "shared-machine": return inconclusive("shared-machine", SHARED);
		case "not-successful": return inconclusive("gap", "A job that did not succeed is no full run: the next that does is compared.");
		case "gap": return inconclusive("gap", RERUN);
	}
}
const noBaseline = (remedy) => ({
	verdict: "no-baseline",
	reason: "too-few-base-runs",
	remedy
});

// src/review/budget/judge-increase.ts
/** `actual` is null where nothing could be compared. Never `fail` on a push or below 5 base runs. */
function judgeIncrease(budget, { rise, instead }, facts) {
	if (rise === void 0) return {
		measures: budget.limits.map(unknown),
		finding: instead
	};
	const measures = budget.limits.map((limit) => measureOf(limit, rise));
	if (measures.some(({ actual }) => actual === null)) return {
		measures,
		finding: missing({
			budget,
			facts,
			remedy: NO_ZONE
		})
	};
	return {
		measures,
		finding: find$1(budget, rise, facts)
	};
}
const unknown = ({ kind, limit }) => ({
	kind,
	actual: null,
	limit
});
const measureOf = (limit, rise) => ({
	kind: limit.kind,
	actual: beyond(limit, rise, "base"),
	limit: limit.limit
});
/** How far the head lies above its base, in the unit of the limit; null where that is not known. */
function beyond({ kind }, { change, joules, grams }, from) {
	if (kind === "increase" && from === "base") return change.change;
	const sides = kind === "increase" || kind === "increase-energy" ? joules : grams;
	const start = sides?.[from] ?? null;
	if (sides === null || start === null) return null;
	return kind === "increase" ? sides.head / start - 1 : sides.head - start;
}
/** All limits are reached; a limit of which nothing is known is not. */
const exceeds = ({ limits }, rise, from) => limits.every((limit) => {
	const actual = beyond(limit, rise, from);
	return actual !== null && reaches(actual, limit.limit, sizeOf(limit, rise));
});
const sizeOf = ({ kind }, { joules, grams }) => kind === "increase" ? 1 : (kind === "increase-energy" ? joules : grams)?.head ?? 0;
function find$1(budget, rise, facts) {
	if (!exceeds(budget, rise, "base")) return passed(rise.change.p >= facts.policy.alpha ? "within-noise" : null);
	const doubt = doubtAbout(budget, rise, facts);
	if (doubt !== null) return doubt;
	return {
		verdict: budget.level === "warn" || facts.event === "push" ? "warn" : "fail",
		reason: "over-limit",
		remedy: "One more attempt would be pooled with this one: re-run the job if the rise is doubtful."
	};
}
/** The rows between a rise above the limit and its proof; null where it is proven. */
function doubtAbout(budget, rise, { policy, branch: base }) {
	const { change } = rise;
	const branch = base ?? "the base branch";
	if (change.n < policy.minSamples) return inconclusive("too-few-base-runs", `The gate needs ${policy.minSamples} base runs on ${branch}, has ${change.n}.`);
	if (rise.old) return inconclusive("old-base", rise.sinceLost ? "The commit of `baseline.since` was not found: correct it in the config, or take it out." : `Run the job on ${branch}: its newest runs are too far from this commit.`);
	if (!(change.p < policy.alpha)) return inconclusive("within-noise", "Re-run the job: attempts are pooled and narrow the interval.");
	if (!reaches(change.change, policy.minEffect)) return inconclusive("within-noise", belowMinEffect(policy.minEffect));
	if (rise.joules.nearest !== null && !exceeds(budget, rise, "nearest")) return inconclusive("base-moved", `The newest runs of ${branch} already lie near this level; more of them will decide.`);
	if (policy.measuredFloor > 0 && (rise.measured ?? 0) < policy.measuredFloor) return inconclusive("gap", TOO_LITTLE_MEASURED);
	const lacking = policy.confirm + 1 - rise.attempts;
	if (lacking > 0) return inconclusive("unconfirmed", rerun(lacking));
	return null;
}
const PERCENT$3 = 100;
const belowMinEffect = (minEffect) => `Changes under \`compare.min-effect\` (${Number((minEffect * PERCENT$3).toPrecision(2))}\u00a0%) never fail: lower it to judge this limit.`;
const rerun = (runs) => `Re-run the job ${runs === 1 ? "once: 1 more run decides" : `${runs} times: ${runs} more runs decide`}.`;

// src/review/comparison/median.ts
/** NaN for an empty list, as the mean of nothing is. */
function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

// src/review/comparison/steps-of.ts
/** By label; a repeated label gets its number of occurrence. Marks and commands stand in where no step is known. */
function stepsOf(entry) {
	const steps = entry.spans.filter((span) => span.kind === "step");
	const found = /* @__PURE__ */ new Map();
	const times = /* @__PURE__ */ new Map();
	for (const span of steps.length > 0 ? steps : entry.spans) {
		const time = (times.get(span.label) ?? 0) + 1;
		times.set(span.label, time);
		const energyJ = span.energy_j ?? 0;
		const step = energyJ > 0 ? {
			energyJ,
			durationS: span.duration_s
		} : null;
		found.set(time === 1 ? span.label : `${span.label} (${time})`, step);
	}
	return found;
}

// src/review/budget/rise.ts
const scaled = ({ head, base, nearest }, factor) => ({
	head: head * factor,
	base: base * factor,
	nearest: nearest === null ? null : nearest * factor
});
/** At the zone's pinned yearly intensity, times PUE, without embodied: the wind does not decide. */
const gramsPerJoule = (entry) => entry === null || entry.reference_g_per_kwh === null ? null : gramsFromEnergy(kwhFromJoules(joules(1)), gramsPerKwh(entry.reference_g_per_kwh)) * entry.pue;

// src/review/budget/rise-of-job.ts
function riseOfJob(budget, part, facts) {
	const { job } = part;
	const lack = (remedy) => ({ instead: missing({
		budget,
		facts,
		remedy
	}) });
	const without = noReceipt(job);
	if (without !== null) return lack(without);
	const counts = job.head.entry?.work?.unit === budget.unit;
	const compared = budget.unit === null ? job.comparison : counts ? job.perUnit : null;
	if (compared === null) return lack(noUnit(job, budget.unit));
	if (compared.notCompared === "no-energy") return lack(NO_FIGURE);
	if (compared.notCompared !== null) return { instead: refused(compared.notCompared, compared, facts) };
	const row = compared.rows.find(({ kind, label }) => part.kind === "step" ? kind === "step" && label === part.step : kind === "total");
	if (row?.change == null || row.headJ === null || row.baseJ === null) {
		if (part.kind === "job") return { instead: inconclusive("gap", RERUN) };
		return isGone(part) ? lack(goneFrom(facts)) : { instead: untested(row, facts) };
	}
	const nearest = part.kind === "step" ? row.nearestBaseJ ?? null : compared.nearestBaseJ;
	const sides = {
		head: row.headJ,
		base: row.baseJ,
		nearest
	};
	const perJoule = gramsPerJoule(job.head.entry);
	return { rise: {
		change: row.change,
		joules: sides,
		grams: perJoule === null ? null : scaled(sides, perJoule),
		attempts: compared.attempts,
		measured: job.head.entry?.energy.measured ?? null,
		old: compared.baseline?.old ?? false,
		sinceLost: compared.baseline?.sinceLost ?? false
	} };
}
/** Why a job has no figure at all; null where it may have one. Of two jobs with one series neither is known, and neither is missing. */
function noReceipt({ missing, head, comparison }) {
	if (comparison.notCompared === "ambiguous-series") return null;
	if (missing !== null) return `There is no receipt: ${missing}.`;
	return head.entry === null || comparison.notCompared === "no-energy" ? NO_FIGURE : null;
}
function noUnit({ head }, unit) {
	const own = head.entry?.work?.unit ?? null;
	if (own === null) return `This job does not count its work: let the input \`work\` say how many ${unit}s it does.`;
	return own === unit ? `This job did 0 ${unit}s, so nobody knows what one took.` : `This job counts its work in ${own}s, not in ${unit}s.`;
}
/** No attempt ran it, though the base did: a budget is not to be left behind by a new name. */
const isGone = (part) => !part.job.head.attempts.some((attempt) => stepsOf(attempt).has(part.step));
const goneFrom = ({ branch }) => `The step ran on ${branch ?? "the base"} and not here: where it has a new name, the budget needs it too.`;
/** New, or too short for a figure. */
const untested = (row, { branch }) => row === void 0 || row.unresolved !== null ? inconclusive("gap", "The step has no figure: it is too short for the sampling, or ran beside another.") : noBaseline(`The step is new: ${branch ?? "the base"} has no run of it yet.`);

// src/review/budget/figure.ts
function figureOf(budget, part, facts) {
	const { job } = part;
	const { head } = job;
	const lack = (remedy) => ({ instead: missing({
		budget,
		facts,
		remedy
	}) });
	if (job.comparison.notCompared === "ambiguous-series") return { instead: inconclusive("ambiguous-series", AMBIGUOUS) };
	const without = noReceipt(job);
	if (without !== null) return lack(without);
	const scale = budget.limits[0].kind === "emissions" ? gramsPerJoule(head.entry) : 1;
	if (scale === null) return lack(NO_ZONE);
	const { unit } = budget;
	const entries = entriesOf(job).filter(({ work }) => unit === null || work?.unit === unit && work.amount > 0);
	if (entries.length === 0) return lack(noUnit(job, unit));
	const figures = entries.flatMap((entry) => observed$1(entry, part) ?? []);
	if (figures.length === 0) return lack(part.kind === "step" ? NO_STEP : NO_FIGURE);
	const perUnit = ({ entry, joules }) => joules * scale / (unit === null ? 1 : entry.work?.amount ?? NaN);
	const row = (unit === null ? job.comparison : job.perUnit)?.rows.find(({ kind, label }) => part.kind === "step" ? kind === "step" && label === part.step : kind === "total");
	return { figure: {
		value: median(figures.map(perUnit)),
		least: median(figures.map((each) => perUnit(each) * (1 - each.doubt))),
		base: row?.baseJ == null ? null : row.baseJ * scale,
		doubt: doubtOf(job),
		measured: head.entry?.energy.measured ?? null
	} };
}
const NO_STEP = "The step has no figure: it did not run here, is too short for the sampling, or ran beside another.";
/** The clean attempts, else the attempt at hand. */
const entriesOf = ({ head }) => head.attempts.length > 0 ? head.attempts : head.entry === null ? [] : [head.entry];
const PERCENT$2 = 100;
/** Null where there is no figure. */
function observed$1(entry, part) {
	const { total_j, assumed_j, uncertainty_percent } = entry.energy;
	if (total_j === null || uncertainty_percent === null) return null;
	const whole = Math.max(0, total_j - assumed_j);
	const doubt = whole > 0 ? Math.min(1, total_j * uncertainty_percent / PERCENT$2 / whole) : 1;
	const joules = part.kind === "step" ? stepsOf(entry).get(part.step)?.energyJ ?? null : whole;
	return joules === null ? null : {
		entry,
		joules,
		doubt
	};
}
function doubtOf({ head }) {
	if (head.refusal === "shared-machine") return inconclusive("shared-machine", SHARED);
	if (head.refusal === "gap" && head.entry?.energy.degraded) return inconclusive("gap", GAPS);
	return null;
}

// src/review/budget/figure-of-run.ts
function figureOfRun(budget, facts) {
	const found = facts.jobs.map((job) => ({
		job,
		...figureOf(budget, {
			kind: "job",
			job,
			name: null
		}, facts)
	}));
	const figures = found.flatMap(({ figure }) => figure ?? []);
	const lacking = found.find(({ instead }) => instead !== void 0);
	if (figures.length === 0) return { instead: lacking?.instead ?? missing({
		budget,
		facts,
		remedy: "There is no figure for this budget: the notes of the measurement say why."
	}) };
	const bases = figures.flatMap(({ base }) => base ?? []);
	const value = sortedSum(figures.map((figure) => figure.value));
	return { figure: {
		value,
		least: sortedSum(figures.map(({ least }) => least)),
		certain: sortedSum(figures.map(({ least, doubt }) => doubt === null ? least : 0)),
		base: bases.length === 0 ? null : sortedSum(bases),
		doubt: figures.find(({ doubt }) => doubt !== null)?.doubt ?? null,
		measured: value > 0 ? sortedSum(figures.map((figure) => (figure.measured ?? 0) * figure.value)) / value : null,
		lacking: lacking === void 0 ? null : named(lacking)
	} };
}
function named({ job, instead }) {
	if (instead === void 0) return null;
	return {
		...instead,
		remedy: `\`${job.label}\`: ${instead.remedy ?? "There is no figure for this budget: the notes of the measurement say why."}`
	};
}

// src/review/budget/judge-static.ts
/** `actual` in the unit of the limit: joules, or grams at the zone's pinned yearly intensity times PUE, without embodied. */
function judgeStatic(budget, part, facts) {
	const found = part === "run" ? figureOfRun(budget, facts) : figureOf(budget, part, facts);
	const [{ kind, limit }] = budget.limits;
	const actual = found.figure?.value ?? null;
	const finding = found.figure === void 0 ? found.instead : find(budget, found.figure, facts);
	return {
		measures: [{
			kind,
			actual,
			limit
		}],
		finding
	};
}
function find({ level, limits: [{ limit }] }, figure, facts) {
	const { policy, branch } = facts;
	const certain = "certain" in figure ? figure.certain : figure.doubt === null ? figure.least : 0;
	if (reaches(limit, certain, limit)) {
		if (figure.least > limit && figure.doubt !== null) return figure.doubt;
		return ("lacking" in figure ? figure.lacking : null) ?? passed(figure.value > limit ? "within-noise" : null);
	}
	if (policy.measuredFloor > 0 && (figure.measured ?? 0) < policy.measuredFloor) return inconclusive("gap", TOO_LITTLE_MEASURED);
	if (figure.base !== null && figure.base > limit) return {
		verdict: "warn",
		reason: "over-limit",
		remedy: `${branch ?? "The base branch"} is already over this limit: lower it there, or raise the limit.`
	};
	return {
		verdict: level === "warn" ? "warn" : "fail",
		reason: "over-limit",
		remedy: "Use less energy, or raise the limit where the budget is set."
	};
}

// src/review/budget/judge-window.ts
/** `actual` is what was burned so far, with this run where it is one of the branch; on other events it is shown and passes. */
function judgeWindow(question, facts) {
	const { budget, window, jobs } = question;
	const [{ kind, limit }] = budget.limits;
	const own = thisRun(jobs).filter((entry) => isBranchRun(entry, window.branch));
	const keys = new Set(own.map(keyOf));
	const days = daysOf(window.span, own[0] === void 0 ? facts.now : Date.parse(own[0].started_at));
	const isCounted = countedBy(question, facts);
	const runs = facts.spent.filter((run) => isCounted(run) && days(run.day));
	const grams = (ours) => sortedSum(runs.flatMap((run) => keys.has(run.key) === ours ? run.grams : []));
	const [before, added] = [grams(false), grams(true)];
	const measures = [{
		kind,
		actual: before + added,
		limit
	}];
	if (own.length === 0) return {
		measures,
		finding: passed()
	};
	if (own.every(({ emissions_g }) => emissions_g === null)) return {
		measures,
		finding: missing({
			budget,
			facts,
			remedy: NO_ZONE
		})
	};
	if (reaches(limit, before + added, limit)) return {
		measures,
		finding: passed()
	};
	if (!reaches(limit, before, limit)) return {
		measures,
		finding: {
			verdict: "warn",
			reason: "over-limit",
			remedy: `The ${window.span} was over this limit before this run.`
		}
	};
	const remedy = `This run crosses the limit of the ${window.span}: run less until it ends, or raise the limit.`;
	return {
		measures,
		finding: {
			verdict: budget.level === "warn" ? "warn" : "fail",
			reason: "over-limit",
			remedy
		}
	};
}
function countedBy({ window, jobs, isWhole }, facts) {
	const series = new Set(jobs.map((job) => series16(job.series)));
	const workflows = new Set(jobs.map((job) => seriesParts(job.series)?.workflow ?? null));
	const repository = jobs.flatMap(({ attempts }) => attempts)[0]?.repository_id ?? null;
	const isOfThese = ({ series16, workflow, isNested }) => series.has(series16) || isWhole && !isNested && workflow !== null && workflows.has(workflow);
	const isOfBranch = ({ origin }) => {
		if (origin === null) return facts.branch === window.branch;
		return (repository === null || origin.repository_id === repository) && isBranchRun(origin, window.branch);
	};
	return (run) => isOfThese(run) && isOfBranch(run);
}
/** All attempts of the newest run: re-runs of one are one, however many of its jobs they repeat. */
function thisRun(jobs) {
	const attempts = jobs.flatMap((job) => job.attempts).toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at) || (keyOf(a) < keyOf(b) ? 1 : -1));
	const [newest] = attempts;
	if (newest === void 0) return [];
	return newest.run_id === null ? [newest] : attempts.filter(({ run_id }) => run_id === newest.run_id);
}
const DAY_MS = 864e5;
const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;
const DAYS_A_WEEK = 7;
/** Whether a day lies in the calendar span of a moment; a week begins on Monday (ISO 8601). */
function daysOf(span, time) {
	const date = (ms) => new Date(ms).toISOString().slice(0, DAY_LENGTH);
	const today = date(time);
	if (span === "day") return (day) => day === today;
	if (span === "month") return (day) => day.slice(0, MONTH_LENGTH) === today.slice(0, MONTH_LENGTH);
	const sinceMonday = (new Date(time).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
	const [monday, sunday] = [time - sinceMonday * DAY_MS, time + (6 - sinceMonday) * DAY_MS].map(date);
	return (day) => monday !== void 0 && sunday !== void 0 && day >= monday && day <= sunday;
}

// src/review/budget/row-in-total.ts
/** Null where the total does not hold this job. */
const rowInTotal = ({ comparison }, total) => comparison.total === null ? null : total?.rows.find(({ change }) => change === comparison.total) ?? null;

// src/review/budget/rise-of-run.ts
function riseOfRun(budget, facts) {
	const { total, jobs } = facts;
	if (total === null) return { instead: whyNone(budget, facts) };
	const added = jobs.filter((job) => rowInTotal(job, total) !== null).toSorted((a, b) => a.series < b.series ? -1 : 1);
	return { rise: {
		change: total.change,
		joules: {
			head: total.headJ,
			base: total.baseJ,
			nearest: total.nearestBaseJ
		},
		grams: gramsOf(added, total),
		attempts: Math.min(...suspects(added, total).map(({ comparison }) => comparison.attempts)),
		measured: measuredShare(added),
		old: added.some(({ comparison }) => comparison.baseline?.old),
		sinceLost: added.some(({ comparison }) => comparison.baseline?.sinceLost)
	} };
}
/** One job left out of the total of the others, for a reason that a person can do something about; null for a new job. */
function leftOut(budget, job, facts) {
	const without = noReceipt(job);
	if (without !== null) return missing({
		budget,
		facts,
		remedy: without
	});
	const { notCompared } = job.comparison;
	if (notCompared === null || notCompared === "no-history" || notCompared === "no-energy") return null;
	return refused(notCompared, job.comparison, facts);
}
/** A re-run repeats the jobs that rose, not those that passed: those say how often the alarm was confirmed. */
function suspects(added, total) {
	const risen = added.filter((job) => {
		const row = rowInTotal(job, total);
		return row?.significant && (row.change?.change ?? 0) > 0;
	});
	return risen.length === 0 ? added : risen;
}
/** Each job at the reference of its own zone; null where one is not known. */
function gramsOf(added, total) {
	return added.map((job) => {
		const { head, comparison } = job;
		const { headJ = null, baseJ = null } = rowInTotal(job, total) ?? {};
		const perJoule = gramsPerJoule(head.entry);
		if (headJ === null || baseJ === null || perJoule === null) return null;
		return scaled({
			head: headJ,
			base: baseJ,
			nearest: comparison.nearestBaseJ
		}, perJoule);
	}).reduce((sum, each) => sum && each && {
		head: sum.head + each.head,
		base: sum.base + each.base,
		nearest: sum.nearest === null || each.nearest === null ? null : sum.nearest + each.nearest
	}, {
		head: 0,
		base: 0,
		nearest: 0
	});
}
/** Mean over the jobs by energy; what does not know counts as not measured. */
function measuredShare(jobs) {
	const energy = ({ comparison }) => comparison.headJ ?? 0;
	const whole = jobs.reduce((sum, job) => sum + energy(job), 0);
	return jobs.reduce((sum, job) => sum + (job.head.entry?.energy.measured ?? 0) * energy(job), 0) / whole;
}
/** What stands in the way of all jobs; where they differ, what says most about the gate. */
const TELLING = [
	"history-unread",
	"ambiguous-series",
	"other-hardware",
	"shared-machine",
	"gap",
	"not-successful",
	"no-history"
];
function whyNone(budget, facts) {
	const measured = facts.jobs.filter((job) => noReceipt(job) === null);
	for (const why of TELLING) {
		const job = measured.find(({ comparison }) => comparison.notCompared === why);
		if (job !== void 0 && why !== "no-energy") return refused(why, job.comparison, facts);
	}
	const [first] = facts.jobs;
	return missing({
		budget,
		facts,
		remedy: (first && noReceipt(first)) ?? "There is no figure for this budget: the notes of the measurement say why."
	});
}

// src/review/budget/subjects.ts
/** Empty where a budget is another job's business. */
function subjectsOf({ scope, unit, window }, facts) {
	if (scope !== null) return scoped(scope, facts);
	const [job] = facts.jobs;
	if (facts.extent === "job") return job === void 0 ? [] : [{
		kind: "job",
		job,
		name: null
	}];
	if (unit === null || window !== null) return [{
		kind: "run",
		name: null
	}];
	const counting = facts.jobs.filter((job) => unitOf(job) === unit);
	if (counting.length > 0) return counting.map((job) => ({
		kind: "job",
		job,
		name: job.label
	}));
	return [{
		kind: "nobody",
		name: unit,
		remedy: `No job of this run counts its work in ${unit}s.`
	}];
}
/** Of a job without a receipt the series still tells it. */
const unitOf = ({ head, series }) => head.entry === null ? seriesParts(series)?.unit ?? null : head.entry.work?.unit ?? null;
function scoped(scope, { jobs, extent }) {
	const { job: glob, step } = scope;
	const meant = jobs.filter((job) => isMeant(glob, job));
	if (meant.length === 0) {
		const remedy = `No job of this run is called \`${glob}\`: ${known("jobs", jobs.map(({ label }) => label))}.`;
		return extent === "job" ? [] : [{
			kind: "nobody",
			name: glob,
			remedy
		}];
	}
	if (step === null) return meant.map((job) => ({
		kind: "job",
		job,
		name: job.label
	}));
	const parts = meant.flatMap((job) => stepsIn(job, step));
	if (parts.length > 0 || extent === "job" && /[*?]/.test(glob)) return parts;
	const remedy = `No step of \`${glob}\` is called \`${step}\`: ${known("steps", meant.flatMap(labelsOf))}.`;
	return [{
		kind: "nobody",
		name: `${glob}/${step}`,
		remedy
	}];
}
function stepsIn(job, glob) {
	const named = (step) => ({
		kind: "step",
		job,
		step,
		name: `${job.label}/${step}`
	});
	if (job.head.entry === null) return [named(glob)];
	return labelsOf(job).filter((label) => matchesGlob(glob, label)).map(named);
}
/** Steps of either side, since one that is gone was renamed, or taken out of its budget. */
function labelsOf({ head, comparison }) {
	const own = [...head.attempts, ...head.entry === null ? [] : [head.entry]].flatMap((entry) => [...stepsOf(entry).keys()]);
	return [.../* @__PURE__ */ new Set([...own, ...comparison.rows.filter(isStep).map(({ label }) => label)])];
}
const isStep = ({ kind }) => kind === "step";
const MAX_KNOWN = 10;
function known(kind, labels) {
	const names = [...new Set(labels)];
	if (names.length === 0) return `there are no ${kind}`;
	const shown = names.slice(0, MAX_KNOWN).map((name) => `\`${name}\``);
	const more = names.length - shown.length;
	return `its ${kind} are ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// src/review/budget/waiver-of.ts
/** Null where the check counts. */
function waiverOf({ budget, finding, jobs, facts }) {
	const mutes = jobs.map((job) => muteOf(job, facts.policy.mutes, facts.now));
	const [mute] = mutes;
	if (mute != null && !mutes.includes(null)) return {
		kind: "muted",
		reason: mute.reason,
		until: mute.until
	};
	const { acceptance } = facts;
	const isFailedRise = finding.verdict === "fail" && finding.reason === "over-limit" && isRise(budget);
	return acceptance !== null && isFailedRise && isAccepted(facts) ? {
		kind: "accepted",
		by: acceptance.by
	} : null;
}
/** Void after its time, and where a later push took more than was accepted by the minimum effect. */
function isAccepted({ acceptance, jobs, total, policy, now }) {
	if (acceptance === null || now > acceptance.until) return false;
	if (acceptance.acceptedJ === null) return true;
	const [first] = jobs;
	const headJ = total?.headJ ?? first?.comparison.headJ ?? Number.POSITIVE_INFINITY;
	return reaches(acceptance.acceptedJ * (1 + policy.minEffect), headJ, headJ);
}

// src/review/budget/judge-budget.ts
/** In the order of the jobs; empty where the budget is another job's business. */
const judgeBudget = (budget, facts) => subjectsOf(budget, facts).map((subject) => {
	return checkOf(budget, {
		...judgeSubject(budget, subject, facts),
		name: subject.name,
		jobs: jobsOf(subject, facts)
	}, facts);
});
/**
* Jobs that the total of a run leaves out, each by itself, so that no total passes for a job it does not hold: one without
* a receipt, one that cannot be compared, one that rose on too few or too old base runs, and a muted one, which does not
* count. A new job has nothing to be compared with.
*/
function judgeLeftOut(budget, facts) {
	const isNews = (job) => facts.total !== null || noReceipt(job) !== null && facts.jobs.some((other) => noReceipt(other) === null);
	return facts.jobs.filter((job) => rowInTotal(job, facts.total) === null && isNews(job)).flatMap((job) => {
		const about = {
			name: job.label,
			jobs: [job]
		};
		const isMute = isMuted(job, facts);
		if (isMute || job.comparison.total !== null) {
			const judged = judgeSubject(budget, {
				kind: "job",
				job,
				name: job.label
			}, facts);
			return !isMute && judged.finding.verdict === "pass" ? [] : [checkOf(budget, {
				...judged,
				...about
			}, facts)];
		}
		const finding = leftOut(budget, job, facts);
		return finding === null ? [] : [checkOf(budget, {
			...unmeasured(budget, finding),
			...about
		}, facts)];
	});
}
function judgeSubject(budget, subject, facts) {
	if (subject.kind === "nobody") return unmeasured(budget, missing({
		budget,
		facts,
		remedy: subject.remedy
	}));
	const { window } = budget;
	const unmuted = facts.jobs.filter((job) => !isMuted(job, facts));
	if (window !== null) {
		const isWhole = subject.kind === "run";
		const jobs = isWhole && unmuted.length > 0 ? unmuted : jobsOf(subject, facts);
		return judgeWindow({
			budget,
			window,
			jobs,
			isWhole
		}, facts);
	}
	if (subject.kind === "run") {
		const gating = {
			...facts,
			jobs: unmuted
		};
		return isRise(budget) ? judgeIncrease(budget, riseOfRun(budget, gating), facts) : judgeStatic(budget, "run", gating);
	}
	return isRise(budget) ? judgeIncrease(budget, riseOfJob(budget, subject, facts), facts) : judgeStatic(budget, subject, facts);
}
const isMuted = (job, { policy, now }) => muteOf(job, policy.mutes, now) !== null;
const unmeasured = ({ limits }, finding) => ({
	measures: limits.map(({ kind, limit }) => ({
		kind,
		actual: null,
		limit
	})),
	finding
});
const jobsOf = (subject, { jobs }) => {
	if (subject.kind === "nobody") return [];
	return subject.kind === "run" ? jobs : [subject.job];
};
function checkOf(budget, { measures, finding, name, jobs }, facts) {
	const { text, level, limits, unit, window } = budget;
	const [first, and = null] = measures;
	return {
		budget: text,
		level,
		...first ?? {
			kind: limits[0].kind,
			actual: null,
			limit: limits[0].limit
		},
		and,
		subject: name,
		unit,
		window: window === null ? null : `${window.span} on ${window.branch}`,
		...finding,
		waived: waiverOf({
			budget,
			finding,
			jobs,
			facts
		})
	};
}

// src/review/budget/judge.ts
/** Of checks that are equally bad the one that says most, so that the order of the jobs decides nothing. */
const TELLING_FIRST = [
	"over-limit",
	"unconfirmed",
	"base-moved",
	"other-hardware",
	"ambiguous-series",
	"shared-machine",
	"gap",
	"old-base",
	"too-few-base-runs",
	"within-noise",
	null
];
/** In the order of the budgets. Without a budget that concerns what is at hand there is no verdict, and nothing fails. */
function judge(budgets, facts) {
	const carrier = carrierOf(budgets, facts);
	const checks = budgets.flatMap((budget) => [...judgeBudget(budget, facts), ...budget === carrier ? judgeLeftOut(budget, facts) : []]);
	if (checks.length === 0) return {
		verdict: null,
		reason: "no-budget",
		checks,
		failed: false
	};
	const [worst] = checks.filter(({ waived }) => waived === null).toSorted((a, b) => rank(a) - rank(b));
	return {
		verdict: worst?.verdict ?? "pass",
		reason: worst?.reason ?? null,
		checks,
		failed: checks.some((check) => consequenceOf(check, facts) === "fail")
	};
}
const rank = ({ verdict, reason }) => WORST_FIRST.indexOf(verdict) * TELLING_FIRST.length + TELLING_FIRST.indexOf(reason);
/** Of the budgets on the total, the strictest says once what the total leaves out. */
function carrierOf(budgets, { extent }) {
	if (extent === "job") return null;
	const ofTotal = budgets.filter((budget) => budget.scope === null && budget.unit === null && isRise(budget));
	return ofTotal.find(({ level }) => level === "fail") ?? ofTotal[0] ?? null;
}

// src/review/budget/spent-runs.ts
/** Runs without grams are left out. The order of the entries is nothing. */
function spentRuns({ entries, spent, rules }) {
	const names = /* @__PURE__ */ new Map();
	for (const series of new Set(entries.map((entry) => entry.series))) {
		const present = canonicalSeries(series, rules);
		const workflow = seriesParts(present)?.workflow ?? null;
		names.set(series16(series), {
			series16: series16(present),
			workflow
		});
	}
	const runs = /* @__PURE__ */ new Map();
	const add = (stored, run) => {
		const [own = "", ...rest] = stored.split("/");
		const name = names.get(own) ?? {
			series16: own,
			workflow: null
		};
		const key = [name.series16, ...rest].join("/");
		runs.set(key, {
			...name,
			...run,
			key
		});
	};
	const left = /* @__PURE__ */ new Map();
	for (const [day, addends] of Object.entries(spent)) for (const [key, grams] of Object.entries(addends)) {
		left.set(key, grams);
		add(key, {
			day,
			grams,
			isNested: false,
			origin: null
		});
	}
	for (const entry of entries) {
		const key = keyOf(entry);
		const grams = entry.emissions_g ?? left.get(key) ?? null;
		if (grams === null) continue;
		add(key, {
			day: dayOf(entry),
			grams,
			isNested: entry.within !== null,
			origin: entry
		});
	}
	return [...runs.values()];
}

// src/review/comparison/change-point.ts
const MIN_SIDE = 5;
/** Two-sided; strict, since every split of a history is a trial. */
const MAX_P = .001;
/** The newest change of level; null without one. `minEffect` is the smallest relative step that counts. */
function lastChange(newestFirst, minEffect) {
	let found = null;
	for (;;) {
		const split = bestSplit(newestFirst.slice(0, found?.newer));
		if (split === null || split.p >= MAX_P || Math.abs(split.step) < Math.log1p(minEffect)) return found;
		found = {
			newer: split.newer,
			step: split.step
		};
	}
}
function bestSplit(values) {
	const logs = values.map(({ log }) => log);
	const df = values.length - 1 - new Set(values.map(({ device }) => device)).size;
	let best = null;
	for (let newer = MIN_SIDE; df > 0 && newer <= logs.length - MIN_SIDE; newer++) {
		const split = {
			newer,
			...twoSample(logs.slice(0, newer), logs.slice(newer), df)
		};
		if (best === null || split.p < best.p || split.p === best.p && Math.abs(split.step) > Math.abs(best.step)) best = split;
	}
	return best;
}
/** Student's two-sample t-test with pooled variance. Without any spread, unequal means are certain (p = 0). */
function twoSample(newer, older, df) {
	const [first, second] = [moments(newer), moments(older)];
	const error = Math.sqrt((first.squares + second.squares) / df * (1 / newer.length + 1 / older.length));
	const step = first.mean - second.mean;
	if (error === 0) return {
		p: step === 0 ? 1 : 0,
		step
	};
	return {
		p: 2 * upperTail(Math.abs(step) / error, df),
		step
	};
}
function moments(values) {
	const mean = values.reduce((a, b) => a + b, 0) / values.length;
	return {
		mean,
		squares: values.reduce((total, x) => total + (x - mean) ** 2, 0)
	};
}

// src/review/comparison/cholesky.ts
/** Row-major lower triangle or the whole matrix; the upper half is never read. */
function choleskySolver(matrix) {
	const rows = [];
	for (const [i, source] of matrix.entries()) {
		const row = [];
		for (let j = 0; j <= i; j++) {
			const other = j === i ? row : rows[j] ?? [];
			let rest = source[j] ?? NaN;
			for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
			row.push(i === j ? Math.sqrt(rest) : rest / (other[j] ?? NaN));
		}
		rows.push(row);
	}
	return (right) => backward(rows, forward(rows, right));
}
function forward(rows, right) {
	const found = [];
	for (const [i, row] of rows.entries()) {
		let rest = right[i] ?? NaN;
		for (let k = 0; k < i; k++) rest -= (row[k] ?? 0) * (found[k] ?? 0);
		found.push(rest / (row[i] ?? NaN));
	}
	return found;
}
function backward(rows, half) {
	const found = [...half];
	for (let i = rows.length - 1; i >= 0; i--) {
		const value = (found[i] ?? NaN) / (rows[i]?.[i] ?? NaN);
		found[i] = value;
		for (let k = 0; k < i; k++) found[k] = (found[k] ?? 0) - (rows[i]?.[k] ?? 0) * value;
	}
	return found;
}

// src/review/comparison/device-covariance.ts
/** Found when asked for, and once: every step of every job asks for the devices of its baseline, which are few. */
function deviceCovariance(gains) {
	const { devices, spread, size, solve } = gains;
	const rows = /* @__PURE__ */ new Map();
	const rowOf = (device, { pull }) => {
		const known = rows.get(device);
		if (known !== void 0) return known;
		const right = Array.from({ length: size }, (_, position) => pull.get(position) ?? 0);
		const row = {
			response: solve(right),
			found: /* @__PURE__ */ new Map()
		};
		rows.set(device, row);
		return row;
	};
	const shared = (one, other) => {
		const [first, second] = [devices.get(one), devices.get(other)];
		if (first === void 0 || second === void 0) return 0;
		const { response, found } = rowOf(one, first);
		const known = found.get(other);
		if (known !== void 0) return known;
		let sum = 0;
		for (const [position, pull] of second.pull) sum += pull * (response[position] ?? NaN);
		found.set(other, sum);
		return sum;
	};
	const own = (device) => 1 / (devices.get(device)?.precision ?? spread ** -2);
	return (one, other) => shared(one, other) + (one === other ? own(one) : 0);
}

// src/review/comparison/device-spread.ts
/** Standard deviation, log scale, where the runs do not tell, and its weight in devices. */
const PRIOR_SPREAD = .08;
const PRIOR_WEIGHT = 4;
/** Standard deviation between devices, log scale. `noise` stands in for a series without two runs on one device. */
function deviceSpread(series, noise) {
	let between = 0;
	let weight = 0;
	let contrasts = 0;
	const devices = /* @__PURE__ */ new Set();
	for (const { n, devices: own, squares, free } of series) {
		if (own.size < 2) continue;
		const within = free === 0 ? noise ** 2 : squares / free;
		contrasts += own.size - 1;
		between -= (own.size - 1) * within;
		weight += n;
		for (const [device, { n: runs, offset }] of own) {
			devices.add(device);
			between += runs * offset ** 2;
			weight -= runs ** 2 / n;
		}
	}
	if (devices.size === 0) return PRIOR_SPREAD;
	const observed = Math.max(0, between / weight);
	const free = Math.min(contrasts, devices.size - 1);
	return Math.sqrt((free * observed + PRIOR_WEIGHT * PRIOR_SPREAD ** 2) / (free + PRIOR_WEIGHT));
}

// src/review/comparison/prior-noise.ts
const LEAST_SERIES = 3;
const LEAST_VALUES = 10;
/** A run that is alone on its device says nothing of scatter; half of the values must say something. */
const LEAST_FREE = 5;
/** Fixed GPU work repeats within 1 to 3 %: a prior below is luck. */
const FLOOR = .015;
function priorNoise(series, rules) {
	const teachers = series.filter(({ pooled, n, free }) => !pooled && n >= LEAST_VALUES && free >= LEAST_FREE);
	if (!rules.learnPrior || teachers.length < LEAST_SERIES) return {
		noise: rules.priorNoise,
		learned: false
	};
	const variance = median(teachers.map(({ squares, free }) => squares / free));
	return {
		noise: Math.max(FLOOR, Math.sqrt(variance)),
		learned: true
	};
}

// src/review/comparison/device-fit.ts
/** The order of `series` and of their devices changes no more than the last digit. */
function fitDevices(series, rules) {
	const prior = {
		...priorNoise(series, rules),
		weight: rules.priorWeight
	};
	const spread = deviceSpread(series, prior.noise);
	const precisions = series.map((one) => 1 / noiseOf(one, prior).variance);
	const open = /* @__PURE__ */ new Map();
	for (const [position, { devices }] of series.entries()) {
		const perRun = precisions[position] ?? NaN;
		for (const [device, { n, offset }] of devices) {
			const sums = open.get(device) ?? {
				precision: spread ** -2,
				pulled: 0,
				weights: /* @__PURE__ */ new Map()
			};
			const weight = n * perRun;
			sums.weights.set(position, weight);
			open.set(device, {
				...sums,
				precision: sums.precision + weight,
				pulled: sums.pulled + weight * offset
			});
		}
	}
	const solve = choleskySolver(equations(series, precisions, open));
	const right = series.map(() => 0);
	for (const { precision, pulled, weights } of open.values()) for (const [position, weight] of weights) right[position] = (right[position] ?? 0) - weight * pulled / precision;
	const shifts = solve(right);
	const teachers = series.filter(({ devices }) => devices.size > 1).map(({ key }) => key);
	const devices = new Map([...open].map(([device, sums]) => [device, gainOf(sums, shifts)]));
	return {
		series: new Map(series.map((one) => [one.key, one])),
		prior,
		spread,
		devices,
		teachers: new Set(teachers),
		covariance: deviceCovariance({
			devices,
			spread,
			size: series.length,
			solve
		})
	};
}
/** The moderated variance of one run around its device, and its degrees of freedom. */
function noiseOf({ squares, free }, { noise, weight }) {
	const df = free + weight;
	return {
		variance: (squares + weight * noise ** 2) / df,
		df
	};
}
function equations(series, precisions, devices) {
	const matrix = series.map(({ n }, i) => series.map((_, j) => i === j ? n * (precisions[i] ?? NaN) : 0));
	for (const { precision, weights } of devices.values()) for (const [i, weight] of weights) {
		const row = matrix[i] ?? [];
		for (const [j, other] of weights) row[j] = (row[j] ?? 0) - weight * other / precision;
	}
	return matrix;
}
function gainOf({ precision, pulled, weights }, shifts) {
	let gain = pulled;
	for (const [position, weight] of weights) gain -= weight * (shifts[position] ?? NaN);
	const pull = new Map([...weights].map(([position, weight]) => [position, weight / precision]));
	return {
		gain: gain / precision,
		precision,
		pull
	};
}

// src/review/comparison/device-series.ts
function momentsOf({ key, values }) {
	const pooled = isPooled(values);
	const groups = /* @__PURE__ */ new Map();
	for (const { device, log } of values) {
		const name = deviceIn({
			key,
			pooled
		}, device);
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [log]);
		else group.push(log);
	}
	const mean = meanOf(values.map(({ log }) => log));
	const devices = /* @__PURE__ */ new Map();
	let squares = 0;
	for (const [name, logs] of groups) {
		const own = groups.size === 1 ? mean : meanOf(logs);
		devices.set(name, {
			n: logs.length,
			offset: own - mean
		});
		for (const log of logs) squares += (log - own) ** 2;
	}
	return {
		key,
		pooled,
		n: values.length,
		mean,
		devices,
		squares,
		free: values.length - devices.size
	};
}
/** The device a value of this series counts as. A run without one is never taken for another series' run without one. */
const deviceIn = ({ key, pooled }, device) => pooled || device === null ? `unknown of ${key}` : device;
const isPooled = (values) => values.some(({ device }) => device === null);
const meanOf = (values) => values.reduce((a, b) => a + b, 0) / values.length;

// src/review/comparison/reference.ts
/**
* The part of a device's gain that differs between workloads, log scale. An assumption: without it, gains learnt from
* other series are trusted too much; where they truly differ by 3 %, 95 % intervals on a device new to a series would hold 82 %.
*/
const WORKLOAD_SPREAD = .03;
/** `series` may be one that took no part in the fit, as a step of a job. A device never seen has the mean of all: wide, honest. */
function referenceOn(fit, series, device) {
	const { variance: noise } = noiseOf(series, fit.prior);
	const log = expectedOn(fit, series, device);
	if (series.pooled) return {
		log,
		variance: noise / series.n + PRIOR_SPREAD ** 2
	};
	const name = deviceIn(series, device);
	const weights = contrast(series, name);
	if (weights.size === 0) return {
		log,
		variance: noise / series.n
	};
	const onDevice = series.devices.get(name)?.n ?? 0;
	const workload = [...fit.teachers].some((key) => key !== series.key) ? WORKLOAD_SPREAD ** 2 : 0;
	return {
		log,
		variance: noise / series.n + varianceOf(fit, weights) + workload * noise / (noise + onDevice * workload)
	};
}
/** The expected log energy alone, which is cheap. */
function expectedOn({ devices }, series, device) {
	if (series.pooled) return series.mean;
	let log = series.mean;
	for (const [name, weight] of contrast(series, deviceIn(series, device))) log += weight * (devices.get(name)?.gain ?? 0);
	return log;
}
/** The device less the mean of the baseline's devices; empty where they are one and the same. */
function contrast({ devices, n }, name) {
	if (devices.size === 1 && devices.has(name)) return /* @__PURE__ */ new Map();
	const weights = /* @__PURE__ */ new Map([[name, 1]]);
	for (const [device, { n: runs }] of devices) weights.set(device, (weights.get(device) ?? 0) - runs / n);
	return weights;
}
/** Of a sum of gains with these weights. */
function varianceOf(fit, weights) {
	let variance = 0;
	for (const [one, weight] of weights) for (const [other, its] of weights) variance += weight * its * fit.covariance(one, other);
	return variance;
}

// src/review/comparison/winsorise.ts
/** Makes the median absolute deviation estimate the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
const MAD_TO_SD = 1.4826;
const REACH_SDS = 3;
/** In the order given. */
function winsorised(values) {
	const centre = median(values);
	const reach = REACH_SDS * MAD_TO_SD * median(values.map((value) => Math.abs(value - centre)));
	return values.map((value) => Math.min(Math.max(value, centre - reach), centre + reach));
}

// src/review/comparison/without-outliers.ts
/** A value alone on its device is left as it is: its gain has taken up most of it, so it tells of no scatter. */
function withoutOutliers(series, fit) {
	const moments = momentsOf(series);
	const places = new Map([...moments.devices].flatMap(([device, { n }]) => {
		const log = expectedOn(fit, moments, device);
		return n === 1 ? [] : [[device, {
			log,
			scale: Math.sqrt(n / (n - 1))
		}]];
	}));
	const placed = series.values.map(({ device }) => places.get(deviceIn(moments, device)) ?? null);
	const residuals = series.values.flatMap(({ log }, i) => {
		const place = placed[i] ?? null;
		return place === null ? [] : [(log - place.log) * place.scale];
	});
	const calm = winsorised(residuals);
	let next = 0;
	const values = series.values.map((observation, i) => {
		const place = placed[i] ?? null;
		if (place === null) return observation;
		const [before, after] = [residuals[next] ?? 0, calm[next] ?? 0];
		next += 1;
		return before === after ? observation : {
			...observation,
			log: place.log + after / place.scale
		};
	});
	return {
		...series,
		values
	};
}

// src/review/comparison/device-effect.ts
/** All series of one machine class. The names of the devices mean nothing. */
function deviceEffect(series, rules) {
	const ordered = series.toSorted((a, b) => a.key < b.key ? -1 : 1);
	const raw = fitDevices(ordered.map(momentsOf), rules);
	const cut = rules.cutAtChangePoint ? ordered.map((one) => sinceLastChange(one, raw, rules.minEffect)) : ordered;
	const whole = cut.some(({ values }, i) => values.length !== ordered[i]?.values.length) ? fitDevices(cut.map(momentsOf), rules) : raw;
	const calm = cut.map((one) => withoutOutliers(one, whole));
	return {
		fit: fitDevices(calm.map(momentsOf), rules),
		kept: new Map(cut.map(({ key, values }) => [key, values.length]))
	};
}
/** A series' values as levels: what is left of them without the gains of their devices. */
function levelsOf(series, { devices }) {
	const { pooled } = momentsOf(series);
	return series.values.map(({ device, log }) => {
		const name = deviceIn({
			key: series.key,
			pooled
		}, device);
		return {
			log: log - (devices.get(name)?.gain ?? 0),
			device: name
		};
	});
}
function sinceLastChange(series, fit, minEffect) {
	const shift = lastChange(levelsOf(series, fit), minEffect);
	return shift === null ? series : {
		...series,
		values: series.values.slice(0, shift.newer)
	};
}

// src/review/comparison/observations.ts
/** `unknown` leaves the devices out, as where the head's own is not known: then none can be told from it. */
const observationsOf = (samples, devices) => samples.map(({ device, energyJ }) => ({
	device: devices === "known" ? device : null,
	log: Math.log(energyJ)
}));
const headObservations = (attempts) => attempts.map((attempt) => ({
	device: attempt.machine.device,
	log: Math.log(gatedEnergy(attempt) ?? NaN)
}));
const knownDevices = (attempts) => attempts.every(({ machine }) => machine.device !== null) ? "known" : "unknown";

// src/review/comparison/change-watch.ts
/** A change that was there ten runs ago has been told. */
const MOST_RUNS_SINCE = 10;
const SHOWN_DIGITS = 7;
const PERCENT$1 = 100;
/** At most one note, `base-shifted`: a warning for a rise, a plain one for a fall. None where the head cannot be compared. */
function watchBase({ head, past }) {
	const { entry, attempts, refusal } = head;
	if (entry === null || refusal !== null) return [];
	const { samples } = past.windowFor(entry, "alike");
	if (samples.length === 0) return [];
	const devices = knownDevices(attempts);
	const { fit } = past.effectFor(entry, devices);
	const older = levelsOf({
		key: entry.series,
		values: observationsOf(samples, devices)
	}, fit);
	const newest = headLevel(headObservations(attempts), entry.series, fit);
	const shift = lastChange([newest, ...older], past.policy.minEffect);
	if (shift === null || shift.newer > MOST_RUNS_SINCE) return [];
	const percent = Math.abs(PERCENT$1 * Math.expm1(shift.step)).toFixed(0);
	const since = samples[shift.newer - 2]?.sha ?? null;
	const text = [
		`${seriesLabel(entry.series)} has taken ${percent} % ${shift.step > 0 ? "more" : "less"} energy on ${past.anchor.branch ?? "the base branch"}`,
		since === null ? "" : ` since ${since.slice(0, SHOWN_DIGITS)}`,
		`, in the newest ${shift.newer} runs.`
	].join("");
	return [note("base-shifted", text, shift.step > 0 ? "warning" : "info")];
}
function headLevel(attempts, key, fit) {
	const levels = attempts.flatMap((attempt) => levelsOf({
		key,
		values: [attempt]
	}, fit));
	return {
		log: median(levels.map(({ log }) => log)),
		device: levels[0]?.device ?? key
	};
}

// src/review/comparison/per-unit.ts
/** Null for an entry that says no amount of this unit: then nobody knows what one of it took. */
function perUnit(entry, unit) {
	const { work, energy, spans } = entry;
	if (work === null || work.unit !== unit || !(work.amount > 0)) return null;
	const { amount } = work;
	const share = (value) => value && value / amount;
	return {
		...entry,
		duration_s: entry.duration_s / amount,
		energy: {
			...energy,
			total_j: share(energy.total_j),
			assumed_j: energy.assumed_j / amount
		},
		spans: spans.map((span) => ({
			...span,
			energy_j: share(span.energy_j),
			duration_s: span.duration_s / amount
		})),
		emissions_g: share(entry.emissions_g)
	};
}

// src/review/comparison/head-per-unit.ts
/** An attempt that says no amount of work is left out; without any there is nothing to compare. */
function headPerUnit({ entry, attempts, refusal }, unit) {
	const units = attempts.flatMap((attempt) => perUnit(attempt, unit) ?? []);
	const own = entry && perUnit(entry, unit);
	const why = refusal ?? (units.length === 0 ? "no-energy" : null);
	return {
		entry: own ?? units[0] ?? entry,
		attempts: units,
		refusal: why
	};
}

// src/review/comparison/against.ts
/**
* m times the variance of the median of m standard normal values, m = 1…10 (order statistics of the normal distribution,
* integrated numerically). Beyond, its limit π/2: never too narrow.
*/
const MEDIAN_VARIANCE = [
	1,
	1,
	1.35,
	1.19,
	1.43,
	1.29,
	1.47,
	1.35,
	1.5,
	1.38
];
const MEDIAN_VARIANCE_LIMIT = Math.PI / 2;
/** `heads` are the attempts, at least one; `series` may be one that took no part in the fit. */
function against({ fit, series }, heads, rules) {
	const references = heads.map(({ device }) => referenceOn(fit, series, device));
	const shift = median(heads.map(({ log }, i) => log - (references[i]?.log ?? NaN)));
	const { variance, df } = noiseOf(series, fit.prior);
	const own = variance * ((MEDIAN_VARIANCE[heads.length - 1] ?? MEDIAN_VARIANCE_LIMIT) / heads.length);
	const error = Math.sqrt(own + Math.max(...references.map((reference) => reference.variance)));
	return {
		shift,
		change: changeOf({
			shift,
			error,
			n: series.n,
			df
		}, rules)
	};
}

// src/review/comparison/decompose.ts
/** Ratios head / base; null where either side is unknown or 0. */
function decompose(head, base) {
	const duration = ratio(head.duration, base.duration);
	const energy = ratio(head.energy, base.energy);
	return {
		duration,
		power: ratio(energy, duration),
		grid: ratio(head.intensity, base.intensity)
	};
}
const ratio = (a, b) => a === null || b === null || !(a > 0 && b > 0) ? null : a / b;

// src/review/comparison/hardware.ts
/** GPU models with their counts, joined by " + " where they are mixed; else the CPU model; else "unknown hardware". */
function hardwareOf({ machine }) {
	const counts = /* @__PURE__ */ new Map();
	for (const model of machine.gpu_models) {
		const name = model ?? "unknown GPU";
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	if (counts.size === 0) return machine.cpu_model ?? "unknown hardware";
	const gpus = [...counts].toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, count]) => count === 1 ? name : `${count} × ${name}`).join(" + ");
	const slices = machine.mig_slices ?? [];
	return slices.length === 0 ? gpus : `${gpus} (MIG ${slices.toSorted().join(", ")})`;
}

// src/review/comparison/nearest.ts
/** The newest values, alone and in medians of two and three: one moved value among three does not move their median. */
const NEAREST = [
	1,
	2,
	3
];
/** ln(nearest / expected), the largest of the medians, each value against what its own device would take. `newestFirst` is not empty. */
function nearestShift(newestFirst, { fit, series }) {
	const shifts = newestFirst.slice(0, Math.max(...NEAREST)).map(({ device, log }) => log - expectedOn(fit, series, device));
	return Math.max(...NEAREST.map((count) => median(shifts.slice(0, count))));
}

// src/review/comparison/power-curve.ts
/** As many points as the longest curve has, W; a point that no run knows is null; empty without curves. */
function medianCurve(curves) {
	const known = curves.filter((curve) => curve.length > 0);
	const points = Math.max(0, ...known.map((curve) => curve.length));
	return Array.from({ length: points }, (_, i) => {
		const watts = known.map((curve) => curve[Math.floor(i / points * curve.length)] ?? null).filter((value) => value !== null);
		return watts.length === 0 ? null : median(watts);
	});
}

// src/review/comparison/baseline-mean.ts
/** Same unit as the values, which are above 0; null for none. */
function baselineMean(values) {
	if (values.length === 0) return null;
	const logs = winsorised(values.map(Math.log));
	return Math.exp(logs.reduce((a, b) => a + b, 0) / logs.length);
}

// src/review/comparison/sides.ts
/** Medians over the attempts; the intensity is of those that count in `scope`. */
const headSide = (energy, attempts, scope) => ({
	energy,
	duration: middle(attempts, durationOf),
	intensity: middle(attempts, intensityIn(scope))
});
/** Geometric means over the baseline values, as its energy is; the intensity is of those that count in `scope`. */
const baseSide = (energy, samples, scope) => ({
	energy,
	duration: pastMean(samples, durationOf),
	intensity: pastMean(samples, intensityIn(scope))
});
/** Before entries said their scope there was this one alone. */
const scopeOf = ({ intensity_scope: scope }) => scope ?? "lifecycle";
const durationOf = (entry) => entry.duration_s > 0 ? entry.duration_s : null;
/** What a kilowatt-hour of this run emitted, g/kWh, PUE included: shown as the grid factor, never gated. */
const intensityIn = (scope) => (entry) => {
	const { emissions_g: grams, energy } = entry;
	if (scopeOf(entry) !== scope || !grams || !energy.total_j) return null;
	return grams / kwhFromJoules(joules(energy.total_j));
};
function middle(entries, figure) {
	const values = entries.map(figure).filter((value) => value !== null);
	return values.length === 0 ? null : median(values);
}
const pastMean = (samples, figure) => baselineMean(samples.map(({ entries }) => middle(entries, figure)).filter((value) => value !== null));

// src/review/comparison/step-rows.ts
/** All of them, since a budget may name any; the largest contribution first. A step with a figure on one side only has a null on the other, and no change. */
function stepRows({ attempts, base, devices, fit, rules }) {
	const known = (device) => devices === "known" ? device : null;
	const heads = attempts.map((entry) => ({
		device: entry.machine.device,
		steps: stepsOf(entry)
	}));
	const bases = base.map(({ device, entries }) => ({
		device: known(device),
		steps: pooledSteps(entries.map(stepsOf))
	}));
	const seen = [...heads, ...bases].flatMap(({ steps }) => [...steps]);
	const rows = [...new Set(seen.flatMap(([label, step]) => step === null ? [] : [label]))].map((label) => {
		const head = present(heads, label);
		const past = present(bases, label);
		const headJ = head.length === 0 ? null : geometricMedian(head.map(({ energyJ }) => energyJ));
		const tested = headJ === null || past.length === 0 ? null : test({
			label,
			head,
			past
		}, fit, rules);
		const baseJ = headJ === null || tested === null ? baselineMean(past.map(({ energyJ }) => energyJ)) : headJ * Math.exp(-tested.shift);
		const factors = decompose({
			energy: headJ,
			duration: head.length === 0 ? null : median(durations(head)),
			intensity: null
		}, {
			energy: baseJ,
			duration: baselineMean(durations(past)),
			intensity: null
		});
		const unresolved = head.length === 0 && ran(heads, label) ? "head" : past.length === 0 && ran(bases, label) ? "base" : null;
		const ratios = {
			nearestBaseJ: tested === null || baseJ === null ? null : baseJ * Math.exp(tested.nearest),
			durationRatio: factors.duration,
			powerRatio: factors.power
		};
		return {
			label,
			headJ,
			baseJ,
			change: tested?.change ?? null,
			unresolved,
			...ratios
		};
	});
	const significant = significantLabels(rows, rules.alpha);
	return rows.map((row) => ({
		...row,
		kind: "step",
		job: null,
		significant: significant.has(row.label)
	})).toSorted((a, b) => contribution(b) - contribution(a) || (a.label < b.label ? -1 : 1));
}
function pooledSteps(attempts) {
	const labels = new Set(attempts.flatMap((steps) => [...steps.keys()]));
	return new Map([...labels].map((label) => {
		const steps = attempts.flatMap((attempt) => attempt.get(label) ?? []);
		const energies = steps.map(({ energyJ }) => energyJ);
		return [label, steps.length === 0 ? null : {
			energyJ: median(energies),
			durationS: median(durations(steps))
		}];
	}));
}
function present(runs, label) {
	return runs.flatMap(({ device, steps }) => {
		const step = steps.get(label) ?? null;
		return step === null ? [] : [{
			...step,
			device
		}];
	});
}
const ran = (runs, label) => runs.some(({ steps }) => steps.has(label));
/** Against its own past, with the gains that the whole runs tell of their devices. */
function test({ label, head, past }, fit, rules) {
	const values = {
		key: `step ${label}`,
		values: past.map(observed)
	};
	const series = momentsOf(withoutOutliers(values, fit));
	const nearest = nearestShift(values.values, {
		fit,
		series
	});
	return {
		...against({
			fit,
			series
		}, head.map(observed), rules),
		nearest
	};
}
const observed = ({ device, energyJ }) => ({
	device,
	log: Math.log(energyJ)
});
const durations = (steps) => steps.map(({ durationS }) => durationS).filter((duration) => duration > 0);
const geometricMedian = (values) => Math.exp(median(values.map(Math.log)));
const contribution = ({ headJ, baseJ }) => Math.abs((headJ ?? 0) - (baseJ ?? 0));
/** Two-sided, since a step may fall as well as rise, and corrected for the number of steps. */
function significantLabels(rows, alpha) {
	const tested = rows.flatMap(({ label, change }) => change === null ? [] : [{
		label,
		p: 2 * Math.min(change.p, 1 - change.p)
	}]);
	const rejected = holm(tested.map(({ p }) => p), alpha);
	return new Set(tested.filter((_, index) => rejected[index]).map(({ label }) => label));
}

// src/review/comparison/measured.ts
const PERCENT = 100;
/** @throws Error where the effect was not learnt from the head's series too: our own mistake. */
function measured({ entry, attempts, window, effect, past }) {
	const series = effect.fit.series.get(entry.series);
	if (series === void 0) throw new Error(`The fit lacks the series ${entry.series}.`);
	const { anchor, policy } = past;
	const samples = window.samples.slice(0, effect.kept.get(entry.series));
	const entries = samples.flatMap((sample) => sample.entries);
	const devices = knownDevices(attempts);
	const heads = headObservations(attempts);
	const { change: total, shift } = against({
		fit: effect.fit,
		series
	}, heads, policy);
	const headJ = Math.exp(median(heads.map(({ log }) => log)));
	const baseJ = headJ * Math.exp(-shift);
	const nearest = nearestShift(observationsOf(samples, devices), {
		fit: effect.fit,
		series
	});
	const scope = scopeOf(entry);
	const factors = decompose(headSide(headJ, attempts, scope), baseSide(baseJ, samples, scope));
	const newest = entries[0] ?? entry;
	return {
		comparison: {
			series: entry.series,
			notCompared: null,
			attempts: attempts.length,
			headJ,
			total,
			belowMinEffect: isBelowMinEffect(total, policy),
			rows: [{
				label: "total",
				kind: "total",
				job: null,
				headJ,
				baseJ,
				change: total,
				unresolved: null,
				durationRatio: factors.duration,
				powerRatio: factors.power,
				significant: isSignificant(total, policy)
			}, ...stepRows({
				attempts,
				base: samples,
				devices,
				fit: effect.fit,
				rules: policy
			})],
			baseline: {
				runs: samples.length,
				sha: samples[0]?.sha ?? null,
				distance: samples[0]?.distance ?? null,
				old: window.old,
				sinceLost: window.sinceLost,
				cut: window.samples.length - samples.length,
				energiesJ: samples.map(({ energyJ }) => energyJ),
				curveW: medianCurve(entries.map(({ curve_w }) => curve_w))
			},
			factors,
			nearestBaseJ: baseJ * Math.exp(nearest),
			headHardware: hardwareOf(entry),
			baseHardware: hardwareOf(newest),
			branch: anchor.branch,
			fleet: fleetOf(effect, series, attempts)
		},
		notes: [...poolNotes(series), ...driverNotes(entry, newest)]
	};
}
function fleetOf({ fit }, { devices, pooled }, attempts) {
	return {
		devices: pooled ? 0 : devices.size,
		headSeen: attempts.every(({ machine }) => machine.device !== null && fit.devices.has(machine.device)),
		priorNoise: fit.prior.noise,
		priorLearned: fit.prior.learned
	};
}
function poolNotes({ pooled }) {
	if (!pooled) return [];
	const text = `Compared across devices that are not all known: the interval allows for ${PRIOR_SPREAD * PERCENT} % between devices.`;
	return [note("several-devices", text)];
}
function driverNotes(head, base) {
	const [now, before] = [head.machine.driver, base.machine.driver];
	if (now === null || before === null || major(now) === major(before)) return [];
	return [note("driver-changed", `The GPU driver changed since the base runs: ${before} to ${now}.`)];
}
const major = (version) => version.split(".", 1)[0] ?? version;

// src/review/comparison/machine-class.ts
const FIELDS = {
	"gpu-model": [{
		name: "GPU model",
		read: ({ machine }) => machine.gpu_models.toSorted()
	}],
	"gpu-count": [{
		name: "GPU count",
		read: ({ machine }) => machine.gpu_models.length
	}],
	"power-limit": [{
		name: "power limit",
		read: ({ machine }) => machine.power_limits_w.toSorted((a, b) => (a ?? 0) - (b ?? 0))
	}],
	mig: [{
		name: "MIG",
		read: ({ machine }) => machine.mig
	}, {
		name: "MIG slices",
		read: ({ machine }) => machine.mig_slices?.toSorted() ?? []
	}],
	"cpu-model": [{
		name: "CPU model",
		read: ({ machine }) => machine.cpu_model
	}],
	"cpu-threads": [{
		name: "CPU threads",
		read: ({ machine }) => machine.cpu_threads
	}],
	"source-per-component": [{
		name: "meter of a component",
		read: ({ energy }) => Object.entries(energy.components).map(([component, part]) => [component, part?.source]).toSorted(([a], [b]) => `${a}` < `${b}` ? -1 : 1)
	}],
	"estimator-version": [{
		name: "estimator version",
		read: ({ versions }) => versions.estimator
	}]
};
/** Two entries are comparable when this text is equal; the order of `match` is nothing. */
const machineClass = (entry, match) => JSON.stringify(fieldsOf(match).map(({ read }) => read(entry)));
/** The matched fields in which two entries differ, in words; empty for one class. */
const classDifference = (a, b, match) => fieldsOf(match).filter(({ read }) => JSON.stringify(read(a)) !== JSON.stringify(read(b))).map(({ name }) => name);
function fieldsOf(match) {
	const wanted = new Set(match);
	return Object.entries(FIELDS).flatMap(([field, parts]) => wanted.has(field) ? parts : []);
}

// src/review/comparison/not-compared.ts
function notCompared({ entry, attempts }, { anchor, policy }, { why, other }) {
	const energies = headObservations(attempts).map(({ log }) => log);
	return {
		series: entry?.series ?? "",
		notCompared: why,
		attempts: attempts.length,
		headJ: energies.length > 0 ? Math.exp(median(energies)) : entry && gatedEnergy(entry),
		total: null,
		belowMinEffect: false,
		rows: [],
		baseline: null,
		factors: {
			duration: null,
			power: null,
			grid: null
		},
		nearestBaseJ: null,
		headHardware: entry === null ? "unknown hardware" : hardwareOf(entry),
		baseHardware: entry === null || other === void 0 ? null : contrasted(entry, other, policy),
		branch: anchor.branch,
		fleet: null
	};
}
/** In what the base runs differ from the head. */
const classNote = (head, base, { match }) => note("other-machine-class", `The base runs differ in: ${classDifference(head, base, match).join(", ")}.`);
/** The base's hardware; where that is the head's too, what else sets them apart: `NVIDIA H100 (different power limit)`. */
const contrasted = (head, base, { match }) => hardwareOf(head) === hardwareOf(base) ? `${hardwareOf(base)} (different ${classDifference(head, base, match).join(", ")})` : hardwareOf(base);

// src/review/comparison/compare.ts
/** Pure and independent of the order of the entries; duplicates and runs of other repositories change nothing. */
function compare({ head, past, per = "run" }) {
	if (per === "run") return compareRuns(head, past);
	const unit = head.attempts.find(({ work }) => work !== null)?.work?.unit;
	if (unit === void 0) return {
		comparison: notCompared(head, past, { why: "no-energy" }),
		notes: []
	};
	return compareRuns(headPerUnit(head, unit), past.per(unit));
}
function compareRuns(head, past) {
	const { entry, attempts, refusal } = head;
	if (entry === null || refusal === "ambiguous-series") return {
		comparison: notCompared(head, past, { why: refusal ?? "gap" }),
		notes: []
	};
	if (refusal === "no-energy") return {
		comparison: notCompared(head, past, { why: refusal }),
		notes: []
	};
	const window = past.windowFor(entry, "alike");
	const { notes } = window;
	if (window.samples.length === 0) {
		const other = past.windowFor(entry, "any").samples[0]?.entries[0];
		if (other !== void 0) return {
			comparison: notCompared(head, past, {
				why: "other-hardware",
				other
			}),
			notes: [...notes, classNote(entry, other, past.policy)]
		};
		const why = past.unread ? "history-unread" : "no-history";
		return {
			comparison: notCompared(head, past, { why }),
			notes
		};
	}
	if (refusal !== null) return {
		comparison: notCompared(head, past, { why: refusal }),
		notes
	};
	const effect = past.effectFor(entry, knownDevices(attempts));
	const found = measured({
		entry,
		attempts,
		window,
		effect,
		past
	});
	return {
		...found,
		notes: [...notes, ...found.notes]
	};
}

// src/review/comparison/line-places.ts
/** The commit that lands usually has the tree which the last run of its pull request tested: a measurement at no extra energy. */
function placesOn(line) {
	const bySha = /* @__PURE__ */ new Map();
	const byTree = /* @__PURE__ */ new Map();
	for (const [distance, { sha, tree }] of line.entries()) {
		const place = {
			sha,
			distance
		};
		bySha.set(sha, place);
		if (!byTree.has(tree)) byTree.set(tree, place);
	}
	return ({ sha, tree, event }) => event === "pull_request" ? tree !== null && byTree.get(tree) || null : sha !== null && bySha.get(sha) || null;
}

// src/review/comparison/restart.ts
/** Whether an entry belongs to the history since the last accepted rise of its series. */
function sinceAccepted(history, branch, placeOf) {
	const restarts = /* @__PURE__ */ new Map();
	for (const entry of history) {
		if (entry.accepted === void 0 || !isBranchRun(entry, branch)) continue;
		const known = restarts.get(entry.series) ?? {
			distance: null,
			time: Number.NEGATIVE_INFINITY
		};
		const distance = placeOf(entry)?.distance ?? Number.POSITIVE_INFINITY;
		const nearest = Math.min(known.distance ?? Number.POSITIVE_INFINITY, distance);
		restarts.set(entry.series, {
			distance: Number.isFinite(nearest) ? nearest : null,
			time: Math.max(known.time, Date.parse(entry.started_at))
		});
	}
	return (entry) => {
		const restart = restarts.get(entry.series);
		if (restart === void 0) return true;
		const distance = placeOf(entry)?.distance;
		if (distance === void 0) return Date.parse(entry.started_at) >= restart.time;
		return restart.distance === null || distance <= restart.distance;
	};
}

// src/review/comparison/eligibility.ts
const MS_PER_DAY = 864e5;
/** Complete, alone on its machine, successful, with energy that can be compared. The same for heads and for bases. */
const isClean = (entry) => entry.outcome === "success" && !entry.machine.contended && !entry.energy.degraded && gatedEnergy(entry) !== null;
/** The base runs of this head in the history's order, whatever their machine; their places on the line are judged later. */
function baseRuns(history, rules) {
	const { series, anchor } = rules;
	const wanted = series === null ? history : history.filter((entry) => entry.series === series);
	const placeOf = placesOn(anchor.line);
	const isRecent = sinceAccepted(wanted, anchor.branch, placeOf);
	return wanted.filter((entry) => isBaseRun(entry, rules, placeOf) && isRecent(entry));
}
const isBaseRun = (entry, { head, anchor, policy, now }, placeOf) => isClean(entry) && !isOwn(entry, head) && (isOfBranch(entry, head, anchor) || isOfTree(entry, head, placeOf)) && Date.parse(entry.started_at) >= now - policy.maxAgeDays * MS_PER_DAY;
/** The head's own commit is never its own reference. */
const isOwn = (entry, head) => entry.receipt === head.receipt || entry.sha !== null && (entry.sha === head.sha || entry.sha === head.head_sha);
/**
* Outside GitHub there is neither repository nor branch: then any entry that claims neither is as good as the head. On GitHub, where
* a schedule has no base commit either, one that was imported or measured by hand is nobody's base.
*/
function isOfBranch(entry, head, { kind, branch }) {
	if (kind === "none" && entry.event === null && head.event === null) return true;
	return isOfRepository(entry, head) && isBranchRun(entry, branch);
}
/** Another pull request of this repository has measured a commit of the line, for it ran the very tree of that commit. */
const isOfTree = (entry, head, placeOf) => entry.event === "pull_request" && entry.head_repository_id === entry.repository_id && isOfRepository(entry, head) && (head.pull_request === null || entry.pull_request !== head.pull_request) && (head.head_sha === null || entry.head_sha !== head.head_sha) && placeOf(entry) !== null;
/** A directory may hold the history of several repositories; a head outside GitHub is of none. */
const isOfRepository = (entry, head) => entry.repository_id !== null && (head.repository_id === null || entry.repository_id === head.repository_id);

// src/review/comparison/head.ts
function poolHead(entries, { ambiguous, match }) {
	const unique = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
	const newestFirst = unique.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at) || (keyOf(a) < keyOf(b) ? 1 : -1));
	const clean = newestFirst.filter(isClean);
	const entry = clean[0] ?? newestFirst[0] ?? null;
	const attempts = clean.filter((other) => entry !== null && machineClass(other, match) === machineClass(entry, match));
	return {
		entry,
		attempts,
		refusal: ambiguous || hasTwins(unique) ? "ambiguous-series" : attempts.length > 0 ? null : whyUnclean(entry)
	};
}
/** Two receipts of one attempt of one run: the series names two jobs. */
function hasTwins(entries) {
	const runs = entries.filter((entry) => entry.run_id !== null).map((entry) => `${entry.run_id}/${entry.run_attempt}`);
	return new Set(runs).size < runs.length;
}
function whyUnclean(entry) {
	if (entry === null) return "gap";
	if (gatedEnergy(entry) === null) return "no-energy";
	if (entry.machine.contended) return "shared-machine";
	return entry.energy.degraded ? "gap" : "not-successful";
}

// src/review/comparison/baseline.ts
/** `eligible` are base runs of the head's machine class; a run that none of the steps can use is left out. */
function baselineWindow(eligible, anchor, policy) {
	const { placed, ...ladder } = onLadder(eligible, anchor, policy);
	return {
		...ladder,
		samples: pooled(placed).slice(0, policy.maxSamples)
	};
}
function onLadder(eligible, { kind, sha, line }, { maxDistance, since }) {
	const start = since === null ? -1 : line.findIndex((commit) => commit.sha.startsWith(since));
	const sinceLost = since !== null && start === -1;
	const notes = sinceLost ? [sinceNotFound(since)] : [];
	const ladder = (placed, old) => ({
		placed,
		old: old || sinceLost,
		sinceLost,
		notes
	});
	const unplaced = eligible.filter(({ event }) => event !== "pull_request").map((entry) => ({
		entry,
		sha: entry.sha,
		distance: null
	}));
	if (sha === null && line.length === 0) return ladder(unplaced, kind === "unknown");
	const placeOf = placesOn(start === -1 ? line : line.slice(0, start + 1));
	const placed = eligible.flatMap((entry) => {
		const place = placeOf(entry);
		return place === null ? [] : [{
			entry,
			...place
		}];
	});
	if (placed.length > 0) return ladder(placed, Math.min(...placed.map(({ distance }) => distance)) > maxDistance);
	if (start !== -1) return ladder([], false);
	return ladder(unplaced.filter(({ entry }) => entry.event !== "merge_group"), true);
}
const sinceNotFound = (since) => note("since-not-found", `The commit ${since} of baseline.since is not among the newest commits of the base branch, so no change is judged: correct it, or take it out once it lies that far back.`, "warning");
/** One value per commit and device, newest first: by place on the line where there is one, else by time. */
function pooled(placed) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of placed) {
		const key = JSON.stringify([item.sha ?? item.entry.receipt, item.entry.machine.device]);
		groups.set(key, [...groups.get(key) ?? [], item]);
	}
	return [...groups].map(([key, items]) => ({
		key,
		time: latest(items),
		sample: sampleOf(items)
	})).toSorted((a, b) => (a.sample.distance ?? 0) - (b.sample.distance ?? 0) || b.time - a.time || (a.key < b.key ? 1 : -1)).map(({ sample }) => sample);
}
const latest = (items) => Math.max(...items.map(({ entry }) => Date.parse(entry.started_at)));
const sampleOf = (items) => ({
	energyJ: median(items.map(({ entry }) => gatedEnergy(entry) ?? NaN)),
	sha: items[0]?.sha ?? null,
	device: items[0]?.entry.machine.device ?? null,
	distance: items[0]?.distance ?? null,
	entries: items.map(({ entry }) => entry)
});

// src/review/comparison/past.ts
/** What is kept is only what would be found again. The order of the history and duplicates in it change nothing. */
function pastOf(input) {
	const { unread, anchor, policy, now } = input;
	const history = [...new Map(input.history.map((entry) => [keyOf(entry), entry])).values()];
	const classes = /* @__PURE__ */ new Map();
	const classOf = (entry) => kept(classes, entry, () => machineClass(entry, policy.match));
	const runs = /* @__PURE__ */ new Map();
	const runsFor = (head) => kept(runs, subjectOf(head), () => bySeries(baseRuns(history, {
		series: null,
		head,
		anchor,
		policy,
		now
	})));
	const windows = /* @__PURE__ */ new Map();
	const windowOf = (head, series, machines) => kept(windows, JSON.stringify([
		subjectOf(head),
		series,
		machines === "any" ? null : classOf(head)
	]), () => {
		const own = runsFor(head).get(series) ?? [];
		const alike = machines === "any" ? own : own.filter((run) => classOf(run) === classOf(head));
		return baselineWindow(alike, anchor, policy);
	});
	const effects = /* @__PURE__ */ new Map();
	const effectFor = (head, device) => {
		const pooled = device === "unknown" ? head.series : null;
		const nested = head.within === null ? null : head.series;
		return kept(effects, JSON.stringify([
			subjectOf(head),
			classOf(head),
			pooled,
			nested
		]), () => deviceEffect([...runsFor(head).keys()].flatMap((series) => {
			const { samples } = windowOf(head, series, "alike");
			if (series !== nested && samples.some(isNested)) return [];
			const values = observationsOf(samples, series === pooled ? "unknown" : "known");
			return values.length === 0 ? [] : [{
				key: series,
				values
			}];
		}), policy));
	};
	const units = /* @__PURE__ */ new Map();
	const per = (unit) => kept(units, unit, () => pastOf({
		...input,
		history: inUnit(history, unit)
	}));
	return {
		unread,
		anchor,
		policy,
		now,
		windowFor: (head, machines) => windowOf(head, head.series, machines),
		effectFor,
		per
	};
}
/** Heads with one subject share their base runs: it is all that eligibility asks of a head. */
const subjectOf = ({ repository_id, event, pull_request, sha, head_sha, receipt }) => JSON.stringify([
	repository_id,
	event === null,
	pull_request,
	sha,
	head_sha,
	sha === null ? receipt : null
]);
const isNested = ({ entries }) => entries.some(({ within }) => within !== null);
function bySeries(runs) {
	const groups = /* @__PURE__ */ new Map();
	for (const run of runs) kept(groups, run.series, () => []).push(run);
	return groups;
}
/** A series counts this unit where any of its runs does; of the others no run is touched. */
function inUnit(history, unit) {
	const counting = new Set(history.filter(({ work }) => work?.unit === unit).map(({ series }) => series));
	return history.flatMap((entry) => counting.has(entry.series) ? perUnit(entry, unit) ?? [] : entry);
}
function kept(known, key, find) {
	const old = known.get(key);
	if (old !== void 0) return old;
	const found = find();
	known.set(key, found);
	return found;
}

// src/review/history/canonical-entries.ts
const canonicalEntries = (entries, rules) => entries.map((entry) => {
	const series = canonicalSeries(entry.series, rules);
	return series === entry.series ? entry : {
		...entry,
		series
	};
});

// src/review/review.ts
/** Pure: the order of jobs, attempts and history is nothing but that of the answer, and duplicates change nothing. */
function review(input) {
	const { budgets, policy, anchor, now, event, extent } = input;
	const past = pastOf({
		...input,
		history: canonicalEntries(input.history, policy.series)
	});
	const compared = input.jobs.map((job) => compareJob(job, input, past));
	const jobs = compared.map(({ job }) => job);
	const total = extent === "job" ? null : gatingTotal(jobs, {
		policy,
		now
	});
	const verdict = judge(budgets, {
		jobs,
		extent,
		total,
		spent: spentRuns({
			entries: [...input.history, ...input.jobs.flatMap(({ attempts }) => attempts)],
			spent: input.spent,
			rules: policy.series
		}),
		policy,
		acceptance: input.acceptance,
		branch: anchor.branch,
		now,
		event
	});
	return {
		jobs,
		total,
		verdict,
		notes: [
			...notesOf(compared),
			...endedMutes(jobs, {
				policy,
				now
			}),
			...doubtNotes(verdict, {
				policy,
				event
			})
		]
	};
}
function compareJob(given, { policy, budgets, event }, past) {
	const attempts = canonicalEntries(given.attempts, policy.series);
	const head = poolHead(attempts, {
		ambiguous: given.ambiguous,
		match: policy.match
	});
	const { comparison, notes } = compare({
		head,
		past
	});
	const unit = head.entry?.work?.unit ?? null;
	const isAsked = unit !== null && budgets.some((budget) => budget.unit === unit);
	return {
		job: {
			...given,
			series: canonicalSeries(given.series, policy.series),
			attempts,
			head,
			comparison,
			perUnit: isAsked ? compare({
				head,
				past,
				per: "unit"
			}).comparison : null
		},
		notes: event === "push" ? [...notes, ...watchBase({
			head,
			past
		})] : notes
	};
}
/** What concerns one job of several is said of it; what several jobs say alike is said once. */
function notesOf(compared) {
	const labels = /* @__PURE__ */ new Map();
	for (const { job, notes } of compared) for (const each of notes) {
		const known = labels.get(each.text) ?? {
			note: each,
			of: /* @__PURE__ */ new Set()
		};
		labels.set(each.text, known);
		known.of.add(job.label);
	}
	return [...labels.values()].map(({ note, of }) => {
		const [label] = of;
		const isNamed = label === void 0 || note.text.startsWith(label);
		return compared.length === 1 || of.size > 1 || isNamed ? note : {
			...note,
			text: `${label}: ${note.text}`
		};
	});
}

export { runsOfWorkflow as _, isClean as a, said as b, totalOf as c, openLedger as d, contentOf as f, noLedger as g, tooLarge as h, poolHead as i, estimateOf as l, readCapped as m, canonicalEntries as n, compare as o, zipFiles as p, pastOf as r, judge as s, review as t, policyFrom as u, NO_ANCHOR as v, statusOf as x, ask as y };
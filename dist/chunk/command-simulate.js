import "./rolldown-runtime.js";
import { b as CarbonError, o as epochMs } from "./ground.js";
import { O as keyOf, T as seriesLabel, n as simulationText, t as simulationMarkdown } from "./report.js";
import { a as isClean, i as poolHead, l as estimateOf, n as canonicalEntries, o as compare, r as pastOf, s as judge, u as policyFrom, v as NO_ANCHOR } from "./review.js";
import { c as isBranchRun, t as matchesGlob } from "./glob.js";
import { i as say, n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { r as readLocalReview } from "./local-review.js";
import { n as BUDGET_OPTIONS } from "./review-wish.js";
import { t as readSettings } from "./settings.js";

// src/review/simulation/base-branch.ts
const HEADS = "refs/heads/";
/** The branch with the most runs pushed to it or scheduled on it; of equals the first by name; null where no run names one. */
function baseBranch(entries) {
	const counts = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (!isBranchRun(entry, null) || entry.event === "merge_group" || !entry.ref?.startsWith(HEADS)) continue;
		const branch = entry.ref.slice(11);
		counts.set(branch, (counts.get(branch) ?? 0) + 1);
	}
	const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
	return first?.[0] ?? null;
}
/** Outside GitHub a run has no branch: then every one is as good as the next. */
const isBaseRunOf = (entry, branch) => isClean(entry) && (entry.event === null || isBranchRun(entry, branch));

// src/review/simulation/judged-alone.ts
/** Null where nothing can be said: no budget is about this job, or too few runs lie before it. */
function judgedAlone(run, past, budgets) {
	const { policy, anchor, now } = past;
	const head = poolHead([run], {
		ambiguous: false,
		match: policy.match
	});
	const { comparison } = compare({
		head,
		past
	});
	if (comparison.total === null || comparison.total.n < policy.minSamples) return null;
	const isPerUnit = budgets.some(({ unit }) => unit !== null && unit === run.work?.unit);
	const verdict = judge(budgets, {
		jobs: [{
			label: seriesLabel(run.series),
			series: run.series,
			head,
			comparison,
			perUnit: isPerUnit ? compare({
				head,
				past,
				per: "unit"
			}).comparison : null,
			attempts: [run],
			missing: null
		}],
		extent: "job",
		total: null,
		spent: [],
		policy,
		acceptance: null,
		branch: anchor.branch,
		now,
		event: "pull_request"
	});
	return verdict.checks.length === 0 ? null : verdict;
}

// src/review/simulation/open-past.ts
function openPast({ runs, branch, policy, now }) {
	const anchor = {
		...NO_ANCHOR,
		branch
	};
	const history = runs.filter(({ started_at }) => Date.parse(started_at) < now);
	return pastOf({
		history,
		unread: false,
		anchor,
		policy,
		now
	});
}

// src/review/simulation/outlook.ts
/** `runs` are those of one series, oldest first; the next one is taken to run where the newest did. */
function outlookOf(runs, past) {
	const newest = runs.at(-1);
	const next = newest === void 0 ? null : asNext(newest);
	const { total } = compare({
		head: {
			entry: next,
			attempts: next === null ? [] : [next],
			refusal: null
		},
		past
	}).comparison;
	return {
		runs: new Set(runs.map(({ sha, receipt, machine }) => JSON.stringify([sha ?? receipt, machine.device]))).size,
		detectable: total?.detectable ?? null,
		noise: total === null ? null : estimateOf(total).error
	};
}
/** A run of a commit that nothing is known of yet. */
const asNext = (run) => ({
	...run,
	receipt: "next",
	sha: null,
	head_sha: null,
	run_id: null
});

// src/review/simulation/raised.ts
/** `rise` is a fraction. Durations stay: more power, not more time. */
function raised(entry, rise) {
	if (rise === 0) return entry;
	const more = (value) => value && value * (1 + rise);
	const { energy, spans } = entry;
	return {
		...entry,
		energy: {
			...energy,
			total_j: more(energy.total_j),
			assumed_j: energy.assumed_j * (1 + rise)
		},
		spans: spans.map((span) => ({
			...span,
			energy_j: more(span.energy_j)
		})),
		emissions_g: more(entry.emissions_g)
	};
}

// src/review/simulation/simulate.ts
/** Fractions of the energy of a run, around the limits that people set. */
const RISES = [
	.05,
	.1,
	.15,
	.2,
	.3
];
/** Pure; the order of the entries and duplicates among them change nothing. */
function simulate({ entries, budgets, policy, now }) {
	const unique = new Map(canonicalEntries(entries, policy.series).map((entry) => [keyOf(entry), entry]));
	const branch = baseBranch([...unique.values()]);
	const runs = [...unique.values()].filter((entry) => isBaseRunOf(entry, branch)).toSorted((a, b) => timeOf(a) - timeOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
	const replay = {
		runs: runs.slice(startOf(runs, policy.since)),
		branch,
		policy: {
			...policy,
			mutes: [],
			since: null
		}
	};
	const budgetsByUse = {
		replayed: budgets.filter(isReplayed),
		left: budgets.filter((one) => !isReplayed(one))
	};
	const judged = judgedRuns(replay, budgetsByUse.replayed);
	const present = openPast({
		...replay,
		now
	});
	const series = [...new Set(replay.runs.map((run) => run.series))].toSorted();
	return {
		budgets: budgetsByUse.replayed.map(({ text }) => text),
		unreplayed: budgetsByUse.left.map(({ text }) => text),
		branch,
		series: series.map((name) => ({
			series: name,
			label: seriesLabel(name),
			...outlookOf(replay.runs.filter((run) => run.series === name), present),
			...outcomesOf(judged.filter((run) => run.series === name))
		})).toSorted((a, b) => b.judged - a.judged),
		overall: outcomesOf(judged)
	};
}
/** What a span of time or a fixed limit does needs no replay: no chance is in it. */
const isReplayed = ({ limits: [limit], window }) => window === null && limit.kind.startsWith("increase");
function judgedRuns({ runs, branch, policy }, budgets) {
	if (budgets.length === 0) return [];
	return commitsOf(runs).slice(-100).flatMap((commit) => {
		const now = epochMs(Math.min(...commit.map(timeOf)));
		const past = openPast({
			runs,
			branch,
			policy,
			now
		});
		return commit.flatMap((run) => {
			const verdicts = [0, ...RISES].map((rise) => judgedAlone(raised(run, rise), past, budgets));
			const kinds = verdicts.flatMap((verdict) => verdict === null ? [] : [verdict.verdict]);
			return kinds.length < verdicts.length ? [] : [{
				series: run.series,
				verdicts: kinds
			}];
		});
	});
}
/** The legs of one run are judged against one past, as they would have been. In the order of their first leg. */
function commitsOf(runs) {
	const commits = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const key = run.sha ?? run.receipt;
		const commit = commits.get(key);
		if (commit === void 0) commits.set(key, [run]);
		else commit.push(run);
	}
	return [...commits.values()];
}
/** Without a line of commits the history starts at the first run of the commit that the policy names. */
function startOf(runs, since) {
	if (since === null) return 0;
	return Math.max(0, runs.findIndex(({ sha }) => sha?.startsWith(since) === true));
}
function outcomesOf(judged) {
	const shares = (position) => {
		const count = (kind) => judged.filter(({ verdicts }) => verdicts[position] === kind).length;
		return {
			failed: count("fail"),
			warned: count("warn"),
			inconclusive: count("inconclusive")
		};
	};
	return {
		judged: judged.length,
		asMeasured: shares(0),
		raised: RISES.map((rise, i) => ({
			rise,
			...shares(i + 1)
		}))
	};
}
const timeOf = ({ started_at }) => Date.parse(started_at);

// src/entry/command/simulate/select-series.ts
/** `glob`: over labels, `train*`. */
function selectSeries(simulation, glob) {
	const series = simulation.series.filter(({ label }) => matchesGlob(glob, label));
	return {
		...simulation,
		series,
		overall: sumOf(series, simulation.overall)
	};
}
function sumOf(parts, { raised }) {
	return {
		judged: parts.reduce((total, { judged }) => total + judged, 0),
		asMeasured: shares(parts.map(({ asMeasured }) => asMeasured)),
		raised: raised.map(({ rise }, at) => ({
			rise,
			...shares(parts.flatMap((part) => part.raised[at] ?? []))
		}))
	};
}
const shares = (parts) => ({
	failed: parts.reduce((total, { failed }) => total + failed, 0),
	warned: parts.reduce((total, { warned }) => total + warned, 0),
	inconclusive: parts.reduce((total, { inconclusive }) => total + inconclusive, 0)
});

// src/entry/command/simulate/simulation-document.ts
const PERCENT = 100;
function simulationDocument({ simulation, minSamples }) {
	const { branch, budgets, unreplayed, series, overall } = simulation;
	return {
		branch,
		budgets,
		not_replayed: unreplayed,
		needed_runs: minSamples,
		overall: outcomes(overall),
		series: series.map((one) => ({
			series: one.series,
			label: one.label,
			runs: one.runs,
			missing_runs: Math.max(0, minSamples - one.runs),
			detectable_percent: percent(one.detectable),
			noise_percent: percent(one.noise),
			...outcomes(one)
		}))
	};
}
const outcomes = ({ judged, asMeasured, raised }) => ({
	judged,
	/** Or real rises that were merged. */
	false_alarms: judged === 0 ? null : asMeasured.failed,
	false_alarms_percent: judged === 0 ? null : PERCENT * asMeasured.failed / judged,
	warned: judged === 0 ? null : asMeasured.warned,
	inconclusive: judged === 0 ? null : asMeasured.inconclusive,
	raised: judged === 0 ? [] : raised.map(({ rise, ...shares }) => ({
		rise_percent: PERCENT * rise,
		...powerOf(shares, judged)
	}))
});
const powerOf = ({ failed, warned, inconclusive }, judged) => ({
	failed,
	failed_percent: PERCENT * failed / judged,
	warned,
	inconclusive
});
const percent = (fraction) => fraction === null ? null : PERCENT * fraction;

// src/entry/command/simulate.ts
const simulateCommand = {
	usage: "simulate --ledger SPEC [options]",
	purpose: "Replays a history: false alarms of the gate, the rises it finds, and what the next run would show.",
	options: {
		ledger: {
			type: "string",
			value: "SPEC",
			help: "directory:PATH"
		},
		config: {
			type: "string",
			value: "FILE",
			help: "a .github/carbon.yml: budgets and policy"
		},
		budget: {
			...BUDGET_OPTIONS.budget,
			help: "a rise such as \"+10 %\"; may be repeated"
		},
		series: {
			type: "string",
			value: "GLOB",
			help: "only series whose label fits, such as \"train*\""
		}
	},
	uses: ["now"],
	examples: ["simulate --ledger directory:/var/lib/carbon --budget \"+10 %\"", "simulate --ledger directory:/var/lib/carbon --config .github/carbon.yml --series \"train*\" --format markdown"],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const { format, quiet, now } = readSettings(given);
		const { ledger, config, budgets } = readLocalReview(given);
		if (given.positionals.length > 0) throw new CarbonError("bad-usage", `simulate takes no "${given.positionals[0]}".`);
		if (ledger === null) throw new CarbonError("bad-usage", "A ledger is wanted.", { hint: "Such as --ledger directory:PATH." });
		const decided = policyFrom({
			base: config,
			head: "unread",
			baseStep: null,
			inputs: {
				budgets,
				onExceed: "fail"
			}
		});
		const { entries, notes } = await wholeHistory(ledger);
		const replayed = simulate({
			entries,
			budgets: decided.budgets,
			policy: decided.policy,
			now
		});
		if (replayed.budgets.length === 0) throw new CarbonError("bad-usage", "No budget limits a rise of one run, so there is nothing to replay.", { hint: "Such as --budget \"+10 %\"." });
		const glob = given.text("series");
		const simulation = glob === null ? replayed : selectSeries(replayed, glob);
		const { minSamples } = decided.policy;
		if (!quiet) for (const { text } of notes) say(text);
		if (format === "json") print(JSON.stringify(simulationDocument({
			simulation,
			minSamples
		}), null, 2));
		else print((format === "markdown" ? simulationMarkdown : simulationText)({
			simulation,
			minSamples
		}));
		return EXIT.ok;
	}
};
/** Read twice: what was not asked for comes along only up to a number. */
async function wholeHistory(ledger) {
	const { entries } = await ledger.read([]);
	return ledger.read([...new Set(entries.map(({ series }) => series))]);
}

export { simulateCommand };
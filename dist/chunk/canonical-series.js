import { D as seriesParts, Z as seriesOf } from "./report.js";

// src/review/budget/policy.ts
/** Values of `baseline.match`. */
const MATCH_FIELDS = [
	"gpu-model",
	"gpu-count",
	"power-limit",
	"mig",
	"cpu-model",
	"cpu-threads",
	"source-per-component",
	"estimator-version"
];
const DEFAULT_POLICY = {
	onExceed: "fail",
	inconclusive: "pass",
	noBaseline: "pass",
	missing: "warn",
	measuredFloor: 0,
	alpha: .01,
	priorNoise: .05,
	priorWeight: 4,
	minEffect: .05,
	confirm: 0,
	minSamples: 5,
	maxSamples: 30,
	maxAgeDays: 90,
	maxDistance: 50,
	cutAtChangePoint: true,
	since: null,
	mismatch: null,
	learnPrior: true,
	match: MATCH_FIELDS,
	series: {
		matrix: null,
		alias: {}
	},
	mutes: []
};

// src/review/history/canonical-series.ts
/** The same text for all series that the rules call one; a text that is no series of ours stays as it is. */
function canonicalSeries(series, { matrix: keys, alias }) {
	if (keys === null && Object.keys(alias).length === 0) return series;
	const parts = seriesParts(series);
	if (parts === null) return series;
	if (typeof parts.matrix === "string") return series;
	const { matrix } = parts;
	const counted = keys === null ? matrix : Object.fromEntries(Object.entries(matrix).filter(([key]) => keys.includes(key)));
	return seriesOf({
		...parts,
		workflow: presentName(parts.workflow, alias),
		job: presentName(parts.job, alias),
		matrix: counted
	});
}
/** Renamed twice is renamed; names that lead back to themselves end where they were seen first. */
function presentName(name, alias) {
	const seen = /* @__PURE__ */ new Set();
	let present = name;
	while (present !== null && Object.hasOwn(alias, present) && !seen.has(present)) {
		seen.add(present);
		present = alias[present] ?? present;
	}
	return present;
}

export { DEFAULT_POLICY as n, MATCH_FIELDS as r, canonicalSeries as t };
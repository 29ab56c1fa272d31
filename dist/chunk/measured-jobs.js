import { S as messageOf, b as CarbonError, r as closest } from "./ground.js";
import { a as parseBudgets } from "./budget-words.js";
import { a as parsePrice } from "./owner.js";
import { D as seriesParts, H as MAX_G_PER_KWH, T as seriesLabel, U as SERVICE_NAMES, Z as seriesOf } from "./report.js";
import { D as pipe, E as picklist, L as union, M as strictObject, O as record, P as string, S as number, _ as minEntries, a as description, c as gtValue, d as isoDate, g as maxValue, h as maxLength, j as safeParse, k as regex, l as integer, m as maxEntries, n as boolean, p as literal, r as check, s as getDotPath, t as array, v as minLength, w as optional, x as nullable, y as minValue } from "./valibot.js";
import { t as parseIntensityChoice } from "./intensity-choice.js";
import { t as yamlValue } from "./yaml-value.js";
import { n as DEFAULT_POLICY, r as MATCH_FIELDS, t as canonicalSeries } from "./canonical-series.js";
import { t as entryOf } from "./reduce.js";

// src/review/budget/config-schema.ts
const percent = pipe(string(), regex(/^\d+(?:\.\d+)?\s*%$/), description("A percentage such as \"5 %\"."));
/** A prior without noise would call any difference certain. */
const noise = pipe(string(), regex(/^(?!0+(?:\.0+)?\s*%)\d+(?:\.\d+)?\s*%$/), description("A percentage above 0, such as \"5 %\"."));
const consequence = picklist([
	"pass",
	"warn",
	"fail"
]);
const count = (least, most) => pipe(number(), integer(), minValue(least), maxValue(most));
const service = `(?:${SERVICE_NAMES.join("|")})`;
const services = new RegExp(`^${service}(?:[ ,]+${service})*$`);
const MAX_BUDGETS = 50;
/** One rule for each kind of runner of a large fleet. */
const MAX_RULES = 200;
const MAX_REGION = 64;
const MAX_PATTERN = 256;
/** As the receipt's: a room that wastes nine parts in ten is a typing error. */
const MAX_PUE = 10;
/** The reference values of the simulation end here; more history adds age, not power. */
const MAX_SAMPLES = 200;
/** Beyond it the line behind the base commit is not read: five requests of 100 commits, and a margin of 50. */
const MAX_DISTANCE = 450;
const MAX_CONFIRM = 3;
const MAX_ALPHA = .05;
const MAX_WEIGHT = 100;
const MAX_KEYS = 64;
const MAX_ALIASES = 200;
const MAX_MUTES = 100;
const name = pipe(string(), minLength(1), maxLength(256));
/** GitHub's logins, those of managed users (`_`) and of apps (`[bot]`) among them. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}(?:\[bot\])?$/;
const ONE_LINE = /^(?=.*\S).{1,200}$/;
/** The 31st of February has the form of a date. */
function isInCalendar(date) {
	const time = Date.parse(`${date}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
/** Below five base runs no increase rule may fail, so no configuration may ask for it. */
const LEAST_SAMPLES = 5;
const ConfigSchema = strictObject({
	version: literal(1),
	region: optional(pipe(union([pipe(string(), minLength(1)), pipe(record(pipe(string(), minLength(1), maxLength(MAX_PATTERN)), pipe(string(), minLength(1), maxLength(MAX_REGION))), minEntries(1), maxEntries(MAX_RULES))]), description("Where the runners are, as the `region` input; or by runner name, `{ \"gpu-eu-*\": DE }`."))),
	intensity: optional(pipe(union([
		picklist(["embedded", "live"]),
		pipe(string(), regex(services)),
		pipe(array(picklist(SERVICE_NAMES)), minLength(1), maxLength(SERVICE_NAMES.length)),
		pipe(number(), minValue(0), maxValue(MAX_G_PER_KWH))
	]), description("`embedded`, `live`, services in order of preference, or grams of CO2e per kilowatt-hour."))),
	"intensity-scope": optional(pipe(picklist(["lifecycle", "direct"]), description("`lifecycle`, or `direct`: combustion at the plant only."))),
	pue: optional(pipe(number(), minValue(1), maxValue(MAX_PUE), description("Energy of the facility per energy of its computers, such as 1.2."))),
	price: optional(pipe(string(), regex(/^\d+(?:\.\d+)?\s*[A-Za-z]{3}\s*\/\s*kWh$/), description("A number, a currency code and /kWh, such as \"0.29 EUR/kWh\"."))),
	series: optional(strictObject({
		matrix: optional(pipe(array(name), maxLength(MAX_KEYS), description("Keys of the matrix that tell one series from another; all of them where this is left out."))),
		alias: optional(pipe(record(name, name), maxEntries(MAX_ALIASES), description("Old job id, or path of a workflow, to the new one: its history goes on.")))
	})),
	baseline: optional(strictObject({
		branch: optional(pipe(string(), minLength(1), description("`auto`: the base of the pull request."))),
		since: optional(nullable(pipe(string(), regex(/^[0-9a-f]{7,64}$/), description("A commit; history before it is not used.")))),
		samples: optional(strictObject({
			min: optional(count(5, MAX_SAMPLES)),
			max: optional(count(5, MAX_SAMPLES)),
			"max-age": optional(pipe(string(), regex(/^\d{1,4}\s*d$/), description("Days, such as \"90d\"."))),
			"max-distance": optional(count(0, MAX_DISTANCE))
		})),
		match: optional(pipe(array(picklist(MATCH_FIELDS)), minLength(1), maxLength(MATCH_FIELDS.length), description("What must agree for two runs to be compared; all of these where this is left out."))),
		"cut-at-change-point": optional(boolean())
	})),
	compare: optional(strictObject({
		alpha: optional(pipe(number(), gtValue(0), maxValue(MAX_ALPHA))),
		prior: optional(strictObject({
			noise: optional(noise),
			weight: optional(pipe(number(), minValue(1), maxValue(MAX_WEIGHT)))
		})),
		"min-effect": optional(percent),
		confirm: optional(count(0, MAX_CONFIRM))
	})),
	budgets: optional(pipe(array(string()), maxLength(MAX_BUDGETS))),
	policy: optional(strictObject({
		inconclusive: optional(consequence),
		"no-baseline": optional(consequence),
		missing: optional(consequence),
		mismatch: optional(pipe(consequence, description("What a run on other hardware than the base does; as `inconclusive` where this is left out."))),
		"measured-floor": optional(pipe(number(), minValue(0), maxValue(1)))
	})),
	mute: optional(pipe(array(strictObject({
		series: pipe(name, description("A job as budgets name it; `*` and `?` stand for other characters.")),
		until: pipe(string(), isoDate(), check(isInCalendar), description("The last day, UTC, such as 2026-12-31.")),
		reason: pipe(string(), regex(ONE_LINE), description("Why, in one line of at most 200 characters."))
	})), maxLength(MAX_MUTES))),
	comment: optional(strictObject({
		when: optional(picklist([
			"always",
			"changes",
			"alerts",
			"never"
		])),
		id: optional(pipe(string(), regex(/^[A-Za-z0-9._-]{1,64}$/))),
		author: optional(pipe(string(), regex(LOGIN), description("Login whose comments are ours, such as \"my-app[bot]\", where the token is not the default one."))),
		equivalences: optional(pipe(boolean(), description("One line that compares the grams with everyday things.")))
	})),
	ledger: optional(pipe(string(), minLength(1), description("`artifact`, `branch[:name]`, `directory:PATH`, `none`."))),
	privacy: optional(pipe(picklist(["normal", "public"]), description("`public` shows neither the zone nor the models of the hardware.")))
});

// src/review/budget/value-at.ts
/** Undefined where there is none; only own keys count. */
function valueAt(value, path) {
	const [key, ...rest] = path;
	if (key === void 0) return value;
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
	return valueAt(Object.entries(value).find(([name]) => name === key)?.[1], rest);
}

// src/review/budget/config-refusal.ts
/** Of all that is wrong the version first, then an unknown key: what seems to be missing may only be misspelt. */
function configRefusal(issues) {
	const issue = issues.find((issue) => getDotPath(issue) === "version") ?? issues.find(isUnknownKey) ?? issues[0];
	const path = getDotPath(issue);
	if (path === null) return new CarbonError("bad-config", "The config file is not a map with \"version: 1\".");
	if (path === "version") return new CarbonError("bad-config", "The config needs \"version: 1\".", { hint: "Accepted: version: 1." });
	if (isUnknownKey(issue)) return unknownKey(path);
	const forms = descriptionOf(path);
	if (issue.kind === "schema" && issue.input === void 0) return new CarbonError("bad-config", `The config lacks "${path}".`, forms === null ? {} : { hint: forms });
	const sentence = `The value of "${path}" in the config is not accepted.`;
	if (FORMS_IN_WORDS.has(issue.type) && forms !== null) return new CarbonError("bad-config", sentence, { hint: `Found ${issue.received}. ${forms}` });
	const least = /^baseline\.samples\.(?:min|max)$/.test(path) ? ` From ${5} up.` : "";
	return new CarbonError("bad-config", sentence, { hint: `Expected ${issue.expected ?? "another value"}, found ${issue.received}.${least}` });
}
const isUnknownKey = ({ type, expected }) => type === "strict_object" && expected === "never";
function unknownKey(path) {
	const keys = Object.keys(mapOf(valueAt(unwrapped(schemaAt(path.split(".").slice(0, -1))), ["entries"])));
	const near = closest(path.split(".").at(-1) ?? path, keys);
	return new CarbonError("bad-config", `The config has no key "${path}".`, { hint: near === null ? `Keys here: ${keys.join(", ")}.` : `Did you mean "${near}"?` });
}
/** The schema library would list types, or show a regular expression. */
const FORMS_IN_WORDS = /* @__PURE__ */ new Set([
	"union",
	"regex",
	"iso_date",
	"check"
]);
/** What the schema says of a key in words; of a part of a list or map without words of its own, what it says of the whole. */
function descriptionOf(path) {
	const keys = path.split(".");
	for (let length = keys.length; length > 0; length--) {
		const pipe = valueAt(unwrapped(schemaAt(keys.slice(0, length))), ["pipe"]);
		const step = Array.isArray(pipe) ? pipe.find((step) => valueAt(step, ["type"]) === "description") : null;
		const description = valueAt(step, ["description"]);
		if (typeof description === "string") return description;
	}
	return null;
}
/** The schema of what stands at a path; a number there is a place in a list. */
const schemaAt = (keys) => keys.reduce((schema, key) => {
	const outer = unwrapped(schema);
	return valueAt(outer, ["entries", key]) ?? valueAt(outer, ["item"]) ?? valueAt(outer, ["value"]);
}, ConfigSchema);
/** Without the shells that let a value be left out. */
function unwrapped(schema) {
	const inner = valueAt(schema, ["wrapped"]);
	return inner === void 0 ? schema : unwrapped(inner);
}
const mapOf = (value) => typeof value === "object" && value !== null ? value : {};

// src/review/budget/parse-config.ts
/** 64 KiB: some hundred times the full example. */
const MAX_CHARACTERS = 65536;
const PERCENT = 100;
/** Throws `CarbonError`: `bad-config`, or `bad-budget` for a line of `budgets`. */
function parseConfig(text) {
	const document = documentOf(text);
	refuseLists(document);
	const intensity = intensityOf(valueAt(document, ["intensity"]));
	const file = safeParse(ConfigSchema, document);
	if (!file.success) throw configRefusal(file.issues);
	const { region, pue, price, baseline, budgets, comment, ledger } = file.output;
	const { min, max } = baseline?.samples ?? {};
	if ((min ?? DEFAULT_POLICY.minSamples) > (max ?? DEFAULT_POLICY.maxSamples)) throw new CarbonError("bad-config", "In \"baseline.samples\", min is more than max.");
	return {
		region: region ?? null,
		intensity,
		intensityScope: file.output["intensity-scope"] ?? null,
		pue: pue ?? null,
		price: priceOf(price),
		branch: baseline?.branch === void 0 || baseline.branch === "auto" ? null : baseline.branch,
		budgets: (budgets ?? []).flatMap(parseBudgets),
		policy: policyOf(file.output),
		comment: {
			when: comment?.when ?? null,
			id: comment?.id ?? "default",
			author: comment?.author ?? null,
			equivalences: comment?.equivalences ?? false
		},
		ledger: ledger ?? null,
		privacy: file.output.privacy ?? "normal"
	};
}
function documentOf(text) {
	if (text.length > MAX_CHARACTERS) throw new CarbonError("bad-config", "The config file is larger than 64 KiB.");
	try {
		return yamlValue(text);
	} catch (cause) {
		throw new CarbonError("bad-config", `The config file is not YAML: ${messageOf(cause)}`, { cause });
	}
}
/** Where names stand before values a list would be taken for a map from numbers, as far as the schema library goes. */
function refuseLists(document) {
	for (const { path, form } of MAPS) {
		if (!Array.isArray(valueAt(document, path))) continue;
		throw new CarbonError("bad-config", `The value of "${path.join(".")}" in the config is a list.`, { hint: `Accepted: ${form}.` });
	}
}
const MAPS = [{
	path: ["region"],
	form: "one region, or regions by runner name, such as { \"gpu-eu-*\": DE }"
}, {
	path: ["series", "alias"],
	form: "new names by old ones, such as { train-old: train }"
}];
/** Read before the schema, which would answer a misspelt name with the list of all forms. */
function intensityOf(written) {
	const names = Array.isArray(written) ? written : [written];
	return names.every((name) => typeof name === "string" || typeof name === "number") ? parseIntensityChoice(names.join(" "), "bad-config") : null;
}
/** The form is the schema's; whether there is such a currency is not. */
function priceOf(written) {
	try {
		parsePrice(written ?? null);
	} catch (cause) {
		const hint = cause instanceof CarbonError ? cause.hint : null;
		throw new CarbonError("bad-config", `The value of "price" in the config is "${written}".`, {
			cause,
			...hint === null ? {} : { hint }
		});
	}
	return written ?? null;
}
function policyOf({ baseline, compare, policy, series, mute }) {
	const { samples } = baseline ?? {};
	const maxAge = samples?.["max-age"];
	const all = {
		inconclusive: policy?.inconclusive,
		noBaseline: policy?.["no-baseline"],
		missing: policy?.missing,
		mismatch: policy?.mismatch,
		measuredFloor: policy?.["measured-floor"],
		alpha: compare?.alpha,
		priorNoise: fractionOf(compare?.prior?.noise),
		learnPrior: compare?.prior?.noise === void 0 ? void 0 : false,
		priorWeight: compare?.prior?.weight,
		minEffect: fractionOf(compare?.["min-effect"]),
		confirm: compare?.confirm,
		minSamples: samples?.min,
		maxSamples: samples?.max,
		maxAgeDays: maxAge === void 0 ? void 0 : Number.parseInt(maxAge, 10),
		maxDistance: samples?.["max-distance"],
		cutAtChangePoint: baseline?.["cut-at-change-point"],
		since: baseline?.since ?? void 0,
		match: baseline?.match,
		series: series && {
			matrix: series.matrix ?? null,
			alias: series.alias ?? {}
		},
		mutes: mute
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== void 0));
}
const fractionOf = (percent) => percent === void 0 ? void 0 : Number.parseFloat(percent) / PERCENT;

// src/entry/run/base/rules-of.ts
const rulesOf = (config) => config?.policy.series ?? DEFAULT_POLICY.series;

// src/entry/run/history/series-names.ts
function seriesNames(series, { alias }) {
	const names = new Set(series);
	for (const name of names) {
		const parts = seriesParts(name);
		if (parts === null || typeof parts.matrix === "string") continue;
		const { workflow, job, matrix } = parts;
		for (const [before, now] of Object.entries(alias)) {
			if (now === job) names.add(seriesOf({
				...parts,
				matrix,
				job: before
			}));
			if (now === workflow) names.add(seriesOf({
				...parts,
				matrix,
				workflow: before
			}));
		}
	}
	return [...names];
}

// src/entry/run/receipts/measured-jobs.ts
/** A command inside a measured job is a part of that job; it stands for itself only where the job has left no receipt. */
function measuredJobs(receipts, rules) {
	const ids = new Set(receipts.map(({ id }) => id));
	const outermost = receipts.filter(({ subject }) => subject.within === null || !ids.has(subject.within));
	const bySeries = /* @__PURE__ */ new Map();
	for (const receipt of outermost) {
		const series = canonicalSeries(receipt.subject.series, rules);
		bySeries.set(series, [...bySeries.get(series) ?? [], receipt]);
	}
	return [...bySeries].flatMap(([series, group]) => {
		const [first, ...more] = group.toSorted(byAttempt);
		return first === void 0 ? [] : [jobOf(series, [first, ...more])];
	});
}
const attemptOf = ({ subject }) => subject.run_attempt ?? 1;
const byAttempt = (a, b) => attemptOf(a) - attemptOf(b) || Date.parse(a.started_at) - Date.parse(b.started_at);
function jobOf(series, receipts) {
	const attempts = receipts.map((receipt) => ({
		...entryOf(receipt),
		series
	}));
	return {
		reviewed: {
			label: seriesLabel(series),
			series,
			attempts,
			ambiguous: new Set(receipts.map(attemptOf)).size < receipts.length,
			missing: null
		},
		receipts
	};
}

export { parseConfig as i, seriesNames as n, rulesOf as r, measuredJobs as t };
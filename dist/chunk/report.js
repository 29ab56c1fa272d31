import { C as note, a as JOULES_PER_KWH, l as gramsPerKwh, o as epochMs, u as joules } from "./ground.js";
import { C as object, D as pipe, E as picklist, F as transform, I as tuple, L as union, N as strictTuple, O as record, P as string, S as number$2, b as null_, c as gtValue, d as isoDate, f as isoTimestamp, g as maxValue, h as maxLength, j as safeParse, k as regex, l as integer, m as maxEntries, n as boolean, o as finite, p as literal, r as check, t as array, w as optional, x as nullable, y as minValue, z as variant } from "./valibot.js";
import { a as terminalText, i as safeName, n as codeSpan, o as withoutMarkup, r as prose, t as codeElement } from "./escape.js";
import { createHash } from "node:crypto";

// src/report/figures.ts
const NBSP = "\xA0";
const MINUS = "−";
const UNKNOWN = "–";
const JOULES_PER_WH = 3600;
/** From a tenth of a kilowatt hour on, kWh with two decimals still shows two digits. */
const KWH_FROM_J = 36e4;
/** Two digits of a joule show nothing more of such an energy. */
const MILLIJOULES_BELOW_J = .1;
/** Three significant digits at most: more would outrun any meter's uncertainty of some percent. */
function decimalsFor(value) {
	const [hundreds, tens] = [100, 10];
	if (value >= hundreds) return 0;
	return value >= tens ? 1 : 2;
}
function scale(unit, joulesPerUnit, largest) {
	return {
		unit,
		joulesPerUnit,
		decimals: decimalsFor(largest / joulesPerUnit)
	};
}
/** One unit and one number of decimals for a whole table or sentence, chosen by its largest energy in joules. */
function scaleFor(...energiesJ) {
	const largest = Math.max(0, ...energiesJ.map((energy) => Math.abs(energy ?? 0)));
	if (largest >= KWH_FROM_J) return scale("kWh", JOULES_PER_KWH, largest);
	if (largest >= JOULES_PER_WH) return scale("Wh", JOULES_PER_WH, largest);
	return largest > 0 && largest < MILLIJOULES_BELOW_J ? scale("mJ", .001, largest) : scale("J", 1, largest);
}
/** An energy in the scale's unit, without it; `–` for unknown, `<0.01` for what would round to nothing. */
function energyNumber(energyJ, by) {
	if (energyJ === null) return "–";
	const smallest = 10 ** -by.decimals;
	const value = energyJ / by.joulesPerUnit;
	if (value > 0 && value < smallest / 2) return `<${smallest.toFixed(by.decimals)}`;
	return value === 0 ? "0" : value.toFixed(by.decimals);
}
function energyText(energyJ, by = scaleFor(energyJ)) {
	return `${energyNumber(energyJ, by)}${"\xA0"}${by.unit}`;
}
/** The unit that the first energy asks for, with decimals that suit the largest: `+110 Wh` beside a limit typed as `+20 Wh`. */
function scaleLike(firstJ, ...othersJ) {
	const { unit, joulesPerUnit } = scaleFor(firstJ);
	return scale(unit, joulesPerUnit, Math.max(...[firstJ, ...othersJ].map((energyJ) => Math.abs(energyJ ?? 0))));
}
const PERCENT$4 = 100;
/** A fraction as a signed percentage without its unit: `+12`, `−4`, `+0.4`, `±0`. */
function changeNumber(fraction, decimals) {
	const percent = fraction * PERCENT$4;
	const places = decimals ?? (Math.abs(percent) < 1 ? 1 : 0);
	const digits = Math.abs(percent).toFixed(places);
	if (Number(digits) === 0) return "±0";
	return `${percent < 0 ? "−" : "+"}${digits}`;
}
const changeText = (fraction, decimals) => `${changeNumber(fraction, decimals)}${"\xA0"}%`;
/** An interval with its unit once: `−4 … +5 %`. It never breaks: half an interval in a narrow table reads as a figure. */
const intervalText = (low, high) => `${changeNumber(low)}${"\xA0"}…${"\xA0"}${changeNumber(high)}${"\xA0"}%`;
/** A share 0..1 as a whole percentage; a part that is there is never shown as 0, nor an incomplete whole as 100. */
function shareText(share) {
	const percent = share * PERCENT$4;
	const whole = Math.round(percent);
	if (whole === 0 && percent > 0) return `<1${"\xA0"}%`;
	return whole === PERCENT$4 && percent < PERCENT$4 ? `>99${"\xA0"}%` : `${whole}${"\xA0"}%`;
}
const MASS_STEPS = [
	{
		from: 1e6,
		unit: "t",
		grams: 1e6
	},
	{
		from: 1e3,
		unit: "kg",
		grams: 1e3
	},
	{
		from: .1,
		unit: "g",
		grams: 1
	}
];
const MILLIGRAM = {
	unit: "mg",
	grams: .001
};
/** CO2e mass in the unit that fits; whole grams from 10 g on, unless `digits` significant ones are wanted. */
function massText(grams, digits) {
	const step = MASS_STEPS.find(({ from }) => grams >= from) ?? MILLIGRAM;
	const value = grams / step.grams;
	if (value === 0) return `0${"\xA0"}g`;
	return `${digits === void 0 && value >= 10 ? value.toFixed(0) : trimmed(value, digits)}${"\xA0"}${step.unit}`;
}
/** Two significant digits, or as many as told, without trailing zeros. */
const trimmed = (value, digits = 2) => String(Number(value.toPrecision(digits)));
/** A grid's intensity to three digits: no source is surer. */
const intensityText = (gramsPerKwh) => {
	return `${Number(gramsPerKwh.toPrecision(3))}${"\xA0"}g/kWh`;
};
const SYMBOLS = {
	EUR: "€",
	USD: "$",
	GBP: "£"
};
const SMALLEST_COIN = .01;
function moneyText(cost) {
	const tiny = cost.amount > 0 && cost.amount < SMALLEST_COIN;
	const digits = (tiny ? SMALLEST_COIN : cost.amount).toFixed(2);
	const symbol = SYMBOLS[cost.currency];
	return `${tiny ? "<" : ""}${symbol ? `${symbol}${digits}` : `${digits}${"\xA0"}${cost.currency}`}`;
}
const SECONDS_PER_MINUTE$1 = 60;
const SECONDS_PER_HOUR = 3600;
/** A duration in seconds as `0.4 s`, `61 s`, `12 min 4 s`, `3 h 5 min`. */
function durationText(durationS) {
	if (durationS < 10) return `${trimmed(durationS)}${"\xA0"}s`;
	if (durationS < 120) return `${Math.round(durationS)}${"\xA0"}s`;
	const rounded = Math.round(durationS);
	const [hours, rest] = [Math.floor(rounded / SECONDS_PER_HOUR), rounded % SECONDS_PER_HOUR];
	const minutes = Math.floor(rest / SECONDS_PER_MINUTE$1);
	if (hours > 0) return `${hours}${"\xA0"}h ${minutes}${"\xA0"}min`;
	return `${minutes}${"\xA0"}min ${rest % SECONDS_PER_MINUTE$1}${"\xA0"}s`;
}
const powerText = (powerW) => {
	return `${powerW >= 10 ? powerW.toFixed(0) : trimmed(powerW)}${"\xA0"}W`;
};

// src/report/stopped.ts
/** Plain text. Nothing is claimed to be saved where no usual run is known, or where that would have used no more. */
function stoppedSentence({ check, spentJ, usualJ }) {
	const saved = usualJ === null || usualJ <= spentJ ? "" : ` ${savedSentence(usualJ - spentJ, usualJ)}`;
	return `The command was stopped at ${energyText(spentJ)}: its budget "${check.budget}" is certainly exceeded, with ${certainly(check)} when the meters' uncertainty is taken off.${saved}`;
}
/** For the receipt, and so for whatever tells of it. */
const stoppedNote = (excess) => note("stopped-at-budget", stoppedSentence(excess), "warning");
/** What remains when the meters' uncertainty is taken off, in the limit's own terms. */
function certainly({ kind, actual }) {
	const value = actual ?? 0;
	switch (kind) {
		case "increase": return `${changeText(value)} against the base`;
		case "energy": return energyText(value);
		case "increase-energy": return `+${energyText(value)} against the base`;
		case "emissions": return massText(value);
		case "increase-emissions": return `+${massText(value)} against the base`;
	}
}
/** Two numbers of one unit, two digits each: neither the usual run nor the rest of this one is known better. */
function savedSentence(savedJ, usualJ) {
	const { unit, joulesPerUnit } = scaleFor(usualJ);
	const rounded = (energyJ) => String(Number((energyJ / joulesPerUnit).toPrecision(2)));
	return `About ${rounded(savedJ)}${"\xA0"}${unit} of a usual ${rounded(usualJ)}${"\xA0"}${unit} run were not used.`;
}

// src/account/receipt/series.ts
const SHORT_HEX_DIGITS = 16;
/** The receipt schema's bound on `subject.series`. */
const MAX_SERIES_CHARACTERS = 2048;
/** Canonical JSON array of the six parts; the matrix keys sorted, so that their order in the workflow is nothing. */
function seriesOf(parts) {
	const matrix = Object.fromEntries(Object.entries(parts.matrix).sort(([a], [b]) => a < b ? -1 : 1));
	const text = seriesText(parts, matrix);
	return text.length <= MAX_SERIES_CHARACTERS ? text : seriesText(parts, sha256(JSON.stringify(matrix)));
}
/** First 16 hexadecimal digits of the SHA-256 of a series, as in `carbon-receipt-<series16>-<attempt>`. */
const series16 = (series) => sha256(series).slice(0, SHORT_HEX_DIGITS);
/** First 16 hexadecimal digits of the SHA-256 of a workflow file's path, as in `carbon-base-<workflow16>`. */
const workflow16 = (path) => sha256(path).slice(0, SHORT_HEX_DIGITS);
const seriesText = (parts, matrix) => JSON.stringify([
	parts.workflow,
	parts.job,
	matrix,
	parts.name,
	parts.scope,
	parts.unit
]);
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

// src/account/carbon/time-parts.ts
const isSlot = (intensity) => intensity.from !== null && intensity.to !== null && intensity.from < intensity.to;
/** A slot stands for the moments beside it for as long as this. */
const NEIGHBOUR_MS = 36e5;
/** Parts of all buckets, in their order; their energies add up to the buckets'. */
function timeParts(buckets, slots, yearly) {
	const preferred = slots.toSorted((a, b) => doubt(a) - doubt(b));
	const cuts = cutsOf(slots);
	return buckets.flatMap((bucket) => piecesOf(bucket, cuts).map((piece) => ({
		...piece,
		...intensityAt((piece.from + piece.to) / 2, preferred, yearly)
	})));
}
/** Of two slots for one moment, a measured one is better than an estimate, and that better than what was foretold. */
const doubt = ({ estimated, forecast }) => forecast ? 2 : estimated ? 1 : 0;
function intensityAt(moment, preferred, yearly) {
	const own = preferred.find(({ from, to }) => from <= moment && moment < to);
	if (own !== void 0) return {
		intensity: own,
		origin: "slot"
	};
	let nearest = null;
	let least = NEIGHBOUR_MS;
	for (const slot of preferred) {
		const distance = Math.max(slot.from - moment, moment - slot.to);
		if (distance > least || distance === least && nearest !== null) continue;
		nearest = slot;
		least = distance;
	}
	return nearest === null ? {
		intensity: yearly,
		origin: "yearly"
	} : {
		intensity: nearest,
		origin: "neighbour"
	};
}
/** Moments at which the answer may change: the slots' edges, an hour before and after, and the middle of each hole. */
function cutsOf(slots) {
	const cuts = slots.flatMap(({ from, to }) => [
		from - NEIGHBOUR_MS,
		from,
		to,
		to + NEIGHBOUR_MS
	]);
	let covered = null;
	for (const { from, to } of slots.toSorted((a, b) => a.from - b.from)) {
		if (covered !== null && covered < from) cuts.push((covered + from) / 2);
		covered = Math.max(covered ?? to, to);
	}
	return [...new Set(cuts)].toSorted((a, b) => a - b);
}
function piecesOf(bucket, cuts) {
	const { from, to, energy } = bucket;
	const inside = cuts.filter((cut) => from < cut && cut < to).map(epochMs);
	if (inside.length === 0) return [bucket];
	const edges = [
		from,
		...inside,
		to
	];
	return edges.slice(1).map((end, index) => {
		const start = edges[index] ?? from;
		return {
			from: start,
			to: end,
			energy: joules(energy * (end - start) / (to - from))
		};
	});
}

// src/account/receipt/receipt.ts
const RECEIPT_SCHEMA = "carbon-action/receipt/1";
const MAX_TEXT$3 = 512;
const MAX_LABEL$1 = 256;
const MAX_SPANS = 2e3;
const MAX_BUCKETS = 500;
const MAX_CURVE = 120;
const MAX_DEVICES = 256;
const MAX_LIST = 500;
/** More than all resolvers and services together. */
const MAX_REFUSALS = 50;
/** 1 TWh in joules: no job on earth uses more, and sums of hostile numbers stay finite below it. */
const MAX_JOULES$2 = 0xcca2e51310000;
const MAX_FINITE$2 = 0x38d7ea4c68000;
/** As many as there are. */
const MAX_RULES = 4;
const text$2 = pipe(string(), maxLength(MAX_TEXT$3));
const label$3 = pipe(string(), maxLength(MAX_LABEL$1));
const time = pipe(string(), isoTimestamp(), check((written) => Number.isFinite(Date.parse(written)), "no moment of any calendar"));
const count$2 = pipe(number$2(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const amount$1 = pipe(number$2(), finite(), minValue(0), maxValue(MAX_FINITE$2));
const energy$3 = pipe(number$2(), finite(), minValue(0), maxValue(MAX_JOULES$2));
const share$1 = pipe(number$2(), minValue(0), maxValue(1));
/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
const sha$1 = pipe(string(), regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const device = pipe(string(), regex(/^h:[0-9a-f]{8,64}$/));
const ProvenanceSchema = picklist([
	"measured",
	"modelled",
	"assumed"
]);
const OutcomeSchema = picklist([
	"success",
	"failure",
	"cancelled",
	"unknown"
]);
const SubjectSchema = object({
	repository: nullable(label$3),
	repository_id: nullable(count$2),
	head_repository_id: nullable(count$2),
	/** Path of the workflow file, `.github/workflows/ci.yml`. */
	workflow: nullable(label$3),
	job: nullable(label$3),
	name: nullable(label$3),
	matrix: record(label$3, union([
		string(),
		pipe(number$2(), finite()),
		boolean(),
		null_()
	])),
	scope: picklist(["job", "command"]),
	/** Receipt id of the measured job this command ran inside; its energy is then already counted there. */
	within: nullable(label$3),
	/** Canonical JSON array of workflow, job, matrix, name, scope, unit of work: what makes two receipts one stream. */
	series: pipe(string(), maxLength(2048)),
	/** The commit that ran (GITHUB_SHA). */
	sha: nullable(sha$1),
	/** The commit to report on: the head of the pull request, else `sha`. */
	head_sha: nullable(sha$1),
	tree: nullable(sha$1),
	ref: nullable(label$3),
	event: nullable(label$3),
	pull_request: nullable(count$2),
	run_id: nullable(count$2),
	run_attempt: nullable(count$2),
	/** The job's status before our own gate. */
	outcome: OutcomeSchema
});
const MachineSchema = object({
	/** Salted hash of the GPU set, or of the CPU machine where there is no GPU. */
	device: nullable(device),
	gpus: pipe(array(object({
		device,
		model: nullable(label$3),
		power_limit_w: nullable(amount$1),
		driver: nullable(label$3),
		mig: nullable(boolean()),
		/** Of a card split by MIG: slices that the job had, of all; the card's energy is counted in this proportion. */
		slices: optional(nullable(object({
			ours: count$2,
			of: pipe(count$2, minValue(1))
		}))),
		/** `module`: one counter for GPU, CPU and memory of a superchip. */
		scope: optional(picklist(["gpu", "module"]))
	})), maxLength(MAX_DEVICES)),
	cpu: object({
		model: nullable(label$3),
		threads: nullable(count$2)
	}),
	memory_gb: nullable(amount$1),
	os: nullable(label$3),
	virtual: nullable(boolean()),
	/** Another runner worker, sampler, foreign GPU process or foreign CPU load was seen on the machine. */
	contended: boolean(),
	/** The most of each that was seen at once; null where the sampler could not look, as in a container. */
	neighbours: optional(nullable(object({
		workers: count$2,
		samplers: count$2,
		gpu_processes: count$2
	}))),
	/** Mean number of cores that others kept busy; null where the job's own CPU time was not read. */
	foreign_cores: optional(nullable(amount$1))
});
const ComponentSchema = object({
	energy_j: energy$3,
	provenance: ProvenanceSchema,
	source: label$3,
	/** Both null where another tool has measured and does not say. */
	coverage: nullable(share$1),
	uncertainty_percent: nullable(amount$1),
	idle_j: nullable(energy$3),
	/** How the job's part was taken out of a shared device; empty where the job had it for itself. */
	split_by: optional(pipe(array(picklist([
		"cpu-time",
		"gpu-time",
		"memory-limit",
		"mig-slice"
	])), maxLength(MAX_RULES)))
});
const EnergySchema = object({
	/** Null when nothing at all could be measured or modelled; the absences say why. */
	total_j: nullable(energy$3),
	uncertainty_percent: nullable(amount$1),
	coverage: nullable(share$1),
	/** `shared`: the total is the job's part of what was counted on the machine. */
	attribution: picklist(["dedicated", "shared"]),
	/** Of a shared machine: all that was counted, its idle energy, and what was left to others; total_j + others_j = machine_j. */
	machine_j: optional(nullable(energy$3)),
	machine_idle_j: optional(nullable(energy$3)),
	others_j: optional(nullable(energy$3)),
	shares: nullable(object({
		measured: share$1,
		modelled: share$1,
		assumed: share$1
	})),
	components: record(picklist([
		"gpu",
		"cpu",
		"dram",
		"module",
		"host"
	]), optional(ComponentSchema)),
	domains: pipe(array(object({
		device,
		component: label$3,
		energy_j: energy$3,
		/** What the device draws at rest, and whether this job's trace or earlier receipts say so. */
		idle_w: optional(nullable(amount$1)),
		idle_from: optional(nullable(picklist(["trace", "earlier-receipts"])))
	})), maxLength(MAX_DEVICES)),
	/** What the machine's own power meter saw: a bound on all parts together, and no part of the total. */
	node_j: optional(nullable(energy$3)),
	/** Energy of GPUs of the machine that the job could not see; not in the total. */
	hidden_gpus_j: nullable(energy$3),
	/** UTC quarter hours, first and last may be shorter; they add up to the total. */
	buckets: pipe(array(object({
		from: time,
		to: time,
		energy_j: energy$3,
		filled: boolean()
	})), maxLength(MAX_BUCKETS)),
	calibration: nullable(object({
		wall_factor: nullable(amount$1),
		overhead_w: nullable(amount$1)
	})),
	/** A gap in the trace or low coverage: shown, never compared. */
	degraded: boolean()
});
const SpanSchema = object({
	label: label$3,
	kind: picklist([
		"job",
		"step",
		"command",
		"mark"
	]),
	started_at: time,
	ended_at: time,
	/** Null where the span is shorter than the sampling can resolve, or shared with another. */
	energy_j: nullable(energy$3),
	uncertainty_percent: nullable(amount$1),
	/** Share of the time in which the job's GPUs ran anything; absent where it is not known. */
	gpu_busy: optional(nullable(share$1)),
	shared: boolean()
});
const CarbonSchema = object({
	/** What the zone was found by, and direct figures are: `aws:eu-west-3`, `US-CA`, `FR`; null when nobody knew. */
	region: optional(nullable(label$3)),
	zone: nullable(label$3),
	resolved_by: label$3,
	intensity_g_per_kwh: nullable(amount$1),
	intensity_source: nullable(label$3),
	intensity_year: nullable(count$2),
	intensity_basis: optional(nullable(picklist(["production", "consumption"]))),
	intensity_licence: optional(nullable(label$3)),
	/** Share of the energy that falls into intervals of a live source; null where one yearly figure stands for all of it. */
	intensity_coverage: optional(nullable(share$1)),
	scope: picklist(["direct", "lifecycle"]),
	kind: picklist(["average", "marginal"]),
	intervals: pipe(array(object({
		from: time,
		to: time,
		intensity_g_per_kwh: amount$1,
		/** Of the source's own doubt, or taken from a neighbouring interval. */
		estimated: boolean(),
		/** Set where the source says nothing of the time, and its interval beside it stands in. */
		neighbour: optional(literal(true)),
		forecast: optional(boolean()),
		source: optional(label$3)
	})), maxLength(MAX_BUCKETS)),
	/** The pinned yearly figure every gram gate uses. */
	reference_g_per_kwh: nullable(amount$1),
	reference_source: optional(nullable(label$3)),
	reference_year: optional(nullable(count$2)),
	/** Yearly mean of the world in the same scope, for scale; null where none is known. */
	world_g_per_kwh: optional(nullable(amount$1)),
	world_source: optional(nullable(label$3)),
	world_year: optional(nullable(count$2)),
	/** Sources of the place and of the intensity that did not answer, each with its reason. */
	refusals: optional(pipe(array(object({
		source: label$3,
		code: label$3,
		hint: text$2
	})), maxLength(MAX_REFUSALS))),
	pue: pipe(number$2(), minValue(1), maxValue(10)),
	/** Who stated the PUE; null means unknown, so 1.0 and "IT energy only". */
	pue_source: nullable(label$3),
	emissions_g: nullable(amount$1),
	emissions_low_g: nullable(amount$1),
	emissions_high_g: nullable(amount$1),
	embodied_g: nullable(amount$1),
	/** What `embodied_g` is made of: kilograms of making what the job had reserved, over the lifetime. */
	embodied_factors: optional(nullable(object({
		source: picklist(["owner", "footprints"]),
		reserved_kg: amount$1,
		lifetime_h: pipe(amount$1, gtValue(0))
	}))),
	/** Software carbon intensity (ISO/IEC 21031): operational and embodied grams per unit of work. */
	sci: optional(nullable(object({
		g_per_unit: amount$1,
		unit: label$3
	}))),
	cost: nullable(object({
		amount: amount$1,
		currency: pipe(string(), regex(/^[A-Z]{3}$/))
	}))
});
const NoteSchema = object({
	code: pipe(string(), regex(/^[a-z0-9-]{1,64}$/)),
	severity: picklist(["info", "warning"]),
	text: pipe(string(), maxLength(1024))
});
const ReceiptSchema = object({
	schema: literal(RECEIPT_SCHEMA),
	id: pipe(string(), regex(/^[0-9a-zA-Z._-]{1,128}$/)),
	subject: SubjectSchema,
	machine: MachineSchema,
	started_at: time,
	ended_at: time,
	duration_s: amount$1,
	energy: EnergySchema,
	power: object({
		mean_w: nullable(amount$1),
		peak_w: nullable(amount$1),
		/** At most 120 points, evenly spaced over the duration. */
		curve_w: pipe(array(nullable(amount$1)), maxLength(MAX_CURVE))
	}),
	spans: pipe(array(SpanSchema), maxLength(MAX_SPANS)),
	work: nullable(object({
		amount: pipe(amount$1, gtValue(0)),
		unit: pipe(string(), regex(/^[a-z][a-z0-9_-]{0,31}$/))
	})),
	carbon: CarbonSchema,
	overhead: object({
		sampler_cpu_s: nullable(amount$1),
		sampler_rss_mb: nullable(amount$1)
	}),
	versions: object({
		action: label$3,
		estimator: count$2,
		datasets: label$3
	}),
	absences: pipe(array(object({
		source: label$3,
		code: label$3,
		hint: text$2
	})), maxLength(MAX_LIST)),
	notes: pipe(array(NoteSchema), maxLength(MAX_LIST))
});

// src/account/carbon/intensity-names.ts
/** Live services of grid intensity, by the name that settings and receipts use. */
const SERVICE_NAMES = [
	"electricity-maps",
	"uk-carbon-intensity",
	"energi-data-service",
	"eco2mix",
	"energy-charts",
	"eia",
	"fingrid"
];
/** Known by name and refused as such: what they give cannot be used yet. */
const LATER_NAMES = [
	"watttime",
	"entso-e",
	"openelectricity",
	"ember",
	"carbon-aware-sdk"
];
/** No grid emits more: the dirtiest country figure in use is 1306 gCO2e/kWh (Ember, Turkmenistan). */
const MAX_G_PER_KWH = 2e3;

// src/report/check-schema.ts
const MAX_TEXT$2 = 600;
const MAX_BUDGET = 256;
const MAX_FINITE$1 = 0xcca2e51310000;
const text$1 = pipe(string(), maxLength(MAX_TEXT$2));
const label$2 = pipe(string(), maxLength(MAX_TEXT$2));
const figure = pipe(number$2(), finite(), minValue(-0xcca2e51310000), maxValue(MAX_FINITE$1));
const verdict = picklist([
	"pass",
	"warn",
	"fail",
	"inconclusive",
	"no-baseline"
]);
const reason = picklist([
	"over-limit",
	"within-noise",
	"too-few-base-runs",
	"other-hardware",
	"shared-machine",
	"gap",
	"old-base",
	"base-moved",
	"unconfirmed",
	"no-budget",
	"ambiguous-series"
]);
const MeasureFields = {
	kind: picklist([
		"increase",
		"increase-energy",
		"increase-emissions",
		"energy",
		"emissions"
	]),
	actual: nullable(figure),
	limit: figure
};
const WaiverSchema = variant("kind", [object({
	kind: literal("muted"),
	reason: text$1,
	until: pipe(string(), isoDate())
}), object({
	kind: literal("accepted"),
	by: label$2
})]);
const CheckSchema = object({
	...MeasureFields,
	budget: pipe(string(), maxLength(MAX_BUDGET)),
	level: picklist(["fail", "warn"]),
	and: nullable(object(MeasureFields)),
	subject: nullable(label$2),
	unit: nullable(label$2),
	window: nullable(label$2),
	verdict,
	reason: nullable(reason),
	remedy: nullable(text$1),
	waived: nullable(WaiverSchema)
});
/** All of a verdict but its checks. */
const VerdictFields = {
	verdict: nullable(verdict),
	reason: nullable(reason),
	failed: boolean()
};

// src/report/components.ts
const COMPONENTS = [
	"gpu",
	"module",
	"cpu",
	"dram",
	"host"
];
const COMPONENT_NAMES = {
	gpu: "GPU",
	module: "module of GPU, CPU and RAM",
	cpu: "CPU",
	dram: "RAM",
	host: "host"
};

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/step-table.ts
const MOST_STEPS$1 = 50;
const BAR_CELLS = 10;
const MS_PER_SECOND$2 = 1e3;
/** Null where the receipt has no steps or marks. */
function stepTable(receipt) {
	const steps = receipt.spans.filter(({ kind }) => kind !== "job");
	if (steps.length === 0) return null;
	const totalJ = receipt.energy.total_j;
	const scale = scaleFor(totalJ);
	const kept = new Set([...steps].sort((a, b) => (b.energy_j ?? 0) - (a.energy_j ?? 0)).slice(0, MOST_STEPS$1));
	const isBusyKnown = steps.some(({ gpu_busy: busy }) => typeof busy === "number");
	const busyCell = (step) => isBusyKnown ? [shareOrUnknown(step.gpu_busy)] : [];
	const table = markdownTable([[
		"step",
		"time",
		scale.unit,
		"share",
		...isBusyKnown ? ["GPU busy"] : []
	], ...steps.filter((step) => kept.has(step)).map((step) => [
		codeSpan(step.label),
		durationText(secondsOf(step)),
		step.energy_j === null ? whyUnknown(step, totalJ) : energyNumber(step.energy_j, scale),
		shareCell(step.energy_j, totalJ),
		...busyCell(step)
	])], {
		align: [
			"l",
			"r",
			"r",
			"l",
			...isBusyKnown ? ["r"] : []
		],
		alignDelimiters: false
	});
	const left = steps.length - kept.size;
	return [table, ...left > 0 ? [`${left} smaller steps are in the receipt.`] : []].join("\n\n");
}
/** A step beside another has no energy of its own; one of a few seconds lies between two readings. */
function whyUnknown({ shared }, totalJ) {
	if (shared) return "shared with others";
	return totalJ === null ? "–" : "below resolution";
}
const secondsOf = (step) => Math.max(0, Date.parse(step.ended_at) - Date.parse(step.started_at)) / MS_PER_SECOND$2;
const shareOrUnknown = (share) => typeof share === "number" ? shareText(share) : "–";
/** A bar of ten cells and the share in figures. */
function shareCell(energyJ, totalJ) {
	if (energyJ === null || totalJ === null || totalJ <= 0) return "–";
	const share = Math.min(1, energyJ / totalJ);
	const full = Math.round(share * BAR_CELLS);
	return `\`${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)}\` ${shareText(share)}`;
}

// src/report/idle-gpus.ts
/** More than a few are a wish list, not a thing to do. */
const MOST_IDLE = 3;
/** Below this busy share a GPU does next to nothing: a look at it by a monitor or at a library's start already takes a percent or two. */
const IDLE_BELOW = .05;
/** A minute is worth a workflow's edit in any job, and a tenth of the time in a short one ... */
const LEAST_S = 60;
const LEAST_SHARE = .1;
/** ... but not a few seconds, which are readings of the sampler more than work of the step. */
const BRIEFEST_S = 10;
/** Of the job's time, that steps without any use must cover: starts and ends of steps take the rest. */
const WHOLE_FROM$1 = .95;
/** At most three, most energy first, none twice for the same time. Nothing of a trace with gaps. */
function idleGpus(receipt) {
	const { duration_s: durationS, energy, machine } = receipt;
	const gpus = machine.gpus.length;
	if (gpus === 0 || energy.degraded || durationS < BRIEFEST_S) return [];
	const leastS = Math.min(LEAST_S, Math.max(BRIEFEST_S, LEAST_SHARE * durationS));
	const known = receipt.spans.filter(({ kind, gpu_busy: busy }) => kind !== "job" && typeof busy === "number");
	const unusedS = known.every(({ gpu_busy: busy }) => busy === 0) ? lengthOf(apart(known)) : 0;
	if (unusedS >= Math.max(leastS, WHOLE_FROM$1 * durationS)) return [idleFor(receipt, {
		step: null,
		seconds: unusedS,
		mostJ: energy.total_j
	})];
	const long = apart(known.filter(({ gpu_busy: busy, shared }) => !shared && (busy ?? 1) * gpus < IDLE_BELOW).filter((span) => secondsOf(span) >= leastS));
	return mostIdle(long.map((span) => idleFor(receipt, {
		step: span.label,
		seconds: secondsOf(span),
		mostJ: span.energy_j
	})));
}
/** The three that hold most energy; those of unknown energy come last, by their time. */
const mostIdle = (all) => all.toSorted((a, b) => (b.energyJ ?? -1) - (a.energyJ ?? -1) || b.seconds - a.seconds).slice(0, 3);
/** Clocks of spans and of the job may differ by a moment. */
function idleFor(receipt, { step, seconds, mostJ }) {
	const ofS = receipt.duration_s;
	const withinS = Math.min(ofS, seconds);
	const restJ = restOver(receipt, withinS);
	const energyJ = restJ === null ? null : Math.min(restJ, mostJ ?? restJ);
	return {
		step,
		gpus: receipt.machine.gpus.length,
		seconds: withinS,
		ofS,
		energyJ: energyJ === 0 ? null : energyJ
	};
}
/** In joules: power at rest is in the receipt as energy over the whole job; null where it is not known, or not the job's alone. */
function restOver({ energy, duration_s: durationS }, seconds) {
	const idleJ = energy.attribution === "dedicated" ? energy.components.gpu?.idle_j ?? null : null;
	return idleJ === null ? null : idleJ * seconds / durationS;
}
const lengthOf = (spans) => spans.reduce((total, span) => total + secondsOf(span), 0);
/** Of spans that overlap, such as a mark in a step, the longest. */
function apart(spans) {
	const chosen = [];
	for (const span of spans.toSorted((a, b) => secondsOf(b) - secondsOf(a))) if (chosen.every((other) => areApart(span, other))) chosen.push(span);
	return chosen;
}
const areApart = (a, b) => Date.parse(a.ended_at) <= Date.parse(b.started_at) || Date.parse(b.ended_at) <= Date.parse(a.started_at);

// src/report/job-result.ts
const MOST_STEPS = 5;
const MOST_NOTES$2 = 5;
const MOST_CHECKS = 30;
const MAX_NOTE = 600;
/** The receipt's own bounds: 1 TWh in joules, and the largest amount of anything else. */
const MAX_JOULES$1 = 0xcca2e51310000;
const MAX_FINITE = 0x38d7ea4c68000;
const label$1 = pipe(string(), maxLength(256));
const text = pipe(string(), maxLength(MAX_NOTE));
const count$1 = pipe(number$2(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const amount = pipe(number$2(), finite(), minValue(0), maxValue(MAX_FINITE));
const energy$2 = pipe(number$2(), finite(), minValue(0), maxValue(MAX_JOULES$1));
const fraction = pipe(number$2(), finite(), minValue(-0x38d7ea4c68000), maxValue(MAX_FINITE));
const share = pipe(number$2(), minValue(0), maxValue(1));
const sha = pipe(string(), regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const ChangeSchema = object({
	change: fraction,
	low: fraction,
	high: fraction,
	p: share,
	n: count$1,
	df: amount,
	detectable: fraction
});
const RowSchema = object({
	label: label$1,
	kind: picklist([
		"total",
		"job",
		"step"
	]),
	job: nullable(label$1),
	headJ: nullable(energy$2),
	baseJ: nullable(energy$2),
	change: nullable(ChangeSchema),
	unresolved: nullable(picklist(["head", "base"])),
	durationRatio: nullable(amount),
	powerRatio: nullable(amount),
	significant: boolean()
});
const GridSchema = object({
	zone: nullable(label$1),
	intensityGPerKwh: nullable(amount),
	/** As in the receipt, `electricity-maps-yearly`. */
	source: nullable(label$1),
	/** In words, with its year or its intervals: `2025 mean, Electricity Maps`. */
	origin: text,
	scope: picklist(["direct", "lifecycle"]),
	pue: pipe(number$2(), minValue(1), maxValue(10)),
	/** False where nobody states a PUE: then it is 1, IT energy only. */
	pueKnown: boolean()
});
const IdleSchema = object({
	step: nullable(label$1),
	gpus: count$1,
	seconds: amount,
	ofS: amount,
	energyJ: nullable(energy$2)
});
const JobResultSchema = object({
	label: label$1,
	series: pipe(string(), maxLength(2048)),
	/** Id of the newest receipt, and the run and attempt it comes from. */
	receipt: pipe(string(), regex(/^[0-9a-zA-Z._-]{1,128}$/)),
	run: nullable(count$1),
	attempt: nullable(count$1),
	outcome: OutcomeSchema,
	durationS: amount,
	/** What this run used, all of it. */
	energyJ: nullable(energy$2),
	/** What was compared: median of the attempts, without assumed energy. */
	headJ: nullable(energy$2),
	baseJ: nullable(energy$2),
	change: nullable(ChangeSchema),
	significant: boolean(),
	belowMinEffect: boolean(),
	nearestBaseJ: nullable(energy$2),
	notCompared: nullable(picklist([
		"no-history",
		"history-unread",
		"other-hardware",
		"shared-machine",
		"gap",
		"not-successful",
		"ambiguous-series",
		"no-energy"
	])),
	/** Attempts pooled. */
	attempts: count$1,
	hardware: label$1,
	baseHardware: nullable(label$1),
	baseline: nullable(object({
		runs: count$1,
		sha: nullable(sha),
		distance: nullable(count$1),
		old: boolean(),
		sinceLost: boolean()
	})),
	durationRatio: nullable(amount),
	powerRatio: nullable(amount),
	fleet: nullable(object({
		devices: count$1,
		headSeen: boolean()
	})),
	/** Steps that moved, the largest movement first. */
	steps: pipe(array(RowSchema), maxLength(5)),
	/** The rest of the steps in one; null where there is no rest. */
	otherSteps: nullable(object({
		count: count$1,
		headJ: nullable(energy$2),
		baseJ: nullable(energy$2),
		/** True when one of them moved too, or cannot be said not to have. */
		moved: boolean()
	})),
	/** Where GPUs did nothing; absent where they did not, and in what a comment carries, which says nothing of it. */
	idle: optional(pipe(array(IdleSchema), maxLength(3))),
	emissionsG: nullable(amount),
	emissionsLowG: nullable(amount),
	emissionsHighG: nullable(amount),
	embodiedG: nullable(amount),
	cost: nullable(object({
		amount,
		currency: pipe(string(), regex(/^[A-Z]{3}$/))
	})),
	grid: GridSchema,
	components: pipe(array(picklist(COMPONENTS)), maxLength(5)),
	shares: nullable(object({
		measured: share,
		modelled: share,
		assumed: share
	})),
	uncertaintyPercent: nullable(amount),
	coverage: nullable(share),
	/** What no sensor saw, as a clause. */
	boundary: text,
	samplerCpuS: nullable(amount),
	/** Warnings of the measurement. */
	notes: pipe(array(text), maxLength(5)),
	/** Of the job on its own; null where the run is judged as a whole. */
	verdict: nullable(object({
		...VerdictFields,
		checks: pipe(array(CheckSchema), maxLength(30))
	}))
});

// src/report/pull-totals.ts
/** Keeps the hidden state under about 20 kB; older receipts live on as a sum. */
const MAX_KEPT = 300;
const KEY_DIGITS = 16;
/** The receipt's own bound for an energy, 1 TWh in joules. */
const MAX_JOULES = 0xcca2e51310000;
const count = pipe(number$2(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const energy$1 = pipe(number$2(), finite(), minValue(0), maxValue(MAX_JOULES));
const PullTotalsSchema = object({
	/** Newest last: hashed receipt id, run and attempt, joules (null where nothing could be measured). */
	receipts: pipe(array(tuple([
		pipe(string(), regex(/^[0-9a-f]{16}$/)),
		pipe(string(), regex(/^\d{1,16}\.\d{1,6}$/)),
		nullable(energy$1)
	])), maxLength(MAX_KEPT)),
	/** Sums of the receipts that are no longer kept one by one. */
	folded: object({
		runs: count,
		energy_j: energy$1
	}),
	/** True once any run of the pull request was over a budget: a later pass then says "resolved". */
	alerted: boolean()
});
const EMPTY_TOTALS = {
	receipts: [],
	folded: {
		runs: 0,
		energy_j: 0
	},
	alerted: false
};
const keyOf$1 = (name) => createHash("sha256").update(name).digest("hex").slice(0, KEY_DIGITS);
/** Adds a receipt, unless it is there already. A command inside a measured job adds nothing: the job has counted it. */
function addReceipt(totals, receipt) {
	const key = keyOf$1(receipt.id);
	const { subject } = receipt;
	if (subject.within !== null || totals.receipts.some(([known]) => known === key)) return totals;
	const run = `${subject.run_id ?? 0}.${subject.run_attempt ?? 0}`;
	return foldTotals({
		...totals,
		receipts: [...totals.receipts, [
			key,
			run,
			receipt.energy.total_j
		]]
	});
}
/** Adds a run that has no figure: it is counted among the runs, and not among those measured. */
function addUnmeasured(totals, { id, attempt }) {
	const run = `${id}.${attempt}`;
	const key = keyOf$1(`run ${run}`);
	if (totals.receipts.some(([known]) => known === key)) return totals;
	return foldTotals({
		...totals,
		receipts: [...totals.receipts, [
			key,
			run,
			null
		]]
	});
}
/** The union of what several comments of ours remember: duplicates of one receipt count once. */
function mergeTotals(all) {
	const receipts = new Map(all.flatMap(({ receipts }) => receipts.map((entry) => [entry[0], entry])));
	const largest = all.reduce((a, b) => b.folded.energy_j > a.folded.energy_j ? b : a, EMPTY_TOTALS).folded;
	return foldTotals({
		receipts: [...receipts.values()],
		folded: largest,
		alerted: all.some(({ alerted }) => alerted)
	});
}
/** The same totals with at most `most` receipts one by one, the newest; the others live on in the sum. */
function foldTotals(totals, most = MAX_KEPT) {
	const from = Math.max(0, totals.receipts.length - most);
	const surplus = totals.receipts.slice(0, from);
	if (surplus.length === 0) return totals;
	const kept = totals.receipts.slice(from);
	const keptRuns = new Set(kept.map(([, run]) => run));
	const goneRuns = new Set(surplus.map(([, run]) => run).filter((run) => !keptRuns.has(run)));
	const gone = surplus.reduce((total, [, , energyJ]) => total + (energyJ ?? 0), totals.folded.energy_j);
	return {
		receipts: kept,
		folded: {
			runs: totals.folded.runs + goneRuns.size,
			energy_j: Math.min(gone, MAX_JOULES)
		},
		alerted: totals.alerted
	};
}
function pullFigures({ receipts, folded }) {
	const runsOf = (kept) => new Set(kept.map(([, run]) => run)).size;
	const known = receipts.filter(([, , energyJ]) => energyJ !== null);
	const measured = runsOf(known) + (folded.energy_j > 0 ? folded.runs : 0);
	const energy = known.reduce((total, [, , energyJ]) => total + (energyJ ?? 0), folded.energy_j);
	return {
		runs: runsOf(receipts) + folded.runs,
		measured,
		energy: measured === 0 ? null : joules(energy)
	};
}

// src/report/hidden-state.ts
/** Half of what a comment may hold (65,536 characters): the other half is for words. */
const MAX_ENCODED = 3e4;
/** Jobs that may keep one comment without a report job (review.md 11.5). */
const MOST_CONVERGED = 8;
/** The last thing in a body of ours; in no other place is it read. */
const STATE = /<!-- carbon:state:v([12]) ([A-Za-z0-9+/=]{1,60000}) -->\s*$/;
const moment = pipe(number$2(), minValue(0), maxValue(864e13), transform(epochMs));
const energy = pipe(number$2(), finite(), minValue(0), maxValue(0xcca2e51310000), transform(joules));
const label = pipe(string(), maxLength(256));
/** What a figure is of: `run`, or the `series16` of a job. */
const subject = pipe(string(), regex(/^(?:run|[0-9a-f]{16})$/));
/** Figures by subject: those of the jobs that share a comment, and no more. */
const bySubject = (figure) => pipe(record(subject, figure), maxEntries(9));
const CommentStateSchema = object({
	totals: PullTotalsSchema,
	/** Of the newest run attempt, and only where there is no report job. */
	jobs: optional(pipe(array(JobResultSchema), maxLength(8)), []),
	/** What was reported last, for a label that is added later. */
	reported: optional(bySubject(object({
		energy_j: nullable(energy),
		at: moment
	})), {}),
	accepted: optional(nullable(object({
		by: label,
		at: moment,
		until: moment,
		reason: nullable(pipe(string(), maxLength(600))),
		/** Up to which energy it holds; null where none was known. */
		energies: bySubject(nullable(energy))
	})), null)
});
const NOTHING_KEPT = {
	jobs: [],
	reported: {},
	accepted: null
};
const EMPTY_STATE = {
	...NOTHING_KEPT,
	totals: EMPTY_TOTALS
};
const LEADS = "carbon:state:v2";
/** At most 30,000 characters: where it is longer, receipts are folded into their sum, then jobs lose their steps and notes, then all go. */
function serialiseState(state) {
	const told = {
		...state,
		jobs: state.jobs.map(withoutIdle)
	};
	const best = SMALLER.map((make) => encode(make(told))).find(({ length }) => length <= MAX_ENCODED) ?? encode(EMPTY_STATE);
	return `<!-- ${LEADS} ${best} -->`;
}
/** Idle GPUs are told in job summaries only. */
const withoutIdle = ({ idle: _, ...job }) => job;
const FEW_KEPT = 100;
const fewer = (state) => ({
	...state,
	totals: foldTotals(state.totals, FEW_KEPT)
});
const slimmer = (state) => ({
	...fewer(state),
	jobs: state.jobs.map(slim)
});
const slim = (job) => ({
	...job,
	steps: [],
	notes: []
});
const SMALLER = [
	(state) => state,
	fewer,
	slimmer,
	(state) => ({
		...fewer(state),
		jobs: []
	})
];
const encode = (state) => Buffer.from(JSON.stringify(state), "utf8").toString("base64");
/** The state in a body of ours; empty when it is absent, damaged or of a newer format. */
function parseState(body) {
	const [, version, encoded] = STATE.exec(body) ?? [];
	if (encoded === void 0) return EMPTY_STATE;
	const json = jsonOf(Buffer.from(encoded, "base64").toString("utf8"));
	const parsed = safeParse(CommentStateSchema, version === "1" ? { totals: json } : json);
	return parsed.success ? parsed.output : EMPTY_STATE;
}
/** The body with other totals in its state, else untouched: for a run that is too old to speak, yet has used energy. */
function withTotals(body, totals) {
	const hidden = serialiseState({
		...parseState(body),
		totals
	});
	return STATE.test(body) ? body.replace(STATE, () => hidden) : `${body}\n\n${hidden}`;
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/report/marker.ts
const HASH_DIGITS = 16;
/** Longer bodies are not scanned: the marker is the first thing in a comment of ours. */
const MAX_MARKER = 512;
const LINE = /^<!-- carbon:v1 id=([A-Za-z0-9_-]{1,64}) wf=([0-9a-f]{16}) run=(\d{1,15}) attempt=(\d{1,6}) sha=([0-9a-f]{40}|[0-9a-f]{64}) set=([0-9a-f]{16}) -->/;
function serialiseMarker(marker) {
	const { id, workflow16, run, attempt, sha, set } = marker;
	return `<!-- carbon:v1 id=${id} wf=${workflow16} run=${run} attempt=${attempt} sha=${sha} set=${set} -->`;
}
/** The marker at the very start of a body; null for anything else, a marker in the middle of a text included. */
function parseMarker(body) {
	const [, id, workflow16, run, attempt, sha, set] = LINE.exec(body.slice(0, MAX_MARKER)) ?? [];
	if (!id || !workflow16 || !run || !attempt || !sha || !set) return null;
	return {
		id,
		workflow16,
		run: Number(run),
		attempt: Number(attempt),
		sha,
		set
	};
}
/** What earlier versions put behind the id: eight digits of the series, when every job had a comment of its own. */
const SERIES_SUFFIX = /^-[0-9a-f]{8}$/;
/** True when `theirs` is the one comment of our workflow and configuration, or one of the comments per job that it replaces. */
const isSameComment = (theirs, ours) => theirs.workflow16 === ours.workflow16 && (theirs.id === ours.id || theirs.id.startsWith(ours.id) && SERIES_SUFFIX.test(theirs.id.slice(ours.id.length)));
/** True when `a` comes from an earlier run, or attempt of the same run, than `b`. Only within one workflow. */
const isOlderRun = (a, b) => a.run < b.run || a.run === b.run && a.attempt < b.attempt;
/** Order-free hash of receipt ids, for the marker's `set`. */
const receiptSet = (receiptIds) => createHash("sha256").update([...new Set(receiptIds)].sort().join("\n")).digest("hex").slice(0, HASH_DIGITS);

// src/review/budget/acceptance.ts
/** The label, as the documentation and the comment name it. */
const ACCEPTING_LABEL = "carbon-accepted";

// src/review/history/entry-key.ts
/** `<series16>/<sha>/<run>/<attempt>/<receipt>`; a part that is not known is `-`. */
const keyOf = (entry) => [
	series16(entry.series),
	entry.sha ?? "-",
	entry.run_id ?? "-",
	entry.run_attempt ?? "-",
	entry.receipt
].join("/");

// src/review/history/series-parts.ts
const part = nullable(string());
const value = union([
	string(),
	number$2(),
	boolean(),
	null_()
]);
/** The six parts in the order of `seriesOf`; a matrix too long for a series is kept as its hash. */
const PartsSchema = pipe(strictTuple([
	part,
	part,
	union([record(string(), value), string()]),
	part,
	picklist(["job", "command"]),
	part
]), transform(([workflow, job, matrix, name, scope, unit]) => ({
	workflow,
	job,
	matrix,
	name,
	scope,
	unit
})));
/** Null for a text that is no series of ours. */
function seriesParts(series) {
	try {
		const parsed = safeParse(PartsSchema, JSON.parse(series));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

// src/review/budget/verdict.ts
const WORST_FIRST = [
	"fail",
	"warn",
	"inconclusive",
	"no-baseline",
	"pass"
];

// src/review/history/series-label.ts
const NOBODY = "job";
/** Of the hash that stands for a matrix too long to be written. */
const SHOWN_DIGITS = 8;
/** Job id, matrix values in the order of their keys, ` · name` where a name is set; `job` where nothing is known. */
function seriesLabel(series) {
	const parts = seriesParts(series);
	if (parts === null) return NOBODY;
	const { job, matrix, name } = parts;
	const values = typeof matrix === "string" ? [matrix.slice(0, SHOWN_DIGITS)] : Object.keys(matrix).toSorted().map((key) => String(matrix[key]));
	const legs = values.length === 0 ? "" : ` (${values.join(", ")})`;
	if (job === null && legs === "" && name !== null) return name;
	return `${job ?? NOBODY}${legs}${name === null ? "" : ` · ${name}`}`;
}

// src/report/one-sided.ts
/** True when the 95 % interval lies on one side of no change: "no change" would be no honest word for it. */
const isOneSided = ({ low, high }) => low > 0 || high < 0;

// src/report/finding.ts
/** The form of the report; the first that applies, worst news first. What is waived counts for none but its own. */
function findingOf(outcome) {
	const { verdict, notCompared: why, change } = outcome;
	const counted = verdict.checks.filter(({ waived }) => waived === null);
	const over = counted.find((check) => check.verdict === "fail" && check.reason === "over-limit");
	const warned = counted.find((check) => check.verdict === "warn" && check.reason === "over-limit");
	if (over) return {
		kind: "over-budget",
		check: over,
		level: "fail"
	};
	if (outcome.usedJ === null) return { kind: "not-measured" };
	const figureless = verdict.failed ? counted.find((check) => check.verdict === "fail") : void 0;
	if (figureless) return {
		kind: "not-judged",
		check: figureless
	};
	if (warned && !verdict.failed) return {
		kind: "over-budget",
		check: warned,
		level: "warn"
	};
	if (!verdict.failed) {
		const accepted = acceptedOf(verdict.checks);
		if (accepted) return accepted;
	}
	if (why !== null && why !== "no-history") return {
		kind: "not-compared",
		why
	};
	if (why === "no-history" && outcome.ledgerName !== "none") return { kind: "first-measurement" };
	const unproven = counted.find((check) => check.verdict === "inconclusive");
	if (unproven) return {
		kind: "not-proven",
		check: unproven,
		change
	};
	if (change) return withChange(outcome, change);
	const baseless = verdict.failed ? counted.find((check) => check.verdict === "no-baseline") : void 0;
	return baseless ? {
		kind: "not-judged",
		check: baseless
	} : { kind: "figures-only" };
}
function acceptedOf(checks) {
	for (const check of checks) {
		const { waived, reason } = check;
		if (waived?.kind === "accepted" && reason === "over-limit") return {
			kind: "accepted",
			check,
			by: waived.by
		};
	}
	return null;
}
function withChange(outcome, change) {
	if (!outcome.significant) return {
		kind: isOneSided(change) ? "unproven" : "no-change",
		change
	};
	return {
		kind: change.change > 0 ? "rise" : "saving",
		change
	};
}
/** True when the total is significantly above the base, over a budget or not. */
const hasRisen = ({ significant, change }) => significant && (change?.change ?? 0) > 0;
/** True when the form is worth a table and a notification. */
const isNoteworthy = ({ kind }) => kind === "over-budget" || kind === "accepted" || kind === "rise" || kind === "saving";

// src/report/measure-text.ts
/** `energy` or `emissions`: what is limited. */
const measuredWhat = ({ kind }) => kind === "emissions" || kind === "increase-emissions" ? "emissions" : "energy";
/** True for a limit on the change against a base. */
const isIncrease = ({ kind }) => kind.startsWith("increase");
/** `+12 %, limit +10 %`, `0.41 kWh, limit 0.30 kWh`; an unknown value is said to be so. */
function againstLimit(measure) {
	const { actual, limit } = measure;
	const [value, bound] = [actual === null ? "unknown" : valueText(measure, actual), valueText(measure, limit)];
	return `${value === bound && actual !== null ? closeText(measure, actual) : value}, limit ${bound}`;
}
/** `+12 %, limit +10 %`. */
const changeAgainstLimit = (actual, limit) => againstLimit({
	kind: "increase",
	actual,
	limit
});
/** A value of the measure's kind, in the unit that suits both sides; a rise carries its sign. */
function valueText({ kind, actual, limit }, value) {
	switch (kind) {
		case "increase": return changeText(value);
		case "energy": return energyText(value, scaleFor(actual, limit));
		case "emissions": return massText(value);
		case "increase-energy": return signed$1(value, energyText(Math.abs(value), scaleLike(limit, actual)));
		case "increase-emissions": return signed$1(value, massText(Math.abs(value)));
	}
}
/** With more digits, where the usual ones would read the same as the limit. */
function closeText({ kind, actual, limit }, value) {
	switch (kind) {
		case "increase": return changeText(value, 1);
		case "energy": return energyText(value, finer(scaleFor(actual, limit)));
		case "emissions": return massText(value, CLOSE_DIGITS);
		case "increase-energy": return signed$1(value, energyText(Math.abs(value), finer(scaleLike(limit, actual))));
		case "increase-emissions": return signed$1(value, massText(Math.abs(value), CLOSE_DIGITS));
	}
}
const CLOSE_DIGITS = 3;
const finer = (scale) => ({
	...scale,
	decimals: scale.decimals + 1
});
const signed$1 = (value, text) => `${value < 0 ? "−" : "+"}${text}`;

// src/report/check-text.ts
/** `+10 %` fail (+12 %) – remedy. */
function checkText(check) {
	const figures = [...measuresOf(check).flatMap(figureText), ...doubtOf(check)].join(", ");
	const remedy = check.remedy === null ? "" : ` – ${unstopped(prose(check.remedy))}`;
	const waived = check.waived === null ? "" : `, ${waiverText(check.waived)}`;
	const of = check.subject === null ? "" : ` for ${codeSpan(check.subject)}`;
	return `${budgetSpan(check)}${of} ${check.verdict}${waived}${figures === "" ? "" : ` (${figures})`}${remedy}`;
}
const measuresOf = (check) => check.and === null ? [check] : [check, check.and];
/** Of a change its value, since the limit stands in the budget; of a fixed limit both, since units may differ. */
function figureText(measure) {
	if (!isIncrease(measure)) return [`${measuredWhat(measure)} ${againstLimit(measure)}`];
	return measure.actual === null ? [] : [valueText(measure, measure.actual)];
}
/** A fixed limit is judged in the build's favour: a pass above it needs its reason. */
const doubtOf = (check) => !isIncrease(check) && check.reason === "within-noise" ? ["within the meters’ doubt"] : [];
/** `accepted by bob`, `muted until 2026-12-31: flaky`; Markdown. */
const waiverText = (waived) => waived.kind === "accepted" ? `accepted by ${codeSpan(waived.by)}` : `muted until ${prose(waived.until)}: ${quoted$1(waived.reason)}`;
const MAX_QUOTE = 120;
/** Words of a person, shown as code so that none of them acts as Markdown; at most 120 characters. */
const quoted$1 = (words) => codeSpan(words, MAX_QUOTE);
/** The budget as typed, kept on one line. */
const budgetSpan = ({ budget }) => codeSpan(budget).replaceAll(" ", "\xA0");
/** ``per `sample` in `train/Train` this month on `main` ``: what a limit is about where it is not simply the report; else empty. */
function aboutText({ unit, subject, window }) {
	return [
		...unit === null ? [] : [`per ${codeSpan(unit)}`],
		...subject === null ? [] : [`in ${codeSpan(subject)}`],
		...window === null ? [] : [windowText(window)]
	].join(" ");
}
const WINDOW = /^(day|week|month) on (.+)$/su;
/** `month on main` as ``this month on `main` ``. */
function windowText(window) {
	const [, span, branch] = WINDOW.exec(window) ?? [];
	if (span === void 0 || branch === void 0) return codeSpan(window);
	return `${span === "day" ? "today" : `this ${span}`} on ${codeSpan(branch)}`;
}
/** Without its full stop, for use inside a longer sentence. */
const unstopped = (sentence) => sentence.replace(/[.\s]+$/u, "");

// src/report/reasons.ts
/** After "Not compared:"; a clause without a full stop. */
function notComparedReason(why, outcome) {
	switch (why) {
		case "other-hardware": return otherHardware(outcome);
		case "shared-machine": return "another job or process used this machine at the same time";
		case "gap": return "readings are missing for part of the job";
		case "not-successful": return `the job’s outcome was ${outcome.jobOutcome}, so this is no full run`;
		case "ambiguous-series": return "two jobs of this run look the same; give each its own `name`";
		case "history-unread": return `the history of ${baseName(outcome.branch)} could not be read`;
		case "no-history": return "no earlier run to compare with";
		case "no-energy": return "nothing of this run’s energy was observed";
	}
}
function otherHardware({ hardware, baseHardware: base, branch }) {
	const head = codeSpan(hardware ?? "");
	return base ? `ran on ${head}, ${baseName(branch)} on ${codeSpan(base)}` : `ran on ${head}, new to ${baseName(branch)}`;
}
/** After "not proven": why the change may be chance; a clause without a full stop. */
function notProvenReason(check, outcome) {
	const base = baseName(outcome.branch);
	switch (check.reason) {
		case "too-few-base-runs": return `only ${outcome.baseRuns} of ${outcome.minSamples} runs of ${base}${onHardware(outcome)}`;
		case "within-noise": return withinNoise(outcome, base);
		case "old-base": return oldBase(outcome, base);
		case "base-moved": return `${base} itself has just moved to about this figure`;
		default: return check.remedy === null ? "the runs at hand do not decide it" : unstopped(prose(check.remedy));
	}
}
const onHardware = ({ hardware }) => hardware === null ? "" : ` on ${codeSpan(hardware)}`;
function withinNoise({ belowMinEffect, change }, base) {
	if (belowMinEffect) return "changes below `compare.min-effect` never fail";
	const noise = `the runs of ${base} vary as much`;
	return change === null ? noise : `${noise}; a rise of ${changeText(change.detectable).slice(1)} would have shown`;
}
function oldBase({ sinceLost, distance }, base) {
	if (sinceLost) return "the commit of `baseline.since` was not found";
	return distance === null ? `no usable run of ${base} is known to be an ancestor of this commit` : `the newest usable run of ${base} is ${distance} commits back`;
}
/** The base branch as a code span, `the base` where no name is known. */
const baseName = (branch) => branch === null ? "the base" : codeSpan(branch);

// src/report/gate-start.ts
/** `The gate starts with the 5th run on main (now 0).`; empty where no budget asks for a base. */
function gateStart({ budgets, verdict, minSamples, baseRuns, branch }) {
	if (budgets.some(({ limits }) => limits.some(({ kind }) => kind.startsWith("increase")))) return `The gate starts with the ${ordinal(minSamples)} run on ${baseName(branch)} (now ${baseRuns}).`;
	const [kept] = verdict.verdict === "pass" ? verdict.checks : [];
	return kept ? `Within ${budgetSpan(kept)}.` : "";
}
const ORDINALS = {
	one: "st",
	two: "nd",
	few: "rd",
	other: "th"
};
const ordinalRules = new Intl.PluralRules("en", { type: "ordinal" });
const ordinal = (count) => `${count}${ORDINALS[ordinalRules.select(count)] ?? "th"}`;

// src/report/quiet-line.ts
const MAX_VISIBLE = 120;
const MAX_BRANCH = 24;
/** What follows the verdict. Where it is too long cost goes first, then grams; both stay in the fold. */
function quietLine(outcome, change, energy) {
	const { branch } = outcome;
	const name = branch !== null && branch.length <= MAX_BRANCH ? codeSpan(branch) : "the base";
	const interval = `(95${"\xA0"}%: ${intervalText(change.low, change.high)} against ${name})`;
	const parts = [
		`${energy} ${perRun(outcome)} ${interval}`,
		...resolved(outcome),
		...gramsAndCost(outcome)
	];
	while (parts.length > 1 && 24 + visibleLength(parts) > MAX_VISIBLE) parts.pop();
	return parts.join(" · ");
}
const visibleLength = (parts) => parts.join(" · ").replaceAll("`", "").length;
/** Said once, when a pull request passes that was over a budget before. */
const resolved = ({ pull, verdict }) => pull?.alerted && verdict.verdict === "pass" ? ["earlier alert resolved"] : [];
/** Assumed energy observes nothing, so what is compared and judged leaves it out; grams and cost are of all of it. */
const leavesOut = ({ assumes, change, verdict }) => assumes && (change !== null || verdict.checks.some(({ reason }) => reason === "over-limit"));
/** A total is over the jobs that both sides have. */
const isPartial = ({ change, jobs, compared }) => change !== null && compared < jobs;
/** After an energy that was compared. */
function perRun(outcome) {
	const counted = leavesOut(outcome) ? "counted " : "";
	return isPartial(outcome) ? `${counted}in ${outcome.compared} of ${outcome.jobs} jobs` : `${counted}a run`;
}
/** Grams and money, where known and of the energy that stands beside them; else the fold has them, with the shares. */
const gramsAndCost = (outcome) => leavesOut(outcome) || isPartial(outcome) ? [] : allGramsAndCost(outcome);
/** Of all jobs, compared or not. */
const allGramsAndCost = ({ emissionsG, cost }) => [...emissionsG === null ? [] : [`${massText(emissionsG)} CO₂e`], ...cost ? [moneyText(cost)] : []];

// src/report/headline.ts
const line = (mark, verdict, detail) => ({
	mark,
	alert: null,
	verdict,
	detail
});
/** The headline of a report. Names inside are code spans; nothing else comes from outside. */
function headlineOf(outcome, finding = findingOf(outcome)) {
	const passed = markOf$1(outcome);
	switch (finding.kind) {
		case "over-budget": return overBudget(outcome, finding.check, finding.level);
		case "accepted": return line("✅", acceptedVerdict(outcome, finding.check), acceptedDetail(outcome, finding.check));
		case "not-measured": return line("⚪", "CI energy: not measured.", blocking(outcome, notMeasured(outcome)));
		case "not-judged": return notJudged(outcome, finding.check);
		case "not-compared": return line("⚪", "Not compared:", blocking(outcome, `${notComparedReason(finding.why, outcome)}. ${figures(outcome)}.`));
		case "first-measurement": return line("🌱", `First measurement: ${headEnergy(outcome)}.`, blocking(outcome, gateStart(outcome)));
		case "not-proven": return notProven(outcome, finding.check, finding.change);
		case "saving": return line("↘", `CI energy ${changeText(finding.change.change)}.`, movement(outcome, finding.change));
		case "rise": return line(passed, riseVerdict(outcome, finding.change), movement(outcome, finding.change));
		case "unproven": return line(passed, `${unprovenVerdict(outcome, finding.change)}.`, [movement(outcome, finding.change), ...resolved(outcome)].join(" · "));
		case "no-change": return line(passed, "CI energy: no change.", quietLine(outcome, finding.change, headEnergy(outcome)));
		case "figures-only": return line(passed, `CI energy: ${headEnergy(outcome)}.`, gramsAndCost(outcome).join(" · "));
	}
}
/** A warning that is no excess, such as a missing job, is told by its own line. */
function markOf$1({ verdict: { verdict } }) {
	if (verdict === "warn") return "⚠";
	return verdict === "pass" ? "✅" : "";
}
const headEnergy = ({ headJ }) => headJ === null ? "unknown" : energyText(headJ);
const figures = (outcome) => [headEnergy(outcome), ...gramsAndCost(outcome)].join(" · ");
const notMeasured = ({ jobs }) => jobs === 0 ? "No job of this run left a receipt." : "No sensor and no model gave a figure.";
const isOfAll = ({ subject, unit }) => subject === null && unit === null;
function overBudget(outcome, check, level) {
	const alert = level === "fail" ? "CAUTION" : "WARNING";
	const mark = level === "fail" ? "❌" : "⚠";
	const tail = outcome.verdict.failed ? "" : " Not blocking.";
	const where = [aboutText(check), check.and === null ? "" : `and ${againstLimit(check.and)}`].filter((part) => part !== "").join(", ");
	const verdict = `CI ${measuredWhat(check)} ${againstLimit(check)}${where === "" ? "." : ""}`;
	const goesOn = where === "" ? "" : `${where}. `;
	if (isIncrease(check)) {
		const { change } = outcome;
		const all = outcome.jobs > 1 ? "All jobs: " : "The whole job: ";
		return {
			mark,
			alert,
			verdict,
			detail: `${goesOn}${change === null ? "" : `${isOfAll(check) ? "" : all}${movement(outcome, change)}.`}${tail}`.trim()
		};
	}
	const remedy = check.remedy === null ? "" : prose(check.remedy);
	return {
		mark,
		alert,
		verdict,
		detail: [
			where === "" ? "" : `${where}.`,
			margin(outcome, check),
			remedy,
			tail.trim()
		].filter((part) => part !== "").join(" ")
	};
}
/** A limit over a span is about what was really emitted, and no doubt is taken off. */
function margin({ uncertaintyPercent: percent }, { window }) {
	if (window !== null) return "";
	return `Over the limit${percent === null ? "" : `, even after allowing for the meters’ ±${percent.toFixed(0)}${"\xA0"}%`}.`;
}
/** The limit stands in the budget, which follows. */
function acceptedVerdict(outcome, check) {
	const rise = outcome.change !== null && isOfAll(check) ? outcome.change.change : null;
	const change = (check.kind === "increase" ? check.actual : null) ?? rise;
	return change === null ? "CI energy: rise accepted." : `CI energy ${changeText(change)}, accepted.`;
}
function acceptedDetail(outcome, check) {
	const about = aboutText(check);
	const over = `Over the budget ${budgetSpan(check)}${about === "" ? "" : ` ${about}`}.`;
	return outcome.change === null ? over : `${movement(outcome, outcome.change)}. ${over}`;
}
function riseVerdict({ verdict }, { change }) {
	const limit = verdict.checks.find((check) => check.kind === "increase" && isOfAll(check))?.limit;
	return `CI energy ${limit === void 0 ? changeText(change) : changeAgainstLimit(change, limit)}.`;
}
function notProven(outcome, check, change) {
	const about = aboutText(check);
	const reason = `${notProvenReason(check, outcome)}${about === "" ? "" : `, ${about}`}.`;
	if (!isIncrease(check)) {
		const detail = `CI ${measuredWhat(check)} ${againstLimit(check)}. ${reason}`;
		return line("🟡", "CI energy: limit not judged.", blocking(outcome, detail, "Not blocking."));
	}
	if (!isOfAll(check)) {
		const detail = `${budgetSpan(check)}: ${reason}`;
		return line("🟡", "CI energy: not proven.", blocking(outcome, detail, "Not blocking."));
	}
	const interval = change ? `(${intervalText(change.low, change.high)}): ` : "";
	const verdict = change ? unprovenVerdict(outcome, change) : "CI energy: not proven.";
	return line("🟡", verdict, blocking(outcome, `${interval}${reason}`, "Not blocking."));
}
/** Beyond chance and below `compare.min-effect` is proven, only too small for a finding. */
const unprovenVerdict = ({ belowMinEffect }, { change }) => `CI energy ${changeText(change)}, ${belowMinEffect ? "below min-effect" : "not proven"}`;
/** A red build says why first; the figures stand in the fold. */
function notJudged(outcome, check) {
	const about = aboutText(check);
	const what = `${budgetSpan(check)}${about === "" ? "" : ` ${about}`}`;
	const remedy = check.remedy === null ? "" : `: ${prose(check.remedy)}`;
	return line("❌", "CI energy: budget not judged.", blocking(outcome, `${what}${remedy}`));
}
/** Ends a sentence with what it means for the merge; nothing where there is no budget. */
function blocking({ verdict }, detail, otherwise = "") {
	return [detail, verdict.failed ? "Blocking, by policy." : otherwise].filter((part) => part !== "").join(" ");
}
/** `0.94 → 1.06 kWh a run (95 %: +6 … +19 %)`. */
function movement(outcome, change) {
	const { baseJ, headJ } = outcome;
	const interval = `(95${"\xA0"}%: ${intervalText(change.low, change.high)})`;
	if (baseJ === null || headJ === null) return interval;
	const scale = scaleFor(baseJ, headJ);
	return `${energyNumber(baseJ, scale)} → ${energyText(headJ, scale)} ${perRun(outcome)} ${interval}`;
}

// src/report/boundary.ts
/** Curves of whole servers at the wall hold their power supply and fans (SPECpower_ssj2008). */
const WHOLE_SERVER = /^cpu-(?:family|generic)-curve$/;
/** Power supply losses and fans by wall-meter comparisons of GPU servers: +20 to +37 % over what the sensors see. */
const TYPICALLY = "typically +20–37\xA0% at the wall";
const OUTSIDE = "power supply, fans, network";
/** The row of a table. */
function boundaryRow(energy) {
	const owner = ownerOf(energy);
	if (owner !== null) return {
		label: "assumed",
		text: `${OUTSIDE} ${owner}`
	};
	return {
		label: "not seen",
		text: holdsServer(energy) ? "network; power supply and fans only inside the CPU curve" : `${OUTSIDE} (${TYPICALLY})`
	};
}
/** A clause of a sentence. */
function boundaryOf(energy) {
	const owner = ownerOf(energy);
	if (owner !== null) return `${OUTSIDE} assumed ${owner}`;
	return holdsServer(energy) ? "power supply and fans seen only inside the CPU curve, network not seen" : `${OUTSIDE} not seen (${TYPICALLY})`;
}
const holdsServer = ({ components }) => WHOLE_SERVER.test(components.cpu?.source ?? "");
/** The owner's own factor replaces the typical range, always as an assumption; null without one. */
function ownerOf({ calibration }) {
	const factor = calibration?.wall_factor ?? null;
	const overheadW = calibration?.overhead_w ?? null;
	const parts = [...factor === null ? [] : [`times ${factor}`], ...overheadW === null ? [] : [`plus ${overheadW}\u00a0W`]];
	return parts.length === 0 ? null : `by the runner's owner as ${parts.join(", ")}`;
}

// src/report/shared-line.ts
const NAMES = {
	gpu: "GPU",
	module: "module",
	cpu: "CPU",
	dram: "RAM",
	host: "host"
};
/** Nothing for a job that had the machine to itself, or where no part could be told: a note of the receipt says that. */
function sharedLine({ energy, machine }) {
	const { total_j: job, machine_j: whole } = energy;
	if (energy.attribution !== "shared" || job === null || whole == null) return [];
	const scale = scaleFor(job, whole);
	const ways = COMPONENTS.flatMap((name) => (energy.components[name]?.split_by ?? []).map((rule) => `${NAMES[name]} by ${wayOf(rule, machine)}`));
	const idle = isSplitByUse(energy) ? ", idle power in equal parts" : "";
	return [`**Shared:** the job’s part is ${energyNumber(job, scale)} of the ${energyText(whole, scale)} that the machine used, modelled: ${ways.join(", ")}${idle}.`];
}
function wayOf(rule, machine) {
	switch (rule) {
		case "cpu-time": return "CPU time";
		case "gpu-time": return "the time of its processes";
		case "memory-limit": return "the runner’s memory limit";
		case "mig-slice": return `MIG slice (${slicesOf(machine)})`;
	}
}
const slicesOf = ({ gpus }) => gpus.flatMap(({ slices }) => slices ? [`${slices.ours} of ${slices.of}`] : []).join(", ");
/** Only where idle power was known is it split apart from the rest. */
const isSplitByUse = ({ components }) => COMPONENTS.some((name) => {
	const { split_by: rules = [], idle_j: idle = null } = components[name] ?? {};
	return idle !== null && (rules.includes("cpu-time") || rules.includes("gpu-time"));
});

// src/report/method.ts
/** Paragraphs, Markdown, most important first. */
function methodOf(model, { notes, grid }) {
	const { receipt, verdict } = model;
	return [
		countedLine$1(receipt),
		...sharedLine(receipt),
		...hiddenLine(receipt),
		...grid,
		...verdict.checks.length === 0 ? [] : [`**Budget:** ${verdict.checks.map(checkText).join("; ")}.`],
		...isUneventful(receipt) ? [] : [`The job's outcome was ${receipt.subject.outcome}.`],
		...notes.map((note) => prose(note.text))
	];
}
/** A trace that is replayed knows no outcome. */
const isUneventful = ({ subject: { outcome, scope } }) => outcome === "success" || outcome === "unknown" && scope === "command";
/** What a reviewer must know: warnings, and every doubt about the comparison. How the machine was measured is the summary's. */
function doubtsOf$1(model) {
	const compared = new Set(model.notes.map(({ text }) => text));
	return remarksOf(model).filter(({ severity, text }) => severity === "warning" || compared.has(text));
}
/** The lines on the grid say it in fewer words, from the refusals that the receipt keeps. */
const SAID_BY_GRID = "intensity-live-refused";
/** Notes for a page that also shows the grid. */
const remarksOf = (model) => notesOf(model).filter(({ code }) => code !== SAID_BY_GRID || !model.receipt.carbon.refusals?.length);
/** Warnings first; each text once. */
function notesOf({ receipt, notes }) {
	const all = [...receipt.notes, ...notes].filter((note, index, list) => list.findIndex(({ text }) => text === note.text) === index);
	return [...all.filter(({ severity }) => severity === "warning"), ...all.filter(({ severity }) => severity === "info")];
}
function countedLine$1({ energy }) {
	const names = COMPONENTS.filter((component) => energy.components[component]).map((component) => COMPONENT_NAMES[component]);
	const facts = [
		...provenance$1(energy),
		...uncertainty$1(energy),
		...coverage$1(energy)
	];
	const counted = names.length === 0 ? "nothing" : names.join(", ");
	const quality = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
	const assumed = (energy.shares?.assumed ?? 0) > 0 ? " Assumed energy never gates." : "";
	return `**Counted:** ${counted}${quality}; ${boundaryOf(energy)}.${assumed}`;
}
/** Devices of the machine that the job was not given; somebody pays for them all the same. */
const hiddenLine = ({ energy }) => energy.hidden_gpus_j === null ? [] : [`GPUs hidden from the job: ${energyText(energy.hidden_gpus_j)}, not in the total.`];
function provenance$1({ shares }) {
	if (!shares) return [];
	return [
		"measured",
		"modelled",
		"assumed"
	].filter((kind) => shares[kind] > 0).map((kind) => `${shareText(shares[kind])} ${kind}`);
}
const uncertainty$1 = ({ uncertainty_percent: percent }) => percent === null ? [] : [`±${percent.toFixed(0)}\u00a0%`];
const coverage$1 = ({ coverage }) => coverage === null || coverage >= 1 ? [] : [`readings for ${shareText(coverage)} of the time`];

// src/report/outcome.ts
function outcomeOf(model) {
	const { receipt, comparison } = model;
	const { energy, carbon } = receipt;
	const change = comparison?.total ?? null;
	const total = comparison?.rows.find(({ kind }) => kind === "total");
	return {
		verdict: model.verdict,
		budgets: model.budgets,
		minSamples: model.minSamples,
		branch: model.branch,
		ledgerName: model.ledgerName,
		pull: model.pull,
		job: model.subjectLabel,
		jobs: 1,
		compared: change === null ? 0 : 1,
		usedJ: energy.total_j,
		headJ: change === null ? energy.total_j : comparison?.headJ ?? null,
		baseJ: total?.baseJ ?? null,
		change,
		significant: total?.significant ?? false,
		belowMinEffect: comparison?.belowMinEffect ?? false,
		notCompared: comparison?.notCompared ?? null,
		baseRuns: comparison?.baseline?.runs ?? 0,
		distance: comparison?.baseline?.distance ?? null,
		sinceLost: comparison?.baseline?.sinceLost ?? false,
		hardware: comparison?.headHardware ?? null,
		baseHardware: comparison?.baseHardware ?? null,
		jobOutcome: receipt.subject.outcome,
		uncertaintyPercent: energy.uncertainty_percent,
		assumes: (energy.shares?.assumed ?? 0) > 0,
		emissionsG: carbon.emissions_g,
		cost: carbon.cost
	};
}

// src/report/run/run-sides.ts
/** ``` `eval` (skipped)```, one each; Markdown. */
const missingText = ({ missing }) => missing.map(({ label, why }) => `${codeSpan(label)} (${unstopped(prose(why))})`);
const isNew$1 = ({ notCompared }) => notCompared === "no-history";
/** Labels of the jobs that the base has never run, while it has run others. */
const newText = ({ jobs, total }) => total === null ? [] : jobs.filter(isNew$1).map(({ label }) => codeSpan(label));
const MOST_NAMES$1 = 5;
/** One line of Markdown that names the first five of each; none where both sides have all jobs. */
function sidesLine(run) {
	const [missing, fresh] = [missingText(run), newText(run)];
	const none = missing.length === 0 ? [] : [`no receipt of ${listed$2(missing)}`];
	const added = fresh.length === 0 ? [] : [`${listed$2(fresh)} ${fresh.length === 1 ? "is" : "are"} new`];
	if (run.total === null) return missing.length === 0 ? [] : [`**No receipt:** ${listed$2(missing)}.`];
	const parts = [...added, ...none];
	return parts.length === 0 ? [] : [`**Not in the comparison:** ${parts.join("; ")}.`];
}
/** `a, b and 3 more`. */
function listed$2(names, most = MOST_NAMES$1) {
	const shown = names.slice(0, most).join(", ");
	return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}

// src/report/run/run-notes.ts
const MOST_NAMES = 3;
/** Warnings first; each text once. A job's notes are all warnings. */
function runNotes({ jobs, notes }) {
	const byText = /* @__PURE__ */ new Map();
	for (const { label, notes } of jobs) for (const text of notes) byText.set(text, [...byText.get(text) ?? [], codeSpan(label)]);
	const ofJobs = [...byText].map(([text, labels]) => note("of-jobs", jobs.length === 1 ? text : `${listed$2(labels, MOST_NAMES)}: ${text}`, "warning"));
	const own = notes.filter(({ text }, at) => notes.findIndex((other) => other.text === text) === at);
	return [
		...own.filter(({ severity }) => severity === "warning"),
		...ofJobs,
		...own.filter(({ severity }) => severity === "info")
	];
}

// src/report/run/run-figures.ts
/** The sum of what is known; null where no job knows it. */
function sumOf(jobs, read) {
	const known = jobs.map(read).filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
/** What all jobs say alike; null where they differ or do not know. */
function sameOf(jobs, read) {
	const [first = null, ...others] = new Set(jobs.map(read));
	return others.length === 0 ? first : null;
}
/** Shares of the energy of all jobs together; null where none is known. */
function runShares(jobs) {
	const known = jobs.flatMap(({ shares, energyJ }) => shares === null || energyJ === null ? [] : [{
		shares,
		energyJ
	}]);
	const [alone] = known;
	if (alone !== void 0 && known.length === 1) return alone.shares;
	const totalJ = known.reduce((total, { energyJ }) => total + energyJ, 0);
	if (totalJ <= 0) return null;
	const part = (kind) => Math.min(1, known.reduce((total, { shares, energyJ }) => total + shares[kind] * energyJ, 0) / totalJ);
	return {
		measured: part("measured"),
		modelled: part("modelled"),
		assumed: part("assumed")
	};
}
/** In percent, weighted by energy: the meters of a fleet are of one make, so their errors do not cancel. */
function runUncertainty(jobs) {
	const known = jobs.flatMap(({ uncertaintyPercent: percent, energyJ }) => percent === null || energyJ === null ? [] : [{
		percent,
		energyJ
	}]);
	const totalJ = known.reduce((total, { energyJ }) => total + energyJ, 0);
	if (totalJ <= 0) return known[0]?.percent ?? null;
	return known.reduce((total, { percent, energyJ }) => total + percent * energyJ, 0) / totalJ;
}
/** Base runs of the job that has fewest; null without a baseline. */
const fewestRuns = (jobs) => {
	const runs = jobs.flatMap(({ baseline }) => baseline?.runs ?? []);
	return runs.length === 0 ? null : Math.min(...runs);
};
/** Commits to the newest base value of the job whose is farthest; null where one is off the line. */
const farthest = (jobs) => {
	const distances = jobs.flatMap(({ baseline }) => baseline === null ? [] : [baseline.distance]);
	const known = distances.filter((distance) => distance !== null);
	return known.length === 0 || known.length < distances.length ? null : Math.max(...known);
};

// src/report/run/run-carbon.ts
function runCarbon(jobs) {
	const priced = jobs.flatMap(({ cost }) => cost ?? []);
	const [currency, ...others] = new Set(priced.map((cost) => cost.currency));
	const amount = priced.reduce((total, cost) => total + cost.amount, 0);
	return {
		emissionsG: sumOf(jobs, ({ emissionsG }) => emissionsG),
		emissionsLowG: sumOf(jobs, ({ emissionsLowG }) => emissionsLowG),
		emissionsHighG: sumOf(jobs, ({ emissionsHighG }) => emissionsHighG),
		embodiedG: sumOf(jobs, ({ embodiedG }) => embodiedG),
		cost: currency === void 0 || others.length > 0 ? null : {
			amount,
			currency
		},
		unknown: jobs.filter(({ emissionsG }) => emissionsG === null).length
	};
}

// src/report/run/run-outcome.ts
function runOutcome(run) {
	const { jobs, total } = run;
	const compared = total === null ? [] : jobs.filter(({ change }) => change !== null);
	const notCompared = compared.length > 0 ? null : whyNot(jobs);
	const spoken = compared[0] ?? jobs.find((job) => job.notCompared === notCompared) ?? jobs[0];
	const usedJ = sumOf(jobs, ({ energyJ }) => energyJ);
	const { emissionsG, cost } = runCarbon(jobs);
	return {
		verdict: run.verdict,
		budgets: run.budgets,
		minSamples: run.minSamples,
		branch: run.branch,
		ledgerName: run.ledgerName,
		pull: run.pull,
		job: jobs.length === 1 ? jobs[0]?.label ?? null : null,
		jobs: jobs.length,
		compared: compared.length,
		usedJ,
		headJ: total === null ? usedJ : total.headJ,
		baseJ: total?.baseJ ?? null,
		change: total?.change ?? null,
		significant: total?.significant ?? false,
		belowMinEffect: total?.belowMinEffect ?? false,
		notCompared,
		baseRuns: fewestRuns(compared) ?? 0,
		distance: farthest(compared),
		sinceLost: compared.some(({ baseline }) => baseline?.sinceLost === true),
		hardware: spoken?.hardware ?? null,
		baseHardware: spoken?.baseHardware ?? null,
		jobOutcome: spoken?.outcome ?? "unknown",
		uncertaintyPercent: runUncertainty(jobs),
		assumes: (runShares(jobs)?.assumed ?? 0) > 0,
		emissionsG,
		cost
	};
}
/** The reason of the first job that has one; "no earlier run" only where it is true of all. */
function whyNot(jobs) {
	const reasons = jobs.flatMap(({ notCompared }) => notCompared ?? []);
	return reasons.find((why) => why !== "no-history") ?? reasons[0] ?? null;
}

// src/report/annotations.ts
/** The runner forwards the first 10 of each level per step (`_maxCountPerIssueType`); one is kept for the result. */
const MOST_NOTES$1 = 9;
/** The runner cuts at 4,096 characters (`_maxIssueMessageLength`). */
const MAX_TEXT$1 = 4e3;
function annotationsOf(model) {
	const warnings = notesOf(model).filter(({ severity }) => severity === "warning");
	return flagged(outcomeOf(model), warnings.map(({ text }) => text));
}
/** The same of a whole run; a job without a receipt is a doubt too. */
const runAnnotations = (run) => flagged(runOutcome(run), [...missingText(run).map((text) => `No receipt of ${text}.`), ...runNotes(run).filter(({ severity }) => severity === "warning").map(({ text }) => text)]);
const flagged = (outcome, warnings) => [{
	level: levelOf(outcome),
	text: clipped$1(resultLine(outcome))
}, ...warnings.slice(0, MOST_NOTES$1).map((text) => ({
	level: "warning",
	text: clipped$1(text)
}))];
/** The headline as one line of plain text, for logs. */
function resultLine(outcome) {
	const { verdict, detail } = headlineOf(outcome);
	return withoutMarkup(`${verdict} ${detail}`).trim();
}
/** An edit of the comment notifies nobody, so a warning must also be an annotation. */
function levelOf(outcome) {
	if (outcome.verdict.failed) return "error";
	return findingOf(outcome).kind === "over-budget" || outcome.verdict.verdict === "warn" ? "warning" : "notice";
}
const clipped$1 = (text) => withoutMarkup(text).slice(0, MAX_TEXT$1);

// src/report/change-cells.ts
/** A new or a vanished step has no change to test, and is one all the same. */
const hasMoved = ({ significant, change }) => significant || change === null;
/** Significant rows first, the largest movement in joules before smaller ones. */
const weightOf = (row) => (row.significant ? Number.MAX_SAFE_INTEGER / 2 : 0) + Math.abs((row.headJ ?? 0) - (row.baseJ ?? 0));
const totalCells = (row, scale, mark) => [
	"**total**",
	energyNumber(row.baseJ, scale),
	`**${energyNumber(row.headJ, scale)}**`,
	mark + changeCell(row)
];
const stepCells = (row, scale, mark = "") => [
	`↳${"\xA0"}${codeSpan(row.label)}`,
	energyNumber(row.baseJ, scale),
	energyNumber(row.headJ, scale),
	mark + changeCell(row) + splitCell(row)
];
/** Rows that share one. */
const restCells = ({ label, baseJ, headJ, words }, scale) => [
	label,
	energyNumber(baseJ, scale),
	energyNumber(headJ, scale),
	words
];
const restWords = (rest) => {
	if (rest.some(hasMoved)) return "see the job summary";
	return rest.some(({ change }) => change !== null && isOneSided(change)) ? "not proven" : "same";
};
/** Null when no row has a figure; rows without one (too short to resolve) hold next to nothing. */
function sumOfKnown(energiesJ) {
	const known = energiesJ.filter((energyJ) => energyJ !== null);
	return known.length === 0 ? null : known.reduce((total, energyJ) => total + energyJ, 0);
}
function changeCell({ headJ, baseJ, change, significant, unresolved }) {
	if (unresolved === null && headJ !== null && baseJ === null) return "new";
	if (unresolved === null && headJ === null && baseJ !== null) return "gone";
	if (change === null) return "not compared";
	const interval = `(${changeNumber(change.low)}${"\xA0"}…${"\xA0"}${changeNumber(change.high)})`;
	if (significant) return `**${changeText(change.change)}** ${interval}`;
	return `${isOneSided(change) ? changeText(change.change) : "same"} ${interval}`;
}
function splitCell({ significant, durationRatio, powerRatio }) {
	if (!significant || durationRatio === null || powerRatio === null) return "";
	return ` = power ${changeText(powerRatio - 1)} × time ${changeText(durationRatio - 1)}`;
}
const MARKS = {
	fail: "❌ ",
	warn: "⚠ "
};
/** The mark of a row by the label that its checks are about, null for the total; empty where no limit on its change is passed. */
function markOf(checks, subject) {
	const over = checks.filter((check) => isIncrease(check) && check.reason === "over-limit" && check.subject === subject && check.unit === null && check.waived === null);
	if (over.length === 0) return "";
	return MARKS[over.some(({ verdict }) => verdict === "fail") ? "fail" : "warn"];
}

// src/report/source-title.ts
const TITLES = {
	"electricity-maps-yearly": "Electricity Maps",
	"ember-yearly": "Ember",
	world: "Ember",
	egrid: "EPA eGRID",
	google: "Google",
	user: "a stated figure",
	hidden: "source not shown",
	"electricity-maps": "Electricity Maps",
	"uk-carbon-intensity": "NESO UK Carbon Intensity",
	"energi-data-service": "Energi Data Service",
	eco2mix: "RTE eco2mix",
	"energy-charts": "Energy-Charts",
	eia: "EIA",
	fingrid: "Fingrid"
};
/** Several sources stand in a receipt with this between them. */
const BETWEEN = " + ";
/** `egrid-2023`: the year is said beside it. */
const YEAR = /-\d{4}$/;
/** Markdown; a source that is not known here is a code span. */
const sourceTitle = (source) => [...new Set(source.split(BETWEEN).map(titleOf$1))].join(" and ");
function titleOf$1(source) {
	const name = source.replace(YEAR, "");
	return Object.hasOwn(TITLES, name) ? TITLES[name] ?? codeSpan(source) : codeSpan(source);
}

// src/report/intensity-origin.ts
/** Markdown: `2025 mean, Ember`, or `mean of 7 intervals from Energi Data Service (2 forecast), 14 % of the energy at the 2025 mean`. */
function intensityOrigin(carbon) {
	const { intensity_source: source, intensity_year: year, kind } = carbon;
	const live = carbon.intervals.filter((interval) => !isYearly(interval, carbon));
	if (live.length > 0) return liveOrigin(carbon, live);
	if (source === "user" || source !== null && year === null) return sourceTitle(source);
	const mean = kind === "average" ? yearlyMean(year) : "marginal";
	return source === null ? mean : `${mean}, ${sourceTitle(source)}`;
}
const yearlyMean = (year) => year == null ? "yearly mean" : `${year} mean`;
/** A stretch that no service covers is listed too, with the source of the pinned figure. */
const isYearly = ({ source }, { reference_source: reference }) => source !== void 0 && source === reference;
function liveOrigin(carbon, live) {
	const own = live.filter(({ neighbour }) => neighbour !== true);
	const named = new Set(live.flatMap(({ source }) => source ?? []));
	const from = named.size > 0 ? [...named].join(" + ") : carbon.intensity_source;
	const forecast = own.filter((interval) => interval.forecast === true).length;
	const estimated = own.filter((interval) => interval.estimated && interval.forecast !== true).length;
	const doubts = [...forecast === 0 ? [] : [`${forecast} forecast`], ...estimated === 0 ? [] : [`${estimated} estimated`]];
	return [
		own.length === 0 ? "the nearest interval" : `mean of ${own.length} interval${own.length === 1 ? "" : "s"}`,
		...from === null ? [] : [` from ${sourceTitle(from)}`],
		...doubts.length === 0 ? [] : [` (${doubts.join(", ")})`],
		...own.length === 0 && live.length === carbon.intervals.length ? [] : restOf$2(carbon, live)
	].join("");
}
/** What falls outside the service's own intervals takes the one beside, which is estimated then, or else the yearly figure. */
function restOf$2(carbon, live) {
	const { intensity_coverage: coverage, reference_year: year } = carbon;
	if (coverage == null || coverage >= 1) return [];
	const inPart = live.length < carbon.intervals.length;
	const ways = [...inPart ? [`the ${yearlyMean(year)}`] : [], ...!inPart || live.some(({ neighbour }) => neighbour) ? ["a neighbouring interval"] : []];
	return [`, ${shareText(1 - coverage)} of the energy at ${ways.join(" or ")}`];
}

// src/report/reduce-job.ts
const MAX_LABEL = 256;
const MAX_TEXT = 600;
/** Text is clipped to what a job's result may hold, and of long lists the weightiest stay. */
function jobResultOf({ receipt, review, verdict }) {
	const { subject, energy, carbon, overhead } = receipt;
	const { comparison } = review;
	const label = review.label.slice(0, MAX_LABEL);
	const total = comparison.rows.find(({ kind }) => kind === "total");
	const { baseline, fleet, factors } = comparison;
	const idle = idleGpus(receipt);
	return {
		label,
		series: subject.series,
		receipt: receipt.id,
		run: subject.run_id,
		attempt: subject.run_attempt,
		outcome: subject.outcome,
		durationS: receipt.duration_s,
		energyJ: energy.total_j,
		headJ: comparison.headJ,
		baseJ: total?.baseJ ?? null,
		change: comparison.total,
		significant: total?.significant ?? false,
		belowMinEffect: comparison.belowMinEffect,
		nearestBaseJ: comparison.nearestBaseJ,
		notCompared: comparison.notCompared,
		attempts: comparison.attempts,
		hardware: comparison.headHardware.slice(0, MAX_LABEL),
		baseHardware: comparison.baseHardware?.slice(0, MAX_LABEL) ?? null,
		baseline: baseline && {
			runs: baseline.runs,
			sha: baseline.sha,
			distance: baseline.distance,
			old: baseline.old,
			sinceLost: baseline.sinceLost
		},
		durationRatio: factors.duration,
		powerRatio: factors.power,
		fleet: fleet && {
			devices: fleet.devices,
			headSeen: fleet.headSeen
		},
		...stepsOf$1(comparison),
		...idle.length === 0 ? {} : { idle },
		emissionsG: carbon.emissions_g,
		emissionsLowG: carbon.emissions_low_g,
		emissionsHighG: carbon.emissions_high_g,
		embodiedG: carbon.embodied_g,
		cost: carbon.cost,
		grid: {
			zone: carbon.zone,
			intensityGPerKwh: carbon.intensity_g_per_kwh,
			source: carbon.intensity_source,
			origin: intensityOrigin(carbon).slice(0, MAX_TEXT),
			scope: carbon.scope,
			pue: carbon.pue,
			pueKnown: carbon.pue_source !== null
		},
		components: COMPONENTS.filter((component) => energy.components[component]),
		shares: energy.shares,
		uncertaintyPercent: energy.uncertainty_percent,
		coverage: energy.coverage,
		boundary: boundaryOf(energy).slice(0, MAX_TEXT),
		samplerCpuS: overhead.sampler_cpu_s,
		notes: receipt.notes.filter(({ severity }) => severity === "warning").slice(0, 5).map(({ text }) => text.slice(0, MAX_TEXT)),
		verdict: verdict && {
			...verdict,
			checks: checksOf(verdict, label)
		}
	};
}
/** In a report of several jobs a check must say whose it is. */
const checksOf = ({ checks }, label) => checks.slice(0, 30).map((check) => ({
	...check,
	budget: check.budget.slice(0, MAX_LABEL),
	subject: check.subject ?? label,
	remedy: check.remedy?.slice(0, MAX_TEXT) ?? null
}));
function stepsOf$1({ rows }) {
	const steps = rows.filter(({ kind }) => kind === "step").toSorted((a, b) => weightOf(b) - weightOf(a));
	const shown = steps.filter(hasMoved).slice(0, 5);
	const rest = steps.filter((row) => !shown.includes(row));
	return {
		steps: shown.map(clipped),
		otherSteps: rest.length === 0 ? null : together(rest)
	};
}
const clipped = (row) => ({
	...row,
	label: row.label.slice(0, MAX_LABEL),
	job: null
});
const together = (rest) => ({
	count: rest.length,
	headJ: sumOfKnown(rest.map(({ headJ }) => headJ)),
	baseJ: sumOfKnown(rest.map(({ baseJ }) => baseJ)),
	moved: rest.some(hasMoved)
});

// src/report/cause.ts
/** A factor is named when it carries at least this part of the change on the log scale, a new step of the rise in joules. */
const NAMED_PART = .2;
const risenJob = (comparison, label) => ({
	label,
	riseJ: Math.max(0, ...comparison.rows.filter(({ kind }) => kind === "total").map(riseJ)),
	steps: comparison.rows.filter(({ kind }) => kind === "step"),
	durationRatio: comparison.factors.duration,
	powerRatio: comparison.factors.power
});
/** One sentence or two for a proven rise; null where nothing points anywhere. */
function causeOf$1(job) {
	const leastJ = NAMED_PART * job.riseJ;
	const [first, ...others] = job.steps.filter((row) => isGrown(row) || isNew(row) && riseJ(row) >= leastJ).sort((a, b) => riseJ(b) - riseJ(a));
	if (!first) return wholeJob(job);
	const rest = others.length === 0 ? "No other step grew." : `${otherSteps(others.length)} grew too.`;
	return `${stepText(first, job.label)}. ${rest}`;
}
const MOST_OTHERS$1 = 3;
/** The same for a run: the job that rose most, and which others did. Jobs are those whose rise is proven. */
function runCauseOf(risen) {
	const [first, ...others] = risen.toSorted((a, b) => jobRiseJ(b) - jobRiseJ(a));
	if (!first) return "many jobs together; none stands out alone.";
	const own = causeOf$1({
		...first,
		riseJ: jobRiseJ(first)
	}) ?? `${codeSpan(first.label)} uses more energy.`;
	if (others.length === 0) return own;
	const names = others.map(({ label }) => codeSpan(label));
	return `${own} Also up: ${listed$2(names, MOST_OTHERS$1)}.`;
}
const jobRiseJ = ({ headJ, baseJ }) => Math.max(0, (headJ ?? 0) - (baseJ ?? 0));
const isGrown = ({ significant, change }) => significant && (change?.change ?? 0) > 0;
/** On the base it did not run, or has no figure: there is no change to test, only the energy it has now. */
const isNew = ({ headJ, baseJ }) => headJ !== null && baseJ === null;
function stepText(row, job) {
	const step = `step ${codeSpan(row.label)} of ${codeSpan(job)}`;
	if (!isNew(row)) return `${step} ${splitOf(row.durationRatio, row.powerRatio) ?? "uses more energy"}`;
	const uses = `${step} uses ${energyText(row.headJ ?? 0)}`;
	return row.unresolved === null ? `new ${uses}` : `${uses}, and has no figure on the base`;
}
const riseJ = (row) => (row.headJ ?? 0) - (row.baseJ ?? 0);
const otherSteps = (many) => many === 1 ? "One other step" : `${many} other steps`;
function wholeJob({ label, durationRatio, powerRatio }) {
	const what = splitOf(durationRatio, powerRatio);
	return what === null ? null : `${codeSpan(label)} ${what}; no single step stands out.`;
}
/** "draws 17 % more power", "takes 9 % longer", or both; null where the ratios are unknown or no rise. */
function splitOf(duration, power) {
	if (duration === null || power === null) return null;
	const rise = Math.log(duration) + Math.log(power);
	if (!(rise > 0)) return null;
	const named = (ratio) => Math.log(ratio) >= NAMED_PART * rise;
	const longer = named(duration) ? `takes ${unsigned(duration)} longer` : null;
	const harder = named(power) ? `draws ${unsigned(power)} more power` : null;
	const shorter = duration < 1 && named(1 / duration) ? ` in ${unsigned(duration)} less time` : "";
	return `${[longer, harder].filter((part) => part !== null).join(" and ")}${shorter}`;
}
const unsigned = (ratio) => changeText(ratio - 1).slice(1);

// src/report/change-table.ts
/** Ends without a newline: the caller leaves a blank line, or the next line would become a row. */
function changeTable(model, comparison, choice) {
	const scale = scaleFor(...comparison.rows.flatMap((row) => [row.headJ, row.baseJ]));
	const total = comparison.rows.filter(({ kind }) => kind === "total");
	const steps = comparison.rows.filter(({ kind }) => kind === "step").sort((a, b) => weightOf(b) - weightOf(a));
	const shown = (choice.unchanged === "each" ? steps : steps.filter(hasMoved)).slice(0, choice.most);
	const rest = steps.filter((row) => !shown.includes(row));
	const here = model.pull === null ? "this run" : "PR";
	const { checks } = model.verdict;
	const markOfStep = (row) => markOf(checks, `${model.subjectLabel}/${row.label}`);
	return markdownTable([
		[
			scale.unit,
			baseName(model.branch),
			here,
			"change"
		],
		...total.map((row) => totalCells(row, scale, markOf(checks, null))),
		...shown.map((row) => stepCells(row, scale, markOfStep(row))),
		...rest.length === 0 ? [] : [restOf$1(shown.length === 0 ? "step" : "other step", rest, scale)]
	], {
		align: [
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	});
}
const restOf$1 = (kind, rest, scale) => restCells({
	label: `↳${"\xA0"}${rest.length} ${kind}${rest.length === 1 ? "" : "s"}`,
	baseJ: sumOfKnown(rest.map(({ baseJ }) => baseJ)),
	headJ: sumOfKnown(rest.map(({ headJ }) => headJ)),
	words: restWords(rest)
}, scale);

// src/report/equivalence-line.ts
/** What the amount counts, by the row's key; a tree takes ten years for it, and a home a whole one. */
const WORDS$1 = {
	"car-mile-us": "miles by an average US car",
	"new-car-km-eu": "km by a new car in the EU, at its tailpipe",
	"train-km-uk": "passenger-km by UK rail",
	"gasoline-gallon-us": "US gallons of gasoline",
	"home-year-us": "years of a US home’s electricity",
	"tree-ten-years": "urban seedlings grown for ten years"
};
/** Markdown; nothing without equivalents. */
function equivalenceLine(equivalents = []) {
	if (equivalents.length === 0) return [];
	return [`**For scale:** as much as ${equivalents.map(({ amount, row }) => {
		const words = Object.hasOwn(WORDS$1, row.key) ? WORDS$1[row.key] : void 0;
		return `${amountText(amount)}${"\xA0"}${words ?? prose(`${row.per}, ${row.for}`)} (${citation(row)})`;
	}).join(", or ")}.`];
}
/** Two digits: more would pretend that the job is one. */
function amountText(amount) {
	return amount >= 10 ? amount.toFixed(0) : String(Number(amount.toPrecision(2)));
}
/** What follows a colon in the table says how the source came by its figure. */
const citation = ({ source, year }) => `${prose(source.split(":")[0] ?? "")}, ${year}`;

// src/report/budget-reference.ts
/** Null where it is the figure of the grams, or not known. */
function budgetReference({ carbon, energy }) {
	const { reference_g_per_kwh: value, reference_year: year, reference_source: source, pue } = carbon;
	if (value === null) return null;
	if (carbon.intervals.length === 0 && value === carbon.intensity_g_per_kwh) return null;
	const observed = 1 - (energy.shares?.assumed ?? 0);
	const grams = energy.total_j === null ? null : energy.total_j / JOULES_PER_KWH * observed * pue * value;
	return {
		intensity: intensityText(value),
		origin: source == null ? yearlyMean(year) : `${yearlyMean(year)}, ${sourceTitle(source)}`,
		grams: grams === null ? null : `${massText(grams)} CO₂e`
	};
}

// src/report/carbon-line.ts
/** A Markdown sentence; nothing where none of it is known. */
function carbonLine$1({ carbon }) {
	const { embodied_g: embodied, embodied_factors: factors, sci, cost } = carbon;
	const lifetime = factors == null ? "" : ` over ${lifetimeText(factors.lifetime_h)}`;
	const parts = [
		...operational(carbon),
		...embodied === null ? [] : [`embodied +${massText(embodied)}${lifetime}`],
		...sci == null ? [] : [`${massText(sci.g_per_unit)} CO₂e per ${codeSpan(sci.unit)} (SCI)`],
		...cost === null ? [] : [moneyText(cost)]
	];
	return parts.length === 0 ? [] : [`**Carbon:** ${parts.join("; ")}.`];
}
/** Rows of a table: what, value, what it is made of. */
function carbonRows({ carbon }) {
	const { embodied_g: embodied, embodied_factors: factors, sci, cost } = carbon;
	return [
		...operational(carbon).map((text) => [
			"emissions",
			text,
			"energy × PUE × intensity"
		]),
		...embodied === null ? [] : [[
			"embodied",
			`+${massText(embodied)} CO₂e`,
			origin(factors)
		]],
		...sci == null ? [] : [[
			"SCI",
			`${massText(sci.g_per_unit)} CO₂e per ${codeSpan(sci.unit)}`,
			"embodied included"
		]],
		...cost === null ? [] : [[
			"cost",
			moneyText(cost),
			"energy × PUE × price"
		]]
	];
}
function operational({ emissions_g: grams, emissions_low_g: low, emissions_high_g: high }) {
	if (grams === null) return [];
	const range = low === null || high === null ? "" : ` (${massText(low)} … ${massText(high)})`;
	return [`${massText(grams)} CO₂e${range}`];
}
const GRAMS_PER_KG$1 = 1e3;
const WHO = {
	owner: "by the runner’s owner",
	footprints: "published footprints"
};
/** It stands on top of the grams, and no budget counts it. */
function origin(factors) {
	if (factors == null) return "in no budget";
	const { source, reserved_kg: kilograms, lifetime_h: hours } = factors;
	return `of ${massText(kilograms * GRAMS_PER_KG$1)} over ${lifetimeText(hours)}, ${WHO[source]}; in no budget`;
}
const HOURS_PER_YEAR = 8760;
function lifetimeText(hours) {
	const years = Number((hours / HOURS_PER_YEAR).toPrecision(2));
	return `${years}${"\xA0"}year${years === 1 ? "" : "s"}`;
}

// src/report/facility.ts
/** `PUE 1.14`; never a number where nobody states one. */
const pueText = ({ carbon }) => carbon.pue_source === null ? "PUE unknown: IT energy only" : `PUE ${carbon.pue}`;
/** `+0.13 kWh`; null where there is none, or where it is not known. */
function facilityOverhead({ carbon, energy }) {
	if (carbon.pue_source === null || carbon.pue <= 1 || !energy.total_j) return null;
	return `+${energyText(joules(energy.total_j * (carbon.pue - 1)))}`;
}

// src/report/silent-services.ts
/** For a reader who does not know the codes. */
const REASONS = {
	"zone-not-served": "another zone only",
	"scope-not-served": "another scope only",
	"no-key": "no key",
	"no-network": "not reached",
	timeout: "too slow",
	unauthorized: "key refused",
	"rate-limited": "too many requests",
	"bad-status": "error of the service",
	"bad-answer": "unreadable answer",
	"no-values": "no usable figure",
	"other-zone": "answer for another zone",
	"out-of-time": "no time left"
};
/** What nobody can mend is left out beside what somebody could. */
const NOT_ASKED = [
	"zone-not-served",
	"scope-not-served",
	"no-key"
];
const ELSEWHERE = ["zone-not-served"];
/** Markdown; nothing where no service was wanted, or where all that were asked answered. */
function silentServices({ refusals = [], intervals }) {
	const silent = SERVICE_NAMES.flatMap((name) => refusals.find(({ source }) => source === name) ?? []);
	const failed = silent.filter(({ code }) => !NOT_ASKED.includes(code));
	if (intervals.length > 0) return failed.length === 0 ? [] : [`No answer from ${listed$1(failed)}.`];
	const near = silent.filter(({ code }) => !ELSEWHERE.includes(code));
	const shown = near.length > 0 ? near : silent;
	return shown.length === 0 ? [] : [`No live figure: ${listed$1(shown)}.`];
}
const listed$1 = (refused) => refused.map(({ source, code }) => `${sourceTitle(source)} (${reasonOf(code)})`).join(", ");
const reasonOf = (code) => Object.entries(REASONS).find(([known]) => known === code)?.[1] ?? codeSpan(code);

// src/report/stated-by.ts
const ZONE = {
	"runner-environment": "`CARBON_REGION` of the runner",
	config: "the config file",
	input: "the `region` input",
	"time-zone": "the time zone of the machine, assumed",
	hidden: "`privacy: public`",
	none: "nothing says where the runner stands"
};
const PUE = {
	"runner-environment": "`CARBON_PUE` of the runner",
	config: "the config file"
};
/** By `privacy: public`: the figures stay, the place does not. */
const isPlaceHidden = (resolver) => resolver === "hidden";
/** Markdown. */
const zoneStatedBy = (resolver) => wordsOf(resolver, ZONE);
/** Markdown; of a cloud region, the provider and the year of its figure. */
const pueStatedBy = (source) => wordsOf(source, PUE);
const wordsOf = (code, words) => Object.hasOwn(words, code) ? words[code] ?? codeSpan(code) : codeSpan(code);

// src/report/grid-sentences.ts
/** Markdown: the grid; services that failed; the figure of gram budgets, where it is another. */
function gridSentences(receipt) {
	const { carbon } = receipt;
	if (carbon.intensity_g_per_kwh === null) return [`**Grid:** ${noFigure(carbon)}.`, ...silentServices(carbon)];
	const overhead = facilityOverhead(receipt);
	return [
		`${[
			`${placeOf$2(carbon)} ${intensityText(carbon.intensity_g_per_kwh)}`,
			carbon.scope,
			intensityOrigin(carbon),
			overhead === null ? pueText(receipt) : `${pueText(receipt)} (facility overhead ${overhead})`
		].join(", ")}.`,
		...silentServices(carbon),
		...referenceSentence(receipt)
	];
}
function referenceSentence(receipt) {
	const reference = budgetReference(receipt);
	if (reference === null) return [];
	return [`Gram budgets count ${reference.grams === null ? "" : `${reference.grams}: `}${reference.intensity}, ${reference.origin}.`];
}
/** Why there are no grams, as a clause. Scopes are never mixed, so a place may lack a figure in one of them. */
function noFigure(carbon) {
	if (carbon.zone === null || carbon.scope === "lifecycle") return "not known, so no grams";
	return `no ${carbon.scope} figure for ${nameOf$2(carbon) ?? "an unknown place"}, so no grams`;
}
/** What stands for an unknown place is said as loudly as the figure; one that its owner stated is not the world's. */
function placeOf$2(carbon) {
	if (isPlaceHidden(carbon.resolved_by)) return "**Grid:** place not shown:";
	const name = nameOf$2(carbon);
	const isWorld = carbon.intensity_source === "world";
	if (name === null) return isWorld ? "**Grid: world average, place unknown:**" : "**Grid: place unknown:**";
	return isWorld ? `**Grid: world average,** no figure for ${name}:` : `**Grid:** ${name}`;
}
/** The zone, or the region where nobody names its zone; null where nobody knows either. */
function nameOf$2({ zone, region }) {
	const name = zone === null || zone === "WORLD" ? region ?? null : zone;
	return name === null ? null : codeSpan(name);
}

// src/report/grid-section.ts
/** Markdown blocks. */
function gridSection(receipt) {
	const rows = [
		zoneRow(receipt.carbon),
		intensityRow(receipt.carbon),
		...referenceRow(receipt),
		...worldRow(receipt.carbon),
		...pueRows(receipt),
		...carbonRows(receipt)
	];
	return [
		markdownTable([[
			"grid and grams",
			"",
			"from"
		], ...rows], {
			align: [
				"l",
				"r",
				"l"
			],
			alignDelimiters: false
		}),
		...silentServices(receipt.carbon),
		...refusalTable(receipt.carbon)
	];
}
function zoneRow({ zone, resolved_by: resolver }) {
	if (isPlaceHidden(resolver)) return [
		"zone",
		"not shown",
		zoneStatedBy(resolver)
	];
	if (zone === null) return [
		"zone",
		"–",
		""
	];
	return [
		"zone",
		zone === "WORLD" ? "**unknown**" : codeSpan(zone),
		zoneStatedBy(resolver)
	];
}
/** What stands for an unknown place, or for one without a figure, is named in the source's column. */
function intensityRow(carbon) {
	const { intensity_g_per_kwh: intensity, intensity_basis: basis, intensity_licence: licence } = carbon;
	if (intensity === null) return [
		"intensity",
		"–",
		noFigure(carbon)
	];
	const facts = [
		...carbon.intensity_source === "world" ? ["**world average**"] : [],
		intensityOrigin(carbon),
		carbon.scope,
		...basis == null ? [] : [`of ${basis}`],
		...licence == null ? [] : [prose(licence)]
	];
	return [
		"intensity",
		intensityText(intensity),
		facts.join(", ")
	];
}
function referenceRow(receipt) {
	const reference = budgetReference(receipt);
	if (reference === null) return [];
	const counted = reference.grams === null ? "" : `: ${reference.grams}`;
	return [[
		"for gram budgets",
		reference.intensity,
		`${reference.origin}${counted}`
	]];
}
/** For scale; pointless where the figure above is the world's own. */
function worldRow(carbon) {
	const { world_g_per_kwh: world, intensity_g_per_kwh: intensity, intensity_source: source } = carbon;
	if (world == null || source === "world") return [];
	const facts = [
		...intensity ? [timesText(world / intensity)] : [],
		yearlyMean(carbon.world_year),
		...carbon.world_source == null ? [] : [sourceTitle(carbon.world_source)]
	];
	return [[
		"world, for scale",
		intensityText(world),
		facts.join(", ")
	]];
}
const SAME = [.95, 1.05];
const WHOLE_FROM = 10;
function timesText(ratio) {
	if (ratio >= SAME[0] && ratio <= SAME[1]) return "about the same";
	return `${ratio >= WHOLE_FROM ? ratio.toFixed(0) : Number(ratio.toPrecision(2))} times this`;
}
function pueRows(receipt) {
	const { pue, pue_source: source } = receipt.carbon;
	if (source === null) return [[
		"PUE",
		"unknown",
		"IT energy only"
	]];
	const overhead = facilityOverhead(receipt);
	return [[
		"PUE",
		String(pue),
		pueStatedBy(source)
	], ...overhead === null ? [] : [[
		"facility overhead",
		overhead,
		""
	]]];
}
function refusalTable({ refusals = [] }) {
	if (refusals.length === 0) return [];
	const rows = refusals.map(({ source, code, hint }) => [
		codeSpan(source),
		codeSpan(code),
		prose(hint)
	]);
	return [`<details><summary>Asked for place and intensity, without an answer</summary>\n\n${markdownTable([[
		"asked",
		"why not",
		""
	], ...rows], { alignDelimiters: false })}\n\n</details>`];
}

// src/report/power-chart.ts
const MAX_POINTS = 120;
/** GitHub's grey for the base and an orange; Mermaid's own first colour cannot be seen on white. */
const BASE_COLOUR = "#818b98";
const HEAD_COLOUR = "#e0651f";
const SECONDS_PER_MINUTE = 60;
/** A fenced Mermaid block and a sentence that says what it shows; null where there is no curve worth the name. */
function powerChart(chart) {
	const head = bridged(chart.headW.slice(0, MAX_POINTS));
	if (head === null) return null;
	const base = bridged(chart.baseW);
	const lines = base === null ? [head] : [resampled(base, head.length), head];
	const top = Math.ceil(Math.max(1, ...lines.flat()));
	const name = chart.branch === null ? "the base" : safeName(chart.branch).replaceAll("'", "");
	const title = base === null ? "Power of this run" : `Power: this run (orange), median of ${name} (grey)`;
	return [
		"```mermaid",
		`%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`}"}}}}%%`,
		"xychart-beta",
		`  title "${title}"`,
		timeAxis(chart.durationS),
		`  y-axis "W" 0 --> ${top}`,
		...lines.map((line) => `  line [${line.map((powerW) => Math.round(powerW)).join(", ")}]`),
		"```",
		...captionOf(chart, base !== null)
	].join("\n");
}
function timeAxis(durationS) {
	const minutes = durationS / SECONDS_PER_MINUTE;
	return minutes < 2 ? `  x-axis "seconds" 0 --> ${Number(durationS.toPrecision(3))}` : `  x-axis "minutes" 0 --> ${Number(minutes.toPrecision(3))}`;
}
function captionOf({ headW }, withBase) {
	const missing = headW.filter((powerW) => powerW === null).length;
	const stretched = withBase ? ["the grey median is stretched to the length of this run"] : [];
	const bridges = missing === 0 ? [] : [`${missing} of ${headW.length} points had no reading and are bridged`];
	const sentence = [...stretched, ...bridges].join("; ");
	return sentence === "" ? [] : ["", `<sub>${sentence}</sub>`];
}
/** Holes drawn as straight lines between their neighbours, since the chart cannot show a gap; null where too much is missing. */
function bridged(curve) {
	const known = curve.flatMap((powerW, index) => powerW === null ? [] : [{
		index,
		powerW
	}]);
	if (known.length < 2 || known.length < curve.length * .8) return null;
	return curve.map((powerW, index) => powerW ?? between(known, index));
}
function between(known, index) {
	const before = known.findLast((point) => point.index < index);
	const after = known.find((point) => point.index > index);
	if (!before || !after) return (before ?? after)?.powerW ?? 0;
	return before.powerW + (after.powerW - before.powerW) * (index - before.index) / (after.index - before.index);
}
/** The same shape in `count` points, nearest neighbour. */
function resampled(curve, count) {
	const last = curve.length - 1;
	return Array.from({ length: count }, (_, index) => {
		return curve[count === 1 ? 0 : Math.round(index * last / (count - 1))] ?? 0;
	});
}

// src/report/status-lines.ts
const SHA_DIGITS = 7;
const MOST_CHANGES = 5;
const MOST_MUTED = 3;
/** Paragraphs, Markdown; none for an ordinary report. */
const statusLines = (status) => [
	...originLine(status),
	...acceptanceLine(status),
	...mutedLine(status),
	...policyLine(status)
];
/** Whom the figures are for and who says so. */
function originLine({ staleSha, selfReported }) {
	const parts = [...staleSha === null ? [] : [`**For ${codeSpan(staleSha.slice(0, SHA_DIGITS))}:** the pull request has newer commits.`], ...selfReported ? ["**Self-reported:** measured by the fork itself; nobody else can check these figures."] : []];
	return parts.length === 0 ? [] : [parts.join(" ")];
}
const DAY = 10;
/** The last moment of any calendar of ECMAScript; a label may claim more. */
const LAST_MOMENT = 864e13;
const dayOf = (moment) => new Date(Math.min(LAST_MOMENT, Math.max(0, moment || 0))).toISOString().slice(0, DAY);
/** Whether a consent holds is what the checks say of it. */
function acceptanceLine({ acceptance, verdict }) {
	if (acceptance === null) return [];
	const { by, until, reason, acceptedJ } = acceptance;
	const why = reason === null ? "" : `: ${quoted$1(reason)}`;
	if (verdict.checks.some(({ waived }) => waived?.kind === "accepted")) return [`**Accepted** by ${codeSpan(by)} until ${dayOf(until)}${why}.`];
	if (!verdict.checks.some(isOver)) return [];
	const upTo = acceptedJ === null ? "" : ` up to ${energyText(acceptedJ)}`;
	return [`**No longer accepted:** ${codeSpan(by)} agreed${upTo} until ${dayOf(until)}${why}.`];
}
const isOver = ({ reason, waived }) => reason === "over-limit" && waived === null;
/** Only where it keeps a build from failing or warning. */
function mutedLine({ verdict }) {
	const muted = verdict.checks.flatMap((check) => check.waived?.kind === "muted" && check.reason === "over-limit" ? [`${nameOf$1(check)} is over its limit, ${waiverText(check.waived)}`] : []);
	return muted.length === 0 ? [] : [`**Muted:** ${listed$2(muted, MOST_MUTED)}.`];
}
const nameOf$1 = (check) => check.subject === null ? budgetSpan(check) : codeSpan(check.subject);
function policyLine({ policyChanges }) {
	if (policyChanges.length === 0) return [];
	const shown = policyChanges.slice(0, MOST_CHANGES).map(sentenceOf).join(" ");
	const more = policyChanges.length - MOST_CHANGES;
	return [`**Rules changed in this pull request:** ${shown}${more > 0 ? ` And ${more} more.` : ""}`];
}
/** A budget inside keeps its number and unit together. */
const BEFORE_UNIT = /(?<=\d) (?=%|[kM]?Wh\b|J\b|[kmt]?gCO2e\b)/g;
const sentenceOf = (change) => prose(change).replace(BEFORE_UNIT, "\xA0");

// src/report/telling-absences.ts
/** The meter of the job's own CPU time has no energy; it only matters beside other jobs. */
const OF_SHARED_MACHINES = /^job:/;
const tellingAbsences = ({ absences, machine }) => machine.contended ? absences : absences.filter(({ source }) => !OF_SHARED_MACHINES.test(source));

// src/report/worth-doing.ts
const STEP_REMEDY = "Such a step may be cached, or moved to a job on a runner without a GPU.";
const JOB_REMEDY = "A job that uses no GPU can go to a runner without one.";
/** Of all jobs together the three that take most, each said to be whose where there are several; null where there is none. */
function worthDoing(jobs) {
	const found = mostIdle(jobs.flatMap(({ label, idle = [] }) => idle.map((one) => ({
		...one,
		job: label
	}))));
	if (found.length === 0) return null;
	const scale = scaleFor(...found.map(({ energyJ }) => energyJ));
	const items = found.map((one) => `- ${nameOf(one, jobs.length > 1)} ${whatItHolds(one, scale)}.`);
	const remedies = [...found.some(({ step }) => step !== null) ? [STEP_REMEDY] : [], ...found.some(({ step }) => step === null) ? [JOB_REMEDY] : []];
	return [
		"**Worth doing:**",
		items.join("\n"),
		remedies.join(" ")
	].join("\n\n");
}
function nameOf({ step, job }, isOneOfMany) {
	if (step === null) return codeSpan(job);
	return isOneOfMany ? `${codeSpan(step)} of ${codeSpan(job)}` : codeSpan(step);
}
function whatItHolds({ step, gpus, seconds, ofS, energyJ }, scale) {
	const held = gpus === 1 ? "the GPU" : `${gpus} GPUs`;
	const of = step === null ? ` of its ${durationText(ofS)}` : "";
	const cost = energyJ === null ? "" : `: ${energyText(energyJ, scale)} a run`;
	return `holds ${held} idle for ${durationText(seconds)}${of}${cost}`;
}

// src/report/summary.ts
const MOST_ROWS$4 = 50;
const MOST_ABSENCES = 50;
/** Markdown for one step summary; its tables are capped, which keeps it far under GitHub's 1 MiB. */
function renderSummary(model) {
	return `${[
		openingOf$3(model),
		runLine(model.receipt),
		chartOf(model),
		stepTable(model.receipt),
		worthDoing([{
			label: model.subjectLabel,
			idle: idleGpus(model.receipt)
		}]),
		changesOf$1(model),
		methodOf(model, {
			notes: remarksOf(model),
			grid: [...gridSection(model.receipt), ...equivalenceLine(model.equivalents)]
		}).join("\n\n"),
		absencesOf(model.receipt),
		`<sub>${closingOf$1(model)}</sub>`
	].filter((section) => section !== null).join("\n\n")}\n`;
}
function openingOf$3(model) {
	const { comparison, subjectLabel } = model;
	const outcome = outcomeOf(model);
	const { mark, verdict, detail } = headlineOf(outcome);
	const cause = comparison && hasRisen(outcome) ? causeOf$1(risenJob(comparison, subjectLabel)) : null;
	return [
		`### ${mark === "" ? "" : `${mark} `}${verdict.replace(/[:.]$/, "")} · ${codeSpan(model.subjectLabel)}`,
		...detail === "" ? [] : [ownLine(detail)],
		...cause === null ? [] : [`**Cause:** ${cause}`],
		...statusLines(model)
	].join("\n\n");
}
/** In the comment the detail goes on from the verdict; here it stands on a line of its own. */
function ownLine(detail) {
	const sentence = detail.replace(/^\((.*?)\): /, "($1) ");
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
function runLine({ duration_s: durationS, power, machine }) {
	const gpus = machine.gpus.length;
	const model = machine.gpus[0]?.model ?? machine.cpu.model;
	const hardware = model === null ? [] : [gpus > 1 ? `${gpus} × ${codeSpan(model)}` : codeSpan(model)];
	const mean = power.mean_w === null ? [] : [`mean ${powerText(power.mean_w)}`];
	const peak = power.peak_w === null ? [] : [`peak ${powerText(power.peak_w)}`];
	return [
		durationText(durationS),
		...mean,
		...peak,
		...hardware
	].join(" · ");
}
function chartOf({ receipt, comparison, branch }) {
	return powerChart({
		headW: receipt.power.curve_w,
		baseW: comparison?.baseline?.curveW ?? [],
		durationS: receipt.duration_s,
		branch
	});
}
function changesOf$1(model) {
	const { comparison } = model;
	if (!comparison?.total) return null;
	return `#### Against the base\n\n${changeTable(model, comparison, {
		unchanged: "each",
		most: MOST_ROWS$4
	})}`;
}
function absencesOf(receipt) {
	const absences = tellingAbsences(receipt);
	if (absences.length === 0) return null;
	const rows = absences.slice(0, MOST_ABSENCES).map(({ source, code, hint }) => [
		codeSpan(source),
		codeSpan(code),
		prose(hint)
	]);
	return `<details><summary>What was not measured, and why</summary>\n\n${markdownTable([[
		"source",
		"why not",
		"what to do"
	], ...rows], { alignDelimiters: false })}\n\n</details>`;
}
/** HTML inside `<sub>` on a line of its own is still read as Markdown by GitHub, so code spans work. */
function closingOf$1(model) {
	const { receipt, ledgerName } = model;
	const { sampler_cpu_s: cpuS, sampler_rss_mb: memoryMb } = receipt.overhead;
	const cost = [...cpuS === null ? [] : [`${durationText(cpuS)} of CPU time`], ...memoryMb === null ? [] : [`${memoryMb.toFixed(0)}\u00a0MB of memory`]];
	return [
		...cost.length === 0 ? [] : [`Measuring took ${cost.join(" and ")}.`],
		...placeOf$1(model),
		`Ledger: ${codeSpan(ledgerName)}.`
	].join(" ");
}
/** The artifact where there is one: what lies in a runner's temporary directory is gone when the summary is read. */
function placeOf$1({ receiptArtifact, receiptPath }) {
	if (receiptArtifact !== null) return [`Receipt: artifact ${codeSpan(receiptArtifact)}.`];
	return receiptPath === null ? [] : [`Receipt: ${codeSpan(receiptPath)}.`];
}

// src/report/comment-parts.ts
const TOO_LONG = "Too long for a comment: the details are in the job summary.";
/** The text between the marker and the state, both hidden. An alert is remembered, so that a later pass can be shown as "resolved". */
function signed({ marker, pull, kept }, finding, text) {
	if (!marker) return text;
	if (!pull) return [serialiseMarker(marker), text].join("\n");
	const alerted = pull.alerted || finding.kind === "over-budget";
	const state = serialiseState({
		...kept,
		totals: {
			...pull,
			alerted
		}
	});
	return [
		serialiseMarker(marker),
		text,
		"",
		state
	].join("\n");
}
function plainLine({ mark, verdict, detail }) {
	const glue = detail === "" ? "" : " ";
	return `${mark === "" ? "" : `${mark} `}**${verdict}**${glue}${detail}`;
}
const alertBlock = ({ alert, verdict, detail }, facts) => [
	`[!${alert}]`,
	`**${verdict}** ${detail}`,
	...facts.cause === null ? [] : [`**Cause:** ${facts.cause}`],
	...alsoOver(facts)
].map((line) => `> ${line}`).join("\n");
const MOST_OTHERS = 5;
function alsoOver({ finding, checks }) {
	if (finding.kind !== "over-budget") return [];
	const others = checks.filter((check) => check.reason === "over-limit" && check.waived === null && check !== finding.check);
	if (others.length === 0) return [];
	const more = others.length > MOST_OTHERS ? `; ${others.length - MOST_OTHERS} more` : "";
	return [`**Also over:** ${others.slice(0, MOST_OTHERS).map(checkText).join("; ")}${more}.`];
}
const MOST_RERUNS = 3;
/** Attempts are pooled by their median, so one more run settles whether a lone outlier was to blame. */
function retryLine(finding, { verdict, pull, acceptance }, labels) {
	if (finding.kind !== "over-budget" || !isIncrease(finding.check)) return [];
	const which = labels.length === 0 ? "the job" : listed$2(labels.map((label) => codeSpan(label)), MOST_RERUNS);
	return [[...verdict.failed && pull !== null ? [`**Intended?** A maintainer ${acceptance === null ? "adds" : "removes and adds again"} the label \`${ACCEPTING_LABEL}\`.`] : [], `**Doubtful?** Re-run ${which}: attempts are pooled.`].join(" ")];
}

// src/report/facts.ts
const counted$1 = (count, what) => `${count} ${what}${count === 1 ? "" : "s"}`;
/** What the comparison could see at all; there whenever something was compared. */
const detectableFact = ({ change }) => change === null ? [] : [`a rise of ${changeText(change.detectable).slice(1)} would have shown`];
function baseFact({ runs: [fewest, most], devices, distance, old }) {
	const many = fewest === most ? counted$1(most, "base run") : `${fewest}–${most} base runs`;
	const on = devices > 1 ? ` on ${devices} devices` : "";
	if (distance === null) return old ? `${many}${on}, none a known ancestor` : `${many}${on}`;
	return distance === 0 ? `${many}${on}` : `${many}${on}, newest ${counted$1(distance, "commit")} back`;
}
/** A change of hardware within a class moves the figure too, and this device has no past to tell by how much. */
const UNSEEN_DEVICE = "device not seen before";
/** A re-run narrows the figure, it does not replace it. */
const attemptsFact = (attempts) => attempts > 1 ? [`${attempts} attempts pooled`] : [];
const MOST_MODELS = 2;
/** `same H100`, or up to two models by name. */
function hardwareFact(models, same) {
	if (models.length === 0) return [];
	const named = models.slice(0, MOST_MODELS).map(codeElement).join(", ");
	const more = models.length > MOST_MODELS ? ` and ${models.length - MOST_MODELS} more` : "";
	return [`${same ? "same " : ""}${named}${more}`];
}
/** What the whole pull request has used: every run and attempt, failed, cancelled and superseded ones too. */
function soFarFact({ pull }) {
	if (pull === null) return [];
	const { runs, measured, energy } = pullFigures(pull);
	if (runs === 0) return [];
	const all = counted$1(runs, "run");
	if (energy === null) return [`this PR so far: ${all}`];
	return [`this PR so far: ${measured < runs ? `${measured} of ${all} measured` : all}, ${energyText(energy)}`];
}

// src/report/fold.ts
/** No more rows in a comment: the job summary has them all. */
const MOST_ROWS$3 = 100;
function foldOf(model, choice) {
	const { comparison, receipt } = model;
	const steps = comparison?.rows.some(({ kind }) => kind === "step") ?? false;
	const table = choice.table && comparison && steps ? [changeTable(model, comparison, {
		unchanged: "each",
		most: MOST_ROWS$3
	})] : [];
	return folded(factsOf$2(model, choice), [...table, ...methodOf(model, {
		notes: doubtsOf$1(model),
		grid: [
			gridSentences(receipt).join(" "),
			...carbonLine$1(receipt),
			...equivalenceLine(model.equivalents)
		]
	})]);
}
/** A blank line after the summary line lets Markdown in; one after a table ends it. */
const folded = (facts, blocks) => [
	`<details><summary><sub>${facts.length === 0 ? "how this was measured" : facts.join(" · ")}</sub></summary>`,
	...blocks,
	"</details>"
].join("\n\n");
function factsOf$2(model, choice) {
	const { comparison } = model;
	const outcome = outcomeOf(model);
	return [
		...detectableFact(outcome),
		...comparison?.total ? baselineFacts(comparison) : [],
		...hardware$1(comparison),
		...choice.grams ? gramsAndCost(outcome) : [],
		...soFarFact(outcome)
	];
}
function baselineFacts({ baseline, fleet, attempts }) {
	if (!baseline) return attemptsFact(attempts);
	const { runs, distance, old } = baseline;
	return [
		baseFact({
			runs: [runs, runs],
			devices: fleet?.devices ?? 1,
			distance,
			old
		}),
		...fleet?.headSeen === false ? [UNSEEN_DEVICE] : [],
		...attemptsFact(attempts)
	];
}
const hardware$1 = (comparison) => comparison === null ? [] : hardwareFact([comparison.headHardware], comparison.total !== null && comparison.baseHardware === comparison.headHardware);

// src/report/size.ts
const MAX_UTF16_UNITS = 6e4;
const MAX_BYTES = 19e4;
const encoder = new TextEncoder();
const fits = (text) => text.length <= MAX_UTF16_UNITS && encoder.encode(text).byteLength <= MAX_BYTES;
/** The first stage that fits. The last one must be bounded by its author: it is returned whatever its size. */
function firstThatFits(stages, render) {
	let text = "";
	for (const stage of stages) {
		text = render(stage);
		if (fits(text)) return text;
	}
	return text;
}

// src/report/comment.ts
const STAGES = [
	{
		rows: Number.MAX_SAFE_INTEGER,
		foldTable: true,
		fold: true
	},
	{
		rows: Number.MAX_SAFE_INTEGER,
		foldTable: false,
		fold: true
	},
	{
		rows: 10,
		foldTable: false,
		fold: true
	},
	{
		rows: 0,
		foldTable: false,
		fold: false
	}
];
/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
function renderComment(model) {
	const outcome = outcomeOf(model);
	const finding = findingOf(outcome);
	const said = {
		model,
		outcome,
		finding,
		headline: headlineOf(outcome, finding)
	};
	return firstThatFits(STAGES, (stage) => render$1(said, stage));
}
function render$1(said, stage) {
	const { model, finding, headline } = said;
	const table = tableOf(said, stage);
	const parts = [
		openingOf$2(said),
		...statusLines(model),
		...table,
		...retryLine(finding, model, [model.subjectLabel]),
		stage.fold ? foldOf(model, {
			table: stage.foldTable && !showsAll(model, table),
			grams: !headline.detail.includes("CO₂e")
		}) : TOO_LONG
	];
	return signed(model, finding, parts.join("\n\n"));
}
function openingOf$2({ model, outcome, finding, headline }) {
	if (headline.alert === null) return plainLine(headline);
	const { comparison, subjectLabel } = model;
	const cause = comparison && hasRisen(outcome) ? causeOf$1(risenJob(comparison, subjectLabel)) : null;
	return alertBlock(headline, {
		finding,
		cause,
		checks: model.verdict.checks
	});
}
function tableOf({ model, outcome, finding }, { rows }) {
	const { comparison } = model;
	const moved = finding.kind === "saving" || hasRisen(outcome);
	if (rows === 0 || !comparison || !moved) return [];
	return [changeTable(model, comparison, {
		unchanged: "together",
		most: rows
	})];
}
/** A visible table that left no step out makes the folded one needless. */
const showsAll = ({ comparison }, table) => table.length > 0 && (comparison?.rows ?? []).every((row) => row.kind === "total" || hasMoved(row));

// src/report/comment-mode.ts
/** True when a comment should be created where there is none yet. */
function mayOpenComment(mode, model) {
	const finding = findingOf("jobs" in model ? runOutcome(model) : outcomeOf(model));
	switch (mode) {
		case "always": return true;
		case "changes": return isNoteworthy(finding) || model.verdict.failed;
		case "alerts": return finding.kind === "over-budget" || model.verdict.failed;
		case "never": return false;
	}
}

// src/report/joint-verdict.ts
/** For a comment that its jobs keep among themselves; with a report job the run is judged as a whole instead. */
function jointVerdict(jobs) {
	const verdicts = jobs.flatMap(({ verdict }) => verdict ?? []);
	const worst = WORST_FIRST.flatMap((kind) => verdicts.filter(({ verdict }) => verdict === kind))[0];
	return {
		verdict: worst?.verdict ?? null,
		reason: worst?.reason ?? verdicts[0]?.reason ?? null,
		checks: verdicts.flatMap(({ checks }) => checks),
		failed: verdicts.some(({ failed }) => failed)
	};
}

// src/report/report-job-hint.ts
/** Null where the jobs can keep the comment among themselves. */
const reportJobHint = (jobs) => jobs <= 8 ? null : `This run measured ${jobs} jobs, and only up to ${8} can share a comment. Add one report job after them (\`uses: org/carbon-action/report\` with \`needs\`): it writes one comment for all and is the one check to require.`;

// src/report/run/run-checks.ts
const MOST_TOLD = 10;
const MOST_ROWS$2 = 200;
/** What is waived counts for nothing, so it stands with the passes. */
const rankOf = ({ verdict, waived }) => WORST_FIRST.indexOf(waived === null ? verdict : "pass");
const worstFirst = (checks) => checks.toSorted((a, b) => rankOf(a) - rankOf(b));
/** Markdown; of many the first ten. */
function checksLine(checks) {
	if (checks.length === 0) return [];
	const told = worstFirst(checks).slice(0, MOST_TOLD).map(checkText).join("; ");
	const more = checks.length - MOST_TOLD;
	return [`**Budget:** ${told}${more > 0 ? `; ${more} more in the job summary` : ""}.`];
}
/** Null where there is no budget. */
function checkTable(checks) {
	if (checks.length === 0) return null;
	const rows = worstFirst(checks).slice(0, MOST_ROWS$2).map((check) => [
		budgetSpan(check),
		check.subject === null ? "all" : codeSpan(check.subject),
		check.verdict,
		measuresOf(check).map(againstLimit).join(" and "),
		check.waived === null ? prose(check.remedy ?? "") : waiverText(check.waived)
	]);
	const more = checks.length - MOST_ROWS$2;
	const table = markdownTable([[
		"budget",
		"job",
		"verdict",
		"value",
		""
	], ...rows], { alignDelimiters: false });
	return more > 0 ? `${table}\n\n${more} more budgets are not shown; none of them is worse.` : table;
}

// src/report/run/run-grid.ts
const MOST_GRIDS = 5;
const MOST_ROWS$1 = 50;
function gridUses(jobs) {
	const uses = /* @__PURE__ */ new Map();
	for (const job of jobs) {
		const key = JSON.stringify(job.grid);
		const { jobs: others = [], energyJ = 0 } = uses.get(key) ?? {};
		uses.set(key, {
			grid: job.grid,
			jobs: [...others, job],
			energyJ: energyJ + (job.energyJ ?? 0)
		});
	}
	return [...uses.values()].sort((a, b) => b.energyJ - a.energyJ);
}
/** One sentence, Markdown; nothing without jobs. */
function gridLine(jobs) {
	const uses = gridUses(jobs);
	if (uses.length === 0) return [];
	const words = uses.slice(0, MOST_GRIDS).map((use) => gridText(use, uses.length > 1));
	const more = uses.length > MOST_GRIDS ? `; ${uses.length - MOST_GRIDS} more in the job summary` : "";
	return [`**Grid:** ${words.join("; ")}${more}.`];
}
/** `DE 342 g/kWh, lifecycle, 2025 mean, Ember, PUE 1.14 (3 jobs, 1.2 kWh)`. */
function gridText({ grid, jobs, energyJ }, isOneOfMany) {
	const tail = isOneOfMany ? ` (${counted$1(jobs.length, "job")}, ${energyText(energyJ)})` : "";
	if (grid.intensityGPerKwh === null) return `${placeOf(grid)}: no ${grid.scope} figure, so no grams${tail}`;
	const figure = intensityText(grid.intensityGPerKwh);
	return `${placeOf(grid)}${grid.source === "hidden" ? ":" : ""} ${[
		figure,
		grid.scope,
		prose(grid.origin),
		pueOf(grid)
	].join(", ")}${tail}`;
}
/** What stands for an unknown place is said as loudly as the figure. */
function placeOf({ zone, source }) {
	if (source === "hidden") return "place not shown";
	const name = zone === null || zone === "WORLD" ? null : codeSpan(zone);
	if (source !== "world") return name ?? "**place unknown**";
	return name === null ? "**world average, place unknown**" : `**world average for** ${name}`;
}
const pueOf = ({ pue, pueKnown }) => pueKnown ? `PUE ${pue}` : "PUE unknown: IT energy only";
/** A row each, for the job summary; null without jobs. */
function gridTable(jobs) {
	const uses = gridUses(jobs);
	if (uses.length === 0) return null;
	const rows = uses.slice(0, MOST_ROWS$1).map(({ grid, jobs, energyJ }) => {
		const grams = sumOf(jobs, ({ emissionsG }) => emissionsG);
		const figure = grid.intensityGPerKwh;
		return [
			placeOf(grid),
			String(jobs.length),
			energyText(energyJ),
			figure === null ? "–" : intensityText(figure),
			figure === null ? `no ${grid.scope} figure` : `${grid.scope}, ${prose(grid.origin)}`,
			grid.pueKnown ? String(grid.pue) : "unknown: IT energy only",
			grams === null ? "–" : massText(grams)
		];
	});
	return markdownTable([[
		"grid",
		"jobs",
		"energy",
		"intensity",
		"from",
		"PUE",
		"CO₂e"
	], ...rows], {
		align: [
			"l",
			"r",
			"r",
			"r",
			"l",
			"l",
			"r"
		],
		alignDelimiters: false
	});
}

// src/report/run/run-method.ts
const MOST_JOBS = 3;
/** Paragraphs, Markdown, most important first. */
const runMethod = (run, { grid, checks, notes }) => [
	...run.jobs.length === 0 ? [] : [countedLine(run.jobs)],
	...grid,
	...carbonLine(run.jobs),
	...equivalenceLine(run.equivalents),
	...checks,
	...outcomeLine(run.jobs),
	...notes
];
function countedLine(jobs) {
	const names = COMPONENTS.filter((part) => jobs.some(({ components }) => components.includes(part)));
	const facts = [
		...provenance(jobs),
		...uncertainty(jobs),
		...coverage(jobs)
	];
	const what = names.length === 0 ? "nothing" : names.map((name) => COMPONENT_NAMES[name]).join(", ");
	const boundaries = [...new Set(jobs.map(({ boundary }) => unstopped(prose(boundary))))];
	const unmeasured = jobs.filter(({ energyJ }) => energyJ === null).map(({ label }) => codeSpan(label));
	const missing = unmeasured.length === 0 ? "" : ` No figure for ${listed$2(unmeasured, MOST_JOBS)}.`;
	const assumed = (runShares(jobs)?.assumed ?? 0) > 0 ? " Assumed energy never gates." : "";
	return `**Counted:** ${what}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}; ${listed$2(boundaries, 2)}.${missing}${assumed}`;
}
function provenance(jobs) {
	const shares = runShares(jobs);
	if (shares === null) return [];
	return [
		"measured",
		"modelled",
		"assumed"
	].filter((kind) => shares[kind] > 0).map((kind) => `${shareText(shares[kind])} ${kind}`);
}
function uncertainty(jobs) {
	const percent = runUncertainty(jobs);
	return percent === null ? [] : [`±${percent.toFixed(0)}\u00a0%`];
}
function coverage(jobs) {
	const least = Math.min(1, ...jobs.flatMap(({ coverage: share }) => share ?? []));
	return least >= 1 ? [] : [`readings for ${jobs.length === 1 ? "" : "at least "}${shareText(least)} of the time`];
}
function carbonLine(jobs) {
	const { emissionsG, emissionsLowG: low, emissionsHighG: high, embodiedG, cost, unknown } = runCarbon(jobs);
	const range = low === null || high === null ? "" : ` (${massText(low)} … ${massText(high)})`;
	const known = unknown === 0 ? "" : ` of ${jobs.length - unknown} of ${jobs.length} jobs`;
	const parts = [
		...emissionsG === null ? [] : [`${massText(emissionsG)} CO₂e${range}${known}`],
		...embodiedG === null ? [] : [`embodied +${massText(embodiedG)}`],
		...cost === null ? [] : [moneyText(cost)]
	];
	return parts.length === 0 ? [] : [`**Carbon:** ${parts.join("; ")}.`];
}
function outcomeLine(jobs) {
	const ended = jobs.filter(({ outcome }) => outcome === "failure" || outcome === "cancelled");
	const words = ended.map(({ label, outcome }) => `${codeSpan(label)} (${outcome})`);
	return ended.length === 0 ? [] : [`Not successful: ${listed$2(words)}.`];
}

// src/report/run/run-table.ts
/** Ends without a newline: the caller leaves a blank line, or the next line would become a row. */
function runTable(run, choice) {
	const jobs = run.jobs.map((job) => ({
		job,
		row: jobRow(run, job)
	}));
	const compared = jobs.filter(({ row }) => row.change !== null).sort(byWeight);
	const apart = jobs.filter(({ row }) => row.change === null).sort(byWeight);
	const scale = scaleFor(...jobs.flatMap(({ row }) => [row.headJ, row.baseJ]));
	const wanted = choice.unchanged === "each" ? compared : compared.filter(({ row }) => hasMoved(row));
	const [shown, shownApart] = shared(wanted, apart, choice.most);
	const rest = compared.filter((one) => !shown.includes(one));
	/** Then its row is the total's. */
	const alone = compared.length < 2;
	const { checks } = run.verdict;
	const restApart = apart.length - shownApart.length;
	return markdownTable([
		[
			scale.unit,
			baseName(run.branch),
			run.pull === null ? "this run" : "PR",
			"change"
		],
		...run.total === null || alone ? [] : [totalCells(totalRow(run.total), scale, markOf(checks, null))],
		...shown.flatMap(({ job, row }) => [jobCells(row, scale, markOf(checks, row.label) || (alone ? markOf(checks, null) : "")), ...choice.steps && row.significant ? stepsOf(run, job, scale) : []]),
		...rest.length === 0 ? [] : [restOf(shown.length === 0 ? "job" : "other job", rest.map(({ row }) => row), scale)],
		...shownApart.map(({ job, row }) => apartCells(job, row, scale)),
		...restApart <= 0 ? [] : [[
			`${restApart} more not compared`,
			"–",
			"–",
			"see the job summary"
		]],
		...run.missing.slice(0, choice.most).map(({ label, why }) => [
			codeSpan(label),
			"–",
			"–",
			`no receipt (${unstopped(prose(why))})`
		])
	], {
		align: [
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	});
}
const byWeight = (a, b) => weightOf(b.row) - weightOf(a.row);
/** The limit is shared by both kinds, compared jobs first. */
const shared = (compared, apart, most) => {
	const first = compared.slice(0, most);
	return [first, apart.slice(0, Math.max(0, most - first.length))];
};
/** What the total says of the job, since it knows of all jobs tested together. */
function jobRow({ total }, job) {
	const { label, headJ, baseJ, change, significant, durationRatio, powerRatio } = job;
	const own = {
		label,
		kind: "job",
		job: null,
		headJ: headJ ?? job.energyJ,
		baseJ: change === null ? null : baseJ,
		change,
		unresolved: null,
		durationRatio,
		powerRatio,
		significant
	};
	if (change === null) return own;
	const known = total?.rows.find((row) => row.label === label && row.headJ === headJ);
	return known === void 0 ? own : {
		...own,
		significant: known.significant,
		change: known.change
	};
}
/** True when the job is significantly above its base. */
function isRisen(run, job) {
	const { significant, change } = jobRow(run, job);
	return significant && (change?.change ?? 0) > 0;
}
const totalRow = (total) => ({
	label: "total",
	kind: "total",
	job: null,
	headJ: total.headJ,
	baseJ: total.baseJ,
	change: total.change,
	unresolved: null,
	durationRatio: null,
	powerRatio: null,
	significant: total.significant
});
const jobCells = (row, scale, mark) => [
	codeSpan(row.label),
	energyNumber(row.baseJ, scale),
	energyNumber(row.headJ, scale),
	mark + changeCell(row) + splitCell(row)
];
function stepsOf({ verdict }, job, scale) {
	const { otherSteps: other } = job;
	const steps = job.steps.map((row) => stepCells(row, scale, markOf(verdict.checks, `${job.label}/${row.label}`)));
	if (other === null) return steps;
	const label = `↳${"\xA0"}${other.count} ${steps.length === 0 ? "" : "other "}step${other.count === 1 ? "" : "s"}`;
	return [...steps, restCells({
		...other,
		label,
		words: other.moved ? "see the job summary" : "same"
	}, scale)];
}
const restOf = (kind, rest, scale) => restCells({
	label: `${rest.length} ${kind}${rest.length === 1 ? "" : "s"}`,
	baseJ: sumOfKnown(rest.map(({ baseJ }) => baseJ)),
	headJ: sumOfKnown(rest.map(({ headJ }) => headJ)),
	words: restWords(rest)
}, scale);
/** Beside the total, not in it. */
function apartCells({ label, notCompared, hardware }, { headJ }, scale) {
	return [
		codeSpan(label),
		"–",
		energyNumber(headJ, scale),
		apartWords(notCompared, hardware)
	];
}
const WORDS = {
	"no-history": "new",
	"history-unread": "history not read",
	"shared-machine": "machine was shared",
	gap: "readings are missing",
	"not-successful": "no full run",
	"ambiguous-series": "two jobs look the same",
	"no-energy": "nothing observed"
};
function apartWords(why, hardware) {
	if (why === null) return "not compared";
	return why === "other-hardware" ? `other hardware: ${codeSpan(hardware)}` : WORDS[why];
}

// src/report/run/run-fold.ts
const runFold = (run, choice) => folded(factsOf$1(run, choice), [...choice.table === null || run.jobs.length === 0 ? [] : [runTable(run, choice.table)], ...runMethod(run, {
	grid: gridLine(run.jobs),
	checks: checksLine(run.verdict.checks),
	notes: doubtsOf(run)
})]);
const MOST_DOUBTS = 10;
/** Warnings, and every doubt about the comparison. */
function doubtsOf(run) {
	const own = new Set(run.notes.map(({ text }) => text));
	const notes = runNotes(run).filter(({ severity, text }) => severity === "warning" || own.has(text));
	const more = notes.length - MOST_DOUBTS;
	return [...notes.slice(0, MOST_DOUBTS).map(({ text }) => prose(text)), ...more > 0 ? [`${more} more notes are in the job summary.`] : []];
}
function factsOf$1(run, { grams }) {
	const outcome = runOutcome(run);
	const compared = run.jobs.filter(({ change }) => change !== null);
	return [
		...run.jobs.length > 1 ? [`${run.jobs.length} jobs`] : [],
		...detectableFact(outcome),
		...baseFacts(compared),
		...hardware(run.jobs, compared),
		...grams ? allGramsAndCost(outcome) : [],
		...soFarFact(outcome)
	];
}
function baseFacts(compared) {
	const baselines = compared.flatMap(({ baseline }) => baseline ?? []);
	if (baselines.length === 0) return [];
	const runs = baselines.map((baseline) => baseline.runs);
	const unseen = compared.filter(({ fleet }) => fleet?.headSeen === false).length;
	return [
		baseFact({
			runs: [Math.min(...runs), Math.max(...runs)],
			devices: Math.max(...compared.map(({ fleet }) => fleet?.devices ?? 1)),
			distance: farthest(compared),
			old: baselines.some(({ old }) => old)
		}),
		...unseen === 0 ? [] : [compared.length === 1 ? UNSEEN_DEVICE : `${counted$1(unseen, "job")} on a ${UNSEEN_DEVICE}`],
		...attemptsFact(Math.max(1, ...compared.map(({ attempts }) => attempts)))
	];
}
function hardware(jobs, compared) {
	const models = [...new Set(jobs.map((job) => job.hardware))];
	const isSame = compared.length === jobs.length && compared.length > 0 && compared.every((job) => job.hardware === job.baseHardware);
	return hardwareFact(models, isSame);
}

// src/report/run/run-comment.ts
const ALL = Number.MAX_SAFE_INTEGER;
const FEW_ROWS = 10;
/** As many rows as a reader takes in at once: below, unmoved jobs have a row each. */
const MOST_EACH = 8;
const FEW = {
	unchanged: "together",
	most: FEW_ROWS,
	steps: true
};
const EVERY = {
	unchanged: "each",
	most: ALL,
	steps: false
};
const MOVED = {
	unchanged: "together",
	most: ALL,
	steps: false
};
/** All jobs, those that moved, the first ten, the headline. */
const stagesFor = ({ jobs }) => [
	{
		visible: jobs.length <= MOST_EACH ? {
			...EVERY,
			steps: true
		} : FEW,
		inFold: EVERY,
		fold: true
	},
	{
		visible: FEW,
		inFold: EVERY,
		fold: true
	},
	{
		visible: FEW,
		inFold: MOVED,
		fold: true
	},
	{
		visible: FEW,
		inFold: null,
		fold: true
	},
	{
		visible: {
			...FEW,
			steps: false
		},
		inFold: null,
		fold: false
	},
	{
		visible: null,
		inFold: null,
		fold: false
	}
];
/** The whole body, marker first, hidden state last; at most 60,000 UTF-16 units and 190,000 bytes. */
function renderRunComment(run) {
	const outcome = runOutcome(run);
	const finding = findingOf(outcome);
	const said = {
		run,
		outcome,
		finding,
		headline: headlineOf(outcome, finding)
	};
	return firstThatFits(stagesFor(run), (stage) => render(said, stage));
}
function render(said, stage) {
	const { run, finding, headline } = said;
	const visible = stage.visible !== null && isWorthATable(said) ? runTable(run, stage.visible) : null;
	const isShown = visible !== null && run.jobs.length <= MOST_EACH;
	const parts = [
		openingOf$1(said),
		...sidesLine(run),
		...statusLines(run),
		...visible === null ? [] : [visible],
		...retryLine(finding, run, causers(run)),
		stage.fold ? runFold(said.run, {
			table: isShown ? null : stage.inFold,
			grams: !headline.detail.includes("CO₂e")
		}) : TOO_LONG
	];
	return signed(run, finding, parts.join("\n\n"));
}
/** A change of one job may be worth a table although the total stands still. */
const isWorthATable = ({ run, outcome, finding }) => finding.kind === "saving" || finding.kind === "over-budget" && isIncrease(finding.check) || hasRisen(outcome) || run.jobs.some((job) => {
	const row = jobRow(run, job);
	return row.change !== null && hasMoved(row);
});
function openingOf$1({ run, outcome, finding, headline }) {
	const cause = hasRisen(outcome) || finding.kind === "over-budget" ? causeOf(run, outcome) : null;
	return headline.alert === null ? plainLine(headline) : alertBlock(headline, {
		cause,
		finding,
		checks: run.verdict.checks
	});
}
function causeOf(run, outcome) {
	const risen = run.jobs.filter((job) => isRisen(run, job));
	return risen.length === 0 && !hasRisen(outcome) ? null : runCauseOf(risen);
}
/** The jobs that a re-run would settle. */
const causers = (run) => run.jobs.filter((job) => isRisen(run, job)).map(({ label }) => label);

// src/report/outputs.ts
const PERCENT$3 = 100;
/** Enough to lose nothing of any meter, few enough to read. */
const DIGITS = 6;
function outputsOf(model, published) {
	const { receipt, comparison } = model;
	const { energy, carbon } = receipt;
	const baseline = comparison?.baseline ?? null;
	return {
		...verdictOutputs(model),
		"energy-kwh": number(energy.total_j, 1 / JOULES_PER_KWH),
		"emissions-g": number(carbon.emissions_g),
		"emissions-low-g": number(carbon.emissions_low_g),
		"emissions-high-g": number(carbon.emissions_high_g),
		"embodied-g": number(carbon.embodied_g),
		cost: number(carbon.cost?.amount),
		"duration-s": number(receipt.duration_s),
		"measured-percent": number(energy.shares?.measured, PERCENT$3),
		"intensity-g-per-kwh": number(carbon.intensity_g_per_kwh),
		"intensity-source": word(carbon.intensity_source),
		zone: word(carbon.zone),
		pue: number(carbon.pue),
		...changeOutputs(comparison?.total ?? null),
		"baseline-sha": baseline?.sha ?? "",
		"baseline-runs": number(baseline?.runs),
		"baseline-distance": number(baseline?.distance),
		"receipt-path": model.receiptPath ?? "",
		...publishedOutputs(published)
	};
}
/** Of a whole run: sums, and what is the same for all its jobs; what differs from job to job is empty. */
function runOutputs(run, published) {
	const { jobs } = run;
	const compared = jobs.filter(({ change }) => change !== null);
	const carbon = runCarbon(jobs);
	return {
		...verdictOutputs(run),
		"energy-kwh": number(sumOf(jobs, ({ energyJ }) => energyJ), 1 / JOULES_PER_KWH),
		"emissions-g": number(carbon.emissionsG),
		"emissions-low-g": number(carbon.emissionsLowG),
		"emissions-high-g": number(carbon.emissionsHighG),
		"embodied-g": number(carbon.embodiedG),
		cost: number(carbon.cost?.amount),
		"duration-s": number(sumOf(jobs, ({ durationS }) => durationS)),
		"measured-percent": number(runShares(jobs)?.measured, PERCENT$3),
		"intensity-g-per-kwh": number(sameOf(jobs, ({ grid }) => grid.intensityGPerKwh)),
		"intensity-source": word(sameOf(jobs, ({ grid }) => grid.source)),
		zone: word(sameOf(jobs, ({ grid }) => grid.zone)),
		pue: number(sameOf(jobs, ({ grid }) => grid.pue)),
		...changeOutputs(run.total?.change ?? null),
		"baseline-sha": sameOf(compared, ({ baseline }) => baseline?.sha ?? null) ?? "",
		"baseline-runs": number(fewestRuns(compared)),
		"baseline-distance": number(farthest(compared)),
		"receipt-path": "",
		...publishedOutputs(published)
	};
}
const verdictOutputs = ({ verdict }) => ({
	verdict: verdict.verdict ?? "",
	reason: verdict.reason ?? "",
	"budget-used-percent": number(budgetUsed(verdict), PERCENT$3)
});
const changeOutputs = (change) => ({
	"energy-change-percent": number(change?.change, PERCENT$3),
	"energy-change-low-percent": number(change?.low, PERCENT$3),
	"energy-change-high-percent": number(change?.high, PERCENT$3),
	"detectable-percent": number(change?.detectable, PERCENT$3),
	"p-value": number(change?.p)
});
const publishedOutputs = ({ reportPath, commentUrl }) => ({
	"report-path": reportPath ?? "",
	"comment-url": commentUrl ?? ""
});
/** What zones and sources are made of. */
const WORD = /^[A-Za-z0-9][\w.:+ -]{0,127}$/;
/** A receipt may be a fork's, and an output is put into shells as it stands: what is no plain word is left out. */
const word = (text) => text !== null && WORD.test(text) ? text : "";
function number(value, factor = 1) {
	if (value === null || value === void 0) return "";
	return String(Number((value * factor).toPrecision(DIGITS)));
}
/** The fullest of the budgets over a day, week or month; null where there is none with a figure. */
function budgetUsed({ checks }) {
	const used = checks.filter(({ window, limit }) => window !== null && limit > 0).flatMap(({ actual, limit }) => actual === null ? [] : [actual / limit]);
	return used.length === 0 ? null : Math.max(...used);
}

// src/report/run/run-summary.ts
/** Tables of so many rows stay far under GitHub's 1 MiB for a step's summary. */
const MOST_ROWS = 500;
const MOST_NOTES = 100;
/** Markdown for one step summary. */
function renderRunSummary(run) {
	const grid = gridTable(run.jobs);
	const checks = checkTable(run.verdict.checks);
	return `${[
		openingOf(run),
		...run.chart === null ? [] : [powerChart(run.chart)],
		jobTable(run),
		worthDoing(run.jobs),
		changesOf(run),
		...runMethod(run, {
			grid: grid === null ? [] : [grid],
			checks: checks === null ? [] : [checks],
			notes: runNotes(run).slice(0, MOST_NOTES).map(({ text }) => prose(text))
		}),
		`<sub>${closingOf(run)}</sub>`
	].filter((section) => section !== null).join("\n\n")}\n`;
}
function openingOf(run) {
	const outcome = runOutcome(run);
	const { mark, verdict, detail } = headlineOf(outcome);
	const risen = run.jobs.filter((job) => isRisen(run, job));
	const cause = risen.length > 0 || hasRisen(outcome) ? runCauseOf(risen) : null;
	return [
		`### ${mark === "" ? "" : `${mark} `}${unstopped(verdict).replace(/:$/, "")} · ${counted$1(run.jobs.length, "job")}`,
		...detail === "" ? [] : [ownLine(detail)],
		...cause === null ? [] : [`**Cause:** ${cause}`],
		...sidesLine(run),
		...statusLines(run)
	].join("\n\n");
}
/** What this run used, whatever it is compared with; the hungriest job first. */
function jobTable({ jobs, verdict }) {
	if (jobs.length === 0) return null;
	const usedJ = sumOf(jobs, ({ energyJ }) => energyJ);
	const scale = scaleFor(usedJ);
	const judged = jobs.some(({ label }) => answerOf(verdict.checks, label) !== null);
	const shown = jobs.toSorted((a, b) => (b.energyJ ?? -1) - (a.energyJ ?? -1)).slice(0, MOST_ROWS);
	const rows = shown.map((job) => [
		codeSpan(job.label),
		durationText(job.durationS),
		energyNumber(job.energyJ, scale),
		shareCell(job.energyJ, usedJ),
		codeSpan(job.hardware),
		...judged ? [answerOf(verdict.checks, job.label) ?? ""] : []
	]);
	const head = [
		"job",
		"time",
		scale.unit,
		"share",
		"hardware",
		...judged ? ["verdict"] : []
	];
	const table = markdownTable([head, ...rows], {
		align: [
			"l",
			"r",
			"r",
			"l",
			"l",
			"l"
		],
		alignDelimiters: false
	});
	const left = jobs.length - shown.length;
	return left > 0 ? `${table}\n\n${counted$1(left, "smaller job")} not shown.` : table;
}
/** The worst of a job's own checks; null where no budget is about it alone. */
function answerOf(checks, label) {
	const own = checks.filter(({ subject }) => subject === label || subject?.startsWith(`${label}/`) === true);
	const counting = own.filter(({ waived }) => waived === null);
	return WORST_FIRST.find((kind) => counting.some(({ verdict }) => verdict === kind)) ?? own[0]?.waived?.kind ?? null;
}
function changesOf(run) {
	if (run.total === null && run.missing.length === 0) return null;
	return `#### Against the base\n\n${runTable(run, {
		unchanged: "each",
		most: MOST_ROWS,
		steps: true
	})}`;
}
/** HTML inside `<sub>` on a line of its own is still read as Markdown by GitHub, so code spans work. */
function closingOf({ jobs, ledgerName }) {
	const cpuS = sumOf(jobs, ({ samplerCpuS }) => samplerCpuS);
	return [...cpuS === null ? [] : [`Measuring took ${durationText(cpuS)} of CPU time in all.`], `Ledger: ${codeSpan(ledgerName)}.`].join(" ");
}

// src/report/text-columns.ts
const GAP$1 = "  ";
/** Indented lines; the last cell of a row is not padded. */
function columns(rows) {
	const widths = [];
	for (const row of rows) row.slice(0, -1).forEach((cell, index) => {
		widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
	});
	return rows.map((row) => `${GAP$1}${row.map((cell, index) => cell + " ".repeat(Math.max(0, (widths[index] ?? 0) - [...cell].length))).join(GAP$1)}`.trimEnd());
}

// src/report/section-lines.ts
const MOST_LINES = 20;
/** In the order in which they began; the first of very many. */
function sectionLines({ spans, energy }) {
	const sections = spans.filter(({ kind }) => kind === "mark");
	const scale = scaleFor(...sections.map(({ energy_j: energyJ }) => energyJ));
	const left = sections.length - MOST_LINES;
	return [...columns(sections.slice(0, MOST_LINES).map((section) => [
		"section",
		safeName(section.label),
		durationText(secondsOf(section)),
		section.energy_j === null ? whyUnknown(section, energy.total_j) : energyText(section.energy_j, scale)
	])), ...left > 0 ? [`  ${left} more sections are in the receipt.`] : []];
}

// src/report/console.ts
/** Lines without a trailing newline, the result first. */
function renderText(model) {
	const { receipt, comparison } = model;
	const outcome = outcomeOf(model);
	const cause = comparison && hasRisen(outcome) ? causeOf$1(risenJob(comparison, model.subjectLabel)) : null;
	return [
		resultLine(outcome),
		...cause === null ? [] : [`Cause: ${withoutMarkup(cause)}`],
		`  ${totalLine(model)}`,
		...componentLines(receipt),
		...sectionLines(receipt),
		...[...gridSentences(receipt), ...carbonLine$1(receipt)].map((text) => `  ${withoutMarkup(text)}`),
		`  ${boundaryOf(receipt.energy)}`,
		...[...sharedLine(receipt), ...hiddenLine(receipt)].map((text) => `  ${withoutMarkup(text)}`),
		...comparisonLine(model),
		...statusLines(model).map((text) => `  ${withoutMarkup(text)}`),
		...model.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
		...tellingAbsences(receipt).map(({ source, code, hint }) => `  not read: ${source} (${code}): ${hint}`),
		...remarksOf(model).map(({ severity, text }) => `  ${severity === "warning" ? "warning" : "note"}: ${text}`),
		...model.receiptPath === null ? [] : [`  receipt ${model.receiptPath}`]
	].map(terminalText).join("\n");
}
function totalLine({ receipt, subjectLabel }) {
	const { energy, power, duration_s: durationS } = receipt;
	const percent = energy.uncertainty_percent;
	const doubt = percent === null ? "" : ` (±${percent.toFixed(0)}\u00a0%)`;
	const total = energy.total_j === null ? "energy not measured" : `${energyText(energy.total_j)}${doubt}`;
	const mean = power.mean_w === null ? "" : `, mean ${powerText(power.mean_w)}`;
	const peak = power.peak_w === null ? "" : `, peak ${powerText(power.peak_w)}`;
	return `${safeName(subjectLabel)}: ${total} in ${durationText(durationS)}${mean}${peak}`;
}
function componentLines({ energy }) {
	const present = COMPONENTS.flatMap((name) => {
		const component = energy.components[name];
		return component ? [{
			name,
			component
		}] : [];
	});
	const scale = scaleFor(...present.map(({ component }) => component.energy_j));
	return columns(present.map(({ name, component }) => [
		component.provenance,
		name,
		energyText(component.energy_j, scale),
		safeName(component.source),
		component.uncertainty_percent === null ? "" : `±${component.uncertainty_percent.toFixed(0)}\u00a0%`
	]));
}
function comparisonLine({ comparison }) {
	const baseline = comparison?.baseline;
	if (!comparison || !baseline) return [];
	const runs = `${baseline.runs} base run${baseline.runs === 1 ? "" : "s"}`;
	const attempts = comparison.attempts > 1 ? `, ${comparison.attempts} attempts pooled` : "";
	const { fleet } = comparison;
	const devices = (fleet?.devices ?? 0) > 1 ? `, ${fleet?.devices} devices` : "";
	const unseen = fleet?.headSeen === false ? `, ${UNSEEN_DEVICE}` : "";
	return [`  compared with ${runs} on ${safeName(comparison.baseHardware ?? "unknown hardware")}${devices}${unseen}${attempts}`];
}

// src/account/carbon/forecast.ts
const MS_PER_SECOND$1 = 1e3;
const MS_PER_HOUR = 36e5;
/** Full hours that are looked at. */
const HOURS_AHEAD = 24;
const PERCENT$2 = 100;
/**
* The earliest of the cleanest starts. Windows that the slots do not cover without a gap are left out; null where the one from
* now on is among them, or all later ones, since then nothing can be compared. Of two slots for one moment the first counts.
*/
function cleanestStart(slots, { now, duration }) {
	const covered = slots.filter(isSlot);
	const meanFrom = (from) => meanOver(covered, from, from + duration * MS_PER_SECOND$1);
	const current = meanFrom(now);
	if (current === null) return null;
	let best = {
		...current,
		from: now
	};
	let hoursKnown = 0;
	const firstHour = Math.floor(now / MS_PER_HOUR) + 1;
	for (let hour = firstHour; hour < firstHour + 24; hour++) {
		const from = epochMs(hour * MS_PER_HOUR);
		const mean = meanFrom(from);
		if (mean === null) continue;
		hoursKnown += 1;
		if (mean.value < best.value) best = {
			...mean,
			from
		};
	}
	if (hoursKnown === 0) return null;
	const saved = current.value === 0 ? 0 : (current.value - best.value) / current.value;
	return {
		...best,
		nowValue: current.value,
		savesPercent: saved * PERCENT$2,
		hoursKnown
	};
}
/** Null where a moment of the window has no slot. A window without a length is that of the moment. */
function meanOver(slots, from, to) {
	const at = (moment) => slots.find((slot) => slot.from <= moment && moment < slot.to);
	const first = at(from);
	if (first === void 0) return null;
	const edges = slots.flatMap((slot) => [slot.from, slot.to]).filter((edge) => edge > from && edge < to);
	const moments = [.../* @__PURE__ */ new Set([from, ...edges.toSorted((a, b) => a - b)])];
	let weighted = 0;
	for (const [index, start] of moments.entries()) {
		const slot = at(start);
		if (slot === void 0) return null;
		weighted += slot.value * ((moments[index + 1] ?? to) - start);
	}
	return {
		value: to > from ? gramsPerKwh(weighted / (to - from)) : first.value,
		source: first.source
	};
}

// src/report/moment.ts
const DATE_AND_MINUTE = 16;
const written = (moment) => new Date(moment).toISOString().slice(0, DATE_AND_MINUTE).replace("T", " ");
/** `2026-11-22 14:00 UTC`. */
const momentText = (moment) => `${written(moment)} UTC`;
/** `2026-11-22 14:00–14:30 UTC`; both dates where they differ. */
function intervalTimes(from, to) {
	const [start, end] = [written(from), written(to)];
	return `${start}–${start.slice(0, -5) === end.slice(0, -5) ? end.slice(-5) : end} UTC`;
}

// src/report/advice.ts
const MOST_REGIONS = 10;
function renderAdvice(advice, format) {
	const { regions, notes } = advice;
	const shown = shownOf(advice);
	const rows = [headOf$1(advice), ...shown.map((row) => cellsOf$2(row, advice))];
	const under = [
		...moreLine(advice, regions.length - shown.length),
		...startLine(advice),
		...limitsOf(advice),
		...notes.map(({ text }) => text)
	];
	if (format === "text") return [
		titleOf(advice),
		...columns(rows),
		...under.map(withoutMarkup)
	].map(terminalText).join("\n");
	const table = markdownTable(rows.map((row) => row.map(prose)), {
		align: ALIGN,
		alignDelimiters: false
	});
	return [
		prose(titleOf(advice)),
		table,
		...under.map(prose)
	].join("\n\n");
}
const ALIGN = [
	"l",
	"l",
	"l",
	"r",
	"l",
	"r",
	"r",
	"r"
];
/** The best, and the reader's own wherever it stands. */
function shownOf({ here, regions }) {
	const best = regions.slice(0, MOST_REGIONS);
	const own = regions.find(({ region }) => region === here.region) ?? here;
	return best.includes(own) ? best : [...best.slice(0, 9), own];
}
function moreLine({ here, regions }, more) {
	if (more <= 0) return [];
	const rank = regions.findIndex(({ region }) => region === here.region) + 1;
	const own = rank > MOST_REGIONS ? `; ${here.region} is number ${rank} of ${regions.length}` : "";
	return [`${more} more region${more === 1 ? " of this cloud is" : "s of this cloud are"} not shown${own}.`];
}
function titleOf({ here, job, scope }) {
	const figure = here.value === null ? `no ${scope} figure` : `${intensityText(here.value)}, ${scope}`;
	const what = job === null ? "" : `; a job of ${energyText(job.energyKwh * JOULES_PER_KWH)} in ${durationText(job.durationSeconds)}`;
	return `${here.region}: ${figure}${what}`;
}
const headOf$1 = ({ job }) => [
	"region",
	"place",
	"zone",
	"g/kWh",
	"mean of",
	"PUE",
	"change",
	...job === null ? [] : ["this job"]
];
const PERCENT$1 = 100;
function cellsOf$2(row, { here, job }) {
	const when = row.live ? "the last day" : row.year ?? "–";
	const change = row.changePercent === null ? "–" : changeText(row.changePercent / PERCENT$1);
	return [
		row.region,
		row.place ?? "–",
		row.zone,
		row.value === null ? "–" : String(Number(row.value.toPrecision(3))),
		String(when),
		row.pue === null ? "–" : String(row.pue),
		row.region === here.region ? "you are here" : change,
		...job === null ? [] : [row.grams === null ? "–" : massText(row.grams)]
	];
}
/** Waiting is worth a word only where it saves something. */
function startLine({ start }) {
	if (start === null) return [];
	const source = sourceTitle(start.source);
	const now = intensityText(start.nowValue);
	const hours = hoursText(start);
	if (start.savesPercent <= 0) return [`No start in ${hours} is cleaner than now: ${now} on average, forecast of ${source}.`];
	const saved = changeText(-start.savesPercent / PERCENT$1);
	return [`Cleanest start in ${hours}: ${momentText(start.from)}, ${intensityText(start.value)} on average instead of ${now} (${saved}), forecast of ${source}.`];
}
/** What a forecast does not reach is not said to be worse. */
function hoursText({ hoursKnown }) {
	if (hoursKnown === 24) return `the next ${24} hours`;
	return `the ${hoursKnown} of the next ${24} hours that are foretold to the end of the job`;
}
/** What a table of regions cannot say. */
function limitsOf({ regions }) {
	if (regions.length === 0) return [];
	const sources = [...new Set(regions.flatMap(({ source }) => source ?? []))];
	const from = sourceTitle(sources.join(" + "));
	return [`${regions.some(({ live }) => live) ? "Means of a day or a year" : "Yearly means"} (${from}), not the hour a job runs in.`, ...regions.length > 1 ? ["Moving a job moves its data: mind cost, latency and data residency."] : []];
}

// src/report/grid.ts
function renderGrid(grid, format) {
	const rows = rowsOf(grid);
	const notes = grid.notes.map((text) => format === "markdown" ? prose(text) : `note: ${text}`);
	if (format === "text") return [...columns(rows), ...notes].map((line) => terminalText(line).trim()).join("\n");
	const cells = rows.map(([name = "", value = ""]) => [name, prose(value)]);
	return [markdownTable([["", ""], ...cells], { alignDelimiters: false }), ...notes].join("\n\n");
}
function rowsOf({ placement, scope, intensity, live = null, refusals = [] }) {
	const { pue, pueSource } = placement;
	return [
		["region", placement.region ?? "not known"],
		["zone", zoneText(placement)],
		["intensity", intensity === null ? `${"–"} (no ${scope} figure)` : yearlyText(intensity)],
		...intensity === null ? [] : [["source", sourceOf(intensity)]],
		...live === null ? [] : [["live", liveText(live)], ["source", sourceOf(live)]],
		...refusals.map(({ source, code, hint }) => ["not live", `${source} (${code}): ${hint}`]),
		["PUE", pue === null ? "unknown: IT energy only" : `${pue}${pueSource === null ? "" : ` (${pueSource})`}`]
	];
}
/** The world is no zone of a grid: its mean stands where nobody states one. */
const zoneText = ({ zone, resolvedBy }) => zone === "WORLD" ? "unknown" : `${zone} (by ${resolvedBy})`;
function yearlyText(intensity) {
	const when = `${intensity.year ?? "yearly"} ${intensity.kind === "average" ? "mean" : "marginal"}`;
	if (intensity.source === "world") return `world average, ${factsOf(intensity, when)}`;
	return factsOf(intensity, intensity.source === "user" ? "stated" : when);
}
const liveText = (live) => factsOf(live, live.from === null || live.to === null ? "–" : intervalTimes(live.from, live.to));
function factsOf({ value, scope, basis, estimated, forecast }, when) {
	return [
		intensityText(value),
		scope,
		when,
		...basis === null ? [] : [`of ${basis}`],
		...forecast ? ["forecast"] : [],
		...estimated ? ["estimated"] : []
	].join(", ");
}
const sourceOf = ({ source, licence }) => `${withoutMarkup(sourceTitle(source))}${licence === null ? "" : `, ${licence}`}`;
const HEAD = [
	"region",
	"place",
	"zone",
	"g/kWh",
	"year",
	"source"
];
/** One line per region, in the order given; how many have no figure stands below. */
function renderGridList(rows, format) {
	const cells = rows.map(({ region, place, zone, intensity, year, source }) => [
		region,
		place ?? "–",
		zone,
		intensity === null ? "–" : String(Number(intensity.toPrecision(3))),
		year === null ? "–" : String(year),
		source === null ? "–" : withoutMarkup(sourceTitle(source))
	]);
	const unknown = rows.filter(({ intensity }) => intensity === null).length;
	const count = unknown === 0 ? [] : [countLine(unknown, rows.length)];
	if (format === "text") return [...columns([HEAD, ...cells]), ...count].map((line) => terminalText(line).trim()).join("\n");
	return [markdownTable([HEAD, ...cells.map((row) => row.map(prose))], {
		align: [
			"l",
			"l",
			"l",
			"r",
			"r",
			"l"
		],
		alignDelimiters: false
	}), ...count].join("\n\n");
}
const countLine = (unknown, all) => `${unknown} of ${all} regions have no figure in this scope (${"–"}): scopes are never mixed.`;

// src/account/receipt/foreign/codecarbon/columns.ts
const CODECARBON_COLUMNS = [
	"timestamp",
	"project_name",
	"run_id",
	"experiment_id",
	"duration",
	"emissions",
	"emissions_rate",
	"cpu_power",
	"gpu_power",
	"ram_power",
	"cpu_energy",
	"gpu_energy",
	"ram_energy",
	"energy_consumed",
	"water_consumed",
	"country_name",
	"country_iso_code",
	"region",
	"cloud_provider",
	"cloud_region",
	"os",
	"python_version",
	"codecarbon_version",
	"cpu_count",
	"cpu_model",
	"gpu_count",
	"gpu_model",
	"longitude",
	"latitude",
	"ram_total_size",
	"tracking_mode",
	"cpu_utilization_percent",
	"gpu_utilization_percent",
	"ram_utilization_percent",
	"ram_used_gb",
	"on_cloud",
	"pue",
	"wue"
];

// src/report/export/csv-line.ts
/** Null and the empty text are an empty field; every separator is there. */
const csvLine = (cells) => `${cells.map((cell) => cell === null ? "" : quoted(String(cell))).join(",")}\n`;
const quoted = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;

// src/report/export/csv-parts.ts
const PARTS = [
	"gpu",
	"cpu",
	"dram"
];
const NOTHING = {
	gpu: null,
	cpu: null,
	dram: null
};
/** A difference of sums, and no part of the energy. */
const ROUNDING = 1e-9;
/**
* Joules, null for a part that was not counted. An owner's wall factor and overhead are spread over the parts, as the tool does
* with the PUE; where one figure stands for several parts, or a part has no column, there is only the total.
*/
function csvParts({ total_j: total, components }) {
	const known = Object.entries(components);
	const counted = known.reduce((all, [, part]) => all + (part?.energy_j ?? 0), 0);
	if (total === null || counted <= 0 || known.some(([name]) => !PARTS.includes(name))) return NOTHING;
	const factor = Math.abs(total - counted) <= ROUNDING * total ? 1 : total / counted;
	const of = (name) => {
		const part = components[name];
		return part === void 0 ? null : part.energy_j * factor;
	};
	return {
		gpu: of("gpu"),
		cpu: of("cpu"),
		dram: of("dram")
	};
}

// src/report/export/codecarbon-csv.ts
const MS_PER_SECOND = 1e3;
const GRAMS_PER_KG = 1e3;
/** `2026-11-22T10:14:51`, the tool's form, in UTC. */
const TIME_CHARACTERS = 19;
/** Oldest run first. */
function codeCarbonCsv(entries, names) {
	const rows = entries.toSorted((a, b) => endOf(a) - endOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1)).map((entry) => {
		const cells = cellsOf$1(entry, names);
		return csvLine(CODECARBON_COLUMNS.map((column) => cells[column] ?? null));
	});
	return [csvLine(CODECARBON_COLUMNS), ...rows].join("");
}
const endOf = ({ started_at, duration_s }) => Date.parse(started_at) + duration_s * MS_PER_SECOND;
function cellsOf$1(entry, { project, countryOf }) {
	const { energy, machine, pue, zone, duration_s: seconds } = entry;
	const country = zone === null ? null : countryOf(zone);
	const parts = csvParts(energy);
	const kwh = (joules) => joules === null ? null : joules * pue / JOULES_PER_KWH;
	const watts = (joules) => joules === null || seconds === 0 ? null : joules / seconds;
	const kg = entry.emissions_g === null ? null : entry.emissions_g / GRAMS_PER_KG;
	return {
		timestamp: wholeSecond(endOf(entry)),
		project_name: project ?? seriesLabel(entry.series),
		run_id: entry.receipt.replace(/^codecarbon-/, ""),
		duration: seconds,
		emissions: kg,
		emissions_rate: kg === null || seconds === 0 ? null : kg / seconds,
		cpu_power: watts(parts.cpu),
		gpu_power: watts(parts.gpu),
		ram_power: watts(parts.dram),
		cpu_energy: kwh(parts.cpu),
		gpu_energy: kwh(parts.gpu),
		ram_energy: kwh(parts.dram),
		energy_consumed: kwh(energy.total_j),
		country_name: country?.name ?? null,
		country_iso_code: country?.iso3 ?? null,
		cpu_count: machine.cpu_threads,
		cpu_model: machine.cpu_model,
		gpu_count: machine.gpu_models.length === 0 ? null : machine.gpu_models.length,
		gpu_model: gpuText(machine.gpu_models),
		tracking_mode: energy.attribution === "shared" ? "process" : "machine",
		pue
	};
}
/** Rounded: a start that was counted back from a whole second comes back to it. Null beyond every calendar. */
function wholeSecond(ms) {
	const moment = /* @__PURE__ */ new Date(Math.round(ms / MS_PER_SECOND) * MS_PER_SECOND);
	return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, TIME_CHARACTERS);
}
/** `2 x NVIDIA A100`; unlike GPUs stand side by side, as the tool writes them. */
function gpuText(models) {
	const known = models.filter((model) => model !== null);
	const kinds = [...new Set(known)].map((model) => `${known.filter((one) => one === model).length} x ${model}`);
	return kinds.length === 0 ? null : kinds.join("");
}

// src/report/text-wrap.ts
/** Lines of at most `width` code points each, where words allow. */
function wrapText(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ").filter((part) => part !== "")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && [...longer].length > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

// src/report/probe.ts
const WIDTH = 80;
const GAP = "  ";
/** Lines without a trailing newline. */
function renderProbe(probe) {
	const [page, facts, summary, ...reasons] = [
		[
			...machineLines(probe.machine),
			...sourceLines(probe),
			...nowLines(probe.now)
		],
		probe.facts.flatMap((fact) => hanging(fact)),
		summaryLines(probe),
		probe.refused.flatMap(({ source, code, hint }) => hanging(`${source} (${code}): ${hint}`)),
		listed("counted already (duplicate)", probe.countedOnce),
		listed("not here", probe.notHere)
	].map((lines) => lines.map(terminalText));
	const why = reasons.flat();
	return [
		...page ?? [],
		...facts ?? [],
		...summary ?? [],
		...why.length === 0 ? [] : ["Why not more:", ...why]
	].join("\n");
}
/** The parts of the first line are kept whole. */
const machineLines = (parts) => wrapText(parts.map((part) => part.replaceAll(" ", "\xA0")).join(" · "), WIDTH).map((line) => line.replaceAll("\xA0", " "));
/** A paragraph whose further lines are indented under the first. */
const hanging = (text) => wrapText(text, 76).map((line, at) => `${at === 0 ? GAP : "    "}${line}`);
const listed = (title, names) => names.length === 0 ? [] : hanging(`${title}: ${[...new Set(names)].join(", ")}`);
/** Four columns; the third is as wide as the terminal leaves it and breaks between words. */
function sourceLines({ sources, boundary }) {
	const whats = sources.map(({ what }) => [...what].length);
	const provenances = [boundary.label, ...sources.map(({ provenance }) => provenance)];
	const [first, second] = [Math.max(...provenances.map(({ length }) => length)), Math.max(0, ...whats)];
	const left = (provenance, what) => `${GAP}${provenance.padEnd(first)}${GAP}${padded(what, second)}${GAP}`;
	const room = WIDTH - left("", "").length - 2 - 6;
	const texts = sources.map(({ how }) => wrapText(how, room));
	const third = Math.max(0, ...texts.flat().map((line) => [...line].length));
	return [...sources.flatMap(({ provenance, what, uncertaintyPercent: percent }, at) => (texts[at] ?? []).map((line, nth) => nth > 0 ? `${left("", "")}${line}` : `${left(provenance, what)}${padded(line, third)}${percent === null ? "" : `${GAP}±${percent.toFixed(0)}\u00a0%`}`.trimEnd())), `${GAP}${boundary.label.padEnd(first)}${GAP}${boundary.text}`];
}
const padded = (text, width) => text + " ".repeat(Math.max(0, width - [...text].length));
function nowLines(now) {
	if (now === null || now.devices.length === 0) return [];
	const parts = now.devices.map(({ name, watts, isMeasured }) => `${name} ${isMeasured ? "" : "≈\xA0"}${powerText(watts)}`);
	const total = now.devices.reduce((sum, { watts }) => sum + watts, 0);
	const sum = now.devices.length === 1 ? "" : `; together ${powerText(total)}`;
	const state = now.idle === null ? "now" : now.idle ? "idle now" : "busy now";
	return hanging(`${state}: ${parts.join(", ")}${sum}`);
}
function summaryLines({ measured, fix, sources }) {
	const here = [...sources.length === 0 ? ["Nothing can be measured here."] : [], ...measured === null ? [] : [`Here ${shareText(measured)} of a GPU job is measured.`]];
	if (fix === null) return here.length === 0 ? [] : [here.join(" ")];
	const { measuredAfter: after, why, steps, afterwards } = fix;
	const gain = gainText(measured, after);
	return [
		[...here, gain].join(" "),
		...hanging(why),
		...steps.map((step) => `${GAP}${GAP}${step}`),
		...afterwards === null ? [] : hanging(afterwards)
	];
}
/** A part that draws next to nothing at this moment gains nothing that can be shown. */
function gainText(measured, after) {
	const [now, then] = [measured, after].map((share) => share === null ? null : shareText(share));
	if (then === null || now === then) return "One fix helps most:";
	return now === null ? `One fix measures ${then} of a GPU job:` : `One fix makes it ${then}:`;
}

// src/report/run/run-console.ts
/** Lines without a trailing newline. */
function renderRunText(run) {
	return [
		resultLine(runOutcome(run)),
		...jobLines(run),
		...[...sidesLine(run), ...statusLines(run)].map((text) => `  ${withoutMarkup(text)}`),
		...run.verdict.checks.map((check) => `  budget ${withoutMarkup(checkText(check))}`),
		...runNotes(run).map(({ severity, text }) => `  ${severity === "warning" ? "warning" : "note"}: ${withoutMarkup(text)}`)
	].map(terminalText).join("\n");
}
function jobLines(run) {
	const scale = scaleFor(...run.jobs.map(({ energyJ }) => energyJ));
	return columns(run.jobs.map((job) => [
		safeName(job.label),
		job.energyJ === null ? "not measured" : energyText(job.energyJ, scale),
		withoutMarkup(changeCell(jobRow(run, job)))
	]));
}

// src/report/simulation.ts
/** Lines without a trailing newline, the answer first. */
function simulationText({ simulation, minSamples }) {
	const { series } = simulation;
	const rows = series.map((one) => [safeName(one.label), ...cellsOf(one, minSamples)]);
	return [...sentences(simulation, minSamples), ...rows.length === 0 ? [] : ["", ...columns([headOf(simulation), ...rows])]].join("\n");
}
function simulationMarkdown({ simulation, minSamples }) {
	const { series } = simulation;
	const rows = series.map((one) => [codeSpan(one.label), ...cellsOf(one, minSamples)]);
	const align = ["l", ...headOf(simulation).slice(1).map(() => "r")];
	const table = markdownTable([headOf(simulation), ...rows], {
		align,
		alignDelimiters: false
	});
	return [sentences(simulation, minSamples).map(prose).join("\n"), ...rows.length === 0 ? [] : [table]].join("\n\n");
}
function sentences(simulation, minSamples) {
	const { overall, budgets, unreplayed, branch } = simulation;
	const runs = simulation.series.reduce((total, one) => total + one.runs, 0);
	const where = branch === null ? "" : ` of ${safeName(branch)}`;
	return [
		`Replayed: ${`${counted(runs, "run")}${where} in ${counted(simulation.series.length, "series", "series")}`}, under ${budgets.map((text) => `"${text}"`).join(" and ")}.`,
		...overall.judged === 0 ? [tooShort(minSamples)] : [alarms(overall), ...power(overall)],
		...unreplayed.map((text) => `Not replayed: "${text}" is no limit on a rise of one run, so chance has no part in it.`)
	];
}
const tooShort = (minSamples) => `Nothing can be said yet: a run is judged after ${minSamples} others of its series on the same hardware, so ${minSamples + 1} are needed.`;
/** Which of the two a failed run was nobody can tell from the energies alone. */
function alarms({ judged, asMeasured: { failed, warned, inconclusive } }) {
	return `False alarms, or real rises that were merged: ${failed} of ${judged} judged runs failed${failed === 0 ? ` (with so few, up to ${percentText(mostLikely(judged))} could be)` : ""}${[...warned > 0 ? [`${warned} would have warned`] : [], ...inconclusive > 0 ? [`${inconclusive} could not be decided`] : []].map((text) => `; ${text}`).join("")}.`;
}
/** 95 % confidence: the share at which none of so many would be seen once in twenty times (Clopper and Pearson, 1934). */
const mostLikely = (judged) => 1 - .05 ** (1 / judged);
const power = ({ judged, raised }) => [`The same runs with more energy fail: ${raised.map(({ rise, failed }) => `${changeText(rise)}: ${percentText(failed / judged)}`).join(", ")}.`];
const headOf = ({ overall }) => [
	"series",
	"runs",
	"judged",
	"failed",
	...overall.raised.map(({ rise }) => `at ${changeText(rise)}`),
	"shows from"
];
function cellsOf(one, minSamples) {
	const { runs, judged, asMeasured, raised, detectable } = one;
	const missing = minSamples - runs;
	return [
		String(runs),
		String(judged),
		judged === 0 ? "–" : String(asMeasured.failed),
		...raised.map(({ failed }) => judged === 0 ? "–" : percentText(failed / judged)),
		missing > 0 ? `needs ${counted(missing, "more run")}` : detectable === null ? "–" : changeText(detectable)
	];
}
const PERCENT = 100;
const percentText = (share) => `${Math.round(share * PERCENT)}${"\xA0"}%`;
const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export { stoppedNote as $, isOlderRun as A, mergeTotals as B, runAnnotations as C, seriesParts as D, WORST_FIRST as E, NOTHING_KEPT as F, ProvenanceSchema as G, MAX_G_PER_KWH as H, parseState as I, isSlot as J, RECEIPT_SCHEMA as K, withTotals as L, parseMarker as M, receiptSet as N, keyOf as O, EMPTY_STATE as P, workflow16 as Q, addReceipt as R, annotationsOf as S, seriesLabel as T, SERVICE_NAMES as U, LATER_NAMES as V, OutcomeSchema as W, series16 as X, timeParts as Y, seriesOf as Z, mayOpenComment as _, codeCarbonCsv as a, jobResultOf as b, renderAdvice as c, renderRunSummary as d, stoppedSentence as et, outputsOf as f, jointVerdict as g, reportJobHint as h, renderProbe as i, massText as it, isSameComment as j, ACCEPTING_LABEL as k, cleanestStart as l, renderRunComment as m, simulationText as n, energyText as nt, renderGrid as o, runOutputs as p, ReceiptSchema as q, renderRunText as r, intensityText as rt, renderGridList as s, simulationMarkdown as t, changeText as tt, renderText as u, renderComment as v, boundaryRow as w, sourceTitle as x, renderSummary as y, addUnmeasured as z };
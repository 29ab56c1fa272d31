import { C as object, D as pipe, E as picklist, O as record, P as string, S as number, f as isoTimestamp, g as maxValue, h as maxLength, k as regex, l as integer, n as boolean, o as finite, p as literal, r as check, t as array, w as optional, x as nullable, y as minValue } from "./valibot.js";
import { G as ProvenanceSchema, W as OutcomeSchema } from "./report.js";
import { g as sum } from "./ground.js";

// src/review/history/entry.ts
const ENTRY_SCHEMA = "carbon-action/entry/1";
const label = pipe(string(), maxLength(256));
const count = pipe(number(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const amount = pipe(number(), finite(), minValue(0), maxValue(0xcca2e51310000));
const share = pipe(number(), minValue(0), maxValue(1));
const sha = pipe(string(), regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const time = pipe(string(), isoTimestamp(), check((written) => Number.isFinite(Date.parse(written)), "no moment of any calendar"));
const EntrySchema = object({
	schema: literal(ENTRY_SCHEMA),
	/** Id of the receipt it was reduced from. */
	receipt: pipe(string(), regex(/^[0-9a-zA-Z._-]{1,128}$/)),
	series: pipe(string(), maxLength(2048)),
	scope: picklist(["job", "command"]),
	within: nullable(label),
	repository_id: nullable(count),
	head_repository_id: nullable(count),
	event: nullable(label),
	ref: nullable(label),
	pull_request: nullable(count),
	sha: nullable(sha),
	head_sha: nullable(sha),
	tree: nullable(sha),
	run_id: nullable(count),
	run_attempt: nullable(count),
	outcome: OutcomeSchema,
	started_at: time,
	duration_s: amount,
	machine: object({
		device: nullable(label),
		gpu_models: pipe(array(nullable(label)), maxLength(256)),
		power_limits_w: pipe(array(nullable(amount)), maxLength(256)),
		mig: nullable(boolean()),
		/** Of GPUs split by MIG, the job's slices of all, `2/7`; absent where there are none. */
		mig_slices: optional(pipe(array(label), maxLength(256))),
		driver: nullable(label),
		cpu_model: nullable(label),
		cpu_threads: nullable(count),
		contended: boolean()
	}),
	energy: object({
		total_j: nullable(amount),
		/** The part of the total without any observation; left out of every gate. */
		assumed_j: amount,
		uncertainty_percent: nullable(amount),
		coverage: nullable(share),
		degraded: boolean(),
		measured: nullable(share),
		/** The total is the job's part of a machine; absent where the job had it for itself. */
		attribution: optional(literal("shared")),
		components: record(picklist([
			"gpu",
			"cpu",
			"dram",
			"module",
			"host"
		]), optional(object({
			energy_j: amount,
			provenance: ProvenanceSchema,
			source: label
		})))
	}),
	/** Energies without their assumed part, so that they compare as the gated total does. */
	spans: pipe(array(object({
		label,
		kind: label,
		energy_j: nullable(amount),
		duration_s: amount
	})), maxLength(200)),
	curve_w: pipe(array(nullable(amount)), maxLength(120)),
	zone: nullable(label),
	reference_g_per_kwh: nullable(amount),
	pue: amount,
	emissions_g: nullable(amount),
	/** Of both figures above; lifecycle in entries from before there was another. */
	intensity_scope: optional(picklist(["direct", "lifecycle"])),
	work: nullable(object({
		amount,
		unit: label
	})),
	/** On the base commit of an accepted rise: the history of this series starts here. Absent on all others. */
	accepted: optional(object({
		by: label,
		pull_request: count
	})),
	versions: object({
		action: label,
		estimator: count,
		datasets: label
	})
});

// src/review/history/observed-spans.ts
/** The entry's bound. A job with more keeps the spans that used most energy, and of each kind one row for the rest. */
const MAX_SPANS = 200;
const KINDS = [
	"step",
	"command",
	"mark"
];
const MS_PER_SECOND = 1e3;
/**
* In the order they ran; the job itself is the total. `assumedJ` is the assumed part of the total in joules, the owner's
* wall factor and overhead included: a receipt's spans hold all three, so the calibration is undone first.
*/
function observedSpans(receipt, assumedJ) {
	const assumedW = assumedWatts(receipt, assumedJ);
	const { wall_factor: factor, overhead_w: overheadW } = receipt.energy.calibration ?? NONE;
	const parts = receipt.spans.filter((span) => span.kind !== "job");
	const most = parts.length > MAX_SPANS ? MAX_SPANS - KINDS.length : MAX_SPANS;
	const largest = parts.toSorted((a, b) => (b.energy_j ?? 0) - (a.energy_j ?? 0)).slice(0, most);
	const kept = new Set(largest);
	const observed = (span) => {
		const seconds = Math.max(0, Date.parse(span.ended_at) - Date.parse(span.started_at)) / MS_PER_SECOND;
		const without = (energyJ) => Math.max(0, (energyJ - (overheadW ?? 0) * seconds) / (factor || 1) - assumedW * seconds);
		return {
			label: span.label,
			kind: span.kind,
			energy_j: span.energy_j === null ? null : without(span.energy_j),
			duration_s: seconds
		};
	};
	return [...parts.filter((span) => kept.has(span)).map(observed), ...rest(parts.filter((span) => !kept.has(span)).map(observed))];
}
/** Under one name, whatever their number: only so it is the same row from run to run. */
function rest(spans) {
	return KINDS.flatMap((kind) => {
		const own = spans.filter((span) => span.kind === kind);
		if (own.length === 0) return [];
		const known = own.flatMap(({ energy_j: energyJ }) => energyJ ?? []);
		return {
			label: `smaller ${kind}s`,
			kind,
			energy_j: known.length === 0 ? null : sum(known),
			duration_s: sum(own.map(({ duration_s: seconds }) => seconds))
		};
	});
}
const NONE = {
	wall_factor: null,
	overhead_w: null
};
/** Mean power of the devices that were assumed: they are a constant over the whole job. The calibration's part is left out. */
function assumedWatts({ energy, duration_s: seconds }, assumedJ) {
	if (seconds <= 0) return 0;
	const counted = Object.values(energy.components).reduce((total, part) => total + (part?.energy_j ?? 0), 0);
	const added = energy.calibration !== null && energy.shares !== null && energy.total_j !== null ? Math.max(0, (energy.total_j ?? 0) - counted) : 0;
	return Math.max(0, assumedJ - added) / seconds;
}

// src/review/history/reduce.ts
/** The entry of a receipt. Energies in joules, durations in seconds, as in the receipt; unknown stays null. */
function entryOf(receipt) {
	const { subject, machine, energy, carbon } = receipt;
	const assumedJ = assumedJoules(energy);
	return {
		schema: ENTRY_SCHEMA,
		receipt: receipt.id,
		series: subject.series,
		scope: subject.scope,
		within: subject.within,
		repository_id: subject.repository_id,
		head_repository_id: subject.head_repository_id,
		event: subject.event,
		ref: subject.ref,
		pull_request: subject.pull_request,
		sha: subject.sha,
		head_sha: subject.head_sha,
		tree: subject.tree,
		run_id: subject.run_id,
		run_attempt: subject.run_attempt,
		outcome: subject.outcome,
		started_at: receipt.started_at,
		duration_s: receipt.duration_s,
		machine: {
			device: machine.device,
			gpu_models: machine.gpus.map((gpu) => gpu.model),
			power_limits_w: machine.gpus.map((gpu) => gpu.power_limit_w),
			mig: migOf(machine.gpus),
			...slicesOf(machine.gpus),
			driver: machine.gpus[0]?.driver ?? null,
			cpu_model: machine.cpu.model,
			cpu_threads: machine.cpu.threads,
			contended: machine.contended
		},
		energy: {
			total_j: energy.total_j,
			assumed_j: assumedJ,
			uncertainty_percent: energy.uncertainty_percent,
			coverage: energy.coverage,
			degraded: energy.degraded,
			measured: energy.shares?.measured ?? null,
			...energy.attribution === "shared" ? { attribution: energy.attribution } : {},
			components: componentsOf(energy)
		},
		spans: observedSpans(receipt, assumedJ),
		curve_w: receipt.power.curve_w.map(asPictured),
		zone: carbon.zone,
		reference_g_per_kwh: carbon.reference_g_per_kwh,
		pue: carbon.pue,
		emissions_g: carbon.emissions_g,
		intensity_scope: carbon.scope,
		work: receipt.work,
		versions: receipt.versions
	};
}
/** Median curves are drawn, never computed with; the curve would otherwise be a third of an entry. */
const PICTURED_DIGITS = 3;
const asPictured = (watts) => watts === null ? null : Number(watts.toPrecision(PICTURED_DIGITS));
/** One partitioned GPU makes the whole set partitioned; one unknown leaves it unknown. */
function migOf(gpus) {
	if (gpus.some((gpu) => gpu.mig === true)) return true;
	return gpus.length > 0 && gpus.every((gpu) => gpu.mig === false) ? false : null;
}
/** Two of seven slices are another machine than seven of seven. */
function slicesOf(gpus) {
	const slices = gpus.flatMap((gpu) => gpu.slices ? [`${gpu.slices.ours}/${gpu.slices.of}`] : []);
	return slices.length === 0 ? {} : { mig_slices: slices };
}
/** The shares decide, since they include the owner's own wall factor; without them, the assumed components. */
function assumedJoules(energy) {
	if (energy.total_j !== null && energy.shares !== null) return energy.total_j * energy.shares.assumed;
	return Object.values(energy.components).filter((part) => part?.provenance === "assumed").reduce((total, part) => total + (part?.energy_j ?? 0), 0);
}
function componentsOf(energy) {
	const kept = {};
	for (const component of [
		"gpu",
		"cpu",
		"dram",
		"module",
		"host"
	]) {
		const part = energy.components[component];
		if (part === void 0) continue;
		kept[component] = {
			energy_j: part.energy_j,
			provenance: part.provenance,
			source: part.source
		};
	}
	return kept;
}

export { ENTRY_SCHEMA as n, EntrySchema as r, entryOf as t };
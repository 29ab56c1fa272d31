import { Ct as prose, Dt as markdownTable, Jt as durationText, L as methodOf, P as outcomeOf, St as codeSpan, U as headlineOf, Xt as energyText, Zt as intensityText, a as isPlaceHidden, b as sourceTitle, c as silentServices, d as carbonRows, en as powerText, f as budgetReference, g as risenJob, gt as mostIdle, h as causeOf, ht as idleGpus, i as noFigure, l as facilityOverhead, m as changeTable, n as statusLines, o as pueStatedBy, p as equivalenceLine, s as zoneStatedBy, t as tellingAbsences, tn as scaleFor, tt as hasRisen, v as intensityOrigin, wt as safeName, y as yearlyMean, yt as stepTable, z as remarksOf } from "./telling-absences.js";

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
const MOST_ROWS = 50;
const MOST_ABSENCES = 50;
/** Markdown for one step summary; its tables are capped, which keeps it far under GitHub's 1 MiB. */
function renderSummary(model) {
	return `${[
		openingOf(model),
		runLine(model.receipt),
		chartOf(model),
		stepTable(model.receipt),
		worthDoing([{
			label: model.subjectLabel,
			idle: idleGpus(model.receipt)
		}]),
		changesOf(model),
		methodOf(model, {
			notes: remarksOf(model),
			grid: [...gridSection(model.receipt), ...equivalenceLine(model.equivalents)]
		}).join("\n\n"),
		absencesOf(model.receipt),
		`<sub>${closingOf(model)}</sub>`
	].filter((section) => section !== null).join("\n\n")}\n`;
}
function openingOf(model) {
	const { comparison, subjectLabel } = model;
	const outcome = outcomeOf(model);
	const { mark, verdict, detail } = headlineOf(outcome);
	const cause = comparison && hasRisen(outcome) ? causeOf(risenJob(comparison, subjectLabel)) : null;
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
function changesOf(model) {
	const { comparison } = model;
	if (!comparison?.total) return null;
	return `#### Against the base\n\n${changeTable(model, comparison, {
		unchanged: "each",
		most: MOST_ROWS
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
function closingOf(model) {
	const { receipt, ledgerName } = model;
	const { sampler_cpu_s: cpuS, sampler_rss_mb: memoryMb } = receipt.overhead;
	const cost = [...cpuS === null ? [] : [`${durationText(cpuS)} of CPU time`], ...memoryMb === null ? [] : [`${memoryMb.toFixed(0)}\u00a0MB of memory`]];
	return [
		...cost.length === 0 ? [] : [`Measuring took ${cost.join(" and ")}.`],
		...placeOf(model),
		`Ledger: ${codeSpan(ledgerName)}.`
	].join(" ");
}
/** The artifact where there is one: what lies in a runner's temporary directory is gone when the summary is read. */
function placeOf({ receiptArtifact, receiptPath }) {
	if (receiptArtifact !== null) return [`Receipt: artifact ${codeSpan(receiptArtifact)}.`];
	return receiptPath === null ? [] : [`Receipt: ${codeSpan(receiptPath)}.`];
}

export { powerChart as i, renderSummary as n, worthDoing as r, ownLine as t };
import "./rolldown-runtime.js";
import { n as serialiseReceipt, t as parseReceipt } from "./codec.js";
import { t as receiptId } from "./receipt-id.js";
import { C as note, b as CarbonError, n as findProduct, o as epochMs, u as joules } from "./ground.js";
import { t as readMachine } from "./machine.js";
import { t as parseTrace } from "./parse-trace.js";
import { K as RECEIPT_SCHEMA, U as SERVICE_NAMES, it as massText, rt as intensityText, tt as changeText, u as renderText, v as renderComment, x as sourceTitle } from "./report.js";
import { a as terminalText, o as withoutMarkup, r as prose } from "./escape.js";
import { t as readText } from "./read-text.js";
import { o as parseWorkSource } from "./owner.js";
import { t as writeReceipt } from "./write-receipt.js";
import { t as TRACE_SCHEMA } from "./record.js";
import { a as embeddedIntensity, n as placeAndPrice } from "./place-and-price.js";
import { i as intensityFor, l as emissionsOf, u as sciScore } from "./account.js";
import { n as openDatasets, r as WORLD } from "./places.js";
import { n as noteSection } from "./remarks.js";
import { n as accountLocally } from "./account-locally.js";
import { n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { t as loneModel } from "./lone-model.js";
import { r as outcomeOf, t as wholeMeasurement } from "./whole-measurement.js";
import { t as readSettings } from "./settings.js";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

// src/entry/command/account/document-kind.ts
const TRACE = /^[^\n]*"k"\s*:\s*"hdr"/;
/** Of any version: a newer one is named as such by the reader. */
const RECEIPT = /"schema"\s*:\s*"carbon-action\/receipt\//;
/** @throws CarbonError `bad-trace` for neither. */
function documentKind(text, path) {
	if (TRACE.test(text)) return "trace";
	if (RECEIPT.test(text)) return "receipt";
	throw new CarbonError("bad-trace", `${path} is neither a trace nor a receipt.`, { hint: `Accepted: a trace (${TRACE_SCHEMA}), as \`run --trace FILE\` keeps it, or a receipt (${RECEIPT_SCHEMA}).` });
}

// src/account/price-receipt.ts
/**
* Energy, id and all else stay; `carbon` is new, and the note `priced-again` says when and what stood there before.
* What was stated of the machine (PUE, price, embodied carbon) stays where nothing new is stated.
* The receipt itself where nothing comes out differently, so pricing twice is pricing once.
* @throws CarbonError `bad-receipt` where the receipt's figures lead beyond its own bounds.
*/
function priceReceipt(asked) {
	const { receipt, grid, placement } = asked;
	const { energy, carbon } = receipt;
	const priced = emissionsOf({
		buckets: energy.buckets.map(({ from, to, energy_j }) => ({
			from: epochMs(Date.parse(from)),
			to: epochMs(Date.parse(to)),
			energy: joules(energy_j)
		})),
		total: energy.total_j === null ? null : joules(energy.total_j),
		uncertaintyPercent: energy.uncertainty_percent,
		placement: placement ?? placeOf(carbon),
		intensities: grid.intensities,
		reference: grid.reference,
		world: asked.world,
		scope: grid.scope,
		refusals: [...placement === null ? ofPlace(carbon) : asked.refusals, ...grid.refusals],
		pue: asked.pue ?? {
			value: carbon.pue,
			source: carbon.pue_source
		},
		price: asked.price,
		embodied: null,
		work: null
	});
	const next = parseReceipt({
		...receipt,
		carbon: {
			...priced,
			...stated(priced, asked)
		}
	});
	if (serialiseReceipt(next) === serialiseReceipt(receipt)) return receipt;
	const kept = receipt.notes.filter(({ code }) => !isReplaced(code, placement));
	return {
		...next,
		notes: noteSection([
			pricedAgain(carbon, asked.at),
			...kept,
			...grid.notes
		])
	};
}
/** Services, and all of them together. */
const OF_THE_GRID = [...SERVICE_NAMES, "live"];
const placeOf = ({ region, zone, resolved_by }) => ({
	region: region ?? null,
	zone,
	resolvedBy: resolved_by
});
/** Why resolvers did not answer when the place was found, without the services of that pricing. */
const ofPlace = ({ refusals }) => (refusals ?? []).filter(({ source }) => !OF_THE_GRID.includes(source));
/** Notes about an intensity that no longer stands, or a place that is known now. */
const isReplaced = (code, placement) => code.startsWith("intensity-") || code === "live-not-asked" || code === "region-unknown" && placement !== null;
/** What rests on the owner's word and not on the grid. */
function stated(priced, { receipt: { carbon, work }, price }) {
	const { embodied_g, embodied_factors } = carbon;
	const kept = carbon.cost === null || priced.pue === carbon.pue ? carbon.cost : {
		...carbon.cost,
		amount: carbon.cost.amount / carbon.pue * priced.pue
	};
	return {
		embodied_g,
		embodied_factors,
		sci: sciScore({
			operational: priced.emissions_g,
			embodied: embodied_g,
			work
		}),
		cost: price === null ? kept : priced.cost
	};
}
function pricedAgain(before, at) {
	const { emissions_g: emissions, intensity_g_per_kwh: intensity } = before;
	const year = before.intensity_year === null ? "" : `, ${before.intensity_year}`;
	const figure = emissions === null || intensity === null ? "no grams" : `${rounded(emissions)} gCO2e at ${rounded(intensity)} g/kWh (${before.intensity_source ?? "unknown source"}${year})`;
	const place = `${before.zone ?? "no zone"}, ${before.scope}, PUE ${before.pue}`;
	return note("priced-again", `Priced again at ${new Date(at).toISOString()}. Before: ${figure}, ${place}.`);
}
const SHOWN_DIGITS = 4;
const rounded = (value) => Number(value.toPrecision(SHOWN_DIGITS));

// src/entry/command/account/price-again.ts
/** Zone, scope, PUE and price stay the receipt's where nothing new is stated. @throws CarbonError for what is stated and means nothing. */
async function priceAgain(receipt, region, { owner, now }) {
	const { carbon } = receipt;
	const datasets = openDatasets(findProduct().datasets);
	const place = await placeAndPrice({
		owner: {
			...owner,
			scope: owner.scope ?? carbon.scope
		},
		config: null,
		region,
		misstated: "refused",
		runnerName: null,
		directory: process.cwd(),
		sysroot: null,
		datasets
	});
	const { provider, scope } = place;
	const placement = place.placement.region === null ? null : place.placement;
	const where = placement ?? {
		region: carbon.region ?? null,
		zone: carbon.zone ?? "WORLD"
	};
	const to = epochMs(Date.parse(receipt.ended_at));
	const from = epochMs(Math.max(Date.parse(receipt.started_at), to - LONGEST_JOB_MS));
	const grid = await intensityFor({
		place: where,
		scope,
		provider,
		datasets,
		from,
		to
	});
	const world = embeddedIntensity({
		place: {
			region: null,
			zone: WORLD
		},
		scope,
		at: to
	}, datasets);
	const priced = priceReceipt({
		receipt,
		grid,
		world,
		placement,
		refusals: placement === null ? [] : place.refusals,
		pue: statedPue(place, receipt),
		price: place.price,
		at: now
	});
	const notes = placement === null ? place.notes.filter(({ code }) => code !== "region-unknown") : place.notes;
	return priced === receipt ? receipt : {
		...priced,
		notes: noteSection([...priced.notes, ...notes])
	};
}
/** A job lasts five days at most (GitHub's limit of self-hosted runners); a forged one must not make us ask for decades. */
const LONGEST_JOB_MS = 432e6;
/** Said of the machine by its owner (CodeCarbon takes its `pue` from nowhere else), not by the row of a region that the receipt no longer stands for. */
const OWNERS_WORD = [
	"runner-environment",
	"config",
	"CodeCarbon"
];
function statedPue({ pue, placement }, { carbon }) {
	const stays = placement.region === null || OWNERS_WORD.includes(carbon.pue_source);
	return pue.source === null && stays ? null : pue;
}

// src/entry/command/account/price-change.ts
/** Plain text: `Priced again: 370 g → 412 g CO₂e (+11 %); 342 g/kWh (…) → 381 g/kWh (…).` Names in it are the receipt's, so hostile. */
function priceChange(before, after) {
	const [was, is] = [before.carbon, after.carbon];
	const parts = [
		...changed(was.zone ?? "unknown", is.zone ?? "unknown", "zone "),
		...changed(figureOf(was), figureOf(is)),
		...changed(was.scope, is.scope, "scope "),
		...changed(String(was.pue), String(is.pue), "PUE ")
	];
	const grams = gramsOf(was, is);
	if (parts.length === 0) return `Priced again: ${grams}, at ${figureOf(is)} as before.`;
	return `Priced again: ${grams}; ${parts.join(", ")}.`;
}
const changed = (was, is, name = "") => was === is ? [] : [`${name}${was} → ${is}`];
function gramsOf({ emissions_g: was }, { emissions_g: is }) {
	const mass = (grams) => grams === null ? "no grams" : `${massText(grams)} CO₂e`;
	if (was === null || is === null) return was === is ? mass(is) : `${mass(was)} → ${mass(is)}`;
	if (massText(was) === massText(is)) return mass(is);
	return `${massText(was)} → ${mass(is)}${was === 0 ? "" : ` (${changeText(is / was - 1)})`}`;
}
function figureOf({ intensity_g_per_kwh: grams, intensity_source: source, intensity_year: year }) {
	if (grams === null) return "no intensity";
	const origin = [source === null ? null : withoutMarkup(sourceTitle(source)), year].filter((part) => part !== null).join(", ");
	return `${intensityText(grams)}${origin === "" ? "" : ` (${origin})`}`;
}

// src/entry/command/account.ts
const accountCommand = {
	usage: "account TRACE|RECEIPT [options]",
	purpose: "Turns a trace into a receipt; prices a receipt again, as when the grid is known better.",
	options: {
		receipt: {
			type: "string",
			value: "FILE",
			help: "write the receipt there"
		},
		region: {
			type: "string",
			value: "REGION",
			help: "where the machine stands, as `grid` takes it"
		},
		name: {
			type: "string",
			value: "NAME",
			help: "what receipts are compared under"
		},
		outcome: {
			type: "string",
			value: "OUTCOME",
			help: "of the job: success, failure, cancelled or unknown (default); only successes are compared"
		},
		work: {
			type: "string",
			value: "file:PATH",
			help: "unit of work, for per-unit figures"
		}
	},
	uses: ["sysroot", "now"],
	examples: [
		"account trace.ndjson --region FR",
		"account trace.ndjson --name train --outcome success --receipt receipt.json",
		"CARBON_INTENSITY=live account receipt.json --receipt priced.json"
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use or a file that cannot be read, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const outcome = outcomeOf(given.text("outcome") ?? "unknown");
		const path = onlyFile(given);
		const text = readText("The file", path);
		if (documentKind(text, path) === "receipt") return repriced(text, given, settings);
		conclude(await replayed(parseTrace(text), {
			text,
			outcome,
			given,
			settings
		}), {
			given,
			settings,
			before: null
		});
		return EXIT.ok;
	}
};
/** What belongs to the measurement is settled in a receipt. */
const OF_A_TRACE = [
	"name",
	"outcome",
	"work"
];
async function repriced(text, given, settings) {
	const foreign = OF_A_TRACE.find((name) => given.text(name) !== null);
	if (foreign !== void 0) throw new CarbonError("bad-usage", `"--${foreign}" belongs to a trace; a receipt has its own.`, { hint: "A receipt is priced again with --region and the CARBON_* variables." });
	const before = parseReceipt(text);
	conclude(await priceAgain(before, given.text("region"), settings), {
		given,
		settings,
		before
	});
	return EXIT.ok;
}
function replayed(trace, asked) {
	const { text, outcome, given, settings } = asked;
	const command = wholeMeasurement(trace);
	const name = given.text("name") ?? command?.label ?? "trace";
	return accountLocally({
		trace,
		id: receiptId({
			runId: null,
			attempt: null,
			job: name,
			random: fingerprint(text)
		}),
		window: command?.window ?? null,
		fromHere: isFromHere(trace, settings.sysroot),
		name,
		scope: command === null ? "job" : "command",
		outcome,
		region: given.text("region"),
		work: parseWorkSource(given.text("work") ?? ""),
		runnerName: null,
		hurried: false
	}, settings);
}
/** `before`: of a receipt that was priced again. */
function conclude(receipt, asked) {
	const { before } = asked;
	const { format } = asked.settings;
	const path = asked.given.text("receipt");
	if (path !== null) writeReceipt(receipt, path);
	if (format === "json") {
		print(serialiseReceipt(receipt));
		return;
	}
	const model = loneModel(receipt, path);
	const change = before === null ? null : priceChange(before, receipt);
	if (format === "markdown") print([...change === null ? [] : [prose(change)], renderComment(model)].join("\n\n"));
	else print([...change === null ? [] : [terminalText(change)], renderText(model)].join("\n"));
}
function onlyFile({ positionals }) {
	const [file, ...rest] = positionals;
	if (file !== void 0 && rest.length === 0) return file;
	throw new CarbonError("bad-usage", "Exactly one trace or receipt is wanted.", { hint: "Such as one that `carbon-action run --trace FILE` has kept." });
}
const ID_DIGITS = 16;
const fingerprint = (text) => createHash("sha256").update(text).digest("hex").slice(0, ID_DIGITS);
/** A machine of the same processor and memory: its inventory may stand for what the trace does not say. */
function isFromHere({ header }, sysroot) {
	const { cpu, memory_bytes } = readMachine(sysroot);
	return isDeepStrictEqual(cpu, header.cpu) && memory_bytes === header.memory_bytes;
}

export { accountCommand };
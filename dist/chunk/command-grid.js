import "./rolldown-runtime.js";
import { s as SCOPES } from "./services.js";
import { a as embeddedIntensity, i as embeddedAnswer, t as intensityProvider } from "./place-and-price.js";
import { a as gridOfCloudRegion, i as cloudRegionName, n as openDatasets, r as WORLD, t as parseRegion } from "./places.js";
import { t as parseReceipt } from "./codec.js";
import { C as note, b as CarbonError, c as gramsFromEnergy, f as kwhFromJoules, l as gramsPerKwh, m as seconds, n as findProduct, o as epochMs, s as grams, u as joules } from "./ground.js";
import { c as renderAdvice, l as cleanestStart, o as renderGrid, s as renderGridList } from "./report.js";
import { t as readText } from "./read-text.js";
import { i as say, n as USUAL_EXITS, r as print, t as EXIT } from "./command.js";
import { t as readSettings } from "./settings.js";

// src/account/grid/list-regions.ts
/** Zones and countries by key, then cloud regions by provider. US states and three-letter codes are accepted too, but not listed. */
function listRegions(datasets, { now, scope }) {
	const zones = datasets.zones().map(({ zone, name }) => ({
		region: zone,
		place: name,
		zone
	}));
	const known = new Set(zones.map(({ zone }) => zone));
	const countries = datasets.countries().filter(({ iso2 }) => iso2 !== "WORLD" && !known.has(iso2)).map(({ iso2, name }) => ({
		region: iso2,
		place: name,
		zone: iso2
	}));
	const clouds = datasets.cloudRegions().map((row) => ({
		region: cloudRegionName(row),
		place: row.location,
		zone: gridOfCloudRegion(row)
	}));
	return [...[...zones, ...countries].toSorted((a, b) => a.region < b.region ? -1 : 1), ...clouds].map((place) => {
		const figure = embeddedIntensity({
			place,
			scope,
			at: now
		}, datasets);
		return {
			...place,
			intensity: figure?.value ?? null,
			year: figure?.year ?? null,
			source: figure?.source ?? null
		};
	});
}

// src/account/grid/advice/compared-pue.ts
/** An unknown PUE is taken as that of `here`; where that is unknown, nobody's counts. `all` are the regions compared, `here` among them. */
function comparedPue(here, all) {
	const { pue: own } = here;
	const unknown = all.filter(({ pue }) => pue === null).length;
	return {
		facility: own === null ? (value) => value : (value, { pue }) => gramsPerKwh(value * (pue ?? own)),
		notes: unknown === 0 ? [] : [note("pue-unknown", wordsFor(here, {
			unknown,
			all: all.length
		}))]
	};
}
function wordsFor(here, { unknown, all }) {
	if (unknown === all) return "The PUE of none of these regions is known: only their grids are compared.";
	if (here.pue === null) return `The PUE of ${here.region} is unknown: only grids are compared, and grams are of the machines alone.`;
	return `The PUE of ${unknown} of ${all} regions is unknown and taken as the ${here.pue} of ${here.region}.`;
}

// src/account/grid/advice/advise.ts
const PERCENT = 100;
/**
* Each region is compared with `here` by figures of one kind: live with live, yearly with yearly. Live figures count only where
* there is one for `here`. Regions without a figure of the scope are left out, and counted in a note.
*/
function advise(question) {
	const { here, siblings, job } = question;
	const { facility, notes: pueNotes } = comparedPue(here, siblings);
	const live = question.live.has(here.zone) ? question.live : NO_LIVE;
	const advised = (sibling) => {
		const slots = live.get(sibling.zone) ?? [];
		const isLive = slots.length > 0;
		const found = isLive ? meanOf(slots) : sibling.yearly;
		const own = isLive ? meanOf(live.get(here.zone) ?? []) : here.yearly;
		const cost = found && facility(found.value, sibling);
		const ownCost = own && facility(own.value, here);
		return {
			region: sibling.region,
			place: sibling.place,
			zone: sibling.zone,
			country: sibling.country,
			value: found?.value ?? null,
			year: found?.year ?? null,
			source: found?.source ?? null,
			live: isLive,
			pue: sibling.pue,
			grams: job === null || cost === null ? null : grams(gramsFromEnergy(job.energyKwh, cost)),
			changePercent: cost === null || !ownCost ? null : (cost / ownCost - 1) * PERCENT
		};
	};
	const all = siblings.map(advised);
	const regions = all.filter(({ value }) => value !== null);
	const missing = all.filter(({ value, region }) => value === null && region !== here.region);
	return {
		here: advised(here),
		regions: regions.toSorted(cleanestFirst(facility)),
		notes: [
			...pueNotes,
			...kindNotes(here, regions),
			...missingNotes(missing.length)
		]
	};
}
const NO_LIVE = /* @__PURE__ */ new Map();
/** By what can be compared; behind it, where `here` has no figure of a kind, by the figure itself. */
const cleanestFirst = (facility) => (a, b) => {
	const [ours, theirs] = [a.changePercent, b.changePercent];
	if (ours !== null && theirs !== null) return ours - theirs;
	if (ours !== theirs) return ours === null ? 1 : -1;
	return a.value === null || b.value === null ? 0 : facility(a.value, a) - facility(b.value, b);
};
/** Weighted by how long each slot lasts. */
function meanOf(slots) {
	const timed = slots.map(({ value, from, to }) => ({
		value,
		length: (to ?? 0) - (from ?? 0)
	}));
	const length = timed.reduce((total, slot) => total + slot.length, 0);
	const [first] = slots;
	if (first === void 0 || length <= 0) return null;
	const weighted = timed.reduce((total, slot) => total + slot.value * slot.length, 0);
	return {
		value: gramsPerKwh(weighted / length),
		year: null,
		source: first.source
	};
}
/** A year and a day are two measures; a change is of one of them. */
function kindNotes(here, regions) {
	if (new Set(regions.map(({ live }) => live)).size < 2) return [];
	const text = `Where there is a yearly mean alone, the change is against the yearly mean of ${here.region}, not against its last day.`;
	return [note("day-and-year", text)];
}
function missingNotes(missing) {
	if (missing === 0) return [];
	const text = missing === 1 ? "One region has no figure of this scope and is not listed." : `${missing} regions have no figure of this scope and are not listed.`;
	return [note("regions-without-figure", text)];
}

// src/account/grid/advice/sibling-regions.ts
/** Parts of a cloud that an account of another part cannot use: government clouds and those of China. */
const REALM = /:(?:us-gov|cn-|china)/;
/** All regions that an account which uses `region` may use, itself among them; those without a grid or a figure stand last. */
function siblingRegions(region, datasets, { now, scope }) {
	const provider = region.split(":", 1)[0];
	const realmOf = (name) => REALM.exec(name)?.[0];
	return datasets.cloudRegions().filter((row) => row.provider === provider).map((row) => siblingOf(row, datasets, {
		now,
		scope
	})).filter((sibling) => realmOf(sibling.region) === realmOf(region)).toSorted((a, b) => intensityOf(a) - intensityOf(b));
}
function siblingOf(row, datasets, { now, scope }) {
	const { location, country, pue } = row;
	const region = cloudRegionName(row);
	const zone = gridOfCloudRegion(row);
	return {
		region,
		place: location,
		zone,
		country,
		pue,
		yearly: zone === "WORLD" ? null : embeddedIntensity({
			place: {
				region,
				zone
			},
			scope,
			at: now
		}, datasets)
	};
}
/** Of the grid alone: of many regions the PUE is not known. */
const intensityOf = ({ yearly }) => yearly?.value ?? Number.POSITIVE_INFINITY;

// src/account/grid/advice/whole-day.ts
const DAY_MS$1 = 864e5;
/** Services publish up to some hours late; a night without its day would be compared with days. */
const LEAST_PART = .8;
/** Those that overlap the 24 hours before `now`; null where they cover less than four fifths of them. */
function wholeDay(slots, now) {
	const start = now - DAY_MS$1;
	let covered = 0;
	const within = slots.filter(({ from, to }) => {
		if (from === null || to === null || from >= now || to <= start) return false;
		covered += Math.min(to, now) - Math.max(from, start);
		return true;
	});
	return covered >= LEAST_PART * DAY_MS$1 ? within : null;
}

// src/entry/command/grid/advise-region.ts
const MS_PER_SECOND = 1e3;
const DAY_MS = 864e5;
/** No service tells more than three days. */
const MOST_JOB_MS = 2 * DAY_MS;
/** A job of nobody knows how long. */
const USUAL_JOB = seconds(3600);
/** Zones that live services are asked about: a cloud has up to sixty, and a free key some hundred requests a day. */
const MOST_ZONES = 12;
/** @throws CarbonError `bad-region`, and `bad-usage` where there is nothing to compare. */
async function adviseRegion(text, question) {
	const { job, provider } = question;
	const region = parseRegion(text, question.datasets);
	const { isLive } = provider;
	const siblings = siblingsOf(region, question, isLive);
	const here = siblings.find((sibling) => sibling.region === region.name);
	if (here === void 0) throw new Error(`${region.name} is not among its own siblings`);
	const [past, ahead] = isLive ? await Promise.all([lastDay(here, siblings, question), nextDay(here, question)]) : [{
		slots: /* @__PURE__ */ new Map(),
		notes: []
	}, null];
	const advised = advise({
		here,
		siblings,
		live: past.slots,
		job
	});
	const duration = job?.durationSeconds ?? USUAL_JOB;
	const start = ahead && cleanestStart(ahead.intensities, {
		now: question.now,
		duration
	});
	const notes = [
		...region.notes.filter(({ code }) => code !== "region-without-grid"),
		...region.kind === "cloud" ? [] : [NO_SIBLINGS],
		...siblings.length > 1 ? advised.notes : [],
		...past.notes,
		...startNotes({
			ahead,
			isKnown: start !== null,
			hasJob: job !== null
		})
	];
	return {
		...advised,
		scope: question.scope,
		job,
		start,
		notes
	};
}
const NO_SIBLINGS = note("not-a-cloud-region", "A grid zone has no other regions to choose from: only the hour is advised.");
function siblingsOf(region, { datasets, now, scope }, isLive) {
	if (region.kind === "cloud") return siblingRegions(region.name, datasets, {
		now,
		scope
	});
	if (!isLive) throw new CarbonError("bad-usage", `${region.name} is a place on the grid, and no region of a cloud: there is none to move to.`, { hint: "Accepted: a cloud region such as aws:eu-west-3. With CARBON_INTENSITY=live the cleanest start hour is advised for any zone." });
	const { name, zone, country, pue } = region;
	return [{
		region: name,
		place: null,
		zone,
		country,
		pue,
		yearly: embeddedIntensity({
			place: {
				region: name,
				zone
			},
			scope,
			at: now
		}, datasets)
	}];
}
/** Of the zone itself and the cleanest others; all questions together have the provider's one time limit. */
async function lastDay(here, siblings, { provider, scope, now }) {
	const byZone = new Map([here, ...siblings].toReversed().map((sibling) => [sibling.zone, sibling]));
	const zones = [...new Set([here, ...siblings].map(({ zone }) => zone))];
	const asked = zones.slice(0, MOST_ZONES);
	const answers = await Promise.all(asked.map(async (zone) => {
		const place = byZone.get(zone) ?? here;
		return [zone, await provider.intensity({
			place,
			scope,
			from: epochMs(now - DAY_MS),
			to: now
		})];
	}));
	const slots = new Map(answers.flatMap(([zone, { intensities }]) => {
		const day = wholeDay(intensities, now);
		return day === null ? [] : [[zone, day]];
	}));
	const [own] = answers;
	const silent = own === void 0 || slots.has(here.zone) ? [] : whyNot(own[1]);
	const rest = zones.length - asked.length;
	const capped = `Live services were asked about the ${asked.length} cleanest zones by the year; the other ${rest} stand with their yearly figure.`;
	return {
		slots,
		notes: [...silent, ...rest > 0 ? [note("live-asked-in-part", capped)] : []]
	};
}
/** Without a live figure of its own the region is compared by the year. */
const whyNot = ({ intensities, refusals }) => intensities.length > 0 ? [NO_DAY] : refusals.map(({ hint }) => note("no-live-figure", hint));
const NO_DAY = note("no-live-figure", "The live figures of this zone do not make up its last day: the year stands for it.");
function nextDay(here, { provider, scope, now, job }) {
	const durationMs = Math.min((job?.durationSeconds ?? USUAL_JOB) * MS_PER_SECOND, MOST_JOB_MS);
	return provider.intensity({
		place: here,
		scope,
		from: now,
		to: epochMs(now + DAY_MS + durationMs)
	});
}
function startNotes({ ahead, isKnown, hasJob }) {
	if (ahead === null) return [YEARLY_ONLY];
	if (!isKnown) return [NO_FORECAST];
	return hasJob ? [] : [ONE_HOUR];
}
const YEARLY_ONLY = note("no-forecast", "No start hour: yearly figures know none. CARBON_INTENSITY=live asks services that tell the next hours.");
const NO_FORECAST = note("no-forecast", "No start hour: no service tells the next hours of this zone for as long as the job lasts.");
const ONE_HOUR = note("start-of-one-hour", "The start hour is that of a job of one hour; --receipt FILE takes the length of a job.");

// src/entry/command/grid/grid-documents.ts
const listedDocument = ({ region, place, zone, intensity, year, source }) => ({
	region,
	place,
	zone,
	intensity_g_per_kwh: intensity,
	year,
	source
});
const regionDocument = (found, scope) => {
	const { region, zone, resolvedBy, intensity, live, pue, pueSource, refusals, notes } = found;
	return {
		region,
		zone,
		resolved_by: resolvedBy,
		intensity_g_per_kwh: intensity?.value ?? null,
		source: intensity?.source ?? null,
		year: intensity?.year ?? null,
		scope,
		kind: intensity?.kind ?? null,
		basis: intensity?.basis ?? null,
		licence: intensity?.licence ?? null,
		estimated: intensity?.estimated ?? null,
		live: live === null ? null : liveDocument(live),
		pue,
		pue_source: pueSource,
		refusals,
		notes
	};
};
const liveDocument = ({ value, source, from, to, kind, basis, licence, estimated, forecast }) => ({
	intensity_g_per_kwh: value,
	source,
	from: timeOf(from),
	to: timeOf(to),
	kind,
	basis,
	licence,
	estimated,
	forecast
});
const timeOf = (time) => time === null ? null : new Date(time).toISOString();
const adviceDocument = ({ scope, here, regions, job, start, notes }) => ({
	scope,
	here: advisedDocument(here),
	regions: regions.map(advisedDocument),
	job: job === null ? null : {
		energy_kwh: job.energyKwh,
		duration_s: job.durationSeconds
	},
	start: start === null ? null : {
		from: timeOf(start.from),
		intensity_g_per_kwh: start.value,
		now_g_per_kwh: start.nowValue,
		saves_percent: start.savesPercent,
		hours_known: start.hoursKnown,
		saves_g: job === null ? null : gramsFromEnergy(job.energyKwh, gramsPerKwh((start.nowValue - start.value) * (here.pue ?? 1))),
		source: start.source
	},
	notes
});
const advisedDocument = (advised) => ({
	region: advised.region,
	place: advised.place,
	zone: advised.zone,
	country: advised.country,
	intensity_g_per_kwh: advised.value,
	year: advised.year,
	source: advised.source,
	live: advised.live,
	pue: advised.pue,
	emissions_g: advised.grams,
	change_percent: advised.changePercent
});

// src/account/grid/look-up.ts
/** They say which lifecycle figure stands for a region that has none of its own. */
const LIFECYCLE_NOTES = ["region-without-grid", "state-has-several-grids"];
/** Throws `bad-region` as `parseRegion` does. */
function lookUp(regionText, datasets, { now, scope }) {
	const { name, zone, pue, pueSource, remark, notes } = parseRegion(regionText, datasets);
	const answer = embeddedAnswer({
		place: {
			region: name,
			zone
		},
		scope,
		at: now
	}, datasets);
	return {
		region: name,
		zone,
		resolvedBy: "input",
		intensity: answer.intensity,
		pue,
		pueSource,
		notes: [
			...notes.filter(({ code }) => scope === "lifecycle" || !LIFECYCLE_NOTES.includes(code)),
			...remark === null ? [] : [note("region-remark", `The region table says: ${remark}`)],
			...answer.remark === null ? [] : [note("intensity-area", answer.remark)],
			...answer.refusal === null ? [] : [note("no-direct-figure", answer.refusal.hint, "warning")]
		]
	};
}

// src/entry/command/grid/region-now.ts
const HOUR_MS = 36e5;
/** @throws CarbonError `bad-region`. */
async function regionNow(region, question) {
	const { datasets, provider, scope, now } = question;
	const found = lookUp(region, datasets, {
		now,
		scope
	});
	if (provider.name === "constant") return {
		...found,
		live: null,
		refusals: [],
		notes: [...found.notes, STATED]
	};
	if (!provider.isLive) return {
		...found,
		live: null,
		refusals: []
	};
	const place = {
		region: found.region,
		zone: found.zone
	};
	const { intensities, refusals } = await provider.intensity({
		place,
		scope,
		from: epochMs(now - HOUR_MS),
		to: now
	});
	const live = intensities.findLast(({ from }) => from !== null && from <= now) ?? null;
	return {
		...found,
		live,
		refusals
	};
}
/** A look-up asks what the tables say, so the number is not taken; silence would look as if it had been. */
const STATED = note("intensity-stated", "CARBON_INTENSITY states a number for every job that runs with it; this is the figure of the tables.");

// src/entry/command/grid.ts
const gridCommand = {
	usage: "grid REGION | grid list | grid advise REGION",
	purpose: "Carbon intensity of a region with source, year and scope; all regions; cleaner regions and hours.",
	options: {
		scope: {
			type: "string",
			value: "SCOPE",
			help: "lifecycle (default) or direct: with or without fuel supply and building the plants"
		},
		receipt: {
			type: "string",
			value: "FILE",
			help: "advise: the grams that this very job would have cost"
		}
	},
	uses: ["now"],
	examples: [
		"grid FR",
		"grid aws:eu-west-3 --format json",
		"grid list --scope direct",
		"grid advise aws:eu-central-1 --receipt receipt.json",
		"CARBON_INTENSITY=live grid GB --scope direct"
	],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use, 1 for a failure of ours."
	},
	wraps: false,
	execute: async (given) => {
		const settings = readSettings(given);
		const wish = wishOf(given);
		const receipt = given.text("receipt");
		if (receipt !== null && wish.what !== "advise") throw new CarbonError("bad-usage", "\"--receipt\" belongs to `grid advise`.");
		const question = questionOf(settings, scopeOf(given.text("scope")));
		if (wish.what === "list") listed(question, settings);
		else if (wish.what === "region") told(await regionNow(wish.region, question), question, settings);
		else await advised(wish.region, {
			...question,
			job: receipt === null ? null : jobOf(receipt)
		}, settings);
		return EXIT.ok;
	}
};
function wishOf({ positionals: [first, second, ...more] }) {
	if (first === "advise" && second !== void 0 && more.length === 0) return {
		what: "advise",
		region: second
	};
	if (first === "list" && second === void 0) return { what: "list" };
	if (first !== void 0 && first !== "advise" && second === void 0) return {
		what: "region",
		region: first
	};
	if (first === "list") throw new CarbonError("bad-usage", "`grid list` takes no region: it prints all.");
	throw new CarbonError("bad-usage", "Exactly one region is wanted.", { hint: "Such as FR, DK-DK1, US-CA, aws:eu-west-3; or list; or advise aws:eu-west-3." });
}
function scopeOf(text) {
	if (text === null) return null;
	const scope = SCOPES.find((name) => name === text);
	if (scope !== void 0) return scope;
	throw new CarbonError("bad-usage", `The scope is "${text}".`, { hint: `Accepted: ${SCOPES.join(", ")}.` });
}
/** `--scope` is the last word at a terminal. @throws CarbonError for an owner's intensity that is none. */
function questionOf({ owner, now }, asked) {
	const datasets = openDatasets(findProduct().datasets);
	const { provider, scope } = intensityProvider({
		owner: asked === null ? owner : {
			...owner,
			scope: asked
		},
		config: null,
		misstated: "refused",
		datasets
	});
	return {
		datasets,
		provider,
		scope,
		now
	};
}
function jobOf(path) {
	const { energy, duration_s } = parseReceipt(readText("The receipt", path));
	if (energy.total_j !== null) return {
		energyKwh: kwhFromJoules(joules(energy.total_j)),
		durationSeconds: seconds(duration_s)
	};
	throw new CarbonError("bad-receipt", `The receipt ${path} has no energy figure, so it has no grams anywhere.`);
}
function listed({ datasets, now, scope }, { format }) {
	const rows = listRegions(datasets, {
		now,
		scope
	});
	print(format === "json" ? documentText(rows.map(listedDocument)) : renderGridList(rows, format));
}
function told(found, { scope }, { format, quiet }) {
	if (format === "json") {
		print(documentText(regionDocument(found, scope)));
		return;
	}
	const { region, zone, resolvedBy, pue, pueSource, intensity, live, refusals, notes } = found;
	print(renderGrid({
		placement: {
			region,
			zone,
			country: null,
			resolvedBy,
			pue,
			pueSource
		},
		scope,
		intensity,
		live,
		refusals: live === null ? refusals : [],
		notes: format === "text" ? [] : notes.map(({ text }) => text)
	}, format));
	if (format === "text" && !quiet) sayNotes(notes);
}
async function advised(region, question, { format }) {
	const advice = await adviseRegion(region, question);
	print(format === "json" ? documentText(adviceDocument(advice)) : renderAdvice(advice, format));
}
const documentText = (document) => JSON.stringify(document, null, 2);
const sayNotes = (notes) => {
	for (const { text } of notes) say(`note: ${text}`);
};

export { gridCommand };
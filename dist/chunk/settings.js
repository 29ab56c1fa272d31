import { b as CarbonError, o as epochMs } from "./ground.js";
import { l as parseInterval } from "./sampler-ground.js";
import { n as runnerEnvironment, r as readOwnerFacts } from "./owner.js";
import { t as ownersMeters } from "./owners-meters.js";
import { resolve } from "node:path";

// src/entry/command/settings.ts
const FORMATS = [
	"text",
	"json",
	"markdown"
];
/** @throws CarbonError `bad-usage` or `bad-environment`. */
function readSettings(given) {
	const owner = readOwnerFacts(runnerEnvironment(process.env).values);
	const captured = given.text("sysroot");
	const sysroot = captured === null ? "" : resolve(captured);
	const every = given.text("sample-every");
	const intervalMs = every === null ? null : parseInterval(every);
	const nvml = given.text("nvml");
	const nvmlPath = nvml?.includes("/") ? resolve(nvml) : nvml ?? owner.nvml;
	return {
		format: formatOf(given.text("format") ?? "text"),
		quiet: given.flag("quiet"),
		now: timeOf(given.text("now")),
		sysroot,
		owner: {
			...owner,
			intervalMs: intervalMs ?? owner.intervalMs
		},
		askedIntervalMs: intervalMs,
		meters: {
			...ownersMeters(owner, process.env),
			sysroot,
			nvmlPath
		}
	};
}
function formatOf(text) {
	const format = FORMATS.find((candidate) => candidate === text);
	if (format) return format;
	throw new CarbonError("bad-usage", `The format is "${text}".`, { hint: `Accepted: ${FORMATS.join(", ")}.` });
}
function timeOf(text) {
	if (text === null) return epochMs(Date.now());
	const parsed = Date.parse(text);
	if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(parsed)) return epochMs(parsed);
	throw new CarbonError("bad-usage", `The time is "${text}".`, { hint: "Accepted: ISO 8601, such as 2026-11-21T20:15:00Z." });
}

export { readSettings as t };
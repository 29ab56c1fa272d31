import "./rolldown-runtime.js";
import { b as CarbonError, x as explain } from "./ground.js";
import { t as appendMark } from "./sampler-control.js";
import { r as monotonicUs } from "./sampler-ground.js";
import { t as parseRecords } from "./parse-records.js";
import { t as findMeasuredJob } from "./measured-job.js";
import { i as say, n as USUAL_EXITS, t as EXIT } from "./command.js";
import { t as readSettings } from "./settings.js";
import { n as findStarted, r as startedDirectory } from "./started.js";
import { readFileSync } from "node:fs";

// src/measure/trace/open-sections.ts
/** Labels, oldest first. @throws CarbonError `bad-trace`. */
function openSections(text) {
	const told = text.split("\n").filter((line, at) => at === 0 || line.startsWith("{\"k\":\"mark\""));
	const open = /* @__PURE__ */ new Set();
	for (const record of parseRecords(`${told.join("\n")}\n`).records) {
		if (record.k !== "mark" || record.whole) continue;
		if (record.at === "start") open.add(record.label);
		else open.delete(record.label);
	}
	return [...open];
}

// src/entry/command/mark.ts
const markCommand = {
	usage: "mark LABEL [--end]",
	purpose: "Begins a section of the measurement that runs here; it lasts until the next one, or until its end.",
	options: { end: {
		type: "boolean",
		help: "end the section instead"
	} },
	uses: [],
	examples: ["mark \"epoch 1\"", "mark --end \"epoch 1\""],
	exits: {
		...USUAL_EXITS,
		text: "0, 2 for wrong use or where nothing is measured, 1 when it cannot be written; in a job these two only warn."
	},
	wraps: false,
	execute: async (given) => {
		const monoUs = monotonicUs();
		const label = labelOf(given);
		const at = given.flag("end") ? "end" : "start";
		const samplers = samplersHere(readSettings(given));
		if (samplers.length === 0) return unmarked(new CarbonError("bad-usage", "Nothing is measured here.", NO_START));
		for (const sampler of samplers) {
			if (at === "end") refuseUnopened(label, sampler);
			if (appendMark(sampler, {
				label,
				at,
				monoUs
			})) continue;
			return unmarked(new CarbonError("file-unwritable", `The mark cannot be written to ${sampler.trace}.`));
		}
		return EXIT.ok;
	}
};
const NO_START = { hint: "`carbon-action start` begins a measurement." };
const LONGEST_LABEL = 100;
function labelOf({ positionals: [label, ...more] }) {
	const text = label?.trim() ?? "";
	if (more.length === 0 && text !== "" && text.length <= LONGEST_LABEL && !/\p{Cc}/u.test(text)) return text;
	throw new CarbonError("bad-usage", "Exactly one label is wanted.", { hint: `Accepted: up to ${LONGEST_LABEL} characters on one line, such as: carbon-action mark "epoch 1"` });
}
/** That of the job around us, and that of `start`: usually one of the two. */
function samplersHere({ owner }) {
	return [findMeasuredJob(process.env, owner.stateDirectory)?.sampler ?? null, findStarted(startedDirectory(process.env, owner.stateDirectory))?.sampler ?? null].filter((sampler) => sampler !== null);
}
/** A sampler may have died since `start`; a step that only wants to be told apart must not fail for that. */
function unmarked(error) {
	if (process.env.GITHUB_RUN_ID === void 0) throw error;
	say(`The section is not marked. ${explain(error)}`);
	return EXIT.ok;
}
/** A slip in a label would be a section that silently goes on. */
function refuseUnopened(label, { trace }) {
	const open = openSections(readFileSync(trace, "utf8"));
	if (open.includes(label)) return;
	const hint = open.length === 0 ? "No section is open." : `Open: ${open.map((one) => `"${one}"`).join(", ")}.`;
	throw new CarbonError("bad-usage", `No section "${label}" is open.`, { hint });
}

export { markCommand };
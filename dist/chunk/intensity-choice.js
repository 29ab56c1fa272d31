import { b as CarbonError, l as gramsPerKwh, r as closest } from "./ground.js";
import { H as MAX_G_PER_KWH, U as SERVICE_NAMES, V as LATER_NAMES } from "./report.js";

// src/account/carbon/intensity-choice.ts
const ACCEPTED = `Accepted: embedded (the default), live, a number in gCO2e/kWh from 0 to ${MAX_G_PER_KWH}, or services in order of preference: ${SERVICE_NAMES.join(", ")}.`;
const ALONE = ["embedded", "live"];
/**
* Null for an empty text. Names are separated by commas or spaces, and upper case is as good as lower.
* @throws CarbonError `not-available-yet` for a service that is known but not built, else `code`, as who wrote it decides.
*/
function parseIntensityChoice(text, code) {
	const words = text.toLowerCase().split(/[\s,]+/).filter((word) => word !== "");
	const [first, second] = words;
	if (first === void 0) return null;
	if (second === void 0) {
		const alone = ALONE.find((word) => word === first);
		if (alone !== void 0) return alone;
		if (/^\d+(?:\.\d+)?$/.test(first) && Number(first) <= 2e3) return gramsPerKwh(Number(first));
	}
	return [...new Set(words.map((word) => serviceNamed(word, text, code)))];
}
function serviceNamed(word, text, code) {
	const service = SERVICE_NAMES.find((name) => name === word);
	if (service !== void 0) return service;
	if (ALONE.some((name) => name === word)) throw new CarbonError(code, `"${word}" stands alone as a grid intensity, not beside other names.`, { hint: "Where no live service answers, the embedded figure does." });
	const near = closest(word, [
		...SERVICE_NAMES,
		...LATER_NAMES,
		...ALONE
	]);
	if (LATER_NAMES.some((name) => name === near)) throw new CarbonError("not-available-yet", `Live grid intensity from "${near}" is not available yet.`, { hint: ACCEPTED });
	const said = code === "bad-config" ? `The config says intensity: ${text.trim()}.` : `CARBON_INTENSITY is "${text.trim()}".`;
	throw new CarbonError(code, said, { hint: near === null ? ACCEPTED : `Did you mean "${near}"?` });
}

export { parseIntensityChoice as t };
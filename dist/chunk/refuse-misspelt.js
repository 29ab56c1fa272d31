import { b as CarbonError, i as editDistance, r as closest } from "./ground.js";

// src/entry/refuse-misspelt.ts
const PREFIX = "INPUT_";
/** A third of the letters wrong is a slip; `INPUT_NODE` is somebody else's variable, and no slip for `name`. */
const SLIP = 1 / 3;
/** @throws CarbonError `bad-input`. Variables of others that begin with INPUT_ are none of our business. */
function refuseMisspelt(env, names) {
	for (const key of Object.keys(env)) {
		if (!key.startsWith(PREFIX)) continue;
		const name = key.slice(6).toLowerCase();
		const meant = closest(name, names);
		if (meant === null || meant === name || editDistance(name, meant) > meant.length * SLIP) continue;
		throw new CarbonError("bad-input", `There is no input "${name}".`, { hint: `Did you mean "${meant}"?` });
	}
}

export { refuseMisspelt as t };
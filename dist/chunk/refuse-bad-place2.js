import { n as parseRegion, o as choosePue, r as chooseProvider, t as openDatasets } from "./datasets.js";
import { t as findProduct } from "./product.js";

// src/entry/refuse-bad-place.ts
const UNPLACED = {
	region: null,
	zone: "WORLD",
	country: null,
	resolvedBy: "none",
	pue: null,
	pueSource: null
};
/** @throws CarbonError `bad-region`, `bad-environment`, `not-available-yet`. An `@FILE` is read later, when it is checked out. */
function refuseBadPlace(region, owner) {
	const datasets = openDatasets(findProduct().datasets);
	for (const stated of [region, owner.region]) if (stated !== null && stated !== "auto" && !stated.startsWith("@")) parseRegion(stated, datasets);
	choosePue({
		environment: owner.pue,
		config: null,
		placement: UNPLACED
	});
	chooseProvider({
		intensity: owner.intensity,
		scope: owner.scope
	}, datasets);
}

export { refuseBadPlace as t };
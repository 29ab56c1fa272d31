import "./rolldown-runtime.js";
import { c as choosePue, o as intensitySetting, t as liveServices } from "./services.js";
import { n as openDatasets, t as parseRegion } from "./places.js";
import { n as findProduct } from "./ground.js";

// src/entry/refuse-bad-place.ts
/** @throws CarbonError `bad-region`, `bad-environment`, `not-available-yet`. An `@FILE` is read later, when it is checked out. */
function refuseBadPlace(region, { region: owners, pue, intensity, scope }) {
	const datasets = openDatasets(findProduct().datasets);
	for (const [stated, where] of [[region], [owners, "CARBON_REGION"]]) if (stated !== null && stated !== "auto" && !stated.startsWith("@")) parseRegion(stated, datasets, where);
	choosePue({
		environment: pue,
		config: null,
		placement: {
			pue: null,
			pueSource: null
		}
	});
	if (intensity === null && scope === null) return;
	intensitySetting({
		environment: {
			intensity,
			scope
		},
		config: null
	}, liveServices(datasets.fuelFactors()));
}

export { refuseBadPlace as t };
import { n as openDatasets } from "./places.js";
import { f as kwhFromJoules, n as findProduct, u as joules } from "./ground.js";

// src/account/carbon/equivalents.ts
/** In order of preference: what readers of the place know. */
const IN_THE_UNITED_STATES = [
	"car-mile-us",
	"home-year-us",
	"gasoline-gallon-us",
	"tree-ten-years"
];
const ELSEWHERE = [
	"new-car-km-eu",
	"train-km-uk",
	"tree-ten-years"
];
const UNITED_STATES = /^US(?:-|$)/;
const MOST = 2;
/** Smaller or larger numbers give nobody a picture. */
const READABLE_FROM = .1;
const READABLE_BELOW = 1e6;
const GRAMS_PER_KG = 1e3;
/** At most two, none where the amounts could not be read; what is null is compared with nothing. */
function equivalentsOf(job, rows) {
	return (UNITED_STATES.test(job.zone ?? "") ? IN_THE_UNITED_STATES : ELSEWHERE).flatMap((key) => rows.find((row) => row.key === key) ?? []).flatMap((row) => {
		const spent = row.unit === "kWh" ? job.kwh : job.emissions === null ? null : job.emissions / GRAMS_PER_KG;
		const amount = spent === null ? 0 : spent / row.value;
		return amount >= READABLE_FROM && amount < READABLE_BELOW ? [{
			amount,
			row
		}] : [];
	}).slice(0, MOST);
}

// src/entry/everyday-amounts.ts
/** Empty where it is not asked for, and where nothing compares. */
function everydayAmounts({ carbon, energy }, config) {
	if (config?.comment.equivalences !== true) return [];
	const kwh = energy.total_j === null ? null : kwhFromJoules(joules(energy.total_j * carbon.pue));
	const rows = openDatasets(findProduct().datasets).equivalences();
	return equivalentsOf({
		emissions: carbon.emissions_g,
		kwh,
		zone: carbon.zone
	}, rows);
}

export { everydayAmounts as t };
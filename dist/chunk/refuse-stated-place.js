// src/entry/refuse-stated-place.ts
/** @throws CarbonError as `refuseBadPlace` does. */
async function refuseStatedPlace(region, owner) {
	if ((region === null || region === "auto") && !owner.isStated) return;
	const { refuseBadPlace } = await import("./refuse-bad-place.js");
	refuseBadPlace(region, owner);
}

export { refuseStatedPlace as t };
import { u as joules } from "./ground.js";

// src/review/comparison/gated-energy.ts
/** Joules above 0, or null where nothing comparable is known (its logarithm would not be a number). */
function gatedEnergy({ energy }) {
	if (energy.total_j === null) return null;
	const observed = energy.total_j - energy.assumed_j;
	return Number.isFinite(observed) && observed > 0 ? joules(observed) : null;
}

export { gatedEnergy as t };
// src/units.ts
const joules = (value) => value;
const watts = (value) => value;
const kilowattHours = (value) => value;
const grams = (value) => value;
const gramsPerKwh = (value) => value;
const seconds = (value) => value;
const micros = (value) => value;
const epochMs = (value) => value;
const JOULES_PER_KWH = 36e5;
const MICROS_PER_SECOND = 1e6;
const kwhFromJoules = (energy) => kilowattHours(energy / JOULES_PER_KWH);
const secondsFromMicros = (time) => seconds(time / MICROS_PER_SECOND);
const gramsFromEnergy = (energy, intensity) => grams(energy * intensity);
/** Sum of quantities of one unit; 0 for an empty list. */
const sum = (values) => {
	let total = 0;
	for (const value of values) total += value;
	return total;
};

// src/spelling.ts
const MAX_EDITS = 3;
/** Null where nothing is near enough to be a likely slip: at most three edits, and at most half of the word. */
function closest(word, accepted) {
	const [nearest] = accepted.filter((candidate) => Math.abs(candidate.length - word.length) <= MAX_EDITS).map((candidate) => ({
		candidate,
		edits: editDistance(word, candidate)
	})).filter(({ candidate, edits }) => edits <= Math.min(MAX_EDITS, candidate.length / 2)).toSorted((a, b) => a.edits - b.edits);
	return nearest?.candidate ?? null;
}
/** Insertions, deletions and substitutions of one character (Levenshtein 1966), one row of the table at a time. */
function editDistance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

export { grams as a, joules as c, micros as d, seconds as f, watts as h, epochMs as i, kilowattHours as l, sum as m, editDistance as n, gramsFromEnergy as o, secondsFromMicros as p, JOULES_PER_KWH as r, gramsPerKwh as s, closest as t, kwhFromJoules as u };
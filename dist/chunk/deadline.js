// src/entry/deadline.ts
/** The value, or `late`. A promise that comes later is left alone, its failure included. */
async function withDeadline(promise, limitMs) {
	let timer;
	const late = new Promise((resolve) => {
		timer = setTimeout(() => resolve("late"), Math.max(0, limitMs));
	});
	promise.catch(() => void 0);
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
/** Everything that asks this one budget together takes no longer than `totalMs`. */
function openTimeBudget(totalMs) {
	const end = performance.now() + totalMs;
	return (wishedMs) => Math.max(0, Math.min(wishedMs, end - performance.now()));
}

export { withDeadline as n, openTimeBudget as t };
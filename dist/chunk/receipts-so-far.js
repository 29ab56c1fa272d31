// src/entry/exceed/receipts-so-far.ts
/** Stands nowhere but in memory. */
const SO_FAR = "so-far";
const receiptsSoFar = (accounting, subject) => (trace, window) => accounting({
	trace,
	id: SO_FAR,
	window,
	samplerLives: true,
	subject,
	stepNames: [],
	work: null,
	notes: [],
	hurried: true
});

export { receiptsSoFar as t };
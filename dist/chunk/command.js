import { a as terminalText } from "./escape.js";

// src/entry/command/command.ts
const EXIT = {
	ok: 0,
	failure: 1,
	wrongUse: 2,
	overBudget: 3,
	notStarted: 125
};
/** Of all commands but `run`, whose exit statuses belong to the wrapped command. */
const USUAL_EXITS = {
	wrongUse: EXIT.wrongUse,
	failure: EXIT.failure
};
const PREFIX = "carbon: ";
/** A result. */
const print = (text) => {
	process.stdout.write(ended(text));
};
/** A note, progress, or what went wrong: each line begins with our prefix, since a wrapped command writes there as well. */
const say = (text) => {
	sayUnmarked(text.replace(/[^\n]+/g, terminalText).replace(/^/gm, PREFIX));
};
/** A document that belongs on stderr, such as the receipt of `run --format json`. */
const sayUnmarked = (text) => {
	process.stderr.write(ended(text));
};
const ended = (text) => text.endsWith("\n") ? text : `${text}\n`;

export { sayUnmarked as a, say as i, USUAL_EXITS as n, print as r, EXIT as t };
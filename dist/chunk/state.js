import { C as object, D as pipe, E as picklist, P as string, S as number, j as safeParse, o as finite, t as array, x as nullable } from "./valibot.js";

// src/entry/run/state.ts
const StateSchema = object({
	directory: string(),
	receiptId: string(),
	/** Directory of the sampler that the runner's hook has started, which goes on after us; null where it is the action's. */
	hook: nullable(string()),
	/** Receipt id of the measured job around this use; null for the outermost. */
	within: nullable(string()),
	/** CLOCK_MONOTONIC when this use began, µs; null for the first use, which takes the whole trace. */
	startUs: nullable(pipe(number(), finite())),
	notes: array(object({
		code: string(),
		severity: picklist(["info", "warning"]),
		text: string()
	}))
});
const STATE_NAME = "measurement";
/** Null when main did not come so far, or had nothing to leave. */
function parseState(text) {
	try {
		const parsed = safeParse(StateSchema, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}

export { parseState as n, STATE_NAME as t };
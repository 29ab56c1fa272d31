import "./rolldown-runtime.js";
import { n as serialiseReceipt } from "./codec.js";
import { u as renderText, v as renderComment } from "./report.js";
import { a as sayUnmarked, i as say } from "./command.js";

// src/entry/command/run/summarise.ts
function summarise(model, { format }) {
	if (format === "json") sayUnmarked(serialiseReceipt(model.receipt));
	else say((format === "markdown" ? renderComment : renderText)(model));
}

export { summarise };
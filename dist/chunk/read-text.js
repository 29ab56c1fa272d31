import { S as messageOf, b as CarbonError } from "./ground.js";
import { readFileSync } from "node:fs";

// src/entry/read-text.ts
/** `what` begins the sentence: "The trace". @throws CarbonError `file-unreadable`. */
function readText(what, path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
		const sentence = `${what} ${path} ${REASONS[code] ?? `cannot be read: ${messageOf(cause)}`}.`;
		throw new CarbonError("file-unreadable", sentence, { cause });
	}
}
/** Codes of open(2) and read(2) in words. */
const REASONS = {
	ENOENT: "does not exist",
	EISDIR: "is a directory",
	EACCES: "may not be read by this user",
	ENOTDIR: "does not exist"
};

export { readText as t };
import { t as readWhole } from "./read-whole.js";
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

// src/make-directory.ts
/** `mode` is that of every directory made. Others may make the same ones at the same time. @throws the system's error. */
function makeDirectory(path, mode) {
	const parent = dirname(path);
	if (parent !== path && !isDirectory(parent)) makeDirectory(parent, mode);
	try {
		mkdirSync(path, mode);
	} catch (error) {
		if (!isDirectory(path)) throw error;
	}
}
const isDirectory = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

// src/entry/read-small-file.ts
const SMALL_FILE_BYTES = 1048576;
/**
* The text of a regular file of at most `maxBytes`. A FIFO would block us for ever, a device or a huge file fill our memory.
* @throws Error with one sentence, or the system's error.
*/
const readSmallFile = (path, maxBytes = SMALL_FILE_BYTES) => readWhole(path, maxBytes).toString("utf8");

export { makeDirectory as n, readSmallFile as t };
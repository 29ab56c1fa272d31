import { S as messageOf, b as CarbonError } from "./ground.js";
import { t as parseTrace } from "./parse-trace.js";
import { c as readSmallFile } from "./owner.js";

// src/entry/read-trace.ts
/** Three times the size from which the sampler slows down; five days at its slowest beat add 2 MB to that. */
const MOST_BYTES = 67108864;
/** @throws CarbonError `file-unreadable`, also for one that is no regular file or larger than 64 MiB, or `bad-trace`. */
function readTrace(path) {
	let text;
	try {
		text = readSmallFile(path, MOST_BYTES);
	} catch (cause) {
		const sentence = `The trace ${path} cannot be read: ${messageOf(cause)}`;
		throw new CarbonError("file-unreadable", sentence, { cause });
	}
	return parseTrace(text);
}

export { readTrace as t };
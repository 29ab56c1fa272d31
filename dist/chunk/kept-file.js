import { closeSync, openSync, readSync } from "node:fs";

// src/measure/meter/kept-file.ts
/** The largest text read here is the first line of `/proc/stat`; the files of sysfs are at most one page. */
const PAGE_BYTES = 4096;
const buffer = Buffer.alloc(PAGE_BYTES);
/** @throws the system's error (ENOENT, EACCES) when the file cannot be opened. */
function keepOpen(path) {
	const fd = openSync(path, "r");
	return {
		read: () => buffer.toString("latin1", 0, readSync(fd, buffer, 0, PAGE_BYTES, 0)),
		close: () => closeSync(fd)
	};
}

export { keepOpen as t };
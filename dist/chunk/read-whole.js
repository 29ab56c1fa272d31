import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// src/measure/meter/file/open-regular.ts
/**
* A descriptor whose reads never wait: a FIFO without a writer, a terminal or a device is refused, and of a file such as
* `trace_pipe`, which blocks until there is news, a read says EAGAIN (open(2), read(2)).
* @throws the system's error, or one that says what is wrong with the file.
*/
function openRegular(path) {
	const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	try {
		if (fstatSync(fd).isFile()) return fd;
	} catch (error) {
		closeSync(fd);
		throw error;
	}
	closeSync(fd);
	throw new Error(`${path} is not a regular file.`);
}

// src/measure/meter/file/read-whole.ts
/** `/proc/cpuinfo` is the longest of them: 2 kB for each of 8,192 processors, the most that Linux runs on. */
const MOST_BYTES = 16777216;
const MIB = 1048576;
const FIRST_BYTES = 4096;
const GROWTH = 4;
/** By default as much as any file of procfs or sysfs. @throws the system's error, or one that says what is wrong with the file. */
function readWhole(path, mostBytes = MOST_BYTES) {
	const fd = openRegular(path);
	try {
		let bytes = Buffer.allocUnsafe(FIRST_BYTES);
		let length = 0;
		for (;;) {
			const read = readSync(fd, bytes, length, bytes.length - length, null);
			if (read === 0) return bytes.subarray(0, length);
			length += read;
			if (length > mostBytes) throw new Error(`${path} is larger than ${mostBytes / MIB} MiB.`);
			if (length < bytes.length) continue;
			bytes = Buffer.concat([bytes], Math.min(bytes.length * GROWTH, mostBytes + 1));
		}
	} finally {
		closeSync(fd);
	}
}

export { openRegular as n, readWhole as t };
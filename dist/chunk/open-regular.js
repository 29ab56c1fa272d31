import { closeSync, constants, fstatSync, openSync } from "node:fs";

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
	throw new Error(`${path} is not a regular file`);
}

export { openRegular as t };
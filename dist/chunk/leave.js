// src/entry/leave.ts
/** Output to a pipe is asynchronous: what is not written before the exit is lost (Node.js, "A note on process I/O"). */
async function leave(exitCode) {
	const streams = [process.stdout, process.stderr];
	await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write("", resolve))));
	process.exit(exitCode);
}

export { leave as t };
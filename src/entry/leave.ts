// Ends the process with all that it has said, whatever is still open: a proxy that never answers keeps a socket for minutes.

/** Output to a pipe is asynchronous: what is not written before the exit is lost (Node.js, "A note on process I/O"). */
export async function leave(exitCode: number): Promise<never> {
  const streams = [process.stdout, process.stderr];
  await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write('', resolve))));
  process.exit(exitCode);
}

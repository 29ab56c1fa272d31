// Bundles the worker once per test process, so that it starts in tens of milliseconds and has no compiler among its children.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

let bundle: Promise<string> | null = null;

/** An ES module as text, to be fed to Node's standard input: no file is left behind. */
export function workerBundle(): Promise<string> {
  bundle ??= build();
  return bundle;
}

async function build(): Promise<string> {
  const input = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const bundler = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  const { output } = await bundler.generate({ format: 'esm', codeSplitting: false });
  await bundler.close();
  return output[0].code;
}

// Hides the keys of live services in the job's log, where a step of the job may print its environment.
import type { ServiceKeys } from './service-keys.ts';

/** The Actions core is loaded only where there is something to hide: main has to be quick. */
export async function maskKeys(keys: ServiceKeys): Promise<void> {
  const secrets = Object.values(keys);
  if (secrets.length === 0) return;
  const { setSecret } = await import('@actions/core');
  for (const secret of secrets) setSecret(secret);
}

// Where the sampler of a runner's hook lies, as the steps of the job see it: a place below RUNNER_TEMP, told by CARBON_JOB.
// RUNNER_TEMP is one directory under two paths on the host and in a job container (actions/runner, ContainerOperationProvider).
import { basename, dirname, join } from 'node:path';
import type { JobPlace } from './job-place.ts';

/** Written by the started hook to GITHUB_ENV; any step may write it as well, so it is read strictly. */
export const HOOK_VARIABLE = 'CARBON_JOB';

const FORM = /^carbon-action-\w{1,32}\/[0-9a-f]{16}$/;

type Environment = Readonly<Record<string, string | undefined>>;

/** The directory of the hook's sampler; null where no hook has told one. Whether it lives there is another question. */
export function hookDirectory(env: Environment): string | null {
  const told = env[HOOK_VARIABLE];
  if (told === undefined || env.RUNNER_TEMP === undefined || !FORM.test(told)) return null;
  return join(env.RUNNER_TEMP, told);
}

/** What the hook tells: two names, whatever the path of RUNNER_TEMP. */
export const placeToTell = ({ root, directory }: JobPlace): string =>
  `${basename(root)}/${basename(directory)}`;

/**
 * Where the action keeps its own files when it measures with the hook's sampler: it may be another user, who must not write
 * where the sampler is told to stop, and who may make no directory in RUNNER_TEMP himself. The started hook makes this one,
 * for everybody to write into and nobody to remove from (the sticky bit of chmod(1)); the completed hook looks into it.
 */
export const joinedPlace = (hook: string): JobPlace => ({
  root: dirname(hook),
  directory: `${hook}-action`,
  outlivesJob: false,
});

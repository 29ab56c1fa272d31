// Where the sampler of a runner's hook lies, as the steps of the job see it: a place below RUNNER_TEMP, told by CARBON_JOB.
// RUNNER_TEMP is one directory under two paths on the host and in a job container (actions/runner, ContainerOperationProvider).
import { basename, join } from 'node:path';
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
 * Where the action keeps its own files when it measures with the hook's sampler: it may be another user, who must not
 * write where the sampler is told to stop. In RUNNER_TEMP, so that the completed hook finds it.
 */
export function joinedPlace(hook: string, env: Environment): JobPlace {
  const root = join(env.RUNNER_TEMP ?? '', `carbon-action-${process.getuid?.() ?? 'user'}`);
  return { root, directory: join(root, actionDirectoryName(hook)), outlivesJob: false };
}

/** The completed hook, as another user, looks for a receipt in it. */
export const JOINED_DIRECTORY_MODE = 0o755;

export const actionDirectoryName = (hook: string): string => `${basename(hook)}-action`;

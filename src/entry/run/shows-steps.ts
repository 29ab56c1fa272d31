// Whether a runner lets us see where steps begin: GitHub's own makes a set of files for each (actions/runner, FileCommandManager), ours
// among them before we run; other runners, such as nektos/act, write one set over and over elsewhere.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `temp` is RUNNER_TEMP. */
export const showsSteps = (temp: string | undefined): boolean =>
  temp !== undefined && existsSync(join(temp, '_runner_file_commands'));

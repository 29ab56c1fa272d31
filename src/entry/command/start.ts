// `start`: begins a measurement that lasts until `stop`, whatever becomes of this terminal or step.
import { rmSync } from 'node:fs';
import { CarbonError } from '../../errors.ts';
import { isRunning } from '../../measure/sampler/liveness.ts';
import { appendMark } from '../../measure/sampler/mark.ts';
import { startSampler } from '../../measure/sampler/start.ts';
import { findMeasuredJob } from '../measured-job.ts';
import { findProduct } from '../product.ts';
import { waitForReadings } from '../wait-for-readings.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, say, USUAL_EXITS } from './command.ts';
import { readSettings, type Settings } from './settings.ts';
import { claimStarted, startedDirectory } from './started.ts';

/** Label of the whole where nobody has named it. */
export const UNNAMED = 'measurement';

export const startCommand: Command = {
  usage: 'start [options]',
  purpose: 'Begins a measurement that lasts until `stop`, also after this terminal or step has ended.',
  options: { name: { type: 'string', value: 'NAME', help: 'what it is called and compared under' } },
  uses: ['sysroot', 'nvml', 'sample-every'],
  examples: ['start', 'start --name nightly --sample-every 5s'],
  exits: { ...USUAL_EXITS, text: '0, 2 where something is measured already, 1 when nothing can be.' },
  wraps: false,
  execute: async (given) => {
    refuseWords(given);
    const settings = readSettings(given);
    const { stateDirectory } = settings.owner;
    if (findMeasuredJob(process.env, stateDirectory) !== null) {
      throw new CarbonError('bad-usage', 'This job is measured already; use mark.', {
        hint: 'Such as: carbon-action mark LABEL',
      });
    }
    const directory = startedDirectory(process.env, stateDirectory);
    const name = given.text('name');
    claimStarted(directory, name, new Date());
    if (!(await begin(directory, settings, name ?? UNNAMED))) {
      rmSync(directory, { recursive: true, force: true });
      say('Nothing is measured: the sampler ended at once.');
      return EXIT.failure;
    }
    if (!settings.quiet) say('Measuring. `carbon-action stop` ends it.');
    return EXIT.ok;
  },
};

function refuseWords({ positionals: [word] }: Arguments): void {
  if (word === undefined) return;
  throw new CarbonError('bad-usage', `start takes no "${word}".`, {
    hint: 'A command is measured by: carbon-action run -- COMMAND',
  });
}

/** False when the sampler did not live. Waits for the first readings, so that what follows is measured from its first moment. */
async function begin(
  directory: string,
  { sysroot, meters, owner }: Settings,
  label: string,
): Promise<boolean> {
  try {
    const sampler = startSampler({
      directory,
      command: findProduct().sampler,
      env: process.env,
      sampleEvery: `${owner.intervalMs}ms`,
      sysroot,
      nvmlPath: meters.nvmlPath,
      exporterUrl: meters.exporterUrl,
    });
    const hasReadings = await waitForReadings(sampler.trace);
    // A machine that is slow to read is measured from its first reading on.
    if (!hasReadings && !isRunning(sampler)) return false;
    appendMark(sampler, { label, at: 'start', whole: true });
    return true;
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

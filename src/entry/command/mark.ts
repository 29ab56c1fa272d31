// `mark LABEL`: begins a section of the measurement that runs here; it lasts until the next mark, or until `mark --end LABEL`.
import { readFileSync } from 'node:fs';
import { CarbonError, explain } from '../../errors.ts';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { appendMark } from '../../measure/sampler/mark.ts';
import { monotonicUs } from '../../measure/sampler/system-clock.ts';
import { openSections } from '../../measure/trace/open-sections.ts';
import { findMeasuredJob } from '../measured-job.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, say, USUAL_EXITS } from './command.ts';
import { readSettings, type Settings } from './settings.ts';
import { findStarted, startedDirectory } from './started.ts';

export const markCommand: Command = {
  usage: 'mark LABEL [--end]',
  purpose:
    'Begins a section of the measurement that runs here; it lasts until the next one, or until its end.',
  options: { end: { type: 'boolean', help: 'end the section instead' } },
  uses: [],
  examples: ['mark "epoch 1"', 'mark --end "epoch 1"'],
  exits: {
    ...USUAL_EXITS,
    text: '0, 2 for wrong use or where nothing is measured, 1 when it cannot be written; in a job these two only warn.',
  },
  wraps: false,
  execute: async (given) => {
    const monoUs = monotonicUs();
    const label = labelOf(given);
    const at = given.flag('end') ? 'end' : 'start';
    const samplers = samplersHere(readSettings(given));
    if (samplers.length === 0)
      return unmarked(new CarbonError('bad-usage', 'Nothing is measured here.', NO_START));
    for (const sampler of samplers) {
      if (at === 'end') refuseUnopened(label, sampler);
      if (appendMark(sampler, { label, at, monoUs })) continue;
      return unmarked(new CarbonError('file-unwritable', `The mark cannot be written to ${sampler.trace}.`));
    }
    return EXIT.ok;
  },
};

const NO_START = { hint: '`carbon-action start` begins a measurement.' };
const LONGEST_LABEL = 100;

function labelOf({ positionals: [label, ...more] }: Arguments): string {
  const text = label?.trim() ?? '';
  if (more.length === 0 && text !== '' && text.length <= LONGEST_LABEL && !/\p{Cc}/u.test(text)) return text;
  throw new CarbonError('bad-usage', 'Exactly one label is wanted.', {
    hint: `Accepted: up to ${LONGEST_LABEL} characters on one line, such as: carbon-action mark "epoch 1"`,
  });
}

/** That of the job around us, and that of `start`: usually one of the two. */
function samplersHere({ owner }: Settings): readonly SamplerHandle[] {
  const job = findMeasuredJob(process.env, owner.stateDirectory)?.sampler ?? null;
  const started = findStarted(startedDirectory(process.env, owner.stateDirectory))?.sampler ?? null;
  return [job, started].filter((sampler) => sampler !== null);
}

/** A sampler may have died since `start`; a step that only wants to be told apart must not fail for that. */
function unmarked(error: CarbonError): number {
  if (process.env.GITHUB_RUN_ID === undefined) throw error;
  say(`The section is not marked. ${explain(error)}`);
  return EXIT.ok;
}

/** A slip in a label would be a section that silently goes on. */
function refuseUnopened(label: string, { trace }: SamplerHandle): void {
  const open = openSections(readFileSync(trace, 'utf8'));
  if (open.includes(label)) return;
  const hint =
    open.length === 0 ? 'No section is open.' : `Open: ${open.map((one) => `"${one}"`).join(', ')}.`;
  throw new CarbonError('bad-usage', `No section "${label}" is open.`, { hint });
}

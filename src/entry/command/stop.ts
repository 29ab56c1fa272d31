// `stop`: ends the measurement that `start` began, and concludes it as `run` does.
import { rmSync } from 'node:fs';
import { serialiseReceipt } from '../../account/receipt/codec.ts';
import type { Outcome } from '../../account/receipt/receipt.ts';
import { CarbonError } from '../../errors.ts';
import { finishSampler } from '../../measure/sampler/finish.ts';
import { readHandle } from '../../measure/sampler/handle.ts';
import { appendMark } from '../../measure/sampler/mark.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import { findMeasuredJob } from '../measured-job.ts';
import { readTrace } from '../read-trace.ts';
import { refuseStatedPlace } from '../refuse-stated-place.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { concludeMeasurement } from './conclude-measurement.ts';
import { CONCLUSION_OPTIONS, readConclusionPlan } from './conclusion-plan.ts';
import { OUTCOMES, outcomeOf } from './outcome.ts';
import { readSettings, type Settings } from './settings.ts';
import { UNNAMED } from './start.ts';
import { findStarted, type Started, startedDirectory } from './started.ts';
import { wholeMeasurement } from './whole-measurement.ts';

const DEFAULT_OUTCOME: Outcome = 'success';

export const stopCommand: Command = {
  usage: 'stop [options]',
  purpose: 'Ends the measurement that `start` began, and says what it used.',
  options: {
    ...CONCLUSION_OPTIONS,
    name: { type: 'string', value: 'NAME', help: 'what it is compared under; default that of `start`' },
    outcome: {
      type: 'string',
      value: 'OUTCOME',
      help: `${OUTCOMES.join(', ')} (default ${DEFAULT_OUTCOME}); only successes are compared`,
    },
  },
  uses: ['sysroot', 'nvml', 'now'],
  examples: ['stop --receipt receipt.json', 'stop --ledger directory:runs --budget "+10 %" --name nightly'],
  exits: {
    ...USUAL_EXITS,
    text: '0, 3 over a failed budget, 2 for wrong use or where nothing was started, 1 for a failure of ours.',
  },
  wraps: false,
  execute: async (given) => {
    const settings = readSettings(given);
    const plan = readConclusionPlan(given);
    await refuseStatedPlace(plan.region, settings.owner);
    const outcome = outcomeOf(given.text('outcome') ?? DEFAULT_OUTCOME);
    const started = theStarted(given, settings);
    const name = given.text('name') ?? started.name;
    if (plan.review.ledger !== null && name === null) {
      throw new CarbonError('bad-usage', 'A measurement that enters a history needs a name.', {
        hint: 'Give --name, the same for what is to be compared. The measurement goes on.',
      });
    }
    await finish(started, settings);
    const { trace, directory } = started;
    const read = readable(trace);
    if (read === null) {
      rmSync(directory, { recursive: true, force: true });
      say('Nothing was measured: the sampler left no readings.');
      return EXIT.failure;
    }
    const window = wholeMeasurement(read)?.window ?? null;
    const measured = {
      name: name ?? UNNAMED,
      trace,
      window,
      samplerLives: false,
      within: null,
      outcome,
      excess: null,
      repeatable: true,
    };
    const model = await concludeMeasurement(plan, settings, measured);
    // Only now: whatever failed before can be tried again.
    rmSync(directory, { recursive: true, force: true });
    if (settings.format === 'json') print(serialiseReceipt(model.receipt));
    else print((settings.format === 'markdown' ? renderComment : renderText)(model));
    return model.verdict.failed ? plan.exceedCode : EXIT.ok;
  },
};

function theStarted({ positionals: [word] }: Arguments, { owner }: Settings): Started {
  if (word !== undefined) throw new CarbonError('bad-usage', `stop takes no "${word}".`);
  const started = findStarted(startedDirectory(process.env, owner.stateDirectory));
  if (started !== null) return started;
  if (findMeasuredJob(process.env, owner.stateDirectory) !== null) {
    throw new CarbonError('bad-usage', 'This job is measured to its end; there is nothing to stop.', {
      hint: '`carbon-action mark --end LABEL` ends a section of it.',
    });
  }
  throw new CarbonError('bad-usage', 'Nothing was started here.', {
    hint: '`carbon-action start` begins a measurement.',
  });
}

/** The end is marked before the last reading: opening a driver may take a while. An end of before stays. */
async function finish({ directory, trace, name, sameBoot }: Started, { meters }: Settings): Promise<void> {
  const sampler = readHandle(directory);
  const before = readable(trace);
  const hasEnded = before !== null && (before.end !== null || wholeMeasurement(before) !== null);
  if (sampler === null || !sameBoot || hasEnded) return;
  appendMark(sampler, { label: name ?? UNNAMED, at: 'end', whole: true });
  await finishSampler(sampler, meters);
}

function readable(path: string): Trace | null {
  try {
    return readTrace(path);
  } catch (error) {
    if (error instanceof CarbonError) return null;
    throw error;
  }
}

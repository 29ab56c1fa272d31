// `run -- COMMAND`: measures a command; its output, signals and exit code are its own, our summary goes to stderr.
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialiseReceipt } from '../../account/receipt/codec.ts';
import type { Outcome, Receipt } from '../../account/receipt/receipt.ts';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { CarbonError, explain, messageOf } from '../../errors.ts';
import { appendDirectRead } from '../../measure/sampler/direct-read.ts';
import type { SamplerHandle } from '../../measure/sampler/handle.ts';
import { findLiveSampler } from '../../measure/sampler/liveness.ts';
import { appendMark } from '../../measure/sampler/mark.ts';
import { startSampler } from '../../measure/sampler/start.ts';
import { stopSampler } from '../../measure/sampler/stop.ts';
import { monotonicUs } from '../../measure/sampler/system-clock.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import { entryOf } from '../../review/history/reduce.ts';
import { accountTrace, type MonotonicWindow } from '../account-trace.ts';
import { jobPlace } from '../job-place.ts';
import { findProduct } from '../product.ts';
import { refuseBadPlace } from '../refuse-bad-place.ts';
import { readJobRecord } from '../run/job-record.ts';
import { writeReceipt } from '../run/keep.ts';
import { type CommandResult, runCommand } from '../run-command.ts';
import { waitForReadings } from '../wait-for-readings.ts';
import { parseWorkSource, readWork } from '../work.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, say } from './command.ts';
import { type LocalReview, readLocalReview, replay } from './local-review.ts';
import { localSubject } from './local-subject.ts';
import { readSettings, type Settings } from './settings.ts';

export const runCommandCommand: Command = {
  usage: 'run [options] -- COMMAND [arguments]',
  purpose: 'Measures a command and passes its output, signals and exit code through.',
  options: {
    receipt: { type: 'string', value: 'FILE', help: 'write the receipt there' },
    trace: { type: 'string', value: 'FILE', help: 'keep the raw readings there' },
    ledger: {
      type: 'string',
      value: 'SPEC',
      help: 'directory:PATH: compare with earlier runs and add this one',
    },
    region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
    name: { type: 'string', value: 'NAME', help: 'what runs are compared under; default from the command' },
    work: { type: 'string', value: 'file:PATH', help: 'unit of work, for per-unit figures' },
    budget: {
      type: 'string',
      multiple: true,
      value: 'BUDGET',
      help: '"+10 %", "0.3 kWh", "50 gCO2e"; may be repeated',
    },
    'on-exceed': { type: 'string', value: 'WHAT', help: 'fail (default) or warn' },
    'exceed-code': { type: 'string', value: 'N', help: 'exit status of a failed budget (default 3)' },
  },
  wrongUse: EXIT.wrongUseOfRun,
  wraps: true,
  execute: async (given, wrapped) => {
    const [file, ...args] = wrapped;
    if (file === undefined) {
      throw new CarbonError('bad-usage', 'There is no command to measure.', {
        hint: 'Such as: carbon-action run -- python train.py',
      });
    }
    const settings = readSettings(given);
    const plan = readPlan(given, wrapped);
    refuseBadPlace(given.text('region'), settings.owner);
    const { sampler, within, temporary } = await beginSampling(settings);
    const startUs = monotonicUs();
    appendMark(sampler, { label: plan.name, at: 'start', monoUs: startUs });
    const result = await runCommand({
      file,
      args,
      cwd: process.cwd(),
      env: process.env,
      killAfterTermMs: null,
    });
    if (result.notStarted) say(explain(result.notStarted));
    appendDirectRead(sampler, settings.meters);
    const endUs = monotonicUs();
    appendMark(sampler, { label: plan.name, at: 'end', monoUs: endUs });
    if (temporary !== null) await stopSampler(sampler);
    try {
      return await conclude({ given, settings, plan, sampler, within, result, window: { startUs, endUs } });
    } catch (error) {
      say(`carbon: no figures. ${explain(error)}`);
      return result.exitCode;
    } finally {
      if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
    }
  },
};

interface Plan {
  readonly name: string;
  readonly exceedCode: number;
  readonly review: LocalReview;
}

const NAME_DIGITS = 8;
const MAX_EXIT_CODE = 255;

function readPlan(given: Arguments, wrapped: readonly string[]): Plan {
  const code = given.text('exceed-code') ?? String(EXIT.overBudget);
  if (!/^\d{1,3}$/.test(code) || Number(code) > MAX_EXIT_CODE) {
    throw new CarbonError('bad-usage', `The exceed code is "${code}".`, {
      hint: `Accepted: 0 to ${MAX_EXIT_CODE}.`,
    });
  }
  parseWorkSource(given.text('work') ?? '');
  // Command lines may hold secrets, so the name that travels with a receipt is a hash of ours.
  const hash = createHash('sha256').update(JSON.stringify(wrapped)).digest('hex').slice(0, NAME_DIGITS);
  return {
    name: given.text('name') ?? `command-${hash}`,
    exceedCode: Number(code),
    review: readLocalReview(given),
  };
}

interface Sampling {
  readonly sampler: SamplerHandle;
  readonly within: string | null;
  /** Directory of a sampler of our own; null inside a measured job. */
  readonly temporary: string | null;
}

/** Inside a measured job its sampler is used: two would count one device twice. */
async function beginSampling({ owner, meters, sysroot }: Settings): Promise<Sampling> {
  const place = jobPlace(process.env, owner.stateDirectory);
  const around = findLiveSampler(place.directory);
  if (around !== null) {
    appendDirectRead(around, meters);
    return { sampler: around, within: readJobRecord(place.directory)?.receiptId ?? null, temporary: null };
  }
  const temporary = mkdtempSync(join(tmpdir(), 'carbon-action-'));
  const sampler = startSampler({
    directory: temporary,
    command: [process.execPath, findProduct().sampler],
    env: process.env,
    sampleEvery: `${owner.intervalMs}ms`,
    sysroot,
    nvmlPath: meters.nvmlPath,
  });
  await waitForReadings(sampler.trace);
  return { sampler, within: null, temporary };
}

interface Finished extends Omit<Sampling, 'temporary'> {
  readonly given: Arguments;
  readonly settings: Settings;
  readonly plan: Plan;
  readonly result: CommandResult;
  readonly window: MonotonicWindow;
}

async function conclude(finished: Finished): Promise<number> {
  const { given, settings, plan, sampler, result } = finished;
  const tracePath = given.text('trace');
  if (tracePath !== null && existsSync(sampler.trace)) keepTrace(sampler.trace, tracePath);
  const receipt = await receiptOf(finished);
  const receiptPath = given.text('receipt');
  if (receiptPath !== null) writeReceipt(receipt, receiptPath);
  const reviewed = await replay([receipt], plan.review, settings.now);
  const appended = (await plan.review.ledger?.append([entryOf(receipt)])) ?? [];
  const model = { ...reviewed, receiptPath, notes: [...reviewed.notes, ...appended] };
  if (!settings.quiet) {
    if (settings.format === 'json') say(serialiseReceipt(receipt));
    else say(prefixed((settings.format === 'markdown' ? renderComment : renderText)(model)));
  }
  return result.exitCode === 0 && model.verdict.failed ? plan.exceedCode : result.exitCode;
}

async function receiptOf({
  given,
  settings,
  plan,
  sampler,
  within,
  result,
  window,
}: Finished): Promise<Receipt> {
  const { work, notes } = await readWork(parseWorkSource(given.text('work') ?? ''), process.cwd());
  return accountTrace({
    trace: sampler.trace,
    id: receiptId({
      runId: null,
      attempt: null,
      job: plan.name,
      random: randomBytes(NAME_DIGITS).toString('hex'),
    }),
    window,
    subject: localSubject({
      name: plan.name,
      scope: 'command',
      unit: work?.unit ?? null,
      outcome: outcomeOf(result),
      within,
    }),
    stepNames: [],
    owner: settings.owner,
    config: null,
    region: given.text('region'),
    runnerName: process.env.RUNNER_NAME ?? null,
    directory: process.cwd(),
    work,
    notes,
    sysroot: settings.sysroot,
    salt: 'local',
  });
}

function outcomeOf({ exitCode, signal }: CommandResult): Outcome {
  if (signal !== null) return 'cancelled';
  return exitCode === 0 ? 'success' : 'failure';
}

function keepTrace(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    say(`carbon: the trace could not be kept: ${messageOf(error)}`);
  }
}

const prefixed = (text: string): string =>
  text
    .split('\n')
    .map((line) => `carbon: ${line}`)
    .join('\n');

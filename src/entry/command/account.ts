// `account TRACE`: replays a job's energy and carbon from its trace, on any machine; the same trace gives the same receipt.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { serialiseReceipt } from '../../account/receipt/codec.ts';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { CarbonError } from '../../errors.ts';
import { readMachine } from '../../measure/meter/machine/machine.ts';
import { parseTrace } from '../../measure/trace/parse-trace.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import { readText } from '../read-text.ts';
import { parseWorkSource } from '../work.ts';
import { writeReceipt } from '../write-receipt.ts';
import { accountLocally } from './account-locally.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, USUAL_EXITS } from './command.ts';
import { loneModel } from './lone-model.ts';
import { outcomeOf } from './outcome.ts';
import { readSettings } from './settings.ts';
import { wholeMeasurement } from './whole-measurement.ts';

export const accountCommand: Command = {
  usage: 'account TRACE [options]',
  purpose: 'Turns a trace into a receipt: energy, coverage, uncertainty, emissions.',
  options: {
    receipt: { type: 'string', value: 'FILE', help: 'write the receipt there' },
    region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
    name: { type: 'string', value: 'NAME', help: 'what receipts are compared under' },
    outcome: {
      type: 'string',
      value: 'OUTCOME',
      help: 'of the job: success, failure, cancelled or unknown (default); only successes are compared',
    },
    work: { type: 'string', value: 'file:PATH', help: 'unit of work, for per-unit figures' },
  },
  uses: ['sysroot', 'now'],
  examples: [
    'account trace.ndjson --region FR',
    'account trace.ndjson --name train --outcome success --receipt receipt.json',
  ],
  exits: {
    ...USUAL_EXITS,
    text: '0, 2 for wrong use or a trace that cannot be read, 1 for a failure of ours.',
  },
  wraps: false,
  execute: async (given) => {
    const settings = readSettings(given);
    const work = parseWorkSource(given.text('work') ?? '');
    const outcome = outcomeOf(given.text('outcome') ?? 'unknown');
    const text = readText('The trace', onlyTrace(given));
    const trace = parseTrace(text);
    const command = wholeMeasurement(trace);
    const name = given.text('name') ?? command?.label ?? 'trace';
    const receipt = await accountLocally(
      {
        trace,
        id: receiptId({ runId: null, attempt: null, job: name, random: fingerprint(text) }),
        window: command?.window ?? null,
        fromHere: isFromHere(trace, settings.sysroot),
        name,
        scope: command === null ? 'job' : 'command',
        outcome,
        region: given.text('region'),
        work,
        runnerName: null,
        hurried: false,
      },
      settings,
    );
    const path = given.text('receipt');
    if (path !== null) writeReceipt(receipt, path);
    if (settings.format === 'json') print(serialiseReceipt(receipt));
    else print((settings.format === 'markdown' ? renderComment : renderText)(loneModel(receipt, path)));
    return EXIT.ok;
  },
};

function onlyTrace({ positionals }: Arguments): string {
  const [trace, ...rest] = positionals;
  if (trace !== undefined && rest.length === 0) return trace;
  throw new CarbonError('bad-usage', 'Exactly one trace file is wanted.', {
    hint: 'Such as one that `carbon-action run --trace FILE` has kept.',
  });
}

const ID_DIGITS = 16;
const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS);

/** A machine of the same processor and memory: its inventory may stand for what the trace does not say. */
function isFromHere({ header }: Trace, sysroot: string): boolean {
  const { cpu, memory_bytes } = readMachine(sysroot);
  return isDeepStrictEqual(cpu, header.cpu) && memory_bytes === header.memory_bytes;
}

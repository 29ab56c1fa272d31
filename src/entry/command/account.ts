// `account TRACE`: replays a job's energy and carbon from its trace, on any machine; the same trace gives the same receipt.
// `account RECEIPT`: prices the energy of a receipt again.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { parseReceipt, serialiseReceipt } from '../../account/receipt/codec.ts';
import type { Outcome, Receipt } from '../../account/receipt/receipt.ts';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { CarbonError } from '../../errors.ts';
import { readMachine } from '../../measure/meter/machine/machine.ts';
import { parseTrace } from '../../measure/trace/parse-trace.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import { prose, terminalText } from '../../report/escape.ts';
import { readText } from '../read-text.ts';
import { parseWorkSource } from '../work.ts';
import { writeReceipt } from '../write-receipt.ts';
import { documentKind } from './account/document-kind.ts';
import { priceAgain } from './account/price-again.ts';
import { priceChange } from './account/price-change.ts';
import { accountLocally } from './account-locally.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, USUAL_EXITS } from './command.ts';
import { loneModel } from './lone-model.ts';
import { outcomeOf } from './outcome.ts';
import { readSettings, type Settings } from './settings.ts';
import { wholeMeasurement } from './whole-measurement.ts';

export const accountCommand: Command = {
  usage: 'account TRACE|RECEIPT [options]',
  purpose: 'Turns a trace into a receipt; prices a receipt again, as when the grid is known better.',
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
    'CARBON_INTENSITY=live account receipt.json --receipt priced.json',
  ],
  exits: {
    ...USUAL_EXITS,
    text: '0, 2 for wrong use or a file that cannot be read, 1 for a failure of ours.',
  },
  wraps: false,
  execute: async (given) => {
    const settings = readSettings(given);
    const outcome = outcomeOf(given.text('outcome') ?? 'unknown');
    const path = onlyFile(given);
    const text = readText('The file', path);
    if (documentKind(text, path) === 'receipt') return repriced(text, given, settings);
    const receipt = await replayed(parseTrace(text), { text, outcome, given, settings });
    conclude(receipt, { given, settings, before: null });
    return EXIT.ok;
  },
};

/** What belongs to the measurement is settled in a receipt. */
const OF_A_TRACE = ['name', 'outcome', 'work'];

async function repriced(text: string, given: Arguments, settings: Settings): Promise<number> {
  const foreign = OF_A_TRACE.find((name) => given.text(name) !== null);
  if (foreign !== undefined) {
    throw new CarbonError('bad-usage', `"--${foreign}" belongs to a trace; a receipt has its own.`, {
      hint: 'A receipt is priced again with --region and the CARBON_* variables.',
    });
  }
  const before = parseReceipt(text);
  conclude(await priceAgain(before, given.text('region'), settings), { given, settings, before });
  return EXIT.ok;
}

function replayed(
  trace: Trace,
  asked: {
    readonly text: string;
    readonly outcome: Outcome;
    readonly given: Arguments;
    readonly settings: Settings;
  },
): Promise<Receipt> {
  const { text, outcome, given, settings } = asked;
  const command = wholeMeasurement(trace);
  const name = given.text('name') ?? command?.label ?? 'trace';
  return accountLocally(
    {
      trace,
      id: receiptId({ runId: null, attempt: null, job: name, random: fingerprint(text) }),
      window: command?.window ?? null,
      fromHere: isFromHere(trace, settings.sysroot),
      name,
      scope: command === null ? 'job' : 'command',
      outcome,
      region: given.text('region'),
      work: parseWorkSource(given.text('work') ?? ''),
      runnerName: null,
      hurried: false,
    },
    settings,
  );
}

/** `before`: of a receipt that was priced again. */
function conclude(
  receipt: Receipt,
  asked: { readonly given: Arguments; readonly settings: Settings; readonly before: Receipt | null },
): void {
  const { before } = asked;
  const { format } = asked.settings;
  const path = asked.given.text('receipt');
  if (path !== null) writeReceipt(receipt, path);
  if (format === 'json') {
    print(serialiseReceipt(receipt));
    return;
  }
  const model = loneModel(receipt, path);
  const change = before === null ? null : priceChange(before, receipt);
  if (format === 'markdown')
    print([...(change === null ? [] : [prose(change)]), renderComment(model)].join('\n\n'));
  else print([...(change === null ? [] : [terminalText(change)]), renderText(model)].join('\n'));
}

function onlyFile({ positionals }: Arguments): string {
  const [file, ...rest] = positionals;
  if (file !== undefined && rest.length === 0) return file;
  throw new CarbonError('bad-usage', 'Exactly one trace or receipt is wanted.', {
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

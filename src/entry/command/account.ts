// `account TRACE`: replays a job's energy and carbon from its trace, on any machine.
import { randomBytes } from 'node:crypto';
import { serialiseReceipt } from '../../account/receipt/codec.ts';
import { receiptId } from '../../account/receipt/receipt-id.ts';
import { CarbonError } from '../../errors.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import { accountTrace } from '../account-trace.ts';
import { writeReceipt } from '../run/keep.ts';
import { parseWorkSource, readWork } from '../work.ts';
import { type Command, EXIT, print } from './command.ts';
import { localSubject } from './local-subject.ts';
import { loneModel } from './lone-model.ts';
import { readSettings } from './settings.ts';

const RANDOM_BYTES = 8;

export const accountCommand: Command = {
  usage: 'account TRACE [options]',
  purpose: 'Turns a trace into a receipt: energy, coverage, uncertainty, emissions.',
  options: {
    receipt: { type: 'string', value: 'FILE', help: 'write the receipt there' },
    region: { type: 'string', value: 'REGION', help: 'where the machine stands, as `grid` takes it' },
    name: { type: 'string', value: 'NAME', help: 'part of what a receipt is compared with' },
    work: { type: 'string', value: 'file:PATH', help: 'unit of work, for per-unit figures' },
  },
  wrongUse: EXIT.wrongUse,
  wraps: false,
  execute: async (given) => {
    const { format, owner, sysroot } = readSettings(given);
    const [trace, ...rest] = given.positionals;
    if (trace === undefined || rest.length > 0)
      throw new CarbonError('bad-usage', 'Exactly one trace file is wanted.');
    const { work, notes } = await readWork(parseWorkSource(given.text('work') ?? ''), process.cwd());
    const name = given.text('name') ?? 'trace';
    const receipt = await accountTrace({
      trace,
      id: receiptId({
        runId: null,
        attempt: null,
        job: name,
        random: randomBytes(RANDOM_BYTES).toString('hex'),
      }),
      window: null,
      subject: localSubject({ name, scope: 'job', unit: work?.unit ?? null, outcome: 'unknown' }),
      stepNames: [],
      owner,
      config: null,
      region: given.text('region'),
      runnerName: null,
      directory: process.cwd(),
      work,
      notes,
      sysroot,
      salt: 'local',
    });
    const path = given.text('receipt');
    if (path !== null) writeReceipt(receipt, path);
    if (format === 'json') print(serialiseReceipt(receipt));
    else print((format === 'markdown' ? renderComment : renderText)(loneModel(receipt, path)));
    return EXIT.ok;
  },
};

// `run -- COMMAND`: measures a command; its output, signals and exit code are its own, our summary goes to stderr.
import { type Command, EXIT } from './command.ts';
import { CONCLUSION_OPTIONS } from './conclusion-plan.ts';
import { concludeCommand } from './run/conclude-command.ts';
import { measureCommand } from './run/measure-command.ts';
import { readPlan } from './run/plan.ts';
import { readSettings } from './settings.ts';

export const runCommandCommand: Command = {
  usage: 'run [options] -- COMMAND [arguments]',
  purpose: 'Measures a command and passes its output, signals and exit code through.',
  options: {
    ...CONCLUSION_OPTIONS,
    'on-exceed': {
      type: 'string',
      value: 'WHAT',
      help: 'fail (default), warn, or stop: end the command when a budget is certainly gone',
    },
    name: { type: 'string', value: 'NAME', help: 'what runs are compared under; default from the command' },
  },
  uses: ['sysroot', 'nvml', 'sample-every', 'now'],
  examples: [
    'run -- python train.py',
    'run --name train --ledger directory:runs --budget "+10 %" -- python train.py',
    'run --budget "0.3 kWh" --on-exceed stop -- python train.py',
    'run --receipt receipt.json --trace trace.ndjson -- ./bench.sh',
  ],
  exits: {
    wrongUse: EXIT.notStarted,
    failure: EXIT.notStarted,
    text: "the command's own (126 not executable, 127 not found, 128+n by signal n);\n3 when it succeeded over a failed budget, or was stopped at one; 125 when it was not started.",
  },
  wraps: true,
  execute: async (given, wrapped) => {
    const settings = readSettings(given);
    const plan = readPlan(given, wrapped);
    const { result, measurement, excess } = await measureCommand(plan, settings);
    if (measurement === null) return result.exitCode;
    try {
      // What never ran has used nothing that is worth a receipt.
      if (result.notStarted) return result.exitCode;
      return await concludeCommand(plan, settings, { result, measurement, excess });
    } finally {
      measurement.remove();
    }
  },
};

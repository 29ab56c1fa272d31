// `simulate --ledger SPEC`: replays one's own history under a gate, to show false alarms and what it finds before it is switched on.
import { CarbonError } from '../../errors.ts';
import { simulationMarkdown, simulationText } from '../../report/simulation.ts';
import { policyFrom } from '../../review/budget/policy-from.ts';
import type { Ledger, LedgerReading } from '../../review/ledger/ledger.ts';
import { simulate } from '../../review/simulation/simulate.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { readLocalReview } from './local-review.ts';
import { BUDGET_OPTIONS } from './review-wish.ts';
import { readSettings } from './settings.ts';
import { selectSeries } from './simulate/select-series.ts';
import { simulationDocument } from './simulate/simulation-document.ts';

export const simulateCommand: Command = {
  usage: 'simulate --ledger SPEC [options]',
  purpose:
    'Replays a history: false alarms of the gate, the rises it finds, and what the next run would show.',
  options: {
    ledger: { type: 'string', value: 'SPEC', help: 'directory:PATH' },
    config: { type: 'string', value: 'FILE', help: 'a .github/carbon.yml: budgets and policy' },
    budget: { ...BUDGET_OPTIONS.budget, help: 'a rise such as "+10 %"; may be repeated' },
    series: { type: 'string', value: 'GLOB', help: 'only series whose label fits, such as "train*"' },
  },
  uses: ['now'],
  examples: [
    'simulate --ledger directory:/var/lib/carbon --budget "+10 %"',
    'simulate --ledger directory:/var/lib/carbon --config .github/carbon.yml --series "train*" --format markdown',
  ],
  exits: { ...USUAL_EXITS, text: '0, 2 for wrong use, 1 for a failure of ours.' },
  wraps: false,
  execute: async (given) => {
    const { format, quiet, now } = readSettings(given);
    const { ledger, config, budgets } = readLocalReview(given);
    if (given.positionals.length > 0)
      throw new CarbonError('bad-usage', `simulate takes no "${given.positionals[0]}".`);
    if (ledger === null)
      throw new CarbonError('bad-usage', 'A ledger is wanted.', { hint: 'Such as --ledger directory:PATH.' });
    const inputs = { budgets, onExceed: 'fail' } as const;
    const decided = policyFrom({ base: config, head: 'unread', baseStep: null, inputs });
    const { entries, notes } = await wholeHistory(ledger);
    const replayed = simulate({ entries, budgets: decided.budgets, policy: decided.policy, now });
    if (replayed.budgets.length === 0) {
      throw new CarbonError(
        'bad-usage',
        'No budget limits a rise of one run, so there is nothing to replay.',
        {
          hint: 'Such as --budget "+10 %".',
        },
      );
    }
    const glob = given.text('series');
    const simulation = glob === null ? replayed : selectSeries(replayed, glob);
    const { minSamples } = decided.policy;
    if (!quiet) for (const { text } of notes) say(text);
    if (format === 'json') print(JSON.stringify(simulationDocument({ simulation, minSamples }), null, 2));
    else print((format === 'markdown' ? simulationMarkdown : simulationText)({ simulation, minSamples }));
    return EXIT.ok;
  },
};

/** Read twice: what was not asked for comes along only up to a number. */
async function wholeHistory(ledger: Ledger): Promise<LedgerReading> {
  const { entries } = await ledger.read([]);
  return ledger.read([...new Set(entries.map(({ series }) => series))]);
}

// `review RECEIPT…`: replays comparison and verdict of one head against a ledger: receipts of one job are its attempts, of several a run.
import { parseReceipt } from '../../account/receipt/codec.ts';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { CarbonError, explain } from '../../errors.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import { renderRunComment } from '../../report/run/run-comment.ts';
import { renderRunText } from '../../report/run/run-console.ts';
import type { Verdict } from '../../review/budget/verdict.ts';
import { readText } from '../read-text.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { readLocalReview, replay } from './local-review.ts';
import { replayRun } from './replay-run.ts';
import { jobDocument, runDocument } from './review-document.ts';
import { BUDGET_OPTIONS } from './review-wish.ts';
import { readSettings, type Settings } from './settings.ts';

/** What `git bisect run` takes an exit status for (git-bisect(1), "Bisect run"). */
const BISECT = { good: 0, bad: 1, cannotTell: 125 } as const;

export const reviewCommand: Command = {
  usage: 'review RECEIPT… --ledger SPEC [options]',
  purpose: 'Compares receipts of one commit with a ledger and judges budgets.',
  options: {
    ledger: { type: 'string', value: 'SPEC', help: 'directory:PATH' },
    config: { type: 'string', value: 'FILE', help: 'a .github/carbon.yml: budgets and policy' },
    ...BUDGET_OPTIONS,
    bisect: { type: 'boolean', help: 'exit as `git bisect run` wants: 0 good, 1 bad, 125 cannot tell' },
  },
  uses: ['now'],
  examples: [
    'review receipt.json --ledger directory:/var/lib/carbon --budget "+10 %"',
    'review receipt.json --ledger directory:/var/lib/carbon --config .github/carbon.yml --format markdown',
    'review train.json eval.json --ledger directory:/var/lib/carbon --budget "+10 %"',
  ],
  exits: { ...USUAL_EXITS, text: '0, 3 when a budget failed, 2 for wrong use, 1 for a failure of ours.' },
  wraps: false,
  execute: async (given) => {
    const isBisect = given.flag('bisect');
    try {
      const settings = readSettings(given);
      const verdict = await reviewed(given, settings);
      return isBisect ? bisected(verdict) : verdict.failed ? EXIT.overBudget : EXIT.ok;
    } catch (error) {
      if (!isBisect) throw error;
      // Any other status would call the commit bad.
      say(explain(error));
      return BISECT.cannotTell;
    }
  },
};

async function reviewed(given: Arguments, settings: Settings): Promise<Verdict> {
  const options = readLocalReview(given);
  const receipts = given.positionals.map(readReceipt);
  const [first, ...more] = receipts;
  if (first === undefined) throw new CarbonError('bad-usage', 'At least one receipt is wanted.');
  if (options.ledger === null)
    throw new CarbonError('bad-usage', 'A ledger is wanted.', { hint: 'Such as --ledger directory:PATH.' });
  if (more.some(({ subject }) => subject.series !== first.subject.series)) {
    return reviewedRun(receipts, { given, settings });
  }
  const model = await replay(receipts, options, settings.now);
  if (settings.format === 'json') print(JSON.stringify(jobDocument(model), null, 2));
  else print((settings.format === 'markdown' ? renderComment : renderText)(model));
  return model.verdict;
}

async function reviewedRun(
  receipts: readonly Receipt[],
  { given, settings }: { readonly given: Arguments; readonly settings: Settings },
): Promise<Verdict> {
  const { model, review } = await replayRun(receipts, readLocalReview(given), settings.now);
  if (settings.format === 'json') print(JSON.stringify(runDocument(review), null, 2));
  else print(settings.format === 'markdown' ? renderRunComment(model) : renderRunText(model));
  return model.verdict;
}

/** Warnings are not proof, and a limit that only warns is a limit all the same. */
function bisected({ verdict, reason }: Verdict): number {
  if (verdict === 'pass') return BISECT.good;
  const isOver = (verdict === 'fail' || verdict === 'warn') && reason === 'over-limit';
  return isOver ? BISECT.bad : BISECT.cannotTell;
}

/** @throws CarbonError `file-unreadable` or `bad-receipt`, naming the file: there may be several. */
function readReceipt(path: string): Receipt {
  try {
    return parseReceipt(readText('The receipt', path));
  } catch (error) {
    if (!(error instanceof CarbonError) || error.code !== 'bad-receipt') throw error;
    const { code, message, hint } = error;
    throw new CarbonError(code, `${path}: ${message}`, { cause: error, ...(hint === null ? {} : { hint }) });
  }
}

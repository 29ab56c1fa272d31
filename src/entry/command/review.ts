// `review RECEIPT…`: replays comparison and verdict of one head against a ledger; several receipts are attempts of one head.
import { parseReceipt } from '../../account/receipt/codec.ts';
import type { Receipt } from '../../account/receipt/receipt.ts';
import { CarbonError } from '../../errors.ts';
import { renderComment } from '../../report/comment.ts';
import { renderText } from '../../report/console.ts';
import type { ReportModel } from '../../report/model.ts';
import type { Comparison } from '../../review/comparison/comparison.ts';
import { readText } from '../read-text.ts';
import { type Command, EXIT, print, USUAL_EXITS } from './command.ts';
import { BUDGET_OPTIONS, readLocalReview, replay } from './local-review.ts';
import { readSettings } from './settings.ts';

export const reviewCommand: Command = {
  usage: 'review RECEIPT… --ledger SPEC [options]',
  purpose: 'Compares receipts of one commit with a ledger and judges budgets.',
  options: {
    ledger: { type: 'string', value: 'SPEC', help: 'directory:PATH' },
    config: { type: 'string', value: 'FILE', help: 'a .github/carbon.yml: budgets and policy' },
    ...BUDGET_OPTIONS,
  },
  uses: ['now'],
  examples: [
    'review receipt.json --ledger directory:/var/lib/carbon --budget "+10 %"',
    'review receipt.json --ledger directory:/var/lib/carbon --config .github/carbon.yml --format markdown',
  ],
  exits: { ...USUAL_EXITS, text: '0, 3 when a budget failed, 2 for wrong use, 1 for a failure of ours.' },
  wraps: false,
  execute: async (given) => {
    const { format, now } = readSettings(given);
    const options = readLocalReview(given);
    const receipts = given.positionals.map(readReceipt);
    const [first, ...more] = receipts;
    if (first === undefined) throw new CarbonError('bad-usage', 'At least one receipt is wanted.');
    if (options.ledger === null)
      throw new CarbonError('bad-usage', 'A ledger is wanted.', { hint: 'Such as --ledger directory:PATH.' });
    if (more.some(({ subject }) => subject.series !== first.subject.series)) {
      throw new CarbonError('bad-usage', 'The receipts belong to different series.', {
        hint: 'Several receipts are attempts of one job; review each series on its own.',
      });
    }
    const model = await replay(receipts, options, now);
    if (format === 'json') print(JSON.stringify(documentOf(model), null, 2));
    else print((format === 'markdown' ? renderComment : renderText)(model));
    return model.verdict.failed ? EXIT.overBudget : EXIT.ok;
  },
};

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

const PERCENT = 100;
const percent = (fraction: number | null | undefined): number | null =>
  fraction === null || fraction === undefined ? null : fraction * PERCENT;

/** The outline of the interface document, section 6. */
function documentOf({ verdict, comparison }: ReportModel) {
  return {
    verdict: verdict.verdict,
    reason: verdict.reason,
    checks: verdict.checks,
    comparison: comparison === null ? null : comparisonDocument(comparison),
  };
}

function comparisonDocument({ total, baseline, factors, rows, notCompared, attempts }: Comparison) {
  return {
    not_compared: notCompared,
    attempts,
    energy_change_percent: percent(total?.change),
    low_percent: percent(total?.low),
    high_percent: percent(total?.high),
    detectable_percent: percent(total?.detectable),
    p_value: total?.p ?? null,
    baseline_runs: baseline?.runs ?? 0,
    baseline_sha: baseline?.sha ?? null,
    baseline_distance: baseline?.distance ?? null,
    factors,
    rows: rows.map((row) => ({
      label: row.label,
      kind: row.kind,
      energy_j: row.headJ,
      base_j: row.baseJ,
      change_percent: percent(row.change?.change),
      low_percent: percent(row.change?.low),
      high_percent: percent(row.change?.high),
      significant: row.significant,
    })),
  };
}

// Reviews receipts outside a pull request: against earlier runs in a directory, under budgets of the command line or of a config.
import type { Receipt } from '../../account/receipt/receipt.ts';
import type { Note } from '../../errors.ts';
import type { ReportModel } from '../../report/model.ts';
import type { Config } from '../../review/budget/config.ts';
import { type Decided, policyFrom } from '../../review/budget/policy-from.ts';
import { NO_ANCHOR } from '../../review/comparison/anchor.ts';
import type { Ledger } from '../../review/ledger/ledger.ts';
import { noLedger } from '../../review/ledger/none.ts';
import { openLedger } from '../../review/ledger/open-ledger.ts';
import { type Review, type ReviewInput, review } from '../../review/review.ts';
import type { EpochMs } from '../../units.ts';
import { everydayAmounts } from '../everyday-amounts.ts';
import { rulesOf } from '../run/base/rules-of.ts';
import { seriesNames } from '../run/history/series-names.ts';
import { type MeasuredRunJob, measuredJobs } from '../run/receipts/measured-jobs.ts';
import type { Arguments } from './arguments.ts';
import { readLocalConfig } from './local-config.ts';
import { loneModel } from './lone-model.ts';
import { type ReviewWish, readReviewWish } from './review-wish.ts';

export interface LocalReview extends Omit<ReviewWish, 'ledger'> {
  readonly ledger: Ledger | null;
  readonly config: Config | null;
}

/** @throws CarbonError for a bad ledger, budget, configuration or consequence. */
export function readLocalReview(given: Arguments): LocalReview {
  const config = given.text('config');
  return openLocalReview(readReviewWish(given), config === null ? null : readLocalConfig(config));
}

export const openLocalReview = (
  { ledger, budgets, onExceed }: ReviewWish,
  config: Config | null,
): LocalReview => ({
  ledger: ledger === null ? null : openLedger(ledger, null),
  budgets,
  onExceed,
  config,
});

/** Reads the history, reviews, and adds nothing: what is compared must not depend on how often it is asked. */
export async function judgeLocally(
  receipts: readonly Receipt[],
  { ledger, budgets, onExceed, config }: LocalReview,
  { extent, now }: { readonly extent: ReviewInput['extent']; readonly now: EpochMs },
): Promise<LocallyJudged> {
  // The same file named twice is one attempt, not two.
  const once = [...new Map(receipts.map((receipt) => [receipt.id, receipt])).values()];
  const rules = rulesOf(config);
  const measured = measuredJobs(once, rules);
  const stored = [...new Set(once.map(({ subject }) => subject.series))];
  const history = await (ledger ?? noLedger).read(seriesNames(stored, rules));
  // Whoever names the config here has chosen it: nothing is proposed.
  const inputs = { budgets, onExceed };
  const decided = policyFrom({ base: config, head: 'unread', baseStep: null, inputs });
  const reviewed = review({
    // Outside a run nothing tells attempts from one another, and whoever names them says that they are.
    jobs: measured.map((job) => ({ ...job.reviewed, ambiguous: false })),
    extent,
    history: history.entries,
    spent: history.spent,
    unread: history.notes.some(({ severity }) => severity === 'warning'),
    anchor: { ...NO_ANCHOR, branch: config?.branch ?? null },
    budgets: decided.budgets,
    policy: decided.policy,
    acceptance: null,
    now,
    event: 'other',
  });
  const notes = [...history.notes, ...decided.notes, ...reviewed.notes];
  return { measured, reviewed, decided, notes, ledgerName: (ledger ?? noLedger).name };
}

export interface LocallyJudged {
  readonly measured: readonly MeasuredRunJob[];
  readonly reviewed: Review;
  readonly decided: Decided;
  readonly notes: readonly Note[];
  readonly ledgerName: string;
}

/** The report of one job, from receipts of its attempts. */
export async function replay(
  receipts: readonly Receipt[],
  options: LocalReview,
  now: EpochMs,
): Promise<ReportModel> {
  const [newest] = receipts.toSorted((a, b) => Date.parse(b.started_at) - Date.parse(a.started_at));
  if (newest === undefined) throw new Error('a review needs a receipt');
  const lone = loneModel(newest, null);
  const { config, budgets, ledger } = options;
  if (ledger === null && budgets.length === 0 && config === null) return lone;
  const judged = await judgeLocally(receipts, options, { extent: 'job', now });
  const [job] = judged.reviewed.jobs;
  return {
    ...lone,
    equivalents: everydayAmounts(newest, config),
    comparison: ledger === null ? null : (job?.comparison ?? null),
    verdict: judged.reviewed.verdict,
    budgets: judged.decided.budgets,
    minSamples: judged.decided.policy.minSamples,
    branch: config?.branch ?? null,
    ledgerName: judged.ledgerName,
    notes: judged.notes,
  };
}

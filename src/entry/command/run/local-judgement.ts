// What judges a command of the command line while it runs: the account of its receipt, and the review that its end will have.
import type { Limit } from '../../../review/budget/budget.ts';
import { policyFrom } from '../../../review/budget/policy-from.ts';
import { NO_ANCHOR } from '../../../review/comparison/anchor.ts';
import type { Entry } from '../../../review/history/entry.ts';
import { noLedger } from '../../../review/ledger/none.ts';
import { openLedger } from '../../../review/ledger/open-ledger.ts';
import { type Review, review } from '../../../review/review.ts';
import { type Accounting, openAccounting } from '../../account-trace.ts';
import { receiptsSoFar } from '../../exceed/receipts-so-far.ts';
import type { Judgement } from '../../exceed/watch-spending.ts';
import { LOCAL_SALT } from '../account-locally.ts';
import { localSubject } from '../local-subject.ts';
import type { Settings } from '../settings.ts';
import type { Plan } from './plan.ts';

/** The judgement is on its way when this resolves: only a limit in grams waits, for the place whose grid it is of. */
export async function localJudgement(
  plan: Plan,
  settings: Settings,
): Promise<{ readonly coming: Promise<Judgement> }> {
  const accounting = openAccounting({
    owner: settings.owner,
    config: null,
    region: plan.region,
    misstated: 'refused',
    runnerName: process.env.RUNNER_NAME ?? null,
    directory: process.cwd(),
    fromHere: true,
    sysroot: settings.sysroot,
    salt: LOCAL_SALT,
  });
  const inGrams = plan.review.budgets.some(({ limits }) => limits.some(isInGrams));
  if (inGrams) await accounting;
  const coming = judgement(plan, settings, accounting);
  // Whoever waits for it says so; until the command has started nobody does, and Node ends us for what nobody has caught.
  coming.catch(() => undefined);
  return { coming };
}

const isInGrams = ({ kind }: Limit): boolean => kind === 'emissions' || kind === 'increase-emissions';

async function judgement(plan: Plan, settings: Settings, opening: Promise<Accounting>): Promise<Judgement> {
  const { name } = plan;
  const subject = localSubject({ name, scope: 'command', unit: null, outcome: 'unknown' });
  const { ledger, budgets, onExceed } = plan.review;
  const opened = ledger === null ? noLedger : openLedger(ledger, null);
  const [accounting, history] = await Promise.all([opening, opened.read([subject.series])]);
  const decided = policyFrom({ base: null, head: null, baseStep: null, inputs: { budgets, onExceed } });
  return {
    receiptOf: receiptsSoFar(accounting, subject),
    review: (entry: Entry): Review =>
      review({
        jobs: [{ label: name, series: subject.series, attempts: [entry], ambiguous: false, missing: null }],
        extent: 'job',
        history: history.entries,
        spent: history.spent,
        unread: history.notes.some(({ severity }) => severity === 'warning'),
        anchor: NO_ANCHOR,
        budgets: decided.budgets,
        policy: decided.policy,
        acceptance: null,
        now: settings.now,
        event: 'other',
      }),
  };
}

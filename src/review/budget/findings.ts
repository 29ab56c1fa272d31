// The findings that several judges share: a figure that is not there, a doubt, and a pass.
import type { Comparison, NotCompared } from '../comparison/comparison.ts';
import type { Budget } from './budget.ts';
import type { Case, Finding } from './judge-case.ts';
import type { Reason } from './verdict.ts';

export const inconclusive = (reason: Reason, remedy: string): Finding => ({
  verdict: 'inconclusive',
  reason,
  remedy,
});

export const passed = (reason: Reason | null = null): Finding => ({ verdict: 'pass', reason, remedy: null });

/** A figure that does not exist at all: as `policy.missing` asks, never more than a warning where only that is allowed. */
export function missing(lack: {
  readonly budget: Budget;
  readonly facts: Pick<Case, 'policy' | 'event'>;
  readonly remedy: string;
}): Finding {
  const { budget, facts, remedy } = lack;
  const mayNotFail = budget.level === 'warn' || (isRise(budget) && facts.event === 'push');
  const capped = facts.policy.missing === 'fail' && mayNotFail;
  return { verdict: capped ? 'warn' : facts.policy.missing, reason: 'gap', remedy };
}

/** On the base branch itself a rise never breaks the build: main must stay able to accept one. */
export const isRise = ({ limits: [{ kind }] }: Pick<Budget, 'limits'>): boolean =>
  kind.startsWith('increase');

export const NO_FIGURE = 'There is no figure for this budget: the notes of the measurement say why.';
export const NO_ZONE = 'The zone of the machine is not known, so there are no grams: name its region.';
export const RERUN = 'Re-run the job: this run left no figure that can be compared.';
export const SHARED = 'Another job used this machine: re-run while it is alone.';
export const GAPS = 'The measurement has gaps: re-run the job.';
export const TOO_LITTLE_MEASURED = 'Less of the energy is measured than policy.measured-floor asks for.';
export const AMBIGUOUS = 'Two jobs of this run measure the same series: set `name` on each.';

/** Why a comparison was refused, and what can be done. A receipt without energy is `missing`, by the caller. */
export function refused(
  why: Exclude<NotCompared, 'no-energy'>,
  comparison: Comparison,
  { policy: { minSamples } }: Pick<Case, 'policy'>,
): Finding {
  const branch = comparison.branch ?? 'the base branch';
  switch (why) {
    case 'ambiguous-series':
      return inconclusive('ambiguous-series', AMBIGUOUS);
    case 'no-history':
      return noBaseline(`The gate needs ${minSamples} base runs on ${branch}, has 0.`);
    case 'history-unread':
      return inconclusive('gap', 'The history could not be read, the notes say why: re-run the job.');
    case 'other-hardware':
      return inconclusive(
        'other-hardware',
        `This ran on ${comparison.headHardware}, ${branch} on ${comparison.baseHardware ?? 'other hardware'}: run both on one.`,
      );
    case 'shared-machine':
      return inconclusive('shared-machine', SHARED);
    case 'not-successful':
      return inconclusive(
        'gap',
        'A job that did not succeed is no full run: the next that does is compared.',
      );
    case 'gap':
      return inconclusive('gap', RERUN);
  }
}

export const noBaseline = (remedy: string): Finding => ({
  verdict: 'no-baseline',
  reason: 'too-few-base-runs',
  remedy,
});

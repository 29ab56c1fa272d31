// Why a check does not count although it is shown: its job is muted, or a maintainer accepted the rise.
import { reaches } from '../comparison/reaches.ts';
import type { Budget } from './budget.ts';
import { isRise } from './findings.ts';
import type { Case, Finding, JudgedJob } from './judge-case.ts';
import { muteOf } from './mute-of.ts';
import type { Waiver } from './verdict.ts';

export interface WaiverQuestion {
  readonly budget: Budget;
  readonly finding: Finding;
  /** What the check is about. */
  readonly jobs: readonly JudgedJob[];
  readonly facts: Case;
}

/** Null where the check counts. */
export function waiverOf({ budget, finding, jobs, facts }: WaiverQuestion): Waiver | null {
  const mutes = jobs.map((job) => muteOf(job, facts.policy.mutes, facts.now));
  const [mute] = mutes;
  // Of several jobs the muted ones are out of the sum already: only where all are is nothing left to judge.
  if (mute != null && !mutes.includes(null)) return { kind: 'muted', reason: mute.reason, until: mute.until };
  const { acceptance } = facts;
  const isFailedRise = finding.verdict === 'fail' && finding.reason === 'over-limit' && isRise(budget);
  return acceptance !== null && isFailedRise && isAccepted(facts)
    ? { kind: 'accepted', by: acceptance.by }
    : null;
}

/** Void after its time, and where a later push took more than was accepted by the minimum effect. */
function isAccepted({ acceptance, jobs, total, policy, now }: Case): boolean {
  if (acceptance === null || now > acceptance.until) return false;
  if (acceptance.acceptedJ === null) return true;
  const [first] = jobs;
  // As the report states it: of a run its total, else of the only job.
  const headJ = total?.headJ ?? first?.comparison.headJ ?? Number.POSITIVE_INFINITY;
  return reaches(acceptance.acceptedJ * (1 + policy.minEffect), headJ, headJ);
}

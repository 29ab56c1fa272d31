// Mutes whose time is over: their jobs gate again, and somebody may wonder why.
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import { isMeant, type NamedJob } from './is-meant.ts';
import { holds, muteOf } from './mute-of.ts';
import type { Policy } from './policy.ts';

/** Of the jobs at hand only; none for a job that a later mute still holds. */
export const endedMutes = (
  jobs: readonly NamedJob[],
  { policy, now }: { readonly policy: Policy; readonly now: EpochMs },
): readonly Note[] =>
  policy.mutes
    .filter((mute) => !holds(mute, now))
    .filter((mute) =>
      jobs.some((job) => isMeant(mute.series, job) && muteOf(job, policy.mutes, now) === null),
    )
    .map(({ series, until }) =>
      note('mute-ended', `The mute of \`${series}\` ended on ${until}: it gates again.`),
    );

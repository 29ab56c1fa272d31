// Whether a job is muted today: it is shown with all its figures, and does not gate.
import type { EpochMs } from '../../units.ts';
import { isMeant, type NamedJob } from './is-meant.ts';
import type { Mute } from './policy.ts';

/** The first mute that means this job and holds; the last day counts, in UTC. */
export const muteOf = (job: NamedJob, mutes: readonly Mute[], now: EpochMs): Mute | null =>
  mutes.find((mute) => isMeant(mute.series, job) && holds(mute, now)) ?? null;

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/** ISO dates sort as text. */
export const holds = ({ until }: Mute, now: EpochMs): boolean =>
  new Date(now).toISOString().slice(0, DATE_LENGTH) <= until;

// The energy of every epoch of a Carbontracker log: mean power, which is without PUE, times duration, per component.
import { type EpochMs, epochMs, type Joules, joules, type Seconds, seconds, sum } from '../../../../units.ts';
import { localTime } from '../local-time.ts';
import type { StandardLog } from './standard-log.ts';

const MS_PER_SECOND = 1_000;

export interface EpochEnergy {
  readonly label: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly duration: Seconds;
  /** By component as the log names it; null where no power was taken. */
  readonly parts: ReadonlyMap<string, Joules | null>;
  /** Null where any part is. */
  readonly energy: Joules | null;
}

/** Empty where the log's lines do not match each other: then nobody knows which power belongs to which epoch. */
export function epochEnergies(log: StandardLog, utcOffsetMinutes: number | null): readonly EpochEnergy[] {
  if (log.shifted) return [];
  return log.epochs.flatMap(({ number, time, seconds: lasted, powers }) => {
    const endedAt = localTime(time, utcOffsetMinutes);
    if (endedAt === null || lasted === null) return [];
    const parts = new Map(
      [...powers].map(([component, watts]) => [
        component,
        watts === null ? null : joules(sum(watts) * lasted),
      ]),
    );
    return {
      label: `Epoch ${number}`,
      startedAt: epochMs(endedAt - lasted * MS_PER_SECOND),
      endedAt,
      duration: seconds(lasted),
      parts,
      energy: sumOfAll([...parts.values()]),
    };
  });
}

/** Null where one of them is not known: a part of it would look like all. */
export function sumOfAll(values: readonly (Joules | null)[]): Joules | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? sum(known) : null;
}

// A history made ready for comparisons: baselines by series, and the devices as all series of a machine class tell of them. One
// serves all jobs of a run, since they share both.
import type { EpochMs } from '../../units.ts';
import type { Policy } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';
import { keyOf } from '../history/entry-key.ts';
import type { Anchor } from './anchor.ts';
import { type BaselineWindow, type BaseSample, baselineWindow } from './baseline.ts';
import { type DeviceEffect, deviceEffect } from './device-effect.ts';
import { baseRuns } from './eligibility.ts';
import { machineClass } from './machine-class.ts';
import { observationsOf } from './observations.ts';
import { perUnit } from './per-unit.ts';

export interface PastInput {
  /** Whatever the ledger holds, of all series. */
  readonly history: readonly Entry[];
  /** A part of the history could not be read. */
  readonly unread: boolean;
  readonly anchor: Anchor;
  readonly policy: Policy;
  readonly now: EpochMs;
}

export interface Past extends Omit<PastInput, 'history'> {
  /** Base runs of the head's series: those of its machine class, or where there is none of another. */
  windowFor(head: Entry, machines: 'alike' | 'any'): BaselineWindow;
  /** `unknown` where the device of an attempt of this head is not known: then its own series is pooled. */
  effectFor(head: Entry, device: 'known' | 'unknown'): DeviceEffect;
  /** The same history per unit of work. Series without this unit stay as they are: they still tell devices apart. */
  per(unit: string): Past;
}

/** What is kept is only what would be found again. The order of the history and duplicates in it change nothing. */
export function pastOf(input: PastInput): Past {
  const { unread, anchor, policy, now } = input;
  const history = [...new Map(input.history.map((entry) => [keyOf(entry), entry])).values()];
  const classes = new Map<Entry, string>();
  const classOf = (entry: Entry): string => kept(classes, entry, () => machineClass(entry, policy.match));

  const runs = new Map<string, ReadonlyMap<string, readonly Entry[]>>();
  const runsFor = (head: Entry): ReadonlyMap<string, readonly Entry[]> =>
    kept(runs, subjectOf(head), () =>
      bySeries(baseRuns(history, { series: null, head, anchor, policy, now })),
    );

  const windows = new Map<string, BaselineWindow>();
  const windowOf = (head: Entry, series: string, machines: 'alike' | 'any'): BaselineWindow =>
    kept(
      windows,
      JSON.stringify([subjectOf(head), series, machines === 'any' ? null : classOf(head)]),
      () => {
        const own = runsFor(head).get(series) ?? [];
        const alike = machines === 'any' ? own : own.filter((run) => classOf(run) === classOf(head));
        return baselineWindow(alike, anchor, policy);
      },
    );

  const effects = new Map<string, DeviceEffect>();
  const effectFor = (head: Entry, device: 'known' | 'unknown'): DeviceEffect => {
    const pooled = device === 'unknown' ? head.series : null;
    const nested = head.within === null ? null : head.series;
    return kept(effects, JSON.stringify([subjectOf(head), classOf(head), pooled, nested]), () =>
      deviceEffect(
        [...runsFor(head).keys()].flatMap((series) => {
          const { samples } = windowOf(head, series, 'alike');
          // A command within a job is a part of its energy: as a second series it would say the same thing twice.
          if (series !== nested && samples.some(isNested)) return [];
          const values = observationsOf(samples, series === pooled ? 'unknown' : 'known');
          return values.length === 0 ? [] : [{ key: series, values }];
        }),
        policy,
      ),
    );
  };

  const units = new Map<string, Past>();
  const per = (unit: string): Past =>
    kept(units, unit, () => pastOf({ ...input, history: inUnit(history, unit) }));
  return {
    unread,
    anchor,
    policy,
    now,
    windowFor: (head, machines) => windowOf(head, head.series, machines),
    effectFor,
    per,
  };
}

/** Heads with one subject share their base runs: it is all that eligibility asks of a head. */
const subjectOf = ({ repository_id, event, pull_request, sha, head_sha, receipt }: Entry): string =>
  JSON.stringify([repository_id, event === null, pull_request, sha, head_sha, sha === null ? receipt : null]);

const isNested = ({ entries }: BaseSample): boolean => entries.some(({ within }) => within !== null);

function bySeries(runs: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const run of runs) kept(groups, run.series, () => []).push(run);
  return groups;
}

/** A series counts this unit where any of its runs does; of the others no run is touched. */
function inUnit(history: readonly Entry[], unit: string): readonly Entry[] {
  const counting = new Set(history.filter(({ work }) => work?.unit === unit).map(({ series }) => series));
  return history.flatMap((entry) => (counting.has(entry.series) ? (perUnit(entry, unit) ?? []) : entry));
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const old = known.get(key);
  if (old !== undefined) return old;
  const found = find();
  known.set(key, found);
  return found;
}

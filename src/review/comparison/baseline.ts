// The baseline ladder: the anchor's own runs, else its nearest measured first-parent ancestors, else the latest base runs, so labelled.
// Never "the last thing stored": what is not on the line behind the anchor is another history.
import { type Note, note } from '../../errors.ts';
import type { Policy } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';
import type { Anchor } from './anchor.ts';
import { gatedEnergy } from './gated-energy.ts';
import { placesOn } from './line-places.ts';
import { median } from './median.ts';

/** One baseline value: the median of the attempts of one commit on one device. */
export interface BaseSample {
  readonly energyJ: number;
  /** The commit of the line that was measured: of a pull request's run the one with the tree it tested. */
  readonly sha: string | null;
  readonly device: string | null;
  /** Commits behind the anchor; null off the line. */
  readonly distance: number | null;
  readonly entries: readonly Entry[];
}

export interface BaselineWindow {
  /** Newest first, at most `maxSamples`. */
  readonly samples: readonly BaseSample[];
  readonly old: boolean;
  /** `baseline.since` was not found, so nobody knows where the history starts. */
  readonly sinceLost: boolean;
  readonly notes: readonly Note[];
}

/** `eligible` are base runs of the head's machine class; a run that none of the steps can use is left out. */
export function baselineWindow(
  eligible: readonly Entry[],
  anchor: Anchor,
  policy: Pick<Policy, 'maxSamples' | 'maxDistance' | 'since'>,
): BaselineWindow {
  const { placed, ...ladder } = onLadder(eligible, anchor, policy);
  return { ...ladder, samples: pooled(placed).slice(0, policy.maxSamples) };
}

interface Placed {
  readonly entry: Entry;
  /** The commit of the line, else the entry's own. */
  readonly sha: string | null;
  readonly distance: number | null;
}

interface Ladder extends Pick<BaselineWindow, 'old' | 'sinceLost' | 'notes'> {
  readonly placed: readonly Placed[];
}

function onLadder(
  eligible: readonly Entry[],
  { kind, sha, line }: Anchor,
  { maxDistance, since }: Pick<Policy, 'maxDistance' | 'since'>,
): Ladder {
  const start = since === null ? -1 : line.findIndex((commit) => commit.sha.startsWith(since));
  const sinceLost = since !== null && start === -1;
  const notes = sinceLost ? [sinceNotFound(since)] : [];
  const ladder = (placed: readonly Placed[], old: boolean): Ladder => ({
    placed,
    old: old || sinceLost,
    sinceLost,
    notes,
  });
  // Off the line a tree stands for no commit, and a commit that is not on it was dropped from the merge queue: nobody's base.
  const unplaced = eligible
    .filter(({ event }) => event !== 'pull_request')
    .map((entry) => ({ entry, sha: entry.sha, distance: null }));
  // Without the base commit nobody knows how far the runs are from it: to be shown, not to be judged by.
  if (sha === null && line.length === 0) return ladder(unplaced, kind === 'unknown');
  const placeOf = placesOn(start === -1 ? line : line.slice(0, start + 1));
  const placed = eligible.flatMap((entry) => {
    const place = placeOf(entry);
    return place === null ? [] : [{ entry, ...place }];
  });
  if (placed.length > 0)
    return ladder(placed, Math.min(...placed.map(({ distance }) => distance)) > maxDistance);
  // History restarts at `since`: what lies before it is no base, however near in time.
  if (start !== -1) return ladder([], false);
  return ladder(
    unplaced.filter(({ entry }) => entry.event !== 'merge_group'),
    true,
  );
}

const sinceNotFound = (since: string): Note =>
  note(
    'since-not-found',
    `The commit ${since} of baseline.since is not among the newest commits of the base branch, so no change is judged: correct it, or take it out once it lies that far back.`,
    'warning',
  );

/** One value per commit and device, newest first: by place on the line where there is one, else by time. */
function pooled(placed: readonly Placed[]): readonly BaseSample[] {
  const groups = new Map<string, Placed[]>();
  for (const item of placed) {
    const key = JSON.stringify([item.sha ?? item.entry.receipt, item.entry.machine.device]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups]
    .map(([key, items]) => ({ key, time: latest(items), sample: sampleOf(items) }))
    .toSorted(
      (a, b) =>
        (a.sample.distance ?? 0) - (b.sample.distance ?? 0) || b.time - a.time || (a.key < b.key ? 1 : -1),
    )
    .map(({ sample }) => sample);
}

const latest = (items: readonly Placed[]): number =>
  Math.max(...items.map(({ entry }) => Date.parse(entry.started_at)));

const sampleOf = (items: readonly Placed[]): BaseSample => ({
  energyJ: median(items.map(({ entry }) => gatedEnergy(entry) ?? Number.NaN)),
  sha: items[0]?.sha ?? null,
  device: items[0]?.entry.machine.device ?? null,
  distance: items[0]?.distance ?? null,
  entries: items.map(({ entry }) => entry),
});

// The baseline ladder: the anchor's own runs, else its nearest measured first-parent ancestors, else the latest base runs, so labelled.
// Never "the last thing stored": what is not on the line behind the anchor is another history.
import { type Note, note } from '../../errors.ts';
import type { Policy } from '../budget/policy.ts';
import type { Entry } from '../history/entry.ts';
import type { Anchor } from './anchor.ts';
import { sinceLastChange } from './change-point.ts';
import { gatedEnergy } from './gated-energy.ts';
import { median } from './median.ts';

/** One baseline value: the median of the attempts of one commit on one device. */
export interface BaseSample {
  readonly energyJ: number;
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
  /** Values older than the last change point, left out. */
  readonly cut: number;
  readonly notes: readonly Note[];
}

/** `eligible` are base runs of the head's machine class; a run that none of the steps can use is left out. */
export function baselineWindow(
  eligible: readonly Entry[],
  anchor: Anchor,
  policy: Pick<Policy, 'maxSamples' | 'maxDistance' | 'minEffect' | 'cutAtChangePoint' | 'since'>,
): BaselineWindow {
  const { placed, old, sinceLost, notes } = onLadder(eligible, anchor, policy);
  const samples = pooled(placed).slice(0, policy.maxSamples);
  // On several devices a step between them is no change of the code, and would be cut as one.
  const cuttable = policy.cutAtChangePoint && new Set(samples.map(({ device }) => device)).size === 1;
  const kept = cuttable
    ? sinceLastChange(
        samples.map(({ energyJ }) => energyJ),
        policy.minEffect,
      )
    : samples.length;
  return { samples: samples.slice(0, kept), old, sinceLost, cut: samples.length - kept, notes };
}

interface Placed {
  readonly entry: Entry;
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
  const start = since === null ? -1 : line.findIndex((commit) => commit.startsWith(since));
  const sinceLost = since !== null && start === -1;
  const notes = sinceLost ? [sinceNotFound(since)] : [];
  const ladder = (placed: readonly Placed[], old: boolean): Ladder => ({
    placed,
    old: old || sinceLost,
    sinceLost,
    notes,
  });
  const unplaced = eligible.map((entry) => ({ entry, distance: null }));
  // Without the base commit nobody knows how far the runs are from it: to be shown, not to be judged by.
  if (sha === null && line.length === 0) return ladder(unplaced, kind === 'unknown');
  const places = new Map((start === -1 ? line : line.slice(0, start + 1)).map((commit, i) => [commit, i]));
  const placed = eligible.flatMap((entry) => {
    const distance = entry.sha === null ? undefined : places.get(entry.sha);
    return distance === undefined ? [] : [{ entry, distance }];
  });
  if (placed.length > 0)
    return ladder(placed, Math.min(...placed.map(({ distance }) => distance)) > maxDistance);
  // History restarts at `since`: what lies before it is no base, however near in time.
  if (start !== -1) return ladder([], false);
  // A merge-queue commit that is not on the line was dropped from the queue: it is nobody's base.
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
    const key = JSON.stringify([item.entry.sha ?? item.entry.receipt, item.entry.machine.device]);
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
  sha: items[0]?.entry.sha ?? null,
  device: items[0]?.entry.machine.device ?? null,
  distance: items[0]?.distance ?? null,
  entries: items.map(({ entry }) => entry),
});

// Earlier runs of main, put into the simulated repository as the bundle that the newest of them left: cheap copies of one measured run.
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { series16 } from '../../src/account/receipt/series.ts';
import { bundleOf } from '../../src/review/history/bundle.ts';
import { serialiseBundle } from '../../src/review/history/codec.ts';
import type { Entry } from '../../src/review/history/entry.ts';
import { entryOf } from '../../src/review/history/reduce.ts';
import { addArtifact, addRun } from '../harness/github/seed.ts';
import { hasPidNamespaces } from '../harness/runner/pid-namespace.ts';
import { openStage, type Stage } from './stage.ts';
import { trainJob } from './train-job.ts';

/** Eight quiet runs: repeated GPU jobs on one device differ by one or two percent. */
export const EIGHT_RUNS: readonly number[] = [0.988, 1.011, 1.004, 0.983, 1.017, 0.996, 1.009, 0.992];
const MS_PER_HOUR = 3_600_000;

let measured: Promise<Receipt> | null = null;

/** One real run of the job on this machine, on a stage of its own: what the copies are made of. All files share it. */
export function measuredReceipt(): Promise<Receipt> {
  measured ??= measure().catch((error: unknown) => {
    measured = null;
    throw error;
  });
  return measured;
}

export const measuredRun = async (): Promise<Entry> => entryOf(await measuredReceipt());

async function measure(): Promise<Receipt> {
  const stage = await openStage();
  try {
    // Files of another project may play jobs beside it, which would make this one a shared machine.
    const { receipts } = await stage.play(stage.pushOn(), { ...trainJob(), alone: hasPidNamespaces() });
    const [receipt] = receipts;
    if (receipt === undefined) throw new Error('the job left no receipt');
    return receipt;
  } finally {
    await stage.close();
  }
}

/** A run on a new commit of main for each ratio, oldest first, with so many times the energy of `like`. Returns the bundle's id. */
export function seedHistory(stage: Stage, like: Entry, ratios: readonly number[]): number {
  return addBundle(stage, pastRuns(stage, like, ratios));
}

/** Runs of main on new commits, one finished each hour until an hour ago. */
export function pastRuns(stage: Stage, like: Entry, ratios: readonly number[]): readonly Entry[] {
  const shas = stage.commitToMain(ratios.length);
  return ratios.map((ratio, at) =>
    pastRun(stage, scaled(like, ratio), { sha: shas[at] ?? '', hoursAgo: ratios.length - at }),
  );
}

interface Past {
  readonly sha: string;
  readonly hoursAgo: number;
}

function pastRun({ world }: Stage, like: Entry, { sha, hoursAgo }: Past): Entry {
  const run = addRun(world.store, { event: 'push', headSha: sha });
  return {
    ...like,
    receipt: `past-${run.id}`,
    event: 'push',
    ref: 'refs/heads/main',
    pull_request: null,
    sha,
    head_sha: sha,
    tree: null,
    run_id: run.id,
    run_attempt: 1,
    started_at: new Date(Date.now() - hoursAgo * MS_PER_HOUR).toISOString(),
  };
}

/** The history artifact of the newest entry's run. */
export function addBundle({ world }: Stage, entries: readonly Entry[]): number {
  const newest = entries.at(-1);
  if (newest === undefined) throw new Error('a bundle without entries is carried by no run');
  const name = `carbon-base-${series16(newest.series)}`;
  const content = { 'bundle.json': bundleText(entries) };
  return addArtifact(world.store, { runId: newest.run_id ?? 0, name, content }).id;
}

/** Text of a bundle that has absorbed no other. */
export const bundleText = (entries: readonly Entry[]): string => serialiseBundle(bundleOf(entries));

/** The same run at other power: every energy and every watt times `ratio`, in the same time. */
function scaled(entry: Entry, ratio: number): Entry {
  const times = (value: number | null) => (value === null ? null : value * ratio);
  const { energy, spans, curve_w } = entry;
  const components = Object.fromEntries(
    Object.entries(energy.components).map(([name, part]) => [
      name,
      { ...part, energy_j: part.energy_j * ratio },
    ]),
  );
  return {
    ...entry,
    energy: { ...energy, total_j: times(energy.total_j), assumed_j: energy.assumed_j * ratio, components },
    spans: spans.map((span) => ({ ...span, energy_j: times(span.energy_j) })),
    curve_w: curve_w.map(times),
  };
}

// Reads the history of some series out of a repository's artifacts: the workflow's own bundle first, then what it lacks.
import { type Note, note } from '../../errors.ts';
import type { EpochMs } from '../../units.ts';
import { seriesBundle, workflowBundle } from './bundle-artifact.ts';
import { type BundlePlace, openBundleReader, type ReadBundle } from './bundle-reader.ts';

export interface Gathering extends BundlePlace {
  readonly series: readonly string[];
  readonly now: EpochMs;
}

export interface Gathered {
  readonly bundles: readonly ReadBundle[];
  /** A report job has written all series of the workflow not long ago: then nobody else needs to write. */
  readonly hasFreshWorkflow: boolean;
  readonly notes: readonly Note[];
}

/** With so many entries a series can be judged; with fewer its other places are asked too. The review's smallest sample. */
export const ENOUGH_ENTRIES = 5;
/** Two weeks without a push are a holiday; for longer a report job that once wrote is taken to be gone. */
const FRESH_MS = 14 * 86_400_000;
/** Each name costs a request. Beyond eight jobs a workflow has a report job, whose runs take over eight at a time. */
const MAX_NAMES = 8;

/** Never throws; the notes say what could not be read. */
export async function gatherBundles({ series, now, ...place }: Gathering): Promise<Gathered> {
  const reader = openBundleReader(place);
  const { workflow, formerWorkflows } = place.rules;
  const ofWorkflow = [workflow, ...formerWorkflows].map(workflowBundle);
  await reader.read(ofWorkflow);
  const hasFreshWorkflow = reader.bundles.some(
    ({ listing }) => Date.parse(listing.createdAt) >= now - FRESH_MS,
  );
  const counts = countsOf(reader.bundles);
  const lacking = series
    .filter((each) => !hasFreshWorkflow || (counts.get(each) ?? 0) < ENOUGH_ENTRIES)
    .toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  await reader.read(lacking.slice(0, MAX_NAMES).map(seriesBundle));
  const left = lacking.length - MAX_NAMES;
  const notes = left > 0 && reader.bundles.length > 0 ? [leftFor(left)] : [];
  return { bundles: reader.bundles, hasFreshWorkflow, notes: [...reader.notes, ...notes] };
}

/** How many receipts of each series the bundles hold together. */
export function countsOf(bundles: readonly ReadBundle[]): ReadonlyMap<string, number> {
  const receipts = new Map<string, Set<string>>();
  for (const { series, receipt } of bundles.flatMap(({ bundle }) => bundle.entries)) {
    receipts.set(series, (receipts.get(series) ?? new Set()).add(receipt));
  }
  return new Map([...receipts].map(([series, known]) => [series, known.size]));
}

const leftFor = (series: number): Note =>
  note(
    'history-later',
    `Bundles of ${series} more series were not asked for; the next runs on the base branch take them over.`,
  );

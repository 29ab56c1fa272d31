// Reads through the API what a run is compared with: the anchor commit, the first-parent line behind it, and the base's configuration.
import { CarbonError, explain, type Note, note } from '../../errors.ts';
import { isProtected } from '../../github/branches.ts';
import { firstParentLine, LONGEST_LINE, mergeBase, readCommit } from '../../github/commits.ts';
import { readText } from '../../github/contents.ts';
import type { Answer } from '../../github/permission.ts';
import type { Repository } from '../../github/repository.ts';
import type { Config } from '../../review/budget/config.ts';
import { parseConfig } from '../../review/budget/parse-config.ts';
import { DEFAULT_POLICY } from '../../review/budget/policy.ts';
import { type Anchor, NO_ANCHOR } from '../../review/comparison/anchor.ts';
import { chooseAnchor } from '../../review/comparison/choose-anchor.ts';
import { baseBranch, otherBranch, type WorkflowRun } from './workflow-run.ts';
import { readWorkspaceHead } from './workspace-head.ts';

export interface Base {
  readonly anchor: Anchor;
  /** Tree of the commit that ran, through the API: the workspace can be forged. */
  readonly tree: string | null;
  readonly config: Config | null;
  readonly notes: readonly Note[];
}

const UNKNOWN = { kind: 'unknown' } as const;

/** The base of a run for which GitHub cannot be asked. */
export const unreadBase = (run: WorkflowRun, notes: readonly Note[] = []): Base => ({
  anchor: { ...NO_ANCHOR, ...UNKNOWN, branch: baseBranch(run, null) },
  tree: null,
  config: null,
  notes,
});

/** The line is read this much further than the largest distance, so that "too far" can be told from "not on the line". */
const LINE_MARGIN = 50;

export async function readBase(repository: Repository, run: WorkflowRun, configPath: string): Promise<Base> {
  const notes: Note[] = [];
  const take = <T>(answer: Answer<T>): T | null => {
    if (answer.ok) return answer.value;
    notes.push(answer.note);
    return null;
  };
  const { event, sha } = run;
  const commit = sha === null ? null : take(await readCommit(repository, sha));
  const workspaceHead = readWorkspaceHead(run.workspace);
  const checkedOutHead =
    event.pullRequest !== null && event.headSha !== null && workspaceHead === event.headSha;
  const common =
    checkedOutHead && event.baseSha !== null && event.headSha !== null
      ? take(await mergeBase(repository, event.baseSha, event.headSha))
      : null;
  const choice = chooseAnchor({
    event: event.name,
    sha,
    parentsOfSha: commit?.parents ?? [],
    headSha: event.headSha,
    workspaceHead,
    mergeBase: common,
    before: event.before,
    mergeGroupBase: event.mergeGroupBaseSha,
  });
  notes.push(...choice.notes);
  // A pull request whose merge commit could not be read has a base all the same: its own commit may say anything.
  const from = choice.sha ?? (event.name === 'pull_request' ? event.baseSha : sha);
  const config = from === null ? null : await readConfig(repository, configPath, from, notes);
  // Without a base, as on a schedule, the runs before are looked for behind the commit that runs.
  const hasLine = from !== null && (choice.sha !== null || choice.kind === 'previous');
  const line = hasLine ? take(await firstParentLine(repository, from, lineLength(config))) : null;
  const branch = await branchOf(repository, run, config, notes);
  const { kind } = choice.kind === 'none' ? UNKNOWN : choice;
  const anchor = { kind, sha: choice.sha, line: line ?? [], branch };
  return { anchor, tree: commit?.tree ?? null, config, notes };
}

/** As far as a base may lie, and all that can be read where the history starts at a commit somewhere behind. */
function lineLength(config: Config | null): number {
  const { since, maxDistance } = { ...DEFAULT_POLICY, ...config?.policy };
  return since === null ? maxDistance + LINE_MARGIN : LONGEST_LINE;
}

/** The branch whose runs are compared with: that of a stacked pull request keeps none, so its history is the main one's. */
async function branchOf(
  repository: Repository,
  run: WorkflowRun,
  config: Config | null,
  notes: Note[],
): Promise<string | null> {
  const own = baseBranch(run, config?.branch ?? null);
  const other = otherBranch(run, config?.branch ?? null);
  if (own === null || other === null) return own;
  const answer = await isProtected(repository, own);
  if (!answer.ok) notes.push(answer.note);
  if (!answer.ok || answer.value) return own;
  // A warning: what merely informs goes into the receipt, and a reader of the comment must know this.
  const text = `Compared with ${other}, since runs of ${own} are not kept.`;
  notes.push(note('base-not-kept', text, 'warning'));
  return other;
}

/** A broken file on the base is said and left out; the inputs of the workflow still count. */
async function readConfig(
  repository: Repository,
  path: string,
  ref: string,
  notes: Note[],
): Promise<Config | null> {
  const answer = await readText(repository, path, ref);
  if (!answer.ok) {
    notes.push(answer.note);
    return null;
  }
  if (answer.value === null) return null;
  try {
    return parseConfig(answer.value);
  } catch (error) {
    if (!(error instanceof CarbonError)) throw error;
    notes.push(note('config-not-used', `${path} is not used. ${explain(error)}`, 'warning'));
    return null;
  }
}

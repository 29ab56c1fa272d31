// Reads through the API what a run is compared with: the anchor commit, the first-parent line behind it, and the base's configuration.
import { type Note, note } from '../../../errors.ts';
import { isProtected } from '../../../github/branches.ts';
import { firstParentLine, LONGEST_LINE, mergeBase, readCommit } from '../../../github/commits.ts';
import type { Answer } from '../../../github/permission.ts';
import type { Repository } from '../../../github/repository.ts';
import type { WantedStep } from '../../../review/budget/base-step.ts';
import type { Config } from '../../../review/budget/config.ts';
import { DEFAULT_POLICY } from '../../../review/budget/policy.ts';
import { type Anchor, NO_ANCHOR } from '../../../review/comparison/anchor.ts';
import { chooseAnchor } from '../../../review/comparison/choose-anchor.ts';
import { baseBranch, isProposal, otherBranch, type WorkflowRun } from '../workflow-run.ts';
import { NOTHING_PROPOSED, type ProposedPolicy, readBaseConfig, readProposedPolicy } from './policy-files.ts';

export interface Base extends ProposedPolicy {
  readonly anchor: Anchor;
  /** Tree of the commit that ran, through the API: the workspace can be forged. */
  readonly tree: string | null;
  readonly config: Config | null;
  /** False where there may be one that could not be read or used. */
  readonly isConfigKnown: boolean;
  readonly notes: readonly Note[];
}

export interface BaseQuestion {
  readonly configPath: string;
  /** Commit whose configuration counts; null for that of the base commit. */
  readonly configRef: string | null;
  /** The step that runs, to be looked up at the base; null where the run's own words count. */
  readonly step: WantedStep | null;
  /** Commit checked out: a hint only, it can be forged. */
  readonly checkedOut: string | null;
}

const UNKNOWN = { kind: 'unknown' } as const;

/** The base of a run for which GitHub cannot be asked. */
export const unreadBase = (run: WorkflowRun, notes: readonly Note[] = []): Base => ({
  ...NOTHING_PROPOSED,
  anchor: { ...NO_ANCHOR, ...UNKNOWN, branch: baseBranch(run, null) },
  tree: null,
  config: null,
  isConfigKnown: false,
  notes,
});

/** The line is read this much further than the largest distance, so that "too far" can be told from "not on the line". */
const LINE_MARGIN = 50;

export async function readBase(
  repository: Repository,
  run: WorkflowRun,
  question: BaseQuestion,
): Promise<Base> {
  const notes: Note[] = [];
  const take = <T>(answer: Answer<T>): T | null => {
    if (answer.ok) return answer.value;
    notes.push(answer.note);
    return null;
  };
  const { event, sha } = run;
  const { checkedOut, configPath } = question;
  const commit = sha === null ? null : take(await readCommit(repository, sha));
  const isHead = event.pullRequest !== null && event.headSha !== null;
  // Without a merge commit of its own, as from a fork whose word is not taken for one, the merge base is all there is.
  const ranHead = isHead && (checkedOut === event.headSha || sha === null);
  const common =
    ranHead && event.baseSha !== null && event.headSha !== null
      ? take(await mergeBase(repository, event.baseSha, event.headSha))
      : null;
  const choice = chooseAnchor({
    event: event.name,
    sha,
    parentsOfSha: commit?.parents ?? [],
    headSha: event.headSha,
    workspaceHead: checkedOut,
    mergeBase: common,
    before: event.before,
    mergeGroupBase: event.mergeGroupBaseSha,
  });
  notes.push(...choice.notes);
  // A pull request whose merge commit could not be read has a base all the same: its own commit may say anything.
  const from = choice.sha ?? (event.name === 'pull_request' ? event.baseSha : sha);
  const ref = question.configRef ?? from;
  const read = ref === null ? null : await readBaseConfig(repository, configPath, ref);
  notes.push(...(read?.notes ?? []));
  const config = read?.config ?? null;
  // Without a base, as on a schedule, the runs before are looked for behind the commit that runs.
  const hasLine = from !== null && (choice.sha !== null || choice.kind === 'previous');
  const [line, proposed] = await Promise.all([
    hasLine ? firstParentLine(repository, from, lineLength(config)).then(take) : null,
    isProposal(run) && question.step !== null && from !== null && sha !== null
      ? readProposedPolicy(repository, {
          configPath,
          config,
          sha,
          base: from,
          workflow: run.workflow,
          step: question.step,
        })
      : NOTHING_PROPOSED,
  ]);
  const branch = await branchOf(repository, run, config, notes);
  const { kind } = choice.kind === 'none' ? UNKNOWN : choice;
  const anchor = { kind, sha: choice.sha, line: line ?? [], branch };
  const isConfigKnown = read !== null && read.notes.length === 0;
  return { ...proposed, anchor, tree: commit?.tree ?? null, config, isConfigKnown, notes };
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

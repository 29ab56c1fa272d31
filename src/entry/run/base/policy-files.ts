// Reads the files that say how a run is judged: the config of the base commit, and what stands there to hold the run's own words against.
import { CarbonError, explain, type Note, note } from '../../../errors.ts';
import { readText } from '../../../github/contents.ts';
import type { Repository } from '../../../github/repository.ts';
import { type BaseStep, baseStep, type WantedStep } from '../../../review/budget/base-step.ts';
import type { Config } from '../../../review/budget/config.ts';
import { parseConfig } from '../../../review/budget/parse-config.ts';
import type { HeadConfig } from '../../../review/budget/policy-changes.ts';

export interface BaseConfig {
  /** Null without one, and where it is not used. */
  readonly config: Config | null;
  readonly notes: readonly Note[];
}

/** A broken file on the base is said and left out; the inputs of the workflow still count. One call. */
export async function readBaseConfig(repository: Repository, path: string, ref: string): Promise<BaseConfig> {
  const answer = await readText(repository, path, ref);
  if (!answer.ok) return { config: null, notes: [answer.note] };
  if (answer.value === null) return { config: null, notes: [] };
  try {
    return { config: parseConfig(answer.value), notes: [] };
  } catch (error) {
    if (!(error instanceof CarbonError)) throw error;
    const text = `${path} is not used. ${explain(error)}`;
    return { config: null, notes: [note('config-not-used', text, 'warning')] };
  }
}

/** What a change that is not merged yet says of itself. */
export interface ProposedPolicy {
  readonly headConfig: HeadConfig;
  readonly baseStep: BaseStep | 'not-found' | null;
}

/** Off pull requests nobody proposes anything. */
export const NOTHING_PROPOSED: ProposedPolicy = { headConfig: 'unread', baseStep: null };

export interface Proposal {
  readonly configPath: string;
  readonly config: Config | null;
  /** Commit to be merged, and the one it is merged into. */
  readonly sha: string;
  readonly base: string;
  /** Path of the workflow file that runs. */
  readonly workflow: string | null;
  readonly step: WantedStep;
}

/** The config after the merge, where the base has one that judges; the step at the base, where that has no budgets. One call, or two. */
export async function readProposedPolicy(
  repository: Repository,
  { configPath, config, sha, base, workflow, step }: Proposal,
): Promise<ProposedPolicy> {
  const judges = config !== null && (config.budgets.length > 0 || Object.keys(config.policy).length > 0);
  const [headConfig, workflowText] = await Promise.all([
    judges ? readHeadConfig(repository, configPath, sha) : ('unread' as const),
    (config?.budgets.length ?? 0) === 0 && workflow !== null ? readText(repository, workflow, base) : null,
  ]);
  return { headConfig, baseStep: workflowText === null ? null : stepIn(workflowText, step) };
}

async function readHeadConfig(repository: Repository, path: string, ref: string): Promise<HeadConfig> {
  const answer = await readText(repository, path, ref);
  if (!answer.ok) return 'unread';
  if (answer.value === null) return null;
  try {
    return parseConfig(answer.value);
  } catch (error) {
    if (!(error instanceof CarbonError)) throw error;
    return 'refused';
  }
}

/** A file that cannot be read says nothing of the step, and neither does one that is not there. */
function stepIn(text: Awaited<ReturnType<typeof readText>>, step: WantedStep): BaseStep | 'not-found' {
  return text.ok && text.value !== null ? baseStep(text.value, step) : 'not-found';
}

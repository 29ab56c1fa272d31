// A ledger on a branch of its own, by the git data API: permanent, readable with git, and on GitHub Enterprise Server too.
// One file per entry, so that a writer who was overtaken adds the same files on the new tip and nothing ever conflicts.
import { type Note, note } from '../../errors.ts';
import { commitFiles, readFiles, readTip } from '../../github/git-data.ts';
import type { Answer } from '../../github/permission.ts';
import type { Repository } from '../../github/repository.ts';
import { type RunFacts, runsOfWorkflow } from '../../github/workflow-runs.ts';
import { type Spent, unionOfSpent } from '../history/spent.ts';
import { spentOn } from './base-branch.ts';
import { type BranchFiles, isLedgerFile, parseBranchFiles } from './branch-files.ts';
import type { CarrierRules } from './carrier.ts';
import type { Ledger, LedgerReading } from './ledger.ts';
import { planCommit } from './plan-commit.ts';
import { verifyEntries } from './verify-entries.ts';

export interface BranchLedgerOptions {
  readonly repository: Repository;
  readonly rules: CarrierRules;
  /** Between two tries, milliseconds; `random` in 0..1 keeps writers who met once from meeting again. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
}

const MAX_TRIES = 8;
/** Doubled with every try. A try takes GitHub about a second, and twenty writers at once then all come through within a minute. */
const FIRST_PAUSE_MS = 500;
const MESSAGE = 'Add measured runs';
const MIB = 1_048_576;
/** Twice what we leave there; others may push anything. A zip without extensions lists 65,535 at most. */
const LIMITS = { maxArchive: 32 * MIB, maxBytes: 64 * MIB, maxEntries: 60_000 };
/** GitHub lists so many at once. */
const MAX_RUNS = 100;

interface State extends BranchFiles {
  /** Null where the branch is not there yet. */
  readonly tip: string | null;
}

/**
 * Reading needs `contents: read` and `actions: read`, and four requests whatever the branch holds; appending needs
 * `contents: write`. Append only from runs of the base branch.
 */
export function branchLedger(name: string, options: BranchLedgerOptions): Ledger {
  let state: State | null = null;
  return {
    name: `branch:${name}`,
    read: async () => {
      const answer = await stateOf(name, options);
      if (!answer.ok) return unread(answer.note);
      state = answer.value;
      return readingOf(state, options);
    },
    append: async (entries) => {
      const answer: Answer<State> =
        state === null ? await stateOf(name, options) : { ok: true, value: state };
      if (!answer.ok) return [notWritten(answer.note.text)];
      // Whatever comes of it, the branch is no longer as it was read.
      state = null;
      const changes = planCommit(answer.value, entries);
      return changes.size === 0 ? [] : add(name, { tip: answer.value.tip, changes }, options);
    },
  };
}

interface Addition {
  readonly tip: string | null;
  readonly changes: ReadonlyMap<string, string | null>;
}

async function add(branch: string, first: Addition, options: BranchLedgerOptions): Promise<readonly Note[]> {
  const { repository, sleep, random } = options;
  let { tip, changes } = first;
  let why = '';
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const done = await commitFiles(repository, { branch, tip, changes, message: MESSAGE });
    if (!done.ok) return [notWritten(done.note.text)];
    if (done.value.kind === 'written') return [];
    ({ why } = done.value);
    await sleep(random() * FIRST_PAUSE_MS * 2 ** tries);
    const moved = await readTip(repository, branch);
    if (!moved.ok) return [notWritten(moved.note.text)];
    tip = moved.value;
    // New files fit on any tip; what is too old may have gone by now, and otherwise goes with a later run.
    changes = new Map([...changes].filter(([path]) => isNewEntry(path, changes)));
  }
  return [notWritten(`other writers were faster in ${MAX_TRIES} tries (${why})`)];
}

const isNewEntry = (path: string, changes: Addition['changes']): boolean =>
  path.startsWith('data/') && changes.get(path) !== null;

async function stateOf(branch: string, { repository }: BranchLedgerOptions): Promise<Answer<State>> {
  const tip = await readTip(repository, branch);
  if (!tip.ok) return tip;
  if (tip.value === null) return { ok: true, value: { tip: null, entries: [], spent: [], notes: [] } };
  const files = await readFiles(repository, { sha: tip.value, wanted: isLedgerFile, limits: LIMITS });
  return files.ok ? { ok: true, value: { tip: tip.value, ...parseBranchFiles(files.value) } } : files;
}

async function readingOf(state: State, options: BranchLedgerOptions): Promise<LedgerReading> {
  const { entries, notes } = state;
  const { rules } = options;
  const spent = unionOfSpent([spentOn(rules, entries), spentIn(state, rules)]);
  if (entries.length === 0) return { entries, spent, notes };
  const runs = await runsOf(options);
  if (!runs.ok) return { entries: [], spent, notes: [...notes, runs.note] };
  const verified = verifyEntries(entries, runs.value, rules);
  return { entries: verified.entries, spent, notes: [...notes, ...verified.notes] };
}

async function runsOf({ repository, rules }: BranchLedgerOptions): Promise<Answer<readonly RunFacts[]>> {
  const { workflow, branch } = rules;
  const [own, queued] = await Promise.all([
    runsOfWorkflow(repository, workflow, { branch, limit: MAX_RUNS }),
    runsOfWorkflow(repository, workflow, { event: 'merge_group', limit: MAX_RUNS }),
  ]);
  if (!own.ok) return own;
  return queued.ok ? { ok: true, value: [...own.value, ...queued.value] } : queued;
}

/** Of entries that had to go, as far as they were runs of this branch. */
function spentIn({ spent }: State, { branch }: CarrierRules): Spent {
  const own = spent.filter(
    ({ ref }) => ref === `refs/heads/${branch}` || ref?.startsWith(`refs/heads/gh-readonly-queue/${branch}/`),
  );
  return unionOfSpent(own.map(({ day, key, grams }) => ({ [day]: { [key]: grams } })));
}

const unread = (why: Note): LedgerReading => ({ entries: [], spent: {}, notes: [why] });

const notWritten = (why: string): Note =>
  note('ledger-not-written', `Nothing was added to the ledger's branch: ${why}`, 'warning');

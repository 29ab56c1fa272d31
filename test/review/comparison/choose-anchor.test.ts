// The anchor for every event, and for whatever the workspace was found to hold.
import { describe, expect, it } from 'vitest';
import { type AnchorFacts, chooseAnchor } from '../../../src/review/comparison/choose-anchor.ts';

const FACTS: AnchorFacts = {
  event: 'pull_request',
  sha: 'merge',
  parentsOfSha: ['base-tip', 'head'],
  headSha: 'head',
  workspaceHead: 'merge',
  mergeBase: 'fork-point',
  before: null,
  mergeGroupBase: null,
};
const push = { event: 'push', sha: 'new', parentsOfSha: ['parent'], headSha: 'new' } as const;
const queue = { event: 'merge_group', sha: 'new', parentsOfSha: ['parent'] } as const;

const CASES = [
  { name: 'merge commit checked out', facts: {}, kind: 'first-parent', sha: 'base-tip', noted: false },
  {
    name: 'head checked out',
    facts: { workspaceHead: 'head' },
    kind: 'merge-base',
    sha: 'fork-point',
    noted: false,
  },
  {
    name: 'a foreign checkout',
    facts: { workspaceHead: 'x' },
    kind: 'first-parent',
    sha: 'base-tip',
    noted: true,
  },
  { name: 'no checkout', facts: { workspaceHead: null }, kind: 'first-parent', sha: 'base-tip', noted: true },
  {
    name: 'head checked out, merge base unreadable',
    facts: { workspaceHead: 'head', mergeBase: null },
    kind: 'first-parent',
    sha: 'base-tip',
    noted: true,
  },
  {
    name: 'GITHUB_SHA is no merge commit: its first parent is the pull request itself',
    facts: { parentsOfSha: ['earlier-commit-of-the-pull-request'] },
    kind: 'merge-base',
    sha: 'fork-point',
    noted: false,
  },
  {
    name: 'no merge commit and no merge base',
    facts: { parentsOfSha: [], mergeBase: null },
    kind: 'none',
    sha: null,
    noted: false,
  },
  { name: 'push', facts: { ...push, before: 'old' }, kind: 'before', sha: 'old', noted: false },
  {
    name: 'push of a new branch',
    facts: { ...push, before: '0'.repeat(40) },
    kind: 'first-parent',
    sha: 'parent',
    noted: false,
  },
  {
    name: 'push of a first commit',
    facts: { ...push, parentsOfSha: [] },
    kind: 'none',
    sha: null,
    noted: false,
  },
  {
    name: 'merge group',
    facts: { ...queue, mergeGroupBase: 'q' },
    kind: 'merge-group-base',
    sha: 'q',
    noted: false,
  },
  { name: 'merge group without its base', facts: queue, kind: 'first-parent', sha: 'parent', noted: false },
  { name: 'schedule', facts: { event: 'schedule' }, kind: 'previous', sha: null, noted: false },
  { name: 'dispatch', facts: { event: 'workflow_dispatch' }, kind: 'previous', sha: null, noted: false },
] as const;

describe('chooseAnchor', () => {
  it.each(CASES)('$name: $kind $sha', ({ facts, kind, sha, noted }) => {
    const choice = chooseAnchor({ ...FACTS, ...facts });
    expect({ kind: choice.kind, sha: choice.sha }).toEqual({ kind, sha });
    expect(choice.notes.map(({ code }) => code)).toEqual(noted ? ['anchor-assumed'] : []);
  });
});

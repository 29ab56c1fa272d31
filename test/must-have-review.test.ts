// Review: the cases, threats and complaints that must have an answer, held to the tests and the pages that are named.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Case, file below `test/`, and words that its test bears. */
type Row = readonly [what: string, file: string, name: string];

const COMMENT: readonly Row[] = [
  ['marker on page two', 'scenario/one-comment', 'is edited on page two'],
  [
    'a forged marker, a forged high run id',
    'scenario/one-comment',
    'a forged marker with a later run captures nothing',
  ],
  ['two own duplicates', 'github/comment', 'duplicates go, the oldest stays'],
  ['two workflows on one pull request', 'scenario/one-comment', 'stands beside that of another workflow'],
  ['own token against default token', 'github/comment', 'another token goes by the login handed in'],
  ['a body of 70,000 characters', 'report/size', '70,000'],
  ['just under and just over the limit of each stage', 'report/size', 'just over the limit of characters'],
  ['an older run finishing last', 'scenario/order-of-runs', 'keeps the comment of the newer run'],
  [
    'an older run finishing last, with a report job',
    'scenario/report/report-superseded',
    'leaves the text of a newer run',
  ],
  ['an alert, then resolved', 'scenario/order-of-runs', 'resolves the alert on the next push'],
  ['an alert, then resolved, with a report job', 'scenario/report/report-one-matrix', 'resolves its alert'],
  ['eight writers', 'scenario/converging-jobs', 'eight jobs, and then a ninth'],
  [
    'one killed between its write and its listing',
    'scenario/converging-jobs',
    'a job that is killed between',
  ],
  ['a ninth job', 'scenario/converging-jobs', 'and then a ninth'],
  ['two writers that cross', 'entry/run/comment/crossing-jobs', 'brings back what it has put its text over'],
  ['any order of their requests', 'entry/run/comment/crossing-jobs', 'whatever the order of their requests'],
];

const BASELINE: readonly Row[] = [
  ['base with a [skip ci] tip', 'scenario/usable-base', 'that were not measured are walked over'],
  ['two concurrent base runs', 'scenario/concurrent-base-runs', 'reads all twenty'],
  ['40 sibling bundles and the cap', 'review/ledger/artifact', 'stops at forty downloads'],
  ['a late-finishing old run', 'review/ledger/artifact', 'is not fooled by an old run that finished late'],
  ['several artifacts of one name', 'review/ledger/artifact', 'reads every sibling of racing runs'],
  ['a name that is taken (409)', 'review/ledger/artifact', 'takes another name in a later attempt'],
  ['an expired artifact', 'scenario/usable-base', 'an expired history is no history'],
  ['a fork branch named main', 'review/ledger/artifact', 'a fork branch named main'],
  [
    'a fork branch named main, as an entry',
    'review/comparison/eligibility',
    'a fork whose branch is called main',
  ],
  ['a dropped merge-queue commit', 'review/comparison/baseline', 'without dropped merge-queue commits'],
  ['gh-readonly-queue/main/…', 'review/comparison/eligibility', 'the merge queue of main'],
  [
    'a pull request tree equal to a base tree',
    'scenario/report/tree-baseline',
    'compares with the runs of merged pull requests',
  ],
  ['own head sha in the ledger', 'review/comparison/compare', 'never uses its own commit'],
  ['stacked onto another branch', 'scenario/report/stacked-pull-request', 'of a branch without history'],
  [
    'a tree that GitHub does not know of it',
    'review/ledger/rescue-receipts',
    'that claims a tree of the base',
  ],
  ['an empty ledger', 'review/review', 'says first measurement with an empty ledger'],
  ['a receipt 43 commits behind', 'review/comparison/baseline', 'and says how far'],
  ['a new branch: before all zeros', 'review/comparison/choose-anchor', 'push of a new branch'],
  ['workspace HEAD = merge', 'review/comparison/choose-anchor', 'merge commit checked out'],
  ['workspace HEAD = head', 'review/comparison/choose-anchor', 'head checked out'],
  ['workspace HEAD foreign', 'review/comparison/choose-anchor', 'a foreign checkout'],
  ['workspace HEAD none', 'review/comparison/choose-anchor', 'no checkout'],
  ['base red by our own gate', 'scenario/red-gate-keeps-history', 'it('],
  ['base red by another job', 'review/review', 'by their stored outcome'],
];

const RUNS: readonly Row[] = [
  ['two attempts', 'scenario/order-of-runs', 'pools a re-run with the first attempt'],
  [
    'a re-run of a failed job only',
    'scenario/report/rerun-of-failed-job',
    'keeps what the first attempt measured',
  ],
  ['256 legs', 'scenario/report/report-256-legs', 'is one comment, few requests'],
  ['a skipped leg', 'scenario/report/report-missing-leg', "['skipped', 'skipped']"],
  ['a missing receipt', 'scenario/report/report-missing-leg', 'fails where the policy of main says so'],
  ['a new leg', 'scenario/report/report-new-and-renamed-leg', 'a new leg is no rise'],
  ['a renamed leg (series.alias)', 'scenario/report/report-new-and-renamed-leg', 'a renamed leg is compared'],
  ['one series twice in an attempt', 'scenario/ambiguous-series', 'asks for a name instead of failing'],
  ['the same, in a report job', 'scenario/report/report-one-series-twice', 'asks for a name'],
  ['a wrapped command inside a measured job', 'scenario/command-inside-job', 'marks its part of the job'],
  ['merge_group', 'scenario/report/report-merge-queue', 'mergeGroupEvent'],
  ['force-push between run and report', 'scenario/report/report-without-pull', 'force-pushed since'],
];

const POLICY: readonly Row[] = [
  [
    'a pull request that edits the budget',
    'scenario/report/policy-edited-in-pull-request',
    'a budget that is %s',
  ],
  ['inputs that tighten', 'scenario/input-tightens-and-loosens', 'a stricter input counts'],
  ['inputs that loosen', 'scenario/input-tightens-and-loosens', 'a laxer input takes nothing away'],
  ['no config at the base: with found', 'scenario/report/with-at-base', 'found: it decides'],
  ['no config at the base: with not found', 'scenario/report/with-at-base', 'not found'],
  ['a pull request that adds a mute', 'scenario/report/mute-added-in-pull-request', 'by the pull request'],
  ['an unknown key', 'review/budget/parse-config', 'no key "budget"'],
  ['every budget string', 'review/budget/parse', 'parseBudgets'],
  ['near misses', 'review/budget/suggest-budget', 'a near miss'],
  ['+10 % and +20 Wh with one part exceeded', 'scenario/report/and-budget', 'only the first'],
  ['override label without write permission', 'scenario/report/override-label', 'without the right to write'],
  ['override, then a larger push', 'scenario/report/override-label', 'a larger push is red again'],
  ['override by an app', 'github/label', 'a bot is no person'],
  ['override, put on again', 'entry/report/consent', 'put on again'],
  ['override, then merge', 'scenario/report/override-label', 'history starts again'],
  ['baseline.since', 'scenario/report/baseline-since', 'compares with the runs since'],
  ['base already over budget (crossing)', 'scenario/report/crossing', 'both above'],
  ['a rise by exactly the limit', 'review/budget/exact-limit', 'percent is over it'],
  ['a month used up exactly', 'review/budget/judge-window', 'exactly used up'],
  ['a month of the workflow, and of no other', 'review/budget/judge-window', 'and no other workflow'],
  ['privacy while the base cannot be read', 'entry/run/is-place-hidden', 'unread'],
  ['no budget at all', 'review/budget/judge-increase', 'has no verdict without a budget'],
  ['runner against config against input', 'scenario/../entry/place-and-price', 'it('],
];

const STATISTICS: readonly Row[] = [
  ['reference vectors', 'review/comparison/against', 'moderated log-t'],
  ['device vector', 'review/comparison/device-effect', 'a run of 112 on device $device'],
  [
    'closed form against joint solution',
    'review/comparison/device-laws',
    'is the closed form of a random intercept',
  ],
  ['simulation tables', 'review/comparison/simulation', 'are those of the reference'],
  ['a level shift', 'review/comparison/change-point', 'a rise of 15 % six runs ago'],
  ['base moved by 1 to 4', 'review/base-moved', 'a base that has just moved'],
  ['n = 0', 'review/review', 'says first measurement with an empty ledger'],
  ['n below 5', 'review/review-laws', 'is never fail below five base runs'],
  ['all base values equal', 'review/comparison/against', 'copes with a history whose values are all equal'],
  ['one outlier in history', 'review/comparison/against', 'pulls an outlier of the history in'],
  ['GPU model change (other-hardware)', 'scenario/report/other-hardware', 'by default'],
  ['driver update: a note', 'review/comparison/compare', 'tells of a new driver'],
  ['estimator upgrade', 'review/comparison/machine-class', 'estimator'],
  [
    'same model, other device; device never seen',
    'scenario/report/unequal-devices',
    'one that was never measured',
  ],
  ['learned prior at its floor', 'review/comparison/fleet', 'is never learnt below its floor of 1.5 %'],
  ['assumed share excluded', 'review/comparison/compare', 'leaves assumed energy out of both sides'],
  ['live intensity raised', 'review/review-laws', 'does not depend on the live intensity of the grid'],
];

const HOSTILE: readonly Row[] = [
  ['zip bomb', 'scenario/report/report-fork-hostile-receipt', "'zip bomb'"],
  ['../ and symlink entries', 'scenario/report/report-fork-hostile-receipt', "'a path that climbs'"],
  ['NaN, 1e308, negative', 'scenario/report/report-fork-hostile-receipt', "'less than nothing'"],
  [
    '@everyone, pipe, backtick, HTML, own marker',
    'scenario/report/report-fork-hostile-receipt',
    'names in every string',
  ],
  ['the same in every rendering', 'report/hostile', '@everyone'],
  ['10 MB of JSON', 'scenario/report/report-fork-hostile-receipt', "'ten megabytes of JSON'"],
  ['deep nesting', 'scenario/report/report-fork-hostile-receipt', "'nested deeply'"],
  ['duplicate keys', 'scenario/report/report-fork-hostile-receipt', "'a key twice'"],
  [
    'another SHA or pull request',
    'scenario/report/report-fork-hostile-receipt',
    'another pull request or commit',
  ],
  ['its own sentences', 'entry/report/ended-run', 'own sentences are counted'],
  ['artifacts without end', 'entry/report/ended-run', 'however many artifacts a fork leaves'],
  ['another event', 'entry/run/receipts/gather-receipts', "'of another event'"],
  ['another branch', 'entry/run/receipts/gather-receipts', "'of another branch'"],
  ['a merge commit of its choice', 'scenario/report/report-from-fork', 'is not believed'],
];

describe.each([
  ['comment', COMMENT],
  ['baseline', BASELINE],
  ['runs', RUNS],
  ['policy', POLICY],
  ['statistics', STATISTICS],
  ['hostile receipt', HOSTILE],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_, file, name) => {
    const text = readFileSync(join(import.meta.dirname, `${file}.test.ts`), 'utf8');
    expect(text).toContain(name);
  });
});

const docs = join(import.meta.dirname, '../docs');
const THREATS = 20;
const COMPLAINTS = 15;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\((\.\.\/(?:src|test)\/[^)#]+)\)/g)].map(([, path = '']) => path);

describe('threats, docs/threat-model.md', () => {
  const sections = readFileSync(join(docs, 'threat-model.md'), 'utf8').split(/^### /m);
  it.each(numbers(THREATS))('T%i says what is done, where, and which test holds it', (number) => {
    const section = sections.find((each) => each.startsWith(`T${number} `)) ?? '';
    expect(section).toMatch(/^- Where: .*\]\(/m);
    expect(section).toMatch(/^- Test: .*\]\(\.\.\/test\//m);
    for (const path of linksOf(section)) expect(existsSync(join(docs, path)), path).toBe(true);
  });
});

describe('complaints, docs/review.md', () => {
  const lines = readFileSync(join(docs, 'review.md'), 'utf8').split('\n');
  it.each(numbers(COMPLAINTS))('%i is answered and held by a test', (number) => {
    const row = lines.find((line) => line.startsWith(`| ${number}. `)) ?? '';
    expect(linksOf(row).length).toBeGreaterThan(0);
    for (const path of linksOf(row)) expect(existsSync(join(docs, path)), path).toBe(true);
  });
});

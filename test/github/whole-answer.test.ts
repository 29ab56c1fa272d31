// Half an answer, and an answer that is not GitHub's own: tried again like a cut connection, then said, and never taken for an empty one.
import { describe, expect, it } from 'vitest';
import { upsertComment } from '../../src/github/comment.ts';
import { readComments } from '../../src/github/comments.ts';
import { readText } from '../../src/github/contents.ts';
import { MONA } from '../harness/events/event.ts';
import type { Fault } from '../harness/github/faults.ts';
import { NETWORK_FAULTS } from '../harness/github/network-faults.ts';
import { addComment } from '../harness/github/seed.ts';
import { openPull } from '../harness/github/seed-pulls.ts';
import { branches, type OnFake, onFake } from './on-fake.ts';

const BOT = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' } as const;

/** What the client library would hand on as an empty list, an empty file, or the text of one. */
const HALF: readonly (readonly [string, Fault, RegExp])[] = [
  ['cut in the middle', NETWORK_FAULTS['a body that is cut in the middle'], /other side closed/],
  ['a page of a proxy', NETWORK_FAULTS['a page of a proxy'], /is text\/html, which is not GitHub's own/],
  ['empty', NETWORK_FAULTS['an empty answer'], /Unexpected end of JSON input/],
  ['of 50 MB', NETWORK_FAULTS['an answer of 50 MB'], /the answer is larger than 32 MiB/],
  ['a redirect to itself', NETWORK_FAULTS['a redirect to itself'], /redirect count exceeded/],
];

const NUMBER = 1;
const comments = ({ repository }: OnFake) => readComments(repository, NUMBER);

async function withPull(): Promise<OnFake> {
  const fake = await onFake();
  branches(fake.store);
  const { number } = openPull(fake.store, { head: 'change', user: MONA });
  expect(number).toBe(NUMBER);
  return fake;
}

// Nearly all of their time is the second before the next try.
describe('an answer', { concurrent: true }, () => {
  it.for(HALF)('%s is asked for once more', async ([, fault]) => {
    await using fake = await withPull();
    addComment(fake.store, { issue: NUMBER, body: 'ours', user: BOT });
    fake.world.github.fail('issues/list-comments', fault);
    expect(await comments(fake)).toMatchObject({ ok: true, value: [{ body: 'ours' }] });
  });

  it.for(HALF)('%s again and again is no empty list', async ([, fault, said]) => {
    await using fake = await withPull();
    addComment(fake.store, { issue: NUMBER, body: 'ours', user: BOT });
    fake.world.github.fail('issues/list-comments', fault, Number.POSITIVE_INFINITY);
    const text = expect.stringMatching(said);
    expect(await comments(fake)).toMatchObject({ ok: false, note: { code: 'github-unreachable', text } });
  });

  it.for(HALF.slice(0, 2))('%s is no empty file', async ([, fault]) => {
    await using fake = await onFake();
    const sha = fake.store.git.commit({ parents: [], files: { 'c.yml': 'budgets: [+10 %]' } });
    fake.world.github.fail('repos/get-content', fault, Number.POSITIVE_INFINITY);
    expect(await readText(fake.repository, 'c.yml', sha)).toMatchObject({ ok: false });
  });

  it('of an outage in HTML is told by its status alone', async () => {
    await using fake = await onFake();
    fake.world.github.fail('issues/list-comments', NETWORK_FAULTS['a 502 in HTML'], Number.POSITIVE_INFINITY);
    const answer = await comments(fake);
    expect(answer.ok ? '' : answer.note.text).toBe('Commenting on the pull request failed: 502 Bad Gateway');
  });
});

it.for<[string, Fault, string]>([
  ['written without an answer', { delivery: 'unanswered' }, 'unchanged'],
  ['refused by an outage', { status: 502 }, 'created'],
])('a comment %s stands once', async ([, fault, action]) => {
  await using fake = await withPull();
  fake.world.github.fail('issues/create-comment', fault);
  const result = await upsertComment({
    repository: fake.repository,
    number: NUMBER,
    author: { kind: 'default-token' },
    isOurs: () => true,
    isNewer: () => false,
    render: () => 'ours',
    amend: () => null,
    open: 'allowed',
    listed: [],
  });
  expect(result).toMatchObject({ action, notes: [] });
  expect([...fake.store.comments.values()]).toMatchObject([{ body: 'ours' }]);
});

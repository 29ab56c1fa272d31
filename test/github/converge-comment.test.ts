// Several jobs write one comment at once, against the fake GitHub: whatever the order, one comment is left that holds them all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConvergeRequest, convergeComment } from '../../src/github/comment.ts';
import { MONA } from '../harness/events/event.ts';
import { addComment } from '../harness/github/seed.ts';
import { openPull } from '../harness/github/seed-pulls.ts';
import type { Store, User } from '../harness/github/store.ts';
import { branches, type OnFake, onFake } from './on-fake.ts';

const BOT: User = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' };
const MARK = '<!-- ours -->';

/** The state of a body is the sorted list of its writers. */
const writersOf = (body: string): readonly string[] => body.slice(MARK.length).match(/\w+/g) ?? [];
const bodyOf = (writers: readonly string[]): string => `${MARK} ${[...new Set(writers)].sort().join(' ')}`;

const request = (fake: OnFake, writer: string, rest: Partial<ConvergeRequest> = {}): ConvergeRequest => ({
  repository: fake.brisk(),
  number: 1,
  author: { kind: 'default-token' },
  isOurs: (body) => body.startsWith(MARK),
  isNewer: () => false,
  render: (bodies) => bodyOf([...bodies.flatMap(writersOf), writer]),
  amend: () => null,
  open: 'allowed',
  listed: null,
  covers: (body) => writersOf(body).includes(writer),
  pause: async () => {},
  ...rest,
});

async function opened(): Promise<OnFake> {
  const fake = await onFake();
  branches(fake.store);
  openPull(fake.store, { head: 'change', user: MONA });
  return fake;
}

const bodies = ({ comments }: Store): readonly string[] => [...comments.values()].map(({ body }) => body);
const ours = (fake: OnFake, ...writers: string[]) =>
  addComment(fake.store, { issue: 1, user: BOT, body: bodyOf(writers) });

describe('convergeComment', () => {
  test('a writer alone lists, writes and lists once', async () => {
    await using fake = await opened();
    expect(await convergeComment(request(fake, 'a'))).toMatchObject({ action: 'created', notes: [] });
    expect(bodies(fake.store)).toEqual([bodyOf(['a'])]);
    expect(fake.calls()).toEqual({ 'issues/list-comments': 2, 'issues/create-comment': 1 });
  });

  test('a comment that covers it is not written again', async () => {
    await using fake = await opened();
    ours(fake, 'a', 'b');
    expect(await convergeComment(request(fake, 'a'))).toMatchObject({ action: 'unchanged' });
    expect(fake.calls()).toEqual({ 'issues/list-comments': 1 });
  });

  test('two comments become the oldest, with the state of both', async () => {
    await using fake = await opened();
    const { id } = ours(fake, 'a');
    ours(fake, 'b');
    expect(await convergeComment(request(fake, 'a'))).toMatchObject({ action: 'updated' });
    expect([...fake.store.comments.values()]).toMatchObject([{ id, body: bodyOf(['a', 'b']) }]);
  });

  test('who is overwritten between write and list writes again after a pause', async () => {
    await using fake = await opened();
    const { id } = ours(fake, 'b');
    const rounds: number[] = [];
    let overwrites = 1;
    const covers = (body: string): boolean => {
      const comment = fake.store.comments.get(id) ?? expect.fail('gone');
      // Another writer, who had read before us, puts its text over ours.
      if (overwrites > 0 && writersOf(body).includes('a')) {
        overwrites -= 1;
        fake.store.comments.set(id, { ...comment, body: bodyOf(['b', 'c']) });
        return false;
      }
      return writersOf(body).includes('a');
    };
    const pause = async (round: number): Promise<void> => void rounds.push(round);
    expect(await convergeComment(request(fake, 'a', { covers, pause }))).toMatchObject({
      action: 'updated',
      notes: [],
    });
    expect(rounds).toEqual([1]);
    expect(bodies(fake.store)).toEqual([bodyOf(['a', 'b', 'c'])]);
  });

  test('after three rounds it says so and stops', async () => {
    await using fake = await opened();
    const result = await convergeComment(
      request(fake, 'a', {
        render: (existing) => `${MARK} other ${existing[0]?.length ?? 0}`,
        covers: () => false,
      }),
    );
    expect(result).toMatchObject({ action: 'created', notes: [{ code: 'comment-crossed' }] });
    expect(fake.calls()).toMatchObject({ 'issues/create-comment': 1, 'issues/update-comment': 2 });
  });

  test('a comment that another writer removed is written anew', async () => {
    await using fake = await opened();
    ours(fake, 'b');
    fake.world.github.fail('issues/update-comment', { status: 404, message: 'Not Found' });
    expect(await convergeComment(request(fake, 'a'))).toMatchObject({ action: 'updated', notes: [] });
    expect(bodies(fake.store)).toEqual([bodyOf(['a', 'b'])]);
  });

  test('a refusal ends it at once', async () => {
    await using fake = await onFake({ 'pull-requests': 'read' });
    branches(fake.store);
    openPull(fake.store, { head: 'change', user: MONA });
    const result = await convergeComment(request(fake, 'a'));
    expect(result).toMatchObject({ action: 'failed', notes: [{ code: 'permission-missing' }] });
    expect(fake.calls()).toEqual({ 'issues/list-comments': 1, 'issues/create-comment': 1 });
  });

  test('a later run in place is amended until there is nothing to add', async () => {
    await using fake = await opened();
    ours(fake, 'later');
    const stale = request(fake, 'a', {
      isNewer: (body) => writersOf(body).includes('later'),
      amend: (body) => (writersOf(body).includes('a') ? null : bodyOf([...writersOf(body), 'a'])),
    });
    expect(await convergeComment(stale)).toMatchObject({ action: 'kept-newer', notes: [] });
    expect(bodies(fake.store)).toEqual([bodyOf(['a', 'later'])]);
  });

  test('nothing is opened where that is not allowed', async () => {
    await using fake = await opened();
    expect(await convergeComment(request(fake, 'a', { open: 'not-now' }))).toMatchObject({
      action: 'not-opened',
    });
    expect(fake.calls()).toEqual({ 'issues/list-comments': 1 });
  });

  test('law: whatever the order of their requests, the jobs leave one comment that holds them all, or say that they crossed', async () => {
    const writers = ['a', 'b', 'c'];
    await using fake = await opened();
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (order) => {
        fake.store.comments.clear();
        const turn = (): Promise<unknown> => order.schedule(Promise.resolve());
        // The receipts in the artifacts of the run: each job puts its own there before it writes.
        const receipts: string[] = [];
        const results = Promise.all(
          writers.map(async (writer) => {
            await turn();
            receipts.push(writer);
            let known = [writer];
            const repository = fake.brisk(async (...call) => {
              await turn();
              return fetch(...call);
            });
            const render = (existing: readonly string[]): string =>
              bodyOf([...existing.flatMap(writersOf), ...known]);
            const covers = async (body: string): Promise<boolean> => {
              await turn();
              known = [...receipts];
              return known.every((each) => writersOf(body).includes(each));
            };
            const pause = async (): Promise<void> => void (await turn());
            return convergeComment(request(fake, writer, { render, covers, repository, pause }));
          }),
        );
        const notes = (await order.waitFor(results)).flatMap((result) => result.notes);
        const [body = '', ...others] = bodies(fake.store);
        const crossed = notes.some(({ code }) => code === 'comment-crossed');
        expect(crossed || (others.length === 0 && body === bodyOf(writers))).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

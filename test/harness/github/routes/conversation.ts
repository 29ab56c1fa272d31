// The repository, and the comments of its pull requests.
import { invalid, notFound, ok, type Question, type Route } from '../answer.ts';
import { linkHeader, pageOf, pageWish } from '../paging.ts';
import { commentJson } from '../representations/pull.ts';
import { repositoryJson } from '../representations/repository.ts';
import type { Comment } from '../store.ts';

/** By the text of GitHub's refusal. */
const MAX_BODY_LENGTH = 65_536;

export const conversationRoutes: Readonly<Record<string, Route>> = {
  'repos/get': ({ store }) => ok(repositoryJson(store.repository, store.defaultBranch)),

  // Oldest first, as GitHub lists them.
  'issues/list-comments': (question) => {
    const issue = Number(question.parameters.issue_number);
    if (!question.store.pulls.has(issue)) return notFound();
    const comments = [...question.store.comments.values()].filter((comment) => comment.issue === issue);
    const wish = pageWish(question.query);
    return ok(pageOf(comments, wish).map(commentJson), linkHeader(question, wish, comments.length));
  },

  'issues/get-comment': (question) => {
    const comment = commentOf(question);
    return comment === undefined ? notFound() : ok(commentJson(comment));
  },

  'issues/create-comment': (question) => {
    const { store, actor } = question;
    const issue = Number(question.parameters.issue_number);
    const body = bodyOf(question);
    if (!store.pulls.has(issue)) return notFound();
    if (body.length > MAX_BODY_LENGTH) return tooLong();
    const [id, at] = [store.nextId(), store.now()];
    const comment: Comment = { id, issue, user: actor, body, createdAt: at, updatedAt: at };
    store.comments.set(id, comment);
    return { status: 201, body: commentJson(comment) };
  },

  'issues/update-comment': (question) => {
    const { store } = question;
    const comment = commentOf(question);
    const body = bodyOf(question);
    if (comment === undefined) return notFound();
    if (body.length > MAX_BODY_LENGTH) return tooLong();
    const updated = { ...comment, body, updatedAt: store.now() };
    store.comments.set(comment.id, updated);
    return ok(commentJson(updated));
  },

  'issues/delete-comment': (question) => {
    const comment = commentOf(question);
    if (comment === undefined) return notFound();
    question.store.comments.delete(comment.id);
    return { status: 204, body: null };
  },
};

function commentOf({ store, parameters }: Question): Comment | undefined {
  return store.comments.get(Number(parameters.comment_id));
}

function bodyOf({ body }: Question): string {
  const text = body !== null && typeof body === 'object' && 'body' in body ? body.body : null;
  return typeof text === 'string' ? text : '';
}

function tooLong(): ReturnType<Route> {
  return invalid({
    resource: 'IssueComment',
    field: 'body',
    message: `Body is too long (maximum is ${MAX_BODY_LENGTH} characters)`,
  });
}

// The git data API over the real repository: references, blobs, trees, commits, and a whole commit as an archive.
import type { Json, JsonObject } from '../../json.ts';
import { type Answer, notFound, ok, type Question, type Route, refusal } from '../answer.ts';
import { GitObjects, type TreeItem } from '../git-objects.ts';
import { gitCommitJson } from '../representations/commit.ts';

const [CREATED, FOUND, CONFLICT, UNPROCESSABLE] = [201, 302, 409, 422];

export const gitDataRoutes: Readonly<Record<string, Route>> = {
  'git/get-ref': (question) => {
    const git = objects(question);
    const name = `refs/${question.parameters.ref}`;
    if (git.isEmpty()) return empty();
    const sha = git.ref(name);
    return sha === null ? notFound() : ok(refJson(name, sha));
  },

  'git/create-ref': (question) => {
    const git = objects(question);
    const [name, sha] = [text(question.body, 'ref'), text(question.body, 'sha')];
    if (!/^refs\/[^/]+\/./.test(name)) return unprocessable('Reference name must start with refs/');
    if (git.typeOf(sha) !== 'commit') return unprocessable('Object does not exist');
    if (!git.createRef(name, sha)) return unprocessable('Reference already exists');
    return { status: CREATED, body: refJson(name, sha) };
  },

  'git/update-ref': (question) => {
    const git = objects(question);
    const name = `refs/${question.parameters.ref}`;
    const [from, to] = [git.ref(name), text(question.body, 'sha')];
    if (from === null) return unprocessable('Reference does not exist');
    if (git.typeOf(to) !== 'commit') return unprocessable('Object does not exist');
    const forced = member(question.body, 'force') === true;
    if (!forced && !git.isAncestor(from, to)) return unprocessable('Update is not a fast forward');
    return git.moveRef(name, { from, to })
      ? ok(refJson(name, to))
      : unprocessable('Reference cannot be updated');
  },

  'git/create-blob': (question) => {
    const git = objects(question);
    if (git.isEmpty()) return empty();
    const encoding = text(question.body, 'encoding') === 'base64' ? 'base64' : 'utf8';
    const sha = git.blob(Buffer.from(text(question.body, 'content'), encoding));
    return { status: CREATED, body: { sha, url: `${question.url}/${sha}` } };
  },

  'git/create-tree': (question) => {
    const git = objects(question);
    if (git.isEmpty()) return empty();
    const base = text(question.body, 'base_tree') || null;
    const wanted = member(question.body, 'tree');
    const items = (Array.isArray(wanted) ? wanted : []).map((item) => itemOf(git, item));
    const deleted = items.filter((item) => item.sha === null).map(({ path }) => path);
    // GitHub answers so where a path is to be deleted that the tree does not have.
    if (deleted.length > 0 && !git.hasAll(base, deleted)) return unprocessable('GitRPC::BadObjectState');
    const sha = git.tree(base, items);
    if (sha === null) return unprocessable('base_tree is not a valid tree oid');
    return { status: CREATED, body: treeJson(git, sha, false) };
  },

  'git/get-tree': (question) => {
    const git = objects(question);
    if (git.isEmpty()) return empty();
    const sha = question.parameters.tree_sha ?? '';
    if (!['tree', 'commit'].includes(git.typeOf(sha) ?? '')) return notFound();
    return ok(treeJson(git, sha, question.query.has('recursive')));
  },

  'git/create-commit': (question) => {
    const git = objects(question);
    const tree = text(question.body, 'tree');
    const given = member(question.body, 'parents');
    const parents = (Array.isArray(given) ? given : []).map(String);
    const sha = git.commit(tree, parents, text(question.body, 'message'));
    if (sha === null) return unprocessable('Tree SHA or parent SHA does not exist');
    const [commit] = question.store.git.commits(sha, { skip: 0, count: 1 });
    return commit === undefined ? notFound() : { status: CREATED, body: gitCommitJson(commit) };
  },

  'repos/download-zipball-archive': (question) => {
    const sha = question.store.git.resolve(question.parameters.ref ?? '');
    if (sha === null) return notFound();
    return { status: FOUND, body: null, headers: { location: question.archiveUrl(sha) } };
  },
};

const objects = ({ store }: Question): GitObjects => new GitObjects(store.git.directory);

const refJson = (ref: string, sha: string): JsonObject => ({ ref, object: { type: 'commit', sha } });

function treeJson(git: GitObjects, sha: string, recursive: boolean): JsonObject {
  return { sha, truncated: false, tree: git.listed(sha, recursive).map((item) => ({ ...item })) };
}

function itemOf(git: GitObjects, item: Json): TreeItem {
  const content = member(item, 'content');
  const given = member(item, 'sha');
  const sha = typeof content === 'string' ? git.blob(Buffer.from(content)) : given;
  return { path: text(item, 'path'), mode: text(item, 'mode'), sha: typeof sha === 'string' ? sha : null };
}

function member(value: Json, name: string): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (Reflect.get(value, name) ?? null)
    : null;
}

function text(value: Json, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : '';
}

const empty = (): Answer => refusal(CONFLICT, 'Git Repository is empty.');

const unprocessable = (message: string): Answer => refusal(UNPROCESSABLE, message);

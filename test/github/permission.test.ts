// Every refusal names the line to add to `permissions:`; every other failure says what was attempted.
import { describe, expect, test } from 'vitest';
import { ask, noteOfFailure, type Operation, said } from '../../src/github/permission.ts';

const failure = (status: number, message: string): Error => Object.assign(new Error(message), { status });
const REFUSED = failure(403, 'Resource not accessible by integration - https://docs.github.com/rest');

describe('noteOfFailure', () => {
  test.each<[Operation, string]>([
    ['read-jobs', 'actions: read'],
    ['read-runs', 'actions: read'],
    ['read-artifacts', 'actions: read'],
    ['read-commits', 'contents: read'],
    ['read-contents', 'contents: read'],
    ['read-pulls', 'pull-requests: read'],
    ['read-labels', 'pull-requests: read'],
    ['read-collaborators', 'metadata: read'],
    ['read-comments', 'pull-requests: write'],
    ['write-comment', 'pull-requests: write'],
  ])('%s names %s', (operation, permission) => {
    const note = noteOfFailure(operation, REFUSED);
    expect(note).toMatchObject({ code: 'permission-missing', severity: 'warning' });
    expect(note.text).toContain(`\`${permission}\` under \`permissions:\``);
  });

  test.each([
    ['not found', failure(404, 'Not Found'), 'not-found'],
    ['a limit behind a 403', failure(403, 'API rate limit exceeded'), 'rate-limited'],
    ['a 403 of another kind', failure(403, 'Repository access blocked'), 'github-unreachable'],
    ['a network fault', new Error('connect ECONNREFUSED'), 'github-unreachable'],
    ['a thrown string', 'boom', 'github-unreachable'],
  ])('%s', (_, error, code) => {
    expect(noteOfFailure('read-jobs', error).code).toBe(code);
  });
});

test('said throws the sentence of the note', async () => {
  await expect(said('read-artifacts', () => Promise.reject(REFUSED))).rejects.toThrow('`actions: read`');
  expect(await said('read-artifacts', async () => 7)).toBe(7);
});

test('ask hands back the value, or the note', async () => {
  expect(await ask('read-jobs', async () => 7)).toEqual({ ok: true, value: 7 });
  expect(await ask('read-jobs', () => Promise.reject(REFUSED))).toMatchObject({ ok: false });
});

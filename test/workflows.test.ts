// The repository's own workflows: actions are pinned by commit, and a job has only the rights it names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const directory = join(import.meta.dirname, '..', '.github', 'workflows');
const names = readdirSync(directory);
/** Without remarks, which show how others use ours. */
const textOf = (name: string): string =>
  readFileSync(join(directory, name), 'utf8').replaceAll(/^ *#.*$/gm, '');
/** `uses: owner/action@commit # version`, the version for people. */
const PINNED = /^[\w.-]+\/[\w./-]+@[\da-f]{40} # v\d/;

describe.each(names)('%s', (name) => {
  it('pins every action that is not its own', () => {
    for (const [, action = ''] of textOf(name).matchAll(/uses: (.*)/g))
      if (!action.startsWith('./')) expect(action).toMatch(PINNED);
  });

  it('gives no right to all jobs, and every job a time limit', () => {
    const workflow = parse(textOf(name));
    expect(workflow.permissions).toEqual({});
    for (const [job, { permissions, 'timeout-minutes': minutes }] of Object.entries<Job>(workflow.jobs)) {
      expect(permissions, job).toBeDefined();
      expect(minutes, job).toBeLessThanOrEqual(45);
    }
  });
});

interface Job {
  readonly permissions: unknown;
  readonly 'timeout-minutes': number;
}

it('one action has one pin in all of them', () => {
  const pins = names.flatMap((name) => [...textOf(name).matchAll(/uses: ([^@\s]+)@(\S+)/g)]);
  const byAction = new Map(pins.map(([, action, pin]) => [action, pin]));
  for (const [, action, pin] of pins) expect(pin).toBe(byAction.get(action));
});

it('the job that runs unread code of a newer package cannot write', () => {
  const { generate, propose } = parse(textOf('datasets.yml')).jobs;
  expect(generate.permissions).toEqual({ contents: 'read' });
  expect(JSON.stringify(propose.steps)).not.toMatch(/\bnpm\b|\bnode\b/);
});

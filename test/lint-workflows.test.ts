// The workflow lint: each rule on a workflow that breaks it and nothing else, and all of the repository without a finding.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRules } from '../scripts/lint-workflows/rules.ts';
import { schemaErrors } from '../scripts/lint-workflows/schema.ts';
import { examplesOf, type Source, sourcesOf } from '../scripts/lint-workflows/source.ts';

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';
const GOOD = `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
        with: { persist-credentials: false }
      - run: make
`;
const workflow = (text: string, path = 'w.yml'): Source => ({ path, kind: 'workflow', text });

it('a good workflow has no finding', async () => {
  expect(brokenRules(workflow(GOOD))).toEqual([]);
  expect(await schemaErrors(workflow(GOOD))).toEqual([]);
});

it.each<[string, string, string, RegExp]>([
  ['a tag instead of a commit', `@${SHA}`, '@v7', /checkout@v7 is not pinned/],
  ['a short commit', SHA, SHA.slice(0, 12), /is not pinned/],
  ['no version said', ' # v7.0.1', '', /no comment that names its version/],
  ['no rights said at the top', 'permissions: {}\n', '', /permissions: is missing at the top/],
  ['rights for all jobs', 'permissions: {}', 'permissions: { contents: read }', /at the top is not \{\}/],
  [
    'no rights said for the job',
    '    permissions: { contents: read }\n',
    '',
    /job test: permissions: is missing/,
  ],
  ['all rights', '{ contents: read }', 'write-all', /write-all is not a list/],
  [
    'a right to write that nobody explained',
    '{ contents: read }',
    '{ packages: write }',
    /packages: write, which/,
  ],
  ['an expression in a script', 'run: make', 'run: make ${{ github.head_ref }}', /inside run:/],
  ['a stranger’s code with our rights', 'on: push', 'on: [pull_request_target]', /pull_request_target/],
  ['no limit of time', '    timeout-minutes: 5\n', '', /timeout-minutes is missing/],
  ['the token left behind', '        with: { persist-credentials: false }\n', '', /leaves the token/],
])('%s', (_, found, instead, said) => {
  expect(GOOD).toContain(found);
  const broken = brokenRules(workflow(GOOD.replace(found, () => instead)));
  expect(broken).toHaveLength(1);
  expect(broken[0]).toMatch(said);
});

it.each([
  ['an unknown key', 'timeout-minutes: 5', 'timeout-minute: 5', /Unexpected value 'timeout-minute'/],
  [
    'an unknown name',
    'run: make',
    'name: ${{ secret.x }}\n        run: make',
    /Unrecognized named-value: 'secret'/,
  ],
  [
    'no job to begin with',
    'runs-on: ub',
    'needs: nobody\n    runs-on: ub',
    /at least one job with no dependencies/,
  ],
])('what GitHub would not read: %s', async (_, found, instead, said) => {
  const errors = await schemaErrors(workflow(GOOD.replace(found, () => instead)));
  expect(errors.join('\n')).toMatch(said);
});

// The runner ends the job with "Unrecognized named-value: 'needs'" before any step of it.
it('an expression in the words of an action file', () => {
  const text =
    'inputs:\n  needs:\n    description: "As `${{ toJSON(needs) }}`."\n    default: ${{ github.token }}\n';
  expect(brokenRules({ path: 'action.yml', kind: 'action', text })).toEqual([
    'line 3: an expression outside the default of an input',
  ]);
});

describe('examples', () => {
  it.each([
    ['a whole workflow', 'on: push\njobs: { a: { runs-on: x, steps: [{ run: y }] } }', 1],
    ['a job', 'a:\n  needs: [b]\n  uses: o/r/.github/workflows/w.yml@<sha> # v1', 1],
    ['inputs', 'with:\n  budget: "+10 %"', 1],
    ['a configuration', 'version: 1\nbudgets: ["+10 %"]', 0],
  ])('%s', async (_, yaml, count) => {
    const examples = examplesOf('page.md', `Text\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`);
    expect(examples).toHaveLength(count);
    for (const example of examples) {
      expect(example.path).toBe('page.md:4');
      expect(await schemaErrors(example)).toEqual([]);
    }
  });
});

const sources = sourcesOf(join(import.meta.dirname, '..'));
it('finds the workflows, both actions and the examples', () => {
  const count = (kind: Source['kind']): number => sources.filter((source) => source.kind === kind).length;
  expect(count('workflow')).toBeGreaterThanOrEqual(7);
  expect(count('action')).toBe(2);
  expect(count('example')).toBeGreaterThanOrEqual(6);
});

it.each(sources.map((source) => [source.path, source] as const))('%s keeps the rules', async (_, source) => {
  expect([...brokenRules(source), ...(await schemaErrors(source))]).toEqual([]);
});

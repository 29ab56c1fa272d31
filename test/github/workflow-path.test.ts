// One rule for the path of a workflow, whoever names it: the variables of the run or the API.
import { expect, it } from 'vitest';
import { workflowPath } from '../../src/github/workflow-path.ts';

it.each([
  ['.github/workflows/ci.yml@refs/heads/main', '.github/workflows/ci.yml'],
  ['.github/workflows/ci.yml', '.github/workflows/ci.yml'],
  ['.github/workflows/a@b.yaml@refs/heads/x@y', '.github/workflows/a@b.yaml'],
  ['o/r/.github/workflows/ci.yml@refs/pull/1/merge', 'o/r/.github/workflows/ci.yml'],
  ['dynamic/pages/pages-build-deployment', null],
  ['', null],
])('%s', (reference, path) => expect(workflowPath(reference)).toBe(path));

// What is linted: workflow files, action files, and the YAML examples of the pages, completed to whole workflows where they are parts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Source {
  readonly path: string;
  readonly kind: 'workflow' | 'action' | 'example';
  readonly text: string;
}

const WORKFLOWS = '.github/workflows';
const ACTIONS = ['action.yml', 'report/action.yml'];

export function sourcesOf(root: string): readonly Source[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const workflows = readdirSync(join(root, WORKFLOWS)).map((name) => `${WORKFLOWS}/${name}`);
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ];
  return [
    ...workflows.map((path): Source => ({ path, kind: 'workflow', text: read(path) })),
    ...ACTIONS.map((path): Source => ({ path, kind: 'action', text: read(path) })),
    ...pages.filter((path) => path.endsWith('.md')).flatMap((path) => examplesOf(path, read(path))),
  ];
}

const FENCE = /^```ya?ml\n([\s\S]*?)^```/gm;

/** By the line where each begins; other YAML, such as the configuration file, is none. */
export function examplesOf(page: string, text: string): readonly Source[] {
  return [...text.matchAll(FENCE)].flatMap(({ 1: yaml = '', index }) => {
    const line = text.slice(0, index).split('\n').length + 1;
    const whole = completed(yaml.replaceAll('@<sha>', `@${'0'.repeat(40)}`));
    return whole === null ? [] : [{ path: `${page}:${line}`, kind: 'example', text: whole } as const];
  });
}

/** A whole workflow out of a workflow, a job, or the inputs of a step; null for what is none of them. */
function completed(yaml: string): string | null {
  const root = parse(yaml);
  if (root.jobs !== undefined) return yaml;
  const inner = yaml.replaceAll(/^(?=.)/gm, '  ');
  const jobs = Object.values<{ uses?: unknown; 'runs-on'?: unknown; needs?: readonly string[] }>(root);
  if (jobs.some((job) => job?.uses !== undefined || job?.['runs-on'] !== undefined)) {
    const needed = [...new Set(jobs.flatMap(({ needs = [] }) => needs))];
    const stubs = needed.map((name) => `  ${name}: { runs-on: x, permissions: {}, steps: [{ run: x }] }\n`);
    return `on: push\npermissions: {}\njobs:\n${inner}${stubs.join('')}`;
  }
  if (root.with === undefined) return null;
  const step = inner.replaceAll(/^(?=.)/gm, '      ');
  return `on: push\npermissions: {}\njobs:\n  job:\n    runs-on: x\n    permissions: {}\n    steps:\n      - uses: ./\n${step}`;
}

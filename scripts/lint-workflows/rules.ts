// Our own rules for workflows, each a sentence about one place: what GitHub's hardening guide and we ask for.
// Source: "Secure use reference" in GitHub's documentation of Actions.
import { parse } from 'yaml';
import type { Source } from './source.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly 'timeout-minutes'?: number;
  readonly secrets?: unknown;
  readonly steps?: readonly Step[];
}

/** Rights to write beyond the comment, and why the job holds them. Whoever adds one says so here. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  /** Pushes the branch of the proposed tables. */
  '.github/workflows/datasets.yml propose': ['contents'],
  /** Signs where the released dist/ was built, and nothing else. */
  '.github/workflows/release.yml attest': ['id-token', 'attestations'],
};

export function brokenRules(source: Source): readonly string[] {
  if (source.kind === 'action') return expressionsInWords(source.text);
  const workflow = parse(source.text);
  const jobs = Object.entries<Job>(workflow.jobs ?? {});
  const isExample = source.kind === 'example';
  return [
    ...unpinned(source.text),
    ...triggers(workflow.on),
    ...rightsOfAll(workflow.permissions, isExample),
    ...jobs.flatMap(([name, job]) =>
      [
        ...rights({ place: `${source.path} ${name}`, job, above: workflow.permissions }),
        ...stepRules(job.steps ?? [], isExample),
        ...(isExample ? [] : limits(job)),
      ].map((sentence) => `job ${name}: ${sentence}`),
    ),
  ];
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A tag can be moved; the comment tells a person, and the updating bot, which one it was. */
function unpinned(text: string): string[] {
  const used = [...text.matchAll(/(?:^\s*(?:-\s+)?|[{,]\s*)uses:\s*["']?([^\s"',}]+)["']?(.*)$/gm)];
  return used.flatMap(([, target = '', rest = '']) => {
    if (target.startsWith('./')) return [];
    if (!/@[0-9a-f]{40}$/.test(target)) return [`${target} is not pinned to a commit`];
    return /#\s*v\d/.test(rest) ? [] : [`${target} has no comment that names its version`];
  });
}

const triggers = (on: unknown): string[] =>
  JSON.stringify(on ?? null).includes('pull_request_target')
    ? ['pull_request_target runs with rights on what a stranger wrote']
    : [];

function rightsOfAll(permissions: unknown, isExample: boolean): string[] {
  if (permissions === undefined) return ['permissions: is missing at the top'];
  return isExample || isEmpty(permissions) ? [] : ['permissions: at the top is not {}'];
}

interface Rights {
  readonly place: string;
  readonly job: Job;
  readonly above: unknown;
}

function rights({ place, job, above }: Rights): string[] {
  const { permissions } = job;
  if (permissions === undefined) return isEmpty(above) ? ['permissions: is missing'] : [];
  if (typeof permissions === 'string') return [`permissions: ${permissions} is not a list of rights`];
  const written = Object.keys(permissions).filter((scope) => permissions[scope] === 'write');
  const wanting = written.filter((scope) => scope !== 'pull-requests' && !MAY_WRITE[place]?.includes(scope));
  return wanting.map((scope) => `${scope}: write, which scripts/lint-workflows/rules.ts gives no reason for`);
}

function stepRules(steps: readonly Step[], isExample: boolean): string[] {
  return steps.flatMap((step) => {
    const found = step.run?.includes('${{')
      ? ['an expression inside run: becomes part of the script; hand it over in env:']
      : [];
    if (isExample || !step.uses?.startsWith('actions/checkout@')) return found;
    return step.with?.['persist-credentials'] === false
      ? found
      : [...found, 'actions/checkout leaves the token in .git/config without persist-credentials: false'];
  });
}

function limits(job: Job): string[] {
  const found = job.secrets === 'inherit' ? ['secrets: inherit hands over all of them'] : [];
  return job.uses === undefined && job['timeout-minutes'] === undefined
    ? [...found, 'timeout-minutes is missing']
    : found;
}

/** The runner evaluates every text of an action file, descriptions too, and refuses the whole action over an unknown name. */
function expressionsInWords(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    line.includes('${{') && !/^ {4}default: /.test(line)
      ? [`line ${index + 1}: an expression outside the default of an input`]
      : [],
  );
}

// A checkout of the tested commit with the remote of a repository on github.com, from which act reads what it is about.
import { execFileSync } from 'node:child_process';
import type { WorkflowEvent } from '../../test/harness/events/event.ts';

const BRANCH = /^refs\/heads\/(.+)$/;

export function checkOut(origin: string, { ref, sha }: WorkflowEvent, workspace: string): void {
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', workspace, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  };
  execFileSync('git', ['init', '--quiet', workspace]);
  git('fetch', '--quiet', origin, ref);
  const [, branch] = BRANCH.exec(ref) ?? [];
  git('checkout', '--quiet', ...(branch === undefined ? ['--detach'] : ['-B', branch]), sha);
  git('remote', 'add', 'origin', 'https://github.com/octo/train');
}

// The processes of a wrapped command: the group it leads, or at a terminal, where it stays in ours, it and what it has started.
import { readdirSync } from 'node:fs';
import { isRunning } from '../measure/sampler/liveness.ts';
import { type ProcessIdentity, readProcess } from '../measure/sampler/process-stat.ts';
import { groupLives } from './group-lives.ts';

export interface CommandProcesses {
  /** As a terminal or a parent sends one. False when the command is gone. */
  readonly send: (signal: NodeJS.Signals) => boolean;
  /** To every process of it, wherever it runs. False when the command itself is gone. */
  readonly sendToAll: (signal: NodeJS.Signals) => boolean;
  /** True while any of those runs that the last signal to all was sent to. */
  readonly live: () => boolean;
}

export const commandProcesses = (
  pid: number,
  { inOurGroup }: { readonly inOurGroup: boolean },
): CommandProcesses => (inOurGroup ? family(pid) : group(pid));

function group(leader: number): CommandProcesses {
  const send = (signal: NodeJS.Signals) => sent(-leader, signal);
  return { send, sendToAll: send, live: () => groupLives(leader) };
}

function family(pid: number): CommandProcesses {
  const send = (signal: NodeJS.Signals) => sent(pid, signal);
  // Kept: a child whose parent has died is nobody's to find again.
  const known = new Map<number, ProcessIdentity>();
  const members = () => [...known.values()].filter((member) => isRunning(member));
  return {
    send,
    sendToAll: (signal) => {
      for (const member of descendantsOf(pid)) known.set(member.pid, member);
      const isThere = send(signal);
      for (const member of members()) sent(member.pid, signal);
      return isThere;
    },
    live: () => members().length > 0,
  };
}

/** False when it is gone already; its exit is then on its way to us. */
function sent(target: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(target, signal);
  } catch {
    return false;
  }
}

/** Parents before their children. */
function descendantsOf(pid: number): readonly ProcessIdentity[] {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
  );
  const of = (parent: number): readonly ProcessIdentity[] =>
    all.filter((one) => one.parent === parent).flatMap((child) => [child, ...of(child.pid)]);
  return of(pid);
}

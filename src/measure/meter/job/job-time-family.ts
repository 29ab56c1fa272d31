// Adds up the CPU time of a job's processes so that it never falls: what a dead child used is in its parent's `cutime` (proc_pid_stat(5)).
import { readdirSync } from 'node:fs';
import { isRunnerWorker, type ProcessStat, readProcess } from '../../sampler/process-stat.ts';

interface Member extends ProcessStat {
  /** Ticks from before it was counted. */
  readonly before: number;
}

type Family = Map<number, Member>;

/** CPU ticks of the job since the first call. Reads every new process once, and then those of the job alone. */
export function jobFamily({
  proc,
  isOurs,
}: {
  readonly proc: string;
  readonly isOurs: (pid: number) => boolean;
}): () => number {
  let members: Family | null = null;
  let strangers = new Set<number>();
  let departed = 0;
  let most = 0;

  return () => {
    const isFirst = members === null;
    const known: Family = members ?? new Map();
    const next: Family = new Map();
    const others = new Set<number>();
    for (const pid of pidsIn(proc)) {
      if (strangers.has(pid)) others.add(pid);
      const process = strangers.has(pid) ? null : readProcess(pid, proc);
      if (process === null) continue;
      const before = known.get(pid);
      if (before?.startTime === process.startTime) next.set(pid, { ...process, before: before.before });
      else if (isOurs(pid) || next.has(process.parent) || isStill(known.get(process.parent), proc))
        next.set(pid, { ...process, before: isFirst ? process.ticks : 0 });
      else others.add(pid);
    }
    for (const worker of adoptWorkers(next, proc)) others.delete(worker);
    departed += departures(known, next);
    members = next;
    strangers = others;
    const living = [...next.values()].reduce((sum, { ticks, before }) => sum + ticks - before, 0);
    // A child that died with its parent may be seen in neither for a moment.
    most = Math.max(most, living + departed);
    return most;
  };
}

/** Whether a member lives: its number may be a stranger's by now, whose children are none of ours. */
const isStill = (member: Member | undefined, proc: string): boolean =>
  member !== undefined && readProcess(member.pid, proc)?.startTime === member.startTime;

/** The runner's worker got the tracking id only after its start: it is known by its children, whose time ends up in its own. */
function adoptWorkers(members: Family, proc: string): readonly number[] {
  const parents = new Set([...members.values()].map(({ parent }) => parent));
  const adopted: number[] = [];
  for (const parent of parents) {
    const process = members.has(parent) ? null : readProcess(parent, proc);
    if (process === null || !isRunnerWorker(process, proc)) continue;
    members.set(parent, { ...process, before: process.ticks });
    adopted.push(parent);
  }
  return adopted;
}

/** What those who are gone add to the sum: all they used, or, where a living ancestor has inherited that, only what is not ours of it. */
function departures(known: Family, next: Family): number {
  let sum = 0;
  for (const member of known.values()) {
    if (next.get(member.pid)?.startTime === member.startTime) continue;
    sum += hasLivingAncestor(member, known, next) ? -member.before : member.ticks - member.before;
  }
  return sum;
}

function hasLivingAncestor(member: Member, known: Family, next: Family): boolean {
  const walked = new Set<number>();
  for (let at = known.get(member.parent); at !== undefined; at = known.get(at.parent)) {
    if (next.get(at.pid)?.startTime === at.startTime) return true;
    if (walked.has(at.pid)) return false;
    walked.add(at.pid);
  }
  return false;
}

function pidsIn(proc: string): readonly number[] {
  try {
    return readdirSync(proc).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

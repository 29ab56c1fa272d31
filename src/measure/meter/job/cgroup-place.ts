// Finds the control group that holds this job and nothing else: a service of its own, or a container (cgroup-v2.rst, cgroups(7)).
import { existsSync } from 'node:fs';
import type { Absence } from '../../trace/domain.ts';
import { readAttribute } from '../file/sysfs.ts';

export interface JobGroup {
  /** Directory of the group. */
  readonly group: string;
  /** Root of the machine's groups, where the containers that the job starts appear; null where it cannot be seen. */
  readonly host: string | null;
}

type Refusal = Pick<Absence, 'code' | 'hint'>;

/** Pure version 2, and beside version 1 ("hybrid"): cpu.stat is in both. */
const MOUNTS = ['/sys/fs/cgroup', '/sys/fs/cgroup/unified'];
/** Services that run what many people started, and the daemons of the machine's containers. */
const MANY_PEOPLES =
  /^(?:user@.*|sshd?(?:@.*)?|crond?|atd|docker|containerd|podman|kubelet|crio|lxc(?:fs|@.*)?)\.service$/;
/** Groups of one container each, as systemd's and cgroupfs's drivers of docker, podman, containerd and cri-o name them. */
const CONTAINER = /^(?:(?:docker|libpod|cri-containerd|crio|nerdctl)-)?[0-9a-f]{64}(?:\.scope)?$/;

const SERVICE_HINT =
  'The runner is in no control group of its own, so load that others put on this machine goes unnoticed; run it as a service (svc.sh install).';

export function findJobGroup(sysroot: string): JobGroup | Refusal {
  const mount = MOUNTS.find((at) => existsSync(`${sysroot}${at}/cgroup.controllers`));
  const path = ownPath(sysroot);
  if (mount === undefined || path === null) {
    return {
      code: 'absent',
      hint: 'No version 2 control groups here, so the job has no CPU time of its own.',
    };
  }
  const root = `${sysroot}${mount}`;
  // Only the machine's root group has no cgroup.events: a mount that has it shows a container its own group as the root.
  const isContained = existsSync(`${root}/cgroup.events`);
  const own = ownGroup(path);
  if (own !== null && existsSync(`${root}${own.group}/cpu.stat`)) {
    return { group: `${root}${own.group}`, host: own.kind === 'service' && !isContained ? root : null };
  }
  return isContained ? { group: root, host: null } : { code: 'not-supported', hint: SERVICE_HINT };
}

/** The path of line `0::PATH`; null on a machine with version 1 alone. */
function ownPath(sysroot: string): string | null {
  const lines = (readAttribute(`${sysroot}/proc/self/cgroup`) ?? '').split('\n');
  return lines.find((line) => line.startsWith('0::'))?.slice('0::'.length) ?? null;
}

interface OwnGroup {
  readonly group: string;
  readonly kind: 'service' | 'container';
}

/** The innermost container or service on the path; one that many people share is nobody's. */
function ownGroup(path: string): OwnGroup | null {
  const names = path.split('/').filter((name) => name !== '');
  if (names.includes('..')) return null;
  const at = names.findLastIndex((name) => name.endsWith('.service') || CONTAINER.test(name));
  const name = names[at];
  if (name === undefined || MANY_PEOPLES.test(name)) return null;
  const group = `/${names.slice(0, at + 1).join('/')}`;
  return { group, kind: name.endsWith('.service') ? 'service' : 'container' };
}

// The job's own control group: where it is believed to be the job's alone, what containers add, and a counter that never falls.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openJobGroup } from '../../../../src/measure/meter/job/cgroup.ts';
import { type MachineTree, machineTree } from '../../../harness/machine/machine-tree.ts';
import { conforms } from '../conforms.ts';

const ROOT = 'sys/fs/cgroup';
const ID = 'a1'.repeat(32);
const used = (microseconds: number) => `usage_usec ${microseconds}\nuser_usec 1\nsystem_usec 1`;

let tree: MachineTree;
let nowMs = 0;
afterEach(() => tree.remove());

function plant(own: string, files: Record<string, string>, root = ROOT) {
  nowMs = 0;
  const groups = Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]);
  tree = machineTree({
    files: {
      'proc/self/cgroup': `1:name=systemd:/\n0::${own}`,
      [`${root}/cgroup.controllers`]: 'cpu memory',
      ...Object.fromEntries(groups),
    },
  });
  const options = { sysroot: tree.sysroot, nvmlPath: null, exporterUrl: null, visible: {} };
  return openJobGroup(options, () => nowMs);
}

const SERVICE = '/system.slice/actions.runner.octo-train.gpu1.service';
const USER_SERVICE = '/user.slice/user-1000.slice/user@1000.service/app.slice/runner.service';

describe('the control group of the job', () => {
  it.each([
    ['a service', SERVICE, { [`${SERVICE}/cpu.stat`]: used(42) }],
    ['a group inside its service', `${SERVICE}/worker`, { [`${SERVICE}/cpu.stat`]: used(42) }],
    ['a service of a user', USER_SERVICE, { [`${USER_SERVICE}/cpu.stat`]: used(42) }],
    ['a container with a namespace', '/', { 'cgroup.events': 'populated 1', 'cpu.stat': used(42) }],
    ['an init group in a container', '/init', { 'cgroup.events': 'populated 1', 'cpu.stat': used(42) }],
    ['a container without', `/docker/${ID}`, { [`docker/${ID}/cpu.stat`]: used(42) }],
    [
      'a pod',
      `/kubepods/pod7/cri-containerd-${ID}.scope`,
      {
        [`kubepods/pod7/cri-containerd-${ID}.scope/cpu.stat`]: used(42),
      },
    ],
  ])('is that of %s', (_, own, files) => {
    const { meter, absences } = plant(own, files);
    expect(meter?.read()).toEqual([42]);
    expect(absences).toEqual([]);
    meter?.close();
  });

  it.each([
    ['the root of the machine', '/', { 'cpu.stat': used(42) }],
    ['a login session', '/user.slice/user-1000.slice/session-3.scope', {}],
    ['a shell of ssh', '/system.slice/ssh.service', { 'system.slice/ssh.service/cpu.stat': used(42) }],
    ['a user manager', '/user.slice/user@7.service', { 'user.slice/user@7.service/cpu.stat': used(42) }],
    ['a group outside the namespace', '/../other.service', {}],
    ['a service that is not mounted here', SERVICE, {}],
  ])('is not %s', (_, own, files) => {
    expect(plant(own, files)).toMatchObject({
      meter: null,
      absences: [{ source: 'job:cgroup', code: 'not-supported', hint: expect.stringContaining('service') }],
    });
  });

  it('is found beside version 1, too', () => {
    const files = { [`${SERVICE}/cpu.stat`]: used(7) };
    expect(plant(SERVICE, files, `${ROOT}/unified`).meter?.read()).toEqual([7]);
  });

  it('has no reading where the file is not the kernel’s', () => {
    expect(plant(SERVICE, { [`${SERVICE}/cpu.stat`]: 'nr_periods 1' }).absences).toMatchObject([
      { code: 'read-failed' },
    ]);
  });
});

describe('containers', () => {
  const container = `${ROOT}/system.slice/docker-${ID}.scope`;

  it('that appear after the start count whole, older ones and daemons only what they use from now on', () => {
    const old = `${ROOT}/system.slice/docker-${'0'.repeat(64)}.scope/cpu.stat`;
    const daemon = `${ROOT}/system.slice/docker.service/cpu.stat`;
    const { meter } = plant(SERVICE, {
      [`${SERVICE}/cpu.stat`]: used(100),
      [old.slice(ROOT.length + 1)]: used(5_000),
      [daemon.slice(ROOT.length + 1)]: used(900),
    });
    expect(meter?.read()).toEqual([100]);
    tree.write(`${container}/cpu.stat`, used(30));
    tree.write(daemon, used(910));
    tree.write(old, used(6_000));
    nowMs = 4_999;
    expect(meter?.read()).toEqual([110]);
    nowMs = 5_000;
    expect(meter?.read()).toEqual([140]);
    meter?.close();
  });

  it('keep what they used after they have gone', () => {
    const { meter } = plant(SERVICE, { [`${SERVICE}/cpu.stat`]: used(100), 'system.slice/x': '' });
    tree.write(`${container}/cpu.stat`, used(30));
    nowMs = 5_000;
    expect(meter?.read()).toEqual([130]);
    // A read of a removed group fails (ENODEV); here an emptied file stands for it.
    tree.write(`${container}/cpu.stat`, '');
    expect(meter?.read()).toEqual([130]);
    rmSync(join(tree.sysroot, container), { recursive: true });
    nowMs = 10_000;
    expect(meter?.read()).toEqual([130]);
    meter?.close();
  });

  it.each([
    ['docker by systemd', `system.slice/docker-${ID}.scope`],
    ['docker by cgroupfs', `docker/${ID}`],
    ['a build by systemd', `system.slice/docker-${'z9'.repeat(12)}x.scope`],
    ['a build by cgroupfs', `docker/buildkit/${'z9'.repeat(12)}x`],
    ['podman by systemd', `machine.slice/libpod-${ID}.scope`],
    ['podman by cgroupfs', `libpod_parent/libpod-${ID}`],
  ])('of %s count', (_, group) => {
    const { meter } = plant(SERVICE, { [`${SERVICE}/cpu.stat`]: used(100) });
    tree.write(`${ROOT}/${group}/cpu.stat`, used(30));
    // A conmon is podman's own, and a neighbour's service is nobody's container.
    tree.write(`${ROOT}/machine.slice/libpod-conmon-${ID}.scope/cpu.stat`, used(1_000));
    tree.write(`${ROOT}/system.slice/cron.service/cpu.stat`, used(1_000));
    nowMs = 5_000;
    expect(meter?.read()).toEqual([130]);
    meter?.close();
  });

  it('are not looked for from inside one', () => {
    const { meter } = plant('/', { 'cgroup.events': 'populated 1', 'cpu.stat': used(10) });
    tree.write(`${container}/cpu.stat`, used(30));
    nowMs = 5_000;
    expect(meter?.read()).toEqual([10]);
    meter?.close();
  });
});

conforms({
  title: 'control group',
  name: 'job',
  open: openJobGroup,
  bench() {
    const place = machineTree({
      files: {
        'proc/self/cgroup': '0::/',
        [`${ROOT}/cgroup.controllers`]: 'cpu',
        [`${ROOT}/cgroup.events`]: 'populated 1',
        [`${ROOT}/cpu.stat`]: used(42),
      },
    });
    const options = { sysroot: place.sysroot, nvmlPath: null, exporterUrl: null, visible: {} };
    return { options, breakDown: place.empty, remove: place.remove };
  },
  breaks: true,
});

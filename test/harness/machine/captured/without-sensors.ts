// Machines on which nothing can be measured: a virtual machine, a container that hides RAPL, and RAPL that only root may read.
// Masked paths: GHSA-7ww5-4wqc-m92c (containerd), GHSA-jq35-85cj-fj4p (moby). Root only: CVE-2020-8694, Linux 5.10.
import type { FakeMachine } from '../machine-tree.ts';

const base: FakeMachine = {
  model: 'Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz',
  ticks: [1_000, 0, 200, 90_000, 10, 0, 5, 0],
};

export const virtualMachine: FakeMachine = { ...base, hypervisor: true };

/** Amazon's Arm machines set no processor flag; their firmware says what they are. */
export const gravitonMachine: FakeMachine = {
  ...base,
  cpuinfo: 'processor\t: 0\nCPU implementer\t: 0x41\nCPU part\t: 0xd40\n',
  files: {
    'sys/class/dmi/id/sys_vendor': 'Amazon EC2',
    'sys/class/dmi/id/product_name': 'c7g.xlarge',
  },
};

export const maskedContainer: FakeMachine = { ...base, container: true, masked: true };

export const rootOnlyRapl: FakeMachine = {
  ...base,
  zones: [
    { entry: 'intel-rapl:0', name: 'package-0', energyUj: 5_000_000_000, rootOnly: true },
    { entry: 'intel-rapl:0:0', name: 'dram', energyUj: 600_000_000, rootOnly: true },
  ],
};

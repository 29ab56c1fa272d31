// The one thing to do: the remedy that raises the measured share most, fit for where the probe runs, and none where nothing helps.
import { describe, expect, it } from 'vitest';
import { bestFix } from '../../../../src/entry/command/probe/best-fix.ts';
import type { Components } from '../../../../src/entry/command/probe/measured-share.ts';
import type { Absence, AbsenceCode } from '../../../../src/measure/trace/domain.ts';

const part = (provenance: 'measured' | 'modelled', joules: number) => ({
  energy_j: joules,
  provenance,
  source: 'x',
  coverage: 1,
  uncertainty_percent: 5,
  idle_j: null,
});
/** CPU 60 J and memory 40 J: of the 30 % beside the GPUs, the CPU is 18 and the memory 12. */
const HOST_MODELLED: Components = {
  gpu: part('measured', 300),
  cpu: part('modelled', 60),
  dram: part('modelled', 40),
};
const NO_GPU: Components = { cpu: part('measured', 60), dram: part('measured', 40) };
const HOST = { container: false, virtual: false, cpuModel: 'Intel(R) Xeon(R) Gold 6430' };
const CONTAINER = { ...HOST, container: true };
const GUEST = { ...HOST, virtual: true };

const absent = (source: string, code: AbsenceCode): Absence => ({ source, code, hint: 'Hint.' });

describe('the best fix', () => {
  it.each([
    ['RAPL for root alone', HOST, HOST_MODELLED, 'powercap:package-0', 'no-permission', 0.88, 'groupadd'],
    ['no RAPL module', HOST, HOST_MODELLED, 'powercap', 'absent', 0.88, 'modprobe intel_rapl_msr'],
    ['masked RAPL', CONTAINER, HOST_MODELLED, 'powercap', 'masked', 0.88, 'unmask='],
    [
      'a container without the driver',
      CONTAINER,
      NO_GPU,
      'nvml',
      'no-library',
      1,
      'NVIDIA_DRIVER_CAPABILITIES',
    ],
    ['a host without the library', HOST, NO_GPU, 'nvml', 'no-library', 1, 'CARBON_NVML='],
    ['device files closed', HOST, NO_GPU, 'nvml', 'no-permission', 1, '/dev/nvidiactl'],
    ['a driver that is not loaded', HOST, NO_GPU, 'nvml', 'driver-not-loaded', 1, 'modprobe nvidia'],
    ['a driver updated but not reloaded', HOST, NO_GPU, 'nvml', 'version-mismatch', 1, 'modprobe -r'],
    ['a closed hwmon file', HOST, HOST_MODELLED, 'hwmon:grace', 'no-permission', 0.88, 'SUBSYSTEM=="hwmon"'],
  ] as const)('%s', (_, situation, components, source, code, after, step) => {
    const fix = bestFix({ absences: [absent(source, code)], components, situation, user: 'ci' });
    expect(fix?.told.measuredAfter).toBeCloseTo(after, 10);
    expect(fix?.told.steps.join('\n')).toContain(step);
  });

  it.each([
    ['a guest has no RAPL', GUEST, HOST_MODELLED, 'powercap', 'absent'],
    ['an Arm processor has no RAPL', { ...HOST, cpuModel: null }, HOST_MODELLED, 'powercap', 'absent'],
    ['no NVIDIA GPU', HOST, NO_GPU, 'nvml', 'absent'],
    ['what is measured already', HOST, NO_GPU, 'powercap:package-0', 'no-permission'],
  ] as const)('nothing helps: %s', (_, situation, components, source, code) =>
    expect(bestFix({ absences: [absent(source, code)], components, situation, user: 'ci' })).toBeNull(),
  );

  it('a GPU is worth more than a CPU', () => {
    const absences = [absent('powercap:package-0', 'no-permission'), absent('nvml', 'driver-not-loaded')];
    const components: Components = { cpu: part('modelled', 60), dram: part('modelled', 40) };
    const fix = bestFix({ absences, components, situation: HOST, user: 'ci' });
    expect(fix?.told.why).toContain('kernel driver');
  });

  it('the user is named in the lines to type', () => {
    const absences = [absent('powercap:package-0', 'no-permission')];
    const fix = bestFix({ absences, components: HOST_MODELLED, situation: HOST, user: 'runner-7' });
    expect(fix?.told.steps[0]).toBe('groupadd --system carbon; usermod -aG carbon runner-7');
  });
});

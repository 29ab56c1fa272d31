// What a GPU that is already split by MIG answers to each call. The mode is never changed.
import { done, type Part, skipped } from '../part.ts';

export const mig: Part = {
  id: 'mig',
  title: 'Calls on a GPU in MIG mode',
  questions: [15],
  needsLoad: false,
  seconds: () => 2,
  run: async ({ nvml, raw, device }) => {
    const enabled = nvml.migEnabled(device());
    if (!enabled.ok) return skipped(`the mode cannot be read: code ${enabled.code}`);
    if (!enabled.value) return skipped('MIG is off here, and is not switched on for a test');
    const answers = {
      total_energy: nvml.totalEnergy(device()),
      power_usage: nvml.powerUsage(device()),
      utilization: nvml.utilization(device()),
      processes: nvml.computeProcesses(device()),
      process_use: nvml.processUse(device(), 0),
      fields: raw.fields(
        device(),
        [185, 186, 83].map((field) => ({ field, scope: 0 })),
      ),
    };
    return done(
      answers,
      Object.entries(answers).map(([name, answer]) => `${name}: ${JSON.stringify(answer)}`),
    );
  },
};

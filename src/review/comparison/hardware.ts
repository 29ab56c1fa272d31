// The hardware of an entry in words for people: "2 × NVIDIA H100 80GB HBM3", or the CPU where there is no GPU.
import type { Entry } from '../history/entry.ts';

/** GPU models with their counts, joined by " + " where they are mixed; else the CPU model; else "unknown hardware". */
export function hardwareOf({ machine }: Entry): string {
  const counts = new Map<string, number>();
  for (const model of machine.gpu_models) {
    const name = model ?? 'unknown GPU';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (counts.size === 0) return machine.cpu_model ?? 'unknown hardware';
  const gpus = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => (count === 1 ? name : `${count} × ${name}`))
    .join(' + ');
  const slices = machine.mig_slices ?? [];
  return slices.length === 0 ? gpus : `${gpus} (MIG ${slices.toSorted().join(', ')})`;
}

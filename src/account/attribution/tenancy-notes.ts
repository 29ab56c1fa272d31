// What a reader must know of a machine that was not the job's alone: who was there, and where no share could be told.
import { type Note, note } from '../../errors.ts';
import type { DevicePart } from './split-energy.ts';

const NAMES = { gpu: 'the GPU', cpu: 'the CPU', dram: 'the memory', module: 'the module', host: 'the host' };

export function tenancyNotes(contended: boolean, parts: readonly DevicePart[]): readonly Note[] {
  const bounds = [...new Set(parts.filter(({ upperBound }) => upperBound).map(({ job }) => job.component))];
  const unsure = parts.some(({ whole: { domain } }) => domain.mig === true && domain.slices === undefined);
  const noIdle = parts.filter(
    ({ rule, idle }) => (rule === 'cpu-time' || rule === 'gpu-time') && idle === null,
  );
  return [
    ...(contended
      ? [
          note(
            'contended',
            'Another runner, measurement, GPU process or load worked on this machine at the same time.',
            'warning',
          ),
        ]
      : []),
    ...(bounds.length === 0
      ? []
      : [
          note(
            'share-unknown',
            `Nothing tells how much of ${bounds.map((one) => NAMES[one]).join(' and ')} the others used, so all of it is counted: an upper bound.`,
            'warning',
          ),
        ]),
    ...(unsure
      ? [
          note(
            'mig-slices-unknown',
            'The GPU is split by MIG, and which of its slices are the job’s could not be told, so the whole card is counted: an upper bound.',
            'warning',
          ),
        ]
      : []),
    ...(noIdle.length === 0
      ? []
      : [
          note(
            'idle-unknown',
            `No idle power of ${[...new Set(noIdle.map(({ job }) => NAMES[job.component]))].join(' and ')} was seen, so all of its energy is shared by use.`,
          ),
        ]),
  ];
}

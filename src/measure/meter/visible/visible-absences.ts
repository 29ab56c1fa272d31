// What the choice of the job's GPUs leaves to be said: some are hidden from it, or the choice is uncertain.
import type { Absence } from '../../trace/domain.ts';
import type { VisibleGpus } from './visible.ts';

export const visibleAbsences = (
  source: string,
  { shown, certain }: Pick<VisibleGpus, 'shown' | 'certain'>,
): readonly Absence[] => [...(certain ? [] : [uncertainChoice(source)]), ...hiddenGpus(source, shown)];

export const uncertainChoice = (source: string): Absence => ({
  source,
  code: 'unknown',
  hint: 'CUDA_VISIBLE_DEVICES counts unlike GPUs, the fastest first: name them by UUID, or set CUDA_DEVICE_ORDER=PCI_BUS_ID.',
});

/** Empty where none is hidden. */
export function hiddenGpus(source: string, shown: readonly boolean[]): readonly Absence[] {
  const hidden = shown.filter((isShown) => !isShown).length;
  if (hidden === 0) return [];
  const hint = `${hidden} of ${shown.length} GPUs are hidden from the job by the visible-device variables; their energy is its own line.`;
  return [{ source, code: 'hidden', hint }];
}

// Opens the AMD meter: every card that the amdgpu driver runs, each package once however many dies it shows.
import type { Absence, Domain } from '../../trace/domain.ts';
import { fileMeter } from '../file/file-meter.ts';
import type { OpenMeter } from '../meter.ts';
import { hiddenGpus } from '../visible/visible-absences.ts';
import { visibleAmdGpus } from '../visible/visible-amd.ts';
import { type AmdCard, listAmdCards } from './amdgpu-card.ts';
import { type AmdDevice, openAmdDevice } from './amdgpu-device.ts';

export const openAmdgpu: OpenMeter = ({ sysroot, visible }) => {
  const cards = listAmdCards(sysroot);
  // A machine without such a card lacks nothing.
  if (cards.length === 0) return { meter: null, absences: [] };
  const devices = cards.map((card) => openAmdDevice(card, idOf(card, cards)));
  const shown = visibleAmdGpus(
    cards.map((card) => ({ uuid: uuidOf(card) })),
    visible,
  );
  const packages = packagesOf(devices);
  for (const die of packages.flatMap(({ others }) => others)) closeAll(die);
  const readable = packages.filter(({ first }) => first.sources.length > 0);
  const domains = readable.map(({ first, others }): Domain => {
    const isShown = [first, ...others].some((die) => shown[devices.indexOf(die)]);
    return isShown ? first.domain : { ...first.domain, visible: false };
  });
  const absences = [
    ...packages.flatMap(({ first, others }) => [...first.absences, ...others.map(secondDie)]),
    ...packages.filter(({ first }) => first.sources.length === 0).map(({ first }) => nothingToRead(first)),
    ...hiddenGpus(
      'amdgpu:visible',
      domains.map(({ visible: isVisible }) => isVisible !== false),
    ),
  ];
  if (readable.length === 0) return { meter: null, absences };
  const sources = readable.flatMap(({ first }) => first.sources);
  return { meter: fileMeter({ name: 'amdgpu', domains, sources }), absences };
};

/** As ROCm names it, so that a person finds it again; two cards that claim one id go by their addresses. */
function idOf(card: AmdCard, cards: readonly AmdCard[]): string {
  const namesakes = cards.filter(({ uniqueId }) => uniqueId === card.uniqueId);
  return namesakes.length === 1 ? (uuidOf(card) ?? card.slot) : card.slot;
}

const uuidOf = ({ uniqueId }: AmdCard): string | null => (uniqueId === null ? null : `GPU-${uniqueId}`);

interface Package {
  readonly first: AmdDevice;
  readonly others: readonly AmdDevice[];
}

/**
 * MI200 packages, but for MI210, hold two dies of which each shows as a card, and only the first knows energy and power
 * (aldebaran_is_primary in Linux aldebaran_ppt.c). On the bus the second follows its first (LLNL/variorum#553).
 */
function packagesOf(devices: readonly AmdDevice[]): readonly Package[] {
  const packages: { first: AmdDevice; others: AmdDevice[] }[] = [];
  for (const device of devices) {
    const before = packages.findLast(({ first }) => first.card.model === device.card.model && !first.silent);
    if (device.silent && before !== undefined) before.others.push(device);
    else packages.push({ first: device, others: [] });
  }
  return packages;
}

const closeAll = (device: AmdDevice): void => {
  for (const file of device.sources.flatMap((source) => source.files)) file.close();
};

const secondDie = ({ domain }: AmdDevice): Absence => ({
  source: 'amdgpu',
  code: 'duplicate',
  domain: domain.id,
  hint: 'The second die of a package; the energy of both is counted with the first.',
});

const nothingToRead = ({ domain }: AmdDevice): Absence => ({
  source: 'amdgpu',
  code: 'not-supported',
  domain: domain.id,
  hint:
    domain.component === 'cpu'
      ? 'Graphics inside the processor, without a sensor of its own; it is counted with the processor.'
      : 'The driver shows neither energy nor power nor load of this card; in a virtual machine this is usual.',
});

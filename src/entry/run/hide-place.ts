// `privacy: public`: takes out of a receipt where a machine stands and what it is; classes of machines still compare, as salted hashes.
// Whoever guesses a model can hash it as well: this keeps it from readers, not from somebody who searches.

import { deviceHash } from '../../account/receipt/device.ts';
import type { Receipt } from '../../account/receipt/receipt.ts';
import type { Note } from '../../errors.ts';

/** As long as tells the models of a fleet apart. */
const SHOWN = 'h:'.length + 8;
const HIDDEN = 'hidden';

export function hidePlace(receipt: Receipt, salt: string): Receipt {
  const { machine, carbon } = receipt;
  const models = [...machine.gpus.map(({ model }) => model), machine.cpu.model].filter(
    (name) => name !== null,
  );
  const places = [carbon.zone, carbon.region ?? null].filter((name) => name !== null);
  const hidden = new Map([
    ...models.map((name) => [name, hashOf(name, salt)] as const),
    ...places.map((name) => [name, HIDDEN] as const),
  ]);
  const clean = (text: string): string => without(text, hidden);
  return {
    ...receipt,
    machine: {
      ...machine,
      gpus: machine.gpus.map((gpu) => ({ ...gpu, model: gpu.model && `GPU ${hashOf(gpu.model, salt)}` })),
      cpu: { ...machine.cpu, model: machine.cpu.model && `CPU ${hashOf(machine.cpu.model, salt)}` },
    },
    carbon: {
      ...carbon,
      region: null,
      zone: null,
      resolved_by: HIDDEN,
      // A service of one country names it.
      intensity_source: carbon.intensity_source && HIDDEN,
      reference_source: carbon.reference_source && HIDDEN,
      intensity_licence: null,
      // That of a cloud's data centre names the cloud.
      pue_source: carbon.pue_source && HIDDEN,
      intervals: carbon.intervals.map(({ source: _, ...interval }) => interval),
      refusals: [],
    },
    absences: receipt.absences.map((absence) => ({ ...absence, hint: clean(absence.hint) })),
    notes: receipt.notes.map((note) => ({ ...note, text: isOfPlace(note) ? REMARK : clean(note.text) })),
  };
}

const REMARK = 'A remark on the place of the machine, which `privacy: public` hides.';

/** They name other places and services than the chosen ones: what contradicts them, what was asked in vain. */
const isOfPlace = ({ code }: Note): boolean =>
  code !== 'region-unknown' && /^(?:region|regions|cloud|country|state|intensity)-/.test(code);

const hashOf = (name: string, salt: string): string => deviceHash(salt, [name]).slice(0, SHOWN);

/** Names as whole words: `FR` is none in `FROM`. */
function without(text: string, hidden: ReadonlyMap<string, string>): string {
  const words = [...hidden.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  if (words.length === 0) return text;
  const names = new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'g');
  return text.replaceAll(names, (name) => hidden.get(name) ?? name);
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

// The firmware as a resolver: it names the cloud, whose metadata service is asked next, and can place nothing itself.
import { type Answer, refused } from './answer.ts';
import type { MachineAtHand } from './machine.ts';
import { readFirmware } from './machine-cloud.ts';

export function regionOfFirmware({ sysroot }: MachineAtHand): Answer {
  const firmware = readFirmware(sysroot);
  if (firmware === 'unreadable') return refused('dmi', 'absent', 'The firmware shows no strings here.');
  if (firmware === null) return refused('dmi', 'absent', 'The firmware names no cloud.');
  return refused('dmi', 'absent', `The firmware names ${firmware.name}, but not which region.`);
}

// What stands for the hardware that a trace says nothing of: this machine's inventory, or that of nobody.
import { note } from '../errors.ts';
import { readSurroundings } from '../measure/meter/machine/surroundings.ts';
import { readInventory, UNKNOWN_INVENTORY } from './inventory.ts';
import { isThisMachine } from './is-this-machine.ts';

/** This host's inventory must not stand for a captured machine, whose own files say the rest. */
export async function inventoryOf({
  fromHere,
  sysroot,
}: {
  readonly fromHere: boolean;
  readonly sysroot: string;
}) {
  if (!fromHere) return ELSEWHERE;
  if (isThisMachine(sysroot)) return readInventory();
  const { virtual } = readSurroundings(sysroot);
  return { inventory: { ...UNKNOWN_INVENTORY, os: 'linux', virtual }, notes: [] };
}

const ELSEWHERE = {
  inventory: UNKNOWN_INVENTORY,
  notes: [
    note(
      'other-machine',
      'The trace comes from another machine: only what it says itself is known of the hardware.',
    ),
  ],
};

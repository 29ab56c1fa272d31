// The hardware inventory of a receipt, from `systeminformation`; too slow for the sampler, so only what concludes a job asks it.
import { cpu, mem, osInfo, system, uuid } from 'systeminformation';
import type { Inventory } from '../account/account.ts';
import { type Note, note } from '../errors.ts';
import { withDeadline } from './deadline.ts';

const LIMIT_MS = 5_000;
const BYTES_PER_GB = 1e9;

export async function readInventory(): Promise<{ inventory: Inventory; notes: readonly Note[] }> {
  const answers = await withDeadline(Promise.all([osInfo(), system(), cpu(), mem(), uuid()]), LIMIT_MS);
  if (answers === 'late') {
    return {
      inventory: UNKNOWN_INVENTORY,
      notes: [
        note('no-inventory', 'The hardware inventory took too long; model names come from the meters alone.'),
      ],
    };
  }
  const [os, machine, processor, memory, ids] = answers;
  return {
    inventory: {
      os: os.platform || null,
      virtual: machine.virtual ?? null,
      memoryGb: memory.total > 0 ? memory.total / BYTES_PER_GB : null,
      cpuModel: [processor.manufacturer, processor.brand].filter(Boolean).join(' ') || null,
      threads: processor.cores > 0 ? processor.cores : null,
      machineId: ids.os || ids.hardware || null,
    },
    notes: [],
  };
}

export const UNKNOWN_INVENTORY: Inventory = {
  os: null,
  virtual: null,
  memoryGb: null,
  cpuModel: null,
  threads: null,
  machineId: null,
};

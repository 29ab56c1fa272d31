// The hardware inventory of a receipt, from `systeminformation`; too slow for the sampler, so only what concludes a job asks it.
// Not its `osInfo` and `uuid`: the one asks a name server for this host's full name, the other lists network interfaces.
import { cpu, mem, system } from 'systeminformation';
import type { Inventory } from '../account/account.ts';
import { type Note, note } from '../errors.ts';
import { withDeadline } from './deadline.ts';
import { machineId } from './machine-id.ts';

const LIMIT_MS = 5_000;
const BYTES_PER_GB = 1e9;

export async function readInventory(): Promise<{ inventory: Inventory; notes: readonly Note[] }> {
  const answers = await withDeadline(Promise.all([system(), cpu(), mem()]), LIMIT_MS);
  if (answers === 'late') {
    return {
      inventory: UNKNOWN_INVENTORY,
      notes: [
        note('no-inventory', 'The hardware inventory took too long; model names come from the meters alone.'),
      ],
    };
  }
  const [machine, processor, memory] = answers;
  return {
    inventory: {
      os: process.platform,
      virtual: machine.virtual ?? null,
      memoryGb: memory.total > 0 ? memory.total / BYTES_PER_GB : null,
      cpuModel: [processor.manufacturer, processor.brand].filter(Boolean).join(' ') || null,
      threads: processor.cores > 0 ? processor.cores : null,
      machineId: machineId(),
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

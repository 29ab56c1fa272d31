// Keeps watch on who else is on the machine: workers, samplers, and processes on the job's GPUs; and how often each is asked for.
import type { MeasureInput, Neighbours } from '../measure-input.ts';
import type { Meter } from '../meter/meter.ts';

export interface Seen extends Neighbours {
  readonly gpu_procs: number;
}

export interface Company {
  /** Looks where it is time to; what is seen, or null where nothing has changed. */
  look(nowUs: number): Seen | null;
  /** The last look, with the processes on the GPUs listed once more. */
  lookBack(): Seen | null;
  /** Has the next look list the processes on the GPUs: a meter has come that knows them. */
  listSoon(): void;
  /** Once true it stays: who was here has left traces in the energy. */
  isShared(): boolean;
}

const EVERY_US = 15_000_000;

export function newCompany(
  { neighbours, isOurs, tellsOurs }: Pick<MeasureInput, 'neighbours' | 'isOurs' | 'tellsOurs'>,
  meters: readonly Meter[],
): Company {
  let seen: Seen = { workers: 0, samplers: 0, gpu_procs: 0 };
  let dueUs = 0;
  // The call is dear, so that a job that is alone pays for it at its start and its end only.
  let listing = true;
  let shared = false;

  function see(list: boolean): Seen | null {
    const now = { ...neighbours(), gpu_procs: (list ? strangersOn(meters, isOurs) : null) ?? seen.gpu_procs };
    const isNew = !isSame(now, seen);
    seen = now;
    shared ||= now.workers + now.samplers + now.gpu_procs > 0;
    return isNew ? now : null;
  }

  return {
    look(nowUs) {
      if (nowUs < dueUs) return null;
      dueUs = nowUs + EVERY_US;
      const list = listing || (shared && tellsOurs);
      listing = false;
      return see(list);
    },
    // By now the job's own processes are on its GPUs: only where they can be told from others is there anything to count.
    lookBack: () => see(tellsOurs),
    listSoon() {
      listing = true;
      dueUs = 0;
    },
    isShared: () => shared,
  };
}

const isSame = (a: Seen, b: Seen): boolean =>
  a.workers === b.workers && a.samplers === b.samplers && a.gpu_procs === b.gpu_procs;

/** Null where no meter can say. */
function strangersOn(meters: readonly Meter[], isOurs: (pid: number) => boolean): number | null {
  const lists = meters.map((meter) => meter.computeProcesses()).filter((list) => list !== null);
  return lists.length === 0 ? null : new Set(lists.flat().filter((pid) => !isOurs(pid))).size;
}

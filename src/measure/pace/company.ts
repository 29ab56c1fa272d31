// Keeps watch on who else is on the machine: workers, samplers, and processes on the job's GPUs; and how often each is asked for.

export interface Seen {
  readonly workers: number;
  readonly samplers: number;
  readonly gpu_procs: number;
}

export interface CompanyEyes {
  readonly neighbours: () => Omit<Seen, 'gpu_procs'>;
  /** Processes that compute on the job's GPUs; null where nobody can say. */
  readonly processes: () => readonly number[] | null;
  readonly isOurs: (pid: number) => boolean;
  /** Whether our processes can be told from others at all. */
  readonly tellsOurs: boolean;
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

export function newCompany({ neighbours, processes, isOurs, tellsOurs }: CompanyEyes): Company {
  let seen: Seen = { workers: 0, samplers: 0, gpu_procs: 0 };
  let dueUs = 0;
  // The call is dear, so that a job that is alone pays for it at its start and its end only.
  let listing = true;
  let shared = false;

  function see(list: boolean): Seen | null {
    const strangers = list ? processes()?.filter((pid) => !isOurs(pid)) : null;
    const now = { ...neighbours(), gpu_procs: strangers?.length ?? seen.gpu_procs };
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

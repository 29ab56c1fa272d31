// Works out which GPUs of the machine are the job's, from the visible-device variables.
// CUDA C++ Programming Guide, environment variables; NVIDIA Container Toolkit, enumeration of GPUs.

export interface SeenGpu {
  readonly uuid: string;
  readonly name: string;
  readonly mig: boolean;
}

export interface VisibleGpus {
  /** One answer per GPU, in the order given. */
  readonly shown: readonly boolean[];
  /** False where an integer may mean another GPU: unlike models, and CUDA counts the fastest first. */
  readonly certain: boolean;
}

type Variables = Readonly<Record<string, string>>;

/** Positions of the GPUs that a list of names selects, in its order. */
type Selection = readonly number[];

export function visibleGpus(gpus: readonly SeenGpu[], variables: Variables): VisibleGpus {
  const all = gpus.map((_, at) => at);
  const granted = variables.NVIDIA_VISIBLE_DEVICES;
  const left = granted === undefined ? all : containerSelection(granted, gpus);
  const chosen = variables.CUDA_VISIBLE_DEVICES;
  const selected = chosen === undefined ? left : cudaSelection(chosen, gpus, left);
  const byInteger = chosen !== undefined && /^\s*\d/.test(chosen);
  const alike = new Set(left.map((at) => gpus[at]?.name)).size <= 1;
  return {
    shown: all.map((at) => selected.includes(at)),
    certain:
      !byInteger || alike || variables.CUDA_DEVICE_ORDER === 'PCI_BUS_ID' || selected.length === left.length,
  };
}

const entriesOf = (list: string): string[] => list.split(',').map((entry) => entry.trim());

/** `all`, `none`, `void`, or a list; inside a container the list has been applied already and may count the host's GPUs. */
function containerSelection(list: string, gpus: readonly SeenGpu[]): Selection {
  const all = gpus.map((_, at) => at);
  const entries = entriesOf(list).filter(Boolean);
  if (entries.includes('all')) return all;
  const integers = entries.map((entry) => (/^\d+$/.test(entry) ? Number(entry) : null));
  const isApplied = integers.some((integer) => integer !== null && integer >= gpus.length);
  if (isApplied || (entries.length === gpus.length && integers.every((integer) => integer !== null)))
    return all;
  const found = new Set(entries.flatMap((entry) => find(entry, gpus, all) ?? []));
  return all.filter((at) => found.has(at));
}

/** CUDA takes names up to the first one that is no device: `0,-1,1` is GPU 0 alone, an empty list none. */
function cudaSelection(list: string, gpus: readonly SeenGpu[], left: Selection): Selection {
  const selected: number[] = [];
  for (const entry of entriesOf(list)) {
    const found = find(entry, gpus, left);
    if (found === null) break;
    selected.push(...found);
  }
  return selected;
}

/** The GPUs a name means among those `left`: an integer counts them; null where it means none of them. */
function find(name: string, gpus: readonly SeenGpu[], left: Selection): Selection | null {
  if (/^\d+$/.test(name)) {
    const at = left[Number(name)];
    return at === undefined ? null : [at];
  }
  if (name.startsWith('MIG-')) return findMig(name, gpus, left);
  if (!name.startsWith('GPU-')) return null;
  // A prefix will do where it is unique among all GPUs.
  const matches = left.filter((at) => gpus[at]?.uuid.startsWith(name));
  return matches.length === 1 ? matches : null;
}

/** `MIG-GPU-<uuid>/<gi>/<ci>` names its GPU; the newer `MIG-<uuid>` does not, so it may be any GPU that is sliced. */
function findMig(name: string, gpus: readonly SeenGpu[], left: Selection): Selection | null {
  const parent = /^MIG-(GPU-[^/]+)/.exec(name)?.[1];
  const matches = left.filter((at) =>
    parent === undefined ? gpus[at]?.mig === true : gpus[at]?.uuid === parent,
  );
  return matches.length > 0 ? matches : null;
}

// Works out which GPUs of the machine are the job's, and which parts of a split one, from the visible-device variables.
// CUDA C++ Programming Guide, environment variables; NVIDIA Container Toolkit, enumeration of GPUs; NVIDIA MIG User Guide.
import type { Named, SeenGpu, SeenInstance, Selection } from './seen-gpu.ts';
import { findMig, partsOf } from './visible-mig.ts';

export interface VisibleGpus<I = SeenInstance> {
  /** One answer per GPU, in the order given. */
  readonly shown: readonly boolean[];
  /** The parts of each GPU that are the job's: all of them where none is named. */
  readonly instances: readonly (readonly I[])[];
  /** False where an integer may mean another GPU: unlike models, and CUDA counts the fastest first. */
  readonly certain: boolean;
}

type Variables = Readonly<Record<string, string>>;

export function visibleGpus<G extends SeenGpu>(
  gpus: readonly G[],
  variables: Variables,
): VisibleGpus<NonNullable<G['instances']>[number]> {
  const granted = variables.NVIDIA_VISIBLE_DEVICES;
  const left = granted === undefined ? everything(gpus) : containerSelection(granted, gpus);
  const chosen = variables.CUDA_VISIBLE_DEVICES;
  const selected = chosen === undefined ? left : cudaSelection(chosen, gpus, left);
  const byInteger = chosen !== undefined && /^\s*\d/.test(chosen);
  const shown = gpus.map((_, at) => selected.some((named) => named.at === at));
  const alike = new Set(left.map(({ at }) => gpus[at]?.name)).size <= 1;
  const isAll = left.every(({ at }) => shown[at]);
  return {
    shown,
    instances: gpus.map((gpu, at) => {
      const parts = selected.filter((named) => named.at === at).map(({ part }) => part);
      const all = gpu.instances ?? [];
      return all.filter((part) => parts.includes(null) || parts.includes(part));
    }),
    certain: !byInteger || alike || variables.CUDA_DEVICE_ORDER === 'PCI_BUS_ID' || isAll,
  };
}

const everything = (gpus: readonly SeenGpu[]): Selection => gpus.map((_, at) => ({ at, part: null }));

/** The container toolkit's `<GPU>:<MIG device>`. */
const PART_BY_INDEX = /^\d+:\d+$/;

const entriesOf = (list: string): string[] => list.split(',').map((entry) => entry.trim());

/**
 * `void` tells the toolkit's hook to leave a container alone whose GPUs came by CDI, which has names of its own such as
 * `nvidia.com/gpu=0` (NVIDIA/nvidia-container-toolkit#395): what is seen there is what was granted.
 */
const leavesToCdi = (entry: string): boolean => entry === 'void' || entry.includes('=');

/** `all`, `none`, or a list; inside a container the list has been applied already and may count the host's GPUs. */
function containerSelection(list: string, gpus: readonly SeenGpu[]): Selection {
  const all = everything(gpus);
  const entries = [...new Set(entriesOf(list).filter(Boolean))];
  if (entries.includes('all') || entries.some(leavesToCdi)) return all;
  const integers = entries.map((entry) => (/^\d+$/.test(entry) ? Number(entry) : null));
  const isApplied =
    integers.some((integer) => integer !== null && integer >= gpus.length) ||
    entries.some((entry) => PART_BY_INDEX.test(entry) && find(entry, gpus, all) === null);
  if (isApplied || (entries.length === gpus.length && integers.every((integer) => integer !== null)))
    return all;
  const found = entries.flatMap((entry) => find(entry, gpus, all) ?? []);
  return found.sort((one, other) => one.at - other.at);
}

/** CUDA takes names up to the first one that is no device: `0,-1,1` is GPU 0 alone, an empty list none. */
function cudaSelection(list: string, gpus: readonly SeenGpu[], left: Selection): Selection {
  const selected: Named[] = [];
  for (const entry of entriesOf(list)) {
    const found = find(entry, gpus, left);
    if (found === null) break;
    selected.push(...found);
  }
  return selected;
}

/** What a name means among those `left`, which an integer counts; null where it means none of them. */
function find(name: string, gpus: readonly SeenGpu[], left: Selection): Selection | null {
  if (/^\d+$/.test(name)) {
    const named = left[Number(name)];
    return named === undefined ? null : [named];
  }
  if (PART_BY_INDEX.test(name)) return findByIndex(name, gpus, left);
  if (name.startsWith('MIG-')) return findMig(name, gpus, left);
  if (!name.startsWith('GPU-')) return null;
  // A prefix will do where it is unique among all GPUs.
  const matches = left.filter(({ at }) => gpus[at]?.uuid.startsWith(name));
  return new Set(matches.map(({ at }) => at)).size === 1 ? matches : null;
}

function findByIndex(name: string, gpus: readonly SeenGpu[], left: Selection): Selection | null {
  const [gpu, device] = name.split(':').map(Number);
  const parts = partsOf(
    gpus,
    left.filter(({ at }) => at === gpu),
  );
  const named = parts[device ?? 0];
  return named === undefined ? null : [named];
}

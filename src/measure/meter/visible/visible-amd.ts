// Works out which AMD GPUs are the job's, from the visible-device variables (ROCm documentation, GPU isolation techniques).

/** `GPU-` and the card's unique id, as ROCm writes it; null on cards without one. */
interface SeenAmdGpu {
  readonly uuid: string | null;
}

type Variables = Readonly<Record<string, string>>;

/** Positions of the GPUs that a list of names selects, in its order. */
type Selection = readonly number[];

/**
 * One answer per GPU, in the order given, which must be the runtime's own: the bus's. HIP counts inside what ROCR left, and
 * takes CUDA's variable for its own where it has none.
 */
export function visibleAmdGpus(gpus: readonly SeenAmdGpu[], variables: Variables): readonly boolean[] {
  const all = gpus.map((_, at) => at);
  const left = select(variables.ROCR_VISIBLE_DEVICES, gpus, all);
  const selected = select(variables.HIP_VISIBLE_DEVICES ?? variables.CUDA_VISIBLE_DEVICES, gpus, left);
  return all.map((at) => selected.includes(at));
}

/** Names count up to the first that is no device: an empty list and `-1` select none. */
function select(list: string | undefined, gpus: readonly SeenAmdGpu[], left: Selection): Selection {
  if (list === undefined) return left;
  const selected: number[] = [];
  for (const name of list.split(',')) {
    const at = find(name.trim(), gpus, left);
    if (at === null) break;
    selected.push(at);
  }
  return selected;
}

function find(name: string, gpus: readonly SeenAmdGpu[], left: Selection): number | null {
  if (/^\d+$/.test(name)) return left[Number(name)] ?? null;
  const wanted = name.toLowerCase();
  return left.find((at) => gpus[at]?.uuid?.toLowerCase() === wanted) ?? null;
}

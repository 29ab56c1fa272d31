// The devices in Carbontracker's sentence of what it found. Their names hold dots and commas, so neither ends one for sure.

export interface FoundDevices {
  readonly gpus: readonly string[];
  readonly cpus: readonly string[];
}

const SENTENCE = /^The following components were found: (.*)\.$/s;
/** The next component begins behind a full stop; the last one ends with the sentence. */
const COMPONENT = /(GPU|CPU) with device\(s\) (.*?)(?=\. (?:GPU|CPU) with device\(s\) |$)/gs;
/** Counters of RAPL: nothing else has such names. */
const RAPL = /^\w+(?:-\d+)?:\d+$/;
/** With these a GPU's name begins, so a comma before one stands between two names. */
const BEFORE_GPU = /, (?=(?:NVIDIA|Tesla|Quadro|GeForce|TITAN|GRID|Apple|AMD)\b)/;

/** Null for another sentence. */
export function foundDevices(message: string): FoundDevices | null {
  const [, list] = SENTENCE.exec(message) ?? [];
  if (list === undefined) return null;
  const named = new Map([...list.matchAll(COMPONENT)].map(([, component, names = '']) => [component, names]));
  return { gpus: gpuNames(named.get('GPU') ?? ''), cpus: cpuNames(named.get('CPU') ?? '') };
}

function gpuNames(text: string): readonly string[] {
  if (text === '') return [];
  return repeated(text) ?? text.split(BEFORE_GPU);
}

/** One name several times, whatever is in it: `A, b, A, b` is twice `A, b`. */
function repeated(text: string): readonly string[] | null {
  const pieces = text.split(', ');
  for (let length = 1; length <= pieces.length / 2; length++) {
    if (pieces.length % length !== 0) continue;
    const name = pieces.slice(0, length).join(', ');
    const times = pieces.length / length;
    if (Array.from({ length: times }, () => name).join(', ') === text)
      return Array.from({ length: times }, () => name);
  }
  return null;
}

/** Without RAPL there is one model for the whole machine, under the name of its processor. */
function cpuNames(text: string): readonly string[] {
  if (text === '') return [];
  const pieces = text.split(', ');
  return pieces.every((piece) => RAPL.test(piece)) ? pieces : [text];
}

export const isRaplDevice = (name: string): boolean => RAPL.test(name);

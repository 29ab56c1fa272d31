// The energy of an entry in the three parts that CodeCarbon knows, which add up to the total as they do in its own files.
import type { Entry } from '../../review/history/entry.ts';

export type CsvPart = 'gpu' | 'cpu' | 'dram';

const PARTS: readonly string[] = ['gpu', 'cpu', 'dram'] satisfies readonly CsvPart[];
const NOTHING = { gpu: null, cpu: null, dram: null };
/** A difference of sums, and no part of the energy. */
const ROUNDING = 1e-9;

/**
 * Joules, null for a part that was not counted. An owner's wall factor and overhead are spread over the parts, as the tool does
 * with the PUE; where one figure stands for several parts, or a part has no column, there is only the total.
 */
export function csvParts({
  total_j: total,
  components,
}: Entry['energy']): Readonly<Record<CsvPart, number | null>> {
  const known = Object.entries(components);
  const counted = known.reduce((all, [, part]) => all + (part?.energy_j ?? 0), 0);
  if (total === null || counted <= 0 || known.some(([name]) => !PARTS.includes(name))) return NOTHING;
  const factor = Math.abs(total - counted) <= ROUNDING * total ? 1 : total / counted;
  const of = (name: CsvPart): number | null => {
    const part = components[name];
    return part === undefined ? null : part.energy_j * factor;
  };
  return { gpu: of('gpu'), cpu: of('cpu'), dram: of('dram') };
}

// Finds a CPU's row by its model string as /proc/cpuinfo gives it: equal names only, never a substring of another.

import type { CpuRow, Factors, FamilyRow } from './factors.ts';

/** "Intel(R) Xeon(R) Platinum 8481C CPU @ 2.70GHz" → "Intel Xeon Platinum 8481C". */
export function cleanCpuName(model: string): string {
  return model
    .replace(/\((?:R|TM)\)/gi, ' ')
    .replace(/@.*$/, ' ')
    .replace(/(?:\bwith |\bw\/ ?|\b)Radeon.*$/i, ' ')
    .replace(/\b\d+(?:st|nd|rd|th) Gen(?: AMD)?\b/i, ' ')
    .replace(/\bAPU\b|\(OEM Only\)/g, ' ')
    .replace(/\b(?:\d+|Dual|Quad|Six|Eight|Twelve|Sixteen)-Core\b/i, ' ')
    .replace(/\b(?:CPU(?! Max)|Processor)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The row whose name says the same, the maker's name aside; null for an unknown or unspecific model ("AMD EPYC"). */
export function findCpu(model: string, factors: Factors): CpuRow | null {
  const wanted = withoutMaker(cleanCpuName(model));
  return factors.cpus.find(({ name }) => withoutMaker(name) === wanted) ?? null;
}

/** The family a model number belongs to by its maker's numbering; null where the name holds no such number. */
export function familyOf(model: string, factors: Factors): FamilyRow | null {
  const row = findCpu(model, factors);
  const name = cleanCpuName(model);
  return (
    factors.families.find((family) => family.family === row?.family) ??
    factors.families.find(({ name_pattern }) =>
      new RegExp(`\\b(?:${name_pattern})(?![0-9])`, 'i').test(name),
    ) ??
    null
  );
}

/** Of a clean name, as those of the table are. */
const withoutMaker = (name: string): string =>
  name.toLowerCase().replace(/^(?:amd|ampere|aws|intel|nvidia)\s+/, '');

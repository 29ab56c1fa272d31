// The region that a person states: CARBON_REGION, the config's text or map, the input with its `@FILE` of runner-name patterns.
import { CarbonError, explain, note } from '../../../errors.ts';
import { type Answer, answered, refused } from './answer.ts';
import type { Machine } from './machine.ts';
import { parseRegion } from './region.ts';
import { parseRegionRules, type RegionRules, regionOfRunner } from './region-rules.ts';

export interface Statement {
  /** `runner-environment`, `config`, `input`. */
  readonly by: string;
  readonly text: string | RegionRules | null;
  /** Said by code that the job may change, and perhaps seen too late to be refused: not worth the receipt of a whole job. */
  readonly doubtful: boolean;
}

/** Throws `bad-region` for text that names no place, and `file-unreadable` for a missing `@FILE`, where that is refused. */
export function statedRegion(statement: Statement, machine: Machine): Answer {
  try {
    return read(statement, machine);
  } catch (error) {
    const kept = statement.doubtful && machine.misstated === 'noted';
    if (!kept || !(error instanceof CarbonError)) throw error;
    const text = `A stated region is not used. ${explain(error)}`;
    return {
      ...refused(statement.by, 'unknown-place', error.message),
      notes: [note('region-not-used', text, 'warning')],
    };
  }
}

/** Where a person would look for it; an input or option has just been typed. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['runner-environment', 'CARBON_REGION'],
  ['config', 'the config file'],
]);

function read({ by, text: stated }: Statement, machine: Machine): Answer {
  if (stated === null) return refused(by, 'absent', 'No region is stated there.');
  const text = typeof stated === 'string' ? stated.trim() : '';
  if (typeof stated === 'string' && !text.startsWith('@')) {
    if (text === '') return refused(by, 'absent', 'No region is stated there.');
    if (text.toLowerCase() === 'auto') return refused(by, 'absent', 'It says auto: others are asked.');
    return answered(by, parseRegion(text, machine.datasets, PLACES.get(by)));
  }
  const rules = typeof stated === 'string' ? rulesOf(text.slice(1), machine) : stated;
  const region = regionOfRunner(rules, machine.runnerName);
  if (region !== null) return answered(by, parseRegion(region, machine.datasets, PLACES.get(by)));
  const unmatched = `No region rule fits the runner ${machine.runnerName === null ? 'without a name' : `"${machine.runnerName}"`}.`;
  return {
    ...refused(by, 'absent', unmatched),
    notes: [note('region-rules-silent', unmatched, 'warning')],
  };
}

function rulesOf(path: string, machine: Machine): RegionRules {
  const text = machine.readRules(path);
  if (text !== null) return parseRegionRules(text, path);
  throw new CarbonError('file-unreadable', `The region file ${path} cannot be read.`, {
    hint: 'The path after @ counts from the root of the checkout; check the repository out before, or write the region itself.',
  });
}

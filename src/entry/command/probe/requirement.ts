// What a fleet's owner requires of a machine: `--require gpu=measured,cpu=modelled`, and why it does not hold.
import { CarbonError } from '../../../errors.ts';
import { absencesOf, type Findings, sensorOf } from './findings.ts';
import { type Component, INSIDE_MODULE } from './measured-share.ts';
import { nodeWatts } from './power-now.ts';
import { SPOKEN } from './present-components.ts';
import { refusalText } from './refusal-words.ts';
import { familyOf } from './sensor-family.ts';

type Provenance = 'measured' | 'modelled' | 'assumed';

export interface Requirement {
  readonly component: Component;
  readonly provenance: Provenance;
}

/** Words of the command line: the names of JSON, and those of the page. */
const WORDS: Readonly<Record<string, Component>> = {
  gpu: 'gpu',
  module: 'module',
  cpu: 'cpu',
  dram: 'dram',
  memory: 'dram',
  host: 'host',
  node: 'host',
};
const RANK: Readonly<Record<Provenance, number>> = { assumed: 0, modelled: 1, measured: 2 };
const HINT =
  'Accepted: gpu, cpu, memory (dram), module or node (host) = measured, modelled or assumed; such as gpu=measured,cpu=modelled.';

/** @throws CarbonError `bad-usage`. None for null. */
export function parseRequirements(text: string | null): readonly Requirement[] {
  return (text === null ? [] : text.split(',')).map((part) => {
    const [name = '', level, ...rest] = part.trim().split('=');
    const component = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
    const provenance = (['measured', 'modelled', 'assumed'] as const).find((known) => known === level);
    if (component !== undefined && provenance !== undefined && rest.length === 0) {
      return { component, provenance };
    }
    throw new CarbonError('bad-usage', `The requirement is "${part.trim()}".`, { hint: HINT });
  });
}

/** Null where it holds, else what is there instead and why. */
export function unmet({ component, provenance }: Requirement, findings: Findings): string | null {
  const found = provenanceOf(component, findings);
  if (found !== null && RANK[found] >= RANK[provenance]) return null;
  const why = reasons(component, findings);
  const because = why.length === 0 ? '' : `: ${why.join('; ')}`;
  return `Required is ${SPOKEN[component]}=${provenance}; here it is ${found ?? 'not seen'}${because}.`;
}

/** What a module's counter covers is measured with it; a node's own meter is no part of any total, and measured all the same. */
function provenanceOf(component: Component, { receipt, trace }: Findings): Provenance | null {
  const { components } = receipt.energy;
  const own = components[component] ?? (INSIDE_MODULE.includes(component) ? components.module : undefined);
  if (own !== undefined) return own.provenance;
  const isMetered = trace.domains.some(
    (domain) =>
      domain.component === component &&
      component === 'host' &&
      sensorOf(trace, domain) !== null &&
      nodeWatts(trace, domain) !== null,
  );
  return isMetered ? 'measured' : null;
}

const reasons = (component: Component, findings: Findings): readonly string[] => [
  ...new Set(
    absencesOf(findings)
      .filter(({ source }) => familyOf(source).component === component)
      .map(({ source, code }) => `${refusalText(familyOf(source).name, code, findings.user)} (${code})`),
  ),
];

// Where the runner stands: ordered resolvers, the first answer wins and is named; no packet leaves the machine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Datasets } from '../../datasets.ts';
import { CarbonError, explain, type Note, note } from '../../errors.ts';
import type { Placement } from '../carbon/intensity.ts';
import { INSTANCE_FILE, regionOfInstance } from './cloud-init.ts';
import { cloudOfMachine } from './machine-cloud.ts';
import { parseRegion, type Region } from './region.ts';
import { parseRegionRules, type RegionRules, regionOfRunner } from './region-rules.ts';
import { WORLD } from './region-tables.ts';

export interface Machine {
  /** `CARBON_REGION` of the runner; null or empty when not set. */
  readonly environment: string | null;
  /** `region` of the base commit's config file. */
  readonly config: string | RegionRules | null;
  /** The `region` input. */
  readonly input: string | null;
  readonly runnerName: string | null;
  /** Text of the file that `@FILE` names, as the job sees it; null when it cannot be read. */
  readonly readRules: (path: string) => string | null;
  /** Whether a config or input that names no place is refused, or noted because the job has been measured already. */
  readonly misstated: 'refused' | 'noted';
  /** `/`, or the root of a captured machine; null for a machine that is not at hand. */
  readonly sysroot: string | null;
  readonly datasets: Datasets;
}

export interface Located {
  readonly placement: Placement;
  readonly notes: readonly Note[];
}

interface Answer {
  readonly region: Region | null;
  readonly notes: readonly Note[];
}

interface Resolver {
  readonly name: Placement['resolvedBy'];
  /** Said by a person: read even after the answer is known, so that a contradiction is seen. */
  readonly stated: boolean;
  readonly resolve: (machine: Machine) => Answer;
}

const SILENT: Answer = { region: null, notes: [] };

const RESOLVERS: readonly Resolver[] = [
  {
    name: 'runner-environment',
    stated: true,
    resolve: (machine) => fromStatement(machine.environment, machine),
  },
  { name: 'config', stated: true, resolve: (machine) => fromDoubtful(machine.config, machine) },
  { name: 'input', stated: true, resolve: (machine) => fromDoubtful(machine.input, machine) },
  { name: 'cloud-init', stated: false, resolve: fromCloudInit },
  { name: 'dmi', stated: false, resolve: fromFirmware },
];

/** Throws `bad-region` for a stated region that names no place, and `file-unreadable` for a missing `@FILE`, where that is refused. */
export function locate(machine: Machine): Located {
  const notes: Note[] = [];
  let found: { readonly region: Region; readonly by: string } | null = null;
  for (const { name, stated, resolve } of RESOLVERS) {
    if (found !== null && !stated) continue;
    const { region, notes: doubts } = resolve(machine);
    if (found === null) notes.push(...doubts);
    if (region === null) continue;
    if (found === null) found = { region, by: name };
    else if (found.region.zone !== region.zone) notes.push(conflict(found, { region, by: name }));
  }
  if (found !== null) return { placement: placementOf(found.region, found.by), notes };
  const unknown =
    'Nothing says where this runner stands: the world average is used. Set CARBON_REGION on the runner, such as FR.';
  return { placement: NOWHERE, notes: [...notes, note('region-unknown', unknown, 'warning')] };
}

const NOWHERE: Placement = {
  region: null,
  zone: WORLD,
  country: null,
  resolvedBy: 'none',
  pue: null,
  pueSource: null,
};

const placementOf = ({ name, zone, country, pue, pueSource }: Region, resolvedBy: string): Placement => ({
  region: name,
  zone,
  country,
  resolvedBy,
  pue,
  pueSource,
});

type Finding = { readonly region: Region; readonly by: string };

function conflict(winner: Finding, other: Finding): Note {
  const text = `Region ${winner.region.name} (${winner.by}) is used, ${other.by} says ${other.region.name}.`;
  return note('region-conflict', text, 'warning');
}

/** Said by code that the job may change, and seen too late to be refused: not worth the receipt of a whole job. */
function fromDoubtful(statement: string | RegionRules | null, machine: Machine): Answer {
  try {
    return fromStatement(statement, machine);
  } catch (error) {
    if (machine.misstated === 'refused' || !(error instanceof CarbonError)) throw error;
    const text = `A stated region is not used. ${explain(error)}`;
    return { region: null, notes: [note('region-not-used', text, 'warning')] };
  }
}

function fromStatement(statement: string | RegionRules | null, machine: Machine): Answer {
  if (statement === null) return SILENT;
  const text = typeof statement === 'string' ? statement.trim() : '';
  if (typeof statement === 'string' && !text.startsWith('@')) {
    if (text === '' || text.toLowerCase() === 'auto') return SILENT;
    return answered(parseRegion(text, machine.datasets));
  }
  const rules = typeof statement === 'string' ? rulesOf(text.slice(1), machine) : statement;
  const region = regionOfRunner(rules, machine.runnerName);
  if (region !== null) return answered(parseRegion(region, machine.datasets));
  const unmatched = `No region rule fits the runner ${machine.runnerName === null ? 'without a name' : `"${machine.runnerName}"`}.`;
  return { region: null, notes: [note('region-rules-silent', unmatched, 'warning')] };
}

const answered = (region: Region): Answer => ({ region, notes: region.notes });

function rulesOf(path: string, machine: Machine): RegionRules {
  const text = machine.readRules(path);
  if (text !== null) return parseRegionRules(text, path);
  throw new CarbonError('file-unreadable', `The region file ${path} cannot be read.`, {
    hint: 'The path after @ counts from the root of the checkout; check the repository out before, or write the region itself.',
  });
}

function fromCloudInit({ sysroot, datasets }: Machine): Answer {
  if (sysroot === null) return SILENT;
  const region = regionOfInstance(textOf(join(sysroot, INSTANCE_FILE)), datasets);
  return region === null ? SILENT : answered(parseRegion(region, datasets));
}

/** Firmware names the cloud only, so it cannot place the machine; it can say what to write. */
function fromFirmware({ sysroot }: Machine): Answer {
  if (sysroot === null) return SILENT;
  const string = (file: string) => textOf(join(sysroot, 'sys/class/dmi/id', file)).trim();
  const cloud = cloudOfMachine({
    sys_vendor: string('sys_vendor'),
    bios_vendor: string('bios_vendor'),
    chassis_asset_tag: string('chassis_asset_tag'),
  });
  if (cloud === null) return SILENT;
  const example = cloud.example === null ? 'to its country' : `such as ${cloud.example}`;
  const text = `The firmware says ${cloud.name} but not which region. Set CARBON_REGION on the runner, ${example}.`;
  return { region: null, notes: [note('cloud-without-region', text)] };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

// Where the runner stands: ordered resolvers, the first answer wins and is named, the refusals of those before it are kept.
// Nothing leaves the link: the only thing ever asked is the metadata service of the cloud that the firmware names.
import { type Note, note } from '../../../errors.ts';
import type { Placement } from '../../carbon/intensity.ts';
import type { Refusal } from '../../carbon/refusal.ts';
import { WORLD } from '../region-tables.ts';
import { type Answer, type Finding, refused } from './answer.ts';
import { regionOfVariables } from './cloud-environment.ts';
import { regionOfInstance } from './cloud-init.ts';
import { regionOfFirmware } from './dmi.ts';
import { regionOfPod } from './kubernetes.ts';
import type { Machine, MachineAtHand } from './machine.ts';
import { readFirmware } from './machine-cloud.ts';
import { regionOfMetadata } from './metadata/region-of-metadata.ts';
import { type Statement, statedRegion } from './stated-region.ts';
import { countryOfTimeZone } from './time-zone.ts';

export interface Located {
  readonly placement: Placement;
  /** Of the resolvers before the one that answered, in their order. */
  readonly refusals: readonly Refusal[];
  readonly notes: readonly Note[];
}

interface Resolver {
  /** Said by a person: read even after the answer is known, so that a contradiction is seen. */
  readonly stated: boolean;
  readonly resolve: (machine: Machine) => Answer | Promise<Answer>;
}

const RESOLVERS: readonly Resolver[] = [
  said(({ environment }) => ({ by: 'runner-environment', text: environment, doubtful: false })),
  said(({ config }) => ({ by: 'config', text: config, doubtful: true })),
  said(({ input }) => ({ by: 'input', text: input, doubtful: true })),
  seen('cloud-environment', regionOfVariables),
  seen('cloud-init', regionOfInstance),
  seen('dmi', regionOfFirmware),
  seen('metadata', regionOfMetadata),
  seen('kubernetes', regionOfPod),
  seen('time-zone', countryOfTimeZone),
];

function said(statement: (machine: Machine) => Statement): Resolver {
  return { stated: true, resolve: (machine) => statedRegion(statement(machine), machine) };
}

function seen(source: string, look: (machine: MachineAtHand) => Answer | Promise<Answer>): Resolver {
  const resolve: Resolver['resolve'] = (machine) =>
    machine.sysroot === null
      ? refused(source, 'absent', 'The machine that was measured is not at hand.')
      : look({ ...machine, sysroot: machine.sysroot });
  return { stated: false, resolve };
}

/**
 * Takes at most the second of a metadata service. Rejects with `bad-region` for a stated region that names no place and with
 * `file-unreadable` for a missing `@FILE`, where that is refused; for nothing that the machine itself holds.
 */
export async function locate(machine: Machine): Promise<Located> {
  const notes: Note[] = [];
  const refusals: Refusal[] = [];
  let winner: Finding | null = null;
  for (const { stated, resolve } of RESOLVERS) {
    if (winner !== null && !stated) continue;
    const answer = await resolve(machine);
    if (winner === null) {
      notes.push(...answer.notes);
      refusals.push(...answer.refusals);
      winner = answer.found;
    } else if (answer.found !== null && answer.found.region.zone !== winner.region.zone) {
      notes.push(conflict(winner, answer.found));
    }
  }
  if (winner !== null) return { placement: placementOf(winner), refusals, notes };
  return { placement: NOWHERE, refusals, notes: [...notes, ...nobodyKnows(machine)] };
}

const NOWHERE: Placement = {
  region: null,
  zone: WORLD,
  country: null,
  resolvedBy: 'none',
  pue: null,
  pueSource: null,
};

function placementOf({ region, by }: Finding): Placement {
  const { name, zone, country, pue, pueSource } = region;
  return { region: name, zone, country, resolvedBy: by, pue, pueSource };
}

function conflict(winner: Finding, other: Finding): Note {
  const text = `Region ${winner.region.name} (${winner.by}) is used, ${other.by} says ${other.region.name}.`;
  return note('region-conflict', text, 'warning');
}

function nobodyKnows({ sysroot }: Machine): readonly Note[] {
  const unknown = note(
    'region-unknown',
    'Nothing says where this runner stands: in lifecycle scope only the world average can stand for it. Set CARBON_REGION on the runner, such as FR.',
    'warning',
  );
  const cloud = sysroot === null ? null : readFirmware(sysroot);
  if (cloud === null || cloud === 'unreadable') return [unknown];
  const example = cloud.example === null ? 'to its country' : `such as ${cloud.example}`;
  const text = `The firmware says ${cloud.name} but not which region. Set CARBON_REGION on the runner, ${example}.`;
  return [note('cloud-without-region', text), unknown];
}

// Wires the verb `account`: a trace, the machine's inventory, the datasets and the place become the receipt.
import { isAbsolute, resolve } from 'node:path';
import { account } from '../account/account.ts';
import { choosePue } from '../account/carbon/pue.ts';
import type { StepName } from '../account/energy/spans/step-name.ts';
import { chooseProvider } from '../account/grid/choose-provider.ts';
import { embeddedIntensity } from '../account/grid/dataset.ts';
import { intensityFor } from '../account/grid/intensity-for.ts';
import { locate } from '../account/grid/locate.ts';
import { createMetadataFetch } from '../account/grid/metadata/metadata-fetch.ts';
import type { Receipt, Subject } from '../account/receipt/receipt.ts';
import { noteSection } from '../account/receipt/remarks.ts';
import { openDatasets } from '../datasets.ts';
import { type Note, note } from '../errors.ts';
import { readSurroundings } from '../measure/meter/machine/surroundings.ts';
import type { Trace } from '../measure/trace/trace.ts';
import type { Config } from '../review/budget/config.ts';
import { epochMs, micros, type Watts } from '../units.ts';
import { readInventory, UNKNOWN_INVENTORY } from './inventory.ts';
import { libraryNotes } from './library-note.ts';
import type { OwnerFacts } from './owner-facts.ts';
import { findProduct } from './product.ts';
import { readSmallFile } from './read-small-file.ts';
import type { Work } from './work.ts';

export interface MonotonicWindow {
  readonly startUs: number;
  readonly endUs: number;
}

export interface TraceToAccount {
  readonly trace: Trace;
  /** False for the replay of another machine's trace: this one's hardware and place must not stand for it. */
  readonly fromHere: boolean;
  readonly id: string;
  /** Part of the trace that is ours, CLOCK_MONOTONIC in µs; null for all of it. */
  readonly window: MonotonicWindow | null;
  /** True where the sampler measures on, so that its trace has no end yet. */
  readonly samplerLives?: boolean;
  readonly subject: Subject;
  readonly stepNames: readonly StepName[];
  readonly owner: OwnerFacts;
  readonly config: Config | null;
  /** The `region` input or option. */
  readonly region: string | null;
  /** Whether a region that names no place is refused, or noted because it is too late. */
  readonly misstated: 'refused' | 'noted';
  readonly runnerName: string | null;
  /** Where an `@FILE` region and the like are looked for. */
  readonly directory: string;
  readonly work: Work | null;
  readonly notes: readonly Note[];
  readonly sysroot: string;
  readonly salt: string;
  /** Idle power of devices by earlier receipts, by the device's salted hash. */
  readonly idleReference?: ReadonlyMap<string, Watts>;
}

const WORLD = { region: null, zone: 'WORLD' };

/** @throws CarbonError for a bad owner's value, and for a bad region where that is refused. */
export async function accountTrace(asked: TraceToAccount): Promise<Receipt> {
  const { owner, config, trace } = asked;
  const product = findProduct();
  const datasets = openDatasets(product.datasets);
  const isThisMachine = asked.fromHere && isRoot(asked.sysroot);
  const {
    placement,
    refusals,
    notes: placeNotes,
  } = await locate({
    environment: owner.region,
    config: config?.region ?? null,
    input: asked.region,
    runnerName: asked.runnerName,
    readRules: (path) => textOrNull(isAbsolute(path) ? path : resolve(asked.directory, path)),
    misstated: asked.misstated,
    sysroot: asked.fromHere ? asked.sysroot || '/' : null,
    variables: isThisMachine ? process.env : {},
    fetchMetadata: isThisMachine ? createMetadataFetch() : null,
    datasets,
  });
  const intensity = owner.intensity ?? (config?.intensity == null ? null : String(config.intensity));
  const provider = chooseProvider({ intensity, scope: owner.scope }, datasets);
  const [from, to] = wallTimes(trace);
  const priced = await intensityFor({ place: placement, scope: 'lifecycle', provider, datasets, from, to });
  const { pue, notes: pueNotes } = choosePue({ environment: owner.pue, config: null, placement });
  const { inventory, notes: inventoryNotes } = await inventoryOf(asked);
  const receipt = await account({
    trace,
    id: asked.id,
    subject: asked.subject,
    window: windowOf(trace, asked.window),
    samplerLives: asked.samplerLives ?? false,
    stepNames: asked.stepNames,
    inventory,
    factors: {
      cpus: datasets.cpus(),
      families: datasets.cpuFamilies(),
      gpus: datasets.gpus(),
      ramWattsPerGb: datasets.ramWattsPerGb(),
    },
    placement,
    refusals,
    scope: priced.scope,
    reference: priced.reference,
    world: embeddedIntensity({ place: WORLD, scope: priced.scope, at: to }, datasets)?.value ?? null,
    intensityFor: async () => priced,
    facts: {
      pue: pue.source === null ? null : pue.value,
      pueSource: pue.source,
      wallFactor: owner.wallFactor,
      overheadWatts: owner.overheadWatts,
      price: owner.price,
    },
    work: asked.work,
    salt: asked.salt,
    ...(asked.idleReference === undefined ? {} : { idleReference: asked.idleReference }),
    embodied: { table: datasets.embodied(), statedKg: null, lifetimeHours: null },
    versions: { action: product.version, datasets: datasets.version() },
  });
  const notes = [
    ...asked.notes,
    ...placeNotes,
    ...pueNotes,
    ...inventoryNotes,
    ...(asked.fromHere ? libraryNotes(trace.domains, process.env) : []),
    ...receipt.notes,
  ];
  return { ...receipt, notes: noteSection(notes) };
}

/** This host's inventory must not stand for a captured machine, whose own files say the rest. */
async function inventoryOf({ fromHere, sysroot }: TraceToAccount) {
  if (!fromHere) return ELSEWHERE;
  if (isRoot(sysroot)) return readInventory();
  const { virtual } = readSurroundings(sysroot);
  return { inventory: { ...UNKNOWN_INVENTORY, os: 'linux', virtual }, notes: [] };
}

const isRoot = (sysroot: string): boolean => sysroot.replace(/\/+$/, '') === '';

const ELSEWHERE = {
  inventory: UNKNOWN_INVENTORY,
  notes: [
    note(
      'other-machine',
      'The trace comes from another machine: only what it says itself is known of the hardware.',
    ),
  ],
};

function windowOf({ header }: Trace, window: MonotonicWindow | null) {
  if (window === null) return null;
  return { start: micros(window.startUs - header.mono0_us), end: micros(window.endUs - header.mono0_us) };
}

function wallTimes({ header, samples }: Trace): [ReturnType<typeof epochMs>, ReturnType<typeof epochMs>] {
  const last = samples.at(-1)?.w ?? 0;
  return [epochMs(header.wall0_ms), epochMs(header.wall0_ms + last)];
}

function textOrNull(path: string): string | null {
  try {
    return readSmallFile(path);
  } catch {
    return null;
  }
}

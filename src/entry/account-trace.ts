// Wires the verb `account`: a trace, the machine's inventory, the datasets and the place become the receipt.
import { account } from '../account/account.ts';
import type { StepName } from '../account/energy/spans/step-name.ts';
import { embeddedIntensity, embeddedProvider } from '../account/grid/dataset.ts';
import { intensityFor } from '../account/grid/intensity-for.ts';
import type { IntensityProvider } from '../account/grid/provider.ts';
import { WORLD } from '../account/grid/region-tables.ts';
import type { Receipt, Subject } from '../account/receipt/receipt.ts';
import { noteSection } from '../account/receipt/remarks.ts';
import { openDatasets } from '../datasets.ts';
import { type Note, note } from '../errors.ts';
import type { Trace } from '../measure/trace/trace.ts';
import { epochMs, micros, type Watts } from '../units.ts';
import { libraryNotes } from './library-note.ts';
import { inventoryOf } from './machine-inventory.ts';
import { type PlaceQuestion, placeAndPrice } from './place-and-price.ts';
import { findProduct } from './product.ts';
import type { Work } from './work.ts';

export interface MonotonicWindow {
  readonly startUs: number;
  readonly endUs: number;
}

export interface TraceToAccount extends Omit<PlaceQuestion, 'sysroot' | 'datasets'> {
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
  readonly work: Work | null;
  readonly notes: readonly Note[];
  readonly sysroot: string;
  /** True where nobody shall wait for a live service of the grid: then the embedded figure stands. */
  readonly hurried: boolean;
  /** Called with a first receipt before a live service is asked, so that none is lost while it is waited for. */
  readonly keep?: (receipt: Receipt) => void;
  readonly salt: string;
  /** Idle power of devices by earlier receipts, by the device's salted hash. */
  readonly idleReference?: ReadonlyMap<string, Watts>;
}

/** @throws CarbonError for a bad owner's value, and for a bad region where that is refused. */
export async function accountTrace(asked: TraceToAccount): Promise<Receipt> {
  const { owner, trace } = asked;
  const product = findProduct();
  const datasets = openDatasets(product.datasets);
  const sysroot = asked.fromHere ? asked.sysroot : null;
  const { provider: chosen, ...place } = await placeAndPrice({ ...asked, sysroot, datasets });
  const { placement, scope, pue } = place;
  const { inventory, notes: inventoryNotes } = await inventoryOf(asked);
  const at = endOf(trace);
  const accounted = (provider: IntensityProvider): Promise<Receipt> =>
    account({
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
      refusals: place.refusals,
      scope,
      reference: embeddedIntensity({ place: placement, scope, at }, datasets),
      world: embeddedIntensity({ place: { region: null, zone: WORLD }, scope, at }, datasets),
      intensityFor: (from, to) => intensityFor({ place: placement, scope, provider, datasets, from, to }),
      facts: {
        pue: pue.source === null ? null : pue.value,
        pueSource: pue.source,
        wallFactor: owner.wallFactor,
        overheadWatts: owner.overheadWatts,
        price: place.price,
      },
      work: asked.work,
      salt: asked.salt,
      ...(asked.idleReference === undefined ? {} : { idleReference: asked.idleReference }),
      embodied: {
        table: datasets.embodied(),
        statedKg: owner.embodiedKg,
        lifetimeHours: owner.lifetimeHours,
      },
      versions: { action: product.version, datasets: datasets.version() },
    });
  const notes = [
    ...asked.notes,
    ...place.notes,
    ...inventoryNotes,
    ...(asked.fromHere ? libraryNotes(trace.domains, process.env) : []),
  ];
  const noted = (receipt: Receipt, ...more: readonly Note[]): Receipt => ({
    ...receipt,
    notes: noteSection([...notes, ...more, ...receipt.notes]),
  });
  if (!chosen.isLive) return noted(await accounted(chosen));
  const embedded = embeddedProvider(datasets);
  if (asked.hurried) return noted(await accounted(embedded), NOT_ASKED);
  if (asked.keep !== undefined) asked.keep(noted(await accounted(embedded)));
  return noted(await accounted(chosen));
}

const NOT_ASKED = note(
  'live-not-asked',
  'No live service of the grid was asked, so that nobody waits for it; `carbon-action account` of the receipt asks later.',
);

function windowOf({ header }: Trace, window: MonotonicWindow | null) {
  if (window === null) return null;
  return { start: micros(window.startUs - header.mono0_us), end: micros(window.endUs - header.mono0_us) };
}

const endOf = ({ header, samples }: Trace) => epochMs(header.wall0_ms + (samples.at(-1)?.w ?? 0));

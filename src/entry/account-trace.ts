// Wires the verb `account`: a trace, the machine's inventory, the datasets and the place become the receipt.
import { account } from '../account/account.ts';
import type { StepName } from '../account/energy/spans/step-name.ts';
import { embeddedIntensity, embeddedProvider } from '../account/grid/dataset.ts';
import { intensityFor } from '../account/grid/intensity-for.ts';
import type { IntensityProvider } from '../account/grid/provider.ts';
import { WORLD } from '../account/grid/region-tables.ts';
import type { Receipt, Subject } from '../account/receipt/receipt.ts';
import { noteSection } from '../account/receipt/remarks.ts';
import { type Datasets, openDatasets } from '../datasets.ts';
import { type Note, note } from '../errors.ts';
import type { Trace } from '../measure/trace/trace.ts';
import { epochMs, micros, type Watts } from '../units.ts';
import { libraryNotes } from './library-note.ts';
import { inventoryOf } from './machine-inventory.ts';
import { type PlaceAndPrice, type PlaceQuestion, placeAndPrice } from './place-and-price.ts';
import { findProduct } from './product.ts';
import type { Work } from './work.ts';

export interface MonotonicWindow {
  readonly startUs: number;
  readonly endUs: number;
}

/** What every account on one machine rests on, whatever part of a trace it is of. */
export interface AccountingQuestion extends Omit<PlaceQuestion, 'sysroot' | 'datasets'> {
  /** False for the replay of another machine's trace: this one's hardware and place must not stand for it. */
  readonly fromHere: boolean;
  readonly sysroot: string;
  readonly salt: string;
  /** Idle power of devices by earlier receipts, by the device's salted hash. */
  readonly idleReference?: ReadonlyMap<string, Watts>;
}

/** One trace, or a part of it, and what is said of it. */
export interface TracePart {
  readonly trace: Trace;
  readonly id: string;
  /** Part of the trace that is ours, CLOCK_MONOTONIC in µs; null for all of it. */
  readonly window: MonotonicWindow | null;
  /** True where the sampler measures on, so that its trace has no end yet. */
  readonly samplerLives?: boolean;
  readonly subject: Subject;
  readonly stepNames: readonly StepName[];
  readonly work: Work | null;
  readonly notes: readonly Note[];
  /** True where nobody shall wait for a live service of the grid: then the embedded figure stands. */
  readonly hurried: boolean;
  /** Called with a first receipt before a live service is asked, so that none is lost while it is waited for. */
  readonly keep?: (receipt: Receipt) => void;
}

export type TraceToAccount = AccountingQuestion & TracePart;

export type Accounting = (part: TracePart) => Promise<Receipt>;

/** @throws CarbonError for a bad owner's value, and for a bad region where that is refused. */
export const accountTrace = async (asked: TraceToAccount): Promise<Receipt> =>
  (await openAccounting(asked))(asked);

/** Place, prices and hardware are looked up once, for as many accounts as are wanted. @throws CarbonError as `accountTrace` does. */
export async function openAccounting(asked: AccountingQuestion): Promise<Accounting> {
  const datasets = openDatasets(findProduct().datasets);
  const sysroot = asked.fromHere ? asked.sysroot : null;
  const place = await placeAndPrice({ ...asked, sysroot, datasets });
  const hardware = await inventoryOf(asked);
  return (part) => accountPart(part, { asked, place, hardware, datasets });
}

interface Known {
  readonly asked: AccountingQuestion;
  readonly place: PlaceAndPrice;
  readonly hardware: Awaited<ReturnType<typeof inventoryOf>>;
  readonly datasets: Datasets;
}

async function accountPart(part: TracePart, { asked, place, hardware, datasets }: Known): Promise<Receipt> {
  const { owner } = asked;
  const { trace } = part;
  const { provider: chosen, placement, scope, pue } = place;
  const product = findProduct();
  const at = endOf(trace);
  const accounted = (provider: IntensityProvider): Promise<Receipt> =>
    account({
      trace,
      id: part.id,
      subject: part.subject,
      window: windowOf(trace, part.window),
      samplerLives: part.samplerLives ?? false,
      stepNames: part.stepNames,
      inventory: hardware.inventory,
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
      work: part.work,
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
    ...part.notes,
    ...place.notes,
    ...hardware.notes,
    ...(asked.fromHere ? libraryNotes(trace.domains, process.env) : []),
  ];
  const noted = (receipt: Receipt, ...more: readonly Note[]): Receipt => ({
    ...receipt,
    notes: noteSection([...notes, ...more, ...receipt.notes]),
  });
  if (!chosen.isLive) return noted(await accounted(chosen));
  const embedded = embeddedProvider(datasets);
  if (part.hurried) return noted(await accounted(embedded), NOT_ASKED);
  if (part.keep !== undefined) part.keep(noted(await accounted(embedded)));
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

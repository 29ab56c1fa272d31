// What the doctor has in hand: the brief trace, the receipt made of it, and which device is which in both.
import { deviceHash } from '../../../account/receipt/device.ts';
import type { Receipt } from '../../../account/receipt/receipt.ts';
import type { Column } from '../../../measure/trace/column.ts';
import type { Absence, Domain } from '../../../measure/trace/domain.ts';
import type { Trace } from '../../../measure/trace/trace.ts';
import { LOCAL_SALT } from '../account-locally.ts';
import type { Situation } from './fixes.ts';

export interface Findings {
  readonly trace: Trace;
  readonly receipt: Receipt;
  readonly user: string;
  readonly situation: Situation;
  /** Runner services on the machine, busy or not; null where they cannot be seen. */
  readonly runners: number | null;
}

/** How a job's own share is told belongs to a job; the doctor is none. */
const OF_A_JOB = /^job:/;

/** Refusals of the header and of later, each once. */
export function absencesOf({ trace }: Findings): readonly Absence[] {
  const later = trace.events.flatMap((event) => (event.e === 'refused' ? [event] : []));
  const all = [...trace.absences, ...later].map(
    ({ source, code, hint }): Absence => ({ source, code, hint }),
  );
  const keys = all.map(({ source, code, hint }) => JSON.stringify([source, code, hint]));
  return all.filter(({ source }, at) => !OF_A_JOB.test(source) && keys.indexOf(keys[at] ?? '') === at);
}

export interface Device {
  readonly domain: Domain;
  readonly hash: string;
  /** Column that its energy comes from. */
  readonly column: Column;
}

const QUANTITIES = ['energy', 'power'] as const;

/** Devices with a sensor that are part of the total, in the receipt's order; their counter before their power. */
export function meteredDevices({ trace, receipt }: Findings): readonly Device[] {
  return receipt.energy.domains.flatMap(({ device }) => {
    const domain = trace.domains.find(({ id }) => deviceHash(LOCAL_SALT, [id]) === device);
    const column = domain === undefined ? null : sensorOf(trace, domain);
    return domain === undefined || column === null ? [] : [{ domain, hash: device, column }];
  });
}

/** The newest column of the best quantity whose readings have not been found false; null for a device without a sensor. A counter that stands still is the last choice. */
export function sensorOf(trace: Trace, domain: Domain): Column | null {
  const failed = trace.events.flatMap((event) =>
    event.e === 'check' && !event.ok && event.domain === domain.id ? [event.source] : [],
  );
  const own = trace.columns.filter(
    (column) => column.domain === domain.id && !failed.includes(column.source),
  );
  const best = QUANTITIES.flatMap(
    (quantity) => own.filter((column) => column.quantity === quantity).at(-1) ?? [],
  );
  return best.find((column) => !standsStill(trace, column)) ?? best[0] ?? null;
}

/** A device that runs draws power, so its counter moves. */
export function standsStill({ samples }: Trace, { i, quantity }: Column): boolean {
  const values = samples.flatMap(({ v }) => (typeof v[i] === 'number' ? [v[i]] : []));
  return quantity === 'energy' && values.length > 1 && new Set(values).size === 1;
}

// The steps, commands and marks of a receipt for its entry: like the total that is gated, without their assumed energy.
import type { Receipt } from '../../account/receipt/receipt.ts';
import { sum } from '../../units.ts';
import type { Entry } from './entry.ts';

/** The entry's bound. A job with more keeps the spans that used most energy, and of each kind one row for the rest. */
const MAX_SPANS = 200;
const KINDS = ['step', 'command', 'mark'] as const;
const MS_PER_SECOND = 1_000;

/**
 * In the order they ran; the job itself is the total. `assumedJ` is the assumed part of the total in joules, the owner's
 * wall factor and overhead included: a receipt's spans hold all three, so the calibration is undone first.
 */
export function observedSpans(receipt: Receipt, assumedJ: number): Entry['spans'] {
  const assumedW = assumedWatts(receipt, assumedJ);
  const { wall_factor: factor, overhead_w: overheadW } = receipt.energy.calibration ?? NONE;
  const parts = receipt.spans.filter((span) => span.kind !== 'job');
  const most = parts.length > MAX_SPANS ? MAX_SPANS - KINDS.length : MAX_SPANS;
  const largest = parts.toSorted((a, b) => (b.energy_j ?? 0) - (a.energy_j ?? 0)).slice(0, most);
  const kept = new Set(largest);
  const observed = (span: Receipt['spans'][number]): Observed => {
    const seconds = Math.max(0, Date.parse(span.ended_at) - Date.parse(span.started_at)) / MS_PER_SECOND;
    const without = (energyJ: number): number =>
      Math.max(0, (energyJ - (overheadW ?? 0) * seconds) / (factor || 1) - assumedW * seconds);
    return {
      label: span.label,
      kind: span.kind,
      energy_j: span.energy_j === null ? null : without(span.energy_j),
      duration_s: seconds,
    };
  };
  return [
    ...parts.filter((span) => kept.has(span)).map(observed),
    ...rest(parts.filter((span) => !kept.has(span)).map(observed)),
  ];
}

type Observed = Entry['spans'][number];

/** Under one name, whatever their number: only so it is the same row from run to run. */
function rest(spans: readonly Observed[]): readonly Observed[] {
  return KINDS.flatMap((kind) => {
    const own = spans.filter((span) => span.kind === kind);
    if (own.length === 0) return [];
    const known = own.flatMap(({ energy_j: energyJ }) => energyJ ?? []);
    return {
      label: `smaller ${kind}s`,
      kind,
      energy_j: known.length === 0 ? null : sum(known),
      duration_s: sum(own.map(({ duration_s: seconds }) => seconds)),
    };
  });
}

const NONE = { wall_factor: null, overhead_w: null };

/** Mean power of the devices that were assumed: they are a constant over the whole job. The calibration's part is left out. */
function assumedWatts({ energy, duration_s: seconds }: Receipt, assumedJ: number): number {
  if (seconds <= 0) return 0;
  const counted = Object.values(energy.components).reduce((total, part) => total + (part?.energy_j ?? 0), 0);
  const calibrated = energy.calibration !== null && energy.shares !== null && energy.total_j !== null;
  const added = calibrated ? Math.max(0, (energy.total_j ?? 0) - counted) : 0;
  return Math.max(0, assumedJ - added) / seconds;
}

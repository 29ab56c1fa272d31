// What no sensor of a machine sees, and whether the total holds it all the same: power supply, fans, network.
import type { Receipt } from '../account/receipt/receipt.ts';

type Energy = Receipt['energy'];

/** Curves of whole servers at the wall hold their power supply and fans (SPECpower_ssj2008). */
const WHOLE_SERVER = /^cpu-(?:family|generic)-curve$/;
/** Power supply losses and fans by wall-meter comparisons of GPU servers: +20 to +37 % over what the sensors see. */
const TYPICALLY = 'typically +20–37\u00a0% at the wall';
const OUTSIDE = 'power supply, fans, network';

export interface BoundaryRow {
  readonly label: 'not seen' | 'assumed';
  readonly text: string;
}

/** The row of a table. */
export function boundaryRow(energy: Energy): BoundaryRow {
  const owner = ownerOf(energy);
  if (owner !== null) return { label: 'assumed', text: `${OUTSIDE} ${owner}` };
  return {
    label: 'not seen',
    text: holdsServer(energy)
      ? 'network; power supply and fans only inside the CPU curve'
      : `${OUTSIDE} (${TYPICALLY})`,
  };
}

/** A clause of a sentence. */
export function boundaryOf(energy: Energy): string {
  const owner = ownerOf(energy);
  if (owner !== null) return `${OUTSIDE} assumed ${owner}`;
  return holdsServer(energy)
    ? 'power supply and fans seen only inside the CPU curve, network not seen'
    : `${OUTSIDE} not seen (${TYPICALLY})`;
}

const holdsServer = ({ components }: Energy): boolean => WHOLE_SERVER.test(components.cpu?.source ?? '');

/** The owner's own factor replaces the typical range, always as an assumption; null without one. */
function ownerOf({ calibration }: Energy): string | null {
  const factor = calibration?.wall_factor ?? null;
  const overheadW = calibration?.overhead_w ?? null;
  const parts = [
    ...(factor === null ? [] : [`times ${factor}`]),
    ...(overheadW === null ? [] : [`plus ${overheadW}\u00a0W`]),
  ];
  return parts.length === 0 ? null : `by the runner's owner as ${parts.join(', ')}`;
}

// Reads one line of what nvidia-smi prints of a GPU as CSV without header and units (nvidia-smi manual, --query-gpu).

/** In the order of `parseSmiLine`. */
export const SMI_FIELDS = ['uuid', 'name', 'power.draw', 'utilization.gpu', 'power.limit'] as const;

/** What is `[N/A]`, `[Not Supported]` or an error in brackets is null. */
export interface SmiLine {
  readonly uuid: string;
  readonly name: string;
  readonly powerMw: number | null;
  readonly utilPercent: number | null;
  readonly limitMw: number | null;
}

const MW_PER_WATT = 1_000;

/** Null for anything but a line about a GPU: messages of the driver, and what is torn. */
export function parseSmiLine(line: string): SmiLine | null {
  const [uuid = '', ...rest] = line.split(',').map((field) => field.trim());
  const numbers = rest.splice(-3);
  // The name is what is left, whatever it holds.
  const name = rest.join(', ');
  const [power, util, limit] = numbers;
  if (!/^GPU-[\w-]+$/.test(uuid) || name === '' || limit === undefined || limit === '') return null;
  return {
    uuid,
    name,
    powerMw: numberIn(power, MW_PER_WATT),
    utilPercent: numberIn(util, 1),
    limitMw: numberIn(limit, MW_PER_WATT),
  };
}

function numberIn(text: string | undefined, scale: number): number | null {
  if (text === undefined || !/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Math.round(Number(text) * scale);
  return Number.isSafeInteger(value) ? value : null;
}

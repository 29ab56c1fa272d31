// `--utc-offset`: how far the clock that wrote a file without offsets was from UTC.
import { CarbonError } from '../../../errors.ts';

const MINUTES_PER_HOUR = 60;
/** Kiribati, the furthest that there is. */
const MAX_MINUTES = 14 * MINUTES_PER_HOUR;

/** Minutes east of UTC. @throws CarbonError `bad-usage`. */
export function utcOffset(text: string): number {
  if (/^(?:Z|UTC)$/i.test(text)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?([0-5]\d)$/.exec(text) ?? [];
  const total = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
  if (sign === undefined || total > MAX_MINUTES) {
    throw new CarbonError('bad-usage', `The offset is "${text}".`, {
      hint: 'Accepted: +02:00, -05:30, Z; the clock of the machine that wrote the file.',
    });
  }
  return sign === '-' && total > 0 ? -total : total;
}

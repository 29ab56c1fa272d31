// Asks each live service for one zone and its newest hours, through the code that the product uses, and tells in a line what came.

import type { Intensity } from '../../src/account/carbon/intensity.ts';
import { ask } from '../../src/account/grid/live/ask.ts';
import type { Clock } from '../../src/account/grid/live/clock.ts';
import { permit } from '../../src/account/grid/live/permit.ts';
import type { LiveService } from '../../src/account/grid/live/service/service.ts';
import { startTimeLimit } from '../../src/account/grid/live/time-limit.ts';
import { HOUR_MS, utcMinute } from '../../src/account/grid/live/utc-time.ts';
import type { Fetch } from '../../src/http.ts';
import { epochMs } from '../../src/units.ts';
import { withoutKey } from './without-key.ts';

export interface Verified {
  readonly outcome: 'ok' | 'refused' | 'skipped';
  readonly line: string;
}

export interface Verification {
  readonly services: readonly LiveService[];
  /** By service, where another zone than the usual one is to be asked for. */
  readonly zones: Readonly<Record<string, string>>;
  /** Base addresses by service, for a stand-in on this machine; the real ones where none is given. */
  readonly bases: Readonly<Record<string, string>>;
  /** By the name of their environment variable. */
  readonly keys: Readonly<Record<string, string | undefined>>;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Takes each answer as a file, without the key, also one that was refused; null keeps nothing. */
  readonly save: ((fileName: string, text: string) => void) | null;
}

const ZONES: Readonly<Record<string, string>> = {
  'electricity-maps': 'FR',
  'uk-carbon-intensity': 'GB',
  'energi-data-service': 'DK-DK1',
  eco2mix: 'FR',
  'energy-charts': 'DE',
  eia: 'US-CAL-CISO',
  fingrid: 'FI',
};
const NEWEST_HOURS = 2;
/** EIA publishes up to a day late. */
const LATE_HOURS: Readonly<Record<string, number>> = { eia: 48 };
/** As long as all services together have in a job. */
const LIMIT_MS = 15_000;

/** One after another, in the order of the services. Rejects only as `save` throws. */
export async function verifyProviders(verification: Verification): Promise<readonly Verified[]> {
  const verified: Verified[] = [];
  for (const service of verification.services) verified.push(await verify(service, verification));
  return verified;
}

async function verify(service: LiveService, verification: Verification): Promise<Verified> {
  const { zones, keys, fetch, clock } = verification;
  const zone = zones[service.name] ?? ZONES[service.name] ?? '';
  const scope = service.scopes[0] ?? 'lifecycle';
  const now = clock.now();
  const hours = LATE_HOURS[service.name] ?? NEWEST_HOURS;
  const times = { from: epochMs(now - hours * HOUR_MS), to: now };
  const line = (text: string) => `${service.name.padEnd(NAME_WIDTH)} ${zone.padEnd(ZONE_WIDTH)} ${text}`;

  const permitted = permit(service, { place: { region: null, zone }, scope, ...times }, keys);
  if ('refusal' in permitted) {
    const { code, hint } = permitted.refusal;
    const outcome = code === 'no-key' && !keys[service.keyVariable ?? ''] ? 'skipped' : 'refused';
    return { outcome, line: line(`${outcome}: ${hint}`) };
  }
  const asked = await ask(
    observed(service, { ...verification, key: permitted.key }),
    { ...permitted, ...times, zone, scope, now },
    { fetch, clock, limit: startTimeLimit(LIMIT_MS, clock) },
  );
  if ('refusal' in asked) {
    return { outcome: 'refused', line: line(`refused: ${asked.refusal.hint} [${asked.refusal.code}]`) };
  }
  return { outcome: 'ok', line: line(`ok: ${newest(asked.intensities)}`) };
}

const NAME_WIDTH = 20;
const ZONE_WIDTH = 12;

function newest(slots: readonly Intensity[]): string {
  const slot = slots.at(-1);
  if (slot === undefined || slot.from === null) return 'no slot';
  const marks = [...(slot.estimated ? [', estimated'] : []), ...(slot.forecast ? [', forecast'] : [])];
  const count = `${slots.length} ${slots.length === 1 ? 'slot' : 'slots'}`;
  return `${slot.value.toFixed(1)} gCO2e/kWh ${slot.scope} from ${utcMinute(slot.from)}Z${marks.join('')}; ${count}`;
}

/** The same service at its base address, whose answers are seen before they are read. */
function observed(
  service: LiveService,
  { bases, save, key }: Pick<Verification, 'bases' | 'save'> & { readonly key: string | null },
): LiveService {
  const base = bases[service.name];
  return {
    ...service,
    requests: (question) =>
      service.requests(question).map(({ url, headers }) => ({
        url: base === undefined ? url : new URL(`${url.pathname}${url.search}`, base),
        headers,
      })),
    read: (answers, question) => {
      for (const [index, answer] of answers.entries()) {
        const text = `${JSON.stringify(answer, null, 2)}\n`;
        save?.(`${service.name}-${index + 1}.json`, withoutKey(text, key));
      }
      return service.read(answers, question);
    },
  };
}

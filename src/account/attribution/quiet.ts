// The stretches in which a device did nothing: GPU utilisation 0, or a CPU all but asleep.

import type { Domain } from '../../measure/trace/domain.ts';
import type { Trace } from '../../measure/trace/trace.ts';
import type { Micros } from '../../units.ts';
import { readingsOf } from '../energy/readings.ts';

/** A host is never at 0: its own timers and our sampler stay below this busy share. */
const QUIET_BUSY_SHARE = 0.01;

/** Times of consecutive readings that were all quiet, one list per stretch of them. */
export function quietRuns(trace: Trace, domain: Domain): readonly (readonly Micros[])[] {
  if (domain.component === 'cpu') return runsOf(quietHost(trace));
  const util = readingsOf(trace, domain.id, 'util')[0]?.values ?? [];
  return runsOf(util.map(({ t, value }) => ({ t, quiet: value === 0 })));
}

interface Look {
  readonly t: Micros;
  readonly quiet: boolean;
}

function quietHost(trace: Trace): readonly Look[] {
  const host = trace.domains.find(
    (domain) => domain.component === 'cpu' && readingsOf(trace, domain.id, 'total').length > 0,
  );
  const busy = host === undefined ? [] : (readingsOf(trace, host.id, 'busy')[0]?.values ?? []);
  const totals = host === undefined ? [] : (readingsOf(trace, host.id, 'total')[0]?.values ?? []);
  const total = new Map(totals.map(({ t, value }) => [t, value]));
  return busy.map(({ t, value }, i) => {
    const before = busy[i - 1];
    const all = (total.get(t) ?? 0) - (total.get(before?.t ?? t) ?? 0);
    const ticks = value - (before?.value ?? value);
    return { t, quiet: all > 0 && ticks >= 0 && ticks / all <= QUIET_BUSY_SHARE };
  });
}

function runsOf(looks: readonly Look[]): readonly (readonly Micros[])[] {
  const runs: Micros[][] = [];
  let run: Micros[] = [];
  for (const { t, quiet } of looks) {
    if (quiet) run.push(t);
    else {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter((times) => times.length > 1);
}

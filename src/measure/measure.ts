// The verb: reads all meters at every beat until told to stop, and writes what it reads as a trace. Clock, writer and eyes are handed in.

import type { MeasureInput } from './measure-input.ts';
import type { Meter } from './meter/meter.ts';
import type { Probed } from './meter/probe.ts';
import { newBacklog } from './pace/backlog.ts';
import { type Beat, beatOf } from './pace/beat.ts';
import { newCompany, type Seen } from './pace/company.ts';
import { newCounterChecks } from './pace/counter-checks.ts';
import { newLatency } from './pace/latency.ts';
import { newLineup } from './pace/lineup.ts';
import { newSleepWatch } from './pace/sleep-watch.ts';
import { type EndReason, TRACE_SCHEMA } from './trace/record.ts';

const US_PER_MS = 1_000;
const OWN_EVERY_US = 60_000_000;
const PACE_EVERY_US = 15_000_000;

/** Resolves when `stop` has given a reason and the end is written, or at least tried. Never rejects for a failed reading. */
export async function measure(input: MeasureInput): Promise<void> {
  const recording = record(input);
  recording.begin();
  let dueUs = recording.nextDueUs(input.clock.monoUs());
  for (;;) {
    await input.clock.sleepUntil(dueUs);
    const reason = input.stop();
    if (reason !== null) return recording.end(reason);
    const isDue = input.clock.monoUs() >= dueUs;
    if (!isDue && !input.asked()) continue;
    recording.tick();
    if (isDue) dueUs = recording.nextDueUs(dueUs);
  }
}

function record(input: MeasureInput) {
  const { clock, machine, quick } = input;
  const mono0Us = clock.monoUs();
  const wall0Ms = Math.round(clock.wallMs());
  const lineup = newLineup();
  const backlog = newBacklog(input.write);
  const latency = newLatency();
  const checks = newCounterChecks();
  const slept = newSleepWatch(clock);
  const meters: Meter[] = [];
  const company = newCompany({ ...input, processes: () => processesOn(meters) });
  let beat: Beat = { intervalMs: input.intervalMs, why: null, jitter: false };
  let ownDueUs = OWN_EVERY_US;
  let stepsSeenUs = Number.NEGATIVE_INFINITY;
  let following = false;
  let paceDueUs = 0;
  let pacedColumns = 0;
  let ended = false;

  const nowUs = () => clock.monoUs() - mono0Us;

  function enlist(probed: Probed) {
    meters.push(...probed.meters);
    return {
      domains: probed.meters.flatMap((meter) => meter.domains),
      columns: probed.meters.flatMap((meter) => lineup.append(meter, meter.columns)),
      absences: probed.absences,
    };
  }

  function begin() {
    backlog.add({
      k: 'hdr',
      schema: TRACE_SCHEMA,
      mono0_us: mono0Us,
      wall0_ms: wall0Ms,
      clock: 'monotonic',
      interval_ms: input.intervalMs,
      ...machine,
      visible: input.visible,
      ...enlist(quick),
    });
    sample();
    backlog.flush();
    for (const open of input.late) {
      const probed = open();
      if (probed instanceof Promise) void probed.then(joinLate);
      else joinLate(probed);
    }
    tick();
  }

  /** A source that answers after the end is closed again. */
  function joinLate(probed: Probed) {
    if (ended) {
      for (const meter of probed.meters) meter.close();
      return;
    }
    const late = enlist(probed);
    if (late.columns.length + late.absences.length > 0) backlog.add({ k: 'col', t: nowUs(), ...late });
    if (probed.meters.length > 0) company.listSoon();
    if (following) follow(probed.meters);
  }

  function tick() {
    sample();
    watchSleep();
    watchSteps();
    watchNeighbours();
    if (nowUs() >= ownDueUs) own();
    pace();
    backlog.flush();
  }

  function sample() {
    const before = nowUs();
    const v = lineup.readAll();
    const after = nowUs();
    // The middle of the pass is nearest to every read in it.
    const t = Math.round((before + after) / 2);
    latency.add(after - before);
    backlog.add({ k: 's', t, w: Math.round(clock.wallMs()) - wall0Ms, v });
    for (const meter of meters) for (const event of meter.takeEvents()) backlog.add({ k: 'ev', t, ...event });
    for (const result of checks.judge(t, lineup.columns, v)) {
      backlog.add({ k: 'ev', t, ...result });
      if (!result.ok && result.domain !== undefined) fallBack(result.domain);
    }
  }

  function fallBack(domain: string) {
    for (const meter of meters) {
      const column = meter.fallback(domain);
      if (column !== null) backlog.add({ k: 'col', t: nowUs(), columns: lineup.append(meter, [column]) });
    }
  }

  function watchSleep() {
    const ms = slept();
    if (ms !== null) backlog.add({ k: 'ev', t: nowUs(), e: 'suspend', ms });
  }

  function watchSteps() {
    const now = nowUs();
    for (const { guid, action, at, wallMs } of input.steps()) {
      const agoUs = Math.round((clock.wallMs() - wallMs) * US_PER_MS);
      // Unseen a beat ago: a clock that was set since, or a machine that slept, must not move it further back.
      const t = Math.min(now, Math.max(now - agoUs, stepsSeenUs));
      backlog.add({ k: 'step', t, w: Math.round(wallMs) - wall0Ms, guid, action, at });
    }
    stepsSeenUs = now;
  }

  function watchNeighbours() {
    note(company.look(nowUs()));
    if (following || !company.isShared()) return;
    following = true;
    follow(meters);
  }

  function note(seen: Seen | null) {
    if (seen !== null) backlog.add({ k: 'ev', t: nowUs(), e: 'foreign', ...seen });
  }

  /** From here on it matters whose use of a device is whose. */
  function follow(those: readonly Meter[]) {
    for (const meter of those) {
      // Taken for a stranger's, the job's own use of a GPU would be nothing.
      if (!input.tellsOurs && meter.computeProcesses() !== null) continue;
      const columns = meter.follow?.(input.isOurs) ?? [];
      if (columns.length > 0) backlog.add({ k: 'col', t: nowUs(), columns: lineup.append(meter, columns) });
    }
  }

  function own() {
    backlog.add({ k: 'own', t: nowUs(), ...input.cost(), lat_us: latency.percentiles() });
    ownDueUs += OWN_EVERY_US;
  }

  /** The pace depends on the columns; age and size change it slowly. */
  function pace() {
    if (nowUs() < paceDueUs && lineup.columns.length === pacedColumns) return;
    paceDueUs = nowUs() + PACE_EVERY_US;
    pacedColumns = lineup.columns.length;
    const next = beatOf({
      wantedMs: input.intervalMs,
      ageMs: nowUs() / US_PER_MS,
      writtenBytes: backlog.written(),
      columns: lineup.columns,
    });
    if (next.intervalMs !== beat.intervalMs) {
      backlog.add({
        k: 'ev',
        t: nowUs(),
        e: 'beat',
        interval_ms: next.intervalMs,
        why: next.why ?? 'sensor',
      });
    }
    beat = next;
  }

  /** Deadlines are absolute, so a late tick does not delay the next; ticks that were missed are not caught up. */
  function nextDueUs(lastDueUs: number): number {
    const intervalUs = beat.intervalMs * US_PER_MS;
    const now = clock.monoUs();
    if (beat.jitter) return now + Math.round(intervalUs * (1 / 2 + input.random()));
    return lastDueUs + intervalUs * Math.max(1, Math.ceil((now - lastDueUs + 1) / intervalUs));
  }

  function end(reason: EndReason) {
    sample();
    watchSteps();
    note(company.lookBack());
    own();
    backlog.add({ k: 'end', t: nowUs(), reason });
    backlog.flush();
    ended = true;
    for (const meter of meters) meter.close();
  }

  return { begin, tick, end, nextDueUs };
}

/** Of all meters that can say; null where none can. */
function processesOn(meters: readonly Meter[]): readonly number[] | null {
  const lists = meters.map((meter) => meter.computeProcesses()).filter((list) => list !== null);
  return lists.length === 0 ? null : [...new Set(lists.flat())];
}

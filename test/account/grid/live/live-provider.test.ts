// Services in order of preference, one limit of time over all of them, and the hours that another job has asked for.

import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServiceName } from '../../../../src/account/carbon/intensity-names.ts';
import { liveProvider } from '../../../../src/account/grid/live/live-provider.ts';
import type { LiveService } from '../../../../src/account/grid/live/service/service.ts';
import type { IntensityQuestion } from '../../../../src/account/grid/provider.ts';
import { epochMs, gramsPerKwh } from '../../../../src/units.ts';
import { handedInClock } from './handed-in-clock.ts';
import { askingWith, HOUR, KEY, NOW, serviceAt, slot, withServer } from './stand-in-service.ts';

const JITTERED_MS = 500;
/** A job from 09:15 to 09:45, priced at 10:00. */
const question: IntensityQuestion = {
  place: { region: null, zone: 'DK-DK1' },
  from: epochMs(Date.parse(NOW) - HOUR * 0.75),
  to: epochMs(Date.parse(NOW) - HOUR * 0.25),
  scope: 'direct',
};
const at = (hour: number) => Date.parse(`2026-11-21T${String(hour).padStart(2, '0')}:00:00Z`);
const figures: RequestListener = (_, response) => void response.end('{"value": 87}');

let cacheDirectory: string;
beforeEach(() => {
  cacheDirectory = mkdtempSync(join(tmpdir(), 'live-cache-'));
});
afterEach(() => rmSync(cacheDirectory, { recursive: true, force: true }));

interface Asked {
  readonly listener?: RequestListener;
  readonly services: readonly Partial<LiveService>[];
  readonly names?: readonly ServiceName[];
  readonly keys?: Readonly<Record<string, string>>;
  readonly question?: Partial<IntensityQuestion>;
  readonly clock?: ReturnType<typeof handedInClock>;
}

async function ask(asked: Asked) {
  const { listener = figures, services, names = null, keys = { CARBON_STANDIN_KEY: KEY } } = asked;
  const clock = asked.clock ?? handedInClock(NOW, [JITTERED_MS]);
  const paths: string[] = [];
  const answer = await withServer(
    (request, response) => {
      paths.push((request.url ?? '').split('?')[0] ?? '');
      listener(request, response);
    },
    (address) =>
      liveProvider({
        services: services.map((change) => serviceAt(`${address}/${change.name ?? ''}`, change)),
        names,
        access: { fetch: askingWith(clock).fetch, clock, keys, cacheDirectory },
      }).intensity({ ...question, ...asked.question }),
  );
  return { ...answer, paths };
}

it('asks for the hour before a short job too, from which a slot that is missing takes its figure', async () => {
  const { intensities, refusals, paths } = await ask({ services: [{ name: 'fingrid' }] });
  expect(intensities).toEqual([slot(at(8)), slot(at(9))]);
  expect([refusals, paths]).toEqual([[], ['/fingrid/DK1']]);
});

it('the first that answers is enough, and why others did not is kept', async () => {
  const { intensities, refusals, paths } = await ask({
    listener: (request, response) => {
      if (request.url?.startsWith('/eco2mix')) response.writeHead(401).end();
      else figures(request, response);
    },
    services: [
      { name: 'uk-carbon-intensity', area: () => null },
      { name: 'electricity-maps', scopes: ['lifecycle'] },
      { name: 'eia', keyVariable: 'CARBON_EIA_KEY' },
      { name: 'eco2mix' },
      { name: 'energy-charts' },
      { name: 'fingrid' },
    ],
  });
  expect(intensities).toHaveLength(2);
  expect(refusals).toEqual([
    {
      source: 'electricity-maps',
      code: 'scope-not-served',
      hint: 'The Stand-in has no direct figures, and scopes are never mixed: set CARBON_INTENSITY_SCOPE=lifecycle to use them.',
    },
    { source: 'eia', code: 'no-key', hint: 'The Stand-in needs a key in CARBON_EIA_KEY.' },
    { source: 'eco2mix', code: 'unauthorized', hint: expect.stringContaining('401') },
  ]);
  expect(paths).toEqual(['/eco2mix/DK1', '/energy-charts/DK1']);
});

it('who is named is asked in that order, and says so where the place is not its own', async () => {
  const { refusals, paths } = await ask({
    services: [{ name: 'eia' }, { name: 'fingrid' }, { name: 'eco2mix', area: () => null }],
    names: ['eco2mix', 'fingrid', 'eia'],
  });
  expect(refusals).toEqual([
    { source: 'eco2mix', code: 'zone-not-served', hint: 'The Stand-in has no figures for DK-DK1.' },
  ]);
  expect(paths).toEqual(['/fingrid/DK1']);
});

it('a place that nobody serves is one refusal, and nobody is asked', async () => {
  const { intensities, refusals, paths } = await ask({
    services: [{}],
    question: { place: { region: null, zone: 'AQ' } },
  });
  expect([intensities, paths]).toEqual([[], []]);
  expect(refusals).toEqual([
    { source: 'live', code: 'zone-not-served', hint: 'No live service has figures for AQ.' },
  ]);
});

it('a job that seems to have lasted for years, since a clock was set, asks nobody', async () => {
  const to = epochMs(Date.parse(NOW));
  const lasting = (days: number) =>
    ask({ services: [{}], question: { from: epochMs(to - days * 24 * HOUR), to } });
  expect((await lasting(8)).intensities).toHaveLength(192);
  const { intensities, refusals, paths } = await lasting(20_000.5);
  expect([intensities, paths]).toEqual([[], []]);
  const hint = 'Live services are asked about 8 days at most, and this job seems to have lasted 20001.';
  expect(refusals).toEqual([{ source: 'live', code: 'no-values', hint }]);
});

it('a key that no header can carry is not sent', async () => {
  const { refusals, paths } = await ask({ services: [{}], keys: { CARBON_STANDIN_KEY: 'two words' } });
  expect([refusals[0]?.code, paths]).toEqual(['no-key', []]);
  expect(JSON.stringify(refusals)).not.toContain('two words');
});

it('all services together have fifteen seconds, and who comes too late is named', async () => {
  const clock = handedInClock(NOW);
  const services = ['electricity-maps', 'eco2mix', 'energy-charts', 'fingrid'].map((name) => ({ name }));
  const { refusals, paths } = await ask({
    listener: () => void setImmediate(() => clock.advance(5_000)),
    services,
    clock,
  });
  expect(refusals.map(({ source, code }) => [source, code])).toEqual([
    ['electricity-maps', 'timeout'],
    ['eco2mix', 'timeout'],
    ['energy-charts', 'timeout'],
    ['fingrid', 'out-of-time'],
  ]);
  expect(paths).toHaveLength(3);
});

it('a second job asks nobody', async () => {
  const first = await ask({ services: [{ name: 'stand-in' }] });
  const second = await ask({ services: [{ name: 'stand-in' }] });
  expect([first.paths.length, second.paths.length]).toEqual([1, 0]);
  expect(second.intensities).toEqual(first.intensities);
});

it('a later job asks only for what came since, and what is known answers where that fails', async () => {
  await ask({ services: [{ name: 'stand-in' }] });
  const later = { services: [{ name: 'stand-in' }], question: { to: epochMs(at(10) + HOUR / 2) } };
  const clock = handedInClock('2026-11-21T10:45:00.000Z', [JITTERED_MS]);
  const failed = await ask({
    ...later,
    clock,
    listener: (_, response) => void response.writeHead(500).end(),
  });
  expect(failed.intensities).toEqual([slot(at(8)), slot(at(9))]);
  expect(failed.refusals).toEqual([{ source: 'stand-in', code: 'bad-status', hint: expect.any(String) }]);
  const asked: string[] = [];
  const { read } = serviceAt('http://127.0.0.1');
  const answered = await ask({
    ...later,
    clock: handedInClock('2026-11-21T10:45:00.000Z'),
    services: [
      {
        name: 'stand-in',
        read: (answers, { from, to, ...rest }) => {
          asked.push(`${new Date(from).toISOString()} ${new Date(to).toISOString()}`);
          return read(answers, { from, to, ...rest });
        },
      },
    ],
  });
  expect(asked).toEqual(['2026-11-21T10:00:00.000Z 2026-11-21T10:45:00.000Z']);
  expect(answered.intensities.map(({ from }) => from)).toEqual([at(8), at(9), at(10)]);
});

it('figures of another day are no answer', async () => {
  const { intensities, refusals } = await ask({
    services: [{ name: 'stand-in', read: () => [slot(at(1), { value: gramsPerKwh(1) })] }],
  });
  expect(intensities).toEqual([]);
  expect(refusals).toEqual([
    { source: 'stand-in', code: 'no-values', hint: 'The Stand-in has no figures of that time.' },
  ]);
});

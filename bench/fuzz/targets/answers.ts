// What services answer: grid intensity, cloud metadata, metrics exporters, GitHub's webhook payload and its artifact archives.
import { zipSync } from 'fflate';
import { retryAfterMs } from '../../../src/account/grid/live/retry-after.ts';
import { RefusedAnswer } from '../../../src/account/grid/live/service/refused-answer.ts';
import type { LiveService } from '../../../src/account/grid/live/service/service.ts';
import { liveServices } from '../../../src/account/grid/live/service/services.ts';
import { isSpeakable } from '../../../src/account/grid/place/cloud-region.ts';
import { servicesOf } from '../../../src/account/grid/place/metadata/services.ts';
import { readEvent } from '../../../src/github/event.ts';
import { zipEntries } from '../../../src/github/zip-entries.ts';
import { zipEntry } from '../../../src/github/zip-entry.ts';
import { dcgm } from '../../../src/measure/meter/exporter/exporter-dcgm.ts';
import { kepler } from '../../../src/measure/meter/exporter/exporter-kepler.ts';
import { parseExposition } from '../../../src/measure/meter/exporter/exporter-text.ts';
import { epochMs } from '../../../src/units.ts';
import { jsonMutator } from '../mutate/json.ts';
import { linesMutator } from '../mutate/lines.ts';
import { textMutator } from '../mutate/text.ts';
import { zipMutator } from '../mutate/zip.ts';
import { bytesOf, type Target, textOf } from '../target.ts';
import { fixture, isNothing, json } from './documents.ts';
import { datasets } from './policies.ts';

const at = (hour: number, minute = 0) => epochMs(Date.UTC(2026, 10, 21, hour, minute));

/** Of each service the answers on file and the place that they are of. */
const ANSWERS: Readonly<Record<string, { readonly area: string; readonly files: readonly string[] }>> = {
  'electricity-maps': { area: 'FR', files: ['electricity-maps-history', 'electricity-maps-forecast'] },
  'uk-carbon-intensity': { area: '7', files: ['uk-regional', 'uk-national'] },
  'energi-data-service': {
    area: 'DK1',
    files: ['energi-data-service-measured', 'energi-data-service-prognosis'],
  },
  eco2mix: { area: 'France', files: ['eco2mix'] },
  'energy-charts': { area: 'de', files: ['energy-charts'] },
  eia: { area: 'CISO', files: ['eia'] },
  fingrid: { area: 'FI', files: ['fingrid'] },
};
const FEW = 6;

/** Lists cut to six rows: more of the same is no other input. */
const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, FEW).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shortened(member)]));
};

function serviceTarget(service: LiveService): Target {
  const { area = '', files = [] } = ANSWERS[service.name] ?? {};
  const question = {
    area,
    zone: 'XX',
    from: at(6),
    to: at(14),
    scope: service.scopes[0] ?? 'direct',
    now: at(12, 10),
    key: null,
  };
  return {
    name: `answer of ${service.name}`,
    room: [
      `/live/service/${service.name}.ts`,
      '/live/service/slots',
      '/live/service/point',
      '/live/service/shape',
      '/live/utc-time',
    ],
    seeds: files.map((file) => JSON.stringify(shortened(JSON.parse(fixture(`providers/${file}.json`))))),
    mutate: jsonMutator(['data', 'value', 'from', 'to', 'zone', 'results', 'history']),
    play: (input) => ({ value: service.read([json(textOf(input))], question) }),
    isRefusal: (error) => error instanceof RefusedAnswer,
  };
}

const CLOUDS = ['aws', 'gcp', 'azure', 'oci', 'hetzner', 'digitalocean', 'scaleway', 'alibaba', 'openstack'];
const ECS = { ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.170.2/v4/x' };

const metadata: Target = {
  name: 'metadata answers',
  room: ['/place/metadata/', '/place/cloud-region'],
  seeds: [
    'eu-west-3',
    'projects/1/zones/europe-west9-a',
    '{"location":"francecentral"}',
    '{"canonicalRegionName":"eu-paris-1","region":"cdg"}',
    '{"AvailabilityZone":"eu-west-3a"}',
    '{"availability_zone":"GRA9"}',
    '{"location":{"zone_id":"fr-par-1"}}',
  ],
  mutate: jsonMutator(['location', 'region', 'zone_id', 'AvailabilityZone']),
  play: (input) => {
    const text = textOf(input);
    const names = CLOUDS.flatMap((cloud) => servicesOf(cloud, ECS)).flatMap((service) =>
      service.namesIn(text),
    );
    const told = names.filter(isSpeakable);
    retryAfterMs(text, at(12));
    return told.length === 0 ? { refused: 'none' } : { value: told };
  },
  isRefusal: isNothing,
};

const METRICS = [
  'DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu="0",UUID="GPU-1",modelName="NVIDIA H100",GPU_I_ID="1"} 1234567\nDCGM_FI_DEV_POWER_USAGE{gpu="0",UUID="GPU-1"} 93.25\nDCGM_FI_DEV_GPU_UTIL{gpu="0",UUID="GPU-1"} 7\n',
  'kepler_node_cpu_joules_total{path="/sys/a",zone="package"} 12.5\nkepler_node_cpu_joules_total{path="/sys/b",zone="package"} 1.5e3\nkepler_node_cpu_joules_total{zone="dram"} NaN\n',
  'kepler_node_package_joules_total{mode="idle",package="0"} 1\nkepler_node_package_joules_total{mode="dynamic",package="0"} 2\nkepler_node_info{components_power_source="rapl"} 1\n',
];
const metricsText = textMutator([
  '{',
  '}',
  '"',
  '=',
  ',',
  'UUID="',
  'zone="package"',
  'gpu="',
  ' +Inf',
  ' NaN',
  '\\"',
  '\\n',
  '#',
  'DCGM_FI_DEV_POWER_USAGE',
  'kepler_node_cpu_joules_total',
  '1e308',
]);

const exporter: Target = {
  name: 'exporter text',
  room: [
    '/meter/exporter/exporter-text',
    '/meter/exporter/exporter-dcgm',
    '/meter/exporter/exporter-kepler',
    '/meter/exporter/exporter-kind',
  ],
  seeds: METRICS,
  mutate: linesMutator(metricsText),
  play: (input) => {
    const readings = [dcgm, kepler].flatMap((kind) => {
      const { series } = parseExposition(textOf(input), kind.series);
      const exposed = kind.expose(series, { CUDA_VISIBLE_DEVICES: '0' });
      const { domains, columns, absences } = exposed;
      return series.length === 0 ? [] : [{ domains, columns, absences, values: exposed.read(series) }];
    });
    return readings.length === 0 ? { refused: 'no series' } : { value: readings };
  },
  isRefusal: isNothing,
};

const SHA = 'a'.repeat(40);
const EVENTS: readonly (readonly [string, unknown])[] = [
  [
    'pull_request',
    {
      number: 7,
      before: SHA,
      repository: { id: 1, default_branch: 'main' },
      pull_request: { number: 7, base: { ref: 'main', sha: SHA }, head: { sha: SHA, repo: { id: 2 } } },
    },
  ],
  [
    'merge_group',
    {
      repository: { id: 1, default_branch: 'main' },
      merge_group: {
        base_ref: 'refs/heads/main',
        base_sha: SHA,
        head_sha: SHA,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${SHA}`,
      },
    },
  ],
  [
    'workflow_run',
    {
      repository: { id: 1 },
      workflow_run: {
        id: 9,
        head_sha: SHA,
        head_branch: 'x',
        event: 'pull_request',
        path: '.github/workflows/ci.yml@x',
        run_attempt: 1,
        conclusion: 'success',
        head_repository: { id: 2, owner: { login: 'o' } },
      },
    },
  ],
]; // prettier-ignore

const event: Target = {
  name: 'event payload',
  room: ['/github/event', '/github/workflow-path'],
  seeds: EVENTS.map(([, payload]) => JSON.stringify(payload)),
  mutate: jsonMutator([
    'pull_request',
    'merge_group',
    'workflow_run',
    'repository',
    'head',
    'base',
    'id',
    'sha',
    'ref',
  ]),
  play: (input) => {
    const payload = json(textOf(input));
    return { value: EVENTS.map(([name]) => readEvent(name, payload)) };
  },
  isRefusal: isNothing,
};

const NAME = 'receipt.json';
const LIMITS = { maxEntries: 256, maxBytes: 1_048_576 };
const content = Buffer.from(fixture('receipt/v1-first.json').slice(0, 700));
const archives = [6, 0].map((level) =>
  zipSync({ 'a.txt': new Uint8Array(4), [NAME]: content, 'dir/b': content }, { level: level === 0 ? 0 : 6 }),
);

const zip: Target = {
  name: 'zip archive',
  room: ['/github/zip-'],
  seeds: archives,
  mutate: zipMutator(NAME),
  play: (input) => {
    const archive = Buffer.from(bytesOf(input));
    const all = zipEntries(archive, (name) => (name.startsWith('/') ? null : name), LIMITS);
    const total = [...all.values()].reduce((sum, each) => sum + each.length, 0);
    if (total > LIMITS.maxBytes) throw new TypeError(`${total} bytes came out`);
    return { value: [zipEntry(archive, NAME, LIMITS).length, total] };
  },
  // One sentence of our own, and no error of the language or of the engine's buffers.
  isRefusal: (error) => error instanceof Error && error.constructor === Error && !('code' in error),
};

export const answerTargets = (): readonly Target[] => [
  ...liveServices(datasets.fuelFactors()).map(serviceTarget),
  metadata,
  exporter,
  event,
  zip,
];

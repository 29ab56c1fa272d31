// Exporters as servers on this machine: what answers well becomes a meter, everything else a reason, and nothing is waited for long.
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openExporter } from '../../../../src/measure/meter/exporter/exporter.ts';
import { dcgm } from '../../../../src/measure/meter/exporter/exporter-dcgm.ts';
import { kepler } from '../../../../src/measure/meter/exporter/exporter-kepler.ts';
import type { ExporterKind } from '../../../../src/measure/meter/exporter/exporter-kind.ts';
import { scrape } from '../../../../src/measure/meter/exporter/exporter-scrape.ts';
import type { Opened } from '../../../../src/measure/meter/meter.ts';

const KEPLER = 'kepler_node_cpu_joules_total{zone="package",path="p"} 12.5\n';
const DCGM = 'DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu="0",UUID="GPU-1",modelName="H100"} 4000\n';

const servers: { close(): void; closeAllConnections?(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function listening(server: Server | ReturnType<typeof createTcpServer>, host: string): Promise<URL> {
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${address.port}/metrics`);
}
const serving = (answer: (response: ServerResponse) => void, host = '127.0.0.1') =>
  listening(
    createServer((_, response) => answer(response)),
    host,
  );
const saying = (text: string) =>
  listening(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.end(text);
    }),
    '127.0.0.1',
  );
const opened = async (kind: ExporterKind, exporterUrl: string | null): Promise<Opened> =>
  openExporter(kind)({ sysroot: '', nvmlPath: null, exporterUrl, visible: {} });

/** Packages of so many series, which no machine has. */
const packages = (count: number): string =>
  Array.from({ length: count }, (_, at) => KEPLER.replace('"package"', `"package-${at}"`)).join('');

describe('an exporter that answers', () => {
  it.each([
    [1_024, []],
    [1_025, ['too-large']],
  ])('%i series', async (count, codes) => {
    const url = await serving((response) => response.end(packages(count)));
    const { meter, absences } = await opened(kepler, url.href);
    meter?.close();
    expect(absences.flatMap(({ code }) => (code === 'too-large' ? [code] : []))).toEqual(codes);
  });

  it('is a meter, read without waiting', async () => {
    const url = await serving((response) => response.end(KEPLER));
    const { meter, absences } = await opened(kepler, url.href);
    expect([meter?.name, meter?.columns[0]?.source, meter?.read()]).toEqual([
      'exporter',
      'exporter:kepler',
      [12_500_000],
    ]);
    expect(absences).toEqual([]);
    meter?.close();
  });

  it('by the name of this machine', async () => {
    const { port } = await serving((response) => response.end(KEPLER));
    const { meter } = await opened(kepler, `http://localhost:${port}`);
    expect(meter?.read()).toEqual([12_500_000]);
    meter?.close();
  });

  it('over IPv6, where the machine has it', async ({ skip }) => {
    const url = await serving((response) => response.end(KEPLER), '::1').catch(() => skip('no IPv6 here'));
    expect(await scrape(url)).toEqual({ text: KEPLER });
  });

  it('is found among several, each kind where it is', async () => {
    const urls = await Promise.all([DCGM, KEPLER].map((text) => serving((response) => response.end(text))));
    const list = urls.map(({ href }) => href).join(',');
    const meters = await Promise.all([opened(kepler, list), opened(dcgm, list)]);
    expect(meters.map(({ meter }) => meter?.read())).toEqual([[12_500_000], [4_000]]);
    for (const { meter } of meters) meter?.close();
  });

  it('without a series that we know is said', async () => {
    const url = await serving((response) => response.end('up 1\n'));
    expect(await opened(dcgm, url.href)).toMatchObject({
      meter: null,
      absences: [{ source: 'exporter:dcgm', code: 'absent' }],
    });
  });
});

describe('an exporter that does not', () => {
  const huge = 'a'.repeat(1_000_000);
  it.each<[string, () => Promise<URL>, RegExp]>([
    ['is slow', () => serving(() => {}), /within 500 ms/],
    ['is slow in the middle', () => serving((response) => void response.write(KEPLER)), /within 500 ms/],
    [
      'points elsewhere',
      () => serving((response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()),
      /302/,
    ],
    ['is too long', () => serving((response) => response.end(huge.repeat(5))), /more than 4 MB/],
    ['fails', () => serving((response) => response.writeHead(500).end(KEPLER)), /500/],
    ['hangs up', () => saying(''), /failed/],
    ['ends early', () => saying(`HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n${KEPLER}`), /failed/],
    ['speaks something else', () => saying('SSH-2.0-OpenSSH\r\n'), /failed/],
    ['is not there', async () => new URL('http://127.0.0.1:1/metrics'), /failed/],
  ])('%s', async (_, start, expected) => {
    const url = await start();
    expect(await scrape(url)).toMatchObject({ code: 'read-failed', hint: expect.stringMatching(expected) });
    expect(await opened(kepler, url.href)).toMatchObject({
      meter: null,
      absences: [{ code: 'read-failed' }],
    });
  });

  it('is named by nobody: nothing is asked, and at once', () => {
    const answer = openExporter(dcgm)({ sysroot: '', nvmlPath: null, exporterUrl: null, visible: {} });
    expect(answer).toEqual({ meter: null, absences: [] });
  });
});

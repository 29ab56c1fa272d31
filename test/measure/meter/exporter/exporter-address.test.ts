// Which addresses an owner may name as an exporter: http on this machine, whatever way it is written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback, parseExporters } from '../../../../src/measure/meter/exporter/exporter-address.ts';

const hrefs = (text: string) => parseExporters(text).map(({ href }) => href);

describe('an exporter', () => {
  it.each<[string, string[]]>([
    ['http://127.0.0.1:9400/metrics', ['http://127.0.0.1:9400/metrics']],
    ['http://127.8.9.10:9400/metrics', ['http://127.8.9.10:9400/metrics']],
    ['http://[::1]:9400/metrics', ['http://[::1]:9400/metrics']],
    ['http://localhost:28282/metrics', ['http://localhost:28282/metrics']],
    ['http://127.1:9400', ['http://127.0.0.1:9400/metrics']],
    ['http://2130706433:9400', ['http://127.0.0.1:9400/metrics']],
    [
      ' http://127.0.0.1:9400 , http://localhost:28282/metrics ',
      ['http://127.0.0.1:9400/metrics', 'http://localhost:28282/metrics'],
    ],
    ['', []],
  ])('"%s" is accepted', (text, expected) => expect(hrefs(text)).toEqual(expected));

  it.each([
    '127.0.0.1:9400/metrics',
    'metrics',
    'https://127.0.0.1:9400/metrics',
    'file:///etc/passwd',
    'http://10.0.0.7:9400/metrics',
    'http://0.0.0.0:9400/metrics',
    'http://[::ffff:127.0.0.1]:9400/metrics',
    'http://[fe80::1]/metrics',
    'http://127.0.0.1.example.org/metrics',
    'http://localhost.example.org/metrics',
    'http://user:secret@127.0.0.1:9400/metrics',
    'http://127.0.0.1@10.0.0.7/metrics',
    'http://169.254.169.254/latest',
    'http://127.0.0.1:9400/metrics,http://10.0.0.7/metrics',
  ])('"%s" is refused with a sentence', (text) => {
    expect(() => parseExporters(text)).toThrow(
      expect.objectContaining({ code: 'bad-environment', hint: expect.stringContaining('127.0.0.1') }),
    );
  });

  it('nothing but this machine is ever accepted', () => {
    const host = fc.oneof(
      fc.ipV4(),
      fc.ipV6().map((ip) => `[${ip}]`),
      fc.domain(),
      fc.webAuthority(),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          host.map((name) => `http://${name}/m`),
          fc.webUrl(),
          fc.string(),
        ),
        (text) => {
          try {
            for (const { protocol, hostname } of parseExporters(text)) {
              expect(protocol).toBe('http:');
              expect(hostname === 'localhost' || isLoopback(hostname.replace(/[[\]]/g, ''))).toBe(true);
            }
          } catch (error) {
            expect(error).toMatchObject({ code: 'bad-environment' });
          }
        },
      ),
    );
  });
});

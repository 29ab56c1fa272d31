// Works inside binaries, which no list of modules shows: koffi's addon and what it is compiled with, and the HTTP parser of undici.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mitText } from './mit-text.ts';

interface EmbeddedWork {
  readonly what: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: (root: string) => string;
}

const koffi =
  (file: string) =>
  (root: string): string =>
    readFileSync(join(root, 'node_modules/koffi', file), 'utf8').trim();

/** Versions of what is compiled in are those of the package around it. */
export const EMBEDDED: readonly EmbeddedWork[] = [
  {
    what: 'koffi, linux_x64/koffi.node and linux_arm64/koffi.node',
    licence: 'MIT',
    text: koffi('LICENSE.txt'),
  },
  {
    what: 'node-addon-api, compiled into koffi.node',
    licence: 'MIT',
    text: koffi('vendor/node-addon-api/LICENSE.md'),
  },
  {
    what: 'node-api-headers, compiled into koffi.node',
    licence: 'MIT',
    text: koffi('vendor/node-api-headers/LICENSE'),
  },
  {
    what: 'llhttp, compiled to WebAssembly inside undici',
    licence: 'MIT',
    text: () => mitText('Fedor Indutny, 2018'),
  },
];

// Works inside binaries, which no list of modules shows: koffi's addon and what it is compiled with, and the HTTP parser of undici.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mitText } from './mit-text.ts';

interface EmbeddedWork {
  readonly what: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** Versions of what is compiled in are those of the package around it. */
export function embeddedWorks(root: string): readonly EmbeddedWork[] {
  const koffi = (file: string): string => readFileSync(join(root, 'node_modules/koffi', file), 'utf8').trim();
  const { version } = JSON.parse(koffi('package.json'));
  const files = 'linux_x64/koffi.node and linux_arm64/koffi.node';
  const licence = 'MIT';
  return [
    { what: `koffi ${version}, ${files}`, licence, text: koffi('LICENSE.txt') },
    { what: 'node-addon-api, inside koffi.node', licence, text: koffi('vendor/node-addon-api/LICENSE.md') },
    { what: 'node-api-headers, inside koffi.node', licence, text: koffi('vendor/node-api-headers/LICENSE') },
    { what: 'llhttp, as WebAssembly inside undici', licence, text: mitText('Fedor Indutny, 2018') },
  ];
}

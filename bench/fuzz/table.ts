// The fuzzer's one table, as Markdown: parser, inputs, accepted, refused, slowest input, coverage reached.
import { markdownTable } from 'markdown-table';
import type { Result } from './campaign.ts';

const HEAD = [
  'parser',
  'inputs',
  'accepted',
  'refused',
  'slowest input',
  'coverage',
  'corpus',
  's',
  'findings',
];
const ALIGN = ['l', 'r', 'r', 'r', 'r', 'r', 'r', 'r', 'r'];
const BYTES_PER_KB = 1_000;

export const fuzzTable = (results: readonly Result[]): string =>
  markdownTable([HEAD, ...results.map(cells)], { align: ALIGN });

const cells = (result: Result): string[] => [
  result.name,
  result.inputs.toLocaleString('en'),
  result.accepted.toLocaleString('en'),
  result.refused.toLocaleString('en'),
  `${result.slowestMs.toFixed(0)} ms (${sizeText(result.slowestLength)})`,
  `${result.coveragePercent.toFixed(0)} %`,
  String(result.corpus),
  result.seconds.toFixed(0),
  String(result.found.length),
];

const sizeText = (characters: number): string =>
  characters < BYTES_PER_KB ? `${characters} B` : `${(characters / BYTES_PER_KB).toFixed(0)} kB`;

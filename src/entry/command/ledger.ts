// `ledger add|import|list|verify|merge|export`: the history in a directory, filled, looked at, checked, joined and handed on.
import { CarbonError } from '../../errors.ts';
import { directoryLedger } from '../../review/ledger/directory.ts';
import { parseLedgerSpec } from '../../review/ledger/spec.ts';
import type { Arguments } from './arguments.ts';
import { type Command, EXIT, print, say, USUAL_EXITS } from './command.ts';
import { addReceipts } from './ledger/add-receipts.ts';
import { directoryEntries, type Problem } from './ledger/directory-entries.ts';
import { exportCodeCarbon } from './ledger/export-codecarbon.ts';
import { importFiles } from './ledger/import-files.ts';
import { importDocument, importedText, importNotes, problemLines } from './ledger/import-words.ts';
import { listSeries } from './ledger/list-series.ts';
import { listedEntry } from './ledger/listed-entry.ts';
import { mergeDirectories } from './ledger/merge-directories.ts';
import { seriesTable } from './ledger/series-table.ts';
import { readSettings, type Settings } from './settings.ts';

export const ledgerCommand: Command = {
  usage: 'ledger add RECEIPT… | import FILE… | list | verify | merge FROM… --into SPEC | export --as FORMAT',
  purpose:
    'Adds receipts to a history in a directory, or what CodeCarbon, Carbontracker and Eco-CI have measured;\nshows it, checks it, joins several, writes it for other tools.',
  options: {
    ledger: { type: 'string', value: 'SPEC', help: 'directory:PATH; all but merge want it' },
    into: { type: 'string', value: 'SPEC', help: 'merge: directory:PATH that takes up the others' },
    from: {
      type: 'string',
      value: 'TOOL',
      help: 'import: codecarbon, carbontracker or eco-ci; else by content',
    },
    'utc-offset': {
      type: 'string',
      value: '+HH:MM',
      help: 'import: of the clock that wrote the files; else UTC',
    },
    name: {
      type: 'string',
      value: 'NAME',
      help: 'import: what the runs are compared under; else as in the file',
    },
    job: { type: 'string', value: 'JOB', help: 'import: the job that the runs were' },
    workflow: { type: 'string', value: 'PATH', help: 'import: its workflow, .github/workflows/ci.yml' },
    machine: {
      type: 'string',
      value: 'NAME',
      help: 'import: the one machine of all the runs; else theirs is unknown',
    },
    receipts: { type: 'string', value: 'DIR', help: 'import: writes the whole receipts there as well' },
    as: { type: 'string', value: 'FORMAT', help: 'export: codecarbon, its emissions.csv on stdout' },
    series: { type: 'string', value: 'GLOB', help: 'export: only series whose label fits, such as "train*"' },
    project: { type: 'string', value: 'NAME', help: 'export: project_name of all rows; else the label' },
  },
  uses: ['format', 'quiet'],
  examples: [
    'ledger add receipt.json --ledger directory:/var/lib/carbon',
    'ledger import emissions.csv --utc-offset +02:00 --ledger directory:/var/lib/carbon',
    'ledger list --ledger directory:/var/lib/carbon --format json',
    'ledger verify --ledger directory:/var/lib/carbon',
    'ledger merge directory:/mnt/a directory:/mnt/b --into directory:/var/lib/carbon',
    'ledger export --as codecarbon --ledger directory:/var/lib/carbon',
  ],
  exits: {
    ...USUAL_EXITS,
    text: '0, 1 when verify finds something, import leaves something behind, or for a failure of ours, 2 for wrong use.',
  },
  wraps: false,
  execute: async (given) => {
    const [verb, ...names] = given.positionals;
    const settings = readSettings(given);
    switch (verb) {
      case 'add':
        return add(names, given, settings);
      case 'list':
        return list(names, given, settings);
      case 'verify':
        return verify(names, given, settings);
      case 'merge':
        return merge(names, given, settings);
      case 'import':
        return take(names, given, settings);
      case 'export':
        return hand(names, given, settings);
      default:
        throw new CarbonError('bad-usage', verb ? `There is no "ledger ${verb}".` : 'Say what to do.', {
          hint: VERBS,
        });
    }
  },
};

const VERBS = 'Accepted: add, import, list, verify, merge, export.';
const HINT = 'Here: directory:PATH.';

async function add(receipts: readonly string[], given: Arguments, { format }: Settings): Promise<number> {
  if (receipts.length === 0) throw new CarbonError('bad-usage', 'At least one receipt is wanted.');
  const done = await addReceipts(receipts, directoryLedger(directoryOf(given), null));
  print(format === 'json' ? documentOf(done) : `${done.added} added, ${done.already_there} already there`);
  return EXIT.ok;
}

/** What could not be read is named however quiet it is to be: it is not in the ledger. */
async function take(
  files: readonly string[],
  given: Arguments,
  { format, quiet }: Settings,
): Promise<number> {
  const imported = await importFiles(files, given, directoryLedger(directoryOf(given), null));
  print(format === 'json' ? documentOf(importDocument(imported)) : importedText(imported));
  for (const line of [...problemLines(imported.problems), ...(quiet ? [] : importNotes(imported))]) say(line);
  return imported.problems.length === 0 ? EXIT.ok : EXIT.failure;
}

async function hand(more: readonly string[], given: Arguments, { quiet }: Settings): Promise<number> {
  refuseMore('export', more);
  const { filed, problems } = await directoryEntries(directoryOf(given));
  print(
    exportCodeCarbon(
      filed.map(({ entry }) => entry),
      given,
    ),
  );
  if (!quiet) for (const { file, why } of problems) say(`skipped ${file}: ${why}`);
  return EXIT.ok;
}

async function list(more: readonly string[], given: Arguments, { format, quiet }: Settings): Promise<number> {
  refuseMore('list', more);
  const { filed, problems } = await directoryEntries(directoryOf(given));
  const rows = listSeries(filed.map(({ entry }) => entry));
  print(
    format === 'json' ? documentOf({ series: rows, entries: filed.map(listedEntry) }) : seriesTable(rows),
  );
  if (!quiet) for (const { file, why } of problems) say(`skipped ${file}: ${why}`);
  return EXIT.ok;
}

/** A file may only hold the entry that its name says, and be whole; names are unique, so entries are. */
async function verify(more: readonly string[], given: Arguments, { format }: Settings): Promise<number> {
  refuseMore('verify', more);
  const { filed, problems } = await directoryEntries(directoryOf(given));
  const series = listSeries(filed.map(({ entry }) => entry));
  const found = `${filed.length} entries of ${series.length} series, ${problems.length} problems`;
  if (format === 'json') print(documentOf({ entries: filed.length, series, problems }));
  else print([...problems.map(lineOf), found].join('\n'));
  return problems.length === 0 ? EXIT.ok : EXIT.failure;
}

async function merge(
  from: readonly string[],
  given: Arguments,
  { format, quiet }: Settings,
): Promise<number> {
  const into = given.text('into');
  if (into === null || from.length === 0 || given.text('ledger') !== null) {
    throw new CarbonError('bad-usage', '`ledger merge` takes ledgers, and one to join them in.', {
      hint: 'Such as ledger merge directory:A directory:B --into directory:C.',
    });
  }
  const done = await mergeDirectories(from.map(pathOf), pathOf(into));
  print(
    format === 'json'
      ? documentOf(done)
      : `${done.added} new in ${into}, ${done.already_there} already there`,
  );
  if (!quiet) for (const problem of done.problems) say(`left behind ${lineOf(problem)}`);
  return EXIT.ok;
}

/** @throws CarbonError `bad-usage`. */
function directoryOf(given: Arguments): string {
  const text = given.text('ledger');
  if (text !== null) return pathOf(text);
  throw new CarbonError('bad-usage', 'A ledger is wanted.', { hint: 'Such as --ledger directory:PATH.' });
}

/** Other ledgers are written by the runs whose history they are. @throws CarbonError `bad-usage` or `bad-input`. */
function pathOf(text: string): string {
  const spec = parseLedgerSpec(text);
  if (spec.kind === 'directory') return spec.path;
  throw new CarbonError('bad-usage', `The ledger \`${text}\` cannot be handled from a terminal.`, {
    hint: HINT,
  });
}

function refuseMore(verb: string, more: readonly string[]): void {
  if (more.length > 0) throw new CarbonError('bad-usage', `\`ledger ${verb}\` takes no "${more[0]}".`);
}

const documentOf = (document: unknown): string => JSON.stringify(document, null, 2);

const lineOf = ({ file, why }: Problem): string => `${file}: ${why}`;

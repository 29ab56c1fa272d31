// The files a step writes to speak with the runner: one set with a fresh GUID per executed step.
// After actions/runner `FileCommandManager.cs`; the heredoc form follows "Workflow commands" in GitHub's documentation.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '_runner_file_commands';
const PREFIXES = {
  path: 'add_path_',
  env: 'set_env_',
  step_summary: 'step_summary_',
  state: 'save_state_',
  output: 'set_output_',
} as const;

type Command = keyof typeof PREFIXES;
export type FileCommands = Readonly<Record<Command, string>>;

/** Creates the empty files under RUNNER_TEMP. They stay until the end of the job. */
export function createFileCommands(temp: string): FileCommands {
  const folder = join(temp, FOLDER);
  mkdirSync(folder, { recursive: true });
  const guid = randomUUID();
  const create = (command: Command): string => {
    const file = join(folder, PREFIXES[command] + guid);
    writeFileSync(file, '');
    return file;
  };
  return {
    path: create('path'),
    env: create('env'),
    step_summary: create('step_summary'),
    state: create('state'),
    output: create('output'),
  };
}

export function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** Parses `NAME=value` and `NAME<<DELIMITER … DELIMITER`. @throws Error with the runner's words for a malformed line. */
export function readPairs(file: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
    } else if (heredoc > 0) {
      const delimiter = line.slice(heredoc + 2);
      const end = lines.indexOf(delimiter);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      pairs.set(
        line.slice(0, heredoc),
        lines
          .splice(0, end + 1)
          .slice(0, -1)
          .join('\n'),
      );
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

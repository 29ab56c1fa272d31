// Reads a step's output line by line for workflow commands, and keeps it as the log shows it.
// After actions/runner `OutputManager.cs`, `ActionCommandManager.cs` and `ExecutionContext.AddIssue`.
import type { Annotation } from './job.ts';

/** `ExecutionContext._maxCountPerIssueType` and `_maxIssueMessageLength`. */
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE_LENGTH = 4096;
const COMMAND = /^::([^\s:]+)(?: ([^:]*))?::(.*)$/;
const MASK = '***';

export interface Log {
  readonly stdout: string;
  readonly stderr: string;
  readonly annotations: readonly Annotation[];
  write(stream: 'stdout' | 'stderr', line: string): void;
  annotate(level: Annotation['level'], message: string): void;
}

/** A log for one step. `secrets` is the job's: it grows by `::add-mask::` and masks what is written afterwards. */
export function openLog(step: string, secrets: Set<string>): Log {
  const text = { stdout: '', stderr: '' };
  const annotations: Annotation[] = [];
  let stopToken: string | null = null;

  const add = (
    level: Annotation['level'],
    message: string,
    properties: ReadonlyMap<string, string>,
  ): void => {
    if (annotations.filter((each) => each.level === level).length >= MAX_PER_LEVEL) return;
    annotations.push({
      level,
      step,
      message: masked(message, secrets).slice(0, MAX_MESSAGE_LENGTH),
      title: properties.get('title') ?? null,
      file: properties.get('file') ?? null,
    });
  };

  const command = (name: string, properties: ReadonlyMap<string, string>, value: string): void => {
    if (stopToken !== null) {
      if (name === stopToken) stopToken = null;
    } else if (name === 'stop-commands') stopToken = value;
    else if (name === 'add-mask') secrets.add(value);
    else if (name === 'error' || name === 'warning' || name === 'notice') add(name, value, properties);
  };

  return {
    get stdout() {
      return text.stdout;
    },
    get stderr() {
      return text.stderr;
    },
    annotations,
    annotate: (level, message) => add(level, message, new Map()),
    write(stream, line) {
      const [, name, list, value] = COMMAND.exec(line) ?? [];
      if (name !== undefined) command(name, propertiesOf(list ?? ''), unescaped(value ?? ''));
      text[stream] += `${masked(line, secrets)}\n`;
    },
  };
}

export function masked(text: string, secrets: ReadonlySet<string>): string {
  return [...secrets]
    .filter((secret) => secret !== '')
    .reduce((at, secret) => at.replaceAll(secret, MASK), text);
}

function propertiesOf(list: string): Map<string, string> {
  const pairs = list.split(',').map((pair) => pair.split('='));
  return new Map(
    pairs.map(([name, value]) => [
      name?.trim() ?? '',
      unescaped(value ?? '')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ','),
    ]),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

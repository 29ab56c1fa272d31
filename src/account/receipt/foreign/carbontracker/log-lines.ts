// The messages of a Carbontracker log, each with the line and the local time it begins with; what follows without a time belongs to it.

export interface LogLine {
  /** From 1. */
  readonly line: number;
  /** `2026-11-22 11:15:31`, local; the Z in the name of the file is wrong. */
  readonly time: string;
  readonly message: string;
}

const BEGIN = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) - (.*)$/;

export function logLines(text: string): readonly LogLine[] {
  const lines: { line: number; time: string; parts: string[] }[] = [];
  for (const [at, source] of text.split(/\r?\n/).entries()) {
    const [, time, message = ''] = BEGIN.exec(source) ?? [];
    if (time !== undefined) lines.push({ line: at + 1, time, parts: [message] });
    else lines.at(-1)?.parts.push(source);
  }
  return lines.map(({ line, time, parts }) => ({ line, time, message: parts.join('\n').trimEnd() }));
}

// Makes text from outside safe to print: by allow-list, clipped, in code spans; no link, image, mention or HTML gets through.
// Threat T3 of the design: job, step, branch and device names come from pull requests and from foreign receipts.

const MAX_NAME = 64;
const MAX_PROSE = 600;

/** Everything but letters, marks, digits, space and the punctuation that step names and globs commonly hold. */
const OUTSIDE_NAME = /[^\p{L}\p{M}\p{N} ._,:;=+\-()/@#%×'&*?]/gu;
/** GitHub reads `@` after anything but a word character as a mention. */
const MENTION = /(?<![\p{L}\p{N}])@/gu;
/** Never a link, not even in places that make links out of code. */
const SCHEME = /:\/\//g;
/** The no-break space stays: it keeps a number and its unit together. */
const OUTSIDE_PROSE = /[^\p{L}\p{M}\p{N} \u00a0._,:;=+\-−–…·≥≤±×°()/%'"→]/gu;
/** What GitHub turns into links by itself. */
const AUTOLINK = /:\/\/|\bwww\./giu;
/** Another form of `#1`, and what may be a commit: seven hexadecimal digits and more, of both kinds. */
const ISSUE = /\bGH-(?=\d)/gi;
const COMMIT = /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/g;
/** The runner takes a log line that begins so, after any blanks, for a command, whoever printed it (workflow commands of GitHub Actions). */
const COMMAND = /:{2,}/g;
/** The form before it, wherever it stands in a line (actions/runner, ActionCommand.TryParse). */
const OLD_COMMAND = /#{2,}\[/g;
/** ANSI and C0/C1 control characters, and the bidirectional overrides that reorder a line. */
const CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** What begins a list or underlines a heading where a sentence begins a line. */
const BLOCK = /^(?:[-+](?= |$)|[-=](?=[-= ]*$))/;
const NUMBERED = /^(\d{1,9})(?=[.)](?: |$))/;

function clip(text: string, limit: number): string {
  const points = [...text];
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join('')}…`;
}

/** A name reduced to the allow-list: one line, at most 64 characters unless told, no mention; `unnamed` when nothing is left. */
export function safeName(name: string, most: number = MAX_NAME): string {
  const line = name
    .replace(CONTROL, ' ')
    .replace(OUTSIDE_NAME, '_')
    .replace(MENTION, '_')
    .replace(SCHEME, ':');
  const tidy = line.replace(/\s+/g, ' ').trim();
  return tidy === '' ? 'unnamed' : clip(tidy, most);
}

/** A name as a Markdown code span; the allow-list holds no backtick and no pipe, so it is safe in tables too. */
export const codeSpan = (name: string, most: number = MAX_NAME): string => `\`${safeName(name, most)}\``;

/** A name as HTML, for `<summary>` lines, where Markdown is not read. */
export const codeElement = (name: string): string =>
  `<code>${safeName(name).replaceAll('&', '&amp;').replaceAll("'", '&#39;')}</code>`;

/** A sentence for Markdown: paired backticks stay code spans, everything else outside the allow-list goes. */
export function prose(text: string): string {
  const parts = clip(text.replace(CONTROL, ' '), MAX_PROSE).split('`');
  const paired = parts.length % 2 === 1;
  return (
    parts
      // Two spans that touch would be one, with the backticks between them in it.
      .map((part, index) => (paired && index % 2 === 1 ? codeSpan(part) : plainProse(part) || ' '))
      .join(paired ? '' : ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
      .replace(BLOCK, '\\$&')
      .replace(NUMBERED, '$1\\')
  );
}

const plainProse = (text: string): string =>
  text
    .replace(AUTOLINK, ' ')
    .replace(OUTSIDE_PROSE, ' ')
    .replace(COMMAND, ':')
    .replace(ISSUE, 'GH ')
    .replaceAll('_', '\\_')
    .replace(COMMIT, '`$&`');

/** A line for a terminal or job log: no control or reordering characters, and no workflow command. */
export const terminalText = (text: string): string =>
  text.replace(CONTROL, ' ').replace(COMMAND, ':').replace(OLD_COMMAND, '#[');

/** Markdown made by our own renderers as a terminal line: emphasis, code marks and escapes removed, and no workflow command. */
export const withoutMarkup = (markdown: string): string =>
  terminalText(markdown.replaceAll('**', '').replace(/[`\\]/g, ''));

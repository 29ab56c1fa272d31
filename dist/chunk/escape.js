// src/report/escape.ts
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
function clip(text, limit) {
	const points = [...text];
	return points.length <= limit ? text : `${points.slice(0, limit - 1).join("")}…`;
}
/** A name reduced to the allow-list: one line, at most 64 characters unless told, no mention; `unnamed` when nothing is left. */
function safeName(name, most = MAX_NAME) {
	const tidy = name.replace(CONTROL, " ").replace(OUTSIDE_NAME, "_").replace(MENTION, "_").replace(SCHEME, ":").replace(/\s+/g, " ").trim();
	return tidy === "" ? "unnamed" : clip(tidy, most);
}
/** A name as a Markdown code span; the allow-list holds no backtick and no pipe, so it is safe in tables too. */
const codeSpan = (name, most = MAX_NAME) => `\`${safeName(name, most)}\``;
/** A name as HTML, for `<summary>` lines, where Markdown is not read. */
const codeElement = (name) => `<code>${safeName(name).replaceAll("&", "&amp;").replaceAll("'", "&#39;")}</code>`;
/** A sentence for Markdown: paired backticks stay code spans, everything else outside the allow-list goes. */
function prose(text) {
	const parts = clip(text.replace(CONTROL, " "), MAX_PROSE).split("`");
	const paired = parts.length % 2 === 1;
	return parts.map((part, index) => paired && index % 2 === 1 ? codeSpan(part) : plainProse(part) || " ").join(paired ? "" : " ").replace(/ {2,}/g, " ").trim().replace(BLOCK, "\\$&").replace(NUMBERED, "$1\\");
}
const plainProse = (text) => text.replace(AUTOLINK, " ").replace(OUTSIDE_PROSE, " ").replace(COMMAND, ":").replace(ISSUE, "GH ").replaceAll("_", "\\_").replace(COMMIT, "`$&`");
/** A line for a terminal or job log: no control or reordering characters, and no workflow command. */
const terminalText = (text) => text.replace(CONTROL, " ").replace(COMMAND, ":").replace(OLD_COMMAND, "#[");
/** Markdown made by our own renderers as a terminal line: emphasis, code marks and escapes removed, and no workflow command. */
const withoutMarkup = (markdown) => terminalText(markdown.replaceAll("**", "").replace(/[`\\]/g, ""));

export { terminalText as a, safeName as i, codeSpan as n, withoutMarkup as o, prose as r, codeElement as t };
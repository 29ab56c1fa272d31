// Comments of a source file that name a holder of rights or a licence: a bundler drops them, the notices keep them.

const COMMENT = /\/\*[\s\S]*?\*\/|(?:^[ \t]*\/\/.*(?:\n|$))+/gm;
/** Not every "license" names one: a holder, a tag of JSDoc, or a licence by its name. */
const NOTICE = /\bcopyright\b|\(c\)\s*\d{4}|@licen[cs]e\b|\b(?:MIT|BSD|Apache)\b[^\n]*licen[cs]e/i;

/** Without comment marks; what says no more than "see LICENSE" is none. */
export function inlineNotices(source: string): readonly string[] {
  const comments = [...source.matchAll(COMMENT)].map(([comment]) => comment);
  return comments.filter((comment) => NOTICE.test(comment)).map(bare);
}

const bare = (comment: string): string =>
  comment
    .replaceAll(/^\s*\/\*+!?|\*+\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\*(?!\/)|\/\/+) ?/, '').trimEnd())
    .filter((line) => !/^[=-]{8,}$/.test(line.trim()))
    .join('\n')
    .trim();

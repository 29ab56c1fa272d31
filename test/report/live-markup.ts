// What of a rendering GitHub would make live beyond our own words: links, images, mentions, references, tags, maths, commands; headings show in the frame.
// No Markdown parser: it is stricter than one. Outside code spans and our own tags, the characters that begin such things may not stand at all.

const MARKERS = /^<!-- carbon:v1 [\w =-]+ -->|<!-- carbon:state:v2 [A-Za-z0-9+/=]+ -->\s*$/g;
/** Mermaid is given numbers and our own words, and a title whose one name stands in quotes. */
const CHART =
  /^```mermaid\n(?:[\w\s[\],.:#%{}"'()-]*\n)?xychart-beta\n {2}title "[^"\n`<]*"\n[\w\s"[\],.>-]+\n```$/gmu;
const OWN_TAGS = /<\/?(?:details|summary|sub|br)>/g;
const CODE_ELEMENT = /<code>[^<>\n]*<\/code>/g;
const CODE_SPAN = /(?<!`)`[^`\n]+`(?!`)/g;
const ALERT = /^> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/gm;

const LIVE: readonly (readonly [string, RegExp])[] = [
  ['backtick', /`/],
  ['tag or comment', /<(?!\d)|>(?! |$)/m],
  ['entity', /&(?!amp;|#39;)\w*;/],
  ['link or image', /[[\]]/],
  ['address', /:\/\/|\bwww\.|\b[\w.+-]+@[\w-]+\.\w/i],
  ['mention', /(?<![\p{L}\p{N}])@/u],
  ['reference', /(?<![\p{L}\p{N}&])#\d|\bGH-\d/iu],
  ['commit', /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/],
  ['underline of a heading', /^ {0,3}={3,} *$/m],
  ['maths', /\$/],
  ['command', /^\s*(?:::|##\[)/m],
  ['control or invisible character', /[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/u],
];

/** The kinds of what is live, each with where it stands; empty for a rendering that is text and our own frame. */
export function liveMarkup(markdown: string): readonly string[] {
  const text = markdown
    .replace(MARKERS, '')
    .replace(CHART, '')
    .replace(CODE_SPAN, 'code')
    .replace(CODE_ELEMENT, 'code')
    .replace(OWN_TAGS, '')
    .replace(ALERT, '');
  return LIVE.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${kind}: ${text.slice(Math.max(0, found.index - 40), found.index + 40)}`];
  });
}

const BLOCK = /^\s*(?:#{1,6}(?= )|>|\||[-+*](?= |$)|\d{1,9}[.)](?= |$)|[-=]+(?= *$)|```|<\/?[a-z]+>)?/;

/** What block each line begins: the frame of a rendering, without its words. */
export const frameOf = (markdown: string): readonly string[] =>
  markdown.split('\n').map((line) => BLOCK.exec(line)?.[0] ?? '');

// One comment as a page that resembles GitHub's: the same Markdown rules, its alert blocks, its colours in light and dark.
// GitHub docs, "Basic writing and formatting syntax"; colours and sizes after its stylesheet, written anew and far smaller.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const style = readFileSync(join(import.meta.dirname, 'comment.css'), 'utf8');

/** `htmlOf` renders GitHub-flavoured Markdown; alerts are not part of that and are made here. */
export function commentPage(markdown: string, htmlOf: (markdown: string) => string): string {
  const body = htmlOf(withoutHidden(markdown)).replaceAll(ALERT, alertBlock);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Comment</title><style>${style}</style></head>
<body>
<article>
<header><span class="avatar"></span><span class="author">github-actions</span> <span class="bot">bot</span> commented 1 minute ago</header>
<div class="body">${body}</div>
</article>
</body>
</html>
`;
}

/** Marker and state are comments in the comment: GitHub shows neither. */
const withoutHidden = (markdown: string): string => markdown.replaceAll(/<!--[\s\S]*?-->\n*/g, '');

const ALERT = /<blockquote>\s*<p>\[!(CAUTION|WARNING)\]<br>([\s\S]*?)<\/blockquote>/g;

/** An octagon and a triangle, each with an exclamation mark. */
const SIGNS = {
  CAUTION: { title: 'Caution', path: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zM8 4v4.5M8 10.5v1' },
  WARNING: { title: 'Warning', path: 'M8 1.5l7 13H1zM8 6v4M8 11.5v1' },
} as const;

function alertBlock(_: string, kind: string, rest: string): string {
  const { title, path } = SIGNS[kind === 'CAUTION' ? 'CAUTION' : 'WARNING'];
  const sign = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
  return `<div class="alert ${kind.toLowerCase()}"><p class="title">${sign}${title}</p><p>${rest}</div>`;
}

// Rendered text as people type it: no-break spaces become spaces, so that expectations can be read.
export const plain = (markdown: string): string => markdown.replaceAll('\u00a0', ' ');

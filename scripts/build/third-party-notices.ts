// dist/THIRD-PARTY-NOTICES.txt: every package whose code is in dist/, its licence text, its NOTICE, and notices inside its files.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BundledPackage } from './bundled-packages.ts';
import { embeddedWorks } from './embedded-works.ts';
import { inlineNotices } from './inline-notices.ts';
import { mitText } from './mit-text.ts';

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-]|$)/i;
const NOTICE_FILE = /^(?:notice|third-?party|authors)(?:[.-]|$)/i;
const RULE = `\n${'-'.repeat(78)}\n\n`;

const HEAD = `Code of these packages is part of dist/. Where several have the very same text it stands once.
The tables in datasets/ are not part of dist/; each folder there carries its own SOURCE.md and, where its licence asks for one, a LICENSE.
`;

/** One text for `root`; sections with the same text are joined. */
export function thirdPartyNotices(root: string, packages: readonly BundledPackage[]): string {
  const headsByText = new Map<string, string[]>();
  const tell = (head: string, text: string): void => {
    headsByText.set(text, [...(headsByText.get(text) ?? []), head]);
  };
  for (const each of packages) tell(`${each.name} ${each.version}, ${each.licence}`, packageText(each));
  for (const { what, licence, text } of embeddedWorks(root)) tell(`${what}, ${licence}`, text);
  const sections = [...headsByText].map(([text, heads]) => `${heads.join('\n')}\n\n${text}\n`);
  return `${HEAD}${RULE}${sections.join(RULE)}`;
}

/** @throws Error for a package that carries no licence text and whose licence asks for more than its author's name. */
export function packageText(of: BundledPackage): string {
  const names = readdirSync(of.directory).sort();
  const textsOf = (pattern: RegExp): string[] =>
    names
      .filter((name) => pattern.test(name))
      .map((name) => tidy(readFileSync(join(of.directory, name), 'utf8')));
  const licences = textsOf(LICENCE_FILE);
  const own = licences.length > 0 ? licences : [withoutFile(of)];
  const inline = of.files.flatMap((file) => {
    const notices = inlineNotices(readFileSync(file, 'utf8'));
    return notices.map((notice) => ({ file: relative(of.directory, file), notice }));
  });
  const texts = [...own, ...textsOf(NOTICE_FILE)];
  for (const { file, notice } of inline) {
    if (!texts.some((text) => covers(text, notice))) texts.push(`In ${file}:\n\n${notice}`);
  }
  return texts.join('\n\n');
}

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim();
const words = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

/** Each line of the notice that names a holder, else a licence, stands there already, whatever its punctuation. */
function covers(text: string, notice: string): boolean {
  const there = words(text);
  const lines = notice.split('\n');
  const holders = lines.filter((line) => /copyright|\(c\)/i.test(line));
  const named = holders.length > 0 ? holders : lines.filter((line) => /licen[cs]e\b/i.test(line));
  return named.every((line) => there.includes(words(line).trim()));
}

function withoutFile({ name, licence, author }: BundledPackage): string {
  if (licence !== 'MIT' || author === null) throw new Error(`${name} carries no licence text`);
  return `The package carries no licence file; it states the licence MIT and the author ${author}.\n\n${mitText(author)}`;
}

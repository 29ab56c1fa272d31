// The two packages that only the picture needs, installed when it is drawn: a Markdown renderer and a browser driver.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MARKED = { name: 'marked', version: '18.2.1', entry: 'lib/marked.esm.js' };
const PLAYWRIGHT = { name: 'playwright-core', version: '1.65.1', entry: 'index.mjs' };

/** The part of playwright-core that is used here (playwright.dev, class BrowserType). */
export interface Chromium {
  launch(options: { executablePath: string }): Promise<Browser>;
}

interface Browser {
  newPage(options: {
    viewport: { width: number; height: number };
    deviceScaleFactor: number;
    colorScheme: 'light' | 'dark';
  }): Promise<Page>;
  close(): Promise<void>;
}

interface Page {
  setContent(html: string): Promise<void>;
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>;
  /** The value of an expression, a number in all uses here. */
  evaluate(expression: string): Promise<number>;
  close(): Promise<void>;
}

export interface Tools {
  readonly chromium: Chromium;
  /** GitHub-flavoured Markdown to HTML, a line break for every newline as in comments. */
  readonly htmlOf: (markdown: string) => string;
}

interface Marked {
  parse(markdown: string, options: { gfm: boolean; breaks: boolean; async: false }): string;
}

export async function installTools(folder: string): Promise<Tools> {
  const fileOf = ({ name, entry }: typeof MARKED): string => join(folder, 'node_modules', name, entry);
  const wanted = [MARKED, PLAYWRIGHT];
  if (!wanted.every((tool) => existsSync(fileOf(tool)))) {
    mkdirSync(folder, { recursive: true });
    const packages = wanted.map(({ name, version }) => `${name}@${version}`);
    const flags = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', ['install', ...flags, ...packages], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`npm could not install ${packages.join(' and ')}.`);
  }
  const { marked }: { marked: Marked } = await import(pathToFileURL(fileOf(MARKED)).href);
  const { chromium }: { chromium: Chromium } = await import(pathToFileURL(fileOf(PLAYWRIGHT)).href);
  return {
    chromium,
    htmlOf: (markdown) => marked.parse(markdown, { gfm: true, breaks: true, async: false }),
  };
}

// Takes pictures of a page with the system's Chromium, at twice the pixels, so that text stays sharp on good screens.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Chromium } from './tools.ts';

export interface Picture {
  readonly page: string;
  readonly path: string;
  readonly scheme: 'light' | 'dark';
  /** CSS pixels; the height follows the content. */
  readonly width: number;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const PIXEL_RATIO = 2;

/** @throws Error that names what is missing, where there is no browser. */
export async function openBrowser(chromium: Chromium) {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error(`No browser found (${NAMES.join(', ')}). On Debian: apt-get install chromium`);
  }
  const browser = await chromium.launch({ executablePath });
  return {
    /** `overflow`: pixels by which the page is wider than its window, where nothing scrolls inside it. */
    async draw({ page: html, path, scheme, width }: Picture): Promise<{ readonly overflow: number }> {
      const page = await browser.newPage({
        viewport: { width, height: 1 },
        deviceScaleFactor: PIXEL_RATIO,
        colorScheme: scheme,
      });
      await page.setContent(html);
      await page.screenshot({ path, fullPage: true });
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      await page.close();
      return { overflow };
    },
    close: () => browser.close(),
  };
}

function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// `npm run picture`: the README's picture, the golden failing comment as a reader of the pull request sees it, light and dark.
// `-- --all` draws every golden comment with its fold open, wide and as on a phone, into out/picture/ for the eye.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openBrowser } from './picture/browser.ts';
import { commentPage } from './picture/comment-page.ts';
import { installTools } from './picture/tools.ts';

const root = resolve(import.meta.dirname, '..');
const goldens = join(root, 'test/fixtures/comment');
/** Width of a comment on GitHub's conversation page, and of a phone; CSS pixels. */
const [WIDE, PHONE] = [820, 390];
/** The README loads both pictures on every view. */
const MOST_BYTES = 150_000;

const tools = await installTools(join(root, '.cache/picture'));
const browser = await openBrowser(tools.chromium);
try {
  await (process.argv.includes('--all') ? drawAll() : drawReadme());
} finally {
  await browser.close();
}

async function drawReadme(): Promise<void> {
  const folder = join(root, 'docs/picture');
  mkdirSync(folder, { recursive: true });
  const page = pageOf('failing.md', { open: false });
  for (const scheme of ['light', 'dark'] as const) {
    const path = join(folder, `comment-${scheme}.png`);
    await browser.draw({ page, path, scheme, width: WIDE });
    const bytes = statSync(path).size;
    console.log(`${relative(root, path)}: ${bytes} bytes`);
    if (bytes > MOST_BYTES) throw new Error(`${relative(root, path)} is larger than ${MOST_BYTES} bytes.`);
  }
}

async function drawAll(): Promise<void> {
  const folder = join(root, 'out/picture');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(goldens).sort()) {
    const page = pageOf(name, { open: true });
    for (const width of [WIDE, PHONE]) {
      const path = join(folder, `${name.replace(/\.md$/, '')}-${width}.png`);
      await browser.draw({ page, path, scheme: 'light', width });
    }
  }
  console.log(`${relative(root, folder)}: every golden comment at ${WIDE} and ${PHONE} px.`);
}

function pageOf(golden: string, { open }: { readonly open: boolean }): string {
  const page = commentPage(readFileSync(join(goldens, golden), 'utf8'), tools.htmlOf);
  return open ? page.replaceAll('<details>', '<details open>') : page;
}

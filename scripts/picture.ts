// `npm run picture`: the README's picture, the golden failing comment as a reader of the pull request sees it, light and dark.
// `-- --all` draws every golden comment and job summary with its folds open, light and dark, wide and as on a phone, into out/picture/
// for the eye, and prints how well the chart's lines stand out. `-- --all run-` draws only those whose name begins so.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { openBrowser } from './picture/browser.ts';
import { commentPage } from './picture/comment-page.ts';
import { chartContrasts } from './picture/contrast.ts';
import { installTools } from './picture/tools.ts';

const root = resolve(import.meta.dirname, '..');
const goldens = join(root, 'test/fixtures/comment');
/** A golden job summary with a curve of this run and one of the base. */
const chart = join(root, 'test/fixtures/summary/quiet.md');
/** Width of a comment on GitHub's conversation page, and of a phone; CSS pixels. */
const [WIDE, PHONE] = [820, 390];
/** The README loads both pictures on every view. */
const MOST_BYTES = 180_000;

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
  const page = pageOf(join(goldens, 'run-failing.md'), { open: false });
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
  const prefix = process.argv[process.argv.indexOf('--all') + 1] ?? '';
  let drawn = 0;
  for (const { kind, name, page } of pages().filter((one) => one.name.startsWith(prefix))) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const width of [WIDE, PHONE]) {
        const path = join(folder, `${kind}-${name}-${scheme}-${width}.png`);
        const { overflow } = await browser.draw({ page, path, scheme, width });
        drawn += 1;
        if (overflow > 0) console.log(`${relative(root, path)}: ${overflow} px wider than the page`);
      }
    }
  }
  console.log(`${relative(root, folder)}: ${drawn} pictures at ${WIDE} and ${PHONE} px, light and dark.`);
  for (const { colour, page, ratio, enough } of chartContrasts(readFileSync(chart, 'utf8')))
    console.log(`chart ${colour} on ${page}: contrast ${ratio.toFixed(2)}${enough ? '' : ', below 3'}`);
}

function pages() {
  return (['comment', 'summary'] as const).flatMap((kind) => {
    const goldens = join(root, 'test/fixtures', kind);
    return readdirSync(goldens)
      .sort()
      .map((name) => ({
        kind,
        name: name.replace(/\.md$/, ''),
        page: pageOf(join(goldens, name), { open: true }),
      }));
  });
}

function pageOf(golden: string, { open }: { readonly open: boolean }): string {
  const page = commentPage(readFileSync(golden, 'utf8'), tools.htmlOf);
  return open ? page.replaceAll('<details>', '<details open>') : page;
}

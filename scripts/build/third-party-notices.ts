// Lists every package whose code is in dist/ with its version, licence and licence text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Text for dist/THIRD-PARTY-NOTICES.txt from the module paths that the bundler put into its chunks; koffi's binary is added by name. */
export async function thirdPartyNotices(root: string, modules: readonly string[]): Promise<string> {
  const packages = new Set(['koffi']);
  for (const id of modules) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*\/node_modules\/)/.exec(
      id.replace(/^.*node_modules\//, 'node_modules/'),
    );
    if (match?.[1]) packages.add(match[1]);
  }
  const sections: string[] = [];
  for (const name of [...packages].sort()) {
    const directory = join(root, 'node_modules', name);
    const manifest = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    const licenceFile = (await readdir(directory)).find((file) =>
      /^(?:licen[cs]e|copying)(?:\.|$)/i.test(file),
    );
    const text = licenceFile
      ? await readFile(join(directory, licenceFile), 'utf8')
      : '(no licence file in the package)';
    sections.push(`${manifest.name} ${manifest.version}, ${manifest.license}\n\n${text.trim()}\n`);
  }
  const rule = `\n${'-'.repeat(78)}\n\n`;
  return `Code of these packages is part of dist/.\n${rule}${sections.join(rule)}`;
}

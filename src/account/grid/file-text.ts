// The text of a small file of the machine, `''` where there is none or it may not be read.
import { readFileSync } from 'node:fs';

export function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

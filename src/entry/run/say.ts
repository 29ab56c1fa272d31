// Says a report where no permission is needed: a file beside the receipt, the job summary, and the log's annotations.
import { join } from 'node:path';
import { error, notice, summary, warning } from '@actions/core';
import { messageOf } from '../../errors.ts';
import type { Annotation } from '../../report/annotations.ts';
import { writeWhole } from '../write-whole.ts';

export interface Saying {
  /** Markdown. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly directory: string;
  readonly fileName: string;
}

/** Path of the file; null where it could not be written, which is said. */
export async function say({ text, annotations, directory, fileName }: Saying): Promise<string | null> {
  let path: string | null = join(directory, fileName);
  try {
    writeWhole(path, text);
  } catch (failure) {
    warning(`The report could not be written to ${path}: ${messageOf(failure)}`);
    path = null;
  }
  try {
    await summary.addRaw(text, true).write();
  } catch (failure) {
    warning(`The job summary could not be written: ${messageOf(failure)}`);
  }
  const print = { error, warning, notice };
  for (const { level, text: line } of annotations) print[level](line, { title: 'carbon-action' });
  return path;
}

// Reads from a file that others append to what is new since the last time, in whole lines.
import { closeSync, fstatSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { openRegular } from '../../measure/meter/file/open-regular.ts';

export interface GrowingFile {
  /** Complete lines since the last call, without their line feeds. @throws the system's error, or one for a file that has shrunk. */
  readonly newLines: () => readonly string[];
}

const CHUNK_BYTES = 262_144;

export function growingFile(path: string): GrowingFile {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const decoder = new StringDecoder('utf8');
  let offset = 0;
  let rest = '';
  return {
    newLines: () => {
      const fd = openRegular(path);
      try {
        if (fstatSync(fd).size < offset) throw new Error(`${path} is shorter than it was.`);
        for (let read = readSync(fd, chunk, 0, CHUNK_BYTES, offset); read > 0; ) {
          offset += read;
          rest += decoder.write(chunk.subarray(0, read));
          read = readSync(fd, chunk, 0, CHUNK_BYTES, offset);
        }
      } finally {
        closeSync(fd);
      }
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      return lines;
    },
  };
}

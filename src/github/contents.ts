// The text of one small file at a commit, without a checkout. What is not there is null.
import { type Answer, ask, statusOf } from './permission.ts';
import type { Repository } from './repository.ts';

const NOT_FOUND = 404;
/** Configuration and workflow files; GitHub itself refuses workflows over 500 KB. */
const MAX_CHARACTERS = 500_000;

/** `repos/get-content`, raw; null on 404. Needs `contents: read`. */
export function readText(
  { client, owner, repo }: Repository,
  path: string,
  ref: string,
): Promise<Answer<string | null>> {
  return ask('read-contents', async () => {
    try {
      const { data } = await client.rest.repos.getContent({
        owner,
        repo,
        path,
        ref,
        mediaType: { format: 'raw' },
      });
      return textOf(data, path);
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return null;
      throw error;
    }
  });
}

/** The client's types describe the JSON form; with the raw media type the body is the file's text or bytes. */
function textOf(body: unknown, path: string): string {
  const text = body instanceof ArrayBuffer ? new TextDecoder().decode(body) : body;
  if (typeof text !== 'string') throw new Error(`${path} is not a file`);
  if (text.length > MAX_CHARACTERS) throw new Error(`${path} is larger than ${MAX_CHARACTERS} characters`);
  return text;
}

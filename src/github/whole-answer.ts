// An answer of GitHub is read whole before anybody believes it: the client library takes one that was cut for an empty list or an empty
// file, and a proxy's page for the text of one. What is neither whole nor GitHub's own fails like a connection that was cut.
import { readCapped } from './capped-body.ts';

const MIB = 1_048_576;
/** A hundred comments of the longest kind are 26 MB: 65,536 characters of four bytes each. */
const MAX_ANSWER = 32 * MIB;
/** No Content, Reset Content, Not Modified (RFC 9110, 15.3.5, 15.3.6, 15.4.5). */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];
const REFUSED = 400;
const JSON_TYPE = 'application/json';

/** An archive comes back as it is: whoever reads it notices by itself. @throws Error with one clause. */
export async function wholeAnswer(response: Response): Promise<Response> {
  const { status } = response;
  if (WITHOUT_BODY.includes(status)) return response;
  const type = typeOf(response);
  if (status < REFUSED && !isGitHubs(type) && !isText(type)) return response;
  try {
    return again(response, await ownText(response, type));
  } catch (error) {
    // Its status says enough; what else came with it is not ours to repeat.
    if (status >= REFUSED)
      return again(response, JSON.stringify({ message: `${status} ${response.statusText}` }));
    throw error;
  }
}

async function ownText(response: Response, type: string): Promise<string> {
  if (!isGitHubs(type)) {
    await response.body?.cancel();
    throw new Error(`the answer is ${type === '' ? 'of no type' : type}, which is not GitHub's own`);
  }
  const text = (await readCapped(response.body, MAX_ANSWER, 'answer')).toString('utf8');
  if (type === JSON_TYPE) JSON.parse(text);
  return text;
}

const typeOf = ({ headers }: Response): string =>
  (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** Files come as `application/vnd.github.raw+json`, whatever is in them. */
const isGitHubs = (type: string): boolean => type === JSON_TYPE || type.startsWith('application/vnd.github');

const isText = (type: string): boolean => type === '' || type.startsWith('text/');

function again(response: Response, body: string): Response {
  const { status, statusText, headers, url } = response;
  const type = isGitHubs(typeOf(response)) ? {} : { 'content-type': JSON_TYPE };
  const whole = new Response(body, {
    status,
    statusText,
    headers: { ...Object.fromEntries(headers), ...type },
  });
  // Nothing else gives a response its address, by which pages are counted.
  return Object.defineProperty(whole, 'url', { value: url });
}

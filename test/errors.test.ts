// Every thrown value has a sentence, also one that came without.
import { expect, it } from 'vitest';
import { messageOf } from '../src/errors.ts';

it.each<[string, unknown, string]>([
  ['an error', new Error('disk full'), 'disk full'],
  ['an error without a message', new TypeError(''), 'TypeError'],
  [
    "a client's error about an empty answer",
    Object.assign(new Error(''), { statusCode: 401 }),
    'HTTP status 401',
  ],
  ['a thrown text', 'no', 'no'],
])('%s', (_, thrown, sentence) => expect(messageOf(thrown)).toBe(sentence));

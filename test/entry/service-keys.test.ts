// Keys of live services: read from the environment, checked without being shown, and hidden in the log of a job.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { KEY_VARIABLES, readServiceKeys } from '../../src/entry/service-keys.ts';

it('are kept by the variable that holds them; an empty secret, as of a fork, is none', () => {
  const keys = readServiceKeys({ CARBON_EIA_KEY: ' abc\n', CARBON_FINGRID_KEY: '', CARBON_REGION: 'FR' });
  expect(keys).toEqual({ CARBON_EIA_KEY: 'abc' });
});

it.each([['two words'], ['line\nbreak'], ['käse'], ['x'.repeat(513)]])('%j is refused, unseen', (key) => {
  try {
    readServiceKeys({ CARBON_FINGRID_KEY: key });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-environment', message: expect.stringContaining('FINGRID') });
    expect(String(error)).not.toContain(key);
  }
});

it('any text is a key that a header can carry, or refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEY_VARIABLES), fc.string({ unit: 'binary' }), (name, text) => {
      try {
        expect(readServiceKeys({ [name]: text })[name] ?? '').toBe(text.trim());
        expect(() => new Headers({ 'x-api-key': text.trim() })).not.toThrow();
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad-environment' });
      }
    }),
  );
});

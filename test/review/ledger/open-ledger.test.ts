// Which ledger a text opens, and how other texts are answered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { openLedger } from '../../../src/review/ledger/open-ledger.ts';
import { parseLedgerSpec } from '../../../src/review/ledger/spec.ts';
import { baseRun, SERIES } from '../entry-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';

const ARTIFACT = {
  store: new MemoryArtifacts().asRun(BASE_RUN),
  rules: { repositoryId: 1, branch: 'main', workflow: BASE_RUN.path },
};

describe('a ledger by name', () => {
  it.each([
    { text: 'artifact', name: 'artifact' },
    { text: ' none ', name: 'none' },
    { text: 'directory:/srv/carbon', name: 'directory:/srv/carbon' },
    { text: 'directory:C:\\carbon', name: 'directory:C:\\carbon' },
  ])('$text opens $name', ({ text, name }) => {
    expect(openLedger(parseLedgerSpec(text), ARTIFACT).name).toBe(name);
  });

  it.each([
    { text: 'branch', code: 'not-available-yet' },
    { text: 'branch:history', code: 'not-available-yet' },
    { text: '', code: 'bad-input' },
    { text: 'directory', code: 'bad-input' },
    { text: 'directory:', code: 'bad-input' },
    { text: 'artifact:x', code: 'bad-input' },
    { text: 'Artifact', code: 'bad-input' },
    { text: 's3://bucket', code: 'bad-input' },
  ])('$text is refused as $code', ({ text, code }) => {
    expect(() => parseLedgerSpec(text)).toThrow(
      expect.objectContaining({ code, hint: 'Accepted: artifact, directory:PATH, none.' }),
    );
  });

  it('answers any text with a ledger or a clear refusal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(['artifact', 'directory', 'none']).toContain(parseLedgerSpec(text).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });

  it('needs GitHub for artifacts', () => {
    expect(() => openLedger({ kind: 'artifact' }, null)).toThrow(
      expect.objectContaining({ code: 'bad-usage' }),
    );
  });

  it('keeps nothing with none', async () => {
    const ledger = openLedger({ kind: 'none' }, null);
    expect(await ledger.append([baseRun(1)])).toEqual([]);
    expect(await ledger.read(SERIES)).toEqual({ entries: [], notes: [] });
  });
});

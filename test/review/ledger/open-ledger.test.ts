// Which ledger a text opens, and how other texts are answered.
import { Octokit } from '@octokit/rest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CarbonError } from '../../../src/errors.ts';
import { type LedgerPlace, openLedger } from '../../../src/review/ledger/open-ledger.ts';
import { parseLedgerSpec } from '../../../src/review/ledger/spec.ts';
import { NOW } from '../entry-builder.ts';
import { BASE_RUN, MemoryArtifacts } from './memory-store.ts';

const RULES = { repositoryId: 1, branch: 'main', workflow: BASE_RUN.path, formerWorkflows: [] };
const PLACE: LedgerPlace = {
  artifact: {
    store: new MemoryArtifacts().asRun(BASE_RUN),
    rules: RULES,
    writes: 'series',
    attempt: 1,
    now: NOW,
    rescue: null,
  },
  branch: {
    repository: { client: new Octokit(), owner: 'octo', repo: 'train' },
    rules: RULES,
    sleep: async () => {},
    random: () => 0,
  },
  base: RULES,
};

describe('a ledger by name', () => {
  it.each([
    { text: 'artifact', name: 'artifact' },
    { text: ' none ', name: 'none' },
    { text: 'branch', name: 'branch:carbon-ledger' },
    { text: 'branch:history/energy_2', name: 'branch:history/energy_2' },
    { text: 'directory:/srv/carbon', name: 'directory:/srv/carbon' },
    { text: 'directory:C:\\carbon', name: 'directory:C:\\carbon' },
  ])('$text opens $name', ({ text, name }) => {
    expect(openLedger(parseLedgerSpec(text), PLACE).name).toBe(name);
  });

  it.each([
    ...[
      'branch:',
      'branch:a b',
      'branch:../main',
      'branch:a..b',
      'branch:-x',
      'branch:/x',
      'branch:x/',
      'branch:x.lock',
      'branch:.x',
      'branch:x.',
      'branch:a//b',
      'branch:refs/heads/x',
      'branch:~1',
      `branch:${'a'.repeat(40)}`,
      `branch:${'x'.repeat(201)}`,
      'branch:a:b',
    ].map((text) => ({ text, code: 'bad-input' })),
    { text: '', code: 'bad-input' },
    { text: 'directory', code: 'bad-input' },
    { text: 'directory:', code: 'bad-input' },
    { text: 'artifact:x', code: 'bad-input' },
    { text: 'Artifact', code: 'bad-input' },
    { text: 's3://bucket', code: 'bad-input' },
  ])('$text is refused as $code', ({ text, code }) => {
    expect(() => parseLedgerSpec(text)).toThrow(
      expect.objectContaining({
        code,
        hint: 'Accepted: artifact, branch, branch:NAME, directory:PATH, none.',
      }),
    );
  });

  it('answers any text with a ledger or a clear refusal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(['artifact', 'branch', 'directory', 'none']).toContain(parseLedgerSpec(text).kind);
        } catch (error) {
          expect(error).toBeInstanceOf(CarbonError);
        }
      }),
    );
  });

  it.each([{ kind: 'artifact' }, { kind: 'branch', name: 'x' }] as const)(
    'needs GitHub for $kind',
    (spec) => {
      expect(() => openLedger(spec, null)).toThrow(expect.objectContaining({ code: 'bad-usage' }));
      expect(() => openLedger(spec, { artifact: null, branch: null, base: null })).toThrow(CarbonError);
    },
  );
});

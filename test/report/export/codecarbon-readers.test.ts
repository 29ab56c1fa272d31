// CodeCarbon's own readers take an exported file for one of theirs. Played where a Python with CodeCarbon is named in
// CARBON_TEST_CODECARBON_PYTHON, `pip install 'codecarbon[carbonboard]==3.3.0'`; else vitest says that it was skipped.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeCarbonCsv } from '../../../src/report/export/codecarbon-csv.ts';
import { baseRun } from '../../review/entry-builder.ts';

const python = process.env.CARBON_TEST_CODECARBON_PYTHON;
/** Python loads its libraries, and each tracker looks at the machine. */
const READING_MS = 60_000;
const SCRIPT = join(import.meta.dirname, 'read-with-codecarbon.py');

it.skipIf(python === undefined)(
  'CodeCarbon reads it, sums it up, and appends to it without renaming it',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'codecarbon-'));
    try {
      const country = { name: 'Germany', iso3: 'DEU' };
      // 100 Wh each; one of another job without any energy, which must not become a zero.
      const series = '[null,null,{},"other","command",null]';
      const none = baseRun(3, { series, energy: { total_j: null, components: {} } });
      const text = codeCarbonCsv([baseRun(1, { emissions_g: 40 }), baseRun(2, { emissions_g: 50 }), none], {
        project: null,
        countryOf: () => country,
      });
      writeFileSync(join(folder, 'emissions.csv'), text);
      const { stdout, stderr, status } = spawnSync(python ?? '', [SCRIPT, join(folder, 'emissions.csv')], {
        encoding: 'utf8',
      });
      expect(stderr.includes('Traceback') ? stderr : status).toBe(0);
      const said: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
      expect(said).toMatchObject({ rows: 3, columns: 38, append: 4, update: 5, renamed: [] });
      const totals = { duration: 120, emissions: expect.closeTo(0.09), energy_consumed: expect.closeTo(0.2) };
      expect(said).toHaveProperty('board', expect.toBeOneOf(['not installed', totals]));
      console.info(stdout.trim());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  READING_MS,
);

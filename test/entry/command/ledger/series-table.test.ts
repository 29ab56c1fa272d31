import { describe, expect, it } from 'vitest';
import { seriesTable } from '../../../../src/entry/command/ledger/series-table.ts';

const row = (label: string) => ({
  series: '[]',
  label,
  runs: 3,
  oldest: '2026-11-01T00:00:00Z',
  newest: '2026-11-20T00:00:00Z',
});

describe('a table of series', () => {
  it('has a line for each, names in one width', () => {
    expect(seriesTable([row('train'), row('evaluation')])).toBe(
      'train           3  2026-11-01 to 2026-11-20\nevaluation      3  2026-11-01 to 2026-11-20',
    );
  });

  it.each(['::error title=x::y', '##[error]y', 'a\n::error::y', 'a\u001b[2J'])(
    'a name that is %j commands neither runner nor terminal',
    (name) => {
      const table = seriesTable([row(name)]);
      expect(table.split('\n')).toHaveLength(1);
      expect(table).not.toMatch(/^::|##\[/);
      expect(table).not.toContain('\u001b');
    },
  );
});

// One entry of a ledger as `ledger list --format json` shows it: whose it is, and what it measured.
import { seriesLabel } from '../../../review/history/series-label.ts';
import type { FiledEntry } from './directory-entries.ts';

export const listedEntry = ({ file, entry }: FiledEntry) => ({
  file,
  receipt: entry.receipt,
  label: seriesLabel(entry.series),
  sha: entry.sha,
  run_id: entry.run_id,
  run_attempt: entry.run_attempt,
  started_at: entry.started_at,
  outcome: entry.outcome,
  energy_j: entry.energy.total_j,
});

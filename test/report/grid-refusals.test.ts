// Which services gave no figure: each reason once, in words, and only what a reader can use.
import { expect, it } from 'vitest';
import { liveServices } from '../../src/account/grid/live/service/services.ts';
import type { Receipt } from '../../src/account/receipt/receipt.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderText } from '../../src/report/console.ts';
import { silentServices } from '../../src/report/silent-services.ts';
import { sourceTitle } from '../../src/report/source-title.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { carbonForms } from './carbon-forms.ts';
import { receipt } from './sample-model.ts';

const INTERVAL = { from: '', to: '', intensity_g_per_kwh: 1, estimated: false };
const carbonWith = (codes: Readonly<Record<string, string>>, live = false): Receipt['carbon'] => ({
  ...receipt.carbon,
  intervals: live ? [INTERVAL] : [],
  refusals: Object.entries(codes).map(([source, code]) => ({ source, code, hint: 'Because.' })),
});

it.each([
  ['nobody was to be asked', carbonWith({ 'cloud-init': 'absent' }), []],
  [
    'only the zones of others',
    carbonWith({ fingrid: 'zone-not-served' }),
    ['No live figure: Fingrid (another zone only).'],
  ],
  [
    'zones of others beside what can be mended',
    carbonWith({ fingrid: 'zone-not-served', eia: 'no-key', eco2mix: 'scope-not-served' }),
    ['No live figure: RTE eco2mix (another scope only), EIA (no key).'],
  ],
  ['one that answered, after others without a key', carbonWith({ eia: 'no-key' }, true), []],
  [
    'one that answered, after another failed',
    carbonWith({ 'electricity-maps': 'rate-limited' }, true),
    ['No answer from Electricity Maps (too many requests).'],
  ],
  ['a code of a later version', carbonWith({ eia: 'eclipse' }), ['No live figure: EIA (`eclipse`).']],
])('%s', (_, carbon, sentences) => {
  expect(silentServices(carbon)).toEqual(sentences);
});

it.each(liveServices([]).map(({ name, title }) => [name, title]))(
  '%s is named by its own title',
  (name, title) => {
    expect(sourceTitle(name)).toContain(title);
  },
);

it('the note of a refused live figure is said by the lines on the grid, where the receipt keeps the reasons', () => {
  const text = 'No live grid intensity, so the embedded yearly figure is used. Because.';
  const note = { code: 'intensity-live-refused', severity: 'warning' as const, text };
  const model = carbonForms['live failed'] ?? expect.fail();
  for (const render of [renderComment, renderSummary, renderText]) {
    expect(render({ ...model, notes: [note] })).not.toContain('so the embedded yearly figure');
    expect(render({ ...model, receipt: { ...receipt }, notes: [note] })).toContain(
      'so the embedded yearly figure',
    );
  }
});

// Outputs by their public names; what is missing is the empty string, never 0.
import { expect, test } from 'vitest';
import { outputsOf } from '../../src/report/outputs.ts';
import { carbonForms } from './carbon-forms.ts';
import { forms } from './forms.ts';
import { check, failing } from './sample-model.ts';

const NOWHERE = { reportPath: null, commentUrl: null };

test('all figures of a failing run', () => {
  expect(outputsOf(failing, { reportPath: 'report.md', commentUrl: 'https://github.test/c/1' })).toEqual({
    verdict: 'fail',
    reason: 'over-limit',
    'energy-kwh': '1.06',
    'emissions-g': '370.4',
    'emissions-low-g': '344',
    'emissions-high-g': '397',
    'embodied-g': '58',
    cost: '0.28',
    'duration-s': '724',
    'measured-percent': '93',
    'intensity-g-per-kwh': '342',
    'intensity-source': 'electricity-maps-yearly',
    zone: 'DE',
    pue: '1.14',
    'energy-change-percent': '12.4',
    'energy-change-low-percent': '6',
    'energy-change-high-percent': '19',
    'detectable-percent': '8',
    'p-value': '0.0004',
    'baseline-sha': 'b'.repeat(40),
    'baseline-runs': '14',
    'baseline-distance': '2',
    'budget-used-percent': '',
    'receipt-path': 'carbon/receipt.json',
    'report-path': 'report.md',
    'comment-url': 'https://github.test/c/1',
  });
});

test('nothing measured, nothing claimed', () => {
  const outputs = outputsOf(forms['not-measured'] ?? expect.fail(), NOWHERE);
  for (const name of [
    'energy-kwh',
    'emissions-g',
    'cost',
    'measured-percent',
    'energy-change-percent',
    'zone',
    'verdict',
  ]) {
    expect(outputs[name]).toBe('');
  }
});

test('only a budget over days, weeks or months has a part that is used', () => {
  const limited = forms['over-energy-limit'] ?? expect.fail();
  expect(outputsOf(limited, NOWHERE)['budget-used-percent']).toBe('');
  // 31 of 40 kg.
  const checks = [check({ kind: 'emissions', actual: 31_000, limit: 40_000, window: 'month on main' })];
  const windowed = { ...limited, verdict: { ...limited.verdict, checks } };
  expect(outputsOf(windowed, NOWHERE)['budget-used-percent']).toBe('77.5');
});

test('live figures by the services that gave them, an unknown place’s as nothing', () => {
  const live = outputsOf(carbonForms['live in part'] ?? expect.fail(), NOWHERE);
  expect(live).toMatchObject({
    zone: 'FI',
    'intensity-g-per-kwh': '87.04',
    'intensity-source': 'energy-charts + electricity-maps-yearly',
    'emissions-g': '94.26',
  });
  const unknown = outputsOf(carbonForms['direct without a figure'] ?? expect.fail(), NOWHERE);
  expect(unknown).toMatchObject({
    zone: 'FR',
    'intensity-g-per-kwh': '',
    'intensity-source': '',
    'emissions-g': '',
    'emissions-high-g': '',
  });
});

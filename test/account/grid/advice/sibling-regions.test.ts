// The regions of one cloud that a job could have run in instead, out of the real tables.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siblingRegions } from '../../../../src/account/grid/advice/sibling-regions.ts';
import { openDatasets } from '../../../../src/datasets.ts';
import { epochMs } from '../../../../src/units.ts';

const datasets = openDatasets(join(import.meta.dirname, '../../../../datasets'));
const now = epochMs(Date.UTC(2026, 10, 22));
const siblings = (region: string, scope: 'direct' | 'lifecycle' = 'lifecycle') =>
  siblingRegions(region, datasets, { now, scope });
const names = (region: string) => siblings(region).map((sibling) => sibling.region);

it('are those of the same provider, with the region itself', () => {
  expect(names('hetzner:fsn1')).toContain('hetzner:hel1');
  expect(names('hetzner:fsn1').every((name) => name.startsWith('hetzner:'))).toBe(true);
  expect(names('hetzner:fsn1')).toContain('hetzner:fsn1');
});

it('are no government cloud and none of China, unless that is where the region is', () => {
  const open = names('aws:eu-west-3');
  expect(open).toContain('aws:us-west-2');
  expect(open.filter((name) => /gov|:cn-/.test(name))).toEqual([]);
  expect(names('aws:cn-north-1').toSorted()).toEqual(['aws:cn-north-1', 'aws:cn-northwest-1']);
});

it('stand in the order of their grids, the unknown last', () => {
  const costs = siblings('gcp:us-east2').map(({ yearly }) => yearly?.value ?? 1e9);
  expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  expect(siblings('gcp:us-east2').at(-1)).toMatchObject({ region: 'gcp:us-east2', yearly: null });
});

it('have no figure in direct scope where no table has one, and never a lifecycle one', () => {
  const direct = siblings('aws:eu-west-3', 'direct');
  expect(direct.find(({ region }) => region === 'aws:eu-west-3')?.yearly).toBeNull();
  expect(direct.every(({ yearly }) => yearly === null || yearly.scope === 'direct')).toBe(true);
});

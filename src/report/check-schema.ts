// A check and the head of a verdict as they are carried in the hidden state of a comment: the types of the budget room, parsed.
import * as v from 'valibot';

const MAX_TEXT = 600;
const MAX_BUDGET = 256;
const MAX_FINITE = 3.6e15;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const label = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const figure = v.pipe(v.number(), v.finite(), v.minValue(-MAX_FINITE), v.maxValue(MAX_FINITE));
const verdict = v.picklist(['pass', 'warn', 'fail', 'inconclusive', 'no-baseline']);
const reason = v.picklist([
  'over-limit',
  'within-noise',
  'too-few-base-runs',
  'other-hardware',
  'shared-machine',
  'gap',
  'old-base',
  'base-moved',
  'unconfirmed',
  'no-budget',
  'ambiguous-series',
]);

const MeasureFields = {
  kind: v.picklist(['increase', 'increase-energy', 'increase-emissions', 'energy', 'emissions']),
  actual: v.nullable(figure),
  limit: figure,
};

const WaiverSchema = v.variant('kind', [
  v.object({ kind: v.literal('muted'), reason: text, until: v.pipe(v.string(), v.isoDate()) }),
  v.object({ kind: v.literal('accepted'), by: label }),
]);

export const CheckSchema = v.object({
  ...MeasureFields,
  budget: v.pipe(v.string(), v.maxLength(MAX_BUDGET)),
  level: v.picklist(['fail', 'warn']),
  and: v.nullable(v.object(MeasureFields)),
  subject: v.nullable(label),
  unit: v.nullable(label),
  window: v.nullable(label),
  verdict,
  reason: v.nullable(reason),
  remedy: v.nullable(text),
  waived: v.nullable(WaiverSchema),
});

/** All of a verdict but its checks. */
export const VerdictFields = {
  verdict: v.nullable(verdict),
  reason: v.nullable(reason),
  failed: v.boolean(),
};

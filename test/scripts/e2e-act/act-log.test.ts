// act's log, line by line: what ended how, what was said, and what is no event at all.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endedSteps, jobResult, parseActLine, told } from '../../../scripts/e2e-act/act-log.ts';

/** As act 0.2.89 prints them, shortened. */
const LOG = [
  '{"level":"info","msg":"Start server on http://127.0.0.1:34567","time":"2026-11-22T10:17:04Z"}',
  '{"job":"CI/train-1","jobID":"train","matrix":{"size":"small"},"msg":"⭐ Run Main Train","stage":"Main","step":"Train"}',
  '{"job":"CI/train-1","jobID":"train","matrix":{"size":"small"},"msg":"  ❌  Failure - Main Train","stage":"Main","step":"Train","stepResult":"failure"}',
  '{"arg":"First: 29.9\u00a0J.","command":"notice","jobID":"train","matrix":{"size":"small"},"msg":"  ❓  ::notice::…","stage":"Post","step":"a@v1"}',
  '{"jobID":"train","matrix":{"size":"small"},"msg":"ok","stage":"Post","step":"a@v1","stepResult":"success"}',
  '{"job":"CI/train-1","jobID":"train","jobResult":"failure","matrix":{"size":"small"},"msg":"🏁  Job failed"}',
  "Error: Job 'train' failed",
];
const lines = LOG.map(parseActLine).filter((line) => line !== null);

it('is reduced to steps, results and words', () => {
  expect(lines).toHaveLength(LOG.length - 1);
  expect(lines[0]).toMatchObject({ job: null, stage: null, text: 'Start server on http://127.0.0.1:34567' });
  expect(endedSteps(lines, 'train (small)')).toEqual(['Main Train: failure', 'Post a@v1: success']);
  expect(jobResult(lines, 'train (small)')).toBe('failure');
  expect(told(lines, 'notice')).toEqual(['First: 29.9 J.']);
});

it('knows nothing of another job', () => {
  expect([endedSteps(lines, 'eval'), jobResult(lines, 'eval'), told(lines, 'notice', 'eval')]).toEqual([
    [],
    null,
    [],
  ]);
});

it('any line is an event or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{'), fc.constant('[{}]')), (line) => {
      const parsed = parseActLine(line);
      expect(parsed === null || typeof parsed.text === 'string').toBe(true);
    }),
  );
});

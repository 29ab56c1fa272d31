// `privacy: public`: neither zone nor models in comment, summary, artifacts, history or outputs; classes still compare.

import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { CONFIG, putOnMain } from './commit-files.ts';
import { trainJob } from './train-job.ts';
import { useStage } from './use-stage.ts';

const scene = useStage();

const SECRET = /H100|NVIDIA|\bFR\b|France/;

it('is hidden everywhere, and two GPUs of one model are still one class', async () => {
  const { stage } = scene;
  putOnMain(stage, { [CONFIG]: 'version: 1\nprivacy: public\n' });
  // The config that decides is that of the commit before.
  stage.commitToMain();
  const main = await stage.play(stage.pushOn(), trainJob());
  const pull = stage.openPull();
  const result = await stage.play(stage.pullEvent(pull), trainJob());
  const texts = [...stage.world.store.artifacts.values()].flatMap(({ content }) =>
    Object.values(unzipSync(content)).map((bytes) => new TextDecoder().decode(bytes)),
  );
  expect(texts.length).toBeGreaterThanOrEqual(3);
  const [comment = ''] = stage.comments(pull);
  for (const text of [...texts, main.summary, result.summary, comment]) expect(text).not.toMatch(SECRET);
  expect(comment).toMatch(/1 base run/);
});

// The stage of one scenario: a repository on the fake GitHub, a checkout of it for act, and what one run of act leaves behind.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MONA, type WorkflowEvent } from '../../test/harness/events/event.ts';
import { pullRequestEvent } from '../../test/harness/events/pull-request.ts';
import { pushEvent } from '../../test/harness/events/push.ts';
import { openPull } from '../../test/harness/github/seed-pulls.ts';
import { startWorld, type World } from '../../test/harness/world.ts';
import { type ActPlay, type ActRun, playAct } from './play-act.ts';
import type { Tested } from './tested-action.ts';

export interface Stage {
  readonly world: World;
  /** A commit on main with this workflow and workload, and its push. */
  push(): WorkflowEvent;
  /** A pull request with one commit more than main. */
  openPull(): WorkflowEvent;
  play(event: WorkflowEvent, wish: ActPlay): Promise<ActRun>;
  /** Bodies of a pull request's comments. */
  comments(event: WorkflowEvent): readonly string[];
  close(): Promise<void>;
}

export interface StageWish {
  readonly tested: Tested;
  /** Where the files of this scenario go. */
  readonly folder: string;
  /** Name of a file of `workflow/`, which becomes `.github/workflows/ci.yml`. */
  readonly workflow: string;
}

/** The limit of the pull requests: read through the API, from the base commit. */
const BASE_CONFIG = 'version: 1\nbudgets: ["+10 %"]\n';

export async function openStage({ tested, folder, workflow }: StageWish): Promise<Stage> {
  const world = await startWorld({ repository: 'octo/train' });
  const { store } = world;
  const { git } = store;
  const at = (name: string): string => readFileSync(join(import.meta.dirname, 'workflow', name), 'utf8');
  const files = {
    '.github/workflows/ci.yml': at(workflow),
    '.github/carbon.yml': BASE_CONFIG,
    'train.sh': at('train.sh'),
  };
  let made = 0;
  const commit = (): string => {
    made += 1;
    const tip = git.resolve('main');
    return git.commit({ parents: tip === null ? [] : [tip], files: { ...files, 'change.txt': `${made}\n` } });
  };
  let played = 0;
  return {
    world,
    push() {
      git.setRef('refs/heads/main', commit());
      return pushEvent(store, 'main');
    },
    openPull() {
      const branch = `feature-${store.pulls.size + 1}`;
      git.setRef(`refs/heads/${branch}`, commit());
      return pullRequestEvent(store, openPull(store, { head: branch, user: MONA }));
    },
    play(event, wish) {
      played += 1;
      const place = join(folder, `run-${played}`);
      mkdirSync(place, { recursive: true });
      return playAct({ world, tested, folder: place, event }, wish);
    },
    comments: ({ payload }) =>
      [...store.comments.values()].filter(({ issue }) => issue === payload.number).map(({ body }) => body),
    close: () => world.close(),
  };
}

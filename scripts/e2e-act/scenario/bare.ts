// act as people type it: it tells a job neither its workflow file nor its runner's name, and serves no artifacts; or serves them in its own way.
import { jobResult, told } from '../act-log.ts';
import { type Check, equal, holds, type Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const LOAD = [{ watts: 400, ms: 1_500 }];
/** A minute for all sinks of a post step together, and the job. */
const LIMIT_S = 75;

export const bare: Scenario = {
  title: 'act by itself',
  workflow: 'training.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const run = await stage.play(stage.push(), { jobs: ['train'], load: LOAD, told: 'nothing' });
    const said = [...told(run.lines, 'notice'), ...told(run.lines, 'warning')].join(' ');
    const summary = told(run.lines, 'summary').join('\n');
    return [
      equal('act', [run.exitCode, jobResult(run.lines, 'train')], [0, 'success']),
      holds('the figure', /\d+ J/.test(said), said),
      holds(
        'lack of a history',
        /needs GITHUB_WORKFLOW_REF, which this runner does not set/.test(said),
        'in a warning',
      ),
      holds('lack of artifacts', /could not be uploaded: .*ACTIONS_RUNTIME_TOKEN/.test(said), 'in a warning'),
      holds('steps not seen are said', /does not show where steps begin/.test(summary), 'in the summary'),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};

export const olderArtifacts: Scenario = {
  title: "act's artifact server, no relay",
  workflow: 'training.yml',
  async play(stage: Stage): Promise<readonly Check[]> {
    const run = await stage.play(stage.push(), { jobs: ['train'], load: LOAD, told: 'unrelayed' });
    const warnings = told(run.lines, 'warning').join(' ');
    return [
      equal('act', [run.exitCode, jobResult(run.lines, 'train')], [0, 'success']),
      holds('a warning', /receipt could not be uploaded/.test(warnings), warnings),
      holds(`within ${LIMIT_S} s`, run.seconds < LIMIT_S, `${run.seconds.toFixed(0)} s`),
      equal('samplers left', run.leftovers, 0),
    ];
  },
};

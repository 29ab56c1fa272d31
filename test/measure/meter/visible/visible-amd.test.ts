// Which AMD GPUs a job sees: ROCR first, HIP counting inside what it left.
import { describe, expect, it } from 'vitest';
import { visibleAmdGpus } from '../../../../src/measure/meter/visible/visible-amd.ts';

const GPUS = ['GPU-000000000000000a', 'GPU-000000000000000b', null, 'GPU-000000000000000d'].map((uuid) => ({
  uuid,
}));

describe('visible AMD GPUs', () => {
  it.each<[string, Record<string, string>, number[]]>([
    ['all without a variable', {}, [0, 1, 2, 3]],
    ['by position', { ROCR_VISIBLE_DEVICES: '0,2' }, [0, 2]],
    ['by id, in any case', { ROCR_VISIBLE_DEVICES: 'GPU-000000000000000B' }, [1]],
    ['mixed', { ROCR_VISIBLE_DEVICES: 'GPU-000000000000000d, 0' }, [0, 3]],
    ['HIP counts inside what ROCR left', { ROCR_VISIBLE_DEVICES: '3,1', HIP_VISIBLE_DEVICES: '1' }, [1]],
    ['HIP alone', { HIP_VISIBLE_DEVICES: '3' }, [3]],
    ['the variable of CUDA in place of HIP', { CUDA_VISIBLE_DEVICES: '2' }, [2]],
    ['HIP before that of CUDA', { HIP_VISIBLE_DEVICES: '1', CUDA_VISIBLE_DEVICES: '2' }, [1]],
    ['empty is none', { ROCR_VISIBLE_DEVICES: '' }, []],
    ['-1 is none', { HIP_VISIBLE_DEVICES: '-1' }, []],
    ['names count up to the first that is no device', { HIP_VISIBLE_DEVICES: '0,9,1' }, [0]],
    ['an id of somebody else', { ROCR_VISIBLE_DEVICES: 'GPU-1' }, []],
  ])('%s', (_, variables, expected) => {
    const shown = visibleAmdGpus(GPUS, variables);
    expect(shown.flatMap((isShown, at) => (isShown ? [at] : []))).toEqual(expected);
  });
});

// Which GPUs are the job's: the visible-device variables as CUDA and the NVIDIA container toolkit read them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeenGpu } from '../../../../src/measure/meter/visible/seen-gpu.ts';
import { visibleGpus } from '../../../../src/measure/meter/visible/visible.ts';

const gpu = (uuid: string, name = 'H100', mig = false): SeenGpu => ({ uuid, name, mig });
const FOUR = [gpu('GPU-aa11'), gpu('GPU-aa22'), gpu('GPU-bb33'), gpu('GPU-cc44')];
const SLICED = [gpu('GPU-aa11', 'A100', true), gpu('GPU-bb22', 'A100')];

const shown = (variables: Record<string, string>, gpus: readonly SeenGpu[] = FOUR) =>
  visibleGpus(gpus, variables).shown.flatMap((isShown, at) => (isShown ? [at] : []));

describe('CUDA_VISIBLE_DEVICES', () => {
  it.each<[string, string, number[]]>([
    ['one integer', '2', [2]],
    ['two integers in any order', '3,0', [0, 3]],
    ['blanks around', ' 1 , 2 ', [1, 2]],
    ['empty', '', []],
    ['blank', '  ', []],
    ['-1', '-1', []],
    ['-1 after one', '1,-1,2', [1]],
    ['an integer out of range ends the list', '0,7,1', [0]],
    ['a word of another tool', 'NoDevFiles', []],
    ['a whole UUID', 'GPU-bb33', [2]],
    ['a unique prefix', 'GPU-c', [3]],
    ['a prefix of two ends the list', '0,GPU-aa,1', [0]],
    ['a UUID that is not here', 'GPU-ff', []],
  ])('%s', (_, value, expected) => {
    expect(shown({ CUDA_VISIBLE_DEVICES: value })).toEqual(expected);
  });

  it('not set leaves all', () => expect(shown({})).toEqual([0, 1, 2, 3]));
});

describe('NVIDIA_VISIBLE_DEVICES', () => {
  it.each<[string, string, number[]]>([
    ['all', 'all', [0, 1, 2, 3]],
    ['none', 'none', []],
    ['void: granted by CDI', 'void', [0, 1, 2, 3]],
    ['names of CDI', 'nvidia.com/gpu=0,nvidia.com/gpu=1', [0, 1, 2, 3]],
    ['empty', '', []],
    ['integers', '1,3', [1, 3]],
    ['UUIDs', 'GPU-bb33,GPU-aa11', [0, 2]],
    ['the host’s numbers inside a container: applied already', '4,5,6,7', [0, 1, 2, 3]],
  ])('%s', (_, value, expected) => {
    expect(shown({ NVIDIA_VISIBLE_DEVICES: value })).toEqual(expected);
  });

  it.each<[string, string, string, number[]]>([
    ['CUDA integers count inside it', '1,3', '1', [3]],
    ['CUDA integers count a GPU that is named twice once', '1,1,3', '1', [3]],
    ['CUDA chooses among what CDI granted', 'void', '2', [2]],
    ['CUDA cannot name what it hides', '1,3', 'GPU-aa11', []],
    ['CUDA -1 hides all of it', 'all', '-1', []],
  ])('%s', (_, nvidia, cuda, expected) => {
    expect(shown({ NVIDIA_VISIBLE_DEVICES: nvidia, CUDA_VISIBLE_DEVICES: cuda })).toEqual(expected);
  });
});

describe('MIG ids where no parts are listed', () => {
  it.each<[string, string, number[]]>([
    ['of the old form name their GPU', 'MIG-GPU-bb22/1/0', [1]],
    ['of the new form mean a sliced GPU', 'MIG-41b2', [0]],
    ['of a GPU that is not here', 'MIG-GPU-ff/1/0', []],
  ])('%s', (_, value, expected) => {
    expect(shown({ CUDA_VISIBLE_DEVICES: value }, SLICED)).toEqual(expected);
  });
});

describe('MIG ids where the parts are listed', () => {
  const part = (uuid: string, gpuInstance: number, computeInstance = 0) => ({
    uuid,
    gpuInstance,
    computeInstance,
  });
  const SPLIT: readonly SeenGpu[] = [
    { ...gpu('GPU-aa11', 'A100', true), instances: [part('MIG-11', 1), part('MIG-12', 2)] },
    {
      ...gpu('GPU-bb22', 'A100', true),
      instances: [part('MIG-21', 1), part('MIG-22', 5, 0), part('MIG-23', 5, 1)],
    },
    gpu('GPU-cc33', 'A100'),
  ];
  const parts = (variables: Record<string, string>) =>
    visibleGpus(SPLIT, variables).instances.map((instances) =>
      instances.map(({ uuid }) => uuid.slice(-2)).join('+'),
    );

  it.each<[string, Record<string, string>, string[], number[]]>([
    ['none named: all of them', {}, ['11+12', '21+22+23', ''], [0, 1, 2]],
    ['one', { CUDA_VISIBLE_DEVICES: 'MIG-22' }, ['', '22', ''], [1]],
    ['by instances', { CUDA_VISIBLE_DEVICES: 'MIG-GPU-bb22/5/1' }, ['', '23', ''], [1]],
    ['of two GPUs', { CUDA_VISIBLE_DEVICES: 'MIG-12,MIG-21' }, ['12', '21', ''], [0, 1]],
    [
      'a prefix of several ends the list',
      { CUDA_VISIBLE_DEVICES: 'MIG-12,MIG-2,MIG-11' },
      ['12', '', ''],
      [0],
    ],
    [
      'one that is not listed ends it too',
      { CUDA_VISIBLE_DEVICES: 'MIG-11,MIG-9,MIG-12' },
      ['11', '', ''],
      [0],
    ],
    ['by numbers of the container toolkit', { NVIDIA_VISIBLE_DEVICES: '1:2,0:0' }, ['11', '23', ''], [0, 1]],
    [
      'the host’s numbers inside a container: applied already',
      { NVIDIA_VISIBLE_DEVICES: '0:7' },
      ['11+12', '21+22+23', ''],
      [0, 1, 2],
    ],
    [
      'CUDA cannot name a part that was not granted',
      { NVIDIA_VISIBLE_DEVICES: 'MIG-11', CUDA_VISIBLE_DEVICES: 'MIG-12' },
      ['', '', ''],
      [],
    ],
    ['a whole GPU', { CUDA_VISIBLE_DEVICES: 'GPU-bb' }, ['', '21+22+23', ''], [1]],
  ])('%s', (_, variables, expected, gpus) => {
    expect(parts(variables)).toEqual(expected);
    expect(shown(variables, SPLIT)).toEqual(gpus);
  });
});

describe('certainty', () => {
  const UNLIKE = [gpu('GPU-aa11', 'T4'), gpu('GPU-bb22', 'A100')];
  it.each<[string, readonly SeenGpu[], Record<string, string>, boolean]>([
    ['alike GPUs', FOUR, { CUDA_VISIBLE_DEVICES: '1' }, true],
    ['unlike GPUs by integer', UNLIKE, { CUDA_VISIBLE_DEVICES: '0' }, false],
    ['unlike GPUs, PCI order', UNLIKE, { CUDA_VISIBLE_DEVICES: '0', CUDA_DEVICE_ORDER: 'PCI_BUS_ID' }, true],
    ['unlike GPUs by UUID', UNLIKE, { CUDA_VISIBLE_DEVICES: 'GPU-aa11' }, true],
    ['all of unlike GPUs', UNLIKE, { CUDA_VISIBLE_DEVICES: '1,0' }, true],
  ])('%s', (_, gpus, variables, certain) => {
    expect(visibleGpus(gpus, variables).certain).toBe(certain);
  });
});

describe('laws', () => {
  const name = fc.constantFrom(
    '0',
    '1',
    '3',
    '9',
    'GPU-aa11',
    'GPU-b',
    'GPU-aa',
    'MIG-x',
    'all',
    '-1',
    '',
    '0:1',
  );
  const list = fc.array(name, { maxLength: 5 }).map((names) => names.join(','));

  it('CUDA never adds to what the container was granted, whatever either says', () => {
    fc.assert(
      fc.property(list, list, (nvidia, cuda) => {
        const granted = shown({ NVIDIA_VISIBLE_DEVICES: nvidia });
        const both = shown({ NVIDIA_VISIBLE_DEVICES: nvidia, CUDA_VISIBLE_DEVICES: cuda });
        expect(both.filter((at) => !granted.includes(at))).toEqual([]);
      }),
    );
  });

  it('any text is an answer for every GPU, never an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { shown: answers } = visibleGpus(FOUR, { CUDA_VISIBLE_DEVICES: text });
        expect(answers).toHaveLength(FOUR.length);
      }),
    );
  });
});

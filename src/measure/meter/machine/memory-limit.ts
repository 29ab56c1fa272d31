// Finds the memory limit of our own cgroup, the tightest one up to the root (cgroup-v2.rst memory.max; cgroup-v1 memory.limit_in_bytes).
import { dirname } from 'node:path';
import { readAttribute } from '../file/sysfs.ts';

/** Bytes; null where nothing limits below the machine's own memory. */
export function memoryLimit(sysroot: string, memoryBytes: number | null): number | null {
  const limits = limitFiles(sysroot).flatMap(readLimit);
  const tightest = Math.min(...limits);
  // Version 1 writes "no limit" as a number near 2^63.
  return tightest < (memoryBytes ?? Number.MAX_SAFE_INTEGER) ? tightest : null;
}

function limitFiles(sysroot: string): string[] {
  const files: string[] = [];
  for (const line of readLines(`${sysroot}/proc/self/cgroup`)) {
    const [hierarchy, controllers = '', path = '/'] = line.split(':');
    const isV2 = hierarchy === '0' && controllers === '';
    if (!isV2 && !controllers.split(',').includes('memory')) continue;
    const mount = `${sysroot}/sys/fs/cgroup${isV2 ? '' : '/memory'}`;
    const name = isV2 ? 'memory.max' : 'memory.limit_in_bytes';
    // A path with ".." lies outside our cgroup namespace: only the mount's root is ours to see.
    files.push(...(path.includes('..') ? ['/'] : upwards(path)).map((at) => `${mount}${at}/${name}`));
  }
  return files;
}

const upwards = (path: string): string[] => (path === '/' ? ['/'] : [path, ...upwards(dirname(path))]);

const readLines = (path: string): string[] => (readAttribute(path) ?? '').split('\n').filter(Boolean);

function readLimit(path: string): number[] {
  const limit = Number(readLines(path)[0]);
  return Number.isFinite(limit) && limit > 0 ? [limit] : [];
}

// Whether a root directory is that of the machine we run on, or the copy of another one's files.

export const isThisMachine = (sysroot: string): boolean => sysroot.replace(/\/+$/, '') === '';

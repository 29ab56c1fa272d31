// Runs something as a user without rights, so that the kernel itself refuses what root alone may read.

/** The user `nobody` of every distribution. */
const NOBODY = 65_534;

/** Without root it runs as it is: files that root alone may read are then closed to their owner too. */
export function asNobody<T>(run: () => T): T {
  const user = process.geteuid?.() ?? NOBODY;
  if (user !== 0) return run();
  process.seteuid?.(NOBODY);
  try {
    return run();
  } finally {
    process.seteuid?.(user);
  }
}

// The path of a workflow file out of `path@ref`, as GITHUB_WORKFLOW_REF and the API write it.

/**
 * A file name may hold an at sign, and so may a branch; what lies between ends in .yml or .yaml.
 * The one rule for both, since a run is trusted with history where they agree. Null for anything else.
 */
export const workflowPath = (reference: string): string | null =>
  /^(.+?\.ya?ml)(?:@|$)/.exec(reference)?.[1] ?? null;

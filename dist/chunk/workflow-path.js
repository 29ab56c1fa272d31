// src/github/workflow-path.ts
/**
* A file name may hold an at sign, and so may a branch; what lies between ends in .yml or .yaml.
* The one rule for both, since a run is trusted with history where they agree. Null for anything else.
*/
const workflowPath = (reference) => /^(.+?\.ya?ml)(?:@|$)/.exec(reference)?.[1] ?? null;

export { workflowPath as t };
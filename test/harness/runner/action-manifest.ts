// Reads `action.yml` of a JavaScript action. After actions/runner `ActionManifestManager.cs`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionManifest {
  readonly main: string;
  readonly post: string | null;
  readonly postIf: string;
  readonly inputs: readonly { readonly name: string; readonly default: string }[];
}

/** @throws Error for what this runner does not simulate: `pre`, composite and Docker actions, Node before 20. */
export function readActionManifest(directory: string): ActionManifest {
  const manifest = mapping(parse(readFileSync(join(directory, 'action.yml'), 'utf8')));
  const runs = mapping(manifest.runs);
  if (runs.using !== 'node20' && runs.using !== 'node24') {
    throw new Error(`${directory}: \`using: ${String(runs.using)}\` is not simulated`);
  }
  if (runs.pre !== undefined) throw new Error(`${directory}: \`pre\` is not simulated`);
  return {
    main: String(runs.main),
    post: runs.post === undefined ? null : String(runs.post),
    postIf: String(runs['post-if'] ?? 'always()'),
    inputs: Object.entries(mapping(manifest.inputs ?? {})).map(([name, input]) => ({
      name,
      default: String(mapping(input ?? {}).default ?? ''),
    })),
  };
}

function mapping(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('expected a mapping in action.yml');
  return Object.fromEntries(Object.entries(value));
}

// Cuts the REST operations this project calls out of GitHub's OpenAPI description, for the fake GitHub of the tests.
// Standard: OpenAPI 3.0.3 in, JSON Schema draft-07 with type unions out. Run by hand: `npx tsx scripts/openapi-slice.ts`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package unpacks to 436 MB, so it is never a dependency: one file of it is read and the rest thrown away. */
const PACKAGE = '@octokit/openapi';
const VERSION = '23.0.2';
const DESCRIPTION = 'package/generated/api.github.com.json';
const TARGET = fileURLToPath(new URL('../test/harness/github/openapi-slice.json', import.meta.url));

const OPERATIONS: readonly string[] = [
  'actions/download-artifact',
  'actions/get-artifact',
  'actions/get-job-for-workflow-run',
  'actions/get-workflow-run',
  'actions/list-artifacts-for-repo',
  'actions/list-jobs-for-workflow-run',
  'actions/list-jobs-for-workflow-run-attempt',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs',
  'actions/list-workflow-runs-for-repo',
  'git/create-blob',
  'git/create-commit',
  'git/create-ref',
  'git/create-tree',
  'git/get-commit',
  'git/get-ref',
  'git/get-tree',
  'git/update-ref',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-events',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'rate-limit/get',
  'repos/compare-commits',
  'repos/download-zipball-archive',
  'repos/get',
  'repos/get-branch',
  'repos/get-collaborator-permission-level',
  'repos/get-commit',
  'repos/get-content',
  'repos/list-commits',
  'repos/list-pull-requests-associated-with-commit',
];

/** Prose and samples: nine tenths of the description, and no part of what a validator checks. */
const DROPPED: ReadonlySet<string> = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'title',
  'x-github',
  'deprecated',
]);
/** Members whose own keys are names chosen by GitHub, so a property called `title` stays. */
const NAME_MAPS = new Set(['properties', 'patternProperties']);

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [name: string]: Json | undefined;
}

const directory = mkdtempSync(join(tmpdir(), 'openapi-slice-'));
try {
  execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${VERSION}`], { cwd: directory });
  const archive = `${PACKAGE.replace('@', '').replace('/', '-')}-${VERSION}.tgz`;
  execFileSync('tar', ['xzf', archive, DESCRIPTION, 'package/LICENSE'], { cwd: directory });
  const licence = readFileSync(join(directory, 'package/LICENSE'), 'utf8').trim();
  const slice = sliceOf(asObject(JSON.parse(readFileSync(join(directory, DESCRIPTION), 'utf8'))));
  const text = JSON.stringify({ source: `${PACKAGE}@${VERSION}`, licence, ...slice });
  writeFileSync(TARGET, `${text}\n`);
  process.stdout.write(`${TARGET}: ${OPERATIONS.length} operations, ${text.length} bytes\n`);
} finally {
  rmSync(directory, { recursive: true });
}

function sliceOf(description: JsonObject): JsonObject {
  const operations: Record<string, JsonObject> = {};
  for (const [path, methods] of Object.entries(asObject(description.paths))) {
    for (const [method, raw] of Object.entries(asObject(methods))) {
      const operation = asObject(raw);
      const id = String(operation.operationId);
      if (OPERATIONS.includes(id)) operations[id] = operationOf(description, { method, path, operation });
    }
  }
  const missing = OPERATIONS.filter((id) => operations[id] === undefined);
  if (missing.length > 0) throw new Error(`not in ${PACKAGE}@${VERSION}: ${missing.join(', ')}`);
  return { operations, schemas: reachable(description, operations) };
}

function operationOf(
  description: JsonObject,
  { method, path, operation }: { method: string; path: string; operation: JsonObject },
): JsonObject {
  const parameters = asArray(operation.parameters ?? []).map((each) => resolved(description, each));
  const query = parameters.filter((each) => each.in === 'query');
  const responses = Object.entries(asObject(operation.responses)).map(([status, raw]) => [
    status,
    jsonSchema(resolved(description, raw)),
  ]);
  return {
    method: method.toUpperCase(),
    path,
    query: Object.fromEntries(query.map((each) => [String(each.name), draft07(each.schema ?? {})])),
    body: operation.requestBody === undefined ? null : jsonSchema(asObject(operation.requestBody)),
    responses: Object.fromEntries(responses),
  };
}

/** The schema of the plain JSON rendering, `null` where the message has no body (302, 204, 304). */
function jsonSchema(message: JsonObject): Json {
  const content = asObject(message.content ?? {});
  const json = content['application/json'];
  return json === undefined ? null : draft07(asObject(json).schema ?? {});
}

/** Every schema the operations lead to, over any number of references. */
function reachable(description: JsonObject, operations: JsonObject): JsonObject {
  const all = asObject(asObject(description.components).schemas);
  const found: Record<string, Json> = {};
  const open = references(operations);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found[name] !== undefined) continue;
    const schema = draft07(all[name] ?? {});
    found[name] = schema;
    open.push(...references(schema));
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => a.localeCompare(b)));
}

function references(value: Json): string[] {
  const text = JSON.stringify(value);
  return [...text.matchAll(/"\$ref":"#\/schemas\/([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

/** OpenAPI 3.0 says `nullable: true`; draft-07 says `type: [..., 'null']`, or one more branch where a type is absent. */
function draft07(value: Json): Json {
  if (isArray(value)) return value.map(draft07);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([name, member]) => {
    if (member === undefined || isDropped(name) || name === 'nullable') return [];
    if (name === '$ref') return [[name, String(member).replace('#/components/schemas/', '#/schemas/')]];
    if (!NAME_MAPS.has(name)) return [[name, draft07(member)]];
    return [
      [name, Object.fromEntries(Object.entries(asObject(member)).map(([k, v]) => [k, draft07(v ?? null)]))],
    ];
  });
  const schema: JsonObject = Object.fromEntries(kept);
  if (value.nullable !== true) return schema;
  if (typeof schema.type !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  const union = { ...schema, type: [schema.type, 'null'] };
  return isArray(schema.enum) ? { ...union, enum: [...schema.enum, null] } : union;
}

function isDropped(name: string): boolean {
  return DROPPED.has(name) || name.startsWith('x-');
}

function resolved(description: JsonObject, value: Json | undefined): JsonObject {
  const reference = asObject(value).$ref;
  if (typeof reference !== 'string') return asObject(value);
  const path = reference.split('/').slice(1);
  return asObject(path.reduce<Json | undefined>((at, name) => asObject(at)[name], description));
}

function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function asArray(value: Json | undefined): readonly Json[] {
  if (!isArray(value)) throw new Error('expected an array in the description');
  return value;
}

function asObject(value: Json | undefined): JsonObject {
  if (value === null || typeof value !== 'object' || isArray(value))
    throw new Error('expected an object in the description');
  return value;
}

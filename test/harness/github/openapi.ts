// Finds the operation a request is for, and checks requests and responses against GitHub's own description of it.
// Schemas: openapi-slice.json, made by scripts/openapi-slice.ts.
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Json, JsonObject } from '../json.ts';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: { readonly [name: string]: JsonObject };
  readonly body: JsonObject | null;
  readonly responses: { readonly [status: string]: JsonObject | null };
}

interface Slice {
  readonly source: string;
  readonly operations: { readonly [id: string]: Operation };
  readonly schemas: { readonly [name: string]: JsonObject };
}

export interface Matched {
  readonly id: string;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

const slice: Slice = JSON.parse(readFileSync(new URL('./openapi-slice.json', import.meta.url), 'utf8'));
const messages = validators({ coerceTypes: false });
/** A query carries text only. */
const queries = validators({ coerceTypes: true });
const compiled = new Map<string, ValidateFunction>();

const routes = Object.entries(slice.operations).map(([id, operation]) => ({
  id,
  operation,
  names: [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  pattern: patternOf(operation.path),
}));

/** Null for a route that no operation in use has. */
export function matchOperation(method: string, path: string): Matched | null {
  for (const { id, operation, names, pattern } of routes) {
    const match = operation.method === method ? pattern.exec(path) : null;
    if (match === null) continue;
    const values = match.slice(1).map((value) => decodeURIComponent(value));
    return {
      id,
      operation,
      parameters: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
    };
  }
  return null;
}

/** One sentence for each query parameter GitHub does not know or would refuse. */
export function queryProblems({ id, operation }: Matched, query: URLSearchParams): string[] {
  return [...query].flatMap(([name, value]) => {
    const schema = operation.query[name];
    if (schema === undefined) return [`${id}: unknown query parameter ${name}`];
    return violations(`${id} query ${name}`, { ajv: queries, schema, value });
  });
}

export function bodyProblems({ id, operation }: Matched, body: Json): string[] {
  return operation.body === null
    ? []
    : violations(`${id} request`, { ajv: messages, schema: operation.body, value: body });
}

/** GitHub describes the common refusals (403, 429, 5xx) for few operations; their body is the basic error everywhere. */
export function responseProblems({ id, operation }: Matched, status: number, body: Json): string[] {
  const described = operation.responses[String(status)];
  if (described === null) return body === null ? [] : [`${id} ${status}: a body where GitHub sends none`];
  if (described === undefined && status < 400) return [`${id}: GitHub never answers ${status}`];
  const schema = described ?? schemaNamed('basic-error');
  return violations(`${id} ${status}`, { ajv: messages, schema, value: body });
}

/** The schema that links are completed by; null for a message without a body. */
export function responseSchema({ operation }: Matched, status: number): JsonObject | null {
  return operation.responses[String(status)] ?? null;
}

export function schemaNamed(name: string): JsonObject {
  const schema = slice.schemas[name];
  if (schema === undefined) throw new Error(`no schema ${name} in the slice`);
  return schema;
}

interface Check {
  readonly ajv: Ajv;
  readonly schema: JsonObject;
  readonly value: Json;
}

/** The label is the cache's key: compiling a schema takes longer than all its checks. */
function violations(label: string, { ajv, schema, value }: Check): string[] {
  const validate = compiled.get(label) ?? compile(ajv, schema);
  compiled.set(label, validate);
  if (validate({ value })) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${label}${instancePath.replace(/^\/value/, '')} ${message}`,
  );
}

/** The value lies in an object, where Ajv can coerce a query's text in place. */
function compile(ajv: Ajv, schema: JsonObject): ValidateFunction {
  const text = JSON.stringify({ type: 'object', properties: { value: schema }, required: ['value'] });
  return ajv.compile(JSON.parse(text.replaceAll('"$ref":"#/schemas/', '"$ref":"slice#/schemas/')));
}

function validators(options: { readonly coerceTypes: boolean }): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, ...options });
  addFormats.default(ajv);
  return ajv.addSchema({ $id: 'slice', schemas: slice.schemas });
}

function patternOf(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replace('/contents/{path}', '/contents/(.+)')
    .replace('{base}\\.\\.\\.{head}', '(.+)\\.\\.\\.(.+)')
    .replaceAll(/\{\w+\}/g, '([^/]+)');
  return new RegExp(`^${source}$`);
}

// Fills the mechanical members of a representation (`*_url`, `href`, `node_id`, `gravatar_id`) where GitHub's schema requires
// them, so that the code beside it states only what carries meaning. Nothing else is ever filled in.
import type { Json, JsonObject } from '../json.ts';
import { schemaNamed } from './openapi.ts';

const MECHANICAL = /(^|_)url$|^href$|^node_id$|^gravatar_id$/;
/** Objects that hold links only. */
const LINK_OBJECTS = new Set(['_links']);

/** `base` is the address every link leads to: nobody follows them in a test. */
export function withLinks(value: Json, schema: JsonObject, base: string): Json {
  const form = resolve(schema, value);
  if (isArray(value)) return value.map((item) => withLinks(item, asSchema(form.items), base));
  if (value === null || typeof value !== 'object') return value;
  const properties = asSchema(form.properties);
  const required = isArray(form.required) ? form.required.map(String) : [];
  const filled: Record<string, Json> = { ...value };
  for (const name of required) {
    if (filled[name] !== undefined) continue;
    if (LINK_OBJECTS.has(name) || isLink(properties[name])) filled[name] = {};
    else if (MECHANICAL.test(name))
      filled[name] = name === 'node_id' || name === 'gravatar_id' ? '' : `${base}/${name}`;
  }
  return Object.fromEntries(
    Object.entries(filled).map(([name, member]) => [
      name,
      withLinks(member, asSchema(properties[name]), base),
    ]),
  );
}

function isLink(schema: Json | undefined): boolean {
  return asSchema(schema).$ref === '#/schemas/link';
}

/** Follows references, and of alternatives takes the first that could describe the value. */
function resolve(schema: JsonObject, value: Json): JsonObject {
  if (typeof schema.$ref === 'string')
    return resolve(schemaNamed(schema.$ref.replace('#/schemas/', '')), value);
  const branches = [schema.oneOf, schema.anyOf, schema.allOf].find(isArray);
  if (branches === undefined) return schema;
  const candidates = branches.map((branch) => resolve(asSchema(branch), value));
  return candidates.find((branch) => fits(branch, value)) ?? {};
}

function fits(schema: JsonObject, value: Json): boolean {
  if (isArray(value)) return schema.type === 'array';
  if (value === null || typeof value !== 'object' || schema.properties === undefined) return false;
  const kinds = asSchema(asSchema(schema.properties).type).enum;
  return !isArray(kinds) || kinds.includes(value.type ?? null);
}

function asSchema(value: Json | undefined): JsonObject {
  return value === undefined || value === null || typeof value !== 'object' || isArray(value) ? {} : value;
}

function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

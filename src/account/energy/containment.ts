// Which domains make up a total: those that no other counted domain contains, so that no joule is added twice.
// Containment (Linux powercap, NVML): psys holds packages, a package its cores, a module GPU, CPU and memory.
import type { Domain } from '../../measure/trace/domain.ts';

/** The ids among `counted` that have no counted ancestor. Domains whose parents run in a circle contain nothing. */
export function outermost(domains: readonly Domain[], counted: ReadonlySet<string>): ReadonlySet<string> {
  const isHeld = heldBy(domains, counted);
  return new Set([...counted].filter((id) => !isHeld(id)));
}

/** Answers for an id whether one of its ancestors is counted. */
export function heldBy(domains: readonly Domain[], counted: ReadonlySet<string>): (id: string) => boolean {
  const parents = new Map(domains.map((domain) => [domain.id, domain.parent]));
  return (id) => ancestorsOf(id, parents).some((ancestor) => counted.has(ancestor));
}

/** Nearest first; none for a domain that would be its own ancestor. */
function ancestorsOf(id: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const ancestors = new Set<string>();
  let parent = parents.get(id) ?? null;
  while (parent !== null && !ancestors.has(parent)) {
    if (parent === id) return [];
    ancestors.add(parent);
    parent = parents.get(parent) ?? null;
  }
  return [...ancestors];
}

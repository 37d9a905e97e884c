import { type Choice, type Described, type Schema, type Shape } from './schema';

/**
 * Leaves out what our Bicep cannot reach: objects that only Azure itself fills, and kinds that no text in it names. What is left is a tenth.
 */
export function prune({ resource, body, objects }: Schema, texts: ReadonlySet<string>): Schema {
  const kept = new Map<string, Described | Choice>();
  const keep = (name: string): void => {
    const found = objects[name];
    if (kept.has(name) || !found) return;
    const pruned = 'by' in found ? { ...found, kinds: Object.fromEntries(Object.entries(found.kinds).filter(([kind]) => texts.has(kind))) } : found;
    kept.set(name, pruned);
    for (const one of 'by' in pruned ? Object.values(pruned.kinds) : [pruned]) for (const next of namesIn(one)) keep(next);
  };
  keep(body);
  return { resource, body, objects: Object.fromEntries([...kept].map(([name, found]) => [name, withoutFilled(found)])) };
}

function namesIn({ properties, others, readOnly = [] }: Described): readonly string[] {
  const shapes = [...Object.entries(properties).flatMap(([name, shape]) => (readOnly.includes(name) ? [] : [shape])), ...(others ? [others] : [])];
  return shapes.flatMap(namesOf);
}

function namesOf(shape: Shape): readonly string[] {
  if (typeof shape === 'string' || Array.isArray(shape)) return [];
  return 'items' in shape ? namesOf(shape.items) : 'is' in shape ? [shape.is] : [];
}

/** Of what Azure fills, the name is enough. */
function withoutFilled(found: Described | Choice): Described | Choice {
  if ('by' in found) return { ...found, kinds: Object.fromEntries(Object.entries(found.kinds).map(([kind, one]) => [kind, plain(one)])) };
  return plain(found);
}
const plain = (one: Described): Described => ({ ...one, properties: Object.fromEntries(Object.entries(one.properties).map(([name, shape]) => [name, one.readOnly?.includes(name) ? 'any' : shape])) });

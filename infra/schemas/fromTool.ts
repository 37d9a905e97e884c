import { z } from 'zod';
import { type Choice, type Described, type Schema, type Shape } from './schema';

const property = z.object({ name: z.string(), type: z.string(), flags: z.string().optional() });
const object = z.object({ $type: z.literal('Object'), name: z.string(), properties: z.array(property), additionalPropertiesType: z.string().nullish() });
const discriminated = z.object({ $type: z.literal('DiscriminatedObject'), name: z.string(), discriminator: z.string(), baseProperties: z.array(property), elements: z.array(object) });
const resource = z.object({ $type: z.literal('Resource'), name: z.string(), bodyType: z.union([object, discriminated]) });
const other = z.object({ $type: z.string() });
const answer = z.object({ results: z.object({ BicepSchemaResult: z.array(z.union([resource, object, discriminated, other])) }) });

/** Reads what `azmcp bicepschema get` prints. Nothing where the tool knows the resource in another version only, or not at all. */
export function schemaFromTool(wanted: string, printed: string): Schema | undefined {
  const parsed = answer.safeParse(safeJson(printed));
  if (!parsed.success) return undefined;
  const all = parsed.data.results.BicepSchemaResult.map((entry) => [resource.safeParse(entry).data, z.union([object, discriminated]).safeParse(entry).data] as const);
  const found = all.find(([one]) => one?.name.toLowerCase() === wanted.toLowerCase())?.[0];
  if (!found) return undefined;
  const named = all.flatMap(([, one]) => (one ? [one] : []));
  const names = new Set(named.map(({ name }) => name));
  return { resource: wanted, body: found.bodyType.name, objects: Object.fromEntries([...named, found.bodyType].map((one) => [one.name, describe(one, names)])) };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(one: z.infer<typeof object> | z.infer<typeof discriminated>, names: ReadonlySet<string>): Described | Choice {
  if (one.$type === 'Object') return describeObject(one.properties, one.additionalPropertiesType ?? undefined, names);
  const kinds = one.elements.map((element) => {
    const kind = element.properties.find(({ name }) => name === one.discriminator)?.type;
    if (!kind) throw new Error(`${one.name} has an element without ${one.discriminator}`);
    const { properties, ...rest } = describeObject([...one.baseProperties, ...element.properties], element.additionalPropertiesType ?? undefined, names);
    // A kind may be called as the object that describes it.
    return [kind, { ...rest, properties: { ...properties, [one.discriminator]: [kind] } }] as const;
  });
  return { by: one.discriminator, kinds: Object.fromEntries(kinds) };
}

function describeObject(properties: readonly z.infer<typeof property>[], others: string | undefined, names: ReadonlySet<string>): Described {
  const flagged = (flag: string) => properties.filter(({ flags }) => flags?.split(', ').includes(flag)).map(({ name }) => name);
  const [required, readOnly] = [flagged('Required'), flagged('ReadOnly')];
  return {
    properties: Object.fromEntries(properties.map(({ name, type }) => [name, shapeOf(type, names)])),
    ...(others && { others: shapeOf(others, names) }), ...(required.length > 0 && { required }), ...(readOnly.length > 0 && { readOnly }),
  };
}

/** `string`, `Name`, `Name[]`, `one | two | string`. An open list of texts counts as closed: what Azure does not name is more likely a slip. */
export function shapeOf(type: string, names: ReadonlySet<string>): Shape {
  if (type.endsWith('[]')) return { items: shapeOf(type.slice(0, -2), names) };
  const plain = z.enum(['any', 'string', 'int', 'bool']).safeParse(type);
  if (plain.success) return plain.data;
  if (type === 'object') return 'any';
  return names.has(type) ? { is: type } : type.split(' | ').filter((text) => text !== 'string');
}

import { type Choice, type Described, type Schema, type Shape } from '../../../infra/schemas/schema';
import { type BicepFile, type Entry, type Expression, type Fault, plainText } from './bicep';
import { type Type, typeOf } from './types';
import { type Names, namesIn, namesInBlock, valuesOf } from './values';

/** Bicep's own words in a resource's body; Azure never sees them. */
const bicepWords = ['parent', 'scope', 'dependsOn'];

interface Place {
  readonly bicep: BicepFile;
  readonly schema: Schema;
  readonly names: Names;
}

/** Holds every resource of a file against what Azure says of its type and version, with the values that the other files hand to it. */
export function resourceFaults(bicep: BicepFile, files: readonly BicepFile[], schemas: ReadonlyMap<string, Schema>): readonly Fault[] {
  return bicep.resources.flatMap((resource) => {
    const schema = schemas.get(resource.what);
    if (!schema) return [{ file: bicep.file, line: resource.line, what: `${resource.what} is no type and version that we have the description of; see infra/schemas/refresh.ts` }];
    const entries = resource.body.entries.filter(({ key }) => typeof key !== 'string' || !bicepWords.includes(key));
    return shapeFaults({ ...resource.body, entries }, { is: schema.body }, { bicep, schema, names: namesInBlock(namesIn(bicep, files), resource) });
  });
}

function shapeFaults(expression: Expression, shape: Shape, place: Place): readonly Fault[] {
  if (shape === 'any') return [];
  // A parameter is of its declared type, whatever it is known to be.
  const declared = expression.kind === 'name' ? valueFaults(expression, shape, place) : [];
  return declared.length > 0 ? declared : valuesOf(expression, place.names).flatMap((value) => valueFaults(value, shape, place));
}

function valueFaults(value: Expression, shape: Exclude<Shape, 'any'>, place: Place): readonly Fault[] {
  const wrong = (what: string): readonly Fault[] => [{ file: place.bicep.file, line: value.line, what }];
  const type = typeOf(value, place.bicep);
  const wanted = typeWanted(shape);
  if (type !== undefined && type !== wanted) return wrong(`is ${type} where Azure wants ${wanted}`);
  if (typeof shape === 'string') return [];
  if (isTexts(shape)) {
    const text = plainText(value);
    return text === undefined || shape.includes(text) ? [] : wrong(`is '${text}' where Azure knows ${shape.join(', ')}`);
  }
  if ('items' in shape) return value.kind === 'list' ? value.items.flatMap((item) => shapeFaults(item, shape.items, place)) : value.kind === 'each' ? shapeFaults(value.body, shape.items, place) : [];
  return value.kind === 'object' ? objectFaults(value.entries, value.line, shape.is, place) : [];
}

const isTexts = (shape: Exclude<Shape, string>): shape is readonly string[] => Array.isArray(shape);
const typeWanted = (shape: Exclude<Shape, 'any'>): Type => (typeof shape === 'string' ? (shape as Type) : isTexts(shape) ? 'string' : 'items' in shape ? 'array' : 'object');

function objectFaults(entries: readonly Entry[], line: number, name: string, place: Place): readonly Fault[] {
  const found: Described | Choice | undefined = place.schema.objects[name];
  const wrong = (what: string, where = line): readonly Fault[] => [{ file: place.bicep.file, line: where, what }];
  if (!found) return wrong(`${name} is not in the description that we have of ${place.schema.resource}; see infra/schemas/refresh.ts`);
  if (!('by' in found)) return propertyFaults(entries, line, found, place);
  const kind = entries.find(({ key }) => key === found.by)?.value;
  if (!kind) return wrong(`has no ${found.by}`);
  const text = plainText(kind);
  if (text === undefined) return wrong(`has a ${found.by} that only the deployment knows`);
  const described = found.kinds[text];
  return described ? propertyFaults(entries, line, described, place) : wrong(`has the ${found.by} '${text}' where Azure knows ${Object.keys(found.kinds).join(', ')}`, kind.line);
}

function propertyFaults(entries: readonly Entry[], line: number, { properties, others, required = [], readOnly = [] }: Described, place: Place): readonly Fault[] {
  const { file } = place.bicep;
  const given = entries.flatMap((entry): readonly Fault[] => {
    if (typeof entry.key !== 'string') return others ? shapeFaults(entry.value, others, place) : [{ file, line: entry.line, what: 'has a name that only the deployment knows' }];
    if (readOnly.includes(entry.key)) return [{ file, line: entry.line, what: `${entry.key} is Azure’s to set` }];
    const shape = Object.hasOwn(properties, entry.key) ? properties[entry.key] : others;
    return shape ? shapeFaults(entry.value, shape, place) : [{ file, line: entry.line, what: `${entry.key} is no property here` }];
  });
  const missing = required.filter((name) => !readOnly.includes(name) && !entries.some(({ key }) => key === name)).map((name) => ({ file, line, what: `${name} is missing` }));
  return [...given, ...missing];
}

/** Whether a resource has a property under this path, its own or one that Azure fills. */
export function hasPath(schema: Schema, path: readonly string[], from: Shape = { is: schema.body }): boolean {
  const [name, ...rest] = path;
  if (name === undefined || from === 'any') return true;
  if (typeof from === 'string' || isTexts(from) || 'items' in from) return false;
  const object = schema.objects[from.is];
  const candidates: readonly Described[] = !object ? [] : 'by' in object ? Object.values(object.kinds) : [object];
  return candidates.some(({ properties, others }) => {
    const shape = Object.hasOwn(properties, name) ? properties[name] : others;
    return shape !== undefined && hasPath(schema, rest, shape);
  });
}

/** The resource that a block stands for, and the path that is read of it: `app.properties.defaultHostName`. */
export function pathOf(expression: Expression): { readonly root: string; readonly path: readonly string[] } | undefined {
  if (expression.kind === 'name') return { root: expression.name, path: [] };
  if (expression.kind !== 'member') return undefined;
  const before = pathOf(expression.of);
  return before && { root: before.root, path: [...before.path, expression.name] };
}


import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, type BicepFile, type Block, type Entry, type Expression, plainText } from './bicep';

/** Where the files' names begin: `infra/main.bicep`. */
const root = join(__dirname, '..', '..', '..');

/** What names stand for at one place of a file: several expressions where a loop goes over a list that is known. */
export type Names = (name: string) => readonly Expression[] | undefined;

/** Names of a file's variables, and of its parameters with a list of allowed values, a default, or values that other files are seen to hand over. */
export function namesIn(bicep: BicepFile, files: readonly BicepFile[]): Names {
  const known = new Map<string, readonly Expression[]>();
  for (const { name, value, decorators, line } of bicep.parameters) {
    const [allowed] = decorators.get('allowed') ?? [];
    const handed = files.flatMap((file) => handedTo(bicep, name, file)).map((one) => ({ ...one, line }));
    if (allowed?.kind === 'list') known.set(name, allowed.items);
    else if (value || handed.length > 0) known.set(name, [...handed, ...(value ? [value] : [])]);
  }
  for (const { name, value } of bicep.variables) known.set(name, [loaded(value, bicep.file)]);
  return (name) => known.get(name);
}

const plainKinds: readonly string[] = ['text', 'number', 'truth'];

/** What a file hands to a module under a name, as far as it is plain: other expressions mean nothing outside their file. */
function handedTo(target: BicepFile, name: string, from: BicepFile): readonly Expression[] {
  const calls = from.modules.filter(({ what }) => join(dirname(from.file), what) === target.file);
  const given = calls.flatMap(({ body }) => at(body, 'params', name) ?? []);
  return given.flatMap((value) => valuesOf(value, namesIn(from, []))).filter((value) => plainKinds.includes(value.kind) && (value.kind !== 'text' || plainText(value) !== undefined));
}

/** A file of JSON that is read stands for what is in it. */
function loaded(value: Expression, file: string): Expression {
  const [path] = value.kind === 'call' && value.name === 'loadJsonContent' ? value.args : [];
  const text = path && plainText(path);
  return text === undefined ? value : fromJson(JSON.parse(readFileSync(join(root, dirname(file), text), 'utf8')), value.line);
}

function fromJson(json: unknown, line: number): Expression {
  if (Array.isArray(json)) return { line, kind: 'list', items: json.map((item) => fromJson(item, line)) };
  if (typeof json === 'object' && json !== null) return { line, kind: 'object', entries: Object.entries(json).map(([key, value]) => ({ line, key, value: fromJson(value, line) })) };
  if (typeof json === 'number') return { line, kind: 'number', value: json };
  if (typeof json === 'boolean') return { line, kind: 'truth', value: json };
  return json === null ? { line, kind: 'nothing' } : { line, kind: 'text', parts: [String(json)] };
}

/** Names inside a resource that is repeated: the loop's variable stands for every item. */
export function namesInBlock(names: Names, { each }: Block): Names {
  if (!each) return names;
  const items = valuesOf(each.over, names).flatMap((over) => (over.kind === 'list' ? over.items : []));
  return (name) => (name === each.variable ? items : names(name));
}

/** Everything that an expression may be, as far as the file tells. What is not known stays as it is written. */
export function valuesOf(expression: Expression, names: Names): readonly Expression[] {
  switch (expression.kind) {
    case 'name': return names(expression.name)?.flatMap((value) => valuesOf(value, names)) ?? [expression];
    case 'either': return [expression.then, expression.otherwise].flatMap((value) => valuesOf(value, names));
    case 'member': {
      const owners = valuesOf(expression.of, names);
      const found = owners.flatMap((owner) => at(owner, expression.name) ?? []);
      return found.length > 0 && found.length === owners.length ? found.flatMap((value) => valuesOf(value, names)) : [expression];
    }
    case 'call': return expression.name === 'union' ? union(expression, names) : [expression];
    default: return [expression];
  }
}

/** Objects laid over each other: the later one wins. Only where each is known. */
function union(call: Extract<Expression, { kind: 'call' }>, names: Names): readonly Expression[] {
  const objects = call.args.map((arg) => valuesOf(arg, names));
  if (objects.some((options) => options.length !== 1 || options[0]?.kind !== 'object')) return [call];
  const entries = new Map<Entry['key'], Entry>();
  for (const [object] of objects) if (object?.kind === 'object') for (const entry of object.entries) entries.set(entry.key, entry);
  return [{ line: call.line, kind: 'object', entries: [...entries.values()] }];
}

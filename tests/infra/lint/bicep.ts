/** One expression of Bicep, with the line that it begins on. */
export type Expression = { readonly line: number } & (
  | { readonly kind: 'text'; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'object'; readonly entries: readonly Entry[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'each'; readonly variable: string; readonly over: Expression; readonly body: Expression }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'either'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  /** A sum, a comparison, an index: its parts are looked at, its value is not known. */
  | { readonly kind: 'parts'; readonly gives: 'bool' | 'unknown'; readonly parts: readonly Expression[] }
);
export type ObjectExpression = Extract<Expression, { kind: 'object' }>;

/** A property; its name is an expression where it is put together. */
export interface Entry {
  readonly line: number;
  readonly key: string | Expression;
  readonly value: Expression;
}

interface Declared {
  readonly line: number;
  readonly name: string;
  readonly decorators: ReadonlyMap<string, readonly Expression[]>;
}
export interface Parameter extends Declared {
  readonly type: string;
  readonly value?: Expression;
}
export interface Variable extends Declared {
  readonly value: Expression;
}
export interface Output extends Declared {
  readonly type: string;
  readonly value: Expression;
}
/** A resource or a module; `body` is the object itself, `around` what it is repeated over or made on condition of. */
export interface Block extends Declared {
  /** `Microsoft.Web/sites@2024-11-01`, or the path of the module's file. */
  readonly what: string;
  readonly existing: boolean;
  readonly body: ObjectExpression;
  readonly each?: { readonly variable: string; readonly over: Expression };
  readonly condition?: Expression;
}

export interface BicepFile {
  readonly file: string;
  readonly parameters: readonly Parameter[];
  readonly variables: readonly Variable[];
  readonly resources: readonly Block[];
  readonly modules: readonly Block[];
  readonly outputs: readonly Output[];
}

/** What is wrong, and where. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}
export const say = ({ file, line, what }: Fault): string => `${file}:${line} ${what}`;

/** The text where nothing in it has to be put together. */
export const plainText = (expression: Expression): string | undefined => (expression.kind === 'text' && expression.parts.every((part) => typeof part === 'string') ? expression.parts.join('') : undefined);

export const entryOf = (object: Expression | undefined, name: string): Entry | undefined => (object?.kind === 'object' ? object.entries.find(({ key }) => key === name) : undefined);

/** Follows property names down through objects. */
export const at = (object: Expression | undefined, ...path: readonly string[]): Expression | undefined => path.reduce<Expression | undefined>((found, name) => entryOf(found, name)?.value, object);

/** The expressions directly inside one. */
export function inside(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'text': return expression.parts.filter((part) => typeof part !== 'string');
    case 'object': return expression.entries.flatMap(({ key, value }) => (typeof key === 'string' ? [value] : [key, value]));
    case 'list': return expression.items;
    case 'each': return [expression.over, expression.body];
    case 'member': return [expression.of];
    case 'call': return expression.args;
    case 'either': return [expression.test, expression.then, expression.otherwise];
    case 'parts': return expression.parts;
    default: return [];
  }
}

/** An expression and everything in it. */
export const throughout = (expression: Expression): readonly Expression[] => [expression, ...inside(expression).flatMap(throughout)];

/** Every expression of a file, outermost ones only. */
export const expressionsOf = ({ parameters, variables, resources, modules, outputs }: BicepFile): readonly Expression[] => [
  ...parameters.flatMap(({ value }) => (value ? [value] : [])), ...variables.map(({ value }) => value), ...outputs.map(({ value }) => value),
  ...[...resources, ...modules].flatMap(({ body, each, condition }) => [body, ...(each ? [each.over] : []), ...(condition ? [condition] : [])]),
];

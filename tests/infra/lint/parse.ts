import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { type BicepFile, type Block, type Expression, type Fault } from './bicep';
import { expressionOf } from './expressions';
import { layoutFaults } from './layout';

export const infra = join(__dirname, '..', '..', '..', 'infra');

let parser: Promise<Parser> | undefined;
async function theParser(): Promise<Parser> {
  await Parser.init();
  const made = new Parser();
  made.setLanguage(await Language.load(new Uint8Array(readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')))));
  return made;
}

export type Parsed = { readonly faults: readonly Fault[]; readonly bicep: BicepFile };

/** Reads one file. With faults in its syntax, what could be read beside them is given back too. */
export async function parse(file: string, text: string): Promise<Parsed> {
  const tree = (await (parser ??= theParser())).parse(text);
  if (!tree) throw new Error(`Nothing could be read of ${file}`);
  try {
    const broken = nodesOf(tree.rootNode).filter((node) => node.isError || node.isMissing).map((node) => ({ file, line: lineOf(node), what: 'is not Bicep' }));
    return { faults: [...broken, ...layoutFaults(file, tree.rootNode)], bicep: broken.length > 0 ? nothingIn(file) : fileOf(file, tree.rootNode) };
  } finally {
    tree.delete();
  }
}

/** Every Bicep file of the deployment. */
export const parseAll = (): Promise<readonly Parsed[]> =>
  Promise.all(readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bicep')).sort().map((file) => parse(join('infra', file), readFileSync(join(infra, file), 'utf8'))));

const nothingIn = (file: string): BicepFile => ({ file, parameters: [], variables: [], resources: [], modules: [], outputs: [] });

export const lineOf = (node: Node): number => node.startPosition.row + 1;
export const nodesOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap((child) => (child ? nodesOf(child) : []))];
const named = (node: Node): readonly Node[] => node.namedChildren.filter((child): child is Node => child !== null && child.type !== 'comment');

function fileOf(file: string, root: Node): BicepFile {
  const found = { ...nothingIn(file), parameters: [] as BicepFile['parameters'][number][], variables: [] as BicepFile['variables'][number][], resources: [] as Block[], modules: [] as Block[], outputs: [] as BicepFile['outputs'][number][] };
  let decorators = new Map<string, readonly Expression[]>();
  for (const node of named(root)) {
    if (node.type === 'decorators') {
      decorators = new Map(named(node).map((one) => expressionOf(named(one)[0]!)).map((call) => (call.kind === 'call' ? [call.name, call.args] : ['', []])));
      continue;
    }
    const declared = { line: lineOf(node), name: named(node)[0]?.text ?? '', decorators };
    const value = () => expressionOf(named(node).at(-1)!);
    if (node.type === 'parameter_declaration') found.parameters.push({ ...declared, type: typeOf(node), ...(named(node).length > 2 && { value: value() }) });
    if (node.type === 'variable_declaration') found.variables.push({ ...declared, value: value() });
    if (node.type === 'output_declaration') found.outputs.push({ ...declared, type: typeOf(node), value: value() });
    if (node.type === 'resource_declaration') found.resources.push({ ...declared, ...blockOf(node) });
    if (node.type === 'module_declaration') found.modules.push({ ...declared, ...blockOf(node) });
    decorators = new Map();
  }
  return found;
}

const typeOf = (node: Node): string => named(node)[1]?.text ?? '';

function blockOf(node: Node): Pick<Block, 'what' | 'existing' | 'body' | 'each' | 'condition'> {
  const [, what, value] = named(node);
  const loop = value!.type === 'for_statement' ? expressionOf(value!) : undefined;
  const each = loop?.kind === 'each' ? { each: { variable: loop.variable, over: loop.over } } : {};
  const inner = value!.type === 'for_statement' ? value!.childForFieldName('body')! : value!;
  const body = expressionOf(inner.type === 'if_statement' ? named(inner).at(-1)! : inner);
  if (body.kind !== 'object') throw new Error(`${node.text.split('\n')[0]} has no body`);
  const condition = inner.type === 'if_statement' ? { condition: expressionOf(named(inner)[0]!) } : {};
  return { what: what!.text.slice(1, -1), existing: node.children.some((child) => child?.type === 'existing'), body, ...each, ...condition };
}

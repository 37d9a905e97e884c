import { type Node } from 'web-tree-sitter';
import { type Entry, type Expression } from './bicep';

const named = (node: Node): readonly Node[] => node.namedChildren.filter((child): child is Node => child !== null && child.type !== 'comment');
const field = (node: Node, name: string): Expression => expressionOf(node.childForFieldName(name)!);
const comparisons = ['==', '!=', '=~', '!~', '<', '<=', '>', '>=', '&&', '||', '!'];

/** The parser's tree as what the checks look at. */
export function expressionOf(node: Node): Expression {
  const line = node.startPosition.row + 1;
  switch (node.type) {
    case 'string': return { line, kind: 'text', parts: textOf(node) };
    case 'number': return { line, kind: 'number', value: Number(node.text) };
    case 'boolean': return { line, kind: 'truth', value: node.text === 'true' };
    case 'null': return { line, kind: 'nothing' };
    case 'object': return { line, kind: 'object', entries: named(node).map(entryFrom) };
    case 'array': return { line, kind: 'list', items: named(node).map(expressionOf) };
    case 'identifier': return { line, kind: 'name', name: node.text };
    case 'member_expression': return { line, kind: 'member', of: field(node, 'object'), name: node.childForFieldName('property')!.text };
    case 'call_expression': return { line, kind: 'call', name: node.childForFieldName('function')!.text, args: named(node.childForFieldName('arguments')!).map(expressionOf) };
    case 'ternary_expression': return { line, kind: 'either', test: field(node, 'condition'), then: field(node, 'consequence'), otherwise: field(node, 'alternative') };
    case 'parenthesized_expression': return expressionOf(named(node)[0]!);
    case 'for_statement': return { line, kind: 'each', variable: variableOf(node), over: expressionOf(named(node).at(-2)!), body: bodyOf(node.childForFieldName('body')!) };
    case 'binary_expression':
    case 'unary_expression': return { line, kind: 'parts', gives: comparisons.includes(node.childForFieldName('operator')!.text) ? 'bool' : 'unknown', parts: named(node).map(expressionOf) };
    case 'subscript_expression': return { line, kind: 'parts', gives: 'unknown', parts: named(node).map(expressionOf) };
    // What the checks do not understand is not guessed at: then they have to be taught it.
    default: throw new Error(`Line ${line}: the checks do not know ${node.type}: ${node.text.slice(0, 60)}`);
  }
}

const variableOf = (node: Node): string => (node.childForFieldName('initializer') ?? named(named(node)[0]!)[0]!).text;
const bodyOf = (node: Node): Expression => expressionOf(node.type === 'if_statement' ? named(node).at(-1)! : node);

function entryFrom(node: Node): Entry {
  const [key, value] = named(node);
  const text = key!.type === 'string' ? expressionOf(key!) : undefined;
  const name = text?.kind === 'text' && text.parts.some((part) => typeof part !== 'string') ? text : text?.kind === 'text' ? text.parts.join('') : key!.text;
  return { line: node.startPosition.row + 1, key: name, value: expressionOf(value!) };
}

const escapes: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\r': '\r', '\\\'': '\'', '\\\\': '\\', '\\$': '$' };

function textOf(node: Node): readonly (string | Expression)[] {
  return named(node).map((part) => (part.type === 'interpolation' ? expressionOf(named(part)[0]!) : part.type === 'escape_sequence' ? (escapes[part.text] ?? part.text) : part.text));
}

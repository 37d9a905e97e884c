import { type Node } from 'web-tree-sitter';
import { type Fault } from './bicep';

/**
 * The parser does not mind where lines end, Bicep's compiler does: what stands on one line is parted by commas, what stands on lines of its
 * own is not, and an expression goes on after a line's end only inside brackets.
 */
export function layoutFaults(file: string, root: Node): readonly Fault[] {
  const faults: Fault[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'object' || node.type === 'array') faults.push(...faultsIn(file, node));
    if (['ternary_expression', 'binary_expression', 'member_expression'].includes(node.type) && splits(node)) faults.push({ file, line: row(node) + 1, what: 'goes on after the line’s end' });
    for (const child of node.children) if (child) walk(child);
  };
  walk(root);
  return faults;
}

const row = (node: Node): number => node.startPosition.row;

/** Whether two direct parts stand on different lines: one ends on a line, and the next begins on a later one. */
const splits = (node: Node): boolean => node.children.some((part, index) => index > 0 && part !== null && part.startPosition.row > (node.children[index - 1]?.endPosition.row ?? part.startPosition.row));

function faultsIn(file: string, node: Node): readonly Fault[] {
  const faults: Fault[] = [];
  const parts = node.children.filter((child): child is Node => child !== null && child.type !== 'comment');
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (!next) continue;
    const sameLine = part.endPosition.row === row(next);
    const between = [part, next].every(({ type }) => type !== ',' && !'{}[]'.includes(type));
    if (between && sameLine) faults.push({ file, line: row(next) + 1, what: 'needs a comma before it' });
    if (part.type === ',' && !sameLine) faults.push({ file, line: row(part) + 1, what: 'has a comma at its end' });
  }
  return faults;
}

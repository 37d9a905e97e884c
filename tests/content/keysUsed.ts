import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which of the keys the sources name: as a literal, or by a template literal that begins with a feature (`` `vocabulary.skill.${code}` ``). */
export function keysUsed(sources: readonly string[], keys: readonly string[]): Set<string> {
  const used = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of sources) {
    const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
    for (const [, literal] of code.matchAll(/['"`]([a-z]\w*\.[\w.]+)['"`]/gi)) used.add(literal ?? '');
    for (const [, template] of code.matchAll(/`([a-z]\w*\.[\w.]*\$\{[^`]*)`/gi)) patterns.push(asPattern(template ?? ''));
  }
  return new Set(keys.filter((key) => used.has(key) || patterns.some((pattern) => pattern.test(key))));
}

const asPattern = (template: string): RegExp =>
  new RegExp(`^${template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', String.raw`\.`)).join('[^.]+')}$`);

export function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '../..');
const production = { entry: 'bot/main.ts', file: '.build/main.js' };

/** Bundles an entry with the very options of `npm run build:bot`; gives the file that `node` runs. */
export function bundle(entry = production.entry, name = 'main'): string {
  const { scripts } = z.object({ scripts: z.object({ 'build:bot': z.string() }) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const [tool, ...options] = scripts['build:bot'].split(' ');
  if (tool !== 'esbuild' || !options.includes(production.entry)) throw new Error('The bench no longer knows how “npm run build:bot” bundles');
  const file = production.file.replace('main', name);
  const own = options.map((option) => option.replace(production.entry, entry).replace(production.file, file));
  execFileSync(join(root, 'node_modules/.bin/esbuild'), own, { cwd: root, stdio: 'inherit' });
  return join(root, file);
}

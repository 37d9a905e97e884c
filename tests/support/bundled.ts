import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** Bundles a program of ours into this folder, so that each start is quick; gives the file that `node` runs. `entry`: ends in `.ts`. */
export async function bundled(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, `${basename(entry, '.ts')}.js`);
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node24', format: 'cjs', external: ['dtrace-provider'], logLevel: 'error' });
  return outfile;
}

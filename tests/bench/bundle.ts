import { join } from 'node:path';
import { bundleServer } from '../../infra/bundleServer';

const root = join(__dirname, '../..');

/** Bundles an entry as `npm run build:server` does the server; gives the file that `node` runs. */
export async function bundle(entry = 'bot/main.ts', name = 'main'): Promise<string> {
  const folder = join(root, '.build');
  await bundleServer({ root, folder, entry, name, sourcemap: 'linked' });
  return join(folder, `${name}.js`);
}

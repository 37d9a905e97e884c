import { join } from 'node:path';
import { bundleBeside, bundleProgram } from '../../infra/bundleServer';

const root = join(__dirname, '../..');
const folder = join(root, '.build');

/** The same for all programs of one run of the bench. */
let beside: Promise<void> | undefined;

/** Bundles an entry as `npm run build:server` does the server; gives the file that `node` runs. */
export async function bundle(entry = 'bot/main.ts', name = 'main'): Promise<string> {
  await Promise.all([bundleProgram({ root, folder, entry, name, sourcemap: 'linked' }), (beside ??= bundleBeside({ root, folder }))]);
  return join(folder, `${name}.js`);
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Optimiser } from '../usecases/runs/optimiser';
import { threadOptimiser } from './threads';

/** As `npm run build:bot` names it, beside the server's own bundle. */
const bundled = 'optimiser.js';

/** The optimiser of a server whose scripts lie in `folder`: the built worker beside it, or one that is bundled from the sources when it is first needed. */
export function openOptimiser(folder: string): Optimiser {
  const beside = join(folder, bundled);
  let fromSource: Promise<string> | undefined;
  return threadOptimiser(() => (existsSync(beside) ? beside : (fromSource ??= bundleWorker())));
}

/** While developing: a thread understands no TypeScript. Rejects when the sources or the bundler are not there, as in a package that was built without its worker. */
export async function bundleWorker(root = join(__dirname, '..', '..')): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), 'lodestar-optimiser-')), bundled);
  const options = [join(root, 'bot/optimiser/worker.ts'), '--bundle', '--platform=node', '--target=node24', '--format=cjs', `--outfile=${outfile}`, '--log-level=error'];
  await promisify(execFile)(join(root, 'node_modules/.bin/esbuild'), options, { cwd: root });
  return outfile;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Optimiser } from '../usecases/runs/optimiser';
import { processOptimiser } from './processes';

/** As `npm run build:server` names it, beside the server's own bundle. */
const bundled = 'optimiser.js';

/** The optimiser of a server whose scripts lie in `folder`: the built worker beside it, or one that is bundled from the sources when it is first needed. */
export function openOptimiser(folder: string): Optimiser {
  const beside = join(folder, bundled);
  let fromSource: Promise<string> | undefined;
  const processes = processOptimiser(() => (existsSync(beside) ? beside : (fromSource ??= bundleWorker())));
  return {
    ...processes,
    stop: async () => {
      await processes.stop();
      const made = await fromSource?.catch(() => undefined);
      if (made) await rm(dirname(made), { recursive: true, force: true });
    },
  };
}

const source = join('bot', 'optimiser', 'worker.ts');

/** While developing: a process of its own understands no TypeScript. Rejects where there are no sources, as in a package that was built without its worker. */
export async function bundleWorker(): Promise<string> {
  const root = [join(__dirname, '..', '..'), process.cwd()].find((one) => existsSync(join(one, source)));
  if (root === undefined) throw new Error(`There is neither ${bundled} beside the server nor its source: run “npm run build”`);
  const outfile = join(await mkdtemp(join(tmpdir(), 'lodestar-optimiser-')), bundled);
  const options = [join(root, source), '--bundle', '--platform=node', '--target=node24', '--format=cjs', `--outfile=${outfile}`, '--log-level=error'];
  await promisify(execFile)(join(root, 'node_modules/.bin/esbuild'), options, { cwd: root });
  return outfile;
}

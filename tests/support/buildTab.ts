import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const builds = join(root, '.build', 'tested');
/** What the tab is made of. */
const sources = ['tabs', 'bot/content', 'bot/contracts', 'bot/cards/kit', 'bot/domain', 'package-lock.json'];
const hourMs = 3_600_000;

/** Builds the tab, as it ships, once for all tests, into a folder named after its sources: a test never looks at an older one. */
export default async function buildTab(): Promise<void> {
  const folder = join(builds, fingerprint());
  if (!existsSync(folder)) {
    forgetOld();
    const fresh = `${folder}-${process.pid}`;
    await promisify(execFile)(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'tabs/vite.config.ts', '--logLevel', 'error', '--outDir', join(fresh, 'tabs')], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
    if (existsSync(folder)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, folder);
  }
  process.env.TABS_FOLDER = folder;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) for (const file of filesUnder(join(root, source))) hash.update(`${file} ${statSync(file).mtimeMs}\n`);
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name))).sort();
}

function forgetOld(): void {
  if (!existsSync(builds)) return;
  for (const name of readdirSync(builds)) if (Date.now() - statSync(join(builds, name)).mtimeMs > hourMs) rmSync(join(builds, name), { recursive: true, force: true });
}

import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { ZipFile } from 'yazl';
import { bundleServer } from './bundleServer';

export interface PackageOptions {
  readonly root: string;
  readonly outFolder: string;
  /** Where the tab is built already; it is built now when this is left out. */
  readonly tabs?: string;
}

export interface Packaged {
  readonly folder: string;
  readonly zip: string;
  readonly megabytes: number;
}

/** One moment for every package, whenever and wherever it is made. */
const moment = new Date(2020, 0, 1);

/** Makes `<outFolder>/server` and the same as `server.zip`; what was there before is replaced. The map that reads a stack trace is beside, not in them. */
export async function packageServer({ root, outFolder, tabs }: PackageOptions): Promise<Packaged> {
  const folder = join(outFolder, 'server');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    bundleServer({ root, folder, sourcemap: 'external' }),
    tabs ? cp(tabs, join(folder, 'web', 'tabs'), { recursive: true }) : buildTabs(root, join(folder, 'web', 'tabs')),
    describePackage(root, folder),
  ]);
  await rename(join(folder, 'main.js.map'), join(outFolder, 'main.js.map'));
  const zip = join(outFolder, 'server.zip');
  await zipFolder(folder, zip);
  return { folder, zip, megabytes: (await stat(zip)).size / 1_000_000 };
}

async function buildTabs(root: string, outDir: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', 'tabs/vite.config.ts', '--logLevel', 'error', '--outDir', outDir], { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
}

/** As `npm start` starts the server here. */
export const startCommand = 'node --disable-warning=DEP0040 main.js';

async function describePackage(root: string, folder: string): Promise<void> {
  const { name, version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const described = { name: `${name}-server`, version, license, private: true, type: 'commonjs', engines: { node: '>=24' }, scripts: { start: startCommand } };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(described, undefined, 2)}\n`);
}

async function zipFolder(folder: string, file: string): Promise<void> {
  const zip = new ZipFile();
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const path of entries) zip.addFile(path, relative(folder, path), { mtime: moment, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

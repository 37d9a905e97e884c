import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage } from './checks/package';
import { packageFiles } from './files';
import { type Environment, type Outcome, readSettings } from './settings';
import { zipOf } from './zip';

export interface PackageOrder {
  readonly env: string;
  readonly envFolder: string;
  readonly outFolder: string;
  readonly environment: Environment;
}

/** Makes the package of one environment and says where it is. Whatever is wrong is said at once, and then nothing is written. */
export async function makePackage({ env, envFolder, outFolder, environment }: PackageOrder): Promise<Outcome<string>> {
  const settings = readSettings({ env, folder: envFolder, environment });
  if (settings.kind === 'wrong') return settings;
  const files = packageFiles(settings.value);
  const problems = checkPackage(files, { local: env === 'local' });
  if (problems.length > 0) return { kind: 'wrong', problems };
  const path = join(outFolder, `lodestar-${env}.zip`);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(path, await zipOf(files));
  return { kind: 'good', value: path };
}

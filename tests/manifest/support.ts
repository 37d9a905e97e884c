import { readFileSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseEnv } from 'node:util';
import { type Entry, open, type ZipFile } from 'yauzl';
import { packageFiles } from '../../manifest/files';
import { type Environment, type PackageSettings } from '../../manifest/settings';
import { type Files } from '../../manifest/zip';

export const root = join(__dirname, '..', '..');

/** An installation of some organisation. */
export const goodSettings: PackageSettings = {
  version: '1.4.0', teamsAppId: 'aaaaaaaa-0000-4000-8000-000000000001', botId: 'bbbbbbbb-0000-4000-8000-000000000002', tabAppId: 'cccccccc-0000-4000-8000-000000000003',
  publicUrl: 'https://lodestar.example.org', host: 'lodestar.example.org', hostname: 'lodestar.example.org', nameSuffix: '', developerName: 'Office of mentoring',
  websiteUrl: 'https://lodestar.example.org/support', privacyUrl: 'https://lodestar.example.org/privacy', termsUrl: 'https://lodestar.example.org/terms',
};

/** The same as an administrator writes it. */
export const goodEnvironment: Environment = {
  APP_VERSION: '1.4.0', TEAMS_APP_ID: goodSettings.teamsAppId, BOT_ID: goodSettings.botId, TAB_APP_ID: goodSettings.tabAppId, PUBLIC_URL: goodSettings.publicUrl, DEVELOPER_NAME: goodSettings.developerName,
};

export const goodFiles = (): Files => packageFiles(goodSettings);

/** The files with one JSON file changed. */
export function changed(file: string, change: (document: Document) => void): Files {
  const files = goodFiles();
  const document = JSON.parse(files[file]!.toString('utf8')) as Document;
  change(document);
  return { ...files, [file]: Buffer.from(JSON.stringify(document)) };
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test breaks it in every way
type Document = any;

/** The variables of an environment's own file. */
export const envFile = (env: string): Environment => parseEnv(readFileSync(join(root, 'env', `.env.${env}`), 'utf8'));

/** A project's folder with the real env files, and one of its own. */
export async function someProject(env: string, variables: Environment): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-package-'));
  await cp(join(root, 'env'), join(folder, 'env'), { recursive: true });
  await writeFile(join(folder, 'env', `.env.${env}`), Object.entries(variables).map(([name, value]) => `${name}=${value ?? ''}\n`).join(''));
  return folder;
}

/** The files of a zip by name, in its order. */
export async function unzipped(path: string): Promise<Files> {
  const zip = await new Promise<ZipFile>((resolve, reject) => open(path, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))));
  const files: Record<string, Buffer> = {};
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      buffer(stream).then((content) => {
        files[entry.fileName] = content;
        zip.readEntry();
      }, reject);
    }));
    zip.readEntry();
  });
}

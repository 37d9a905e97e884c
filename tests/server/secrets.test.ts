import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../support/bundled';
import { until } from '../support/until';

/** Each is the value of a setting that nobody may read in a log, wherever the log is kept. */
const secrets = {
  BOT_PASSWORD: 'xq7~password-of-the-bot', COSMOS_KEY: Buffer.from('key-of-cosmos-that-is-secret').toString('base64'), SEALING_KEY: Buffer.alloc(32, 'seal').toString('base64'),
  SEALING_KEY_BEFORE: Buffer.alloc(32, 'before').toString('base64'), APPLICATIONINSIGHTS_CONNECTION_STRING: 'InstrumentationKey=5ec2e700-0000-4000-8000-00000000cafe;IngestionEndpoint=https://127.0.0.1:1/', OTEL_EXPORTER_OTLP_HEADERS: 'api-key=collectors-own-secret',
};
const parts = [...Object.values(secrets), '5ec2e700-0000-4000-8000-00000000cafe', 'collectors-own-secret', 'key-of-cosmos-that-is-secret'];
const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"oid":"somebody-who-taps"}').toString('base64url')}.c2lnbmF0dXJl`;

let folder: string;
let file: string;
let taken: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-secrets-'));
  file = await bundled(join(__dirname, '..', '..', 'bot', 'main.ts'), folder);
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  await writeFile(join(folder, 'people.csv'), `objectId;name\n${secrets.BOT_PASSWORD};x\n`);
}, 60_000);
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

type Environment = Readonly<Record<string, string>>;
const { BOT_PASSWORD, SEALING_KEY, COSMOS_KEY } = secrets;
const whole = (): Environment => ({ PORT: '0', BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_TENANT_ID: '00000000-0000-4000-8000-0000000000aa', BOT_PASSWORD, SEALING_KEY, SQLITE_FILE: join(folder, 'lodestar.db'), LOG_LEVEL: 'debug' });
const without = (environment: Environment, ...names: string[]): Environment => Object.fromEntries(Object.entries(environment).filter(([name]) => !names.includes(name)));

/** Runs the server as it ships until it ends by itself, or has answered what is asked of it; gives everything that it wrote. */
async function run(environment: Environment): Promise<{ readonly code: number | null; readonly output: string; readonly listened: boolean }> {
  const child = spawn(process.execPath, [file], { env: environment, cwd: folder });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  let isOver = false;
  void ended.then(() => (isOver = true));
  const port = () => /"port":(\d+)[^\n]*"listening"/.exec(written.join(''))?.[1];
  await until(async () => isOver || port() !== undefined, 20_000);
  const listened = port() !== undefined;
  if (listened) await trouble(`http://127.0.0.1:${port()}`);
  child.kill('SIGTERM');
  return { code: await ended, output: written.join(''), listened };
}

/** What strangers send, with tokens that do not hold. */
async function trouble(url: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.example', conversation: { id: 'a:1', tenantId: 't' }, from: { id: '29:1', aadObjectId: 'somebody-who-taps' }, text: token };
  await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  await fetch(`${url}/api/messages`, { method: 'POST', headers, body: `{"${token}` });
  for (const path of [`/api/home?token=${token}`, `/pages/${token}`, '/readyz', `/api/${token}`]) await fetch(`${url}${path}`, { headers });
}

const cosmos = (endpoint: string): Environment => ({ ...without(whole(), 'SQLITE_FILE'), COSMOS_ENDPOINT: endpoint, COSMOS_KEY });

describe('neither log nor error says a secret, at the most talkative level', () => {
  it.each<[string, () => Environment, 'listens' | 'does not start']>([
    ['when all is well and strangers come', whole, 'listens'],
    ['when measurements do not arrive', () => ({ ...whole(), APPLICATIONINSIGHTS_CONNECTION_STRING: secrets.APPLICATIONINSIGHTS_CONNECTION_STRING }), 'listens'],
    ['when the collector is not there', () => ({ ...whole(), OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_EXPORTER_OTLP_HEADERS: secrets.OTEL_EXPORTER_OTLP_HEADERS }), 'listens'],
    ['when Cosmos DB is not there', () => cosmos('http://127.0.0.1:1/'), 'listens'],
    ['when the key of Cosmos DB stands in its address', () => cosmos(`http://lodestar:${encodeURIComponent(COSMOS_KEY)}@127.0.0.1:1/`), 'listens'],
    ['when a setting is misspelt', () => ({ ...whole(), SEALING_KYE: SEALING_KEY }), 'listens'],
    ['when the port is taken', () => ({ ...whole(), PORT: String((taken.address() as AddressInfo).port) }), 'does not start'],
    ['when the database cannot be opened', () => ({ ...whole(), SQLITE_FILE: '/dev/null/lodestar.db' }), 'does not start'],
    ['when every setting holds what belongs to another', () => Object.fromEntries(Object.keys(whole()).map((name) => [name, `${BOT_PASSWORD} ${SEALING_KEY}`])), 'does not start'],
    ['when a secret is not what it should be', () => ({ ...whole(), SEALING_KEY: BOT_PASSWORD, APPLICATIONINSIGHTS_CONNECTION_STRING: COSMOS_KEY }), 'does not start'],
    ['when two keys are given', () => ({ ...whole(), SEALING_KEY_BEFORE: secrets.SEALING_KEY_BEFORE, SEALING_KEY_VAULT: 'https://lodestar-keys.vault.azure.net/keys/sealing' }), 'does not start'],
    ['when the password is where people should be', () => ({ ...whole(), PEOPLE_CSV: join(folder, 'people.csv') }), 'does not start'],
    ['when the mode is wrong', () => ({ ...whole(), LODESTAR_MODE: BOT_PASSWORD }), 'does not start'],
  ])('%s', async (_when, environment, how) => {
    const { code, output, listened } = await run(environment());
    expect(listened).toBe(how === 'listens');
    expect(code).toBe(listened ? 0 : 1);
    expect(output.length).toBeGreaterThan(20);
    expect([...parts, token, token.split('.')[1]!, 'somebody-who-taps'].filter((secret) => output.includes(secret) || output.includes(encodeURIComponent(secret)))).toEqual([]);
  }, 40_000);
});

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { openPromise } from 'yauzl';
import { packageServer, startCommand } from '../../infra/packageServer';
import { type Collector, startCollector } from '../support/collector';
import { startCosmosServer } from '../support/cosmosServer';
import { until } from '../support/until';

const root = join(__dirname, '..', '..');
/** Production, with everything that has a secret. */
const settings = {
  PORT: '0', BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_TENANT_ID: '00000000-0000-4000-8000-0000000000aa', BOT_PASSWORD: 'password~of~the~bot', SEALING_KEY: Buffer.alloc(32, 'sealing').toString('base64'),
};

let place: string;
let zip: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'lodestar-package-'));
  ({ zip } = await packageServer({ root, outFolder: join(place, 'made'), tabs: join(process.env.TABS_FOLDER!, 'tabs') }));
}, 120_000);
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(() => rm(place, { recursive: true, force: true }));

/** As a deployment does it: into a folder where nothing else is, and nothing around it. */
async function unpack(into: string): Promise<string> {
  const folder = join(place, into);
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const file = join(folder, entry.fileName);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await buffer(await archive.openReadStreamPromise(entry)));
  }
  return folder;
}

interface Started {
  readonly url: string;
  readonly child: ChildProcess;
  output(): string;
}

/** By the command that package.json there names, with these settings and nothing of this process's environment. */
async function start(folder: string, environment: Readonly<Record<string, string>>): Promise<Started> {
  const [, ...options] = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.split(' ');
  const child = spawn(process.execPath, options, { cwd: folder, env: { ...settings, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const output: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    output.push(line);
    const port = /"port":(\d+).*"listening"/.exec(line)?.[1];
    if (port) return { url: `http://127.0.0.1:${port}`, child, output: () => output.join('\n') };
  }
  throw new Error(`The server ended: ${output.join('\n')}`);
}

it('serves from an empty folder without anything else: bot, tab and health', async () => {
  const folder = await unpack('alone');
  const { url, output } = await start(folder, { SQLITE_FILE: join(place, 'alone.db'), LOG_LEVEL: 'debug' });
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${url}/tabs/home`)).text()).toContain('<script type="module"');
  expect((await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.example', conversation: { id: 'a' } }) })).status).toBe(401);
  for (const secret of [settings.BOT_PASSWORD, settings.SEALING_KEY]) expect(output()).not.toContain(secret);
});

it('has with it what only some settings need: Cosmos DB, measurements, a vault', async () => {
  const [collector, cosmos]: [Collector, Awaited<ReturnType<typeof startCosmosServer>>] = await Promise.all([startCollector(), startCosmosServer()]);
  const { url, child } = await start(await unpack('azure'), { COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.key, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  expect(await until(async () => (await fetch(`${url}/readyz`)).ok)).toBe(true);
  await fetch(`${url}/pages/not-a-link`);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(collector.spans()).toContainEqual(expect.objectContaining({ name: 'request', attributes: expect.objectContaining({ route: '/pages/:token', status: 404 }) }));
  expect(collector.points()).toContainEqual(expect.objectContaining({ name: 'lodestar.storage.duration', attributes: { collection: 'programmes', operation: 'read', outcome: 'none' } }));
  for (const sdk of ['azure-keyvault-keys', 'azure-monitor-opentelemetry-exporter']) {
    const { stdout } = await promisify(execFile)(process.execPath, ['-p', `Object.keys(require('./sdk/${sdk}.js')).length > 3`], { cwd: join(place, 'azure') });
    expect(stdout.trim()).toBe('true');
  }
  await Promise.all([collector.stop(), cosmos.stop()]);
}, 60_000);

describe('the container', () => {
  const lines = readFileSync(join(root, 'infra', 'Containerfile'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const of = (instruction: string): string[] => lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));

  it('is made of instructions that there are, from an official Node 24', () => {
    expect(lines.map((line) => line.split(' ')[0]).filter((word) => !['FROM', 'ENV', 'WORKDIR', 'COPY', 'USER', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD'].includes(word!))).toEqual([]);
    expect(lines[0]).toBe('FROM node:24-bookworm-slim');
  });

  it('copies the package and nothing else', () => {
    expect(of('COPY')).toEqual(['--chown=root:root .output/server/ ./']);
    const ignored = readFileSync(join(root, '.containerignore'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(ignored).toEqual(['*', '!.output/server']);
  });

  it('runs as nobody in particular, starts as the package says, and asks itself whether it is ready', () => {
    expect(of('USER')).toEqual(['node']);
    expect(JSON.parse(of('CMD')[0]!)).toEqual(startCommand.split(' '));
    const [environment] = of('ENV');
    expect(environment).toBe('NODE_ENV=production PORT=8080');
    expect(of('EXPOSE')).toEqual(['8080']);
    expect(of('HEALTHCHECK')[0]).toContain("fetch('http://127.0.0.1:' + process.env.PORT + '/readyz')");
  });

  it('asks in a way that works', async () => {
    const check: string[] = JSON.parse(/CMD (\[.*\])$/.exec(of('HEALTHCHECK')[0]!)![1]!);
    const { url } = await start(await unpack('checked'), { SQLITE_FILE: join(place, 'checked.db') });
    const run = (port: string) => promisify(execFile)(process.execPath, check.slice(1), { env: { PORT: port } }).then(() => 'healthy', () => 'unhealthy');
    expect(await run(new URL(url).port)).toBe('healthy');
    expect(await run('1')).toBe('unhealthy');
  });

  it('holds no secret', () => {
    expect(lines.join('\n')).not.toMatch(/PASSWORD|SECRET|_KEY|CONNECTION_STRING|token/i);
  });
});

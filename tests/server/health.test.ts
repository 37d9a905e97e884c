import { randomBytes, randomUUID } from 'node:crypto';
import { readConfig } from '../../bot/settings/config';
import { makeHealth } from '../../bot/running/health';
import { localCredentials } from '../../bot/local/channel';
import { type RunningServer, startServer } from '../../bot/server';
import { FakeKeyVault } from '../support/fakeKeyVault';
import { type FaultyGateway, startFaultyGateway } from '../support/faultyGateway';
import { catchProcessLog } from '../support/processLog';
import { botId } from '../support/product';
import { until } from '../support/until';
import { tenant } from '../support/world';

const common = { LODESTAR_MODE: 'local', PORT: '0', BOT_ID: botId, BOT_TENANT_ID: tenant, SWEEP_EVERY_SECONDS: '3600', LOG_LEVEL: 'silent' };
const start = (settings: Record<string, string>, vault?: FakeKeyVault): Promise<RunningServer> =>
  startServer(readConfig({ ...common, ...settings }), { credentials: localCredentials(botId), ...(vault && { vault: vault.access }) });
const ask = async ({ port }: RunningServer, path: string): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return `${answer.status} ${await answer.text()}`;
};
const ready = '200 {"status":"ready"}';
const notReady = (...parts: string[]): string => `503 {"status":"notReady","parts":${JSON.stringify(parts)}}`;
const becomes = (server: RunningServer, answer: string): Promise<boolean> => until(async () => (await ask(server, '/readyz')) === answer);

describe('a server whose storage fails', () => {
  let gateway: FaultyGateway;
  let server: RunningServer;
  beforeAll(async () => {
    gateway = await startFaultyGateway();
    server = await start({ COSMOS_ENDPOINT: gateway.endpoint, COSMOS_KEY: gateway.key, COSMOS_DATABASE: randomUUID(), SEALING_KEY: randomBytes(32).toString('base64') });
  });
  afterAll(async () => {
    await server.stop();
    await gateway.stop();
  });

  it.each([
    ['hangs', Array.from({ length: 40 }, () => 'hang' as const)],
    ['hangs up', Array.from({ length: 40 }, () => 'hang up' as const)],
    ['answers 503', Array.from({ length: 40 }, () => ({ status: 503 }))],
  ])('is ready, not ready while it %s, alive all the time, and ready again', async (_how, faults) => {
    expect(await becomes(server, ready)).toBe(true);
    gateway.fail(...faults);
    expect(await becomes(server, notReady('storage'))).toBe(true);
    expect(await ask(server, '/healthz')).toBe('200 {"status":"ok"}');
    gateway.fail();
    expect(await becomes(server, ready)).toBe(true);
  });

  it('asks storage once for many probes', async () => {
    await becomes(server, ready);
    gateway.fail();
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(server, '/readyz')));
    expect(new Set(answers)).toEqual(new Set([ready]));
    expect(gateway.requests()).toBeLessThanOrEqual(1);
  });

  it('never asks storage whether it lives', async () => {
    gateway.fail();
    for (let probe = 0; probe < 5; probe += 1) await ask(server, '/healthz');
    expect(gateway.requests()).toBe(0);
  });

  it('is not kept by anybody on the way', async () => {
    for (const path of ['/healthz', '/readyz']) expect((await fetch(`http://127.0.0.1:${server.port}${path}`)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a server whose key is in a vault', () => {
  it('starts without being ready while the vault refuses, and says so in one line without the vault’s words', async () => {
    const vault = await FakeKeyVault.start();
    vault.instead = { status: 403 };
    const log = catchProcessLog();
    const server = await start({ SQLITE_FILE: ':memory:', SEALING_KEY_VAULT: vault.keyUrl, LOG_LEVEL: 'debug' }, vault);
    const answers = [await ask(server, '/readyz'), await ask(server, '/readyz'), await ask(server, '/healthz')];
    await server.stop();
    log.stop();
    await vault.stop();
    expect(answers).toEqual([notReady('sealingKey'), notReady('sealingKey'), '200 {"status":"ok"}']);
    expect(log.text().split('\n').filter((line) => line.includes('"sealing.refused"'))).toEqual([expect.stringContaining('Key Vault answered 403')]);
    for (const word of ['amina.okoro', vault.address, 'may not']) expect(log.text()).not.toContain(word);
  });

  it('is ready with a vault that answers, and makes links and pseudonyms', async () => {
    const vault = await FakeKeyVault.start();
    const server = await start({ SQLITE_FILE: ':memory:', SEALING_KEY_VAULT: vault.keyUrl }, vault);
    expect(await ask(server, '/readyz')).toBe(ready);
    expect(server.app.ports.links.make({ kind: 'journal', person: `${tenant}:somebody` })).toMatch(/\/pages\/[\w-]{40,}$/);
    expect(server.app.ports.pseudonym('somebody')).toMatch(/^[\w-]{43}$/);
    await server.stop();
    await vault.stop();
  });
});

it('a process that is ending is not ready, whatever storage says', async () => {
  const health = makeHealth({ readStorage: async () => undefined, key: { check: async () => 'usable' }, report: () => undefined });
  expect(await health.notReady()).toEqual([]);
  health.stopping();
  expect(await health.notReady()).toEqual(['stopping']);
});

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { asks, asksRaw, asksWith, posting, urlOf } from './support/asking';

const built = process.env.TABS_FOLDER ?? '';

let stage: TabStage;
let folder: string;
let mina: Person;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-tabs-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, '..', 'beside-the-tabs.txt'), 'rhubarb');
  await writeFile(join(folder, 'outside.txt'), 'rhubarb');
  process.env.TABS_FOLDER = folder;
  stage = await startTabStage();
  process.env.TABS_FOLDER = built;
  mina = await stage.signedUp('Mina', 'mentee');
});
afterAll(async () => {
  await stage.stop();
  await rm(folder, { recursive: true });
  await rm(join(tmpdir(), 'beside-the-tabs.txt'), { force: true });
});

const page = (path = '/tabs/') => fetch(`${urlOf(stage)}${path}`);
const html = () => readFile(join(folder, 'tabs', 'index.html'), 'utf8');
const scripts = async () => (await readdir(join(folder, 'tabs', 'assets'))).filter((name) => name.endsWith('.js'));
async function script(): Promise<string> {
  const name = /assets\/([\w.-]+\.js)/.exec(await html())?.[1];
  if (name === undefined) throw new Error('The page loads no script');
  return `/tabs/assets/${name}`;
}

/** A policy as its directives. */
const directives = (policy: string | null): Record<string, string[]> =>
  Object.fromEntries((policy ?? '').split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...values]) => [name, values]));

describe('the page', () => {
  it('may be framed by Teams, Outlook and Microsoft 365 and by nobody else', async () => {
    expect(directives((await page()).headers.get('content-security-policy'))['frame-ancestors']?.toSorted()).toEqual([
      "'self'", 'https://*.cloud.microsoft', 'https://*.microsoft365.com', 'https://*.office.com', 'https://*.teams.microsoft.com', 'https://outlook-sdf.office.com', 'https://outlook-sdf.office365.com',
      'https://outlook.office.com', 'https://outlook.office365.com', 'https://teams.microsoft.com',
    ]);
    expect((await page()).headers.get('x-frame-options')).toBeNull();
  });

  it('runs and fetches only what comes from here', async () => {
    const { 'frame-ancestors': _frames, ...policy } = directives((await page()).headers.get('content-security-policy'));
    expect(policy).toEqual({
      'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'", "'unsafe-inline'"], 'img-src': ["'self'", 'data:', 'blob:'], 'font-src': ["'self'"], 'connect-src': ["'self'"],
      'base-uri': ["'none'"], 'form-action': ["'none'"],
    });
  });

  it('has no script, no handler and no style of its own, and loads nothing from elsewhere', async () => {
    const text = await (await page()).text();
    expect(text).toBe(await html());
    for (const [tag, inside] of [...text.matchAll(/(<script[^>]*>)([^<]*)/g)].map(([, opening, content]) => [opening, content] as const)) {
      expect(tag).toMatch(/ src="\/tabs\/assets\/[\w.-]+\.js"/);
      expect(inside).toBe('');
    }
    expect(text).not.toMatch(/<style|\son\w+=|javascript:|https?:\/\//);
  });

  it('says what it is, tells nobody where one came from, and is always asked for anew', async () => {
    const { headers } = await page();
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'referrer-policy', 'cache-control', 'permissions-policy'].map((name) => [name, headers.get(name)]))).toEqual({
      'content-type': 'text/html;charset=utf-8', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache', 'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    });
    const again = await fetch(`${urlOf(stage)}/tabs/`, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each(['/tabs/', '/tabs/pair/some-id', '/tabs/pair/some-id?frame=sidePanel', '/tabs/settings', '/tabs/nothing/we/know', '/tabs/index.html', '/tabs/assets/', '/tabs/assets/folder', '/tabs/%D8%B9', '/tabs/pair/a%3Ab', '/tabs/pair/19:a_b@thread'])('is there for %s, and is not kept', async (path) => {
    const answer = await page(path);
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([200, await html(), 'no-cache']);
  });

  it('is there for whoever asks for its headers only', async () => {
    const { status, headers, text } = await asksRaw(stage, '/tabs/pair/x', { method: 'HEAD' });
    expect([status, text, headers['content-length'], headers['content-type']]).toEqual([200, '', String((await html()).length), 'text/html;charset=utf-8']);
    expect(headers['content-security-policy']).toContain('frame-ancestors');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('cannot be sent anything by %s', async (method) => {
    expect((await fetch(`${urlOf(stage)}/tabs/`, { method })).status).toBe(405);
  });
});

describe('its files', () => {
  it('are kept for ever, and packed for whoever unpacks', async () => {
    const path = await script();
    const plain = await readFile(join(folder, path), 'utf8');
    for (const [accepts, packing, unpack] of [['br, gzip', 'br', brotliDecompressSync], ['gzip, deflate', 'gzip', gunzipSync], ['identity', null, (bytes: Buffer) => bytes]] as const) {
      const { status, headers, bytes } = await raw(path, accepts);
      expect([status, headers['content-encoding'] ?? null]).toEqual([200, packing]);
      expect(unpack(bytes).toString('utf8')).toBe(plain);
      expect(headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff', 'content-type': expect.stringMatching(/^text\/javascript/) });
    }
  });

  it('are all there', async () => {
    const names = await scripts();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect((await page(`/tabs/assets/${name}`)).status).toBe(200);
  });

  it('hold nothing that would need to run code from a text', async () => {
    for (const name of await scripts()) expect(await readFile(join(folder, 'tabs', 'assets', name), 'utf8')).not.toMatch(/\bnew Function\(|[^.\w]eval\(/);
  });

  it.each(['/tabs/assets/gone-12345678.js', '/tabs/assets/gone.css', '/tabs/favicon.ico', '/tabs/.env', '/tabs/pair/page.php', '/tabs/assets/index.js.map', '/tabs/pair/x.y'])('that are not there (%s) are 404, never the page', async (path) => {
    const answer = await page(path);
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([404, 'Not found', null]);
  });

  it('that went away while the server runs are 404, and those that came are there', async () => {
    const fresh = join(folder, 'tabs', 'assets', 'fresh-1.js');
    await writeFile(fresh, 'export {};');
    expect((await page('/tabs/assets/fresh-1.js')).status).toBe(200);
    await rm(fresh);
    expect((await page('/tabs/assets/fresh-1.js')).status).toBe(404);
    expect((await page()).status).toBe(200);
  });

  it.each([
    '/tabs/../outside.txt', '/tabs/%2e%2e/outside.txt', '/tabs/..%2foutside.txt', '/tabs/%2e%2e%2foutside.txt', '/tabs/..\\outside.txt', '/tabs/..%5coutside.txt', '/tabs/assets/../../outside.txt', '/tabs//../outside.txt',
    '/tabs/./../outside.txt', '/tabs/../../beside-the-tabs.txt', '/tabs/%2e%2e/%2e%2e/beside-the-tabs.txt', '/tabs/..%2f..%2fbeside-the-tabs.txt', '/tabs/%252e%252e/outside.txt', '/tabs/....//outside.txt', '/tabs/..;/outside.txt',
    '/tabs/../../../../../../../../etc/passwd', '/tabs/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd', '//tabs/../outside.txt', '/tabs/outside.txt%00.js', '/tabs/%00', '/tabs/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
  ])('give nothing that lies outside, asked for as %s', async (path) => {
    const { status, text } = await asksRaw(stage, path);
    expect(text).not.toMatch(/rhubarb|root:|"name"/);
    expect(status === 200 ? text : '').toBe(status === 200 ? await html() : '');
    expect(status).toBeLessThan(500);
  });

  it.each(['a.b', 'a..', 'ab.c.', '.', 'a.', '%'])('are looked for quickly, however odd the name (%s, again and again)', async (part) => {
    const { status } = await asksRaw(stage, `/tabs/${part.repeat(1_500)}!`);
    expect([200, 404]).toContain(status);
  });
});

/** The bytes as they were sent. */
async function raw(path: string, accepts: string) {
  const { request } = await import('node:http');
  return new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: stage.server.port, path, headers: { 'accept-encoding': accepts }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts) }));
    });
    call.on('error', reject).end();
  });
}

describe('an answer of the API', () => {
  it('is private and kept by nobody, whatever it says', async () => {
    const answers = [await asks(stage, mina, '/api/verbs/menu', posting({})), await asks(stage, mina, '/api/pairs/none'), await asks(stage, mina, '/api/nonsense'), await asksWith(stage, undefined, '/api/pairs/none'), await asks(stage, mina, '/api/verbs/menu', { method: 'POST', body: '{' })];
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 404, 401, 400]);
    for (const { headers } of answers) {
      expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'vary'].map((name) => [name, headers.get(name)]))).toEqual({
        'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', vary: 'authorization, accept-language',
      });
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('without a built tab', () => {
  it('there is no page, and everything else works', async () => {
    process.env.TABS_FOLDER = join(folder, 'never-built');
    const bare = await startTabStage();
    process.env.TABS_FOLDER = built;
    for (const path of ['/tabs/', '/tabs/pair/x', '/tabs/assets/index.js']) expect((await fetch(`${urlOf(bare)}${path}`)).status).toBe(404);
    const grace = bare.newcomer('Grace');
    await grace.says('hello');
    expect(grace.inbox()).toHaveLength(1);
    expect((await asks(bare, grace, '/api/verbs/menu', posting({}))).status).toBe(200);
    await bare.stop();
  });
});

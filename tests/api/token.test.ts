import { languages } from '../../bot/domain/people/person';
import { startLocalEntra, type TabTokenOptions } from '../../bot/local/entra';
import { serveOnLoopback } from '../../bot/local/loopback';
import { botId, startProduct } from '../support/product';
import { catchProcessLog } from '../support/processLog';
import { expectUntouched } from '../support/stored';
import { startTabStage, type TabStage } from '../support/tabStage';
import { tenant } from '../support/world';
import { type Answer, asksWith, posting } from './support/asking';
import { badTokens, eve, minted } from './support/badTokens';
import { expectError, ownError } from './support/errorShape';

const log = catchProcessLog();

let stage: TabStage;
beforeAll(async () => {
  process.env.LOG_LEVEL = 'trace';
  stage = await startTabStage({ settings: { PUBLIC_URL: 'https://Mentoring.example.org/' } });
});
afterAll(async () => {
  await stage.stop();
  log.stop();
});

const now = Math.floor(Date.now() / 1000);
const bearer = async (token: Promise<string>): Promise<string> => `Bearer ${await token}`;

describe('a good token', () => {
  it.each<[string, TabTokenOptions]>([
    ['of version 2', {}],
    ['of version 2 for the application’s address', { claims: { aud: `api://${botId}` } }],
    ['of version 1 for the tab’s address', { claims: { iss: `https://sts.windows.net/${tenant}/`, ver: '1.0', aud: `api://mentoring.example.org/botid-${botId}`, name: undefined, given_name: 'Eve' } }],
    ['of version 1 for a tab without a bot', { claims: { iss: `https://sts.windows.net/${tenant}/`, ver: '1.0', aud: `api://mentoring.example.org/${botId}` } }],
    ['with more than one scope', { claims: { scp: 'User.Read access_as_user' } }],
    ['that expired within what two clocks may differ', { claims: { exp: now - 20 } }],
  ])('%s is believed', async (_what, options) => {
    expect(await asksWith(stage, await bearer(minted(stage, options)), '/api/verbs/menu', posting({}))).toMatchObject({ status: 200, body: { card: { type: 'AdaptiveCard' } } });
  });

  it('is believed whatever case its scheme is written in', async () => {
    expect(await asksWith(stage, `bearer ${await minted(stage)}`, '/api/verbs/menu', posting({}))).toMatchObject({ status: 200 });
  });

  it('makes its holder known by the ids that it carries', async () => {
    await asksWith(stage, await bearer(minted(stage)), '/api/verbs/menu', posting({}));
    expect(await stage.stored()).toMatchObject({ [`people/${tenant}:${eve.objectId}/person`]: { body: { name: 'Eve Rhubarb' } } });
  });
});

describe('a bad token', () => {
  const personal = ['Rhubarb', eve.objectId, 'Africa/Rhubarb', 'secret-pair'];
  const calls: readonly (readonly [path: string, init: RequestInit])[] = [['/api/pairs/secret-pair', {}], ['/api/verbs/menu', posting({ data: { text: 'Rhubarb' } })]];

  it.each(badTokens)('with %s is refused, in the caller’s language and the one small shape', async (_what, authorization, status, code) => {
    const header = await authorization(stage);
    for (const language of languages) {
      for (const [path, init] of calls) {
        const answer = await asksWith(stage, header, path, { ...init, headers: { 'accept-language': `tlh, ${language};q=0.9`, 'time-zone': 'Africa/Rhubarb' } });
        expect(answer.status).toBe(status);
        expectError(answer, ownError(code, 'signIn', language));
        expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
      }
    }
  });

  it('leaves no trace in storage', async () => {
    const before = await stage.stored();
    for (const [, authorization] of badTokens) for (const [path, init] of calls) await asksWith(stage, await authorization(stage), path, init);
    expectUntouched(await stage.stored(), before);
  });

  it('that no head of a request can carry is turned away, and the server lives on', async () => {
    expect((await asksWith(stage, `Bearer ${'x'.repeat(40_000)}.y.z`, '/api/verbs/menu', posting({}))).status).toBe(431);
    expect((await asksWith(stage, undefined, '/healthz')).status).toBe(200);
  });

  it('leaves nothing personal in the log, nor does a good one', async () => {
    expect(log.text()).toContain('listening');
    const [headOfTokens = ''] = (await minted(stage)).split('.');
    for (const word of [...personal, headOfTokens]) expect(log.text()).not.toContain(word);
  });
});

it('takes ids as an administrator may have typed them, in capitals', async () => {
  const capitals = await startTabStage({ settings: { BOT_TENANT_ID: tenant.toUpperCase(), TAB_APP_ID: botId.toUpperCase() } });
  expect(await asksWith(capitals, await bearer(capitals.entra.mint(eve)), '/api/verbs/menu', posting({}))).toMatchObject({ status: 200 });
  await capitals.stop();
});

describe('when the keys cannot be had', () => {
  const faults: readonly (readonly [string, { readonly status: number; readonly body?: string }])[] = [
    ['answers with an error', { status: 500 }], ['is not there', { status: 404 }], ['sends no JSON', { status: 200, body: '<html>Under maintenance</html>' }],
    ['sends no keys', { status: 200, body: '{}' }], ['sends a list', { status: 200, body: '[]' }], ['sends us elsewhere', { status: 302 }],
  ];

  it.each(faults)('because their server %s, nobody is called a stranger: everybody may try again, and it recovers', async (_what, fault) => {
    const entra = await startLocalEntra({ appId: botId, tenantId: tenant });
    let isWell = false;
    const gateway = await serveOnLoopback(async () => (isWell ? { status: 200, body: await (await fetch(entra.keysUrl)).text() } : fault));
    const product = await startProduct({ settings: { TAB_KEYS_URL: gateway.url } });
    const ask = async (): Promise<Answer> => asksWith(product, await bearer(entra.mint(eve)), '/api/verbs/menu', posting({}));
    const down = await ask();
    expect(down.status).toBe(503);
    expectError(down, ownError('busy', 'again'));
    expect(Object.keys(await product.stored()).filter((name) => name.startsWith('people/'))).toEqual([]);
    isWell = true;
    expect((await ask()).status).toBe(200);
    isWell = false;
    expect((await ask()).status).toBe(200);
    await product.stop();
    await gateway.stop();
    await entra.stop();
  });

  it('because nothing listens there, the same', async () => {
    const entra = await startLocalEntra({ appId: botId, tenantId: tenant });
    const product = await startProduct({ settings: { TAB_KEYS_URL: entra.keysUrl } });
    const token = await entra.mint(eve);
    await entra.stop();
    expect(await asksWith(product, `Bearer ${token}`, '/api/verbs/menu', posting({}))).toMatchObject({ status: 503, body: { code: 'busy' } });
    await product.stop();
  });
});

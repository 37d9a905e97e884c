import { generateKeyPair, SignJWT } from 'jose';
import { channelIssuer, startLocalChannel, type LocalChannel, type TokenOptions } from '../../bot/local/channel';
import { serveOnLoopback, type LoopbackServer } from '../../bot/local/loopback';
import { startEchoBot, type EchoBot } from '../support/echoBot';

const appId = '11111111-1111-1111-1111-111111111111';
const tenantId = '22222222-2222-2222-2222-222222222222';
const hour = 3_600_000;

let channel: LocalChannel;
let bot: EchoBot;
let connector: LoopbackServer;
let sent: { authorization: string | undefined; text: string }[];

beforeAll(async () => {
  channel = await startLocalChannel({ appId, tenantId });
  bot = await startEchoBot(channel.botEnvironment());
  connector = await serveOnLoopback(({ authorization, text }) => {
    sent.push({ authorization, text });
    return { status: 201, body: '{"id":"1"}' };
  });
});
beforeEach(() => {
  sent = [];
  // The SDK prints every refused token.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => Promise.all([bot.stop(), channel.stop(), connector.stop()]));

const activity = () => ({
  type: 'message',
  id: 'a1',
  text: 'hello',
  channelId: 'msteams',
  serviceUrl: connector.url,
  from: { id: '29:theo' },
  recipient: { id: `28:${appId}` },
  conversation: { id: 'c1', conversationType: 'personal' },
});

const post = (url: string, authorization?: string, body: unknown = activity()) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...(authorization && { authorization }) }, body: JSON.stringify(body) });

const postToken = async (token: string) => {
  const before = bot.turns.length;
  const answer = await post(bot.url, `Bearer ${token}`);
  await answer.text();
  return { status: answer.status, turns: bot.turns.length - before };
};

const mint = (options: TokenOptions = {}) => channel.mint({ serviceUrl: connector.url, ...options });

describe('a bot with authentication on', () => {
  it('takes an activity that the channel signed, and signs its own answer', async () => {
    expect(await postToken(await mint())).toEqual({ status: 200, turns: 1 });
    expect(sent).toEqual([{ authorization: `Bearer local-outbound:${channelIssuer}`, text: expect.stringContaining('Echo: hello') }]);
  });

  it.each([
    ['expired', () => mint({ issuedAt: Date.now() - 3 * hour })],
    ['not valid yet', () => mint({ notBefore: Date.now() + hour })],
    ['for another bot', () => mint({ audience: 'another-app' })],
    ['from another issuer', () => mint({ issuer: 'https://issuer.example' })],
    ['for another service URL', () => mint({ serviceUrl: 'https://service.example' })],
    ['without a service URL', () => channel.mint()],
    ['signed with a foreign key in the name of ours', () => forge(channel.keyId)],
    ['signed with a key nobody knows', () => forge('unknown-key')],
    ['changed after signing', async () => withClaims(await mint(), { extra: 1 })],
    ['unsigned (alg none)', async () => unsigned(await mint())],
    ['no token at all', async () => 'nonsense'],
  ])('refuses a token that is %s', async (_what, token) => {
    const { status, turns } = await postToken(await token());
    expect([401, 403]).toContain(status);
    expect(turns).toBe(0);
  });

  it.each([undefined, 'Basic abc'])('refuses the Authorization header %p', async (authorization) => {
    const before = bot.turns.length;
    const answer = await post(bot.url, authorization);
    expect([401, 403]).toContain(answer.status);
    expect(bot.turns).toHaveLength(before);
  });
});

describe('the signing proxy', () => {
  it('lets an unsigned client in, with the names, locale and tenant that Teams would send', async () => {
    const people = [{ id: '29:theo', name: 'Theo Mentee', objectId: 'object-theo', locale: 'fr-FR', timezone: 'Europe/Paris' }];
    const proxy = await channel.startSigningProxy({ botUrl: bot.url, people });
    expect((await post(proxy.url)).status).toBe(200);
    expect(bot.turns.at(-1)).toEqual({ type: 'message', from: 'object-theo', name: 'Theo Mentee', locale: 'fr-FR', tenant: tenantId, conversation: 'c1' });
  });

  it('never overrules what the client says about a person', async () => {
    const people = [{ id: '29:theo', name: 'Theo Mentee', objectId: 'object-theo' }];
    const proxy = await channel.startSigningProxy({ botUrl: bot.url, people });
    await post(proxy.url, undefined, { ...activity(), from: { id: '29:theo', name: 'Theo M.', aadObjectId: 'theirs' }, locale: 'de-DE' });
    expect(bot.turns.at(-1)).toMatchObject({ from: 'theirs', name: 'Theo M.', locale: 'de-DE' });
  });

  it("hands back the bot's status, content type and body", async () => {
    const proxy = await channel.startSigningProxy({ botUrl: bot.url });
    const action = { type: 'Action.Execute', verb: 'goal.save', data: { goal: 'Weaving', level: 'new' } };
    const answer = await post(proxy.url, undefined, { ...activity(), type: 'invoke', name: 'adaptiveCard/action', value: { action } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('application/json');
    expect(await answer.json()).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
  });

  it('says which bot did not answer', async () => {
    const gone = await serveOnLoopback(() => ({ status: 200 }));
    await gone.stop();
    const proxy = await channel.startSigningProxy({ botUrl: `${gone.url}/api/messages` });
    const answer = await post(proxy.url);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toMatch(`The bot at ${gone.url}/api/messages did not answer: `);
  });

  it.each([
    ['a list', '[]'],
    ['no JSON', 'hello'],
  ])('refuses %s as a body', async (_what, body) => {
    const proxy = await channel.startSigningProxy({ botUrl: bot.url });
    expect((await fetch(proxy.url, { method: 'POST', body })).status).toBe(400);
  });
});

async function forge(kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  const token = new SignJWT({ serviceurl: connector.url }).setProtectedHeader({ alg: 'RS256', kid }).setIssuer(channelIssuer).setAudience(appId);
  return token.setIssuedAt().setExpirationTime('1h').sign(privateKey);
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function withClaims(token: string, claims: object): string {
  const [header, payload, signature] = token.split('.');
  const decoded: object = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
  return [header, encode({ ...decoded, ...claims }), signature].join('.');
}

const unsigned = (token: string) => `${encode({ alg: 'none', kid: channel.keyId })}.${token.split('.')[1]}.`;

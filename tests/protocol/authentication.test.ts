import { generateKeyPair, SignJWT } from 'jose';
import { type TokenOptions } from '../../bot/local/channel';
import { type Product, startProduct } from '../support/product';
import { expectUntouched } from '../support/stored';
import { tenant } from '../support/world';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // The SDK prints every token that it refuses.
});
afterAll(async () => {
  jest.restoreAllMocks();
  await product.stop();
});

const hour = 3_600_000;
const token = (options: TokenOptions = {}) => product.teams.channel.mint({ serviceUrl: product.teams.serviceUrl, ...options });
const bearer = async (made: Promise<string>) => `Bearer ${await made}`;
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Signed by somebody else in the issuer's name. */
async function forged(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ serviceurl: product.teams.serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: product.teams.channel.keyId }).setIssuer('https://api.botframework.com').setAudience(product.teams.channel.appId).setIssuedAt().setNotBefore('-1m').setExpirationTime('1h').sign(privateKey);
}

async function unsigned(): Promise<string> {
  const [, payload = ''] = (await token()).split('.');
  return `${encoded({ alg: 'none', typ: 'JWT', kid: product.teams.channel.keyId })}.${payload}.`;
}

async function tampered(): Promise<string> {
  const [header = '', payload = '', signature = ''] = (await token()).split('.');
  const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return `${header}.${encoded({ ...claims, appid: 'another' })}.${signature}`;
}

/** Signed with the public key as if it were a shared secret, as careless libraries accept it. */
const sharedSecret = () => new SignJWT({ serviceurl: product.teams.serviceUrl })
  .setProtectedHeader({ alg: 'HS256', kid: product.teams.channel.keyId }).setIssuer('https://api.botframework.com').setAudience(product.teams.channel.appId).setExpirationTime('1h').sign(Buffer.from(product.teams.channel.keyId));

/** Everything that is right about it but the token. */
const activity = () => ({
  type: 'message', id: 'forged', text: 'hello', channelId: 'msteams', serviceUrl: product.teams.serviceUrl, locale: 'en-GB', recipient: { id: 'bot' },
  from: { id: '29:eve', name: 'Eve', aadObjectId: '00000000-0000-4000-8000-00000000eeee' }, conversation: { id: 'a:eve', conversationType: 'personal', tenantId: tenant },
});

it('believes a good token', async () => {
  const person = product.newcomer('Grace');
  await person.says('hello');
  expect(person.inbox()).toHaveLength(1);
  expect(Object.keys(await product.stored())).toContain(`people/${tenant}:${person.objectId}/person`);
});

it('believes a token that it has just believed only where it was believed', async () => {
  const authorization = await bearer(token());
  const elsewhere = { ...activity(), serviceUrl: 'https://elsewhere.example' };
  expect((await product.teams.deliver(activity(), authorization)).status).toBe(200);
  expect([401, 403]).toContain((await product.teams.deliver(elsewhere, authorization)).status);
  const [header = '', payload = ''] = authorization.split('.');
  expect([401, 403]).toContain((await product.teams.deliver(activity(), `${header}.${payload}.`)).status);
  expect((await product.teams.deliver(activity(), authorization)).status).toBe(200);
});

it.each<[string, () => Promise<string>]>([
  ['no token', async () => ''],
  ['only a word', async () => 'Bearer'],
  ['no scheme', () => token()],
  ['another scheme', async () => 'Basic Ym90OmJvdA=='],
  ['a token that is none', async () => 'Bearer not.a.token'],
  ['an expired token', () => bearer(token({ issuedAt: Date.now() - 3 * hour, notBefore: Date.now() - 3 * hour, expiresAt: Date.now() - 2 * hour }))],
  ['a token that is not valid yet', () => bearer(token({ notBefore: Date.now() + 2 * hour, expiresAt: Date.now() + 3 * hour }))],
  ['another bot’s token', () => bearer(token({ audience: '33333333-3333-4333-8333-333333333333' }))],
  ['another issuer’s token', () => bearer(token({ issuer: 'https://issuer.example' }))],
  ['a token for another service address', () => bearer(token({ serviceUrl: 'https://elsewhere.example' }))],
  ['a token for no service address', () => bearer(token({ serviceUrl: undefined }))],
  ['a forged signature', () => bearer(forged())],
  ['no signature', () => bearer(unsigned())],
  ['a tampered token', () => bearer(tampered())],
  ['a shared secret', () => bearer(sharedSecret())],
])('refuses %s, stores nothing and sends nothing', async (_what, authorization) => {
  const [before, sent] = [await product.stored(), product.teams.calls().length];
  const { status } = await product.teams.deliver(activity(), await authorization());
  expect([401, 403]).toContain(status);
  expectUntouched(await product.stored(), before);
  expect(product.teams.calls()).toHaveLength(sent);
});

it('refuses an activity without any Authorization header', async () => {
  const before = await product.stored();
  const { status } = await fetch(product.botUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity()) });
  expect([401, 403]).toContain(status);
  expectUntouched(await product.stored(), before);
});

it('says without a token that it lives, and nothing else', async () => {
  const answer = await fetch(new URL('/healthz', product.botUrl));
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
});

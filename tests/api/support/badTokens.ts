import { exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import { type TabTokenOptions } from '../../../bot/local/entra';
import { botId } from '../../support/product';
import { type TabStage } from '../../support/tabStage';
import { tenant } from '../../support/world';

export const otherTenant = '00000000-0000-4000-8000-0000000000bb';
/** Whose the tokens would be; the name must never show up anywhere. */
export const eve = { objectId: '00000000-0000-4000-8000-00000000eeee', name: 'Eve Rhubarb' };

/** The header that is sent; undefined where there is none. */
type Authorization = (stage: TabStage) => Promise<string | undefined>;
export type BadToken = readonly [what: string, authorization: Authorization, status: 401 | 403, code: 'noToken' | 'badToken' | 'wrongTenant' | 'noScope'];

const now = Math.floor(Date.now() / 1000);
const hour = 3_600;
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString());

export const minted = ({ entra }: TabStage, options: TabTokenOptions = {}): Promise<string> => entra.mint(eve, options);
const bearer = (make: (stage: TabStage) => Promise<string> | string): Authorization => async (stage) => `Bearer ${await make(stage)}`;
const claiming = (claims: Record<string, unknown>): Authorization => bearer((stage) => minted(stage, { claims }));

/** Signed by somebody else in the issuer's name, under its key's id unless told otherwise. */
async function forged(stage: TabStage, keyId = stage.entra.keyId): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return minted(stage, { key: privateKey, keyId });
}

async function tampered(stage: TabStage): Promise<string> {
  const [header = '', payload = '', signature = ''] = (await minted(stage)).split('.');
  return `${header}.${encoded({ ...decoded(payload), oid: '00000000-0000-4000-8000-00000000ffff' })}.${signature}`;
}

async function unsigned(stage: TabStage, signature: string): Promise<string> {
  const [, payload = ''] = (await minted(stage)).split('.');
  return `${encoded({ alg: 'none', typ: 'JWT', kid: stage.entra.keyId })}.${payload}.${signature}`;
}

const keySet = z.object({ keys: z.tuple([z.looseObject({ kty: z.string(), n: z.string(), e: z.string() })]) });

/** Signed with the public key as if it were a shared secret, as careless libraries accept it. */
async function sharedSecret(stage: TabStage): Promise<string> {
  const { keys: [jwk] } = keySet.parse(await (await fetch(stage.entra.keysUrl)).json());
  const key = await importJWK(jwk, 'RS256', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('The public key must be a key');
  return minted(stage, { algorithm: 'HS256', key: Buffer.from(await exportSPKI(key)) });
}

/** Signed with a key that it carries in its own head. */
async function ownKey(stage: TabStage): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const [, payload = ''] = (await minted(stage)).split('.');
  return new SignJWT({ ...decoded(payload) }).setProtectedHeader({ alg: 'RS256', jwk: { kty: 'RSA', n, e } }).sign(privateKey);
}

/** Every token that must not be believed, and what its holder is told. */
export const badTokens: readonly BadToken[] = [
  ['no token', async () => undefined, 401, 'noToken'],
  ['an empty header', async () => '', 401, 'noToken'],
  ['only a word', async () => 'Bearer', 401, 'badToken'],
  ['no scheme', (stage) => minted(stage), 401, 'badToken'],
  ['another scheme', async () => 'Basic ZXZlOnNlY3JldA==', 401, 'badToken'],
  ['two tokens', async (stage) => `Bearer ${await minted(stage)}, Bearer ${await minted(stage)}`, 401, 'badToken'],
  ['garbage', bearer(() => 'not.a.token'), 401, 'badToken'],
  ['what is no text of a token', bearer(() => 'a.b.c\u00e9'), 401, 'badToken'],
  ['a huge token', bearer(() => `${'x'.repeat(3_000)}.${'y'.repeat(6_000)}.${'z'.repeat(3_000)}`), 401, 'badToken'],
  ['an expired token', claiming({ nbf: now - 3 * hour, iat: now - 3 * hour, exp: now - 2 * hour }), 401, 'badToken'],
  ['a token that is not valid yet', claiming({ nbf: now + hour, exp: now + 2 * hour }), 401, 'badToken'],
  ['a token that never expires', claiming({ exp: undefined }), 401, 'badToken'],
  ['a token whose expiry is no instant', claiming({ exp: 'tomorrow' }), 401, 'badToken'],
  ['a token for another application', claiming({ aud: '33333333-3333-4333-8333-333333333333' }), 401, 'badToken'],
  ['a token for another server’s tab', claiming({ aud: `api://elsewhere.example.org/botid-${botId}` }), 401, 'badToken'],
  ['a token for Graph', claiming({ aud: 'https://graph.microsoft.com' }), 401, 'badToken'],
  ['a token for nobody', claiming({ aud: undefined }), 401, 'badToken'],
  ['another issuer’s token', claiming({ iss: 'https://issuer.example' }), 401, 'badToken'],
  ['no issuer’s token', claiming({ iss: undefined }), 401, 'badToken'],
  ['a token that another tenant issued in our name', claiming({ iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }), 401, 'badToken'],
  ['a token that we issued in another tenant’s name', claiming({ tid: otherTenant }), 401, 'badToken'],
  ['a token whose issuer only begins like ours', claiming({ iss: `https://login.microsoftonline.com/${tenant}/v2.0.example.org` }), 401, 'badToken'],
  ['a token without an object id', claiming({ oid: undefined }), 401, 'badToken'],
  ['a token whose object id is none', claiming({ oid: '../../programmes' }), 401, 'badToken'],
  ['a token whose object id is a list', claiming({ oid: [eve.objectId] }), 401, 'badToken'],
  ['a token without a tenant', claiming({ tid: undefined }), 401, 'badToken'],
  ['a token whose scope is a list', claiming({ scp: ['access_as_user'] }), 401, 'badToken'],
  ['a forged signature', bearer((stage) => forged(stage)), 401, 'badToken'],
  ['an unknown key', bearer((stage) => forged(stage, 'another')), 401, 'badToken'],
  ['a key that the token brings along', bearer(ownKey), 401, 'badToken'],
  ['no signature', bearer((stage) => unsigned(stage, '')), 401, 'badToken'],
  ['the algorithm "none"', bearer((stage) => unsigned(stage, 'bm9uZQ')), 401, 'badToken'],
  ['a shared secret', bearer(sharedSecret), 401, 'badToken'],
  ['another person put in', bearer(tampered), 401, 'badToken'],
  ['another person of another tenant', claiming({ tid: otherTenant, iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }), 403, 'wrongTenant'],
  ['a version 1 token of another tenant', claiming({ tid: otherTenant, iss: `https://sts.windows.net/${otherTenant}/` }), 403, 'wrongTenant'],
  ['a token without a scope', claiming({ scp: undefined }), 403, 'noScope'],
  ['a token for another scope', claiming({ scp: 'User.Read' }), 403, 'noScope'],
  ['a token whose scope only begins like ours', claiming({ scp: 'access_as_user_too' }), 403, 'noScope'],
  ['an application’s own token', claiming({ scp: undefined, roles: ['access_as_user'], idtyp: 'app', name: undefined }), 403, 'noScope'],
];

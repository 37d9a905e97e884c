import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { randomUUID } from 'node:crypto';
import { json, serveOnLoopback } from './loopback';

/** A tab token as Entra would sign it, with what a test wants otherwise. `undefined` leaves a claim out. Instants are epoch seconds. */
export interface TabTokenOptions {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly algorithm?: string;
  readonly keyId?: string;
  readonly key?: CryptoKey | Uint8Array;
}

export interface LocalEntra {
  /** Where the server finds the keys: TAB_KEYS_URL. */
  readonly keysUrl: string;
  readonly keyId: string;
  /** A token for the tab: the person's object id and name are what the server will believe. */
  mint(person: { readonly objectId: string; readonly name: string }, options?: TabTokenOptions): Promise<string>;
  stop(): Promise<void>;
}

const lifetimeSeconds = 3_600;

/** Who signs people in to the tab on this machine, so that authentication stays on in development and in tests. */
export async function startLocalEntra({ appId, tenantId }: { readonly appId: string; readonly tenantId: string }): Promise<LocalEntra> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const keyId = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, use: 'sig', alg: 'RS256' };
  const server = await serveOnLoopback(({ path }) => (path === '/keys' ? json(200, { keys: [jwk] }) : { status: 404 }));
  return {
    keysUrl: `${server.url}/keys`,
    keyId,
    mint: ({ objectId, name }, { claims = {}, algorithm = 'RS256', keyId: kid = keyId, key = privateKey } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const usual = { aud: appId, iss: `https://login.microsoftonline.com/${tenantId}/v2.0`, tid: tenantId, oid: objectId, name, scp: 'access_as_user', ver: '2.0', iat: now, nbf: now, exp: now + lifetimeSeconds };
      const given = Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined));
      return new SignJWT(given).setProtectedHeader({ alg: algorithm, typ: 'JWT', kid }).sign(key);
    },
    stop: server.stop,
  };
}

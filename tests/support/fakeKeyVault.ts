import { constants, generateKeyPairSync, type KeyObject, privateDecrypt, publicEncrypt, randomBytes } from 'node:crypto';
import { createDefaultHttpClient } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { type Answer, type Heard, json, type LoopbackServer, serveOnLoopback } from '../../bot/local/loopback';
import { type VaultAccess } from '../../bot/outside';

const asked = z.object({ alg: z.literal('RSA-OAEP-256'), value: z.string().min(1) });
const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
const token = 'a-token-for-the-vault';

interface Version {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Key Vault's REST API for one key, as far as this product uses it, with real RSA keys. The real SDK talks to it as to https://<vault>.vault.azure.net. */
export class FakeKeyVault {
  /** `wrapkey <version>`, `unwrapkey <version>`, `get`: what was carried out or refused, once the caller had shown its token. */
  readonly calls: string[] = [];
  /** How every call is answered from now on, instead of being carried out. */
  instead?: { readonly status: number; readonly headers?: Readonly<Record<string, string>> };
  readonly address = 'https://lodestar-test.vault.azure.net';
  private readonly versions: Version[] = [];
  private readonly next: { readonly status: number; readonly headers?: Readonly<Record<string, string>> }[] = [];
  private server: LoopbackServer | undefined;

  static async start(): Promise<FakeKeyVault> {
    const vault = new FakeKeyVault();
    vault.rotate();
    vault.server = await serveOnLoopback((heard) => vault.hear(heard));
    return vault;
  }

  get keyUrl(): string {
    return `${this.address}/keys/sealing`;
  }

  /** How a server under test reaches it. */
  get access(): VaultAccess {
    const client = createDefaultHttpClient();
    const here = this.server?.url ?? '';
    return {
      credential: { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) },
      options: {
        httpClient: {
          sendRequest: (request) => {
            // As the SDK sees it, it talks to the vault's own address by https.
            request.url = request.url.replace(this.address, here);
            request.allowInsecureConnection = true;
            return client.sendRequest(request).finally(() => (request.url = request.url.replace(here, this.address)));
          },
        },
      },
    };
  }

  /** A new version of the key; gives its id. */
  rotate(): string {
    const id = randomBytes(16).toString('hex');
    this.versions.push({ id, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });
    return id;
  }

  /** Each answers one call instead, in order. */
  befall(...answers: readonly { readonly status: number; readonly headers?: Readonly<Record<string, string>> }[]): void {
    this.next.push(...answers);
  }

  stop(): Promise<void> {
    return this.server?.stop() ?? Promise.resolve();
  }

  private hear({ authorization, method, path, text }: Heard): Answer {
    if (authorization !== `Bearer ${token}`) return { ...json(401, {}), headers: { 'www-authenticate': 'Bearer authorization="https://login.microsoftonline.com/contoso", resource="https://vault.azure.net"' } };
    const [, , , version, verb = 'get'] = path.split('/');
    const mishap = this.next.shift() ?? this.instead;
    const known = version ? this.versions.find(({ id }) => id === version) : this.versions.at(-1);
    this.calls.push(verb === 'get' ? 'get' : `${verb} ${version}`);
    if (mishap) return { ...json(mishap.status, { error: { code: 'Mishap', message: 'Caller amina.okoro@example.org may not.' } }), ...(mishap.headers && { headers: mishap.headers }) };
    if (!known) return json(404, { error: { code: 'KeyNotFound', message: 'No such key.' } });
    return method === 'GET' ? this.bundle(known) : this.perform(known, verb, asked.parse(JSON.parse(text)).value);
  }

  private bundle({ id, publicKey }: Version): Answer {
    const { n, e } = publicKey.export({ format: 'jwk' });
    return json(200, { key: { kid: `${this.keyUrl}/${id}`, kty: 'RSA', key_ops: ['wrapKey', 'unwrapKey'], n, e }, attributes: { enabled: true } });
  }

  private perform({ id, publicKey, privateKey }: Version, verb: string, value: string): Answer {
    const bytes = Buffer.from(value, 'base64url');
    try {
      const result = verb === 'wrapkey' ? publicEncrypt({ key: publicKey, ...padding }, bytes) : privateDecrypt({ key: privateKey, ...padding }, bytes);
      return json(200, { kid: `${this.keyUrl}/${id}`, value: result.toString('base64url') });
    } catch {
      return json(400, { error: { code: 'BadParameter', message: 'Not wrapped by this key.' } });
    }
  }
}

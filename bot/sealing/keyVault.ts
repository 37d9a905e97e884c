import { CryptographyClient, type CryptographyClientOptions, KeyClient } from '@azure/keyvault-keys';
import { StorageError } from '../usecases/documents';
import { type KeyWrapper } from './keyWrapper';

/** Who asks: an identity of Azure's SDK. */
export type VaultCredential = ConstructorParameters<typeof KeyClient>[1];

export interface KeyVaultSettings {
  /** `https://<vault>/keys/<name>`, with `/<version>` to stay with one. */
  readonly url: string;
  readonly credential: VaultCredential;
  readonly now: () => number;
  /** Tests: how the vault is reached. */
  readonly options?: CryptographyClientOptions;
}

const algorithm = 'RSA-OAEP-256';
const prefix = 'kv';
/** After this long a rotated key is noticed; until then its former version wraps, which goes on unwrapping. */
const versionKeptMs = 600_000;
/** With the SDK's own retries: a tap waits for it. */
const timeoutMs = 8_000;
const retryOptions = { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 2_000 };

/**
 * Wraps with a key that never leaves Azure Key Vault. What is wrapped names the version that can unwrap it, so the key may be rotated at any time
 * while its former versions stay enabled. The identity needs get, wrapKey and unwrapKey ("Key Vault Crypto Service Encryption User").
 */
export function keyVaultWrapper({ url, credential, now, options }: KeyVaultSettings): KeyWrapper {
  const { origin, pathname } = new URL(url);
  const [, , name = '', pinned] = pathname.split('/');
  const keys = new KeyClient(origin, credential, { retryOptions, ...options });
  const clients = new Map<string, CryptographyClient>();
  // Without the key's public part the SDK asks the vault for everything: a version that has expired may still unwrap there, and not in the SDK.
  const clientOf = (version: string): CryptographyClient => {
    const client = clients.get(version) ?? new CryptographyClient({ id: `${origin}/keys/${name}/${version}`, name, properties: { name, vaultUrl: origin, version } }, credential, { retryOptions, ...options });
    clients.set(version, client);
    return client;
  };
  let current: { readonly version: string; readonly until: number } | undefined;
  const currentVersion = async (): Promise<string> => {
    if (pinned) return pinned;
    if (current && current.until > now()) return current.version;
    const { properties: { version = '' } } = await keys.getKey(name, { abortSignal: AbortSignal.timeout(timeoutMs) });
    current = { version, until: now() + versionKeptMs };
    return version;
  };
  const wrap = async (dataKey: Buffer): Promise<string> => {
    const version = await currentVersion();
    const { result } = await clientOf(version).wrapKey(algorithm, dataKey, { abortSignal: AbortSignal.timeout(timeoutMs) });
    return `${prefix}.${version}.${Buffer.from(result).toString('base64url')}`;
  };
  return {
    wrap: (dataKey) => asked(() => wrap(dataKey)),
    unwrap: async (wrapped) => {
      const [given, version, encoded] = wrapped.split('.');
      if (given !== prefix || !version || !encoded) throw new StorageError('unreadable', 'A key was wrapped in a way that this version does not know');
      return asked(async () => Buffer.from((await clientOf(version).unwrapKey(algorithm, Buffer.from(encoded, 'base64url'), { abortSignal: AbortSignal.timeout(timeoutMs) })).result));
    },
  };
}

/** What the vault refuses stays refused until somebody changes a permission or a key; everything else passes. The vault's own words may name people and addresses, so they stay out. */
async function asked<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    const status = statusOf(error);
    if (status === undefined) throw new StorageError('unavailable', 'Key Vault did not answer', { cause: error });
    const code = status === 429 ? 'busy' : status >= 500 || status === 408 ? 'unavailable' : 'unreadable';
    throw new StorageError(code, `Key Vault answered ${status}`, { cause: error });
  }
}

const statusOf = (error: unknown): number | undefined => (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined);

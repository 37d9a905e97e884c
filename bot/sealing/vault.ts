import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyAt } from '../usecases/collections';
import { type Collection, readAt } from '../usecases/documents';
import { type Vault } from '../usecases/ports';
import { type SealingKey } from '../usecases/sealingKeys';

/** Wraps and unwraps data keys with the organisation's key, which this process may never see. */
export interface KeyWrapper {
  wrap(dataKey: Buffer): Promise<string>;
  unwrap(wrapped: string): Promise<Buffer>;
}

const algorithm = 'aes-256-gcm';
const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;
/** Opened keys kept in memory, so that a tap costs no second read. */
const keptKeys = 5_000;

/** Text is sealed with AES-256-GCM under a data key of its own (per request or pair), bound to that key's id; the data key is stored wrapped. */
export function openVault({ keys, wrapper }: { keys: Collection<SealingKey>; wrapper: KeyWrapper }): Vault {
  const opened = new Map<string, Buffer>();
  const keep = (keyId: string, key: Buffer): Buffer => {
    opened.delete(keyId);
    opened.set(keyId, key);
    const oldest = opened.keys().next().value;
    if (opened.size > keptKeys && oldest !== undefined) opened.delete(oldest);
    return key;
  };
  // A page opens many texts at once: they wait for one read together.
  const underWay = new Map<string, Promise<Buffer | undefined>>();
  const load = async (keyId: string): Promise<Buffer | undefined> => {
    const stored = await readAt(keys, keyAt(keyId));
    return stored && keep(keyId, await wrapper.unwrap(stored.body.wrapped));
  };
  const find = async (keyId: string): Promise<Buffer | undefined> => {
    const known = opened.get(keyId);
    if (known) return known;
    const loading = underWay.get(keyId) ?? load(keyId).finally(() => underWay.delete(keyId));
    underWay.set(keyId, loading);
    return loading;
  };
  const make = async (keyId: string): Promise<Buffer> => {
    const key = randomBytes(32);
    const { partition, id } = keyAt(keyId);
    const saved = await keys.create(partition, id, { wrapped: await wrapper.wrap(key) });
    if (saved.kind === 'saved') return keep(keyId, key);
    const theirs = await find(keyId);
    if (!theirs) throw new Error('A sealing key was deleted while it was being made');
    return theirs;
  };
  return {
    seal: async (keyId, text) => encrypt((await find(keyId)) ?? (await make(keyId)), keyId, text),
    open: async (keyId, sealed) => {
      const key = await find(keyId);
      return key && decrypt(key, keyId, sealed);
    },
  };
}

function encrypt(key: Buffer, keyId: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(keyId));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

function decrypt(key: Buffer, keyId: string, sealed: string): string {
  const [given, encoded = ''] = sealed.split('.');
  if (given !== version) throw new Error('Sealed text of an unknown version');
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(keyId)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

/** The organisation's key as 32 bytes in this process: a key file on one machine, a mounted secret elsewhere. */
export function localKeyWrapper(masterKey: Buffer): KeyWrapper {
  if (masterKey.length !== 32) throw new Error('The sealing key must be 32 bytes');
  return {
    wrap: async (dataKey) => encrypt(masterKey, 'data key', dataKey.toString('base64url')),
    unwrap: async (wrapped) => Buffer.from(decrypt(masterKey, 'data key', wrapped), 'base64url'),
  };
}

import { randomBytes } from 'node:crypto';
import { keyAt } from '../usecases/collections';
import { type Collection, readAt } from '../usecases/documents';
import { type SealingKey } from '../usecases/sealingKeys';
import { type KeyWrapper } from './keyWrapper';

/** The data keys: each is stored wrapped, and opened once a process. */
export interface KeyRing {
  /** Undefined when there is none, or it was deleted. */
  find(keyId: string): Promise<Buffer | undefined>;
  /** The key with this id, made now when there is none; whoever makes it first decides it for all. `fresh`: what it shall be, instead of random bytes. */
  findOrMake(keyId: string, fresh?: () => Buffer): Promise<Buffer>;
}

/** Opened keys kept in memory, so that a tap costs no second read and a vault is asked rarely. */
const keptKeys = 5_000;
const keyBytes = 32;

export function openKeyRing({ keys, wrapper }: { readonly keys: Collection<SealingKey>; readonly wrapper: KeyWrapper }): KeyRing {
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
  const make = async (keyId: string, key: Buffer): Promise<Buffer> => {
    const { partition, id } = keyAt(keyId);
    const saved = await keys.create(partition, id, { wrapped: await wrapper.wrap(key) });
    if (saved.kind === 'saved') return keep(keyId, key);
    const theirs = await find(keyId);
    if (!theirs) throw new Error('A sealing key was deleted while it was being made');
    return theirs;
  };
  return { find, findOrMake: async (keyId, fresh = () => randomBytes(keyBytes)) => (await find(keyId)) ?? make(keyId, fresh()) };
}

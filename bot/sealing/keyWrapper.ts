import { StorageError } from '../usecases/documents';
import { decrypt, encrypt, version } from './envelope';

/** Wraps and unwraps data keys with the organisation's key, which this process may never see. */
export interface KeyWrapper {
  wrap(dataKey: Buffer): Promise<string>;
  /** Throws StorageError when the organisation's key cannot be asked now, or cannot open this. */
  unwrap(wrapped: string): Promise<Buffer>;
}

/** The organisation's key as 32 bytes in this process: a key file on one machine, a mounted secret elsewhere. */
export function localKeyWrapper(masterKey: Buffer): KeyWrapper {
  if (masterKey.length !== 32) throw new Error('The sealing key must be 32 bytes');
  return {
    wrap: async (dataKey) => encrypt(masterKey, 'data key', dataKey.toString('base64url')),
    unwrap: async (wrapped) => Buffer.from(decrypt(masterKey, 'data key', wrapped), 'base64url'),
  };
}

/** Whether a key was wrapped by bytes in a process, before there was a vault. */
export const isLocallyWrapped = (wrapped: string): boolean => wrapped.startsWith(`${version}.`);

/** Wraps with the vault's key, and unwraps also what was wrapped by the key that was used before it. */
export function movingWrapper(wrapper: KeyWrapper, before: Buffer | undefined): KeyWrapper {
  const former = before && localKeyWrapper(before);
  return {
    wrap: wrapper.wrap,
    unwrap: async (wrapped) => {
      if (!isLocallyWrapped(wrapped)) return wrapper.unwrap(wrapped);
      if (!former) throw new StorageError('unreadable', 'A key was wrapped by SEALING_KEY, which is not given as SEALING_KEY_BEFORE');
      return former.unwrap(wrapped);
    },
  };
}

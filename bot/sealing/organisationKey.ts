import { type KeyWrapper, localKeyWrapper } from './keyWrapper';

/** `unknown`: it could not be asked, and never could since this process started. */
export type KeyState = 'usable' | 'refused' | 'unknown';

/** The organisation's key, wherever it is: it wraps data keys, and stands behind pseudonyms and links. */
export interface OrganisationKey extends KeyWrapper {
  /** 32 bytes that only this organisation has, always the same. Throws StorageError `unavailable` while they could not be had yet. */
  secret(): Buffer;
  /** Looks whether the key can be used; costs little, however often it is asked. Never rejects. */
  check(): Promise<KeyState>;
  /** Lets go of what is under way in the background. */
  stop(): Promise<void>;
}

/** Held by this process: there is nothing to ask. */
export const heldKey = (bytes: Buffer): OrganisationKey => ({ ...localKeyWrapper(bytes), secret: () => bytes, check: async () => 'usable', stop: async () => undefined });

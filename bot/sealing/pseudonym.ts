import { createHmac, hkdfSync } from 'node:crypto';

/** Turns a name into one that nobody can trace back without the organisation's key, and that is always the same. URL-safe, 43 letters. */
export function makePseudonym(masterKey: Buffer): (text: string) => string {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'lodestar pseudonyms', 32));
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}

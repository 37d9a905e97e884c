import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** What everything that is sealed here begins with. */
export const version = 'v1';

/** AES-256-GCM under a key of 32 bytes, bound to a name: what is moved under another name does not open. */
export function encrypt(key: Buffer, name: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** Throws when the text was changed, was sealed by another key or under another name. */
export function decrypt(key: Buffer, name: string, sealed: string): string {
  const [given, encoded = ''] = sealed.split('.');
  if (given !== version) throw new Error('Sealed text of an unknown version');
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

import { readFileSync } from 'node:fs';
import { type Setting, type SettingsReader } from './settings';

/** What seals confidential text: 32 bytes that this process holds, or a key that never leaves its vault; `before` is what sealed until then. */
export type SealingSettings = { readonly kind: 'key'; readonly key: Buffer } | { readonly kind: 'vault'; readonly url: string; readonly before?: Buffer };

const sources = ['SEALING_KEY', 'SEALING_KEY_FILE', 'SEALING_KEY_VAULT'] as const;
/** Azure's own clouds; Key Vault's names are documented with what a key's address looks like. */
const keyAddress = /^https:\/\/[a-z0-9-]{3,24}\.(?:vault\.azure\.net|vault\.azure\.cn|vault\.usgovcloudapi\.net|managedhsm\.azure\.net)\/keys\/[A-Za-z0-9-]{1,127}(?:\/[0-9a-f]{32})?$/;
const keyBytes = 32;

export function readSealing(reader: SettingsReader): SealingSettings | undefined {
  const { given, wrong, clash } = reader;
  const [first, second] = sources.filter((name) => given(name) !== undefined);
  if (first === undefined) return wrong('SEALING_KEY', 'is missing');
  if (second !== undefined) {
    const moving = second === 'SEALING_KEY_VAULT' ? '; to move to the vault, give the old key as SEALING_KEY_BEFORE' : '';
    return clash(first, second, `keep the one that sealed what is stored${moving}`);
  }
  const before = given('SEALING_KEY_BEFORE') === undefined ? undefined : readKey(reader, 'SEALING_KEY_BEFORE');
  if (first === 'SEALING_KEY_VAULT') return readVault(reader, before);
  if (given('SEALING_KEY_BEFORE') !== undefined) clash(first, 'SEALING_KEY_BEFORE', 'the key before is for SEALING_KEY_VAULT only');
  const key = readKey(reader, first);
  return key && { kind: 'key', key };
}

function readVault({ given, wrong }: SettingsReader, before: Buffer | undefined): SealingSettings | undefined {
  const url = given('SEALING_KEY_VAULT')?.replace(/\/$/, '') ?? '';
  return keyAddress.test(url) ? { kind: 'vault', url, ...(before && { before }) } : wrong('SEALING_KEY_VAULT', 'is not valid');
}

function readKey({ given, wrong }: SettingsReader, name: Setting): Buffer | undefined {
  try {
    const text = given(name) ?? '';
    const key = Buffer.from(name === 'SEALING_KEY_FILE' ? readFileSync(text, 'utf8').trim() : text, 'base64');
    return key.length === keyBytes ? key : wrong(name, 'is not valid');
  } catch {
    return wrong(name, 'is not valid');
  }
}

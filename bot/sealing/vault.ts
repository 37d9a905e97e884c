import { type Collection } from '../usecases/documents';
import { type Vault } from '../usecases/ports';
import { type SealingKey } from '../usecases/sealingKeys';
import { decrypt, encrypt } from './envelope';
import { openKeyRing } from './keyRing';
import { type KeyWrapper } from './keyWrapper';

export { type KeyWrapper, localKeyWrapper } from './keyWrapper';

/** Text is sealed with AES-256-GCM under a data key of its own (per request or pair), bound to that key's id; the data key is stored wrapped. */
export function openVault(parts: { readonly keys: Collection<SealingKey>; readonly wrapper: KeyWrapper }): Vault {
  const ring = openKeyRing(parts);
  return {
    seal: async (keyId, text) => encrypt(await ring.findOrMake(keyId), keyId, text),
    open: async (keyId, sealed) => {
      const key = await ring.find(keyId);
      return key && decrypt(key, keyId, sealed);
    },
  };
}

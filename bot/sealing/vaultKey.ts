import { randomBytes } from 'node:crypto';
import { keyAt } from '../usecases/collections';
import { type Collection, readAt, StorageError } from '../usecases/documents';
import { type SealingKey } from '../usecases/sealingKeys';
import { openKeyRing } from './keyRing';
import { isLocallyWrapped, type KeyWrapper, movingWrapper } from './keyWrapper';
import { moveKeys } from './moveKeys';
import { type KeyState, type OrganisationKey } from './organisationKey';

export interface VaultKeyParts {
  /** Asks the vault. */
  readonly wrapper: KeyWrapper;
  readonly keys: Collection<SealingKey>;
  /** The bytes that sealed before there was a vault. */
  readonly before?: Buffer;
  readonly now: () => number;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** The organisation's secret among the keys; those of requests and pairs are named after them. */
const secretId = 'organisation';
/** How long the last look is believed. A usable key is looked at rarely: the vault counts every call. */
const believedMs: Readonly<Record<KeyState, number>> = { usable: 60_000, refused: 10_000, unknown: 2_000 };

/**
 * The organisation's key in a vault. What needs bytes in this process (pseudonyms, links) gets a secret of its own: made once, by whichever
 * instance comes first, and kept beside the data keys, wrapped like them. Whoever moves to the vault keeps the old key as that secret, so that
 * every pseudonym and link stays what it was.
 */
export function openVaultKey({ wrapper: vault, keys, before, now, report }: VaultKeyParts): OrganisationKey {
  const wrapper = movingWrapper(vault, before);
  const ring = openKeyRing({ keys, wrapper });
  const stopped = new AbortController();
  let secret: Buffer | undefined;
  let last: { readonly state: KeyState; readonly at: number } | undefined;
  let said = 'usable';
  let looking: Promise<KeyState> | undefined;
  let moving: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    if (!before && !(await ring.find(secretId))) await refuseOthersKeys(keys);
    secret = await ring.findOrMake(secretId, () => before ?? randomBytes(32));
    const stored = await readAt(keys, keyAt(secretId));
    if (!stored) throw new StorageError('unreadable', 'The organisation’s secret was deleted');
    await wrapper.unwrap(stored.body.wrapped);
  };
  // Each change is said once, however often it is looked.
  const settle = (state: KeyState, error?: unknown): KeyState => {
    const word = error === undefined ? 'usable' : state === 'refused' ? 'refused' : 'unreachable';
    if (word !== said) report(`sealing.${word}`, { ...(error !== undefined && { error }) });
    said = word;
    last = { state, at: now() };
    if (word === 'usable' && before) moving ??= moveKeys({ keys, wrapper, report, signal: stopped.signal }).then((done) => void (done || (moving = undefined)));
    return state;
  };
  // Somebody who took the permission away wants it to end; a vault that does not answer keeps nobody from what is open already.
  const stateAfter = (error: unknown): KeyState => (error instanceof StorageError && error.code === 'unreadable' ? 'refused' : secret ? 'usable' : 'unknown');
  const check = async (): Promise<KeyState> => {
    if (last && now() - last.at < believedMs[last.state]) return last.state;
    looking ??= look().then(() => settle('usable'), (error: unknown) => settle(stateAfter(error), error)).finally(() => (looking = undefined));
    return looking;
  };
  return {
    ...wrapper, check,
    secret: () => {
      if (secret) return secret;
      void check();
      throw new StorageError('unavailable', 'The organisation’s key could not be asked yet');
    },
    stop: async () => {
      stopped.abort();
      await Promise.all([looking, moving]);
    },
  };
}

/** A new secret beside what another key has sealed would give people new pseudonyms: somebody forgot to say which key was there before. */
async function refuseOthersKeys(keys: Collection<SealingKey>): Promise<void> {
  const { documents: [first] } = await keys.query({ limit: 1 });
  if (first && isLocallyWrapped(first.body.wrapped)) throw new StorageError('unreadable', 'What is stored was sealed with SEALING_KEY: give it as SEALING_KEY_BEFORE');
}

import { type Collection, type Document } from '../usecases/documents';
import { pagesOf } from '../usecases/pages';
import { type SealingKey } from '../usecases/sealingKeys';
import { isLocallyWrapped, type KeyWrapper } from './keyWrapper';

interface Moving {
  readonly keys: Collection<SealingKey>;
  readonly wrapper: KeyWrapper;
  readonly signal: AbortSignal;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/**
 * Wraps every key that the former key wrapped with the vault's, one after the other, so that the former one can be forgotten; says so when it is
 * done. Safe with several processes and at any stop: what was changed meanwhile is left to whoever changed it. False when it must be tried again.
 */
export async function moveKeys({ keys, wrapper, signal, report }: Moving): Promise<boolean> {
  const move = async (document: Document<SealingKey>): Promise<number> => {
    const wrapped = await wrapper.wrap(await wrapper.unwrap(document.body.wrapped));
    return (await keys.replace(document, { ...document.body, wrapped })).kind === 'saved' ? 1 : 0;
  };
  try {
    let moved = 0;
    for await (const page of pagesOf(keys, {}, { size: 100 })) {
      for (const document of page) {
        if (signal.aborted) return false;
        if (isLocallyWrapped(document.body.wrapped)) moved += await move(document);
      }
    }
    report('sealing.moved', { keys: moved });
    return true;
  } catch (error) {
    report('sealing.notMoved', { error });
    return false;
  }
}

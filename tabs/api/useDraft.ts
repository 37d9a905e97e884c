import { useCallback, useState } from 'react';
import { useTab } from '../app/tabContext';

/**
 * Text that somebody is typing. Teams throws pages away when one looks elsewhere, so it is kept for this window only (never on the disk of a
 * machine that others use), apart for each person, until it was sent. `key` names the field, such as 'pair/123/action'.
 */
export function useDraft(key: string, initial = ''): { readonly text: string; readonly isDraft: boolean; readonly type: (text: string) => void; readonly forget: () => void } {
  const { host } = useTab();
  const name = `draft ${host.userId} ${key}`;
  const [typed, setTyped] = useState<string | undefined>(() => read(name));
  const type = useCallback((text: string): void => {
    setTyped(text);
    attempt(() => sessionStorage.setItem(name, text));
  }, [name]);
  const forget = useCallback((): void => {
    setTyped(undefined);
    attempt(() => sessionStorage.removeItem(name));
  }, [name]);
  return { text: typed ?? initial, isDraft: typed !== undefined, type, forget };
}

function read(name: string): string | undefined {
  return attempt(() => sessionStorage.getItem(name) ?? undefined);
}

/** Browsers that block storage of embedded pages throw; then the text lives in the page alone. */
function attempt<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

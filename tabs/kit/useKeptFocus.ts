import { type RefObject, useEffect } from 'react';

/**
 * Whoever pressed a button that vanished then (it did its work, or the other person was faster) goes on from the heading of its part, not
 * from the top of the window. Focus that is anywhere is left where it is.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    let last: Element | undefined;
    let part: Element | null = null;
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      part = target.closest('section');
    };
    const look = (): void => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      const heading = (part?.isConnected ? part.querySelector<HTMLElement>('h2') : null) ?? page.querySelector<HTMLElement>('h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    };
    page.addEventListener('focusin', note);
    // The whole document: a dialog that closes gives focus back to a button that may be gone by now.
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      page.removeEventListener('focusin', note);
      observer.disconnect();
    };
  }, [root]);
}

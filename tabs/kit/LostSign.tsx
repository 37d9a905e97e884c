import { useEffect, useId, useSyncExternalStore } from 'react';
import { useTab } from '../app/tabContext';
import { Note } from './Note';

/** The parts of the page that have lost their connection, the first one first. */
let lost: readonly string[] = [];
const listeners = new Set<() => void>();
const set = (next: readonly string[]): void => {
  lost = next;
  listeners.forEach((listener) => listener());
};
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that the connection is lost, once on a page, however many of its parts have noticed. */
export function LostSign({ isLost }: { readonly isLost: boolean }) {
  const { t } = useTab();
  const id = useId();
  useEffect(() => {
    if (!isLost) return undefined;
    set([...lost, id]);
    return () => set(lost.filter((one) => one !== id));
  }, [isLost, id]);
  const isFirst = useSyncExternalStore(subscribe, () => lost[0] === id);
  return <div role="status">{isFirst && <Note intent="warning">{t('tab.lost')}</Note>}</div>;
}

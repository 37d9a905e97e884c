import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type NotesSaved, type NotesView } from '../../bot/contracts/meetingPage';
import { useDraft } from '../api/useDraft';
import { useTab } from '../app/tabContext';
import { type NotesDraft, notesKeeper, type NotesKeeper, type NotesState } from './notesKeeper';

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

/** The shared notes of one session in one person's hands: typed here, saved by themselves, and joined with what others type. */
export function useNotes(pair: string, session: number, { text, version }: NotesView, area: () => HTMLTextAreaElement | null | undefined): NotesState & Pick<NotesKeeper, 'type' | 'compose'> {
  const { client } = useTab();
  const path = `/api/pairs/${encodeURIComponent(pair)}/meeting/${session}/notes`;
  const kept = useDraft(`pair/${pair}/meeting/${session}/notes`);
  const [keeper] = useState(() =>
    notesKeeper(
      {
        save: (draft, id) => client.post<NotesSaved>(path, { ...draft, save: id }),
        keep: (draft) => (draft ? kept.type(JSON.stringify(draft)) : kept.forget()),
        selection: () => ({ from: area()?.selectionStart ?? 0, until: area()?.selectionEnd ?? 0 }),
        newId: () => crypto.randomUUID(),
        after,
      },
      { text, version }, kept.isDraft ? readDraft(kept.text) : undefined,
    ));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => keeper.arrived({ text, version }), [keeper, text, version]);
  const { selection } = state;
  const place = useRef(area);
  useLayoutEffect(() => {
    const element = place.current();
    // Some browsers give the focus to what one selects in.
    if (selection && element && element === document.activeElement) element.setSelectionRange(selection.from, selection.until);
  }, [selection]);
  useSavingInTime(keeper);
  return { ...state, type: keeper.type, compose: keeper.compose };
}

/** Saves when the network is back, and before the page is out of sight: Teams may throw it away then. */
function useSavingInTime({ flush, leave }: NotesKeeper): void {
  useEffect(() => {
    addEventListener('online', flush);
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('online', flush);
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      leave();
    };
  }, [flush, leave]);
}

function readDraft(text: string): NotesDraft | undefined {
  try {
    const draft: unknown = JSON.parse(text);
    return typeof draft === 'object' && draft !== null && 'base' in draft && 'text' in draft && typeof draft.base === 'string' && typeof draft.text === 'string' ? { base: draft.base, text: draft.text } : undefined;
  } catch {
    return undefined;
  }
}

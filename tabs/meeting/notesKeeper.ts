import { mergeText, mergeTyping } from '../../bot/domain/boards/mergeText';
import { type NotesSaved } from '../../bot/contracts/meetingPage';
import { Problem } from '../api/client';

/** What is not saved yet: the text that the server knew when it was begun, and what it has become. */
export interface NotesDraft {
  readonly base: string;
  readonly text: string;
}

export interface NotesState {
  readonly text: string;
  /** `waiting`: the server was not reached, it is tried again by itself. `refused`: it said no; what is typed next is tried again. */
  readonly status: 'saved' | 'saving' | 'waiting' | 'refused';
  readonly problem?: Problem;
  /** Where the selection is after others' words came in; another object each time. */
  readonly selection?: Selection;
}

export interface Selection {
  readonly from: number;
  readonly until: number;
}

export interface NotesKeeper {
  readonly state: () => NotesState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly type: (text: string) => void;
  /** The live page shows this version. */
  readonly arrived: (notes: NotesSaved) => void;
  /** While somebody composes a character of several keys nothing is put under their hands. */
  readonly compose: (isComposing: boolean) => void;
  /** Saves at once what waits. */
  readonly flush: () => void;
  /** The page goes: saves once more what waits; what cannot be saved is kept as a draft. */
  readonly leave: () => void;
}

export interface KeeperParts {
  /** Merges it into what others have typed, and answers with what came of it. `id` names the save: the same sent twice is one. */
  readonly save: (draft: NotesDraft, id: string) => Promise<NotesSaved>;
  readonly keep: (draft: NotesDraft | undefined) => void;
  readonly selection: () => Selection;
  readonly newId: () => string;
  /** Calls later, unless it is called off. */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** After the last key, and at the latest while typing goes on. */
const pauseMs = 600;
const latestMs = 1_500;
const longestRetryMs = 10_000;

/** Keeps one person's copy of the shared notes: saves what they type, and puts in what others typed, without losing a word of either. */
export function notesKeeper(parts: KeeperParts, known: NotesSaved, draft?: NotesDraft): NotesKeeper {
  let state: NotesState = { text: draft?.text ?? known.text, status: 'saved' };
  let base = draft?.base ?? known.text;
  let version = draft ? -1 : known.version;
  let news: NotesSaved | undefined;
  /** Under way, or to be sent again under the same id because its answer was lost. */
  let sent: { readonly draft: NotesDraft; readonly id: string } | undefined;
  let isUnderWay = false;
  let isComposing = false;
  let hasLeft = false;
  let retryMs = 0;
  let callOff: { readonly [Timer in 'soon' | 'latest' | 'retry']?: (() => void) | undefined } = {};
  const listeners = new Set<() => void>();

  const set = (next: NotesState): void => {
    state = next;
    parts.keep(next.text === base && !sent ? undefined : { base, text: next.text });
    for (const listener of listeners) listener();
  };
  const later = (name: 'soon' | 'latest' | 'retry', ms: number): void => {
    callOff[name]?.();
    const call = parts.after(ms, () => {
      callOff = { ...callOff, [name]: undefined };
      void save();
    });
    callOff = { ...callOff, [name]: call };
  };
  const plan = (): void => {
    later('soon', pauseMs);
    if (!callOff.latest) later('latest', latestMs);
  };

  /** Puts what others typed into what is typed here; `from` is the text that both have grown from. */
  const put = (from: string, theirs: string): void => {
    const { text } = state;
    const merged = mergeText({ base: from, mine: text, theirs });
    base = theirs;
    if (merged === text) return set({ text, status: merged === theirs ? 'saved' : 'saving' });
    const place = (caret: number): number => mergeTyping({ base: from, mine: text, theirs, caret }).caret;
    const { from: start, until } = parts.selection();
    set({ text: merged, status: merged === theirs ? 'saved' : 'saving', selection: { from: place(start), until: place(until) } });
  };
  const takeNews = (): void => {
    if (!news || sent || isComposing) return;
    const { text, version: newest } = news;
    news = undefined;
    if (newest <= version) return;
    version = newest;
    put(base, text);
    if (state.text !== base) plan();
  };

  async function save(): Promise<void> {
    if (callOff.retry || isComposing || (!sent && state.text === base)) return;
    for (const name of ['soon', 'latest'] as const) callOff[name]?.();
    callOff = {};
    if (isUnderWay) return;
    const sending = (sent ??= { draft: { base, text: state.text }, id: parts.newId() });
    isUnderWay = true;
    set({ text: state.text, status: 'saving' });
    try {
      const answer = await parts.save(sending.draft, sending.id);
      isUnderWay = false;
      sent = undefined;
      retryMs = 0;
      version = answer.version;
      put(sending.draft.text, answer.text);
    } catch (error) {
      isUnderWay = false;
      failed(error instanceof Problem ? error : new Problem('unexpected', '', 'again'));
    }
    takeNews();
    if (!sent && state.status !== 'refused' && state.text !== base) plan();
  }
  const failed = (problem: Problem): void => {
    if (problem.todo !== 'again') {
      sent = undefined;
      return set({ text: state.text, status: 'refused', problem });
    }
    retryMs = Math.min(longestRetryMs, Math.max(1_000, retryMs * 2));
    set({ text: state.text, status: 'waiting' });
    if (!hasLeft) later('retry', retryMs);
  };

  const flush = (): void => {
    callOff.retry?.();
    callOff = { ...callOff, retry: undefined };
    void save();
  };

  if (draft) news = known;
  takeNews();
  if (state.text !== base) plan();
  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    type: (text) => {
      set({ text, status: state.status === 'waiting' ? 'waiting' : 'saving' });
      plan();
    },
    arrived: (notes) => {
      news = notes;
      takeNews();
    },
    compose: (is) => {
      isComposing = is;
      if (is) return;
      takeNews();
      if (state.text !== base) plan();
    },
    flush,
    leave: () => {
      hasLeft = true;
      flush();
    },
  };
}
